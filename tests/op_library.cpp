// A library of custom operators, as users build them: one with a gradient of its own, one composed of ATen's.
#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <torch/csrc/autograd/custom_function.h>
#include <torch/library.h>

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

// A cube whose gradient is said to be 1, so that a test can tell whose it is.
struct Cube : torch::autograd::Function<Cube> {
  static at::Tensor forward(AutogradContext *, const at::Tensor &x, double factor) { return x * x * x * factor; }
  static variable_list backward(AutogradContext *, variable_list grads) {
    return {at::ones_like(grads[0]), at::Tensor()};
  }
};

at::Tensor cube(const at::Tensor &x, double factor) {
  return Cube::apply(x, factor);
}

std::tuple<at::Tensor, std::vector<at::Tensor>> parts(const at::Tensor &x, int64_t n) {
  TORCH_CHECK(n > 0, "parts(): n must be positive, not ", n);
  return {x.sum(), x.chunk(n)};
}

// Every entry times a factor, in a dict of its own.
c10::Dict<std::string, at::Tensor> scaled(const c10::Dict<std::string, at::Tensor> &entries,
                                          const c10::Dict<std::string, double> &factors) {
  c10::Dict<std::string, at::Tensor> out;
  for (const auto &entry : entries)
    out.insert(entry.key(), entry.value() * (factors.contains(entry.key()) ? factors.at(entry.key()) : 1.0));
  return out;
}

// The functions of the graph that made a tensor, such as "AddBackward0(AccumulateGrad, None)".
std::string graph(const at::Tensor &x) {
  const auto text = [](const auto &self, torch::autograd::Node *node) -> std::string {
    if (!node)
      return "None";
    std::string inner;
    for (const torch::autograd::Edge &edge : node->next_edges())
      inner += (inner.empty() ? "" : ", ") + self(self, edge.function.get());
    return node->name().substr(node->name().rfind(':') + 1) + (inner.empty() ? "" : "(" + inner + ")");
  };
  return text(text, x.grad_fn().get());
}

}  // namespace

TORCH_LIBRARY(torchabi_test, m) {
  m.def("graph(Tensor x) -> str", graph);
  m.def("cube(Tensor x, float factor=1.0) -> Tensor", cube);
  m.def("parts(Tensor x, int n=2) -> (Tensor, Tensor[])", parts);
  m.def("scaled(Dict(str, Tensor) entries, Dict(str, float) factors) -> Dict(str, Tensor)", scaled);
}
