// Tensors that stand in a file: what they will be, before anything of their data is read.
#pragma once

#include "checkpoint/source.hpp"

#include <ATen/core/Tensor.h>
#include <c10/core/Storage.h>

#include <map>
#include <mutex>
#include <optional>
#include <vector>

namespace tabi {

// How a file is loaded, and the lock under which its tensors are made.
struct Loading {
  bool strict = false, mapped = false, lazy = false;
  c10::Device device = at::kCPU;
  std::map<std::string, c10::Device> device_map;  // where what was saved on a device goes; else to `device`
  std::optional<at::ScalarType> dtype;            // what floating-point tensors are cast to
  std::string path;                               // for messages, where tensors are read later; else empty
  mutable std::recursive_mutex mutex;

  c10::Device device_for(const std::string &location) const;
};
using LoadingPtr = std::shared_ptr<const Loading>;

constexpr size_t most_dims = 64;  // as most of LibTorch's operators take

// Bytes that are turned around together: each part of a complex number has its own order.
inline size_t component_size(at::ScalarType dtype) {
  return c10::isComplexType(dtype) ? c10::elementSize(dtype) / 2 : c10::elementSize(dtype);
}

// Tensors that share it in the file share what it becomes.
class StoredStorage : public c10::intrusive_ptr_target {
 public:
  // `swapped` where its numbers begin with the most significant byte.
  StoredStorage(LoadingPtr loading, std::string name, std::string location, uint64_t bytes, bool swapped = false)
      : loading_(std::move(loading)),
        name_(std::move(name)),
        location_(std::move(location)),
        bytes_(bytes),
        swapped_(swapped) {}

  const std::string &name() const { return name_; }          // as the file has it, for messages
  const std::string &location() const { return location_; }  // the device that it was saved on; may be empty
  uint64_t bytes() const { return bytes_; }
  const Loading &loading() const { return *loading_; }

  // Reads or maps it, once. `dtype` is of the tensor that asks, and may be changed to what the storage was cast to.
  // What is not to be kept is read again when it is asked for again.
  c10::Storage get(at::ScalarType &dtype, bool keep = true);

  // Whether it was read or mapped, and kept: from then on tensors may have written to it.
  bool is_loaded() const { return static_cast<bool>(storage_); }

  // Reads everything and checks it against the file's checksum, where it has one.
  virtual void verify() const;

 protected:
  // Fills all of its bytes, as they are.
  virtual void read(void *to) const = 0;
  // The bytes in a mapped file, or null.
  virtual c10::DataPtr map(size_t) const { return {}; }

 private:
  // As it is in the file.
  c10::Storage load(at::ScalarType dtype) const;
  c10::Storage load_unnamed(at::ScalarType dtype) const;
  LoadingPtr loading_;
  std::string name_, location_;
  uint64_t bytes_;
  bool swapped_;
  c10::Storage storage_, cast_;
  at::ScalarType cast_from_ = at::ScalarType::Undefined;
};
using StoredStoragePtr = c10::intrusive_ptr<StoredStorage>;

// A piece of the file as it is.
class FileStorage : public StoredStorage {
 public:
  // Fails with CORRUPT_FILE where the file is too short.
  FileStorage(LoadingPtr loading, SourcePtr source, std::string name, uint64_t offset, uint64_t bytes,
              std::string location = "", bool swapped = false);

 protected:
  // Its maker says later where it is.
  FileStorage(LoadingPtr loading, SourcePtr source, std::string name, std::string location, uint64_t bytes)
      : StoredStorage(std::move(loading), std::move(name), std::move(location), bytes), source_(std::move(source)) {}
  void read(void *to) const override { source_->read(offset_, to, bytes()); }
  c10::DataPtr map(size_t element_size) const override { return source_->map(offset_, element_size); }

  SourcePtr source_;
  uint64_t offset_ = 0;
};

// Bytes that were read with the structure itself.
class MemoryStorage : public StoredStorage {
 public:
  MemoryStorage(LoadingPtr loading, std::string name, std::string data, std::string location = "",
                bool swapped = false);

 protected:
  void read(void *to) const override;

 private:
  std::string data_;
};

// What a tensor will be. Its maker fills it in, and check() makes sure that it holds together.
class StoredTensor : public c10::intrusive_ptr_target {
 public:
  enum class Kind { strided, meta, sparse_coo, sparse_compressed, per_tensor, per_channel, nested };
  using Ptr = c10::intrusive_ptr<StoredTensor>;

  Kind kind = Kind::strided;
  at::Layout layout = at::kStrided;
  at::ScalarType dtype = at::kFloat;
  c10::SmallVector<int64_t, 4> sizes, strides;
  int64_t offset = 0;  // in elements
  StoredStoragePtr storage;
  // Indices and values; compressed indices, plain indices and values; a buffer, sizes, strides and offsets; scales and
  // zero points of channels.
  std::vector<Ptr> parts;
  std::optional<bool> is_coalesced;
  double scale = 1;
  int64_t zero_point = 0, axis = 0;
  bool requires_grad = false, is_parameter = false, conj = false, neg = false;
  // Why it cannot be made, where the file's format has what LibTorch has not: it can be seen, not had.
  std::string unsupported;

  // Fails with CORRUPT_FILE where sizes, strides and offset do not fit each other or the storage. Reads nothing.
  void check() const;

  // Makes the tensor, once; a later call gives the same. One that is not to be kept is made again by a later call.
  // Fails with CORRUPT_FILE where LibTorch refuses what the file says.
  at::Tensor get(bool keep = true);
  bool is_made() const { return tensor_.defined(); }

 private:
  at::Tensor make(bool keep) const;
  const Loading *loading() const;
  at::Tensor tensor_;
};
using StoredTensorPtr = StoredTensor::Ptr;

// Turns the bytes of each component around.
void swap_bytes(char *data, uint64_t bytes, size_t component);

// Strides of a tensor without gaps, the last dimension fastest.
c10::SmallVector<int64_t, 4> strides_in_order(c10::ArrayRef<int64_t> sizes);

}  // namespace tabi
