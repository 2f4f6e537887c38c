#include "module/walk.hpp"

#include "module/parametrize.hpp"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/empty.h>

#include <algorithm>
#include <map>
#include <set>
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

// Copies with what they share: nodes, tensors, and memory, as Python's deepcopy().
class Copier {
 public:
  explicit Copier(const Node &root) {
    for_each_tensor(root, [&](const std::string &, const at::Tensor &tensor, bool) { count(tensor); });
    for (auto &[key, shared] : storages_) {
      std::sort(shared.ranges.begin(), shared.ranges.end());
      // From here on each reaches as far as those before it.
      for (size_t i = 1; i < shared.ranges.size(); i++) {
        int64_t &end = shared.ranges[i].second;
        shared.is_overlapping |= shared.ranges[i].first < shared.ranges[i - 1].second;
        end = std::max(end, shared.ranges[i - 1].second);
      }
    }
  }

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
  // What tensors have of a storage, in elements, and the copy of all that where some overlap.
  struct Shared {
    std::set<const void *> tensors = {};
    std::vector<std::pair<int64_t, int64_t>> ranges = {};
    bool is_overlapping = false;
    at::Tensor twin = {};
  };

  static int64_t elements_of(const at::Tensor &tensor) {
    int64_t last = 0;
    for (int64_t d = 0; d < tensor.dim(); d++)
      last += (tensor.size(d) - 1) * tensor.stride(d);
    return last + 1;
  }

  static bool is_plain(const at::Tensor &tensor) {
    return tensor.defined() && tensor.layout() == at::kStrided && tensor.has_storage() && tensor.numel() > 0;
  }

  Shared &shared_by(const at::Tensor &tensor) {
    return storages_[{tensor.storage().unsafeGetStorageImpl(), tensor.scalar_type()}];
  }

  void count(const at::Tensor &tensor) {
    if (!is_plain(tensor))
      return;
    Shared &shared = shared_by(tensor);
    if (!shared.tensors.insert(tensor.unsafeGetTensorImpl()).second)
      return;
    shared.ranges.emplace_back(tensor.storage_offset(), tensor.storage_offset() + elements_of(tensor));
  }

  at::Tensor copy(const at::Tensor &tensor) {
    if (!tensor.defined())
      return tensor;
    at::Tensor &twin = tensors_[tensor.unsafeGetTensorImpl()];
    if (!twin.defined())
      twin = memory_of(tensor).set_requires_grad(tensor.requires_grad());
    return twin;
  }

  at::Tensor memory_of(const at::Tensor &tensor) {
    Shared *shared = is_plain(tensor) ? &shared_by(tensor) : nullptr;
    if (!shared || !shared->is_overlapping)
      return tensor.detach().clone();
    const int64_t begin = shared->ranges.front().first;
    if (!shared->twin.defined())
      shared->twin = tensor.detach().as_strided({shared->ranges.back().second - begin}, {1}, begin).clone();
    // No view, so that each counts its own changes.
    return at::empty({0}, tensor.options())
        .set_(shared->twin.storage(), tensor.storage_offset() - begin, tensor.sizes(), tensor.strides());
  }

  std::unordered_map<const Node *, NodePtr> nodes_;
  std::unordered_map<const void *, at::Tensor> tensors_;
  std::map<std::pair<const void *, at::ScalarType>, Shared> storages_;
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
  return Copier(*node).copy(node);
}

}  // namespace tabi
