// Winograd's F(4x4, 3x3): Lavin and Gray, "Fast Algorithms for Convolutional Neural Networks", arXiv 1509.09308. Tiles
// of 6x6 are transformed, each of the 36 places is a matrix product over channels, and tiles of 4x4 come back.
#include "optimize/winograd.hpp"

#include "optimize/tiles.hpp"

#include <ATen/Parallel.h>
#include <ATen/ops/bmm.h>
#include <ATen/ops/einsum.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/tensor.h>
#include <torch/csrc/jit/runtime/custom_operator.h>

namespace tabi::optimize {
namespace {

int64_t ceil_div(int64_t a, int64_t b) {
  return (a + b - 1) / b;
}

// How an image falls into tiles, and these into blocks whose transformed values stay in a core's own cache.
struct Tiling {
  int64_t height, width;  // of results
  int64_t rows, columns, count;
  int64_t block, blocks;

  Tiling(at::IntArrayRef input, int64_t out_channels, at::IntArrayRef padding)
      : height(input[2] + 2 * padding[0] - 2),
        width(input[3] + 2 * padding[1] - 2),
        rows(ceil_div(height, out_side)),
        columns(ceil_div(width, out_side)),
        count(input[0] * rows * columns) {
    // Measured: fewer rows than these cost the matrix products more than the cache gives.
    const int64_t wanted = input[1] + out_channels > 384 ? 128 : 64;
    block = std::max<int64_t>(1, ceil_div(count, ceil_div(std::max<int64_t>(1, count), wanted)));
    blocks = ceil_div(count, block);
  }
};

class WinogradConvolution {
 public:
  WinogradConvolution(const at::Tensor &input, const at::Tensor &weight, const std::optional<at::Tensor> &bias,
                      at::IntArrayRef padding, const std::optional<at::Tensor> &other, bool has_relu,
                      bool is_over_other)
      : tiling_(input.sizes(), weight.size(2), padding),
        result_(is_over_other ? *other
                              : at::empty({input.size(0), weight.size(2), tiling_.height, tiling_.width},
                                          input.options(), at::MemoryFormat::ChannelsLast)),
        in_(input.const_data_ptr<float>()),
        out_(result_.mutable_data_ptr<float>()),
        other_(other ? other->const_data_ptr<float>() : nullptr),
        weight_(weight),
        sizes_(input.sizes()),
        in_channels_(weight.size(1)),
        out_channels_(weight.size(2)),
        padding_(padding),
        nothing_(static_cast<size_t>(std::max(in_channels_, out_channels_)), 0.0F) {
    finish_ = {bias ? bias->const_data_ptr<float>() : nothing_.data(), other_ != nullptr, has_relu};
  }

  at::Tensor run() const {
    at::parallel_for(0, tiling_.blocks, 1, [&](int64_t begin, int64_t end) {
      at::Tensor values = at::empty({places, tiling_.block, in_channels_}, weight_.options());
      at::Tensor products = at::empty({places, tiling_.block, out_channels_}, weight_.options());
      // Where a tile reaches beyond the result.
      std::vector<float> beyond(static_cast<size_t>(out_channels_));
      for (int64_t i = begin; i < end; i++)
        run_block(i, values, products, beyond.data());
    });
    return result_;
  }

 private:
  struct Place {
    int64_t image, y, x;  // of the tile's first result
  };

  Place place_of(int64_t tile) const {
    const int64_t of_image = tiling_.rows * tiling_.columns;
    const int64_t within = tile % of_image;
    return {tile / of_image, within / tiling_.columns * out_side, within % tiling_.columns * out_side};
  }

  void run_block(int64_t index, at::Tensor &values, at::Tensor &products, float *beyond) const {
    const int64_t first = index * tiling_.block, n = std::min(tiling_.block, tiling_.count - first);
    float *to = values.mutable_data_ptr<float>();
    for (int64_t t = 0; t < n; t++)
      kernels().input(inputs_of(place_of(first + t)), to + t * in_channels_, tiling_.block * in_channels_,
                      in_channels_);
    at::Tensor rows = products.narrow(1, 0, n);
    at::bmm_out(rows, values.narrow(1, 0, n), weight_);
    const float *from = products.const_data_ptr<float>();
    for (int64_t t = 0; t < n; t++) {
      Others others;
      Out out;
      outputs_of(place_of(first + t), beyond, others, out);
      kernels().output(from + t * out_channels_, tiling_.block * out_channels_, out_channels_, finish_, others, out);
    }
  }

  In inputs_of(const Place &at) const {
    In in;
    const float *image = in_ + at.image * sizes_[2] * sizes_[3] * in_channels_;
    for (int64_t i = 0; i < side; i++)
      for (int64_t j = 0; j < side; j++) {
        const int64_t y = at.y + i - padding_[0], x = at.x + j - padding_[1];
        const bool is_inside = y >= 0 && y < sizes_[2] && x >= 0 && x < sizes_[3];
        in[i * side + j] = is_inside ? image + (y * sizes_[3] + x) * in_channels_ : nothing_.data();
      }
    return in;
  }

  void outputs_of(const Place &at, float *beyond, Others &others, Out &out) const {
    const int64_t image = at.image * tiling_.height * tiling_.width;
    for (int64_t i = 0; i < out_side; i++)
      for (int64_t j = 0; j < out_side; j++) {
        const int64_t y = at.y + i, x = at.x + j;
        const int64_t offset = (image + y * tiling_.width + x) * out_channels_;
        const bool is_inside = y < tiling_.height && x < tiling_.width;
        out[i * out_side + j] = is_inside ? out_ + offset : beyond;
        others[i * out_side + j] = is_inside && other_ ? other_ + offset : nothing_.data();
      }
  }

  Tiling tiling_;
  at::Tensor result_;
  const float *in_;
  float *out_;
  const float *other_;
  const at::Tensor &weight_;
  at::IntArrayRef sizes_;
  int64_t in_channels_, out_channels_;
  at::IntArrayRef padding_;
  std::vector<float> nothing_;
  Finish finish_;
};

at::Tensor channels_last(const at::Tensor &tensor) {
  return tensor.contiguous(at::MemoryFormat::ChannelsLast);
}

std::optional<at::Tensor> contiguous_bias(const c10::IValue &value) {
  return value.isNone() ? std::nullopt : std::optional(value.toTensor().contiguous());
}

template <bool is_over_other>
void convolve(torch::jit::Stack &stack) {
  const bool has_relu = torch::jit::pop(stack).toBool();
  const std::vector<int64_t> padding = torch::jit::pop(stack).toIntVector();
  const auto bias = contiguous_bias(torch::jit::pop(stack));
  const at::Tensor weight = torch::jit::pop(stack).toTensor();
  const at::Tensor input = channels_last(torch::jit::pop(stack).toTensor());
  const c10::IValue given = torch::jit::pop(stack);
  const auto other = given.isNone() ? std::nullopt : std::optional(channels_last(given.toTensor()));
  stack.emplace_back(WinogradConvolution(input, weight, bias, padding, other, has_relu, is_over_other).run());
}

const torch::jit::RegisterOperators registered({
    torch::jit::Operator(
        std::string(winograd_name) +
            "(Tensor? other, Tensor input, Tensor weight, Tensor? bias, int[2] padding, bool relu) -> Tensor",
        convolve<false>, c10::AliasAnalysisKind::FROM_SCHEMA),
    torch::jit::Operator(std::string(winograd_inplace_name) +
                             "(Tensor(a!) other, Tensor input, Tensor weight, Tensor? bias, int[2] padding, bool relu)"
                             " -> Tensor(a!)",
                         convolve<true>, c10::AliasAnalysisKind::FROM_SCHEMA),
});

}  // namespace

bool is_winograd_worth_it(at::IntArrayRef input, at::IntArrayRef weight, at::IntArrayRef padding) {
  if (weight[2] != 3 || weight[3] != 3 || input[0] == 0 || input[2] + 2 * padding[0] < 3 ||
      input[3] + 2 * padding[1] < 3)
    return false;
  const Tiling tiling(input, weight[0], padding);
  const double filters = static_cast<double>(weight[0] * weight[1]), tiles = static_cast<double>(tiling.count);
  const double direct = 9 * filters * static_cast<double>(input[0] * tiling.height * tiling.width);
  // Measured on AVX-512, in multiplications of the direct way: those of small matrices cost a third more, a weight that
  // comes from memory 20, a transformed value 15.
  const double ours = 36 * (1.35 * filters * tiles + 20 * filters * static_cast<double>(tiling.blocks) +
                            15 * tiles * static_cast<double>(weight[0] + weight[1]));
  return ours < 0.8 * direct;
}

at::Tensor winograd_weight(const at::Tensor &weight) {
  const at::Tensor g = at::tensor({1. / 4, 0., 0., -1. / 6, -1. / 6, -1. / 6, -1. / 6, 1. / 6, -1. / 6, 1. / 24,
                                   1. / 12, 1. / 6, 1. / 24, -1. / 12, 1. / 6, 0., 0., 1.},
                                  at::kDouble)
                           .view({side, 3});
  return at::einsum("ai,bj,kcij->abck", {g, g, weight.to(at::kDouble)})
      .reshape({places, weight.size(1), weight.size(0)})
      .to(at::kFloat)
      .contiguous();
}

}  // namespace tabi::optimize
