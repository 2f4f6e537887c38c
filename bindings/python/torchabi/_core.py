"""The core that this interpreter uses: the compiled one where it fits, else the one in Python."""

from __future__ import annotations

import ctypes

from . import _native
from . import _raw as raw

__all__ = [
    "DROP",
    "NATIVE",
    "Operator",
    "TensorBase",
    "connect",
    "drop",
    "forward",
    "keep",
    "operator",
    "set_limits",
    "wrap",
]

_helper = _native.load()
NATIVE = _helper is not None

if _helper:
    TensorBase, Operator, connect, operator, wrap, forward, keep, drop = _helper.torchabi_python_open()
    DROP = raw.Drop(ctypes.cast(_helper.torchabi_python_drop, ctypes.c_void_p).value)
    _limits = _helper.torchabi_python_limits()

    def set_limits(limits) -> None:
        """Sets the bytes of live storage, by slot of the memory counters, above which garbage is collected."""
        for slot, limit in enumerate(limits[: _native.WATCHED]):
            _limits[slot] = limit

else:
    from ._pure import DROP, Operator, TensorBase, connect, drop, forward, keep, operator, set_limits, wrap
