// What operators do, in words: abi/operators, compiled in.
#pragma once

#include <cstddef>
#include <string_view>

namespace tabi {

struct OpDoc {
  const char *name, *text;
};

// By name; generated from the list.
extern const OpDoc op_docs[];
extern const size_t n_op_docs;

// What the operator of that qualified name does; "" where nothing says.
const char *doc_of(std::string_view name);

}  // namespace tabi
