"""Memory saved by computing twice."""

from __future__ import annotations

from .._host import transform
from .._trees import build, flatten, tensors_among
from .._values import handles

__all__ = ["checkpoint", "checkpoint_sequential"]


def checkpoint(function, *args, use_reentrant: bool = True, **kwargs):
    """What ``function(*args, **kwargs)`` gives, keeping nothing of its graph: backward() computes it again.

    Random numbers are drawn again as the first time, and autocast is what it was. At least one tensor among the arguments must require gradients for any
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


def checkpoint_sequential(functions, segments: int, input, use_reentrant: bool = True, **kwargs):
    """What a sequence of functions, such as a ``Sequential``, gives, in segments of which all but the last are checkpoints.

    Raises ValueError for fewer than one segment.
    """
    functions = list(functions)
    if segments < 1:
        raise ValueError(f"segments must be at least 1, not {segments}")

    def run(part):
        def forward(value):
            for function in part:
                value = function(value)
            return value

        return forward

    size = len(functions) // segments
    end = size * (segments - 1)
    for start in range(0, end, max(size, 1)):
        input = checkpoint(run(functions[start : start + size]), input, use_reentrant=use_reentrant, **kwargs)
    return run(functions[end:])(input)
