from ._creation import as_tensor as as_tensor
from ._creation import asarray as asarray
from ._creation import tensor as tensor
from ._errors import Error as Error
from ._exchange import from_dlpack as from_dlpack
from ._exchange import from_numpy as from_numpy
from ._exchange import frombuffer as frombuffer
from ._functions import block_diag as block_diag
from ._functions import broadcast_shapes as broadcast_shapes
from ._functions import broadcast_tensors as broadcast_tensors
from ._functions import cartesian_prod as cartesian_prod
from ._functions import cdist as cdist
from ._functions import einsum as einsum
from ._functions import is_tensor as is_tensor
from ._functions import meshgrid as meshgrid
from ._functions import nonzero as nonzero
from ._functions import norm as norm
from ._functions import numel as numel
from ._functions import tensordot as tensordot
from ._functions import unique as unique
from ._functions import unique_consecutive as unique_consecutive
from ._memory import live_bytes as live_bytes
from ._memory import live_handles as live_handles
from ._memory import scope as scope
from ._ops import Ops as _Ops
from ._ops import call as call
from ._ops import lookup as lookup
from ._ops import schema as schema
from ._print import get_printoptions as get_printoptions
from ._print import printoptions as printoptions
from ._print import set_printoptions as set_printoptions
from ._process import abi_version as abi_version
from ._process import get_num_interop_threads as get_num_interop_threads
from ._process import get_num_threads as get_num_threads
from ._process import has_feature as has_feature
from ._process import libtorch_version as libtorch_version
from ._process import set_flush_denormal as set_flush_denormal
from ._process import set_num_interop_threads as set_num_interop_threads
from ._process import set_num_threads as set_num_threads
from ._process import version as version
from ._tensor import Tensor as Tensor
from ._tree import Object as Object
from ._types import ALIASES as ALIASES
from ._types import DTYPES as DTYPES
from ._types import LAYOUTS as LAYOUTS
from ._types import MEMORY_FORMATS as MEMORY_FORMATS
from ._types import Size as Size
from ._types import device as device
from ._types import dtype as dtype
from ._types import layout as layout
from ._types import memory_format as memory_format
from .autograd import enable_grad as enable_grad
from .autograd import inference_mode as inference_mode
from .autograd import is_grad_enabled as is_grad_enabled
from .autograd import no_grad as no_grad
from .autograd import set_grad_enabled as set_grad_enabled
from .checkpoint import load as load
from .checkpoint import save as save
from .random import Generator as Generator
from .random import default_generator as default_generator
from .random import get_rng_state as get_rng_state
from .random import initial_seed as initial_seed
from .random import manual_seed as manual_seed
from .random import seed as seed
from .random import set_rng_state as set_rng_state

e: _float
inf: _float
nan: _float
pi: _float
newaxis: None
ops: _Ops
