"""Emits include/torchabi/ops.h: a C function for each overload of the list, over a handle that is found once."""

import textwrap

import operators
from operators import NOTICE

HELPERS = """\
#if defined(__GNUC__)
#define TABI_OPS_LOAD(op) __atomic_load_n((op), __ATOMIC_RELAXED)
#define TABI_OPS_STORE(op, found) __atomic_store_n((op), (found), __ATOMIC_RELAXED)
#else
#define TABI_OPS_LOAD(op) (*(op))
#define TABI_OPS_STORE(op, found) (*(op) = (found))
#endif

/* Operators are immortal and their handles numbers: threads that race here find the same one. NULL on failure. */
static inline tabi_op tabi_ops_find(tabi_op *op, const char *name) {
  tabi_op found = TABI_OPS_LOAD(op);
  if (!found && tabi_op_find(name, NULL, &found) == TABI_OK)
    TABI_OPS_STORE(op, found);
  return found;
}

static inline tabi_value tabi_ops_unset(void) {
  tabi_value v = {TABI_TAG_UNSET, 0, 0, {0}, 0.0};
  return v;
}
static inline tabi_value tabi_ops_or_none(tabi_value v) {
  return v.tag == TABI_TAG_UNSET ? tabi_value_none() : v;
}
static inline tabi_value tabi_ops_tensor_or_none(tabi_tensor tensor) {
  return tensor ? tabi_value_tensor(tensor) : tabi_value_none();
}
static inline tabi_value tabi_ops_int_or_none(const int64_t *i) {
  return i ? tabi_value_int(*i) : tabi_value_none();
}
static inline tabi_value tabi_ops_double_or_none(const double *d) {
  return d ? tabi_value_double(*d) : tabi_value_none();
}
static inline tabi_value tabi_ops_bool_or_none(const int32_t *b) {
  return b ? tabi_value_bool(*b) : tabi_value_none();
}
static inline tabi_value tabi_ops_string(const char *text) {
  return text ? tabi_value_string(text) : tabi_ops_unset();
}
static inline tabi_value tabi_ops_list_or_none(tabi_tag tag, const void *items, int64_t n) {
  return items ? tabi_value_list(tag, items, n) : tabi_value_none();
}
static inline tabi_value tabi_ops_number(tabi_tag tag, int64_t number) {
  tabi_value v = tabi_ops_unset();
  v.tag = number ? tag : TABI_TAG_UNSET;
  v.u.i = number;
  return v;
}
static inline tabi_value tabi_ops_device(tabi_device_type type, int32_t index) {
  return type ? tabi_value_device(type, index) : tabi_ops_unset();
}
static inline tabi_value tabi_ops_generator(tabi_generator generator) {
  return generator ? tabi_value_generator(generator) : tabi_ops_unset();
}

static inline void tabi_ops_put_tensor(tabi_value v, tabi_tensor *out) {
  if (out)
    *out = v.tag == TABI_TAG_TENSOR ? (tabi_tensor)v.u.p : NULL;
  else if (v.tag == TABI_TAG_TENSOR)
    (void)tabi_free(v.u.p);
}
static inline void tabi_ops_put_list(tabi_value v, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  const int64_t n = v.tag == TABI_TAG_TENSOR_LIST ? v.count : 0;
  int64_t i;
  for (i = 0; i < n; i++) {
    tabi_tensor one = ((const tabi_tensor *)v.u.p)[i];
    if (out && i < capacity)
      out[i] = one;
    else
      (void)tabi_free(one);
  }
  if (out_n)
    *out_n = n;
}
static inline void tabi_ops_put_int(tabi_value v, int64_t *out) {
  if (out)
    *out = v.u.i;
}
static inline void tabi_ops_put_int32(tabi_value v, int32_t *out) {
  if (out)
    *out = (int32_t)v.u.i;
}
static inline void tabi_ops_put_double(tabi_value v, double *out) {
  if (out)
    *out = v.u.d;
}
static inline void tabi_ops_put_value(tabi_value v, tabi_value *out) {
  if (out)
    *out = v;
}

/* names is NULL where no argument must be given by name. */
static inline tabi_status tabi_ops_run(tabi_op *op, const char *name, const char *const *names,
    const tabi_value *args, int64_t n, tabi_value *results, int64_t n_results) {
  tabi_op found = tabi_ops_find(op, name);
  int64_t count = 0;
  return found ? tabi_op_call_named(found, names, args, n, results, n_results, &count) : tabi_error_code();
}
/* Of one tensor as result. */
static inline tabi_status tabi_ops_one(tabi_op *op, const char *name, const char *const *names,
    const tabi_value *args, int64_t n, tabi_tensor *out) {
  tabi_value result = tabi_ops_unset();
  const tabi_status status = tabi_ops_run(op, name, names, args, n, &result, 1);
  if (status == TABI_OK)
    tabi_ops_put_tensor(result, out);
  return status;
}
static inline tabi_status tabi_ops_keep(tabi_tensor made, tabi_tensor *out) {
  if (!made)
    return tabi_error_code();
  if (!out)
    return tabi_free(made);
  *out = made;
  return TABI_OK;
}
static inline tabi_status tabi_ops_t(tabi_op *op, const char *name, tabi_tensor a, tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_t(found, a) : NULL, out);
}
static inline tabi_status tabi_ops_tt(tabi_op *op, const char *name, tabi_tensor a, tabi_tensor b, tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_tt(found, a, b) : NULL, out);
}
static inline tabi_status tabi_ops_ttt(tabi_op *op, const char *name, tabi_tensor a, tabi_tensor b, tabi_tensor c,
    tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_ttt(found, a, b, c) : NULL, out);
}
static inline tabi_status tabi_ops_ti(tabi_op *op, const char *name, tabi_tensor a, int64_t b, tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_ti(found, a, b) : NULL, out);
}
static inline tabi_status tabi_ops_tl(tabi_op *op, const char *name, tabi_tensor a, const int64_t *b, int64_t n,
    tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_tl(found, a, b, n) : NULL, out);
}
"""

INTRO = """\
torchabi/ops.h: every operator of PyTorch as a function of C, over <torchabi/op.h>.

Not part of <torchabi/torchabi.h>, since it is long: {functions} functions, one for each overload in abi/operators, called
tabi_aten_NAME_OVERLOAD, tabi_nn_functional_NAME or tabi_signal_windows_NAME. Nothing here is a symbol of the library: each function finds its
operator once and keeps the handle.

Arguments are in the schema's order, all of them. NULL stands for None: for a Tensor?, an int?, float? or bool? (which are
pointers to a number), a str?, and for the lists int[]? and float[]?. A tabi_dtype, tabi_layout, tabi_memory_format or
device type that is 0, a generator or str that is NULL, and a Scalar that is all zeros (tabi_value_int() and tabi_value_double()
make one) is the argument's default. A device is its type and its index.

Results are new references, freed with tabi_free(); NULL for the place of one that is not wanted. Of a list of tensors
at most capacity are given, and the number of all in out_n: those that found no room are freed. What is written in place or
to out tensors is not returned again. A call that fails leaves all results untouched.

Left out: {left_out} overloads with arguments or results that no value stands for ({types}).

The first sentences of what operators do are PyTorch's: abi/operators/NOTICE. {notice}"""

RESERVED = set(
    "op args names results status and and_eq asm auto bitand bitor bool break case catch char class compl const constexpr continue "
    "default delete do double else enum explicit export extern false float for friend goto if inline int long mutable "
    "namespace new noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast "
    "restrict return short signed sizeof static struct switch template this throw true try typedef typeid typename union "
    "unsigned using virtual void volatile wchar_t while xor xor_eq NULL I".split()
)
NUMBERS = {"ScalarType": "dtype", "Layout": "layout", "MemoryFormat": "memory_format"}
LISTS = {
    "Tensor": ("tabi_tensor", "TENSOR"),
    "int": ("int64_t", "INT"),
    "float": ("double", "DOUBLE"),
    "bool": ("int32_t", "BOOL"),
    "Scalar": ("tabi_value", "VALUE"),
}
POINTED = {"int?": ("int64_t", "int"), "float?": ("double", "double"), "bool?": ("int32_t", "bool")}
RESULTS = {
    "Tensor": ("tabi_tensor", "tensor"),
    "int": ("int64_t", "int"),
    "bool": ("int32_t", "int32"),
    "float": ("double", "double"),
    "Scalar": ("tabi_value", "value"),
    "ScalarType": ("tabi_dtype", "int32"),
}


class Untyped(Exception):
    """No tabi_value stands for that type."""


def safe(name, taken=()):
    while name in RESERVED or name in taken:
        name += "_"
    return name


def argument(arg, name):
    """C parameters of an argument, and the tabi_value made of them."""
    if arg.is_list:
        if arg.base not in LISTS:
            raise Untyped(arg.type)
        ctype, tag = LISTS[arg.base]
        make = "tabi_ops_list_or_none" if arg.is_optional else "tabi_value_list"
        const = f"const {ctype} *" if ctype != "tabi_tensor" else "const tabi_tensor *"
        return [f"{const}{name}", f"int64_t {name}_n"], f"{make}(TABI_TAG_{tag}_LIST, {name}, {name}_n)"
    if arg.kind in POINTED:
        ctype, kind = POINTED[arg.kind]
        return [f"const {ctype} *{name}"], f"tabi_ops_{kind}_or_none({name})"
    # What has a number or NULL for "unset": an optional one without a default is then None.
    none = "tabi_ops_or_none({})" if arg.is_optional and arg.default is None else "{}"
    if arg.base in NUMBERS:
        kind = NUMBERS[arg.base]
        return [f"tabi_{kind} {name}"], none.format(f"tabi_ops_number(TABI_TAG_{kind.upper()}, {name})")
    if arg.base == "Device":
        return [f"tabi_device_type {name}", f"int32_t {name}_index"], none.format(
            f"tabi_ops_device({name}, {name}_index)"
        )
    if arg.base == "Generator":
        return [f"tabi_generator {name}"], none.format(f"tabi_ops_generator({name})")
    if arg.base == "Scalar":
        return [f"tabi_value {name}"], none.format(name)
    if arg.base == "str":
        none = "tabi_ops_or_none({})" if arg.is_optional else "{}"
        return [f"const char *{name}"], none.format(f"tabi_ops_string({name})")
    if arg.base == "Tensor":
        return [f"tabi_tensor {name}"], f"tabi_{'ops_tensor_or_none' if arg.is_optional else 'value_tensor'}({name})"
    plain = {"int": ("int64_t", "int"), "float": ("double", "double"), "bool": ("int32_t", "bool")}
    if arg.base not in plain:
        raise Untyped(arg.type)
    return [f"{plain[arg.base][0]} {name}"], f"tabi_value_{plain[arg.base][1]}({name})"


def results_of(overload, taken):
    """(parameters, statement) of each result that is not an argument written to; None for those that are."""
    out = []
    for i, result in enumerate(overload.returns):
        if result.is_written:
            out.append(([], f"tabi_ops_put_tensor(results[{i}], NULL);"))
            continue
        name = result.name or ("out" if len(overload.returns) == 1 else f"out{i}")
        name = safe(name, taken)
        if result.kind == "Tensor[]":
            out.append(
                (
                    [f"tabi_tensor *{name}", "int64_t capacity", f"int64_t *{name}_n"],
                    f"tabi_ops_put_list(results[{i}], {name}, capacity, {name}_n);",
                )
            )
        elif result.kind in RESULTS:
            ctype, put = RESULTS[result.kind]
            out.append(([f"{ctype} *{name}"], f"tabi_ops_put_{put}(results[{i}], {name});"))
        else:
            raise Untyped(result.type)
    return out


def shortcut(overload):
    """The trampoline whose arguments the overload takes, if there is one."""
    if [r.kind for r in overload.returns] != ["Tensor"] or any(a.is_keyword for a in overload.args):
        return None
    shapes = {
        ("Tensor",): "t",
        ("Tensor", "Tensor"): "tt",
        ("Tensor", "Tensor", "Tensor"): "ttt",
        ("Tensor", "int"): "ti",
        ("Tensor", "int[]"): "tl",
    }
    return shapes.get(tuple(a.kind for a in overload.args))


def wrap(head, parts, tail, indent):
    """A list on lines that are not too long, none of its parts broken."""
    lines, first = [], indent
    for i, part in enumerate(parts):
        part = (head if i == 0 else "") + part + ("," if i + 1 < len(parts) else tail)
        if len(first) + 1 + len(part) > 110 and first.strip():
            lines.append(first)
            first = indent + "    "
        first += part if not first.strip() else " " + part
    return [*lines, first]


def function(overload, brief):
    names, params, values = [], [], []
    for arg in overload.args:
        names.append(safe(arg.name, names))
        declared, value = argument(arg, names[-1])
        params += declared
        values.append(value)
    taken = {p.split()[-1].lstrip("*") for p in params}
    results = results_of(overload, taken)
    params += [p for declared, _ in results for p in declared]
    name = c_name(overload)
    out = [f"/* {line}" if i == 0 else f"   {line}" for i, line in enumerate(textwrap.wrap(brief, 105))]
    if out:
        out[-1] += " */"
    out += wrap(f"static inline tabi_status {name}(", params or ["void"], ") {", "")
    out.append("  static tabi_op op;")
    found = f'&op, "{overload.full_name}"'
    kind = shortcut(overload)
    given = results[0][0][0].split("*")[1] if len(results) == 1 and results[0][0] else "NULL"
    if kind:
        inner = [p.split()[-1].lstrip("*") for p in params[: len(params) - (given != "NULL")]]
        return [*out, f"  return tabi_ops_{kind}({found}, {', '.join([*inner, given])});", "}"]
    if values:
        out += wrap("const tabi_value args[] = {", values, "};", "  ")
    given_names = [f'"{arg.name}"' if arg.is_keyword else "NULL" for arg in overload.args]
    has_names = any(arg.is_keyword for arg in overload.args)
    if has_names:
        out += wrap("static const char *const names[] = {", given_names, "};", "  ")
    passed = f"{found}, {'names' if has_names else 'NULL'}, {'args' if values else 'NULL'}, {len(values)}"
    if [r.kind for r in overload.returns] == ["Tensor"]:
        return [*out, f"  return tabi_ops_one({passed}, {given});", "}"]
    if not results:
        return [*out, f"  return tabi_ops_run({passed}, NULL, 0);", "}"]
    out.append(f"  tabi_value results[{len(results)}];")
    out.append(f"  const tabi_status status = tabi_ops_run({passed}, results, {len(results)});")
    statements = [f"    {statement}" for _, statement in results]
    if len(statements) == 1:
        return [*out, "  if (status == TABI_OK)", *statements, "  return status;", "}"]
    return [*out, "  if (status == TABI_OK) {", *statements, "  }", "  return status;", "}"]


def c_name(overload):
    name = "tabi_" + overload.operator.replace("::", "_")
    return f"{name}_{overload.overload}" if overload.overload else name


def emit(_):
    body, names, left_out = [], set(), []
    for operator in operators.read():
        for overload in operator.overloads:
            try:
                lines = function(overload, operator.brief.replace("*/", "* /"))
            except Untyped as error:
                left_out.append(str(error).split(".")[-1].rstrip("?[]"))
                continue
            name = c_name(overload)
            if name in names:
                raise ValueError(f"two overloads would be called {name}")
            names.add(name)
            body += [*lines, ""]
    intro = INTRO.format(
        functions=len(names), left_out=len(left_out), types=", ".join(sorted(set(left_out))), notice=NOTICE
    )
    out = []
    for i, paragraph in enumerate(intro.split("\n\n")):
        out += [" *"] if i else []
        out += textwrap.wrap(" ".join(paragraph.split()), 110, initial_indent=" * ", subsequent_indent=" * ")
    out[0] = "/*" + out[0][2:]
    out[-1] += " */"
    out += ["#ifndef TORCHABI_OPS_H", "#define TORCHABI_OPS_H", "", "#include <torchabi/op.h>", ""]
    out += ["#include <stddef.h>", "", *HELPERS.splitlines(), "", *body, "#endif", ""]
    return {"include/torchabi/ops.h": "\n".join(out)}
