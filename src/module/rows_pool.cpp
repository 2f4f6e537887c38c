// Pooling and its inverse, padding, folding.
#include "module/layer.hpp"

#include <ATen/ops/adaptive_avg_pool1d.h>
#include <ATen/ops/adaptive_avg_pool2d.h>
#include <ATen/ops/adaptive_avg_pool3d.h>
#include <ATen/ops/adaptive_max_pool1d.h>
#include <ATen/ops/adaptive_max_pool2d.h>
#include <ATen/ops/adaptive_max_pool3d.h>
#include <ATen/ops/pad.h>

namespace tabi {
namespace {

void settle_stride(Options &options) {
  if (!options.has("stride"))
    options.copy("kernel_size", "stride");
}

void settle_fractional(Options &options) {
  require(options.has("output_size") != options.has("output_ratio"), TABI_VALUE_ERROR,
          "one of 'output_size' and 'output_ratio' must be given, and not both");
  if (options.has("output_ratio"))
    for (double ratio : options["output_ratio"].toDoubleVector())
      require(ratio > 0 && ratio < 1, TABI_VALUE_ERROR, "'output_ratio' must be between 0 and 1, not ", ratio);
}

// None among the sizes keeps the input's.
Results run_adaptive_pool(Layer &layer, Arguments &args) {
  const at::Tensor &input = args[0].toTensor();
  const c10::IValue &wanted = layer.options()["output_size"];
  const int64_t n = layer.type()[layer.type().size() - 2] - '0';
  std::vector<int64_t> sizes;
  for (int64_t d = 0; d < n; d++) {
    const c10::IValue one = wanted.isList() ? wanted.toListRef()[static_cast<size_t>(d)] : wanted;
    sizes.push_back(one.isNone() ? input.size(d - n) : one.toInt());
  }
  if (layer.type().find("Avg") != std::string::npos)
    return {n == 1   ? at::adaptive_avg_pool1d(input, sizes)
            : n == 2 ? at::adaptive_avg_pool2d(input, sizes)
                     : at::adaptive_avg_pool3d(input, sizes)};
  const auto [out, indices] = n == 1   ? at::adaptive_max_pool1d(input, sizes)
                              : n == 2 ? at::adaptive_max_pool2d(input, sizes)
                                       : at::adaptive_max_pool3d(input, sizes);
  if (layer.options().boolean("return_indices"))
    return {out, indices};
  return {out};
}

void settle_adaptive_pool(Options &options) {
  const c10::IValue &sizes = options["output_size"];
  auto fits = [](const c10::IValue &one) { return one.isNone() || one.isInt(); };
  bool all = fits(sizes);
  if (sizes.isList()) {
    const std::string &type = options.type();
    all = sizes.toListRef().size() == static_cast<size_t>(type[type.size() - 2] - '0');
    for (const c10::IValue &one : sizes.toListRef())
      all = all && fits(one);
  }
  require(all, TABI_TYPE_ERROR, options.type(),
          "(): 'output_size' must be a number, or one or None for each dimension, not ", python_repr(sizes));
}

Results run_pad(Layer &layer, Arguments &args) {
  // The modes' kernels check dimensions themselves; constants fit any.
  const std::string &type = layer.type();
  const char *mode = type[0] == 'C' ? "circular" : type.rfind("Reflection", 0) == 0 ? "reflect" : "replicate";
  const int64_t n = type[type.size() - 2] - '0', dim = args[0].toTensor().dim();
  require(dim == n + 1 || dim == n + 2, TABI_VALUE_ERROR, type, ": 'input' must have ", n + 1, " or ", n + 2,
          " dimensions, not ", dim);
  return {at::pad(args[0].toTensor(), layer.options().ints("padding"), mode)};
}

}  // namespace

std::vector<Row> pool_rows() {
  std::vector<Row> rows;
  for (int n = 1; n <= 3; n++) {
    auto add = [&](Row row) {
      for (std::string &text : row.options)
        text = in_dims(text, n);
      row.op = in_dims(row.op, n);
      rows.push_back(std::move(row));
    };
    const std::string single = n == 1 ? "kernel_size stride padding" : "";
    add({.options =
             {"MaxPool{n}d(int[{n}] kernel_size, int[{n}]? stride=None, int[{n}] padding=0, int[{n}] dilation=1, "
              "bool return_indices=False, bool ceil_mode=False)"},
         .op = "aten::max_pool{n}d",
         .shows = "kernel_size stride padding dilation ceil_mode",
         .settle = settle_stride});
    add({.options = {n == 1 ? "AvgPool1d(int[1] kernel_size, int[1]? stride=None, int[1] padding=0, "
                              "bool ceil_mode=False, bool count_include_pad=True)"
                            : "AvgPool{n}d(int[{n}] kernel_size, int[{n}]? stride=None, int[{n}] padding=0, "
                              "bool ceil_mode=False, bool count_include_pad=True, int? divisor_override=None)"},
         .op = "aten::avg_pool{n}d",
         .shows = "kernel_size stride padding",
         .expanded = single,
         .settle = settle_stride});
    add({.options = {"LPPool{n}d(float norm_type, int[{n}] kernel_size, int[{n}]? stride=None, bool ceil_mode=False)"},
         .op = "nn.functional.lp_pool{n}d",
         .shows = "norm_type kernel_size stride ceil_mode"});
    add({.options = {"MaxUnpool{n}d(int[{n}] kernel_size, int[{n}]? stride=None, int[{n}] padding=0)"},
         .forward = {"(Tensor input, Tensor indices, int[]? output_size=None)"},
         .op = "nn.functional.max_unpool{n}d",
         .shows = "kernel_size stride padding",
         .expanded = "kernel_size stride padding",
         .settle = settle_stride});
    add({.options = {"AdaptiveAvgPool{n}d(Any output_size)"},
         .shows = "output_size",
         .settle = settle_adaptive_pool,
         .run = run_adaptive_pool});
    add({.options = {"AdaptiveMaxPool{n}d(Any output_size, bool return_indices=False)"},
         .shows = "output_size",
         .settle = settle_adaptive_pool,
         .run = run_adaptive_pool});
    if (n > 1)
      add({.options = {"FractionalMaxPool{n}d(int[{n}] kernel_size, int[{n}]? output_size=None, "
                       "float[{n}]? output_ratio=None, bool return_indices=False, Tensor? _random_samples=None)"},
           .op = "nn.functional.fractional_max_pool{n}d",
           .parts = {{.name = "_random_samples", .is_buffer = true}},
           .expanded = "kernel_size output_size output_ratio",
           .settle = settle_fractional});
    for (const char *kind : {"Reflection", "Replication", "Circular"})
      add({.options = {kind + std::string("Pad{n}d(int[{2n}] padding)")},
           .shows = "=padding",
           .expanded = "padding",
           .run = run_pad});
    add({.options = {"ConstantPad{n}d(int[{2n}] padding, float value)"},
         .op = "aten::pad(pad=padding, mode='constant')",
         .shows = "padding value",
         .expanded = "padding"});
    add({.options = {"ZeroPad{n}d(int[{2n}] padding)"},
         .op = "aten::pad(pad=padding, mode='constant', value=0.0)",
         .shows = "=padding",
         .expanded = "padding"});
  }
  rows.push_back({.options = {"Fold(int[2] output_size, int[2] kernel_size, int[2] dilation=1, int[2] padding=0, "
                              "int[2] stride=1)"},
                  .op = "nn.functional.fold",
                  .shows = "output_size kernel_size dilation padding stride"});
  rows.push_back({.options = {"Unfold(int[2] kernel_size, int[2] dilation=1, int[2] padding=0, int[2] stride=1)"},
                  .op = "nn.functional.unfold",
                  .shows = "kernel_size dilation padding stride"});
  return rows;
}

}  // namespace tabi
