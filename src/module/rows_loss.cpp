// Losses: each is the function of its name with options that are set once; tensors among these are buffers.
#include "functional/functional.hpp"
#include "module/layer.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/ops/clamp_min.h>
#include <ATen/ops/ctc_loss.h>
#include <ATen/ops/minimum.h>

namespace tabi {
namespace {

const std::vector<std::string> input_and_target = {"(Tensor input, Tensor target)"};
const std::vector<std::string> two_and_target = {"(Tensor input1, Tensor input2, Tensor target)"};
const std::vector<std::string> triplet = {"(Tensor anchor, Tensor positive, Tensor negative)"};

void settle_margin(Options &options) {
  require(options.real("margin") > 0, TABI_VALUE_ERROR, "'margin' must be greater than 0, not ",
          options.real("margin"));
}

void settle_multi_margin(Options &options) {
  const int64_t p = options.integer("p");
  require(p == 1 || p == 2, TABI_VALUE_ERROR, "MultiMarginLoss: 'p' must be 1 or 2, not ", p);
  require(!options.has("weight") || options["weight"].toTensor().dim() == 1, TABI_VALUE_ERROR,
          "MultiMarginLoss: 'weight' must have 1 dimension");
}

void settle_smooth_l1(Options &options) {
  require(options.real("beta") >= 0, TABI_VALUE_ERROR, "'beta' must not be negative, got ", options.real("beta"));
}

void build_with_distance(Layer &layer) {
  const bool is_given = layer.options().has("distance_function");
  layer.add_child("distance_function",
                  is_given ? node_in(layer.options()["distance_function"]) : Layer::make("PairwiseDistance", {}));
}

Results run_with_distance(Layer &layer, Arguments &args) {
  Node &measure = *layer.child("distance_function");
  auto distance = [&](size_t a, size_t b) {
    const Given both[] = {{TABI_TAG_TENSOR, args[a]}, {TABI_TAG_TENSOR, args[b]}};
    return measure.call({}, both).at(0).toTensor();
  };
  const at::Tensor to_positive = distance(0, 1);
  at::Tensor to_negative = distance(0, 2);
  if (layer.options().boolean("swap"))
    to_negative = at::minimum(to_negative, distance(1, 2));
  const at::Tensor loss = at::clamp_min(to_positive - to_negative + layer.options().real("margin"), 0);
  const std::string &reduction = layer.options().text("reduction");
  return {reduction == "mean" ? loss.mean() : reduction == "sum" ? loss.sum() : loss};
}

Results run_ctc(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  const int64_t reduction = functional::reduction_of(o.text("reduction"));
  const at::Tensor &log_probs = args[0].toTensor(), &targets = args[1].toTensor();
  if (args[2].isTensor())
    return {at::ctc_loss(log_probs, targets, args[2].toTensor(), args[3].toTensor(), o.integer("blank"), reduction,
                         o.boolean("zero_infinity"))};
  return {at::ctc_loss(log_probs, targets, args[2].toIntVector(), args[3].toIntVector(), o.integer("blank"), reduction,
                       o.boolean("zero_infinity"))};
}

}  // namespace

std::vector<Row> loss_rows() {
  // A tensor given as an option.
  const Part weight{.name = "weight", .is_buffer = true}, pos_weight{.name = "pos_weight", .is_buffer = true};
  return {
      {.options = {"L1Loss(str reduction='mean')"}, .forward = input_and_target, .op = "nn.functional.l1_loss"},
      {.options = {"MSELoss(str reduction='mean')"}, .forward = input_and_target, .op = "nn.functional.mse_loss"},
      {.options = {"SmoothL1Loss(str reduction='mean', float beta=1.0)"},
       .forward = input_and_target,
       .op = "nn.functional.smooth_l1_loss",
       .settle = settle_smooth_l1},
      {.options = {"HuberLoss(str reduction='mean', float delta=1.0)"},
       .forward = input_and_target,
       .op = "nn.functional.huber_loss"},
      {.options = {"CrossEntropyLoss(Tensor? weight=None, int ignore_index=-100, str reduction='mean', "
                   "float label_smoothing=0.0)"},
       .forward = input_and_target,
       .op = "nn.functional.cross_entropy",
       .parts = {weight}},
      {.options = {"NLLLoss(Tensor? weight=None, int ignore_index=-100, str reduction='mean')"},
       .forward = input_and_target,
       .op = "nn.functional.nll_loss",
       .parts = {weight}},
      {.options = {"BCELoss(Tensor? weight=None, str reduction='mean')"},
       .forward = input_and_target,
       .op = "nn.functional.binary_cross_entropy",
       .parts = {weight}},
      {.options = {"BCEWithLogitsLoss(Tensor? weight=None, str reduction='mean', Tensor? pos_weight=None)"},
       .forward = input_and_target,
       .op = "nn.functional.binary_cross_entropy_with_logits",
       .parts = {weight, pos_weight}},
      {.options = {"KLDivLoss(str reduction='mean', bool log_target=False)"},
       .forward = input_and_target,
       .op = "nn.functional.kl_div"},
      {.options = {"PoissonNLLLoss(bool log_input=True, bool full=False, float eps=1e-08, str reduction='mean')"},
       .forward = input_and_target,
       .op = "nn.functional.poisson_nll_loss"},
      {.options = {"GaussianNLLLoss(*, bool full=False, float eps=1e-06, str reduction='mean')"},
       .forward = {"(Tensor input, Tensor target, Tensor var)"},
       .op = "nn.functional.gaussian_nll_loss"},
      {.options = {"HingeEmbeddingLoss(float margin=1.0, str reduction='mean')"},
       .forward = input_and_target,
       .op = "nn.functional.hinge_embedding_loss"},
      {.options = {"CosineEmbeddingLoss(float margin=0.0, str reduction='mean')"},
       .forward = two_and_target,
       .op = "nn.functional.cosine_embedding_loss"},
      {.options = {"MarginRankingLoss(float margin=0.0, str reduction='mean')"},
       .forward = two_and_target,
       .op = "nn.functional.margin_ranking_loss"},
      {.options = {"SoftMarginLoss(str reduction='mean')"},
       .forward = input_and_target,
       .op = "nn.functional.soft_margin_loss"},
      {.options = {"MultiMarginLoss(int p=1, float margin=1.0, Tensor? weight=None, str reduction='mean')"},
       .forward = input_and_target,
       .op = "nn.functional.multi_margin_loss",
       .parts = {weight},
       .settle = settle_multi_margin},
      {.options = {"MultiLabelMarginLoss(str reduction='mean')"},
       .forward = input_and_target,
       .op = "nn.functional.multilabel_margin_loss"},
      {.options = {"MultiLabelSoftMarginLoss(Tensor? weight=None, str reduction='mean')"},
       .forward = input_and_target,
       .op = "nn.functional.multilabel_soft_margin_loss",
       .parts = {weight}},
      {.options = {"TripletMarginLoss(float margin=1.0, float p=2.0, float eps=1e-06, bool swap=False, "
                   "str reduction='mean')"},
       .forward = triplet,
       .op = "nn.functional.triplet_margin_loss",
       .settle = settle_margin},
      {.options = {"TripletMarginWithDistanceLoss(*, Any? distance_function=None, float margin=1.0, bool swap=False, "
                   "str reduction='mean')"},
       .forward = triplet,
       .settle = settle_margin,
       .build = build_with_distance,
       .run = run_with_distance},
      {.options = {"CTCLoss(int blank=0, str reduction='mean', bool zero_infinity=False)"},
       .forward = {"(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths)",
                   "(Tensor log_probs, Tensor targets, int[] input_lengths, int[] target_lengths)"},
       .run = run_ctc},
  };
}

}  // namespace tabi
