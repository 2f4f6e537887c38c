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

// A host's text against a parameter's name. What is equal to it is UTF-8, so that nothing else has to be looked at.
bool is_same_text(const char *given, const std::string &name) {
  const char *wanted = name.c_str();
  while (*given && *given == *wanted)
    given++, wanted++;
  return *given == *wanted;
}

// Whether so many arguments are an overload's first parameters in their order, by position or by their names.
bool are_first(const Op &overload, const char *const *names, size_t n) {
  if (!names)
    return n <= overload.positional;
  size_t k = 0;
  while (k < n && !names[k])
    k++;
  if (k > overload.positional)
    return false;
  while (k < n && names[k] && is_same_text(names[k], overload.args[k].name))
    k++;
  return k == n;
}

// Arguments of a call that a trampoline may take: their shape, and what they are.
struct Plain {
  const tabi_value *args;

  bool is_tensor(size_t i) const { return args[i].tag == TABI_TAG_TENSOR; }
  bool is_number(size_t i) const { return args[i].tag == TABI_TAG_INT || args[i].tag == TABI_TAG_DOUBLE; }
  bool is_list(size_t i) const {
    return args[i].tag == TABI_TAG_INT_LIST && args[i].u.p && args[i].count >= 0 &&
           static_cast<uint64_t>(args[i].count) <= INT64_MAX / sizeof(int64_t);
  }

  BorrowedTensor tensor(size_t i) const {
    static constexpr const char *places[] = {"args[0]", "args[1]", "args[2]"};
    return {places[i], static_cast<tabi_tensor>(args[i].u.p)};
  }
  at::Scalar number(size_t i) const { return args[i].tag == TABI_TAG_INT ? at::Scalar(args[i].u.i) : args[i].u.d; }
  Ints list(size_t i) const { return {static_cast<const int64_t *>(args[i].u.p), static_cast<size_t>(args[i].count)}; }
};

// A call of a shape that has a trampoline, where the operator has it too: there is little to bind, and one tensor to
// write.
[[gnu::always_inline]] inline bool call_plain(tabi_op handle, const char *const *names, const tabi_value *args,
                                              int64_t n, tabi_value *outs, int64_t capacity, int64_t *out_n) {
  const Op *op = find_op(handle);
  if (!op || n < 1 || n > 4 || !args || capacity < 1 || !outs || !out_n)
    return false;
  // An operator as a whole has the trampoline of the overload that its calls try first, which is the trampoline's
  // handle.
  const auto fits = [&](const auto &call) {
    return call.handle &&
           are_first(op->is_overload ? *op : *static_cast<const Op *>(call.handle), names, static_cast<size_t>(n));
  };
  const auto give = [&](at::Tensor result) {
    outs[0] = result.defined() ? make_value(TABI_TAG_TENSOR, to_handle(std::move(result)))
                               : make_value(TABI_TAG_NONE, nullptr);
    *out_n = 1;
    return true;
  };
  const FastCalls &fast = op->fast;
  const Plain plain{args};
  if (!plain.is_tensor(0)) {
    if (n != 2 || !plain.is_number(0) || !plain.is_tensor(1) || !fits(fast.st))
      return false;
    const BorrowedTensor b = plain.tensor(1);
    return give(fast.st.function(*op, fast.st.handle, plain.number(0), b));
  }
  if (n == 1) {
    if (!fits(fast.t))
      return false;
    const BorrowedTensor a = plain.tensor(0);
    return give(fast.t.function(*op, fast.t.handle, a));
  }
  if (n == 2) {
    if (plain.is_tensor(1) ? !fits(fast.tt) : plain.is_number(1) ? !fits(fast.ts) : !plain.is_list(1) || !fits(fast.tl))
      return false;
    const BorrowedTensor a = plain.tensor(0);
    if (plain.is_number(1))
      return give(fast.ts.function(*op, fast.ts.handle, a, plain.number(1)));
    if (plain.is_list(1))
      return give(fast.tl.function(*op, fast.tl.handle, a, plain.list(1)));
    const BorrowedTensor b = plain.tensor(1);
    return give(fast.tt.function(*op, fast.tt.handle, a, b));
  }
  if (args[1].tag == TABI_TAG_INT) {
    const auto is_int = [](const tabi_value &v) { return v.tag == TABI_TAG_INT; };
    const auto count = static_cast<size_t>(n);
    if (!fast.ti.handle || op->args.size() != count || !are_first(*op, names, count) ||
        !std::all_of(args + 2, args + n, is_int))
      return false;
    int64_t ints[3] = {};
    std::transform(args + 1, args + n, ints, [](const tabi_value &v) { return v.u.i; });
    const BorrowedTensor a = plain.tensor(0);
    return give(fast.ti.function(*op, fast.ti.handle, a, ints));
  }
  if (n != 3 || !plain.is_tensor(1) || !plain.is_tensor(2) || !fits(fast.ttt))
    return false;
  const BorrowedTensor a = plain.tensor(0), b = plain.tensor(1), c = plain.tensor(2);
  return give(fast.ttt.function(*op, fast.ttt.handle, a, b, c));
}

void call_and_write(const Op &op, Names names, Values args, ValueWriter &outs) {
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

void describe_arg(const Arg &arg, tabi_op_arg &out) {
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

[[gnu::hot]] bool op_call_shortcut(tabi_op op, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                   int64_t *out_n) {
  return call_plain(op, nullptr, args, n, outs, capacity, out_n);
}

[[gnu::hot]] bool op_call_named_shortcut(tabi_op op, const char *const *names, const tabi_value *args, int64_t n,
                                         tabi_value *outs, int64_t capacity, int64_t *out_n) {
  return call_plain(op, names, args, n, outs, capacity, out_n);
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
  describe_arg(at_index(op.args, i, op, "arguments"), out);
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
  describe_arg(at_index(op.returns, i, op, "results"), out);
}

}  // namespace tabi::impl
