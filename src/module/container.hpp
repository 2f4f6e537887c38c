// Nodes that hold others: Sequential, which runs them, lists and dicts, and modules that the host composes.
#pragma once

#include "module/node.hpp"

namespace tabi {

class Container final : public Node {
 public:
  explicit Container(std::string type, bool is_sequential = false)
      : Node(std::move(type)), is_sequential_(is_sequential) {}
  NodePtr shallow_copy() const override;
  std::string extra_repr() const override;
  // Whether a call of it runs its children; the others are run by the host.
  bool runs() const { return is_sequential_; }
  using Node::add_child;

 protected:
  Results forward(Names names, Givens args) override;
  bool takes_tensors() const override { return true; }
  bool takes_children() const override { return true; }

 private:
  bool is_sequential_;
};

// Names of the containers that tabi_module_new() makes.
constexpr const char *container_types[] = {"Sequential", "ModuleList", "ModuleDict", "ParameterList", "ParameterDict"};
NodePtr make_container(std::string_view type);

// A node as Python's repr() shows the module.
std::string repr(const Node &node);

}  // namespace tabi
