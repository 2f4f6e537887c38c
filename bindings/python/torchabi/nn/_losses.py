"""Losses as modules: each calls the function of its name with options that are set once."""

from __future__ import annotations

import inspect

from . import functional
from ._module import Module

_FUNCTIONS = {
    "BCELoss": functional.binary_cross_entropy,
    "BCEWithLogitsLoss": functional.binary_cross_entropy_with_logits,
    "CrossEntropyLoss": functional.cross_entropy,
    "HuberLoss": functional.huber_loss,
    "L1Loss": functional.l1_loss,
    "MSELoss": functional.mse_loss,
    "NLLLoss": functional.nll_loss,
    "SmoothL1Loss": functional.smooth_l1_loss,
}


class Loss(Module):
    """A loss of (input, target), with its function's options; tensors among them move along as buffers."""

    _function = None

    def __init__(self, **options):
        super().__init__()
        known = list(inspect.signature(type(self)._function).parameters)[2:]
        for name in options:
            if name not in known:
                raise TypeError(f"{type(self).__name__} has no option {name!r}; it has {', '.join(known)}")
        self._options = [name for name in options if options[name] is not None]
        for name in self._options:
            if name in ("weight", "pos_weight"):
                self.register_buffer(name, options[name])
            else:
                setattr(self, name, options[name])

    def forward(self, input, target):
        return type(self)._function(input, target, **{name: getattr(self, name) for name in self._options})


LOSSES = {
    name: type(
        name,
        (Loss,),
        {"__module__": "torchabi.nn", "__doc__": function.__doc__, "_function": staticmethod(function)},
    )
    for name, function in _FUNCTIONS.items()
}
