#include "optimize/plan.hpp"

#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/csrc/jit/ir/constants.h>

#include <unordered_set>

namespace tabi::optimize {
namespace {

using torch::jit::Block;
using torch::jit::Value;
using JitNode = torch::jit::Node;

// What passes values on, and does as well in bfloat16 if it gets them so.
bool passes_on(const JitNode &node) {
  static const std::unordered_set<std::string> names = {
      "aten::relu",
      "aten::relu6",
      "aten::hardtanh",
      "aten::hardswish",
      "aten::silu",
      "aten::sigmoid",
      "aten::tanh",
      "aten::gelu",
      "aten::leaky_relu",
      "aten::hardsigmoid",
      "aten::max_pool2d",
      "aten::avg_pool2d",
      "aten::cat",
      "aten::adaptive_avg_pool2d",
      "aten::flatten",
      "aten::reshape",
      "aten::view",
      "aten::permute",
      "aten::transpose",
      "aten::unsqueeze",
      "aten::squeeze",
      "aten::slice",
      "aten::select",
      "aten::contiguous",
      "aten::add",
      "aten::mul",
      "aten::constant_pad_nd",
      "aten::mean",
      "aten::pixel_shuffle",
      "aten::matmul",
      "aten::bmm",
      "aten::expand",
      "aten::unflatten",
      "aten::upsample_nearest2d",
      "aten::clamp",
      "aten::scaled_dot_product_attention",
  };
  return names.count(node.kind().toQualString()) > 0;
}

class Converter {
 public:
  explicit Converter(Graph &graph) : graph_(graph) {}

  void run(Block *block) {
    for (auto at = block->nodes().begin(); at != block->nodes().end();) {
      JitNode *node = *at;
      ++at;
      for (Block *inner : node->blocks())
        run(inner);
      if (is_product(*node))
        convert(node, /*weights=*/true);
      else if (passes_on(*node) && gets_halves(*node))
        convert(node, /*weights=*/false);
    }
  }

 private:
  static const at::Tensor *constant(const Value *value) {
    return value->node()->kind() == torch::jit::prim::Constant &&
                   value->node()->hasAttribute(torch::jit::attr::value) &&
                   value->node()->kindOf(torch::jit::attr::value) == torch::jit::AttributeKind::t
               ? &value->node()->t(torch::jit::attr::value)
               : nullptr;
  }

  // A convolution or a linear layer, by constant weights, that bfloat16 makes faster.
  static bool is_product(const JitNode &node) {
    const bool is_linear = node.kind() == at::aten::linear;
    if (!is_linear && node.kind() != at::aten::conv2d && node.kind() != at::aten::_convolution)
      return false;
    const at::Tensor *weight = constant(node.input(1));
    if (!weight || weight->scalar_type() != at::kFloat)
      return false;
    if (!is_linear)
      return true;
    const auto sizes = sizes_of(node.input(0));
    return sizes && !sizes->empty() &&
           is_linear_worth_it(c10::multiply_integers(sizes->begin(), sizes->end() - 1), weight->size(1),
                              weight->size(0), at::kBFloat16);
  }

  // Tensors in a list are those of the node that made it.
  static bool is_list(const Value *value) { return value->node()->kind() == torch::jit::prim::ListConstruct; }
  static bool is_tensor(const Value *value) { return value->type()->kind() == c10::TypeKind::TensorType; }

  bool has_half(const Value *value) const { return halves_.count(value) > 0; }
  bool fits(const Value *value) const {
    const at::Tensor *tensor = constant(value);
    return !is_tensor(value) || has_half(value) || (tensor && tensor->scalar_type() == at::kFloat);
  }
  bool gets_halves(const JitNode &node) const {
    bool has_any = false;
    for (const Value *value : node.inputs()) {
      const auto parts = is_list(value) ? value->node()->inputs() : at::ArrayRef<const Value *>(value);
      for (const Value *part : parts) {
        if (!fits(part))
          return false;
        has_any |= has_half(part);
      }
    }
    return has_any && node.outputs().size() == 1 && is_tensor(node.output());
  }

  Value *cast(Value *value, at::ScalarType dtype) {
    const auto flag = graph_.insertConstant(false);
    Value *out = graph_.insert(at::aten::to, {value, graph_.insertConstant(dtype), flag, flag});
    if (const auto type = value->type()->cast<c10::TensorType>())
      out->setType(type->withScalarType(dtype));
    return out;
  }

  Value *half_of(Value *value) {
    if (const auto at = halves_.find(value); at != halves_.end())
      return at->second;
    if (const at::Tensor *tensor = constant(value))
      return graph_.insertConstant(tensor->to(at::kBFloat16));
    return cast(value, at::kBFloat16);
  }

  void convert(JitNode *node, bool weights) {
    const torch::jit::WithInsertPoint here(node);
    for (size_t i = 0; i < node->inputs().size(); i++) {
      Value *value = node->input(i);
      if (is_list(value) && !weights) {
        std::vector<Value *> parts;
        for (Value *part : value->node()->inputs())
          parts.push_back(is_tensor(part) ? half_of(part) : part);
        if (std::equal(parts.begin(), parts.end(), value->node()->inputs().begin()))
          continue;
        node->replaceInput(i, graph_.insertNode(graph_.createList(c10::TensorType::get(), parts))->output());
      } else if (is_tensor(value)) {
        node->replaceInput(i, half_of(value));
      }
    }
    // What is after it goes on in float32, until it is found to take this too.
    Value *out = node->output();
    const auto type = out->type()->cast<c10::TensorType>();
    const torch::jit::WithInsertPoint after(node->next());
    Value *real = cast(out, at::kFloat);
    JitNode *caster = real->node();
    out->replaceAllUsesAfterNodeWith(caster, real);
    real->setType(type);
    out->setType(type->withScalarType(at::kBFloat16));
    halves_[real] = out;
  }

  Graph &graph_;
  std::unordered_map<const Value *, Value *> halves_;  // of a value, where it was made so
};

}  // namespace

bool has_bfloat16() {
  const auto op = c10::Dispatcher::singleton().findSchema({"mkldnn::_is_mkldnn_bf16_supported", ""});
  if (!op)
    return false;
  torch::jit::Stack stack;
  op->callBoxed(stack);
  return stack.at(0).toBool();
}

void use_bfloat16(Graph &graph) {
  Converter(graph).run(graph.block());
}

}  // namespace tabi::optimize
