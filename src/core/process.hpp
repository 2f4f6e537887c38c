// The process around the library: readiness, fork, exit.
#pragma once

#include "core/guard.hpp"

namespace tabi {

// Set once a tensor was on a device other than the CPU: drivers do not survive a fork.
extern std::atomic<bool> used_accelerator;

}  // namespace tabi
