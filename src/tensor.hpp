// Checks of sizes and strides that come from outside: LibTorch ends the process over some of them.
#pragma once

#include <c10/core/ScalarType.h>
#include <c10/util/ArrayRef.h>

#include <cstdint>

namespace tabi {

// Number of elements; fails on a negative size or a product beyond 64 bits.
int64_t checked_numel(c10::ArrayRef<int64_t> sizes);

// Bytes from the first element to the end of the last; fails on a negative stride too.
int64_t checked_extent(c10::ArrayRef<int64_t> sizes, c10::ArrayRef<int64_t> strides, int64_t element_size);

// Whether tensors of that dtype can require gradients.
inline bool takes_gradients(c10::ScalarType dtype) {
  return c10::isFloatingType(dtype) || c10::isComplexType(dtype);
}

}  // namespace tabi
