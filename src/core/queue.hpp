// Tokens of borrowed memory that LibTorch has let go of, for hosts that cannot be called from other threads.
#pragma once

#include "core/types.hpp"

#include <deque>
#include <mutex>

namespace tabi {

class Queue : public Target {
 public:
  void push(void *token) {
    std::lock_guard lock(mutex_);
    tokens_.push_back(token);
  }
  bool take(void *&token) {
    std::lock_guard lock(mutex_);
    if (tokens_.empty())
      return false;
    token = tokens_.front();
    tokens_.pop_front();
    return true;
  }

 private:
  std::mutex mutex_;
  std::deque<void *> tokens_;
};

}  // namespace tabi
