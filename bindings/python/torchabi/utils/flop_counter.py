"""Floating point operations, counted as they are asked for."""

from __future__ import annotations

import ctypes

from .._library import lib


class FlopCounterMode:
    """Counts within a ``with`` statement what this thread asks for, backward too: matrix products, convolutions, attention.

    >>> with torchabi.utils.flop_counter.FlopCounterMode() as counter:
    ...     model(x).sum().backward()
    >>> counter.get_total_flops()
    """

    def __init__(self):
        self._token, self._total = None, 0

    def get_total_flops(self) -> int:
        """Operations counted, a multiplication and an addition as two."""
        return self._total

    def __enter__(self):
        token = ctypes.c_uint64()
        lib.tabi_flop_counter_begin(token)
        self._token = token.value
        return self

    def __exit__(self, *_):
        total = ctypes.c_int64()
        lib.tabi_flop_counter_end(self._token, total)
        self._total = total.value
