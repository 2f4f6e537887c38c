"""Making one batch of several examples."""

from __future__ import annotations

from ..._core import TensorBase
from ..._creation import as_tensor, tensor
from ..._ops import lookup
from ..._types import DTYPES
from ..._values import scalar_of


def default_collate(batch):
    """Examples as one batch: tensors, arrays and numbers are stacked, texts are a list, and so is what tuples and lists have
    at each place; dicts and named tuples stay such.

    Raises TypeError for anything else, ValueError for examples of different lengths.
    """
    first = batch[0]
    if isinstance(first, TensorBase):
        return lookup("aten::stack")(batch)
    if isinstance(first, (bool, int)):
        return tensor(batch)
    if isinstance(first, float):
        return tensor(batch, dtype=DTYPES["float64"])
    if isinstance(first, (str, bytes)):
        return batch
    if hasattr(first, "__array_interface__"):
        if scalar_of(first) is not None:
            return as_tensor(batch)
        return lookup("aten::stack")([as_tensor(one) for one in batch])
    if isinstance(first, dict):
        return {name: default_collate([one[name] for one in batch]) for name in first}
    if isinstance(first, (tuple, list)):
        if any(len(one) != len(first) for one in batch):
            raise ValueError("each element in list of batch should be of equal size")
        columns = [default_collate(list(column)) for column in zip(*batch)]
        return type(first)(*columns) if hasattr(first, "_fields") else columns
    raise TypeError(
        f"default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found {type(first)}"
    )
