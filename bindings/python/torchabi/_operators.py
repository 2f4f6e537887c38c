"""What Python's own operators do to tensors: the operators of LibTorch that PyTorch runs for them."""

from __future__ import annotations

from ._ops import late

_add, _sub, _mul, _div, _pow = late("add"), late("sub"), late("mul"), late("div"), late("pow")
_rsub, _reciprocal = late("rsub"), late("reciprocal")
_floor_divide, _remainder = late("floor_divide"), late("remainder")
_bitwise_and, _bitwise_or, _bitwise_xor = late("bitwise_and"), late("bitwise_or"), late("bitwise_xor")
_shift_left, _shift_right = late("bitwise_left_shift"), late("bitwise_right_shift")


def _swapped(function):
    """The operator with its arguments the other way round, for a number that stands before a tensor."""
    return lambda self, other: function(other, self)


def _divide_by(self, other):
    return _mul(_reciprocal(self), other)


BINARY = {
    "add": _add,
    "sub": _sub,
    "mul": _mul,
    "truediv": _div,
    "floordiv": _floor_divide,
    "mod": _remainder,
    "pow": _pow,
    "and": late("__and__"),
    "or": late("__or__"),
    "xor": late("__xor__"),
    "lshift": late("__lshift__"),
    "rshift": late("__rshift__"),
    "matmul": late("matmul"),
}

# Of (tensor, what stands before it).
REFLECTED = {
    "add": _add,
    "sub": _rsub,
    "mul": _mul,
    "truediv": _divide_by,
    "floordiv": _swapped(_floor_divide),
    "mod": _swapped(_remainder),
    "pow": _swapped(_pow),
    "and": _bitwise_and,
    "or": _bitwise_or,
    "xor": _bitwise_xor,
    "lshift": _swapped(_shift_left),
    "rshift": _swapped(_shift_right),
    "matmul": _swapped(BINARY["matmul"]),
}

INPLACE = {
    "add": late("add_"),
    "sub": late("sub_"),
    "mul": late("mul_"),
    "truediv": late("div_"),
    "floordiv": late("floor_divide_"),
    "mod": late("remainder_"),
    "pow": late("pow_"),
    "and": late("__iand__"),
    "or": late("__ior__"),
    "xor": late("__ixor__"),
    "lshift": late("__ilshift__"),
    "rshift": late("__irshift__"),
}

UNARY = {"neg": late("neg"), "pos": late("positive"), "abs": late("abs"), "invert": late("bitwise_not")}

COMPARE = {name: late(name) for name in ("lt", "le", "eq", "ne", "gt", "ge")}

# In the order in which _core.connect() takes them.
ALL = tuple(tuple(table.values()) for table in (BINARY, REFLECTED, INPLACE, UNARY, COMPARE))
