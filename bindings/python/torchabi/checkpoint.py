"""Files of torch.save: read without running anything of them, and written so that PyTorch reads them."""

from __future__ import annotations

import ctypes
import os
import tempfile

from . import _raw as raw
from ._library import lib
from ._tree import Builder, Object, Tree, from_tree
from ._types import device, to_device
from ._values import take

__all__ = ["Object", "load", "save"]


def _options(map_location, weights_only):
    options = raw.LoadOptions(ctypes.sizeof(raw.LoadOptions))
    if map_location is not None:
        if not isinstance(map_location, (str, int, device)):
            raise TypeError(f'map_location is a device such as "cpu" or "cuda:1", not {type(map_location).__name__}')
        _, options.device_index, options.device_type = to_device(map_location)._value_
    options.strict = bool(weights_only)
    return options


def load(f, map_location: device | str | None = None, *, weights_only: bool = False):
    """Loads what torch.save saved, from a path, bytes, or a file object, which is read whole.

    Dicts, lists, tuples, sets, numbers, texts and tensors come back as themselves, tensors on the CPU or where
    ``map_location`` says; an object of any other class becomes an inert ``torchabi.Object``, or refuses the file with
    ``torchabi.Error`` when ``weights_only``. Code in the file never runs. Raises OSError for a file that cannot be read,
    ``torchabi.Error`` for one that is damaged, NotImplementedError for a format that is not read.
    """
    options = _options(map_location, weights_only)
    out = raw.Value()
    if isinstance(f, (str, os.PathLike)):
        lib.tabi_checkpoint_load(os.fsencode(f), options, out)
    else:
        data = f if isinstance(f, (bytes, bytearray, memoryview)) else _read(f)
        data = data if isinstance(data, bytes) else bytes(data)
        lib.tabi_checkpoint_load_bytes(data, len(data), options, out)
    return from_tree(Tree(out.u.p)) if out.tag == raw.TAG_TREE else take(out)


def _read(file):
    if not hasattr(file, "read"):
        raise TypeError(f"load() takes a path, bytes, or a file object, not {type(file).__name__}")
    data = file.read()
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError("the file must be opened for reading bytes: open(path, 'rb')")
    return data


def save(obj, f) -> None:
    """Saves tensors, numbers, texts, and dicts, lists, tuples and sets of such, for torch.load(weights_only=True).

    ``f`` is a path or a file object. A file at a path is replaced atomically: the old one or the new one is there at
    every moment. Tensors that share storage share it in the file. Raises TypeError for what cannot be saved, ValueError
    for a value that holds itself, OSError for a file that cannot be written.
    """
    kept: list = []
    value = Builder().value(obj, kept)
    if isinstance(f, (str, os.PathLike)):
        lib.tabi_checkpoint_save(os.fsencode(f), value)
        return
    if not hasattr(f, "write"):
        raise TypeError(f"save() takes a path or a file object, not {type(f).__name__}")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "archive.pt")
        lib.tabi_checkpoint_save(path.encode(), value)
        with open(path, "rb") as file:
            f.write(file.read())
