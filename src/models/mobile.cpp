// Networks of inverted residual blocks: MobileNetV2 with torchvision's names (Sandler et al., 2018), and
// EfficientNet-Lite0 with the names of its published weights (Tan and Le, 2019; the Lite variants have ReLU6 and no
// squeeze-and-excitation).
#include "models/models.hpp"

#include "module/container.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/ops/adaptive_avg_pool2d.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/flatten.h>
#include <ATen/ops/floor.h>
#include <ATen/ops/rand.h>

#include <algorithm>

namespace tabi::models {
namespace {

// A multiple of the divisor near a number of channels, at least nine tenths of it.
int64_t rounded(double channels, int64_t divisor) {
  const int64_t near =
      std::max(divisor, static_cast<int64_t>(channels + static_cast<double>(divisor) / 2) / divisor * divisor);
  return static_cast<double>(near) < 0.9 * channels ? near + divisor : near;
}

struct Stage {
  int64_t expand, out, repeats, stride, kernel;
};

// MobileNetV2.

constexpr Stage mobile_stages[] = {{1, 16, 1, 1, 3}, {6, 24, 2, 2, 3},  {6, 32, 3, 2, 3}, {6, 64, 4, 2, 3},
                                   {6, 96, 3, 1, 3}, {6, 160, 3, 2, 3}, {6, 320, 1, 1, 3}};

NodePtr conv_norm(const Maker &make, int64_t in, int64_t out, int64_t kernel, int64_t stride, int64_t groups) {
  return sequential({make.conv({in, out, kernel, stride, (kernel - 1) / 2, groups}), make.norm(out), relu6()},
                    "Conv2dNormActivation");
}

NodePtr inverted_residual(const Maker &make, int64_t in, const Stage &stage, int64_t out, int64_t stride) {
  const int64_t hidden = in * stage.expand;
  std::vector<NodePtr> parts;
  if (stage.expand != 1)
    parts.push_back(conv_norm(make, in, hidden, 1, 1, 1));
  parts.push_back(conv_norm(make, hidden, hidden, stage.kernel, stride, hidden));
  parts.push_back(make.conv({hidden, out, 1}));
  parts.push_back(make.norm(out));
  const bool has_skip = stride == 1 && in == out;
  auto block = std::make_shared<Block>("InvertedResidual", [has_skip](const Block &b, const at::Tensor &x) {
    const at::Tensor y = b("conv", x);
    return has_skip ? x + y : y;
  });
  block->add_child("conv", sequential(parts));
  return block;
}

void build_mobile(Layer &layer) {
  const Options &o = layer.options();
  const Maker make(o);
  const double width = o.real("width_mult");
  int64_t in = rounded(32 * width, 8);
  std::vector<NodePtr> features{conv_norm(make, 3, in, 3, 2, 1)};
  for (const Stage &stage : mobile_stages) {
    const int64_t out = rounded(static_cast<double>(stage.out) * width, 8);
    for (int64_t i = 0; i < stage.repeats; i++) {
      features.push_back(inverted_residual(make, in, stage, out, i == 0 ? stage.stride : 1));
      in = out;
    }
  }
  const int64_t last = rounded(1280 * std::max(1.0, width), 8);
  features.push_back(conv_norm(make, in, last, 1, 1, 1));
  layer.add_child("features", sequential(features));
  layer.add_child("classifier", sequential({dropout(o.real("dropout")), make.linear(last, o.integer("num_classes"))}));
}

Results run_mobile(Layer &layer, Arguments &args) {
  const at::Tensor x = run_child(layer, "features", args[0].toTensor());
  return {run_child(layer, "classifier", at::flatten(at::adaptive_avg_pool2d(x, {1, 1}), 1))};
}

// EfficientNet-Lite0.

constexpr Stage lite_stages[] = {{1, 16, 1, 1, 3},  {6, 24, 2, 2, 3},  {6, 40, 2, 2, 5}, {6, 80, 3, 2, 3},
                                 {6, 112, 3, 1, 5}, {6, 192, 4, 2, 5}, {6, 320, 1, 1, 3}};
constexpr double lite_eps = 1e-3, lite_momentum = 0.01;

// TensorFlow's padding "SAME", for which the weights were trained: an odd row or column goes to the end.
at::Tensor padded(const at::Tensor &x, int64_t kernel, int64_t stride) {
  const auto pad_of = [&](int64_t size) {
    const int64_t out = (size + stride - 1) / stride;
    return std::max<int64_t>((out - 1) * stride + kernel - size, 0);
  };
  const int64_t h = pad_of(x.size(-2)), w = pad_of(x.size(-1));
  return h == 0 && w == 0 ? x : at::constant_pad_nd(x, {w / 2, w - w / 2, h / 2, h - h / 2});
}

// Leaves whole samples out while training, as stochastic depth does (Huang et al., 2016).
at::Tensor drop_connect(const at::Tensor &x, double rate) {
  const double kept = 1 - rate;
  return x / kept * at::floor(at::rand({x.size(0), 1, 1, 1}, x.options()) + kept);
}

struct LiteBlock {
  int64_t in, out, expand, kernel, stride;
  double drop_rate;
};

NodePtr lite_block(const Maker &make, const LiteBlock &s) {
  auto block = std::make_shared<Block>("MBConvBlock", [s](const Block &b, const at::Tensor &x) {
    at::Tensor y = x;
    if (s.expand != 1)
      y = b("_swish", b("_bn0", b("_expand_conv", y)));
    y = b("_swish", b("_bn1", b("_depthwise_conv", padded(y, s.kernel, s.stride))));
    y = b("_bn2", b("_project_conv", y));
    if (s.stride != 1 || s.in != s.out)
      return y;
    return (b.is_training() && s.drop_rate > 0 ? drop_connect(y, s.drop_rate) : y) + x;
  });
  const int64_t hidden = s.in * s.expand;
  const auto norm = [&](int64_t features) { return make.norm(features, lite_eps, lite_momentum); };
  if (s.expand != 1) {
    block->add_child("_expand_conv", make.conv({s.in, hidden, 1}));
    block->add_child("_bn0", norm(hidden));
  }
  block->add_child("_depthwise_conv", make.conv({hidden, hidden, s.kernel, s.stride, 0, hidden}));
  block->add_child("_bn1", norm(hidden));
  block->add_child("_project_conv", make.conv({hidden, s.out, 1}));
  block->add_child("_bn2", norm(s.out));
  block->add_child("_swish", Layer::make("ReLU6", {}));
  return block;
}

void build_lite(Layer &layer) {
  const Options &o = layer.options();
  const Maker make(o);
  layer.add_child("_conv_stem", make.conv({3, 32, 3, 2}));
  layer.add_child("_bn0", make.norm(32, lite_eps, lite_momentum));
  int64_t count = 0;
  for (const Stage &stage : lite_stages)
    count += stage.repeats;
  auto blocks = std::make_shared<Container>("ModuleList");
  int64_t in = 32, i = 0;
  for (const Stage &stage : lite_stages)
    for (int64_t k = 0; k < stage.repeats; k++, i++) {
      const double rate = o.real("drop_connect_rate") * static_cast<double>(i) / static_cast<double>(count);
      blocks->add_child(std::to_string(i),
                        lite_block(make, {in, stage.out, stage.expand, stage.kernel, k == 0 ? stage.stride : 1, rate}));
      in = stage.out;
    }
  layer.add_child("_blocks", blocks);
  layer.add_child("_conv_head", make.conv({in, 1280, 1}));
  layer.add_child("_bn1", make.norm(1280, lite_eps, lite_momentum));
  layer.add_child("_avg_pooling", average_pool(1));
  layer.add_child("_dropout", dropout(o.real("dropout")));
  layer.add_child("_fc", make.linear(1280, o.integer("num_classes")));
  layer.add_child("_swish", Layer::make("ReLU6", {}));
}

Results run_lite(Layer &layer, Arguments &args) {
  const auto step = [&](const char *child, const at::Tensor &x) { return run_child(layer, child, x); };
  at::Tensor x = step("_swish", step("_bn0", step("_conv_stem", padded(args[0].toTensor(), 3, 2))));
  for (const Node::Child &block : layer.child("_blocks")->children())
    x = run_one(*block.node, x);
  x = step("_avg_pooling", step("_swish", step("_bn1", step("_conv_head", x))));
  return {step("_fc", step("_dropout", at::flatten(x, 1)))};
}

}  // namespace

std::vector<Row> mobile_rows() {
  return {
      {.options = {"models::mobilenet_v2(int num_classes=1000, float width_mult=1.0, float dropout=0.2)"},
       .build = build_mobile,
       .init = [](Layer &layer) { init_vision(layer, true); },
       .run = run_mobile,
       .shown_type = "MobileNetV2"},
      {.options = {"models::efficientnet_lite0(int num_classes=1000, float dropout=0.2, float drop_connect_rate=0.2)"},
       .build = build_lite,
       .run = run_lite,
       .shown_type = "EfficientNet"},
  };
}

}  // namespace tabi::models
