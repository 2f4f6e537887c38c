"""Loads the compiled helper: the same core as _pure.py, at a fifth of the cost.

It is a plain shared library that makes its classes through the interpreter's stable ABI, found at run time, so that one
binary serves all versions of CPython. ``TORCHABI_PYTHON_NATIVE=0`` does without it; so does every interpreter that it
does not fit.
"""

from __future__ import annotations

import ctypes
import os
import sys

from . import _raw as raw
from ._library import FOLDER, SUFFIX, lib

VARIABLE = "TORCHABI_PYTHON_NATIVE"
WATCHED = 8  # slots of the memory counters that the helper compares with its limits


def _fits():
    return (
        os.environ.get(VARIABLE, "1") != "0"
        and sys.implementation.name == "cpython"
        and sys.version_info >= (3, 9)
        # A build without the GIL has another layout of objects.
        and "free-threading" not in sys.version
        and ctypes.sizeof(ctypes.c_void_p) == 8
    )


def _candidates():
    name = f"libtorchabi_python.{SUFFIX}"
    beside_library = os.path.dirname(os.path.realpath(lib.path))
    for folder in (FOLDER, os.path.join(FOLDER, "lib"), os.path.dirname(lib.path), beside_library):
        yield os.path.join(folder, name)
        yield os.path.join(folder, "bindings", "python", "native", name)


def _open(path):
    """The helper, or None when it is of another version or this interpreter lacks what it needs."""
    dll = ctypes.PyDLL(path)
    dll.torchabi_python_abi.restype = ctypes.c_uint32
    dll.torchabi_python_missing.restype = ctypes.c_char_p
    dll.torchabi_python_limits.restype = ctypes.POINTER(ctypes.c_int64)
    dll.torchabi_python_open.restype = ctypes.py_object
    if dll.torchabi_python_abi() != raw.ABI[0] << 16 | raw.ABI[1] or dll.torchabi_python_missing():
        return None
    return dll


def load():
    """The helper, or None."""
    if _fits():
        for path in _candidates():
            if os.path.exists(path):
                return _open(path)
    return None
