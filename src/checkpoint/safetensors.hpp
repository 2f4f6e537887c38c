// What of a dict goes into a safetensors file, known before any of it is read.
#pragma once

#include "checkpoint/formats.hpp"

namespace tabi {

// The entry of the header that is no tensor.
constexpr char safetensors_metadata[] = "__metadata__";

struct TensorToSave {
  const std::string &name;
  const Item &item;
  at::ScalarType dtype;  // after the cast that loading asked for
  c10::SmallVector<int64_t, 4> sizes;
  uint64_t bytes;
};

// The tensors of a dict, in its order; fails where the format cannot hold one, or two share memory and may not be
// copied.
std::vector<TensorToSave> tensors_to_save(const Item &item, const Saving &saving);

}  // namespace tabi
