"""Averages of weights, as torch.optim.swa_utils."""

from __future__ import annotations

import copy

from .._creation import tensor
from .._library import lib
from .._types import DTYPES
from ..autograd import no_grad
from ..nn import Module
from .lr_scheduler import TYPES

SWALR = TYPES["SWALR"]

__all__ = [
    "SWALR", "AveragedModel", "get_ema_avg_fn", "get_ema_multi_avg_fn", "get_swa_avg_fn", "get_swa_multi_avg_fn",
    "update_bn",
]  # fmt: skip


class _MultiAverage:
    """How all weights are averaged at once: by the library."""

    def __init__(self, decay):
        self.decay = decay


def _checked(decay):
    if decay < 0.0 or decay > 1.0:
        raise ValueError(f"Invalid decay value {decay} provided. Please provide a value in [0,1] range.")
    return decay


def get_ema_multi_avg_fn(decay: float = 0.999):
    """The exponential moving average, of all weights at once."""
    return _MultiAverage(_checked(decay))


def get_swa_multi_avg_fn():
    """The mean, of all weights at once."""
    return _MultiAverage(-1.0)


def get_ema_avg_fn(decay: float = 0.999):
    """The exponential moving average of one tensor."""
    _checked(decay)
    return lambda averaged, current, _n: decay * averaged + (1 - decay) * current


def get_swa_avg_fn():
    """The mean of one tensor."""
    return lambda averaged, current, n: averaged + (current - averaged) / (n + 1)


class AveragedModel(Module):
    """A module whose weights are an average of another's: the mean (SWA), an exponential one, or ``avg_fn``'s.

    >>> average = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.999))
    >>> average.update_parameters(net)  # after each step of training
    """

    def __init__(self, model, device=None, avg_fn=None, multi_avg_fn=None, use_buffers: bool = False):
        super().__init__()
        if avg_fn is not None and multi_avg_fn is not None:
            raise AssertionError("Only one of avg_fn and multi_avg_fn should be provided")
        self.module = copy.deepcopy(model)
        if device is not None:
            self.module = self.module.to(device)
        self.register_buffer("n_averaged", tensor(0, dtype=DTYPES["int64"], device=device))
        self.avg_fn, self.multi_avg_fn, self.use_buffers = avg_fn, multi_avg_fn, use_buffers

    def forward(self, *args, **named):
        return self.module(*args, **named)

    def update_parameters(self, model) -> None:
        """Takes the weights as they are now into the average."""
        if self.avg_fn is None and isinstance(self.multi_avg_fn, (_MultiAverage, type(None))):
            decay = -1.0 if self.multi_avg_fn is None else self.multi_avg_fn.decay
            lib.tabi_average_update(self, model, decay, self.use_buffers)
            return
        with no_grad():
            ours, theirs = list(self.module.parameters()), list(model.parameters())
            buffers = list(zip(self.module.buffers(), model.buffers()))
            if self.use_buffers:
                ours += [averaged for averaged, _ in buffers]
                theirs += [current for _, current in buffers]
            theirs = [current.detach().to(averaged.device) for averaged, current in zip(ours, theirs)]
            ours = [averaged.detach() for averaged in ours]
            if int(self.n_averaged) == 0:
                for averaged, current in zip(ours, theirs):
                    averaged.copy_(current)
            elif self.multi_avg_fn is not None:
                self.multi_avg_fn(ours, theirs, self.n_averaged)
            else:
                for averaged, current in zip(ours, theirs):
                    averaged.copy_(self.avg_fn(averaged, current, self.n_averaged))
            if not self.use_buffers:
                for averaged, current in buffers:
                    averaged.copy_(current)
            self.n_averaged.add_(1)


class _Statistics:
    """The mean of what a batch norm sees, batch by batch."""

    def __init__(self, norm):
        self.norm, self.batches, self.mean, self.var = norm, 0, None, None
        self.handle = norm.register_forward_pre_hook(self.see)

    def see(self, _module, args):
        inputs = args[0].detach()
        dims = [dim for dim in range(inputs.ndim) if dim != 1]
        self.batches += 1
        share = 1.0 / self.batches
        mean, var = inputs.mean(dims), inputs.var(dims)
        self.mean = mean if self.mean is None else self.mean * (1 - share) + mean * share
        self.var = var if self.var is None else self.var * (1 - share) + var * share


def update_bn(loader, model, device=None) -> None:
    """Computes the running statistics of a module's batch norms anew, over all that a loader gives."""
    norms = [m for m in model.modules() if "BatchNorm" in type(m).__name__ and m.running_mean is not None]
    if not norms:
        return
    seen = [_Statistics(norm) for norm in norms]
    was_training = model.training
    model.train()
    try:
        with no_grad():
            for batch in loader:
                inputs = batch[0] if isinstance(batch, (list, tuple)) else batch
                model(inputs.to(device) if device is not None else inputs)
            for one in seen:
                if one.batches:
                    one.norm.running_mean.copy_(one.mean)
                    one.norm.running_var.copy_(one.var)
                one.norm.num_batches_tracked.fill_(one.batches)
    finally:
        for one in seen:
            one.handle.remove()
        model.train(was_training)
