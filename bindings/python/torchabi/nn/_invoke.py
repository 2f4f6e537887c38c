"""Calls of the methods that the library has for a module."""

from __future__ import annotations

import ctypes

from .. import _raw as raw
from .._library import lib
from .._values import pack, pack_names, take

_MOST_RESULTS = 64


def invoke(module, method: str, *args, **named):
    """Runs a method that the library has for a module."""
    kept: list = []
    values = (*args, *named.values())
    results = (raw.Value * _MOST_RESULTS)()
    count = ctypes.c_int64()
    names = pack_names(named, len(args))
    packed = pack(values, kept)
    lib.tabi_module_invoke(module, method.encode(), names, packed, len(values), results, _MOST_RESULTS, count)
    found = results[: count.value]
    return take(found[0]) if len(found) == 1 else tuple([take(value) for value in found])
