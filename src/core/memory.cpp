#include "core/memory.hpp"

#include "core/process.hpp"
#include "impl_base.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <unordered_map>

namespace tabi {
namespace {

constexpr int device_slots = TABI_MEMORY_TOTAL - TABI_MEMORY_LIVE;
constexpr int64_t batch = 64 << 10;

alignas(64) std::atomic<int64_t> counters[TABI_MEMORY_COUNTERS];
static_assert(sizeof counters == TABI_MEMORY_COUNTERS * sizeof(int64_t));

// What this thread has not added yet for the CPU: two atomic additions a handle would show in a small operator's time.
struct Pending {
  int64_t live, total;
};
thread_local Pending pending;

void flush() noexcept {
  counters[TABI_MEMORY_LIVE].fetch_add(std::exchange(pending.live, 0), std::memory_order_relaxed);
  counters[TABI_MEMORY_TOTAL].fetch_add(std::exchange(pending.total, 0), std::memory_order_relaxed);
}

void add(uint8_t device, int64_t bytes) noexcept {
  if (device == 0) {
    pending.live += bytes;
    pending.total += bytes > 0 ? bytes : 0;
    if (pending.live > batch || pending.live < -batch || pending.total > batch)
      flush();
    return;
  }
  counters[TABI_MEMORY_LIVE + device].fetch_add(bytes, std::memory_order_relaxed);
  if (bytes > 0)
    counters[TABI_MEMORY_TOTAL + device].fetch_add(bytes, std::memory_order_relaxed);
}

// Storages that several handles share, by address: each entry is kept alive by a handle, so no address comes twice.
struct Shared {
  int64_t handles, bytes;
  uint8_t device;
};
struct Shard {
  std::mutex mutex;
  std::unordered_map<const void *, Shared> storages;
};

// Never destroyed: handles may be freed while the process exits.
Shard &shard_of(const void *storage) {
  static auto &shards = *new std::array<Shard, 16>;
  return shards[reinterpret_cast<uintptr_t>(storage) >> 6 & 15];
}

}  // namespace

void account_bytes(Slot *slot, int64_t bytes, uint8_t device) {
  slot->account = bytes;
  slot->device = device;
  slot->shares = 0;
  if (bytes)
    add(device, bytes);
}

void account_tensor(Slot *slot, at::TensorImpl *impl) {
  if (!impl->has_storage())
    return account_bytes(slot, 0, 0);
  const c10::Storage &storage = impl->unsafe_storage();
  const c10::Device device = storage.device();
  if (!storage || device.type() == c10::DeviceType::Meta)
    return account_bytes(slot, 0, 0);
  const auto bytes = static_cast<int64_t>(storage.nbytes());
  if (!device.is_cpu())
    used_accelerator.store(true, std::memory_order_relaxed);
  const auto counter =
      static_cast<uint8_t>(device.is_cpu() ? 0 : std::min<int>(1 + std::max<int>(device.index(), 0), device_slots - 1));
  if (storage.use_count() == 1 && c10::raw::intrusive_ptr::use_count(impl) == 1)
    return account_bytes(slot, bytes, counter);
  // A view, or a tensor that the graph keeps too: its storage counts once for all handles like it.
  const void *key = storage.unsafeGetStorageImpl();
  Shard &shard = shard_of(key);
  std::lock_guard lock(shard.mutex);
  auto [entry, fresh] = shard.storages.try_emplace(key, Shared{0, bytes, counter});
  entry->second.handles++;
  if (fresh)
    add(counter, bytes);
  slot->account = reinterpret_cast<int64_t>(key);
  slot->device = counter;
  slot->shares = 1;
}

void unaccount(Slot *slot) noexcept {
  if (!slot->shares) {
    if (slot->account)
      add(slot->device, -slot->account);
    return;
  }
  const void *key = reinterpret_cast<const void *>(slot->account);
  Shard &shard = shard_of(key);
  std::lock_guard lock(shard.mutex);
  auto entry = shard.storages.find(key);
  if (--entry->second.handles == 0) {
    add(entry->second.device, -entry->second.bytes);
    shard.storages.erase(entry);
  }
}

void impl::memory_flush() {
  flush();
}

}  // namespace tabi

extern "C" const int64_t *tabi_memory_counters(void) {
  return reinterpret_cast<const int64_t *>(tabi::counters);
}
