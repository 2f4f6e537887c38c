"""torch.nn.init: first values of parameters, drawn as PyTorch draws them, so that equal seeds give equal numbers.

The library has them, for every language: ``torchabi.schema("nn.init.kaiming_uniform_")`` says what one takes.
"""

from __future__ import annotations

from .._ops import module_of_operators

_find, __dir__ = module_of_operators("nn.init")


def __getattr__(name: str):
    operator = _find(name)
    if not name.endswith("_"):
        return operator

    def init(tensor, *args, **named):
        operator(tensor, *args, **named)
        return tensor

    init.__name__ = init.__qualname__ = name
    init.__doc__ = operator.__doc__
    globals()[name] = init
    return init
