// The table of layers. A row: Python's signature, how torch::nn is told, and which members mirror parameters.
#include "module/module.hpp"

#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/dropout.h>
#include <torch/nn/modules/embedding.h>
#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/modules/pooling.h>
#include <torch/nn/modules/rnn.h>

namespace tabi {
namespace {

namespace nn = torch::nn;
using Values = std::vector<c10::IValue>;

template <class Impl>
Results forward_one(nn::Module &module, const Values &args) {
  return {static_cast<Impl &>(module).forward(args[0].toTensor())};
}

// Every layer is also told where and in which dtype its parameters go.
const Op &signature(std::initializer_list<const char *> texts) {
  std::vector<std::string> whole;
  for (const char *text : texts) {
    std::string one = text;
    one.pop_back();
    const bool has_keywords = one.find('*') != std::string::npos, is_empty = one.back() == '(';
    whole.push_back(one + (is_empty ? "" : ", ") + (has_keywords ? "" : "*, ") +
                    "Device? device=None, ScalarType? dtype=None)");
  }
  std::vector<const char *> pointers;
  for (const std::string &one : whole)
    pointers.push_back(one.c_str());
  return parse_signature(pointers);
}

const Op &takes_one_tensor() {
  static const Op &signature = parse_signature({"forward(Tensor input)"});
  return signature;
}

template <class Impl>
class Row {
 public:
  Row(std::initializer_list<const char *> texts, std::shared_ptr<nn::Module> (*make)(const Options &))
      : layer_{&signature(texts), &takes_one_tensor(), typeid(Impl), make, nullptr, {}, nullptr} {
    if constexpr (requires(Impl & m, at::Tensor t) { Results{m.forward(t)}; })
      layer_.forward = forward_one<Impl>;
  }
  template <auto member>
  Row &mirror(const char *name) {
    layer_.members.emplace_back(
        name, +[](nn::Module &m) -> at::Tensor & { return static_cast<Impl &>(m).*member; });
    return *this;
  }
  Row &forward(const char *text, Results (*function)(nn::Module &, const Values &)) {
    layer_.forward_signature = &parse_signature({text});
    layer_.forward = function;
    return *this;
  }
  Row &rebind(void (*function)(nn::Module &)) {
    layer_.rebind = function;
    return *this;
  }
  operator Layer() const { return layer_; }

 private:
  Layer layer_;
};

template <size_t D>
torch::ExpandingArray<D> expand(const Options &o, const char *name) {
  return torch::ExpandingArray<D>(at::IntArrayRef(o.ints(name)));
}

template <size_t D>
torch::ExpandingArray<D> stride_of(const Options &o) {
  return o["stride"].isNone() ? expand<D>(o, "kernel_size") : expand<D>(o, "stride");
}

template <size_t D>
nn::ConvOptions<D> conv_options(const Options &o) {
  nn::ConvOptions<D> options(o.integer("in_channels"), o.integer("out_channels"), expand<D>(o, "kernel_size"));
  options.stride(expand<D>(o, "stride")).dilation(expand<D>(o, "dilation"));
  options.groups(o.integer("groups")).bias(o.boolean("bias"));
  if (!o["padding"].isString())
    options.padding(expand<D>(o, "padding"));
  else if (o.text("padding") == "same")
    options.padding(torch::kSame);
  else if (o.text("padding") == "valid")
    options.padding(torch::kValid);
  else
    fail(TABI_VALUE_ERROR, "padding must be 'valid', 'same' or numbers, not ", in_quotes(o.text("padding")));
  const std::string &mode = o.text("padding_mode");
  if (mode == "zeros")
    options.padding_mode(torch::kZeros);
  else if (mode == "reflect")
    options.padding_mode(torch::kReflect);
  else if (mode == "replicate")
    options.padding_mode(torch::kReplicate);
  else if (mode == "circular")
    options.padding_mode(torch::kCircular);
  else
    fail(TABI_VALUE_ERROR, "padding_mode must be 'zeros', 'reflect', 'replicate' or 'circular', not ", in_quotes(mode));
  return options;
}

template <size_t D>
nn::MaxPoolOptions<D> max_pool_options(const Options &o) {
  return nn::MaxPoolOptions<D>(expand<D>(o, "kernel_size"))
      .stride(stride_of<D>(o))
      .padding(expand<D>(o, "padding"))
      .dilation(expand<D>(o, "dilation"))
      .ceil_mode(o.boolean("ceil_mode"));
}

template <size_t D>
nn::AvgPoolOptions<D> avg_pool_options(const Options &o) {
  return nn::AvgPoolOptions<D>(expand<D>(o, "kernel_size"))
      .stride(stride_of<D>(o))
      .padding(expand<D>(o, "padding"))
      .ceil_mode(o.boolean("ceil_mode"))
      .count_include_pad(o.boolean("count_include_pad"));
}

nn::BatchNormOptions batch_norm_options(const Options &o) {
  nn::BatchNormOptions options(o.integer("num_features"));
  options.eps(o.real("eps")).affine(o.boolean("affine")).track_running_stats(o.boolean("track_running_stats"));
  return options.momentum(o["momentum"].isNone() ? std::nullopt : std::make_optional(o.real("momentum")));
}

std::shared_ptr<nn::Module> make_embedding(const Options &o) {
  nn::EmbeddingOptions options(o.integer("num_embeddings"), o.integer("embedding_dim"));
  if (!o["padding_idx"].isNone())
    options.padding_idx(o.integer("padding_idx"));
  if (!o["max_norm"].isNone())
    options.max_norm(o.real("max_norm"));
  options.norm_type(o.real("norm_type"))
      .scale_grad_by_freq(o.boolean("scale_grad_by_freq"))
      .sparse(o.boolean("sparse"));
  return std::make_shared<nn::EmbeddingImpl>(options);
}

std::shared_ptr<nn::Module> make_lstm(const Options &o) {
  return std::make_shared<nn::LSTMImpl>(nn::LSTMOptions(o.integer("input_size"), o.integer("hidden_size"))
                                            .num_layers(o.integer("num_layers"))
                                            .bias(o.boolean("bias"))
                                            .batch_first(o.boolean("batch_first"))
                                            .dropout(o.real("dropout"))
                                            .bidirectional(o.boolean("bidirectional"))
                                            .proj_size(o.integer("proj_size")));
}

Results forward_lstm(nn::Module &module, const Values &args) {
  auto &lstm = static_cast<nn::LSTMImpl &>(module);
  // Python also takes a sequence without a batch; torch::nn does not.
  at::Tensor input = args[0].toTensor();
  const bool batched = input.dim() != 2;
  const int64_t batch = lstm.options.batch_first() ? 0 : 1;
  if (!batched)
    input = input.unsqueeze(batch);
  std::optional<std::tuple<at::Tensor, at::Tensor>> start;
  if (!args[1].isNone()) {
    const auto hx = args[1].toTensorVector();
    require(hx.size() == 2, TABI_VALUE_ERROR, "hx must be the two tensors (h_0, c_0), got ", hx.size());
    start.emplace(batched ? hx[0] : hx[0].unsqueeze(1), batched ? hx[1] : hx[1].unsqueeze(1));
  }
  const auto [output, state] = lstm.forward(input, start);
  const auto &[h, c] = state;
  if (batched)
    return {output, c10::ivalue::Tuple::create({h, c})};
  return {output.squeeze(batch), c10::ivalue::Tuple::create({h.squeeze(1), c.squeeze(1)})};
}

std::shared_ptr<nn::Module> make_gelu(const Options &o) {
  return std::make_shared<nn::GELUImpl>(nn::GELUOptions().approximate(o.text("approximate")));
}

#define MAKE(Impl, ...)                                 \
  [](const Options &o) -> std::shared_ptr<nn::Module> { \
    (void)o;                                            \
    return std::make_shared<nn::Impl>(__VA_ARGS__);     \
  }

#define CONV(D)                                                                                                \
  Row<nn::Conv##D##dImpl>(                                                                                     \
      {"Conv" #D "d(int in_channels, int out_channels, int[" #D "] kernel_size, int[" #D "] stride=1, int[" #D \
       "] padding=0, int[" #D "] dilation=1, int groups=1, bool bias=True, str padding_mode='zeros')",         \
       "Conv" #D "d(int in_channels, int out_channels, int[" #D "] kernel_size, int[" #D                       \
       "] stride=1, str padding='valid', int[" #D                                                              \
       "] dilation=1, int groups=1, bool bias=True, str padding_mode='zeros')"},                               \
      MAKE(Conv##D##dImpl, conv_options<D>(o)))                                                                \
      .mirror<&nn::Conv##D##dImpl::weight>("weight")                                                           \
      .mirror<&nn::Conv##D##dImpl::bias>("bias")

#define POOL(D)                                                                                               \
  Row<nn::MaxPool##D##dImpl>(                                                                                 \
      {"MaxPool" #D "d(int[" #D "] kernel_size, int[" #D "]? stride=None, int[" #D "] padding=0, int[" #D     \
       "] dilation=1, bool return_indices=False, bool ceil_mode=False)"},                                     \
      MAKE(MaxPool##D##dImpl, max_pool_options<D>(o))),                                                       \
      Row<nn::AvgPool##D##dImpl>({"AvgPool" #D "d(int[" #D "] kernel_size, int[" #D "]? stride=None, int[" #D \
                                  "] padding=0, bool ceil_mode=False, bool count_include_pad=True)"},         \
                                 MAKE(AvgPool##D##dImpl, avg_pool_options<D>(o)))

#define BATCH_NORM(D)                                                                                \
  Row<nn::BatchNorm##D##dImpl>(                                                                      \
      {"BatchNorm" #D "d(int num_features, float eps=1e-05, float? momentum=0.1, bool affine=True, " \
       "bool track_running_stats=True)"},                                                            \
      MAKE(BatchNorm##D##dImpl, batch_norm_options(o)))                                              \
      .mirror<&nn::BatchNorm##D##dImpl::weight>("weight")                                            \
      .mirror<&nn::BatchNorm##D##dImpl::bias>("bias")

std::vector<Layer> make_layers() {
  return {
      Row<nn::LinearImpl>(
          {"Linear(int in_features, int out_features, bool bias=True)"},
          MAKE(LinearImpl,
               nn::LinearOptions(o.integer("in_features"), o.integer("out_features")).bias(o.boolean("bias"))))
          .mirror<&nn::LinearImpl::weight>("weight")
          .mirror<&nn::LinearImpl::bias>("bias"),
      Row<nn::IdentityImpl>({"Identity()"}, MAKE(IdentityImpl)),
      Row<nn::FlattenImpl>(
          {"Flatten(int start_dim=1, int end_dim=-1)"},
          MAKE(FlattenImpl, nn::FlattenOptions().start_dim(o.integer("start_dim")).end_dim(o.integer("end_dim")))),
      CONV(1),
      CONV(2),
      CONV(3),
      POOL(1),
      POOL(2),
      POOL(3),
      Row<nn::AdaptiveAvgPool1dImpl>(
          {"AdaptiveAvgPool1d(int[1] output_size)"},
          MAKE(AdaptiveAvgPool1dImpl, nn::AdaptiveAvgPool1dOptions(expand<1>(o, "output_size")))),
      Row<nn::AdaptiveAvgPool2dImpl>({"AdaptiveAvgPool2d(int[2] output_size)"},
                                     MAKE(AdaptiveAvgPool2dImpl, nn::AdaptiveAvgPool2dOptions(o.ints("output_size")))),
      Row<nn::AdaptiveAvgPool3dImpl>({"AdaptiveAvgPool3d(int[3] output_size)"},
                                     MAKE(AdaptiveAvgPool3dImpl, nn::AdaptiveAvgPool3dOptions(o.ints("output_size")))),
      BATCH_NORM(1),
      BATCH_NORM(2),
      BATCH_NORM(3),
      Row<nn::LayerNormImpl>({"LayerNorm(int[1] normalized_shape, float eps=1e-05, bool elementwise_affine=True)"},
                             MAKE(LayerNormImpl, nn::LayerNormOptions(o.ints("normalized_shape"))
                                                     .eps(o.real("eps"))
                                                     .elementwise_affine(o.boolean("elementwise_affine"))))
          .mirror<&nn::LayerNormImpl::weight>("weight")
          .mirror<&nn::LayerNormImpl::bias>("bias"),
      Row<nn::DropoutImpl>({"Dropout(float p=0.5, bool inplace=False)"},
                           MAKE(DropoutImpl, nn::DropoutOptions(o.real("p")).inplace(o.boolean("inplace")))),
      Row<nn::Dropout2dImpl>({"Dropout2d(float p=0.5, bool inplace=False)"},
                             MAKE(Dropout2dImpl, nn::Dropout2dOptions(o.real("p")).inplace(o.boolean("inplace")))),
      Row<nn::AlphaDropoutImpl>(
          {"AlphaDropout(float p=0.5, bool inplace=False)"},
          MAKE(AlphaDropoutImpl, nn::AlphaDropoutOptions(o.real("p")).inplace(o.boolean("inplace")))),
      Row<nn::EmbeddingImpl>(
          {"Embedding(int num_embeddings, int embedding_dim, int? padding_idx=None, float? max_norm=None, "
           "float norm_type=2.0, bool scale_grad_by_freq=False, bool sparse=False)"},
          make_embedding)
          .mirror<&nn::EmbeddingImpl::weight>("weight"),
      Row<nn::LSTMImpl>(
          {"LSTM(int input_size, int hidden_size, int num_layers=1, bool bias=True, bool batch_first=False, "
           "float dropout=0.0, bool bidirectional=False, int proj_size=0)"},
          make_lstm)
          .forward("forward(Tensor input, Tensor[]? hx=None)", forward_lstm)
          .rebind([](nn::Module &m) { static_cast<nn::LSTMImpl &>(m).to(m.parameters(false)[0].device()); }),
      Row<nn::ReLUImpl>({"ReLU(bool inplace=False)"}, MAKE(ReLUImpl, nn::ReLUOptions(o.boolean("inplace")))),
      Row<nn::ReLU6Impl>({"ReLU6(bool inplace=False)"}, MAKE(ReLU6Impl, nn::ReLU6Options(o.boolean("inplace")))),
      Row<nn::LeakyReLUImpl>(
          {"LeakyReLU(float negative_slope=0.01, bool inplace=False)"},
          MAKE(LeakyReLUImpl,
               nn::LeakyReLUOptions().negative_slope(o.real("negative_slope")).inplace(o.boolean("inplace")))),
      Row<nn::PReLUImpl>(
          {"PReLU(int num_parameters=1, float init=0.25)"},
          MAKE(PReLUImpl, nn::PReLUOptions().num_parameters(o.integer("num_parameters")).init(o.real("init"))))
          .mirror<&nn::PReLUImpl::weight>("weight"),
      Row<nn::ELUImpl>({"ELU(float alpha=1.0, bool inplace=False)"},
                       MAKE(ELUImpl, nn::ELUOptions().alpha(o.real("alpha")).inplace(o.boolean("inplace")))),
      Row<nn::SELUImpl>({"SELU(bool inplace=False)"}, MAKE(SELUImpl, nn::SELUOptions(o.boolean("inplace")))),
      Row<nn::CELUImpl>({"CELU(float alpha=1.0, bool inplace=False)"},
                        MAKE(CELUImpl, nn::CELUOptions().alpha(o.real("alpha")).inplace(o.boolean("inplace")))),
      Row<nn::GELUImpl>({"GELU(str approximate='none')"}, make_gelu),
      Row<nn::SiLUImpl>({"SiLU(bool inplace=False)"}, MAKE(SiLUImpl)),
      Row<nn::MishImpl>({"Mish(bool inplace=False)"}, MAKE(MishImpl)),
      Row<nn::SigmoidImpl>({"Sigmoid()"}, MAKE(SigmoidImpl)),
      Row<nn::LogSigmoidImpl>({"LogSigmoid()"}, MAKE(LogSigmoidImpl)),
      Row<nn::TanhImpl>({"Tanh()"}, MAKE(TanhImpl)),
      Row<nn::TanhshrinkImpl>({"Tanhshrink()"}, MAKE(TanhshrinkImpl)),
      Row<nn::HardtanhImpl>({"Hardtanh(float min_val=-1.0, float max_val=1.0, bool inplace=False)"},
                            MAKE(HardtanhImpl, nn::HardtanhOptions()
                                                   .min_val(o.real("min_val"))
                                                   .max_val(o.real("max_val"))
                                                   .inplace(o.boolean("inplace")))),
      Row<nn::HardshrinkImpl>({"Hardshrink(float lambd=0.5)"},
                              MAKE(HardshrinkImpl, nn::HardshrinkOptions(o.real("lambd")))),
      Row<nn::SoftshrinkImpl>({"Softshrink(float lambd=0.5)"},
                              MAKE(SoftshrinkImpl, nn::SoftshrinkOptions(o.real("lambd")))),
      Row<nn::SoftplusImpl>(
          {"Softplus(float beta=1.0, float threshold=20.0)"},
          MAKE(SoftplusImpl, nn::SoftplusOptions().beta(o.real("beta")).threshold(o.real("threshold")))),
      Row<nn::SoftsignImpl>({"Softsign()"}, MAKE(SoftsignImpl)),
      Row<nn::SoftmaxImpl>({"Softmax(int dim)"}, MAKE(SoftmaxImpl, nn::SoftmaxOptions(o.integer("dim")))),
      Row<nn::LogSoftmaxImpl>({"LogSoftmax(int dim)"}, MAKE(LogSoftmaxImpl, nn::LogSoftmaxOptions(o.integer("dim")))),
      Row<nn::SoftminImpl>({"Softmin(int dim)"}, MAKE(SoftminImpl, nn::SoftminOptions(o.integer("dim")))),
      Row<nn::GLUImpl>({"GLU(int dim=-1)"}, MAKE(GLUImpl, nn::GLUOptions(o.integer("dim")))),
      Row<nn::ThresholdImpl>(
          {"Threshold(float threshold, float value, bool inplace=False)"},
          MAKE(ThresholdImpl,
               nn::ThresholdOptions(o.real("threshold"), o.real("value")).inplace(o.boolean("inplace")))),
  };
}

}  // namespace

const std::vector<Layer> &layers() {
  static const auto &all = *new std::vector<Layer>(make_layers());
  return all;
}

const Layer *layer_of(const nn::Module &module) {
  static const auto &by_type = *[] {
    auto *map = new std::unordered_map<std::type_index, const Layer *>;
    for (const Layer &layer : layers())
      map->emplace(layer.type, &layer);
    return map;
  }();
  auto at = by_type.find(typeid(module));
  return at == by_type.end() ? nullptr : at->second;
}

}  // namespace tabi
