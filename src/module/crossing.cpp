// Where gradients cross the inputs and outputs of a module: identities in the graph that call its hooks, as those of
// Python's torch.utils.hooks.BackwardHook.
#include "module/hooks.hpp"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>

namespace tabi {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

namespace {

class Crossing : public torch::CustomClassHolder {
 public:
  explicit Crossing(std::shared_ptr<const Hooks> hooks) : hooks_(std::move(hooks)) {}

  // Numbers of the inputs that require gradients, of how many.
  std::vector<size_t> inputs, outputs;
  size_t n_inputs = 0, n_outputs = 0;

  variable_list at_outputs(const variable_list &grads) {
    std::vector<at::Tensor> all(n_outputs);
    for (size_t i = 0; i < outputs.size(); i++)
      all[outputs[i]] = grads[i];
    hooks_->run(TABI_MODULE_HOOK_PRE_BACKWARD, all, n_outputs, false);
    output_grads_ = all;
    // Gradients that go no further are the last that is seen of this backward.
    if (inputs.empty())
      run_backward(std::vector<at::Tensor>(n_inputs));
    variable_list on;
    for (const size_t i : outputs)
      on.push_back(all[i]);
    return on;
  }

  variable_list at_inputs(const variable_list &grads) {
    std::vector<at::Tensor> all(n_inputs);
    for (size_t i = 0; i < inputs.size(); i++)
      all[inputs[i]] = grads[i];
    all = run_backward(std::move(all));
    variable_list on;
    for (const size_t i : inputs)
      on.push_back(all[i]);
    return on;
  }

 private:
  std::vector<at::Tensor> run_backward(std::vector<at::Tensor> input_grads) {
    input_grads.insert(input_grads.end(), output_grads_.begin(), output_grads_.end());
    output_grads_.clear();
    hooks_->run(TABI_MODULE_HOOK_BACKWARD, input_grads, n_inputs, false);
    input_grads.resize(n_inputs);
    return input_grads;
  }

  std::shared_ptr<const Hooks> hooks_;
  std::vector<at::Tensor> output_grads_;
};

template <bool is_input>
struct Identity : torch::autograd::Function<Identity<is_input>> {
  static variable_list forward(AutogradContext *context, const at::TensorList &tensors, const CrossingPtr &crossing) {
    context->saved_data["crossing"] = c10::IValue::make_capsule(crossing);
    context->set_materialize_grads(false);
    return tensors.vec();
  }
  static variable_list backward(AutogradContext *context, const variable_list &grads) {
    const auto capsule = context->saved_data["crossing"].toCapsule();
    auto &crossing = static_cast<Crossing &>(*capsule);
    variable_list on = is_input ? crossing.at_inputs(grads) : crossing.at_outputs(grads);
    on.emplace_back();  // of the crossing, an argument without gradients
    return on;
  }
};

// Passes those that require gradients through an identity; tells which they are.
template <bool is_input>
std::vector<size_t> pass(const CrossingPtr &crossing, std::vector<at::Tensor> &tensors) {
  std::vector<size_t> which;
  std::vector<at::Tensor> passing;
  for (size_t i = 0; i < tensors.size(); i++) {
    if (!tensors[i].defined() || !tensors[i].requires_grad() || !at::GradMode::is_enabled())
      continue;
    which.push_back(i);
    passing.push_back(tensors[i]);
  }
  if (which.empty())
    return which;
  const auto passed = Identity<is_input>::apply(at::TensorList(passing), crossing);
  for (size_t i = 0; i < which.size(); i++)
    tensors[which[i]] = passed[i];
  return which;
}

}  // namespace

CrossingPtr cross_inputs(const std::shared_ptr<const Hooks> &hooks, std::vector<at::Tensor> &inputs) {
  auto crossing = c10::make_intrusive<Crossing>(hooks);
  crossing->n_inputs = inputs.size();
  crossing->inputs = pass<true>(crossing, inputs);
  return crossing;
}

void cross_outputs(const CrossingPtr &crossing, std::vector<at::Tensor> &outputs) {
  auto &gradients = static_cast<Crossing &>(*crossing);
  gradients.n_outputs = outputs.size();
  gradients.outputs = pass<false>(crossing, outputs);
}

}  // namespace tabi
