// Windows of torch.signal.windows, as PyTorch 2.13 computes them.
#include "functional/functional.hpp"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>

#include <cmath>
#include <numbers>

namespace tabi::functional {
namespace {

using MaybeLayout = std::optional<at::Layout>;
using MaybeDevice = std::optional<at::Device>;

// What every window is told, checked.
struct Kind {
  int64_t size;
  bool symmetric, requires_grad;
  at::TensorOptions options;

  Kind(int64_t m, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device, bool with_grad)
      : size(m),
        symmetric(sym),
        requires_grad(with_grad),
        options(at::TensorOptions(dtype.value_or(at::get_default_dtype_as_scalartype())).device(device)) {
    require(m >= 0, TABI_VALUE_ERROR, "'M' must not be negative, got ", m);
    require(layout.value_or(at::kStrided) == at::kStrided, TABI_VALUE_ERROR, "'layout' must be strided, not ", *layout);
    const auto type = options.dtype().toScalarType();
    require(type == at::kFloat || type == at::kDouble, TABI_VALUE_ERROR, "'dtype' must be float32 or float64, not ",
            type);
  }

  Tensor with_gradients(Tensor made) const { return requires_grad ? made.set_requires_grad(true) : made; }
  Tensor empty() const { return with_gradients(at::empty({0}, options)); }
  Tensor one() const { return with_gradients(at::ones({1}, options)); }
  Tensor points(const at::Scalar &start, const at::Scalar &end) const {
    return with_gradients(at::linspace(start, end, size, options));
  }
  // One more than the points of a periodic window, as many as of a symmetric one.
  double period() const { return static_cast<double>(symmetric ? size - 1 : size); }
  double center() const { return static_cast<double>(!symmetric && size > 1 ? size : size - 1) / 2.0; }
  double last() const { return static_cast<double>(size - 1); }
};

Tensor sum_of_cosines(const Kind &kind, at::ArrayRef<double> a) {
  require(!a.empty(), TABI_VALUE_ERROR, "'a' must have at least one coefficient");
  if (kind.size == 0)
    return kind.empty();
  if (kind.size == 1)
    return kind.one();
  const double constant = 2 * std::numbers::pi / kind.period();
  const Tensor k = kind.points(0, kind.last() * constant);
  std::vector<double> signed_a;
  for (size_t i = 0; i < a.size(); i++)
    signed_a.push_back(i % 2 ? -a[i] : a[i]);
  const Tensor weights = kind.with_gradients(at::tensor(signed_a, kind.options));
  const Tensor i = kind.with_gradients(at::arange(weights.size(0), kind.options));
  return (weights.unsqueeze(-1) * at::cos(i.unsqueeze(-1) * k)).sum(0);
}

Tensor general_cosine(int64_t m, at::ArrayRef<double> a, bool sym, MaybeDtype dtype, MaybeLayout layout,
                      MaybeDevice device, bool requires_grad) {
  return sum_of_cosines({m, sym, dtype, layout, device, requires_grad}, a);
}

Tensor general_hamming(int64_t m, double alpha, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device,
                       bool requires_grad) {
  return sum_of_cosines({m, sym, dtype, layout, device, requires_grad}, {alpha, 1.0 - alpha});
}

Tensor hamming(int64_t m, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device, bool requires_grad) {
  return general_hamming(m, 0.54, sym, dtype, layout, device, requires_grad);
}

Tensor hann(int64_t m, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device, bool requires_grad) {
  return general_hamming(m, 0.5, sym, dtype, layout, device, requires_grad);
}

Tensor blackman(int64_t m, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device, bool requires_grad) {
  return sum_of_cosines({m, sym, dtype, layout, device, requires_grad}, {0.42, 0.5, 0.08});
}

Tensor nuttall(int64_t m, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device, bool requires_grad) {
  return sum_of_cosines({m, sym, dtype, layout, device, requires_grad}, {0.3635819, 0.4891775, 0.1365995, 0.0106411});
}

Tensor bartlett(int64_t m, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device, bool requires_grad) {
  const Kind kind(m, sym, dtype, layout, device, requires_grad);
  if (m < 2)
    return m == 0 ? kind.empty() : kind.one();
  const double constant = 2 / kind.period();
  return 1 - at::abs(kind.points(-1, -1 + kind.last() * constant));
}

Tensor cosine(int64_t m, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device, bool requires_grad) {
  const Kind kind(m, sym, dtype, layout, device, requires_grad);
  if (m == 0)
    return kind.empty();
  const double constant = std::numbers::pi / static_cast<double>(!sym && m > 1 ? m + 1 : m);
  return at::sin(kind.points(0.5 * constant, (0.5 + kind.last()) * constant));
}

Tensor exponential(int64_t m, std::optional<double> center, double tau, bool sym, MaybeDtype dtype, MaybeLayout layout,
                   MaybeDevice device, bool requires_grad) {
  const Kind kind(m, sym, dtype, layout, device, requires_grad);
  require(tau > 0, TABI_VALUE_ERROR, "'tau' must be positive, got ", tau);
  require(!sym || !center, TABI_VALUE_ERROR, "'center' must be None for symmetric windows");
  if (m == 0)
    return kind.empty();
  const double at_center = center.value_or(kind.center()), constant = 1 / tau;
  return at::exp(-at::abs(kind.points(-at_center * constant, (-at_center + kind.last()) * constant)));
}

Tensor gaussian(int64_t m, double std, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device,
                bool requires_grad) {
  const Kind kind(m, sym, dtype, layout, device, requires_grad);
  require(std > 0, TABI_VALUE_ERROR, "'std' must be positive, got ", std);
  if (m == 0)
    return kind.empty();
  const double start = -kind.center(), constant = 1 / (std * std::sqrt(2.0));
  return at::exp(-at::pow(kind.points(start * constant, (start + kind.last()) * constant), 2));
}

Tensor kaiser(int64_t m, double beta_, bool sym, MaybeDtype dtype, MaybeLayout layout, MaybeDevice device,
              bool requires_grad) {
  const Kind kind(m, sym, dtype, layout, device, requires_grad);
  require(beta_ >= 0, TABI_VALUE_ERROR, "'beta' must not be negative, got ", beta_);
  if (m < 2)
    return m == 0 ? kind.empty() : kind.one();
  const Tensor beta = at::scalar_tensor(beta_, kind.options), start = -beta;
  const Tensor end = at::minimum(beta, start + kind.last() * (2.0 * beta / kind.period()));
  const Tensor k = kind.with_gradients(at::linspace(start, end, m, kind.options));
  return at::i0(at::sqrt(beta * beta - at::pow(k, 2))) / at::i0(beta);
}

}  // namespace

void define_windows(torch::Library &m) {
  const std::string rest =
      "bool sym=True, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool requires_grad=False) -> "
      "Tensor";
  auto def = [&](const std::string &head, auto *function) { m.def((head + rest).c_str(), function); };
  def("hamming(int M, *, ", hamming);
  def("hann(int M, *, ", hann);
  def("blackman(int M, *, ", blackman);
  def("nuttall(int M, *, ", nuttall);
  def("bartlett(int M, *, ", bartlett);
  def("cosine(int M, *, ", cosine);
  def("exponential(int M, *, float? center=None, float tau=1.0, ", exponential);
  def("gaussian(int M, *, float std=1.0, ", gaussian);
  def("kaiser(int M, *, float beta=12.0, ", kaiser);
  def("general_cosine(int M, *, float[] a, ", general_cosine);
  def("general_hamming(int M, *, float alpha=0.54, ", general_hamming);
}

}  // namespace tabi::functional
