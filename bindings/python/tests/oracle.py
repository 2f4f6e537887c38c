"""Comparing with PyTorch in one process: the same text runs with either package as `torch`, and must come to the same."""

import math

import torch
import torchabi
from torch.autograd.gradcheck import GradcheckError

# Exceptions of PyTorch's and what this package raises for them, where these are not the same.
ALIKE = {
    RuntimeError: torchabi.Error,
    GradcheckError: torchabi.Error,
    torch.OutOfMemoryError: MemoryError,
}

DTYPES = {
    name: getattr(torch, name)
    for name in vars(torchabi)
    if isinstance(getattr(torchabi, name), torchabi.dtype) and hasattr(torch, name)
}


def outcome(text, package, **names):
    """What an expression, or statements and the expression in their last line, come to: a value or an exception."""
    *statements, last = text.strip().split("\n")
    scope = {"torch": package, "math": math, **names}
    try:
        package.manual_seed(0)
        for statement in ["\n".join(statements)] if statements else []:
            exec(statement, scope)
        return eval(last, scope)
    except Exception as error:
        error.__traceback__ = None
        return error
    finally:
        # A hook's function refers to these names, and a tensor among them to its hook: neither would go.
        scope.clear()


def difference(ours, theirs, tolerance=0.0):
    """Says how two outcomes differ; None when they do not."""
    if isinstance(theirs, Exception):
        expected = ALIKE.get(type(theirs), type(theirs))
        if type(ours) is not expected:
            return f"raises {type(theirs).__name__} ({theirs}) in PyTorch; here it is {ours!r}"
        return None
    if isinstance(ours, Exception):
        return f"is {theirs!r} in PyTorch; here it raises {type(ours).__name__}: {ours}"
    if isinstance(theirs, torch.Tensor):
        return _tensors(ours, theirs, tolerance)
    if isinstance(theirs, dict):
        if type(ours) is not type(theirs) or list(ours) != list(theirs):
            return f"is {theirs!r} in PyTorch; here it is {ours!r}"
        return difference(list(ours.values()), list(theirs.values()), tolerance)
    if isinstance(theirs, (list, tuple)):
        if not isinstance(ours, (list, tuple)) or len(ours) != len(theirs):
            return f"is {theirs!r} in PyTorch; here it is {ours!r}"
        for a, b in zip(ours, theirs):
            found = difference(a, b, tolerance)
            if found:
                return found
        if hasattr(theirs, "_fields") or type(theirs).__module__ == "torch.return_types":
            names = [
                n
                for n in dir(theirs)
                if not n.startswith("_")
                and n not in ("count", "index", "n_fields", "n_sequence_fields", "n_unnamed_fields")
            ]
            if not all(hasattr(ours, name) for name in names):
                return f"has the names {names} in PyTorch, which {ours!r} lacks"
        return None
    if isinstance(theirs, (torch.dtype, torch.layout, torch.memory_format)):
        return None if repr(ours).replace("torchabi.", "torch.") == repr(theirs) else f"is {theirs!r}; here {ours!r}"
    if isinstance(theirs, torch.device):
        return None if str(ours) == str(theirs) else f"is {theirs}; here {ours}"
    same = type(ours) is type(theirs) and (
        ours == theirs or (isinstance(ours, float) and ours != ours and theirs != theirs)
    )
    return None if same else f"is {theirs!r} in PyTorch; here it is {ours!r}"


def _tensors(ours, theirs, tolerance):
    if not isinstance(ours, torchabi.Tensor):
        return f"is a tensor in PyTorch; here it is {ours!r}"
    for name in ("shape", "dtype", "layout", "device", "requires_grad"):
        a, b = getattr(ours, name), getattr(theirs, name)
        if str(a).replace("torchabi.", "torch.") != str(b):
            return f"has {name} {b}; here {a}"
    if theirs.layout is not torch.strided:
        ours, theirs = ours.to_dense(), theirs.to_dense()
    if theirs.device.type == "meta":
        return None
    if theirs.numel() and ours.stride() != theirs.stride():
        return f"has the strides {theirs.stride()}; here {ours.stride()}"
    here = torch.from_dlpack(ours.detach().clone()) if theirs.numel() else theirs.detach()
    there = theirs.detach().resolve_conj().resolve_neg()
    if tolerance and theirs.is_floating_point():
        same = torch.allclose(here, there, rtol=tolerance, atol=tolerance, equal_nan=True)
    else:
        same = (
            torch.equal(torch.nan_to_num(here, 12345.0), torch.nan_to_num(there, 12345.0))
            if theirs.is_floating_point()
            else torch.equal(here, there)
        )
    return None if same else f"is {theirs!r} in PyTorch; here it is {ours!r}"


def compare(case, texts, tolerance=0.0, **names):
    """Checks expressions, one a line or separated by blank lines, each as a test of its own."""
    texts = texts if isinstance(texts, list) else [line.strip() for line in texts.strip().split("\n")]
    for text in texts:
        if not text or text.startswith("#"):
            continue
        with case.subTest(text):
            ours = outcome(text, torchabi, **{n: v[0] for n, v in names.items()})
            theirs = outcome(text, torch, **{n: v[1] for n, v in names.items()})
            found = difference(ours, theirs, tolerance)
            if found:
                case.fail(f"{text}\n  {found}")
