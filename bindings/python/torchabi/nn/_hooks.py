"""Hooks of modules: of those that the library runs by its own, of those that Python runs here."""

from __future__ import annotations

import ctypes
import weakref

from .. import _raw as raw
from .._core import TensorBase
from .._hooks import Hooks
from .._host import HostFunction, RemovableHandle, check_hook
from .._library import lib
from ._module import Structure

PRE_FORWARD, FORWARD = raw.MODULE_HOOK_PRE_FORWARD, raw.MODULE_HOOK_FORWARD
PRE_BACKWARD, BACKWARD = raw.MODULE_HOOK_PRE_BACKWARD, raw.MODULE_HOOK_BACKWARD


def register(module, kind, hook) -> RemovableHandle:
    """Registers a hook with a module that the library runs, or that Python does."""
    check_hook(hook)
    if module._runs_in_library():
        number = ctypes.c_int64()
        function = HostFunction(_for_library(weakref.ref(module), kind, hook))
        lib.tabi_module_register_hook(module, kind, function, number)
        module.__dict__["_hooked"] = True
        return RemovableHandle(lib.tabi_module_remove_hook, module, number.value)
    handle = module.__dict__.setdefault("_hooks", Hooks()).add(kind, hook)
    Structure.version += 1
    return RemovableHandle(_remove, module, handle)


def _remove(module, handle):
    handle.remove()
    if not module._hooks:
        del module.__dict__["_hooks"]
    Structure.version += 1


def _for_library(module, kind, hook):
    """What the library calls: a hook that knows of the module without keeping it."""

    def compute(*given):
        if kind in (FORWARD, BACKWARD):
            *values, is_second = given
            n = is_second.index(True) if True in is_second else len(values)
            second = tuple(values[n:])
            if kind == FORWARD and len(second) == 1:
                second = second[0]
            result = hook(module(), tuple(values[:n]), second)
        else:
            result = hook(module(), given)
        return () if result is None else result

    return compute


def call(module, args, named):
    """A call of a module that Python runs, with hooks."""
    pre_forward, forward, pre_backward, backward = map(module._hooks, (PRE_FORWARD, FORWARD, PRE_BACKWARD, BACKWARD))
    for hook in pre_forward:
        result = hook(module, args)
        if result is not None:
            args = result if isinstance(result, tuple) else (result,)
    crossing = _Crossing(module, pre_backward, backward) if pre_backward or backward else None
    if crossing is not None:
        args = crossing.inputs(args)
    output = module.forward(*args, **named)
    for hook in forward:
        result = hook(module, args, output)
        if result is not None:
            output = result
    return output if crossing is None else crossing.outputs(output)


class _Crossing:
    """Where gradients pass the inputs and outputs of one call: identities in the graph that call hooks."""

    def __init__(self, module, pre_hooks, hooks):
        self._module, self._pre_hooks, self._hooks = module, pre_hooks, hooks
        self._n_inputs, self._reaches_inputs, self._grad_outputs = 0, False, ()

    def inputs(self, args):
        self._n_inputs = len(args)
        passed = _pass(args, self._at_inputs)
        self._reaches_inputs = passed is not None
        return args if passed is None else passed

    def outputs(self, output):
        several = isinstance(output, (tuple, list))
        passed = _pass(output if several else (output,), self._at_outputs)
        if passed is None:
            return output
        return type(output)(passed) if several else passed[0]

    def _at_outputs(self, grads):
        for hook in self._pre_hooks:
            grads = _replaced(hook(self._module, grads), grads)
        self._grad_outputs = grads
        if not self._reaches_inputs:
            self._at_inputs((None,) * self._n_inputs)
        return grads

    def _at_inputs(self, grads):
        for hook in self._hooks:
            grads = _replaced(hook(self._module, grads, self._grad_outputs), grads)
        return grads


def _replaced(result, grads):
    if result is None:
        return grads
    result = result if isinstance(result, tuple) else (result,)
    if len(result) != len(grads):
        raise ValueError(f"a backward hook gave {len(result)} gradients in place of {len(grads)}")
    return result


def _pass(values, on_grads):
    """The values with identities on those tensors that require gradients; None when there are none."""
    from ..autograd import Function, is_grad_enabled

    class Pass(Function):
        @staticmethod
        def forward(ctx, *tensors):
            ctx.set_materialize_grads(False)
            return tuple([tensor.view_as(tensor) for tensor in tensors])

        @staticmethod
        def backward(ctx, *grads):
            of = dict(zip(which, grads))
            every = on_grads(tuple([of.get(i) for i in range(len(values))]))
            return tuple([every[i] for i in which])

    which = [i for i, value in enumerate(values) if isinstance(value, TensorBase) and value.requires_grad]
    if not which or not is_grad_enabled():
        return None
    found = Pass.apply(*[values[i] for i in which])
    out = list(values)
    for i, tensor in zip(which, (found,) if isinstance(found, TensorBase) else found):
        out[i] = tensor
    return tuple(out)
