// The parametrizations of torch.nn.utils.parametrizations.
#include "module/layer.hpp"
#include "module/parametrize.hpp"

#include <ATen/TensorOperators.h>
#include <ATen/ops/_weight_norm.h>
#include <ATen/ops/add.h>
#include <ATen/ops/allclose.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/div.h>
#include <ATen/ops/eye.h>
#include <ATen/ops/geqrf.h>
#include <ATen/ops/linalg_householder_product.h>
#include <ATen/ops/linalg_solve.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/matrix_exp.h>
#include <ATen/ops/mv.h>
#include <ATen/ops/norm_except_dim.h>
#include <ATen/ops/randn.h>
#include <ATen/ops/vdot.h>
#include <ATen/ops/where.h>
#include <ATen/ops/zeros_like.h>

#include <limits>

namespace tabi {
namespace {

using at::Tensor;

// Weight norm (Salimans and Kingma, 2016): a direction, and its length along a dimension.

int64_t norm_dim(const Layer &layer) {
  return layer.options().has("dim") ? layer.options().integer("dim") : -1;
}

Results run_weight_norm(Layer &layer, Arguments &args) {
  return {at::_weight_norm(args[1].toTensor(), args[0].toTensor(), norm_dim(layer))};
}

// Spectral norm (Miyato et al., 2018), by the power method.

void settle_spectral(Options &options) {
  require(options.integer("n_power_iterations") > 0, TABI_VALUE_ERROR, "'n_power_iterations' must be positive, not ",
          options.integer("n_power_iterations"));
}

void build_spectral(Layer &layer) {
  layer.add_buffer("_u", Tensor());
  layer.add_buffer("_v", Tensor());
}

Tensor vector_length(const Tensor &vector, double eps) {
  return at::linalg_vector_norm(vector, 2.0, at::IntArrayRef{0}, true).clamp_min(eps).expand_as(vector);
}

Tensor as_matrix(const Layer &layer, const Tensor &weight) {
  const int64_t dim = layer.options().integer("dim");
  if (dim == 0)
    return weight.flatten(1);
  std::vector<int64_t> order{dim};
  for (int64_t i = 0; i < weight.dim(); i++)
    if (i != dim)
      order.push_back(i);
  return weight.permute(order).flatten(1);
}

void iterate(const Layer &layer, const Tensor &matrix, int64_t times) {
  const at::NoGradGuard no_grad;
  const double eps = layer.options().real("eps");
  Tensor u = layer.tensor("_u"), v = layer.tensor("_v");
  for (int64_t i = 0; i < times; i++) {
    const Tensor left = at::mv(matrix, v);
    at::div_out(u, left, vector_length(left, eps));
    const Tensor right = at::mv(matrix.mH(), u);
    at::div_out(v, right, vector_length(right, eps));
  }
}

Results run_spectral(Layer &layer, Arguments &args) {
  const Tensor weight = args[0].toTensor();
  if (weight.dim() == 1)
    return {weight / vector_length(weight, layer.options().real("eps"))};
  const Tensor from = layer.tensor("_u");
  require(from.defined(), TABI_RUNTIME_ERROR, layer.type(), " is not registered with a parameter");
  const Tensor matrix = as_matrix(layer, weight);
  if (layer.is_training())
    iterate(layer, matrix, layer.options().integer("n_power_iterations"));
  // The next call changes them in place, and the graph of this one needs them.
  const Tensor u = layer.tensor("_u").clone(at::MemoryFormat::Contiguous),
               v = layer.tensor("_v").clone(at::MemoryFormat::Contiguous);
  return {weight / at::vdot(u, at::mv(matrix, v))};
}

void attach_spectral(Layer &layer, const Node &owner, const Tensor &weight) {
  const bool is_transposed = owner.type().rfind("ConvTranspose", 0) == 0;
  const int64_t dim = layer.options().has("dim") ? layer.options().integer("dim") : is_transposed ? 1 : 0;
  require(dim >= -weight.dim() && dim < weight.dim(), TABI_INDEX_ERROR, "'dim' must be from ", -weight.dim(), " to ",
          weight.dim() - 1, ", not ", dim);
  layer.set_option("dim", dim < 0 ? dim + weight.dim() : dim);
  if (weight.dim() == 1)
    return;
  const at::NoGradGuard no_grad;
  const double eps = layer.options().real("eps");
  const Tensor matrix = as_matrix(layer, weight);
  const Tensor u = matrix.new_empty({matrix.size(0)}).normal_(0, 1);
  const Tensor v = matrix.new_empty({matrix.size(1)}).normal_(0, 1);
  layer.set_buffer("_u", u / vector_length(u, eps));
  layer.set_buffer("_v", v / vector_length(v, eps));
  iterate(layer, matrix, 15);
}

// Orthogonal matrices, by three maps; with a trivialization (Lezcano-Casado, 2019) relative to the first value.

void settle_orthogonal(Options &options) {
  if (!options.has("orthogonal_map"))
    return;
  const std::string &map = options.text("orthogonal_map");
  require(map == "matrix_exp" || map == "cayley" || map == "householder", TABI_VALUE_ERROR,
          "'orthogonal_map' must be 'matrix_exp', 'cayley' or 'householder', not ", in_quotes(map));
}

void build_orthogonal(Layer &layer) {
  if (layer.options().boolean("use_trivialization"))
    layer.add_buffer("base", Tensor());
}

Tensor identity_like(const Tensor &matrix, int64_t n) {
  return at::eye(n, matrix.options());
}

std::vector<int64_t> with_sizes(const Tensor &matrix, int64_t n, int64_t k) {
  std::vector<int64_t> sizes(matrix.sizes().begin(), matrix.sizes().end() - 2);
  sizes.insert(sizes.end(), {n, k});
  return sizes;
}

Results run_orthogonal(Layer &layer, Arguments &args) {
  const Options &o = layer.options();
  require(o.has("orthogonal_map"), TABI_RUNTIME_ERROR, layer.type(), " is not registered with a parameter");
  Tensor x = args[0].toTensor(), q;
  const bool is_wide = x.size(-2) < x.size(-1);
  if (is_wide)
    x = x.mT();
  const int64_t n = x.size(-2), k = x.size(-1);
  if (o.text("orthogonal_map") == "householder") {
    const Tensor a = x.tril(-1);
    const Tensor tau = (1.0 + (a * a).sum(-2)).reciprocal() * 2.0;
    q = at::linalg_householder_product(a, tau);
    // Ones and minus ones, which no gradient flows to.
    q = q * x.diagonal(0, -2, -1).to(at::kInt).unsqueeze(-2);
  } else {
    x = x.tril();
    if (n != k)
      x = at::cat({x, x.new_zeros({n, n - k}).expand(with_sizes(x, n, n - k))}, -1);
    const Tensor a = x - x.mH();
    if (o.text("orthogonal_map") == "matrix_exp") {
      q = at::matrix_exp(a);
    } else {
      const Tensor id = identity_like(a, n);
      q = at::linalg_solve(at::add(id, a, -0.5), at::add(id, a, 0.5));
    }
    if (n != k)
      q = q.slice(-1, 0, k);
  }
  if (o.boolean("use_trivialization"))
    q = at::matmul(layer.tensor("base"), q);
  return {is_wide ? q.mT() : q};
}

void attach_orthogonal(Layer &layer, const Tensor &weight, bool is_first) {
  require(weight.dim() >= 2, TABI_VALUE_ERROR, "'name' must be of a matrix or a batch of them, not of a tensor of ",
          weight.dim(), " dimensions");
  const Options &o = layer.options();
  require(is_first || !o.boolean("use_trivialization"), TABI_VALUE_ERROR,
          "'use_trivialization' must be 0 where another parametrization comes before");
  const bool is_square = weight.size(-2) == weight.size(-1);
  if (!o.has("orthogonal_map"))
    layer.set_option("orthogonal_map", std::string(is_square || weight.is_complex() ? "matrix_exp" : "householder"));
  require(!weight.is_complex() || o.text("orthogonal_map") != "householder", TABI_VALUE_ERROR,
          "'orthogonal_map' must not be 'householder' for complex tensors");
}

// The Q of A = QR where the diagonal of R is positive.
Tensor make_orthogonal(const Tensor &a) {
  const auto [x, tau] = at::geqrf(a);
  return at::linalg_householder_product(x, tau).mul_(x.diagonal(0, -2, -1).sgn().unsqueeze(-2));
}

bool is_orthogonal(const Tensor &q) {
  const double eps = at::toRealValueType(q.scalar_type()) == at::kDouble ? std::numeric_limits<double>::epsilon()
                                                                         : std::numeric_limits<float>::epsilon();
  return at::allclose(at::matmul(q.mH(), q), identity_like(q, q.size(-1)), 1e-5,
                      10.0 * static_cast<double>(q.size(-2)) * eps);
}

std::optional<std::vector<Tensor>> invert_orthogonal(Layer &layer, const Tensor &value) {
  const at::NoGradGuard no_grad;
  const Options &o = layer.options();
  const bool is_wide = value.size(-2) < value.size(-1);
  Tensor q = is_wide ? value.mT() : value;
  const int64_t n = q.size(-2), k = q.size(-1);
  if (!o.boolean("use_trivialization")) {
    if (o.text("orthogonal_map") != "householder")
      return std::nullopt;
    const auto [a, tau] = at::geqrf(q);
    Tensor diagonal = a.diagonal(0, -2, -1);
    diagonal.sign_();
    // LAPACK gives exactly zero where it does not use a reflection.
    diagonal.mul_(at::where(tau == 0.0, -1.0, 1.0).to(diagonal.dtype()));
    return std::vector<Tensor>{is_wide ? a.mT() : a};
  }
  if (n == k)
    q = is_orthogonal(q) ? q.clone() : make_orthogonal(q);
  else
    // Completed to a square matrix.
    q = make_orthogonal(at::cat({q, at::randn(with_sizes(q, n, n - k), q.options())}, -1));
  layer.set_buffer("base", q);
  // What the map makes an identity of; Householder's takes its signs from the diagonal.
  Tensor zero = at::zeros_like(value);
  zero.diagonal(0, -2, -1).fill_(-1.0);
  return std::vector<Tensor>{zero};
}

using Run = Results (*)(Layer &, Arguments &);

// The layer, if it is the one that runs so.
Layer *as_layer(Node &node, Run run) {
  auto *layer = dynamic_cast<Layer *>(&node);
  return layer && layer->row().run == run ? layer : nullptr;
}

}  // namespace

void attach_parametrization(Node &parametrization, const Node &owner, bool is_first,
                            const std::function<Tensor()> &value) {
  require(is_first || !as_layer(parametrization, run_weight_norm), TABI_VALUE_ERROR, parametrization.type(),
          " must be the first of a parameter, for it makes one tensor of two");
  if (Layer *layer = as_layer(parametrization, run_spectral)) {
    require(!layer->tensor("_u").defined(), TABI_VALUE_ERROR, layer->type(), " belongs to another parameter already");
    attach_spectral(*layer, owner, value());
  } else if (Layer *layer = as_layer(parametrization, run_orthogonal)) {
    require(!layer->tensor("base").defined(), TABI_VALUE_ERROR, layer->type(), " belongs to another parameter already");
    attach_orthogonal(*layer, value(), is_first);
  }
}

std::optional<std::vector<Tensor>> right_inverse(Node &parametrization, const Tensor &value) {
  if (const Layer *layer = as_layer(parametrization, run_weight_norm))
    return std::vector<Tensor>{at::norm_except_dim(value, 2, norm_dim(*layer)), value};
  if (as_layer(parametrization, run_spectral))
    return std::vector<Tensor>{value};
  if (Layer *layer = as_layer(parametrization, run_orthogonal))
    return invert_orthogonal(*layer, value);
  return std::nullopt;
}

bool keeps_shape(Node &parametrization) {
  return as_layer(parametrization, run_weight_norm) || as_layer(parametrization, run_orthogonal);
}

std::vector<Row> parametrization_rows() {
  return {
      {.options = {"parametrizations::weight_norm(int? dim=0)"},
       .forward = {"(Tensor weight_g, Tensor weight_v)"},
       .run = run_weight_norm,
       .shown_type = "_WeightNorm"},
      {.options = {"parametrizations::spectral_norm(int n_power_iterations=1, float eps=1e-12, int? dim=None)"},
       .forward = {"(Tensor weight)"},
       .settle = settle_spectral,
       .build = build_spectral,
       .run = run_spectral,
       .shown_type = "_SpectralNorm"},
      {.options = {"parametrizations::orthogonal(str? orthogonal_map=None, bool use_trivialization=True)"},
       .forward = {"(Tensor X)"},
       .settle = settle_orthogonal,
       .build = build_orthogonal,
       .run = run_orthogonal,
       .shown_type = "_Orthogonal"},
  };
}

}  // namespace tabi
