// A bar on standard error for what takes long, where a person looks on.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace cli {

class Progress {
 public:
  Progress(std::string what, bool is_quiet);
  ~Progress();
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  // A tabi_progress, with the bar as its ctx.
  static int32_t tell(void *progress, int64_t done, int64_t total);

 private:
  void show(int64_t done, int64_t total);

  using Clock = std::chrono::steady_clock;
  std::string what_;
  bool is_on_, is_shown_ = false;
  Clock::time_point next_;
};

}  // namespace cli
