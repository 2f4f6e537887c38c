// Functions of torch itself that Python makes of others: low-rank decompositions, and indices of flat ones.
#include "functional/functional.hpp"

#include <ATen/Functions.h>
#include <ATen/TensorOperators.h>

#include <algorithm>

namespace tabi::functional {
namespace {

at::ScalarType floating_dtype(const Tensor &tensor) {
  const auto type = tensor.scalar_type();
  return type == at::kHalf || type == at::kFloat || type == at::kDouble || tensor.is_complex() ? type : at::kFloat;
}

Tensor product(const Tensor &a, const Tensor &b) {
  return a.is_sparse() ? at::_sparse_mm(a, b) : at::matmul(a, b);
}

// a - m, times b.
Tensor difference_times(const Tensor &a, const MaybeTensor &m, const Tensor &b) {
  const Tensor first = product(a, b);
  return m ? first - product(*m, b) : first;
}

MaybeTensor adjoint(const MaybeTensor &m) {
  return m ? MaybeTensor(m->mH()) : std::nullopt;
}

Tensor orthonormal(const Tensor &x) {
  return std::get<0>(at::linalg_qr(x));
}

// A basis of what a - m maps to, found by q random vectors (Halko et al., 2009, algorithm 4.4).
Tensor approximate_basis(const Tensor &a, int64_t q, int64_t niter, const MaybeTensor &m) {
  const Tensor random = at::randn({a.size(-1), q}, a.options().dtype(floating_dtype(a)).layout(at::kStrided));
  Tensor basis = orthonormal(difference_times(a, m, random));
  for (int64_t i = 0; i < niter; i++) {
    basis = orthonormal(difference_times(a.mH(), adjoint(m), basis));
    basis = orthonormal(difference_times(a, m, basis));
  }
  return basis;
}

using Decomposition = std::tuple<Tensor, Tensor, Tensor>;

Decomposition svd_lowrank(const Tensor &a_, MaybeInt q, MaybeInt niter, const MaybeTensor &m_) {
  require(a_.dim() >= 2, TABI_VALUE_ERROR, "'A' must have at least 2 dimensions, not ", a_.dim());
  const bool is_wide = a_.size(-2) < a_.size(-1);
  MaybeTensor m = m_ && m_->defined() ? MaybeTensor(m_->broadcast_to(a_.sizes())) : std::nullopt;
  const Tensor a = is_wide ? a_.mH() : a_;
  if (is_wide)
    m = adjoint(m);
  const Tensor basis = approximate_basis(a, q.value_or(6), niter.value_or(2), m);
  const auto small = difference_times(a.mH(), adjoint(m), basis).mH();
  const auto [u, s, vh] = at::linalg_svd(small, false);
  const Tensor left = at::matmul(basis, u), right = vh.mH();
  return is_wide ? Decomposition(right, s, left) : Decomposition(left, s, right);
}

Decomposition pca_lowrank(const Tensor &a, MaybeInt q_, bool center, int64_t niter) {
  require(a.dim() >= 2, TABI_VALUE_ERROR, "'A' must have at least 2 dimensions, not ", a.dim());
  const int64_t m = a.size(-2), n = a.size(-1), most = std::min(m, n), q = q_.value_or(std::min<int64_t>(6, most));
  require(q >= 0 && q <= most, TABI_VALUE_ERROR, "'q' must be from 0 to ", most, ", not ", q);
  require(niter >= 0, TABI_VALUE_ERROR, "'niter' must not be negative, got ", niter);
  if (!center)
    return svd_lowrank(a, q, niter, std::nullopt);
  if (!a.is_sparse())
    return svd_lowrank(a - a.mean({-2}, true), q, niter, std::nullopt);
  // The means of the columns, as a matrix that is never made dense.
  require(a.dim() == 2, TABI_VALUE_ERROR, "a sparse 'A' must have 2 dimensions, not ", a.dim());
  const Tensor means = at::_sparse_sum(a, {-2}).div(m).coalesce(), columns = means._indices()[0];
  const Tensor places = at::stack({columns, at::zeros_like(columns)});
  const Tensor column = at::sparse_coo_tensor(places, means._values(), {n, 1}, a.options().dtype(floating_dtype(a)));
  const Tensor ones = at::ones({1, m}, a.options().layout(at::kStrided).dtype(floating_dtype(a)));
  return svd_lowrank(a, q, niter, at::_sparse_mm(column, ones).mT());
}

std::vector<Tensor> unravel_index(const Tensor &indices, IntArrayRef shape) {
  require(at::isIntegralType(indices.scalar_type(), false), TABI_TYPE_ERROR,
          "'indices' must be of an integer dtype, not ", indices.dtype());
  std::vector<int64_t> steps(shape.size(), 1);
  for (size_t i = shape.size(); i-- > 0;) {
    require(shape[i] >= 0, TABI_VALUE_ERROR, "'shape' must not be negative, got ", shape);
    if (i + 1 < shape.size())
      steps[i] = steps[i + 1] * shape[i + 1];
  }
  const auto options = indices.options().dtype(at::kLong);
  const Tensor all = indices.unsqueeze(-1).floor_divide(at::tensor(steps, options)) % at::tensor(shape, options);
  return all.unbind(-1);
}

}  // namespace

void define_lowrank(torch::Library &m) {
  m.def("svd_lowrank(Tensor A, int? q=6, int? niter=2, Tensor? M=None) -> (Tensor U, Tensor S, Tensor V)", svd_lowrank);
  m.def("pca_lowrank(Tensor A, int? q=None, bool center=True, int niter=2) -> (Tensor U, Tensor S, Tensor V)",
        pca_lowrank);
  m.def("unravel_index(Tensor indices, int[1] shape) -> Tensor[]", unravel_index);
}

}  // namespace tabi::functional
