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

from collections.abc import Callable as _Callable

_T = _TypeVar("_T")

class _Methods(type): ...

class Tensor(metaclass=_Methods):
    """A tensor of LibTorch; ``torchabi.tensor(data)`` and its kin make one."""

    # What it is.
    @property
    def shape(self) -> Size: ...
    @property
    def dtype(self) -> _dtype: ...
    @property
    def device(self) -> _device: ...
    @property
    def layout(self) -> _layout: ...
    @property
    def ndim(self) -> _int: ...
    def dim(self) -> _int: ...
    def ndimension(self) -> _int: ...
    @_overload
    def size(self, dim: None = None) -> Size: ...
    @_overload
    def size(self, dim: _int) -> _int: ...
    @_overload
    def stride(self, dim: None = None) -> tuple[_int, ...]: ...
    @_overload
    def stride(self, dim: _int) -> _int: ...
    def numel(self) -> _int: ...
    def nelement(self) -> _int: ...
    def element_size(self) -> _int: ...
    @property
    def itemsize(self) -> _int: ...
    @property
    def nbytes(self) -> _int: ...
    def storage_offset(self) -> _int: ...
    def data_ptr(self) -> _int: ...
    def is_floating_point(self) -> _bool: ...
    def is_complex(self) -> _bool: ...
    def is_same_tensor(self, other: Tensor) -> _bool: ...
    @property
    def is_cpu(self) -> _bool: ...
    @property
    def is_cuda(self) -> _bool: ...
    @property
    def is_meta(self) -> _bool: ...
    @property
    def is_sparse(self) -> _bool: ...
    # Gradients.
    @property
    def requires_grad(self) -> _bool: ...
    @requires_grad.setter
    def requires_grad(self, on: _bool) -> None: ...
    def requires_grad_(self, requires_grad: _bool = True) -> Tensor: ...
    @property
    def is_leaf(self) -> _bool: ...
    @property
    def grad_fn(self) -> _Any: ...
    @property
    def grad(self) -> Tensor | None: ...
    @grad.setter
    def grad(self, value: Tensor | None) -> None: ...
    @grad.deleter
    def grad(self) -> None: ...
    def retain_grad(self) -> None: ...
    def detach(self) -> Tensor: ...
    def backward(
        self,
        gradient: Tensor | None = None,
        retain_graph: _bool | None = None,
        create_graph: _bool = False,
        inputs: Tensor | _Sequence[Tensor] | None = None,
    ) -> None: ...
    def register_hook(self, hook: _Callable[[Tensor], Tensor | None]) -> _Any: ...
    def register_post_accumulate_grad_hook(self, hook: _Callable[[Tensor], None]) -> _Any: ...
    @property
    def data(self) -> Tensor: ...
    @data.setter
    def data(self, value: Tensor) -> None: ...
    # Views that are attributes.
    @property
    def T(self) -> Tensor: ...
    @property
    def mT(self) -> Tensor: ...
    @property
    def H(self) -> Tensor: ...
    @property
    def mH(self) -> Tensor: ...
    @property
    def real(self) -> Tensor: ...
    @property
    def imag(self) -> Tensor: ...
    def new_tensor(
        self,
        data: _Any,
        *,
        dtype: _dtype | None = None,
        device: _DeviceLike | _int | None = None,
        requires_grad: _bool = False,
    ) -> Tensor: ...
    # Moving and converting.
    def to(
        self,
        *args: Tensor | _dtype | _DeviceLike | _int | _bool | None,
        dtype: _dtype | None = None,
        device: _DeviceLike | _int | None = None,
        non_blocking: _bool = False,
        copy: _bool = False,
        memory_format: _memory_format | None = None,
    ) -> Tensor: ...
    def cpu(self) -> Tensor: ...
    def cuda(self, device: _DeviceLike | _int | None = None, non_blocking: _bool = False) -> Tensor: ...
    @_overload
    def type(self, dtype: None = None) -> _dtype: ...
    @_overload
    def type(self, dtype: _dtype) -> Tensor: ...
    def contiguous(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def is_contiguous(self, memory_format: _memory_format | None = None) -> _bool: ...
    def where(self, condition: Tensor, other: Tensor | _Number) -> Tensor: ...
    def to_sparse_coo(self) -> Tensor: ...
    def polygamma(self, n: _int) -> Tensor: ...
    def unique(
        self,
        sorted: _bool = True,
        return_inverse: _bool = False,
        return_counts: _bool = False,
        dim: _int | None = None,
    ) -> _Any: ...
    @_overload
    def nonzero(self, *, as_tuple: _Literal[False] = False) -> Tensor: ...
    @_overload
    def nonzero(self, *, as_tuple: _Literal[True]) -> list[Tensor]: ...
    def float(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def double(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def half(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def bfloat16(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def cfloat(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def cdouble(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def chalf(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def byte(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def char(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def short(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def int(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def long(self, memory_format: _memory_format | None = None) -> Tensor: ...
    def bool(self, memory_format: _memory_format | None = None) -> Tensor: ...
    # To Python.
    def item(self) -> _Any: ...
    def tolist(self) -> _Any: ...
    def numpy(self, *, force: _bool = False) -> _Any: ...
    def __array__(self, dtype: _Any = None, copy: _bool | None = None) -> _Any: ...
    @property
    def __array_interface__(self) -> dict[_str, _Any]: ...
    def __dlpack__(
        self, *, stream: _Any = None, max_version: _Any = None, dl_device: _Any = None, copy: _bool | None = None
    ) -> _Any: ...
    def __dlpack_device__(self) -> tuple[_int, _int]: ...
    def __bool__(self) -> _bool: ...
    def __int__(self) -> _int: ...
    def __float__(self) -> _float: ...
    def __complex__(self) -> _complex: ...
    def __index__(self) -> _int: ...
    def __len__(self) -> _int: ...
    def __iter__(self) -> _Iterator[Tensor]: ...
    def __reversed__(self) -> Tensor: ...
    def __contains__(self, element: Tensor | _Number) -> _bool: ...
    # Elements.
    def __getitem__(self, index: _Any) -> Tensor: ...
    def __setitem__(self, index: _Any, value: Tensor | _Number) -> None: ...
    def __copy__(self) -> Tensor: ...
    def __deepcopy__(self, memo: dict[_int, _Any]) -> Tensor: ...
    def free(self) -> None: ...
    # Python's operators.
    def __add__(self, other: Tensor | _Number) -> Tensor: ...
    def __sub__(self, other: Tensor | _Number) -> Tensor: ...
    def __mul__(self, other: Tensor | _Number) -> Tensor: ...
    def __truediv__(self, other: Tensor | _Number) -> Tensor: ...
    def __floordiv__(self, other: Tensor | _Number) -> Tensor: ...
    def __mod__(self, other: Tensor | _Number) -> Tensor: ...
    def __pow__(self, other: Tensor | _Number) -> Tensor: ...
    def __and__(self, other: Tensor | _Number) -> Tensor: ...
    def __or__(self, other: Tensor | _Number) -> Tensor: ...
    def __xor__(self, other: Tensor | _Number) -> Tensor: ...
    def __lshift__(self, other: Tensor | _Number) -> Tensor: ...
    def __rshift__(self, other: Tensor | _Number) -> Tensor: ...
    def __matmul__(self, other: Tensor) -> Tensor: ...
    def __radd__(self, other: _Number) -> Tensor: ...
    def __rsub__(self, other: _Number) -> Tensor: ...
    def __rmul__(self, other: _Number) -> Tensor: ...
    def __rtruediv__(self, other: _Number) -> Tensor: ...
    def __rfloordiv__(self, other: _Number) -> Tensor: ...
    def __rmod__(self, other: _Number) -> Tensor: ...
    def __rpow__(self, other: _Number) -> Tensor: ...
    def __rand__(self, other: _Number) -> Tensor: ...
    def __ror__(self, other: _Number) -> Tensor: ...
    def __rxor__(self, other: _Number) -> Tensor: ...
    def __rlshift__(self, other: _Number) -> Tensor: ...
    def __rrshift__(self, other: _Number) -> Tensor: ...
    def __rmatmul__(self, other: Tensor) -> Tensor: ...
    def __iadd__(self, other: Tensor | _Number) -> Tensor: ...
    def __isub__(self, other: Tensor | _Number) -> Tensor: ...
    def __imul__(self, other: Tensor | _Number) -> Tensor: ...
    def __itruediv__(self, other: Tensor | _Number) -> Tensor: ...
    def __ifloordiv__(self, other: Tensor | _Number) -> Tensor: ...
    def __imod__(self, other: Tensor | _Number) -> Tensor: ...
    def __ipow__(self, other: Tensor | _Number) -> Tensor: ...
    def __iand__(self, other: Tensor | _Number) -> Tensor: ...
    def __ior__(self, other: Tensor | _Number) -> Tensor: ...
    def __ixor__(self, other: Tensor | _Number) -> Tensor: ...
    def __ilshift__(self, other: Tensor | _Number) -> Tensor: ...
    def __irshift__(self, other: Tensor | _Number) -> Tensor: ...
    def __neg__(self) -> Tensor: ...
    def __pos__(self) -> Tensor: ...
    def __abs__(self) -> Tensor: ...
    def __invert__(self) -> Tensor: ...
    def __lt__(self, other: Tensor | _Number) -> Tensor: ...
    def __le__(self, other: Tensor | _Number) -> Tensor: ...
    def __gt__(self, other: Tensor | _Number) -> Tensor: ...
    def __ge__(self, other: Tensor | _Number) -> Tensor: ...
    def __eq__(self, other: object) -> Tensor: ...  # type: ignore[override]
    def __ne__(self, other: object) -> Tensor: ...  # type: ignore[override]
    def __hash__(self) -> _int: ...
    # Operators.
    def _sparse_addmm(self, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """This function does exact same thing as addmm() in the forward, except that it supports backward for sparse COO and CSR matrix mat1."""
    @_overload
    def _sparse_log_softmax(self, dim: _int, dtype: _dtype | None = None) -> Tensor:
        """Applies a softmax function followed by logarithm."""
    @_overload
    def _sparse_log_softmax(self, dim: _int, half_to_float: _bool) -> Tensor: ...
    @_overload
    def _sparse_mm(self, dense: Tensor) -> Tensor:
        """Performs a matrix multiplication of the sparse matrix mat1 and the (sparse or strided) matrix mat2."""
    @_overload
    def _sparse_mm(self, dense: Tensor, reduce: _str) -> Tensor: ...
    @_overload
    def _sparse_softmax(self, dim: _int, dtype: _dtype | None = None) -> Tensor:
        """Applies a softmax function."""
    @_overload
    def _sparse_softmax(self, dim: _int, half_to_float: _bool) -> Tensor: ...
    @_overload
    def _sparse_sum(self) -> Tensor:
        """Return the sum of each row of the given sparse tensor."""
    @_overload
    def _sparse_sum(self, *, dtype: _dtype) -> Tensor: ...
    @_overload
    def _sparse_sum(self, dim: _int | _Sequence[_int]) -> Tensor: ...
    @_overload
    def _sparse_sum(self, dim: _int | _Sequence[_int], *, dtype: _dtype) -> Tensor: ...
    def abs(self) -> Tensor:
        """Computes the absolute value of each element in input. out_i = |input_i|."""
    def abs_(self) -> Tensor:
        """In-place version of abs()."""
    def absolute(self) -> Tensor:
        """Alias for abs()."""
    def absolute_(self) -> Tensor:
        """In-place version of absolute()."""
    def acos(self) -> Tensor:
        """Returns a new tensor with the arccosine (in radians) of each element in input. out_i = cos^(-1)(input_i)."""
    def acos_(self) -> Tensor:
        """In-place version of acos()."""
    def acosh(self) -> Tensor:
        """Returns a new tensor with the inverse hyperbolic cosine of the elements of input. out_i = cosh^(-1)(input_i)."""
    def acosh_(self) -> Tensor:
        """In-place version of acosh()."""
    def adaptive_avg_pool1d(self, output_size: _int | _Sequence[_int]) -> Tensor:
        """Applies a 1D adaptive average pooling over an input signal composed of several input planes."""
    def adaptive_avg_pool2d(self, output_size: _int | _Sequence[_int]) -> Tensor:
        """Apply a 2D adaptive average pooling over an input signal composed of several input planes."""
    def adaptive_avg_pool3d(self, output_size: _int | _Sequence[_int]) -> Tensor:
        """Apply a 3D adaptive average pooling over an input signal composed of several input planes."""
    def adaptive_max_pool1d(self, output_size: _int | _Sequence[_int]) -> tuple[Tensor, Tensor]:
        """Applies a 1D adaptive max pooling over an input signal composed of several input planes."""
    def adaptive_max_pool2d(self, output_size: _int | _Sequence[_int]) -> tuple[Tensor, Tensor]:
        """Applies a 2D adaptive max pooling over an input signal composed of several input planes."""
    def adaptive_max_pool3d(self, output_size: _int | _Sequence[_int]) -> tuple[Tensor, Tensor]:
        """Applies a 3D adaptive max pooling over an input signal composed of several input planes."""
    @_overload
    def add(self, other: Tensor, *, alpha: _Number = 1) -> Tensor:
        """Adds other, scaled by alpha, to input. out_i = input_i + alpha * other_i."""
    @_overload
    def add(self, other: _Number, alpha: _Number = 1) -> Tensor: ...
    @_overload
    def add_(self, other: Tensor, *, alpha: _Number = 1) -> Tensor:
        """In-place version of add()."""
    @_overload
    def add_(self, other: _Number, alpha: _Number = 1) -> Tensor: ...
    def addbmm(self, batch1: Tensor, batch2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """Performs a batch matrix-matrix product of matrices stored in batch1 and batch2, with a reduced add step (all matrix multiplications get accumulated along the first dimension)."""
    def addbmm_(self, batch1: Tensor, batch2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """In-place version of addbmm()."""
    def addcdiv(self, tensor1: Tensor, tensor2: Tensor, *, value: _Number = 1) -> Tensor:
        """Performs the element-wise division of tensor1 by tensor2, multiplies the result by the scalar value and adds it to input. out_i = input_i + value * tensor1_i / tensor2_i."""
    def addcdiv_(self, tensor1: Tensor, tensor2: Tensor, *, value: _Number = 1) -> Tensor:
        """In-place version of addcdiv()."""
    def addcmul(self, tensor1: Tensor, tensor2: Tensor, *, value: _Number = 1) -> Tensor:
        """Performs the element-wise multiplication of tensor1 by tensor2, multiplies the result by the scalar value and adds it to input. out_i = input_i + value * tensor1_i * tensor2_i."""
    def addcmul_(self, tensor1: Tensor, tensor2: Tensor, *, value: _Number = 1) -> Tensor:
        """In-place version of addcmul()."""
    @_overload
    def addmm(self, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """Performs a matrix multiplication of the matrices mat1 and mat2."""
    @_overload
    def addmm(self, mat1: Tensor, mat2: Tensor, out_dtype: _dtype, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor: ...
    def addmm_(self, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """In-place version of addmm()."""
    def addmv(self, mat: Tensor, vec: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """Performs a matrix-vector product of the matrix mat and the vector vec."""
    def addmv_(self, mat: Tensor, vec: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """In-place version of addmv()."""
    def addr(self, vec1: Tensor, vec2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """Performs the outer-product of vectors vec1 and vec2 and adds it to the matrix input."""
    def addr_(self, vec1: Tensor, vec2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """In-place version of addr()."""
    def adjoint(self) -> Tensor:
        """Returns a view of the tensor conjugated and with the last two dimensions transposed."""
    def affine_grid_generator(self, size: _Sequence[_int], align_corners: _bool) -> Tensor:
        """Generates a grid of sampling positions from a batch of affine matrices, for grid_sampler()."""
    def alias(self) -> Tensor:
        """Returns another tensor over the same memory."""
    def alias_copy(self) -> Tensor:
        """Performs the same operation as alias(), but all output tensors are freshly created instead of aliasing the input."""
    @_overload
    def all(self) -> Tensor:
        """Tests if all elements evaluate to True; along dim where it is given."""
    @_overload
    def all(self, dim: _int, keepdim: _bool = False) -> Tensor: ...
    @_overload
    def all(self, dim: _Sequence[_int] | None = None, keepdim: _bool = False) -> Tensor: ...
    def allclose(self, other: Tensor, rtol: _float = 1e-05, atol: _float = 1e-08, equal_nan: _bool = False) -> _bool:
        """Tells whether all elements of self and other are close: |self - other| <= atol + rtol * |other|."""
    def alpha_dropout(self, p: _float, train: _bool) -> Tensor:
        """Apply alpha dropout to the input."""
    def alpha_dropout_(self, p: _float, train: _bool) -> Tensor:
        """In-place version of alpha_dropout()."""
    def amax(self, dim: _int | _Sequence[_int] = (), keepdim: _bool = False) -> Tensor:
        """Returns the maximum value of each slice of the input tensor in the given dimension(s) dim."""
    def amin(self, dim: _int | _Sequence[_int] = (), keepdim: _bool = False) -> Tensor:
        """Returns the minimum value of each slice of the input tensor in the given dimension(s) dim."""
    def aminmax(self, *, dim: _int | None = None, keepdim: _bool = False) -> _results_min_max:
        """Computes the minimum and maximum values of the input tensor."""
    def angle(self) -> Tensor:
        """Computes the element-wise angle (in radians) of the given input tensor. out_i = angle(input_i)."""
    @_overload
    def any(self) -> Tensor:
        """Tests if any element evaluates to True; along dim where it is given."""
    @_overload
    def any(self, dim: _int, keepdim: _bool = False) -> Tensor: ...
    @_overload
    def any(self, dim: _Sequence[_int] | None = None, keepdim: _bool = False) -> Tensor: ...
    def arccos(self) -> Tensor:
        """Alias for acos()."""
    def arccos_(self) -> Tensor:
        """In-place version of arccos()."""
    def arccosh(self) -> Tensor:
        """Alias for acosh()."""
    def arccosh_(self) -> Tensor:
        """In-place version of arccosh()."""
    def arcsin(self) -> Tensor:
        """Alias for asin()."""
    def arcsin_(self) -> Tensor:
        """In-place version of arcsin()."""
    def arcsinh(self) -> Tensor:
        """Alias for asinh()."""
    def arcsinh_(self) -> Tensor:
        """In-place version of arcsinh()."""
    def arctan(self) -> Tensor:
        """Alias for atan()."""
    def arctan2(self, other: Tensor) -> Tensor:
        """Alias for atan2()."""
    def arctan2_(self, other: Tensor) -> Tensor:
        """In-place version of arctan2()."""
    def arctan_(self) -> Tensor:
        """In-place version of arctan()."""
    def arctanh(self) -> Tensor:
        """Alias for atanh()."""
    def arctanh_(self) -> Tensor:
        """In-place version of arctanh()."""
    def argmax(self, dim: _int | None = None, keepdim: _bool = False) -> Tensor:
        """Returns the indices of the maximum value of all elements in the input tensor."""
    def argmin(self, dim: _int | None = None, keepdim: _bool = False) -> Tensor:
        """Returns the indices of the minimum value(s) of the flattened tensor or along a dimension."""
    @_overload
    def argsort(self, *, stable: _bool, dim: _int = -1, descending: _bool = False) -> Tensor:
        """Returns the indices that sort a tensor along a given dimension in ascending order by value."""
    @_overload
    def argsort(self, dim: _int = -1, descending: _bool = False) -> Tensor: ...
    def argwhere(self) -> Tensor:
        """Returns a tensor containing the indices of all non-zero elements of input."""
    def as_strided(self, size: _Sequence[_int], stride: _Sequence[_int], storage_offset: _int | None = None) -> Tensor:
        """Create a view of an existing Tensor input with specified size, stride and storage_offset."""
    def as_strided_(self, size: _Sequence[_int], stride: _Sequence[_int], storage_offset: _int | None = None) -> Tensor:
        """In-place version of as_strided()."""
    def as_strided_copy(self, size: _Sequence[_int], stride: _Sequence[_int], storage_offset: _int | None = None) -> Tensor:
        """Performs the same operation as as_strided(), but all output tensors are freshly created instead of aliasing the input."""
    def as_strided_scatter(self, src: Tensor, size: _Sequence[_int], stride: _Sequence[_int], storage_offset: _int | None = None) -> Tensor:
        """Embeds the values of the src tensor into input along the elements corresponding to the result of calling input.as_strided(size, stride, storage_offset)."""
    def asin(self) -> Tensor:
        """Returns a new tensor with the arcsine of the elements (in radians) in the input tensor. out_i = sin^(-1)(input_i)."""
    def asin_(self) -> Tensor:
        """In-place version of asin()."""
    def asinh(self) -> Tensor:
        """Returns a new tensor with the inverse hyperbolic sine of the elements of input. out_i = sinh^(-1)(input_i)."""
    def asinh_(self) -> Tensor:
        """In-place version of asinh()."""
    def atan(self) -> Tensor:
        """Returns a new tensor with the arctangent of the elements (in radians) in the input tensor. out_i = tan^(-1)(input_i)."""
    def atan2(self, other: Tensor) -> Tensor:
        """Element-wise arctangent of input_i / other_i with consideration of the quadrant."""
    def atan2_(self, other: Tensor) -> Tensor:
        """In-place version of atan2()."""
    def atan_(self) -> Tensor:
        """In-place version of atan()."""
    def atanh(self) -> Tensor:
        """Returns a new tensor with the inverse hyperbolic tangent of the elements of input. out_i = tanh^(-1)(input_i)."""
    def atanh_(self) -> Tensor:
        """In-place version of atanh()."""
    def atleast_1d(self) -> Tensor:
        """Returns a 1-dimensional view of each input tensor with zero dimensions."""
    def atleast_2d(self) -> Tensor:
        """Returns a 2-dimensional view of each input tensor with zero dimensions."""
    def atleast_3d(self) -> Tensor:
        """Returns a 3-dimensional view of each input tensor with zero dimensions."""
    def avg_pool1d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = (0,), ceil_mode: _bool = False, count_include_pad: _bool = True) -> Tensor:
        """Applies a 1D average pooling over an input signal composed of several input planes."""
    def avg_pool2d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, ceil_mode: _bool = False, count_include_pad: _bool = True, divisor_override: _int | None = None) -> Tensor:
        """Applies 2D average-pooling operation in kH x kW regions by step size sH x sW steps."""
    def avg_pool3d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, ceil_mode: _bool = False, count_include_pad: _bool = True, divisor_override: _int | None = None) -> Tensor:
        """Applies 3D average-pooling operation in kT x kH x kW regions by step size sT x sH x sW steps."""
    @_overload
    def baddbmm(self, batch1: Tensor, batch2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """Performs a batch matrix-matrix product of matrices in batch1 and batch2."""
    @_overload
    def baddbmm(self, batch1: Tensor, batch2: Tensor, out_dtype: _dtype, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor: ...
    def baddbmm_(self, batch1: Tensor, batch2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """In-place version of baddbmm()."""
    def batch_norm(self, weight: Tensor | None, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, training: _bool, momentum: _float, eps: _float, cudnn_enabled: _bool) -> Tensor:
        """Apply Batch Normalization for each channel across a batch of data."""
    def batch_norm_elemt(self, weight: Tensor | None, bias: Tensor | None, mean: Tensor, invstd: Tensor, eps: _float) -> Tensor: ...
    def batch_norm_gather_stats(self, mean: Tensor, invstd: Tensor, running_mean: Tensor | None, running_var: Tensor | None, momentum: _float, eps: _float, count: _int) -> tuple[Tensor, Tensor]: ...
    def batch_norm_gather_stats_with_counts(self, mean: Tensor, invstd: Tensor, running_mean: Tensor | None, running_var: Tensor | None, momentum: _float, eps: _float, counts: Tensor) -> tuple[Tensor, Tensor]: ...
    def batch_norm_stats(self, eps: _float) -> tuple[Tensor, Tensor]: ...
    def batch_norm_update_stats(self, running_mean: Tensor | None, running_var: Tensor | None, momentum: _float) -> tuple[Tensor, Tensor]: ...
    @_overload
    def bernoulli(self, *, generator: _Generator | None = None) -> Tensor:
        """Draws binary random numbers (0 or 1) from a Bernoulli distribution."""
    @_overload
    def bernoulli(self, p: Tensor, *, generator: _Generator | None = None) -> Tensor: ...
    @_overload
    def bernoulli(self, p: _float, *, generator: _Generator | None = None) -> Tensor: ...
    @_overload
    def bernoulli_(self, p: Tensor, *, generator: _Generator | None = None) -> Tensor:
        """self can have integral dtype."""
    @_overload
    def bernoulli_(self, p: _float = 0.5, *, generator: _Generator | None = None) -> Tensor: ...
    def bilinear(self, input2: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """Applies a bilinear transformation to the incoming data: y = x_1^T A x_2 + b."""
    def binary_cross_entropy(self, target: Tensor, weight: Tensor | None = None, reduction: _int = 1) -> Tensor:
        """Compute Binary Cross Entropy between the target and input probabilities."""
    def binary_cross_entropy_with_logits(self, target: Tensor, weight: Tensor | None = None, pos_weight: Tensor | None = None, reduction: _int = 1) -> Tensor:
        """Compute Binary Cross Entropy between target and input logits."""
    def bincount(self, weights: Tensor | None = None, minlength: _int = 0) -> Tensor:
        """Count the frequency of each value in an array of non-negative ints."""
    def binomial(self, prob: Tensor, generator: _Generator | None = None) -> Tensor:
        """Draws from binomial distributions with the numbers of trials count and the probabilities prob, which have one shape."""
    @_overload
    def bitwise_and(self, other: Tensor) -> Tensor:
        """Computes the bitwise AND of input and other."""
    @_overload
    def bitwise_and(self, other: _Number) -> Tensor: ...
    @_overload
    def bitwise_and_(self, other: Tensor) -> Tensor:
        """In-place version of bitwise_and()."""
    @_overload
    def bitwise_and_(self, other: _Number) -> Tensor: ...
    @_overload
    def bitwise_left_shift(self, other: Tensor) -> Tensor:
        """Computes the left arithmetic shift of input by other bits."""
    @_overload
    def bitwise_left_shift(self, other: _Number) -> Tensor: ...
    @_overload
    def bitwise_left_shift_(self, other: Tensor) -> Tensor:
        """In-place version of bitwise_left_shift()."""
    @_overload
    def bitwise_left_shift_(self, other: _Number) -> Tensor: ...
    def bitwise_not(self) -> Tensor:
        """Computes the bitwise NOT of the given input tensor."""
    def bitwise_not_(self) -> Tensor:
        """In-place version of bitwise_not()."""
    @_overload
    def bitwise_or(self, other: Tensor) -> Tensor:
        """Computes the bitwise OR of input and other."""
    @_overload
    def bitwise_or(self, other: _Number) -> Tensor: ...
    @_overload
    def bitwise_or_(self, other: Tensor) -> Tensor:
        """In-place version of bitwise_or()."""
    @_overload
    def bitwise_or_(self, other: _Number) -> Tensor: ...
    @_overload
    def bitwise_right_shift(self, other: Tensor) -> Tensor:
        """Computes the right arithmetic shift of input by other bits."""
    @_overload
    def bitwise_right_shift(self, other: _Number) -> Tensor: ...
    @_overload
    def bitwise_right_shift_(self, other: Tensor) -> Tensor:
        """In-place version of bitwise_right_shift()."""
    @_overload
    def bitwise_right_shift_(self, other: _Number) -> Tensor: ...
    @_overload
    def bitwise_xor(self, other: Tensor) -> Tensor:
        """Computes the bitwise XOR of input and other."""
    @_overload
    def bitwise_xor(self, other: _Number) -> Tensor: ...
    @_overload
    def bitwise_xor_(self, other: Tensor) -> Tensor:
        """In-place version of bitwise_xor()."""
    @_overload
    def bitwise_xor_(self, other: _Number) -> Tensor: ...
    @_overload
    def bmm(self, mat2: Tensor) -> Tensor:
        """Performs a batch matrix-matrix product of matrices stored in input and mat2."""
    @_overload
    def bmm(self, mat2: Tensor, out_dtype: _dtype) -> Tensor: ...
    @_overload
    def broadcast_to(self, size: _Sequence[_int]) -> Tensor:
        """Equivalent to calling input.expand(shape)."""
    @_overload
    def broadcast_to(self, *size: _int) -> Tensor: ...
    def bucketize(self, boundaries: Tensor, *, out_int32: _bool = False, right: _bool = False) -> Tensor:
        """Returns the indices of the buckets to which each value in the input belongs, where the boundaries of the buckets are set by boundaries."""
    def cauchy(self, median: _float = 0.0, sigma: _float = 1.0, *, generator: _Generator | None = None) -> Tensor: ...
    def cauchy_(self, median: _float = 0.0, sigma: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
        """Fills the tensor with numbers drawn from the Cauchy distribution. f(x) = (1 / pi) sigma / ((x - median)^2 + sigma ^2)."""
    def ccol_indices(self) -> Tensor:
        """Returns the compressed column indices of a tensor with sparse CSC or BSC layout."""
    def ccol_indices_copy(self) -> Tensor: ...
    def cdist(self, x2: Tensor, p: _float = 2.0, compute_mode: _int | None = None) -> Tensor:
        """Computes batched the p-norm distance between each pair of the two collections of row vectors."""
    def ceil(self) -> Tensor:
        """Returns a new tensor with the ceil of the elements of input, the smallest integer greater than or equal to each element."""
    def ceil_(self) -> Tensor:
        """In-place version of ceil()."""
    def celu(self, alpha: _Number = 1.0) -> Tensor:
        """Applies element-wise, CELU(x) = max(0,x) + min(0, alpha * (exp(x/ alpha) - 1))."""
    def celu_(self, alpha: _Number = 1.0) -> Tensor:
        """In-place version of celu()."""
    def channel_shuffle(self, groups: _int) -> Tensor:
        """Divides the channels into groups and interleaves them, keeping the shape."""
    def cholesky(self, upper: _bool = False) -> Tensor:
        """Computes the Cholesky decomposition of a symmetric positive-definite matrix A or for batches of symmetric positive-definite matrices."""
    def cholesky_inverse(self, upper: _bool = False) -> Tensor:
        """Computes the inverse of a complex Hermitian or real symmetric positive-definite matrix given its Cholesky decomposition."""
    def cholesky_solve(self, input2: Tensor, upper: _bool = False) -> Tensor:
        """Computes the solution of a system of linear equations with complex Hermitian or real symmetric positive-definite lhs given its Cholesky decomposition."""
    def choose_qparams_optimized(self, numel: _int, n_bins: _int, ratio: _float, bit_width: _int) -> tuple[Tensor, Tensor]: ...
    def chunk(self, chunks: _int, dim: _int = 0) -> list[Tensor]:
        """Attempts to split a tensor into the specified number of chunks."""
    @_overload
    def clamp(self, min: Tensor | None = None, max: Tensor | None = None) -> Tensor:
        """Clamps all elements in input into the range [ min, max ]. y_i = min(max(x_i, min_value_i), max_value_i)."""
    @_overload
    def clamp(self, min: _Number | None = None, max: _Number | None = None) -> Tensor: ...
    @_overload
    def clamp_(self, min: Tensor | None = None, max: Tensor | None = None) -> Tensor:
        """In-place version of clamp()."""
    @_overload
    def clamp_(self, min: _Number | None = None, max: _Number | None = None) -> Tensor: ...
    @_overload
    def clamp_max(self, max: Tensor) -> Tensor:
        """Clamps all elements of self to be at most max."""
    @_overload
    def clamp_max(self, max: _Number) -> Tensor: ...
    @_overload
    def clamp_max_(self, max: Tensor) -> Tensor:
        """In-place version of clamp_max()."""
    @_overload
    def clamp_max_(self, max: _Number) -> Tensor: ...
    @_overload
    def clamp_min(self, min: Tensor) -> Tensor:
        """Clamps all elements of self to be at least min."""
    @_overload
    def clamp_min(self, min: _Number) -> Tensor: ...
    @_overload
    def clamp_min_(self, min: Tensor) -> Tensor:
        """In-place version of clamp_min()."""
    @_overload
    def clamp_min_(self, min: _Number) -> Tensor: ...
    @_overload
    def clip(self, min: Tensor | None = None, max: Tensor | None = None) -> Tensor:
        """Alias for clamp()."""
    @_overload
    def clip(self, min: _Number | None = None, max: _Number | None = None) -> Tensor: ...
    @_overload
    def clip_(self, min: Tensor | None = None, max: Tensor | None = None) -> Tensor:
        """Alias for clamp_()."""
    @_overload
    def clip_(self, min: _Number | None = None, max: _Number | None = None) -> Tensor: ...
    def clone(self, *, memory_format: _memory_format | None = None) -> Tensor:
        """Returns a copy of input."""
    def coalesce(self) -> Tensor:
        """Returns a coalesced copy of self if self is an uncoalesced tensor."""
    def col2im(self, output_size: _int | _Sequence[_int], kernel_size: _int | _Sequence[_int], dilation: _int | _Sequence[_int], padding: _int | _Sequence[_int], stride: _int | _Sequence[_int]) -> Tensor:
        """Combines an array of sliding local blocks into a large tensor; the blocks' overlaps are summed."""
    def col_indices(self) -> Tensor:
        """Returns the tensor containing the column indices of the self tensor when self is a sparse CSR tensor of layout sparse_csr."""
    def col_indices_copy(self) -> Tensor:
        """Performs the same operation as col_indices(), but all output tensors are freshly created instead of aliasing the input."""
    def combinations(self, r: _int = 2, with_replacement: _bool = False) -> Tensor:
        """Compute combinations of length r of the given tensor."""
    def complex(self, imag: Tensor) -> Tensor:
        """Constructs a complex tensor with its real part equal to real and its imaginary part equal to imag."""
    def conj(self) -> Tensor:
        """Returns a view of input with a flipped conjugate bit."""
    def conj_physical(self) -> Tensor:
        """Computes the element-wise conjugate of the given input tensor. out_i = conj(input_i)."""
    def conj_physical_(self) -> Tensor:
        """In-place version of conj_physical()."""
    def constant_pad_nd(self, pad: _Sequence[_int], value: _Number = 0) -> Tensor:
        """Pads dimensions with a value: pad holds pairs (before, after), from the last dimension to the first."""
    @_overload
    def conv1d(self, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1,), padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), groups: _int = 1) -> Tensor:
        """Applies a 1D convolution over an input signal composed of several input planes."""
    @_overload
    def conv1d(self, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1,), padding: _str = "valid", dilation: _int | _Sequence[_int] = (1,), groups: _int = 1) -> Tensor: ...
    @_overload
    def conv2d(self, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0), dilation: _int | _Sequence[_int] = (1, 1), groups: _int = 1) -> Tensor:
        """Applies a 2D convolution over an input image composed of several input planes."""
    @_overload
    def conv2d(self, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _str = "valid", dilation: _int | _Sequence[_int] = (1, 1), groups: _int = 1) -> Tensor: ...
    @_overload
    def conv3d(self, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0), dilation: _int | _Sequence[_int] = (1, 1, 1), groups: _int = 1) -> Tensor:
        """Applies a 3D convolution over an input image composed of several input planes."""
    @_overload
    def conv3d(self, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _str = "valid", dilation: _int | _Sequence[_int] = (1, 1, 1), groups: _int = 1) -> Tensor: ...
    def conv_depthwise3d(self, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None, stride: _int | _Sequence[_int], padding: _int | _Sequence[_int], dilation: _int | _Sequence[_int]) -> Tensor: ...
    def conv_tbc(self, weight: Tensor, bias: Tensor, pad: _int = 0) -> Tensor:
        """Applies a 1-dimensional sequence convolution over an input sequence."""
    def conv_transpose1d(self, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1,), padding: _int | _Sequence[_int] = (0,), output_padding: _int | _Sequence[_int] = (0,), groups: _int = 1, dilation: _int | _Sequence[_int] = (1,)) -> Tensor:
        """Applies a 1D transposed convolution operator over an input signal composed of several input planes, sometimes also called "deconvolution"."""
    def conv_transpose2d(self, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0), output_padding: _int | _Sequence[_int] = (0, 0), groups: _int = 1, dilation: _int | _Sequence[_int] = (1, 1)) -> Tensor:
        """Applies a 2D transposed convolution operator over an input image composed of several input planes, sometimes also called "deconvolution"."""
    def conv_transpose3d(self, weight: Tensor, bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0), output_padding: _int | _Sequence[_int] = (0, 0, 0), groups: _int = 1, dilation: _int | _Sequence[_int] = (1, 1, 1)) -> Tensor:
        """Applies a 3D transposed convolution over an input image of several planes."""
    def convolution(self, weight: Tensor, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], transposed: _bool, output_padding: _Sequence[_int], groups: _int) -> Tensor:
        """Applies a convolution, or a transposed one, in as many dimensions as stride has elements."""
    def convolution_overrideable(self, weight: Tensor, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], transposed: _bool, output_padding: _Sequence[_int], groups: _int) -> Tensor: ...
    def copy(self, src: Tensor, non_blocking: _bool = False) -> Tensor:
        """Returns src with the shape, dtype and device of self."""
    def copy_(self, src: Tensor, non_blocking: _bool = False) -> Tensor:
        """Copies the elements from src into self tensor and returns self."""
    def copy_sparse_to_sparse(self, src: Tensor, non_blocking: _bool = False) -> Tensor: ...
    def copy_sparse_to_sparse_(self, src: Tensor, non_blocking: _bool = False) -> Tensor:
        """In-place version of copy_sparse_to_sparse()."""
    @_overload
    def copysign(self, other: Tensor) -> Tensor:
        """Create a new floating-point tensor with the magnitude of input and the sign of other, elementwise."""
    @_overload
    def copysign(self, other: _Number) -> Tensor: ...
    @_overload
    def copysign_(self, other: Tensor) -> Tensor:
        """In-place version of copysign()."""
    @_overload
    def copysign_(self, other: _Number) -> Tensor: ...
    def corrcoef(self) -> Tensor:
        """Estimates the Pearson product-moment correlation coefficient matrix of the variables given by the input matrix, where rows are the variables and columns are the observations."""
    def cos(self) -> Tensor:
        """Returns a new tensor with the cosine of the elements of input given in radians. out_i = cos(input_i)."""
    def cos_(self) -> Tensor:
        """In-place version of cos()."""
    def cosh(self) -> Tensor:
        """Returns a new tensor with the hyperbolic cosine of the elements of input. out_i = cosh(input_i)."""
    def cosh_(self) -> Tensor:
        """In-place version of cosh()."""
    def cosine_embedding_loss(self, input2: Tensor, target: Tensor, margin: _float = 0.0, reduction: _int = 1) -> Tensor:
        """Compute the cosine embedding loss."""
    def cosine_similarity(self, x2: Tensor, dim: _int = 1, eps: _float = 1e-08) -> Tensor:
        """Returns cosine similarity between x1 and x2, computed along dim."""
    @_overload
    def count_nonzero(self, dim: _int | None = None) -> Tensor:
        """Counts the number of non-zero values in the tensor input along the given dim."""
    @_overload
    def count_nonzero(self, dim: _Sequence[_int]) -> Tensor: ...
    @_overload
    def count_nonzero(self, *dim: _int) -> Tensor: ...
    def cov(self, *, correction: _int = 1, fweights: Tensor | None = None, aweights: Tensor | None = None) -> Tensor:
        """Estimates the covariance matrix of the variables given by the input matrix, where rows are the variables and columns are the observations."""
    def cross(self, other: Tensor, dim: _int | None = None) -> Tensor:
        """Returns the cross product of vectors in dimension dim of input and other."""
    def cross_entropy_loss(self, target: Tensor, weight: Tensor | None = None, reduction: _int = 1, ignore_index: _int = -100, label_smoothing: _float = 0.0) -> Tensor:
        """Computes the cross entropy between logits and class indices or probabilities; reduction is 0 (none), 1 (mean) or 2 (sum)."""
    def crow_indices(self) -> Tensor:
        """Returns the tensor containing the compressed row indices of the self tensor when self is a sparse CSR tensor of layout sparse_csr."""
    def crow_indices_copy(self) -> Tensor:
        """Performs the same operation as crow_indices(), but all output tensors are freshly created instead of aliasing the input."""
    @_overload
    def ctc_loss(self, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, blank: _int = 0, reduction: _int = 1, zero_infinity: _bool = False) -> Tensor:
        """Compute the Connectionist Temporal Classification loss."""
    @_overload
    def ctc_loss(self, targets: Tensor, input_lengths: _Sequence[_int], target_lengths: _Sequence[_int], blank: _int = 0, reduction: _int = 1, zero_infinity: _bool = False) -> Tensor: ...
    def cudnn_affine_grid_generator(self, N: _int, C: _int, H: _int, W: _int) -> Tensor: ...
    def cudnn_batch_norm(self, weight: Tensor, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, training: _bool, exponential_average_factor: _float, epsilon: _float) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
    def cudnn_convolution(self, weight: Tensor, padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool, allow_tf32: _bool) -> Tensor: ...
    def cudnn_convolution_add_relu(self, weight: Tensor, z: Tensor, alpha: _Number | None, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], groups: _int) -> Tensor: ...
    def cudnn_convolution_relu(self, weight: Tensor, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], groups: _int) -> Tensor: ...
    def cudnn_convolution_transpose(self, weight: Tensor, padding: _Sequence[_int], output_padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool, allow_tf32: _bool) -> Tensor: ...
    def cudnn_grid_sampler(self, grid: Tensor) -> Tensor: ...
    def cudnn_is_acceptable(self) -> _bool: ...
    def cummax(self, dim: _int) -> _results_values_indices:
        """Returns a namedtuple (values, indices) where values is the cumulative maximum of elements of input in the dimension dim. y_i = max(x_1, x_2, x_3, ..., x_i)."""
    def cummin(self, dim: _int) -> _results_values_indices:
        """Returns a namedtuple (values, indices) where values is the cumulative minimum of elements of input in the dimension dim. y_i = min(x_1, x_2, x_3, ..., x_i)."""
    def cumprod(self, dim: _int, *, dtype: _dtype | None = None) -> Tensor:
        """Returns the cumulative product of elements of input in the dimension dim."""
    def cumprod_(self, dim: _int, *, dtype: _dtype | None = None) -> Tensor:
        """In-place version of cumprod()."""
    def cumsum(self, dim: _int, *, dtype: _dtype | None = None) -> Tensor:
        """Returns the cumulative sum of elements of input in the dimension dim."""
    def cumsum_(self, dim: _int, *, dtype: _dtype | None = None) -> Tensor:
        """In-place version of cumsum()."""
    @_overload
    def cumulative_trapezoid(self, x: Tensor, *, dim: _int = -1) -> Tensor:
        """Cumulatively computes the trapezoidal rule along dim."""
    @_overload
    def cumulative_trapezoid(self, *, dx: _Number = 1, dim: _int = -1) -> Tensor: ...
    def deg2rad(self) -> Tensor:
        """Returns a new tensor with each of the elements of input converted from angles in degrees to radians."""
    def deg2rad_(self) -> Tensor:
        """In-place version of deg2rad()."""
    def dense_dim(self) -> _int:
        """Return the number of dense dimensions in a sparse tensor self."""
    def dequantize(self) -> Tensor:
        """Returns an fp32 Tensor by dequantizing a quantized Tensor."""
    def det(self) -> Tensor:
        """Alias for linalg.det()."""
    def detach_(self) -> Tensor:
        """Detaches the Tensor from the graph that created it, making it a leaf."""
    def detach_copy(self) -> Tensor:
        """Performs the same operation as detach(), but all output tensors are freshly created instead of aliasing the input."""
    def diag(self, diagonal: _int = 0) -> Tensor:
        """Turns a 1-D tensor into a matrix with its elements on a diagonal, and a matrix into the 1-D tensor of the elements there; diagonal says which, 0 the main one, positive ones above it."""
    def diag_embed(self, offset: _int = 0, dim1: _int = -2, dim2: _int = -1) -> Tensor:
        """Creates a tensor whose diagonals of certain 2D planes (specified by dim1 and dim2) are filled by input."""
    def diagflat(self, offset: _int = 0) -> Tensor:
        """Returns a matrix with the elements of self, flattened, on a diagonal; offset says which, 0 the main one, positive ones above it."""
    def diagonal(self, offset: _int = 0, dim1: _int = 0, dim2: _int = 1) -> Tensor:
        """Returns a partial view of input with the its diagonal elements with respect to dim1 and dim2 appended as a dimension at the end of the shape."""
    def diagonal_copy(self, offset: _int = 0, dim1: _int = 0, dim2: _int = 1) -> Tensor:
        """Performs the same operation as diagonal(), but all output tensors are freshly created instead of aliasing the input."""
    def diagonal_scatter(self, src: Tensor, offset: _int = 0, dim1: _int = 0, dim2: _int = 1) -> Tensor:
        """Embeds the values of the src tensor into input along the diagonal elements of input, with respect to dim1 and dim2."""
    def diff(self, n: _int = 1, dim: _int = -1, prepend: Tensor | None = None, append: Tensor | None = None) -> Tensor:
        """Computes the n-th forward difference along the given dimension."""
    def digamma(self) -> Tensor:
        """Alias for special.digamma()."""
    def digamma_(self) -> Tensor:
        """In-place version of digamma()."""
    def dist(self, other: Tensor, p: _Number = 2) -> Tensor:
        """Returns the p-norm of (input - other)."""
    @_overload
    def div(self, other: Tensor) -> Tensor:
        """Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i."""
    @_overload
    def div(self, other: Tensor, *, rounding_mode: _str | None) -> Tensor: ...
    @_overload
    def div(self, other: _Number) -> Tensor: ...
    @_overload
    def div(self, other: _Number, *, rounding_mode: _str | None) -> Tensor: ...
    @_overload
    def div_(self, other: Tensor) -> Tensor:
        """In-place version of div()."""
    @_overload
    def div_(self, other: Tensor, *, rounding_mode: _str | None) -> Tensor: ...
    @_overload
    def div_(self, other: _Number) -> Tensor: ...
    @_overload
    def div_(self, other: _Number, *, rounding_mode: _str | None) -> Tensor: ...
    @_overload
    def divide(self, other: Tensor) -> Tensor:
        """Alias for div()."""
    @_overload
    def divide(self, other: Tensor, *, rounding_mode: _str | None) -> Tensor: ...
    @_overload
    def divide(self, other: _Number) -> Tensor: ...
    @_overload
    def divide(self, other: _Number, *, rounding_mode: _str | None) -> Tensor: ...
    @_overload
    def divide_(self, other: Tensor) -> Tensor:
        """In-place version of divide()."""
    @_overload
    def divide_(self, other: Tensor, *, rounding_mode: _str | None) -> Tensor: ...
    @_overload
    def divide_(self, other: _Number) -> Tensor: ...
    @_overload
    def divide_(self, other: _Number, *, rounding_mode: _str | None) -> Tensor: ...
    def dot(self, tensor: Tensor) -> Tensor:
        """Computes the dot product of two 1D tensors."""
    def dropout(self, p: _float, train: _bool) -> Tensor:
        """During training, randomly zeroes some elements of the input tensor with probability p."""
    def dropout_(self, p: _float, train: _bool) -> Tensor:
        """In-place version of dropout()."""
    @_overload
    def dsplit(self, sections: _int) -> list[Tensor]:
        """Splits input, a tensor with three or more dimensions, into multiple tensors depthwise according to indices_or_sections."""
    @_overload
    def dsplit(self, indices: _Sequence[_int]) -> list[Tensor]: ...
    @_overload
    def dsplit(self, *indices: _int) -> list[Tensor]: ...
    def elu(self, alpha: _Number = 1, scale: _Number = 1, input_scale: _Number = 1) -> Tensor:
        """Apply the Exponential Linear Unit (ELU) function element-wise."""
    def elu_(self, alpha: _Number = 1, scale: _Number = 1, input_scale: _Number = 1) -> Tensor:
        """In-place version of elu()."""
    def embedding(self, indices: Tensor, padding_idx: _int = -1, scale_grad_by_freq: _bool = False, sparse: _bool = False) -> Tensor:
        """Looks up rows of weight by their indices."""
    @_overload
    def embedding_bag(self, indices: Tensor, offsets: Tensor, scale_grad_by_freq: _bool, mode: _int, sparse: _bool, per_sample_weights: Tensor | None, include_last_offset: _bool, padding_idx: _int | None) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Compute sums, means or maxes of bags of embeddings."""
    @_overload
    def embedding_bag(self, indices: Tensor, offsets: Tensor, scale_grad_by_freq: _bool = False, mode: _int = 0, sparse: _bool = False, per_sample_weights: Tensor | None = None, include_last_offset: _bool = False) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
    def embedding_renorm(self, indices: Tensor, max_norm: _float, norm_type: _float) -> Tensor: ...
    def embedding_renorm_(self, indices: Tensor, max_norm: _float, norm_type: _float) -> Tensor:
        """Divides the rows of self that indices names and whose norm is larger than max_norm, so that it is max_norm."""
    def empty_like(self, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor:
        """Returns an uninitialized tensor with the same size as input."""
    @_overload
    def eq(self, other: Tensor) -> Tensor:
        """Computes element-wise equality."""
    @_overload
    def eq(self, other: _Number) -> Tensor: ...
    @_overload
    def eq_(self, other: Tensor) -> Tensor:
        """In-place version of eq()."""
    @_overload
    def eq_(self, other: _Number) -> Tensor: ...
    def equal(self, other: Tensor) -> _bool:
        """True if two tensors have the same size and elements, False otherwise."""
    def erf(self) -> Tensor:
        """Alias for special.erf()."""
    def erf_(self) -> Tensor:
        """In-place version of erf()."""
    def erfc(self) -> Tensor:
        """Alias for special.erfc()."""
    def erfc_(self) -> Tensor:
        """In-place version of erfc()."""
    def erfinv(self) -> Tensor:
        """Alias for special.erfinv()."""
    def erfinv_(self) -> Tensor:
        """In-place version of erfinv()."""
    def exp(self) -> Tensor:
        """Returns a new tensor with the exponential of the elements of the input tensor input. y_i = e^x_i."""
    def exp2(self) -> Tensor:
        """Alias for special.exp2()."""
    def exp2_(self) -> Tensor:
        """In-place version of exp2()."""
    def exp_(self) -> Tensor:
        """In-place version of exp()."""
    @_overload
    def expand(self, size: _Sequence[_int], *, implicit: _bool = False) -> Tensor:
        """Returns a new view of the self tensor with singleton dimensions expanded to a larger size."""
    @_overload
    def expand(self, *size: _int, implicit: _bool = False) -> Tensor: ...
    def expand_as(self, other: Tensor) -> Tensor:
        """Expand this tensor to the same size as other."""
    @_overload
    def expand_copy(self, size: _Sequence[_int], *, implicit: _bool = False) -> Tensor:
        """Performs the same operation as expand(), but all output tensors are freshly created instead of aliasing the input."""
    @_overload
    def expand_copy(self, *size: _int, implicit: _bool = False) -> Tensor: ...
    def expm1(self) -> Tensor:
        """Alias for special.expm1()."""
    def expm1_(self) -> Tensor:
        """In-place version of expm1()."""
    def exponential(self, lambd: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
        """Returns numbers drawn from the exponential distribution, in the shape of self."""
    def exponential_(self, lambd: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
        """Fills self tensor with elements drawn from the PDF (probability density function). f(x) = lambda e^(- lambda x), x > 0."""
    def fake_quantize_per_channel_affine(self, scale: Tensor, zero_point: Tensor, axis: _int, quant_min: _int, quant_max: _int) -> Tensor:
        """Returns a new tensor with the data in input fake quantized per channel using scale, zero_point, quant_min and quant_max, across the channel specified by axis."""
    def fake_quantize_per_channel_affine_cachemask(self, scale: Tensor, zero_point: Tensor, axis: _int, quant_min: _int, quant_max: _int) -> _results_output_mask: ...
    @_overload
    def fake_quantize_per_tensor_affine(self, scale: Tensor, zero_point: Tensor, quant_min: _int, quant_max: _int) -> Tensor:
        """Returns a new tensor with the data in input fake quantized using scale, zero_point, quant_min and quant_max."""
    @_overload
    def fake_quantize_per_tensor_affine(self, scale: _float, zero_point: _int, quant_min: _int, quant_max: _int) -> Tensor: ...
    def fake_quantize_per_tensor_affine_cachemask(self, scale: _float, zero_point: _int, quant_min: _int, quant_max: _int) -> _results_output_mask: ...
    @_overload
    def fbgemm_linear_fp16_weight(self, packed_weight: Tensor, bias: Tensor) -> Tensor: ...
    @_overload
    def fbgemm_linear_fp16_weight(self, packed_weight: Tensor, bias: Tensor, output: Tensor) -> Tensor: ...
    @_overload
    def fbgemm_linear_fp16_weight_fp32_activation(self, packed_weight: Tensor, bias: Tensor | None) -> Tensor: ...
    @_overload
    def fbgemm_linear_fp16_weight_fp32_activation(self, packed_weight: Tensor, bias: Tensor | None, output: Tensor) -> Tensor: ...
    def fbgemm_linear_int8_weight(self, weight: Tensor, packed: Tensor, col_offsets: Tensor, weight_scale: _Number, weight_zero_point: _Number, bias: Tensor) -> Tensor: ...
    def fbgemm_linear_int8_weight_fp32_activation(self, weight: Tensor, packed: Tensor, col_offsets: Tensor, weight_scale: _Number, weight_zero_point: _Number, bias: Tensor) -> Tensor: ...
    def fbgemm_linear_quantize_weight(self) -> tuple[Tensor, Tensor, _float, _int]: ...
    def fbgemm_pack_gemm_matrix_fp16(self) -> Tensor: ...
    @_overload
    def fbgemm_pack_quantized_matrix(self) -> Tensor: ...
    @_overload
    def fbgemm_pack_quantized_matrix(self, K: _int, N: _int) -> Tensor: ...
    def feature_alpha_dropout(self, p: _float, train: _bool) -> Tensor:
        """Randomly masks out entire channels (a channel is a feature map)."""
    def feature_alpha_dropout_(self, p: _float, train: _bool) -> Tensor:
        """In-place version of feature_alpha_dropout()."""
    def feature_dropout(self, p: _float, train: _bool) -> Tensor:
        """Zeroes whole channels with probability p while training, and scales the others by 1 / (1 - p)."""
    def feature_dropout_(self, p: _float, train: _bool) -> Tensor:
        """In-place version of feature_dropout()."""
    def fft_fft(self, n: _int | None = None, dim: _int = -1, norm: _str | None = None) -> Tensor:
        """Computes the one dimensional discrete Fourier transform of input."""
    def fft_fft2(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None) -> Tensor:
        """Computes the 2 dimensional discrete Fourier transform of input."""
    def fft_fftn(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None) -> Tensor:
        """Computes the N dimensional discrete Fourier transform of input."""
    def fft_fftshift(self, dim: _int | _Sequence[_int] | None = None) -> Tensor:
        """Reorders n-dimensional FFT data, as provided by fft.fftn(), to have negative frequency terms first."""
    def fft_hfft(self, n: _int | None = None, dim: _int = -1, norm: _str | None = None) -> Tensor:
        """Computes the one dimensional discrete Fourier transform of a Hermitian symmetric input signal."""
    def fft_hfft2(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None) -> Tensor:
        """Computes the 2-dimensional discrete Fourier transform of a Hermitian symmetric input signal."""
    def fft_hfftn(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None) -> Tensor:
        """Computes the n-dimensional discrete Fourier transform of a Hermitian symmetric input signal."""
    def fft_ifft(self, n: _int | None = None, dim: _int = -1, norm: _str | None = None) -> Tensor:
        """Computes the one dimensional inverse discrete Fourier transform of input."""
    def fft_ifft2(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None) -> Tensor:
        """Computes the 2 dimensional inverse discrete Fourier transform of input."""
    def fft_ifftn(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None) -> Tensor:
        """Computes the N dimensional inverse discrete Fourier transform of input."""
    def fft_ifftshift(self, dim: _int | _Sequence[_int] | None = None) -> Tensor:
        """Inverse of fft.fftshift()."""
    def fft_ihfft(self, n: _int | None = None, dim: _int = -1, norm: _str | None = None) -> Tensor:
        """Computes the inverse of fft.hfft()."""
    def fft_ihfft2(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None) -> Tensor:
        """Computes the 2-dimensional inverse discrete Fourier transform of real input."""
    def fft_ihfftn(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None) -> Tensor:
        """Computes the N-dimensional inverse discrete Fourier transform of real input."""
    def fft_irfft(self, n: _int | None = None, dim: _int = -1, norm: _str | None = None) -> Tensor:
        """Computes the inverse of fft.rfft()."""
    def fft_irfft2(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None) -> Tensor:
        """Computes the inverse of fft.rfft2()."""
    def fft_irfftn(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None) -> Tensor:
        """Computes the inverse of fft.rfftn()."""
    def fft_rfft(self, n: _int | None = None, dim: _int = -1, norm: _str | None = None) -> Tensor:
        """Computes the one dimensional Fourier transform of real-valued input."""
    def fft_rfft2(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] = (-2, -1), norm: _str | None = None) -> Tensor:
        """Computes the 2-dimensional discrete Fourier transform of real input."""
    def fft_rfftn(self, s: _int | _Sequence[_int] | None = None, dim: _int | _Sequence[_int] | None = None, norm: _str | None = None) -> Tensor:
        """Computes the N-dimensional discrete Fourier transform of real input."""
    @_overload
    def fill(self, value: Tensor) -> Tensor:
        """Returns a tensor in the shape and dtype of self, filled with value."""
    @_overload
    def fill(self, value: _Number) -> Tensor: ...
    @_overload
    def fill_(self, value: Tensor) -> Tensor:
        """Fills self tensor with the specified value."""
    @_overload
    def fill_(self, value: _Number) -> Tensor: ...
    def fill_diagonal_(self, fill_value: _Number, wrap: _bool = False) -> Tensor:
        """Fill the main diagonal of a tensor that has at least 2-dimensions."""
    def fix(self) -> Tensor:
        """Alias for trunc()."""
    def fix_(self) -> Tensor:
        """In-place version of fix()."""
    def flatten(self, start_dim: _int = 0, end_dim: _int = -1) -> Tensor:
        """Flattens input by reshaping it into a one-dimensional tensor."""
    @_overload
    def flip(self, dims: _Sequence[_int]) -> Tensor:
        """Reverse the order of an n-D tensor along given axis in dims."""
    @_overload
    def flip(self, *dims: _int) -> Tensor: ...
    def fliplr(self) -> Tensor:
        """Flip tensor in the left/right direction, returning a new tensor."""
    def flipud(self) -> Tensor:
        """Flip tensor in the up/down direction, returning a new tensor."""
    @_overload
    def float_power(self, exponent: Tensor) -> Tensor:
        """Raises input to the power of exponent, elementwise, in double precision."""
    @_overload
    def float_power(self, exponent: _Number) -> Tensor: ...
    @_overload
    def float_power_(self, exponent: Tensor) -> Tensor:
        """In-place version of float_power()."""
    @_overload
    def float_power_(self, exponent: _Number) -> Tensor: ...
    def floor(self) -> Tensor:
        """Returns a new tensor with the floor of the elements of input, the largest integer less than or equal to each element."""
    def floor_(self) -> Tensor:
        """In-place version of floor()."""
    @_overload
    def floor_divide(self, other: Tensor) -> Tensor:
        """Computes input divided by other, elementwise, and floors the result."""
    @_overload
    def floor_divide(self, other: _Number) -> Tensor: ...
    @_overload
    def floor_divide_(self, other: Tensor) -> Tensor:
        """In-place version of floor_divide()."""
    @_overload
    def floor_divide_(self, other: _Number) -> Tensor: ...
    def fmax(self, other: Tensor) -> Tensor:
        """Computes the element-wise maximum of input and other."""
    def fmin(self, other: Tensor) -> Tensor:
        """Computes the element-wise minimum of input and other."""
    @_overload
    def fmod(self, other: Tensor) -> Tensor:
        """Applies C++'s std::fmod entrywise."""
    @_overload
    def fmod(self, other: _Number) -> Tensor: ...
    @_overload
    def fmod_(self, other: Tensor) -> Tensor:
        """In-place version of fmod()."""
    @_overload
    def fmod_(self, other: _Number) -> Tensor: ...
    def frac(self) -> Tensor:
        """Computes the fractional portion of each element in input."""
    def frac_(self) -> Tensor:
        """In-place version of frac()."""
    def fractional_max_pool2d(self, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int], random_samples: Tensor) -> tuple[Tensor, Tensor]:
        """Applies 2D fractional max pooling over an input signal composed of several input planes."""
    def fractional_max_pool3d(self, kernel_size: _int | _Sequence[_int], output_size: _int | _Sequence[_int], random_samples: Tensor) -> tuple[Tensor, Tensor]:
        """Applies 3D fractional max pooling over an input signal composed of several input planes."""
    def frexp(self) -> _results_mantissa_exponent:
        """Decomposes input into mantissa and exponent tensors such that input = mantissa x 2^exponent."""
    def frobenius_norm(self, dim: _int | _Sequence[_int], keepdim: _bool = False) -> Tensor:
        """Returns the Frobenius norm of matrices along dim."""
    def full_like(self, fill_value: _Number, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor:
        """Returns a tensor with the same size as input filled with fill_value."""
    def fused_moving_avg_obs_fake_quant(self, observer_on: Tensor, fake_quant_on: Tensor, running_min: Tensor, running_max: Tensor, scale: Tensor, zero_point: Tensor, averaging_const: _float, quant_min: _int, quant_max: _int, ch_axis: _int, per_row_fake_quant: _bool = False, symmetric_quant: _bool = False) -> Tensor: ...
    def gather(self, dim: _int, index: Tensor, *, sparse_grad: _bool = False) -> Tensor:
        """Gathers values along an axis specified by dim."""
    def gcd(self, other: Tensor) -> Tensor:
        """Computes the element-wise greatest common divisor (GCD) of input and other."""
    def gcd_(self, other: Tensor) -> Tensor:
        """In-place version of gcd()."""
    @_overload
    def ge(self, other: Tensor) -> Tensor:
        """Computes input >= other element-wise."""
    @_overload
    def ge(self, other: _Number) -> Tensor: ...
    @_overload
    def ge_(self, other: Tensor) -> Tensor:
        """In-place version of ge()."""
    @_overload
    def ge_(self, other: _Number) -> Tensor: ...
    def gelu(self, *, approximate: _str = "none") -> Tensor:
        """Applies the Gaussian Error Linear Unit, element-wise: GELU(x) = x * Phi(x), where Phi is the distribution function of the normal distribution."""
    def gelu_(self, *, approximate: _str = "none") -> Tensor:
        """In-place version of gelu()."""
    def geometric(self, p: _float, *, generator: _Generator | None = None) -> Tensor:
        """Returns numbers drawn from the geometric distribution, in the shape of self."""
    def geometric_(self, p: _float, *, generator: _Generator | None = None) -> Tensor:
        """Fills self with numbers drawn from the geometric distribution: P(X = k) = (1 - p)^(k - 1) * p, for k = 1, 2, ..."""
    def geqrf(self) -> _results_a_tau:
        """Computes a QR decomposition in the form of LAPACK's geqrf, the named tuple (a, tau); see linalg_qr()."""
    def ger(self, vec2: Tensor) -> Tensor:
        """Alias of outer()."""
    def get_device(self) -> _int:
        """Returns the index of the device that self is on, -1 for the CPU."""
    def glu(self, dim: _int = -1) -> Tensor:
        """Halves self along dim into a and b, and computes a * sigmoid(b)."""
    def glu_jvp(self, x: Tensor, dx: Tensor, dim: _int) -> Tensor: ...
    @_overload
    def gradient(self, *, spacing: _Number, dim: _Sequence[_int], edge_order: _int = 1) -> list[Tensor]:
        """Estimates the gradient of a function of which self has samples, by second-order differences; one tensor for each dimension."""
    @_overload
    def gradient(self, *, spacing: _Number | None = None, dim: _int | None = None, edge_order: _int = 1) -> list[Tensor]: ...
    @_overload
    def gradient(self, *, spacing: _Sequence[_Number], dim: _int | None = None, edge_order: _int = 1) -> list[Tensor]: ...
    @_overload
    def gradient(self, *, spacing: _Sequence[_Number], dim: _Sequence[_int], edge_order: _int = 1) -> list[Tensor]: ...
    @_overload
    def gradient(self, *, spacing: _Sequence[Tensor], dim: _int | None = None, edge_order: _int = 1) -> list[Tensor]: ...
    @_overload
    def gradient(self, *, spacing: _Sequence[Tensor], dim: _Sequence[_int], edge_order: _int = 1) -> list[Tensor]: ...
    @_overload
    def gradient(self, *, dim: _Sequence[_int], edge_order: _int = 1) -> list[Tensor]: ...
    @_overload
    def greater(self, other: Tensor) -> Tensor:
        """Alias for gt()."""
    @_overload
    def greater(self, other: _Number) -> Tensor: ...
    @_overload
    def greater_(self, other: Tensor) -> Tensor:
        """In-place version of greater()."""
    @_overload
    def greater_(self, other: _Number) -> Tensor: ...
    @_overload
    def greater_equal(self, other: Tensor) -> Tensor:
        """Alias for ge()."""
    @_overload
    def greater_equal(self, other: _Number) -> Tensor: ...
    @_overload
    def greater_equal_(self, other: Tensor) -> Tensor:
        """In-place version of greater_equal()."""
    @_overload
    def greater_equal_(self, other: _Number) -> Tensor: ...
    def grid_sampler(self, grid: Tensor, interpolation_mode: _int, padding_mode: _int, align_corners: _bool) -> Tensor:
        """Samples input at the positions that grid gives, from -1 to 1; modes of interpolation and padding are numbers."""
    def grid_sampler_2d(self, grid: Tensor, interpolation_mode: _int, padding_mode: _int, align_corners: _bool) -> Tensor: ...
    def grid_sampler_3d(self, grid: Tensor, interpolation_mode: _int, padding_mode: _int, align_corners: _bool) -> Tensor: ...
    def group_norm(self, num_groups: _int, weight: Tensor | None = None, bias: Tensor | None = None, eps: _float = 1e-05, cudnn_enabled: _bool = True) -> Tensor:
        """Apply Group Normalization for last certain number of dimensions."""
    @_overload
    def gru(self, batch_sizes: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor]:
        """Applies a gated recurrent unit of several layers to a sequence; params are the weights and biases in PyTorch's order."""
    @_overload
    def gru(self, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor]: ...
    def gru_cell(self, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor | None = None, b_hh: Tensor | None = None) -> Tensor:
        """Applies a gated recurrent unit to one step."""
    @_overload
    def gt(self, other: Tensor) -> Tensor:
        """Computes input > other element-wise."""
    @_overload
    def gt(self, other: _Number) -> Tensor: ...
    @_overload
    def gt_(self, other: Tensor) -> Tensor:
        """In-place version of gt()."""
    @_overload
    def gt_(self, other: _Number) -> Tensor: ...
    def hardshrink(self, lambd: _Number = 0.5) -> Tensor:
        """Applies the hard shrinkage function element-wise."""
    def hardsigmoid(self) -> Tensor:
        """Apply the Hardsigmoid function element-wise."""
    def hardsigmoid_(self) -> Tensor:
        """In-place version of hardsigmoid()."""
    def hardswish(self) -> Tensor:
        """Apply hardswish function, element-wise."""
    def hardswish_(self) -> Tensor:
        """In-place version of hardswish()."""
    def hardtanh(self, min_val: _Number = -1, max_val: _Number = 1) -> Tensor:
        """Applies the HardTanh function element-wise."""
    def hardtanh_(self, min_val: _Number = -1, max_val: _Number = 1) -> Tensor:
        """In-place version of hardtanh()."""
    def hash_tensor(self, dim: _int | _Sequence[_int] = (), *, keepdim: _bool = False, mode: _int = 0) -> Tensor:
        """Returns a hash of all elements in the input tensor."""
    def heaviside(self, values: Tensor) -> Tensor:
        """Computes the Heaviside step function for each element in input."""
    def heaviside_(self, values: Tensor) -> Tensor:
        """In-place version of heaviside()."""
    def hinge_embedding_loss(self, target: Tensor, margin: _float = 1.0, reduction: _int = 1) -> Tensor:
        """Compute the hinge embedding loss."""
    def histc(self, bins: _int = 100, min: _Number = 0, max: _Number = 0) -> Tensor:
        """Computes the histogram of a tensor."""
    @_overload
    def histogram(self, bins: Tensor, *, weight: Tensor | None = None, density: _bool = False) -> _results_hist_bin_edges:
        """Computes a histogram of the values in a tensor."""
    @_overload
    def histogram(self, bins: _int = 100, *, range: _Sequence[_float] | None = None, weight: Tensor | None = None, density: _bool = False) -> _results_hist_bin_edges: ...
    @_overload
    def histogramdd(self, bins: _int, range: _Sequence[_float] | None = None, weight: Tensor | None = None, density: _bool = False) -> _results_hist_bin_edges_list:
        """Computes a multi-dimensional histogram of the values in a tensor."""
    @_overload
    def histogramdd(self, bins: _Sequence[_int], range: _Sequence[_float] | None = None, weight: Tensor | None = None, density: _bool = False) -> _results_hist_bin_edges_list: ...
    @_overload
    def histogramdd(self, bins: _Sequence[Tensor], range: _Sequence[_float] | None = None, weight: Tensor | None = None, density: _bool = False) -> _results_hist_bin_edges_list: ...
    @_overload
    def hsplit(self, sections: _int) -> list[Tensor]:
        """Splits input, a tensor with one or more dimensions, into multiple tensors horizontally according to indices_or_sections."""
    @_overload
    def hsplit(self, indices: _Sequence[_int]) -> list[Tensor]: ...
    @_overload
    def hsplit(self, *indices: _int) -> list[Tensor]: ...
    def hspmm(self, mat2: Tensor) -> Tensor:
        """Performs a matrix multiplication of a sparse COO matrix mat1 and a strided matrix mat2."""
    def huber_loss(self, target: Tensor, reduction: _int = 1, delta: _float = 1.0) -> Tensor:
        """Compute the Huber loss, with optional weighting."""
    def hypot(self, other: Tensor) -> Tensor:
        """Given the legs of a right triangle, return its hypotenuse. out_i = sqrt(input_i^2 + other_i^2)."""
    def hypot_(self, other: Tensor) -> Tensor:
        """In-place version of hypot()."""
    def i0(self) -> Tensor:
        """Alias for special.i0()."""
    def i0_(self) -> Tensor:
        """In-place version of i0()."""
    def igamma(self, other: Tensor) -> Tensor:
        """Alias for special.gammainc()."""
    def igamma_(self, other: Tensor) -> Tensor:
        """In-place version of igamma()."""
    def igammac(self, other: Tensor) -> Tensor:
        """Alias for special.gammaincc()."""
    def igammac_(self, other: Tensor) -> Tensor:
        """In-place version of igammac()."""
    def im2col(self, kernel_size: _int | _Sequence[_int], dilation: _int | _Sequence[_int], padding: _int | _Sequence[_int], stride: _int | _Sequence[_int]) -> Tensor:
        """Extracts sliding local blocks from a batch."""
    def index(self, indices: _Sequence[Tensor | None]) -> Tensor:
        """Index a regular tensor by binding specified positions to dims."""
    def index_add(self, dim: _int, index: Tensor, source: Tensor, *, alpha: _Number = 1) -> Tensor:
        """Out-of-place version of index_add_()."""
    def index_add_(self, dim: _int, index: Tensor, source: Tensor, *, alpha: _Number = 1) -> Tensor:
        """Accumulate the elements of alpha times source into the self tensor by adding to the indices in the order given in index."""
    def index_copy(self, dim: _int, index: Tensor, source: Tensor) -> Tensor:
        """Out-of-place version of index_copy_()."""
    def index_copy_(self, dim: _int, index: Tensor, source: Tensor) -> Tensor:
        """Copies the elements of tensor into the self tensor by selecting the indices in the order given in index."""
    @_overload
    def index_fill(self, dim: _int, index: Tensor, value: Tensor) -> Tensor:
        """Out-of-place version of index_fill_()."""
    @_overload
    def index_fill(self, dim: _int, index: Tensor, value: _Number) -> Tensor: ...
    @_overload
    def index_fill_(self, dim: _int, index: Tensor, value: Tensor) -> Tensor:
        """Fills the elements of the self tensor with value value by selecting the indices in the order given in index."""
    @_overload
    def index_fill_(self, dim: _int, index: Tensor, value: _Number) -> Tensor: ...
    def index_put(self, indices: _Sequence[Tensor | None], values: Tensor, accumulate: _bool = False) -> Tensor:
        """Out-place version of index_put_()."""
    def index_put_(self, indices: _Sequence[Tensor | None], values: Tensor, accumulate: _bool = False) -> Tensor:
        """Puts values from the tensor values into the tensor self using the indices specified in indices (which is a tuple of Tensors)."""
    def index_reduce(self, dim: _int, index: Tensor, source: Tensor, reduce: _str, *, include_self: _bool = True) -> Tensor:
        """Returns self with source's slices reduced into it, at the places along dim that index names."""
    def index_reduce_(self, dim: _int, index: Tensor, source: Tensor, reduce: _str, *, include_self: _bool = True) -> Tensor:
        """Accumulate the elements of source into the self tensor by accumulating to the indices in the order given in index using the reduction given by the reduce argument."""
    def index_select(self, dim: _int, index: Tensor) -> Tensor:
        """Returns a new tensor which indexes the input tensor along dimension dim using the entries in index."""
    def indices(self) -> Tensor:
        """Return the indices tensor of a sparse COO tensor."""
    def indices_copy(self) -> Tensor:
        """Performs the same operation as indices(), but all output tensors are freshly created instead of aliasing the input."""
    def inner(self, other: Tensor) -> Tensor:
        """Computes the dot product for 1D tensors."""
    def instance_norm(self, weight: Tensor | None, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, use_input_stats: _bool, momentum: _float, eps: _float, cudnn_enabled: _bool) -> Tensor:
        """Apply Instance Normalization independently for each channel in every data sample within a batch."""
    def int_repr(self) -> Tensor:
        """Given a quantized Tensor, self.int_repr() returns a CPU Tensor with uint8_t as data type that stores the underlying uint8_t values of the given Tensor."""
    def inverse(self) -> Tensor:
        """Alias for linalg.inv()."""
    def is_coalesced(self) -> _bool:
        """Returns True if self is a sparse COO tensor that is coalesced, False otherwise."""
    def is_conj(self) -> _bool:
        """Returns True if the input is a conjugated tensor, i.e. its conjugate bit is set to True."""
    def is_distributed(self) -> _bool: ...
    def is_inference(self) -> _bool:
        """Returns True if input is an inference tensor."""
    def is_neg(self) -> _bool:
        """Returns True if the negative bit of self is set to true."""
    def is_nonzero(self) -> _bool:
        """Returns True if the input is a single element tensor which is not equal to zero after type conversions. i.e. not equal to tensor([0.]) or tensor([0]) or tensor([False])."""
    def is_pinned(self, device: _DeviceLike | None = None) -> _bool:
        """Returns true if this tensor resides in pinned memory."""
    def is_same_size(self, other: Tensor) -> _bool:
        """Tells whether two tensors have one shape."""
    def is_set_to(self, tensor: Tensor) -> _bool:
        """Returns True if both tensors are pointing to the exact same memory (same storage, offset, size and stride)."""
    def is_signed(self) -> _bool:
        """Returns True if the data type of self is a signed data type."""
    def isclose(self, other: Tensor, rtol: _float = 1e-05, atol: _float = 1e-08, equal_nan: _bool = False) -> Tensor:
        """Returns a new tensor with boolean elements representing if each element of input is "close" to the corresponding element of other."""
    def isfinite(self) -> Tensor:
        """Returns a new tensor with boolean elements representing if each element is finite or not."""
    @_overload
    def isin(self, test_elements: Tensor, *, assume_unique: _bool = False, invert: _bool = False) -> Tensor:
        """Tests if each element of elements is in test_elements."""
    @_overload
    def isin(self, test_element: _Number, *, assume_unique: _bool = False, invert: _bool = False) -> Tensor: ...
    def isinf(self) -> Tensor:
        """Tests if each element of input is infinite (positive or negative infinity) or not."""
    def isnan(self) -> Tensor:
        """Returns a new tensor with boolean elements representing if each element of input is NaN or not."""
    def isneginf(self) -> Tensor:
        """Tests if each element of input is negative infinity or not."""
    def isposinf(self) -> Tensor:
        """Tests if each element of input is positive infinity or not."""
    def isreal(self) -> Tensor:
        """Returns a new tensor with boolean elements representing if each element of input is real-valued or not."""
    def istft(self, n_fft: _int, hop_length: _int | None = None, win_length: _int | None = None, window: Tensor | None = None, center: _bool = True, normalized: _bool = False, onesided: _bool | None = None, length: _int | None = None, return_complex: _bool = False) -> Tensor:
        """Inverse short time Fourier Transform."""
    def kl_div(self, target: Tensor, reduction: _int = 1, *, log_target: _bool = False) -> Tensor:
        """Compute the KL Divergence loss."""
    def kron(self, other: Tensor) -> Tensor:
        """Computes the Kronecker product, denoted by (x), of input and other."""
    def kthvalue(self, k: _int, dim: _int = -1, keepdim: _bool = False) -> _results_values_indices:
        """Returns a namedtuple (values, indices) where values is the k th smallest element of each row of the input tensor in the given dimension dim."""
    def l1_loss(self, target: Tensor, reduction: _int = 1) -> Tensor:
        """Compute the L1 loss, with optional weighting."""
    def layer_norm(self, normalized_shape: _Sequence[_int], weight: Tensor | None = None, bias: Tensor | None = None, eps: _float = 1e-05, cudnn_enable: _bool = True) -> Tensor:
        """Apply Layer Normalization for last certain number of dimensions."""
    def lcm(self, other: Tensor) -> Tensor:
        """Computes the element-wise least common multiple (LCM) of input and other."""
    def lcm_(self, other: Tensor) -> Tensor:
        """In-place version of lcm()."""
    def ldexp(self, other: Tensor) -> Tensor:
        """Multiplies input by 2 ** other. out_i = input_i * 2^other_i."""
    def ldexp_(self, other: Tensor) -> Tensor:
        """In-place version of ldexp()."""
    @_overload
    def le(self, other: Tensor) -> Tensor:
        """Computes input <= other element-wise."""
    @_overload
    def le(self, other: _Number) -> Tensor: ...
    @_overload
    def le_(self, other: Tensor) -> Tensor:
        """In-place version of le()."""
    @_overload
    def le_(self, other: _Number) -> Tensor: ...
    def leaky_relu(self, negative_slope: _Number = 0.01) -> Tensor:
        """Applies element-wise, LeakyReLU(x) = max(0, x) + negative_slope * min(0, x)."""
    def leaky_relu_(self, negative_slope: _Number = 0.01) -> Tensor:
        """In-place version of leaky_relu()."""
    @_overload
    def lerp(self, end: Tensor, weight: Tensor) -> Tensor:
        """Does a linear interpolation of two tensors start (given by input) and end based on a scalar or tensor weight and returns the resulting out tensor. out_i = start_i + weight_i * (end_i - start_i)."""
    @_overload
    def lerp(self, end: Tensor, weight: _Number) -> Tensor: ...
    @_overload
    def lerp_(self, end: Tensor, weight: Tensor) -> Tensor:
        """In-place version of lerp()."""
    @_overload
    def lerp_(self, end: Tensor, weight: _Number) -> Tensor: ...
    @_overload
    def less(self, other: Tensor) -> Tensor:
        """Alias for lt()."""
    @_overload
    def less(self, other: _Number) -> Tensor: ...
    @_overload
    def less_(self, other: Tensor) -> Tensor:
        """In-place version of less()."""
    @_overload
    def less_(self, other: _Number) -> Tensor: ...
    @_overload
    def less_equal(self, other: Tensor) -> Tensor:
        """Alias for le()."""
    @_overload
    def less_equal(self, other: _Number) -> Tensor: ...
    @_overload
    def less_equal_(self, other: Tensor) -> Tensor:
        """In-place version of less_equal()."""
    @_overload
    def less_equal_(self, other: _Number) -> Tensor: ...
    def lgamma(self) -> Tensor:
        """Computes the natural logarithm of the absolute value of the gamma function on input. out_i = ln | Gamma(input_i)|."""
    def lgamma_(self) -> Tensor:
        """In-place version of lgamma()."""
    def lift(self) -> Tensor:
        """Returns self."""
    def lift_fresh(self) -> Tensor: ...
    def lift_fresh_copy(self) -> Tensor: ...
    def linalg_cholesky(self, *, upper: _bool = False) -> Tensor:
        """Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix."""
    def linalg_cholesky_ex(self, *, upper: _bool = False, check_errors: _bool = False) -> _results_L_info:
        """Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix."""
    @_overload
    def linalg_cond(self, p: _Number | None = None) -> Tensor:
        """Computes the condition number of a matrix with respect to a matrix norm."""
    @_overload
    def linalg_cond(self, p: _str) -> Tensor: ...
    def linalg_cross(self, other: Tensor, *, dim: _int = -1) -> Tensor:
        """Computes the cross product of two 3-dimensional vectors."""
    def linalg_det(self) -> Tensor:
        """Computes the determinant of a square matrix."""
    def linalg_diagonal(self, *, offset: _int = 0, dim1: _int = -2, dim2: _int = -1) -> Tensor:
        """Alias for diagonal() with defaults dim1= -2, dim2= -1."""
    def linalg_eig(self) -> _results_eigenvalues_eigenvectors:
        """Computes the eigenvalue decomposition of a square matrix if it exists."""
    def linalg_eigh(self, UPLO: _str = "L") -> _results_eigenvalues_eigenvectors:
        """Computes the eigenvalue decomposition of a complex Hermitian or real symmetric matrix."""
    def linalg_eigvals(self) -> Tensor:
        """Computes the eigenvalues of a square matrix."""
    def linalg_eigvalsh(self, UPLO: _str = "L") -> Tensor:
        """Computes the eigenvalues of a complex Hermitian or real symmetric matrix."""
    def linalg_householder_product(self, tau: Tensor) -> Tensor:
        """Computes the first n columns of a product of Householder matrices."""
    def linalg_inv(self) -> Tensor:
        """Computes the inverse of a square matrix if it exists."""
    def linalg_inv_ex(self, *, check_errors: _bool = False) -> _results_inverse_info:
        """Computes the inverse of a square matrix if it is invertible."""
    def linalg_ldl_factor(self, *, hermitian: _bool = False) -> _results_LD_pivots:
        """Computes a compact representation of the LDL factorization of a Hermitian or symmetric (possibly indefinite) matrix."""
    def linalg_ldl_factor_ex(self, *, hermitian: _bool = False, check_errors: _bool = False) -> _results_LD_pivots_info:
        """This is a version of ldl_factor() that does not perform error checks unless check_errors= True."""
    def linalg_ldl_solve(self, pivots: Tensor, B: Tensor, *, hermitian: _bool = False) -> Tensor:
        """Computes the solution of a system of linear equations using the LDL factorization."""
    def linalg_lstsq(self, b: Tensor, rcond: _float | None = None, *, driver: _str | None = None) -> _results_solution_residuals_rank_singular_values:
        """Computes a solution to the least squares problem of a system of linear equations."""
    def linalg_lu(self, *, pivot: _bool = True) -> _results_P_L_U:
        """Computes the LU decomposition with partial pivoting of a matrix."""
    def linalg_lu_factor(self, *, pivot: _bool = True) -> _results_LU_pivots:
        """Computes a compact representation of the LU factorization with partial pivoting of a matrix."""
    def linalg_lu_factor_ex(self, *, pivot: _bool = True, check_errors: _bool = False) -> _results_LU_pivots_info:
        """This is a version of lu_factor() that does not perform error checks unless check_errors= True."""
    def linalg_lu_solve(self, pivots: Tensor, B: Tensor, *, left: _bool = True, adjoint: _bool = False) -> Tensor:
        """Computes the solution of a square system of linear equations with a unique solution given an LU decomposition."""
    def linalg_matmul(self, other: Tensor) -> Tensor:
        """Alias for matmul()."""
    def linalg_matrix_exp(self) -> Tensor:
        """Computes the matrix exponential of a square matrix."""
    @_overload
    def linalg_matrix_norm(self, ord: _Number, dim: _Sequence[_int] = (-2, -1), keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor:
        """Computes a matrix norm."""
    @_overload
    def linalg_matrix_norm(self, ord: _str = "fro", dim: _Sequence[_int] = (-2, -1), keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor: ...
    def linalg_matrix_power(self, n: _int) -> Tensor:
        """Computes the n-th power of a square matrix for an integer n."""
    @_overload
    def linalg_matrix_rank(self, *, atol: Tensor | None = None, rtol: Tensor | None = None, hermitian: _bool = False) -> Tensor:
        """Computes the numerical rank of a matrix."""
    @_overload
    def linalg_matrix_rank(self, tol: Tensor, hermitian: _bool = False) -> Tensor: ...
    @_overload
    def linalg_matrix_rank(self, *, atol: _float | None = None, rtol: _float | None = None, hermitian: _bool = False) -> Tensor: ...
    @_overload
    def linalg_matrix_rank(self, tol: _float, hermitian: _bool = False) -> Tensor: ...
    @_overload
    def linalg_norm(self, ord: _Number | None = None, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor:
        """Computes a vector or matrix norm."""
    @_overload
    def linalg_norm(self, ord: _str, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor: ...
    @_overload
    def linalg_pinv(self, *, atol: Tensor | None = None, rtol: Tensor | None = None, hermitian: _bool = False) -> Tensor:
        """Computes the pseudoinverse (Moore-Penrose inverse) of a matrix."""
    @_overload
    def linalg_pinv(self, *, atol: _float | None = None, rtol: _float | None = None, hermitian: _bool = False) -> Tensor: ...
    @_overload
    def linalg_pinv(self, rcond: Tensor, hermitian: _bool = False) -> Tensor: ...
    @_overload
    def linalg_pinv(self, rcond: _float, hermitian: _bool = False) -> Tensor: ...
    def linalg_qr(self, mode: _str = "reduced") -> _results_Q_R:
        """Computes the QR decomposition of a matrix."""
    def linalg_slogdet(self) -> _results_sign_logabsdet:
        """Computes the sign and natural logarithm of the absolute value of the determinant of a square matrix."""
    def linalg_solve(self, B: Tensor, *, left: _bool = True) -> Tensor:
        """Computes the solution of a square system of linear equations with a unique solution."""
    def linalg_solve_ex(self, B: Tensor, *, left: _bool = True, check_errors: _bool = False) -> _results_result_info:
        """A version of solve() that does not perform error checks unless check_errors= True."""
    def linalg_solve_triangular(self, B: Tensor, *, upper: _bool, left: _bool = True, unitriangular: _bool = False) -> Tensor:
        """Computes the solution of a triangular system of linear equations with a unique solution."""
    def linalg_svd(self, full_matrices: _bool = True, *, driver: _str | None = None) -> _results_U_S_Vh:
        """Computes the singular value decomposition (SVD) of a matrix."""
    def linalg_svdvals(self, *, driver: _str | None = None) -> Tensor:
        """Computes the singular values of a matrix."""
    def linalg_tensorinv(self, ind: _int = 2) -> Tensor:
        """Computes the multiplicative inverse of tensordot()."""
    def linalg_tensorsolve(self, other: Tensor, dims: _Sequence[_int] | None = None) -> Tensor:
        """Computes the solution X to the system tensordot(A, X) = B."""
    def linalg_vander(self, *, N: _int | None = None) -> Tensor:
        """Generates a Vandermonde matrix."""
    def linalg_vecdot(self, y: Tensor, *, dim: _int = -1) -> Tensor:
        """Computes the dot product of two batches of vectors along a dimension."""
    def linalg_vector_norm(self, ord: _Number = 2, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor:
        """Computes a vector norm."""
    def linear(self, weight: Tensor, bias: Tensor | None = None) -> Tensor:
        """Applies a linear transformation to the incoming data: y = xA^T + b."""
    @_overload
    def linspace(self, end: Tensor, steps: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
        """Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end, inclusive."""
    @_overload
    def linspace(self, end: _Number, steps: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
    def log(self) -> Tensor:
        """Returns a new tensor with the natural logarithm of the elements of input. y_i = log_e (x_i)."""
    def log10(self) -> Tensor:
        """Returns a new tensor with the logarithm to the base 10 of the elements of input. y_i = log_10 (x_i)."""
    def log10_(self) -> Tensor:
        """In-place version of log10()."""
    def log1p(self) -> Tensor:
        """Returns a new tensor with the natural logarithm of (1 + input). y_i = log_e (x_i + 1)."""
    def log1p_(self) -> Tensor:
        """In-place version of log1p()."""
    def log2(self) -> Tensor:
        """Returns a new tensor with the logarithm to the base 2 of the elements of input. y_i = log_2 (x_i)."""
    def log2_(self) -> Tensor:
        """In-place version of log2()."""
    def log_(self) -> Tensor:
        """In-place version of log()."""
    def log_normal(self, mean: _float = 1.0, std: _float = 2.0, *, generator: _Generator | None = None) -> Tensor:
        """Returns numbers drawn from the log-normal distribution, in the shape of self."""
    def log_normal_(self, mean: _float = 1.0, std: _float = 2.0, *, generator: _Generator | None = None) -> Tensor:
        """Fills self tensor with numbers samples from the log-normal distribution parameterized by the given mean mu and standard deviation sigma. f(x) = (1 / (x sigma sqrt(2 pi))) e^(-((ln x - mu)^2) / (2 sigma ^2))."""
    def log_sigmoid(self) -> Tensor:
        """Applies log(1 / (1 + exp(-x))), element-wise."""
    def log_sigmoid_forward(self) -> _results_output_buffer: ...
    def log_softmax(self, dim: _int, dtype: _dtype | None = None) -> Tensor:
        """Computes log(softmax(x)) along dim, in one go and without overflow."""
    def logaddexp(self, other: Tensor) -> Tensor:
        """Logarithm of the sum of exponentiations of the inputs."""
    def logaddexp2(self, other: Tensor) -> Tensor:
        """Logarithm of the sum of exponentiations of the inputs in base-2."""
    def logcumsumexp(self, dim: _int) -> Tensor:
        """Returns the logarithm of the cumulative summation of the exponentiation of elements of input in the dimension dim."""
    def logdet(self) -> Tensor:
        """Calculates log determinant of a square matrix or batches of square matrices."""
    def logical_and(self, other: Tensor) -> Tensor:
        """Computes the element-wise logical AND of the given input tensors."""
    def logical_and_(self, other: Tensor) -> Tensor:
        """In-place version of logical_and()."""
    def logical_not(self) -> Tensor:
        """Computes the element-wise logical NOT of the given input tensor."""
    def logical_not_(self) -> Tensor:
        """In-place version of logical_not()."""
    def logical_or(self, other: Tensor) -> Tensor:
        """Computes the element-wise logical OR of the given input tensors."""
    def logical_or_(self, other: Tensor) -> Tensor:
        """In-place version of logical_or()."""
    def logical_xor(self, other: Tensor) -> Tensor:
        """Computes the element-wise logical XOR of the given input tensors."""
    def logical_xor_(self, other: Tensor) -> Tensor:
        """In-place version of logical_xor()."""
    def logit(self, eps: _float | None = None) -> Tensor:
        """Alias for special.logit()."""
    def logit_(self, eps: _float | None = None) -> Tensor:
        """In-place version of logit()."""
    @_overload
    def logspace(self, end: Tensor, steps: _int, base: _float = 10.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
        """Returns a 1-D tensor of steps numbers, evenly spaced on a logarithmic scale from base^start to base^end, both included."""
    @_overload
    def logspace(self, end: _Number, steps: _int, base: _float = 10.0, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
    def logsumexp(self, dim: _int | _Sequence[_int], keepdim: _bool = False) -> Tensor:
        """Returns the log of summed exponentials of each row of the input tensor in the given dimension dim."""
    @_overload
    def lstm(self, batch_sizes: Tensor, hx: _Sequence[Tensor], params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor, Tensor]:
        """Applies a long short-term memory of several layers to a sequence; params are the weights and biases in PyTorch's order, hx is the hidden and the cell state."""
    @_overload
    def lstm(self, hx: _Sequence[Tensor], params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor, Tensor]: ...
    def lstm_cell(self, hx: _Sequence[Tensor], w_ih: Tensor, w_hh: Tensor, b_ih: Tensor | None = None, b_hh: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Applies a long short-term memory to one step; hx is the hidden and the cell state."""
    @_overload
    def lt(self, other: Tensor) -> Tensor:
        """Computes input < other element-wise."""
    @_overload
    def lt(self, other: _Number) -> Tensor: ...
    @_overload
    def lt_(self, other: Tensor) -> Tensor:
        """In-place version of lt()."""
    @_overload
    def lt_(self, other: _Number) -> Tensor: ...
    def lu_solve(self, LU_data: Tensor, LU_pivots: Tensor) -> Tensor:
        """Returns the LU solve of the linear system Ax = b using the partially pivoted LU factorization of A from linalg.lu_factor()."""
    def lu_unpack(self, LU_pivots: Tensor, unpack_data: _bool = True, unpack_pivots: _bool = True) -> _results_P_L_U:
        """Unpacks the LU decomposition returned by linalg.lu_factor() into the P, L, U matrices."""
    def margin_ranking_loss(self, input2: Tensor, target: Tensor, margin: _float = 0.0, reduction: _int = 1) -> Tensor:
        """Compute the margin ranking loss."""
    @_overload
    def masked_fill(self, mask: Tensor, value: Tensor) -> Tensor:
        """Out-of-place version of masked_fill_()."""
    @_overload
    def masked_fill(self, mask: Tensor, value: _Number) -> Tensor: ...
    @_overload
    def masked_fill_(self, mask: Tensor, value: Tensor) -> Tensor:
        """Fills elements of self tensor with value where mask is True."""
    @_overload
    def masked_fill_(self, mask: Tensor, value: _Number) -> Tensor: ...
    def masked_scatter(self, mask: Tensor, source: Tensor) -> Tensor:
        """Out-of-place version of masked_scatter_()."""
    def masked_scatter_(self, mask: Tensor, source: Tensor) -> Tensor:
        """Copies elements from source into self tensor at positions where the mask is True."""
    def masked_select(self, mask: Tensor) -> Tensor:
        """Returns a new 1-D tensor which indexes the input tensor according to the boolean mask mask which is a BoolTensor."""
    def matmul(self, other: Tensor) -> Tensor:
        """Matrix product of two tensors."""
    def matrix_H(self) -> Tensor:
        """Returns a matrix conjugated and transposed."""
    def matrix_exp(self) -> Tensor:
        """Alias for linalg.matrix_exp()."""
    def matrix_power(self, n: _int) -> Tensor:
        """Alias for linalg.matrix_power()."""
    @_overload
    def max(self) -> Tensor:
        """Returns the largest of all elements; along dim, the named tuple (values, indices); of two tensors, the larger of each pair of elements."""
    @_overload
    def max(self, other: Tensor) -> Tensor: ...
    @_overload
    def max(self, dim: _int, keepdim: _bool = False) -> _results_values_indices: ...
    def max_pool1d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), ceil_mode: _bool = False) -> Tensor:
        """Applies a 1D max pooling over an input signal composed of several input planes."""
    def max_pool1d_with_indices(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), ceil_mode: _bool = False) -> tuple[Tensor, Tensor]:
        """Applies a 1D max pooling over an input signal composed of several input planes."""
    def max_pool2d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> Tensor:
        """Applies a 2D max pooling over an input signal composed of several input planes."""
    def max_pool2d_with_indices(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> tuple[Tensor, Tensor]:
        """Applies a 2D max pooling over an input signal composed of several input planes."""
    def max_pool3d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> Tensor:
        """Applies a 3D max pooling over an input signal composed of several input planes."""
    def max_pool3d_with_indices(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> tuple[Tensor, Tensor]:
        """Applies a 3D max pooling over an input signal composed of several input planes."""
    def max_unpool2d(self, indices: Tensor, output_size: _int | _Sequence[_int]) -> Tensor:
        """Compute a partial inverse of MaxPool2d."""
    def max_unpool3d(self, indices: Tensor, output_size: _int | _Sequence[_int], stride: _int | _Sequence[_int], padding: _int | _Sequence[_int]) -> Tensor:
        """Compute a partial inverse of MaxPool3d."""
    def maximum(self, other: Tensor) -> Tensor:
        """Computes the element-wise maximum of input and other."""
    @_overload
    def mean(self, *, dtype: _dtype | None = None) -> Tensor:
        """Returns the mean of all elements, or along dim."""
    @_overload
    def mean(self, dim: _int | _Sequence[_int] | None, keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor: ...
    @_overload
    def median(self) -> Tensor:
        """Returns the median of the values in input."""
    @_overload
    def median(self, dim: _int, keepdim: _bool = False) -> _results_values_indices: ...
    @_overload
    def min(self) -> Tensor:
        """Returns the smallest of all elements; along dim, the named tuple (values, indices); of two tensors, the smaller of each pair of elements."""
    @_overload
    def min(self, other: Tensor) -> Tensor: ...
    @_overload
    def min(self, dim: _int, keepdim: _bool = False) -> _results_values_indices: ...
    def minimum(self, other: Tensor) -> Tensor:
        """Computes the element-wise minimum of input and other."""
    def miopen_batch_norm(self, weight: Tensor, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, training: _bool, exponential_average_factor: _float, epsilon: _float) -> tuple[Tensor, Tensor, Tensor]: ...
    def miopen_convolution(self, weight: Tensor, bias: Tensor | None, padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool) -> Tensor: ...
    def miopen_convolution_add_relu(self, weight: Tensor, z: Tensor, alpha: _Number | None, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], groups: _int) -> Tensor: ...
    def miopen_convolution_relu(self, weight: Tensor, bias: Tensor | None, stride: _Sequence[_int], padding: _Sequence[_int], dilation: _Sequence[_int], groups: _int) -> Tensor: ...
    def miopen_convolution_transpose(self, weight: Tensor, bias: Tensor | None, padding: _Sequence[_int], output_padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool) -> Tensor: ...
    @_overload
    def miopen_ctc_loss(self, targets: Tensor, input_lengths: Tensor, target_lengths: Tensor, blank: _int, deterministic: _bool, zero_infinity: _bool) -> tuple[Tensor, Tensor]: ...
    @_overload
    def miopen_ctc_loss(self, targets: Tensor, input_lengths: _Sequence[_int], target_lengths: _Sequence[_int], blank: _int, deterministic: _bool, zero_infinity: _bool) -> tuple[Tensor, Tensor]: ...
    def miopen_depthwise_convolution(self, weight: Tensor, bias: Tensor | None, padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int, benchmark: _bool, deterministic: _bool) -> Tensor: ...
    def miopen_rnn(self, weight: _Sequence[Tensor], weight_stride0: _int, hx: Tensor, cx: Tensor | None, mode: _int, hidden_size: _int, num_layers: _int, batch_first: _bool, dropout: _float, train: _bool, bidirectional: _bool, batch_sizes: _Sequence[_int], dropout_state: Tensor | None) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]: ...
    def mish(self) -> Tensor:
        """Apply the Mish function, element-wise."""
    def mish_(self) -> Tensor:
        """In-place version of mish()."""
    def mkldnn_adaptive_avg_pool2d(self, output_size: _int | _Sequence[_int]) -> Tensor: ...
    def mkldnn_convolution(self, weight: Tensor, bias: Tensor | None, padding: _Sequence[_int], stride: _Sequence[_int], dilation: _Sequence[_int], groups: _int) -> Tensor: ...
    def mkldnn_linear(self, weight: Tensor, bias: Tensor | None = None) -> Tensor: ...
    def mkldnn_max_pool2d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> Tensor: ...
    def mkldnn_max_pool3d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> Tensor: ...
    def mkldnn_reorder_conv2d_weight(self, padding: _int | _Sequence[_int] = (0, 0), stride: _int | _Sequence[_int] = (1, 1), dilation: _int | _Sequence[_int] = (1, 1), groups: _int = 1, input_size: _Sequence[_int] | None = None) -> Tensor: ...
    def mkldnn_reorder_conv3d_weight(self, padding: _int | _Sequence[_int] = (0, 0, 0), stride: _int | _Sequence[_int] = (1, 1, 1), dilation: _int | _Sequence[_int] = (1, 1, 1), groups: _int = 1, input_size: _Sequence[_int] | None = None) -> Tensor: ...
    def mkldnn_rnn_layer(self, weight0: Tensor, weight1: Tensor, weight2: Tensor, weight3: Tensor, hx_: Tensor, cx_: Tensor, reverse: _bool, batch_sizes: _Sequence[_int], mode: _int, hidden_size: _int, num_layers: _int, has_biases: _bool, bidirectional: _bool, batch_first: _bool, train: _bool) -> tuple[Tensor, Tensor, Tensor, Tensor]: ...
    @_overload
    def mm(self, mat2: Tensor) -> Tensor:
        """Performs a matrix multiplication of the matrices input and mat2."""
    @_overload
    def mm(self, mat2: Tensor, out_dtype: _dtype) -> Tensor: ...
    def mode(self, dim: _int = -1, keepdim: _bool = False) -> _results_values_indices:
        """Returns a namedtuple (values, indices) where values is the mode value of each row of the input tensor in the given dimension dim, i.e. a value which appears most often in that row, and indices is the index location of each mode value found."""
    @_overload
    def moveaxis(self, source: _int, destination: _int) -> Tensor:
        """Alias for movedim()."""
    @_overload
    def moveaxis(self, source: _Sequence[_int], destination: _Sequence[_int]) -> Tensor: ...
    @_overload
    def movedim(self, source: _int, destination: _int) -> Tensor:
        """Moves the dimension(s) of input at the position(s) in source to the position(s) in destination."""
    @_overload
    def movedim(self, source: _Sequence[_int], destination: _Sequence[_int]) -> Tensor: ...
    def mse_loss(self, target: Tensor, reduction: _int = 1) -> Tensor:
        """Compute the element-wise mean squared error, with optional weighting."""
    def msort(self) -> Tensor:
        """Sorts the elements of the input tensor along its first dimension in ascending order by value."""
    @_overload
    def mul(self, other: Tensor) -> Tensor:
        """Multiplies input by other. out_i = input_i * other_i."""
    @_overload
    def mul(self, other: _Number) -> Tensor: ...
    @_overload
    def mul_(self, other: Tensor) -> Tensor:
        """In-place version of mul()."""
    @_overload
    def mul_(self, other: _Number) -> Tensor: ...
    def multi_margin_loss(self, target: Tensor, p: _Number = 1, margin: _Number = 1, weight: Tensor | None = None, reduction: _int = 1) -> Tensor:
        """Compute the multi margin loss, with optional weighting."""
    def multilabel_margin_loss(self, target: Tensor, reduction: _int = 1) -> Tensor:
        """Compute the multilabel margin loss."""
    def multilabel_margin_loss_forward(self, target: Tensor, reduction: _int) -> _results_output_is_target: ...
    def multinomial(self, num_samples: _int, replacement: _bool = False, *, generator: _Generator | None = None) -> Tensor:
        """Returns a tensor where each row contains num_samples indices sampled from the multinomial (a stricter definition would be multivariate, refer to distributions.multinomial.Multinomial for more details) probability distribution located in the corresponding row of tensor input."""
    @_overload
    def multiply(self, other: Tensor) -> Tensor:
        """Alias for mul()."""
    @_overload
    def multiply(self, other: _Number) -> Tensor: ...
    @_overload
    def multiply_(self, other: Tensor) -> Tensor:
        """In-place version of multiply()."""
    @_overload
    def multiply_(self, other: _Number) -> Tensor: ...
    def mv(self, vec: Tensor) -> Tensor:
        """Performs a matrix-vector product of the matrix input and the vector vec."""
    def mvlgamma(self, p: _int) -> Tensor:
        """Alias for special.multigammaln()."""
    def mvlgamma_(self, p: _int) -> Tensor:
        """In-place version of mvlgamma()."""
    def nan_to_num(self, nan: _float | None = None, posinf: _float | None = None, neginf: _float | None = None) -> Tensor:
        """Replaces NaN, positive infinity, and negative infinity values in input with the values specified by nan, posinf, and neginf, respectively."""
    def nan_to_num_(self, nan: _float | None = None, posinf: _float | None = None, neginf: _float | None = None) -> Tensor:
        """In-place version of nan_to_num()."""
    def nanmean(self, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor:
        """Computes the mean of all non-NaN elements along the specified dimensions."""
    @_overload
    def nanmedian(self) -> Tensor:
        """Returns the median of the values in input, ignoring NaN values."""
    @_overload
    def nanmedian(self, dim: _int, keepdim: _bool = False) -> _results_values_indices: ...
    @_overload
    def nanquantile(self, q: Tensor, dim: _int | None = None, keepdim: _bool = False, *, interpolation: _str = "linear") -> Tensor:
        """This is a variant of quantile() that "ignores" NaN values, computing the quantiles q as if NaN values in input did not exist."""
    @_overload
    def nanquantile(self, q: _float, dim: _int | None = None, keepdim: _bool = False, *, interpolation: _str = "linear") -> Tensor: ...
    def nansum(self, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor:
        """Returns the sum of all elements, treating Not a Numbers (NaNs) as zero."""
    @_overload
    def narrow(self, dim: _int, start: Tensor, length: _int) -> Tensor:
        """Returns a new tensor that is a narrowed version of input tensor."""
    @_overload
    def narrow(self, dim: _int, start: _int, length: _int) -> Tensor: ...
    def narrow_copy(self, dim: _int, start: _int, length: _int) -> Tensor:
        """Same as narrow() except this returns a copy rather than shared storage."""
    def native_batch_norm(self, weight: Tensor | None, bias: Tensor | None, running_mean: Tensor | None, running_var: Tensor | None, training: _bool, momentum: _float, eps: _float) -> tuple[Tensor, Tensor, Tensor]:
        """Applies batch normalization, and also returns the mean and the inverse deviation that it used."""
    def native_channel_shuffle(self, groups: _int) -> Tensor:
        """Native kernel level implementation of the channel_shuffle."""
    def native_dropout(self, p: _float, train: _bool | None) -> tuple[Tensor, Tensor]:
        """Zeroes elements with probability p while training, and also returns which ones stayed."""
    def native_group_norm(self, weight: Tensor | None, bias: Tensor | None, N: _int, C: _int, HxW: _int, group: _int, eps: _float) -> tuple[Tensor, Tensor, Tensor]:
        """Applies group normalization, and also returns means and inverse deviations."""
    def native_layer_norm(self, normalized_shape: _Sequence[_int], weight: Tensor | None, bias: Tensor | None, eps: _float) -> tuple[Tensor, Tensor, Tensor]:
        """Applies layer normalization over the last dimensions, normalized_shape, and also returns means and inverse deviations."""
    @_overload
    def native_norm(self, p: _Number = 2) -> Tensor: ...
    @_overload
    def native_norm(self, p: _Number | None, dim: _int | _Sequence[_int], keepdim: _bool, dtype: _dtype | None) -> Tensor: ...
    @_overload
    def ne(self, other: Tensor) -> Tensor:
        """Computes input != other element-wise."""
    @_overload
    def ne(self, other: _Number) -> Tensor: ...
    @_overload
    def ne_(self, other: Tensor) -> Tensor:
        """In-place version of ne()."""
    @_overload
    def ne_(self, other: _Number) -> Tensor: ...
    def neg(self) -> Tensor:
        """Returns a new tensor with the negative of the elements of input. out = -1 * input."""
    def neg_(self) -> Tensor:
        """In-place version of neg()."""
    def negative(self) -> Tensor:
        """Alias for neg()."""
    def negative_(self) -> Tensor:
        """In-place version of negative()."""
    def nested_to_padded_tensor(self, padding: _float, output_size: _Sequence[_int] | None = None) -> Tensor: ...
    @_overload
    def new_empty(self, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
        """Returns a Tensor of size size filled with uninitialized data."""
    @_overload
    def new_empty(self, *size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
    def new_empty_strided(self, size: _Sequence[_int], stride: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
        """Returns a Tensor of size size and strides stride filled with uninitialized data."""
    def new_full(self, size: _Sequence[_int], fill_value: _Number, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
        """Returns a Tensor of size size filled with fill_value."""
    @_overload
    def new_ones(self, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
        """Returns a Tensor of size size filled with 1."""
    @_overload
    def new_ones(self, *size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
    @_overload
    def new_zeros(self, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor:
        """Returns a Tensor of size size filled with 0."""
    @_overload
    def new_zeros(self, *size: _int, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None) -> Tensor: ...
    def nextafter(self, other: Tensor) -> Tensor:
        """Return the next floating-point value after input towards other, elementwise."""
    def nextafter_(self, other: Tensor) -> Tensor:
        """In-place version of nextafter()."""
    def nll_loss(self, target: Tensor, weight: Tensor | None = None, reduction: _int = 1, ignore_index: _int = -100) -> Tensor:
        """Compute the negative log likelihood loss."""
    def nll_loss2d(self, target: Tensor, weight: Tensor | None = None, reduction: _int = 1, ignore_index: _int = -100) -> Tensor: ...
    def nll_loss2d_forward(self, target: Tensor, weight: Tensor | None, reduction: _int, ignore_index: _int) -> _results_output_total_weight: ...
    def nll_loss_forward(self, target: Tensor, weight: Tensor | None, reduction: _int, ignore_index: _int) -> _results_output_total_weight: ...
    def nll_loss_nd(self, target: Tensor, weight: Tensor | None = None, reduction: _int = 1, ignore_index: _int = -100) -> Tensor:
        """Computes the negative log likelihood loss of class indices; reduction is 0 (none), 1 (mean) or 2 (sum)."""
    def nonzero_numpy(self) -> list[Tensor]:
        """Returns the indices of the elements that are not zero, a tensor for each dimension."""
    def nonzero_static(self, *, size: _int, fill_value: _int = -1) -> Tensor:
        """Returns a 2-D tensor where each row is the index for a non-zero value."""
    @_overload
    def norm(self, p: _Number = 2) -> Tensor:
        """Returns the matrix norm or vector norm of a given tensor."""
    @_overload
    def norm(self, p: _Number | None, *, dtype: _dtype) -> Tensor: ...
    @_overload
    def norm(self, p: _Number | None, dim: _int | _Sequence[_int], keepdim: _bool, *, dtype: _dtype) -> Tensor: ...
    @_overload
    def norm(self, p: _Number | None, dim: _int | _Sequence[_int], keepdim: _bool = False) -> Tensor: ...
    def norm_except_dim(self, pow: _int = 2, dim: _int = 0) -> Tensor:
        """Returns the norm of v over all dimensions but dim."""
    @_overload
    def normal(self, std: Tensor, *, generator: _Generator | None = None) -> Tensor:
        """Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard deviation are given."""
    @_overload
    def normal(self, std: _float = 1.0, *, generator: _Generator | None = None) -> Tensor: ...
    def normal_(self, mean: _float = 0.0, std: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
        """Fills self tensor with elements samples from the normal distribution parameterized by mean and std."""
    def normal_functional(self, mean: _float = 0.0, std: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
        """Returns numbers drawn from a normal distribution, in the shape of self."""
    @_overload
    def not_equal(self, other: Tensor) -> Tensor:
        """Alias for ne()."""
    @_overload
    def not_equal(self, other: _Number) -> Tensor: ...
    @_overload
    def not_equal_(self, other: Tensor) -> Tensor:
        """In-place version of not_equal()."""
    @_overload
    def not_equal_(self, other: _Number) -> Tensor: ...
    @_overload
    def nuclear_norm(self, keepdim: _bool = False) -> Tensor:
        """Returns the nuclear norm of a matrix, the sum of its singular values."""
    @_overload
    def nuclear_norm(self, dim: _int | _Sequence[_int], keepdim: _bool = False) -> Tensor: ...
    def numpy_T(self) -> Tensor:
        """Returns self with its dimensions reversed."""
    def one_hot(self, num_classes: _int = -1) -> Tensor:
        """Takes LongTensor with index values of shape (*) and returns a tensor of shape (*, num_classes) that have zeros everywhere except where the index of last dimension matches the corresponding value of the input tensor, in which case it will be 1."""
    def ones_like(self, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor:
        """Returns a tensor filled with the scalar value 1, with the same size as input."""
    def orgqr(self, input2: Tensor) -> Tensor:
        """Alias for linalg.householder_product()."""
    def ormqr(self, input2: Tensor, input3: Tensor, left: _bool = True, transpose: _bool = False) -> Tensor:
        """Computes the matrix-matrix multiplication of a product of Householder matrices with a general matrix."""
    def outer(self, vec2: Tensor) -> Tensor:
        """Outer product of input and vec2."""
    def output_nr(self) -> _int: ...
    def pad(self, pad: _Sequence[_int], mode: _str = "constant", value: _float | None = None) -> Tensor:
        """Pads tensor."""
    def pairwise_distance(self, x2: Tensor, p: _float = 2.0, eps: _float = 1e-06, keepdim: _bool = False) -> Tensor:
        """Computes the distance of order p between the rows of two tensors."""
    def pdist(self, p: _float = 2.0) -> Tensor:
        """Computes the p-norm distance between every pair of row vectors in the input."""
    @_overload
    def permute(self, dims: _Sequence[_int]) -> Tensor:
        """Returns a view of the original tensor input with its dimensions permuted."""
    @_overload
    def permute(self, *dims: _int) -> Tensor: ...
    @_overload
    def permute_copy(self, dims: _Sequence[_int]) -> Tensor:
        """Performs the same operation as permute(), but all output tensors are freshly created instead of aliasing the input."""
    @_overload
    def permute_copy(self, *dims: _int) -> Tensor: ...
    def pin_memory(self, device: _DeviceLike | None = None) -> Tensor:
        """Copies the tensor to pinned memory, if it's not already pinned."""
    def pinverse(self, rcond: _float = 1e-15) -> Tensor:
        """Alias for linalg.pinv()."""
    def pixel_shuffle(self, upscale_factor: _int) -> Tensor:
        """Rearranges elements in a tensor of shape (*, C x r^2, H, W) to a tensor of shape (*, C, H x r, W x r), where r is the upscale_factor."""
    def pixel_unshuffle(self, downscale_factor: _int) -> Tensor:
        """Reverses the nn.PixelShuffle operation by rearranging elements in a tensor of shape (*, C, H x r, W x r) to a tensor of shape (*, C x r^2, H, W), where r is the downscale_factor."""
    def poisson(self, generator: _Generator | None = None) -> Tensor:
        """input must be non-negative."""
    def poisson_nll_loss(self, target: Tensor, log_input: _bool, full: _bool, eps: _float, reduction: _int) -> Tensor:
        """Compute the Poisson negative log likelihood loss."""
    def polar(self, angle: Tensor) -> Tensor:
        """Constructs a complex tensor whose elements are Cartesian coordinates corresponding to the polar coordinates with absolute value abs and angle angle. out = abs * cos(angle) + abs * sin(angle) * j."""
    def polygamma_(self, n: _int) -> Tensor:
        """In-place version of polygamma()."""
    def positive(self) -> Tensor:
        """Returns input."""
    @_overload
    def pow(self, exponent: Tensor) -> Tensor:
        """Takes the power of each element in input with exponent and returns a tensor with the result."""
    @_overload
    def pow(self, exponent: _Number) -> Tensor: ...
    @_overload
    def pow_(self, exponent: Tensor) -> Tensor:
        """In-place version of pow()."""
    @_overload
    def pow_(self, exponent: _Number) -> Tensor: ...
    def prelu(self, weight: Tensor) -> Tensor:
        """Applies element-wise the function PReLU(x) = max(0,x) + weight * min(0,x) where weight is a learnable parameter."""
    @_overload
    def prod(self, *, dtype: _dtype | None = None) -> Tensor:
        """Returns the product of all elements, or along dim."""
    @_overload
    def prod(self, dim: _int, keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor: ...
    def put(self, index: Tensor, source: Tensor, accumulate: _bool = False) -> Tensor:
        """Out-of-place version of put_()."""
    def put_(self, index: Tensor, source: Tensor, accumulate: _bool = False) -> Tensor:
        """Copies the elements from source into the positions specified by index."""
    def q_per_channel_axis(self) -> _int:
        """Given a Tensor quantized by linear (affine) per-channel quantization, returns the index of dimension on which per-channel quantization is applied."""
    def q_per_channel_scales(self) -> Tensor:
        """Given a Tensor quantized by linear (affine) per-channel quantization, returns a Tensor of scales of the underlying quantizer."""
    def q_per_channel_zero_points(self) -> Tensor:
        """Given a Tensor quantized by linear (affine) per-channel quantization, returns a tensor of zero_points of the underlying quantizer."""
    def q_scale(self) -> _float:
        """Given a Tensor quantized by linear(affine) quantization, returns the scale of the underlying quantizer()."""
    def q_zero_point(self) -> _int:
        """Given a Tensor quantized by linear(affine) quantization, returns the zero_point of the underlying quantizer()."""
    def qr(self, some: _bool = True) -> _results_Q_R:
        """Computes the QR decomposition of a matrix or a batch of matrices input, and returns a namedtuple (Q, R) of tensors such that input = Q R with Q being an orthogonal matrix or batch of orthogonal matrices and R being an upper triangular matrix or batch of upper triangular matrices."""
    def qscheme(self) -> _Any:
        """Returns the quantization scheme of a given QTensor."""
    @_overload
    def quantile(self, q: Tensor, dim: _int | None = None, keepdim: _bool = False, *, interpolation: _str = "linear") -> Tensor:
        """Computes the q-th quantiles of each row of the input tensor along the dimension dim."""
    @_overload
    def quantile(self, q: _float, dim: _int | None = None, keepdim: _bool = False, *, interpolation: _str = "linear") -> Tensor: ...
    def quantize_per_channel(self, scales: Tensor, zero_points: Tensor, axis: _int, dtype: _dtype) -> Tensor:
        """Converts a float tensor to a per-channel quantized tensor with given scales and zero points."""
    @_overload
    def quantize_per_tensor(self, scale: Tensor, zero_point: Tensor, dtype: _dtype) -> Tensor:
        """Converts a float tensor to a quantized tensor with given scale and zero point."""
    @_overload
    def quantize_per_tensor(self, scale: _float, zero_point: _int, dtype: _dtype) -> Tensor: ...
    def quantize_per_tensor_dynamic(self, dtype: _dtype, reduce_range: _bool) -> Tensor:
        """Converts a float tensor to a quantized tensor with scale and zero_point calculated dynamically based on the input."""
    def quantized_batch_norm(self, weight: Tensor | None, bias: Tensor | None, mean: Tensor, var: Tensor, eps: _float, output_scale: _float, output_zero_point: _int) -> Tensor:
        """Applies batch normalization on a 4D (NCHW) quantized tensor. y = (x - E[x]) / (sqrt(Var[x] + epsilon)) * gamma + beta."""
    @_overload
    def quantized_gru(self, batch_sizes: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor]: ...
    @_overload
    def quantized_gru(self, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor]: ...
    def quantized_gru_cell(self, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor, packed_ih: Tensor, packed_hh: Tensor, col_offsets_ih: Tensor, col_offsets_hh: Tensor, scale_ih: _Number, scale_hh: _Number, zero_point_ih: _Number, zero_point_hh: _Number) -> Tensor: ...
    @_overload
    def quantized_lstm(self, batch_sizes: Tensor, hx: _Sequence[Tensor], params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, *, dtype: _dtype | None = None, use_dynamic: _bool = False) -> tuple[Tensor, Tensor, Tensor]: ...
    @_overload
    def quantized_lstm(self, hx: _Sequence[Tensor], params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool, *, dtype: _dtype | None = None, use_dynamic: _bool = False) -> tuple[Tensor, Tensor, Tensor]: ...
    def quantized_lstm_cell(self, hx: _Sequence[Tensor], w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor, packed_ih: Tensor, packed_hh: Tensor, col_offsets_ih: Tensor, col_offsets_hh: Tensor, scale_ih: _Number, scale_hh: _Number, zero_point_ih: _Number, zero_point_hh: _Number) -> tuple[Tensor, Tensor]: ...
    def quantized_max_pool1d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = (0,), dilation: _int | _Sequence[_int] = (1,), ceil_mode: _bool = False) -> Tensor:
        """Applies a 1D max pooling over an input quantized tensor composed of several input planes."""
    def quantized_max_pool2d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> Tensor:
        """Applies a 2D max pooling over an input quantized tensor composed of several input planes."""
    def quantized_max_pool3d(self, kernel_size: _int | _Sequence[_int], stride: _int | _Sequence[_int] = (), padding: _int | _Sequence[_int] = 0, dilation: _int | _Sequence[_int] = 1, ceil_mode: _bool = False) -> Tensor: ...
    def quantized_rnn_relu_cell(self, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor, packed_ih: Tensor, packed_hh: Tensor, col_offsets_ih: Tensor, col_offsets_hh: Tensor, scale_ih: _Number, scale_hh: _Number, zero_point_ih: _Number, zero_point_hh: _Number) -> Tensor: ...
    def quantized_rnn_tanh_cell(self, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor, b_hh: Tensor, packed_ih: Tensor, packed_hh: Tensor, col_offsets_ih: Tensor, col_offsets_hh: Tensor, scale_ih: _Number, scale_hh: _Number, zero_point_ih: _Number, zero_point_hh: _Number) -> Tensor: ...
    def rad2deg(self) -> Tensor:
        """Returns a new tensor with each of the elements of input converted from angles in radians to degrees."""
    def rad2deg_(self) -> Tensor:
        """In-place version of rad2deg()."""
    @_overload
    def rand_like(self, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor:
        """Returns a tensor with the same size as input that is filled with random numbers from a uniform distribution on the interval [0, 1)."""
    @_overload
    def rand_like(self, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor: ...
    @_overload
    def randint_like(self, low: _int, high: _int, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor:
        """Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly between low (inclusive) and high (exclusive)."""
    @_overload
    def randint_like(self, low: _int, high: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor: ...
    @_overload
    def randint_like(self, high: Tensor, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor: ...
    @_overload
    def randint_like(self, high: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor: ...
    @_overload
    def randint_like(self, high: _int, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor: ...
    @_overload
    def randint_like(self, high: _int, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor: ...
    @_overload
    def randn_like(self, *, generator: _Generator | None, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor:
        """Returns a tensor with the same size as input that is filled with random numbers from a normal distribution with mean 0 and variance 1."""
    @_overload
    def randn_like(self, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor: ...
    @_overload
    def random(self, *, generator: _Generator | None = None) -> Tensor:
        """Returns random integers in the shape of self, from 0 or from, below to."""
    @_overload
    def random(self, from_: _int, to: _int | None, *, generator: _Generator | None = None) -> Tensor: ...
    @_overload
    def random(self, to: _int, *, generator: _Generator | None = None) -> Tensor: ...
    @_overload
    def random_(self, *, generator: _Generator | None = None) -> Tensor:
        """Fills self tensor with numbers sampled from the discrete uniform distribution over [from, to - 1]."""
    @_overload
    def random_(self, from_: _int, to: _int | None, *, generator: _Generator | None = None) -> Tensor: ...
    @_overload
    def random_(self, to: _int, *, generator: _Generator | None = None) -> Tensor: ...
    def ravel(self) -> Tensor:
        """Return a contiguous flattened tensor."""
    def reciprocal(self) -> Tensor:
        """Returns a new tensor with the reciprocal of the elements of input. out_i = 1 / input_i."""
    def reciprocal_(self) -> Tensor:
        """In-place version of reciprocal()."""
    def record_stream(self, s: _Any) -> None:
        """Marks the tensor as having been used by this stream."""
    def reflection_pad1d(self, padding: _int | _Sequence[_int]) -> Tensor:
        """Pads the last dimension with its reflection."""
    def reflection_pad2d(self, padding: _int | _Sequence[_int]) -> Tensor:
        """Pads the last two dimensions with their reflection."""
    def reflection_pad3d(self, padding: _int | _Sequence[_int]) -> Tensor:
        """Pads the last three dimensions with their reflection."""
    def relu(self) -> Tensor:
        """Applies the rectified linear unit function element-wise."""
    def relu6(self) -> Tensor:
        """Applies the element-wise function ReLU6(x) = min(max(0,x), 6)."""
    def relu6_(self) -> Tensor:
        """In-place version of relu6()."""
    def relu_(self) -> Tensor:
        """In-place version of relu()."""
    @_overload
    def remainder(self, other: Tensor) -> Tensor:
        """Computes Python's modulus operation entrywise."""
    @_overload
    def remainder(self, other: _Number) -> Tensor: ...
    @_overload
    def remainder_(self, other: Tensor) -> Tensor:
        """In-place version of remainder()."""
    @_overload
    def remainder_(self, other: _Number) -> Tensor: ...
    def renorm(self, p: _Number, dim: _int, maxnorm: _Number) -> Tensor:
        """Returns a tensor where each sub-tensor of input along dimension dim is normalized such that the p-norm of the sub-tensor is lower than the value maxnorm."""
    def renorm_(self, p: _Number, dim: _int, maxnorm: _Number) -> Tensor:
        """In-place version of renorm()."""
    @_overload
    def repeat(self, repeats: _Sequence[_int]) -> Tensor:
        """Repeats this tensor along the specified dimensions."""
    @_overload
    def repeat(self, *repeats: _int) -> Tensor: ...
    @_overload
    def repeat_interleave(self, *, output_size: _int | None = None) -> Tensor:
        """Repeat elements of a tensor."""
    @_overload
    def repeat_interleave(self, repeats: Tensor, dim: _int | None = None, *, output_size: _int | None = None) -> Tensor: ...
    @_overload
    def repeat_interleave(self, repeats: _int, dim: _int | None = None, *, output_size: _int | None = None) -> Tensor: ...
    def replication_pad1d(self, padding: _int | _Sequence[_int]) -> Tensor:
        """Pads the last dimension with its first and last elements."""
    def replication_pad2d(self, padding: _int | _Sequence[_int]) -> Tensor:
        """Pads the last two dimensions with the elements at their edges."""
    def replication_pad3d(self, padding: _int | _Sequence[_int]) -> Tensor:
        """Pads the last three dimensions with the elements at their edges."""
    @_overload
    def reshape(self, shape: _Sequence[_int]) -> Tensor:
        """Returns a tensor with the same data and number of elements as input, but with the specified shape."""
    @_overload
    def reshape(self, *shape: _int) -> Tensor: ...
    def reshape_as(self, other: Tensor) -> Tensor:
        """Returns this tensor as the same shape as other."""
    @_overload
    def resize(self, size: _Sequence[_int], *, memory_format: _memory_format | None = None) -> Tensor: ...
    @_overload
    def resize(self, *size: _int, memory_format: _memory_format | None = None) -> Tensor: ...
    @_overload
    def resize_(self, size: _Sequence[_int], *, memory_format: _memory_format | None = None) -> Tensor:
        """Resizes self tensor to the specified size."""
    @_overload
    def resize_(self, *size: _int, memory_format: _memory_format | None = None) -> Tensor: ...
    def resize_as(self, the_template: Tensor, *, memory_format: _memory_format | None = None) -> Tensor: ...
    def resize_as_(self, the_template: Tensor, *, memory_format: _memory_format | None = None) -> Tensor:
        """Resizes the self tensor to be the same size as the specified tensor."""
    def resize_as_sparse(self, the_template: Tensor) -> Tensor: ...
    def resize_as_sparse_(self, the_template: Tensor) -> Tensor:
        """In-place version of resize_as_sparse()."""
    def resolve_conj(self) -> Tensor:
        """Returns a new tensor with materialized conjugation if input's conjugate bit is set to True, else returns input."""
    def resolve_neg(self) -> Tensor:
        """Returns a new tensor with materialized negation if input's negative bit is set to True, else returns input."""
    @_overload
    def result_type(self, other: Tensor) -> _dtype:
        """Returns the dtype that would result from performing an arithmetic operation on the provided input tensors."""
    @_overload
    def result_type(self, other: _Number) -> _dtype: ...
    def retains_grad(self) -> _bool:
        """Is True if this Tensor is non-leaf and its grad is enabled to be populated during backward(), False otherwise."""
    def rms_norm(self, normalized_shape: _Sequence[_int], weight: Tensor | None = None, eps: _float | None = None) -> Tensor:
        """Apply Root Mean Square Layer Normalization."""
    @_overload
    def rnn_relu(self, batch_sizes: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor]:
        """Applies a recurrent network of several layers with ReLU to a sequence; params are the weights and biases in PyTorch's order."""
    @_overload
    def rnn_relu(self, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor]: ...
    def rnn_relu_cell(self, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor | None = None, b_hh: Tensor | None = None) -> Tensor:
        """Applies a recurrent network with ReLU to one step."""
    @_overload
    def rnn_tanh(self, batch_sizes: Tensor, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool) -> tuple[Tensor, Tensor]:
        """Applies a recurrent network of several layers with tanh to a sequence; params are the weights and biases in PyTorch's order."""
    @_overload
    def rnn_tanh(self, hx: Tensor, params: _Sequence[Tensor], has_biases: _bool, num_layers: _int, dropout: _float, train: _bool, bidirectional: _bool, batch_first: _bool) -> tuple[Tensor, Tensor]: ...
    def rnn_tanh_cell(self, hx: Tensor, w_ih: Tensor, w_hh: Tensor, b_ih: Tensor | None = None, b_hh: Tensor | None = None) -> Tensor:
        """Applies a recurrent network with tanh to one step."""
    def roll(self, shifts: _int | _Sequence[_int], dims: _int | _Sequence[_int] = ()) -> Tensor:
        """Roll the tensor input along the given dimension(s)."""
    def rot90(self, k: _int = 1, dims: _Sequence[_int] = (0, 1)) -> Tensor:
        """Rotate an n-D tensor by 90 degrees in the plane specified by dims axis."""
    @_overload
    def round(self) -> Tensor:
        """Rounds elements of input to the nearest integer."""
    @_overload
    def round(self, *, decimals: _int) -> Tensor: ...
    @_overload
    def round_(self) -> Tensor:
        """In-place version of round()."""
    @_overload
    def round_(self, *, decimals: _int) -> Tensor: ...
    def row_indices(self) -> Tensor:
        """Returns the row indices of a tensor with sparse CSC or BSC layout."""
    def row_indices_copy(self) -> Tensor: ...
    def rrelu(self, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None) -> Tensor:
        """Randomized leaky ReLU."""
    def rrelu_(self, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None) -> Tensor:
        """In-place version of rrelu()."""
    def rrelu_with_noise(self, noise: Tensor, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None) -> Tensor: ...
    def rrelu_with_noise_(self, noise: Tensor, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None) -> Tensor:
        """In-place version of rrelu_with_noise()."""
    def rrelu_with_noise_functional(self, noise: Tensor, lower: _Number = 0.125, upper: _Number = 0.3333333333333333, training: _bool = False, generator: _Generator | None = None) -> tuple[Tensor, Tensor]: ...
    def rsqrt(self) -> Tensor:
        """Returns a new tensor with the reciprocal of the square-root of each of the elements of input. out_i = 1 / (sqrt(input_i))."""
    def rsqrt_(self) -> Tensor:
        """In-place version of rsqrt()."""
    @_overload
    def rsub(self, other: Tensor, *, alpha: _Number = 1) -> Tensor:
        """Computes other - alpha * self."""
    @_overload
    def rsub(self, other: _Number, alpha: _Number = 1) -> Tensor: ...
    def scaled_dot_product_attention(self, key: Tensor, value: Tensor, attn_mask: Tensor | None = None, dropout_p: _float = 0.0, is_causal: _bool = False, *, scale: _float | None = None, enable_gqa: _bool = False) -> Tensor:
        """Computes scaled dot product attention on query, key and value tensors, using an optional attention mask if passed, and applying dropout if a probability greater than 0.0 is specified."""
    @_overload
    def scatter(self, dim: _int, index: Tensor, src: Tensor) -> Tensor:
        """Out-of-place version of scatter_()."""
    @_overload
    def scatter(self, dim: _int, index: Tensor, src: Tensor, *, reduce: _str) -> Tensor: ...
    @_overload
    def scatter(self, dim: _int, index: Tensor, value: _Number) -> Tensor: ...
    @_overload
    def scatter(self, dim: _int, index: Tensor, value: _Number, *, reduce: _str) -> Tensor: ...
    @_overload
    def scatter_(self, dim: _int, index: Tensor, src: Tensor) -> Tensor:
        """Writes all values from the tensor src into self at the indices specified in the index tensor."""
    @_overload
    def scatter_(self, dim: _int, index: Tensor, src: Tensor, *, reduce: _str) -> Tensor: ...
    @_overload
    def scatter_(self, dim: _int, index: Tensor, value: _Number) -> Tensor: ...
    @_overload
    def scatter_(self, dim: _int, index: Tensor, value: _Number, *, reduce: _str) -> Tensor: ...
    def scatter_add(self, dim: _int, index: Tensor, src: Tensor) -> Tensor:
        """Out-of-place version of scatter_add_()."""
    def scatter_add_(self, dim: _int, index: Tensor, src: Tensor) -> Tensor:
        """Adds all values from the tensor src into self at the indices specified in the index tensor in a similar fashion as scatter_()."""
    def scatter_reduce(self, dim: _int, index: Tensor, src: Tensor, reduce: _str, *, include_self: _bool = True) -> Tensor:
        """Out-of-place version of scatter_reduce_()."""
    def scatter_reduce_(self, dim: _int, index: Tensor, src: Tensor, reduce: _str, *, include_self: _bool = True) -> Tensor:
        """Reduces all values from the src tensor to the indices specified in the index tensor in the self tensor using the applied reduction defined via the reduce argument ("sum", "prod", "mean", "amax", "amin")."""
    @_overload
    def searchsorted(self, input: Tensor, *, out_int32: _bool = False, right: _bool = False, side: _str | None = None, sorter: Tensor | None = None) -> Tensor:
        """Find the indices from the *innermost* dimension of sorted_sequence such that, if the corresponding values in values were inserted before the indices, when sorted, the order of the corresponding *innermost* dimension within sorted_sequence would be preserved."""
    @_overload
    def searchsorted(self, input: _Number, *, out_int32: _bool = False, right: _bool = False, side: _str | None = None, sorter: Tensor | None = None) -> Tensor: ...
    def segment_reduce(self, reduce: _str, *, lengths: Tensor | None = None, indices: Tensor | None = None, offsets: Tensor | None = None, axis: _int = 0, unsafe: _bool = False, initial: _Number | None = None) -> Tensor:
        """Perform a segment reduction operation on the input tensor along the specified axis."""
    def select(self, dim: _int, index: _int) -> Tensor:
        """Slices the input tensor along the selected dimension at the given index."""
    def select_copy(self, dim: _int, index: _int) -> Tensor:
        """Performs the same operation as select(), but all output tensors are freshly created instead of aliasing the input."""
    def select_scatter(self, src: Tensor, dim: _int, index: _int) -> Tensor:
        """Embeds the values of the src tensor into input at the given index."""
    def selu(self) -> Tensor:
        """Applies element-wise, SELU(x) = scale * (max(0,x) + min(0, alpha * (exp(x) - 1))), with alpha =1.6732632423543772848170429916717 and scale=1.0507009873554804934193349852946."""
    def selu_(self) -> Tensor:
        """In-place version of selu()."""
    @_overload
    def set(self) -> Tensor: ...
    @_overload
    def set(self, source: Tensor) -> Tensor: ...
    @_overload
    def set_(self) -> Tensor:
        """Sets the underlying storage, size, and strides."""
    @_overload
    def set_(self, source: Tensor) -> Tensor: ...
    @_overload
    def set_(self, source: Tensor, storage_offset: _int, size: _Sequence[_int], stride: _Sequence[_int] = ()) -> Tensor: ...
    def set_data(self, new_data: Tensor) -> None:
        """Gives self the memory of another tensor."""
    def sgn(self) -> Tensor:
        """This function is an extension of sign() to complex tensors."""
    def sgn_(self) -> Tensor:
        """In-place version of sgn()."""
    def sigmoid(self) -> Tensor:
        """Alias for special.expit()."""
    def sigmoid_(self) -> Tensor:
        """In-place version of sigmoid()."""
    def sign(self) -> Tensor:
        """Returns a new tensor with the signs of the elements of input. out_i = sgn(input_i)."""
    def sign_(self) -> Tensor:
        """In-place version of sign()."""
    def signbit(self) -> Tensor:
        """Tests if each element of input has its sign bit set or not."""
    def silu(self) -> Tensor:
        """Apply the Sigmoid Linear Unit (SiLU) function, element-wise."""
    def silu_(self) -> Tensor:
        """In-place version of silu()."""
    def sin(self) -> Tensor:
        """Returns a new tensor with the sine of the elements in the input tensor, where each value in this input tensor is in radians. out_i = sin(input_i)."""
    def sin_(self) -> Tensor:
        """In-place version of sin()."""
    def sinc(self) -> Tensor:
        """Alias for special.sinc()."""
    def sinc_(self) -> Tensor:
        """In-place version of sinc()."""
    def sinh(self) -> Tensor:
        """Returns a new tensor with the hyperbolic sine of the elements of input. out_i = sinh(input_i)."""
    def sinh_(self) -> Tensor:
        """In-place version of sinh()."""
    def slice(self, dim: _int = 0, start: _int | None = None, end: _int | None = None, step: _int = 1) -> Tensor:
        """Returns the elements start, start + step, … below end along dim; a view."""
    def slice_copy(self, dim: _int = 0, start: _int | None = None, end: _int | None = None, step: _int = 1) -> Tensor:
        """Performs the same operation as slice(), but all output tensors are freshly created instead of aliasing the input."""
    def slice_inverse(self, src: Tensor, dim: _int = 0, start: _int | None = None, end: _int | None = None, step: _int = 1) -> Tensor: ...
    def slice_scatter(self, src: Tensor, dim: _int = 0, start: _int | None = None, end: _int | None = None, step: _int = 1) -> Tensor:
        """Embeds the values of the src tensor into input at the given dimension."""
    def slogdet(self) -> _results_sign_logabsdet:
        """Alias for linalg.slogdet()."""
    def slow_conv3d(self, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0)) -> Tensor: ...
    def slow_conv3d_forward(self, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None, stride: _int | _Sequence[_int], padding: _int | _Sequence[_int]) -> Tensor: ...
    def slow_conv_dilated2d(self, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0), dilation: _int | _Sequence[_int] = (1, 1)) -> Tensor: ...
    def slow_conv_dilated3d(self, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0), dilation: _int | _Sequence[_int] = (1, 1, 1)) -> Tensor: ...
    def slow_conv_transpose2d(self, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0), output_padding: _int | _Sequence[_int] = (0, 0), dilation: _int | _Sequence[_int] = (1, 1)) -> Tensor: ...
    def slow_conv_transpose3d(self, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1, 1), padding: _int | _Sequence[_int] = (0, 0, 0), output_padding: _int | _Sequence[_int] = (0, 0, 0), dilation: _int | _Sequence[_int] = (1, 1, 1)) -> Tensor: ...
    def smm(self, mat2: Tensor) -> Tensor:
        """Performs a matrix multiplication of the sparse matrix input with the dense matrix mat."""
    def smooth_l1_loss(self, target: Tensor, reduction: _int = 1, beta: _float = 1.0) -> Tensor:
        """Compute the Smooth L1 loss."""
    def soft_margin_loss(self, target: Tensor, reduction: _int = 1) -> Tensor:
        """Compute the soft margin loss."""
    def softmax(self, dim: _int, dtype: _dtype | None = None) -> Tensor:
        """Rescales the elements along dim to lie between 0 and 1 and sum to 1: exp(x_i) / sum_j exp(x_j)."""
    def softplus(self, beta: _Number = 1, threshold: _Number = 20) -> Tensor:
        """Applies element-wise, the function Softplus(x) = 1 / beta * log(1 + exp(beta * x))."""
    def softshrink(self, lambd: _Number = 0.5) -> Tensor:
        """Applies the soft shrinkage function elementwise."""
    @_overload
    def sort(self, *, stable: _bool | None, dim: _int = -1, descending: _bool = False) -> _results_values_indices:
        """Sorts the elements of the input tensor along a given dimension in ascending order by value."""
    @_overload
    def sort(self, dim: _int = -1, descending: _bool = False) -> _results_values_indices: ...
    @_overload
    def sparse_bsc_tensor(self, row_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor:
        """Constructs a sparse tensor in BSC (Block Compressed Sparse Column)) with specified 2-dimensional blocks at the given ccol_indices and row_indices."""
    @_overload
    def sparse_bsc_tensor(self, row_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor: ...
    @_overload
    def sparse_bsr_tensor(self, col_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor:
        """Constructs a sparse tensor in BSR (Block Compressed Sparse Row)) with specified 2-dimensional blocks at the given crow_indices and col_indices."""
    @_overload
    def sparse_bsr_tensor(self, col_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor: ...
    @_overload
    def sparse_compressed_tensor(self, plain_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor:
        """Constructs a sparse tensor in Compressed Sparse format - CSR, CSC, BSR, or BSC - with specified values at the given compressed_indices and plain_indices."""
    @_overload
    def sparse_compressed_tensor(self, plain_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor: ...
    @_overload
    def sparse_coo_tensor(self, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, is_coalesced: _bool | None = None) -> Tensor:
        """Constructs a sparse tensor in COO(rdinate) format with specified values at the given indices."""
    @_overload
    def sparse_coo_tensor(self, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, is_coalesced: _bool | None = None) -> Tensor: ...
    @_overload
    def sparse_csc_tensor(self, row_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor:
        """Constructs a sparse tensor in CSC (Compressed Sparse Column) with specified values at the given ccol_indices and row_indices."""
    @_overload
    def sparse_csc_tensor(self, row_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor: ...
    @_overload
    def sparse_csr_tensor(self, col_indices: Tensor, values: Tensor, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor:
        """Constructs a sparse tensor in CSR (Compressed Sparse Row) with specified values at the given crow_indices and col_indices."""
    @_overload
    def sparse_csr_tensor(self, col_indices: Tensor, values: Tensor, size: _Sequence[_int], *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = False) -> Tensor: ...
    def sparse_dim(self) -> _int:
        """Return the number of sparse dimensions in a sparse tensor self."""
    def sparse_mask(self, mask: Tensor) -> Tensor:
        """Returns a new sparse tensor with values from a strided tensor self filtered by the indices of the sparse tensor mask."""
    def sparse_resize(self, size: _Sequence[_int], sparse_dim: _int, dense_dim: _int) -> Tensor: ...
    def sparse_resize_(self, size: _Sequence[_int], sparse_dim: _int, dense_dim: _int) -> Tensor:
        """Resizes self sparse tensor to the desired size and the number of sparse and dense dimensions."""
    def sparse_resize_and_clear(self, size: _Sequence[_int], sparse_dim: _int, dense_dim: _int) -> Tensor: ...
    def sparse_resize_and_clear_(self, size: _Sequence[_int], sparse_dim: _int, dense_dim: _int) -> Tensor:
        """Removes all specified elements from a sparse tensor self and resizes self to the desired size and the number of sparse and dense dimensions."""
    def sparse_sampled_addmm(self, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """Performs a matrix multiplication of the dense matrices mat1 and mat2 at the locations specified by the sparsity pattern of input."""
    def special_airy_ai(self) -> Tensor:
        """Airy function Ai(input)."""
    def special_bessel_j0(self) -> Tensor:
        """Bessel function of the first kind of order 0."""
    def special_bessel_j1(self) -> Tensor:
        """Bessel function of the first kind of order 1."""
    def special_bessel_y0(self) -> Tensor:
        """Bessel function of the second kind of order 0."""
    def special_bessel_y1(self) -> Tensor:
        """Bessel function of the second kind of order 1."""
    @_overload
    def special_chebyshev_polynomial_t(self, n: Tensor) -> Tensor:
        """Chebyshev polynomial of the first kind T_n(input)."""
    @_overload
    def special_chebyshev_polynomial_t(self, n: _Number) -> Tensor: ...
    @_overload
    def special_chebyshev_polynomial_u(self, n: Tensor) -> Tensor:
        """Chebyshev polynomial of the second kind U_n(input)."""
    @_overload
    def special_chebyshev_polynomial_u(self, n: _Number) -> Tensor: ...
    @_overload
    def special_chebyshev_polynomial_v(self, n: Tensor) -> Tensor: ...
    @_overload
    def special_chebyshev_polynomial_v(self, n: _Number) -> Tensor: ...
    @_overload
    def special_chebyshev_polynomial_w(self, n: Tensor) -> Tensor: ...
    @_overload
    def special_chebyshev_polynomial_w(self, n: _Number) -> Tensor: ...
    def special_digamma(self) -> Tensor:
        """Computes the logarithmic derivative of the gamma function on input."""
    def special_entr(self) -> Tensor:
        """Computes the entropy on input (as defined below), elementwise."""
    def special_erf(self) -> Tensor:
        """Computes the error function of input. erf(x) = (2 / (sqrt(pi))) int_0^x e^(-t^2) dt."""
    def special_erfc(self) -> Tensor:
        """Computes the complementary error function of input. erfc(x) = 1 - (2 / (sqrt(pi))) int_0^x e^(-t^2) dt."""
    def special_erfcx(self) -> Tensor:
        """Computes the scaled complementary error function for each element of input. erfcx(x) = e^(x^2) erfc(x)."""
    def special_erfinv(self) -> Tensor:
        """Computes the inverse error function of input. erfinv(erf(x)) = x."""
    def special_exp2(self) -> Tensor:
        """Computes the base two exponential function of input. y_i = 2^x_i."""
    def special_expit(self) -> Tensor:
        """Computes the expit (also known as the logistic sigmoid function) of the elements of input. out_i = 1 / (1 + e^(-input_i))."""
    def special_expm1(self) -> Tensor:
        """Computes the exponential of the elements minus 1 of input. y_i = e^x_i - 1."""
    def special_gammainc(self, other: Tensor) -> Tensor:
        """Computes the regularized lower incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_0^other_i t^(input_i-1) e^(-t) dt."""
    def special_gammaincc(self, other: Tensor) -> Tensor:
        """Computes the regularized upper incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_other_i^inf t^(input_i-1) e^(-t) dt."""
    def special_gammaln(self) -> Tensor:
        """Computes the natural logarithm of the absolute value of the gamma function on input. out_i = ln Gamma(|input_i|)."""
    @_overload
    def special_hermite_polynomial_h(self, n: Tensor) -> Tensor:
        """Physicist's Hermite polynomial H_n(input)."""
    @_overload
    def special_hermite_polynomial_h(self, n: _Number) -> Tensor: ...
    @_overload
    def special_hermite_polynomial_he(self, n: Tensor) -> Tensor:
        """Probabilist's Hermite polynomial He_n(input)."""
    @_overload
    def special_hermite_polynomial_he(self, n: _Number) -> Tensor: ...
    def special_i0(self) -> Tensor:
        """Computes the zeroth order modified Bessel function of the first kind for each element of input. out_i = I_0(input_i) = sum_(k=0)^inf ((input_i^2/4)^k) / ((k!)^2)."""
    def special_i0e(self) -> Tensor:
        """Computes the exponentially scaled zeroth order modified Bessel function of the first kind (as defined below) for each element of input. out_i = exp(-|x|) * i0(x) = exp(-|x|) * sum_(k=0)^inf ((input_i^2/4)^k) / ((k!)^2)."""
    def special_i1(self) -> Tensor:
        """Computes the first order modified Bessel function of the first kind (as defined below) for each element of input. out_i = (input_i) / 2 * sum_(k=0)^inf ((input_i^2/4)^k) / ((k!) * (k+1)!)."""
    def special_i1e(self) -> Tensor:
        """Computes the exponentially scaled first order modified Bessel function of the first kind (as defined below) for each element of input."""
    @_overload
    def special_laguerre_polynomial_l(self, n: Tensor) -> Tensor:
        """Laguerre polynomial L_n(input)."""
    @_overload
    def special_laguerre_polynomial_l(self, n: _Number) -> Tensor: ...
    @_overload
    def special_legendre_polynomial_p(self, n: Tensor) -> Tensor:
        """Legendre polynomial P_n(input)."""
    @_overload
    def special_legendre_polynomial_p(self, n: _Number) -> Tensor: ...
    def special_log1p(self) -> Tensor:
        """Alias for log1p()."""
    def special_log_ndtr(self) -> Tensor:
        """Computes the log of the area under the standard Gaussian probability density function, integrated from minus infinity to input, elementwise. log_ndtr(x) = log((1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2) dt)."""
    def special_log_softmax(self, dim: _int, *, dtype: _dtype | None = None) -> Tensor:
        """Computes softmax followed by a logarithm."""
    def special_logit(self, eps: _float | None = None) -> Tensor:
        """Returns a new tensor with the logit of the elements of input."""
    def special_logsumexp(self, dim: _int | _Sequence[_int], keepdim: _bool = False) -> Tensor:
        """Alias for logsumexp()."""
    def special_modified_bessel_i0(self) -> Tensor:
        """Modified Bessel function of the first kind of order 0."""
    def special_modified_bessel_i1(self) -> Tensor:
        """Modified Bessel function of the first kind of order 1."""
    def special_modified_bessel_k0(self) -> Tensor:
        """Modified Bessel function of the second kind of order 0."""
    def special_modified_bessel_k1(self) -> Tensor:
        """Modified Bessel function of the second kind of order 1."""
    def special_multigammaln(self, p: _int) -> Tensor:
        """Computes the multivariate log-gamma function with dimension p element-wise, given by."""
    def special_ndtr(self) -> Tensor:
        """Computes the area under the standard Gaussian probability density function, integrated from minus infinity to input, elementwise. ndtr(x) = (1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2) dt."""
    def special_ndtri(self) -> Tensor:
        """Computes the argument, x, for which the area under the Gaussian probability density function (integrated from minus infinity to x) is equal to input, elementwise. ndtri(p) = sqrt(2)erf^(-1)(2p - 1)."""
    def special_psi(self) -> Tensor:
        """Alias for special.digamma()."""
    def special_round(self, *, decimals: _int = 0) -> Tensor:
        """Alias for round()."""
    def special_scaled_modified_bessel_k0(self) -> Tensor:
        """Scaled modified Bessel function of the second kind of order 0."""
    def special_scaled_modified_bessel_k1(self) -> Tensor:
        """Scaled modified Bessel function of the second kind of order 1."""
    @_overload
    def special_shifted_chebyshev_polynomial_t(self, n: Tensor) -> Tensor: ...
    @_overload
    def special_shifted_chebyshev_polynomial_t(self, n: _Number) -> Tensor: ...
    @_overload
    def special_shifted_chebyshev_polynomial_u(self, n: Tensor) -> Tensor: ...
    @_overload
    def special_shifted_chebyshev_polynomial_u(self, n: _Number) -> Tensor: ...
    @_overload
    def special_shifted_chebyshev_polynomial_v(self, n: Tensor) -> Tensor: ...
    @_overload
    def special_shifted_chebyshev_polynomial_v(self, n: _Number) -> Tensor: ...
    @_overload
    def special_shifted_chebyshev_polynomial_w(self, n: Tensor) -> Tensor: ...
    @_overload
    def special_shifted_chebyshev_polynomial_w(self, n: _Number) -> Tensor: ...
    def special_sinc(self) -> Tensor:
        """Computes the normalized sinc of input.."""
    def special_softmax(self, dim: _int, dtype: _dtype | None = None) -> Tensor:
        """Computes the softmax function."""
    def special_spherical_bessel_j0(self) -> Tensor:
        """Spherical Bessel function of the first kind of order 0."""
    @_overload
    def special_xlog1py(self, other: Tensor) -> Tensor:
        """Computes input * log1p(other) with the following cases."""
    @_overload
    def special_xlog1py(self, other: _Number) -> Tensor: ...
    @_overload
    def special_xlogy(self, other: Tensor) -> Tensor:
        """Computes input * log(other) with the following cases."""
    @_overload
    def special_xlogy(self, other: _Number) -> Tensor: ...
    @_overload
    def special_zeta(self, other: Tensor) -> Tensor:
        """Computes the Hurwitz zeta function, elementwise. zeta (x, q) = sum_(k=0)^inf 1 / ((k + q)^x)."""
    @_overload
    def special_zeta(self, other: _Number) -> Tensor: ...
    @_overload
    def split(self, split_size: _int, dim: _int = 0) -> list[Tensor]:
        """Splits the tensor into chunks."""
    @_overload
    def split(self, split_size: _Sequence[_int], dim: _int = 0) -> list[Tensor]: ...
    def split_copy(self, split_size: _int, dim: _int = 0) -> list[Tensor]:
        """Performs the same operation as split(), but all output tensors are freshly created instead of aliasing the input."""
    def split_with_sizes(self, split_sizes: _Sequence[_int], dim: _int = 0) -> list[Tensor]:
        """Splits self along dim into pieces of the given sizes; views."""
    def split_with_sizes_copy(self, split_sizes: _Sequence[_int], dim: _int = 0) -> list[Tensor]:
        """Performs the same operation as split_with_sizes(), but all output tensors are freshly created instead of aliasing the input."""
    def sqrt(self) -> Tensor:
        """Returns a new tensor with the square-root of the elements of input. out_i = sqrt(input_i)."""
    def sqrt_(self) -> Tensor:
        """In-place version of sqrt()."""
    def square(self) -> Tensor:
        """Returns a new tensor with the square of the elements of input."""
    def square_(self) -> Tensor:
        """In-place version of square()."""
    @_overload
    def squeeze(self) -> Tensor:
        """Returns a tensor with all specified dimensions of input of size 1 removed."""
    @_overload
    def squeeze(self, dim: _int) -> Tensor: ...
    @_overload
    def squeeze(self, dim: _Sequence[_int]) -> Tensor: ...
    @_overload
    def squeeze(self, *dim: _int) -> Tensor: ...
    @_overload
    def squeeze_(self) -> Tensor:
        """In-place version of squeeze()."""
    @_overload
    def squeeze_(self, dim: _int) -> Tensor: ...
    @_overload
    def squeeze_(self, dim: _Sequence[_int]) -> Tensor: ...
    @_overload
    def squeeze_(self, *dim: _int) -> Tensor: ...
    @_overload
    def squeeze_copy(self) -> Tensor:
        """Performs the same operation as squeeze(), but all output tensors are freshly created instead of aliasing the input."""
    @_overload
    def squeeze_copy(self, dim: _int) -> Tensor: ...
    @_overload
    def squeeze_copy(self, dim: _Sequence[_int]) -> Tensor: ...
    @_overload
    def squeeze_copy(self, *dim: _int) -> Tensor: ...
    def sspaddmm(self, mat1: Tensor, mat2: Tensor, *, beta: _Number = 1, alpha: _Number = 1) -> Tensor:
        """Matrix multiplies a sparse tensor mat1 with a dense tensor mat2, then adds the sparse tensor input to the result."""
    @_overload
    def std(self, unbiased: _bool = True) -> Tensor:
        """Calculates the standard deviation over the dimensions specified by dim."""
    @_overload
    def std(self, dim: _int | _Sequence[_int] | None, unbiased: _bool = True, keepdim: _bool = False) -> Tensor: ...
    @_overload
    def std(self, dim: _int | _Sequence[_int] | None = None, *, correction: _Number | None = None, keepdim: _bool = False) -> Tensor: ...
    @_overload
    def std_mean(self, unbiased: _bool = True) -> tuple[Tensor, Tensor]:
        """Calculates the standard deviation and mean over the dimensions specified by dim."""
    @_overload
    def std_mean(self, dim: _int | _Sequence[_int] | None, unbiased: _bool = True, keepdim: _bool = False) -> tuple[Tensor, Tensor]: ...
    @_overload
    def std_mean(self, dim: _int | _Sequence[_int] | None = None, *, correction: _Number | None = None, keepdim: _bool = False) -> tuple[Tensor, Tensor]: ...
    @_overload
    def stft(self, n_fft: _int, hop_length: _int | None = None, win_length: _int | None = None, window: Tensor | None = None, center: _bool = True, pad_mode: _str = "reflect", normalized: _bool = False, onesided: _bool | None = None, return_complex: _bool | None = None, align_to_window: _bool | None = None) -> Tensor:
        """Short-time Fourier transform (STFT)."""
    @_overload
    def stft(self, n_fft: _int, hop_length: _int | None = None, win_length: _int | None = None, window: Tensor | None = None, normalized: _bool = False, onesided: _bool | None = None, return_complex: _bool | None = None, align_to_window: _bool | None = None) -> Tensor: ...
    @_overload
    def sub(self, other: Tensor, *, alpha: _Number = 1) -> Tensor:
        """Subtracts other, scaled by alpha, from input. out_i = input_i - alpha * other_i."""
    @_overload
    def sub(self, other: _Number, alpha: _Number = 1) -> Tensor: ...
    @_overload
    def sub_(self, other: Tensor, *, alpha: _Number = 1) -> Tensor:
        """In-place version of sub()."""
    @_overload
    def sub_(self, other: _Number, alpha: _Number = 1) -> Tensor: ...
    @_overload
    def subtract(self, other: Tensor, *, alpha: _Number = 1) -> Tensor:
        """Alias for sub()."""
    @_overload
    def subtract(self, other: _Number, alpha: _Number = 1) -> Tensor: ...
    @_overload
    def subtract_(self, other: Tensor, *, alpha: _Number = 1) -> Tensor:
        """In-place version of subtract()."""
    @_overload
    def subtract_(self, other: _Number, alpha: _Number = 1) -> Tensor: ...
    @_overload
    def sum(self, *, dtype: _dtype | None = None) -> Tensor:
        """Returns the sum of all elements, or along dim."""
    @_overload
    def sum(self, dim: _int | _Sequence[_int] | None, keepdim: _bool = False, *, dtype: _dtype | None = None) -> Tensor: ...
    @_overload
    def sum_to_size(self, size: _Sequence[_int]) -> Tensor:
        """Sum this tensor to size."""
    @_overload
    def sum_to_size(self, *size: _int) -> Tensor: ...
    def svd(self, some: _bool = True, compute_uv: _bool = True) -> _results_U_S_V:
        """Computes the singular value decomposition of either a matrix or batch of matrices input."""
    def swapaxes(self, axis0: _int, axis1: _int) -> Tensor:
        """Alias for transpose()."""
    def swapaxes_(self, axis0: _int, axis1: _int) -> Tensor:
        """In-place version of swapaxes()."""
    def swapdims(self, dim0: _int, dim1: _int) -> Tensor:
        """Alias for transpose()."""
    def swapdims_(self, dim0: _int, dim1: _int) -> Tensor:
        """In-place version of swapdims()."""
    def sym_is_contiguous(self, memory_format: _memory_format = ...) -> _Any: ...
    def sym_numel(self) -> _int:
        """Returns the number of elements of self."""
    def sym_size(self, dim: _int) -> _int:
        """Returns the size of one dimension."""
    def sym_storage_offset(self) -> _int:
        """Returns how many elements of the storage stand before the first of self."""
    def sym_stride(self, dim: _int) -> _int:
        """Returns the stride of one dimension, in elements."""
    def t(self) -> Tensor:
        """Expects input to be <= 2-D tensor and transposes dimensions 0 and 1."""
    def t_(self) -> Tensor:
        """In-place version of t()."""
    def t_copy(self) -> Tensor:
        """Performs the same operation as t(), but all output tensors are freshly created instead of aliasing the input."""
    def take(self, index: Tensor) -> Tensor:
        """Returns a new tensor with the elements of input at the given indices."""
    def take_along_dim(self, indices: Tensor, dim: _int | None = None) -> Tensor:
        """Selects values from input at the 1-dimensional indices from indices along the given dim."""
    def tan(self) -> Tensor:
        """Returns a new tensor with the tangent of the elements in the input tensor, where each value in this input tensor is in radians. out_i = tan(input_i)."""
    def tan_(self) -> Tensor:
        """In-place version of tan()."""
    def tanh(self) -> Tensor:
        """Returns a new tensor with the hyperbolic tangent of the elements of input. out_i = tanh(input_i)."""
    def tanh_(self) -> Tensor:
        """In-place version of tanh()."""
    @_overload
    def tensor_split(self, indices: _Sequence[_int], dim: _int = 0) -> list[Tensor]:
        """Splits a tensor into multiple sub-tensors, all of which are views of input, along dimension dim according to the indices or number of sections specified by indices_or_sections."""
    @_overload
    def tensor_split(self, tensor_indices_or_sections: Tensor, dim: _int = 0) -> list[Tensor]: ...
    @_overload
    def tensor_split(self, sections: _int, dim: _int = 0) -> list[Tensor]: ...
    def tensordot(self, other: Tensor, dims_self: _Sequence[_int], dims_other: _Sequence[_int]) -> Tensor:
        """Returns a contraction of a and b over multiple dimensions."""
    def thnn_conv2d(self, weight: Tensor, kernel_size: _int | _Sequence[_int], bias: Tensor | None = None, stride: _int | _Sequence[_int] = (1, 1), padding: _int | _Sequence[_int] = (0, 0)) -> Tensor: ...
    def threshold(self, threshold: _Number, value: _Number) -> Tensor:
        """Apply a threshold to each element of the input Tensor."""
    def threshold_(self, threshold: _Number, value: _Number) -> Tensor:
        """In-place version of threshold()."""
    @_overload
    def tile(self, dims: _Sequence[_int]) -> Tensor:
        """Constructs a tensor by repeating the elements of input."""
    @_overload
    def tile(self, *dims: _int) -> Tensor: ...
    def to_dense(self, dtype: _dtype | None = None, *, masked_grad: _bool | None = None) -> Tensor:
        """Creates a strided copy of self if self is not a strided tensor, otherwise returns self."""
    def to_mkldnn(self, dtype: _dtype | None = None) -> Tensor:
        """Returns a copy of the tensor in torch.mkldnn layout."""
    def to_padded_tensor(self, padding: _float, output_size: _Sequence[_int] | None = None) -> Tensor:
        """Returns a nested tensor as a dense one, padded with the given number."""
    @_overload
    def to_sparse(self, *, layout: _layout | None = None, blocksize: _int | _Sequence[_int] | None = None, dense_dim: _int | None = None) -> Tensor:
        """Returns a sparse copy of the tensor."""
    @_overload
    def to_sparse(self, sparse_dim: _int) -> Tensor: ...
    def to_sparse_bsc(self, blocksize: _int | _Sequence[_int], dense_dim: _int | None = None) -> Tensor:
        """Convert a tensor to a block sparse column (BSC) storage format of given blocksize."""
    def to_sparse_bsr(self, blocksize: _int | _Sequence[_int], dense_dim: _int | None = None) -> Tensor:
        """Convert a tensor to a block sparse row (BSR) storage format of given blocksize."""
    def to_sparse_csc(self, dense_dim: _int | None = None) -> Tensor:
        """Convert a tensor to compressed column storage (CSC) format."""
    def to_sparse_csr(self, dense_dim: _int | None = None) -> Tensor:
        """Convert a tensor to compressed row storage format (CSR)."""
    def topk(self, k: _int, dim: _int = -1, largest: _bool = True, sorted: _bool = True) -> _results_values_indices:
        """Returns the k largest elements of the given input tensor along a given dimension."""
    def trace(self) -> Tensor:
        """Returns the sum of the elements of the diagonal of the input 2-D matrix."""
    def transpose(self, dim0: _int, dim1: _int) -> Tensor:
        """Returns a tensor that is a transposed version of input."""
    def transpose_(self, dim0: _int, dim1: _int) -> Tensor:
        """In-place version of transpose()."""
    def transpose_copy(self, dim0: _int, dim1: _int) -> Tensor:
        """Performs the same operation as transpose(), but all output tensors are freshly created instead of aliasing the input."""
    @_overload
    def trapezoid(self, x: Tensor, *, dim: _int = -1) -> Tensor:
        """Computes the trapezoidal rule along dim."""
    @_overload
    def trapezoid(self, *, dx: _Number = 1, dim: _int = -1) -> Tensor: ...
    @_overload
    def trapz(self, *, dx: _float = 1.0, dim: _int = -1) -> Tensor:
        """Alias for trapezoid()."""
    @_overload
    def trapz(self, x: Tensor, *, dim: _int = -1) -> Tensor: ...
    def triangular_solve(self, A: Tensor, upper: _bool = True, transpose: _bool = False, unitriangular: _bool = False) -> _results_solution_cloned_coefficient:
        """Solves a system of equations with a square upper or lower triangular invertible matrix A and multiple right-hand sides b."""
    def tril(self, diagonal: _int = 0) -> Tensor:
        """Returns the lower triangular part of the matrix (2-D tensor) or batch of matrices input, the other elements of the result tensor out are set to 0."""
    def tril_(self, diagonal: _int = 0) -> Tensor:
        """In-place version of tril()."""
    def triplet_margin_loss(self, positive: Tensor, negative: Tensor, margin: _float = 1.0, p: _float = 2.0, eps: _float = 1e-06, swap: _bool = False, reduction: _int = 1) -> Tensor:
        """Compute the triplet loss between given input tensors and a margin greater than 0."""
    def triu(self, diagonal: _int = 0) -> Tensor:
        """Returns the upper triangular part of a matrix (2-D tensor) or batch of matrices input, the other elements of the result tensor out are set to 0."""
    def triu_(self, diagonal: _int = 0) -> Tensor:
        """In-place version of triu()."""
    @_overload
    def true_divide(self, other: Tensor) -> Tensor:
        """Alias for div() with rounding_mode=None."""
    @_overload
    def true_divide(self, other: _Number) -> Tensor: ...
    @_overload
    def true_divide_(self, other: Tensor) -> Tensor:
        """In-place version of true_divide_()."""
    @_overload
    def true_divide_(self, other: _Number) -> Tensor: ...
    def trunc(self) -> Tensor:
        """Returns a new tensor with the truncated integer values of the elements of input."""
    def trunc_(self) -> Tensor:
        """In-place version of trunc()."""
    def type_as(self, other: Tensor) -> Tensor:
        """Returns this tensor cast to the type of the given tensor."""
    def unbind(self, dim: _int = 0) -> list[Tensor]:
        """Removes a tensor dimension."""
    def unbind_copy(self, dim: _int = 0) -> list[Tensor]:
        """Performs the same operation as unbind(), but all output tensors are freshly created instead of aliasing the input."""
    def unflatten(self, dim: _int, sizes: _Sequence[_int]) -> Tensor:
        """Expands a dimension of the input tensor over multiple dimensions."""
    def unflatten_dense_tensors(self, tensors: _Sequence[Tensor]) -> list[Tensor]:
        """Cuts a tensor of one dimension into tensors with the shapes of the given ones; views."""
    def unfold(self, dimension: _int, size: _int, step: _int) -> Tensor:
        """Returns a view of the original tensor which contains all slices of size size from self tensor in the dimension dimension."""
    def unfold_copy(self, dimension: _int, size: _int, step: _int) -> Tensor:
        """Performs the same operation as unfold(), but all output tensors are freshly created instead of aliasing the input."""
    def uniform(self, from_: _float = 0.0, to: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
        """Returns numbers drawn uniformly from [from, to), in the shape of self."""
    def uniform_(self, from_: _float = 0.0, to: _float = 1.0, *, generator: _Generator | None = None) -> Tensor:
        """Fills self tensor with numbers sampled from the continuous uniform distribution. f(x) = 1 / (to - from)."""
    def unique_consecutive(self, return_inverse: _bool = False, return_counts: _bool = False, dim: _int | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """Eliminates all but the first element from every consecutive group of equivalent elements."""
    def unique_dim(self, dim: _int, sorted: _bool = True, return_inverse: _bool = False, return_counts: _bool = False) -> tuple[Tensor, Tensor, Tensor]:
        """Returns the different slices along dim, which slice each one of self is, and how often each occurs."""
    def unique_dim_consecutive(self, dim: _int, return_inverse: _bool = False, return_counts: _bool = False) -> tuple[Tensor, Tensor, Tensor]: ...
    def unsafe_chunk(self, chunks: _int, dim: _int = 0) -> list[Tensor]:
        """Works like chunk() but without enforcing the autograd restrictions on inplace modification of the outputs."""
    def unsafe_split(self, split_size: _int, dim: _int = 0) -> list[Tensor]:
        """Works like split() but without enforcing the autograd restrictions on inplace modification of the outputs."""
    def unsafe_split_with_sizes(self, split_sizes: _Sequence[_int], dim: _int = 0) -> list[Tensor]:
        """Splits like split_with_sizes(), without the checks that autograd makes of views."""
    def unsqueeze(self, dim: _int) -> Tensor:
        """Returns a new tensor with a dimension of size one inserted at the specified position."""
    def unsqueeze_(self, dim: _int) -> Tensor:
        """In-place version of unsqueeze()."""
    def unsqueeze_copy(self, dim: _int) -> Tensor:
        """Performs the same operation as unsqueeze(), but all output tensors are freshly created instead of aliasing the input."""
    @_overload
    def upsample_bicubic2d(self, output_size: _Sequence[_int] | None, align_corners: _bool, scale_factors: _Sequence[_float] | None) -> Tensor:
        """Resizes images by bicubic interpolation."""
    @_overload
    def upsample_bicubic2d(self, output_size: _int | _Sequence[_int], align_corners: _bool, scales_h: _float | None = None, scales_w: _float | None = None) -> Tensor: ...
    @_overload
    def upsample_bilinear2d(self, output_size: _Sequence[_int] | None, align_corners: _bool, scale_factors: _Sequence[_float] | None) -> Tensor:
        """Resizes images by bilinear interpolation."""
    @_overload
    def upsample_bilinear2d(self, output_size: _int | _Sequence[_int], align_corners: _bool, scales_h: _float | None = None, scales_w: _float | None = None) -> Tensor: ...
    @_overload
    def upsample_linear1d(self, output_size: _Sequence[_int] | None, align_corners: _bool, scale_factors: _Sequence[_float] | None) -> Tensor:
        """Resizes sequences by linear interpolation."""
    @_overload
    def upsample_linear1d(self, output_size: _int | _Sequence[_int], align_corners: _bool, scales: _float | None = None) -> Tensor: ...
    @_overload
    def upsample_nearest1d(self, output_size: _Sequence[_int] | None, scale_factors: _Sequence[_float] | None) -> Tensor:
        """Resizes sequences by taking the nearest element."""
    @_overload
    def upsample_nearest1d(self, output_size: _int | _Sequence[_int], scales: _float | None = None) -> Tensor: ...
    @_overload
    def upsample_nearest2d(self, output_size: _Sequence[_int] | None, scale_factors: _Sequence[_float] | None) -> Tensor:
        """Resizes images by taking the nearest element."""
    @_overload
    def upsample_nearest2d(self, output_size: _int | _Sequence[_int], scales_h: _float | None = None, scales_w: _float | None = None) -> Tensor: ...
    @_overload
    def upsample_nearest3d(self, output_size: _Sequence[_int] | None, scale_factors: _Sequence[_float] | None) -> Tensor:
        """Resizes volumes by taking the nearest element."""
    @_overload
    def upsample_nearest3d(self, output_size: _int | _Sequence[_int], scales_d: _float | None = None, scales_h: _float | None = None, scales_w: _float | None = None) -> Tensor: ...
    @_overload
    def upsample_trilinear3d(self, output_size: _Sequence[_int] | None, align_corners: _bool, scale_factors: _Sequence[_float] | None) -> Tensor:
        """Resizes volumes by trilinear interpolation."""
    @_overload
    def upsample_trilinear3d(self, output_size: _int | _Sequence[_int], align_corners: _bool, scales_d: _float | None = None, scales_h: _float | None = None, scales_w: _float | None = None) -> Tensor: ...
    def values(self) -> Tensor:
        """Return the values tensor of a sparse COO tensor."""
    def values_copy(self) -> Tensor:
        """Performs the same operation as values(), but all output tensors are freshly created instead of aliasing the input."""
    def vander(self, N: _int | None = None, increasing: _bool = False) -> Tensor:
        """Generates a Vandermonde matrix."""
    @_overload
    def var(self, unbiased: _bool = True) -> Tensor:
        """Calculates the variance over the dimensions specified by dim."""
    @_overload
    def var(self, dim: _int | _Sequence[_int] | None, unbiased: _bool = True, keepdim: _bool = False) -> Tensor: ...
    @_overload
    def var(self, dim: _int | _Sequence[_int] | None = None, *, correction: _Number | None = None, keepdim: _bool = False) -> Tensor: ...
    @_overload
    def var_mean(self, unbiased: _bool = True) -> tuple[Tensor, Tensor]:
        """Calculates the variance and mean over the dimensions specified by dim."""
    @_overload
    def var_mean(self, dim: _int | _Sequence[_int] | None, unbiased: _bool = True, keepdim: _bool = False) -> tuple[Tensor, Tensor]: ...
    @_overload
    def var_mean(self, dim: _int | _Sequence[_int] | None = None, *, correction: _Number | None = None, keepdim: _bool = False) -> tuple[Tensor, Tensor]: ...
    def vdot(self, other: Tensor) -> Tensor:
        """Computes the dot product of two 1D vectors along a dimension."""
    @_overload
    def view(self, dtype: _dtype) -> Tensor:
        """Returns a new tensor with the same data as the self tensor but of a different shape."""
    @_overload
    def view(self, size: _Sequence[_int]) -> Tensor: ...
    @_overload
    def view(self, *size: _int) -> Tensor: ...
    def view_as(self, other: Tensor) -> Tensor:
        """View this tensor as the same size as other."""
    def view_as_complex(self) -> Tensor:
        """Returns a view of input as a complex tensor."""
    def view_as_complex_copy(self) -> Tensor:
        """Performs the same operation as view_as_complex(), but all output tensors are freshly created instead of aliasing the input."""
    def view_as_real(self) -> Tensor:
        """Returns a view of input as a real tensor."""
    def view_as_real_copy(self) -> Tensor:
        """Performs the same operation as view_as_real(), but all output tensors are freshly created instead of aliasing the input."""
    @_overload
    def view_copy(self, dtype: _dtype) -> Tensor:
        """Performs the same operation as view(), but all output tensors are freshly created instead of aliasing the input."""
    @_overload
    def view_copy(self, size: _Sequence[_int]) -> Tensor: ...
    @_overload
    def view_copy(self, *size: _int) -> Tensor: ...
    @_overload
    def vsplit(self, sections: _int) -> list[Tensor]:
        """Splits input, a tensor with two or more dimensions, into multiple tensors vertically according to indices_or_sections."""
    @_overload
    def vsplit(self, indices: _Sequence[_int]) -> list[Tensor]: ...
    @_overload
    def vsplit(self, *indices: _int) -> list[Tensor]: ...
    @_overload
    def xlogy(self, other: Tensor) -> Tensor:
        """Alias for special.xlogy()."""
    @_overload
    def xlogy(self, other: _Number) -> Tensor: ...
    @_overload
    def xlogy_(self, other: Tensor) -> Tensor:
        """In-place version of xlogy()."""
    @_overload
    def xlogy_(self, other: _Number) -> Tensor: ...
    def zero(self) -> Tensor:
        """Returns a tensor of zeros in the shape and dtype of self."""
    def zero_(self) -> Tensor:
        """Fills self tensor with zeros."""
    def zeros_like(self, *, dtype: _dtype | None = None, layout: _layout | None = None, device: _DeviceLike | None = None, pin_memory: _bool | None = None, memory_format: _memory_format | None = None) -> Tensor:
        """Returns a tensor filled with the scalar value 0, with the same size as input."""

class _results_LD_pivots(_NamedTuple):
    LD: Tensor
    pivots: Tensor

class _results_LD_pivots_info(_NamedTuple):
    LD: Tensor
    pivots: Tensor
    info: Tensor

class _results_LU_pivots(_NamedTuple):
    LU: Tensor
    pivots: Tensor

class _results_LU_pivots_info(_NamedTuple):
    LU: Tensor
    pivots: Tensor
    info: Tensor

class _results_L_info(_NamedTuple):
    L: Tensor
    info: Tensor

class _results_P_L_U(_NamedTuple):
    P: Tensor
    L: Tensor
    U: Tensor

class _results_Q_R(_NamedTuple):
    Q: Tensor
    R: Tensor

class _results_U_S_V(_NamedTuple):
    U: Tensor
    S: Tensor
    V: Tensor

class _results_U_S_Vh(_NamedTuple):
    U: Tensor
    S: Tensor
    Vh: Tensor

class _results_a_tau(_NamedTuple):
    a: Tensor
    tau: Tensor

class _results_eigenvalues_eigenvectors(_NamedTuple):
    eigenvalues: Tensor
    eigenvectors: Tensor

class _results_hist_bin_edges(_NamedTuple):
    hist: Tensor
    bin_edges: Tensor

class _results_hist_bin_edges_list(_NamedTuple):
    hist: Tensor
    bin_edges: list[Tensor]

class _results_inverse_info(_NamedTuple):
    inverse: Tensor
    info: Tensor

class _results_mantissa_exponent(_NamedTuple):
    mantissa: Tensor
    exponent: Tensor

class _results_min_max(_NamedTuple):
    min: Tensor
    max: Tensor

class _results_output_buffer(_NamedTuple):
    output: Tensor
    buffer: Tensor

class _results_output_is_target(_NamedTuple):
    output: Tensor
    is_target: Tensor

class _results_output_mask(_NamedTuple):
    output: Tensor
    mask: Tensor

class _results_output_total_weight(_NamedTuple):
    output: Tensor
    total_weight: Tensor

class _results_result_info(_NamedTuple):
    result: Tensor
    info: Tensor

class _results_sign_logabsdet(_NamedTuple):
    sign: Tensor
    logabsdet: Tensor

class _results_solution_cloned_coefficient(_NamedTuple):
    solution: Tensor
    cloned_coefficient: Tensor

class _results_solution_residuals_rank_singular_values(_NamedTuple):
    solution: Tensor
    residuals: Tensor
    rank: Tensor
    singular_values: Tensor

class _results_values_indices(_NamedTuple):
    values: Tensor
    indices: Tensor
