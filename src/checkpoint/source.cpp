#include "checkpoint/source.hpp"

#include "function.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <mutex>

namespace tabi {
namespace {

constexpr uint64_t least_block = 4 << 10, most_block = 256 << 10;

struct OpenedFile {
  explicit OpenedFile(int number) : number(number) {}
  OpenedFile(OpenedFile &&other) noexcept : number(std::exchange(other.number, -1)) {}
  ~OpenedFile() {
    if (number >= 0)
      ::close(number);
  }
  int number;
};

// Read by position. Small pieces come from a block that is kept, as thousands of them may stand side by side.
class FileSource : public Source {
 public:
  FileSource(std::string path, OpenedFile file, uint64_t size)
      : Source(size), path_(std::move(path)), file_(std::move(file)) {}

  void expect(uint64_t offset, uint64_t size) const override {
    ::posix_fadvise(file_.number, static_cast<off_t>(offset), static_cast<off_t>(size), POSIX_FADV_WILLNEED);
  }

 protected:
  int file() const { return file_.number; }

  void read_inside(uint64_t offset, void *to, uint64_t size) const override {
    if (size > most_block / 4)
      return read_file(offset, to, size);
    const std::lock_guard<std::mutex> lock(mutex_);
    if (offset < at_ || offset + size > at_ + block_.size())
      fill_block(offset, size);
    std::memcpy(to, block_.data() + (offset - at_), size);
  }

 private:
  // Blocks grow while one follows the other, and stay small where a large file is touched here and there.
  void fill_block(uint64_t offset, uint64_t size) const {
    const uint64_t end = at_ + block_.size();
    const bool goes_on = offset >= at_ && offset <= end + least_block;
    room_ = goes_on ? std::min(most_block, 2 * room_) : least_block;
    block_.resize(std::min(std::max(room_, size), size_ - offset));
    at_ = offset;
    try {
      read_file(offset, block_.data(), block_.size());
    } catch (...) {
      block_.clear();
      throw;
    }
  }

  void read_file(uint64_t offset, void *to, uint64_t size) const {
    for (auto *at = static_cast<char *>(to); size > 0;) {
      const ssize_t n = ::pread(file_.number, at, std::min<uint64_t>(size, 1u << 30), static_cast<off_t>(offset));
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

  std::string path_;
  OpenedFile file_;
  mutable std::mutex mutex_;
  mutable std::string block_;
  mutable uint64_t at_ = 0, room_ = least_block;
};

// Private and writable: who writes to a tensor changes a copy of its page, never the file. What the file says of itself
// is read, not looked at: a look brings in the pages around it.
class MappedSource : public FileSource {
 public:
  MappedSource(const std::string &path, OpenedFile opened, uint64_t size) : FileSource(path, std::move(opened), size) {
    void *address = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_NORESERVE, file(), 0);
    require(address != MAP_FAILED, TABI_IO_ERROR, "cannot map ", in_quotes(path), ": ", std::strerror(errno));
    pages_ = std::shared_ptr<char>(static_cast<char *>(address), [size](char *p) { ::munmap(p, size); });
  }

 protected:
  c10::DataPtr map_inside(uint64_t offset) const override {
    auto keep = std::make_unique<std::shared_ptr<char>>(pages_);
    char *const at = pages_.get() + offset;
    return {at, keep.release(), [](void *p) { delete static_cast<std::shared_ptr<char> *>(p); }, at::Device(at::kCPU)};
  }

 private:
  std::shared_ptr<char> pages_;
};

class MemorySource : public Source {
 public:
  MemorySource(const void *data, uint64_t size) : Source(size), data_(static_cast<const char *>(data)) {}

 protected:
  void read_inside(uint64_t offset, void *to, uint64_t size) const override { std::memcpy(to, data_ + offset, size); }

 private:
  const char *data_;
};

class StreamSource : public Source {
 public:
  StreamSource(tabi_read read, void *ctx, uint64_t size) : Source(size), read_(read), ctx_(ctx) {}

 protected:
  void read_inside(uint64_t offset, void *to, uint64_t size) const override {
    const uint64_t failures = failures_of_thread();
    const tabi_status status = read_(ctx_, static_cast<int64_t>(offset), to, static_cast<int64_t>(size));
    if (status != TABI_OK)
      fail_of_host(status, failures);
  }

 private:
  tabi_read read_;
  void *ctx_;
};

}  // namespace

void Source::read(uint64_t offset, void *to, uint64_t size) const {
  if (offset > size_ || size > size_ - offset)
    corrupt("the file ends early: ", size, " bytes are wanted at ", offset, " of ", size_);
  if (size)
    read_inside(offset, to, size);
}

std::string Source::read(uint64_t offset, uint64_t size) const {
  if (offset > size_ || size > size_ - offset)
    corrupt("the file ends early: ", size, " bytes are wanted at ", offset, " of ", size_);
  std::string out(size, 0);
  read(offset, out.data(), size);
  return out;
}

SourcePtr open_file(const std::string &path, bool mapped) {
  OpenedFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  require(file.number >= 0, TABI_IO_ERROR, "cannot open ", in_quotes(path), ": ", std::strerror(errno));
  struct stat info;
  require(::fstat(file.number, &info) == 0 && S_ISREG(info.st_mode), TABI_IO_ERROR, in_quotes(path), " is no file");
  const auto size = static_cast<uint64_t>(info.st_size);
  if (mapped && size > 0)
    return std::make_shared<MappedSource>(path, std::move(file), size);
  return std::make_shared<FileSource>(path, std::move(file), size);
}

SourcePtr open_memory(const void *data, uint64_t size) {
  return std::make_shared<MemorySource>(data, size);
}

SourcePtr open_stream(tabi_read read, void *ctx, int64_t size) {
  require(read, TABI_INVALID_ARGUMENT, "'read' must not be NULL");
  require(size >= 0, TABI_INVALID_ARGUMENT, "'size' must not be negative, got ", size);
  return std::make_shared<StreamSource>(read, ctx, static_cast<uint64_t>(size));
}

}  // namespace tabi
