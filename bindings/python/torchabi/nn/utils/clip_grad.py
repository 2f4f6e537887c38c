"""Gradients measured and clipped, as torch.nn.utils.clip_grad."""

from __future__ import annotations

import ctypes

from ..._core import TensorBase, wrap
from ..._library import lib
from ..._values import handles

__all__ = ["clip_grad_norm_", "clip_grad_value_", "get_total_norm"]


def _list(tensors):
    found = [tensors] if isinstance(tensors, TensorBase) else list(tensors)
    for one in found:
        if not isinstance(one, TensorBase):
            raise TypeError(f"tensors are needed, not {type(one).__name__}")
    return found


def get_total_norm(tensors, norm_type: float = 2.0, error_if_nonfinite: bool = False):
    """Norm of tensors, such as gradients, as if they were one vector; a tensor without dimensions.

    Raises ``torchabi.Error`` when it is infinite or no number, with ``error_if_nonfinite``.
    """
    holders = [one.detach() for one in _list(tensors)]
    for holder, gradient in zip(holders, _list(tensors)):
        holder.grad = gradient.detach()
    out = ctypes.c_void_p()
    lib.tabi_grad_norm(handles(holders), len(holders), float(norm_type), bool(error_if_nonfinite), out)
    return wrap(out.value)


def clip_grad_norm_(parameters, max_norm: float, norm_type: float = 2.0, error_if_nonfinite: bool = False):
    """Scales gradients down, in place, so that their norm is at most ``max_norm``; gives the norm before.

    ``parameters`` is a tensor or an iterable of such; those without a gradient do not count. Raises ``torchabi.Error`` when
    the norm is infinite or no number, with ``error_if_nonfinite``, and for sparse gradients.
    """
    found, out = _list(parameters), ctypes.c_void_p()
    lib.tabi_clip_grad_norm(
        handles(found), len(found), float(max_norm), float(norm_type), bool(error_if_nonfinite), out
    )
    return wrap(out.value)


def clip_grad_value_(parameters, clip_value: float) -> None:
    """Cuts each element of gradients off, in place, at ``-clip_value`` and ``clip_value``."""
    found = _list(parameters)
    lib.tabi_clip_grad_value(handles(found), len(found), float(clip_value))
