"""Oracle: tensors made, computed with, indexed and converted, each expression compared with PyTorch."""

import warnings

import numpy
import oracle
import torch
import torchabi
from support import Case

warnings.simplefilter("ignore")


class Creation(Case):
    def test_from_python(self):
        oracle.compare(
            self,
            """
            torch.tensor(1)
            torch.tensor(1.5)
            torch.tensor(True)
            torch.tensor(1 + 2j)
            torch.tensor([])
            torch.tensor([[], []])
            torch.tensor([1, 2, 3])
            torch.tensor([[1, 2.5], [True, 3]])
            torch.tensor([1, 2j])
            torch.tensor(((1, 2), [3, 4]))
            torch.tensor(range(4))
            torch.tensor([True, 2])
            torch.tensor([[[1.0]]], dtype=torch.float64)
            torch.tensor([1.5, 2.7], dtype=torch.int32)
            torch.tensor([1, 0, 2], dtype=torch.bool)
            torch.tensor([1.1, 2.2], dtype=torch.float16)
            torch.tensor([1.1, 2.2], dtype=torch.bfloat16)
            torch.tensor([1, 2], dtype=torch.complex128)
            torch.tensor([1e300, -1e300])
            torch.tensor([float("nan"), float("inf")])
            torch.tensor(2**63, dtype=torch.uint64)
            torch.tensor([300], dtype=torch.int8)
            torch.tensor(-(2**62))
            torch.tensor([[1, 2], [3]])
            torch.tensor("x")
            torch.tensor([1, "x"])
            torch.tensor([1.0, 2.0], requires_grad=True)
            torch.tensor([1, 2], requires_grad=True)
            torch.tensor([torch.tensor(1), torch.tensor(2)])
            torch.tensor([torch.tensor(1.5, dtype=torch.float64), torch.tensor(2)])
            torch.tensor(torch.ones(2, dtype=torch.int8), dtype=torch.float64)
            torch.as_tensor([1, 2], dtype=torch.float32)
            torch.as_tensor(3.5)
            torch.asarray([1, 2])
            """,
        )

    def test_from_numpy_values(self):
        oracle.compare(
            self,
            """
            torch.tensor(np.arange(6).reshape(2, 3))
            torch.tensor(np.arange(6.0).reshape(2, 3)[:, ::2])
            torch.tensor(np.float32(1.5))
            torch.tensor(np.float64(1.5))
            torch.tensor([np.float64(1), np.float64(2)])
            torch.tensor([np.float32(1), np.int32(2)])
            torch.tensor(np.bool_(True))
            torch.tensor(np.array(7, dtype=np.int16))
            torch.tensor(np.array([1 + 2j]))
            torch.tensor(np.array([True, False]))
            torch.tensor(np.array([1, 2], dtype=np.uint16))
            torch.tensor(np.array(["a"]))
            torch.tensor(np.zeros((0, 3)))
            torch.from_numpy(np.array(["a"]))
            torch.from_numpy([1])
            torch.from_numpy(np.float32(1))
            torch.from_numpy(np.zeros((2, 0), dtype=np.int8))
            torch.ones(3) + np.ones(3)
            torch.ones(3) + np.float32(2)
            np.float32(2) + torch.ones(3)
            np.float64(2) * torch.ones(3)
            torch.ones(3) * np.int64(2)
            torch.arange(5)[np.array([0, 2])]
            torch.arange(5)[np.int64(3)]
            torch.arange(5)[np.array([True, False, True, False, True])]
            torch.arange(3) == np.int64(1)
            """,
            np=(numpy, numpy),
        )

    def test_factories(self):
        oracle.compare(
            self,
            """
            torch.zeros(2, 3)
            torch.zeros((2, 3))
            torch.zeros([2, 3], dtype=torch.int64)
            torch.zeros(())
            torch.zeros(0)
            torch.zeros(2, requires_grad=True)
            torch.zeros(torch.ones(2, 3).shape)
            torch.ones(2, dtype=torch.bool)
            torch.ones(2, device="cpu")
            torch.ones(2, 3, device="meta")
            torch.full((2, 2), 3)
            torch.full((2, 2), 3.5, dtype=torch.float64)
            torch.full((2,), True)
            torch.full([2], 1j)
            torch.arange(5)
            torch.arange(1, 10, 3)
            torch.arange(0, 1, 0.25)
            torch.arange(5.0)
            torch.arange(5, dtype=torch.float16)
            torch.eye(3)
            torch.eye(2, 4, dtype=torch.int32)
            torch.linspace(0, 1, 5)
            torch.linspace(0, 1, steps=3, dtype=torch.float64)
            torch.logspace(0, 2, 3)
            torch.zeros_like(torch.ones(2, 2, dtype=torch.int8))
            torch.ones_like(torch.ones(2), dtype=torch.float64, requires_grad=True)
            torch.full_like(torch.ones(2, 2), 7)
            torch.empty(2, 3).shape
            torch.empty_strided((2, 3), (1, 2)).stride()
            torch.rand(3)
            torch.rand(2, 3, dtype=torch.float64)
            torch.randn(5)
            torch.randn(2, 20)
            torch.randint(10, (5,))
            torch.randint(3, 10, (2, 2))
            torch.randint(0, 2, (4,), dtype=torch.bool)
            torch.randperm(6)
            torch.rand_like(torch.ones(3))
            torch.randn_like(torch.ones(3, dtype=torch.float64))
            torch.normal(0.0, 1.0, (3,))
            torch.normal(torch.zeros(3), torch.ones(3))
            torch.bernoulli(torch.full((5,), 0.5))
            torch.multinomial(torch.ones(5), 3)
            torch.rand(3, generator=torch.Generator().manual_seed(7))
            torch.tril_indices(3, 3)
            torch.complex(torch.ones(2), torch.zeros(2))
            torch.zeros(-1)
            torch.zeros("x")
            torch.arange(0, 5, -1)
            torch.ones(2).new_zeros(3)
            torch.ones(2, dtype=torch.float64).new_tensor([1, 2])
            torch.ones(2).new_tensor(3, dtype=torch.int8)
            torch.ones(2).new_tensor(torch.arange(3), requires_grad=True)
            torch.ones(2, dtype=torch.int8).new_full((2,), 4)
            """,
        )


class Arithmetic(Case):
    def test_operators(self):
        operators = ["+", "-", "*", "/", "//", "%", "**", "==", "!=", "<", "<=", ">", ">="]
        left = [
            "torch.tensor([1.5, -2.0, 3.0])",
            "torch.tensor([[1], [2]])",
            "torch.tensor([1, 2, 3], dtype=torch.uint8)",
            "torch.tensor(2)",
        ]
        right = [
            "torch.tensor([2.0, 0.5, -1.0])",
            "torch.tensor([3, 2, 1])",
            "2",
            "2.5",
            "-3",
            "True",
            "torch.tensor(2.5, dtype=torch.float64)",
        ]
        texts = [f"({a}) {op} ({b})" for op in operators for a in left for b in right]
        texts += [f"({b}) {op} ({a})" for op in operators for a in left for b in ("2", "2.5", "True")]
        oracle.compare(self, texts)

    def test_complex_numbers(self):
        oracle.compare(self, [f"torch.tensor([1.0, 2.0]) {op} (1 + 2j)" for op in ("+", "-", "*", "/", "**", "==")])
        oracle.compare(self, [f"(1 + 2j) {op} torch.tensor([1.0, 2.0])" for op in ("+", "-", "*", "/", "**", "==")])
        oracle.compare(
            self,
            "torch.ones(2) < 1j\ntorch.tensor([1j]).real\ntorch.tensor([1 + 2j]).imag\ntorch.tensor([1 + 2j]).conj() * 2",
        )

    def test_bits(self):
        values = ["torch.tensor([5, 6, 7])", "torch.tensor([True, False, True])"]
        others = ["torch.tensor([3, 1, 2])", "torch.tensor([True, True, False])", "2", "True"]
        oracle.compare(self, [f"{a} {op} {b}" for op in "&|^" for a in values for b in others])
        oracle.compare(self, [f"{b} {op} {a}" for op in "&|^" for a in values for b in ("2", "True")])
        oracle.compare(
            self,
            "torch.tensor([1, 2]) << 2\ntorch.tensor([8, 16]) >> torch.tensor([1, 2])\n1 << torch.tensor([1, 2])\n64 >> torch.tensor(2)",
        )

    def test_unary_and_matrix(self):
        oracle.compare(
            self,
            """
            -torch.tensor([1, -2])
            +torch.tensor([1.0])
            abs(torch.tensor([-1.5, 2]))
            ~torch.tensor([1, 2])
            ~torch.tensor([True, False])
            -torch.tensor([True])
            torch.ones(2, 3) @ torch.ones(3, 4)
            torch.ones(3) @ torch.ones(3)
            torch.ones(5, 2, 3) @ torch.ones(3)
            torch.ones(2, 3) @ torch.ones(2, 3)
            torch.ones(2) @ 2
            2 @ torch.ones(2)
            torch.ones(2) + "x"
            torch.ones(2) + None
            torch.ones(2) + [1, 2]
            torch.ones(2) == None
            torch.ones(2) == "x"
            torch.ones(2) != None
            torch.tensor([200], dtype=torch.uint8) == 300
            divmod(torch.ones(2), 2)
            round(torch.ones(2))
            torch.ones(2) < "x"
            """,
        )

    def test_in_place(self):
        for op in ("+=", "-=", "*=", "/=", "//=", "%=", "**="):
            for other in ("2", "2.5", "torch.tensor([1.0, 2.0])", "torch.tensor([1, 2])", "True"):
                oracle.compare(self, [f"x = torch.tensor([3.0, 4.0]); y = x\nx {op} {other}\n(x, x is y)"])
        for op in ("&=", "|=", "^=", "<<=", ">>="):
            oracle.compare(self, [f"x = torch.tensor([5, 6]); y = x\nx {op} 1\n(x, y, x is y)"])
        oracle.compare(
            self,
            [
                "x = torch.ones(2, 2); y = x\nx @= torch.ones(2, 2)\n(x, x is y)",
                "x = torch.tensor([1, 2])\nx += 1.5\nx",
                "x = torch.ones(2, requires_grad=True)\nx += 1\nx",
                "x = torch.ones(2)\nx += 'y'\nx",
                "x = torch.ones(3)\nx.add_(torch.ones(3), alpha=2).mul_(3)",
                "x = torch.ones(3)\nx.zero_() is x",
                "x = torch.rand(3)\ny = x.clamp_(0.2, 0.5)\n(x, y is x)",
                "x = torch.zeros(3)\ntorch.add(torch.ones(3), 1, out=x) is x",
                "x = torch.zeros(3)\ntorch.add(torch.ones(3), 1, out=x)\nx",
                "x, y = torch.empty(2), torch.empty(2, dtype=torch.int64)\ntorch.max(torch.tensor([[1.0, 5.0], [7.0, 2.0]]), 1, out=(x, y))\n(x, y)",
            ],
        )


class Methods(Case):
    def test_methods_and_functions(self):
        oracle.compare(
            self,
            """
            x.sum(), x.sum(0), x.sum(dim=1, keepdim=True), x.sum((0, 1)), x.sum(dtype=torch.float64)
            x.mean(), x.mean(1), x.std(), x.std(unbiased=False), x.var(0), x.prod(), x.norm(), x.median()
            x.max(), x.max(0), x.min(dim=1), x.argmax(), x.argmin(1), x.amax(0), x.aminmax()
            x.topk(2), x.sort(descending=True), x.sort(0), x.kthvalue(1), x.mode(), x.unique(), x.cumsum(0)
            x.view(3, 2), x.view(-1), x.reshape(6, 1), x.reshape((1, 6)), x.t(), x.permute(1, 0), x.transpose(0, 1)
            x.flatten(), x.unsqueeze(0), x.squeeze(), x.expand(4, 2, 3), x.repeat(2, 1), x.tile(2), x.flip(0), x.roll(1)
            x.split(1), x.split([1, 1]), x.chunk(2), x.chunk(3, dim=1), x.unbind(), x.unbind(1), torch.split(x, 2, dim=1)
            x.softmax(dim=1), x.log_softmax(1), torch.softmax(x, 0), x.relu(), x.sigmoid(), x.tanh(), x.exp(), x.log1p()
            torch.softmax(x, dim=1, dtype=torch.float64), x.clamp(0), x.clamp(min=0.2, max=0.4), x.clip(0, 0.5), x.round(decimals=1)
            x.masked_fill(x > 0.5, 0), x.where(x > 0.5, -x), torch.where(x > 0.5, x, torch.zeros(1)), torch.where(x > 0.5, 1, 0)
            x.gather(1, torch.tensor([[0], [1]])), x.index_select(1, torch.tensor([0, 2])), x.take(torch.tensor([0, 5])), x.nonzero()
            x.nonzero(as_tuple=True), (x > 0.5).any(), (x > 0.5).all(), x.equal(x), x.allclose(x + 1), torch.isclose(x, x), x.isnan()
            torch.cat([x, x]), torch.cat((x, x), dim=1), torch.stack([x, x], 1), torch.hstack([x, x]), torch.vstack((x, x))
            torch.einsum("ij,kj->ik", x, x), torch.einsum("ij->", [x]), torch.matmul(x, x.T), x.mm(x.t()), torch.outer(x[0], x[1])
            torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij"), torch.broadcast_tensors(x, torch.ones(1)), torch.block_diag(x, x)
            torch.tensordot(x, x.T, 1), torch.tensordot(x, x, dims=([0], [0])), torch.cartesian_prod(torch.arange(2), torch.arange(2))
            torch.unique(torch.tensor([3, 1, 3]), return_counts=True), torch.unique(torch.tensor([3, 1, 3]), return_inverse=True)
            torch.unique(torch.tensor([[1, 1], [1, 1]]), dim=0), x.diff(), x.tril(), x.triu(1), x.diagonal()
            torch.add(x, x, alpha=2), torch.add(x, 1), x.add(1, alpha=2), torch.sub(x, 1), torch.mul(x, 2), torch.div(x, 2, rounding_mode="floor")
            torch.pow(2, x), torch.pow(x, 2), x.pow(torch.tensor(2)), torch.maximum(x, x), torch.minimum(x, x), torch.lerp(x, x, 0.5), torch.addcmul(x, x, x, value=2)
            x.lt(0.5), x.ge(x), torch.logical_and(x > 0, x < 1), x.isfinite(), torch.sign(x), x.floor(), x.ceil(), x.frac(), x.trunc()
            torch.nn.functional.one_hot(torch.tensor([0, 2]), 3)
            x.type_as(torch.ones(1, dtype=torch.float64)), x.view(torch.int32), x.unfold(1, 2, 1), x.movedim(0, 1), x.swapaxes(0, 1), x.narrow(1, 0, 2)
            x.scatter(1, torch.tensor([[0], [1]]), 5.0), x.scatter_add(1, torch.tensor([[0], [1]]), x), x.index_add(0, torch.tensor([0]), x[:1]), x.index_fill(1, torch.tensor([0]), 9)
            torch.bincount(torch.tensor([0, 1, 1])), torch.histc(x, 4), torch.searchsorted(torch.arange(5.0), x), torch.bucketize(x, torch.arange(3.0))
            x.polygamma(1), torch.polygamma(1, x), x.logsumexp(1), x.cummax(1), x.renorm(2, 0, 1.0), torch.cdist(x, x), torch.trace(x @ x.T)
            x.new_ones(2), x.new_empty((2, 2)).shape, x.ndim, x.count_nonzero(), x.nansum(), x.quantile(0.5), x.ne(0)
            torch.cross(x, x, dim=1), torch.kron(x, x), torch.clone(x), x.dist(x), x.square(), x.rsqrt()
            torch.numel(x), torch.is_tensor(x), torch.is_tensor(3), torch.broadcast_shapes((2, 1), (3,)), torch.promote_types(torch.int8, torch.float16), torch.result_type(x, 1)
            x.svd()[1], torch.slogdet(x @ x.T), torch.histogram(x, 3)
            """,
            x=self.both(),
        )

    def both(self):
        values = [[0.1, 0.7, 0.3], [0.9, 0.2, 0.5]]
        return torchabi.tensor(values), torch.tensor(values)

    def test_what_a_tensor_is(self):
        oracle.compare(
            self,
            """
            tuple(x.shape), tuple(x.size()), x.size(1), x.size(-1), x.stride(), x.stride(0), x.dim(), x.ndim, x.numel(), x.nelement()
            x.dtype, x.device, x.layout, x.element_size(), x.itemsize, x.nbytes, x.storage_offset(), x[1:].storage_offset()
            x.is_contiguous(), x.t().is_contiguous(), x.is_floating_point(), x.is_complex(), x.requires_grad, x.is_leaf, x.grad
            x.is_cuda, x.is_cpu, x.is_meta, x.is_sparse, x.T, x.mT, x.real, x.data, x.H, x.mH
            x.size(2)
            x.size(-3)
            x.stride(5)
            torch.tensor(1).size(0)
            x.imag
            len(x), list(x), x.tolist(), x[0, 0].item(), x[0, 0].tolist(), reversed(x), 0.5 in x, 7 in x
            x.item()
            len(torch.tensor(1))
            list(torch.tensor(1))
            """,
            x=self.both(),
        )

    def test_conversions(self):
        names = [
            "float",
            "double",
            "half",
            "bfloat16",
            "int",
            "long",
            "short",
            "char",
            "byte",
            "bool",
            "cfloat",
            "cdouble",
        ]
        oracle.compare(self, [f"torch.tensor([0.0, 1.7, 2.2]).{name}()" for name in names])
        oracle.compare(
            self,
            """
            torch.ones(2).to(torch.float64)
            torch.ones(2).to("cpu")
            torch.ones(2).to("cpu", torch.int32)
            torch.ones(2).to(torch.ones(1, dtype=torch.int8))
            torch.ones(2).to(dtype=torch.float16, copy=True)
            torch.ones(2).to("meta").device
            torch.ones(2).type(torch.int64)
            torch.rand(2, 3, 4, 5).to(memory_format=torch.channels_last).stride()
            int(torch.tensor(2.7)), float(torch.tensor([2.5])), complex(torch.tensor(1 + 2j)), bool(torch.tensor([0.0])), bool(torch.tensor(3))
            int(torch.ones(2))
            float(torch.ones(0))
            bool(torch.ones(2))
            bool(torch.ones(0))
            [1, 2, 3][torch.tensor(1)]
            range(torch.tensor(3.0))
            range(torch.tensor([3]))
            f"{torch.tensor(1.2345):.2f}", f"{torch.tensor(7)}", f"{torch.tensor(7):05d}"
            f"{torch.ones(2):.2f}"
            torch.tensor(5.5).item(), torch.tensor(True).item(), torch.tensor(3).item(), torch.tensor(1 + 2j).item()
            torch.tensor([1.5], dtype=torch.float16).item(), torch.tensor([1.5], dtype=torch.bfloat16).tolist()
            torch.tensor([[1, 2], [3, 4]]).tolist(), torch.zeros(2, 0).tolist(), torch.tensor([True]).tolist(), torch.tensor([1j]).tolist()
            torch.tensor([2**64 - 1], dtype=torch.uint64).tolist(), torch.tensor([1], dtype=torch.uint16).tolist()
            """,
        )
        oracle.compare(
            self,
            [
                "x = torch.ones(2)\n(x.to(torch.float32) is x, x.cpu() is x, x.contiguous() is x, x.to() is x, x.to(copy=True) is x)"
            ],
        )

    def test_autograd(self):
        oracle.compare(
            self,
            [
                "x = torch.tensor([1.0, 2.0], requires_grad=True)\n(x * x).sum().backward()\nx.grad",
                "x = torch.tensor([1.0, 2.0], requires_grad=True)\n(x * x).backward(torch.tensor([1.0, 3.0]))\nx.grad",
                "x = torch.tensor([1.0, 2.0], requires_grad=True)\n(x * x).backward()",
                "x = torch.ones(2)\nx.sum().backward()",
                "x = torch.ones(2, requires_grad=True)\ny = (x * x).sum()\ny.backward()\ny.backward()",
                "x = torch.ones(2, requires_grad=True)\ny = (x * x).sum()\ny.backward(retain_graph=True)\ny.backward()\nx.grad",
                "x = torch.ones(2, requires_grad=True)\ntorch.autograd.grad((x**3).sum(), x)",
                "x = torch.ones(2, requires_grad=True)\ng, = torch.autograd.grad((x**3).sum(), x, create_graph=True)\ntorch.autograd.grad(g.sum(), x)",
                "x, y = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)\ntorch.autograd.grad(x.sum(), [x, y], allow_unused=True)",
                "x, y = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)\ntorch.autograd.grad(x.sum(), [x, y])",
                "x, y = torch.ones(2, requires_grad=True), torch.ones(2, requires_grad=True)\n(x * y).sum().backward(inputs=[x])\n(x.grad, y.grad)",
                "x = torch.ones(2, requires_grad=True)\ny = x * 2\ny.retain_grad()\ny.sum().backward()\n(y.grad, y.is_leaf, x.is_leaf)",
                "x = torch.ones(2, requires_grad=True)\nwith torch.no_grad():\n    y = x * 2\n(y, torch.is_grad_enabled())",
                "x = torch.ones(2, requires_grad=True)\nwith torch.no_grad():\n    with torch.enable_grad():\n        y = x * 2\ny.requires_grad",
                "x = torch.ones(2, requires_grad=True)\nwith torch.inference_mode():\n    y = x * 2\n(y.requires_grad, y.is_inference())",
                "x = torch.ones(2, requires_grad=True)\nwith torch.set_grad_enabled(False):\n    y = x * 2\ny.requires_grad",
                "x = torch.ones(2)\nx.requires_grad = True\nx.grad = torch.ones(2)\n(x, x.grad)",
                "x = torch.ones(2, requires_grad=True)\nx.grad = torch.ones(3)",
                "x = torch.ones(2, requires_grad=True)\n(x * 2).requires_grad_(False)",
                "torch.ones(2, dtype=torch.int64).requires_grad_()",
                "x = torch.ones(2, requires_grad=True)\ny = x.detach()\ny.zero_()\n(x, y.requires_grad)",
                "x = torch.ones(2, requires_grad=True)\nx.data = torch.zeros(3)\nx",
                "x = torch.ones(2, requires_grad=True)\nx[0] = 1",
                "x = torch.ones(3, requires_grad=True)\ny = x * 1\ny[0] = 5\ny.sum().backward()\nx.grad",
            ],
        )


class Indexing(Case):
    def test_reading(self):
        indices = """
        0; -1; 2; -3; (0, 1); (1, -1); (0, 0, 0); slice(None); slice(1, None); slice(None, 1); slice(0, 2, 2); slice(5, 1); slice(-2, None)
        slice(None, None, -1); slice(None, None, 0); slice(1.5, None); None; Ellipsis; (); (Ellipsis, 0); (0, Ellipsis); (None, 0); (0, None, 1); (Ellipsis, None)
        (slice(None), 1); (slice(None), slice(1, 3)); (slice(None), slice(None, None, 2)); True; False; (True, 0); (0, True); (0, False)
        [0, 1]; [1]; []; [[0, 1], [1, 0]]; [True, False]; [-1, 0]; [5]; torch.tensor([1, 0]); torch.tensor(1); torch.tensor(True); torch.tensor(False); torch.tensor([[0, 1]])
        torch.tensor([True, False]); torch.tensor([True]); torch.tensor([[True, False, True], [False, True, False]]); torch.tensor([1.0]); torch.tensor([1], dtype=torch.int32)
        torch.tensor([1, 0], dtype=torch.uint8); ([0, 1], [1, 2]); (slice(None), [0, 2]); ([0, 1], slice(1, None)); (slice(None), torch.tensor([0, 0])); (0, [0, 1])
        ([0, 1], 0); ([[0], [1]], [[1, 2]]); (None, [0, 1]); ([0, 1], None, [1, 2]); (Ellipsis, [0, 1]); ([True, False], 1); (1, [True, False, True]); range(2); (range(2), 0)
        (slice(None), torch.tensor(1)); (torch.tensor(0), torch.tensor(1)); 1.5; "x"; {}; (0, 0.5); (1, 2, 3); (slice(None), slice(None), slice(None)); 1 << 70
        """
        texts = [f"x[{one.strip()}]" for line in indices.strip().split("\n") for one in line.split(";") if one.strip()]
        # PyTorch takes these lists for tuples, warns, and says that they will be what they are here.
        texts.remove("x[[[0, 1], [1, 0]]]")
        texts.remove("x[1 << 70]")
        texts.remove('x["x"]')
        oracle.compare(self, texts, x=(torchabi.arange(6).reshape(2, 3), torch.arange(6).reshape(2, 3)))

    def test_three_dimensions(self):
        indices = """
        0; (0, 1); (0, 1, 2); (Ellipsis, 1); (slice(None), 1); (0, Ellipsis, 1); (slice(None), slice(None), 1); ([0, 1], slice(None), [1, 2]); (slice(None), [0, 1], [1, 2])
        ([0, 1], 1, [1, 2]); (0, slice(None), [1, 2]); ([0], [0], [0]); (None, Ellipsis, None); (slice(None), None, 1); (Ellipsis, slice(0, 2), 0); torch.ones(2, 3, dtype=torch.bool)
        torch.ones(2, 3, 4, dtype=torch.bool); (0, torch.ones(3, 4, dtype=torch.bool)); (slice(None), torch.tensor([True, False, True])); (slice(None), slice(None), [0, 3])
        ([0, 1], [[0], [1]]); (Ellipsis, [0]); (torch.tensor([0, 1]), Ellipsis); (1, Ellipsis, None, 2); ([True, False], Ellipsis); (0, 1, 2, 3); (slice(None), torch.ones(3, 4, dtype=torch.bool))
        """
        texts = [f"x[{one.strip()}]" for line in indices.strip().split("\n") for one in line.split(";") if one.strip()]
        oracle.compare(self, texts, x=(torchabi.arange(24).reshape(2, 3, 4), torch.arange(24).reshape(2, 3, 4)))
        oracle.compare(
            self,
            [
                "torch.tensor(5)[...]",
                "torch.tensor(5)[()]",
                "torch.tensor(5)[None]",
                "torch.tensor(5)[True]",
                "torch.tensor(5)[0]",
                "torch.tensor(5)[:]",
                "torch.tensor(5)[torch.tensor(True)]",
            ],
        )

    def test_views_share_memory(self):
        oracle.compare(
            self,
            [
                f"x = torch.zeros(3, 4)\ny = x[{index}]\ny += 1\nx"
                for index in ("1", "1:", "..., 2", ":, 1:3", "None", "()", "::2", "[0, 1]", "x == 0", "-1, -1")
            ],
        )

    def test_writing(self):
        cases = """
        0 = 5; 0 = 2.7; -1 = torch.tensor([1, 2, 3, 4]); (0, 1) = 9; slice(None) = 3; slice(0, 2) = torch.ones(4); Ellipsis = 7; None = 1; (slice(None), 1) = torch.tensor([1.0, 2.0, 3.0])
        True = 4; False = 4; [0, 2] = 1; ([0, 1], [1, 2]) = torch.tensor([10.0, 20.0]); x > 5 = 0; (x > 5, ) = -1; (slice(None), [0, 1]) = torch.ones(3, 2)
        (slice(None), slice(None, None, 2)) = 0; torch.tensor([1]) = torch.zeros(1, 4); torch.tensor(1) = 6; 0 = torch.ones(1, 4); 0 = torch.ones(1, 1, 4); 0 = torch.ones(3); 9 = 1; (0, 9) = 1
        ([0, 1], [1, 9]) = 1; [0, 1] = torch.ones(3, 4); slice(None, None, -1) = 1; 1.5 = 1; () = 2; (Ellipsis, None) = 1; (1, Ellipsis) = torch.arange(4); ([True, False, True], 0) = torch.tensor([5.0, 6.0])
        0 = True; 0 = torch.tensor(7); (torch.tensor([[True, False, True, False]] * 3)) = torch.arange(6.0); [0] = torch.ones(1, 1, 1, 4)
        """
        for line in cases.strip().split("\n"):
            for one in line.split(";"):
                if one.strip():
                    index, value = one.strip().rsplit(" = ", 1)
                    for dtype in ("torch.float32", "torch.int64"):
                        oracle.compare(
                            self,
                            [f"x = torch.arange(12).reshape(3, 4).to({dtype})\nx[{index}] = {value}\nx"]
                            if not (
                                "arange(6.0)" in value
                                or "[1.0" in value
                                or "10.0" in value
                                or "5.0" in value
                                or "ones" in value
                                or "zeros" in value
                            )
                            or "float" in dtype
                            else [],
                        )
        oracle.compare(
            self,
            [
                "x = torch.ones(3)\ndel x[0]",
                "x = torch.ones(3)\nx[0] = 'a'",
                "x = torch.ones(3)\nx[0] = 1j",
                "x = torch.ones(3)\nx[0] = None",
            ],
        )
