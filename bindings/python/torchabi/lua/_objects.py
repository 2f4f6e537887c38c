"""Lua's functions and objects as Python has them."""

from __future__ import annotations

from ._forms import METHOD


class LuaReference:
    """A Lua value that stays in Lua: a function, or a table with a metatable, a userdata, a cdata, a coroutine.

    Two references to one value are one object. Passed back, it is that value.
    """

    __slots__ = ("_state", "_number", "_times", "__weakref__")

    def __init__(self, state, number):
        object.__setattr__(self, "_state", state)
        object.__setattr__(self, "_number", number)
        object.__setattr__(self, "_times", 1)

    def __del__(self):
        # Any thread may be here, in the middle of anything: Lua is told at the next call.
        self._state._dead.append((self._number, self._times))

    def __str__(self) -> str:
        return self._state._help("text", self)

    def __repr__(self) -> str:
        return f"<Lua {self}>"


class LuaFunction(LuaReference):
    """A function of Lua's: ``f(1, [2, 3], name="x")``; keywords are a last argument, a table."""

    __slots__ = ()

    def __call__(self, *args, **named):
        return self._state._call(0, self._number, None, (*args, named) if named else args)


class LuaObject(LuaReference):
    """An object of Lua's.

    ``object.name`` is a field, or a method to be called without naming the object again; ``object["name"]`` is what stands
    there, a method as a function that takes the object first. Both can be set. ``object(…)`` calls it.
    """

    __slots__ = ()

    def __call__(self, *args, **named):
        return self._state._call(0, self._number, None, (*args, named) if named else args)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        value = self._state._help("get", self, name)
        if value is None:
            raise AttributeError(f"the Lua object has no field '{name}'")
        return Method(self, name) if isinstance(value, LuaFunction) else value

    def __setattr__(self, name, value):
        self._state._help("set", self, name, value)

    def __getitem__(self, key):
        return self._state._help("get", self, key)

    def __setitem__(self, key, value):
        self._state._help("set", self, key, value)

    def __len__(self) -> int:
        return self._state._help("length", self)

    def __bool__(self) -> bool:
        return True

    def __iter__(self):
        raise TypeError("a Lua object is not iterated; pairs() in Lua does that")

    def __dir__(self):
        return sorted({*object.__dir__(self), *(self._state._help("fields", self) or ())})


class Standing:
    """What stands for a Lua value that is looked up when it is needed."""

    __slots__ = ()

    def _reference(self) -> LuaReference:
        """The value itself, to be passed to Lua."""
        raise NotImplementedError


class Named(Standing):
    """A function under its name in a script or object: what stands there when it is called."""

    __slots__ = ("_holder", "__name__", "_key")
    _added = 0

    def __init__(self, holder, name):
        self._holder = holder
        self.__name__ = name
        self._key = name if name.isascii() else name.encode()

    def __call__(self, *args, **named):
        holder = self._holder
        return holder._state._call(self._added, holder._number, self._key, (*args, named) if named else args)

    def __repr__(self) -> str:
        return f"<Lua function {self.__name__} of {self._holder}>"

    def __eq__(self, other):
        if not isinstance(other, Named):
            return NotImplemented
        return self._holder is other._holder and self.__name__ == other.__name__ and self._added == other._added

    def __hash__(self) -> int:
        return hash((id(self._holder), self.__name__))

    def _reference(self):
        return self._holder._state._help("get", self._holder, self.__name__)


class Method(Named):
    """A method of a Lua object, called without naming the object again."""

    __slots__ = ()
    _added = METHOD
