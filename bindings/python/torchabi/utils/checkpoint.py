"""Memory saved by computing twice."""

from __future__ import annotations

from .._host import transform
from .._trees import build, flatten, tensors_among
from .._values import handles

__all__ = ["checkpoint"]


def checkpoint(function, *args, use_reentrant: bool = True, **kwargs):
    """What ``function(*args, **kwargs)`` gives, keeping nothing of its graph: backward() computes it again.

    Random numbers are drawn again as the first time. At least one tensor among the arguments must require gradients for any
    to flow, and ``backward()`` without ``inputs`` is the way to get them: as PyTorch's with ``use_reentrant=True``, which is
    the one there is.
    """
    if not use_reentrant:
        raise NotImplementedError("checkpoint knows use_reentrant=True alone")
    tensors, put = tensors_among(args)
    structure = None

    def compute(*given):
        nonlocal structure
        leaves, structure = flatten(function(*put(given), **kwargs))
        return leaves

    found = transform("checkpoint", compute, handles(tensors), len(tensors))
    return build(structure, found)
