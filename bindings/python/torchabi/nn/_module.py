"""Modules: parameters, buffers and children under names, in a module of the library that the attributes mirror."""

from __future__ import annotations

import copy
import ctypes
import itertools
from collections import OrderedDict

from .. import _raw as raw
from .._core import wrap
from .._library import lib
from .._tensor import Tensor, to_options
from .._tree import Tree, from_tree
from ._parameter import Parameter
from ._states import States


class Structure:
    """Counts the changes to any module's children, so that what was found out about them can be kept until the next."""

    version = 0


_OWN = ("_as_parameter_", "_parameters", "_buffers", "_modules", "_apart", "_hooks", "_hooked", "_state_hooks")


def identity(owner) -> int:
    """A number that the library has for what a handle stands for, whatever handle that is."""
    number = ctypes.c_int64()
    lib.tabi_identity(owner, number)
    return number.value


class Module(States):
    """Base class of modules, in PyTorch's idiom.

    >>> class Net(torchabi.nn.Module):
    ...     def __init__(self):
    ...         super().__init__()
    ...         self.fc = torchabi.nn.Linear(784, 10)
    ...     def forward(self, x):
    ...         return self.fc(x.flatten(1))

    Attributes that are modules, parameters or registered buffers are the module's; ``register_buffer`` and
    ``register_parameter`` do the same by name.
    """

    def __init__(self) -> None:
        out = ctypes.c_void_p()
        lib.tabi_module_compose(type(self).__name__.encode(), out)
        self._own(out.value)

    def _own(self, handle):
        """Takes over a module of the library; ``_apart`` names the buffers that it is not told of."""
        self.__dict__.update(_as_parameter_=handle, _parameters={}, _buffers={}, _modules={}, _apart=set())

    def __del__(self, free=lib.tabi_free):
        handle = self.__dict__.get("_as_parameter_")
        if handle:
            free(handle)

    @property
    def _value_(self):
        """What stands for the module where it is an argument: tag, index and handle."""
        return (raw.TAG_MODULE, 0, self._as_parameter_)

    def free(self) -> None:
        """Gives the module up now; later use raises. Its parameters live on where something else has them."""
        lib.tabi_free(self)

    # Running.
    def forward(self, *args, **kwargs):
        """What the module computes; subclasses define it."""
        raise NotImplementedError(f"{type(self).__name__} has no forward()")

    def __call__(self, *args, **kwargs):
        if "_hooks" in self.__dict__:
            from ._hooks import call

            return call(self, args, kwargs)
        return self.forward(*args, **kwargs)

    def _runs_in_library(self):
        """Whether the library runs it, hooks and all."""
        return False

    def _register_hook(self, kind, hook):
        from . import _hooks

        return _hooks.register(self, kind, hook)

    def register_forward_pre_hook(self, hook):
        """Calls ``hook(module, args)`` before each forward; what it returns, a value or a tuple, goes on as the arguments.

        The result has ``remove()``. Of modules that the library runs, hooks see tensors alone: those within lists, tuples
        and dicts in their order, None for any other value; and copies of a module have no hooks.
        """
        return self._register_hook(raw.MODULE_HOOK_PRE_FORWARD, hook)

    def register_forward_hook(self, hook):
        """Calls ``hook(module, args, output)`` after each forward; what it returns goes on as the output."""
        return self._register_hook(raw.MODULE_HOOK_FORWARD, hook)

    def register_full_backward_pre_hook(self, hook):
        """Calls ``hook(module, grad_output)`` when the gradients of the outputs are there; what it returns goes on."""
        return self._register_hook(raw.MODULE_HOOK_PRE_BACKWARD, hook)

    def register_full_backward_hook(self, hook):
        """Calls ``hook(module, grad_input, grad_output)`` when the gradients of the inputs are there; what it returns goes
        on in the place of ``grad_input``."""
        return self._register_hook(raw.MODULE_HOOK_BACKWARD, hook)

    # Attributes.
    def __setattr__(self, name: str, value) -> None:
        known = self.__dict__
        if isinstance(value, Parameter):
            self.register_parameter(name, value)
        elif isinstance(value, Module):
            self.add_module(name, value)
        elif name in known.get("_parameters", ()):
            if value is not None:
                raise TypeError(
                    f"cannot assign a {type(value).__name__} to the parameter {name!r}: it must be a Parameter or None"
                )
            self.register_parameter(name, None)
        elif name in known.get("_modules", ()):
            if value is not None:
                raise TypeError(
                    f"cannot assign a {type(value).__name__} to the child {name!r}: it must be a Module or None"
                )
            delattr(self, name)
            object.__setattr__(self, name, None)
        elif name in known.get("_buffers", ()):
            if value is not None and not isinstance(value, Tensor):
                raise TypeError(
                    f"cannot assign a {type(value).__name__} to the buffer {name!r}: it must be a tensor or None"
                )
            self.register_buffer(name, value, name not in known["_apart"])
        else:
            object.__setattr__(self, name, value)

    def __getattr__(self, name: str):
        for kind in ("_parameters", "_buffers", "_modules"):
            found = self.__dict__.get(kind)
            if found is not None and name in found:
                return found[name]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __delattr__(self, name: str) -> None:
        if name in self._parameters:
            lib.tabi_module_set_parameter(self, name.encode(), None)
            del self._parameters[name]
        elif name in self._modules:
            self._forget_child(name)
        elif name in self._buffers:
            if name not in self._apart:
                lib.tabi_module_set_buffer(self, name.encode(), None)
            del self._buffers[name]
            self._apart.discard(name)
        else:
            object.__delattr__(self, name)

    def _forget_child(self, name):
        lib.tabi_module_set_child(self, name.encode(), None)
        del self._modules[name]
        Structure.version += 1

    def __dir__(self):
        return sorted({*object.__dir__(self), *self._parameters, *self._buffers, *self._modules})

    def _check_name(self, name, kind):
        if "_modules" not in self.__dict__:
            raise AttributeError(f"cannot assign {kind}s before super().__init__() was called")
        if not isinstance(name, str):
            raise TypeError(f"the name of a {kind} is a text, not {type(name).__name__}")
        if not name or "." in name:
            raise KeyError(f"the name of a {kind} must not be empty or have a dot, got {name!r}")
        if name in self.__dict__:
            if self.__dict__[name] is not None:
                raise KeyError(f"the module has an attribute {name!r} already")
            del self.__dict__[name]

    def register_parameter(self, name: str, param: Parameter | None) -> None:
        """Adds a parameter, or replaces the one of that name; None for an absent one."""
        self._check_name(name, "parameter")
        if param is not None and not isinstance(param, Parameter):
            raise TypeError(
                f"cannot assign a {type(param).__name__} to the parameter {name!r}: it must be a Parameter or None"
            )
        if self._parameters.get(name) is not None or param is not None:
            lib.tabi_module_set_parameter(self, name.encode(), param)
        self._parameters[name] = param

    def register_buffer(self, name: str, tensor: Tensor | None, persistent: bool = True) -> None:
        """Adds a buffer, a tensor that is no parameter and moves along; one that is not persistent is not saved."""
        self._check_name(name, "buffer")
        if tensor is not None and not isinstance(tensor, Tensor):
            raise TypeError(
                f"cannot assign a {type(tensor).__name__} to the buffer {name!r}: it must be a tensor or None"
            )
        if not persistent:
            self._apart.add(name)
        elif tensor is not None or self._buffers.get(name) is not None:
            lib.tabi_module_set_buffer(self, name.encode(), tensor)
        self._buffers[name] = tensor

    def _tensor(self, name, cls=None):
        out = ctypes.c_void_p()
        lib.tabi_module_tensor(self, name.encode(), out)
        return wrap(out.value, cls) if cls else wrap(out.value)

    def add_module(self, name: str, module: Module) -> None:
        """Adds a child, or replaces the one of that name."""
        self._check_name(name, "child")
        if not isinstance(module, Module):
            raise TypeError(f"a child is a Module, not {type(module).__name__}")
        lib.tabi_module_set_child(self, name.encode(), module)
        self._modules[name] = module
        Structure.version += 1

    register_module = add_module

    # Walking.
    def named_modules(self, memo: set | None = None, prefix: str = "", remove_duplicate: bool = True):
        """This module and all below, by path; one that stands in several places once."""
        memo = set() if memo is None else memo
        if id(self) in memo:
            return
        if remove_duplicate:
            memo.add(id(self))
        yield prefix, self
        for name, child in self._modules.items():
            yield from child.named_modules(memo, f"{prefix}.{name}" if prefix else name, remove_duplicate)

    def modules(self):
        """This module and all below."""
        return (module for _, module in self.named_modules())

    def named_children(self):
        """The children, by name."""
        seen = set()
        for name, child in self._modules.items():
            if id(child) not in seen:
                seen.add(id(child))
                yield name, child

    def children(self):
        """The children."""
        return (child for _, child in self.named_children())

    def _named(self, kind, prefix, recurse, remove_duplicate):
        seen = set()
        modules = self.named_modules(prefix=prefix, remove_duplicate=remove_duplicate) if recurse else [(prefix, self)]
        for path, module in modules:
            for name, tensor in getattr(module, kind).items():
                if tensor is None or id(tensor) in seen:
                    continue
                if remove_duplicate:
                    seen.add(id(tensor))
                yield (f"{path}.{name}" if path else name), tensor

    def named_parameters(self, prefix: str = "", recurse: bool = True, remove_duplicate: bool = True):
        """The parameters, by path; one that stands in several places once."""
        return self._named("_parameters", prefix, recurse, remove_duplicate)

    def parameters(self, recurse: bool = True):
        """The parameters, in order."""
        return (parameter for _, parameter in self.named_parameters(recurse=recurse))

    def select_parameters(self, pattern: str) -> OrderedDict:
        """The parameters whose paths match a pattern, by path: ``model.select_parameters("layer4.**")``.

        What matches a module stands for all below it: ``"layer4"`` is the same. KeyError when nothing matches.
        """
        out = ctypes.c_void_p()
        lib.tabi_module_select_parameters(self, pattern.encode(), out)
        found = OrderedDict((name, self.get_parameter(name)) for name in from_tree(Tree(out.value)))
        if not found:
            raise KeyError(f"no parameter's path matches {pattern!r}")
        return found

    def named_buffers(self, prefix: str = "", recurse: bool = True, remove_duplicate: bool = True):
        """The buffers, by path."""
        return self._named("_buffers", prefix, recurse, remove_duplicate)

    def buffers(self, recurse: bool = True):
        """The buffers, in order."""
        return (buffer for _, buffer in self.named_buffers(recurse=recurse))

    def get_submodule(self, target: str) -> Module:
        """The module at a path such as "features.0". Raises AttributeError when there is none."""
        found = self
        for name in target.split(".") if target else ():
            if name not in found._modules:
                raise AttributeError(f"{type(found).__name__} has no child {name!r}")
            found = found._modules[name]
        return found

    def get_parameter(self, target: str) -> Parameter:
        """The parameter at a path such as "fc.weight". Raises AttributeError when there is none."""
        return self._at("parameter", target)

    def get_buffer(self, target: str) -> Tensor:
        """The buffer at a path such as "bn.running_mean". Raises AttributeError when there is none."""
        return self._at("buffer", target)

    def _at(self, kind, target):
        path, _, name = target.rpartition(".")
        found = getattr(self.get_submodule(path), f"_{kind}s").get(name)
        if found is None:
            raise AttributeError(f"there is no {kind} {target!r}")
        return found

    def set_submodule(self, target: str, module: Module, strict: bool = False) -> None:
        """Replaces the module at a path, or adds one there unless ``strict``. AttributeError when there is no such parent."""
        path, _, name = target.rpartition(".")
        if strict or not name:
            self.get_submodule(target)
        if not name:
            raise ValueError("the path of a module that is replaced must not be empty")
        self.get_submodule(path).add_module(name, module)

    def apply(self, fn):
        """Calls a function with every module, children first; returns the module."""
        for child in self.children():
            child.apply(fn)
        fn(self)
        return self

    # State.
    # Mode, place and gradients.
    @property
    def training(self) -> bool:
        """Tells whether the module is in training mode."""
        out = ctypes.c_int32()
        lib.tabi_module_is_training(self, out)
        return bool(out.value)

    @training.setter
    def training(self, on: bool) -> None:
        lib.tabi_module_train(self, bool(on))

    def train(self, mode: bool = True):
        """Sets training mode, or evaluation mode, here and below; returns the module."""
        lib.tabi_module_train(self, bool(mode))
        return self

    def eval(self):
        """Sets evaluation mode, here and below; returns the module."""
        return self.train(False)

    def to(self, *args, dtype=None, device=None, non_blocking: bool = False, memory_format=None):
        """Moves parameters and buffers in place, as tensors' to(); a dtype is for the floating point ones. Returns it."""
        options, moves = to_options(args, dtype, device, non_blocking)
        if moves:
            lib.tabi_module_to(self, options)
            for module in self.modules():
                for name in module._apart:
                    module._buffers[name] = _moved(module._buffers[name], options)
        if memory_format is not None:
            for tensor in itertools.chain(self.parameters(), self.buffers()):
                if tensor.ndim == (5 if memory_format.name == "channels_last_3d" else 4):
                    tensor.data = tensor.detach().contiguous(memory_format)
        return self

    def cpu(self):
        """Moves to the CPU, in place; returns the module."""
        return self.to(device="cpu")

    def cuda(self, device=None):
        """Moves to a CUDA device, in place; returns the module."""
        return self.to(device="cuda" if device is None else device)

    def float(self):
        """Makes parameters and buffers float32, in place; returns the module."""
        return self.to(dtype="float32")

    def double(self):
        """Makes parameters and buffers float64, in place; returns the module."""
        return self.to(dtype="float64")

    def half(self):
        """Makes parameters and buffers float16, in place; returns the module."""
        return self.to(dtype="float16")

    def bfloat16(self):
        """Makes parameters and buffers bfloat16, in place; returns the module."""
        return self.to(dtype="bfloat16")

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Clears the gradients of all parameters: none at all, or zeros."""
        lib.tabi_module_zero_grad(self, bool(set_to_none))

    def requires_grad_(self, requires_grad: bool = True, pattern: str = "**"):
        """Lets gradients flow to all parameters, or not; returns the module.

        With a pattern only to those whose paths match it: ``model.requires_grad_(False, "layer1")`` freezes ``layer1`` and
        all in it, ``"*.bias"`` the biases one level down. KeyError when it matches none.
        """
        count = ctypes.c_int64()
        lib.tabi_module_set_requires_grad(self, pattern.encode(), bool(requires_grad), count)
        if count.value == 0 and pattern != "**":
            raise KeyError(f"no parameter's path matches {pattern!r}")
        return self

    # Copies.
    def clone(self):
        """A copy with parameters and buffers of its own, and no gradients."""
        return copy.deepcopy(self)

    def optimize(self, *example, dtype=None, **named):
        """A copy that is planned for inference on the CPU, and faster; ``metadata["plan"]`` tells what was done.

        >>> fast = model.eval().optimize(x)
        >>> y = fast(x)

        Args:
          example: arguments as ``forward`` takes them, of the sizes to expect; others run too.
          dtype: ``torchabi.bfloat16`` computes in bfloat16 where that is faster; arguments and results stay float32.

        Results differ from the module's by rounding. The copy has no parameters, and takes part in no graph.
        """
        from ._loaded import optimize

        return optimize(self, example, named, dtype)

    def __deepcopy__(self, memo):
        out = ctypes.c_void_p()
        lib.tabi_module_clone(self, out)
        return self._copied(out.value, memo)

    def _copied(self, handle, memo):
        """The object for a copy of this module that the library made."""
        made = type(self).__new__(type(self))
        memo[id(self)] = made
        made._own(handle)
        made._apart.update(self._apart)
        for name, parameter in self._parameters.items():
            if parameter is not None and id(parameter) not in memo:
                memo[id(parameter)] = made._tensor(name, type(parameter))
            made._parameters[name] = None if parameter is None else memo[id(parameter)]
        for name, buffer in self._buffers.items():
            apart = buffer is None or name in self._apart
            made._buffers[name] = copy.deepcopy(buffer, memo) if apart else made._tensor(name)
        for name, child in self._modules.items():
            if id(child) in memo:
                lib.tabi_module_set_child(made, name.encode(), memo[id(child)])
                made._modules[name] = memo[id(child)]
            else:
                out = ctypes.c_void_p()
                lib.tabi_module_child(made, name.encode(), out)
                made._modules[name] = child._copied(out.value, memo)
        for name, value in self.__dict__.items():
            if name not in _OWN:
                made.__dict__[name] = copy.deepcopy(value, memo)
        return made

    def __reduce_ex__(self, protocol):
        raise TypeError("a module cannot be pickled; save its state_dict() with torchabi.save() instead")

    # Text.
    def extra_repr(self) -> str:
        """What stands between the brackets of repr(), beside the children; subclasses may define it."""
        return ""

    def _adopted(self):
        """Called for a module that the library made, in place of the constructor."""

    def __repr__(self) -> str:
        said = self.extra_repr()
        lines = said.split("\n") if said else []
        children = [f"({name}): " + repr(child).replace("\n", "\n  ") for name, child in self._shown_children()]
        if not children and len(lines) <= 1:
            return f"{type(self).__name__}({said})"
        return f"{type(self).__name__}(\n  " + "\n  ".join(lines + children) + "\n)"

    def _shown_children(self):
        return self._modules.items()


def _moved(buffer, options):
    """A buffer that the library does not know, as it would move it."""
    if buffer is None:
        return None
    own = type(options).from_buffer_copy(options)
    if not (buffer.is_floating_point() or buffer.is_complex()):
        own.dtype = 0
    out = ctypes.c_void_p()
    lib.tabi_tensor_to(buffer, own, out)
    return wrap(out.value)
