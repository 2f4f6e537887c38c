// Calls of the hottest shapes without boxing, for the signatures that most operators of such a shape have.
#include "op/op.hpp"

#include <ATen/ScalarOps.h>

#include <algorithm>

namespace tabi {
namespace {

using at::Scalar;
using at::Tensor;
using MaybeDtype = std::optional<at::ScalarType>;
using MaybeFormat = std::optional<at::MemoryFormat>;
using MaybeTensor = std::optional<Tensor>;

Given given(const Tensor &tensor) {
  return {TABI_TAG_TENSOR, tensor};
}

Given given(const Scalar &number) {
  const int32_t tag = number.isBoolean() ? TABI_TAG_BOOL : number.isIntegral(false) ? TABI_TAG_INT : TABI_TAG_DOUBLE;
  return {tag, number};
}

Given given(Ints numbers) {
  c10::List<int64_t> list;
  list.reserve(numbers.size());
  for (int64_t i : numbers)
    list.push_back(i);
  return {TABI_TAG_INT_LIST, list};
}

// The general call, for every operator whose signature has no shortcut, and where the overload is still to be picked.
template <class... Args>
Tensor general(const Op &op, Args... args) {
  const Given all[] = {given(args)...};
  return call_for_tensor(op, all);
}

template <class Signature>
const c10::TypedOperatorHandle<Signature> &typed(const void *handle) {
  return *static_cast<const c10::TypedOperatorHandle<Signature> *>(handle);
}

// Takes a shortcut when the operator's C++ signature is the one that its schema promises.
template <class Signature, class Fast>
bool shortcut(const Op &op, FastCall<Fast> &call, Fast function) {
  try {
    call.handle = new c10::TypedOperatorHandle<Signature>(op.dispatcher->typed<Signature>());
  } catch (const c10::Error &) {
    return false;
  }
  call.function = function;
  return true;
}

// One letter an argument: T tensor, S number, i int, I SymInt, l int[], L SymInt[], b bool; lower-case for what may be
// None: t, d dtype, m memory format. W is a tensor that is written to. "?" is anything else.
std::string letters_of(const Op &op) {
  std::string out;
  for (const Arg &arg : op.args) {
    const std::string &type = arg.type;
    out += arg.is_written            ? 'W'
           : type == "Tensor"        ? 'T'
           : type == "Tensor?"       ? 't'
           : type == "Scalar"        ? 'S'
           : type == "int"           ? 'i'
           : type == "SymInt"        ? 'I'
           : type == "int[]"         ? 'l'
           : type == "SymInt[]"      ? 'L'
           : type == "bool"          ? 'b'
           : type == "ScalarType?"   ? 'd'
           : type == "MemoryFormat?" ? 'm'
                                     : '?';
  }
  return out;
}

bool defaults_are_none(const Op &op, size_t from) {
  for (size_t i = from; i < op.args.size(); i++)
    if (!op.args[i].default_value || !op.args[i].default_value->isNone())
      return false;
  return true;
}

bool defaults_are_numbers(const Op &op, size_t from) {
  for (size_t i = from; i < op.args.size(); i++)
    if (!op.args[i].default_value || !op.args[i].default_value->isScalar())
      return false;
  return true;
}

void choose_t(Op &op, const std::string &signature) {
  if (signature == "T")
    shortcut<Tensor(const Tensor &)>(
        op, op.fast.t,
        +[](const Op &, const void *h, const Tensor &a) -> Tensor { return typed<Tensor(const Tensor &)>(h).call(a); });
  else if (signature == "Tb" && op.args[1].default_value && *op.args[1].default_value == c10::IValue(false))
    shortcut<Tensor(const Tensor &, bool)>(
        op, op.fast.t, +[](const Op &, const void *h, const Tensor &a) -> Tensor {
          return typed<Tensor(const Tensor &, bool)>(h).call(a, false);
        });
  else if (signature == "Td" && defaults_are_none(op, 1))
    shortcut<Tensor(const Tensor &, MaybeDtype)>(
        op, op.fast.t, +[](const Op &, const void *h, const Tensor &a) -> Tensor {
          return typed<Tensor(const Tensor &, MaybeDtype)>(h).call(a, std::nullopt);
        });
  else if (signature == "Tm" && defaults_are_none(op, 1))
    shortcut<Tensor(const Tensor &, MaybeFormat)>(
        op, op.fast.t, +[](const Op &, const void *h, const Tensor &a) -> Tensor {
          return typed<Tensor(const Tensor &, MaybeFormat)>(h).call(a, std::nullopt);
        });
}

void choose_tt(Op &op, const std::string &signature) {
  if (signature == "TT") {
    shortcut<Tensor(const Tensor &, const Tensor &)>(
        op, op.fast.tt, +[](const Op &, const void *h, const Tensor &a, const Tensor &b) -> Tensor {
          return typed<Tensor(const Tensor &, const Tensor &)>(h).call(a, b);
        });
    shortcut<Tensor(const Tensor &, const Tensor &)>(
        op, op.fast.ts, +[](const Op &, const void *h, const Tensor &a, const Scalar &b) -> Tensor {
          return typed<Tensor(const Tensor &, const Tensor &)>(h).call(a, at::native::wrapped_scalar_tensor(b));
        });
  } else if (signature == "TTS" && defaults_are_numbers(op, 2)) {
    shortcut<Tensor(const Tensor &, const Tensor &, const Scalar &)>(
        op, op.fast.tt, +[](const Op &o, const void *h, const Tensor &a, const Tensor &b) -> Tensor {
          return typed<Tensor(const Tensor &, const Tensor &, const Scalar &)>(h).call(a, b, o.scalar_defaults[2]);
        });
    shortcut<Tensor(const Tensor &, const Tensor &, const Scalar &)>(
        op, op.fast.ts, +[](const Op &o, const void *h, const Tensor &a, const Scalar &b) -> Tensor {
          return typed<Tensor(const Tensor &, const Tensor &, const Scalar &)>(h).call(
              a, at::native::wrapped_scalar_tensor(b), o.scalar_defaults[2]);
        });
  }
}

void choose_ttt(Op &op, const std::string &signature) {
  if (signature == "TTT")
    shortcut<Tensor(const Tensor &, const Tensor &, const Tensor &)>(
        op, op.fast.ttt, +[](const Op &, const void *h, const Tensor &a, const Tensor &b, const Tensor &c) -> Tensor {
          return typed<Tensor(const Tensor &, const Tensor &, const Tensor &)>(h).call(a, b, c);
        });
  else if (signature == "TTt")
    shortcut<Tensor(const Tensor &, const Tensor &, const MaybeTensor &)>(
        op, op.fast.ttt, +[](const Op &, const void *h, const Tensor &a, const Tensor &b, const Tensor &c) -> Tensor {
          return typed<Tensor(const Tensor &, const Tensor &, const MaybeTensor &)>(h).call(a, b, c);
        });
  else if (signature == "TTTSS" && defaults_are_numbers(op, 3))
    shortcut<Tensor(const Tensor &, const Tensor &, const Tensor &, const Scalar &, const Scalar &)>(
        op, op.fast.ttt, +[](const Op &o, const void *h, const Tensor &a, const Tensor &b, const Tensor &c) -> Tensor {
          return typed<Tensor(const Tensor &, const Tensor &, const Tensor &, const Scalar &, const Scalar &)>(h).call(
              a, b, c, o.scalar_defaults[3], o.scalar_defaults[4]);
        });
}

void choose_numbers(Op &op, const std::string &signature) {
  if (signature == "TS")
    shortcut<Tensor(const Tensor &, const Scalar &)>(
        op, op.fast.ts, +[](const Op &, const void *h, const Tensor &a, const Scalar &b) -> Tensor {
          return typed<Tensor(const Tensor &, const Scalar &)>(h).call(a, b);
        });
  else if (signature == "TSS" && defaults_are_numbers(op, 2))
    shortcut<Tensor(const Tensor &, const Scalar &, const Scalar &)>(
        op, op.fast.ts, +[](const Op &o, const void *h, const Tensor &a, const Scalar &b) -> Tensor {
          return typed<Tensor(const Tensor &, const Scalar &, const Scalar &)>(h).call(a, b, o.scalar_defaults[2]);
        });
  else if (signature == "Tid" && defaults_are_none(op, 2))
    shortcut<Tensor(const Tensor &, int64_t, MaybeDtype)>(
        op, op.fast.ts, +[](const Op &o, const void *h, const Tensor &a, const Scalar &b) -> Tensor {
          if (!b.isIntegral(false))
            return general<const Tensor &, const Scalar &>(o, a, b);
          return typed<Tensor(const Tensor &, int64_t, MaybeDtype)>(h).call(a, b.toLong(), std::nullopt);
        });
  else if (signature == "ST")
    shortcut<Tensor(const Scalar &, const Tensor &)>(
        op, op.fast.st, +[](const Op &, const void *h, const Scalar &a, const Tensor &b) -> Tensor {
          return typed<Tensor(const Scalar &, const Tensor &)>(h).call(a, b);
        });
}

void choose_lists(Op &op, const std::string &signature) {
  if (signature == "Tl")
    shortcut<Tensor(const Tensor &, at::IntArrayRef)>(
        op, op.fast.tl, +[](const Op &, const void *h, const Tensor &a, Ints b) -> Tensor {
          return typed<Tensor(const Tensor &, at::IntArrayRef)>(h).call(a, b);
        });
  else if (signature == "TL")
    shortcut<Tensor(const Tensor &, c10::SymIntArrayRef)>(
        op, op.fast.tl, +[](const Op &, const void *h, const Tensor &a, Ints b) -> Tensor {
          return typed<Tensor(const Tensor &, c10::SymIntArrayRef)>(h).call(a, c10::fromIntArrayRefSlow(b));
        });
}

// Of a tensor and two or three ints, such as select, transpose and narrow.
void choose_ints(Op &op, const std::string &signature) {
  if (signature == "TiI")
    shortcut<Tensor(const Tensor &, int64_t, c10::SymInt)>(
        op, op.fast.ti, +[](const Op &, const void *h, const Tensor &a, const int64_t *i) -> Tensor {
          return typed<Tensor(const Tensor &, int64_t, c10::SymInt)>(h).call(a, i[0], i[1]);
        });
  else if (signature == "Tii")
    shortcut<Tensor(const Tensor &, int64_t, int64_t)>(
        op, op.fast.ti, +[](const Op &, const void *h, const Tensor &a, const int64_t *i) -> Tensor {
          return typed<Tensor(const Tensor &, int64_t, int64_t)>(h).call(a, i[0], i[1]);
        });
  else if (signature == "TiII")
    shortcut<Tensor(const Tensor &, int64_t, c10::SymInt, c10::SymInt)>(
        op, op.fast.ti, +[](const Op &, const void *h, const Tensor &a, const int64_t *i) -> Tensor {
          return typed<Tensor(const Tensor &, int64_t, c10::SymInt, c10::SymInt)>(h).call(a, i[0], i[1], i[2]);
        });
  else if (signature == "Tiii")
    shortcut<Tensor(const Tensor &, int64_t, int64_t, int64_t)>(
        op, op.fast.ti, +[](const Op &, const void *h, const Tensor &a, const int64_t *i) -> Tensor {
          return typed<Tensor(const Tensor &, int64_t, int64_t, int64_t)>(h).call(a, i[0], i[1], i[2]);
        });
}

template <auto shape, class... Tensors>
void forward(Op &op, const Op &first) {
  if ((first.fast.*shape).handle)
    op.fast.*shape = {+[](const Op &, const void *h, const Tensors &...tensors) -> Tensor {
                        const Op &o = *static_cast<const Op *>(h);
                        return (o.fast.*shape).function(o, (o.fast.*shape).handle, tensors...);
                      },
                      &first};
}

// The calls of a whole operator with tensors alone: where the overload that is tried first takes just these, it is the
// one that would be picked.
void forward_to_first(Op &op) {
  const auto first =
      std::find_if_not(op.overloads.begin(), op.overloads.end(), [](const Op *o) { return is_hidden(*o); });
  if (first == op.overloads.end())
    return;
  forward<&FastCalls::t, Tensor>(op, **first);
  forward<&FastCalls::tt, Tensor, Tensor>(op, **first);
  forward<&FastCalls::ttt, Tensor, Tensor, Tensor>(op, **first);
}

}  // namespace

std::optional<at::Tensor> call_shortcut(const Op &op, const Binding &binding) {
  const auto &slots = binding.slots;
  const auto is_tensor = [](const Given *given) { return given && given->tag == TABI_TAG_TENSOR; };
  const auto end = std::find_if_not(slots.begin(), slots.end(), is_tensor);
  if (!std::all_of(end, slots.end(), [](const Given *given) { return !given; }))
    return std::nullopt;
  const auto at = [&](size_t i) -> const Tensor & { return slots[i]->value.toTensor(); };
  const FastCalls &fast = op.fast;
  switch (end - slots.begin()) {
    case 1:
      return fast.t.handle ? std::optional(fast.t.function(op, fast.t.handle, at(0))) : std::nullopt;
    case 2:
      return fast.tt.handle ? std::optional(fast.tt.function(op, fast.tt.handle, at(0), at(1))) : std::nullopt;
    case 3:
      return fast.ttt.handle ? std::optional(fast.ttt.function(op, fast.ttt.handle, at(0), at(1), at(2)))
                             : std::nullopt;
    default:
      return std::nullopt;
  }
}

void choose_fast_calls(Op &op) {
  op.fast.t = {+[](const Op &o, const void *, const Tensor &a) -> Tensor { return general<const Tensor &>(o, a); }};
  op.fast.tt = {+[](const Op &o, const void *, const Tensor &a, const Tensor &b) -> Tensor {
    return general<const Tensor &, const Tensor &>(o, a, b);
  }};
  op.fast.ttt = {+[](const Op &o, const void *, const Tensor &a, const Tensor &b, const Tensor &c) -> Tensor {
    return general<const Tensor &, const Tensor &, const Tensor &>(o, a, b, c);
  }};
  op.fast.ts = {+[](const Op &o, const void *, const Tensor &a, const Scalar &b) -> Tensor {
    return general<const Tensor &, const Scalar &>(o, a, b);
  }};
  op.fast.st = {+[](const Op &o, const void *, const Scalar &a, const Tensor &b) -> Tensor {
    return general<const Scalar &, const Tensor &>(o, a, b);
  }};
  op.fast.tl = {+[](const Op &o, const void *, const Tensor &a, Ints b) -> Tensor {
    return general<const Tensor &, Ints>(o, a, b);
  }};
  if (!op.is_overload)
    return forward_to_first(op);
  if (op.returns.size() != 1 || op.returns[0].type != "Tensor")
    return;
  const std::string signature = letters_of(op);
  choose_t(op, signature);
  choose_tt(op, signature);
  choose_ttt(op, signature);
  choose_numbers(op, signature);
  choose_lists(op, signature);
  choose_ints(op, signature);
}

}  // namespace tabi
