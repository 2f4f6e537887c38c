"""Modules that hold others: in a row, in a list, in a dict."""

from __future__ import annotations

import ctypes
import operator
from collections import OrderedDict

from .._core import forward as run
from .._library import lib
from ._layers import Layer
from ._module import Module, Structure


class _Numbered(Module):
    """Children under the names "0", "1", …, as Python's lists have items."""

    def __len__(self) -> int:
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules.values())

    def _position(self, index):
        n, index = len(self), operator.index(index)
        if not -n <= index < n:
            raise IndexError(f"index {index} is out of range for {n} modules")
        return index % n

    def __getitem__(self, index):
        modules = list(self._modules.values())
        if isinstance(index, slice):
            return type(self)(*modules[index]) if isinstance(self, Sequential) else type(self)(modules[index])
        return modules[self._position(index)]

    def __setitem__(self, index, module: Module) -> None:
        self.add_module(list(self._modules)[self._position(index)], module)

    def __delitem__(self, index) -> None:
        modules = list(self._modules.values())
        del modules[index if isinstance(index, slice) else self._position(index)]
        self._become(modules)

    def _become(self, modules):
        for i, module in enumerate(modules):
            self.add_module(str(i), module)
        for name in list(self._modules)[len(modules) :]:
            self._forget_child(name)

    def append(self, module: Module):
        """Adds a module at the end; returns this one."""
        self.add_module(str(len(self)), module)
        return self

    def extend(self, modules):
        """Adds modules at the end; returns this one."""
        for module in modules:
            self.append(module)
        return self

    def insert(self, index: int, module: Module) -> None:
        """Adds a module before the one at an index."""
        modules = list(self._modules.values())
        modules.insert(index, module)
        self._become(modules)


class Sequential(_Numbered):
    """Modules that run one after the other: ``Sequential(a, b)``, or ``Sequential(OrderedDict(first=a, second=b))``."""

    def __init__(self, *args):
        out = ctypes.c_void_p()
        lib.tabi_module_new(b"Sequential", None, None, 0, out)
        self._own(out.value)
        self._settled = (-1, False)
        named = args[0].items() if len(args) == 1 and isinstance(args[0], dict) else enumerate(args)
        for name, module in named:
            self.add_module(str(name), module)

    def _runs_in_library(self):
        """Whether LibTorch can run it in one call: all below are layers, none of which redefines what it does."""
        version, runs = self._settled
        if version != Structure.version:
            runs = all(_is_plain(module) for module in self._modules.values())
            self._settled = (Structure.version, runs)
        return runs

    def forward(self, input):
        if self._runs_in_library():
            return run(self._as_parameter_, input)
        for module in self._modules.values():
            input = module(input)
        return input


def _is_plain(module):
    kind = type(module)
    if kind.__call__ is not Module.__call__:
        return False
    if isinstance(module, Sequential):
        return kind.forward is Sequential.forward and module._runs_in_library()
    return isinstance(module, Layer) and kind.forward is Layer.forward


class ModuleList(_Numbered):
    """A list of modules, whose parameters are registered."""

    def __init__(self, modules=()):
        super().__init__()
        self.extend(modules)

    def __add__(self, other):
        return ModuleList([*self, *other])


class ModuleDict(Module):
    """A dict of modules, whose parameters are registered."""

    def __init__(self, modules: dict | None = None):
        super().__init__()
        self.update(modules or {})

    def __len__(self) -> int:
        return len(self._modules)

    def __iter__(self):
        return iter(self._modules)

    def __contains__(self, name) -> bool:
        return name in self._modules

    def __getitem__(self, name: str) -> Module:
        return self._modules[name]

    def __setitem__(self, name: str, module: Module) -> None:
        self.add_module(name, module)

    def __delitem__(self, name: str) -> None:
        if name not in self._modules:
            raise KeyError(name)
        self._forget_child(name)

    def keys(self):
        return self._modules.keys()

    def values(self):
        return self._modules.values()

    def items(self):
        return self._modules.items()

    def update(self, modules: dict) -> None:
        """Adds the modules of a dict, or replaces those of the same names."""
        for name, module in OrderedDict(modules).items():
            self.add_module(name, module)
