"""Makes the files that fuzzing begins with, by PyTorch, NumPy and safetensors themselves; those of Torch7 by hand.

    python corpus.py FOLDER

One folder for each target. Files that once broke something stand beside them in corpus/, and are not made here.
"""

import gzip
import io
import json
import pickle
import struct
import sys
import tempfile
import zipfile
from collections import Counter, OrderedDict, defaultdict
from pathlib import Path

import numpy as np
import safetensors.torch
import torch


def values():
    """By name: what torch.save is given."""
    base = torch.arange(12.0)
    quantized = torch.quantize_per_channel(
        torch.ones(2, 3), torch.tensor([0.5, 0.25]), torch.tensor([0, 1]), 0, torch.qint8
    )
    eye = torch.eye(3)
    model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3))
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.ones(4, 2)).sum().backward()
    optimizer.step()
    yield "state", model.state_dict()
    yield "optimizer", optimizer.state_dict()
    yield "module", model
    yield "views", [base, base[2:8].view(2, 3), base[::3], base.view(3, 4).t()]
    yield (
        "dtypes",
        [
            torch.zeros(2, dtype=d)
            for d in (
                torch.bool,
                torch.uint8,
                torch.int16,
                torch.bfloat16,
                torch.complex64,
                torch.uint16,
                torch.float8_e5m2,
            )
        ],
    )
    yield (
        "bits",
        {"conj": torch.ones(2, dtype=torch.complex64).conj(), "neg": torch.ones(2, dtype=torch.complex64).conj().imag},
    )
    yield "coo", torch.sparse_coo_tensor([[0, 1], [1, 0]], [1.0, 2.0], (2, 2), is_coalesced=True)
    yield "csr", eye.to_sparse_csr()
    yield "bsr", torch.eye(4).to_sparse_bsr((2, 2))
    yield "per_tensor", torch.quantize_per_tensor(torch.ones(3), 0.1, 2, torch.quint8)
    yield "per_channel", quantized
    yield "nested", torch.nested.nested_tensor([torch.ones(2, 2), torch.zeros(1, 3)])
    yield "meta", torch.empty(2, 3, device="meta")
    yield "parameter", torch.nn.Parameter(torch.ones(2))
    yield "storage", torch.ones(3).untyped_storage()
    yield (
        "numbers",
        [0, 255, 65535, -1, 2**40, 2**70, -(2**70), 1.5, True, None, 1 + 2j, "text", "é", b"bytes", bytearray(b"x")],
    )
    yield (
        "containers",
        {
            "list": [[], [[1]]],
            "tuple": ((), (1,), (1, 2, 3, 4)),
            "set": {1, 2},
            "frozenset": frozenset([1]),
            "counter": Counter("aab"),
            "defaultdict": defaultdict(list, {"a": [1]}),
            "ordered": OrderedDict([("a", 1), ((1, "b"), 2)]),
            3: 1.0,
        },
    )
    yield "torch", [torch.float16, torch.Size([2, 3]), torch.device("cuda", 1), torch.sparse_csr]
    yield (
        "numpy",
        [
            np.arange(6.0).reshape(2, 3),
            np.asfortranarray(np.ones((2, 2), ">i4")),
            np.float32(1),
            np.int64(3),
            np.str_("é"),
        ],
    )
    yield "script", None


def saved(value, **options):
    file = io.BytesIO()
    torch.save(value, file, **options)
    return file.getvalue()


def scripted():
    class Model(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.inner = torch.nn.Linear(1, 2)
            self.register_buffer("mean", torch.zeros(1))
            self.sizes = [1, 2]

        def forward(self, x):
            return self.inner(x) - self.mean

    file = io.BytesIO()
    torch.jit.save(torch.jit.script(Model()), file)
    with zipfile.ZipFile(file) as source:
        # Tables for debugging make up most of it.
        return zipped({i.filename: source.read(i) for i in source.infolist() if "debug_pkl" not in i.filename})


def zipped(records, method=zipfile.ZIP_STORED):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as to:
        for name, data in records.items():
            to.writestr(zipfile.ZipInfo(name), data, method)
    return file.getvalue()


def pickled(file):
    with zipfile.ZipFile(io.BytesIO(file)) as source:
        name = next(n for n in source.namelist() if n.endswith("/data.pkl"))
        return source.read(name)


def torch_files():
    for name, value in values():
        if name == "script":
            yield "zip", "script.pt", scripted()
            continue
        file = saved(value)
        yield "zip", f"{name}.pt", file
        yield "pickle", f"{name}.pkl", pickled(file)
        if name not in ("module", "optimizer"):
            yield "legacy", f"{name}.pt", saved(value, _use_new_zipfile_serialization=False)
        if name in ("containers", "numbers", "views", "numpy"):
            for protocol in (3, 4, 5):
                yield "pickle", f"{name}{protocol}.pkl", pickled(saved(value, pickle_protocol=protocol))
    with zipfile.ZipFile(io.BytesIO(saved({"a": torch.ones(2)}))) as source:
        records = {i.filename: source.read(i) for i in source.infolist()}
    yield "zip", "deflated.pt", zipped(records, zipfile.ZIP_DEFLATED)
    yield "zip", "big.pt", zipped({n: b"big" if n.endswith("byteorder") else d for n, d in records.items()})
    yield "pickle", "python2.pkl", pickle.dumps(["a", b"\xff", 1], 2).replace(b"X\x01\0\0\0a", b"U\x01a")


def safetensors_files():
    tensors = {
        "a": torch.ones(2, 3),
        "b": torch.zeros(0, 4),
        "c": torch.tensor(3),
        "é": torch.ones(4, dtype=torch.bfloat16),
        "f8": torch.zeros(3, dtype=torch.float8_e4m3fn),
    }
    yield "plain", safetensors.torch.save(tensors, {"format": "pt", "k": "v"})
    yield "empty", safetensors.torch.save({})
    header = {
        "f4": {"dtype": "F4", "shape": [2, 4], "data_offsets": [0, 4]},
        "odd": {"dtype": "F4", "shape": [2, 1], "data_offsets": [4, 5]},
        "f6": {"dtype": "F6_E2M3", "shape": [4], "data_offsets": [5, 8]},
        "__metadata__": {},
    }
    text = json.dumps(header).encode()
    yield "bits", struct.pack("<Q", len(text)) + text + bytes(8)


class T7:
    """Writes values as Lua Torch7 does, in bytes or as text."""

    def __init__(self, as_text):
        self.as_text, self.out, self.index = as_text, b"", 0

    def number(self, form, *values):
        self.out += (
            " ".join(map(repr, values)).encode() + b"\n"
            if self.as_text
            else struct.pack(f"<{len(values)}{form}", *values)
        )

    def string(self, text):
        self.number("i", len(text))
        self.out += text + (b"\n" if self.as_text else b"")

    def begin(self, tag):
        self.index += 1
        self.number("i", tag)
        self.number("i", self.index)

    def value(self, v):
        if isinstance(v, bool):
            self.number("i", 5)
            self.number("i", int(v))
        elif isinstance(v, (int, float)):
            self.number("i", 1)
            self.number("d", float(v) if not self.as_text or v != int(v) else int(v))
        elif isinstance(v, str):
            self.number("i", 2)
            self.string(v.encode())
        elif isinstance(v, dict):
            self.begin(3)
            self.number("i", len(v))
            for key, item in v.items():
                self.value(key)
                self.value(item)
        elif isinstance(v, list):
            self.value(dict(enumerate(v, 1)))
        elif isinstance(v, np.ndarray):
            self.tensor(v)
        elif isinstance(v, bytes):
            self.begin(8)
            self.string(v)
            self.value({})
        elif isinstance(v, tuple):
            self.begin(4)
            self.string(b"V 1")
            self.string(v[0].encode())
            self.value(v[1])
        else:
            self.number("i", 0)

    def tensor(self, v):
        kind = {"f4": b"Float", "f8": b"Double", "u1": b"Byte", "i8": b"Long"}[v.dtype.str[1:]]
        self.begin(4)
        self.string(b"V 1")
        self.string(b"torch." + kind + b"Tensor")
        self.number("i", v.ndim)
        if v.ndim or not self.as_text:
            self.number("q", *v.shape)
            self.number("q", *(s // v.itemsize for s in v.strides))
        self.number("q", 1)
        self.begin(4)
        self.string(b"V 1")
        self.string(b"torch." + kind + b"Storage")
        self.number("q", v.size)
        if self.as_text and v.itemsize > 1:
            self.number("", *v.flatten().tolist())
        else:
            self.out += v.tobytes() + (b"\n" if self.as_text else b"")


def t7_files():
    samples = {
        "number": 1.5,
        "table": {"a": 1, "b": [True, "text", {}], 2.5: -3},
        "net": ("nn.Linear", {"weight": np.ones((2, 3)), "bias": np.zeros(2, "f4"), "train": False}),
        "tensors": [np.arange(3), np.arange(4, dtype="u1").reshape(2, 2)],
        "function": {"f": b"\x1bLua"},
    }
    for name, value in samples.items():
        for as_text in (False, True):
            writer = T7(as_text)
            writer.value(value)
            yield name + (".ascii" if as_text else ".t7"), writer.out
    shared = (
        struct.pack("<iiiiidii", 3, 1, 1, 1, 0, 1.0, 3, 1)[:12] + struct.pack("<id", 1, 1.0) + struct.pack("<ii", 3, 1)
    )
    yield "itself.t7", shared


def npy_files():
    def npy(array, **options):
        file = io.BytesIO()
        np.lib.format.write_array(file, array, **options)
        return file.getvalue()

    yield "floats.npy", npy(np.arange(6, dtype="f4").reshape(2, 3))
    yield "columns.npy", npy(np.asfortranarray(np.ones((2, 3), ">c16")))
    yield "scalar.npy", npy(np.array(True))
    yield "version2.npy", npy(np.ones(2, ">u2"), version=(2, 0))
    for name, save in (("stored", np.savez), ("deflated", np.savez_compressed)):
        file = io.BytesIO()
        save(file, a=np.ones(3), b=np.arange(4, dtype=">i2").reshape(2, 2))
        yield f"{name}.npz", file.getvalue()


def idx_files():
    numbers = struct.pack(">HBBII", 0, 8, 2, 2, 3) + bytes(range(6))
    yield "bytes.idx", numbers
    yield "doubles.idx", struct.pack(">HBBI", 0, 14, 1, 2) + struct.pack(">2d", 1, -2)
    yield "packed.idx.gz", gzip.compress(numbers, mtime=0)
    yield "members.idx.gz", gzip.compress(numbers[:7], mtime=0) + gzip.compress(numbers[7:], mtime=0)


def csv_files():
    yield "table.csv", b'id,weight,name\r\n1,-2.5,"a ""b"", c"\r\n2,,\xc3\xa9\n'
    yield "lines.csv", b'\xef\xbb\xbf"one\ntwo"\r\r1e308\r\n\n+7\n'


def json_files():
    yield (
        "index.json",
        json.dumps(
            {"metadata": {"total_size": 8}, "weight_map": dict.fromkeys(("a", "b", "weight", "bias"), "s.st")}, indent=2
        ).encode(),
    )
    yield "values.json", b'{"a": [1, -2, 1.5e3, true, false, null, "\\u00e9\\ud83d\\ude00\\n"], "b": {"": {}}, "c": []}'
    yield "deep.json", b"[" * 1000 + b"]" * 1000
    yield "numbers.json", b"[9223372036854775807, -9223372036854775808, 1e308, 0.1, -0.0]"


def exported_files():
    """Small programs of torch.export, packed again so that they take little room."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "data"))
    import make_programs

    for name in ("mlp_train", "autoencoder", "dynamic", "conditional", "loop", "regions", "nested", "counter"):
        packed = io.BytesIO()
        with (
            tempfile.TemporaryDirectory() as folder,
            zipfile.ZipFile(make_programs.write(name, Path(folder))) as source,
            zipfile.ZipFile(packed, "w") as target,
        ):
            for record in source.infolist():
                info = zipfile.ZipInfo(record.filename)
                info.compress_type = zipfile.ZIP_DEFLATED
                target.writestr(info, source.read(record))
        yield f"{name}.pt2", packed.getvalue()


def main():
    folder = Path(sys.argv[1])
    files = list(torch_files())
    files += [("safetensors", f"{name}.safetensors", data) for name, data in safetensors_files()]
    files += [("t7", *file) for file in t7_files()]
    files += [("npy", *file) for file in npy_files()]
    files += [("idx", *file) for file in idx_files()]
    files += [("csv", *file) for file in csv_files()]
    files += [("json", *file) for file in json_files()]
    files += [("exported", *file) for file in exported_files()]
    for target, name, data in files:
        (folder / target).mkdir(parents=True, exist_ok=True)
        (folder / target / name).write_bytes(data)


if __name__ == "__main__":
    torch.manual_seed(0)
    main()
