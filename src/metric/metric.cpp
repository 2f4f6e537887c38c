// tabi_metric_….
#include "impl_metric.hpp"

#include <c10/core/InferenceMode.h>

#include <ATen/core/grad_mode.h>

namespace tabi::impl {
namespace {

// What is kept is written to later, in whatever mode that is.
class PlainMode {
  const c10::InferenceMode no_inference_{false};
  const at::NoGradGuard no_grad_;
};

}  // namespace

void metric_new(std::string_view type, Names names, Values options, c10::intrusive_ptr<Metric> &out) {
  const MetricType *found = nullptr;
  std::string known;
  for (const MetricType &one : metric_types()) {
    if (one.name() == type)
      found = &one;
    known += (known.empty() ? "" : ", ") + one.name();
  }
  require(found, TABI_NOT_IMPLEMENTED, "no metric is called ", in_quotes(type), "; there are ", known);
  std::vector<c10::IValue> values;
  bind_all(*found->signature, names, read_values("options", options), values);
  auto metric = c10::make_intrusive<Metric>(*found, std::move(values));
  found->check(*metric);
  out = std::move(metric);
}

void metric_type_count(int64_t &out) {
  out = static_cast<int64_t>(metric_types().size());
}

void metric_type_at(int64_t i, const char *&out_name, const char *&out_signature) {
  const auto &all = metric_types();
  require(i >= 0 && i < static_cast<int64_t>(all.size()), TABI_INDEX_ERROR, "'i' is ", i, ", and there are ",
          all.size(), " types");
  static const auto &signatures = *[] {
    auto *texts = new std::vector<std::string>;
    for (const MetricType &type : metric_types())
      texts->push_back(python_signature(*type.signature));
    return texts;
  }();
  out_name = all[static_cast<size_t>(i)].name().c_str();
  out_signature = signatures[static_cast<size_t>(i)].c_str();
}

void metric_update(Metric &metric, Tensors tensors) {
  const MetricType &type = metric.type();
  require(tensors.size() >= type.fewest && tensors.size() <= type.most, TABI_VALUE_ERROR, type.name(), " takes ",
          type.takes, ", not ", tensors.size(), " tensors");
  const PlainMode plain;
  type.update(metric, tensors);
}

void metric_compute(Metric &metric, at::Tensor &out) {
  const PlainMode plain;
  out = metric.state.empty() ? metric.type().nothing(metric) : metric.type().compute(metric);
}

void metric_reset(Metric &metric) {
  metric.state.clear();
}

}  // namespace tabi::impl
