// Drawing numbers of examples, each draw as Python's samplers make it.
#pragma once

#include "core/error.hpp"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Functions.h>
#include <ATen/core/Generator.h>

#include <optional>

namespace tabi {

// Without a generator draws come from the CPU's default one.
inline std::optional<at::Generator> cpu_generator(c10::GeneratorImpl *generator) {
  if (!generator)
    return std::nullopt;
  require(generator->device().is_cpu(), TABI_VALUE_ERROR, "'generator' must be one of the CPU, not of ",
          generator->device());
  return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(generator));
}

inline at::Tensor draw_order(int64_t length, const std::optional<at::Generator> &generator) {
  return at::randperm(length, generator, at::TensorOptions(at::kLong));
}

// torch.empty((), dtype=torch.int64).random_(generator=generator)
inline int64_t draw_seed(const std::optional<at::Generator> &generator) {
  return at::empty({}, at::TensorOptions(at::kLong)).random_(generator).item<int64_t>();
}

}  // namespace tabi
