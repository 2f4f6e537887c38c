"""The class of tensors: what it knows of itself, and how it moves, copies and converts."""

from __future__ import annotations

import ctypes

from . import _indexing, _memory, _operators, _ops
from . import _raw as raw
from ._attributes import Attributes, GradFn
from ._core import TensorBase, connect, wrap
from ._errors import Error
from ._library import failure, lib
from ._topython import ToPython
from ._types import DTYPES, memory_format
from ._types import to_device as _to_device
from ._types import to_dtype as _to_dtype
from ._values import lift, lower, operand


def _method(name: str):
    """The operator of that name as a method of tensors, kept from now on; None when no operator can be one."""
    if name.startswith("__"):
        return None
    try:
        if not _ops.takes_tensor_first(name):
            return None
    except NotImplementedError:
        return None
    operator = _ops.late(name)
    setattr(Tensor, name, operator)
    return operator


class _Methods(type):
    """Makes operators methods at their first use: ``Tensor.add_`` as well as ``x.add_``."""

    def __getattr__(cls, name: str):
        found = _method(name)
        if found is None:
            raise AttributeError(f"type object {cls.__name__!r} has no attribute {name!r}")
        return found


class Tensor(Attributes, ToPython, TensorBase, metaclass=_Methods):
    """A tensor of LibTorch; ``torchabi.tensor(data)`` and its kin make one.

    Python's operators, indexing, and slicing work as in PyTorch, and every operator of LibTorch that takes a tensor
    first is a method: ``x.softmax(dim=1)``, ``x.add_(y, alpha=2)``. Arguments that do not fit are a TypeError, shapes
    that do not fit a ``torchabi.Error``, which is a RuntimeError.
    """

    __slots__ = ()
    # NumPy leaves array + tensor to the tensor.
    __array_priority__ = 1000

    def __new__(cls, *_args, **_named):
        raise TypeError(
            "a tensor is made by torchabi.tensor(data), torchabi.zeros(sizes), torchabi.from_numpy(array), …"
        )

    # Gradients.
    @property
    def requires_grad(self) -> bool:
        """Tells whether gradients flow to the tensor; may be set on a leaf."""
        out = ctypes.c_int32()
        lib.tabi_tensor_requires_grad(self, out)
        return bool(out.value)

    @requires_grad.setter
    def requires_grad(self, on: bool) -> None:
        lib.tabi_tensor_set_requires_grad(self, bool(on))

    def requires_grad_(self, requires_grad: bool = True) -> Tensor:
        """Lets gradients flow to the tensor, or not; returns it. Raises ``torchabi.Error`` where that cannot be."""
        lib.tabi_tensor_set_requires_grad(self, bool(requires_grad))
        return self

    @property
    def is_leaf(self) -> bool:
        """Tells whether the tensor is a leaf of the graph, where gradients gather."""
        out = ctypes.c_int32()
        lib.tabi_tensor_is_leaf(self, out)
        return bool(out.value)

    @property
    def grad_fn(self) -> GradFn | None:
        """The function in the graph that made the tensor; None for a leaf."""
        out = ctypes.c_char_p()
        lib.tabi_tensor_grad_fn(self, out)
        return GradFn(out.value.decode()) if out.value else None

    @property
    def grad(self) -> Tensor | None:
        """The gradient that backward() gathered here; may be set, and deleted."""
        out = ctypes.c_void_p()
        lib.tabi_tensor_grad(self, out)
        return wrap(out.value) if out.value else None

    @grad.setter
    def grad(self, value: Tensor | None) -> None:
        if value is not None and not isinstance(value, Tensor):
            raise TypeError(f"a gradient is a tensor or None, not {type(value).__name__}")
        lib.tabi_tensor_set_grad(self, value)

    @grad.deleter
    def grad(self) -> None:
        lib.tabi_tensor_set_grad(self, None)

    def retain_grad(self) -> None:
        """Lets a tensor that is no leaf keep its gradient at the next backward()."""
        lib.tabi_tensor_retain_grad(self)

    def register_hook(self, hook):
        """Calls ``hook(grad)`` whenever the gradient of this tensor is computed; what it returns goes on in its place.

        None leaves the gradient as it is. The result has ``remove()``. A hook that refers to its own tensor keeps it alive
        until it is removed. Raises ``torchabi.Error`` for a tensor that requires no gradients.
        """
        from ._host import register_hook

        return register_hook(self, raw.HOOK_GRAD, hook)

    def register_post_accumulate_grad_hook(self, hook):
        """Calls ``hook(leaf)`` after a gradient was added to this leaf's ``grad``. The result has ``remove()``."""
        from ._host import register_hook

        return register_hook(self, raw.HOOK_POST_ACCUMULATE_GRAD, hook)

    def detach(self) -> Tensor:
        """The same memory outside the graph."""
        out = ctypes.c_void_p()
        lib.tabi_tensor_detach(self, out)
        return wrap(out.value)

    def backward(
        self,
        gradient: Tensor | None = None,
        retain_graph: bool | None = None,
        create_graph: bool = False,
        inputs=None,
    ) -> None:
        """Adds this tensor's gradient into the ``grad`` of the leaves that it was made from.

        ``gradient`` has this tensor's shape, and may be left out for one element. With ``inputs`` only those gather.
        Raises ``torchabi.Error`` when no graph was recorded, or was freed by a backward() before.
        """
        from .autograd import backward

        backward(self, gradient, retain_graph, create_graph, inputs)

    @property
    def data(self) -> Tensor:
        """The same memory outside the graph; setting it gives the tensor another one's memory."""
        return self.detach()

    @data.setter
    def data(self, value: Tensor) -> None:
        _ops.call("aten::set_data", self, value)

    # Views that are attributes.
    @property
    def T(self) -> Tensor:
        """The tensor with its dimensions reversed."""
        return _ops.call("aten::numpy_T", self)

    @property
    def mT(self) -> Tensor:
        """The tensor with its last two dimensions swapped."""
        return _ops.call("aten::mT", self)

    @property
    def H(self) -> Tensor:
        """A matrix conjugated and transposed."""
        return _ops.call("aten::matrix_H", self)

    @property
    def mH(self) -> Tensor:
        """The tensor conjugated, with its last two dimensions swapped."""
        return _ops.call("aten::mH", self)

    @property
    def real(self) -> Tensor:
        """The real parts; a view."""
        return _ops.call("aten::real", self)

    @property
    def imag(self) -> Tensor:
        """The imaginary parts of a complex tensor; a view."""
        return _ops.call("aten::imag", self)

    def new_tensor(self, data, *, dtype=None, device=None, requires_grad: bool = False) -> Tensor:
        """A copy of the data, of this tensor's dtype and on its device unless others are named."""
        from ._creation import tensor

        dtype, device = dtype or self.dtype, self.device if device is None else device
        return tensor(data, dtype=dtype, device=device, requires_grad=requires_grad)

    # Moving and converting.
    def to(self, *args, dtype=None, device=None, non_blocking=False, copy=False, memory_format=None) -> Tensor:
        """The tensor with another dtype, on another device, or in another order in memory.

        ``to(dtype)``, ``to(device)``, ``to(device, dtype)``, ``to(other)`` and the same by name; the tensor itself where
        nothing changes, unless ``copy``.
        """
        options, changes = to_options(args, dtype, device, non_blocking, memory_format)
        options.copy = bool(copy)
        if not changes and not copy:
            return self
        out = ctypes.c_void_p()
        lib.tabi_tensor_to(self, options, out)
        return self._self_or(out.value)

    def _self_or(self, handle) -> Tensor:
        """This object when the handle is of the same tensor."""
        made = wrap(handle)
        return self if self.is_same_tensor(made) else made

    def cpu(self) -> Tensor:
        """The tensor on the CPU."""
        return self.to(device="cpu")

    def cuda(self, device=None, non_blocking: bool = False) -> Tensor:
        """The tensor on a CUDA device, the current one when none is given."""
        return self.to(device="cuda" if device is None else device, non_blocking=non_blocking)

    def type(self, dtype=None):
        """The tensor in another dtype; without one, the tensor's dtype."""
        return self.dtype if dtype is None else self.to(_to_dtype(dtype))

    def contiguous(self, memory_format: memory_format | None = None) -> Tensor:
        """The tensor itself when it is dense in that order already, else a copy that is."""
        out = ctypes.c_void_p()
        lib.tabi_tensor_contiguous(self, 0 if memory_format is None else memory_format.number, out)
        return self._self_or(out.value)

    def is_contiguous(self, memory_format: memory_format | None = None) -> bool:
        """Tells whether the elements are dense in that order; row-major when none is given."""
        if memory_format is None:
            return bool(self._info().is_contiguous)
        return self.is_same_tensor(self.contiguous(memory_format))

    def where(self, condition: Tensor, other) -> Tensor:
        """This tensor's elements where ``condition`` holds, ``other``'s elsewhere."""
        return _ops.call("aten::where", condition, self, other)

    def to_sparse_coo(self) -> Tensor:
        """The tensor as coordinates and values of what is not zero."""
        return _ops.call("aten::to_sparse", self)

    def polygamma(self, n: int) -> Tensor:
        """The n-th derivative of the digamma function."""
        return _ops.call("aten::polygamma", n, self)

    def unique(self, sorted=True, return_inverse=False, return_counts=False, dim=None):
        """The different elements, or slices along ``dim``; see ``torchabi.unique``."""
        from ._functions import unique

        return unique(self, sorted, return_inverse, return_counts, dim)

    def nonzero(self, *, as_tuple: bool = False):
        """Indices of the elements that are not zero: a row each, or a tensor for each dimension."""
        return _ops.call("aten::nonzero_numpy" if as_tuple else "aten::nonzero", self)

    # Elements.
    def __setitem__(self, index, value) -> None:
        _indexing.set_(self, index, value)

    def __delitem__(self, index):
        raise TypeError("a tensor's elements cannot be deleted")

    def __repr__(self) -> str:
        return tensor_text(self)

    def __format__(self, spec: str) -> str:
        if not self._sizes and not self.is_meta:
            return format(self.item(), spec)
        return object.__format__(self, spec)

    # Copies.
    def __copy__(self) -> Tensor:
        return as_class(self, type(self))

    def __deepcopy__(self, memo) -> Tensor:
        if id(self) not in memo:
            if not self.is_leaf:
                raise Error("only leaves of the graph can be copied deeply; copy x.detach() instead")
            memo[id(self)] = as_class(self.detach().clone(), type(self)).requires_grad_(self.requires_grad)
        return memo[id(self)]

    def __reduce_ex__(self, protocol):
        from ._convert import rebuild, to_bytes

        return rebuild, (type(self), to_bytes(self.detach()), self.dtype, tuple(self._sizes), self.requires_grad)

    # Lifetime.
    def free(self) -> None:
        """Gives the memory up now, unless another tensor shares it. Harmless when repeated; later use raises."""
        lib.tabi_free(self)

    # Operators as methods.
    def __getattr__(self, name: str):
        operator = _method(name)
        if operator is not None:
            return operator.__get__(self, type(self))
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __dir__(self):
        return sorted({*object.__dir__(self), *(n for n in _ops.names() if _ops.takes_tensor_first(n))})


def _conversion(name):
    to = DTYPES[name]

    def convert(self, memory_format=None):
        return self.to(to, memory_format=memory_format)

    convert.__doc__ = f"The tensor in {name}."
    return convert


for _name, _dtype in {
    "float": "float32",
    "double": "float64",
    "half": "float16",
    "bfloat16": "bfloat16",
    "cfloat": "complex64",
    "cdouble": "complex128",
    "chalf": "complex32",
    "byte": "uint8",
    "char": "int8",
    "short": "int16",
    "int": "int32",
    "long": "int64",
    "bool": "bool",
}.items():
    setattr(Tensor, _name, _conversion(_dtype))


def as_class(tensor: Tensor, cls):
    """Another object for the same tensor, of a subclass."""
    out = ctypes.c_void_p()
    lib.tabi_retain(tensor, out)
    return wrap(out.value, cls)


def to_options(args, dtype=None, device=None, non_blocking=False, memory_format=None):
    """What to() is to change, and whether that is anything."""
    for value in args:
        if isinstance(value, Tensor):
            dtype, device = value.dtype, value.device
        elif isinstance(value, bool):
            non_blocking = value
        elif isinstance(value, (str, int)) or type(value).__name__ == "device":
            device = value
        elif value is not None:
            dtype = value
    options = raw.ToOptions(ctypes.sizeof(raw.ToOptions))
    if dtype is not None:
        options.dtype = _to_dtype(dtype).number
    if device is not None:
        _, options.device_index, options.device_type = _to_device(device)._value_
    options.non_blocking = bool(non_blocking)
    options.memory_format = 0 if memory_format is None else memory_format.number
    return options, bool(options.dtype or options.device_type or options.memory_format)


def _raise_failure():
    raise failure()


connect(
    Tensor,
    _raise_failure,
    lib.release_memory,
    _memory.collect,
    lower,
    lift,
    _ops.pack_results,
    operand,
    _ops.describe,
    _indexing.get,
    *_operators.ALL,
)

# Beneath, since it needs the class.
from ._print import tensor_text  # noqa: E402
