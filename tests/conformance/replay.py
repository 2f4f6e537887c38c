"""Makes each call that PyTorch's dispatcher runs below autograd through TorchABI too, and compares the results bit for bit.

Both packages use one LibTorch in one process: tensors are shared without copies, random numbers come from one generator.
"""

import collections

import torch
import torchabi
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_iter, tree_map

# What these return is not initialised: sizes, strides and dtypes are compared alone.
UNINITIALISED = {
    "empty", "empty_like", "empty_strided", "empty_permuted", "new_empty", "new_empty_strided", "resize_", "resize",
    "_resize_output_", "resize_as_", "_empty_affine_quantized", "empty_quantized", "set_data",
    # oneDNN's products of float8, into float8, are right at first and all NaN in later calls of the same process.
    "_scaled_mm", "_scaled_mm_v2",
}  # fmt: skip

# Results of which a part is not initialised, by their place.
UNINITIALISED_PARTS = {"_ctc_loss": {1}}

# PyTorch itself comes to other bits from call to call, by where its memory lies.
UNSTEADY = {"linalg_lstsq"}

# Dtypes of which a Python number takes the place of a 0-dimensional tensor, and a narrower one of the same category.
NARROWER = {torch.float64: torch.float32, torch.int64: torch.int8, torch.complex128: torch.complex64}


def is_number(t):
    """Whether a tensor stands for a number of Python's: it is weaker than others in what dtype a result has."""
    narrow = NARROWER.get(t.dtype)
    return narrow is not None and t.dim() == 0 and torch.result_type(t, torch.zeros((), dtype=narrow)) == narrow


class Unsupported(Exception):
    """This comparison cannot pass a value over; the reason is counted."""


def to_ours(value):
    """A value of PyTorch's as TorchABI's; tensors share their memory."""
    if isinstance(value, torch.Tensor):
        return tensor_to_ours(value)
    if isinstance(value, torch.dtype):
        return getattr(torchabi, str(value).removeprefix("torch."))
    if isinstance(value, torch.layout):
        return getattr(torchabi, str(value).removeprefix("torch."))
    if isinstance(value, torch.memory_format):
        return getattr(torchabi, str(value).removeprefix("torch."))
    if isinstance(value, torch.device):
        return torchabi.device(str(value))
    if isinstance(value, (torch.SymInt, torch.SymFloat, torch.SymBool)):
        return value.node.maybe_as_int()
    if isinstance(value, torch.Generator):
        raise Unsupported("a generator")
    if isinstance(value, (list, tuple)):
        return type(value)(map(to_ours, value)) if type(value) in (list, tuple) else [to_ours(v) for v in value]
    if isinstance(value, dict):
        return {key: to_ours(v) for key, v in value.items()}
    return value


def tensor_to_ours(t):
    if is_number(t):
        return t.item()
    if t.layout == torch.sparse_coo:
        parts = to_ours(t._indices()), to_ours(t._values())
        return torchabi.call("aten::_sparse_coo_tensor_unsafe", *parts, list(t.shape), is_coalesced=t.is_coalesced())
    if t.layout in (torch.sparse_csr, torch.sparse_bsr):
        parts = to_ours(t.crow_indices()), to_ours(t.col_indices()), to_ours(t.values())
    elif t.layout in (torch.sparse_csc, torch.sparse_bsc):
        parts = to_ours(t.ccol_indices()), to_ours(t.row_indices()), to_ours(t.values())
    elif t.layout != torch.strided or t.is_quantized:
        raise Unsupported(f"a tensor of layout {t.layout}, dtype {t.dtype}")
    else:
        return strided_to_ours(t)
    options = {"dtype": to_ours(t.dtype), "layout": to_ours(t.layout)}
    return torchabi.call("aten::_sparse_compressed_tensor_unsafe", *parts, list(t.shape), **options)


def strided_to_ours(t):
    if t.device.type == "meta":
        options = {"dtype": to_ours(t.dtype), "device": "meta"}
        return torchabi.call("aten::empty_strided", list(t.shape), list(t.stride()), **options)
    if t.is_conj():
        return torchabi.call("aten::_conj", strided_to_ours(t._conj()))
    if t.is_neg():
        return torchabi.call("aten::_neg_view", strided_to_ours(torch._neg_view(t)))
    if torch._C._functorch.is_functorch_wrapped_tensor(t) or type(t) not in (torch.Tensor, torch.nn.Parameter):
        raise Unsupported(f"a {type(t).__name__}")
    # The whole storage, then the view: DLPack forgets the strides of dimensions with one element.
    whole = torch.empty(0, dtype=t.dtype).set_(t.untyped_storage())
    shared = torchabi.from_dlpack(whole) if whole.numel() else torchabi.empty(0, dtype=to_ours(t.dtype))
    return torchabi.call("aten::as_strided", shared, list(t.shape), list(t.stride()), t.storage_offset())


def copies(value, storages):
    """The same values on storages of their own, which are shared as before."""

    def copied(t):
        if not isinstance(t, torch.Tensor) or t.layout != torch.strided or t.device.type == "meta":
            return t.clone() if isinstance(t, torch.Tensor) and t.device.type != "meta" else t
        if is_number(t):
            return t
        storage = t.untyped_storage()
        if storage._cdata not in storages:
            storages[storage._cdata] = storage.clone()
        out = torch.empty(0, dtype=t.dtype).set_(storages[storage._cdata], t.storage_offset(), t.shape, t.stride())
        out = out._conj() if t.is_conj() else out
        return torch._neg_view(out) if t.is_neg() else out

    return tree_map(copied, value)


def bits(t):
    """A tensor whose elements are compared, and one that says which are not a number."""
    t = t.resolve_conj().resolve_neg()
    parts = torch.view_as_real(t) if t.is_complex() else t
    if parts.is_floating_point():
        integers = {1: torch.int8, 2: torch.int16, 4: torch.int32, 8: torch.int64}[parts.element_size()]
        return parts.contiguous().view(integers), parts.isnan() if parts.element_size() > 1 else None
    return parts, None


def same_elements(ours, theirs):
    a, nan_a = bits(ours)
    b, nan_b = bits(theirs)
    if torch.equal(a, b):
        return True
    return nan_a is not None and bool(((a == b) | (nan_a & nan_b)).all())


def difference(ours, theirs, same=same_elements, without=()):
    """Says how a result differs from PyTorch's; None when it does not. Elements are compared by "same", where there is one."""
    if isinstance(theirs, torch.Tensor):
        return tensor_difference(ours, theirs, same)
    if isinstance(theirs, (list, tuple)):
        if not isinstance(ours, (list, tuple)) or len(ours) != len(theirs):
            return f"is {type(ours).__name__}, not {len(theirs)} values"
        pairs = enumerate(zip(ours, theirs, strict=True))
        found = (difference(a, b, None if i in without else same) for i, (a, b) in pairs)
        return next((f for f in found if f), None)
    if isinstance(theirs, (torch.dtype, torch.device, torch.layout, torch.memory_format)):
        return None if str(ours).replace("torchabi.", "torch.") == str(theirs) else f"is {ours}, not {theirs}"
    if type(ours) is not type(theirs) or (ours != theirs and not (ours != ours and theirs != theirs)):
        return f"is {ours!r}, not {theirs!r}"
    return None


def close_elements(ours, theirs):
    return torch.allclose(ours, theirs, rtol=1e-4, atol=1e-5, equal_nan=True)


def tensor_difference(ours, theirs, same):
    if not isinstance(ours, torchabi.Tensor):
        return f"is {ours!r}, not a tensor"
    pairs = {
        "shape": (tuple(ours.shape), tuple(theirs.shape)),
        "dtype": (str(ours.dtype).replace("torchabi.", "torch."), str(theirs.dtype)),
        "layout": (str(ours.layout).replace("torchabi.", "torch."), str(theirs.layout)),
        "device": (str(ours.device), str(theirs.device)),
    }
    if theirs.layout == torch.strided:
        pairs["strides"] = (tuple(ours.stride()), tuple(theirs.stride()))
        pairs["offset"] = (ours.storage_offset(), theirs.storage_offset())
        pairs["conj"] = (ours.is_conj(), theirs.is_conj())
        pairs["neg"] = (ours.is_neg(), theirs.is_neg())
    for name, (a, b) in pairs.items():
        if a != b:
            return f"has {name} {a}, not {b}"
    if not same or theirs.device.type == "meta":
        return None
    if theirs.layout != torch.strided:
        names = {
            torch.sparse_coo: ("_indices", "_values"),
            torch.sparse_csr: ("crow_indices", "col_indices", "values"),
            torch.sparse_bsr: ("crow_indices", "col_indices", "values"),
            torch.sparse_csc: ("ccol_indices", "row_indices", "values"),
            torch.sparse_bsc: ("ccol_indices", "row_indices", "values"),
        }
        if theirs.layout not in names:
            raise Unsupported(f"a result of layout {theirs.layout}")
        for name in names[theirs.layout]:
            found = tensor_difference(getattr(ours, name)(), getattr(theirs, name)(), same)
            if found:
                return f"{name}() {found}"
        return None
    if theirs.numel() == 0:
        return None
    here = torch.from_dlpack(ours.detach().resolve_conj().resolve_neg().contiguous())
    return None if same(here, theirs.detach()) else f"has other elements: {ours!r}, not {theirs!r}"


class Replay(TorchDispatchMode):
    """Every call within is made twice. Counts calls, and gathers differences and what could not be passed over."""

    def __init__(self):
        super().__init__()
        self.calls = collections.Counter()
        self.differences = {}
        self.unsupported = collections.Counter()

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        name = func._schema.name
        overload = func._schema.overload_name
        full = f"{name}.{overload}" if overload else name
        written = any(a.alias_info is not None and a.alias_info.is_write for a in func._schema.arguments)
        storages = {}
        mine = copies((args, kwargs), storages) if written else (args, kwargs)
        random = torch.Tag.nondeterministic_seeded in func.tags
        state = torch.get_rng_state() if random else None
        self.calls[full] += 1
        passed, ours = True, None
        try:
            ours_args, ours_kwargs = to_ours(mine[0]), to_ours(mine[1])
            ours = torchabi.call(f"{name}.{overload or 'default'}", *ours_args, **ours_kwargs)
        except Unsupported as reason:
            passed = False
            self.unsupported[f"{full}: {reason}"] += 1
        except Exception as error:
            ours = error
        if random:
            torch.set_rng_state(state)
        try:
            theirs = func(*args, **kwargs)
        except Exception as error:
            if passed and not isinstance(ours, Exception):
                self.note(full, f"is {ours!r}; PyTorch raises {type(error).__name__}: {error}")
            raise
        if not passed:
            return theirs
        if isinstance(ours, Exception):
            self.note(full, f"raises {type(ours).__name__}: {ours}")
            return theirs
        try:
            base = name.split("::")[1]
            same = None if base in UNINITIALISED else close_elements if base in UNSTEADY else same_elements
            without = UNINITIALISED_PARTS.get(base, ())
            found = difference(ours, theirs, same, without)
            if not found and written:
                for a, b in zip(tree_iter((ours_args, ours_kwargs)), tree_iter((args, kwargs)), strict=True):
                    if isinstance(a, torchabi.Tensor):
                        found = found or difference(a, b, same)
            if found:
                self.note(full, found)
        except Unsupported as reason:
            self.unsupported[f"{full}: {reason}"] += 1
        return theirs

    def note(self, name, text):
        self.differences.setdefault(name, []).append(text)
