"""PyTorch's own operator database through the names that users write: results and gradients, compared with PyTorch's.

    python public.py [--shard K/N] [OPERATOR…]

Every sample of every entry whose function is PyTorch's of that name is called as torchabi.NAME or as a method, with the
sample's own arguments; where the entry is differentiable, gradients of the sum of its results are compared too. Closes with
"N passed, N failed, N skipped": a test is an entry.
"""

import collections
import functools
import gc
import operator
import os
import sys
import types
import warnings

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy  # noqa: E402
import torch  # noqa: E402
import torchabi  # noqa: E402
from entries import chosen, first_dtype, parser  # noqa: E402
from replay import UNINITIALISED, Unsupported, close_elements, difference, to_ours  # noqa: E402
from torch.utils._pytree import tree_iter, tree_map  # noqa: E402

# What has no name in this package, with the reason.
ABSENT = {
    "jiterator_": "compiles CUDA kernels from text",
    "_segment_reduce": "private",
    "lu": "deprecated; linalg.lu_factor",
    "masked.": "a prototype of PyTorch's, in Python",
    "torch.": "private",
    "nn.functional.triplet_margin_with_distance_loss": "takes a function",
    "nn.functional.linear_cross_entropy": "a prototype of PyTorch's, in Python",
}


def reason_absent(name):
    return next(
        (why for head, why in ABSENT.items() if name == head or (head[-1] in "._" and name.startswith(head))), None
    )


def public(path):
    """The function or method of that name, or None."""
    try:
        return functools.reduce(getattr, path.split("."), torchabi)
    except AttributeError:
        return None


def callable_of(op):
    """What a user of this package calls for an entry."""
    if not is_public(op):
        return with_torchabi(op.op)
    if op.name.startswith("__") and op.name.endswith("__"):
        special = getattr(operator, op.name, None)
        if special is None and op.name.startswith("__r"):
            forward = getattr(
                operator, {"and": "and_", "or": "or_", "div": "truediv"}.get(op.name[3:-2], op.name[3:-2])
            )
            return lambda x, y: forward(y, x)
        return special
    found = public(op.name)
    if not callable(found) and hasattr(torchabi.Tensor, op.name):
        return getattr(torchabi.Tensor, op.name)
    return found


def with_torchabi(function):
    """A wrapper of the test's own, with this package where its text says "torch"."""
    if isinstance(function, functools.partial):
        return functools.partial(with_torchabi(function.func), *function.args, **function.keywords)
    if not isinstance(function, types.FunctionType):
        return function
    names = {**function.__globals__, "torch": torchabi, "F": torchabi.nn.functional, "np": numpy}
    made = types.FunctionType(function.__code__, names, function.__name__, function.__defaults__, function.__closure__)
    made.__kwdefaults__ = function.__kwdefaults__
    return made


# How PyTorch's functions refuse our tensors, dtypes and devices, where a wrapper holds on to one of them.
REFUSALS = (
    "must be Tensor, not",
    "must be torch.",
    "torch._C",
    "an invalid combination of arguments",
    "Tensor as element",
)


def is_public(op):
    """Whether an entry calls PyTorch's function of its name, and no wrapper of the test's own."""
    function = op.op
    if getattr(function, "__name__", "") == "<lambda>" or isinstance(function, functools.partial):
        return False
    return getattr(function, "__module__", None) != "torch.testing._internal.common_methods_invocations"


def tensors(values):
    return [t for t in tree_iter(values) if isinstance(t, (torch.Tensor, torchabi.Tensor))]


def leaves(values, differentiable):
    """The same values as leaves, whose tensors of floating point have gradients where the entry has."""
    made = []

    def leaf(t):
        if not isinstance(t, torch.Tensor):
            return t
        t = t.detach().clone(memory_format=torch.preserve_format) if t.layout == torch.strided else t.detach()
        if differentiable and (t.is_floating_point() or t.is_complex()) and t.layout == torch.strided:
            t.requires_grad_()
        made.append(t)
        return t

    return tree_map(leaf, values), made


def total(results):
    """One number that depends on all results with gradients; None where none has."""
    parts = [t for t in tensors(results) if t.requires_grad]
    return functools.reduce(operator.add, [(abs(t) if t.is_complex() else t).sum() for t in parts]) if parts else None


def check(op, call, sample):
    """Says how a sample differs; None when it does not."""
    values = (sample.input, sample.args, sample.kwargs)
    differentiable = op.supports_autograd
    theirs_in, made = leaves(values, differentiable)
    ours_in = to_ours(tree_map(lambda t: t.detach() if isinstance(t, torch.Tensor) else t, theirs_in))
    pairs = [(a, b) for a, b in zip(tensors_of_ours(ours_in), made, strict=False)]
    for a, b in pairs:
        if b.requires_grad:
            a.requires_grad_()
    torch.manual_seed(1)
    try:
        theirs = op(theirs_in[0], *theirs_in[1], **theirs_in[2])
        error = None
    except Exception as found:
        theirs, error = None, found
    torch.manual_seed(1)
    try:
        ours = call(ours_in[0], *ours_in[1], **ours_in[2])
    except Exception as found:
        if not is_public(op) and any(text in str(found) for text in REFUSALS):
            raise Unsupported("a function of PyTorch's on a tensor of ours") from None
        return None if error is not None else f"raises {type(found).__name__}: {found}"
    if error is not None:
        return f"is {ours!r}, where PyTorch raises {error!r}"
    found = difference(detached(ours), detached(theirs), None if op.name in UNINITIALISED else close_elements)
    if found or not differentiable:
        return found
    loss, wanted = total(ours), total(theirs)
    if wanted is None or loss is None:
        return None if loss is wanted else f"has {'no ' * (loss is None)}gradients, unlike PyTorch's"
    try:
        wanted.backward()
    except RuntimeError:
        return None
    loss.backward()
    for a, b in pairs:
        if (a.grad is None) != (b.grad is None):
            return f"has the gradient {a.grad!r}, not {b.grad!r}"
        found = None if b.grad is None else difference(detached(a.grad), b.grad.detach(), close_elements)
        if found:
            return f"gradient {found}"
    return None


def tensors_of_ours(values):
    if isinstance(values, torchabi.Tensor):
        return [values]
    if isinstance(values, dict):
        values = list(values.values())
    return [t for v in values for t in tensors_of_ours(v)] if isinstance(values, (list, tuple)) else []


def detached(values):
    if isinstance(values, (torch.Tensor, torchabi.Tensor)):
        return values.detach()
    if isinstance(values, (list, tuple)):
        return [detached(v) for v in values]
    return values


def main():
    options = parser(__doc__)
    options.add_argument("--names", action="store_true", help="names each entry before it runs")
    args = options.parse_args()
    torch.set_num_threads(1)
    warnings.simplefilter("ignore")

    passed = failed = samples = 0
    skipped = collections.Counter()
    for op in chosen(args):
        absent = reason_absent(op.name)
        if absent:
            skipped[f"{op.name}: {absent}"] += 1
            continue
        print(op.formatted_name, file=sys.stderr) if args.names else None
        call, found, count, left_out = callable_of(op), [], 0, 0
        if call is None:
            failed += 1
            print(f"failed: {op.formatted_name}: torchabi.{op.name} is not there")
            continue
        dtype = first_dtype(op)
        if dtype is None:
            skipped[f"{op.formatted_name}: for CUDA alone"] += 1
            continue
        torch.manual_seed(0)
        try:
            for sample in op.sample_inputs("cpu", dtype, requires_grad=False):
                count += 1
                try:
                    one = check(op, call, sample)
                except Unsupported:
                    left_out += 1
                    continue
                except Exception as error:
                    one = f"{type(error).__name__}: {error}"
                if one:
                    found.append(one)
        except Exception as error:
            found.append(f"its samples: {type(error).__name__}: {error}")
        samples += count - left_out
        if left_out == count and not found:
            skipped[f"{op.formatted_name}: a function of PyTorch's own on a tensor of ours"] += 1
        elif found:
            failed += 1
            print(f"failed: {op.formatted_name}: {len(found)} of {count}, first: {found[0][:300]}", flush=True)
        else:
            passed += 1
    gc.collect()
    left = torchabi.live_handles("tensor")
    passed, failed = (passed, failed + 1) if left else (passed + 1, failed)
    if left:
        print(f"failed: {left} tensors are left alive")
    for reason, times in skipped.items():
        print(f"skipped: {reason}" + (f", {times} entries" if times > 1 else ""))
    print(f"{samples} samples")
    print(f"{passed} passed, {failed} failed, {sum(skipped.values())} skipped")
    sys.exit(failed != 0)


if __name__ == "__main__":
    main()
