"""Emits bindings/lua/torchabi/raw_ffi.lua, the LuaJIT declarations and calls."""


def emit(spec):
    return {}
