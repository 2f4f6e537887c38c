// Reading: the format is PKWARE's APPNOTE.TXT 6.3, sections 4.3 to 4.5.
#include "checkpoint/zip.hpp"

#include "core/utf8.hpp"

#include <libdeflate.h>

#include <algorithm>

namespace tabi {
namespace {

constexpr uint64_t end_size = 22, end64_size = 56, locator_size = 20, entry_size = 46, local_size = 30;
constexpr uint64_t most_directory = 1u << 30, checked_at_once = 1u << 20;
constexpr uint64_t is_encrypted = 1, has_descriptor = 8;

void inflate_into(std::string_view packed, void *to, uint64_t size, std::string_view name) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor *)> inflater(
      ::libdeflate_alloc_decompressor(), ::libdeflate_free_decompressor);
  if (!inflater)
    throw std::bad_alloc();
  if (::libdeflate_deflate_decompress(inflater.get(), packed.data(), packed.size(), to, size, nullptr) !=
      LIBDEFLATE_SUCCESS)
    corrupt("the record ", in_quotes(name), " does not inflate to its ", size, " bytes");
}

}  // namespace

bool leaves_folder(std::string_view name) {
  if (name.substr(0, 1) == "/" || name.find('\\') != std::string_view::npos)
    return true;
  for (size_t at = 0; at <= name.size();) {
    const size_t end = std::min(name.find('/', at), name.size());
    if (name.substr(at, end - at) == "..")
      return true;
    at = end + 1;
  }
  return false;
}

uint32_t zip_checksum(const void *data, uint64_t size, uint32_t crc) {
  return ::libdeflate_crc32(crc, data, size);
}

ZipReader::ZipReader(SourcePtr source) : source_(std::move(source)) {
  const uint64_t file = source_->size();
  if (file < end_size)
    corrupt("the file ends early: a zip file has at least ", end_size, " bytes, this one ", file);
  // The end record is the last thing but for a comment.
  const uint64_t tail = std::min<uint64_t>(file, end_size + 0xFFFF);
  const std::string last = source_->read(file - tail, tail);
  uint64_t at = tail - end_size;
  while (!(little(&last[at], 4) == 0x06054b50 && little(&last[at + 20], 2) == tail - at - end_size)) {
    if (at == 0)
      corrupt("the file ends early: its zip directory is missing");
    at--;
  }
  const uint64_t end = file - tail + at;
  uint64_t count = little(&last[at + 10], 2), size = little(&last[at + 12], 4), offset = little(&last[at + 16], 4);
  if (little(&last[at + 4], 2) != 0 && little(&last[at + 4], 2) != 0xFFFF)
    corrupt("the zip file is split over several");
  uint64_t directory_end = end;
  if (end >= locator_size) {
    const std::string locator = source_->read(end - locator_size, locator_size);
    if (little(locator.data(), 4) == 0x07064b50) {
      const uint64_t end64 = little(&locator[8], 8);
      if (end64 > file || file - end64 < end64_size)
        corrupt("the zip64 end record is said to be at ", end64, " of ", file);
      const std::string record = source_->read(end64, end64_size);
      if (little(record.data(), 4) != 0x06064b50)
        corrupt("there is no zip64 end record at ", end64);
      count = little(&record[32], 8);
      size = little(&record[40], 8);
      offset = little(&record[48], 8);
      directory_end = end64;
    }
  }
  if (offset > directory_end || size > directory_end - offset)
    corrupt("the zip directory is said to be ", size, " bytes at ", offset, " of ", file);
  if (size > most_directory || count > size / entry_size)
    corrupt("the zip directory is said to have ", count, " entries in ", size, " bytes");
  read_directory(offset, size, count);
}

void ZipReader::read_directory(uint64_t offset, uint64_t size, uint64_t count) {
  directory_ = source_->read(offset, size);
  records_.reserve(count);
  uint64_t at = 0;
  for (uint64_t i = 0; i < count; i++)
    read_entry(at, i, offset);
  const auto stands_before = [](const Record &a, const Record &b) { return a.header < b.header; };
  if (!std::is_sorted(records_.begin(), records_.end(), stands_before))
    std::sort(records_.begin(), records_.end(), stands_before);
  uint64_t inflated = 0;
  index_.reserve(count);
  for (size_t i = 0; i < records_.size(); i++) {
    Record &record = records_[i];
    record.limit = i + 1 < records_.size() ? records_[i + 1].header : offset;
    if (record.limit < record.header + local_size || record.stored_size > record.limit - record.header - local_size)
      corrupt("the record ", in_quotes(record.name), " is said to have ", record.stored_size, " bytes at ",
              record.header, ", beyond what follows at ", record.limit);
    // Deflate packs a thousand times at most; a file that inflates to very much more than it holds is an attack.
    if (record.deflated && (inflated += std::min(record.size, UINT64_MAX / 4)) > (256u << 20) + 16 * source_->size())
      corrupt("the record ", in_quotes(record.name), " is said to inflate to ", record.size, " bytes, in a file of ",
              source_->size());
    if (!index_.emplace(record.name, i).second)
      corrupt("the record ", in_quotes(record.name), " stands twice");
  }
}

void ZipReader::read_entry(uint64_t &at, uint64_t i, uint64_t directory_offset) {
  if (directory_.size() - at < entry_size || little(&directory_[at], 4) != 0x02014b50)
    corrupt("entry ", i, " of the zip directory is damaged");
  const char *entry = &directory_[at];
  const uint64_t name_size = little(entry + 28, 2), extra_size = little(entry + 30, 2),
                 comment_size = little(entry + 32, 2), flags = little(entry + 8, 2), method = little(entry + 10, 2);
  if (directory_.size() - at - entry_size < name_size + extra_size + comment_size)
    corrupt("entry ", i, " of the zip directory is damaged");
  Record record{};
  record.name = {entry + entry_size, name_size};
  record.crc = static_cast<uint32_t>(little(entry + 16, 4));
  record.stored_size = little(entry + 20, 4);
  record.size = little(entry + 24, 4);
  record.header = little(entry + 42, 4);
  record.deflated = method == 8;
  if (!is_utf8(record.name) || leaves_folder(record.name))
    corrupt("a record is called ", in_quotes(record.name), ", which is no name inside the file");
  if (flags & is_encrypted)
    corrupt("the record ", in_quotes(record.name), " is encrypted");
  if (method != 0 && method != 8)
    corrupt("the record ", in_quotes(record.name), " is compressed in a way that is not known (", method, ")");
  // The zip64 extra field has those numbers, in this order, that do not fit 32 bits.
  const char *extra = entry + entry_size + name_size;
  for (uint64_t e = 0; e + 4 <= extra_size;) {
    const uint64_t id = little(extra + e, 2), length = little(extra + e + 2, 2);
    if (length > extra_size - e - 4)
      corrupt("the record ", in_quotes(record.name), " has a damaged extra field");
    if (id == 1) {
      uint64_t k = e + 4;
      for (uint64_t *field : {&record.size, &record.stored_size, &record.header}) {
        if (*field != 0xFFFFFFFF)
          continue;
        if (k + 8 > e + 4 + length)
          corrupt("the record ", in_quotes(record.name), " has a damaged zip64 field");
        *field = little(extra + k, 8);
        k += 8;
      }
    }
    e += 4 + length;
  }
  if (record.header > directory_offset || directory_offset - record.header < local_size)
    corrupt("the record ", in_quotes(record.name), " is said to be at ", record.header, ", beyond the zip directory");
  if (!record.deflated && record.stored_size != record.size)
    corrupt("the record ", in_quotes(record.name), " is said to have both ", record.stored_size, " and ", record.size,
            " bytes");
  records_.push_back(record);
  at += entry_size + name_size + extra_size + comment_size;
}

const ZipReader::Record *ZipReader::find(std::string_view name) const {
  const auto at = index_.find(name);
  return at == index_.end() ? nullptr : &records_[at->second];
}

uint64_t ZipReader::data_offset(const Record &record) const {
  char local[local_size];
  source_->read(record.header, local, local_size);
  if (little(local, 4) != 0x04034b50)
    corrupt("there is no record ", in_quotes(record.name), " at ", record.header);
  const uint64_t flags = little(local + 6, 2), method = little(local + 8, 2), name_size = little(local + 26, 2);
  const auto differs = [&](const char *what) {
    corrupt("the record ", in_quotes(record.name), " has another ", what, " at ", record.header,
            " than in the zip directory");
  };
  if (name_size != record.name.size() || source_->read(record.header + local_size, name_size) != record.name)
    differs("name");
  if ((method == 8) != record.deflated || method % 8 != 0 || method > 8)
    differs("way of compression");
  // What a descriptor after the data will say is not here.
  if (!(flags & has_descriptor)) {
    const uint64_t stored_size = little(local + 18, 4), size = little(local + 22, 4);
    if (little(local + 14, 4) != record.crc)
      differs("checksum");
    if ((stored_size != 0xFFFFFFFF && stored_size != record.stored_size) || (size != 0xFFFFFFFF && size != record.size))
      differs("size");
  }
  const uint64_t offset = record.header + local_size + name_size + little(local + 28, 2);
  if (offset > record.limit || record.stored_size > record.limit - offset)
    corrupt("the record ", in_quotes(record.name), " is said to have ", record.stored_size, " bytes at ", offset,
            ", beyond what follows at ", record.limit);
  return offset;
}

void ZipReader::read(const Record &record, void *to) const {
  const uint64_t offset = data_offset(record);
  uint32_t crc = 0;
  if (record.deflated) {
    inflate_into(source_->read(offset, record.stored_size), to, record.size, record.name);
    crc = zip_checksum(to, record.size);
  } else {
    // Piece by piece: what was just read is summed up while it is at hand.
    for (uint64_t at = 0; at < record.size; at += checked_at_once) {
      const uint64_t size = std::min(checked_at_once, record.size - at);
      source_->read(offset + at, static_cast<char *>(to) + at, size);
      crc = zip_checksum(static_cast<char *>(to) + at, size, crc);
    }
  }
  if (crc != record.crc)
    corrupt("the record ", in_quotes(record.name), " is damaged: its checksum is wrong");
}

std::string ZipReader::read(std::string_view name, uint64_t most) const {
  const Record *record = find(name);
  if (!record)
    corrupt("the record ", in_quotes(name), " is missing");
  if (record->size > most)
    corrupt("the record ", in_quotes(name), " has ", record->size, " bytes, more than the ", most, " that are allowed");
  std::string out(record->size, 0);
  read(*record, out.data());
  return out;
}

c10::DataPtr ZipStorage::map(size_t element_size) const {
  return record_.deflated ? c10::DataPtr() : zip_->source()->map(zip_->data_offset(record_), element_size);
}

}  // namespace tabi
