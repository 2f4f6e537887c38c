"""Parameters that are computed from others whenever they are used: torch.nn.utils.parametrize."""

from __future__ import annotations

import ctypes

from ..._library import lib
from .._module import Module, Structure
from .._parameter import Parameter

__all__ = ["is_parametrized", "register_parametrization", "remove_parametrizations", "type_before_parametrizations"]

_HOLDER = "parametrizations"


class _Parametrized:
    """What the class of a module gets while parameters of it are computed."""

    def __getattr__(self, name):
        return self._tensor(name) if _computes(self, name) else super().__getattr__(name)

    def __setattr__(self, name, value):
        if _computes(self, name):
            lib.tabi_module_set_parameter(self, name.encode(), value)
        else:
            super().__setattr__(name, value)

    def __dir__(self):
        return sorted({*super().__dir__(), *self._modules[_HOLDER]._modules})


def _computes(module, name):
    holder = module.__dict__["_modules"].get(_HOLDER)
    return holder is not None and name in holder._modules


def _child(module, path):
    from .._layers import adopt

    out = ctypes.c_void_p()
    lib.tabi_module_child(module, path.encode(), out)
    return adopt(out.value)


def _become(module, cls):
    object.__setattr__(module, "__class__", cls)
    Structure.version += 1


def is_parametrized(module: Module, tensor_name: str | None = None) -> bool:
    """Tells whether a parameter of the module, or any, is computed from others."""
    return isinstance(module, _Parametrized) and (tensor_name is None or _computes(module, tensor_name))


def type_before_parametrizations(module: Module) -> type:
    """The module's class when none of its parameters is computed."""
    return type(module).__bases__[1] if isinstance(module, _Parametrized) else type(module)


def register_parametrization(module: Module, tensor_name: str, parametrization: Module) -> Module:
    """Has a parameter computed by a module that maps a tensor to one of its shape; returns the module.

    ``module.weight`` is then what ``parametrization`` makes of ``module.parametrizations.weight.original``. A second one
    takes what the first makes. The parametrization must be one that the library runs: a layer or a ``Sequential`` of them.
    """
    lib.tabi_module_register_parametrization(module, tensor_name.encode(), parametrization)
    chain = _child(module, f"{_HOLDER}.{tensor_name}")
    # What was made for the parameter, such as the vectors of the spectral norm; the object stays the caller's.
    number, made = next(reversed(chain._modules.items()))
    parametrization._buffers.update(made._buffers)
    if _computes(module, tensor_name):
        module._modules[_HOLDER]._modules[tensor_name]._modules[number] = parametrization
        return module
    original = module._parameters.pop(tensor_name)
    if not isinstance(module, _Parametrized):
        module._modules[_HOLDER] = _child(module, _HOLDER)
        cls = type(module)
        _become(module, type(f"Parametrized{cls.__name__}", (_Parametrized, cls), {"__module__": cls.__module__}))
    chain._modules[number] = parametrization
    if "original" in chain._parameters:
        chain._parameters["original"] = original
    module._modules[_HOLDER]._modules[tensor_name] = chain
    return module


def remove_parametrizations(module: Module, tensor_name: str, leave_parametrized: bool = True) -> Module:
    """Makes a computed parameter one of its own again: with the value that was computed, or with the original."""
    lib.tabi_module_remove_parametrizations(module, tensor_name.encode(), bool(leave_parametrized))
    holder = module._modules[_HOLDER]
    original = holder._modules.pop(tensor_name)._parameters.get("original")
    if not holder._modules:
        del module._modules[_HOLDER]
        _become(module, type_before_parametrizations(module))
    module._parameters[tensor_name] = module._tensor(tensor_name, Parameter) if original is None else original
    return module
