"""Python's values as Lua gets them, and back: pickles of protocol 4, since Python reads and writes those in C.

What a pickle has no opcode for, tensors, functions, objects, is a call of ``mark`` on the way to Lua, and a persistent id on
the way back. Shared and cyclic containers stay what they are.
"""

from __future__ import annotations

import functools
import io
import pickle
import sys
import types

from .._core import TensorBase
from .._types import DTYPES, device, device_of, dtype
from ._forms import (
    KIND_COMPLEX,
    KIND_DEVICE,
    KIND_DICT,
    KIND_DTYPE,
    KIND_LIST,
    KIND_LUA,
    KIND_PYTHON,
    KIND_TENSOR,
    KIND_VALUE,
)
from ._objects import LuaReference, Standing

_DTYPE_OF_NUMBER = {one.number: one for one in DTYPES.values()}


# What an object of a derived class is without the class.
_PLAIN_OF = {
    int: int.__int__,
    float: float.__float__,
    str: str.__str__,
    (bytes, bytearray, memoryview): lambda value: bytes(memoryview(value)),
}
_FUNCTIONS = (functools.partial, types.BuiltinFunctionType, types.FunctionType, types.MethodType)


def mark(*_):
    """Stands in pickles for what is no plain data; Lua knows it, and Python never calls it."""


def text(value: str):
    """A text of Lua's, which came with one character a byte: decoded as UTF-8, or bytes where it is none."""
    if value.isascii():
        return value
    data = value.encode("latin-1")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data


def readable(value: str) -> str:
    """A message of Lua's, whatever is in it."""
    return value.encode("latin-1").decode("utf-8", "replace")


def _numpy():
    """NumPy, where anybody has imported it: else nothing is of its types."""
    return sys.modules.get("numpy")


def _of_scalar(scalar, numpy):
    if isinstance(scalar, (numpy.datetime64, numpy.timedelta64, numpy.void)):
        raise TypeError(f"Lua has nothing for {scalar!r} of dtype {scalar.dtype}; pass a number or a text")
    value = float(scalar) if isinstance(scalar, numpy.longdouble) else scalar.item()
    if isinstance(value, complex):
        return mark, (KIND_COMPLEX, value.real, value.imag)
    return mark, (KIND_VALUE, value)


def _of_array(array, held, numpy):
    from .._exchange import from_array

    if isinstance(array, numpy.ma.MaskedArray):
        raise TypeError("a masked array has no tensor; array.filled(value) makes a plain one")
    kind = array.dtype
    if kind.kind in "OSU":
        return mark, (KIND_VALUE, array.tolist())
    if kind.kind in "mMV" or kind.itemsize > (16 if kind.kind == "c" else 8):
        raise TypeError(f"no tensor has elements of dtype {kind}; array.astype(…) makes others of them")
    plain = array.view(numpy.ndarray) if type(array) is not numpy.ndarray else array
    if not kind.isnative:
        plain = plain.astype(kind.newbyteorder("="))
    if not plain.flags.aligned:
        plain = plain.copy()
    tensor = from_array(plain)[0]
    held.append(tensor)
    return mark, (KIND_TENSOR, tensor._as_parameter_)


class Writer(pickle.Pickler):
    """Writes arguments for a state; ``held`` must live until Lua has read them."""

    def __init__(self, state):
        self._file = io.BytesIO()
        super().__init__(self._file, 4)
        self._state = state
        self.held: list = []

    def write(self, values: tuple) -> bytes:
        self.dump(values)
        return self._file.getvalue()

    def reducer_override(self, value):
        """The call that stands for a value other than exactly Python's own plain types."""
        if value is mark:
            return NotImplemented
        if isinstance(value, TensorBase):
            self.held.append(value)
            return mark, (KIND_TENSOR, value._as_parameter_)
        if isinstance(value, Standing):
            value = value._reference()
        if isinstance(value, LuaReference):
            if value._state is not self._state:
                raise ValueError(f"{value!r} belongs to another Lua state")
            self.held.append(value)
            return mark, (KIND_LUA, value._number)
        numpy = _numpy()
        if numpy is not None:
            if isinstance(value, numpy.generic):
                return _of_scalar(value, numpy)
            if isinstance(value, numpy.ndarray):
                return _of_array(value, self.held, numpy)
        return self._of_other(value)

    def _of_other(self, value):
        for kind, plain in _PLAIN_OF.items():
            if isinstance(value, kind):
                return mark, (KIND_VALUE, plain(value))
        if isinstance(value, complex):
            return mark, (KIND_COMPLEX, value.real, value.imag)
        if isinstance(value, list):
            return mark, (KIND_LIST,), None, iter(value)
        if isinstance(value, tuple):
            return mark, (KIND_VALUE, tuple(value))
        if isinstance(value, dict):
            return mark, (KIND_DICT,), None, None, iter(value.items())
        if isinstance(value, (set, frozenset)):
            raise TypeError("a set has no order and no keys for Lua; pass a list, or a dict of True")
        if isinstance(value, dtype):
            return mark, (KIND_DTYPE, value.number)
        if isinstance(value, device):
            return mark, (KIND_DEVICE, value._value_[2], value._value_[1])
        return mark, (KIND_PYTHON, self._state._lend(value), isinstance(value, _FUNCTIONS))


class Reader(pickle.Unpickler):
    """Reads what Lua wrote."""

    def __init__(self, state, data: bytes):
        super().__init__(io.BytesIO(data))
        self._state = state

    def find_class(self, module, name):
        raise pickle.UnpicklingError(f"a Lua state names no classes, and this one names {module}.{name}")

    def persistent_load(self, what):
        """The value for what is no plain data."""
        if type(what) is bytes:
            try:
                return what.decode()
            except UnicodeDecodeError:
                return what
        kind = what[0]
        if kind == KIND_TENSOR:
            return self._state._tensor(what, 1)
        if kind == KIND_LUA:
            return self._state._reference(what[1], what[2])
        if kind == KIND_PYTHON:
            return self._state._lent[what[1]][0]
        if kind == KIND_COMPLEX:
            return complex(what[1], what[2])
        if kind == KIND_DTYPE:
            return _DTYPE_OF_NUMBER[what[1]]
        return device_of(what[1], what[2])
