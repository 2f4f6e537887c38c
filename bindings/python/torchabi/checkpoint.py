"""Files that hold tensors, read without running anything of them, and written so that others read them.

Read and written are files of ``torch.save``, safetensors (single, and sharded with an index), Lua Torch7's ``.t7``
(binary and ASCII), and NumPy's ``.npy`` and ``.npz``; read alone are files of ``torch.save`` of before PyTorch 1.6
("torch-legacy"), TorchScript modules, as their state dict ("torchscript"), and the arrays of MNIST's files ("idx").
Each may be compressed by gzip. ``load`` tells a format from the file's bytes, never from its name.

What is done with state dicts is here as well: ``flatten``, ``nest``, ``select``, ``rename``, ``strip_prefix``,
``add_prefix``, ``merge``, ``compare``. Paths are keys joined by dots, such as ``"param_groups.0.lr"``; in a pattern
``*`` stands for any letters but a dot, ``**`` for any letters.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable, Mapping

from . import _raw as raw
from ._lazy import LazyDict, LazyList, StoredTensor, lazily
from ._library import lib
from ._streams import Stream, contents, progress_function, writer
from ._tree import Builder, Lazy, Object, Tree, from_tree
from ._types import device, to_device, to_dtype
from ._values import take

__all__ = [
    "FORMATS",
    "LazyDict",
    "LazyList",
    "Object",
    "StoredTensor",
    "add_prefix",
    "compare",
    "convert",
    "flatten",
    "format_of",
    "load",
    "merge",
    "nest",
    "rename",
    "save",
    "select",
    "strip_prefix",
    "verify",
]

#: Names of formats.
FORMATS = {
    "torch": raw.FORMAT_TORCH,
    "torch-legacy": raw.FORMAT_TORCH_LEGACY,
    "torchscript": raw.FORMAT_TORCHSCRIPT,
    "safetensors": raw.FORMAT_SAFETENSORS,
    "shards": raw.FORMAT_SHARDS,
    "t7": raw.FORMAT_T7,
    "t7-ascii": raw.FORMAT_T7_ASCII,
    "npy": raw.FORMAT_NPY,
    "npz": raw.FORMAT_NPZ,
    "idx": raw.FORMAT_IDX,
}
_READ_ALONE = ("torch-legacy", "torchscript", "idx")


def _path(f) -> bytes:
    path = os.fsencode(f)
    if b"\0" in path:
        raise ValueError("a path has no NUL characters")
    return path


def _is_path(f) -> bool:
    return isinstance(f, (str, os.PathLike))


def _format(name, known=tuple(FORMATS)) -> int:
    if name is None:
        return 0
    if not isinstance(name, str):
        raise TypeError(f"format is a name such as 'safetensors', not {type(name).__name__}")
    if name not in known:
        raise ValueError(f"no format is called {name!r}; there are {', '.join(known)}")
    return FORMATS[name]


def _place(value) -> device:
    if isinstance(value, bool) or not isinstance(value, (str, int, device)):
        raise TypeError(
            f'map_location is a device such as "cpu" or "cuda:1", or a dict of such, not {type(value).__name__}'
        )
    return to_device(value)


def _device_map(table) -> bytes:
    pairs = []
    for saved, place in table.items():
        if not isinstance(saved, (str, device)) or "=" in str(saved) or "," in str(saved):
            raise ValueError(f"map_location has {saved!r} where a device such as 'cuda:0' is expected")
        pairs.append(f"{saved}={_place(place)}")
    return ",".join(pairs).encode()


def _load_options(map_location, weights_only=False, mmap=False, dtype=None, format=None):
    options = raw.LoadOptions(ctypes.sizeof(raw.LoadOptions))
    if isinstance(map_location, Mapping):
        options.device_map = _device_map(map_location)
    elif map_location is not None:
        _, options.device_index, options.device_type = _place(map_location)._value_
    options.strict = bool(weights_only)
    options.mapped = bool(mmap)
    options.dtype = 0 if dtype is None else to_dtype(dtype).number
    options.format = _format(format)
    return options


def _save_options(format, copy_shared, shard_size):
    options = raw.SaveOptions(ctypes.sizeof(raw.SaveOptions))
    options.format = _format(format, [name for name in FORMATS if name not in _READ_ALONE])
    options.copy_shared = bool(copy_shared)
    if shard_size is not None:
        if isinstance(shard_size, bool) or not isinstance(shard_size, int):
            raise TypeError(f"shard_size is a number of bytes, not {type(shard_size).__name__}")
        if not 0 < shard_size < 1 << 63:
            raise ValueError(f"shard_size is a number of bytes from 1 on, not {shard_size}")
        options.shard_nbytes = shard_size
    return options


def _patterns(patterns):
    given = [patterns] if isinstance(patterns, str) else list(patterns) if isinstance(patterns, Iterable) else [None]
    if not all(isinstance(one, str) for one in given):
        raise TypeError("keys are a pattern such as 'model.**', or a list of patterns")
    if not given:
        raise ValueError("keys are one pattern at least")
    return _texts(given), len(given)


def _texts(texts):
    for text in texts:
        if "\0" in text:
            raise ValueError(f"{text!r} has a NUL character")
    return (ctypes.c_char_p * len(texts))(*[text.encode() for text in texts])


def load(
    f,
    map_location=None,
    *,
    weights_only: bool = False,
    mmap: bool = False,
    lazy: bool = False,
    dtype=None,
    keys=None,
    format: str | None = None,
):
    """What a file holds. ``f`` is a path, bytes, or a file object, which is read from its position to its end.

    Read are files of torch.save (of PyTorch 1.6 and later, and of before), safetensors, an index of shards
    (``model.safetensors.index.json``, ``pytorch_model.bin.index.json``), TorchScript modules (as their state dict), Lua
    Torch7's .t7, NumPy's .npy and .npz, and IDX, as MNIST's files; any of them compressed by gzip.

    Dicts (OrderedDict, defaultdict and Counter as well), lists, tuples, sets, numbers, texts, bytes and tensors of
    every dtype, layout and shape come back as themselves; tensors that shared memory share it again, and parameters are
    tensors that require gradients. A NumPy array is a tensor, a NumPy number a number, a bytearray bytes, a storage a
    tensor over all of it; a defaultdict has lost its factory. A state dict has its ``_metadata``, and a safetensors
    file with metadata is an OrderedDict with the attribute ``__metadata__``. An object of any other class becomes an
    inert ``torchabi.Object``. Code in the file never runs.

    - ``map_location``: where tensors go: a device, or a dict of devices, ``{"cuda:0": "cuda:1"}``, which leaves
      the rest on the CPU. The CPU without it.
    - ``weights_only``: refuses a file that names any class outside the list with ``torchabi.Error``.
    - ``mmap``: maps the file, whose memory tensors on the CPU are then; it is copied where a tensor is written to.
    - ``lazy``: a dict or list is a ``LazyDict`` or ``LazyList``, which reads a tensor when it is asked for.
    - ``dtype``: casts floating-point tensors.
    - ``keys``: a pattern or patterns, such as ``"model.**"`` or ``"*.weight"``, of the paths to keep; of a path nothing
      else is read.
    - ``format``: refuses a file in any other format than this of ``torchabi.checkpoint.FORMATS``.

    Raises OSError for a file that cannot be read, ``torchabi.Error`` for one that is damaged or refused,
    NotImplementedError for a format that is not read, KeyError for a pattern that matches nothing.
    """
    options = _load_options(map_location, weights_only, mmap, dtype, format)
    patterns = None if keys is None else _patterns(keys)
    out = raw.Value()
    if _is_path(f):
        options.lazy = bool(lazy) or patterns is not None
        lib.tabi_checkpoint_load(_path(f), options, out)
    elif mmap or lazy:
        raise ValueError("mmap and lazy are for a file at a path")
    else:
        data = f if isinstance(f, (bytes, bytearray, memoryview)) else contents(f)
        if isinstance(data, Stream):
            lib.tabi_checkpoint_load_stream(data.read, None, data.size, options, out)
        else:
            data = data if isinstance(data, bytes) else bytes(data)
            lib.tabi_checkpoint_load_bytes(data, len(data), options, out)
    if out.tag != raw.TAG_TREE:
        found = take(out)
        if patterns is not None:
            raise TypeError(f"keys pick from dicts and lists, but the file holds a {type(found).__name__}")
        return found
    tree = Tree(out.u.p)
    if patterns is not None:
        tree = _new_tree(lib.tabi_tree_select, tree, *patterns)
    return lazily(tree) if lazy else from_tree(tree)


def save(
    obj,
    f,
    *,
    format: str | None = None,
    copy_shared: bool = False,
    shard_size: int | None = None,
    metadata: Mapping[str, str] | None = None,
) -> None:
    """Saves a value. ``f`` is a path or a file object; a file at a path is replaced whole: the old one or the new one
    is there at every moment.

    - ``"torch"``, without ``format``: tensors of every dtype and layout, numbers, texts, bytes, dtypes, devices, and
      dicts, lists, tuples and sets of such, for ``torch.load(weights_only=True)``. Tensors that share memory share it
      in the file, and an OrderedDict keeps its attributes, such as ``_metadata``.
    - ``"safetensors"``: a dict of dense tensors by texts; ``metadata`` is a dict of texts that goes with it.
    - ``"shards"``: such a dict as safetensors files of at most ``shard_size`` bytes each (5 GB), beside their index,
      which is written to the path, such as ``model.safetensors.index.json``.
    - ``"t7"`` and ``"t7-ascii"``: tensors, numbers, texts, and dicts and lists, as tables of Lua Torch7.
    - ``"npy"`` and ``"npz"``: one dense tensor, and a dict of such, for NumPy.

    Safetensors and NumPy's files cannot share memory: tensors that do are refused, or written once each with
    ``copy_shared``. Raises TypeError for what cannot be saved, ValueError for a value that holds itself and for shared
    memory, NotImplementedError for a dtype that the format has not, OSError for a file that cannot be written.
    """
    options = _save_options(format, copy_shared, shard_size)
    kept: list = []
    if metadata is None:
        value = Builder().value(obj, kept)
    elif options.format not in (raw.FORMAT_SAFETENSORS, raw.FORMAT_SHARDS):
        raise ValueError("metadata goes with the formats safetensors and shards alone")
    else:
        value = _with_metadata(obj, metadata, kept)
    if _is_path(f):
        lib.tabi_checkpoint_save(_path(f), value, options)
    elif hasattr(f, "write"):
        lib.tabi_checkpoint_save_stream(writer(f), None, value, options)
    else:
        raise TypeError(f"save() takes a path or a file object, not {type(f).__name__}")


def _with_metadata(obj, metadata, kept):
    if not isinstance(metadata, Mapping) or not all(
        isinstance(text, str) for pair in metadata.items() for text in pair
    ):
        raise TypeError("metadata is a dict of texts")
    # A copy where the tree is another's.
    tree = _renamed(obj, [], []) if isinstance(obj, Lazy) else _dict_tree(obj, "metadata goes with a dict of tensors")
    key, value, out = Builder().value("__metadata__", kept), Builder().value(dict(metadata), kept), raw.Value()
    lib.tabi_tree_set(_new_tree(lib.tabi_tree_attributes, tree), key, value)
    kept.append(tree)
    out.tag = raw.TAG_TREE
    out.u.p = tree._as_parameter_
    return out


def format_of(path) -> str:
    """Name of a file's format, told from its bytes: one of ``torchabi.checkpoint.FORMATS``.

    Raises OSError for a file that cannot be read, ``torchabi.Error`` and NotImplementedError as ``load`` does.
    """
    out = ctypes.c_int32()
    lib.tabi_checkpoint_format_of(_path(path), out)
    return next(name for name, number in FORMATS.items() if number == out.value)


def verify(path, *, weights_only: bool = False, format: str | None = None) -> None:
    """Reads all of a file and checks whatever its format has to check: structure, sizes, checksums.

    Raises what ``load`` raises, for a file that it refuses.
    """
    lib.tabi_checkpoint_verify(_path(path), _load_options(None, weights_only=weights_only, format=format))


def convert(
    source,
    target,
    format: str | None = None,
    *,
    dtype=None,
    map_location=None,
    weights_only: bool = False,
    copy_shared: bool = False,
    shard_size: int | None = None,
    progress=None,
) -> None:
    """Saves what the file at the path ``source`` holds at ``target``, which may be the same, in another format.

    One tensor at a time is held in memory. Arguments are as for ``load`` and ``save``; ``progress`` is called with the
    bytes done and those in all, and stops it by raising.
    """
    lib.tabi_checkpoint_convert(
        _path(source),
        _path(target),
        _load_options(map_location, weights_only, dtype=dtype),
        _save_options(format, copy_shared, shard_size),
        progress_function(progress),
        None,
    )


def _new_tree(function, *args) -> Tree:
    out = ctypes.c_void_p()
    function(*args, out)
    return Tree(out.value)


def _any_tree(value) -> Tree:
    if isinstance(value, Lazy):
        return value._tree
    if not isinstance(value, (dict, list, tuple)):
        raise TypeError(f"a dict or list is needed, not {type(value).__name__}")
    return Builder().tree(value)


def _dict_tree(value, why="a dict is needed") -> Tree:
    if not isinstance(value, (dict, LazyDict)):
        raise TypeError(f"{why}, not {type(value).__name__}")
    return _any_tree(value)


def flatten(value) -> dict:
    """A dict of everything in nested dicts and lists that is none itself, by path. Empty ones are left out.

    >>> checkpoint.flatten({"a": {"b": 1}, "c": [2]})
    {'a.b': 1, 'c.0': 2}

    Raises ValueError where two entries have one path. Of a lazy value, what the dict has is read.
    """
    return from_tree(_new_tree(lib.tabi_tree_flatten, _any_tree(value)))


def nest(state) -> dict:
    """Dicts in dicts for a dict of paths: what ``flatten`` took apart, but that lists are dicts.

    Raises TypeError for a key that is no text, ValueError for a path that is an entry and leads to others.
    """
    return from_tree(_new_tree(lib.tabi_tree_nest, _dict_tree(state)))


def select(value, keys):
    """What is left of nested dicts and lists when those paths alone are kept that match a pattern, or one of several.

    A pattern that matches a dict or list takes all of it. Raises KeyError for a pattern that matches nothing.
    """
    return from_tree(_new_tree(lib.tabi_tree_select, _any_tree(value), *_patterns(keys)))


def _renamed(state, patterns, names) -> Tree:
    tree = _dict_tree(state)
    return _new_tree(lib.tabi_tree_rename, tree, _texts(patterns), _texts(names), len(patterns))


def rename(state, names) -> dict:
    """A dict with other keys. ``names`` is a dict of patterns and new names, of which the first that matches counts.

    What a star matched stands where the new name has the same star: ``{"encoder.*.w": "layers.*.weight"}``. Keys that
    nothing matches stay. Raises ValueError where two entries would have one key, and for stars that do not fit.
    """
    if not isinstance(names, Mapping) or not all(isinstance(text, str) for pair in names.items() for text in pair):
        raise TypeError("names is a dict of patterns and new names, which are texts")
    return from_tree(_renamed(state, list(names), list(names.values())))


def _prefix(text):
    if not isinstance(text, str):
        raise TypeError(f"a prefix is a text, not {type(text).__name__}")
    if "*" in text:
        raise ValueError(f"a prefix has no stars: {text!r}; rename() takes patterns")
    return text


def strip_prefix(state, prefix: str) -> dict:
    """A dict without a prefix of its keys, such as ``"module."``; keys without it stay."""
    return from_tree(_renamed(state, [_prefix(prefix) + "**"], ["**"]))


def add_prefix(state, prefix: str) -> dict:
    """A dict with a prefix before each key."""
    return from_tree(_renamed(state, ["**"], [_prefix(prefix) + "**"]))


def merge(*states) -> dict:
    """One dict of several, such as shards. Raises ValueError for a key that two of them have."""
    for state in states:
        if not isinstance(state, (dict, LazyDict)):
            raise TypeError(f"dicts are merged, not a {type(state).__name__}")
    return from_tree(_new_tree(lib.tabi_tree_merge, Builder().tree([*states])))


def compare(a, b, *, rtol: float = 0.0, atol: float = 0.0) -> dict:
    """Where two nests of dicts and lists differ, by path.

    The dict that comes back has ``"equal"``, the number of equal entries, ``"only_a"`` and ``"only_b"``, lists of
    paths, and ``"different"``, a sentence for each path. Tensors are equal when dtype, sizes and every element are, or
    ``|a - b| <= atol + rtol |b|``; NaN equals NaN.
    """
    return from_tree(_new_tree(lib.tabi_tree_compare, _any_tree(a), _any_tree(b), rtol, atol))
