#include "optimize/optimized.hpp"

#include "module/attention.hpp"
#include "module/walk.hpp"
#include "script/script.hpp"

#include <ATen/core/grad_mode.h>
#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/csrc/jit/passes/freeze_module.h>
#include <torch/csrc/jit/runtime/graph_executor.h>

namespace tabi {
namespace {

using optimize::Leaves;

// Plans hold weights, and recording costs a run: more kinds of arguments than these run as in the module itself.
constexpr size_t most_plans = 4, most_entries = 64;

Leaves tensors_of(Givens args) {
  Leaves out;
  for (const Given &arg : args)
    optimize::collect(arg.value, out);
  return out;
}

Leaves tensors_of(const Results &results) {
  Leaves out;
  for (const c10::IValue &result : results)
    optimize::collect(result, out);
  return out;
}

double tolerance_of(at::ScalarType dtype) {
  return dtype == at::kBFloat16 ? 5e-2 : 1e-4;
}

Results detached_results(Results results) {
  Leaves tensors = tensors_of(results);
  bool is_any = false;
  for (at::Tensor &tensor : tensors)
    if (tensor.requires_grad()) {
      tensor = tensor.detach();
      is_any = true;
    }
  size_t next = 0;
  if (is_any)
    for (c10::IValue &result : results)
      result = optimize::replaced(result, tensors, next);
  return results;
}

bool has_control_flow(torch::jit::Block *block) {
  for (const torch::jit::Node *node : block->nodes())
    if (!node->blocks().empty() || node->kind() == torch::jit::prim::CallFunction ||
        node->kind() == torch::jit::prim::CallMethod)
      return true;
  return false;
}

// One step after another, as the graph has them.
Results call_unoptimized(Node &node, Names names, Givens args) {
  const torch::jit::GraphOptimizerEnabledGuard off(false);
  return node.call(names, args);
}

}  // namespace

Optimized::Optimized(NodePtr source, at::ScalarType dtype)
    : Node("Optimized"), source_(std::move(source)), dtype_(dtype) {
  set_mode(false);
}

NodePtr Optimized::shallow_copy() const {
  // Plans are never changed, and the source only where it changes itself.
  auto copy = std::make_shared<Optimized>(changes_itself_ ? deep_copy(source_) : source_, dtype_);
  const std::lock_guard lock(mutex_);
  copy->whole_ = whole_;
  copy->description_ = description_;
  copy->changes_itself_ = changes_itself_;
  copy->plans_ = plans_;
  copy->entries_ = entries_;
  return copy;
}

void Optimized::describe(const optimize::Counts &counts, at::ScalarType dtype) {
  description_ =
      c10::str(source_->type(), ", ", dtype == at::kBFloat16 ? "bfloat16" : "float32", ": folded ", counts.norms,
               " norms, prepacked ", counts.convolutions, " convolutions (", counts.transformed, " as Winograd's) and ",
               counts.linears, " linear layers, fused ", counts.activations, " activations and ", counts.sums, " sums");
}

void Optimized::describe(const std::string &refusal) {
  description_ = source_->type() + ", not planned: " + refusal;
}

bool Optimized::prepare(Names names, Givens args) {
  const at::NoGradGuard no_grad;
  if (const auto *script = dynamic_cast<const Script *>(source_.get())) {
    const auto frozen = torch::jit::freeze_module(script->jit());
    if (has_control_flow(frozen.get_method("forward").graph()->block())) {
      plan_whole(names, args);
      return !changes_itself_;
    }
  }
  auto signature = optimize::signature_of(names, args);
  if (!signature) {
    describe("its arguments are of kinds that no plan is made for");
    source_->call(names, args);
    return true;
  }
  const std::lock_guard lock(mutex_);
  learn(std::move(*signature), names, args);
  return !changes_itself_;
}

void Optimized::plan_whole(Names names, Givens args) {
  auto frozen = torch::jit::freeze_module(dynamic_cast<const Script &>(*source_).jit());
  const auto graph = frozen.get_method("forward").graph();
  if (graph->inputs()[0]->hasUses()) {
    describe("it keeps attributes that change");
    changes_itself_ = true;
    return;
  }
  // What dtypes go through its branches nobody knows: it stays with float32.
  optimize::Counts counts;
  optimize::plan_in_place(graph, counts);
  Script::Known known;
  whole_ = std::make_shared<Script>(frozen, known);
  const Leaves wanted = tensors_of(source_->call(names, args));
  if (optimize::agree(tensors_of(call_unoptimized(*whole_, names, args)), wanted, tolerance_of(at::kFloat))) {
    describe(counts, at::kFloat);
    return;
  }
  whole_ = nullptr;
  describe("a plan's results are not its own, but for rounding");
}

Optimized::PlanPtr Optimized::plan_for(const optimize::Capture &capture, const Leaves &inputs) {
  const Leaves wanted = tensors_of(capture.results);
  const auto holds = [&](const optimize::Plan &plan, at::ScalarType dtype) {
    return optimize::agree(optimize::run(plan, inputs), wanted, tolerance_of(dtype));
  };
  for (const PlanPtr &plan : plans_)
    if (optimize::are_same(*plan->recorded, *capture.graph))
      return holds(*plan, dtype_) ? plan : nullptr;
  if (plans_.size() == most_plans)
    return nullptr;
  for (const auto &[dtype, may_transform] : {std::pair(dtype_, true), std::pair(at::kFloat, false)}) {
    auto plan = std::make_shared<optimize::Plan>(optimize::make_plan(capture, wanted, dtype, may_transform));
    if (!holds(*plan, dtype))
      continue;
    if (plans_.empty())
      describe(plan->counts, dtype);
    plans_.push_back(plan);
    return plan;
  }
  return nullptr;
}

Optimized::EntryPtr Optimized::learn(optimize::Signature signature, Names names, Givens args) {
  auto entry = std::make_shared<Entry>();
  entry->signature = std::move(signature);
  std::string refusal;
  try {
    const torch::jit::GraphOptimizerEnabledGuard off(false);
    // The kernels for whole blocks know float32 alone.
    const InParts parts(dtype_ == at::kBFloat16);
    optimize::Capture capture = optimize::capture(*source_, names, args);
    refusal = capture.refusal;
    changes_itself_ = capture.changes_itself;
    if (refusal.empty()) {
      entry->plan = plan_for(capture, tensors_of(args));
      refusal = entry->plan ? "" : "a plan's results are not its own, but for rounding";
    }
    entry->form = std::move(capture.results);
  } catch (const std::exception &error) {
    // Where the call itself fails, it says so better.
    source_->call(names, args);
    const std::string_view why = error.what();
    refusal = "it cannot be recorded: " + std::string(why.substr(0, why.find('\n')));
  }
  if (plans_.empty())
    describe(refusal);
  if (entries_.size() < most_entries)
    entries_.push_back(entry);
  return entry;
}

Results Optimized::run(const Entry &entry, Givens args) const {
  const Leaves results = optimize::run(*entry.plan, tensors_of(args));
  size_t next = 0;
  Results out;
  for (const c10::IValue &value : entry.form)
    out.push_back(optimize::replaced(value, results, next));
  return out;
}

Results Optimized::forward(Names names, Givens args) {
  const at::NoGradGuard no_grad;
  if (whole_)
    return detached_results(call_unoptimized(*whole_, names, args));
  auto signature =
      changes_itself_ || torch::jit::tracer::isTracing() ? std::nullopt : optimize::signature_of(names, args);
  EntryPtr entry;
  if (signature) {
    const std::lock_guard lock(mutex_);
    for (const EntryPtr &known : entries_)
      if (known->signature == *signature)
        entry = known;
    if (!entry && entries_.size() < most_entries)
      entry = learn(std::move(*signature), names, args);
  }
  if (entry && entry->plan)
    try {
      return detached_results(run(*entry, args));
    } catch (const std::exception &) {
      // Such as an index beyond a table: the module's own error says what is wrong.
    }
  return detached_results(source_->call(names, args));
}

}  // namespace tabi
