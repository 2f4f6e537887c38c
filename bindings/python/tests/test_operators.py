"""Libraries of custom operators."""

import os
import unittest

import torchabi as t
from support import Case


class Storages(Case):
    def test_a_tensor_stands_for_its_storage(self):
        x, y = t.zeros(1), t.tensor([1.0, 2.0])
        x.set_(y)
        y[0] = 5.0
        self.assertEqual(t.ops.aten.set_.source_Storage(t.zeros(1), y).tolist(), [5.0, 2.0])
        self.assertEqual(x.tolist(), [5.0, 2.0])


class Libraries(Case):
    def test_what_is_none(self):
        with self.assertRaisesRegex(OSError, "'/nowhere/lib.so' cannot be loaded"):
            t.ops.load_library("/nowhere/lib.so")

    @unittest.skipUnless("TORCHABI_OP_LIBRARY" in os.environ, "TORCHABI_OP_LIBRARY names no library")
    def test_operators_of_a_library(self):
        t.ops.load_library(os.environ["TORCHABI_OP_LIBRARY"])
        x = t.tensor([1.0, 2.0], requires_grad=True)
        y = t.ops.torchabi_test.cube(x, factor=2)
        self.assertEqual(y.tolist(), [2.0, 16.0])
        y.sum().backward()
        self.assertEqual(x.grad.tolist(), [1.0, 1.0])
        total, parts = t.call("torchabi_test::parts", x)
        self.assertEqual((total.item(), len(parts)), (3.0, 2))
        with self.assertRaisesRegex(t.Error, "n must be positive, not 0"):
            t.call("torchabi_test::parts", x, 0)
        scaled = t.call("torchabi_test::scaled", {"a": t.ones(2), "b": t.ones(1)}, {"a": 3})
        self.assertEqual({name: one.tolist() for name, one in scaled.items()}, {"a": [3.0, 3.0], "b": [1.0]})
        with self.assertRaisesRegex(TypeError, r"'factors' must be Dict\(str, float\), and has an entry of Int to Int"):
            t.call("torchabi_test::scaled", {}, {1: 3})
        self.assertIn("torchabi_test::cube", t.ops)
