// Hooks of users on modules, and what watches a thread's calls of modules.
#pragma once

#include "function.hpp"
#include "module/node.hpp"

namespace tabi {

class Hooks {
 public:
  int64_t add(tabi_module_hook kind, c10::intrusive_ptr<HostFunction> function);
  bool remove(int64_t id);
  bool has(tabi_module_hook kind) const;

  // Calls those of a kind in order, with two groups of values, the first `n_first` and the rest. What one gives stands
  // in place of the first group, or of the second, and is what the next is called with.
  void run(tabi_module_hook kind, std::vector<at::Tensor> &values, size_t n_first, bool replaces_second) const;

 private:
  struct Hook {
    int64_t id;
    tabi_module_hook kind;
    c10::intrusive_ptr<HostFunction> function;
  };
  std::vector<Hook> all_;
  int64_t last_id_ = 0;
};

// Sees every call of a module on the thread that it was made on, for as long as it lives.
class Observer {
 public:
  Observer();
  virtual ~Observer();
  Observer(const Observer &) = delete;
  Observer &operator=(const Observer &) = delete;
  virtual void before(const Node &node, Givens args) = 0;
  virtual void after(const Node &node, const Results &results) = 0;

 private:
  Observer *outer_;
};
extern thread_local Observer *observer_of_thread;

// The tensors within a value, lists, tuples and dicts gone into; an undefined one for each value that is none.
void collect_tensors(const c10::IValue &value, std::vector<at::Tensor> &out);
// The value with others in their places; `at` counts on. An undefined one leaves what is there.
c10::IValue replace_tensors(const c10::IValue &value, const std::vector<at::Tensor> &with, size_t &at);

// The inputs and outputs of a module in the graph, where hooks meet the gradients.
using CrossingPtr = c10::intrusive_ptr<torch::CustomClassHolder>;
CrossingPtr cross_inputs(const std::shared_ptr<const Hooks> &hooks, std::vector<at::Tensor> &inputs);
void cross_outputs(const CrossingPtr &crossing, std::vector<at::Tensor> &outputs);

}  // namespace tabi
