// Gradients against finite differences, as torch.autograd.gradcheck does it. Complex tensors count as pairs of reals: a
// gradient in LibTorch's convention is then the plain gradient of the pair.
#include "transform/transform.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/randn_like.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/view_as_complex.h>
#include <ATen/ops/view_as_real.h>
#include <ATen/ops/zeros.h>
#include <ATen/ops/zeros_like.h>

#include <cmath>
#include <functional>

namespace tabi {
namespace {

using Computation = std::function<TensorList(const TensorList &)>;

struct Tolerances {
  double eps, atol, rtol;
};

at::Tensor as_reals(const at::Tensor &tensor) {
  return tensor.is_complex() ? at::view_as_real(tensor.resolve_conj()) : tensor;
}

at::Tensor flat_reals(const at::Tensor &tensor) {
  return as_reals(tensor).reshape(-1).to(at::kDouble);
}

int64_t count_of_reals(const at::Tensor &tensor) {
  return tensor.numel() * (tensor.is_complex() ? 2 : 1);
}

// Zeros of a tensor's sizes and dtype with a one at one of its reals.
at::Tensor real_unit(const at::Tensor &like, int64_t real) {
  at::Tensor one = at::zeros_like(like, at::TensorOptions().memory_format(at::MemoryFormat::Contiguous));
  as_reals(one).view(-1)[real] = 1;
  return one;
}

bool is_differentiable(const at::Tensor &tensor) {
  return tensor.is_floating_point() || tensor.is_complex();
}

// Derivatives as matrices of reals: a row for each real of a result, a column for each of an input.
using Matrices = std::vector<TensorList>;

// Column by column: how the results change with each real of each input that is checked.
template <class Change>
Matrices by_columns(const TensorList &inputs, const std::vector<size_t> &checked, const TensorList &results,
                    Change &&change) {
  Matrices all(results.size());
  for (size_t j : checked) {
    std::vector<TensorList> columns(results.size());
    for (int64_t i = 0; i < count_of_reals(inputs[j]); i++) {
      const TensorList found = change(j, real_unit(inputs[j], i));
      for (size_t k = 0; k < results.size(); k++)
        columns[k].push_back(flat_reals(found[k]));
    }
    for (size_t k = 0; k < results.size(); k++)
      all[k].push_back(columns[k].empty() ? at::zeros({count_of_reals(results[k]), 0}, at::kDouble)
                                          : at::stack(columns[k], 1));
  }
  return all;
}

Matrices numerical(const Computation &compute, const TensorList &inputs, const std::vector<size_t> &checked,
                   const TensorList &results, double eps) {
  return by_columns(inputs, checked, results, [&](size_t j, const at::Tensor &direction) {
    TensorList up = inputs, down = inputs;
    up[j] = inputs[j] + direction * eps;
    down[j] = inputs[j] - direction * eps;
    TensorList change = compute(up);
    const TensorList below = compute(down);
    for (size_t k = 0; k < change.size(); k++)
      change[k] = (flat_reals(change[k]) - flat_reals(below[k])) / (2 * eps);
    return change;
  });
}

Matrices by_reverse_mode(const TensorList &leaves, const TensorList &results) {
  Matrices all;
  for (const at::Tensor &result : results) {
    std::vector<TensorList> rows(leaves.size());
    for (int64_t i = 0; i < count_of_reals(result); i++) {
      const TensorList one = gradients({result}, {real_unit(result, i)}, leaves, false, true);
      for (size_t j = 0; j < leaves.size(); j++)
        rows[j].push_back(flat_reals(one[j]));
    }
    TensorList matrices;
    for (size_t j = 0; j < leaves.size(); j++)
      matrices.push_back(rows[j].empty() ? at::zeros({0, count_of_reals(leaves[j])}, at::kDouble) : at::stack(rows[j]));
    all.push_back(std::move(matrices));
  }
  return all;
}

Matrices by_forward_mode(HostFunction &function, const TensorList &inputs, const std::vector<size_t> &checked,
                         const TensorList &results) {
  return by_columns(inputs, checked, results, [&](size_t j, const at::Tensor &direction) {
    return change_along(function, inputs, j, direction);
  });
}

// Names the place where two matrices differ most beyond the tolerances.
void compare(const Matrices &found, const Matrices &expected, const std::vector<size_t> &checked,
             const Tolerances &tolerances, const char *what) {
  for (size_t k = 0; k < found.size(); k++)
    for (size_t j = 0; j < checked.size(); j++) {
      const at::Tensor &a = found[k][j], &n = expected[k][j];
      if (a.numel() == 0)
        continue;
      // NaN must count as a difference.
      const at::Tensor excess = ((a - n).abs() - n.abs() * tolerances.rtol).nan_to_num(INFINITY, INFINITY, -INFINITY);
      const int64_t worst = excess.argmax().item<int64_t>();
      if (!(excess.view(-1)[worst].item<double>() > tolerances.atol))
        continue;
      const int64_t row = worst / a.size(1), column = worst % a.size(1);
      fail(TABI_RUNTIME_ERROR, "the ", what, " of result ", k, " with respect to input ", checked[j],
           " differs from the numerical one: at element ", row, " of the result and ", column, " of the input it is ",
           a[row][column].item<double>(), ", numerically ", n[row][column].item<double>(), " (atol ", tolerances.atol,
           ", rtol ", tolerances.rtol, ")");
    }
}

void check_computation(const Computation &compute, HostFunction *for_forward_mode, const TensorList &inputs,
                       const Tolerances &tolerances, const char *what) {
  std::vector<size_t> checked;
  TensorList leaves, all;
  for (size_t i = 0; i < inputs.size(); i++) {
    at::Tensor leaf = inputs[i].detach();
    if (inputs[i].requires_grad()) {
      leaf.set_requires_grad(true);
      checked.push_back(i);
      leaves.push_back(leaf);
    }
    all.push_back(std::move(leaf));
  }
  TensorList results;
  {
    const at::AutoGradMode recording(true);
    for (at::Tensor &result : compute(all))
      if (is_differentiable(result))
        results.push_back(std::move(result));
  }
  require(!results.empty(), TABI_RUNTIME_ERROR, "no result of the function is of floating point or complex dtype");
  const Computation differentiable = [&](const TensorList &given) {
    TensorList kept;
    for (at::Tensor &result : compute(given))
      if (is_differentiable(result))
        kept.push_back(std::move(result));
    require(kept.size() == results.size(), TABI_CALLBACK_FAILED, "the function gave ", kept.size(),
            " differentiable results at one call and ", results.size(), " at another");
    return kept;
  };
  Matrices expected;
  {
    const at::AutoGradMode still(false);
    TensorList plain;
    for (const at::Tensor &input : all)
      plain.push_back(input.detach());
    expected = numerical(differentiable, plain, checked, results, tolerances.eps);
    if (for_forward_mode)
      compare(by_forward_mode(*for_forward_mode, plain, checked, results), expected, checked, tolerances,
              "derivative by forward mode");
  }
  compare(by_reverse_mode(leaves, results), expected, checked, tolerances, what);
}

// The gradients of a function as a function: of its inputs, and of gradients of its results.
Computation gradients_of(HostFunction &function, const std::vector<bool> &is_checked) {
  return [&function, is_checked](const TensorList &given) {
    const at::AutoGradMode recording(true);
    const TensorList inputs(given.begin(), given.begin() + static_cast<std::ptrdiff_t>(is_checked.size()));
    TensorList own, checked;
    for (size_t i = 0; i < inputs.size(); i++) {
      const bool joins = is_checked[i] && inputs[i].requires_grad();
      own.push_back(joins ? inputs[i].view_as(inputs[i]) : inputs[i].detach().set_requires_grad(is_checked[i]));
      if (is_checked[i])
        checked.push_back(own.back());
    }
    TensorList results, with;
    size_t next = inputs.size();
    for (at::Tensor &result : results_of(function, own))
      if (is_differentiable(result)) {
        results.push_back(std::move(result));
        with.push_back(given.at(next++));
      }
    return gradients(results, with, checked, true, true);
  };
}

void check_second_order(HostFunction &function, const TensorList &inputs, const Tolerances &tolerances) {
  std::vector<bool> is_checked;
  TensorList given;
  for (const at::Tensor &input : inputs) {
    is_checked.push_back(input.requires_grad());
    given.push_back(input);
  }
  {
    const at::AutoGradMode still(false);
    for (const at::Tensor &result : results_of(function, inputs))
      if (is_differentiable(result))
        given.push_back(at::randn_like(result).set_requires_grad(true));
  }
  check_computation(gradients_of(function, is_checked), nullptr, given, tolerances, "gradient of the gradients");
}

double or_default(double value, double otherwise, const char *name) {
  require(value >= 0 && std::isfinite(value), TABI_INVALID_ARGUMENT, "'options->", name,
          "' must be positive, or 0 for the default, not ", value);
  return value == 0 ? otherwise : value;
}

}  // namespace

namespace impl {

void gradcheck(HostFunction &function, Tensors inputs, const tabi_gradcheck_options &options) {
  const Tolerances tolerances{or_default(options.eps, 1e-6, "eps"), or_default(options.atol, 1e-5, "atol"),
                              or_default(options.rtol, 1e-3, "rtol")};
  bool any = false;
  for (size_t i = 0; i < inputs.size(); i++) {
    require(!inputs[i].requires_grad() || inputs[i].layout() == at::kStrided, TABI_INVALID_ARGUMENT, "'inputs[", i,
            "]' is sparse, and finite differences are taken of strided tensors alone");
    any |= inputs[i].requires_grad();
  }
  require(any, TABI_INVALID_ARGUMENT, "at least one of 'inputs' must require gradients: there is nothing to check");
  if (options.second_order)
    return check_second_order(function, inputs.vec(), tolerances);
  const Computation compute = [&](const TensorList &given) { return results_of(function, given); };
  check_computation(compute, options.forward_mode ? &function : nullptr, inputs.vec(), tolerances, "gradient");
}

}  // namespace impl
}  // namespace tabi
