// Resampling and grids.
#include "functional/functional.hpp"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>
#include <ATen/core/dispatch/Dispatcher.h>

namespace tabi::functional {
namespace {

using Scales = std::optional<at::ArrayRef<double>>;

// What interpolate() does with the sizes and scales that it was given.
struct ResizeTarget {
  std::optional<std::vector<int64_t>> sizes;
  std::optional<std::vector<double>> scales;
};

ResizeTarget resize_target(const Tensor &input, OptionalIntArrayRef size, Scales scale_factor, bool recompute) {
  const int64_t n = input.dim() - 2;
  auto for_each_dim = [n](auto list, const char *name) {
    require(list.size() == 1 || static_cast<int64_t>(list.size()) == n, TABI_VALUE_ERROR, "'", name, "' must have ", n,
            " elements, one for each spatial dimension of 'input', not ", list.size());
    auto out = list.vec();
    out.resize(static_cast<size_t>(n), out[0]);
    return out;
  };
  require(size.has_value() != scale_factor.has_value(), TABI_VALUE_ERROR,
          "either 'size' or 'scale_factor' must be given, and not both");
  require(!recompute || !size, TABI_VALUE_ERROR, "'recompute_scale_factor' has no meaning with 'size'");
  if (size)
    return {for_each_dim(*size, "size"), std::nullopt};
  std::vector<double> scales = for_each_dim(*scale_factor, "scale_factor");
  if (!recompute)
    return {std::nullopt, std::move(scales)};
  std::vector<int64_t> sizes;
  for (int64_t d = 0; d < n; d++)
    sizes.push_back(static_cast<int64_t>(static_cast<double>(input.size(d + 2)) * scales[static_cast<size_t>(d)]));
  return {std::move(sizes), std::nullopt};
}

// Looked up, not linked: younger than the oldest LibTorch that this builds for.
Tensor lanczos(const Tensor &input, OptionalIntArrayRef sizes, bool align_corners, bool antialias, Scales scales) {
  require(!align_corners, TABI_VALUE_ERROR, "mode 'lanczos' does not go with 'align_corners'");
  require(antialias, TABI_VALUE_ERROR, "mode 'lanczos' needs 'antialias'");
  using Call = Tensor(const Tensor &, at::OptionalSymIntArrayRef, bool, Scales);
  const auto op = c10::Dispatcher::singleton().findSchema({"aten::_upsample_lanczos2d_aa", "vec"});
  require(op.has_value(), TABI_NOT_IMPLEMENTED, "this LibTorch has no mode 'lanczos'");
  std::vector<c10::SymInt> symbolic;
  if (sizes)
    symbolic.assign(sizes->begin(), sizes->end());
  return op->typed<Call>().call(input, sizes ? at::OptionalSymIntArrayRef(symbolic) : at::OptionalSymIntArrayRef(),
                                align_corners, scales);
}

Tensor interpolate(const Tensor &input, OptionalIntArrayRef size, Scales scale_factor, std::string_view mode,
                   MaybeBool align_corners, MaybeBool recompute_scale_factor, bool antialias) {
  const int64_t dim = input.dim();
  require(dim >= 3 && dim <= 5, TABI_NOT_IMPLEMENTED, "interpolate: 'input' must have 3, 4 or 5 dimensions, not ", dim);
  const bool plain = mode == "nearest" || mode == "area" || mode == "nearest-exact";
  require(!plain || !align_corners, TABI_VALUE_ERROR,
          "'align_corners' is for the modes linear, bilinear, bicubic and trilinear, not '", mode, "'");
  const bool has_antialias = mode == "bilinear" || mode == "bicubic" || mode == "lanczos";
  require(!antialias || (has_antialias && dim == 4), TABI_VALUE_ERROR,
          "'antialias' is for the modes bilinear, bicubic and lanczos and an input of 4 dimensions, not '", mode,
          "' and ", dim);
  const bool corners = align_corners.value_or(false);
  const ResizeTarget target = resize_target(input, size, scale_factor,
                                            recompute_scale_factor.value_or(false) || (mode == "area" && scale_factor));
  const OptionalIntArrayRef sizes = target.sizes ? OptionalIntArrayRef(*target.sizes) : OptionalIntArrayRef();
  const Scales scales = target.scales ? Scales(*target.scales) : Scales();
  if (mode == "nearest")
    return dim == 3   ? at::upsample_nearest1d(input, sizes, scales)
           : dim == 4 ? at::upsample_nearest2d(input, sizes, scales)
                      : at::upsample_nearest3d(input, sizes, scales);
  if (mode == "nearest-exact")
    return dim == 3   ? at::_upsample_nearest_exact1d(input, sizes, scales)
           : dim == 4 ? at::_upsample_nearest_exact2d(input, sizes, scales)
                      : at::_upsample_nearest_exact3d(input, sizes, scales);
  if (mode == "area")
    return dim == 3   ? at::adaptive_avg_pool1d(input, *sizes)
           : dim == 4 ? at::adaptive_avg_pool2d(input, *sizes)
                      : at::adaptive_avg_pool3d(input, *sizes);
  const int64_t wanted = mode == "linear" ? 3 : has_antialias ? 4 : mode == "trilinear" ? 5 : 0;
  require(wanted != 0, TABI_NOT_IMPLEMENTED,
          "'mode' must be nearest, nearest-exact, area, linear, bilinear, bicubic, lanczos or trilinear, not '", mode,
          "'");
  require(wanted == dim, TABI_NOT_IMPLEMENTED, "mode '", mode, "' needs an input of ", wanted, " dimensions, not ",
          dim);
  if (dim == 3)
    return at::upsample_linear1d(input, sizes, corners, scales);
  if (dim == 5)
    return at::upsample_trilinear3d(input, sizes, corners, scales);
  if (mode == "lanczos")
    return lanczos(input, sizes, corners, antialias, scales);
  if (mode == "bilinear")
    return antialias ? at::_upsample_bilinear2d_aa(input, sizes, corners, scales)
                     : at::upsample_bilinear2d(input, sizes, corners, scales);
  return antialias ? at::_upsample_bicubic2d_aa(input, sizes, corners, scales)
                   : at::upsample_bicubic2d(input, sizes, corners, scales);
}

Tensor upsample(const Tensor &input, OptionalIntArrayRef size, Scales scale_factor, std::string_view mode,
                MaybeBool align_corners) {
  return interpolate(input, size, scale_factor, mode, align_corners, std::nullopt, false);
}

Tensor upsample_nearest(const Tensor &input, OptionalIntArrayRef size, Scales scale_factor) {
  return upsample(input, size, scale_factor, "nearest", std::nullopt);
}

Tensor upsample_bilinear(const Tensor &input, OptionalIntArrayRef size, Scales scale_factor) {
  return upsample(input, size, scale_factor, "bilinear", true);
}

Tensor grid_sample(const Tensor &input, const Tensor &grid, std::string_view mode, std::string_view padding_mode,
                   MaybeBool align_corners) {
  const int64_t by = mode == "bilinear" ? 0 : mode == "nearest" ? 1 : mode == "bicubic" ? 2 : -1;
  require(by >= 0, TABI_VALUE_ERROR, "'mode' must be 'bilinear', 'nearest' or 'bicubic', not '", mode, "'");
  const int64_t outside = padding_mode == "zeros"        ? 0
                          : padding_mode == "border"     ? 1
                          : padding_mode == "reflection" ? 2
                                                         : -1;
  require(outside >= 0, TABI_VALUE_ERROR, "'padding_mode' must be 'zeros', 'border' or 'reflection', not '",
          padding_mode, "'");
  return at::grid_sampler(input, grid, by, outside, align_corners.value_or(false));
}

Tensor affine_grid(const Tensor &theta, IntArrayRef size, MaybeBool align_corners) {
  require(theta.is_floating_point(), TABI_VALUE_ERROR, "'theta' must have a floating point dtype, not ", theta.dtype());
  require(size.size() == 4 || size.size() == 5, TABI_NOT_IMPLEMENTED, "'size' must have 4 or 5 elements, not ",
          size.size());
  const int64_t n = static_cast<int64_t>(size.size()) - 2;
  require(theta.dim() == 3 && theta.size(1) == n && theta.size(2) == n + 1, TABI_VALUE_ERROR, "'theta' must be N x ", n,
          " x ", n + 1, " for size ", size, ", not ", theta.sizes());
  for (int64_t s : size)
    require(s > 0, TABI_VALUE_ERROR, "'size' must be positive, not ", size);
  return at::affine_grid_generator(theta, size, align_corners.value_or(false));
}

}  // namespace

void define_sampling(torch::Library &m) {
  m.def(
      "interpolate(Tensor input, int[1]? size=None, float[1]? scale_factor=None, str mode='nearest', "
      "bool? align_corners=None, bool? recompute_scale_factor=None, bool antialias=False) -> Tensor",
      interpolate);
  m.def(
      "upsample(Tensor input, int[1]? size=None, float[1]? scale_factor=None, str mode='nearest', "
      "bool? align_corners=None) -> Tensor",
      upsample);
  m.def("upsample_nearest(Tensor input, int[1]? size=None, float[1]? scale_factor=None) -> Tensor", upsample_nearest);
  m.def("upsample_bilinear(Tensor input, int[1]? size=None, float[1]? scale_factor=None) -> Tensor", upsample_bilinear);
  m.def(
      "grid_sample(Tensor input, Tensor grid, str mode='bilinear', str padding_mode='zeros', "
      "bool? align_corners=None) -> Tensor",
      grid_sample);
  m.def("affine_grid(Tensor theta, int[] size, bool? align_corners=None) -> Tensor", affine_grid);
}

}  // namespace tabi::functional
