"""Tensors from Python's data, and the operators that make tensors of nothing."""

from __future__ import annotations

from array import array
from itertools import chain

from ._convert import LETTERS, from_bytes, from_numbers
from ._core import TensorBase
from ._ops import late, lookup
from ._types import DTYPES, device, dtype, to_dtype
from ._values import scalar_of

_FLOAT, _COMPLEX, _INT, _BOOL = DTYPES["float32"], DTYPES["complex64"], DTYPES["int64"], DTYPES["bool"]

# Python's numbers, and what a list of such kinds makes; the later kind wins.
_KINDS = {bool: _BOOL, int: _INT, float: _FLOAT, complex: _COMPLEX}
_RANK = {kind: i for i, kind in enumerate(_KINDS.values())}

_LETTER_DTYPES = {
    letter: DTYPES[name] for name, letter in LETTERS.items() if name not in ("bool", "complex64", "complex128")
}


def _is_sequence(value):
    return isinstance(value, (list, tuple, range)) or (
        not isinstance(value, (str, bytes, dict, TensorBase))
        and hasattr(value, "__len__")
        and hasattr(value, "__getitem__")
        and getattr(value, "shape", None) != ()
    )


def _flatten(data):
    """Sizes of nested sequences, and their elements in one list."""
    sizes, level = [], [data]
    while level and _is_sequence(level[0]):
        n = len(level[0])
        for item in level:
            if not _is_sequence(item):
                raise TypeError(f"a number stands beside a sequence at dim {len(sizes)}")
            if len(item) != n:
                raise ValueError(f"expected sequence of length {n} at dim {len(sizes)} (got {len(item)})")
        sizes.append(n)
        level = list(chain.from_iterable(level))
    for item in level:
        if _is_sequence(item):
            raise ValueError(f"a sequence stands beside a number at dim {len(sizes)}")
    return sizes, level


def _infer(flat):
    """The dtype that PyTorch gives to such elements, and the elements as Python's numbers."""
    kinds = set(map(type, flat))
    if kinds <= _KINDS.keys():
        return max((_KINDS[kind] for kind in kinds), key=_RANK.__getitem__, default=_FLOAT), flat
    found, numbers = set(), []
    for item in flat:
        if isinstance(item, TensorBase):
            if item.numel() != 1:
                raise ValueError("only one element tensors can be converted to Python scalars")
            found.add(item.dtype)
            numbers.append(item.item())
            continue
        # NumPy's float64 is a float, and still a float64.
        name = getattr(getattr(item, "dtype", None), "name", None)
        number = item if isinstance(item, tuple(_KINDS)) and name is None else scalar_of(item)
        if number is None:
            raise TypeError(f"a tensor cannot be made of {type(item).__name__}")
        found.add(DTYPES[name] if name in DTYPES else next(_KINDS[k] for k in _KINDS if isinstance(number, k)))
        numbers.append(number)
    first, *rest = found
    for other in rest:
        first = lookup("promote_types")(first, other)
    return first, numbers


def _from_python(data, kind):
    sizes, flat = _flatten(data)
    inferred, numbers = _infer(flat)
    return from_numbers(numbers, sizes, to_dtype(kind) if kind is not None else inferred)


def _share_or_copy(data, kind):
    """A tensor over the data's memory where it has some, else of a copy; and whether the memory is shared."""
    from . import _exchange

    if isinstance(data, TensorBase):
        return data, True
    if hasattr(data, "__array_interface__") and getattr(data, "shape", ()) != ():
        return _exchange.from_array(data)
    if isinstance(data, array) and data.typecode in _LETTER_DTYPES:
        return from_bytes(data, (len(data),), _LETTER_DTYPES[data.typecode]), False
    if hasattr(data, "__dlpack__"):
        return _exchange.from_dlpack(data), True
    return _from_python(data, kind), False


def tensor(data, *, dtype: dtype | None = None, device: device | str | None = None, requires_grad: bool = False):
    """A new tensor with a copy of the data: numbers, nested sequences, NumPy arrays, other tensors.

    Without a dtype it is PyTorch's: bool, int64, float32 or complex64 for Python's numbers, the array's for an array.
    Raises ValueError for ragged sequences, TypeError for elements that are no numbers, ``torchabi.Error`` for numbers
    that do not fit the dtype.

    >>> torchabi.tensor([[1, 2], [3, 4]], dtype=torchabi.float32)
    """
    made, shared = _share_or_copy(data, dtype)
    if shared:
        made = made.detach().clone()
    out = made.to(device=device, dtype=dtype)
    return out.requires_grad_() if requires_grad else out


def as_tensor(data, dtype: dtype | None = None, device: device | str | None = None):
    """A tensor of the data, sharing its memory where it is an array or tensor and dtype and device allow it."""
    made, _ = _share_or_copy(data, dtype)
    return made.to(device=device, dtype=dtype)


def asarray(obj, *, dtype=None, device=None, copy: bool | None = None, requires_grad: bool = False):
    """A tensor of an array, tensor, buffer or sequence; shared where possible unless ``copy`` is True.

    Raises ValueError when ``copy`` is False and the memory cannot be shared.
    """
    if copy:
        return tensor(obj, dtype=dtype, device=device, requires_grad=requires_grad)
    made, shared = _share_or_copy(obj, dtype)
    out = made.to(device=device, dtype=dtype)
    if copy is False and not (shared and out.data_ptr() == made.data_ptr()):
        raise ValueError("the object cannot become such a tensor without copying")
    return out.detach().requires_grad_() if requires_grad else out


class _Maker:
    # An operator that makes a tensor, with requires_grad= beside what it takes itself.
    __slots__ = ("__name__", "__qualname__", "_operator")
    __module__ = "torchabi"

    def __init__(self, name):
        self.__name__ = self.__qualname__ = name
        self._operator = late(name)

    def __call__(self, *args, requires_grad: bool = False, **named):
        out = self._operator(*args, **named)
        return out.requires_grad_() if requires_grad else out

    @property
    def __doc__(self):
        return f"{self._operator.__doc__}\n\nWith requires_grad=True gradients flow to the tensor."

    def __repr__(self) -> str:
        return repr(self._operator)

    def __reduce__(self):
        return self.__name__


MAKERS = {
    name: _Maker(name)
    for name in (
        "arange",
        "empty",
        "empty_like",
        "empty_permuted",
        "empty_strided",
        "eye",
        "full",
        "full_like",
        "linspace",
        "logspace",
        "normal",
        "ones",
        "ones_like",
        "rand",
        "rand_like",
        "randint",
        "randint_like",
        "randn",
        "randn_like",
        "randperm",
        "scalar_tensor",
        "sparse_coo_tensor",
        "sparse_csr_tensor",
        "zeros",
        "zeros_like",
    )
}
