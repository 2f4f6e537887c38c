"""Optimisers: ``optim.Adam(net.parameters(), lr=1e-3)`` and every other type of the library's table."""

from __future__ import annotations

import ctypes

from .._library import lib
from .optimizer import Optimizer, ParamGroup


def _types():
    """Name and signature of every type of the library's table."""
    count = ctypes.c_int64()
    lib.tabi_optim_type_count(count)
    name, signature = ctypes.c_char_p(), ctypes.c_char_p()
    for i in range(count.value):
        lib.tabi_optim_type_at(i, name, signature)
        yield name.value.decode(), signature.value.decode()


TYPES = {
    name: type(
        name,
        (Optimizer,),
        {
            "__module__": "torchabi.optim",
            "__doc__": f"{name}(params, {signature[1:]}\n\nPyTorch's optimiser of that name, over LibTorch's own kernels.",
            "_type": name,
            "_signature": signature,
        },
    )
    for name, signature in _types()
}
globals().update(TYPES)


def __getattr__(name: str):
    if name in ("lr_scheduler", "swa_utils"):
        import importlib

        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = ["Optimizer", "ParamGroup", "lr_scheduler", "swa_utils", *TYPES]
