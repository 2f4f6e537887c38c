"""Datasets, whose examples a loader gives out in batches."""

from __future__ import annotations

import contextlib
import ctypes
import os
from itertools import accumulate

from ... import _raw as raw
from ..._core import TensorBase
from ..._creation import tensor
from ..._library import lib
from ..._tree import Tree, from_tree
from ..._types import DTYPES
from ..._values import handles, pack, pack_names, take
from ...random import Generator


def index_tensor(numbers):
    return numbers if isinstance(numbers, TensorBase) else tensor(list(numbers), dtype=DTYPES["int64"])


def several(call, *args, most):
    """The tensors that a function of the library gives."""
    values, n = (raw.Value * most)(), ctypes.c_int64()
    call(*args, values, most, n)
    return [take(value) for value in values[: n.value]]


def width_of(native) -> int:
    """Number of tensors that make an example of the library's dataset."""
    out = ctypes.c_int64()
    lib.tabi_dataset_width(native, out)
    return out.value


class Owner:
    """Owns a handle."""

    __slots__ = ("_as_parameter_",)

    def __init__(self, make, *args):
        out = ctypes.c_void_p()
        make(*args, out)
        self._as_parameter_ = out.value

    def __del__(self, free=lib.tabi_free):
        free(getattr(self, "_as_parameter_", None))


class IterableDataset:
    """What a class of examples derives from that come one after the other: it has ``__iter__``, and ``__len__`` if it knows."""

    def __iter__(self):
        raise NotImplementedError("Subclasses of IterableDataset should implement __iter__.")


class Dataset:
    """What a class of examples may derive from: it has ``__getitem__`` and ``__len__``. ``a + b`` is one after the other."""

    # The library's dataset where there is one: its examples are those of __getitem__.
    _native: Owner | None = None

    def __getitem__(self, index):
        raise NotImplementedError("Subclasses of Dataset should implement __getitem__.")

    def __add__(self, other) -> ConcatDataset:
        return ConcatDataset([self, other])


def native_of(dataset):
    """The library's dataset behind one, unless a class of the user's gives examples of its own."""
    for kind in (TensorDataset, Subset, ConcatDataset):
        if isinstance(dataset, kind) and type(dataset).__getitem__ is kind.__getitem__:
            return dataset._native
    return None


class TensorDataset(Dataset):
    """Tensors whose rows belong together: the i-th example is the tuple of their i-th rows. Loaders give them without
    gradients.

    Raises ValueError for none, one without rows, or different numbers of rows.
    """

    def __init__(self, *tensors):
        for one in tensors:
            if not isinstance(one, TensorBase):
                raise TypeError(f"a TensorDataset is made of tensors, not of {type(one).__name__}")
        self.tensors = tensors
        self._native = Owner(lib.tabi_dataset_new, handles(tensors), len(tensors))

    def __getitem__(self, index):
        return tuple(one[index] for one in self.tensors)

    def __len__(self) -> int:
        return self.tensors[0].size(0)


class Subset(Dataset):
    """Some examples of a dataset. Raises IndexError for a number that a dataset of tensors has not."""

    def __init__(self, dataset, indices):
        self.dataset = dataset
        self.indices = indices
        if native := native_of(dataset):
            self._native = Owner(lib.tabi_dataset_subset, native, index_tensor(indices))

    def __getitem__(self, index):
        return self.dataset[int(self.indices[index])]

    def __len__(self) -> int:
        return len(self.indices)


class ConcatDataset(Dataset):
    """Datasets one after the other. Raises ValueError for none."""

    def __init__(self, datasets):
        self.datasets = list(datasets)
        if not self.datasets:
            raise ValueError("datasets should not be an empty iterable")
        self.cumulative_sizes = list(accumulate(map(len, self.datasets)))
        natives = [native_of(one) for one in self.datasets]
        if all(natives):
            # Datasets of different tensors are none of the library's: only what is batched together must fit.
            with contextlib.suppress(ValueError):
                self._native = Owner(lib.tabi_dataset_concat, handles(natives), len(natives))

    def __getitem__(self, index):
        if not -len(self) <= index < len(self):
            raise IndexError(f"the index is {index}, and there are {len(self)} examples")
        index %= len(self)
        which = next(i for i, end in enumerate(self.cumulative_sizes) if index < end)
        return self.datasets[which][index - (self.cumulative_sizes[which - 1] if which else 0)]

    def __len__(self) -> int:
        return self.cumulative_sizes[-1]


def random_split(dataset, lengths, generator: Generator | None = None) -> list[Subset]:
    """Deals the examples out at random: ``lengths`` are numbers of examples, or fractions that add up to 1.

    Raises ValueError where they do not add up.
    """
    parts = (ctypes.c_double * len(lengths))(*lengths)
    found = several(lib.tabi_data_split, len(dataset), parts, len(parts), generator, most=max(len(parts), 1))
    return [Subset(dataset, one.tolist()) for one in found]


def read_csv(path, header: bool = True, delimiter: str = ",", skip_rows: int = 0) -> dict:
    """A table of comma-separated values as a dict of its columns: int64 tensors, float64 ones with NaN for empty fields, or
    lists of strings. Without a header the columns are "0", "1", …; a file may be compressed by gzip.

    Raises OSError for a file that cannot be read, ``torchabi.Error`` for what is no such table.
    """
    options = {"header": header, "delimiter": delimiter, "skip_rows": skip_rows}
    kept: list = []
    values = pack(tuple(options.values()), kept)
    return from_tree(
        Tree(handle_from(lib.tabi_data_read_csv, os.fsencode(path), pack_names(options, 0), values, len(options)))
    )


def handle_from(call, *args):
    """The handle that a function of the library gives."""
    out = ctypes.c_void_p()
    call(*args, out)
    return out.value
