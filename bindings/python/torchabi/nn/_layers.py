"""The layers of the library's table, as classes made of what it says of them."""

from __future__ import annotations

import ctypes

from .._core import forward as run
from .._library import lib
from .._values import pack, pack_names
from ._module import Module
from ._parameter import Parameter
from ._text import extra_repr

_CONTAINERS = {"Sequential"}

# What an option that is off leaves out; PyTorch has None under these names.
_ABSENT = {
    "bias": ("bias",),
    "affine": ("weight", "bias"),
    "elementwise_affine": ("weight", "bias"),
    "track_running_stats": ("running_mean", "running_var", "num_batches_tracked"),
}


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
        self._own(out.value)
        bound = self._bind(*args, **options)
        bound.pop("device", None)
        bound.pop("dtype", None)
        # Where PyTorch has sizes of every dimension, it shows them so.
        if self._type.startswith(("Conv", "AvgPool1d")):
            n = int(self._type[-2])
            for name in ("kernel_size", "stride", "padding", "dilation"):
                if isinstance(bound.get(name), int):
                    bound[name] = (bound[name],) * n
        self.__dict__["_options"] = bound
        self._fill()

    def _fill(self):
        """Takes over the parameters and buffers that the library made."""
        from .._tree import Tree, from_tree

        for kind, call in (("_parameters", lib.tabi_module_parameters), ("_buffers", lib.tabi_module_buffers)):
            out = ctypes.c_void_p()
            call(self, False, out)
            names = from_tree(Tree(out.value))
            cls = Parameter if kind == "_parameters" else None
            getattr(self, kind).update({name: self._tensor(name, cls) for name in names})

    def forward(self, *args):
        return run(self._as_parameter_, *args)

    def __getattr__(self, name):
        known = self.__dict__
        if name in known.get("_options", ()) and name not in known["_parameters"]:
            # An option and what it makes may have one name, as a convolution's bias.
            value = known["_options"][name]
            return None if name in _ABSENT and name in _ABSENT[name] and not value else value
        for option, names in _ABSENT.items():
            if name in names and known.get("_options", {}).get(option) is False:
                return None
        return super().__getattr__(name)

    def __setattr__(self, name, value):
        if name in self.__dict__.get("_options", ()) and not isinstance(value, Parameter):
            if value is None and name in self._parameters:
                super().__setattr__(name, value)
                return
            raise AttributeError(f"the option {name!r} of {self._type} is fixed when the layer is made")
        super().__setattr__(name, value)

    def extra_repr(self) -> str:
        return extra_repr(self._type, self._options)

    def _copied(self, handle, memo):
        made = super()._copied(handle, memo)
        made.__dict__["_options"] = dict(self._options)
        return made


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


def _make(name):
    signature = TYPES[name]
    # The library's own signature is Python's, so that Python binds by it, with Python's own messages.
    bind = eval(f"lambda {signature[1:-1]}: locals()", {})
    bind.__name__ = bind.__qualname__ = name
    return type(
        name,
        (Layer,),
        {
            "__module__": "torchabi.nn",
            "__doc__": f"{name}{signature}\n\nThe layer of that name in PyTorch, run by LibTorch, with PyTorch's options.",
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
        if name not in TYPES or name in _CONTAINERS:
            raise KeyError(name)
        _made[name] = _make(name)
    return _made[name]


Identity = layer("Identity")
