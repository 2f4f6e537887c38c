// Walking modules by dotted paths, in Python's order: a module's parameters, its buffers, then its children.
#pragma once

#include "module/node.hpp"

namespace tabi {

// Visits every parameter and buffer, an undefined one too, as often as it stands there.
void for_each_tensor(
    const Node &node,
    const std::function<void(const std::string &path, const at::Tensor &tensor, bool is_parameter)> &visit,
    bool recurse = true);
// The same without buffers that no state dict has.
void for_each_saved(const Node &node,
                    const std::function<void(const std::string &path, const at::Tensor &tensor)> &visit);
// Visits a node and all below, each once.
void for_each_node(Node &node, const std::function<void(Node &)> &visit);

// The node that a path's last name belongs to, and that name.
std::pair<Node *, std::string_view> parent_of(Node &node, std::string_view path);

NodePtr child_at(Node &node, std::string_view path);
at::Tensor tensor_at(Node &node, std::string_view path);
bool reaches(const Node &from, const Node &to);

// A copy with parameters and buffers of its own, without gradients. What stands in several places does so in the copy.
NodePtr deep_copy(const NodePtr &node);

}  // namespace tabi
