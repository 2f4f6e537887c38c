"""torch.nn.functional: functions of layers without parameters of their own, with PyTorch's names, arguments and defaults.

The library has them, for every language: ``torchabi.schema("nn.functional.interpolate")`` says what one takes. Here is what
only Python says in its own way: results of two kinds, sizes that are kept, and the input itself where it was changed.
"""

from __future__ import annotations

from .._ops import module_of_operators, schema

_find, __dir__ = module_of_operators("nn.functional")

# Pools that also tell where each largest element was, when asked with return_indices; where that stands among arguments.
_POOLS = {
    f"{kind}max_pool{n}d{both}": at
    for kind, at in (("", 6), ("adaptive_", 2), ("fractional_", 4))
    for n in (1, 2, 3)
    for both in ("", "_with_indices")
}


def _pool(name):
    at, both = _POOLS[name], name.removesuffix("_with_indices") + "_with_indices"
    # PyTorch's …_with_indices take return_indices too, and give them in any case.
    alone, with_indices = _find(name), _find(both)

    def pool(*args, return_indices: bool = name == both, **named):
        if len(args) > at:
            args, return_indices = (*args[:at], *args[at + 1 :]), args[at]
        return (with_indices if return_indices else alone)(*args, **named)

    return pool


def _adaptive(name):
    run = _pool(name) if name in _POOLS else _find(name)

    def adaptive(input, output_size, *args, **named):
        if isinstance(output_size, (list, tuple)):
            # None keeps the input's size.
            sizes = input.shape[input.ndim - len(output_size) :]
            output_size = [size if wanted is None else wanted for wanted, size in zip(output_size, sizes)]
        return run(input, output_size, *args, **named)

    return adaptive


def _in_place(name):
    run = _find(name)

    def function(input, *args, **named):
        out = run(input, *args, **named)
        return input if (args or named) and out.is_same_tensor(input) else out

    return function


def _maker(name):
    if name.startswith("adaptive_"):
        return _adaptive
    if name in _POOLS:
        return _pool
    return _in_place if "bool inplace=" in schema(f"nn.functional.{name}") else _find


def __getattr__(name: str):
    plain = _find(name)
    make = _maker(name)
    found = make(name)
    if make is not _find:
        found.__name__ = found.__qualname__ = name
        found.__doc__ = plain.__doc__
    globals()[name] = found
    return found
