"""Emits the entry points: each checks its arguments, runs the hand-written function in src/, and writes the outputs.

What src/ has to define is declared in impl_<header>.hpp, in C++ terms.
"""

from text import NOTICE, c_param, c_prototype, c_type

OBJECTS = {
    "module": "Module",
    "optim": "Optim",
    "schedule": "Schedule",
    "scaler": "Scaler",
    "dataset": "Dataset",
    "loader": "Loader",
    "metric": "Metric",
    "tree": "Tree",
    "queue": "Queue",
    "function": "HostFunction",
    "generator": "c10::GeneratorImpl",
}

# What src/<header>.cpp needs beside core/types.hpp to see the objects it is handed.
INCLUDES = {
    "module": ["module/module.hpp", "checkpoint/tree.hpp"],
    "program": ["module/module.hpp", "checkpoint/tree.hpp"],
    "inspect": ["module/module.hpp", "checkpoint/tree.hpp", "function.hpp"],
    "optim": ["optim/optim.hpp", "checkpoint/tree.hpp", "function.hpp"],
    "schedule": [
        "schedule/schedule.hpp",
        "optim/optim.hpp",
        "module/module.hpp",
        "checkpoint/tree.hpp",
        "function.hpp",
    ],
    "amp": ["amp/scaler.hpp", "optim/optim.hpp", "checkpoint/tree.hpp"],
    "data": ["data/dataset.hpp", "data/loader.hpp", "checkpoint/tree.hpp"],
    "metric": ["metric/metric.hpp"],
    "tree": ["checkpoint/tree.hpp"],
    "checkpoint": ["checkpoint/tree.hpp"],
    "tensor": ["core/queue.hpp"],
    "function": ["core/queue.hpp", "function.hpp"],
    "autograd": ["function.hpp"],
    "transform": ["function.hpp"],
}

# Entry points whose commonest calls a function of src/ makes from the bare arguments; it answers false, with nothing done,
# to all others, and those go on to be checked.
SHORTCUTS = {"op_call", "op_call_named"}


def kind(t):
    return f"TABI_KIND_{t.base.upper()}"


def impl_type(p):
    """Type of the hand-written function's parameter; None for a length, which its array carries."""
    t = p.type
    g = t.group
    if t.out:
        if g == "data":
            return "MutableBytes "
        if g == "struct":
            return f"tabi_{t.base} &"
        if g == "value":
            return "ValueWriter &"
        if g == "any":
            return "Any &"
        if g == "handle" and t.base == "tensor":
            return "c10::SmallVectorImpl<at::Tensor> &" if t.is_array else "at::Tensor &"
        if g == "handle" and t.base == "op":
            return "const Op *&"
        if g == "handle":
            return f"c10::intrusive_ptr<{OBJECTS[t.base]}> &"
        if t.is_array:
            return f"c10::SmallVectorImpl<{c_type(t)}> &"
        if t.base == "bool":
            return "bool &"
        return c_type(t) + (" &" if not c_type(t).endswith("*") else "&")
    if g == "data":
        return "Bytes "
    if g == "struct":
        return f"const tabi_{t.base} &"
    if g == "value":
        return "Values " if t.is_array else "const tabi_value &"
    if g == "any":
        return "c10::ArrayRef<void *> " if t.is_array else "const Any &"
    if g == "handle":
        if t.base == "tensor":
            return "Tensors " if t.is_array else "const at::Tensor &"
        if t.base == "op":
            return "const Op &"
        return f"{OBJECTS[t.base]} *" if t.nullable else f"{OBJECTS[t.base]} &"
    if t.base == "string":
        if t.is_array:
            return "Names "
        return "std::optional<std::string_view> " if t.nullable else "std::string_view "
    if t.is_array:
        return f"c10::ArrayRef<{c_type(t)}> "
    if t.base == "bool":
        return "bool "
    text = c_type(t)
    return text if text.endswith("*") else text + " "


def lengths(f):
    """Parameters that only measure an array; the hand-written function does not see them."""
    return {p.type.length for p in f.params if p.type.is_array} | {p.count for p in f.params if p.count}


def impl_declaration(f):
    hidden = lengths(f)
    params = ", ".join(impl_type(p) + p.name for p in f.params if p.name not in hidden)
    return f"{'at::Tensor' if f.returns else 'void'} {f.short}({params})"


def shortcut_declaration(f):
    return f"bool {f.short}_shortcut({', '.join(c_param(p) for p in f.params)})"


class Body:
    """Collects the statements of one entry point."""

    def __init__(self, f):
        self.f = f
        self.before, self.after, self.args = [], [], []
        self.outgoing = False

    def check_length(self, p, nullable):
        n = p.type.length
        size = "1" if p.type.group == "data" else f"sizeof *{p.name}"
        self.before.append(
            f'check_length("{p.name}", "{n}", {p.name}, {n}, {size}, {"true" if nullable else "false"});'
        )

    def input(self, p):
        t, name = p.type, p.name
        local = name + "_"
        if t.group == "data":
            self.check_length(p, False)
            self.args.append(f"{'MutableBytes' if t.out else 'Bytes'}{{{name}, {t.length}}}")
        elif t.is_array:
            self.check_length(p, t.nullable_array)
            self.array(p)
        elif t.group == "struct":
            first = f"first_size_of_{t.base}"
            self.before.append(f"tabi_{t.base} {local}{{}};")
            read = f'read_struct("{name}", {name}, &{local}, {first}, sizeof {local});'
            self.before.append(f"if ({name}) {read}" if t.nullable else f'check_pointer("{name}", {name}); {read}')
            self.before.append(f'check_{t.base}("{name}", {local});')
            self.args.append(local)
        elif t.group == "value":
            self.before.append(f'check_pointer("{name}", {name});')
            self.args.append(f"*{name}")
        elif t.group == "any":
            self.before.append(f'const Any {local} = check_any("{name}", {name});')
            self.args.append(local)
        elif t.group == "handle" and t.base == "tensor":
            if t.nullable:
                self.before.append(f'const at::Tensor {local} = tensor_or_undefined("{name}", {name});')
            else:
                self.before.append(f'const BorrowedTensor {local}("{name}", {name});')
            self.args.append(local)
        elif t.group == "handle" and t.base == "op":
            self.before.append(f'const Op &{local} = check_op("{name}", {name});')
            self.args.append(local)
        elif t.group == "handle":
            get = f'object_of<{OBJECTS[t.base]}>("{name}", {name}, {kind(t)})'
            if t.nullable:
                self.before.append(f"c10::intrusive_ptr<{OBJECTS[t.base]}> {local};")
                self.before.append(f"if ({name}) {local} = {get};")
                self.args.append(f"{local}.get()")
            else:
                self.before.append(f"const auto {local} = {get};")
                self.args.append(f"*{local}")
        elif t.base == "string":
            check = "check_optional_string" if t.nullable else "check_string"
            self.before.append(f'const auto {local} = {check}("{name}", {name});')
            self.args.append(local)
        elif t.group == "enum":
            zero = f"{name} != 0 && " if t.nullable else ""
            self.before.append(f'if ({zero}!is_{t.base}({name})) fail_enum("{name}", {name}, "tabi_{t.base}");')
            self.args.append(name)
        elif t.base == "bool":
            self.args.append(f"{name} != 0")
        elif t.group == "dlpack":
            if not t.nullable:
                self.before.append(f'check_pointer("{name}", {name});')
            self.args.append(name)
        else:
            self.args.append(name)

    def array(self, p):
        t, name, n = p.type, p.name, p.type.length
        local = name + "_"
        if t.group == "handle" and t.base == "tensor":
            get = "tensor_or_undefined" if t.nullable else "tensor_of"
            self.before.append(f"c10::SmallVector<at::Tensor, 8> {local};")
            self.before.append(
                f'for (int64_t i = 0; {name} && i < {n}; i++) {local}.push_back({get}("{name}", {name}[i]));'
            )
            self.args.append(local)
        elif t.base == "string":
            self.before.append(f"c10::SmallVector<std::string_view, 8> {local};")
            one = f'check_string("{name}", {name}[i])'
            if t.nullable:
                one = f"{name}[i] ? {one} : std::string_view()"
            self.before.append(f"for (int64_t i = 0; {name} && i < {n}; i++) {local}.push_back({one});")
            self.args.append(local)
        elif t.group == "any":
            if t.nullable:
                self.before.append(
                    f'for (int64_t i = 0; {name} && i < {n}; i++) if ({name}[i]) check_any("{name}", {name}[i]);'
                )
            self.args.append(
                f"c10::ArrayRef<void *>(const_cast<void **>({name}), {name} ? static_cast<size_t>({n}) : 0)"
            )
        else:
            ctype = "tabi_value" if t.group == "value" else c_type(t)
            self.args.append(f"c10::ArrayRef<{ctype}>({name}, {name} ? static_cast<size_t>({n}) : 0)")

    def output(self, p):
        t, name = p.type, p.name
        local = name + "_"
        if t.is_array:
            self.check_length(p, False)
        elif not p.optional and t.group != "struct":
            self.before.append(f'check_pointer("{name}", {name});')
        if t.group == "value":
            capacity = t.length if t.is_array else "1"
            self.before.append(f"ValueWriter {local}({capacity});")
            if t.is_array:
                self.after.append(f"{local}.commit({name}, {p.count});")
            else:
                guard = f"if ({name}) " if p.optional else ""
                self.after.append(f"{guard}{local}.commit({name}, nullptr);")
        elif t.group == "struct":
            self.before.append(
                f'const int64_t {name}_size = check_struct_size("{name}", {name}, first_size_of_{t.base}, sizeof *{name});'
            )
            self.before.append(f"tabi_{t.base} {local}{{}};")
            self.after.append(f"{local}.struct_size = {name}->struct_size;")
            self.after.append(f"std::memcpy({name}, &{local}, static_cast<size_t>({name}_size));")
        elif t.group == "any":
            self.before.append(f"Any {local};")
            self.after.append(f"*{name} = {local}.handle;")
        elif t.group == "handle" and t.base == "op":
            self.before.append(f"const Op *{local} = nullptr;")
            self.after.append(f"*{name} = {local}->handle();")
        elif t.group == "handle" and t.is_array:
            self.outgoing = True
            n = t.length
            self.before.append(f"c10::SmallVector<at::Tensor, 8> {local};")
            self.after.append(f"c10::SmallVector<tabi_tensor, 8> {local}handles;")
            self.after.append(
                f"for (at::Tensor &tensor : {local}) {local}handles.push_back(tensor.defined() ? "
                "outgoing.keep(to_handle(std::move(tensor))) : nullptr);"
            )
            self.after.append(f"std::copy_n({local}handles.begin(), {n}, {name});")
        elif t.group == "handle":
            self.outgoing = True
            if t.base == "tensor":
                self.before.append(f"at::Tensor {local};")
                make, have = f"to_handle(std::move({local}))", f"{local}.defined()"
            else:
                self.before.append(f"c10::intrusive_ptr<{OBJECTS[t.base]}> {local};")
                make, have = f"static_cast<tabi_{t.base}>(to_handle(std::move({local}), {kind(t)}))", local
            made = f"outgoing.keep({make})"
            if t.nullable:
                made = f"{have} ? {made} : nullptr"
            if p.optional:
                made = f"{name} ? {made} : nullptr"
            self.after.append(f"tabi_{t.base} {local}handle = {made};")
            write = f"*{name} = {local}handle;"
            self.after.append(f"if ({name}) {write}" if p.optional else write)
        elif t.is_array:
            self.before.append(f"c10::SmallVector<{c_type(t)}, 8> {local};")
            self.after.append(f'write_array("{t.length}", {local}, {name}, {t.length}, {p.count});')
        else:
            one = "bool" if t.base == "bool" else c_type(t)
            self.before.append(f"{one} {local}{{}};" if not one.endswith("*") else f"{one}{local}{{}};")
            self.after.append(f"*{name} = {local};")
        self.args.append(local)


def entry(f):
    body = Body(f)
    hidden = lengths(f)
    counts = {p.count for p in f.params if p.count}
    for p in f.params:
        if p.name in counts:
            body.before.append(f'check_pointer("{p.name}", {p.name});')
        if p.name in hidden:
            continue
        if p.type.out and p.type.group != "data":
            body.output(p)
        else:
            body.input(p)
    computes = "true" if f.blocking else "false"
    # Hot functions stand together, where the processor finds them after LibTorch's.
    lines = [f"{'[[gnu::hot]] ' if f.returns else ''}{c_prototype(f)} {{"]
    call = f"impl::{f.short}({', '.join(body.args)})"
    if f.returns:
        lines.append(f'  return guard_handle<{computes}, tabi_tensor>("{f.name}", [&] {{')
        lines += [f"    {x}" for x in body.before]
        lines.append(f"    return to_fresh_handle({call});")
    else:
        # Written last and in one go: a failure leaves every output as it was.
        writes = [
            x
            for x in body.after
            if x.startswith(("*", "if (", "std::copy_n", "std::memcpy", "write_array")) or ".commit(" in x
        ]
        makes = [x for x in body.after if x not in writes]
        # By value where the work may go on after the entry point returned.
        start = "guard_calling(" if f.calls_back else f"guard<{computes}>("
        lines.append(f'  return {start}"{f.name}", [{"=" if f.calls_back else "&"}] {{')
        if f.short in SHORTCUTS:
            lines.append(f"    if (impl::{f.short}_shortcut({', '.join(p.name for p in f.params)})) return;")
        lines += [f"    {x}" for x in body.before]
        lines.append(f"    {call};")
        if body.outgoing:
            lines.append("    Outgoing outgoing;")
        lines += [f"    {x}" for x in makes]
        # Of the writes, those of arrays may still refuse.
        writes.sort(key=lambda x: not x.startswith("write_array"))
        lines += [f"    {x}" for x in writes]
        if body.outgoing:
            lines.append("    outgoing.commit();")
    lines += ["  });", "}"]
    return lines


def struct_checks(spec):
    """Per struct: the size it had first, and checks of its enum fields."""
    out = []
    for s in spec.structs:
        if not s.sized:
            continue
        out.append(f"constexpr int64_t first_size_of_{s.name} = sizeof(tabi_{s.name});")
        if s.direction != "in":
            continue
        out.append(f"inline void check_{s.name}(const char *parameter, const tabi_{s.name} &s) {{")
        for field in s.fields:
            if field.type.group == "enum":
                out.append(
                    f"  if (s.{field.name} != 0 && !is_{field.type.base}(s.{field.name})) "
                    f'fail(TABI_INVALID_ARGUMENT, "\'", parameter, "->{field.name}\' must be a tabi_{field.type.base} or 0, '
                    f'not ", s.{field.name});'
                )
        out += ["  (void)parameter;", "  (void)s;", "}"]
    return out


def enums(spec):
    """Conversions between our numbers and c10's, by name, so that a renumbering on either side cannot pass."""
    out = [f"// {NOTICE}", "#pragma once", "", '#include "core/error.hpp"', "", "#include <torchabi/torchabi.h>", ""]
    out += [
        "#include <ATen/core/TensorBody.h>",
        "",
        "#include <optional>",
        "#include <string_view>",
        "",
        "namespace tabi {",
        "",
    ]
    for e in spec.enums:
        if e.flags:
            continue
        cases = "".join(f"    case {v.name}:\n" for v in e.values)
        out += [
            f"constexpr bool is_{e.name}(int64_t value) {{",
            "  switch (value) {",
            cases.rstrip("\n"),
            "      return true;",
            "    default:",
            "      return false;",
            "  }",
            "}",
            "",
        ]
        if e.c10:
            out += c10_conversions(e)
        if all(v.text for v in e.values):
            out += texts(e)
    out += struct_checks(spec)
    out += ["", "}  // namespace tabi", ""]
    return "\n".join(out)


def c10_conversions(e):
    """Between an enum and LibTorch's own."""
    out = [f"constexpr {e.c10} {e.name}_to_c10({e.ctype} value) {{", "  switch (value) {"]
    out += [f"    case {v.name}:\n      return {e.c10}::{v.c10};" for v in e.values]
    out += ["    default:", f'      fail(TABI_INVALID_ARGUMENT, "no {e.name} is numbered ", value);', "  }", "}"]
    out += [f"inline {e.ctype} from_c10({e.c10} value) {{", "  switch (value) {"]
    out += [f"    case {e.c10}::{v.c10}:\n      return {v.name};" for v in e.values]
    out += [
        "    default:",
        f'      fail(TABI_NOT_IMPLEMENTED, "this library has no number for LibTorch\'s {e.name} ", static_cast<int>(value));',
        "  }",
        "}",
    ]
    return out


def texts(e):
    """Between an enum and its texts."""
    out = [f"constexpr const char *{e.name}_text({e.ctype} value) {{", "  switch (value) {"]
    out += [f'    case {v.name}:\n      return "{v.text}";' for v in e.values]
    out += ["    default:", "      return nullptr;", "  }", "}"]
    out += [f"inline std::optional<{e.ctype}> {e.name}_of_text(std::string_view text) {{"]
    out += [f'  if (text == "{v.text}") return {v.name};' for v in e.values]
    return [*out, "  return std::nullopt;", "}", ""]


def emit(spec):
    files = {"enums.hpp": enums(spec)}
    names = [f'    case {v.name}:\n      return "{v.name}";' for v in spec.enum("status").values]
    for h in spec.headers:
        guarded = [f for f in h.functions if f.entry == "guarded"]
        if not guarded:
            continue
        out = [f"// {NOTICE}", "#pragma once", "", '#include "op/op.hpp"', '#include "core/value.hpp"']
        out += [f'#include "{x}"' for x in INCLUDES.get(h.name, [])]
        out += ["", "namespace tabi::impl {", ""]
        out += [impl_declaration(f) + ";" for f in guarded]
        out += [shortcut_declaration(f) + ";" for f in guarded if f.short in SHORTCUTS]
        out += ["", "}  // namespace tabi::impl", ""]
        files[f"impl_{h.name}.hpp"] = "\n".join(out)
        out = [
            f"// {NOTICE}",
            f'#include "impl_{h.name}.hpp"',
            '#include "core/pump.hpp"' if any(f.calls_back for f in guarded) else '#include "core/guard.hpp"',
            '#include "core/write.hpp"',
        ]
        out += [
            '#include "enums.hpp"',
            "",
            "#include <algorithm>",
            "#include <cstring>",
            "",
            "using namespace tabi;",
            "",
        ]
        out += ['extern "C" {', ""]
        for f in guarded:
            out += entry(f) + [""]
        if h.name == "base":
            out += ["const char *tabi_status_name(int32_t status) {", "  switch (status) {", *names]
            out += ["    default:", '      return "unknown status";', "  }", "}", ""]
        out += ['}  // extern "C"', ""]
        files[f"entry_{h.name}.cpp"] = "\n".join(out)
    return files
