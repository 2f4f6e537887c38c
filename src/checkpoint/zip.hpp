// Zip files as torch.save writes them: bounded reading, aligned writing.
#pragma once

#include "checkpoint/sink.hpp"
#include "checkpoint/stored.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace tabi {

// CRC-32 as zip has it, of what goes on after `crc`.
uint32_t zip_checksum(const void *data, uint64_t size, uint32_t crc = 0);

// Whether an unpacker would write a record of that name elsewhere than in its folder.
bool leaves_folder(std::string_view name);

// A zip file's directory, checked against the file before anything is read: no record reaches outside, none overlap.
class ZipReader {
 public:
  explicit ZipReader(SourcePtr source);

  struct Record {
    std::string_view name;
    uint64_t header, limit;  // where its local header is, and what it may not reach beyond
    uint64_t stored_size, size;
    uint32_t crc;
    bool deflated;
  };
  const std::vector<Record> &records() const { return records_; }  // in the order of the file
  const Record *find(std::string_view name) const;

  // Where its data begins; the header there must say what the directory says.
  uint64_t data_offset(const Record &record) const;
  // Reads a whole record of record.size bytes and checks it against its checksum.
  void read(const Record &record, void *to) const;
  std::string read(std::string_view name, uint64_t most) const;

  const SourcePtr &source() const { return source_; }

 private:
  void read_directory(uint64_t offset, uint64_t size, uint64_t count);
  void read_entry(uint64_t &at, uint64_t i, uint64_t directory_offset);
  SourcePtr source_;
  std::string directory_;
  std::vector<Record> records_;
  std::unordered_map<std::string_view, size_t> index_;
};
using ZipPtr = std::shared_ptr<const ZipReader>;

// A record, as a storage.
class ZipStorage : public StoredStorage {
 public:
  ZipStorage(LoadingPtr loading, ZipPtr zip, const ZipReader::Record &record, std::string location, bool swapped)
      : StoredStorage(std::move(loading), std::string(record.name), std::move(location), record.size, swapped),
        zip_(std::move(zip)),
        record_(record) {}

 protected:
  void read(void *to) const override { zip_->read(record_, to); }
  c10::DataPtr map(size_t element_size) const override;

 private:
  ZipPtr zip_;
  const ZipReader::Record &record_;
};

class ZipWriter {
 public:
  explicit ZipWriter(Sink &sink) : sink_(sink) {}

  // Stored, its data at a multiple of 64 bytes.
  void add(const std::string &name, const void *data, uint64_t size);
  void finish();

 private:
  struct Entry {
    std::string name;
    uint64_t offset, size;
    uint32_t crc;
  };
  Sink &sink_;
  std::vector<Entry> entries_;
};

}  // namespace tabi
