// Errors inside the library: one exception type of ours, and the record of a thread's last failure.
#pragma once

#include <torchabi/base.h>

#include <c10/util/StringUtil.h>

#include <exception>
#include <string>
#include <utility>

namespace tabi {

// A failure with its status; what() is one sentence for the user of the host language.
class Error : public std::exception {
 public:
  Error(tabi_status status, std::string message) : status_(status), message_(std::move(message)) {}
  const char *what() const noexcept override { return message_.c_str(); }
  tabi_status status() const noexcept { return status_; }

 private:
  tabi_status status_;
  std::string message_;
};

template <class... Parts>
[[noreturn]] void fail(tabi_status status, const Parts &...parts) {
  throw Error(status, c10::str(parts...));
}

template <class... Parts>
void require(bool holds, tabi_status status, const Parts &...parts) {
  if (!holds) [[unlikely]]
    fail(status, parts...);
}

// Text of the host in a message: shortened, so that a message stays a sentence.
std::string in_quotes(std::string_view text);

// Records a failure as this thread's last one, without allocating; returns the status.
tabi_status record(tabi_status status, const char *function, const char *message, const char *backtrace) noexcept;

// How many failures were recorded on this thread.
uint64_t failures_of_thread() noexcept;

// Records the exception in flight. Called from a catch block alone.
tabi_status record_current(const char *function) noexcept;

}  // namespace tabi
