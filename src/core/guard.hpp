// Every entry point runs its body in here: the process is fit for it, and no C++ exception leaves.
#pragma once

#include "core/error.hpp"

#include <cxxabi.h>

#include <atomic>

namespace tabi {

enum class State : int { fresh, ready, forked, exiting };

extern std::atomic<State> state;
extern std::atomic<uint32_t> pending_frees;  // head of what tabi_free_later() left; 0 for nothing

// Why an entry point has to look closer before it runs; one word, so that a look is one load.
enum Attention : uint32_t {
  not_ready = 1,     // first call, fork, or exit
  frees_wait = 2,    // tabi_free_later() left something
  not_computed = 4,  // no operator has run yet: from the first on a fork may leave threads behind
};
extern std::atomic<uint32_t> attention;

// The rare part of entering.
tabi_status enter_slow(const char *function, uint32_t why) noexcept;
void drain_pending() noexcept;

template <bool computes>
inline tabi_status enter(const char *function) noexcept {
  constexpr uint32_t reasons = not_ready | frees_wait | (computes ? uint32_t{not_computed} : 0);
  const uint32_t why = attention.load(std::memory_order_acquire) & reasons;
  return why ? enter_slow(function, why) : TABI_OK;
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
