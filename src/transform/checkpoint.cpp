// Functions whose graph is not kept but recorded again for backward.
#include "amp/autocast.hpp"
#include "autograd/anomaly.hpp"
#include "transform/transform.hpp"

#include <ATen/Context.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/csrc/autograd/engine.h>

#include <mutex>

namespace tabi {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// States of the random number generators that a function may draw from: the CPU's, and those of its inputs' devices.
class RandomStates {
 public:
  explicit RandomStates(Tensors inputs) {
    add(at::kCPU);
    for (const at::Tensor &input : inputs)
      if (!input.device().is_cpu() && !input.is_meta())
        add(input.device());
  }
  void restore() const {
    for (const auto &[generator, state] : states_) {
      at::Generator target = generator;
      const std::lock_guard lock(target.mutex());
      target.set_state(state);
    }
  }

 private:
  void add(c10::Device device) {
    at::Generator generator = at::globalContext().defaultGenerator(device);
    const std::lock_guard lock(generator.mutex());
    states_.emplace_back(generator, generator.get_state());
  }
  std::vector<std::pair<at::Generator, at::Tensor>> states_;
};

// Draws go on afterwards where they would have without the ones in between.
class RandomStatesAsThen {
 public:
  RandomStatesAsThen(const RandomStates &then, Tensors inputs) : now_(inputs) { then.restore(); }
  ~RandomStatesAsThen() { now_.restore(); }
  RandomStatesAsThen(const RandomStatesAsThen &) = delete;
  RandomStatesAsThen &operator=(const RandomStatesAsThen &) = delete;

 private:
  RandomStates now_;
};

// What backward needs to compute the function again.
struct Recipe : torch::CustomClassHolder {
  Recipe(c10::intrusive_ptr<HostFunction> f, RandomStates r) : function(std::move(f)), random(std::move(r)) {}
  c10::intrusive_ptr<HostFunction> function;
  RandomStates random;
  AutocastState autocast;
};

struct CheckpointNode : torch::autograd::Function<CheckpointNode> {
  static variable_list forward(AutogradContext *context, const at::TensorList &inputs, HostFunction *function) {
    auto recipe =
        c10::make_intrusive<Recipe>(c10::intrusive_ptr<HostFunction>::reclaim_copy(function), RandomStates(inputs));
    context->saved_data["recipe"] = c10::IValue::make_capsule(std::move(recipe));
    context->save_for_backward(inputs.vec());
    return results_of(*function, inputs.vec());
  }

  static variable_list backward(AutogradContext *context, const variable_list &grads) {
    require(torch::autograd::Engine::get_default_engine().is_checkpoint_valid(), TABI_RUNTIME_ERROR,
            "what a checkpoint computes again has gradients in a plain backward alone, not in tabi_grad() nor with "
            "'inputs'");
    const auto capsule = context->saved_data["recipe"].toCapsule();
    const auto &recipe = static_cast<const Recipe &>(*capsule);
    const variable_list inputs = context->get_saved_variables();
    variable_list leaves;
    for (const at::Tensor &input : inputs)
      leaves.push_back(input.detach().set_requires_grad(input.requires_grad()));
    variable_list outputs, with;
    {
      const at::AutoGradMode recording(true);
      const RandomStatesAsThen random(recipe.random, inputs);
      const AutocastAsThen autocast(recipe.autocast);
      const auto results = results_of(*recipe.function, leaves);
      require(results.size() == grads.size(), TABI_CALLBACK_FAILED, "the function gave ", results.size(),
              " results the second time, and ", grads.size(), " the first");
      for (size_t i = 0; i < results.size(); i++)
        if (results[i].requires_grad()) {
          outputs.push_back(results[i]);
          with.push_back(grads[i]);
        }
    }
    if (!outputs.empty())
      naming_anomalies(outputs, [&] { torch::autograd::backward(outputs, with); });
    variable_list found;
    for (const at::Tensor &leaf : leaves)
      found.push_back(leaf.requires_grad() ? leaf.grad() : at::Tensor());
    found.emplace_back();  // of the function, an argument without gradients
    return found;
  }
};

}  // namespace

namespace impl {

void checkpoint(HostFunction &function, Tensors inputs, ValueWriter &outs) {
  check_not_batched(inputs);
  for (at::Tensor &result : CheckpointNode::apply(at::TensorList(inputs), &function))
    outs.add_tensor(std::move(result));
}

}  // namespace impl
}  // namespace tabi
