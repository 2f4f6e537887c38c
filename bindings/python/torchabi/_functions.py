"""Functions of PyTorch's Python that are not quite the operator of that name."""

from __future__ import annotations

from ._core import TensorBase
from ._ops import late
from ._types import Size

_einsum, _meshgrid, _broadcast = late("einsum"), late("meshgrid"), late("broadcast_tensors")
_block_diag, _cartesian_prod, _tensordot = late("block_diag"), late("cartesian_prod"), late("tensordot")
_unique, _unique_dim = late("_unique2"), late("unique_dim")


def _listed(tensors):
    """Tensors given one by one, or as one list."""
    return list(tensors[0]) if len(tensors) == 1 and not isinstance(tensors[0], TensorBase) else list(tensors)


def is_tensor(obj) -> bool:
    """Tells whether an object is a tensor of this package."""
    return isinstance(obj, TensorBase)


def numel(input) -> int:
    """Number of elements of a tensor."""
    return input.numel()


def einsum(equation: str, *operands):
    """Sums of products along named dimensions: ``einsum("ij,jk->ik", a, b)``."""
    return _einsum(equation, _listed(operands))


def meshgrid(*tensors, indexing: str = "ij"):
    """Grids of coordinates from tensors of one dimension, "ij" or "xy" first."""
    return _meshgrid(_listed(tensors), indexing=indexing)


def broadcast_tensors(*tensors):
    """The tensors expanded to one common shape."""
    return _broadcast(_listed(tensors))


def broadcast_shapes(*shapes) -> Size:
    """The shape that tensors of these shapes have in common. Raises ``torchabi.Error`` when there is none."""
    from ._creation import MAKERS

    empty = [MAKERS["empty"]((shape,) if isinstance(shape, int) else tuple(shape), device="meta") for shape in shapes]
    return broadcast_tensors(empty)[0].shape if empty else Size()


def block_diag(*tensors):
    """A matrix with the given ones along its diagonal."""
    return _block_diag(_listed(tensors))


def cartesian_prod(*tensors):
    """All combinations of the elements of tensors of one dimension."""
    return _cartesian_prod(_listed(tensors))


def tensordot(a, b, dims=2):
    """Products of tensors, summed over the last ``dims`` dimensions of ``a`` and first of ``b``, or over listed ones."""
    if isinstance(dims, int):
        dims = list(range(a.ndim - dims, a.ndim)), list(range(dims))
    return _tensordot(a, b, list(dims[0]), list(dims[1]))


def unique(
    input, sorted: bool = True, return_inverse: bool = False, return_counts: bool = False, dim: int | None = None
):
    """The different elements of a tensor, or slices along ``dim``; with the inverse and counts when asked for."""
    if dim is None:
        found = _unique(input, sorted, return_inverse, return_counts)
    else:
        found = _unique_dim(input, dim, sorted, return_inverse, return_counts)
    wanted = [found[0], *found[1:2] * return_inverse, *found[2:3] * return_counts]
    return wanted[0] if len(wanted) == 1 else tuple(wanted)


FUNCTIONS = (
    is_tensor,
    numel,
    einsum,
    meshgrid,
    broadcast_tensors,
    broadcast_shapes,
    block_diag,
    cartesian_prod,
    tensordot,
    unique,
)
