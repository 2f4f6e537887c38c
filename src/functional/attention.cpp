// Attention of several heads, as the layer of that name runs it.
#include "functional/functional.hpp"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>

#include <cmath>
#include <limits>

namespace tabi::functional {
namespace {

MaybeTensor none_if_undefined(const MaybeTensor &tensor) {
  return tensor && tensor->defined() ? tensor : std::nullopt;
}

// Whether there is a batch. What each mask must look like depends on it.
bool check_shapes(const Tensor &query, const Tensor &key, const Tensor &value, const MaybeTensor &padding_mask,
                  const MaybeTensor &attn_mask) {
  const int64_t dim = query.dim();
  require(dim == 2 || dim == 3, TABI_VALUE_ERROR, "'query' must have 2 dimensions, or 3 with a batch, not ", dim);
  require(key.dim() == dim && value.dim() == dim, TABI_VALUE_ERROR, "'key' and 'value' must have ", dim,
          " dimensions, as 'query' has, not ", key.dim(), " and ", value.dim());
  require(!padding_mask || padding_mask->dim() == dim - 1, TABI_VALUE_ERROR, "'key_padding_mask' must have ", dim - 1,
          " dimensions for a 'query' of ", dim);
  require(!attn_mask || attn_mask->dim() == 2 || attn_mask->dim() == 3, TABI_VALUE_ERROR,
          "'attn_mask' must have 2 or 3 dimensions");
  return dim == 3;
}

// A mask to be added: minus infinity where a mask of bools says that nothing is to be seen.
MaybeTensor as_summand(const MaybeTensor &mask, at::ScalarType dtype, const char *name) {
  if (!mask || mask->is_floating_point())
    return mask;
  require(mask->scalar_type() == at::kBool, TABI_VALUE_ERROR, "'", name,
          "' must be of bool or a floating point dtype, not ", mask->dtype());
  return at::zeros_like(*mask, dtype).masked_fill_(*mask, -std::numeric_limits<double>::infinity());
}

struct Projected {
  Tensor q, k, v;
};

// One weight for all three stacked: one product where they are the same tensor, as PyTorch does it.
Projected project_packed(const Tensor &q, const Tensor &k, const Tensor &v, const Tensor &weight,
                         const MaybeTensor &bias) {
  const int64_t size = q.size(-1);
  auto stacked = [size](const Tensor &projected, int64_t n) {
    return projected.unflatten(-1, IntArrayRef({n, size})).unsqueeze(0).transpose(0, -2).squeeze(-2).contiguous();
  };
  if (k.is_same(v) && q.is_same(k)) {
    const Tensor all = stacked(at::linear(q, weight, bias), 3);
    return {all[0], all[1], all[2]};
  }
  if (k.is_same(v)) {
    const auto weights = weight.split_with_sizes({size, 2 * size});
    std::vector<MaybeTensor> biases(2);
    if (bias) {
      const auto parts = bias->split_with_sizes({size, 2 * size});
      biases = {parts[0], parts[1]};
    }
    const Tensor first = at::linear(q, weights[0], biases[0]), both = stacked(at::linear(k, weights[1], biases[1]), 2);
    return {first, both[0], both[1]};
  }
  const auto weights = weight.chunk(3);
  std::vector<MaybeTensor> biases(3);
  if (bias) {
    const auto parts = bias->chunk(3);
    biases = {parts[0], parts[1], parts[2]};
  }
  return {at::linear(q, weights[0], biases[0]), at::linear(k, weights[1], biases[1]),
          at::linear(v, weights[2], biases[2])};
}

Projected project_separately(const Tensor &q, const Tensor &k, const Tensor &v, const MaybeTensor &wq,
                             const MaybeTensor &wk, const MaybeTensor &wv, const MaybeTensor &bias) {
  require(wq && wk && wv, TABI_VALUE_ERROR,
          "'use_separate_proj_weight' needs 'q_proj_weight', 'k_proj_weight' and 'v_proj_weight'");
  const int64_t size = q.size(-1);
  auto check = [size](const char *name, const Tensor &weight, const Tensor &of) {
    require(weight.sizes() == IntArrayRef({size, of.size(-1)}), TABI_VALUE_ERROR, "'", name, "' must have the sizes [",
            size, ", ", of.size(-1), "], not ", weight.sizes());
  };
  check("q_proj_weight", *wq, q);
  check("k_proj_weight", *wk, k);
  check("v_proj_weight", *wv, v);
  std::vector<MaybeTensor> biases(3);
  if (bias) {
    const auto parts = bias->chunk(3);
    biases = {parts[0], parts[1], parts[2]};
  }
  return {at::linear(q, *wq, biases[0]), at::linear(k, *wk, biases[1]), at::linear(v, *wv, biases[2])};
}

// A row more of keys or values: the masks see it too.
void see_one_more(MaybeTensor &attn_mask, MaybeTensor &padding_mask) {
  if (attn_mask)
    attn_mask = at::constant_pad_nd(*attn_mask, {0, 1});
  if (padding_mask)
    padding_mask = at::constant_pad_nd(*padding_mask, {0, 1});
}

// [length, batch, size] to [batch * heads, length, size / heads]; a static one is so already.
Tensor by_heads(const Tensor &projected, const MaybeTensor &given, const char *name, int64_t rows, int64_t head_dim) {
  if (!given)
    return projected.view({projected.size(0), rows, head_dim}).transpose(0, 1);
  require(given->size(0) == rows && given->size(2) == head_dim, TABI_VALUE_ERROR, "'", name, "' must have the sizes [",
          rows, ", length, ", head_dim, "], not ", given->sizes());
  return *given;
}

}  // namespace

std::tuple<Tensor, Tensor> multi_head_attention_forward(
    const Tensor &query_, const Tensor &key_, const Tensor &value_, int64_t embed_dim_to_check, int64_t num_heads,
    const MaybeTensor &in_proj_weight_, const MaybeTensor &in_proj_bias_, const MaybeTensor &bias_k_,
    const MaybeTensor &bias_v_, bool add_zero_attn, double dropout_p, const Tensor &out_proj_weight,
    const MaybeTensor &out_proj_bias, bool training, const MaybeTensor &key_padding_mask_, bool need_weights,
    const MaybeTensor &attn_mask_, bool use_separate_proj_weight, const MaybeTensor &q_proj_weight,
    const MaybeTensor &k_proj_weight, const MaybeTensor &v_proj_weight, const MaybeTensor &static_k_,
    const MaybeTensor &static_v_, bool average_attn_weights, bool is_causal) {
  MaybeTensor padding_mask = none_if_undefined(key_padding_mask_), attn_mask = none_if_undefined(attn_mask_);
  const MaybeTensor bias_k = none_if_undefined(bias_k_), bias_v = none_if_undefined(bias_v_);
  const MaybeTensor static_k = none_if_undefined(static_k_), static_v = none_if_undefined(static_v_);
  const MaybeTensor in_proj_weight = none_if_undefined(in_proj_weight_), bias = none_if_undefined(in_proj_bias_);
  const bool is_batched = check_shapes(query_, key_, value_, padding_mask, attn_mask);
  Tensor query = query_, key = key_, value = value_;
  if (!is_batched) {
    // As PyTorch, which forgets here whether they are one tensor: that decides how they are projected.
    query = query.unsqueeze(1);
    key = key.unsqueeze(1);
    value = value.unsqueeze(1);
    if (padding_mask)
      padding_mask = padding_mask->unsqueeze(0);
  }
  const int64_t targets = query.size(0), batch = query.size(1), size = query.size(2);
  int64_t sources = key.size(0);
  padding_mask = as_summand(padding_mask, query.scalar_type(), "key_padding_mask");
  require(!is_causal || attn_mask, TABI_RUNTIME_ERROR, "'is_causal' says what 'attn_mask' is, which must be given");
  if (is_causal && !padding_mask && !need_weights) {
    attn_mask = std::nullopt;
  } else {
    attn_mask = as_summand(attn_mask, query.scalar_type(), "attn_mask");
    is_causal = is_causal && !padding_mask;
  }
  require(size == embed_dim_to_check, TABI_VALUE_ERROR, "'query' must have ", embed_dim_to_check, " features, not ",
          size);
  require(num_heads > 0 && size % num_heads == 0, TABI_VALUE_ERROR, "'num_heads' must divide ", size, ", not be ",
          num_heads);
  const int64_t head_dim = size / num_heads, rows = batch * num_heads;
  if (use_separate_proj_weight)
    require(key.sizes().slice(0, 2) == value.sizes().slice(0, 2), TABI_VALUE_ERROR, "'key' and 'value' have the sizes ",
            key.sizes(), " and ", value.sizes(), ", which must be the same but for the features");
  else
    require(key.sizes() == value.sizes() && in_proj_weight, TABI_VALUE_ERROR,
            "without 'use_separate_proj_weight', 'key' and 'value' must have the same sizes, and 'in_proj_weight' be "
            "given; the sizes are ",
            key.sizes(), " and ", value.sizes());
  auto [q, k, v] = use_separate_proj_weight
                       ? project_separately(query, key, value, q_proj_weight, k_proj_weight, v_proj_weight, bias)
                       : project_packed(query, key, value, *in_proj_weight, bias);
  if (attn_mask) {
    const std::vector<int64_t> wanted =
        attn_mask->dim() == 2 ? std::vector<int64_t>{targets, sources} : std::vector<int64_t>{rows, targets, sources};
    require(attn_mask->sizes() == IntArrayRef(wanted), TABI_RUNTIME_ERROR, "'attn_mask' must have the sizes ",
            IntArrayRef(wanted), ", not ", attn_mask->sizes());
    if (attn_mask->dim() == 2)
      attn_mask = attn_mask->unsqueeze(0);
  }
  require(bias_k.has_value() == bias_v.has_value(), TABI_VALUE_ERROR, "'bias_k' and 'bias_v' go together");
  if (bias_k) {
    require(!static_k && !static_v, TABI_VALUE_ERROR,
            "'bias_k' and 'bias_v' cannot be added to static keys and values");
    k = at::cat({k, bias_k->repeat({1, batch, 1})});
    v = at::cat({v, bias_v->repeat({1, batch, 1})});
    see_one_more(attn_mask, padding_mask);
  }
  q = q.view({targets, rows, head_dim}).transpose(0, 1);
  k = by_heads(k, static_k, "static_k", rows, head_dim);
  v = by_heads(v, static_v, "static_v", rows, head_dim);
  if (add_zero_attn) {
    k = at::cat({k, at::zeros({rows, 1, head_dim}, k.options())}, 1);
    v = at::cat({v, at::zeros({rows, 1, head_dim}, v.options())}, 1);
    see_one_more(attn_mask, padding_mask);
  }
  sources = k.size(1);
  if (padding_mask) {
    require(padding_mask->sizes() == IntArrayRef({batch, sources}), TABI_VALUE_ERROR,
            "'key_padding_mask' must have the sizes [", batch, ", ", sources, "], not ", padding_mask->sizes());
    const Tensor by_row =
        padding_mask->view({batch, 1, 1, sources}).expand({-1, num_heads, -1, -1}).reshape({rows, 1, sources});
    attn_mask = attn_mask ? *attn_mask + by_row : by_row;
  }
  const double dropout = training ? dropout_p : 0.0;
  if (!need_weights) {
    if (attn_mask)
      attn_mask = attn_mask->size(0) == 1 && attn_mask->dim() == 3 ? attn_mask->unsqueeze(0)
                                                                   : attn_mask->view({batch, num_heads, -1, sources});
    const Tensor seen = at::scaled_dot_product_attention(
        q.view({batch, num_heads, targets, head_dim}), k.view({batch, num_heads, sources, head_dim}),
        v.view({batch, num_heads, sources, head_dim}), attn_mask, dropout, is_causal);
    const Tensor out =
        at::linear(seen.permute({2, 0, 1, 3}).reshape({batch * targets, size}), out_proj_weight, out_proj_bias);
    const Tensor shaped = out.view({targets, batch, out.size(1)});
    return {is_batched ? shaped : shaped.squeeze(1), Tensor()};
  }
  const Tensor scaled = q * std::sqrt(1.0 / static_cast<double>(head_dim));
  Tensor weights =
      attn_mask ? at::baddbmm(*attn_mask, scaled, k.transpose(-2, -1)) : at::bmm(scaled, k.transpose(-2, -1));
  weights = at::softmax(weights, -1);
  if (dropout > 0)
    weights = at::dropout(weights, dropout, true);
  Tensor out = at::bmm(weights, v).transpose(0, 1).reshape({targets * batch, size});
  out = at::linear(out, out_proj_weight, out_proj_bias);
  out = out.view({targets, batch, out.size(1)});
  weights = weights.view({batch, num_heads, targets, sources});
  if (average_attn_weights)
    weights = weights.mean(1);
  if (!is_batched)
    return {out.squeeze(1), weights.squeeze(0)};
  return {out, weights};
}

void define_attention(torch::Library &m) {
  m.def(
      "multi_head_attention_forward(Tensor query, Tensor key, Tensor value, int embed_dim_to_check, int num_heads, "
      "Tensor? in_proj_weight, Tensor? in_proj_bias, Tensor? bias_k, Tensor? bias_v, bool add_zero_attn, "
      "float dropout_p, Tensor out_proj_weight, Tensor? out_proj_bias, bool training=True, "
      "Tensor? key_padding_mask=None, bool need_weights=True, Tensor? attn_mask=None, "
      "bool use_separate_proj_weight=False, Tensor? q_proj_weight=None, Tensor? k_proj_weight=None, "
      "Tensor? v_proj_weight=None, Tensor? static_k=None, Tensor? static_v=None, bool average_attn_weights=True, "
      "bool is_causal=False) -> (Tensor, Tensor)",
      multi_head_attention_forward);
}

}  // namespace tabi::functional
