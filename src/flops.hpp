// Floating point operations of what a thread asks for.
#pragma once

#include <cstdint>
#include <memory>

namespace tabi {

// Counts on this thread, and where its work goes, as long as it lives.
class FlopCounter {
 public:
  FlopCounter();
  ~FlopCounter();
  FlopCounter(const FlopCounter &) = delete;
  FlopCounter &operator=(const FlopCounter &) = delete;
  int64_t count() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace tabi
