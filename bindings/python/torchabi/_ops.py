"""Operators by name: finding them, what they say of themselves, and how several results are packed."""

from __future__ import annotations

import ctypes
import os
import re
from collections import namedtuple

from . import _core
from . import _raw as raw
from ._library import lib

# Operators that change their first argument and return it, beside those whose names end in an underscore.
_INPLACE = {"__iand__", "__ior__", "__ixor__", "__ilshift__", "__irshift__"}

# PyTorch's own modules of operators, as the library knows them.
_PUBLIC = re.compile(r"^(nn\.functional|signal\.windows|linalg|fft|special|sparse)\.")

_operators: dict = {}
_result_types: dict = {}


def lookup(name: str):
    """The operator of that name as a callable, made once; NotImplementedError where LibTorch has none.

    ``name`` is such as "aten::add", "aten::add.Tensor" for one overload, "add" for one of aten's, or "linalg.det".
    """
    found = _operators.get(name)
    if found is None:
        lib.tabi_op_find(name.encode(), None, ctypes.c_void_p())
        found = _operators[name] = late(name)
    return found


def late(name: str):
    """The operator of that name, looked up at its first call only."""
    short = name.split("::")[-1]
    base = _PUBLIC.sub("", short).split(".")[0]
    return _core.operator(name, short, base in _INPLACE or (base.endswith("_") and not base.endswith("__")))


def module_of_operators(name: str):
    """A module's ``__getattr__`` and ``__dir__`` for PyTorch's module of that name, such as "linalg"."""

    def find(attribute: str):
        if not attribute.startswith("__"):
            try:
                return lookup(f"{name}.{attribute}")
            except NotImplementedError:
                pass
        raise AttributeError(f"module 'torchabi.{name}' has no attribute {attribute!r}, nor LibTorch such an operator")

    def names():
        known = dir(ops.aten)
        if name == "nn.functional":
            return sorted({*known, *dir(ops.nn_functional)})
        if name in ("signal.windows", "nn.init"):
            return dir(getattr(ops, name.replace(".", "_")))
        head = f"{name}_"
        return sorted(n[len(head) :] for n in known if n.startswith(head))

    return find, names


def call(name: str, *args, **named):
    """Calls any operator by its name: ``torchabi.call("aten::add.Tensor", x, y, alpha=2)``.

    Without an overload ("aten::add") the overload is picked from the arguments as PyTorch's Python does. Raises
    NotImplementedError when LibTorch has no such operator, TypeError when the arguments do not fit.
    """
    return lookup(name)(*args, **named)


def find(name):
    """The library's handle of an operator, or of one overload."""
    out = ctypes.c_void_p()
    lib.tabi_op_find(name.encode(), None, out)
    return out


def describe_op(op):
    info = raw.OpInfo(ctypes.sizeof(raw.OpInfo))
    lib.tabi_op_describe(op, info)
    return info


def overloads(op):
    """Handles of the overloads of an operator, in the order in which a call tries them."""
    info = describe_op(op)
    if info.is_overload:
        return [op]
    out = []
    for i in range(info.num_overloads):
        one = ctypes.c_void_p()
        lib.tabi_op_overload_at(op, i, one)
        out.append(one)
    return out


def _each(op, count, describe):
    out = []
    for i in range(count):
        arg = raw.OpArg(ctypes.sizeof(raw.OpArg))
        describe(op, i, arg)
        out.append(arg)
    return out


def arguments(op):
    """What an overload takes."""
    return _each(op, describe_op(op).num_args, lib.tabi_op_describe_arg)


def returned(op):
    """What an overload returns."""
    return _each(op, describe_op(op).num_returns, lib.tabi_op_describe_return)


def schema(name: str) -> str:
    """What an operator takes and returns, in PyTorch's words; a line for each overload.

    >>> torchabi.schema("relu")
    'aten::relu(Tensor self) -> Tensor'
    """
    return "\n".join(describe_op(op).schema.decode() for op in overloads(find(name)))


def pack_results(operator, results: tuple):
    """A call's several results, with names where the schema names them all: ``x.max(0).values``."""
    key = operator.qualified_name, len(results)
    if key not in _result_types:
        _result_types[key] = None
        for op in overloads(find(operator.qualified_name)):
            names = [result.name.decode() for result in returned(op)]
            if len(names) == len(results) and all(name.isidentifier() for name in names):
                _result_types[key] = namedtuple(operator.__name__.split(".")[0].strip("_") or "results", names)
                break
    made = _result_types[key]
    return results if made is None else made._make(results)


def describe(operator, attribute: str):
    """What an operator's ``__doc__``, ``__signature__`` and ``repr()`` are."""
    if attribute == "__repr__":
        return f"<operator {operator.qualified_name}>"
    # Loaded when somebody asks, since calls need nothing of it.
    from . import _signatures

    make = _signatures.documentation if attribute == "__doc__" else _signatures.signature
    return make(operator.qualified_name)


class _Packet:
    # One operator of a namespace: callable, and its overloads as attributes.
    __slots__ = ("_name",)

    def __init__(self, name):
        self._name = name

    def __call__(self, *args, **named):
        return lookup(self._name)(*args, **named)

    @property
    def __doc__(self):
        return lookup(self._name).__doc__

    def overloads(self) -> list[str]:
        return [describe_op(op).overload.decode() or "default" for op in overloads(find(self._name))]

    def __getattr__(self, overload):
        if overload.startswith("__"):
            raise AttributeError(overload)
        try:
            return lookup(f"{self._name}.{overload}")
        except NotImplementedError as error:
            raise AttributeError(str(error)) from None

    def __repr__(self):
        return f"<operator {self._name} with the overloads {', '.join(self.overloads())}>"


class _Namespace:
    """The operators of one namespace, such as ``torchabi.ops.aten``."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        qualified = f"{self._name}::{name}"
        try:
            find(qualified)
        except NotImplementedError as error:
            raise AttributeError(str(error)) from None
        packet = _Packet(qualified)
        setattr(self, name, packet)
        return packet

    def __dir__(self):
        head = f"{self._name}::"
        return sorted({name[len(head) :].split(".")[0] for name in ops if name.startswith(head)})


class Ops:
    """All operators of LibTorch: ``torchabi.ops.aten.add.Tensor(x, y)``; iterating gives their names with overloads."""

    def __len__(self) -> int:
        out = ctypes.c_int64()
        lib.tabi_op_count(out)
        return out.value

    def __iter__(self):
        op = ctypes.c_void_p()
        for i in range(len(self)):
            lib.tabi_op_at(i, op)
            info = describe_op(op)
            yield info.name.decode() + ("." + info.overload.decode() if info.overload else "")

    def __contains__(self, name) -> bool:
        try:
            find(name)
        except NotImplementedError:
            return False
        return True

    def load_library(self, path) -> None:
        """Loads a library of custom operators, built with TORCH_LIBRARY for this LibTorch; its code runs.

        Its operators are then ``torchabi.ops.NAMESPACE.NAME``. Raises OSError for what cannot be loaded, ValueError or
        ``torchabi.Error`` for a library that registers none.
        """
        lib.tabi_op_library_load(os.fsencode(path))

    def __getattr__(self, namespace):
        if namespace.startswith("__"):
            raise AttributeError(namespace)
        found = _Namespace(namespace)
        setattr(self, namespace, found)
        return found

    def __repr__(self):
        return f"<{len(self)} operators of LibTorch {lib.tabi_torch_version().decode()}>"


ops = Ops()


def takes_tensor_first(name: str) -> bool:
    """Tells whether an operator of aten's can be a method of tensors; NotImplementedError when there is none."""
    for op in overloads(find(f"aten::{name}")):
        taken = arguments(op)
        if taken and taken[0].kind == raw.ARG_TENSOR and not taken[0].is_list:
            return True
    return False


def names() -> list[str]:
    """Names of aten's operators, without overloads, as attributes of the package and of tensors."""
    return dir(ops.aten)
