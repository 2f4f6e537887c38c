// What a module handle holds: named parameters, buffers and children, under Python's names and in Python's order, and
// what runs when it is called. Layers, containers, modules of the host, models, TorchScript's and exported programs are
// all nodes, so that every verb works on each of them.
#pragma once

#include "op/op.hpp"

#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tabi {

using Results = c10::SmallVector<c10::IValue, 4>;

class Node;
class Hooks;
using NodePtr = std::shared_ptr<Node>;

class Node {
 public:
  // An undefined tensor is one that the module's options left out (bias=False): it stays in its place.
  struct Parameter {
    std::string name;
    at::Tensor tensor;
    // Computed by the child "parametrizations" before each use: no parameter for users, but for what runs.
    bool is_derived = false;
    // Those of a higher rank are listed after the others: they were computed for a while, as Python orders them.
    int rank = 0;
  };
  // One that is not persistent is in no state dict.
  struct Buffer {
    std::string name;
    at::Tensor tensor;
    bool is_persistent = true;
  };
  struct Child {
    std::string name;
    NodePtr node;
  };

  explicit Node(std::string type) : type_(std::move(type)) {}
  virtual ~Node();
  Node(const Node &) = delete;
  Node &operator=(const Node &) = delete;

  const std::string &type() const { return type_; }
  const std::vector<Parameter> &parameters() const { return parameters_; }
  const std::vector<Buffer> &buffers() const { return buffers_; }
  const std::vector<Child> &children() const { return children_; }

  // Adds or replaces. Fails where the node takes no such (see takes_…()), or the name is taken by another kind.
  void set_parameter(std::string_view name, at::Tensor tensor);
  void set_buffer(std::string_view name, at::Tensor tensor, bool is_persistent = true);
  void set_child(std::string_view name, NodePtr node);
  void remove_child(std::string_view name);

  // By name, or null where there is none.
  const Parameter *find_parameter(std::string_view name) const;
  const at::Tensor *find_tensor(std::string_view name) const;
  const NodePtr *find_child(std::string_view name) const;

  bool is_training() const { return is_training_; }
  // Here and in all children.
  void train(bool on);
  // Tells the node that data of its tensors was moved, such as to a device.
  void data_moved();

  // A call as users make it: parametrizations, hooks, then forward(). Arguments without names come first.
  Results call(Names names, Givens args);
  // Runs one of methods(): forward as call() does, others without hooks.
  Results invoke(const std::string &method, Names names, Givens args);
  virtual std::vector<std::string> methods() const { return {"forward"}; }

  // The hooks of users, made when first asked for; see hooks.hpp.
  Hooks &hooks();
  // Parameters that are computed; see parametrize.cpp. Marks one as such, or as an own one again:
  void set_derived(std::string_view name, bool is_derived);
  bool has_derived() const { return has_derived_; }
  // Computes them all.
  void derive();
  // Holds what computes them, or nothing.
  void set_parametrizations(NodePtr node);

  // A node of the same kind and settings over the same tensors and children; clones replace them one by one.
  virtual NodePtr shallow_copy() const = 0;

  // What Python's repr() shows in the parentheses, such as "in_features=2, out_features=3, bias=True".
  virtual std::string extra_repr() const { return ""; }
  // What forward takes, for help and listings; null where nobody knows.
  virtual const Op *forward_signature() const { return nullptr; }

 protected:
  virtual Results forward(Names names, Givens args) = 0;
  // Runs one of methods(), other than forward; fails where there is no such.
  virtual Results run_method(const std::string &method, Names names, Givens args);

  // Whether new names may be added; those that are there can always be replaced.
  virtual bool takes_tensors() const { return false; }
  virtual bool takes_children() const { return false; }

  // A parameter or buffer (at that index) was replaced by another tensor, or its data was moved: what mirrors it
  // elsewhere follows.
  virtual void on_parameter(size_t) {}
  virtual void on_buffer(size_t) {}
  // A child was added or replaced.
  virtual void on_child(size_t) {}
  virtual void on_train() {}

  // What set_…() do, for a node that makes its own parts; nothing is checked, nor told.
  void add_parameter(std::string name, at::Tensor tensor) {
    parameters_.push_back({std::move(name), std::move(tensor)});
  }
  void add_buffer(std::string name, at::Tensor tensor, bool is_persistent = true) {
    buffers_.push_back({std::move(name), std::move(tensor), is_persistent});
  }
  void add_child(std::string name, NodePtr node) { children_.push_back({std::move(name), std::move(node)}); }
  // The mode that it was made or saved in; train() is for users.
  void set_mode(bool is_training) { is_training_ = is_training; }
  // Another node's tensors, children and mode, for shallow_copy().
  void copy_parts(const Node &from);

 private:
  void check_name(std::string_view name, const char *kind) const;

  std::string type_;
  std::vector<Parameter> parameters_;
  std::vector<Buffer> buffers_;
  std::vector<Child> children_;
  std::shared_ptr<Hooks> hooks_;  // null for most
  bool has_derived_ = false;
  bool is_training_ = true;
};

// A value with the tag that a host would give it, to call a node with.
Given given_of(c10::IValue value);

}  // namespace tabi
