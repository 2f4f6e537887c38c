"""Between Python's objects and the tagged values of the C interface."""

from __future__ import annotations

import ctypes
import operator

from . import _raw as raw
from ._core import TensorBase, wrap
from ._library import lib
from ._types import (
    DTYPE_OF_NUMBER,
    DTYPE_OF_TYPE,
    LAYOUT_OF_NUMBER,
    MEMORY_FORMAT_OF_NUMBER,
    Constant,
    device,
    device_of,
)

_INT64, _DOUBLE, _INT32, _POINTER = ctypes.c_int64, ctypes.c_double, ctypes.c_int32, ctypes.c_void_p
_MOST_NESTED = 32


def lower(value):
    """What stands for an object that is no plain value: a plain value, or the (tag, index, number) of a constant.

    Raises TypeError for what no operator takes.
    """
    constant = getattr(value, "_value_", None)
    if type(constant) is tuple:
        return constant
    if isinstance(value, type) and value in DTYPE_OF_TYPE:
        return DTYPE_OF_TYPE[value]._value_
    number = scalar_of(value)
    if number is not None:
        return number
    if isinstance(value, dict):
        from ._tree import as_argument

        return as_argument(value)
    if isinstance(value, range):
        return list(value)
    kind = type(value)
    if kind.__module__ == "numpy" and kind.__name__ == "ndarray":
        raise TypeError("an operator takes no NumPy array; torchabi.from_numpy(array) makes a tensor of it")
    raise TypeError(f"an operator takes no {kind.__module__}.{kind.__qualname__}".replace("builtins.", ""))


def scalar_of(value):
    """Python's number for a number of another library, such as NumPy's; None for anything else."""
    shape = getattr(value, "shape", None)
    if shape == () and hasattr(value, "dtype") and hasattr(value, "item"):
        number = value.item()
        return number if isinstance(number, (bool, int, float, complex)) else None
    if shape is None and hasattr(type(value), "__index__"):
        return operator.index(value)
    return None


def operand(value):
    """What stands beside a tensor in an expression: a number, tensor, or array; NotImplemented for anything else."""
    if isinstance(value, (TensorBase, int, float, complex)):
        return value
    number = scalar_of(value)
    if number is None and hasattr(value, "__array_interface__"):
        from ._creation import as_tensor

        return as_tensor(value)
    return NotImplemented if number is None else number


def lift(tag: int, index: int, number: int):
    """The object for a constant or handle that a call returned."""
    if tag == raw.TAG_DTYPE:
        return DTYPE_OF_NUMBER[number]
    if tag == raw.TAG_DEVICE:
        return device_of(number, index)
    if tag == raw.TAG_LAYOUT:
        return LAYOUT_OF_NUMBER[number]
    if tag == raw.TAG_MEMORY_FORMAT:
        return MEMORY_FORMAT_OF_NUMBER[number]
    if tag == raw.TAG_GENERATOR:
        from .random import Generator

        return Generator._adopt(number)
    if tag == raw.TAG_TREE:
        from ._tree import Tree, from_tree

        return from_tree(Tree(number))
    raise NotImplementedError(f"a value of tag {tag} cannot be returned")


def handles(items):
    """An array of the handles of tensors, NULL for None."""
    return (_POINTER * len(items))(*[None if item is None else item._as_parameter_ for item in items])


def _list_tag(items):
    """What every element of a list is: the kinds that have a tag for lists of them."""
    kinds = set(map(type, items))
    if not kinds or kinds == {int}:
        return raw.TAG_INT_LIST
    if kinds == {float}:
        return raw.TAG_DOUBLE_LIST
    if kinds == {bool}:
        return raw.TAG_BOOL_LIST
    kinds.discard(type(None))
    return raw.TAG_TENSOR_LIST if all(issubclass(k, TensorBase) for k in kinds) else raw.TAG_VALUE_LIST


def _fill_list(out, value, kept, depth):
    if depth >= _MOST_NESTED:
        raise TypeError("a list is nested too deep to be passed to an operator")
    # A tuple of its own: another thread may change a list while the call runs.
    items = tuple(value)
    tag = _list_tag(items)
    n = len(items)
    if tag == raw.TAG_INT_LIST:
        array = (_INT64 * n)()
        for i, item in enumerate(items):
            array[i] = _int64(item)
    elif tag == raw.TAG_DOUBLE_LIST:
        array = (_DOUBLE * n)(*items)
    elif tag == raw.TAG_BOOL_LIST:
        array = (_INT32 * n)(*items)
    elif tag == raw.TAG_TENSOR_LIST:
        array = handles(items)
    else:
        array = (raw.Value * n)()
        for slot, item in zip(array, items):
            fill(slot, item, kept, depth + 1)
    kept += (items, array)
    out.tag = tag
    out.count = n
    out.u.p = ctypes.addressof(array)


def _int64(number):
    if not -(1 << 63) <= number < 1 << 63:
        raise OverflowError("int too big to convert")
    return number


def fill(out, value, kept: list, depth: int = 0) -> None:
    """Fills in a tagged value; ``kept`` gets what must live as long as the value is used."""
    if isinstance(value, TensorBase):
        kept.append(value)
        out.tag = raw.TAG_TENSOR
        out.u.p = value._as_parameter_
    elif value is None:
        out.tag = raw.TAG_NONE
    elif isinstance(value, bool):
        out.tag = raw.TAG_BOOL
        out.u.i = value
    elif isinstance(value, int):
        out.tag = raw.TAG_INT
        out.u.i = _int64(value)
    elif isinstance(value, float):
        out.tag = raw.TAG_DOUBLE
        out.u.d = value
    elif isinstance(value, (tuple, list)):
        _fill_list(out, value, kept, depth)
    elif isinstance(value, (str, bytes)):
        data = value.encode() if isinstance(value, str) else value
        text = ctypes.c_char_p(data)
        kept.append(text)
        out.tag = raw.TAG_STRING if isinstance(value, str) else raw.TAG_BYTES
        out.count = len(data)
        out.u.p = ctypes.cast(text, _POINTER).value
    elif isinstance(value, complex):
        out.tag = raw.TAG_COMPLEX
        out.u.d = value.real
        out.imag = value.imag
    else:
        plain = value._value_ if isinstance(value, (Constant, device)) else lower(value)
        kept.append(value)
        if isinstance(plain, tuple):
            kept.append(plain)
            out.tag, out.index, out.u.i = plain
        else:
            fill(out, plain, kept, depth)


def pack(values, kept: list):
    """An array of tagged values."""
    array = (raw.Value * len(values))()
    for slot, value in zip(array, values):
        fill(slot, value, kept)
    return array


def pack_names(names, n_positional: int):
    """The array of argument names; None for positional arguments alone."""
    if not names:
        return None
    return (ctypes.c_char_p * (n_positional + len(names)))(*[None] * n_positional, *[name.encode() for name in names])


def _take_array(element, value):
    # Copied at once: the memory is the library's until this thread's next call.
    data = ctypes.string_at(value.u.p, ctypes.sizeof(element) * value.count)
    return (element * value.count).from_buffer_copy(data)


def take(value):
    """The object for a tagged value that a call returned; what the value owns is the object's from now on."""
    tag = value.tag
    if tag == raw.TAG_TENSOR:
        return wrap(value.u.p)
    if tag in (raw.TAG_UNSET, raw.TAG_NONE):
        return None
    if tag == raw.TAG_BOOL:
        return bool(value.u.i)
    if tag == raw.TAG_INT:
        return value.u.i
    if tag == raw.TAG_DOUBLE:
        return value.u.d
    if tag == raw.TAG_COMPLEX:
        return complex(value.u.d, value.imag)
    if tag == raw.TAG_STRING:
        return ctypes.string_at(value.u.p, value.count).decode("utf-8", "surrogateescape")
    if tag == raw.TAG_BYTES:
        return ctypes.string_at(value.u.p, value.count)
    if tag == raw.TAG_TENSOR_LIST:
        return tuple([None if handle is None else wrap(handle) for handle in _take_array(_POINTER, value)])
    if tag == raw.TAG_VALUE_LIST:
        return tuple([take(item) for item in _take_array(raw.Value, value)])
    if tag == raw.TAG_INT_LIST:
        return list(_take_array(_INT64, value))
    if tag == raw.TAG_DOUBLE_LIST:
        return list(_take_array(_DOUBLE, value))
    if tag == raw.TAG_BOOL_LIST:
        return [bool(item) for item in _take_array(_INT32, value)]
    return lift(tag, value.index, value.u.i)


def discard(value) -> None:
    """Frees what a value owns that nobody took."""
    if value.tag in (raw.TAG_TENSOR, raw.TAG_TREE, raw.TAG_GENERATOR):
        lib.tabi_free(value.u.p)
    elif value.tag == raw.TAG_TENSOR_LIST:
        for handle in _take_array(_POINTER, value):
            lib.tabi_free(handle)
    elif value.tag == raw.TAG_VALUE_LIST:
        for item in _take_array(raw.Value, value):
            discard(item)
