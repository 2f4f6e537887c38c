#include "exported/code.hpp"

#include <ATen/ScalarOps.h>
#include <ATen/core/List.h>

namespace tabi::exported {
namespace {

template <class T, class Convert>
c10::IValue list_from(const Sources &sources, const Slots &slots, Convert &&convert) {
  c10::List<T> out;
  out.reserve(sources.size());
  for (const Source &source : sources)
    out.push_back(convert(value_of(source, slots)));
  return out;
}

double to_real(const c10::IValue &value) {
  return value.toScalar().toDouble();
}

c10::IValue made(const Instruction &instruction, const Fill &fill, const Run &run, Slots &slots) {
  const auto from = static_cast<size_t>(fill.from);
  switch (fill.form) {
    case Form::copy:
      return slots[from];
    case Form::move:
      return std::move(slots[from]);
    case Form::device:
      return run.device;
    case Form::real:
      return to_real(slots[from]);
    case Form::tensor:
      return at::native::wrapped_scalar_tensor(slots[from].toScalar());
    case Form::tensors:
      return list_from<at::Tensor>(instruction.lists[from], slots,
                                   [](const c10::IValue &value) { return value.toTensor(); });
    case Form::optional_tensors:
      return list_from<std::optional<at::Tensor>>(instruction.lists[from], slots, [](const c10::IValue &value) {
        return value.isNone() ? std::nullopt : std::optional(value.toTensor());
      });
    case Form::integers:
      return list_from<int64_t>(instruction.lists[from], slots, [](const c10::IValue &value) { return value.toInt(); });
    case Form::reals:
      return list_from<double>(instruction.lists[from], slots, to_real);
    case Form::bools:
      return list_from<bool>(instruction.lists[from], slots, [](const c10::IValue &value) { return value.toBool(); });
    case Form::scalars: {
      c10::impl::GenericList out(c10::NumberType::get());
      for (const Source &source : instruction.lists[from])
        out.push_back(value_of(source, slots));
      return out;
    }
  }
  return {};
}

void put(int32_t slot, c10::IValue value, Slots &slots) {
  if (slot >= 0)
    slots[static_cast<size_t>(slot)] = std::move(value);
}

// Hands out what an operator left on the stack.
void store(const Instruction &instruction, std::vector<c10::IValue> &values, Slots &slots) {
  require(values.size() == instruction.results.size(), TABI_CORRUPT_FILE, "the program expects ",
          instruction.results.size(), " results and gets ", values.size());
  for (size_t i = 0; i < values.size(); i++) {
    const Instruction::Result &result = instruction.results[i];
    if (!result.is_list) {
      put(result.slot, std::move(values[i]), slots);
      continue;
    }
    const auto items = values[i].toListRef();
    require(items.size() == result.items.size(), TABI_VALUE_ERROR, "the program expects a list of ",
            result.items.size(), " and gets one of ", items.size());
    for (size_t k = 0; k < items.size(); k++)
      put(result.items[k], items[k], slots);
  }
}

void step(const Instruction &instruction, const Run &run, Slots &slots, std::vector<c10::IValue> &stack) {
  if (const Op *op = instruction.target.op) {
    // The stack keeps its memory from one operator to the next.
    stack.assign(instruction.args.begin(), instruction.args.end());
    for (const Fill &fill : instruction.fills)
      stack[fill.at] = made(instruction, fill, run, slots);
    if (run.evaluates) {
      for (const Swap &swap : instruction.swaps)
        stack[swap.at] = swap.value;
      if (instruction.counts_batches)
        stack.resize(1);
    }
    if (!run.evaluates || !instruction.counts_batches)
      op->dispatcher->callBoxed(stack);
    store(instruction, stack, slots);
  } else if (instruction.target.arithmetic) {
    c10::SmallVector<c10::IValue, 3> values;
    for (const Source &source : instruction.lists[0])
      values.push_back(value_of(source, slots));
    put(instruction.results[0].slot, compute(*instruction.target.arithmetic, values), slots);
  } else {
    std::vector<c10::IValue> values = control(instruction, run, slots);
    store(instruction, values, slots);
  }
  for (const int32_t slot : instruction.ends)
    slots[static_cast<size_t>(slot)] = c10::IValue();
}

}  // namespace

void execute(const Code &code, const Run &run, Slots &slots) {
  std::vector<c10::IValue> stack;
  stack.reserve(16);
  size_t at = 0;
  try {
    for (; at < code.instructions.size(); at++)
      step(code.instructions[at], run, slots, stack);
  } catch (const Error &error) {
    fail(error.status(), error.what(), ", at the program's node ", in_quotes(code.instructions[at].name));
  } catch (c10::Error &error) {
    error.add_context("at the program's node " + in_quotes(code.instructions[at].name));
    throw;
  }
}

std::vector<c10::IValue> call(const Code &code, const Run &run, std::vector<c10::IValue> inputs) {
  require(inputs.size() == code.inputs.size(), TABI_CORRUPT_FILE, "a graph of the program takes ", code.inputs.size(),
          " inputs and is given ", inputs.size());
  Slots slots(code.slots);
  for (size_t i = 0; i < inputs.size(); i++)
    put(code.inputs[i], std::move(inputs[i]), slots);
  execute(code, run, slots);
  std::vector<c10::IValue> out;
  out.reserve(code.outputs.size());
  for (const Source &source : code.outputs)
    out.push_back(value_of(source, slots));
  return out;
}

}  // namespace tabi::exported
