// tabi_op_… and tabi_call_…
#include "impl_op.hpp"

#include "op/doc.hpp"

#include <algorithm>
#include <mutex>

namespace tabi::impl {
namespace {

void check_names(Names names, Values args) {
  require(names.empty() || names.size() == args.size(), TABI_INTERNAL, "names and args differ in length");
}

// Where each of an overload's first parameters finds its argument; false unless these are all, by position or their
// names.
bool find_arguments(const Op &overload, Names names, size_t n, size_t (&at)[3]) {
  size_t positional = 0;
  while (positional < n && (names.empty() || !names[positional].data()))
    positional++;
  if (positional > overload.positional)
    return false;
  for (size_t k = positional; k < n; k++) {
    if (names[k] == overload.args[k].name)
      continue;
    const auto end = names.begin() + n, found = std::find(names.begin() + positional, end, overload.args[k].name);
    if (found == end)
      return false;
    at[k] = static_cast<size_t>(found - names.begin());
  }
  return true;
}

// A call of one to three tensors and nothing else that has a shortcut: there is little to bind.
std::optional<at::Tensor> call_tensors(const Op &op, Names names, Values args, const ValueWriter &outs) {
  const FastCalls &fast = op.fast;
  const void *shortcut = args.size() == 1   ? fast.t.handle
                         : args.size() == 2 ? fast.tt.handle
                         : args.size() == 3 ? fast.ttt.handle
                                            : nullptr;
  if (!shortcut || std::any_of(args.begin(), args.end(), [](const auto &v) { return v.tag != TABI_TAG_TENSOR; }))
    return std::nullopt;
  // An operator as a whole has the shortcut of the overload that its calls try first.
  const Op &overload = op.is_overload ? op : *static_cast<const Op *>(shortcut);
  size_t at[3] = {0, 1, 2};
  if (!find_arguments(overload, names, args.size(), at))
    return std::nullopt;
  outs.expect(1);
  static constexpr const char *places[] = {"args[0]", "args[1]", "args[2]"};
  const auto tensor = [&](size_t i) {
    return BorrowedTensor(places[at[i]], static_cast<tabi_tensor>(args[at[i]].u.p));
  };
  const BorrowedTensor a = tensor(0);
  if (args.size() == 1)
    return fast.t.function(op, fast.t.handle, a);
  const BorrowedTensor b = tensor(1);
  if (args.size() == 2)
    return fast.tt.function(op, fast.tt.handle, a, b);
  const BorrowedTensor c = tensor(2);
  return fast.ttt.function(op, fast.ttt.handle, a, b, c);
}

void call_and_write(const Op &op, Names names, Values args, ValueWriter &outs) {
  if (auto result = call_tensors(op, names, args, outs)) {
    outs.add_tensor(std::move(*result));
    return;
  }
  const auto given = read_values("args", args);
  Binding binding;
  const Op &overload = resolve(op, names, given, binding);
  outs.expect(overload.returns.size());
  if (auto result = call_shortcut(overload, binding)) {
    outs.add_tensor(std::move(*result));
    return;
  }
  torch::jit::Stack stack;
  arguments(overload, binding, stack);
  overload.dispatcher->callBoxed(stack);
  for (size_t i = 0; i < stack.size(); i++) {
    if (overload.returns[i].kind == TABI_ARG_DTYPE && stack[i].isInt())
      outs.add_dtype(static_cast<at::ScalarType>(stack[i].toInt()));
    else
      outs.add(stack[i]);
  }
}

const Arg &at_index(const std::vector<Arg> &all, int64_t i, const Op &op, const char *what) {
  require(op.is_overload, TABI_INVALID_ARGUMENT, "'op' must be one overload, and ", op.name, " has ",
          op.overloads.size());
  require(i >= 0 && i < static_cast<int64_t>(all.size()), TABI_INDEX_ERROR, "'i' is ", i, ", and ", op.name, " has ",
          all.size(), " ", what);
  return all[static_cast<size_t>(i)];
}

void describe(const Arg &arg, tabi_op_arg &out) {
  out.kind = arg.kind;
  out.is_list = arg.is_list;
  out.list_size = arg.list_size;
  out.is_optional = arg.is_optional;
  out.is_optional_element = arg.is_optional_element;
  out.is_keyword = arg.is_keyword;
  out.is_out = arg.is_out;
  out.is_written = arg.is_written;
  out.has_default = arg.default_value != nullptr;
  out.name = arg.name.c_str();
  out.type = arg.type.c_str();
}

// The listing that tabi_op_at() goes through: a snapshot, renewed by tabi_op_count().
struct Listing {
  std::mutex mutex;
  std::vector<c10::OperatorName> names;
};
Listing &listing() {
  static auto &all = *new Listing;
  return all;
}

}  // namespace

void op_find(std::string_view name, std::optional<std::string_view> overload, const Op *&out) {
  out = &find_op(name, overload);
}

void op_resolve(const Op &op, Names names, Values args, const Op *&out) {
  check_names(names, args);
  Binding binding;
  out = &resolve(op, names, read_values("args", args), binding);
}

void op_call(const Op &op, Values args, ValueWriter &outs) {
  call_and_write(op, {}, args, outs);
}

void op_call_named(const Op &op, Names names, Values args, ValueWriter &outs) {
  check_names(names, args);
  call_and_write(op, names, args, outs);
}

[[gnu::hot]] at::Tensor call_t(const Op &op, const at::Tensor &a) {
  return op.fast.t.function(op, op.fast.t.handle, a);
}

[[gnu::hot]] at::Tensor call_tt(const Op &op, const at::Tensor &a, const at::Tensor &b) {
  return op.fast.tt.function(op, op.fast.tt.handle, a, b);
}

[[gnu::hot]] at::Tensor call_ttt(const Op &op, const at::Tensor &a, const at::Tensor &b, const at::Tensor &c) {
  return op.fast.ttt.function(op, op.fast.ttt.handle, a, b, c);
}

[[gnu::hot]] at::Tensor call_ti(const Op &op, const at::Tensor &a, int64_t b) {
  return op.fast.ts.function(op, op.fast.ts.handle, a, b);
}

[[gnu::hot]] at::Tensor call_td(const Op &op, const at::Tensor &a, double b) {
  return op.fast.ts.function(op, op.fast.ts.handle, a, b);
}

[[gnu::hot]] at::Tensor call_dt(const Op &op, double a, const at::Tensor &b) {
  return op.fast.st.function(op, op.fast.st.handle, a, b);
}

[[gnu::hot]] at::Tensor call_tl(const Op &op, const at::Tensor &a, Ints b) {
  return op.fast.tl.function(op, op.fast.tl.handle, a, b);
}

void call_t2(const Op &op, const at::Tensor &a, at::Tensor &out_first, at::Tensor &out_second) {
  torch::jit::Stack stack;
  const Given given{TABI_TAG_TENSOR, a};
  call(op, given, stack);
  require(stack.size() == 2 && stack[0].isTensor() && stack[1].isTensor(), TABI_TYPE_ERROR, op.name,
          "() does not return two tensors");
  out_first = stack[0].toTensor();
  out_second = stack[1].toTensor();
}

void op_count(int64_t &out) {
  auto names = all_op_names();
  Listing &all = listing();
  std::lock_guard lock(all.mutex);
  all.names = std::move(names);
  out = static_cast<int64_t>(all.names.size());
}

void op_at(int64_t i, const Op *&out) {
  c10::OperatorName name("", "");
  {
    Listing &all = listing();
    std::lock_guard lock(all.mutex);
    if (all.names.empty())
      all.names = all_op_names();
    require(i >= 0 && i < static_cast<int64_t>(all.names.size()), TABI_INDEX_ERROR, "'i' is ", i, ", and there are ",
            all.names.size(), " overloads");
    name = all.names[static_cast<size_t>(i)];
  }
  out = &find_op(name.name, name.overload_name);
}

void op_overload_at(const Op &op, int64_t i, const Op *&out) {
  require(!op.is_overload, TABI_INVALID_ARGUMENT, "'op' must be an operator as a whole, not its overload ",
          op.schema_text);
  require(i >= 0 && i < static_cast<int64_t>(op.overloads.size()), TABI_INDEX_ERROR, "'i' is ", i, ", and ", op.name,
          " has ", op.overloads.size(), " overloads");
  out = op.overloads[static_cast<size_t>(i)];
}

void op_describe(const Op &op, tabi_op_info &out) {
  out.num_args = static_cast<int32_t>(op.args.size());
  out.num_returns = static_cast<int32_t>(op.returns.size());
  out.num_overloads = op.is_overload ? 1 : static_cast<int32_t>(op.overloads.size());
  out.is_overload = op.is_overload;
  out.name = op.name.c_str();
  out.overload = op.overload.c_str();
  out.schema = op.schema_text.c_str();
  out.doc = doc_of(op.name);
}

void op_describe_arg(const Op &op, int64_t i, tabi_op_arg &out) {
  describe(at_index(op.args, i, op, "arguments"), out);
}

void op_arg_default(const Op &op, int64_t i, ValueWriter &out) {
  const Arg &arg = at_index(op.args, i, op, "arguments");
  if (!arg.default_value)
    out.add(tabi_value{});
  else if (arg.kind == TABI_ARG_DTYPE && arg.default_value->isInt())
    out.add_dtype(static_cast<at::ScalarType>(arg.default_value->toInt()));
  else
    out.add(*arg.default_value);
}

void op_describe_return(const Op &op, int64_t i, tabi_op_arg &out) {
  describe(at_index(op.returns, i, op, "results"), out);
}

}  // namespace tabi::impl
