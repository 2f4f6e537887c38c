// JSON: read into trees, and written from them.
#pragma once

#include "checkpoint/tree.hpp"

namespace tabi {

// Objects become dicts, arrays lists. Refuses with CORRUPT_FILE what JSON does not allow, and besides it keys that
// stand twice in one object, nesting beyond most_nested, and integers beyond 64 bits; says at which byte.
Item parse_json(std::string_view text);

// A string in quotes. `ascii` escapes all other letters, as Python's json does.
std::string json_text(std::string_view text, bool ascii = false);

// The bytes of Python's json.dumps(value, indent=2).
std::string json_of(const Item &item);

}  // namespace tabi
