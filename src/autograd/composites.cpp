// Composite operators on the CPU as one node of the graph each, where LibTorch makes two to four (t, addmm, view;
// log_softmax, nll_loss): for small layers those cost as much as what they compute. They are registered with the
// dispatcher, so that layers, operators by name and programs all come here. Kernels, gradients, their bits and the
// names of nodes are those of LibTorch's composites (aten/src/ATen/native/Linear.cpp and LossNLL.cpp,
// tools/autograd/derivatives.yaml), which take all other tensors.
#include <ATen/SavedTensorHooks.h>
#include <ATen/core/Reduction.h>
#include <ATen/ops/_log_softmax.h>
#include <ATen/ops/_log_softmax_backward_data.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/cross_entropy_loss_native.h>
#include <ATen/ops/linear_native.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/nll_loss_backward.h>
#include <ATen/ops/nll_loss_forward.h>
#include <ATen/ops/sum.h>
#include <torch/csrc/autograd/engine.h>
#include <torch/csrc/autograd/function.h>
#include <torch/csrc/autograd/functions/utils.h>
#include <torch/csrc/autograd/saved_variable.h>
#include <torch/library.h>

#include <algorithm>

namespace tabi {
namespace {

namespace autograd = torch::autograd;

// Nothing but memory of the CPU and the graph: no wrapper, mode, or other layout.
bool is_plain_cpu(const at::Tensor &tensor) {
  static const c10::DispatchKeySet keys = c10::DispatchKeySet(c10::DispatchKey::CPU) |
                                          c10::getAutogradRelatedKeySetFromBackend(c10::BackendComponent::CPUBit) |
                                          c10::getAutocastRelatedKeySetFromBackend(c10::BackendComponent::CPUBit);
  return tensor.key_set() == keys;
}

// The memory of a tensor as a matrix of other sizes and strides, for kernels below the graph: a view without a call.
at::Tensor matrix(const at::Tensor &tensor, at::IntArrayRef sizes, at::IntArrayRef strides) {
  at::Tensor out = at::detail::make_tensor<c10::TensorImpl>(c10::TensorImpl::VIEW, c10::Storage(tensor.storage()),
                                                            c10::DispatchKeySet(c10::DispatchKey::CPU), tensor.dtype());
  out.unsafeGetTensorImpl()->set_sizes_and_strides(sizes, strides, tensor.storage_offset());
  return out;
}

at::Tensor transposed(const at::Tensor &m) {
  return matrix(m, {m.size(1), m.size(0)}, {m.stride(1), m.stride(0)});
}

// All but the last dimension as one.
at::Tensor as_rows(const at::Tensor &tensor) {
  return tensor.dim() == 2 ? tensor : tensor.reshape({-1, tensor.size(-1)});
}

// A backward runs kernels without a graph, unless it is differentiated itself or mapped over.
class BelowGraph {
 public:
  explicit BelowGraph(const at::Tensor &grad) {
    if (!at::GradMode::is_enabled() && is_plain_cpu(grad))
      guard_.emplace();
  }
  bool holds() const { return guard_.has_value(); }

 private:
  std::optional<at::AutoDispatchBelowADInplaceOrView> guard_;
};

class LinearNode : public autograd::Node {
 public:
  LinearNode(const at::Tensor &input, const at::Tensor &weight, const at::Tensor &bias)
      : Node(autograd::collect_next_edges(input, weight, bias)),
        input_sizes_(input.sizes()),
        name_(input.dim() > 2  ? "ViewBackward0"
              : bias.defined() ? "AddmmBackward0"
                               : "MmBackward0") {
    if (should_compute_output(0))
      weight_ = autograd::SavedVariable(weight, false);
    if (should_compute_output(1))
      input_ = autograd::SavedVariable(input, false);
  }

  autograd::variable_list apply(autograd::variable_list &&grads) override {
    const std::lock_guard lock(mutex_);
    autograd::variable_list out(3);
    if (!grads[0].defined())
      return out;
    const BelowGraph below(grads[0]);
    const at::Tensor grad = as_rows(grads[0]);
    if (should_compute_output(0)) {
      out[0] = at::mm(grad, weight_.unpack());
      if (input_sizes_.size() > 2)
        out[0] = out[0].view(input_sizes_);
    }
    if (should_compute_output(1))
      out[1] = at::mm(below.holds() ? transposed(grad) : grad.t(), as_rows(input_.unpack()));
    if (should_compute_output(2))
      out[2] = grad.sum(0);
    return out;
  }

  std::string name() const override { return name_; }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    input_.reset_data();
    weight_.reset_data();
  }

 private:
  c10::SmallVector<int64_t, 4> input_sizes_;
  const char *name_;
  autograd::SavedVariable input_, weight_;
};

bool is_single_or_double(const at::Tensor &tensor) {
  return tensor.scalar_type() == at::kFloat || tensor.scalar_type() == at::kDouble;
}

bool takes_part(const at::Tensor &tensor, c10::ScalarType dtype) {
  return tensor.scalar_type() == dtype && is_plain_cpu(tensor) && !tensor._fw_grad(0).defined();
}

// The dispatcher is Python's PyTorch's too, where a process holds both: its graphs stay what it says they are.
bool is_shared_with_python() {
  return &autograd::Engine::get_default_engine() != &autograd::Engine::get_base_engine();
}

bool is_recorded(std::initializer_list<const at::Tensor *> tensors) {
  return at::GradMode::is_enabled() &&
         std::any_of(tensors.begin(), tensors.end(), [](const at::Tensor *one) { return one->requires_grad(); }) &&
         !at::SavedTensorDefaultHooks::get_hooks().has_value() && !is_shared_with_python();
}

// Whether the node computes what LibTorch's composite would, with the same kernels.
bool is_covered(const at::Tensor &input, const at::Tensor &weight, const at::Tensor &bias) {
  const c10::ScalarType dtype = input.scalar_type();
  if (!is_recorded({&input, &weight, &bias}) || !is_single_or_double(input) || !takes_part(input, dtype) ||
      !takes_part(weight, dtype))
    return false;
  if (weight.dim() != 2 || input.dim() < 2)
    return false;
  const int64_t in = input.size(-1);
  if (weight.size(1) != in || input.numel() == 0 || weight.numel() == 0 || !input.is_contiguous())
    return false;
  // By these strides the composite would choose the same order of each product.
  if (weight.stride(0) != in || weight.stride(1) != 1 || input.stride(-2) != in || input.stride(-1) != 1 ||
      input.numel() == 1)
    return false;
  return bias.defined() ? bias.dim() == 1 && bias.size(0) == weight.size(0) && takes_part(bias, dtype)
                        : input.dim() == 2;
}

at::Tensor recorded_linear(const at::Tensor &input, const at::Tensor &weight,
                           const std::optional<at::Tensor> &given_bias) {
  const at::Tensor bias = given_bias.value_or(at::Tensor());
  if (!is_covered(input, weight, bias))
    return at::native::linear(input, weight, given_bias);
  const int64_t in = weight.size(1), rows = input.numel() / in;
  at::Tensor out;
  {
    const at::AutoDispatchBelowADInplaceOrView guard;
    const at::Tensor flat = input.dim() == 2 ? input : matrix(input, {rows, in}, {in, 1});
    out = bias.defined() ? at::addmm(bias, flat, transposed(weight)) : at::mm(flat, transposed(weight));
  }
  if (input.dim() > 2) {
    c10::SmallVector<int64_t, 4> sizes(input.sizes());
    sizes.back() = weight.size(0);
    out.unsafeGetTensorImpl()->set_sizes_contiguous(sizes);
  }
  autograd::set_history(out, c10::make_intrusive<LinearNode>(input, weight, bias));
  return out;
}

// What derivatives of cross_entropy_loss's gradient go through to the logits.
class LogSoftmaxNode : public autograd::Node {
 public:
  using Node::Node;

  autograd::variable_list apply(autograd::variable_list &&grads) override {
    const std::lock_guard lock(mutex_);
    if (!grads[0].defined())
      return {at::Tensor()};
    const at::Tensor result = result_.unpack(getptr());
    return {at::_log_softmax_backward_data(grads[0], result, 1, result.scalar_type())};
  }

  std::string name() const override { return "LogSoftmaxBackward0"; }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    result_.reset_data();
  }

  void save(const at::Tensor &result) { result_ = autograd::SavedVariable(result, true); }

 private:
  autograd::SavedVariable result_;
};

// Keeps the logarithms of probabilities, as LibTorch's nodes do, and not the logits: with many classes those are large.
class CrossEntropyNode : public autograd::Node {
 public:
  CrossEntropyNode(const at::Tensor &input, const at::Tensor &log_probabilities, const at::Tensor &target,
                   const at::Tensor &total_weight, int64_t reduction, int64_t ignore_index)
      : Node(autograd::collect_next_edges(input)),
        log_probabilities_(log_probabilities, false),
        target_(target, false),
        total_weight_(total_weight, false),
        reduction_(reduction),
        ignore_index_(ignore_index) {}

  autograd::variable_list apply(autograd::variable_list &&grads) override {
    const std::lock_guard lock(mutex_);
    if (!grads[0].defined())
      return {at::Tensor()};
    const BelowGraph below(grads[0]);
    at::Tensor log_probabilities = log_probabilities_.unpack();
    if (at::GradMode::is_enabled()) {
      log_probabilities = log_probabilities.detach();
      const auto node = c10::make_intrusive<LogSoftmaxNode>(autograd::edge_list(next_edges()));
      autograd::set_history(log_probabilities, node);
      node->save(log_probabilities);
    }
    const at::Tensor grad = at::nll_loss_backward(grads[0], log_probabilities, target_.unpack(), {}, reduction_,
                                                  ignore_index_, total_weight_.unpack());
    return {at::_log_softmax_backward_data(grad, log_probabilities, 1, log_probabilities.scalar_type())};
  }

  std::string name() const override { return "NllLossBackward0"; }

  void release_variables() override {
    const std::lock_guard lock(mutex_);
    log_probabilities_.reset_data();
    target_.reset_data();
    total_weight_.reset_data();
  }

 private:
  autograd::SavedVariable log_probabilities_, target_, total_weight_;
  int64_t reduction_, ignore_index_;
};

at::Tensor recorded_cross_entropy_loss(const at::Tensor &input, const at::Tensor &target,
                                       const std::optional<at::Tensor> &weight, int64_t reduction,
                                       c10::SymInt ignore_index, double label_smoothing) {
  const bool has_weight = weight.has_value() && weight->defined();
  if (!is_recorded({&input}) || !is_single_or_double(input) || !takes_part(input, input.scalar_type()) ||
      input.dim() != 2 || input.numel() == 0 || target.dim() != 1 || target.size(0) != input.size(0) ||
      !takes_part(target, at::kLong) || has_weight || reduction == at::Reduction::None || label_smoothing != 0 ||
      ignore_index.is_symbolic())
    return at::native::cross_entropy_loss_symint(input, target, weight, reduction, std::move(ignore_index),
                                                 label_smoothing);
  const int64_t ignored = ignore_index.expect_int();
  at::Tensor log_probabilities, loss, total_weight;
  {
    const at::AutoDispatchBelowADInplaceOrView guard;
    log_probabilities = at::_log_softmax(input, 1, false);
    std::tie(loss, total_weight) = at::nll_loss_forward(log_probabilities, target, {}, reduction, ignored);
  }
  autograd::set_history(
      loss, c10::make_intrusive<CrossEntropyNode>(input, log_probabilities, target, total_weight, reduction, ignored));
  return loss;
}

}  // namespace

TORCH_LIBRARY_IMPL(aten, AutogradCPU, m) {
  m.impl("linear", TORCH_FN(recorded_linear));
  m.impl("cross_entropy_loss", TORCH_FN(recorded_cross_entropy_loss));
}

}  // namespace tabi
