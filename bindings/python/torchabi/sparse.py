"""Sparse matrices: the operators of torch.sparse, under its names."""

from ._ops import module_of_operators

__getattr__, __dir__ = module_of_operators("sparse")
