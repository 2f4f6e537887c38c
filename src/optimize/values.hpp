// The tensors in what modules take and give, whatever holds them.
#pragma once

#include "module/node.hpp"

namespace tabi::optimize {

using Leaves = std::vector<at::Tensor>;

// Adds the tensors of a value, in order; undefined ones are none.
void collect(const c10::IValue &value, Leaves &to);

// The same value with other tensors in the places of its own, taken from `next` on.
c10::IValue replaced(const c10::IValue &value, const Leaves &tensors, size_t &next);

// What a call's arguments look like: dtypes and sizes of tensors, and all that is no tensor. None where that cannot be
// said.
using Signature = c10::SmallVector<int64_t, 16>;
std::optional<Signature> signature_of(Names names, Givens args);

}  // namespace tabi::optimize
