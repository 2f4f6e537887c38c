// Pickles as lists of opcodes, to be mutated without breaking their grammar.
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

using Random = std::mt19937;
using Ops = std::vector<std::string>;  // each an opcode with its argument

size_t below(Random &random, size_t n);  // from 0 to n - 1; 0 for n = 0

// Splits up to and with the first STOP; what is no opcode stands alone, and the last one may be cut short. `size` is
// how much was taken.
Ops split_pickle(std::string_view pickle, size_t &size);
std::string join(const Ops &ops);

// Drops, swaps, doubles, changes, inserts and moves opcodes, or takes some of another pickle's.
void mutate(Ops &ops, Random &random);
void splice(Ops &ops, const Ops &other, Random &random);

}  // namespace fuzz
