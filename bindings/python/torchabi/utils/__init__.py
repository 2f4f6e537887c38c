"""PyTorch's utilities that this package has: ``utils.checkpoint``."""

from . import checkpoint

__all__ = ["checkpoint"]
