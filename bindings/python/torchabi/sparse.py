"""Sparse matrices: the operators of torch.sparse, under its names."""

from ._ops import module_of_operators

_NAMES = ["addmm", "log_softmax", "mm", "sampled_addmm", "softmax", "sum"]

__getattr__, _ = module_of_operators("sparse")


def __dir__():
    return _NAMES
