"""Memory saved by computing twice."""

from __future__ import annotations

from .._core import TensorBase
from .._host import handles, transform
from .._trees import build, flatten

__all__ = ["checkpoint"]


def checkpoint(function, *args, use_reentrant: bool = True, **kwargs):
    """What ``function(*args, **kwargs)`` gives, keeping nothing of its graph: backward() computes it again.

    Random numbers are drawn again as the first time. At least one tensor among the arguments must require gradients for any
    to flow, and ``backward()`` without ``inputs`` is the way to get them: as PyTorch's with ``use_reentrant=True``, which is
    the one there is.
    """
    if not use_reentrant:
        raise NotImplementedError("checkpoint knows use_reentrant=True alone")
    places = [i for i, arg in enumerate(args) if isinstance(arg, TensorBase)]
    tensors = [args[place] for place in places]
    structure = None

    def compute(*given):
        nonlocal structure
        whole = list(args)
        for place, tensor in zip(places, given):
            whole[place] = tensor
        leaves, structure = flatten(function(*whole, **kwargs))
        return leaves

    found = transform("checkpoint", compute, handles(tensors), len(tensors))
    return build(structure, found)
