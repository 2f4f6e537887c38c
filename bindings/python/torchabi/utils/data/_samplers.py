"""Orders of examples, each drawn as PyTorch draws it."""

from __future__ import annotations

from itertools import islice

from ..._creation import as_tensor
from ..._ops import lookup
from ..._types import DTYPES
from ...random import Generator


def draw_seed(generator):
    return int(lookup("aten::random_")(lookup("aten::empty")((), dtype=DTYPES["int64"]), generator=generator))


def _draw_order(n, generator):
    return lookup("aten::randperm")(n, generator=generator, dtype=DTYPES["int64"]).tolist()


class Sampler:
    """What a class of orders may derive from: iterating gives the numbers of examples."""

    def __iter__(self):
        raise NotImplementedError("Subclasses of Sampler should implement __iter__.")


class SequentialSampler(Sampler):
    """All examples in their order."""

    def __init__(self, data_source):
        self.data_source = data_source

    def __iter__(self):
        return iter(range(len(self.data_source)))

    def __len__(self) -> int:
        return len(self.data_source)


class RandomSampler(Sampler):
    """Examples in a random order, or drawn with replacement. Raises ValueError for a number of samples below 1."""

    def __init__(self, data_source, replacement: bool = False, num_samples: int | None = None, generator=None):
        self.data_source = data_source
        self.replacement = replacement
        self._num_samples = num_samples
        self.generator = generator
        _check_samples(self.num_samples)

    @property
    def num_samples(self) -> int:
        return len(self.data_source) if self._num_samples is None else self._num_samples

    def __iter__(self):
        n, left, generator = len(self.data_source), self.num_samples, self.generator
        if generator is None:
            generator = Generator().manual_seed(draw_seed(None))
        # PyTorch draws once more at the end, be it for nothing.
        while left >= 0:
            if self.replacement:
                size = min(left, 32)
                yield from lookup("aten::randint")(n, (size,), dtype=DTYPES["int64"], generator=generator).tolist()
            else:
                size = min(left, n)
                yield from _draw_order(n, generator)[:size]
            left = left - size if size == (32 if self.replacement else n) else -1

    def __len__(self) -> int:
        return self.num_samples


class SubsetRandomSampler(Sampler):
    """Some examples in a random order."""

    def __init__(self, indices, generator=None):
        self.indices = indices
        self.generator = generator

    def __iter__(self):
        return (self.indices[i] for i in _draw_order(len(self.indices), self.generator))

    def __len__(self) -> int:
        return len(self.indices)


class WeightedRandomSampler(Sampler):
    """Examples drawn by their weights. Raises ValueError for weights of another shape, or a number of samples below 1."""

    def __init__(self, weights, num_samples: int, replacement: bool = True, generator=None):
        _check_samples(num_samples)
        self.weights = as_tensor(weights, dtype=DTYPES["float64"])
        if self.weights.dim() != 1:
            raise ValueError(
                f"weights should be a 1d sequence but given weights have shape {tuple(self.weights.shape)}"
            )
        self.num_samples = num_samples
        self.replacement = replacement
        self.generator = generator

    def __iter__(self):
        draw = lookup("aten::multinomial")
        return iter(draw(self.weights, self.num_samples, self.replacement, generator=self.generator).tolist())

    def __len__(self) -> int:
        return self.num_samples


def _check_samples(n):
    if not isinstance(n, int) or isinstance(n, bool) or n <= 0:
        raise ValueError(f"num_samples should be a positive integer value, but got num_samples={n}")


class BatchSampler(Sampler):
    """Lists of numbers that another sampler gives. Raises ValueError for a size below 1."""

    def __init__(self, sampler, batch_size: int, drop_last: bool):
        if not isinstance(batch_size, int) or isinstance(batch_size, bool) or batch_size <= 0:
            raise ValueError(f"batch_size should be a positive integer value, but got batch_size={batch_size}")
        self.sampler = sampler
        self.batch_size = batch_size
        self.drop_last = drop_last

    def __iter__(self):
        numbers = iter(self.sampler)
        while batch := list(islice(numbers, self.batch_size)):
            if len(batch) == self.batch_size or not self.drop_last:
                yield batch

    def __len__(self) -> int:
        whole, rest = divmod(len(self.sampler), self.batch_size)
        return whole + (rest > 0 and not self.drop_last)
