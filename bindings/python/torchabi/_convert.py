"""Between tensors and Python's lists of numbers."""

from __future__ import annotations

import ctypes
from array import array

from . import _raw as raw
from ._core import wrap
from ._errors import Error
from ._library import lib
from ._types import DTYPES, dtype

# array's letter for a dtype; of a complex one, for its parts.
LETTERS = {
    "uint8": "B",
    "int8": "b",
    "int16": "h",
    "int32": "i",
    "int64": "q",
    "uint16": "H",
    "uint32": "I",
    "uint64": "Q",
    "float32": "f",
    "float64": "d",
    "bool": "b",
    "complex64": "f",
    "complex128": "d",
}

# What a dtype that has no letter is copied through.
_THROUGH = {"complex32": "complex64"}


def _through(kind: dtype) -> dtype:
    if kind.name in LETTERS:
        return kind
    if kind.is_floating_point or kind.is_complex:
        return DTYPES[_THROUGH.get(kind.name, "float32")]
    raise NotImplementedError(f"the elements of a {kind.name} tensor have no form in Python")


def to_bytes(tensor) -> bytes:
    """The elements, row-major, as they stand in memory."""
    nbytes = tensor.nbytes
    room = ctypes.create_string_buffer(max(nbytes, 1))
    lib.tabi_tensor_copy_to(tensor, room, nbytes)
    return room.raw[:nbytes]


def numbers(tensor) -> list:
    """The elements, row-major, as one list of Python's numbers."""
    kind = tensor.dtype
    through = _through(kind)
    if through is not kind:
        tensor = tensor.detach().to(through)
    out = array(LETTERS[through.name], to_bytes(tensor)).tolist()
    if through.is_complex:
        return list(map(complex, out[::2], out[1::2]))
    return list(map(bool, out)) if through.name == "bool" else out


def to_list(tensor):
    """The elements as nested lists; a number for a tensor without dimensions."""
    if tensor.layout.number != raw.LAYOUT_STRIDED:
        raise TypeError(f"a {tensor.layout.name} tensor has no list of its elements; x.to_dense().tolist() has")
    if tensor.device.type == "meta":
        raise NotImplementedError("a tensor of the meta device has no elements")
    out = numbers(tensor)
    sizes = tensor._sizes
    if not sizes:
        return out[0]
    for i in range(len(sizes) - 1, 0, -1):
        size, rest = sizes[i], 1
        for other in sizes[:i]:
            rest *= other
        out = [out[k * size : (k + 1) * size] for k in range(rest)]
    return out


def from_bytes(data, sizes, kind: dtype):
    """A CPU tensor with a copy of elements as they stand in memory."""
    out = ctypes.c_void_p()
    n = len(sizes)
    nbytes = len(data)
    pointer = (ctypes.c_char * nbytes).from_buffer(data) if isinstance(data, (bytearray, array)) else data
    if isinstance(data, array):
        nbytes *= data.itemsize
    lib.tabi_tensor_from_data(pointer, nbytes, (ctypes.c_int64 * n)(*sizes), n, kind.number, raw.DEVICE_CPU, -1, out)
    return wrap(out.value)


def from_numbers(flat: list, sizes, kind: dtype):
    """A CPU tensor of a flat list of Python's numbers. Raises ``torchabi.Error`` when one does not fit the dtype."""
    through = _through(kind)
    letter = LETTERS[through.name]
    try:
        if through.is_complex:
            parts = [part for z in map(complex, flat) for part in (z.real, z.imag)]
            data = array(letter, parts)
        elif through.is_floating_point:
            data = array(letter, flat)
        elif through.name == "bool":
            data = array(letter, map(bool, flat))
        else:
            data = array(letter, map(int, flat))
    except OverflowError:
        raise Error(f"a value cannot be converted to type {kind.name} without overflow") from None
    out = from_bytes(data, sizes, through)
    return out if through is kind else out.to(kind)


def rebuild(cls, data, kind, sizes, requires_grad):
    """What pickle makes a tensor of."""
    from ._tensor import as_class

    out = from_bytes(data, sizes, kind)
    return as_class(out.requires_grad_(True) if requires_grad else out, cls)
