// When values end.
#include "exported/code.hpp"

#include <unordered_map>

namespace tabi::exported {
namespace {

void drop_unneeded(int32_t &slot, const std::vector<char> &needed) {
  if (slot >= 0 && !needed[static_cast<size_t>(slot)])
    slot = -1;
}

}  // namespace

void find_ends(Code &code) {
  std::vector<char> needed(code.slots);
  for (const Source &source : code.outputs)
    if (source.slot >= 0)
      needed[static_cast<size_t>(source.slot)] = 1;
  for (size_t i = code.instructions.size(); i-- > 0;) {
    Instruction &each = code.instructions[i];
    for (Instruction::Result &result : each.results) {
      drop_unneeded(result.slot, needed);
      for (int32_t &slot : result.items)
        drop_unneeded(slot, needed);
    }
    std::unordered_map<int32_t, int> uses;
    for (const Sources &list : each.lists)
      for (const Source &source : list)
        uses[source.slot] += 2;  // a list copies
    for (const Fill &fill : each.fills)
      if (fill.form <= Form::tensor && fill.form != Form::device)
        uses[fill.from] += fill.form == Form::copy ? 1 : 2;
    for (const auto &[slot, n] : uses) {
      if (slot < 0 || needed[static_cast<size_t>(slot)])
        continue;
      needed[static_cast<size_t>(slot)] = 1;
      if (n > 1) {
        each.ends.push_back(slot);
        continue;
      }
      for (Fill &fill : each.fills)
        if (fill.form == Form::copy && fill.from == slot)
          fill.form = Form::move;
    }
  }
  for (int32_t &slot : code.inputs)
    drop_unneeded(slot, needed);
}

}  // namespace tabi::exported
