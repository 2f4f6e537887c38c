"""torch.nn.utils: what is done to modules and sequences beside running them."""

from . import parametrizations, parametrize, rnn

__all__ = ["parametrizations", "parametrize", "rnn"]
