// The table of metrics, with torchmetrics' names and meanings. Nothing here waits for a device until compute.
#include "metric/metric.hpp"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>

#include <limits>

namespace tabi {
namespace {

using at::Tensor;

// The widest numbers that a device has.
at::TensorOptions reals(c10::Device device) {
  return at::TensorOptions(device.is_mps() ? at::kFloat : at::kDouble).device(device);
}

Tensor undefined_number(const Metric &) {
  return at::full({}, std::numeric_limits<double>::quiet_NaN(), reals(at::kCPU));
}

bool holds_labels(const Tensor &tensor) {
  return !tensor.is_floating_point() && !tensor.is_complex();
}

void check_targets(const Metric &metric, const Tensor &targets) {
  require(holds_labels(targets), TABI_TYPE_ERROR, metric.type().name(), " takes targets of whole numbers, not of ",
          targets.dtype());
}

// Whether predictions are scores of classes, [N, C, ...] for targets [N, ...]; else they are labels as targets are.
bool are_scores(const Metric &metric, const Tensor &predictions, const Tensor &targets) {
  at::DimVector without_classes(predictions.sizes());
  if (predictions.dim() > 1)
    without_classes.erase(without_classes.begin() + 1);
  const bool scores = predictions.dim() == targets.dim() + 1 && at::IntArrayRef(without_classes) == targets.sizes();
  require(scores || (predictions.sizes() == targets.sizes() && holds_labels(predictions)), TABI_VALUE_ERROR,
          metric.type().name(), " takes predictions as scores [N, C, ...] or as labels, whole numbers [N, ...], for ",
          "targets [N, ...]; got ", predictions.sizes(), " of ", predictions.dtype(), " for ", targets.sizes());
  return scores;
}

// Adds to an entry of the state, which starts with zeros.
void add(Metric &metric, size_t i, const Tensor &amount) {
  if (metric.state.size() <= i)
    metric.state.push_back(at::zeros_like(amount));
  metric.state[i].add_(amount);
}

// Accuracy: how many were right, and how many there were.

void check_accuracy(const Metric &metric) {
  const int64_t k = metric.option(0).toInt();
  require(k > 0, TABI_VALUE_ERROR, "top_k must be at least 1, got ", k);
}

void update_accuracy(Metric &metric, Tensors batch) {
  const Tensor &predictions = batch[0], &targets = batch[1];
  const int64_t k = metric.option(0).toInt();
  check_targets(metric, targets);
  Tensor right;
  if (are_scores(metric, predictions, targets)) {
    require(k <= predictions.size(1), TABI_VALUE_ERROR, "top_k is ", k, ", and there are ", predictions.size(1),
            " classes");
    right = k == 1 ? predictions.argmax(1) == targets
                   : (std::get<1>(predictions.topk(k, 1)) == targets.unsqueeze(1)).any(1);
  } else {
    require(k == 1, TABI_VALUE_ERROR, "top_k is ", k, ", and labels have no order: scores [N, C, ...] have");
    right = predictions == targets;
  }
  add(metric, 0, right.sum());
  add(metric, 1, at::full({}, targets.numel(), targets.options().dtype(at::kLong)));
}

Tensor ratio(const Tensor &part, const Tensor &whole) {
  const auto options = reals(part.device());
  return part.to(options) / whole.to(options);
}

Tensor compute_accuracy(Metric &metric) {
  return ratio(metric.state[0], metric.state[1]);
}

// Those of a matrix of counts: true classes by predicted ones, and labels that are none of the classes.

int64_t classes(const Metric &metric) {
  return metric.option(0).toInt();
}

void check_classes(const Metric &metric) {
  constexpr int64_t most = 1 << 15;
  require(classes(metric) >= 2 && classes(metric) <= most, TABI_VALUE_ERROR, "num_classes must be from 2 to ", most,
          ", got ", classes(metric));
}

// One of several texts, or None.
void check_choice(const Metric &metric, size_t option, std::initializer_list<const char *> choices) {
  const c10::IValue &value = metric.option(option);
  std::string known;
  for (const char *choice : choices) {
    if (value.isNone() || value.toStringRef() == choice)
      return;
    known += c10::str("\"", choice, "\", ");
  }
  fail(TABI_VALUE_ERROR, metric.type().signature->args[option].name, " must be ", known, "or None, got ",
       in_quotes(value.toStringRef()));
}

void check_matrix(const Metric &metric) {
  check_classes(metric);
  check_choice(metric, 1, {"true", "pred", "all"});
}

void check_average(const Metric &metric) {
  check_classes(metric);
  check_choice(metric, 1, {"micro", "macro", "weighted"});
}

[[noreturn]] void fail_labels(const Metric &metric, const Tensor &count) {
  fail(TABI_VALUE_ERROR, metric.type().name(), " was made for the classes 0 to ", classes(metric) - 1, ", and ",
       count.item<int64_t>(), " of the labels are others");
}

void update_matrix(Metric &metric, Tensors batch) {
  check_targets(metric, batch[1]);
  const bool scores = are_scores(metric, batch[0], batch[1]);
  const int64_t n = classes(metric);
  require(!scores || batch[0].size(1) == n, TABI_VALUE_ERROR, metric.type().name(), " was made for ", n,
          " classes, and the predictions have ", scores ? batch[0].size(1) : 0);
  const Tensor predicted = (scores ? batch[0].argmax(1) : batch[0]).reshape(-1).to(at::kLong);
  const Tensor targets = batch[1].reshape(-1).to(at::kLong);
  const Tensor fits = (predicted >= 0).logical_and(predicted < n).logical_and(targets >= 0).logical_and(targets < n);
  const Tensor others = fits.logical_not().sum();
  // On a device nothing is known yet: the matrix tells when it is computed.
  if (others.is_cpu() && others.item<int64_t>() > 0)
    fail_labels(metric, others);
  const Tensor place = at::where(fits, targets * n + predicted, n * n);
  if (metric.state.empty())
    metric.state.push_back(at::zeros({n * n + 1}, place.options()));
  metric.state[0].scatter_add_(0, place, at::ones_like(place));
}

Tensor matrix_of(Metric &metric) {
  const int64_t n = classes(metric);
  const Tensor others = metric.state[0][n * n];
  if (others.item<int64_t>() > 0)
    fail_labels(metric, others);
  return metric.state[0].narrow(0, 0, n * n).reshape({n, n});
}

Tensor compute_matrix(Metric &metric) {
  const Tensor counts = matrix_of(metric);
  if (metric.option(1).isNone())
    return counts.clone();
  const std::string &normalize = metric.option(1).toStringRef();
  const Tensor whole = normalize == "all" ? counts.sum() : counts.sum(normalize == "true" ? 1 : 0, true);
  return at::nan_to_num(ratio(counts, whole), 0.0);
}

Tensor empty_matrix(const Metric &metric) {
  const int64_t n = classes(metric);
  return metric.option(1).isNone() ? at::zeros({n, n}, at::TensorOptions(at::kLong))
                                   : at::full({n, n}, std::numeric_limits<double>::quiet_NaN(), reals(at::kCPU));
}

struct Counts {
  Tensor hits, predicted, actual;  // of each class
};

// torchmetrics' averages: what has no examples at all does not count, and 0 / 0 is 0.
Tensor average(Metric &metric, Tensor (*score)(const Counts &)) {
  const Tensor counts = matrix_of(metric);
  Counts of{counts.diag(), counts.sum(0), counts.sum(1)};
  const c10::IValue &how = metric.option(1);
  if (!how.isNone() && how.toStringRef() == "micro")
    of = {of.hits.sum(), of.predicted.sum(), of.actual.sum()};
  const Tensor scores = at::nan_to_num(score(of), 0.0);
  if (how.isNone() || how.toStringRef() == "micro")
    return scores;
  const Tensor weights = how.toStringRef() == "weighted" ? of.actual : (of.predicted + of.actual > 0).to(at::kLong);
  return (scores * ratio(weights, weights.sum())).sum();
}

Tensor precision(const Counts &of) {
  return ratio(of.hits, of.predicted);
}
Tensor recall(const Counts &of) {
  return ratio(of.hits, of.actual);
}
Tensor f1(const Counts &of) {
  return ratio(2 * of.hits, of.predicted + of.actual);
}

template <Tensor (*score)(const Counts &)>
Tensor compute_average(Metric &metric) {
  return average(metric, score);
}

Tensor empty_average(const Metric &metric) {
  return metric.option(1).isNone()
             ? at::full({classes(metric)}, std::numeric_limits<double>::quiet_NaN(), reals(at::kCPU))
             : undefined_number(metric);
}

// AUROC: all scores and targets, as it is exact.

void no_check(const Metric &) {
}

void update_auroc(Metric &metric, Tensors batch) {
  check_targets(metric, batch[1]);
  require(batch[0].is_floating_point() && batch[0].sizes() == batch[1].sizes(), TABI_VALUE_ERROR,
          "AUROC takes a floating-point score for each target, 0 or 1; got ", batch[0].sizes(), " of ",
          batch[0].dtype(), " for ", batch[1].sizes());
  metric.state.push_back(batch[0].reshape(-1).clone());
  metric.state.push_back(batch[1].reshape(-1) != 0);
}

// How often a positive example scores higher than a negative one; half of the ties.
Tensor compute_auroc(Metric &metric) {
  std::vector<Tensor> scores, targets;
  for (size_t i = 0; i < metric.state.size(); i += 2) {
    scores.push_back(metric.state[i]);
    targets.push_back(metric.state[i + 1]);
  }
  metric.state = {at::cat(scores), at::cat(targets)};
  const Tensor positive = metric.state[0].masked_select(metric.state[1]);
  const Tensor negative = std::get<0>(metric.state[0].masked_select(metric.state[1].logical_not()).sort());
  const auto beaten = [&](bool right) { return at::searchsorted(negative, positive, false, right).sum(); };
  const Tensor pairs = at::full({}, positive.numel() * negative.numel(), reals(positive.device()));
  return ratio(beaten(false) + beaten(true), 2 * pairs);
}

// Mean: a sum of values by their weights, and of the weights.

void update_mean(Metric &metric, Tensors batch) {
  const auto options = reals(batch[0].device());
  require(!batch[0].is_complex(), TABI_TYPE_ERROR, "Mean takes real numbers, not ", batch[0].dtype());
  const Tensor values = batch[0].to(options);
  if (batch.size() == 2) {
    const Tensor weights = batch[1].to(options).expand_as(values);
    add(metric, 0, (values * weights).sum());
    add(metric, 1, weights.sum());
  } else {
    add(metric, 0, values.sum());
    add(metric, 1, at::full({}, values.numel(), options));
  }
}

}  // namespace

const std::vector<MetricType> &metric_types() {
  static const auto &all = *new std::vector<MetricType>{
      {&parse_signature({"Accuracy(int top_k=1)"}), "predictions and targets", 2, 2, check_accuracy, update_accuracy,
       compute_accuracy, undefined_number},
      {&parse_signature({"ConfusionMatrix(int num_classes, str? normalize=None)"}), "predictions and targets", 2, 2,
       check_matrix, update_matrix, compute_matrix, empty_matrix},
      {&parse_signature({"Precision(int num_classes, str? average='macro')"}), "predictions and targets", 2, 2,
       check_average, update_matrix, compute_average<precision>, empty_average},
      {&parse_signature({"Recall(int num_classes, str? average='macro')"}), "predictions and targets", 2, 2,
       check_average, update_matrix, compute_average<recall>, empty_average},
      {&parse_signature({"F1Score(int num_classes, str? average='macro')"}), "predictions and targets", 2, 2,
       check_average, update_matrix, compute_average<f1>, empty_average},
      {&parse_signature({"AUROC()"}), "scores and targets", 2, 2, no_check, update_auroc, compute_auroc,
       undefined_number},
      {&parse_signature({"Mean()"}), "values and, if there are any, weights", 1, 2, no_check, update_mean,
       compute_accuracy, undefined_number},
  };
  return all;
}

}  // namespace tabi
