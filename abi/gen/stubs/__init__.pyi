from collections.abc import Callable as _Callable
from collections.abc import Iterable as _Iterable
from collections.abc import Mapping as _Mapping
from contextlib import AbstractContextManager as _AbstractContextManager

from ._errors import Error as Error
from ._fit import Callback as Callback
from ._fit import History as History
from ._fit import fit as fit
from ._memory import live_bytes as live_bytes
from ._memory import live_handles as live_handles
from ._ops import Ops as _Ops
from ._ops import schema as schema
from ._print import set_printoptions as set_printoptions
from ._process import abi_version as abi_version
from ._process import are_deterministic_algorithms_enabled as are_deterministic_algorithms_enabled
from ._process import get_num_interop_threads as get_num_interop_threads
from ._process import get_num_threads as get_num_threads
from ._process import has_feature as has_feature
from ._process import (
    is_deterministic_algorithms_warn_only_enabled as is_deterministic_algorithms_warn_only_enabled,
)
from ._process import libtorch_version as libtorch_version
from ._process import set_flush_denormal as set_flush_denormal
from ._process import set_num_interop_threads as set_num_interop_threads
from ._process import set_num_threads as set_num_threads
from ._process import use_deterministic_algorithms as use_deterministic_algorithms
from ._process import version as version
from ._tensor import Tensor as Tensor
from ._tree import Object as Object
from ._types import Size as Size
from ._types import device as device
from ._types import dtype as dtype
from ._types import layout as layout
from ._types import memory_format as memory_format
from .amp import autocast as autocast
from .amp import get_autocast_dtype as get_autocast_dtype
from .amp import is_autocast_enabled as is_autocast_enabled
from .autograd import enable_grad as enable_grad
from .autograd import inference_mode as inference_mode
from .autograd import is_grad_enabled as is_grad_enabled
from .autograd import no_grad as no_grad
from .autograd import set_grad_enabled as set_grad_enabled
from .autograd._anomaly import is_anomaly_check_nan_enabled as is_anomaly_check_nan_enabled
from .autograd._anomaly import is_anomaly_enabled as is_anomaly_enabled
from .random import Generator as Generator
from .random import default_generator as default_generator
from .random import initial_seed as initial_seed
from .random import manual_seed as manual_seed
from .random import seed as seed

_T = _TypeVar("_T")

e: _float
inf: _float
nan: _float
pi: _float
newaxis: None
ops: _Ops

# From and to what Python has.
def tensor(
    data: _Any, *, dtype: dtype | None = None, device: _DeviceLike | None = None, requires_grad: _bool = False
) -> Tensor: ...
def as_tensor(data: _Any, dtype: dtype | None = None, device: _DeviceLike | None = None) -> Tensor: ...
def asarray(
    obj: _Any,
    *,
    dtype: dtype | None = None,
    device: _DeviceLike | None = None,
    copy: _bool | None = None,
    requires_grad: _bool = False,
) -> Tensor: ...
def from_dlpack(source: _Any, *, device: _DeviceLike | None = None, copy: _bool | None = None) -> Tensor: ...
def from_numpy(array: _Any) -> Tensor: ...
def frombuffer(buffer: _Any, *, dtype: dtype, count: _int = -1, offset: _int = 0) -> Tensor: ...
def is_tensor(obj: object) -> _bool: ...
def load(
    f: _Any,
    map_location: _DeviceLike | _int | _Mapping[_str | device, _DeviceLike | _int] | None = None,
    *,
    weights_only: _bool = False,
    mmap: _bool = False,
    lazy: _bool = False,
    dtype: dtype | _str | None = None,
    keys: _str | _Iterable[_str] | None = None,
    format: _str | None = None,
) -> _Any: ...
def save(
    obj: _Any,
    f: _Any,
    *,
    format: _str | None = None,
    copy_shared: _bool = False,
    shard_size: _int | None = None,
    metadata: _Mapping[_str, _str] | None = None,
) -> None: ...

# Operators by name.
def call(name: _str, *args: _Any, **named: _Any) -> _Any: ...
def lookup(name: _str) -> _Any: ...

# Of functions.
def vmap(
    func: _Callable[..., _Any],
    in_dims: _Any = 0,
    out_dims: _Any = 0,
    randomness: _str = "error",
    *,
    chunk_size: _int | None = None,
) -> _Callable[..., _Any]: ...

# What PyTorch's Python says otherwise than the operator of that name.
def numel(input: Tensor) -> _int: ...
def einsum(equation: _str, *operands: Tensor | _Sequence[Tensor]) -> Tensor: ...
def meshgrid(*tensors: Tensor | _Sequence[Tensor], indexing: _str = "ij") -> list[Tensor]: ...
def broadcast_tensors(*tensors: Tensor | _Sequence[Tensor]) -> list[Tensor]: ...
def broadcast_shapes(*shapes: _int | _Sequence[_int]) -> Size: ...
def block_diag(*tensors: Tensor | _Sequence[Tensor]) -> Tensor: ...
def cartesian_prod(*tensors: Tensor | _Sequence[Tensor]) -> Tensor: ...
def tensordot(a: Tensor, b: Tensor, dims: _int | _Sequence[_Sequence[_int]] = 2) -> Tensor: ...
def cdist(
    x1: Tensor, x2: Tensor, p: _float = 2.0, compute_mode: _str = "use_mm_for_euclid_dist_if_necessary"
) -> Tensor: ...
def unique(
    input: Tensor,
    sorted: _bool = True,
    return_inverse: _bool = False,
    return_counts: _bool = False,
    dim: _int | None = None,
) -> _Any: ...
def unique_consecutive(
    input: Tensor, return_inverse: _bool = False, return_counts: _bool = False, dim: _int | None = None
) -> _Any: ...
@_overload
def nonzero(input: Tensor, *, out: Tensor | None = None, as_tuple: _Literal[False] = False) -> Tensor: ...
@_overload
def nonzero(input: Tensor, *, as_tuple: _Literal[True]) -> list[Tensor]: ...
def norm(
    input: Tensor,
    p: _Number | _str = "fro",
    dim: _int | _Sequence[_int] | None = None,
    keepdim: _bool = False,
    out: Tensor | None = None,
    dtype: dtype | None = None,
) -> Tensor: ...

# Of the process.
def get_rng_state() -> Tensor: ...
def set_rng_state(new_state: Tensor) -> None: ...
def get_printoptions() -> dict[_str, _Any]: ...
def printoptions(
    *,
    precision: _int | None = None,
    threshold: _float | None = None,
    edgeitems: _int | None = None,
    linewidth: _int | None = None,
    profile: _str | None = None,
    sci_mode: _bool | None = None,
) -> _AbstractContextManager[None]: ...

class scope:
    """Frees, at its end, every tensor and other object that this thread made within, but for those kept."""

    def __init__(self) -> None: ...
    def keep(self, value: _T) -> _T: ...
    def __enter__(self) -> scope: ...
    def __exit__(self, *_: object) -> None: ...
    def __call__(self, function: _T) -> _T: ...
