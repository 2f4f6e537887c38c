"""Dtypes, devices, layouts, memory formats, and shapes."""

import copy
import os
import pickle
import subprocess
import sys
import unittest

import torchabi as t
from support import Case
from torchabi import _raw


class Dtypes(Case):
    def test_every_dtype_of_the_interface(self):
        for name in _raw.DTYPES:
            dtype = getattr(t, name)
            self.assertEqual(repr(dtype), f"torchabi.{name}")
            self.assertIsInstance(dtype, t.dtype)
            self.assertGreater(dtype.itemsize, 0)
            self.assertIs(copy.deepcopy(dtype), dtype)
            self.assertIs(pickle.loads(pickle.dumps(dtype)), dtype)

    def test_aliases(self):
        self.assertIs(t.float, t.float32)
        self.assertIs(t.double, t.float64)
        self.assertIs(t.long, t.int64)
        self.assertIs(t.half, t.float16)
        self.assertIs(t.cfloat, t.complex64)

    def test_kinds(self):
        self.assertTrue(t.bfloat16.is_floating_point and t.float8_e5m2.is_floating_point)
        self.assertFalse(t.int8.is_floating_point or t.complex64.is_floating_point or t.bool.is_floating_point)
        self.assertTrue(t.complex64.is_complex and not t.float32.is_complex)
        self.assertTrue(t.int8.is_signed and t.float32.is_signed and not t.uint8.is_signed and not t.bool.is_signed)
        self.assertEqual([t.float64.itemsize, t.float16.itemsize, t.complex128.itemsize], [8, 2, 16])

    def test_python_types_and_names_stand_for_dtypes(self):
        self.assertEqual(t.zeros(1, dtype=float).dtype, t.float64)
        self.assertEqual(t.zeros(1, dtype=int).dtype, t.int64)
        self.assertEqual(t.zeros(1, dtype=bool).dtype, t.bool)
        self.assertEqual(t.ones(1).to(complex).dtype, t.complex128)
        self.assertEqual(t.ones(1).to(dtype="float16").dtype, t.float16)
        with self.raises(KeyError, "no dtype is called 'float31'"):
            t.ones(1).to(dtype="float31")
        with self.raises(TypeError, "a dtype such as torchabi.float32 is needed"):
            t.ones(1).to(dtype=3.5)


class Devices(Case):
    def test_parsing(self):
        self.assertEqual(str(t.device("cuda:1")), "cuda:1")
        self.assertEqual((t.device("cuda", 1).type, t.device("cuda", 1).index), ("cuda", 1))
        self.assertEqual(t.device("cpu").index, None)
        self.assertEqual(repr(t.device("cuda:1")), "device(type='cuda', index=1)")
        self.assertEqual(repr(t.device("cpu")), "device(type='cpu')")
        self.assertEqual(t.device(2), t.device("cuda:2"))
        self.assertEqual(t.device(t.device("meta")), t.device("meta"))
        self.assertEqual(len({t.device("cpu"), t.device("cpu"), t.device("meta")}), 2)
        self.assertNotEqual(t.device("cpu"), "cpu")

    def test_refusals(self):
        for text in ("", "cpu:x", "tpu", "cuda:-1", "cuda:1:2"):
            with self.raises(ValueError):
                t.device(text)
        with self.raises(ValueError, "has an index already"):
            t.device("cuda:1", 1)
        with self.raises(ValueError, "from 0 to 127"):
            t.device("cuda", 1000)
        with self.raises(TypeError, "a device such as"):
            t.device(1.5)

    def test_use(self):
        x = t.zeros(2, device="meta")
        self.assertEqual(x.device, t.device("meta"))
        self.assertTrue(x.is_meta)
        self.assertEqual(t.zeros(2, device=t.device("cpu")).device.type, "cpu")
        if not t.cuda.is_available():
            with self.assertRaises((t.Error, NotImplementedError)) as caught:
                t.zeros(2, device="cuda")
            caught.exception.__traceback__ = None
        self.same(t.ones(1) + 1, [2.0])

    def test_the_cpu(self):
        self.assertEqual((t.cpu.is_available(), t.cpu.device_count()), (True, 1))
        t.cpu.synchronize()
        t.cpu.empty_cache()

    @unittest.skipIf(os.environ.get("TORCHABI_CPU_CACHE") == "0", "TORCHABI_CPU_CACHE is 0")
    def test_memory_is_used_again(self):
        for n in (3, 30_000, 3_000_000):
            first = t.zeros(n)
            address = first.data_ptr()
            del first
            self.assertEqual(t.ones(n).data_ptr(), address)

    def test_a_wrong_bound_of_the_cache(self):
        for text in ("lots", "-1", "5 MB", "99999999999999999999999"):
            program = "import torchabi; torchabi.ones(1)"
            env = os.environ | {"TORCHABI_CPU_CACHE": text}
            done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True)
            self.assertIn(
                f"ValueError: the environment's TORCHABI_CPU_CACHE is '{text}'; it must be a number", done.stderr
            )

    def test_accelerators(self):
        for module in (t.cuda, t.mps, t.xpu):
            self.assertIs(type(module.is_available()), bool)
            self.assertGreaterEqual(module.device_count(), 0)
        if not t.cuda.is_available():
            with self.assertRaises((t.Error, NotImplementedError)) as caught:
                t.cuda.memory_allocated()
            caught.exception.__traceback__ = None

    def test_copy_and_pickle(self):
        for device in (t.device("cpu"), t.device("cuda:3")):
            self.assertEqual(pickle.loads(pickle.dumps(device)), device)
            self.assertEqual(copy.deepcopy(device), device)


class Others(Case):
    def test_layouts_and_memory_formats(self):
        self.assertIs(t.ones(2).layout, t.strided)
        self.assertIs(t.ones(2, 2).to_sparse().layout, t.sparse_coo)
        self.assertEqual(repr(t.sparse_csr), "torchabi.sparse_csr")
        x = t.rand(2, 3, 4, 5).contiguous(memory_format=t.channels_last)
        self.assertEqual(x.stride(), (60, 1, 15, 3))
        self.assertTrue(x.is_contiguous(memory_format=t.channels_last))
        self.assertFalse(x.is_contiguous())
        self.assertEqual(t.empty(2, 3, 4, 5, memory_format=t.channels_last).stride(), (60, 1, 15, 3))

    def test_size(self):
        size = t.ones(2, 3, 4).shape
        self.assertEqual(size, (2, 3, 4))
        self.assertEqual(repr(size), "torchabi.Size([2, 3, 4])")
        self.assertEqual(size.numel(), 24)
        self.assertEqual((type(size[1:]), size[1:], size[0]), (t.Size, (3, 4), 2))
        self.assertIsInstance(size + (1,), t.Size)
        self.same(t.zeros(t.ones(2).shape), [0.0, 0.0])
