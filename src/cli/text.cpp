#include "text.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace cli {
namespace {

void append_escaped(std::string &to, uint32_t code) {
  if (code == '\n')
    to += "\\n";
  else if (code == '\t')
    to += "\\t";
  else if (code == '\r')
    to += "\\r";
  else if (code < 0x100)
    append_hex(to, "\\x", code, 2);
  else if (code < 0x10000)
    append_hex(to, "\\u", code, 4);
  else
    append_hex(to, "\\U", code, 8);
}

}  // namespace

Letter letter_at(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80)
    return {first, 1};
  const size_t size = first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (first < 0xC2 || size == 0 || at + size > text.size())
    return {};
  uint32_t code = first & (0xFFu >> (size + 1));
  for (size_t i = 1; i < size; i++) {
    if ((byte(i) & 0xC0) != 0x80)
      return {};
    code = code << 6 | (byte(i) & 0x3Fu);
  }
  constexpr std::array<uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  const bool is_half = code >= 0xD800 && code < 0xE000;
  return code < least[size] || is_half || code > 0x10FFFF ? Letter{} : Letter{code, size};
}

bool is_harmful(uint32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x61C ||
         (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB) ||
         (code >= 0xE0000 && code <= 0xE007F);
}

void append_hex(std::string &to, const char *start, uint32_t number, int width) {
  constexpr char digits[] = "0123456789abcdef";
  to += start;
  for (int shift = 4 * (width - 1); shift >= 0; shift -= 4)
    to += digits[number >> shift & 15];
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const Letter letter = letter_at(text, i);
    if (letter.size == 0)
      append_hex(out, "\\x", static_cast<unsigned char>(text[i]), 2);
    else if (is_harmful(letter.code))
      append_escaped(out, letter.code);
    else
      out += text.substr(i, letter.size);
    i += letter.size ? letter.size : 1;
  }
  return out;
}

std::string quoted(std::string_view text, size_t most) {
  const std::string_view start = cut(text, most);
  std::string safe;
  for (const char c : start) {
    if (c == '\'' || c == '\\')
      safe += '\\';
    safe += c;
  }
  return "'" + escaped(safe) + (start.size() < text.size() ? "…'" : "'");
}

std::string escaped_bytes(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte > 0x7E)
      append_escaped(out, byte);
    else if (c == '\'' || c == '\\')
      out.append({'\\', c});
    else
      out += c;
  }
  return out;
}

std::string_view cut(std::string_view text, size_t most) {
  if (text.size() <= most)
    return text;
  size_t end = most;
  while (end > 0 && most - end < 3 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    end--;
  return text.substr(0, end);
}

std::string grouped(int64_t number) {
  std::string out = std::to_string(number);
  const size_t first = out[0] == '-' ? 1 : 0;
  for (size_t at = out.size(); at > first + 3;)
    out.insert(at -= 3, 1, ',');
  return out;
}

std::string size_text(int64_t bytes) {
  if (bytes < 1000)
    return std::to_string(bytes) + " B";
  constexpr std::array<const char *, 6> units{"KB", "MB", "GB", "TB", "PB", "EB"};
  double size = static_cast<double>(bytes) / 1000;
  size_t unit = 0;
  for (; size >= 999.95 && unit + 1 < units.size(); unit++)
    size /= 1000;
  char text[32];
  std::snprintf(text, sizeof text, "%.1f %s", size, units[unit]);
  return text;
}

std::string python_float(double number) {
  if (!std::isfinite(number))
    return std::isnan(number) ? "nan" : number < 0 ? "-inf" : "inf";
  char text[64];
  const double size = std::fabs(number);
  const auto format =
      size == 0 || (size >= 1e-4 && size < 1e16) ? std::chars_format::fixed : std::chars_format::scientific;
  std::string out(text, std::to_chars(text, text + sizeof text, number, format).ptr);
  return out.find_first_not_of("-0123456789") == std::string::npos ? out + ".0" : out;
}

}  // namespace cli
