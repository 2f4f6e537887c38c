// What a module does with its arguments, as a graph of operators.
#pragma once

#include "optimize/values.hpp"

#include <torch/csrc/jit/ir/ir.h>

namespace tabi::optimize {

using torch::jit::Graph;
using GraphPtr = std::shared_ptr<Graph>;

struct Capture {
  GraphPtr graph;   // takes the tensors of the arguments, gives those of the results
  Results results;  // of the call that was recorded
  // Why the graph does not hold for other tensors of these sizes; empty where it does.
  std::string refusal;
  bool changes_itself = false;  // the module's own tensors: the call counts
};

// Calls the module and records what runs, its weights as constants.
Capture capture(Node &node, Names names, Givens args);

// Whether two graphs are the same, constants too: one holds for the sizes of the other then.
bool are_same(const Graph &a, const Graph &b);

}  // namespace tabi::optimize
