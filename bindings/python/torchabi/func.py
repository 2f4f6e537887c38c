"""Transforms of functions, as in torch.func: each takes a function and gives one.

What a function gives may be a tensor, or a tuple, list or dict of tensors, and so may its arguments. Derivatives can be
differentiated again where an argument requires gradients.
"""

from __future__ import annotations

import ctypes
import functools

from . import _raw as raw
from ._core import TensorBase
from ._errors import Error
from ._host import transform
from ._trees import build, flatten, tensors_among, tensors_of
from ._values import handles
from .autograd import enable_grad, is_grad_enabled
from .autograd import grad as _autograd_grad

__all__ = ["grad", "grad_and_value", "hessian", "jacfwd", "jacrev", "jvp", "vjp", "vmap"]


def _records(tensors):
    return is_grad_enabled() and any(tensor.requires_grad for tensor in tensors)


def _chosen(args, argnums):
    """The arguments to differentiate by, as a nest of their own; and a function that puts others in their place."""
    several = isinstance(argnums, tuple)
    numbers = argnums if several else (argnums,)
    for number in numbers:
        if not -len(args) <= number < len(args):
            raise Error(f"got argnum={number}, but there are {len(args)} positional arguments")
    numbers = tuple([number % len(args) for number in numbers])

    def put(found):
        whole = list(args)
        for number, one in zip(numbers, found if several else (found,)):
            whole[number] = one
        return whole

    return tuple([args[number] for number in numbers]) if several else args[numbers[0]], put


class _Call:
    """A function of flat tensors for the library, and the structure of what it gave."""

    def __init__(self, function, inputs, what, has_aux=False):
        self.tensors, self._inputs = tensors_of(inputs, what)
        self._function, self._has_aux = function, has_aux
        self.aux = self.structure = None

    def __call__(self, *tensors):
        found = self._function(build(self._inputs, tensors))
        if self._has_aux:
            found, self.aux = found
        leaves, self.structure = tensors_of(found, "what the function gives", Error)
        return leaves

    def like_results(self, leaves):
        return build(self.structure, leaves)

    def like_inputs(self, leaves):
        return build(self._inputs, leaves)

    @property
    def arguments(self):
        return handles(self.tensors), len(self.tensors)


def vjp(func, *primals, has_aux: bool = False):
    """What ``func(*primals)`` gives, and a function from gradients of that to a tuple of gradients of the primals."""
    call = _Call(lambda given: func(*given), primals, "primals", has_aux)
    records = _records(call.tensors)
    with enable_grad():
        leaves = [t.view_as(t) if records and t.requires_grad else t.detach().requires_grad_() for t in call.tensors]
        results = call(*leaves)

    def vjp_fn(cotangents, *more, retain_graph: bool = True, create_graph: bool | None = None):
        given, _ = tensors_of(cotangents if not more else (cotangents, *more), "cotangents")
        if len(given) != len(results):
            raise Error(f"expected {len(results)} cotangents, one for each result, got {len(given)}")
        create = records if create_graph is None else create_graph
        pairs = [(r, c) for r, c in zip(results, given) if r.requires_grad]
        found = [None] * len(leaves)
        if pairs:
            found = _autograd_grad(
                [r for r, _ in pairs],
                leaves,
                [c for _, c in pairs],
                retain_graph=retain_graph,
                create_graph=create,
                allow_unused=True,
            )
        zeros = [t * 0 if g is None else g for t, g in zip(call.tensors, found)]
        return call.like_inputs(zeros)

    value = call.like_results([r if records else r.detach() for r in results])
    return (value, vjp_fn, call.aux) if has_aux else (value, vjp_fn)


def jvp(func, primals, tangents, *, has_aux: bool = False):
    """What ``func(*primals)`` gives, and how it changes with the primals in the direction of the tangents."""
    call = _Call(lambda given: func(*given), primals, "primals", has_aux)
    directions, _ = tensors_of(tangents, "tangents")
    if len(directions) != len(call.tensors):
        raise Error(f"jvp needs a tangent for each of {len(call.tensors)} primals, got {len(directions)}")
    found = transform("jvp", call, handles(call.tensors), handles(directions), len(directions))
    half = len(found) // 2
    value, change = call.like_results(found[:half]), call.like_results(found[half:])
    return (value, change, call.aux) if has_aux else (value, change)


def grad_and_value(func, argnums=0, has_aux: bool = False):
    """A function that gives the gradient of ``func``, whose result has one element, and the result."""

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        chosen, put = _chosen(args, argnums)
        call = _Call(lambda given: func(*put(given), **kwargs), chosen, "what to differentiate by", has_aux)
        flags = raw.TRANSFORM_CREATE_GRAPH if _records(call.tensors) else 0
        value, *found = transform("vjp", call, *call.arguments, None, 0, flags)
        result = call.like_results([value])
        return call.like_inputs(found), (result, call.aux) if has_aux else result

    return wrapper


def grad(func, argnums=0, has_aux: bool = False):
    """A function that gives the gradient of ``func``, whose result has one element, by the argument ``argnums``."""
    both = grad_and_value(func, argnums, has_aux)

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        found, value = both(*args, **kwargs)
        return (found, value[1]) if has_aux else found

    return wrapper


def _jacobian(func, argnums, has_aux, flags):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        chosen, put = _chosen(args, argnums)
        call = _Call(lambda given: func(*put(given), **kwargs), chosen, "what to differentiate by", has_aux)
        create = raw.TRANSFORM_CREATE_GRAPH if _records(call.tensors) else 0
        found = transform("jacobian", call, *call.arguments, flags | create)
        n = len(call.tensors)
        rows = [call.like_inputs(found[i : i + n]) for i in range(0, len(found), n)]
        result = call.like_results(rows)
        return (result, call.aux) if has_aux else result

    return wrapper


def jacrev(func, argnums=0, *, has_aux: bool = False):
    """A function that gives the Jacobian of ``func``, row by row: sizes of the result, then of the argument."""
    return _jacobian(func, argnums, has_aux, 0)


def jacfwd(func, argnums=0, has_aux: bool = False):
    """A function that gives the Jacobian of ``func``, column by column with forward mode."""
    return _jacobian(func, argnums, has_aux, raw.TRANSFORM_FORWARD_MODE)


def hessian(func, argnums=0):
    """A function that gives the second derivatives of ``func`` by the argument ``argnums``."""
    return jacrev(jacrev(func, argnums), argnums)


_NOT_BATCHED = -(1 << 63)


def vmap(func, in_dims=0, out_dims=0, randomness: str = "error", *, chunk_size: int | None = None):
    """A function that applies ``func``, which is written for one example, to a batch of them at once.

    ``in_dims`` is where the batch dimension of each argument is, None for one without; ``out_dims`` where that of the
    results goes. Random operators do not work inside, nor item(), nor shapes that depend on data; operators without a rule
    of their own run once an example.
    """
    if randomness != "error":
        raise NotImplementedError(f"vmap knows randomness='error' alone, not {randomness!r}")
    if chunk_size is not None:
        raise NotImplementedError("vmap runs a batch as a whole; chunk_size must be None")
    if not isinstance(out_dims, int):
        raise NotImplementedError(f"vmap takes one number for out_dims, not {out_dims!r}")

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        dims = in_dims if isinstance(in_dims, (tuple, list)) else [in_dims] * len(args)
        if len(dims) != len(args):
            raise ValueError(f"vmap: in_dims has {len(dims)} entries for {len(args)} arguments")
        own, tensors = [], []
        for arg, dim in zip(args, dims):
            leaves, _ = flatten(arg)
            if dim is not None and not all(isinstance(leaf, TensorBase) for leaf in leaves):
                raise ValueError("vmap: an argument with a batch dimension must be tensors; its in_dims may be None")
            batched = [leaf for leaf in leaves if isinstance(leaf, TensorBase)]
            own += [_NOT_BATCHED if dim is None else dim] * len(batched)
            tensors += batched
        return _vmap(func, args, kwargs, tensors, own, out_dims)

    return wrapper


def _vmap(func, args, kwargs, tensors, dims, out_dim):
    leaves, structure = flatten(args)
    _, put = tensors_among(leaves)
    found_structure = None

    def compute(*given):
        nonlocal found_structure
        found = func(*build(structure, put(given)), **kwargs)
        results, found_structure = tensors_of(found, "what the function gives")
        return results

    results = transform("vmap", compute, handles(tensors), (ctypes.c_int64 * len(dims))(*dims), len(dims), out_dim)
    return build(found_structure, results)
