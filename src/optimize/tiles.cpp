#include "optimize/tiles.hpp"

namespace tabi::optimize {
namespace {

[[gnu::always_inline]] inline void transform_input(const float (&d)[side], float (&t)[side]) {
  const float a = d[4] - 4 * d[2], b = d[3] - 4 * d[1], c = d[4] - d[2], e = 2 * (d[3] - d[1]);
  t[0] = 4 * d[0] - 5 * d[2] + d[4];
  t[1] = a + b;
  t[2] = a - b;
  t[3] = c + e;
  t[4] = c - e;
  t[5] = 4 * d[1] - 5 * d[3] + d[5];
}

[[gnu::always_inline]] inline void transform_output(const float (&m)[side], float (&y)[out_side]) {
  const float a = m[1] + m[2], b = m[1] - m[2], c = m[3] + m[4], d = m[3] - m[4];
  y[0] = m[0] + a + c;
  y[1] = b + 2 * d;
  y[2] = a + 4 * c;
  y[3] = b + 8 * d + m[5];
}

[[gnu::always_inline]] inline void input_body(const In &in, float *__restrict to, int64_t stride, int64_t channels) {
#pragma GCC ivdep
  for (int64_t c = 0; c < channels; c++) {
    float columns[side][side];
#pragma GCC unroll 6
    for (int64_t j = 0; j < side; j++) {
      const float d[side] = {in[j][c], in[6 + j][c], in[12 + j][c], in[18 + j][c], in[24 + j][c], in[30 + j][c]};
      transform_input(d, columns[j]);
    }
#pragma GCC unroll 6
    for (int64_t i = 0; i < side; i++) {
      const float d[side] = {columns[0][i], columns[1][i], columns[2][i], columns[3][i], columns[4][i], columns[5][i]};
      float t[side];
      transform_input(d, t);
#pragma GCC unroll 6
      for (int64_t j = 0; j < side; j++)
        to[(i * side + j) * stride + c] = t[j];
    }
  }
}

template <bool has_other, bool has_relu>
[[gnu::always_inline]] inline void output_body(const float *__restrict from, int64_t stride, int64_t channels,
                                               const float *__restrict bias, const Others &others, const Out &out) {
#pragma GCC ivdep
  for (int64_t c = 0; c < channels; c++) {
    float columns[side][out_side];
#pragma GCC unroll 6
    for (int64_t j = 0; j < side; j++) {
      const float m[side] = {from[j * stride + c],        from[(6 + j) * stride + c],  from[(12 + j) * stride + c],
                             from[(18 + j) * stride + c], from[(24 + j) * stride + c], from[(30 + j) * stride + c]};
      transform_output(m, columns[j]);
    }
#pragma GCC unroll 4
    for (int64_t i = 0; i < out_side; i++) {
      const float m[side] = {columns[0][i], columns[1][i], columns[2][i], columns[3][i], columns[4][i], columns[5][i]};
      float y[out_side];
      transform_output(m, y);
#pragma GCC unroll 4
      for (int64_t j = 0; j < out_side; j++) {
        float value = y[j] + bias[c];
        if constexpr (has_other)
          value += others[i * out_side + j][c];
        if constexpr (has_relu)
          value = value < 0 ? 0 : value;
        out[i * out_side + j][c] = value;
      }
    }
  }
}

[[gnu::always_inline]] inline void output_any(const float *from, int64_t stride, int64_t channels, const Finish &finish,
                                              const Others &others, const Out &out) {
  if (finish.has_other)
    finish.has_relu ? output_body<true, true>(from, stride, channels, finish.bias, others, out)
                    : output_body<true, false>(from, stride, channels, finish.bias, others, out);
  else
    finish.has_relu ? output_body<false, true>(from, stride, channels, finish.bias, others, out)
                    : output_body<false, false>(from, stride, channels, finish.bias, others, out);
}

// The same lines once more for each set of instructions.
#define TABI_WINOGRAD_KERNELS(name, target)                                                            \
  target void input_##name(const In &in, float *to, int64_t stride, int64_t channels) {                \
    input_body(in, to, stride, channels);                                                              \
  }                                                                                                    \
  target void output_##name(const float *from, int64_t stride, int64_t channels, const Finish &finish, \
                            const Others &others, const Out &out) {                                    \
    output_any(from, stride, channels, finish, others, out);                                           \
  }
TABI_WINOGRAD_KERNELS(plain, )
#ifdef __x86_64__
TABI_WINOGRAD_KERNELS(avx2, [[gnu::target("avx2,fma")]])
TABI_WINOGRAD_KERNELS(avx512, [[gnu::target("avx512f,avx512vl,avx512bw,avx512dq,fma,prefer-vector-width=512")]])
#endif
#undef TABI_WINOGRAD_KERNELS

}  // namespace

const Kernels &kernels() {
  static const Kernels chosen = [] {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
      return Kernels{input_avx512, output_avx512};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
      return Kernels{input_avx2, output_avx2};
#endif
    return Kernels{input_plain, output_plain};
  }();
  return chosen;
}

}  // namespace tabi::optimize
