// Reads Lua Torch7's files front to back: numbers, and strings after their lengths.
#pragma once

#include "checkpoint/source.hpp"

#include <c10/util/SmallVector.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace tabi::t7 {

inline bool is_space(int c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Reads one number after the other: little-endian, or in decimal between white space.
class Cursor {
 public:
  Cursor(SourcePtr source, bool is_text) : source_(std::move(source)), is_text_(is_text) {}

  const SourcePtr &source() const { return source_; }
  bool is_text() const { return is_text_; }
  uint64_t position() const { return at_; }
  uint64_t left() const { return source_->size() - at_; }

  int32_t integer() { return is_text_ ? line<int32_t>() : static_cast<int32_t>(little(take(4), 4)); }
  int64_t longer() { return is_text_ ? line<int64_t>() : static_cast<int64_t>(little(take(8), 8)); }

  double number() {
    if (is_text_)
      return line<double>();
    const uint64_t bits = little(take(8), 8);
    double out;
    std::memcpy(&out, &bits, sizeof out);
    return out;
  }

  void longs(c10::SmallVectorImpl<int64_t> &out) {
    for (int64_t &value : out)
      value = is_text_ ? token<int64_t>() : longer();
    if (is_text_ && !out.empty())
      end_line();
  }

  // A length and as many bytes.
  std::string text() {
    const uint64_t at = at_;
    const int32_t size = integer();
    if (size < 0)
      corrupt("a string at byte ", at, " is said to have ", size, " bytes");
    std::string out(take(static_cast<uint64_t>(size)), static_cast<size_t>(size));
    if (is_text_ && size > 0)
      end_line();
    return out;
  }

  // Leaves out bytes of which the caller knows that they are there.
  void skip(uint64_t size) {
    at_ += size;
    if (is_text_ && size > 0)
      end_line();
  }

  // The next number of text.
  template <class T>
  T token() {
    skip_space();
    const uint64_t at = at_;
    char text[64];
    size_t size = 0;
    for (int c = peek(); c >= 0 && !is_space(c) && size < sizeof text; c = peek()) {
      text[size++] = static_cast<char>(c);
      at_++;
    }
    T out{};
    const auto [end, error] = std::from_chars(text, text + size, out);
    if (error != std::errc() || end != text + size)
      corrupt("a number is expected at byte ", at, ", and there is ",
              size ? in_quotes({text, size}) : "the end of the file");
    return out;
  }

  void end_line() {
    if (peek() == '\n')
      at_++;
  }

  // Nothing but white space may follow.
  void finish() {
    if (is_text_)
      skip_space();
    require(left() == 0, TABI_NOT_IMPLEMENTED, "the value ends at byte ", at_, " of ", source_->size(),
            "; a file of several values cannot be read");
  }

 private:
  static constexpr uint64_t window_size = 4096;

  template <class T>
  T line() {
    const T out = token<T>();
    end_line();
    return out;
  }

  void skip_space() {
    while (is_space(peek()))
      at_++;
  }

  int peek() {
    if (left() == 0)
      return -1;
    const char c = *take(1);
    at_--;
    return static_cast<unsigned char>(c);
  }

  const char *take(uint64_t size) {
    if (size > left())
      corrupt("the file ends early: ", size, " bytes are wanted at ", at_, " of ", source_->size());
    if (at_ < begin_ || at_ + size > begin_ + window_.size()) {
      window_ = source_->read(at_, std::min(std::max(size, window_size), left()));
      begin_ = at_;
    }
    const char *out = window_.data() + (at_ - begin_);
    at_ += size;
    return out;
  }

  SourcePtr source_;
  bool is_text_;
  uint64_t at_ = 0, begin_ = 0;
  std::string window_;
};

}  // namespace tabi::t7
