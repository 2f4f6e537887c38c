"""Sharing memory with NumPy, DLPack, and buffers, without copying where memory allows."""

from __future__ import annotations

import ctypes
import sys

from . import _dlpack
from . import _raw as raw
from ._core import DROP, TensorBase, drop, keep, wrap
from ._errors import Error
from ._library import lib
from ._types import DTYPES, dtype, to_dtype

# The array interface's names of dtypes, without byte order.
_CODES = {
    "bool": "b1",
    "uint8": "u1",
    "int8": "i1",
    "int16": "i2",
    "int32": "i4",
    "int64": "i8",
    "uint16": "u2",
    "uint32": "u4",
    "uint64": "u8",
    "float16": "f2",
    "float32": "f4",
    "float64": "f8",
    "complex64": "c8",
    "complex128": "c16",
}
_DTYPE_OF_CODE = {code: DTYPES[name] for name, code in _CODES.items()}
_NATIVE = "<" if sys.byteorder == "little" else ">"


def borrow(address: int, nbytes: int, sizes, strides, kind: dtype, owner):
    """A tensor over the host's memory, which ``owner`` keeps until LibTorch lets go of it. Strides are in elements."""
    n = len(sizes)
    out = ctypes.c_void_p()
    token = keep(owner)
    try:
        lib.tabi_tensor_borrow(
            address,
            nbytes,
            (ctypes.c_int64 * n)(*sizes),
            None if strides is None else (ctypes.c_int64 * n)(*strides),
            n,
            kind.number,
            raw.DEVICE_CPU,
            -1,
            DROP,
            token,
            None,
            out,
        )
    except BaseException:
        drop(token)
        raise
    return wrap(out.value)


def _dtype_of(interface, what):
    typestr = interface["typestr"]
    kind = _DTYPE_OF_CODE.get(typestr[1:])
    if kind is None or len(interface.get("descr", ())) > 1:
        raise TypeError(
            f"{what} has elements of type {typestr!r}, which no tensor has; supported are {', '.join(_CODES)}"
        )
    if typestr[0] not in (_NATIVE, "|", "="):
        raise TypeError(
            f"{what} has another byte order than this machine; array.astype(array.dtype.newbyteorder('=')) mends that"
        )
    return kind


def from_array(array, *, writable: bool = False):
    """A tensor over an array's memory, and True; or over a copy, and False, where strides are not a tensor's.

    A read-only array is copied, or refused with ``writable``.
    """
    interface = array.__array_interface__
    kind = _dtype_of(interface, "the array")
    sizes = interface["shape"]
    address, read_only = interface["data"]
    strides = interface.get("strides")
    size = int(interface["typestr"][2:])
    if strides is not None and any(stride < 0 or stride % size for stride in strides):
        return from_array(array.copy())[0], False
    if read_only:
        if writable:
            raise ValueError(
                "the array is read-only, and what is written to a tensor would be written to it; "
                "torchabi.tensor(array) copies it"
            )
        return _copied(array, kind, sizes), False
    if strides is None:
        extent = size
        for n in sizes:
            extent *= n
    else:
        extent = sum((n - 1) * stride for n, stride in zip(sizes, strides)) + size if all(sizes) else 0
        strides = [stride // size for stride in strides]
    return borrow(address, extent, sizes, strides, kind, array), True


def _copied(array, kind, sizes):
    from ._convert import from_bytes

    return from_bytes(array.tobytes(), sizes, kind)


def from_numpy(array):
    """A tensor that shares the memory of a NumPy array, which it keeps.

    Raises TypeError for what is no array or has elements that no tensor has, ValueError for a read-only array. An array
    with negative strides, which tensors do not have, is copied.
    """
    # NumPy's numbers have the interface too, and no memory that lasts.
    if not hasattr(array, "__array_interface__") or not hasattr(type(array), "ctypes"):
        raise TypeError(f"a NumPy array is needed, not {type(array).__name__}; torchabi.tensor(data) takes other data")
    return from_array(array, writable=True)[0]


def frombuffer(buffer, *, dtype: dtype, count: int = -1, offset: int = 0):
    """A tensor of one dimension over an object's buffer, such as a bytearray's or array.array's, which it keeps.

    A read-only buffer, such as that of bytes, is copied. ``count`` is in elements, ``offset`` in bytes. Raises
    ValueError when the buffer has less.
    """
    kind = to_dtype(dtype)
    view = memoryview(buffer)
    if not view.c_contiguous:
        raise ValueError("the buffer is not contiguous")
    size, nbytes = kind.itemsize, view.nbytes
    if not 0 <= offset <= nbytes:
        raise ValueError(f"offset must be from 0 to the buffer's {nbytes} bytes, not {offset}")
    if count < 0:
        if (nbytes - offset) % size:
            raise ValueError(
                f"the {nbytes - offset} bytes behind the offset are no whole number of {kind.name} elements"
            )
        count = (nbytes - offset) // size
    if count * size > nbytes - offset:
        raise ValueError(
            f"{count} {kind.name} elements take {count * size} bytes, and the buffer has {nbytes - offset}"
        )
    if view.readonly:
        from ._convert import from_bytes

        return from_bytes(view.cast("B")[offset : offset + count * size].tobytes(), (count,), kind)
    room = (ctypes.c_char * nbytes).from_buffer(view)
    return borrow(ctypes.addressof(room) + offset, count * size, (count,), None, kind, room)


def _check_exportable(tensor, what):
    if tensor.requires_grad:
        raise Error(f"Can't call {what} on Tensor that requires grad. Use tensor.detach().{what} instead.")
    if tensor.layout.number != raw.LAYOUT_STRIDED:
        raise TypeError(f"can't convert a {tensor.layout.name} tensor to numpy. Use tensor.to_dense() first.")
    if tensor.device.type != "cpu":
        raise TypeError(
            f"can't convert {tensor.device} device type tensor to numpy. Use tensor.cpu() to copy the tensor to host "
            "memory first."
        )
    for bit in ("conj", "neg"):
        if getattr(tensor, f"is_{bit}")():
            raise Error(
                f"Can't call {what} on Tensor with its {bit} bit set. Use tensor.resolve_{bit}().{what} instead."
            )
    kind = tensor.dtype
    if kind.name not in _CODES:
        advice = "tensor.float()" if kind.is_floating_point or kind.is_complex else "tensor.view(torchabi.uint8)"
        raise TypeError(f"NumPy has no {kind.name}. Use {advice}.numpy() instead.")


class _Memory:
    """What an array over a tensor's memory keeps: a handle of its own, so that freeing the tensor's leaves it alone."""

    def __init__(self, tensor):
        out = ctypes.c_void_p()
        lib.tabi_retain(tensor, out)
        self.tensor = wrap(out.value)
        info = tensor._info()
        sizes, strides = info.sizes[: info.ndim], info.strides[: info.ndim]
        size = info.element_size
        code = _CODES[tensor.dtype.name]
        self.__array_interface__ = {
            "version": 3,
            "typestr": ("|" if code.endswith("1") else _NATIVE) + code,
            "shape": tuple(sizes),
            "strides": tuple(stride * size for stride in strides),
            "data": (info.data or 0, False),
        }


def to_numpy(tensor):
    """The array over a tensor's memory."""
    try:
        import numpy
    except ImportError as error:
        raise ImportError("NumPy is not installed; tensor.tolist() works without it") from error
    _check_exportable(tensor, "numpy()")
    if not tensor.numel():
        return numpy.empty(tuple(tensor._sizes), dtype=_CODES[tensor.dtype.name])
    return numpy.asarray(_Memory(tensor))


def array_interface(tensor) -> dict:
    """NumPy's array interface; its memory is an object that keeps the tensor's."""
    _check_exportable(tensor, "numpy()")
    memory = _Memory(tensor)
    interface = memory.__array_interface__
    address = interface["data"][0]
    extent = 0
    if tensor.numel():
        extent = sum((n - 1) * s for n, s in zip(interface["shape"], interface["strides"])) + tensor.element_size()
    room = (ctypes.c_char * extent).from_address(address) if extent else (ctypes.c_char * 1)()
    room.memory = memory
    return {**interface, "data": room, "offset": 0}


def dlpack_device(tensor):
    """DLPack's numbers of a tensor's device."""
    place = tensor.device
    if place.type not in _dlpack.DEVICES:
        raise BufferError(f"DLPack has no number for {place.type} devices")
    return _dlpack.DEVICES[place.type], place.index or 0


def to_dlpack(tensor, stream=None, max_version=None, dl_device=None, copy=None):
    """A DLPack capsule of a tensor; of version 1 where the consumer knows it."""
    if dl_device is not None and tuple(dl_device) != dlpack_device(tensor):
        raise BufferError(f"the tensor is on {tensor.device}; move it with to() first")
    if tensor.device.type != "cpu" and stream != -1:
        # The consumer's stream is not known here; what it will read is there when the device has done its work.
        kind = tensor.device
        lib.tabi_device_synchronize(kind._value_[2], kind._value_[1])
    source = tensor.clone() if copy else tensor
    managed = ctypes.c_void_p()
    lib.tabi_tensor_to_dlpack(source, managed)
    versioned = max_version is not None and max_version[0] >= 1
    return _dlpack.versioned_capsule(managed.value) if versioned else _dlpack.legacy_capsule(managed.value)


def from_dlpack(source, *, device=None, copy: bool | None = None):
    """A tensor that shares the memory of another library's array or tensor, or of a DLPack capsule, and keeps it.

    Raises ValueError for a read-only array, TypeError for what has no DLPack, and what the other library raises.
    """
    out = source.detach() if isinstance(source, TensorBase) else _from_capsule(_capsule_of(source))
    if device is not None:
        out = out.to(device=device)
    return out.clone() if copy else out


def _capsule_of(source):
    if type(source).__name__ == "PyCapsule":
        return source
    if not hasattr(source, "__dlpack__"):
        raise TypeError(f"a {type(source).__name__} cannot be shared: it has no __dlpack__()")
    try:
        return source.__dlpack__(max_version=(1, 0))
    except TypeError:
        # Older libraries do not know the argument.
        return source.__dlpack__()


def _from_capsule(capsule):
    name, address = _dlpack.contents(capsule)
    if name == _dlpack.VERSIONED:
        out = ctypes.c_void_p()
        lib.tabi_tensor_from_dlpack(address, out)
        _dlpack.mark_consumed(capsule)
        return wrap(out.value)
    # The library takes the versioned form alone; of the older one the memory is borrowed, and the capsule kept.
    source = _dlpack.Legacy.from_address(address).dl_tensor
    if _dlpack.TYPES.get(source.device_type) != "cpu":
        raise BufferError(
            "a DLPack capsule of before version 1 is taken from the CPU alone; copy the array there first"
        )
    kind = _dlpack.dtype_of(source)
    sizes = source.shape[: source.ndim]
    strides = source.strides[: source.ndim] if source.strides else None
    if strides is not None and any(stride < 0 for stride in strides):
        raise BufferError("a tensor has no negative strides; copy the array first")
    extent = kind.itemsize
    if strides is None:
        for n in sizes:
            extent *= n
    else:
        extent *= 1 + sum((n - 1) * stride for n, stride in zip(sizes, strides)) if all(sizes) else 0
    return borrow((source.data or 0) + source.byte_offset, extent, sizes, strides, kind, capsule)
