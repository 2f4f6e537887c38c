// Zip files as torch.save writes them: bounded reading, aligned and atomic writing.
#pragma once

#include "core/error.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tabi {

// Where a file's bytes come from.
class Source {
 public:
  virtual ~Source() = default;
  // Fails with CORRUPT_FILE beyond the end, with IO_ERROR when the system does.
  virtual void read(uint64_t offset, void *to, uint64_t size) const = 0;
  virtual uint64_t size() const = 0;
};
std::unique_ptr<Source> open_file(const std::string &path);
std::unique_ptr<Source> open_memory(const void *data, uint64_t size);

// CRC-32 as zip has it.
uint32_t zip_checksum(const void *data, uint64_t size);

// A zip file's directory, checked against the file before anything is read: no record reaches outside, none overlap.
class ZipReader {
 public:
  explicit ZipReader(const Source &source);

  struct Record {
    uint64_t offset, stored_size, size;  // of the data
    uint32_t crc;
    bool deflated;
  };
  const Record *find(const std::string &name) const;
  const std::map<std::string, Record> &records() const { return records_; }

  // Reads a whole record; its size must be what the caller has room for.
  void read(const std::string &name, const Record &record, void *to) const;
  std::string read(const std::string &name, uint64_t most) const;

 private:
  void read_directory(uint64_t offset, uint64_t size, uint64_t count);
  const Source &source_;
  std::map<std::string, Record> records_;
};

// Writes a zip file beside its place, and renames it there when it is whole.
class ZipWriter {
 public:
  explicit ZipWriter(std::string path);
  ~ZipWriter();
  ZipWriter(const ZipWriter &) = delete;
  ZipWriter &operator=(const ZipWriter &) = delete;

  // Stored, its data at a multiple of 64 bytes.
  void add(const std::string &name, const void *data, uint64_t size);
  void finish();

 private:
  void write(const void *data, uint64_t size);
  struct Entry {
    std::string name;
    uint64_t offset, size;
    uint32_t crc;
  };
  std::string path_, temporary_;
  bool replaces_ = false;
  uint32_t mode_ = 0;
  int file_ = -1;
  uint64_t position_ = 0;
  std::vector<Entry> entries_;
};

}  // namespace tabi
