"""Hooks that Python calls by its own: lists of functions, and handles that take them away."""

from __future__ import annotations

from ._host import RemovableHandle, check_hook


class Hooks:
    """Functions by when they are called."""

    def __init__(self):
        self._of: dict[str, list] = {}

    def add(self, when, hook, prepend=False) -> RemovableHandle:
        check_hook(hook)
        entry, entries = (hook,), self._of.setdefault(when, [])
        entries.insert(0 if prepend else len(entries), entry)
        return RemovableHandle(_remove, entries, entry)

    def __call__(self, when) -> list:
        return [hook for (hook,) in self._of.get(when, ())]

    def __bool__(self):
        return any(self._of.values())


def _remove(entries, entry):
    entries[:] = [other for other in entries if other is not entry]
