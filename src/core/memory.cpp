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
alignas(64) std::atomic<int64_t> counters[TABI_MEMORY_COUNTERS];
static_assert(sizeof counters == TABI_MEMORY_COUNTERS * sizeof(int64_t));

void flush(Thread &thread) noexcept {
  counters[TABI_MEMORY_LIVE].fetch_add(std::exchange(thread.pending_live, 0), std::memory_order_relaxed);
  counters[TABI_MEMORY_TOTAL].fetch_add(std::exchange(thread.pending_total, 0), std::memory_order_relaxed);
}

// Storages that several handles share, by address: each entry is kept alive by a handle, so no address comes twice.
struct SharedStorage {
  int64_t handles, bytes;
  uint8_t device;
};
struct Shard {
  std::mutex mutex;
  std::unordered_map<const void *, SharedStorage> storages;
};

// Never destroyed: handles may be freed while the process exits.
Shard &shard_of(const void *storage) {
  static auto &shards = *new std::array<Shard, 16>;
  return shards[reinterpret_cast<uintptr_t>(storage) >> 6 & 15];
}

}  // namespace

void count(Thread &thread, uint8_t device, int64_t bytes) noexcept {
  if (device == 0)
    return flush(thread);
  counters[TABI_MEMORY_LIVE + device].fetch_add(bytes, std::memory_order_relaxed);
  if (bytes > 0)
    counters[TABI_MEMORY_TOTAL + device].fetch_add(bytes, std::memory_order_relaxed);
}

void account_shared(Slot *slot, Thread &thread, const void *key, int64_t bytes, uint8_t device) {
  Shard &shard = shard_of(key);
  std::lock_guard lock(shard.mutex);
  auto [entry, fresh] = shard.storages.try_emplace(key, SharedStorage{0, bytes, device});
  entry->second.handles++;
  if (fresh)
    add_bytes(thread, device, bytes);
  slot->account = reinterpret_cast<int64_t>(key);
  slot->device = device;
  slot->shares = 1;
}

void unaccount_shared(Slot *slot, Thread &thread) noexcept {
  const void *key = reinterpret_cast<const void *>(slot->account);
  Shard &shard = shard_of(key);
  std::lock_guard lock(shard.mutex);
  auto entry = shard.storages.find(key);
  if (--entry->second.handles == 0) {
    remove_bytes(thread, entry->second.device, entry->second.bytes);
    shard.storages.erase(entry);
  }
}

uint8_t counter_of(c10::Device device) {
  used_accelerator.store(true, std::memory_order_relaxed);
  return static_cast<uint8_t>(std::min<int>(1 + std::max<int>(device.index(), 0), device_slots - 1));
}

void impl::memory_flush() {
  flush(this_thread());
}

}  // namespace tabi

extern "C" const int64_t *tabi_memory_counters(void) {
  return reinterpret_cast<const int64_t *>(tabi::counters);
}
