// vjp, jvp, Jacobians and Hessians.
#include "transform/transform.hpp"

#include "tensor.hpp"

#include <ATen/core/grad_mode.h>
#include <ATen/ops/_make_dual.h>
#include <ATen/ops/_unpack_dual.h>
#include <ATen/ops/ones_like.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/zeros_like.h>
#include <torch/csrc/autograd/forward_grad.h>

namespace tabi {
namespace {

// The same outside of the graph, with its tangent, which detach() would take away.
at::Tensor without_graph(const at::Tensor &tensor) {
  const at::AutoGradMode still(false);
  return tensor._fw_grad(0).defined() ? tensor.view_as(tensor) : tensor.detach();
}

// One nesting of forward mode, which LibTorch counts for the whole process.
class DualLevel {
 public:
  DualLevel() : index_(torch::autograd::ForwardADLevel::get_next_idx()) {}
  ~DualLevel() { torch::autograd::ForwardADLevel::release_idx(index_); }
  DualLevel(const DualLevel &) = delete;
  DualLevel &operator=(const DualLevel &) = delete;
  int64_t index() const { return static_cast<int64_t>(index_); }

 private:
  uint64_t index_;
};

std::vector<int64_t> joined(at::IntArrayRef first, at::IntArrayRef second) {
  std::vector<int64_t> sizes = first.vec();
  sizes.insert(sizes.end(), second.begin(), second.end());
  return sizes;
}

// Zeros of a tensor's sizes with a one at one element.
at::Tensor unit(const at::Tensor &like, int64_t element) {
  at::Tensor one = at::zeros_like(like, at::TensorOptions().memory_format(at::MemoryFormat::Contiguous));
  one.view(-1)[element] = 1;
  return one;
}

// Derivatives of one result by each input, a backward for each of its elements.
TensorList jacobian_rows(const at::Tensor &output, const TensorList &inputs, bool creates_graph) {
  std::vector<TensorList> of_input(inputs.size());
  for (int64_t i = 0; i < output.numel(); i++) {
    const auto one = gradients({output}, {unit(output, i)}, inputs, creates_graph, true);
    for (size_t j = 0; j < inputs.size(); j++)
      of_input[j].push_back(one[j]);
  }
  TensorList found;
  for (size_t j = 0; j < inputs.size(); j++) {
    const auto sizes = joined(output.sizes(), inputs[j].sizes());
    found.push_back(of_input[j].empty() ? at::empty(sizes, inputs[j].options()) : at::stack(of_input[j]).view(sizes));
  }
  return found;
}

// The same for all results, a run of the function for each element of each input.
std::vector<TensorList> jacobian_columns(HostFunction &function, const TensorList &inputs) {
  std::vector<std::vector<TensorList>> of_output;
  for (size_t j = 0; j < inputs.size(); j++)
    for (int64_t i = 0; i < inputs[j].numel(); i++) {
      const TensorList found = change_along(function, inputs, j, unit(inputs[j], i));
      of_output.resize(found.size(), std::vector<TensorList>(inputs.size()));
      for (size_t k = 0; k < found.size(); k++)
        of_output[k][j].push_back(found[k]);
    }
  require(!of_output.empty(), TABI_INVALID_ARGUMENT, "forward mode needs an input with at least one element");
  std::vector<TensorList> all(of_output.size());
  for (size_t k = 0; k < all.size(); k++)
    for (size_t j = 0; j < inputs.size(); j++) {
      const TensorList &parts = of_output[k][j];
      const at::Tensor &any = of_output[k][parts.empty() ? 0 : j][0];
      const auto sizes = joined(any.sizes(), inputs[j].sizes());
      all[k].push_back(parts.empty() ? at::empty(sizes, any.options()) : at::stack(parts, -1).view(sizes));
    }
  return all;
}

TensorList detached(TensorList tensors, bool keeps_graph) {
  if (!keeps_graph)
    for (at::Tensor &tensor : tensors)
      tensor = without_graph(tensor);
  return tensors;
}

bool creates_graph(uint64_t flags) {
  return (flags & TABI_TRANSFORM_CREATE_GRAPH) != 0;
}

}  // namespace

void check_transform_flags(uint64_t flags, uint64_t known) {
  require((flags & ~known) == 0, TABI_INVALID_ARGUMENT, "'flags' has bits that do not apply here: ", flags);
}

void check_differentiable(Tensors inputs) {
  require(!inputs.empty(), TABI_INVALID_ARGUMENT, "'inputs' must not be empty");
  for (size_t i = 0; i < inputs.size(); i++)
    require(takes_gradients(inputs[i].scalar_type()), TABI_RUNTIME_ERROR, "'inputs[", i, "]' is of ",
            c10::toString(inputs[i].scalar_type()), ", and only floating point and complex dtypes have derivatives");
}

void check_not_batched(Tensors inputs) {
  for (size_t i = 0; i < inputs.size(); i++)
    require(!inputs[i].key_set().has(c10::DispatchKey::Batched), TABI_NOT_IMPLEMENTED, "'inputs[", i,
            "]' is a batch within vmap, whose functions LibTorch cannot differentiate: differentiate outside of it");
}

TensorList as_leaves(Tensors inputs, bool keeps_graph) {
  check_not_batched(inputs);
  TensorList leaves;
  for (const at::Tensor &input : inputs) {
    // A view of itself joins the input's own graph, so that what is found can be differentiated further.
    at::Tensor leaf = keeps_graph && input.requires_grad() ? input.view_as(input) : without_graph(input);
    if (!leaf.requires_grad() && takes_gradients(leaf.scalar_type()))
      leaf.set_requires_grad(true);
    leaves.push_back(std::move(leaf));
  }
  return leaves;
}

TensorList results_of(HostFunction &function, const TensorList &inputs) {
  TensorList results = function.call(inputs);
  require(!results.empty(), TABI_CALLBACK_FAILED, "the function gave no result");
  for (size_t i = 0; i < results.size(); i++)
    require(results[i].defined(), TABI_CALLBACK_FAILED, "the function's result ", i, " is None, not a tensor");
  return results;
}

TensorList gradients(const TensorList &outputs, const TensorList &cotangents, const TensorList &inputs,
                     bool creates_graph, bool retains_graph) {
  TensorList connected, with;
  for (size_t i = 0; i < outputs.size(); i++)
    if (outputs[i].requires_grad()) {
      connected.push_back(outputs[i]);
      with.push_back(cotangents[i]);
    }
  TensorList found(inputs.size());
  if (!connected.empty())
    found = torch::autograd::grad(connected, inputs, with, retains_graph || creates_graph, creates_graph, true);
  for (size_t i = 0; i < inputs.size(); i++)
    if (!found[i].defined())
      found[i] = at::zeros_like(inputs[i]);
  return found;
}

std::pair<TensorList, TensorList> forward_mode(HostFunction &function, const TensorList &inputs,
                                               const TensorList &tangents) {
  const DualLevel level;
  TensorList duals;
  for (size_t i = 0; i < inputs.size(); i++)
    duals.push_back(at::_make_dual(inputs[i], tangents[i], level.index()));
  TensorList primals, found;
  for (const at::Tensor &result : results_of(function, duals)) {
    auto [primal, tangent] = at::_unpack_dual(result, level.index());
    found.push_back(tangent.defined() ? tangent : at::zeros_like(primal));
    primals.push_back(primal);
  }
  return {primals, found};
}

TensorList change_along(HostFunction &function, const TensorList &inputs, size_t which, const at::Tensor &direction) {
  TensorList tangents;
  for (size_t i = 0; i < inputs.size(); i++)
    tangents.push_back(i == which ? direction : at::zeros_like(inputs[i]));
  return forward_mode(function, inputs, tangents).second;
}

namespace impl {

void vjp(HostFunction &function, Tensors inputs, Tensors cotangents, uint64_t flags, ValueWriter &outs) {
  check_transform_flags(flags, TABI_TRANSFORM_CREATE_GRAPH);
  check_differentiable(inputs);
  const at::AutoGradMode recording(true);
  const TensorList leaves = as_leaves(inputs, creates_graph(flags));
  TensorList results = results_of(function, leaves), with;
  require(cotangents.empty() || cotangents.size() == results.size(), TABI_INVALID_ARGUMENT, "'m' is ",
          cotangents.size(), ", but the function gave ", results.size(), results.size() == 1 ? " result" : " results");
  for (size_t i = 0; i < results.size(); i++) {
    const bool is_given = !cotangents.empty() && cotangents[i].defined();
    require(is_given || results[i].numel() == 1, TABI_RUNTIME_ERROR, "'cotangents[", i,
            "]' may be left out only for a result of one element, and result ", i, " has the sizes ",
            results[i].sizes());
    if (is_given)
      require(cotangents[i].sizes() == results[i].sizes(), TABI_RUNTIME_ERROR, "'cotangents[", i, "]' has the sizes ",
              cotangents[i].sizes(), ", but result ", i, " has ", results[i].sizes());
    with.push_back(is_given ? cotangents[i] : at::ones_like(results[i]));
  }
  TensorList found = gradients(results, with, leaves, creates_graph(flags), false);
  outs.add_tensors(detached(std::move(results), creates_graph(flags)));
  outs.add_tensors(std::move(found));
}

void jvp(HostFunction &function, Tensors inputs, Tensors tangents, ValueWriter &outs) {
  check_differentiable(inputs);
  for (size_t i = 0; i < inputs.size(); i++) {
    require(tangents[i].sizes() == inputs[i].sizes(), TABI_RUNTIME_ERROR, "'tangents[", i, "]' has the sizes ",
            tangents[i].sizes(), ", but 'inputs[", i, "]' has ", inputs[i].sizes());
    require(tangents[i].scalar_type() == inputs[i].scalar_type(), TABI_RUNTIME_ERROR, "'tangents[", i, "]' is of ",
            c10::toString(tangents[i].scalar_type()), ", but 'inputs[", i, "]' of ",
            c10::toString(inputs[i].scalar_type()));
  }
  auto [results, found] = forward_mode(function, inputs.vec(), tangents.vec());
  outs.add_tensors(std::move(results));
  outs.add_tensors(std::move(found));
}

void jacobian(HostFunction &function, Tensors inputs, uint64_t flags, ValueWriter &outs) {
  check_transform_flags(flags, TABI_TRANSFORM_CREATE_GRAPH | TABI_TRANSFORM_FORWARD_MODE);
  check_differentiable(inputs);
  if (flags & TABI_TRANSFORM_FORWARD_MODE) {
    const TensorList given = creates_graph(flags) ? inputs.vec() : detached(inputs.vec(), false);
    for (TensorList &of_output : jacobian_columns(function, given))
      outs.add_tensors(detached(std::move(of_output), creates_graph(flags)));
    return;
  }
  const at::AutoGradMode recording(true);
  const TensorList leaves = as_leaves(inputs, creates_graph(flags));
  for (const at::Tensor &result : results_of(function, leaves))
    outs.add_tensors(jacobian_rows(result, leaves, creates_graph(flags)));
}

void hessian(HostFunction &function, Tensors inputs, uint64_t flags, ValueWriter &outs) {
  check_transform_flags(flags, TABI_TRANSFORM_CREATE_GRAPH);
  check_differentiable(inputs);
  const at::AutoGradMode recording(true);
  const TensorList leaves = as_leaves(inputs, creates_graph(flags));
  const TensorList results = results_of(function, leaves);
  require(results.size() == 1 && results[0].numel() == 1, TABI_RUNTIME_ERROR,
          "a Hessian is that of one result of one element, but the function gave ", results.size(),
          results.size() == 1 ? " result of the sizes " : " results, the first of the sizes ", results[0].sizes());
  for (const at::Tensor &slope : gradients(results, {at::ones_like(results[0])}, leaves, true, true))
    outs.add_tensors(jacobian_rows(slope, leaves, creates_graph(flags)));
}

}  // namespace impl
}  // namespace tabi
