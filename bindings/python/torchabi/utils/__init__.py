"""PyTorch's utilities that this package has: ``utils.checkpoint`` and ``utils.flop_counter``."""

from . import checkpoint, flop_counter

__all__ = ["checkpoint", "flop_counter"]
