// Pooling, its inverse, and patches.
#include "functional/functional.hpp"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>

#include <cmath>

namespace tabi::functional {
namespace {

using Pair = std::tuple<Tensor, Tensor>;

Tensor lp_pool(const Tensor &input, double norm_type, IntArrayRef kernel_size, OptionalIntArrayRef stride,
               bool ceil_mode) {
  const int64_t n = static_cast<int64_t>(kernel_size.size());
  const IntArrayRef by = stride.value_or(IntArrayRef());
  auto largest = [&](const Tensor &t) {
    return n == 1   ? at::max_pool1d(t, kernel_size, by, 0, 1, ceil_mode)
           : n == 2 ? at::max_pool2d(t, kernel_size, by, 0, 1, ceil_mode)
                    : at::max_pool3d(t, kernel_size, by, 0, 1, ceil_mode);
  };
  if (std::isinf(norm_type))
    return norm_type > 0 ? largest(input.abs()) : -largest(-input.abs());
  const Tensor powers = input.pow(norm_type);
  const Tensor out = n == 1   ? at::avg_pool1d(powers, kernel_size, by, 0, ceil_mode)
                     : n == 2 ? at::avg_pool2d(powers, kernel_size, by, 0, ceil_mode)
                              : at::avg_pool3d(powers, kernel_size, by, 0, ceil_mode);
  return (out.sign() * out.abs().relu()).mul(c10::multiply_integers(kernel_size)).pow(1.0 / norm_type);
}

std::vector<int64_t> unpooled_size(const Tensor &input, IntArrayRef kernel_size, IntArrayRef stride,
                                   IntArrayRef padding, OptionalIntArrayRef output_size) {
  const size_t n = kernel_size.size();
  std::vector<int64_t> sizes;
  for (size_t d = 0; d < n; d++)
    sizes.push_back((input.size(static_cast<int64_t>(d) - static_cast<int64_t>(n)) - 1) * stride[d] + kernel_size[d] -
                    2 * padding[d]);
  if (!output_size)
    return sizes;
  IntArrayRef wanted = *output_size;
  if (wanted.size() == n + 2)
    wanted = wanted.slice(2);
  require(wanted.size() == n, TABI_VALUE_ERROR, "'output_size' must have ", n, " or ", n + 2, " elements, not ",
          wanted.size());
  for (size_t d = 0; d < n; d++)
    require(wanted[d] > sizes[d] - stride[d] && wanted[d] < sizes[d] + stride[d], TABI_VALUE_ERROR, "'output_size' ",
            wanted, " must be between ", sizes[d] - stride[d], " and ", sizes[d] + stride[d], " in dimension ", d);
  return wanted.vec();
}

Tensor max_unpool(const Tensor &input, const Tensor &indices, IntArrayRef kernel_size, OptionalIntArrayRef given_stride,
                  IntArrayRef padding, OptionalIntArrayRef output_size) {
  const IntArrayRef stride = given_stride.value_or(kernel_size);
  std::vector<int64_t> sizes = unpooled_size(input, kernel_size, stride, padding, output_size);
  if (kernel_size.size() == 3)
    return at::max_unpool3d(input, indices, sizes, stride, padding);
  if (kernel_size.size() == 2)
    return at::max_unpool2d(input, indices, sizes);
  sizes.push_back(1);
  return at::max_unpool2d(input.unsqueeze(-1), indices.unsqueeze(-1), sizes).squeeze(-1);
}

template <auto pool, int64_t n>
Pair fractional_max_pool_with_indices(const Tensor &input, IntArrayRef kernel_size, OptionalIntArrayRef output_size,
                                      std::optional<at::ArrayRef<double>> output_ratio, const MaybeTensor &samples) {
  require(output_size || output_ratio, TABI_VALUE_ERROR, "one of 'output_size' and 'output_ratio' must be given");
  std::vector<int64_t> sizes = output_size ? output_size->vec() : std::vector<int64_t>();
  for (int64_t d = 0; !output_size && d < n; d++)
    sizes.push_back(static_cast<int64_t>(static_cast<double>(input.size(d - n)) * (*output_ratio)[d]));
  const int64_t batch = input.dim() == n + 1 ? 1 : input.size(0);
  return pool(input, kernel_size, sizes,
              samples ? *samples : at::rand({batch, input.size(-n - 1), n}, input.options()));
}

template <auto pool, int64_t n>
Tensor fractional_max_pool(const Tensor &input, IntArrayRef kernel_size, OptionalIntArrayRef output_size,
                           std::optional<at::ArrayRef<double>> output_ratio, const MaybeTensor &samples) {
  return std::get<0>(fractional_max_pool_with_indices<pool, n>(input, kernel_size, output_size, output_ratio, samples));
}

// A stride that is None is the kernel's size, which ATen says with an empty list.
IntArrayRef or_kernel(OptionalIntArrayRef stride) {
  return stride.value_or(IntArrayRef());
}

template <auto pool>
Tensor max_pool(const Tensor &input, IntArrayRef kernel_size, OptionalIntArrayRef stride, IntArrayRef padding,
                IntArrayRef dilation, bool ceil_mode) {
  return pool(input, kernel_size, or_kernel(stride), padding, dilation, ceil_mode);
}

template <auto pool>
Pair max_pool_with_indices(const Tensor &input, IntArrayRef kernel_size, OptionalIntArrayRef stride,
                           IntArrayRef padding, IntArrayRef dilation, bool ceil_mode) {
  return pool(input, kernel_size, or_kernel(stride), padding, dilation, ceil_mode);
}

Tensor avg_pool1d(const Tensor &input, IntArrayRef kernel_size, OptionalIntArrayRef stride, IntArrayRef padding,
                  bool ceil_mode, bool count_include_pad) {
  return at::avg_pool1d(input, kernel_size, or_kernel(stride), padding, ceil_mode, count_include_pad);
}

template <auto pool>
Tensor avg_pool(const Tensor &input, IntArrayRef kernel_size, OptionalIntArrayRef stride, IntArrayRef padding,
                bool ceil_mode, bool count_include_pad, MaybeInt divisor_override) {
  return pool(input, kernel_size, or_kernel(stride), padding, ceil_mode, count_include_pad, divisor_override);
}

template <auto pool>
Tensor first_of(const Tensor &input, IntArrayRef output_size) {
  return std::get<0>(pool(input, output_size));
}

template <auto pool>
Pair both_of(const Tensor &input, IntArrayRef output_size) {
  return pool(input, output_size);
}

Tensor fold(const Tensor &input, IntArrayRef output_size, IntArrayRef kernel_size, IntArrayRef dilation,
            IntArrayRef padding, IntArrayRef stride) {
  return at::col2im(input, output_size, kernel_size, dilation, padding, stride);
}

Tensor unfold(const Tensor &input, IntArrayRef kernel_size, IntArrayRef dilation, IntArrayRef padding,
              IntArrayRef stride) {
  return at::im2col(input, kernel_size, dilation, padding, stride);
}

}  // namespace

void define_pools(torch::Library &m) {
  auto def = [&m](int n, const std::string &name, const char *arguments, const char *results, auto *function) {
    // A number stands for one in each dimension, "int[n]".
    std::string schema = name + "(" + arguments + ") -> " + results;
    for (size_t at; (at = schema.find("[n]")) != std::string::npos;)
      schema.replace(at, 3, "[" + std::to_string(n) + "]");
    m.def(schema.c_str(), function);
  };
  const char *const max =
      "Tensor input, int[n] kernel_size, int[n]? stride=None, int[n] padding=0, int[n] dilation=1, "
      "bool ceil_mode=False";
  def(1, "max_pool1d", max, "Tensor", max_pool<at::max_pool1d>);
  def(2, "max_pool2d", max, "Tensor", max_pool<at::max_pool2d>);
  def(3, "max_pool3d", max, "Tensor", max_pool<at::max_pool3d>);
  def(1, "max_pool1d_with_indices", max, "(Tensor, Tensor)", max_pool_with_indices<at::max_pool1d_with_indices>);
  def(2, "max_pool2d_with_indices", max, "(Tensor, Tensor)", max_pool_with_indices<at::max_pool2d_with_indices>);
  def(3, "max_pool3d_with_indices", max, "(Tensor, Tensor)", max_pool_with_indices<at::max_pool3d_with_indices>);
  const char *const avg =
      "Tensor input, int[n] kernel_size, int[n]? stride=None, int[n] padding=0, bool ceil_mode=False, "
      "bool count_include_pad=True, int? divisor_override=None";
  def(1, "avg_pool1d",
      "Tensor input, int[n] kernel_size, int[n]? stride=None, int[n] padding=0, bool ceil_mode=False, "
      "bool count_include_pad=True",
      "Tensor", avg_pool1d);
  def(2, "avg_pool2d", avg, "Tensor", avg_pool<at::avg_pool2d>);
  def(3, "avg_pool3d", avg, "Tensor", avg_pool<at::avg_pool3d>);
  const char *const adaptive = "Tensor input, int[n] output_size";
  def(1, "adaptive_max_pool1d", adaptive, "Tensor", first_of<at::adaptive_max_pool1d>);
  def(2, "adaptive_max_pool2d", adaptive, "Tensor", first_of<at::adaptive_max_pool2d>);
  def(3, "adaptive_max_pool3d", adaptive, "Tensor", first_of<at::adaptive_max_pool3d>);
  def(1, "adaptive_max_pool1d_with_indices", adaptive, "(Tensor, Tensor)", both_of<at::adaptive_max_pool1d>);
  def(2, "adaptive_max_pool2d_with_indices", adaptive, "(Tensor, Tensor)", both_of<at::adaptive_max_pool2d>);
  def(3, "adaptive_max_pool3d_with_indices", adaptive, "(Tensor, Tensor)", both_of<at::adaptive_max_pool3d>);
  const char *const lp = "Tensor input, float norm_type, int[n] kernel_size, int[n]? stride=None, bool ceil_mode=False";
  def(1, "lp_pool1d", lp, "Tensor", lp_pool);
  def(2, "lp_pool2d", lp, "Tensor", lp_pool);
  def(3, "lp_pool3d", lp, "Tensor", lp_pool);
  const char *const unpool =
      "Tensor input, Tensor indices, int[n] kernel_size, int[n]? stride=None, int[n] padding=0, "
      "int[]? output_size=None";
  def(1, "max_unpool1d", unpool, "Tensor", max_unpool);
  def(2, "max_unpool2d", unpool, "Tensor", max_unpool);
  def(3, "max_unpool3d", unpool, "Tensor", max_unpool);
  const char *const part =
      "Tensor input, int[n] kernel_size, int[n]? output_size=None, float[n]? output_ratio=None, "
      "Tensor? _random_samples=None";
  def(2, "fractional_max_pool2d", part, "Tensor", fractional_max_pool<at::fractional_max_pool2d, 2>);
  def(3, "fractional_max_pool3d", part, "Tensor", fractional_max_pool<at::fractional_max_pool3d, 3>);
  def(2, "fractional_max_pool2d_with_indices", part, "(Tensor, Tensor)",
      fractional_max_pool_with_indices<at::fractional_max_pool2d, 2>);
  def(3, "fractional_max_pool3d_with_indices", part, "(Tensor, Tensor)",
      fractional_max_pool_with_indices<at::fractional_max_pool3d, 3>);
  def(2, "fold",
      "Tensor input, int[n] output_size, int[n] kernel_size, int[n] dilation=1, int[n] padding=0, int[n] stride=1",
      "Tensor", fold);
  def(2, "unfold", "Tensor input, int[n] kernel_size, int[n] dilation=1, int[n] padding=0, int[n] stride=1", "Tensor",
      unfold);
}

}  // namespace tabi::functional
