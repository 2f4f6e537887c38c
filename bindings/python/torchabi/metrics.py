"""Metrics gathered over batches, where their tensors are: ``Accuracy()``, ``ConfusionMatrix(10)``, and every other type of
the library's table, with torchmetrics' names and meanings.

>>> accuracy = metrics.Accuracy(top_k=5)
>>> accuracy.update(scores, targets)
>>> float(accuracy.compute())
"""

from __future__ import annotations

import ctypes

from ._core import TensorBase, wrap
from ._library import lib
from ._values import handles, pack, pack_names


class Metric:
    """Takes in batches by ``update()`` and tells by ``compute()`` what came of them; called, it does both, for that batch
    alone. It keeps counts or sums on the tensors' device, and waits for that only in ``compute()``.

    Raises ValueError for options or tensors that do not fit, TypeError for unknown options.
    """

    _type = ""
    _signature = "()"

    def __init__(self, *args, **options):
        self._given = args, options
        kept: list = []
        values = pack((*args, *options.values()), kept)
        out = ctypes.c_void_p()
        lib.tabi_metric_new(self._type.encode(), pack_names(options, len(args)), values, len(values), out)
        self._as_parameter_ = out.value

    def __del__(self, free=lib.tabi_free):
        free(self.__dict__.get("_as_parameter_"))

    def update(self, *tensors) -> None:
        """Takes in a batch: predictions, as scores ``[N, C, ...]`` or as labels ``[N, ...]``, and targets ``[N, ...]``;
        scores and targets of the same shape for an AUROC; values and, if there are any, weights for a Mean.
        """
        for one in tensors:
            if not isinstance(one, TensorBase):
                raise TypeError(f"a metric takes tensors, not {type(one).__name__}")
        lib.tabi_metric_update(self, handles(tensors), len(tensors))

    def compute(self):
        """The metric of all that it took in since its last reset, a tensor: NaN where that is nothing."""
        out = ctypes.c_void_p()
        lib.tabi_metric_compute(self, out)
        return wrap(out.value)

    def reset(self) -> None:
        """Forgets what was taken in."""
        lib.tabi_metric_reset(self)

    def __call__(self, *tensors):
        """Takes in a batch, and gives the metric of this batch alone."""
        args, options = self._given
        alone = type(self)(*args, **options)
        alone.update(*tensors)
        self.update(*tensors)
        return alone.compute()

    def __repr__(self) -> str:
        args, options = self._given
        given = [repr(value) for value in args] + [f"{name}={value!r}" for name, value in options.items()]
        return f"{type(self).__name__}({', '.join(given)})"


def _types():
    count = ctypes.c_int64()
    lib.tabi_metric_type_count(count)
    name, signature = ctypes.c_char_p(), ctypes.c_char_p()
    for i in range(count.value):
        lib.tabi_metric_type_at(i, name, signature)
        yield name.value.decode(), signature.value.decode()


class _Signature:
    """inspect's signature of a metric's class, made when somebody asks."""

    def __get__(self, _obj, cls):
        import inspect

        return inspect.signature(eval(f"lambda {cls._signature[1:-1]}: None", {}))


Metric.__signature__ = _Signature()

TYPES = {
    name: type(
        name,
        (Metric,),
        {
            "__module__": "torchabi.metrics",
            "__doc__": f"{name}{signature}\n\ntorchmetrics' metric of that name.",
            "_type": name,
            "_signature": signature,
        },
    )
    for name, signature in _types()
}
globals().update(TYPES)

__all__ = ["Metric", *TYPES]
