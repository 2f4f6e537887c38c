"""Mixed precision, as torch.amp: operators that choose their dtype, and losses scaled so that small gradients survive.

>>> with torchabi.autocast("cpu", dtype=torchabi.bfloat16):
...     loss = loss_of(net(x), y)
>>> scaler.scale(loss).backward()
>>> scaler.step(optimiser)
>>> scaler.update()
"""

from __future__ import annotations

import ctypes
import functools
import warnings
from collections.abc import Iterable

from . import _raw as raw
from ._core import TensorBase, wrap
from ._errors import Error
from ._library import lib
from ._tree import Tree, from_tree, state_tree
from ._types import DTYPE_OF_NUMBER, DTYPES, to_dtype
from ._values import fill, pack, pack_names, take

__all__ = [
    "GradScaler",
    "autocast",
    "custom_bwd",
    "custom_fwd",
    "get_autocast_dtype",
    "is_autocast_available",
    "is_autocast_enabled",
]

_AVAILABLE = ("cpu", "cuda", "xpu", "mps")


def _device_type(name: str) -> int:
    if not isinstance(name, str):
        raise ValueError(f"Expected `device_type` of type `str`, got: `{type(name)}`")
    kind, index = ctypes.c_int32(), ctypes.c_int32()
    lib.tabi_device_from_name(name.encode(), kind, index)
    return kind.value


def _autocast_of(device_type):
    on, dtype = ctypes.c_int32(), ctypes.c_int32()
    lib.tabi_autocast(_device_type(device_type), on, dtype)
    return bool(on.value), DTYPE_OF_NUMBER[dtype.value]


def is_autocast_available(device_type: str) -> bool:
    """Whether there is autocast for a type of device."""
    return device_type in _AVAILABLE


def is_autocast_enabled(device_type: str = "cuda") -> bool:
    """Whether operators on that type of device choose their dtype now, on this thread."""
    return _autocast_of(device_type)[0]


def get_autocast_dtype(device_type: str):
    """The dtype that autocast has on that type of device."""
    return _autocast_of(device_type)[1]


def _is_there(device_type) -> bool:
    count = ctypes.c_int64()
    lib.tabi_device_count(_device_type(device_type), count)
    return count.value > 0


class autocast:
    """Lets operators choose the dtype they run in, within a ``with`` statement or a decorated function.

    ``dtype`` is bfloat16 or float16; by default the device type's own. ``enabled=False`` leaves autocast for a while, within
    it. ``cache_enabled=False`` converts a weight at each use rather than once until the outermost autocast is left, there and in
    what is nested. Raises ValueError for another dtype, and NotImplementedError for a device type without autocast; where
    the device is missing, warns and does nothing.
    """

    def __init__(self, device_type: str, dtype=None, enabled: bool = True, cache_enabled: bool | None = None):
        self.device = device_type
        self.fast_dtype = get_autocast_dtype(device_type) if dtype is None else to_dtype(dtype)
        self._type = _device_type(device_type)
        self._cache_enabled = cache_enabled is None or bool(cache_enabled)
        self._enabled = bool(enabled)
        if self._enabled and device_type != "cpu" and not _is_there(device_type):
            warnings.warn(f"{device_type} is not available. Disabling autocast.", stacklevel=2)
            self._enabled = False
        if self._enabled and self.fast_dtype not in (DTYPES["bfloat16"], DTYPES["float16"]):
            raise ValueError(f"autocast on {device_type} runs in bfloat16 or float16, not in {self.fast_dtype}")
        self._tokens: list = []

    def __enter__(self):
        token = ctypes.c_uint64()
        lib.tabi_autocast_push(self._type, self.fast_dtype.number, self._enabled, self._cache_enabled, token)
        self._tokens.append(token.value)
        return self

    def __exit__(self, *_):
        lib.tabi_mode_pop(self._tokens.pop())

    def __call__(self, function):
        if not callable(function):
            raise TypeError(
                f"autocast()(function) requires a callable, but got {type(function).__name__}: as a context manager it is "
                "`with autocast(...):`"
            )

        @functools.wraps(function)
        def decorated(*args, **named):
            with self:
                return function(*args, **named)

        return decorated


def _cast(value, device_type, dtype):
    """Tensors of a floating dtype but float64 on that type of device in another one, within lists and dicts too."""
    if isinstance(value, TensorBase):
        fits = value.is_floating_point() and value.device.type == device_type and value.dtype != DTYPES["float64"]
        return value.to(dtype) if fits else value
    if isinstance(value, dict):
        return {name: _cast(one, device_type, dtype) for name, one in value.items()}
    if isinstance(value, list | tuple):
        made = (_cast(one, device_type, dtype) for one in value)
        return type(value)(*made) if hasattr(value, "_fields") else type(value)(made)
    return value


def custom_fwd(fwd=None, *, device_type: str, cast_inputs=None):
    """Decorates forward of an ``autograd.Function`` that is used within autocast.

    With ``cast_inputs``, a dtype, forward runs without autocast on arguments of that dtype, where autocast is on; else with
    it as it is. backward is decorated by ``custom_bwd``.
    """
    if fwd is None:
        return functools.partial(custom_fwd, device_type=device_type, cast_inputs=cast_inputs)

    @functools.wraps(fwd)
    def decorated(ctx, *args, **named):
        ctx._dtype, ctx._fwd_used_autocast = get_autocast_dtype(device_type), is_autocast_enabled(device_type)
        if cast_inputs is None or not ctx._fwd_used_autocast:
            return fwd(ctx, *args, **named)
        ctx._fwd_used_autocast = False
        with autocast(device_type, enabled=False):
            return fwd(ctx, *_cast(args, device_type, cast_inputs), **_cast(named, device_type, cast_inputs))

    return decorated


def custom_bwd(bwd=None, *, device_type: str):
    """Decorates backward of an ``autograd.Function``, so that it runs with autocast as forward did; see ``custom_fwd``."""
    if bwd is None:
        return functools.partial(custom_bwd, device_type=device_type)

    @functools.wraps(bwd)
    def decorated(ctx, *args, **named):
        with autocast(device_type, dtype=ctx._dtype, enabled=ctx._fwd_used_autocast):
            return bwd(ctx, *args, **named)

    return decorated


class GradScaler:
    """Scales losses, so that gradients of half precision do not vanish, and finds the greatest factor that works.

    ``step(optimiser)`` divides the gradients again, and leaves the step out where one is infinite or no number; ``update()``
    then makes the factor smaller, and greater after ``growth_interval`` steps that were done. Raises ``torchabi.Error`` for
    calls out of order, as PyTorch does.
    """

    def __init__(
        self,
        device: str = "cuda",
        init_scale: float = 65536.0,
        growth_factor: float = 2.0,
        backoff_factor: float = 0.5,
        growth_interval: int = 2000,
        enabled: bool = True,
    ):
        if enabled and device != "cpu" and not _is_there(device):
            warnings.warn(f"GradScaler is enabled, but {device} is not available.  Disabling.", stacklevel=2)
        options = {
            "init_scale": float(init_scale),
            "growth_factor": float(growth_factor),
            "backoff_factor": float(backoff_factor),
            "growth_interval": growth_interval,
            "enabled": bool(enabled),
        }
        kept: list = []
        values, names, out = pack(tuple(options.values()), kept), pack_names(options, 0), ctypes.c_void_p()
        lib.tabi_scaler_new(_device_type(device), names, values, len(options), out)
        self._as_parameter_ = out.value

    def __del__(self, free=lib.tabi_free):
        free(self.__dict__.get("_as_parameter_"))

    def free(self) -> None:
        """Gives the scaler up now; later use raises."""
        lib.tabi_free(self)

    def scale(self, outputs):
        """A loss, or an iterable of losses, multiplied by the factor."""
        if isinstance(outputs, TensorBase):
            if not self.is_enabled():
                return outputs
            out = ctypes.c_void_p()
            lib.tabi_scaler_scale(self, outputs, out)
            return wrap(out.value)
        if not isinstance(outputs, Iterable):
            raise ValueError("outputs must be a Tensor or an iterable of Tensors")
        scaled = map(self.scale, outputs)
        return type(outputs)(scaled) if isinstance(outputs, (list, tuple)) else scaled

    def unscale_(self, optimizer) -> None:
        """Divides the gradients of an optimiser's parameters by the factor: needed before they are clipped."""
        lib.tabi_scaler_unscale(self, optimizer)

    def step(self, optimizer, *args, **kwargs):
        """Does the optimiser's step, unless a gradient is infinite or no number. Closures are not supported."""
        if not self.is_enabled():
            return optimizer.step(*args, **kwargs)
        if args or kwargs:
            raise Error("Closure use is not currently supported if GradScaler is enabled.")
        lib.tabi_scaler_step(self, optimizer, ctypes.c_int32())
        return None

    def update(self, new_scale: float | TensorBase | None = None) -> None:
        """Adapts the factor after the steps of an iteration, or sets it."""
        if new_scale is not None and float(new_scale) == 0:
            raise ValueError("new_scale must not be 0")
        lib.tabi_scaler_update(self, 0.0 if new_scale is None else float(new_scale))

    def _get(self, name):
        out = raw.Value()
        lib.tabi_scaler_get(self, name, out)
        return take(out)

    def _set(self, name, value):
        kept: list = []
        out = raw.Value()
        fill(out, value, kept)
        lib.tabi_scaler_set(self, name, out)

    def get_scale(self) -> float:
        """The factor; 1.0 when disabled."""
        return self._get(b"scale")

    def get_growth_factor(self) -> float:
        """By how much the factor grows."""
        return self._get(b"growth_factor")

    def set_growth_factor(self, new_factor: float) -> None:
        """Sets by how much the factor grows."""
        self._set(b"growth_factor", new_factor)

    def get_backoff_factor(self) -> float:
        """By how much the factor shrinks."""
        return self._get(b"backoff_factor")

    def set_backoff_factor(self, new_factor: float) -> None:
        """Sets by how much the factor shrinks."""
        self._set(b"backoff_factor", new_factor)

    def get_growth_interval(self) -> int:
        """After how many steps without an infinity the factor grows."""
        return self._get(b"growth_interval")

    def set_growth_interval(self, new_interval: int) -> None:
        """Sets after how many steps without an infinity the factor grows."""
        self._set(b"growth_interval", new_interval)

    def _get_growth_tracker(self) -> int:
        return self._get(b"growth_tracker")

    def is_enabled(self) -> bool:
        """Whether it scales at all."""
        return self._get(b"enabled")

    def state_dict(self) -> dict:
        """State in the layout of PyTorch's; empty when disabled."""
        out = ctypes.c_void_p()
        lib.tabi_scaler_state_dict(self, out)
        return from_tree(Tree(out.value))

    def load_state_dict(self, state_dict: dict) -> None:
        """Takes over a state dict, PyTorch's too. Raises ``torchabi.Error`` for that of a disabled one."""
        lib.tabi_scaler_load_state_dict(self, state_tree(state_dict))
