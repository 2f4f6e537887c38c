// What a program's nodes may name: operators on the list of what is allowed, Python's arithmetic, and control flow.
#pragma once

#include "op/op.hpp"

namespace tabi::exported {

// Python's arithmetic on sizes and other plain numbers.
enum class Arithmetic : uint8_t {
  add,
  sub,
  mul,
  truediv,
  floordiv,
  mod,
  pow,
  lshift,
  rshift,
  and_,
  or_,
  eq,
  ne,
  lt,
  le,
  gt,
  ge,
  neg,
  pos,
  not_,
  to_int,
  to_float,
  ite,
  max,
  min,
  sqrt,
  trunc,
  floor,
  ceil,
};

// Operators that run graphs.
enum class Control : uint8_t { cond, while_loop, scan, map, set_grad_enabled, autocast, plain };

struct Target {
  const Op *op = nullptr;
  std::optional<Arithmetic> arithmetic;
  std::optional<Control> control;
};

// Finds what a text such as "torch.ops.aten.linear.default" names; nothing where it is not known or not allowed.
std::optional<Target> find_target(const std::string &text);

constexpr int most_graphs_deep = 64;

// Lists all that the nodes of a graph, and of those inside it, name and that is not known (NOT_IMPLEMENTED) or not
// allowed (UNSAFE_FILE), and fails.
void check_targets(const Tree &graph);

// Numbers in, a number out, as Python computes it. Fails with VALUE_ERROR, as where Python divides by zero.
c10::IValue compute(Arithmetic what, c10::ArrayRef<c10::IValue> values);
// How many numbers it takes.
size_t arity(Arithmetic what);

}  // namespace tabi::exported
