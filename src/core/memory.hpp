// Counts the bytes of storage that handles keep, so that a host's collector can know of them.
#pragma once

#include "core/handle.hpp"
#include "core/thread.hpp"

#include <c10/core/TensorImpl.h>

namespace tabi {

// The seldom parts: the thread's batch is full, or the bytes are a device's; the storage is shared with other handles.
[[gnu::cold]] void count(Thread &thread, uint8_t device, int64_t bytes) noexcept;
[[gnu::cold]] void account_shared(Slot *slot, Thread &thread, const void *key, int64_t bytes, uint8_t device);
[[gnu::cold]] void unaccount_shared(Slot *slot, Thread &thread) noexcept;
[[gnu::cold]] uint8_t counter_of(c10::Device device);

// The CPU's bytes gather in the thread first, so many at most: two atomic additions a handle would show in a small
// operator's time.
constexpr int64_t pending_bytes = 64 << 10;

inline void add_bytes(Thread &thread, uint8_t device, int64_t bytes) noexcept {
  if (device == 0) [[likely]] {
    thread.pending_live += bytes;
    thread.pending_total += bytes;
    if (thread.pending_total <= pending_bytes) [[likely]]
      return;
  }
  count(thread, device, bytes);
}

inline void remove_bytes(Thread &thread, uint8_t device, int64_t bytes) noexcept {
  if (device == 0) [[likely]] {
    thread.pending_live -= bytes;
    if (thread.pending_live >= -pending_bytes) [[likely]]
      return;
  }
  count(thread, device, -bytes);
}

// Counts a new handle, and counts it off when it goes.
inline void account_bytes(Slot *slot, Thread &thread, int64_t bytes, uint8_t device) {
  slot->account = bytes;
  slot->device = device;
  slot->shares = 0;
  add_bytes(thread, device, bytes);
}

inline void account_tensor(Slot *slot, Thread &thread, at::TensorImpl *impl) {
  const c10::Storage &holder = impl->unsafe_storage();
  c10::StorageImpl *storage = holder.unsafeGetStorageImpl();
  if (!storage || storage->device_type() == c10::DeviceType::Meta) [[unlikely]]
    return account_bytes(slot, thread, 0, 0);
  const auto bytes = static_cast<int64_t>(storage->nbytes());
  const uint8_t device = storage->device_type() == c10::DeviceType::CPU ? 0 : counter_of(storage->device());
  if (holder.use_count() == 1 && c10::raw::intrusive_ptr::use_count(impl) == 1) [[likely]]
    account_bytes(slot, thread, bytes, device);
  else
    account_shared(slot, thread, storage, bytes, device);
}

inline void unaccount(Slot *slot, Thread &thread) noexcept {
  if (!slot->shares) [[likely]]
    remove_bytes(thread, slot->device, slot->account);
  else
    unaccount_shared(slot, thread);
}

}  // namespace tabi
