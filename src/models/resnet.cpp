// ResNet, with torchvision's names. He et al., Deep residual learning for image recognition, 2015.
#include "models/models.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/ops/flatten.h>

#include <array>

namespace tabi::models {
namespace {

struct ResNetVariant {
  std::string_view name;
  std::array<int, 4> blocks;
  bool has_bottleneck;
};
constexpr ResNetVariant resnet_variants[] = {{"models.resnet18", {2, 2, 2, 2}, false},
                                             {"models.resnet34", {3, 4, 6, 3}, false},
                                             {"models.resnet50", {3, 4, 6, 3}, true},
                                             {"models.resnet101", {3, 4, 23, 3}, true},
                                             {"models.resnet152", {3, 8, 36, 3}, true}};

at::Tensor run_basic(const Block &b, const at::Tensor &x) {
  const at::Tensor out = b("bn2", b("conv2", b("relu", b("bn1", b("conv1", x)))));
  const at::Tensor identity = b.find("downsample") ? b("downsample", x) : x;
  return b("relu", at::Tensor(out).add_(identity));
}

at::Tensor run_bottleneck(const Block &b, const at::Tensor &x) {
  const at::Tensor first = b("relu", b("bn1", b("conv1", x))), second = b("relu", b("bn2", b("conv2", first)));
  const at::Tensor out = b("bn3", b("conv3", second));
  const at::Tensor identity = b.find("downsample") ? b("downsample", x) : x;
  return b("relu", at::Tensor(out).add_(identity));
}

NodePtr make_block(const Maker &make, bool has_bottleneck, int64_t in, int64_t planes, int64_t stride,
                   const NodePtr &downsample) {
  auto block = has_bottleneck ? std::make_shared<Block>("Bottleneck", run_bottleneck)
                              : std::make_shared<Block>("BasicBlock", run_basic);
  if (has_bottleneck) {
    block->add_child("conv1", make.conv({in, planes, 1}));
    block->add_child("bn1", make.norm(planes));
    block->add_child("conv2", make.conv({planes, planes, 3, stride, 1}));
    block->add_child("bn2", make.norm(planes));
    block->add_child("conv3", make.conv({planes, planes * 4, 1}));
    block->add_child("bn3", make.norm(planes * 4));
    block->add_child("relu", relu());
  } else {
    block->add_child("conv1", make.conv({in, planes, 3, stride, 1}));
    block->add_child("bn1", make.norm(planes));
    block->add_child("relu", relu());
    block->add_child("conv2", make.conv({planes, planes, 3, 1, 1}));
    block->add_child("bn2", make.norm(planes));
  }
  if (downsample)
    block->add_child("downsample", downsample);
  return block;
}

void build_resnet(Layer &layer) {
  const std::string name = layer.row().name();
  const ResNetVariant &variant = *std::find_if(std::begin(resnet_variants), std::end(resnet_variants),
                                               [&](const ResNetVariant &v) { return v.name == name; });
  const Maker make(layer.options());
  layer.add_child("conv1", make.conv({3, 64, 7, 2, 3}));
  layer.add_child("bn1", make.norm(64));
  layer.add_child("relu", relu());
  layer.add_child("maxpool", max_pool(3, 2, 1));
  const int64_t expansion = variant.has_bottleneck ? 4 : 1;
  int64_t in = 64;
  for (size_t i = 0; i < variant.blocks.size(); i++) {
    const int64_t planes = 64 << i, stride = i == 0 ? 1 : 2, out = planes * expansion;
    NodePtr downsample;
    if (stride != 1 || in != out)
      downsample = sequential({make.conv({in, out, 1, stride}), make.norm(out)});
    std::vector<NodePtr> blocks{make_block(make, variant.has_bottleneck, in, planes, stride, downsample)};
    for (int k = 1; k < variant.blocks[i]; k++)
      blocks.push_back(make_block(make, variant.has_bottleneck, out, planes, 1, nullptr));
    layer.add_child("layer" + std::to_string(i + 1), sequential(blocks));
    in = out;
  }
  layer.add_child("avgpool", average_pool(1));
  layer.add_child("fc", make.linear(in, layer.options().integer("num_classes")));
}

Results run_resnet(Layer &layer, Arguments &args) {
  at::Tensor x = args[0].toTensor();
  for (const char *child : {"conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4", "avgpool"})
    x = run_child(layer, child, x);
  return {run_child(layer, "fc", at::flatten(x, 1))};
}

}  // namespace

std::vector<Row> resnet_rows() {
  std::vector<Row> out;
  for (const ResNetVariant &variant : resnet_variants)
    out.push_back({.options = {"models::" + std::string(variant.name.substr(7)) + "(int num_classes=1000)"},
                   .build = build_resnet,
                   .init = [](Layer &layer) { init_vision(layer, false); },
                   .run = run_resnet,
                   .shown_type = "ResNet"});
  return out;
}

}  // namespace tabi::models
