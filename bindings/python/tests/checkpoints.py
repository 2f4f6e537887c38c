"""Compares what torchabi loads with PyTorch's values: every tensor, scalar and structure."""

import collections
import copyreg
import ctypes
import math
import types

import numpy
import torch
import torchabi

_DICTS = (collections.OrderedDict, collections.Counter, collections.defaultdict)
_ATOMS = (type(None), bool, int, float, complex, str, bytes)


class Differs(Exception):
    """Says where two values differ, and how."""


def difference(ours, theirs, was_saved=False):
    """Says how two values differ; None when they do not. Storages that are shared there must be shared here.

    With ``was_saved``, theirs is what PyTorch loads of what was saved here: a plain dict for a defaultdict, a set for a
    frozenset.
    """
    try:
        Comparison(was_saved).compare(ours, theirs, "value")
    except Differs as found:
        return str(found)
    return None


def holds_objects(value):
    """Whether something in a loaded value is inert, and so cannot be saved."""
    if isinstance(value, torchabi.Object):
        return True
    if isinstance(value, dict):
        return any(map(holds_objects, (*value.keys(), *value.values())))
    return isinstance(value, (list, tuple, set, frozenset)) and any(map(holds_objects, value))


def name_of(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def shown(value):
    """A value's repr, which not every dtype has."""
    try:
        return repr(value)[:700]
    except (RuntimeError, NotImplementedError):
        return f"a {type(value).__name__} of other elements"


def bytes_at(address, n):
    return ctypes.string_at(address, n) if n else b""


def extent(tensor):
    """Bytes from a tensor's first element to the end of its last."""
    if tensor.numel() == 0:
        return 0
    steps = sum((n - 1) * step for n, step in zip(tensor.shape, tensor.stride()))
    return (1 + steps) * tensor.element_size()


class Comparison:
    def __init__(self, was_saved):
        self._storages = {}
        self._compared = []
        self._known = {}
        self._types = {collections.defaultdict: dict, frozenset: set} if was_saved else {}

    def same_type(self, ours, theirs):
        wanted = torchabi.Size if type(theirs) is torch.Size else type(theirs)
        return self._types.get(type(ours), type(ours)) is wanted

    def need(self, condition, where, ours, theirs):
        if not condition:
            raise Differs(f"{where} is {shown(theirs)} in PyTorch; here it is {shown(ours)}")

    def compare(self, ours, theirs, where):
        if isinstance(theirs, torch.Tensor):
            self.tensors(ours, theirs, where)
        elif isinstance(theirs, (torch.UntypedStorage, torch.TypedStorage)):
            untyped = theirs if isinstance(theirs, torch.UntypedStorage) else theirs._untyped_storage
            view = torch.empty(0, dtype=torch.uint8 if theirs is untyped else theirs.dtype).set_(untyped)
            self.tensors(ours, view, where)
        elif isinstance(theirs, numpy.ndarray):
            self.arrays(ours, theirs, where)
        elif isinstance(theirs, numpy.generic):
            plain = theirs.item()
            self.need(type(ours) is type(plain) and ours == plain, where, ours, theirs)
        elif isinstance(theirs, (torch.dtype, torch.layout, torch.memory_format)):
            self.need(repr(ours).replace("torchabi.", "torch.") == repr(theirs), where, ours, theirs)
        elif isinstance(theirs, torch.device):
            self.need(isinstance(ours, torchabi.device) and str(ours) == str(theirs), where, ours, theirs)
        elif type(theirs) in _ATOMS:
            self.atoms(ours, theirs, where)
        elif type(theirs) in (dict, *_DICTS):
            self.dicts(ours, theirs, where)
        elif type(theirs) in (list, tuple, torch.Size):
            self.need(self.same_type(ours, theirs) and len(ours) == len(theirs), where, ours, theirs)
            for i, (a, b) in enumerate(zip(ours, theirs)):
                self.compare(a, b, f"{where}[{i}]")
        elif type(theirs) is bytearray:
            self.need(type(ours) is bytes and ours == theirs, where, ours, theirs)
        elif type(theirs) in (set, frozenset):
            self.need(self.same_type(ours, theirs) and ours == theirs, where, ours, theirs)
        else:
            self.objects(ours, theirs, where)

    def atoms(self, ours, theirs, where):
        if isinstance(theirs, str):
            # Halves of surrogate pairs are no Unicode.
            theirs = "".join("\ufffd" if 0xD800 <= ord(c) < 0xE000 else c for c in theirs)
        same = type(ours) is type(theirs) and (ours == theirs or ours != ours and theirs != theirs)
        if same and isinstance(theirs, float):
            same = math.copysign(1, ours) == math.copysign(1, theirs)
        self.need(same, where, ours, theirs)

    def dicts(self, ours, theirs, where):
        self.need(self.same_type(ours, theirs) and len(ours) == len(theirs), where, ours, theirs)
        for (a, x), (b, y) in zip(ours.items(), theirs.items()):
            self.compare(a, b, f"{where}: key {b!r}"[:200])
            self.compare(x, y, f"{where}[{b!r}]"[:200])
        if isinstance(theirs, collections.OrderedDict):
            self.compare(vars(ours), vars(theirs), f"{where}.__dict__")

    def objects(self, ours, theirs, where):
        """An inert object has what the object would have been made of."""
        self.need(isinstance(ours, torchabi.Object), where, ours, theirs)
        if id(theirs) in self._known:
            return
        self._known[id(theirs)] = theirs
        if isinstance(theirs, (type, types.BuiltinFunctionType, types.FunctionType, torch.qscheme)):
            name = str(theirs) if isinstance(theirs, torch.qscheme) else name_of(theirs)
            self.need(ours.type == name, f"type of {where}", ours.type, theirs)
            return
        function, args, state, items, pairs = (*theirs.__reduce_ex__(2), None, None, None)[:5]
        keywords = None
        if function is copyreg.__newobj__:
            function, *args = args
            args = tuple(args)
        elif function is copyreg.__newobj_ex__:
            function, args, keywords = args
            if ours.type == "object":
                # Protocols below 4 have no opcode for it.
                self.need(ours.function.type == "functools.partial", f"function of {where}", ours, theirs)
                return
        elif function is copyreg._reconstructor:
            function, args = args[0], None
        items = list(items) if items is not None else []
        pairs = dict(pairs) if pairs is not None else {}
        self.need(ours.type == name_of(function), f"type of {where}", ours.type, name_of(function))
        for name, expected in (
            ("args", args),
            ("state", state),
            ("items", items or pairs or None),
            ("keywords", keywords),
        ):
            self.compare(getattr(ours, name), expected, f"{where}.{name}")

    def arrays(self, ours, theirs, where):
        if not isinstance(ours, torchabi.Tensor):
            self.need(isinstance(ours, torchabi.Object), where, ours, theirs)
            self.need(theirs.dtype.kind not in "biufc", where, ours, theirs)
            return
        here = ours.numpy()
        native = theirs.astype(theirs.dtype.newbyteorder("="), copy=False)
        same = here.dtype == native.dtype and here.shape == native.shape and (here == native).all()
        self.need(same, where, ours, theirs)
        if theirs.size:
            self.need(here.flags.f_contiguous == theirs.flags.f_contiguous, f"order of {where}", ours, theirs)

    def tensors(self, ours, theirs, where):
        self.need(isinstance(ours, torchabi.Tensor), where, ours, theirs)
        for name in ("dtype", "layout", "device", "requires_grad"):
            a, b = getattr(ours, name), getattr(theirs, name)
            self.need(str(a).replace("torchabi.", "torch.") == str(b), f"{where}.{name}", a, b)
        if theirs.is_nested:
            parts, others = ours.detach().unbind(), theirs.detach().unbind()
            self.need(len(parts) == len(others), where, ours, theirs)
            for i, (a, b) in enumerate(zip(parts, others)):
                self.tensors(a, b, f"{where}[{i}]")
            return
        self.need(tuple(ours.shape) == tuple(theirs.shape), f"{where}.shape", ours.shape, theirs.shape)
        if theirs.layout is not torch.strided:
            self.sparse(ours.detach(), theirs.detach(), where)
            return
        self.need(ours.stride() == theirs.stride(), f"{where}.stride()", ours.stride(), theirs.stride())
        for name in ("is_conj", "is_neg"):
            a, b = getattr(ours, name)(), getattr(theirs, name)()
            self.need(a == b, f"{where}.{name}()", a, b)
        if theirs.is_quantized:
            self.quantizers(ours, theirs, where)
            # The numbers behind it have no address here.
            self.tensors(ours.int_repr(), theirs.int_repr(), f"{where}.int_repr()")
        if theirs.is_quantized or theirs.device.type == "meta":
            return
        offset = ours.storage_offset()
        self.need(offset == theirs.storage_offset(), f"{where}.storage_offset()", offset, theirs.storage_offset())
        size = extent(theirs)
        self.need(bytes_at(ours.data_ptr(), size) == bytes_at(theirs.data_ptr(), size), where, ours, theirs)
        # Kept, or their memory would be others' soon.
        self._compared.append((ours, theirs))
        storage = theirs.untyped_storage()
        if storage.nbytes():
            here, there = ours.data_ptr() - offset * ours.element_size(), storage.data_ptr()
            known = self._storages.setdefault(("there", there), here)
            self.need(known == here, f"the storage of {where}", "another", "shared")
            known = self._storages.setdefault(("here", here), there)
            self.need(known == there, f"the storage of {where}", "shared", "its own")

    def quantizers(self, ours, theirs, where):
        if theirs.qscheme() in (torch.per_tensor_affine, torch.per_tensor_symmetric):
            for name in ("q_scale", "q_zero_point"):
                a, b = getattr(ours, name)(), getattr(theirs, name)()
                self.need(a == b, f"{where}.{name}()", a, b)
            return
        self.need(ours.q_per_channel_axis() == theirs.q_per_channel_axis(), where, ours, theirs)
        for name in ("q_per_channel_scales", "q_per_channel_zero_points"):
            self.tensors(getattr(ours, name)(), getattr(theirs, name)(), f"{where}.{name}()")

    def sparse(self, ours, theirs, where):
        if theirs.layout is torch.sparse_coo:
            self.need(ours.is_coalesced() == theirs.is_coalesced(), f"{where}.is_coalesced()", ours, theirs)
            names = ("_indices", "_values")
        elif theirs.layout in (torch.sparse_csr, torch.sparse_bsr):
            names = ("crow_indices", "col_indices", "values")
        else:
            names = ("ccol_indices", "row_indices", "values")
        for name in names:
            self.tensors(getattr(ours, name)(), getattr(theirs, name)(), f"{where}.{name}()")
