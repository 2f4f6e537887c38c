"""PyTorch's utilities that this package has: ``utils.checkpoint``, ``utils.data`` and ``utils.flop_counter``."""

from . import checkpoint, data, flop_counter

__all__ = ["checkpoint", "data", "flop_counter"]
