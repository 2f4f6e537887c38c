// What a program's nodes are given, as it is written.
#pragma once

#include "exported/compile.hpp"

namespace tabi::exported {

struct Slot {
  int32_t index;
  ValueKind kind;
};

// An argument as the program has it: a constant, a slot, or a list with slots in it.
struct Operand {
  enum class Kind : uint8_t { constant, slot, list } kind = Kind::constant;
  Given given;
  Slot slot{-1, ValueKind::constant};
  std::vector<Operand> items;
};

inline Given none() {
  return {TABI_TAG_NONE, {}};
}

// Those that are plain values; nothing for the rest. `tag` says which kind it is, such as "as_int".
std::optional<Given> constant_of(const std::string &tag, const Item &value);

// What may stand for itself or for a slot: {"as_name": …} or {"as_int": …}.
struct Symbol {
  const std::string *name = nullptr;
  Given given;
};
Symbol symbol_of(const Item &item);

}  // namespace tabi::exported
