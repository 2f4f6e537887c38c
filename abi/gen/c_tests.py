"""Emits tests that every function of the spec is covered by being there: misuse of each argument, and the life of each
kind of handle."""

from text import NOTICE, c_type

PRELUDE = """\
/* {notice} */
#include "check.h"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif

"""

POISON = """\
#define FILL 0xA5
static int untouched(const void *memory, size_t size) {
  const unsigned char *bytes = (const unsigned char *)memory;
  for (size_t i = 0; i < size; i++)
    if (bytes[i] != FILL)
      return 0;
  return 1;
}
#define UNTOUCHED(x) CHECK(untouched(&x, sizeof x))
#define UNTOUCHED_FIELDS(x) CHECK(untouched((const char *)&x + sizeof(int64_t), sizeof x - sizeof(int64_t)))
#define POISON(x) memset(&x, FILL, sizeof x)

static uint8_t some_bytes[64];
static int64_t some_int;
"""


def valid(p, lengths):
    """Statements that declare and set a parameter that passes every check of the entry point; and what to pass."""
    t, name = p.type, p.name
    if name in lengths:
        return [f"int64_t {name} = 1;"], name
    if t.out and t.group != "data":
        if t.group == "struct":
            return [
                f"tabi_{t.base} {name};",
                f"POISON({name});",
                f"{name}.struct_size = (int64_t)sizeof {name};",
            ], f"&{name}"
        ctype = "tabi_value" if t.group == "value" else c_type(t)
        if t.is_array:
            return [f"{ctype} {name}[4];", f"POISON({name});"], name
        return [f"{ctype} {name};" if not ctype.endswith("*") else f"{ctype}{name};", f"POISON({name});"], f"&{name}"
    if t.group == "data":
        return [f"void *{name} = some_bytes;"], name
    if t.group == "handle":
        if t.is_array:
            return [f"tabi_{t.base} {name}_[1] = {{good_{t.base}}};", f"tabi_{t.base} *{name} = {name}_;"], name
        return [f"tabi_{t.base} {name} = good_{t.base};"], name
    if t.group == "any":
        if t.is_array:
            return [f"void *{name}_[1] = {{good_tensor}};", f"void **{name} = {name}_;"], name
        return [f"void *{name} = good_tensor;"], name
    if t.group == "value":
        if t.is_array:
            return [f"tabi_value {name}_[1] = {{tabi_value_int(1)}};", f"tabi_value *{name} = {name}_;"], name
        return [f"tabi_value {name}_ = tabi_value_int(1);", f"tabi_value *{name} = &{name}_;"], name
    if t.group == "struct":
        return [
            f"tabi_{t.base} {name}_;",
            f"memset(&{name}_, 0, sizeof {name}_);",
            f"{name}_.struct_size = (int64_t)sizeof {name}_;",
            f"tabi_{t.base} *{name} = &{name}_;",
        ], name
    if t.base == "string":
        if t.is_array:
            return [f'const char *{name}_[1] = {{"x"}};', f"const char *const *{name} = {name}_;"], name
        return [f'const char *{name} = "x";'], name
    if t.group == "enum":
        return [f"{c_type(t)} {name} = 1;"], name
    if t.group == "callback":
        return [f"tabi_{t.base} {name} = NULL;"], name
    if t.group == "dlpack":
        return [f"struct DLManagedTensorVersioned *{name} = good_dlpack;"], name
    if t.base == "pointer":
        return [f"void *{name} = NULL;"], name
    if t.is_array:
        return [f"{c_type(t)} {name}_[1] = {{1}};", f"{c_type(t)} *{name} = {name}_;"], name
    return [f"{c_type(t)} {name} = 1;"], name


GARBAGE = [
    ("garbage", "{cast}(uintptr_t)0x123456789abcdefULL"),
    ("all bits", "{cast}(uintptr_t)-1"),
    ("an address", "{cast}(void *)&some_int"),
]


def bad(p, f, lengths):
    """(what, statement that spoils the parameter, status or None, text in the message or None, argument instead)"""
    t, name = p.type, p.name
    out = []
    if name in {q.count for q in f.params}:
        return [("NULL", "", "INVALID_ARGUMENT", f"'{name}'", "NULL")]
    if name in lengths:
        out += [("negative", f"{name} = -1;", "INVALID_ARGUMENT", f"'{name}'", None)]
        out += [("least", f"{name} = INT64_MIN;", "INVALID_ARGUMENT", f"'{name}'", None)]
        owners = [q for q in f.params if q.type.length == name]
        if all(q.type.group != "data" for q in owners):
            out += [("absurd", f"{name} = INT64_MAX;", "INVALID_ARGUMENT", f"'{name}'", None)]
        return out
    if t.out and t.group != "data":
        if not p.optional:
            out.append(("NULL", "", "INVALID_ARGUMENT", f"'{name}'", "NULL"))
        if t.group == "struct":
            for what, size in (("size 0", "0"), ("size 4", "4"), ("negative size", "-1"), ("absurd size", "INT64_MAX")):
                out.append((what, f"{name}.struct_size = {size};", "INVALID_ARGUMENT", f"'{name}'", None))
        return out
    if t.group in ("handle", "any"):
        kind = "tensor" if t.group == "any" else t.base
        other = "module" if kind == "tensor" else "tensor"
        cast = "(void *)" if t.group == "any" else f"(tabi_{t.base})"
        target = f"{name}_[0]" if t.is_array else name
        if t.is_array and not t.nullable_array:
            out.append(("no array", f"{name} = NULL;", "INVALID_ARGUMENT", f"'{name}'", None))
        if not t.nullable:
            out.append(("NULL", f"{target} = NULL;", "INVALID_HANDLE", f"'{name}'", None))
        if kind != "op":
            out.append(("stale", f"{target} = stale_{kind};", "INVALID_HANDLE", f"'{name}'", None))
        if t.group != "any":
            out.append(("wrong kind", f"{target} = {cast}good_{other};", "INVALID_HANDLE", f"'{name}'", None))
        for what, text in GARBAGE:
            out.append((what, f"{target} = {text.format(cast=cast)};", "INVALID_HANDLE", f"'{name}'", None))
    elif t.group == "value":
        target = f"{name}_[0]" if t.is_array else f"{name}_"
        out.append(("no value", f"{name} = NULL;", "INVALID_ARGUMENT", f"'{name}'", None))
        for what, text in (
            ("absurd tag", "{0}.tag = 999;"),
            ("negative tag", "{0}.tag = -1;"),
            ("stale tensor", "{0} = tabi_value_tensor(stale_tensor);"),
            ("NULL tensor", "{0} = tabi_value_tensor(NULL);"),
            ("stale generator", "{0} = tabi_value_generator(stale_generator);"),
            ("text without address", '{0} = tabi_value_string("x"); {0}.u.p = NULL;'),
            ("text that is not UTF-8", '{0} = tabi_value_string("\\xff\\xfe");'),
            ("list of negative length", "{0} = tabi_value_list(TABI_TAG_INT_LIST, some_bytes, -1);"),
            ("list of absurd length", "{0} = tabi_value_list(TABI_TAG_INT_LIST, some_bytes, INT64_MAX);"),
            ("list without address", "{0} = tabi_value_list(TABI_TAG_TENSOR_LIST, NULL, 3);"),
            ("unknown dtype", "{0} = tabi_value_dtype(4711);"),
            ("unknown device", "{0} = tabi_value_device(4711, 0);"),
        ):
            out.append((what, text.format(target), None, None, None))
    elif t.group == "struct":
        if not t.nullable:
            out.append(("NULL", f"{name} = NULL;", "INVALID_ARGUMENT", f"'{name}'", None))
        for what, size in (("size 0", "0"), ("size 4", "4"), ("negative size", "-1"), ("absurd size", "INT64_MAX")):
            out.append((what, f"{name}_.struct_size = {size};", "INVALID_ARGUMENT", f"'{name}'", None))
        wide = f"struct {{ tabi_{t.base} known; int64_t later; }} wide; memset(&wide, 0, sizeof wide); "
        wide += f"wide.known.struct_size = (int64_t)sizeof wide; wide.later = 1; {name} = &wide.known;"
        out.append(("an option of later", wide, "VERSION_MISMATCH", f"'{name}'", None))
    elif t.base == "string":
        target = f"{name}_[0]" if t.is_array else name
        if t.is_array and not t.nullable_array:
            out.append(("no array", f"{name} = NULL;", "INVALID_ARGUMENT", f"'{name}'", None))
        if not t.nullable:
            out.append(("NULL", f"{target} = NULL;", "INVALID_ARGUMENT", f"'{name}'", None))
        for what, text in (("not UTF-8", "\\xff\\xfe"), ("overlong", "\\xc0\\x80"), ("cut short", "a\\xe2\\x82")):
            out.append((what, f'{target} = "{text}";', "INVALID_ARGUMENT", f"'{name}'", None))
    elif t.group == "enum":
        if not t.nullable:
            out.append(("unset", f"{name} = 0;", "INVALID_ARGUMENT", f"'{name}'", None))
        for value in ("-1", "4711", "INT32_MIN"):
            out.append((value, f"{name} = {value};", "INVALID_ARGUMENT", f"'{name}'", None))
    elif t.group == "data" or t.group == "dlpack" and not t.nullable:
        out.append(("NULL", f"{name} = NULL;", "INVALID_ARGUMENT", f"'{name}'", None))
    elif t.is_array and not t.nullable_array:
        out.append(("no array", f"{name} = NULL;", "INVALID_ARGUMENT", f"'{name}'", None))
    return out


def misuse_function(f):
    lengths = {p.type.length for p in f.params if p.type.is_array}
    counts = {p.count for p in f.params if p.count}
    out = [f"static void {f.name}_(void) {{"]
    blocks = 0
    for p in f.params:
        for what, spoil, status, text, instead in bad(p, f, lengths):
            blocks += 1
            out.append(f"  {{ /* {p.name}: {what} */")
            args = []
            for q in f.params:
                lines, arg = valid(q, lengths)
                out += [f"    {line}" for line in lines]
                args.append(instead if q is p and instead else arg)
            if spoil:
                out.append(f"    {spoil}")
            call = f"{f.name}({', '.join(args)})"
            if f.returns is not None:
                out.append(f"    CHECK({call} == NULL);")
                if status:
                    out.append(
                        f'    CHECK(tabi_error_code() == TABI_{status} && strstr(tabi_error_message(), "{text}"));'
                    )
            elif status:
                out.append(f'    CHECK_FAILS({call}, TABI_{status}, "{text}");')
            else:
                out.append(f"    CHECK({call} != TABI_OK);")
            out.append(f'    CHECK_TEXT(tabi_error_function(), "{f.name}");')
            for q in f.params:
                touched = q is p and (instead or q.type.group == "struct")
                if (q.type.out and q.type.group != "data" and not touched) or q.name in counts - {p.name}:
                    fields = "_FIELDS" if q.type.group == "struct" else ""
                    out.append(f"    UNTOUCHED{fields}({q.name});")
            out.append("  }")
    out += ["}", ""]
    return out if blocks else []


def makers(spec):
    out = []
    for h in spec.handles:
        out += [f"static void make_{h.name}_into({h.ctype} *out) {{", f"  {h.make}", "}"]
    return out


def fixtures(spec):
    out = makers(spec)
    for h in spec.handles:
        out.append(f"static {h.ctype} good_{h.name}, stale_{h.name};")
    out.append("static struct DLManagedTensorVersioned *good_dlpack;")
    out += ["static void set_up(void) {"]
    for h in spec.handles:
        out.append(f"  make_{h.name}_into(&good_{h.name});")
        if not h.immortal:
            out += [f"  make_{h.name}_into(&stale_{h.name});", f"  CHECK_OK(tabi_free(stale_{h.name}));"]
    out.append("  CHECK_OK(tabi_tensor_to_dlpack(good_tensor, &good_dlpack));")
    out += ["}", "static void tear_down(void) {", "  CHECK_OK(tabi_dlpack_free(good_dlpack));"]
    out += [f"  CHECK_OK(tabi_free(good_{h.name}));" for h in spec.handles]
    out += ["}", ""]
    return out


def misuse(spec):
    out = [PRELUDE.format(notice=NOTICE), POISON] + fixtures(spec)
    cases = []
    for f in spec.functions:
        # What waits, seeds or counts threads process-wide is as safe; what cannot fail has nothing to refuse.
        if f.entry != "guarded":
            continue
        lines = misuse_function(f)
        if lines:
            out += lines
            cases.append(f.name)
    for name in cases:
        out += [f"static void misuse_{name}(void) {{", "  set_up();", f"  {name}_();", "  tear_down();", "}"]
    out += ["", "static const check_case cases[] = {"]
    out += [f"    CASE(misuse_{name})," for name in cases]
    out += ["};", "CHECK_MAIN(cases)", ""]
    return "\n".join(out)


def lifecycle(spec):
    out = [PRELUDE.format(notice=NOTICE)] + makers(spec)
    cases = []
    for h in spec.handles:
        upper = h.name.upper()
        make = f"{h.ctype} a = NULL; make_{h.name}_into(&a);"
        if h.immortal:
            out += [
                f"static void {h.name}_is_immortal(void) {{",
                f"  {make}",
                "  CHECK_OK(tabi_free(a));",
                "  int32_t kind = 0;",
                "  CHECK_OK(tabi_handle_kind(a, &kind));",
                f"  CHECK(kind == TABI_KIND_{upper});",
                f"  {h.ctype} again = NULL; make_{h.name}_into(&again);",
                "  CHECK(again == a);",
                "}",
            ]
            cases.append(f"{h.name}_is_immortal")
            continue
        out += [
            f"static void {h.name}_lives_and_dies(void) {{",
            f"  {make}",
            f"  CHECK(tabi_live_handles(TABI_KIND_{upper}) == 1);",
            "  int32_t kind = 0;",
            "  CHECK_OK(tabi_handle_kind(a, &kind));",
            f"  CHECK(kind == TABI_KIND_{upper});",
            "  void *b = NULL;",
            "  CHECK_OK(tabi_retain(a, &b));",
            f"  CHECK(b != a && tabi_live_handles(TABI_KIND_{upper}) == 2);",
            "  CHECK_OK(tabi_free(a));",
            "  CHECK_OK(tabi_handle_kind(b, &kind));",
            "  CHECK_FAILS(tabi_handle_kind(a, &kind), TABI_INVALID_HANDLE, \"'handle'\");",
            "  char before[256];",
            '  snprintf(before, sizeof before, "%s", tabi_error_message());',
            "  CHECK(tabi_free(a) == TABI_INVALID_HANDLE);",
            "  CHECK(tabi_free_later(a) == TABI_INVALID_HANDLE);",
            "  CHECK_TEXT(tabi_error_message(), before);",
            "  CHECK_OK(tabi_free(b));",
            f"  CHECK(tabi_live_handles(TABI_KIND_{upper}) == 0);",
            "}",
            f"static void {h.name}_is_freed_later(void) {{",
            f"  {make}",
            "  CHECK_OK(tabi_free_later(a));",
            f"  CHECK(tabi_live_handles(TABI_KIND_{upper}) == 0);",
            "  int32_t kind = 0;",
            "  CHECK_FAILS(tabi_handle_kind(a, &kind), TABI_INVALID_HANDLE, \"'handle'\");",
            "  CHECK_OK(tabi_drain());",
            f"  {h.ctype} next = NULL; make_{h.name}_into(&next);",
            "  CHECK(next != a);",
            "  CHECK_OK(tabi_free(next));",
            "}",
            f"static void {h.name}_goes_with_its_scope(void) {{",
            "  CHECK_OK(tabi_scope_push());",
            f"  {h.ctype} kept = NULL; make_{h.name}_into(&kept);",
            f"  {make}",
            "  void *keep[1] = {kept};",
            "  CHECK_OK(tabi_scope_pop(keep, 1));",
            "  CHECK(tabi_live_handles(0) == 1);",
            "  CHECK(tabi_free(a) == TABI_INVALID_HANDLE);",
            "  CHECK_OK(tabi_free(kept));",
            "}",
            f"static void {h.name}s_are_freed_together(void) {{",
            f"  {make}",
            f"  {h.ctype} b = NULL; make_{h.name}_into(&b);",
            "  void *all[4] = {a, NULL, a, b};",
            "  CHECK(tabi_free_many(all, 4) == TABI_INVALID_HANDLE);",
            "  CHECK(tabi_live_handles(0) == 0);",
            "}",
        ]
        cases += [
            f"{h.name}_lives_and_dies",
            f"{h.name}_is_freed_later",
            f"{h.name}_goes_with_its_scope",
            f"{h.name}s_are_freed_together",
        ]
    out += ["", "static const check_case cases[] = {"] + [f"    CASE({name})," for name in cases]
    out += ["};", "CHECK_MAIN(cases)", ""]
    return "\n".join(out)


def emit(spec):
    return {"misuse.c": misuse(spec), "lifecycle.c": lifecycle(spec)}
