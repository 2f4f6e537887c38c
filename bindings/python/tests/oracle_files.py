"""Oracle: files of torch.save are read as PyTorch reads them, and PyTorch reads what is written here."""

import collections
import io
import os
import pathlib
import sys
import tempfile
import warnings

import numpy
import torch
import torchabi
from checkpoints import difference, holds_objects
from support import Case
from torch.utils.serialization import config

sys.path.append(str(pathlib.Path(__file__).resolve().parents[3] / "tests" / "data"))
from checkpoint_values import UNTYPED_DTYPES, VALUES, made  # noqa: E402
from make_checkpoints import FORMS, numpy_of_python_2, saved, script_modules, views_of_storages  # noqa: E402

warnings.filterwarnings("ignore", module="torch|checkpoint_values|make_checkpoints")

# An int of more than 255 bytes, which weights_only does not take; frozensets, which it does not take either.
BEYOND_WEIGHTS_ONLY = {"huge_integers"}
UNSAVED = {"sets", "dict_of_frozensets"}


def theirs_of(data, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return torch.load(io.BytesIO(data), **{"weights_only": False, **options})


def read_by_pytorch(name, form, data):
    """What PyTorch makes of a file; where it cannot read it, or swaps bytes wrongly, what it was made from."""
    if form == "big_endian":
        return theirs_of(saved(made(name)))
    if form.endswith("legacy") or form[:-1] == "legacy":
        try:
            return theirs_of(data)
        except (AttributeError, RuntimeError):
            return made(name)
    return theirs_of(data)


class Load(Case):
    def same_as(self, ours, theirs, **options):
        self.assertIsNone(difference(ours, theirs, **options))

    def test_every_value_in_every_form(self):
        for name in VALUES:
            for form, write in FORMS.items():
                with self.subTest(f"{name}.{form}"):
                    data = write(made(name))
                    self.same_as(torchabi.load(data), read_by_pytorch(name, form, data))

    def test_legacy_files_that_pytorch_cannot_read(self):
        unread = {name for name in VALUES if self.is_unread(saved(made(name), legacy=True))}
        self.assertLessEqual({f"tensor_{name}" for name in UNTYPED_DTYPES}, unread)

    def is_unread(self, data):
        try:
            theirs_of(data)
        except (AttributeError, RuntimeError):
            return True
        return False

    def test_every_way_of_loading(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x ü.pt")
            for name in VALUES:
                for form in ("zip", "legacy", "deflated", "big_endian"):
                    path.write_bytes(data := FORMS[form](made(name)))
                    theirs = read_by_pytorch(name, form, data)
                    with self.subTest(f"{name}.{form}"):
                        self.same_as(torchabi.load(path), theirs)
                        self.same_as(torchabi.load(path, mmap=True), theirs)
                        with open(path, "rb") as file:
                            self.same_as(torchabi.load(file), theirs)

    def test_what_weights_only_takes(self):
        for name in VALUES:
            data = saved(made(name))
            with self.subTest(name):
                try:
                    theirs = theirs_of(data, weights_only=True)
                except Exception:
                    continue
                self.same_as(torchabi.load(data, weights_only=True), theirs)

    def test_what_weights_only_refuses(self):
        for name, word in {
            "whole_module": "Sequential",
            "whole_optimizer": "Adam",
            "objects_of_other_classes": "Mystery",
            "tensor_of_a_class_of_its_own": "Subclass",
        }.items():
            for legacy in (False, True):
                with self.raises(torchabi.Error, word, "not on the list") as caught:
                    torchabi.load(saved(made(name), legacy=legacy), weights_only=True)
                self.assertEqual(caught.exception.status, "TABI_UNSAFE_FILE")

    def test_files_assembled_by_hand(self):
        data, array = numpy_of_python_2()
        self.same_as(torchabi.load(data), array)
        self.same_as(torchabi.load(data), theirs_of(data, encoding="latin1"))
        data, view = views_of_storages()
        self.assertEqual(torchabi.load(data).tolist(), view.tolist())
        self.assertEqual(theirs_of(data).tolist(), view.tolist())

    def test_state_of_torchscript(self):
        for name, (data, module) in script_modules().items():
            with self.subTest(name):
                self.same_as(torchabi.load(data), self.state_of(module))
                self.same_as(torchabi.load(data, weights_only=True), self.state_of(module))

    def state_of(self, module):
        state = collections.OrderedDict(module.state_dict())
        for key, tensor in module.named_parameters():
            state[key] = tensor
        return state

    def test_what_libtorch_saved(self):
        """LibTorch's own pickler, which C++ programs save with, marks types that Python's does not."""
        for value in (torch.ones(2), [torch.ones(1)], 3, 2.5, "text", (1, 2.5), {"a": torch.ones(1)}, [1, 2], [True]):
            self.same_as(torchabi.load(bytes(torch._C._pickle_save(value))), value)

    def test_order_and_metadata(self):
        net = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2))
        loaded = torchabi.load(saved(net.state_dict()))
        self.assertIs(type(loaded), collections.OrderedDict)
        self.assertEqual(loaded._metadata, net.state_dict()._metadata)
        mine = torchabi.nn.Sequential(torchabi.nn.Linear(3, 2), torchabi.nn.BatchNorm1d(2))
        self.assertEqual(repr(mine.load_state_dict(loaded)), "<All keys matched successfully>")
        self.same_as(list(mine.state_dict().values()), list(net.state_dict().values()))

    def test_whole_module(self):
        whole = torchabi.load(saved(made("whole_module")))
        self.assertEqual(whole.type, "torch.nn.modules.container.Sequential")
        weight = whole.state["_modules"]["fc"].state["_parameters"]["weight"]
        self.same_as(weight, made("whole_module").fc.weight)
        self.assertIn("torch.nn.modules.linear.Linear", repr(whole))

    def test_code_never_runs(self):
        class Bomb:
            def __reduce__(self):
                return os.system, ("touch /tmp/torchabi-bomb",)

        for legacy in (False, True):
            loaded = torchabi.load(saved([Bomb()], legacy=legacy))
            self.assertEqual(loaded[0].type, "posix.system")
            self.assertEqual(loaded[0].args, ("touch /tmp/torchabi-bomb",))
        self.assertFalse(os.path.exists("/tmp/torchabi-bomb"))

    def test_dtype(self):
        value = {"a": torch.ones(2), "b": torch.arange(3), "c": torch.ones(2).bfloat16(), "z": torch.ones(2) + 0j}
        loaded = torchabi.load(saved(value), dtype=torchabi.float16)
        expected = {k: v.half() if v.is_floating_point() else v for k, v in value.items()}
        self.same_as(loaded, expected)
        x = torch.arange(6.0)
        a, b = torchabi.load(saved([x, x[2:]]), dtype="float64")
        self.same_as([a, b], [(y := x.double()), y[2:]])

    def test_map_location(self):
        data = saved({"x": torch.ones(2)})
        for place in ("cpu", torchabi.device("cpu"), None, {"cpu": "cpu"}, {"cuda:0": "cpu"}):
            self.assertEqual(torchabi.load(data, map_location=place)["x"].device.type, "cpu")
        self.assertEqual(torchabi.load(data, "meta")["x"].device.type, "meta")
        self.assertEqual(torchabi.load(data, {"cpu": torchabi.device("meta")})["x"].device.type, "meta")

    def test_many_tensors(self):
        value = [torch.full((2,), float(i)) for i in range(2000)]
        self.same_as(torchabi.load(saved(value)), value)


class Save(Case):
    def written(self, value, path, **options):
        torchabi.save(value, path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return torch.load(path, **options)

    def test_every_value(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x.pt")
            for name in VALUES:
                ours = torchabi.load(saved(made(name)))
                if holds_objects(ours) or name in UNSAVED:
                    continue
                with self.subTest(name):
                    strict = name not in BEYOND_WEIGHTS_ONLY
                    back = self.written(ours, path, weights_only=strict)
                    self.assertIsNone(difference(ours, back, was_saved=True))
                    mapped = self.written(ours, path, weights_only=strict, mmap=True)
                    self.assertIsNone(difference(ours, mapped, was_saved=True))
                    # What PyTorch makes of it, saved by PyTorch, is the same still.
                    again = torchabi.load(saved(back))
                    self.assertIsNone(difference(again, theirs_of(saved(back))))
                    file = io.BytesIO()
                    torchabi.save(ours, file)
                    self.assertIsNone(difference(ours, theirs_of(file.getvalue()), was_saved=True))

    def test_checked_by_pytorch(self):
        """PyTorch finds the storages at the offsets that it works out itself."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x.pt")
            value = {f"t{i}": torchabi.arange(i) for i in range(1, 30)}
            torchabi.save(value, path)
            os.environ["TORCH_SERIALIZATION_DEBUG"] = "1"
            try:
                with config.patch({"load.calculate_storage_offsets": True}):
                    back = torch.load(path, mmap=True)
            finally:
                del os.environ["TORCH_SERIALIZATION_DEBUG"]
            self.assertIsNone(difference(value, back))

    def test_types(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x.pt")
            value = {
                "size": torchabi.Size([2, 3]),
                "dtype": torchabi.float8_e5m2,
                "device": torchabi.device("cuda:1"),
                "layout": torchabi.sparse_csr,
                "counter": collections.Counter("aab"),
                "numpy": numpy.float32(0.5),
                "big": [2**64, -(2**70)],
                (2**70, "x"): 1,
            }
            back = self.written(value, path, weights_only=True)
            value["numpy"] = 0.5
            self.assertIsNone(difference(value, back))
            grad = self.written(torchabi.ones(2, requires_grad=True), path)
            self.assertTrue(grad.requires_grad)

    def test_sharing(self):
        x = torchabi.zeros(4)
        shared = [1]
        with tempfile.TemporaryDirectory() as folder:
            back = self.written([x, x[1:], shared, shared], pathlib.Path(folder, "x.pt"))
        back[0][2] = 5
        self.assertEqual(back[1].tolist(), [0.0, 5.0, 0.0])
        self.assertIs(back[2], back[3])

    def test_deep_nests(self):
        deep = []
        for _ in range(900):
            deep = [deep]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "x.pt")
            torchabi.save(deep, path)
            back, depth = torchabi.load(path), 0
            while back:
                back, depth = back[0], depth + 1
            self.assertEqual(depth, 900)
            for _ in range(2000):
                deep = [deep]
            with self.raises(ValueError, "nested too deep"):
                torchabi.save(deep, path)

    def test_sets_in_sets(self):
        for value in ({frozenset([1])}, {frozenset([1]): 2}):
            with self.raises(TypeError):
                torchabi.save(value, io.BytesIO())
