# Generated from abi/operators by `ci/generate`; do not edit.
# The texts are PyTorch's: abi/operators/NOTICE.
import builtins as _builtins
from collections.abc import Iterator as _Iterator
from collections.abc import Sequence as _Sequence
from typing import Any as _Any
from typing import Literal as _Literal
from typing import NamedTuple as _NamedTuple
from typing import TypeAlias as _TypeAlias
from typing import TypeVar as _TypeVar
from typing import overload as _overload

from ._types import Size as Size
from ._types import device as _device
from ._types import dtype as _dtype
from ._types import layout as _layout
from ._types import memory_format as _memory_format
from .random import Generator as _Generator

_bool: _TypeAlias = _builtins.bool
_complex: _TypeAlias = _builtins.complex
_float: _TypeAlias = _builtins.float
_int: _TypeAlias = _builtins.int
_str: _TypeAlias = _builtins.str
_Number: _TypeAlias = _int | _float | _complex
_DeviceLike: _TypeAlias = _device | _str
from ._tensor import Tensor as Tensor


def fft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the one dimensional discrete Fourier transform of input."""
def fft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2 dimensional discrete Fourier transform of input."""
@_overload
def fftfreq(n: _int, d: _float = 1.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Computes the discrete Fourier Transform sample frequencies for a signal of size n."""
@_overload
def fftfreq(n: _int, d: _float = 1.0, *, out: Tensor) -> Tensor: ...
def fftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the N dimensional discrete Fourier transform of input."""
def fftshift(input: Tensor, dim: _int | _Sequence[_int] | None = None) -> Tensor:
    """Reorders n-dimensional FFT data, as provided by fft.fftn(), to have negative frequency terms first."""
def hfft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the one dimensional discrete Fourier transform of a Hermitian symmetric input signal."""
def hfft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2-dimensional discrete Fourier transform of a Hermitian symmetric input signal."""
def hfftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the n-dimensional discrete Fourier transform of a Hermitian symmetric input signal."""
def ifft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the one dimensional inverse discrete Fourier transform of input."""
def ifft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2 dimensional inverse discrete Fourier transform of input."""
def ifftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the N dimensional inverse discrete Fourier transform of input."""
def ifftshift(input: Tensor, dim: _int | _Sequence[_int] | None = None) -> Tensor:
    """Inverse of fft.fftshift()."""
def ihfft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of fft.hfft()."""
def ihfft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2-dimensional inverse discrete Fourier transform of real input."""
def ihfftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the N-dimensional inverse discrete Fourier transform of real input."""
def irfft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of fft.rfft()."""
def irfft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of fft.rfft2()."""
def irfftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of fft.rfftn()."""
def rfft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the one dimensional Fourier transform of real-valued input."""
def rfft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2-dimensional discrete Fourier transform of real input."""
@_overload
def rfftfreq(n: _int, d: _float = 1.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Computes the sample frequencies for fft.rfft() with a signal of size n."""
@_overload
def rfftfreq(n: _int, d: _float = 1.0, *, out: Tensor) -> Tensor: ...
def rfftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the N-dimensional discrete Fourier transform of real input."""
