"""Special functions: the operators of torch.special, under its names."""

from ._ops import module_of_operators

__getattr__, __dir__ = module_of_operators("special")
