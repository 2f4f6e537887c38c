// Texts in JSON, changed without breaking their grammar.
#pragma once

#include "pickle_ops.hpp"

namespace fuzz {

// The text itself where it is no JSON.
std::string mutate_json(const std::string &text, Random &random);

}  // namespace fuzz
