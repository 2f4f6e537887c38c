"""Oracle: layers and functions come to the same numbers, texts and states as PyTorch's."""

import oracle
import torch
import torchabi
from support import Case

# A call that makes a layer of each type, and sizes of what it takes.
LAYERS = {
    "Linear": [("5, 3", (2, 5)), ("5, 3, bias=False", (2, 5)), ("in_features=4, out_features=2", (3, 4))],
    "Identity": [("", (2, 3))],
    "Flatten": [("", (2, 3, 4)), ("0, 1", (2, 3, 4))],
    "Conv1d": [("2, 4, 3", (2, 2, 9)), ("2, 4, 3, stride=2, padding=1", (2, 2, 9))],
    "Conv2d": [
        ("1, 6, 3", (2, 1, 8, 8)),
        ("2, 4, (3, 2), stride=(2, 1), padding=(1, 0), dilation=1, groups=2, bias=False", (2, 2, 9, 9)),
        ("1, 2, 3, padding='same'", (1, 1, 6, 6)),
        ("1, 2, 3, padding='valid', dilation=2", (1, 1, 9, 9)),
        ("1, 2, 3, padding=1, padding_mode='reflect'", (1, 1, 6, 6)),
        ("1, 2, 3, padding=1, padding_mode='circular'", (1, 1, 6, 6)),
    ],
    "Conv3d": [("1, 2, 2", (1, 1, 4, 4, 4))],
    "MaxPool1d": [("2", (1, 2, 8))],
    "MaxPool2d": [
        ("2", (1, 1, 8, 8)),
        ("3, stride=1, padding=1", (1, 1, 8, 8)),
        ("(2, 3), ceil_mode=True", (1, 1, 8, 8)),
    ],
    "MaxPool3d": [("2", (1, 1, 4, 4, 4))],
    "AvgPool1d": [("2", (1, 2, 8))],
    "AvgPool2d": [("2", (1, 1, 8, 8)), ("3, 1, 1, count_include_pad=False", (1, 1, 8, 8))],
    "AvgPool3d": [("2", (1, 1, 4, 4, 4))],
    "AdaptiveAvgPool1d": [("3", (1, 2, 8))],
    "AdaptiveAvgPool2d": [("2", (1, 1, 8, 8)), ("(2, 3)", (1, 1, 8, 8))],
    "AdaptiveAvgPool3d": [("2", (1, 1, 4, 4, 4))],
    "BatchNorm1d": [("3", (4, 3)), ("3, affine=False", (4, 3))],
    "BatchNorm2d": [
        ("3", (2, 3, 4, 4)),
        ("3, eps=1e-3, momentum=0.2, track_running_stats=False", (2, 3, 4, 4)),
        ("3, momentum=None", (2, 3, 4, 4)),
    ],
    "BatchNorm3d": [("2", (2, 2, 2, 2, 2))],
    "LayerNorm": [("4", (2, 4)), ("(3, 4), elementwise_affine=False", (2, 3, 4))],
    "Dropout": [("", (20,)), ("0.3", (20,)), ("p=0.1, inplace=True", (20,))],
    "Dropout2d": [("0.5", (2, 8, 2, 2))],
    "AlphaDropout": [("0.5", (20,))],
    "Embedding": [("5, 3", "index"), ("5, 3, padding_idx=1", "index"), ("5, 3, max_norm=1.0", "index")],
    "LSTM": [
        ("3, 4", (5, 2, 3)),
        ("3, 4, num_layers=2, batch_first=True, bidirectional=True", (2, 5, 3)),
        ("3, 4, bias=False", (5, 2, 3)),
    ],
    "ReLU": [("", (6,)), ("inplace=True", (6,))],
    "ReLU6": [("", (6,))],
    "LeakyReLU": [("", (6,)), ("0.2", (6,))],
    "PReLU": [("", (6,)), ("3, init=0.1", (2, 3))],
    "ELU": [("", (6,)), ("alpha=0.5", (6,))],
    "SELU": [("", (6,))],
    "CELU": [("", (6,))],
    "GELU": [("", (6,)), ("approximate='tanh'", (6,))],
    "SiLU": [("", (6,))],
    "Mish": [("", (6,))],
    "Sigmoid": [("", (6,))],
    "LogSigmoid": [("", (6,))],
    "Tanh": [("", (6,))],
    "Tanhshrink": [("", (6,))],
    "Hardtanh": [("", (6,)), ("-2, 0.5", (6,))],
    "Hardshrink": [("", (6,))],
    "Softshrink": [("0.2", (6,))],
    "Softplus": [("", (6,)), ("beta=2", (6,))],
    "Softsign": [("", (6,))],
    "Softmax": [("dim=1", (2, 3))],
    "LogSoftmax": [("1", (2, 3))],
    "Softmin": [("1", (2, 3))],
    "GLU": [("", (2, 4))],
    "Threshold": [("0.1, 20", (6,))],
    "RReLU": [("", (6,)), ("0.1, 0.2, inplace=True", (6,))],
    "Hardsigmoid": [("", (6,))],
    "Dropout1d": [("0.5", (2, 8, 2))],
    "Dropout3d": [("0.5", (2, 8, 2, 2, 2))],
    "FeatureAlphaDropout": [("0.5", (2, 8, 2))],
    "ChannelShuffle": [("2", (1, 4, 2, 2))],
    "PixelShuffle": [("2", (1, 4, 2, 2))],
    "PixelUnshuffle": [("2", (1, 1, 4, 4))],
    "Unflatten": [("1, (2, 3)", (2, 6))],
    "Fold": [("(4, 5), kernel_size=(2, 2)", (1, 12, 12)), ("(4, 5), 2", (1, 12, 12))],
    "Unfold": [("2", (1, 2, 4, 5)), ("(2, 3), padding=1", (1, 2, 4, 5))],
    "Upsample": [
        ("scale_factor=2", (1, 2, 3, 3)),
        ("size=(5, 4), mode='bilinear', align_corners=True", (1, 2, 3, 3)),
        ("scale_factor=(2, 1.5), mode='nearest'", (1, 2, 4, 4)),
    ],
    "UpsamplingNearest2d": [("scale_factor=2", (1, 2, 3, 3)), ("(4, 5)", (1, 2, 3, 3))],
    "UpsamplingBilinear2d": [("scale_factor=2", (1, 2, 3, 3))],
    "CrossMapLRN2d": [("3", (2, 7, 2, 2)), ("4, 0.1, 0.5, 2.0", (2, 7, 2, 2))],
    "EmbeddingBag": [("5, 3", "index"), ("5, 3, mode='sum', padding_idx=-2", "index")],
    "MultiheadAttention": [
        ("4, 2, add_bias_kv=True, kdim=3, vdim=5", None),
        ("4, 2, add_zero_attn=True, bias=False", None),
    ],
    "AdaptiveLogSoftmaxWithLoss": [("8, 10, [3, 6]", None), ("8, 10, [2], head_bias=True", None)],
    "TransformerDecoderLayer": [("4, 2, 8, activation='gelu'", None)],
    "Transformer": [("4, 2, 2, 3, 8", None)],
}

# Calls of those that take more than one tensor.
CALLS = [
    "m = torch.nn.CosineSimilarity(dim=0)\n(m(torch.randn(3, 2), torch.randn(3, 2)), repr(m))",
    "m = torch.nn.PairwiseDistance(p=1, keepdim=True)\n(m(torch.randn(3, 2), torch.randn(3, 2)), repr(m))",
    "p = torch.nn.MaxPool1d(2, return_indices=True)\nx, i = p(torch.randn(1, 2, 8))\ntorch.nn.MaxUnpool1d(2)(x, i)",
    "p = torch.nn.MaxPool2d(2, 1, return_indices=True)\nx, i = p(torch.randn(1, 2, 5, 5))\n(torch.nn.MaxUnpool2d(2, 1)(x, i), torch.nn.MaxUnpool2d(2, 1)(x, indices=i, output_size=[5, 5]))",
    "p = torch.nn.MaxPool3d(2, return_indices=True)\nx, i = p(torch.randn(1, 2, 4, 4, 4))\n(torch.nn.MaxUnpool3d((2, 2, 2))(x, i), repr(torch.nn.MaxUnpool3d((2, 2, 2))))",
    "m = torch.nn.AdaptiveMaxPool2d((2, None), return_indices=True)\n(m(torch.randn(1, 2, 5, 5)), repr(m))",
    "m = torch.nn.TripletMarginLoss(swap=True)\nm(torch.randn(3, 2), torch.randn(3, 2), torch.randn(3, 2))",
    "m = torch.nn.TripletMarginWithDistanceLoss(distance_function=torch.nn.PairwiseDistance(p=1.0), swap=True)\n(m(torch.randn(3, 2), torch.randn(3, 2), torch.randn(3, 2)), repr(m), list(m.state_dict()))",
    "m = torch.nn.AdaptiveLogSoftmaxWithLoss(8, 10, [3, 6])\nm(torch.randn(5, 8), torch.tensor([0, 4, 9, 7, 2]))",
    "m = torch.nn.AdaptiveLogSoftmaxWithLoss(8, 10, [3, 6], head_bias=True)\nx = torch.randn(20, 8) * 4\n(m.log_prob(x), m.predict(x))",
    "m = torch.nn.EmbeddingBag(6, 3, mode='sum')\nm(torch.tensor([1, 2, 4, 5]), torch.tensor([0, 2]), per_sample_weights=torch.ones(4))",
    "m = torch.nn.CrossEntropyLoss(weight=torch.tensor([1., 2., 3.]), label_smoothing=0.1)\n(m(torch.randn(4, 3), torch.tensor([0, 1, 2, 1])), list(m.state_dict()), m.reduction, m.weight)",
    "m = torch.nn.CTCLoss()\nm(torch.randn(5, 2, 4).log_softmax(2), torch.tensor([[1, 2], [3, 1]]), (5, 4), (2, 1))",
    "b = torch.nn.TransformerDecoderLayer(4, 2, 8, dropout=0.0)\nm = torch.nn.TransformerDecoder(b, 2, norm=torch.nn.LayerNorm(4))\n(m(torch.randn(3, 1, 4), torch.randn(2, 1, 4)), repr(m), list(m.state_dict()))",
    "m = torch.nn.TransformerEncoder(torch.nn.TransformerEncoderLayer(4, 2, 8, batch_first=True), 3).eval()\nmask = torch.tensor([[False, False, True], [False, False, False]])\nx = torch.randn(2, 3, 4)\nwith torch.no_grad(): y = m(x, src_key_padding_mask=mask)\n(y, m(x, src_key_padding_mask=mask), repr(m))",
    "m = torch.nn.TransformerEncoderLayer(4, 2, 8, dropout=0.0, activation=torch.nn.SiLU(), batch_first=True)\nx = torch.randn(2, 3, 4)\ny = m(x)\n(y, repr(m), list(m.state_dict()), repr(m.activation), m.eval()(x))",
    "m = torch.nn.TransformerEncoderLayer(4, 2, 8, activation=torch.nn.GELU(), batch_first=True).eval()\nx = torch.randn(2, 3, 4)\nwith torch.no_grad(): y = m(x)\n(y, m(x), repr(m))",
    # Copies of a decoder's block lose such an activation in PyTorch.
    "m = torch.nn.TransformerDecoderLayer(4, 2, 8, 0.0, torch.nn.PReLU())\n(m(torch.randn(3, 1, 4), torch.randn(2, 1, 4)), repr(m), list(m.state_dict()))",
    "m = torch.nn.Transformer(4, 2, 1, 2, 8, activation=torch.nn.SiLU())\n(repr(m), list(m.state_dict().items()))",
    "m = torch.nn.MultiheadAttention(4, 2, add_bias_kv=True, kdim=3, vdim=5)\nm(torch.randn(3, 2, 4), torch.randn(5, 2, 3), torch.randn(5, 2, 5), average_attn_weights=False)",
    "m = torch.nn.ConvTranspose2d(1, 2, 3, stride=2)\n(m(torch.randn(1, 1, 4, 4), output_size=(10, 10)), m(torch.randn(1, 4, 4), output_size=[9, 10]))",
    "m = torch.nn.Embedding.from_pretrained(torch.ones(3, 2))\n(m.weight, m(torch.tensor([1])), m.weight.requires_grad)",
    "torch.nn.Transformer.generate_square_subsequent_mask(4)",
    "torch.nn.Transformer(4, 2, 1, 1, 8).generate_square_subsequent_mask(3, dtype=torch.float64)",
    "torch.nn.Linear(2, 3).reset_parameters(1)",
    "m = torch.nn.Identity(54, unused=3)\n(repr(m), m(torch.ones(2)))",
]

# Calls that make what can draw its parameters again.
RESETS = (
    "Linear(3, 4)",
    "Linear(3, 4, bias=False)",
    "Bilinear(2, 3, 4)",
    "Conv1d(2, 4, 3)",
    "Conv3d(2, 4, 2, groups=2, bias=False)",
    "ConvTranspose2d(2, 4, 3)",
    "Embedding(5, 3, padding_idx=1)",
    "EmbeddingBag(5, 3)",
    "RNN(2, 3, bidirectional=True)",
    "LSTM(2, 3, num_layers=2, proj_size=2)",
    "GRUCell(2, 3)",
    "BatchNorm2d(3)",
    "BatchNorm1d(3, affine=False, track_running_stats=False)",
    "InstanceNorm2d(3, affine=True, track_running_stats=True)",
    "LayerNorm((2, 3))",
    "GroupNorm(2, 4)",
    "RMSNorm(3)",
    "PReLU(3, init=0.1)",
    "AdaptiveLogSoftmaxWithLoss(8, 10, [3, 6])",
    "Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4), torch.nn.MultiheadAttention(4, 2), torch.nn.ReLU())",
)
RESET = """with torch.no_grad():
    for tensor in m.state_dict().values():
        tensor.fill_(7)
torch.manual_seed(3)
results = []
m.apply(lambda one: results.append(one.{0}()) if hasattr(one, "{0}") else None)
(results, list(m.state_dict().items()), [p.requires_grad for p in m.parameters()])"""

# What lengths sequences have, packed.
PACKED = """rnn = torch.nn.utils.rnn
x = torch.randn(4, 3, 2)
p = rnn.pack_padded_sequence(x, torch.tensor([2, 4, 1]), enforce_sorted=False)
"""
SEQUENCES = [
    PACKED + "p",
    PACKED + "rnn.pad_packed_sequence(p, batch_first=True, padding_value=7.0, total_length=5)",
    PACKED + "rnn.unpack_sequence(p)",
    PACKED + "m = torch.nn.LSTM(2, 3, bidirectional=True, proj_size=2)\nm(p)",
    PACKED + "m = torch.nn.GRU(2, 3, num_layers=2)\nm(p, torch.ones(2, 3, 3))",
    PACKED + "m = torch.nn.RNN(2, 3, nonlinearity='relu')\ny, h = m(p)\n(rnn.pad_packed_sequence(y), h)",
    "rnn = torch.nn.utils.rnn\nrnn.pad_sequence([torch.ones(2, 1), torch.ones(3, 1)], batch_first=True, padding_value=0.5)",
    "rnn = torch.nn.utils.rnn\nrnn.pack_sequence([torch.ones(3, 1), torch.ones(2, 1)])",
    "rnn = torch.nn.utils.rnn\nrnn.pad_packed_sequence(rnn.pack_sequence([torch.ones(3, 1), torch.ones(2, 1)]), total_length=2)",
    "torch.nn.LSTM(2, 3)(torch.randn(4, 3))",
    "torch.nn.LSTM(2, 3, dropout=2.0)",
    "torch.nn.GRU(2, 3)(torch.randn(4, 1, 2), torch.randn(1, 2, 3))",
]

INITS = [
    f"w = torch.empty({sizes})\ny = torch.nn.init.{call}\n(w, y is w)"
    for sizes, calls in {
        "4, 6": [
            "uniform_(w)",
            "uniform_(w, -1, 2)",
            "normal_(w, 1.0, 0.5)",
            "trunc_normal_(w)",
            "trunc_normal_(w, std=2.0, a=3.0, b=5.0)",
            "constant_(w, 3)",
            "ones_(w)",
            "zeros_(w)",
            "eye_(w)",
            "xavier_uniform_(w, gain=2.0)",
            "xavier_normal_(w)",
            "kaiming_uniform_(w, a=0.1)",
            "kaiming_uniform_(w, mode='fan_out', nonlinearity='relu')",
            "kaiming_normal_(w)",
            "orthogonal_(w)",
            "orthogonal_(w.t(), gain=0.5)",
            "sparse_(w, sparsity=0.5)",
            "kaiming_normal_(w, mode='sideways')",
        ],
        "4, 6, 3, 3": ["dirac_(w)", "dirac_(w, 2)", "orthogonal_(w)", "xavier_uniform_(w)", "eye_(w)"],
        "5": ["kaiming_uniform_(w)"],
    }.items()
    for call in calls
    if ".t()" not in call
] + [f"torch.nn.init.calculate_gain({arguments})" for arguments in ("'tanh'", "'leaky_relu', 0.2", "'selu'", "'swish'")]


def values(sizes):
    if sizes == "index":
        return "torch.tensor([[1, 2], [3, 0]])"
    return f"torch.randn({list(sizes)})"


class Layers(Case):
    def test_every_type_of_the_table_is_tried(self):
        from torch.testing._internal.common_modules import module_db

        tried = {*LAYERS, *(entry.name.removeprefix("nn.") for entry in module_db)}
        tried |= {name for name in torchabi.nn._layers.TYPES for call in CALLS if f"torch.nn.{name}(" in call}
        tried |= {*torchabi.nn._layers.CONTAINERS, "NonDynamicallyQuantizableLinear"}
        # Networks and parametrizations have oracles of their own.
        tried |= {name for name in torchabi.nn._layers.TYPES if "." in name}
        self.assertEqual(set(torchabi.nn._layers.TYPES) - tried, set())

    def test_calls(self):
        oracle.compare(self, CALLS)

    def test_parameters_are_drawn_again(self):
        for call in RESETS:
            for method in ("reset_parameters", "reset_running_stats"):
                oracle.compare(self, [f"m = torch.nn.{call}\n{RESET.format(method)}"])

    def test_methods_are_those_of_python(self):
        known = {"flatten_parameters", "from_pretrained", "generate_square_subsequent_mask", "log_prob", "predict"}
        for name in torchabi.nn.__all__:
            of_torch = getattr(torch.nn, name, None)
            if name in torchabi.nn._layers.TYPES and of_torch:
                for method in {*known, "reset_parameters", "reset_running_stats"}:
                    has = hasattr(getattr(torchabi.nn, name), method)
                    self.assertEqual(has, hasattr(of_torch, method), f"{name}.{method}")

    def test_sequences_of_several_lengths(self):
        oracle.compare(self, SEQUENCES)

    def test_init(self):
        oracle.compare(self, INITS)

    def test_layers(self):
        for name, cases in LAYERS.items():
            for arguments, sizes in cases:
                make = f"m = torch.nn.{name}({arguments})"
                oracle.compare(self, [f"{make}\nlist(m.state_dict().items()) + [p for p in m.parameters()]"])
                oracle.compare(self, [f"{make}\nrepr(m)"])
                if sizes:
                    run = f"{make}\nx = {values(sizes)}\n"
                    oracle.compare(
                        self, [run + "m(x)", run + "m.eval()\nm(x)", run + "y = m(x)\nlist(m.state_dict().values())"]
                    )
                    if sizes != "index" and "inplace" not in arguments:
                        backward = "x.requires_grad_()\ny = m(x)\ny = y[0] if isinstance(y, tuple) else y\n(y * y).sum().backward()\n[x.grad] + [p.grad for p in m.parameters()]"
                        oracle.compare(self, [run + backward])

    def test_options_are_attributes(self):
        oracle.compare(
            self,
            [
                "m = torch.nn.Conv2d(1, 6, 3, padding=1)\n(m.in_channels, m.out_channels, m.kernel_size, m.stride, m.padding, m.dilation, m.groups, m.padding_mode)",
                "m = torch.nn.Linear(2, 3, bias=False)\n(m.in_features, m.out_features, m.bias)",
                "m = torch.nn.BatchNorm2d(3, affine=False)\n(m.eps, m.momentum, m.affine, m.weight, m.bias, m.running_mean, m.num_batches_tracked)",
                "m = torch.nn.BatchNorm2d(3, track_running_stats=False)\n(m.running_mean, m.running_var, m.num_batches_tracked, m.weight)",
                "m = torch.nn.Dropout(0.3)\n(m.p, m.inplace, m.training)",
                "m = torch.nn.MaxPool2d(2)\n(m.kernel_size, m.padding)",
                "m = torch.nn.LSTM(3, 4)\n(m.hidden_size, m.num_layers, m.weight_ih_l0)",
                "torch.nn.ReLU().weight",
            ],
        )

    def test_refusals(self):
        for text in (
            "torch.nn.Linear(3)",
            "torch.nn.Linear(3, 4, 5, 6, 7, 8)",
            "torch.nn.Linear('a', 2)",
            "torch.nn.Linear(2, 3)(torch.ones(1, 4))",
        ):
            oracle.compare(self, [text])


class Containers(Case):
    def test_parameters(self):
        make = "m = torch.nn.ParameterList([torch.nn.Parameter(torch.ones(2, 3)), torch.zeros(2)])\n"
        oracle.compare(
            self,
            [
                make + "(repr(m), list(m.state_dict()), len(m), m[-1], [p.requires_grad for p in m])",
                make + "m.append(torch.ones(1))\n(repr(m), list(m.state_dict()), m[0:2][1])",
                make + "m(1)",
                "m = torch.nn.ParameterDict({'b': torch.ones(2), 'a': torch.zeros(1)})\nm['c'] = torch.ones(3)\n(repr(m), list(m.state_dict()), list(m), 'a' in m)",
                "m = torch.nn.ModuleList([torch.nn.Linear(2, 2), torch.nn.Linear(2, 2), torch.nn.ReLU()])\nrepr(m)",
            ],
        )

    def test_sequential(self):
        make = "m = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Sequential(torch.nn.Linear(4, 2), torch.nn.Sigmoid()))\n"
        for text in ("m", "m[0]", "m[-1]", "m[0:2]", "m[2][0]"):
            oracle.compare(self, [make + f"repr({text})"])
        oracle.compare(
            self,
            [
                make + "m(torch.ones(2, 3))",
                make + "list(m.state_dict())",
                make + "(len(m), [repr(x) for x in m])",
                make + "m[5]",
            ],
        )
        oracle.compare(
            self,
            [
                make + "m.append(torch.nn.Tanh())\n(repr(m), m(torch.ones(1, 3)))",
                make + "m[1] = torch.nn.Tanh()\n(repr(m), m(torch.ones(1, 3)))",
                make + "m.insert(1, torch.nn.Tanh())\n(repr(m), m(torch.ones(1, 3)), list(m.state_dict()))",
                make + "del m[1]\n(repr(m), m(torch.ones(1, 3)), list(m.state_dict()))",
                make + "del m[2]\n(repr(m), m(torch.ones(1, 3)), list(m.state_dict()))",
                "from collections import OrderedDict\nm = torch.nn.Sequential(OrderedDict(a=torch.nn.Linear(2, 2), b=torch.nn.ReLU()))\n(repr(m), list(m.state_dict()), m(torch.ones(1, 2)), m.a.weight)",
                "m = torch.nn.ModuleList([torch.nn.Linear(2, 2), torch.nn.Tanh()])\nm.append(torch.nn.ReLU())\n(len(m), list(m.state_dict()), [repr(x) for x in m])",
                "m = torch.nn.ModuleDict({'a': torch.nn.Linear(2, 2)})\nm['b'] = torch.nn.Tanh()\n(list(m), list(m.state_dict()), 'a' in m, repr(m))",
            ],
        )

    def test_operations_of_lists_and_dicts(self):
        row = "m = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.ReLU())\nx = torch.ones(1, 2)\n"
        named = "m = torch.nn.ModuleDict({'a': torch.nn.Linear(2, 2), 'b': torch.nn.Tanh()})\n"
        parameters = "m = torch.nn.ParameterDict({'a': torch.ones(2), 'b': torch.zeros(1)})\n"
        oracle.compare(
            self,
            [
                row + "n = m + torch.nn.Sequential(torch.nn.Linear(2, 3))\n(repr(n), n(x), n[0] is m[0])",
                row + "m += torch.nn.Sequential(torch.nn.Tanh())\n(repr(m), m(x))",
                row + "m + 3",
                row + "n = m * 2\n(repr(n), repr(2 * m), n(x), n[0] is n[2])",
                row + "m *= 3\n(repr(m), m(x))",
                row + "m * 0",
                row + "m * 1.5",
                row + "(repr(m.pop(0)), repr(m), list(m.state_dict()))",
                row + "m.pop(2)",
                "m = torch.nn.ModuleList([torch.nn.Linear(2, 2), torch.nn.Tanh()])\n(repr(m.pop(-1)), repr(m), len(m))",
                "m = torch.nn.ModuleList([torch.nn.Tanh()])\nm += [torch.nn.ReLU()]\nrepr(m)",
                named + "(repr(m.pop('b')), repr(m), len(m))",
                named + "m.pop('c')",
                named + "m.clear()\n(repr(m), len(m), list(m.parameters()))",
                parameters + "(m.popitem(), list(m))",
                parameters + "m.clear()\n(list(m), len(m), list(m.parameters()))",
                parameters + "(m.setdefault('c', torch.ones(3)), m.setdefault('a', 5), list(m))",
                parameters + "n = m.copy()\n(n['a'] is m['a'], list(n), repr(n), list(reversed(n)))",
                parameters
                + "(list(m | {'c': torch.ones(1)}), list({'c': torch.ones(1)} | m), list(m.fromkeys('xy', 1.0).items()))",
                parameters + "m |= {'a': torch.zeros(3)}\nlist(m.items())",
                row + "(m.set_submodule('1', torch.nn.Tanh()), m.set_submodule('2', torch.nn.ELU()), repr(m), m(x))",
                row + "m.set_submodule('5', torch.nn.Tanh(), strict=True)",
                row + "m.set_submodule('', torch.nn.Tanh())",
                "m = torch.nn.Sequential(torch.nn.BatchNorm1d(2))\n(m.get_buffer('0.running_var'), m.get_submodule('0') is m[0])",
                "torch.nn.Sequential(torch.nn.BatchNorm1d(2)).get_buffer('0.weight')",
            ],
        )

    NET = """
class Block(torch.nn.Module):
    def __init__(self, n):
        super().__init__()
        self.norm = torch.nn.BatchNorm1d(n)
        self.scale = torch.nn.Parameter(torch.full((n,), 2.0))
        self.register_buffer("shift", torch.arange(float(n)))
        self.register_buffer("apart", torch.ones(1), persistent=False)
        self.register_parameter("absent", None)
    def forward(self, x):
        return self.norm(x) * self.scale + self.shift + self.apart
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first = torch.nn.Linear(3, 4)
        self.blocks = torch.nn.Sequential(Block(4), torch.nn.ReLU(), Block(4))
        self.last = torch.nn.Linear(4, 3, bias=False)
        self.again = self.last
        self.note = "text"
    def forward(self, x):
        return self.last(self.blocks(torch.nn.functional.relu(self.first(x))))
"""

    def net(self, text):
        made = []
        for package in (torchabi, torch):
            scope = {"torch": package}
            exec(self.NET, scope)
            made.append(scope["Net"])
        oracle.compare(self, [f"m = Net()\n{text}"], Net=tuple(made))

    def test_composed(self):
        for text in (
            "repr(m)",
            "list(m.state_dict())",
            "list(m.state_dict().values())",
            "m(torch.arange(6.0).reshape(2, 3))",
            "m.eval()\nm(torch.ones(2, 3))",
            "[n for n, p in m.named_parameters()]",
            "[p for p in m.parameters()]",
            "[n for n, b in m.named_buffers()]",
            "[n for n, c in m.named_modules()]",
            "[n for n, c in m.named_children()]",
            "(len(list(m.modules())), len(list(m.children())), m.training)",
            "m.eval()\n[c.training for c in m.modules()]",
            "m.double()\n(m(torch.ones(2, 3, dtype=torch.float64)), m.blocks[0].apart, m.blocks[0].shift, m.blocks[0].norm.num_batches_tracked)",
            "m.to(torch.float16).to(torch.float32)\nlist(m.state_dict().values())",
            "(m(torch.arange(6.0).reshape(2, 3)) ** 2).sum().backward()\n[p.grad for p in m.parameters()]",
            "(m(torch.arange(6.0).reshape(2, 3)) ** 2).sum().backward()\nm.zero_grad()\n[p.grad for p in m.parameters()]",
            "(m(torch.arange(6.0).reshape(2, 3)) ** 2).sum().backward()\nm.zero_grad(set_to_none=False)\n[p.grad for p in m.parameters()]",
            "m.requires_grad_(False)\n[p.requires_grad for p in m.parameters()]",
            "m.last = torch.nn.Linear(4, 2)\n(repr(m), list(m.state_dict()), m(torch.ones(2, 3)))",
            "m.first.weight = torch.nn.Parameter(torch.ones(4, 3))\n(m.first.weight, m(torch.ones(2, 3)), m.state_dict()['first.weight'])",
            "m.first.bias = None\n(list(m.state_dict()), m.first.bias, m(torch.ones(2, 3)))",
            "m.first.weight = torch.ones(4, 3)",
            "m.last = torch.ones(3)",
            "m.first = None\n(m.first, list(m.state_dict()))",
            "del m.again\nlist(m.state_dict())",
            "del m.blocks[0].scale\nlist(m.state_dict())",
            "m.blocks[0].shift = torch.zeros(4)\n(m.blocks[0].shift, m.state_dict()['blocks.0.shift'])",
            "m.blocks[0].shift = 5",
            "m.no_such_thing",
            "m.get_submodule('blocks.0.norm').eps",
            "m.get_submodule('blocks.7')",
            "m.get_parameter('blocks.0.scale')",
            "m.apply(lambda c: torch.nn.Linear is type(c) and c.weight.data.fill_(1.0))\nm.first.weight",
            "(m.first.weight is m.first.weight, m.first is m.first, m.last is m.again, m.last.weight is m.again.weight)",
            "m.note, m.blocks[0].absent",
            "state = m.state_dict()\nrepr(m.load_state_dict(state))",
            "state = m.state_dict()\ndel state['first.weight']\nm.load_state_dict(state)",
            "state = m.state_dict()\ndel state['first.weight']\nstate['more'] = torch.ones(1)\ntuple(m.load_state_dict(state, strict=False))",
            "state = m.state_dict()\nstate['first.weight'] = torch.ones(1)\nm.load_state_dict(state, strict=False)",
            "state = {k: torch.ones_like(v) for k, v in m.state_dict().items()}\nm.load_state_dict(state)\n(m.first.weight, m.blocks[0].shift, m.blocks[0].norm.num_batches_tracked)",
            "m.load_state_dict([1])",
        ):
            with self.subTest(text):
                self.net(text)

    def test_deepcopy(self):
        self.net(
            "import copy\nc = copy.deepcopy(m)\n(list(c.state_dict().items()), repr(c), c.last is c.again, c.note, c.blocks[0].apart, c(torch.arange(6.0).reshape(2, 3)))"
        )
        self.net(
            "import copy\nc = copy.deepcopy(m)\nc.first.weight.data.zero_()\nc.last.weight.data.zero_()\n(m.first.weight, c.again.weight, c.state_dict()['last.weight'])"
        )
        self.net(
            "import copy\nm.eval()\nc = copy.deepcopy(m)\n(c.training, c.blocks[0].training, c.first.weight.grad, c.first.weight.requires_grad)"
        )
        self.net(
            "import copy\nm.register_buffer('all', torch.arange(6.0))\nm.register_buffer('some', m.all[1:4])\n"
            "m.register_buffer('every', m.all[::2])\nc = copy.deepcopy(m)\nc.all.fill_(7.0)\nm.some.zero_()\n"
            "(c.some, c.every, c.all, c.every.stride(), m.all, m.every)"
        )
        self.net(
            "import copy\nm.extra = [torch.ones(2), m.first]\nc = copy.deepcopy(m)\n(c.extra[0], c.extra[1] is c.first, c.extra[0] is m.extra[0])"
        )

    def test_before_init(self):
        source = "class Bad(torch.nn.Module):\n    def __init__(self):\n        self.fc = torch.nn.Linear(1, 1)\n"
        oracle.compare(self, [f"exec({source!r}, globals())\nBad()"])
        source = "class NoForward(torch.nn.Module):\n    pass\n"
        oracle.compare(self, [f"exec({source!r}, globals())\nNoForward()(1)"])
