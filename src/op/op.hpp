// Operators as the library keeps them: found once, immortal, with what a call needs to know of their schema.
#pragma once

#include "core/types.hpp"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>

#include <memory>
#include <string>
#include <vector>

namespace tabi {

// One argument or result of an overload.
struct Arg {
  int32_t kind = TABI_ARG_OTHER;
  int32_t list_size = 0;
  bool is_list = false, is_optional = false, is_optional_element = false, is_keyword = false;
  bool is_out = false, is_written = false;
  std::string name, type;
  const c10::IValue *default_value = nullptr;
  c10::TypePtr dict;  // of a dict: its type
};

// An argument that a caller gave: what its tag was, and its value as the dispatcher knows values.
struct Given {
  int32_t tag = TABI_TAG_UNSET;
  c10::IValue value;
};
using Givens = c10::ArrayRef<Given>;

struct Op;

// A call of one shape; the handle is the dispatcher's, of the C++ signature that the function knows.
template <class Function>
struct FastCall {
  Function function = nullptr;
  const void *handle = nullptr;
};

// Calls of the hottest shapes: they skip boxing where the overload's signature is a common one.
struct FastCalls {
  FastCall<at::Tensor (*)(const Op &, const void *, const at::Tensor &)> t;
  FastCall<at::Tensor (*)(const Op &, const void *, const at::Tensor &, const at::Tensor &)> tt;
  FastCall<at::Tensor (*)(const Op &, const void *, const at::Tensor &, const at::Tensor &, const at::Tensor &)> ttt;
  FastCall<at::Tensor (*)(const Op &, const void *, const at::Tensor &, const at::Scalar &)> ts;
  FastCall<at::Tensor (*)(const Op &, const void *, const at::Scalar &, const at::Tensor &)> st;
  FastCall<at::Tensor (*)(const Op &, const void *, const at::Tensor &, Ints)> tl;
  FastCall<at::Tensor (*)(const Op &, const void *, const at::Tensor &, const int64_t *)> ti;  // all ints of the schema
};

// An operator as a whole (overloads in the order in which a call tries them), or one overload.
struct Op {
  uint32_t index = 0;
  std::string name, overload, schema_text;
  bool is_overload = false;
  bool takes_numbers = false;  // Python lets numbers stand for its tensors
  size_t positional = 0;       // so many arguments may be given without their name
  std::vector<const Op *> overloads;

  std::optional<c10::OperatorHandle> dispatcher;
  std::unique_ptr<c10::FunctionSchema> own_schema;  // of a signature that is no operator's; defaults point into it
  std::vector<Arg> args, returns;
  std::vector<at::Scalar> scalar_defaults;  // by argument, where the default is a number
  FastCalls fast;

  tabi_op handle() const {
    return reinterpret_cast<tabi_op>(uint64_t{index} << slot_shift | uint64_t{TABI_KIND_OP} << 1 | 1);
  }
};

// All operators that were found, by index; read without a lock.
constexpr uint64_t most_ops = 1 << 16;
extern std::atomic<const Op *> ops[most_ops];

// The operator behind a handle, or null.
inline const Op *find_op(const void *handle) noexcept {
  const auto value = reinterpret_cast<uint64_t>(handle);
  constexpr uint64_t low = (uint64_t{1} << slot_shift) - 1, wanted = uint64_t{TABI_KIND_OP} << 1 | 1;
  const uint64_t index = value >> slot_shift;
  return (value & low) == wanted && index < most_ops ? ops[index].load(std::memory_order_acquire) : nullptr;
}

inline const Op &check_op(const char *parameter, const void *handle) {
  const Op *op = find_op(handle);
  if (!op) [[unlikely]]
    fail_handle(parameter, handle, TABI_KIND_OP);
  return *op;
}

// By qualified name; no overload means the operator as a whole. Fails with NOT_IMPLEMENTED.
const Op &find_op(std::string_view name, std::optional<std::string_view> overload);

// Signatures of what is no operator, such as a layer's options, bound and coerced in the same way. Several texts are
// overloads. Immortal.
const Op &parse_signature(c10::ArrayRef<const char *> texts);

// A signature as Python writes it: "(in_features, out_features, bias=True)".
std::string python_signature(const Op &op);

// All overloads that are registered, by name.
std::vector<c10::OperatorName> all_op_names();

// Whether Python lets numbers stand for an operator's tensors, by its name.
bool takes_numbers(const std::string &name);

// Python has no binding for these: a number goes to the overload for tensors.
bool is_hidden(const Op &op);

// Fills in the calls that skip boxing.
void choose_fast_calls(Op &op);

// Where a value stands in what a host passed; its text is made for messages alone.
struct Place {
  const char *name;
  int64_t index = -1;
  const Place *outer = nullptr;
  std::string text() const;
  int depth() const { return outer ? outer->depth() + 1 : 1; }
};

// Reads what a host passed; checks handles, texts and pointers.
Given read_value(const Place &place, const tabi_value &value);
c10::SmallVector<Given, 8> read_values(const char *name, Values values);

// Whether a parameter takes a value, as Python's argument parser decides; leniently: also a number for a tensor.
bool accepts(const Arg &arg, const Given &given, bool lenient);

// The value as the parameter needs it; fails with TYPE_ERROR.
c10::IValue coerce(const Op &op, const Arg &arg, const Given &given);

// Where each given argument goes.
struct Binding {
  c10::SmallVector<const Given *, 16> slots;  // by parameter; null for its default
  c10::SmallVector<Given, 2> made;  // what was packed together: trailing ints into int[], a tuple of out tensors
};

// Maps arguments to the parameters of an overload; false when they do not fit, and why where that is asked for.
bool fits(const Op &overload, Names names, Givens given, bool lenient, Binding &binding, std::string *why);

// The overload that a call runs.
const Op &resolve(const Op &op, Names names, Givens given, Binding &binding);

// The arguments of a call in order, coerced, defaults filled in.
void arguments(const Op &overload, const Binding &binding, std::vector<c10::IValue> &values);

// Both; tells which overload they fit.
const Op &bind_all(const Op &op, Names names, Givens given, std::vector<c10::IValue> &values);

// Calls with positional arguments, leaving the results on the stack.
void call(const Op &op, Givens given, torch::jit::Stack &stack);

// The result of a call that one of the overload's shortcuts makes: tensors, and defaults for the rest.
std::optional<at::Tensor> call_shortcut(const Op &overload, const Binding &binding);

// The one tensor that a call returns; fails when it returns something else.
at::Tensor call_for_tensor(const Op &op, Givens given);

}  // namespace tabi
