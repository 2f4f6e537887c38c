"""Modules that hold others: in a row, in a list, in a dict."""

from __future__ import annotations

import ctypes
import operator
from collections import OrderedDict

from .._core import forward as run
from .._errors import Error
from .._library import lib
from .._tensor import Tensor
from ._layers import Layer
from ._module import Module, Structure
from ._parameter import Parameter


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

    def pop(self, index: int) -> Module:
        """Takes a module out."""
        module = self[operator.index(index)]
        del self[index]
        return module

    def __iadd__(self, modules):
        return self.extend(modules)


class Sequential(_Numbered):
    """Modules that run one after the other: ``Sequential(a, b)``, or ``Sequential(OrderedDict(first=a, second=b))``."""

    def __init__(self, *args):
        out = ctypes.c_void_p()
        lib.tabi_module_new(b"Sequential", None, None, 0, out)
        self._own(out.value)
        self._adopted()
        named = args[0].items() if len(args) == 1 and isinstance(args[0], dict) else enumerate(args)
        for name, module in named:
            self.add_module(str(name), module)

    def __add__(self, other):
        if not isinstance(other, Sequential):
            raise ValueError(f"only a Sequential can be added to one, not {type(other).__name__}")
        return Sequential(*self, *other)

    def __mul__(self, times: int):
        return Sequential(*self._times(times))

    __rmul__ = __mul__

    def __imul__(self, times: int):
        return self.extend(self._times(times)[len(self) :])

    def _times(self, times):
        if not isinstance(times, int):
            raise TypeError(f"a Sequential is repeated a whole number of times, not {type(times).__name__}")
        if times <= 0:
            raise ValueError(f"a Sequential is repeated at least once, not {times} times")
        return list(self) * times

    def _adopted(self):
        self._settled = (-1, False)

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
        if "_hooked" in self.__dict__:
            raise Error(
                "the hooks of this Sequential were registered while the library ran all in it; remove them, and register "
                "them again now that Python runs a part"
            )
        for module in self._modules.values():
            input = module(input)
        return input


def _is_plain(module):
    kind = type(module)
    if kind.__call__ is not Module.__call__ or "_hooks" in module.__dict__:
        return False
    if isinstance(module, Sequential):
        return kind.forward is Sequential.forward and module._runs_in_library()
    if not isinstance(module, ModuleList) and not (isinstance(module, Layer) and kind.forward is Layer.forward):
        return False
    return all(map(_is_plain, module._modules.values()))


class ModuleList(_Numbered):
    """A list of modules, whose parameters are registered."""

    def __init__(self, modules=()):
        super().__init__()
        self.extend(modules)

    def __add__(self, other):
        return ModuleList([*self, *other])

    def _shown_children(self):
        # Equal neighbours are shown once, with their number.
        runs: list = []
        for name, child in self._modules.items():
            shown = repr(child)
            if runs and runs[-1][2] == shown:
                runs[-1][1] = name
            else:
                runs.append([name, name, shown])
        for first, last, shown in runs:
            many = f"{int(last) - int(first) + 1} x " if first != last else ""
            yield (f"{first}-{last}" if many else first), _Shown(many + shown)


class _Shown:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


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

    def pop(self, name: str) -> Module:
        """Takes a module out."""
        module = self[name]
        del self[name]
        return module

    def clear(self) -> None:
        """Takes all modules out."""
        for name in list(self):
            del self[name]

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


# What PyTorch calls tensors of a dtype in a ParameterDict.
_OLD_NAMES = {
    "bfloat16": "BFloat16",
    "bool": "Bool",
    "float16": "Half",
    "float32": "Float",
    "float64": "Double",
    "int16": "Short",
    "int32": "Int",
    "int64": "Long",
    "int8": "Char",
    "uint8": "Byte",
}


class _Parameters(Module):
    """Parameters under names, or numbers, in a module of their own; what is no parameter becomes one."""

    def __init__(self):
        super().__init__()
        self.__dict__["_names"] = {}

    def _adopted(self):
        self.__dict__["_names"] = dict.fromkeys((*self._parameters, *self._buffers))

    def _put(self, name, value):
        if isinstance(value, Tensor) and not isinstance(value, Parameter):
            value = Parameter(value)
        self._names[name] = None
        setattr(self, name, value)

    def __len__(self) -> int:
        return len(self._names)

    def __call__(self, *_args, **_named):
        raise Error(f"{type(self).__name__} should not be called")

    def extra_repr(self) -> str:
        return "\n".join(f"  ({name}): {self._described(getattr(self, name))}" for name in self._names)

    def _described(self, value):
        if not isinstance(value, Tensor):
            return f"Object of type: {type(value).__name__}"
        place = f" ({value.device})" if value.device.type == "cuda" else ""
        return f"Parameter containing: [{self._type_of(value)} of size {'x'.join(map(str, value.shape))}{place}]"


class ParameterList(_Parameters):
    """A list of parameters."""

    def __init__(self, values=()):
        super().__init__()
        self.extend(values or ())

    def _type_of(self, value):
        return f"torch.{str(value.dtype).rpartition('.')[2]}"

    def _position(self, index):
        n, index = len(self), operator.index(index)
        if not -n <= index < n:
            raise IndexError(f"index {index} is out of range for {n} parameters")
        return str(index % n)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return ParameterList([self[i] for i in range(len(self))[index]])
        return getattr(self, self._position(index))

    def __setitem__(self, index, value) -> None:
        self._put(self._position(index), value)

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __iadd__(self, values):
        return self.extend(values)

    def append(self, value):
        """Adds a parameter at the end; returns the list."""
        self._put(str(len(self)), value)
        return self

    def extend(self, values):
        """Adds parameters at the end; returns the list."""
        for value in values:
            self.append(value)
        return self


class ParameterDict(_Parameters):
    """A dict of parameters."""

    def __init__(self, parameters=None):
        super().__init__()
        self.update(parameters or {})

    def _type_of(self, value):
        kind = _OLD_NAMES.get(str(value.dtype).rpartition(".")[2], str(value.dtype))
        return f"torch.{'cuda.' if value.device.type == 'cuda' else ''}{kind}Tensor"

    def __getitem__(self, name: str):
        if name not in self._names:
            raise KeyError(name)
        return getattr(self, name)

    def __setitem__(self, name: str, value) -> None:
        self._put(name, value)

    def __delitem__(self, name: str) -> None:
        del self._names[name]
        delattr(self, name)

    def __iter__(self):
        return iter(self._names)

    def __contains__(self, name) -> bool:
        return name in self._names

    def keys(self):
        return self._names.keys()

    def values(self):
        return (self[name] for name in self._names)

    def items(self):
        return ((name, self[name]) for name in self._names)

    def get(self, name: str, default=None):
        """The parameter of a name, or something else."""
        return getattr(self, name) if name in self._names else default

    def pop(self, name: str):
        """Takes a parameter out."""
        value = self[name]
        del self[name]
        return value

    def popitem(self):
        """Takes out the parameter that came last; name and parameter."""
        name = next(reversed(self))
        return name, self.pop(name)

    def clear(self) -> None:
        """Takes all parameters out."""
        for name in list(self):
            del self[name]

    def setdefault(self, name: str, default=None):
        """The parameter of a name, which is made where there is none."""
        if name not in self:
            self[name] = default
        return self[name]

    def copy(self) -> ParameterDict:
        """Another dict of the same parameters."""
        return ParameterDict(OrderedDict(self.items()))

    def fromkeys(self, names, default=None) -> ParameterDict:
        """A dict with the same value under each name."""
        return ParameterDict((name, default) for name in names)

    def __reversed__(self):
        return reversed(list(self._names))

    def __or__(self, other):
        out = self.copy()
        out.update(other)
        return out

    def __ror__(self, other):
        out = ParameterDict(OrderedDict(other))
        out.update(self)
        return out

    def __ior__(self, other):
        self.update(other)
        return self

    def update(self, parameters) -> None:
        """Adds parameters of a dict, in the order of the keys unless it is ordered, or of pairs."""
        if isinstance(parameters, (OrderedDict, ParameterDict)):
            pairs = parameters.items()
        else:
            pairs = sorted(parameters.items()) if hasattr(parameters, "items") else parameters
        for name, value in pairs:
            self[name] = value


CLASSES = {cls.__name__: cls for cls in (Sequential, ModuleList, ModuleDict, ParameterList, ParameterDict)}
