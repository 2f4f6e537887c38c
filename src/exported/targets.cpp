#include "exported/targets.hpp"

#include "checkpoint/source.hpp"
#include "exported/fields.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace tabi::exported {
namespace {

// Operators of aten that reach beyond tensors, or take what a program says about memory on trust.
bool is_denied(std::string_view name) {
  static constexpr std::array denied{
      std::string_view("_backward"),
      std::string_view("_cudnn_init_dropout_state"),
      std::string_view("_nested_view_from_buffer"),
      std::string_view("_nested_view_from_buffer_copy"),
      std::string_view("_nested_view_from_jagged"),
      std::string_view("_print"),
      std::string_view("_reshape_alias"),
      std::string_view("_reshape_alias_copy"),
      std::string_view("_resize_output"),
      std::string_view("_resize_output_"),
      std::string_view("from_file"),
      std::string_view("record_stream"),
      std::string_view("requires_grad_"),
      std::string_view("resize"),
      std::string_view("resize_"),
      std::string_view("resize_as"),
      std::string_view("resize_as_"),
      std::string_view("resize_as_sparse"),
      std::string_view("resize_as_sparse_"),
      std::string_view("retain_grad"),
      std::string_view("set"),
      std::string_view("set_"),
      std::string_view("set_data"),
      std::string_view("sparse_resize"),
      std::string_view("sparse_resize_"),
      std::string_view("sparse_resize_and_clear"),
      std::string_view("sparse_resize_and_clear_"),
  };
  const bool skips_checks = name.starts_with("_sparse_") && name.ends_with("_unsafe");
  return skips_checks || std::find(denied.begin(), denied.end(), name) != denied.end();
}

// What LibTorch itself registers besides aten: of these only kernels on tensors are allowed. Any other namespace is
// that of a library which the host loaded for its operators.
bool is_allowed(const c10::OperatorName &full) {
  const size_t colons = full.name.find("::");
  const std::string_view space = std::string_view(full.name).substr(0, colons),
                         name = std::string_view(full.name).substr(colons + 2);
  static constexpr std::array tensors{std::string_view("mkldnn"), std::string_view("mkl"), std::string_view("onednn"),
                                      std::string_view("quantized"), std::string_view("_quantized")};
  static constexpr std::array others{
      std::string_view("_c10d_functional"),
      std::string_view("_c10d_functional_autograd"),
      std::string_view("_dtensor"),
      std::string_view("_inductor_test"),
      std::string_view("_native"),
      std::string_view("_test"),
      std::string_view("c10d"),
      std::string_view("c10d_functional"),
      std::string_view("cuda"),
      std::string_view("debug_mode_ops"),
      std::string_view("debugprims"),
      std::string_view("export"),
      std::string_view("flex_lib"),
      std::string_view("fsdp"),
      std::string_view("inductor"),
      std::string_view("inductor_prims"),
      std::string_view("mkldnn_prepacked"),
      std::string_view("onnx"),
      std::string_view("onnx_symbolic"),
      std::string_view("prepacked"),
      std::string_view("prim"),
      std::string_view("prims"),
      std::string_view("profiler"),
      std::string_view("quantization"),
      std::string_view("rngprims"),
      std::string_view("rpc"),
      std::string_view("sparse"),
      std::string_view("static_runtime"),
      std::string_view("streams"),
      std::string_view("symm_mem"),
  };
  if (space == "aten")
    return !is_denied(name);
  return std::find(tensors.begin(), tensors.end(), space) != tensors.end() ||
         std::find(others.begin(), others.end(), space) == others.end();
}

constexpr std::string_view operators = "torch.ops.";

// The dispatcher's name for such as "torch.ops.aten.linear.default"; nothing where it has none.
std::optional<c10::OperatorName> operator_in(const std::string &text) {
  const size_t first = operators.size(), dot = text.find('.', first), last = text.rfind('.');
  if (!text.starts_with(operators) || dot == std::string::npos || last <= dot)
    return std::nullopt;
  const std::string overload = text.substr(last + 1);
  c10::OperatorName name(text.substr(first, dot - first) + "::" + text.substr(dot + 1, last - dot - 1),
                         overload == "default" ? "" : overload);
  return c10::Dispatcher::singleton().findSchema(name) ? std::optional(std::move(name)) : std::nullopt;
}

struct NamedArithmetic {
  std::string_view text;
  Arithmetic what;
};
constexpr NamedArithmetic arithmetic[] = {
    {"_operator.add", Arithmetic::add},         {"_operator.and_", Arithmetic::and_},
    {"_operator.eq", Arithmetic::eq},           {"_operator.floordiv", Arithmetic::floordiv},
    {"_operator.ge", Arithmetic::ge},           {"_operator.gt", Arithmetic::gt},
    {"_operator.le", Arithmetic::le},           {"_operator.lshift", Arithmetic::lshift},
    {"_operator.lt", Arithmetic::lt},           {"_operator.mod", Arithmetic::mod},
    {"_operator.mul", Arithmetic::mul},         {"_operator.ne", Arithmetic::ne},
    {"_operator.neg", Arithmetic::neg},         {"_operator.or_", Arithmetic::or_},
    {"_operator.pos", Arithmetic::pos},         {"_operator.pow", Arithmetic::pow},
    {"_operator.rshift", Arithmetic::rshift},   {"_operator.sub", Arithmetic::sub},
    {"_operator.truediv", Arithmetic::truediv}, {"math.ceil", Arithmetic::ceil},
    {"math.floor", Arithmetic::floor},          {"math.sqrt", Arithmetic::sqrt},
    {"math.trunc", Arithmetic::trunc},          {"torch._sym_sqrt", Arithmetic::sqrt},
    {"torch.sym_float", Arithmetic::to_float},  {"torch.sym_int", Arithmetic::to_int},
    {"torch.sym_ite", Arithmetic::ite},         {"torch.sym_max", Arithmetic::max},
    {"torch.sym_min", Arithmetic::min},         {"torch.sym_not", Arithmetic::not_},
    {"torch.sym_sqrt", Arithmetic::sqrt},
};

struct NamedControl {
  std::string_view name;
  Control what;
};
constexpr NamedControl controls[] = {
    {"cond", Control::cond},
    {"map", Control::map},
    {"map_impl", Control::map},
    {"scan", Control::scan},
    {"tag_activation_checkpoint", Control::plain},
    {"while_loop", Control::while_loop},
    {"wrap", Control::plain},
    {"wrap_with_autocast", Control::autocast},
    {"wrap_with_set_grad_enabled", Control::set_grad_enabled},
};

}  // namespace

std::optional<Target> find_target(const std::string &text) {
  constexpr std::string_view higher_order = "torch.ops.higher_order.";
  Target out;
  if (text.starts_with(higher_order)) {
    for (const NamedControl &known : controls)
      if (known.name == text.substr(higher_order.size()))
        out.control = known.what;
    return out.control ? std::optional(out) : std::nullopt;
  }
  if (text.starts_with(operators)) {
    const auto name = operator_in(text);
    if (!name || !is_allowed(*name))
      return std::nullopt;
    out.op = &find_op(name->name, name->overload_name);
    return out;
  }
  for (const NamedArithmetic &known : arithmetic)
    if (known.text == text)
      out.arithmetic = known.what;
  return out.arithmetic ? std::optional(out) : std::nullopt;
}

namespace {

struct Refused {
  std::set<std::string> unknown, forbidden;
};

void collect_refused(const Tree &graph, Refused &refused, int depth) {
  if (depth > most_graphs_deep)
    corrupt("the program's graphs are nested deeper than ", most_graphs_deep, " levels");
  const Tree &nodes = list_at(graph, "nodes");
  for (size_t i = 0; i < nodes.size(); i++) {
    const Tree &node = dict_of(nodes.value(i), "node");
    const std::string &target = text_at(node, "target");
    if (!find_target(target))
      (operator_in(target) ? refused.forbidden : refused.unknown).insert(target);
    const Tree &inputs = list_at(node, "inputs");
    for (size_t k = 0; k < inputs.size(); k++) {
      const auto [tag, value] = tagged(field(dict_of(inputs.value(k), "input"), "arg"), "argument");
      if (tag == "as_graph")
        collect_refused(dict_at(dict_of(value, tag), "graph"), refused, depth + 1);
    }
  }
}

std::string list_of_names(const std::set<std::string> &names) {
  std::string out;
  for (const std::string &name : names)
    out += (out.empty() ? "" : ", ") + in_quotes(name);
  return out;
}

}  // namespace

void check_targets(const Tree &graph) {
  Refused refused;
  collect_refused(graph, refused, 0);
  const std::string unknown = list_of_names(refused.unknown);
  require(refused.forbidden.empty(), TABI_UNSAFE_FILE,
          "the program uses operators that no program may use: ", list_of_names(refused.forbidden),
          unknown.empty() ? "" : ", and unknown ones: ", unknown);
  require(unknown.empty(), TABI_NOT_IMPLEMENTED, "the program uses operators that are not known: ", unknown,
          "; those of other libraries are known once their library is loaded");
}

}  // namespace tabi::exported
