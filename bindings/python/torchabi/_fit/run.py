"""The loop of ``fit``."""

from __future__ import annotations

import math
import signal
import threading
import time
from pathlib import Path

from .. import float64, tensor
from .._core import TensorBase
from .._trees import build, flatten
from ..autograd import no_grad
from ..optim import LBFGS
from ..optim.lr_scheduler import ReduceLROnPlateau
from . import Callback, State
from .history import Bar, History
from .resume import Random, restore, save

EVENTS = [name for name in vars(Callback) if name.startswith("on_")]


class Run:
    def __init__(self, model, train_loader, loss, optimizer, epochs, scheduler, interval, validation, metrics, callbacks,
                 checkpoint, resume, early_stopping, scaler, clip_grad_norm, accumulate, device, progress, step):  # fmt: skip
        _check_loader(train_loader, "train_loader")
        if validation is not None:
            _check_loader(validation, "validation")
        _check_count(epochs, "epochs")
        _check_count(accumulate, "accumulate")
        if (loss is None) == (step is None):
            raise ValueError("fit() takes either loss or step, a function")
        if not callable(loss or step):
            raise TypeError(f"loss and step are functions, not {type(loss or step).__name__}")
        if interval not in ("epoch", "step"):
            raise ValueError(f'interval is "epoch" or "step", not {interval!r}')
        if isinstance(optimizer, LBFGS) and (accumulate > 1 or scaler is not None):
            raise ValueError(
                "LBFGS computes a batch several times a step, which neither accumulate nor scaler can be with"
            )
        self.train_loader, self.loss, self.optimizer, self.scheduler = train_loader, loss, optimizer, scheduler
        self.interval, self.validation, self.step, self.scaler = interval, validation, step, scaler
        self.clip_grad_norm, self.accumulate, self.device = clip_grad_norm, accumulate, device
        self.metrics = dict(metrics or {})
        columns = ["epoch", "lr", "loss"] + ["val_loss"] * (validation is not None) + [*self.metrics, "seconds"]
        for name, metric in self.metrics.items():
            if columns.count(name) > 1:
                raise ValueError(f"no metric can be called {name!r}, which is another column of the history")
            if not all(callable(getattr(metric, method, None)) for method in ("update", "compute", "reset")):
                raise TypeError(f"the metric {name!r} needs update(), compute() and reset(), which {metric!r} lacks")
        self.callbacks = [_callback(one) for one in callbacks]
        self.watch = _Watch(columns, **(early_stopping or {}))
        self.folder, self.resume = None if checkpoint is None else Path(checkpoint), resume
        self.model = model if device is None else model.to(device)
        self.state, self.bar = State(model, optimizer, History(columns), epochs), Bar(progress)
        self.random = Random(self.model, train_loader, validation)
        self.interrupted = False
        self.within = _new_epoch()

    def run(self):
        state, before = self.state, self._catch_interrupt()
        try:
            self.model.train()
            # What goes on takes up its random numbers only where it needs them: callbacks may draw some before.
            self.resumed = restore(self) if self.folder and self.resume else None
            self._tell("on_train_begin")
            if self.resumed and not self.within["batches"]:
                self.random.set(self.resumed)
            while state.epoch <= state.epochs and not state.stopped and not self.watch.is_over(state.history):
                if not self._epoch():
                    break
            state.history.interrupted = self.interrupted
            state.history.best = self.watch.best(state.history)
            self._tell("on_train_end")
        finally:
            self.bar.end()
            if before is not None:
                signal.signal(signal.SIGINT, before)
        return state.history

    def _catch_interrupt(self):
        """Has the first Ctrl-C end the training well; what was there before, None where it is left alone."""
        if threading.current_thread() is not threading.main_thread():
            return None
        before = signal.getsignal(signal.SIGINT)
        if before in (None, signal.SIG_IGN):  # another language's, or nobody's, as in the background of a shell
            return None

        def interrupt(_number, _frame):
            self.interrupted = True
            signal.signal(signal.SIGINT, before)

        signal.signal(signal.SIGINT, interrupt)
        return before

    def _tell(self, event):
        for callback in self.callbacks:
            if event in callback:
                callback[event](self.state)

    def _epoch(self):
        """Does an epoch, or what is left of it. False when the training ends with it or within it."""
        state, within = self.state, self.within
        began = time.perf_counter() - within["seconds"]
        self._tell("on_epoch_begin")
        if within["trained"]:
            self.random.set(self.resumed)
        elif not self._train(began):
            return False
        row = {"epoch": state.epoch, "lr": within["lr"], "loss": within["loss"] / within["examples"]}
        if self.validation is not None:
            within.update(trained=True, seconds=time.perf_counter() - began)
            random = self.random.get()
            row["val_loss"] = self._validate(began)
            if row["val_loss"] is None:
                save(self, ["last"], random)
                return False
        for name, metric in self.metrics.items():
            row[name] = _number(metric.compute(), name)
        state.history.append({**row, "seconds": time.perf_counter() - began})
        if self.validation is not None:
            self._tell("on_validation_end")
        if self.interval == "epoch":
            self._step_scheduler(row.get(self.watch.monitor, row["loss"]))
        self._tell("on_epoch_end")
        self.bar.end("  ".join([f"epoch {state.epoch}/{state.epochs}", *state.history.row_texts(-1)]))
        state.epoch += 1
        self.within = _new_epoch()
        state.history.best = best = self.watch.best(state.history)
        is_best = best is not None and best["epoch"] == state.epoch - 1
        save(self, ["best", "last"] if is_best else ["last"], self.random.get())
        return not self.interrupted

    def _train(self, began):
        """Trains with what the loader still has. False when the training ends before the epoch does."""
        state, within, total = self.state, self.within, _length(self.train_loader)
        for batch in map(self._moved, self._batches()):
            state.data, state.batch, state.step = batch, within["batches"] + 1, state.step + 1
            self._tell("on_batch_begin")
            if within["batches"] % self.accumulate == 0:
                self.optimizer.zero_grad()
            loss, output = self._compute(batch)
            state.loss, n = loss.item(), _examples(batch)
            if self.accumulate > 1:
                loss = loss / self.accumulate
            (loss if self.scaler is None else self.scaler.scale(loss)).backward()
            within["loss"] += state.loss * n
            within["examples"] += n
            within["batches"] += 1
            if within["batches"] % self.accumulate == 0:
                self._update(batch)
            if self.validation is None:
                self._measure(output, batch)
            # Freed here, and not while the next batch is computed.
            del loss, output
            self._tell("on_batch_end")
            self.bar.show(state.batch, total, time.perf_counter() - began, f"loss {state.loss:.4g}")
            if (self.interrupted or state.stopped) and within["batches"] % self.accumulate == 0:
                within["seconds"] = time.perf_counter() - began
                save(self, ["last"], self.random.get())
                return False
        if not within["batches"]:
            raise ValueError("train_loader gave no batch")
        if within["batches"] % self.accumulate:
            self._update()
        state.data = None
        return True

    def _batches(self):
        """The batches of the epoch. In one that goes on, those that were done are drawn again from the same random numbers."""
        done = self.within["batches"]
        if not done:
            self.within["lr"] = float(self.optimizer.param_groups[0]["lr"])
            self._reset_metrics()
            self.begin = self.random.get()
            yield from self.train_loader
            return
        self.random.set(self.begin)
        batches = iter(self.train_loader)
        for i in range(done):
            if next(batches, None) is None:
                raise ValueError(f"train_loader gave {i} batches, where the training that goes on had done {done}")
        self.random.set(self.resumed)
        yield from batches

    def _moved(self, batch):
        if self.device is None:
            return batch
        leaves, structure = flatten(batch)
        return build(structure, [one.to(self.device) if isinstance(one, TensorBase) else one for one in leaves])

    def _compute(self, batch):
        """The loss of a batch, and what the model made of it; None where the step does not say."""
        if self.step is not None:
            found = self.step(self.model, batch)
            loss, output = found if isinstance(found, tuple) else (found, None)
        else:
            x, *y = batch if isinstance(batch, (tuple, list)) else (batch,)
            output = self.model(x)
            loss = self.loss(output, *y)
        if not isinstance(loss, TensorBase):
            raise TypeError(f"a loss is a tensor, not {type(loss).__name__}")
        return loss, output

    def _update(self, batch=None):
        self._clip()
        if isinstance(self.optimizer, LBFGS):
            self.optimizer.step(self._evaluations(batch))
        elif self.scaler is None:
            self.optimizer.step()
        else:
            self.scaler.step(self.optimizer)
            self.scaler.update()
        if self.interval == "step":
            self._step_scheduler(self.state.loss)

    def _clip(self):
        if self.clip_grad_norm is None:
            return
        from ..nn.utils import clip_grad_norm_

        if self.scaler is not None:
            self.scaler.unscale_(self.optimizer)
        clip_grad_norm_(self.model.parameters(), self.clip_grad_norm)

    def _evaluations(self, batch):
        """The loss of a batch with its gradients, for each time that it is called; the first is there already."""
        found = [tensor(self.state.loss, dtype=float64)]

        def evaluate():
            if found:
                return found.pop()
            self.optimizer.zero_grad()
            loss, _ = self._compute(batch)
            loss.backward()
            self._clip()
            return loss

        return evaluate

    def _step_scheduler(self, value):
        if isinstance(self.scheduler, ReduceLROnPlateau):
            self.scheduler.step(value)
        elif self.scheduler is not None:
            self.scheduler.step()

    @no_grad()
    def _validate(self, began):
        """Mean loss of the validation's examples, whose metrics are updated; None when it was interrupted."""
        modes = [(module, module.training) for module in self.model.modules()]
        self.model.eval()
        self._reset_metrics()
        total, examples = 0.0, 0
        try:
            for i, batch in enumerate(map(self._moved, self.validation), 1):
                loss, output = self._compute(batch)
                n = _examples(batch)
                total += loss.item() * n
                examples += n
                self._measure(output, batch)
                self.bar.show(i, _length(self.validation), time.perf_counter() - began, "validation")
                if self.interrupted:
                    return None
        finally:
            for module, training in modes:
                module.training = training
        if not examples:
            raise ValueError("validation gave no batch")
        return total / examples

    def _measure(self, output, batch):
        if not self.metrics:
            return
        if output is None:
            raise ValueError("metrics need the model's output: step has to return (loss, output)")
        y = batch[1:] if isinstance(batch, (tuple, list)) else ()
        with no_grad():
            for metric in self.metrics.values():
                metric.update(output.detach() if isinstance(output, TensorBase) else output, *y)

    def _reset_metrics(self):
        for metric in self.metrics.values():
            metric.reset()


def _new_epoch():
    """What is gathered while an epoch goes on, and stands in a checkpoint within it."""
    return {"batches": 0, "examples": 0, "loss": 0.0, "lr": 0.0, "seconds": 0.0, "trained": False}


class _Watch:
    """The column that decides which epoch is the best, and when there is no hope of a better one."""

    def __init__(self, columns, monitor=None, mode="min", min_delta=0.0, patience=None):
        self.monitor = monitor or ("val_loss" if "val_loss" in columns else "loss")
        if self.monitor not in columns:
            raise ValueError(f"early_stopping monitors {self.monitor!r}, but the columns are {', '.join(columns)}")
        if mode not in ("min", "max"):
            raise ValueError(f'mode of early_stopping is "min" or "max", not {mode!r}')
        if patience is not None:
            _check_count(patience, "patience of early_stopping")
        self.sign, self.min_delta, self.patience = 1 if mode == "min" else -1, min_delta, patience

    def best(self, history):
        best = None
        for row in history:
            value = row[self.monitor]
            if not math.isnan(value) and (best is None or self.sign * (best["value"] - value) > self.min_delta):
                best = {"monitor": self.monitor, "value": value, "epoch": row["epoch"]}
        return best

    def is_over(self, history):
        best = self.best(history)
        worse = [row for row in history if best is None or row["epoch"] > best["epoch"]]
        return self.patience is not None and len(worse) >= self.patience


def _callback(one):
    """The methods of a callback, by event."""
    found = {event: getattr(one, event) for event in EVENTS if callable(getattr(one, event, None))}
    if not found and callable(one):
        return {"on_epoch_end": one}
    if not found:
        raise TypeError(f"a callback is a function or has methods such as on_epoch_end(), which {one!r} lacks")
    return found


def _check_loader(loader, what):
    # Without iter(), which may draw random numbers for an order.
    if not hasattr(loader, "__iter__") and not hasattr(loader, "__getitem__"):
        raise TypeError(f"{what} gives batches when it is iterated, which {type(loader).__name__} cannot be")
    if hasattr(loader, "__next__"):
        raise ValueError(f"{what} is an iterator, which ends with the first epoch; give a loader or a list")


def _check_count(value, what):
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{what} is a whole number, not {type(value).__name__}")
    if value < 1:
        raise ValueError(f"{what} is {value}, where 1 at least is expected")


def _length(loader):
    try:
        return len(loader)
    except TypeError:
        return None


def _examples(batch):
    """How many examples a batch has: rows of what stands first in it."""
    while isinstance(batch, (tuple, list, dict)) and batch:
        batch = next(iter(batch.values() if isinstance(batch, dict) else batch))
    return batch.shape[0] if isinstance(batch, TensorBase) and batch.ndim else 1


def _number(value, name):
    if isinstance(value, TensorBase):
        if value.numel() != 1:
            raise ValueError(f"the metric {name!r} came to {value.numel()} numbers, where a history has one")
        value = value.item()
    return float(value)
