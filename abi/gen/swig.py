"""Emits bindings/swig/torchabi.i, the SWIG interface.

The declarations name their parameters by role, which is what SWIG matches typemaps by: typemaps_lua.i gives them the
convention of abi/gen/lua_raw.py, typemaps_perl.i that of Perl. What a typemap of one parameter cannot know, lengths that
several arrays share and a second try after memory ran out, stands in an action for each function.
"""

import lua_raw
from lua_raw import arrays_of, constants, keeps_memory, returns_number, roles
from text import NOTICE, c_param, c_returns, c_type, join

ROLE_NAMES = {
    "ints": "INTS", "doubles": "DOUBLES", "handles": "HANDLES", "strings": "STRINGS", "values": "VALUES",
    "value": "VALUE", "data": "DATA", "nbytes": "NBYTES", "count": "COUNT", "capacity": "CAPACITY", "out_count": "OUT_COUNT", "callback": "ADDRESS",
    "struct": "STRUCT", "bool": "FLAG", "out_bool": "OUT_FLAG", "out_ints": "OUT_INTS", "out_values": "OUT_VALUES",
    "out_handles": "OUT_HANDLES",
}  # fmt: skip


def _role_name(f, r):
    t = r.param.type
    if r.kind == "out_data":
        return "KEPT_DATA" if keeps_memory(f) else "OUT_DATA"
    if r.kind in ROLE_NAMES:
        return ROLE_NAMES[r.kind]
    if r.is_out:
        return "OUT_NULLABLE" if t.nullable or r.kind == "out_pointer" else "OUT"
    if t.base in ("pointer", "dlpack"):
        return "ADDRESS"
    return "NULLABLE" if t.nullable else r.param.name


def _parameter(f, r):
    text = c_param(r.param)
    head = text[: -len(r.param.name)]
    if r.kind == "callback":
        head = "void *"
    return head.replace("struct DLManagedTensorVersioned *", "void *") + _role_name(f, r)


def _prototype(f):
    params = ", ".join(_parameter(f, r) for r in roles(f)) or "void"
    is_number = returns_number(f) or (f.returns is not None and f.returns.base == "status")
    returns = "int32_t" if is_number else c_returns(f)
    return join(returns, f"{f.name}({params});")


def _argument(r, i):
    """SWIG drops qualifiers, and sees a plain pointer where the header has a function or an opaque struct."""
    casts = {
        "callback": f"(tabi_{r.param.type.base})(intptr_t)",
        "strings": "(const char *const *)",
        "out_string": "(const char **)",
    }
    cast = casts.get(r.kind, "")
    if r.param.type.group == "dlpack":
        cast = "(struct DLManagedTensorVersioned **)" if r.is_out else "(struct DLManagedTensorVersioned *)"
    return f"{cast}arg{i}"


def _action(f):
    """The call, after the lengths are filled in."""
    all_roles = roles(f)
    number = {r.param.name: i + 1 for i, r in enumerate(all_roles)}
    lines = []
    for r in all_roles:
        i = number[r.param.name]
        if r.kind == "count":
            arrays = sorted(arrays_of(f, r.param.name), key=lambda a: a.type.nullable_array)
            first = number[arrays[0].name]
            lines.append(f"arg{i} = array{first}.n;")
            for a in arrays[1:]:
                j = number[a.name]
                lines.append(f'if (arg{j} && array{j}.n != arg{i}) tabi_lua_differ(L, "{a.name}", array{j}.n, arg{i});')
        elif r.kind == "nbytes":
            data = next(q for q in all_roles if q.param.name == r.source)
            j = number[r.source]
            if data.kind == "data":
                lines.append(f"arg{i} = tabi_lua_size_of(L, {_lua_index(all_roles, r)}, &bytes{j}, arg{i});")
            elif not keeps_memory(f):
                lines.append(f"if (!arg{j}) arg{j} = bytes{j}.p = tabi_lua_new(L, bytes{j}.n = arg{i});")
        elif r.kind == "out_handles":
            source = number[arrays_of(f, r.param.type.length)[0].name]
            lines.append(f"arg{i} = (void *)tabi_lua_new(L, (array{i}.n = array{source}.n) * 8 + 1);")
        elif r.kind == "struct":
            lines.append(
                f"if (!lua_isnil(L, {_lua_index(all_roles, r)})) "
                f"arg{i} = tabi_lua_read_{r.param.type.base}(L, {_lua_index(all_roles, r)}, &box{i});"
            )
        elif r.kind == "out_struct":
            lines.append(f"arg{i}->struct_size = sizeof *arg{i};")
    arguments = ", ".join(_argument(r, number[r.param.name]) for r in all_roles)
    call = f"{f.name}({arguments})"
    if f.returns is not None and f.returns.is_handle:
        lines.append(f"TABI_LUA_HANDLE(result = {call})")
    elif f.calls_back:
        lines.append(f"TABI_LUA_PUMPED(result = {call})")
    elif f.returns is None and not returns_number(f):
        lines.append(f"TABI_LUA_STATUS(result = {call})")
        counted = [number[r.param.name] for r in all_roles if r.kind == "out_ints"]
        for i in counted:
            asked = call.replace(f"arg{i}, arg{i + 1}", "NULL, 0")
            lines.append(f"if (result && !{asked} && tabi_lua_grow(L, &array{i}, *arg{i + 2})) {{")
            lines.append(f"  arg{i} = array{i}.p; arg{i + 1} = array{i}.n; result = {call};")
            lines.append("}")
    else:
        cast = "(char *)" if f.returns is not None and f.returns.base == "string" else ""
        lines.append(f"result = {cast}{call};")
    return "{\n  " + "\n  ".join(lines) + "\n}"


def _lua_index(all_roles, wanted):
    """Where a parameter stands among those that Lua gives."""
    shown = [r for r in all_roles if r.is_visible]
    return shown.index(wanted) + 1


def _reader(s):
    out = [
        f"static {s.ctype} *tabi_lua_read_{s.name}(lua_State *L, int at, {s.ctype} *s) {{",
        "  luaL_checktype(L, at, LUA_TTABLE);",
        "  memset(s, 0, sizeof *s);",
        "  s->struct_size = sizeof *s;",
    ]
    for f in s.fields:
        read = {"bool": "flag", "double": "number", "string": "text"}.get(f.type.base, "integer")
        out.append(f'  s->{f.name} = ({c_type(f.type)})tabi_lua_{read}_field(L, at, "{f.name}");')
    return [*out, "  return s;", "}"]


def _pusher(s):
    out = [
        f"static void tabi_lua_push_{s.name}(lua_State *L, const {s.ctype} *s) {{",
        f"  lua_createtable(L, 0, {len(s.fields)});",
    ]
    for f in s.fields:
        x = f"s->{f.name}"
        if f.type.is_array:
            push = f"tabi_lua_push_ints(L, {x}, s->ndim)"
        elif f.type.base == "bool":
            push = f"lua_pushboolean(L, {x})"
        elif f.type.base == "string":
            push = f"lua_pushstring(L, {x})"
        elif f.type.base == "pointer":
            push = f"tabi_lua_push_address(L, {x})"
        else:
            push = f"lua_pushinteger(L, {x})"
        out += [f"  {push};", f'  lua_setfield(L, -2, "{f.name}");']
    return [*out, "}"]


def _indexed(f):
    """A function that reads one number of a block."""
    return [
        f"static int tabi_lua_{f.short}(lua_State *L) {{",
        f"  lua_pushinteger(L, {f.name}()[luaL_checkinteger(L, 1)]);",
        "  return 1;",
        "}",
    ]


def _struct_typemaps(s):
    if s.direction == "in":
        return [f'%typemap(in) const {s.ctype} *STRUCT ({s.ctype} box) "$1 = 0;"']
    return [
        f'%typemap(in, numinputs=0) {s.ctype} *OUT ({s.ctype} box) "$1 = &box;"',
        f'%typemap(argout) {s.ctype} *OUT "tabi_lua_push_{s.name}(L, $1); SWIG_arg++;"',
    ]


def emit(spec):
    sized = [s for s in spec.structs if s.sized]
    lines = [
        f"/* SWIG's interface to the C library. {NOTICE} */",
        "%module torchabi_raw",
        "%{",
        "#include <stdint.h>",
        "#include <string.h>",
        "#include <torchabi/torchabi.h>",
        "%}",
        "#if defined(SWIGLUA)",
        '%include "typemaps_lua.i"',
        "%{",
    ]
    for s in sized:
        lines += _reader(s) if s.direction == "in" else _pusher(s)
    lines.append("%}")
    for s in sized:
        lines += _struct_typemaps(s)
    for f in spec.functions:
        if f.returns is not None and f.returns.const_pointer:
            lines += [
                f"%ignore {f.name};",
                f"%native({f.short}) int tabi_lua_{f.short}(lua_State *L);",
                "%{",
                *_indexed(f),
                "%}",
            ]
        else:
            lines += [f'%feature("action") {f.name} {_action(f)}']
    lines += [
        "#elif defined(SWIGPERL)",
        '%include "typemaps_perl.i"',
        "#endif",
        "",
        '%rename("%(regex:/^tabi_(.*)$/\\\\1/)s") "";',
        "",
    ]
    lines += [f"%constant int {name} = {value};" for name, value in constants(spec)]
    lines.append("")
    lines += [f"typedef int32_t {e.ctype};" for e in spec.enums]
    lines += [f"typedef struct {h.ctype}_s *{h.ctype};" for h in spec.handles]
    lines.append("#ifndef SWIGLUA")
    for s in spec.structs:
        lines += [*lua_raw.c_struct(s, c_type)]
    lines += ["#endif", ""]
    lines += [_prototype(f) for f in spec.functions]
    return {"bindings/swig/torchabi.i": "\n".join(lines) + "\n"}
