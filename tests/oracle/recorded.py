"""Calls of ATen's operators as PyTorch's own operator database makes them: one of each overload, with what PyTorch answers.

    python recorded.py FOLDER

FOLDER/recorded.pt is a list of {"name", "args", "keywords", "results"}, which the tests of every language make again. Left
out is what draws random numbers, is not initialised, or takes and gives what a file of torch.save cannot hold.
"""

import sys
import warnings
from pathlib import Path

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_iter, tree_map

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "conformance"))
from entries import first_dtype, op_db  # noqa: E402
from replay import UNINITIALISED, UNINITIALISED_PARTS, UNSTEADY, is_number  # noqa: E402

MOST_ELEMENTS = 1000


def is_plain(value):
    if isinstance(value, torch.Tensor):
        return (
            value.layout == torch.strided
            and value.device.type == "cpu"
            and not (value.is_conj() or value.is_neg() or value.is_quantized or value._is_zerotensor())
            and value.numel() <= MOST_ELEMENTS
        )
    if isinstance(value, (list, tuple)):
        return all(map(is_plain, value))
    return isinstance(value, (bool, int, float, complex, str, torch.dtype, torch.device, torch.layout, type(None)))


def copied(value):
    """A copy that is a number where a tensor stands for one."""
    if isinstance(value, torch.Tensor):
        return value.item() if is_number(value) else value.detach().clone()
    return value


class Record(TorchDispatchMode):
    def __init__(self):
        super().__init__()
        self.rows, self.seen = [], set()

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        schema = func._schema
        base = schema.name.split("::")[1]
        wanted = (
            schema.name.startswith("aten::")
            and func not in self.seen
            and base not in UNINITIALISED | UNINITIALISED_PARTS.keys() | UNSTEADY
            and torch.Tag.nondeterministic_seeded not in func.tags
            and all(map(is_plain, tree_iter((args, kwargs))))
        )
        if not wanted:
            return func(*args, **kwargs)
        given = tree_map(copied, (list(args), kwargs))
        out = func(*args, **kwargs)
        results = list(out) if isinstance(out, tuple) else [out]
        if results != [None] and is_plain(results) and any(isinstance(t, torch.Tensor) for t in tree_iter(results)):
            self.seen.add(func)
            name = f"{schema.name}.{schema.overload_name or 'default'}"
            results = tree_map(lambda t: t.detach().clone() if isinstance(t, torch.Tensor) else t, results)
            self.rows.append({"name": name, "args": given[0], "keywords": given[1], "results": results})
        return out


def record():
    record = Record()
    for op in op_db:
        dtype = first_dtype(op)
        if dtype is None:
            continue
        torch.manual_seed(0)
        for _, sample in zip(range(6), op.sample_inputs("cpu", dtype, requires_grad=False)):
            with record:
                op(sample.input, *sample.args, **sample.kwargs)
    return record.rows


def write(folder):
    warnings.simplefilter("ignore")
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(record(), folder / "recorded.pt")


if __name__ == "__main__":
    torch.set_num_threads(1)
    write(Path(sys.argv[1]))
