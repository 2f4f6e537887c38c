// Initial values of parameters, drawn in the order in which PyTorch 2.13's torch/nn/init.py draws them.
#include "functional/init.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/diag.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/full.h>
#include <ATen/ops/linalg_qr.h>
#include <ATen/ops/randperm.h>
#include <ATen/ops/where.h>

#include <algorithm>
#include <cmath>

namespace tabi::functional {
namespace {

void check_dims(const Tensor &tensor, int64_t least, int64_t most) {
  require(tensor.dim() >= least && tensor.dim() <= most, TABI_VALUE_ERROR, "'tensor' must have ", least,
          least == most ? "" : " or more", " dimensions, not ", tensor.dim());
}

constexpr int64_t any_number = 64;

double calculate_gain(std::string_view nonlinearity, std::optional<double> param) {
  for (const char *linear :
       {"linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d", "sigmoid"})
    if (nonlinearity == linear)
      return 1;
  if (nonlinearity == "tanh")
    return 5.0 / 3;
  if (nonlinearity == "relu")
    return std::sqrt(2.0);
  if (nonlinearity == "leaky_relu") {
    const double slope = param.value_or(0.01);
    return std::sqrt(2.0 / (1 + slope * slope));
  }
  if (nonlinearity == "selu")
    return 3.0 / 4;
  fail(TABI_VALUE_ERROR,
       "'nonlinearity' must be 'linear', a convolution, 'sigmoid', 'tanh', 'relu', 'leaky_relu' or "
       "'selu', not ",
       in_quotes(nonlinearity));
}

double kaiming_std(const Tensor &tensor, double a, std::string_view mode, std::string_view nonlinearity) {
  require(mode == "fan_in" || mode == "fan_out", TABI_VALUE_ERROR, "'mode' must be 'fan_in' or 'fan_out', not ",
          in_quotes(mode));
  const Fans fans = fans_of(tensor);
  return calculate_gain(nonlinearity, a) / std::sqrt(static_cast<double>(mode == "fan_in" ? fans.in : fans.out));
}

double xavier_std(const Tensor &tensor, double gain) {
  const Fans fans = fans_of(tensor);
  return gain * std::sqrt(2.0 / static_cast<double>(fans.in + fans.out));
}

Tensor kaiming_normal_(const Tensor &tensor, double a, std::string_view mode, std::string_view nonlinearity,
                       const MaybeGenerator &generator) {
  return tensor.numel() == 0 ? tensor : normal_(tensor, 0, kaiming_std(tensor, a, mode, nonlinearity), generator);
}

Tensor constant_(const Tensor &tensor, const at::Scalar &val) {
  const at::NoGradGuard no_grad;
  return tensor.fill_(val);
}

Tensor ones_(const Tensor &tensor) {
  return constant_(tensor, 1.0);
}

Tensor zeros_(const Tensor &tensor) {
  const at::NoGradGuard no_grad;
  return tensor.zero_();
}

Tensor eye_(const Tensor &tensor) {
  check_dims(tensor, 2, 2);
  const at::NoGradGuard no_grad;
  return tensor.copy_(at::eye(tensor.size(0), tensor.size(1), tensor.options()));
}

Tensor dirac_(const Tensor &tensor, int64_t groups) {
  check_dims(tensor, 3, 5);
  require(groups > 0 && tensor.size(0) % groups == 0, TABI_VALUE_ERROR, "'groups' must divide the first size, ",
          tensor.size(0), ", not be ", groups);
  const at::NoGradGuard no_grad;
  tensor.zero_();
  const int64_t out = tensor.size(0) / groups, shared = std::min(out, tensor.size(1));
  for (int64_t group = 0; group < groups; group++)
    for (int64_t d = 0; d < shared; d++) {
      Tensor middle = tensor.select(0, group * out + d).select(0, d);
      while (middle.dim() > 0)
        middle = middle.select(0, middle.size(0) / 2);
      middle.fill_(1);
    }
  return tensor;
}

// Draws again what lies outside: from the normal distribution where most of it is inside, else by rejection from the
// uniform one.
Tensor trunc_normal_(const Tensor &tensor, double mean, double std, double a, double b,
                     const MaybeGenerator &generator) {
  const at::NoGradGuard no_grad;
  auto below = [&](double x) { return (1.0 + std::erf((x - mean) / std / std::sqrt(2.0))) / 2.0; };
  if (below(b) - below(a) > 0.3) {
    auto rounded = [&](double bound) { return at::full({}, bound, tensor.options().device(at::kCPU)).item(); };
    const at::Scalar low = rounded(a), high = rounded(b);
    tensor.normal_(mean, std, generator);
    Tensor result = tensor;
    for (Tensor outside; (outside = (result < low) | (result > high)).any().item<bool>();)
      result = at::where(outside, at::empty_like(result).normal_(mean, std, generator), result);
    return result.is_same(tensor) ? tensor : tensor.copy_(result);
  }
  const double mode = std::max(a, std::min(mean, b)), peak = (mode - mean) / std, log_peak = -0.5 * (peak * peak);
  const Tensor candidates = at::empty_like(tensor), chance = at::empty_like(tensor);
  // Where a candidate is refused; what it holds is then the logarithm of its density.
  auto refused = [&] {
    candidates.sub_(mean).div_(std).pow_(2).mul_(-0.5).sub_(log_peak);
    return chance.uniform_(0, 1, generator).log_().gt(candidates);
  };
  tensor.uniform_(a, b, generator);
  candidates.copy_(tensor);
  Tensor pending = refused(), result = tensor;
  while (pending.any().item<bool>()) {
    candidates.uniform_(a, b, generator);
    result = at::where(pending, candidates, result);
    pending = at::where(pending, refused(), pending);
  }
  return result.is_same(tensor) ? tensor : tensor.copy_(result);
}

Tensor orthogonal_(const Tensor &tensor, double gain, const MaybeGenerator &generator) {
  check_dims(tensor, 2, any_number);
  if (tensor.numel() == 0)
    return tensor;
  const at::NoGradGuard no_grad;
  const int64_t rows = tensor.size(0), columns = tensor.numel() / rows;
  Tensor flat = at::empty({rows, columns}, tensor.options()).normal_(0, 1, generator);
  if (rows < columns)
    flat = flat.t();
  auto [q, r] = at::linalg_qr(flat);
  q *= at::diag(r, 0).sign();
  if (rows < columns)
    q = q.t();
  tensor.copy_(q.reshape(tensor.sizes()));
  return tensor.mul_(gain);
}

Tensor sparse_(const Tensor &tensor, double sparsity, double std, const MaybeGenerator &generator) {
  check_dims(tensor, 2, 2);
  const at::NoGradGuard no_grad;
  const int64_t rows = tensor.size(0);
  const auto zeros = static_cast<int64_t>(std::ceil(sparsity * static_cast<double>(rows)));
  tensor.normal_(0, std, generator);
  for (int64_t column = 0; column < tensor.size(1); column++)
    tensor.select(1, column).index_fill_(0, at::randperm(rows).slice(0, 0, zeros).to(tensor.device()), 0);
  return tensor;
}

}  // namespace

Fans fans_of(const Tensor &tensor) {
  require(tensor.dim() >= 2, TABI_VALUE_ERROR,
          "fan in and fan out are those of a tensor with 2 dimensions or more, not ", tensor.dim());
  const int64_t field = c10::multiply_integers(tensor.sizes().slice(2));
  return {tensor.size(1) * field, tensor.size(0) * field};
}

Tensor uniform_(const Tensor &tensor, double a, double b, const MaybeGenerator &generator) {
  const at::NoGradGuard no_grad;
  return tensor.uniform_(a, b, generator);
}

Tensor normal_(const Tensor &tensor, double mean, double std, const MaybeGenerator &generator) {
  const at::NoGradGuard no_grad;
  return tensor.normal_(mean, std, generator);
}

Tensor xavier_uniform_(const Tensor &tensor, double gain, const MaybeGenerator &generator) {
  const double bound = std::sqrt(3.0) * xavier_std(tensor, gain);
  return uniform_(tensor, -bound, bound, generator);
}

Tensor xavier_normal_(const Tensor &tensor, double gain, const MaybeGenerator &generator) {
  return normal_(tensor, 0, xavier_std(tensor, gain), generator);
}

Tensor kaiming_uniform_(const Tensor &tensor, double a, std::string_view mode, std::string_view nonlinearity,
                        const MaybeGenerator &generator) {
  if (tensor.numel() == 0)
    return tensor;
  const double bound = std::sqrt(3.0) * kaiming_std(tensor, a, mode, nonlinearity);
  return uniform_(tensor, -bound, bound, generator);
}

void define_init(torch::Library &m) {
  auto draw = [&](const std::string &head, auto *function) {
    m.def((head + "Generator? generator=None) -> Tensor(a!)").c_str(), function);
  };
  draw("uniform_(Tensor(a!) tensor, float a=0.0, float b=1.0, ", uniform_);
  draw("normal_(Tensor(a!) tensor, float mean=0.0, float std=1.0, ", normal_);
  draw("trunc_normal_(Tensor(a!) tensor, float mean=0.0, float std=1.0, float a=-2.0, float b=2.0, ", trunc_normal_);
  draw("xavier_uniform_(Tensor(a!) tensor, float gain=1.0, ", xavier_uniform_);
  draw("xavier_normal_(Tensor(a!) tensor, float gain=1.0, ", xavier_normal_);
  const std::string kaiming = "Tensor(a!) tensor, float a=0.0, str mode='fan_in', str nonlinearity='leaky_relu', ";
  draw("kaiming_uniform_(" + kaiming, kaiming_uniform_);
  draw("kaiming_normal_(" + kaiming, kaiming_normal_);
  draw("orthogonal_(Tensor(a!) tensor, float gain=1.0, ", orthogonal_);
  draw("sparse_(Tensor(a!) tensor, float sparsity, float std=0.01, ", sparse_);
  m.def("constant_(Tensor(a!) tensor, Scalar val) -> Tensor(a!)", constant_);
  m.def("ones_(Tensor(a!) tensor) -> Tensor(a!)", ones_);
  m.def("zeros_(Tensor(a!) tensor) -> Tensor(a!)", zeros_);
  m.def("eye_(Tensor(a!) tensor) -> Tensor(a!)", eye_);
  m.def("dirac_(Tensor(a!) tensor, int groups=1) -> Tensor(a!)", dirac_);
  m.def("calculate_gain(str nonlinearity, float? param=None) -> float", calculate_gain);
}

}  // namespace tabi::functional
