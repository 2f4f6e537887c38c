// Convolutions of 3x3 with a third of the multiplications.
#pragma once

#include <ATen/core/Tensor.h>

namespace tabi::optimize {

// Names of the operators of graphs, which exist for TorchScript's interpreter alone:
//   (Tensor? other, Tensor input, Tensor weight, Tensor? bias, int[2] padding, bool relu) -> Tensor
//   (Tensor(a!) other, Tensor input, Tensor weight, Tensor? bias, int[2] padding, bool relu) -> Tensor(a!)
// The second writes the sum over `other`. Results are channels last.
inline constexpr const char *winograd_name = "torchabi::_convolution_winograd";
inline constexpr const char *winograd_inplace_name = "torchabi::_convolution_winograd_";

// Whether it is faster than oneDNN's own for an input of these sizes, of stride and dilation 1 and one group.
bool is_winograd_worth_it(at::IntArrayRef input, at::IntArrayRef weight, at::IntArrayRef padding);

// A weight of [out, in, 3, 3] as the operators want it.
at::Tensor winograd_weight(const at::Tensor &weight);

}  // namespace tabi::optimize
