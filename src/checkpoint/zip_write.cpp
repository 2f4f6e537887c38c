// Writing: zip64 throughout where it is needed, and atomically.
#include "checkpoint/zip.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace tabi {
namespace {

constexpr uint64_t alignment = 64;

void append(std::string &to, uint64_t value, int bytes) {
  for (int i = 0; i < bytes; i++)
    to += static_cast<char>(value >> 8 * i & 0xFF);
}

uint64_t limited(uint64_t value) {
  return std::min<uint64_t>(value, 0xFFFFFFFF);
}

std::string folder_of(const std::string &path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

// A link stays a link: what it points to is replaced.
std::string resolved(const std::string &path) {
  std::unique_ptr<char, void (*)(void *)> real(::realpath(path.c_str(), nullptr), std::free);
  return real ? real.get() : path;
}

}  // namespace

ZipWriter::ZipWriter(std::string path) : path_(resolved(path)) {
  struct stat info;
  replaces_ = ::stat(path_.c_str(), &info) == 0;
  if (replaces_)
    require(S_ISREG(info.st_mode), TABI_IO_ERROR, "cannot write ", in_quotes(path_), ": it is there and is no file");
  mode_ = info.st_mode & 07777;
  static std::atomic<int> count{0};
  temporary_ = c10::str(path_, ".", ::getpid(), ".", count++, ".tmp");
  file_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  require(file_ >= 0, TABI_IO_ERROR, "cannot write ", in_quotes(path_), ": ", std::strerror(errno));
}

ZipWriter::~ZipWriter() {
  if (file_ >= 0) {
    ::close(file_);
    ::unlink(temporary_.c_str());
  }
}

void ZipWriter::write(const void *data, uint64_t size) {
  for (const auto *at = static_cast<const char *>(data); size > 0;) {
    const ssize_t n = ::write(file_, at, std::min<uint64_t>(size, 1u << 30));
    if (n < 0 && errno == EINTR)
      continue;
    require(n > 0, TABI_IO_ERROR, "cannot write ", in_quotes(path_), ": ", std::strerror(errno));
    at += n;
    size -= static_cast<uint64_t>(n);
    position_ += static_cast<uint64_t>(n);
  }
}

void ZipWriter::add(const std::string &name, const void *data, uint64_t size) {
  Entry entry{name, position_, size, zip_checksum(data, size)};
  const bool big = size >= 0xFFFFFFFF;
  std::string header;
  append(header, 0x04034b50, 4);
  append(header, big ? 45 : 20, 2);
  append(header, 0x0800, 2);  // the name is UTF-8
  append(header, 0, 2);       // stored
  append(header, 0, 2);       // a fixed time, so that equal content gives equal bytes
  append(header, 0x21, 2);
  append(header, entry.crc, 4);
  append(header, limited(size), 4);
  append(header, limited(size), 4);
  append(header, name.size(), 2);
  std::string extra;
  if (big) {
    append(extra, 1, 2);
    append(extra, 16, 2);
    append(extra, size, 8);
    append(extra, size, 8);
  }
  // PyTorch's own padding: a field "FB" as long as it takes to align the data.
  const uint64_t before = position_ + header.size() + 2 + name.size() + extra.size() + 4;
  const uint64_t padding = (alignment - before % alignment) % alignment;
  append(extra, 0x4246, 2);
  append(extra, padding, 2);
  extra.append(padding, 'Z');
  append(header, extra.size(), 2);
  header += name + extra;
  write(header.data(), header.size());
  write(data, size);
  entries_.push_back(std::move(entry));
}

void ZipWriter::finish() {
  const uint64_t start = position_;
  std::string directory;
  for (const Entry &entry : entries_) {
    std::string extra;
    if (entry.size >= 0xFFFFFFFF) {
      append(extra, entry.size, 8);
      append(extra, entry.size, 8);
    }
    if (entry.offset >= 0xFFFFFFFF)
      append(extra, entry.offset, 8);
    append(directory, 0x02014b50, 4);
    append(directory, 45, 2);
    append(directory, extra.empty() ? 20 : 45, 2);
    append(directory, 0x0800, 2);
    append(directory, 0, 2);
    append(directory, 0, 2);
    append(directory, 0x21, 2);
    append(directory, entry.crc, 4);
    append(directory, limited(entry.size), 4);
    append(directory, limited(entry.size), 4);
    append(directory, entry.name.size(), 2);
    append(directory, extra.empty() ? 0 : extra.size() + 4, 2);
    append(directory, 0, 2);
    append(directory, 0, 2);
    append(directory, 0, 2);
    append(directory, 0, 4);
    append(directory, limited(entry.offset), 4);
    directory += entry.name;
    if (!extra.empty()) {
      append(directory, 1, 2);
      append(directory, extra.size(), 2);
      directory += extra;
    }
  }
  const uint64_t size = directory.size(), count = entries_.size();
  if (count >= 0xFFFF || start >= 0xFFFFFFFF || size >= 0xFFFFFFFF) {
    const uint64_t end64 = start + size;
    append(directory, 0x06064b50, 4);
    append(directory, 44, 8);
    append(directory, 45, 2);
    append(directory, 45, 2);
    append(directory, 0, 4);
    append(directory, 0, 4);
    append(directory, count, 8);
    append(directory, count, 8);
    append(directory, size, 8);
    append(directory, start, 8);
    append(directory, 0x07064b50, 4);
    append(directory, 0, 4);
    append(directory, end64, 8);
    append(directory, 1, 4);
  }
  append(directory, 0x06054b50, 4);
  append(directory, 0, 4);
  append(directory, std::min<uint64_t>(count, 0xFFFF), 2);
  append(directory, std::min<uint64_t>(count, 0xFFFF), 2);
  append(directory, limited(size), 4);
  append(directory, limited(start), 4);
  append(directory, 0, 2);
  write(directory.data(), directory.size());

  auto check = [&](bool done) {
    require(done, TABI_IO_ERROR, "cannot write ", in_quotes(path_), ": ", std::strerror(errno));
  };
  check(!replaces_ || ::fchmod(file_, mode_) == 0);
  check(::fsync(file_) == 0);
  check(::rename(temporary_.c_str(), path_.c_str()) == 0);
  ::close(std::exchange(file_, -1));
  // The new name itself is safe only when its folder is flushed; some file systems cannot, which is no failure.
  const int folder = ::open(folder_of(path_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    ::fsync(folder);
    ::close(folder);
  }
}

}  // namespace tabi
