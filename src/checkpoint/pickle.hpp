// Writing pickles as torch.save does, and what they and the reader of pickles have in common.
#pragma once

#include "checkpoint/tree.hpp"

#include <c10/core/Storage.h>

#include <optional>

namespace tabi {

// A storage on its way into a file: one in memory, or one that stands in another file still.
struct StorageToSave {
  std::string key;
  c10::Storage storage;
  StoredStoragePtr stored;
  at::ScalarType dtype;

  // Its bytes on the CPU; a stored one is let go of again.
  at::Tensor read() const;
};

// Writes a pickle of protocol 2, in the forms that Python's torch.load(weights_only=True) takes, and lists the storages
// that it refers to.
std::string pickle(const Item &item, std::vector<StorageToSave> &storages);

// Storage classes of torch, such as "FloatStorage", both ways; newer dtypes have none.
const char *storage_class_of(at::ScalarType dtype);
std::optional<at::ScalarType> dtype_of_storage_class(std::string_view name);

// An int of any size: decimal digits from and to little-endian two's complement.
std::string decimal_of(std::string_view bytes);
std::string bytes_of_decimal(const std::string &digits);

}  // namespace tabi
