#include "checkpoint/sink.hpp"

#include "function.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

namespace tabi {
namespace {

constexpr uint64_t flushed_piece = 16u << 20;
#ifdef __linux__
constexpr off_t flush_window = 64 << 20;  // what the disk may still be at
#endif

std::string folder_of(const std::string &path) {
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

// A link stays a link: what it points to is replaced.
std::string resolved(const std::string &path) {
  const std::unique_ptr<char, void (*)(void *)> real(::realpath(path.c_str(), nullptr), std::free);
  if (!real && errno == ENOMEM)
    throw std::bad_alloc();
  return real ? real.get() : path;
}

}  // namespace

void Sink::write(const void *data, uint64_t size) {
  if (size == 0)
    return;
  write_some(data, size);
  position_ += size;
}

AtomicFile::AtomicFile(const std::string &path) : path_(resolved(path)) {
  struct stat info {};
  replaces_ = ::stat(path_.c_str(), &info) == 0;
  if (replaces_)
    require(S_ISREG(info.st_mode), TABI_IO_ERROR, "cannot write ", in_quotes(path_), ": it is there and is no file");
  mode_ = info.st_mode & 07777;
  static std::atomic<int> count{0};
  temporary_ = c10::str(path_, ".", ::getpid(), ".", count++, ".tmp");
  file_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  // Nothing may fail once it is open: no destructor would close and remove it.
  if (file_ < 0)
    fail(TABI_IO_ERROR, "cannot write ", in_quotes(path_), ": ", std::strerror(errno));
}

AtomicFile::~AtomicFile() {
  if (file_ >= 0) {
    ::close(file_);
    ::unlink(temporary_.c_str());
  }
}

void AtomicFile::write_some(const void *data, uint64_t size) {
  for (const auto *at = static_cast<const char *>(data); size > 0;) {
    const ssize_t n = ::write(file_, at, std::min<uint64_t>(size, flushed_piece));
    if (n < 0 && errno == EINTR)
      continue;
    require(n > 0, TABI_IO_ERROR, "cannot write ", in_quotes(path_), ": ", std::strerror(errno));
    at += n;
    size -= static_cast<uint64_t>(n);
    unflushed_ += static_cast<uint64_t>(n);
    if (unflushed_ >= flushed_piece)
      begin_flush();
  }
}

// The disk works while the rest is written, so that less is left to wait for at the end; and what it has long had makes
// room in the system's memory for what comes, beside the old file that is there until the end. It is no failure where
// that cannot be.
void AtomicFile::begin_flush() {
#ifdef __linux__
  const off_t end = ::lseek(file_, 0, SEEK_CUR), begin = end - static_cast<off_t>(unflushed_);
  ::sync_file_range(file_, begin, end - begin, SYNC_FILE_RANGE_WRITE);
  const off_t from = std::max<off_t>(begin - flush_window, 0), to = end - flush_window;
  if (to > from) {
    ::sync_file_range(file_, from, to - from,
                      SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
    ::posix_fadvise(file_, from, to - from, POSIX_FADV_DONTNEED);
  }
#endif
  unflushed_ = 0;
}

void AtomicFile::finish() {
  const auto check = [&](bool done) {
    if (!done)
      fail(TABI_IO_ERROR, "cannot write ", in_quotes(path_), ": ", std::strerror(errno));
  };
  // Nothing may fail once it is renamed, which would tell that the old file is still there.
  const std::string folder_path = folder_of(path_);
  check(!replaces_ || ::fchmod(file_, mode_) == 0);
  check(::fsync(file_) == 0);
  check(::rename(temporary_.c_str(), path_.c_str()) == 0);
  ::close(std::exchange(file_, -1));
  // The new name itself is safe only when its folder is flushed; some file systems cannot, which is no failure.
  const int folder = ::open(folder_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    ::fsync(folder);
    ::close(folder);
  }
}

void StreamSink::write_some(const void *data, uint64_t size) {
  const uint64_t failures = failures_of_thread();
  const tabi_status status = write_(ctx_, const_cast<void *>(data), static_cast<int64_t>(size));
  if (status != TABI_OK)
    fail_of_host(status, failures);
}

}  // namespace tabi
