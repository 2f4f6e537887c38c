// Steps over list kernels: each follows Python's _multi_tensor_… function of its name line by line, so that both round
// alike. Where Python's loops over single operators come to the same numbers in another order, which is its default on
// the CPU, that order is here too, over lists.
#include "optim/optim.hpp"

#include <ATen/Functions.h>
#include <ATen/ScalarOps.h>

#include <algorithm>
#include <cmath>

namespace tabi::steps {
namespace {

using at::Scalar;
using at::Tensor;
using List = std::vector<Tensor>;
using Scalars = std::vector<Scalar>;

// A scalar for each count of steps.
template <class F>
Scalars each(const std::vector<double> &steps, F &&f) {
  Scalars out;
  out.reserve(steps.size());
  for (double step : steps)
    out.emplace_back(f(step));
  return out;
}

// All tensors of a list times a number. Python's loops multiply by the number itself, list kernels by what it is in the
// tensors' dtype, which differs for those of half precision.
void multiply(const Bucket &b, const List &tensors, double factor) {
  if (b.rounds_as_loops)
    at::_foreach_mul_(tensors, at::native::wrapped_scalar_tensor(factor));
  else
    at::_foreach_mul_(tensors, factor);
}

// Weight decay that is apart from the gradients, or a part of them.
void decay(const OptimOptions &options, Bucket &b) {
  const double weight_decay = options.real("weight_decay");
  if (weight_decay != 0 && options.flag("decoupled_weight_decay"))
    multiply(b, b.params, 1 - options.real("lr") * weight_decay);
  else
    b.add_decay(weight_decay);
}

// The averages of gradients and of their squares that all kin of Adam keep.
void add_moments(Bucket &b, const List &averages, const List &squares, double beta1, double beta2) {
  at::_foreach_lerp_(averages, b.grads, 1 - beta1);
  multiply(b, squares, beta2);
  at::_foreach_addcmul_(squares, b.grads, b.grads, 1 - beta2);
}

}  // namespace

void sgd(const OptimOptions &options, Bucket &b) {
  const double momentum = options.real("momentum"), lr = options.real("lr");
  const double damped = 1 - options.real("dampening");
  b.negate_if(options.flag("maximize"));
  b.add_decay(options.real("weight_decay"));
  if (momentum != 0) {
    List &buffers = b.states[0];
    if (std::all_of(buffers.begin(), buffers.end(), [](const Tensor &t) { return t.defined(); })) {
      multiply(b, buffers, momentum);
      at::_foreach_add_(buffers, b.grads, damped);
    } else {
      for (size_t i = 0; i < buffers.size(); i++) {
        if (buffers[i].defined())
          buffers[i].mul_(momentum).add_(b.grads[i], damped);
        else
          b.owners[i]->tensors[0] = buffers[i] = b.grads[i].detach().clone();
      }
    }
    // Python writes into the gradients themselves where nothing made a copy before.
    if (!options.flag("nesterov"))
      b.grads = buffers;
    else if (b.owns_grads)
      at::_foreach_add_(b.grads, buffers, momentum);
    else
      b.grads = at::_foreach_add(b.grads, buffers, momentum);
  }
  if (!b.has_sparse_grads) {
    at::_foreach_add_(b.params, b.grads, -lr);
    return;
  }
  for (size_t i = 0; i < b.params.size(); i++)
    b.params[i].add_(b.grads[i], -lr);
}

void adam(const OptimOptions &options, Bucket &b) {
  const auto betas = options.reals("betas");
  const double lr = options.real("lr");
  const List &averages = b.states[1], &squares = b.states[2];
  b.negate_if(options.flag("maximize"));
  b.count_steps(0);
  decay(options, b);
  add_moments(b, averages, squares, betas[0], betas[1]);
  const auto steps = b.steps(0);
  const Scalars step_sizes = each(steps, [&](double step) { return lr / (1 - std::pow(betas[0], step)) * -1; });
  const Scalars corrections = each(steps, [&](double step) { return std::pow(1 - std::pow(betas[1], step), 0.5); });
  List roots;
  if (options.flag("amsgrad")) {
    at::_foreach_maximum_(b.states[3], squares);
    roots = at::_foreach_sqrt(b.states[3]);
  } else {
    roots = at::_foreach_sqrt(squares);
  }
  at::_foreach_div_(roots, corrections);
  at::_foreach_add_(roots, options.real("eps"));
  at::_foreach_addcdiv_(b.params, averages, roots, step_sizes);
}

void adamax(const OptimOptions &options, Bucket &b) {
  const auto betas = options.reals("betas");
  const double lr = options.real("lr");
  const List &averages = b.states[1], &norms = b.states[2];
  b.negate_if(options.flag("maximize"));
  b.count_steps(0);
  b.add_decay(options.real("weight_decay"));
  at::_foreach_lerp_(averages, b.grads, 1 - betas[0]);
  multiply(b, norms, betas[1]);
  if (b.owns_grads)
    at::_foreach_abs_(b.grads);
  else
    b.grads = at::_foreach_abs(b.grads);
  at::_foreach_add_(b.grads, options.real("eps"));
  at::_foreach_maximum_(norms, b.grads);
  const Scalars step_sizes = each(b.steps(0), [&](double step) { return lr / (1 - std::pow(betas[0], step)) * -1; });
  at::_foreach_addcdiv_(b.params, averages, norms, step_sizes);
}

void nadam(const OptimOptions &options, Bucket &b) {
  const auto betas = options.reals("betas");
  const double lr = options.real("lr"), momentum_decay = options.real("momentum_decay");
  const List &products = b.states[1], &averages = b.states[2], &squares = b.states[3];
  b.negate_if(options.flag("maximize"));
  b.count_steps(0);
  decay(options, b);
  add_moments(b, averages, squares, betas[0], betas[1]);
  const auto steps = b.steps(0);
  auto mu = [&](double step) { return betas[0] * (1.0 - 0.5 * std::pow(0.96, step * momentum_decay)); };
  at::_foreach_mul_(products, each(steps, mu));
  auto correction = [&](double step) { return 1 - std::pow(betas[1], step); };
  List roots;
  if (b.rounds_as_loops) {
    roots = at::_foreach_div(squares, each(steps, correction));
    at::_foreach_sqrt_(roots);
  } else {
    roots = at::_foreach_sqrt(squares);
    at::_foreach_div_(roots, each(steps, [&](double step) { return std::pow(correction(step), 0.5); }));
  }
  at::_foreach_add_(roots, options.real("eps"));
  const auto product = b.steps(1);
  Scalars by_grad, by_average;
  for (size_t i = 0; i < steps.size(); i++) {
    const double next = mu(steps[i] + 1);
    by_grad.emplace_back(lr * (1.0 - mu(steps[i])) / (1.0 - product[i]) * -1);
    by_average.emplace_back(lr * next / (1.0 - product[i] * next) * -1);
  }
  at::_foreach_addcdiv_(b.params, b.grads, roots, by_grad);
  at::_foreach_addcdiv_(b.params, averages, roots, by_average);
}

void radam(const OptimOptions &options, Bucket &b) {
  const auto betas = options.reals("betas");
  const double lr = options.real("lr"), rho_inf = 2 / (1 - betas[1]) - 1;
  const List &averages = b.states[1], &squares = b.states[2];
  b.count_steps(0);
  b.negate_if(options.flag("maximize"));
  decay(options, b);
  add_moments(b, averages, squares, betas[0], betas[1]);
  const auto steps = b.steps(0);
  auto rectify = [&](double step) {
    const double power = std::pow(betas[1], step), rho = rho_inf - 2 * step * power / (1 - power);
    return rho > 5 ? std::pow((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho), 0.5) : 0;
  };
  auto correction = [&](double step) { return 1 - std::pow(betas[0], step); };
  if (b.rounds_as_loops) {
    List updates = at::_foreach_div(averages, each(steps, correction)), rectified, roots;
    multiply(b, updates, lr);
    Scalars factors, corrections;
    for (size_t i = 0; i < steps.size(); i++) {
      if (rectify(steps[i]) == 0)
        continue;
      rectified.push_back(updates[i]);
      roots.push_back(squares[i]);
      factors.emplace_back(rectify(steps[i]));
      corrections.emplace_back(std::pow(1 - std::pow(betas[1], steps[i]), 0.5));
    }
    if (!rectified.empty()) {
      roots = at::_foreach_sqrt(roots);
      at::_foreach_add_(roots, options.real("eps"));
      at::_foreach_reciprocal_(roots);
      at::_foreach_mul_(roots, corrections);
      at::_foreach_mul_(rectified, roots);
      at::_foreach_mul_(rectified, factors);
    }
    at::_foreach_add_(b.params, updates, -1);
    return;
  }
  const Scalars plain =
      each(steps, [&](double step) { return (lr * (rectify(step) > 0 ? 0 : 1.0) / correction(step)) * -1; });
  const Scalars rectified = each(steps, [&](double step) {
    return std::pow(1 - std::pow(betas[1], step), 0.5) * (lr * rectify(step) / correction(step)) * -1;
  });
  List buffer = at::_foreach_sqrt(squares);
  at::_foreach_add_(buffer, options.real("eps"));
  at::_foreach_div_(buffer, rectified);
  at::_foreach_reciprocal_(buffer);
  at::_foreach_add_(buffer, plain);
  at::_foreach_addcmul_(b.params, averages, buffer);
}

void adadelta(const OptimOptions &options, Bucket &b) {
  const double rho = options.real("rho"), eps = options.real("eps");
  const List &squares = b.states[1], &changes = b.states[2];
  b.count_steps(0);
  b.negate_if(options.flag("maximize"));
  b.add_decay(options.real("weight_decay"));
  multiply(b, squares, rho);
  at::_foreach_addcmul_(squares, b.grads, b.grads, 1 - rho);
  List roots = at::_foreach_add(squares, eps);
  at::_foreach_sqrt_(roots);
  List deltas = at::_foreach_add(changes, eps);
  at::_foreach_sqrt_(deltas);
  at::_foreach_div_(deltas, roots);
  at::_foreach_mul_(deltas, b.grads);
  multiply(b, changes, rho);
  at::_foreach_addcmul_(changes, deltas, deltas, 1 - rho);
  at::_foreach_add_(b.params, deltas, -options.real("lr"));
}

namespace {

Tensor sparse_like(const Tensor &grad, const Tensor &values) {
  return at::_sparse_coo_tensor_unsafe(grad._indices(), values, grad.sizes(), values.options().layout(at::kSparse));
}

// Python's loop over single operators, which it takes where gradients are sparse.
void adagrad_one_by_one(const OptimOptions &options, Bucket &b) {
  const double weight_decay = options.real("weight_decay"), eps = options.real("eps");
  const auto steps = b.steps(0);
  for (size_t i = 0; i < b.params.size(); i++) {
    const double rate = options.real("lr") / (1 + (steps[i] - 1) * options.real("lr_decay"));
    Tensor grad = b.grads[i], param = b.params[i], sum = b.states[1][i];
    if (weight_decay != 0) {
      require(!grad.is_sparse(), TABI_RUNTIME_ERROR, "weight_decay option is not compatible with sparse gradients");
      grad = grad.add(param, weight_decay);
    }
    if (grad.is_sparse()) {
      grad = grad.coalesce();
      const Tensor values = grad._values();
      sum.add_(sparse_like(grad, values.pow(2)));
      const Tensor roots = sum.sparse_mask(grad)._values().sqrt_().add_(eps);
      param.add_(sparse_like(grad, values.div(roots)), -rate);
      continue;
    }
    if (param.is_complex()) {
      grad = at::view_as_real(grad);
      sum = at::view_as_real(sum);
      param = at::view_as_real(param);
    }
    sum.addcmul_(grad, grad);
    param.addcdiv_(grad, sum.sqrt().add_(eps), -rate);
  }
}

}  // namespace

void adagrad(const OptimOptions &options, Bucket &b) {
  const double lr = options.real("lr"), lr_decay = options.real("lr_decay");
  b.negate_if(options.flag("maximize"));
  b.count_steps(0);
  if (b.has_sparse_grads) {
    adagrad_one_by_one(options, b);
    return;
  }
  b.add_decay(options.real("weight_decay"));
  const Scalars rates = each(b.steps(0), [&](double step) { return -lr / (1 + (step - 1) * lr_decay); });
  at::_foreach_addcmul_(b.states[1], b.grads, b.grads, 1);
  List roots = at::_foreach_sqrt(b.states[1]);
  at::_foreach_add_(roots, options.real("eps"));
  if (b.rounds_as_loops) {
    at::_foreach_addcdiv_(b.params, b.grads, roots, rates);
    return;
  }
  if (b.owns_grads)
    at::_foreach_mul_(b.grads, rates);
  else
    b.grads = at::_foreach_mul(b.grads, rates);
  at::_foreach_addcdiv_(b.params, b.grads, roots);
}

void rmsprop(const OptimOptions &options, Bucket &b) {
  const double alpha = options.real("alpha"), momentum = options.real("momentum"), lr = options.real("lr");
  const List &squares = b.states[1], &buffers = b.states[2], &averages = b.states[3];
  b.negate_if(options.flag("maximize"));
  b.count_steps(0);
  b.add_decay(options.real("weight_decay"));
  multiply(b, squares, alpha);
  at::_foreach_addcmul_(squares, b.grads, b.grads, 1 - alpha);
  List roots;
  if (options.flag("centered")) {
    at::_foreach_lerp_(averages, b.grads, 1 - alpha);
    roots = at::_foreach_addcmul(squares, averages, averages, -1);
    at::_foreach_sqrt_(roots);
  } else {
    roots = at::_foreach_sqrt(squares);
  }
  at::_foreach_add_(roots, options.real("eps"));
  if (momentum > 0) {
    multiply(b, buffers, momentum);
    at::_foreach_addcdiv_(buffers, b.grads, roots);
    at::_foreach_add_(b.params, buffers, -lr);
  } else {
    at::_foreach_addcdiv_(b.params, b.grads, roots, -lr);
  }
}

void rprop(const OptimOptions &options, Bucket &b) {
  const auto etas = options.reals("etas"), sizes = options.reals("step_sizes");
  const bool maximize = options.flag("maximize");
  const List &previous = b.states[1], &step_sizes = b.states[2];
  b.count_steps(0);
  List signs = at::_foreach_mul(b.grads, previous);
  if (maximize)
    at::_foreach_neg_(signs);
  at::_foreach_copy_(previous, b.grads);
  if (maximize)
    at::_foreach_neg_(previous);
  at::_foreach_sign_(signs);
  for (const Tensor &sign : signs) {
    sign.masked_fill_(sign.gt(0), etas[1]);
    sign.masked_fill_(sign.lt(0), etas[0]);
    sign.masked_fill_(sign.eq(0), 1);
  }
  at::_foreach_mul_(step_sizes, signs);
  List grad_signs;
  for (size_t i = 0; i < signs.size(); i++) {
    step_sizes[i].clamp_(sizes[0], sizes[1]);
    previous[i].masked_fill_(signs[i].eq(etas[0]), 0);
    grad_signs.push_back(previous[i].sign());
  }
  at::_foreach_addcmul_(b.params, grad_signs, step_sizes, -1);
}

namespace {

void asgd_as_loops(const OptimOptions &options, Bucket &b) {
  const double lr = options.real("lr"), lambd = options.real("lambd"), alpha = options.real("alpha");
  const List &averages = b.states[3];
  const auto etas = b.steps(1), mus = b.steps(2), steps = b.steps(0);
  at::_foreach_mul_(b.params, each(etas, [&](double eta) { return 1 - lambd * eta; }));
  for (size_t i = 0; i < b.params.size(); i++) {
    // No list kernel has a factor for each.
    b.params[i].add_(b.grads[i], -etas[i]);
    if (mus[i] != 1)
      averages[i].add_(b.params[i].sub(averages[i]).mul_(b.states[2][i]));
    else
      averages[i].copy_(b.params[i]);
    b.states[1][i].fill_(lr / std::pow(1 + lambd * lr * steps[i], alpha));
    b.states[2][i].fill_(1 / std::max(1.0, steps[i] - options.real("t0")));
  }
}

}  // namespace

void asgd(const OptimOptions &options, Bucket &b) {
  const double lr = options.real("lr"), lambd = options.real("lambd"), t0 = options.real("t0");
  const List &etas = b.states[1], &mus = b.states[2], &averages = b.states[3];
  b.negate_if(options.flag("maximize"));
  b.count_steps(0);
  b.add_decay(options.real("weight_decay"));
  if (b.rounds_as_loops) {
    asgd_as_loops(options, b);
    return;
  }
  if (b.owns_grads && options.real("weight_decay") != 0)
    at::_foreach_add_(b.grads, b.params, lambd);
  else
    b.grads = at::_foreach_add(b.grads, b.params, lambd);
  at::_foreach_addcmul_(b.params, b.grads, etas, -1);
  at::_foreach_addcmul_(averages, at::_foreach_sub(b.params, averages), mus);
  List new_etas = at::_foreach_mul(b.states[0], lambd * lr), new_mus;
  at::_foreach_add_(new_etas, 1);
  at::_foreach_pow_(new_etas, options.real("alpha"));
  at::_foreach_reciprocal_(new_etas);
  at::_foreach_mul_(new_etas, lr);
  at::_foreach_copy_(etas, new_etas);
  for (double step : b.steps(0))
    new_mus.push_back(at::scalar_tensor(1 / std::max(1.0, step - t0), mus[0].options()));
  at::_foreach_copy_(mus, new_mus);
}

}  // namespace tabi::steps
