// VGG, with torchvision's names. Simonyan and Zisserman, Very deep convolutional networks, 2014.
#include "models/models.hpp"

#include <ATen/ops/flatten.h>

#include <array>

namespace tabi::models {
namespace {

// Convolutions of each of the five stages, which have 64, 128, 256, 512 and 512 channels.
struct VggVariant {
  std::string_view layers;
  std::array<int, 5> stages;
};
constexpr VggVariant vgg_variants[] = {
    {"11", {1, 1, 2, 2, 2}}, {"13", {2, 2, 2, 2, 2}}, {"16", {2, 2, 3, 3, 3}}, {"19", {2, 2, 4, 4, 4}}};
constexpr std::array<int64_t, 5> channels = {64, 128, 256, 512, 512};

void build_vgg(Layer &layer) {
  const std::string name = layer.row().name();
  const bool has_norm = name.ends_with("_bn");
  const VggVariant &variant = *std::find_if(std::begin(vgg_variants), std::end(vgg_variants), [&](const VggVariant &v) {
    return name.find("vgg" + std::string(v.layers)) != std::string::npos;
  });
  const Options &o = layer.options();
  const Maker make(o);
  std::vector<NodePtr> features;
  int64_t in = 3;
  for (size_t stage = 0; stage < channels.size(); stage++) {
    for (int i = 0; i < variant.stages[stage]; i++) {
      features.push_back(make.conv({in, channels[stage], 3, 1, 1, 1, true}));
      if (has_norm)
        features.push_back(make.norm(channels[stage]));
      features.push_back(relu());
      in = channels[stage];
    }
    features.push_back(max_pool(2, 2));
  }
  const double p = o.real("dropout");
  layer.add_child("features", sequential(features));
  layer.add_child("avgpool", average_pool(7));
  layer.add_child("classifier", sequential({make.linear(512 * 7 * 7, 4096), relu(), dropout(p), make.linear(4096, 4096),
                                            relu(), dropout(p), make.linear(4096, o.integer("num_classes"))}));
}

Results run_vgg(Layer &layer, Arguments &args) {
  const at::Tensor x = run_child(layer, "avgpool", run_child(layer, "features", args[0].toTensor()));
  return {run_child(layer, "classifier", at::flatten(x, 1))};
}

}  // namespace

std::vector<Row> vgg_rows() {
  std::vector<Row> out;
  for (const VggVariant &variant : vgg_variants)
    for (const char *norm : {"", "_bn"})
      out.push_back(
          {.options = {c10::str("models::vgg", variant.layers, norm, "(int num_classes=1000, float dropout=0.5)")},
           .build = build_vgg,
           .init = [](Layer &layer) { init_vision(layer, true); },
           .run = run_vgg,
           .shown_type = "VGG"});
  return out;
}

}  // namespace tabi::models
