#include "messages.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace cli {
namespace {

int standard_error = STDERR_FILENO;

}  // namespace

void take_standard_error() {
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  const int own = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (nowhere >= 0 && own >= 0) {
    standard_error = own;
    ::dup2(nowhere, STDERR_FILENO);
  }
  if (nowhere > STDERR_FILENO)
    ::close(nowhere);
}

void say(std::string_view text) {
  while (!text.empty()) {
    const ssize_t n = ::write(standard_error, text.data(), text.size());
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return;
    text.remove_prefix(static_cast<size_t>(n));
  }
}

bool is_seen() {
  return ::isatty(standard_error);
}

}  // namespace cli
