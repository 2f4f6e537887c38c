"""Modules that files hold: TorchScript, programs of torch.export, and AOTInductor's packages."""

from __future__ import annotations

import ctypes
import os

from .. import _raw as raw
from .._core import forward as run
from .._library import lib
from .._streams import Stream, contents
from .._tree import Tree, from_tree
from .._types import to_device, to_dtype
from .._values import pack, pack_names, take
from ._invoke import invoke
from ._module import Module, identity
from ._parameter import Parameter


class LoadedModule(Module):
    """A module that :func:`load` made. A TorchScript module has its methods and attributes besides."""

    def __init__(self):
        raise TypeError("a LoadedModule is made by torchabi.nn.load()")

    @classmethod
    def _adopt(cls, handle, known=None):
        """The object for a module of the library; ``known`` has what was made, so that what is shared is one object."""
        known = {} if known is None else known
        made = cls.__new__(cls)
        made._own(handle)
        found = known.setdefault(identity(made), made)
        if found is not made:
            return found
        made.__dict__["_name"] = _text(lib.tabi_module_type, made)
        made.__dict__["_methods"] = frozenset(_tree(lib.tabi_module_methods, made))
        parameters, buffers = (
            _tree(call, made, False) for call in (lib.tabi_module_parameters, lib.tabi_module_buffers)
        )
        for names, cls_of, to in ((parameters, Parameter, made._parameters), (buffers, None, made._buffers)):
            for name in names:
                tensor = made._tensor(name, cls_of)
                to[name] = known.setdefault(identity(tensor), tensor)
        for name in _tree(lib.tabi_module_children, made):
            child = ctypes.c_void_p()
            lib.tabi_module_child(made, name.encode(), child)
            made._modules[name] = cls._adopt(child.value, known)
        return made

    def forward(self, *args, **named):
        return run(self._as_parameter_, *args, **named)

    def _runs_in_library(self):
        return True

    def invoke(self, method: str, *args, **named):
        """Runs a method of a TorchScript module; ``module.method(...)`` does the same."""
        return invoke(self, method, *args, **named)

    @property
    def methods(self) -> list:
        """Names of the module's methods."""
        return sorted(self._methods)

    @property
    def metadata(self) -> dict:
        """What the module is made of ("source"), and what its file says of itself."""
        return _tree(lib.tabi_module_metadata, self)

    def __getattr__(self, name: str):
        known = self.__dict__
        if name in known.get("_methods", ()):
            return lambda *args, **named: self.invoke(name, *args, **named)
        for kind in ("_parameters", "_buffers", "_modules"):
            if name in known.get(kind, ()):
                return known[kind][name]
        out = raw.Value()
        if name.startswith("__") or "_methods" not in known:
            raise AttributeError(name)
        try:
            lib.tabi_module_attribute(self, name.encode(), out)
        except (KeyError, NotImplementedError):
            raise AttributeError(f"the module {self._name!r} has no attribute {name!r}") from None
        return take(out)

    def __setattr__(self, name: str, value) -> None:
        known = self.__dict__
        if any(name in known.get(kind, ()) for kind in ("_parameters", "_buffers", "_modules")) or name == "training":
            super().__setattr__(name, value)
            return
        kept: list = []
        lib.tabi_module_set_attribute(self, name.encode(), pack((value,), kept)[0])

    def save(self, path) -> None:
        """Saves a TorchScript module or an exported program, with its weights as they are now, for PyTorch to load."""
        lib.tabi_module_save(self, os.fsencode(path))

    def freeze(self) -> LoadedModule:
        """A TorchScript module for inference alone, its weights made constants."""
        out = ctypes.c_void_p()
        lib.tabi_module_freeze(self, out)
        return LoadedModule._adopt(out.value)

    def __repr__(self) -> str:
        return _text(lib.tabi_module_repr, self)

    def _copied(self, handle, memo):
        made = LoadedModule._adopt(handle)
        memo[id(self)] = made
        return made


def load(f, *, device=None, trusted: bool = False, mmap: bool = False, name: str | None = None) -> LoadedModule:
    """Loads a module of TorchScript, of ``torch.export`` (``.pt2``), or a package of AOTInductor.

    >>> model = torchabi.nn.load("model.pt2")
    >>> model(x)["logits"].sum().backward()

    Args:
      f: a path, the bytes of a file, or a file object; a package of AOTInductor must be a path.
      device: where the module goes; the CPU when not given.
      trusted: runs the code of TorchScript and AOTInductor files, which are refused otherwise. Exported programs are
        data, and need no trust.
      mmap: maps the weights of an exported program at a path instead of reading them.
      name: which of a ``.pt2`` file's programs; the only one, or the one called "model", when not given.

    Raises ``torchabi.Error`` for files that are damaged, not trusted, or hold no module.
    """
    options = raw.ModuleLoadOptions(ctypes.sizeof(raw.ModuleLoadOptions))
    if device is not None:
        where = to_device(device)
        options.device_type, options.device_index = where._value_[2], where._value_[1]
    options.trusted, options.mapped = bool(trusted), bool(mmap)
    options.name = None if name is None else name.encode()
    out = ctypes.c_void_p()
    if isinstance(f, (str, os.PathLike)):
        lib.tabi_module_load(os.fsencode(f), options, out)
    else:
        data = f if isinstance(f, (bytes, bytearray, memoryview)) else contents(f)
        if isinstance(data, Stream):
            lib.tabi_module_load_stream(data.read, None, data.size, options, out)
        else:
            lib.tabi_module_load_bytes(bytes(data), len(data), options, out)
    return LoadedModule._adopt(out.value)


def optimize(module, example, named, dtype) -> LoadedModule:
    options = raw.ModuleOptimizeOptions(ctypes.sizeof(raw.ModuleOptimizeOptions))
    if dtype is not None:
        options.dtype = to_dtype(dtype).number
    kept: list = []
    values = (*example, *named.values())
    out = ctypes.c_void_p()
    names = pack_names(named, len(example))
    lib.tabi_module_optimize(module, options, names, pack(values, kept), len(values), out)
    return LoadedModule._adopt(out.value)


def _tree(call, module, *args):
    out = ctypes.c_void_p()
    call(module, *args, out)
    return from_tree(Tree(out.value))


def _text(call, module) -> str:
    out = ctypes.c_char_p()
    call(module, out)
    return out.value.decode()
