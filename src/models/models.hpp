// Whole networks over the layers, under the names that their published weights have.
#pragma once

#include "module/layer.hpp"

#include <functional>

namespace tabi::models {

// A part of a network with a forward of its own, such as a residual block.
class Block final : public Node {
 public:
  using Run = std::function<at::Tensor(const Block &, const at::Tensor &)>;
  Block(std::string type, Run run) : Node(std::move(type)), run_(std::move(run)) {}

  using Node::add_child;
  const Node::Child *find(std::string_view name) const;
  // What the child of that name makes of a tensor.
  at::Tensor operator()(std::string_view child, const at::Tensor &x) const;

  NodePtr shallow_copy() const override;
  const Op *forward_signature() const override;

 protected:
  Results forward(Names names, Givens args) override;

 private:
  Run run_;
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

 private:
  c10::IValue device_, dtype_;
};

NodePtr relu();
NodePtr relu6();
NodePtr dropout(double p, bool inplace = false);
NodePtr average_pool(int64_t size);
NodePtr max_pool(int64_t kernel, int64_t stride, int64_t padding = 0);
NodePtr sequential(const std::vector<NodePtr> &children, const char *type = "Sequential");

// Runs the child of a network.
at::Tensor run_child(const Node &node, std::string_view name, const at::Tensor &x);

// torchvision's first values: He's normal distribution by fan-out for convolutions, a small one for linear layers.
void init_vision(Node &root, bool linear_too);

std::vector<Row> resnet_rows();
std::vector<Row> vgg_rows();
std::vector<Row> mobile_rows();

}  // namespace tabi::models
