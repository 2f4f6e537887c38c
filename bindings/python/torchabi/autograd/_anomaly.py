"""Anomaly mode: a failing backward names the operator."""

from __future__ import annotations

import ctypes

from .._library import lib


def _state() -> tuple[bool, bool]:
    on, check_nan = ctypes.c_int32(), ctypes.c_int32()
    lib.tabi_detect_anomaly(on, check_nan)
    return bool(on.value), bool(check_nan.value)


class set_detect_anomaly:
    """Looks for anomalies in every backward of the process, or not any more; within a ``with`` statement for its time.

    What fails in a backward is then a ``torchabi.Error`` that names the operator whose gradient it is; and with
    ``check_nan`` a gradient that has a NaN fails. It is slow.
    """

    def __init__(self, mode: bool, check_nan: bool = True):
        self._before = _state()
        lib.tabi_set_detect_anomaly(bool(mode), bool(check_nan))

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_) -> None:
        lib.tabi_set_detect_anomaly(*self._before)


class detect_anomaly:
    """Looks for anomalies within a ``with`` statement, as :class:`set_detect_anomaly`."""

    def __init__(self, check_nan: bool = True):
        self._check_nan = check_nan

    def __enter__(self) -> None:
        self._before = _state()
        lib.tabi_set_detect_anomaly(True, bool(self._check_nan))

    def __exit__(self, *_) -> None:
        lib.tabi_set_detect_anomaly(*self._before)


def is_anomaly_enabled() -> bool:
    """Whether anomalies are looked for."""
    return _state()[0]


def is_anomaly_check_nan_enabled() -> bool:
    """Whether a gradient with a NaN fails, when anomalies are looked for."""
    return _state()[1]
