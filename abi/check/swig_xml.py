"""Proves that the C headers say what abi/spec says, as SWIG's own parser reads them.

    python3 abi/check/swig_xml.py [INCLUDE]

`swig -xml` parses torchabi/torchabi.h of INCLUDE, include/ by default; functions, enums, structs, typedefs and version macros that it saw are
compared with the spec, in both directions. One line on success; else one line for each difference, and exit status 1.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "abi" / "gen"))

from spec import SCALARS, Spec  # noqa: E402

# What SWIG saw. Types stay in its own notation: "p.q(const).char" is a pointer to const char.


def attributes(node):
    return {a.get("name"): a.get("value") for a in node.findall("./attributelist/attribute")}


def whole_type(item):
    """Declarator and type in one, without SWIG's space after an anonymous keyword."""
    return (item.get("decl", "") + item.get("type", "")).strip()


def after_parameters(declarator):
    """What follows "f(...)." in a function's declarator; parentheses nest in it."""
    depth = 0
    for i, c in enumerate(declarator):
        depth += {"(": 1, ")": -1}.get(c, 0)
        if c == ")" and depth == 0:
            return declarator[i + 2 :]
    raise ValueError(f"not a function: {declarator}")


def parse(xml):
    seen = {"function": {}, "enum": {}, "struct": {}, "typedef": {}, "constant": {}}
    twice = []

    def put(kind, name, value):
        if name in seen[kind]:
            twice.append(f"{kind} {name} is declared twice")
        seen[kind][name] = value

    for node in xml.iter():
        item = attributes(node)
        if node.tag == "enum":
            values = [attributes(child) for child in node.iter("enumitem")]
            put(
                "enum", values[0]["name"], [(v["name"], int(v.get("enumvalue") or v["enumvalueex"], 0)) for v in values]
            )
        elif node.tag == "class":
            fields = [attributes(child) for child in node.findall("cdecl")]
            put("struct", item["name"], (item["kind"], [(f["name"], whole_type(f)) for f in fields]))
        elif node.tag == "constant":
            put("constant", item["name"], item["value"])
        elif node.tag == "cdecl" and item.get("kind") == "typedef":
            if item["type"] not in (f"struct {item['name']}", f"union {item['name']}"):
                put("typedef", item["name"], whole_type(item))
        elif node.tag == "cdecl" and item.get("kind") == "function":
            parameters = [attributes(p) for p in node.findall("./attributelist/parmlist/parm")]
            returns = after_parameters(item["decl"]) + item["type"]
            put("function", item["name"], (returns, [(p.get("name"), p["type"]) for p in parameters if p.get("name")]))
    return seen, twice


# What the spec says, in the same notation.


def scalar(c_type):
    const = c_type.startswith("const ")
    stars = c_type.count("*")
    name = c_type.removeprefix("const ").replace("*", "").strip()
    return "p." * stars + ("q(const)." if const else "") + name


def one(t):
    if t.group == "scalar":
        return scalar(SCALARS[t.base][0])
    if t.group in ("any", "data"):
        return "p.void"
    if t.group == "dlpack":
        return "p.struct DLManagedTensorVersioned"
    return f"tabi_{t.base}"


def parameter(t):
    if t.group == "callback":
        return one(t)
    if t.group == "data":
        return "p.void" if t.out else "p.q(const).void"
    if t.out:
        return "p." + one(t)
    if t.is_array or t.group in ("struct", "value"):
        return "p.q(const)." + one(t)
    return one(t)


def returned(f):
    if f.returns is None:
        return "tabi_status"
    return "p.q(const)." + one(f.returns) if f.returns.const_pointer else one(f.returns)


def field_type(t):
    return f"a({t.length})." + one(t) if t.is_array else one(t)


def expected(spec):
    enums = [[(v.name, v.value) for v in e.values] for e in spec.enums]
    enums.append([(f"TABI_KIND_{h.name.upper()}", h.index) for h in spec.handles])
    structs = {}
    for s in spec.structs:
        fields = [("struct_size", "int64_t")] if s.sized else []
        fields += [(f.name, field_type(f.type)) for f in s.fields]
        structs[s.ctype] = ("union" if s.union else "struct", fields)
    typedefs = {e.ctype: "int32_t" for e in spec.enums} | {"tabi_kind": "int32_t"}
    typedefs |= {h.ctype: f"p.struct {h.ctype}_s" for h in spec.handles}
    for c in spec.callbacks:
        returns = "void" if c.returns == "void" else f"tabi_{c.returns}"
        typedefs[c.ctype] = f"p.f({','.join(parameter(p.type) for p in c.params)}).{returns}"
    return {
        "function": {f.name: (returned(f), [(p.name, parameter(p.type)) for p in f.params]) for f in spec.functions},
        "enum": {values[0][0]: values for values in enums},
        "struct": structs,
        "typedef": typedefs,
        "constant": {
            "TABI_ABI_VERSION_MAJOR": str(spec.abi[0]),
            "TABI_ABI_VERSION_MINOR": str(spec.abi[1]),
            "TABI_VERSION": spec.version,
        },
    }


def differences(seen, wanted):
    for kind, items in wanted.items():
        for name in sorted(items.keys() - seen[kind].keys()):
            yield f"{kind} {name} is in the spec, but not in the headers"
        for name in sorted(seen[kind].keys() - items.keys()):
            yield f"{kind} {name} is in the headers, but not in the spec"
        for name in sorted(items.keys() & seen[kind].keys()):
            if items[name] != seen[kind][name]:
                yield f"{kind} {name} is {items[name]} in the spec, but {seen[kind][name]} in the headers"


def read_headers(include):
    """Runs SWIG. stdint.h stays out (-w201 keeps it quiet), so that int64_t and its like keep their names."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "torchabi.xml"
        command = ["swig", "-xml", "-module", "torchabi", "-DSWIGWORDSIZE64", "-includeall", "-ignoremissing", "-w201"]
        result = subprocess.run(
            [*command, f"-I{include}", "-o", str(out), str(include / "torchabi" / "torchabi.h")],
            capture_output=True,
            text=True,
        )
        if result.returncode != 0:
            sys.exit(f"swig failed:\n{result.stderr}")
        return ElementTree.parse(out).getroot()


def main():
    include = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "include"
    spec = Spec()
    seen, problems = parse(read_headers(include))
    wanted = expected(spec)
    problems += differences(seen, wanted)
    if problems:
        sys.exit("\n".join(problems))
    counts = ", ".join(f"{len(wanted[kind])} {kind}s" for kind in wanted)
    print(f"swig -xml agrees with abi/spec: {counts}")


if __name__ == "__main__":
    main()
