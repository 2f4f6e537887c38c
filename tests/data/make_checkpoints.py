"""Files that PyTorch makes of values of every kind, and some that are assembled by hand as old versions wrote them.

`python tests/data/make_checkpoints.py FOLDER` writes each value of checkpoint_values.py in each form, as NAME.FORM.pt;
the tests import it, and compare what they load with the values themselves or with what PyTorch loads.
"""

import io
import pathlib
import pickle
import pickletools
import struct
import sys
import warnings
import zipfile

import numpy
import torch
from checkpoint_values import VALUES, made


def saved(one, protocol=2, legacy=False):
    """What torch.save writes."""
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.save(one, file, pickle_protocol=protocol, _use_new_zipfile_serialization=not legacy)
    return file.getvalue()


def rezipped(data, change=None, compression=zipfile.ZIP_STORED, without=()):
    """The same records in another zip file. ``change`` is told a record's name without the folder, and its bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", compression) as target:
        for name in source.namelist():
            inner = name.split("/", 1)[1]
            if inner in without:
                continue
            content = source.read(name)
            target.writestr(name, change(inner, content) if change else content)
    return out.getvalue()


def deflated(data):
    return rezipped(data, compression=zipfile.ZIP_DEFLATED)


def of_old_version(data):
    """Without the records that PyTorch did not write at first."""
    return rezipped(data, without=(".format_version", ".storage_alignment", "byteorder", ".data/serialization_id"))


class _Anything:
    def __init__(self, *args, **keywords):
        self.args = args

    def __call__(self, *args):
        return _Anything()

    def __setstate__(self, state):
        pass

    def append(self, item):
        pass

    def extend(self, items):
        pass

    def __setitem__(self, key, item):
        pass


class _Sizes(pickle.Unpickler):
    """Finds out how many bytes the elements of each storage have."""

    def __init__(self, data):
        super().__init__(io.BytesIO(data))
        self.sizes = {}

    def persistent_load(self, reference):
        _, cls, key, *_ = reference
        self.sizes.setdefault(key, _element_size(cls))
        out = _Anything()
        out.key = key
        return out

    def find_class(self, module, name):
        if module == "torch" and isinstance(found := getattr(torch, name, None), (torch.dtype, type)):
            return found if isinstance(found, torch.dtype) or "Storage" in name else _Anything
        if (module, name) == ("torch._utils", "_rebuild_tensor_v3"):
            return self._note
        if module in ("collections", "_codecs") or module in ("builtins", "__builtin__") and name in ("set", "complex"):
            return super().find_class(module, name)
        if "Storage" in name:
            return torch.UntypedStorage
        return type(name, (_Anything,), {})

    def _note(self, storage, _offset, _sizes, _strides, _grad, _hooks, dtype, *_):
        self.sizes[storage.key] = _width(dtype)
        return _Anything()


def _width(dtype):
    return max(dtype.itemsize // 2, 1) if dtype.is_complex else dtype.itemsize


def _element_size(cls):
    # A class of storages has its dtype as a property of classes, which warns.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dtype = getattr(cls, "dtype", None)
    return _width(dtype) if isinstance(dtype, torch.dtype) else 1


def big_endian(data):
    """As a big-endian machine would write it."""
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        content = source.read(next(name for name in source.namelist() if name.endswith("/data.pkl")))
    unpickler = _Sizes(content)
    unpickler.load()

    def change(name, record):
        if name == "byteorder":
            return b"big"
        folder, _, key = name.partition("/")
        width = unpickler.sizes.get(key, 1) if folder == "data" else 1
        return numpy.frombuffer(record, f"V{width}").view(f"u{width}").byteswap().tobytes() if width > 1 else record

    return rezipped(data, change)


def _with_old_texts(content):
    """A pickle of protocol 2 as Python 2 wrote it: its str is SHORT_BINSTRING or BINSTRING."""
    out = bytearray()
    steps = [(op, arg, at) for op, arg, at in pickletools.genops(content)]
    ends = [at for _, _, at in steps[1:]] + [steps[-1][2] + 1]
    for (op, arg, at), end in zip(steps, ends):
        if op.name == "BINUNICODE" and arg.isascii():
            text = arg.encode()
            short = len(text) < 256
            out += b"U" + bytes([len(text)]) + text if short else b"T" + struct.pack("<i", len(text)) + text
        else:
            out += content[at:end]
    return bytes(out)


def of_python_2(data):
    """A file of Python 2's PyTorch."""
    if data[:2] == b"PK":
        return rezipped(data, lambda name, record: _with_old_texts(record) if name == "data.pkl" else record)
    # Five pickles, one after the other, and the storages.
    out, rest = b"", data
    for _ in range(5):
        size = 1 + next(at for op, _, at in pickletools.genops(rest) if op.name == "STOP")
        out += _with_old_texts(rest[:size])
        rest = rest[size:]
    return out + rest


FORMS = {
    "zip": saved,
    "legacy": lambda one: saved(one, legacy=True),
    **{f"zip{p}": lambda one, p=p: saved(one, p) for p in (3, 4, 5)},
    **{f"legacy{p}": lambda one, p=p: saved(one, p, legacy=True) for p in (3, 4, 5)},
    "big_endian": lambda one: big_endian(saved(one)),
    "deflated": lambda one: deflated(saved(one)),
    "old_zip": lambda one: of_old_version(saved(one)),
    "python2_zip": lambda one: of_python_2(saved(one)),
    "python2_legacy": lambda one: of_python_2(saved(one, legacy=True)),
}


# Files assembled by hand.
def _pickled(*parts):
    return b"\x80\x02" + b"".join(parts) + b"."


def _text(text):
    return b"U" + bytes([len(text)]) + text.encode()


def views_of_storages():
    """A legacy file of before PyTorch 0.4, in which a tensor refers to a view of a storage; and what it holds."""
    storage = b"(" + _text("storage") + b"ctorch\nFloatStorage\n" + _text("7") + _text("cpu") + b"K\x06"
    reference = storage + b"(" + _text("8") + b"K\x02K\x03ttQ"
    rebuild = b"ctorch._utils\n_rebuild_tensor\n(" + reference + b"K\x01K\x02\x85K\x01\x85tR"
    head = saved(None, legacy=True)
    header = b""
    for _ in range(3):
        size = 1 + next(at for op, _, at in pickletools.genops(head) if op.name == "STOP")
        header += head[:size]
        head = head[size:]
    keys = _pickled(b"](" + _text("7") + b"e")
    data = struct.pack("<q6f", 6, *range(6))
    return header + _pickled(rebuild) + keys + data, torch.arange(6.0)[3:5]


def numpy_of_python_2():
    """A NumPy array whose bytes are Python 2's str; and what it holds."""
    array = numpy.arange(3, dtype="<i4") * 1000003
    data = array.tobytes()
    content = _pickled(
        b"cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85", _text("b"), b"\x87R",
        b"(K\x01K\x03\x85cnumpy\ndtype\n", _text("i4"), b"K\x00K\x01\x87R",
        b"(K\x03", _text("<"), b"NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb\x89",
        b"U" + bytes([len(data)]) + data, b"tb",
    )  # fmt: skip
    return rezipped(saved(None), lambda name, record: content if name == "data.pkl" else record), array


class Scripted(torch.nn.Module):
    """A module for TorchScript, with children, buffers and attributes that are no state."""

    def __init__(self):
        super().__init__()
        torch.manual_seed(0)
        self.conv = torch.nn.Conv2d(1, 2, 3)
        self.blocks = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.BatchNorm1d(2))
        self.register_buffer("steps", torch.arange(3))
        self.register_buffer("hidden", torch.ones(1), persistent=False)
        self.scale = torch.nn.Parameter(torch.tensor(2.0))
        self.count = 3
        self.note = "note"

    def forward(self, x):
        return self.blocks(self.conv(x).mean((2, 3))) * self.scale


def script_modules():
    """Files of TorchScript, by name, and their modules."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        modules = {
            "scripted": torch.jit.script(Scripted()),
            "traced": torch.jit.trace(Scripted().eval(), torch.ones(2, 1, 5, 5)),
            "of_a_layer": torch.jit.script(torch.nn.LSTM(2, 3)),
        }
        out = {}
        for name, module in modules.items():
            file = io.BytesIO()
            torch.jit.save(module, file)
            out[name] = file.getvalue(), module
    return out


def main(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for name in VALUES:
        for form, write in FORMS.items():
            (folder / f"{name}.{form}.pt").write_bytes(write(made(name)))
            count += 1
    for name, make in {"views_of_storages": views_of_storages, "numpy_of_python_2": numpy_of_python_2}.items():
        (folder / f"{name}.hand.pt").write_bytes(make()[0])
        count += 1
    for name, (data, _) in script_modules().items():
        (folder / f"{name}.script.pt").write_bytes(data)
        count += 1
    print(f"{count} files in {folder}")


if __name__ == "__main__":
    main(sys.argv[1])
