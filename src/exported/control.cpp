// Operators that run graphs.
#include "amp/autocast.hpp"
#include "exported/code.hpp"

#include <ATen/Functions.h>
#include <torch/csrc/autograd/custom_function.h>

namespace tabi::exported {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

bool is_differentiable(const c10::IValue &value) {
  return value.isTensor() && value.toTensor().defined() &&
         (value.toTensor().is_floating_point() || value.toTensor().is_complex());
}

// Results as they are, and gradients of zero for what they do not depend on.
class Zeros : public torch::autograd::Function<Zeros> {
 public:
  static variable_list forward(AutogradContext *ctx, at::TensorList results, at::TensorList others) {
    c10::List<at::Tensor> zeros;
    for (const at::Tensor &other : others)
      zeros.push_back(at::zeros({}, other.options()).expand(other.sizes()));
    ctx->saved_data["zeros"] = zeros;
    return results.vec();
  }
  static variable_list backward(AutogradContext *ctx, variable_list grads) {
    for (const at::Tensor &zeros : ctx->saved_data["zeros"].toTensorVector())
      grads.push_back(zeros);
    return grads;
  }
};

std::vector<c10::IValue> values_of(const Sources &sources, const Slots &slots) {
  std::vector<c10::IValue> out;
  out.reserve(sources.size());
  for (const Source &source : sources)
    out.push_back(value_of(source, slots));
  return out;
}

void append(std::vector<c10::IValue> &to, const std::vector<c10::IValue> &values) {
  to.insert(to.end(), values.begin(), values.end());
}

bool is_true(const c10::IValue &value) {
  if (value.isBool())
    return value.toBool();
  if (value.isTensor())
    return value.toTensor().item().toBool();
  return value.toScalar().toBool();
}

// As torch.cond: what the branch that is not taken alone depends on gets zeros.
void add_zeros(const Code &taken, const std::vector<c10::IValue> &operands, std::vector<c10::IValue> &results) {
  if (!at::GradMode::is_enabled())
    return;
  variable_list from, others;
  bool depends = true;
  for (const c10::IValue &result : results)
    if (is_differentiable(result)) {
      from.push_back(result.toTensor());
      depends &= result.toTensor().requires_grad();
    }
  for (size_t i = 0; i < operands.size(); i++)
    if ((taken.inputs[i] < 0 || !depends) && is_differentiable(operands[i]) && operands[i].toTensor().requires_grad())
      others.push_back(operands[i].toTensor());
  if (from.empty() || others.empty())
    return;
  const variable_list joined = Zeros::apply(at::TensorList(from), at::TensorList(others));
  size_t next = 0;
  for (c10::IValue &result : results)
    if (is_differentiable(result))
      result = joined[next++];
}

std::vector<c10::IValue> loop(const Instruction &instruction, const Run &run, const Slots &slots) {
  std::vector<c10::IValue> carried = values_of(instruction.lists[0], slots);
  const std::vector<c10::IValue> others = values_of(instruction.lists[1], slots);
  const size_t n = carried.size();
  for (bool first = true;; first = false) {
    append(carried, others);
    const std::vector<c10::IValue> goes_on = call(*instruction.graphs[0], run, carried);
    require(goes_on.size() == 1, TABI_CORRUPT_FILE, "a loop's condition has ", goes_on.size(), " results");
    if (!is_true(goes_on[0])) {
      carried.resize(n);
      if (first)
        for (c10::IValue &value : carried)
          if (value.isTensor())
            value = value.toTensor().clone();
      return carried;
    }
    carried = call(*instruction.graphs[1], run, std::move(carried));
    require(carried.size() == n, TABI_CORRUPT_FILE, "a loop's body has ", carried.size(), " results for ", n,
            " values");
  }
}

// Runs a graph for each part of the sequences. What it gives begins with what it carries on; the rest is stacked.
std::vector<c10::IValue> over_sequences(const Code &code, const Run &run, std::vector<c10::IValue> carried,
                                        const std::vector<c10::IValue> &sequences,
                                        const std::vector<c10::IValue> &others) {
  const size_t n = carried.size();
  require(!sequences.empty(), TABI_CORRUPT_FILE, "the program scans no sequence");
  for (const c10::IValue &sequence : sequences)
    require(sequence.toTensor().dim() > 0 && sequence.toTensor().size(0) == sequences[0].toTensor().size(0) &&
                sequence.toTensor().size(0) > 0,
            TABI_VALUE_ERROR, "the program scans sequences that are empty or differ in length");
  std::vector<std::vector<at::Tensor>> parts(code.outputs.size() - std::min(n, code.outputs.size()));
  for (int64_t i = 0; i < sequences[0].toTensor().size(0); i++) {
    for (const c10::IValue &sequence : sequences)
      carried.push_back(sequence.toTensor().select(0, i));
    append(carried, others);
    carried = call(code, run, std::move(carried));
    require(carried.size() == n + parts.size(), TABI_CORRUPT_FILE, "a scan's graph has ", carried.size(),
            " results and carries ", n, " values");
    for (size_t k = 0; k < parts.size(); k++)
      parts[k].push_back(carried[n + k].isTensor() ? carried[n + k].toTensor() : at::Tensor());
    carried.resize(n);
  }
  for (const auto &each : parts)
    carried.push_back(each[0].defined() ? c10::IValue(at::stack(each)) : c10::IValue());
  return carried;
}

class GradModeFor {
 public:
  explicit GradModeFor(bool on) : before_(at::GradMode::is_enabled()) { at::GradMode::set_enabled(on); }
  ~GradModeFor() { at::GradMode::set_enabled(before_); }
  GradModeFor(const GradModeFor &) = delete;
  GradModeFor &operator=(const GradModeFor &) = delete;

 private:
  bool before_;
};

}  // namespace

std::vector<c10::IValue> control(const Instruction &instruction, const Run &run, const Slots &slots) {
  const auto values = [&](size_t list) { return values_of(instruction.lists[list], slots); };
  const Code &code = *instruction.graphs[0];
  switch (*instruction.target.control) {
    case Control::cond: {
      const std::vector<c10::IValue> operands = values(1);
      const Code &taken = *instruction.graphs[is_true(values(0)[0]) ? 0 : 1];
      std::vector<c10::IValue> results = call(taken, run, operands);
      add_zeros(taken, operands, results);
      return results;
    }
    case Control::while_loop:
      return loop(instruction, run, slots);
    case Control::scan:
      return over_sequences(code, run, values(0), values(1), values(2));
    case Control::map:
      return over_sequences(code, run, {}, values(0), values(1));
    case Control::set_grad_enabled: {
      const GradModeFor mode(is_true(values(0)[0]));
      return call(code, run, values(1));
    }
    case Control::autocast: {
      const std::vector<c10::IValue> how = values(0);
      const at::DeviceType device = how[0].isNone() ? run.device.type() : how[0].toDevice().type();
      const at::ScalarType dtype = how[1].isNone() ? at::autocast::get_autocast_dtype(device) : how[1].toScalarType();
      const Autocast mode(device, dtype, is_true(how[2]), is_true(how[3]));
      return call(code, run, values(1));
    }
    case Control::plain:
      return call(code, run, values(0));
  }
  return {};
}

}  // namespace tabi::exported
