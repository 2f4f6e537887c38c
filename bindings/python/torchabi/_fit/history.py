"""What a training was like: a row of numbers an epoch."""

from __future__ import annotations

import csv
import ctypes
import math
import shutil
import sys

from .._creation import tensor
from .._library import lib
from .._types import DTYPES
from .._values import handles


class History:
    """A table of a training, a row an epoch: "epoch" (from 1), "lr", "loss", "val_loss", the metrics, "seconds".

    >>> history["loss"]            # a column, as a list
    >>> history[-1]["val_loss"]    # a row is a dict; iteration gives rows
    >>> print(history)
    >>> history.plot()

    ``interrupted`` tells whether Ctrl-C ended the training; the epoch that it cut short has no row. ``best`` is None or a
    dict of "monitor", the column that was watched, and its best "value" with the "epoch" that had it.
    """

    def __init__(self, columns):
        self.columns = list(columns)
        self.interrupted = False
        self.best = None
        self._rows: list[dict] = []

    def append(self, row: dict) -> None:
        """Adds a row, which has a number for each column."""
        if list(row) != self.columns:
            raise ValueError(f"a row of this history has {', '.join(self.columns)}, not {', '.join(map(str, row))}")
        self._rows.append(dict(row))

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self):
        return iter(self._rows)

    def __getitem__(self, key):
        if not isinstance(key, str):
            return self._rows[key]
        if key not in self.columns:
            raise KeyError(f"a history has no column {key!r}; this one has {', '.join(self.columns)}")
        return [row[key] for row in self._rows]

    def row_texts(self, i: int) -> list[str]:
        """A row as short texts such as "loss 0.31"; without its epoch."""
        return [f"{name} {_shown(value)}" for name, value in self._rows[i].items() if name != "epoch"]

    def state_dict(self) -> dict:
        """The columns as lists, by name."""
        return {name: self[name] for name in self.columns}

    def csv(self, path) -> None:
        """Writes the table as comma-separated values, names in the first line."""
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(self.columns)
            writer.writerows([row[name] for name in self.columns] for row in self._rows)

    def plot(self, *names: str, width: int | None = None, height: int = 12, file=None) -> None:
        """Draws columns over the epochs with characters; "loss" and, if there is one, "val_loss" when none is named."""
        names = names or tuple(name for name in ("loss", "val_loss") if name in self.columns)
        columns = [tensor(self[name], dtype=DTYPES["float64"]) for name in names]
        texts = (ctypes.c_char_p * len(names))(*[name.encode() for name in names])
        out = ctypes.c_char_p()
        width = width or min(shutil.get_terminal_size().columns, 100)
        lib.tabi_metric_curves(texts, handles(columns), len(names), width, height, out)
        print(out.value.decode(), file=file)

    def __repr__(self) -> str:
        lines = [self.columns, *([_shown(row[name]) for name in self.columns] for row in self._rows)]
        widths = [max(len(line[i]) for line in lines) for i in range(len(self.columns))]
        return "\n".join("  ".join(text.rjust(width) for text, width in zip(line, widths)) for line in lines)


def _shown(number) -> str:
    return str(number) if isinstance(number, int) or not math.isfinite(number) else f"{number:.4g}"


class Bar:
    """A line on standard error that tells how an epoch goes, and what it came to; nothing unless it is wanted."""

    def __init__(self, wanted):
        self.wanted = sys.stderr.isatty() if wanted is None else bool(wanted)
        self._shown = -math.inf

    def show(self, done, total, seconds, note) -> None:
        """Draws the line again, ten times a second at most. ``total`` is None where nobody knows."""
        if not self.wanted or (done != total and seconds - self._shown < 0.1):
            return
        self._shown = seconds
        width = max(shutil.get_terminal_size().columns - 1, 20)
        line = f"{done} [{seconds:.0f} s] {note}"[:width]
        if total and done <= total:
            out = ctypes.c_char_p()
            lib.tabi_metric_bar(done, total, seconds, note.encode(), width, out)
            line = out.value.decode()
        self._write(f"\r{line}\033[K")

    def end(self, text="") -> None:
        """Takes the line away; leaves a text in its place."""
        self._shown = -math.inf
        if self.wanted:
            self._write(f"\r\033[K{text}\n" if text else "\r\033[K")

    def _write(self, text):
        sys.stderr.write(text)
        sys.stderr.flush()
