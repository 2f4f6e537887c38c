"""DLPack's capsules: their layout, and who ends them."""

from __future__ import annotations

import ctypes

from ._library import lib
from ._types import DTYPES, dtype

VERSIONED, LEGACY = "dltensor_versioned", "dltensor"

# DLPack's numbers of devices.
DEVICES = {"cpu": 1, "cuda": 2, "mps": 8, "hip": 10, "xpu": 14}
TYPES = {number: name for name, number in DEVICES.items()}

# DLPack's codes of kinds of elements, by bits.
_INT, _UINT, _FLOAT, _BFLOAT, _COMPLEX, _BOOL = 0, 1, 2, 4, 5, 6
_NAMES = {_INT: "int", _UINT: "uint", _FLOAT: "float", _BFLOAT: "bfloat", _COMPLEX: "complex"}


class _DLTensor(ctypes.Structure):
    _fields_ = (
        ("data", ctypes.c_void_p),
        ("device_type", ctypes.c_int32),
        ("device_id", ctypes.c_int32),
        ("ndim", ctypes.c_int32),
        ("code", ctypes.c_uint8),
        ("bits", ctypes.c_uint8),
        ("lanes", ctypes.c_uint16),
        ("shape", ctypes.POINTER(ctypes.c_int64)),
        ("strides", ctypes.POINTER(ctypes.c_int64)),
        ("byte_offset", ctypes.c_uint64),
    )


class _Versioned(ctypes.Structure):
    _fields_ = (
        ("major", ctypes.c_uint32),
        ("minor", ctypes.c_uint32),
        ("manager_ctx", ctypes.c_void_p),
        ("deleter", ctypes.c_void_p),
        ("flags", ctypes.c_uint64),
        ("dl_tensor", _DLTensor),
    )


class Legacy(ctypes.Structure):
    """DLManagedTensor, DLPack's form of before version 1."""

    _fields_ = (("dl_tensor", _DLTensor), ("manager_ctx", ctypes.c_void_p), ("deleter", ctypes.c_void_p))


def dtype_of(tensor: _DLTensor) -> dtype:
    """The dtype of a DLPack tensor's elements. Raises BufferError where there is none."""
    if tensor.lanes == 1:
        if tensor.code == _BOOL and tensor.bits == 8:
            return DTYPES["bool"]
        found = DTYPES.get(f"{_NAMES.get(tensor.code)}{tensor.bits}")
        if found:
            return found
    raise BufferError(
        f"no tensor has DLPack's elements of code {tensor.code}, {tensor.bits} bits, {tensor.lanes} lanes"
    )


# Prototypes of our own: those on ctypes.pythonapi are shared with everyone in the process.
def _python(name, result, *parameters):
    return ctypes.PYFUNCTYPE(result, *parameters)((name, ctypes.pythonapi))


_new = _python("PyCapsule_New", ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)
_get_name = _python("PyCapsule_GetName", ctypes.c_char_p, ctypes.py_object)
_get_pointer = _python("PyCapsule_GetPointer", ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)
_set_name = _python("PyCapsule_SetName", ctypes.c_int, ctypes.py_object, ctypes.c_char_p)
# Of a capsule that is being destroyed, and must not be made an object again.
_name_of_dying = _python("PyCapsule_GetName", ctypes.c_char_p, ctypes.c_void_p)
_pointer_of_dying = _python("PyCapsule_GetPointer", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)

_Destructor = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)
_Deleter = ctypes.CFUNCTYPE(None, ctypes.c_void_p)

# Capsules keep pointers to their names.
_VERSIONED, _LEGACY, _USED = b"dltensor_versioned", b"dltensor", b"used_dltensor_versioned"

# Exported tensors in the older form, by address: the struct, and the versioned one that owns the memory.
_exported: dict = {}


# Capsules and their consumers may outlive this module, whose names are gone then: all that is needed are defaults.
@_Destructor
def _destroy_versioned(
    capsule, name=_VERSIONED, name_of=_name_of_dying, pointer=_pointer_of_dying, free=lib.tabi_dlpack_free
):
    if name_of(capsule) == name:
        free(pointer(capsule, name))


@_Deleter
def _delete_legacy(address, exported=_exported, free=lib.tabi_dlpack_free):
    free(exported.pop(address)[1])


@_Destructor
def _destroy_legacy(capsule, name=_LEGACY, name_of=_name_of_dying, pointer=_pointer_of_dying, delete=_delete_legacy):
    if name_of(capsule) == name:
        delete(pointer(capsule, name))


for _function in (_destroy_versioned, _delete_legacy, _destroy_legacy):
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(_function))


def _address(function) -> int:
    return ctypes.cast(function, ctypes.c_void_p).value


def versioned_capsule(managed: int):
    """The capsule of an exported tensor, which it owns until consumed."""
    return _new(managed, _VERSIONED, _address(_destroy_versioned))


def legacy_capsule(managed: int):
    """The capsule of an exported tensor in the form of before DLPack 1."""
    legacy = Legacy()
    legacy.dl_tensor = _Versioned.from_address(managed).dl_tensor
    legacy.deleter = _address(_delete_legacy)
    address = ctypes.addressof(legacy)
    _exported[address] = legacy, managed
    return _new(address, _LEGACY, _address(_destroy_legacy))


def contents(capsule):
    """Name and address of what a capsule holds. Raises ValueError for a capsule that was consumed."""
    name = (_get_name(capsule) or b"").decode()
    if name not in (VERSIONED, LEGACY):
        raise ValueError(f"a DLPack capsule can be consumed once; this one is called {name!r}")
    return name, _get_pointer(capsule, name.encode())


def mark_consumed(capsule) -> None:
    """Hands what a versioned capsule holds over."""
    _set_name(capsule, _USED)
