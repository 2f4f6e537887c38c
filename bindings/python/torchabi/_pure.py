"""The core in Python alone: the base class of tensors, operators as callables, and calls of modules.

_native.py loads the same from a compiled helper. Both are used through _core.py, and tested alike.
"""

from __future__ import annotations

import ctypes
from collections import deque
from types import MethodType

from . import _raw as raw
from . import _small
from ._library import failure, lib

MOST_RESULTS = 64
_INT = {int}

# Python's operators, in the order in which connect() is told what they do.
BINARY = ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and", "or", "xor", "lshift", "rshift", "matmul")
INPLACE = BINARY[:-1]
UNARY = ("neg", "pos", "abs", "invert")
COMPARE = ("lt", "le", "eq", "ne", "gt", "ge")

_free = lib.tabi_free
_counters = lib.tabi_memory_counters()
_LIVE = raw.MEMORY_LIVE
_limits = [1 << 62] * raw.MEMORY_TOTAL
_accelerators = range(0)  # slots of theirs that are watched, after the CPU's

# What memory that is lent to LibTorch belongs to, by the number given along; and what came back, until it is let go.
_kept: dict = {}
_dropped: deque = deque()


class Host:
    """What the rest of the package lends to the core; filled in by connect()."""


class TensorBase:
    """Owns a handle, and carries Python's own operators."""

    # ctypes passes an object by the attribute of this name, and keeps the object alive during the call.
    __slots__ = ("_as_parameter_", "__weakref__")

    def __del__(self, free=_free, dropped=_dropped):
        try:
            free(self._as_parameter_)
        except AttributeError:
            return
        if dropped:
            dropped.clear()

    def __getitem__(self, index):
        kind = type(index)
        if kind is int:
            view = _small.select(self._as_parameter_, index)
        elif kind is tuple and index and set(map(type, index)) == _INT:
            outer = None
            for i in index:
                view = _small.select(outer or self._as_parameter_, i)
                if outer:
                    _free(outer)
                outer = view
                if not view:
                    break
        else:
            return Host.index(self, index)
        # What failed is done again in general, which says why.
        return wrap(view) if view else Host.index(self, index)

    def item(self):
        """The one element, as a number of Python's. Raises ``torchabi.Error`` when there is not just one."""
        number = _small.item(self._as_parameter_)
        if number is None:
            out = raw.Value()
            lib.tabi_tensor_item(self, out)
            return Host.take(out)
        return number

    @property
    def _sizes(self):
        sizes, n = (ctypes.c_int64 * 64)(), ctypes.c_int64()
        lib.tabi_tensor_sizes(self, sizes, 64, n)
        return tuple(sizes[: n.value])


def wrap(handle, cls=None):
    """A new object for a handle, which it adopts."""
    self = object.__new__(cls or Host.tensor)
    self._as_parameter_ = handle
    if _counters[_LIVE] > _limits[_LIVE] or (_accelerators and _is_over_limit()):
        Host.collect()
    return self


def _is_over_limit():
    return any(_counters[slot] > _limits[slot] for slot in _accelerators)


def set_limits(limits) -> None:
    """Sets the bytes of live storage, by slot of the memory counters, above which garbage is collected."""
    global _accelerators
    _limits[_LIVE : _LIVE + len(limits)] = limits
    _accelerators = range(_LIVE + 1, _LIVE + len(limits))


def keep(value) -> int:
    """Keeps an object whose memory is lent to LibTorch; the number is for the drop function."""
    number = id(value) | 1
    while number in _kept:
        number += 1
    _kept[number] = value
    return number


def drop(number: int) -> None:
    """As if LibTorch had let go."""
    _on_drop(number)
    _dropped.clear()


def _on_drop(number, pop=_kept.pop, append=_dropped.append):
    # On any thread: the object itself goes at the next free on a thread of Python's.
    append(pop(number, None))


DROP = raw.Drop(_on_drop)
# LibTorch may let go while the interpreter ends, when this module is gone already.
ctypes.pythonapi.Py_IncRef(ctypes.py_object(DROP))

_call_tt = lib.tabi_call_tt
_SHORT = {1: lib.tabi_call_t, TensorBase: _call_tt, int: lib.tabi_call_ti, float: lib.tabi_call_td}


class Operator:
    """An operator of LibTorch, as a function and as a method of tensors."""

    __slots__ = ("qualified_name", "__name__", "__qualname__", "is_inplace", "_op", "_shortcuts")
    __module__ = "torchabi"

    def __init__(self, qualified_name: str, name: str, is_inplace: bool):
        self.qualified_name = qualified_name
        self.__name__ = self.__qualname__ = name
        self.is_inplace = is_inplace
        self._op = None
        self._shortcuts = {}

    def _find(self):
        out = ctypes.c_void_p()
        lib.tabi_op_find(self.qualified_name.encode(), None, out)
        self._op = out.value
        return out.value

    def __get__(self, obj, cls=None):
        return self if obj is None else MethodType(self, obj)

    def __call__(self, *args, **named):
        if not self._op:
            self._find()
        n = len(args)
        if not named and (n == 1 or n == 2) and isinstance(args[0], TensorBase):
            shape = 1 if n == 1 else TensorBase if isinstance(args[1], TensorBase) else type(args[1])
            if shape in _SHORT:
                op = self._shortcuts.get(shape)
                if op is None:
                    op = self._shortcuts[shape] = self._choose(args)
                if op and (shape is not int or -(1 << 63) <= args[1] < 1 << 63):
                    return self._call_short(_SHORT[shape], op, args)
        return self._call_general(args, named)

    def of_two(self, a, b):
        """The commonest call: two tensors, of which a third is made."""
        op = self._shortcuts.get(TensorBase)
        # Handles as numbers: ctypes finds an object's own more slowly. What fails is called again for its exception.
        handle = op and _call_tt(op, a._as_parameter_, b._as_parameter_)
        return wrap(handle) if handle else self(a, b)

    def _choose(self, args):
        """The overload that calls of this shape run: it must give one tensor, and take tensors where they stand.

        Whether a tensor passes for a number depends on the tensor. 0 when there is no such overload.
        """
        kept: list = []
        op = ctypes.c_void_p()
        info, one = raw.OpInfo(ctypes.sizeof(raw.OpInfo)), raw.OpArg(ctypes.sizeof(raw.OpArg))

        def is_tensor(describe, i):
            describe(op, i, one)
            return one.kind == raw.ARG_TENSOR and not one.is_list

        try:
            lib.tabi_op_resolve(self._op, None, Host.pack(args, kept), len(args), op)
        except (TypeError, ValueError):
            return 0
        lib.tabi_op_describe(op, info)
        fits = info.num_returns == 1 and info.num_args >= len(args) and is_tensor(lib.tabi_op_describe_return, 0)
        for i, arg in enumerate(args):
            fits = fits and (not isinstance(arg, TensorBase) or is_tensor(lib.tabi_op_describe_arg, i))
        return op.value if fits else 0

    def _call_short(self, function, op, args):
        handle = function(op, args[0]._as_parameter_, *args[1:])
        if handle is None and not self.is_inplace and lib.tabi_error_code() == raw.OUT_OF_MEMORY:
            lib.release_memory()
            handle = function(op, *args)
        if handle is None:
            raise failure()
        if self.is_inplace:
            _free(handle)
            return args[0]
        return wrap(handle)

    def _call_general(self, args, named):
        kept: list = []
        values = (*args, *named.values())
        results = (raw.Value * MOST_RESULTS)()
        count = ctypes.c_int64()
        names = Host.pack_names(named, len(args))
        call = (self._op, names, Host.pack(values, kept), len(values), results, MOST_RESULTS, count)
        out = named.get("out")
        try:
            lib.tabi_op_call_named(*call)
        except MemoryError:
            if self.is_inplace or out is not None:
                raise
            lib.release_memory()
            lib.tabi_op_call_named(*call)
        found = results[: count.value]
        if self.is_inplace and len(found) == 1 and values and isinstance(values[0], TensorBase):
            out = values[0]
        if out is not None:
            for value in found:
                Host.discard(value)
            return out
        if not found:
            return None
        if len(found) == 1:
            return Host.take(found[0])
        return Host.pack_results(self, tuple([Host.take(value) for value in found]))

    @property
    def __doc__(self):
        return Host.describe(self, "__doc__")

    @property
    def __signature__(self):
        return Host.describe(self, "__signature__")

    def __repr__(self):
        return Host.describe(self, "__repr__")

    def __reduce__(self):
        return self.__name__


def operator(qualified_name: str, name: str, is_inplace: bool) -> Operator:
    """An operator as a callable; looked up at its first call."""
    return Operator(qualified_name, name, is_inplace)


class _Frame:
    """Room for a call of one tensor, kept for the next: ctypes reads and writes numbers faster than fields of structs."""

    __slots__ = ("args", "given", "results", "found", "count")

    def __init__(self):
        self.args, self.results, self.count = raw.Value(raw.TAG_TENSOR), (raw.Value * MOST_RESULTS)(), ctypes.c_int64()
        self.given = ctypes.c_void_p.from_buffer(self.args, raw.Value.u.offset)
        self.found = ctypes.c_void_p.from_buffer(self.results, raw.Value.u.offset)


_frames: list = []  # those that no call is using


def forward(handle, *args, **named):
    """Runs a module that LibTorch can run."""
    if len(args) == 1 and not named and isinstance(args[0], TensorBase):
        # A call that fails, or that gives something else, does not give its frame back.
        frame = _frames.pop() if _frames else _Frame()
        frame.given.value = args[0]._as_parameter_
        lib.tabi_module_forward(handle, None, frame.args, 1, frame.results, MOST_RESULTS, frame.count)
        if frame.count.value == 1 and frame.results[0].tag == raw.TAG_TENSOR:
            made = wrap(frame.found.value)
            _frames.append(frame)
            return made
        return _taken(frame.results, frame.count)
    kept: list = []
    results = (raw.Value * MOST_RESULTS)()
    count = ctypes.c_int64()
    names = Host.pack_names(named, len(args))
    values = (*args, *named.values())
    lib.tabi_module_forward(handle, names, Host.pack(values, kept), len(values), results, MOST_RESULTS, count)
    return _taken(results, count)


def _taken(results, count):
    found = results[: count.value]
    return Host.take(found[0]) if len(found) == 1 else tuple([Host.take(value) for value in found])


def _with_operand(function, only_tensors=False):
    with_tensor = function.of_two if isinstance(function, Operator) and not function.is_inplace else function
    tensor = Host.tensor

    def method(self, other):
        kind = type(other)
        if kind is tensor:
            return with_tensor(self, other)
        if only_tensors:
            if not isinstance(other, TensorBase):
                return NotImplemented
        elif kind is not float and kind is not int:
            other = Host.operand(other)
            if other is NotImplemented:
                return other
        return function(self, other)

    return method


def _alone(function):
    return lambda self: function(self)


def connect(tensor, fail, release, collect, lower, lift, pack_results, operand, describe, index, *operators):
    """Takes what the core needs of the package; the last five are what Python's operators do, in the order above."""
    from . import _values

    Host.tensor = tensor
    Host.collect, Host.pack_results = staticmethod(collect), staticmethod(pack_results)
    Host.operand, Host.describe, Host.index = staticmethod(operand), staticmethod(describe), staticmethod(index)
    for function in (_values.pack, _values.pack_names, _values.take, _values.discard):
        setattr(Host, function.__name__, staticmethod(function))
    binary, reflected, inplace, unary, compare = operators
    for name, function, other in zip(BINARY, binary, reflected):
        setattr(TensorBase, f"__{name}__", _with_operand(function, name == "matmul"))
        setattr(TensorBase, f"__r{name}__", _with_operand(other, name == "matmul"))
    for name, function in zip(INPLACE, inplace):
        setattr(TensorBase, f"__i{name}__", _with_operand(function))
    for name, function in zip(UNARY, unary):
        setattr(TensorBase, f"__{name}__", _alone(function))
    for name, function in zip(COMPARE, compare):
        setattr(TensorBase, f"__{name}__", _with_operand(function))
