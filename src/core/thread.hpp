// What a thread has at hand: free slots, its scopes, and bytes that it has not added to the counters yet.
#pragma once

#include <cstdint>
#include <vector>

namespace tabi {

struct Slot;

// One line of the cache: a small operator leaves little of ours in it.
struct alignas(64) Thread {
  static constexpr uint32_t room = 64, batch = 32;
  Slot *free = nullptr;  // a list
  uint32_t free_count = 0;
  int64_t pending_live = 0, pending_total = 0;
  std::vector<std::vector<void *>> scopes;
};
static_assert(sizeof(Thread) == 64);

// One pointer in the static part of a thread's storage, which even a library loaded late finds room for: reaching it
// takes an instruction, where the general way takes a call that shows in a small operator's time.
extern thread_local Thread *thread_pointer __attribute__((tls_model("initial-exec")));

Thread &make_thread();

inline Thread &this_thread() {
  Thread *thread = thread_pointer;
  return thread ? *thread : make_thread();
}

}  // namespace tabi
