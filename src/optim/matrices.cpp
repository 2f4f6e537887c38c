// Steps that look at whole matrices, or at the entries of sparse gradients: Adafactor, Muon, SparseAdam.
#include "optim/optim.hpp"

#include <ATen/Functions.h>
#include <ATen/ops/from_blob.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tabi::steps {
namespace {

using at::Scalar;
using at::Tensor;
using List = std::vector<Tensor>;
using Scalars = std::vector<Scalar>;

double smallest_step(at::ScalarType dtype) {
  switch (dtype) {
    case at::kDouble:
      return std::numeric_limits<double>::epsilon();
    case at::kHalf:
      return std::numeric_limits<c10::Half>::epsilon();
    case at::kBFloat16:
      return std::numeric_limits<c10::BFloat16>::epsilon();
    default:
      return std::numeric_limits<float>::epsilon();
  }
}

double norm_by_size(const Tensor &tensor, double threshold) {
  return tensor.norm(2).item().toDouble() / (std::pow(static_cast<double>(tensor.numel()), 0.5) * threshold);
}

// The mean of squares along a dimension.
List mean_squares(const List &grads, int64_t dim) {
  List means;
  Scalars sizes;
  for (const Tensor &grad : grads) {
    means.push_back(at::norm(grad, 2, {dim}, /*keepdim=*/true));
    sizes.emplace_back(grad.size(dim));
  }
  at::_foreach_mul_(means, means);
  at::_foreach_div_(means, sizes);
  return means;
}

// One step of parameters that are all matrices, or all vectors.
void adafactor_alike(const OptimOptions &options, Bucket &b, double eps1, double eps2, bool are_matrices) {
  const double lr = options.real("lr"), weight_decay = options.real("weight_decay"), d = options.real("d");
  const double beta2_decay = options.real("beta2_decay");
  b.negate_if(options.flag("maximize"));
  b.count_steps(0);
  const auto steps = b.steps(0);
  Scalars weights;
  std::vector<double> alphas;
  for (size_t i = 0; i < steps.size(); i++) {
    weights.emplace_back(std::pow(steps[i], beta2_decay));
    const double rho = std::min(lr, 1 / std::pow(steps[i], 0.5));
    alphas.push_back(std::max(eps2, norm_by_size(b.params[i], 1)) * rho);
  }
  if (weight_decay != 0)
    at::_foreach_mul_(b.params, 1 - lr * weight_decay);
  List updates;
  if (are_matrices) {
    const List &rows = b.states[1], &columns = b.states[2];
    at::_foreach_lerp_(rows, mean_squares(b.grads, -1), weights);
    at::_foreach_lerp_(columns, mean_squares(b.grads, -2), weights);
    List means;
    for (size_t i = 0; i < rows.size(); i++) {
      updates.push_back(at::matmul(rows[i], columns[i]));
      means.push_back(rows[i].mean({-2}, /*keepdim=*/true));
    }
    at::_foreach_clamp_min_(means, eps1);
    at::_foreach_div_(updates, means);
  } else {
    const List &variances = b.states[3];
    at::_foreach_lerp_(variances, at::_foreach_mul(b.grads, b.grads), weights);
    for (const Tensor &variance : variances)
      updates.push_back(variance.clone());
  }
  at::_foreach_clamp_min_(updates, eps1 * eps1);
  at::_foreach_rsqrt_(updates);
  at::_foreach_mul_(updates, b.grads);
  Scalars rates;
  for (size_t i = 0; i < updates.size(); i++)
    rates.emplace_back(-alphas[i] / std::max(1.0, norm_by_size(updates[i], d)));
  if (options.flag("foreach")) {
    at::_foreach_mul_(updates, rates);
    at::_foreach_add_(b.params, updates);
    return;
  }
  // Python's default here rounds once less, and no list kernel has a factor for each.
  for (size_t i = 0; i < updates.size(); i++)
    b.params[i].add_(updates[i], rates[i]);
}

Tensor orthogonalized(const Tensor &grad, const std::vector<double> &coefficients, int64_t steps, double eps) {
  require(steps < 100, TABI_VALUE_ERROR, "Number of steps must be less than 100 for computational efficiency");
  const bool is_tall = grad.size(0) > grad.size(1);
  Tensor out = grad.to(at::kBFloat16);
  if (is_tall)
    out = out.t();
  out.div_(out.norm().clamp(eps));
  for (int64_t i = 0; i < steps; i++) {
    const Tensor gram = at::matmul(out, out.t());
    const Tensor update = at::addmm(gram, gram, gram, coefficients[1], coefficients[2]);
    out = at::addmm(out, update, out, coefficients[0]);
  }
  return is_tall ? out.t() : out;
}

double muon_rate(const OptimOptions &options, double lr, const Tensor &param) {
  const c10::IValue &given = options["adjust_lr_fn"];
  const auto a = static_cast<double>(param.size(0)), b = static_cast<double>(param.size(1));
  if (given.isNone() || given.toStringRef() == "original")
    return lr * std::sqrt(std::max(1.0, a / b));
  if (given.toStringRef() == "spectral_unclamped")
    return lr * std::sqrt(a / b);
  return lr * (0.2 * std::sqrt(std::max(a, b)));
}

}  // namespace

void adafactor(const OptimOptions &options, Bucket &b) {
  const auto eps = options["eps"].toListRef();
  Bucket matrices, vectors;
  for (size_t i = 0; i < b.params.size(); i++) {
    Bucket &to = b.grads[i].dim() > 1 ? matrices : vectors;
    to.states.resize(b.states.size());
    to.params.push_back(b.params[i]);
    to.grads.push_back(b.grads[i]);
    for (size_t row = 0; row < b.states.size(); row++)
      to.states[row].push_back(b.states[row][i]);
  }
  for (Bucket *one : {&matrices, &vectors})
    if (!one->params.empty())
      adafactor_alike(options, *one,
                      eps[0].isNone() ? smallest_step(b.params[0].scalar_type()) : eps[0].toScalar().toDouble(),
                      eps[1].toScalar().toDouble(), one == &matrices);
}

void muon(const OptimOptions &options, Bucket &b) {
  const double lr = options.real("lr"), momentum = options.real("momentum");
  const auto coefficients = options.reals("ns_coefficients");
  for (size_t i = 0; i < b.params.size(); i++) {
    const Tensor &param = b.params[i], &grad = b.grads[i], &buffer = b.states[0][i];
    require(grad.dim() == 2, TABI_VALUE_ERROR, "Param gradient must be a 2D matrix");
    buffer.lerp_(grad, 1 - momentum);
    const Tensor update = orthogonalized(options.flag("nesterov") ? grad.lerp(buffer, momentum) : buffer, coefficients,
                                         options.whole("ns_steps"), options.real("eps"));
    param.mul_(1 - lr * options.real("weight_decay"));
    param.add_(update, -muon_rate(options, lr, param));
  }
}

void sparse_adam(const OptimOptions &options, Bucket &b) {
  const auto betas = options.reals("betas");
  b.count_steps(0);
  const auto steps = b.steps(0);
  for (size_t i = 0; i < b.params.size(); i++) {
    const Tensor &average = b.states[1][i], &square = b.states[2][i];
    const Tensor grad = (options.flag("maximize") ? -b.grads[i] : b.grads[i]).coalesce();
    const Tensor values = grad._values();
    if (values.numel() == 0)
      continue;
    auto sparse = [&](const Tensor &entries) {
      return at::_sparse_coo_tensor_unsafe(grad._indices(), entries, grad.sizes(),
                                           entries.options().layout(at::kSparse));
    };
    const Tensor old_average = average.sparse_mask(grad)._values();
    const Tensor average_update = values.sub(old_average).mul_(1 - betas[0]);
    average.add_(sparse(average_update));
    const Tensor old_square = square.sparse_mask(grad)._values();
    const Tensor square_update = values.pow(2).sub_(old_square).mul_(1 - betas[1]);
    square.add_(sparse(square_update));
    const Tensor numerator = average_update.add_(old_average);
    const Tensor denominator = square_update.add_(old_square).sqrt_().add_(options.real("eps"));
    const double correction1 = 1 - std::pow(betas[0], steps[i]), correction2 = 1 - std::pow(betas[1], steps[i]);
    const double step_size = options.real("lr") * std::sqrt(correction2) / correction1;
    b.params[i].add_(sparse(numerator.div_(denominator).mul(-step_size)));
  }
}

}  // namespace tabi::steps
