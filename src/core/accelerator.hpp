// LibTorch's libraries for accelerators, which lie beside libtorch_cpu where it was built for one.
#pragma once

#include "core/error.hpp"

#include <c10/core/Device.h>

namespace tabi {

// Loads them, once, before anything asks LibTorch what it has. Without a driver or a vendor's libraries it is the CPU's
// LibTorch that remains.
void load_accelerators() noexcept;

// Why they could not be loaded; "" where they were, or none are there.
const std::string &accelerator_failure();

// What to add to "there is no such backend": the reason, where there is one.
std::string because_not_loaded();

// The device, unless its backend is missing because it could not be loaded.
c10::Device usable(c10::Device device);

}  // namespace tabi
