// What the classes and functions that a pickle names stand for: a closed table, and inert objects for the rest.
#pragma once

#include "checkpoint/pickle.hpp"

#include <memory>
#include <variant>
#include <vector>

namespace tabi {

// A class or function by name. Nothing is ever imported or called.
struct Global {
  std::string name;  // "module.name"
};

struct Vm;
struct VmTupleData;
using VmTuple = std::shared_ptr<const VmTupleData>;

// What stands on the machine's stack. Tuples stay apart from trees until they leave it: they may hold storages.
struct Vm : std::variant<Item, Global, std::shared_ptr<const StorageRef>, VmTuple> {
  using variant::variant;
};

struct VmTupleData {
  std::vector<Vm> items;
  int depth = 1;
  mutable TreePtr tree;  // what it is outside the machine, made once
};

template <class... Parts>
[[noreturn]] void corrupt(const Parts &...parts) {
  fail(TABI_CORRUPT_FILE, parts...);
}

class Rebuilder {
 public:
  explicit Rebuilder(const UnpickleOptions &options) : options_(options) {}

  Vm global(std::string_view module, std::string_view name) const;
  Vm tuple(std::vector<Vm> items) const;
  Vm frozenset(std::vector<Vm> items) const;
  Vm call(const Vm &callee, const Vm &args) const;
  void build(Vm &object, const Vm &state) const;
  Vm persistent(const Vm &id) const;
  void append(Vm &container, std::vector<Vm> items) const;
  void set(Vm &container, std::vector<Vm> keys_and_values) const;

  // What a value is once it leaves the machine.
  Item item(const Vm &value) const;

 private:
  const UnpickleOptions &options_;
};

}  // namespace tabi
