// What the generated entry points hand to the functions in src/: checked, and in C++ terms.
#pragma once

#include "core/handle.hpp"

#include <torchabi/torchabi.h>

#include <ATen/core/Generator.h>
#include <c10/util/ArrayRef.h>
#include <c10/util/SmallVector.h>

#include <optional>
#include <string_view>

namespace tabi {

class Module;
class Optim;
class Queue;
class Tree;
struct Op;

// A live handle of any kind. As an output, only the handle counts.
struct Any {
  void *handle = nullptr;
  int kind = 0;
  Target *target = nullptr;  // null for an operator
};

// Host memory to read, and to write.
struct Bytes {
  const void *data;
  int64_t size;
};
struct MutableBytes {
  void *data;
  int64_t size;
};

using Tensors = c10::ArrayRef<at::Tensor>;
using Values = c10::ArrayRef<tabi_value>;
using Names = c10::ArrayRef<std::string_view>;  // data() is null where the host gave NULL
using Ints = c10::ArrayRef<int64_t>;

// Argument checks of the entry points; every message names the parameter.
[[noreturn]] void fail_null(const char *parameter);
[[noreturn]] void fail_enum(const char *parameter, int64_t value, const char *type);

inline void check_pointer(const char *parameter, const void *pointer) {
  if (!pointer) [[unlikely]]
    fail_null(parameter);
}

// The length of an array: not negative, and an array behind it unless it is empty.
void check_length(const char *parameter, const char *length_parameter, const void *array, int64_t length,
                  size_t element_size, bool nullable);

std::string_view check_string(const char *parameter, const char *text);
std::optional<std::string_view> check_optional_string(const char *parameter, const char *text);

Any check_any(const char *parameter, void *handle);

// Reads a struct that begins with its size as the caller knows it; fields it does not have are zero.
void read_struct(const char *parameter, const void *from, void *to, int64_t first_size, int64_t size);

// What remains of an output struct after its size: the part that the caller has room for is written.
int64_t check_struct_size(const char *parameter, const void *out, int64_t first_size, int64_t size);

}  // namespace tabi
