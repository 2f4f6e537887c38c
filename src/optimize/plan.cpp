#include "optimize/plan.hpp"

#include <ATen/ops/isclose.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros_like.h>
#include <torch/csrc/jit/passes/dead_code_elimination.h>

namespace tabi::optimize {
namespace {

// Results in the format that the module's have, and none that is the plan's own memory.
void settle_outputs(Graph &graph, const Leaves &results, bool has_formats) {
  const torch::jit::WithInsertPoint here(graph.return_node());
  for (size_t i = 0; i < graph.outputs().size(); i++) {
    torch::jit::Value *value = graph.outputs()[i];
    if (value->node()->kind() == torch::jit::prim::Constant)
      graph.return_node()->replaceInput(i, graph.insert(at::aten::clone, {value}));
    else if (has_formats && results[i].is_contiguous())
      graph.return_node()->replaceInput(i, graph.insert(at::aten::contiguous, {value}));
  }
}

}  // namespace

Plan make_plan(const Capture &capture, const Leaves &results, at::ScalarType dtype, bool may_transform) {
  Plan plan;
  plan.recorded = capture.graph;
  GraphPtr graph = capture.graph->copy();
  tidy(graph, plan.counts);
  if (dtype == at::kBFloat16) {
    use_bfloat16(*graph);
    torch::jit::EliminateDeadCode(graph);
  }
  prepack(*graph, may_transform, plan.counts);
  settle_outputs(*graph, results, plan.counts.convolutions > 0);
  torch::jit::EliminateDeadCode(graph);
  plan.code = torch::jit::Code(graph, "forward");
  return plan;
}

Leaves run(const Plan &plan, const Leaves &inputs) {
  torch::jit::Stack stack(inputs.begin(), inputs.end());
  torch::jit::InterpreterState(plan.code).run(stack);
  Leaves out;
  out.reserve(stack.size());
  for (c10::IValue &value : stack)
    out.push_back(std::move(value).toTensor());
  return out;
}

void plan_in_place(GraphPtr graph, Counts &counts) {
  tidy(graph, counts);
  prepack(*graph, /*may_transform=*/false, counts);
  torch::jit::EliminateDeadCode(graph);
}

bool agree(const Leaves &results, const Leaves &expected, double tolerance) {
  if (results.size() != expected.size())
    return false;
  for (size_t i = 0; i < results.size(); i++) {
    const at::Tensor &got = results[i], &wanted = expected[i];
    if (got.sizes() != wanted.sizes() || got.scalar_type() != wanted.scalar_type())
      return false;
    if (wanted.numel() == 0)
      continue;
    double allowed = 0;
    if (wanted.is_floating_point()) {
      const at::Tensor size = wanted.abs();
      allowed = tolerance * at::where(size.isfinite(), size, at::zeros_like(size)).max().item<double>();
    }
    if (!at::isclose(got, wanted, 0, allowed, /*equal_nan=*/true).all().item<bool>())
      return false;
  }
  return true;
}

}  // namespace tabi::optimize
