"""Loading and saving: where from and to, what is asked for, and what is refused."""

import collections
import io
import os
import pathlib
import tempfile
import unittest

import torchabi
from support import Case, needs_numpy
from torchabi import checkpoint


def saved(value, **options):
    file = io.BytesIO()
    torchabi.save(value, file, **options)
    return file.getvalue()


class InFolder(Case):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def path(self, name="x ü.pt"):
        return pathlib.Path(self.folder.name, name)


class Seekable:
    """A file object with the least that there can be; gives what is asked for piece by piece."""

    def __init__(self, data, most=1 << 30):
        self.data, self.most, self.at, self.reads = data, most, 0, 0

    def read(self, size=-1):
        size = len(self.data) if size < 0 else min(size, self.most)
        out = self.data[self.at : self.at + size]
        self.at += len(out)
        self.reads += 1
        return out

    def seek(self, offset, whence=0):
        self.at = offset + (len(self.data) if whence == 2 else 0)
        return self.at

    def tell(self):
        return self.at


class Pipe:
    def __init__(self, data):
        self.data = data

    def read(self, size=-1):
        out, self.data = (self.data, b"") if size < 0 else (self.data[:size], self.data[size:])
        return out


class Sources(InFolder):
    def test_paths_and_bytes(self):
        path = self.path()
        torchabi.save({"a": torchabi.ones(2)}, path)
        data = path.read_bytes()
        for source in (path, str(path), data, bytearray(data), memoryview(data), io.BytesIO(data)):
            self.same(torchabi.load(source)["a"], [1.0, 1.0])
        with open(path, "rb") as file:
            self.same(torchabi.load(file)["a"], [1.0, 1.0])
        with open(path, "rb", buffering=0) as file:
            self.same(torchabi.load(file)["a"], [1.0, 1.0])

    def test_values_that_are_no_trees(self):
        for value in (None, True, 7, 1.5, 1 + 2j, "text ☃", "", b"bytes", b"", torchabi.float16, 2**90, [], ()):
            loaded = torchabi.load(saved(value))
            self.assertEqual(loaded, value)
            self.assertIs(type(loaded), type(value))

    def test_file_objects(self):
        data = saved([torchabi.arange(1000), "x"])
        for source in (Seekable(data), Seekable(data, most=7), Pipe(data)):
            x, text = torchabi.load(source)
            self.same(x, list(range(1000)))
            self.assertEqual(text, "x")

    def test_file_objects_are_read_from_where_they_are(self):
        data = saved([1, 2])
        for kind in (Seekable, io.BytesIO):
            file = kind(b"something before" + data)
            file.seek(16)
            self.assertEqual(torchabi.load(file), [1, 2])
        with self.raises(torchabi.Error, "empty"):
            torchabi.load(io.BytesIO(data[:0]))

    def test_only_what_is_needed_is_read(self):
        file = Seekable(saved({"large": torchabi.zeros(100_000), "small": torchabi.ones(1)}))
        torchabi.load(file, map_location="meta")
        self.assertLess(file.reads, 100)

    def test_exceptions_of_file_objects_come_out_unchanged(self):
        class Broken(Seekable):
            def read(self, size=-1):
                if self.reads > 2:
                    raise KeyboardInterrupt("enough")
                return super().read(size)

        with self.assertRaises(KeyboardInterrupt) as caught:
            torchabi.load(Broken(saved([torchabi.ones(9)])))
        self.assertEqual(str(caught.exception), "enough")
        caught.exception.__traceback__ = None

        class Short(Seekable):
            def read(self, size=-1):
                return super().read(size) if self.reads < 3 else b""

        with self.raises(EOFError, "0 bytes"):
            torchabi.load(Short(saved([torchabi.ones(9)])))

    def test_what_is_no_source(self):
        torchabi.save(1, path := self.path())
        with open(path, encoding="latin-1") as file, self.raises(TypeError, "reading bytes"):
            torchabi.load(file)
        with self.raises(TypeError, "a path, bytes, or a file object, not int"):
            torchabi.load(3)
        with self.raises(ValueError, "NUL"):
            torchabi.load("a\0b")
        with self.raises(OSError, "/nowhere/x.pt"):
            torchabi.load("/nowhere/x.pt")
        with self.raises(OSError, self.folder.name):
            torchabi.load(self.folder.name)
        with self.raises(ValueError, "a file at a path"):
            torchabi.load(path.read_bytes(), lazy=True)
        with self.raises(ValueError, "a file at a path"):
            torchabi.load(io.BytesIO(), mmap=True)


class Targets(InFolder):
    def test_file_objects(self):
        class Slow:
            """Takes seven bytes at once, and says so."""

            def __init__(self):
                self.data = b""

            def write(self, data):
                self.data += bytes(data[:7])
                return min(7, len(data))

        class Silent:
            def __init__(self):
                self.data = b""

            def write(self, data):
                self.data += data

        value = {"x": torchabi.arange(5)}
        for file in (Slow(), Silent()):
            torchabi.save(value, file)
            self.assertEqual(file.data, saved(value))
        with open(self.path(), "wb", buffering=0) as file:
            torchabi.save(value, file)
        self.same(torchabi.load(self.path())["x"], [0, 1, 2, 3, 4])

    def test_exceptions_of_file_objects_come_out_unchanged(self):
        class Full:
            def write(self, data):
                raise OSError(28, "no space")

        class Stuck:
            def write(self, data):
                return 0

        with self.raises(OSError, "no space") as caught:
            torchabi.save([1], Full())
        self.assertEqual(caught.exception.errno, 28)
        with self.raises(OSError, "took 0 of"):
            torchabi.save([1], Stuck())
        with open(self.path(), "w") as file, self.raises(TypeError):
            torchabi.save([1], file)
        with self.raises(TypeError, "a path or a file object, not int"):
            torchabi.save(1, 5)

    def test_file_is_replaced_whole(self):
        path = self.path("x.pt")
        torchabi.save({"x": 1}, path)
        torchabi.save({"x": 2}, str(path))
        self.assertEqual(torchabi.load(path), {"x": 2})
        with self.raises(TypeError):
            torchabi.save({"x": object()}, path)
        self.assertEqual(torchabi.load(path), {"x": 2})
        self.assertEqual(os.listdir(self.folder.name), ["x.pt"])
        with self.raises(OSError):
            torchabi.save(1, self.path("no") / "x.pt")

    def test_equal_values_make_equal_files(self):
        value = {"x": torchabi.arange(5), "y": [1, "a", None]}
        self.assertEqual(saved(value), saved(value))

    def test_refusals(self):
        for value in (object(), [lambda: 1], torchabi.nn.Linear(1, 1)):
            with self.raises(TypeError, "cannot be saved"):
                saved(value)
        with self.raises(TypeError, "'mylib.Net'", "never built"):
            saved([torchabi.Object("mylib.Net")])
        loop = []
        loop.append(loop)
        with self.raises(ValueError, "holds itself"):
            saved(loop)
        freed = torchabi.ones(1)
        freed.free()
        with self.raises(torchabi.Error, "freed"):
            saved([freed])
        with self.raises(TypeError, "key"):
            saved({torchabi.ones(1): 1})
        with self.assertRaises(ValueError):
            saved("\ud800")

    @needs_numpy
    def test_numbers_of_numpy(self):
        import numpy

        value = [numpy.float32(0.5), numpy.int8(-3), numpy.bool_(True), numpy.float64(0.25), numpy.uint64(2**63)]
        self.assertEqual(torchabi.load(saved(value)), [0.5, -3, True, 0.25, 2**63])
        with self.raises(TypeError, "torchabi.tensor(array)"):
            saved(numpy.ones(2))


class RoundTrips(Case):
    def test_plain_values(self):
        value = {
            "numbers": [0, -1, 2**62, 2**63, -(2**63) - 1, 10**4500, -(10**9000), 1.5, float("inf"), 1j],
            "texts": ["", "ünïcödé ☃", b"", bytes(range(256))],
            "sets": {1, "a", None, (1, 2)},
            "keys": {1: 2, None: 3, (1, ("x",)): 4, 2**80: 5, b"k": 6, torchabi.int8: 7},
            "types": collections.OrderedDict([("b", 1), ("a", collections.Counter("aab"))]),
            "size": torchabi.Size([2, 3]),
            "empty": [[], (), {}, set()],
        }
        loaded = torchabi.load(saved(value))
        self.assertEqual(loaded, value)
        self.assertEqual(list(loaded["types"]), ["b", "a"])
        for key, kind in (("types", collections.OrderedDict), ("size", torchabi.Size)):
            self.assertIs(type(loaded[key]), kind)
        self.assertIs(type(loaded["types"]["a"]), collections.Counter)
        self.assertEqual(torchabi.load(saved([bytearray(b"ab")])), [b"ab"])

    def test_values_that_stand_in_several_places(self):
        shared, x = [1], torchabi.zeros(3)
        loaded = torchabi.load(saved({"a": shared, "b": (shared, x), "c": x}))
        self.assertIs(loaded["a"], loaded["b"][0])
        loaded["c"][1] = 5.0
        self.same(loaded["b"][1], [0.0, 5.0, 0.0])

    def test_values_that_are_shared_over_and_over(self):
        # As many values as no machine has room for, in a file of a kilobyte.
        value = []
        for _ in range(25):
            value = [value, value]
        loaded = torchabi.load(saved(value))
        for _ in range(25):
            self.assertIs(loaded[0], loaded[1])
            loaded = loaded[0]
        self.assertEqual(loaded, [])

    def test_attributes_of_dicts(self):
        value = collections.OrderedDict(a=torchabi.ones(1))
        value._metadata = {"": {"version": 1}}
        loaded = torchabi.load(saved({"inner": value}))["inner"]
        self.assertEqual(vars(loaded), {"_metadata": {"": {"version": 1}}})
        self.assertFalse(hasattr(torchabi.load(saved(collections.OrderedDict(a=1))), "_metadata"))


class Options(InFolder):
    def setUp(self):
        super().setUp()
        torchabi.save({"model": {"a.w": torchabi.ones(2), "b": torchabi.arange(3)}, "lr": 0.5}, self.path())

    def test_map_location(self):
        for place in ("cpu", torchabi.device("cpu"), None, {}, {"cuda:0": "cpu"}, {torchabi.device("cuda:1"): "cpu"}):
            self.assertEqual(torchabi.load(self.path(), place)["model"]["b"].device.type, "cpu")
        for place in ("meta", {"cpu": "meta"}, {"cuda": "cpu", "cpu": torchabi.device("meta")}):
            self.assertEqual(torchabi.load(self.path(), place)["model"]["b"].device.type, "meta")
        for place in (lambda storage, place: storage, 1.5, True, [], {"cpu": None}):
            with self.raises(TypeError, "map_location is a device"):
                torchabi.load(self.path(), place)
        for place in ({"a=b": "cpu"}, {"a,b": "cpu"}, {1: "cpu"}):
            with self.raises(ValueError, "map_location"):
                torchabi.load(self.path(), place)
        with self.raises(ValueError, "no device is called"):
            torchabi.load(self.path(), "tpu")

    def test_dtype(self):
        for dtype in (torchabi.float64, "float64", float):
            loaded = torchabi.load(self.path(), dtype=dtype)["model"]
            self.same(loaded["a.w"], [1.0, 1.0], torchabi.float64)
            self.same(loaded["b"], [0, 1, 2], torchabi.int64)
        with self.raises(ValueError, "floating-point"):
            torchabi.load(self.path(), dtype=torchabi.int8)
        with self.raises(TypeError, "dtype"):
            torchabi.load(self.path(), dtype=3)

    def test_keys(self):
        for keys in ("model.a.w", ["model.a**"], ("**.w",), iter(["**.w"])):
            loaded = torchabi.load(self.path(), keys=keys)
            self.assertEqual((list(loaded), list(loaded["model"])), (["model"], ["a.w"]))
        self.assertEqual(torchabi.load(self.path().read_bytes(), keys="lr"), {"lr": 0.5})
        self.assertEqual(list(torchabi.load(self.path(), keys=["lr", "model"])), ["model", "lr"])
        with self.raises(KeyError, "nothing.**"):
            torchabi.load(self.path(), keys="nothing.**")
        for keys in (3, [3], [b"lr"]):
            with self.raises(TypeError, "pattern"):
                torchabi.load(self.path(), keys=keys)
        with self.raises(ValueError, "one pattern"):
            torchabi.load(self.path(), keys=[])
        with self.raises(TypeError, "keys pick from dicts"):
            torchabi.load(saved(3), keys="a")

    def test_format(self):
        self.assertEqual(torchabi.load(self.path(), format="torch")["lr"], 0.5)
        with self.raises(torchabi.Error, "x ü.pt", "in the format torch, not in safetensors"):
            torchabi.load(self.path(), format="safetensors")
        with self.raises(ValueError, "no format is called 'zip'", "safetensors"):
            torchabi.load(self.path(), format="zip")
        with self.raises(TypeError, "format is a name"):
            torchabi.load(self.path(), format=3)
        with self.raises(ValueError, "no format is called 'torchscript'"):
            saved(1, format="torchscript")

    def test_mmap(self):
        loaded = torchabi.load(self.path(), mmap=True)["model"]["a.w"]
        loaded[0] = 5.0
        self.same(loaded, [5.0, 1.0])
        # Written to its own copy.
        self.same(torchabi.load(self.path())["model"]["a.w"], [1.0, 1.0])

    def test_saving(self):
        x = torchabi.ones(2)
        for options, kind in (
            ({"shard_size": 0}, ValueError),
            ({"shard_size": -1}, ValueError),
            ({"shard_size": "5GB"}, TypeError),
            ({"shard_size": True}, TypeError),
            ({"metadata": {"a": "b"}}, ValueError),
            ({"metadata": {"a": 1}, "format": "safetensors"}, TypeError),
            ({"metadata": ["a"], "format": "safetensors"}, TypeError),
        ):
            with self.subTest(options), self.raises(kind):
                saved({"x": x}, **options)
        with self.raises(TypeError):
            saved([x], format="safetensors", metadata={})


class Documentation(unittest.TestCase):
    def test_every_function_says_what_it_does(self):
        for name in checkpoint.__all__:
            if name != "FORMATS":
                self.assertTrue(getattr(checkpoint, name).__doc__, name)


if __name__ == "__main__":
    unittest.main()
