// Every entry point runs its body in here: the process is fit for it, and no C++ exception leaves.
#pragma once

#include "core/error.hpp"

#include <cxxabi.h>

#include <atomic>

namespace tabi {

enum class State : int { fresh, ready, forked, exiting };

extern std::atomic<State> state;
extern std::atomic<bool> computed;           // an operator has run: a fork from now on may leave threads behind
extern std::atomic<uint32_t> pending_frees;  // head of what tabi_free_later() left; 0 for nothing

// The rare part of entering: first call, fork, exit.
tabi_status enter_slow(const char *function) noexcept;
void drain_pending() noexcept;

template <bool computes>
inline tabi_status enter(const char *function) noexcept {
  if (state.load(std::memory_order_acquire) != State::ready) [[unlikely]] {
    if (tabi_status status = enter_slow(function))
      return status;
  }
  if (pending_frees.load(std::memory_order_relaxed) != 0) [[unlikely]]
    drain_pending();
  if constexpr (computes)
    if (!computed.load(std::memory_order_relaxed)) [[unlikely]]
      computed.store(true, std::memory_order_relaxed);
  return TABI_OK;
}

// Runs a body that returns nothing. A thread being cancelled unwinds on; everything else becomes a status.
template <bool computes, class Body>
inline tabi_status guard(const char *function, Body &&body) {
  if (tabi_status status = enter<computes>(function)) [[unlikely]]
    return status;
  try {
    body();
    return TABI_OK;
  } catch (abi::__forced_unwind &) {
    throw;
  } catch (...) {
    return record_current(function);
  }
}

// Runs a body that returns a handle; NULL stands for failure.
template <bool computes, class Handle, class Body>
inline Handle guard_handle(const char *function, Body &&body) {
  if (enter<computes>(function)) [[unlikely]]
    return nullptr;
  try {
    return body();
  } catch (abi::__forced_unwind &) {
    throw;
  } catch (...) {
    record_current(function);
    return nullptr;
  }
}

}  // namespace tabi
