"""The layers of the library's table, as classes made of what it says of them."""

from __future__ import annotations

import ctypes
from collections import namedtuple

from .._core import forward as run
from .._library import lib
from .._values import pack, pack_names
from ._invoke import invoke
from ._module import Module, identity
from ._parameter import Parameter
from .utils.rnn import PackedSequence

CONTAINERS = ("Sequential", "ModuleList", "ModuleDict", "ParameterList", "ParameterDict")

# What an option that is off leaves out; PyTorch has None under these names.
_ABSENT = {
    "bias": ("bias", "in_proj_bias", "bias_ih", "bias_hh"),
    "affine": ("weight", "bias"),
    "elementwise_affine": ("weight", "bias"),
    "track_running_stats": ("running_mean", "running_var", "num_batches_tracked"),
    "add_bias_kv": ("bias_k", "bias_v"),
}
_PROJECTIONS = ("in_proj_weight", "q_proj_weight", "k_proj_weight", "v_proj_weight")
_RECURRENT = ("RNN", "GRU", "LSTM", "RNNCell", "GRUCell", "LSTMCell")


class Layer(Module):
    """A module that LibTorch runs. Its options are attributes, fixed when it is made."""

    _type = ""
    _signature = "()"
    _bind = staticmethod(dict)

    def __init__(self, *args, **options):
        kept: list = []
        out = ctypes.c_void_p()
        values = pack((*args, *options.values()), kept)
        names = pack_names(options, len(args))
        lib.tabi_module_new(self._type.encode(), names, values, len(values), out)
        self._take(out.value)

    def _take(self, handle, known=None):
        """Takes over a module of the library, with the options, parameters, buffers and children that it has.

        ``known`` has the parameters that were seen before, so that a tied one is one object.
        """
        from .._tree import Tree, from_tree

        self._own(handle)
        known = {} if known is None else known
        out = ctypes.c_void_p()
        lib.tabi_module_options(self, out)
        self.__dict__["_options"] = from_tree(Tree(out.value))
        for kind, call in (("_parameters", lib.tabi_module_parameters), ("_buffers", lib.tabi_module_buffers)):
            out = ctypes.c_void_p()
            call(self, False, out)
            names = from_tree(Tree(out.value))
            for name in names:
                tensor = self._tensor(name, Parameter if kind == "_parameters" else None)
                getattr(self, kind)[name] = known.setdefault(identity(tensor), tensor)
        out = ctypes.c_void_p()
        lib.tabi_module_children(self, out)
        for name in from_tree(Tree(out.value)):
            child = ctypes.c_void_p()
            lib.tabi_module_child(self, name.encode(), child)
            self._modules[name] = adopt(child.value, known)

    def forward(self, *args, **named):
        return run(self._as_parameter_, *args, **named)

    def _runs_in_library(self):
        return True

    def __getattr__(self, name):
        known = self.__dict__
        options = known.get("_options", {})
        if name in options and name not in known["_parameters"] and name not in known["_modules"]:
            # An option and what it makes may have one name, as a convolution's bias.
            return None if name == "bias" and self._type not in _RECURRENT else options[name]
        for option, names in _ABSENT.items():
            if name in names and options.get(option) is False:
                return None
        if name in _PROJECTIONS and "embed_dim" in options and name not in known["_parameters"]:
            return None
        return super().__getattr__(name)

    def __setattr__(self, name, value):
        if name in self.__dict__.get("_options", ()) and not isinstance(value, Parameter):
            if name in self._buffers or (value is None and name in self._parameters):
                super().__setattr__(name, value)
                return
            raise AttributeError(f"the option {name!r} of {self._type} is fixed when the layer is made")
        super().__setattr__(name, value)

    def extra_repr(self) -> str:
        out = ctypes.c_char_p()
        lib.tabi_module_extra_repr(self, out)
        return out.value.decode()

    def _copied(self, handle, memo):
        made = super()._copied(handle, memo)
        made.__dict__["_options"] = dict(self._options)
        return made


class _Part(Module):
    """A part of a network, which the library runs and names."""

    _runs_in_library = Layer._runs_in_library

    def forward(self, *args, **named):
        return run(self._as_parameter_, *args, **named)

    def __repr__(self) -> str:
        out = ctypes.c_char_p()
        lib.tabi_module_repr(self, out)
        return out.value.decode()


class _Network(Layer):
    __repr__ = _Part.__repr__


def adopt(handle, known=None):
    """The object for a module that the library made; ``known`` as for ``_take``."""
    from ._containers import CLASSES

    name = ctypes.c_char_p()
    lib.tabi_module_type(ctypes.c_void_p(handle), name)
    kind = name.value.decode()
    cls = layer(kind) if kind in TYPES and kind not in CONTAINERS else CLASSES.get(kind, _Part)
    made = cls.__new__(cls)
    Layer._take(made, handle, known)
    if not issubclass(cls, Layer):
        del made.__dict__["_options"]
        made._adopted()
    return made


class _Recurrent(Layer):
    """A recurrent layer, which also takes a packed sequence, and returns one then."""

    def forward(self, input, hx=None):
        if not isinstance(input, PackedSequence):
            return run(self._as_parameter_, input) if hx is None else run(self._as_parameter_, input, hx)
        output, state = run(self._as_parameter_, tuple(input), hx)
        return PackedSequence(*output), state

    def flatten_parameters(self):
        """Does nothing: the library keeps weights as they are."""


class _Embedding(Layer):
    @classmethod
    def from_pretrained(cls, embeddings, freeze: bool = True, **options):
        """An embedding of given vectors, which stay as they are unless ``freeze`` is False."""
        made = cls(*embeddings.shape, _weight=embeddings, **options)
        made.weight.requires_grad_(not freeze)
        return made


class _Identity(Layer):
    def __init__(self, *_args, **_options):
        super().__init__()


class _Block(Layer):
    """A block of a transformer, whose activation is a module, a name, or the function of that name."""

    def __init__(self, *args, **options):
        def named(value):
            return value.__name__.rpartition(".")[2] if callable(value) and hasattr(value, "__name__") else value

        super().__init__(*map(named, args), **{name: named(value) for name, value in options.items()})


_Adaptive = namedtuple("ASMoutput", "output loss")


class _AdaptiveLogSoftmaxWithLoss(Layer):
    def forward(self, input, target):
        return _Adaptive(*run(self._as_parameter_, input, target))


class _Transformer(_Block):
    @staticmethod
    def generate_square_subsequent_mask(sz: int, device=None, dtype=None):
        """The (sz, sz) mask of a decoder: no place may look at those behind it, which have -inf."""
        from .. import full

        return full((sz, sz), float("-inf"), device=device, dtype=dtype).triu(1)


_BASES = {
    "AdaptiveLogSoftmaxWithLoss": _AdaptiveLogSoftmaxWithLoss,
    "Embedding": _Embedding,
    "EmbeddingBag": _Embedding,
    "GRU": _Recurrent,
    "Identity": _Identity,
    "LSTM": _Recurrent,
    "RNN": _Recurrent,
    "Transformer": _Transformer,
    "TransformerDecoderLayer": _Block,
    "TransformerEncoderLayer": _Block,
}


def _types():
    """Name and signature of every type of the library's table."""
    count = ctypes.c_int64()
    lib.tabi_module_type_count(count)
    name, signature = ctypes.c_char_p(), ctypes.c_char_p()
    out = {}
    for i in range(count.value):
        lib.tabi_module_type_at(i, name, signature)
        out[name.value.decode()] = signature.value.decode()
    return out


TYPES = _types()


def _method(name, signature):
    def method(self, *args, **named):
        return invoke(self, name, *args, **named)

    method.__name__ = name
    method.__doc__ = f"{name}{signature}\n\nThe method of that name in PyTorch, run by LibTorch."
    return method


def _make(name):
    from .._tree import Tree, from_tree

    signature = TYPES[name]
    out = ctypes.c_void_p()
    lib.tabi_module_type_methods(list(TYPES).index(name), out)
    methods = from_tree(Tree(out.value))
    # The library's own signature is Python's, so that Python shows it.
    bind = eval(f"lambda {signature[1:-1]}: None", {})
    package, _, own_name = name.rpartition(".")
    bind.__name__ = bind.__qualname__ = own_name
    base = _Network if package else _BASES.get(name, Layer)
    return type(
        own_name,
        (base,),
        {
            **{one: _method(one, text) for one, text in methods.items() if not hasattr(base, one)},
            "__module__": f"torchabi.{package or 'nn'}",
            "__doc__": f"{own_name}{signature}\n\nThe module of that name in PyTorch, run by LibTorch, with PyTorch's options.",
            "_type": name,
            "_bind": staticmethod(bind),
        },
    )


class _Signature:
    """inspect's signature of a layer's class, made when somebody asks."""

    def __get__(self, _obj, cls):
        import inspect

        return inspect.signature(cls._bind)


Layer.__signature__ = _Signature()

_made: dict = {}


def layer(name: str):
    """The class of a layer; KeyError when the library's table has none of that name."""
    if name not in _made:
        if name not in TYPES or name in CONTAINERS:
            raise KeyError(name)
        _made[name] = _make(name)
    return _made[name]


Identity = layer("Identity")
