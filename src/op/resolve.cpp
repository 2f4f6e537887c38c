// Which overload a call runs, and where each argument goes: as Python's argument parser decides.
#include "op/op.hpp"

#include "core/value.hpp"

#include <algorithm>
#include <set>

namespace tabi {

// Operators whose tensors Python lets numbers stand for (should_allow_numbers_as_tensors in PyTorch's
// torch/csrc/utils/python_arg_parser.cpp).
bool takes_numbers(const std::string &name) {
  static const auto &names = *new std::set<std::string>{
      "aten::add",       "aten::div",          "aten::divide",        "aten::mul",          "aten::multiply",
      "aten::sub",       "aten::subtract",     "aten::true_divide",   "aten::floor_divide", "aten::add_",
      "aten::div_",      "aten::divide_",      "aten::mul_",          "aten::multiply_",    "aten::sub_",
      "aten::subtract_", "aten::true_divide_", "aten::floor_divide_", "aten::to",           "aten::_to_copy",
      "aten::copy_"};
  return names.count(name) > 0;
}

bool is_hidden(const Op &op) {
  return op.takes_numbers && (op.overload == "Scalar" || op.overload == "Scalar_mode");
}

namespace {

// Python's and NumPy's other names for a parameter.
bool is_name_of(const Arg &arg, std::string_view name) {
  return arg.name == name || (arg.name == "self" && (name == "input" || name == "x" || name == "a" || name == "x1")) ||
         (arg.name == "input" && name == "self") || (arg.name == "other" && name == "x2") ||
         (arg.name == "dim" && name == "axis") || (arg.name == "keepdim" && name == "keepdims");
}

bool is_int_list(const Arg &arg) {
  return arg.is_list && arg.kind == TABI_ARG_INT;
}

// view(t, 2, 3) and zeros(2, 3): where the last positional parameter is an int[], ints may follow one by one.
bool pack_ints(const Op &op, size_t positional, size_t at, Givens given, Binding &binding) {
  if (at + 1 != positional || at > 1 || !is_int_list(op.args[at]) || (at == 1 && op.args[0].kind != TABI_ARG_TENSOR))
    return false;
  c10::List<int64_t> ints;
  for (const Given &item : given.slice(at)) {
    if (item.tag != TABI_TAG_INT)
      return false;
    ints.push_back(item.value.toInt());
  }
  binding.made.push_back({TABI_TAG_INT_LIST, ints});
  return true;
}

// How a call looks, for a message: "(tensor, dim=int)".
std::string describe(Names names, Givens given) {
  std::string out = "(";
  for (size_t i = 0; i < given.size(); i++) {
    out += i ? ", " : "";
    if (i < names.size() && names[i].data())
      out += std::string(names[i]) + "=";
    out += tag_name(given[i].tag);
  }
  return out + ")";
}

std::string parameters(const Op &op) {
  const size_t open = op.schema_text.find('(');
  return op.schema_text.substr(open, op.schema_text.rfind(" -> ") - open);
}

// The operator's name for a message: this library's own are called as in PyTorch.
std::string title(const Op &op) {
  constexpr std::string_view own = "nn_functional::";
  return op.name.rfind(own, 0) == 0 ? "nn.functional." + op.name.substr(own.size()) : op.name;
}

}  // namespace

bool fits(const Op &op, Names names, Givens given, bool lenient, Binding &binding, std::string *why) {
  const size_t n_args = op.args.size(), positional = op.positional;
  binding.slots.assign(n_args, nullptr);
  binding.made.clear();
  binding.made.reserve(1 + op.returns.size());
  // Most calls are tries of an overload, whose reasons nobody reads.
  auto refuse = [&](auto &&reason) {
    if (why)
      *why = reason();
    return false;
  };

  auto name_of = [&](size_t i) { return i < names.size() ? names[i] : std::string_view(); };
  size_t n_positional = 0;
  while (n_positional < given.size() && !name_of(n_positional).data())
    n_positional++;

  const bool numbers = lenient || op.takes_numbers;
  for (size_t i = 0; i < n_positional; i++) {
    const bool one_too_many = n_positional > positional;
    if (positional > 0 && i + 1 == positional && (one_too_many || !accepts(op.args[i], given[i], numbers)) &&
        pack_ints(op, positional, i, given.slice(0, n_positional), binding)) {
      binding.slots[i] = &binding.made.back();
      break;
    }
    if (i >= positional)
      return refuse([&] { return c10::str("takes ", positional, " positional arguments, not ", n_positional); });
    if (given[i].tag != TABI_TAG_UNSET)
      binding.slots[i] = &given[i];
  }

  for (size_t i = n_positional; i < given.size(); i++) {
    const std::string_view name = name_of(i);
    if (!name.data())
      return refuse([] { return "has a positional argument after a named one"; });
    size_t at = 0;
    while (at < n_args && !is_name_of(op.args[at], name))
      at++;
    if (at == n_args && name == "out") {
      // Python gives the tensors to write as one tuple.
      std::vector<size_t> outs;
      for (size_t k = 0; k < n_args; k++)
        if (op.args[k].is_out)
          outs.push_back(k);
      if (outs.size() == 1 && given[i].tag == TABI_TAG_TENSOR) {
        at = outs[0];
      } else if (given[i].tag == TABI_TAG_TENSOR_LIST && !outs.empty() &&
                 given[i].value.toListRef().size() == outs.size()) {
        for (size_t k = 0; k < outs.size(); k++) {
          binding.made.push_back({TABI_TAG_TENSOR, given[i].value.toListRef()[k]});
          binding.slots[outs[k]] = &binding.made.back();
        }
        continue;
      }
    }
    if (at == n_args)
      return refuse([&] { return c10::str("has no argument ", in_quotes(name)); });
    if (binding.slots[at])
      return refuse([&] { return c10::str("got two values for argument '", op.args[at].name, "'"); });
    if (given[i].tag != TABI_TAG_UNSET)
      binding.slots[at] = &given[i];
  }

  for (size_t i = 0; i < n_args; i++) {
    const Arg &arg = op.args[i];
    if (!binding.slots[i]) {
      if (!arg.default_value)
        return refuse([&] { return c10::str("misses argument '", arg.name, "' (", arg.type, ")"); });
    } else if (!accepts(arg, *binding.slots[i], numbers)) {
      return refuse([&] {
        return c10::str("argument '", arg.name, "' must be ", arg.type, ", not ", tag_name(binding.slots[i]->tag));
      });
    }
  }
  return true;
}

const Op &resolve(const Op &op, Names names, Givens given, Binding &binding) {
  if (op.is_overload) {
    std::string reason;
    if (!fits(op, names, given, true, binding, &reason)) [[unlikely]]
      fail(TABI_TYPE_ERROR, title(op), op.overload.empty() ? "" : ".", op.overload, "(): ", reason);
    return op;
  }
  for (bool lenient : {false, true})
    for (const Op *overload : op.overloads)
      if (!is_hidden(*overload) && fits(*overload, names, given, lenient, binding, nullptr))
        return *overload;

  // Say what was tried: why the candidates do not fit when all agree on that, else what they are.
  std::vector<const Op *> candidates;
  for (const Op *overload : op.overloads)
    if (!is_hidden(*overload) &&
        std::none_of(overload->args.begin(), overload->args.end(), [](const Arg &a) { return a.is_out; }))
      candidates.push_back(overload);
  std::set<std::string> reasons;
  std::string listed;
  for (const Op *overload : candidates) {
    std::string reason;
    fits(*overload, names, given, true, binding, &reason);
    reasons.insert(reason);
    listed += (listed.empty() ? "" : "; ") + parameters(*overload);
  }
  if (reasons.size() == 1)
    fail(TABI_TYPE_ERROR, title(op), "(): ", *reasons.begin());
  fail(TABI_TYPE_ERROR, title(op), "() cannot be called with ", describe(names, given), "; it takes ", listed);
}

void arguments(const Op &overload, const Binding &binding, std::vector<c10::IValue> &values) {
  values.reserve(overload.args.size());
  for (size_t i = 0; i < overload.args.size(); i++) {
    const Arg &arg = overload.args[i];
    values.push_back(binding.slots[i] ? coerce(overload, arg, *binding.slots[i]) : *arg.default_value);
  }
}

const Op &bind_all(const Op &op, Names names, Givens given, std::vector<c10::IValue> &values) {
  Binding binding;
  const Op &overload = resolve(op, names, given, binding);
  arguments(overload, binding, values);
  return overload;
}

void call(const Op &op, Givens given, torch::jit::Stack &stack) {
  bind_all(op, {}, given, stack).dispatcher->callBoxed(stack);
}

at::Tensor call_for_tensor(const Op &op, Givens given) {
  torch::jit::Stack stack;
  call(op, given, stack);
  require(stack.size() == 1 && stack[0].isTensor() && stack[0].toTensor().defined(), TABI_TYPE_ERROR, title(op),
          "() does not return one tensor");
  return std::move(stack[0]).toTensor();
}

}  // namespace tabi
