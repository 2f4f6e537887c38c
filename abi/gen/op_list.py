"""Makes abi/operators/operators.txt of what LibTorch registers and what PyTorch's docstrings say of it.

python abi/gen/op_list.py write    rewrites the list
python abi/gen/op_list.py check    exits with 1 when it is stale

Needs the built library, and the torch that it was built with: `ci/generate operators` gives it both.
"""

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).resolve().parent))

import op_texts  # noqa: E402
from operators import LIST  # noqa: E402

TEXTS = LIST.parent / "texts.yaml"
HEAD = """\
# Operators of LibTorch {version} that every language shows, one block each: the schema of each overload as the dispatcher
# has it, in the order in which a call tries them; then what it does, to what shapes and dtypes.
# Written by `ci/generate operators`; do not edit: texts of our own stand in texts.yaml, the others are PyTorch's (NOTICE).
"""

# What torch.sparse calls so, and ATen keeps to itself.
SPARSE = {f"aten::_sparse_{name}" for name in ("mm", "addmm", "sum", "softmax", "log_softmax")}


def is_public(name):
    """PyTorch's own words for users: neither helpers nor the halves of differentiable operators."""
    namespace, short = name.split("::")
    if namespace in ("nn_functional", "signal_windows", "torch_functional"):
        return True
    if name in SPARSE:
        return True
    return namespace == "aten" and not short.startswith(("_", "linalg__")) and "backward" not in short


def make():
    import torch
    import torchabi

    texts = yaml.safe_load(TEXTS.read_text(encoding="utf-8"))
    names = sorted(filter(is_public, {name.split(".")[0] for name in torchabi.ops}))
    unknown = sorted(set(texts) - set(names))
    if unknown:
        sys.exit(f"{TEXTS.name} has texts of operators that are not there: {', '.join(unknown)}")
    blocks = [HEAD.format(version=torch.__version__.split("+")[0])]
    for name in names:
        doc = texts.get(name) or op_texts.documentation(torch, name, names)
        blocks.append("\n".join([torchabi.schema(name), *(f"  {line}" for line in doc.split("\n") if line)]) + "\n")
    return "\n".join(blocks)


def main(argv):
    if argv not in (["write"], ["check"]):
        sys.exit(__doc__)
    text = make()
    if argv == ["write"]:
        LIST.write_text(text, encoding="utf-8")
    elif LIST.read_text(encoding="utf-8") != text:
        sys.exit("abi/operators/operators.txt is stale, mend with `ci/generate operators`")


if __name__ == "__main__":
    main(sys.argv[1:])
