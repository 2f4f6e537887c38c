"""Hooks of optimisers: functions called around steps, state dicts and their loading, in PyTorch's order."""

from __future__ import annotations

from .._hooks import Hooks
from .._host import RemovableHandle

everywhere = Hooks()


def register_optimizer_step_pre_hook(hook) -> RemovableHandle:
    """``hook(optimizer, args, kwargs)`` before each step of any optimiser; may return other ``(args, kwargs)``."""
    return everywhere.add("step_pre", hook)


def register_optimizer_step_post_hook(hook) -> RemovableHandle:
    """``hook(optimizer, args, kwargs)`` after each step of any optimiser."""
    return everywhere.add("step_post", hook)


class Hooked:
    """An optimiser's methods that hooks are called around. ``register_step_pre_hook`` and its like give a handle, whose
    ``remove()`` takes the hook away.
    """

    def __init__(self):
        self._hooks = Hooks()

    def step(self, closure=None):
        """Updates the parameters; one without a gradient stays as it is. Returns what ``closure``, which computes the loss and
        its gradients, returned at first; LBFGS calls it several times, the others once.
        """
        if not self._hooks and not everywhere:
            return self._step(closure)
        args, kwargs = (self,) if closure is None else (self, closure), {}
        for hook in everywhere("step_pre") + self._hooks("step_pre"):
            result = hook(self, args, kwargs)
            if result is not None:
                if not isinstance(result, tuple) or len(result) != 2:
                    raise RuntimeError(f"a hook before a step returns None or new (args, kwargs), not {result!r}")
                args, kwargs = result
        out = type(self)._step(*args, **kwargs)
        for hook in self._hooks("step_post") + everywhere("step_post"):
            hook(self, args, kwargs)
        return out

    def state_dict(self) -> dict:
        """State and groups, in the layout of PyTorch's; tensors share the optimiser's memory."""
        for hook in self._hooks("state_dict_pre"):
            hook(self)
        found = self._state_dict()
        for hook in self._hooks("state_dict_post"):
            found = _or(hook(self, found), found)
        return found

    def load_state_dict(self, state_dict: dict) -> None:
        """Takes over a state dict, PyTorch's too. Raises ValueError or KeyError for one that does not fit."""
        pre_hooks = self._hooks("load_state_dict_pre")
        if pre_hooks:
            state_dict = dict(state_dict)
        for hook in pre_hooks:
            state_dict = _or(hook(self, state_dict), state_dict)
        self._load_state_dict(state_dict)
        for hook in self._hooks("load_state_dict_post"):
            hook(self)

    def register_step_pre_hook(self, hook) -> RemovableHandle:
        """``hook(optimizer, args, kwargs)`` before each step; may return other ``(args, kwargs)``. The first of the arguments
        is the optimiser.
        """
        return self._hooks.add("step_pre", hook)

    def register_step_post_hook(self, hook) -> RemovableHandle:
        """``hook(optimizer, args, kwargs)`` after each step."""
        return self._hooks.add("step_post", hook)

    def register_state_dict_pre_hook(self, hook, prepend: bool = False) -> RemovableHandle:
        """``hook(optimizer)`` before ``state_dict()``; first of all with ``prepend``."""
        return self._hooks.add("state_dict_pre", hook, prepend)

    def register_state_dict_post_hook(self, hook, prepend: bool = False) -> RemovableHandle:
        """``hook(optimizer, state_dict)`` after ``state_dict()``; may return another one."""
        return self._hooks.add("state_dict_post", hook, prepend)

    def register_load_state_dict_pre_hook(self, hook, prepend: bool = False) -> RemovableHandle:
        """``hook(optimizer, state_dict)`` before ``load_state_dict()``, with a shallow copy; may return another one."""
        return self._hooks.add("load_state_dict_pre", hook, prepend)

    def register_load_state_dict_post_hook(self, hook, prepend: bool = False) -> RemovableHandle:
        """``hook(optimizer)`` after ``load_state_dict()``."""
        return self._hooks.add("load_state_dict_post", hook, prepend)


def _or(result, given):
    return given if result is None else result
