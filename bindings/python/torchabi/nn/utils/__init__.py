"""torch.nn.utils: what is done to modules and sequences beside running them."""

from . import clip_grad, parametrizations, parametrize, rnn
from .clip_grad import clip_grad_norm_, clip_grad_value_, get_total_norm

__all__ = [
    "clip_grad",
    "clip_grad_norm_",
    "clip_grad_value_",
    "get_total_norm",
    "parametrizations",
    "parametrize",
    "rnn",
]
