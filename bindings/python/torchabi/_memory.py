"""Lifetimes: when garbage is collected, scopes that free what was made in them, and counts of what lives."""

from __future__ import annotations

import contextlib
import ctypes
import gc

from . import _raw as raw
from ._core import set_limits
from ._library import lib

# Reference counting frees nearly everything; a reference cycle keeps its tensors until Python's collector runs, which
# counts objects and not bytes. So it is run when the live bytes of a device grew by this much, and by half, since.
STEP = 128 << 20

_KINDS = {name[5:].lower(): number for name, number in vars(raw).items() if name.startswith("KIND_")}
del _KINDS["op"]  # immortal
_counters = lib.tabi_memory_counters()
_watched = 1


def live_bytes() -> list[int]:
    """Bytes of storage that live tensors keep: of the CPU, then of each accelerator."""
    lib.tabi_memory_flush()
    return _counters[raw.MEMORY_LIVE : raw.MEMORY_LIVE + _watched]


def _renew_limits():
    set_limits([live + max(STEP, live // 2) for live in live_bytes()])


def watch_accelerators() -> None:
    """Lets accelerators' live bytes drive the collector too; called when a device other than the CPU is named."""
    global _watched
    if _watched == 1:
        _watched = 8
        _renew_limits()


def collect() -> None:
    """Collects garbage, since live bytes passed a limit, and sets the limits anew."""
    gc.collect()
    _renew_limits()


def live_handles(kind: str | None = None) -> int:
    """Number of objects of the library that are not freed: of all kinds, or of one, such as "tensor" or "module"."""
    if kind is not None and kind not in _KINDS:
        raise ValueError(f"no kind of handle is called {kind!r}; there are {', '.join(_KINDS)}")
    return lib.tabi_live_handles(0 if kind is None else _KINDS[kind])


class scope(contextlib.ContextDecorator):
    """Frees, at its end, every tensor and other object that this thread made within, but for those kept.

    >>> with torchabi.scope() as scope:
    ...     loss = scope.keep(net(x).sum())

    Python frees what nothing refers to anyway; a scope also frees what variables, lists and cycles still hold, and using
    such an object afterwards raises ``torchabi.Error``. Scopes nest; what is kept belongs to the next outer one.
    """

    def __init__(self):
        self._kept = []

    def _recreate_cm(self):
        return scope()

    def keep(self, value):
        """Keeps an object, or those in a list, tuple or dict, beyond the end of the scope; returns it."""
        if isinstance(value, dict):
            for item in value.values():
                self.keep(item)
        elif isinstance(value, (list, tuple)):
            for item in value:
                self.keep(item)
        elif hasattr(value, "_as_parameter_"):
            self._kept.append(value)
        return value

    def __enter__(self):
        self._kept = []
        lib.tabi_scope_push()
        return self

    def __exit__(self, *_):
        kept, self._kept = self._kept, []
        handles = (ctypes.c_void_p * len(kept))(*[item._as_parameter_ for item in kept])
        lib.tabi_scope_pop(handles, len(kept))


_renew_limits()
