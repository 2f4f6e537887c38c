// Stacks of transformer blocks, and layers that are made of several others.
#include "functional/init.hpp"
#include "module/attention.hpp"
#include "module/container.hpp"
#include "module/module.hpp"
#include "module/walk.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/autocast_mode.h>
#include <ATen/ops/_nested_tensor_from_mask.h>
#include <ATen/ops/_nested_tensor_from_mask_left_aligned.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/full.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/logical_and.h>
#include <ATen/ops/triu.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tabi {
namespace {

using at::Tensor;
using MaybeTensor = std::optional<Tensor>;

// A stack of copies of a block, and a normalisation after it.
void build_stack(Layer &layer) {
  const Options &o = layer.options();
  const char *block = o.find("encoder_layer") ? "encoder_layer" : "decoder_layer";
  const NodePtr first = node_in(o[block]);
  const NodePtr norm = o.has("norm") ? node_in(o["norm"]) : nullptr;
  auto layers = std::make_shared<Container>("ModuleList");
  for (int64_t i = 0; i < o.integer("num_layers"); i++)
    layers->add_child(std::to_string(i), deep_copy(first));
  layer.add_child("layers", layers);
  if (norm)
    layer.add_child("norm", norm);
  layer.forget(block);
  layer.forget("norm");
}

void settle_stack(Options &options) {
  require(options.integer("num_layers") > 0, TABI_VALUE_ERROR, "'num_layers' must be positive, not ",
          options.integer("num_layers"));
}

const Layer *first_block(const Layer &stack) {
  return dynamic_cast<const Layer *>(stack.child("layers")->children().at(0).node.get());
}

// Whether a mask is that of a decoder, where nobody has said so.
bool is_causal(const MaybeTensor &mask, const c10::IValue &said, int64_t length) {
  if (!said.isNone())
    return said.toBool();
  if (!mask)
    return false;
  const Tensor causal =
      at::triu(at::full({length, length}, -std::numeric_limits<double>::infinity(), mask->options()), 1);
  return mask->sizes() == causal.sizes() && (*mask == causal).all().item<bool>();
}

int64_t sequence_length(const Tensor &x, const Layer *block) {
  const bool batch_first = block && block->options().find("batch_first") && block->options().boolean("batch_first");
  return x.dim() == 2 ? x.size(0) : x.size(batch_first ? 1 : 0);
}

MaybeTensor mask_summand(const MaybeTensor &mask, at::ScalarType dtype) {
  if (!mask || mask->is_floating_point())
    return mask;
  return at::zeros_like(*mask, dtype).masked_fill_(*mask, -std::numeric_limits<double>::infinity());
}

Given given_tensor(const MaybeTensor &tensor) {
  return tensor ? Given{TABI_TAG_TENSOR, *tensor} : Given{TABI_TAG_NONE, {}};
}

bool requires_gradients(const Node &node) {
  for (const Node::Parameter &parameter : node.parameters())
    if (parameter.tensor.defined() && parameter.tensor.requires_grad())
      return true;
  return std::any_of(node.children().begin(), node.children().end(),
                     [](const Node::Child &child) { return requires_gradients(*child.node); });
}

// Whether padding is left out of the whole computation, as PyTorch does it.
bool goes_nested(const Layer &stack, const Tensor &src, const MaybeTensor &mask, const MaybeTensor &padding_mask) {
  const Layer *block = first_block(stack);
  if (!block || block->row().name() != "TransformerEncoderLayer" || !padding_mask || mask || src.dim() != 3)
    return false;
  const Options &o = block->options();
  if (fused_activation(*block) == FusedActivation::none || !stack.options().boolean("enable_nested_tensor") ||
      o.boolean("norm_first") || !o.boolean("batch_first") || !o.boolean("bias") || o.integer("nhead") % 2 == 1 ||
      block->is_training() || at::autocast::is_autocast_enabled(c10::kCUDA))  // whatever the device, as Python asks
    return false;
  if (at::GradMode::is_enabled() && (src.requires_grad() || requires_gradients(*block)))
    return false;
  return !stack.options().boolean("mask_check") ||
         at::_nested_tensor_from_mask_left_aligned(src, padding_mask->logical_not());
}

Tensor normed(const Layer &layer, const Tensor &x) {
  const NodePtr *norm = layer.find_child("norm");
  return norm ? run_one(**norm, x) : x;
}

Results run_encoder(Layer &layer, Arguments &args) {
  const Tensor src = args[0].toTensor();
  const MaybeTensor mask = mask_summand(maybe_tensor(args[1]), src.scalar_type()),
                    padding_mask = mask_summand(maybe_tensor(args[2]), src.scalar_type());
  const bool is_nested = goes_nested(layer, src, mask, padding_mask);
  Tensor x = is_nested ? at::_nested_tensor_from_mask(src, padding_mask->logical_not(), false) : src;
  const bool causal = is_causal(mask, args[3], sequence_length(src, first_block(layer)));
  for (const Node::Child &block : layer.child("layers")->children()) {
    const Given all[] = {{TABI_TAG_TENSOR, x},
                         given_tensor(mask),
                         given_tensor(is_nested ? std::nullopt : padding_mask),
                         {TABI_TAG_BOOL, causal}};
    x = block.node->call({}, all)[0].toTensor();
  }
  if (is_nested)
    x = x.to_padded_tensor(0.0, src.sizes());
  return {normed(layer, x)};
}

Results run_decoder(Layer &layer, Arguments &args) {
  Tensor x = args[0].toTensor();
  const bool causal = is_causal(maybe_tensor(args[2]), args[6], sequence_length(x, first_block(layer)));
  for (const Node::Child &block : layer.child("layers")->children()) {
    const Given all[] = {{TABI_TAG_TENSOR, x},
                         {TABI_TAG_TENSOR, args[1]},
                         given_tensor(maybe_tensor(args[2])),
                         given_tensor(maybe_tensor(args[3])),
                         given_tensor(maybe_tensor(args[4])),
                         given_tensor(maybe_tensor(args[5])),
                         {TABI_TAG_BOOL, causal},
                         {TABI_TAG_BOOL, args[7]}};
    x = block.node->call({}, all)[0].toTensor();
  }
  return {normed(layer, x)};
}

void build_transformer(Layer &layer) {
  const Options &o = layer.options();
  for (const std::string side : {"encoder", "decoder"}) {
    const std::string custom = "custom_" + side;
    if (o.has(custom)) {
      layer.add_child(side, node_in(o[custom]));
      layer.forget(custom);
      continue;
    }
    const bool is_encoder = side == "encoder";
    const auto block = Layer::make(is_encoder ? "TransformerEncoderLayer" : "TransformerDecoderLayer",
                                   {{"d_model", o["d_model"]},
                                    {"nhead", o["nhead"]},
                                    {"dim_feedforward", o["dim_feedforward"]},
                                    {"dropout", o["dropout"]},
                                    {"activation", o["activation"]},
                                    {"layer_norm_eps", o["layer_norm_eps"]},
                                    {"batch_first", o["batch_first"]},
                                    {"norm_first", o["norm_first"]},
                                    {"bias", o["bias"]},
                                    {"device", o["device"]},
                                    {"dtype", o["dtype"]}});
    const c10::IValue norm = value_of(make_norm(o)), first = value_of(block);
    layer.add_child(
        side, is_encoder
                  ? Layer::make("TransformerEncoder",
                                {{"encoder_layer", first}, {"num_layers", o["num_encoder_layers"]}, {"norm", norm}})
                  : Layer::make("TransformerDecoder",
                                {{"decoder_layer", first}, {"num_layers", o["num_decoder_layers"]}, {"norm", norm}}));
  }
}

void init_transformer(Layer &layer) {
  for_each_tensor(layer, [](const std::string &, const Tensor &tensor, bool is_parameter) {
    if (is_parameter && tensor.defined() && tensor.dim() > 1)
      functional::xavier_uniform_(tensor);
  });
}

Results run_transformer(Layer &layer, Arguments &args) {
  const Tensor src = args[0].toTensor(), tgt = args[1].toTensor();
  const Options &o = layer.options();
  const int64_t batch = o.boolean("batch_first") ? 0 : 1, size = o.integer("d_model");
  require(src.dim() != 3 || src.size(batch) == tgt.size(batch), TABI_RUNTIME_ERROR,
          "'src' and 'tgt' must have the same batch, not ", src.size(batch), " and ", tgt.size(batch));
  require(src.size(-1) == size && tgt.size(-1) == size, TABI_RUNTIME_ERROR, "'src' and 'tgt' must have ", size,
          " features, not ", src.size(-1), " and ", tgt.size(-1));
  auto at = [&](size_t i) { return given_of(args[i]); };
  const Given to_encode[] = {{TABI_TAG_TENSOR, src}, at(2), at(5), at(8)};
  const Tensor memory = layer.child("encoder")->call({}, to_encode)[0].toTensor();
  const Given to_decode[] = {
      {TABI_TAG_TENSOR, tgt}, {TABI_TAG_TENSOR, memory}, at(3), at(4), at(6), at(7), at(9), at(10)};
  return {layer.child("decoder")->call({}, to_decode)[0].toTensor()};
}

void settle_adaptive_softmax(Options &options) {
  std::vector<int64_t> cutoffs = options.ints("cutoffs");
  const int64_t classes = options.integer("n_classes");
  bool grows = !cutoffs.empty() && cutoffs[0] > 0 && cutoffs.back() < classes;
  for (size_t i = 1; i < cutoffs.size(); i++)
    grows = grows && cutoffs[i] > cutoffs[i - 1];
  require(grows, TABI_VALUE_ERROR, "'cutoffs' must be growing numbers from 1 to ", classes - 1, ", not ", cutoffs);
  cutoffs.push_back(classes);
  options.set("cutoffs", c10::List<int64_t>(cutoffs));
}

void build_adaptive(Layer &layer) {
  const Options &o = layer.options();
  const std::vector<int64_t> cutoffs = o.ints("cutoffs");
  const int64_t in = o.integer("in_features"), clusters = static_cast<int64_t>(cutoffs.size()) - 1;
  auto linear = [&](int64_t from, int64_t to, bool bias) {
    return Layer::make(
        "Linear",
        {{"in_features", from}, {"out_features", to}, {"bias", bias}, {"device", o["device"]}, {"dtype", o["dtype"]}});
  };
  layer.add_child("head", linear(in, cutoffs[0] + clusters, o.boolean("head_bias")));
  auto tail = std::make_shared<Container>("ModuleList");
  for (int64_t i = 0; i < clusters; i++) {
    const auto k = static_cast<size_t>(i);
    const auto hidden = static_cast<int64_t>(
        std::floor(static_cast<double>(in) / std::pow(o.real("div_value"), static_cast<double>(i + 1))));
    auto pair = std::make_shared<Container>("Sequential", true);
    pair->add_child("0", linear(in, hidden, false));
    pair->add_child("1", linear(hidden, cutoffs[k + 1] - cutoffs[k], false));
    tail->add_child(std::to_string(i), pair);
  }
  layer.add_child("tail", tail);
}

Results run_adaptive_softmax(Layer &layer, Arguments &args) {
  const bool is_batched = args[1].toTensor().dim() > 0;
  const Tensor input = is_batched ? args[0].toTensor() : args[0].toTensor().unsqueeze(0),
               target = is_batched ? args[1].toTensor() : args[1].toTensor().unsqueeze(0);
  require(target.dim() == 1 && input.dim() == 2 && input.size(0) == target.size(0), TABI_RUNTIME_ERROR,
          "'input' must have the sizes [batch, features] and 'target' [batch], not ", input.sizes(), " and ",
          target.sizes());
  const std::vector<int64_t> cutoffs = layer.options().ints("cutoffs");
  const int64_t batch = target.size(0);
  const Tensor output = at::zeros({batch}, input.options()), places = at::empty({batch}, target.options());
  const auto &tail = layer.child("tail")->children();
  int64_t used = 0;
  for (size_t i = 0; i < cutoffs.size(); i++) {
    const int64_t low = i == 0 ? 0 : cutoffs[i - 1];
    const Tensor is_here = at::logical_and(target >= low, target < cutoffs[i]), rows = is_here.nonzero().squeeze();
    if (rows.numel() == 0)
      continue;
    used += rows.numel();
    const Tensor here = target.masked_select(is_here);
    if (i == 0) {
      places.index_copy_(0, rows, here);
      continue;
    }
    const Tensor log_probs = at::log_softmax(run_one(*tail[i - 1].node, input.index_select(0, rows)), 1);
    places.index_fill_(0, rows, cutoffs[0] + static_cast<int64_t>(i) - 1);
    output.index_copy_(0, rows, log_probs.gather(1, (here - low).unsqueeze(1)).squeeze(1));
  }
  require(used == batch, TABI_RUNTIME_ERROR, "'target' must have values from 0 to ", cutoffs.back() - 1, ", not from ",
          target.min().item<int64_t>(), " to ", target.max().item<int64_t>());
  const Tensor head = at::log_softmax(run_one(*layer.child("head"), input), 1);
  const Tensor all = output + head.gather(1, places.unsqueeze(1)).squeeze();
  return {is_batched ? all : all.squeeze(0), (-all).mean()};
}

// The log probabilities of all classes; `head` is what the head makes of the input.
Tensor log_probs_of_all(const Layer &layer, const Tensor &input, const Tensor &head) {
  const int64_t first = layer.options().ints("cutoffs")[0];
  const Tensor of_head = at::log_softmax(head, 1);
  std::vector<Tensor> parts = {of_head.narrow(1, 0, first)};
  for (const Node::Child &cluster : layer.child("tail")->children()) {
    const auto at = first + static_cast<int64_t>(parts.size()) - 1;
    parts.push_back(at::log_softmax(run_one(*cluster.node, input), 1) + of_head.select(1, at).unsqueeze(1));
  }
  return at::cat(parts, 1);
}

Results adaptive_log_prob(Layer &layer, Arguments &args) {
  const Tensor &input = args[0].toTensor();
  return {log_probs_of_all(layer, input, run_one(*layer.child("head"), input))};
}

// The likeliest class of each row, which only rows that need them ask the clusters for.
Results predict_adaptive(Layer &layer, Arguments &args) {
  const Tensor &input = args[0].toTensor(), head = run_one(*layer.child("head"), input);
  Tensor out = head.argmax(1);
  const Tensor rows = (out >= layer.options().ints("cutoffs")[0]).nonzero().squeeze(1);
  if (rows.numel() > 0)
    out.index_copy_(0, rows,
                    log_probs_of_all(layer, input.index_select(0, rows), head.index_select(0, rows)).argmax(1));
  return {out};
}

Results reset_adaptive(Layer &layer, Arguments &) {
  layer.child("head")->invoke("reset_parameters", {}, {});
  for (const Node::Child &cluster : layer.child("tail")->children())
    for (const Node::Child &linear : cluster.node->children())
      linear.node->invoke("reset_parameters", {}, {});
  return {c10::IValue()};
}

}  // namespace

std::vector<Row> transformer_rows() {
  const auto transformer = [](const std::string &activation) {
    return "Transformer(int d_model=512, int nhead=8, int num_encoder_layers=6, int num_decoder_layers=6, "
           "int dim_feedforward=2048, float dropout=0.1, " +
           activation +
           ", Any? custom_encoder=None, Any? custom_decoder=None, float layer_norm_eps=1e-05, bool batch_first=False, "
           "bool norm_first=False, bool bias=True)";
  };
  return {
      {.options =
           {"TransformerEncoder(Any encoder_layer, int num_layers, Any? norm=None, bool enable_nested_tensor=True, "
            "bool mask_check=True)"},
       .forward = {"(Tensor src, Tensor? mask=None, Tensor? src_key_padding_mask=None, bool? is_causal=None)"},
       .settle = settle_stack,
       .build = build_stack,
       .run = run_encoder},
      {.options = {"TransformerDecoder(Any decoder_layer, int num_layers, Any? norm=None)"},
       .forward = {"(Tensor tgt, Tensor memory, Tensor? tgt_mask=None, Tensor? memory_mask=None, "
                   "Tensor? tgt_key_padding_mask=None, Tensor? memory_key_padding_mask=None, "
                   "bool? tgt_is_causal=None, bool memory_is_causal=False)"},
       .settle = settle_stack,
       .build = build_stack,
       .run = run_decoder},
      {.options = {transformer("str activation='relu'"), transformer("Any? activation=None")},
       .forward = {"(Tensor src, Tensor tgt, Tensor? src_mask=None, Tensor? tgt_mask=None, Tensor? memory_mask=None, "
                   "Tensor? src_key_padding_mask=None, Tensor? tgt_key_padding_mask=None, "
                   "Tensor? memory_key_padding_mask=None, bool? src_is_causal=None, bool? tgt_is_causal=None, "
                   "bool memory_is_causal=False)"},
       .build = build_transformer,
       .init = init_transformer,
       .run = run_transformer},
      {.options = {"AdaptiveLogSoftmaxWithLoss(int in_features, int n_classes, int[] cutoffs, float div_value=4.0, "
                   "bool head_bias=False)"},
       .forward = {"(Tensor input, Tensor target)"},
       .settle = settle_adaptive_softmax,
       .build = build_adaptive,
       .run = run_adaptive_softmax,
       .methods = {{"log_prob", "(Tensor input)", adaptive_log_prob},
                   {"predict", "(Tensor input)", predict_adaptive},
                   {"reset_parameters", "()", reset_adaptive}}},
  };
}

}  // namespace tabi
