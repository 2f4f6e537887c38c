"""What a file holds, read as it is asked for."""

from __future__ import annotations

import ctypes
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from . import _raw as raw
from ._library import lib
from ._tree import Lazy, Object, Tree, attributes_of, from_tree, kind_of, size_of
from ._types import DTYPE_OF_NUMBER, LAYOUT_OF_NUMBER, Size, dtype, layout
from ._values import take

_MOST_DIMS = 64


class StoredTensor(NamedTuple):
    """What a tensor in a file is, told without reading it."""

    dtype: dtype
    shape: Size
    layout: layout
    numel: int
    requires_grad: bool
    is_parameter: bool  # whether Python saved it as a Parameter
    is_quantized: bool
    is_loaded: bool  # whether it is in memory
    storage: int  # number of its storage: tensors of one load that share memory have the same; 0 for none
    storage_nbytes: int
    storage_offset: int
    location: str  # the device that it was saved on, such as "cuda:0"; "" where the file does not say


def _stored(tree, i):
    info = raw.StoredTensor(ctypes.sizeof(raw.StoredTensor))
    lib.tabi_tree_stored(tree, i, info)
    sizes, n = (ctypes.c_int64 * _MOST_DIMS)(), ctypes.c_int64()
    lib.tabi_tree_stored_sizes(tree, i, sizes, _MOST_DIMS, n)
    return StoredTensor(
        DTYPE_OF_NUMBER[info.dtype],
        Size(sizes[: n.value]),
        LAYOUT_OF_NUMBER[info.layout],
        info.numel,
        bool(info.requires_grad),
        bool(info.is_parameter),
        bool(info.is_quantized),
        bool(info.is_loaded),
        info.storage,
        info.storage_nbytes,
        info.storage_offset,
        info.location.decode(),
    )


def _entry(tree, i):
    value = raw.Value()
    lib.tabi_tree_at(tree, i, None, value)
    return lazily(Tree(value.u.p)) if value.tag == raw.TAG_TREE else take(value)


def _key(tree, i):
    key = raw.Value()
    lib.tabi_tree_key(tree, i, key)
    return from_tree(Tree(key.u.p)) if key.tag == raw.TAG_TREE else take(key)


class LazyDict(Lazy, Mapping):
    """A dict of a file: a tensor is read when it is asked for, dicts and lists in it are lazy too.

    The file stays open as long as anything of it lives. ``stored(key)`` tells what a tensor is without reading it,
    ``read()`` reads everything.
    """

    __slots__ = ("_places",)

    def __init__(self, tree: Tree):
        super().__init__(tree)
        self._places = {_key(tree, i): i for i in range(size_of(tree))}

    def __getitem__(self, key):
        return _entry(self._tree, self._places[key])

    def __contains__(self, key) -> bool:
        return key in self._places

    def __iter__(self):
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def stored(self, key) -> StoredTensor:
        """What the tensor under a key is. Raises KeyError for no key, TypeError for what is no tensor."""
        return _stored(self._tree, self._places[key])

    def read(self) -> dict:
        """The dict, with everything in it."""
        return from_tree(self._tree)

    @property
    def attributes(self) -> dict:
        """What the dict has besides its entries: ``"_metadata"`` of a state dict, ``"__metadata__"`` of safetensors."""
        return attributes_of(self._tree)

    def __repr__(self) -> str:
        return f"<LazyDict of {', '.join(map(repr, self._places))}>"


class LazyList(Lazy, Sequence):
    """A list or tuple of a file, as LazyDict is a dict of it."""

    __slots__ = ()

    def __getitem__(self, at):
        indices = range(size_of(self._tree))[at]
        return _entry(self._tree, indices) if isinstance(indices, int) else [_entry(self._tree, i) for i in indices]

    def __len__(self) -> int:
        return size_of(self._tree)

    def stored(self, at: int) -> StoredTensor:
        """What the tensor at an index is. Raises IndexError for no index, TypeError for what is no tensor."""
        return _stored(self._tree, range(size_of(self._tree))[at])

    def read(self):
        """The list or tuple, with everything in it."""
        return from_tree(self._tree)

    def __repr__(self) -> str:
        return f"<LazyList of {len(self)}>"


def lazily(tree: Tree):
    """The object for a tree, nothing of which is read that a file holds."""
    kind, name = kind_of(tree)
    if kind == raw.TREE_DICT:
        return LazyDict(tree)
    if kind in (raw.TREE_LIST, raw.TREE_TUPLE):
        return LazyList(tree)
    if kind == raw.TREE_OBJECT:
        parts = {_key(tree, i): _entry(tree, i) for i in range(size_of(tree))}
        return Object(name, *[parts.get(part) for part in ("args", "state", "items", "keywords", "callee")])
    return from_tree(tree)
