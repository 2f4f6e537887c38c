"""What Python's own functions make of a tensor: numbers, lists, arrays, iterators."""

from __future__ import annotations

from ._ops import late
from ._types import DTYPES

_ALWAYS_INTEGER = {
    DTYPES[name] for name in ("bool", "uint8", "int8", "int16", "int32", "int64", "uint16", "uint32", "uint64")
}

_is_nonzero, _unbind, _flip = late("is_nonzero"), late("unbind"), late("flip")


class ToPython:
    """The part of Tensor that leads to Python's own objects."""

    __slots__ = ()

    def tolist(self):
        """The elements as nested lists of Python's numbers; a number for a tensor without dimensions."""
        from ._convert import to_list

        return to_list(self)

    def numpy(self, *, force: bool = False):
        """A NumPy array over the same memory, which it keeps.

        Of a strided CPU tensor that requires no gradients; ``force`` detaches and copies to the CPU as needed. Raises
        TypeError for a dtype that NumPy does not have, or another device.
        """
        from ._exchange import to_numpy

        return to_numpy(self.detach().cpu().resolve_conj().resolve_neg() if force else self)

    def __array__(self, dtype=None, copy=None):
        array = self.numpy()
        if dtype is not None and array.dtype != dtype:
            if copy is False:
                raise ValueError(f"an array of {dtype} cannot be made of a {self.dtype} tensor without copying")
            return array.astype(dtype)
        return array.copy() if copy else array

    @property
    def __array_interface__(self):
        from ._exchange import array_interface

        return array_interface(self)

    def __dlpack__(self, *, stream=None, max_version=None, dl_device=None, copy=None):
        from ._exchange import to_dlpack

        return to_dlpack(self, stream, max_version, dl_device, copy)

    def __dlpack_device__(self):
        from ._exchange import dlpack_device

        return dlpack_device(self)

    def __bool__(self) -> bool:
        return _is_nonzero(self)

    def __int__(self) -> int:
        return int(self._number("int"))

    def __float__(self) -> float:
        return float(self._number("float"))

    def __complex__(self) -> complex:
        return complex(self._number("complex"))

    def _number(self, kind):
        if self.numel() != 1:
            raise ValueError(f"only a tensor of one element can become a Python {kind}, not one of {self.numel()}")
        return self.item()

    def __index__(self) -> int:
        if self.dtype not in _ALWAYS_INTEGER or self.numel() != 1:
            raise TypeError("only integer tensors of a single element can be converted to an index")
        return int(self.item())

    def __len__(self) -> int:
        sizes = self._sizes
        if not sizes:
            raise TypeError("len() of a 0-d tensor")
        return sizes[0]

    def __iter__(self):
        if not self._sizes:
            raise TypeError("iteration over a 0-d tensor")
        return iter(_unbind(self, 0))

    def __reversed__(self):
        return _flip(self, [0]) if self._sizes else self

    def __contains__(self, element) -> bool:
        if not isinstance(element, (ToPython, int, float, complex)):
            raise TypeError(f"a tensor holds numbers, not {type(element).__name__}")
        return bool((self == element).any())
