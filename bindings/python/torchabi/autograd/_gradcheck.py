"""Gradients compared with finite differences, as torch.autograd.gradcheck does."""

from __future__ import annotations

import ctypes

from .. import _raw as raw
from .._core import TensorBase
from .._errors import Error
from .._host import HostFunction
from .._library import lib
from .._trees import tensors_among
from .._values import handles

__all__ = ["gradcheck", "gradgradcheck"]


def _check(func, inputs, raise_exception, **options):
    given = (inputs,) if isinstance(inputs, TensorBase) else tuple(inputs)
    tensors, put = tensors_among(given)

    def compute(*others):
        found = func(*put(others))
        several = (found,) if isinstance(found, TensorBase) else tuple(found)
        return [one for one in several if isinstance(one, TensorBase)]

    described = raw.GradcheckOptions(ctypes.sizeof(raw.GradcheckOptions), **options)
    try:
        lib.tabi_gradcheck(HostFunction(compute), handles(tensors), len(tensors), described)
    except Error:
        if raise_exception:
            raise
        return False
    return True


def gradcheck(
    func,
    inputs,
    *,
    eps: float = 1e-6,
    atol: float = 1e-5,
    rtol: float = 1e-3,
    raise_exception: bool = True,
    check_forward_ad: bool = False,
) -> bool:
    """Compares the gradients of ``func(*inputs)`` with finite differences, for each input that requires gradients.

    Inputs should be float64 or complex128. True where they agree within the tolerances; else ``torchabi.Error`` that names
    the place, or False without ``raise_exception``.
    """
    return _check(func, inputs, raise_exception, eps=eps, atol=atol, rtol=rtol, forward_mode=check_forward_ad)


def gradgradcheck(
    func, inputs, *, eps: float = 1e-6, atol: float = 1e-5, rtol: float = 1e-3, raise_exception: bool = True
) -> bool:
    """Compares the gradients of the gradients with finite differences, for gradients of the results drawn at random."""
    return _check(func, inputs, raise_exception, eps=eps, atol=atol, rtol=rtol, second_order=True)
