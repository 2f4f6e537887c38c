"""Functions of Python's that the library calls: hooks, backwards, and what transforms differentiate."""

from __future__ import annotations

import ctypes
import weakref

from . import _raw as raw
from ._core import DROP, TensorBase, drop, keep, wrap
from ._library import lib
from ._values import take

# By the number that the library is given; an entry goes when the library lets go of it.
_entries: weakref.WeakValueDictionary = weakref.WeakValueDictionary()


class _Entry:
    __slots__ = ("compute", "__weakref__")

    def __init__(self, compute):
        self.compute = compute


def _own(value):
    """The object for an argument, which the library only lends."""
    if value.tag != raw.TAG_TENSOR:
        return take(value)
    out = ctypes.c_void_p()
    lib.tabi_retain(value.u.p, out)
    return wrap(out.value)


def _tuple_of(results):
    found = (results,) if results is None or isinstance(results, TensorBase) else results
    if not isinstance(found, (tuple, list)) or not all(one is None or isinstance(one, TensorBase) for one in found):
        raise TypeError(f"a function that the library calls gives tensors or None, not {type(results).__name__}")
    return found


def _call(number, args, n, outs, capacity, out_n):
    try:
        results = _tuple_of(_entries[number].compute(*[_own(args[i]) for i in range(n)]))
        if len(results) > capacity:
            raise ValueError(f"a function that the library calls gives at most {capacity} results, not {len(results)}")
        for i, tensor in enumerate(results):
            outs[i].tag = raw.TAG_NONE
            if tensor is not None:
                handle = ctypes.c_void_p()
                lib.tabi_retain(tensor, handle)
                outs[i].u.p = handle.value
                outs[i].tag = raw.TAG_TENSOR
        out_n[0] = len(results)
        return raw.OK
    except BaseException as error:
        return lib.reporter.report(error)


_CALL = raw.Callback(_call)
# The library may call while the interpreter ends, when this module is gone already.
ctypes.pythonapi.Py_IncRef(ctypes.py_object(_CALL))


def _sweep(keep=keep, drop=drop):
    """Lets go of what the library let go of; else that happens when the next tensor is freed."""
    drop(keep(None))


class HostFunction:
    """A function for the library: called with tensors, None or lists of bools, it gives tensors or None."""

    __slots__ = ("_as_parameter_",)

    def __init__(self, compute):
        entry = _Entry(compute)
        number = keep(entry)
        _entries[number] = entry
        out = ctypes.c_void_p()
        try:
            lib.tabi_function_new(_CALL, number, DROP, None, out)
        except BaseException:
            drop(number)
            raise
        self._as_parameter_ = out.value

    def __del__(self, free=lib.tabi_free, sweep=_sweep):
        if hasattr(self, "_as_parameter_"):
            free(self._as_parameter_)
            sweep()


class RemovableHandle:
    """A registered hook; ``remove()``, or the end of a ``with`` statement, takes it away."""

    def __init__(self, remove, *args):
        self._remove = remove, args

    def remove(self) -> None:
        """Takes the hook away; once more does nothing."""
        if self._remove is not None:
            remove, args = self._remove
            remove(*args)
            self._remove = None
            _sweep()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.remove()


def check_hook(hook) -> None:
    """Raises TypeError for what cannot be called."""
    if not callable(hook):
        raise TypeError(f"a hook is called, which {type(hook).__name__} cannot be")


def register_hook(tensor, kind, hook) -> RemovableHandle:
    """Registers a hook with a tensor."""
    check_hook(hook)
    number = ctypes.c_int64()
    lib.tabi_tensor_register_hook(tensor, kind, HostFunction(hook), number)
    return RemovableHandle(lib.tabi_tensor_remove_hook, tensor, kind, number.value)


MOST_RESULTS = 512


def transform(name: str, compute, *args) -> list:
    """Calls a transform of the library on a function of Python's; its results."""
    outs, n = (raw.Value * MOST_RESULTS)(), ctypes.c_int64()
    getattr(lib, f"tabi_{name}")(HostFunction(compute), *args, outs, MOST_RESULTS, n)
    return [take(outs[i]) for i in range(n.value)]
