"""Finds, loads and checks the C library, and gives its functions their types."""

from __future__ import annotations

import ctypes
import gc
import os
import sys

from . import _raw as raw
from ._errors import Error, Reporter

VARIABLE = "TORCHABI_LIBRARY"
SUFFIX = {"darwin": "dylib", "win32": "dll"}.get(sys.platform, "so")
FOLDER = os.path.dirname(os.path.abspath(__file__))


def _candidates():
    """Where the library may be, and how each place came up; the best first."""
    given = os.environ.get(VARIABLE)
    if given:
        yield given, VARIABLE
    for path in (os.path.join(FOLDER, f"libtorchabi.{SUFFIX}"), os.path.join(FOLDER, "lib", f"libtorchabi.{SUFFIX}")):
        yield path, "beside the package"
    # Costs a subprocess, and is reached only when nothing else fitted.
    import ctypes.util

    found = ctypes.util.find_library("torchabi")
    yield found or f"libtorchabi.{SUFFIX}", "the system's libraries"


def _load():
    tried = [] if os.environ.get(VARIABLE) else [f"{VARIABLE}: not set"]
    for path, origin in _candidates():
        try:
            return ctypes.CDLL(path), path
        except OSError as error:
            tried.append(f"{path} ({origin}): {error}")
    raise ImportError(
        f"libtorchabi was not found; set {VARIABLE} to the path of libtorchabi.{SUFFIX}. Tried:\n  "
        + "\n  ".join(tried)
    )


def _check_version(dll, path):
    """Refuses a library that this package was not written for."""
    try:
        version = dll.tabi_abi_version
    except AttributeError:
        raise ImportError(f"{path} is no libtorchabi: it has no tabi_abi_version") from None
    version.restype = ctypes.c_uint32
    major, minor = version() >> 16, version() & 0xFFFF
    if major != raw.ABI[0] or minor < raw.ABI[1]:
        raise ImportError(
            f"{path} has version {major}.{minor} of TorchABI's C interface, but this package needs "
            f"{raw.ABI[0]}.{raw.ABI[1]} or a later {raw.ABI[0]}.x; install a library and a package of one release"
        )


class Library:
    """The functions of the C library, under their C names.

    A function that returns a status raises the exception for it; its result never needs to be looked at. Functions that
    may take long release the GIL.
    """

    def __init__(self, dll, path):
        self.path = path
        holding = ctypes.PyDLL(path, handle=dll._handle)
        self.reporter = reporter = Reporter(self)

        def function(name, restype, argtypes, flags):
            out = (dll if flags & raw.BLOCKING else holding)[name]
            out.restype = restype
            out.argtypes = argtypes
            return out

        for name, (restype, argtypes, flags) in raw.FUNCTIONS.items():
            out = function(name, restype, argtypes, flags)
            if flags & raw.CHECKED:
                if flags & raw.REPEATABLE:
                    again = function(name, restype, argtypes, flags)
                    out.errcheck = reporter.check_and_repeat(again, self.release_memory)
                else:
                    out.errcheck = reporter.check
            setattr(self, name, out)

    def release_memory(self):
        """Does what can be done when memory ran out: drops garbage, and gives unused device memory back."""
        gc.collect()
        self.tabi_drain()
        count = ctypes.c_int64()
        for device_type in (raw.DEVICE_CUDA, raw.DEVICE_MPS, raw.DEVICE_XPU):
            self.tabi_device_count(device_type, ctypes.byref(count))
            if count.value:
                self.tabi_device_empty_cache(device_type)


def _open():
    dll, path = _load()
    _check_version(dll, path)
    library = Library(dll, path)
    try:
        library.tabi_init()
    except Error as error:
        raise ImportError(f"{path} cannot be used: {error}") from error
    return library


lib = _open()
failure = lib.reporter.failure
