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

NodePtr Block::shallow_copy() const {
  auto copy = std::make_shared<Block>(type(), run_);
  copy->copy_parts(*this);
  return copy;
}

const Op *Block::forward_signature() const {
  return &takes_one_tensor();
}

Results Block::forward(Names names, Givens args) {
  Arguments bound;
  bind_all(takes_one_tensor(), names, args, bound);
  return {run_(*this, bound[0].toTensor())};
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

at::Tensor run_child(const Node &node, std::string_view name, const at::Tensor &x) {
  const NodePtr *child = node.find_child(name);
  require(child, TABI_KEY_ERROR, "the module ", in_quotes(node.type()), " has lost its child ", in_quotes(name));
  return run_one(**child, x);
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
