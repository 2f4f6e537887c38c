// NumPy's dtypes by its own names, which files of arrays and pickles of arrays have alike.
#pragma once

#include <c10/core/ScalarType.h>

#include <optional>
#include <string>
#include <string_view>

namespace tabi {

// The dtype that "<f4", ">i8", "|b1" or "f8" names; nothing where LibTorch has none. `swapped` tells that the most
// significant byte of its numbers comes first.
std::optional<at::ScalarType> dtype_of_numpy(std::string_view descr, bool &swapped);

// "<f4"; "" where NumPy has none.
std::string numpy_name(at::ScalarType dtype);

}  // namespace tabi
