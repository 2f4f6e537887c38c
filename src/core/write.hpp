// Writes an output array whose room the host gave.
#pragma once

#include "core/error.hpp"

#include <algorithm>

namespace tabi {

// No room at all asks for the number alone.
template <class Items, class T>
void write_array(const char *capacity_parameter, const Items &items, T *out, int64_t capacity, int64_t *count) {
  const auto n = static_cast<int64_t>(items.size());
  require(capacity == 0 || n <= capacity, TABI_INVALID_ARGUMENT, "'", capacity_parameter, "' is ", capacity, ", but ",
          n, " are needed");
  if (capacity)
    std::copy(items.begin(), items.end(), out);
  *count = n;
}

}  // namespace tabi
