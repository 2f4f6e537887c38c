#include "checkpoint/stored.hpp"

#include "enums.hpp"
#include "tensor.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/_sparse_coo_tensor_unsafe.h>
#include <c10/core/CPUAllocator.h>
#include <c10/core/TensorImpl.h>

#include <algorithm>
#include <cstring>

namespace tabi {
namespace {

c10::Storage make_storage(uint64_t bytes) {
  c10::Allocator *allocator = c10::GetCPUAllocator();
  return {c10::Storage::use_byte_size_t(), static_cast<size_t>(bytes), allocator->allocate(bytes), allocator, true};
}

// A view over all of a storage.
at::Tensor whole(const c10::Storage &storage, at::ScalarType dtype) {
  const auto numel = static_cast<int64_t>(storage.nbytes() / c10::elementSize(dtype));
  at::Tensor out = at::empty({0}, at::TensorOptions(dtype).device(storage.device()));
  return out.set_(storage, 0, {numel}, {1});
}

// LibTorch counts these elements singly and gives each a byte, of which their storages have a part alone.
int64_t elements_per_byte(at::ScalarType dtype) {
  return dtype == at::kQUInt4x2 ? 2 : dtype == at::kQUInt2x4 ? 4 : 1;
}

// Offsets and sizes of a nested tensor stand in tensors of their own: they are checked when they are there.
void check_nested(const at::Tensor &buffer, const at::Tensor &sizes, const at::Tensor &strides,
                  const at::Tensor &offsets) {
  const bool fits = sizes.dim() == 2 && sizes.sizes() == strides.sizes() && offsets.dim() == 1 &&
                    offsets.size(0) == sizes.size(0) && buffer.dim() == 1 && buffer.is_contiguous();
  for (const at::Tensor &t : {sizes, strides, offsets})
    if (!fits || t.scalar_type() != at::kLong || !t.is_contiguous() || !t.is_cpu())
      corrupt("a nested tensor's sizes, strides and offsets do not fit each other");
  const int64_t dims = sizes.size(1);
  for (int64_t i = 0; i < sizes.size(0); i++) {
    const auto row = [&](const at::Tensor &t) {
      return c10::ArrayRef<int64_t>(t.const_data_ptr<int64_t>() + i * dims, static_cast<size_t>(dims));
    };
    const int64_t offset = offsets.const_data_ptr<int64_t>()[i];
    if (offset < 0 || offset > buffer.numel() || checked_extent(row(sizes), row(strides), 1) > buffer.numel() - offset)
      corrupt("part ", i, " of a nested tensor reaches beyond its ", buffer.numel(), " elements");
  }
}

}  // namespace

c10::Device Loading::device_for(const std::string &location) const {
  const auto at = device_map.find(location);
  return at == device_map.end() ? device : at->second;
}

c10::Storage StoredStorage::load(at::ScalarType dtype) const {
  try {
    return load_unnamed(dtype);
  } catch (const Error &error) {
    // The system's messages name the file, and the host's are its own.
    if (loading_->path.empty() || error.status() == TABI_IO_ERROR || error.status() == TABI_CALLBACK_FAILED)
      throw;
    fail(error.status(), "cannot load ", in_quotes(loading_->path), ": ", error.what());
  }
}

c10::Storage StoredStorage::load_unnamed(at::ScalarType dtype) const {
  const size_t component = component_size(dtype);
  const c10::Device device = loading_->device_for(location_);
  if (device.is_meta()) {
    const at::Tensor bytes = at::empty({static_cast<int64_t>(bytes_)}, at::TensorOptions(at::kByte).device(device));
    return bytes.storage();
  }
  const bool turns = swapped_ && component > 1;
  if (loading_->mapped && device.is_cpu() && bytes_ > 0 && !turns)
    if (c10::DataPtr data = map(component))
      return {c10::Storage::use_byte_size_t(), static_cast<size_t>(bytes_), std::move(data), nullptr, false};
  c10::Storage host = make_storage(bytes_);
  if (bytes_ > 0)
    read(host.mutable_data());
  if (turns)
    swap_bytes(static_cast<char *>(host.mutable_data()), bytes_, component);
  return device.is_cpu() ? host : whole(host, at::kByte).to(device).storage();
}

c10::Storage StoredStorage::get(at::ScalarType &dtype, bool keep) {
  // LibTorch does not convert from and to pairs of four bits.
  if (loading_->dtype && *loading_->dtype != dtype && c10::isFloatingType(dtype) && dtype != at::kFloat4_e2m1fn_x2) {
    if (cast_from_ == at::ScalarType::Undefined) {
      const size_t rest = bytes_ % c10::elementSize(dtype);
      if (rest != 0)
        corrupt("storage ", in_quotes(name_), " has ", bytes_, " bytes, which are no whole elements");
      cast_ = whole(load(dtype), dtype).to(*loading_->dtype).storage();
      cast_from_ = dtype;
    }
    // A second dtype over the same bytes keeps its own.
    if (cast_from_ == dtype) {
      dtype = *loading_->dtype;
      return cast_;
    }
  }
  if (storage_)
    return storage_;
  const c10::Storage loaded = load(dtype);
  if (keep)
    storage_ = loaded;
  return loaded;
}

void StoredStorage::verify() const {
  const c10::Storage scratch = make_storage(bytes_);
  if (bytes_ > 0)
    read(scratch.mutable_data());
}

FileStorage::FileStorage(LoadingPtr loading, SourcePtr source, std::string name, uint64_t offset, uint64_t bytes,
                         std::string location, bool swapped)
    : StoredStorage(std::move(loading), std::move(name), std::move(location), bytes, swapped),
      source_(std::move(source)),
      offset_(offset) {
  if (offset > source_->size() || bytes > source_->size() - offset)
    corrupt("the file ends early: ", in_quotes(this->name()), " has ", bytes, " bytes at ", offset, " of ",
            source_->size());
}

MemoryStorage::MemoryStorage(LoadingPtr loading, std::string name, std::string data, std::string location, bool swapped)
    : StoredStorage(std::move(loading), std::move(name), std::move(location), data.size(), swapped),
      data_(std::move(data)) {
}

void MemoryStorage::read(void *to) const {
  std::memcpy(to, data_.data(), data_.size());
}

void StoredTensor::check() const {
  if (sizes.size() > most_dims)
    corrupt("a tensor has ", sizes.size(), " dimensions, of ", most_dims, " at most");
  if (kind == Kind::nested)
    return;
  const bool is_quantized = kind == Kind::per_tensor || kind == Kind::per_channel;
  if (c10::isQIntType(dtype) != is_quantized)
    corrupt("a tensor of the dtype ", dtype_text(from_c10(dtype)),
            is_quantized ? " cannot be quantized" : " does not say how it is quantized");
  int64_t extent = 0;
  try {
    if (kind == Kind::sparse_coo || kind == Kind::sparse_compressed) {
      checked_numel(sizes);
      return;
    }
    if (sizes.size() != strides.size())
      corrupt("a tensor has ", sizes.size(), " sizes and ", strides.size(), " strides");
    extent = checked_extent(sizes, strides, static_cast<int64_t>(c10::elementSize(dtype)));
  } catch (const Error &error) {
    corrupt("a tensor does not hold together: ", error.what());
  }
  if (kind == Kind::meta)
    return;
  int64_t begin = 0, end = 0;
  const bool fits = offset >= 0 &&
                    !__builtin_mul_overflow(offset, static_cast<int64_t>(c10::elementSize(dtype)), &begin) &&
                    !__builtin_add_overflow(begin, extent, &end);
  const auto packed = static_cast<uint64_t>(elements_per_byte(dtype));
  if (!fits || (extent > 0 && (static_cast<uint64_t>(end) + packed - 1) / packed > storage->bytes()))
    corrupt("a tensor reaches beyond its storage: ", extent, " bytes from element ", offset, " of ", storage->bytes(),
            " bytes");
}

at::Tensor StoredTensor::make(bool keep) const {
  require(unsupported.empty(), TABI_NOT_IMPLEMENTED, unsupported);
  const auto part = [&](size_t i) { return parts.at(i)->get(keep); };
  const auto set = [&](at::Tensor tensor, const c10::Storage &from) {
    return tensor.set_(from, offset, sizes, strides);
  };
  at::ScalarType type = dtype;
  switch (kind) {
    case Kind::meta:
      return at::empty_strided(sizes, strides, at::TensorOptions(type).device(at::kMeta));
    case Kind::sparse_coo: {
      const at::Tensor indices = part(0), values = part(1);
      at::_validate_sparse_coo_tensor_args(indices, values, sizes, is_coalesced);
      return at::_sparse_coo_tensor_unsafe(indices, values, sizes, values.options().layout(at::kSparse), is_coalesced);
    }
    case Kind::sparse_compressed: {
      const at::Tensor values = part(2);
      at::_validate_sparse_compressed_tensor_args(part(0), part(1), values, sizes, layout);
      return at::_sparse_compressed_tensor_unsafe(part(0), part(1), values, sizes, values.options().layout(layout));
    }
    case Kind::nested: {
      const at::Tensor buffer = part(0);
      require(!buffer.is_meta(), TABI_NOT_IMPLEMENTED, "a nested tensor cannot be on the meta device");
      // Its shape stays on the CPU, wherever its elements go.
      const at::Tensor shape[] = {part(1).cpu(), part(2).cpu(), part(3).cpu()};
      check_nested(buffer, shape[0], shape[1], shape[2]);
      return at::_nested_view_from_buffer(buffer, shape[0], shape[1], shape[2]);
    }
    case Kind::per_tensor: {
      const c10::Storage from = storage->get(type, keep);
      return set(at::_empty_affine_quantized({0}, at::TensorOptions(type).device(from.device()), scale, zero_point),
                 from);
    }
    case Kind::per_channel: {
      const c10::Storage from = storage->get(type, keep);
      return set(at::_empty_per_channel_affine_quantized({0}, part(0), part(1), axis,
                                                         at::TensorOptions(type).device(from.device())),
                 from);
    }
    case Kind::strided:
      break;
  }
  c10::Storage from = storage->get(type, keep);
  if (!from.device().is_cpu())
    return set(at::empty({0}, at::TensorOptions(type).device(from.device())), from);
  // What set_() checks has been checked, and thousands of these are made at once.
  at::Tensor tensor = at::detail::make_tensor<c10::TensorImpl>(
      std::move(from), c10::DispatchKeySet(c10::DispatchKey::CPU), c10::scalarTypeToTypeMeta(type));
  tensor.unsafeGetTensorImpl()->set_sizes_and_strides(sizes, strides, offset);
  return tensor;
}

const Loading *StoredTensor::loading() const {
  const StoredTensor *at = this;
  while (!at->storage && !at->parts.empty())
    at = at->parts[0].get();
  return at->storage ? &at->storage->loading() : nullptr;
}

at::Tensor StoredTensor::get(bool keep) {
  std::unique_lock<std::recursive_mutex> lock;
  if (const Loading *shared = loading())
    lock = std::unique_lock(shared->mutex);
  if (tensor_.defined())
    return tensor_;
  const at::NoGradGuard no_grad;
  try {
    at::Tensor tensor = make(keep);
    if (conj)
      tensor._set_conj(true);
    if (neg)
      tensor._set_neg(true);
    if (requires_grad && takes_gradients(tensor.scalar_type()))
      tensor.set_requires_grad(true);
    if (keep)
      tensor_ = tensor;
    return tensor;
  } catch (const Error &error) {
    if (error.status() != TABI_VALUE_ERROR && error.status() != TABI_INVALID_ARGUMENT)
      throw;
    corrupt("a tensor of the file cannot be: ", error.what());
  } catch (const c10::OutOfMemoryError &) {
    throw;
  } catch (const c10::Error &error) {
    // LibTorch's CPU allocator throws a plain one.
    if (std::strstr(error.what_without_backtrace(), "can't allocate memory"))
      throw;
    corrupt("a tensor of the file cannot be: ", error.what_without_backtrace());
  }
}

void swap_bytes(char *data, uint64_t bytes, size_t component) {
  for (uint64_t at = 0; at + component <= bytes; at += component)
    std::reverse(data + at, data + at + component);
}

c10::SmallVector<int64_t, 4> strides_in_order(c10::ArrayRef<int64_t> sizes) {
  c10::SmallVector<int64_t, 4> out(sizes.size(), 1);
  for (size_t i = sizes.size(); i-- > 1;)
    if (__builtin_mul_overflow(out[i], std::max<int64_t>(sizes[i], 1), &out[i - 1]))
      corrupt("a tensor has more elements than 64 bits count");
  return out;
}

}  // namespace tabi
