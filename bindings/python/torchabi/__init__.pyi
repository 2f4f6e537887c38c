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

from . import amp as amp
from . import autograd as autograd
from . import checkpoint as checkpoint
from . import cpu as cpu
from . import cuda as cuda
from . import fft as fft
from . import func as func
from . import linalg as linalg
from . import lua as lua
from . import metrics as metrics
from . import models as models
from . import mps as mps
from . import nn as nn
from . import optim as optim
from . import random as random
from . import signal as signal
from . import sparse as sparse
from . import special as special
from . import utils as utils
from . import xpu as xpu
from collections.abc import Callable as _Callable
from collections.abc import Iterable as _Iterable
from collections.abc import Mapping as _Mapping
from contextlib import AbstractContextManager as _AbstractContextManager

from ._errors import Error as Error
from ._fit import Callback as Callback
from ._fit import History as History
from ._fit import fit as fit
from ._memory import live_bytes as live_bytes
from ._memory import live_handles as live_handles
from ._ops import Ops as _Ops
from ._ops import schema as schema
from ._print import set_printoptions as set_printoptions
from ._process import abi_version as abi_version
from ._process import are_deterministic_algorithms_enabled as are_deterministic_algorithms_enabled
from ._process import get_num_interop_threads as get_num_interop_threads
from ._process import get_num_threads as get_num_threads
from ._process import has_feature as has_feature
from ._process import (
    is_deterministic_algorithms_warn_only_enabled as is_deterministic_algorithms_warn_only_enabled,
)
from ._process import libtorch_version as libtorch_version
from ._process import set_flush_denormal as set_flush_denormal
from ._process import set_num_interop_threads as set_num_interop_threads
from ._process import set_num_threads as set_num_threads
from ._process import use_deterministic_algorithms as use_deterministic_algorithms
from ._process import version as version
from ._tensor import Tensor as Tensor
from ._tree import Object as Object
from ._types import Size as Size
from ._types import device as device
from ._types import dtype as dtype
from ._types import layout as layout
from ._types import memory_format as memory_format
from .amp import autocast as autocast
from .amp import get_autocast_dtype as get_autocast_dtype
from .amp import is_autocast_enabled as is_autocast_enabled
from .autograd import enable_grad as enable_grad
from .autograd import inference_mode as inference_mode
from .autograd import is_grad_enabled as is_grad_enabled
from .autograd import no_grad as no_grad
from .autograd import set_grad_enabled as set_grad_enabled
from .autograd._anomaly import is_anomaly_check_nan_enabled as is_anomaly_check_nan_enabled
from .autograd._anomaly import is_anomaly_enabled as is_anomaly_enabled
from .random import Generator as Generator
from .random import default_generator as default_generator
from .random import initial_seed as initial_seed
from .random import manual_seed as manual_seed
from .random import seed as seed

_T = _TypeVar("_T")

e: _float
inf: _float
nan: _float
pi: _float
newaxis: None
ops: _Ops

# From and to what Python has.
def tensor(
    data: _Any, *, dtype: dtype | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False
) -> Tensor: ...
def as_tensor(data: _Any, dtype: dtype | None = None, device: _DeviceLike | None = None) -> Tensor: ...
def asarray(
    obj: _Any,
    *,
    dtype: dtype | None = None,
    device: _DeviceLike | None = None,
    copy: _bool | None = None,
    requires_grad: _bool = False,
) -> Tensor: ...
def from_dlpack(source: _Any, *, device: _DeviceLike | None = None, copy: _bool | None = None) -> Tensor: ...
def from_numpy(array: _Any) -> Tensor: ...
def frombuffer(buffer: _Any, *, dtype: dtype, count: _int = -1, offset: _int = 0) -> Tensor: ...
def is_tensor(obj: object) -> _bool: ...
def load(
    f: _Any,
    map_location: _DeviceLike | _int | _Mapping[_str | device, _DeviceLike | _int] | None = None,
    *,
    weights_only: _bool = False,
    mmap: _bool = False,
    lazy: _bool = False,
    dtype: dtype | _str | None = None,
    keys: _str | _Iterable[_str] | None = None,
    format: _str | None = None,
) -> _Any: ...
def save(
    obj: _Any,
    f: _Any,
    *,
    format: _str | None = None,
    copy_shared: _bool = False,
    shard_size: _int | None = None,
    metadata: _Mapping[_str, _str] | None = None,
) -> None: ...

# Operators by name.
def call(name: _str, *args: _Any, **named: _Any) -> _Any: ...
def lookup(name: _str) -> _Any: ...

# Of functions.
def vmap(
    func: _Callable[..., _Any],
    in_dims: _Any = 0,
    out_dims: _Any = 0,
    randomness: _str = "error",
    *,
    chunk_size: _int | None = None,
) -> _Callable[..., _Any]: ...

# What PyTorch's Python says otherwise than the operator of that name.
def numel(input: Tensor) -> _int: ...
def einsum(equation: _str, *operands: Tensor | _Sequence[Tensor]) -> Tensor: ...
def meshgrid(*tensors: Tensor | _Sequence[Tensor], indexing: _str = "ij") -> list[Tensor]: ...
def broadcast_tensors(*tensors: Tensor | _Sequence[Tensor]) -> list[Tensor]: ...
def broadcast_shapes(*shapes: _int | _Sequence[_int]) -> Size: ...
def block_diag(*tensors: Tensor | _Sequence[Tensor]) -> Tensor: ...
def cartesian_prod(*tensors: Tensor | _Sequence[Tensor]) -> Tensor: ...
def tensordot(a: Tensor, b: Tensor, dims: _int | _Sequence[_Sequence[_int]] = 2) -> Tensor: ...
def cdist(
    x1: Tensor, x2: Tensor, p: _float = 2.0, compute_mode: _str = "use_mm_for_euclid_dist_if_necessary"
) -> Tensor: ...
def unique(
    input: Tensor,
    sorted: _bool = True,
    return_inverse: _bool = False,
    return_counts: _bool = False,
    dim: _int | None = None,
) -> _Any: ...
def unique_consecutive(
    input: Tensor, return_inverse: _bool = False, return_counts: _bool = False, dim: _int | None = None
) -> _Any: ...
@_overload
def nonzero(input: Tensor, *, out: Tensor | None = None, as_tuple: _Literal[False] = False) -> Tensor: ...
@_overload
def nonzero(input: Tensor, *, as_tuple: _Literal[True]) -> list[Tensor]: ...
def norm(
    input: Tensor,
    p: _Number | _str = "fro",
    dim: _int | _Sequence[_int] | None = None,
    keepdim: _bool = False,
    out: Tensor | None = None,
    dtype: dtype | None = None,
) -> Tensor: ...

# Of the process.
def get_rng_state() -> Tensor: ...
def set_rng_state(new_state: Tensor) -> None: ...
def get_printoptions() -> dict[_str, _Any]: ...
def printoptions(
    *,
    precision: _int | None = None,
    threshold: _float | None = None,
    edgeitems: _int | None = None,
    linewidth: _int | None = None,
    profile: _str | None = None,
    sci_mode: _bool | None = None,
) -> _AbstractContextManager[None]: ...

class scope:
    """Frees, at its end, every tensor and other object that this thread made within, but for those kept."""

    def __init__(self) -> None: ...
    def keep(self, value: _T) -> _T: ...
    def __enter__(self) -> scope: ...
    def __exit__(self, *_: object) -> None: ...
    def __call__(self, function: _T) -> _T: ...
from ._tensor import _results_LD_pivots as _results_LD_pivots
from ._tensor import _results_LD_pivots_info as _results_LD_pivots_info
from ._tensor import _results_LU_pivots as _results_LU_pivots
from ._tensor import _results_LU_pivots_info as _results_LU_pivots_info
from ._tensor import _results_L_info as _results_L_info
from ._tensor import _results_P_L_U as _results_P_L_U
from ._tensor import _results_Q_R as _results_Q_R
from ._tensor import _results_U_S_V as _results_U_S_V
from ._tensor import _results_U_S_Vh as _results_U_S_Vh
from ._tensor import _results_a_tau as _results_a_tau
from ._tensor import _results_eigenvalues_eigenvectors as _results_eigenvalues_eigenvectors
from ._tensor import _results_hist_bin_edges as _results_hist_bin_edges
from ._tensor import _results_hist_bin_edges_list as _results_hist_bin_edges_list
from ._tensor import _results_inverse_info as _results_inverse_info
from ._tensor import _results_mantissa_exponent as _results_mantissa_exponent
from ._tensor import _results_min_max as _results_min_max
from ._tensor import _results_output_buffer as _results_output_buffer
from ._tensor import _results_output_is_target as _results_output_is_target
from ._tensor import _results_output_mask as _results_output_mask
from ._tensor import _results_output_total_weight as _results_output_total_weight
from ._tensor import _results_result_info as _results_result_info
from ._tensor import _results_sign_logabsdet as _results_sign_logabsdet
from ._tensor import _results_solution_cloned_coefficient as _results_solution_cloned_coefficient
from ._tensor import _results_solution_residuals_rank_singular_values as _results_solution_residuals_rank_singular_values
from ._tensor import _results_values_indices as _results_values_indices

_mkldnn: _layout
bfloat16: _dtype
bits16: _dtype
bits1x8: _dtype
bits2x4: _dtype
bits4x2: _dtype
bits8: _dtype
bool: _dtype
cdouble: _dtype
cfloat: _dtype
chalf: _dtype
channels_last: _memory_format
channels_last_3d: _memory_format
complex128: _dtype
complex32: _dtype
complex64: _dtype
contiguous_format: _memory_format
double: _dtype
float: _dtype
float16: _dtype
float32: _dtype
float4_e2m1fn_x2: _dtype
float64: _dtype
float8_e4m3fn: _dtype
float8_e4m3fnuz: _dtype
float8_e5m2: _dtype
float8_e5m2fnuz: _dtype
float8_e8m0fnu: _dtype
half: _dtype
int: _dtype
int1: _dtype
int16: _dtype
int2: _dtype
int3: _dtype
int32: _dtype
int4: _dtype
int5: _dtype
int6: _dtype
int64: _dtype
int7: _dtype
int8: _dtype
jagged: _layout
long: _dtype
preserve_format: _memory_format
qint32: _dtype
qint8: _dtype
quint2x4: _dtype
quint4x2: _dtype
quint8: _dtype
short: _dtype
sparse_bsc: _layout
sparse_bsr: _layout
sparse_coo: _layout
sparse_csc: _layout
sparse_csr: _layout
strided: _layout
uint1: _dtype
uint16: _dtype
uint2: _dtype
uint3: _dtype
uint32: _dtype
uint4: _dtype
uint5: _dtype
uint6: _dtype
uint64: _dtype
uint7: _dtype
uint8: _dtype
def _sparse_addmm(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """This function does exact same thing as addmm() in the forward, except that it supports backward for sparse COO and CSR matrix mat1."""
@_overload
def _sparse_log_softmax(input: Tensor, dim: _int, dtype: _dtype | None = None) -> Tensor:
    """Applies a softmax function followed by logarithm."""
@_overload
def _sparse_log_softmax(input: Tensor, dim: _int, half_to_float: _bool, *, out: Tensor = ...) -> Tensor: ...
@_overload
def _sparse_mm(sparse: Tensor, dense: Tensor) -> Tensor:
    """Performs a matrix multiplication of the sparse matrix mat1 and the (sparse or strided) matrix mat2."""
@_overload
def _sparse_mm(sparse: Tensor, dense: Tensor, reduce: _str) -> Tensor: ...
@_overload
def _sparse_softmax(input: Tensor, dim: _int, dtype: _dtype | None = None) -> Tensor:
    """Applies a softmax function."""
@_overload
def _sparse_softmax(input: Tensor, dim: _int, half_to_float: _bool, *, out: Tensor = ...) -> Tensor: ...
@_overload
def _sparse_sum(input: Tensor) -> Tensor:
    """Return the sum of each row of the given sparse tensor."""
@_overload
def _sparse_sum(input: Tensor, *, dtype: _dtype) -> Tensor: ...
@_overload
def _sparse_sum(input: Tensor, dim: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor: ...
@_overload
def _sparse_sum(input: Tensor, dim: _int | _Sequence[_int], *, dtype: _dtype) -> Tensor: ...
def abs(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the absolute value of each element in input. out_i = |input_i|."""
def abs_(input: Tensor) -> Tensor:
    """In-place version of abs()."""
def absolute(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for abs()."""
def absolute_(input: Tensor) -> Tensor:
    """In-place version of absolute()."""
def acos(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the arccosine (in radians) of each element in input. out_i = cos^(-1)(input_i)."""
def acos_(input: Tensor) -> Tensor:
    """In-place version of acos()."""
def acosh(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the inverse hyperbolic cosine of the elements of input. out_i = cosh^(-1)(input_i)."""
def acosh_(input: Tensor) -> Tensor:
    """In-place version of acosh()."""
def adaptive_avg_pool1d(input: Tensor, output_size: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Applies a 1D adaptive average pooling over an input signal composed of several input planes."""
def adaptive_avg_pool2d(input: Tensor, output_size: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Apply a 2D adaptive average pooling over an input signal composed of several input planes."""
def adaptive_avg_pool3d(input: Tensor, output_size: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Apply a 3D adaptive average pooling over an input signal composed of several input planes."""
def adaptive_max_pool1d(input: Tensor, output_size: _int | _Sequence[_int]) -> tuple[Tensor, Tensor]:
    """Applies a 1D adaptive max pooling over an input signal composed of several input planes."""
def adaptive_max_pool2d(input: Tensor, output_size: _int | _Sequence[_int], *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]:
    """Applies a 2D adaptive max pooling over an input signal composed of several input planes."""
def adaptive_max_pool3d(input: Tensor, output_size: _int | _Sequence[_int], *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]:
    """Applies a 3D adaptive max pooling over an input signal composed of several input planes."""
@_overload
def add(input: Tensor, other: Tensor, *, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Adds other, scaled by alpha, to input. out_i = input_i + alpha * other_i."""
@_overload
def add(input: Tensor, other: _Number, alpha: _Number = 1, *, out: Tensor = ...) -> Tensor: ...
@_overload
def add_(input: Tensor, other: Tensor, *, alpha: _Number = 1) -> Tensor:
    """In-place version of add()."""
@_overload
def add_(input: Tensor, other: _Number, alpha: _Number = 1) -> Tensor: ...
def addbmm(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Performs a batch matrix-matrix product of matrices stored in batch1 and batch2, with a reduced add step (all matrix multiplications get accumulated along the first dimension)."""
def addbmm_(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
    """In-place version of addbmm()."""
def addcdiv(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: _Number = 1, out: Tensor = ...) -> Tensor:
    """Performs the element-wise division of tensor1 by tensor2, multiplies the result by the scalar value and adds it to input. out_i = input_i + value * tensor1_i / tensor2_i."""
def addcdiv_(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: _Number = 1) -> Tensor:
    """In-place version of addcdiv()."""
def addcmul(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: _Number = 1, out: Tensor = ...) -> Tensor:
    """Performs the element-wise multiplication of tensor1 by tensor2, multiplies the result by the scalar value and adds it to input. out_i = input_i + value * tensor1_i * tensor2_i."""
def addcmul_(input: Tensor, tensor1: Tensor, tensor2: Tensor, *, value: _Number = 1) -> Tensor:
    """In-place version of addcmul()."""
@_overload
def addmm(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Performs a matrix multiplication of the matrices mat1 and mat2."""
@_overload
def addmm(input: Tensor, mat1: Tensor, mat2: Tensor, out_dtype: _dtype, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor: ...
def addmm_(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
    """In-place version of addmm()."""
def addmv(input: Tensor, mat: Tensor, vec: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Performs a matrix-vector product of the matrix mat and the vector vec."""
def addmv_(input: Tensor, mat: Tensor, vec: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
    """In-place version of addmv()."""
def addr(input: Tensor, vec1: Tensor, vec2: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Performs the outer-product of vectors vec1 and vec2 and adds it to the matrix input."""
def addr_(input: Tensor, vec1: Tensor, vec2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
    """In-place version of addr()."""
def adjoint(input: Tensor) -> Tensor:
    """Returns a view of the tensor conjugated and with the last two dimensions transposed."""
def affine_grid_generator(theta: Tensor, size: _Sequence[_int], align_corners: _bool, *, out: Tensor = ...) -> Tensor:
    """Generates a grid of sampling positions from a batch of affine matrices, for grid_sampler()."""
def alias(input: Tensor) -> Tensor:
    """Returns another tensor over the same memory."""
def alias_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as alias(), but all output tensors are freshly created instead of aliasing the input."""
@_overload
def all(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Tests if all elements evaluate to True; along dim where it is given."""
@_overload
def all(input: Tensor, dim: _int, keepdim: _bool = False, *, out: Tensor = ...) -> Tensor: ...
@_overload
def all(input: Tensor, dim: _Sequence[_int] | None = None, keepdim: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def allclose(input: Tensor, other: Tensor, rtol: _float = 1e-05, atol: _float = 1e-08, equal_nan: _bool = False) -> _bool:
    """Tells whether all elements of self and other are close: |self - other| <= atol + rtol * |other|."""
def alpha_dropout(input: Tensor, p: _float, train: _bool) -> Tensor:
    """Apply alpha dropout to the input."""
def alpha_dropout_(input: Tensor, p: _float, train: _bool) -> Tensor:
    """In-place version of alpha_dropout()."""
def amax(input: Tensor, dim: _int | _Sequence[_int] = (), keepdim: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Returns the maximum value of each slice of the input tensor in the given dimension(s) dim."""
def amin(input: Tensor, dim: _int | _Sequence[_int] = (), keepdim: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Returns the minimum value of each slice of the input tensor in the given dimension(s) dim."""
def aminmax(input: Tensor, *, dim: _int | None = None, keepdim: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_min_max:
    """Computes the minimum and maximum values of the input tensor."""
def angle(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise angle (in radians) of the given input tensor. out_i = angle(input_i)."""
@_overload
def any(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Tests if any element evaluates to True; along dim where it is given."""
@_overload
def any(input: Tensor, dim: _int, keepdim: _bool = False, *, out: Tensor = ...) -> Tensor: ...
@_overload
def any(input: Tensor, dim: _Sequence[_int] | None = None, keepdim: _bool = False, *, out: Tensor = ...) -> Tensor: ...
@_overload
def arange(end: _Number, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a 1-D tensor of the numbers from start, included, to end, excluded, with steps of step."""
@_overload
def arange(start: _Number, end: _Number, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def arange(start: _Number, end: _Number, step: _Number = 1, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def arange(end: _Number, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def arange(start: _Number, end: _Number, step: _Number = 1, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
def arccos(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for acos()."""
def arccos_(input: Tensor) -> Tensor:
    """In-place version of arccos()."""
def arccosh(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for acosh()."""
def arccosh_(input: Tensor) -> Tensor:
    """In-place version of arccosh()."""
def arcsin(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for asin()."""
def arcsin_(input: Tensor) -> Tensor:
    """In-place version of arcsin()."""
def arcsinh(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for asinh()."""
def arcsinh_(input: Tensor) -> Tensor:
    """In-place version of arcsinh()."""
def arctan(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for atan()."""
def arctan2(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for atan2()."""
def arctan2_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of arctan2()."""
def arctan_(input: Tensor) -> Tensor:
    """In-place version of arctan()."""
def arctanh(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for atanh()."""
def arctanh_(input: Tensor) -> Tensor:
    """In-place version of arctanh()."""
def argmax(input: Tensor, dim: _int | None = None, keepdim: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Returns the indices of the maximum value of all elements in the input tensor."""
def argmin(input: Tensor, dim: _int | None = None, keepdim: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Returns the indices of the minimum value(s) of the flattened tensor or along a dimension."""
@_overload
def argsort(input: Tensor, *, stable: _bool, dim: _int = -1, descending: _bool = False, out: Tensor = ...) -> Tensor:
    """Returns the indices that sort a tensor along a given dimension in ascending order by value."""
@_overload
def argsort(input: Tensor, dim: _int = -1, descending: _bool = False) -> Tensor: ...
def argwhere(input: Tensor) -> Tensor:
    """Returns a tensor containing the indices of all non-zero elements of input."""
def as_strided(input: Tensor, size: _Sequence[_int], stride: _Sequence[_int], storage_offset: _int | None = None) -> Tensor:
    """Create a view of an existing Tensor input with specified size, stride and storage_offset."""
def as_strided_(input: Tensor, size: _Sequence[_int], stride: _Sequence[_int], storage_offset: _int | None = None) -> Tensor:
    """In-place version of as_strided()."""
def as_strided_copy(input: Tensor, size: _Sequence[_int], stride: _Sequence[_int], storage_offset: _int | None = None, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as as_strided(), but all output tensors are freshly created instead of aliasing the input."""
def as_strided_scatter(input: Tensor, src: Tensor, size: _Sequence[_int], stride: _Sequence[_int], storage_offset: _int | None = None, *, out: Tensor = ...) -> Tensor:
    """Embeds the values of the src tensor into input along the elements corresponding to the result of calling input.as_strided(size, stride, storage_offset)."""
def asin(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the arcsine of the elements (in radians) in the input tensor. out_i = sin^(-1)(input_i)."""
def asin_(input: Tensor) -> Tensor:
    """In-place version of asin()."""
def asinh(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the inverse hyperbolic sine of the elements of input. out_i = sinh^(-1)(input_i)."""
def asinh_(input: Tensor) -> Tensor:
    """In-place version of asinh()."""
def atan(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the arctangent of the elements (in radians) in the input tensor. out_i = tan^(-1)(input_i)."""
def atan2(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Element-wise arctangent of input_i / other_i with consideration of the quadrant."""
def atan2_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of atan2()."""
def atan_(input: Tensor) -> Tensor:
    """In-place version of atan()."""
def atanh(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the inverse hyperbolic tangent of the elements of input. out_i = tanh^(-1)(input_i)."""
def atanh_(input: Tensor) -> Tensor:
    """In-place version of atanh()."""
@_overload
def atleast_1d(input: Tensor) -> Tensor:
    """Returns a 1-dimensional view of each input tensor with zero dimensions."""
@_overload
def atleast_1d(tensors: _Sequence[Tensor]) -> list[Tensor]: ...
@_overload
def atleast_2d(input: Tensor) -> Tensor:
    """Returns a 2-dimensional view of each input tensor with zero dimensions."""
@_overload
def atleast_2d(tensors: _Sequence[Tensor]) -> list[Tensor]: ...
@_overload
def atleast_3d(input: Tensor) -> Tensor:
    """Returns a 3-dimensional view of each input tensor with zero dimensions."""
@_overload
def atleast_3d(tensors: _Sequence[Tensor]) -> list[Tensor]: ...
def avg_pool1d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = (0,), ceil_mode: _bool = False, count_include_pad: _bool = True, *, out: Tensor = ...) -> Tensor:
    """Applies a 1D average pooling over an input signal composed of several input planes."""
def avg_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, ceil_mode: _bool = False, count_include_pad: _bool = True, divisor_override: _int | None = None, *, out: Tensor = ...) -> Tensor:
    """Applies 2D average-pooling operation in kH x kW regions by step size sH x sW steps."""
def avg_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, ceil_mode: _bool = False, count_include_pad: _bool = True, divisor_override: _int | None = None, *, out: Tensor = ...) -> Tensor:
    """Applies 3D average-pooling operation in kT x kH x kW regions by step size sT x sH x sW steps."""
@_overload
def baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Performs a batch matrix-matrix product of matrices in batch1 and batch2."""
@_overload
def baddbmm(input: Tensor, batch1: Tensor, batch2: Tensor, out_dtype: _dtype, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor: ...
def baddbmm_(input: Tensor, batch1: Tensor, batch2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
    """In-place version of baddbmm()."""
@_overload
def bartlett_window(window_length: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Bartlett window function."""
@_overload
def bartlett_window(window_length: _int, periodic: _bool, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def bartlett_window(window_length: _int, *, out: Tensor) -> Tensor: ...
@_overload
def bartlett_window(window_length: _int, periodic: _bool, *, out: Tensor) -> Tensor: ...
def batch_norm(input: Tensor, weight: Tensor | None, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, training: _bool, momentum: _float, eps: _float, cudnn_enabled: _bool) -> Tensor:
    """Apply Batch Normalization for each channel across a batch of data."""
def batch_norm_elemt(input: Tensor, weight: Tensor | None, bias: Tensor | None, mean: Tensor, invstd: Tensor, eps: _float, *, out: Tensor = ...) -> Tensor: ...
def batch_norm_gather_stats(input: Tensor, mean: Tensor, invstd: Tensor, running_mean: Tensor | None, running_var: Tensor | None, momentum: _float, eps: _float, count: _int, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]: ...
def batch_norm_gather_stats_with_counts(input: Tensor, mean: Tensor, invstd: Tensor, running_mean: Tensor | None, running_var: Tensor | None, momentum: _float, eps: _float, counts: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]: ...
def batch_norm_stats(input: Tensor, eps: _float, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]: ...
def batch_norm_update_stats(input: Tensor, running_mean: Tensor | None, running_var: Tensor | None, momentum: _float, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]: ...
@_overload
def bernoulli(input: Tensor, *, generator: _Generator | None = None, out: Tensor = ...) -> Tensor:
    """Draws binary random numbers (0 or 1) from a Bernoulli distribution."""
@_overload
def bernoulli(input: Tensor, p: Tensor, *, generator: _Generator | None = None, out: Tensor = ...) -> Tensor: ...
@_overload
def bernoulli(input: Tensor, p: _float, *, generator: _Generator | None = None, out: Tensor = ...) -> Tensor: ...
@_overload
def bernoulli_(input: Tensor, p: Tensor, *, generator: _Generator | None = None) -> Tensor:
    """self can have integral dtype."""
@_overload
def bernoulli_(input: Tensor, p: _float = 0.5, *, generator: _Generator | None = None) -> Tensor: ...
def bilinear(input1: Tensor, input2: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """Applies a bilinear transformation to the incoming data: y = x_1^T A x_2 + b."""
def binary_cross_entropy(input: Tensor, target: Tensor, weight: Tensor | None = None, reduction: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Compute Binary Cross Entropy between the target and input probabilities."""
def binary_cross_entropy_with_logits(input: Tensor, target: Tensor, weight: Tensor | None = None, pos_weight: Tensor | None = None, reduction: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Compute Binary Cross Entropy between target and input logits."""
def bincount(input: Tensor, weights: Tensor | None = None, minlength: _int = 0, *, out: Tensor = ...) -> Tensor:
    """Count the frequency of each value in an array of non-negative ints."""
def binomial(count: Tensor, prob: Tensor, generator: _Generator | None = None, *, out: Tensor = ...) -> Tensor:
    """Draws from binomial distributions with the numbers of trials count and the probabilities prob, which have one shape."""
@_overload
def bitwise_and(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the bitwise AND of input and other."""
@_overload
def bitwise_and(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_and(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_and_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of bitwise_and()."""
@_overload
def bitwise_and_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def bitwise_left_shift(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the left arithmetic shift of input by other bits."""
@_overload
def bitwise_left_shift(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_left_shift(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_left_shift_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of bitwise_left_shift()."""
@_overload
def bitwise_left_shift_(input: Tensor, other: _Number) -> Tensor: ...
def bitwise_not(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the bitwise NOT of the given input tensor."""
def bitwise_not_(input: Tensor) -> Tensor:
    """In-place version of bitwise_not()."""
@_overload
def bitwise_or(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the bitwise OR of input and other."""
@_overload
def bitwise_or(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_or(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_or_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of bitwise_or()."""
@_overload
def bitwise_or_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def bitwise_right_shift(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the right arithmetic shift of input by other bits."""
@_overload
def bitwise_right_shift(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_right_shift(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_right_shift_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of bitwise_right_shift()."""
@_overload
def bitwise_right_shift_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def bitwise_xor(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the bitwise XOR of input and other."""
@_overload
def bitwise_xor(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_xor(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def bitwise_xor_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of bitwise_xor()."""
@_overload
def bitwise_xor_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def blackman_window(window_length: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Blackman window function. w[n] = 0.42 - 0.5 cos (((2 pi n) / (N - 1))) + 0.08 cos (((4 pi n) / (N - 1)))."""
@_overload
def blackman_window(window_length: _int, periodic: _bool, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def blackman_window(window_length: _int, *, out: Tensor) -> Tensor: ...
@_overload
def blackman_window(window_length: _int, periodic: _bool, *, out: Tensor) -> Tensor: ...
@_overload
def bmm(input: Tensor, mat2: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs a batch matrix-matrix product of matrices stored in input and mat2."""
@_overload
def bmm(input: Tensor, mat2: Tensor, out_dtype: _dtype, *, out: Tensor = ...) -> Tensor: ...
@_overload
def broadcast_to(input: Tensor, size: _Sequence[_int]) -> Tensor:
    """Equivalent to calling input.expand(shape)."""
@_overload
def broadcast_to(input: Tensor, *size: _int) -> Tensor: ...
@_overload
def bucketize(input: Tensor, boundaries: Tensor, *, out_int32: _bool = False, right: _bool = False, out: Tensor = ...) -> Tensor:
    """Returns the indices of the buckets to which each value in the input belongs, where the boundaries of the buckets are set by boundaries."""
@_overload
def bucketize(input: _Number, boundaries: Tensor, *, out_int32: _bool = False, right: _bool = False, out: Tensor = ...) -> Tensor: ...
def can_cast(from_: _dtype, to: _dtype) -> _bool:
    """Determines if a type conversion is allowed under PyTorch casting rules described in the type promotion documentation."""
def cat(tensors: _Sequence[Tensor], dim: _int = 0, *, out: Tensor = ...) -> Tensor:
    """Concatenates the given sequence of tensors in tensors in the given dimension."""
def cauchy(input: Tensor, median: _float = 0.0, sigma: _float = 1.0, *, generator: _Generator | None = None, out: Tensor = ...) -> Tensor: ...
def cauchy_(input: Tensor, median: _float = 0.0, sigma: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
    """Fills the tensor with numbers drawn from the Cauchy distribution. f(x) = (1 / pi) sigma / ((x - median)^2 + sigma ^2)."""
def ccol_indices(input: Tensor) -> Tensor:
    """Returns the compressed column indices of a tensor with sparse CSC or BSC layout."""
def ccol_indices_copy(input: Tensor, *, out: Tensor = ...) -> Tensor: ...
def ceil(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the ceil of the elements of input, the smallest integer greater than or equal to each element."""
def ceil_(input: Tensor) -> Tensor:
    """In-place version of ceil()."""
def celu(input: Tensor, alpha: _Number = 1.0, *, out: Tensor = ...) -> Tensor:
    """Applies element-wise, CELU(x) = max(0,x) + min(0, alpha * (exp(x/ alpha) - 1))."""
def celu_(input: Tensor, alpha: _Number = 1.0) -> Tensor:
    """In-place version of celu()."""
def chain_matmul(matrices: _Sequence[Tensor], *, out: Tensor = ...) -> Tensor:
    """Returns the matrix product of the N 2-D tensors."""
def channel_shuffle(input: Tensor, groups: _int, *, out: Tensor = ...) -> Tensor:
    """Divides the channels into groups and interleaves them, keeping the shape."""
def cholesky(input: Tensor, upper: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Computes the Cholesky decomposition of a symmetric positive-definite matrix A or for batches of symmetric positive-definite matrices."""
def cholesky_inverse(input: Tensor, upper: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of a complex Hermitian or real symmetric positive-definite matrix given its Cholesky decomposition."""
def cholesky_solve(input: Tensor, input2: Tensor, upper: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Computes the solution of a system of linear equations with complex Hermitian or real symmetric positive-definite lhs given its Cholesky decomposition."""
def choose_qparams_optimized(input: Tensor, numel: _int, n_bins: _int, ratio: _float, bit_width: _int) -> tuple[Tensor, Tensor]: ...
def chunk(input: Tensor, chunks: _int, dim: _int = 0) -> list[Tensor]:
    """Attempts to split a tensor into the specified number of chunks."""
@_overload
def clamp(input: Tensor, min: Tensor | None = None, max: Tensor | None = None, *, out: Tensor = ...) -> Tensor:
    """Clamps all elements in input into the range [ min, max ]. y_i = min(max(x_i, min_value_i), max_value_i)."""
@_overload
def clamp(input: Tensor, min: _Number | None = None, max: _Number | None = None, *, out: Tensor = ...) -> Tensor: ...
@_overload
def clamp_(input: Tensor, min: Tensor | None = None, max: Tensor | None = None) -> Tensor:
    """In-place version of clamp()."""
@_overload
def clamp_(input: Tensor, min: _Number | None = None, max: _Number | None = None) -> Tensor: ...
@_overload
def clamp_max(input: Tensor, max: Tensor, *, out: Tensor = ...) -> Tensor:
    """Clamps all elements of self to be at most max."""
@_overload
def clamp_max(input: Tensor, max: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def clamp_max_(input: Tensor, max: Tensor) -> Tensor:
    """In-place version of clamp_max()."""
@_overload
def clamp_max_(input: Tensor, max: _Number) -> Tensor: ...
@_overload
def clamp_min(input: Tensor, min: Tensor, *, out: Tensor = ...) -> Tensor:
    """Clamps all elements of self to be at least min."""
@_overload
def clamp_min(input: Tensor, min: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def clamp_min_(input: Tensor, min: Tensor) -> Tensor:
    """In-place version of clamp_min()."""
@_overload
def clamp_min_(input: Tensor, min: _Number) -> Tensor: ...
@_overload
def clip(input: Tensor, min: Tensor | None = None, max: Tensor | None = None, *, out: Tensor = ...) -> Tensor:
    """Alias for clamp()."""
@_overload
def clip(input: Tensor, min: _Number | None = None, max: _Number | None = None, *, out: Tensor = ...) -> Tensor: ...
@_overload
def clip_(input: Tensor, min: Tensor | None = None, max: Tensor | None = None) -> Tensor:
    """Alias for clamp_()."""
@_overload
def clip_(input: Tensor, min: _Number | None = None, max: _Number | None = None) -> Tensor: ...
def clone(input: Tensor, *, memory_format: _memory_format | None = None, out: Tensor = ...) -> Tensor:
    """Returns a copy of input."""
def coalesce(input: Tensor) -> Tensor:
    """Returns a coalesced copy of self if self is an uncoalesced tensor."""
def col2im(input: Tensor, output_size: _int | _Sequence[_int], kernel_size: _int | _Sequence[_int], dilation: _int | _Sequence[_int], padding: _int | _Sequence[_int], stride: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Combines an array of sliding local blocks into a large tensor; the blocks' overlaps are summed."""
def col_indices(input: Tensor) -> Tensor:
    """Returns the tensor containing the column indices of the self tensor when self is a sparse CSR tensor of layout sparse_csr."""
def col_indices_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as col_indices(), but all output tensors are freshly created instead of aliasing the input."""
def column_stack(tensors: _Sequence[Tensor], *, out: Tensor = ...) -> Tensor:
    """Creates a new tensor by horizontally stacking the tensors in tensors."""
def combinations(input: Tensor, r: _int = 2, with_replacement: _bool = False) -> Tensor:
    """Compute combinations of length r of the given tensor."""
def complex(real: Tensor, imag: Tensor, *, out: Tensor = ...) -> Tensor:
    """Constructs a complex tensor with its real part equal to real and its imaginary part equal to imag."""
def concat(tensors: _Sequence[Tensor], dim: _int = 0, *, out: Tensor = ...) -> Tensor:
    """Alias of cat()."""
def concatenate(tensors: _Sequence[Tensor], dim: _int = 0, *, out: Tensor = ...) -> Tensor:
    """Alias of cat()."""
def conj(input: Tensor) -> Tensor:
    """Returns a view of input with a flipped conjugate bit."""
def conj_physical(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise conjugate of the given input tensor. out_i = conj(input_i)."""
def conj_physical_(input: Tensor) -> Tensor:
    """In-place version of conj_physical()."""
def constant_pad_nd(input: Tensor, pad: _Sequence[_int], value: _Number = 0, *, out: Tensor = ...) -> Tensor:
    """Pads dimensions with a value: pad holds pairs (before, after), from the last dimension to the first."""
def contiguous(input: Tensor, *, memory_format: _memory_format = ...) -> Tensor:
    """Returns a tensor that is dense in memory in the given order and holds the same data; self where it is that already."""
@_overload
def conv1d(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1,), padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), groups: _int = 1) -> Tensor:
    """Applies a 1D convolution over an input signal composed of several input planes."""
@_overload
def conv1d(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1,), padding: _str = "valid", dilation: _int | _Sequence[_int] = (1,), groups: _int = 1) -> Tensor: ...
@_overload
def conv2d(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0), dilation: _int | _Sequence[_int] = (1, 1), groups: _int = 1) -> Tensor:
    """Applies a 2D convolution over an input image composed of several input planes."""
@_overload
def conv2d(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _str = "valid", dilation: _int | _Sequence[_int] = (1, 1), groups: _int = 1) -> Tensor: ...
@_overload
def conv3d(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0), dilation: _int | _Sequence[_int] = (1, 1, 1), groups: _int = 1) -> Tensor:
    """Applies a 3D convolution over an input image composed of several input planes."""
@_overload
def conv3d(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _str = "valid", dilation: _int | _Sequence[_int] = (1, 1, 1), groups: _int = 1) -> Tensor: ...
def conv_depthwise3d(input: Tensor, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None, stride: _int | _Sequence[_int], padding: _int | _Sequence[_int], dilation: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor: ...
def conv_tbc(input: Tensor, weight: Tensor, bias: Tensor, pad: _int = 0, *, out: Tensor = ...) -> Tensor:
    """Applies a 1-dimensional sequence convolution over an input sequence."""
def conv_transpose1d(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1,), padding: _int | _Sequence[_int] = (0,), output_padding: _int | _Sequence[_int] = (0,), groups: _int = 1, dilation: _int | _Sequence[_int] = (1,)) -> Tensor:
    """Applies a 1D transposed convolution operator over an input signal composed of several input planes, sometimes also called "deconvolution"."""
def conv_transpose2d(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0), output_padding: _int | _Sequence[_int] = (0, 0), groups: _int = 1, dilation: _int | _Sequence[_int] = (1, 1)) -> Tensor:
    """Applies a 2D transposed convolution operator over an input image composed of several input planes, sometimes also called "deconvolution"."""
def conv_transpose3d(input: Tensor, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0), output_padding: _int | _Sequence[_int] = (0, 0, 0), groups: _int = 1, dilation: _int | _Sequence[_int] = (1, 1, 1)) -> Tensor:
    """Applies a 3D transposed convolution over an input image of several planes."""
def convolution(input: Tensor, weight: Tensor, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], transposed: _bool, output_padding: _Sequence[_int], groups: _int, *, out: Tensor = ...) -> Tensor:
    """Applies a convolution, or a transposed one, in as many dimensions as stride has elements."""
def convolution_overrideable(input: Tensor, weight: Tensor, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], transposed: _bool, output_padding: _Sequence[_int], groups: _int, *, out: Tensor = ...) -> Tensor: ...
def copy(input: Tensor, src: Tensor, non_blocking: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Returns src with the shape, dtype and device of self."""
def copy_(input: Tensor, src: Tensor, non_blocking: _bool = False) -> Tensor:
    """Copies the elements from src into self tensor and returns self."""
def copy_sparse_to_sparse(input: Tensor, src: Tensor, non_blocking: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def copy_sparse_to_sparse_(input: Tensor, src: Tensor, non_blocking: _bool = False) -> Tensor:
    """In-place version of copy_sparse_to_sparse()."""
@_overload
def copysign(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Create a new floating-point tensor with the magnitude of input and the sign of other, elementwise."""
@_overload
def copysign(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def copysign_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of copysign()."""
@_overload
def copysign_(input: Tensor, other: _Number) -> Tensor: ...
def corrcoef(input: Tensor) -> Tensor:
    """Estimates the Pearson product-moment correlation coefficient matrix of the variables given by the input matrix, where rows are the variables and columns are the observations."""
def cos(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the cosine of the elements of input given in radians. out_i = cos(input_i)."""
def cos_(input: Tensor) -> Tensor:
    """In-place version of cos()."""
def cosh(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the hyperbolic cosine of the elements of input. out_i = cosh(input_i)."""
def cosh_(input: Tensor) -> Tensor:
    """In-place version of cosh()."""
def cosine_embedding_loss(input1: Tensor, input2: Tensor, target: Tensor, margin: _float = 0.0, reduction: _int = 1) -> Tensor:
    """Compute the cosine embedding loss."""
def cosine_similarity(x1: Tensor, x2: Tensor, dim: _int = 1, eps: _float = 1e-08) -> Tensor:
    """Returns cosine similarity between x1 and x2, computed along dim."""
@_overload
def count_nonzero(input: Tensor, dim: _int | None = None, *, out: Tensor = ...) -> Tensor:
    """Counts the number of non-zero values in the tensor input along the given dim."""
@_overload
def count_nonzero(input: Tensor, dim: _Sequence[_int], *, out: Tensor = ...) -> Tensor: ...
@_overload
def count_nonzero(input: Tensor, *dim: _int, out: Tensor = ...) -> Tensor: ...
def cov(input: Tensor, *, correction: _int = 1, fweights: Tensor | None = None, aweights: Tensor | None = None) -> Tensor:
    """Estimates the covariance matrix of the variables given by the input matrix, where rows are the variables and columns are the observations."""
def cross(input: Tensor, other: Tensor, dim: _int | None = None, *, out: Tensor = ...) -> Tensor:
    """Returns the cross product of vectors in dimension dim of input and other."""
def cross_entropy_loss(input: Tensor, target: Tensor, weight: Tensor | None = None, reduction: _int = 1, ignore_index: _int = -100, label_smoothing: _float = 0.0) -> Tensor:
    """Computes the cross entropy between logits and class indices or probabilities; reduction is 0 (none), 1 (mean) or 2 (sum)."""
def crow_indices(input: Tensor) -> Tensor:
    """Returns the tensor containing the compressed row indices of the self tensor when self is a sparse CSR tensor of layout sparse_csr."""
def crow_indices_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as crow_indices(), but all output tensors are freshly created instead of aliasing the input."""
@_overload
def ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, blank: _int = 0, reduction: _int = 1, zero_infinity: _bool = False) -> Tensor:
    """Compute the Connectionist Temporal Classification loss."""
@_overload
def ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: _Sequence[_int], target_lengths: _Sequence[_int], blank: _int = 0, reduction: _int = 1, zero_infinity: _bool = False) -> Tensor: ...
def cudnn_affine_grid_generator(theta: Tensor, N: _int, C: _int, H: _int, W: _int, *, out: Tensor = ...) -> Tensor: ...
def cudnn_batch_norm(input: Tensor, weight: Tensor, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, training: _bool, exponential_average_factor: _float, epsilon: _float, *, out: tuple[Tensor, Tensor, Tensor, Tensor] = ...) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
def cudnn_convolution(input: Tensor, weight: Tensor, padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool, allow_tf32: _bool, *, out: Tensor = ...) -> Tensor: ...
def cudnn_convolution_add_relu(input: Tensor, weight: Tensor, z: Tensor, alpha: _Number | None, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], groups: _int, *, out: Tensor = ...) -> Tensor: ...
def cudnn_convolution_relu(input: Tensor, weight: Tensor, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], groups: _int, *, out: Tensor = ...) -> Tensor: ...
def cudnn_convolution_transpose(input: Tensor, weight: Tensor, padding: _Sequence[_int], output_padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool, allow_tf32: _bool, *, out: Tensor = ...) -> Tensor: ...
def cudnn_grid_sampler(input: Tensor, grid: Tensor, *, out: Tensor = ...) -> Tensor: ...
def cudnn_is_acceptable(input: Tensor) -> _bool: ...
def cummax(input: Tensor, dim: _int, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices:
    """Returns a namedtuple (values, indices) where values is the cumulative maximum of elements of input in the dimension dim. y_i = max(x_1, x_2, x_3, ..., x_i)."""
def cummin(input: Tensor, dim: _int, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices:
    """Returns a namedtuple (values, indices) where values is the cumulative minimum of elements of input in the dimension dim. y_i = min(x_1, x_2, x_3, ..., x_i)."""
def cumprod(input: Tensor, dim: _int, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Returns the cumulative product of elements of input in the dimension dim."""
def cumprod_(input: Tensor, dim: _int, *, dtype: _dtype | None = None) -> Tensor:
    """In-place version of cumprod()."""
def cumsum(input: Tensor, dim: _int, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Returns the cumulative sum of elements of input in the dimension dim."""
def cumsum_(input: Tensor, dim: _int, *, dtype: _dtype | None = None) -> Tensor:
    """In-place version of cumsum()."""
@_overload
def cumulative_trapezoid(y: Tensor, x: Tensor, *, dim: _int = -1) -> Tensor:
    """Cumulatively computes the trapezoidal rule along dim."""
@_overload
def cumulative_trapezoid(y: Tensor, *, dx: _Number = 1, dim: _int = -1) -> Tensor: ...
def data(input: Tensor) -> Tensor:
    """Returns the same memory outside the graph of gradients."""
def deg2rad(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with each of the elements of input converted from angles in degrees to radians."""
def deg2rad_(input: Tensor) -> Tensor:
    """In-place version of deg2rad()."""
def dense_dim(input: Tensor) -> _int:
    """Return the number of dense dimensions in a sparse tensor self."""
@_overload
def dequantize(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns an fp32 Tensor by dequantizing a quantized Tensor."""
@_overload
def dequantize(tensors: _Sequence[Tensor], *, out: _Sequence[Tensor] = ...) -> list[Tensor]: ...
def det(input: Tensor) -> Tensor:
    """Alias for linalg.det()."""
def detach(input: Tensor) -> Tensor:
    """Returns a new Tensor, detached from the current graph."""
def detach_(input: Tensor) -> Tensor:
    """Detaches the Tensor from the graph that created it, making it a leaf."""
def detach_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as detach(), but all output tensors are freshly created instead of aliasing the input."""
def diag(input: Tensor, diagonal: _int = 0, *, out: Tensor = ...) -> Tensor:
    """Turns a 1-D tensor into a matrix with its elements on a diagonal, and a matrix into the 1-D tensor of the elements there; diagonal says which, 0 the main one, positive ones above it."""
def diag_embed(input: Tensor, offset: _int = 0, dim1: _int = -2, dim2: _int = -1, *, out: Tensor = ...) -> Tensor:
    """Creates a tensor whose diagonals of certain 2D planes (specified by dim1 and dim2) are filled by input."""
def diagflat(input: Tensor, offset: _int = 0) -> Tensor:
    """Returns a matrix with the elements of self, flattened, on a diagonal; offset says which, 0 the main one, positive ones above it."""
def diagonal(input: Tensor, offset: _int = 0, dim1: _int = 0, dim2: _int = 1) -> Tensor:
    """Returns a partial view of input with the its diagonal elements with respect to dim1 and dim2 appended as a dimension at the end of the shape."""
def diagonal_copy(input: Tensor, offset: _int = 0, dim1: _int = 0, dim2: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as diagonal(), but all output tensors are freshly created instead of aliasing the input."""
def diagonal_scatter(input: Tensor, src: Tensor, offset: _int = 0, dim1: _int = 0, dim2: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Embeds the values of the src tensor into input along the diagonal elements of input, with respect to dim1 and dim2."""
def diff(input: Tensor, n: _int = 1, dim: _int = -1, prepend: Tensor | None = None, append: Tensor | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the n-th forward difference along the given dimension."""
def digamma(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.digamma()."""
def digamma_(input: Tensor) -> Tensor:
    """In-place version of digamma()."""
def dim(input: Tensor) -> _int:
    """Returns the number of dimensions of self."""
def dist(input: Tensor, other: Tensor, p: _Number = 2, *, out: Tensor = ...) -> Tensor:
    """Returns the p-norm of (input - other)."""
@_overload
def div(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i."""
@_overload
def div(input: Tensor, other: Tensor, *, rounding_mode: _str | None, out: Tensor = ...) -> Tensor: ...
@_overload
def div(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def div(input: Tensor, other: _Number, *, rounding_mode: _str | None, out: Tensor = ...) -> Tensor: ...
@_overload
def div_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of div()."""
@_overload
def div_(input: Tensor, other: Tensor, *, rounding_mode: _str | None) -> Tensor: ...
@_overload
def div_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def div_(input: Tensor, other: _Number, *, rounding_mode: _str | None) -> Tensor: ...
@_overload
def divide(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for div()."""
@_overload
def divide(input: Tensor, other: Tensor, *, rounding_mode: _str | None, out: Tensor = ...) -> Tensor: ...
@_overload
def divide(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def divide(input: Tensor, other: _Number, *, rounding_mode: _str | None) -> Tensor: ...
@_overload
def divide_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of divide()."""
@_overload
def divide_(input: Tensor, other: Tensor, *, rounding_mode: _str | None) -> Tensor: ...
@_overload
def divide_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def divide_(input: Tensor, other: _Number, *, rounding_mode: _str | None) -> Tensor: ...
def dot(input: Tensor, tensor: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the dot product of two 1D tensors."""
def dropout(input: Tensor, p: _float, train: _bool) -> Tensor:
    """During training, randomly zeroes some elements of the input tensor with probability p."""
def dropout_(input: Tensor, p: _float, train: _bool) -> Tensor:
    """In-place version of dropout()."""
@_overload
def dsplit(input: Tensor, sections: _int) -> list[Tensor]:
    """Splits input, a tensor with three or more dimensions, into multiple tensors depthwise according to indices_or_sections."""
@_overload
def dsplit(input: Tensor, indices: _Sequence[_int]) -> list[Tensor]: ...
@_overload
def dsplit(input: Tensor, *indices: _int) -> list[Tensor]: ...
def dstack(tensors: _Sequence[Tensor], *, out: Tensor = ...) -> Tensor:
    """Stack tensors in sequence depthwise (along third axis)."""
def elu(input: Tensor, alpha: _Number = 1, scale: _Number = 1, input_scale: _Number = 1, *, out: Tensor = ...) -> Tensor:
    """Apply the Exponential Linear Unit (ELU) function element-wise."""
def elu_(input: Tensor, alpha: _Number = 1, scale: _Number = 1, input_scale: _Number = 1) -> Tensor:
    """In-place version of elu()."""
def embedding(weight: Tensor, indices: Tensor, padding_idx: _int = -1, scale_grad_by_freq: _bool = False, sparse: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Looks up rows of weight by their indices."""
@_overload
def embedding_bag(weight: Tensor, indices: Tensor, offsets: Tensor, scale_grad_by_freq: _bool, mode: _int, sparse: _bool, per_sample_weights: Tensor | None, include_last_offset: _bool, padding_idx: _int | None) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Compute sums, means or maxes of bags of embeddings."""
@_overload
def embedding_bag(weight: Tensor, indices: Tensor, offsets: Tensor, scale_grad_by_freq: _bool = False, mode: _int = 0, sparse: _bool = False, per_sample_weights: Tensor | None = None, include_last_offset: _bool = False) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
def embedding_renorm(input: Tensor, indices: Tensor, max_norm: _float, norm_type: _float, *, out: Tensor = ...) -> Tensor: ...
def embedding_renorm_(input: Tensor, indices: Tensor, max_norm: _float, norm_type: _float) -> Tensor:
    """Divides the rows of self that indices names and whose norm is larger than max_norm, so that it is max_norm."""
@_overload
def empty(size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor filled with uninitialized data."""
@_overload
def empty(*size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def empty(size: _Sequence[_int], *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def empty(*size: _int, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def empty_like(input: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns an uninitialized tensor with the same size as input."""
@_overload
def empty_like(input: Tensor, *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def empty_permuted(size: _Sequence[_int], physical_layout: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Creates an uninitialized, non-overlapping and dense tensor with the specified size, with physical_layout specifying how the dimensions are physically laid out in memory (each logical dimension is listed from outermost to innermost)."""
@_overload
def empty_permuted(size: _Sequence[_int], physical_layout: _Sequence[_int], *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def empty_quantized(size: _Sequence[_int], qtensor: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor: ...
@_overload
def empty_quantized(size: _Sequence[_int], qtensor: Tensor, *, memory_format: _memory_format | None = None, out: Tensor) -> Tensor: ...
@_overload
def empty_strided(size: _Sequence[_int], stride: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Creates a tensor with the specified size and stride and filled with undefined data."""
@_overload
def empty_strided(size: _Sequence[_int], stride: _Sequence[_int], *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def eq(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes element-wise equality."""
@_overload
def eq(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def eq_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of eq()."""
@_overload
def eq_(input: Tensor, other: _Number) -> Tensor: ...
def equal(input: Tensor, other: Tensor) -> _bool:
    """True if two tensors have the same size and elements, False otherwise."""
def erf(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.erf()."""
def erf_(input: Tensor) -> Tensor:
    """In-place version of erf()."""
def erfc(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.erfc()."""
def erfc_(input: Tensor) -> Tensor:
    """In-place version of erfc()."""
def erfinv(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.erfinv()."""
def erfinv_(input: Tensor) -> Tensor:
    """In-place version of erfinv()."""
def exp(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the exponential of the elements of the input tensor input. y_i = e^x_i."""
def exp2(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.exp2()."""
def exp2_(input: Tensor) -> Tensor:
    """In-place version of exp2()."""
def exp_(input: Tensor) -> Tensor:
    """In-place version of exp()."""
@_overload
def expand(input: Tensor, size: _Sequence[_int], *, implicit: _bool = False) -> Tensor:
    """Returns a new view of the self tensor with singleton dimensions expanded to a larger size."""
@_overload
def expand(input: Tensor, *size: _int, implicit: _bool = False) -> Tensor: ...
def expand_as(input: Tensor, other: Tensor) -> Tensor:
    """Expand this tensor to the same size as other."""
@_overload
def expand_copy(input: Tensor, size: _Sequence[_int], *, implicit: _bool = False, out: Tensor = ...) -> Tensor:
    """Performs the same operation as expand(), but all output tensors are freshly created instead of aliasing the input."""
@_overload
def expand_copy(input: Tensor, *size: _int, implicit: _bool = False, out: Tensor = ...) -> Tensor: ...
def expm1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.expm1()."""
def expm1_(input: Tensor) -> Tensor:
    """In-place version of expm1()."""
def exponential(input: Tensor, lambd: _float = 1.0, *, generator: _Generator | None = None, out: Tensor = ...) -> Tensor:
    """Returns numbers drawn from the exponential distribution, in the shape of self."""
def exponential_(input: Tensor, lambd: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
    """Fills self tensor with elements drawn from the PDF (probability density function). f(x) = lambda e^(- lambda x), x > 0."""
@_overload
def eye(n: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a 2-D tensor with ones on the diagonal and zeros elsewhere."""
@_overload
def eye(n: _int, m: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def eye(n: _int, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def eye(n: _int, m: _int, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
def fake_quantize_per_channel_affine(input: Tensor, scale: Tensor, zero_point: Tensor, axis: _int, quant_min: _int, quant_max: _int) -> Tensor:
    """Returns a new tensor with the data in input fake quantized per channel using scale, zero_point, quant_min and quant_max, across the channel specified by axis."""
def fake_quantize_per_channel_affine_cachemask(input: Tensor, scale: Tensor, zero_point: Tensor, axis: _int, quant_min: _int, quant_max: _int, *, out: tuple[Tensor, Tensor] = ...) -> _results_output_mask: ...
@_overload
def fake_quantize_per_tensor_affine(input: Tensor, scale: Tensor, zero_point: Tensor, quant_min: _int, quant_max: _int) -> Tensor:
    """Returns a new tensor with the data in input fake quantized using scale, zero_point, quant_min and quant_max."""
@_overload
def fake_quantize_per_tensor_affine(input: Tensor, scale: _float, zero_point: _int, quant_min: _int, quant_max: _int) -> Tensor: ...
def fake_quantize_per_tensor_affine_cachemask(input: Tensor, scale: _float, zero_point: _int, quant_min: _int, quant_max: _int, *, out: tuple[Tensor, Tensor] = ...) -> _results_output_mask: ...
@_overload
def fbgemm_linear_fp16_weight(input: Tensor, packed_weight: Tensor, bias: Tensor) -> Tensor: ...
@_overload
def fbgemm_linear_fp16_weight(input: Tensor, packed_weight: Tensor, bias: Tensor, output: Tensor) -> Tensor: ...
@_overload
def fbgemm_linear_fp16_weight_fp32_activation(input: Tensor, packed_weight: Tensor, bias: Tensor | None) -> Tensor: ...
@_overload
def fbgemm_linear_fp16_weight_fp32_activation(input: Tensor, packed_weight: Tensor, bias: Tensor | None, output: Tensor) -> Tensor: ...
def fbgemm_linear_int8_weight(input: Tensor, weight: Tensor, packed: Tensor, col_offsets: Tensor, weight_scale: _Number, weight_zero_point: _Number, bias: Tensor) -> Tensor: ...
def fbgemm_linear_int8_weight_fp32_activation(input: Tensor, weight: Tensor, packed: Tensor, col_offsets: Tensor, weight_scale: _Number, weight_zero_point: _Number, bias: Tensor) -> Tensor: ...
def fbgemm_linear_quantize_weight(input: Tensor) -> tuple[Tensor, Tensor, _float, _int]: ...
def fbgemm_pack_gemm_matrix_fp16(input: Tensor) -> Tensor: ...
@_overload
def fbgemm_pack_quantized_matrix(input: Tensor) -> Tensor: ...
@_overload
def fbgemm_pack_quantized_matrix(input: Tensor, K: _int, N: _int) -> Tensor: ...
def feature_alpha_dropout(input: Tensor, p: _float, train: _bool) -> Tensor:
    """Randomly masks out entire channels (a channel is a feature map)."""
def feature_alpha_dropout_(input: Tensor, p: _float, train: _bool) -> Tensor:
    """In-place version of feature_alpha_dropout()."""
def feature_dropout(input: Tensor, p: _float, train: _bool) -> Tensor:
    """Zeroes whole channels with probability p while training, and scales the others by 1 / (1 - p)."""
def feature_dropout_(input: Tensor, p: _float, train: _bool) -> Tensor:
    """In-place version of feature_dropout()."""
def fft_fft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the one dimensional discrete Fourier transform of input."""
def fft_fft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2 dimensional discrete Fourier transform of input."""
@_overload
def fft_fftfreq(n: _int, d: _float = 1.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Computes the discrete Fourier Transform sample frequencies for a signal of size n."""
@_overload
def fft_fftfreq(n: _int, d: _float = 1.0, *, out: Tensor) -> Tensor: ...
def fft_fftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the N dimensional discrete Fourier transform of input."""
def fft_fftshift(input: Tensor, dim: _int | _Sequence[_int] | None = None) -> Tensor:
    """Reorders n-dimensional FFT data, as provided by fft.fftn(), to have negative frequency terms first."""
def fft_hfft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the one dimensional discrete Fourier transform of a Hermitian symmetric input signal."""
def fft_hfft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2-dimensional discrete Fourier transform of a Hermitian symmetric input signal."""
def fft_hfftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the n-dimensional discrete Fourier transform of a Hermitian symmetric input signal."""
def fft_ifft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the one dimensional inverse discrete Fourier transform of input."""
def fft_ifft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2 dimensional inverse discrete Fourier transform of input."""
def fft_ifftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the N dimensional inverse discrete Fourier transform of input."""
def fft_ifftshift(input: Tensor, dim: _int | _Sequence[_int] | None = None) -> Tensor:
    """Inverse of fft.fftshift()."""
def fft_ihfft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of fft.hfft()."""
def fft_ihfft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2-dimensional inverse discrete Fourier transform of real input."""
def fft_ihfftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the N-dimensional inverse discrete Fourier transform of real input."""
def fft_irfft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of fft.rfft()."""
def fft_irfft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of fft.rfft2()."""
def fft_irfftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of fft.rfftn()."""
def fft_rfft(input: Tensor, n: _int | None = None, dim: _int = -1, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the one dimensional Fourier transform of real-valued input."""
def fft_rfft2(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the 2-dimensional discrete Fourier transform of real input."""
@_overload
def fft_rfftfreq(n: _int, d: _float = 1.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Computes the sample frequencies for fft.rfft() with a signal of size n."""
@_overload
def fft_rfftfreq(n: _int, d: _float = 1.0, *, out: Tensor) -> Tensor: ...
def fft_rfftn(input: Tensor, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the N-dimensional discrete Fourier transform of real input."""
@_overload
def fill(input: Tensor, value: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a tensor in the shape and dtype of self, filled with value."""
@_overload
def fill(input: Tensor, value: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def fill_(input: Tensor, value: Tensor) -> Tensor:
    """Fills self tensor with the specified value."""
@_overload
def fill_(input: Tensor, value: _Number) -> Tensor: ...
def fill_diagonal_(input: Tensor, fill_value: _Number, wrap: _bool = False) -> Tensor:
    """Fill the main diagonal of a tensor that has at least 2-dimensions."""
def fix(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for trunc()."""
def fix_(input: Tensor) -> Tensor:
    """In-place version of fix()."""
def flatten(input: Tensor, start_dim: _int = 0, end_dim: _int = -1) -> Tensor:
    """Flattens input by reshaping it into a one-dimensional tensor."""
def flatten_dense_tensors(tensors: _Sequence[Tensor]) -> Tensor:
    """Returns the elements of all tensors as one of one dimension."""
@_overload
def flip(input: Tensor, dims: _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Reverse the order of an n-D tensor along given axis in dims."""
@_overload
def flip(input: Tensor, *dims: _int, out: Tensor = ...) -> Tensor: ...
def fliplr(input: Tensor) -> Tensor:
    """Flip tensor in the left/right direction, returning a new tensor."""
def flipud(input: Tensor) -> Tensor:
    """Flip tensor in the up/down direction, returning a new tensor."""
@_overload
def float_power(input: Tensor, exponent: Tensor, *, out: Tensor = ...) -> Tensor:
    """Raises input to the power of exponent, elementwise, in double precision."""
@_overload
def float_power(input: _Number, exponent: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def float_power(input: Tensor, exponent: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def float_power_(input: Tensor, exponent: Tensor) -> Tensor:
    """In-place version of float_power()."""
@_overload
def float_power_(input: Tensor, exponent: _Number) -> Tensor: ...
def floor(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the floor of the elements of input, the largest integer less than or equal to each element."""
def floor_(input: Tensor) -> Tensor:
    """In-place version of floor()."""
@_overload
def floor_divide(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input divided by other, elementwise, and floors the result."""
@_overload
def floor_divide(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def floor_divide_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of floor_divide()."""
@_overload
def floor_divide_(input: Tensor, other: _Number) -> Tensor: ...
def fmax(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise maximum of input and other."""
def fmin(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise minimum of input and other."""
@_overload
def fmod(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Applies C++'s std::fmod entrywise."""
@_overload
def fmod(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def fmod_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of fmod()."""
@_overload
def fmod_(input: Tensor, other: _Number) -> Tensor: ...
def frac(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the fractional portion of each element in input."""
def frac_(input: Tensor) -> Tensor:
    """In-place version of frac()."""
def fractional_max_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int], random_samples: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]:
    """Applies 2D fractional max pooling over an input signal composed of several input planes."""
def fractional_max_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int], random_samples: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]:
    """Applies 3D fractional max pooling over an input signal composed of several input planes."""
def frexp(input: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> _results_mantissa_exponent:
    """Decomposes input into mantissa and exponent tensors such that input = mantissa x 2^exponent."""
def frobenius_norm(input: Tensor, dim: _int | _Sequence[_int], keepdim: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Returns the Frobenius norm of matrices along dim."""
@_overload
def from_file(filename: _str, shared: _bool | None = None, size: _int | None = 0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Creates a CPU tensor with a storage backed by a memory-mapped file."""
@_overload
def from_file(filename: _str, shared: _bool | None = None, size: _int | None = 0, *, out: Tensor) -> Tensor: ...
@_overload
def full(size: _Sequence[_int], fill_value: _Number, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Creates a tensor of size size filled with fill_value."""
@_overload
def full(size: _Sequence[_int], fill_value: _Number, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def full_like(input: Tensor, fill_value: _Number, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor with the same size as input filled with fill_value."""
@_overload
def full_like(input: Tensor, fill_value: _Number, *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
def fused_moving_avg_obs_fake_quant(input: Tensor, observer_on: Tensor, fake_quant_on: Tensor, running_min: Tensor, running_max: Tensor, scale: Tensor, zero_point: Tensor, averaging_const: _float, quant_min: _int, quant_max: _int, ch_axis: _int, per_row_fake_quant: _bool = False, symmetric_quant: _bool = False) -> Tensor: ...
def gather(input: Tensor, dim: _int, index: Tensor, *, sparse_grad: _bool = False, out: Tensor = ...) -> Tensor:
    """Gathers values along an axis specified by dim."""
def gcd(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise greatest common divisor (GCD) of input and other."""
def gcd_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of gcd()."""
@_overload
def ge(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input >= other element-wise."""
@_overload
def ge(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def ge_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of ge()."""
@_overload
def ge_(input: Tensor, other: _Number) -> Tensor: ...
def gelu(input: Tensor, *, approximate: _str = "none", out: Tensor = ...) -> Tensor:
    """Applies the Gaussian Error Linear Unit, element-wise: GELU(x) = x * Phi(x), where Phi is the distribution function of the normal distribution."""
def gelu_(input: Tensor, *, approximate: _str = "none") -> Tensor:
    """In-place version of gelu()."""
def geometric(input: Tensor, p: _float, *, generator: _Generator | None = None, out: Tensor = ...) -> Tensor:
    """Returns numbers drawn from the geometric distribution, in the shape of self."""
def geometric_(input: Tensor, p: _float, *, generator: _Generator | None = None) -> Tensor:
    """Fills self with numbers drawn from the geometric distribution: P(X = k) = (1 - p)^(k - 1) * p, for k = 1, 2, ..."""
def geqrf(input: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> _results_a_tau:
    """Computes a QR decomposition in the form of LAPACK's geqrf, the named tuple (a, tau); see linalg_qr()."""
def ger(input: Tensor, vec2: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias of outer()."""
def get_device(input: Tensor) -> _int:
    """Returns the index of the device that self is on, -1 for the CPU."""
def get_gradients(context_id: _int) -> _Any: ...
def glu(input: Tensor, dim: _int = -1, *, out: Tensor = ...) -> Tensor:
    """Halves self along dim into a and b, and computes a * sigmoid(b)."""
def glu_jvp(glu: Tensor, x: Tensor, dx: Tensor, dim: _int, *, out: Tensor = ...) -> Tensor: ...
@_overload
def gradient(input: Tensor, *, spacing: _Number, dim: _Sequence[_int], edge_order: _int = 1) -> list[Tensor]:
    """Estimates the gradient of a function of which self has samples, by second-order differences; one tensor for each dimension."""
@_overload
def gradient(input: Tensor, *, spacing: _Number | None = None, dim: _int | None = None, edge_order: _int = 1) -> list[Tensor]: ...
@_overload
def gradient(input: Tensor, *, spacing: _Sequence[_Number], dim: _int | None = None, edge_order: _int = 1) -> list[Tensor]: ...
@_overload
def gradient(input: Tensor, *, spacing: _Sequence[_Number], dim: _Sequence[_int], edge_order: _int = 1) -> list[Tensor]: ...
@_overload
def gradient(input: Tensor, *, spacing: _Sequence[Tensor], dim: _int | None = None, edge_order: _int = 1) -> list[Tensor]: ...
@_overload
def gradient(input: Tensor, *, spacing: _Sequence[Tensor], dim: _Sequence[_int], edge_order: _int = 1) -> list[Tensor]: ...
@_overload
def gradient(input: Tensor, *, dim: _Sequence[_int], edge_order: _int = 1) -> list[Tensor]: ...
@_overload
def greater(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for gt()."""
@_overload
def greater(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def greater_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of greater()."""
@_overload
def greater_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def greater_equal(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for ge()."""
@_overload
def greater_equal(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def greater_equal_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of greater_equal()."""
@_overload
def greater_equal_(input: Tensor, other: _Number) -> Tensor: ...
def grid_sampler(input: Tensor, grid: Tensor, interpolation_mode: _int, padding_mode: _int, align_corners: _bool) -> Tensor:
    """Samples input at the positions that grid gives, from -1 to 1; modes of interpolation and padding are numbers."""
def grid_sampler_2d(input: Tensor, grid: Tensor, interpolation_mode: _int, padding_mode: _int, align_corners: _bool, *, out: Tensor = ...) -> Tensor: ...
def grid_sampler_3d(input: Tensor, grid: Tensor, interpolation_mode: _int, padding_mode: _int, align_corners: _bool, *, out: Tensor = ...) -> Tensor: ...
def group_norm(input: Tensor, num_groups: _int, weight: Tensor | None = None, bias: Tensor | None = None, eps: _float = 1e-05, cudnn_enabled: _bool = True) -> Tensor:
    """Apply Group Normalization for last certain number of dimensions."""
@_overload
def gru(data: Tensor, batch_sizes: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor]:
    """Applies a gated recurrent unit of several layers to a sequence; params are the weights and biases in PyTorch's order."""
@_overload
def gru(input: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor]: ...
def gru_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor | None = None, b_hh: Tensor | None = None) -> Tensor:
    """Applies a gated recurrent unit to one step."""
@_overload
def gt(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input > other element-wise."""
@_overload
def gt(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def gt_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of gt()."""
@_overload
def gt_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def hamming_window(window_length: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Hamming window function. w[n] = alpha - beta cos (((2 pi n) / (N - 1)))."""
@_overload
def hamming_window(window_length: _int, periodic: _bool, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def hamming_window(window_length: _int, periodic: _bool, alpha: _float, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def hamming_window(window_length: _int, periodic: _bool, alpha: _float, beta: _float, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def hamming_window(window_length: _int, *, out: Tensor) -> Tensor: ...
@_overload
def hamming_window(window_length: _int, periodic: _bool, *, out: Tensor) -> Tensor: ...
@_overload
def hamming_window(window_length: _int, periodic: _bool, alpha: _float, *, out: Tensor) -> Tensor: ...
@_overload
def hamming_window(window_length: _int, periodic: _bool, alpha: _float, beta: _float, *, out: Tensor) -> Tensor: ...
@_overload
def hann_window(window_length: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Hann window function. w[n] = (1 / 2) [1 - cos (((2 pi n) / (N - 1)))] = sin^2 (((pi n) / (N - 1)))."""
@_overload
def hann_window(window_length: _int, periodic: _bool, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def hann_window(window_length: _int, *, out: Tensor) -> Tensor: ...
@_overload
def hann_window(window_length: _int, periodic: _bool, *, out: Tensor) -> Tensor: ...
def hardshrink(input: Tensor, lambd: _Number = 0.5, *, out: Tensor = ...) -> Tensor:
    """Applies the hard shrinkage function element-wise."""
def hardsigmoid(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Apply the Hardsigmoid function element-wise."""
def hardsigmoid_(input: Tensor) -> Tensor:
    """In-place version of hardsigmoid()."""
def hardswish(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Apply hardswish function, element-wise."""
def hardswish_(input: Tensor) -> Tensor:
    """In-place version of hardswish()."""
def hardtanh(input: Tensor, min_val: _Number = -1, max_val: _Number = 1, *, out: Tensor = ...) -> Tensor:
    """Applies the HardTanh function element-wise."""
def hardtanh_(input: Tensor, min_val: _Number = -1, max_val: _Number = 1) -> Tensor:
    """In-place version of hardtanh()."""
def hash_tensor(input: Tensor, dim: _int | _Sequence[_int] = (), *, keepdim: _bool = False, mode: _int = 0, out: Tensor = ...) -> Tensor:
    """Returns a hash of all elements in the input tensor."""
def heaviside(input: Tensor, values: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the Heaviside step function for each element in input."""
def heaviside_(input: Tensor, values: Tensor) -> Tensor:
    """In-place version of heaviside()."""
def hinge_embedding_loss(input: Tensor, target: Tensor, margin: _float = 1.0, reduction: _int = 1) -> Tensor:
    """Compute the hinge embedding loss."""
def histc(input: Tensor, bins: _int = 100, min: _Number = 0, max: _Number = 0, *, out: Tensor = ...) -> Tensor:
    """Computes the histogram of a tensor."""
@_overload
def histogram(input: Tensor, bins: Tensor, *, weight: Tensor | None = None, density: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_hist_bin_edges:
    """Computes a histogram of the values in a tensor."""
@_overload
def histogram(input: Tensor, bins: _int = 100, *, range: _Sequence[_float] | None = None, weight: Tensor | None = None, density: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_hist_bin_edges: ...
@_overload
def histogramdd(input: Tensor, bins: _int, range: _Sequence[_float] | None = None, weight: Tensor | None = None, density: _bool = False) -> _results_hist_bin_edges_list:
    """Computes a multi-dimensional histogram of the values in a tensor."""
@_overload
def histogramdd(input: Tensor, bins: _Sequence[_int], range: _Sequence[_float] | None = None, weight: Tensor | None = None, density: _bool = False) -> _results_hist_bin_edges_list: ...
@_overload
def histogramdd(input: Tensor, bins: _Sequence[Tensor], range: _Sequence[_float] | None = None, weight: Tensor | None = None, density: _bool = False) -> _results_hist_bin_edges_list: ...
@_overload
def hsplit(input: Tensor, sections: _int) -> list[Tensor]:
    """Splits input, a tensor with one or more dimensions, into multiple tensors horizontally according to indices_or_sections."""
@_overload
def hsplit(input: Tensor, indices: _Sequence[_int]) -> list[Tensor]: ...
@_overload
def hsplit(input: Tensor, *indices: _int) -> list[Tensor]: ...
def hspmm(mat1: Tensor, mat2: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs a matrix multiplication of a sparse COO matrix mat1 and a strided matrix mat2."""
def hstack(tensors: _Sequence[Tensor], *, out: Tensor = ...) -> Tensor:
    """Stack tensors in sequence horizontally (column wise)."""
def huber_loss(input: Tensor, target: Tensor, reduction: _int = 1, delta: _float = 1.0, *, out: Tensor = ...) -> Tensor:
    """Compute the Huber loss, with optional weighting."""
def hypot(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Given the legs of a right triangle, return its hypotenuse. out_i = sqrt(input_i^2 + other_i^2)."""
def hypot_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of hypot()."""
def i0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.i0()."""
def i0_(input: Tensor) -> Tensor:
    """In-place version of i0()."""
def igamma(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.gammainc()."""
def igamma_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of igamma()."""
def igammac(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.gammaincc()."""
def igammac_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of igammac()."""
def im2col(input: Tensor, kernel_size: _int | _Sequence[_int], dilation: _int | _Sequence[_int], padding: _int | _Sequence[_int], stride: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Extracts sliding local blocks from a batch."""
def imag(input: Tensor) -> Tensor:
    """Returns a new tensor containing imaginary values of the self tensor."""
def index(input: Tensor, indices: _Sequence[Tensor | None], *, out: Tensor = ...) -> Tensor:
    """Index a regular tensor by binding specified positions to dims."""
def index_add(input: Tensor, dim: _int, index: Tensor, source: Tensor, *, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Out-of-place version of index_add_()."""
def index_add_(input: Tensor, dim: _int, index: Tensor, source: Tensor, *, alpha: _Number = 1) -> Tensor:
    """Accumulate the elements of alpha times source into the self tensor by adding to the indices in the order given in index."""
def index_copy(input: Tensor, dim: _int, index: Tensor, source: Tensor, *, out: Tensor = ...) -> Tensor:
    """Out-of-place version of index_copy_()."""
def index_copy_(input: Tensor, dim: _int, index: Tensor, source: Tensor) -> Tensor:
    """Copies the elements of tensor into the self tensor by selecting the indices in the order given in index."""
@_overload
def index_fill(input: Tensor, dim: _int, index: Tensor, value: Tensor, *, out: Tensor = ...) -> Tensor:
    """Out-of-place version of index_fill_()."""
@_overload
def index_fill(input: Tensor, dim: _int, index: Tensor, value: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def index_fill_(input: Tensor, dim: _int, index: Tensor, value: Tensor) -> Tensor:
    """Fills the elements of the self tensor with value value by selecting the indices in the order given in index."""
@_overload
def index_fill_(input: Tensor, dim: _int, index: Tensor, value: _Number) -> Tensor: ...
def index_put(input: Tensor, indices: _Sequence[Tensor | None], values: Tensor, accumulate: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Out-place version of index_put_()."""
def index_put_(input: Tensor, indices: _Sequence[Tensor | None], values: Tensor, accumulate: _bool = False) -> Tensor:
    """Puts values from the tensor values into the tensor self using the indices specified in indices (which is a tuple of Tensors)."""
def index_reduce(input: Tensor, dim: _int, index: Tensor, source: Tensor, reduce: _str, *, include_self: _bool = True, out: Tensor = ...) -> Tensor:
    """Returns self with source's slices reduced into it, at the places along dim that index names."""
def index_reduce_(input: Tensor, dim: _int, index: Tensor, source: Tensor, reduce: _str, *, include_self: _bool = True) -> Tensor:
    """Accumulate the elements of source into the self tensor by accumulating to the indices in the order given in index using the reduction given by the reduce argument."""
def index_select(input: Tensor, dim: _int, index: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor which indexes the input tensor along dimension dim using the entries in index."""
def indices(input: Tensor) -> Tensor:
    """Return the indices tensor of a sparse COO tensor."""
def indices_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as indices(), but all output tensors are freshly created instead of aliasing the input."""
def inner(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the dot product for 1D tensors."""
def instance_norm(input: Tensor, weight: Tensor | None, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, use_input_stats: _bool, momentum: _float, eps: _float, cudnn_enabled: _bool) -> Tensor:
    """Apply Instance Normalization independently for each channel in every data sample within a batch."""
def int_repr(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Given a quantized Tensor, self.int_repr() returns a CPU Tensor with uint8_t as data type that stores the underlying uint8_t values of the given Tensor."""
def inverse(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for linalg.inv()."""
def is_coalesced(input: Tensor) -> _bool:
    """Returns True if self is a sparse COO tensor that is coalesced, False otherwise."""
def is_complex(input: Tensor) -> _bool:
    """Returns True if the data type of input is a complex data type i.e., one of torch.complex64, and torch.complex128."""
def is_conj(input: Tensor) -> _bool:
    """Returns True if the input is a conjugated tensor, i.e. its conjugate bit is set to True."""
@_overload
def is_contiguous(input: Tensor) -> _bool:
    """Returns True if self tensor is contiguous in memory in the order specified by memory format."""
@_overload
def is_contiguous(input: Tensor, memory_format: _memory_format) -> _bool: ...
def is_distributed(input: Tensor) -> _bool: ...
def is_floating_point(input: Tensor) -> _bool:
    """Returns True if the data type of input is a floating point data type i.e., one of torch.float64, torch.float32, torch.float16, and torch.bfloat16."""
def is_inference(input: Tensor) -> _bool:
    """Returns True if input is an inference tensor."""
def is_leaf(input: Tensor) -> _bool:
    """Tells whether self is a leaf of the graph: made by the user, or without gradients."""
def is_neg(input: Tensor) -> _bool:
    """Returns True if the negative bit of self is set to true."""
def is_nonzero(input: Tensor) -> _bool:
    """Returns True if the input is a single element tensor which is not equal to zero after type conversions. i.e. not equal to tensor([0.]) or tensor([0]) or tensor([False])."""
def is_pinned(input: Tensor, device: _DeviceLike | None = None) -> _bool:
    """Returns true if this tensor resides in pinned memory."""
def is_same_size(input: Tensor, other: Tensor) -> _bool:
    """Tells whether two tensors have one shape."""
def is_set_to(input: Tensor, tensor: Tensor) -> _bool:
    """Returns True if both tensors are pointing to the exact same memory (same storage, offset, size and stride)."""
def is_signed(input: Tensor) -> _bool:
    """Returns True if the data type of self is a signed data type."""
def is_vulkan_available() -> _bool: ...
def isclose(input: Tensor, other: Tensor, rtol: _float = 1e-05, atol: _float = 1e-08, equal_nan: _bool = False) -> Tensor:
    """Returns a new tensor with boolean elements representing if each element of input is "close" to the corresponding element of other."""
def isfinite(input: Tensor) -> Tensor:
    """Returns a new tensor with boolean elements representing if each element is finite or not."""
@_overload
def isin(elements: Tensor, test_elements: Tensor, *, assume_unique: _bool = False, invert: _bool = False, out: Tensor = ...) -> Tensor:
    """Tests if each element of elements is in test_elements."""
@_overload
def isin(element: _Number, test_elements: Tensor, *, assume_unique: _bool = False, invert: _bool = False, out: Tensor = ...) -> Tensor: ...
@_overload
def isin(elements: Tensor, test_element: _Number, *, assume_unique: _bool = False, invert: _bool = False, out: Tensor = ...) -> Tensor: ...
def isinf(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Tests if each element of input is infinite (positive or negative infinity) or not."""
def isnan(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with boolean elements representing if each element of input is NaN or not."""
def isneginf(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Tests if each element of input is negative infinity or not."""
def isposinf(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Tests if each element of input is positive infinity or not."""
def isreal(input: Tensor) -> Tensor:
    """Returns a new tensor with boolean elements representing if each element of input is real-valued or not."""
def istft(input: Tensor, n_fft: _int, hop_length: _int | None = None, win_length: _int | None = None, window: Tensor | None = None, center: _bool = True, normalized: _bool = False, onesided: _bool | None = None, length: _int | None = None, return_complex: _bool = False) -> Tensor:
    """Inverse short time Fourier Transform."""
def item(input: Tensor) -> _Number:
    """Returns the value of this tensor as a standard Python number."""
@_overload
def kaiser_window(window_length: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Computes the Kaiser window with window length window_length and shape parameter beta."""
@_overload
def kaiser_window(window_length: _int, periodic: _bool, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def kaiser_window(window_length: _int, periodic: _bool, beta: _float, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def kaiser_window(window_length: _int, *, out: Tensor) -> Tensor: ...
@_overload
def kaiser_window(window_length: _int, periodic: _bool, *, out: Tensor) -> Tensor: ...
@_overload
def kaiser_window(window_length: _int, periodic: _bool, beta: _float, *, out: Tensor) -> Tensor: ...
def kl_div(input: Tensor, target: Tensor, reduction: _int = 1, *, log_target: _bool = False) -> Tensor:
    """Compute the KL Divergence loss."""
def kron(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the Kronecker product, denoted by (x), of input and other."""
def kthvalue(input: Tensor, k: _int, dim: _int = -1, keepdim: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices:
    """Returns a namedtuple (values, indices) where values is the k th smallest element of each row of the input tensor in the given dimension dim."""
def l1_loss(input: Tensor, target: Tensor, reduction: _int = 1) -> Tensor:
    """Compute the L1 loss, with optional weighting."""
def layer_norm(input: Tensor, normalized_shape: _Sequence[_int], weight: Tensor | None = None, bias: Tensor | None = None, eps: _float = 1e-05, cudnn_enable: _bool = True) -> Tensor:
    """Apply Layer Normalization for last certain number of dimensions."""
def lcm(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise least common multiple (LCM) of input and other."""
def lcm_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of lcm()."""
def ldexp(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Multiplies input by 2 ** other. out_i = input_i * 2^other_i."""
def ldexp_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of ldexp()."""
@_overload
def le(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input <= other element-wise."""
@_overload
def le(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def le_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of le()."""
@_overload
def le_(input: Tensor, other: _Number) -> Tensor: ...
def leaky_relu(input: Tensor, negative_slope: _Number = 0.01, *, out: Tensor = ...) -> Tensor:
    """Applies element-wise, LeakyReLU(x) = max(0, x) + negative_slope * min(0, x)."""
def leaky_relu_(input: Tensor, negative_slope: _Number = 0.01) -> Tensor:
    """In-place version of leaky_relu()."""
@_overload
def lerp(input: Tensor, end: Tensor, weight: Tensor, *, out: Tensor = ...) -> Tensor:
    """Does a linear interpolation of two tensors start (given by input) and end based on a scalar or tensor weight and returns the resulting out tensor. out_i = start_i + weight_i * (end_i - start_i)."""
@_overload
def lerp(input: Tensor, end: Tensor, weight: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def lerp_(input: Tensor, end: Tensor, weight: Tensor) -> Tensor:
    """In-place version of lerp()."""
@_overload
def lerp_(input: Tensor, end: Tensor, weight: _Number) -> Tensor: ...
@_overload
def less(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for lt()."""
@_overload
def less(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def less_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of less()."""
@_overload
def less_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def less_equal(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for le()."""
@_overload
def less_equal(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def less_equal_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of less_equal()."""
@_overload
def less_equal_(input: Tensor, other: _Number) -> Tensor: ...
def lgamma(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the natural logarithm of the absolute value of the gamma function on input. out_i = ln | Gamma(input_i)|."""
def lgamma_(input: Tensor) -> Tensor:
    """In-place version of lgamma()."""
def lift(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns self."""
def lift_fresh(input: Tensor) -> Tensor: ...
def lift_fresh_copy(input: Tensor, *, out: Tensor = ...) -> Tensor: ...
def linalg_cholesky(input: Tensor, *, upper: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix."""
def linalg_cholesky_ex(input: Tensor, *, upper: _bool = False, check_errors: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_L_info:
    """Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix."""
@_overload
def linalg_cond(input: Tensor, p: _Number | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the condition number of a matrix with respect to a matrix norm."""
@_overload
def linalg_cond(input: Tensor, p: _str, *, out: Tensor = ...) -> Tensor: ...
def linalg_cross(input: Tensor, other: Tensor, *, dim: _int = -1, out: Tensor = ...) -> Tensor:
    """Computes the cross product of two 3-dimensional vectors."""
def linalg_det(A: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the determinant of a square matrix."""
def linalg_diagonal(A: Tensor, *, offset: _int = 0, dim1: _int = -2, dim2: _int = -1) -> Tensor:
    """Alias for diagonal() with defaults dim1= -2, dim2= -1."""
def linalg_eig(input: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> _results_eigenvalues_eigenvectors:
    """Computes the eigenvalue decomposition of a square matrix if it exists."""
def linalg_eigh(input: Tensor, UPLO: _str = "L", *, out: tuple[Tensor, Tensor] = ...) -> _results_eigenvalues_eigenvectors:
    """Computes the eigenvalue decomposition of a complex Hermitian or real symmetric matrix."""
def linalg_eigvals(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the eigenvalues of a square matrix."""
def linalg_eigvalsh(input: Tensor, UPLO: _str = "L", *, out: Tensor = ...) -> Tensor:
    """Computes the eigenvalues of a complex Hermitian or real symmetric matrix."""
def linalg_householder_product(input: Tensor, tau: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the first n columns of a product of Householder matrices."""
def linalg_inv(A: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of a square matrix if it exists."""
def linalg_inv_ex(A: Tensor, *, check_errors: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_inverse_info:
    """Computes the inverse of a square matrix if it is invertible."""
def linalg_ldl_factor(input: Tensor, *, hermitian: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_LD_pivots:
    """Computes a compact representation of the LDL factorization of a Hermitian or symmetric (possibly indefinite) matrix."""
def linalg_ldl_factor_ex(input: Tensor, *, hermitian: _bool = False, check_errors: _bool = False, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_LD_pivots_info:
    """This is a version of ldl_factor() that does not perform error checks unless check_errors= True."""
def linalg_ldl_solve(LD: Tensor, pivots: Tensor, B: Tensor, *, hermitian: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the solution of a system of linear equations using the LDL factorization."""
def linalg_lstsq(input: Tensor, b: Tensor, rcond: _float | None = None, *, driver: _str | None = None, out: tuple[Tensor, Tensor, Tensor, Tensor] = ...) -> _results_solution_residuals_rank_singular_values:
    """Computes a solution to the least squares problem of a system of linear equations."""
def linalg_lu(A: Tensor, *, pivot: _bool = True, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_P_L_U:
    """Computes the LU decomposition with partial pivoting of a matrix."""
def linalg_lu_factor(A: Tensor, *, pivot: _bool = True, out: tuple[Tensor, Tensor] = ...) -> _results_LU_pivots:
    """Computes a compact representation of the LU factorization with partial pivoting of a matrix."""
def linalg_lu_factor_ex(A: Tensor, *, pivot: _bool = True, check_errors: _bool = False, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_LU_pivots_info:
    """This is a version of lu_factor() that does not perform error checks unless check_errors= True."""
def linalg_lu_solve(LU: Tensor, pivots: Tensor, B: Tensor, *, left: _bool = True, adjoint: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the solution of a square system of linear equations with a unique solution given an LU decomposition."""
def linalg_matmul(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for matmul()."""
def linalg_matrix_exp(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the matrix exponential of a square matrix."""
@_overload
def linalg_matrix_norm(input: Tensor, ord: _Number, dim: _Sequence[_int] = (-2, -1), keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Computes a matrix norm."""
@_overload
def linalg_matrix_norm(input: Tensor, ord: _str = "fro", dim: _Sequence[_int] = (-2, -1), keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor: ...
def linalg_matrix_power(input: Tensor, n: _int, *, out: Tensor = ...) -> Tensor:
    """Computes the n-th power of a square matrix for an integer n."""
@_overload
def linalg_matrix_rank(input: Tensor, *, atol: Tensor | None = None, rtol: Tensor | None = None, hermitian: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the numerical rank of a matrix."""
@_overload
def linalg_matrix_rank(input: Tensor, tol: Tensor, hermitian: _bool = False, *, out: Tensor = ...) -> Tensor: ...
@_overload
def linalg_matrix_rank(input: Tensor, *, atol: _float | None = None, rtol: _float | None = None, hermitian: _bool = False, out: Tensor = ...) -> Tensor: ...
@_overload
def linalg_matrix_rank(input: Tensor, tol: _float, hermitian: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def linalg_multi_dot(tensors: _Sequence[Tensor], *, out: Tensor = ...) -> Tensor:
    """Efficiently multiplies two or more matrices by reordering the multiplications so that the fewest arithmetic operations are performed."""
@_overload
def linalg_norm(input: Tensor, ord: _Number | None = None, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Computes a vector or matrix norm."""
@_overload
def linalg_norm(input: Tensor, ord: _str, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor: ...
@_overload
def linalg_pinv(input: Tensor, *, atol: Tensor | None = None, rtol: Tensor | None = None, hermitian: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the pseudoinverse (Moore-Penrose inverse) of a matrix."""
@_overload
def linalg_pinv(input: Tensor, *, atol: _float | None = None, rtol: _float | None = None, hermitian: _bool = False, out: Tensor = ...) -> Tensor: ...
@_overload
def linalg_pinv(input: Tensor, rcond: Tensor, hermitian: _bool = False, *, out: Tensor = ...) -> Tensor: ...
@_overload
def linalg_pinv(input: Tensor, rcond: _float, hermitian: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def linalg_qr(A: Tensor, mode: _str = "reduced", *, out: tuple[Tensor, Tensor] = ...) -> _results_Q_R:
    """Computes the QR decomposition of a matrix."""
def linalg_slogdet(A: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> _results_sign_logabsdet:
    """Computes the sign and natural logarithm of the absolute value of the determinant of a square matrix."""
def linalg_solve(A: Tensor, B: Tensor, *, left: _bool = True, out: Tensor = ...) -> Tensor:
    """Computes the solution of a square system of linear equations with a unique solution."""
def linalg_solve_ex(A: Tensor, B: Tensor, *, left: _bool = True, check_errors: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_result_info:
    """A version of solve() that does not perform error checks unless check_errors= True."""
def linalg_solve_triangular(input: Tensor, B: Tensor, *, upper: _bool, left: _bool = True, unitriangular: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the solution of a triangular system of linear equations with a unique solution."""
def linalg_svd(A: Tensor, full_matrices: _bool = True, *, driver: _str | None = None, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_U_S_Vh:
    """Computes the singular value decomposition (SVD) of a matrix."""
def linalg_svdvals(A: Tensor, *, driver: _str | None = None, out: Tensor = ...) -> Tensor:
    """Computes the singular values of a matrix."""
def linalg_tensorinv(input: Tensor, ind: _int = 2, *, out: Tensor = ...) -> Tensor:
    """Computes the multiplicative inverse of tensordot()."""
def linalg_tensorsolve(input: Tensor, other: Tensor, dims: _Sequence[_int] | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the solution X to the system tensordot(A, X) = B."""
def linalg_vander(x: Tensor, *, N: _int | None = None) -> Tensor:
    """Generates a Vandermonde matrix."""
def linalg_vecdot(x: Tensor, y: Tensor, *, dim: _int = -1, out: Tensor = ...) -> Tensor:
    """Computes the dot product of two batches of vectors along a dimension."""
def linalg_vector_norm(input: Tensor, ord: _Number = 2, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Computes a vector norm."""
def linear(input: Tensor, weight: Tensor, bias: Tensor | None = None, *, out: Tensor = ...) -> Tensor:
    """Applies a linear transformation to the incoming data: y = xA^T + b."""
@_overload
def linspace(start: Tensor, end: Tensor, steps: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end, inclusive."""
@_overload
def linspace(start: _Number, end: Tensor, steps: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def linspace(start: Tensor, end: _Number, steps: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def linspace(start: _Number, end: _Number, steps: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def linspace(start: Tensor, end: Tensor, steps: _int, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def linspace(start: _Number, end: Tensor, steps: _int, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def linspace(start: Tensor, end: _Number, steps: _int, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def linspace(start: _Number, end: _Number, steps: _int, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
def log(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the natural logarithm of the elements of input. y_i = log_e (x_i)."""
def log10(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the logarithm to the base 10 of the elements of input. y_i = log_10 (x_i)."""
def log10_(input: Tensor) -> Tensor:
    """In-place version of log10()."""
def log1p(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the natural logarithm of (1 + input). y_i = log_e (x_i + 1)."""
def log1p_(input: Tensor) -> Tensor:
    """In-place version of log1p()."""
def log2(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the logarithm to the base 2 of the elements of input. y_i = log_2 (x_i)."""
def log2_(input: Tensor) -> Tensor:
    """In-place version of log2()."""
def log_(input: Tensor) -> Tensor:
    """In-place version of log()."""
def log_normal(input: Tensor, mean: _float = 1.0, std: _float = 2.0, *, generator: _Generator | None = None, out: Tensor = ...) -> Tensor:
    """Returns numbers drawn from the log-normal distribution, in the shape of self."""
def log_normal_(input: Tensor, mean: _float = 1.0, std: _float = 2.0, *, generator: _Generator | None = None) -> Tensor:
    """Fills self tensor with numbers samples from the log-normal distribution parameterized by the given mean mu and standard deviation sigma. f(x) = (1 / (x sigma sqrt(2 pi))) e^(-((ln x - mu)^2) / (2 sigma ^2))."""
def log_sigmoid(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Applies log(1 / (1 + exp(-x))), element-wise."""
def log_sigmoid_forward(input: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> _results_output_buffer: ...
def log_softmax(input: Tensor, dim: _int, dtype: _dtype | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes log(softmax(x)) along dim, in one go and without overflow."""
def logaddexp(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Logarithm of the sum of exponentiations of the inputs."""
def logaddexp2(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Logarithm of the sum of exponentiations of the inputs in base-2."""
def logcumsumexp(input: Tensor, dim: _int, *, out: Tensor = ...) -> Tensor:
    """Returns the logarithm of the cumulative summation of the exponentiation of elements of input in the dimension dim."""
def logdet(input: Tensor) -> Tensor:
    """Calculates log determinant of a square matrix or batches of square matrices."""
def logical_and(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise logical AND of the given input tensors."""
def logical_and_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of logical_and()."""
def logical_not(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise logical NOT of the given input tensor."""
def logical_not_(input: Tensor) -> Tensor:
    """In-place version of logical_not()."""
def logical_or(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise logical OR of the given input tensors."""
def logical_or_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of logical_or()."""
def logical_xor(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise logical XOR of the given input tensors."""
def logical_xor_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of logical_xor()."""
def logit(input: Tensor, eps: _float | None = None, *, out: Tensor = ...) -> Tensor:
    """Alias for special.logit()."""
def logit_(input: Tensor, eps: _float | None = None) -> Tensor:
    """In-place version of logit()."""
@_overload
def logspace(start: Tensor, end: Tensor, steps: _int, base: _float = 10.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a 1-D tensor of steps numbers, evenly spaced on a logarithmic scale from base^start to base^end, both included."""
@_overload
def logspace(start: _Number, end: Tensor, steps: _int, base: _float = 10.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def logspace(start: Tensor, end: _Number, steps: _int, base: _float = 10.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def logspace(start: _Number, end: _Number, steps: _int, base: _float = 10.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def logspace(start: Tensor, end: Tensor, steps: _int, base: _float = 10.0, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def logspace(start: _Number, end: Tensor, steps: _int, base: _float = 10.0, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def logspace(start: Tensor, end: _Number, steps: _int, base: _float = 10.0, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def logspace(start: _Number, end: _Number, steps: _int, base: _float = 10.0, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
def logsumexp(input: Tensor, dim: _int | _Sequence[_int], keepdim: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Returns the log of summed exponentials of each row of the input tensor in the given dimension dim."""
@_overload
def lstm(data: Tensor, batch_sizes: Tensor, hx: _Sequence[Tensor], params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor, Tensor]:
    """Applies a long short-term memory of several layers to a sequence; params are the weights and biases in PyTorch's order, hx is the hidden and the cell state."""
@_overload
def lstm(input: Tensor, hx: _Sequence[Tensor], params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor, Tensor]: ...
def lstm_cell(input: Tensor, hx: _Sequence[Tensor], w_ih: Tensor, w_hh: Tensor, b_ih: Tensor | None = None, b_hh: Tensor | None = None) -> tuple[Tensor, Tensor]:
    """Applies a long short-term memory to one step; hx is the hidden and the cell state."""
@_overload
def lt(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input < other element-wise."""
@_overload
def lt(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def lt_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of lt()."""
@_overload
def lt_(input: Tensor, other: _Number) -> Tensor: ...
def lu_solve(input: Tensor, LU_data: Tensor, LU_pivots: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns the LU solve of the linear system Ax = b using the partially pivoted LU factorization of A from linalg.lu_factor()."""
def lu_unpack(LU_data: Tensor, LU_pivots: Tensor, unpack_data: _bool = True, unpack_pivots: _bool = True, *, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_P_L_U:
    """Unpacks the LU decomposition returned by linalg.lu_factor() into the P, L, U matrices."""
def mH(input: Tensor) -> Tensor:
    """Accessing this property is equivalent to calling adjoint()."""
def mT(input: Tensor) -> Tensor:
    """Returns a view of this tensor with the last two dimensions transposed."""
def margin_ranking_loss(input1: Tensor, input2: Tensor, target: Tensor, margin: _float = 0.0, reduction: _int = 1) -> Tensor:
    """Compute the margin ranking loss."""
@_overload
def masked_fill(input: Tensor, mask: Tensor, value: Tensor, *, out: Tensor = ...) -> Tensor:
    """Out-of-place version of masked_fill_()."""
@_overload
def masked_fill(input: Tensor, mask: Tensor, value: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def masked_fill_(input: Tensor, mask: Tensor, value: Tensor) -> Tensor:
    """Fills elements of self tensor with value where mask is True."""
@_overload
def masked_fill_(input: Tensor, mask: Tensor, value: _Number) -> Tensor: ...
def masked_scatter(input: Tensor, mask: Tensor, source: Tensor, *, out: Tensor = ...) -> Tensor:
    """Out-of-place version of masked_scatter_()."""
def masked_scatter_(input: Tensor, mask: Tensor, source: Tensor) -> Tensor:
    """Copies elements from source into self tensor at positions where the mask is True."""
def masked_select(input: Tensor, mask: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new 1-D tensor which indexes the input tensor according to the boolean mask mask which is a BoolTensor."""
def matmul(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Matrix product of two tensors."""
def matrix_H(input: Tensor) -> Tensor:
    """Returns a matrix conjugated and transposed."""
def matrix_exp(input: Tensor) -> Tensor:
    """Alias for linalg.matrix_exp()."""
def matrix_power(input: Tensor, n: _int, *, out: Tensor = ...) -> Tensor:
    """Alias for linalg.matrix_power()."""
@_overload
def max(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns the largest of all elements; along dim, the named tuple (values, indices); of two tensors, the larger of each pair of elements."""
@_overload
def max(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def max(input: Tensor, dim: _int, keepdim: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices: ...
def max_pool1d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), ceil_mode: _bool = False) -> Tensor:
    """Applies a 1D max pooling over an input signal composed of several input planes."""
def max_pool1d_with_indices(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), ceil_mode: _bool = False) -> tuple[Tensor, Tensor]:
    """Applies a 1D max pooling over an input signal composed of several input planes."""
def max_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> Tensor:
    """Applies a 2D max pooling over an input signal composed of several input planes."""
def max_pool2d_with_indices(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]:
    """Applies a 2D max pooling over an input signal composed of several input planes."""
def max_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> Tensor:
    """Applies a 3D max pooling over an input signal composed of several input planes."""
def max_pool3d_with_indices(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]:
    """Applies a 3D max pooling over an input signal composed of several input planes."""
def max_unpool2d(input: Tensor, indices: Tensor, output_size: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Compute a partial inverse of MaxPool2d."""
def max_unpool3d(input: Tensor, indices: Tensor, output_size: _int | _Sequence[_int], stride: _int | _Sequence[_int], padding: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Compute a partial inverse of MaxPool3d."""
def maximum(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise maximum of input and other."""
@_overload
def mean(input: Tensor, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Returns the mean of all elements, or along dim."""
@_overload
def mean(input: Tensor, dim: _int | _Sequence[_int] | None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor: ...
@_overload
def median(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns the median of the values in input."""
@_overload
def median(input: Tensor, dim: _int, keepdim: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices: ...
@_overload
def min(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns the smallest of all elements; along dim, the named tuple (values, indices); of two tensors, the smaller of each pair of elements."""
@_overload
def min(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def min(input: Tensor, dim: _int, keepdim: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices: ...
def minimum(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the element-wise minimum of input and other."""
def miopen_batch_norm(input: Tensor, weight: Tensor, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, training: _bool, exponential_average_factor: _float, epsilon: _float, *, out: tuple[Tensor, Tensor, Tensor] = ...) -> tuple[Tensor, Tensor, Tensor]: ...
def miopen_convolution(input: Tensor, weight: Tensor, bias: Tensor | None, padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool, *, out: Tensor = ...) -> Tensor: ...
def miopen_convolution_add_relu(input: Tensor, weight: Tensor, z: Tensor, alpha: _Number | None, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], groups: _int) -> Tensor: ...
def miopen_convolution_relu(input: Tensor, weight: Tensor, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], groups: _int) -> Tensor: ...
def miopen_convolution_transpose(input: Tensor, weight: Tensor, bias: Tensor | None, padding: _Sequence[_int], output_padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool, *, out: Tensor = ...) -> Tensor: ...
@_overload
def miopen_ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, blank: _int, deterministic: _bool, zero_infinity: _bool) -> tuple[Tensor, Tensor]: ...
@_overload
def miopen_ctc_loss(log_probs: Tensor, targets: Tensor, input_lengths: _Sequence[_int], target_lengths: _Sequence[_int], blank: _int, deterministic: _bool, zero_infinity: _bool, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]: ...
def miopen_depthwise_convolution(input: Tensor, weight: Tensor, bias: Tensor | None, padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool, *, out: Tensor = ...) -> Tensor: ...
def miopen_rnn(input: Tensor, weight: _Sequence[Tensor], weight_stride0: _int, hx: Tensor, cx: Tensor | None, mode: _int, hidden_size: _int, num_layers: _int, batch_first: _bool, dropout: _float, train: _bool, bidirectional: _bool, batch_sizes: _Sequence[_int], dropout_state: Tensor | None, *, out: tuple[Tensor, Tensor, Tensor, Tensor, Tensor] = ...) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...
def mish(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Apply the Mish function, element-wise."""
def mish_(input: Tensor) -> Tensor:
    """In-place version of mish()."""
def mkldnn_adaptive_avg_pool2d(input: Tensor, output_size: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor: ...
def mkldnn_convolution(input: Tensor, weight: Tensor, bias: Tensor | None, padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, *, out: Tensor = ...) -> Tensor: ...
def mkldnn_linear(input: Tensor, weight: Tensor, bias: Tensor | None = None, *, out: Tensor = ...) -> Tensor: ...
def mkldnn_max_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def mkldnn_max_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def mkldnn_reorder_conv2d_weight(input: Tensor, padding: _int | _Sequence[_int] = (0, 0), stride: _int | _Sequence[_int] = (1, 1), dilation: _int | _Sequence[_int] = (1, 1), groups: _int = 1, input_size: _Sequence[_int] | None = None, *, out: Tensor = ...) -> Tensor: ...
def mkldnn_reorder_conv3d_weight(input: Tensor, padding: _int | _Sequence[_int] = (0, 0, 0), stride: _int | _Sequence[_int] = (1, 1, 1), dilation: _int | _Sequence[_int] = (1, 1, 1), groups: _int = 1, input_size: _Sequence[_int] | None = None, *, out: Tensor = ...) -> Tensor: ...
def mkldnn_rnn_layer(input: Tensor, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: _bool, batch_sizes: _Sequence[_int], mode: _int, hidden_size: _int, num_layers: _int, has_biases: _bool, bidirectional: _bool, batch_first: _bool, train: _bool, *, out: tuple[Tensor, Tensor, Tensor, Tensor] = ...) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
@_overload
def mm(input: Tensor, mat2: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs a matrix multiplication of the matrices input and mat2."""
@_overload
def mm(input: Tensor, mat2: Tensor, out_dtype: _dtype, *, out: Tensor = ...) -> Tensor: ...
def mode(input: Tensor, dim: _int = -1, keepdim: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices:
    """Returns a namedtuple (values, indices) where values is the mode value of each row of the input tensor in the given dimension dim, i.e. a value which appears most often in that row, and indices is the index location of each mode value found."""
@_overload
def moveaxis(input: Tensor, source: _int, destination: _int) -> Tensor:
    """Alias for movedim()."""
@_overload
def moveaxis(input: Tensor, source: _Sequence[_int], destination: _Sequence[_int]) -> Tensor: ...
@_overload
def movedim(input: Tensor, source: _int, destination: _int) -> Tensor:
    """Moves the dimension(s) of input at the position(s) in source to the position(s) in destination."""
@_overload
def movedim(input: Tensor, source: _Sequence[_int], destination: _Sequence[_int]) -> Tensor: ...
def mse_loss(input: Tensor, target: Tensor, reduction: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Compute the element-wise mean squared error, with optional weighting."""
def msort(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Sorts the elements of the input tensor along its first dimension in ascending order by value."""
@_overload
def mul(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Multiplies input by other. out_i = input_i * other_i."""
@_overload
def mul(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def mul_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of mul()."""
@_overload
def mul_(input: Tensor, other: _Number) -> Tensor: ...
def multi_margin_loss(input: Tensor, target: Tensor, p: _Number = 1, margin: _Number = 1, weight: Tensor | None = None, reduction: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Compute the multi margin loss, with optional weighting."""
def multilabel_margin_loss(input: Tensor, target: Tensor, reduction: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Compute the multilabel margin loss."""
def multilabel_margin_loss_forward(input: Tensor, target: Tensor, reduction: _int, *, out: tuple[Tensor, Tensor] = ...) -> _results_output_is_target: ...
def multinomial(input: Tensor, num_samples: _int, replacement: _bool = False, *, generator: _Generator | None = None, out: Tensor = ...) -> Tensor:
    """Returns a tensor where each row contains num_samples indices sampled from the multinomial (a stricter definition would be multivariate, refer to distributions.multinomial.Multinomial for more details) probability distribution located in the corresponding row of tensor input."""
@_overload
def multiply(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for mul()."""
@_overload
def multiply(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def multiply_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of multiply()."""
@_overload
def multiply_(input: Tensor, other: _Number) -> Tensor: ...
def mv(input: Tensor, vec: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs a matrix-vector product of the matrix input and the vector vec."""
def mvlgamma(input: Tensor, p: _int, *, out: Tensor = ...) -> Tensor:
    """Alias for special.multigammaln()."""
def mvlgamma_(input: Tensor, p: _int) -> Tensor:
    """In-place version of mvlgamma()."""
def nan_to_num(input: Tensor, nan: _float | None = None, posinf: _float | None = None, neginf: _float | None = None, *, out: Tensor = ...) -> Tensor:
    """Replaces NaN, positive infinity, and negative infinity values in input with the values specified by nan, posinf, and neginf, respectively."""
def nan_to_num_(input: Tensor, nan: _float | None = None, posinf: _float | None = None, neginf: _float | None = None) -> Tensor:
    """In-place version of nan_to_num()."""
def nanmean(input: Tensor, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Computes the mean of all non-NaN elements along the specified dimensions."""
@_overload
def nanmedian(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns the median of the values in input, ignoring NaN values."""
@_overload
def nanmedian(input: Tensor, dim: _int, keepdim: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices: ...
@_overload
def nanquantile(input: Tensor, q: Tensor, dim: _int | None = None, keepdim: _bool = False, *, interpolation: _str = "linear", out: Tensor = ...) -> Tensor:
    """This is a variant of quantile() that "ignores" NaN values, computing the quantiles q as if NaN values in input did not exist."""
@_overload
def nanquantile(input: Tensor, q: _float, dim: _int | None = None, keepdim: _bool = False, *, interpolation: _str = "linear", out: Tensor = ...) -> Tensor: ...
def nansum(input: Tensor, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Returns the sum of all elements, treating Not a Numbers (NaNs) as zero."""
@_overload
def narrow(input: Tensor, dim: _int, start: Tensor, length: _int) -> Tensor:
    """Returns a new tensor that is a narrowed version of input tensor."""
@_overload
def narrow(input: Tensor, dim: _int, start: _int, length: _int) -> Tensor: ...
def narrow_copy(input: Tensor, dim: _int, start: _int, length: _int, *, out: Tensor = ...) -> Tensor:
    """Same as narrow() except this returns a copy rather than shared storage."""
def native_batch_norm(input: Tensor, weight: Tensor | None, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, training: _bool, momentum: _float, eps: _float, *, out: tuple[Tensor, Tensor, Tensor] = ...) -> tuple[Tensor, Tensor, Tensor]:
    """Applies batch normalization, and also returns the mean and the inverse deviation that it used."""
def native_channel_shuffle(input: Tensor, groups: _int) -> Tensor:
    """Native kernel level implementation of the channel_shuffle."""
def native_dropout(input: Tensor, p: _float, train: _bool | None, *, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]:
    """Zeroes elements with probability p while training, and also returns which ones stayed."""
def native_group_norm(input: Tensor, weight: Tensor | None, bias: Tensor | None, N: _int, C: _int, HxW: _int, group: _int, eps: _float, *, out: tuple[Tensor, Tensor, Tensor] = ...) -> tuple[Tensor, Tensor, Tensor]:
    """Applies group normalization, and also returns means and inverse deviations."""
def native_layer_norm(input: Tensor, normalized_shape: _Sequence[_int], weight: Tensor | None, bias: Tensor | None, eps: _float, *, out: tuple[Tensor, Tensor, Tensor] = ...) -> tuple[Tensor, Tensor, Tensor]:
    """Applies layer normalization over the last dimensions, normalized_shape, and also returns means and inverse deviations."""
@_overload
def native_norm(input: Tensor, p: _Number = 2, *, out: Tensor = ...) -> Tensor: ...
@_overload
def native_norm(input: Tensor, p: _Number | None, dim: _int | _Sequence[_int], keepdim: _bool, dtype: _dtype | None, *, out: Tensor = ...) -> Tensor: ...
@_overload
def ne(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input != other element-wise."""
@_overload
def ne(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def ne_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of ne()."""
@_overload
def ne_(input: Tensor, other: _Number) -> Tensor: ...
def neg(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the negative of the elements of input. out = -1 * input."""
def neg_(input: Tensor) -> Tensor:
    """In-place version of neg()."""
def negative(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for neg()."""
def negative_(input: Tensor) -> Tensor:
    """In-place version of negative()."""
def nested_to_padded_tensor(input: Tensor, padding: _float, output_size: _Sequence[_int] | None = None) -> Tensor: ...
@_overload
def new_empty(input: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Returns a Tensor of size size filled with uninitialized data."""
@_overload
def new_empty(input: Tensor, *size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def new_empty(input: Tensor, size: _Sequence[_int], *, out: Tensor) -> Tensor: ...
@_overload
def new_empty(input: Tensor, *size: _int, out: Tensor) -> Tensor: ...
@_overload
def new_empty_strided(input: Tensor, size: _Sequence[_int], stride: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Returns a Tensor of size size and strides stride filled with uninitialized data."""
@_overload
def new_empty_strided(input: Tensor, size: _Sequence[_int], stride: _Sequence[_int], *, out: Tensor) -> Tensor: ...
@_overload
def new_full(input: Tensor, size: _Sequence[_int], fill_value: _Number, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Returns a Tensor of size size filled with fill_value."""
@_overload
def new_full(input: Tensor, size: _Sequence[_int], fill_value: _Number, *, out: Tensor) -> Tensor: ...
@_overload
def new_ones(input: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Returns a Tensor of size size filled with 1."""
@_overload
def new_ones(input: Tensor, *size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def new_ones(input: Tensor, size: _Sequence[_int], *, out: Tensor) -> Tensor: ...
@_overload
def new_ones(input: Tensor, *size: _int, out: Tensor) -> Tensor: ...
@_overload
def new_zeros(input: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Returns a Tensor of size size filled with 0."""
@_overload
def new_zeros(input: Tensor, *size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def new_zeros(input: Tensor, size: _Sequence[_int], *, out: Tensor) -> Tensor: ...
@_overload
def new_zeros(input: Tensor, *size: _int, out: Tensor) -> Tensor: ...
def nextafter(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Return the next floating-point value after input towards other, elementwise."""
def nextafter_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of nextafter()."""
def nll_loss(input: Tensor, target: Tensor, weight: Tensor | None = None, reduction: _int = 1, ignore_index: _int = -100, *, out: Tensor = ...) -> Tensor:
    """Compute the negative log likelihood loss."""
def nll_loss2d(input: Tensor, target: Tensor, weight: Tensor | None = None, reduction: _int = 1, ignore_index: _int = -100, *, out: Tensor = ...) -> Tensor: ...
def nll_loss2d_forward(input: Tensor, target: Tensor, weight: Tensor | None, reduction: _int, ignore_index: _int, *, out: tuple[Tensor, Tensor] = ...) -> _results_output_total_weight: ...
def nll_loss_forward(input: Tensor, target: Tensor, weight: Tensor | None, reduction: _int, ignore_index: _int, *, out: tuple[Tensor, Tensor] = ...) -> _results_output_total_weight: ...
def nll_loss_nd(input: Tensor, target: Tensor, weight: Tensor | None = None, reduction: _int = 1, ignore_index: _int = -100) -> Tensor:
    """Computes the negative log likelihood loss of class indices; reduction is 0 (none), 1 (mean) or 2 (sum)."""
def nonzero_numpy(input: Tensor) -> list[Tensor]:
    """Returns the indices of the elements that are not zero, a tensor for each dimension."""
def nonzero_static(input: Tensor, *, size: _int, fill_value: _int = -1, out: Tensor = ...) -> Tensor:
    """Returns a 2-D tensor where each row is the index for a non-zero value."""
def norm_except_dim(v: Tensor, pow: _int = 2, dim: _int = 0) -> Tensor:
    """Returns the norm of v over all dimensions but dim."""
@_overload
def normal(mean: Tensor, std: Tensor, *, generator: _Generator | None = None, out: Tensor = ..., requires_grad: _bool = False) -> Tensor:
    """Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard deviation are given."""
@_overload
def normal(mean: Tensor, std: _float = 1.0, *, generator: _Generator | None = None, out: Tensor = ..., requires_grad: _bool = False) -> Tensor: ...
@_overload
def normal(mean: _float, std: Tensor, *, generator: _Generator | None = None, out: Tensor = ..., requires_grad: _bool = False) -> Tensor: ...
@_overload
def normal(mean: _float, std: _float, size: _Sequence[_int], *, generator: _Generator | None = None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def normal(input: Tensor, mean: _float = 0.0, std: _float = 1.0, *, generator: _Generator | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def normal(mean: _float, std: _float, size: _Sequence[_int], *, generator: _Generator | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
def normal_(input: Tensor, mean: _float = 0.0, std: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
    """Fills self tensor with elements samples from the normal distribution parameterized by mean and std."""
def normal_functional(input: Tensor, mean: _float = 0.0, std: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
    """Returns numbers drawn from a normal distribution, in the shape of self."""
@_overload
def not_equal(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for ne()."""
@_overload
def not_equal(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def not_equal_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of not_equal()."""
@_overload
def not_equal_(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def nuclear_norm(input: Tensor, keepdim: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Returns the nuclear norm of a matrix, the sum of its singular values."""
@_overload
def nuclear_norm(input: Tensor, dim: _int | _Sequence[_int], keepdim: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def numpy_T(input: Tensor) -> Tensor:
    """Returns self with its dimensions reversed."""
def one_hot(input: Tensor, num_classes: _int = -1) -> Tensor:
    """Takes LongTensor with index values of shape (*) and returns a tensor of shape (*, num_classes) that have zeros everywhere except where the index of last dimension matches the corresponding value of the input tensor, in which case it will be 1."""
@_overload
def ones(size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor filled with the scalar value 1, with the shape defined by the variable argument size."""
@_overload
def ones(*size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def ones(size: _Sequence[_int], *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def ones(*size: _int, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def ones_like(input: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor filled with the scalar value 1, with the same size as input."""
@_overload
def ones_like(input: Tensor, *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
def orgqr(input: Tensor, input2: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for linalg.householder_product()."""
def ormqr(input: Tensor, input2: Tensor, input3: Tensor, left: _bool = True, transpose: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Computes the matrix-matrix multiplication of a product of Householder matrices with a general matrix."""
def outer(input: Tensor, vec2: Tensor, *, out: Tensor = ...) -> Tensor:
    """Outer product of input and vec2."""
def output_nr(input: Tensor) -> _int: ...
def pad(input: Tensor, pad: _Sequence[_int], mode: _str = "constant", value: _float | None = None) -> Tensor:
    """Pads tensor."""
def pad_sequence(sequences: _Sequence[Tensor], batch_first: _bool = False, padding_value: _float = 0.0, padding_side: _str = "right") -> Tensor:
    """Stacks sequences of different lengths, padded to the longest."""
def pairwise_distance(x1: Tensor, x2: Tensor, p: _float = 2.0, eps: _float = 1e-06, keepdim: _bool = False) -> Tensor:
    """Computes the distance of order p between the rows of two tensors."""
def pdist(input: Tensor, p: _float = 2.0) -> Tensor:
    """Computes the p-norm distance between every pair of row vectors in the input."""
@_overload
def permute(input: Tensor, dims: _Sequence[_int]) -> Tensor:
    """Returns a view of the original tensor input with its dimensions permuted."""
@_overload
def permute(input: Tensor, *dims: _int) -> Tensor: ...
@_overload
def permute_copy(input: Tensor, dims: _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as permute(), but all output tensors are freshly created instead of aliasing the input."""
@_overload
def permute_copy(input: Tensor, *dims: _int, out: Tensor = ...) -> Tensor: ...
def pin_memory(input: Tensor, device: _DeviceLike | None = None) -> Tensor:
    """Copies the tensor to pinned memory, if it's not already pinned."""
def pinverse(input: Tensor, rcond: _float = 1e-15) -> Tensor:
    """Alias for linalg.pinv()."""
def pixel_shuffle(input: Tensor, upscale_factor: _int, *, out: Tensor = ...) -> Tensor:
    """Rearranges elements in a tensor of shape (*, C x r^2, H, W) to a tensor of shape (*, C, H x r, W x r), where r is the upscale_factor."""
def pixel_unshuffle(input: Tensor, downscale_factor: _int, *, out: Tensor = ...) -> Tensor:
    """Reverses the nn.PixelShuffle operation by rearranging elements in a tensor of shape (*, C, H x r, W x r) to a tensor of shape (*, C x r^2, H, W), where r is the downscale_factor."""
def poisson(input: Tensor, generator: _Generator | None = None, *, out: Tensor = ...) -> Tensor:
    """input must be non-negative."""
def poisson_nll_loss(input: Tensor, target: Tensor, log_input: _bool, full: _bool, eps: _float, reduction: _int) -> Tensor:
    """Compute the Poisson negative log likelihood loss."""
def polar(abs: Tensor, angle: Tensor, *, out: Tensor = ...) -> Tensor:
    """Constructs a complex tensor whose elements are Cartesian coordinates corresponding to the polar coordinates with absolute value abs and angle angle. out = abs * cos(angle) + abs * sin(angle) * j."""
def polygamma(n: _int, input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.polygamma()."""
def polygamma_(input: Tensor, n: _int) -> Tensor:
    """In-place version of polygamma()."""
def positive(input: Tensor) -> Tensor:
    """Returns input."""
@_overload
def pow(input: Tensor, exponent: Tensor, *, out: Tensor = ...) -> Tensor:
    """Takes the power of each element in input with exponent and returns a tensor with the result."""
@_overload
def pow(input: _Number, exponent: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def pow(input: Tensor, exponent: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def pow_(input: Tensor, exponent: Tensor) -> Tensor:
    """In-place version of pow()."""
@_overload
def pow_(input: Tensor, exponent: _Number) -> Tensor: ...
def prelu(input: Tensor, weight: Tensor) -> Tensor:
    """Applies element-wise the function PReLU(x) = max(0,x) + weight * min(0,x) where weight is a learnable parameter."""
@_overload
def prod(input: Tensor, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Returns the product of all elements, or along dim."""
@_overload
def prod(input: Tensor, dim: _int, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor: ...
def promote_types(type1: _dtype, type2: _dtype) -> _dtype:
    """Returns the dtype with the smallest size and scalar kind that is not smaller nor of lower kind than either type1 or type2."""
def put(input: Tensor, index: Tensor, source: Tensor, accumulate: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Out-of-place version of put_()."""
def put_(input: Tensor, index: Tensor, source: Tensor, accumulate: _bool = False) -> Tensor:
    """Copies the elements from source into the positions specified by index."""
def q_per_channel_axis(input: Tensor) -> _int:
    """Given a Tensor quantized by linear (affine) per-channel quantization, returns the index of dimension on which per-channel quantization is applied."""
def q_per_channel_scales(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Given a Tensor quantized by linear (affine) per-channel quantization, returns a Tensor of scales of the underlying quantizer."""
def q_per_channel_zero_points(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Given a Tensor quantized by linear (affine) per-channel quantization, returns a tensor of zero_points of the underlying quantizer."""
def q_scale(input: Tensor) -> _float:
    """Given a Tensor quantized by linear(affine) quantization, returns the scale of the underlying quantizer()."""
def q_zero_point(input: Tensor) -> _int:
    """Given a Tensor quantized by linear(affine) quantization, returns the zero_point of the underlying quantizer()."""
def qr(input: Tensor, some: _bool = True, *, out: tuple[Tensor, Tensor] = ...) -> _results_Q_R:
    """Computes the QR decomposition of a matrix or a batch of matrices input, and returns a namedtuple (Q, R) of tensors such that input = Q R with Q being an orthogonal matrix or batch of orthogonal matrices and R being an upper triangular matrix or batch of upper triangular matrices."""
def qscheme(input: Tensor) -> _Any:
    """Returns the quantization scheme of a given QTensor."""
@_overload
def quantile(input: Tensor, q: Tensor, dim: _int | None = None, keepdim: _bool = False, *, interpolation: _str = "linear", out: Tensor = ...) -> Tensor:
    """Computes the q-th quantiles of each row of the input tensor along the dimension dim."""
@_overload
def quantile(input: Tensor, q: _float, dim: _int | None = None, keepdim: _bool = False, *, interpolation: _str = "linear", out: Tensor = ...) -> Tensor: ...
def quantize_per_channel(input: Tensor, scales: Tensor, zero_points: Tensor, axis: _int, dtype: _dtype, *, out: Tensor = ...) -> Tensor:
    """Converts a float tensor to a per-channel quantized tensor with given scales and zero points."""
@_overload
def quantize_per_tensor(input: Tensor, scale: Tensor, zero_point: Tensor, dtype: _dtype, *, out: Tensor = ...) -> Tensor:
    """Converts a float tensor to a quantized tensor with given scale and zero point."""
@_overload
def quantize_per_tensor(input: Tensor, scale: _float, zero_point: _int, dtype: _dtype, *, out: Tensor = ...) -> Tensor: ...
@_overload
def quantize_per_tensor(tensors: _Sequence[Tensor], scales: Tensor, zero_points: Tensor, dtype: _dtype, *, out: _Sequence[Tensor] = ...) -> list[Tensor]: ...
def quantize_per_tensor_dynamic(input: Tensor, dtype: _dtype, reduce_range: _bool, *, out: Tensor = ...) -> Tensor:
    """Converts a float tensor to a quantized tensor with scale and zero_point calculated dynamically based on the input."""
def quantized_batch_norm(input: Tensor, weight: Tensor | None, bias: Tensor | None, mean: Tensor, var: Tensor, eps: _float, output_scale: _float, output_zero_point: _int, *, out: Tensor = ...) -> Tensor:
    """Applies batch normalization on a 4D (NCHW) quantized tensor. y = (x - E[x]) / (sqrt(Var[x] + epsilon)) * gamma + beta."""
@_overload
def quantized_gru(data: Tensor, batch_sizes: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor]: ...
@_overload
def quantized_gru(input: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor]: ...
def quantized_gru_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor, packed_ih: Tensor, packed_hh: Tensor, col_offsets_ih: Tensor, col_offsets_hh: Tensor, scale_ih: _Number, scale_hh: _Number, zero_point_ih: _Number, zero_point_hh: _Number) -> Tensor: ...
@_overload
def quantized_lstm(data: Tensor, batch_sizes: Tensor, hx: _Sequence[Tensor], params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, *, dtype: _dtype | None = None, use_dynamic: _bool = False) -> tuple[Tensor, Tensor, Tensor]: ...
@_overload
def quantized_lstm(input: Tensor, hx: _Sequence[Tensor], params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool, *, dtype: _dtype | None = None, use_dynamic: _bool = False) -> tuple[Tensor, Tensor, Tensor]: ...
def quantized_lstm_cell(input: Tensor, hx: _Sequence[Tensor], w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor, packed_ih: Tensor, packed_hh: Tensor, col_offsets_ih: Tensor, col_offsets_hh: Tensor, scale_ih: _Number, scale_hh: _Number, zero_point_ih: _Number, zero_point_hh: _Number) -> tuple[Tensor, Tensor]: ...
def quantized_max_pool1d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), ceil_mode: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Applies a 1D max pooling over an input quantized tensor composed of several input planes."""
def quantized_max_pool2d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Applies a 2D max pooling over an input quantized tensor composed of several input planes."""
def quantized_max_pool3d(input: Tensor, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def quantized_rnn_relu_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor, packed_ih: Tensor, packed_hh: Tensor, col_offsets_ih: Tensor, col_offsets_hh: Tensor, scale_ih: _Number, scale_hh: _Number, zero_point_ih: _Number, zero_point_hh: _Number) -> Tensor: ...
def quantized_rnn_tanh_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor, packed_ih: Tensor, packed_hh: Tensor, col_offsets_ih: Tensor, col_offsets_hh: Tensor, scale_ih: _Number, scale_hh: _Number, zero_point_ih: _Number, zero_point_hh: _Number) -> Tensor: ...
def rad2deg(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with each of the elements of input converted from angles in radians to degrees."""
def rad2deg_(input: Tensor) -> Tensor:
    """In-place version of rad2deg()."""
@_overload
def rand(size: _Sequence[_int], *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor filled with random numbers from a uniform distribution on the interval [0, 1)."""
@_overload
def rand(*size: _int, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def rand(size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def rand(*size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def rand(size: _Sequence[_int], *, generator: _Generator | None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def rand(*size: _int, generator: _Generator | None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def rand(size: _Sequence[_int], *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def rand(*size: _int, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def rand_like(input: Tensor, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor with the same size as input that is filled with random numbers from a uniform distribution on the interval [0, 1)."""
@_overload
def rand_like(input: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def rand_like(input: Tensor, *, generator: _Generator | None, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def rand_like(input: Tensor, *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint(high: _int, size: _Sequence[_int], *, generator: _Generator | None, dtype: _dtype | None = ..., layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor filled with random integers generated uniformly between low (inclusive) and high (exclusive)."""
@_overload
def randint(high: _int, size: _Sequence[_int], *, dtype: _dtype | None = ..., layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint(low: _int, high: _int, size: _Sequence[_int], *, generator: _Generator | None, dtype: _dtype | None = ..., layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint(low: _int, high: _int, size: _Sequence[_int], *, dtype: _dtype | None = ..., layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint(high: _int, size: _Sequence[_int], *, generator: _Generator | None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint(high: _int, size: _Sequence[_int], *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint(low: _int, high: _int, size: _Sequence[_int], *, generator: _Generator | None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint(low: _int, high: _int, size: _Sequence[_int], *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, low: _int, high: _int, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly between low (inclusive) and high (exclusive)."""
@_overload
def randint_like(input: Tensor, low: _int, high: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, high: Tensor, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, high: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, high: _int, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, high: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, low: _int, high: _int, *, generator: _Generator | None, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, low: _int, high: _int, *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, high: Tensor, *, generator: _Generator | None, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, high: Tensor, *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, high: _int, *, generator: _Generator | None, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randint_like(input: Tensor, high: _int, *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn(size: _Sequence[_int], *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor filled with random numbers from a normal distribution with mean 0 and variance 1 (also called the standard normal distribution)."""
@_overload
def randn(*size: _int, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn(size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn(*size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn(size: _Sequence[_int], *, generator: _Generator | None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn(*size: _int, generator: _Generator | None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn(size: _Sequence[_int], *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn(*size: _int, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn_like(input: Tensor, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor with the same size as input that is filled with random numbers from a normal distribution with mean 0 and variance 1."""
@_overload
def randn_like(input: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn_like(input: Tensor, *, generator: _Generator | None, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randn_like(input: Tensor, *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def random_(input: Tensor, *, generator: _Generator | None = None) -> Tensor:
    """Fills self tensor with numbers sampled from the discrete uniform distribution over [from, to - 1]."""
@_overload
def random_(input: Tensor, from_: _int, to: _int | None, *, generator: _Generator | None = None) -> Tensor: ...
@_overload
def random_(input: Tensor, to: _int, *, generator: _Generator | None = None) -> Tensor: ...
@_overload
def randperm(n: _int, *, generator: _Generator | None, dtype: _dtype | None = ..., layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a random permutation of integers from 0 to n - 1."""
@_overload
def randperm(n: _int, *, dtype: _dtype | None = ..., layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randperm(n: _int, *, generator: _Generator | None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def randperm(n: _int, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def range(start: _Number, end: _Number, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Step is the gap between two values in the tensor. out_(i+1) = out_i + step."""
@_overload
def range(start: _Number, end: _Number, step: _Number = 1, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
@_overload
def range(start: _Number, end: _Number, *, out: Tensor) -> Tensor: ...
@_overload
def range(start: _Number, end: _Number, step: _Number = 1, *, out: Tensor) -> Tensor: ...
def ravel(input: Tensor) -> Tensor:
    """Return a contiguous flattened tensor."""
def real(input: Tensor) -> Tensor:
    """Returns a new tensor containing real values of the self tensor."""
def reciprocal(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the reciprocal of the elements of input. out_i = 1 / input_i."""
def reciprocal_(input: Tensor) -> Tensor:
    """In-place version of reciprocal()."""
def record_stream(input: Tensor, s: _Any) -> None:
    """Marks the tensor as having been used by this stream."""
def reflection_pad1d(input: Tensor, padding: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Pads the last dimension with its reflection."""
def reflection_pad2d(input: Tensor, padding: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Pads the last two dimensions with their reflection."""
def reflection_pad3d(input: Tensor, padding: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Pads the last three dimensions with their reflection."""
def relu(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Applies the rectified linear unit function element-wise."""
def relu6(input: Tensor) -> Tensor:
    """Applies the element-wise function ReLU6(x) = min(max(0,x), 6)."""
def relu6_(input: Tensor) -> Tensor:
    """In-place version of relu6()."""
def relu_(input: Tensor) -> Tensor:
    """In-place version of relu()."""
@_overload
def remainder(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes Python's modulus operation entrywise."""
@_overload
def remainder(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def remainder(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def remainder_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of remainder()."""
@_overload
def remainder_(input: Tensor, other: _Number) -> Tensor: ...
def renorm(input: Tensor, p: _Number, dim: _int, maxnorm: _Number, *, out: Tensor = ...) -> Tensor:
    """Returns a tensor where each sub-tensor of input along dimension dim is normalized such that the p-norm of the sub-tensor is lower than the value maxnorm."""
def renorm_(input: Tensor, p: _Number, dim: _int, maxnorm: _Number) -> Tensor:
    """In-place version of renorm()."""
@_overload
def repeat(input: Tensor, repeats: _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Repeats this tensor along the specified dimensions."""
@_overload
def repeat(input: Tensor, *repeats: _int, out: Tensor = ...) -> Tensor: ...
@_overload
def repeat_interleave(repeats: Tensor, *, output_size: _int | None = None, out: Tensor = ...) -> Tensor:
    """Repeat elements of a tensor."""
@_overload
def repeat_interleave(input: Tensor, repeats: Tensor, dim: _int | None = None, *, output_size: _int | None = None) -> Tensor: ...
@_overload
def repeat_interleave(input: Tensor, repeats: _int, dim: _int | None = None, *, output_size: _int | None = None) -> Tensor: ...
def replication_pad1d(input: Tensor, padding: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Pads the last dimension with its first and last elements."""
def replication_pad2d(input: Tensor, padding: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Pads the last two dimensions with the elements at their edges."""
def replication_pad3d(input: Tensor, padding: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor:
    """Pads the last three dimensions with the elements at their edges."""
def requires_grad_(input: Tensor, requires_grad: _bool = True) -> Tensor:
    """Lets gradients flow to self, or not."""
@_overload
def reshape(input: Tensor, shape: _Sequence[_int]) -> Tensor:
    """Returns a tensor with the same data and number of elements as input, but with the specified shape."""
@_overload
def reshape(input: Tensor, *shape: _int) -> Tensor: ...
def reshape_as(input: Tensor, other: Tensor) -> Tensor:
    """Returns this tensor as the same shape as other."""
@_overload
def resize(input: Tensor, size: _Sequence[_int], *, memory_format: _memory_format | None = None, out: Tensor = ...) -> Tensor: ...
@_overload
def resize(input: Tensor, *size: _int, memory_format: _memory_format | None = None, out: Tensor = ...) -> Tensor: ...
@_overload
def resize_(input: Tensor, size: _Sequence[_int], *, memory_format: _memory_format | None = None) -> Tensor:
    """Resizes self tensor to the specified size."""
@_overload
def resize_(input: Tensor, *size: _int, memory_format: _memory_format | None = None) -> Tensor: ...
def resize_as(input: Tensor, the_template: Tensor, *, memory_format: _memory_format | None = None, out: Tensor = ...) -> Tensor: ...
def resize_as_(input: Tensor, the_template: Tensor, *, memory_format: _memory_format | None = None) -> Tensor:
    """Resizes the self tensor to be the same size as the specified tensor."""
def resize_as_sparse(input: Tensor, the_template: Tensor, *, out: Tensor = ...) -> Tensor: ...
def resize_as_sparse_(input: Tensor, the_template: Tensor) -> Tensor:
    """In-place version of resize_as_sparse()."""
def resolve_conj(input: Tensor) -> Tensor:
    """Returns a new tensor with materialized conjugation if input's conjugate bit is set to True, else returns input."""
def resolve_neg(input: Tensor) -> Tensor:
    """Returns a new tensor with materialized negation if input's negative bit is set to True, else returns input."""
@_overload
def result_type(tensor: Tensor, other: Tensor) -> _dtype:
    """Returns the dtype that would result from performing an arithmetic operation on the provided input tensors."""
@_overload
def result_type(scalar: _Number, tensor: Tensor) -> _dtype: ...
@_overload
def result_type(tensor: Tensor, other: _Number) -> _dtype: ...
@_overload
def result_type(scalar1: _Number, scalar2: _Number) -> _dtype: ...
def retain_grad(input: Tensor) -> None:
    """Enables this Tensor to have their grad populated during backward()."""
def retains_grad(input: Tensor) -> _bool:
    """Is True if this Tensor is non-leaf and its grad is enabled to be populated during backward(), False otherwise."""
def rms_norm(input: Tensor, normalized_shape: _Sequence[_int], weight: Tensor | None = None, eps: _float | None = None) -> Tensor:
    """Apply Root Mean Square Layer Normalization."""
@_overload
def rnn_relu(data: Tensor, batch_sizes: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor]:
    """Applies a recurrent network of several layers with ReLU to a sequence; params are the weights and biases in PyTorch's order."""
@_overload
def rnn_relu(input: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor]: ...
def rnn_relu_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor | None = None, b_hh: Tensor | None = None) -> Tensor:
    """Applies a recurrent network with ReLU to one step."""
@_overload
def rnn_tanh(data: Tensor, batch_sizes: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor]:
    """Applies a recurrent network of several layers with tanh to a sequence; params are the weights and biases in PyTorch's order."""
@_overload
def rnn_tanh(input: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor]: ...
def rnn_tanh_cell(input: Tensor, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor | None = None, b_hh: Tensor | None = None) -> Tensor:
    """Applies a recurrent network with tanh to one step."""
def roll(input: Tensor, shifts: _int | _Sequence[_int], dims: _int | _Sequence[_int] = (), *, out: Tensor = ...) -> Tensor:
    """Roll the tensor input along the given dimension(s)."""
def rot90(input: Tensor, k: _int = 1, dims: _Sequence[_int] = (0, 1), *, out: Tensor = ...) -> Tensor:
    """Rotate an n-D tensor by 90 degrees in the plane specified by dims axis."""
@_overload
def round(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Rounds elements of input to the nearest integer."""
@_overload
def round(input: Tensor, *, decimals: _int, out: Tensor = ...) -> Tensor: ...
@_overload
def round_(input: Tensor) -> Tensor:
    """In-place version of round()."""
@_overload
def round_(input: Tensor, *, decimals: _int) -> Tensor: ...
def row_indices(input: Tensor) -> Tensor:
    """Returns the row indices of a tensor with sparse CSC or BSC layout."""
def row_indices_copy(input: Tensor, *, out: Tensor = ...) -> Tensor: ...
def row_stack(tensors: _Sequence[Tensor], *, out: Tensor = ...) -> Tensor:
    """Alias of vstack()."""
def rrelu(input: Tensor, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None) -> Tensor:
    """Randomized leaky ReLU."""
def rrelu_(input: Tensor, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None) -> Tensor:
    """In-place version of rrelu()."""
def rrelu_with_noise(input: Tensor, noise: Tensor, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None, *, out: Tensor = ...) -> Tensor: ...
def rrelu_with_noise_(input: Tensor, noise: Tensor, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None) -> Tensor:
    """In-place version of rrelu_with_noise()."""
def rrelu_with_noise_functional(input: Tensor, noise: Tensor, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None) -> tuple[Tensor, Tensor]: ...
def rsqrt(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the reciprocal of the square-root of each of the elements of input. out_i = 1 / (sqrt(input_i))."""
def rsqrt_(input: Tensor) -> Tensor:
    """In-place version of rsqrt()."""
@_overload
def rsub(input: Tensor, other: Tensor, *, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Computes other - alpha * self."""
@_overload
def rsub(input: Tensor, other: _Number, alpha: _Number = 1, *, out: Tensor = ...) -> Tensor: ...
@_overload
def scalar_tensor(s: _Number, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor without dimensions that holds a number."""
@_overload
def scalar_tensor(s: _Number, *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
def scaled_dot_product_attention(query: Tensor, key: Tensor, value: Tensor, attn_mask: Tensor | None = None, dropout_p: _float = 0.0, is_causal: _bool = False, *, scale: _float | None = None, enable_gqa: _bool = False) -> Tensor:
    """Computes scaled dot product attention on query, key and value tensors, using an optional attention mask if passed, and applying dropout if a probability greater than 0.0 is specified."""
@_overload
def scatter(input: Tensor, dim: _int, index: Tensor, src: Tensor, *, out: Tensor = ...) -> Tensor:
    """Out-of-place version of scatter_()."""
@_overload
def scatter(input: Tensor, dim: _int, index: Tensor, src: Tensor, *, reduce: _str, out: Tensor = ...) -> Tensor: ...
@_overload
def scatter(input: Tensor, dim: _int, index: Tensor, value: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def scatter(input: Tensor, dim: _int, index: Tensor, value: _Number, *, reduce: _str, out: Tensor = ...) -> Tensor: ...
@_overload
def scatter_(input: Tensor, dim: _int, index: Tensor, src: Tensor) -> Tensor:
    """Writes all values from the tensor src into self at the indices specified in the index tensor."""
@_overload
def scatter_(input: Tensor, dim: _int, index: Tensor, src: Tensor, *, reduce: _str) -> Tensor: ...
@_overload
def scatter_(input: Tensor, dim: _int, index: Tensor, value: _Number) -> Tensor: ...
@_overload
def scatter_(input: Tensor, dim: _int, index: Tensor, value: _Number, *, reduce: _str) -> Tensor: ...
def scatter_add(input: Tensor, dim: _int, index: Tensor, src: Tensor, *, out: Tensor = ...) -> Tensor:
    """Out-of-place version of scatter_add_()."""
def scatter_add_(input: Tensor, dim: _int, index: Tensor, src: Tensor) -> Tensor:
    """Adds all values from the tensor src into self at the indices specified in the index tensor in a similar fashion as scatter_()."""
def scatter_reduce(input: Tensor, dim: _int, index: Tensor, src: Tensor, reduce: _str, *, include_self: _bool = True, out: Tensor = ...) -> Tensor:
    """Out-of-place version of scatter_reduce_()."""
def scatter_reduce_(input: Tensor, dim: _int, index: Tensor, src: Tensor, reduce: _str, *, include_self: _bool = True) -> Tensor:
    """Reduces all values from the src tensor to the indices specified in the index tensor in the self tensor using the applied reduction defined via the reduce argument ("sum", "prod", "mean", "amax", "amin")."""
@_overload
def searchsorted(sorted_sequence: Tensor, input: Tensor, *, out_int32: _bool = False, right: _bool = False, side: _str | None = None, sorter: Tensor | None = None, out: Tensor = ...) -> Tensor:
    """Find the indices from the *innermost* dimension of sorted_sequence such that, if the corresponding values in values were inserted before the indices, when sorted, the order of the corresponding *innermost* dimension within sorted_sequence would be preserved."""
@_overload
def searchsorted(sorted_sequence: Tensor, input: _Number, *, out_int32: _bool = False, right: _bool = False, side: _str | None = None, sorter: Tensor | None = None, out: Tensor = ...) -> Tensor: ...
def segment_reduce(data: Tensor, reduce: _str, *, lengths: Tensor | None = None, indices: Tensor | None = None, offsets: Tensor | None = None, axis: _int = 0, unsafe: _bool = False, initial: _Number | None = None, out: Tensor = ...) -> Tensor:
    """Perform a segment reduction operation on the input tensor along the specified axis."""
def select(input: Tensor, dim: _int, index: _int) -> Tensor:
    """Slices the input tensor along the selected dimension at the given index."""
def select_copy(input: Tensor, dim: _int, index: _int, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as select(), but all output tensors are freshly created instead of aliasing the input."""
def select_scatter(input: Tensor, src: Tensor, dim: _int, index: _int, *, out: Tensor = ...) -> Tensor:
    """Embeds the values of the src tensor into input at the given index."""
def selu(input: Tensor) -> Tensor:
    """Applies element-wise, SELU(x) = scale * (max(0,x) + min(0, alpha * (exp(x) - 1))), with alpha =1.6732632423543772848170429916717 and scale=1.0507009873554804934193349852946."""
def selu_(input: Tensor) -> Tensor:
    """In-place version of selu()."""
@_overload
def set(input: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def set(input: Tensor, source: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def set_(input: Tensor) -> Tensor:
    """Sets the underlying storage, size, and strides."""
@_overload
def set_(input: Tensor, source: Tensor) -> Tensor: ...
@_overload
def set_(input: Tensor, source: Tensor, storage_offset: _int, size: _Sequence[_int], stride: _Sequence[_int] = ()) -> Tensor: ...
def set_data(input: Tensor, new_data: Tensor) -> None:
    """Gives self the memory of another tensor."""
def sgn(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """This function is an extension of sign() to complex tensors."""
def sgn_(input: Tensor) -> Tensor:
    """In-place version of sgn()."""
def sigmoid(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.expit()."""
def sigmoid_(input: Tensor) -> Tensor:
    """In-place version of sigmoid()."""
def sign(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the signs of the elements of input. out_i = sgn(input_i)."""
def sign_(input: Tensor) -> Tensor:
    """In-place version of sign()."""
def signbit(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Tests if each element of input has its sign bit set or not."""
def silu(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Apply the Sigmoid Linear Unit (SiLU) function, element-wise."""
def silu_(input: Tensor) -> Tensor:
    """In-place version of silu()."""
def sin(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the sine of the elements in the input tensor, where each value in this input tensor is in radians. out_i = sin(input_i)."""
def sin_(input: Tensor) -> Tensor:
    """In-place version of sin()."""
def sinc(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.sinc()."""
def sinc_(input: Tensor) -> Tensor:
    """In-place version of sinc()."""
def sinh(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the hyperbolic sine of the elements of input. out_i = sinh(input_i)."""
def sinh_(input: Tensor) -> Tensor:
    """In-place version of sinh()."""
def size(input: Tensor, dim: _int) -> _int:
    """Returns the size of one dimension."""
def slice(input: Tensor, dim: _int = 0, start: _int | None = None, end: _int | None = None, step: _int = 1) -> Tensor:
    """Returns the elements start, start + step, … below end along dim; a view."""
def slice_copy(input: Tensor, dim: _int = 0, start: _int | None = None, end: _int | None = None, step: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as slice(), but all output tensors are freshly created instead of aliasing the input."""
def slice_inverse(input: Tensor, src: Tensor, dim: _int = 0, start: _int | None = None, end: _int | None = None, step: _int = 1) -> Tensor: ...
def slice_scatter(input: Tensor, src: Tensor, dim: _int = 0, start: _int | None = None, end: _int | None = None, step: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Embeds the values of the src tensor into input at the given dimension."""
def slogdet(input: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> _results_sign_logabsdet:
    """Alias for linalg.slogdet()."""
def slow_conv3d(input: Tensor, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0), *, out: Tensor = ...) -> Tensor: ...
def slow_conv3d_forward(input: Tensor, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None, stride: _int | _Sequence[_int], padding: _int | _Sequence[_int], *, out: Tensor = ...) -> Tensor: ...
def slow_conv_dilated2d(input: Tensor, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0), dilation: _int | _Sequence[_int] = (1, 1), *, out: Tensor = ...) -> Tensor: ...
def slow_conv_dilated3d(input: Tensor, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0), dilation: _int | _Sequence[_int] = (1, 1, 1), *, out: Tensor = ...) -> Tensor: ...
def slow_conv_transpose2d(input: Tensor, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0), output_padding: _int | _Sequence[_int] = (0, 0), dilation: _int | _Sequence[_int] = (1, 1), *, out: Tensor = ...) -> Tensor: ...
def slow_conv_transpose3d(input: Tensor, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0), output_padding: _int | _Sequence[_int] = (0, 0, 0), dilation: _int | _Sequence[_int] = (1, 1, 1), *, out: Tensor = ...) -> Tensor: ...
def smm(input: Tensor, mat2: Tensor) -> Tensor:
    """Performs a matrix multiplication of the sparse matrix input with the dense matrix mat."""
def smooth_l1_loss(input: Tensor, target: Tensor, reduction: _int = 1, beta: _float = 1.0, *, out: Tensor = ...) -> Tensor:
    """Compute the Smooth L1 loss."""
def soft_margin_loss(input: Tensor, target: Tensor, reduction: _int = 1, *, out: Tensor = ...) -> Tensor:
    """Compute the soft margin loss."""
def softmax(input: Tensor, dim: _int, dtype: _dtype | None = None, *, out: Tensor = ...) -> Tensor:
    """Rescales the elements along dim to lie between 0 and 1 and sum to 1: exp(x_i) / sum_j exp(x_j)."""
def softplus(input: Tensor, beta: _Number = 1, threshold: _Number = 20, *, out: Tensor = ...) -> Tensor:
    """Applies element-wise, the function Softplus(x) = 1 / beta * log(1 + exp(beta * x))."""
def softshrink(input: Tensor, lambd: _Number = 0.5, *, out: Tensor = ...) -> Tensor:
    """Applies the soft shrinkage function elementwise."""
@_overload
def sort(input: Tensor, *, stable: _bool | None, dim: _int = -1, descending: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices:
    """Sorts the elements of the input tensor along a given dimension in ascending order by value."""
@_overload
def sort(input: Tensor, dim: _int = -1, descending: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices: ...
@_overload
def sparse_bsc_tensor(ccol_indices: Tensor, row_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor:
    """Constructs a sparse tensor in BSC (Block Compressed Sparse Column)) with specified 2-dimensional blocks at the given ccol_indices and row_indices."""
@_overload
def sparse_bsc_tensor(ccol_indices: Tensor, row_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor: ...
@_overload
def sparse_bsr_tensor(crow_indices: Tensor, col_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor:
    """Constructs a sparse tensor in BSR (Block Compressed Sparse Row)) with specified 2-dimensional blocks at the given crow_indices and col_indices."""
@_overload
def sparse_bsr_tensor(crow_indices: Tensor, col_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor: ...
@_overload
def sparse_compressed_tensor(compressed_indices: Tensor, plain_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor:
    """Constructs a sparse tensor in Compressed Sparse format - CSR, CSC, BSR, or BSC - with specified values at the given compressed_indices and plain_indices."""
@_overload
def sparse_compressed_tensor(compressed_indices: Tensor, plain_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor: ...
@_overload
def sparse_coo_tensor(indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, is_coalesced: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Constructs a sparse tensor in COO(rdinate) format with specified values at the given indices."""
@_overload
def sparse_coo_tensor(indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, is_coalesced: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def sparse_coo_tensor(size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False, requires_grad: _bool = False) -> Tensor: ...
@_overload
def sparse_coo_tensor(*size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False, requires_grad: _bool = False) -> Tensor: ...
@_overload
def sparse_coo_tensor(size: _Sequence[_int], *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def sparse_coo_tensor(*size: _int, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def sparse_csc_tensor(ccol_indices: Tensor, row_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor:
    """Constructs a sparse tensor in CSC (Compressed Sparse Column) with specified values at the given ccol_indices and row_indices."""
@_overload
def sparse_csc_tensor(ccol_indices: Tensor, row_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor: ...
@_overload
def sparse_csr_tensor(crow_indices: Tensor, col_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False, requires_grad: _bool = False) -> Tensor:
    """Constructs a sparse tensor in CSR (Compressed Sparse Row) with specified values at the given crow_indices and col_indices."""
@_overload
def sparse_csr_tensor(crow_indices: Tensor, col_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False, requires_grad: _bool = False) -> Tensor: ...
def sparse_dim(input: Tensor) -> _int:
    """Return the number of sparse dimensions in a sparse tensor self."""
def sparse_mask(input: Tensor, mask: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new sparse tensor with values from a strided tensor self filtered by the indices of the sparse tensor mask."""
def sparse_resize(input: Tensor, size: _Sequence[_int], sparse_dim: _int, dense_dim: _int, *, out: Tensor = ...) -> Tensor: ...
def sparse_resize_(input: Tensor, size: _Sequence[_int], sparse_dim: _int, dense_dim: _int) -> Tensor:
    """Resizes self sparse tensor to the desired size and the number of sparse and dense dimensions."""
def sparse_resize_and_clear(input: Tensor, size: _Sequence[_int], sparse_dim: _int, dense_dim: _int, *, out: Tensor = ...) -> Tensor: ...
def sparse_resize_and_clear_(input: Tensor, size: _Sequence[_int], sparse_dim: _int, dense_dim: _int) -> Tensor:
    """Removes all specified elements from a sparse tensor self and resizes self to the desired size and the number of sparse and dense dimensions."""
def sparse_sampled_addmm(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Performs a matrix multiplication of the dense matrices mat1 and mat2 at the locations specified by the sparsity pattern of input."""
def special_airy_ai(x: Tensor, *, out: Tensor = ...) -> Tensor:
    """Airy function Ai(input)."""
def special_bessel_j0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Bessel function of the first kind of order 0."""
def special_bessel_j1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Bessel function of the first kind of order 1."""
def special_bessel_y0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Bessel function of the second kind of order 0."""
def special_bessel_y1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Bessel function of the second kind of order 1."""
@_overload
def special_chebyshev_polynomial_t(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Chebyshev polynomial of the first kind T_n(input)."""
@_overload
def special_chebyshev_polynomial_t(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_chebyshev_polynomial_t(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_chebyshev_polynomial_u(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Chebyshev polynomial of the second kind U_n(input)."""
@_overload
def special_chebyshev_polynomial_u(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_chebyshev_polynomial_u(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_chebyshev_polynomial_v(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_chebyshev_polynomial_v(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_chebyshev_polynomial_v(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_chebyshev_polynomial_w(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_chebyshev_polynomial_w(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_chebyshev_polynomial_w(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
def special_digamma(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the logarithmic derivative of the gamma function on input."""
def special_entr(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the entropy on input (as defined below), elementwise."""
def special_erf(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the error function of input. erf(x) = (2 / (sqrt(pi))) int_0^x e^(-t^2) dt."""
def special_erfc(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the complementary error function of input. erfc(x) = 1 - (2 / (sqrt(pi))) int_0^x e^(-t^2) dt."""
def special_erfcx(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the scaled complementary error function for each element of input. erfcx(x) = e^(x^2) erfc(x)."""
def special_erfinv(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse error function of input. erfinv(erf(x)) = x."""
def special_exp2(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the base two exponential function of input. y_i = 2^x_i."""
def special_expit(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the expit (also known as the logistic sigmoid function) of the elements of input. out_i = 1 / (1 + e^(-input_i))."""
def special_expm1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the exponential of the elements minus 1 of input. y_i = e^x_i - 1."""
def special_gammainc(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the regularized lower incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_0^other_i t^(input_i-1) e^(-t) dt."""
def special_gammaincc(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the regularized upper incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_other_i^inf t^(input_i-1) e^(-t) dt."""
def special_gammaln(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the natural logarithm of the absolute value of the gamma function on input. out_i = ln Gamma(|input_i|)."""
@_overload
def special_hermite_polynomial_h(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Physicist's Hermite polynomial H_n(input)."""
@_overload
def special_hermite_polynomial_h(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_hermite_polynomial_h(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_hermite_polynomial_he(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Probabilist's Hermite polynomial He_n(input)."""
@_overload
def special_hermite_polynomial_he(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_hermite_polynomial_he(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
def special_i0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the zeroth order modified Bessel function of the first kind for each element of input. out_i = I_0(input_i) = sum_(k=0)^inf ((input_i^2/4)^k) / ((k!)^2)."""
def special_i0e(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the exponentially scaled zeroth order modified Bessel function of the first kind (as defined below) for each element of input. out_i = exp(-|x|) * i0(x) = exp(-|x|) * sum_(k=0)^inf ((input_i^2/4)^k) / ((k!)^2)."""
def special_i1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the first order modified Bessel function of the first kind (as defined below) for each element of input. out_i = (input_i) / 2 * sum_(k=0)^inf ((input_i^2/4)^k) / ((k!) * (k+1)!)."""
def special_i1e(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the exponentially scaled first order modified Bessel function of the first kind (as defined below) for each element of input."""
@_overload
def special_laguerre_polynomial_l(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Laguerre polynomial L_n(input)."""
@_overload
def special_laguerre_polynomial_l(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_laguerre_polynomial_l(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_legendre_polynomial_p(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Legendre polynomial P_n(input)."""
@_overload
def special_legendre_polynomial_p(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_legendre_polynomial_p(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
def special_log1p(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for log1p()."""
def special_log_ndtr(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the log of the area under the standard Gaussian probability density function, integrated from minus infinity to input, elementwise. log_ndtr(x) = log((1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2) dt)."""
def special_log_softmax(input: Tensor, dim: _int, *, dtype: _dtype | None = None) -> Tensor:
    """Computes softmax followed by a logarithm."""
def special_logit(input: Tensor, eps: _float | None = None, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the logit of the elements of input."""
def special_logsumexp(input: Tensor, dim: _int | _Sequence[_int], keepdim: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Alias for logsumexp()."""
def special_modified_bessel_i0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Modified Bessel function of the first kind of order 0."""
def special_modified_bessel_i1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Modified Bessel function of the first kind of order 1."""
def special_modified_bessel_k0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Modified Bessel function of the second kind of order 0."""
def special_modified_bessel_k1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Modified Bessel function of the second kind of order 1."""
def special_multigammaln(input: Tensor, p: _int, *, out: Tensor = ...) -> Tensor:
    """Computes the multivariate log-gamma function with dimension p element-wise, given by."""
def special_ndtr(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the area under the standard Gaussian probability density function, integrated from minus infinity to input, elementwise. ndtr(x) = (1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2) dt."""
def special_ndtri(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the argument, x, for which the area under the Gaussian probability density function (integrated from minus infinity to x) is equal to input, elementwise. ndtri(p) = sqrt(2)erf^(-1)(2p - 1)."""
def special_polygamma(n: _int, input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the n^th derivative of the digamma function on input. psi ^(n)(x) = ((d^(n)) / (dx^(n))) psi (x)."""
def special_psi(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.digamma()."""
def special_round(input: Tensor, *, decimals: _int = 0, out: Tensor = ...) -> Tensor:
    """Alias for round()."""
def special_scaled_modified_bessel_k0(x: Tensor, *, out: Tensor = ...) -> Tensor:
    """Scaled modified Bessel function of the second kind of order 0."""
def special_scaled_modified_bessel_k1(x: Tensor, *, out: Tensor = ...) -> Tensor:
    """Scaled modified Bessel function of the second kind of order 1."""
@_overload
def special_shifted_chebyshev_polynomial_t(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_t(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_t(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_u(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_u(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_u(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_v(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_v(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_v(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_w(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_w(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_shifted_chebyshev_polynomial_w(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
def special_sinc(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the normalized sinc of input.."""
def special_softmax(input: Tensor, dim: _int, dtype: _dtype | None = None) -> Tensor:
    """Computes the softmax function."""
def special_spherical_bessel_j0(x: Tensor, *, out: Tensor = ...) -> Tensor:
    """Spherical Bessel function of the first kind of order 0."""
@_overload
def special_xlog1py(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input * log1p(other) with the following cases."""
@_overload
def special_xlog1py(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_xlog1py(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_xlogy(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input * log(other) with the following cases."""
@_overload
def special_xlogy(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_xlogy(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_zeta(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the Hurwitz zeta function, elementwise. zeta (x, q) = sum_(k=0)^inf 1 / ((k + q)^x)."""
@_overload
def special_zeta(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def special_zeta(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def split(input: Tensor, split_size: _int, dim: _int = 0) -> list[Tensor]:
    """Splits the tensor into chunks."""
@_overload
def split(input: Tensor, split_size: _Sequence[_int], dim: _int = 0) -> list[Tensor]: ...
def split_copy(input: Tensor, split_size: _int, dim: _int = 0, *, out: _Sequence[Tensor] = ...) -> list[Tensor]:
    """Performs the same operation as split(), but all output tensors are freshly created instead of aliasing the input."""
def split_with_sizes(input: Tensor, split_sizes: _Sequence[_int], dim: _int = 0) -> list[Tensor]:
    """Splits self along dim into pieces of the given sizes; views."""
def split_with_sizes_copy(input: Tensor, split_sizes: _Sequence[_int], dim: _int = 0, *, out: _Sequence[Tensor] = ...) -> list[Tensor]:
    """Performs the same operation as split_with_sizes(), but all output tensors are freshly created instead of aliasing the input."""
def sqrt(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the square-root of the elements of input. out_i = sqrt(input_i)."""
def sqrt_(input: Tensor) -> Tensor:
    """In-place version of sqrt()."""
def square(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the square of the elements of input."""
def square_(input: Tensor) -> Tensor:
    """In-place version of square()."""
@_overload
def squeeze(input: Tensor) -> Tensor:
    """Returns a tensor with all specified dimensions of input of size 1 removed."""
@_overload
def squeeze(input: Tensor, dim: _int) -> Tensor: ...
@_overload
def squeeze(input: Tensor, dim: _Sequence[_int]) -> Tensor: ...
@_overload
def squeeze(input: Tensor, *dim: _int) -> Tensor: ...
@_overload
def squeeze_(input: Tensor) -> Tensor:
    """In-place version of squeeze()."""
@_overload
def squeeze_(input: Tensor, dim: _int) -> Tensor: ...
@_overload
def squeeze_(input: Tensor, dim: _Sequence[_int]) -> Tensor: ...
@_overload
def squeeze_(input: Tensor, *dim: _int) -> Tensor: ...
@_overload
def squeeze_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as squeeze(), but all output tensors are freshly created instead of aliasing the input."""
@_overload
def squeeze_copy(input: Tensor, dim: _int, *, out: Tensor = ...) -> Tensor: ...
@_overload
def squeeze_copy(input: Tensor, dim: _Sequence[_int], *, out: Tensor = ...) -> Tensor: ...
@_overload
def squeeze_copy(input: Tensor, *dim: _int, out: Tensor = ...) -> Tensor: ...
def sspaddmm(input: Tensor, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Matrix multiplies a sparse tensor mat1 with a dense tensor mat2, then adds the sparse tensor input to the result."""
def stack(tensors: _Sequence[Tensor], dim: _int = 0, *, out: Tensor = ...) -> Tensor:
    """Concatenates a sequence of tensors along a new dimension."""
@_overload
def std(input: Tensor, unbiased: _bool = True) -> Tensor:
    """Calculates the standard deviation over the dimensions specified by dim."""
@_overload
def std(input: Tensor, dim: _int | _Sequence[_int] | None, unbiased: _bool = True, keepdim: _bool = False, *, out: Tensor = ...) -> Tensor: ...
@_overload
def std(input: Tensor, dim: _int | _Sequence[_int] | None = None, *, correction: _Number | None = None, keepdim: _bool = False, out: Tensor = ...) -> Tensor: ...
@_overload
def std_mean(input: Tensor, unbiased: _bool = True) -> tuple[Tensor, Tensor]:
    """Calculates the standard deviation and mean over the dimensions specified by dim."""
@_overload
def std_mean(input: Tensor, dim: _int | _Sequence[_int] | None, unbiased: _bool = True, keepdim: _bool = False) -> tuple[Tensor, Tensor]: ...
@_overload
def std_mean(input: Tensor, dim: _int | _Sequence[_int] | None = None, *, correction: _Number | None = None, keepdim: _bool = False, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]: ...
@_overload
def stft(input: Tensor, n_fft: _int, hop_length: _int | None = None, win_length: _int | None = None, window: Tensor | None = None, center: _bool = True, pad_mode: _str = "reflect", normalized: _bool = False, onesided: _bool | None = None, return_complex: _bool | None = None, align_to_window: _bool | None = None) -> Tensor:
    """Short-time Fourier transform (STFT)."""
@_overload
def stft(input: Tensor, n_fft: _int, hop_length: _int | None = None, win_length: _int | None = None, window: Tensor | None = None, normalized: _bool = False, onesided: _bool | None = None, return_complex: _bool | None = None, align_to_window: _bool | None = None) -> Tensor: ...
def storage_offset(input: Tensor) -> _int:
    """Returns self tensor's offset in the underlying storage in terms of number of storage elements (not bytes)."""
def stride(input: Tensor, dim: _int) -> _int:
    """Returns the stride of one dimension, in elements."""
@_overload
def sub(input: Tensor, other: Tensor, *, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Subtracts other, scaled by alpha, from input. out_i = input_i - alpha * other_i."""
@_overload
def sub(input: Tensor, other: _Number, alpha: _Number = 1, *, out: Tensor = ...) -> Tensor: ...
@_overload
def sub_(input: Tensor, other: Tensor, *, alpha: _Number = 1) -> Tensor:
    """In-place version of sub()."""
@_overload
def sub_(input: Tensor, other: _Number, alpha: _Number = 1) -> Tensor: ...
@_overload
def subtract(input: Tensor, other: Tensor, *, alpha: _Number = 1, out: Tensor = ...) -> Tensor:
    """Alias for sub()."""
@_overload
def subtract(input: Tensor, other: _Number, alpha: _Number = 1) -> Tensor: ...
@_overload
def subtract_(input: Tensor, other: Tensor, *, alpha: _Number = 1) -> Tensor:
    """In-place version of subtract()."""
@_overload
def subtract_(input: Tensor, other: _Number, alpha: _Number = 1) -> Tensor: ...
@_overload
def sum(input: Tensor, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Returns the sum of all elements, or along dim."""
@_overload
def sum(input: Tensor, dim: _int | _Sequence[_int] | None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor: ...
@_overload
def sum_to_size(input: Tensor, size: _Sequence[_int]) -> Tensor:
    """Sum this tensor to size."""
@_overload
def sum_to_size(input: Tensor, *size: _int) -> Tensor: ...
def svd(input: Tensor, some: _bool = True, compute_uv: _bool = True, *, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_U_S_V:
    """Computes the singular value decomposition of either a matrix or batch of matrices input."""
def swapaxes(input: Tensor, axis0: _int, axis1: _int) -> Tensor:
    """Alias for transpose()."""
def swapaxes_(input: Tensor, axis0: _int, axis1: _int) -> Tensor:
    """In-place version of swapaxes()."""
def swapdims(input: Tensor, dim0: _int, dim1: _int) -> Tensor:
    """Alias for transpose()."""
def swapdims_(input: Tensor, dim0: _int, dim1: _int) -> Tensor:
    """In-place version of swapdims()."""
def sym_constrain_range(size: _Number, *, min: _int | None = None, max: _int | None = None) -> None: ...
def sym_constrain_range_for_size(size: _Number, *, min: _int | None = None, max: _int | None = None) -> None: ...
def sym_is_contiguous(input: Tensor, memory_format: _memory_format = ...) -> _Any: ...
def sym_numel(input: Tensor) -> _int:
    """Returns the number of elements of self."""
def sym_size(input: Tensor, dim: _int) -> _int:
    """Returns the size of one dimension."""
def sym_storage_offset(input: Tensor) -> _int:
    """Returns how many elements of the storage stand before the first of self."""
def sym_stride(input: Tensor, dim: _int) -> _int:
    """Returns the stride of one dimension, in elements."""
def t(input: Tensor) -> Tensor:
    """Expects input to be <= 2-D tensor and transposes dimensions 0 and 1."""
def t_(input: Tensor) -> Tensor:
    """In-place version of t()."""
def t_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as t(), but all output tensors are freshly created instead of aliasing the input."""
def take(input: Tensor, index: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the elements of input at the given indices."""
def take_along_dim(input: Tensor, indices: Tensor, dim: _int | None = None, *, out: Tensor = ...) -> Tensor:
    """Selects values from input at the 1-dimensional indices from indices along the given dim."""
def tan(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the tangent of the elements in the input tensor, where each value in this input tensor is in radians. out_i = tan(input_i)."""
def tan_(input: Tensor) -> Tensor:
    """In-place version of tan()."""
def tanh(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the hyperbolic tangent of the elements of input. out_i = tanh(input_i)."""
def tanh_(input: Tensor) -> Tensor:
    """In-place version of tanh()."""
@_overload
def tensor_split(input: Tensor, indices: _Sequence[_int], dim: _int = 0) -> list[Tensor]:
    """Splits a tensor into multiple sub-tensors, all of which are views of input, along dimension dim according to the indices or number of sections specified by indices_or_sections."""
@_overload
def tensor_split(input: Tensor, tensor_indices_or_sections: Tensor, dim: _int = 0) -> list[Tensor]: ...
@_overload
def tensor_split(input: Tensor, sections: _int, dim: _int = 0) -> list[Tensor]: ...
def thnn_conv2d(input: Tensor, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0), *, out: Tensor = ...) -> Tensor: ...
def threshold(input: Tensor, threshold: _Number, value: _Number, *, out: Tensor = ...) -> Tensor:
    """Apply a threshold to each element of the input Tensor."""
def threshold_(input: Tensor, threshold: _Number, value: _Number) -> Tensor:
    """In-place version of threshold()."""
@_overload
def tile(input: Tensor, dims: _Sequence[_int]) -> Tensor:
    """Constructs a tensor by repeating the elements of input."""
@_overload
def tile(input: Tensor, *dims: _int) -> Tensor: ...
@_overload
def to(input: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, non_blocking: _bool = False, copy: _bool = False, memory_format: _memory_format | None = None) -> Tensor:
    """Performs Tensor dtype and/or device conversion."""
@_overload
def to(input: Tensor, device: _DeviceLike, dtype: _dtype, non_blocking: _bool = False, copy: _bool = False, memory_format: _memory_format | None = None) -> Tensor: ...
@_overload
def to(input: Tensor, dtype: _dtype, non_blocking: _bool = False, copy: _bool = False, memory_format: _memory_format | None = None) -> Tensor: ...
@_overload
def to(input: Tensor, other: Tensor, non_blocking: _bool = False, copy: _bool = False, memory_format: _memory_format | None = None) -> Tensor: ...
def to_dense(input: Tensor, dtype: _dtype | None = None, *, masked_grad: _bool | None = None) -> Tensor:
    """Creates a strided copy of self if self is not a strided tensor, otherwise returns self."""
def to_mkldnn(input: Tensor, dtype: _dtype | None = None, *, out: Tensor = ...) -> Tensor:
    """Returns a copy of the tensor in torch.mkldnn layout."""
def to_padded_tensor(input: Tensor, padding: _float, output_size: _Sequence[_int] | None = None, *, out: Tensor = ...) -> Tensor:
    """Returns a nested tensor as a dense one, padded with the given number."""
@_overload
def to_sparse(input: Tensor, *, layout: _layout | None = None, blocksize: _int | _Sequence[_int] | None = None, dense_dim: _int | None = None) -> Tensor:
    """Returns a sparse copy of the tensor."""
@_overload
def to_sparse(input: Tensor, sparse_dim: _int) -> Tensor: ...
def to_sparse_bsc(input: Tensor, blocksize: _int | _Sequence[_int], dense_dim: _int | None = None) -> Tensor:
    """Convert a tensor to a block sparse column (BSC) storage format of given blocksize."""
def to_sparse_bsr(input: Tensor, blocksize: _int | _Sequence[_int], dense_dim: _int | None = None) -> Tensor:
    """Convert a tensor to a block sparse row (BSR) storage format of given blocksize."""
def to_sparse_csc(input: Tensor, dense_dim: _int | None = None) -> Tensor:
    """Convert a tensor to compressed column storage (CSC) format."""
def to_sparse_csr(input: Tensor, dense_dim: _int | None = None) -> Tensor:
    """Convert a tensor to compressed row storage format (CSR)."""
def topk(input: Tensor, k: _int, dim: _int = -1, largest: _bool = True, sorted: _bool = True, *, out: tuple[Tensor, Tensor] = ...) -> _results_values_indices:
    """Returns the k largest elements of the given input tensor along a given dimension."""
def trace(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns the sum of the elements of the diagonal of the input 2-D matrix."""
def transpose(input: Tensor, dim0: _int, dim1: _int) -> Tensor:
    """Returns a tensor that is a transposed version of input."""
def transpose_(input: Tensor, dim0: _int, dim1: _int) -> Tensor:
    """In-place version of transpose()."""
def transpose_copy(input: Tensor, dim0: _int, dim1: _int, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as transpose(), but all output tensors are freshly created instead of aliasing the input."""
@_overload
def trapezoid(y: Tensor, x: Tensor, *, dim: _int = -1) -> Tensor:
    """Computes the trapezoidal rule along dim."""
@_overload
def trapezoid(y: Tensor, *, dx: _Number = 1, dim: _int = -1) -> Tensor: ...
@_overload
def trapz(y: Tensor, *, dx: _float = 1.0, dim: _int = -1) -> Tensor:
    """Alias for trapezoid()."""
@_overload
def trapz(y: Tensor, x: Tensor, *, dim: _int = -1) -> Tensor: ...
def triangular_solve(input: Tensor, A: Tensor, upper: _bool = True, transpose: _bool = False, unitriangular: _bool = False, *, out: tuple[Tensor, Tensor] = ...) -> _results_solution_cloned_coefficient:
    """Solves a system of equations with a square upper or lower triangular invertible matrix A and multiple right-hand sides b."""
def tril(input: Tensor, diagonal: _int = 0, *, out: Tensor = ...) -> Tensor:
    """Returns the lower triangular part of the matrix (2-D tensor) or batch of matrices input, the other elements of the result tensor out are set to 0."""
def tril_(input: Tensor, diagonal: _int = 0) -> Tensor:
    """In-place version of tril()."""
@_overload
def tril_indices(row: _int, col: _int, offset: _int = 0, *, dtype: _dtype | None = ..., layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Returns the indices of the lower triangular part of a row-by- col matrix in a 2-by-N Tensor, where the first row contains row coordinates of all indices and the second row contains column coordinates."""
@_overload
def tril_indices(row: _int, col: _int, offset: _int = 0, *, out: Tensor) -> Tensor: ...
def triplet_margin_loss(anchor: Tensor, positive: Tensor, negative: Tensor, margin: _float = 1.0, p: _float = 2.0, eps: _float = 1e-06, swap: _bool = False, reduction: _int = 1) -> Tensor:
    """Compute the triplet loss between given input tensors and a margin greater than 0."""
def triu(input: Tensor, diagonal: _int = 0, *, out: Tensor = ...) -> Tensor:
    """Returns the upper triangular part of a matrix (2-D tensor) or batch of matrices input, the other elements of the result tensor out are set to 0."""
def triu_(input: Tensor, diagonal: _int = 0) -> Tensor:
    """In-place version of triu()."""
@_overload
def triu_indices(row: _int, col: _int, offset: _int = 0, *, dtype: _dtype | None = ..., layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
    """Returns the indices of the upper triangular part of a row by col matrix in a 2-by-N Tensor, where the first row contains row coordinates of all indices and the second row contains column coordinates."""
@_overload
def triu_indices(row: _int, col: _int, offset: _int = 0, *, out: Tensor) -> Tensor: ...
@_overload
def true_divide(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for div() with rounding_mode=None."""
@_overload
def true_divide(input: Tensor, other: _Number) -> Tensor: ...
@_overload
def true_divide_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of true_divide_()."""
@_overload
def true_divide_(input: Tensor, other: _Number) -> Tensor: ...
def trunc(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the truncated integer values of the elements of input."""
def trunc_(input: Tensor) -> Tensor:
    """In-place version of trunc()."""
def type_as(input: Tensor, other: Tensor) -> Tensor:
    """Returns this tensor cast to the type of the given tensor."""
def unbind(input: Tensor, dim: _int = 0) -> list[Tensor]:
    """Removes a tensor dimension."""
def unbind_copy(input: Tensor, dim: _int = 0, *, out: _Sequence[Tensor] = ...) -> list[Tensor]:
    """Performs the same operation as unbind(), but all output tensors are freshly created instead of aliasing the input."""
def unflatten(input: Tensor, dim: _int, sizes: _Sequence[_int]) -> Tensor:
    """Expands a dimension of the input tensor over multiple dimensions."""
def unflatten_dense_tensors(flat: Tensor, tensors: _Sequence[Tensor]) -> list[Tensor]:
    """Cuts a tensor of one dimension into tensors with the shapes of the given ones; views."""
def unfold(input: Tensor, dimension: _int, size: _int, step: _int) -> Tensor:
    """Returns a view of the original tensor which contains all slices of size size from self tensor in the dimension dimension."""
def unfold_copy(input: Tensor, dimension: _int, size: _int, step: _int, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as unfold(), but all output tensors are freshly created instead of aliasing the input."""
def uniform(input: Tensor, from_: _float = 0.0, to: _float = 1.0, *, generator: _Generator | None = None, out: Tensor = ...) -> Tensor:
    """Returns numbers drawn uniformly from [from, to), in the shape of self."""
def uniform_(input: Tensor, from_: _float = 0.0, to: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
    """Fills self tensor with numbers sampled from the continuous uniform distribution. f(x) = 1 / (to - from)."""
def unique_dim(input: Tensor, dim: _int, sorted: _bool = True, return_inverse: _bool = False, return_counts: _bool = False, *, out: tuple[Tensor, Tensor, Tensor] = ...) -> tuple[Tensor, Tensor, Tensor]:
    """Returns the different slices along dim, which slice each one of self is, and how often each occurs."""
def unique_dim_consecutive(input: Tensor, dim: _int, return_inverse: _bool = False, return_counts: _bool = False, *, out: tuple[Tensor, Tensor, Tensor] = ...) -> tuple[Tensor, Tensor, Tensor]: ...
def unsafe_chunk(input: Tensor, chunks: _int, dim: _int = 0) -> list[Tensor]:
    """Works like chunk() but without enforcing the autograd restrictions on inplace modification of the outputs."""
def unsafe_split(input: Tensor, split_size: _int, dim: _int = 0, *, out: _Sequence[Tensor] = ...) -> list[Tensor]:
    """Works like split() but without enforcing the autograd restrictions on inplace modification of the outputs."""
def unsafe_split_with_sizes(input: Tensor, split_sizes: _Sequence[_int], dim: _int = 0, *, out: _Sequence[Tensor] = ...) -> list[Tensor]:
    """Splits like split_with_sizes(), without the checks that autograd makes of views."""
def unsqueeze(input: Tensor, dim: _int) -> Tensor:
    """Returns a new tensor with a dimension of size one inserted at the specified position."""
def unsqueeze_(input: Tensor, dim: _int) -> Tensor:
    """In-place version of unsqueeze()."""
def unsqueeze_copy(input: Tensor, dim: _int, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as unsqueeze(), but all output tensors are freshly created instead of aliasing the input."""
@_overload
def upsample_bicubic2d(input: Tensor, output_size: _Sequence[_int] | None, align_corners: _bool, scale_factors: _Sequence[_float] | None) -> Tensor:
    """Resizes images by bicubic interpolation."""
@_overload
def upsample_bicubic2d(input: Tensor, output_size: _int | _Sequence[_int], align_corners: _bool, scales_h: _float | None = None, scales_w: _float | None = None, *, out: Tensor = ...) -> Tensor: ...
@_overload
def upsample_bilinear2d(input: Tensor, output_size: _Sequence[_int] | None, align_corners: _bool, scale_factors: _Sequence[_float] | None, *, out: Tensor = ...) -> Tensor:
    """Resizes images by bilinear interpolation."""
@_overload
def upsample_bilinear2d(input: Tensor, output_size: _int | _Sequence[_int], align_corners: _bool, scales_h: _float | None = None, scales_w: _float | None = None, *, out: Tensor = ...) -> Tensor: ...
@_overload
def upsample_linear1d(input: Tensor, output_size: _Sequence[_int] | None, align_corners: _bool, scale_factors: _Sequence[_float] | None) -> Tensor:
    """Resizes sequences by linear interpolation."""
@_overload
def upsample_linear1d(input: Tensor, output_size: _int | _Sequence[_int], align_corners: _bool, scales: _float | None = None, *, out: Tensor = ...) -> Tensor: ...
@_overload
def upsample_nearest1d(input: Tensor, output_size: _Sequence[_int] | None, scale_factors: _Sequence[_float] | None) -> Tensor:
    """Resizes sequences by taking the nearest element."""
@_overload
def upsample_nearest1d(input: Tensor, output_size: _int | _Sequence[_int], scales: _float | None = None, *, out: Tensor = ...) -> Tensor: ...
@_overload
def upsample_nearest2d(input: Tensor, output_size: _Sequence[_int] | None, scale_factors: _Sequence[_float] | None, *, out: Tensor = ...) -> Tensor:
    """Resizes images by taking the nearest element."""
@_overload
def upsample_nearest2d(input: Tensor, output_size: _int | _Sequence[_int], scales_h: _float | None = None, scales_w: _float | None = None, *, out: Tensor = ...) -> Tensor: ...
@_overload
def upsample_nearest3d(input: Tensor, output_size: _Sequence[_int] | None, scale_factors: _Sequence[_float] | None) -> Tensor:
    """Resizes volumes by taking the nearest element."""
@_overload
def upsample_nearest3d(input: Tensor, output_size: _int | _Sequence[_int], scales_d: _float | None = None, scales_h: _float | None = None, scales_w: _float | None = None, *, out: Tensor = ...) -> Tensor: ...
@_overload
def upsample_trilinear3d(input: Tensor, output_size: _Sequence[_int] | None, align_corners: _bool, scale_factors: _Sequence[_float] | None) -> Tensor:
    """Resizes volumes by trilinear interpolation."""
@_overload
def upsample_trilinear3d(input: Tensor, output_size: _int | _Sequence[_int], align_corners: _bool, scales_d: _float | None = None, scales_h: _float | None = None, scales_w: _float | None = None, *, out: Tensor = ...) -> Tensor: ...
def values(input: Tensor) -> Tensor:
    """Return the values tensor of a sparse COO tensor."""
def values_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as values(), but all output tensors are freshly created instead of aliasing the input."""
def vander(x: Tensor, N: _int | None = None, increasing: _bool = False) -> Tensor:
    """Generates a Vandermonde matrix."""
@_overload
def var(input: Tensor, unbiased: _bool = True) -> Tensor:
    """Calculates the variance over the dimensions specified by dim."""
@_overload
def var(input: Tensor, dim: _int | _Sequence[_int] | None, unbiased: _bool = True, keepdim: _bool = False, *, out: Tensor = ...) -> Tensor: ...
@_overload
def var(input: Tensor, dim: _int | _Sequence[_int] | None = None, *, correction: _Number | None = None, keepdim: _bool = False, out: Tensor = ...) -> Tensor: ...
@_overload
def var_mean(input: Tensor, unbiased: _bool = True) -> tuple[Tensor, Tensor]:
    """Calculates the variance and mean over the dimensions specified by dim."""
@_overload
def var_mean(input: Tensor, dim: _int | _Sequence[_int] | None, unbiased: _bool = True, keepdim: _bool = False) -> tuple[Tensor, Tensor]: ...
@_overload
def var_mean(input: Tensor, dim: _int | _Sequence[_int] | None = None, *, correction: _Number | None = None, keepdim: _bool = False, out: tuple[Tensor, Tensor] = ...) -> tuple[Tensor, Tensor]: ...
def vdot(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the dot product of two 1D vectors along a dimension."""
@_overload
def view(input: Tensor, dtype: _dtype) -> Tensor:
    """Returns a new tensor with the same data as the self tensor but of a different shape."""
@_overload
def view(input: Tensor, size: _Sequence[_int]) -> Tensor: ...
@_overload
def view(input: Tensor, *size: _int) -> Tensor: ...
def view_as(input: Tensor, other: Tensor) -> Tensor:
    """View this tensor as the same size as other."""
def view_as_complex(input: Tensor) -> Tensor:
    """Returns a view of input as a complex tensor."""
def view_as_complex_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as view_as_complex(), but all output tensors are freshly created instead of aliasing the input."""
def view_as_real(input: Tensor) -> Tensor:
    """Returns a view of input as a real tensor."""
def view_as_real_copy(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as view_as_real(), but all output tensors are freshly created instead of aliasing the input."""
@_overload
def view_copy(input: Tensor, dtype: _dtype, *, out: Tensor = ...) -> Tensor:
    """Performs the same operation as view(), but all output tensors are freshly created instead of aliasing the input."""
@_overload
def view_copy(input: Tensor, size: _Sequence[_int], *, out: Tensor = ...) -> Tensor: ...
@_overload
def view_copy(input: Tensor, *size: _int, out: Tensor = ...) -> Tensor: ...
@_overload
def vsplit(input: Tensor, sections: _int) -> list[Tensor]:
    """Splits input, a tensor with two or more dimensions, into multiple tensors vertically according to indices_or_sections."""
@_overload
def vsplit(input: Tensor, indices: _Sequence[_int]) -> list[Tensor]: ...
@_overload
def vsplit(input: Tensor, *indices: _int) -> list[Tensor]: ...
def vstack(tensors: _Sequence[Tensor], *, out: Tensor = ...) -> Tensor:
    """Stack tensors in sequence vertically (row wise)."""
@_overload
def where(condition: Tensor) -> list[Tensor]:
    """Return a tensor of elements selected from either input or other, depending on condition."""
@_overload
def where(condition: Tensor, input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def where(condition: Tensor, input: _Number, other: Tensor) -> Tensor: ...
@_overload
def where(condition: Tensor, input: Tensor, other: _Number) -> Tensor: ...
@_overload
def where(condition: Tensor, input: _Number, other: _Number) -> Tensor: ...
@_overload
def xlogy(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.xlogy()."""
@_overload
def xlogy(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def xlogy(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def xlogy_(input: Tensor, other: Tensor) -> Tensor:
    """In-place version of xlogy()."""
@_overload
def xlogy_(input: Tensor, other: _Number) -> Tensor: ...
def zero(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Returns a tensor of zeros in the shape and dtype of self."""
def zero_(input: Tensor) -> Tensor:
    """Fills self tensor with zeros."""
@_overload
def zeros(size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor filled with the scalar value 0, with the shape defined by the variable argument size."""
@_overload
def zeros(*size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, requires_grad: _bool = False) -> Tensor: ...
@_overload
def zeros(size: _Sequence[_int], *, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def zeros(*size: _int, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
@_overload
def zeros_like(input: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None, requires_grad: _bool = False) -> Tensor:
    """Returns a tensor filled with the scalar value 0, with the same size as input."""
@_overload
def zeros_like(input: Tensor, *, memory_format: _memory_format | None = None, out: Tensor, requires_grad: _bool = False) -> Tensor: ...
def pca_lowrank(A: Tensor, q: _int | None = None, center: _bool = True, niter: _int = 2) -> _results_U_S_V:
    """Performs linear Principal Component Analysis (PCA) on a low-rank matrix, batches of such matrices, or sparse matrix."""
def svd_lowrank(A: Tensor, q: _int | None = 6, niter: _int | None = 2, M: Tensor | None = None) -> _results_U_S_V:
    """In case M is given, then SVD is computed for the matrix A - M."""
def unravel_index(indices: Tensor, shape: _int | _Sequence[_int]) -> list[Tensor]:
    """Converts a tensor of flat indices into a tuple of coordinate tensors that index into an arbitrary tensor of the specified shape."""
