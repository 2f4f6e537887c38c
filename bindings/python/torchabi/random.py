"""Random numbers, reproducible as in PyTorch: at equal seed the numbers are PyTorch's own."""

from __future__ import annotations

import ctypes
import os

from ._core import TensorBase, wrap
from ._library import lib
from ._types import device, to_device

_MOST = 1 << 64


def _seed(seed: int) -> int:
    seed = int(seed)
    if not -(1 << 63) <= seed < _MOST:
        raise ValueError(f"a seed has 64 bits; {seed} has more")
    return seed % _MOST


def manual_seed(seed: int) -> Generator:
    """Seeds the generators of all devices; returns the CPU's. Raises ValueError for a seed of more than 64 bits."""
    lib.tabi_manual_seed(_seed(seed))
    return default_generator()


def initial_seed() -> int:
    """The seed of the CPU's default generator."""
    out = ctypes.c_uint64()
    lib.tabi_initial_seed(out)
    return out.value


def seed() -> int:
    """Seeds the generators of all devices with a random number, and returns it."""
    number = int.from_bytes(os.urandom(8), "little")
    lib.tabi_manual_seed(number)
    return number


def default_generator(device: device | str = "cpu") -> Generator:
    """The generator that operators of a device use when none is given."""
    _, index, number = to_device(device)._value_
    out = ctypes.c_void_p()
    lib.tabi_generator_default(number, index, out)
    return Generator._adopt(out.value)


def get_rng_state():
    """State of the CPU's default generator, a uint8 tensor."""
    return default_generator().get_state()


def set_rng_state(new_state) -> None:
    """Restores a state of the CPU's default generator."""
    default_generator().set_state(new_state)


class Generator:
    """A random number generator of one device, with PyTorch's default seed: ``torchabi.rand(3, generator=g)``."""

    __slots__ = ("_as_parameter_", "__weakref__")

    def __init__(self, device: device | str = "cpu"):
        _, index, number = to_device(device)._value_
        out = ctypes.c_void_p()
        lib.tabi_generator_new(number, index, out)
        self._as_parameter_ = out.value

    @classmethod
    def _adopt(cls, handle):
        self = cls.__new__(cls)
        self._as_parameter_ = handle
        return self

    def __del__(self, free=lib.tabi_free):
        handle = getattr(self, "_as_parameter_", None)
        if handle:
            free(handle)

    @property
    def _value_(self):
        from . import _raw as raw

        return raw.TAG_GENERATOR, 0, self._as_parameter_

    def manual_seed(self, seed: int) -> Generator:
        """Seeds the generator; returns it."""
        lib.tabi_generator_set_seed(self, _seed(seed))
        return self

    def seed(self) -> int:
        """Seeds the generator with a random number, and returns it."""
        number = int.from_bytes(os.urandom(8), "little")
        lib.tabi_generator_set_seed(self, number)
        return number

    def initial_seed(self) -> int:
        """The seed it has."""
        out = ctypes.c_uint64()
        lib.tabi_generator_seed(self, out)
        return out.value

    def get_state(self):
        """Its state, a uint8 tensor."""
        out = ctypes.c_void_p()
        lib.tabi_generator_state(self, out)
        return wrap(out.value)

    def set_state(self, new_state) -> None:
        """Restores a state, of this package's or PyTorch's. Raises TypeError or ``torchabi.Error`` for what is none."""
        if not isinstance(new_state, TensorBase):
            raise TypeError(f"a generator's state is a tensor, not {type(new_state).__name__}")
        lib.tabi_generator_set_state(self, new_state)

    def free(self) -> None:
        """Gives the generator up now; later use raises."""
        lib.tabi_free(self)
