"""Between Python's nested values and the library's trees, in which checkpoints and state dicts travel."""

from __future__ import annotations

import ctypes
from collections import Counter, OrderedDict, defaultdict

from . import _raw as raw
from ._core import TensorBase, wrap
from ._errors import Error
from ._library import lib
from ._types import Constant, Size, device
from ._values import fill, scalar_of, take

MOST_NESTED = 1000  # as deep as the library writes


class Tree:
    """Owns the handle of a tree."""

    __slots__ = ("_as_parameter_",)

    def __init__(self, handle):
        self._as_parameter_ = handle

    def __del__(self, free=lib.tabi_free):
        free(self._as_parameter_)


class Object:
    """What a checkpoint has of an object whose class is not built. Nothing of it ever ran.

    ``type`` is the name of its class or of the function that would have made it, ``args`` and ``keywords`` what that
    was to be called with, ``state`` what the object's ``__setstate__`` or ``__dict__`` was to be given, and ``items``
    what a list or dict of its own class holds; each is None where the file has none. ``function`` is there where an
    object was to be called that is inert itself.
    """

    __slots__ = ("type", "args", "state", "items", "keywords", "function")

    def __init__(self, type: str, args=None, state=None, items=None, keywords=None, function=None):
        self.type = type
        self.args = args
        self.state = state
        self.items = items
        self.keywords = keywords
        self.function = function

    def __repr__(self) -> str:
        parts = [(name, getattr(self, name)) for name in self.__slots__[1:]]
        shown = [f"{name}={value!r}" for name, value in parts if value is not None]
        return f"torchabi.Object({', '.join([repr(self.type), *shown])})"


class Lazy:
    """What stands for a tree whose tensors are read when they are asked for."""

    __slots__ = ("_tree",)

    def __init__(self, tree: Tree):
        self._tree = tree


def new(kind: int) -> Tree:
    """An empty list, tuple, dict or set."""
    out = ctypes.c_void_p()
    lib.tabi_tree_new(kind, out)
    return Tree(out.value)


def kind_of(tree: Tree) -> tuple[int, str]:
    """What a tree is, and Python's name of its type."""
    kind, name = ctypes.c_int32(), ctypes.c_char_p()
    lib.tabi_tree_kind_of(tree, kind)
    lib.tabi_tree_type(tree, name)
    return kind.value, name.value.decode()


def size_of(tree: Tree) -> int:
    """Number of entries."""
    out = ctypes.c_int64()
    lib.tabi_tree_size(tree, out)
    return out.value


def _run(steps):
    """Runs a generator that yields generators, whose results it is sent: recursion of any depth without a stack."""
    stack, found = [steps], None
    while True:
        try:
            stack.append(stack[-1].send(found))
            found = None
        except StopIteration as end:
            stack.pop()
            found = end.value
            if not stack:
                return found


class _Reading:
    """What was made of trees so far, by their identities, and where entries are read to."""

    __slots__ = ("made", "words", "key", "value")

    def __init__(self):
        self.made = {}
        # One piece of memory: words are much quicker to read than fields.
        self.words = (ctypes.c_int64 * 8)()
        self.key = raw.Value.from_buffer(self.words)
        self.value = raw.Value.from_buffer(self.words, ctypes.sizeof(raw.Value))


def _entries(tree, has_keys, reading):
    """Steps to the keys and values of a tree, in order, as two lists."""
    keys: list = []
    values: list = []
    words, key, value = reading.words, reading.key, reading.value
    tree_at, text_at = lib.tabi_tree_at, ctypes.string_at
    for i in range(size_of(tree)):
        tree_at(tree, i, key, value)
        # The upper half of a tag's word is the index, which devices alone have.
        key_tag, key_count, key_at, _, tag, count, at, _ = words[:]
        if tag == raw.TAG_TENSOR:
            item = wrap(at)
        elif tag == raw.TAG_STRING:
            item = text_at(at, count).decode()
        elif tag == raw.TAG_INT:
            item = at
        elif tag == raw.TAG_TREE:
            item = Tree(at)
        else:
            item = take(value)
        if has_keys:
            if key_tag == raw.TAG_STRING:
                keys.append(text_at(key_at, key_count).decode())
            elif key_tag == raw.TAG_TREE:
                keys.append((yield _value_steps(Tree(key_at), reading)))
            else:
                keys.append(take(key))
        values.append((yield _value_steps(item, reading)) if tag == raw.TAG_TREE else item)
    return keys, values


def attributes_of(tree: Tree) -> dict:
    """What a dict has besides its entries, by name."""
    out = ctypes.c_void_p()
    lib.tabi_tree_attributes(tree, out)
    found = Tree(out.value)
    return from_tree(found) if size_of(found) else {}


_DICTS = {
    "collections.OrderedDict": OrderedDict,
    "collections.Counter": Counter,
    "collections.defaultdict": defaultdict,
}


def _value_steps(tree, reading, is_root=False):
    """What stands in several places is made once."""
    identity = ctypes.c_int64()
    lib.tabi_identity(tree, identity)
    if identity.value not in reading.made:
        reading.made[identity.value] = yield _new_value(tree, reading, is_root)
    return reading.made[identity.value]


def _new_value(tree, reading, is_root):
    kind, name = kind_of(tree)
    keys, values = yield _entries(tree, kind in (raw.TREE_DICT, raw.TREE_OBJECT), reading)
    try:
        if kind == raw.TREE_DICT:
            return _dict(tree, name, keys, values, is_root)
        if kind == raw.TREE_SET:
            return frozenset(values) if name.endswith("frozenset") else set(values)
    except TypeError as error:
        raise Error(f"the file has a key or a member of a set that Python does not take: {error}") from None
    if kind == raw.TREE_TUPLE:
        return Size(values) if name == "torch.Size" else tuple(values)
    if kind == raw.TREE_BIGINT:
        return _int_of(values[0])
    if kind == raw.TREE_OBJECT:
        parts = dict(zip(keys, values))
        return Object(name, *[parts.get(part) for part in ("args", "state", "items", "keywords", "callee")])
    return values


_MOST_DIGITS = 4000  # that Python turns into an int, or an int into, at once


def _int_of(digits):
    head, tail = digits[:-_MOST_DIGITS], digits[-_MOST_DIGITS:]
    if head in ("", "-"):
        return int(digits)
    rest = int(tail)
    return _int_of(head) * 10**_MOST_DIGITS + (-rest if head[0] == "-" else rest)


def _digits_of(number):
    if number < 0:
        return "-" + _digits_of(-number)
    head, tail = divmod(number, 10**_MOST_DIGITS)
    return f"{_digits_of(head)}{tail:0{_MOST_DIGITS}}" if head else str(tail)


def _dict(tree, name, keys, values, is_root):
    made = _DICTS.get(name, dict)()
    # Not update(): a Counter would add.
    for key, value in zip(keys, values):
        made[key] = value
    if is_root or name == "collections.OrderedDict":
        attributes = attributes_of(tree)
        if attributes:
            # A plain dict has no room for them.
            made = made if isinstance(made, OrderedDict) else OrderedDict(made)
            made.__dict__.update(attributes)
    return made


def from_tree(tree: Tree):
    """The Python value for a tree."""
    return _run(_value_steps(tree, _Reading(), is_root=True))


def _kind_of(value):
    if isinstance(value, dict):
        return raw.TREE_DICT
    if isinstance(value, tuple):
        return raw.TREE_TUPLE
    if isinstance(value, list):
        return raw.TREE_LIST
    if isinstance(value, (set, frozenset)):
        return raw.TREE_SET
    if isinstance(value, int) and not -(1 << 63) <= value < 1 << 63:
        return raw.TREE_BIGINT
    return None


_PLAIN = (str, bytes, bool, int, float, complex, TensorBase, Constant, device)
_TYPES = (
    (OrderedDict, b"collections.OrderedDict"),
    (Counter, b"collections.Counter"),
    (Size, b"torch.Size"),
)


class Builder:
    """Makes trees of Python's values; an object that stands in several places becomes one tree."""

    def __init__(self):
        self._made: dict = {}
        self._open: dict = {}

    def tree(self, value) -> Tree:
        """The tree of a dict, list, tuple, set, or int beyond 64 bits."""
        return _run(self._steps(value))

    def _steps(self, value):
        if id(value) in self._made:
            return self._made[id(value)][0]
        if id(value) in self._open:
            raise ValueError("a value that holds itself cannot be saved")
        if len(self._open) >= MOST_NESTED:
            raise ValueError(f"the value is nested too deep to be saved: more than {MOST_NESTED} levels")
        self._open[id(value)] = value
        kind = _kind_of(value)
        tree = new(kind)
        for cls, name in _TYPES:
            if isinstance(value, cls):
                lib.tabi_tree_set_type(tree, name)
        if kind == raw.TREE_DICT:
            yield self._fill_dict(tree, value)
            if type(value) is OrderedDict and vars(value):
                out = ctypes.c_void_p()
                lib.tabi_tree_attributes(tree, out)
                yield self._fill_dict(Tree(out.value), vars(value))
        else:
            kept: list = []
            item = raw.Value()
            for one in (_digits_of(value),) if kind == raw.TREE_BIGINT else value:
                if not self._fill_plain(item, one, kept):
                    yield self._fill_tree(item, one, kept)
                lib.tabi_tree_append(tree, item)
                kept.clear()
        del self._open[id(value)]
        # The value is kept as well: its id must not come again.
        self._made[id(value)] = tree, value
        return tree

    def _fill_dict(self, tree, value):
        kept: list = []
        key, item = raw.Value(), raw.Value()
        for name, one in value.items():
            if not self._fill_plain(key, name, kept):
                yield self._fill_tree(key, name, kept)
            if not self._fill_plain(item, one, kept):
                yield self._fill_tree(item, one, kept)
            lib.tabi_tree_set(tree, key, item)
            kept.clear()

    def _fill_tree(self, out, item, kept):
        tree = yield self._steps(item)
        kept.append(tree)
        out.tag = raw.TAG_TREE
        out.u.p = tree._as_parameter_

    def _fill_plain(self, out, item, kept):
        """Fills in what is no tree; False for what is one."""
        if _kind_of(item) is not None:
            return False
        if item is None or isinstance(item, _PLAIN):
            fill(out, item, kept)
        elif isinstance(item, Lazy):
            kept.append(item)
            out.tag = raw.TAG_TREE
            out.u.p = item._tree._as_parameter_
        elif isinstance(item, bytearray):
            fill(out, bytes(item), kept)
        else:
            number = scalar_of(item)
            if number is None:
                raise TypeError(_refusal(item))
            if _kind_of(number) is not None:
                kept.append(tree := self.tree(number))
                out.tag, out.u.p = raw.TAG_TREE, tree._as_parameter_
            else:
                fill(out, number, kept)
        return True

    def value(self, item, kept: list):
        """The tagged value of anything that can be saved; ``kept`` gets what must live as long as it."""
        out = raw.Value()
        if not self._fill_plain(out, item, kept):
            _run(self._fill_tree(out, item, kept))
        return out


def _refusal(item):
    if isinstance(item, Object):
        return f"an object of the class {item.type!r} cannot be saved: it was never built"
    kind = type(item)
    advice = "; torchabi.tensor(array) makes a tensor of it" if hasattr(item, "__array_interface__") else ""
    return f"a {kind.__module__}.{kind.__qualname__} cannot be saved".replace("builtins.", "") + advice


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
