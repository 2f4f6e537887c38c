"""How operators look in Python: their documentation and their signatures, of what the library says of them."""

from __future__ import annotations

import keyword

from . import _raw as raw
from ._library import lib
from ._ops import arguments, describe_op, find, overloads, returned
from ._values import take

_WORDS = {
    "Tensor": "Tensor",
    "SymInt": "int",
    "Scalar": "Number",
    "ScalarType": "dtype",
    "Layout": "layout",
    "Device": "device",
    "MemoryFormat": "memory_format",
}


def _type(arg):
    """A type in Python's words: "int | Sequence[int] | None" for int[2]?."""
    text = arg.type.decode()
    base = text.split("[")[0].split("?")[0]
    word = _WORDS.get(base, base)
    if arg.is_list:
        item = word + " | None" * arg.is_optional_element
        word = f"{word} | Sequence[{item}]" if arg.list_size else f"Sequence[{item}]"
    return word + " | None" * arg.is_optional


def _default(op, i):
    value = raw.Value()
    lib.tabi_op_arg_default(op, i, value)
    return take(value)


def _parameter(op, i, arg):
    text = f"{arg.name.decode()}: {_type(arg)}"
    return f"{text} = {_default(op, i)!r}" if arg.has_default else text


def _returned(op):
    found = [(result.name.decode(), ("list[Tensor]" if result.is_list else _type(result))) for result in returned(op)]
    if len(found) == 1:
        return found[0][1]
    return f"({', '.join(f'{name}: {kind}' if name else kind for name, kind in found)})" if found else "None"


def line(name: str, op) -> str:
    """One overload as Python would declare it."""
    parts, is_keyword = [], False
    for i, arg in enumerate(arguments(op)):
        if arg.is_keyword and not is_keyword:
            is_keyword = True
            parts.append("*")
        parts.append(_parameter(op, i, arg))
    return f"{name}({', '.join(parts)}) -> {_returned(op)}"


def documentation(qualified_name: str) -> str:
    """What an operator does, and what each overload takes and returns."""
    op = find(qualified_name)
    info = describe_op(op)
    name = qualified_name.split("::")[-1]
    lines = [line(name, one) for one in overloads(op)]
    return (info.doc.decode() or f"LibTorch's operator {qualified_name}.") + "\n\n" + "\n".join(lines)


def signature(qualified_name: str):
    """For inspect: an operator's own where it has one overload, else any arguments."""
    import inspect

    found = overloads(find(qualified_name))
    kinds = inspect.Parameter
    if len(found) > 1:
        return inspect.Signature([kinds("args", kinds.VAR_POSITIONAL), kinds("kwargs", kinds.VAR_KEYWORD)])
    parameters = []
    for i, arg in enumerate(arguments(found[0])):
        default = _default(found[0], i) if arg.has_default else kinds.empty
        kind = kinds.KEYWORD_ONLY if arg.is_keyword else kinds.POSITIONAL_OR_KEYWORD
        name = arg.name.decode()
        parameters.append(kinds(name + "_" if keyword.iskeyword(name) else name, kind, default=default))
    return inspect.Signature(parameters)
