#include "core/types.hpp"

#include "core/utf8.hpp"

#include <algorithm>
#include <cstring>

namespace tabi {

void fail_null(const char *parameter) {
  fail(TABI_INVALID_ARGUMENT, "'", parameter, "' must not be NULL");
}

void fail_enum(const char *parameter, int64_t value, const char *type) {
  fail(TABI_INVALID_ARGUMENT, "'", parameter, "' must be a ", type, ", which ", value, " is not");
}

void check_length(const char *parameter, const char *length_parameter, const void *array, int64_t length,
                  size_t element_size, bool nullable) {
  require(length >= 0, TABI_INVALID_ARGUMENT, "'", length_parameter, "' must not be negative, got ", length,
          " (the length of '", parameter, "')");
  int64_t bytes;
  require(!__builtin_mul_overflow(length, static_cast<int64_t>(element_size), &bytes), TABI_INVALID_ARGUMENT, "'",
          length_parameter, "' is absurd: ", length, " (the length of '", parameter, "')");
  require(array || length == 0 || nullable, TABI_INVALID_ARGUMENT, "'", parameter, "' must not be NULL when '",
          length_parameter, "' is ", length);
}

std::string_view check_string(const char *parameter, const char *text) {
  check_pointer(parameter, text);
  // One pass over what nearly every text is: short, and ASCII.
  unsigned char all = 0;
  const char *end = text;
  for (; *end; end++)
    all |= static_cast<unsigned char>(*end);
  const std::string_view view(text, static_cast<size_t>(end - text));
  require(all < 0x80 || is_utf8(view), TABI_INVALID_ARGUMENT, "'", parameter, "' must be UTF-8");
  return view;
}

std::optional<std::string_view> check_optional_string(const char *parameter, const char *text) {
  return text ? std::optional(check_string(parameter, text)) : std::nullopt;
}

Any check_any(const char *parameter, void *handle) {
  require(handle, TABI_INVALID_HANDLE, "'", parameter, "' must be a handle, not NULL");
  const int kind = live_kind(handle);
  require(kind, TABI_INVALID_HANDLE, "'", parameter, "' must be a live handle, which ", handle, " is not");
  return {handle, kind, kind == TABI_KIND_OP ? nullptr : target_of(find(handle, kind))};
}

int64_t check_struct_size(const char *parameter, const void *out, int64_t first_size, int64_t size) {
  check_pointer(parameter, out);
  int64_t given;
  std::memcpy(&given, out, sizeof given);
  require(given >= first_size && given <= size + 4096, TABI_INVALID_ARGUMENT, "'", parameter,
          "' must have its struct_size set to at least ", first_size, ", got ", given);
  return std::min(given, size);
}

void read_struct(const char *parameter, const void *from, void *to, int64_t first_size, int64_t size) {
  const int64_t known = check_struct_size(parameter, from, first_size, size);
  std::memcpy(to, from, static_cast<size_t>(known));
  int64_t given;
  std::memcpy(&given, from, sizeof given);
  const auto *bytes = static_cast<const unsigned char *>(from);
  require(std::all_of(bytes + known, bytes + given, [](unsigned char b) { return b == 0; }), TABI_VERSION_MISMATCH, "'",
          parameter, "' sets an option that this library does not know (its struct_size is ", given, ", known are ",
          size, " bytes)");
}

}  // namespace tabi
