"""PyTorch's module of that name: ``signal.windows``."""

from . import windows

__all__ = ["windows"]
