// What numbers and names stand for in the files of Lua Torch7.
#pragma once

#include <c10/core/ScalarType.h>

#include <cstdint>
#include <string_view>

namespace tabi::t7 {

// What comes next. From `table` on an object has an index, by which it is meant again; a plain_function has none.
enum Tag : int32_t {
  nil = 0,
  number = 1,
  string = 2,
  table = 3,
  torch_object = 4,
  boolean = 5,
  plain_function = 6,
  listed_function = 7,
  function = 8,
};

// "torch.FloatTensor" holds a "torch.FloatStorage".
struct Element {
  std::string_view name;
  at::ScalarType dtype;
};
inline constexpr Element elements[] = {
    {"Byte", at::kByte}, {"Char", at::kChar},   {"Short", at::kShort},   {"Int", at::kInt},
    {"Long", at::kLong}, {"Float", at::kFloat}, {"Double", at::kDouble}, {"Half", at::kHalf},
};

// Numbers of Lua are doubles: up to here each whole one is an int too.
constexpr int64_t whole_limit = int64_t{1} << 53;

}  // namespace tabi::t7
