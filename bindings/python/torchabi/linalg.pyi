# Generated from abi/operators by `ci/generate`; do not edit.
# The texts are PyTorch's: abi/operators/NOTICE.
import builtins as _builtins
from collections.abc import Iterator as _Iterator
from collections.abc import Sequence as _Sequence
from typing import Any as _Any
from typing import Literal as _Literal
from typing import NamedTuple as _NamedTuple
from typing import TypeAlias as _TypeAlias
from typing import TypeVar as _TypeVar
from typing import overload as _overload

from ._types import Size as Size
from ._types import device as _device
from ._types import dtype as _dtype
from ._types import layout as _layout
from ._types import memory_format as _memory_format
from .random import Generator as _Generator

_bool: _TypeAlias = _builtins.bool
_complex: _TypeAlias = _builtins.complex
_float: _TypeAlias = _builtins.float
_int: _TypeAlias = _builtins.int
_str: _TypeAlias = _builtins.str
_Number: _TypeAlias = _int | _float | _complex
_DeviceLike: _TypeAlias = _device | _str
from ._tensor import Tensor as Tensor

from ._tensor import _results_LD_pivots as _results_LD_pivots
from ._tensor import _results_LD_pivots_info as _results_LD_pivots_info
from ._tensor import _results_LU_pivots as _results_LU_pivots
from ._tensor import _results_LU_pivots_info as _results_LU_pivots_info
from ._tensor import _results_L_info as _results_L_info
from ._tensor import _results_P_L_U as _results_P_L_U
from ._tensor import _results_Q_R as _results_Q_R
from ._tensor import _results_U_S_V as _results_U_S_V
from ._tensor import _results_U_S_Vh as _results_U_S_Vh
from ._tensor import _results_eigenvalues_eigenvectors as _results_eigenvalues_eigenvectors
from ._tensor import _results_inverse_info as _results_inverse_info
from ._tensor import _results_result_info as _results_result_info
from ._tensor import _results_sign_logabsdet as _results_sign_logabsdet
from ._tensor import _results_solution_residuals_rank_singular_values as _results_solution_residuals_rank_singular_values

def cholesky(input: Tensor, *, upper: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix."""
def cholesky_ex(input: Tensor, *, upper: _bool = False, check_errors: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_L_info:
    """Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix."""
@_overload
def cond(input: Tensor, p: _Number | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the condition number of a matrix with respect to a matrix norm."""
@_overload
def cond(input: Tensor, p: _str, *, out: Tensor = ...) -> Tensor: ...
def cross(input: Tensor, other: Tensor, *, dim: _int = -1, out: Tensor = ...) -> Tensor:
    """Computes the cross product of two 3-dimensional vectors."""
def det(A: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the determinant of a square matrix."""
def diagonal(A: Tensor, *, offset: _int = 0, dim1: _int = -2, dim2: _int = -1) -> Tensor:
    """Alias for diagonal() with defaults dim1= -2, dim2= -1."""
def eig(input: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> _results_eigenvalues_eigenvectors:
    """Computes the eigenvalue decomposition of a square matrix if it exists."""
def eigh(input: Tensor, UPLO: _str = "L", *, out: tuple[Tensor, Tensor] = ...) -> _results_eigenvalues_eigenvectors:
    """Computes the eigenvalue decomposition of a complex Hermitian or real symmetric matrix."""
def eigvals(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the eigenvalues of a square matrix."""
def eigvalsh(input: Tensor, UPLO: _str = "L", *, out: Tensor = ...) -> Tensor:
    """Computes the eigenvalues of a complex Hermitian or real symmetric matrix."""
def householder_product(input: Tensor, tau: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the first n columns of a product of Householder matrices."""
def inv(A: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse of a square matrix if it exists."""
def inv_ex(A: Tensor, *, check_errors: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_inverse_info:
    """Computes the inverse of a square matrix if it is invertible."""
def ldl_factor(input: Tensor, *, hermitian: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_LD_pivots:
    """Computes a compact representation of the LDL factorization of a Hermitian or symmetric (possibly indefinite) matrix."""
def ldl_factor_ex(input: Tensor, *, hermitian: _bool = False, check_errors: _bool = False, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_LD_pivots_info:
    """This is a version of ldl_factor() that does not perform error checks unless check_errors= True."""
def ldl_solve(LD: Tensor, pivots: Tensor, B: Tensor, *, hermitian: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the solution of a system of linear equations using the LDL factorization."""
def lstsq(input: Tensor, b: Tensor, rcond: _float | None = None, *, driver: _str | None = None, out: tuple[Tensor, Tensor, Tensor, Tensor] = ...) -> _results_solution_residuals_rank_singular_values:
    """Computes a solution to the least squares problem of a system of linear equations."""
def lu(A: Tensor, *, pivot: _bool = True, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_P_L_U:
    """Computes the LU decomposition with partial pivoting of a matrix."""
def lu_factor(A: Tensor, *, pivot: _bool = True, out: tuple[Tensor, Tensor] = ...) -> _results_LU_pivots:
    """Computes a compact representation of the LU factorization with partial pivoting of a matrix."""
def lu_factor_ex(A: Tensor, *, pivot: _bool = True, check_errors: _bool = False, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_LU_pivots_info:
    """This is a version of lu_factor() that does not perform error checks unless check_errors= True."""
def lu_solve(LU: Tensor, pivots: Tensor, B: Tensor, *, left: _bool = True, adjoint: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the solution of a square system of linear equations with a unique solution given an LU decomposition."""
def matmul(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for matmul()."""
def matrix_exp(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the matrix exponential of a square matrix."""
@_overload
def matrix_norm(input: Tensor, ord: _Number, dim: _Sequence[_int] = (-2, -1), keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Computes a matrix norm."""
@_overload
def matrix_norm(input: Tensor, ord: _str = "fro", dim: _Sequence[_int] = (-2, -1), keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor: ...
def matrix_power(input: Tensor, n: _int, *, out: Tensor = ...) -> Tensor:
    """Computes the n-th power of a square matrix for an integer n."""
@_overload
def matrix_rank(input: Tensor, *, atol: Tensor | None = None, rtol: Tensor | None = None, hermitian: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the numerical rank of a matrix."""
@_overload
def matrix_rank(input: Tensor, tol: Tensor, hermitian: _bool = False, *, out: Tensor = ...) -> Tensor: ...
@_overload
def matrix_rank(input: Tensor, *, atol: _float | None = None, rtol: _float | None = None, hermitian: _bool = False, out: Tensor = ...) -> Tensor: ...
@_overload
def matrix_rank(input: Tensor, tol: _float, hermitian: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def multi_dot(tensors: _Sequence[Tensor], *, out: Tensor = ...) -> Tensor:
    """Efficiently multiplies two or more matrices by reordering the multiplications so that the fewest arithmetic operations are performed."""
@_overload
def norm(input: Tensor, ord: _Number | None = None, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Computes a vector or matrix norm."""
@_overload
def norm(input: Tensor, ord: _str, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor: ...
@_overload
def pinv(input: Tensor, *, atol: Tensor | None = None, rtol: Tensor | None = None, hermitian: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the pseudoinverse (Moore-Penrose inverse) of a matrix."""
@_overload
def pinv(input: Tensor, *, atol: _float | None = None, rtol: _float | None = None, hermitian: _bool = False, out: Tensor = ...) -> Tensor: ...
@_overload
def pinv(input: Tensor, rcond: Tensor, hermitian: _bool = False, *, out: Tensor = ...) -> Tensor: ...
@_overload
def pinv(input: Tensor, rcond: _float, hermitian: _bool = False, *, out: Tensor = ...) -> Tensor: ...
def qr(A: Tensor, mode: _str = "reduced", *, out: tuple[Tensor, Tensor] = ...) -> _results_Q_R:
    """Computes the QR decomposition of a matrix."""
def slogdet(A: Tensor, *, out: tuple[Tensor, Tensor] = ...) -> _results_sign_logabsdet:
    """Computes the sign and natural logarithm of the absolute value of the determinant of a square matrix."""
def solve(A: Tensor, B: Tensor, *, left: _bool = True, out: Tensor = ...) -> Tensor:
    """Computes the solution of a square system of linear equations with a unique solution."""
def solve_ex(A: Tensor, B: Tensor, *, left: _bool = True, check_errors: _bool = False, out: tuple[Tensor, Tensor] = ...) -> _results_result_info:
    """A version of solve() that does not perform error checks unless check_errors= True."""
def solve_triangular(input: Tensor, B: Tensor, *, upper: _bool, left: _bool = True, unitriangular: _bool = False, out: Tensor = ...) -> Tensor:
    """Computes the solution of a triangular system of linear equations with a unique solution."""
def svd(A: Tensor, full_matrices: _bool = True, *, driver: _str | None = None, out: tuple[Tensor, Tensor, Tensor] = ...) -> _results_U_S_Vh:
    """Computes the singular value decomposition (SVD) of a matrix."""
def svdvals(A: Tensor, *, driver: _str | None = None, out: Tensor = ...) -> Tensor:
    """Computes the singular values of a matrix."""
def tensorinv(input: Tensor, ind: _int = 2, *, out: Tensor = ...) -> Tensor:
    """Computes the multiplicative inverse of tensordot()."""
def tensorsolve(input: Tensor, other: Tensor, dims: _Sequence[_int] | None = None, *, out: Tensor = ...) -> Tensor:
    """Computes the solution X to the system tensordot(A, X) = B."""
def vander(x: Tensor, *, N: _int | None = None) -> Tensor:
    """Generates a Vandermonde matrix."""
def vecdot(x: Tensor, y: Tensor, *, dim: _int = -1, out: Tensor = ...) -> Tensor:
    """Computes the dot product of two batches of vectors along a dimension."""
def vector_norm(input: Tensor, ord: _Number = 2, dim: _int | _Sequence[_int] | None = None, keepdim: _bool = False, *, dtype: _dtype | None = None, out: Tensor = ...) -> Tensor:
    """Computes a vector norm."""
