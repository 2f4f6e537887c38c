"""TorchABI: LibTorch for Python without PyTorch, through a stable C interface.

The names are PyTorch's: ``torchabi.tensor``, ``torchabi.nn``, ``torchabi.optim``, ``torchabi.load``. Every operator of
LibTorch is a function of the package (``torchabi.relu(x)``) and, where it takes a tensor first, a method of tensors;
``torchabi.schema("relu")`` says what it takes, and ``torchabi.ops`` lists them all.
"""

from __future__ import annotations

from math import e, inf, nan, pi

from . import _raw
from ._creation import MAKERS, as_tensor, asarray, tensor
from ._errors import Error
from ._exchange import from_dlpack, from_numpy, frombuffer
from ._functions import FUNCTIONS
from ._memory import live_bytes, live_handles, scope
from ._ops import call, lookup, ops, schema
from ._print import get_printoptions, printoptions, set_printoptions
from ._process import (
    abi_version,
    are_deterministic_algorithms_enabled,
    get_num_interop_threads,
    get_num_threads,
    has_feature,
    is_deterministic_algorithms_warn_only_enabled,
    libtorch_version,
    set_flush_denormal,
    set_num_interop_threads,
    set_num_threads,
    use_deterministic_algorithms,
    version,
)
from ._tensor import Tensor
from ._types import ALIASES, DTYPES, LAYOUTS, MEMORY_FORMATS, Size, device, dtype, layout, memory_format
from .autograd import enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled
from .random import Generator, default_generator, get_rng_state, initial_seed, manual_seed, seed, set_rng_state

__version__ = _raw.VERSION
newaxis = None

# Loaded when they are first used: they take longer than the rest.
_LATER = {"load": "checkpoint", "save": "checkpoint", "Object": "checkpoint", "vmap": "func"}
_LATER |= {"autocast": "amp", "get_autocast_dtype": "amp", "is_autocast_enabled": "amp"}
_LATER |= {"is_anomaly_enabled": "autograd._anomaly", "is_anomaly_check_nan_enabled": "autograd._anomaly"}
_LATER |= {"fit": "_fit", "Callback": "_fit", "History": "_fit"}
_MODULES = (
    "amp",
    "autograd",
    "checkpoint",
    "cpu",
    "cuda",
    "fft",
    "func",
    "linalg",
    "lua",
    "metrics",
    "models",
    "mps",
    "nn",
    "optim",
    "random",
    "signal",
    "sparse",
    "special",
    "utils",
    "xpu",
)

globals().update(DTYPES)
globals().update({alias: DTYPES[name] for alias, name in ALIASES.items()})
globals().update(LAYOUTS)
globals().update(MEMORY_FORMATS)
globals().update(MAKERS)
globals().update({function.__name__: function for function in FUNCTIONS})

__all__ = [
    "Callback",
    "Error",
    "Generator",
    "History",
    "Object",
    "Size",
    "Tensor",
    "abi_version",
    "are_deterministic_algorithms_enabled",
    "as_tensor",
    "asarray",
    "autocast",
    "call",
    "default_generator",
    "device",
    "dtype",
    "e",
    "enable_grad",
    "fit",
    "from_dlpack",
    "from_numpy",
    "frombuffer",
    "get_autocast_dtype",
    "get_num_interop_threads",
    "get_num_threads",
    "get_printoptions",
    "get_rng_state",
    "has_feature",
    "inf",
    "inference_mode",
    "initial_seed",
    "is_anomaly_check_nan_enabled",
    "is_anomaly_enabled",
    "is_autocast_enabled",
    "is_deterministic_algorithms_warn_only_enabled",
    "is_grad_enabled",
    "layout",
    "libtorch_version",
    "live_bytes",
    "live_handles",
    "load",
    "manual_seed",
    "memory_format",
    "nan",
    "newaxis",
    "no_grad",
    "ops",
    "pi",
    "printoptions",
    "save",
    "schema",
    "scope",
    "seed",
    "set_flush_denormal",
    "set_grad_enabled",
    "set_num_interop_threads",
    "set_num_threads",
    "set_printoptions",
    "set_rng_state",
    "tensor",
    "use_deterministic_algorithms",
    "version",
    "vmap",
    *(function.__name__ for function in FUNCTIONS),
    *MAKERS,
    *DTYPES,
    *ALIASES,
    *LAYOUTS,
    *MEMORY_FORMATS,
    *_MODULES,
]


def __getattr__(name: str):
    """Modules and functions that are loaded late, and every operator of LibTorch by its name."""
    if name in _MODULES or name in _LATER:
        from importlib import import_module

        module = import_module(f"{__name__}.{_LATER.get(name, name)}")
        found = module if name in _MODULES else getattr(module, name)
    elif name.startswith("__"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    else:
        try:
            # What is no operator of aten's may be this library's own, which it knows by the plain name.
            found = lookup(f"aten::{name}" if f"aten::{name}" in ops else name)
        except NotImplementedError:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}, nor LibTorch an operator of that name"
            ) from None
    globals()[name] = found
    return found


def __dir__():
    from ._ops import names

    return sorted({*globals(), *__all__, *names()})
