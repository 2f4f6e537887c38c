// Convolutions and their transposes.
#include "functional/init.hpp"
#include "module/layer.hpp"

#include <ATen/ops/convolution.h>
#include <ATen/ops/pad.h>

#include <cmath>

namespace tabi {
namespace {

// Where the option stands that every call reads.
constexpr size_t padding_mode = 8;

int64_t dims_of(const std::string &type) {
  return type[type.size() - 2] - '0';
}

std::optional<at::Tensor> bias_of(const Layer &layer) {
  const at::Tensor &bias = layer.parameter(1);
  return bias.defined() ? std::optional(bias) : std::nullopt;
}

void init_convolution(Layer &layer) {
  functional::kaiming_uniform_(layer.parameter(0), std::sqrt(5));
  if (const at::Tensor &bias = layer.parameter(1); bias.defined()) {
    const int64_t in = functional::fans_of(layer.parameter(0)).in;
    const double bound = in > 0 ? 1 / std::sqrt(static_cast<double>(in)) : 0;
    functional::uniform_(bias, -bound, bound);
  }
}

void settle_convolution(Options &options) {
  const int64_t groups = options.integer("groups");
  require(groups > 0, TABI_VALUE_ERROR, "'groups' must be positive, not ", groups);
  for (const char *channels : {"in_channels", "out_channels"})
    require(options.integer(channels) % groups == 0, TABI_VALUE_ERROR, "'", channels,
            "' must be divisible by 'groups', ", groups, ", and is ", options.integer(channels));
  const std::string &mode = options.text("padding_mode");
  const bool is_transposed = options.type().rfind("ConvTranspose", 0) == 0;
  require(mode == "zeros" || (!is_transposed && (mode == "reflect" || mode == "replicate" || mode == "circular")),
          TABI_VALUE_ERROR,
          is_transposed ? "padding_mode must be 'zeros', not "
                        : "padding_mode must be 'zeros', 'reflect', 'replicate' or 'circular', not ",
          in_quotes(mode));
  if (!options["padding"].isString())
    return;
  const std::string &padding = options.text("padding");
  require(padding == "same" || padding == "valid", TABI_VALUE_ERROR, "padding must be 'valid', 'same' or numbers, not ",
          in_quotes(padding));
  for (int64_t stride : options.ints("stride"))
    require(padding != "same" || stride == 1, TABI_VALUE_ERROR, "padding 'same' needs a stride of 1, not ", stride);
}

// How far a mode other than zeros pads, the last dimension first.
std::vector<int64_t> padded_by(const Options &options) {
  std::vector<int64_t> out;
  const std::vector<int64_t> kernel = options.ints("kernel_size"), dilation = options.ints("dilation");
  for (size_t d = kernel.size(); d-- > 0;) {
    int64_t before = 0, after = 0;
    if (!options["padding"].isString()) {
      before = after = options.ints("padding")[d];
    } else if (options.text("padding") == "same") {
      const int64_t total = dilation[d] * (kernel[d] - 1);
      before = total / 2;
      after = total - before;
    }
    out.insert(out.end(), {before, after});
  }
  return out;
}

Results run_convolution(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  if (o.value(padding_mode).toStringRef() == "zeros")
    return layer.run_operator(args);
  const int64_t n = dims_of(layer.type());
  const at::Tensor &given = args[0].toTensor();
  const bool is_batched = given.dim() == n + 2;
  const at::Tensor padded = at::pad(given, padded_by(o), o.text("padding_mode")),
                   input = is_batched ? padded : padded.unsqueeze(0);
  const std::vector<int64_t> zeros(static_cast<size_t>(n));
  const at::Tensor out = at::convolution(input, layer.parameter(0), bias_of(layer), o.ints("stride"), zeros,
                                         o.ints("dilation"), false, zeros, o.integer("groups"));
  return {is_batched ? out : out.squeeze(0)};
}

Results run_transposed(Layer &layer, Arguments &args) {
  if (args[1].isNone())
    return layer.run_operator(args);
  const Options &o = layer.options();
  const int64_t n = dims_of(layer.type());
  const at::Tensor &input = args[0].toTensor();
  const int64_t leading = input.dim() == n + 2 ? 2 : 1;
  std::vector<int64_t> wanted = args[1].toIntVector();
  if (static_cast<int64_t>(wanted.size()) == leading + n)
    wanted.erase(wanted.begin(), wanted.begin() + leading);
  require(static_cast<int64_t>(wanted.size()) == n, TABI_VALUE_ERROR, "'output_size' must have ", n, " or ",
          leading + n, " elements, not ", wanted.size());
  const auto stride = o.ints("stride"), padding = o.ints("padding"), dilation = o.ints("dilation"),
             kernel = o.ints("kernel_size");
  std::vector<int64_t> more;
  for (size_t d = 0; d < wanted.size(); d++) {
    const int64_t least = (input.size(static_cast<int64_t>(d) + leading) - 1) * stride[d] - 2 * padding[d] +
                          dilation[d] * (kernel[d] - 1) + 1;
    require(wanted[d] >= least && wanted[d] < least + stride[d], TABI_VALUE_ERROR, "'output_size' must be from ", least,
            " to ", least + stride[d] - 1, " in dimension ", d, ", not ", wanted[d]);
    more.push_back(wanted[d] - least);
  }
  const at::Tensor batch = leading == 2 ? input : input.unsqueeze(0);
  const at::Tensor out = at::convolution(batch, layer.parameter(0), bias_of(layer), stride, padding, dilation, true,
                                         more, o.integer("groups"));
  return {leading == 2 ? out : out.squeeze(0)};
}

}  // namespace

std::vector<Row> convolution_rows() {
  const std::string channels = "int in_channels, int out_channels, int[{n}] kernel_size, int[{n}] stride=1, ",
                    rest = "int[{n}] dilation=1, int groups=1, bool bias=True, str padding_mode='zeros')";
  std::vector<Row> rows;
  for (int n = 1; n <= 3; n++) {
    rows.push_back(
        {.options = {in_dims("Conv{n}d(" + channels + "int[{n}] padding=0, " + rest, n),
                     in_dims("Conv{n}d(" + channels + "str padding='', " + rest, n)},
         .op = in_dims("aten::conv{n}d", n),
         .shows = "=in_channels =out_channels kernel_size stride padding?! dilation? groups? bias? "
                  "padding_mode?!",
         .parts = {{"weight", "out_channels, in_channels/groups, kernel_size"}, {"bias", "out_channels", "bias"}},
         .expanded = "kernel_size stride padding dilation",
         .settle = settle_convolution,
         .init = init_convolution,
         .run = run_convolution,
         .methods = {reset_parameters()}});
    rows.push_back(
        {.options = {in_dims("ConvTranspose{n}d(" + channels +
                                 "int[{n}] padding=0, int[{n}] output_padding=0, int groups=1, "
                                 "bool bias=True, int[{n}] dilation=1, str padding_mode='zeros')",
                             n)},
         .forward = {"(Tensor input, int[]? output_size=None)"},
         .op = in_dims("aten::conv_transpose{n}d", n),
         .shows = "=in_channels =out_channels kernel_size stride padding? dilation? output_padding? groups? "
                  "bias? padding_mode?!",
         .parts = {{"weight", "in_channels, out_channels/groups, kernel_size"}, {"bias", "out_channels", "bias"}},
         .expanded = "kernel_size stride padding dilation output_padding",
         .settle = settle_convolution,
         .init = init_convolution,
         .run = run_transposed,
         .methods = {reset_parameters()}});
  }
  return rows;
}

}  // namespace tabi
