// From the graph of a module to one that runs faster.
#pragma once

#include "optimize/capture.hpp"

#include <torch/csrc/jit/runtime/interpreter.h>

namespace tabi::optimize {

// What was done, for people.
struct Counts {
  int64_t norms = 0;         // batch norms folded into the layers before them
  int64_t convolutions = 0;  // prepacked
  int64_t transformed = 0;   // of these, computed as Winograd's
  int64_t linears = 0;       // prepacked
  int64_t activations = 0;   // run along with what they follow
  int64_t sums = 0;          // likewise
};

// What every graph gets: nothing is in it that evaluation does not need, constants are computed, batch norms folded.
void tidy(GraphPtr &graph, Counts &counts);

// Convolutions and linear layers, and what passes their results on, compute in bfloat16.
void use_bfloat16(Graph &graph);
bool has_bfloat16();

// Weights as oneDNN's kernels want them, and activations and sums in one with the convolution before them. What runs
// between convolutions keeps their memory format, channels last. Convolutions of 3x3 may be transformed to need fewer
// multiplications, which rounds more.
void prepack(Graph &graph, bool may_transform, Counts &counts);

// Whether a linear layer is worth weights in a format of their own; `rows` is 0 where nobody knows.
bool is_linear_worth_it(int64_t rows, int64_t in, int64_t out, at::ScalarType dtype);

struct Plan {
  GraphPtr recorded;  // as the module did it
  torch::jit::Code code;
  Counts counts;
};

// `results` are the tensors that the recorded call gave.
Plan make_plan(const Capture &capture, const Leaves &results, at::ScalarType dtype, bool may_transform);

Leaves run(const Plan &plan, const Leaves &inputs);

// All of it for a graph of TorchScript with control flow, in place; nothing is known of sizes there.
void plan_in_place(GraphPtr graph, Counts &counts);

// Whether results are what they should be, but for rounding.
bool agree(const Leaves &results, const Leaves &expected, double tolerance);

// The sizes of a tensor as far as the graph knows them.
std::optional<std::vector<int64_t>> sizes_of(const torch::jit::Value *value);

}  // namespace tabi::optimize
