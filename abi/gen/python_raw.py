"""Emits bindings/python/torchabi/_raw.py, the ctypes declarations."""


def emit(spec):
    return {}
