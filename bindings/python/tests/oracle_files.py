"""Oracle: files of torch.save are read as PyTorch reads them, and PyTorch reads what is written here."""

import collections
import io
import os
import pathlib
import tempfile

import numpy
import oracle
import torch
import torchabi
from support import Case


class Mystery:
    def __init__(self):
        self.x = 3


def saved(value, **options):
    file = io.BytesIO()
    torch.save(value, file, **options)
    return file.getvalue()


def written(value):
    file = io.BytesIO()
    torchabi.save(value, file)
    file.seek(0)
    return torch.load(file, weights_only=True)


PLAIN = [
    None,
    True,
    7,
    -(1 << 62),
    1 << 100,
    -(1 << 70),
    1.5,
    float("inf"),
    1 + 2j,
    "text",
    "ünïcödé ☃",
    "",
    b"bytes",
    b"",
    [],
    (),
    {},
    set(),
    [1, "a", None, [2.5, (True,)]],
    (1, (2, (3,))),
    {"a": 1, 2: "b", (1, 2): [3], None: None, 1.5: {}, b"k": "v"},
    {1, 2, 3},
    collections.OrderedDict([("b", 1), ("a", 2)]),
    {"deep": {"er": [{"x": (1, 2)}]}},
]

KINDS = [
    "float32",
    "float64",
    "float16",
    "bfloat16",
    "int64",
    "int32",
    "int16",
    "int8",
    "uint8",
    "bool",
    "complex64",
    "complex128",
]


class Load(Case):
    def test_plain_values(self):
        for value in PLAIN:
            with self.subTest(repr(value)):
                loaded = torchabi.load(saved(value))
                self.assertEqual(loaded, value)
                self.assertIs(type(loaded), type(value))

    def test_order_and_types(self):
        loaded = torchabi.load(saved(collections.OrderedDict([("z", 1), ("a", 2)])))
        self.assertEqual(list(loaded), ["z", "a"])
        self.assertIs(type(torchabi.load(saved(collections.Counter("aab")))), collections.Counter)
        self.assertEqual(torchabi.load(saved(collections.Counter("aab"))), collections.Counter("aab"))
        self.assertEqual(torchabi.load(saved(frozenset([1, 2]))), frozenset([1, 2]))
        self.assertEqual(torchabi.load(saved(torch.Size([2, 3]))), torchabi.Size([2, 3]))
        self.assertIs(type(torchabi.load(saved(torch.Size([2, 3])))), torchabi.Size)
        self.assertIs(torchabi.load(saved(torch.float16)), torchabi.float16)
        self.assertEqual(torchabi.load(saved(torch.device("cuda:1"))), torchabi.device("cuda:1"))

    def test_tensors(self):
        for kind in KINDS:
            theirs = (torch.arange(12).reshape(3, 4) % 5).to(getattr(torch, kind))
            for value in (theirs, theirs.t(), theirs[1:, ::2], theirs[0, 0], theirs[:0]):
                with self.subTest(f"{kind} {tuple(value.shape)}"):
                    self.assertIsNone(oracle.difference(torchabi.load(saved(value)), value))

    def test_parameters_and_gradients(self):
        loaded = torchabi.load(saved({"p": torch.nn.Parameter(torch.ones(2)), "g": torch.ones(2, requires_grad=True)}))
        self.assertTrue(loaded["p"].requires_grad and loaded["g"].requires_grad)

    def test_shared_storage(self):
        x = torch.zeros(4)
        loaded = torchabi.load(saved([x, x[1:], x]))
        loaded[0][2] = 5
        self.assertEqual(loaded[1].tolist(), [0.0, 5.0, 0.0])
        self.assertEqual(loaded[2].tolist(), [0.0, 0.0, 5.0, 0.0])

    def test_sparse(self):
        # Not read as a tensor so far: its parts are there.
        theirs = torch.eye(3).to_sparse()
        loaded = torchabi.load(saved(theirs))
        self.assertEqual(loaded.type, "torch._utils._rebuild_sparse_tensor")
        layout, (indices, values, size, _coalesced) = loaded.args
        self.assertIs(layout, torchabi.sparse_coo)
        rebuilt = torchabi.sparse_coo_tensor(indices, values, size)
        self.assertIsNone(oracle.difference(rebuilt, theirs))

    def test_state_dict_and_whole_module(self):
        net = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2))
        loaded = torchabi.load(saved(net.state_dict()))
        self.assertIs(type(loaded), collections.OrderedDict)
        mine = torchabi.nn.Sequential(torchabi.nn.Linear(3, 2), torchabi.nn.BatchNorm1d(2))
        self.assertEqual(repr(mine.load_state_dict(loaded)), "<All keys matched successfully>")
        self.assertIsNone(oracle.difference(list(mine.state_dict().values()), list(net.state_dict().values())))
        whole = torchabi.load(saved(net))
        self.assertIsInstance(whole, torchabi.Object)
        self.assertEqual(whole.type, "torch.nn.modules.container.Sequential")
        self.assertIsInstance(whole.state, dict)

    def test_foreign_objects_are_inert(self):
        loaded = torchabi.load(saved({"m": Mystery(), "n": 1}))
        self.assertIsInstance(loaded["m"], torchabi.Object)
        self.assertTrue(loaded["m"].type.endswith("Mystery"))
        self.assertEqual(loaded["m"].state, {"x": 3})
        self.assertIn("Mystery", repr(loaded["m"]))
        with self.raises(torchabi.Error, "Mystery"):
            torchabi.load(saved({"m": Mystery()}), weights_only=True)
        self.assertEqual(torchabi.load(saved([1]), weights_only=True), [1])

    def test_code_never_runs(self):
        class Bomb:
            def __reduce__(self):
                return os.system, ("touch /tmp/torchabi-bomb",)

        loaded = torchabi.load(saved([Bomb()]))
        self.assertIsInstance(loaded[0], torchabi.Object)
        self.assertFalse(os.path.exists("/tmp/torchabi-bomb"))

    def test_sources(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x ü.pt")
            torch.save({"a": torch.ones(2)}, path)
            for source in (
                path,
                str(path),
                path.read_bytes(),
                bytearray(path.read_bytes()),
                memoryview(path.read_bytes()),
                io.BytesIO(path.read_bytes()),
            ):
                self.same(torchabi.load(source)["a"], [1.0, 1.0])
            with open(path, "rb") as file:
                self.same(torchabi.load(file)["a"], [1.0, 1.0])
            with open(path, encoding="latin-1") as file, self.raises(TypeError, "reading bytes"):
                torchabi.load(file)
        with self.raises(TypeError, "a path, bytes, or a file object, not int"):
            torchabi.load(3)

    def test_deep_nests(self):
        deep = []
        for _ in range(150):
            deep = [deep]
        self.assertEqual(torchabi.load(saved(deep)), deep)
        self.assertEqual(written(deep), deep)

    def test_map_location(self):
        data = saved({"x": torch.ones(2)})
        for place in ("cpu", torchabi.device("cpu"), None):
            self.assertEqual(torchabi.load(data, map_location=place)["x"].device.type, "cpu")
        self.assertEqual(torchabi.load(data, "meta")["x"].device.type, "meta")
        with self.raises(TypeError, "map_location is a device"):
            torchabi.load(data, map_location=lambda storage, place: storage)
        with self.raises(ValueError, "no device is called"):
            torchabi.load(data, map_location="tpu")

    def test_refusals(self):
        data = saved([torch.ones(100)])
        with self.raises(torchabi.Error, "no zip file"):
            torchabi.load(b"nonsense")
        for cut in (10, len(data) // 2, len(data) - 5):
            with self.assertRaises(torchabi.Error) as caught:
                torchabi.load(data[:cut])
            caught.exception.__traceback__ = None
        flipped = bytearray(data)
        flipped[data.index(b"\x00\x00\x80\x3f") + 40] ^= 0xFF
        with self.raises(torchabi.Error):
            torchabi.load(flipped)
        with self.raises(NotImplementedError, "before PyTorch 1.6"):
            torchabi.load(saved([1], _use_new_zipfile_serialization=False))
        with self.raises(OSError, "/nowhere"):
            torchabi.load("/nowhere/x.pt")

    def test_many_tensors(self):
        loaded = torchabi.load(saved([torch.full((2,), float(i)) for i in range(2000)]))
        self.assertEqual([x[0].item() for x in loaded], [float(i) for i in range(2000)])


class Save(Case):
    def test_plain_values(self):
        for value in PLAIN:
            if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 1 << 63:
                with self.raises(OverflowError):
                    written(value)
                continue
            with self.subTest(repr(value)):
                back = written(value)
                self.assertEqual(back, value)
                self.assertIs(type(back), type(value))

    def test_tensors(self):
        for kind in KINDS:
            ours = (torchabi.arange(12).reshape(3, 4) % 5).to(getattr(torchabi, kind))
            for value in (ours, ours.t(), ours[1:, ::2], ours[0, 0]):
                with self.subTest(f"{kind} {tuple(value.shape)}"):
                    self.assertIsNone(oracle.difference(value, written({"x": value})["x"]))
        self.assertTrue(written(torchabi.ones(2, requires_grad=True)).requires_grad)
        self.assertEqual(written(torchabi.ones(2).shape), torch.Size([2]))
        self.assertIs(written(torchabi.float16), torch.float16)

    def test_shared_storage(self):
        x = torchabi.zeros(4)
        back = written([x, x[1:]])
        back[0][2] = 5
        self.assertEqual(back[1].tolist(), [0.0, 5.0, 0.0])

    def test_round_trip_here(self):
        value = {"x": torchabi.arange(3), "y": [1, (2.5, "z")], "s": {1}, "n": None, "o": collections.OrderedDict(a=1)}
        file = io.BytesIO()
        torchabi.save(value, file)
        back = torchabi.load(file.getvalue())
        self.same(back.pop("x"), [0, 1, 2])
        del value["x"]
        self.assertEqual(back, value)

    def test_file_is_replaced_whole(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x.pt")
            torchabi.save({"x": 1}, path)
            torchabi.save({"x": 2}, str(path))
            self.assertEqual(torchabi.load(path), {"x": 2})
            with self.raises(TypeError):
                torchabi.save({"x": object()}, path)
            self.assertEqual(torchabi.load(path), {"x": 2})
            self.assertEqual(os.listdir(folder), ["x.pt"])
            with self.raises(OSError):
                torchabi.save(1, pathlib.Path(folder, "no", "x.pt"))

    def test_refusals(self):
        for value in (object(), [lambda: 1], {"x": Mystery()}, torchabi.nn.Linear(1, 1)):
            with self.raises(TypeError, "cannot be saved"):
                written(value)
        with self.raises(TypeError, "torchabi.tensor(array)"):
            written(numpy.ones(2))
        loop = []
        loop.append(loop)
        with self.raises(ValueError, "holds itself"):
            written(loop)
        deep = []
        for _ in range(2000):
            deep = [deep]
        with self.raises(ValueError, "nested too deep"):
            written(deep)
        with self.raises(TypeError, "a path or a file object"):
            torchabi.save(1, 5)
        freed = torchabi.ones(1)
        freed.free()
        with self.raises(torchabi.Error, "freed"):
            written([freed])
