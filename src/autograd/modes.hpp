// Modes of a thread, which are left in the opposite order in which they were entered.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

namespace tabi {

// A mode that holds while this lives.
struct Mode {
  virtual ~Mode() = default;
};

template <class Guard>
struct ModeOf final : Mode {
  template <class... Args>
  explicit ModeOf(Args... args) : guard(args...) {}
  Guard guard;
};

// Room for one more, so that a mode that was entered can be kept without failing.
void reserve_mode();
uint64_t keep_mode(std::unique_ptr<Mode> mode) noexcept;

// Enters a mode; its token leaves it.
template <class Guard, class... Args>
uint64_t enter_mode(Args... args) {
  reserve_mode();
  return keep_mode(std::make_unique<ModeOf<Guard>>(args...));
}

}  // namespace tabi
