// Whole networks over the layers, under the names that their published weights have.
#pragma once

#include "module/layer.hpp"

#include <functional>

namespace tabi::models {

// A part of a network with a forward of its own, such as a residual block.
class Block final : public Node {
 public:
  using Run = std::function<at::Tensor(const Block &, const at::Tensor &)>;
  using RunAll = std::function<Results(const Block &, Arguments &)>;
  // One that makes a tensor of a tensor, or whatever its signature says.
  Block(std::string type, Run run);
  Block(std::string type, const Op &signature, RunAll run)
      : Node(std::move(type)), signature_(&signature), run_(std::move(run)) {}

  using Node::add_buffer;
  using Node::add_child;
  using Node::add_parameter;
  const Node::Child *find(std::string_view name) const;
  // What the child of that name makes of a tensor.
  at::Tensor operator()(std::string_view child, const at::Tensor &x) const;

  NodePtr shallow_copy() const override;
  const Op *forward_signature() const override { return signature_; }

 protected:
  Results forward(Names names, Givens args) override;

 private:
  const Op *signature_;
  RunAll run_;
};

// Makes layers on the device and in the dtype that a network's options say.
class Maker {
 public:
  explicit Maker(const Options &options) : device_(options["device"]), dtype_(options["dtype"]) {}

  struct Conv {
    int64_t in, out, kernel, stride = 1, padding = 0, groups = 1;
    bool bias = false;
  };
  NodePtr conv(const Conv &conv) const;
  NodePtr norm(int64_t features, double eps = 1e-5, double momentum = 0.1) const;
  NodePtr linear(int64_t in, int64_t out, bool bias = true) const;
  NodePtr layer_norm(int64_t features, double eps) const;
  NodePtr embedding(int64_t count, int64_t features, std::optional<int64_t> padding_idx = {}) const;

 private:
  c10::IValue device_, dtype_;
};

NodePtr relu();
NodePtr relu6();
NodePtr dropout(double p, bool inplace = false);
NodePtr average_pool(int64_t size);
NodePtr max_pool(int64_t kernel, int64_t stride, int64_t padding = 0);
NodePtr sequential(const std::vector<NodePtr> &children, const char *type = "Sequential");

// Runs the child of a network: with a tensor, or with any values.
at::Tensor run_child(const Node &node, std::string_view name, const at::Tensor &x);
Results call_child(const Node &node, std::string_view name, Arguments args);

// torchvision's first values: He's normal distribution by fan-out for convolutions, a small one for linear layers.
void init_vision(Node &root, bool linear_too);
// transformers' first values: a normal distribution for weights, nothing for biases and for what is padding.
// `then` sees every part after what is within it.
void init_normal(Node &root, double std, const std::function<void(Node &)> &then = {});

// What transformers calls "gelu", "gelu_new", "relu", "silu" or "tanh".
NodePtr activation(const std::string &name);
// The heads of attention in a tensor [batch, length, heads * size] as [batch, heads, length, size], and what they
// attend to, joined again.
at::Tensor split_heads(const at::Tensor &x, int64_t heads);
at::Tensor attend(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value,
                  const std::optional<at::Tensor> &mask, double dropout, bool is_causal, double scale);
// A mask [batch, keys] of what is no padding as the kernel takes it, or none where nothing is; one of four dimensions
// is taken as it is.
std::optional<at::Tensor> attention_mask(const std::optional<at::Tensor> &given, int64_t batch, int64_t queries,
                                         int64_t keys, bool is_causal, const at::Device &device);

std::vector<Row> resnet_rows();
std::vector<Row> vgg_rows();
std::vector<Row> mobile_rows();
std::vector<Row> gpt2_rows();
std::vector<Row> bert_rows();

}  // namespace tabi::models
