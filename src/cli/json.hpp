// Writes one JSON document, piece by piece. What is no UTF-8 becomes U+FFFD, so that any text can stand in it.
#pragma once

#include "output.hpp"

#include <cstdint>
#include <string_view>

namespace cli {

class Json {
 public:
  explicit Json(Output &out) : out_(out) {}

  // Each returns the writer, so that what stands on one line reads as one.
  Json &begin_object() { return open('{'); }
  Json &end_object() { return close('}'); }
  Json &begin_array() { return open('['); }
  Json &end_array() { return close(']'); }
  Json &key(std::string_view name);
  Json &string(std::string_view text);
  Json &number(int64_t number);
  // JSON has no inf and no nan: they are strings of those letters.
  Json &number(double number);
  Json &boolean(bool value);
  Json &null();

 private:
  Json &open(char bracket);
  Json &close(char bracket);
  void separate();
  void write_string(std::string_view text);

  Output &out_;
  bool is_first_ = true, after_key_ = false;
};

}  // namespace cli
