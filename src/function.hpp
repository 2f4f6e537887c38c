// A function of the host, and how the library calls it.
#pragma once

#include "core/types.hpp"

#include "core/queue.hpp"

#include <vector>

namespace tabi {

class HostFunction : public Target {
 public:
  HostFunction(tabi_callback fn, void *ctx, tabi_drop drop, c10::intrusive_ptr<Queue> queue);
  ~HostFunction() override;

  // Computes it on the thread that called the library; undefined tensors stand for None. Flags, where there are any,
  // become a last argument, a list of bools.
  std::vector<at::Tensor> call(std::vector<at::Tensor> args, std::vector<int32_t> flags = {});

  bool has_address() const { return fn_ != nullptr; }
  void *ctx() const { return ctx_; }

  // Computes it on this thread, which must be the host's.
  std::vector<at::Tensor> invoke(const std::vector<at::Tensor> &args, const std::vector<int32_t> &flags);

 private:
  tabi_callback fn_;
  void *ctx_;
  tabi_drop drop_;
  c10::intrusive_ptr<Queue> queue_;
};

// Fails with what a function of the host reported before it returned a status; `failures` counted this thread's before.
[[noreturn]] void fail_of_host(tabi_status status, uint64_t failures);

// The tensors among what a host gave; undefined ones for None.
std::vector<at::Tensor> tensors_of_results(Values results);

}  // namespace tabi
