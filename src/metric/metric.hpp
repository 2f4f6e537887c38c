// Measures of quality gathered over batches, where their tensors are.
#pragma once

#include "op/op.hpp"

#include <string>
#include <vector>

namespace tabi {

struct MetricType;

class Metric : public Target {
 public:
  Metric(const MetricType &type, std::vector<c10::IValue> options) : type_(type), options_(std::move(options)) {}
  const MetricType &type() const { return type_; }
  const c10::IValue &option(size_t i) const { return options_[i]; }

  // What was taken in, by the type's meaning; empty before the first batch.
  std::vector<at::Tensor> state;

 private:
  const MetricType &type_;
  std::vector<c10::IValue> options_;
};

// A row of the table of metrics.
struct MetricType {
  const Op *signature;
  const char *takes;    // for messages
  size_t fewest, most;  // tensors of a batch
  void (*check)(const Metric &);
  void (*update)(Metric &, Tensors);
  at::Tensor (*compute)(Metric &);        // of a state that is not empty
  at::Tensor (*nothing)(const Metric &);  // of an empty one
  const std::string &name() const { return signature->name; }
};
const std::vector<MetricType> &metric_types();

}  // namespace tabi
