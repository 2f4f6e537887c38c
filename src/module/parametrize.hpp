// Parameters that are computed from others whenever they are used, as torch.nn.utils.parametrize has them.
#pragma once

#include "module/node.hpp"

#include <functional>
#include <optional>

namespace tabi {

// The value of a computed parameter now.
at::Tensor derived_tensor(Node &node, std::string_view name);
// Gives it a value, by changing what it is computed from.
void assign_derived(Node &node, std::string_view name, const at::Tensor &value);

// What the parametrizations of torch.nn.utils.parametrizations know beside computing; any other layer knows none of it.

// Readies one for a parameter of a module, whose value it may ask for; the first of a chain or a further one.
void attach_parametrization(Node &parametrization, const Node &owner, bool is_first,
                            const std::function<at::Tensor()> &value);
// Tensors that it makes the value of; nothing where it cannot tell.
std::optional<std::vector<at::Tensor>> right_inverse(Node &parametrization, const at::Tensor &value);
// Whether it is known to keep to the sizes and dtype.
bool keeps_shape(Node &parametrization);

}  // namespace tabi
