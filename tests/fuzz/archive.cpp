#include "archive.hpp"

#include "pickle_ops.hpp"

#include <libdeflate.h>

#include <cstdint>
#include <memory>

namespace fuzz {
namespace {

constexpr size_t most_inflated = 1 << 20;

uint64_t number_at(std::string_view text, size_t at, int bytes) {
  uint64_t out = 0;
  for (int i = bytes; i-- > 0;)
    out = out << 8 | static_cast<unsigned char>(text[at + static_cast<size_t>(i)]);
  return out;
}

void append(std::string &to, uint64_t value, int bytes) {
  for (int i = 0; i < bytes; i++)
    to += static_cast<char>(value >> 8 * i);
}

std::string inflated(std::string_view packed, size_t size) {
  std::string out(size, 0);
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor *)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  size_t done = 0;
  if (libdeflate_deflate_decompress(inflater.get(), packed.data(), packed.size(), out.data(), size, &done) !=
      LIBDEFLATE_SUCCESS)
    done = 0;
  return out.substr(0, done);
}

std::string deflated(const std::string &data) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor *)> deflater(
      libdeflate_alloc_compressor(1), libdeflate_free_compressor);
  std::string out(libdeflate_deflate_compress_bound(deflater.get(), data.size()), 0);
  out.resize(libdeflate_deflate_compress(deflater.get(), data.data(), data.size(), out.data(), out.size()));
  return out;
}

}  // namespace

std::vector<Record> unzip(std::string_view file) {
  std::vector<Record> out;
  if (file.size() < 22 || file.substr(0, 2) != "PK")
    return out;
  // Entries of the directory, wherever they are.
  for (size_t at = file.find("PK\1\2"); at != std::string_view::npos && file.size() - at >= 46;
       at = file.find("PK\1\2", at + 4)) {
    const uint64_t packed = number_at(file, at + 20, 4), size = number_at(file, at + 24, 4),
                   names = number_at(file, at + 28, 2), header = number_at(file, at + 42, 4);
    if (names > file.size() - at - 46 || header > file.size() - 30 || size > most_inflated)
      continue;
    const uint64_t data = header + 30 + number_at(file, header + 26, 2) + number_at(file, header + 28, 2);
    if (data > file.size() || packed > file.size() - data)
      continue;
    Record record{std::string(file.substr(at + 46, names)), std::string(file.substr(data, packed)),
                  number_at(file, at + 10, 2) == 8};
    if (record.deflated)
      record.data = inflated(record.data, size);
    out.push_back(std::move(record));
  }
  return out;
}

std::string zip(const std::vector<Record> &records) {
  std::string out, directory;
  for (const Record &record : records) {
    const std::string stored = record.deflated ? deflated(record.data) : record.data;
    std::string same;  // what both headers say
    append(same, 0x0800, 2);
    append(same, record.deflated ? 8 : 0, 2);
    append(same, 0, 4);
    append(same, libdeflate_crc32(0, record.data.data(), record.data.size()), 4);
    append(same, stored.size(), 4);
    append(same, record.data.size(), 4);
    append(same, record.name.size(), 2);
    const size_t padding = (8 - (out.size() + 30 + record.name.size() + 4) % 8) % 8;
    append(directory, 0x02014b50, 4);
    append(directory, 0, 2);
    append(directory, 0, 2);
    directory += same;
    directory.append(12, 0);
    append(directory, out.size(), 4);
    directory += record.name;
    append(out, 0x04034b50, 4);
    append(out, 0, 2);
    out += same;
    append(out, 4 + padding, 2);
    out += record.name + "FB";
    append(out, padding, 2);
    out.append(padding, 'Z');
    out += stored;
  }
  const size_t begin = out.size();
  out += directory;
  append(out, 0x06054b50, 4);
  append(out, 0, 4);
  append(out, records.size(), 2);
  append(out, records.size(), 2);
  append(out, directory.size(), 4);
  append(out, begin, 4);
  append(out, 0, 2);
  return out;
}

std::vector<std::string> split_legacy(std::string_view file) {
  std::vector<std::string> out;
  if (file.substr(0, 4) != "\x80\x02\x8a\x0a")
    return out;
  for (int i = 0; i < 5; i++) {
    size_t size = 0;
    out.push_back(join(split_pickle(file, size)));
    file.remove_prefix(size);
  }
  out.emplace_back(file);
  return out;
}

}  // namespace fuzz
