// torch.nn.init in C++, for the layers; the operators nn_init::… are the same functions. All run without gradients.
#pragma once

#include "functional/functional.hpp"

#include <ATen/core/Generator.h>

namespace tabi::functional {

using MaybeGenerator = std::optional<at::Generator>;

struct Fans {
  int64_t in, out;
};
Fans fans_of(const Tensor &tensor);

Tensor uniform_(const Tensor &tensor, double a, double b, const MaybeGenerator &generator = {});
Tensor normal_(const Tensor &tensor, double mean = 0, double std = 1, const MaybeGenerator &generator = {});
Tensor xavier_uniform_(const Tensor &tensor, double gain = 1, const MaybeGenerator &generator = {});
Tensor xavier_normal_(const Tensor &tensor, double gain = 1, const MaybeGenerator &generator = {});
Tensor kaiming_uniform_(const Tensor &tensor, double a = 0, std::string_view mode = "fan_in",
                        std::string_view nonlinearity = "leaky_relu", const MaybeGenerator &generator = {});

}  // namespace tabi::functional
