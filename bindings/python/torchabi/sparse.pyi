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


def addmm(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """This function does exact same thing as addmm() in the forward, except that it supports backward for sparse COO and CSR matrix mat1."""
@_overload
def log_softmax(input: Tensor, dim: _int, dtype: _dtype | None = None) -> Tensor:
    """Applies a softmax function followed by logarithm."""
@_overload
def log_softmax(input: Tensor, dim: _int, half_to_float: _bool, *, out: Tensor = ...) -> Tensor: ...
@_overload
def mm(sparse: Tensor, dense: Tensor) -> Tensor:
    """Performs a matrix multiplication of the sparse matrix mat1 and the (sparse or strided) matrix mat2."""
@_overload
def mm(sparse: Tensor, dense: Tensor, reduce: _str) -> Tensor: ...
@_overload
def softmax(input: Tensor, dim: _int, dtype: _dtype | None = None) -> Tensor:
    """Applies a softmax function."""
@_overload
def softmax(input: Tensor, dim: _int, half_to_float: _bool, *, out: Tensor = ...) -> Tensor: ...
@_overload
def sum(input: Tensor) -> Tensor:
    """Return the sum of each row of the given sparse tensor."""
@_overload
def sum(input: Tensor, *, dtype: _dtype) -> Tensor: ...
@_overload
def sum(input: Tensor, dim: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor: ...
@_overload
def sum(input: Tensor, dim: _int | _Sequence[_int], *, dtype: _dtype) -> Tensor: ...
def sampled_addmm(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Performs a matrix multiplication of the dense matrices mat1 and mat2 at the locations specified by the sparsity pattern of input."""
