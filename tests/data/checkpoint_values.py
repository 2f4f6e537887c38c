"""Values of every kind that torch.save writes, by name: each a function that makes it anew."""

import collections
import copy
import datetime
import decimal
import enum
import fractions
import pathlib
import types
import warnings

import numpy
import torch

PLAIN_DTYPES = "float64 float32 float16 bfloat16 int64 int32 int16 int8 uint8 bool complex64 complex128".split()
# These travel as bytes of an UntypedStorage. PyTorch cannot read them back from its legacy files.
UNTYPED_DTYPES = (
    "complex32 uint16 uint32 uint64 float8_e5m2 float8_e4m3fn float8_e5m2fnuz float8_e4m3fnuz float8_e8m0fnu"
    " float4_e2m1fn_x2 bits8 bits16 bits1x8 bits2x4 bits4x2"
).split()
NUMPY_DTYPES = (
    "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128".split()
)

VALUES = {}


def value(make):
    """Registers a function that makes one value, by its name."""
    VALUES[make.__name__] = make
    return make


def made(name):
    """The value of a name, made anew."""
    torch.manual_seed(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return VALUES[name]()


def values(**more):
    VALUES.update({name: lambda one=one: copy.deepcopy(one) for name, one in more.items()})


def bits(dtype, *sizes):
    """A tensor whose bits are all different, and no NaNs, which nothing else would equal."""
    count = torch.Size(sizes).numel()
    if dtype in PLAIN_DTYPES:
        numbers = torch.arange(count) - count // 2
        parts = torch.complex(numbers.double(), -2 * numbers.double()) if dtype.startswith("complex") else numbers
        return parts.to(getattr(torch, dtype)).reshape(sizes)
    dtype = getattr(torch, dtype)
    data = torch.arange(count * dtype.itemsize) * 7 % 120
    return data.to(torch.uint8).view(dtype).reshape(sizes)


# Tensors.
for _name in PLAIN_DTYPES + UNTYPED_DTYPES:
    VALUES[f"tensor_{_name}"] = lambda name=_name: bits(name, 3, 4)


@value
def tensors_without_dimensions_or_elements():
    return [
        torch.tensor(2.5),
        torch.zeros(0),
        torch.zeros(3, 0, 2),
        torch.tensor(True),
        torch.zeros(0, dtype=torch.uint16),
    ]


@value
def views_of_one_storage():
    x = bits("float32", 6, 8)
    return {"x": x, "row": x[2], "steps": x[1::2, ::3], "turned": x.t(), "again": x, "wide": x[:1].expand(5, 8)}


@value
def strides_of_channels_last():
    return torch.arange(120.0).reshape(2, 3, 4, 5).to(memory_format=torch.channels_last)


@value
def part_of_a_large_storage():
    return torch.arange(10000.0)[5000:5003]


@value
def conjugated_and_negated_views():
    z, other = bits("complex64", 3, 2), bits("complex64", 3, 2)
    return {"z": z, "conj": z.conj(), "turned": z.conj().t(), "imag": other.conj().imag, "neg": torch._neg_view(z)}


@value
def conjugated_complex32():
    return bits("complex32", 4).conj()


@value
def special_numbers():
    return torch.tensor([float("inf"), -float("inf"), float("nan"), -0.0, 5e-324, 1.7976931348623157e308]).double()


@value
def tensors_that_require_gradients():
    leaf = torch.ones(2, 2, requires_grad=True)
    return [leaf, torch.nn.Parameter(torch.ones(2)), torch.nn.Parameter(torch.arange(3), requires_grad=False)]


@value
def tied_weights():
    net = torch.nn.Sequential(torch.nn.Embedding(7, 3), torch.nn.Linear(3, 7, bias=False))
    net[1].weight = net[0].weight
    return net.state_dict()


@value
def parameters_and_buffers():
    return [
        torch.nn.Parameter(torch.ones(2)),
        torch.nn.Buffer(torch.zeros(3)),
        torch.nn.Buffer(torch.zeros(3), persistent=False),
    ]


@value
def tensors_with_attributes():
    plain, parameter = torch.arange(4.0), torch.nn.Parameter(torch.ones(3))
    plain.note, parameter.rank = "a note", 3
    return [plain, parameter]


class Subclass(torch.Tensor):
    pass


@value
def tensor_of_a_class_of_its_own():
    return torch.arange(4.0).as_subclass(Subclass)


@value
def meta_tensors():
    return [torch.empty(3, 4, device="meta"), torch.empty_strided((2, 3), (1, 2), dtype=torch.int8, device="meta")]


# Sparse, nested and quantized ones.
@value
def sparse_coo():
    x = torch.tensor([[0.0, 1.0, 0.0], [2.0, 0.0, 3.0]]).to_sparse()
    twice = torch.sparse_coo_tensor([[0, 0, 1], [1, 1, 2]], [1.0, 2.0, 3.0], (2, 3))
    return [x, twice, torch.sparse_coo_tensor((2, 3)), torch.sparse_coo_tensor([[1]], torch.ones(1, 4), (3, 4))]


@value
def sparse_of_other_dtypes():
    return [torch.eye(4).to(getattr(torch, name)).to_sparse() for name in ("int64", "float16", "complex64", "bool")]


@value
def sparse_csr():
    return torch.eye(4).to_sparse_csr()


@value
def sparse_csc():
    return torch.arange(6.0).reshape(2, 3).to_sparse_csc()


@value
def sparse_bsr():
    return torch.arange(24.0).reshape(4, 6).to_sparse_bsr((2, 3))


@value
def sparse_bsc():
    return torch.arange(24.0).reshape(4, 6).to_sparse_bsc((2, 3))


@value
def sparse_csr_of_a_batch():
    return torch.stack([torch.eye(3), 2 * torch.eye(3)]).to_sparse_csr()


@value
def sparse_with_int32_indices():
    return torch.sparse_csr_tensor(
        torch.tensor([0, 1, 2], dtype=torch.int32), torch.tensor([1, 0], dtype=torch.int32), [1.0, 2.0]
    )


@value
def nested_tensor():
    return torch.nested.nested_tensor([torch.arange(6.0).reshape(2, 3), torch.ones(4, 1), torch.zeros(1, 5)])


for _name in ("quint8", "qint8", "qint32"):
    VALUES[f"quantized_per_tensor_{_name}"] = lambda name=_name: torch.quantize_per_tensor(
        torch.arange(-6.0, 6.0).reshape(3, 4), 0.25, 3, getattr(torch, name)
    )
    VALUES[f"quantized_per_channel_{_name}"] = lambda name=_name: torch.quantize_per_channel(
        torch.arange(-6.0, 6.0).reshape(3, 4),
        torch.tensor([0.5, 0.25, 0.125]).double(),
        torch.tensor([0, 1, 2]),
        0,
        getattr(torch, name),
    )


@value
def quantized_with_float_parameters():
    return torch.quantize_per_channel(
        torch.arange(12.0).reshape(3, 4), torch.tensor([0.5, 0.25, 0.1]), torch.tensor([0.5, 1.5, 0.0]), 0, torch.quint8
    )


@value
def quantized_views():
    q = torch.quantize_per_tensor(torch.arange(12.0).reshape(3, 4), 0.5, 0, torch.qint8)
    return [q, q.t(), q[1:]]


@value
def quantized_four_bits():
    return torch.quantize_per_channel(
        torch.arange(16.0).reshape(4, 4), torch.ones(4), torch.zeros(4), 0, torch.quint4x2
    )


# Storages on their own.
@value
def storages():
    x = bits("uint8", 5)
    return {"tensor": x, "untyped": x.untyped_storage(), "other": torch.arange(3, dtype=torch.int16).untyped_storage()}


@value
def typed_storages():
    x = torch.arange(5.0)
    return {"tensor": x, "typed": x.storage(), "other": torch.arange(3, dtype=torch.int16).storage()}


# Python's values.
values(
    none=None,
    booleans=[True, False],
    integers=[0, 1, -1, 255, 256, 65535, 65536, -129, 2**31 - 1, -(2**31), 2**31, 2**63 - 1, -(2**63)],
    big_integers=[
        2**63,
        -(2**63) - 1,
        2**64,
        -(2**64),
        10**30,
        -(10**30),
        2**1000 - 1,
        -(2**1000),
        2**2038,
        2**71,
        -(2**71),
    ],
    huge_integers=[3**12000, -(3**12000)],
    floats=[0.0, -0.0, 1.5, 1e308, 5e-324, float("inf"), float("-inf"), float("nan"), 0.1],
    complex_numbers=[1 + 2j, -0.0 + 0j, complex("inf"), 1j],
    texts=["", "text", "a" * 300, "ünïcödé ☃ 𝄞", "nul \0 inside", "line\nbreak", "'\"\\"],
    bytes_of_all_kinds=[b"", b"bytes", bytes(range(256)), b"\xff" * 300],
    bytearrays=[bytearray(), bytearray(b"abc\xff")],
    empty_containers=[[], (), {}, set(), frozenset(), collections.OrderedDict(), collections.Counter(), torch.Size([])],
    lists_and_tuples=[1, [2, (3, [4, (5,)]), ()], (6, 7), (8, 9, 10), (11, 12, 13, 14)],
    sets=[{1, 2, 3}, {"a", None, 2.5, (1, 2)}, frozenset([1, "b"]), {frozenset([1]), frozenset([2, 3])}],
    dict_of_keys={
        "a": 1,
        2: "int",
        (1, 2): "tuple",
        None: 0,
        1.5: "float",
        b"k": "bytes",
        True: "bool",
        (): 1,
        ((1,), "x"): 2,
    },
    dict_of_big_keys={2**70: "big", (2**70, -(2**70)): 1},
    dict_of_constants={torch.float32: 1, torch.device("cpu"): 2, torch.strided: 3, torch.Size([2, 3]): 4},
    dict_of_frozensets={frozenset([1]): 1, (2, frozenset()): 2},
    ordered_dicts=[collections.OrderedDict(b=1, a=2), collections.OrderedDict([((1, 2), {"x": 1})])],
    counters=[collections.Counter("abracadabra"), collections.Counter({"a": 0, "b": -2})],
    default_dicts=[
        collections.defaultdict(list, a=[1]),
        collections.defaultdict(int),
        collections.defaultdict(None, b=2),
    ],
    sizes_dtypes_devices=[
        torch.Size([2, 3]),
        torch.float16,
        torch.uint64,
        torch.complex32,
        torch.float8_e5m2,
        torch.qint8,
        torch.device("cpu"),
        torch.device("cuda"),
        torch.device("cuda:1"),
        torch.device("meta"),
        torch.strided,
        torch.sparse_coo,
        torch.sparse_bsc,
    ],
)


@value
def schemes_of_quantization():
    return [torch.per_tensor_affine, torch.per_channel_affine]


@value
def values_that_stand_in_several_places():
    shared, text, x = [1, 2], "a text that is remembered", torch.ones(3)
    return {"a": shared, "b": [shared, shared], "c": (text, text), "d": {"x": x, "y": x}, "e": (shared,)}


@value
def deep_nest():
    out = torch.ones(1)
    for i in range(300):
        out = [out] if i % 3 == 0 else (out, i) if i % 3 == 1 else {"deeper": out}
    return out


@value
def wide_containers():
    return {"list": list(range(3000)), "dict": {f"key {i}": i for i in range(3000)}, "tuple": tuple(range(1100))}


@value
def attributes_of_a_dict():
    out = collections.OrderedDict(a=torch.ones(1))
    out._metadata = collections.OrderedDict([("", {"version": 1}), ("fc", {"version": 2, "note": "x"})])
    out.other = [1, 2]
    return out


@value
def half_of_a_surrogate_pair():
    return ["\ud800", "a\udcffb"]


# NumPy's.
@value
def numpy_arrays():
    return {name: (numpy.arange(6) % 4).astype(name).reshape(2, 3) for name in NUMPY_DTYPES}


@value
def numpy_arrays_of_other_orders():
    x = numpy.arange(24, dtype="f4").reshape(2, 3, 4)
    return [numpy.asfortranarray(x), x.transpose(2, 0, 1).copy(), x[:, ::2], x.T, numpy.float32(3) * numpy.ones(())]


@value
def numpy_arrays_big_endian():
    return [numpy.arange(5, dtype=name) for name in (">i2", ">i4", ">i8", ">u4", ">f4", ">f8", ">c8", ">c16", ">f2")]


@value
def numpy_arrays_that_are_empty():
    return [numpy.zeros(0), numpy.zeros((2, 0, 3), "i4"), numpy.asfortranarray(numpy.zeros((0, 2)))]


@value
def numpy_scalars():
    return {name: numpy.dtype(name).type(1) for name in NUMPY_DTYPES} | {
        "float": numpy.float64(0.1),
        "half": numpy.float16(0.5),
        "negative": numpy.int8(-3),
        "large": numpy.uint64(2**64 - 1),
        "complex": numpy.complex64(1 + 2j),
        "text": numpy.str_("text ☃"),
        "bytes": numpy.bytes_(b"ab"),
    }


@value
def numpy_scalars_big_endian():
    return [numpy.array([3], dtype=name)[0] for name in (">i4", ">f8", ">c8")]


@value
def numpy_arrays_that_are_no_tensors():
    return [
        numpy.array(["a", "bc"]),
        numpy.array([b"x"]),
        numpy.array([(1, 2.0)], dtype=[("a", "i4"), ("b", "f8")]),
        numpy.array(["2020-01-01"], dtype="datetime64[D]"),
        numpy.array([1, "x", None], dtype=object),
        numpy.dtype("f4"),
    ]


# What models and training leave behind.
def small_net():
    return torch.nn.Sequential(
        collections.OrderedDict(
            conv=torch.nn.Conv2d(1, 4, 3),
            norm=torch.nn.BatchNorm2d(4),
            act=torch.nn.ReLU(),
            flat=torch.nn.Flatten(),
            fc=torch.nn.Linear(16, 3),
        )
    )


def trained(make_optimizer, steps=2):
    net = small_net()
    optimizer = make_optimizer(net.parameters())
    for _ in range(steps):
        optimizer.zero_grad()
        net(torch.ones(2, 1, 4, 4)).square().sum().backward()
        optimizer.step(lambda: torch.tensor(1.0, requires_grad=True)) if isinstance(
            optimizer, torch.optim.LBFGS
        ) else optimizer.step()
    return optimizer


@value
def state_dict():
    return small_net().state_dict()


@value
def state_dict_of_recurrent_and_attention_layers():
    return {
        "lstm": torch.nn.LSTM(3, 4, 2, bidirectional=True).state_dict(),
        "encoder": torch.nn.TransformerEncoderLayer(8, 2, 16).state_dict(),
        "parametrized": torch.nn.utils.parametrizations.weight_norm(torch.nn.Linear(2, 2)).state_dict(),
    }


@value
def checkpoint_of_a_training():
    net, optimizer = small_net(), trained(torch.optim.AdamW)
    return {
        "epoch": 3,
        "model": net.state_dict(),
        "optimizer": optimizer.state_dict(),
        "loss": [0.5, 0.25],
        "args": {"lr": 1e-3},
    }


OPTIMIZERS = {
    "adam": lambda p: torch.optim.Adam(p, lr=0.01),
    "adamw_amsgrad": lambda p: torch.optim.AdamW(p, amsgrad=True),
    "sgd_momentum": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, nesterov=True),
    "sgd_plain": lambda p: torch.optim.SGD(p, 0.1),
    "rmsprop_centered": lambda p: torch.optim.RMSprop(p, centered=True, momentum=0.5),
    "adagrad": torch.optim.Adagrad,
    "adadelta": torch.optim.Adadelta,
    "adamax": torch.optim.Adamax,
    "nadam": torch.optim.NAdam,
    "radam": torch.optim.RAdam,
    "asgd": torch.optim.ASGD,
    "rprop": torch.optim.Rprop,
    "lbfgs": torch.optim.LBFGS,
    "tensor_rate": lambda p: torch.optim.Adam(p, lr=torch.tensor(0.01)),
}
for _name, _make in OPTIMIZERS.items():
    VALUES[f"optimizer_{_name}"] = lambda make=_make: trained(make).state_dict()

SCHEDULERS = {
    "step": lambda o: torch.optim.lr_scheduler.StepLR(o, 2),
    "multistep": lambda o: torch.optim.lr_scheduler.MultiStepLR(o, [1, 3]),
    "cosine": lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, 10),
    "onecycle": lambda o: torch.optim.lr_scheduler.OneCycleLR(o, 0.1, total_steps=10, cycle_momentum=False),
    "lambda": lambda o: torch.optim.lr_scheduler.LambdaLR(o, lambda epoch: 0.5**epoch),
    "plateau": lambda o: torch.optim.lr_scheduler.ReduceLROnPlateau(o),
    "cyclic": lambda o: torch.optim.lr_scheduler.CyclicLR(o, 0.01, 0.1, cycle_momentum=False),
    "restarts": lambda o: torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(o, 3),
    "sequential": lambda o: torch.optim.lr_scheduler.SequentialLR(
        o, [torch.optim.lr_scheduler.ConstantLR(o), torch.optim.lr_scheduler.ExponentialLR(o, 0.9)], [2]
    ),
}


def stepped(make):
    scheduler = make(torch.optim.SGD([torch.zeros(1)], 0.1))
    for _ in range(3):
        scheduler.step(*[0.5] * isinstance(scheduler, torch.optim.lr_scheduler.ReduceLROnPlateau))
    return scheduler


for _name, _make in SCHEDULERS.items():
    VALUES[f"scheduler_{_name}"] = lambda make=_make: stepped(make).state_dict()


@value
def grad_scaler():
    scaler = torch.amp.GradScaler("cpu", init_scale=1024.0)
    scaler.scale(torch.ones(1))
    return scaler.state_dict()


@value
def random_state():
    torch.manual_seed(1)
    return {
        "torch": torch.get_rng_state(),
        "numpy": numpy.random.RandomState(0).get_state(),
        "seed": torch.initial_seed(),
    }


@value
def averaged_model():
    return torch.optim.swa_utils.AveragedModel(small_net()).state_dict()


# Whole objects, of which everything but their classes is read.
@value
def whole_module():
    return small_net()


@value
def whole_recurrent_module():
    return torch.nn.LSTM(3, 4)


@value
def whole_transformer():
    return torch.nn.TransformerEncoder(torch.nn.TransformerEncoderLayer(8, 2, 16), 2)


@value
def whole_optimizer():
    return trained(torch.optim.Adam)


class Color(enum.Enum):
    RED = 1


class Mystery:
    def __init__(self):
        self.x = 3
        self.tensor = torch.ones(2)


class Slotted:
    __slots__ = ("a",)

    def __init__(self):
        self.a = [1]


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyInt(int):
    pass


Point = collections.namedtuple("Point", "x y")


class WithArguments:
    def __getnewargs_ex__(self):
        return (1,), {"key": torch.ones(1)}

    def __new__(cls, *args, **keywords):
        return super().__new__(cls)


@value
def objects_of_other_classes():
    my_list, my_dict = MyList([1, torch.ones(1)]), MyDict(a=torch.zeros(1))
    my_list.note = my_dict.note = "x"
    return {
        "mystery": Mystery(),
        "slots": Slotted(),
        "list": my_list,
        "dict": my_dict,
        "int": MyInt(3),
        "point": Point(1, torch.ones(2)),
        "color": Color.RED,
        "date": datetime.date(2020, 1, 2),
        "fraction": fractions.Fraction(1, 3),
        "decimal": decimal.Decimal("1.5"),
        "path": pathlib.PurePosixPath("a/b"),
        "namespace": types.SimpleNamespace(a=1),
        "range": range(3),
        "slice": slice(1, 2),
        "class": torch.nn.Linear,
        "builtin": len,
        "arguments": WithArguments(),
    }


class Call:
    """Pickled as a call of a function of PyTorch's, as older versions wrote it."""

    def __init__(self, function, *args):
        self.reduced = function, args

    def __reduce__(self):
        return self.reduced


@value
def tensors_of_old_versions():
    x = torch.arange(6.0).reshape(2, 3)
    storage = x.storage()
    hooks = collections.OrderedDict()
    return [
        Call(torch._utils._rebuild_tensor, storage, 0, (2, 3), (3, 1)),
        Call(torch._utils._rebuild_tensor_v2, storage, 1, (2,), (2,), False, hooks),
        Call(torch._utils._rebuild_parameter, x, True, hooks),
    ]


@value
def names_of_old_versions():
    """What TorchScript's pickler marks."""
    import torch.jit._pickle as marks

    return [
        Call(marks.build_intlist, [1, 2]),
        Call(marks.build_doublelist, [0.5]),
        Call(marks.build_boollist, [True]),
        Call(marks.build_tensorlist, [torch.ones(1)]),
        Call(marks.restore_type_tag, {"a": 1}, "Dict[str, int]"),
    ]
