// How a program's inputs and outputs are nested: Python's pytrees, as they are written into it.
#pragma once

#include "exported/fields.hpp"

#include <ATen/core/ivalue.h>

namespace tabi::exported {

struct Spec {
  enum class Kind : uint8_t { leaf, sequence, dict } kind = Kind::leaf;
  bool is_list = false;           // of a sequence: no tuple
  std::vector<c10::IValue> keys;  // of a dict: texts or integers
  std::vector<Spec> children;
  size_t leaves = 1;
};

Spec read_spec(const std::string &text);

// Takes a value apart; `path` names it in messages. Fails with TYPE_ERROR or VALUE_ERROR where it is nested otherwise.
void flatten(const Spec &spec, const c10::IValue &value, const std::string &path, std::vector<c10::IValue> &to);

// Puts leaves together, from the one at `at` on.
c10::IValue unflatten(const Spec &spec, std::vector<c10::IValue> &leaves, size_t &at);

// "['key']" or "[1]", as Python writes it.
std::string key_text(const c10::IValue &key);

}  // namespace tabi::exported
