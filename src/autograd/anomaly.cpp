// tabi_set_detect_anomaly(). LibTorch's own mode walks the stack whenever an operator is recorded, which a host's
// compiled code does not always bear, and its trace of C++ calls says nothing to a host. So the graph is watched while
// it runs.
#include "autograd/anomaly.hpp"

#include "core/error.hpp"
#include "impl_autograd.hpp"

#include <ATen/Functions.h>
#include <ATen/core/grad_mode.h>
#include <torch/csrc/autograd/function.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <unordered_set>
#include <vector>

namespace tabi {

std::atomic<bool> looks_for_anomalies{false};

namespace {

using GraphNode = torch::autograd::Node;
using torch::autograd::variable_list;

std::atomic<bool> checks_nan{true};

bool has_nan(const at::Tensor &gradient) {
  const at::NoGradGuard no_grad;
  const at::Tensor values = gradient.is_sparse() ? gradient._values() : gradient;
  return at::isnan(values).any().item<bool>();
}

// The node that runs.
using Running = std::atomic<const GraphNode *>;

struct Begins final : torch::autograd::FunctionPreHook {
  Begins(Running &r, const GraphNode &n) : running(r), node(n) {}
  variable_list operator()(const variable_list &grads) override {
    running = &node;
    return grads;
  }
  Running &running;
  const GraphNode &node;
};

struct Ends final : torch::autograd::FunctionPostHook {
  Ends(Running &r, const GraphNode &n) : running(r), node(n) {}
  variable_list operator()(const variable_list &outputs, const variable_list &) override {
    for (size_t i = 0; checks_nan && i < outputs.size(); i++)
      require(!outputs[i].defined() || !has_nan(outputs[i]), TABI_RUNTIME_ERROR, "Function '", node.name(),
              "' returned nan values in its ", i, "th output.");
    running = nullptr;
    return outputs;
  }
  Running &running;
  const GraphNode &node;
};

// Hooks on all nodes of a graph but those that gather gradients, which other graphs share.
class Watch {
 public:
  Watch(Tensors outputs, Running &running) {
    std::unordered_set<const GraphNode *> seen;
    auto visit = [&](const auto &node) {
      if (node && node->num_outputs() > 0 && seen.insert(node.get()).second)
        nodes_.push_back(node);
    };
    for (const at::Tensor &output : outputs)
      visit(output.grad_fn());
    for (size_t i = 0; i < nodes_.size(); i++) {
      const auto node = nodes_[i];
      for (const auto &edge : node->next_edges())
        visit(edge.function);
    }
    for (const auto &node : nodes_) {
      node->pre_hooks().push_back(std::make_unique<Begins>(running, *node));
      node->post_hooks().push_back(std::make_unique<Ends>(running, *node));
    }
  }
  ~Watch() {
    for (const auto &node : nodes_) {
      std::erase_if(node->pre_hooks(), [](const auto &hook) { return dynamic_cast<Begins *>(hook.get()); });
      std::erase_if(node->post_hooks(), [](const auto &hook) { return dynamic_cast<Ends *>(hook.get()); });
    }
  }
  Watch(const Watch &) = delete;
  Watch &operator=(const Watch &) = delete;

 private:
  std::vector<std::decay_t<decltype(std::declval<at::Tensor>().grad_fn())>> nodes_;
};

// "LogSoftmaxBackward0" is the gradient of log_softmax.
std::string operator_of(const std::string &node) {
  constexpr std::string_view ending = "Backward";
  const size_t end = node.rfind(ending);
  if (node.find(':') != std::string::npos || end == std::string::npos ||
      node.find_first_not_of("0123456789", end + ending.size()) != std::string::npos)
    return "an operation with a backward of its own";
  std::string out;
  for (const char c : node.substr(0, end)) {
    if (std::isupper(static_cast<unsigned char>(c)) && !out.empty())
      out += '_';
    out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return "the operator " + in_quotes(out);
}

}  // namespace

void run_naming_anomalies(Tensors outputs, const std::function<void()> &run) {
  Running running = nullptr;
  const Watch watch(outputs, running);
  try {
    run();
  } catch (...) {
    const GraphNode *node = running;
    if (!node)
      throw;
    const tabi_status status = record_current("backward");
    fail(status == TABI_INTERNAL ? TABI_RUNTIME_ERROR : status, "anomaly in the gradient of ",
         operator_of(node->name()), ": ", tabi_error_message());
  }
}

namespace impl {

void set_detect_anomaly(bool on, bool check_nan) {
  looks_for_anomalies = on;
  checks_nan = check_nan;
}

void detect_anomaly(bool &out, bool &out_check_nan) {
  out = looks_for_anomalies;
  out_check_nan = checks_nan;
}

}  // namespace impl
}  // namespace tabi
