"""Failures are Python's own exceptions, with what the library knows of them; and the next call works."""

import pickle

import torchabi as t
from support import Case
from torchabi import _errors, _raw


class Errors(Case):
    def test_table(self):
        x = t.ones(2, 3)
        cases = [
            (ValueError, lambda: t.set_num_threads(0), "'n' must be from 1"),
            (ValueError, lambda: t.device("tpu"), "no device is called 'tpu'"),
            (TypeError, lambda: t.relu("x"), "relu"),
            (IndexError, lambda: x.sum(7), "Dimension out of range"),
            (IndexError, lambda: x[5], "index 5 is out of bounds for dimension 0 with size 2"),
            (KeyError, lambda: t.has_feature("x"), "no feature"),
            (
                NotImplementedError,
                lambda: t.call("aten::no_such_operator", x),
                "has no operator 'aten::no_such_operator'",
            ),
            (NotImplementedError, lambda: t.call("aten::add.NoSuch", x, x), "has the overloads", "Tensor"),
            (MemoryError, lambda: t.empty(1 << 55), "memory"),
            (OSError, lambda: t.load("/nowhere/x.pt"), "/nowhere/x.pt"),
            (t.Error, lambda: x @ x, "mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)"),
            (t.Error, lambda: t.linalg_inv(t.zeros(2, 2)), "singular"),
            (t.Error, lambda: t.load(b"no such file"), "in no known format"),
        ]
        for kind, function, *words in cases:
            with self.subTest(words[0]), self.raises(kind, *words) as caught:
                function()
            error = caught.exception
            if hasattr(error, "status"):
                self.assertTrue(error.status.startswith("TABI_"), error.status)
                self.assertTrue(error.function.startswith("tabi_"), error.function)
                self.assertIs(type(error.backtrace), str)

    def test_every_status_has_an_exception(self):
        self.assertTrue(issubclass(t.Error, RuntimeError))
        expected = {
            "INVALID_ARGUMENT": ValueError,
            "VALUE_ERROR": ValueError,
            "TYPE_ERROR": TypeError,
            "INDEX_ERROR": IndexError,
            "KEY_ERROR": KeyError,
            "NOT_IMPLEMENTED": NotImplementedError,
            "OUT_OF_MEMORY": MemoryError,
            "IO_ERROR": OSError,
        }
        for name, kind in expected.items():
            self.assertIs(_errors.EXCEPTIONS[getattr(_raw, name)], kind)
        self.assertEqual(len(_errors.EXCEPTIONS), len(expected))

    def test_details(self):
        with self.assertRaises(t.Error) as caught:
            t.ones(2, 3) @ t.ones(2, 3)
        error = caught.exception
        self.assertEqual(error.status, "TABI_RUNTIME_ERROR")
        self.assertIn(error.function, ("tabi_call_tt", "tabi_op_call_named"))
        self.assertIn("mat1 and mat2", error.backtrace)
        error.__traceback__ = None

    def test_wrong_arguments_name_the_operator_and_argument(self):
        x = t.ones(2)
        with self.raises(TypeError, "aten::relu", "has no argument 'slope'"):
            t.relu(x, slope=1)
        with self.raises(TypeError, "aten::add", "misses argument 'other'"):
            t.add(x)
        with self.raises(TypeError, "takes 1 positional arguments, not 2"):
            x.relu(3)
        with self.raises(TypeError, "an operator takes no object"):
            t.relu(object())
        with self.raises(TypeError, "must be Tensor, not dict"):
            t.add(x, {1: 2})
        with self.raises(OverflowError, "too big"):
            t.add(x, 1 << 70)
        with self.raises(OverflowError, "too big"):
            t.reshape(x, [1 << 70])

    def test_lists_nested_too_deep(self):
        deep = [1.0]
        for _ in range(100):
            deep = [deep]
        with self.raises(TypeError, "nested too deep"):
            t.add(t.ones(1), deep)

    def test_error_is_a_runtime_error_that_pickles(self):
        copy = pickle.loads(pickle.dumps(t.Error("why")))
        self.assertEqual((type(copy), str(copy)), (t.Error, "why"))

    def test_failing_call_leaves_no_handle(self):
        before = t.live_handles()
        for _ in range(50):
            for function in (
                lambda: t.ones(2) @ t.ones(3),
                lambda: t.stack([t.ones(2), t.ones(3)]),
                lambda: t.ones(2)[7],
            ):
                with self.assertRaises((t.Error, IndexError)):
                    function()
        self.assertEqual(t.live_handles(), before)
