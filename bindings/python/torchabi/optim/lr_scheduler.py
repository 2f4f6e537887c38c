"""Schedules of learning rates: ``StepLR(optimizer, 30)`` and every other type of the library's table."""

from __future__ import annotations

import ctypes
import types

from .. import _raw as raw
from .._creation import tensor
from .._host import HostFunction
from .._library import lib
from .._tree import Tree, from_tree, state_tree
from .._types import DTYPES
from .._values import handles, pack, pack_names, take
from .optimizer import Optimizer, by_name, option_names


def _for_library(function):
    """A function of an epoch, as the library calls it."""
    return HostFunction(lambda epoch: tensor(float(function(int(epoch))), dtype=DTYPES["float64"]))


def _are(value, kind):
    """The members of a list, or the one value, when all are such."""
    found = list(value) if isinstance(value, (list, tuple)) else [value]
    return found if found and all(kind(one) for one in found) else None


class LRScheduler:
    """Changes the learning rates of an optimiser's groups at each ``step()``.

    Its state is to be read as in PyTorch: ``scheduler.last_epoch``, ``scheduler.base_lrs``.
    """

    _type = ""
    _signature = "()"

    def __init__(self, optimizer, *args, **options):
        if not isinstance(optimizer, Optimizer):
            raise TypeError(f"{type(optimizer).__name__} is not an Optimizer")
        options = by_name(self._type, option_names(self._signature), args, options)
        self.optimizer = optimizer
        self._schedulers, self._functions = [], []
        for name, value in list(options.items()):
            if (functions := _are(value, callable)) is not None:
                self._functions = functions
            elif (schedulers := _are(value, lambda one: isinstance(one, LRScheduler))) is not None:
                self._schedulers = schedulers
            elif name in ("lr_lambda", "schedulers", "scale_fn") and value is not None:
                raise TypeError(
                    f"{name} should be a function, a scheduler or a list of such, not {type(value).__name__}"
                )
            else:
                continue
            del options[name]
        if options.get("scale_fn", 0) is None:
            del options["scale_fn"]
        kept: list = []
        values, given, out = pack(tuple(options.values()), kept), pack_names(options, 0), ctypes.c_void_p()
        if self._type in ("SequentialLR", "ChainedScheduler"):
            lib.tabi_schedule_combine(
                self._type.encode(), optimizer, handles(self._schedulers), len(self._schedulers), given, values,
                len(options), out,
            )  # fmt: skip
        else:
            functions = [_for_library(function) for function in self._functions]
            lib.tabi_schedule_new(
                self._type.encode(), optimizer, given, values, len(options), handles(functions), len(functions), out
            )
        self._as_parameter_ = out.value

    def __del__(self, free=lib.tabi_free):
        free(self.__dict__.get("_as_parameter_"))

    def step(self, epoch=None) -> None:
        """Goes to the next epoch, or to the given one."""
        if epoch is None:
            lib.tabi_schedule_step(self)
        else:
            lib.tabi_schedule_step_to(self, epoch)

    def get_last_lr(self) -> list[float]:
        """The learning rate of each group as the last step set it."""
        out = raw.Value()
        lib.tabi_schedule_last_lr(self, out)
        return take(out)

    def state_dict(self) -> dict:
        """State in the layout of PyTorch's; of functions that are objects, what they have."""
        out = ctypes.c_void_p()
        lib.tabi_schedule_state_dict(self, out)
        found = from_tree(Tree(out.value))
        self._each_function(found, lambda function: dict(vars(function)))
        for scheduler, said in zip(self._schedulers, found.get("_schedulers", ())):
            said.update(scheduler.state_dict())
        return found

    def load_state_dict(self, state_dict: dict) -> None:
        """Takes over a state dict, PyTorch's too."""
        plain = {name: value for name, value in state_dict.items() if name not in ("lr_lambdas", "_scale_fn_custom")}
        if "_schedulers" in plain:
            plain["_schedulers"] = [{}] * len(plain["_schedulers"])
        lib.tabi_schedule_load_state_dict(self, state_tree(plain))
        for scheduler, said in zip(self._schedulers, state_dict.get("_schedulers", ())):
            scheduler.load_state_dict(said)
        said = state_dict.get("lr_lambdas", [state_dict.get("_scale_fn_custom")])
        for function, own in zip(self._functions, said):
            if own is not None:
                vars(function).update(own)

    def _each_function(self, found, describe):
        """Puts what is to be saved of functions where PyTorch has it."""
        told = [
            None if isinstance(one, types.FunctionType) or not hasattr(one, "__dict__") else describe(one)
            for one in self._functions
        ]
        if "lr_lambdas" in found:
            found["lr_lambdas"] = told * len(found["lr_lambdas"]) if len(told) == 1 else told
        elif "_scale_fn_custom" in found and told:
            found["_scale_fn_custom"] = told[0]

    def __getattr__(self, name):
        if name.startswith("__") or name == "_as_parameter_":
            raise AttributeError(name)
        found = self.state_dict()
        if name not in found:
            raise AttributeError(f"{self._type} has no attribute {name!r}")
        return found[name]

    def __repr__(self) -> str:
        return f"{self._type}({', '.join(f'{name}={value!r}' for name, value in self.state_dict().items() if name[0] != '_')})"


class _Plateau:
    def step(self, metrics, epoch=None) -> None:
        """Goes to the next epoch, whose metric this is."""
        lib.tabi_schedule_step_metric(self, float(metrics))


class _Chained:
    def __init__(self, schedulers, optimizer=None):
        schedulers = list(schedulers)
        if not schedulers:
            raise ValueError("ChainedScheduler expects at least one scheduler to be chained, but got no scheduler.")
        super().__init__(optimizer or schedulers[0].optimizer, schedulers)


class _Signature:
    """inspect's signature of a schedule's class, made when somebody asks."""

    def __get__(self, _obj, cls):
        import inspect

        return inspect.signature(eval(f"lambda optimizer, {cls._signature[1:-1]}: None", {}))


LRScheduler.__signature__ = _Signature()


def _types():
    """Name and signature of every type of the library's table."""
    count, name, signature = ctypes.c_int64(), ctypes.c_char_p(), ctypes.c_char_p()
    lib.tabi_schedule_type_count(count)
    for i in range(count.value):
        lib.tabi_schedule_type_at(i, name, signature)
        yield name.value.decode(), signature.value.decode()


_OWN = {"ReduceLROnPlateau": (_Plateau,), "ChainedScheduler": (_Chained,)}
TYPES = {
    name: type(
        name,
        (*_OWN.get(name, ()), LRScheduler),
        {
            "__module__": "torchabi.optim.lr_scheduler",
            "__doc__": f"{name}(optimizer, {signature[1:]}\n\nPyTorch's schedule of that name.",
            "_type": name,
            "_signature": signature,
        },
    )
    for name, signature in _types()
}
globals().update({name: kind for name, kind in TYPES.items() if name != "SWALR"})

__all__ = ["LRScheduler", *(name for name in TYPES if name != "SWALR")]
