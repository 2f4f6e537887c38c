// Gradients, and the modes of a thread.
#include "impl_autograd.hpp"

#include "autograd/anomaly.hpp"
#include "autograd/modes.hpp"
#include "core/value.hpp"
#include "tensor.hpp"

#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>

namespace tabi {
namespace {

struct Entered {
  uint64_t token;
  std::unique_ptr<Mode> mode;
};

// Behind a pointer: a mode that a thread never left must not be restored while the thread's own state goes.
thread_local std::vector<Entered> *modes;
thread_local uint64_t last_token;

}  // namespace

void reserve_mode() {
  if (!modes)
    modes = new std::vector<Entered>;
  modes->reserve(modes->size() + 1);
}

uint64_t keep_mode(std::unique_ptr<Mode> mode) noexcept {
  modes->push_back({++last_token, std::move(mode)});
  return last_token;
}

namespace impl {
namespace {

constexpr uint64_t known_flags = TABI_GRAD_RETAIN_GRAPH | TABI_GRAD_CREATE_GRAPH | TABI_GRAD_ALLOW_UNUSED;

void check_flags(uint64_t flags) {
  require((flags & ~known_flags) == 0, TABI_INVALID_ARGUMENT, "'flags' has bits that are no tabi_grad_flags: ", flags);
}

std::optional<bool> retains_graph(uint64_t flags) {
  return (flags & (TABI_GRAD_RETAIN_GRAPH | TABI_GRAD_CREATE_GRAPH)) != 0;
}

// The engine aborts on some gradients that do not fit, and words others badly.
void check_grads(Tensors tensors, Tensors grads, const char *tensors_name, const char *grads_name) {
  for (size_t i = 0; i < tensors.size(); i++) {
    const at::Tensor &tensor = tensors[i];
    require(tensor.requires_grad(), TABI_RUNTIME_ERROR, "'", tensors_name, "[", i,
            "]' does not require gradients: no graph was recorded for it");
    if (i < grads.size() && grads[i].defined())
      require(grads[i].sizes() == tensor.sizes(), TABI_RUNTIME_ERROR, "'", grads_name, "[", i, "]' has the sizes ",
              grads[i].sizes(), ", but '", tensors_name, "[", i, "]' has ", tensor.sizes());
    else
      require(tensor.numel() == 1, TABI_RUNTIME_ERROR, "'", grads_name, "[", i,
              "]' may be left out only for a tensor of one element, and '", tensors_name, "[", i, "]' has the sizes ",
              tensor.sizes());
  }
}

}  // namespace

void tensor_requires_grad(const at::Tensor &tensor, bool &out) {
  out = tensor.requires_grad();
}

void tensor_set_requires_grad(const at::Tensor &tensor, bool requires_grad) {
  require(tensor.is_leaf() || requires_grad, TABI_RUNTIME_ERROR,
          "'tensor' is no leaf of the graph, so that only its leaves can do without gradients; detach it instead");
  require(!requires_grad || takes_gradients(tensor.scalar_type()), TABI_RUNTIME_ERROR,
          "only tensors of floating point and complex dtype can require gradients, and 'tensor' is of ",
          c10::toString(tensor.scalar_type()));
  tensor.set_requires_grad(requires_grad);
}

void tensor_is_leaf(const at::Tensor &tensor, bool &out) {
  out = tensor.is_leaf();
}

void tensor_grad_fn(const at::Tensor &tensor, const char *&out) {
  const auto node = tensor.grad_fn();
  std::string name = node ? node->name() : "";
  // Functions of C++ have the whole name of a template of theirs.
  if (const size_t at = name.rfind("::"); at != name.npos)
    name = name.substr(at + 2, name.find_last_not_of('>') - at - 1);
  out = kept(std::move(name));
}

void tensor_retain_grad(const at::Tensor &tensor) {
  tensor.retain_grad();
}

void tensor_grad(const at::Tensor &tensor, at::Tensor &out) {
  out = tensor.grad();
}

void tensor_set_grad(const at::Tensor &tensor, const at::Tensor &grad) {
  if (grad.defined()) {
    require(grad.sizes() == tensor.sizes(), TABI_INVALID_ARGUMENT, "'grad' has the sizes ", grad.sizes(),
            ", but 'tensor' has ", tensor.sizes());
    require(grad.scalar_type() == tensor.scalar_type() && grad.device() == tensor.device(), TABI_INVALID_ARGUMENT,
            "'grad' is of ", grad.scalar_type(), " on ", grad.device(), ", but 'tensor' of ", tensor.scalar_type(),
            " on ", tensor.device());
    require(!grad.is_same(tensor), TABI_INVALID_ARGUMENT, "a tensor cannot be its own gradient");
  }
  tensor.mutable_grad() = grad;
}

void tensor_detach(const at::Tensor &tensor, at::Tensor &out) {
  out = tensor.detach();
}

void backward(Tensors tensors, Tensors grads, Tensors inputs, uint64_t flags) {
  check_flags(flags);
  require(!tensors.empty(), TABI_INVALID_ARGUMENT, "'tensors' must not be empty");
  check_grads(tensors, grads, "tensors", "grads");
  for (size_t i = 0; i < inputs.size(); i++)
    require(inputs[i].requires_grad(), TABI_RUNTIME_ERROR, "'inputs[", i, "]' does not require gradients");
  naming_anomalies(tensors, [&] {
    torch::autograd::backward(tensors.vec(), grads.vec(), retains_graph(flags), (flags & TABI_GRAD_CREATE_GRAPH) != 0,
                              inputs.vec());
  });
}

void grad(Tensors outputs, Tensors grad_outputs, Tensors inputs, uint64_t flags,
          c10::SmallVectorImpl<at::Tensor> &out) {
  check_flags(flags);
  require(!outputs.empty(), TABI_INVALID_ARGUMENT, "'outputs' must not be empty");
  require(!inputs.empty(), TABI_INVALID_ARGUMENT, "'inputs' must not be empty");
  check_grads(outputs, grad_outputs, "outputs", "grad_outputs");
  for (size_t i = 0; i < inputs.size(); i++)
    require(inputs[i].requires_grad(), TABI_RUNTIME_ERROR, "'inputs[", i, "]' does not require gradients");
  naming_anomalies(outputs, [&] {
    const auto grads =
        torch::autograd::grad(outputs.vec(), inputs.vec(), grad_outputs.vec(), retains_graph(flags),
                              (flags & TABI_GRAD_CREATE_GRAPH) != 0, (flags & TABI_GRAD_ALLOW_UNUSED) != 0);
    out.append(grads.begin(), grads.end());
  });
}

void mode_push(tabi_mode mode, uint64_t &out_token) {
  if (mode == TABI_MODE_INFERENCE)
    out_token = enter_mode<c10::InferenceMode>();
  else
    out_token = enter_mode<at::AutoGradMode>(mode == TABI_MODE_ENABLE_GRAD);
}

void mode_pop(uint64_t token) {
  require(modes && !modes->empty() && modes->back().token == token, TABI_INVALID_ARGUMENT,
          "'token' must be that of the mode entered last on this thread and not left yet, got ", token);
  modes->pop_back();
  if (modes->empty()) {
    delete modes;
    modes = nullptr;
  }
}

void grad_enabled(bool &out) {
  out = at::GradMode::is_enabled();
}

}  // namespace impl
}  // namespace tabi
