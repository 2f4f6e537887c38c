"""Lua scripts called from Python, with tensors of this library: ``m = torchabi.lua.load("net.lua"); m.predict(array)``.

The scripts run in LuaJIT, which the package lupa brings (``pip install 'torchabi[lua]'``), and find this library as the
global tables ``torch``, ``nn`` and ``optim``, as scripts of Torch7 do. What crosses:

================================  ===============================  =================================
Python                            Lua                              back
================================  ===============================  =================================
None                              nil; ``torch.null`` in a table   None
bool, int, float                  boolean, number                  bool, int (whole numbers), float
int beyond 2**53                  int64 or uint64 cdata            int
complex                           ``torch.complex``                complex
str, bytes, bytearray             string                           str; bytes where it is no UTF-8
list, tuple                       table from 1                     list
dict                              table                            dict; list where keys are 1 to n
NumPy's numbers                   number                           int, float, bool, complex
ndarray                           tensor over the same memory      ndarray over the tensor's memory
torchabi.Tensor                   tensor                           the same tensor, or an ndarray
function                          function                         the function
any other object                  object with its attributes       the object
Lua's function, object            itself                           LuaFunction, LuaObject
================================  ===============================  =================================

An array that is read-only, of another byte order, or has strides that no tensor has, is copied; arrays of texts and objects
become tables. Containers that are shared or contain themselves stay so.
"""

from ._errors import LuaError
from ._module import Module, load_into, reload
from ._objects import LuaFunction, LuaObject
from ._state import State as _State

__all__ = ["LuaError", "LuaFunction", "LuaObject", "Module", "State", "load", "reload"]


class State(_State):
    __doc__ = _State.__doc__

    def load(self, path) -> Module:
        """Runs a script in this state and gives it as a module.

        ``path`` is a file's, or a name as Lua's ``require`` takes it ("package.module"). The script's globals are its own;
        those of the state, such as ``torch``, stand behind them.
        """
        return load_into(self, path)

    def execute(self, source: str, name: str = "=python"):
        """Runs Lua code, whose globals are the state's; what it returns."""
        return self._help("execute", source, name)

    def eval(self, expression: str):
        """The value of an expression of Lua's."""
        return self._help("evaluate", expression)

    def collect(self) -> None:
        """Collects Lua's garbage: tensors and arrays that only garbage kept are freed."""
        self._help("collect")
        self._help("collect")


def load(path, *, tensors: str = "numpy", returns: str = "auto") -> Module:
    """Runs a Lua script in a state of its own and gives it as a module: what it defined are attributes.

    ``path`` is a file's, or a name as Lua's ``require`` takes it. ``tensors`` and ``returns`` as for State. Raises LuaError
    for what the script raises, FileNotFoundError where it is not.
    """
    return load_into(State(tensors=tensors, returns=returns), path)
