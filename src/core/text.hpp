// What several readers do with texts.
#pragma once

#include <string_view>

namespace tabi {

// A text without the blanks around it.
inline std::string_view trimmed(std::string_view text, std::string_view blanks = " ") {
  const size_t first = text.find_first_not_of(blanks);
  return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace tabi
