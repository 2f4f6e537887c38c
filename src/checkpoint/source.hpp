// Where a file's bytes come from: the file, a mapping of it, memory, or a stream of the host's.
#pragma once

#include "core/error.hpp"

#include <torchabi/checkpoint.h>

#include <c10/core/Allocator.h>

#include <cstdint>
#include <memory>
#include <string>

namespace tabi {

template <class... Parts>
[[noreturn]] void corrupt(const Parts &...parts) {
  fail(TABI_CORRUPT_FILE, parts...);
}

class Source {
 public:
  virtual ~Source() = default;
  // Fails with CORRUPT_FILE beyond the end, with IO_ERROR when the system does.
  void read(uint64_t offset, void *to, uint64_t size) const;
  std::string read(uint64_t offset, uint64_t size) const;
  uint64_t size() const { return size_; }

  // Says that a piece will be read soon, so that the disk can begin.
  virtual void expect(uint64_t, uint64_t) const {}

  // A piece of the file in memory, copied on write, which stays as long as what is returned; null where that cannot be,
  // or elements of that size would not be aligned.
  c10::DataPtr map(uint64_t offset, size_t element_size) const {
    return offset % element_size == 0 ? map_inside(offset) : c10::DataPtr();
  }

 protected:
  explicit Source(uint64_t size) : size_(size) {}
  virtual c10::DataPtr map_inside(uint64_t) const { return {}; }
  virtual void read_inside(uint64_t offset, void *to, uint64_t size) const = 0;
  uint64_t size_;
};
using SourcePtr = std::shared_ptr<const Source>;

// A file is mapped only when it is asked for: what shortens a mapped file ends the process.
SourcePtr open_file(const std::string &path, bool mapped = false);
SourcePtr open_memory(const void *data, uint64_t size);
// Fails with INVALID_ARGUMENT for a null function or a negative size.
SourcePtr open_stream(tabi_read read, void *ctx, int64_t size);

// Little-endian numbers in a buffer whose bounds were checked.
inline uint64_t little(const char *at, int bytes) {
  uint64_t out = 0;
  for (int i = bytes; i-- > 0;)
    out = out << 8 | static_cast<unsigned char>(at[i]);
  return out;
}

}  // namespace tabi
