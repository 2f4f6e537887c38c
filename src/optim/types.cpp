// The table of optimisers: options and defaults of torch.optim, over LibTorch's fused kernels.
#include "optim/optim.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>

namespace tabi {
namespace {

// Parameters of a group that have gradients, with one device and dtype, as the fused kernels want them.
struct Bucket {
  std::vector<at::Tensor> params, grads;
};

std::vector<Bucket> buckets_of(const Optim &optim, const ParamGroup &group) {
  std::map<std::pair<std::string, at::ScalarType>, Bucket> by_kind;
  for (const at::Tensor &param : group.params) {
    const at::Tensor &grad = param.grad();
    if (!grad.defined())
      continue;
    require(grad.layout() == at::kStrided, TABI_NOT_IMPLEMENTED, optim.type().name(),
            " does not take sparse gradients; SparseAdam does");
    require(param.is_floating_point(), TABI_NOT_IMPLEMENTED, optim.type().name(),
            "'s fused kernel takes floating point parameters alone, not ", c10::toString(param.scalar_type()));
    Bucket &bucket = by_kind[{param.device().str(), param.scalar_type()}];
    bucket.params.push_back(param);
    bucket.grads.push_back(grad);
  }
  std::vector<Bucket> out;
  for (auto &[kind, bucket] : by_kind)
    out.push_back(std::move(bucket));
  return out;
}

void check_not_negative(const Optim &optim, const ParamGroup &group, const char *name, const char *words) {
  const double value = optim.real(group, name);
  require(value >= 0, TABI_VALUE_ERROR, "Invalid ", words, ": ", value);
}

void check_sgd(const Optim &optim, const ParamGroup &group) {
  check_not_negative(optim, group, "lr", "learning rate");
  check_not_negative(optim, group, "momentum", "momentum value");
  check_not_negative(optim, group, "weight_decay", "weight_decay value");
  require(
      !optim.boolean(group, "nesterov") || (optim.real(group, "momentum") > 0 && optim.real(group, "dampening") == 0),
      TABI_VALUE_ERROR, "Nesterov momentum requires a momentum and zero dampening");
}

void step_sgd(Optim &optim, ParamGroup &group) {
  const double momentum = optim.real(group, "momentum");
  for (const Bucket &all : buckets_of(optim, group)) {
    // The kernel is told of a first step for all its parameters at once: those that had none yet go apart.
    Bucket fresh, known;
    std::vector<at::Tensor> fresh_buffers, known_buffers;
    for (size_t i = 0; i < all.params.size(); i++) {
      ParamState &state = optim.state(all.params[i]);
      at::Tensor &buffer = state["momentum_buffer"];
      const bool first = momentum != 0 && !buffer.defined();
      if (first)
        buffer = at::empty_like(all.grads[i]);
      Bucket &to = first ? fresh : known;
      to.params.push_back(all.params[i]);
      to.grads.push_back(all.grads[i]);
      if (momentum != 0)
        (first ? fresh_buffers : known_buffers).push_back(buffer);
      else
        state.clear();
    }
    auto run = [&](const Bucket &bucket, const std::vector<at::Tensor> &buffers, bool is_first_step) {
      if (!bucket.params.empty())
        at::_fused_sgd_(bucket.params, bucket.grads, buffers, optim.real(group, "weight_decay"), momentum,
                        optim.real(group, "lr"), optim.real(group, "dampening"), optim.boolean(group, "nesterov"),
                        optim.boolean(group, "maximize"), is_first_step);
    };
    run(known, known_buffers, false);
    run(fresh, fresh_buffers, true);
  }
}

void check_adam(const Optim &optim, const ParamGroup &group) {
  check_not_negative(optim, group, "lr", "learning rate");
  check_not_negative(optim, group, "eps", "epsilon value");
  check_not_negative(optim, group, "weight_decay", "weight_decay value");
  const auto betas = optim.option(group, "betas").toDoubleVector();
  for (size_t i = 0; i < betas.size(); i++)
    require(betas[i] >= 0 && betas[i] < 1, TABI_VALUE_ERROR, "Invalid beta parameter at index ", i, ": ", betas[i]);
}

void step_adam(Optim &optim, ParamGroup &group) {
  const auto betas = optim.option(group, "betas").toDoubleVector();
  const bool amsgrad = optim.boolean(group, "amsgrad");
  for (const Bucket &bucket : buckets_of(optim, group)) {
    std::vector<at::Tensor> averages, squares, most, steps;
    for (const at::Tensor &param : bucket.params) {
      ParamState &state = optim.state(param);
      if (state.empty()) {
        state["step"] = at::zeros({}, at::TensorOptions(at::kFloat).device(param.device()));
        state["exp_avg"] = at::zeros_like(param);
        state["exp_avg_sq"] = at::zeros_like(param);
      }
      if (amsgrad && !state.count("max_exp_avg_sq"))
        state["max_exp_avg_sq"] = at::zeros_like(param);
      steps.push_back(state["step"]);
      averages.push_back(state["exp_avg"]);
      squares.push_back(state["exp_avg_sq"]);
      if (amsgrad)
        most.push_back(state["max_exp_avg_sq"]);
    }
    at::_foreach_add_(steps, 1);
    auto run = [&](auto kernel) {
      kernel(bucket.params, bucket.grads, averages, squares, most, steps, optim.real(group, "lr"), betas[0], betas[1],
             optim.real(group, "weight_decay"), optim.real(group, "eps"), amsgrad, optim.boolean(group, "maximize"),
             std::nullopt, std::nullopt);
    };
    using Kernel = void (*)(at::TensorList, at::TensorList, at::TensorList, at::TensorList, at::TensorList,
                            at::TensorList, double, double, double, double, double, bool, bool,
                            const std::optional<at::Tensor> &, const std::optional<at::Tensor> &);
    if (optim.boolean(group, "decoupled_weight_decay"))
      run(static_cast<Kernel>(at::_fused_adamw_));
    else
      run(static_cast<Kernel>(at::_fused_adam_));
  }
}

}  // namespace

const std::vector<OptimType> &optim_types() {
  static const auto &all = *new std::vector<OptimType>{
      {&parse_signature({"SGD(*, float lr=0.001, float momentum=0.0, float dampening=0.0, float weight_decay=0.0, "
                         "bool nesterov=False, bool maximize=False, bool? foreach=None, bool differentiable=False, "
                         "bool? fused=True)"}),
       {"momentum_buffer"},
       check_sgd,
       step_sgd},
      {&parse_signature(
           {"Adam(*, float lr=0.001, float[2] betas=[0.9, 0.999], float eps=1e-08, float weight_decay=0.0, "
            "bool amsgrad=False, bool maximize=False, bool? foreach=None, bool capturable=False, "
            "bool differentiable=False, bool? fused=True, bool decoupled_weight_decay=False)"}),
       {"step", "exp_avg", "exp_avg_sq", "max_exp_avg_sq"},
       check_adam,
       step_adam},
      {&parse_signature(
           {"AdamW(*, float lr=0.001, float[2] betas=[0.9, 0.999], float eps=1e-08, float weight_decay=0.01, "
            "bool amsgrad=False, bool maximize=False, bool? foreach=None, bool capturable=False, "
            "bool differentiable=False, bool? fused=True, bool decoupled_weight_decay=True)"}),
       {"step", "exp_avg", "exp_avg_sq", "max_exp_avg_sq"},
       check_adam,
       step_adam},
  };
  return all;
}

}  // namespace tabi
