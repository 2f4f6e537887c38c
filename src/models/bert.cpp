// BERT, with the names of its published weights (transformers' BertModel and what stands on it). Devlin et al., BERT:
// Pre-training of deep bidirectional transformers for language understanding, 2018.
#include "models/models.hpp"
#include "module/container.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/zeros.h>

#include <cmath>

namespace tabi::models {
namespace {

using at::Tensor;

constexpr const char *bert_forward =
    "(Tensor? input_ids=None, Tensor? attention_mask=None, Tensor? token_type_ids=None, Tensor? position_ids=None, "
    "Tensor? inputs_embeds=None)";

const Op &signature_of(const std::string &arguments) {
  return parse_signature({("forward" + arguments).c_str()});
}

const Op &bert_signature() {
  static const Op &signature = signature_of(bert_forward);
  return signature;
}

const Op &masked_signature() {
  static const Op &signature = signature_of("(Tensor hidden_states, Tensor? attention_mask=None)");
  return signature;
}

const Op &residual_signature() {
  static const Op &signature = signature_of("(Tensor hidden_states, Tensor input_tensor)");
  return signature;
}

const Op &embeddings_signature() {
  static const Op &signature = signature_of(
      "(Tensor? input_ids=None, Tensor? token_type_ids=None, Tensor? position_ids=None, Tensor? inputs_embeds=None)");
  return signature;
}

Tensor one(Results results) {
  return std::move(results[0]).toTensor();
}

NodePtr layer_norm(const Options &o) {
  return Maker(o).layer_norm(o.integer("hidden_size"), o.real("layer_norm_eps"));
}

NodePtr embeddings(const Options &o) {
  const Maker make(o);
  auto block =
      std::make_shared<Block>("BertEmbeddings", embeddings_signature(), [](const Block &b, Arguments &args) -> Results {
        const auto ids = maybe_tensor(args[0]), types = maybe_tensor(args[1]), positions = maybe_tensor(args[2]),
                   embedded = maybe_tensor(args[3]);
        require(ids.has_value() != embedded.has_value(), TABI_VALUE_ERROR,
                "either 'input_ids' or 'inputs_embeds' must be given, and not both");
        require(ids ? ids->dim() == 2 : embedded->dim() == 3, TABI_VALUE_ERROR,
                ids ? "'input_ids' must have 2 dimensions, batch and length, not "
                    : "'inputs_embeds' must have 3 dimensions, batch, length and features, not ",
                ids ? ids->dim() : embedded->dim());
        Tensor x = embedded ? *embedded : b("word_embeddings", *ids);
        const auto integers = x.options().dtype(at::kLong);
        x = x + b("token_type_embeddings", types ? *types : at::zeros({x.size(0), x.size(1)}, integers));
        x = x + b("position_embeddings", positions ? *positions : at::arange(x.size(1), integers).unsqueeze(0));
        return {b("dropout", b("LayerNorm", x))};
      });
  const int64_t size = o.integer("hidden_size");
  block->add_child("word_embeddings",
                   make.embedding(o.integer("vocab_size"), size,
                                  o.has("pad_token_id") ? std::optional(o.integer("pad_token_id")) : std::nullopt));
  block->add_child("position_embeddings", make.embedding(o.integer("max_position_embeddings"), size));
  block->add_child("token_type_embeddings", make.embedding(o.integer("type_vocab_size"), size));
  block->add_child("LayerNorm", layer_norm(o));
  block->add_child("dropout", dropout(o.real("hidden_dropout_prob")));
  return block;
}

NodePtr self_attention(const Options &o) {
  const Maker make(o);
  const int64_t size = o.integer("hidden_size"), heads = o.integer("num_attention_heads");
  const double dropped = o.real("attention_probs_dropout_prob"),
               scale = std::pow(static_cast<double>(size / heads), -0.5);
  auto block =
      std::make_shared<Block>("BertSelfAttention", masked_signature(), [=](const Block &b, Arguments &args) -> Results {
        const Tensor x = args[0].toTensor();
        const auto heads_of = [&](const char *name) { return split_heads(b(name, x), heads); };
        const Tensor query = heads_of("query"), key = heads_of("key"), value = heads_of("value");
        return {attend(query, key, value, maybe_tensor(args[1]), b.is_training() ? dropped : 0.0, false, scale)};
      });
  for (const char *name : {"query", "key", "value"})
    block->add_child(name, make.linear(size, size));
  block->add_child("dropout", dropout(dropped));
  return block;
}

// A linear layer, and the norm of what it adds to.
NodePtr output(const Options &o, const char *type, int64_t in) {
  auto block = std::make_shared<Block>(type, residual_signature(), [](const Block &b, Arguments &args) -> Results {
    return {b("LayerNorm", b("dropout", b("dense", args[0].toTensor())) + args[1].toTensor())};
  });
  block->add_child("dense", Maker(o).linear(in, o.integer("hidden_size")));
  block->add_child("LayerNorm", layer_norm(o));
  block->add_child("dropout", dropout(o.real("hidden_dropout_prob")));
  return block;
}

NodePtr bert_attention(const Options &o) {
  auto block =
      std::make_shared<Block>("BertAttention", masked_signature(), [](const Block &b, Arguments &args) -> Results {
        return call_child(b, "output", {one(call_child(b, "self", {args[0], args[1]})), args[0]});
      });
  block->add_child("self", self_attention(o));
  block->add_child("output", output(o, "BertSelfOutput", o.integer("hidden_size")));
  return block;
}

NodePtr intermediate(const Options &o) {
  auto block = std::make_shared<Block>(
      "BertIntermediate", [](const Block &b, const Tensor &x) { return b("intermediate_act_fn", b("dense", x)); });
  block->add_child("dense", Maker(o).linear(o.integer("hidden_size"), o.integer("intermediate_size")));
  block->add_child("intermediate_act_fn", activation(o.text("hidden_act")));
  return block;
}

NodePtr bert_layer(const Options &o) {
  auto block = std::make_shared<Block>("BertLayer", masked_signature(), [](const Block &b, Arguments &args) -> Results {
    const Tensor x = one(call_child(b, "attention", {args[0], args[1]}));
    return call_child(b, "output", {b("intermediate", x), x});
  });
  block->add_child("attention", bert_attention(o));
  block->add_child("intermediate", intermediate(o));
  block->add_child("output", output(o, "BertOutput", o.integer("intermediate_size")));
  return block;
}

NodePtr encoder(const Options &o) {
  auto block =
      std::make_shared<Block>("BertEncoder", masked_signature(), [](const Block &b, Arguments &args) -> Results {
        Tensor x = args[0].toTensor();
        for (const Node::Child &layer : (*b.find_child("layer"))->children()) {
          const Given given[] = {given_of(x), given_of(args[1])};
          x = one(layer.node->call({}, given));
        }
        return {x};
      });
  auto layers = std::make_shared<Container>("ModuleList");
  for (int64_t i = 0; i < o.integer("num_hidden_layers"); i++)
    layers->add_child(std::to_string(i), bert_layer(o));
  block->add_child("layer", layers);
  return block;
}

NodePtr pooler(const Options &o) {
  const int64_t size = o.integer("hidden_size");
  auto block = std::make_shared<Block>(
      "BertPooler", [](const Block &b, const Tensor &x) { return b("activation", b("dense", x.select(1, 0))); });
  block->add_child("dense", Maker(o).linear(size, size));
  block->add_child("activation", Layer::make("Tanh", {}));
  return block;
}

template <class Target>
void add_model(Target &to, const Options &o, bool has_pooler) {
  to.add_child("embeddings", embeddings(o));
  to.add_child("encoder", encoder(o));
  if (has_pooler)
    to.add_child("pooler", pooler(o));
  init_normal(to, o.real("initializer_range"));
}

// The last hidden states, and what the pooler makes of the first of them.
Results run_model(const Node &node, Arguments &args) {
  const Tensor x = one(call_child(node, "embeddings", {args[0], args[2], args[3], args[4]}));
  const auto mask = attention_mask(maybe_tensor(args[1]), x.size(0), x.size(1), x.size(1), false, x.device());
  const Tensor out = one(call_child(node, "encoder", {x, mask}));
  return node.find_child("pooler") ? Results{out, run_child(node, "pooler", out)} : Results{out};
}

void add_bert(Layer &layer, bool has_pooler) {
  auto bert = std::make_shared<Block>("BertModel", bert_signature(),
                                      [](const Block &b, Arguments &args) { return run_model(b, args); });
  add_model(*bert, layer.options(), has_pooler);
  layer.add_child("bert", bert);
}

// Scores of all words, by their embeddings.
NodePtr predictions(const Options &o) {
  const int64_t size = o.integer("hidden_size");
  auto transform = std::make_shared<Block>("BertPredictionHeadTransform", [](const Block &b, const Tensor &x) {
    return b("LayerNorm", b("transform_act_fn", b("dense", x)));
  });
  transform->add_child("dense", Maker(o).linear(size, size));
  transform->add_child("transform_act_fn", activation(o.text("hidden_act")));
  transform->add_child("LayerNorm", layer_norm(o));
  auto block = std::make_shared<Block>("BertLMPredictionHead",
                                       [](const Block &b, const Tensor &x) { return b("decoder", b("transform", x)); });
  block->add_parameter("bias", at::zeros({o.integer("vocab_size")}, o.place()).set_requires_grad(true));
  block->add_child("transform", transform);
  block->add_child("decoder", Maker(o).linear(size, o.integer("vocab_size")));
  return block;
}

// The head `cls`, whose decoder has the word embeddings for weights and shares its bias.
void add_head(Layer &layer, const std::shared_ptr<Block> &cls) {
  init_normal(*cls, layer.options().real("initializer_range"));
  layer.add_child("cls", cls);
  const Node &embedded = **(*layer.child("bert")->find_child("embeddings"))->find_child("word_embeddings");
  const Node &head = **cls->find_child("predictions");
  Node &decoder = **head.find_child("decoder");
  decoder.set_parameter("weight", *embedded.find_tensor("weight"));
  decoder.set_parameter("bias", *head.find_tensor("bias"));
}

void build_masked_lm(Layer &layer) {
  add_bert(layer, false);
  auto cls =
      std::make_shared<Block>("BertOnlyMLMHead", [](const Block &b, const Tensor &x) { return b("predictions", x); });
  cls->add_child("predictions", predictions(layer.options()));
  add_head(layer, cls);
}

Results run_masked_lm(Layer &layer, Arguments &args) {
  return {run_child(layer, "cls", one(call_child(layer, "bert", args)))};
}

void build_pretraining(Layer &layer) {
  add_bert(layer, true);
  static const Op &signature = signature_of("(Tensor sequence_output, Tensor pooled_output)");
  auto cls = std::make_shared<Block>("BertPreTrainingHeads", signature, [](const Block &b, Arguments &args) -> Results {
    return {b("predictions", args[0].toTensor()), b("seq_relationship", args[1].toTensor())};
  });
  cls->add_child("predictions", predictions(layer.options()));
  cls->add_child("seq_relationship", Maker(layer.options()).linear(layer.options().integer("hidden_size"), 2));
  add_head(layer, cls);
}

Results run_pretraining(Layer &layer, Arguments &args) {
  Results results = call_child(layer, "bert", args);
  return call_child(layer, "cls", {results[0], results[1]});
}

void build_classification(Layer &layer) {
  add_bert(layer, true);
  const Options &o = layer.options();
  layer.add_child("dropout",
                  dropout(o.real(o.has("classifier_dropout") ? "classifier_dropout" : "hidden_dropout_prob")));
  const NodePtr classifier = Maker(o).linear(o.integer("hidden_size"), o.integer("num_labels"));
  init_normal(*classifier, o.real("initializer_range"));
  layer.add_child("classifier", classifier);
}

Results run_classification(Layer &layer, Arguments &args) {
  const Tensor pooled = call_child(layer, "bert", args)[1].toTensor();
  return {run_child(layer, "classifier", run_child(layer, "dropout", pooled))};
}

void settle_bert(Options &options) {
  const int64_t size = options.integer("hidden_size"), heads = options.integer("num_attention_heads");
  require(heads > 0 && size % heads == 0, TABI_VALUE_ERROR,
          "'hidden_size' must be a multiple of 'num_attention_heads', and is ", size, " of ", heads);
}

}  // namespace

std::vector<Row> bert_rows() {
  const auto row = [](const char *name, const char *more, const char *type, auto build, auto run) {
    return Row{.options = {c10::str("models::", name,
                                    "(int vocab_size=30522, int hidden_size=768, int num_hidden_layers=12, "
                                    "int num_attention_heads=12, int intermediate_size=3072, str hidden_act='gelu', "
                                    "float hidden_dropout_prob=0.1, float attention_probs_dropout_prob=0.1, "
                                    "int max_position_embeddings=512, int type_vocab_size=2, "
                                    "float initializer_range=0.02, float layer_norm_eps=1e-12, int? pad_token_id=0",
                                    more, ")")},
               .forward = {bert_forward},
               .settle = settle_bert,
               .build = build,
               .run = run,
               .shown_type = type,
               // Names from TensorFlow, and numbers of positions, which older files keep.
               .published = {{"LayerNorm.gamma", "LayerNorm.weight"},
                             {"LayerNorm.beta", "LayerNorm.bias"},
                             {"embeddings.position_ids", ""}},
               .base = "bert"};
  };
  return {
      row(
          "bert", ", bool add_pooling_layer=True", "BertModel",
          [](Layer &layer) { add_model(layer, layer.options(), layer.options().boolean("add_pooling_layer")); },
          [](Layer &layer, Arguments &args) { return run_model(layer, args); }),
      row("bert_for_masked_lm", "", "BertForMaskedLM", build_masked_lm, run_masked_lm),
      row("bert_for_pretraining", "", "BertForPreTraining", build_pretraining, run_pretraining),
      row("bert_for_sequence_classification", ", int num_labels=2, float? classifier_dropout=None",
          "BertForSequenceClassification", build_classification, run_classification),
  };
}

}  // namespace tabi::models
