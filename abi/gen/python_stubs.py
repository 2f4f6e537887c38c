"""Emits the Python package's .pyi files: what is written by hand, of stubs/, and each operator with its keywords."""

import ast
import keyword
import textwrap
from pathlib import Path

import operators
from operators import NOTICE

HERE = Path(__file__).resolve().parent / "stubs"
PACKAGE = "bindings/python/torchabi"

# Names of the builtins and of torchabi's classes are operators, dtypes or methods too: types go by other names.
IMPORTS = """\
import builtins as _builtins
from collections.abc import Iterator as _Iterator
from collections.abc import Sequence as _Sequence
from typing import Any as _Any
from typing import Literal as _Literal
from typing import NamedTuple as _NamedTuple
from typing import TypeAlias as _TypeAlias
from typing import TypeVar as _TypeVar
from typing import overload as _overload
"""
TYPES = """\
from {package}_types import Size as Size
from {package}_types import device as _device
from {package}_types import dtype as _dtype
from {package}_types import layout as _layout
from {package}_types import memory_format as _memory_format
from {package}random import Generator as _Generator

_bool: _TypeAlias = _builtins.bool
_complex: _TypeAlias = _builtins.complex
_float: _TypeAlias = _builtins.float
_int: _TypeAlias = _builtins.int
_str: _TypeAlias = _builtins.str
_Number: _TypeAlias = _int | _float | _complex
_DeviceLike: _TypeAlias = _device | _str
"""
WORDS = {
    "Tensor": "Tensor",
    "int": "_int",
    "float": "_float",
    "bool": "_bool",
    "str": "_str",
    "Scalar": "_Number",
    "ScalarType": "_dtype",
    "Layout": "_layout",
    "Device": "_DeviceLike",
    "MemoryFormat": "_memory_format",
    "Generator": "_Generator",
}
# Operators that make a tensor of nothing: Python lets gradients flow to it at once.
MAKERS = set(
    "arange empty empty_like empty_permuted empty_strided eye full full_like linspace logspace normal ones ones_like rand "
    "rand_like randint randint_like randn randn_like randperm scalar_tensor sparse_coo_tensor sparse_csr_tensor zeros "
    "zeros_like".split()
)
# Where return_indices= stands among the arguments of the pools of torch.nn.functional.
POOLS = {f"{kind}max_pool{n}d": at for kind, at in (("", 6), ("adaptive_", 2), ("fractional_", 4)) for n in (1, 2, 3)}


MODULES = "amp autograd checkpoint cpu cuda fft func linalg lua metrics models mps nn optim random signal sparse special utils xpu".split()


def annotation(arg):
    word = WORDS.get(arg.base, "_Any")
    if arg.is_list:
        item = word + " | None" * arg.is_optional_item
        word = f"{word} | _Sequence[{item}]" if arg.list_size else f"_Sequence[{item}]"
    return word + " | None" * arg.is_optional


def default(arg):
    """The default in Python's words; "..." where it is one of LibTorch's own numbers."""
    text = arg.default
    if arg.base in ("ScalarType", "MemoryFormat", "Layout") and text != "None":
        return "..."
    if text.startswith("["):
        items = operators.split(text[1:-1])
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    if arg.base in ("float", "Scalar") and text != "None":
        number = ast.literal_eval(text)
        return repr(float(number) if "." in text or "e" in text else number)
    return text


def parameter(arg):
    name = arg.name + "_" * keyword.iskeyword(arg.name)
    return f"{name}: {annotation(arg)}" + (f" = {default(arg)}" if arg.default is not None else "")


def returned(overload, results):
    kinds = [
        "list[Tensor]" if r.is_list and r.base == "Tensor" else WORDS.get(r.base, "_Any") for r in overload.returns
    ]
    if len(kinds) < 2:
        return kinds[0] if kinds else "None"
    names = [r.name for r in overload.returns]
    if all(names):
        title = "_".join(["_results", *names, *("list" for kind in kinds if kind.startswith("list"))])
        return results.setdefault((tuple(names), tuple(kinds)), title)
    return f"tuple[{', '.join(kinds)}]"


def shape(args):
    return [(a.type, a.name, a.is_keyword) for a in args]


class Signature:
    """One way to call an operator, in Python's words."""

    def __init__(self, overload, args, results):
        self.args = list(args)
        self.names = [a.name for a in self.args]
        self.result = returned(overload, results)
        self.extra = []  # further parameters that are given by name
        self.packed = None  # the int[] that may be given number by number

    def text(self, name, is_method, packed=False):
        parts, is_keyword = [], False
        for i, arg in enumerate(self.args):
            if is_method and i == 0:
                parts.append("self")
            elif packed and arg is self.packed:
                parts.append(f"*{arg.name}: _int")
                is_keyword = True
            else:
                if arg.is_keyword and not is_keyword:
                    is_keyword = True
                    parts.append("*")
                renamed = arg.name == "self" and "input" not in self.names
                parts.append(parameter(arg) if not renamed else parameter(arg).replace("self", "input", 1))
        if self.extra and not is_keyword:
            parts.append("*")
        return f"def {name}({', '.join([*parts, *self.extra])}) -> {self.result}: ..."


def signatures(operator, results, is_method):
    """The ways to call an operator; its out= overloads are their plain ones with one more keyword."""
    found = []
    # What takes a type that Python has no value for cannot be called; it is said where there is nothing else to say.
    callable_ones = [o for o in operator.overloads if all(a.base in WORDS for a in o.args)] or operator.overloads
    for overload in callable_ones:
        if is_method and (not overload.args or overload.args[0].kind not in ("Tensor", "Tensor?")):
            continue
        if not overload.outs or overload.is_inplace:
            found.append(Signature(overload, overload.args, results))
    for overload in callable_ones:
        outs = overload.outs
        if not outs or overload.is_inplace or is_method:
            continue
        rest = [a for a in overload.args if a not in outs]
        plain = next((s for s in found if shape(s.args) == shape(rest) and not s.extra), None)
        kind = "Tensor" if len(outs) == 1 else f"tuple[{', '.join('Tensor' for _ in outs)}]"
        kind = "_Sequence[Tensor]" if outs[0].is_list else kind
        if plain is None:
            plain = Signature(overload, rest, results)
            plain.extra = [f"out: {kind}"]
            found.append(plain)
        else:
            plain.extra = [f"out: {kind} = ..."]
    for signature in found:
        positional = [a for a in signature.args if not a.is_keyword]
        if positional and positional[-1].kind == "int[]" and not positional[-1].list_size:
            first = [a.kind for a in positional[:-1]]
            if first in ([], ["Tensor"]) and positional[-1].default is None:
                signature.packed = positional[-1]
        if operator.short in MAKERS and operator.namespace == "aten" and not is_method:
            signature.extra.append("requires_grad: _bool = False")
    return found


def declarations(operator, name, results, is_method=False):
    """A function of a stub, with what it does where an editor shows it."""
    lines = []
    for signature in signatures(operator, results, is_method):
        lines.append(signature.text(name, is_method))
        if signature.packed:
            lines.append(signature.text(name, is_method, packed=True))
    return overloaded(list(dict.fromkeys(lines)), operator.brief)


def overloaded(lines, brief):
    out = []
    for i, line in enumerate(lines):
        out += ["@_overload"] if len(lines) > 1 else []
        if i == 0 and brief:
            escaped = brief.replace("\\", "\\\\").replace('"""', "'''")
            escaped += " " * escaped.endswith('"')
            out += [line.removesuffix(" ..."), f'    """{escaped}"""']
        else:
            out.append(line)
    return out


def pool(operator, plain, results):
    """A pool of torch.nn.functional, whose return_indices says how many results there are."""
    at = POOLS[operator.short]
    lines = []
    for signature in signatures(plain, results, False):
        head, tail = signature.text(operator.short, False).rsplit(") -> ", 1)
        params = operators.split(head.split("(", 1)[1])
        for flag, result in (("_Literal[False] = False", tail), ("_Literal[True]", "tuple[Tensor, Tensor]: ...")):
            given = [*params[:at], f"return_indices: {flag}", *params[at:]]
            if flag == "_Literal[True]":
                given = [*params, "*", f"return_indices: {flag}"]
            lines.append(f"def {operator.short}({', '.join(given)}) -> {result}")
    return overloaded(lines, operator.brief)


def hand(name):
    return (HERE / name).read_text(encoding="utf-8").rstrip("\n")


def declared(text, owner=None):
    """The names that a stub has, or a class in it."""
    body = ast.parse(text).body
    if owner:
        body = next(node for node in body if isinstance(node, ast.ClassDef) and node.name == owner).body
    names = set()
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.AnnAssign):
            names.add(node.target.id)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= {alias.asname or alias.name for alias in node.names}
    return names


def head(package=".", tensor=True):
    lines = [f"# {NOTICE}", "# The texts are PyTorch's: abi/operators/NOTICE.", IMPORTS, TYPES.format(package=package)]
    return "\n".join(lines) + (f"from {package}_tensor import Tensor as Tensor\n" if tensor else "")


def tuples(results):
    out = []
    for (names, kinds), title in sorted(results.items(), key=lambda item: item[1]):
        fields = [f"    {name}: {kind}" for name, kind in zip(names, kinds)]
        out += [f"class {title}(_NamedTuple):", *fields, ""]
    return out


def tensor_stub(known, results):
    text = hand("_tensor.pyi")
    taken = declared(text, "Tensor")
    methods = []
    for operator in known:
        if operator.namespace == "aten" and operator.short not in taken and not keyword.iskeyword(operator.short):
            methods += [f"    {line}" for line in declarations(operator, operator.short, results, is_method=True)]
    return "\n".join([head(tensor=False), text, "    # Operators.", *methods, ""])


def import_results(package, results, lines):
    used = sorted({title for title in results.values() if any(title in line for line in lines)})
    return [f"from {package}_tensor import {title} as {title}" for title in used]


def package_stub(known, results, constants):
    text = hand("__init__.pyi")
    taken = declared(text)
    lines = []
    for operator in known:
        is_here = operator.namespace in ("aten", "torch_functional")
        if is_here and operator.short not in taken | set(constants) | set(MODULES):
            lines += declarations(operator, operator.short, results)
    own = [f"{name}: {kind}" for name, kind in sorted(constants.items())]
    return "\n".join(
        [
            head(tensor=False),
            *(f"from . import {module} as {module}" for module in MODULES),
            text,
            *import_results(".", results, lines),
            "",
            *own,
            *lines,
            "",
        ]
    )


def module_stub(known, results, module):
    lines = []
    for operator in known:
        if operator.namespace == "aten" and operator.short.startswith(f"{module}_"):
            lines += declarations(operator, operator.short[len(module) + 1 :], results)
    return "\n".join([head(), *import_results(".", results, lines), "", *lines, ""])


def sparse_stub(known, results):
    """Most of torch.sparse are operators that ATen keeps to itself."""
    lines = []
    for operator in known:
        if operator.namespace == "aten" and operator.short.startswith("_sparse_"):
            lines += declarations(operator, operator.short[len("_sparse_") :], results)
        elif operator.short == "sparse_sampled_addmm":
            lines += declarations(operator, "sampled_addmm", results)
    return "\n".join([head(), *import_results(".", results, lines), "", *lines, ""])


def windows_stub(known, results):
    lines = []
    for operator in known:
        if operator.namespace == "signal_windows":
            lines += declarations(operator, operator.short, results)
    return "\n".join([head(".."), "", *lines, ""])


def functional_stub(known, results):
    own = {o.short: o for o in known if o.namespace == "nn_functional"}
    lines = []
    for name, operator in own.items():
        if name in POOLS:
            lines += pool(operator, operator, results)
        elif name.startswith("adaptive_"):
            lines += [
                line.replace("_int | _Sequence[_int]", "_int | None | _Sequence[_int | None]")
                for line in declarations(operator, name, results)
            ]
        else:
            lines += declarations(operator, name, results)
    others = [o.short for o in known if o.namespace == "aten" and o.short not in own]
    imported = [f"from .. import {name} as {name}" for name in others]
    return "\n".join([head(".."), *imported, *import_results("..", results, lines), "", *lines, ""])


def constants(spec):
    """The dtypes, layouts and memory formats, under all their names."""
    aliases = "float double half cfloat cdouble chalf long int short".split()
    out = {}
    for enum, kind in (("dtype", "_dtype"), ("layout", "_layout"), ("memory_format", "_memory_format")):
        out |= {v.text: kind for v in spec.enum(enum).values if v.text}
    return out | dict.fromkeys(aliases, "_dtype")


def emit(spec):
    known, results = operators.read(), {}
    stubs = {
        "_tensor": tensor_stub(known, results),
        "__init__": package_stub(known, results, constants(spec)),
        "nn/functional": functional_stub(known, results),
    }
    stubs["signal/windows"] = windows_stub(known, results)
    stubs["sparse"] = sparse_stub(known, results)
    for module in ("linalg", "fft", "special"):
        stubs[module] = module_stub(known, results, module)
    stubs["_tensor"] += "\n".join(["", *tuples(results)])
    for module, source in {"cpu": "cpu", **dict.fromkeys(("cuda", "mps", "xpu"), "accelerator")}.items():
        stubs[module] = f"# {NOTICE}\n" + textwrap.dedent(hand(f"{source}.pyi")) + "\n"
    return {f"{PACKAGE}/{name}.pyi": text for name, text in stubs.items()}
