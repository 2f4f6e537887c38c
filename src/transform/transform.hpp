// What the transforms share: calls of the host's function on inputs of their own.
#pragma once

#include "impl_transform.hpp"

#include <torch/csrc/autograd/autograd.h>

namespace tabi {

using TensorList = std::vector<at::Tensor>;

// Inputs as leaves of a graph of their own; those that cannot have gradients as they are.
TensorList as_leaves(Tensors inputs, bool keeps_graph);

// What the function gives for them; every result is a tensor.
TensorList results_of(HostFunction &function, const TensorList &inputs);

// Gradients of the inputs; zeros where a result does not depend on one.
TensorList gradients(const TensorList &outputs, const TensorList &cotangents, const TensorList &inputs,
                     bool creates_graph, bool retains_graph);

// The results of the function for inputs that change in a direction, and their tangents.
std::pair<TensorList, TensorList> forward_mode(HostFunction &function, const TensorList &inputs,
                                               const TensorList &tangents);

// How the results change with one input alone in a direction.
TensorList change_along(HostFunction &function, const TensorList &inputs, size_t which, const at::Tensor &direction);

void check_transform_flags(uint64_t flags, uint64_t known);
void check_differentiable(Tensors inputs);
void check_not_batched(Tensors inputs);

}  // namespace tabi
