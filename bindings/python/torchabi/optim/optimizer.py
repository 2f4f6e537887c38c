"""What every optimiser has: groups of parameters, steps, state both ways."""

from __future__ import annotations

import ctypes
from collections.abc import MutableMapping

from .. import _raw as raw
from .._core import TensorBase, wrap
from .._creation import tensor
from .._host import HostFunction
from .._library import lib
from .._tree import Tree, from_tree, state_tree
from .._values import fill, pack, pack_names, take
from ..autograd import enable_grad
from ._hooked import Hooked, register_optimizer_step_post_hook, register_optimizer_step_pre_hook


class _Owner:
    """Owns the handle of an optimiser, for it and its groups: so that they need not refer to each other."""

    __slots__ = ("_as_parameter_",)

    def __del__(self, free=lib.tabi_free):
        free(getattr(self, "_as_parameter_", None))


class ParamGroup(MutableMapping):
    """One group of an optimiser: its parameters under "params", its options, which may be set, and notes beside them, such
    as a schedule's "initial_lr". All but the parameters are kept by the library.

    >>> optimiser.param_groups[0]["lr"] = 0.01
    """

    __slots__ = ("_owner", "_options", "_index", "_params")

    def __init__(self, owner, options, index, params):
        self._owner = owner
        self._options = options
        self._index = index
        self._params = params

    def __getitem__(self, name):
        if name == "params":
            return self._params
        if name not in self._options and name not in self._all():
            raise KeyError(name)
        out = raw.Value()
        lib.tabi_optim_get(self._owner, self._index, name.encode(), out)
        value = take(out)
        if isinstance(value, list) and name in self._options:
            return tuple(value)
        return from_tree(value) if isinstance(value, Tree) else value

    def _all(self):
        out = ctypes.c_void_p()
        lib.tabi_optim_options(self._owner, self._index, out)
        return from_tree(Tree(out.value))

    def __setitem__(self, name, value):
        if name == "params":
            raise TypeError("the parameters of a group are fixed when it is made")
        kept: list = []
        out = raw.Value()
        fill(out, list(value) if isinstance(value, tuple) else value, kept)
        write = lib.tabi_optim_set if name in self._options else lib.tabi_optim_note
        write(self._owner, self._index, name.encode(), out)

    def __delitem__(self, name):
        if name == "params" or name in self._options:
            raise TypeError(f"{name!r} of a group can be set, but not deleted")
        if name not in self._all():
            raise KeyError(name)
        lib.tabi_optim_note(self._owner, self._index, name.encode(), raw.Value())

    def __iter__(self):
        yield "params"
        yield from self._all()

    def __len__(self):
        return 1 + len(self._all())

    def __repr__(self):
        return repr({"params": self._params, **self._all()})


class _State(dict):
    """What an optimiser remembers, by number; a parameter stands for its own."""

    def __init__(self, found, optimiser):
        super().__init__(found)
        self._groups = optimiser.param_groups

    def _number(self, key):
        if not isinstance(key, TensorBase):
            return key
        members = (member for group in self._groups for member in group["params"])
        return next((i for i, member in enumerate(members) if member is key), key)

    def __missing__(self, key):
        number = self._number(key)
        if number is key:
            raise KeyError(key)
        return self[number]

    def __contains__(self, key):
        return dict.__contains__(self, self._number(key))

    def get(self, key, default=None):
        return dict.get(self, self._number(key), default)


class Optimizer(Hooked):
    """Updates parameters from their gradients. ``params`` is an iterable of parameters, or of dicts that each have
    "params" and options of their own.

    Raises ValueError for no parameters, a parameter twice, or an option out of range; KeyError for an unknown option.
    """

    _type = ""
    _signature = "()"

    def __init__(self, params, *args, **options):
        super().__init__()
        names = option_names(self._signature)
        options = by_name(self._type, names, args, options)
        for name in options:
            if name not in names:
                raise TypeError(f"{self._type}() has no option {name!r}; it has {', '.join(names)}")
        self._options = names
        self._given = options
        self.defaults = {**eval(f"dict({self._signature[1:-1].replace('*, ', '')})", {}), **options}
        self.param_groups: list[ParamGroup] = []
        self._owner = _Owner()
        for members, own, labels in _groups(params):
            self._add(members, own, labels)

    @property
    def _as_parameter_(self):
        return self._owner._as_parameter_

    def free(self) -> None:
        """Gives the optimiser up now; later use raises."""
        lib.tabi_free(self)

    def _add(self, members, own, labels):
        # What nobody gave is the library's to choose: whether kernels are fused depends on the parameters.
        options = {name: value for name, value in self.defaults.items() if name != "fused" or name in self._given}
        options.update((name, value) for name, value in own.items() if name in self._options)
        if self.param_groups and bool(labels) != ("param_names" in self.param_groups[0]):
            raise ValueError(
                "all optimizer param groups should be with/without names. cannot add param group "
                f"{'with' if labels else 'without'} names to the optimizer"
            )
        kept: list = []
        handles = (ctypes.c_void_p * len(members))(*[member._as_parameter_ for member in members])
        values, names = pack(tuple(options.values()), kept), pack_names(options, 0)
        if not self.param_groups:
            out = ctypes.c_void_p()
            lib.tabi_optim_new(self._type.encode(), handles, len(members), names, values, len(options), out)
            self._owner._as_parameter_ = out.value
        else:
            lib.tabi_optim_add_group(self, handles, len(members), names, values, len(options))
        group = ParamGroup(self._owner, self._options, len(self.param_groups), members)
        self.param_groups.append(group)
        for name, value in own.items():
            if name not in self._options:
                group[name] = value
        if labels:
            group["param_names"] = labels

    def add_param_group(self, param_group: dict) -> None:
        """Adds a group: a dict with "params", and options that differ from the optimiser's."""
        ((members, own, labels),) = _groups([param_group])
        self._add(members, own, labels)

    def _step(self, closure=None):
        if closure is None:
            lib.tabi_optim_step(self)
            return None
        losses = []

        def compute():
            with enable_grad():
                losses.append(closure())
            loss = losses[-1]
            return loss if isinstance(loss, TensorBase) else tensor(float(loss))

        out = ctypes.c_void_p()
        lib.tabi_optim_step_closure(self, HostFunction(compute), out)
        wrap(out.value)
        return losses[0]

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Clears the gradients of all its parameters: none at all, or zeros."""
        lib.tabi_optim_zero_grad(self, set_to_none)

    def _state_dict(self):
        out = ctypes.c_void_p()
        lib.tabi_optim_state_dict(self, out)
        return from_tree(Tree(out.value))

    def _load_state_dict(self, state_dict):
        lib.tabi_optim_load_state_dict(self, state_tree(state_dict))

    @property
    def state(self) -> dict:
        """What is remembered of each parameter, by the parameter or its number among all."""
        return _State(self._state_dict()["state"], self)

    def __repr__(self) -> str:
        lines = [f"{self._type} ("]
        for i, group in enumerate(self.param_groups):
            lines.append(f"Parameter Group {i}")
            lines += [f"    {name}: {group[name]}" for name in sorted(group) if name != "params"]
        return "\n".join([*lines, ")"])


def option_names(signature):
    """Names of the options in a signature of the library's, in order."""
    inside = signature.strip("()")
    depth, names, word = 0, [], ""
    for char in inside + ",":
        depth += (char in "([") - (char in ")]")
        if char == "," and not depth:
            name = word.split("=")[0].strip()
            if name and name != "*":
                names.append(name)
            word = ""
        else:
            word += char
    return names


def by_name(made, names, args, options):
    """Options given by place and by name, by name."""
    if len(args) > len(names):
        raise TypeError(f"{made}() takes at most {len(names)} options, not {len(args)}")
    for name, value in zip(names, args):
        if name in options:
            raise TypeError(f"{made}() got two values for the option {name!r}")
        options[name] = value
    return options


def _groups(params):
    """The members and options of every group."""
    if isinstance(params, TensorBase):
        raise TypeError("params is an iterable of tensors or dicts, not a tensor")
    params = list(params)
    if not params:
        raise ValueError("optimizer got an empty parameter list")
    groups = params if isinstance(params[0], dict) else [{"params": params}]
    out = []
    for group in groups:
        if not isinstance(group, dict):
            raise TypeError(f"a parameter group is a dict, not {type(group).__name__}")
        members = group["params"]
        members = [members] if isinstance(members, TensorBase) else list(members)
        # Parameters with their names, as named_parameters() gives them, are welcome too.
        labels = [member[0] for member in members if isinstance(member, tuple) and len(member) == 2]
        if labels and len(labels) != len(members):
            raise ValueError("all optimizer params should be with/without names. Some param names are missing")
        members = [member[1] for member in members] if labels else members
        for member in members:
            if not isinstance(member, TensorBase):
                raise TypeError(f"an optimiser updates tensors, not {type(member).__name__}")
        out.append((members, {name: value for name, value in group.items() if name != "params"}, labels))
    return out


class _Signature:
    """inspect's signature of an optimiser's class, made when somebody asks."""

    def __get__(self, _obj, cls):
        import inspect

        return inspect.signature(eval(f"lambda params, {cls._signature[1:-1]}: None", {}))


Optimizer.__signature__ = _Signature()


__all__ = ["Optimizer", "ParamGroup", "register_optimizer_step_post_hook", "register_optimizer_step_pre_hook"]
