// The transforms of Winograd's F(4x4, 3x3), for each set of instructions.
#pragma once

#include <array>
#include <cstdint>

namespace tabi::optimize {

constexpr int64_t out_side = 4, side = 6, places = side * side, out_places = out_side * out_side;

// Where the channels of a tile's places are.
using In = std::array<const float *, places>;
using Out = std::array<float *, out_places>;
using Others = std::array<const float *, out_places>;

// What a tile's products come to, with the bias, something to add, and the activation.
struct Finish {
  const float *bias;
  bool has_other, has_relu;
};

// A tile's values become those to multiply, whose places are `stride` apart; products become results.
struct Kernels {
  void (*input)(const In &in, float *to, int64_t stride, int64_t channels);
  void (*output)(const float *from, int64_t stride, int64_t channels, const Finish &finish, const Others &others,
                 const Out &out);
};

// Those of this CPU.
const Kernels &kernels();

}  // namespace tabi::optimize
