"""Indexing and slicing, by the operators that PyTorch runs for them.

Numbers, slices, None and Ellipsis make views by select, slice and unsqueeze; masks, lists, arrays and tensors gather
by index, or scatter by index_put_. A list is an index tensor, as in NumPy, never a tuple of indices.
"""

from __future__ import annotations

import operator

from ._core import TensorBase
from ._ops import late
from ._values import scalar_of

_select, _slice, _unsqueeze = late("select"), late("slice"), late("unsqueeze")
_index, _index_put_, _copy_, _alias = late("index"), late("index_put_"), late("copy_"), late("alias")

_INTEGERS = {"int64", "int32", "int16", "int8", "uint8"}
_END = (1 << 63) - 1


def _as_index(value):
    """A sequence, array or tensor of integers or truth values, as an index tensor."""
    from ._creation import as_tensor

    tensor = value if isinstance(value, TensorBase) else as_tensor(value)
    # An empty list selects nothing; its elements would be floats otherwise.
    if isinstance(value, (list, tuple)) and tensor.numel() == 0:
        tensor = tensor.long()
    if tensor.dtype.name not in _INTEGERS and tensor.dtype.name != "bool":
        raise IndexError(f"tensors used as indices must be of an integer dtype or bool, not {tensor.dtype.name}")
    return tensor


def _is_mask(item):
    return isinstance(item, TensorBase) and item.dtype.name in ("bool", "uint8")


def _takes(item):
    """Dimensions of the indexed tensor that an item uses up."""
    if item is None or item is Ellipsis or isinstance(item, bool):
        return 0
    return item.ndim if _is_mask(item) else 1


def _normalise(index):
    """The items of an index, with everything that gathers as a tensor."""
    items = []
    for item in index if type(index) is tuple else (index,):
        if item is None or item is Ellipsis or isinstance(item, (bool, int, slice, TensorBase)):
            items.append(item if not isinstance(item, TensorBase) else _as_index(item))
        elif isinstance(item, (list, tuple, range)) or getattr(item, "shape", None):
            items.append(_as_index(item))
        else:
            number = scalar_of(item)
            if not isinstance(number, int):
                raise IndexError(
                    "a tensor is indexed by integers, slices, Ellipsis, None, and tensors or lists of integers or truth "
                    f"values, not by {type(item).__name__}"
                )
            items.append(number)
    return items


def _select_one(tensor, dim, at):
    size = tensor._sizes[dim]
    if not -size <= at < size:
        raise IndexError(f"index {at} is out of bounds for dimension {dim} with size {size}")
    return _select(tensor, dim, at)


def _cut(tensor, dim, item):
    step = 1 if item.step is None else operator.index(item.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    if step < 0:
        raise ValueError("step must be greater than zero")
    start = 0 if item.start is None else operator.index(item.start)
    stop = _END if item.stop is None else operator.index(item.stop)
    if start == 0 and stop == _END and step == 1:
        return tensor
    return _slice(tensor, dim, max(min(start, _END), -_END), max(min(stop, _END), -_END), step)


def _apply(tensor, index):
    """What views do of an index: the view, and a list of index tensors by its dimensions, None where there is none."""
    from ._creation import as_tensor

    items = _normalise(index)
    sizes = tensor._sizes
    used = sum(map(_takes, items))
    if sum(item is Ellipsis for item in items) > 1:
        raise IndexError("an index can have a single ellipsis ('...')")
    if not sizes and any(isinstance(item, (int, slice)) and not isinstance(item, bool) for item in items):
        raise IndexError(
            "invalid index of a 0-dim tensor. Use `tensor.item()` in Python to convert a 0-dim tensor to a number"
        )
    if used > len(sizes):
        raise IndexError(f"too many indices for tensor of dimension {len(sizes)}")
    gathered = []
    # A mask of several dimensions is one entry for index(), so that entries fall behind dimensions.
    out, dim, behind = tensor, 0, 0
    for item in items:
        if item is Ellipsis:
            dim += len(sizes) - used
        elif isinstance(item, int) and not isinstance(item, bool):
            out = _select_one(out, dim, item)
        elif isinstance(item, TensorBase) and not item.ndim and not _is_mask(item):
            out = _select_one(out, dim, int(item))
        elif isinstance(item, slice):
            out = _cut(out, dim, item)
            dim += 1
        elif item is None:
            out = _unsqueeze(out, dim)
            dim += 1
        else:
            # A single truth value takes or leaves all, in a dimension of its own.
            if isinstance(item, bool) or not item.ndim:
                out = _unsqueeze(out, dim)
                item = as_tensor([bool(item)], device=tensor.device)
            gathered += [None] * (dim - behind - len(gathered)) + [item]
            takes = item.ndim if _is_mask(item) else 1
            dim += takes
            behind += takes - 1
    return out, gathered


def get(tensor, index):
    """tensor[index]: a view where the index has no mask, list, array or tensor of dimensions, else a copy."""
    if type(index) is int and tensor._sizes:
        return _select_one(tensor, 0, index)
    out, gathered = _apply(tensor, index)
    if gathered:
        return _index(out, gathered)
    return _alias(out) if out is tensor else out


def set_(tensor, index, value) -> None:
    """tensor[index] = value: numbers, tensors, lists and arrays, broadcast as PyTorch does."""
    from ._creation import as_tensor

    out, gathered = _apply(tensor, index)
    if not isinstance(value, TensorBase):
        value = as_tensor(value, dtype=tensor.dtype, device=tensor.device)
    target_dim = _index(out, gathered).ndim if gathered else out.ndim
    # As in PyTorch, leading dimensions of one element may be too many.
    extra = value.ndim - target_dim
    if extra > 0 and all(size == 1 for size in value._sizes[:extra]):
        value = value.reshape(value._sizes[extra:])
    if gathered:
        _index_put_(out, gathered, value.to(device=tensor.device, dtype=tensor.dtype))
    else:
        _copy_(out, value)
