#include "core/handle.hpp"

#include "core/guard.hpp"
#include "core/memory.hpp"
#include "core/thread.hpp"
#include "impl_base.hpp"
#include "module/module.hpp"
#include "op/op.hpp"

#include <ATen/ops/clone.h>

#include <algorithm>
#include <mutex>
#include <vector>

namespace tabi {

std::atomic<Slot *> chunks[chunk_count];
std::atomic<uint32_t> pending_frees{0};
thread_local Thread *thread_pointer = nullptr;

namespace {

// Slots that no thread has at hand. Never destroyed: threads may end after the process began to exit.
struct FreeSlots {
  std::mutex mutex;
  Slot *first = nullptr;
  uint32_t fresh = 0;  // slots from here on were never used
};
FreeSlots &free_slots() {
  static auto &all = *new FreeSlots;
  return all;
}

Slot *slot_at(uint32_t index) {
  return chunks[index >> chunk_bits].load(std::memory_order_relaxed) + (index & (chunk_size - 1));
}

void push(Slot *&list, Slot *slot) {
  slot->next_free = list;
  list = slot;
}

Slot *pop(Slot *&list) {
  return std::exchange(list, list->next_free);
}

// Gives back what a thread has at hand when it ends.
struct ThreadReturn {
  ~ThreadReturn() {
    Thread *thread = thread_pointer;
    if (!thread)
      return;
    impl::memory_flush();
    {
      FreeSlots &all = free_slots();
      std::lock_guard lock(all.mutex);
      while (thread->free)
        push(all.first, pop(thread->free));
    }
    thread_pointer = nullptr;
    delete thread;
  }
};

[[gnu::noinline, gnu::cold]] void refill(Thread &thread) {
  FreeSlots &all = free_slots();
  std::lock_guard lock(all.mutex);
  for (; thread.free_count < Thread::batch && all.first; thread.free_count++)
    push(thread.free, pop(all.first));
  if (thread.free_count > 0)
    return;
  require(all.fresh <= slot_mask, TABI_OUT_OF_MEMORY, "all ", slot_mask + 1, " handles are in use");
  auto &chunk = chunks[all.fresh >> chunk_bits];
  if (!chunk.load(std::memory_order_relaxed))
    chunk.store(new Slot[chunk_size]{}, std::memory_order_release);
  for (; thread.free_count < Thread::batch; thread.free_count++) {
    Slot *slot = slot_at(all.fresh);
    slot->value.store(uint64_t{all.fresh++} << slot_shift, std::memory_order_relaxed);
    push(thread.free, slot);
  }
}

// Leaves slots for other threads, so that one which only frees does not gather them all.
[[gnu::noinline, gnu::cold]] void share_slots(Thread &thread) {
  FreeSlots &all = free_slots();
  std::lock_guard lock(all.mutex);
  for (; thread.free_count > Thread::batch; thread.free_count--)
    push(all.first, pop(thread.free));
}

[[gnu::always_inline]] inline void release_slot(Slot *slot) noexcept {
  Thread &thread = this_thread();
  unaccount(slot, thread);
  c10::raw::intrusive_ptr::decref(target_of(slot));
  slot->hidden = 0;
  if (slot->value.load(std::memory_order_relaxed) >= generation_end) [[unlikely]]
    return;
  if (thread.free_count == Thread::room) [[unlikely]]
    share_slots(thread);
  push(thread.free, slot);
  thread.free_count++;
}

// Ends a handle; null when it is none. Of two threads that free the same handle, one gets the slot.
[[gnu::always_inline]] inline Slot *kill(void *handle) noexcept {
  auto value = reinterpret_cast<uint64_t>(handle);
  Slot *slot = find(handle, kind_of(value));
  if (!slot || !(value & 1))
    return nullptr;
  const uint64_t dead = (value & ~kind_mask) + generation_step;
  return slot->value.compare_exchange_strong(value, dead, std::memory_order_acq_rel) ? slot : nullptr;
}

[[gnu::always_inline]] inline bool end(void *handle) noexcept {
  Slot *slot = kill(handle);
  if (slot) [[likely]]
    release_slot(slot);
  return slot;
}

uint32_t index_of(const void *handle) {
  return static_cast<uint32_t>(reinterpret_cast<uint64_t>(handle) >> slot_shift & slot_mask);
}

[[gnu::noinline, gnu::cold]] void enter_scope(Thread &thread, Slot *slot, Slot *next_free, void *handle) {
  try {
    thread.scopes.back().push_back(handle);
  } catch (...) {
    unaccount(slot, thread);
    slot->next_free = next_free;
    throw;
  }
}

template <class Account>
[[gnu::always_inline]] inline void *new_handle(Target *target, int kind, Account &&account) {
  auto owned = c10::intrusive_ptr<Target>::reclaim(target);
  Thread &thread = this_thread();
  if (thread.free_count == 0) [[unlikely]]
    refill(thread);
  Slot *slot = thread.free, *next = slot->next_free;
  account(slot, thread);
  slot->hidden = ~reinterpret_cast<uintptr_t>(target);
  const uint64_t value = slot->value.load(std::memory_order_relaxed) | static_cast<uint64_t>(kind) << 1 | 1;
  auto *handle = reinterpret_cast<void *>(value);
  if (!thread.scopes.empty()) [[unlikely]]
    enter_scope(thread, slot, next, handle);
  thread.free = next;
  thread.free_count--;
  owned.release();
  slot->value.store(value, std::memory_order_release);
  return handle;
}

const char *kind_name(int kind) {
  static constexpr const char *names[16] = {nullptr,       "a tensor", "a module", "an optim",  "a tree",
                                            "a generator", "a queue",  "an op",    "a function"};
  return kind >= 0 && kind < 16 ? names[kind] : nullptr;
}

// Whether a handle was live once: its slot has moved on to a later generation.
bool was_freed(const void *handle) {
  const auto value = reinterpret_cast<uint64_t>(handle);
  const Slot *chunk = chunks[(value >> slot_shift & slot_mask) >> chunk_bits].load(std::memory_order_acquire);
  if (!chunk || !(value & 1) || value >= generation_end)
    return false;
  const uint64_t now = chunk[index_of(handle) & (chunk_size - 1)].value.load(std::memory_order_relaxed);
  return now >> generation_shift > value >> generation_shift;
}

}  // namespace

Thread &make_thread() {
  static thread_local ThreadReturn at_exit;
  (void)at_exit;
  return *(thread_pointer = new Thread);
}

void *make_handle(Target *target, int kind) {
  return new_handle(target, kind, [](Slot *slot, Thread &thread) { account_bytes(slot, thread, 0, 0); });
}

[[gnu::hot]] void *make_tensor_handle(at::TensorImpl *impl) {
  return new_handle(impl, TABI_KIND_TENSOR, [impl](Slot *slot, Thread &thread) { account_tensor(slot, thread, impl); });
}

at::Tensor with_memory(const at::Tensor &tensor) {
  return tensor.clone();
}

bool free_handle(void *handle) noexcept {
  return end(handle);
}

int live_kind(const void *handle) noexcept {
  const int kind = kind_of(reinterpret_cast<uint64_t>(handle));
  if (kind == TABI_KIND_OP)
    return find_op(handle) ? kind : 0;
  return kind != 0 && (reinterpret_cast<uint64_t>(handle) & 1) && find(handle, kind) ? kind : 0;
}

void fail_handle(const char *parameter, const void *handle, int kind) {
  const char *wanted = kind_name(kind);
  const char *got = handle ? kind_name(live_kind(handle)) : nullptr;
  if (got)
    fail(TABI_INVALID_HANDLE, "'", parameter, "' must be ", wanted, " handle, not ", got, " handle");
  fail(TABI_INVALID_HANDLE, "'", parameter, "' must be ", wanted, " handle, ",
       !handle             ? "not NULL"
       : was_freed(handle) ? "not one that was freed"
                           : "which this never was");
}

at::Tensor tensor_of(const char *parameter, const void *handle) {
  using Ptr = c10::intrusive_ptr<at::TensorImpl, c10::UndefinedTensorImpl>;
  return at::Tensor(Ptr::reclaim_copy(static_cast<at::TensorImpl *>(checked(parameter, handle, TABI_KIND_TENSOR))));
}

at::Tensor tensor_or_undefined(const char *parameter, const void *handle) {
  return handle ? tensor_of(parameter, handle) : at::Tensor();
}

void drain_pending() noexcept {
  attention.fetch_and(~uint32_t{frees_wait}, std::memory_order_acq_rel);
  for (uint32_t head = pending_frees.exchange(0, std::memory_order_acq_rel); head != 0;) {
    Slot *slot = slot_at(head - 1);
    head = slot->next;
    release_slot(slot);
  }
}

namespace impl {

void drain() {
  drain_pending();
}

void retain(const Any &handle, Any &out) {
  if (handle.kind == TABI_KIND_OP) {
    out.handle = handle.handle;
    return;
  }
  c10::raw::intrusive_ptr::incref(handle.target);
  out.handle = handle.kind == TABI_KIND_TENSOR ? make_tensor_handle(static_cast<at::TensorImpl *>(handle.target))
                                               : make_handle(handle.target, handle.kind);
}

void identity(const Any &handle, int64_t &out) {
  const void *object = handle.target ? static_cast<const void *>(handle.target) : handle.handle;
  // Handles to a module have an object each, which share its node.
  if (handle.kind == TABI_KIND_MODULE)
    object = static_cast<const Module *>(handle.target)->node().get();
  out = static_cast<int64_t>(reinterpret_cast<uintptr_t>(object));
}

void handle_kind(const Any &handle, int32_t &out) {
  out = handle.kind;
}

void scope_push() {
  this_thread().scopes.emplace_back();
}

void scope_pop(c10::ArrayRef<void *> keep) {
  auto &scopes = this_thread().scopes;
  require(!scopes.empty(), TABI_INVALID_ARGUMENT, "this thread has no scope to pop");
  std::vector<void *> made = std::move(scopes.back());
  scopes.pop_back();
  std::vector<void *> *outer = scopes.empty() ? nullptr : &scopes.back();
  for (void *handle : made) {
    if (std::find(keep.begin(), keep.end(), handle) == keep.end())
      free_handle(handle);
    else if (outer)
      outer->push_back(handle);
  }
}

}  // namespace impl
}  // namespace tabi

extern "C" {

using tabi::State;

static bool frees_are_over() {
  const State now = tabi::state.load(std::memory_order_acquire);
  return now == State::exiting || now == State::forked;
}

// Operators are immortal: freeing one is no mistake and does nothing.
static bool is_op(void *handle) {
  return tabi::kind_of(reinterpret_cast<uint64_t>(handle)) == TABI_KIND_OP && tabi::find_op(handle);
}

[[gnu::hot]] tabi_status tabi_free(void *handle) {
  if (tabi::attention.load(std::memory_order_acquire) & tabi::not_ready && frees_are_over()) [[unlikely]]
    return TABI_OK;
  if (tabi::end(handle)) [[likely]]
    return TABI_OK;
  return handle && !is_op(handle) ? TABI_INVALID_HANDLE : TABI_OK;
}

tabi_status tabi_free_later(void *handle) {
  if (!handle || frees_are_over() || is_op(handle))
    return TABI_OK;
  tabi::Slot *slot = tabi::kill(handle);
  if (!slot)
    return TABI_INVALID_HANDLE;
  uint32_t head = tabi::pending_frees.load(std::memory_order_relaxed);
  do
    slot->next = head;
  while (!tabi::pending_frees.compare_exchange_weak(head, tabi::index_of(handle) + 1, std::memory_order_acq_rel));
  tabi::attention.fetch_or(tabi::frees_wait, std::memory_order_release);
  return TABI_OK;
}

tabi_status tabi_free_many(void *const *handles, int64_t n) {
  if (n < 0 || (n > 0 && !handles))
    return TABI_INVALID_ARGUMENT;
  tabi_status status = TABI_OK;
  for (int64_t i = 0; i < n; i++)
    if (tabi_status one = tabi_free(handles[i]))
      status = one;
  return status;
}

int64_t tabi_live_handles(int32_t kind) {
  int64_t live = 0;
  for (auto &entry : tabi::chunks) {
    tabi::Slot *chunk = entry.load(std::memory_order_acquire);
    if (!chunk)
      break;
    for (uint32_t i = 0; i < tabi::chunk_size; i++) {
      const uint64_t value = chunk[i].value.load(std::memory_order_relaxed);
      live += (value & 1) && (kind == 0 || tabi::kind_of(value) == kind);
    }
  }
  return live;
}

}  // extern "C"
