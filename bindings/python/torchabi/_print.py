"""How tensors print: exactly as PyTorch prints them, so that outputs can be compared."""

from __future__ import annotations

import contextlib
import math

from . import _raw as raw
from ._errors import Error
from ._ops import late
from ._types import DTYPES

_DEFAULTS = {"precision": 4, "threshold": 1000, "edgeitems": 3, "linewidth": 80, "sci_mode": None}
_PROFILES = {
    "default": _DEFAULTS,
    "short": {**_DEFAULTS, "precision": 2, "edgeitems": 2},
    "full": {**_DEFAULTS, "threshold": math.inf},
}
_options = dict(_DEFAULTS)

_IMPLIED = {"float32", "complex64", "int64", "bool"}
_cat, _stack = late("cat"), late("stack")


def set_printoptions(
    precision: int | None = None,
    threshold: float | None = None,
    edgeitems: int | None = None,
    linewidth: int | None = None,
    profile: str | None = None,
    sci_mode: bool | None = None,
) -> None:
    """Sets how tensors print: digits, elements before a summary, items at its edges, characters a line, 1e3 or 1000.

    ``profile`` is "default", "short" or "full"; what else is given overrides it. Raises KeyError for another profile.
    """
    if profile is not None:
        _options.update(_PROFILES[profile])
    given = {"precision": precision, "threshold": threshold, "edgeitems": edgeitems, "linewidth": linewidth}
    _options.update({name: value for name, value in given.items() if value is not None}, sci_mode=sci_mode)


def get_printoptions() -> dict:
    """What set_printoptions() last set."""
    return dict(_options)


@contextlib.contextmanager
def printoptions(**options):
    """Sets how tensors print within a ``with`` statement."""
    before = get_printoptions()
    set_printoptions(**options)
    try:
        yield
    finally:
        _options.update(before)


class _Formatter:
    """One format for all numbers of a tensor: whole or with digits, plain or scientific, and of one width."""

    def __init__(self, values, is_float):
        self.is_float = is_float
        self.is_whole, self.is_scientific, self.width = True, False, 1
        if not is_float:
            self.width = max([1, *(len(str(value)) for value in values)])
            return
        telling = [value for value in values if value != 0 and math.isfinite(value)]
        if not telling:
            return
        least, most = min(map(abs, telling)), max(map(abs, telling))
        self.is_whole = all(value == math.ceil(value) for value in telling)
        self.is_scientific = most / least > 1000.0 or most > 1.0e8 or least < 1.0e-4
        if _options["sci_mode"] is not None:
            self.is_scientific = _options["sci_mode"]
        self.width = max(len(self._text(value)) for value in telling)

    def _text(self, value):
        if not self.is_float:
            return str(value)
        if self.is_scientific:
            return f"{value:.{_options['precision']}e}"
        if not self.is_whole:
            return f"{value:.{_options['precision']}f}"
        return f"{value:.0f}" + ("." if math.isfinite(value) else "")

    def __call__(self, value):
        return self._text(value).rjust(self.width)


class _ComplexFormatter:
    def __init__(self, values):
        self._real = _Formatter([value.real for value in values], True)
        self._imag = _Formatter([value.imag for value in values], True)
        self.width = self._real.width + self._imag.width + 1

    def __call__(self, value):
        imag = self._imag(value.imag).lstrip() + "j"
        return self._real(value.real) + ("" if imag[0] in "+-" else "+") + imag


def _edges(tensor):
    """The elements that a summary shows."""
    n, size = _options["edgeitems"], len(tensor)
    if tensor.ndim == 1:
        return _cat([tensor[:n], tensor[-n:]]) if size > 2 * n else tensor
    if not n:
        return tensor.new_empty([0] * tensor.ndim)
    rows = [*range(n), *range(size - n, size)] if size > 2 * n else range(size)
    return _stack([_edges(tensor[i]) for i in rows])


def _vector(values, formatter, indent, summarise):
    a_line = max(1, (_options["linewidth"] - indent) // (formatter.width + 2))
    if summarise:
        # Shown are the edges; the gap between them counts as an element.
        n = _options["edgeitems"]
        head, tail = (values[:n], values[-n:]) if n else ([], [])
        items = [*map(formatter, head), " ..." if n else "...", *map(formatter, tail)]
    else:
        items = list(map(formatter, values))
    lines = [", ".join(items[i : i + a_line]) for i in range(0, len(items), a_line)]
    return "[" + (",\n" + " " * (indent + 1)).join(lines) + "]"


def _nested(tensor, formatter, indent, summarise):
    n = _options["edgeitems"]
    if tensor.ndim == 0:
        return formatter(tensor.item())
    size = len(tensor)
    gap = summarise and size > 2 * n
    if tensor.ndim == 1:
        if gap or summarise and not n:
            values = tensor[:n].tolist() + tensor[size - n :].tolist() if n else []
            return _vector(values, formatter, indent, True)
        return _vector(tensor.tolist(), formatter, indent, False)
    rows = [*range(n), *range(size - n, size)] if gap else range(size)
    parts = [_nested(tensor[i], formatter, indent + 1, summarise) for i in rows]
    if gap:
        parts.insert(n, "...")
    return "[" + ("," + "\n" * (tensor.ndim - 1) + " " * (indent + 1)).join(parts) + "]"


def _flat(tensor):
    values = tensor.reshape([-1]).tolist()
    return values if isinstance(values, list) else [values]


def _elements(tensor, indent):
    if tensor.numel() == 0:
        return "[]"
    summarise = tensor.numel() > _options["threshold"]
    kind = tensor.dtype
    if kind.name == "float4_e2m1fn_x2":
        tensor = tensor.view(DTYPES["uint8"])
    elif kind.name.startswith("float8_e8m0"):
        tensor = tensor.float()
    elif kind.name.startswith("float8"):
        tensor = tensor.half()
    tensor = tensor.resolve_conj().resolve_neg()
    values = _flat(_edges(tensor) if summarise else tensor)
    is_float = kind.is_floating_point and kind.name != "float4_e2m1fn_x2"
    formatter = _ComplexFormatter(values) if kind.is_complex else _Formatter(values, is_float)
    return _nested(tensor, formatter, indent, summarise)


def _with_suffixes(text, suffixes, indent, on_new_line):
    column = len(text) - text.rfind("\n") + 1
    for suffix in suffixes:
        if on_new_line or column + len(suffix) + 2 > _options["linewidth"]:
            text += ",\n" + " " * indent + suffix
            column = indent + len(suffix)
            on_new_line = False
        else:
            text += ", " + suffix
            column += len(suffix) + 2
    return text + ")"


def _sparse_parts(tensor):
    """The tensors that a sparse one consists of, by the names of their accessors."""
    layout = tensor.layout.name
    if layout == "sparse_coo":
        return {"indices": tensor._indices(), "values": tensor._values()}
    names = (
        ("crow_indices", "col_indices") if layout in ("sparse_csr", "sparse_bsr") else ("ccol_indices", "row_indices")
    )
    return {name: getattr(tensor, name)() for name in (*names, "values")}


def _sparse_elements(tensor, indent):
    shown = []
    for name, part in _sparse_parts(tensor).items():
        text = f"{name}=tensor("
        text += _elements(part.detach(), indent + len(text))
        shown.append(text + (f", size={tuple(part._sizes)})" if part.numel() == 0 else ")"))
    return (",\n" + " " * indent).join(shown)


def _described(tensor, indent):
    """The elements of a tensor, and what is said behind them."""
    kind, layout = tensor.dtype, tensor.layout.number
    size, named = f"size={tuple(tensor._sizes)}", f"dtype=torch.{kind.name}"
    unusual = [] if kind.name in _IMPLIED else [named]
    if tensor.is_meta:
        return "...", [size, *([] if kind.name == "float32" else [named])]
    if layout in (raw.LAYOUT_MKLDNN, raw.LAYOUT_JAGGED):
        return "...", [size, *unusual, f"layout=torch.{tensor.layout.name}"]
    if layout != raw.LAYOUT_STRIDED:
        said = [size, f"nnz={tensor._nnz()}", *unusual, f"layout=torch.{tensor.layout.name}"]
        return _sparse_elements(tensor, indent), said
    if kind.name.startswith(("qint", "quint")):
        return _elements(tensor.dequantize(), indent), [size, named]
    if tensor.numel() == 0:
        # Nothing tells the dtype of no elements, nor their shape beyond one dimension.
        return "[]", [*([] if tensor.ndim == 1 else [size]), *([] if kind.name == "float32" else [named])]
    return _elements(tensor, indent), [*([] if _options["edgeitems"] else [size]), *unusual]


def tensor_text(tensor) -> str:
    """What repr() of a tensor is."""
    prefix = "tensor("
    place = tensor.device
    text, said = _described(tensor.detach(), len(prefix))
    if place.type != "cpu":
        said.insert(0, f"device='{place}'")
    try:
        made_by = tensor.grad_fn
    except Error:
        # Of a view whose base was changed in a way that the graph does not know.
        made_by = "<Invalid>"
    if made_by is not None:
        said.append(f"grad_fn={made_by}")
    elif tensor.requires_grad:
        said.append("requires_grad=True")
    return _with_suffixes(prefix + text, said, len(prefix), tensor.is_sparse)
