#include "json.hpp"

#include "text.hpp"

#include <cmath>
#include <string>

namespace cli {

void Json::separate() {
  if (!is_first_ && !after_key_)
    out_.print(",");
  is_first_ = after_key_ = false;
}

Json &Json::open(char bracket) {
  separate();
  out_.print({&bracket, 1});
  is_first_ = true;
  return *this;
}

Json &Json::close(char bracket) {
  out_.print({&bracket, 1});
  is_first_ = false;
  return *this;
}

Json &Json::key(std::string_view name) {
  separate();
  write_string(name);
  out_.print(":");
  after_key_ = true;
  return *this;
}

Json &Json::string(std::string_view text) {
  separate();
  write_string(text);
  return *this;
}

void Json::write_string(std::string_view text) {
  std::string safe = "\"";
  for (size_t i = 0; i < text.size();) {
    const Letter letter = letter_at(text, i);
    if (letter.size == 0)
      safe += "\uFFFD";
    else if (letter.code == '"' || letter.code == '\\')
      safe.append({'\\', static_cast<char>(letter.code)});
    else if (!is_harmful(letter.code))
      safe += text.substr(i, letter.size);
    else if (letter.code < 0x10000)
      append_hex(safe, "\\u", letter.code, 4);
    else
      append_hex(safe, "\\u", 0xD7C0 + (letter.code >> 10), 4),
          append_hex(safe, "\\u", 0xDC00 + (letter.code & 0x3FF), 4);
    i += letter.size ? letter.size : 1;
  }
  out_.print(safe + '"');
}

Json &Json::number(int64_t number) {
  separate();
  out_.print(std::to_string(number));
  return *this;
}

Json &Json::number(double number) {
  if (!std::isfinite(number))
    return string(python_float(number));
  separate();
  out_.print(python_float(number));
  return *this;
}

Json &Json::boolean(bool value) {
  separate();
  out_.print(value ? "true" : "false");
  return *this;
}

Json &Json::null() {
  separate();
  out_.print("null");
  return *this;
}

}  // namespace cli
