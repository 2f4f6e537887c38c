// Normalisations.
#include "functional/functional.hpp"
#include "module/layer.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/zeros.h>
#include <torch/csrc/autograd/custom_function.h>

#include <algorithm>

namespace tabi {
namespace {

// Ones for the weight and zeros for the bias.
void init_affine(Layer &layer) {
  for (const Node::Parameter &parameter : layer.parameters())
    if (parameter.tensor.defined())
      parameter.tensor.fill_(parameter.name == "bias" ? 0 : 1);
}

void build_statistics(Layer &layer) {
  const Options &o = layer.options();
  const bool is_tracked = o.boolean("track_running_stats");
  const int64_t n = o.integer("num_features");
  const at::TensorOptions place = o.place();
  layer.add_buffer("running_mean", is_tracked ? at::empty({n}, place) : at::Tensor());
  layer.add_buffer("running_var", is_tracked ? at::empty({n}, place) : at::Tensor());
  layer.add_buffer("num_batches_tracked", is_tracked ? at::empty({}, place.dtype(at::kLong)) : at::Tensor());
}

enum Statistic : size_t { running_mean, running_var, num_batches_tracked };

std::optional<at::Tensor> statistic(const Layer &layer, Statistic which) {
  const at::Tensor &tensor = layer.buffers()[which].tensor;
  return tensor.defined() ? std::optional(tensor) : std::nullopt;
}

void fill_statistics(const Layer &layer) {
  if (const auto mean = statistic(layer, running_mean))
    mean->zero_();
  if (const auto var = statistic(layer, running_var))
    var->fill_(1);
  if (const auto count = statistic(layer, num_batches_tracked))
    count->zero_();
}

void init_norm(Layer &layer) {
  init_affine(layer);
  fill_statistics(layer);
}

Results reset_statistics(Layer &layer, Arguments &) {
  fill_statistics(layer);
  return {c10::IValue()};
}

std::optional<at::Tensor> affine(const Layer &layer, size_t i) {
  return layer.parameter(i).defined() ? std::optional(layer.parameter(i)) : std::nullopt;
}

// Where options stand that every call reads.
enum : size_t { num_features, eps, momentum, is_affine, track_running_stats };

void check_dims(const Layer &layer, int64_t dim) {
  const std::string &type = layer.type();
  const int64_t n = type[type.size() - 2] - '0';
  const bool may_be_one_less = n == 1 || type[0] == 'I';
  require(dim == n + 2 || (may_be_one_less && dim == n + 1), TABI_VALUE_ERROR, type, ": 'input' must have ",
          may_be_one_less ? c10::str(n + 1, " or ") : "", n + 2, " dimensions, not ", dim);
}

Results run_batch_norm(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  const at::Tensor &input = args[0].toTensor();
  check_dims(layer, input.dim());
  const bool is_tracked = o.value(track_running_stats).toBool(), is_training = layer.is_training();
  double factor = o.value(momentum).isNone() ? 0.0 : o.value(momentum).toDouble();
  if (is_training && is_tracked && layer.buffers()[num_batches_tracked].tensor.defined()) {
    const at::Tensor &count = layer.buffers()[num_batches_tracked].tensor;
    count.add_(1);
    if (o.value(momentum).isNone())
      factor = 1.0 / count.item<double>();
  }
  const auto mean = statistic(layer, running_mean), var = statistic(layer, running_var);
  const bool by_batch = is_training || (!mean && !var), sees = !is_training || is_tracked;
  return {functional::batch_norm(input, sees ? mean : std::nullopt, sees ? var : std::nullopt, affine(layer, 0),
                                 affine(layer, 1), by_batch, factor, o.value(eps).toDouble())};
}

Results run_instance_norm(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  at::Tensor input = args[0].toTensor();
  check_dims(layer, input.dim());
  const std::string &type = layer.type();
  const bool is_batched = input.dim() == type[type.size() - 2] - '0' + 2;
  const int64_t channels = input.size(is_batched ? 1 : 0), wanted = o.value(num_features).toInt();
  require(channels == wanted || !o.value(is_affine).toBool(), TABI_VALUE_ERROR, type, ": 'input' must have ", wanted,
          " channels, not ", channels);
  if (!is_batched)
    input = input.unsqueeze(0);
  const at::Tensor out = functional::instance_norm(
      input, statistic(layer, running_mean), statistic(layer, running_var), affine(layer, 0), affine(layer, 1),
      layer.is_training() || !o.value(track_running_stats).toBool(),
      o.value(momentum).isNone() ? 0.0 : o.value(momentum).toDouble(), o.value(eps).toDouble());
  return {is_batched ? out : out.squeeze(0)};
}

void settle_group_norm(Options &options) {
  const int64_t groups = options.integer("num_groups"), channels = options.integer("num_channels");
  require(groups > 0 && channels % groups == 0, TABI_VALUE_ERROR, "'num_channels', ", channels,
          ", must be divisible by 'num_groups', ", groups);
}

// As PyTorch computes it in Python, its gradient too: of the sums of squares over neighbouring channels, those on the
// way forward keep a term too long.
struct CrossMap : torch::autograd::Function<CrossMap> {
  static at::Tensor forward(torch::autograd::AutogradContext *context, const at::Tensor &input, int64_t size,
                            double alpha, double beta, const at::Scalar &k) {
    const int64_t channels = input.size(1), ahead = (size - 1) / 2 + 1;
    const at::Tensor squares = input.pow(2), scale = at::empty_like(input);
    at::Tensor first = scale.select(1, 0).zero_();
    for (int64_t c = 0; c < std::min(ahead, channels); c++)
      first.add_(squares.select(1, c));
    for (int64_t c = 1; c < channels; c++) {
      const at::Tensor sum = scale.select(1, c).copy_(scale.select(1, c - 1));
      if (c < channels - ahead + 1)
        sum.add_(squares.select(1, c + ahead - 1));
      if (c > ahead)
        sum.sub_(squares.select(1, c - ahead));
    }
    scale.mul_(alpha / static_cast<double>(size)).add_(k);
    const at::Tensor output = scale.pow(-beta).mul_(input);
    context->save_for_backward({input, output, scale});
    context->saved_data["size"] = size;
    context->saved_data["alpha"] = alpha;
    context->saved_data["beta"] = beta;
    return output;
  }

  static torch::autograd::variable_list backward(torch::autograd::AutogradContext *context,
                                                 const torch::autograd::variable_list &grads) {
    const auto saved = context->get_saved_variables();
    const at::Tensor &grad = grads[0], &input = saved[0], &output = saved[1], &scale = saved[2];
    const int64_t size = context->saved_data["size"].toInt(), channels = input.size(1);
    const double alpha = context->saved_data["alpha"].toDouble(), beta = context->saved_data["beta"].toDouble();
    const double factor = 2 * alpha * beta / static_cast<double>(size);
    const auto before = static_cast<int64_t>(static_cast<double>(size) - static_cast<double>(size - 1) / 2);
    const at::Tensor out = scale.pow(-beta).mul_(grad);
    const at::Tensor padded = at::zeros({channels + size - 1, input.size(2), input.size(3)}, input.options());
    for (int64_t n = 0; n < input.size(0); n++) {
      padded.narrow(0, before, channels).copy_(grad[n] * output[n]).div_(scale[n]);
      const at::Tensor sum = padded.narrow(0, 0, size - 1).sum(0);
      for (int64_t c = 0; c < channels; c++) {
        sum.add_(padded[c + size - 1]);
        out[n][c].addcmul_(input[n][c], sum, -factor);
        sum.sub_(padded[c]);
      }
    }
    return {out, {}, {}, {}, {}};
  }
};

Results run_cross_map(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  const at::Tensor &input = args[0].toTensor();
  require(input.dim() == 4, TABI_VALUE_ERROR, "CrossMapLRN2d: 'input' must have 4 dimensions, not ", input.dim());
  return {CrossMap::apply(input, o.integer("size"), o.real("alpha"), o.real("beta"), o["k"].toScalar())};
}

}  // namespace

std::vector<Row> norm_rows() {
  std::vector<Row> rows;
  const std::vector<Part> by_feature = {{"weight", "num_features", "affine"}, {"bias", "num_features", "affine bias"}};
  const std::vector<Method> with_statistics = {reset_parameters(), {"reset_running_stats", "()", reset_statistics}};
  for (int n = 1; n <= 3; n++) {
    rows.push_back({.options = {in_dims("BatchNorm{n}d(int num_features, float eps=1e-05, float? momentum=0.1, "
                                        "bool affine=True, bool track_running_stats=True, *, bool bias=True)",
                                        n)},
                    .shows = "=num_features eps momentum affine bias track_running_stats",
                    .parts = by_feature,
                    .build = build_statistics,
                    .init = init_norm,
                    .run = run_batch_norm,
                    .methods = with_statistics});
    rows.push_back({.options = {in_dims("InstanceNorm{n}d(int num_features, float eps=1e-05, float? momentum=0.1, "
                                        "bool affine=False, bool track_running_stats=False, *, bool bias=True)",
                                        n)},
                    .shows = "=num_features eps momentum affine bias track_running_stats",
                    .parts = by_feature,
                    .build = build_statistics,
                    .init = init_norm,
                    .run = run_instance_norm,
                    .methods = with_statistics});
  }
  rows.insert(
      rows.end(),
      {{.options =
            {"LayerNorm(int[1] normalized_shape, float eps=1e-05, bool elementwise_affine=True, bool bias=True)"},
        .op = "nn.functional.layer_norm",
        .shows = "=normalized_shape eps elementwise_affine bias",
        .parts = {{"weight", "normalized_shape", "elementwise_affine"},
                  {"bias", "normalized_shape", "elementwise_affine bias"}},
        .expanded = "normalized_shape",
        .init = init_affine,
        .methods = {reset_parameters()}},
       {.options = {"RMSNorm(int[1] normalized_shape, float? eps=None, bool elementwise_affine=True)"},
        .op = "aten::rms_norm",
        .shows = "=normalized_shape eps elementwise_affine",
        .parts = {{"weight", "normalized_shape", "elementwise_affine"}},
        .expanded = "normalized_shape",
        .init = init_affine,
        .methods = {reset_parameters()}},
       {.options =
            {"GroupNorm(int num_groups, int num_channels, float eps=1e-05, bool affine=True, *, bool bias=True)"},
        .op = "nn.functional.group_norm",
        .shows = "=num_groups =num_channels eps affine bias",
        .parts = {{"weight", "num_channels", "affine"}, {"bias", "num_channels", "affine bias"}},
        .settle = settle_group_norm,
        .init = init_affine,
        .methods = {reset_parameters()}},
       {.options = {"LocalResponseNorm(int size, float alpha=0.0001, float beta=0.75, float k=1.0)"},
        .op = "nn.functional.local_response_norm",
        .shows = "=size alpha beta k"},
       {.options = {"CrossMapLRN2d(int size, float alpha=0.0001, float beta=0.75, Scalar k=1)"},
        .shows = "=size alpha beta k",
        .run = run_cross_map}});
  return rows;
}

}  // namespace tabi
