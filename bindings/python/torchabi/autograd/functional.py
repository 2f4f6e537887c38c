"""Derivatives of functions, as in torch.autograd.functional.

Each takes a function of tensors and its inputs, a tensor or a tuple of them; where one tensor is given, or comes out, the
results are tensors and not tuples of them.
"""

from __future__ import annotations

from .. import _raw as raw
from .._core import TensorBase
from .._errors import Error
from .._host import transform
from .._values import handles

__all__ = ["hessian", "hvp", "jacobian", "jvp", "vhp", "vjp"]


def _tuple_of(value, what):
    found = (value,) if isinstance(value, TensorBase) else tuple(value)
    for one in found:
        if not isinstance(one, TensorBase):
            raise TypeError(f"{what} must be a tensor or a tuple of tensors, not {type(one).__name__}")
    return found


class _Call:
    """The function as the library calls it; remembers whether it gave one tensor or a tuple."""

    def __init__(self, func, inputs):
        self._func = func
        self.is_tuple = not isinstance(inputs, TensorBase)
        self.tensors = _tuple_of(inputs, "inputs")
        self.gives_tuple = False

    def __call__(self, *tensors):
        found = self._func(*tensors)
        self.gives_tuple = not isinstance(found, TensorBase)
        return _tuple_of(found, "what the function gives")

    def run(self, name, *args):
        return transform(name, self, handles(self.tensors), len(self.tensors), *args)

    def like_inputs(self, found):
        return tuple(found) if self.is_tuple else found[0]

    def like_outputs(self, found):
        return tuple(found) if self.gives_tuple else found[0]


def _given(v):
    return (None, 0) if v is None else (handles(_tuple_of(v, "v")), len(_tuple_of(v, "v")))


def _flags(create_graph, strategy="reverse-mode"):
    if strategy not in ("reverse-mode", "forward-mode"):
        raise ValueError(f'strategy must be "reverse-mode" or "forward-mode", not {strategy!r}')
    forward = raw.TRANSFORM_FORWARD_MODE if strategy == "forward-mode" else 0
    return forward | (raw.TRANSFORM_CREATE_GRAPH if create_graph else 0)


def vjp(func, inputs, v=None, create_graph: bool = False):
    """What the function gives, and the gradients of the inputs for ``v``, the gradient of that."""
    call = _Call(func, inputs)
    found = call.run("vjp", *_given(v), _flags(create_graph))
    n = len(found) - len(call.tensors)
    return call.like_outputs(found[:n]), call.like_inputs(found[n:])


def jvp(func, inputs, v=None, create_graph: bool = False):
    """What the function gives, and how it changes with the inputs in the direction ``v``."""
    call = _Call(func, inputs)
    if v is None:
        if len(call.tensors) != 1 or call.tensors[0].numel() != 1:
            raise Error("v may be left out only where the input is one tensor of one element")
        v = call.tensors[0] * 0 + 1
    directions = _tuple_of(v, "v")
    if len(directions) != len(call.tensors):
        raise Error(f"v has {len(directions)} tensors for {len(call.tensors)} inputs")
    found = transform("jvp", call, handles(call.tensors), handles(directions), len(directions))
    half = len(found) // 2
    if not create_graph:
        found = [one.detach() for one in found]
    return call.like_outputs(found[:half]), call.like_outputs(found[half:])


def jacobian(func, inputs, create_graph: bool = False, strategy: str = "reverse-mode"):
    """All derivatives: for each result, for each input, a tensor with the sizes of the result, then of the input."""
    call = _Call(func, inputs)
    found = call.run("jacobian", _flags(create_graph, strategy))
    n = len(call.tensors)
    return call.like_outputs([call.like_inputs(found[i : i + n]) for i in range(0, len(found), n)])


def hessian(func, inputs, create_graph: bool = False):
    """Second derivatives of a function with one result of one element: for each input, for each input."""
    call = _Call(func, inputs)
    found = call.run("hessian", _flags(create_graph))
    n = len(call.tensors)
    return call.like_inputs([call.like_inputs(found[i : i + n]) for i in range(0, len(found), n)])


def _second(func, inputs, v):
    """The function's value, and the gradients of its gradients times ``v``: what vhp and hvp have in common."""
    call = _Call(func, inputs)
    value = None

    def slopes(*tensors):
        nonlocal value
        value, *found = transform("vjp", call, handles(tensors), len(tensors), None, 0, raw.TRANSFORM_CREATE_GRAPH)
        return found

    found = transform("vjp", slopes, handles(call.tensors), len(call.tensors), *_given(v), 0)
    return call.like_outputs([value.detach()]), call.like_inputs(found[len(call.tensors) :])


def vhp(func, inputs, v=None):
    """The value of a function with one result of one element, and ``v`` times its Hessian."""
    return _second(func, inputs, v)


def hvp(func, inputs, v=None):
    """The value of a function with one result of one element, and its Hessian, which is symmetric, times ``v``."""
    return _second(func, inputs, v)
