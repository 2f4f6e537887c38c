// Anomaly mode: failures of a backward say which operator of the forward they belong to.
#pragma once

#include "core/types.hpp"

#include <ATen/core/Tensor.h>

#include <atomic>
#include <functional>

namespace tabi {

extern std::atomic<bool> looks_for_anomalies;

// Runs a backward from these tensors; what it throws names the operator.
void run_naming_anomalies(Tensors outputs, const std::function<void()> &run);

template <class Run>
void naming_anomalies(Tensors outputs, Run &&run) {
  if (looks_for_anomalies.load(std::memory_order_relaxed)) [[unlikely]]
    run_naming_anomalies(outputs, run);
  else
    run();
}

}  // namespace tabi
