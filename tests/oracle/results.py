"""PyTorch's own results, as files that the tests of the languages compare with.

    python results.py FOLDER

FOLDER/checkpoint.pt has one value of each kind that torch.save writes; FOLDER/results.pt has calls of operators, layers,
optimisers and random numbers with what PyTorch made of them; FOLDER/recorded.pt is that of recorded.py.
"""

import sys
from collections import OrderedDict
from pathlib import Path

import recorded
import torch
from torch import nn

STEPS = 20


class Custom:
    def __init__(self):
        self.number = 7
        self.weights = torch.tensor([1.0, 2.0])


def checkpoint():
    base = torch.arange(12.0).reshape(3, 4)
    names = (
        "uint8 int8 int16 int32 int64 float16 float32 float64 complex64 complex128 bool bfloat16 uint16 uint32 uint64"
    )
    ones = torch.tensor([[1, 0], [1, 1], [0, 1]])
    return {
        "dtypes": {name: ones.to(getattr(torch, name)) for name in names.split()},
        "float8": torch.tensor([0.5, 1.5, -2.0]).to(torch.float8_e4m3fn),
        "base": base,
        "column": base[:, 1],
        "transposed": base.t(),
        "parameter": nn.Parameter(torch.ones(2, 3)),
        "ordered": OrderedDict([("z", 1), ("a", 2)]),
        "nest": [1, (2.5, None, "three ☃"), {"k": [True, b"\x00\xff", 1 + 2j]}, {4, 5}],
        "keys": {1: "one", "b": "two", (2, "b"): "pair", None: "none"},
        "size": torch.Size([2, 3]),
        "dtype": torch.bfloat16,
        "device": torch.device("cpu"),
        "big": 2**100,
        "scalar": torch.tensor(3.5),
        "empty": torch.empty(0, 3),
        "custom": Custom(),
    }


def calls():
    """Operators: name, arguments, keywords, results."""
    g = torch.Generator().manual_seed(0)

    def r(*sizes):
        return torch.randn(*sizes, generator=g)

    rows = [
        ("add.Tensor", [r(3, 4), r(4)], {"alpha": 2}),
        ("sub.Tensor", [r(3, 4), r(3, 1)], {}),
        ("mul.Tensor", [r(2, 3), r(2, 3)], {}),
        ("div.Tensor_mode", [r(2, 3), r(2, 3)], {"rounding_mode": "floor"}),
        ("mm", [r(3, 4), r(4, 5)], {}),
        ("matmul", [r(2, 3, 4), r(4, 5)], {}),
        ("bmm", [r(2, 3, 4), r(2, 4, 5)], {}),
        ("addmm", [r(3, 5), r(3, 4), r(4, 5)], {"beta": 0.5}),
        ("sum.dim_IntList", [r(3, 4, 5), [0, 2], True], {}),
        ("mean.dim", [r(3, 4), [1]], {}),
        ("var.correction", [r(3, 4), [0]], {"correction": 1}),
        ("amax", [r(3, 4), [0]], {}),
        ("max.dim", [r(3, 4), 1], {}),
        ("softmax.int", [r(3, 4), 0], {}),
        ("log_softmax.int", [r(3, 4), -1], {}),
        ("layer_norm", [r(2, 3, 4), [4], r(4), r(4)], {}),
        ("conv2d", [r(2, 3, 8, 9), r(4, 3, 3, 3), r(4), [2, 1], [1, 0]], {}),
        ("conv1d", [r(2, 3, 9), r(4, 3, 3)], {}),
        ("max_pool2d", [r(1, 2, 8, 8), [2, 3]], {}),
        ("avg_pool2d", [r(1, 2, 8, 8), 2], {}),
        ("linear", [r(5, 3), r(2, 3), r(2)], {}),
        ("gelu", [r(3, 4)], {"approximate": "tanh"}),
        ("permute", [r(2, 3, 4), [2, 0, 1]], {}),
        ("reshape", [r(2, 6), [3, -1]], {}),
        ("cat", [[r(2, 3), r(2, 4)], 1], {}),
        ("stack", [[r(2, 3), r(2, 3)], 0], {}),
        ("split.Tensor", [r(5, 2), 2], {}),
        ("index_select", [r(4, 3), 1, torch.tensor([2, 0])], {}),
        ("gather", [r(3, 4), 1, torch.tensor([[0, 1], [2, 3], [0, 0]])], {}),
        ("index.Tensor", [r(4, 3), [torch.tensor([0, 3])]], {}),
        ("index.Tensor", [r(4, 3), [None, torch.tensor([0, 2])]], {}),
        ("where.self", [r(3, 4) > 0, r(3, 4), r(4)], {}),
        ("clamp", [r(3, 4), -0.5, 0.5], {}),
        ("clamp", [r(3, 4), None, 0.5], {}),
        ("constant_pad_nd", [r(2, 3), [1, 2, 0, 1], 7.0], {}),
        ("topk", [r(3, 6), 2, 1], {}),
        ("sort.stable", [r(3, 4)], {"stable": True, "dim": 0, "descending": True}),
        ("cumsum", [r(3, 4), 1], {}),
        ("linalg_solve", [r(3, 3), r(3, 2)], {}),
        ("linalg_qr", [r(4, 3)], {}),
        ("cross_entropy_loss", [r(4, 5), torch.tensor([1, 0, 4, 2])], {}),
        ("embedding", [r(5, 3), torch.tensor([[1, 2], [4, 4]])], {}),
        ("fft_fft", [r(8)], {}),
        ("to.dtype", [r(3), torch.float64], {}),
        ("arange.start_step", [1, 10, 3], {}),
        ("nonzero", [r(3, 4) > 0], {}),
        ("upsample_bilinear2d", [r(1, 1, 3, 3), [6, 6], False], {}),
        ("batch_norm", [r(3, 2, 4), r(2), r(2), torch.zeros(2), torch.ones(2), False, 0.1, 1e-5, False], {}),
    ]
    out = []
    for name, args, keywords in rows:
        packet, overload = name.split(".") if "." in name else (name, "default")
        op = getattr(getattr(torch.ops.aten, packet), overload)
        result = op(*args, **keywords)
        results = list(result) if isinstance(result, tuple) else [result]
        out.append({"name": f"aten::{name}", "args": args, "keywords": keywords, "results": results})
    return out


def layers():
    rows = [
        ("Linear", [3, 2], {}, (4, 3)),
        ("Conv1d", [2, 3, 3], {"padding": 1}, (2, 2, 7)),
        ("Conv2d", [2, 4, 3], {"stride": 2, "groups": 2, "bias": False}, (2, 2, 7, 8)),
        ("Conv3d", [1, 2, 2], {}, (1, 1, 4, 4, 4)),
        ("BatchNorm1d", [3], {}, (5, 3)),
        ("BatchNorm2d", [2], {"momentum": 0.3}, (3, 2, 4, 4)),
        ("LayerNorm", [[3, 4]], {}, (2, 3, 4)),
        ("MaxPool2d", [2], {"stride": 1}, (1, 2, 5, 5)),
        ("AvgPool2d", [2], {}, (1, 2, 6, 6)),
        ("AdaptiveAvgPool2d", [[2, 3]], {}, (1, 2, 7, 8)),
        ("PReLU", [], {}, (3, 4)),
        ("GELU", [], {}, (3, 4)),
        ("ELU", [0.5], {}, (3, 4)),
        ("Softmax", [], {"dim": 1}, (3, 4)),
        ("Dropout", [0.5], {}, (3, 4)),
        ("LSTM", [3, 4], {"num_layers": 2}, (5, 2, 3)),
    ]
    out = []
    for name, args, keywords, size in rows:
        torch.manual_seed(len(out))
        layer = getattr(nn, name)(*args, **keywords)
        x = torch.randn(size, requires_grad=True)
        result = layer(x)
        y = result[0] if isinstance(result, tuple) else result
        y.square().sum().backward()
        results = {"x": x.detach(), "y": y.detach(), "grad": x.grad, "state": layer.state_dict()}
        grads = [p.grad for p in layer.parameters()]
        out.append({"name": name, "args": args, "keywords": keywords, "seed": len(out), "grads": grads, **results})
    return out


def step(optimiser, params, target):
    optimiser.zero_grad()
    (params[0].sum(0) * params[1] - target).square().sum().backward()
    optimiser.step()


def optimisers():
    rows = [
        ("SGD", {"lr": 0.01}),
        ("SGD", {"lr": 0.005, "momentum": 0.9, "nesterov": True, "weight_decay": 0.01}),
        ("Adam", {"lr": 0.01}),
        ("Adam", {"lr": 0.01, "amsgrad": True, "betas": (0.8, 0.95)}),
        ("AdamW", {"lr": 0.01, "weight_decay": 0.1}),
    ]
    out = []
    for name, options in rows:
        torch.manual_seed(5)
        start, target = [torch.randn(4, 3), torch.randn(3)], torch.randn(3)
        params = [p.clone().requires_grad_() for p in start]
        optimiser = getattr(torch.optim, name)(params, fused=True, **options)
        for _ in range(STEPS):
            step(optimiser, params, target)
        middle, path = [p.detach().clone() for p in params], folder / "state.pt"
        torch.save(optimiser.state_dict(), path)
        for _ in range(STEPS):
            step(optimiser, params, target)
        options = {k: list(v) if isinstance(v, tuple) else v for k, v in options.items()}
        row = {"name": name, "options": options, "start": start, "target": target, "middle": middle}
        out.append({**row, "state": torch.load(path), "end": [p.detach() for p in params]})
    return out


def random():
    torch.manual_seed(42)
    numbers = {"rand": torch.rand(3, 4), "randn": torch.randn(5, dtype=torch.float64), "order": torch.randperm(10)}
    torch.manual_seed(-1)
    return {**numbers, "negative": torch.rand(2, dtype=torch.float64)}


def write():
    torch.save(checkpoint(), folder / "checkpoint.pt")
    results = {"calls": calls(), "layers": layers(), "optimisers": optimisers(), "random": random()}
    torch.save(results, folder / "results.pt")
    recorded.write(folder)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    torch.set_num_threads(1)
    write()
