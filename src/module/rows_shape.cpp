// Shapes, sampling, distances.
#include "module/layer.hpp"

namespace tabi {
namespace {

// Factors are shown as floats, whatever was given.
void settle_upsample(Options &options) {
  if (!options.has("scale_factor"))
    return;
  const auto i = options.find("scale_factor");
  c10::IValue shown = options.shown(*i);
  if (shown.isInt())
    shown = static_cast<double>(shown.toInt());
  options.set("scale_factor", options["scale_factor"], shown.isList() ? options["scale_factor"] : shown);
}

void settle_unflatten(Options &options) {
  const auto i = options.find("unflattened_size");
  require(options.shown(*i).isList(), TABI_TYPE_ERROR, "'unflattened_size' must be numbers in a list, not ",
          python_repr(options.shown(*i)));
}

}  // namespace

std::vector<Row> shape_rows() {
  const std::string sizes = "(int[1]? size=None, float[1]? scale_factor=None";
  const std::vector<std::string> pair = {"(Tensor x1, Tensor x2)"};
  return {
      {.options = {"Flatten(int start_dim=1, int end_dim=-1)"}, .op = "aten::flatten", .shows = "start_dim end_dim"},
      {.options = {"Unflatten(int dim, int[] unflattened_size)"},
       .op = "aten::unflatten(sizes=unflattened_size)",
       .shows = "dim unflattened_size",
       .settle = settle_unflatten},
      {.options = {"PixelShuffle(int upscale_factor)"}, .op = "aten::pixel_shuffle", .shows = "upscale_factor"},
      {.options = {"PixelUnshuffle(int downscale_factor)"}, .op = "aten::pixel_unshuffle", .shows = "downscale_factor"},
      {.options = {"ChannelShuffle(int groups)"}, .op = "aten::channel_shuffle", .shows = "groups"},
      {.options = {"Upsample" + sizes +
                   ", str mode='nearest', bool? align_corners=None, "
                   "bool? recompute_scale_factor=None)"},
       .op = "nn.functional.interpolate",
       .shows = "size? scale_factor? mode",
       .settle = settle_upsample},
      {.options = {"UpsamplingNearest2d" + sizes + ")"},
       .op = "nn.functional.interpolate(mode='nearest')",
       .shows = "size? scale_factor? mode='nearest'",
       .settle = settle_upsample},
      {.options = {"UpsamplingBilinear2d" + sizes + ")"},
       .op = "nn.functional.interpolate(mode='bilinear', align_corners=True)",
       .shows = "size? scale_factor? mode='bilinear'",
       .settle = settle_upsample},
      {.options = {"CosineSimilarity(int dim=1, float eps=1e-08)"}, .forward = pair, .op = "aten::cosine_similarity"},
      {.options = {"PairwiseDistance(float p=2.0, float eps=1e-06, bool keepdim=False)"},
       .forward = pair,
       .op = "aten::pairwise_distance"},
  };
}

}  // namespace tabi
