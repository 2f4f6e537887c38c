// Losses: reduction is "none", "mean" or "sum".
#include "functional/functional.hpp"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/Reduction.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace tabi::functional {
namespace {

using Reduction = std::string_view;

Tensor cross_entropy(const Tensor &input, const Tensor &target, const MaybeTensor &weight, int64_t ignore_index,
                     Reduction reduction, double label_smoothing) {
  return at::cross_entropy_loss(input, target, weight, reduction_of(reduction), ignore_index, label_smoothing);
}

Tensor nll_loss(const Tensor &input, const Tensor &target, const MaybeTensor &weight, int64_t ignore_index,
                Reduction reduction) {
  return at::nll_loss_nd(input, target, weight, reduction_of(reduction), ignore_index);
}

void check_weight(const Tensor &input, const Tensor &weight) {
  require(weight.sizes() == input.sizes(), TABI_VALUE_ERROR, "'weight' must have the size of 'input', ", input.sizes(),
          ", not ", weight.sizes());
}

// The weighted mean divides by the sum of the weights.
Tensor weighted(const Tensor &errors, const Tensor &weight, Reduction reduction) {
  const Tensor products = errors * weight;
  return reduction == "mean" ? products.sum() / weight.sum() : reduced(products, reduction);
}

Tensor mse_loss(const Tensor &input, const Tensor &target, Reduction reduction, const MaybeTensor &weight) {
  const auto both = at::broadcast_tensors({input, target});
  if (!weight)
    return at::mse_loss(both[0], both[1], reduction_of(reduction));
  check_weight(input, *weight);
  return weighted(at::pow(both[0] - both[1], 2), *weight, reduction);
}

Tensor l1_loss(const Tensor &input, const Tensor &target, Reduction reduction, const MaybeTensor &weight) {
  const auto both = at::broadcast_tensors({input, target});
  if (!weight)
    return at::l1_loss(both[0], both[1], reduction_of(reduction));
  check_weight(input, *weight);
  return weighted(at::abs(both[0] - both[1]), *weight, reduction);
}

Tensor smooth_l1_loss(const Tensor &input, const Tensor &target, Reduction reduction, double beta) {
  const auto both = at::broadcast_tensors({input, target});
  return beta == 0 ? at::l1_loss(both[0], both[1], reduction_of(reduction))
                   : at::smooth_l1_loss(both[0], both[1], reduction_of(reduction), beta);
}

Tensor huber_loss(const Tensor &input, const Tensor &target, Reduction reduction, double delta,
                  const MaybeTensor &weight) {
  const auto both = at::broadcast_tensors({input, target});
  if (!weight)
    return at::huber_loss(both[0], both[1], reduction_of(reduction), delta);
  check_weight(input, *weight);
  return reduced(at::huber_loss(both[0], both[1], at::Reduction::None, delta) * *weight, reduction);
}

void check_target(const Tensor &input, const Tensor &target) {
  require(target.sizes() == input.sizes(), TABI_VALUE_ERROR, "'target' must have the size of 'input', ", input.sizes(),
          ", not ", target.sizes());
}

Tensor binary_cross_entropy(const Tensor &input, const Tensor &target, const MaybeTensor &weight, Reduction reduction) {
  check_target(input, target);
  if (!weight)
    return at::binary_cross_entropy(input, target, {}, reduction_of(reduction));
  const auto both = at::broadcast_tensors({target, *weight});
  return at::binary_cross_entropy(input, target, both[1], reduction_of(reduction));
}

Tensor binary_cross_entropy_with_logits(const Tensor &input, const Tensor &target, const MaybeTensor &weight,
                                        Reduction reduction, const MaybeTensor &pos_weight) {
  check_target(input, target);
  return at::binary_cross_entropy_with_logits(input, target, weight, pos_weight, reduction_of(reduction));
}

// "batchmean" divides by the size of the batch, as the divergence is defined.
Tensor kl_div(const Tensor &input, const Tensor &target, Reduction reduction, bool log_target) {
  const bool by_batch = reduction == "batchmean";
  const Tensor loss =
      at::kl_div(input, target, by_batch ? int64_t{at::Reduction::Sum} : reduction_of(reduction), log_target);
  return by_batch && input.dim() != 0 ? loss / input.size(0) : loss;
}

Tensor poisson_nll_loss(const Tensor &input, const Tensor &target, bool log_input, bool full, double eps,
                        Reduction reduction) {
  return at::poisson_nll_loss(input, target, log_input, full, eps, reduction_of(reduction));
}

Tensor gaussian_nll_loss(const Tensor &input, const Tensor &target, const Tensor &given_var, bool full, double eps,
                         Reduction reduction) {
  Tensor var = given_var.dim() == 0 && input.dim() > 0 ? at::ones_like(input) * given_var : given_var;
  require(!at::any(var < 0).item<bool>(), TABI_VALUE_ERROR, "'var' must have no negative entry");
  if (var.sizes() != input.sizes()) {
    int64_t ones = 0, others = 0;
    for (int64_t d = 0; var.dim() == input.dim() && d < var.dim(); d++)
      if (var.size(d) != input.size(d))
        (var.size(d) == 1 ? ones : others)++;
    if (input.dim() > 0 && input.sizes().slice(0, input.dim() - 1) == var.sizes())
      var = var.unsqueeze(-1);
    else
      require(ones == 1 && others == 0, TABI_VALUE_ERROR, "'var' must have the size of 'input', ", input.sizes(),
              ", or 1 in its last dimension, not ", given_var.sizes());
  }
  var = var.clone();
  {
    const at::NoGradGuard no_grad;
    var.clamp_min_(eps);
  }
  const Tensor difference = input - target;
  Tensor loss = 0.5 * (var.log() + difference.pow(2) / var);
  if (full)
    loss += 0.5 * std::log(2 * M_PI);
  return reduced(loss, reduction);
}

Tensor hinge_embedding_loss(const Tensor &input, const Tensor &target, double margin, Reduction reduction) {
  return at::hinge_embedding_loss(input, target, margin, reduction_of(reduction));
}

Tensor cosine_embedding_loss(const Tensor &input1, const Tensor &input2, const Tensor &target, double margin,
                             Reduction reduction) {
  return at::cosine_embedding_loss(input1, input2, target, margin, reduction_of(reduction));
}

Tensor margin_ranking_loss(const Tensor &input1, const Tensor &input2, const Tensor &target, double margin,
                           Reduction reduction) {
  require(input1.dim() == input2.dim() && input1.dim() == target.dim(), TABI_RUNTIME_ERROR,
          "margin_ranking_loss: all tensors must have the same number of dimensions, not ", input1.dim(), ", ",
          input2.dim(), " and ", target.dim());
  return at::margin_ranking_loss(input1, input2, target, margin, reduction_of(reduction));
}

Tensor soft_margin_loss(const Tensor &input, const Tensor &target, Reduction reduction) {
  return at::soft_margin_loss(input, target, reduction_of(reduction));
}

Tensor multi_margin_loss(const Tensor &input, const Tensor &target, const at::Scalar &p, const at::Scalar &margin,
                         const MaybeTensor &weight, Reduction reduction) {
  return at::multi_margin_loss(input, target, p, margin, weight, reduction_of(reduction));
}

Tensor multilabel_margin_loss(const Tensor &input, const Tensor &target, Reduction reduction) {
  return at::multilabel_margin_loss(input, target, reduction_of(reduction));
}

Tensor multilabel_soft_margin_loss(const Tensor &input, const Tensor &target, const MaybeTensor &weight,
                                   Reduction reduction) {
  Tensor loss = -(target * at::log_sigmoid(input) + (1 - target) * at::log_sigmoid(-input));
  if (weight)
    loss = loss * *weight;
  const int64_t classes = input.dim() - 1;
  return reduced(loss.sum(classes) / input.size(classes), reduction);
}

Tensor triplet_margin_loss(const Tensor &anchor, const Tensor &positive, const Tensor &negative, double margin,
                           double p, double eps, bool swap, Reduction reduction) {
  require(margin > 0, TABI_VALUE_ERROR, "'margin' must be greater than 0, not ", margin);
  return at::triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap, reduction_of(reduction));
}

// The lengths are a tensor or a list.
template <class Lengths>
Tensor ctc_loss(const Tensor &log_probs, const Tensor &targets, Lengths input_lengths, Lengths target_lengths,
                int64_t blank, Reduction reduction, bool zero_infinity) {
  return at::ctc_loss(log_probs, targets, input_lengths, target_lengths, blank, reduction_of(reduction), zero_infinity);
}

}  // namespace

void define_losses(torch::Library &m) {
  m.def(
      "cross_entropy(Tensor input, Tensor target, Tensor? weight=None, int ignore_index=-100, str reduction='mean', "
      "float label_smoothing=0.0) -> Tensor",
      cross_entropy);
  m.def(
      "nll_loss(Tensor input, Tensor target, Tensor? weight=None, int ignore_index=-100, str reduction='mean') -> "
      "Tensor",
      nll_loss);
  m.def("mse_loss(Tensor input, Tensor target, str reduction='mean', Tensor? weight=None) -> Tensor", mse_loss);
  m.def("l1_loss(Tensor input, Tensor target, str reduction='mean', Tensor? weight=None) -> Tensor", l1_loss);
  m.def("smooth_l1_loss(Tensor input, Tensor target, str reduction='mean', float beta=1.0) -> Tensor", smooth_l1_loss);
  m.def("huber_loss(Tensor input, Tensor target, str reduction='mean', float delta=1.0, Tensor? weight=None) -> Tensor",
        huber_loss);
  m.def("binary_cross_entropy(Tensor input, Tensor target, Tensor? weight=None, str reduction='mean') -> Tensor",
        binary_cross_entropy);
  m.def(
      "binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight=None, str reduction='mean', "
      "Tensor? pos_weight=None) -> Tensor",
      binary_cross_entropy_with_logits);
  m.def("kl_div(Tensor input, Tensor target, str reduction='mean', bool log_target=False) -> Tensor", kl_div);
  m.def(
      "poisson_nll_loss(Tensor input, Tensor target, bool log_input=True, bool full=False, float eps=1e-08, "
      "str reduction='mean') -> Tensor",
      poisson_nll_loss);
  m.def(
      "gaussian_nll_loss(Tensor input, Tensor target, Tensor var, bool full=False, float eps=1e-06, "
      "str reduction='mean') -> Tensor",
      gaussian_nll_loss);
  m.def("hinge_embedding_loss(Tensor input, Tensor target, float margin=1.0, str reduction='mean') -> Tensor",
        hinge_embedding_loss);
  m.def(
      "cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, float margin=0.0, str reduction='mean') "
      "-> Tensor",
      cosine_embedding_loss);
  m.def(
      "margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, float margin=0.0, str reduction='mean') "
      "-> Tensor",
      margin_ranking_loss);
  m.def("soft_margin_loss(Tensor input, Tensor target, str reduction='mean') -> Tensor", soft_margin_loss);
  m.def(
      "multi_margin_loss(Tensor input, Tensor target, Scalar p=1, Scalar margin=1.0, Tensor? weight=None, "
      "str reduction='mean') -> Tensor",
      multi_margin_loss);
  m.def("multilabel_margin_loss(Tensor input, Tensor target, str reduction='mean') -> Tensor", multilabel_margin_loss);
  m.def("multilabel_soft_margin_loss(Tensor input, Tensor target, Tensor? weight=None, str reduction='mean') -> Tensor",
        multilabel_soft_margin_loss);
  m.def(
      "triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, float margin=1.0, float p=2.0, "
      "float eps=1e-06, bool swap=False, str reduction='mean') -> Tensor",
      triplet_margin_loss);
  m.def(
      "ctc_loss.lists(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths, int blank=0, "
      "str reduction='mean', bool zero_infinity=False) -> Tensor",
      ctc_loss<IntArrayRef>);
  m.def(
      "ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, int blank=0, "
      "str reduction='mean', bool zero_infinity=False) -> Tensor",
      ctc_loss<const Tensor &>);
}

}  // namespace tabi::functional
