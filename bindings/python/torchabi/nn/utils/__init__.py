"""torch.nn.utils: what is done to modules and sequences beside running them."""

from . import rnn

__all__ = ["rnn"]
