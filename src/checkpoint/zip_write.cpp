// Writing: zip64 where it is needed, and every record's data aligned, so that it can be mapped.
#include "checkpoint/zip.hpp"

#include <algorithm>

namespace tabi {
namespace {

constexpr uint64_t alignment = 64;

constexpr uint64_t most_32 = 0xFFFFFFFF;

uint64_t limited(uint64_t value) {
  return std::min<uint64_t>(value, most_32);
}

// The extra field for numbers beyond 32 bits, in their order; "" for none.
std::string zip64_field(uint64_t size, uint64_t offset) {
  std::string numbers, out;
  if (size >= most_32) {
    append_little(numbers, size, 8);
    append_little(numbers, size, 8);
  }
  if (offset >= most_32)
    append_little(numbers, offset, 8);
  if (!numbers.empty()) {
    append_little(out, 1, 2);
    append_little(out, numbers.size(), 2);
  }
  return out + numbers;
}

}  // namespace

// PyTorch can be told to work out where each record is instead of looking it up: everything has the place that its own
// writer gives it. Checksum and size stand after the data, and what is empty has neither.
void ZipWriter::add(const std::string &name, const void *data, uint64_t size) {
  Entry entry{name, sink_.position(), size, zip_checksum(data, size)};
  std::string extra = zip64_field(size, entry.offset);
  const bool big = !extra.empty();
  std::string header;
  append_little(header, 0x04034b50, 4);
  append_little(header, big ? 45 : 20, 2);
  append_little(header, size > 0 ? 0x0808 : 0x0800, 2);  // the name is UTF-8
  append_little(header, 0, 2);                           // stored
  append_little(header, 0, 2);                           // a fixed time, so that equal content gives equal bytes
  append_little(header, 0x21, 2);
  append_little(header, 0, 4);
  append_little(header, 0, 4);
  append_little(header, 0, 4);
  append_little(header, name.size(), 2);
  // PyTorch's own padding: a field "FB" as long as it takes to align the data.
  const uint64_t before = sink_.position() + header.size() + 2 + name.size() + extra.size() + 4;
  const uint64_t padding = (alignment - before % alignment) % alignment;
  append_little(extra, 0x4246, 2);
  append_little(extra, padding, 2);
  extra.append(padding, 'Z');
  append_little(header, extra.size(), 2);
  header += name + extra;
  sink_.write(header);
  sink_.write(data, size);
  if (size > 0) {
    std::string descriptor;
    append_little(descriptor, 0x08074b50, 4);
    append_little(descriptor, entry.crc, 4);
    append_little(descriptor, size, big ? 8 : 4);
    append_little(descriptor, size, big ? 8 : 4);
    sink_.write(descriptor);
  }
  entries_.push_back(std::move(entry));
}

void ZipWriter::finish() {
  const uint64_t start = sink_.position();
  std::string directory;
  for (const Entry &entry : entries_) {
    const std::string extra = zip64_field(entry.size, entry.offset);
    append_little(directory, 0x02014b50, 4);
    append_little(directory, 45, 2);
    append_little(directory, extra.empty() ? 20 : 45, 2);
    append_little(directory, entry.size > 0 ? 0x0808 : 0x0800, 2);
    append_little(directory, 0, 2);
    append_little(directory, 0, 2);
    append_little(directory, 0x21, 2);
    append_little(directory, entry.crc, 4);
    append_little(directory, limited(entry.size), 4);
    append_little(directory, limited(entry.size), 4);
    append_little(directory, entry.name.size(), 2);
    append_little(directory, extra.size(), 2);
    append_little(directory, 0, 2);
    append_little(directory, 0, 2);
    append_little(directory, 0, 2);
    append_little(directory, 0, 4);
    append_little(directory, limited(entry.offset), 4);
    directory += entry.name + extra;
  }
  const uint64_t size = directory.size(), count = entries_.size();
  if (count >= 0xFFFF || start >= most_32 || size >= most_32) {
    const uint64_t end64 = start + size;
    append_little(directory, 0x06064b50, 4);
    append_little(directory, 44, 8);
    append_little(directory, 45, 2);
    append_little(directory, 45, 2);
    append_little(directory, 0, 4);
    append_little(directory, 0, 4);
    append_little(directory, count, 8);
    append_little(directory, count, 8);
    append_little(directory, size, 8);
    append_little(directory, start, 8);
    append_little(directory, 0x07064b50, 4);
    append_little(directory, 0, 4);
    append_little(directory, end64, 8);
    append_little(directory, 1, 4);
  }
  append_little(directory, 0x06054b50, 4);
  append_little(directory, 0, 4);
  append_little(directory, std::min<uint64_t>(count, 0xFFFF), 2);
  append_little(directory, std::min<uint64_t>(count, 0xFFFF), 2);
  append_little(directory, limited(size), 4);
  append_little(directory, limited(start), 4);
  append_little(directory, 0, 2);
  sink_.write(directory);
}

}  // namespace tabi
