"""Emits bindings/swig/torchabi.i, the SWIG interface."""


def emit(spec):
    return {}
