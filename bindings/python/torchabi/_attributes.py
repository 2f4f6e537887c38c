"""What a tensor says of itself: sizes, strides, dtype, device, layout, and where its memory is."""

from __future__ import annotations

import ctypes

from . import _raw as raw
from ._core import TensorBase
from ._library import lib
from ._types import DTYPE_OF_NUMBER, LAYOUT_OF_NUMBER, Size, device, device_of, dtype


def _dimension(dim, n):
    if not -max(n, 1) <= dim < max(n, 1) or n == 0:
        raise IndexError(
            f"Dimension out of range (expected to be in range of [{-max(n, 1)}, {max(n, 1) - 1}], but got {dim})"
        )
    return dim


class GradFn:
    """The function of a graph that made a tensor, of which the name is known."""

    __slots__ = ("_name",)

    def __init__(self, name: str):
        self._name = name

    def name(self) -> str:
        return self._name

    def __repr__(self) -> str:
        return f"<{self._name}>"


class Attributes:
    """The part of Tensor that describes it."""

    __slots__ = ()

    @property
    def shape(self) -> Size:
        """Sizes of the dimensions."""
        return Size(self._sizes)

    @property
    def dtype(self) -> dtype:
        """Type of the elements."""
        out = ctypes.c_int32()
        lib.tabi_tensor_dtype(self, out)
        return DTYPE_OF_NUMBER[out.value]

    @property
    def device(self) -> device:
        """Where the tensor is."""
        kind, index = ctypes.c_int32(), ctypes.c_int32()
        lib.tabi_tensor_device(self, kind, index)
        return device_of(kind.value, index.value)

    @property
    def layout(self):
        """How the elements are laid out."""
        out = ctypes.c_int32()
        lib.tabi_tensor_layout(self, out)
        return LAYOUT_OF_NUMBER[out.value]

    @property
    def ndim(self) -> int:
        """Number of dimensions."""
        out = ctypes.c_int64()
        lib.tabi_tensor_ndim(self, out)
        return out.value

    def dim(self) -> int:
        """Number of dimensions."""
        return self.ndim

    ndimension = dim

    def size(self, dim: int | None = None):
        """Sizes of all dimensions, or of one. Raises IndexError for a dimension that is not there."""
        sizes = self.shape
        return sizes if dim is None else sizes[_dimension(dim, len(sizes))]

    def stride(self, dim: int | None = None):
        """Strides of all dimensions in elements, or of one. Raises IndexError for a dimension that is not there."""
        strides, n = (ctypes.c_int64 * 64)(), ctypes.c_int64()
        lib.tabi_tensor_strides(self, strides, 64, n)
        out = tuple(strides[: n.value])
        return out if dim is None else out[_dimension(dim, len(out))]

    def numel(self) -> int:
        """Number of elements."""
        out = ctypes.c_int64()
        lib.tabi_tensor_numel(self, out)
        return out.value

    nelement = numel

    def _info(self):
        info = raw.TensorInfo(ctypes.sizeof(raw.TensorInfo))
        lib.tabi_tensor_describe(self, info)
        return info

    def element_size(self) -> int:
        """Bytes of one element."""
        return self._info().element_size

    @property
    def itemsize(self) -> int:
        """Bytes of one element."""
        return self._info().element_size

    @property
    def nbytes(self) -> int:
        """Bytes of all elements."""
        info = self._info()
        return info.numel * info.element_size

    def storage_offset(self) -> int:
        """Elements of the storage before the first one."""
        return self._info().storage_offset

    def data_ptr(self) -> int:
        """Address of the first element, on the tensor's device; 0 for a tensor without elements."""
        out = ctypes.c_void_p()
        lib.tabi_tensor_data(self, out)
        return out.value or 0

    def is_floating_point(self) -> bool:
        """Tells whether the elements are floating point numbers."""
        return self.dtype.is_floating_point

    def is_complex(self) -> bool:
        """Tells whether the elements are complex numbers."""
        return self.dtype.is_complex

    def is_same_tensor(self, other: TensorBase) -> bool:
        """Tells whether two objects are one and the same tensor of LibTorch, as ``is`` does in PyTorch."""
        out = ctypes.c_int32()
        lib.tabi_tensor_is_same(self, other, out)
        return bool(out.value)

    @property
    def is_cpu(self) -> bool:
        return self.device.type == "cpu"

    @property
    def is_cuda(self) -> bool:
        return self.device.type == "cuda"

    @property
    def is_meta(self) -> bool:
        return self.device.type == "meta"

    @property
    def is_sparse(self) -> bool:
        return self.layout.number == raw.LAYOUT_SPARSE_COO
