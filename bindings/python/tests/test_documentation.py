"""What help() shows of operators: what they do, and what each overload takes."""

import inspect
import pickle
import pydoc
import subprocess
import sys
import unittest

import torchabi as t
from support import Case

ADD = """\
Adds other, scaled by alpha, to input. out_i = input_i + alpha * other_i.
Supports broadcasting to a common shape, type promotion, and integer, float, and complex inputs.

add(self: Tensor, other: Tensor, *, alpha: Number = 1) -> Tensor
add(self: Tensor, other: Tensor, *, alpha: Number = 1, out: Tensor) -> Tensor
add(self: Tensor, other: Number, alpha: Number = 1) -> Tensor
add(self: Tensor, other: Number, alpha: Number = 1, *, out: Tensor) -> Tensor"""


class Documentation(Case):
    def test_operators_say_what_they_do(self):
        for add in (t.add, t.Tensor.add, t.ops.aten.add, t.zeros(1).add.__func__):
            self.assertEqual(add.__doc__, ADD)
            self.assertIn("    Adds other, scaled by alpha, to input.", pydoc.render_doc(add))
        self.assertEqual(t.add_.__doc__.split("\n")[0], "In-place version of add().")
        self.assertIn("max(self: Tensor, dim: int, keepdim: bool = False) -> (values: Tensor, ind", t.max.__doc__)

    def test_modules_of_operators(self):
        self.assertEqual(
            t.linalg.det.__doc__.split("\n"),
            [
                "Computes the determinant of a square matrix.",
                "Supports input of float, double, cfloat and cdouble dtypes.",
                "Shape: A (*, n, n).",
                "",
                "linalg.det(A: Tensor) -> Tensor",
                "linalg.det(A: Tensor, *, out: Tensor) -> Tensor",
            ],
        )
        self.assertIn("discrete Fourier transform", t.fft.fft.__doc__)
        self.assertIn(
            "nn.functional.cross_entropy(input: Tensor, target: Tensor", t.nn.functional.cross_entropy.__doc__
        )
        self.assertIn("p: float = 0.5, training: bool = True", t.nn.functional.dropout.__doc__)

    def test_what_takes_each_kind_of_argument(self):
        self.assertIn(
            "(input: Tensor, kernel_size: int | Sequence[int], stride: int | Sequence[int] | None = None, padding",
            t.nn.functional.avg_pool1d.__doc__,
        )
        self.assertIn("indices: Sequence[Tensor | None]", t.index.__doc__)
        self.assertIn("-> list[Tensor]", t.split.__doc__)
        self.assertIn("dtype: dtype | None = torchabi.int64", t.tril_indices.__doc__)
        self.assertIn("-> None", t.ops.aten.set_data.__doc__)

    def test_makers_say_what_they_do_too(self):
        self.assertIn("filled with the scalar value 1", t.ones.__doc__)
        self.assertIn("requires_grad=True", pydoc.render_doc(t.ones))
        self.assertEqual(repr(t.ones), "<operator ones>")
        self.assertIs(pickle.loads(pickle.dumps(t.ones)), t.ones)

    def test_an_operator_without_a_text(self):
        self.assertEqual(
            t.copy_sparse_to_sparse.__doc__.split("\n")[0], "LibTorch's operator aten::copy_sparse_to_sparse."
        )

    def test_signatures(self):
        self.assertEqual(str(inspect.signature(t.clone)), "(*args, **kwargs)")
        self.assertEqual(
            str(inspect.signature(t.call.__globals__["lookup"]("clone.default"))), "(self, *, memory_format=None)"
        )

    def test_nothing_of_it_is_loaded_before_it_is_asked_for(self):
        code = (
            "import sys, torchabi; torchabi.relu(torchabi.ones(1)); print(*(m for m in sys.modules if 'torchabi' in m))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        self.assertNotIn("torchabi._signatures", done.stdout.split())


if __name__ == "__main__":
    unittest.main()
