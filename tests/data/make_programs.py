"""Programs of torch.export, of models of many kinds, with inputs to call them with.

`python tests/data/make_programs.py FOLDER` writes each of PROGRAMS as NAME.pt2; the tests import it, export what they need,
and compare with the model itself.
"""

import copy
import pathlib
import sys
import warnings

import torch
from torch import nn
from torch._higher_order_ops.map import map as higher_order_map
from torch._higher_order_ops.scan import scan
from torch._higher_order_ops.while_loop import while_loop
from torch.export import Dim

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "examples/pytorch"))

from resnet18 import BasicBlock, ResNet18  # noqa: E402


def cnn():
    return nn.Sequential(
        nn.Conv2d(1, 6, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(6, 8, 3),
        nn.BatchNorm2d(8),
        nn.ReLU(),
        nn.AdaptiveAvgPool2d(2),
        nn.Flatten(),
        nn.Linear(32, 5),
    )


def mlp():
    return nn.Sequential(
        nn.Linear(8, 16), nn.BatchNorm1d(16), nn.GELU(), nn.Dropout(0.4), nn.Linear(16, 16), nn.Tanh(), nn.Linear(16, 4)
    )


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(20, 16)
        layer = nn.TransformerEncoderLayer(16, 4, 32, dropout=0.1, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.head = nn.Linear(16, 20)

    def forward(self, tokens):
        return self.head(self.encoder(self.embedding(tokens)))


class Decoder(nn.Module):
    """One step of attention over keys and values that it keeps."""

    def __init__(self, size=16, length=8):
        super().__init__()
        self.q, self.k, self.v = nn.Linear(size, size), nn.Linear(size, size), nn.Linear(size, size)
        self.register_buffer("keys", torch.zeros(2, length, size))
        self.register_buffer("values", torch.zeros(2, length, size), persistent=False)

    def forward(self, x, position):
        self.keys.index_copy_(1, position, self.k(x).detach())
        self.values.index_copy_(1, position, self.v(x).detach())
        mask = torch.arange(self.keys.shape[1]) <= position
        return nn.functional.scaled_dot_product_attention(self.q(x), self.keys, self.values, attn_mask=mask)


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(6, 5, num_layers=2, bidirectional=True, dropout=0.3, batch_first=True)
        self.gru = nn.GRU(10, 4)

    def forward(self, x, state=None):
        y, state = self.lstm(x, state)
        z, last = self.gru(y)
        return {"output": z, "states": [state, last]}


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention = nn.MultiheadAttention(8, 2, dropout=0.2, batch_first=True)

    def forward(self, query, memory, *, mask):
        return self.attention(query, memory, memory, attn_mask=mask)


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.Sequential(nn.Conv2d(2, 4, 3, padding=1), nn.InstanceNorm2d(4, affine=True), nn.LeakyReLU(0.1))
        self.middle = nn.Sequential(nn.Conv2d(4, 8, 3, 2, 1), nn.GroupNorm(2, 8), nn.SiLU())
        self.up = nn.ConvTranspose2d(8, 4, 2, 2)
        self.out = nn.Conv2d(8, 1, 1)

    def forward(self, x):
        skip = self.down(x)
        x = torch.cat([self.up(self.middle(skip)), skip], 1)
        return torch.sigmoid(self.out(nn.functional.interpolate(x, scale_factor=0.5, mode="bilinear")))


class Autoencoder(nn.Module):
    """Its decoder's weight is the encoder's."""

    def __init__(self):
        super().__init__()
        self.encoder = nn.Linear(6, 3)
        self.decoder = nn.Linear(3, 6)
        self.decoder.weight = nn.Parameter(torch.zeros(6, 3))
        self.tied = nn.Linear(6, 3)
        self.tied.weight = self.encoder.weight

    def forward(self, x):
        code = torch.relu(self.encoder(x))
        return self.decoder(code), self.tied(x), code


class Dynamic(nn.Module):
    """Sizes computed from sizes."""

    def forward(self, x, y, scale: int):
        b, n = x.shape
        count = (y.sum() * 0).long().item() + 3
        torch._check(count >= 0)
        torch._check(count < 10)
        pairs = x.reshape(b * n // 2, 2).sum(1)
        joined = torch.cat([x, y[:b]], 1) * (n**0.5) * scale
        return joined, pairs, torch.arange(n * 2), b, torch.zeros(count), x.view(-1, max(n, 2)), n / 2


class Conditional(nn.Module):
    def __init__(self):
        super().__init__()
        self.yes, self.no = nn.Linear(3, 3), nn.Linear(3, 3)

    def forward(self, x):
        return torch.cond(x.sum() > 0, lambda x: self.yes(x), lambda x: self.no(x) * 2, (x,))


class Loop(nn.Module):
    def forward(self, x, n):
        _, x, _ = while_loop(
            lambda i, x, n: i < n, lambda i, x, n: (i + 1, x * 1.5 + 1, n.clone()), (torch.zeros_like(n), x, n)
        )
        return x


class Scan(nn.Module):
    def __init__(self):
        super().__init__()
        self.cell = nn.Linear(4, 4)

    def forward(self, state, inputs):
        def step(state, x):
            state = torch.tanh(self.cell(state) + x)
            return state, state * 2

        return scan(step, state, inputs)


class Map(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(4, 4)

    def forward(self, inputs):
        return higher_order_map(lambda x: torch.relu(self.linear(x)), inputs)


class Regions(nn.Module):
    """A part without gradients, and one in bfloat16."""

    def __init__(self):
        super().__init__()
        self.frozen, self.low, self.last = nn.Linear(4, 4), nn.Linear(4, 4), nn.Linear(4, 4)

    def forward(self, x):
        with torch.no_grad():
            a = self.frozen(x).relu()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            b = self.low(x)
        return self.last(a + b.float()), b


class Dtypes(nn.Module):
    def __init__(self):
        super().__init__()
        self.low = nn.Parameter(torch.randn(3, dtype=torch.bfloat16))
        self.high = nn.Parameter(torch.randn(3, dtype=torch.float64))
        self.register_buffer("table", torch.arange(6, dtype=torch.int32).reshape(2, 3))
        self.constant = torch.tensor([1.0, -2.0, float("inf")])

    def forward(self, x, flags, index):
        y = torch.where(flags, x, self.constant.clamp(-3, 3)) + self.low.float()
        z = y.double() * self.high + self.table[index]
        top = torch.topk(z, 2)
        return {"z": z, "top": (top.values, top.indices), "complex": torch.complex(y, y) * 2j, "none": None, "three": 3}


class Nested(nn.Module):
    """Inputs in dicts, tuples and lists."""

    def forward(self, batch, pair, *, scale):
        a, (b, c) = pair
        return [batch["x"] * scale + a, {"sum": b + c, "y": batch["more"]["y"] - a}]


class Counter(nn.Module):
    """Changes its buffers."""

    def __init__(self):
        super().__init__()
        self.register_buffer("calls", torch.zeros((), dtype=torch.int64))
        self.register_buffer("mean", torch.zeros(3))
        self.weight = nn.Parameter(torch.ones(3))

    def forward(self, x):
        self.calls += 1
        self.mean.mul_(0.9).add_(x.detach().mean(0), alpha=0.1)
        return x * self.weight - self.mean


class Shared(nn.Module):
    """Two buffers over one memory."""

    def __init__(self):
        super().__init__()
        memory = torch.arange(6.0)
        self.register_buffer("left", memory[:4])
        self.register_buffer("right", memory[2:])

    def forward(self, x):
        self.left.mul_(2)
        return x + self.right


class Program:
    def __init__(self, model, args, kwargs=None, shapes=None, training=True, decomposed=False, others=()):
        self.model, self.args, self.kwargs, self.shapes = model, args, kwargs or (dict), shapes
        self.training, self.decomposed, self.others = training, decomposed, others

    def make(self):
        """The model, seeded, and its arguments."""
        torch.manual_seed(0)
        model = self.model().train(self.training)
        return model, self.args(), self.kwargs()

    def export(self, model):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.manual_seed(0)
            self.model()
            program = torch.export.export(
                copy.deepcopy(model), self.args(), self.kwargs(), dynamic_shapes=self.shapes, strict=False
            )
            return program.run_decompositions() if self.decomposed else program


def _image(channels=1, size=8, batch=4):
    return lambda: (torch.randn(batch, channels, size, size),)


def _tokens(batch=2, length=6):
    return lambda: (torch.randint(0, 20, (batch, length)),)


_batch = Dim("batch", min=1, max=64)

PROGRAMS = {
    "cnn_train": Program(cnn, _image()),
    "cnn_eval": Program(cnn, _image(), training=False),
    "cnn_dynamic": Program(cnn, _image(), shapes=({0: _batch},), others=[_image(batch=7)]),
    "mlp_train": Program(mlp, lambda: (torch.randn(6, 8),)),
    "mlp_eval": Program(mlp, lambda: (torch.randn(6, 8),), training=False),
    "mlp_decomposed": Program(mlp, lambda: (torch.randn(6, 8),), decomposed=True),
    "block": Program(lambda: BasicBlock(4, 8, 2), _image(4)),
    "resnet18": Program(lambda: ResNet18(width=8), _image(3, 32, 2)),
    "encoder": Program(
        Encoder, _tokens(), shapes=({0: _batch, 1: Dim("length", min=2, max=32)},), others=[_tokens(3, 9)]
    ),
    "decoder": Program(Decoder, lambda: (torch.randn(2, 1, 16), torch.tensor([2]))),
    "recurrent": Program(Recurrent, lambda: (torch.randn(3, 7, 6),)),
    "attention": Program(
        Attention, lambda: (torch.randn(2, 3, 8), torch.randn(2, 5, 8)), lambda: {"mask": torch.zeros(3, 5)}
    ),
    "unet": Program(UNet, _image(2)),
    "autoencoder": Program(Autoencoder, lambda: (torch.randn(4, 6),)),
    "dynamic": Program(
        Dynamic,
        lambda: (torch.randn(4, 6), torch.ones(4, 6), 3),
        shapes=({0: Dim("rows", min=2, max=64), 1: Dim.AUTO}, {0: Dim("rows", min=2, max=64), 1: Dim.AUTO}, None),
        others=[lambda: (torch.randn(6, 8), torch.ones(6, 5), 3)],
    ),
    "conditional": Program(Conditional, lambda: (torch.ones(2, 3),), others=[lambda: (-torch.ones(2, 3),)]),
    "loop": Program(
        Loop, lambda: (torch.randn(3), torch.tensor(4)), others=[lambda: (torch.randn(3), torch.tensor(0))]
    ),
    "scan": Program(Scan, lambda: (torch.randn(4), torch.randn(5, 4))),
    "map": Program(Map, lambda: (torch.randn(5, 4),)),
    "regions": Program(Regions, lambda: (torch.randn(2, 4),)),
    "dtypes": Program(Dtypes, lambda: (torch.randn(3), torch.tensor([True, False, True]), torch.tensor(1))),
    "nested": Program(
        Nested,
        lambda: (
            {"x": torch.randn(2), "more": {"y": torch.randn(2)}},
            (torch.randn(2), [torch.randn(2), torch.randn(2)]),
        ),
        lambda: {"scale": 2.0},
    ),
    "shared": Program(Shared, lambda: (torch.randn(4),)),
    "counter": Program(Counter, lambda: (torch.randn(4, 3),)),
    "counter_decomposed": Program(Counter, lambda: (torch.randn(4, 3),), decomposed=True),
}


def write(name, folder):
    """Exports a program into a file."""
    program = PROGRAMS[name]
    path = pathlib.Path(folder) / f"{name}.pt2"
    model, _, _ = program.make()
    torch.export.save(program.export(model), path)
    return path


if __name__ == "__main__":
    for each in PROGRAMS:
        print(write(each, sys.argv[1]))
