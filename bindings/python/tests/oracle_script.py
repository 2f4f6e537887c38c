"""Oracle: TorchScript modules and AOTInductor packages run, train and are saved as PyTorch does it."""

import copy
import pathlib
import tempfile
import warnings
from typing import NamedTuple, Optional, Union

import torch
import torchabi
from support import Case, file_of, needs

warnings.filterwarnings("ignore", module="torch|oracle_script")
nn = torch.nn


class Point(NamedTuple):
    x: torch.Tensor
    y: torch.Tensor


class Head(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(8, 4)
        self.drop = nn.Dropout(0.5)

    def forward(self, x):
        return self.drop(self.fc(x))


class Net(nn.Module):
    scale: float
    names: list[str]

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 8, 3, padding=1)
        self.norm = nn.BatchNorm2d(8)
        self.head = Head()
        self.twin = self.head
        self.scale = 2.0
        self.names = ["a", "b"]
        self.register_buffer("steps", torch.zeros((), dtype=torch.int64))

    def forward(self, x):
        self.steps.add_(1)
        return self.twin(torch.relu(self.norm(self.conv(x))).mean((2, 3))) * self.scale

    @torch.jit.export
    def features(self, x, scale: float = 1.0):
        return torch.relu(self.norm(self.conv(x))) * scale

    @torch.jit.export
    def describe(self) -> dict[str, int]:
        return {name: len(name) + i for i, name in enumerate(self.names)}


class Values(nn.Module):
    """Takes and gives everything that TorchScript's types can say."""

    def forward(
        self,
        xs: list[torch.Tensor],
        table: dict[str, torch.Tensor],
        pair: tuple[int, float],
        maybe: Optional[torch.Tensor] = None,
        flag: bool = False,
        text: str = "t",
        either: Union[int, str] = 3,
    ):
        total = torch.stack(xs).sum(0) * pair[0] + pair[1]
        for key in table:
            total = total + table[key]
        if maybe is not None:
            total = total - maybe
        return total, {"text": text, "n": str(either)}, [total, -total], flag

    @torch.jit.export
    def point(self, p: Point) -> Point:
        return Point(p.y, p.x)

    @torch.jit.export
    def nested(self, x: dict[str, list[tuple[torch.Tensor, int]]]) -> list[dict[str, torch.Tensor]]:
        out: list[dict[str, torch.Tensor]] = []
        for key in x:
            for t, n in x[key]:
                out.append({key: t * n})
        return out

    @torch.jit.export
    def fails(self, x: torch.Tensor):
        assert x.numel() > 100, "too few elements"
        return x


def same(case, ours, theirs):
    """Bit for bit, whatever it is nested in."""
    if isinstance(theirs, torch.Tensor):
        case.assertTrue(torch.equal(torch.from_dlpack(ours.detach()), theirs.detach()), f"{ours} is not {theirs}")
    elif isinstance(theirs, dict):
        case.assertEqual(list(ours), list(theirs))
        for key in theirs:
            same(case, ours[key], theirs[key])
    elif isinstance(theirs, (list, tuple)):
        case.assertEqual(len(ours), len(theirs))
        for a, b in zip(ours, theirs):
            same(case, a, b)
    else:
        case.assertEqual(ours, theirs)


def ours(x):
    return torchabi.from_dlpack(x.detach().clone())


class Script(Case):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "module.pt"
        torch.manual_seed(0)
        torchabi.set_num_threads(1)
        torch.set_num_threads(1)

    def pair(self, module):
        """The module in both packages, of one file."""
        torch.jit.script(module).save(str(self.path))
        return torchabi.nn.load(self.path, trusted=True), torch.jit.load(str(self.path))

    def test_trust_is_asked_for(self):
        torch.jit.script(Head()).save(str(self.path))
        with self.raises(torchabi.Error, self.path.name, "TorchScript", "trusted"):
            torchabi.nn.load(self.path)

    def test_evaluation(self):
        mine, module = self.pair(Net().eval())
        self.assertFalse(mine.training)
        x = torch.randn(2, 1, 8, 8)
        same(self, mine(ours(x)), module(x))
        same(self, mine.features(ours(x), scale=0.5), module.features(x, scale=0.5))
        same(self, mine.head(ours(x[0, 0])), module.head(x[0, 0]))
        self.assertEqual(mine.describe(), module.describe())
        self.assertEqual(mine.steps.item(), 1)
        self.assertEqual(mine.metadata["source"], "torchscript")
        self.assertEqual(mine.methods, ["describe", "features", "forward"])

    def test_training(self):
        mine, module = self.pair(Net())
        self.assertTrue(mine.training)
        self.assertEqual(list(mine.state_dict()), list(module.state_dict()))
        optimizers = (
            torchabi.optim.SGD(mine.parameters(), lr=0.1, momentum=0.9),
            torch.optim.SGD(module.parameters(), lr=0.1, momentum=0.9, fused=True),
        )
        x, y = torch.randn(4, 1, 8, 8), torch.tensor([0, 1, 2, 3])
        for _ in range(5):
            torch.manual_seed(1)
            loss = nn.functional.cross_entropy(module(x), y)
            optimizers[1].zero_grad()
            loss.backward()
            optimizers[1].step()
            torchabi.manual_seed(1)
            my_loss = torchabi.nn.functional.cross_entropy(mine(ours(x)), ours(y))
            optimizers[0].zero_grad()
            my_loss.backward()
            optimizers[0].step()
            same(self, my_loss, loss)
        for (name, a), (_, b) in zip(mine.state_dict().items(), module.state_dict().items()):
            with self.subTest(name):
                same(self, a, b)
        mine.eval()
        module.eval()
        same(self, mine(ours(x)), module(x))

    def test_values(self):
        mine, module = self.pair(Values())
        xs = [torch.randn(3), torch.randn(3)]
        table = {"a": torch.ones(3), "b": torch.randn(3)}
        my_xs, my_table = [ours(x) for x in xs], {key: ours(x) for key, x in table.items()}
        same(self, mine(my_xs, my_table, (2, 0.5)), module(xs, table, (2, 0.5)))
        same(
            self,
            mine(tuple(my_xs), my_table, [2, 1], maybe=my_xs[0], flag=True, text="ü", either="x"),
            module(xs, table, (2, 1.0), maybe=xs[0], flag=True, text="ü", either="x"),
        )
        same(self, mine.point((my_xs[0], my_xs[1])), module.point(Point(xs[0], xs[1])))
        nested = {"k": [(xs[0], 2), (xs[1], 3)]}
        same(self, mine.nested({"k": [(my_xs[0], 2), (my_xs[1], 3)]}), module.nested(nested))

    def test_attributes(self):
        mine, module = self.pair(Net().eval())
        self.assertEqual((mine.scale, list(mine.names)), (2.0, ["a", "b"]))
        mine.scale = 3
        module.scale = 3.0
        x = torch.randn(2, 1, 8, 8)
        same(self, mine(ours(x)), module(x))
        with self.raises(TypeError, "'scale'", "float"):
            mine.scale = "x"
        with self.raises(KeyError, "'other'"):
            mine.other = 1
        with self.assertRaises(AttributeError):
            mine.other  # noqa: B018

    def test_errors(self):
        mine, _ = self.pair(Values())
        with self.raises(TypeError, "xs", "List[Tensor]"):
            mine(1, {}, (1, 2.0))
        with self.raises(TypeError, "misses", "'table'"):
            mine([])
        with self.raises(TypeError, "no argument", "'other'"):
            mine([], {}, (1, 2.0), other=1)
        with self.raises(TypeError, "twice"):
            mine([], {}, (1, 2.0), xs=[])
        with self.raises(TypeError, "takes 7 arguments, got 8"):
            mine([], {}, (1, 2.0), None, True, "", 1, 2)
        with self.raises(torchabi.Error, "too few elements"):
            mine.fails(torchabi.ones(3))
        with self.raises(KeyError, "no method", "'nothing'"):
            mine.invoke("nothing")

    def test_replaced_head(self):
        mine, module = self.pair(Net())
        fresh = torch.randn(10, 8)
        module.head.fc.weight, module.head.fc.bias = nn.Parameter(fresh), nn.Parameter(torch.zeros(10))
        mine.head.fc.weight = torchabi.nn.Parameter(ours(fresh))
        mine.head.fc.bias = torchabi.nn.Parameter(torchabi.zeros(10))
        x = torch.randn(2, 1, 8, 8)
        mine.eval()
        module.eval()
        same(self, mine(ours(x)), module(x))

    def test_copies_are_apart_and_share_as_the_original(self):
        mine, module = self.pair(Net().eval())
        copy = mine.clone()
        with torchabi.no_grad():
            mine.head.fc.weight.zero_()
        x = torch.randn(2, 1, 8, 8)
        same(self, copy(ours(x)), module(x))
        with torchabi.no_grad():
            copy.twin.fc.weight.zero_()
        self.assertEqual(copy.head.fc.weight.abs().sum().item(), 0.0)

    def test_saved_for_python(self):
        mine, module = self.pair(Net())
        with torchabi.no_grad():
            mine.head.fc.bias.fill_(3)
            module.head.fc.bias.fill_(3)
        mine.eval().save(self.path)
        module.eval()
        again = torch.jit.load(str(self.path))
        self.assertFalse(again.training)
        x = torch.randn(2, 1, 8, 8)
        self.assertTrue(torch.equal(again(x), module(x)))
        self.assertEqual([p.name for p in self.path.parent.iterdir()], [self.path.name])

    def test_frozen(self):
        mine, module = self.pair(Head())
        with self.raises(torchabi.Error, "eval"):
            mine.freeze()
        x = torch.randn(2, 8)
        frozen = mine.eval().freeze()
        same(self, frozen(ours(x)), torch.jit.freeze(module.eval())(x))
        self.assertEqual(list(frozen.parameters()), [])

    def test_moved(self):
        mine, module = self.pair(Net().eval())
        x = torch.randn(2, 1, 8, 8, dtype=torch.float64)
        same(self, mine.double()(ours(x)), module.double()(x))

    def test_other_files(self):
        torch.save({"a": torch.ones(2)}, self.path)
        with self.raises(NotImplementedError, self.path.name, "checkpoint"):
            torchabi.nn.load(self.path)
        self.path.write_bytes(b"PK\3\4 no zip file")
        with self.raises(torchabi.Error, self.path.name):
            torchabi.nn.load(self.path, trusted=True)

    @needs("silero_vad")
    def test_silero(self):
        path = file_of("silero_vad", "data/silero_vad.jit")
        mine, module = torchabi.nn.load(path, trusted=True), torch.jit.load(str(path))
        torch.manual_seed(0)
        for _ in range(3):
            chunk = torch.randn(1, 512)
            with torch.no_grad(), torchabi.no_grad():
                same(self, mine(ours(chunk), 16000), module(chunk, 16000))
        mine.reset_states()
        module.reset_states()
        with torch.no_grad(), torchabi.no_grad():
            same(self, mine(ours(chunk), 16000), module(chunk, 16000))


class Compiled(Case):
    """One package for all: compiling takes a while."""

    @classmethod
    def setUpClass(cls):
        class Model(nn.Module):
            def __init__(self):
                super().__init__()
                self.fc = nn.Linear(4, 3)
                self.register_buffer("shift", torch.ones(3))

            def forward(self, x, scale=None):
                y = torch.relu(self.fc(x)) * self.shift
                return {"y": y if scale is None else y * scale, "pair": (y, [y + 1])}

        cls.folder = tempfile.TemporaryDirectory()
        cls.path = str(pathlib.Path(cls.folder.name) / "model.pt2")
        torch.manual_seed(0)
        cls.model = Model().eval()
        with torch.no_grad():
            program = torch.export.export(cls.model, (torch.randn(2, 4),), {"scale": torch.ones(3)})
            torch._inductor.aoti_compile_and_package(program, package_path=cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_runs(self):
        with self.raises(torchabi.Error, "AOTInductor", "trusted"):
            torchabi.nn.load(self.path)
        mine, theirs = torchabi.nn.load(self.path, trusted=True), torch._inductor.aoti_load_package(self.path)
        x, scale = torch.randn(2, 4), torch.randn(3)
        same(self, mine(ours(x), scale=ours(scale)), theirs(x, scale=scale))
        self.assertEqual(mine.metadata["source"], "aotinductor")
        self.assertEqual(mine.metadata["AOTI_DEVICE_KEY"], "cpu")
        with self.raises(NotImplementedError, "inference"):
            mine.train()
        with self.raises(NotImplementedError, "copied"):
            mine.clone()

    def test_constants_are_replaced(self):
        mine = torchabi.nn.load(self.path, trusted=True)
        # The compiler has written the small ones into the code.
        self.assertEqual(list(mine.state_dict()), ["fc.weight"])
        mine.load_state_dict({"fc.weight": ours(torch.ones(3, 4))})
        model = copy.deepcopy(self.model)
        nn.init.ones_(model.fc.weight)
        x, scale = torch.randn(2, 4), torch.randn(3)
        with torch.no_grad():
            theirs = model(x, scale)["y"]
        difference_of = (torch.from_dlpack(mine(ours(x), scale=ours(scale))["y"]) - theirs).abs().max().item()
        self.assertLess(difference_of, 1e-6)
        mine.fc.weight = torchabi.full((3, 4), 2.0)
        nn.init.constant_(model.fc.weight, 2)
        with torch.no_grad():
            theirs = model(x, scale)["y"]
        difference_of = (torch.from_dlpack(mine(ours(x), scale=ours(scale))["y"]) - theirs).abs().max().item()
        self.assertLess(difference_of, 1e-6)
