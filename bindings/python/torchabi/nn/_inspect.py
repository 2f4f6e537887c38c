"""What modules make within, and what they are made of."""

from __future__ import annotations

import ctypes

from .._errors import Error
from .._library import lib
from .._tree import Tree, from_tree
from .._values import pack, pack_names


def features(module, paths, *args, **named) -> dict:
    """Runs a module, and gives by path what the modules at ``paths`` within it make; "" is the module itself.

    >>> found = torchabi.nn.features(resnet, ["layer3", "layer4.1"], images)
    >>> found["layer4.1"].shape
    torch.Size([8, 512, 7, 7])

    What runs several times gives its last. Raises AttributeError for a path where no module is, ``torchabi.Error`` for one
    that did not run.
    """
    paths = list(paths)
    if not module._runs_in_library():
        return _features_here(module, paths, args, named)
    kept: list = []
    for path in paths:
        module.get_submodule(path)
    values = pack((*args, *named.values()), kept)
    out = ctypes.c_void_p()
    texts = (ctypes.c_char_p * len(paths))(*[path.encode() for path in paths])
    lib.tabi_module_features(module, texts, len(paths), pack_names(named, len(args)), values, len(values), out)
    return dict(from_tree(Tree(out.value)))


def _features_here(module, paths, args, named):
    found: dict = {}

    def keep(path):
        return lambda _module, _args, output: found.update({path: output})

    handles = [module.get_submodule(path).register_forward_hook(keep(path)) for path in paths]
    try:
        module(*args, **named)
    finally:
        for handle in handles:
            handle.remove()
    for path in paths:
        if path not in found:
            raise Error(f"the module {type(module).__name__!r} did not run its {path!r}")
    return {path: found[path] for path in paths}


class Summary:
    """What :func:`summary` found; printed, a table.

    Attributes: ``rows``, a dict for each module with its path, type, depth, inputs, outputs, parameters, trainable, nbytes
    and flops; and of the whole ``parameters``, ``trainable``, ``parameter_nbytes``, ``buffer_nbytes``,
    ``activation_nbytes`` and ``flops``.
    """

    def __init__(self, found):
        self._table = found.pop("table")
        self.__dict__.update(found)

    def __repr__(self):
        return self._table.rstrip("\n")


def summary(module, *args, **named) -> Summary:
    """Shapes, parameters, bytes and floating point operations of a module and all within it.

    With arguments the module runs once, in eval mode and without gradients; without them there are no shapes and operations.
    Operations are as ``torch.utils.flop_counter`` counts them.
    """
    kept: list = []
    values = pack((*args, *named.values()), kept)
    out = ctypes.c_void_p()
    lib.tabi_module_summary(module, pack_names(named, len(args)), values, len(values), out)
    return Summary(dict(from_tree(Tree(out.value))))
