// Counts the bytes of storage that handles keep, so that a host's collector can know of them.
#pragma once

#include "core/handle.hpp"

namespace tabi {

// Counts a new tensor handle, and counts it off when it goes.
void account_tensor(Slot *slot, at::TensorImpl *impl);
void account_bytes(Slot *slot, int64_t bytes, uint8_t device);
void unaccount(Slot *slot) noexcept;

}  // namespace tabi
