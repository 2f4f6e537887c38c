// Activations and dropout.
#include "module/layer.hpp"

#include <ATen/ops/softmax.h>

namespace tabi {
namespace {

void init_prelu(Layer &layer) {
  layer.parameter(0).fill_(layer.options().real("init"));
}

Results run_softmax2d(Layer &, Arguments &args) {
  const at::Tensor &input = args[0].toTensor();
  require(input.dim() == 3 || input.dim() == 4, TABI_VALUE_ERROR,
          "Softmax2d: 'input' must have 3 or 4 dimensions, not ", input.dim());
  return {at::softmax(input, -3)};
}

// They were once called so.
void settle_hardtanh(Options &options) {
  for (const char *end : {"min", "max"}) {
    const std::string old = std::string(end) + "_value", name = std::string(end) + "_val";
    if (options.has(old))
      options.copy(old, name);
  }
  require(options.real("max_val") > options.real("min_val"), TABI_VALUE_ERROR,
          "Hardtanh: 'max_val' must be larger than ", options.real("min_val"), ", not ", options.real("max_val"));
}

void settle_dropout(Options &options) {
  const double p = options.real("p");
  require(p >= 0 && p <= 1, TABI_VALUE_ERROR, "'p', the probability of dropping, must be between 0 and 1, not ", p);
}

}  // namespace

std::vector<Row> activation_rows() {
  return {
      {.options = {"ReLU(bool inplace=False)"}, .op = "aten::relu", .shows = "inplace?"},
      {.options = {"ReLU6(bool inplace=False)"}, .op = "aten::relu6", .shows = "inplace?"},
      {.options = {"SELU(bool inplace=False)"}, .op = "aten::selu", .shows = "inplace?"},
      {.options = {"SiLU(bool inplace=False)"}, .op = "aten::silu", .shows = "inplace?"},
      {.options = {"Mish(bool inplace=False)"}, .op = "aten::mish", .shows = "inplace?"},
      {.options = {"Hardsigmoid(bool inplace=False)"}, .op = "aten::hardsigmoid"},
      {.options = {"Hardswish(bool inplace=False)"}, .op = "aten::hardswish"},
      {.options = {"LeakyReLU(float negative_slope=0.01, bool inplace=False)"},
       .op = "aten::leaky_relu",
       .shows = "negative_slope inplace?"},
      {.options = {"ELU(float alpha=1.0, bool inplace=False)"}, .op = "aten::elu", .shows = "alpha inplace?"},
      {.options = {"CELU(float alpha=1.0, bool inplace=False)"}, .op = "aten::celu", .shows = "alpha inplace?"},
      {.options = {"RReLU(float lower=0.125, float upper=0.3333333333333333, bool inplace=False)"},
       .op = "aten::rrelu",
       .shows = "lower upper inplace?"},
      {.options = {"Hardtanh(float min_val=-1.0, float max_val=1.0, bool inplace=False, float? min_value=None, "
                   "float? max_value=None)"},
       .op = "aten::hardtanh",
       .shows = "min_val max_val inplace?",
       .settle = settle_hardtanh},
      {.options = {"Threshold(float threshold, float value, bool inplace=False)"},
       .op = "aten::threshold",
       .shows = "threshold value inplace?"},
      {.options = {"PReLU(int num_parameters=1, float init=0.25)"},
       .op = "aten::prelu",
       .shows = "num_parameters",
       .parts = {{"weight", "num_parameters"}},
       .init = init_prelu,
       .methods = {reset_parameters()}},
      {.options = {"GELU(str approximate='none')"}, .op = "aten::gelu", .shows = "approximate"},
      {.options = {"GLU(int dim=-1)"}, .op = "aten::glu", .shows = "dim"},
      {.options = {"Sigmoid()"}, .op = "aten::sigmoid"},
      {.options = {"LogSigmoid()"}, .op = "aten::log_sigmoid"},
      {.options = {"Tanh()"}, .op = "aten::tanh"},
      {.options = {"Tanhshrink()"}, .op = "nn.functional.tanhshrink"},
      {.options = {"Hardshrink(float lambd=0.5)"}, .op = "aten::hardshrink", .shows = "=lambd"},
      {.options = {"Softshrink(float lambd=0.5)"}, .op = "aten::softshrink", .shows = "=lambd"},
      {.options = {"Softplus(float beta=1.0, float threshold=20.0)"},
       .op = "aten::softplus",
       .shows = "beta threshold"},
      {.options = {"Softsign()"}, .op = "nn.functional.softsign"},
      {.options = {"Softmax(int? dim=None)"}, .op = "nn.functional.softmax", .shows = "dim"},
      {.options = {"LogSoftmax(int? dim=None)"}, .op = "nn.functional.log_softmax", .shows = "dim"},
      {.options = {"Softmin(int? dim=None)"}, .op = "nn.functional.softmin", .shows = "dim"},
      {.options = {"Softmax2d()"}, .run = run_softmax2d},
      {.options = {"Dropout(float p=0.5, bool inplace=False)"},
       .op = "aten::dropout(train=training)",
       .shows = "p inplace",
       .settle = settle_dropout},
      {.options = {"Dropout1d(float p=0.5, bool inplace=False)"},
       .op = "nn.functional.dropout1d",
       .shows = "p inplace",
       .settle = settle_dropout},
      {.options = {"Dropout2d(float p=0.5, bool inplace=False)"},
       .op = "nn.functional.dropout2d",
       .shows = "p inplace",
       .settle = settle_dropout},
      {.options = {"Dropout3d(float p=0.5, bool inplace=False)"},
       .op = "nn.functional.dropout3d",
       .shows = "p inplace",
       .settle = settle_dropout},
      {.options = {"AlphaDropout(float p=0.5, bool inplace=False)"},
       .op = "aten::alpha_dropout(train=training)",
       .shows = "p inplace",
       .settle = settle_dropout},
      {.options = {"FeatureAlphaDropout(float p=0.5, bool inplace=False)"},
       .op = "aten::feature_alpha_dropout(train=training)",
       .shows = "p inplace",
       .settle = settle_dropout},
  };
}

}  // namespace tabi
