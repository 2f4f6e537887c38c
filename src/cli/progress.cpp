#include "progress.hpp"

#include "messages.hpp"
#include "text.hpp"

#include <torchabi/base.h>

#include <algorithm>

namespace cli {
namespace {

constexpr std::chrono::milliseconds first{500}, step{100};

}  // namespace

Progress::Progress(std::string what, bool is_quiet)
    : what_(std::move(what)), is_on_(!is_quiet && is_seen()), next_(Clock::now() + first) {
}

Progress::~Progress() {
  if (is_shown_)
    say("\r\033[K");
}

int32_t Progress::tell(void *progress, int64_t done, int64_t total) {
  auto &bar = *static_cast<Progress *>(progress);
  if (bar.is_on_ && Clock::now() >= bar.next_)
    bar.show(done, total);
  return TABI_OK;
}

void Progress::show(int64_t done, int64_t total) {
  constexpr int width = 30;
  const double part = total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 0;
  const int filled = static_cast<int>(part * width);
  std::string bar(static_cast<size_t>(filled), '#');
  bar.resize(width, '.');
  say("\r\033[K" + what_ + " [" + bar + "] " + std::to_string(static_cast<int>(part * 100)) + "%  " + size_text(done) +
      " of " + size_text(total));
  is_shown_ = true;
  next_ = Clock::now() + step;
}

}  // namespace cli
