"""Oracle: repr() of tensors, character for character."""

import itertools
import random

import oracle
import torch
import torchabi
from support import Case

TEXTS = """
torch.tensor(1)
torch.tensor(1.5)
torch.tensor(True)
torch.tensor(-0.0)
torch.tensor(float("nan"))
torch.tensor([float("inf"), -float("inf"), float("nan")])
torch.tensor([1.0, float("nan")])
torch.tensor([1.5, float("inf")])
torch.tensor([])
torch.zeros(0, 3)
torch.zeros(2, 0, dtype=torch.int64)
torch.zeros(0, dtype=torch.int64)
torch.tensor([1, 22, 333])
torch.tensor([-1, 22, 333])
torch.tensor([1.0, 2.0])
torch.tensor([1.0, 2.5])
torch.tensor([0.1, 100000.0])
torch.tensor([1e-5, 1.0])
torch.tensor([1e-5])
torch.tensor([1e10, 1.0])
torch.tensor([123456789.0])
torch.tensor([1e8])
torch.tensor([100000001.0])
torch.tensor([1000.0, 1.0])
torch.tensor([1001.0, 1.0])
torch.tensor([1000.5, 0.5])
torch.tensor([0.0, 0.0])
torch.tensor([0.0, 1e-10])
torch.tensor([1e-8, 2e-8], dtype=torch.float64)
torch.tensor([[1.5, -2.25], [1e-3, 4.0]])
torch.tensor([1.5, 2.5], dtype=torch.float16)
torch.tensor([1.5, 2.5], dtype=torch.bfloat16)
torch.tensor([1.5, 300.0]).to(torch.float8_e5m2)
torch.tensor([1.5, 2.0]).to(torch.float8_e4m3fn)
torch.tensor([1.0, 2.0]).to(torch.float8_e8m0fnu)
torch.tensor([1, 2], dtype=torch.uint8)
torch.tensor([1, 2], dtype=torch.uint64)
torch.tensor([True, False])
torch.tensor([1 + 2j, -1.5j])
torch.tensor([1 + 2j], dtype=torch.complex128)
torch.tensor(1 - 0.5j)
torch.tensor([[1e-6 + 1j, 2.0]])
torch.tensor([1 + 2j]).conj()
torch.tensor([1.0, 2.0], requires_grad=True)
torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
torch.arange(20)
torch.arange(30.0)
torch.arange(100)
torch.arange(999)
torch.arange(1000)
torch.arange(1001)
torch.arange(5000.0)
torch.arange(12).reshape(3, 4)
torch.arange(24).reshape(2, 3, 4)
torch.arange(48.0).reshape(2, 2, 3, 4)
torch.arange(40000).reshape(200, 200)
torch.arange(40000.0).reshape(200, 200) / 7
torch.arange(6000).reshape(10, 20, 30)
torch.arange(1200).reshape(2, 600)
torch.arange(1200).reshape(600, 2)
torch.arange(1200.0).reshape(2, 2, 300)
torch.arange(1200).reshape(6, 200)
torch.arange(1400).reshape(7, 200)
torch.arange(2000, dtype=torch.int16).reshape(1, 2000)
torch.ones(3, 40)
torch.ones(1, 1, 1, 1)
torch.zeros(2, 3, device="meta")
torch.zeros(2, 3, device="meta", dtype=torch.int8)
torch.eye(3).to_sparse()
torch.eye(3, dtype=torch.float64).to_sparse()
torch.eye(3).to_sparse_csr()
torch.eye(3).to_sparse_csc()
torch.zeros(2, 2).to_sparse()
torch.eye(4).to_sparse_bsr((2, 2))
torch.arange(4000.0).reshape(4, 1000).to_sparse()
torch.nn.Parameter(torch.tensor([1.0, 2.0]))
torch.tensor([1.0, 2.0]).requires_grad_().detach()
torch.arange(20, dtype=torch.float64)
torch.arange(19, dtype=torch.float64, requires_grad=True)
torch.tensor([1.0] * 14, dtype=torch.float64, requires_grad=True)
torch.tensor([[0.5] * 9], dtype=torch.float64)
torch.tensor([[0.5] * 8] * 2, dtype=torch.float64)
torch.quantize_per_tensor(torch.tensor([1.0, 2.0]), 0.5, 0, torch.qint8).dequantize()
torch.tensor([1.0, 2.0], requires_grad=True) * 2
torch.ones(2, 3, requires_grad=True).t()
torch.ones(2, 3, requires_grad=True).relu().sum()
torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True).sort().values
torch.nn.functional.cross_entropy(torch.zeros(2, 3, requires_grad=True), torch.tensor([0, 1]))
torch.nn.functional.layer_norm(torch.ones(2, requires_grad=True), (2,))
torch.eye(2, requires_grad=True).to_sparse()
(torch.ones(2, requires_grad=True) * 2).detach()
(torch.ones(2, requires_grad=True) * 2).grad_fn.name()
torch.ones(2, requires_grad=True).grad_fn
"""


class Print(Case):
    def check(self, text, **names):
        with self.subTest(text):
            ours = oracle.outcome(text, torchabi, **{n: v[0] for n, v in names.items()})
            theirs = oracle.outcome(text, torch, **{n: v[1] for n, v in names.items()})
            self.assertNotIsInstance(theirs, Exception)
            self.assertEqual(repr(ours), repr(theirs))
            self.assertEqual(str(ours), str(theirs))

    def test_views_that_left_the_graph(self):
        make = "x = torch.ones(4, requires_grad=True).clone()\n"
        self.check(make + "with torch.no_grad(): y = x[0:1]\nx.mul_(2)\ny")
        self.check(make + "y = x.unbind(0)[1]\nx.mul_(2)\ny")

    def test_texts(self):
        for text in TEXTS.strip().split("\n"):
            self.check(text)

    def test_random_tensors(self):
        dice = random.Random(1)
        for _ in range(300):
            sizes = [dice.choice([1, 2, 3, 5, 8, 13]) for _ in range(dice.randint(0, 3))]
            scale = dice.choice([1e-6, 1e-3, 1, 10, 1e3, 1e6, 1e9])
            kind = dice.choice(["float32", "float64", "float16", "int64", "int32", "complex64"])
            shift = dice.choice([0, 0, 1, -2])
            text = f"((torch.rand({sizes}, dtype=torch.float64) - 0.5) * {scale} + {shift}).to(torch.{kind})"
            self.check(text)

    def test_options(self):
        options = [
            {"precision": 2},
            {"precision": 8},
            {"threshold": 5},
            {"edgeitems": 1, "threshold": 5},
            {"edgeitems": 0, "threshold": 5},
            {"linewidth": 40},
            {"sci_mode": True},
            {"sci_mode": False},
            {"profile": "short"},
            {"profile": "full"},
            {"profile": "default"},
        ]
        texts = [
            "torch.arange(12.0) / 7",
            "torch.arange(60).reshape(3, 20)",
            "torch.tensor([1e-7, 1.0])",
            "torch.arange(27.0).reshape(3, 3, 3)",
            "torch.tensor([1j, 2.5])",
        ]
        for option, text in itertools.product(options, texts):
            with torchabi._print.printoptions(**option):
                torch.set_printoptions(**option)
                try:
                    self.check(text)
                finally:
                    torch.set_printoptions(profile="default")

    def test_views(self):
        x = torchabi.arange(2000.0), torch.arange(2000.0)
        for text in (
            "x[::3]",
            "x.reshape(40, 50).t()",
            "x.expand(3, 2000)",
            "x[x > 1990]",
            "x.reshape(20, 100)[:, ::2]",
        ):
            self.check(text, x=x)
