// Autocast of a thread: entered for a device type, and carried to where a computation goes on.
#pragma once

#include <ATen/autocast_mode.h>

#include <array>

namespace tabi {

// As Python's torch.autocast between its __enter__ and __exit__.
class Autocast {
 public:
  Autocast(c10::DeviceType device, at::ScalarType dtype, bool on, bool caches);
  ~Autocast();
  Autocast(const Autocast &) = delete;
  Autocast &operator=(const Autocast &) = delete;

 private:
  c10::DeviceType device_;
  at::ScalarType dtype_;
  bool on_, caches_;
};

// What autocast is on a thread, for all device types.
class AutocastState {
 public:
  AutocastState();
  void restore() const;

 private:
  struct One {
    at::ScalarType dtype;
    bool on;
  };
  static constexpr std::array devices{c10::kCPU, c10::kCUDA, c10::kXPU, c10::kMPS};
  std::array<One, devices.size()> all_;
  bool caches_;
};

// Has autocast be as it was elsewhere while this lives.
class AutocastAsThen {
 public:
  explicit AutocastAsThen(const AutocastState &then) {
    then.restore();
    at::autocast::increment_nesting();
  }
  ~AutocastAsThen() {
    if (at::autocast::decrement_nesting() == 0)
      at::autocast::clear_cache();
    before_.restore();
  }
  AutocastAsThen(const AutocastAsThen &) = delete;
  AutocastAsThen &operator=(const AutocastAsThen &) = delete;

 private:
  AutocastState before_;
};

}  // namespace tabi
