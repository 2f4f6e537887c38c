"""Emits include/torchabi/*.h."""

import textwrap

from text import NOTICE, c_param, c_returns, c_type, join, wrap

BASE_MACROS = """\
#include <stdint.h>

#define TABI_ABI_VERSION_MAJOR {major}
#define TABI_ABI_VERSION_MINOR {minor}
#define TABI_VERSION "{version}"

#ifndef TABI_API
#if defined(SWIG)
#define TABI_API
#define TABI_CHECK_RESULT
#elif defined(__GNUC__)
#define TABI_API __attribute__((visibility("default")))
#define TABI_CHECK_RESULT __attribute__((warn_unused_result))
#else
#define TABI_API
#define TABI_CHECK_RESULT
#endif
#endif
"""


def comment(lines):
    if len(lines) == 1 and len(lines[0]) <= 84:
        return [f"/* {lines[0].strip()} */"]
    return ["/*"] + [f" * {line.strip()}".rstrip() for line in lines] + [" */"]


def direction(p):
    words = ["out" if p.type.out else "in"]
    if p.type.out and p.type.is_handle:
        words.append("new reference")
    elif p.type.out and p.type.base == "string":
        words.append("borrowed")
    return ", ".join(words)


def field_declaration(f):
    t = f.type
    if t.is_array:
        return f"{c_type(t)} {f.name}[{t.length}];"
    return join(c_type(t), f.name) + ";"


def declaration(head, params):
    """A declaration of a function, wrapped where it is long."""
    params = [c_param(p) for p in params] or ["void"]
    one = f"{head}({', '.join(params)});"
    if len(one) <= 88:
        return [one]
    out, line = [], f"{head}("
    for i, text in enumerate(params):
        text += ");" if i + 1 == len(params) else ","
        if len(line) + 1 + len(text) > 88:
            out.append(line)
            line = "    " + text
        else:
            line += text if line.endswith("(") else " " + text
    return [*out, line]


def function(f):
    lines = wrap(f.brief, "", 84)
    if f.doc:
        lines += [""] + wrap(f.doc, "", 84)
    if f.params:
        lines.append("")
    for p in f.params:
        text = f"{p.name} [{direction(p)}]: {p.doc}"
        lines += textwrap.wrap(text, 84, subsequent_indent="    ", break_on_hyphens=False)
    notes = []
    if f.entry == "guarded" and f.returns is None:
        notes.append("Fails with " + (", ".join(f"TABI_{e}" for e in f.errors) if f.errors else "no status of its own"))
    if f.returns is not None and f.entry == "guarded":
        notes.append("Returns a new reference, NULL on failure")
    notes.append(
        {"any": "any thread", "exclusive": "one thread at a time per object", "process": "process-wide"}[f.thread]
    )
    if f.blocking:
        notes.append("may block")
    if f.calls_back or f.resumes:
        notes.append("may call functions of the host")
    notes.append(f"since {f.since}")
    lines.append("")
    lines += textwrap.wrap("; ".join(notes) + ".", 84, subsequent_indent="    ", break_on_hyphens=False)
    body = ["/*"]
    for line in lines:
        indent = "    " if line.startswith("    ") else ""
        body.append(f" * {indent}{line.strip()}".rstrip())
    body.append(" */")
    check = "" if f.entry == "plain" else " TABI_CHECK_RESULT"
    return body + declaration(join(f"TABI_API{check} {c_returns(f)}", f.name), f.params)


def struct(s):
    out = comment(wrap(s.brief + (" Set struct_size to sizeof before the call." if s.sized else ""), "", 84))
    keyword = "union" if s.union else "struct"
    out.append(f"typedef {keyword} {s.ctype} {{")
    if s.sized:
        out.append("  int64_t struct_size; /* bytes of this struct as the caller knows it */")
    for f in s.fields:
        line = f"  {field_declaration(f)} /* {f.doc} */"
        if len(line) > 100:
            out += [f"  /* {f.doc} */", f"  {field_declaration(f)}"]
        else:
            out.append(line)
    out.append(f"}} {s.ctype};")
    if s.sized:
        out.append(f"#define {s.ctype.upper()}_SIZE ((int64_t)sizeof({s.ctype}))")
    return out


def enum(e):
    out = comment(wrap(e.brief, "", 84))
    out.append(f"typedef int32_t {e.ctype};")
    out.append("enum {")
    for i, v in enumerate(e.values):
        comma = "," if i + 1 < len(e.values) else ""
        doc = f" /* {v.doc} */" if v.doc else ""
        line = f"  {v.name} = {v.value}{comma}{doc}"
        if len(line) > 120:
            out += [f"  /* {v.doc} */", f"  {v.name} = {v.value}{comma}"]
        else:
            out.append(line)
    out.append("};")
    return out


def header(spec, h):
    guard = f"TORCHABI_{h.name.upper()}_H"
    out = [f"/* torchabi/{h.name}.h: {h.brief}"]
    if h.intro:
        for paragraph in h.intro.split("\n\n"):
            out.append(" *")
            out += wrap(paragraph, " * ", 88)
    out += [" *", f" * {NOTICE} */", f"#ifndef {guard}", f"#define {guard}", ""]
    if h.name == "base":
        out += BASE_MACROS.format(major=spec.abi[0], minor=spec.abi[1], version=spec.version).splitlines()
    else:
        out += ["#include <torchabi/base.h>"]
        if h.name != "value" and any(p.type.group == "value" for f in [*h.functions, *h.callbacks] for p in f.params):
            out.append("#include <torchabi/value.h>")
        used = {p.type.base for f in h.functions for p in f.params}
        for other in spec.headers:
            named = {x.name for x in [*other.structs, *other.callbacks]}
            if other.name not in ("base", "value", h.name) and used & named:
                out.append(f"#include <torchabi/{other.name}.h>")
        out.append("")
    out += ["#ifdef __cplusplus", 'extern "C" {', "#endif", ""]
    for name in h.opaque:
        out += [f"struct {name};", ""]
    for e in h.enums:
        out += enum(e) + [""]
    if h.name == "base":
        for x in spec.handles:
            out += comment(wrap(x.brief, "", 84))
            out += [f"typedef struct {x.ctype}_s *{x.ctype};", ""]
        out += ["/* Kinds of handle. */", "typedef int32_t tabi_kind;", "enum {"]
        out += [f"  TABI_KIND_{x.name.upper()} = {x.index}," for x in spec.handles]
        out[-1] = out[-1].rstrip(",")
        out += ["};", ""]
    for c in h.callbacks:
        out += comment(wrap(c.brief, "", 84))
        returns = "void" if c.returns == "void" else f"tabi_{c.returns}"
        out += [*declaration(f"typedef {returns} (*{c.ctype})", c.params), ""]
    for s in h.structs:
        out += struct(s) + [""]
    if h.verbatim:
        out += ["#ifndef SWIG", *h.verbatim.splitlines(), "#endif", ""]
    for f in h.functions:
        out += function(f) + [""]
    out += ["#ifdef __cplusplus", "}", "#endif", "", "#endif", ""]
    return "\n".join(out)


def umbrella(spec):
    out = [
        "/* torchabi/torchabi.h: all of TorchABI, LibTorch behind a stable C ABI.",
        " *",
        f" * {NOTICE} */",
        "#ifndef TORCHABI_TORCHABI_H",
        "#define TORCHABI_TORCHABI_H",
        "",
    ]
    out += [f"#include <torchabi/{h.name}.h>" for h in spec.headers]
    return "\n".join([*out, "", "#endif", ""])


def emit(spec):
    files = {f"include/torchabi/{h.name}.h": header(spec, h) for h in spec.headers}
    files["include/torchabi/torchabi.h"] = umbrella(spec)
    return files
