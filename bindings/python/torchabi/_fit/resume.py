"""Checkpoints of a training, from which it goes on as if there had been no break."""

from __future__ import annotations

from ..checkpoint import load
from ..checkpoint import save as write
from ..random import default_generator

RANDOM = ("rng", "device_rng", "loader_rng", "validation_rng")


class Random:
    """The generators that a training draws from: the CPU's, the model's device's, those of the loaders' own."""

    def __init__(self, model, loader, validation):
        device = next((str(parameter.device) for parameter in model.parameters()), "cpu")
        self.generators = {
            "rng": default_generator(),
            "device_rng": None if device == "cpu" else default_generator(device),
            "loader_rng": _generator_of(loader),
            "validation_rng": _generator_of(validation),
        }

    def get(self) -> dict:
        """Their states, by name; None of one that is not there."""
        return {name: None if one is None else one.get_state() for name, one in self.generators.items()}

    def set(self, states) -> None:
        for name, one in self.generators.items():
            if one is not None and states.get(name) is not None:
                one.set_state(states[name])


def _generator_of(loader):
    own = getattr(loader, "generator", None)
    return own if own is not None else getattr(getattr(loader, "sampler", None), "generator", None)


def save(run, names, random) -> None:
    """Writes a run's checkpoint under names; ``random`` are the states to go on with."""
    if run.folder is None:
        return
    state, within = run.state, None
    if run.within["batches"]:
        within = {**run.within, **run.begin}
    value = {
        "model": state.model.state_dict(),
        "optimizer": state.optimizer.state_dict(),
        "scheduler": None if run.scheduler is None else run.scheduler.state_dict(),
        "scaler": None if run.scaler is None else run.scaler.state_dict(),
        **random,
        "epoch": state.epoch - 1,
        "step": state.step,
        "history": state.history.state_dict(),
        "best": run.watch.best(state.history),
        "within": within,
    }
    run.folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        write(value, run.folder / f"{name}.pt")


def restore(run):
    """Takes over the last checkpoint; the random numbers to go on with, None when there is none."""
    path, state = run.folder / "last.pt", run.state
    if not path.exists():
        return None
    found = load(path, map_location="cpu", weights_only=True)
    missing = [name for name in ("model", "optimizer", "epoch") if name not in found]
    if missing:
        raise ValueError(f"{path} lacks {', '.join(missing)}: no checkpoint of fit()")
    for name in ("scheduler", "scaler"):
        if (found.get(name) is None) != (getattr(run, name) is None):
            raise ValueError(f"{path} was written {'without' if found.get(name) is None else 'with'} a {name}")
    # A loop that somebody wrote keeps no history.
    history = found.get("history") or {name: [] for name in state.history.columns}
    columns = list(history)
    if columns != state.history.columns:
        raise ValueError(f"{path} has the history {', '.join(columns)}, not {', '.join(state.history.columns)}")
    state.model.load_state_dict(found["model"])
    state.optimizer.load_state_dict(found["optimizer"])
    for name in ("scheduler", "scaler"):
        if found.get(name) is not None:
            getattr(run, name).load_state_dict(found[name])
    for values in zip(*history.values()):
        state.history.append(dict(zip(columns, values)))
    state.epoch, state.step = found["epoch"] + 1, found.get("step", 0)
    if found.get("within") is not None:
        run.within = {name: found["within"][name] for name in run.within}
        run.begin = {name: found["within"][name] for name in RANDOM}
    return {name: found.get(name) for name in RANDOM}
