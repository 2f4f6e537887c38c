"""python2torch: calls functions of a Torch7 script from Python, over TorchABI.

>>> import python2torch
>>> torch = python2torch.PyTorch("mah_stuff.lua")
>>> torch.Hello()
Is it me you're looking for?
[]

Calls return a list of what the function returned. ``torchabi.lua.load`` has the same with values as Python has them.
"""

from __future__ import annotations

from torchabi.lua import LuaError, Module, State
from torchabi.lua._module import load_into

__all__ = ["LuaError", "PyTorch"]


class PyTorch(Module):
    """A Torch7 script in a Lua state of its own: every global function is a method, which returns a list.

    ``tensors="torchabi"`` gives tensors back as ``torchabi.Tensor``, not as NumPy arrays. Raises LuaError for what the
    script raises, FileNotFoundError where it is not.
    """

    __slots__ = ()

    def __init__(self, path, *, tensors: str = "numpy"):
        state = State(tensors=tensors, returns="list")
        super().__init__(state, load_into(state, path, is_shared=True)._view)

    @property
    def function_names(self) -> list:
        """Names of the global functions."""
        return dir(self)
