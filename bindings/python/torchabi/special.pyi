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


def airy_ai(x: Tensor, *, out: Tensor = ...) -> Tensor:
    """Airy function Ai(input)."""
def bessel_j0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Bessel function of the first kind of order 0."""
def bessel_j1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Bessel function of the first kind of order 1."""
def bessel_y0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Bessel function of the second kind of order 0."""
def bessel_y1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Bessel function of the second kind of order 1."""
@_overload
def chebyshev_polynomial_t(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Chebyshev polynomial of the first kind T_n(input)."""
@_overload
def chebyshev_polynomial_t(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def chebyshev_polynomial_t(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def chebyshev_polynomial_u(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Chebyshev polynomial of the second kind U_n(input)."""
@_overload
def chebyshev_polynomial_u(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def chebyshev_polynomial_u(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def chebyshev_polynomial_v(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def chebyshev_polynomial_v(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def chebyshev_polynomial_v(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def chebyshev_polynomial_w(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def chebyshev_polynomial_w(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def chebyshev_polynomial_w(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
def digamma(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the logarithmic derivative of the gamma function on input."""
def entr(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the entropy on input (as defined below), elementwise."""
def erf(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the error function of input. erf(x) = (2 / (sqrt(pi))) int_0^x e^(-t^2) dt."""
def erfc(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the complementary error function of input. erfc(x) = 1 - (2 / (sqrt(pi))) int_0^x e^(-t^2) dt."""
def erfcx(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the scaled complementary error function for each element of input. erfcx(x) = e^(x^2) erfc(x)."""
def erfinv(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the inverse error function of input. erfinv(erf(x)) = x."""
def exp2(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the base two exponential function of input. y_i = 2^x_i."""
def expit(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the expit (also known as the logistic sigmoid function) of the elements of input. out_i = 1 / (1 + e^(-input_i))."""
def expm1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the exponential of the elements minus 1 of input. y_i = e^x_i - 1."""
def gammainc(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the regularized lower incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_0^other_i t^(input_i-1) e^(-t) dt."""
def gammaincc(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the regularized upper incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_other_i^inf t^(input_i-1) e^(-t) dt."""
def gammaln(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the natural logarithm of the absolute value of the gamma function on input. out_i = ln Gamma(|input_i|)."""
@_overload
def hermite_polynomial_h(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Physicist's Hermite polynomial H_n(input)."""
@_overload
def hermite_polynomial_h(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def hermite_polynomial_h(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def hermite_polynomial_he(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Probabilist's Hermite polynomial He_n(input)."""
@_overload
def hermite_polynomial_he(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def hermite_polynomial_he(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
def i0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the zeroth order modified Bessel function of the first kind for each element of input. out_i = I_0(input_i) = sum_(k=0)^inf ((input_i^2/4)^k) / ((k!)^2)."""
def i0e(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the exponentially scaled zeroth order modified Bessel function of the first kind (as defined below) for each element of input. out_i = exp(-|x|) * i0(x) = exp(-|x|) * sum_(k=0)^inf ((input_i^2/4)^k) / ((k!)^2)."""
def i1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the first order modified Bessel function of the first kind (as defined below) for each element of input. out_i = (input_i) / 2 * sum_(k=0)^inf ((input_i^2/4)^k) / ((k!) * (k+1)!)."""
def i1e(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the exponentially scaled first order modified Bessel function of the first kind (as defined below) for each element of input."""
@_overload
def laguerre_polynomial_l(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Laguerre polynomial L_n(input)."""
@_overload
def laguerre_polynomial_l(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def laguerre_polynomial_l(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def legendre_polynomial_p(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor:
    """Legendre polynomial P_n(input)."""
@_overload
def legendre_polynomial_p(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def legendre_polynomial_p(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
def log1p(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for log1p()."""
def log_ndtr(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the log of the area under the standard Gaussian probability density function, integrated from minus infinity to input, elementwise. log_ndtr(x) = log((1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2) dt)."""
def log_softmax(input: Tensor, dim: _int, *, dtype: _dtype | None = None) -> Tensor:
    """Computes softmax followed by a logarithm."""
def logit(input: Tensor, eps: _float | None = None, *, out: Tensor = ...) -> Tensor:
    """Returns a new tensor with the logit of the elements of input."""
def logsumexp(input: Tensor, dim: _int | _Sequence[_int], keepdim: _bool = False, *, out: Tensor = ...) -> Tensor:
    """Alias for logsumexp()."""
def modified_bessel_i0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Modified Bessel function of the first kind of order 0."""
def modified_bessel_i1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Modified Bessel function of the first kind of order 1."""
def modified_bessel_k0(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Modified Bessel function of the second kind of order 0."""
def modified_bessel_k1(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Modified Bessel function of the second kind of order 1."""
def multigammaln(input: Tensor, p: _int, *, out: Tensor = ...) -> Tensor:
    """Computes the multivariate log-gamma function with dimension p element-wise, given by."""
def ndtr(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the area under the standard Gaussian probability density function, integrated from minus infinity to input, elementwise. ndtr(x) = (1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2) dt."""
def ndtri(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the argument, x, for which the area under the Gaussian probability density function (integrated from minus infinity to x) is equal to input, elementwise. ndtri(p) = sqrt(2)erf^(-1)(2p - 1)."""
def polygamma(n: _int, input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the n^th derivative of the digamma function on input. psi ^(n)(x) = ((d^(n)) / (dx^(n))) psi (x)."""
def psi(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Alias for special.digamma()."""
def round(input: Tensor, *, decimals: _int = 0, out: Tensor = ...) -> Tensor:
    """Alias for round()."""
def scaled_modified_bessel_k0(x: Tensor, *, out: Tensor = ...) -> Tensor:
    """Scaled modified Bessel function of the second kind of order 0."""
def scaled_modified_bessel_k1(x: Tensor, *, out: Tensor = ...) -> Tensor:
    """Scaled modified Bessel function of the second kind of order 1."""
@_overload
def shifted_chebyshev_polynomial_t(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_t(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_t(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_u(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_u(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_u(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_v(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_v(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_v(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_w(x: Tensor, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_w(x: _Number, n: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def shifted_chebyshev_polynomial_w(x: Tensor, n: _Number, *, out: Tensor = ...) -> Tensor: ...
def sinc(input: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the normalized sinc of input.."""
def softmax(input: Tensor, dim: _int, dtype: _dtype | None = None) -> Tensor:
    """Computes the softmax function."""
def spherical_bessel_j0(x: Tensor, *, out: Tensor = ...) -> Tensor:
    """Spherical Bessel function of the first kind of order 0."""
@_overload
def xlog1py(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input * log1p(other) with the following cases."""
@_overload
def xlog1py(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def xlog1py(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def xlogy(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes input * log(other) with the following cases."""
@_overload
def xlogy(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def xlogy(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
@_overload
def zeta(input: Tensor, other: Tensor, *, out: Tensor = ...) -> Tensor:
    """Computes the Hurwitz zeta function, elementwise. zeta (x, q) = sum_(k=0)^inf 1 / ((k + q)^x)."""
@_overload
def zeta(input: _Number, other: Tensor, *, out: Tensor = ...) -> Tensor: ...
@_overload
def zeta(input: Tensor, other: _Number, *, out: Tensor = ...) -> Tensor: ...
