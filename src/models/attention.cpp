// What GPT-2 and BERT have in common.
#include "functional/init.hpp"
#include "models/models.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/gelu.h>
#include <ATen/ops/pow.h>
#include <ATen/ops/scaled_dot_product_attention.h>
#include <ATen/ops/silu.h>
#include <ATen/ops/tanh.h>

#include <cmath>

namespace tabi::models {
namespace {

at::Tensor gelu_new(const Block &, const at::Tensor &x) {
  static const double factor = std::sqrt(2.0 / 3.14159265358979323846);
  // In Python's order, which is that of the gradients too.
  const at::Tensor half = 0.5 * x, cube = 0.044715 * at::pow(x, 3.0);
  return half * (1.0 + at::tanh(factor * (x + cube)));
}

}  // namespace

NodePtr activation(const std::string &name) {
  if (name == "gelu")
    return std::make_shared<Block>("GELUActivation", [](const Block &, const at::Tensor &x) { return at::gelu(x); });
  if (name == "gelu_new")
    return std::make_shared<Block>("NewGELUActivation", gelu_new);
  if (name == "silu")
    return std::make_shared<Block>("SiLUActivation", [](const Block &, const at::Tensor &x) { return at::silu(x); });
  require(name == "relu" || name == "tanh", TABI_VALUE_ERROR,
          "an activation must be 'gelu', 'gelu_new', 'relu', 'silu' or 'tanh', not ", in_quotes(name));
  return Layer::make(name == "relu" ? "ReLU" : "Tanh", {});
}

at::Tensor split_heads(const at::Tensor &x, int64_t heads) {
  return x.view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);
}

at::Tensor attend(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value,
                  const std::optional<at::Tensor> &mask, double dropout, bool is_causal, double scale) {
  const at::Tensor out = at::scaled_dot_product_attention(query, key, value, mask, dropout,
                                                          is_causal && !mask && query.size(2) > 1, scale);
  return out.transpose(1, 2).reshape({query.size(0), query.size(2), -1});
}

std::optional<at::Tensor> attention_mask(const std::optional<at::Tensor> &given, int64_t batch, int64_t queries,
                                         int64_t keys, bool is_causal, const at::Device &device) {
  if (given && given->dim() == 4)
    return given;
  require(!given || (given->dim() == 2 && given->size(0) == batch && given->size(1) == keys), TABI_VALUE_ERROR,
          "'attention_mask' must have the sizes [", batch, ", ", keys, "], of the keys that were seen before too, not ",
          given ? given->sizes() : at::IntArrayRef());
  const bool has_padding = given && !given->to(at::kBool).all().item<bool>();
  const bool needs_order = is_causal && queries > 1 && keys != queries;
  if (!has_padding && !needs_order)
    return std::nullopt;
  at::Tensor mask;
  if (is_causal) {
    const auto to = at::TensorOptions(at::kLong).device(device);
    mask = (at::arange(keys, to) <= at::arange(keys - queries, keys, to).unsqueeze(1)).view({1, 1, queries, keys});
  }
  if (has_padding) {
    const at::Tensor padding = given->to(at::kBool).view({batch, 1, 1, keys});
    mask = mask.defined() ? mask & padding : padding;
  }
  return mask.expand({batch, 1, queries, keys});
}

void init_normal(Node &root, double std, const std::function<void(Node &)> &then) {
  for (const Node::Child &child : root.children())
    init_normal(*child.node, std, then);
  if (auto *layer = dynamic_cast<Layer *>(&root)) {
    const std::string &name = layer->type();
    if (name == "Linear" || name == "Conv1D" || name == "Embedding") {
      functional::normal_(layer->tensor("weight"), 0, std);
      if (const at::Tensor bias = layer->tensor("bias"); bias.defined())
        bias.zero_();
      if (name == "Embedding" && layer->options().has("padding_idx"))
        layer->tensor("weight").select(0, layer->options().integer("padding_idx")).zero_();
    }
  }
  if (then)
    then(root);
}

}  // namespace tabi::models
