"""Files of every format: written and read again, converted, verified, damaged."""

import io
import json
import pathlib
import unittest

import damage
import torchabi
from support import Case, needs_numpy
from test_checkpoint import InFolder, saved
from torchabi import checkpoint


def dense():
    """Dense tensors by name."""
    return {
        "weight": torchabi.arange(6.0).reshape(2, 3),
        "bias": torchabi.tensor([0.5, -1.0], dtype=torchabi.float64),
        "steps": torchabi.tensor(7),
        "mask": torchabi.tensor([True, False]),
        "none": torchabi.zeros(0, 3),
    }


class Formats(InFolder):
    def check_equal(self, a, b):
        report = checkpoint.compare(a, b)
        self.assertEqual((report["only_a"], report["only_b"], report["different"]), ([], [], {}))

    def test_dicts_of_tensors(self):
        value = dense()
        for format in ("torch", "safetensors", "npz", "shards"):
            path = self.path(f"x.{format}")
            torchabi.save(value, path, format=format)
            self.assertEqual(checkpoint.format_of(path), format)
            checkpoint.verify(path)
            for loaded in (torchabi.load(path), torchabi.load(path, mmap=True), torchabi.load(path, lazy=True)):
                self.check_equal(loaded, value)

    def test_torch7(self):
        value = {"x": torchabi.arange(6.0).reshape(2, 3), "list": [1, 2.5, "text", True], 3: {"deep": torchabi.ones(2)}}
        for format in ("t7", "t7-ascii"):
            path = self.path(f"x.{format}")
            torchabi.save(value, path, format=format)
            self.assertEqual(checkpoint.format_of(path), format)
            checkpoint.verify(path)
            loaded = torchabi.load(path)
            self.same(loaded["x"], value["x"].tolist(), torchabi.float32)
            self.same(loaded[3]["deep"], [1.0, 1.0])
            self.assertEqual(loaded["list"], [1, 2.5, "text", True])

    def test_shards(self):
        value = {f"t{i}": torchabi.full((10,), float(i)) for i in range(5)}
        path = self.path("model.safetensors.index.json")
        torchabi.save(value, path, format="shards", shard_size=100)
        index = json.loads(path.read_text())
        self.assertEqual(index["metadata"]["total_size"], 200)
        self.assertEqual(list(index["weight_map"]), list(value))
        self.assertEqual(len(set(index["weight_map"].values())), 3)
        loaded = torchabi.load(path)
        self.assertEqual(list(loaded), list(value))
        self.check_equal(loaded, value)
        self.assertEqual(loaded.metadata["total_size"], 200)
        self.same(torchabi.load(path, keys="t3")["t3"], [3.0] * 10)
        pathlib.Path(self.folder.name, index["weight_map"]["t4"]).unlink()
        with self.raises(OSError, index["weight_map"]["t4"]):
            torchabi.load(path)

    def test_metadata_of_safetensors(self):
        data = saved(dense(), format="safetensors", metadata={"format": "pt", "ü": "☃"})
        loaded = torchabi.load(data)
        self.assertEqual(loaded.__metadata__, {"format": "pt", "ü": "☃"})
        # It is written again.
        self.assertEqual(saved(loaded, format="safetensors"), data)
        self.assertIs(type(torchabi.load(saved(dense(), format="safetensors"))), dict)

    def test_shared_memory(self):
        x = torchabi.arange(6.0)
        value = {"a": x, "b": x[2:]}
        for format in ("safetensors", "npz"):
            with self.raises(ValueError, "share memory"):
                saved(value, format=format)
            self.check_equal(torchabi.load(saved(value, format=format, copy_shared=True)), value)

    def test_what_a_format_has_no_room_for(self):
        for value in (
            {"a": 1},
            [torchabi.ones(1)],
            torchabi.ones(1),
            {1: torchabi.ones(1)},
            {"a": {"b": torchabi.ones(1)}},
        ):
            for format in ("safetensors", "npz"):
                with self.raises(TypeError):
                    saved(value, format=format)
        with self.raises(TypeError):
            saved({"a": torchabi.ones(1)}, format="npy")
        for format in ("safetensors", "npz"):
            with self.raises(NotImplementedError):
                saved({"a": torchabi.eye(2).to_sparse()}, format=format)
        with self.raises(NotImplementedError):
            saved({"a": torchabi.ones(2).bfloat16()}, format="npz")

    def test_the_format_is_told_from_the_bytes(self):
        path = self.path("x.pt")
        for format in ("torch", "safetensors", "npz", "t7", "t7-ascii"):
            torchabi.save({"x": torchabi.ones(2)}, path, format=format)
            self.assertEqual(checkpoint.format_of(path), format)
        for content, words in {
            b"": "empty",
            b"nonsense": "no known format",
            b"PK\3\4" + bytes(60): "zip directory is missing",
        }.items():
            path.write_bytes(content)
            with self.raises(torchabi.Error, str(path), words):
                checkpoint.format_of(path)
            with self.raises(torchabi.Error, str(path), words):
                torchabi.load(path)
        for content, words in {
            b"GGUF" + bytes(60): "GGUF",
            b"\x89HDF\r\n\x1a\n" + bytes(60): "HDF5",
            bytes(257) + b"ustar" + bytes(300): "tar",
            b"\x80\x04\x95" + bytes(60): "pickle",
        }.items():
            path.write_bytes(content)
            with self.raises(NotImplementedError, str(path), words):
                torchabi.load(path)


@needs_numpy
class Numpy(InFolder):
    TYPES = "b1 i1 i2 i4 i8 u1 u2 u4 u8 f2 f4 f8 c8 c16".split()

    def equal(self, tensor, array):
        here = tensor.numpy()
        self.assertEqual((here.dtype, here.shape), (array.dtype.newbyteorder("="), array.shape))
        self.assertTrue((here == array).all())

    def test_arrays_that_numpy_wrote(self):
        import numpy

        for kind in self.TYPES:
            for order in "<>":
                array = (numpy.arange(24) % 5).astype(order + kind).reshape(2, 3, 4)
                for one in (array, numpy.asfortranarray(array), array[1, 1, 1], array[:0]):
                    with self.subTest(f"{order}{kind} {one.shape}"):
                        numpy.save(self.path("x.npy"), one)
                        self.equal(torchabi.load(self.path("x.npy")), numpy.asarray(one))
                        self.equal(torchabi.load(self.path("x.npy"), mmap=True), numpy.asarray(one))
        for save in (numpy.savez, numpy.savez_compressed):
            save(self.path("x.npz"), a=array, b=numpy.asfortranarray(array), c=numpy.float32(3))
            loaded = torchabi.load(self.path("x.npz"))
            self.assertEqual(list(loaded), ["a", "b", "c"])
            self.equal(loaded["a"], array)
            self.equal(loaded["b"], array)
            self.assertEqual(loaded["c"].item(), 3.0)

    def test_numpy_reads_what_is_written(self):
        import numpy

        for kind in self.TYPES:
            array = (numpy.arange(24) % 5).astype(kind).reshape(2, 3, 4)
            tensor = torchabi.tensor(array)
            for one, other in (
                (tensor, array),
                (tensor.permute(2, 0, 1), array.transpose(2, 0, 1)),
                (tensor[0, 0, 0], array[0, 0, 0]),
            ):
                torchabi.save(one, self.path("x.npy"), format="npy")
                back = numpy.load(self.path("x.npy"))
                self.assertEqual((back.dtype, back.shape), (array.dtype, other.shape))
                self.assertTrue((back == other).all())
        torchabi.save(dense(), self.path("x.npz"), format="npz")
        with numpy.load(self.path("x.npz")) as back:
            self.assertEqual(back.files, list(dense()))
            for name, tensor in dense().items():
                self.equal(tensor, back[name])
        file = io.BytesIO()
        numpy.save(file, numpy.arange(6.0).reshape(2, 3))
        self.assertEqual(
            saved(torchabi.arange(6.0, dtype=torchabi.float64).reshape(2, 3), format="npy"), file.getvalue()
        )

    def test_arrays_that_are_no_tensors(self):
        import numpy

        for array, kind, words in (
            (numpy.array(["a", "bc"]), NotImplementedError, "<U2"),
            (numpy.zeros(2, dtype=[("a", "i4")]), NotImplementedError, "structured"),
            (numpy.array([None, 1]), torchabi.Error, "Python objects"),
            (numpy.array(["2020-01-01"], dtype="datetime64[D]"), NotImplementedError, "<M8[D]"),
        ):
            numpy.save(self.path("x.npy"), array)
            with self.raises(kind, words):
                torchabi.load(self.path("x.npy"))


class Conversion(InFolder):
    def test_between_formats(self):
        source, target = self.path("x.pt"), self.path("x.safetensors")
        torchabi.save(dense(), source)
        told = []
        checkpoint.convert(source, target, "safetensors", progress=lambda done, total: told.append((done, total)))
        self.assertEqual(saved(dense(), format="safetensors"), target.read_bytes())
        self.assertEqual(told[-1], (50, 50))
        self.assertEqual(told, sorted(told))
        checkpoint.convert(target, target, dtype=torchabi.float16)
        self.assertEqual(checkpoint.format_of(target), "torch")
        self.assertEqual(torchabi.load(target)["weight"].dtype, torchabi.float16)

    def test_stopping_it(self):
        source, target = self.path("x.pt"), self.path("x.safetensors")
        torchabi.save(dense(), source)

        def stop(done, total):
            raise KeyboardInterrupt

        with self.assertRaises(KeyboardInterrupt):
            checkpoint.convert(source, target, "safetensors", progress=stop)
        self.assertFalse(target.exists())
        with self.raises(TypeError, "progress is a function"):
            checkpoint.convert(source, target, progress=3)

    def test_refusals(self):
        torchabi.save({"a": 1}, self.path())
        with self.raises(TypeError, "'a' is of the type int"):
            checkpoint.convert(self.path(), self.path("y"), "safetensors")
        with self.raises(OSError, "/nowhere"):
            checkpoint.convert("/nowhere", self.path("y"))
        with self.raises(ValueError, "no format"):
            checkpoint.convert(self.path(), self.path("y"), "torchscript")


class Damaged(Case):
    def test_torch(self):
        damage.check(self, saved({"x": torchabi.arange(9), "y": [1.5, "text", (None, {2})], "z": torchabi.ones(3)}))

    def test_safetensors(self):
        damage.check(self, saved(dense(), format="safetensors", metadata={"format": "pt"}))

    def test_numpy(self):
        damage.check(self, saved(torchabi.arange(9), format="npy"))
        damage.check(self, saved(dense(), format="npz"))

    def test_torch7(self):
        value = {"x": torchabi.arange(9.0), "y": [1, "text", True]}
        damage.check(self, saved(value, format="t7"))
        damage.check(self, saved(value, format="t7-ascii"), whole=2)

    def test_verify_reads_everything(self):
        with_folder = InFolder()
        with_folder.setUp()
        path = with_folder.path()
        for format in ("torch", "npz"):
            data = bytearray(saved({"x": torchabi.full((64,), 7, dtype=torchabi.uint8)}, format=format))
            data[data.index(bytes([7] * 64)) + 5] = 8
            path.write_bytes(data)
            with self.raises(torchabi.Error, path.name, "checksum"):
                checkpoint.verify(path)
            lazy = torchabi.load(path, lazy=True)
            with self.raises(torchabi.Error, path.name, "checksum"):
                lazy["x"]
            with self.raises(torchabi.Error, path.name, "checksum"):
                checkpoint.convert(path, with_folder.path("y"), "safetensors")
        with_folder.doCleanups()


if __name__ == "__main__":
    unittest.main()
