"""The state of modules: state dicts both ways, hooks around them, state that is no tensor, and empty memory for tensors."""

from __future__ import annotations

import ctypes
from collections import OrderedDict, namedtuple
from collections.abc import Mapping

from .._creation import MAKERS
from .._errors import Error
from .._hooks import Hooks
from .._host import RemovableHandle
from .._library import lib
from .._tree import Tree, from_tree, state_tree
from ._parameter import Parameter

EXTRA = "_extra_state"


class _Report(namedtuple("IncompatibleKeys", "missing_keys unexpected_keys")):
    __slots__ = ()

    def __repr__(self):
        return super().__repr__() if any(self) else "<All keys matched successfully>"


class States:
    """The part of a module that has to do with its state."""

    def state_dict(self, *, destination=None, prefix: str = "", keep_vars: bool = False) -> dict:
        """Parameters and persistent buffers by path, sharing the module's memory, outside the graph.

        ``prefix`` stands before each path. With ``keep_vars`` they are the parameters and buffers themselves, with their
        gradients; with ``destination`` they are added to that dict.
        """
        visits = list(_visits(self, prefix)) if _is_special(self) else ()
        for path, module in visits:
            for hook in _hooks(module, "state_dict_pre"):
                hook(module, path, keep_vars)
        found = self._library_state(keep_vars)
        if prefix:
            found = OrderedDict((prefix + path, tensor) for path, tensor in found.items())
        if destination is not None:
            destination.update(found)
            found = destination
        for path, module in visits:
            if overrides(module, "get_extra_state"):
                found[path + EXTRA] = module.get_extra_state()
        for path, module in _visits(self, prefix, children_first=True) if visits else ():
            for hook in _hooks(module, "state_dict_post"):
                if hook(module, found, path, {"version": 1}) is not None:
                    raise RuntimeError("a hook after state_dict() changes the dict in place, and returns None")
        return found

    def _library_state(self, keep_vars):
        out = ctypes.c_void_p()
        lib.tabi_module_state_dict(self, out)
        found = from_tree(Tree(out.value))
        if not keep_vars:
            return found
        own = dict(self.named_buffers(remove_duplicate=False))
        own.update(self.named_parameters(remove_duplicate=False))
        return OrderedDict((path, own.get(path, tensor)) for path, tensor in found.items())

    def load_state_dict(self, state_dict: dict, strict: bool = True, assign: bool = False):
        """Copies tensors into the parameters and buffers of the same paths; with ``assign`` they take their places.

        Returns the missing and unexpected keys. With ``strict`` either is a ``torchabi.Error``, as are sizes that do not
        fit, and nothing is copied then (with hooks, extra state or ``assign`` it may be).
        """
        if not assign and not _is_special(self):
            return self._load(state_dict, strict)
        if not isinstance(state_dict, Mapping):
            raise TypeError(f"a state dict is a dict, not {type(state_dict).__name__}")
        given, report, errors = OrderedDict(state_dict), _Report([], []), []
        visits = list(_visits(self, ""))
        for path, module in visits:
            for hook in _hooks(module, "load_state_dict_pre"):
                hook(module, given, path, {"version": 1}, True, report.missing_keys, report.unexpected_keys, errors)
        extra = []
        for path, module in visits:
            if overrides(module, "set_extra_state"):
                if path + EXTRA in given:
                    extra.append((module, given.pop(path + EXTRA)))
                else:
                    report.missing_keys.append(path + EXTRA)
        found = self._assign(given) if assign else self._load(given, False)
        report.missing_keys.extend(found.missing_keys)
        report.unexpected_keys.extend(found.unexpected_keys)
        for module, state in extra:
            module.set_extra_state(state)
        for _, module in _visits(self, "", children_first=True):
            for hook in _hooks(module, "load_state_dict_post"):
                if hook(module, report) is not None:
                    raise AssertionError(
                        "a hook after load_state_dict() changes the lists of keys in place, and returns None"
                    )
        if strict:
            errors += [
                f"{kind} keys: {', '.join(keys)}" for kind, keys in zip(("missing", "unexpected"), report) if keys
            ]
        if errors:
            raise Error(f"the state dict does not fit {type(self).__name__}: " + "; ".join(errors))
        return report

    def _load(self, state_dict, strict):
        out = ctypes.c_void_p()
        lib.tabi_module_load_state_dict(self, state_tree(state_dict), bool(strict), out)
        report = from_tree(Tree(out.value))
        return _Report(report["missing"], report["unexpected"])

    def _assign(self, given):
        own = self._library_state(keep_vars=False)
        for path, tensor in own.items():
            if path in given and given[path].shape != tensor.shape:
                sizes = f"{list(given[path].shape)}, and the module's is {list(tensor.shape)}"
                raise Error(f"'{path}' of the state dict has the size {sizes}")
        for path in own:
            if path in given:
                owner, _, name = path.rpartition(".")
                _put(self.get_submodule(owner), name, given[path].detach())
        return _Report([path for path in own if path not in given], [path for path in given if path not in own])

    def to_empty(self, *, device, recurse: bool = True):
        """Gives parameters and buffers new memory on a device, of any content: as after building on "meta"; returns the module."""
        for module in self.modules() if recurse else (self,):
            for name, tensor in (*module._parameters.items(), *module._buffers.items()):
                if tensor is not None:
                    _put(module, name, MAKERS["empty_like"](tensor.detach(), device=device))
        return self

    def get_extra_state(self):
        """State that is no tensor, which subclasses give to ``state_dict()``, as ``set_extra_state`` takes it."""
        raise RuntimeError("a module with set_extra_state() must have get_extra_state() too, for state_dict()")

    def set_extra_state(self, state) -> None:
        """Takes what ``get_extra_state`` gave, as ``load_state_dict()`` found it."""
        raise RuntimeError("a module with get_extra_state() must have set_extra_state() too, for load_state_dict()")

    def register_state_dict_pre_hook(self, hook) -> RemovableHandle:
        """``hook(module, prefix, keep_vars)`` before ``state_dict()`` of it or of a module that it is in."""
        return _own_hooks(self).add("state_dict_pre", hook)

    def register_state_dict_post_hook(self, hook) -> RemovableHandle:
        """``hook(module, state_dict, prefix, local_metadata)`` after ``state_dict()``, to change the dict in place."""
        return _own_hooks(self).add("state_dict_post", hook)

    def register_load_state_dict_pre_hook(self, hook) -> RemovableHandle:
        """``hook(module, state_dict, prefix, local_metadata, strict, missing_keys, unexpected_keys, error_msgs)`` before
        ``load_state_dict()``, to change a copy of the dict in place, and the lists.
        """
        return _own_hooks(self).add("load_state_dict_pre", hook)

    def register_load_state_dict_post_hook(self, hook) -> RemovableHandle:
        """``hook(module, incompatible_keys)`` after ``load_state_dict()``, to change the lists of keys in place."""
        return _own_hooks(self).add("load_state_dict_post", hook)


def overrides(module, method) -> bool:
    return getattr(type(module), method) is not getattr(States, method)


def _own_hooks(module) -> Hooks:
    return module.__dict__.setdefault("_state_hooks", Hooks())


def _hooks(module, when):
    hooks = module.__dict__.get("_state_hooks")
    return hooks(when) if hooks else ()


def _is_special(module) -> bool:
    """Tells whether more than tensors takes part in a module's state, or hooks do."""
    return any(
        one.__dict__.get("_state_hooks") or overrides(one, "get_extra_state") or overrides(one, "set_extra_state")
        for one in module.modules()
    )


def _visits(module, prefix, children_first=False):
    """A module and all below, each as often as it stands there, with what stands before the names of its tensors."""
    if not children_first:
        yield prefix, module
    for name, child in module._modules.items():
        if child is not None:
            yield from _visits(child, f"{prefix}{name}.", children_first)
    if children_first:
        yield prefix, module


def _put(module, name, tensor):
    """Sets a parameter or buffer, which stays the object that it is where its device allows."""
    old = module._parameters.get(name)
    if old is not None and old.device.type == tensor.device.type:
        old.data = tensor
    else:
        setattr(module, name, tensor if old is None else Parameter(tensor, requires_grad=old.requires_grad))
