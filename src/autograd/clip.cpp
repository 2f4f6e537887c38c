// Norms of gradients, and gradients cut off, as torch.nn.utils.clip_grad does it.
#include "impl_autograd.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>
#include <ATen/native/ForeachUtils.h>

#include <cmath>

namespace tabi::impl {
namespace {

using List = std::vector<at::Tensor>;

List grads_of(Tensors tensors) {
  List out;
  for (size_t i = 0; i < tensors.size(); i++) {
    const at::Tensor &grad = tensors[i].grad();
    if (!grad.defined())
      continue;
    require(grad.layout() == at::kStrided, TABI_RUNTIME_ERROR, "the gradient of 'tensors[", i, "]' is ", grad.layout(),
            ", and only dense gradients are measured and clipped");
    out.push_back(grad);
  }
  return out;
}

// Calls with the gradients of each device and dtype, in the order in which Python has them, on which sums depend.
template <class F>
void for_each_kind(const List &grads, F &&f) {
  if (grads.empty())
    return;
  at::native::nested_optional_tensorvec_t lists{{grads.begin(), grads.end()}};
  for (const auto &[_, found] : at::native::_group_tensors_by_first_tensors_device_and_dtype(lists, false)) {
    List kind;
    for (const auto &grad : found.first[0])
      kind.push_back(*grad);
    f(kind);
  }
}

// Python's list kernels are for these; it loops elsewhere.
bool has_list_kernels(const at::Tensor &grad) {
  return grad.is_cpu() || grad.is_cuda() || grad.is_xpu();
}

// The dtype is said, as it would be found: LibTorch looks at what an empty optional holds.
at::Tensor norm_of(const at::Tensor &tensor, double norm_type) {
  return at::linalg_vector_norm(tensor, norm_type, std::nullopt, false, tensor.scalar_type());
}

at::Tensor total_norm(const List &grads, double norm_type, bool error_if_nonfinite) {
  if (grads.empty())
    return at::zeros({});
  List norms;
  for_each_kind(grads, [&](const List &kind) {
    if (has_list_kernels(kind[0])) {
      for (at::Tensor &norm : at::_foreach_norm(kind, norm_type, kind[0].scalar_type()))
        norms.push_back(norm.to(grads[0].device()));
    } else {
      for (const at::Tensor &grad : kind)
        norms.push_back(norm_of(grad, norm_type).to(grads[0].device()));
    }
  });
  at::Tensor norm = norm_of(at::stack(norms), norm_type);
  require(!error_if_nonfinite || std::isfinite(norm.item().toDouble()), TABI_RUNTIME_ERROR, "The total norm of order ",
          norm_type, " for gradients from `parameters` is non-finite, so it cannot be clipped: it is ",
          norm.item().toDouble(), "; without error_if_nonfinite the gradients are scaled by it anyway");
  return norm;
}

}  // namespace

void grad_norm(Tensors tensors, double norm_type, bool error_if_nonfinite, at::Tensor &out) {
  at::NoGradGuard no_grad;
  out = total_norm(grads_of(tensors), norm_type, error_if_nonfinite);
}

void clip_grad_norm(Tensors tensors, double max_norm, double norm_type, bool error_if_nonfinite, at::Tensor &out) {
  at::NoGradGuard no_grad;
  const List grads = grads_of(tensors);
  at::Tensor norm = total_norm(grads, norm_type, error_if_nonfinite);
  // A number divided by a tensor is the tensor's reciprocal times the number in Python.
  const at::Tensor factor = norm.add(1e-6).reciprocal().mul(max_norm).clamp(std::nullopt, 1.0);
  for_each_kind(grads, [&](const List &kind) {
    const at::Tensor here = factor.to(kind[0].device());
    if (has_list_kernels(kind[0])) {
      at::_foreach_mul_(kind, here);
    } else {
      for (const at::Tensor &grad : kind)
        grad.mul_(here);
    }
  });
  out = std::move(norm);
}

void clip_grad_value(Tensors tensors, double clip_value) {
  at::NoGradGuard no_grad;
  for_each_kind(grads_of(tensors), [&](const List &kind) {
    if (has_list_kernels(kind[0])) {
      at::_foreach_clamp_min_(kind, -clip_value);
      at::_foreach_clamp_max_(kind, clip_value);
    } else {
      for (const at::Tensor &grad : kind)
        grad.clamp_(-clip_value, clip_value);
    }
  });
}

}  // namespace tabi::impl
