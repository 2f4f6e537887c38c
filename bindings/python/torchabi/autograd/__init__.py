"""Gradients, and the modes of a thread.

Operations with a backward of one's own are classes of :class:`Function`; ``functional`` has Jacobians and their kin,
``gradcheck`` compares gradients with finite differences.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools

from .. import _raw as raw
from .._core import TensorBase, wrap
from .._library import lib
from .._values import handles

__all__ = [
    "Function",
    "backward",
    "detect_anomaly",
    "enable_grad",
    "functional",
    "grad",
    "gradcheck",
    "gradgradcheck",
    "inference_mode",
    "is_grad_enabled",
    "no_grad",
    "set_detect_anomaly",
    "set_grad_enabled",
]

# Loaded when they are first used: most programs never do.
_LATER = {
    "Function": "_function",
    "detect_anomaly": "_anomaly",
    "function": "_function",
    "functional": "functional",
    "gradcheck": "_gradcheck",
    "gradgradcheck": "_gradcheck",
    "set_detect_anomaly": "_anomaly",
}

_IS_GENERATOR = 0x20  # of a code object's flags: the function is a generator


def _tensors(value, what):
    """A tensor or several, as a tuple."""
    found = (value,) if isinstance(value, TensorBase) else tuple(value)
    for item in found:
        if not isinstance(item, TensorBase):
            raise TypeError(f"{what} must be tensors, not {type(item).__name__}")
    return found


def _gradients(value, n, what):
    """One gradient, or None, for each of n tensors; None when there is none at all."""
    if value is None:
        return None
    found = (value,) if isinstance(value, TensorBase) else tuple(value)
    if len(found) != n:
        raise ValueError(f"{what} has {len(found)} gradients for {n} tensors")
    for item in found:
        if item is not None and not isinstance(item, TensorBase):
            raise TypeError(f"{what} must be tensors or None, not {type(item).__name__}")
    return found


def _flags(retain_graph, create_graph):
    flags = raw.GRAD_CREATE_GRAPH if create_graph else 0
    if retain_graph or (create_graph and retain_graph is None):
        flags |= raw.GRAD_RETAIN_GRAPH
    return flags


def backward(
    tensors, grad_tensors=None, retain_graph: bool | None = None, create_graph: bool = False, inputs=None
) -> None:
    """Adds the gradients of tensors into the ``grad`` of the leaves that they were made from.

    ``grad_tensors`` has the shapes of ``tensors``, and may be left out for tensors of one element. With ``inputs`` only
    those gather. ``create_graph`` records the backward itself, for higher derivatives. Raises ``torchabi.Error`` when no
    graph was recorded, or was freed by a backward before and not retained.
    """
    flags = _flags(retain_graph, create_graph)
    if grad_tensors is None and inputs is None and isinstance(tensors, TensorBase):
        lib.tabi_backward(ctypes.c_void_p(tensors._as_parameter_), None, 1, None, 0, flags)
        return
    tensors = _tensors(tensors, "tensors")
    grads = _gradients(grad_tensors, len(tensors), "grad_tensors")
    inputs = None if inputs is None else _tensors(inputs, "inputs")
    if inputs == ():
        raise ValueError("inputs must not be empty; leave it out for all leaves")
    lib.tabi_backward(
        handles(tensors),
        None if grads is None else handles(grads),
        len(tensors),
        None if inputs is None else handles(inputs),
        0 if inputs is None else len(inputs),
        flags,
    )


def grad(
    outputs,
    inputs,
    grad_outputs=None,
    retain_graph: bool | None = None,
    create_graph: bool = False,
    allow_unused: bool = False,
) -> tuple:
    """Gradients of outputs with respect to inputs, one for each input, leaving every ``grad`` alone.

    An input that the outputs were not made from is a ``torchabi.Error``, or None with ``allow_unused``.
    """
    outputs, inputs = _tensors(outputs, "outputs"), _tensors(inputs, "inputs")
    grads = _gradients(grad_outputs, len(outputs), "grad_outputs")
    out = (ctypes.c_void_p * len(inputs))()
    lib.tabi_grad(
        handles(outputs),
        None if grads is None else handles(grads),
        len(outputs),
        handles(inputs),
        len(inputs),
        _flags(retain_graph, create_graph) | (raw.GRAD_ALLOW_UNUSED if allow_unused else 0),
        out,
    )
    return tuple([None if handle is None else wrap(handle) for handle in out])


def __getattr__(name: str):
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module(f"{__name__}.{_LATER[name]}")
    found = module if name in ("function", "functional") else getattr(module, name)
    globals()[name] = found
    return found


def is_grad_enabled() -> bool:
    """Tells whether operators record a graph on this thread."""
    out = ctypes.c_int32()
    lib.tabi_grad_enabled(out)
    return bool(out.value)


class _Mode(contextlib.ContextDecorator):
    """A mode of this thread, within a ``with`` statement or a decorated function."""

    _mode: int | None = None

    def __init__(self):
        self._tokens: list = []

    def __new__(cls, function=None, *args):
        self = super().__new__(cls)
        if callable(function):
            # @no_grad without brackets.
            self.__init__()
            return self(function)
        return self

    def _recreate_cm(self):
        return type(self)()

    def __call__(self, function):
        if getattr(getattr(function, "__code__", None), "co_flags", 0) & _IS_GENERATOR:
            return self._over_generator(function)
        return super().__call__(function)

    def _over_generator(self, function):
        """A generator runs a piece at a time, each in the mode; what resumes it is not."""

        @functools.wraps(function)
        def wrapper(*args, **named):
            generator = function(*args, **named)
            resume, value = generator.send, None
            while True:
                try:
                    with self._recreate_cm():
                        out = resume(value)
                except StopIteration as stop:
                    return stop.value
                try:
                    resume, value = generator.send, (yield out)
                except GeneratorExit:
                    generator.close()
                    raise
                except BaseException as error:
                    resume, value = generator.throw, error

        return wrapper

    def __enter__(self):
        token = ctypes.c_uint64()
        lib.tabi_mode_push(self._mode, token)
        self._tokens.append(token.value)

    def __exit__(self, *_):
        lib.tabi_mode_pop(self._tokens.pop())


class no_grad(_Mode):
    """Records no graph within: ``with torchabi.no_grad():``, or ``@torchabi.no_grad()`` over a function."""

    _mode = raw.MODE_NO_GRAD


class enable_grad(_Mode):
    """Records the graph again, within no_grad."""

    _mode = raw.MODE_ENABLE_GRAD


class set_grad_enabled(_Mode):
    """Records the graph within, or not, as told."""

    def __new__(cls, mode: bool):
        return object.__new__(cls)

    def __init__(self, mode: bool):
        super().__init__()
        self._mode = raw.MODE_ENABLE_GRAD if mode else raw.MODE_NO_GRAD

    def _recreate_cm(self):
        return set_grad_enabled(self._mode == raw.MODE_ENABLE_GRAD)


class inference_mode(_Mode):
    """Records no graph within, and its results can never join one: the fastest mode. ``inference_mode(False)`` does
    nothing."""

    def __new__(cls, mode=True):
        return super().__new__(cls, mode)

    def __init__(self, mode: bool = True):
        super().__init__()
        self._on = bool(mode)
        self._mode = raw.MODE_INFERENCE

    def _recreate_cm(self):
        return inference_mode(self._on)

    def __enter__(self):
        if self._on:
            super().__enter__()

    def __exit__(self, *_):
        if self._on:
            super().__exit__()
