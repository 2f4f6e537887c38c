"""Oracle: planned copies of modules come to what the modules come to, and to what PyTorch's own come to, but for rounding."""

import logging
import pathlib
import sys
import tempfile
import unittest
import warnings

import torch
import torchabi
from support import Case
from torchabi import nn

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "tests" / "data"))
import make_programs  # noqa: E402

warnings.filterwarnings("ignore", module="torch|oracle_optimize|make_programs")
TOLERANCE = {None: 1e-4, torchabi.bfloat16: 5e-2}
NETWORKS = ("resnet18", "resnet50", "mobilenet_v2", "vgg11_bn", "efficientnet_lite0")


def ours(value):
    if isinstance(value, torch.Tensor):
        return torchabi.from_dlpack(value.detach().clone())
    if isinstance(value, dict):
        return {key: ours(each) for key, each in value.items()}
    return type(value)(map(ours, value)) if isinstance(value, (list, tuple)) else value


def theirs(value):
    """Tensors of a result, as PyTorch's."""
    if isinstance(value, torchabi.Tensor):
        return [torch.from_dlpack(value.detach())]
    if isinstance(value, torch.Tensor):
        return [value.detach()]
    value = list(value.values()) if isinstance(value, dict) else value
    return [leaf for each in value for leaf in theirs(each)] if isinstance(value, (list, tuple)) else []


class Branches(torch.nn.Module):
    """What it does depends on what it is given."""

    def __init__(self):
        super().__init__()
        self.conv, self.norm = torch.nn.Conv2d(3, 16, 3, padding=1, bias=False), torch.nn.BatchNorm2d(16)
        self.block = make_programs.BasicBlock(16, 16, 1)
        self.fc = torch.nn.Linear(16, 4)

    def forward(self, x, times: int = 1):
        x = torch.relu(self.norm(self.conv(x)))
        for _ in range(times):
            x = self.block(x)
        if bool(x.sum() > 1e9):
            x = -x
        return self.fc(x.mean((2, 3)))


class Residual(torch.nn.Module):
    """Sums that may be written over one of their parts, and sums that may not."""

    def __init__(self, channels):
        super().__init__()
        self.first = torch.nn.Conv2d(channels, channels, 3, padding=1)
        self.second = torch.nn.Conv2d(channels, channels, 3, padding=1)

    def forward(self, x):
        y = self.second(self.first(x).relu()) + self.second(x)
        return (x + self.first(y)).relu()


class Counter(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("n", torch.zeros(()))

    def forward(self, x):
        self.n += 1
        return x * self.n


class Planned(Case):
    def setUp(self):
        torch.set_num_threads(2)
        torchabi.set_num_threads(2)
        torch.manual_seed(0)
        torchabi.manual_seed(0)

    def check(self, results, expected, dtype=None):
        results, expected = theirs(results), theirs(expected)
        self.assertEqual(len(results), len(expected))
        for a, b in zip(results, expected):
            self.assertEqual((a.shape, a.dtype, a.is_contiguous()), (b.shape, b.dtype, b.is_contiguous()))
            self.assertFalse(a.requires_grad)
            worst = (a - b).abs().max().item() if a.is_floating_point() else (a != b).sum().item()
            most = b.abs().max().item() if a.is_floating_point() else 0
            self.assertLessEqual(worst, TOLERANCE[dtype] * most)

    def compare(self, module, inputs, others=(), dtype=None, planned=True):
        """A module's plan for some inputs, run on these and on others, twice each; the module stays as it is."""
        before = {name: ours(theirs(value)[0]) for name, value in module.state_dict().items()}
        fast = module.optimize(*inputs, dtype=dtype)
        self.assertEqual(fast.metadata["source"], "optimized")
        self.assertEqual("not planned" not in fast.metadata["plan"], planned, fast.metadata["plan"])
        self.assertEqual(list(fast.parameters()), [])
        for given in (inputs, *others):
            expected = module(*given)
            for _ in range(2):
                self.check(fast(*given), expected, dtype)
        for name, value in module.state_dict().items():
            self.assertTrue(torchabi.equal(value, before[name]), name)
        return fast

    def image(self, batch, side=64):
        return (torchabi.randn(batch, 3, side, side),)


class Networks(Planned):
    def test_networks(self):
        for name in NETWORKS:
            with self.subTest(name):
                model = getattr(torchabi.models, name)().eval()
                fast = self.compare(model, self.image(1), (self.image(3), self.image(2, 96)))
                self.assertRegex(repr(fast), r"^Optimized\(.*float32: folded [1-9]\d* norms, prepacked [1-9]\d* convol")
                self.check(fast.clone()(*(x := self.image(2))), model(*x))

    def test_layers(self):
        torchabi.manual_seed(1)
        x = torchabi.randn(4, 8, 12)
        mask = torchabi.zeros(8, 8)
        cases = {
            "mlp": (
                nn.Sequential(nn.Linear(12, 64), nn.BatchNorm1d(8), nn.GELU(), nn.Dropout(), nn.Linear(64, 3)),
                (x,),
            ),
            "encoder": (nn.TransformerEncoderLayer(12, 3, 24, batch_first=True), (x,)),
            "decoder": (nn.TransformerDecoderLayer(12, 3, 24, batch_first=True), (x, x * 2)),
            "attention": (nn.MultiheadAttention(12, 3, batch_first=True), (x, x, x, None, True, mask)),
            "lstm": (nn.LSTM(12, 5, num_layers=2, bidirectional=True, batch_first=True), (x,)),
            "gru": (nn.GRU(12, 5), (x, torchabi.zeros(1, 8, 5))),
            "embedding": (nn.Sequential(nn.Embedding(10, 6), nn.LayerNorm(6)), (torchabi.tensor([[1, 2], [3, 4]]),)),
            "identity": (nn.Sequential(), (x,)),
            "unbatched": (nn.Sequential(nn.Conv2d(4, 6, 3), nn.ReLU()), (x,)),
            "norm first": (nn.Sequential(nn.BatchNorm1d(8), nn.ReLU(), nn.Conv1d(8, 4, 3)), (x,)),
        }
        for name, (module, inputs) in cases.items():
            with self.subTest(name):
                module.eval()
                others = [tuple(self.longer(each) for each in inputs)] if name in ("mlp", "encoder", "lstm") else ()
                self.compare(module, inputs, others)

    def longer(self, x):
        return torchabi.cat([x, x * 2])

    def test_convolutions(self):
        """Every kind of convolution and activation, and sums that may not be written over their parts."""
        torch.manual_seed(2)
        x = (torchabi.randn(2, 8, 15, 17),)
        activations = (nn.ReLU(), nn.ReLU6(), nn.SiLU(), nn.Sigmoid(), nn.Tanh(), nn.Hardswish(), nn.GELU(), nn.ELU())
        activations += (nn.GELU(approximate="tanh"), nn.LeakyReLU(0.2), nn.Hardtanh(-0.5, 0.25), nn.ReLU(inplace=True))
        for activation in activations:
            with self.subTest(repr(activation)):
                self.compare(nn.Sequential(nn.Conv2d(8, 16, 3), activation).eval(), x)
        self.compare(nn.Sequential(nn.Conv2d(8, 4, 3), nn.Dropout2d(), nn.BatchNorm2d(4), nn.ReLU()).eval(), x)
        kinds = (
            nn.Conv2d(8, 8, 3, groups=8),
            nn.Conv2d(8, 16, 3, groups=2, stride=2, dilation=2, padding=(1, 2)),
            nn.Conv2d(8, 5, 1, bias=False),
            nn.Conv2d(8, 5, 3, padding="same"),
            nn.Conv2d(8, 5, 3, padding=1, padding_mode="reflect"),
            nn.ConvTranspose2d(8, 5, 3, stride=2, output_padding=1),
        )
        for conv in kinds:
            with self.subTest(repr(conv)):
                self.compare(nn.Sequential(conv, nn.BatchNorm2d(conv.out_channels), nn.ReLU(), nn.Flatten()).eval(), x)

    def test_winograd(self):
        """Convolutions of 3x3 that are large enough are computed as Winograd's, at every edge of its tiles of 4x4."""
        for channels, out, padding, size, threads in (
            (64, 64, 1, (28, 28), 1),
            (40, 72, 0, (31, 45), 2),
            (33, 65, 2, (30, 33), 2),
            (128, 64, (0, 2), (26, 29), 1),
        ):
            with self.subTest((channels, out, padding, size)):
                torchabi.set_num_threads(threads)
                x = (torchabi.randn(3, channels, *size),)
                conv = nn.Conv2d(channels, out, 3, padding=padding, bias=channels != 33)
                others = ((x[0][1:],), (x[0][..., 3:, 5:],))
                fast = self.compare(nn.Sequential(conv, nn.ReLU()).eval(), x, others)
                self.assertEqual(tuple(fast(x[0][:0]).shape), tuple(conv(x[0][:0]).shape))
                self.assertIn("1 convolutions (1 as Winograd's)", fast.metadata["plan"])
                self.compare(nn.Sequential(conv, nn.Tanh()).eval(), x)

    def test_winograd_of_what_is_no_number(self):
        x = torchabi.randn(1, 64, 28, 28)
        model = nn.Sequential(nn.Conv2d(64, 64, 3, padding=1), nn.ReLU()).eval()
        fast = model.optimize(x)
        x[0, 5, 13, 13] = float("nan")
        wrong, expected = theirs(fast(x))[0].isnan().any(1)[0], theirs(model(x))[0].isnan().any(1)[0]
        self.assertTrue(wrong[expected].all())
        self.assertLessEqual(wrong.sum().item(), 64)


class Programs(Planned):
    """TorchScript, and programs of torch.export."""

    @classmethod
    def setUpClass(cls):
        logging.getLogger("torch._export").setLevel(logging.ERROR)
        cls._folder = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls._folder.name)

    @classmethod
    def tearDownClass(cls):
        cls._folder.cleanup()

    def script(self, model):
        path = self.folder / "script.pt"
        torch.jit.script(model.eval()).save(str(path))
        return nn.load(path, trusted=True)

    def test_programs(self):
        plain = {"decoder", "conditional", "loop", "counter", "counter_decomposed", "mlp_decomposed", "dynamic"}
        for name, kind in make_programs.PROGRAMS.items():
            # One has weights in bfloat16; in a copy of the other two buffers over one memory are no more.
            if name in ("dtypes", "shared"):
                continue
            with self.subTest(name):
                torch.manual_seed(0)
                model, args, kwargs = kind.make()
                path = self.folder / "program.pt2"
                torch.export.save(kind.export(model), path)
                program = nn.load(path).eval()
                fast = program.optimize(*ours(args), **ours(kwargs))
                self.assertEqual("not planned" in fast.metadata["plan"], name in plain, fast.metadata["plan"])
                for given in (args, *(make() for make in kind.others)):
                    for _ in range(2):
                        results = fast(*ours(given), **ours(kwargs))
                        self.check(results, program(*ours(given), **ours(kwargs)))

    def test_winograd_of_sums(self):
        model = torch.nn.Sequential(Residual(64), Residual(64)).eval()
        x = torch.randn(2, 64, 28, 30)
        torch.export.save(torch.export.export(model, (x,)), self.folder / "residual.pt2")
        fast = self.compare(nn.load(self.folder / "residual.pt2").eval(), (ours(x),))
        self.assertIn("(8 as Winograd's)", fast.metadata["plan"])
        self.assertIn("fused 4 activations and 4 sums", fast.metadata["plan"])

    def test_exported_resnet(self):
        path = self.folder / "resnet.pt2"
        torch.export.save(torch.export.export(make_programs.ResNet18().eval(), (torch.randn(2, 3, 64, 64),)), path)
        fast = self.compare(nn.load(path).eval(), self.image(2))
        self.assertIn("folded 20 norms, prepacked 20 convolutions", fast.metadata["plan"])
        with self.assertRaisesRegex(ValueError, "size"):
            fast(*self.image(3))

    def test_script(self):
        fast = self.compare(self.script(make_programs.ResNet18()), self.image(1), (self.image(2), self.image(1, 96)))
        self.assertIn("folded 20 norms, prepacked 20 convolutions", fast.metadata["plan"])

    def test_control_flow(self):
        x = self.image(2)
        fast = self.compare(self.script(Branches()), x, ((*x, 3), (*self.image(1), 0)))
        self.assertIn("folded 3 norms, prepacked 3 convolutions", fast.metadata["plan"])

    def test_state(self):
        """What changes itself goes on from what it was, and apart from the module."""
        for program in (self.script(Counter()),):
            x = torchabi.ones(3)
            fast = program.optimize(x)
            self.assertIn("not planned", fast.metadata["plan"])
            self.assertEqual([fast(x)[0].item() for _ in range(3)], [1, 2, 3])
            self.assertEqual(program(x)[0].item(), 1)


class Rules(Planned):
    def test_bfloat16(self):
        for name in ("resnet18", "mobilenet_v2"):
            with self.subTest(name):
                model = getattr(torchabi.models, name)().eval()
                fast = self.compare(model, self.image(2, 96), (self.image(1, 64),), torchabi.bfloat16)
                self.assertIn("bfloat16", fast.metadata["plan"])
                x = self.image(2)
                self.assertFalse(torchabi.equal(fast(*x), model(*x)))

    def test_refusals(self):
        x = torchabi.randn(2, 4)
        layer = nn.Linear(4, 3)
        with self.assertRaisesRegex(RuntimeError, "'Linear' is in training mode; plan it after eval"):
            layer.optimize(x)
        with self.assertRaisesRegex(TypeError, "is of float32, and the parameter 'weight' is of float64"):
            nn.Linear(4, 3).double().eval().optimize(x.double())
        with self.assertRaisesRegex(TypeError, "the argument '0' is of float64"):
            layer.eval().optimize(x.double())
        with self.assertRaisesRegex(ValueError, "must be float32 or bfloat16, not float16"):
            layer.optimize(x, dtype=torchabi.float16)
        with self.assertRaises(NotImplementedError):
            nn.ModuleList([layer]).eval().optimize(x)
        with self.assertRaises(RuntimeError):
            layer.optimize(torchabi.randn(2, 5))
        fast = layer.optimize(x)
        with self.assertRaisesRegex(RuntimeError, "shapes cannot be multiplied|size"):
            fast(torchabi.randn(2, 5))

    def test_gradients(self):
        layer = nn.Linear(4, 3).eval()
        x = torchabi.randn(2, 4, requires_grad=True)
        for module in (layer, nn.Sequential().eval()):
            fast = module.optimize(x)
            self.assertFalse(fast(x).requires_grad)
            self.assertFalse(fast(torchabi.cat([x, x])).requires_grad)
        self.assertTrue(layer(x).requires_grad)

    def test_apart(self):
        """What becomes of the module does not reach the copy."""
        x = torchabi.randn(2, 4)
        layer = nn.Linear(4, 3).eval()
        expected, fast = layer(x), layer.optimize(x)
        with torchabi.no_grad():
            layer.weight.zero_()
        self.check(fast(x), expected)
        self.check(fast(torchabi.cat([x, x])), torchabi.cat([expected, expected]))

    def test_data(self):
        """A result that depends on data, not on sizes alone, is no plan's."""
        x = torchabi.randn(3, 6, 4)
        lengths = torchabi.tensor([6, 4, 2])
        lstm = nn.LSTM(4, 5, batch_first=True).eval()
        packed = nn.utils.rnn.pack_padded_sequence
        fast = lstm.optimize(packed(x, lengths, batch_first=True))
        for given in (lengths, torchabi.tensor([5, 5, 2]), torchabi.tensor([6, 6, 6])):
            args = packed(x, given, batch_first=True)
            self.check(fast(args)[0][0], lstm(args)[0][0])


if __name__ == "__main__":
    unittest.main()
