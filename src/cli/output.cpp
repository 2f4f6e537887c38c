#include "output.hpp"

#include "failure.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace cli {

void Output::print(std::string_view text) {
  constexpr size_t most = 64 << 10;
  pending_ += text;
  if (pending_.size() >= most)
    flush();
}

void Output::flush() {
  const std::string text = std::move(pending_);
  pending_.clear();
  for (size_t at = 0; at < text.size();) {
    const ssize_t n = ::write(STDOUT_FILENO, text.data() + at, text.size() - at);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0 && errno == EPIPE)
      throw Failure{};
    if (n < 0)
      fail(std::string("cannot write to standard output: ") + std::strerror(errno));
    at += static_cast<size_t>(n);
  }
}

}  // namespace cli
