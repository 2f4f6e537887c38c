// Where a file's bytes go: into a file that takes its place at once or not at all, or to a function of the host.
#pragma once

#include "core/error.hpp"

#include <torchabi/checkpoint.h>

#include <cstdint>
#include <string>

namespace tabi {

class Sink {
 public:
  virtual ~Sink() = default;
  void write(const void *data, uint64_t size);
  void write(std::string_view text) { write(text.data(), text.size()); }
  uint64_t position() const { return position_; }

 protected:
  virtual void write_some(const void *data, uint64_t size) = 0;

 private:
  uint64_t position_ = 0;
};

// Writes beside its place. finish() flushes and renames; without it nothing is left behind.
class AtomicFile : public Sink {
 public:
  explicit AtomicFile(const std::string &path);
  ~AtomicFile() override;
  AtomicFile(const AtomicFile &) = delete;
  AtomicFile &operator=(const AtomicFile &) = delete;

  void finish();

 protected:
  void write_some(const void *data, uint64_t size) override;

 private:
  void begin_flush();
  uint64_t unflushed_ = 0;
  std::string path_, temporary_;
  bool replaces_ = false;
  uint32_t mode_ = 0;
  int file_ = -1;
};

class StreamSink : public Sink {
 public:
  StreamSink(tabi_write write, void *ctx) : write_(write), ctx_(ctx) {}

 protected:
  void write_some(const void *data, uint64_t size) override;

 private:
  tabi_write write_;
  void *ctx_;
};

// Numbers as most formats have them, least significant byte first.
inline void append_little(std::string &to, uint64_t value, int bytes) {
  for (int i = 0; i < bytes; i++)
    to += static_cast<char>(value >> 8 * i & 0xFF);
}

}  // namespace tabi
