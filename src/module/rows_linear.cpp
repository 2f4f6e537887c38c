// Linear layers and embeddings.
#include "functional/init.hpp"
#include "module/layer.hpp"

#include <ATen/ops/linear.h>

#include <cmath>

namespace tabi {
namespace {

void init_linear(Layer &layer) {
  functional::kaiming_uniform_(layer.parameter(0), std::sqrt(5));
  if (const at::Tensor &bias = layer.parameter(1); bias.defined()) {
    const int64_t in = functional::fans_of(layer.parameter(0)).in;
    const double bound = in > 0 ? 1 / std::sqrt(static_cast<double>(in)) : 0;
    functional::uniform_(bias, -bound, bound);
  }
}

Results run_linear(Layer &layer, Arguments &args) {
  const at::Tensor &bias = layer.parameter(1);
  return {at::linear(args[0].toTensor(), layer.parameter(0), bias.defined() ? std::optional(bias) : std::nullopt)};
}

Results run_identity(Layer &, Arguments &args) {
  return {std::move(args[0])};
}

void settle_bilinear(Options &options) {
  require(options.integer("in1_features") > 0, TABI_VALUE_ERROR, "'in1_features' must be positive, not ",
          options.integer("in1_features"));
}

void init_bilinear(Layer &layer) {
  const double bound = 1 / std::sqrt(static_cast<double>(layer.parameter(0).size(1)));
  functional::uniform_(layer.parameter(0), -bound, bound);
  if (layer.parameter(1).defined())
    functional::uniform_(layer.parameter(1), -bound, bound);
}

// One from the end counts back from it.
void settle_embedding(Options &options) {
  if (!options.has("padding_idx"))
    return;
  const int64_t at = options.integer("padding_idx"), n = options.integer("num_embeddings");
  require(at < n && at >= -n, TABI_VALUE_ERROR, "'padding_idx' must be within the ", n, " embeddings, not ", at);
  options.set("padding_idx", at < 0 ? at + n : at);
}

void build_embedding(Layer &layer) {
  const Options &o = layer.options();
  const std::vector<int64_t> sizes = {o.integer("num_embeddings"), o.integer("embedding_dim")};
  if (o.has("_weight")) {
    const at::Tensor &weight = o["_weight"].toTensor();
    require(weight.sizes() == at::IntArrayRef(sizes), TABI_VALUE_ERROR, "'_weight' must have the sizes ", sizes,
            ", not ", weight.sizes());
    layer.add_parameter("weight", weight.detach());
  } else {
    layer.add_empty("weight", sizes);
  }
}

void init_embedding(Layer &layer) {
  const Options &o = layer.options();
  if (o.has("_weight")) {
    // Only the first values are given ones.
    layer.forget("_weight");
    return;
  }
  functional::normal_(layer.parameter(0));
  if (o.has("padding_idx"))
    layer.parameter(0).select(0, o.integer("padding_idx")).fill_(0);
}

}  // namespace

std::vector<Row> linear_rows() {
  Row linear{.options = {"Linear(int in_features, int out_features, bool bias=True)"},
             .shows = "in_features out_features bias",
             .parts = {{"weight", "out_features, in_features"}, {"bias", "out_features", "bias"}},
             .init = init_linear,
             .run = run_linear,
             .methods = {reset_parameters()}};
  // What PyTorch shows for the projection of attention.
  Row projection = linear;
  projection.options = {"NonDynamicallyQuantizableLinear(int in_features, int out_features, bool bias=True)"};
  return {
      linear,
      projection,
      {.options = {"Identity()"}, .run = run_identity},
      {.options = {"Bilinear(int in1_features, int in2_features, int out_features, bool bias=True)"},
       .forward = {"(Tensor input1, Tensor input2)"},
       .op = "aten::bilinear",
       .shows = "in1_features in2_features out_features bias",
       .parts = {{"weight", "out_features, in1_features, in2_features"}, {"bias", "out_features", "bias"}},
       .settle = settle_bilinear,
       .init = init_bilinear,
       .methods = {reset_parameters()}},
      {.options = {"Embedding(int num_embeddings, int embedding_dim, int? padding_idx=None, float? max_norm=None, "
                   "float norm_type=2.0, bool scale_grad_by_freq=False, bool sparse=False, Tensor? _weight=None, "
                   "bool _freeze=False)"},
       .op = "nn.functional.embedding",
       .shows = "=num_embeddings =embedding_dim padding_idx? max_norm? norm_type? scale_grad_by_freq? sparse?",
       .settle = settle_embedding,
       .build = build_embedding,
       .init = init_embedding,
       .methods = {reset_parameters()}},
      {.options = {"EmbeddingBag(int num_embeddings, int embedding_dim, float? max_norm=None, float norm_type=2.0, "
                   "bool scale_grad_by_freq=False, str mode='mean', bool sparse=False, Tensor? _weight=None, "
                   "bool include_last_offset=False, int? padding_idx=None)"},
       .forward = {"(Tensor input, Tensor? offsets=None, Tensor? per_sample_weights=None)"},
       .op = "nn.functional.embedding_bag",
       .shows = "=num_embeddings =embedding_dim max_norm? norm_type? scale_grad_by_freq? mode padding_idx?",
       .settle = settle_embedding,
       .build = build_embedding,
       .init = init_embedding,
       .methods = {reset_parameters()}},
  };
}

}  // namespace tabi
