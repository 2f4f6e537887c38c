// A program's graphs as they run: values in numbered slots, operators found, arguments filled in as far as they are
// known.
#pragma once

#include "exported/targets.hpp"

#include <memory>

namespace tabi::exported {

// A value that an instruction takes: of a slot, or always the same.
struct Source {
  int32_t slot = -1;
  c10::IValue constant;
};
using Sources = std::vector<Source>;

// What becomes of a slot's value on its way into an argument.
enum class Form : uint8_t {
  copy,     // as it is
  move,     // as it is, and nobody needs it again
  device,   // no slot: the device that the program runs on
  real,     // a number for a float
  tensor,   // a number for a tensor
  tensors,  // lists, whose sources stand in `lists`
  optional_tensors,
  integers,
  reals,
  bools,
  scalars,
};

struct Fill {
  uint16_t at;  // the argument's index
  Form form;
  int32_t from;  // a slot, or a list
};

// What an argument is instead while the module is in evaluation mode.
struct Swap {
  uint16_t at;
  c10::IValue value;
};

struct Code;

struct Instruction {
  Target target;
  std::string name;               // the node's, for messages
  std::vector<c10::IValue> args;  // of an operator: None where `fills` come
  std::vector<Fill> fills;
  std::vector<Swap> swaps;
  std::vector<Sources> lists;  // of arithmetic and control flow: what they take
  std::vector<std::shared_ptr<const Code>> graphs;
  // Where results go, in order; -1 for what nobody needs. A result that is a list goes into several.
  struct Result {
    int32_t slot = -1;
    bool is_list = false;
    std::vector<int32_t> items;
  };
  std::vector<Result> results;
  std::vector<int32_t> ends;    // slots that nobody needs afterwards
  bool counts_batches = false;  // not run in evaluation mode: its first argument is its result
};

struct Code {
  size_t slots = 0;
  std::vector<int32_t> inputs;  // a slot each, or -1 for one that nobody needs
  std::vector<Instruction> instructions;
  Sources outputs;
};

// Every slot ends with the last instruction that takes it: it is moved there, or emptied afterwards.
void find_ends(Code &code);

// What holds for a whole run.
struct Run {
  bool evaluates = false;
  c10::Device device = at::kCPU;
};

using Slots = std::vector<c10::IValue>;

// Runs a graph whose inputs stand in their slots.
void execute(const Code &code, const Run &run, Slots &slots);

inline const c10::IValue &value_of(const Source &source, const Slots &slots) {
  return source.slot < 0 ? source.constant : slots[static_cast<size_t>(source.slot)];
}

// Runs a graph on such inputs.
std::vector<c10::IValue> call(const Code &code, const Run &run, std::vector<c10::IValue> inputs);

// Runs an instruction that is control flow; its results in order.
std::vector<c10::IValue> control(const Instruction &instruction, const Run &run, const Slots &slots);

}  // namespace tabi::exported
