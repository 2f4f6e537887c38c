// Activations, softmaxes and dropouts.
#include "functional/functional.hpp"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>

namespace tabi::functional {
namespace {

// Those with the same arguments as ATen's and its in-place form.
template <auto function, auto in_place, class... Args>
Tensor either(const Tensor &input, Args... args, bool inplace) {
  return inplace ? in_place(const_cast<Tensor &>(input), args...) : function(input, args...);
}

template <auto function, auto in_place>
Tensor plain(const Tensor &input, bool inplace) {
  return either<function, in_place>(input, inplace);
}

Tensor celu(const Tensor &input, const at::Scalar &alpha, bool inplace) {
  return either<at::celu, at::celu_, const at::Scalar &>(input, alpha, inplace);
}

Tensor leaky_relu(const Tensor &input, const at::Scalar &negative_slope, bool inplace) {
  return either<at::leaky_relu, at::leaky_relu_, const at::Scalar &>(input, negative_slope, inplace);
}

Tensor hardtanh(const Tensor &input, const at::Scalar &min_val, const at::Scalar &max_val, bool inplace) {
  require(min_val.toDouble() <= max_val.toDouble(), TABI_VALUE_ERROR, "'min_val' must not be above 'max_val', but ",
          min_val.toDouble(), " is above ", max_val.toDouble());
  return either<at::hardtanh, at::hardtanh_, const at::Scalar &, const at::Scalar &>(input, min_val, max_val, inplace);
}

Tensor threshold(const Tensor &input, const at::Scalar &threshold, const at::Scalar &value, bool inplace) {
  return either<at::threshold, at::threshold_, const at::Scalar &, const at::Scalar &>(input, threshold, value,
                                                                                       inplace);
}

Tensor elu(const Tensor &input, const at::Scalar &alpha, bool inplace) {
  return inplace ? at::elu_(const_cast<Tensor &>(input), alpha) : at::elu(input, alpha);
}

Tensor rrelu(const Tensor &input, const at::Scalar &lower, const at::Scalar &upper, bool training, bool inplace) {
  return inplace ? at::rrelu_(const_cast<Tensor &>(input), lower, upper, training)
                 : at::rrelu(input, lower, upper, training);
}

Tensor softsign(const Tensor &input) {
  return input / (input.abs() + 1);
}

Tensor tanhshrink(const Tensor &input) {
  return input - input.tanh();
}

Tensor logsigmoid(const Tensor &input) {
  return at::log_sigmoid(input);
}

// The dimension that PyTorch takes where none is given.
int64_t softmax_dim(const Tensor &input, MaybeInt dim) {
  return dim ? *dim : input.dim() == 0 || input.dim() == 1 || input.dim() == 3 ? 0 : 1;
}

Tensor softmax(const Tensor &input, MaybeInt dim, MaybeDtype dtype) {
  return at::softmax(input, softmax_dim(input, dim), dtype);
}

Tensor log_softmax(const Tensor &input, MaybeInt dim, MaybeDtype dtype) {
  return at::log_softmax(input, softmax_dim(input, dim), dtype);
}

Tensor softmin(const Tensor &input, MaybeInt dim, MaybeDtype dtype) {
  return at::softmax(-input, softmax_dim(input, dim), dtype);
}

Tensor gumbel_softmax(const Tensor &logits, double tau, bool hard, int64_t dim) {
  const Tensor noise = -at::empty_like(logits, at::MemoryFormat::Contiguous).exponential_().log();
  const Tensor soft = ((logits + noise) / tau).softmax(dim);
  if (!hard)
    return soft;
  const Tensor index = std::get<1>(soft.max(dim, true));
  return at::zeros_like(logits, at::MemoryFormat::Contiguous).scatter_(dim, index, 1.0) - soft.detach() + soft;
}

template <auto function, auto in_place>
Tensor dropout(const Tensor &input, double p, bool training, bool inplace) {
  require(p >= 0 && p <= 1, TABI_VALUE_ERROR, "dropout probability has to be between 0 and 1, but got ", p);
  return either<function, in_place, double, bool>(input, p, training, inplace);
}

constexpr auto feature_dropout = dropout<at::feature_dropout, at::feature_dropout_>;

// Without a batch, the first dimension is the channels.
Tensor unbatched_dropout(const Tensor &input, double p, bool training, bool inplace) {
  if (!inplace)
    return feature_dropout(input.unsqueeze(0), p, training, false).squeeze(0);
  feature_dropout(input.unsqueeze(0), p, training, true);
  return input;
}

Tensor dropout1d(const Tensor &input, double p, bool training, bool inplace) {
  require(input.dim() == 2 || input.dim() == 3, TABI_RUNTIME_ERROR,
          "dropout1d: 'input' must have 2 or 3 dimensions, not ", input.dim());
  return (input.dim() == 3 ? feature_dropout : unbatched_dropout)(input, p, training, inplace);
}

Tensor dropout3d(const Tensor &input, double p, bool training, bool inplace) {
  return (input.dim() == 5 ? feature_dropout : unbatched_dropout)(input, p, training, inplace);
}

}  // namespace

void define_activations(torch::Library &m) {
  m.def("relu(Tensor input, bool inplace=False) -> Tensor", plain<at::relu, at::relu_>);
  m.def("relu6(Tensor input, bool inplace=False) -> Tensor", plain<at::relu6, at::relu6_>);
  m.def("selu(Tensor input, bool inplace=False) -> Tensor", plain<at::selu, at::selu_>);
  m.def("hardsigmoid(Tensor input, bool inplace=False) -> Tensor", plain<at::hardsigmoid, at::hardsigmoid_>);
  m.def("hardswish(Tensor input, bool inplace=False) -> Tensor", plain<at::hardswish, at::hardswish_>);
  m.def("silu(Tensor input, bool inplace=False) -> Tensor", plain<at::silu, at::silu_>);
  m.def("mish(Tensor input, bool inplace=False) -> Tensor", plain<at::mish, at::mish_>);
  m.def("celu(Tensor input, Scalar alpha=1.0, bool inplace=False) -> Tensor", celu);
  m.def("elu(Tensor input, Scalar alpha=1.0, bool inplace=False) -> Tensor", elu);
  m.def("leaky_relu(Tensor input, Scalar negative_slope=0.01, bool inplace=False) -> Tensor", leaky_relu);
  m.def("hardtanh(Tensor input, Scalar min_val=-1.0, Scalar max_val=1.0, bool inplace=False) -> Tensor", hardtanh);
  m.def("threshold(Tensor input, Scalar threshold, Scalar value, bool inplace=False) -> Tensor", threshold);
  m.def(
      "rrelu(Tensor input, Scalar lower=0.125, Scalar upper=0.3333333333333333, bool training=False, "
      "bool inplace=False) -> Tensor",
      rrelu);
  m.def("softsign(Tensor input) -> Tensor", softsign);
  m.def("tanhshrink(Tensor input) -> Tensor", tanhshrink);
  m.def("logsigmoid(Tensor input) -> Tensor", logsigmoid);
  m.def("softmax(Tensor input, int? dim=None, *, ScalarType? dtype=None) -> Tensor", softmax);
  m.def("log_softmax(Tensor input, int? dim=None, *, ScalarType? dtype=None) -> Tensor", log_softmax);
  m.def("softmin(Tensor input, int? dim=None, *, ScalarType? dtype=None) -> Tensor", softmin);
  m.def("gumbel_softmax(Tensor logits, float tau=1.0, bool hard=False, *, int dim=-1) -> Tensor", gumbel_softmax);
  m.def("dropout(Tensor input, float p=0.5, bool training=True, bool inplace=False) -> Tensor",
        dropout<at::dropout, at::dropout_>);
  m.def("alpha_dropout(Tensor input, float p=0.5, bool training=False, bool inplace=False) -> Tensor",
        dropout<at::alpha_dropout, at::alpha_dropout_>);
  m.def("feature_alpha_dropout(Tensor input, float p=0.5, bool training=False, bool inplace=False) -> Tensor",
        dropout<at::feature_alpha_dropout, at::feature_alpha_dropout_>);
  m.def("dropout1d(Tensor input, float p=0.5, bool training=True, bool inplace=False) -> Tensor", dropout1d);
  m.def("dropout2d(Tensor input, float p=0.5, bool training=True, bool inplace=False) -> Tensor", feature_dropout);
  m.def("dropout3d(Tensor input, float p=0.5, bool training=True, bool inplace=False) -> Tensor", dropout3d);
}

}  // namespace tabi::functional
