"""TorchABI's C interface as ctypes knows it. Generated from abi/spec by `ci/generate`; do not edit."""

from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    Union,
    c_char_p,
    c_double,
    c_int32,
    c_int64,
    c_uint32,
    c_uint64,
    c_void_p,
)

ABI = (0, 1)
VERSION = "0.1.0"

# How a call ended.
OK = 0  # The call did what it says.
INVALID_ARGUMENT = 1  # An argument is NULL, out of range, malformed, or does not fit the others.
INVALID_HANDLE = 2  # A handle is NULL, was freed, is of another kind, or never was one.
TYPE_ERROR = 3  # A value is of a type or dtype that cannot be used here (Python's TypeError).
INDEX_ERROR = 4  # An index or dimension is out of range (Python's IndexError).
VALUE_ERROR = 5  # A value of the right type is not acceptable (Python's ValueError).
NOT_IMPLEMENTED = 6  # The LibTorch in use has no such operator, kernel or feature.
OUT_OF_MEMORY = 7  # Host or device memory ran out; free, collect, and try again.
LINALG_ERROR = 8  # A decomposition or solve failed, e.g. on a singular matrix.
IO_ERROR = 9  # A file could not be opened, read, written or renamed.
CORRUPT_FILE = 10  # A file is truncated, inconsistent, or over a safety limit.
UNSAFE_FILE = 11  # A file asks for something that is not on the list of what is allowed.
VERSION_MISMATCH = 12  # Library, LibTorch, header or file are of versions that do not go together.
CALLBACK_FAILED = 13  # A function of the host reported failure.
DISTRIBUTED_ERROR = 14  # A collective or its transport failed.
ACCELERATOR_ERROR = 15  # A device driver or runtime reported an error.
FORKED = 16  # This process was forked after parallel work; LibTorch would hang here.
SHUTTING_DOWN = 17  # The process is exiting.
INTERNAL = 18  # A defect in this library or in LibTorch; please report it.
RUNTIME_ERROR = 19  # LibTorch refused the operation, e.g. for shapes (Python's RuntimeError).
KEY_ERROR = 20  # No entry, option, child or parameter has that name (Python's KeyError).
PENDING = 21  # A function of the host is to be computed: see tabi_function_pending(). No failure.

# Element types, under PyTorch's names.
DTYPE_UINT8 = 1
DTYPE_INT8 = 2
DTYPE_INT16 = 3
DTYPE_INT32 = 4
DTYPE_INT64 = 5
DTYPE_FLOAT16 = 6
DTYPE_FLOAT32 = 7
DTYPE_FLOAT64 = 8
DTYPE_COMPLEX32 = 9
DTYPE_COMPLEX64 = 10
DTYPE_COMPLEX128 = 11
DTYPE_BOOL = 12
DTYPE_QINT8 = 13
DTYPE_QUINT8 = 14
DTYPE_QINT32 = 15
DTYPE_BFLOAT16 = 16
DTYPE_QUINT4X2 = 17
DTYPE_QUINT2X4 = 18
DTYPE_BITS1X8 = 19
DTYPE_BITS2X4 = 20
DTYPE_BITS4X2 = 21
DTYPE_BITS8 = 22
DTYPE_BITS16 = 23
DTYPE_FLOAT8_E5M2 = 24
DTYPE_FLOAT8_E4M3FN = 25
DTYPE_FLOAT8_E5M2FNUZ = 26
DTYPE_FLOAT8_E4M3FNUZ = 27
DTYPE_UINT16 = 28
DTYPE_UINT32 = 29
DTYPE_UINT64 = 30
DTYPE_UINT1 = 31
DTYPE_UINT2 = 32
DTYPE_UINT3 = 33
DTYPE_UINT4 = 34
DTYPE_UINT5 = 35
DTYPE_UINT6 = 36
DTYPE_UINT7 = 37
DTYPE_INT1 = 38
DTYPE_INT2 = 39
DTYPE_INT3 = 40
DTYPE_INT4 = 41
DTYPE_INT5 = 42
DTYPE_INT6 = 43
DTYPE_INT7 = 44
DTYPE_FLOAT8_E8M0FNU = 45
DTYPE_FLOAT4_E2M1FN_X2 = 46

DTYPES = {
    "uint8": DTYPE_UINT8,
    "int8": DTYPE_INT8,
    "int16": DTYPE_INT16,
    "int32": DTYPE_INT32,
    "int64": DTYPE_INT64,
    "float16": DTYPE_FLOAT16,
    "float32": DTYPE_FLOAT32,
    "float64": DTYPE_FLOAT64,
    "complex32": DTYPE_COMPLEX32,
    "complex64": DTYPE_COMPLEX64,
    "complex128": DTYPE_COMPLEX128,
    "bool": DTYPE_BOOL,
    "qint8": DTYPE_QINT8,
    "quint8": DTYPE_QUINT8,
    "qint32": DTYPE_QINT32,
    "bfloat16": DTYPE_BFLOAT16,
    "quint4x2": DTYPE_QUINT4X2,
    "quint2x4": DTYPE_QUINT2X4,
    "bits1x8": DTYPE_BITS1X8,
    "bits2x4": DTYPE_BITS2X4,
    "bits4x2": DTYPE_BITS4X2,
    "bits8": DTYPE_BITS8,
    "bits16": DTYPE_BITS16,
    "float8_e5m2": DTYPE_FLOAT8_E5M2,
    "float8_e4m3fn": DTYPE_FLOAT8_E4M3FN,
    "float8_e5m2fnuz": DTYPE_FLOAT8_E5M2FNUZ,
    "float8_e4m3fnuz": DTYPE_FLOAT8_E4M3FNUZ,
    "uint16": DTYPE_UINT16,
    "uint32": DTYPE_UINT32,
    "uint64": DTYPE_UINT64,
    "uint1": DTYPE_UINT1,
    "uint2": DTYPE_UINT2,
    "uint3": DTYPE_UINT3,
    "uint4": DTYPE_UINT4,
    "uint5": DTYPE_UINT5,
    "uint6": DTYPE_UINT6,
    "uint7": DTYPE_UINT7,
    "int1": DTYPE_INT1,
    "int2": DTYPE_INT2,
    "int3": DTYPE_INT3,
    "int4": DTYPE_INT4,
    "int5": DTYPE_INT5,
    "int6": DTYPE_INT6,
    "int7": DTYPE_INT7,
    "float8_e8m0fnu": DTYPE_FLOAT8_E8M0FNU,
    "float4_e2m1fn_x2": DTYPE_FLOAT4_E2M1FN_X2,
}

# Where a tensor's memory is, under PyTorch's names; an index of -1 means the current device of that type.
DEVICE_CPU = 1
DEVICE_CUDA = 2
DEVICE_MKLDNN = 3
DEVICE_OPENGL = 4
DEVICE_OPENCL = 5
DEVICE_IDEEP = 6
DEVICE_HIP = 7
DEVICE_FPGA = 8
DEVICE_MAIA = 9
DEVICE_XLA = 10
DEVICE_VULKAN = 11
DEVICE_METAL = 12
DEVICE_XPU = 13
DEVICE_MPS = 14
DEVICE_META = 15
DEVICE_HPU = 16
DEVICE_VE = 17
DEVICE_LAZY = 18
DEVICE_IPU = 19
DEVICE_MTIA = 20
DEVICE_PRIVATEUSE1 = 21

DEVICE_TYPES = {
    "cpu": DEVICE_CPU,
    "cuda": DEVICE_CUDA,
    "mkldnn": DEVICE_MKLDNN,
    "opengl": DEVICE_OPENGL,
    "opencl": DEVICE_OPENCL,
    "ideep": DEVICE_IDEEP,
    "hip": DEVICE_HIP,
    "fpga": DEVICE_FPGA,
    "maia": DEVICE_MAIA,
    "xla": DEVICE_XLA,
    "vulkan": DEVICE_VULKAN,
    "metal": DEVICE_METAL,
    "xpu": DEVICE_XPU,
    "mps": DEVICE_MPS,
    "meta": DEVICE_META,
    "hpu": DEVICE_HPU,
    "ve": DEVICE_VE,
    "lazy": DEVICE_LAZY,
    "ipu": DEVICE_IPU,
    "mtia": DEVICE_MTIA,
    "privateuseone": DEVICE_PRIVATEUSE1,
}

# How a tensor's elements are laid out.
LAYOUT_STRIDED = 1
LAYOUT_SPARSE_COO = 2
LAYOUT_SPARSE_CSR = 3
LAYOUT_MKLDNN = 4
LAYOUT_SPARSE_CSC = 5
LAYOUT_SPARSE_BSR = 6
LAYOUT_SPARSE_BSC = 7
LAYOUT_JAGGED = 8

LAYOUTS = {
    "strided": LAYOUT_STRIDED,
    "sparse_coo": LAYOUT_SPARSE_COO,
    "sparse_csr": LAYOUT_SPARSE_CSR,
    "_mkldnn": LAYOUT_MKLDNN,
    "sparse_csc": LAYOUT_SPARSE_CSC,
    "sparse_bsr": LAYOUT_SPARSE_BSR,
    "sparse_bsc": LAYOUT_SPARSE_BSC,
    "jagged": LAYOUT_JAGGED,
}

# The order in memory of the dimensions of a strided tensor.
MEMORY_FORMAT_CONTIGUOUS = 1
MEMORY_FORMAT_PRESERVE = 2
MEMORY_FORMAT_CHANNELS_LAST = 3
MEMORY_FORMAT_CHANNELS_LAST_3D = 4

MEMORY_FORMATS = {
    "contiguous_format": MEMORY_FORMAT_CONTIGUOUS,
    "preserve_format": MEMORY_FORMAT_PRESERVE,
    "channels_last": MEMORY_FORMAT_CHANNELS_LAST,
    "channels_last_3d": MEMORY_FORMAT_CHANNELS_LAST_3D,
}

# Where a number stands in the block that tabi_memory_counters() returns.
MEMORY_LIVE = 0  # + device slot: bytes of storage that live handles keep.
MEMORY_TOTAL = 64  # + device slot: bytes of storage that handles ever kept; only grows.
MEMORY_COUNTERS = 128  # Length of the block.

# What a tabi_value holds.
TAG_UNSET = 0  # nothing: the argument's default
TAG_NONE = 1  # None
TAG_BOOL = 2  # u.i, 0 or 1
TAG_INT = 3  # u.i
TAG_DOUBLE = 4  # u.d
TAG_COMPLEX = 5  # u.d and imag
TAG_TENSOR = 6  # u.p, a tabi_tensor
TAG_STRING = 7  # u.p, count bytes of UTF-8
TAG_BYTES = 8  # u.p, count bytes
TAG_DTYPE = 9  # u.i, a tabi_dtype
TAG_DEVICE = 10  # u.i, a tabi_device_type, and index
TAG_LAYOUT = 11  # u.i, a tabi_layout
TAG_MEMORY_FORMAT = 12  # u.i, a tabi_memory_format
TAG_GENERATOR = 13  # u.p, a tabi_generator
TAG_INT_LIST = 14  # u.p, count of int64_t
TAG_DOUBLE_LIST = 15  # u.p, count of double
TAG_BOOL_LIST = 16  # u.p, count of int32_t
TAG_TENSOR_LIST = 17  # u.p, count of tabi_tensor; NULL stands for None where it is allowed
TAG_VALUE_LIST = 18  # u.p, count of tabi_value
TAG_TREE = 19  # u.p, a tabi_tree; to and from operators a dict
TAG_STREAM = 20  # u.i, the number of a stream; index and count, a tabi_device_type, are its device
TAG_MODULE = 21  # u.p, a tabi_module; for layers that are made of others

# What an argument or a result of an operator is; of its elements where it is a list.
ARG_OTHER = 1  # a kind without a tag
ARG_TENSOR = 2
ARG_INT = 3  # int or SymInt
ARG_FLOAT = 4
ARG_BOOL = 5
ARG_SCALAR = 6  # a number of any type
ARG_STRING = 7
ARG_DTYPE = 8
ARG_LAYOUT = 9
ARG_DEVICE = 10
ARG_MEMORY_FORMAT = 11
ARG_GENERATOR = 12
ARG_COMPLEX = 13
ARG_STORAGE = 14  # given as a tensor whose storage it is; as a result, a tensor of uint8 over it
ARG_STREAM = 15
ARG_DICT = 16  # a TREE that is a dict

# Bits for tabi_backward() and tabi_grad().
GRAD_RETAIN_GRAPH = 1  # keep the graph for another backward
GRAD_CREATE_GRAPH = 2  # record the backward too, for higher derivatives; keeps the graph
GRAD_ALLOW_UNUSED = 4  # an input that was not used gets NULL instead of an error

# Modes of the calling thread.
MODE_NO_GRAD = 1  # nothing is recorded
MODE_ENABLE_GRAD = 2  # recorded again, within no_grad
MODE_INFERENCE = 3  # nothing is recorded, results can never join a graph; fastest

# When a hook of a tensor is called.
HOOK_GRAD = 1  # with its gradient
HOOK_POST_ACCUMULATE_GRAD = 2  # after the gradient was added to its grad

# Bits for tabi_autograd_apply().
APPLY_KEEP_UNDEFINED_GRADS = 1  # backward gets None for an output without a gradient, instead of zeros

# Bits for the transforms.
TRANSFORM_CREATE_GRAPH = 1  # record the derivatives too, so that they can be differentiated again
TRANSFORM_FORWARD_MODE = 2  # tabi_jacobian(): column by column with forward mode, for fewer inputs than outputs

# What a tree is.
TREE_LIST = 1
TREE_TUPLE = 2
TREE_DICT = 3  # Python's dict, OrderedDict, defaultdict and Counter: tabi_tree_type() tells
TREE_SET = 4  # set and frozenset
TREE_OBJECT = 5  # an inert object: entries "args" and "state", where it has them
TREE_BIGINT = 6  # an int beyond 64 bits: one entry, its decimal digits

# Formats of files. 0 is told from the bytes on loading, and torch.save's on saving.
FORMAT_TORCH = 1  # torch.save since PyTorch 1.6: a zip file
FORMAT_TORCH_LEGACY = 2  # torch.save before that, or without its new zip format; loaded only
FORMAT_TORCHSCRIPT = 3  # torch.jit.save: its state dict is loaded
FORMAT_SAFETENSORS = 4  # a dict of tensors
FORMAT_SHARDS = 5  # an index in JSON of safetensors or torch files; loaded as one dict
FORMAT_T7 = 6  # Lua Torch7, binary
FORMAT_T7_ASCII = 7  # Lua Torch7, as text
FORMAT_NPY = 8  # one array of NumPy
FORMAT_NPZ = 9  # a zip file of such, by name
FORMAT_IDX = 10  # one array, as MNIST's files; loaded only

# When a hook of a module is called.
MODULE_HOOK_PRE_FORWARD = 1  # before forward, with its arguments
MODULE_HOOK_FORWARD = 2  # after forward, with its arguments and its results
MODULE_HOOK_PRE_BACKWARD = 3  # with the gradients of the results
MODULE_HOOK_BACKWARD = 4  # with the gradients of the arguments and of the results

# Kinds of handle.
KIND_TENSOR = 1
KIND_MODULE = 2
KIND_OPTIM = 3
KIND_TREE = 4
KIND_GENERATOR = 5
KIND_QUEUE = 6
KIND_FUNCTION = 8
KIND_SCHEDULE = 9
KIND_SCALER = 10
KIND_DATASET = 11
KIND_LOADER = 12
KIND_METRIC = 13
KIND_OP = 7

# Told once, on any thread, that memory or a function is no longer used; must not call the library nor unwind.
Drop = CFUNCTYPE(None, c_void_p)

# Reads size bytes at offset, all of them. Returns TABI_OK, or another status after tabi_error_set() said why; must not unwind.
Read = CFUNCTYPE(c_int32, c_void_p, c_int64, c_void_p, c_int64)

# Writes size bytes after those before. Returns TABI_OK, or another status after tabi_error_set() said why; must not unwind.
Write = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_int64)

# Is told how far a call is. Returns TABI_OK, or another status to stop it, which the call then returns; must not unwind.
Progress = CFUNCTYPE(c_int32, c_void_p, c_int64, c_int64)


class Payload(Union):
    """What stands in a tabi_value."""

    _fields_ = (("i", c_int64), ("d", c_double), ("p", c_void_p))


class Value(Structure):
    """A value and its tag. All zeros is an unset value."""

    _fields_ = (("tag", c_int32), ("index", c_int32), ("count", c_int64), ("u", Payload), ("imag", c_double))


class TensorInfo(Structure):
    """All there is to know about a tensor, in one call."""

    _fields_ = (
        ("struct_size", c_int64),
        ("dtype", c_int32),
        ("device_type", c_int32),
        ("device_index", c_int32),
        ("layout", c_int32),
        ("ndim", c_int32),
        ("requires_grad", c_int32),
        ("is_contiguous", c_int32),
        ("is_resolved", c_int32),
        ("numel", c_int64),
        ("element_size", c_int64),
        ("storage_offset", c_int64),
        ("data", c_void_p),
        ("sizes", c_int64 * 64),
        ("strides", c_int64 * 64),
    )


class ToOptions(Structure):
    """What tabi_tensor_to() changes; a zero field keeps what the tensor has."""

    _fields_ = (
        ("struct_size", c_int64),
        ("dtype", c_int32),
        ("device_type", c_int32),
        ("device_index", c_int32),
        ("non_blocking", c_int32),
        ("copy", c_int32),
        ("memory_format", c_int32),
    )


class OpInfo(Structure):
    """What an operator is. The texts are immortal."""

    _fields_ = (
        ("struct_size", c_int64),
        ("num_args", c_int32),
        ("num_returns", c_int32),
        ("num_overloads", c_int32),
        ("is_overload", c_int32),
        ("name", c_char_p),
        ("overload", c_char_p),
        ("schema", c_char_p),
        ("doc", c_char_p),
    )


class OpArg(Structure):
    """What an argument or a result of an overload is. The texts are immortal."""

    _fields_ = (
        ("struct_size", c_int64),
        ("kind", c_int32),
        ("is_list", c_int32),
        ("list_size", c_int32),
        ("is_optional", c_int32),
        ("is_optional_element", c_int32),
        ("is_keyword", c_int32),
        ("is_out", c_int32),
        ("is_written", c_int32),
        ("has_default", c_int32),
        ("name", c_char_p),
        ("type", c_char_p),
    )


class GradcheckOptions(Structure):
    """How tabi_gradcheck() compares; zero is the default, which is Python's."""

    _fields_ = (
        ("struct_size", c_int64),
        ("eps", c_double),
        ("atol", c_double),
        ("rtol", c_double),
        ("forward_mode", c_int32),
        ("second_order", c_int32),
    )


class StoredTensor(Structure):
    """What a tensor of a tree is, or will be once it is read."""

    _fields_ = (
        ("struct_size", c_int64),
        ("dtype", c_int32),
        ("layout", c_int32),
        ("ndim", c_int64),
        ("numel", c_int64),
        ("storage", c_int64),
        ("storage_nbytes", c_int64),
        ("storage_offset", c_int64),
        ("requires_grad", c_int32),
        ("is_parameter", c_int32),
        ("is_quantized", c_int32),
        ("is_loaded", c_int32),
        ("location", c_char_p),
    )


class LoadOptions(Structure):
    """How tabi_checkpoint_load() loads."""

    _fields_ = (
        ("struct_size", c_int64),
        ("device_type", c_int32),
        ("device_index", c_int32),
        ("strict", c_int32),
        ("mapped", c_int32),
        ("lazy", c_int32),
        ("dtype", c_int32),
        ("format", c_int32),
        ("device_map", c_char_p),
    )


class SaveOptions(Structure):
    """How tabi_checkpoint_save() saves."""

    _fields_ = (("struct_size", c_int64), ("format", c_int32), ("copy_shared", c_int32), ("shard_nbytes", c_int64))


class ModuleLoadOptions(Structure):
    """How tabi_module_load() loads."""

    _fields_ = (
        ("struct_size", c_int64),
        ("device_type", c_int32),
        ("device_index", c_int32),
        ("trusted", c_int32),
        ("mapped", c_int32),
        ("name", c_char_p),
    )


class ModuleOptimizeOptions(Structure):
    """How tabi_module_optimize() plans."""

    _fields_ = (("struct_size", c_int64), ("dtype", c_int32))


# Computes a function of the host. The arguments are borrowed until it returns (tabi_retain() keeps one); handles among the results become the library's. Returns TABI_OK, or another status after tabi_error_set() said why; must not unwind.
Callback = CFUNCTYPE(c_int32, c_void_p, POINTER(Value), c_int64, POINTER(Value), c_int64, POINTER(c_int64))


# What a function's last entry tells.
CHECKED = 1  # returns a status, which must be looked at
BLOCKING = 2  # may take long: called with the GIL released
REPEATABLE = 4  # changes no object: may be called again when memory ran out

# Result, parameters, and flags of every function.
FUNCTIONS = {
    # Version of the ABI: major << 16 | minor. A host asks for the minor it was written for, or a later one.
    "tabi_abi_version": (c_uint32, (), 0),
    # Version of this library, such as "0.1.0"; immortal.
    "tabi_version": (c_char_p, (), 0),
    # Version of the LibTorch in use, such as "2.13.0"; immortal.
    "tabi_torch_version": (c_char_p, (), 0),
    # Version of the LibTorch that this library was built for; immortal.
    "tabi_torch_version_built": (c_char_p, (), 0),
    # Makes the library ready, as the first call of any function does; tells early what is wrong.
    "tabi_init": (c_int32, (), CHECKED | REPEATABLE),
    # Tells whether the LibTorch in use was built with a feature.
    "tabi_has_feature": (c_int32, (c_char_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Status of this thread's last failing call; TABI_OK before any.
    "tabi_error_code": (c_int32, (), 0),
    # Sentence on this thread's last failing call; "" before any. Borrowed until this thread's next failing call.
    "tabi_error_message": (c_char_p, (), 0),
    # Name of the function whose call failed last on this thread; "" before any. Immortal.
    "tabi_error_function": (c_char_p, (), 0),
    # C++ backtrace of this thread's last failing call, "" where none is known. Borrowed like the message.
    "tabi_error_backtrace": (c_char_p, (), 0),
    # For a function of the host that fails, says why; returns the status, for the function to return in turn.
    "tabi_error_set": (c_int32, (c_int32, c_char_p), 0),
    # Name of a status, such as "TABI_INVALID_HANDLE"; "unknown status" for a number that is none. Immortal.
    "tabi_status_name": (c_char_p, (c_int32,), 0),
    # Gives up one reference; what it referred to goes with the last one.
    "tabi_free": (c_int32, (c_void_p,), 0),
    # As tabi_free(), but what is freed goes at some later call on an ordinary thread; takes no lock, runs nothing.
    "tabi_free_later": (c_int32, (c_void_p,), 0),
    # tabi_free() for each of several handles; goes on past those that are none.
    "tabi_free_many": (c_int32, (POINTER(c_void_p), c_int64), 0),
    # Frees now what tabi_free_later() left for later.
    "tabi_drain": (c_int32, (), CHECKED | REPEATABLE),
    # Makes another handle to the same object; each is freed on its own.
    "tabi_retain": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # A number that all handles to one object have in common, and no other object has while it lives.
    "tabi_identity": (c_int32, (c_void_p, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Kind of a live handle.
    "tabi_handle_kind": (c_int32, (c_void_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Number of live handles of one kind; of all kinds for 0. Operators, being immortal, are not counted.
    "tabi_live_handles": (c_int64, (c_int32,), 0),
    # From now on remembers the handles that this thread makes, until tabi_scope_pop() frees them.
    "tabi_scope_push": (c_int32, (), CHECKED | REPEATABLE),
    # Frees every handle that this thread made since the matching push, but for those given.
    "tabi_scope_pop": (c_int32, (POINTER(c_void_p), c_int64), CHECKED | REPEATABLE),
    # A block of TABI_MEMORY_COUNTERS numbers that a host reads without a call, to drive its collector.
    "tabi_memory_counters": (POINTER(c_int64), (), 0),
    # Adds to tabi_memory_counters() what this thread has not added yet.
    "tabi_memory_flush": (c_int32, (), CHECKED | REPEATABLE),
    # Name of a dtype, such as "float32". Immortal.
    "tabi_dtype_name": (c_int32, (c_int32, POINTER(c_char_p)), CHECKED | REPEATABLE),
    # The dtype that PyTorch calls so; its aliases ("float", "double", "half", "long", "int", "cfloat", …) too.
    "tabi_dtype_from_name": (c_int32, (c_char_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Bytes of one element.
    "tabi_dtype_size": (c_int32, (c_int32, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Name of a device type, such as "cuda". Immortal.
    "tabi_device_name": (c_int32, (c_int32, POINTER(c_char_p)), CHECKED | REPEATABLE),
    # Reads a device as PyTorch writes it, such as "cpu" or "cuda:1".
    "tabi_device_from_name": (c_int32, (c_char_p, POINTER(c_int32), POINTER(c_int32)), CHECKED | REPEATABLE),
    # Threads that work on one operator (OpenMP's); process-wide.
    "tabi_set_num_threads": (c_int32, (c_int64,), CHECKED),
    # Threads that work on one operator.
    "tabi_num_threads": (c_int32, (POINTER(c_int64),), CHECKED | REPEATABLE),
    # Threads that run operators side by side; once, before any has.
    "tabi_set_num_interop_threads": (c_int32, (c_int64,), CHECKED),
    # Threads that run operators side by side.
    "tabi_num_interop_threads": (c_int32, (POINTER(c_int64),), CHECKED | REPEATABLE),
    # Treats denormal floats as zero on this CPU, where it can.
    "tabi_set_flush_denormal": (c_int32, (c_int32, POINTER(c_int32)), CHECKED),
    # Has operators choose algorithms that give the same result each time, and fail where they have none.
    "tabi_set_deterministic_algorithms": (c_int32, (c_int32, c_int32), CHECKED),
    # Tells whether operators have to be deterministic (torch.are_deterministic_algorithms_enabled).
    "tabi_deterministic_algorithms": (c_int32, (POINTER(c_int32), POINTER(c_int32)), CHECKED | REPEATABLE),
    # Copies host memory into a new contiguous tensor.
    "tabi_tensor_from_data": (
        c_int32,
        (c_void_p, c_int64, POINTER(c_int64), c_int64, c_int32, c_int32, c_int32, POINTER(c_void_p)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Makes a tensor over memory that stays the host's, without copying.
    "tabi_tensor_borrow": (
        c_int32,
        (
            c_void_p,
            c_int64,
            POINTER(c_int64),
            POINTER(c_int64),
            c_int64,
            c_int32,
            c_int32,
            c_int32,
            Drop,
            c_void_p,
            c_void_p,
            POINTER(c_void_p),
        ),
        CHECKED | REPEATABLE,
    ),
    # Makes a queue for tabi_tensor_borrow().
    "tabi_queue_new": (c_int32, (POINTER(c_void_p),), CHECKED | REPEATABLE),
    # Takes one token of memory that LibTorch has let go of.
    "tabi_queue_next": (c_int32, (c_void_p, POINTER(c_void_p), POINTER(c_int32)), CHECKED | REPEATABLE),
    # Fills in what the tensor is; set struct_size first.
    "tabi_tensor_describe": (c_int32, (c_void_p, POINTER(TensorInfo)), CHECKED | REPEATABLE),
    # Number of dimensions.
    "tabi_tensor_ndim": (c_int32, (c_void_p, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Number of elements.
    "tabi_tensor_numel": (c_int32, (c_void_p, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Size of each dimension.
    "tabi_tensor_sizes": (c_int32, (c_void_p, POINTER(c_int64), c_int64, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Stride of each dimension, in elements.
    "tabi_tensor_strides": (c_int32, (c_void_p, POINTER(c_int64), c_int64, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Element type.
    "tabi_tensor_dtype": (c_int32, (c_void_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Where the tensor is.
    "tabi_tensor_device": (c_int32, (c_void_p, POINTER(c_int32), POINTER(c_int32)), CHECKED | REPEATABLE),
    # How the tensor is laid out.
    "tabi_tensor_layout": (c_int32, (c_void_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Address of the first element, on the tensor's device.
    "tabi_tensor_data": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Tells whether two handles refer to one and the same tensor.
    "tabi_tensor_is_same": (c_int32, (c_void_p, c_void_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # The one element of a tensor, as a bool, int, double or complex value.
    "tabi_tensor_item": (c_int32, (c_void_p, POINTER(Value)), CHECKED | BLOCKING | REPEATABLE),
    # Copies all elements, row-major, to host memory.
    "tabi_tensor_copy_to": (c_int32, (c_void_p, c_void_p, c_int64), CHECKED | BLOCKING | REPEATABLE),
    # Overwrites all elements, row-major, from host memory of the tensor's dtype.
    "tabi_tensor_copy_from": (c_int32, (c_void_p, c_void_p, c_int64), CHECKED | BLOCKING),
    # The tensor itself when it is dense in that order already, else a copy that is.
    "tabi_tensor_contiguous": (c_int32, (c_void_p, c_int32, POINTER(c_void_p)), CHECKED | BLOCKING | REPEATABLE),
    # The tensor with another dtype, device, or order in memory; itself where nothing changes.
    "tabi_tensor_to": (c_int32, (c_void_p, POINTER(ToOptions), POINTER(c_void_p)), CHECKED | BLOCKING | REPEATABLE),
    # Finds an operator, or one overload of it.
    "tabi_op_find": (c_int32, (c_char_p, c_char_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Loads a library of custom operators, which registers them in LibTorch's dispatcher as it loads.
    "tabi_op_library_load": (c_int32, (c_char_p,), CHECKED | BLOCKING | REPEATABLE),
    # Picks the overload that a call with these arguments would run.
    "tabi_op_resolve": (
        c_int32,
        (c_void_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | REPEATABLE,
    ),
    # Calls an operator with positional arguments; what is left out is its default.
    "tabi_op_call": (
        c_int32,
        (c_void_p, POINTER(Value), c_int64, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING,
    ),
    # Calls an operator with positional and keyword arguments.
    "tabi_op_call_named": (
        c_int32,
        (c_void_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING,
    ),
    # op(tensor) -> tensor, such as relu.
    "tabi_call_t": (c_void_p, (c_void_p, c_void_p), BLOCKING),
    # op(tensor, tensor) -> tensor, such as add and matmul.
    "tabi_call_tt": (c_void_p, (c_void_p, c_void_p, c_void_p), BLOCKING),
    # op(tensor, tensor, tensor) -> tensor, such as linear and where.
    "tabi_call_ttt": (c_void_p, (c_void_p, c_void_p, c_void_p, c_void_p), BLOCKING),
    # op(tensor, int) -> tensor, such as add with a number, softmax with a dimension.
    "tabi_call_ti": (c_void_p, (c_void_p, c_void_p, c_int64), BLOCKING),
    # op(tensor, float) -> tensor, such as mul with a number.
    "tabi_call_td": (c_void_p, (c_void_p, c_void_p, c_double), BLOCKING),
    # op(float, tensor) -> tensor, such as pow of a number.
    "tabi_call_dt": (c_void_p, (c_void_p, c_double, c_void_p), BLOCKING),
    # op(tensor, int[]) -> tensor, such as reshape and permute.
    "tabi_call_tl": (c_void_p, (c_void_p, c_void_p, POINTER(c_int64), c_int64), BLOCKING),
    # op(tensor) -> two tensors, such as slogdet.
    "tabi_call_t2": (c_int32, (c_void_p, c_void_p, POINTER(c_void_p), POINTER(c_void_p)), CHECKED | BLOCKING),
    # Number of overloads of all operators that are registered now.
    "tabi_op_count": (c_int32, (POINTER(c_int64),), CHECKED | REPEATABLE),
    # The i-th overload, in the order of names.
    "tabi_op_at": (c_int32, (c_int64, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # The i-th overload of an operator, in the order in which a call tries them.
    "tabi_op_overload_at": (c_int32, (c_void_p, c_int64, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # What an operator is; set struct_size first.
    "tabi_op_describe": (c_int32, (c_void_p, POINTER(OpInfo)), CHECKED | REPEATABLE),
    # What the i-th argument of an overload is; set struct_size first.
    "tabi_op_describe_arg": (c_int32, (c_void_p, c_int64, POINTER(OpArg)), CHECKED | REPEATABLE),
    # Default of the i-th argument; unset where there is none.
    "tabi_op_arg_default": (c_int32, (c_void_p, c_int64, POINTER(Value)), CHECKED | REPEATABLE),
    # What the i-th result of an overload is; set struct_size first.
    "tabi_op_describe_return": (c_int32, (c_void_p, c_int64, POINTER(OpArg)), CHECKED | REPEATABLE),
    # Makes a function of the host.
    "tabi_function_new": (c_int32, (Callback, c_void_p, Drop, c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # What is to be computed after a call on this thread returned TABI_PENDING.
    "tabi_function_pending": (
        c_int32,
        (POINTER(c_void_p), POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | REPEATABLE,
    ),
    # Gives the results of the function that is to be computed, and goes on with the call that waits for it.
    "tabi_function_return": (c_int32, (POINTER(Value), c_int64), CHECKED),
    # Reports that the function to be computed failed, and goes on with the call that waits for it.
    "tabi_function_fail": (c_int32, (c_int32, c_char_p), CHECKED),
    # Tells whether gradients flow to a tensor.
    "tabi_tensor_requires_grad": (c_int32, (c_void_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Lets gradients flow to a leaf, or not.
    "tabi_tensor_set_requires_grad": (c_int32, (c_void_p, c_int32), CHECKED),
    # Tells whether a tensor is a leaf of the graph, where gradients gather.
    "tabi_tensor_is_leaf": (c_int32, (c_void_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Name of the function in the graph that made a tensor.
    "tabi_tensor_grad_fn": (c_int32, (c_void_p, POINTER(c_char_p)), CHECKED | REPEATABLE),
    # Lets a tensor that is no leaf keep its gradient at the next backward.
    "tabi_tensor_retain_grad": (c_int32, (c_void_p,), CHECKED),
    # The gradient gathered in a tensor.
    "tabi_tensor_grad": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Replaces the gradient of a tensor.
    "tabi_tensor_set_grad": (c_int32, (c_void_p, c_void_p), CHECKED),
    # The same memory outside the graph.
    "tabi_tensor_detach": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Adds the gradients of tensors into the grad of the leaves they were made from.
    "tabi_backward": (
        c_int32,
        (POINTER(c_void_p), POINTER(c_void_p), c_int64, POINTER(c_void_p), c_int64, c_uint64),
        CHECKED | BLOCKING,
    ),
    # Gradients of outputs with respect to inputs, leaving every grad alone.
    "tabi_grad": (
        c_int32,
        (POINTER(c_void_p), POINTER(c_void_p), c_int64, POINTER(c_void_p), c_int64, c_uint64, POINTER(c_void_p)),
        CHECKED | BLOCKING,
    ),
    # Has a function called with the gradient of a tensor, or with a leaf once its gradient is gathered.
    "tabi_tensor_register_hook": (c_int32, (c_void_p, c_int32, c_void_p, POINTER(c_int64)), CHECKED),
    # Takes a hook away again.
    "tabi_tensor_remove_hook": (c_int32, (c_void_p, c_int32, c_int64), CHECKED),
    # Joins to the graph what the host computed itself, with a backward of the host's (torch.autograd.Function).
    "tabi_autograd_apply": (
        c_int32,
        (
            c_void_p,
            POINTER(c_void_p),
            c_int64,
            POINTER(c_void_p),
            c_int64,
            POINTER(c_void_p),
            c_int64,
            c_uint64,
            POINTER(c_int64),
            c_int64,
            POINTER(c_int64),
            c_int64,
            POINTER(c_void_p),
        ),
        CHECKED | REPEATABLE,
    ),
    # Enters a mode on this thread.
    "tabi_mode_push": (c_int32, (c_int32, POINTER(c_uint64)), CHECKED | REPEATABLE),
    # Leaves the mode entered last on this thread.
    "tabi_mode_pop": (c_int32, (c_uint64,), CHECKED | REPEATABLE),
    # Tells whether this thread records a graph.
    "tabi_grad_enabled": (c_int32, (POINTER(c_int32),), CHECKED | REPEATABLE),
    # Has every backward say which operator of the forward made its gradient fail or not a number; process-wide, slow.
    "tabi_set_detect_anomaly": (c_int32, (c_int32, c_int32), CHECKED),
    # Tells whether anomalies are looked for.
    "tabi_detect_anomaly": (c_int32, (POINTER(c_int32), POINTER(c_int32)), CHECKED | REPEATABLE),
    # Norm of the gradients of tensors, as if they were one vector (torch.nn.utils.get_total_norm).
    "tabi_grad_norm": (
        c_int32,
        (POINTER(c_void_p), c_int64, c_double, c_int32, POINTER(c_void_p)),
        CHECKED | REPEATABLE,
    ),
    # Scales the gradients of tensors down so that their norm is at most max_norm (torch.nn.utils.clip_grad_norm_).
    "tabi_clip_grad_norm": (
        c_int32,
        (POINTER(c_void_p), c_int64, c_double, c_double, c_int32, POINTER(c_void_p)),
        CHECKED,
    ),
    # Cuts each element of the gradients of tensors off at -clip_value and clip_value (torch.nn.utils.clip_grad_value_).
    "tabi_clip_grad_value": (c_int32, (POINTER(c_void_p), c_int64, c_double), CHECKED),
    # Results of a function, and the gradients of its inputs for gradients of its results (torch.func.vjp).
    "tabi_vjp": (
        c_int32,
        (
            c_void_p,
            POINTER(c_void_p),
            c_int64,
            POINTER(c_void_p),
            c_int64,
            c_uint64,
            POINTER(Value),
            c_int64,
            POINTER(c_int64),
        ),
        CHECKED | BLOCKING,
    ),
    # Results of a function, and how they change with its inputs, by forward mode (torch.func.jvp).
    "tabi_jvp": (
        c_int32,
        (c_void_p, POINTER(c_void_p), POINTER(c_void_p), c_int64, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING,
    ),
    # All derivatives of the results of a function by its inputs (torch.autograd.functional.jacobian).
    "tabi_jacobian": (
        c_int32,
        (c_void_p, POINTER(c_void_p), c_int64, c_uint64, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING,
    ),
    # Second derivatives of a function with one result of one element (torch.autograd.functional.hessian).
    "tabi_hessian": (
        c_int32,
        (c_void_p, POINTER(c_void_p), c_int64, c_uint64, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING,
    ),
    # Applies a function that is written for one example to a batch of them at once (torch.vmap).
    "tabi_vmap": (
        c_int32,
        (c_void_p, POINTER(c_void_p), POINTER(c_int64), c_int64, c_int64, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING,
    ),
    # Compares the gradients of a function with finite differences; differing ones are the failure (torch.autograd.gradcheck).
    "tabi_gradcheck": (c_int32, (c_void_p, POINTER(c_void_p), c_int64, POINTER(GradcheckOptions)), CHECKED | BLOCKING),
    # Calls a function and keeps nothing of what it recorded; backward calls it again (torch.utils.checkpoint).
    "tabi_checkpoint": (
        c_int32,
        (c_void_p, POINTER(c_void_p), c_int64, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING,
    ),
    # Makes a layer or container, as Python's torch.nn class of that name.
    "tabi_module_new": (
        c_int32,
        (c_char_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | REPEATABLE,
    ),
    # Number of types that tabi_module_new() knows.
    "tabi_module_type_count": (c_int32, (POINTER(c_int64),), CHECKED | REPEATABLE),
    # Name and signature of the i-th type.
    "tabi_module_type_at": (c_int32, (c_int64, POINTER(c_char_p), POINTER(c_char_p)), CHECKED | REPEATABLE),
    # What modules of the i-th type can be asked for.
    "tabi_module_type_methods": (c_int32, (c_int64, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Makes an empty module for the host to compose.
    "tabi_module_compose": (c_int32, (c_char_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Adds a child, replaces the one of that name, or takes it away.
    "tabi_module_set_child": (c_int32, (c_void_p, c_char_p, c_void_p), CHECKED),
    # Adds a parameter, or replaces the one of that name, whatever its shape was.
    "tabi_module_set_parameter": (c_int32, (c_void_p, c_char_p, c_void_p), CHECKED),
    # Adds a buffer, or replaces the one of that name.
    "tabi_module_set_buffer": (c_int32, (c_void_p, c_char_p, c_void_p), CHECKED),
    # The child at a path.
    "tabi_module_child": (c_int32, (c_void_p, c_char_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # The parameter or buffer at a path.
    "tabi_module_tensor": (c_int32, (c_void_p, c_char_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Children, in order.
    "tabi_module_children": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Parameters by path, in order.
    "tabi_module_parameters": (c_int32, (c_void_p, c_int32, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Parameters whose paths match a pattern, in order; of an optimiser's group, say.
    "tabi_module_select_parameters": (c_int32, (c_void_p, c_char_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Buffers by path, in order.
    "tabi_module_buffers": (c_int32, (c_void_p, c_int32, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Type of a module, such as "Linear".
    "tabi_module_type": (c_int32, (c_void_p, POINTER(c_char_p)), CHECKED | REPEATABLE),
    # The options of a layer, as Python's module has them as attributes.
    "tabi_module_options": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # What stands between the brackets where Python prints the module, its children apart.
    "tabi_module_extra_repr": (c_int32, (c_void_p, POINTER(c_char_p)), CHECKED | REPEATABLE),
    # The module as Python prints it.
    "tabi_module_repr": (c_int32, (c_void_p, POINTER(c_char_p)), CHECKED | REPEATABLE),
    # Runs a module. Takes and returns any number of values.
    "tabi_module_forward": (
        c_int32,
        (c_void_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING,
    ),
    # Sets training mode, here and in all children.
    "tabi_module_train": (c_int32, (c_void_p, c_int32), CHECKED),
    # Tells the mode.
    "tabi_module_is_training": (c_int32, (c_void_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Moves all parameters and buffers in place; a dtype is for the floating point ones.
    "tabi_module_to": (c_int32, (c_void_p, POINTER(ToOptions)), CHECKED | BLOCKING),
    # Lets gradients flow to the parameters whose paths match a pattern, or freezes them.
    "tabi_module_set_requires_grad": (c_int32, (c_void_p, c_char_p, c_int32, POINTER(c_int64)), CHECKED),
    # Has a parameter of a layer computed from others whenever it is used.
    "tabi_module_register_parametrization": (c_int32, (c_void_p, c_char_p, c_void_p), CHECKED),
    # Makes a parameter that is computed a parameter of its own again.
    "tabi_module_remove_parametrizations": (c_int32, (c_void_p, c_char_p, c_int32), CHECKED),
    # Clears the gradients of all parameters.
    "tabi_module_zero_grad": (c_int32, (c_void_p, c_int32), CHECKED),
    # Parameters and buffers under Python's keys, in Python's order.
    "tabi_module_state_dict": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Copies tensors into the parameters and buffers of the same names.
    "tabi_module_load_state_dict": (c_int32, (c_void_p, c_void_p, c_int32, POINTER(c_void_p)), CHECKED | BLOCKING),
    # A copy with parameters and buffers of its own, and no gradients.
    "tabi_module_clone": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Makes an optimiser, as Python's torch.optim class of that name.
    "tabi_optim_new": (
        c_int32,
        (c_char_p, POINTER(c_void_p), c_int64, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | REPEATABLE,
    ),
    # Number of types that tabi_optim_new() knows.
    "tabi_optim_type_count": (c_int32, (POINTER(c_int64),), CHECKED | REPEATABLE),
    # Name and options of the i-th type.
    "tabi_optim_type_at": (c_int32, (c_int64, POINTER(c_char_p), POINTER(c_char_p)), CHECKED | REPEATABLE),
    # Adds a group of parameters; options not given are those of the optimiser.
    "tabi_optim_add_group": (
        c_int32,
        (c_void_p, POINTER(c_void_p), c_int64, POINTER(c_char_p), POINTER(Value), c_int64),
        CHECKED,
    ),
    # Number of groups.
    "tabi_optim_group_count": (c_int32, (c_void_p, POINTER(c_int64)), CHECKED | REPEATABLE),
    # An option of a group.
    "tabi_optim_get": (c_int32, (c_void_p, c_int64, c_char_p, POINTER(Value)), CHECKED | REPEATABLE),
    # All options of a group, and what was noted beside them, as its state dict has them.
    "tabi_optim_options": (c_int32, (c_void_p, c_int64, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Keeps a value beside a group's options, such as "initial_lr" or "param_names"; it goes into the state dict.
    "tabi_optim_note": (c_int32, (c_void_p, c_int64, c_char_p, POINTER(Value)), CHECKED),
    # Changes an option, of one group or of all.
    "tabi_optim_set": (c_int32, (c_void_p, c_int64, c_char_p, POINTER(Value)), CHECKED),
    # Updates the parameters from their gradients; one without a gradient stays as it is.
    "tabi_optim_step": (c_int32, (c_void_p,), CHECKED | BLOCKING),
    # Has the host compute the loss and its gradients, and updates the parameters.
    "tabi_optim_step_closure": (c_int32, (c_void_p, c_void_p, POINTER(c_void_p)), CHECKED | BLOCKING),
    # Clears the gradients of all its parameters.
    "tabi_optim_zero_grad": (c_int32, (c_void_p, c_int32), CHECKED),
    # State and groups, in the layout of Python's state_dict().
    "tabi_optim_state_dict": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Takes over a state dict, of Python's or of this library.
    "tabi_optim_load_state_dict": (c_int32, (c_void_p, c_void_p), CHECKED),
    # Makes a schedule, and sets the first learning rates.
    "tabi_schedule_new": (
        c_int32,
        (c_char_p, c_void_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p), c_int64, POINTER(c_void_p)),
        CHECKED,
    ),
    # Makes a schedule of others, a SequentialLR or a ChainedScheduler.
    "tabi_schedule_combine": (
        c_int32,
        (c_char_p, c_void_p, POINTER(c_void_p), c_int64, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED,
    ),
    # Number of types that tabi_schedule_new() and tabi_schedule_combine() know.
    "tabi_schedule_type_count": (c_int32, (POINTER(c_int64),), CHECKED | REPEATABLE),
    # Name and options of the i-th type.
    "tabi_schedule_type_at": (c_int32, (c_int64, POINTER(c_char_p), POINTER(c_char_p)), CHECKED | REPEATABLE),
    # Goes to the next epoch.
    "tabi_schedule_step": (c_int32, (c_void_p,), CHECKED),
    # Goes to an epoch, as Python's step(epoch).
    "tabi_schedule_step_to": (c_int32, (c_void_p, c_double), CHECKED),
    # Goes to the next epoch of a ReduceLROnPlateau, as Python's step(metrics).
    "tabi_schedule_step_metric": (c_int32, (c_void_p, c_double), CHECKED),
    # Learning rates of the groups as the last step set them.
    "tabi_schedule_last_lr": (c_int32, (c_void_p, POINTER(Value)), CHECKED | REPEATABLE),
    # State in the layout of Python's state_dict().
    "tabi_schedule_state_dict": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Takes over a state dict, of Python's or of this library. The optimiser's learning rates are in its own.
    "tabi_schedule_load_state_dict": (c_int32, (c_void_p, c_void_p), CHECKED),
    # A module that averages another's weights, as torch.optim.swa_utils.AveragedModel.
    "tabi_average_new": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | BLOCKING | REPEATABLE),
    # Takes the weights as they are now into the average; the first time it becomes equal to them.
    "tabi_average_update": (c_int32, (c_void_p, c_void_p, c_double, c_int32), CHECKED | BLOCKING),
    # Enters autocast for a device type on this thread, or leaves it for a while; tabi_mode_pop() undoes it.
    "tabi_autocast_push": (c_int32, (c_int32, c_int32, c_int32, c_int32, POINTER(c_uint64)), CHECKED | REPEATABLE),
    # Tells whether this thread is in autocast for a device type, and with which dtype.
    "tabi_autocast": (c_int32, (c_int32, POINTER(c_int32), POINTER(c_int32)), CHECKED | REPEATABLE),
    # Makes a scaler.
    "tabi_scaler_new": (
        c_int32,
        (c_int32, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | REPEATABLE,
    ),
    # A loss multiplied by the factor.
    "tabi_scaler_scale": (c_int32, (c_void_p, c_void_p, POINTER(c_void_p)), CHECKED),
    # Divides the gradients of an optimiser's parameters by the factor, as is needed before they are clipped.
    "tabi_scaler_unscale": (c_int32, (c_void_p, c_void_p), CHECKED),
    # Does the optimiser's step unless a gradient is infinite or no number; divides the gradients first if that was not done.
    "tabi_scaler_step": (c_int32, (c_void_p, c_void_p, POINTER(c_int32)), CHECKED | BLOCKING),
    # Adapts the factor after the steps of an iteration, or sets it.
    "tabi_scaler_update": (c_int32, (c_void_p, c_double), CHECKED),
    # A number of the scaler.
    "tabi_scaler_get": (c_int32, (c_void_p, c_char_p, POINTER(Value)), CHECKED | REPEATABLE),
    # Changes a number of the scaler.
    "tabi_scaler_set": (c_int32, (c_void_p, c_char_p, POINTER(Value)), CHECKED),
    # State in the layout of Python's state_dict().
    "tabi_scaler_state_dict": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Takes over a state dict, of Python's or of this library.
    "tabi_scaler_load_state_dict": (c_int32, (c_void_p, c_void_p), CHECKED),
    # Reads a table of comma-separated values.
    "tabi_data_read_csv": (
        c_int32,
        (c_char_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Makes a dataset of tensors, whose rows belong together (Python's TensorDataset).
    "tabi_dataset_new": (c_int32, (POINTER(c_void_p), c_int64, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Some examples of a dataset (Python's Subset).
    "tabi_dataset_subset": (c_int32, (c_void_p, c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Deals examples out at random, as Python's random_split.
    "tabi_data_split": (
        c_int32,
        (c_int64, POINTER(c_double), c_int64, c_void_p, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | REPEATABLE,
    ),
    # Datasets one after the other (Python's ConcatDataset).
    "tabi_dataset_concat": (c_int32, (POINTER(c_void_p), c_int64, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Number of examples.
    "tabi_dataset_length": (c_int32, (c_void_p, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Number of tensors that make an example.
    "tabi_dataset_width": (c_int32, (c_void_p, POINTER(c_int64)), CHECKED | REPEATABLE),
    # One example.
    "tabi_dataset_get": (c_int32, (c_void_p, c_int64, POINTER(Value), c_int64, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Several examples, stacked.
    "tabi_dataset_batch": (
        c_int32,
        (c_void_p, c_void_p, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Makes a loader.
    "tabi_loader_new": (
        c_int32,
        (c_void_p, c_int64, c_void_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | REPEATABLE,
    ),
    # Number of batches in an epoch.
    "tabi_loader_length": (c_int32, (c_void_p, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Begins an epoch, in a new order if it shuffles; one that was under way ends.
    "tabi_loader_start": (c_int32, (c_void_p,), CHECKED | BLOCKING),
    # The next batch.
    "tabi_loader_next": (c_int32, (c_void_p, POINTER(Value), c_int64, POINTER(c_int64)), CHECKED | BLOCKING),
    # The numbers of the next batch's examples, for a dataset of the host's.
    "tabi_loader_next_indices": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED),
    # Where the epoch stands, so that another loader goes on from there.
    "tabi_loader_state_dict": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Goes on where another loader stood; the next batch is the one that it would have given.
    "tabi_loader_load_state_dict": (c_int32, (c_void_p, c_void_p), CHECKED),
    # Makes a metric.
    "tabi_metric_new": (
        c_int32,
        (c_char_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | REPEATABLE,
    ),
    # Number of types that tabi_metric_new() knows.
    "tabi_metric_type_count": (c_int32, (POINTER(c_int64),), CHECKED | REPEATABLE),
    # Name and options of the i-th type.
    "tabi_metric_type_at": (c_int32, (c_int64, POINTER(c_char_p), POINTER(c_char_p)), CHECKED | REPEATABLE),
    # Takes in a batch.
    "tabi_metric_update": (c_int32, (c_void_p, POINTER(c_void_p), c_int64), CHECKED | BLOCKING),
    # The metric of all that it took in since its last reset.
    "tabi_metric_compute": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | BLOCKING | REPEATABLE),
    # Forgets what was taken in.
    "tabi_metric_reset": (c_int32, (c_void_p,), CHECKED),
    # Draws series of numbers as curves of characters, for a terminal.
    "tabi_metric_curves": (
        c_int32,
        (POINTER(c_char_p), POINTER(c_void_p), c_int64, c_int64, c_int64, POINTER(c_char_p)),
        CHECKED | REPEATABLE,
    ),
    # Draws a bar of progress, for a terminal.
    "tabi_metric_bar": (
        c_int32,
        (c_int64, c_int64, c_double, c_char_p, c_int64, POINTER(c_char_p)),
        CHECKED | REPEATABLE,
    ),
    # Makes an empty list, tuple, dict or set, or a big int of 0.
    "tabi_tree_new": (c_int32, (c_int32, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # What a tree is.
    "tabi_tree_kind_of": (c_int32, (c_void_p, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Python's name of its type, such as "dict", "collections.OrderedDict", "torch.Size" or "mylib.Net".
    "tabi_tree_type": (c_int32, (c_void_p, POINTER(c_char_p)), CHECKED | REPEATABLE),
    # Names the Python type of a dict or tuple, for tabi_checkpoint_save().
    "tabi_tree_set_type": (c_int32, (c_void_p, c_char_p), CHECKED),
    # Number of entries.
    "tabi_tree_size": (c_int32, (c_void_p, POINTER(c_int64)), CHECKED | REPEATABLE),
    # The i-th entry, in order.
    "tabi_tree_at": (c_int32, (c_void_p, c_int64, POINTER(Value), POINTER(Value)), CHECKED | REPEATABLE),
    # The key of the i-th entry; its value is not read.
    "tabi_tree_key": (c_int32, (c_void_p, c_int64, POINTER(Value)), CHECKED | REPEATABLE),
    # What the value of the i-th entry is, without reading it.
    "tabi_tree_tag": (c_int32, (c_void_p, c_int64, POINTER(c_int32)), CHECKED | REPEATABLE),
    # The entry of a dict under a string key.
    "tabi_tree_get": (c_int32, (c_void_p, c_char_p, POINTER(Value)), CHECKED | REPEATABLE),
    # Adds an entry to a list, tuple or set; gives a big int its decimal digits.
    "tabi_tree_append": (c_int32, (c_void_p, POINTER(Value)), CHECKED),
    # Sets the entry of a dict under a key; a new key goes last.
    "tabi_tree_set": (c_int32, (c_void_p, POINTER(Value), POINTER(Value)), CHECKED),
    # What a dict has besides its entries.
    "tabi_tree_attributes": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Tells what the tensor under an entry is, without reading it.
    "tabi_tree_stored": (c_int32, (c_void_p, c_int64, POINTER(StoredTensor)), CHECKED | REPEATABLE),
    # Sizes of the tensor under an entry, without reading it.
    "tabi_tree_stored_sizes": (
        c_int32,
        (c_void_p, c_int64, POINTER(c_int64), c_int64, POINTER(c_int64)),
        CHECKED | REPEATABLE,
    ),
    # A dict of everything in a tree that is no dict, list or tuple, by its path.
    "tabi_tree_flatten": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Nested dicts of a dict whose keys are paths.
    "tabi_tree_nest": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # The part of a tree whose paths match a pattern.
    "tabi_tree_select": (c_int32, (c_void_p, POINTER(c_char_p), c_int64, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # A dict with other keys.
    "tabi_tree_rename": (
        c_int32,
        (c_void_p, POINTER(c_char_p), POINTER(c_char_p), c_int64, POINTER(c_void_p)),
        CHECKED | REPEATABLE,
    ),
    # One dict of several that have no key in common, such as the shards of a checkpoint.
    "tabi_tree_merge": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Where two trees differ.
    "tabi_tree_compare": (
        c_int32,
        (c_void_p, c_void_p, c_double, c_double, POINTER(c_void_p)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Loads a file.
    "tabi_checkpoint_load": (
        c_int32,
        (c_char_p, POINTER(LoadOptions), POINTER(Value)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Loads a file from memory.
    "tabi_checkpoint_load_bytes": (
        c_int32,
        (c_void_p, c_int64, POINTER(LoadOptions), POINTER(Value)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Loads a file through a function of the host, which is called on this thread until the call returns.
    "tabi_checkpoint_load_stream": (
        c_int32,
        (Read, c_void_p, c_int64, POINTER(LoadOptions), POINTER(Value)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Tells a file's format from its bytes.
    "tabi_checkpoint_format_of": (c_int32, (c_char_p, POINTER(c_int32)), CHECKED | BLOCKING | REPEATABLE),
    # Reads all of a file and checks whatever its format has to check.
    "tabi_checkpoint_verify": (c_int32, (c_char_p, POINTER(LoadOptions)), CHECKED | BLOCKING | REPEATABLE),
    # Saves a value in a file.
    "tabi_checkpoint_save": (
        c_int32,
        (c_char_p, POINTER(Value), POINTER(SaveOptions)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Saves a value through a function of the host, which is called on this thread until the call returns.
    "tabi_checkpoint_save_stream": (
        c_int32,
        (Write, c_void_p, POINTER(Value), POINTER(SaveOptions)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Saves what a file holds in another format, without holding all of it in memory.
    "tabi_checkpoint_convert": (
        c_int32,
        (c_char_p, c_char_p, POINTER(LoadOptions), POINTER(SaveOptions), Progress, c_void_p),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Loads the module that a file holds.
    "tabi_module_load": (
        c_int32,
        (c_char_p, POINTER(ModuleLoadOptions), POINTER(c_void_p)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Loads the module that a file in memory holds.
    "tabi_module_load_bytes": (
        c_int32,
        (c_void_p, c_int64, POINTER(ModuleLoadOptions), POINTER(c_void_p)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Loads the module of a file that the host reads.
    "tabi_module_load_stream": (
        c_int32,
        (Read, c_void_p, c_int64, POINTER(ModuleLoadOptions), POINTER(c_void_p)),
        CHECKED | BLOCKING | REPEATABLE,
    ),
    # Saves a TorchScript module or an exported program, with its weights as they are now, for Python to load.
    "tabi_module_save": (c_int32, (c_void_p, c_char_p), CHECKED | BLOCKING | REPEATABLE),
    # What a module is made of, and what its file says of itself.
    "tabi_module_metadata": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Names of a module's methods.
    "tabi_module_methods": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Runs a method of a module, TorchScript's or a layer's, such as reset_parameters.
    "tabi_module_invoke": (
        c_int32,
        (c_void_p, c_char_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(Value), c_int64, POINTER(c_int64)),
        CHECKED | BLOCKING,
    ),
    # An attribute of a TorchScript module.
    "tabi_module_attribute": (c_int32, (c_void_p, c_char_p, POINTER(Value)), CHECKED | REPEATABLE),
    # Sets an attribute of a TorchScript module.
    "tabi_module_set_attribute": (c_int32, (c_void_p, c_char_p, POINTER(Value)), CHECKED),
    # A TorchScript module for inference alone, its weights made constants and what they allow computed.
    "tabi_module_freeze": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | BLOCKING | REPEATABLE),
    # A copy of a module that is planned for inference, and faster.
    "tabi_module_optimize": (
        c_int32,
        (c_void_p, POINTER(ModuleOptimizeOptions), POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | BLOCKING,
    ),
    # Has a function called whenever the module runs, or gradients pass it.
    "tabi_module_register_hook": (c_int32, (c_void_p, c_int32, c_void_p, POINTER(c_int64)), CHECKED),
    # Takes a hook away again.
    "tabi_module_remove_hook": (c_int32, (c_void_p, c_int64), CHECKED),
    # Runs a module and gives what the named modules within it make.
    "tabi_module_features": (
        c_int32,
        (c_void_p, POINTER(c_char_p), c_int64, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | BLOCKING,
    ),
    # What a module is made of - shapes, parameters, bytes, operations - as numbers and as a table.
    "tabi_module_summary": (
        c_int32,
        (c_void_p, POINTER(c_char_p), POINTER(Value), c_int64, POINTER(c_void_p)),
        CHECKED | BLOCKING,
    ),
    # Begins to count floating point operations that this thread asks for, backward too.
    "tabi_flop_counter_begin": (c_int32, (POINTER(c_uint64),), CHECKED | REPEATABLE),
    # Ends the count begun last on this thread.
    "tabi_flop_counter_end": (c_int32, (c_uint64, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Number of devices of a type that can be used.
    "tabi_device_count": (c_int32, (c_int32, POINTER(c_int64)), CHECKED | REPEATABLE),
    # Index of this thread's current device.
    "tabi_device_current": (c_int32, (c_int32, POINTER(c_int32)), CHECKED | REPEATABLE),
    # Sets this thread's current device.
    "tabi_device_set_current": (c_int32, (c_int32, c_int32), CHECKED | REPEATABLE),
    # Waits until a device has done all that was asked of it.
    "tabi_device_synchronize": (c_int32, (c_int32, c_int32), CHECKED | BLOCKING | REPEATABLE),
    # Gives memory that a device's allocator keeps, but no tensor uses, back.
    "tabi_device_empty_cache": (c_int32, (c_int32,), CHECKED | BLOCKING | REPEATABLE),
    # Memory of a device's allocator.
    "tabi_device_memory": (
        c_int32,
        (c_int32, c_int32, POINTER(c_int64), POINTER(c_int64), POINTER(c_int64)),
        CHECKED | REPEATABLE,
    ),
    # Seeds the default generators of all devices, as torch.manual_seed.
    "tabi_manual_seed": (c_int32, (c_uint64,), CHECKED),
    # Seed of the CPU's default generator.
    "tabi_initial_seed": (c_int32, (POINTER(c_uint64),), CHECKED | REPEATABLE),
    # Makes a generator with PyTorch's default seed.
    "tabi_generator_new": (c_int32, (c_int32, c_int32, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # The default generator of a device.
    "tabi_generator_default": (c_int32, (c_int32, c_int32, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Seed of a generator.
    "tabi_generator_seed": (c_int32, (c_void_p, POINTER(c_uint64)), CHECKED | REPEATABLE),
    # Seeds a generator.
    "tabi_generator_set_seed": (c_int32, (c_void_p, c_uint64), CHECKED),
    # State of a generator, as torch.Generator.get_state().
    "tabi_generator_state": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Restores a state.
    "tabi_generator_set_state": (c_int32, (c_void_p, c_void_p), CHECKED),
    # Exports a tensor; the result keeps its memory until its deleter runs.
    "tabi_tensor_to_dlpack": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Imports a tensor and takes over the managed tensor; its deleter runs when LibTorch lets go.
    "tabi_tensor_from_dlpack": (c_int32, (c_void_p, POINTER(c_void_p)), CHECKED | REPEATABLE),
    # Runs the deleter of an exported tensor that nobody consumed.
    "tabi_dlpack_free": (c_int32, (c_void_p,), CHECKED | REPEATABLE),
}
