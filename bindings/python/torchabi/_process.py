"""Versions, features and threads of the library in this process."""

from __future__ import annotations

import ctypes

from ._library import lib


def version() -> str:
    """Version of the C library."""
    return lib.tabi_version().decode()


def abi_version() -> tuple[int, int]:
    """Version of the C interface: major, minor."""
    found = lib.tabi_abi_version()
    return found >> 16, found & 0xFFFF


def libtorch_version(built: bool = False) -> str:
    """Version of the LibTorch in use; of the one that the library was built for, with ``built``."""
    return (lib.tabi_torch_version_built() if built else lib.tabi_torch_version()).decode()


def has_feature(name: str) -> bool:
    """Tells whether LibTorch was built with a feature, such as "cuda" or "mkl". Raises KeyError for an unknown one."""
    out = ctypes.c_int32()
    lib.tabi_has_feature(name.encode(), out)
    return bool(out.value)


def get_num_threads() -> int:
    """Threads that work on one operator."""
    out = ctypes.c_int64()
    lib.tabi_num_threads(out)
    return out.value


def set_num_threads(n: int) -> None:
    """Sets how many threads work on one operator. Raises ValueError below 1."""
    lib.tabi_set_num_threads(n)


def get_num_interop_threads() -> int:
    """Threads that run operators side by side."""
    out = ctypes.c_int64()
    lib.tabi_num_interop_threads(out)
    return out.value


def set_num_interop_threads(n: int) -> None:
    """Sets how many threads run operators side by side; once, before any has. Raises ValueError below 1."""
    lib.tabi_set_num_interop_threads(n)


def set_flush_denormal(mode: bool) -> bool:
    """Lets the CPU take denormal numbers for zero, which is faster; tells whether it can."""
    out = ctypes.c_int32()
    lib.tabi_set_flush_denormal(bool(mode), out)
    return bool(out.value)


def use_deterministic_algorithms(mode: bool, *, warn_only: bool = False) -> None:
    """Lets operators choose algorithms that give the same result each time, and those that have none fail, or warn with
    ``warn_only``; uninitialised tensors are filled with NaN then, as PyTorch does."""
    lib.tabi_set_deterministic_algorithms(bool(mode), bool(warn_only))


def _determinism() -> tuple[bool, bool]:
    on, warn_only = ctypes.c_int32(), ctypes.c_int32()
    lib.tabi_deterministic_algorithms(on, warn_only)
    return bool(on.value), bool(warn_only.value)


def are_deterministic_algorithms_enabled() -> bool:
    """Tells whether operators have to be deterministic."""
    return _determinism()[0]


def is_deterministic_algorithms_warn_only_enabled() -> bool:
    """Tells whether those that are not deterministic warn instead of failing."""
    return _determinism()[1]
