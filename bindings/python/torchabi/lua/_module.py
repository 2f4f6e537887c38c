"""Scripts as Python has them."""

from __future__ import annotations

import os

from ._objects import LuaFunction, Named, Standing
from ._state import State


class Module(Standing):
    """A Lua script that was run: what it defined, and what the table has that it returned, are its attributes.

    Functions are called with Python's values, and named as ``module["name"]`` where Python has the name for a keyword. A
    function that Lua gives another meaning later is called with that one. What is set is seen by the script.
    """

    __slots__ = ("_state", "_view", "_functions", "__weakref__")

    def __init__(self, state: State, view):
        for name, value in (("_state", state), ("_view", view), ("_functions", {})):
            object.__setattr__(self, name, value)

    def _find(self, name):
        """Whether the script has a name, and what it is."""
        function = self._functions.get(name)
        if function is not None:
            return True, function
        found, value = self._state._help("find", self._view, name)
        if isinstance(value, LuaFunction):
            value = self._functions[name] = Named(self._view, name)
        return found, value

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        found, value = self._find(name)
        if not found:
            raise AttributeError(f"{self} defines no '{name}'")
        return value

    def __getitem__(self, name):
        found, value = self._find(name)
        if not found:
            raise KeyError(name)
        return value

    def __setattr__(self, name, value):
        self._functions.pop(name, None)
        self._state._help("set", self._view, name, value)

    __setitem__ = __setattr__

    def __dir__(self):
        return sorted(set(self._state._help("names", self._view) or ()))

    def __repr__(self) -> str:
        return f"<Lua module {self._view}>"

    def _reference(self):
        return self._view


def load_into(state: State, path, *, is_shared: bool = False) -> Module:
    """Runs a script in a state."""
    name = os.fspath(path)
    is_name = isinstance(name, str) and not name.endswith(".lua") and os.sep not in name and not os.path.exists(name)
    if not is_name:
        name = os.path.abspath(name)
        if not os.path.isfile(name):
            raise FileNotFoundError(f"there is no Lua script {os.fsdecode(name)!r}")
    return Module(state, state._help("load", name, is_name, is_shared))


def reload(module: Module) -> Module:
    """Runs a module's script again, in the same state; what it defined before is gone, unless it fails."""
    module._state._help("reload", module._view)
    module._functions.clear()
    return module
