"""Oracle: loaders give the batches of PyTorch's DataLoader in its order and leave its generators as it does; splits are
PyTorch's, and files hold what Python reads of them."""

import collections
import csv
import gzip
import itertools
import os
import struct
import tempfile
import unittest
from pathlib import Path

import torch
import torch.utils.data as theirs
import torchabi
from support import Case
from torchabi.utils import data as ours

ROWS = 203
SIZES = (1, 7, 29, 64, 203, 500)
MNIST = Path("/usr/share/datasets/fashion-mnist")


def tensors(rows=ROWS):
    return torch.arange(rows * 6, dtype=torch.float32).reshape(rows, 2, 3), torch.arange(rows)


def taken(tensor):
    return torchabi.from_numpy(tensor.numpy())


def listed(batches):
    return [[tensor.tolist() for tensor in batch] for batch in batches]


class Numbers:
    """A dataset of the host's."""

    def __init__(self, rows, tensor):
        self.rows, self.tensor = rows, tensor

    def __len__(self):
        return self.rows

    def __getitem__(self, i):
        return {"x": self.tensor([i, i + 1.0]), "pair": (i, i / 2), "name": f"example {i}"}


class Loaders(Case):
    def both(self, epochs=3, seeded=True, dataset=None, **options):
        """All batches of some epochs, ours and PyTorch's, and the states of the generators after each."""
        out = []
        for package, of, tensor in ((theirs, torch, lambda t: t), (ours, torchabi, taken)):
            given = dict(options)
            # The libraries have one default generator where both are loaded.
            torch.manual_seed(3)
            if seeded:
                given["generator"] = of.Generator().manual_seed(5)
            if "sampler" in given:
                given["sampler"] = given["sampler"](package, given.get("generator"))
            whole = dataset(package, of) if dataset else package.TensorDataset(*map(tensor, tensors()))
            if package is theirs:
                given.pop("num_workers", None)
            loader = package.DataLoader(whole, **given)
            found = [len(loader)]
            for _ in range(epochs):
                found.append([batch if dataset else listed([batch])[0] for batch in loader])
                found.append(torch.get_rng_state().tolist())
                if seeded:
                    found.append(given["generator"].get_state().tolist())
            out.append(found)
        return out

    def test_order(self):
        for size, drop_last, seeded, workers in itertools.product(SIZES, (False, True), (False, True), (0, 2)):
            with self.subTest(size=size, drop_last=drop_last, seeded=seeded, workers=workers):
                a, b = self.both(batch_size=size, shuffle=True, drop_last=drop_last, seeded=seeded, num_workers=workers)
                self.assertEqual(a, b)

    def test_generator_in_mid_epoch(self):
        """Its state while batches are ahead of their turn, with PyTorch's own workers."""
        for workers, size in ((0, 29), (0, 30), (2, 29), (2, 30)):
            states = []
            for package, of, tensor in ((theirs, torch, lambda t: t), (ours, torchabi, taken)):
                generator = of.Generator().manual_seed(5)
                dataset = package.TensorDataset(tensor(tensors()[1]))
                loader = package.DataLoader(dataset, size, True, num_workers=workers, generator=generator)
                found, epoch = [], iter(loader)
                while next(epoch, None) is not None:
                    found.append(generator.get_state().tolist())
                states.append([*found, generator.get_state().tolist()])
            self.assertEqual(*states)

    def test_in_order(self):
        for size, drop_last, workers in itertools.product(SIZES, (False, True), (0, 3)):
            a, b = self.both(batch_size=size, drop_last=drop_last, num_workers=workers)
            self.assertEqual(a, b)

    def test_samplers(self):
        weights = [1.0 + i % 5 for i in range(ROWS)]
        samplers = [
            lambda package, g: package.WeightedRandomSampler(weights, 150, generator=g),
            lambda package, g: package.WeightedRandomSampler(weights, 100, replacement=False, generator=g),
            lambda package, g: package.WeightedRandomSampler(weights, 90),
            lambda package, g: package.RandomSampler(range(ROWS), generator=g),
            lambda package, g: package.RandomSampler(range(ROWS), True, 70, generator=g),
            lambda package, g: package.RandomSampler(range(ROWS), False, 3 * ROWS + 5, generator=g),
            lambda package, g: package.SubsetRandomSampler(range(3, 80, 2), generator=g),
            lambda package, g: package.SequentialSampler(range(50)),
            lambda package, g: [5, 5, 1],
        ]
        for i, sampler in enumerate(samplers):
            for seeded, workers in ((True, 0), (False, 0), (True, 2)):
                with self.subTest(sampler=i, seeded=seeded, workers=workers):
                    a, b = self.both(batch_size=16, seeded=seeded, sampler=sampler, num_workers=workers)
                    self.assertEqual(a, b)

    def test_batch_sampler(self):
        batches = [[1, 2], [7], [9, 9, 9]]
        x, y = tensors()
        a = listed(theirs.DataLoader(theirs.TensorDataset(x, y), batch_sampler=batches))
        b = listed(ours.DataLoader(ours.TensorDataset(taken(x), taken(y)), batch_sampler=batches))
        self.assertEqual(a, b)

    def test_datasets(self):
        def made(package, of):
            x, y = tensors() if of is torch else map(taken, tensors())
            whole = package.TensorDataset(x, y)
            few = package.Subset(whole, [9, 3, 3, 200])
            return whole + package.Subset(few, [3, 0]) + few

        def values(package, of):
            dataset = made(package, of)
            self.assertEqual([i.tolist() for i in dataset[-1]], [tensors()[0][200].tolist(), 200])
            return [listed([batch])[0] for batch in package.DataLoader(dataset, batch_size=50)]

        self.assertEqual(values(theirs, torch), values(ours, torchabi))

    def test_layouts(self):
        """Rows that are no single piece of memory are gathered all the same."""
        x = torch.randn(40, 5, 6)
        odd = [
            x.transpose(1, 2),
            x[:, ::2],
            x.to(torch.complex64).conj(),
            x[:, 0, 0],
            x.t() if x.dim() == 2 else x[::3],
        ]
        for tensor in odd:
            own = taken(tensor.resolve_conj())
            whole = ours.TensorDataset(own) + ours.TensorDataset(own)
            for dataset, want in ((ours.TensorDataset(own), tensor), (whole, torch.cat([tensor, tensor]))):
                [got] = next(iter(ours.DataLoader(dataset, batch_size=100)))
                self.assertEqual(got.tolist(), want.tolist())

    def test_examples_of_the_host(self):
        def dataset(package, of):
            return Numbers(50, of.tensor)

        def plain(found):
            return [
                [(b["x"].tolist(), [c.tolist() for c in b["pair"]], b["name"]) for b in part]
                if isinstance(part, list) and part and isinstance(part[0], dict)
                else part
                for part in found
            ]

        for size, workers in ((7, 0), (10, 0), (7, 2), (10, 2)):
            a, b = self.both(dataset=dataset, batch_size=size, shuffle=True, num_workers=workers)
            self.assertEqual(plain(a), plain(b))

    def test_collate(self):
        Point = collections.namedtuple("Point", "x y")
        for batch in ([1, 2], [1.5, 2.5], [True, False], ["a", "b"], [Point(1, 2.0), Point(3, 4.0)], [[1, 2], [3, 4]]):
            a, b = theirs.default_collate(batch), ours.default_collate(batch)
            self.assertEqual(type(a).__name__, type(b).__name__)
            for one, other in zip(a, b):
                self.assertEqual(
                    getattr(one, "tolist", lambda one=one: one)(), getattr(other, "tolist", lambda o=other: o)()
                )
        self.assertEqual(ours.default_collate([1.5, 2.5]).dtype, torchabi.float64)
        with self.raises(TypeError, "batch must contain"):
            ours.default_collate([object()])

    def test_collate_fn(self):
        x, y = tensors(10)
        loader = ours.DataLoader(ours.TensorDataset(taken(x), taken(y)), batch_size=4, collate_fn=len)
        self.assertEqual(list(loader), [4, 4, 2])

    def test_examples_one_after_the_other(self):
        def stream(package, tensor, known):
            class Stream(package.IterableDataset):
                def __iter__(self):
                    return ((tensor([i, i * i]), i) for i in range(11))

            if known:
                Stream.__len__ = lambda self: 11
            return Stream()

        for drop_last in (False, True):
            for workers in (0, 2):
                want = theirs.DataLoader(stream(theirs, torch.tensor, True), batch_size=4, drop_last=drop_last)
                got = ours.DataLoader(
                    stream(ours, torchabi.tensor, True), batch_size=4, drop_last=drop_last, num_workers=workers
                )
                self.assertEqual(len(got), len(want))
                for _ in range(2):
                    self.assertEqual(
                        [[x.tolist(), y.tolist()] for x, y in got], [[x.tolist(), y.tolist()] for x, y in want]
                    )
        loader = ours.DataLoader(stream(ours, torchabi.tensor, False), batch_size=4)
        with self.raises(TypeError, "len()"):
            len(loader)
        with self.raises(NotImplementedError, "IterableDataset"):
            loader.state_dict()
        for options in ({"shuffle": True}, {"sampler": [0]}, {"batch_sampler": [[0]]}, {"batch_size": 0}):
            with self.raises(ValueError, next(iter(options))):
                ours.DataLoader(stream(ours, torchabi.tensor, True), **options)

        class Broken(ours.IterableDataset):
            def __iter__(self):
                yield from (1, 2, 3)
                raise KeyError("lost")

        for workers in (0, 1):
            with self.raises(KeyError, "lost"):
                list(ours.DataLoader(Broken(), batch_size=2, num_workers=workers))

    def test_batches_are_copies(self):
        x = torchabi.zeros(10, 2, requires_grad=True)
        for shuffle in (False, True):
            for [batch] in ours.DataLoader(ours.TensorDataset(x), batch_size=4, shuffle=shuffle):
                self.assertFalse(batch.requires_grad)
                batch.fill_(1)
        self.assertEqual(x.sum().item(), 0)

    def test_an_error_arrives(self):
        class Broken:
            def __len__(self):
                return 4

            def __getitem__(self, i):
                raise KeyError(i)

        for workers in (0, 2):
            with self.raises(KeyError):
                list(ours.DataLoader(Broken(), num_workers=workers))

    def test_a_lost_memory_arrives(self):
        """An error of a thread is raised where its batch is asked for, and only there."""
        for workers in (0, 2):
            x = torchabi.zeros(10, 2)
            loader = iter(ours.DataLoader(ours.TensorDataset(x), batch_size=4, num_workers=workers))
            torchabi.call("inductor::resize_storage_bytes_", x, 8 * 4 * 2)
            found = []
            for _ in range(3):
                try:
                    found.append(len(next(loader)[0]))
                except torchabi.Error as error:
                    found.append("lost its memory" in str(error))
            self.assertIn(found, ([4, 4, True], [4, 4, 2]) if workers else ([4, 4, True],))

    def test_leaving_an_epoch(self):
        x, y = map(taken, tensors())
        for workers in (0, 1, 4):
            loader = ours.DataLoader(ours.TensorDataset(x, y), 8, shuffle=True, num_workers=workers)
            for i, _ in enumerate(loader):
                if i == 3:
                    break
            first, second = iter(loader), iter(loader)
            self.assertNotEqual(next(first)[1].tolist(), next(second)[1].tolist())
            self.assertEqual(len(list(loader)), 26)

    def test_state(self):
        """What is left of an epoch, and the epochs after it, are the same in another loader."""
        x, y = map(taken, tensors())
        weighted = ours.WeightedRandomSampler(torchabi.arange(ROWS), 90)

        def host(generator):
            return {"dataset": Numbers(ROWS, torchabi.tensor), "shuffle": True, "generator": generator}

        def native(**options):
            return lambda generator: {"dataset": ours.TensorDataset(x, y), "generator": generator, **options}

        cases = [native(shuffle=True), native(), native(shuffle=True, drop_last=True), host]
        for case, workers, size, at in itertools.product(cases, (0, 2), (29, 10), (0, 3, 6, 7)):
            with self.subTest(case=cases.index(case), workers=workers, size=size, at=at):
                generator = torchabi.Generator().manual_seed(1)
                loader = ours.DataLoader(**case(generator), batch_size=size, num_workers=workers)
                epoch = iter(loader)
                for _ in range(at):
                    next(epoch, None)
                state = loader.state_dict()
                rest = [str(batch) for batch in epoch] + [str(batch) for batch in loader]
                generator = torchabi.Generator().manual_seed(2)
                other = ours.DataLoader(**case(generator), batch_size=size, num_workers=workers)
                list(other)
                other.load_state_dict(state)
                left = [str(batch) for batch in other]
                again = [] if state["position"] is None else [str(batch) for batch in other]
                self.assertEqual(rest, left + again)
        unseeded = ours.DataLoader(ours.TensorDataset(x, y), 10, sampler=weighted)
        self.assertIsNone(unseeded.state_dict()["generator"])
        with self.raises(ValueError, "generator of its own"):
            unseeded.load_state_dict(state)
        with self.raises(KeyError, "position"):
            unseeded.load_state_dict({})

    def test_options(self):
        dataset = ours.TensorDataset(torchabi.zeros(3, 2))
        for options, words in (
            ({"batch_size": 0}, "batch_size=0"),
            ({"batch_size": None}, "batch_size=None"),
            ({"num_workers": -1}, "num_workers"),
            ({"prefetch_factor": 2}, "prefetch_factor"),
            ({"sampler": [1], "shuffle": True}, "mutually exclusive"),
            ({"batch_sampler": [[1]], "batch_size": 2}, "mutually exclusive"),
            ({"sampler": ours.WeightedRandomSampler([1.0] * 4, 2)}, "4 weights"),
        ):
            with self.raises(ValueError, words):
                ours.DataLoader(dataset, **options)
        with self.raises(TypeError, "__getitem__"):
            ours.DataLoader(5)
        with self.raises(ValueError, "num_samples=0"):
            ours.DataLoader(ours.TensorDataset(torchabi.zeros(0, 2)), shuffle=True)
        with self.raises(ValueError, "Size mismatch"):
            ours.TensorDataset(torchabi.zeros(3), torchabi.zeros(4))
        with self.raises(IndexError, "has 3"):
            ours.Subset(dataset, [3])
        self.assertEqual(list(ours.DataLoader(ours.TensorDataset(torchabi.zeros(0, 2)))), [])
        self.assertEqual(len(list(ours.DataLoader(dataset, pin_memory=True))), 3)

    def test_splits(self):
        for length, parts in (
            (100, [0.9, 0.1]),
            (101, [0.7, 0.2, 0.1]),
            (10, [3, 7]),
            (7, [1 / 3, 1 / 3, 1 / 3]),
            (5, [0, 5]),
            (1, [1.0]),
            (23, [0.1] * 10),
        ):
            torch.manual_seed(4)
            a = [list(part.indices) for part in theirs.random_split(range(length), parts)]
            torch.manual_seed(4)
            self.assertEqual(a, [list(part.indices) for part in ours.random_split(range(length), parts)])
            a = theirs.random_split(range(length), parts, torch.Generator().manual_seed(1))
            b = ours.random_split(range(length), parts, torchabi.Generator().manual_seed(1))
            self.assertEqual([list(part) for part in a], [list(part) for part in b])
        for parts in ([3, 8], [0.5, 0.6], [3.5, 6.5], [-1, 11]):
            with self.raises(ValueError, "'parts'"):
                ours.random_split(range(10), parts)

    def test_memory_is_constant(self):
        def resident():
            return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

        x, y = torchabi.zeros(20000, 50), torchabi.zeros(20000)
        for workers in (0, 2):
            loader = ours.DataLoader(ours.TensorDataset(x, y), 64, shuffle=True, num_workers=workers)
            for _ in range(5):
                for _ in loader:
                    pass
            before, handles = resident(), torchabi.live_handles()
            for _ in range(50):
                for _ in loader:
                    pass
            self.assertEqual(torchabi.live_handles(), handles)
            self.assertLess(resident() - before, 8 << 20)


class Files(Case):
    def written(self, data, name="file"):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name, name)
        path.write_bytes(data)
        return path

    def test_idx(self):
        kinds = (
            (8, "B", "uint8"),
            (9, "b", "int8"),
            (11, "h", "int16"),
            (12, "i", "int32"),
            (13, "f", "float32"),
            (14, "d", "float64"),
        )
        for code, letter, dtype in kinds:
            numbers = [1, 2, 100, 7, 0, 5]
            data = struct.pack(">HBBII", 0, code, 2, 2, 3) + struct.pack(f">6{letter}", *numbers)
            for whole in (data, gzip.compress(data), gzip.compress(data[:9]) + gzip.compress(data[9:])):
                found = torchabi.load(self.written(whole))
                self.assertEqual((found.dtype, found.flatten().tolist()), (getattr(torchabi, dtype), numbers))
                self.assertEqual(tuple(found.shape), (2, 3))
            for damaged in (data[:-1], data + b"\0", data[:7], gzip.compress(data)[:-9]):
                with self.assertRaises(torchabi.Error):
                    torchabi.load(self.written(damaged))

    @unittest.skipUnless(MNIST.exists(), "Fashion-MNIST is not installed")
    def test_fashion_mnist(self):
        for name in ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"):
            raw = gzip.decompress((MNIST / f"{name}-ubyte.gz").read_bytes())
            found = torchabi.load(MNIST / f"{name}-ubyte.gz")
            dims = raw[3]
            self.assertEqual(tuple(found.shape), struct.unpack_from(f">{dims}I", raw, 4))
            self.assertEqual(bytes(found.numpy()), raw[4 + 4 * dims :])

    def test_csv(self):
        rows = [
            ["id", "weight", "name", "gap"],
            [1, -2.5, "plain", ""],
            [-9223372036854775808, 1e300, 'with "quotes", and\ncomma', "3"],
            [9223372036854775807, 3, " spaced ", "4.5"],
        ]
        for delimiter, ending, compress in itertools.product(",;\t", ("\r\n", "\n"), (bytes, gzip.compress)):
            folder = tempfile.TemporaryDirectory()
            self.addCleanup(folder.cleanup)
            path = Path(folder.name, "table.csv")
            with path.open("w", newline="") as file:
                csv.writer(file, delimiter=delimiter, lineterminator=ending).writerows(rows)
            path.write_bytes(compress(path.read_bytes()))
            found = ours.read_csv(path, delimiter=delimiter)
            self.assertEqual(list(found), rows[0])
            self.assertEqual((found["id"].dtype, found["id"].tolist()), (torchabi.int64, [row[0] for row in rows[1:]]))
            self.assertEqual((found["weight"].dtype, found["weight"].tolist()), (torchabi.float64, [-2.5, 1e300, 3.0]))
            self.assertEqual(found["name"], [row[2] for row in rows[1:]])
            self.assertEqual(str(found["gap"].tolist()), "[nan, 3.0, 4.5]")

    def test_csv_without_header(self):
        found = ours.read_csv(self.written("\ufeff# made by hand\n\n1,é\n\n2,ü".encode()), header=False, skip_rows=1)
        self.assertEqual((found["0"].tolist(), found["1"]), ([1, 2], ["é", "ü"]))
        self.assertEqual(ours.read_csv(self.written(b"")), {})
        self.assertEqual(ours.read_csv(self.written(b"a,b\n"))["a"].tolist(), [])

    def test_damaged_csv(self):
        for data, words in (
            (b"a,b\n1,2\n3", "line 3 has 1 fields"),
            (b'a\n"b', "do not end"),
            (b'a\n"b"c', "after a field in quotes"),
            (b"a,a\n1,2", "two columns"),
            (b"a\n\xff", "UTF-8"),
        ):
            with self.raises(torchabi.Error, words):
                ours.read_csv(self.written(data))
        with self.raises(ValueError, "delimiter"):
            ours.read_csv(self.written(b"a"), delimiter=",,")
        with self.raises(OSError, "/no/such/file"):
            ours.read_csv("/no/such/file")
