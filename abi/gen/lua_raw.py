"""Emits bindings/lua/torchabi/raw_ffi.lua, the LuaJIT declarations and calls.

One convention holds for the raw functions of both Luas (abi/gen/swig.py makes those of PUC Lua):
inputs in order, without the lengths of arrays; outputs are results; a failing status raises a Lua error.

  handle, number, bool, string   a number, a number, a boolean, a string; nil for NULL where it is allowed
  int64[n], handle[n], string[n] a table; false for an entry that is NULL
  value                          a table {tag, payload}; value[n] a flat table of such pairs. As results: tag, payload, …
  data[nbytes]                   a string and nil, or an address and a size
  out data[nbytes]               an address and a size; without an address the bytes are a result, as a string
  struct                         a table of its fields
  callback                       an address, or nil
  a pointer to numbers returned  the function takes an index and returns the number there

A call that may need a function of Lua is answered by the pump, which `set_pump` sets: it computes what
`function_pending` tells, answers by `function_return` or `function_fail`, which return their status, until that is not
PENDING, and returns it, with a table of what a function raised where that is why the call failed.
"""

from dataclasses import dataclass

from spec import SCALARS
from text import NOTICE, join


@dataclass
class Role:
    """What a parameter is to a caller from Lua."""

    param: object
    kind: str
    source: str | None = None  # of a length: the array it belongs to

    @property
    def is_visible(self):
        return not self.is_out and self.kind not in ("count", "capacity")

    @property
    def is_out(self):
        return self.kind.startswith("out_") and self.kind != "out_data"


SCALAR_KINDS = {"bool": "bool", "string": "string", "pointer": "pointer"}
IN_ARRAYS = {"int64": "ints", "double": "doubles", "string": "strings", "value": "values", "any": "handles"}


def _kind(f, p):
    t = p.type
    if t.group == "data":
        return "out_data" if t.out else "data"
    if t.out and t.is_array:
        return {"int64": "out_ints", "value": "out_values"}.get(t.base, "out_handles")
    if t.is_array:
        return IN_ARRAYS.get(t.base, "handles")
    prefix = "out_" if t.out else ""
    if t.is_handle:
        return prefix + "handle"
    if t.group in ("value", "struct", "callback"):
        return prefix + t.group
    if t.group == "dlpack":
        return prefix + "pointer"
    return prefix + SCALAR_KINDS.get(t.base, "number")


def roles(f):
    """The role of every parameter of a function, in C's order."""
    lengths, counts = {}, set()
    for p in f.params:
        if p.type.is_array and not p.type.length.isdigit():
            lengths.setdefault(p.type.length, []).append(p)
        if p.count:
            counts.add(p.count)
    out = []
    for p in f.params:
        arrays = lengths.get(p.name)
        if p.name in counts:
            out.append(Role(p, "out_count"))
        elif arrays is None:
            out.append(Role(p, _kind(f, p)))
        elif any(a.type.group == "data" for a in arrays):
            out.append(Role(p, "nbytes", arrays[0].name))
        elif any(a.count for a in arrays):
            out.append(Role(p, "capacity", arrays[0].name))
        else:
            out.append(Role(p, "count", arrays[0].name))
    return out


def arrays_of(f, count):
    """The input arrays whose length is the parameter called count."""
    return [p for p in f.params if p.type.length == count and not p.type.out]


def keeps_memory(f):
    """Whether the function goes on using what `out data` points to, so that there must be an address."""
    return any(p.type.group == "callback" for p in f.params)


def returns_number(f):
    """Whether the status is a result, where others raise an error for it."""
    return f.plain_status or f.resumes


# C declarations as LuaJIT sees them: a handle is the number that it is.


def _c_one(t):
    if t.is_handle:
        return "int64_t"
    if t.group == "scalar":
        return SCALARS[t.base][0].replace("tabi_status", "int32_t")
    if t.group == "enum":
        return "int32_t"
    if t.group in ("data", "dlpack", "callback"):
        return "void *"
    return f"tabi_{t.base}"


def _c_param(p):
    t = p.type
    one = _c_one(t)
    if t.group == "data":
        return f"void *{p.name}" if t.out else f"const void *{p.name}"
    if t.out:
        return join(one, f"*{p.name}")
    if t.is_array:
        return f"{one}const *{p.name}" if one.endswith("*") else f"const {one} *{p.name}"
    if t.group in ("struct", "value"):
        return f"const {one} *{p.name}"
    return join(one, p.name)


def _prototype(f):
    params = ", ".join(_c_param(p) for p in f.params) or "void"
    if f.returns is None:
        head = "int32_t "
    elif f.returns.const_pointer:
        head = f"const {_c_one(f.returns)} *"
    else:
        one = _c_one(f.returns)
        head = one if one.endswith("*") else one + " "
    return f"{head}{f.name}({params});"


def c_struct(s, one_type):
    """C declaration of a struct, its fields' types spelt by `one_type`."""
    lines = [f"typedef {'union' if s.union else 'struct'} {s.ctype} {{"]
    if s.sized:
        lines.append("  int64_t struct_size;")
    for field in s.fields:
        array = f"[{field.type.length}]" if field.type.is_array else ""
        lines.append(f"  {join(one_type(field.type), field.name)}{array};")
    return [*lines, f"}} {s.ctype};"]


def _cdef(spec):
    lines = []
    for s in spec.structs:
        lines += c_struct(s, _c_one)
    return lines + [_prototype(f) for f in spec.functions]


def constants(spec):
    """Names and numbers, without the prefix."""
    out = [("ABI_VERSION_MAJOR", spec.abi[0]), ("ABI_VERSION_MINOR", spec.abi[1])]
    out += [(v.name.removeprefix("TABI_"), v.value) for e in spec.enums for v in e.values]
    return out + [(f"KIND_{h.name.upper()}", h.index) for h in spec.handles]


# Calls.

LUA_WORDS = {"end", "function", "in", "local", "nil", "not", "repeat", "then", "until"}
TAKE = {
    "ints": "take_ints",
    "doubles": "take_doubles",
    "handles": "take_handles",
    "strings": "take_strings",
    "values": "take_values",
    "value": "take_value",
}
BOXED = ("out_number", "out_bool", "out_string", "out_pointer", "out_handle", "out_struct")
HELPERS = [
    "fail",
    "relieve",
    "pump",
    "differ",
    "grow",
    "give",
    "take_ints",
    "take_doubles",
    "take_handles",
    "take_strings",
    "take_values",
    "take_value",
    "take_outs",
    "take_room",
    "take_bytes",
    "give_value",
    "give_values",
    "give_ints",
    "give_handles",
    "give_bytes",
    "size_of",
    "as_pointer",
    "as_address",
    "as_text",
    "as_handle",
    "as_exact",
    "as_numbers",
]


def _lua_name(name):
    return name + "_" if name in LUA_WORDS else name


def _box_type(p):
    t = p.type
    if t.group == "struct":
        return f"tabi_{t.base}[1]"
    one = _c_one(t)
    return f"{one[:-2]} *[1]" if one.endswith("*") else f"{one}[1]"


def _box_name(ctype):
    names = {"const char *": "text", "void *": "pointer"}
    return names.get(ctype[:-3], ctype[:-3].removesuffix("_t"))


def _read(role, box):
    """Lua expression for what stands in a box."""
    kind, t = role.kind, role.param.type
    if kind == "out_struct":
        return f"read_{t.base}({box}[0])"
    if kind == "out_string":
        return f"as_text({box}[0])"
    if kind == "out_pointer":
        return f"as_address({box}[0])"
    if kind == "out_bool":
        return f"{box}[0] ~= 0"
    if kind == "out_handle":
        return f"as_handle({box}[0])" if t.nullable else f"tonumber({box}[0])"
    one = _c_one(t)
    if one == "int32_t":
        return f"{box}[0]"
    return f"as_exact({box}[0])" if one == "uint64_t" else f"tonumber({box}[0])"


class Call:
    """The Lua function of one C function: what comes before the call, its arguments, what comes after."""

    def __init__(self, f):
        self.f, self.roles = f, roles(f)
        self.before, self.args, self.after, self.results, self.frames, self.grows = [], [], [], [], [], []
        self.has_one_box = sum(r.kind in BOXED for r in self.roles) == 1
        for role in self.roles:
            self.add(role, _lua_name(role.param.name))

    def add(self, r, n):
        f, p, t = self.f, r.param, r.param.type
        frame = f"{n}_frame"
        if r.kind in TAKE:
            self.before.append(f"local {frame} = {TAKE[r.kind]}({n})")
            self.frames.append(frame)
            self.args.append(f"{frame}.p")
        elif r.kind == "count":
            arrays = sorted(arrays_of(f, p.name), key=lambda a: a.type.nullable_array)
            first, others = _lua_name(arrays[0].name), [_lua_name(a.name) for a in arrays[1:]]
            for a in others:
                self.before.append(
                    f"if {a} and {a}_frame.n ~= {first}_frame.n then differ('{a}', {a}_frame.n, {first}_frame.n) end"
                )
            self.args.append(f"{first}_frame.n")
        elif r.kind == "data":
            self.before.append(f"{t.length} = size_of({n}, {t.length})")
            self.args.append(f"as_pointer({n})")
        elif r.kind == "out_data" and not keeps_memory(f):
            self.before.append(f"local {frame} = {n} == nil and take_bytes({t.length}) or nil")
            self.args.append(f"{frame} and {frame}.p or as_pointer({n})")
            self.after.append(f"return {frame} and give_bytes({frame}) or nil")
        elif r.kind in ("nbytes", "number", "handle"):
            self.args.append(f"{n} or 0" if t.nullable else n)
        elif r.kind == "bool":
            self.args.append(f"{n} and 1 or 0")
        elif r.kind == "string":
            self.args.append(n)
        elif r.kind in ("pointer", "callback", "out_data"):
            self.args.append(f"as_pointer({n})")
        elif r.kind == "struct":
            self.before.append(f"local {n}_box = {n} and write_{t.base}({n}) or nil")
            self.args.append(f"{n}_box")
        elif r.kind == "capacity":
            self.args.append(f"{_lua_name(r.source)}_frame.n")
        elif r.kind == "out_count":
            self.args.append(f"{_lua_name(next(q.name for q in f.params if q.count == p.name))}_frame.count")
        else:
            self.add_out(r, n, frame)

    def add_out(self, r, n, frame):
        t = r.param.type
        if r.kind == "out_value":
            self.before.append(f"local {frame} = take_outs()")
            self.after.append(f"local {n}_tag, {n} = give_value({frame})")
            self.results += [f"{n}_tag", n]
        elif r.kind == "out_values":
            self.before.append(f"local {frame} = take_outs()")
            self.results.append(f"give_values({frame})")
        elif r.kind == "out_ints":
            self.before.append(f"local {frame} = take_room()")
            self.grows.append(frame)
            self.after.append(f"return give_ints({frame})")
        elif r.kind == "out_handles":
            self.before.append(f"local {frame} = take_room({_lua_name(arrays_of(self.f, t.length)[0].name)}_frame.n)")
            self.after.append(f"return give_handles({frame})")
        if r.kind not in BOXED:
            self.args.append(f"{frame}.p")
            return
        ctype = _box_type(r.param)
        box = f"{n}_box"
        # Shared boxes hold until the next call, which a function of Lua may make before this one is over.
        if self.has_one_box and r.kind != "out_struct" and not self.f.calls_back:
            box = "box_" + _box_name(ctype)
        else:
            self.before.append(f"local {box} = new_{_box_name(ctype)}()")
        if r.kind == "out_struct":
            self.before.append(f"{box}[0].struct_size = ffi.sizeof({box}[0])")
        self.args.append(box)
        self.results.append(_read(r, box))

    @property
    def is_tried_twice(self):
        """Whether memory is freed for a second try. Functions of Lua are called once."""
        return (self.f.blocking or "OUT_OF_MEMORY" in self.f.errors) and not self.f.calls_back

    def lines(self):
        f = self.f
        shown = [_lua_name(r.param.name) for r in self.roles if r.is_visible]
        call = f"C.{f.name}({', '.join(self.args)})"
        out = [f"function raw.{f.short}({', '.join(shown)})", *("  " + b for b in self.before)]
        give = [f"  give({frame})" for frame in self.frames]
        if f.returns is not None and f.returns.is_handle:
            out.append(f"  local handle = tonumber({call})")
            if self.is_tried_twice:
                out.append(
                    f"  if handle == 0 and C.tabi_error_code() == OUT_OF_MEMORY and relieve() then "
                    f"handle = tonumber({call}) end"
                )
            out += [*give, "  if handle == 0 then return fail(C.tabi_error_code()) end", "  return handle"]
        elif f.returns is not None:
            wrap = {"string": "as_text({})", "int64": "tonumber({})"}.get(f.returns.base, "{}")
            out.append("  return " + wrap.format(call))
        elif returns_number(f) and not give:
            out.append(f"  return {call}")
        else:
            raised = ", raised" if f.calls_back else ""
            out.append(f"  local status{raised} = {call}")
            if returns_number(f):
                return [*out, *give, "  return status", "end"]
            if f.calls_back:
                out.append("  if status == PENDING then status, raised = pump() end")
            if self.is_tried_twice:
                out.append(f"  if status == OUT_OF_MEMORY and relieve() then status = {call} end")
            for frame in self.grows:
                asked = call.replace(f"{frame}.p, {frame}.n", "nil, 0")
                out.append(f"  if status ~= 0 and {asked} == 0 and grow({frame}) then status = {call} end")
            out += [*give, f"  if status ~= 0 then return fail(status{raised}) end", *("  " + a for a in self.after)]
            if self.results:
                out.append(f"  return {', '.join(self.results)}")
        return [*out, "end"]


def _function(f):
    if f.returns is not None and f.returns.const_pointer:
        return [f"function raw.{f.short}(i)", f"  return tonumber({f.short}[i])", "end"]
    return Call(f).lines()


def _struct_code(s):
    if s.direction == "in":
        lines = [
            f"local function write_{s.name}(t)",
            f"  local s = ffi.new('{s.ctype}')",
            "  s.struct_size = ffi.sizeof(s)",
        ]
        for field in s.fields:
            zero = {"bool": "t.{0} and 1 or 0", "string": "t.{0} or nil"}.get(field.type.base, "t.{0} or 0")
            lines.append(f"  s.{field.name} = " + zero.format(field.name))
        return [*lines, "  return s", "end"]
    lines = [f"local function read_{s.name}(s)", "  return {"]
    for field in s.fields:
        t, x = field.type, f"s.{field.name}"
        if t.is_array:
            x = f"as_numbers({x}, s.ndim)"
        elif t.base == "bool":
            x += " ~= 0"
        elif t.base == "string":
            x = f"as_text({x})"
        elif t.base == "pointer":
            x = f"as_address({x})"
        elif _c_one(t) != "int32_t":
            x = f"tonumber({x})"
        lines.append(f"    {field.name} = {x},")
    return [*lines, "  }", "end"]


def emit(spec):
    boxes = set()
    for f in spec.functions:
        for r in roles(f):
            if r.kind in BOXED:
                boxes.add(_box_type(r.param))
    body = []
    for s in spec.structs:
        if s.sized:
            body += [*_struct_code(s), ""]
    for f in spec.functions:
        lines = _function(f)
        body += [*lines, ""]
        if keeps_memory(f):
            body[-1:] = [f"jit.off(raw.{f.short}, true)", ""]
    text = "\n".join(body)
    lines = [
        "--- The functions of the C library for LuaJIT, one for one: 0-based, handles are numbers.",
        f"-- {NOTICE}",
        "-- luacheck: max line length 400",
        "",
        "local ffi = require 'ffi'",
        "local library = require 'torchabi.library'",
        "",
        "ffi.cdef [[",
        *_cdef(spec),
        "]]",
        "",
        "local C = library.load(ffi.load)",
        "local raw = {",
        "  C = C,",
        *(f"  {name} = {value}," for name, value in constants(spec)),
        "}",
        "local core = require 'torchabi.ffi_core' (raw)",
        "raw.set_hooks, raw.set_pump = core.set_hooks, core.set_pump",
        "local OUT_OF_MEMORY, PENDING = raw.OUT_OF_MEMORY, raw.PENDING",
    ]
    used = [h for h in HELPERS if f" {h}(" in text or f"({h}(" in text]
    for i in range(0, len(used), 6):
        part = used[i : i + 6]
        lines.append(f"local {', '.join(part)} = {', '.join('core.' + h for h in part)}")
    for ctype in sorted(boxes):
        name = _box_name(ctype)
        if f"new_{name}(" in text:
            lines.append(f"local new_{name} = ffi.typeof('{ctype}')")
        if f" box_{name}[0]" in text or f"(box_{name}[0]" in text:
            lines.append(f"local box_{name} = ffi.new('{ctype}')")
    for f in spec.functions:
        if f.returns is not None and f.returns.const_pointer:
            lines.append(f"local {f.short} = C.{f.name}()")
    lines += ["", *body, "return raw", ""]
    return {"bindings/lua/torchabi/raw_ffi.lua": "\n".join(lines)}
