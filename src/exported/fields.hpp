// Looking into the JSON of a program: every look checks, and fails with CORRUPT_FILE.
#pragma once

#include "checkpoint/json.hpp"

namespace tabi::exported {

const Tree &dict_of(const Item &item, std::string_view what);
const Tree &list_of(const Item &item, std::string_view what);
const std::string &text_of(const Item &item, std::string_view what);
int64_t int_of(const Item &item, std::string_view what);
bool bool_of(const Item &item, std::string_view what);
// JSON has no infinities: they stand there as texts.
double real_of(const Item &item, std::string_view what);

// A field of an object, which must be there.
const Item &field(const Tree &dict, std::string_view key);
// A field, or null where it is missing or null.
const Item *field_or_null(const Tree &dict, std::string_view key);

inline const Tree &dict_at(const Tree &dict, std::string_view key) {
  return dict_of(field(dict, key), key);
}
inline const Tree &list_at(const Tree &dict, std::string_view key) {
  return list_of(field(dict, key), key);
}
inline const std::string &text_at(const Tree &dict, std::string_view key) {
  return text_of(field(dict, key), key);
}

// An object with one field, whose name says what the value is.
struct Tagged {
  const std::string &tag;
  const Item &value;
};
Tagged tagged(const Item &item, std::string_view what);

// What the schema's numbers stand for.
at::ScalarType dtype_of_number(int64_t number);
int64_t number_of_dtype(at::ScalarType dtype);
at::Layout layout_of_number(int64_t number);
at::MemoryFormat memory_format_of_number(int64_t number);
c10::Device device_called(const std::string &text);
c10::Device device_of(const Item &item);

}  // namespace tabi::exported
