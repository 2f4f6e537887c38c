// How a call that may reach functions of the host runs, so that these are called on its own thread and on no other.
//
// Where LibTorch could reach them on another thread (those of a device), or where they have no address, the work goes
// to a worker thread, and the calling thread waits, not for the work but for whatever is asked of it: the pump. A
// function without an address makes the entry point return TABI_PENDING, and the answer goes on waiting.
#pragma once

#include "core/guard.hpp"
#include "function.hpp"

#include <atomic>
#include <functional>

namespace tabi {

// Functions of the host that are alive, and those without an address.
extern std::atomic<int64_t> live_functions, live_without_address;

// Whether functions must be carried over to the calling thread.
bool needs_pump();

// This thread runs a call itself: functions of the host may be called from here directly.
class CallingThread {
 public:
  CallingThread();
  ~CallingThread();
  CallingThread(const CallingThread &) = delete;
  CallingThread &operator=(const CallingThread &) = delete;
};
bool is_calling_thread();

// Has the thread whose call led here compute a function, and waits for it.
std::vector<at::Tensor> ask_calling_thread(HostFunction &function, std::vector<at::Tensor> args,
                                           std::vector<int32_t> flags);

// Runs a body on a worker and serves what it asks; returns like guard(), or TABI_PENDING.
tabi_status run_pumped(const char *function, std::function<void()> body) noexcept;

// As guard(), for entry points that may reach functions of the host. The body owns what it uses: it may outlive the
// call.
template <class Body>
tabi_status guard_calling(const char *function, Body &&body) {
  if (tabi_status status = enter<true>(function)) [[unlikely]]
    return status;
  if (live_functions.load(std::memory_order_relaxed) > 0 && needs_pump())
    return run_pumped(function, body);
  return guard<true>(function, [&] {
    const CallingThread here;
    body();
  });
}

}  // namespace tabi
