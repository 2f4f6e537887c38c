"""Apple's GPU: how many there are, which one is current, and their memory."""

from . import _accelerator

globals().update(_accelerator.functions("mps"))

__all__ = list(_accelerator.NAMES)
