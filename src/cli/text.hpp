// Texts as people and programs read them. Whatever comes from a file is escaped: it may be written to harm a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cli {

// The letter at a place of a text: its code and its bytes; no bytes where there is no UTF-8.
struct Letter {
  uint32_t code = 0;
  size_t size = 0;
};
Letter letter_at(std::string_view text, size_t at);

// Whether a terminal obeys a letter, or it hides what stands there.
bool is_harmful(uint32_t code);

void append_hex(std::string &to, const char *start, uint32_t number, int width);

// Control characters, marks that turn the direction of text around, and what is no UTF-8, as \n, \x1b, \u202e, …
std::string escaped(std::string_view text);

// Between quotes, with a backslash before what would end them. Of more than `most` bytes the start, and "…".
std::string quoted(std::string_view text, size_t most = SIZE_MAX);

// As escaped(), of any bytes: what is no ASCII is escaped too.
std::string escaped_bytes(std::string_view bytes);

// The first `most` bytes at most, without cutting a letter in two.
std::string_view cut(std::string_view text, size_t most);

std::string grouped(int64_t number);      // "1,234,567"
std::string size_text(int64_t bytes);     // "512 B", "4.9 KB", "1.2 GB"
std::string python_float(double number);  // as Python's repr writes it: 1.0, 1e-05, inf, nan

}  // namespace cli
