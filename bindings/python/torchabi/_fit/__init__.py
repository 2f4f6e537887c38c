"""Training in one call: epochs, validation, checkpoints, resumption. ``torchabi.fit`` says what it takes."""

from __future__ import annotations

import math

from .history import History

__all__ = ["Callback", "History", "State", "fit"]


class Callback:
    """What ``fit`` calls while it trains; subclasses define what they need, with the one argument ``state``.

    Whatever has one of these methods may be a callback, and so may a function, which is called at the end of each epoch.
    """

    def on_train_begin(self, state):
        """Before the first epoch, and again where a training goes on."""

    def on_train_end(self, state):
        """After the last epoch, or when the training was stopped or interrupted; the last checkpoint is written."""

    def on_epoch_begin(self, state):
        """Before the first batch of an epoch, and again where one goes on."""

    def on_epoch_end(self, state):
        """After an epoch and its validation; ``state.history[-1]`` is its row. Checkpoints are written next."""

    def on_batch_begin(self, state):
        """Before a batch, which is ``state.data``."""

    def on_batch_end(self, state):
        """After a batch, whose loss is ``state.loss``."""

    def on_validation_end(self, state):
        """After the validation of an epoch."""


class State:
    """Where a training stands: ``epoch`` and ``batch`` within it, from 1; ``step``, batches of the whole training; ``data``,
    the batch itself; ``loss``, a float; ``model``, ``optimizer``, ``history``.
    """

    def __init__(self, model, optimizer, history, epochs):
        self.model, self.optimizer, self.history, self.epochs = model, optimizer, history, epochs
        self.epoch, self.batch, self.step = 1, 0, 0
        self.data, self.loss, self.stopped = None, math.nan, False

    def stop(self) -> None:
        """Ends the training after this batch, or this epoch where it is called at its end."""
        self.stopped = True


def fit(
    model,
    train_loader,
    *,
    loss=None,
    optimizer,
    epochs: int = 1,
    scheduler=None,
    interval: str = "epoch",
    validation=None,
    metrics=None,
    callbacks=(),
    checkpoint=None,
    resume: bool = True,
    early_stopping=None,
    scaler=None,
    clip_grad_norm: float | None = None,
    accumulate: int = 1,
    device=None,
    progress: bool | None = None,
    step=None,
) -> History:
    """Trains a model, and returns the ``History`` of it.

    >>> history = torchabi.fit(model, DataLoader(train, batch_size=64, shuffle=True),
    ...                        loss=torchabi.nn.functional.cross_entropy,
    ...                        optimizer=torchabi.optim.Adam(model.parameters()), epochs=10,
    ...                        validation=DataLoader(test, batch_size=256), metrics={"accuracy": metrics.Accuracy()},
    ...                        checkpoint="run", early_stopping={"patience": 3})

    Args:
      train_loader: what gives batches ``(x, y...)`` each time it is iterated: a DataLoader, a list.
      loss: ``loss(model(x), y...)`` gives the loss of a batch; a module or a function.
      epochs: how many in all, those of a training that is resumed among them.
      scheduler: steps after each epoch, or with ``interval="step"`` after each step of the optimizer.
        ReduceLROnPlateau is given the column that is monitored, or the loss.
      validation: batches to compute "val_loss" and the metrics of after each epoch, without gradients in evaluation mode.
      metrics: by name, objects with ``update(output, y...)``, ``compute()`` and ``reset()``, of one number. They are the
        validation's, or the training's where there is none: in an epoch that goes on after a break, those since then.
      callbacks: see ``Callback``.
      checkpoint: a folder for "last.pt", after each epoch, and "best.pt", whenever the monitored column improves. PyTorch's
        ``torch.load`` reads them: a dict of "model", "optimizer", "scheduler", "scaler", "rng", "epoch", "step", "history",
        "best", and what it takes to go on within an epoch.
      resume: go on from "last.pt" if it is there, as if there had been no break: the same losses, the same weights. A loop
        that somebody wrote with PyTorch may have saved it; "model", "optimizer" and "epoch", those done, are enough.
      early_stopping: a dict of "monitor" (a column: "val_loss", or "loss" without validation), "mode" ("min" or "max"),
        "min_delta" (0: what counts as better) and "patience": epochs without improvement after which the training ends.
        Without patience it never does, and "monitor" and "mode" are what "best.pt" is chosen by.
      scaler: an ``amp.GradScaler``.
      clip_grad_norm: greatest norm of the gradients.
      accumulate: batches whose gradients are averaged for a step of the optimizer.
      device: where model and batches are moved; where they are when it is None.
      progress: a bar on standard error; when it is a terminal, if None.
      step: for unusual models, ``step(model, batch)`` in the place of ``loss``: gives the loss, or ``(loss, output)``.

    LBFGS computes each batch as often as it needs to; "loss" is what it began the step with. Losses of an epoch are means
    over its examples. Ctrl-C ends the training after the batch, or group of batches, that is
    under way: "last.pt" is written, and the history has ``interrupted`` set; the second Ctrl-C is Python's own.

    Raises ValueError and TypeError for arguments that do not fit, before anything is trained.
    """
    arguments = dict(locals())
    from .run import Run

    return Run(**arguments).run()
