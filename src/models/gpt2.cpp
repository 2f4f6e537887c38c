// GPT-2, with the names of its published weights (transformers' GPT2LMHeadModel and GPT2Model). Radford et al.,
// Language models are unsupervised multitask learners, 2019.
#include "functional/init.hpp"
#include "models/models.hpp"
#include "module/container.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/cat.h>

#include <cmath>

namespace tabi::models {
namespace {

using at::Tensor;

const Op &attention_signature() {
  static const Op &signature = parse_signature(
      {"forward(Tensor hidden_states, Tensor? attention_mask=None, Tensor? past_key=None, Tensor? past_value=None)"});
  return signature;
}

constexpr const char *gpt2_forward =
    "(Tensor? input_ids=None, Tensor[]? past_key_values=None, Tensor? attention_mask=None, Tensor? "
    "token_type_ids=None, "
    "Tensor? position_ids=None, Tensor? inputs_embeds=None, bool use_cache=False)";

const Op &gpt2_signature() {
  static const std::string text = std::string("forward") + gpt2_forward;
  static const Op &signature = parse_signature({text.c_str()});
  return signature;
}

// A linear layer whose weight is [in, out].
Results run_conv1d(Layer &layer, Arguments &args) {
  const Tensor x = args[0].toTensor();
  std::vector<int64_t> sizes = x.sizes().vec();
  require(!sizes.empty(), TABI_VALUE_ERROR, "'input' must have a dimension at least");
  sizes.back() = layer.options().integer("nf");
  return {at::addmm(layer.parameter(1), x.view({-1, x.size(-1)}), layer.parameter(0)).view(sizes)};
}

void init_conv1d(Layer &layer) {
  layer.parameter(1).zero_();
  functional::normal_(layer.parameter(0), 0, 0.02);
}

NodePtr conv1d(const Options &o, int64_t out, int64_t in) {
  return Layer::make("models.Conv1D", {{"nf", out}, {"nx", in}, {"device", o["device"]}, {"dtype", o["dtype"]}});
}

// The output, and the keys and values of all that was seen.
NodePtr gpt2_attention(const Options &o, int64_t i) {
  const int64_t size = o.integer("n_embd"), heads = o.integer("n_head");
  const double dropped = o.real("attn_pdrop");
  double scale = o.boolean("scale_attn_weights") ? std::pow(static_cast<double>(size / heads), -0.5) : 1.0;
  if (o.boolean("scale_attn_by_inverse_layer_idx"))
    scale /= static_cast<double>(i + 1);
  auto block =
      std::make_shared<Block>("GPT2Attention", attention_signature(), [=](const Block &b, Arguments &args) -> Results {
        const auto parts = b("c_attn", args[0].toTensor()).split(size, 2);
        const Tensor query = split_heads(parts[0], heads);
        Tensor key = split_heads(parts[1], heads), value = split_heads(parts[2], heads);
        if (const auto past = maybe_tensor(args[2]))
          key = at::cat({*past, key}, -2);
        if (const auto past = maybe_tensor(args[3]))
          value = at::cat({*past, value}, -2);
        const Tensor out =
            attend(query, key, value, maybe_tensor(args[1]), b.is_training() ? dropped : 0.0, true, scale);
        return {b("resid_dropout", b("c_proj", out)), key, value};
      });
  block->add_child("c_attn", conv1d(o, 3 * size, size));
  block->add_child("c_proj", conv1d(o, size, size));
  block->add_child("attn_dropout", dropout(dropped));
  block->add_child("resid_dropout", dropout(o.real("resid_pdrop")));
  return block;
}

NodePtr perceptron(const Options &o) {
  const int64_t size = o.integer("n_embd"), inner = o.has("n_inner") ? o.integer("n_inner") : 4 * size;
  auto block = std::make_shared<Block>(
      "GPT2MLP", [](const Block &b, const Tensor &x) { return b("dropout", b("c_proj", b("act", b("c_fc", x)))); });
  block->add_child("c_fc", conv1d(o, inner, size));
  block->add_child("c_proj", conv1d(o, size, inner));
  block->add_child("act", activation(o.text("activation_function")));
  block->add_child("dropout", dropout(o.real("resid_pdrop")));
  return block;
}

NodePtr gpt2_block(const Options &o, int64_t i) {
  const Maker make(o);
  auto block =
      std::make_shared<Block>("GPT2Block", attention_signature(), [](const Block &b, Arguments &args) -> Results {
        const Tensor x = args[0].toTensor();
        Results attended = call_child(b, "attn", {b("ln_1", x), args[1], args[2], args[3]});
        const Tensor y = attended[0].toTensor() + x;
        return {y + b("mlp", b("ln_2", y)), attended[1], attended[2]};
      });
  block->add_child("ln_1", make.layer_norm(o.integer("n_embd"), o.real("layer_norm_epsilon")));
  block->add_child("attn", gpt2_attention(o, i));
  block->add_child("ln_2", make.layer_norm(o.integer("n_embd"), o.real("layer_norm_epsilon")));
  block->add_child("mlp", perceptron(o));
  return block;
}

template <class Target>
void add_transformer(Target &to, const Options &o) {
  const Maker make(o);
  to.add_child("wte", make.embedding(o.integer("vocab_size"), o.integer("n_embd")));
  to.add_child("wpe", make.embedding(o.integer("n_positions"), o.integer("n_embd")));
  to.add_child("drop", dropout(o.real("embd_pdrop")));
  auto blocks = std::make_shared<Container>("ModuleList");
  for (int64_t i = 0; i < o.integer("n_layer"); i++)
    blocks->add_child(std::to_string(i), gpt2_block(o, i));
  to.add_child("h", blocks);
  to.add_child("ln_f", make.layer_norm(o.integer("n_embd"), o.real("layer_norm_epsilon")));
  // Weights into the residual stream are the smaller, the more of them there are.
  const double std = o.real("initializer_range"),
               into_residual = std / std::sqrt(2.0 * static_cast<double>(o.integer("n_layer")));
  init_normal(to, std, [&](Node &part) {
    if (part.type() == "GPT2Attention" || part.type() == "GPT2MLP")
      functional::normal_(*(*part.find_child("c_proj"))->find_tensor("weight"), 0, into_residual);
  });
}

// The last hidden states and, where they are to be kept, all keys and values: those of the first block, of the second…
Results run_transformer(const Node &node, Arguments &args) {
  const auto ids = maybe_tensor(args[0]), embedded = maybe_tensor(args[5]);
  require(ids.has_value() != embedded.has_value(), TABI_VALUE_ERROR,
          "either 'input_ids' or 'inputs_embeds' must be given, and not both");
  require(ids ? ids->dim() == 2 : embedded->dim() == 3, TABI_VALUE_ERROR,
          ids ? "'input_ids' must have 2 dimensions, batch and length, not "
              : "'inputs_embeds' must have 3 dimensions, batch, length and features, not ",
          ids ? ids->dim() : embedded->dim());
  const std::vector<Node::Child> &blocks = (*node.find_child("h"))->children();
  std::vector<Tensor> past;
  if (!args[1].isNone())
    past = args[1].toTensorVector();
  require(past.empty() || past.size() == 2 * blocks.size(), TABI_VALUE_ERROR, "'past_key_values' must be ",
          2 * blocks.size(), " tensors, a key and a value for each block, not ", past.size());
  const int64_t seen = past.empty() ? 0 : past[0].size(-2);
  Tensor x = embedded ? *embedded : run_child(node, "wte", *ids);
  const int64_t batch = x.size(0), length = x.size(1);
  const auto positions = maybe_tensor(args[4]);
  x = x +
      run_child(node, "wpe",
                positions ? *positions : at::arange(seen, seen + length, x.options().dtype(at::kLong)).unsqueeze(0));
  if (const auto types = maybe_tensor(args[3]))
    x = x + run_child(node, "wte", *types);
  x = run_child(node, "drop", x);
  const c10::IValue mask = attention_mask(maybe_tensor(args[2]), batch, length, seen + length, true, x.device());
  const bool use_cache = args[6].toBool();
  c10::List<Tensor> present;
  for (size_t i = 0; i < blocks.size(); i++) {
    c10::SmallVector<Given, 4> given{given_of(x), given_of(mask)};
    if (!past.empty())
      given.insert(given.end(), {given_of(past[2 * i]), given_of(past[2 * i + 1])});
    Results results = blocks[i].node->call({}, given);
    x = results[0].toTensor();
    if (use_cache)
      for (size_t k : {1, 2})
        present.push_back(results[k].toTensor());
  }
  x = run_child(node, "ln_f", x);
  return use_cache ? Results{x, present} : Results{x};
}

void build_language_model(Layer &layer) {
  const Options &o = layer.options();
  auto transformer = std::make_shared<Block>("GPT2Model", gpt2_signature(), run_transformer);
  add_transformer(*transformer, o);
  layer.add_child("transformer", transformer);
  const NodePtr head = Maker(o).linear(o.integer("n_embd"), o.integer("vocab_size"), false);
  init_normal(*head, o.real("initializer_range"));
  layer.add_child("lm_head", head);
  head->set_parameter("weight", *(*transformer->find_child("wte"))->find_tensor("weight"));
}

Results run_language_model(Layer &layer, Arguments &args) {
  Results results = call_child(layer, "transformer", args);
  results[0] = run_child(layer, "lm_head", results[0].toTensor());
  return results;
}

void settle_gpt2(Options &options) {
  const int64_t size = options.integer("n_embd"), heads = options.integer("n_head");
  require(heads > 0 && size % heads == 0, TABI_VALUE_ERROR, "'n_embd' must be a multiple of 'n_head', and is ", size,
          " of ", heads);
}

struct Gpt2Variant {
  const char *name;
  int size, layers, heads;
};
constexpr Gpt2Variant gpt2_variants[] = {
    {"gpt2", 768, 12, 12}, {"gpt2_medium", 1024, 24, 16}, {"gpt2_large", 1280, 36, 20}, {"gpt2_xl", 1600, 48, 25}};

std::string options_of(const char *name, const Gpt2Variant &v) {
  return c10::str("models::", name, "(int vocab_size=50257, int n_positions=1024, int n_embd=", v.size,
                  ", int n_layer=", v.layers, ", int n_head=", v.heads,
                  ", int? n_inner=None, str activation_function='gelu_new', float resid_pdrop=0.1, "
                  "float embd_pdrop=0.1, float attn_pdrop=0.1, float layer_norm_epsilon=1e-05, "
                  "float initializer_range=0.02, bool scale_attn_weights=True, "
                  "bool scale_attn_by_inverse_layer_idx=False)");
}

}  // namespace

std::vector<Row> gpt2_rows() {
  // The masks of attention, which older files keep.
  const std::vector<std::pair<std::string, std::string>> published = {{"attn.bias", ""}, {"attn.masked_bias", ""}};
  std::vector<Row> out;
  for (const Gpt2Variant &variant : gpt2_variants)
    out.push_back({.options = {options_of(variant.name, variant)},
                   .forward = {gpt2_forward},
                   .settle = settle_gpt2,
                   .build = build_language_model,
                   .run = run_language_model,
                   .shown_type = "GPT2LMHeadModel",
                   .published = published,
                   .base = "transformer"});
  out.push_back({.options = {options_of("gpt2_model", gpt2_variants[0])},
                 .forward = {gpt2_forward},
                 .settle = settle_gpt2,
                 .build = [](Layer &layer) { add_transformer(layer, layer.options()); },
                 .run = [](Layer &layer, Arguments &args) { return run_transformer(layer, args); },
                 .shown_type = "GPT2Model",
                 .published = published,
                 .base = "transformer"});
  out.push_back({.options = {"models::Conv1D(int nf, int nx)"},
                 .shows = "nf nx",
                 .parts = {{"weight", "nx, nf"}, {"bias", "nf"}},
                 .init = init_conv1d,
                 .run = run_conv1d,
                 .shown_type = "Conv1D"});
  return out;
}

}  // namespace tabi::models
