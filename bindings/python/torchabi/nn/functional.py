"""Functions of layers without parameters of their own, with PyTorch's names, arguments and defaults.

A name that is not defined here is LibTorch's operator of that name: ``functional.gelu(x, approximate="tanh")``.
"""

from __future__ import annotations

from .._ops import late, lookup

_REDUCTIONS = {"none": 0, "mean": 1, "sum": 2}

_relu, _relu_ = late("relu"), late("relu_")
_dropout, _dropout_ = late("dropout"), late("dropout_")
_cross_entropy, _nll_loss = late("cross_entropy_loss"), late("nll_loss_nd")
_max_pool2d, _max_pool2d_with_indices, _avg_pool2d = (
    late("max_pool2d"),
    late("max_pool2d_with_indices"),
    late("avg_pool2d"),
)
_softmax, _log_softmax = late("softmax"), late("log_softmax")
_losses = {name: late(name) for name in ("mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss")}
_bce, _bce_logits = late("binary_cross_entropy"), late("binary_cross_entropy_with_logits")
_pad, _layer_norm, _batch_norm, _embedding = late("pad"), late("layer_norm"), late("batch_norm"), late("embedding")

linear = late("linear")


def _reduction(name):
    if name not in _REDUCTIONS:
        raise ValueError(f"{name} is not a valid value for reduction; there are {', '.join(_REDUCTIONS)}")
    return _REDUCTIONS[name]


def relu(input, inplace: bool = False):
    """The positive part of every element; in the input's own memory with ``inplace``."""
    return _relu_(input) if inplace else _relu(input)


def dropout(input, p: float = 0.5, training: bool = True, inplace: bool = False):
    """In training, zeros elements with probability ``p`` and scales the rest. Raises ValueError unless 0 <= p <= 1."""
    if not 0.0 <= p <= 1.0:
        raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")
    return (_dropout_ if inplace else _dropout)(input, p, training)


def softmax(input, dim: int | None = None, dtype=None):
    """Exponentials along a dimension, divided by their sum."""
    return _softmax(input, _dim(input, dim)) if dtype is None else _softmax(input, _dim(input, dim), dtype=dtype)


def log_softmax(input, dim: int | None = None, dtype=None):
    """Logarithm of softmax()."""
    return (
        _log_softmax(input, _dim(input, dim)) if dtype is None else _log_softmax(input, _dim(input, dim), dtype=dtype)
    )


def _dim(input, dim):
    # PyTorch's choice where none is given.
    return dim if dim is not None else 0 if input.ndim in (0, 1, 3) else 1


def conv2d(input, weight, bias=None, stride=1, padding=0, dilation=1, groups: int = 1):
    """Convolves [N, C, H, W] with [out, C / groups, kH, kW]; padding is numbers, "valid" or "same"."""
    return lookup("aten::conv2d")(input, weight, bias, stride, padding, dilation, groups)


def max_pool2d(
    input, kernel_size, stride=None, padding=0, dilation=1, ceil_mode: bool = False, return_indices: bool = False
):
    """The largest element in each window of [N, C, H, W]; the stride is the kernel's size when none is given."""
    pool = _max_pool2d_with_indices if return_indices else _max_pool2d
    return pool(input, kernel_size, [] if stride is None else stride, padding, dilation, ceil_mode)


def avg_pool2d(
    input,
    kernel_size,
    stride=None,
    padding=0,
    ceil_mode=False,
    count_include_pad=True,
    divisor_override: int | None = None,
):
    """The mean of each window of [N, C, H, W]; the stride is the kernel's size when none is given."""
    stride = [] if stride is None else stride
    return _avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override)


def cross_entropy(
    input, target, weight=None, ignore_index: int = -100, reduction: str = "mean", label_smoothing: float = 0.0
):
    """Cross entropy of logits [N, C, …] with classes [N, …] or probabilities [N, C, …]."""
    if weight is None and ignore_index == -100 and reduction == "mean" and not label_smoothing:
        return _cross_entropy(input, target)
    return _cross_entropy(input, target, weight, _reduction(reduction), ignore_index, label_smoothing)


def nll_loss(input, target, weight=None, ignore_index: int = -100, reduction: str = "mean"):
    """Negative logarithm of likelihood, of logarithms of probabilities [N, C, …] and classes [N, …]."""
    return _nll_loss(input, target, weight, _reduction(reduction), ignore_index)


def mse_loss(input, target, reduction: str = "mean"):
    """Squared differences, all of them or their mean or sum."""
    return _losses["mse_loss"](input, target, _reduction(reduction))


def l1_loss(input, target, reduction: str = "mean"):
    """Absolute differences, all of them or their mean or sum."""
    return _losses["l1_loss"](input, target, _reduction(reduction))


def smooth_l1_loss(input, target, reduction: str = "mean", beta: float = 1.0):
    """Squared differences below ``beta``, absolute ones above."""
    return _losses["smooth_l1_loss"](input, target, _reduction(reduction), beta)


def huber_loss(input, target, reduction: str = "mean", delta: float = 1.0):
    """Squared differences below ``delta``, absolute ones above."""
    return _losses["huber_loss"](input, target, _reduction(reduction), delta)


def binary_cross_entropy(input, target, weight=None, reduction: str = "mean"):
    """Cross entropy of probabilities with targets from 0 to 1."""
    return _bce(input, target, weight, _reduction(reduction))


def binary_cross_entropy_with_logits(input, target, weight=None, reduction: str = "mean", pos_weight=None):
    """Cross entropy of logits with targets from 0 to 1."""
    return _bce_logits(input, target, weight, pos_weight, _reduction(reduction))


def pad(input, pad, mode: str = "constant", value: float | None = None):
    """Pads the last dimensions, (left, right, top, bottom, …): "constant", "reflect", "replicate" or "circular"."""
    return _pad(input, list(pad), mode, value)


def layer_norm(input, normalized_shape, weight=None, bias=None, eps: float = 1e-05):
    """Normalises over the last dimensions."""
    return _layer_norm(input, list(normalized_shape), weight, bias, eps)


def batch_norm(
    input, running_mean, running_var, weight=None, bias=None, training: bool = False, momentum=0.1, eps: float = 1e-05
):
    """Normalises each channel over the batch, or by the running statistics."""
    return _batch_norm(input, weight, bias, running_mean, running_var, training, momentum, eps, True)


def embedding(input, weight, padding_idx: int | None = None, scale_grad_by_freq: bool = False, sparse: bool = False):
    """Rows of ``weight`` by the indices in ``input``."""
    return _embedding(weight, input, -1 if padding_idx is None else padding_idx, scale_grad_by_freq, sparse)


def one_hot(tensor, num_classes: int = -1):
    """A vector of zeros with a one at each index."""
    return lookup("aten::one_hot")(tensor, num_classes)


def __getattr__(name: str):
    if name.startswith("__"):
        raise AttributeError(name)
    for qualified in (f"aten::{name}", f"aten::special_{name}"):
        try:
            found = lookup(qualified)
        except NotImplementedError:
            continue
        globals()[name] = found
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}, nor LibTorch an operator of that name")
