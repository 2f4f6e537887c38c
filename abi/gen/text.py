"""Small helpers that every emitter shares."""

import textwrap

NOTICE = "Generated from abi/spec by `ci/generate`; do not edit."


def wrap(text, indent, width=88):
    """Wraps prose, keeping blank lines between paragraphs."""
    out = []
    for i, paragraph in enumerate(p for p in text.strip().split("\n\n")):
        if i:
            out.append(indent.rstrip())
        out += textwrap.wrap(
            " ".join(paragraph.split()), width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        )
    return out


def c_type(t):
    """C spelling of one element of a type, as a parameter or field would have it."""
    from spec import SCALARS

    if t.group == "scalar":
        return SCALARS[t.base][0]
    if t.group in ("any", "data"):
        return "void *"
    if t.group == "dlpack":
        return "struct DLManagedTensorVersioned *"
    return f"tabi_{t.base}"


def join(ctype, name):
    """`int64_t` + `n` -> `int64_t n`; `char *` + `s` -> `char *s`."""
    return ctype + name if ctype.endswith("*") else f"{ctype} {name}"


def c_param(p):
    """C declaration of a parameter."""
    t = p.type
    one = c_type(t)
    if t.group == "callback":
        return f"{one} {p.name}"
    if t.group == "data":
        return f"void *{p.name}" if t.out else f"const void *{p.name}"
    if t.is_array or t.out:
        if t.out:
            return join(one + " *" if not one.endswith("*") else one + "*", p.name)
        const = f"const {one} *" if not one.endswith("*") else f"{one}const *"
        return join(const, p.name)
    if t.group in ("struct", "value"):
        return f"const {one} *{p.name}"
    return join(one, p.name)


def c_returns(f):
    if f.returns is None:
        return "tabi_status"
    if f.returns.const_pointer:
        return f"const {c_type(f.returns)} *"
    return c_type(f.returns)


def c_prototype(f):
    """C prototype, without export macro and semicolon."""
    params = ", ".join(c_param(p) for p in f.params) or "void"
    return join(c_returns(f), f"{f.name}({params})")
