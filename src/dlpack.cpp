// DLPack, versioned, in and out.
#include "impl_dlpack.hpp"

#include "tensor.hpp"

#include <ATen/DLConvertor.h>
#include <ATen/dlpack.h>

namespace tabi::impl {

void tensor_to_dlpack(const at::Tensor &tensor, DLManagedTensorVersioned *&out) {
  require(!tensor.requires_grad(), TABI_RUNTIME_ERROR,
          "'tensor' requires gradients, which DLPack cannot carry; detach it first");
  require(tensor.layout() == at::kStrided, TABI_TYPE_ERROR, "'tensor' must be strided to be exported");
  require(!tensor.is_conj() && !tensor.is_neg(), TABI_RUNTIME_ERROR,
          "'tensor' is a conjugate or negative view, which DLPack cannot carry; clone it first");
  out = at::toDLPackVersioned(tensor);
}

void tensor_from_dlpack(DLManagedTensorVersioned *managed, at::Tensor &out) {
  require(managed->version.major == DLPACK_MAJOR_VERSION, TABI_VERSION_MISMATCH, "'managed' is of DLPack ",
          managed->version.major, ".", managed->version.minor, ", known is version ", DLPACK_MAJOR_VERSION);
  require(!(managed->flags & DLPACK_FLAG_BITMASK_READ_ONLY), TABI_INVALID_ARGUMENT,
          "'managed' is read-only, which LibTorch would write through; copy it instead");
  const DLTensor &t = managed->dl_tensor;
  require(t.ndim >= 0 && (t.ndim == 0 || t.shape), TABI_INVALID_ARGUMENT, "'managed' has ", t.ndim,
          " dimensions and no sizes");
  const auto ndim = static_cast<size_t>(t.ndim);
  const int64_t element_size = (int64_t{t.dtype.bits} * t.dtype.lanes + 7) / 8;
  if (t.strides)
    checked_extent({t.shape, ndim}, {t.strides, ndim}, element_size);
  else
    checked_numel({t.shape, ndim});
  out = at::fromDLPackVersioned(managed);
}

void dlpack_free(DLManagedTensorVersioned *managed) {
  if (managed && managed->deleter)
    managed->deleter(managed);
}

}  // namespace tabi::impl
