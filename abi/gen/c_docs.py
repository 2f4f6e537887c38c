"""Emits op_docs.cpp, what operators do for the library's tabi_op_describe()."""

import operators
from text import NOTICE


def literal(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def emit(_):
    documented = sorted(o for o in ((o.name, o.doc) for o in operators.read()) if o[1])
    rows = [f"    {{{literal(name)}, {literal(doc)}}}," for name, doc in documented]
    out = [
        f"// {NOTICE}",
        '#include "op/doc.hpp"',
        "",
        "namespace tabi {",
        "",
        "const OpDoc op_docs[] = {",
        *rows,
        "};",
    ]
    out += [f"const size_t n_op_docs = {len(rows)};", "", "}  // namespace tabi", ""]
    return {"op_docs.cpp": "\n".join(out)}
