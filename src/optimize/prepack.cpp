#include "optimize/plan.hpp"
#include "optimize/winograd.hpp"

#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/jit/ir/constants.h>

#include <unordered_set>

namespace tabi::optimize {
namespace {

using torch::jit::Block;
using torch::jit::Value;
using JitNode = torch::jit::Node;

std::optional<c10::OperatorHandle> op_called(const char *name) {
  return c10::Dispatcher::singleton().findSchema({name, ""});
}

at::Tensor call_boxed(const c10::OperatorHandle &op, torch::jit::Stack stack) {
  op.callBoxed(stack);
  return stack.at(0).toTensor();
}

// A constant of a node's inputs; none where the input is computed.
std::optional<c10::IValue> constant_at(const JitNode &node, size_t i) {
  return torch::jit::toIValue(node.input(i));
}

std::optional<at::Tensor> weight_at(const JitNode &node, size_t i, int64_t dim) {
  const auto value = constant_at(node, i);
  if (!value || !value->isTensor() || !value->toTensor().defined())
    return std::nullopt;
  const at::Tensor &weight = value->toTensor();
  const bool fits = weight.dim() == dim && weight.is_cpu() && weight.layout() == at::kStrided &&
                    (weight.scalar_type() == at::kFloat || weight.scalar_type() == at::kBFloat16);
  return fits ? std::optional(weight) : std::nullopt;
}

// Nothing or a tensor: anything else is nothing that was asked for.
std::optional<c10::IValue> bias_at(const JitNode &node, size_t i) {
  auto value = constant_at(node, i);
  return value && (value->isNone() || value->isTensor()) ? value : std::nullopt;
}

std::optional<std::vector<int64_t>> pair_at(const JitNode &node, size_t i) {
  const auto value = constant_at(node, i);
  if (!value || !value->isIntList())
    return std::nullopt;
  std::vector<int64_t> out = value->toIntVector();
  if (out.size() == 1)
    out.push_back(out[0]);
  return out.size() == 2 ? std::optional(out) : std::nullopt;
}

struct Convolution {
  Value *input;
  at::Tensor weight;
  c10::IValue bias;
  std::vector<int64_t> stride, padding, dilation;
  int64_t groups;
};

std::optional<Convolution> convolution_of(const JitNode &node) {
  const bool is_plain = node.kind() == at::aten::conv2d;
  if (!is_plain && node.kind() != at::aten::_convolution && node.kind() != at::aten::convolution)
    return std::nullopt;
  const size_t groups_at = is_plain ? 6 : 8;
  const auto weight = weight_at(node, 1, 4);
  const auto bias = bias_at(node, 2);
  const auto stride = pair_at(node, 3), padding = pair_at(node, 4), dilation = pair_at(node, 5);
  const auto groups = constant_at(node, groups_at);
  if (!weight || !bias || !stride || !padding || !dilation || !groups || !groups->isInt())
    return std::nullopt;
  const auto transposed = is_plain ? std::optional<c10::IValue>(false) : constant_at(node, 6);
  const auto sizes = sizes_of(node.input(0));
  if (!transposed || !transposed->isBool() || transposed->toBool() || (sizes && sizes->size() != 4))
    return std::nullopt;
  return Convolution{node.input(0), *weight, *bias, *stride, *padding, *dilation, groups->toInt()};
}

struct Activation {
  const char *name = "none";
  std::vector<double> scalars;
  c10::IValue algorithm = "";
};

std::optional<Activation> activation_of(const JitNode &node) {
  static const std::unordered_map<c10::Symbol, const char *> plain = {
      {at::aten::relu, "relu"},           {at::aten::sigmoid, "sigmoid"}, {at::aten::tanh, "tanh"},
      {at::aten::hardswish, "hardswish"}, {at::aten::silu, "swish"},
  };
  if (const auto at = plain.find(node.kind()); at != plain.end())
    return Activation{at->second, {}};
  if (node.kind() == at::aten::relu6)
    return Activation{"hardtanh", {0, 6}};
  if (node.kind() == at::aten::gelu) {
    const auto approximate = constant_at(node, 1);
    return approximate && approximate->isString() ? std::optional(Activation{"gelu", {}, *approximate}) : std::nullopt;
  }
  const bool has_slope = node.kind() == at::aten::leaky_relu;
  if (!has_slope && node.kind() != at::aten::hardtanh && node.kind() != at::aten::clamp)
    return std::nullopt;
  Activation out{has_slope ? "leaky_relu" : "hardtanh", {}};
  for (size_t i = 1; i < node.inputs().size(); i++) {
    const auto value = constant_at(node, i);
    if (!value || !value->isScalar())
      return std::nullopt;
    out.scalars.push_back(value->toScalar().toDouble());
  }
  return out;
}

// The node that alone takes a value, in the same block.
JitNode *only_user(const Value *value) {
  if (value->uses().size() != 1)
    return nullptr;
  JitNode *user = value->uses()[0].user;
  return user->owningBlock() == value->node()->owningBlock() && user->kind() != torch::jit::prim::Return ? user
                                                                                                         : nullptr;
}

// Whose results are memory of their own, and who keeps none of what it takes.
bool is_fresh(const JitNode &node) {
  static const std::unordered_set<std::string> names = {
      "mkldnn::_convolution_pointwise",
      "mkldnn::_convolution_pointwise_",
      winograd_name,
      winograd_inplace_name,
      "aten::_convolution",
      "aten::conv2d",
      "aten::batch_norm",
      "aten::relu",
      "aten::relu6",
      "aten::hardtanh",
      "aten::silu",
      "aten::gelu",
      "aten::sigmoid",
      "aten::max_pool2d",
      "aten::avg_pool2d",
      "aten::cat",
      "aten::add",
      "aten::mul",
      "aten::mean",
  };
  return names.count(node.kind().toQualString()) > 0;
}

// Whether a sum may be written over one of its parts: nobody needs it afterwards, and it is nobody else's memory.
bool may_overwrite(const Value *value, JitNode *sum) {
  const JitNode *maker = value->node();
  if (!is_fresh(*maker) || maker->owningBlock() != sum->owningBlock())
    return false;
  for (const torch::jit::Use &use : value->uses())
    if (use.user != sum &&
        (use.user->owningBlock() != sum->owningBlock() || !use.user->isBefore(sum) || !is_fresh(*use.user)))
      return false;
  return true;
}

class Prepacker {
 public:
  Prepacker(Graph &graph, bool may_transform, Counts &counts)
      : graph_(graph),
        may_transform_(may_transform),
        counts_(counts),
        reorder_(op_called("mkldnn::_reorder_convolution_weight")),
        reorder_linear_(op_called("mkldnn::_reorder_linear_weight")) {}

  void run() {
    std::vector<JitNode *> nodes;
    collect(graph_.block(), nodes);
    for (JitNode *node : nodes)
      if (const auto convolution = convolution_of(*node); convolution && reorder_)
        replace(node, *convolution);
      else if (node->kind() == at::aten::linear && reorder_linear_)
        replace_linear(node);
    if (counts_.convolutions > 0)
      for (JitNode *node : nodes)
        if (node->kind() == at::aten::view && node->input(1)->type()->kind() == c10::TypeKind::ListType)
          use_reshape(node);
  }

 private:
  static void collect(Block *block, std::vector<JitNode *> &to) {
    for (JitNode *node : block->nodes()) {
      if (node->kind() == at::aten::linear || node->kind() == at::aten::view || convolution_of(*node))
        to.push_back(node);
      for (Block *inner : node->blocks())
        collect(inner, to);
    }
  }

  Value *constant(const c10::IValue &value) { return graph_.insertConstant(value); }

  // No storage is behind such a tensor, so that it cannot be an ordinary constant.
  Value *packed(const at::Tensor &tensor) {
    JitNode *node = graph_.create(torch::jit::prim::ConstantMKLDNNTensor, 1);
    node->t_(torch::jit::attr::value, tensor);
    return graph_.insertNode(node)->output();
  }

  Value *scalars(const Activation &activation) {
    c10::impl::GenericList list(c10::OptionalType::create(c10::NumberType::get()));
    for (const double scalar : activation.scalars)
      list.push_back(scalar);
    return constant(list);
  }

  // Puts a node where `last` is, in place of it and of those that it stands for.
  void finish(const char *kind, at::ArrayRef<Value *> inputs, JitNode *last) {
    JitNode *made = graph_.insertNode(graph_.create(c10::Symbol::fromQualString(kind), inputs));
    made->output()->setType(last->output()->type());
    last->output()->replaceAllUsesWith(made->output());
  }

  // The activation behind a value, if that is where it goes.
  JitNode *activation_after(const Value *value, Activation &activation) {
    JitNode *user = only_user(value);
    const auto found = user && user->input(0) == value ? activation_of(*user) : std::nullopt;
    if (!found)
      return nullptr;
    activation = *found;
    counts_.activations++;
    return user;
  }

  // A sum of the result and something of its size.
  JitNode *sum_after(const Value *value, Value *&other) {
    JitNode *user = only_user(value);
    if (!user || user->kind() != at::aten::add || user->inputs().size() != 3)
      return nullptr;
    Value *const added = user->input(user->input(0) == value ? 1 : 0);
    const auto alpha = constant_at(*user, 2);
    const auto sizes = sizes_of(value), added_sizes = sizes_of(added);
    const auto dtype = [](const Value *v) { return v->type()->expectRef<c10::TensorType>().scalarType(); };
    const bool fits = alpha && alpha->isScalar() && alpha->toScalar().toDouble() == 1 && sizes && added_sizes &&
                      sizes == added_sizes && dtype(value) == dtype(added);
    if (!fits)
      return nullptr;
    other = added;
    return user;
  }

  bool is_transformed(const Convolution &c) const {
    static constexpr std::array<int64_t, 2> ones = {1, 1};
    const auto type = c.input->type()->cast<c10::TensorType>();
    const auto sizes = sizes_of(c.input);
    return may_transform_ && type && type->scalarType() == at::kFloat && c.weight.scalar_type() == at::kFloat &&
           sizes && c.groups == 1 && at::IntArrayRef(c.stride) == ones && at::IntArrayRef(c.dilation) == ones &&
           is_winograd_worth_it(*sizes, c.weight.sizes(), c.padding);
  }

  // A convolution, and what runs along with it: a sum, an activation.
  void replace(JitNode *node, const Convolution &c) {
    const bool is_transformed = this->is_transformed(c);
    counts_.convolutions++;
    counts_.transformed += is_transformed;
    Value *other = nullptr;
    JitNode *const sum = sum_after(node->output(), other);
    Activation activation;
    JitNode *last = activation_after((sum ? sum : node)->output(), activation);
    if ((sum || is_transformed) && last && activation.name != std::string_view("relu")) {
      last = nullptr;
      counts_.activations--;
    }
    counts_.sums += sum != nullptr;
    JitNode *const core = sum ? sum : node;
    const bool overwrites = sum && other != c.input && may_overwrite(other, sum);
    const torch::jit::WithInsertPoint here(core);
    if (is_transformed)
      finish_transformed(c, other, overwrites, core, last);
    else
      finish_packed(c, other, overwrites, activation, core, last);
    if (last)
      last->destroy();
    if (sum)
      sum->destroy();
    node->destroy();
  }

  void finish_transformed(const Convolution &c, Value *other, bool overwrites, JitNode *core, JitNode *last) {
    const std::vector<Value *> inputs = {other ? other : constant(c10::IValue()),
                                         c.input,
                                         constant(winograd_weight(c.weight)),
                                         constant(c.bias),
                                         constant(c.padding),
                                         constant(last != nullptr)};
    finish(overwrites ? winograd_inplace_name : winograd_name, inputs, last ? last : core);
  }

  void finish_packed(const Convolution &c, Value *other, bool overwrites, const Activation &activation, JitNode *core,
                     JitNode *last) {
    const auto sizes = sizes_of(c.input);
    const at::Tensor weight = call_boxed(*reorder_, {c.weight.contiguous(), c.padding, c.stride, c.dilation, c.groups,
                                                     sizes ? c10::IValue(*sizes) : c10::IValue()});
    std::vector<Value *> inputs = {c.input,
                                   packed(weight),
                                   constant(c.bias),
                                   constant(c.padding),
                                   constant(c.stride),
                                   constant(c.dilation),
                                   constant(c.groups)};
    if (other) {
      inputs.insert(overwrites ? inputs.begin() : inputs.begin() + 1, other);
      inputs.push_back(constant("add"));
      inputs.push_back(constant(1.0));
    }
    if (!other || last) {
      inputs.push_back(constant(activation.name));
      inputs.push_back(scalars(activation));
      inputs.push_back(constant(activation.algorithm));
    } else {
      inputs.push_back(constant(c10::IValue()));
      inputs.push_back(scalars({}));
      inputs.push_back(constant(c10::IValue()));
    }
    finish(overwrites ? "mkldnn::_convolution_pointwise_" : "mkldnn::_convolution_pointwise", inputs,
           last ? last : core);
  }

  void replace_linear(JitNode *node) {
    const auto weight = weight_at(*node, 1, 2);
    const auto bias = bias_at(*node, 2);
    if (!weight || !bias)
      return;
    int64_t rows = 0;
    if (const auto sizes = sizes_of(node->input(0)); sizes && !sizes->empty())
      rows = c10::multiply_integers(sizes->begin(), sizes->end() - 1);
    if (!is_linear_worth_it(rows, weight->size(1), weight->size(0), weight->scalar_type()))
      return;
    counts_.linears++;
    Activation activation;
    JitNode *last = activation_after(node->output(), activation);
    const torch::jit::WithInsertPoint here(node);
    finish("mkldnn::_linear_pointwise",
           {node->input(0), packed(call_boxed(*reorder_linear_, {weight->contiguous(), rows})), constant(*bias),
            constant(activation.name), scalars(activation), constant(activation.algorithm)},
           last ? last : node);
    if (last)
      last->destroy();
    node->destroy();
  }

  // Of memory in another format no view may be had.
  void use_reshape(JitNode *node) {
    const torch::jit::WithInsertPoint here(node);
    finish("aten::reshape", node->inputs(), node);
    node->destroy();
  }

  Graph &graph_;
  bool may_transform_;
  Counts &counts_;
  std::optional<c10::OperatorHandle> reorder_, reorder_linear_;
};

}  // namespace

bool is_linear_worth_it(int64_t rows, int64_t in, int64_t out, at::ScalarType dtype) {
  // Measured: below these the calls cost more than they save, by up to three times; of few rows the reading of weights
  // is all there is.
  const bool is_reading = rows < 4 && dtype == at::kFloat;
  return in * out >= (is_reading ? 1 << 22 : 1 << 16) && rows * in * out >= 1 << 19;
}

void prepack(Graph &graph, bool may_transform, Counts &counts) {
  Prepacker(graph, may_transform, counts).run();
}

}  // namespace tabi::optimize
