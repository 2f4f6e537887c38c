#include "optimize/capture.hpp"

#include "module/walk.hpp"

#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/equal.h>
#include <ATen/record_function.h>
#include <torch/csrc/jit/frontend/tracer.h>
#include <torch/csrc/jit/ir/constants.h>

#include <unordered_set>

namespace tabi::optimize {
namespace {

using torch::jit::Block;
using torch::jit::Value;

// Hears of operators that give plain numbers away: from there on the graph knows nothing of them.
class Watch {
 public:
  Watch() : handle_(at::addThreadLocalCallback(at::RecordFunctionCallback(heard).scopes({at::RecordScope::FUNCTION}))) {
    outer_ = std::exchange(current, this);
  }
  ~Watch() {
    current = outer_;
    at::removeCallback(handle_);
  }
  Watch(const Watch &) = delete;
  Watch &operator=(const Watch &) = delete;

  const std::string &found() const { return found_; }

 private:
  static std::unique_ptr<at::ObserverContext> heard(const at::RecordFunction &function) {
    // Below an operator that is recorded itself, the tracer is away.
    if (!current || !current->found_.empty() || !at::tracer::impl::is_dispatch_enabled())
      return nullptr;
    const auto name = function.operator_name();
    const auto op = name ? c10::Dispatcher::singleton().findSchema(*name) : std::nullopt;
    // One that has no tag for it gives a bool too.
    if (op &&
        (op->hasTag(at::Tag::data_dependent_output) || name->name == "aten::_nested_tensor_from_mask_left_aligned"))
      current->found_ = name->name;
    return nullptr;
  }

  static thread_local Watch *current;
  at::CallbackHandle handle_;
  Watch *outer_;
  std::string found_;
};
thread_local Watch *Watch::current = nullptr;

// Leaves with their versions, to tell whether something was written to them.
class State {
 public:
  void add(const std::string &name, const at::Tensor &tensor) {
    if (tensor.defined() && !tensor.is_inference())
      all_.push_back({name, tensor, tensor._version()});
  }
  std::string changed() const {
    for (const Entry &entry : all_)
      if (entry.tensor._version() != entry.version)
        return entry.name;
    return "";
  }

 private:
  struct Entry {
    std::string name;
    at::Tensor tensor;
    int64_t version;
  };
  std::vector<Entry> all_;
};

// Whether an index is a mask, for all that is known.
bool has_mask(const torch::jit::Node &node) {
  for (const Value *index : node.input(1)->node()->inputs())
    if (const auto type = index->type()->cast<c10::TensorType>())
      if (!type->scalarType() || *type->scalarType() == at::kBool || *type->scalarType() == at::kByte)
        return true;
  return false;
}

// Sizes that come of data would stand in the graph as they were.
std::string data_dependent(const Graph &graph) {
  static const std::unordered_set<std::string> untagged = {"aten::_pack_padded_sequence", "aten::_pad_packed_sequence",
                                                           "aten::_nested_tensor_from_mask", "aten::repeat_interleave"};
  for (const torch::jit::Node *node : graph.nodes()) {
    const std::string name = node->kind().toQualString();
    const auto *schema = node->maybeSchema();
    const auto op = schema ? c10::Dispatcher::singleton().findSchema(schema->operator_name()) : std::nullopt;
    const bool depends = name == "aten::index"            ? has_mask(*node)
                         : untagged.count(name) && schema ? schema->overload_name() != "self_int"
                                                          : op && op->hasTag(at::Tag::dynamic_output_shape);
    if (depends)
      return name;
  }
  return "";
}

bool are_same_values(const c10::IValue &a, const c10::IValue &b) {
  if (a.isTensor() && b.isTensor()) {
    const at::Tensor &x = a.toTensor(), &y = b.toTensor();
    constexpr int64_t most_compared = 4096;
    if (x.is_same(y) || !x.defined() || !y.defined())
      return x.is_same(y);
    if (x.scalar_type() != y.scalar_type() || x.sizes() != y.sizes() || !x.has_storage() || !y.has_storage())
      return false;
    return (x.data_ptr() == y.data_ptr() && x.strides() == y.strides()) ||
           (x.numel() <= most_compared && at::equal(x, y));
  }
  if (a.isList() && b.isList()) {
    const auto x = a.toListRef(), y = b.toListRef();
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), are_same_values);
  }
  if (a.isGenerator() || b.isGenerator() || a.isObject() || b.isObject())
    return false;
  return a.tagKind() == b.tagKind() && a == b;
}

// Whether both inputs of a sum have one size, which fusing goes by.
bool has_equal_sizes(const torch::jit::Node &node) {
  const auto a = node.input(0)->type()->cast<c10::TensorType>(), b = node.input(1)->type()->cast<c10::TensorType>();
  return a && b && a->sizes().concrete_sizes() && a->sizes().concrete_sizes() == b->sizes().concrete_sizes();
}

bool are_same_nodes(const torch::jit::Node &a, const torch::jit::Node &b) {
  if (a.kind() != b.kind() || a.inputs().size() != b.inputs().size() || a.outputs().size() != b.outputs().size() ||
      !a.blocks().empty() || !b.blocks().empty())
    return false;
  if (a.kind() == torch::jit::prim::Constant) {
    const auto x = torch::jit::toIValue(a.output()), y = torch::jit::toIValue(b.output());
    return x && y && are_same_values(*x, *y);
  }
  if (a.hasAttributes() || b.hasAttributes() || a.maybeSchema() != b.maybeSchema())
    return false;
  const bool is_sum = a.kind() == at::aten::add || a.kind() == at::aten::add_;
  return !is_sum || has_equal_sizes(a) == has_equal_sizes(b);
}

}  // namespace

Capture capture(Node &node, Names names, Givens args) {
  Capture out;
  Leaves tensors;
  for (const Given &arg : args)
    collect(arg.value, tensors);
  State own, given;
  for_each_tensor(node, [&](const std::string &name, const at::Tensor &tensor, bool) { own.add(name, tensor); });
  for (const at::Tensor &tensor : tensors)
    given.add("argument", tensor);

  const auto run = [&](torch::jit::Stack traced) {
    const torch::jit::tracer::NoWarn no_warnings;
    Leaves inputs;
    for (const c10::IValue &value : traced)
      inputs.push_back(value.toTensor());
    size_t next = 0;
    c10::SmallVector<Given, 8> values;
    for (const Given &arg : args)
      values.push_back({arg.tag, replaced(arg.value, inputs, next)});
    out.results = node.call(names, values);
    Leaves results;
    for (const c10::IValue &result : out.results)
      collect(result, results);
    return torch::jit::Stack(results.begin(), results.end());
  };
  const Watch watch;
  out.graph = torch::jit::tracer::trace(
                  torch::jit::Stack(tensors.begin(), tensors.end()), run, [](const at::Tensor &) { return ""; },
                  /*strict=*/false)
                  .first->graph;

  if (const std::string name = own.changed(); !name.empty()) {
    out.refusal = "it changes its tensor " + in_quotes(name);
    out.changes_itself = true;
  } else if (!given.changed().empty()) {
    out.refusal = "it changes its arguments";
  } else if (!watch.found().empty()) {
    out.refusal = "what it does depends on data, by " + watch.found();
  } else if (const std::string name = data_dependent(*out.graph); !name.empty()) {
    out.refusal = "sizes depend on data, by " + name;
  }
  return out;
}

bool are_same(const Graph &a, const Graph &b) {
  std::unordered_map<const Value *, const Value *> twin;
  const auto match = [&](auto x, auto y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), [&](const Value *p, const Value *q) {
      const auto at = twin.find(p);
      return at != twin.end() && at->second == q;
    });
  };
  const auto pair = [&](auto x, auto y) {
    for (size_t i = 0; i < x.size(); i++)
      twin[x[i]] = y[i];
  };
  if (a.inputs().size() != b.inputs().size())
    return false;
  pair(a.inputs(), b.inputs());
  auto other = b.nodes().begin();
  for (const torch::jit::Node *node : a.nodes()) {
    if (other == b.nodes().end() || !are_same_nodes(*node, **other) || !match(node->inputs(), other->inputs()))
      return false;
    pair(node->outputs(), other->outputs());
    ++other;
  }
  return other == b.nodes().end() && match(a.outputs(), b.outputs());
}

}  // namespace tabi::optimize
