"""What PyTorch's docstrings say of operators, as plain text: the opening sentences, dtypes, shapes.

The texts are PyTorch's, under its own licence: see abi/operators/NOTICE.
"""

import inspect
import re
import types

from operators import unclosed

LONGEST = 300
SECTION = re.compile(
    r"^(Args|Arguments|Keyword [aA]rg\w*|Keyword args|Kwargs|Keywords|Parameters|Returns?|Outputs?|Examples?|Shapes?|Notes?|"
    r"Warnings?|Attributes|Equation|References?|Raises|Inputs|See also|Math|Yields|Keyword Arguments):{1,2}.*$"
)
ENTRY = re.compile(r"^(?P<indent> *)(?P<name>\w+)(?: ?\([^)]*\))? ?: (?P<text>.*)$")
SKIPPED = re.compile(
    r"^(See |For more|For details|Refer to|This operator supports TensorFloat32|This function is deprecated|"
    r"This is a low-level|Also see |Note that the following|Note: |That is,? to|In other words)|beta feature|sparse layout|"
    r"will be removed|is deprecated"
)
FACT = re.compile(
    r"^(Also s|S)upports .*(dtype|inputs?\b|broadcast)|^If \w+ is an? \(.* x .*\)|must be \w-D tensors|same number of dimensions"
)
WORDS = {
    r"\leq": "<=",
    r"\le": "<=",
    r"\geq": ">=",
    r"\ge": ">=",
    r"\neq": "!=",
    r"\infty": "inf",
    r"\cdot": "*",
    r"\ldots": "...",
    r"\dots": "...",
    r"\cdots": "...",
    r"\left": "",
    r"\right": "",
    r"\lVert": "||",
    r"\rVert": "||",
    r"\lvert": "|",
    r"\rvert": "|",
    r"\Vert": "||",
    r"\in": " in ",
    r"\to": "->",
    r"\quad": " ",
    r"\sim": "~",
    r"\pm": "+-",
    r"\odot": "*",
    r"\oplus": "^",
    r"\bmod": "mod",
    r"\land": "&",
    r"\mid": "|",
    r"\otimes": "(x)",
}
LETTERS = (
    "alpha beta gamma delta epsilon lambda mu nu pi sigma rho tau theta phi psi zeta Gamma Phi Psi Sigma Omega".split()
)
FUNCTIONS = "log exp ln sin cos tan sinh cosh tanh arctan max min sup sum prod int arg Re Im".split()


def formula(latex, times="*"):
    """LaTeX as one line of plain text; None when it does not come out readable."""
    text = re.sub(r"\{\{(\w+)\}\}", r"{\1}", latex)
    text = " ".join(text.replace(r"\_", "_").replace(r"\ ", " ").replace(r"\,", " ").replace(r"\:", " ").split())
    text = re.sub(
        r"\\(text|mathrm|operatorname|mathbb|mathbf|mathit|textit|textbf|vec|hat)\*?\{([^{}]*)\}", r"\2", text
    )
    text = re.sub(r"\\math(bb|cal|rm)\s*(\w)", r"\2", text)
    text = text.replace(r"\times", f" {times} ").replace(r"\{", "{{").replace(r"\}", "}}")
    for _ in range(3):
        text = re.sub(r"\\l(floor|ceil)\s*(.*?)\s*\\r\1", r"\1(\2)", text)
        text = re.sub(r"\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}(\s*[\w\\(])?", fraction, text)
        text = re.sub(r"\\sqrt\s*\{([^{}]*)\}", r"sqrt(\1)", text)
        text = re.sub(r"_\{(\w+)\}", r"_\1", text)
        text = re.sub(r"([_^])\{([^{}]*)\}", lambda m: m[1] + term(m[2]), text)
    for name in (*LETTERS, *FUNCTIONS):
        text = re.sub(rf"\\{name}(?![a-zA-Z])", f" {name} " if name in LETTERS else name, text)
    for word, plain in sorted(WORDS.items(), key=lambda item: -len(item[0])):
        text = re.sub(re.escape(word) + r"(?![a-zA-Z])", plain, text)
    text = re.sub(r"(?<!\{)\{([^{}]*)\}(?!\})", r"\1", text).replace("{{", "{").replace("}}", "}")
    text = re.sub(r"\b(Phi|Psi|Gamma) \(", r"\1(", text)
    text = re.sub(r"\s+", " ", text).replace("( ", "(").replace(" )", ")").replace(" ,", ",").strip()
    return None if re.search(r"[\\&{}]", text) else text


def fraction(found):
    quotient = f"{term(found[1])} / {term(found[2])}"
    return f"({quotient}) {found[3].strip()}" if found[3] else quotient


def term(text):
    text = text.strip()
    return text if re.fullmatch(r"\\?[\w.]+|\(.*\)", text) else f"({text})"


def plain_role(found):
    role, text = found["role"], found["text"]
    named = re.match(r"(.*?)\s*<(.*)>$", text, re.S)
    if named:
        return named[1]
    text = re.sub(r"^~?(torch\.)?(Tensor\.)?", "", text.strip())
    return text + "()" if role in ("func", "meth") and not text.endswith(")") else text


def plain(text):
    """Text without Sphinx's marks; None when a formula in it cannot be read."""
    failed = []

    def math(found):
        made = formula(found[1], "x")
        failed.extend([] if made is not None else [found[0]])
        return made or ""

    text = re.sub(r":math:`([^`]*)`", math, text)
    text = re.sub(r":(?:\w+:)?(?P<role>\w+):`(?P<text>[^`]*)`", plain_role, text)
    text = re.sub(r"``([^`]*)``", r"\1", text)
    text = re.sub(r"`([^`<]*?)\s*<[^`>]*>`_+", r"\1", text)
    text = re.sub(r"`([^`]*)`_?", r"\1", text)
    text = re.sub(r" ?\[\d+\]_", "", text)
    text = re.sub(r"\*\*([^*]+)\*\*", r"\1", text).replace("\\ ", "").replace("\\*", "*")
    text = re.sub(r"\btorch\.(?=(Tensor|nn|linalg|fft|special|\w+\())", "", text)
    text = " ".join(text.split())
    return None if failed or "\\" in text else text


def sentences(text):
    """The whole sentences of a paragraph; what has no end is none."""
    out, start = [], 0
    for found in re.finditer(r"[.!?](?=\s+[A-Z(`:]|$)", text):
        one = text[start : found.end()]
        if re.search(r"\b(e\.g|i\.e|etc|resp|vs|cf)\.$", one) or unclosed(one):
            continue
        out.append(one.strip())
        start = found.end()
    return out


def strip_signature(doc):
    """A docstring without the line, or lines, that say how to call the function."""
    lines = inspect.cleandoc(doc).split("\n")
    while lines and (not lines[0].strip() or re.match(r"^[\w.]+\s*\(.*$", lines[0].strip())):
        first = lines.pop(0)
        while first.count("(") > first.count(")") and lines:
            first += lines.pop(0)
    return inspect.cleandoc("\n".join(lines)).split("\n")


def blocks(lines):
    """("text", lines) and ("math", lines) that stand before the first section; other directives are left out."""
    i = 0
    while i < len(lines):
        line = lines[i]
        directive = re.match(r"^( *)\.\. ([\w-]+)::(.*)$", line)
        if directive:
            body = [directive[3]]
            i += 1
            while i < len(lines) and (not lines[i].strip() or lines[i].startswith(directive[1] + " ")):
                body.append(lines[i])
                i += 1
            if directive[2] == "function":
                return
            if directive[2] == "math":
                yield "math", body
            continue
        if SECTION.match(line):
            if not re.match(r"^(Notes?|Warnings?):", line):
                return
            i += 1
            while i < len(lines) and (not lines[i].strip() or lines[i].startswith(" ")):
                i += 1
            continue
        if not line.strip() or line.startswith(".. "):
            i += 1
            continue
        body = []
        while i < len(lines) and lines[i].strip() and not SECTION.match(lines[i]) and not lines[i].startswith(".. "):
            body.append(lines[i].strip())
            i += 1
        yield "text", body


def meaning(lines):
    """The opening sentences, with their formula, and what is said of dtypes and shapes."""
    out, facts, opened = [], [], False
    for kind, body in blocks(lines):
        if kind == "math":
            # Only the first paragraph says what the operator is; a formula may follow it.
            made = formula(" ".join(body).strip()) if opened and len(" ".join(body)) < 200 else None
            if made and not made.endswith(":") and len(made) <= 100:
                out.append(made if made.endswith("...") else made.rstrip(".,") + ".")
            opened = False
            continue
        text = " ".join(body)
        if re.match(r"^[-*] ", text):
            continue
        is_first = not out
        found = sentences(text) or ([text.rstrip(":") + "."] if is_first and re.search(r"[\w`:)]$", text) else [])
        for one in found:
            clean = plain(one)
            if not clean or SKIPPED.search(clean):
                continue
            if FACT.search(clean):
                facts.append(clean)
            elif is_first and not out:
                out.append(clean)
        opened = is_first and bool(out)
    return out, facts


def section(lines, title):
    """The lines under a heading such as "Shape:"."""
    for i, line in enumerate(lines):
        if re.match(rf"^{title}:{{1,2}}\s*$", line):
            body = []
            for inner in lines[i + 1 :]:
                if inner.strip() and not inner.startswith(" "):
                    break
                body.append(inner)
            return inspect.cleandoc("\n".join(["", *body])).split("\n")
    return []


def items(lines, start):
    """The items of a list, each on one line."""
    out = []
    for line in lines:
        if re.match(start, line):
            out.append(line)
        elif out and line.strip():
            out[-1] += " " + line.strip()
    return out


def shapes(lines):
    """ "input (N, C), target (N)": of the section on shapes, else of what is said of the arguments."""
    out = []
    for item in items(section(lines, "Shapes?"), r"^- "):
        found = re.match(r"^- ([\w ]+?)(?: ?\([^)]*\))?\s*: (.*)$", item)
        text = plain(found[2]) if found else None
        if text and text.strip(".") and not re.search(r"\\|\bsame shape as above", text):
            text = (
                re.split(r"(?<=[\w)])\.(?:\s|$)|(?<=\)), where |(?<=\)) where ", text)[0]
                .strip(" .,;")
                .removeprefix("Shape ")
            )
            named = found[1].lower()
            if "(" in text or "same" in text or "shape" in text:
                out.append(f"{named} {text}")
    if out:
        return out
    for title in (r"Args", r"Arguments"):
        for item in items(section(lines, title), r"^\w+ ?(\([^)]*\))? ?: "):
            found = ENTRY.match(item)
            text = plain(found["text"]) if found else None
            shape = re.search(r"\b(?:shape|size|tensor|dimensions?) (\((?:[^()]|\([^()]*\))*\))", text or "")
            if (
                shape
                and re.search(r"\*|[A-Za-z]\w*", shape[1])
                and not re.search(r"[.:;]|\bor\b|default|\bint|[Tt]uple|integer", shape[1])
            ):
                out.append(f"{found['name']} {shape[1]}")
    return out


def limited(parts, separator):
    """As many of the parts, from the first, as are short enough together."""
    out = ""
    for part in parts:
        longer = out + separator + part if out else part
        if len(longer) > LONGEST:
            break
        out = longer
    return out


def text_of(doc):
    """The text of a docstring; "" where nothing in it says what the function does."""
    lines = strip_signature(doc)
    opening, facts = meaning(lines)
    main = limited(opening, " ")
    if not main or re.match(r"^See [\w.]+\(\)\.?$", main):
        return ""
    in_place = re.match(r"^In-place version of [\w.]+\(\)", main)
    if in_place:
        return in_place[0] + "."
    said = limited(shapes(lines), "; ")
    return "\n".join(x for x in (main, limited(facts, " "), f"Shape: {said}." if said else "") if x)


def docstring(owner, name):
    found = getattr(owner, name, None)
    if found is None or isinstance(found, (types.ModuleType, type)):
        return ""
    return getattr(found, "__doc__", None) or ""


def owners(torch, operator):
    """Where PyTorch may say what an operator does, and under which name; the likeliest first."""
    namespace, short = operator.split("::")
    functional = torch.nn.functional
    if namespace == "nn_functional":
        return [(functional, short), (functional, short.removesuffix("_with_indices"))]
    if namespace == "signal_windows":
        return [(torch.signal.windows, short)]
    short = short.removeprefix("_") if short.startswith("_sparse_") else short
    for module in ("linalg", "fft", "special", "sparse"):
        if short.startswith(module + "_"):
            return [(getattr(torch, module), short[len(module) + 1 :]), (torch, short), (torch.Tensor, short)]
    return [(torch, short), (torch.Tensor, short), (functional, short)]


def documentation(torch, operator, known):
    """What PyTorch says of an operator; of the in-place form of one that is known, what follows from that."""
    for owner, name in owners(torch, operator):
        text = text_of(docstring(owner, name))
        if text:
            return text
    base = operator[:-1]
    if operator.endswith("_") and base in known:
        return f"In-place version of {base.split('::')[1]}()."
    return ""
