"""What torchabi.cpu, torchabi.cuda, torchabi.mps and torchabi.xpu have in common: the devices of one type."""

from __future__ import annotations

import ctypes

from . import _raw as raw
from ._library import lib
from ._types import to_device


class Accelerator:
    """The devices of one type."""

    def __init__(self, name: str):
        self.name = name
        self._number = raw.DEVICE_TYPES[name]

    def device_count(self) -> int:
        """How many of them can be used; 0 where LibTorch or the machine has none."""
        out = ctypes.c_int64()
        lib.tabi_device_count(self._number, out)
        return out.value

    def is_available(self) -> bool:
        """Tells whether there is one."""
        return self.device_count() > 0

    def current_device(self) -> int:
        """Index of this thread's current one. Raises NotImplementedError where there is none."""
        out = ctypes.c_int32()
        lib.tabi_device_current(self._number, out)
        return out.value

    def _index(self, device):
        if device is None:
            return -1
        found = device if isinstance(device, int) else to_device(device).index
        return -1 if found is None else found

    def set_device(self, device) -> None:
        """Makes one this thread's current one. Raises ValueError for an index that is not there."""
        lib.tabi_device_set_current(self._number, self._index(device))

    def synchronize(self, device=None) -> None:
        """Waits until a device has done all that was asked of it."""
        lib.tabi_device_synchronize(self._number, self._index(device))

    def empty_cache(self) -> None:
        """Gives memory that the allocator keeps, but no tensor uses, back."""
        lib.tabi_device_empty_cache(self._number)

    def _memory(self, device):
        allocated, reserved, peak = ctypes.c_int64(), ctypes.c_int64(), ctypes.c_int64()
        lib.tabi_device_memory(self._number, self._index(device), allocated, reserved, peak)
        return allocated.value, reserved.value, peak.value

    def memory_allocated(self, device=None) -> int:
        """Bytes in use by tensors."""
        return self._memory(device)[0]

    def memory_reserved(self, device=None) -> int:
        """Bytes that the allocator holds from the driver."""
        return self._memory(device)[1]

    def max_memory_allocated(self, device=None) -> int:
        """Most bytes that were in use by tensors so far."""
        return self._memory(device)[2]


NAMES = (
    "current_device",
    "device_count",
    "empty_cache",
    "is_available",
    "max_memory_allocated",
    "memory_allocated",
    "memory_reserved",
    "set_device",
    "synchronize",
)
CPU_NAMES = ("device_count", "empty_cache", "is_available", "synchronize")  # those of no allocator with figures


def functions(name: str, names=NAMES) -> dict:
    """The functions of a module for the devices of one type."""
    devices = Accelerator(name)
    return {function: getattr(devices, function) for function in names}
