"""Functions of PyTorch's Python that are not quite the operator of that name."""

from __future__ import annotations

from ._core import TensorBase
from ._errors import Error
from ._ops import late
from ._types import Size

_einsum, _meshgrid, _broadcast = late("einsum"), late("meshgrid"), late("broadcast_tensors")
_block_diag, _cartesian_prod, _tensordot = late("block_diag"), late("cartesian_prod"), late("tensordot")
_cdist, _unique, _unique_dim = late("cdist"), late("_unique2"), late("unique_dim")
_unique_consecutive, _nonzero, _norm = late("unique_consecutive"), late("nonzero"), late("norm")
_frobenius_norm, _nuclear_norm = late("frobenius_norm"), late("nuclear_norm")


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


_MATMUL = ("use_mm_for_euclid_dist_if_necessary", "use_mm_for_euclid_dist", "donot_use_mm_for_euclid_dist")


def cdist(x1, x2, p: float = 2.0, compute_mode: str = _MATMUL[0]):
    """Distances of order ``p`` between the rows of [B, P, M] and [B, R, M]: [B, P, R]."""
    if compute_mode not in _MATMUL:
        raise ValueError(f"{compute_mode} is not a valid value for compute_mode; there are {', '.join(_MATMUL)}")
    return _cdist(x1, x2, p, _MATMUL.index(compute_mode) or None)


def _asked_for(found, return_inverse, return_counts):
    wanted = [found[0], *found[1:2] * return_inverse, *found[2:3] * return_counts]
    return wanted[0] if len(wanted) == 1 else tuple(wanted)


def unique(
    input, sorted: bool = True, return_inverse: bool = False, return_counts: bool = False, dim: int | None = None
):
    """The different elements of a tensor, or slices along ``dim``; with the inverse and counts when asked for."""
    if dim is None:
        found = _unique(input, sorted, return_inverse, return_counts)
    else:
        found = _unique_dim(input, dim, sorted, return_inverse, return_counts)
    return _asked_for(found, return_inverse, return_counts)


def unique_consecutive(input, return_inverse: bool = False, return_counts: bool = False, dim: int | None = None):
    """The first of each run of equal elements, or slices along ``dim``; with the inverse and counts when asked for."""
    found = _unique_consecutive(input, return_inverse, return_counts, dim)
    return _asked_for(found, return_inverse, return_counts)


def nonzero(input, *, out=None, as_tuple: bool = False):
    """Indices of the elements that are not zero: a row each, or a tensor for each dimension with ``as_tuple``."""
    return input.nonzero(as_tuple=as_tuple) if out is None else _nonzero(input, out=out)


def norm(input, p="fro", dim=None, keepdim: bool = False, out=None, dtype=None):
    """The norm of order ``p``, a number, "fro" or "nuc", of all elements or along ``dim``; see linalg.norm()."""
    named = {name: value for name, value in (("out", out), ("dtype", dtype)) if value is not None}
    dims = list(range(input.ndim)) if dim is None else [dim] if isinstance(dim, int) else list(dim)
    if not isinstance(p, str):
        return _norm(input, p, dims, keepdim=keepdim, **named)
    if p not in ("fro", "nuc"):
        raise Error(f"'p' must be a number, 'fro' or 'nuc', not {p!r}")
    if dtype is not None:
        raise ValueError(f"the norm {p!r} takes no dtype")
    if p == "fro":
        return _frobenius_norm(input, dims, keepdim=keepdim, **named)
    return _nuclear_norm(input, *([] if dim is None else [dims]), keepdim=keepdim, **named)


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
    cdist,
    unique,
    unique_consecutive,
    nonzero,
    norm,
)
