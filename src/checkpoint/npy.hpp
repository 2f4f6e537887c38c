// NumPy's dtypes by its own names, which files of arrays and pickles of arrays have alike.
#pragma once

#include "checkpoint/stored.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tabi {

// The dtype that "<f4", ">i8", "|b1" or "f8" names; nothing where LibTorch has none. `swapped` tells that the most
// significant byte of its numbers comes first.
std::optional<at::ScalarType> dtype_of_numpy(std::string_view descr, bool &swapped);

// "<f4"; "" where NumPy has none.
std::string numpy_name(at::ScalarType dtype);

// A tensor over all of a storage, its elements row by row or, as in Fortran, column by column.
StoredTensorPtr numpy_array(at::ScalarType dtype, c10::SmallVector<int64_t, 4> sizes, bool by_columns,
                            StoredStoragePtr storage);

}  // namespace tabi
