"""Element types, devices, layouts, memory formats, and shapes, as objects of Python."""

from __future__ import annotations

import ctypes

from . import _raw as raw
from ._library import lib


class Constant:
    """A name of PyTorch's with a number in the C interface. There is one object for each."""

    __slots__ = ("name", "number", "_value_")
    _tag = raw.TAG_UNSET

    def __init__(self, name: str, number: int):
        self.name = name
        self.number = number
        self._value_ = (self._tag, 0, number)

    def __repr__(self) -> str:
        return f"torchabi.{self.name}"

    def __reduce__(self):
        return constant, (type(self).__name__, self.name)


class dtype(Constant):
    """Type of a tensor's elements, such as ``torchabi.float32``."""

    __slots__ = ()
    _tag = raw.TAG_DTYPE

    @property
    def is_floating_point(self) -> bool:
        return self.name.startswith(("float", "bfloat"))

    @property
    def is_complex(self) -> bool:
        return self.name.startswith("complex")

    @property
    def is_signed(self) -> bool:
        return not self.name.startswith(("uint", "bool", "quint", "bits"))

    @property
    def itemsize(self) -> int:
        """Bytes of one element."""
        out = ctypes.c_int64()
        lib.tabi_dtype_size(self.number, out)
        return out.value


class layout(Constant):
    """How a tensor's elements are laid out, such as ``torchabi.strided``."""

    __slots__ = ()
    _tag = raw.TAG_LAYOUT


class memory_format(Constant):
    """The order in memory of a tensor's dimensions, such as ``torchabi.channels_last``."""

    __slots__ = ()
    _tag = raw.TAG_MEMORY_FORMAT


DTYPES = {name: dtype(name, number) for name, number in raw.DTYPES.items()}
LAYOUTS = {name: layout(name, number) for name, number in raw.LAYOUTS.items()}
MEMORY_FORMATS = {name: memory_format(name, number) for name, number in raw.MEMORY_FORMATS.items()}


def constant(kind: str, name: str):
    """The one object of that kind and name, for pickle."""
    return {"dtype": DTYPES, "layout": LAYOUTS, "memory_format": MEMORY_FORMATS}[kind][name]


ALIASES = {
    "float": "float32",
    "double": "float64",
    "half": "float16",
    "chalf": "complex32",
    "cfloat": "complex64",
    "cdouble": "complex128",
    "short": "int16",
    "int": "int32",
    "long": "int64",
}

DTYPE_OF_NUMBER = {x.number: x for x in DTYPES.values()}
LAYOUT_OF_NUMBER = {x.number: x for x in LAYOUTS.values()}
MEMORY_FORMAT_OF_NUMBER = {x.number: x for x in MEMORY_FORMATS.values()}
NAME_OF_DEVICE = {number: name for name, number in raw.DEVICE_TYPES.items()}

# What stands for a dtype where one is wanted.
DTYPE_OF_TYPE = {
    bool: DTYPES["bool"],
    int: DTYPES["int64"],
    float: DTYPES["float64"],
    complex: DTYPES["complex128"],
}


def to_dtype(value) -> dtype:
    """The dtype for a dtype, a name such as "float32" or "torch.float32", or a type of Python's numbers."""
    if isinstance(value, dtype):
        return value
    if isinstance(value, type) and value in DTYPE_OF_TYPE:
        return DTYPE_OF_TYPE[value]
    if isinstance(value, str):
        out = ctypes.c_int32()
        lib.tabi_dtype_from_name(value.encode(), out)
        return DTYPE_OF_NUMBER[out.value]
    raise TypeError(f"a dtype such as torchabi.float32 is needed, not {type(value).__name__}")


class device:
    """Where a tensor is: ``device("cpu")``, ``device("cuda:1")``, ``device("cuda", 1)``; a number means CUDA.

    ``index`` is None for the current device of that type. Raises ValueError for what is no device.
    """

    __slots__ = ("type", "index", "_value_")

    def __init__(self, type, index: int | None = None):
        if isinstance(type, device):
            type, index = type.type, type.index if index is None else index
        elif isinstance(type, int):
            type, index = "cuda", int(type)
        if not isinstance(type, str):
            raise TypeError(f'a device such as "cpu" or "cuda:1" is needed, not {type.__class__.__name__}')
        number, found = ctypes.c_int32(), ctypes.c_int32()
        lib.tabi_device_from_name(type.encode(), number, found)
        if index is not None and found.value >= 0:
            raise ValueError(f"the device {type!r} has an index already")
        if index is not None and not 0 <= index < 128:
            raise ValueError(f"a device's index is from 0 to 127, not {index}")
        at = found.value if index is None else index
        self._set(number.value, at)
        if number.value not in (raw.DEVICE_CPU, raw.DEVICE_META):
            from ._memory import watch_accelerators

            watch_accelerators()

    def _set(self, number, at):
        self.type = NAME_OF_DEVICE[number]
        self.index = None if at < 0 else at
        self._value_ = (raw.TAG_DEVICE, at, number)

    def __eq__(self, other):
        return self._value_ == other._value_ if isinstance(other, device) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._value_)

    def __repr__(self) -> str:
        return (
            f"device(type={self.type!r})" if self.index is None else f"device(type={self.type!r}, index={self.index})"
        )

    def __str__(self) -> str:
        return self.type if self.index is None else f"{self.type}:{self.index}"

    def __reduce__(self):
        return device, (str(self),)


def device_of(number: int, index: int) -> device:
    """The device of a device type's number; of no index where that is negative."""
    out = device.__new__(device)
    out._set(number, index)
    return out


def to_device(value) -> device:
    """The device for a device, a text such as "cuda:1", or a CUDA device's number."""
    return value if isinstance(value, device) else device(value)


class Size(tuple):
    """Sizes of a tensor's dimensions."""

    __slots__ = ()

    def numel(self) -> int:
        """Number of elements of a tensor of these sizes."""
        out = 1
        for size in self:
            out *= size
        return out

    def __getitem__(self, at):
        out = tuple.__getitem__(self, at)
        return Size(out) if isinstance(at, slice) else out

    def __add__(self, other):
        return Size(tuple.__add__(self, tuple(other)))

    def __repr__(self) -> str:
        return f"torchabi.Size([{', '.join(map(str, self))}])"
