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

from .._types import Size as Size
from .._types import device as _device
from .._types import dtype as _dtype
from .._types import layout as _layout
from .._types import memory_format as _memory_format
from ..random import Generator as _Generator

_bool: _TypeAlias = _builtins.bool
_complex: _TypeAlias = _builtins.complex
_float: _TypeAlias = _builtins.float
_int: _TypeAlias = _builtins.int
_str: _TypeAlias = _builtins.str
_Number: _TypeAlias = _int | _float | _complex
_DeviceLike: _TypeAlias = _device | _str
from .._tensor import Tensor as Tensor


def bartlett(M: _int, *, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes the Bartlett window."""
def blackman(M: _int, *, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes the Blackman window."""
def cosine(M: _int, *, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes a window with a simple cosine waveform, following the same implementation as SciPy."""
def exponential(M: _int, *, center: _float | None = None, tau: _float = 1.0, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes a window with an exponential waveform."""
def gaussian(M: _int, *, std: _float = 1.0, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes a window with a gaussian waveform."""
def general_cosine(M: _int, *, a: _Sequence[_float], sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes the general cosine window."""
def general_hamming(M: _int, *, alpha: _float = 0.54, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes the general Hamming window."""
def hamming(M: _int, *, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes the Hamming window."""
def hann(M: _int, *, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes the Hann window."""
def kaiser(M: _int, *, beta: _float = 12.0, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes the Kaiser window."""
def nuttall(M: _int, *, sym: _bool = True, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False) -> Tensor:
    """Computes the minimum 4-term Blackman-Harris window according to Nuttall. w_n = 1 - 0.36358 cos(z_n) + 0.48917 cos(2z_n) - 0.13659 cos(3z_n) + 0.01064 cos(4z_n)."""
