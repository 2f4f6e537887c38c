// Normalisations and embeddings.
#include "functional/functional.hpp"

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>

namespace tabi::functional {
namespace {

// One value a channel has no variance to normalise by.
void check_batch(IntArrayRef sizes) {
  int64_t values = sizes[0];
  for (size_t i = 2; i < sizes.size(); i++)
    values *= sizes[i];
  require(values != 1, TABI_VALUE_ERROR, "training needs more than one value per channel, got an input of size ",
          sizes);
}

}  // namespace

Tensor batch_norm(const Tensor &input, const MaybeTensor &running_mean, const MaybeTensor &running_var,
                  const MaybeTensor &weight, const MaybeTensor &bias, bool training, std::optional<double> momentum,
                  double eps) {
  require(training ? eps > 0 : eps >= 0, TABI_VALUE_ERROR,
          "'eps' must be positive in training, and never negative, not ", eps);
  if (training && input.dim() > 1)
    check_batch(input.sizes());
  return at::batch_norm(input, weight, bias, running_mean, running_var, training, momentum.value_or(0.0), eps,
                        at::globalContext().userEnabledCuDNN());
}

Tensor instance_norm(const Tensor &input, const MaybeTensor &running_mean, const MaybeTensor &running_var,
                     const MaybeTensor &weight, const MaybeTensor &bias, bool use_input_stats, double momentum,
                     double eps) {
  if (use_input_stats && input.dim() > 2) {
    int64_t values = 1;
    for (int64_t size : input.sizes().slice(2))
      values *= size;
    require(values != 1, TABI_VALUE_ERROR, "more than one spatial element is needed in training, got an input of size ",
            input.sizes());
  }
  return at::instance_norm(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps,
                           at::globalContext().userEnabledCuDNN());
}

namespace {

Tensor layer_norm(const Tensor &input, IntArrayRef normalized_shape, const MaybeTensor &weight, const MaybeTensor &bias,
                  double eps) {
  return at::layer_norm(input, normalized_shape, weight, bias, eps, at::globalContext().userEnabledCuDNN());
}

Tensor group_norm(const Tensor &input, int64_t num_groups, const MaybeTensor &weight, const MaybeTensor &bias,
                  double eps) {
  require(input.dim() >= 2, TABI_RUNTIME_ERROR, "group_norm: 'input' must have 2 dimensions or more, not ",
          input.dim());
  require(num_groups > 0, TABI_VALUE_ERROR, "'num_groups' must be positive, not ", num_groups);
  std::vector<int64_t> sizes = input.sizes().vec();
  sizes[0] = sizes[0] * sizes[1] / num_groups;
  sizes[1] = num_groups;
  check_batch(sizes);
  return at::group_norm(input, num_groups, weight, bias, eps, at::globalContext().userEnabledCuDNN());
}

Tensor local_response_norm(const Tensor &input, int64_t size, double alpha, double beta, double k) {
  const int64_t dim = input.dim();
  require(dim >= 3, TABI_VALUE_ERROR, "'input' must have 3 dimensions or more, not ", dim);
  if (input.numel() == 0)
    return input;
  Tensor div = input * input;
  if (dim == 3) {
    div = at::pad(div.unsqueeze(1), {0, 0, size / 2, (size - 1) / 2});
    div = at::avg_pool2d(div, {size, 1}, 1).squeeze(1);
  } else {
    const auto sizes = input.sizes();
    div = at::pad(div.view({sizes[0], 1, sizes[1], sizes[2], -1}), {0, 0, 0, 0, size / 2, (size - 1) / 2});
    div = at::avg_pool3d(div, {size, 1, 1}, 1).squeeze(1).view(sizes);
  }
  return input / div.mul(alpha).add(k).pow(beta);
}

Tensor normalize(const Tensor &input, const at::Scalar &p, IntArrayRef dim, double eps) {
  return input / at::norm(input, p, dim, true).clamp_min(eps).expand_as(input);
}

void renormalise(const Tensor &weight, const Tensor &input, std::optional<double> max_norm, double norm_type) {
  if (!max_norm)
    return;
  const at::NoGradGuard no_grad;
  at::embedding_renorm_(const_cast<Tensor &>(weight), input, *max_norm, norm_type);
}

Tensor embedding(const Tensor &given, const Tensor &weight, MaybeInt padding_idx, std::optional<double> max_norm,
                 double norm_type, bool scale_grad_by_freq, bool sparse) {
  if (padding_idx) {
    require(*padding_idx < weight.size(0) && *padding_idx >= -weight.size(0), TABI_VALUE_ERROR,
            "'padding_idx' must be within the ", weight.size(0), " embeddings, not ", *padding_idx);
    if (*padding_idx < 0)
      *padding_idx += weight.size(0);
  }
  const Tensor input = max_norm ? given.contiguous() : given;
  renormalise(weight, input, max_norm, norm_type);
  return at::embedding(weight, input, padding_idx.value_or(-1), scale_grad_by_freq, sparse);
}

Tensor embedding_bag(Tensor input, const Tensor &weight, MaybeTensor offsets, std::optional<double> max_norm,
                     double norm_type, bool scale_grad_by_freq, std::string_view mode, bool sparse,
                     MaybeTensor per_sample_weights, bool include_last_offset, MaybeInt padding_idx) {
  require(!per_sample_weights || input.sizes() == per_sample_weights->sizes(), TABI_VALUE_ERROR,
          "'per_sample_weights' must have the size of 'input', ", input.sizes());
  require(weight.dim() == 2, TABI_VALUE_ERROR, "'weight' must have 2 dimensions, not ", weight.dim());
  require(input.dim() == 1 || input.dim() == 2, TABI_VALUE_ERROR, "'input' must have 1 or 2 dimensions, not ",
          input.dim());
  if (input.dim() == 2) {
    require(!offsets, TABI_VALUE_ERROR, "'offsets' must be left out where 'input' has 2 dimensions");
    offsets = at::arange(0, input.numel(), input.size(1), input.options());
    input = input.reshape(-1);
    if (per_sample_weights)
      per_sample_weights = per_sample_weights->reshape(-1);
  } else {
    require(offsets && offsets->dim() == 1, TABI_VALUE_ERROR,
            "'offsets' must be a tensor of 1 dimension where 'input' is");
  }
  const int64_t kind = mode == "sum" ? 0 : mode == "mean" ? 1 : mode == "max" ? 2 : -1;
  require(kind >= 0, TABI_VALUE_ERROR, "'mode' must be 'sum', 'mean' or 'max', not '", mode, "'");
  require(kind != 2 || (!scale_grad_by_freq && !sparse), TABI_VALUE_ERROR,
          "mode 'max' has neither scale_grad_by_freq nor sparse gradients");
  require(!per_sample_weights || kind == 0, TABI_NOT_IMPLEMENTED, "'per_sample_weights' are for mode 'sum', not '",
          mode, "'");
  renormalise(weight, input, max_norm, norm_type);
  return std::get<0>(at::embedding_bag(weight, input, *offsets, scale_grad_by_freq, kind, sparse, per_sample_weights,
                                       include_last_offset, padding_idx));
}

}  // namespace

void define_norms(torch::Library &m) {
  m.def(
      "batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight=None, Tensor? bias=None, "
      "bool training=False, float? momentum=0.1, float eps=1e-05) -> Tensor",
      batch_norm);
  m.def(
      "instance_norm(Tensor input, Tensor? running_mean=None, Tensor? running_var=None, Tensor? weight=None, "
      "Tensor? bias=None, bool use_input_stats=True, float momentum=0.1, float eps=1e-05) -> Tensor",
      instance_norm);
  m.def(
      "layer_norm(Tensor input, int[1] normalized_shape, Tensor? weight=None, Tensor? bias=None, float eps=1e-05) "
      "-> Tensor",
      layer_norm);
  m.def("group_norm(Tensor input, int num_groups, Tensor? weight=None, Tensor? bias=None, float eps=1e-05) -> Tensor",
        group_norm);
  m.def("local_response_norm(Tensor input, int size, float alpha=0.0001, float beta=0.75, float k=1.0) -> Tensor",
        local_response_norm);
  m.def("normalize(Tensor input, Scalar p=2.0, int[1] dim=1, float eps=1e-12) -> Tensor", normalize);
  m.def(
      "embedding(Tensor input, Tensor weight, int? padding_idx=None, float? max_norm=None, float norm_type=2.0, "
      "bool scale_grad_by_freq=False, bool sparse=False) -> Tensor",
      embedding);
  m.def(
      "embedding_bag(Tensor input, Tensor weight, Tensor? offsets=None, float? max_norm=None, float norm_type=2.0, "
      "bool scale_grad_by_freq=False, str mode='mean', bool sparse=False, Tensor? per_sample_weights=None, "
      "bool include_last_offset=False, int? padding_idx=None) -> Tensor",
      embedding_bag);
}

}  // namespace tabi::functional
