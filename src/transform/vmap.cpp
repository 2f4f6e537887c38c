// Batches of what is written for one example.
#include "transform/transform.hpp"

#include <ATen/LegacyVmapMode.h>
#include <ATen/WrapDimUtils.h>
#include <ATen/ops/_add_batch_dim.h>
#include <ATen/ops/_remove_batch_dim.h>

namespace tabi::impl {
namespace {

// One nesting of LibTorch's vmap on this thread.
class BatchLevel {
 public:
  BatchLevel() : index_(at::impl::VmapMode::increment_nesting()) {}
  ~BatchLevel() { at::impl::VmapMode::decrement_nesting(); }
  BatchLevel(const BatchLevel &) = delete;
  BatchLevel &operator=(const BatchLevel &) = delete;
  int64_t index() const { return index_; }

 private:
  int64_t index_;
};

constexpr int64_t not_batched = INT64_MIN;

// The batch dimension of each input, from 0, or not_batched.
std::vector<int64_t> batch_dims(Tensors inputs, Ints in_dims) {
  std::vector<int64_t> dims(inputs.size(), not_batched);
  for (size_t i = 0; i < inputs.size(); i++) {
    const int64_t dim = in_dims.empty() ? 0 : in_dims[i];
    const int64_t ndim = inputs[i].dim();
    if (dim == not_batched)
      continue;
    require(dim >= -ndim && dim < ndim, TABI_INDEX_ERROR, "'in_dims[", i, "]' is ", dim, ", but 'inputs[", i, "]' has ",
            ndim, ndim == 1 ? " dimension" : " dimensions");
    dims[i] = dim < 0 ? dim + ndim : dim;
  }
  return dims;
}

int64_t batch_size(Tensors inputs, const std::vector<int64_t> &dims) {
  std::optional<int64_t> size;
  for (size_t i = 0; i < inputs.size(); i++) {
    if (dims[i] == not_batched)
      continue;
    const int64_t own = inputs[i].size(dims[i]);
    require(!size || *size == own, TABI_INVALID_ARGUMENT, "the batch has ", size.value_or(0), " examples, but 'inputs[",
            i, "]' has ", own, " along its batch dimension");
    size = own;
  }
  require(size.has_value(), TABI_INVALID_ARGUMENT, "'in_dims' must name the batch dimension of at least one input");
  return *size;
}

}  // namespace

void vmap(HostFunction &function, Tensors inputs, Ints in_dims, int64_t out_dim, ValueWriter &outs) {
  const auto dims = batch_dims(inputs, in_dims);
  const int64_t size = batch_size(inputs, dims);
  const BatchLevel level;
  TensorList batched;
  for (size_t i = 0; i < inputs.size(); i++)
    batched.push_back(dims[i] == not_batched ? inputs[i] : at::_add_batch_dim(inputs[i], dims[i], level.index()));
  for (const at::Tensor &result : results_of(function, batched)) {
    const int64_t dim = at::maybe_wrap_dim(out_dim, result.dim() + 1);
    outs.add_tensor(at::_remove_batch_dim(result, level.index(), size, dim));
  }
}

}  // namespace tabi::impl
