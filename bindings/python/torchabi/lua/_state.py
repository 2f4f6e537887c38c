"""One Lua state: what crosses into it and out of it."""

from __future__ import annotations

import os
import pickle
import sys
import weakref

from .. import _library
from .. import _raw as raw
from .._core import DROP, drop, keep, wrap
from .._exchange import _CODES, _NATIVE
from .._types import DTYPES
from . import _errors
from ._forms import (
    CALL,
    CALL_ARRAYS,
    CALL_PICKLED,
    DATA,
    FAILED,
    PLAIN,
    RAISED,
    REFERENCES,
    REFUSED,
    RELEASE,
    RELEASED,
    RETRY,
    TAKE_RELEASED,
    TENSOR,
)
from ._lock import StateLock
from ._objects import LuaFunction, LuaObject
from ._pickle import Reader, Writer, readable, text

EXACT = 1 << 53
ARRAYS = -1  # beside PLAIN and RETRY: arguments of which some are arrays
MOST_WITH_ARRAYS = 4
_NO_TOKENS = [(None,) * (MOST_WITH_ARRAYS - n) for n in range(MOST_WITH_ARRAYS + 1)]
_ALWAYS_PLAIN = frozenset((float, bool, type(None)))
_INTERRUPTED = (
    "this Lua state is in the middle of a call of the library, which a hook of Python's interrupted; call it from a "
    "function that Lua itself calls"
)
_BUILTINS = {
    "TypeError": TypeError,
    "ValueError": ValueError,
    "OverflowError": OverflowError,
    "RecursionError": RecursionError,
}


def _lupa():
    try:
        from lupa import luajit21
    except ImportError as error:
        raise ImportError(
            "Lua needs the package lupa, which brings LuaJIT; pip install 'torchabi[lua]' installs it"
        ) from error
    return luajit21


def _lua_folder():
    """Where this library's Lua files are: within the package, or beside it in a checkout; None for LUA_PATH."""
    here = os.path.dirname(os.path.abspath(__file__))
    for folder in (os.path.join(here, "share"), os.path.join(here, *[os.pardir] * 3, "lua")):
        if os.path.exists(os.path.join(folder, "torchabi", "bridge.lua")):
            return os.path.normpath(folder)
    return None


_START = """
local folder, library, host, write, get, set, str, drop = ...
if folder then
  package.path = folder .. '/?.lua;' .. folder .. '/?/init.lua;' .. package.path
end
python = nil
require 'torchabi.library'.given = library
local bridge = require 'torchabi.bridge'
local modules = require 'torchabi.bridge_modules'
bridge.start(host, get, set, str, drop)
modules.print_by(write)
require 'torchabi.torch7'
local names, numbers = {}, {}
for name, fn in pairs(modules) do
  names[#names + 1] = name
  numbers[#names] = bridge.keep(fn)
end
return bridge.enter, bridge.add_dtype, bridge.head, table.concat(names, ' '), unpack(numbers)
"""


class _Memory:
    """What an array over a tensor's memory keeps."""

    __slots__ = ("tensor", "__array_interface__")


def _reads_heads(head, numpy) -> bool:
    """Whether arrays have the C structure that the Lua side reads."""
    if sys.implementation.name != "cpython" or "free-threading" in sys.version:
        return False
    array = numpy.arange(6.0)[1::2]
    found = head(id(array))
    return found[:5] == (array.ctypes.data, id(array.dtype), 1, 3, 16) and found[5] & 0x501 == 0x500


class State:
    """A Lua state of its own: what one defines, others do not see.

    ``tensors`` says what tensors of Lua come back as: "numpy" arrays that share their memory, or "torchabi", tensors of this
    package. ``returns="list"`` has calls return a list of results; else they return None, the value, or a tuple.

    Threads may share a state: it does one call at a time, and the GIL is free meanwhile. States work at once.
    """

    def __init__(self, *, tensors: str = "numpy", returns: str = "auto"):
        if tensors not in ("numpy", "torchabi"):
            raise ValueError(f"tensors must be 'numpy' or 'torchabi', not {tensors!r}")
        if returns not in ("auto", "list"):
            raise ValueError(f"returns must be 'auto' or 'list', not {returns!r}")
        self._gives_list = returns == "list"
        self._lock = StateLock()
        self._try_lock, self._unlock = self._lock.acquire_now, self._lock.release
        self._busy = False
        self._lent: dict = {}  # objects of Python that Lua has: [object, times]
        self._references: weakref.WeakValueDictionary = weakref.WeakValueDictionary()
        self._dead: list = []  # references of which Lua is to be told
        self._outer: list = []  # entries that are not used while Lua calls back
        self._pinned = None
        self._array_type = None
        self._typestrs: dict = {}
        self._shows_arrays = tensors == "numpy"
        self._open()

    def _open(self):
        luajit = _lupa()
        import ctypes

        # With Latin-1 a text has a character for each byte, so that nothing is lost; text() says what it is.
        runtime = luajit.LuaRuntime(
            encoding="latin-1", register_eval=False, register_builtins=False, unpack_returned_tuples=True
        )
        this = weakref.ref(self)

        def host(entry, number, form, *parts):
            entries = [entry]
            del entry
            return this()._serve(entries, number, form, parts)

        folder = _lua_folder()
        encode = os.fsencode
        builtins = [self._lend(one) for one in (_write, _get, _set, str)]
        started = runtime.execute(
            _START,
            folder and encode(folder),
            encode(_library.lib.path),
            host,
            *builtins,
            ctypes.cast(DROP, ctypes.c_void_p).value,
        )
        self._enter, add_dtype, head, names = started[:4]
        self._helpers = dict(zip(names.split(), started[4:]))
        self._runtime = runtime
        try:
            import numpy
        except ImportError:
            if self._shows_arrays:
                raise ImportError("NumPy is not installed; tensors='torchabi' works without it") from None
            return
        self._numpy = numpy
        if _reads_heads(head, numpy):
            self._array_type = numpy.ndarray
        for name, code in _CODES.items():
            one = DTYPES[name]
            # A conjugate's elements are not what memory says, and only complex tensors can be some and dense.
            add_dtype(one.number, one.itemsize, id(numpy.dtype(code)), self._shows_arrays and not one.is_complex)
            self._typestrs[one.number] = ("|" if code.endswith("1") else _NATIVE) + code

    def close(self) -> None:
        """Ends the state; what is left of it in Python cannot be used any more."""
        if not self._try_lock(False):
            self._lock.wait()
        try:
            if self._lock.is_in_python() or self._busy:
                raise RuntimeError("a Lua state cannot be closed by a function that it calls")
            self._enter = _closed
            self._runtime = None
            self._dead.clear()
        finally:
            self._unlock()
        drop(keep(None))

    def __del__(self, drop=drop, keep=keep):
        # Arrays that only this state kept go now, not with the next tensor.
        self._enter = self._runtime = None
        drop(keep(None))

    def _lend(self, value) -> int:
        number = id(value)
        entry = self._lent.get(number)
        if entry is None:
            self._lent[number] = [value, 1]
        else:
            entry[1] += 1
        return number

    # Calls.

    def _call(self, added, number, name, args):
        """Calls what Lua keeps under a number, or what that has under a name; the results as the state gives them."""
        results = self._results(added, number, name, args)
        if self._gives_list:
            return list(results)
        return None if not results else results[0] if len(results) == 1 else tuple(results)

    def _help(self, name, *args):
        """Calls a function of bridge_modules.lua."""
        results = self._results(0, self._helpers[name], None, args)
        return None if not results else results[0] if len(results) == 1 else tuple(results)

    def _results(self, added, number, name, args):
        if not self._try_lock(False):
            self._lock.wait()
        try:
            if self._busy:
                raise RuntimeError(_INTERRUPTED)
            if self._dead:
                self._bury()
            crossing = _crossing(args, self._array_type)
            if crossing == PLAIN:
                reply = self._run(CALL + added, number, name, *args)
            elif crossing == ARRAYS and len(args) <= MOST_WITH_ARRAYS:
                reply = self._run_with_arrays(CALL_ARRAYS + added, number, name, args)
            else:
                reply = RETRY
            if reply == RETRY:
                writer = Writer(self)
                reply = self._run(CALL_PICKLED + added, number, name, writer.write(args))
            # A tuple of more than the form, nearly always.
            if type(reply) is tuple and reply[0] == PLAIN and len(reply) == 2:
                value = reply[1]
                return (text(value),) if type(value) is str else (value,)
            return self._decode(reply)
        finally:
            self._unlock()

    def _run_with_arrays(self, what, number, name, args):
        array_type = self._array_type
        flat, tokens = [], []
        for arg in args:
            if type(arg) is array_type:
                flat.append(id(arg))
                tokens.append(keep(arg))
            else:
                flat.append(arg)
                tokens.append(None)
        reply = self._run(what, number, name, len(args), *tokens, *_NO_TOKENS[len(args)], *flat)
        # What LibTorch has let go of since.
        drop(keep(None))
        return reply

    def _run(self, *message):
        self._busy = True
        try:
            return self._enter(*message)
        finally:
            self._busy = False

    def _bury(self):
        while self._dead:
            self._run(RELEASE, *self._dead.pop())

    def _take_released(self, numbers):
        for number in numbers:
            entry = self._lent[number]
            entry[1] -= 1
            if not entry[1]:
                del self._lent[number]

    def _receive(self, reply):
        """Form and parts of a message, after what Lua has let go of is let go here too."""
        form, *parts = reply if type(reply) is tuple else (reply,)
        if form & RELEASED:
            form -= RELEASED
            more = True
            while more:
                taken = self._run(TAKE_RELEASED)
                more, *numbers = taken if type(taken) is tuple else (taken,)
                self._take_released(numbers)
        return form, parts

    def _decode(self, reply):
        form, parts = self._receive(reply)
        if form in (RAISED, FAILED, REFUSED):
            raise self._exception(form, parts)
        return self._values(form, parts)

    def _values(self, form, parts):
        if form == PLAIN:
            return [text(part) if type(part) is str else part for part in parts]
        if form == TENSOR:
            return (self._tensor(parts, 0),)
        data = parts[0].encode("latin-1")
        return pickle.loads(data) if form == DATA else Reader(self, data).load()

    def _exception(self, form, parts):
        if form == RAISED:
            number, traceback = parts
            error = self._lent[number][0]
            _errors.note(error, readable(traceback))
            return error
        if form == REFUSED:
            kind, message, *integer = parts
            if integer and integer[0] is not None:
                value = int.from_bytes(integer[0].encode("latin-1"), "little", signed=True)
                message = f"Lua has int64 and uint64, and {value} fits neither"
            return _BUILTINS.get(kind, RuntimeError)(readable(message))
        traceback, message, inner, *rest = parts
        message, traceback = readable(message), readable(traceback)
        value = None if inner == REFUSED else self._values(inner, rest)
        error = _library.lib.reporter.raised_within(message)
        if error is not None:
            _errors.note(error, traceback)
            return error
        return _errors.LuaError(message, value[0] if value else None, traceback)

    def _tensor(self, parts, i):
        """The array or tensor for a handle, which may be followed by address, dtype and sizes of a dense one."""
        tensor = wrap(parts[i])
        if not self._shows_arrays:
            return tensor
        if len(parts) == i + 1:
            return _to_array(tensor)
        memory = _Memory()
        memory.tensor = tensor
        memory.__array_interface__ = {
            "version": 3,
            "typestr": self._typestrs[parts[i + 2]],
            "shape": tuple(parts[i + 3 :]),
            "data": (parts[i + 1], False),
        }
        return self._numpy.asarray(memory)

    def _reference(self, number, is_function):
        found = self._references.get(number)
        if found is not None:
            object.__setattr__(found, "_times", found._times + 1)
            return found
        found = (LuaFunction if is_function else LuaObject)(self, number)
        self._references[number] = found
        return found

    # Calls from Lua.

    def _serve(self, entries, number, form, parts):
        """Calls a function of Python's for Lua; the message with its results, or with what it raised."""
        self._busy = False
        before = self._lock.enter_python()
        # A coroutine's entry must not outlive it, as it would in a variable here that a traceback keeps.
        self._outer.append(self._enter)
        self._enter = entries.pop() or self._enter
        try:
            function, args = self._lent[number][0], self._values(form, parts)
            if args and getattr(function, "__self__", None) is args[0]:
                # Lua's object:method(…) gives the object to a method that has it already.
                args = args[1:]
            results = function(*args)
            return self._answer(results if type(results) is tuple else () if results is None else (results,))
        except BaseException as error:
            self._pinned = None
            return RAISED, self._lend(error), _ascii(type(error).__name__), _ascii(str(error))
        finally:
            self._enter = self._outer.pop()
            self._lock.leave_python(before)
            self._busy = True

    def _answer(self, results):
        if _crossing(results, None) == PLAIN:
            return (PLAIN, *results)
        writer = Writer(self)
        data = writer.write(results)
        # Lua has taken what it needs of them by the time it calls or returns again.
        self._pinned = writer.held
        return REFERENCES, data


def _crossing(args, array_type):
    """How values cross into Lua: PLAIN, as they are; ARRAYS, some of them by their addresses; RETRY, as a pickle."""
    crossing = PLAIN
    for arg in args:
        kind = type(arg)
        if kind is array_type:
            crossing = ARRAYS
        elif kind is int:
            if not -EXACT <= arg <= EXACT:
                return RETRY
        elif kind is str:
            if not arg.isascii():
                return RETRY
        elif kind not in _ALWAYS_PLAIN:
            return RETRY
    return crossing


def _ascii(message):
    return message if message.isascii() else message.encode("utf-8", "replace")


def _write(written):
    """Writes what Lua prints."""
    sys.stdout.write(written if isinstance(written, str) else written.decode("utf-8", "replace"))


def _get(value, key):
    return getattr(value, key) if isinstance(key, str) else value[key]


def _set(value, key, new):
    if isinstance(key, str):
        setattr(value, key, new)
    else:
        value[key] = new


def _closed(*_):
    raise RuntimeError("this Lua state is closed")


def _to_array(tensor):
    """The array for a tensor that NumPy may not have the like of: on the CPU, dense, without gradient."""
    if tensor.layout.number != raw.LAYOUT_STRIDED:
        tensor = tensor.to_dense()
    if tensor.dtype.name not in _CODES:
        wider = "complex64" if tensor.dtype.is_complex else "float32" if tensor.dtype.is_floating_point else None
        if wider is None:
            raise TypeError(
                f"NumPy has no {tensor.dtype.name}; convert the tensor in Lua, or load with tensors='torchabi'"
            )
        tensor = tensor.detach().to(DTYPES[wider])
    return tensor.numpy(force=True)
