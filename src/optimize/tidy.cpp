#include "optimize/plan.hpp"

#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/passes/common_subexpression_elimination.h>
#include <torch/csrc/jit/passes/constant_pooling.h>
#include <torch/csrc/jit/passes/constant_propagation.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>
#include <torch/csrc/jit/passes/frozen_conv_folding.h>
#include <torch/csrc/jit/passes/frozen_linear_folding.h>
#include <torch/csrc/jit/passes/peephole.h>
#include <torch/csrc/jit/passes/remove_mutation.h>

#include <unordered_set>

namespace tabi::optimize {
namespace {

int64_t count(torch::jit::Block *block, c10::Symbol kind) {
  int64_t n = 0;
  for (torch::jit::Node *node : block->nodes()) {
    n += node->kind() == kind;
    for (torch::jit::Block *inner : node->blocks())
      n += count(inner, kind);
  }
  return n;
}

// Dropout of every kind, where it does nothing.
void remove_dropout(torch::jit::Block *block) {
  static const std::unordered_set<c10::Symbol> kinds = {at::aten::dropout, at::aten::feature_dropout,
                                                        at::aten::alpha_dropout, at::aten::feature_alpha_dropout};
  for (auto at = block->nodes().begin(); at != block->nodes().end(); ++at) {
    for (torch::jit::Block *inner : at->blocks())
      remove_dropout(inner);
    const auto trains = kinds.count(at->kind()) ? torch::jit::toIValue(at->namedInput("train")) : std::nullopt;
    if (trains && trains->isBool() && !trains->toBool()) {
      at->output()->replaceAllUsesWith(at->input(0));
      at.destroyCurrent();
    }
  }
}

}  // namespace

void tidy(GraphPtr &graph, Counts &counts) {
  torch::jit::RemoveTensorMutation(graph);
  torch::jit::ConstantPropagation(graph);
  remove_dropout(graph->block());
  const int64_t norms = count(graph->block(), at::aten::batch_norm);
  bool is_changed = true;
  while (is_changed) {
    is_changed = torch::jit::FoldFrozenConvBatchnorm(graph);
    is_changed |= torch::jit::FoldFrozenConvAddOrSub(graph);
    is_changed |= torch::jit::FoldFrozenConvMulOrDiv(graph);
    is_changed |= torch::jit::FoldFrozenLinearBatchnorm(graph);
  }
  torch::jit::EliminateCommonSubexpression(graph);
  torch::jit::PeepholeOptimize(graph);
  torch::jit::ConstantPropagation(graph);
  torch::jit::ConstantPooling(graph);
  torch::jit::EliminateDeadCode(graph);
  counts.norms = norms - count(graph->block(), at::aten::batch_norm);
}

std::optional<std::vector<int64_t>> sizes_of(const torch::jit::Value *value) {
  const auto type = value->type()->cast<c10::TensorType>();
  return type ? type->sizes().concrete_sizes() : std::nullopt;
}

}  // namespace tabi::optimize
