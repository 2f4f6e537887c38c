#include "module/walk.hpp"

#include "module/parametrize.hpp"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace tabi {
namespace {

// The parameters that users see, in the order that they see.
std::vector<const Node::Parameter *> own_parameters(const Node &node) {
  std::vector<const Node::Parameter *> out;
  for (const Node::Parameter &parameter : node.parameters())
    if (!parameter.is_derived)
      out.push_back(&parameter);
  const auto comes_before = [](const auto *a, const auto *b) { return a->rank < b->rank; };
  if (!std::is_sorted(out.begin(), out.end(), comes_before))
    std::stable_sort(out.begin(), out.end(), comes_before);
  return out;
}

void visit_all(const Node &node, const std::string &prefix, bool recurse, bool only_saved,
               const std::function<void(const std::string &, const at::Tensor &, bool)> &visit) {
  for (const Node::Parameter *parameter : own_parameters(node))
    visit(prefix + parameter->name, parameter->tensor, true);
  for (const Node::Buffer &buffer : node.buffers())
    if (!only_saved || buffer.is_persistent)
      visit(prefix + buffer.name, buffer.tensor, false);
  if (recurse)
    for (const Node::Child &child : node.children())
      visit_all(*child.node, prefix + child.name + ".", true, only_saved, visit);
}

std::string names_of_children(const Node &node) {
  std::string known;
  for (const Node::Child &child : node.children())
    known += (known.empty() ? "" : ", ") + child.name;
  return known.empty() ? "none" : known;
}

// Copies with what they share.
class Copier {
 public:
  NodePtr copy(const NodePtr &node) {
    if (const auto at = nodes_.find(node.get()); at != nodes_.end())
      return at->second;
    NodePtr twin = node->shallow_copy();
    nodes_.emplace(node.get(), twin);
    for (const Node::Parameter &parameter : node->parameters())
      if (!parameter.is_derived)
        twin->set_parameter(parameter.name, copy(parameter.tensor));
    for (const Node::Buffer &buffer : node->buffers())
      twin->set_buffer(buffer.name, copy(buffer.tensor), buffer.is_persistent);
    for (const Node::Child &child : node->children())
      twin->set_child(child.name, copy(child.node));
    return twin;
  }

 private:
  at::Tensor copy(const at::Tensor &tensor) {
    if (!tensor.defined())
      return tensor;
    at::Tensor &twin = tensors_[tensor.unsafeGetTensorImpl()];
    if (!twin.defined())
      twin = tensor.detach().clone().set_requires_grad(tensor.requires_grad());
    return twin;
  }

  std::unordered_map<const Node *, NodePtr> nodes_;
  std::unordered_map<const void *, at::Tensor> tensors_;
};

void visit_nodes(Node &node, std::unordered_set<const Node *> &seen, const std::function<void(Node &)> &visit) {
  if (!seen.insert(&node).second)
    return;
  visit(node);
  for (const Node::Child &child : node.children())
    visit_nodes(*child.node, seen, visit);
}

}  // namespace

void for_each_tensor(const Node &node, const std::function<void(const std::string &, const at::Tensor &, bool)> &visit,
                     bool recurse) {
  visit_all(node, "", recurse, false, visit);
}

void for_each_saved(const Node &node, const std::function<void(const std::string &, const at::Tensor &)> &visit) {
  visit_all(node, "", true, true,
            [&](const std::string &path, const at::Tensor &tensor, bool) { visit(path, tensor); });
}

void for_each_node(Node &node, const std::function<void(Node &)> &visit) {
  std::unordered_set<const Node *> seen;
  visit_nodes(node, seen, visit);
}

std::pair<Node *, std::string_view> parent_of(Node &node, std::string_view path) {
  Node *at = &node;
  for (size_t dot; (dot = path.find('.')) != std::string_view::npos; path.remove_prefix(dot + 1)) {
    const std::string_view name = path.substr(0, dot);
    const NodePtr *child = at->find_child(name);
    require(child, TABI_KEY_ERROR, "the module ", in_quotes(at->type()), " has no child ", in_quotes(name));
    at = child->get();
  }
  return {at, path};
}

NodePtr child_at(Node &node, std::string_view path) {
  const auto [parent, name] = parent_of(node, path);
  const NodePtr *child = parent->find_child(name);
  require(child, TABI_KEY_ERROR, "the module ", in_quotes(parent->type()), " has no child ", in_quotes(name),
          "; it has ", names_of_children(*parent));
  return *child;
}

at::Tensor tensor_at(Node &node, std::string_view path) {
  const auto [parent, name] = parent_of(node, path);
  if (const Node::Parameter *parameter = parent->find_parameter(name); parameter && parameter->is_derived)
    return derived_tensor(*parent, name);
  if (const at::Tensor *tensor = parent->find_tensor(name); tensor && tensor->defined())
    return *tensor;
  std::string known;
  for_each_tensor(
      *parent,
      [&](const std::string &key, const at::Tensor &tensor, bool) {
        if (tensor.defined())
          known += (known.empty() ? "" : ", ") + key;
      },
      false);
  fail(TABI_KEY_ERROR, "the module ", in_quotes(parent->type()), " has no parameter or buffer ", in_quotes(name),
       "; it has ", known.empty() ? "none" : known);
}

bool reaches(const Node &from, const Node &to) {
  if (&from == &to)
    return true;
  for (const Node::Child &child : from.children())
    if (reaches(*child.node, to))
      return true;
  return false;
}

NodePtr deep_copy(const NodePtr &node) {
  const at::NoGradGuard no_grad;
  return Copier().copy(node);
}

}  // namespace tabi
