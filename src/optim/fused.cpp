// Steps over LibTorch's fused kernels, which Python runs with fused=True.
#include "optim/optim.hpp"

#include <ATen/Functions.h>

namespace tabi::steps {

using List = std::vector<at::Tensor>;

namespace {

List widened(const List &tensors) {
  List out;
  for (const at::Tensor &tensor : tensors)
    out.push_back(tensor.to(at::kFloat));
  return out;
}

}  // namespace

void fused_sgd(const OptimOptions &options, Bucket &b) {
  const double momentum = options.real("momentum");
  auto call = [&](const List &params, const List &grads, const List &buffers, bool is_first_step) {
    at::_fused_sgd_(params, grads, buffers, options.real("weight_decay"), momentum, options.real("lr"),
                    options.real("dampening"), options.flag("nesterov"), options.flag("maximize"), is_first_step,
                    b.grad_scale, b.found_inf);
  };
  auto run = [&](const List &params, const List &grads, const List &buffers, bool is_first_step) {
    if (params.empty())
      return;
    if (!params[0].is_cpu() || !at::isReducedFloatingType(params[0].scalar_type())) {
      call(params, grads, buffers, is_first_step);
      return;
    }
    // The CPU's kernel of LibTorch 2.13 leaves most elements of half precisions as they are (pytorch#191763).
    const List wide_params = widened(params), wide_grads = widened(grads), wide_buffers = widened(buffers);
    call(wide_params, wide_grads, wide_buffers, is_first_step);
    at::_foreach_copy_(params, wide_params);
    if (!buffers.empty())
      at::_foreach_copy_(buffers, wide_buffers);
    // Divided by the scale in place.
    if (b.grad_scale)
      at::_foreach_copy_(grads, wide_grads);
  };
  if (momentum == 0) {
    run(b.params, b.grads, {}, false);
    return;
  }
  // The kernel is told of a first step for all its parameters at once: those that had none yet go apart.
  List params[2], grads[2], buffers[2];
  for (size_t i = 0; i < b.params.size(); i++) {
    at::Tensor &buffer = b.owners[i]->tensors[0];
    const bool first = !buffer.defined();
    // A step that is left out on a device does not write it.
    if (first)
      buffer = b.found_inf ? at::zeros_like(b.grads[i]) : at::empty_like(b.grads[i]);
    params[first].push_back(b.params[i]);
    grads[first].push_back(b.grads[i]);
    buffers[first].push_back(buffer);
  }
  run(params[0], grads[0], buffers[0], false);
  run(params[1], grads[1], buffers[1], true);
}

void fused_adam(const OptimOptions &options, Bucket &b) {
  const auto betas = options.reals("betas");
  const bool amsgrad = options.flag("amsgrad");
  b.count_steps(0);
  auto run = [&](auto kernel) {
    kernel(b.params, b.grads, b.states[1], b.states[2], amsgrad ? b.states[3] : List(), b.states[0], options.real("lr"),
           betas[0], betas[1], options.real("weight_decay"), options.real("eps"), amsgrad, options.flag("maximize"),
           b.grad_scale, b.found_inf);
  };
  using Kernel = void (*)(at::TensorList, at::TensorList, at::TensorList, at::TensorList, at::TensorList,
                          at::TensorList, double, double, double, double, double, bool, bool,
                          const std::optional<at::Tensor> &, const std::optional<at::Tensor> &);
  if (options.flag("decoupled_weight_decay"))
    run(static_cast<Kernel>(at::_fused_adamw_));
  else
    run(static_cast<Kernel>(at::_fused_adam_));
  b.uncount_steps(0);
}

void fused_adagrad(const OptimOptions &options, Bucket &b) {
  b.count_steps(0);
  at::_fused_adagrad_(b.params, b.grads, b.states[1], b.states[0], options.real("lr"), options.real("lr_decay"),
                      options.real("weight_decay"), options.real("eps"), options.flag("maximize"), b.grad_scale,
                      b.found_inf);
  b.uncount_steps(0);
}

}  // namespace tabi::steps
