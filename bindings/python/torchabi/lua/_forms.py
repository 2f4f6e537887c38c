"""Numbers that both sides of the bridge know; bindings/lua/torchabi/bridge.lua has the same."""

# Forms of messages.
PLAIN, DATA, REFERENCES, TENSOR, RETRY, RAISED, FAILED, REFUSED = range(8)
RELEASED = 16  # added where Lua has let go of objects of Python

# What a call into Lua does; METHOD is added where what is called gets the object that has it.
CALL, CALL_ARRAYS, CALL_PICKLED, RELEASE, TAKE_RELEASED, METHOD = 0, 1, 2, 3, 4, 8

# What no plain data is.
KIND_TENSOR, KIND_PYTHON, KIND_LUA, KIND_COMPLEX, KIND_DTYPE, KIND_DEVICE, KIND_VALUE, KIND_LIST, KIND_DICT = range(
    1, 10
)
