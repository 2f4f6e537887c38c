"""Emits bindings/julia/TorchABI/src/raw.jl, the ccalls."""

from spec import SCALARS
from text import NOTICE, wrap

SIZES = {"Int32": 4, "UInt32": 4, "Int64": 8, "UInt64": 8, "Float64": 8}
POINTERS = ("Ptr{Cvoid}", "Cstring")
RESERVED = {"functions", "module", "function", "end", "struct"}

HEAD = """\
# The C library as it is: constants, structs, and one function for each C function, with C's arguments and result.
#
# {notice}
module Raw

"Version of the ABI that this file was made for."
const ABI_VERSION = ({major}, {minor})
"""

LOADER = '''
"Addresses of the C functions; NULL until `load!`."
mutable struct Functions
{fields}
    Functions() = new({nulls})
end
const functions = Functions()

"""
    load!(find)

Fills in the address of every C function, which `find(name::Symbol)` gives.
"""
function load!(find)
    for name in fieldnames(Functions)
        setfield!(functions, name, find(name))
    end
end
'''

CHECK = """
# A struct that Julia lays out otherwise than C would be read and written wrongly: better no package at all.
for (type, bytes, offsets) in LAYOUT
    sizeof(type) == bytes && ntuple(i -> Int(fieldoffset(type, i)), fieldcount(type)) == offsets ||
        error("Julia lays out $type otherwise than C does")
end

end
"""


def in_quotes(text):
    """A Julia string literal on one line."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$") + '"'


def docstring(lines):
    body = [line.replace("\\", "\\\\").replace('"""', '\\"""').replace("$", "\\$") for line in lines]
    return ['"""', *body, '"""']


def name_of(p):
    return p.name + "_" if p.name in RESERVED else p.name


def element(t):
    """Julia's type of one element, as a field or an array has it."""
    if t.group == "scalar":
        return SCALARS[t.base][2]
    if t.group == "enum":
        return "Int32"
    if t.group in ("any", "data", "callback", "dlpack"):
        return "Ptr{Cvoid}"
    return f"tabi_{t.base}"


def parameter(t):
    """Julia's type of a parameter in a ccall."""
    one = element(t)
    if t.group == "data" or (t.group == "callback" and not t.out):
        return one
    if t.out or t.is_array or t.group in ("struct", "value"):
        return f"Ptr{{{one}}}"
    return one


def returned(f):
    if f.returns is None:
        return "Int32"
    one = element(f.returns)
    return f"Ptr{{{one}}}" if f.returns.const_pointer else one


def enum(e):
    out = ["", f"# {e.brief}"]
    for v in e.values:
        doc = f"  # {v.doc}" if v.doc else ""
        out.append(f"const {v.name} = Int32({v.value}){doc}")
    return out


def field_size(t):
    """Size and alignment of a field by C's rules, on a machine with pointers of 8 bytes."""
    one = element(t)
    size = 8 if one in POINTERS or t.is_handle or t.group == "union" else SIZES[one]
    return (size * int(t.length), size) if t.is_array else (size, size)


def layout(s):
    """Size of a struct and offset of each field, by C's rules."""
    offsets, end, widest = [], 0, 1
    sizes = [(8, 8)] * s.sized + [field_size(f.type) for f in s.fields]
    for size, align in sizes:
        end = -(-end // align) * align
        offsets.append(end)
        end += size
        widest = max(widest, align)
    return -(-end // widest) * widest, offsets


def union(u):
    out = ["", *docstring([u.brief, "", "All fields share one word; `u.name` reads it as that field."])]
    out += [f"struct {u.ctype}", "    bits::UInt64"]
    types = [(f.name, element(f.type)) for f in u.fields]
    out += [f"    {u.ctype}(x::{t}) = new(reinterpret(UInt64, x))" for _, t in types]
    out += ["end", f"function Base.getproperty(u::{u.ctype}, name::Symbol)", "    bits = getfield(u, :bits)"]
    out += [f"    name === :{name} && return reinterpret({t}, bits)" for name, t in types]
    out += ["    return bits", "end"]
    return out


def struct(s):
    out = ["", *docstring([s.brief])]
    out.append(f"struct {s.ctype}")
    if s.sized:
        out.append("    struct_size::Int64  # bytes of this struct")
    for f in s.fields:
        one = element(f.type)
        julia = f"NTuple{{{f.type.length}, {one}}}" if f.type.is_array else one
        out.append(f"    {f.name}::{julia}  # {f.doc}")
    out.append("end")
    if s.sized and s.direction == "in":
        names = [f.name for f in s.fields]
        zeros = ["Cstring(C_NULL)" if element(f.type) == "Cstring" else "0" for f in s.fields]
        keywords = ", ".join(f"{n}={zero}" for n, zero in zip(names, zeros))
        out.append(f"{s.ctype}(; {keywords}) =")
        out.append(f"    {s.ctype}(sizeof({s.ctype}), {', '.join(names)})")
    return out


def function(f):
    names = [name_of(p) for p in f.params]
    lines = [f"    {f.name}({', '.join(names)})", "", *wrap(f.brief, "", 110)]
    if f.doc:
        lines += ["", *wrap(f.doc, "", 110)]
    if f.params:
        lines += [""] + [f"- `{name_of(p)}`{' (out)' if p.type.out else ''}: {p.doc}" for p in f.params]
    types = [parameter(p.type) for p in f.params]
    signature = "(" + ", ".join(types) + ("," if len(types) == 1 else "") + ")"
    out = ["", *docstring(lines)]
    head = f"{f.name}({', '.join(names)}) ="
    call = f"    ccall(functions.{f.name}, {returned(f)}, {signature}{''.join(', ' + n for n in names)})"
    if len(call) > 118:
        call = f"    ccall(functions.{f.name}, {returned(f)},\n          {signature},\n          {', '.join(names)})"
    out += [f"{head} {call.strip()}"] if len(head) + len(call) < 116 else [head, call]
    return out


def emit(spec):
    out = HEAD.format(notice=NOTICE, major=spec.abi[0], minor=spec.abi[1]).splitlines()
    for e in spec.enums:
        out += enum(e)
    out += ["", "# Kinds of handle."]
    out += [f"const TABI_KIND_{h.name.upper()} = Int32({h.index})" for h in spec.handles]
    for h in spec.handles:
        out += ["", f"struct {h.ctype}_s end", in_quotes(h.brief), f"const {h.ctype} = Ptr{{{h.ctype}_s}}"]
    for s in sorted(spec.structs, key=lambda s: not s.union):
        out += union(s) if s.union else struct(s)
    out += ["", "# Size and offsets of each struct by C's rules.", "const LAYOUT = ["]
    for s in spec.structs:
        if not s.union:
            size, offsets = layout(s)
            out.append(f"    ({s.ctype}, {size}, ({', '.join(map(str, offsets))})),")
    out.append("]")
    fields = "\n".join(f"    {f.name}::Ptr{{Cvoid}}" for f in spec.functions)
    out += LOADER.format(fields=fields, nulls=f"fill(C_NULL, {len(spec.functions)})...").splitlines()
    for f in spec.functions:
        out += function(f)
    out += CHECK.splitlines()
    return {"bindings/julia/TorchABI/src/raw.jl": "\n".join(out) + "\n"}
