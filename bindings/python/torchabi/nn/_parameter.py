"""Tensors that modules learn."""

from __future__ import annotations

import ctypes

from .._core import wrap
from .._library import lib
from .._tensor import Tensor


class Parameter(Tensor):
    """A tensor that becomes a parameter of the module that it is assigned to; it shares the memory of ``data``.

    Raises TypeError when ``data`` is no tensor, ``torchabi.Error`` when gradients are required of integers.
    """

    __slots__ = ()

    def __new__(cls, data: Tensor, requires_grad: bool = True):
        if not isinstance(data, Tensor):
            raise TypeError(
                f"a parameter is made of a tensor, not of {type(data).__name__}; torchabi.tensor(data) makes one"
            )
        out = ctypes.c_void_p()
        lib.tabi_tensor_detach(data, out)
        return wrap(out.value, cls).requires_grad_(requires_grad)

    def __repr__(self) -> str:
        return "Parameter containing:\n" + super().__repr__()
