#include "op/doc.hpp"

#include <algorithm>

namespace tabi {

const char *doc_of(std::string_view name) {
  const OpDoc *end = op_docs + n_op_docs;
  const OpDoc *at = std::lower_bound(op_docs, end, name, [](const OpDoc &a, std::string_view b) { return a.name < b; });
  return at != end && at->name == name ? at->text : "";
}

}  // namespace tabi
