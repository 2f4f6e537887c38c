"""Reads abi/operators/operators.txt, the one list of operators, into objects.

A block is an operator: a line for each overload, in the order in which a call tries them, then what it does, indented.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

NOTICE = "Generated from abi/operators by `ci/generate`; do not edit."
LIST = Path(__file__).resolve().parents[1] / "operators" / "operators.txt"
ARGUMENT = re.compile(r"(?P<type>[^ ]+?)(?P<alias>\([^)]*\))?(?P<tail>(\[\d*\])?\??) (?P<name>\w+)(=(?P<default>.*))?$")
RESULT = re.compile(r"(?P<type>[\w.]+?)(?P<alias>\([^)]*\))?(?P<tail>(\[\])?)( (?P<name>\w+))?$")
TYPE = re.compile(r"(?P<base>[\w.]+)(?P<null_item>\?)?(?P<list>\[(?P<size>\d*)\])?(?P<null>\?)?$")
BASES = {"SymInt": "int"}


@dataclass
class Arg:
    """An argument or a result."""

    type: str  # PyTorch's own text, without what it says of aliases
    name: str  # "" for a result without a name
    default: str | None = None
    is_keyword: bool = False
    is_written: bool = False

    def __post_init__(self):
        found = TYPE.match(self.type)
        if not found:
            raise ValueError(f"{self.type} is no type")
        self.base = BASES.get(found["base"], found["base"])
        self.is_list = found["list"] is not None
        self.list_size = int(found["size"] or 0)
        self.is_optional = found["null"] is not None or (not self.is_list and found["null_item"] is not None)
        self.is_optional_item = self.is_list and found["null_item"] is not None

    @property
    def kind(self):
        """The type without names: "int[]?"."""
        item = self.base + "?" * self.is_optional_item
        return item + "[]" * self.is_list + "?" * self.is_optional


@dataclass
class Overload:
    operator: str  # such as "aten::add"
    overload: str  # such as "Tensor"; "" for the one without a name
    args: list
    returns: list

    @property
    def full_name(self):
        """What tabi_op_find() takes for this overload alone."""
        return f"{self.operator}.{self.overload or 'default'}"

    @property
    def short(self):
        return self.operator.split("::")[1]

    @property
    def outs(self):
        """The arguments of out=."""
        return [a for a in self.args if a.is_keyword and a.is_written]

    @property
    def is_inplace(self):
        return bool(self.args) and self.args[0].is_written and not self.args[0].is_keyword


@dataclass
class Operator:
    name: str
    overloads: list = field(default_factory=list)
    doc: str = ""

    @property
    def namespace(self):
        return self.name.split("::")[0]

    @property
    def short(self):
        return self.name.split("::")[1]

    @property
    def brief(self):
        """The first sentence of what it does."""
        return first_sentence(self.doc.split("\n")[0])


def first_sentence(text):
    """Up to the first full stop that ends a sentence, not one of "e.g." or "2.5"."""
    for found in re.finditer(r"[.!?](?= [A-Z(]|$)", text):
        if not re.search(r"\b(e\.g|i\.e|etc|resp|vs|cf|[A-Z])\.$", text[: found.end()]) and not unclosed(
            text[: found.end()]
        ):
            return text[: found.end()]
    return text


def unclosed(text):
    return text.count("(") > text.count(")")


def split(text):
    """The parts between the commas that stand outside of brackets and quotes."""
    parts, depth, quote, start = [], 0, None, 0
    for i, letter in enumerate(text):
        if quote:
            quote = None if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        elif letter in "([":
            depth += 1
        elif letter in ")]":
            depth -= 1
        elif letter == "," and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    return [*parts, text[start:].strip()] if text[start:].strip() else parts


def parse_schema(text):
    """One overload, of a schema as the dispatcher writes it."""
    head, results = text.rsplit(" -> ", 1)
    name, arguments = head.split("(", 1)
    operator, _, overload = name.partition(".")
    args, is_keyword = [], False
    for part in split(arguments[:-1]):
        if part == "*":
            is_keyword = True
            continue
        found = ARGUMENT.match(part)
        args.append(
            Arg(
                found["type"] + found["tail"],
                found["name"],
                found["default"],
                is_keyword,
                "!" in (found["alias"] or ""),
            )
        )
    returns = []
    for part in split(results[1:-1] if results.startswith("(") else results):
        found = RESULT.match(re.sub(r"^Dict\(.*\)$", "Dict", part))
        returns.append(
            Arg(found["type"] + found["tail"], found["name"] or "", None, False, "!" in (found["alias"] or ""))
        )
    return Overload(operator, overload, args, returns)


def read(path=LIST):
    """All operators, by name."""
    out = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if not lines:
            continue
        overloads = [parse_schema(line) for line in lines if not line.startswith(" ")]
        doc = "\n".join(line.strip() for line in lines if line.startswith(" "))
        out.append(Operator(overloads[0].operator, overloads, doc))
    return out
