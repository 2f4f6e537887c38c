// Operations of the host in the graph.
#include "impl_autograd.hpp"

#include <torch/csrc/autograd/custom_function.h>

namespace tabi::impl {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// What the host computed, and how it wants it differentiated.
struct Operation {
  c10::intrusive_ptr<HostFunction> backward;
  variable_list outputs, saved, non_differentiable, dirty;
  bool keeps_undefined;
};

struct Backward : torch::CustomClassHolder {
  explicit Backward(c10::intrusive_ptr<HostFunction> f) : function(std::move(f)) {}
  c10::intrusive_ptr<HostFunction> function;
};

struct AppliedNode : torch::autograd::Function<AppliedNode> {
  static variable_list forward(AutogradContext *context, const at::TensorList &inputs, const Operation &operation) {
    context->saved_data["backward"] = c10::IValue::make_capsule(c10::make_intrusive<Backward>(operation.backward));
    context->saved_data["inputs"] = static_cast<int64_t>(inputs.size());
    context->save_for_backward(operation.saved);
    context->mark_non_differentiable(operation.non_differentiable);
    context->mark_dirty(operation.dirty);
    context->set_materialize_grads(!operation.keeps_undefined);
    return operation.outputs;
  }

  static variable_list backward(AutogradContext *context, variable_list grads) {
    const auto capsule = context->saved_data["backward"].toCapsule();
    const auto n = static_cast<size_t>(context->saved_data["inputs"].toInt());
    std::vector<int32_t> needed(n);
    for (size_t i = 0; i < n; i++)
      needed[i] = context->needs_input_grad(i);
    for (at::Tensor &saved : context->get_saved_variables())
      grads.push_back(std::move(saved));
    auto results = static_cast<Backward &>(*capsule).function->call(std::move(grads), std::move(needed));
    require(results.size() == n, TABI_CALLBACK_FAILED, "a backward must give a gradient or None for each of its ", n,
            n == 1 ? " input" : " inputs", ", but gave ", results.size());
    results.emplace_back();  // of the operation itself, an argument without gradients
    return results;
  }
};

variable_list pick(const variable_list &from, Ints numbers, const char *parameter, const char *what) {
  variable_list picked;
  for (const int64_t i : numbers) {
    require(i >= 0 && i < static_cast<int64_t>(from.size()), TABI_INDEX_ERROR, "'", parameter, "' has ", i,
            ", but there are ", from.size(), " ", what);
    picked.push_back(from[static_cast<size_t>(i)]);
  }
  return picked;
}

}  // namespace

void autograd_apply(HostFunction &backward, Tensors inputs, Tensors outputs, Tensors saved, uint64_t flags,
                    Ints non_differentiable, Ints dirty, c10::SmallVectorImpl<at::Tensor> &out) {
  require((flags & ~uint64_t{TABI_APPLY_KEEP_UNDEFINED_GRADS}) == 0, TABI_INVALID_ARGUMENT,
          "'flags' has bits that are no tabi_apply_flags: ", flags);
  require(!outputs.empty(), TABI_INVALID_ARGUMENT, "'outputs' must not be empty");
  for (size_t i = 0; i < inputs.size(); i++)
    require(!inputs[i]._fw_grad(0).defined(), TABI_NOT_IMPLEMENTED, "'inputs[", i,
            "]' has a tangent, and forward mode does not go through an operation of the host's");
  Operation operation{c10::intrusive_ptr<HostFunction>::reclaim_copy(&backward),
                      outputs.vec(),
                      saved.vec(),
                      {},
                      {},
                      (flags & TABI_APPLY_KEEP_UNDEFINED_GRADS) != 0};
  operation.dirty = pick(inputs.vec(), dirty, "dirty", "inputs");
  // An output that is in a graph already would lose its place there: a tensor of its own stands for it.
  for (at::Tensor &output : operation.outputs) {
    const auto is_output = [&](const at::Tensor &tensor) { return tensor.is_same(output); };
    if (!output.requires_grad() || std::any_of(inputs.begin(), inputs.end(), is_output))
      continue;
    at::Tensor fresh = output.detach();
    for (at::Tensor &kept : operation.saved)
      if (kept.is_same(output))
        kept = fresh;
    output = std::move(fresh);
  }
  operation.non_differentiable = pick(operation.outputs, non_differentiable, "non_differentiable", "outputs");
  const auto joined = AppliedNode::apply(at::TensorList(inputs), operation);
  out.append(joined.begin(), joined.end());
}

}  // namespace tabi::impl
