// Attention and transformers, with the kernels for inference that PyTorch's own take under the same conditions.
#include "functional/init.hpp"
#include "module/attention.hpp"
#include "module/container.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/autocast_mode.h>
#include <ATen/ops/_native_multi_head_attention.h>
#include <ATen/ops/_transformer_encoder_layer_fwd.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/relu.h>
#include <ATen/ops/zeros_like.h>

#include <algorithm>
#include <limits>

namespace tabi {
namespace {

using at::Tensor;
using MaybeTensor = std::optional<Tensor>;

// As a mask to be added: minus infinity where one of bools says that nothing is to be seen.
MaybeTensor summand(const MaybeTensor &mask, const char *name, at::ScalarType dtype) {
  if (!mask || mask->is_floating_point())
    return mask;
  require(mask->scalar_type() == at::kBool, TABI_VALUE_ERROR, "'", name,
          "' must be of bool or a floating point dtype, not ", mask->dtype());
  return at::zeros_like(*mask, dtype).masked_fill_(*mask, -std::numeric_limits<double>::infinity());
}

thread_local bool is_in_parts = false;

// Python asks for CUDA's autocast, whatever the device is.
bool avoids_kernels(const Tensor &tensor) {
  return (is_in_parts && !tensor.is_nested()) || at::autocast::is_autocast_enabled(c10::kCUDA);
}

bool needs_gradients(std::initializer_list<Tensor> tensors) {
  return at::GradMode::is_enabled() && std::any_of(tensors.begin(), tensors.end(), [](const Tensor &tensor) {
           return tensor.defined() && tensor.requires_grad();
         });
}

Layer &layer_of(const Layer &of, const char *name) {
  auto *found = dynamic_cast<Layer *>(of.child(name).get());
  require(found, TABI_TYPE_ERROR, of.type(), ": ", in_quotes(name), " must be a layer, not ",
          in_quotes(of.child(name)->type()));
  return *found;
}

bool has_same_sizes(const Options &o) {
  auto is_same = [&](const char *name) { return !o.has(name) || o.integer(name) == o.integer("embed_dim"); };
  return is_same("kdim") && is_same("vdim");
}

void settle_attention(Options &options) {
  const int64_t size = options.integer("embed_dim"), heads = options.integer("num_heads");
  require(size > 0 && heads > 0 && size % heads == 0, TABI_VALUE_ERROR, "'embed_dim', ", size,
          ", must be divisible by 'num_heads', ", heads, ", and both be positive");
}

void build_attention(Layer &layer) {
  const Options &o = layer.options();
  const int64_t size = o.integer("embed_dim");
  if (has_same_sizes(o)) {
    layer.add_empty("in_proj_weight", {3 * size, size});
    for (const char *name : {"q_proj_weight", "k_proj_weight", "v_proj_weight"})
      layer.add_parameter(name, Tensor());
  } else {
    layer.add_empty("q_proj_weight", {size, size});
    layer.add_empty("k_proj_weight", {size, o.has("kdim") ? o.integer("kdim") : size});
    layer.add_empty("v_proj_weight", {size, o.has("vdim") ? o.integer("vdim") : size});
    layer.add_parameter("in_proj_weight", Tensor());
  }
  if (o.boolean("bias"))
    layer.add_empty("in_proj_bias", {3 * size});
  else
    layer.add_parameter("in_proj_bias", Tensor());
  for (const char *name : {"bias_k", "bias_v"})
    if (o.boolean("add_bias_kv"))
      layer.add_empty(name, {1, 1, size});
    else
      layer.add_parameter(name, Tensor());
  layer.add_child("out_proj", Layer::make("NonDynamicallyQuantizableLinear", {{"in_features", size},
                                                                              {"out_features", size},
                                                                              {"bias", o["bias"]},
                                                                              {"device", o["device"]},
                                                                              {"dtype", o["dtype"]}}));
}

void init_attention(Layer &layer) {
  for (const char *name : {"in_proj_weight", "q_proj_weight", "k_proj_weight", "v_proj_weight"})
    if (const Tensor weight = layer.tensor(name); weight.defined())
      functional::xavier_uniform_(weight);
  if (const Tensor bias = layer.tensor("in_proj_bias"); bias.defined()) {
    bias.zero_();
    layer_of(layer, "out_proj").parameter(1).detach().zero_();
  }
  for (const char *name : {"bias_k", "bias_v"})
    if (const Tensor bias = layer.tensor(name); bias.defined())
      functional::xavier_normal_(bias);
}

// Both masks as one, and what the kernel calls its kind.
std::pair<MaybeTensor, std::optional<int64_t>> merge_masks(const MaybeTensor &attn_mask,
                                                           const MaybeTensor &padding_mask, const Tensor &query,
                                                           int64_t num_heads) {
  if (!attn_mask)
    return {padding_mask, padding_mask ? std::optional(int64_t{1}) : std::nullopt};
  const int64_t batch = query.size(0), length = query.size(1);
  Tensor merged = attn_mask->dim() == 3 ? attn_mask->view({batch, -1, length, length})
                                        : attn_mask->view({1, 1, length, length}).expand({batch, num_heads, -1, -1});
  if (padding_mask)
    merged = merged + padding_mask->view({batch, 1, 1, length}).expand({-1, num_heads, -1, -1});
  return {merged, 2};
}

Results run_attention(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  Tensor query = args[0].toTensor(), key = args[1].toTensor(), value = args[2].toTensor();
  MaybeTensor padding_mask = maybe_tensor(args[3]), attn_mask = maybe_tensor(args[5]);
  const bool need_weights = args[4].toBool(), average = args[6].toBool(), is_causal = args[7].toBool();
  const bool has_float_mask =
      (attn_mask && attn_mask->is_floating_point()) || (padding_mask && padding_mask->is_floating_point());
  padding_mask = summand(padding_mask, "key_padding_mask", query.scalar_type());
  attn_mask = summand(attn_mask, "attn_mask", query.scalar_type());
  const int64_t size = o.integer("embed_dim"), heads = o.integer("num_heads");
  const Tensor weight = layer.tensor("in_proj_weight"), bias = layer.tensor("in_proj_bias"),
               bias_k = layer.tensor("bias_k"), bias_v = layer.tensor("bias_v");
  Layer &projection = layer_of(layer, "out_proj");
  projection.derive();
  const Tensor &out_weight = projection.parameter(0), &out_bias = projection.parameter(1);
  const bool batch_first = o.boolean("batch_first"), is_batched = query.dim() == 3,
             is_self = query.is_same(key) && key.is_same(value);
  if (!has_float_mask && is_batched && is_self && weight.defined() && bias.defined() &&
      query.dtype() == weight.dtype() && query.dtype() == bias.dtype() && !layer.is_training() && heads % 2 == 0 &&
      batch_first && !bias_k.defined() && !o.boolean("add_zero_attn") && !avoids_kernels(query) &&
      !needs_gradients({query, weight, bias, out_weight, out_bias})) {
    const auto [mask, kind] = merge_masks(attn_mask, padding_mask, query, heads);
    const auto [out, weights] = at::_native_multi_head_attention(
        query, key, value, size, heads, weight, bias, out_weight, out_bias, mask, need_weights, average, kind);
    return {out, need_weights ? c10::IValue(weights) : c10::IValue()};
  }
  if (batch_first && is_batched) {
    const bool same_value = key.is_same(value), same_key = query.is_same(key);
    query = query.transpose(1, 0);
    key = same_key ? query : key.transpose(1, 0);
    value = same_value ? key : value.transpose(1, 0);
  }
  auto maybe = [](const Tensor &tensor) { return tensor.defined() ? MaybeTensor(tensor) : std::nullopt; };
  auto [out, weights] = functional::multi_head_attention_forward(
      query, key, value, size, heads, maybe(weight), maybe(bias), maybe(bias_k), maybe(bias_v),
      o.boolean("add_zero_attn"), o.real("dropout"), out_weight, maybe(out_bias), layer.is_training(), padding_mask,
      need_weights, attn_mask, !has_same_sizes(o), maybe(layer.tensor("q_proj_weight")),
      maybe(layer.tensor("k_proj_weight")), maybe(layer.tensor("v_proj_weight")), std::nullopt, std::nullopt, average,
      is_causal);
  if (batch_first && is_batched)
    out = out.transpose(1, 0);
  return {out, weights.defined() ? c10::IValue(weights) : c10::IValue()};
}

// The attention of a block: its output alone.
Tensor attend(Node &attention, const Tensor &x, const Tensor &memory, const MaybeTensor &mask,
              const MaybeTensor &padding_mask, bool is_causal) {
  auto masked = [](const MaybeTensor &tensor) {
    return tensor ? Given{TABI_TAG_TENSOR, *tensor} : Given{TABI_TAG_NONE, {}};
  };
  const Given args[] = {{TABI_TAG_TENSOR, x},  {TABI_TAG_TENSOR, memory}, {TABI_TAG_TENSOR, memory},
                        masked(padding_mask),  {TABI_TAG_BOOL, false},    masked(mask),
                        {TABI_TAG_BOOL, true}, {TABI_TAG_BOOL, is_causal}};
  return attention.call({}, args)[0].toTensor();
}

void settle_block(Options &options) {
  if (!options["activation"].isString())
    return;
  const std::string &name = options.text("activation");
  require(name == "relu" || name == "gelu", TABI_VALUE_ERROR, "'activation' must be 'relu' or 'gelu', not ",
          in_quotes(name));
}

// The parts of an encoder's or a decoder's block, in Python's order.
void build_block(Layer &layer) {
  const Options &o = layer.options();
  const bool is_decoder = layer.type() == "TransformerDecoderLayer";
  const c10::IValue &device = o["device"], &dtype = o["dtype"], &bias = o["bias"], &size = o["d_model"];
  auto attention = [&](const char *name) {
    layer.add_child(name, Layer::make("MultiheadAttention", {{"embed_dim", size},
                                                             {"num_heads", o["nhead"]},
                                                             {"dropout", o["dropout"]},
                                                             {"bias", bias},
                                                             {"batch_first", o["batch_first"]},
                                                             {"device", device},
                                                             {"dtype", dtype}}));
  };
  auto linear = [&](const char *name, const c10::IValue &in, const c10::IValue &out) {
    layer.add_child(
        name, Layer::make(
                  "Linear",
                  {{"in_features", in}, {"out_features", out}, {"bias", bias}, {"device", device}, {"dtype", dtype}}));
  };
  attention("self_attn");
  if (is_decoder)
    attention("multihead_attn");
  linear("linear1", size, o["dim_feedforward"]);
  layer.add_child("dropout", Layer::make("Dropout", {{"p", o["dropout"]}}));
  linear("linear2", o["dim_feedforward"], size);
  const std::string last = is_decoder ? "3" : "2";
  for (const std::string number : {"1", "2", "3"})
    if (number <= last)
      layer.add_child("norm" + number, make_norm(o));
  for (const std::string number : {"1", "2", "3"})
    if (number <= last)
      layer.add_child("dropout" + number, Layer::make("Dropout", {{"p", o["dropout"]}}));
  if (!o["activation"].isString()) {
    layer.add_child("activation", node_in(o["activation"]));
    layer.forget("activation");
  }
}

// The activation, one of a name or a module.
Tensor activated(const Layer &layer, const Tensor &x) {
  if (const NodePtr *activation = layer.find_child("activation"))
    return run_one(**activation, x);
  return layer.options().text("activation") == "relu" ? at::relu(x) : at::gelu(x);
}

Tensor feed_forward(const Layer &layer, const Tensor &x, const char *last) {
  const Tensor hidden = run_one(*layer.child("dropout"), activated(layer, run_one(*layer.child("linear1"), x)));
  return run_one(*layer.child(last), run_one(*layer.child("linear2"), hidden));
}

// The whole block as one kernel, where that serves.
MaybeTensor run_encoder_kernel(const Layer &layer, const Tensor &x, const MaybeTensor &mask,
                               const MaybeTensor &padding_mask) {
  const Options &o = layer.options();
  const FusedActivation activation = fused_activation(layer);
  if (activation == FusedActivation::none)
    return std::nullopt;
  if (x.dim() != 3 || layer.is_training() || !o.boolean("batch_first") || o.integer("nhead") % 2 != 0 ||
      avoids_kernels(x))
    return std::nullopt;
  Layer &attention = layer_of(layer, "self_attn"), &out = layer_of(attention, "out_proj"),
        &norm1 = layer_of(layer, "norm1"), &norm2 = layer_of(layer, "norm2"), &linear1 = layer_of(layer, "linear1"),
        &linear2 = layer_of(layer, "linear2");
  for (Layer *part : {&attention, &out, &norm1, &norm2, &linear1, &linear2})
    part->derive();
  const Tensor weight = attention.tensor("in_proj_weight"), bias = attention.tensor("in_proj_bias");
  if (!weight.defined() || !bias.defined())
    return std::nullopt;
  for (const Layer *part : {&out, &norm1, &norm2, &linear1, &linear2})
    if (needs_gradients({part->parameter(0), part->parameter(1)}))
      return std::nullopt;
  if (needs_gradients({x, weight, bias}))
    return std::nullopt;
  const auto [merged, kind] = merge_masks(mask, padding_mask, x, o.integer("nhead"));
  return at::_transformer_encoder_layer_fwd(
      x, o.integer("d_model"), o.integer("nhead"), weight, bias, out.parameter(0), out.parameter(1),
      activation == FusedActivation::gelu, o.boolean("norm_first"), o.real("layer_norm_eps"), norm1.parameter(0),
      norm1.parameter(1), norm2.parameter(0), norm2.parameter(1), linear1.parameter(0), linear1.parameter(1),
      linear2.parameter(0), linear2.parameter(1), merged, kind);
}

Results run_encoder_block(Layer &layer, Arguments &args) {
  Tensor x = args[0].toTensor();
  const MaybeTensor mask = summand(maybe_tensor(args[1]), "src_mask", x.scalar_type()),
                    padding_mask = summand(maybe_tensor(args[2]), "src_key_padding_mask", x.scalar_type());
  if (const auto out = run_encoder_kernel(layer, x, mask, padding_mask))
    return {*out};
  Node &norm1 = *layer.child("norm1"), &norm2 = *layer.child("norm2");
  auto self = [&](const Tensor &in) {
    return run_one(*layer.child("dropout1"),
                   attend(*layer.child("self_attn"), in, in, mask, padding_mask, args[3].toBool()));
  };
  if (layer.options().boolean("norm_first")) {
    x = x + self(run_one(norm1, x));
    return {x + feed_forward(layer, run_one(norm2, x), "dropout2")};
  }
  x = run_one(norm1, x + self(x));
  return {run_one(norm2, x + feed_forward(layer, x, "dropout2"))};
}

Results run_decoder_block(Layer &layer, Arguments &args) {
  Tensor x = args[0].toTensor();
  const Tensor memory = args[1].toTensor();
  Node &norm1 = *layer.child("norm1"), &norm2 = *layer.child("norm2"), &norm3 = *layer.child("norm3");
  auto self = [&](const Tensor &in) {
    return run_one(*layer.child("dropout1"), attend(*layer.child("self_attn"), in, in, maybe_tensor(args[2]),
                                                    maybe_tensor(args[4]), args[6].toBool()));
  };
  auto cross = [&](const Tensor &in) {
    return run_one(*layer.child("dropout2"), attend(*layer.child("multihead_attn"), in, memory, maybe_tensor(args[3]),
                                                    maybe_tensor(args[5]), args[7].toBool()));
  };
  if (layer.options().boolean("norm_first")) {
    x = x + self(run_one(norm1, x));
    x = x + cross(run_one(norm2, x));
    return {x + feed_forward(layer, run_one(norm3, x), "dropout3")};
  }
  x = run_one(norm1, x + self(x));
  x = run_one(norm2, x + cross(x));
  return {run_one(norm3, x + feed_forward(layer, x, "dropout3"))};
}

}  // namespace

InParts::InParts(bool on) : outer_(std::exchange(is_in_parts, on)) {
}

InParts::~InParts() {
  is_in_parts = outer_;
}

FusedActivation fused_activation(const Layer &block) {
  const NodePtr *module = block.find_child("activation");
  const std::string &name = module ? (*module)->type() : block.options().text("activation");
  return name == "relu" || name == "ReLU"   ? FusedActivation::relu
         : name == "gelu" || name == "GELU" ? FusedActivation::gelu
                                            : FusedActivation::none;
}

NodePtr make_norm(const Options &o) {
  return Layer::make("LayerNorm", {{"normalized_shape", o["d_model"]},
                                   {"eps", o["layer_norm_eps"]},
                                   {"bias", o["bias"]},
                                   {"device", o["device"]},
                                   {"dtype", o["dtype"]}});
}

std::vector<Row> attention_rows() {
  // The activation by its name, or as a module.
  const auto block = [](const std::string &type) {
    std::vector<std::string> out;
    for (const char *activation : {"str activation='relu'", "Any? activation=None"})
      out.push_back(type + "(int d_model, int nhead, int dim_feedforward=2048, float dropout=0.1, " + activation +
                    ", float layer_norm_eps=1e-05, bool batch_first=False, bool norm_first=False, bool bias=True)");
    return out;
  };
  return {
      {.options = {"MultiheadAttention(int embed_dim, int num_heads, float dropout=0.0, bool bias=True, "
                   "bool add_bias_kv=False, bool add_zero_attn=False, int? kdim=None, int? vdim=None, "
                   "bool batch_first=False)"},
       .forward = {"(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask=None, bool need_weights=True, "
                   "Tensor? attn_mask=None, bool average_attn_weights=True, bool is_causal=False)"},
       .settle = settle_attention,
       .build = build_attention,
       .init = init_attention,
       .run = run_attention},
      {.options = block("TransformerEncoderLayer"),
       .forward = {"(Tensor src, Tensor? src_mask=None, Tensor? src_key_padding_mask=None, bool is_causal=False)"},
       .settle = settle_block,
       .build = build_block,
       .run = run_encoder_block},
      {.options = block("TransformerDecoderLayer"),
       .forward = {"(Tensor tgt, Tensor memory, Tensor? tgt_mask=None, Tensor? memory_mask=None, "
                   "Tensor? tgt_key_padding_mask=None, Tensor? memory_key_padding_mask=None, "
                   "bool tgt_is_causal=False, bool memory_is_causal=False)"},
       .settle = settle_block,
       .build = build_block,
       .run = run_decoder_block},
  };
}

}  // namespace tabi
