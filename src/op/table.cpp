// Finds operators in the dispatcher and keeps them.
#include "op/op.hpp"

#include "functional/functional.hpp"

#include <ATen/core/jit_type.h>
#include <torch/csrc/jit/frontend/function_schema_parser.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <map>
#include <mutex>
#include <set>

namespace tabi {

std::atomic<const Op *> ops[most_ops];

namespace {

struct Registry {
  std::mutex mutex;
  std::map<std::pair<std::string, std::string>, const Op *> overloads;
  std::map<std::string, const Op *> wholes;
  std::vector<c10::OperatorName> names;
  uint32_t count = 0;
};
Registry &registry() {
  static auto &all = *new Registry;
  return all;
}

void publish(Registry &all, Op &op) {
  require(all.count < most_ops, TABI_INTERNAL, "too many operators");
  op.index = all.count++;
  ops[op.index].store(&op, std::memory_order_release);
}

int32_t kind_of_type(const c10::TypePtr &type) {
  switch (type->kind()) {
    case c10::TypeKind::TensorType:
      return TABI_ARG_TENSOR;
    case c10::TypeKind::IntType:
    case c10::TypeKind::SymIntType:
      return TABI_ARG_INT;
    case c10::TypeKind::FloatType:
      return TABI_ARG_FLOAT;
    case c10::TypeKind::BoolType:
      return TABI_ARG_BOOL;
    case c10::TypeKind::NumberType:
      return TABI_ARG_SCALAR;
    case c10::TypeKind::ComplexType:
      return TABI_ARG_COMPLEX;
    case c10::TypeKind::StringType:
      return TABI_ARG_STRING;
    case c10::TypeKind::ScalarTypeType:
      return TABI_ARG_DTYPE;
    case c10::TypeKind::LayoutType:
      return TABI_ARG_LAYOUT;
    case c10::TypeKind::DeviceObjType:
      return TABI_ARG_DEVICE;
    case c10::TypeKind::MemoryFormatType:
      return TABI_ARG_MEMORY_FORMAT;
    case c10::TypeKind::GeneratorType:
      return TABI_ARG_GENERATOR;
    case c10::TypeKind::StorageType:
      return TABI_ARG_STORAGE;
    case c10::TypeKind::StreamObjType:
      return TABI_ARG_STREAM;
    case c10::TypeKind::DictType:
      return TABI_ARG_DICT;
    default:
      return TABI_ARG_OTHER;
  }
}

c10::TypePtr strip_optional(const c10::TypePtr &type, bool &optional) {
  if (type->kind() != c10::TypeKind::OptionalType)
    return type;
  optional = true;
  return type->expectRef<c10::OptionalType>().getElementType();
}

Arg make_arg(const c10::Argument &from) {
  Arg arg;
  arg.name = from.name();
  arg.type = from.real_type()->str();
  arg.is_keyword = from.kwarg_only();
  arg.is_out = from.is_out();
  arg.is_written = from.alias_info() && from.alias_info()->isWrite();
  arg.list_size = from.N().value_or(0);
  arg.default_value = from.default_value() ? &*from.default_value() : nullptr;
  c10::TypePtr type = strip_optional(from.real_type(), arg.is_optional);
  if (type->kind() == c10::TypeKind::ListType) {
    arg.is_list = true;
    type = strip_optional(type->expectRef<c10::ListType>().getElementType(), arg.is_optional_element);
  }
  arg.kind = kind_of_type(type);
  if (arg.kind == TABI_ARG_DICT)
    arg.dict = type;
  return arg;
}

std::unique_ptr<Op> read_schema(const c10::FunctionSchema &schema) {
  auto op = std::make_unique<Op>();
  op->name = schema.name();
  op->overload = schema.overload_name();
  op->schema_text = c10::str(schema);
  op->is_overload = true;
  op->takes_numbers = takes_numbers(op->name);
  for (const c10::Argument &arg : schema.arguments()) {
    op->args.push_back(make_arg(arg));
    op->positional += !op->args.back().is_keyword;
    const c10::IValue *value = op->args.back().default_value;
    op->scalar_defaults.push_back(value && value->isScalar() ? value->toScalar() : at::Scalar());
  }
  for (const c10::Argument &result : schema.returns())
    op->returns.push_back(make_arg(result));
  return op;
}

const Op &add_overload(Registry &all, const c10::OperatorHandle &handle) {
  const c10::FunctionSchema &schema = handle.schema();
  auto [at, fresh] = all.overloads.try_emplace({schema.name(), schema.overload_name()}, nullptr);
  if (!fresh)
    return *at->second;
  auto op = read_schema(schema);
  op->dispatcher = handle;
  choose_fast_calls(*op);
  publish(all, *op);
  at->second = op.release();
  return *at->second;
}

// Python's parser tries overloads so that the one with the more particular types comes first (sort_overloads in
// PyTorch's tools/autograd/gen_python_functions.py).
bool type_goes_later(const std::string &a, const std::string &b) {
  auto is_list = [](const std::string &s) { return s.find("[]") != std::string::npos; };
  return (a == "Scalar" && b == "Tensor") || (a == "Scalar?" && b == "Tensor?") ||
         (a == "int[]" && (b == "int" || b == "int?")) || (a == "Tensor[]" && is_list(b)) ||
         (a == "SymInt[]" && b == "int[]") || ((a == "SymInt" || a == "int") && b == "Tensor");
}

bool goes_later(const Op &a, const Op &b) {
  std::vector<const Arg *> first, second;
  for (const Arg &arg : a.args)
    if (!arg.is_out)
      first.push_back(&arg);
  for (const Arg &arg : b.args)
    if (!arg.is_out)
      second.push_back(&arg);
  if (first.size() != second.size())
    return false;
  bool equal = true;
  for (size_t i = 0; i < first.size(); i++) {
    if (first[i]->type == second[i]->type)
      continue;
    equal = false;
    if (!type_goes_later(first[i]->type, second[i]->type))
      return false;
  }
  return !equal;
}

void sort_overloads(std::vector<const Op *> &overloads) {
  std::sort(overloads.begin(), overloads.end(), [](const Op *a, const Op *b) {
    return a->schema_text.substr(a->schema_text.find('(')) < b->schema_text.substr(b->schema_text.find('('));
  });
  const size_t n = overloads.size();
  std::vector<std::set<size_t>> before(n);
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < n; k++)
      if (goes_later(*overloads[i], *overloads[k]))
        before[i].insert(k);
  std::vector<const Op *> sorted;
  std::vector<bool> placed(n);
  while (sorted.size() < n) {
    const size_t had = sorted.size();
    for (size_t i = 0; i < n; i++) {
      const bool ready = std::all_of(before[i].begin(), before[i].end(), [&](size_t k) { return placed[k]; });
      if (placed[i] || !ready)
        continue;
      placed[i] = true;
      sorted.push_back(overloads[i]);
    }
    require(sorted.size() > had, TABI_INTERNAL, "overloads of ", overloads[0]->name, " have no order");
  }
  overloads = std::move(sorted);
}

const Op &add_whole(Registry &all, const std::string &name, std::vector<const Op *> overloads) {
  auto op = std::make_unique<Op>();
  op->name = name;
  op->overloads = std::move(overloads);
  sort_overloads(op->overloads);
  choose_fast_calls(*op);
  publish(all, *op);
  return *(all.wholes[name] = op.release());
}

[[noreturn]] void fail_unknown(const std::string &name, const std::string &overload) {
  std::string near;
  for (const auto &known : all_op_names())
    if (known.name == name)
      near += (near.empty() ? "" : ", ") + (known.overload_name.empty() ? "default" : known.overload_name);
  const std::string whole = overload.empty() ? name : name + "." + overload;
  if (near.empty())
    fail(TABI_NOT_IMPLEMENTED, "LibTorch ", tabi_torch_version(), " has no operator ", in_quotes(whole));
  fail(TABI_NOT_IMPLEMENTED, "LibTorch ", tabi_torch_version(), " has no operator ", in_quotes(whole), "; ", name,
       " has the overloads ", near);
}

}  // namespace

const Op &parse_signature(c10::ArrayRef<const char *> texts) {
  std::vector<const Op *> overloads;
  for (const char *text : texts) {
    auto schema = std::make_unique<c10::FunctionSchema>(torch::jit::parseSchema(c10::str(text, " -> ()")));
    auto op = read_schema(*schema);
    op->own_schema = std::move(schema);
    overloads.push_back(op.release());
  }
  if (overloads.size() == 1)
    return *overloads[0];
  auto *whole = new Op;
  whole->name = overloads[0]->name;
  whole->overloads = std::move(overloads);
  return *whole;
}

namespace {

std::string python_text(const c10::IValue &value) {
  if (value.isNone())
    return "None";
  if (value.isBool())
    return value.toBool() ? "True" : "False";
  if (value.isString())
    return "'" + value.toStringRef() + "'";
  if (value.isDouble()) {
    char text[32];
    const std::string shortest(text, std::to_chars(text, text + sizeof text, value.toDouble()).ptr);
    return shortest.find_first_not_of("-0123456789") == std::string::npos ? shortest + ".0" : shortest;
  }
  if (!value.isList())
    return c10::str(value);
  // A list of equal numbers is what one number stands for.
  const auto items = value.toListRef();
  std::string out;
  bool equal = true;
  for (const c10::IValue &item : items) {
    equal &= item == items[0];
    out += (out.empty() ? "" : ", ") + python_text(item);
  }
  return equal && !items.empty() ? python_text(items[0]) : "(" + out + ")";
}

}  // namespace

std::string python_signature(const Op &op) {
  const Op &one = op.is_overload ? op : *op.overloads[0];
  std::string out = "(";
  bool keywords = false;
  for (const Arg &arg : one.args) {
    out += out.size() > 1 ? ", " : "";
    if (arg.is_keyword && !keywords)
      out += "*, ";
    keywords |= arg.is_keyword;
    out += arg.name;
    if (!arg.default_value)
      continue;
    out += "=" + python_text(*arg.default_value);
  }
  return out + ")";
}

std::vector<c10::OperatorName> all_op_names() {
  functional::define_all();
  std::vector<c10::OperatorName> names = c10::Dispatcher::singleton().getAllOpNames();
  names.erase(std::remove_if(names.begin(), names.end(),
                             [](const c10::OperatorName &name) {
                               return !c10::Dispatcher::singleton().findSchema(name).has_value();
                             }),
              names.end());
  std::sort(names.begin(), names.end(), [](const auto &a, const auto &b) {
    return std::tie(a.name, a.overload_name) < std::tie(b.name, b.overload_name);
  });
  return names;
}

namespace {

// The dispatcher's name for one of PyTorch's: "linalg.det" is aten::linalg_det, "nn.functional.pad" is this library's
// own where Python has one above ATen's, and "add" is aten::add.
std::string dispatcher_name(const std::string &name) {
  if (name.find("::") != std::string::npos)
    return name;
  auto is_known = [](const std::string &qualified) {
    return c10::Dispatcher::singleton().findSchema({qualified.substr(0, qualified.find('.')), ""}).has_value();
  };
  auto rest_after = [&](const std::string &head) -> std::optional<std::string> {
    return name.rfind(head, 0) == 0 ? std::optional(name.substr(head.size())) : std::nullopt;
  };
  for (const std::string space : {"linalg", "fft", "special"})
    if (const auto rest = rest_after(space + "."))
      return "aten::" + space + "_" + *rest;
  // Most of torch.sparse are operators that ATen keeps to itself.
  if (const auto rest = rest_after("sparse."))
    return (is_known("aten::_sparse_" + *rest) ? "aten::_sparse_" : "aten::sparse_") + *rest;
  for (const auto &[module, space] : {std::pair("signal.windows.", "signal_windows::"),
                                      {"nn.init.", "nn_init::"},
                                      {"nn.utils.rnn.", "nn_utils_rnn::"}})
    if (const auto rest = rest_after(module))
      return space + *rest;
  // What is this library's own stands before ATen's operator of that name.
  const auto functional = rest_after("nn.functional.");
  const std::string rest = functional.value_or(name), space = functional ? "nn_functional::" : "torch_functional::";
  return (is_known(space + rest) ? space : "aten::") + rest;
}

}  // namespace

const Op &find_op(std::string_view given, std::optional<std::string_view> given_overload) {
  functional::define_all();
  std::string name = dispatcher_name(std::string(given));
  std::optional<std::string> overload;
  if (given_overload)
    overload = std::string(*given_overload);
  if (!overload) {
    const size_t dot = name.rfind('.');
    if (dot != std::string::npos) {
      overload = name.substr(dot + 1);
      name.resize(dot);
    }
  }
  if (overload && *overload == "default")
    overload = "";

  Registry &all = registry();
  std::lock_guard lock(all.mutex);
  if (overload) {
    if (auto at = all.overloads.find({name, *overload}); at != all.overloads.end())
      return *at->second;
    const auto handle = c10::Dispatcher::singleton().findSchema({name, *overload});
    if (!handle)
      fail_unknown(name, *overload);
    return add_overload(all, *handle);
  }
  if (auto at = all.wholes.find(name); at != all.wholes.end())
    return *at->second;
  // The list of names is taken once, and again when a name is not on it: a library of operators may have come.
  std::vector<const Op *> overloads;
  for (bool renewed : {false, true}) {
    if (renewed || all.names.empty())
      all.names = all_op_names();
    auto at =
        std::lower_bound(all.names.begin(), all.names.end(), name,
                         [](const c10::OperatorName &known, const std::string &wanted) { return known.name < wanted; });
    for (; at != all.names.end() && at->name == name; ++at)
      overloads.push_back(&add_overload(all, *c10::Dispatcher::singleton().findSchema(*at)));
    if (!overloads.empty())
      return add_whole(all, name, std::move(overloads));
  }
  fail_unknown(name, "");
}

}  // namespace tabi
