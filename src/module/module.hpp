// The object behind a tabi_module handle.
#pragma once

#include "checkpoint/tree.hpp"
#include "module/node.hpp"

namespace tabi {

// As a holder of a custom class it can stand in a value: modules are options of others.
class Module : public torch::CustomClassHolder {
 public:
  explicit Module(NodePtr node) : node_(std::move(node)) {}
  const NodePtr &node() const { return node_; }

 private:
  NodePtr node_;
};

// A node as a value.
inline c10::IValue value_of(NodePtr node) {
  return c10::IValue::make_capsule(c10::make_intrusive<Module>(std::move(node)));
}

}  // namespace tabi
