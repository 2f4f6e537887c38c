#include "models/models.hpp"

#include "functional/init.hpp"
#include "module/container.hpp"
#include "module/walk.hpp"

#include <cmath>

namespace tabi::models {
namespace {

const Op &takes_one_tensor() {
  static const Op &signature = parse_signature({"forward(Tensor input)"});
  return signature;
}

}  // namespace

const Node::Child *Block::find(std::string_view name) const {
  for (const Child &child : children())
    if (child.name == name)
      return &child;
  return nullptr;
}

at::Tensor Block::operator()(std::string_view child, const at::Tensor &x) const {
  return run_child(*this, child, x);
}

Block::Block(std::string type, Run run)
    : Block(std::move(type), takes_one_tensor(),
            [run = std::move(run)](const Block &block, Arguments &args) -> Results {
              return {run(block, args[0].toTensor())};
            }) {
}

NodePtr Block::shallow_copy() const {
  auto copy = std::make_shared<Block>(type(), *signature_, run_);
  copy->copy_parts(*this);
  return copy;
}

Results Block::forward(Names names, Givens args) {
  Arguments bound;
  bind_all(*signature_, names, args, bound);
  return run_(*this, bound);
}

NodePtr Maker::conv(const Conv &c) const {
  const auto twice = [](int64_t n) { return c10::IValue(c10::List<int64_t>({n, n})); };
  return Layer::make("Conv2d", {{"in_channels", c.in},
                                {"out_channels", c.out},
                                {"kernel_size", twice(c.kernel)},
                                {"stride", twice(c.stride)},
                                {"padding", twice(c.padding)},
                                {"groups", c.groups},
                                {"bias", c.bias},
                                {"device", device_},
                                {"dtype", dtype_}});
}

NodePtr Maker::norm(int64_t features, double eps, double momentum) const {
  return Layer::make(
      "BatchNorm2d",
      {{"num_features", features}, {"eps", eps}, {"momentum", momentum}, {"device", device_}, {"dtype", dtype_}});
}

NodePtr Maker::linear(int64_t in, int64_t out, bool bias) const {
  return Layer::make(
      "Linear", {{"in_features", in}, {"out_features", out}, {"bias", bias}, {"device", device_}, {"dtype", dtype_}});
}

NodePtr Maker::layer_norm(int64_t features, double eps) const {
  return Layer::make("LayerNorm",
                     {{"normalized_shape", features}, {"eps", eps}, {"device", device_}, {"dtype", dtype_}});
}

NodePtr Maker::embedding(int64_t count, int64_t features, std::optional<int64_t> padding_idx) const {
  return Layer::make("Embedding", {{"num_embeddings", count},
                                   {"embedding_dim", features},
                                   {"padding_idx", padding_idx},
                                   {"device", device_},
                                   {"dtype", dtype_}});
}

NodePtr relu() {
  return Layer::make("ReLU", {{"inplace", true}});
}

NodePtr relu6() {
  return Layer::make("ReLU6", {{"inplace", true}});
}

NodePtr dropout(double p, bool inplace) {
  return Layer::make("Dropout", {{"p", p}, {"inplace", inplace}});
}

NodePtr average_pool(int64_t size) {
  return Layer::make("AdaptiveAvgPool2d", {{"output_size", c10::List<int64_t>({size, size})}});
}

NodePtr max_pool(int64_t kernel, int64_t stride, int64_t padding) {
  return Layer::make("MaxPool2d", {{"kernel_size", kernel}, {"stride", stride}, {"padding", padding}});
}

NodePtr sequential(const std::vector<NodePtr> &children, const char *type) {
  auto out = std::make_shared<Container>(type, true);
  for (size_t i = 0; i < children.size(); i++)
    out->add_child(std::to_string(i), children[i]);
  return out;
}

namespace {

Node &child_of(const Node &node, std::string_view name) {
  const NodePtr *child = node.find_child(name);
  require(child, TABI_KEY_ERROR, "the module ", in_quotes(node.type()), " has lost its child ", in_quotes(name));
  return **child;
}

}  // namespace

at::Tensor run_child(const Node &node, std::string_view name, const at::Tensor &x) {
  return run_one(child_of(node, name), x);
}

Results call_child(const Node &node, std::string_view name, Arguments args) {
  c10::SmallVector<Given, 8> given;
  for (c10::IValue &arg : args)
    given.push_back(given_of(std::move(arg)));
  return child_of(node, name).call({}, given);
}

void init_vision(Node &root, bool linear_too) {
  for_each_node(root, [&](Node &node) {
    auto *layer = dynamic_cast<Layer *>(&node);
    if (!layer)
      return;
    const std::string name = layer->row().name();
    const at::Tensor weight = layer->tensor("weight"), bias = layer->tensor("bias");
    if (name == "Conv2d")
      functional::normal_(weight, 0, std::sqrt(2.0) / std::sqrt(static_cast<double>(functional::fans_of(weight).out)));
    else if (name == "Linear" && linear_too)
      functional::normal_(weight, 0, 0.01);
    else
      return;
    if (bias.defined() && (name == "Conv2d" || linear_too))
      bias.zero_();
  });
}

}  // namespace tabi::models
