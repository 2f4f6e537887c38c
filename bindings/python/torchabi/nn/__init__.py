"""Modules and layers, in PyTorch's idiom; ``nn.Conv2d(1, 6, 3)`` and every other type of the library's table."""

from __future__ import annotations

from . import functional
from ._containers import ModuleDict, ModuleList, Sequential
from ._layers import TYPES, Layer, layer
from ._module import Module
from ._parameter import Parameter

_LOSSES = (
    "BCELoss",
    "BCEWithLogitsLoss",
    "CrossEntropyLoss",
    "HuberLoss",
    "L1Loss",
    "MSELoss",
    "NLLLoss",
    "SmoothL1Loss",
)

__all__ = [
    "Layer",
    "Module",
    "ModuleDict",
    "ModuleList",
    "Parameter",
    "Sequential",
    "functional",
    *(name for name in TYPES if name != "Sequential"),
    *_LOSSES,
]


def __getattr__(name: str):
    if name in _LOSSES:
        from ._losses import LOSSES

        found = LOSSES[name]
    else:
        try:
            found = layer(name)
        except KeyError:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}, nor the library a layer of that name"
            ) from None
    globals()[name] = found
    return found


def __dir__():
    return sorted({*globals(), *__all__})
