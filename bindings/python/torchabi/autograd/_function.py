"""Operations with a backward of one's own."""

from __future__ import annotations

import ctypes
import functools

from .. import _raw as raw
from .._core import TensorBase, wrap
from .._errors import Error
from .._host import HostFunction
from .._library import lib
from .._values import handles
from . import no_grad

__all__ = ["Function", "FunctionCtx", "once_differentiable"]


class FunctionCtx:
    """What forward leaves for backward: saved tensors, and attributes of any name."""

    def __init__(self, needs_input_grad):
        self.needs_input_grad = needs_input_grad
        self._to_save: tuple = ()
        self._saved: tuple | None = None
        self._dirty: tuple = ()
        self._non_differentiable: tuple = ()
        self._materialize_grads = True

    def save_for_backward(self, *tensors) -> None:
        """Keeps tensors, or None, for backward; writing to one in between is an error there.

        Attributes keep other things, and must not keep outputs: they would never be freed.
        """
        for tensor in tensors:
            if tensor is not None and not isinstance(tensor, TensorBase):
                raise TypeError(f"save_for_backward can only save tensors, not {type(tensor).__name__}")
        self._to_save = tensors

    @property
    def saved_tensors(self) -> tuple:
        """The tensors that were saved, in backward."""
        return self._to_save if self._saved is None else self._saved

    def mark_dirty(self, *inputs) -> None:
        """Says that forward wrote to these inputs, and returns them."""
        self._dirty = inputs

    def mark_non_differentiable(self, *outputs) -> None:
        """Says that no gradients flow to these outputs."""
        self._non_differentiable = outputs

    def set_materialize_grads(self, value: bool) -> None:
        """Whether backward gets zeros (the default) or None for an output without a gradient."""
        self._materialize_grads = value


def _numbers(found, among, what):
    """Where tensors stand in a list, as the C interface counts."""
    numbers = []
    for tensor in found:
        at = [i for i, one in enumerate(among) if one is tensor]
        if not at:
            raise ValueError(f"{what} takes tensors that forward was given or gives, and no others")
        numbers += at
    return (ctypes.c_int64 * len(numbers))(*numbers), len(numbers)


class Function:
    """An operation with a backward of its own, in PyTorch's idiom:

    >>> class Square(torchabi.autograd.Function):
    ...     @staticmethod
    ...     def forward(ctx, x):
    ...         ctx.save_for_backward(x)
    ...         return x * x
    ...     @staticmethod
    ...     def backward(ctx, grad):
    ...         (x,) = ctx.saved_tensors
    ...         return 2 * x * grad
    >>> y = Square.apply(x)

    With a static ``setup_context(ctx, inputs, output)`` forward takes no ``ctx``. backward gives a gradient or None for each
    argument of forward. Forward-mode (``jvp``) does not work through it.
    """

    @staticmethod
    def forward(*args, **kwargs):
        """Computes the results; without recording a graph."""
        raise NotImplementedError("a Function needs a static method forward")

    @staticmethod
    def backward(ctx, *grad_outputs):
        """Computes the gradients of forward's arguments from those of its results."""
        raise NotImplementedError("a Function needs a static method backward")

    setup_context = None

    @classmethod
    def apply(cls, *args):
        """Runs forward, and joins its results to the graph."""
        places = [i for i, arg in enumerate(args) if isinstance(arg, TensorBase)]
        tensors = [args[i] for i in places]
        ctx = FunctionCtx(tuple(isinstance(arg, TensorBase) and arg.requires_grad for arg in args))
        with no_grad():
            if cls.setup_context is None:
                results = cls.forward(ctx, *args)
            else:
                results = cls.forward(*args)
                cls.setup_context(ctx, args, results)
        several = isinstance(results, tuple)
        outputs = list(results) if several else [results]
        where = [i for i, one in enumerate(outputs) if isinstance(one, TensorBase)]
        if not where:
            raise TypeError(f"{cls.__name__}.forward must give a tensor or several, not {type(results).__name__}")
        joined = _join(cls, ctx, args, places, tensors, [outputs[i] for i in where], where, len(outputs))
        for i, tensor in zip(where, joined):
            outputs[i] = tensor
        return tuple(outputs) if several else outputs[0]


def _join(cls, ctx, args, places, tensors, outputs, where, n_outputs):
    saved = [tensor for tensor in ctx._to_save if tensor is not None]
    is_saved = [tensor is not None for tensor in ctx._to_save]
    non_differentiable, n_non_differentiable = _numbers(ctx._non_differentiable, outputs, "mark_non_differentiable")
    dirty, n_dirty = _numbers(ctx._dirty, tensors, "mark_dirty")
    # From here on the library keeps them, and an output must not keep itself.
    ctx._to_save = ctx._dirty = ctx._non_differentiable = ()
    flags = 0 if ctx._materialize_grads else raw.APPLY_KEEP_UNDEFINED_GRADS
    backward = functools.partial(_backward, cls, ctx, is_saved, places, len(args), where, n_outputs)
    out = (ctypes.c_void_p * len(outputs))()
    lib.tabi_autograd_apply(
        HostFunction(backward),
        *(handles(tensors), len(tensors)),
        *(handles(outputs), len(outputs)),
        *(handles(saved), len(saved)),
        flags,
        *(non_differentiable, n_non_differentiable),
        *(dirty, n_dirty),
        out,
    )
    return [_same_or_new(handle, [*outputs, *tensors]) for handle in out]


def _same_or_new(handle, known):
    """The object that stands for this very tensor already, as for an input that was written to; else a new one."""
    made, same = wrap(handle), ctypes.c_int32()
    for tensor in known:
        lib.tabi_tensor_is_same(tensor, made, same)
        if same.value:
            return tensor
    return made


def _backward(cls, ctx, is_saved, places, n_args, where, n_outputs, *given):
    *tensors, needed = given
    grads: list = [None] * n_outputs
    for i, grad in zip(where, tensors):
        grads[i] = grad
    saved = iter(tensors[len(where) :])
    needs = [False] * n_args
    for place, need in zip(places, needed):
        needs[place] = need
    # A context of this backward alone: the saved tensors go with it.
    own = object.__new__(type(ctx))
    own.__dict__.update(ctx.__dict__)
    own._saved = tuple([next(saved) if one else None for one in is_saved])
    own.needs_input_grad = tuple(needs)
    found = cls.backward(own, *grads)
    found = found if isinstance(found, tuple) else (found,)
    if len(found) < n_args or any(one is not None for one in found[n_args:]):
        raise Error(
            f"function {cls.__name__}Backward returned an incorrect number of gradients (expected {n_args}, got {len(found)})"
        )
    for i, one in enumerate(found[:n_args]):
        if one is not None and i not in places:
            raise Error(
                f"function {cls.__name__}Backward returned a gradient different than None at position {i + 1}, but the "
                "corresponding forward input was not a tensor"
            )
    return [found[place] for place in places]


def once_differentiable(backward):
    """Marks a backward that cannot be differentiated itself: it runs without recording a graph."""

    @functools.wraps(backward)
    def wrapper(ctx, *grads):
        with no_grad():
            return backward(ctx, *grads)

    return wrapper
