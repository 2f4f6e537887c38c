"""Modules and layers, in PyTorch's idiom; ``nn.Conv2d(1, 6, 3)`` and every other type of the library's table."""

from __future__ import annotations

from . import functional, init, utils
from ._containers import ModuleDict, ModuleList, ParameterDict, ParameterList, Sequential
from ._inspect import Summary, features, summary
from ._layers import CONTAINERS, TYPES, Layer, layer
from ._loaded import LoadedModule, load
from ._module import Module
from ._parameter import Parameter

__all__ = [
    "Layer",
    "LoadedModule",
    "Module",
    "ModuleDict",
    "ModuleList",
    "Parameter",
    "ParameterDict",
    "ParameterList",
    "Sequential",
    "Summary",
    "features",
    "functional",
    "init",
    "load",
    "summary",
    "utils",
    *(name for name in TYPES if name not in CONTAINERS and "." not in name),
]


def __getattr__(name: str):
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
