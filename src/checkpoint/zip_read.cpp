// Reading: the format is PKWARE's APPNOTE.TXT 6.3, sections 4.3 to 4.5.
#include "checkpoint/zip.hpp"

#include <zlib.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace tabi {
namespace {

template <class... Parts>
[[noreturn]] void corrupt(const Parts &...parts) {
  fail(TABI_CORRUPT_FILE, parts...);
}

class FileSource : public Source {
 public:
  explicit FileSource(const std::string &path) : path_(path), file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    require(file_ >= 0, TABI_IO_ERROR, "cannot open ", in_quotes(path), ": ", std::strerror(errno));
    struct stat info;
    if (::fstat(file_, &info) != 0 || !S_ISREG(info.st_mode)) {
      ::close(file_);
      fail(TABI_IO_ERROR, in_quotes(path), " is no file");
    }
    size_ = static_cast<uint64_t>(info.st_size);
  }
  ~FileSource() override { ::close(file_); }
  void read(uint64_t offset, void *to, uint64_t size) const override {
    if (offset > size_ || size > size_ - offset)
      corrupt("the file ends early: ", size, " bytes are wanted at ", offset, " of ", size_);
    for (auto *at = static_cast<char *>(to); size > 0;) {
      const ssize_t n = ::pread(file_, at, std::min<uint64_t>(size, 1u << 30), static_cast<off_t>(offset));
      if (n < 0 && errno == EINTR)
        continue;
      require(n >= 0, TABI_IO_ERROR, "cannot read ", in_quotes(path_), ": ", std::strerror(errno));
      if (n == 0)
        corrupt("the file ends early: it was shortened while it was read");
      at += n;
      offset += static_cast<uint64_t>(n);
      size -= static_cast<uint64_t>(n);
    }
  }
  uint64_t size() const override { return size_; }

 private:
  std::string path_;
  int file_;
  uint64_t size_ = 0;
};

class MemorySource : public Source {
 public:
  MemorySource(const void *data, uint64_t size) : data_(static_cast<const char *>(data)), size_(size) {}
  void read(uint64_t offset, void *to, uint64_t size) const override {
    if (offset > size_ || size > size_ - offset)
      corrupt("the data ends early: ", size, " bytes are wanted at ", offset, " of ", size_);
    if (size)
      std::memcpy(to, data_ + offset, size);
  }
  uint64_t size() const override { return size_; }

 private:
  const char *data_;
  uint64_t size_;
};

// Little-endian numbers in a buffer whose bounds were checked.
uint64_t number(const char *at, int bytes) {
  uint64_t out = 0;
  for (int i = bytes; i-- > 0;)
    out = out << 8 | static_cast<unsigned char>(at[i]);
  return out;
}

constexpr uint64_t end_size = 22, end64_size = 56, locator_size = 20, entry_size = 46, local_size = 30;
constexpr uint64_t most_directory = 1u << 30;

void inflate_into(const std::string &packed, void *to, uint64_t size, const std::string &name) {
  z_stream stream{};
  if (::inflateInit2(&stream, -MAX_WBITS) != Z_OK)
    throw std::bad_alloc();
  stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = static_cast<Bytef *>(to);
  stream.avail_out = static_cast<uInt>(size);
  const int status = ::inflate(&stream, Z_FINISH);
  const bool whole = status == Z_STREAM_END && stream.avail_out == 0;
  ::inflateEnd(&stream);
  if (!whole)
    corrupt("the record ", in_quotes(name), " does not inflate to its ", size, " bytes");
}

}  // namespace

uint32_t zip_checksum(const void *data, uint64_t size) {
  uLong crc = ::crc32(0, nullptr, 0);
  for (const auto *at = static_cast<const Bytef *>(data); size > 0;) {
    const auto n = static_cast<uInt>(std::min<uint64_t>(size, 1u << 30));
    crc = ::crc32(crc, at, n);
    at += n;
    size -= n;
  }
  return static_cast<uint32_t>(crc);
}

std::unique_ptr<Source> open_file(const std::string &path) {
  return std::make_unique<FileSource>(path);
}

std::unique_ptr<Source> open_memory(const void *data, uint64_t size) {
  return std::make_unique<MemorySource>(data, size);
}

ZipReader::ZipReader(const Source &source) : source_(source) {
  const uint64_t file = source.size();
  if (file < end_size)
    corrupt("the file ends early: a zip file has at least ", end_size, " bytes, this one ", file);
  // The end record is the last thing but for a comment.
  const uint64_t tail = std::min<uint64_t>(file, end_size + 0xFFFF);
  std::string last(tail, 0);
  source.read(file - tail, last.data(), tail);
  uint64_t at = tail - end_size;
  while (!(number(&last[at], 4) == 0x06054b50 && number(&last[at + 20], 2) == tail - at - end_size)) {
    if (at == 0)
      corrupt("the file ends early: its zip directory is missing");
    at--;
  }
  const uint64_t end = file - tail + at;
  uint64_t count = number(&last[at + 10], 2), size = number(&last[at + 12], 4), offset = number(&last[at + 16], 4);
  if (number(&last[at + 4], 2) != 0 && number(&last[at + 4], 2) != 0xFFFF)
    corrupt("the zip file is split over several");
  uint64_t directory_end = end;
  char locator[locator_size];
  if (end >= locator_size) {
    source.read(end - locator_size, locator, locator_size);
    if (number(locator, 4) == 0x07064b50) {
      const uint64_t end64 = number(locator + 8, 8);
      if (end64 > file || file - end64 < end64_size)
        corrupt("the zip64 end record is said to be at ", end64, " of ", file);
      char record[end64_size];
      source.read(end64, record, end64_size);
      if (number(record, 4) != 0x06064b50)
        corrupt("there is no zip64 end record at ", end64);
      count = number(record + 32, 8);
      size = number(record + 40, 8);
      offset = number(record + 48, 8);
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
  std::string directory(size, 0);
  source_.read(offset, directory.data(), size);
  std::vector<std::pair<uint64_t, uint64_t>> spans;
  uint64_t at = 0;
  for (uint64_t i = 0; i < count; i++) {
    if (size - at < entry_size || number(&directory[at], 4) != 0x02014b50)
      corrupt("entry ", i, " of the zip directory is damaged");
    const char *entry = &directory[at];
    const uint64_t name_size = number(entry + 28, 2), extra_size = number(entry + 30, 2),
                   comment_size = number(entry + 32, 2);
    if (size - at - entry_size < name_size + extra_size + comment_size)
      corrupt("entry ", i, " of the zip directory is damaged");
    std::string name(entry + entry_size, name_size);
    Record record{};
    record.crc = static_cast<uint32_t>(number(entry + 16, 4));
    record.stored_size = number(entry + 20, 4);
    record.size = number(entry + 24, 4);
    uint64_t header = number(entry + 42, 4);
    const uint64_t flags = number(entry + 8, 2), method = number(entry + 10, 2);
    if (flags & 1)
      corrupt("the record ", in_quotes(name), " is encrypted");
    if (method != 0 && method != 8)
      corrupt("the record ", in_quotes(name), " is compressed in a way that is not known (", method, ")");
    record.deflated = method == 8;
    // The zip64 extra field has those numbers, in this order, that do not fit 32 bits.
    const char *extra = entry + entry_size + name_size;
    for (uint64_t e = 0; e + 4 <= extra_size;) {
      const uint64_t id = number(extra + e, 2), length = number(extra + e + 2, 2);
      if (length > extra_size - e - 4)
        corrupt("the record ", in_quotes(name), " has a damaged extra field");
      if (id == 1) {
        uint64_t k = e + 4;
        for (uint64_t *field : {&record.size, &record.stored_size, &header}) {
          if (*field != 0xFFFFFFFF)
            continue;
          if (k + 8 > e + 4 + length)
            corrupt("the record ", in_quotes(name), " has a damaged zip64 field");
          *field = number(extra + k, 8);
          k += 8;
        }
      }
      e += 4 + length;
    }
    char local[local_size];
    if (header > offset || offset - header < local_size)
      corrupt("the record ", in_quotes(name), " is said to be at ", header, ", beyond the zip directory");
    source_.read(header, local, local_size);
    if (number(local, 4) != 0x04034b50)
      corrupt("there is no record ", in_quotes(name), " at ", header);
    record.offset = header + local_size + number(local + 26, 2) + number(local + 28, 2);
    if (record.offset > offset || record.stored_size > offset - record.offset)
      corrupt("the record ", in_quotes(name), " is said to have ", record.stored_size, " bytes at ", record.offset,
              ", beyond the zip directory");
    if (!record.deflated && record.stored_size != record.size)
      corrupt("the record ", in_quotes(name), " is said to have both ", record.stored_size, " and ", record.size,
              " bytes");
    // Deflate packs a thousand times at most; a file that inflates to very much more than it holds is an attack.
    if (record.deflated && record.size > (256u << 20) + 16 * source_.size())
      corrupt("the record ", in_quotes(name), " is said to inflate to ", record.size, " bytes, in a file of ",
              source_.size());
    spans.emplace_back(header, record.offset + record.stored_size);
    if (!records_.emplace(name, record).second)
      corrupt("the record ", in_quotes(name), " stands twice");
    at += entry_size + name_size + extra_size + comment_size;
  }
  std::sort(spans.begin(), spans.end());
  for (size_t i = 1; i < spans.size(); i++)
    if (spans[i].first < spans[i - 1].second)
      corrupt("two records overlap at ", spans[i].first);
}

const ZipReader::Record *ZipReader::find(const std::string &name) const {
  auto at = records_.find(name);
  return at == records_.end() ? nullptr : &at->second;
}

void ZipReader::read(const std::string &name, const Record &record, void *to) const {
  if (record.deflated) {
    if (record.size > 0xFFFFFFFFu || record.stored_size > 0xFFFFFFFFu)
      corrupt("the record ", in_quotes(name), " is deflated and larger than 4 GiB");
    std::string packed(record.stored_size, 0);
    source_.read(record.offset, packed.data(), packed.size());
    inflate_into(packed, to, record.size, name);
  } else {
    source_.read(record.offset, to, record.size);
  }
  if (zip_checksum(to, record.size) != record.crc)
    corrupt("the record ", in_quotes(name), " is damaged: its checksum is wrong");
}

std::string ZipReader::read(const std::string &name, uint64_t most) const {
  const Record *record = find(name);
  if (!record)
    corrupt("the record ", in_quotes(name), " is missing");
  if (record->size > most)
    corrupt("the record ", in_quotes(name), " has ", record->size, " bytes, more than the ", most, " that are allowed");
  std::string out(record->size, 0);
  read(name, *record, out.data());
  return out;
}

}  // namespace tabi
