# The C library as it is: constants, structs, and one function for each C function, with C's arguments and result.
#
# Generated from abi/spec by `ci/generate`; do not edit.
module Raw

"Version of the ABI that this file was made for."
const ABI_VERSION = (0, 1)

# How a call ended.
const TABI_OK = Int32(0)  # The call did what it says.
const TABI_INVALID_ARGUMENT = Int32(1)  # An argument is NULL, out of range, malformed, or does not fit the others.
const TABI_INVALID_HANDLE = Int32(2)  # A handle is NULL, was freed, is of another kind, or never was one.
const TABI_TYPE_ERROR = Int32(3)  # A value is of a type or dtype that cannot be used here (Python's TypeError).
const TABI_INDEX_ERROR = Int32(4)  # An index or dimension is out of range (Python's IndexError).
const TABI_VALUE_ERROR = Int32(5)  # A value of the right type is not acceptable (Python's ValueError).
const TABI_NOT_IMPLEMENTED = Int32(6)  # The LibTorch in use has no such operator, kernel or feature.
const TABI_OUT_OF_MEMORY = Int32(7)  # Host or device memory ran out; free, collect, and try again.
const TABI_LINALG_ERROR = Int32(8)  # A decomposition or solve failed, e.g. on a singular matrix.
const TABI_IO_ERROR = Int32(9)  # A file could not be opened, read, written or renamed.
const TABI_CORRUPT_FILE = Int32(10)  # A file is truncated, inconsistent, or over a safety limit.
const TABI_UNSAFE_FILE = Int32(11)  # A file asks for something that is not on the list of what is allowed.
const TABI_VERSION_MISMATCH = Int32(12)  # Library, LibTorch, header or file are of versions that do not go together.
const TABI_CALLBACK_FAILED = Int32(13)  # A function of the host reported failure.
const TABI_DISTRIBUTED_ERROR = Int32(14)  # A collective or its transport failed.
const TABI_ACCELERATOR_ERROR = Int32(15)  # A device driver or runtime reported an error.
const TABI_FORKED = Int32(16)  # This process was forked after parallel work; LibTorch would hang here.
const TABI_SHUTTING_DOWN = Int32(17)  # The process is exiting.
const TABI_INTERNAL = Int32(18)  # A defect in this library or in LibTorch; please report it.
const TABI_RUNTIME_ERROR = Int32(19)  # LibTorch refused the operation, e.g. for shapes (Python's RuntimeError).
const TABI_KEY_ERROR = Int32(20)  # No entry, option, child or parameter has that name (Python's KeyError).
const TABI_PENDING = Int32(21)  # A function of the host is to be computed: see tabi_function_pending(). No failure.

# Element types, under PyTorch's names.
const TABI_DTYPE_UINT8 = Int32(1)
const TABI_DTYPE_INT8 = Int32(2)
const TABI_DTYPE_INT16 = Int32(3)
const TABI_DTYPE_INT32 = Int32(4)
const TABI_DTYPE_INT64 = Int32(5)
const TABI_DTYPE_FLOAT16 = Int32(6)
const TABI_DTYPE_FLOAT32 = Int32(7)
const TABI_DTYPE_FLOAT64 = Int32(8)
const TABI_DTYPE_COMPLEX32 = Int32(9)
const TABI_DTYPE_COMPLEX64 = Int32(10)
const TABI_DTYPE_COMPLEX128 = Int32(11)
const TABI_DTYPE_BOOL = Int32(12)
const TABI_DTYPE_QINT8 = Int32(13)
const TABI_DTYPE_QUINT8 = Int32(14)
const TABI_DTYPE_QINT32 = Int32(15)
const TABI_DTYPE_BFLOAT16 = Int32(16)
const TABI_DTYPE_QUINT4X2 = Int32(17)
const TABI_DTYPE_QUINT2X4 = Int32(18)
const TABI_DTYPE_BITS1X8 = Int32(19)
const TABI_DTYPE_BITS2X4 = Int32(20)
const TABI_DTYPE_BITS4X2 = Int32(21)
const TABI_DTYPE_BITS8 = Int32(22)
const TABI_DTYPE_BITS16 = Int32(23)
const TABI_DTYPE_FLOAT8_E5M2 = Int32(24)
const TABI_DTYPE_FLOAT8_E4M3FN = Int32(25)
const TABI_DTYPE_FLOAT8_E5M2FNUZ = Int32(26)
const TABI_DTYPE_FLOAT8_E4M3FNUZ = Int32(27)
const TABI_DTYPE_UINT16 = Int32(28)
const TABI_DTYPE_UINT32 = Int32(29)
const TABI_DTYPE_UINT64 = Int32(30)
const TABI_DTYPE_UINT1 = Int32(31)
const TABI_DTYPE_UINT2 = Int32(32)
const TABI_DTYPE_UINT3 = Int32(33)
const TABI_DTYPE_UINT4 = Int32(34)
const TABI_DTYPE_UINT5 = Int32(35)
const TABI_DTYPE_UINT6 = Int32(36)
const TABI_DTYPE_UINT7 = Int32(37)
const TABI_DTYPE_INT1 = Int32(38)
const TABI_DTYPE_INT2 = Int32(39)
const TABI_DTYPE_INT3 = Int32(40)
const TABI_DTYPE_INT4 = Int32(41)
const TABI_DTYPE_INT5 = Int32(42)
const TABI_DTYPE_INT6 = Int32(43)
const TABI_DTYPE_INT7 = Int32(44)
const TABI_DTYPE_FLOAT8_E8M0FNU = Int32(45)
const TABI_DTYPE_FLOAT4_E2M1FN_X2 = Int32(46)

# Where a tensor's memory is, under PyTorch's names; an index of -1 means the current device of that type.
const TABI_DEVICE_CPU = Int32(1)
const TABI_DEVICE_CUDA = Int32(2)
const TABI_DEVICE_MKLDNN = Int32(3)
const TABI_DEVICE_OPENGL = Int32(4)
const TABI_DEVICE_OPENCL = Int32(5)
const TABI_DEVICE_IDEEP = Int32(6)
const TABI_DEVICE_HIP = Int32(7)
const TABI_DEVICE_FPGA = Int32(8)
const TABI_DEVICE_MAIA = Int32(9)
const TABI_DEVICE_XLA = Int32(10)
const TABI_DEVICE_VULKAN = Int32(11)
const TABI_DEVICE_METAL = Int32(12)
const TABI_DEVICE_XPU = Int32(13)
const TABI_DEVICE_MPS = Int32(14)
const TABI_DEVICE_META = Int32(15)
const TABI_DEVICE_HPU = Int32(16)
const TABI_DEVICE_VE = Int32(17)
const TABI_DEVICE_LAZY = Int32(18)
const TABI_DEVICE_IPU = Int32(19)
const TABI_DEVICE_MTIA = Int32(20)
const TABI_DEVICE_PRIVATEUSE1 = Int32(21)

# How a tensor's elements are laid out.
const TABI_LAYOUT_STRIDED = Int32(1)
const TABI_LAYOUT_SPARSE_COO = Int32(2)
const TABI_LAYOUT_SPARSE_CSR = Int32(3)
const TABI_LAYOUT_MKLDNN = Int32(4)
const TABI_LAYOUT_SPARSE_CSC = Int32(5)
const TABI_LAYOUT_SPARSE_BSR = Int32(6)
const TABI_LAYOUT_SPARSE_BSC = Int32(7)
const TABI_LAYOUT_JAGGED = Int32(8)

# The order in memory of the dimensions of a strided tensor.
const TABI_MEMORY_FORMAT_CONTIGUOUS = Int32(1)
const TABI_MEMORY_FORMAT_PRESERVE = Int32(2)
const TABI_MEMORY_FORMAT_CHANNELS_LAST = Int32(3)
const TABI_MEMORY_FORMAT_CHANNELS_LAST_3D = Int32(4)

# Where a number stands in the block that tabi_memory_counters() returns.
const TABI_MEMORY_LIVE = Int32(0)  # + device slot: bytes of storage that live handles keep.
const TABI_MEMORY_TOTAL = Int32(64)  # + device slot: bytes of storage that handles ever kept; only grows.
const TABI_MEMORY_COUNTERS = Int32(128)  # Length of the block.

# What a tabi_value holds.
const TABI_TAG_UNSET = Int32(0)  # nothing: the argument's default
const TABI_TAG_NONE = Int32(1)  # None
const TABI_TAG_BOOL = Int32(2)  # u.i, 0 or 1
const TABI_TAG_INT = Int32(3)  # u.i
const TABI_TAG_DOUBLE = Int32(4)  # u.d
const TABI_TAG_COMPLEX = Int32(5)  # u.d and imag
const TABI_TAG_TENSOR = Int32(6)  # u.p, a tabi_tensor
const TABI_TAG_STRING = Int32(7)  # u.p, count bytes of UTF-8
const TABI_TAG_BYTES = Int32(8)  # u.p, count bytes
const TABI_TAG_DTYPE = Int32(9)  # u.i, a tabi_dtype
const TABI_TAG_DEVICE = Int32(10)  # u.i, a tabi_device_type, and index
const TABI_TAG_LAYOUT = Int32(11)  # u.i, a tabi_layout
const TABI_TAG_MEMORY_FORMAT = Int32(12)  # u.i, a tabi_memory_format
const TABI_TAG_GENERATOR = Int32(13)  # u.p, a tabi_generator
const TABI_TAG_INT_LIST = Int32(14)  # u.p, count of int64_t
const TABI_TAG_DOUBLE_LIST = Int32(15)  # u.p, count of double
const TABI_TAG_BOOL_LIST = Int32(16)  # u.p, count of int32_t
const TABI_TAG_TENSOR_LIST = Int32(17)  # u.p, count of tabi_tensor; NULL stands for None where it is allowed
const TABI_TAG_VALUE_LIST = Int32(18)  # u.p, count of tabi_value
const TABI_TAG_TREE = Int32(19)  # u.p, a tabi_tree; to and from operators a dict
const TABI_TAG_STREAM = Int32(20)  # u.i, the number of a stream; index and count, a tabi_device_type, are its device
const TABI_TAG_MODULE = Int32(21)  # u.p, a tabi_module; for layers that are made of others

# What an argument or a result of an operator is; of its elements where it is a list.
const TABI_ARG_OTHER = Int32(1)  # a kind without a tag
const TABI_ARG_TENSOR = Int32(2)
const TABI_ARG_INT = Int32(3)  # int or SymInt
const TABI_ARG_FLOAT = Int32(4)
const TABI_ARG_BOOL = Int32(5)
const TABI_ARG_SCALAR = Int32(6)  # a number of any type
const TABI_ARG_STRING = Int32(7)
const TABI_ARG_DTYPE = Int32(8)
const TABI_ARG_LAYOUT = Int32(9)
const TABI_ARG_DEVICE = Int32(10)
const TABI_ARG_MEMORY_FORMAT = Int32(11)
const TABI_ARG_GENERATOR = Int32(12)
const TABI_ARG_COMPLEX = Int32(13)
const TABI_ARG_STORAGE = Int32(14)  # given as a tensor whose storage it is; as a result, a tensor of uint8 over it
const TABI_ARG_STREAM = Int32(15)
const TABI_ARG_DICT = Int32(16)  # a TREE that is a dict

# Bits for tabi_backward() and tabi_grad().
const TABI_GRAD_RETAIN_GRAPH = Int32(1)  # keep the graph for another backward
const TABI_GRAD_CREATE_GRAPH = Int32(2)  # record the backward too, for higher derivatives; keeps the graph
const TABI_GRAD_ALLOW_UNUSED = Int32(4)  # an input that was not used gets NULL instead of an error

# Modes of the calling thread.
const TABI_MODE_NO_GRAD = Int32(1)  # nothing is recorded
const TABI_MODE_ENABLE_GRAD = Int32(2)  # recorded again, within no_grad
const TABI_MODE_INFERENCE = Int32(3)  # nothing is recorded, results can never join a graph; fastest

# When a hook of a tensor is called.
const TABI_HOOK_GRAD = Int32(1)  # with its gradient
const TABI_HOOK_POST_ACCUMULATE_GRAD = Int32(2)  # after the gradient was added to its grad

# Bits for tabi_autograd_apply().
const TABI_APPLY_KEEP_UNDEFINED_GRADS = Int32(1)  # backward gets None for an output without a gradient, instead of zeros

# Bits for the transforms.
const TABI_TRANSFORM_CREATE_GRAPH = Int32(1)  # record the derivatives too, so that they can be differentiated again
const TABI_TRANSFORM_FORWARD_MODE = Int32(2)  # tabi_jacobian(): column by column with forward mode, for fewer inputs than outputs

# What a tree is.
const TABI_TREE_LIST = Int32(1)
const TABI_TREE_TUPLE = Int32(2)
const TABI_TREE_DICT = Int32(3)  # Python's dict, OrderedDict, defaultdict and Counter: tabi_tree_type() tells
const TABI_TREE_SET = Int32(4)  # set and frozenset
const TABI_TREE_OBJECT = Int32(5)  # an inert object: entries "args" and "state", where it has them
const TABI_TREE_BIGINT = Int32(6)  # an int beyond 64 bits: one entry, its decimal digits

# Formats of files. 0 is told from the bytes on loading, and torch.save's on saving.
const TABI_FORMAT_TORCH = Int32(1)  # torch.save since PyTorch 1.6: a zip file
const TABI_FORMAT_TORCH_LEGACY = Int32(2)  # torch.save before that, or without its new zip format; loaded only
const TABI_FORMAT_TORCHSCRIPT = Int32(3)  # torch.jit.save: its state dict is loaded
const TABI_FORMAT_SAFETENSORS = Int32(4)  # a dict of tensors
const TABI_FORMAT_SHARDS = Int32(5)  # an index in JSON of safetensors or torch files; loaded as one dict
const TABI_FORMAT_T7 = Int32(6)  # Lua Torch7, binary
const TABI_FORMAT_T7_ASCII = Int32(7)  # Lua Torch7, as text
const TABI_FORMAT_NPY = Int32(8)  # one array of NumPy
const TABI_FORMAT_NPZ = Int32(9)  # a zip file of such, by name
const TABI_FORMAT_IDX = Int32(10)  # one array, as MNIST's files; loaded only

# When a hook of a module is called.
const TABI_MODULE_HOOK_PRE_FORWARD = Int32(1)  # before forward, with its arguments
const TABI_MODULE_HOOK_FORWARD = Int32(2)  # after forward, with its arguments and its results
const TABI_MODULE_HOOK_PRE_BACKWARD = Int32(3)  # with the gradients of the results
const TABI_MODULE_HOOK_BACKWARD = Int32(4)  # with the gradients of the arguments and of the results

# Kinds of handle.
const TABI_KIND_TENSOR = Int32(1)
const TABI_KIND_MODULE = Int32(2)
const TABI_KIND_OPTIM = Int32(3)
const TABI_KIND_TREE = Int32(4)
const TABI_KIND_GENERATOR = Int32(5)
const TABI_KIND_QUEUE = Int32(6)
const TABI_KIND_FUNCTION = Int32(8)
const TABI_KIND_SCHEDULE = Int32(9)
const TABI_KIND_SCALER = Int32(10)
const TABI_KIND_DATASET = Int32(11)
const TABI_KIND_LOADER = Int32(12)
const TABI_KIND_METRIC = Int32(13)
const TABI_KIND_OP = Int32(7)

struct tabi_tensor_s end
"A tensor of LibTorch; shares its storage with every view and every other handle to it."
const tabi_tensor = Ptr{tabi_tensor_s}

struct tabi_module_s end
"A module, its parameters, buffers and children."
const tabi_module = Ptr{tabi_module_s}

struct tabi_optim_s end
"An optimiser with its parameter groups and state."
const tabi_optim = Ptr{tabi_optim_s}

struct tabi_tree_s end
"A list, tuple, set, dict, or an inert object, as a checkpoint holds them."
const tabi_tree = Ptr{tabi_tree_s}

struct tabi_generator_s end
"A random number generator of one device."
const tabi_generator = Ptr{tabi_generator_s}

struct tabi_queue_s end
"Collects the tokens of borrowed memory that LibTorch has let go of."
const tabi_queue = Ptr{tabi_queue_s}

struct tabi_function_s end
"A function of the host."
const tabi_function = Ptr{tabi_function_s}

struct tabi_schedule_s end
"A schedule of an optimiser's learning rates."
const tabi_schedule = Ptr{tabi_schedule_s}

struct tabi_scaler_s end
"Scales losses for training in half precision."
const tabi_scaler = Ptr{tabi_scaler_s}

struct tabi_dataset_s end
"Examples for training, as rows of tensors."
const tabi_dataset = Ptr{tabi_dataset_s}

struct tabi_loader_s end
"Gives a dataset out in batches."
const tabi_loader = Ptr{tabi_loader_s}

struct tabi_metric_s end
"A measure of quality gathered over batches."
const tabi_metric = Ptr{tabi_metric_s}

struct tabi_op_s end
"An operator, or one overload of it; lives as long as the process."
const tabi_op = Ptr{tabi_op_s}

"""
What stands in a tabi_value.

All fields share one word; `u.name` reads it as that field.
"""
struct tabi_payload
    bits::UInt64
    tabi_payload(x::Int64) = new(reinterpret(UInt64, x))
    tabi_payload(x::Float64) = new(reinterpret(UInt64, x))
    tabi_payload(x::Ptr{Cvoid}) = new(reinterpret(UInt64, x))
end
function Base.getproperty(u::tabi_payload, name::Symbol)
    bits = getfield(u, :bits)
    name === :i && return reinterpret(Int64, bits)
    name === :d && return reinterpret(Float64, bits)
    name === :p && return reinterpret(Ptr{Cvoid}, bits)
    return bits
end

"""
A value and its tag. All zeros is an unset value.
"""
struct tabi_value
    tag::Int32  # a tabi_tag
    index::Int32  # index of a device, -1 for the current one; else 0
    count::Int64  # length of a string or list; else 0
    u::tabi_payload  # what the tag says
    imag::Float64  # imaginary part of a complex; else 0
end

"""
All there is to know about a tensor, in one call.
"""
struct tabi_tensor_info
    struct_size::Int64  # bytes of this struct
    dtype::Int32  # element type
    device_type::Int32  # where it is
    device_index::Int32  # index of the device, -1 for one without
    layout::Int32  # how it is laid out
    ndim::Int32  # number of dimensions
    requires_grad::Int32  # 1 when gradients flow to it
    is_contiguous::Int32  # 1 when dense and row-major
    is_resolved::Int32  # 1 when memory holds the elements as they are; 0 when who reads it has to conjugate them, or to change their sign, as views of aten::conj() and of imaginary parts are
    numel::Int64  # number of elements
    element_size::Int64  # bytes of one element
    storage_offset::Int64  # elements before the first one; 0 where there is no storage
    data::Ptr{Cvoid}  # the first element, on its device; NULL where there is none (sparse, meta, empty)
    sizes::NTuple{64, Int64}  # size of each dimension, ndim of them
    strides::NTuple{64, Int64}  # stride of each dimension; zeros unless strided
end

"""
What tabi_tensor_to() changes; a zero field keeps what the tensor has.
"""
struct tabi_to_options
    struct_size::Int64  # bytes of this struct
    dtype::Int32  # element type; 0 keeps it
    device_type::Int32  # device type; 0 keeps the device
    device_index::Int32  # index of the device; -1 for the current one; not read when device_type is 0
    non_blocking::Int32  # 1 lets a copy from pinned memory run on
    copy::Int32  # 1 copies even where nothing changes
    memory_format::Int32  # order of dimensions in memory; 0 is preserve
end
tabi_to_options(; dtype=0, device_type=0, device_index=0, non_blocking=0, copy=0, memory_format=0) =
    tabi_to_options(sizeof(tabi_to_options), dtype, device_type, device_index, non_blocking, copy, memory_format)

"""
What an operator is. The texts are immortal.
"""
struct tabi_op_info
    struct_size::Int64  # bytes of this struct
    num_args::Int32  # number of arguments; 0 for an operator without its overload
    num_returns::Int32  # number of results
    num_overloads::Int32  # number of overloads of that name
    is_overload::Int32  # 1 for one overload, 0 for the operator as a whole
    name::Cstring  # such as "aten::add"
    overload::Cstring  # such as "Tensor"; "" for the one without a name
    schema::Cstring  # such as "aten::relu(Tensor self) -> Tensor"; "" for an operator without its overload
    doc::Cstring  # what it does, and to what shapes and dtypes; "" where abi/operators says nothing
end

"""
What an argument or a result of an overload is. The texts are immortal.
"""
struct tabi_op_arg
    struct_size::Int64  # bytes of this struct
    kind::Int32  # a tabi_arg_kind
    is_list::Int32  # 1 for a list of that kind
    list_size::Int32  # n of int[n], where one number stands for n; else 0
    is_optional::Int32  # 1 when None is allowed
    is_optional_element::Int32  # 1 when None is allowed in the list
    is_keyword::Int32  # 1 when it is given by name alone
    is_out::Int32  # 1 for an out= argument
    is_written::Int32  # 1 when the operator writes to it (or the result is an argument written to)
    has_default::Int32  # 1 when it may be left out
    name::Cstring  # such as "self"; "" for a result without a name
    type::Cstring  # PyTorch's own text, such as "Tensor[]"
end

"""
How tabi_gradcheck() compares; zero is the default, which is Python's.
"""
struct tabi_gradcheck_options
    struct_size::Int64  # bytes of this struct
    eps::Float64  # step of the finite differences; 0 for 1e-6
    atol::Float64  # absolute tolerance; 0 for 1e-5
    rtol::Float64  # relative tolerance; 0 for 1e-3
    forward_mode::Int32  # 1 checks the derivatives of forward mode too
    second_order::Int32  # 1 checks the derivatives of the gradients instead (Python's gradgradcheck)
end
tabi_gradcheck_options(; eps=0, atol=0, rtol=0, forward_mode=0, second_order=0) =
    tabi_gradcheck_options(sizeof(tabi_gradcheck_options), eps, atol, rtol, forward_mode, second_order)

"""
What a tensor of a tree is, or will be once it is read.
"""
struct tabi_stored_tensor
    struct_size::Int64  # bytes of this struct
    dtype::Int32  # of its elements
    layout::Int32  # strided, sparse, …
    ndim::Int64  # number of dimensions; tabi_tree_stored_sizes() has them
    numel::Int64  # number of elements
    storage::Int64  # number of its storage: tensors of one load that share memory have the same; 0 where it has none
    storage_nbytes::Int64  # bytes of its storage
    storage_offset::Int64  # its first element in the storage
    requires_grad::Int32  # 1 for one that requires gradients
    is_parameter::Int32  # 1 for what Python saved as a Parameter
    is_quantized::Int32  # 1 for a quantized one
    is_loaded::Int32  # 1 when it is in memory
    location::Cstring  # device that it was saved on, such as "cuda:0"; "" where the file does not say. Borrowed as long as the tree lives
end

"""
How tabi_checkpoint_load() loads.
"""
struct tabi_load_options
    struct_size::Int64  # bytes of this struct
    device_type::Int32  # where tensors go; 0 for the CPU
    device_index::Int32  # index of the device; -1 for the current one
    strict::Int32  # 1 refuses a file with a class outside the list with TABI_UNSAFE_FILE, as Python's weights_only=True
    mapped::Int32  # 1 maps the file: tensors on the CPU are its memory, copied where they are written to
    lazy::Int32  # 1 reads a tensor when its entry is first asked for; the file stays open until the tree is freed
    dtype::Int32  # what floating-point tensors are cast to; 0 keeps them
    format::Int32  # refuses a file of any other format; 0 takes all
    device_map::Cstring  # where what was saved on a device goes, such as "cuda:0=cpu,cuda:1=cuda:0"; the rest goes to device_type. NULL for none
end
tabi_load_options(; device_type=0, device_index=0, strict=0, mapped=0, lazy=0, dtype=0, format=0, device_map=Cstring(C_NULL)) =
    tabi_load_options(sizeof(tabi_load_options), device_type, device_index, strict, mapped, lazy, dtype, format, device_map)

"""
How tabi_checkpoint_save() saves.
"""
struct tabi_save_options
    struct_size::Int64  # bytes of this struct
    format::Int32  # what to write; 0 for torch.save's
    copy_shared::Int32  # 1 writes tensors that share memory once each, where the format cannot share; 0 refuses them
    shard_nbytes::Int64  # greatest size of a shard of TABI_FORMAT_SHARDS, 0 for 5 GB
end
tabi_save_options(; format=0, copy_shared=0, shard_nbytes=0) =
    tabi_save_options(sizeof(tabi_save_options), format, copy_shared, shard_nbytes)

"""
How tabi_module_load() loads.
"""
struct tabi_module_load_options
    struct_size::Int64  # bytes of this struct
    device_type::Int32  # where the module goes; 0 for the CPU
    device_index::Int32  # index of the device; -1 for the current one
    trusted::Int32  # 1 runs the code of TorchScript and AOTInductor files; 0 refuses them with TABI_UNSAFE_FILE
    mapped::Int32  # 1 maps the weights of a .pt2 file: they are its memory, copied where they are written to
    name::Cstring  # which of a .pt2 file's programs; NULL for the only one, or the one called "model"
end
tabi_module_load_options(; device_type=0, device_index=0, trusted=0, mapped=0, name=Cstring(C_NULL)) =
    tabi_module_load_options(sizeof(tabi_module_load_options), device_type, device_index, trusted, mapped, name)

"""
How tabi_module_optimize() plans.
"""
struct tabi_module_optimize_options
    struct_size::Int64  # bytes of this struct
    dtype::Int32  # 0 keeps float32; TABI_DTYPE_BFLOAT16 computes in bfloat16 where that is faster, for inputs and results in float32
end
tabi_module_optimize_options(; dtype=0) =
    tabi_module_optimize_options(sizeof(tabi_module_optimize_options), dtype)

# Size and offsets of each struct by C's rules.
const LAYOUT = [
    (tabi_value, 32, (0, 4, 8, 16, 24)),
    (tabi_tensor_info, 1096, (0, 8, 12, 16, 20, 24, 28, 32, 36, 40, 48, 56, 64, 72, 584)),
    (tabi_to_options, 32, (0, 8, 12, 16, 20, 24, 28)),
    (tabi_op_info, 56, (0, 8, 12, 16, 20, 24, 32, 40, 48)),
    (tabi_op_arg, 64, (0, 8, 12, 16, 20, 24, 28, 32, 36, 40, 48, 56)),
    (tabi_gradcheck_options, 40, (0, 8, 16, 24, 32, 36)),
    (tabi_stored_tensor, 80, (0, 8, 12, 16, 24, 32, 40, 48, 56, 60, 64, 68, 72)),
    (tabi_load_options, 48, (0, 8, 12, 16, 20, 24, 28, 32, 40)),
    (tabi_save_options, 24, (0, 8, 12, 16)),
    (tabi_module_load_options, 32, (0, 8, 12, 16, 20, 24)),
    (tabi_module_optimize_options, 16, (0, 8)),
]

"Addresses of the C functions; NULL until `load!`."
mutable struct Functions
    tabi_abi_version::Ptr{Cvoid}
    tabi_version::Ptr{Cvoid}
    tabi_torch_version::Ptr{Cvoid}
    tabi_torch_version_built::Ptr{Cvoid}
    tabi_init::Ptr{Cvoid}
    tabi_has_feature::Ptr{Cvoid}
    tabi_error_code::Ptr{Cvoid}
    tabi_error_message::Ptr{Cvoid}
    tabi_error_function::Ptr{Cvoid}
    tabi_error_backtrace::Ptr{Cvoid}
    tabi_error_set::Ptr{Cvoid}
    tabi_status_name::Ptr{Cvoid}
    tabi_free::Ptr{Cvoid}
    tabi_free_later::Ptr{Cvoid}
    tabi_free_many::Ptr{Cvoid}
    tabi_drain::Ptr{Cvoid}
    tabi_retain::Ptr{Cvoid}
    tabi_identity::Ptr{Cvoid}
    tabi_handle_kind::Ptr{Cvoid}
    tabi_live_handles::Ptr{Cvoid}
    tabi_scope_push::Ptr{Cvoid}
    tabi_scope_pop::Ptr{Cvoid}
    tabi_memory_counters::Ptr{Cvoid}
    tabi_memory_flush::Ptr{Cvoid}
    tabi_dtype_name::Ptr{Cvoid}
    tabi_dtype_from_name::Ptr{Cvoid}
    tabi_dtype_size::Ptr{Cvoid}
    tabi_device_name::Ptr{Cvoid}
    tabi_device_from_name::Ptr{Cvoid}
    tabi_set_num_threads::Ptr{Cvoid}
    tabi_num_threads::Ptr{Cvoid}
    tabi_set_num_interop_threads::Ptr{Cvoid}
    tabi_num_interop_threads::Ptr{Cvoid}
    tabi_set_flush_denormal::Ptr{Cvoid}
    tabi_set_deterministic_algorithms::Ptr{Cvoid}
    tabi_deterministic_algorithms::Ptr{Cvoid}
    tabi_tensor_from_data::Ptr{Cvoid}
    tabi_tensor_borrow::Ptr{Cvoid}
    tabi_queue_new::Ptr{Cvoid}
    tabi_queue_next::Ptr{Cvoid}
    tabi_tensor_describe::Ptr{Cvoid}
    tabi_tensor_ndim::Ptr{Cvoid}
    tabi_tensor_numel::Ptr{Cvoid}
    tabi_tensor_sizes::Ptr{Cvoid}
    tabi_tensor_strides::Ptr{Cvoid}
    tabi_tensor_dtype::Ptr{Cvoid}
    tabi_tensor_device::Ptr{Cvoid}
    tabi_tensor_layout::Ptr{Cvoid}
    tabi_tensor_data::Ptr{Cvoid}
    tabi_tensor_is_same::Ptr{Cvoid}
    tabi_tensor_item::Ptr{Cvoid}
    tabi_tensor_copy_to::Ptr{Cvoid}
    tabi_tensor_copy_from::Ptr{Cvoid}
    tabi_tensor_contiguous::Ptr{Cvoid}
    tabi_tensor_to::Ptr{Cvoid}
    tabi_op_find::Ptr{Cvoid}
    tabi_op_library_load::Ptr{Cvoid}
    tabi_op_resolve::Ptr{Cvoid}
    tabi_op_call::Ptr{Cvoid}
    tabi_op_call_named::Ptr{Cvoid}
    tabi_call_t::Ptr{Cvoid}
    tabi_call_tt::Ptr{Cvoid}
    tabi_call_ttt::Ptr{Cvoid}
    tabi_call_ti::Ptr{Cvoid}
    tabi_call_td::Ptr{Cvoid}
    tabi_call_dt::Ptr{Cvoid}
    tabi_call_tl::Ptr{Cvoid}
    tabi_call_t2::Ptr{Cvoid}
    tabi_op_count::Ptr{Cvoid}
    tabi_op_at::Ptr{Cvoid}
    tabi_op_overload_at::Ptr{Cvoid}
    tabi_op_describe::Ptr{Cvoid}
    tabi_op_describe_arg::Ptr{Cvoid}
    tabi_op_arg_default::Ptr{Cvoid}
    tabi_op_describe_return::Ptr{Cvoid}
    tabi_function_new::Ptr{Cvoid}
    tabi_function_pending::Ptr{Cvoid}
    tabi_function_return::Ptr{Cvoid}
    tabi_function_fail::Ptr{Cvoid}
    tabi_tensor_requires_grad::Ptr{Cvoid}
    tabi_tensor_set_requires_grad::Ptr{Cvoid}
    tabi_tensor_is_leaf::Ptr{Cvoid}
    tabi_tensor_grad_fn::Ptr{Cvoid}
    tabi_tensor_retain_grad::Ptr{Cvoid}
    tabi_tensor_grad::Ptr{Cvoid}
    tabi_tensor_set_grad::Ptr{Cvoid}
    tabi_tensor_detach::Ptr{Cvoid}
    tabi_backward::Ptr{Cvoid}
    tabi_grad::Ptr{Cvoid}
    tabi_tensor_register_hook::Ptr{Cvoid}
    tabi_tensor_remove_hook::Ptr{Cvoid}
    tabi_autograd_apply::Ptr{Cvoid}
    tabi_mode_push::Ptr{Cvoid}
    tabi_mode_pop::Ptr{Cvoid}
    tabi_grad_enabled::Ptr{Cvoid}
    tabi_set_detect_anomaly::Ptr{Cvoid}
    tabi_detect_anomaly::Ptr{Cvoid}
    tabi_grad_norm::Ptr{Cvoid}
    tabi_clip_grad_norm::Ptr{Cvoid}
    tabi_clip_grad_value::Ptr{Cvoid}
    tabi_vjp::Ptr{Cvoid}
    tabi_jvp::Ptr{Cvoid}
    tabi_jacobian::Ptr{Cvoid}
    tabi_hessian::Ptr{Cvoid}
    tabi_vmap::Ptr{Cvoid}
    tabi_gradcheck::Ptr{Cvoid}
    tabi_checkpoint::Ptr{Cvoid}
    tabi_module_new::Ptr{Cvoid}
    tabi_module_type_count::Ptr{Cvoid}
    tabi_module_type_at::Ptr{Cvoid}
    tabi_module_type_methods::Ptr{Cvoid}
    tabi_module_compose::Ptr{Cvoid}
    tabi_module_set_child::Ptr{Cvoid}
    tabi_module_set_parameter::Ptr{Cvoid}
    tabi_module_set_buffer::Ptr{Cvoid}
    tabi_module_child::Ptr{Cvoid}
    tabi_module_tensor::Ptr{Cvoid}
    tabi_module_children::Ptr{Cvoid}
    tabi_module_parameters::Ptr{Cvoid}
    tabi_module_select_parameters::Ptr{Cvoid}
    tabi_module_buffers::Ptr{Cvoid}
    tabi_module_type::Ptr{Cvoid}
    tabi_module_options::Ptr{Cvoid}
    tabi_module_extra_repr::Ptr{Cvoid}
    tabi_module_repr::Ptr{Cvoid}
    tabi_module_forward::Ptr{Cvoid}
    tabi_module_train::Ptr{Cvoid}
    tabi_module_is_training::Ptr{Cvoid}
    tabi_module_to::Ptr{Cvoid}
    tabi_module_set_requires_grad::Ptr{Cvoid}
    tabi_module_register_parametrization::Ptr{Cvoid}
    tabi_module_remove_parametrizations::Ptr{Cvoid}
    tabi_module_zero_grad::Ptr{Cvoid}
    tabi_module_state_dict::Ptr{Cvoid}
    tabi_module_load_state_dict::Ptr{Cvoid}
    tabi_module_clone::Ptr{Cvoid}
    tabi_optim_new::Ptr{Cvoid}
    tabi_optim_type_count::Ptr{Cvoid}
    tabi_optim_type_at::Ptr{Cvoid}
    tabi_optim_add_group::Ptr{Cvoid}
    tabi_optim_group_count::Ptr{Cvoid}
    tabi_optim_get::Ptr{Cvoid}
    tabi_optim_options::Ptr{Cvoid}
    tabi_optim_note::Ptr{Cvoid}
    tabi_optim_set::Ptr{Cvoid}
    tabi_optim_step::Ptr{Cvoid}
    tabi_optim_step_closure::Ptr{Cvoid}
    tabi_optim_zero_grad::Ptr{Cvoid}
    tabi_optim_state_dict::Ptr{Cvoid}
    tabi_optim_load_state_dict::Ptr{Cvoid}
    tabi_schedule_new::Ptr{Cvoid}
    tabi_schedule_combine::Ptr{Cvoid}
    tabi_schedule_type_count::Ptr{Cvoid}
    tabi_schedule_type_at::Ptr{Cvoid}
    tabi_schedule_step::Ptr{Cvoid}
    tabi_schedule_step_to::Ptr{Cvoid}
    tabi_schedule_step_metric::Ptr{Cvoid}
    tabi_schedule_last_lr::Ptr{Cvoid}
    tabi_schedule_state_dict::Ptr{Cvoid}
    tabi_schedule_load_state_dict::Ptr{Cvoid}
    tabi_average_new::Ptr{Cvoid}
    tabi_average_update::Ptr{Cvoid}
    tabi_autocast_push::Ptr{Cvoid}
    tabi_autocast::Ptr{Cvoid}
    tabi_scaler_new::Ptr{Cvoid}
    tabi_scaler_scale::Ptr{Cvoid}
    tabi_scaler_unscale::Ptr{Cvoid}
    tabi_scaler_step::Ptr{Cvoid}
    tabi_scaler_update::Ptr{Cvoid}
    tabi_scaler_get::Ptr{Cvoid}
    tabi_scaler_set::Ptr{Cvoid}
    tabi_scaler_state_dict::Ptr{Cvoid}
    tabi_scaler_load_state_dict::Ptr{Cvoid}
    tabi_data_read_csv::Ptr{Cvoid}
    tabi_dataset_new::Ptr{Cvoid}
    tabi_dataset_subset::Ptr{Cvoid}
    tabi_data_split::Ptr{Cvoid}
    tabi_dataset_concat::Ptr{Cvoid}
    tabi_dataset_length::Ptr{Cvoid}
    tabi_dataset_width::Ptr{Cvoid}
    tabi_dataset_get::Ptr{Cvoid}
    tabi_dataset_batch::Ptr{Cvoid}
    tabi_loader_new::Ptr{Cvoid}
    tabi_loader_length::Ptr{Cvoid}
    tabi_loader_start::Ptr{Cvoid}
    tabi_loader_next::Ptr{Cvoid}
    tabi_loader_next_indices::Ptr{Cvoid}
    tabi_loader_state_dict::Ptr{Cvoid}
    tabi_loader_load_state_dict::Ptr{Cvoid}
    tabi_metric_new::Ptr{Cvoid}
    tabi_metric_type_count::Ptr{Cvoid}
    tabi_metric_type_at::Ptr{Cvoid}
    tabi_metric_update::Ptr{Cvoid}
    tabi_metric_compute::Ptr{Cvoid}
    tabi_metric_reset::Ptr{Cvoid}
    tabi_metric_curves::Ptr{Cvoid}
    tabi_metric_bar::Ptr{Cvoid}
    tabi_tree_new::Ptr{Cvoid}
    tabi_tree_kind_of::Ptr{Cvoid}
    tabi_tree_type::Ptr{Cvoid}
    tabi_tree_set_type::Ptr{Cvoid}
    tabi_tree_size::Ptr{Cvoid}
    tabi_tree_at::Ptr{Cvoid}
    tabi_tree_key::Ptr{Cvoid}
    tabi_tree_tag::Ptr{Cvoid}
    tabi_tree_get::Ptr{Cvoid}
    tabi_tree_append::Ptr{Cvoid}
    tabi_tree_set::Ptr{Cvoid}
    tabi_tree_attributes::Ptr{Cvoid}
    tabi_tree_stored::Ptr{Cvoid}
    tabi_tree_stored_sizes::Ptr{Cvoid}
    tabi_tree_flatten::Ptr{Cvoid}
    tabi_tree_nest::Ptr{Cvoid}
    tabi_tree_select::Ptr{Cvoid}
    tabi_tree_rename::Ptr{Cvoid}
    tabi_tree_merge::Ptr{Cvoid}
    tabi_tree_compare::Ptr{Cvoid}
    tabi_checkpoint_load::Ptr{Cvoid}
    tabi_checkpoint_load_bytes::Ptr{Cvoid}
    tabi_checkpoint_load_stream::Ptr{Cvoid}
    tabi_checkpoint_format_of::Ptr{Cvoid}
    tabi_checkpoint_verify::Ptr{Cvoid}
    tabi_checkpoint_save::Ptr{Cvoid}
    tabi_checkpoint_save_stream::Ptr{Cvoid}
    tabi_checkpoint_convert::Ptr{Cvoid}
    tabi_module_load::Ptr{Cvoid}
    tabi_module_load_bytes::Ptr{Cvoid}
    tabi_module_load_stream::Ptr{Cvoid}
    tabi_module_save::Ptr{Cvoid}
    tabi_module_metadata::Ptr{Cvoid}
    tabi_module_methods::Ptr{Cvoid}
    tabi_module_invoke::Ptr{Cvoid}
    tabi_module_attribute::Ptr{Cvoid}
    tabi_module_set_attribute::Ptr{Cvoid}
    tabi_module_freeze::Ptr{Cvoid}
    tabi_module_optimize::Ptr{Cvoid}
    tabi_module_register_hook::Ptr{Cvoid}
    tabi_module_remove_hook::Ptr{Cvoid}
    tabi_module_features::Ptr{Cvoid}
    tabi_module_summary::Ptr{Cvoid}
    tabi_flop_counter_begin::Ptr{Cvoid}
    tabi_flop_counter_end::Ptr{Cvoid}
    tabi_device_count::Ptr{Cvoid}
    tabi_device_current::Ptr{Cvoid}
    tabi_device_set_current::Ptr{Cvoid}
    tabi_device_synchronize::Ptr{Cvoid}
    tabi_device_empty_cache::Ptr{Cvoid}
    tabi_device_memory::Ptr{Cvoid}
    tabi_manual_seed::Ptr{Cvoid}
    tabi_initial_seed::Ptr{Cvoid}
    tabi_generator_new::Ptr{Cvoid}
    tabi_generator_default::Ptr{Cvoid}
    tabi_generator_seed::Ptr{Cvoid}
    tabi_generator_set_seed::Ptr{Cvoid}
    tabi_generator_state::Ptr{Cvoid}
    tabi_generator_set_state::Ptr{Cvoid}
    tabi_tensor_to_dlpack::Ptr{Cvoid}
    tabi_tensor_from_dlpack::Ptr{Cvoid}
    tabi_dlpack_free::Ptr{Cvoid}
    Functions() = new(fill(C_NULL, 259)...)
end
const functions = Functions()

"""
    load!(find)

Fills in the address of every C function, which `find(name::Symbol)` gives.
"""
function load!(find)
    for name in fieldnames(Functions)
        setfield!(functions, name, find(name))
    end
end

"""
    tabi_abi_version()

Version of the ABI: major << 16 | minor. A host asks for the minor it was written for, or a later one.
"""
tabi_abi_version() = ccall(functions.tabi_abi_version, UInt32, ())

"""
    tabi_version()

Version of this library, such as "0.1.0"; immortal.
"""
tabi_version() = ccall(functions.tabi_version, Cstring, ())

"""
    tabi_torch_version()

Version of the LibTorch in use, such as "2.13.0"; immortal.
"""
tabi_torch_version() = ccall(functions.tabi_torch_version, Cstring, ())

"""
    tabi_torch_version_built()

Version of the LibTorch that this library was built for; immortal.
"""
tabi_torch_version_built() = ccall(functions.tabi_torch_version_built, Cstring, ())

"""
    tabi_init()

Makes the library ready, as the first call of any function does; tells early what is wrong.

Refuses a LibTorch of another minor version than the one that this library was built for: there is no C++ ABI
across minors. Harmless when repeated. TORCHABI_CPU_CACHE of the environment is read once:
tabi_device_empty_cache.
"""
tabi_init() = ccall(functions.tabi_init, Int32, ())

"""
    tabi_has_feature(name, out)

Tells whether the LibTorch in use was built with a feature.

Known names: "cuda", "cudnn", "mps", "xpu", "hip", "mkl", "mkldnn", "openmp", "lapack", "magma", "quantized",
"distributed", and "libunwind_clash": set when a foreign libunwind unwinds C++ exceptions in this process,
which ends it at the first error inside LibTorch (start the host with LD_PRELOAD=libgcc_s.so.1).

- `name`: which feature
- `out` (out): 1 when present
"""
tabi_has_feature(name, out) = ccall(functions.tabi_has_feature, Int32, (Cstring, Ptr{Int32}), name, out)

"""
    tabi_error_code()

Status of this thread's last failing call; TABI_OK before any.
"""
tabi_error_code() = ccall(functions.tabi_error_code, Int32, ())

"""
    tabi_error_message()

Sentence on this thread's last failing call; "" before any. Borrowed until this thread's next failing call.
"""
tabi_error_message() = ccall(functions.tabi_error_message, Cstring, ())

"""
    tabi_error_function()

Name of the function whose call failed last on this thread; "" before any. Immortal.
"""
tabi_error_function() = ccall(functions.tabi_error_function, Cstring, ())

"""
    tabi_error_backtrace()

C++ backtrace of this thread's last failing call, "" where none is known. Borrowed like the message.
"""
tabi_error_backtrace() = ccall(functions.tabi_error_backtrace, Cstring, ())

"""
    tabi_error_set(status, message)

For a function of the host that fails, says why; returns the status, for the function to return in turn.

- `status`: a tabi_status, TABI_CALLBACK_FAILED if in doubt
- `message`: one sentence; cut where it is longer than 4095 bytes
"""
tabi_error_set(status, message) = ccall(functions.tabi_error_set, Int32, (Int32, Cstring), status, message)

"""
    tabi_status_name(status)

Name of a status, such as "TABI_INVALID_HANDLE"; "unknown status" for a number that is none. Immortal.

- `status`: any number
"""
tabi_status_name(status) = ccall(functions.tabi_status_name, Cstring, (Int32,), status)

"""
    tabi_free(handle)

Gives up one reference; what it referred to goes with the last one.

From any thread, without a lock of the host. NULL and operators: nothing happens. Never touches the last
error. Returns TABI_INVALID_HANDLE for what is no live handle (a second free is harmless), and does nothing
once the process exits.

- `handle`: a handle of any kind
"""
tabi_free(handle) = ccall(functions.tabi_free, Int32, (Ptr{Cvoid},), handle)

"""
    tabi_free_later(handle)

As tabi_free(), but what is freed goes at some later call on an ordinary thread; takes no lock, runs nothing.

For finalisers that run where freeing device memory or dropping a host's array must not happen.

- `handle`: a handle of any kind
"""
tabi_free_later(handle) = ccall(functions.tabi_free_later, Int32, (Ptr{Cvoid},), handle)

"""
    tabi_free_many(handles, n)

tabi_free() for each of several handles; goes on past those that are none.

- `handles`: handles; entries may be NULL
- `n`: how many
"""
tabi_free_many(handles, n) = ccall(functions.tabi_free_many, Int32, (Ptr{Ptr{Cvoid}}, Int64), handles, n)

"""
    tabi_drain()

Frees now what tabi_free_later() left for later.
"""
tabi_drain() = ccall(functions.tabi_drain, Int32, ())

"""
    tabi_retain(handle, out)

Makes another handle to the same object; each is freed on its own.

- `handle`: a handle of any kind
- `out` (out): the new handle
"""
tabi_retain(handle, out) = ccall(functions.tabi_retain, Int32, (Ptr{Cvoid}, Ptr{Ptr{Cvoid}}), handle, out)

"""
    tabi_identity(handle, out)

A number that all handles to one object have in common, and no other object has while it lives.

- `handle`: a handle of any kind
- `out` (out): the number
"""
tabi_identity(handle, out) = ccall(functions.tabi_identity, Int32, (Ptr{Cvoid}, Ptr{Int64}), handle, out)

"""
    tabi_handle_kind(handle, out)

Kind of a live handle.

- `handle`: a handle of any kind
- `out` (out): its tabi_kind
"""
tabi_handle_kind(handle, out) = ccall(functions.tabi_handle_kind, Int32, (Ptr{Cvoid}, Ptr{Int32}), handle, out)

"""
    tabi_live_handles(kind)

Number of live handles of one kind; of all kinds for 0. Operators, being immortal, are not counted.

- `kind`: a tabi_kind or 0
"""
tabi_live_handles(kind) = ccall(functions.tabi_live_handles, Int64, (Int32,), kind)

"""
    tabi_scope_push()

From now on remembers the handles that this thread makes, until tabi_scope_pop() frees them.

Scopes nest. Handles that are freed before the scope ends are no matter.
"""
tabi_scope_push() = ccall(functions.tabi_scope_push, Int32, ())

"""
    tabi_scope_pop(keep, n)

Frees every handle that this thread made since the matching push, but for those given.

Handles kept belong to the next outer scope, if any.

- `keep`: handles to keep
- `n`: how many
"""
tabi_scope_pop(keep, n) = ccall(functions.tabi_scope_pop, Int32, (Ptr{Ptr{Cvoid}}, Int64), keep, n)

"""
    tabi_memory_counters()

A block of TABI_MEMORY_COUNTERS numbers that a host reads without a call, to drive its collector.

counters[TABI_MEMORY_LIVE + slot] and counters[TABI_MEMORY_TOTAL + slot] are in bytes; slot 0 is the CPU, slot
1 + i the i-th accelerator (1 for an accelerator without an index). A storage counts once however many handles
share it. Each thread adds what it did in steps of 64 KiB; tabi_memory_flush() adds the rest. Valid as long as
the process.
"""
tabi_memory_counters() = ccall(functions.tabi_memory_counters, Ptr{Int64}, ())

"""
    tabi_memory_flush()

Adds to tabi_memory_counters() what this thread has not added yet.
"""
tabi_memory_flush() = ccall(functions.tabi_memory_flush, Int32, ())

"""
    tabi_dtype_name(dtype, out)

Name of a dtype, such as "float32". Immortal.

- `dtype`: a dtype
- `out` (out): its name
"""
tabi_dtype_name(dtype, out) = ccall(functions.tabi_dtype_name, Int32, (Int32, Ptr{Cstring}), dtype, out)

"""
    tabi_dtype_from_name(name, out)

The dtype that PyTorch calls so; its aliases ("float", "double", "half", "long", "int", "cfloat", …) too.

- `name`: such as "float32", or "torch.float32"
- `out` (out): the dtype
"""
tabi_dtype_from_name(name, out) = ccall(functions.tabi_dtype_from_name, Int32, (Cstring, Ptr{Int32}), name, out)

"""
    tabi_dtype_size(dtype, out)

Bytes of one element.

- `dtype`: a dtype
- `out` (out): bytes
"""
tabi_dtype_size(dtype, out) = ccall(functions.tabi_dtype_size, Int32, (Int32, Ptr{Int64}), dtype, out)

"""
    tabi_device_name(device_type, out)

Name of a device type, such as "cuda". Immortal.

- `device_type`: a device type
- `out` (out): its name
"""
tabi_device_name(device_type, out) =
    ccall(functions.tabi_device_name, Int32, (Int32, Ptr{Cstring}), device_type, out)

"""
    tabi_device_from_name(name, out_type, out_index)

Reads a device as PyTorch writes it, such as "cpu" or "cuda:1".

- `name`: the text
- `out_type` (out): device type
- `out_index` (out): index, -1 when the text has none
"""
tabi_device_from_name(name, out_type, out_index) =
    ccall(functions.tabi_device_from_name, Int32, (Cstring, Ptr{Int32}, Ptr{Int32}), name, out_type, out_index)

"""
    tabi_set_num_threads(n)

Threads that work on one operator (OpenMP's); process-wide.

- `n`: at least 1
"""
tabi_set_num_threads(n) = ccall(functions.tabi_set_num_threads, Int32, (Int64,), n)

"""
    tabi_num_threads(out)

Threads that work on one operator.

- `out` (out): how many
"""
tabi_num_threads(out) = ccall(functions.tabi_num_threads, Int32, (Ptr{Int64},), out)

"""
    tabi_set_num_interop_threads(n)

Threads that run operators side by side; once, before any has.

- `n`: at least 1
"""
tabi_set_num_interop_threads(n) = ccall(functions.tabi_set_num_interop_threads, Int32, (Int64,), n)

"""
    tabi_num_interop_threads(out)

Threads that run operators side by side.

- `out` (out): how many
"""
tabi_num_interop_threads(out) = ccall(functions.tabi_num_interop_threads, Int32, (Ptr{Int64},), out)

"""
    tabi_set_flush_denormal(on, out)

Treats denormal floats as zero on this CPU, where it can.

- `on`: 1 to flush
- `out` (out): 1 when the CPU can
"""
tabi_set_flush_denormal(on, out) = ccall(functions.tabi_set_flush_denormal, Int32, (Int32, Ptr{Int32}), on, out)

"""
    tabi_set_deterministic_algorithms(on, warn_only)

Has operators choose algorithms that give the same result each time, and fail where they have none.

- `on`: 1 for such alone
- `warn_only`: 1 to warn on stderr instead of failing
"""
tabi_set_deterministic_algorithms(on, warn_only) =
    ccall(functions.tabi_set_deterministic_algorithms, Int32, (Int32, Int32), on, warn_only)

"""
    tabi_deterministic_algorithms(out, out_warn_only)

Tells whether operators have to be deterministic (torch.are_deterministic_algorithms_enabled).

- `out` (out): 1 when they have to
- `out_warn_only` (out): 1 when those that are not only warn
"""
tabi_deterministic_algorithms(out, out_warn_only) =
    ccall(functions.tabi_deterministic_algorithms, Int32, (Ptr{Int32}, Ptr{Int32}), out, out_warn_only)

"""
    tabi_tensor_from_data(data, nbytes, sizes, ndim, dtype, device_type, device_index, out)

Copies host memory into a new contiguous tensor.

- `data`: row-major elements; may be NULL when nbytes is 0
- `nbytes`: bytes at data: the product of sizes times the element size
- `sizes`: size of each dimension, none negative; may be NULL for ndim 0 (one element)
- `ndim`: number of dimensions
- `dtype`: element type of data and of the tensor
- `device_type`: where the tensor goes
- `device_index`: index of the device; -1 for the current one
- `out` (out): the tensor
"""
tabi_tensor_from_data(data, nbytes, sizes, ndim, dtype, device_type, device_index, out) =
    ccall(functions.tabi_tensor_from_data, Int32,
          (Ptr{Cvoid}, Int64, Ptr{Int64}, Int64, Int32, Int32, Int32, Ptr{tabi_tensor}),
          data, nbytes, sizes, ndim, dtype, device_type, device_index, out)

"""
    tabi_tensor_borrow(data, nbytes, sizes, strides, ndim, dtype, device_type, device_index, drop, ctx, queue, out)

Makes a tensor over memory that stays the host's, without copying.

The memory must stay where it is until LibTorch lets go of it, which can be long after the handle is freed:
then drop(ctx) is called once, on any thread; or, when a queue is given instead, ctx becomes readable from it
with tabi_queue_next(), for hosts that cannot be called from other threads. When the call fails, neither
happens. Sizes and strides are checked first: none negative, and the last element within nbytes.

- `data` (out): the first element
- `nbytes`: bytes at data
- `sizes`: size of each dimension
- `strides`: stride of each dimension in elements; NULL for row-major
- `ndim`: number of dimensions
- `dtype`: element type
- `device_type`: where data is
- `device_index`: index of the device; -1 for the current one
- `drop`: called with ctx when the memory is free again; may be NULL
- `ctx`: given to drop or to the queue
- `queue`: takes ctx instead of a call of drop
- `out` (out): the tensor
"""
tabi_tensor_borrow(data, nbytes, sizes, strides, ndim, dtype, device_type, device_index, drop, ctx, queue, out) =
    ccall(functions.tabi_tensor_borrow, Int32,
          (Ptr{Cvoid}, Int64, Ptr{Int64}, Ptr{Int64}, Int64, Int32, Int32, Int32, Ptr{Cvoid}, Ptr{Cvoid}, tabi_queue, Ptr{tabi_tensor}),
          data, nbytes, sizes, strides, ndim, dtype, device_type, device_index, drop, ctx, queue, out)

"""
    tabi_queue_new(out)

Makes a queue for tabi_tensor_borrow().

- `out` (out): the queue
"""
tabi_queue_new(out) = ccall(functions.tabi_queue_new, Int32, (Ptr{tabi_queue},), out)

"""
    tabi_queue_next(queue, out_ctx, out_found)

Takes one token of memory that LibTorch has let go of.

- `queue`: a queue
- `out_ctx` (out): the token; NULL when there is none
- `out_found` (out): 1 when there was one
"""
tabi_queue_next(queue, out_ctx, out_found) =
    ccall(functions.tabi_queue_next, Int32, (tabi_queue, Ptr{Ptr{Cvoid}}, Ptr{Int32}), queue, out_ctx, out_found)

"""
    tabi_tensor_describe(tensor, out)

Fills in what the tensor is; set struct_size first.

- `tensor`: a tensor of at most 64 dimensions
- `out` (out): filled up to its struct_size
"""
tabi_tensor_describe(tensor, out) =
    ccall(functions.tabi_tensor_describe, Int32, (tabi_tensor, Ptr{tabi_tensor_info}), tensor, out)

"""
    tabi_tensor_ndim(tensor, out)

Number of dimensions.

- `tensor`: a tensor
- `out` (out): how many
"""
tabi_tensor_ndim(tensor, out) = ccall(functions.tabi_tensor_ndim, Int32, (tabi_tensor, Ptr{Int64}), tensor, out)

"""
    tabi_tensor_numel(tensor, out)

Number of elements.

- `tensor`: a tensor
- `out` (out): how many
"""
tabi_tensor_numel(tensor, out) =
    ccall(functions.tabi_tensor_numel, Int32, (tabi_tensor, Ptr{Int64}), tensor, out)

"""
    tabi_tensor_sizes(tensor, sizes, capacity, out_ndim)

Size of each dimension.

- `tensor`: a tensor
- `sizes` (out): filled when capacity is enough; may be NULL for capacity 0
- `capacity`: room at sizes; 0 just asks for the number
- `out_ndim` (out): number of dimensions
"""
tabi_tensor_sizes(tensor, sizes, capacity, out_ndim) =
    ccall(functions.tabi_tensor_sizes, Int32,
          (tabi_tensor, Ptr{Int64}, Int64, Ptr{Int64}),
          tensor, sizes, capacity, out_ndim)

"""
    tabi_tensor_strides(tensor, strides, capacity, out_ndim)

Stride of each dimension, in elements.

- `tensor`: a strided tensor
- `strides` (out): filled when capacity is enough; may be NULL for capacity 0
- `capacity`: room at strides; 0 just asks for the number
- `out_ndim` (out): number of dimensions
"""
tabi_tensor_strides(tensor, strides, capacity, out_ndim) =
    ccall(functions.tabi_tensor_strides, Int32,
          (tabi_tensor, Ptr{Int64}, Int64, Ptr{Int64}),
          tensor, strides, capacity, out_ndim)

"""
    tabi_tensor_dtype(tensor, out)

Element type.

- `tensor`: a tensor
- `out` (out): its dtype
"""
tabi_tensor_dtype(tensor, out) =
    ccall(functions.tabi_tensor_dtype, Int32, (tabi_tensor, Ptr{Int32}), tensor, out)

"""
    tabi_tensor_device(tensor, out_type, out_index)

Where the tensor is.

- `tensor`: a tensor
- `out_type` (out): device type
- `out_index` (out): index, -1 for a device without
"""
tabi_tensor_device(tensor, out_type, out_index) =
    ccall(functions.tabi_tensor_device, Int32, (tabi_tensor, Ptr{Int32}, Ptr{Int32}), tensor, out_type, out_index)

"""
    tabi_tensor_layout(tensor, out)

How the tensor is laid out.

- `tensor`: a tensor
- `out` (out): its layout
"""
tabi_tensor_layout(tensor, out) =
    ccall(functions.tabi_tensor_layout, Int32, (tabi_tensor, Ptr{Int32}), tensor, out)

"""
    tabi_tensor_data(tensor, out)

Address of the first element, on the tensor's device.

Valid while the tensor's storage lives and is not resized. Not for sparse and meta tensors.

- `tensor`: a strided tensor with memory
- `out` (out): borrowed; NULL for a tensor without elements
"""
tabi_tensor_data(tensor, out) =
    ccall(functions.tabi_tensor_data, Int32, (tabi_tensor, Ptr{Ptr{Cvoid}}), tensor, out)

"""
    tabi_tensor_is_same(a, b, out)

Tells whether two handles refer to one and the same tensor.

- `a`: a tensor
- `b`: a tensor
- `out` (out): 1 when they do
"""
tabi_tensor_is_same(a, b, out) =
    ccall(functions.tabi_tensor_is_same, Int32, (tabi_tensor, tabi_tensor, Ptr{Int32}), a, b, out)

"""
    tabi_tensor_item(tensor, out)

The one element of a tensor, as a bool, int, double or complex value.

- `tensor`: a tensor of one element
- `out` (out): its value; uint64 above 2^63-1 is a VALUE_ERROR
"""
tabi_tensor_item(tensor, out) =
    ccall(functions.tabi_tensor_item, Int32, (tabi_tensor, Ptr{tabi_value}), tensor, out)

"""
    tabi_tensor_copy_to(tensor, data, nbytes)

Copies all elements, row-major, to host memory.

From any device and any strides; conjugate and negative views are resolved.

- `tensor`: a strided tensor
- `data` (out): where to; may be NULL when nbytes is 0
- `nbytes`: must equal the number of elements times the element size
"""
tabi_tensor_copy_to(tensor, data, nbytes) =
    ccall(functions.tabi_tensor_copy_to, Int32, (tabi_tensor, Ptr{Cvoid}, Int64), tensor, data, nbytes)

"""
    tabi_tensor_copy_from(tensor, data, nbytes)

Overwrites all elements, row-major, from host memory of the tensor's dtype.

- `tensor`: a strided tensor
- `data`: row-major elements
- `nbytes`: must equal the number of elements times the element size
"""
tabi_tensor_copy_from(tensor, data, nbytes) =
    ccall(functions.tabi_tensor_copy_from, Int32, (tabi_tensor, Ptr{Cvoid}, Int64), tensor, data, nbytes)

"""
    tabi_tensor_contiguous(tensor, memory_format, out)

The tensor itself when it is dense in that order already, else a copy that is.

- `tensor`: a strided tensor
- `memory_format`: 0 for row-major
- `out` (out): a tensor
"""
tabi_tensor_contiguous(tensor, memory_format, out) =
    ccall(functions.tabi_tensor_contiguous, Int32, (tabi_tensor, Int32, Ptr{tabi_tensor}), tensor, memory_format, out)

"""
    tabi_tensor_to(tensor, options, out)

The tensor with another dtype, device, or order in memory; itself where nothing changes.

- `tensor`: a tensor
- `options`: what to change
- `out` (out): a tensor
"""
tabi_tensor_to(tensor, options, out) =
    ccall(functions.tabi_tensor_to, Int32,
          (tabi_tensor, Ptr{tabi_to_options}, Ptr{tabi_tensor}),
          tensor, options, out)

"""
    tabi_op_find(name, overload, out)

Finds an operator, or one overload of it.

Without an overload (NULL) the result is the operator as a whole and every call picks the overload from its
arguments, unless the name itself ends in one ("aten::add.Tensor", "aten::relu.default"). Names of PyTorch's
modules are known too: "linalg.det", "fft.fft", "special.expit", and "nn.functional.cross_entropy" with
Python's arguments and defaults, also where Python itself implements it above ATen (without the deprecated
size_average and reduce).

- `name`: such as "aten::add"; "add" is looked for in aten
- `overload`: such as "Tensor"; "" and "default" for the one without a name; NULL for all
- `out` (out): immortal
"""
tabi_op_find(name, overload, out) =
    ccall(functions.tabi_op_find, Int32, (Cstring, Cstring, Ptr{tabi_op}), name, overload, out)

"""
    tabi_op_library_load(path)

Loads a library of custom operators, which registers them in LibTorch's dispatcher as it loads.

Such libraries are built with TORCH_LIBRARY against the LibTorch in use, as for Python's
torch.ops.load_library(). Their operators are then found, described, called and differentiated like any other.
The library stays loaded, and loading it again does nothing. Loading runs its code: trust where it comes from.

- `path`: UTF-8
"""
tabi_op_library_load(path) = ccall(functions.tabi_op_library_load, Int32, (Cstring,), path)

"""
    tabi_op_resolve(op, names, args, n, out)

Picks the overload that a call with these arguments would run.

- `op`: an operator
- `names`: name of each argument, NULL for a positional one; NULL when all are
- `args`: arguments
- `n`: how many
- `out` (out): the overload
"""
tabi_op_resolve(op, names, args, n, out) =
    ccall(functions.tabi_op_resolve, Int32,
          (tabi_op, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_op}),
          op, names, args, n, out)

"""
    tabi_op_call(op, args, n, outs, capacity, out_n)

Calls an operator with positional arguments; what is left out is its default.

- `op`: an operator or one overload
- `args`: arguments
- `n`: how many
- `outs` (out): results
- `capacity`: room at outs; too little is an error before the operator runs
- `out_n` (out): number of results
"""
tabi_op_call(op, args, n, outs, capacity, out_n) =
    ccall(functions.tabi_op_call, Int32,
          (tabi_op, Ptr{tabi_value}, Int64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          op, args, n, outs, capacity, out_n)

"""
    tabi_op_call_named(op, names, args, n, outs, capacity, out_n)

Calls an operator with positional and keyword arguments.

- `op`: an operator or one overload
- `names`: name of each argument, NULL for a positional one; NULL when all are
- `args`: arguments
- `n`: how many
- `outs` (out): results
- `capacity`: room at outs; too little is an error before the operator runs
- `out_n` (out): number of results
"""
tabi_op_call_named(op, names, args, n, outs, capacity, out_n) =
    ccall(functions.tabi_op_call_named, Int32,
          (tabi_op, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          op, names, args, n, outs, capacity, out_n)

"""
    tabi_call_t(op, a)

op(tensor) -> tensor, such as relu.

- `op`: an operator or one overload
- `a`: first argument
"""
tabi_call_t(op, a) = ccall(functions.tabi_call_t, tabi_tensor, (tabi_op, tabi_tensor), op, a)

"""
    tabi_call_tt(op, a, b)

op(tensor, tensor) -> tensor, such as add and matmul.

- `op`: an operator or one overload
- `a`: first argument
- `b`: second argument
"""
tabi_call_tt(op, a, b) =
    ccall(functions.tabi_call_tt, tabi_tensor, (tabi_op, tabi_tensor, tabi_tensor), op, a, b)

"""
    tabi_call_ttt(op, a, b, c)

op(tensor, tensor, tensor) -> tensor, such as linear and where.

- `op`: an operator or one overload
- `a`: first argument
- `b`: second argument
- `c`: third argument
"""
tabi_call_ttt(op, a, b, c) =
    ccall(functions.tabi_call_ttt, tabi_tensor, (tabi_op, tabi_tensor, tabi_tensor, tabi_tensor), op, a, b, c)

"""
    tabi_call_ti(op, a, b)

op(tensor, int) -> tensor, such as add with a number, softmax with a dimension.

- `op`: an operator or one overload
- `a`: first argument
- `b`: second argument
"""
tabi_call_ti(op, a, b) = ccall(functions.tabi_call_ti, tabi_tensor, (tabi_op, tabi_tensor, Int64), op, a, b)

"""
    tabi_call_td(op, a, b)

op(tensor, float) -> tensor, such as mul with a number.

- `op`: an operator or one overload
- `a`: first argument
- `b`: second argument
"""
tabi_call_td(op, a, b) = ccall(functions.tabi_call_td, tabi_tensor, (tabi_op, tabi_tensor, Float64), op, a, b)

"""
    tabi_call_dt(op, a, b)

op(float, tensor) -> tensor, such as pow of a number.

- `op`: an operator or one overload
- `a`: first argument
- `b`: second argument
"""
tabi_call_dt(op, a, b) = ccall(functions.tabi_call_dt, tabi_tensor, (tabi_op, Float64, tabi_tensor), op, a, b)

"""
    tabi_call_tl(op, a, b, n)

op(tensor, int[]) -> tensor, such as reshape and permute.

- `op`: an operator or one overload
- `a`: first argument
- `b`: second argument
- `n`: how many numbers
"""
tabi_call_tl(op, a, b, n) =
    ccall(functions.tabi_call_tl, tabi_tensor, (tabi_op, tabi_tensor, Ptr{Int64}, Int64), op, a, b, n)

"""
    tabi_call_t2(op, a, out_first, out_second)

op(tensor) -> two tensors, such as slogdet.

- `op`: an operator or one overload
- `a`: the argument
- `out_first` (out): first result
- `out_second` (out): second result
"""
tabi_call_t2(op, a, out_first, out_second) =
    ccall(functions.tabi_call_t2, Int32,
          (tabi_op, tabi_tensor, Ptr{tabi_tensor}, Ptr{tabi_tensor}),
          op, a, out_first, out_second)

"""
    tabi_op_count(out)

Number of overloads of all operators that are registered now.

- `out` (out): how many
"""
tabi_op_count(out) = ccall(functions.tabi_op_count, Int32, (Ptr{Int64},), out)

"""
    tabi_op_at(i, out)

The i-th overload, in the order of names.

The order is fixed by the first tabi_op_count() after a library of operators was loaded.

- `i`: from 0
- `out` (out): an overload
"""
tabi_op_at(i, out) = ccall(functions.tabi_op_at, Int32, (Int64, Ptr{tabi_op}), i, out)

"""
    tabi_op_overload_at(op, i, out)

The i-th overload of an operator, in the order in which a call tries them.

- `op`: an operator as a whole
- `i`: from 0
- `out` (out): an overload
"""
tabi_op_overload_at(op, i, out) =
    ccall(functions.tabi_op_overload_at, Int32, (tabi_op, Int64, Ptr{tabi_op}), op, i, out)

"""
    tabi_op_describe(op, out)

What an operator is; set struct_size first.

- `op`: an operator or one overload
- `out` (out): filled up to its struct_size
"""
tabi_op_describe(op, out) = ccall(functions.tabi_op_describe, Int32, (tabi_op, Ptr{tabi_op_info}), op, out)

"""
    tabi_op_describe_arg(op, i, out)

What the i-th argument of an overload is; set struct_size first.

- `op`: one overload
- `i`: from 0
- `out` (out): filled up to its struct_size
"""
tabi_op_describe_arg(op, i, out) =
    ccall(functions.tabi_op_describe_arg, Int32, (tabi_op, Int64, Ptr{tabi_op_arg}), op, i, out)

"""
    tabi_op_arg_default(op, i, out)

Default of the i-th argument; unset where there is none.

- `op`: one overload
- `i`: from 0
- `out` (out): the default
"""
tabi_op_arg_default(op, i, out) =
    ccall(functions.tabi_op_arg_default, Int32, (tabi_op, Int64, Ptr{tabi_value}), op, i, out)

"""
    tabi_op_describe_return(op, i, out)

What the i-th result of an overload is; set struct_size first.

- `op`: one overload
- `i`: from 0
- `out` (out): filled up to its struct_size
"""
tabi_op_describe_return(op, i, out) =
    ccall(functions.tabi_op_describe_return, Int32, (tabi_op, Int64, Ptr{tabi_op_arg}), op, i, out)

"""
    tabi_function_new(fn, ctx, drop, queue, out)

Makes a function of the host.

When nothing refers to it any more, drop(ctx) is called once, on any thread; or, when a queue is given
instead, ctx becomes readable from it with tabi_queue_next(). When the call fails, neither happens.

- `fn`: computes it; NULL for a host that answers TABI_PENDING
- `ctx`: given to fn, drop, or the queue, and by tabi_function_pending()
- `drop`: called with ctx when the function is gone; may be NULL
- `queue`: takes ctx instead of a call of drop
- `out` (out): the function
"""
tabi_function_new(fn, ctx, drop, queue, out) =
    ccall(functions.tabi_function_new, Int32,
          (Ptr{Cvoid}, Ptr{Cvoid}, Ptr{Cvoid}, tabi_queue, Ptr{tabi_function}),
          fn, ctx, drop, queue, out)

"""
    tabi_function_pending(out_ctx, args, capacity, out_n)

What is to be computed after a call on this thread returned TABI_PENDING.

- `out_ctx` (out): the function's ctx
- `args` (out): its arguments, new references
- `capacity`: room at args; too little is an error
- `out_n` (out): number of arguments
"""
tabi_function_pending(out_ctx, args, capacity, out_n) =
    ccall(functions.tabi_function_pending, Int32,
          (Ptr{Ptr{Cvoid}}, Ptr{tabi_value}, Int64, Ptr{Int64}),
          out_ctx, args, capacity, out_n)

"""
    tabi_function_return(results, n)

Gives the results of the function that is to be computed, and goes on with the call that waits for it.

Returns what that call returns: TABI_OK with its outputs written, its failure, or TABI_PENDING again. Results
that are no tensors or None are a TABI_TYPE_ERROR, after which the function is still to be computed.

- `results`: tensors or None, borrowed; may be NULL for n 0
- `n`: how many
"""
tabi_function_return(results, n) =
    ccall(functions.tabi_function_return, Int32, (Ptr{tabi_value}, Int64), results, n)

"""
    tabi_function_fail(status, message)

Reports that the function to be computed failed, and goes on with the call that waits for it.

Returns what that call returns, which is this failure unless something on its way makes do without the
function.

- `status`: a tabi_status, TABI_CALLBACK_FAILED if in doubt
- `message`: one sentence
"""
tabi_function_fail(status, message) =
    ccall(functions.tabi_function_fail, Int32, (Int32, Cstring), status, message)

"""
    tabi_tensor_requires_grad(tensor, out)

Tells whether gradients flow to a tensor.

- `tensor`: a tensor
- `out` (out): 1 when they do
"""
tabi_tensor_requires_grad(tensor, out) =
    ccall(functions.tabi_tensor_requires_grad, Int32, (tabi_tensor, Ptr{Int32}), tensor, out)

"""
    tabi_tensor_set_requires_grad(tensor, requires_grad)

Lets gradients flow to a leaf, or not.

- `tensor`: a leaf of floating point or complex dtype
- `requires_grad`: 1 to let them
"""
tabi_tensor_set_requires_grad(tensor, requires_grad) =
    ccall(functions.tabi_tensor_set_requires_grad, Int32, (tabi_tensor, Int32), tensor, requires_grad)

"""
    tabi_tensor_is_leaf(tensor, out)

Tells whether a tensor is a leaf of the graph, where gradients gather.

- `tensor`: a tensor
- `out` (out): 1 for a leaf
"""
tabi_tensor_is_leaf(tensor, out) =
    ccall(functions.tabi_tensor_is_leaf, Int32, (tabi_tensor, Ptr{Int32}), tensor, out)

"""
    tabi_tensor_grad_fn(tensor, out)

Name of the function in the graph that made a tensor.

- `tensor`: a tensor
- `out` (out): as PyTorch shows it, such as "MulBackward0"; "" for a leaf; borrowed until this thread's next call that returns values
"""
tabi_tensor_grad_fn(tensor, out) =
    ccall(functions.tabi_tensor_grad_fn, Int32, (tabi_tensor, Ptr{Cstring}), tensor, out)

"""
    tabi_tensor_retain_grad(tensor)

Lets a tensor that is no leaf keep its gradient at the next backward.

- `tensor`: a tensor that requires gradients
"""
tabi_tensor_retain_grad(tensor) = ccall(functions.tabi_tensor_retain_grad, Int32, (tabi_tensor,), tensor)

"""
    tabi_tensor_grad(tensor, out)

The gradient gathered in a tensor.

- `tensor`: a tensor
- `out` (out): its gradient; NULL when there is none
"""
tabi_tensor_grad(tensor, out) =
    ccall(functions.tabi_tensor_grad, Int32, (tabi_tensor, Ptr{tabi_tensor}), tensor, out)

"""
    tabi_tensor_set_grad(tensor, grad)

Replaces the gradient of a tensor.

- `tensor`: a tensor
- `grad`: of the tensor's shape, dtype and device; NULL for none
"""
tabi_tensor_set_grad(tensor, grad) =
    ccall(functions.tabi_tensor_set_grad, Int32, (tabi_tensor, tabi_tensor), tensor, grad)

"""
    tabi_tensor_detach(tensor, out)

The same memory outside the graph.

- `tensor`: a tensor
- `out` (out): shares its storage and requires no gradient
"""
tabi_tensor_detach(tensor, out) =
    ccall(functions.tabi_tensor_detach, Int32, (tabi_tensor, Ptr{tabi_tensor}), tensor, out)

"""
    tabi_backward(tensors, grads, n, inputs, n_inputs, flags)

Adds the gradients of tensors into the grad of the leaves they were made from.

- `tensors`: what to differentiate
- `grads`: gradient with respect to each; NULL (one, or all) for 1, where a tensor has one element
- `n`: how many
- `inputs`: gather in these alone; NULL for all leaves
- `n_inputs`: how many
- `flags`: tabi_grad_flags; ALLOW_UNUSED has no meaning here
"""
tabi_backward(tensors, grads, n, inputs, n_inputs, flags) =
    ccall(functions.tabi_backward, Int32,
          (Ptr{tabi_tensor}, Ptr{tabi_tensor}, Int64, Ptr{tabi_tensor}, Int64, UInt64),
          tensors, grads, n, inputs, n_inputs, flags)

"""
    tabi_grad(outputs, grad_outputs, n_outputs, inputs, n_inputs, flags, out)

Gradients of outputs with respect to inputs, leaving every grad alone.

- `outputs`: what to differentiate
- `grad_outputs`: as the grads of tabi_backward()
- `n_outputs`: how many
- `inputs`: with respect to what
- `n_inputs`: how many
- `flags`: tabi_grad_flags
- `out` (out): a gradient for each input; NULL for an unused one
"""
tabi_grad(outputs, grad_outputs, n_outputs, inputs, n_inputs, flags, out) =
    ccall(functions.tabi_grad, Int32,
          (Ptr{tabi_tensor}, Ptr{tabi_tensor}, Int64, Ptr{tabi_tensor}, Int64, UInt64, Ptr{tabi_tensor}),
          outputs, grad_outputs, n_outputs, inputs, n_inputs, flags, out)

"""
    tabi_tensor_register_hook(tensor, kind, hook, out_id)

Has a function called with the gradient of a tensor, or with a leaf once its gradient is gathered.

A GRAD hook gets the gradient with respect to the tensor and may return another in its place. A
POST_ACCUMULATE_GRAD hook gets the leaf itself, whose grad is complete, and returns nothing. Hooks run in the
order of their registration. A hook that keeps a handle to its own tensor keeps both alive until it is
removed.

- `tensor`: a tensor that requires gradients; a leaf for POST_ACCUMULATE_GRAD
- `kind`: which
- `hook`: what to call
- `out_id` (out): for tabi_tensor_remove_hook()
"""
tabi_tensor_register_hook(tensor, kind, hook, out_id) =
    ccall(functions.tabi_tensor_register_hook, Int32,
          (tabi_tensor, Int32, tabi_function, Ptr{Int64}),
          tensor, kind, hook, out_id)

"""
    tabi_tensor_remove_hook(tensor, kind, id)

Takes a hook away again.

- `tensor`: the tensor it was registered with
- `kind`: which
- `id`: from its registration
"""
tabi_tensor_remove_hook(tensor, kind, id) =
    ccall(functions.tabi_tensor_remove_hook, Int32, (tabi_tensor, Int32, Int64), tensor, kind, id)

"""
    tabi_autograd_apply(backward, inputs, n, outputs, m, saved, n_saved, flags, non_differentiable, n_non_differentiable, dirty, n_dirty, out)

Joins to the graph what the host computed itself, with a backward of the host's (torch.autograd.Function).

The outputs are those of a computation that ran without gradients on the inputs (tabi_mode_push()). Their
backward is called with a gradient for each output, the saved tensors, and a list of bools: which inputs need
a gradient. It returns a gradient or None for each input. With TABI_GRAD_CREATE_GRAPH what it does is recorded
too. Forward mode does not work through it.

- `backward`: computes the gradients of the inputs
- `inputs`: what the outputs were computed from
- `n`: how many
- `outputs`: what was computed
- `m`: how many
- `saved`: tensors that backward needs, inputs and outputs among them; may be NULL for none. Writing to one in between is an error
- `n_saved`: how many
- `flags`: tabi_apply_flags
- `non_differentiable`: numbers, from 0, of outputs without gradients; may be NULL for none
- `n_non_differentiable`: how many
- `dirty`: numbers, from 0, of inputs that the computation wrote to and returned; may be NULL for none
- `n_dirty`: how many
- `out` (out): the outputs in the graph
"""
tabi_autograd_apply(backward, inputs, n, outputs, m, saved, n_saved, flags, non_differentiable, n_non_differentiable, dirty, n_dirty, out) =
    ccall(functions.tabi_autograd_apply, Int32,
          (tabi_function, Ptr{tabi_tensor}, Int64, Ptr{tabi_tensor}, Int64, Ptr{tabi_tensor}, Int64, UInt64, Ptr{Int64}, Int64, Ptr{Int64}, Int64, Ptr{tabi_tensor}),
          backward, inputs, n, outputs, m, saved, n_saved, flags, non_differentiable, n_non_differentiable, dirty, n_dirty, out)

"""
    tabi_mode_push(mode, out_token)

Enters a mode on this thread.

- `mode`: which
- `out_token` (out): for the pop
"""
tabi_mode_push(mode, out_token) = ccall(functions.tabi_mode_push, Int32, (Int32, Ptr{UInt64}), mode, out_token)

"""
    tabi_mode_pop(token)

Leaves the mode entered last on this thread.

- `token`: from its push
"""
tabi_mode_pop(token) = ccall(functions.tabi_mode_pop, Int32, (UInt64,), token)

"""
    tabi_grad_enabled(out)

Tells whether this thread records a graph.

- `out` (out): 1 when it does
"""
tabi_grad_enabled(out) = ccall(functions.tabi_grad_enabled, Int32, (Ptr{Int32},), out)

"""
    tabi_set_detect_anomaly(on, check_nan)

Has every backward say which operator of the forward made its gradient fail or not a number; process-wide,
slow.

- `on`: 1 to look for anomalies
- `check_nan`: 1 to fail at a gradient that has a NaN
"""
tabi_set_detect_anomaly(on, check_nan) =
    ccall(functions.tabi_set_detect_anomaly, Int32, (Int32, Int32), on, check_nan)

"""
    tabi_detect_anomaly(out, out_check_nan)

Tells whether anomalies are looked for.

- `out` (out): 1 when they are
- `out_check_nan` (out): 1 when gradients with a NaN fail
"""
tabi_detect_anomaly(out, out_check_nan) =
    ccall(functions.tabi_detect_anomaly, Int32, (Ptr{Int32}, Ptr{Int32}), out, out_check_nan)

"""
    tabi_grad_norm(tensors, n, norm_type, error_if_nonfinite, out)

Norm of the gradients of tensors, as if they were one vector (torch.nn.utils.get_total_norm).

- `tensors`: such as parameters; one without a gradient does not count
- `n`: how many
- `norm_type`: p of the p-norm, such as 2.0; may be infinity
- `error_if_nonfinite`: 1 to fail when the norm is infinite or no number
- `out` (out): the norm; no dimensions
"""
tabi_grad_norm(tensors, n, norm_type, error_if_nonfinite, out) =
    ccall(functions.tabi_grad_norm, Int32,
          (Ptr{tabi_tensor}, Int64, Float64, Int32, Ptr{tabi_tensor}),
          tensors, n, norm_type, error_if_nonfinite, out)

"""
    tabi_clip_grad_norm(tensors, n, max_norm, norm_type, error_if_nonfinite, out)

Scales the gradients of tensors down so that their norm is at most max_norm (torch.nn.utils.clip_grad_norm_).

- `tensors`: such as parameters; one without a gradient does not count
- `n`: how many
- `max_norm`: greatest norm
- `norm_type`: p of the p-norm, such as 2.0; may be infinity
- `error_if_nonfinite`: 1 to fail when the norm is infinite or no number
- `out` (out): the norm before; no dimensions
"""
tabi_clip_grad_norm(tensors, n, max_norm, norm_type, error_if_nonfinite, out) =
    ccall(functions.tabi_clip_grad_norm, Int32,
          (Ptr{tabi_tensor}, Int64, Float64, Float64, Int32, Ptr{tabi_tensor}),
          tensors, n, max_norm, norm_type, error_if_nonfinite, out)

"""
    tabi_clip_grad_value(tensors, n, clip_value)

Cuts each element of the gradients of tensors off at -clip_value and clip_value
(torch.nn.utils.clip_grad_value_).

- `tensors`: such as parameters; one without a gradient does not count
- `n`: how many
- `clip_value`: greatest absolute value
"""
tabi_clip_grad_value(tensors, n, clip_value) =
    ccall(functions.tabi_clip_grad_value, Int32, (Ptr{tabi_tensor}, Int64, Float64), tensors, n, clip_value)

"""
    tabi_vjp(function_, inputs, n, cotangents, m, flags, outs, capacity, out_n)

Results of a function, and the gradients of its inputs for gradients of its results (torch.func.vjp).

- `function_`: what to differentiate
- `inputs`: floating point or complex
- `n`: how many
- `cotangents`: gradient with respect to each result; NULL (one, or all) for 1, where a result has one element
- `m`: how many: the number of results unless cotangents is NULL
- `flags`: tabi_transform_flags
- `outs` (out): the results, then a gradient for each input
- `capacity`: room at outs
- `out_n` (out): number of both together
"""
tabi_vjp(function_, inputs, n, cotangents, m, flags, outs, capacity, out_n) =
    ccall(functions.tabi_vjp, Int32,
          (tabi_function, Ptr{tabi_tensor}, Int64, Ptr{tabi_tensor}, Int64, UInt64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          function_, inputs, n, cotangents, m, flags, outs, capacity, out_n)

"""
    tabi_jvp(function_, inputs, tangents, n, outs, capacity, out_n)

Results of a function, and how they change with its inputs, by forward mode (torch.func.jvp).

- `function_`: what to differentiate
- `inputs`: floating point or complex
- `tangents`: direction of change of each input, of its sizes and dtype
- `n`: how many
- `outs` (out): the results, then a tangent for each
- `capacity`: room at outs
- `out_n` (out): number of both together
"""
tabi_jvp(function_, inputs, tangents, n, outs, capacity, out_n) =
    ccall(functions.tabi_jvp, Int32,
          (tabi_function, Ptr{tabi_tensor}, Ptr{tabi_tensor}, Int64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          function_, inputs, tangents, n, outs, capacity, out_n)

"""
    tabi_jacobian(function_, inputs, n, flags, outs, capacity, out_n)

All derivatives of the results of a function by its inputs (torch.autograd.functional.jacobian).

- `function_`: what to differentiate
- `inputs`: floating point or complex
- `n`: how many
- `flags`: tabi_transform_flags
- `outs` (out): for each result, for each input: sizes of the result, then of the input
- `capacity`: room at outs
- `out_n` (out): results times inputs
"""
tabi_jacobian(function_, inputs, n, flags, outs, capacity, out_n) =
    ccall(functions.tabi_jacobian, Int32,
          (tabi_function, Ptr{tabi_tensor}, Int64, UInt64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          function_, inputs, n, flags, outs, capacity, out_n)

"""
    tabi_hessian(function_, inputs, n, flags, outs, capacity, out_n)

Second derivatives of a function with one result of one element (torch.autograd.functional.hessian).

- `function_`: what to differentiate
- `inputs`: floating point
- `n`: how many
- `flags`: tabi_transform_flags
- `outs` (out): for each input, for each input: sizes of the one, then of the other
- `capacity`: room at outs
- `out_n` (out): inputs times inputs
"""
tabi_hessian(function_, inputs, n, flags, outs, capacity, out_n) =
    ccall(functions.tabi_hessian, Int32,
          (tabi_function, Ptr{tabi_tensor}, Int64, UInt64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          function_, inputs, n, flags, outs, capacity, out_n)

"""
    tabi_vmap(function_, inputs, in_dims, n, out_dim, outs, capacity, out_n)

Applies a function that is written for one example to a batch of them at once (torch.vmap).

The function sees each input without its batch dimension and is called once. Operators that LibTorch has no
batching rule for run once an example. Random operators, in-place writes of a batched into an unbatched
tensor, item() and shapes that depend on data do not work inside. (LibTorch's newer transforms have no headers
in its packages: this is its older vmap.)

- `function_`: what to apply
- `inputs`: inputs
- `in_dims`: batch dimension of each input; -1 from the end; INT64_MIN for an input that is the same for all; NULL for 0
- `n`: how many
- `out_dim`: where the batch dimension of the results goes
- `outs` (out): the results
- `capacity`: room at outs
- `out_n` (out): how many
"""
tabi_vmap(function_, inputs, in_dims, n, out_dim, outs, capacity, out_n) =
    ccall(functions.tabi_vmap, Int32,
          (tabi_function, Ptr{tabi_tensor}, Ptr{Int64}, Int64, Int64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          function_, inputs, in_dims, n, out_dim, outs, capacity, out_n)

"""
    tabi_gradcheck(function_, inputs, n, options)

Compares the gradients of a function with finite differences; differing ones are the failure
(torch.autograd.gradcheck).

Central differences along each element of each input that requires gradients, which should be float64 or
complex128 for the tolerances to make sense; complex tensors count as pairs of real numbers.

- `function_`: what to check; the same result at each call
- `inputs`: at least one requires gradients
- `n`: how many
- `options`: tolerances; NULL for Python's defaults
"""
tabi_gradcheck(function_, inputs, n, options) =
    ccall(functions.tabi_gradcheck, Int32,
          (tabi_function, Ptr{tabi_tensor}, Int64, Ptr{tabi_gradcheck_options}),
          function_, inputs, n, options)

"""
    tabi_checkpoint(function_, inputs, n, outs, capacity, out_n)

Calls a function and keeps nothing of what it recorded; backward calls it again (torch.utils.checkpoint).

As Python's with use_reentrant=True: random numbers are drawn again as the first time, gradients reach the
inputs and all leaves that the function uses, and tabi_backward() without inputs is the way to get them, not
tabi_grad().

- `function_`: what to compute
- `inputs`: inputs; at least one must require gradients for any to flow
- `n`: how many
- `outs` (out): the results
- `capacity`: room at outs
- `out_n` (out): how many
"""
tabi_checkpoint(function_, inputs, n, outs, capacity, out_n) =
    ccall(functions.tabi_checkpoint, Int32,
          (tabi_function, Ptr{tabi_tensor}, Int64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          function_, inputs, n, outs, capacity, out_n)

"""
    tabi_module_new(type, names, options, n, out)

Makes a layer or container, as Python's torch.nn class of that name.

Options are as in Python, positional or by name, and the same defaults; every layer also takes device and
dtype. At equal seed the parameters start with Python's numbers.

- `type`: such as "Conv2d"
- `names`: name of each option, NULL for a positional one; NULL when all are
- `options`: options
- `n`: how many
- `out` (out): the module
"""
tabi_module_new(type, names, options, n, out) =
    ccall(functions.tabi_module_new, Int32,
          (Cstring, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_module}),
          type, names, options, n, out)

"""
    tabi_module_type_count(out)

Number of types that tabi_module_new() knows.

- `out` (out): how many
"""
tabi_module_type_count(out) = ccall(functions.tabi_module_type_count, Int32, (Ptr{Int64},), out)

"""
    tabi_module_type_at(i, out_name, out_signature)

Name and signature of the i-th type.

- `i`: from 0
- `out_name` (out): such as "Linear"; immortal
- `out_signature` (out): such as "(in_features, out_features, bias=True)"; immortal
"""
tabi_module_type_at(i, out_name, out_signature) =
    ccall(functions.tabi_module_type_at, Int32, (Int64, Ptr{Cstring}, Ptr{Cstring}), i, out_name, out_signature)

"""
    tabi_module_type_methods(i, out)

What modules of the i-th type can be asked for.

- `i`: from 0
- `out` (out): dict: signature, such as "(input)", by name of each method; forward is one but for containers
"""
tabi_module_type_methods(i, out) =
    ccall(functions.tabi_module_type_methods, Int32, (Int64, Ptr{tabi_tree}), i, out)

"""
    tabi_module_compose(type, out)

Makes an empty module for the host to compose.

- `type`: name of the host's class
- `out` (out): the module
"""
tabi_module_compose(type, out) =
    ccall(functions.tabi_module_compose, Int32, (Cstring, Ptr{tabi_module}), type, out)

"""
    tabi_module_set_child(module_, path, child)

Adds a child, replaces the one of that name, or takes it away.

- `module_`: the parent
- `path`: name, or path to one, of the child
- `child`: shared with whoever else has it; NULL takes the child away
"""
tabi_module_set_child(module_, path, child) =
    ccall(functions.tabi_module_set_child, Int32, (tabi_module, Cstring, tabi_module), module_, path, child)

"""
    tabi_module_set_parameter(module_, path, tensor)

Adds a parameter, or replaces the one of that name, whatever its shape was.

- `module_`: the module
- `path`: name of, or path to, the parameter
- `tensor`: a leaf, shared with the caller; NULL for an absent parameter
"""
tabi_module_set_parameter(module_, path, tensor) =
    ccall(functions.tabi_module_set_parameter, Int32, (tabi_module, Cstring, tabi_tensor), module_, path, tensor)

"""
    tabi_module_set_buffer(module_, path, tensor)

Adds a buffer, or replaces the one of that name.

- `module_`: the module
- `path`: name of, or path to, the buffer
- `tensor`: shared with the caller; NULL for a buffer that is absent, and stays so
"""
tabi_module_set_buffer(module_, path, tensor) =
    ccall(functions.tabi_module_set_buffer, Int32, (tabi_module, Cstring, tabi_tensor), module_, path, tensor)

"""
    tabi_module_child(module_, path, out)

The child at a path.

- `module_`: a module
- `path`: such as "features.0"
- `out` (out): the child
"""
tabi_module_child(module_, path, out) =
    ccall(functions.tabi_module_child, Int32, (tabi_module, Cstring, Ptr{tabi_module}), module_, path, out)

"""
    tabi_module_tensor(module_, path, out)

The parameter or buffer at a path.

- `module_`: a module
- `path`: such as "fc.weight"
- `out` (out): the module's own tensor
"""
tabi_module_tensor(module_, path, out) =
    ccall(functions.tabi_module_tensor, Int32, (tabi_module, Cstring, Ptr{tabi_tensor}), module_, path, out)

"""
    tabi_module_children(module_, out)

Children, in order.

- `module_`: a module
- `out` (out): list of names
"""
tabi_module_children(module_, out) =
    ccall(functions.tabi_module_children, Int32, (tabi_module, Ptr{tabi_tree}), module_, out)

"""
    tabi_module_parameters(module_, recurse, out)

Parameters by path, in order.

- `module_`: a module
- `recurse`: 1 for those of children too
- `out` (out): dict of tensors, the module's own; a tied parameter stands under its first path alone
"""
tabi_module_parameters(module_, recurse, out) =
    ccall(functions.tabi_module_parameters, Int32, (tabi_module, Int32, Ptr{tabi_tree}), module_, recurse, out)

"""
    tabi_module_select_parameters(module_, pattern, out)

Parameters whose paths match a pattern, in order; of an optimiser's group, say.

- `module_`: a module
- `pattern`: as in tabi_module_set_requires_grad()
- `out` (out): dict of tensors, the module's own; empty when nothing matches
"""
tabi_module_select_parameters(module_, pattern, out) =
    ccall(functions.tabi_module_select_parameters, Int32,
          (tabi_module, Cstring, Ptr{tabi_tree}),
          module_, pattern, out)

"""
    tabi_module_buffers(module_, recurse, out)

Buffers by path, in order.

- `module_`: a module
- `recurse`: 1 for those of children too
- `out` (out): dict of tensors, the module's own
"""
tabi_module_buffers(module_, recurse, out) =
    ccall(functions.tabi_module_buffers, Int32, (tabi_module, Int32, Ptr{tabi_tree}), module_, recurse, out)

"""
    tabi_module_type(module_, out)

Type of a module, such as "Linear".

- `module_`: a module
- `out` (out): borrowed as long as the module lives
"""
tabi_module_type(module_, out) =
    ccall(functions.tabi_module_type, Int32, (tabi_module, Ptr{Cstring}), module_, out)

"""
    tabi_module_options(module_, out)

The options of a layer, as Python's module has them as attributes.

- `module_`: a module
- `out` (out): dict by name, in the constructor's order; empty for what is no layer
"""
tabi_module_options(module_, out) =
    ccall(functions.tabi_module_options, Int32, (tabi_module, Ptr{tabi_tree}), module_, out)

"""
    tabi_module_extra_repr(module_, out)

What stands between the brackets where Python prints the module, its children apart.

- `module_`: a module
- `out` (out): borrowed until this thread's next call that returns values
"""
tabi_module_extra_repr(module_, out) =
    ccall(functions.tabi_module_extra_repr, Int32, (tabi_module, Ptr{Cstring}), module_, out)

"""
    tabi_module_repr(module_, out)

The module as Python prints it.

- `module_`: a module
- `out` (out): borrowed until this thread's next call that returns values
"""
tabi_module_repr(module_, out) =
    ccall(functions.tabi_module_repr, Int32, (tabi_module, Ptr{Cstring}), module_, out)

"""
    tabi_module_forward(module_, names, args, n, outs, capacity, out_n)

Runs a module. Takes and returns any number of values.

- `module_`: not one that the host composed
- `names`: name of each argument, NULL for a positional one; NULL when all are
- `args`: arguments
- `n`: how many
- `outs` (out): results
- `capacity`: room at outs; too little is an error
- `out_n` (out): number of results
"""
tabi_module_forward(module_, names, args, n, outs, capacity, out_n) =
    ccall(functions.tabi_module_forward, Int32,
          (tabi_module, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          module_, names, args, n, outs, capacity, out_n)

"""
    tabi_module_train(module_, on)

Sets training mode, here and in all children.

- `module_`: a module
- `on`: 1 for train, 0 for eval
"""
tabi_module_train(module_, on) = ccall(functions.tabi_module_train, Int32, (tabi_module, Int32), module_, on)

"""
    tabi_module_is_training(module_, out)

Tells the mode.

- `module_`: a module
- `out` (out): 1 in training
"""
tabi_module_is_training(module_, out) =
    ccall(functions.tabi_module_is_training, Int32, (tabi_module, Ptr{Int32}), module_, out)

"""
    tabi_module_to(module_, options)

Moves all parameters and buffers in place; a dtype is for the floating point ones.

- `module_`: a module
- `options`: what to change; copy and memory_format must be 0
"""
tabi_module_to(module_, options) =
    ccall(functions.tabi_module_to, Int32, (tabi_module, Ptr{tabi_to_options}), module_, options)

"""
    tabi_module_set_requires_grad(module_, pattern, requires_grad, out_n)

Lets gradients flow to the parameters whose paths match a pattern, or freezes them.

- `module_`: a module
- `pattern`: as in tabi_tree_select(), such as "layer1.**" or "*.bias"; what matches a module stands for all below it
- `requires_grad`: 1 to let them
- `out_n` (out): how many parameters it matched
"""
tabi_module_set_requires_grad(module_, pattern, requires_grad, out_n) =
    ccall(functions.tabi_module_set_requires_grad, Int32,
          (tabi_module, Cstring, Int32, Ptr{Int64}),
          module_, pattern, requires_grad, out_n)

"""
    tabi_module_register_parametrization(module_, name, parametrization)

Has a parameter of a layer computed from others whenever it is used.

As torch.nn.utils.parametrize: the parameter becomes "parametrizations.weight.original" (or original0,
original1, …), and the parametrization, a module, its child "parametrizations.weight.0", where a further one
stands behind it. The types "parametrizations.weight_norm", "parametrizations.spectral_norm" and
"parametrizations.orthogonal" are those of torch.nn.utils.parametrizations; any layer that maps a tensor to
one of its shape will do.

- `module_`: the layer that has the parameter
- `name`: of the parameter, such as "weight"
- `parametrization`: what computes it, not one that the host composed
"""
tabi_module_register_parametrization(module_, name, parametrization) =
    ccall(functions.tabi_module_register_parametrization, Int32,
          (tabi_module, Cstring, tabi_module),
          module_, name, parametrization)

"""
    tabi_module_remove_parametrizations(module_, name, leave_parametrized)

Makes a parameter that is computed a parameter of its own again.

- `module_`: the layer
- `name`: of the parameter
- `leave_parametrized`: 1 keeps the value that was computed, 0 the original
"""
tabi_module_remove_parametrizations(module_, name, leave_parametrized) =
    ccall(functions.tabi_module_remove_parametrizations, Int32,
          (tabi_module, Cstring, Int32),
          module_, name, leave_parametrized)

"""
    tabi_module_zero_grad(module_, set_to_none)

Clears the gradients of all parameters.

- `module_`: a module
- `set_to_none`: 1 to have none, 0 to have zeros
"""
tabi_module_zero_grad(module_, set_to_none) =
    ccall(functions.tabi_module_zero_grad, Int32, (tabi_module, Int32), module_, set_to_none)

"""
    tabi_module_state_dict(module_, out)

Parameters and buffers under Python's keys, in Python's order.

- `module_`: a module
- `out` (out): dict of tensors that share the module's memory, outside the graph
"""
tabi_module_state_dict(module_, out) =
    ccall(functions.tabi_module_state_dict, Int32, (tabi_module, Ptr{tabi_tree}), module_, out)

"""
    tabi_module_load_state_dict(module_, state, strict, out_report)

Copies tensors into the parameters and buffers of the same names.

- `module_`: a module
- `state`: dict of tensors, as a checkpoint has it
- `strict`: 1: nothing is copied, and the call fails naming them all, when keys are missing or unexpected
- `out_report` (out): dict of two lists of keys, missing and unexpected; may be NULL
"""
tabi_module_load_state_dict(module_, state, strict, out_report) =
    ccall(functions.tabi_module_load_state_dict, Int32,
          (tabi_module, tabi_tree, Int32, Ptr{tabi_tree}),
          module_, state, strict, out_report)

"""
    tabi_module_clone(module_, out)

A copy with parameters and buffers of its own, and no gradients.

- `module_`: a module
- `out` (out): the copy
"""
tabi_module_clone(module_, out) =
    ccall(functions.tabi_module_clone, Int32, (tabi_module, Ptr{tabi_module}), module_, out)

"""
    tabi_optim_new(type, params, n_params, names, options, n, out)

Makes an optimiser, as Python's torch.optim class of that name.

- `type`: such as "Adam"
- `params`: leaves that require gradients; the first group
- `n_params`: how many
- `names`: name of each option; may be NULL when n is 0
- `options`: options; defaults are Python's
- `n`: how many options
- `out` (out): the optimiser
"""
tabi_optim_new(type, params, n_params, names, options, n, out) =
    ccall(functions.tabi_optim_new, Int32,
          (Cstring, Ptr{tabi_tensor}, Int64, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_optim}),
          type, params, n_params, names, options, n, out)

"""
    tabi_optim_type_count(out)

Number of types that tabi_optim_new() knows.

- `out` (out): how many
"""
tabi_optim_type_count(out) = ccall(functions.tabi_optim_type_count, Int32, (Ptr{Int64},), out)

"""
    tabi_optim_type_at(i, out_name, out_signature)

Name and options of the i-th type.

- `i`: from 0
- `out_name` (out): such as "SGD"; immortal
- `out_signature` (out): such as "(lr=0.001, momentum=0, …)"; immortal
"""
tabi_optim_type_at(i, out_name, out_signature) =
    ccall(functions.tabi_optim_type_at, Int32, (Int64, Ptr{Cstring}, Ptr{Cstring}), i, out_name, out_signature)

"""
    tabi_optim_add_group(optim, params, n_params, names, options, n)

Adds a group of parameters; options not given are those of the optimiser.

- `optim`: an optimiser
- `params`: leaves that no group has yet
- `n_params`: how many
- `names`: name of each option; may be NULL when n is 0
- `options`: options
- `n`: how many options
"""
tabi_optim_add_group(optim, params, n_params, names, options, n) =
    ccall(functions.tabi_optim_add_group, Int32,
          (tabi_optim, Ptr{tabi_tensor}, Int64, Ptr{Cstring}, Ptr{tabi_value}, Int64),
          optim, params, n_params, names, options, n)

"""
    tabi_optim_group_count(optim, out)

Number of groups.

- `optim`: an optimiser
- `out` (out): how many
"""
tabi_optim_group_count(optim, out) =
    ccall(functions.tabi_optim_group_count, Int32, (tabi_optim, Ptr{Int64}), optim, out)

"""
    tabi_optim_get(optim, group, name, out)

An option of a group.

- `optim`: an optimiser
- `group`: from 0
- `name`: such as "lr"
- `out` (out): its value
"""
tabi_optim_get(optim, group, name, out) =
    ccall(functions.tabi_optim_get, Int32, (tabi_optim, Int64, Cstring, Ptr{tabi_value}), optim, group, name, out)

"""
    tabi_optim_options(optim, group, out)

All options of a group, and what was noted beside them, as its state dict has them.

- `optim`: an optimiser
- `group`: from 0
- `out` (out): a dict, such as {'lr': 0.1, …, 'initial_lr': 0.1}
"""
tabi_optim_options(optim, group, out) =
    ccall(functions.tabi_optim_options, Int32, (tabi_optim, Int64, Ptr{tabi_tree}), optim, group, out)

"""
    tabi_optim_note(optim, group, name, note)

Keeps a value beside a group's options, such as "initial_lr" or "param_names"; it goes into the state dict.

- `optim`: an optimiser
- `group`: from 0
- `name`: no option's name, nor "params"
- `note`: a number, string, tensor, list or tree; an unset value takes the note away
"""
tabi_optim_note(optim, group, name, note) =
    ccall(functions.tabi_optim_note, Int32, (tabi_optim, Int64, Cstring, Ptr{tabi_value}), optim, group, name, note)

"""
    tabi_optim_set(optim, group, name, option)

Changes an option, of one group or of all.

- `optim`: an optimiser
- `group`: from 0; -1 for all
- `name`: such as "lr"
- `option`: the new value
"""
tabi_optim_set(optim, group, name, option) =
    ccall(functions.tabi_optim_set, Int32, (tabi_optim, Int64, Cstring, Ptr{tabi_value}), optim, group, name, option)

"""
    tabi_optim_step(optim)

Updates the parameters from their gradients; one without a gradient stays as it is.

- `optim`: an optimiser
"""
tabi_optim_step(optim) = ccall(functions.tabi_optim_step, Int32, (tabi_optim,), optim)

"""
    tabi_optim_step_closure(optim, closure, out)

Has the host compute the loss and its gradients, and updates the parameters.

As Python's step(closure): LBFGS calls it as often as it needs to, the others once. The function gets no
arguments, clears the gradients, computes the loss, calls its backward, and gives the loss. A host that goes
on in a loop of its own makes it without an address and answers TABI_PENDING.

- `optim`: an optimiser
- `closure`: gives the loss
- `out` (out): the loss before the step
"""
tabi_optim_step_closure(optim, closure, out) =
    ccall(functions.tabi_optim_step_closure, Int32,
          (tabi_optim, tabi_function, Ptr{tabi_tensor}),
          optim, closure, out)

"""
    tabi_optim_zero_grad(optim, set_to_none)

Clears the gradients of all its parameters.

- `optim`: an optimiser
- `set_to_none`: 1 to have none, as is Python's default; 0 to have zeros
"""
tabi_optim_zero_grad(optim, set_to_none) =
    ccall(functions.tabi_optim_zero_grad, Int32, (tabi_optim, Int32), optim, set_to_none)

"""
    tabi_optim_state_dict(optim, out)

State and groups, in the layout of Python's state_dict().

- `optim`: an optimiser
- `out` (out): {'state': {0: {…}, …}, 'param_groups': [{…, 'params': [0, …]}, …]}; tensors share the optimiser's memory
"""
tabi_optim_state_dict(optim, out) =
    ccall(functions.tabi_optim_state_dict, Int32, (tabi_optim, Ptr{tabi_tree}), optim, out)

"""
    tabi_optim_load_state_dict(optim, state)

Takes over a state dict, of Python's or of this library.

- `optim`: an optimiser of the same type, with groups of the same sizes
- `state`: as tabi_optim_state_dict() gives
"""
tabi_optim_load_state_dict(optim, state) =
    ccall(functions.tabi_optim_load_state_dict, Int32, (tabi_optim, tabi_tree), optim, state)

"""
    tabi_schedule_new(type, optim, names, options, n, functions_, n_functions, out)

Makes a schedule, and sets the first learning rates.

LambdaLR and MultiplicativeLR take functions of the host, one for all groups or one for each, and CyclicLR may
take one as scale_fn: each is called with a tensor of one int64, the epoch, and gives a tensor of one number,
the factor.

- `type`: such as "StepLR"
- `optim`: an optimiser; the schedule keeps it
- `names`: name of each option, NULL for a positional one; NULL when all are
- `options`: options; defaults are Python's
- `n`: how many options
- `functions_`: functions of the host
- `n_functions`: how many
- `out` (out): the schedule
"""
tabi_schedule_new(type, optim, names, options, n, functions_, n_functions, out) =
    ccall(functions.tabi_schedule_new, Int32,
          (Cstring, tabi_optim, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{Ptr{Cvoid}}, Int64, Ptr{tabi_schedule}),
          type, optim, names, options, n, functions_, n_functions, out)

"""
    tabi_schedule_combine(type, optim, schedules, n_schedules, names, options, n, out)

Makes a schedule of others, a SequentialLR or a ChainedScheduler.

- `type`: "SequentialLR" or "ChainedScheduler"
- `optim`: the optimiser that all of them have
- `schedules`: the schedules, in order; kept
- `n_schedules`: how many
- `names`: name of each option, NULL for a positional one; NULL when all are
- `options`: such as SequentialLR's milestones
- `n`: how many options
- `out` (out): the schedule
"""
tabi_schedule_combine(type, optim, schedules, n_schedules, names, options, n, out) =
    ccall(functions.tabi_schedule_combine, Int32,
          (Cstring, tabi_optim, Ptr{Ptr{Cvoid}}, Int64, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_schedule}),
          type, optim, schedules, n_schedules, names, options, n, out)

"""
    tabi_schedule_type_count(out)

Number of types that tabi_schedule_new() and tabi_schedule_combine() know.

- `out` (out): how many
"""
tabi_schedule_type_count(out) = ccall(functions.tabi_schedule_type_count, Int32, (Ptr{Int64},), out)

"""
    tabi_schedule_type_at(i, out_name, out_signature)

Name and options of the i-th type.

- `i`: from 0
- `out_name` (out): such as "StepLR"; immortal
- `out_signature` (out): such as "(step_size, gamma=0.1, last_epoch=-1)"; immortal; functions and schedules stand where Python has them
"""
tabi_schedule_type_at(i, out_name, out_signature) =
    ccall(functions.tabi_schedule_type_at, Int32, (Int64, Ptr{Cstring}, Ptr{Cstring}), i, out_name, out_signature)

"""
    tabi_schedule_step(schedule)

Goes to the next epoch.

- `schedule`: a schedule
"""
tabi_schedule_step(schedule) = ccall(functions.tabi_schedule_step, Int32, (tabi_schedule,), schedule)

"""
    tabi_schedule_step_to(schedule, epoch)

Goes to an epoch, as Python's step(epoch).

- `schedule`: a schedule
- `epoch`: from 0; only CosineAnnealingWarmRestarts takes parts of an epoch
"""
tabi_schedule_step_to(schedule, epoch) =
    ccall(functions.tabi_schedule_step_to, Int32, (tabi_schedule, Float64), schedule, epoch)

"""
    tabi_schedule_step_metric(schedule, metric)

Goes to the next epoch of a ReduceLROnPlateau, as Python's step(metrics).

- `schedule`: a schedule
- `metric`: what should fall or rise
"""
tabi_schedule_step_metric(schedule, metric) =
    ccall(functions.tabi_schedule_step_metric, Int32, (tabi_schedule, Float64), schedule, metric)

"""
    tabi_schedule_last_lr(schedule, out)

Learning rates of the groups as the last step set them.

- `schedule`: a schedule
- `out` (out): a list of doubles, one a group
"""
tabi_schedule_last_lr(schedule, out) =
    ccall(functions.tabi_schedule_last_lr, Int32, (tabi_schedule, Ptr{tabi_value}), schedule, out)

"""
    tabi_schedule_state_dict(schedule, out)

State in the layout of Python's state_dict().

- `schedule`: a schedule
- `out` (out): a dict, such as {'step_size': 30, …, 'last_epoch': 4, '_last_lr': [0.1]}
"""
tabi_schedule_state_dict(schedule, out) =
    ccall(functions.tabi_schedule_state_dict, Int32, (tabi_schedule, Ptr{tabi_tree}), schedule, out)

"""
    tabi_schedule_load_state_dict(schedule, state)

Takes over a state dict, of Python's or of this library. The optimiser's learning rates are in its own.

- `schedule`: a schedule of the same type
- `state`: as tabi_schedule_state_dict() gives
"""
tabi_schedule_load_state_dict(schedule, state) =
    ccall(functions.tabi_schedule_load_state_dict, Int32, (tabi_schedule, tabi_tree), schedule, state)

"""
    tabi_average_new(module_, out)

A module that averages another's weights, as torch.optim.swa_utils.AveragedModel.

Its child "module" is a copy, its buffer "n_averaged" the number of averages; it is called as the module is.

- `module_`: a module, not one that the host composed
- `out` (out): the average, equal to the module for now
"""
tabi_average_new(module_, out) =
    ccall(functions.tabi_average_new, Int32, (tabi_module, Ptr{tabi_module}), module_, out)

"""
    tabi_average_update(average, module_, decay, use_buffers)

Takes the weights as they are now into the average; the first time it becomes equal to them.

- `average`: as tabi_average_new() made it, or one with its child and buffer
- `module_`: the module that is trained
- `decay`: of the exponential average, from 0 to 1; -1 for the mean of all (SWA)
- `use_buffers`: 1 averages buffers too; 0 copies them
"""
tabi_average_update(average, module_, decay, use_buffers) =
    ccall(functions.tabi_average_update, Int32,
          (tabi_module, tabi_module, Float64, Int32),
          average, module_, decay, use_buffers)

"""
    tabi_autocast_push(device_type, dtype, enabled, cache_enabled, out_token)

Enters autocast for a device type on this thread, or leaves it for a while; tabi_mode_pop() undoes it.

Leaving the outermost autocast forgets the weights that it converted.

- `device_type`: where the operators run
- `dtype`: float16 or bfloat16; TABI_DTYPE_UNSET for the device type's own
- `enabled`: 1 to enter, 0 to run in the dtypes of the operands within autocast
- `cache_enabled`: 1 to convert a weight once only until the outermost autocast is left
- `out_token` (out): for tabi_mode_pop()
"""
tabi_autocast_push(device_type, dtype, enabled, cache_enabled, out_token) =
    ccall(functions.tabi_autocast_push, Int32,
          (Int32, Int32, Int32, Int32, Ptr{UInt64}),
          device_type, dtype, enabled, cache_enabled, out_token)

"""
    tabi_autocast(device_type, out, out_dtype)

Tells whether this thread is in autocast for a device type, and with which dtype.

- `device_type`: where operators run
- `out` (out): 1 when it is
- `out_dtype` (out): the dtype that it has or would have
"""
tabi_autocast(device_type, out, out_dtype) =
    ccall(functions.tabi_autocast, Int32, (Int32, Ptr{Int32}, Ptr{Int32}), device_type, out, out_dtype)

"""
    tabi_scaler_new(device_type, names, options, n, out)

Makes a scaler.

- `device_type`: where the gradients are
- `names`: name of each option, NULL for a positional one; NULL when all are
- `options`: init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000, enabled=True
- `n`: how many options
- `out` (out): the scaler
"""
tabi_scaler_new(device_type, names, options, n, out) =
    ccall(functions.tabi_scaler_new, Int32,
          (Int32, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_scaler}),
          device_type, names, options, n, out)

"""
    tabi_scaler_scale(scaler, tensor, out)

A loss multiplied by the factor.

- `scaler`: a scaler
- `tensor`: a loss
- `out` (out): what to call backward on
"""
tabi_scaler_scale(scaler, tensor, out) =
    ccall(functions.tabi_scaler_scale, Int32, (tabi_scaler, tabi_tensor, Ptr{tabi_tensor}), scaler, tensor, out)

"""
    tabi_scaler_unscale(scaler, optim)

Divides the gradients of an optimiser's parameters by the factor, as is needed before they are clipped.

- `scaler`: a scaler
- `optim`: whose parameters have gradients of a scaled loss
"""
tabi_scaler_unscale(scaler, optim) =
    ccall(functions.tabi_scaler_unscale, Int32, (tabi_scaler, tabi_optim), scaler, optim)

"""
    tabi_scaler_step(scaler, optim, out)

Does the optimiser's step unless a gradient is infinite or no number; divides the gradients first if that was
not done.

- `scaler`: a scaler
- `optim`: an optimiser
- `out` (out): 0 when the step was left out; an optimiser that decides on the device says 1
"""
tabi_scaler_step(scaler, optim, out) =
    ccall(functions.tabi_scaler_step, Int32, (tabi_scaler, tabi_optim, Ptr{Int32}), scaler, optim, out)

"""
    tabi_scaler_update(scaler, new_scale)

Adapts the factor after the steps of an iteration, or sets it.

- `scaler`: a scaler
- `new_scale`: the next factor; 0 to adapt it
"""
tabi_scaler_update(scaler, new_scale) =
    ccall(functions.tabi_scaler_update, Int32, (tabi_scaler, Float64), scaler, new_scale)

"""
    tabi_scaler_get(scaler, name, out)

A number of the scaler.

- `scaler`: a scaler
- `name`: "scale", "growth_factor", "backoff_factor", "growth_interval", "growth_tracker" or "enabled"
- `out` (out): its value
"""
tabi_scaler_get(scaler, name, out) =
    ccall(functions.tabi_scaler_get, Int32, (tabi_scaler, Cstring, Ptr{tabi_value}), scaler, name, out)

"""
    tabi_scaler_set(scaler, name, option)

Changes a number of the scaler.

- `scaler`: a scaler
- `name`: "growth_factor", "backoff_factor" or "growth_interval"
- `option`: the new value
"""
tabi_scaler_set(scaler, name, option) =
    ccall(functions.tabi_scaler_set, Int32, (tabi_scaler, Cstring, Ptr{tabi_value}), scaler, name, option)

"""
    tabi_scaler_state_dict(scaler, out)

State in the layout of Python's state_dict().

- `scaler`: a scaler
- `out` (out): {'scale': 65536.0, 'growth_factor': 2.0, 'backoff_factor': 0.5, 'growth_interval': 2000, '_growth_tracker': 0}; empty when it is not enabled
"""
tabi_scaler_state_dict(scaler, out) =
    ccall(functions.tabi_scaler_state_dict, Int32, (tabi_scaler, Ptr{tabi_tree}), scaler, out)

"""
    tabi_scaler_load_state_dict(scaler, state)

Takes over a state dict, of Python's or of this library.

- `scaler`: a scaler
- `state`: as tabi_scaler_state_dict() gives
"""
tabi_scaler_load_state_dict(scaler, state) =
    ccall(functions.tabi_scaler_load_state_dict, Int32, (tabi_scaler, tabi_tree), scaler, state)

"""
    tabi_data_read_csv(path, names, options, n, out)

Reads a table of comma-separated values.

A column of integers is int64, one of other numbers float64 with NaN for empty fields, and any other a list of
strings.

- `path`: a file; compressed by gzip or not
- `names`: name of each option, NULL for a positional one; NULL when all are
- `options`: header=True (the first row has the names; else they are "0", "1", …), delimiter=",", skip_rows=0
- `n`: how many options
- `out` (out): a dict with a tensor or a list of strings for each column, in their order
"""
tabi_data_read_csv(path, names, options, n, out) =
    ccall(functions.tabi_data_read_csv, Int32,
          (Cstring, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_tree}),
          path, names, options, n, out)

"""
    tabi_dataset_new(tensors, n, out)

Makes a dataset of tensors, whose rows belong together (Python's TensorDataset).

- `tensors`: such as images and labels; kept, not copied, without their gradients
- `n`: how many
- `out` (out): the dataset
"""
tabi_dataset_new(tensors, n, out) =
    ccall(functions.tabi_dataset_new, Int32, (Ptr{tabi_tensor}, Int64, Ptr{tabi_dataset}), tensors, n, out)

"""
    tabi_dataset_subset(dataset, indices, out)

Some examples of a dataset (Python's Subset).

- `dataset`: a dataset; kept
- `indices`: int64, one dimension: their numbers, from 0
- `out` (out): the dataset
"""
tabi_dataset_subset(dataset, indices, out) =
    ccall(functions.tabi_dataset_subset, Int32, (tabi_dataset, tabi_tensor, Ptr{tabi_dataset}), dataset, indices, out)

"""
    tabi_data_split(length, parts, n, generator, outs, capacity, out_n)

Deals examples out at random, as Python's random_split.

- `length`: how many examples
- `parts`: how many each part gets, or fractions that add up to 1
- `n`: how many parts
- `generator`: source of the order; NULL for the default one
- `outs` (out): for each part the numbers of its examples, for tabi_dataset_subset()
- `capacity`: room at outs
- `out_n` (out): how many
"""
tabi_data_split(length, parts, n, generator, outs, capacity, out_n) =
    ccall(functions.tabi_data_split, Int32,
          (Int64, Ptr{Float64}, Int64, tabi_generator, Ptr{tabi_value}, Int64, Ptr{Int64}),
          length, parts, n, generator, outs, capacity, out_n)

"""
    tabi_dataset_concat(datasets, n, out)

Datasets one after the other (Python's ConcatDataset).

- `datasets`: datasets with the same number of tensors; kept
- `n`: how many
- `out` (out): the dataset
"""
tabi_dataset_concat(datasets, n, out) =
    ccall(functions.tabi_dataset_concat, Int32, (Ptr{Ptr{Cvoid}}, Int64, Ptr{tabi_dataset}), datasets, n, out)

"""
    tabi_dataset_length(dataset, out)

Number of examples.

- `dataset`: a dataset
- `out` (out): how many
"""
tabi_dataset_length(dataset, out) =
    ccall(functions.tabi_dataset_length, Int32, (tabi_dataset, Ptr{Int64}), dataset, out)

"""
    tabi_dataset_width(dataset, out)

Number of tensors that make an example.

- `dataset`: a dataset
- `out` (out): how many
"""
tabi_dataset_width(dataset, out) =
    ccall(functions.tabi_dataset_width, Int32, (tabi_dataset, Ptr{Int64}), dataset, out)

"""
    tabi_dataset_get(dataset, index, outs, capacity, out_n)

One example.

- `dataset`: a dataset
- `index`: from 0; -1 is the last
- `outs` (out): its tensors; they share the dataset's memory
- `capacity`: room at outs
- `out_n` (out): how many
"""
tabi_dataset_get(dataset, index, outs, capacity, out_n) =
    ccall(functions.tabi_dataset_get, Int32,
          (tabi_dataset, Int64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          dataset, index, outs, capacity, out_n)

"""
    tabi_dataset_batch(dataset, indices, outs, capacity, out_n)

Several examples, stacked.

- `dataset`: a dataset
- `indices`: int64, one dimension: their numbers, from 0
- `outs` (out): tensors with a row for each
- `capacity`: room at outs
- `out_n` (out): how many
"""
tabi_dataset_batch(dataset, indices, outs, capacity, out_n) =
    ccall(functions.tabi_dataset_batch, Int32,
          (tabi_dataset, tabi_tensor, Ptr{tabi_value}, Int64, Ptr{Int64}),
          dataset, indices, outs, capacity, out_n)

"""
    tabi_loader_new(dataset, length, generator, names, options, n, out)

Makes a loader.

Options: batch_size=1, shuffle=False, drop_last=False, num_workers=0 (threads that gather batches ahead),
prefetch_factor=None (batches ahead for each of them, else 2), pin_memory=False (batches lie where an
accelerator copies from at once; nothing without one), and weights=None with num_samples=None and
replacement=True (a tensor of weights to draw so many examples by, else as many as there are: Python's
WeightedRandomSampler). Batches share no memory with the dataset.

- `dataset`: a dataset; kept. NULL for one of the host's
- `length`: number of the host's examples; 0 with a dataset
- `generator`: source of the order; kept. NULL for the default one
- `names`: name of each option, NULL for a positional one; NULL when all are
- `options`: options; defaults are Python's
- `n`: how many options
- `out` (out): the loader
"""
tabi_loader_new(dataset, length, generator, names, options, n, out) =
    ccall(functions.tabi_loader_new, Int32,
          (tabi_dataset, Int64, tabi_generator, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_loader}),
          dataset, length, generator, names, options, n, out)

"""
    tabi_loader_length(loader, out)

Number of batches in an epoch.

- `loader`: a loader
- `out` (out): how many
"""
tabi_loader_length(loader, out) =
    ccall(functions.tabi_loader_length, Int32, (tabi_loader, Ptr{Int64}), loader, out)

"""
    tabi_loader_start(loader)

Begins an epoch, in a new order if it shuffles; one that was under way ends.

- `loader`: a loader
"""
tabi_loader_start(loader) = ccall(functions.tabi_loader_start, Int32, (tabi_loader,), loader)

"""
    tabi_loader_next(loader, outs, capacity, out_n)

The next batch.

- `loader`: a loader with a dataset
- `outs` (out): its tensors
- `capacity`: room at outs
- `out_n` (out): how many; 0 when the epoch has ended, or none was begun
"""
tabi_loader_next(loader, outs, capacity, out_n) =
    ccall(functions.tabi_loader_next, Int32,
          (tabi_loader, Ptr{tabi_value}, Int64, Ptr{Int64}),
          loader, outs, capacity, out_n)

"""
    tabi_loader_next_indices(loader, out)

The numbers of the next batch's examples, for a dataset of the host's.

- `loader`: a loader
- `out` (out): int64, one dimension, from 0; NULL when the epoch has ended, or none was begun
"""
tabi_loader_next_indices(loader, out) =
    ccall(functions.tabi_loader_next_indices, Int32, (tabi_loader, Ptr{tabi_tensor}), loader, out)

"""
    tabi_loader_state_dict(loader, out)

Where the epoch stands, so that another loader goes on from there.

- `loader`: a loader
- `out` (out): {'position': batches given out or None between epochs, 'order': int64 numbers of the epoch's examples or None, 'is_drained': whether the order's end was drawn, 'generator': its state or None}
"""
tabi_loader_state_dict(loader, out) =
    ccall(functions.tabi_loader_state_dict, Int32, (tabi_loader, Ptr{tabi_tree}), loader, out)

"""
    tabi_loader_load_state_dict(loader, state)

Goes on where another loader stood; the next batch is the one that it would have given.

- `loader`: a loader with the same options over the same examples
- `state`: as tabi_loader_state_dict() gives
"""
tabi_loader_load_state_dict(loader, state) =
    ccall(functions.tabi_loader_load_state_dict, Int32, (tabi_loader, tabi_tree), loader, state)

"""
    tabi_metric_new(type, names, options, n, out)

Makes a metric.

- `type`: such as "Accuracy"
- `names`: name of each option, NULL for a positional one; NULL when all are
- `options`: options, which tabi_metric_type_at() lists
- `n`: how many options
- `out` (out): the metric
"""
tabi_metric_new(type, names, options, n, out) =
    ccall(functions.tabi_metric_new, Int32,
          (Cstring, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_metric}),
          type, names, options, n, out)

"""
    tabi_metric_type_count(out)

Number of types that tabi_metric_new() knows.

- `out` (out): how many
"""
tabi_metric_type_count(out) = ccall(functions.tabi_metric_type_count, Int32, (Ptr{Int64},), out)

"""
    tabi_metric_type_at(i, out_name, out_signature)

Name and options of the i-th type.

- `i`: from 0
- `out_name` (out): such as "Accuracy"; immortal
- `out_signature` (out): such as "(top_k=1)"; immortal
"""
tabi_metric_type_at(i, out_name, out_signature) =
    ccall(functions.tabi_metric_type_at, Int32, (Int64, Ptr{Cstring}, Ptr{Cstring}), i, out_name, out_signature)

"""
    tabi_metric_update(metric, tensors, n)

Takes in a batch.

- `metric`: a metric
- `tensors`: predictions and targets; values and, if there are any, weights for a Mean
- `n`: how many
"""
tabi_metric_update(metric, tensors, n) =
    ccall(functions.tabi_metric_update, Int32, (tabi_metric, Ptr{tabi_tensor}, Int64), metric, tensors, n)

"""
    tabi_metric_compute(metric, out)

The metric of all that it took in since its last reset.

- `metric`: a metric
- `out` (out): a number, or a matrix; NaN where nothing was taken in
"""
tabi_metric_compute(metric, out) =
    ccall(functions.tabi_metric_compute, Int32, (tabi_metric, Ptr{tabi_tensor}), metric, out)

"""
    tabi_metric_reset(metric)

Forgets what was taken in.

- `metric`: a metric
"""
tabi_metric_reset(metric) = ccall(functions.tabi_metric_reset, Int32, (tabi_metric,), metric)

"""
    tabi_metric_curves(names, series, n, width, height, out)

Draws series of numbers as curves of characters, for a terminal.

- `names`: what each series is called
- `series`: one dimension each, of any real dtype; NaN leaves a gap
- `n`: how many series
- `width`: columns of characters, at least 20
- `height`: rows of the plot itself, at least 3
- `out` (out): UTF-8 with newlines, a legend last; borrowed until this thread's next call that returns values
"""
tabi_metric_curves(names, series, n, width, height, out) =
    ccall(functions.tabi_metric_curves, Int32,
          (Ptr{Cstring}, Ptr{tabi_tensor}, Int64, Int64, Int64, Ptr{Cstring}),
          names, series, n, width, height, out)

"""
    tabi_metric_bar(done, total, seconds, note, width, out)

Draws a bar of progress, for a terminal.

- `done`: steps done, from 0
- `total`: steps in all, at least 1
- `seconds`: time since the first step began, in seconds, from which the rate and the time left follow
- `note`: what stands after them, such as "loss 0.31"; may be empty
- `width`: columns of the line, at least 20
- `out` (out): one line without a newline; borrowed until this thread's next call that returns values
"""
tabi_metric_bar(done, total, seconds, note, width, out) =
    ccall(functions.tabi_metric_bar, Int32,
          (Int64, Int64, Float64, Cstring, Int64, Ptr{Cstring}),
          done, total, seconds, note, width, out)

"""
    tabi_tree_new(kind, out)

Makes an empty list, tuple, dict or set, or a big int of 0.

- `kind`: which
- `out` (out): the tree
"""
tabi_tree_new(kind, out) = ccall(functions.tabi_tree_new, Int32, (Int32, Ptr{tabi_tree}), kind, out)

"""
    tabi_tree_kind_of(tree, out)

What a tree is.

- `tree`: a tree
- `out` (out): its kind
"""
tabi_tree_kind_of(tree, out) = ccall(functions.tabi_tree_kind_of, Int32, (tabi_tree, Ptr{Int32}), tree, out)

"""
    tabi_tree_type(tree, out)

Python's name of its type, such as "dict", "collections.OrderedDict", "torch.Size" or "mylib.Net".

- `tree`: a tree
- `out` (out): borrowed as long as the tree lives
"""
tabi_tree_type(tree, out) = ccall(functions.tabi_tree_type, Int32, (tabi_tree, Ptr{Cstring}), tree, out)

"""
    tabi_tree_set_type(tree, type)

Names the Python type of a dict or tuple, for tabi_checkpoint_save().

- `tree`: a dict or tuple
- `type`: "dict", "collections.OrderedDict", "collections.Counter"; "tuple", "torch.Size"
"""
tabi_tree_set_type(tree, type) = ccall(functions.tabi_tree_set_type, Int32, (tabi_tree, Cstring), tree, type)

"""
    tabi_tree_size(tree, out)

Number of entries.

- `tree`: a tree
- `out` (out): how many
"""
tabi_tree_size(tree, out) = ccall(functions.tabi_tree_size, Int32, (tabi_tree, Ptr{Int64}), tree, out)

"""
    tabi_tree_at(tree, i, out_key, out_value)

The i-th entry, in order.

Strings and bytes are borrowed until the tree is freed or changed.

- `tree`: a tree
- `i`: from 0
- `out_key` (out): its key; none for a list, tuple or set; may be NULL
- `out_value` (out): its value
"""
tabi_tree_at(tree, i, out_key, out_value) =
    ccall(functions.tabi_tree_at, Int32,
          (tabi_tree, Int64, Ptr{tabi_value}, Ptr{tabi_value}),
          tree, i, out_key, out_value)

"""
    tabi_tree_key(tree, i, out)

The key of the i-th entry; its value is not read.

Strings and bytes are borrowed until the tree is freed or changed.

- `tree`: a tree
- `i`: from 0
- `out` (out): its key; none for a list, tuple or set
"""
tabi_tree_key(tree, i, out) =
    ccall(functions.tabi_tree_key, Int32, (tabi_tree, Int64, Ptr{tabi_value}), tree, i, out)

"""
    tabi_tree_tag(tree, i, out)

What the value of the i-th entry is, without reading it.

- `tree`: a tree
- `i`: from 0
- `out` (out): its tag
"""
tabi_tree_tag(tree, i, out) =
    ccall(functions.tabi_tree_tag, Int32, (tabi_tree, Int64, Ptr{Int32}), tree, i, out)

"""
    tabi_tree_get(tree, key, out)

The entry of a dict under a string key.

- `tree`: a dict or object
- `key`: the key
- `out` (out): its value; strings and bytes as in tabi_tree_at()
"""
tabi_tree_get(tree, key, out) =
    ccall(functions.tabi_tree_get, Int32, (tabi_tree, Cstring, Ptr{tabi_value}), tree, key, out)

"""
    tabi_tree_append(tree, value)

Adds an entry to a list, tuple or set; gives a big int its decimal digits.

- `tree`: a list, tuple, set or big int
- `value`: copied; a tensor or tree is shared
"""
tabi_tree_append(tree, value) =
    ccall(functions.tabi_tree_append, Int32, (tabi_tree, Ptr{tabi_value}), tree, value)

"""
    tabi_tree_set(tree, key, value)

Sets the entry of a dict under a key; a new key goes last.

- `tree`: a dict
- `key`: a string, int, bool, double, None, or tuple of such
- `value`: copied; a tensor or tree is shared
"""
tabi_tree_set(tree, key, value) =
    ccall(functions.tabi_tree_set, Int32, (tabi_tree, Ptr{tabi_value}, Ptr{tabi_value}), tree, key, value)

"""
    tabi_tree_attributes(tree, out)

What a dict has besides its entries.

Of a state dict that Python saved, "_metadata"; of a safetensors file, "__metadata__". tabi_checkpoint_save()
writes it back where the format has room for it.

- `tree`: a dict
- `out` (out): a dict, shared with the tree: what is set in it belongs to the tree
"""
tabi_tree_attributes(tree, out) =
    ccall(functions.tabi_tree_attributes, Int32, (tabi_tree, Ptr{tabi_tree}), tree, out)

"""
    tabi_tree_stored(tree, i, out)

Tells what the tensor under an entry is, without reading it.

- `tree`: a tree
- `i`: from 0
- `out` (out): what it is
"""
tabi_tree_stored(tree, i, out) =
    ccall(functions.tabi_tree_stored, Int32, (tabi_tree, Int64, Ptr{tabi_stored_tensor}), tree, i, out)

"""
    tabi_tree_stored_sizes(tree, i, sizes, capacity, out_n)

Sizes of the tensor under an entry, without reading it.

- `tree`: a tree
- `i`: from 0
- `sizes` (out): its sizes
- `capacity`: room at sizes
- `out_n` (out): number of dimensions
"""
tabi_tree_stored_sizes(tree, i, sizes, capacity, out_n) =
    ccall(functions.tabi_tree_stored_sizes, Int32,
          (tabi_tree, Int64, Ptr{Int64}, Int64, Ptr{Int64}),
          tree, i, sizes, capacity, out_n)

"""
    tabi_tree_flatten(tree, out)

A dict of everything in a tree that is no dict, list or tuple, by its path.

Keys that are no strings become text. Empty dicts, lists and tuples are left out. What an object holds has
paths below the object's: "net.state._parameters.weight".

- `tree`: a tree
- `out` (out): a dict; its tensors are the tree's
"""
tabi_tree_flatten(tree, out) = ccall(functions.tabi_tree_flatten, Int32, (tabi_tree, Ptr{tabi_tree}), tree, out)

"""
    tabi_tree_nest(tree, out)

Nested dicts of a dict whose keys are paths.

- `tree`: a dict whose keys are strings
- `out` (out): dicts in dicts; its tensors are the tree's
"""
tabi_tree_nest(tree, out) = ccall(functions.tabi_tree_nest, Int32, (tabi_tree, Ptr{tabi_tree}), tree, out)

"""
    tabi_tree_select(tree, patterns, n, out)

The part of a tree whose paths match a pattern.

A pattern that matches a dict, list or tuple takes all of it.

- `tree`: a tree
- `patterns`: such as "model.**" or "*.weight"
- `n`: how many
- `out` (out): what is left, nested as before; its tensors are the tree's
"""
tabi_tree_select(tree, patterns, n, out) =
    ccall(functions.tabi_tree_select, Int32, (tabi_tree, Ptr{Cstring}, Int64, Ptr{tabi_tree}), tree, patterns, n, out)

"""
    tabi_tree_rename(tree, patterns, names, n, out)

A dict with other keys.

The first pair whose pattern matches a key renames it; what a star matched stands where the new name has the
same star, in order. Other keys stay. {"module.**", "**"} strips a prefix, {"**", "module.**"} adds one.

- `tree`: a dict
- `patterns`: patterns
- `names`: new names
- `n`: how many
- `out` (out): a dict; its tensors are the tree's
"""
tabi_tree_rename(tree, patterns, names, n, out) =
    ccall(functions.tabi_tree_rename, Int32,
          (tabi_tree, Ptr{Cstring}, Ptr{Cstring}, Int64, Ptr{tabi_tree}),
          tree, patterns, names, n, out)

"""
    tabi_tree_merge(trees, out)

One dict of several that have no key in common, such as the shards of a checkpoint.

- `trees`: a list of dicts
- `out` (out): a dict; its tensors are the trees'
"""
tabi_tree_merge(trees, out) = ccall(functions.tabi_tree_merge, Int32, (tabi_tree, Ptr{tabi_tree}), trees, out)

"""
    tabi_tree_compare(a, b, rtol, atol, out)

Where two trees differ.

Entries are compared by path. Tensors are equal when dtype, sizes and every element are, or |a - b| <= atol +
rtol |b| as in torch.allclose; NaN equals NaN.

- `a`: a tree
- `b`: another
- `rtol`: relative tolerance; 0 for bit by bit
- `atol`: absolute tolerance
- `out` (out): dict: "equal", the number of equal entries; "only_a" and "only_b", lists of paths; "different", a dict of paths to a sentence each
"""
tabi_tree_compare(a, b, rtol, atol, out) =
    ccall(functions.tabi_tree_compare, Int32,
          (tabi_tree, tabi_tree, Float64, Float64, Ptr{tabi_tree}),
          a, b, rtol, atol, out)

"""
    tabi_checkpoint_load(path, options, out)

Loads a file.

- `path`: UTF-8
- `options`: NULL for the defaults
- `out` (out): what was saved: a tree, a tensor, a number, a string, …
"""
tabi_checkpoint_load(path, options, out) =
    ccall(functions.tabi_checkpoint_load, Int32,
          (Cstring, Ptr{tabi_load_options}, Ptr{tabi_value}),
          path, options, out)

"""
    tabi_checkpoint_load_bytes(data, nbytes, options, out)

Loads a file from memory.

- `data`: the file's bytes; not kept
- `nbytes`: how many
- `options`: NULL for the defaults; mapped and lazy must be 0
- `out` (out): what was saved
"""
tabi_checkpoint_load_bytes(data, nbytes, options, out) =
    ccall(functions.tabi_checkpoint_load_bytes, Int32,
          (Ptr{Cvoid}, Int64, Ptr{tabi_load_options}, Ptr{tabi_value}),
          data, nbytes, options, out)

"""
    tabi_checkpoint_load_stream(read, ctx, size, options, out)

Loads a file through a function of the host, which is called on this thread until the call returns.

- `read`: reads a piece
- `ctx`: given to it
- `size`: bytes of the file
- `options`: NULL for the defaults; mapped and lazy must be 0
- `out` (out): what was saved
"""
tabi_checkpoint_load_stream(read, ctx, size, options, out) =
    ccall(functions.tabi_checkpoint_load_stream, Int32,
          (Ptr{Cvoid}, Ptr{Cvoid}, Int64, Ptr{tabi_load_options}, Ptr{tabi_value}),
          read, ctx, size, options, out)

"""
    tabi_checkpoint_format_of(path, out)

Tells a file's format from its bytes.

- `path`: UTF-8
- `out` (out): the format
"""
tabi_checkpoint_format_of(path, out) =
    ccall(functions.tabi_checkpoint_format_of, Int32, (Cstring, Ptr{Int32}), path, out)

"""
    tabi_checkpoint_verify(path, options)

Reads all of a file and checks whatever its format has to check.

- `path`: UTF-8
- `options`: NULL for the defaults
"""
tabi_checkpoint_verify(path, options) =
    ccall(functions.tabi_checkpoint_verify, Int32, (Cstring, Ptr{tabi_load_options}), path, options)

"""
    tabi_checkpoint_save(path, value, options)

Saves a value in a file.

A file of torch.save's format is one that Python's torch.load(weights_only=True) reads. Atomically: a
temporary file beside it is written, flushed and renamed, so that the old file or the new one is there at
every moment.

- `path`: UTF-8
- `value`: a tree, a tensor, or any value; for safetensors and NPZ a dict of tensors
- `options`: NULL for the defaults
"""
tabi_checkpoint_save(path, value, options) =
    ccall(functions.tabi_checkpoint_save, Int32,
          (Cstring, Ptr{tabi_value}, Ptr{tabi_save_options}),
          path, value, options)

"""
    tabi_checkpoint_save_stream(write, ctx, value, options)

Saves a value through a function of the host, which is called on this thread until the call returns.

- `write`: writes a piece
- `ctx`: given to it
- `value`: as tabi_checkpoint_save() takes it
- `options`: NULL for the defaults
"""
tabi_checkpoint_save_stream(write, ctx, value, options) =
    ccall(functions.tabi_checkpoint_save_stream, Int32,
          (Ptr{Cvoid}, Ptr{Cvoid}, Ptr{tabi_value}, Ptr{tabi_save_options}),
          write, ctx, value, options)

"""
    tabi_checkpoint_convert(source, target, load_options, save_options, progress, ctx)

Saves what a file holds in another format, without holding all of it in memory.

- `source`: UTF-8
- `target`: UTF-8; may be the same
- `load_options`: NULL for the defaults
- `save_options`: NULL for the defaults
- `progress`: is told how far it is; may be NULL
- `ctx`: given to it
"""
tabi_checkpoint_convert(source, target, load_options, save_options, progress, ctx) =
    ccall(functions.tabi_checkpoint_convert, Int32,
          (Cstring, Cstring, Ptr{tabi_load_options}, Ptr{tabi_save_options}, Ptr{Cvoid}, Ptr{Cvoid}),
          source, target, load_options, save_options, progress, ctx)

"""
    tabi_module_load(path, options, out)

Loads the module that a file holds.

- `path`: UTF-8
- `options`: NULL for the defaults
- `out` (out): the module
"""
tabi_module_load(path, options, out) =
    ccall(functions.tabi_module_load, Int32,
          (Cstring, Ptr{tabi_module_load_options}, Ptr{tabi_module}),
          path, options, out)

"""
    tabi_module_load_bytes(data, nbytes, options, out)

Loads the module that a file in memory holds.

- `data`: the file's bytes; not kept
- `nbytes`: how many
- `options`: NULL for the defaults; mapped must be 0
- `out` (out): the module
"""
tabi_module_load_bytes(data, nbytes, options, out) =
    ccall(functions.tabi_module_load_bytes, Int32,
          (Ptr{Cvoid}, Int64, Ptr{tabi_module_load_options}, Ptr{tabi_module}),
          data, nbytes, options, out)

"""
    tabi_module_load_stream(read, ctx, size, options, out)

Loads the module of a file that the host reads.

- `read`: reads a piece
- `ctx`: given to it
- `size`: bytes of the file
- `options`: NULL for the defaults; mapped must be 0
- `out` (out): the module
"""
tabi_module_load_stream(read, ctx, size, options, out) =
    ccall(functions.tabi_module_load_stream, Int32,
          (Ptr{Cvoid}, Ptr{Cvoid}, Int64, Ptr{tabi_module_load_options}, Ptr{tabi_module}),
          read, ctx, size, options, out)

"""
    tabi_module_save(module_, path)

Saves a TorchScript module or an exported program, with its weights as they are now, for Python to load.

Atomically, as tabi_checkpoint_save(). A module of layers has no such file; save its state dict.

- `module_`: a module of tabi_module_load()
- `path`: UTF-8
"""
tabi_module_save(module_, path) =
    ccall(functions.tabi_module_save, Int32, (tabi_module, Cstring), module_, path)

"""
    tabi_module_metadata(module_, out)

What a module is made of, and what its file says of itself.

- `module_`: a module
- `out` (out): dict of texts; "source" is "native", "torchscript", "exported", "aotinductor" or "optimized", which has "plan" too
"""
tabi_module_metadata(module_, out) =
    ccall(functions.tabi_module_metadata, Int32, (tabi_module, Ptr{tabi_tree}), module_, out)

"""
    tabi_module_methods(module_, out)

Names of a module's methods.

- `module_`: a module
- `out` (out): list of names
"""
tabi_module_methods(module_, out) =
    ccall(functions.tabi_module_methods, Int32, (tabi_module, Ptr{tabi_tree}), module_, out)

"""
    tabi_module_invoke(module_, method, names, args, n, outs, capacity, out_n)

Runs a method of a module, TorchScript's or a layer's, such as reset_parameters.

- `module_`: a module
- `method`: such as "forward"
- `names`: name of each argument, NULL for a positional one; NULL when all are
- `args`: arguments
- `n`: how many
- `outs` (out): results
- `capacity`: room at outs; too little is an error
- `out_n` (out): number of results
"""
tabi_module_invoke(module_, method, names, args, n, outs, capacity, out_n) =
    ccall(functions.tabi_module_invoke, Int32,
          (tabi_module, Cstring, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_value}, Int64, Ptr{Int64}),
          module_, method, names, args, n, outs, capacity, out_n)

"""
    tabi_module_attribute(module_, path, out)

An attribute of a TorchScript module.

- `module_`: a module
- `path`: name of, or path to, the attribute
- `out` (out): its value
"""
tabi_module_attribute(module_, path, out) =
    ccall(functions.tabi_module_attribute, Int32, (tabi_module, Cstring, Ptr{tabi_value}), module_, path, out)

"""
    tabi_module_set_attribute(module_, path, value)

Sets an attribute of a TorchScript module.

- `module_`: a module
- `path`: name of, or path to, the attribute
- `value`: as the attribute's type wants it
"""
tabi_module_set_attribute(module_, path, value) =
    ccall(functions.tabi_module_set_attribute, Int32, (tabi_module, Cstring, Ptr{tabi_value}), module_, path, value)

"""
    tabi_module_freeze(module_, out)

A TorchScript module for inference alone, its weights made constants and what they allow computed.

- `module_`: a TorchScript module in eval mode
- `out` (out): the frozen module
"""
tabi_module_freeze(module_, out) =
    ccall(functions.tabi_module_freeze, Int32, (tabi_module, Ptr{tabi_module}), module_, out)

"""
    tabi_module_optimize(module_, options, names, args, n, out)

A copy of a module that is planned for inference, and faster.

Batch norms are folded into the layers before them, weights stand as the kernels want them, activations and
sums run along, memory is laid out as channels last, and convolutions of 3x3 are Winograd's F(4x4, 3x3) (Lavin
and Gray, arXiv 1509.09308) where that is faster, with weights four times their size and, of an input that is
no number, tiles of 4x4 results that are none; chosen by the sizes of the arguments, which are those to
expect. Arguments of other sizes are planned for in their first call, up to four plans; beyond them, and where
no plan can be had (what the module does depends on data, or changes the module), the copy runs as the module
does: tabi_module_metadata() tells under "plan" what was done, or why nothing was. Results differ from the
module's by rounding: within 1e-4 of their greatest in float32, 5e-2 in bfloat16; a plan is tried before it
serves, and dropped where that does not hold. The copy has no parameters, takes part in no graph, and runs no
hooks of the module, which stays as it is.

- `module_`: layers, TorchScript or an exported program, in eval mode, of float32 on the CPU
- `options`: NULL for the defaults
- `names`: name of each argument, NULL for a positional one; NULL when all are
- `args`: arguments to plan for
- `n`: how many
- `out` (out): the planned copy
"""
tabi_module_optimize(module_, options, names, args, n, out) =
    ccall(functions.tabi_module_optimize, Int32,
          (tabi_module, Ptr{tabi_module_optimize_options}, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_module}),
          module_, options, names, args, n, out)

"""
    tabi_module_register_hook(module_, kind, hook, out_id)

Has a function called whenever the module runs, or gradients pass it.

What is given are tensors: those within lists, tuples and dicts too, in their order, None for any other value;
of two groups a bool list tells for each value whether it is of the second. A hook may return as many tensors
in place of the arguments (PRE_FORWARD), the results (FORWARD), the gradients of the results (PRE_BACKWARD) or
those of the arguments (BACKWARD), or nothing to leave them. Hooks run in the order of their registration;
copies of the module have none.

- `module_`: not one that the host composed
- `kind`: which
- `hook`: what to call
- `out_id` (out): for tabi_module_remove_hook()
"""
tabi_module_register_hook(module_, kind, hook, out_id) =
    ccall(functions.tabi_module_register_hook, Int32,
          (tabi_module, Int32, tabi_function, Ptr{Int64}),
          module_, kind, hook, out_id)

"""
    tabi_module_remove_hook(module_, id)

Takes a hook away again.

- `module_`: the module it was registered with
- `id`: from its registration
"""
tabi_module_remove_hook(module_, id) =
    ccall(functions.tabi_module_remove_hook, Int32, (tabi_module, Int64), module_, id)

"""
    tabi_module_features(module_, paths, n_paths, names, args, n, out)

Runs a module and gives what the named modules within it make.

What a module makes when it runs several times is its last.

- `module_`: not one that the host composed
- `paths`: such as "layer3.1"; "" for the module itself
- `n_paths`: how many
- `names`: name of each argument, NULL for a positional one; NULL when all are
- `args`: arguments
- `n`: how many
- `out` (out): dict of results by path, in the order of paths
"""
tabi_module_features(module_, paths, n_paths, names, args, n, out) =
    ccall(functions.tabi_module_features, Int32,
          (tabi_module, Ptr{Cstring}, Int64, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_tree}),
          module_, paths, n_paths, names, args, n, out)

"""
    tabi_module_summary(module_, names, args, n, out)

What a module is made of - shapes, parameters, bytes, operations - as numbers and as a table.

With arguments the module runs once in eval mode, without gradients; without them there are no shapes and
operations. The dict has "rows", a list with a dict for each module: "path", "type", "depth", "inputs" and
"outputs" (lists of sizes), "parameters" and "trainable" (counts of its own elements), "nbytes" (its own
parameters and buffers) and "flops" (with its children's); of the whole "parameters", "trainable",
"parameter_nbytes", "buffer_nbytes", "activation_nbytes" (results of all leaves) and "flops"; and "table", a
text. What is tied counts once.

- `module_`: a module
- `names`: name of each argument, NULL for a positional one; NULL when all are
- `args`: arguments; may be NULL for n 0
- `n`: how many
- `out` (out): the summary
"""
tabi_module_summary(module_, names, args, n, out) =
    ccall(functions.tabi_module_summary, Int32,
          (tabi_module, Ptr{Cstring}, Ptr{tabi_value}, Int64, Ptr{tabi_tree}),
          module_, names, args, n, out)

"""
    tabi_flop_counter_begin(out_token)

Begins to count floating point operations that this thread asks for, backward too.

Counts what torch.utils.flop_counter.FlopCounterMode counts: matrix products, convolutions and attention, a
multiplication and an addition as two. Counters may be nested; an inner one's operations count in the outer
one too.

- `out_token` (out): for the end
"""
tabi_flop_counter_begin(out_token) = ccall(functions.tabi_flop_counter_begin, Int32, (Ptr{UInt64},), out_token)

"""
    tabi_flop_counter_end(token, out)

Ends the count begun last on this thread.

- `token`: from its begin
- `out` (out): operations
"""
tabi_flop_counter_end(token, out) =
    ccall(functions.tabi_flop_counter_end, Int32, (UInt64, Ptr{Int64}), token, out)

"""
    tabi_device_count(device_type, out)

Number of devices of a type that can be used.

- `device_type`: a device type
- `out` (out): how many; 1 for the CPU, 0 where the LibTorch in use has no such backend
"""
tabi_device_count(device_type, out) =
    ccall(functions.tabi_device_count, Int32, (Int32, Ptr{Int64}), device_type, out)

"""
    tabi_device_current(device_type, out)

Index of this thread's current device.

- `device_type`: a device type
- `out` (out): its index; 0 for the CPU
"""
tabi_device_current(device_type, out) =
    ccall(functions.tabi_device_current, Int32, (Int32, Ptr{Int32}), device_type, out)

"""
    tabi_device_set_current(device_type, device_index)

Sets this thread's current device.

- `device_type`: a device type
- `device_index`: from 0
"""
tabi_device_set_current(device_type, device_index) =
    ccall(functions.tabi_device_set_current, Int32, (Int32, Int32), device_type, device_index)

"""
    tabi_device_synchronize(device_type, device_index)

Waits until a device has done all that was asked of it.

- `device_type`: a device type
- `device_index`: from 0; -1 for the current one
"""
tabi_device_synchronize(device_type, device_index) =
    ccall(functions.tabi_device_synchronize, Int32, (Int32, Int32), device_type, device_index)

"""
    tabi_device_empty_cache(device_type)

Gives memory that a device's allocator keeps, but no tensor uses, back.

On the CPU, memory of freed tensors is kept for the next ones of about their size, since the kernel takes its
time to hand out pages: never more than the process had at its peak and 64 MiB, than TORCHABI_CPU_CACHE bytes
(an eighth of the machine's memory where the environment does not say; 0 keeps none), or, while there is work,
for longer than 10 seconds. What other threads keep of blocks up to 32 KiB stays with them.

- `device_type`: a device type
"""
tabi_device_empty_cache(device_type) = ccall(functions.tabi_device_empty_cache, Int32, (Int32,), device_type)

"""
    tabi_device_memory(device_type, device_index, out_allocated, out_reserved, out_peak)

Memory of a device's allocator.

- `device_type`: an accelerator
- `device_index`: from 0; -1 for the current one
- `out_allocated` (out): bytes in use by tensors
- `out_reserved` (out): bytes held from the driver
- `out_peak` (out): most bytes in use so far
"""
tabi_device_memory(device_type, device_index, out_allocated, out_reserved, out_peak) =
    ccall(functions.tabi_device_memory, Int32,
          (Int32, Int32, Ptr{Int64}, Ptr{Int64}, Ptr{Int64}),
          device_type, device_index, out_allocated, out_reserved, out_peak)

"""
    tabi_manual_seed(seed)

Seeds the default generators of all devices, as torch.manual_seed.

- `seed`: any
"""
tabi_manual_seed(seed) = ccall(functions.tabi_manual_seed, Int32, (UInt64,), seed)

"""
    tabi_initial_seed(out)

Seed of the CPU's default generator.

- `out` (out): the seed
"""
tabi_initial_seed(out) = ccall(functions.tabi_initial_seed, Int32, (Ptr{UInt64},), out)

"""
    tabi_generator_new(device_type, device_index, out)

Makes a generator with PyTorch's default seed.

- `device_type`: a device type
- `device_index`: -1 for the current one
- `out` (out): the generator
"""
tabi_generator_new(device_type, device_index, out) =
    ccall(functions.tabi_generator_new, Int32, (Int32, Int32, Ptr{tabi_generator}), device_type, device_index, out)

"""
    tabi_generator_default(device_type, device_index, out)

The default generator of a device.

- `device_type`: a device type
- `device_index`: -1 for the current one
- `out` (out): shared by the whole process
"""
tabi_generator_default(device_type, device_index, out) =
    ccall(functions.tabi_generator_default, Int32,
          (Int32, Int32, Ptr{tabi_generator}),
          device_type, device_index, out)

"""
    tabi_generator_seed(generator, out)

Seed of a generator.

- `generator`: a generator
- `out` (out): the seed
"""
tabi_generator_seed(generator, out) =
    ccall(functions.tabi_generator_seed, Int32, (tabi_generator, Ptr{UInt64}), generator, out)

"""
    tabi_generator_set_seed(generator, seed)

Seeds a generator.

- `generator`: a generator
- `seed`: any
"""
tabi_generator_set_seed(generator, seed) =
    ccall(functions.tabi_generator_set_seed, Int32, (tabi_generator, UInt64), generator, seed)

"""
    tabi_generator_state(generator, out)

State of a generator, as torch.Generator.get_state().

- `generator`: a generator
- `out` (out): a uint8 tensor on the CPU
"""
tabi_generator_state(generator, out) =
    ccall(functions.tabi_generator_state, Int32, (tabi_generator, Ptr{tabi_tensor}), generator, out)

"""
    tabi_generator_set_state(generator, state)

Restores a state.

- `generator`: a generator
- `state`: from tabi_generator_state() or Python
"""
tabi_generator_set_state(generator, state) =
    ccall(functions.tabi_generator_set_state, Int32, (tabi_generator, tabi_tensor), generator, state)

"""
    tabi_tensor_to_dlpack(tensor, out)

Exports a tensor; the result keeps its memory until its deleter runs.

Whoever consumes the result calls its deleter once; tabi_dlpack_free() does so for one that nobody consumed.

- `tensor`: a strided tensor that needs no gradient
- `out` (out): owned by the caller
"""
tabi_tensor_to_dlpack(tensor, out) =
    ccall(functions.tabi_tensor_to_dlpack, Int32, (tabi_tensor, Ptr{Ptr{Cvoid}}), tensor, out)

"""
    tabi_tensor_from_dlpack(managed, out)

Imports a tensor and takes over the managed tensor; its deleter runs when LibTorch lets go.

Negative or overflowing sizes and strides, and a major version other than 1, are refused; a read-only tensor
too, since LibTorch would write through it. On failure the caller still owns what it passed.

- `managed`: from any library
- `out` (out): shares the memory
"""
tabi_tensor_from_dlpack(managed, out) =
    ccall(functions.tabi_tensor_from_dlpack, Int32, (Ptr{Cvoid}, Ptr{tabi_tensor}), managed, out)

"""
    tabi_dlpack_free(managed)

Runs the deleter of an exported tensor that nobody consumed.

- `managed`: may be NULL
"""
tabi_dlpack_free(managed) = ccall(functions.tabi_dlpack_free, Int32, (Ptr{Cvoid},), managed)

# A struct that Julia lays out otherwise than C would be read and written wrongly: better no package at all.
for (type, bytes, offsets) in LAYOUT
    sizeof(type) == bytes && ntuple(i -> Int(fieldoffset(type, i)), fieldcount(type)) == offsets ||
        error("Julia lays out $type otherwise than C does")
end

end
