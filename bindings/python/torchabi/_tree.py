"""Between Python's nested values and the library's trees, in which checkpoints and state dicts travel."""

from __future__ import annotations

import ctypes
from collections import Counter, OrderedDict, defaultdict

from . import _raw as raw
from ._core import TensorBase
from ._library import lib
from ._types import Constant, Size, device
from ._values import fill, take

MOST_NESTED = 200  # a level takes several frames, of a thousand that Python allows


class Tree:
    """Owns the handle of a tree."""

    __slots__ = ("_as_parameter_",)

    def __init__(self, handle):
        self._as_parameter_ = handle

    def __del__(self, free=lib.tabi_free):
        free(self._as_parameter_)


class Object:
    """What a checkpoint has of an object whose class is not built: its class's name, arguments and state.

    Nothing of it ever ran.
    """

    __slots__ = ("type", "args", "state")

    def __init__(self, type: str, args=None, state=None):
        self.type = type
        self.args = args
        self.state = state

    def __repr__(self) -> str:
        return f"torchabi.Object({self.type!r}, args={self.args!r}, state={self.state!r})"


def new(kind: int) -> Tree:
    """An empty list, tuple, dict or set."""
    out = ctypes.c_void_p()
    lib.tabi_tree_new(kind, out)
    return Tree(out.value)


def _entries(tree):
    """Keys and values of a tree, in order; the key is None where there is none."""
    count = ctypes.c_int64()
    lib.tabi_tree_size(tree, count)
    key, value = raw.Value(), raw.Value()
    for i in range(count.value):
        lib.tabi_tree_at(tree, i, key, value)
        # Texts are the tree's own, and trees and tensors new references.
        yield _taken(key), _taken(value)


def _taken(value):
    return from_tree(Tree(value.u.p)) if value.tag == raw.TAG_TREE else take(value)


def from_tree(tree: Tree):
    """The Python value for a tree."""
    kind, name = ctypes.c_int32(), ctypes.c_char_p()
    lib.tabi_tree_kind_of(tree, kind)
    lib.tabi_tree_type(tree, name)
    kind, name = kind.value, name.value.decode()
    if kind == raw.TREE_DICT:
        made = {"collections.OrderedDict": OrderedDict, "collections.Counter": Counter}.get(name, dict)()
        if name == "collections.defaultdict":
            made = defaultdict()
        # Not update(): a Counter would add.
        for key, value in _entries(tree):
            made[key] = value
        return made
    values = [value for _, value in _entries(tree)] if kind != raw.TREE_OBJECT else dict(_entries(tree))
    if kind == raw.TREE_TUPLE:
        return Size(values) if name == "torch.Size" else tuple(values)
    if kind == raw.TREE_SET:
        return frozenset(values) if name.endswith("frozenset") else set(values)
    if kind == raw.TREE_BIGINT:
        return int(values[0])
    if kind == raw.TREE_OBJECT:
        return Object(name, values.get("args"), values.get("state"))
    return values


def _kind_of(value):
    if isinstance(value, dict):
        return raw.TREE_DICT
    if isinstance(value, tuple):
        return raw.TREE_TUPLE
    if isinstance(value, list):
        return raw.TREE_LIST
    return raw.TREE_SET if isinstance(value, (set, frozenset)) else None


_PLAIN = (str, bytes, bool, int, float, complex, TensorBase, Constant, device)


class Builder:
    """Makes trees of Python's values; an object that stands in several places becomes one tree."""

    def __init__(self):
        self._made: dict = {}
        self._open: list = []

    def tree(self, value) -> Tree:
        """The tree of a dict, list, tuple or set."""
        if id(value) in self._made:
            return self._made[id(value)][0]
        if any(value is other for other in self._open):
            raise ValueError("a value that holds itself cannot be saved")
        if len(self._open) >= MOST_NESTED:
            raise ValueError("the value is nested too deep to be saved")
        self._open.append(value)
        kind = _kind_of(value)
        tree = new(kind)
        if isinstance(value, OrderedDict):
            lib.tabi_tree_set_type(tree, b"collections.OrderedDict")
        elif isinstance(value, Size):
            lib.tabi_tree_set_type(tree, b"torch.Size")
        kept: list = []
        if kind == raw.TREE_DICT:
            for key, item in value.items():
                lib.tabi_tree_set(tree, self.value(key, kept), self.value(item, kept))
        else:
            for item in value:
                lib.tabi_tree_append(tree, self.value(item, kept))
        self._open.pop()
        # The value is kept as well: its id must not come again.
        self._made[id(value)] = tree, value
        return tree

    def value(self, item, kept: list):
        """The tagged value of anything that can be saved; ``kept`` gets what must live as long as it."""
        out = raw.Value()
        if _kind_of(item) is not None:
            tree = self.tree(item)
            kept.append(tree)
            out.tag = raw.TAG_TREE
            out.u.p = tree._as_parameter_
        elif item is None or isinstance(item, _PLAIN):
            fill(out, item, kept)
        else:
            kind = type(item)
            advice = "; torchabi.tensor(array) makes a tensor of it" if hasattr(item, "__array_interface__") else ""
            raise TypeError(
                f"a {kind.__module__}.{kind.__qualname__} cannot be saved".replace("builtins.", "") + advice
            )
        return out


class _Argument(tuple):
    """What stands for a dict in a call: tag, index and handle. Owns the tree."""

    tree: Tree


def as_argument(value: dict) -> tuple:
    """A dict as an operator takes it."""
    tree = Builder().tree(value)
    out = _Argument((raw.TAG_TREE, 0, tree._as_parameter_))
    out.tree = tree
    return out


def state_tree(state) -> Tree:
    """The tree of a state dict. Raises TypeError for what is no dict."""
    if not isinstance(state, dict):
        raise TypeError(f"a state dict is a dict, not {type(state).__name__}")
    return Builder().tree(state)
