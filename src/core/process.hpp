// The process around the library: readiness, fork, exit.
#pragma once

#include "core/guard.hpp"

namespace tabi {

// Set once a tensor was on a device other than the CPU: drivers do not survive a fork.
extern std::atomic<bool> used_accelerator;

// Threads of the library's own live: a fork would lose them, with the locks that they hold.
class BackgroundThreads {
 public:
  BackgroundThreads();
  ~BackgroundThreads();
  BackgroundThreads(const BackgroundThreads &) = delete;
  BackgroundThreads &operator=(const BackgroundThreads &) = delete;
};

// One of them works: the exit of the process waits until that is over, and lets no other begin.
class BackgroundWork {
 public:
  BackgroundWork();
  ~BackgroundWork();
  BackgroundWork(const BackgroundWork &) = delete;
  BackgroundWork &operator=(const BackgroundWork &) = delete;
  bool may_run() const { return may_run_; }

 private:
  bool may_run_;
};

}  // namespace tabi
