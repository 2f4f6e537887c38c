// torch.nn.functional, torch.signal.windows and functions of torch where Python implements them above ATen: operators
// of this library's own in the dispatcher's namespaces nn_functional, signal_windows and torch_functional, made of
// ATen's, so that every language finds, describes, calls and differentiates them like any other. Names, arguments and
// defaults are those of PyTorch 2.13's torch/nn/functional.py, without what it has deprecated (size_average, reduce);
// what needs a result of two kinds is an operator of its own (…_with_indices).
#pragma once

#include "core/error.hpp"

#include <ATen/core/Tensor.h>
#include <torch/library.h>

#include <string_view>

namespace tabi::functional {

using at::IntArrayRef;
using at::OptionalIntArrayRef;
using at::Tensor;
using MaybeTensor = std::optional<Tensor>;
using MaybeInt = std::optional<int64_t>;
using MaybeBool = std::optional<bool>;
using MaybeDtype = std::optional<at::ScalarType>;

// Registers the operators, once for the life of the process.
void define_all();

void define_activations(torch::Library &library);
void define_attention(torch::Library &library);
void define_losses(torch::Library &library);
void define_norms(torch::Library &library);
void define_pools(torch::Library &library);
void define_sampling(torch::Library &library);

// Of torch.signal.windows, and of torch itself.
void define_windows(torch::Library &library);
void define_lowrank(torch::Library &library);

// Of torch.nn.init, and of torch.nn.utils.rnn.
void define_init(torch::Library &library);
void define_sequences(torch::Library &library);

// Those that layers call too.
Tensor batch_norm(const Tensor &input, const MaybeTensor &running_mean, const MaybeTensor &running_var,
                  const MaybeTensor &weight, const MaybeTensor &bias, bool training, std::optional<double> momentum,
                  double eps);
Tensor instance_norm(const Tensor &input, const MaybeTensor &running_mean, const MaybeTensor &running_var,
                     const MaybeTensor &weight, const MaybeTensor &bias, bool use_input_stats, double momentum,
                     double eps);
std::tuple<Tensor, Tensor> multi_head_attention_forward(
    const Tensor &query, const Tensor &key, const Tensor &value, int64_t embed_dim_to_check, int64_t num_heads,
    const MaybeTensor &in_proj_weight, const MaybeTensor &in_proj_bias, const MaybeTensor &bias_k,
    const MaybeTensor &bias_v, bool add_zero_attn, double dropout_p, const Tensor &out_proj_weight,
    const MaybeTensor &out_proj_bias, bool training, const MaybeTensor &key_padding_mask, bool need_weights,
    const MaybeTensor &attn_mask, bool use_separate_proj_weight, const MaybeTensor &q_proj_weight,
    const MaybeTensor &k_proj_weight, const MaybeTensor &v_proj_weight, const MaybeTensor &static_k,
    const MaybeTensor &static_v, bool average_attn_weights, bool is_causal);

// The number that ATen has for "none", "mean" or "sum".
int64_t reduction_of(std::string_view name);
Tensor reduced(const Tensor &values, std::string_view reduction);

}  // namespace tabi::functional
