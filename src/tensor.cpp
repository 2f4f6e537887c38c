// Tensors from and to host memory, what they are, where they are.
#include "impl_tensor.hpp"

#include "core/device.hpp"
#include "tensor.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

#include <cstring>

namespace tabi {

int64_t checked_numel(c10::ArrayRef<int64_t> sizes) {
  int64_t numel = 1;
  bool overflow = false, empty = false;
  for (size_t i = 0; i < sizes.size(); i++) {
    require(sizes[i] >= 0, TABI_INVALID_ARGUMENT, "'sizes[", i, "]' must not be negative, got ", sizes[i]);
    empty |= sizes[i] == 0;
    overflow |= __builtin_mul_overflow(numel, sizes[i], &numel);
  }
  require(!overflow || empty, TABI_INVALID_ARGUMENT, "the sizes ", sizes, " have more elements than 64 bits can count");
  return empty ? 0 : numel;
}

int64_t checked_extent(c10::ArrayRef<int64_t> sizes, c10::ArrayRef<int64_t> strides, int64_t element_size) {
  require(strides.size() == sizes.size(), TABI_INVALID_ARGUMENT, "there are ", sizes.size(), " sizes but ",
          strides.size(), " strides");
  const int64_t numel = checked_numel(sizes);
  __int128 last = 0;  // element; a sum beyond 64 bits is none that matters, but must not come round to a small one
  for (size_t i = 0; i < sizes.size(); i++) {
    require(strides[i] >= 0, TABI_INVALID_ARGUMENT, "'strides[", i,
            "]' must not be negative, which LibTorch does not know, got ", strides[i]);
    last += static_cast<__int128>(std::max<int64_t>(sizes[i] - 1, 0)) * strides[i];
    last = std::min<__int128>(last, INT64_MAX);
  }
  const __int128 bytes = numel == 0 ? 0 : (last + 1) * element_size;
  require(bytes <= INT64_MAX, TABI_INVALID_ARGUMENT, "the sizes ", sizes, " with the strides ", strides,
          " span more bytes than 64 bits can count");
  return static_cast<int64_t>(bytes);
}

namespace {

std::vector<int64_t> row_major(c10::ArrayRef<int64_t> sizes) {
  std::vector<int64_t> strides(sizes.size());
  int64_t stride = 1;
  for (size_t i = sizes.size(); i-- > 0;) {
    strides[i] = stride;
    // The product was checked; of an empty tensor it may overflow, and no stride matters.
    if (__builtin_mul_overflow(stride, std::max<int64_t>(sizes[i], 1), &stride))
      stride = 1;
  }
  return strides;
}

int64_t checked_bytes(c10::ArrayRef<int64_t> sizes, int64_t element_size, int64_t nbytes) {
  const __int128 bytes = static_cast<__int128>(checked_numel(sizes)) * element_size;
  require(bytes == nbytes, TABI_INVALID_ARGUMENT, "'nbytes' is ", nbytes, ", but the sizes ", sizes,
          " with elements of ", element_size, " bytes take ",
          bytes <= INT64_MAX ? std::to_string(static_cast<int64_t>(bytes)) : "more than 2^63");
  return nbytes;
}

// The scale of a quantized tensor comes from an operator, and small ones share bytes: plain memory makes none.
void require_plain(at::ScalarType dtype) {
  require(!at::isQIntType(dtype), TABI_TYPE_ERROR, "'dtype' is ", dtype_text(from_c10(dtype)),
          ", and quantized tensors are made by operators such as quantize_per_tensor");
}

// Told when LibTorch lets go of borrowed memory; disarmed until the tensor is made.
struct Release {
  tabi_drop drop;
  void *ctx;
  c10::intrusive_ptr<Queue> queue;
  bool armed = false;
  ~Release() {
    if (armed && queue)
      queue->push(ctx);
    else if (armed && drop)
      drop(ctx);
  }
};

void require_strided(const at::Tensor &tensor, const char *what) {
  require(tensor.layout() == at::kStrided, TABI_TYPE_ERROR, "'tensor' must be strided for ", what, ", not ",
          layout_text(from_c10(tensor.layout())));
  require(!tensor.is_meta(), TABI_TYPE_ERROR, "'tensor' is on the meta device, where there is no data for ", what);
  require(!tensor.is_quantized(), TABI_TYPE_ERROR,
          "'tensor' is quantized; int_repr() and dequantize() give tensors for ", what);
}

// Host memory as a contiguous tensor, for a copy between the two.
at::Tensor over(const void *data, const at::Tensor &like) {
  return at::from_blob(const_cast<void *>(data), like.sizes(), at::TensorOptions(like.scalar_type()));
}

bool is_plain(const at::Tensor &tensor) {
  return tensor.is_cpu() && tensor.is_contiguous() && !tensor.is_conj() && !tensor.is_neg();
}

int64_t bytes_of(const at::Tensor &tensor, int64_t nbytes) {
  const int64_t bytes = tensor.numel() * tensor.element_size();
  require(nbytes == bytes, TABI_INVALID_ARGUMENT, "'nbytes' is ", nbytes, ", but the tensor's elements take ", bytes);
  return bytes;
}

}  // namespace

namespace impl {

void tensor_from_data(Bytes data, Ints sizes, tabi_dtype dtype, tabi_device_type device_type, int32_t device_index,
                      at::Tensor &out) {
  const auto type = dtype_to_c10(dtype);
  require_plain(type);
  const int64_t nbytes = checked_bytes(sizes, static_cast<int64_t>(c10::elementSize(type)), data.size);
  const c10::Device device = make_device(device_type, device_index);
  if (device.is_meta()) {
    out = at::empty(sizes, at::TensorOptions(type).device(device));
    return;
  }
  at::Tensor host = at::empty(sizes, at::TensorOptions(type));
  if (nbytes)
    std::memcpy(host.mutable_data_ptr(), data.data, static_cast<size_t>(nbytes));
  out = host.to(device);
}

void tensor_borrow(MutableBytes data, Ints sizes, Ints strides, tabi_dtype dtype, tabi_device_type device_type,
                   int32_t device_index, tabi_drop drop, void *ctx, Queue *queue, at::Tensor &out) {
  require(!drop || !queue, TABI_INVALID_ARGUMENT, "'drop' and 'queue' must not both be given");
  const auto type = dtype_to_c10(dtype);
  require_plain(type);
  const std::vector<int64_t> own = strides.empty() ? row_major(sizes) : strides.vec();
  const int64_t extent = checked_extent(sizes, own, static_cast<int64_t>(c10::elementSize(type)));
  require(extent <= data.size, TABI_INVALID_ARGUMENT, "'nbytes' is ", data.size, ", but the sizes ", sizes,
          " with the strides ", Ints(own), " span ", extent, " bytes");
  const c10::Device device = make_device(device_type, device_index);
  auto release = std::make_shared<Release>();
  release->drop = drop;
  release->ctx = ctx;
  if (queue)
    release->queue = c10::intrusive_ptr<Queue>::reclaim_copy(queue);
  // The deleter holds on to what tells the host: it goes with the last reference, whoever drops it.
  out = at::from_blob(
      data.data, sizes, own, [release](void *) {}, at::TensorOptions(type).device(device),
      device.is_cpu() ? std::nullopt : std::make_optional(device));
  release->armed = true;
}

void queue_new(c10::intrusive_ptr<Queue> &out) {
  out = c10::make_intrusive<Queue>();
}

void queue_next(Queue &queue, void *&out_ctx, bool &out_found) {
  out_found = queue.take(out_ctx);
}

void tensor_describe(const at::Tensor &tensor, tabi_tensor_info &out) {
  constexpr int64_t most = std::size(tabi_tensor_info{}.sizes);
  require(tensor.dim() <= most, TABI_VALUE_ERROR, "'tensor' has ", tensor.dim(),
          " dimensions; tabi_tensor_sizes() gives more than ", most);
  out.dtype = from_c10(tensor.scalar_type());
  out.device_type = from_c10(tensor.device().type());
  out.device_index = tensor.device().index();
  out.layout = from_c10(tensor.layout());
  out.ndim = static_cast<int32_t>(tensor.dim());
  out.requires_grad = tensor.requires_grad();
  out.numel = tensor.numel();
  out.element_size = tensor.element_size();
  const auto sizes = tensor.sizes();
  std::copy(sizes.begin(), sizes.end(), out.sizes);
  if (tensor.layout() != at::kStrided)
    return;
  const auto strides = tensor.strides();
  std::copy(strides.begin(), strides.end(), out.strides);
  out.is_contiguous = tensor.is_contiguous();
  out.is_resolved = !tensor.is_conj() && !tensor.is_neg();
  out.storage_offset = tensor.storage_offset();
  if (tensor.has_storage() && !tensor.is_meta())
    out.data = tensor.data_ptr();
}

void tensor_ndim(const at::Tensor &tensor, int64_t &out) {
  out = tensor.dim();
}

void tensor_numel(const at::Tensor &tensor, int64_t &out) {
  out = tensor.numel();
}

void tensor_sizes(const at::Tensor &tensor, c10::SmallVectorImpl<int64_t> &sizes) {
  sizes.append(tensor.sizes().begin(), tensor.sizes().end());
}

void tensor_strides(const at::Tensor &tensor, c10::SmallVectorImpl<int64_t> &strides) {
  require(tensor.layout() == at::kStrided, TABI_TYPE_ERROR, "'tensor' must be strided to have strides, not ",
          layout_text(from_c10(tensor.layout())));
  strides.append(tensor.strides().begin(), tensor.strides().end());
}

void tensor_dtype(const at::Tensor &tensor, tabi_dtype &out) {
  out = from_c10(tensor.scalar_type());
}

void tensor_device(const at::Tensor &tensor, tabi_device_type &out_type, int32_t &out_index) {
  out_type = from_c10(tensor.device().type());
  out_index = tensor.device().index();
}

void tensor_layout(const at::Tensor &tensor, tabi_layout &out) {
  out = from_c10(tensor.layout());
}

void tensor_data(const at::Tensor &tensor, void *&out) {
  require_strided(tensor, "an address");
  out = tensor.data_ptr();
}

void tensor_is_same(const at::Tensor &a, const at::Tensor &b, bool &out) {
  out = a.is_same(b);
}

void tensor_item(const at::Tensor &tensor, ValueWriter &out) {
  const at::Scalar item = tensor.item();
  if (item.type() == at::kUInt64) {
    // LibTorch marks a scalar so only when it does not fit int64.
    require(item.toUInt64() <= static_cast<uint64_t>(INT64_MAX), TABI_VALUE_ERROR, "the element is ", item.toUInt64(),
            ", above the largest int, 2^63-1; copy it out instead");
    out.add(c10::IValue(static_cast<int64_t>(item.toUInt64())));
    return;
  }
  out.add(c10::IValue(item));
}

void tensor_copy_to(const at::Tensor &tensor, MutableBytes data) {
  require_strided(tensor, "a copy");
  const int64_t nbytes = bytes_of(tensor, data.size);
  if (!nbytes)
    return;
  if (is_plain(tensor)) {
    std::memcpy(data.data, tensor.const_data_ptr(), static_cast<size_t>(nbytes));
    return;
  }
  at::NoGradGuard no_grad;
  over(data.data, tensor).copy_(tensor);
}

void tensor_copy_from(const at::Tensor &tensor, Bytes data) {
  require_strided(tensor, "a copy");
  if (!bytes_of(tensor, data.size))
    return;
  at::NoGradGuard no_grad;
  at::Tensor to = tensor;
  to.copy_(over(data.data, tensor));
}

void tensor_contiguous(const at::Tensor &tensor, tabi_memory_format memory_format, at::Tensor &out) {
  out = tensor.contiguous(memory_format ? memory_format_to_c10(memory_format) : at::MemoryFormat::Contiguous);
}

void tensor_to(const at::Tensor &tensor, const tabi_to_options &options, at::Tensor &out) {
  at::TensorOptions to;
  if (options.dtype)
    to = to.dtype(dtype_to_c10(options.dtype));
  if (options.device_type)
    to = to.device(make_device(options.device_type, options.device_index));
  std::optional<at::MemoryFormat> format;
  if (options.memory_format)
    format = memory_format_to_c10(options.memory_format);
  out = tensor.to(to, options.non_blocking != 0, options.copy != 0, format);
}

}  // namespace impl
}  // namespace tabi
