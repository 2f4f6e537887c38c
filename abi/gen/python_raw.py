"""Emits bindings/python/torchabi/_raw.py, the ctypes declarations."""

from spec import SCALARS
from text import NOTICE

WIDTH = 120

# What an enum is called where Python looks its numbers up by PyTorch's names.
NAME_TABLES = {"dtype": "DTYPES", "device_type": "DEVICE_TYPES", "layout": "LAYOUTS", "memory_format": "MEMORY_FORMATS"}

HEAD = '''\
"""TorchABI's C interface as ctypes knows it. {notice}"""

from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    Union,
    c_char_p,
    c_double,
    c_int32,
    c_int64,
    c_uint32,
    c_uint64,
    c_void_p,
)

ABI = {abi}
VERSION = "{version}"
'''

FLAGS = """\
# What a function's last entry tells.
CHECKED = 1  # returns a status, which must be looked at
BLOCKING = 2  # may take long: called with the GIL released
REPEATABLE = 4  # changes no object: may be called again when memory ran out
"""


def class_name(name):
    return "".join(word.capitalize() for word in name.split("_"))


def element(t):
    """ctypes' name for one element of a type."""
    if t.group == "scalar":
        return SCALARS[t.base][1]
    if t.group == "enum":
        return "c_int32"
    if t.group in ("handle", "any", "data", "dlpack"):
        return "c_void_p"
    return class_name(t.base)


def parameter(t):
    """ctypes' name for a parameter of a type."""
    one = element(t)
    if t.group == "data" or t.group == "callback":
        return one
    if t.out or t.is_array or t.group in ("struct", "value"):
        return f"POINTER({one})"
    return one


def result(f):
    if f.returns is None:
        return "c_int32"
    one = element(f.returns)
    return f"POINTER({one})" if f.returns.const_pointer else one


def flags(f):
    out = []
    if f.returns is None and not f.plain_status:
        out.append("CHECKED")
    if f.blocking:
        out.append("BLOCKING")
    # A call of an operator may write to its arguments, which only its schema tells.
    if (
        f.entry == "guarded"
        and f.thread == "any"
        and not f.name.startswith(("tabi_op_call", "tabi_call_"))
        and not f.calls_back
    ):
        out.append("REPEATABLE")
    return " | ".join(out) or "0"


def items(head, parts, tail, indent=""):
    """A bracketed list on one line, or an item a line when that is too long."""
    one = indent + head + ", ".join(parts) + tail
    if len(one) <= WIDTH:
        return [one]
    return [indent + head, *(f"{indent}    {p}," for p in parts), indent + tail]


def comment(text, indent=""):
    return f"{indent}# {' '.join(text.split())}"


def enum(e):
    out = []
    for v in e.values:
        out.append(f"{v.name.removeprefix('TABI_')} = {v.value}" + (f"  # {v.doc}" if v.doc else ""))
    if e.name in NAME_TABLES:
        pairs = [f'"{v.text}": {v.name.removeprefix("TABI_")}' for v in e.values]
        out += ["", *items(f"{NAME_TABLES[e.name]} = {{", pairs, "}")]
    return out


def struct(s):
    out = [f"class {class_name(s.name)}({'Union' if s.union else 'Structure'}):", f'    """{s.brief}"""', ""]
    fields = [("struct_size", "c_int64")] if s.sized else []
    for f in s.fields:
        one = element(f.type)
        fields.append((f.name, f"{one} * {f.type.length}" if f.type.is_array else one))
    return out + items("_fields_ = (", [f'("{name}", {one})' for name, one in fields], ")", "    ")


def _mentions_structs(c):
    return any(p.type.group in ("struct", "value") for p in c.params)


def callback(c):
    params = ["c_int32" if c.returns == "status" else "None", *(parameter(p.type) for p in c.params)]
    return ["", comment(c.brief), *items(f"{class_name(c.name)} = CFUNCTYPE(", params, ")")]


def function(f):
    argtypes = [parameter(p.type) for p in f.params]
    inner = f"({', '.join(argtypes)}{',' if len(argtypes) == 1 else ''})"
    lines = [comment(f.brief, "    ")]
    one = f'    "{f.name}": ({result(f)}, {inner}, {flags(f)}),'
    if len(one) <= WIDTH:
        return [*lines, one]
    lines += [f'    "{f.name}": (', f"        {result(f)},"]
    lines += items("(", argtypes, "),", "        ")
    return [*lines, f"        {flags(f)},", "    ),"]


def module(spec):
    out = HEAD.format(notice=NOTICE, abi=spec.abi, version=spec.version).splitlines()
    for e in spec.enums:
        out += ["", comment(e.brief), *enum(e)]
    out += ["", "# Kinds of handle.", *(f"KIND_{h.name.upper()} = {h.index}" for h in spec.handles)]
    for c in spec.callbacks:
        if not _mentions_structs(c):
            out += callback(c)
    for s in spec.structs:
        out += ["", "", *struct(s)]
    for c in spec.callbacks:
        if _mentions_structs(c):
            out += ["", *callback(c)]
    out += ["", "", *FLAGS.splitlines(), "", "# Result, parameters, and flags of every function.", "FUNCTIONS = {"]
    for f in spec.functions:
        out += function(f)
    return "\n".join([*out, "}", ""])


def emit(spec):
    return {"bindings/python/torchabi/_raw.py": module(spec)}
