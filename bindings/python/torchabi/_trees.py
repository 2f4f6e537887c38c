"""Tensors within tuples, lists and dicts: taken out in order, and put back."""

from __future__ import annotations

from ._core import TensorBase


def flatten(value):
    """The leaves of a nest of tuples, lists and dicts, and a function that builds the same nest of others."""
    leaves: list = []
    return leaves, _flatten(value, leaves)


def _flatten(value, leaves):
    if isinstance(value, dict):
        keys, parts = list(value), [_flatten(one, leaves) for one in value.values()]
        return lambda given: dict(zip(keys, [part(given) for part in parts]))
    if isinstance(value, (tuple, list)):
        parts = [_flatten(one, leaves) for one in value]
        kind = type(value)._make if hasattr(value, "_fields") else type(value)
        return lambda given: kind([part(given) for part in parts])
    leaves.append(value)
    return next


def build(structure, leaves):
    """The nest that ``flatten`` found, of these leaves."""
    return structure(iter(leaves))


def tensors_among(args):
    """The tensors among arguments, and a function that gives the arguments with other tensors in their places."""
    places = [i for i, arg in enumerate(args) if isinstance(arg, TensorBase)]

    def put(tensors):
        whole = list(args)
        for place, tensor in zip(places, tensors):
            whole[place] = tensor
        return whole

    return [args[place] for place in places], put


def tensors_of(value, what, error=TypeError):
    """The leaves of a nest, which must all be tensors, and its structure."""
    leaves, structure = flatten(value)
    for leaf in leaves:
        if not isinstance(leaf, TensorBase):
            raise error(f"{what} must be tensors, or tuples, lists or dicts of them, not {type(leaf).__name__}")
    return leaves, structure
