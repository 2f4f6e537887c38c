// The pickle machine: closed, bounded, and deaf to whatever would run code.
#pragma once

#include "checkpoint/tree.hpp"

#include <c10/core/Storage.h>

#include <functional>

namespace tabi {

// A storage that a pickle refers to by key; its bytes are read on first use.
struct StorageRef {
  std::string key, location;
  at::ScalarType dtype;  // of the storage class; bytes for UntypedStorage
  uint64_t bytes;
};

// Reads the bytes of a storage, once per key; tensors of equal keys share what it returns.
using StorageReader = std::function<c10::Storage(const StorageRef &)>;

struct UnpickleOptions {
  bool strict = false;  // a class outside the list is refused instead of kept as an inert object
  StorageReader read_storage;
};

// Reads one pickle of protocol 2 to 5. Fails with CORRUPT_FILE or UNSAFE_FILE, saying at
// which byte.
Item unpickle(std::string_view pickle, const UnpickleOptions &options);

// Storages on their way into a file, by key.
struct StorageToSave {
  std::string key;
  c10::Storage storage;
};

// Writes a pickle of protocol 2 as torch.save does, and lists the storages that it refers to.
std::string pickle(const Item &item, std::vector<StorageToSave> &storages);

// Storage classes of torch, such as "FloatStorage", both ways; newer dtypes have none.
const char *storage_class_of(at::ScalarType dtype);
std::optional<at::ScalarType> dtype_of_storage_class(std::string_view name);

// An int of any size: decimal digits from and to little-endian two's complement.
std::string decimal_of(std::string_view bytes);
std::string bytes_of_decimal(const std::string &digits);

}  // namespace tabi
