"""The CPU as a device, and the memory that freed tensors left for the next ones."""

from . import _accelerator

globals().update(_accelerator.functions("cpu", _accelerator.CPU_NAMES))

__all__ = list(_accelerator.CPU_NAMES)
