"""Emits bindings/julia/TorchABI/src/raw.jl, the ccalls."""


def emit(spec):
    return {}
