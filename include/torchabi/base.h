/* torchabi/base.h: Versions, errors, handles, scopes, memory accounting, threads.
 *
 * Every function that can fail returns a tabi_status; TABI_OK is 0. After any other
 * status the outputs are as they were before the call, nothing needs cleaning up, and
 * tabi_error_message() has one sentence, on this thread, until this thread's next
 * failing call. No C++ exception ever leaves the library.
 *
 * Handles are opaque and checked: NULL, freed, freed twice, of another kind, or garbage
 * gives TABI_INVALID_HANDLE. Inputs are borrowed: the caller still owns what it passes.
 * An output handle is a new reference, freed with tabi_free(). Nothing is returned for
 * the caller to free() by other means; a borrowed pointer says until when it is valid.
 *
 * Different handles may be used from different threads at once, and one tensor may be
 * read by many; whoever changes a tensor, module or optimiser keeps others away.
 * Gradient mode, scopes and the last error belong to the OS thread.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_BASE_H
#define TORCHABI_BASE_H

#include <stdint.h>

#define TABI_ABI_VERSION_MAJOR 0
#define TABI_ABI_VERSION_MINOR 1
#define TABI_VERSION "0.1.0"

#ifndef TABI_API
#if defined(SWIG)
#define TABI_API
#define TABI_CHECK_RESULT
#elif defined(__GNUC__)
#define TABI_API __attribute__((visibility("default")))
#define TABI_CHECK_RESULT __attribute__((warn_unused_result))
#else
#define TABI_API
#define TABI_CHECK_RESULT
#endif
#endif
#ifdef __cplusplus
extern "C" {
#endif

/* How a call ended. */
typedef int32_t tabi_status;
enum {
  TABI_OK = 0, /* The call did what it says. */
  TABI_INVALID_ARGUMENT = 1, /* An argument is NULL, out of range, malformed, or does not fit the others. */
  TABI_INVALID_HANDLE = 2, /* A handle is NULL, was freed, is of another kind, or never was one. */
  TABI_TYPE_ERROR = 3, /* A value is of a type or dtype that cannot be used here (Python's TypeError). */
  TABI_INDEX_ERROR = 4, /* An index or dimension is out of range (Python's IndexError). */
  TABI_VALUE_ERROR = 5, /* A value of the right type is not acceptable (Python's ValueError). */
  TABI_NOT_IMPLEMENTED = 6, /* The LibTorch in use has no such operator, kernel or feature. */
  TABI_OUT_OF_MEMORY = 7, /* Host or device memory ran out; free, collect, and try again. */
  TABI_LINALG_ERROR = 8, /* A decomposition or solve failed, e.g. on a singular matrix. */
  TABI_IO_ERROR = 9, /* A file could not be opened, read, written or renamed. */
  TABI_CORRUPT_FILE = 10, /* A file is truncated, inconsistent, or over a safety limit. */
  TABI_UNSAFE_FILE = 11, /* A file asks for something that is not on the list of what is allowed. */
  TABI_VERSION_MISMATCH = 12, /* Library, LibTorch, header or file are of versions that do not go together. */
  TABI_CALLBACK_FAILED = 13, /* A function of the host reported failure. */
  TABI_DISTRIBUTED_ERROR = 14, /* A collective or its transport failed. */
  TABI_ACCELERATOR_ERROR = 15, /* A device driver or runtime reported an error. */
  TABI_FORKED = 16, /* This process was forked after parallel work; LibTorch would hang here. */
  TABI_SHUTTING_DOWN = 17, /* The process is exiting. */
  TABI_INTERNAL = 18, /* A defect in this library or in LibTorch; please report it. */
  TABI_RUNTIME_ERROR = 19, /* LibTorch refused the operation, e.g. for shapes (Python's RuntimeError). */
  TABI_KEY_ERROR = 20, /* No entry, option, child or parameter has that name (Python's KeyError). */
  TABI_PENDING = 21 /* A function of the host is to be computed: see tabi_function_pending(). No failure. */
};

/* Element types, under PyTorch's names. */
typedef int32_t tabi_dtype;
enum {
  TABI_DTYPE_UINT8 = 1,
  TABI_DTYPE_INT8 = 2,
  TABI_DTYPE_INT16 = 3,
  TABI_DTYPE_INT32 = 4,
  TABI_DTYPE_INT64 = 5,
  TABI_DTYPE_FLOAT16 = 6,
  TABI_DTYPE_FLOAT32 = 7,
  TABI_DTYPE_FLOAT64 = 8,
  TABI_DTYPE_COMPLEX32 = 9,
  TABI_DTYPE_COMPLEX64 = 10,
  TABI_DTYPE_COMPLEX128 = 11,
  TABI_DTYPE_BOOL = 12,
  TABI_DTYPE_QINT8 = 13,
  TABI_DTYPE_QUINT8 = 14,
  TABI_DTYPE_QINT32 = 15,
  TABI_DTYPE_BFLOAT16 = 16,
  TABI_DTYPE_QUINT4X2 = 17,
  TABI_DTYPE_QUINT2X4 = 18,
  TABI_DTYPE_BITS1X8 = 19,
  TABI_DTYPE_BITS2X4 = 20,
  TABI_DTYPE_BITS4X2 = 21,
  TABI_DTYPE_BITS8 = 22,
  TABI_DTYPE_BITS16 = 23,
  TABI_DTYPE_FLOAT8_E5M2 = 24,
  TABI_DTYPE_FLOAT8_E4M3FN = 25,
  TABI_DTYPE_FLOAT8_E5M2FNUZ = 26,
  TABI_DTYPE_FLOAT8_E4M3FNUZ = 27,
  TABI_DTYPE_UINT16 = 28,
  TABI_DTYPE_UINT32 = 29,
  TABI_DTYPE_UINT64 = 30,
  TABI_DTYPE_UINT1 = 31,
  TABI_DTYPE_UINT2 = 32,
  TABI_DTYPE_UINT3 = 33,
  TABI_DTYPE_UINT4 = 34,
  TABI_DTYPE_UINT5 = 35,
  TABI_DTYPE_UINT6 = 36,
  TABI_DTYPE_UINT7 = 37,
  TABI_DTYPE_INT1 = 38,
  TABI_DTYPE_INT2 = 39,
  TABI_DTYPE_INT3 = 40,
  TABI_DTYPE_INT4 = 41,
  TABI_DTYPE_INT5 = 42,
  TABI_DTYPE_INT6 = 43,
  TABI_DTYPE_INT7 = 44,
  TABI_DTYPE_FLOAT8_E8M0FNU = 45,
  TABI_DTYPE_FLOAT4_E2M1FN_X2 = 46
};

/*
 * Where a tensor's memory is, under PyTorch's names; an index of -1 means the current
 * device of that type.
 */
typedef int32_t tabi_device_type;
enum {
  TABI_DEVICE_CPU = 1,
  TABI_DEVICE_CUDA = 2,
  TABI_DEVICE_MKLDNN = 3,
  TABI_DEVICE_OPENGL = 4,
  TABI_DEVICE_OPENCL = 5,
  TABI_DEVICE_IDEEP = 6,
  TABI_DEVICE_HIP = 7,
  TABI_DEVICE_FPGA = 8,
  TABI_DEVICE_MAIA = 9,
  TABI_DEVICE_XLA = 10,
  TABI_DEVICE_VULKAN = 11,
  TABI_DEVICE_METAL = 12,
  TABI_DEVICE_XPU = 13,
  TABI_DEVICE_MPS = 14,
  TABI_DEVICE_META = 15,
  TABI_DEVICE_HPU = 16,
  TABI_DEVICE_VE = 17,
  TABI_DEVICE_LAZY = 18,
  TABI_DEVICE_IPU = 19,
  TABI_DEVICE_MTIA = 20,
  TABI_DEVICE_PRIVATEUSE1 = 21
};

/* How a tensor's elements are laid out. */
typedef int32_t tabi_layout;
enum {
  TABI_LAYOUT_STRIDED = 1,
  TABI_LAYOUT_SPARSE_COO = 2,
  TABI_LAYOUT_SPARSE_CSR = 3,
  TABI_LAYOUT_MKLDNN = 4,
  TABI_LAYOUT_SPARSE_CSC = 5,
  TABI_LAYOUT_SPARSE_BSR = 6,
  TABI_LAYOUT_SPARSE_BSC = 7,
  TABI_LAYOUT_JAGGED = 8
};

/* The order in memory of the dimensions of a strided tensor. */
typedef int32_t tabi_memory_format;
enum {
  TABI_MEMORY_FORMAT_CONTIGUOUS = 1,
  TABI_MEMORY_FORMAT_PRESERVE = 2,
  TABI_MEMORY_FORMAT_CHANNELS_LAST = 3,
  TABI_MEMORY_FORMAT_CHANNELS_LAST_3D = 4
};

/* Where a number stands in the block that tabi_memory_counters() returns. */
typedef int32_t tabi_memory_counter;
enum {
  TABI_MEMORY_LIVE = 0, /* + device slot: bytes of storage that live handles keep. */
  TABI_MEMORY_TOTAL = 64, /* + device slot: bytes of storage that handles ever kept; only grows. */
  TABI_MEMORY_COUNTERS = 128 /* Length of the block. */
};

/*
 * A tensor of LibTorch; shares its storage with every view and every other handle to
 * it.
 */
typedef struct tabi_tensor_s *tabi_tensor;

/* A module, its parameters, buffers and children. */
typedef struct tabi_module_s *tabi_module;

/* An optimiser with its parameter groups and state. */
typedef struct tabi_optim_s *tabi_optim;

/* A list, tuple, set, dict, or an inert object, as a checkpoint holds them. */
typedef struct tabi_tree_s *tabi_tree;

/* A random number generator of one device. */
typedef struct tabi_generator_s *tabi_generator;

/* Collects the tokens of borrowed memory that LibTorch has let go of. */
typedef struct tabi_queue_s *tabi_queue;

/* A function of the host. */
typedef struct tabi_function_s *tabi_function;

/* A schedule of an optimiser's learning rates. */
typedef struct tabi_schedule_s *tabi_schedule;

/* Scales losses for training in half precision. */
typedef struct tabi_scaler_s *tabi_scaler;

/* Examples for training, as rows of tensors. */
typedef struct tabi_dataset_s *tabi_dataset;

/* Gives a dataset out in batches. */
typedef struct tabi_loader_s *tabi_loader;

/* A measure of quality gathered over batches. */
typedef struct tabi_metric_s *tabi_metric;

/* An operator, or one overload of it; lives as long as the process. */
typedef struct tabi_op_s *tabi_op;

/* Kinds of handle. */
typedef int32_t tabi_kind;
enum {
  TABI_KIND_TENSOR = 1,
  TABI_KIND_MODULE = 2,
  TABI_KIND_OPTIM = 3,
  TABI_KIND_TREE = 4,
  TABI_KIND_GENERATOR = 5,
  TABI_KIND_QUEUE = 6,
  TABI_KIND_FUNCTION = 8,
  TABI_KIND_SCHEDULE = 9,
  TABI_KIND_SCALER = 10,
  TABI_KIND_DATASET = 11,
  TABI_KIND_LOADER = 12,
  TABI_KIND_METRIC = 13,
  TABI_KIND_OP = 7
};

/*
 * Told once, on any thread, that memory or a function is no longer used; must not call
 * the library nor unwind.
 */
typedef void (*tabi_drop)(void *ctx);

/*
 * Version of the ABI: major << 16 | minor. A host asks for the minor it was written
 * for, or a later one.
 *
 * any thread; since 0.1.
 */
TABI_API uint32_t tabi_abi_version(void);

/*
 * Version of this library, such as "0.1.0"; immortal.
 *
 * any thread; since 0.1.
 */
TABI_API const char *tabi_version(void);

/*
 * Version of the LibTorch in use, such as "2.13.0"; immortal.
 *
 * any thread; since 0.1.
 */
TABI_API const char *tabi_torch_version(void);

/*
 * Version of the LibTorch that this library was built for; immortal.
 *
 * any thread; since 0.1.
 */
TABI_API const char *tabi_torch_version_built(void);

/*
 * Makes the library ready, as the first call of any function does; tells early what is
 * wrong.
 *
 * Refuses a LibTorch of another minor version than the one that this library was built
 * for: there is no C++ ABI across minors. Harmless when repeated. TORCHABI_CPU_CACHE
 * of the environment is read once: tabi_device_empty_cache.
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_VERSION_MISMATCH, TABI_FORKED,
 *     TABI_SHUTTING_DOWN; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_init(void);

/*
 * Tells whether the LibTorch in use was built with a feature.
 *
 * Known names: "cuda", "cudnn", "mps", "xpu", "hip", "mkl", "mkldnn", "openmp",
 * "lapack", "magma", "quantized", "distributed", and "libunwind_clash": set when a
 * foreign libunwind unwinds C++ exceptions in this process, which ends it at the first
 * error inside LibTorch (start the host with LD_PRELOAD=libgcc_s.so.1).
 *
 * name [in]: which feature
 * out [out]: 1 when present
 *
 * Fails with TABI_KEY_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_has_feature(const char *name, int32_t *out);

/*
 * Status of this thread's last failing call; TABI_OK before any.
 *
 * any thread; since 0.1.
 */
TABI_API tabi_status tabi_error_code(void);

/*
 * Sentence on this thread's last failing call; "" before any. Borrowed until this
 * thread's next failing call.
 *
 * any thread; since 0.1.
 */
TABI_API const char *tabi_error_message(void);

/*
 * Name of the function whose call failed last on this thread; "" before any. Immortal.
 *
 * any thread; since 0.1.
 */
TABI_API const char *tabi_error_function(void);

/*
 * C++ backtrace of this thread's last failing call, "" where none is known. Borrowed
 * like the message.
 *
 * any thread; since 0.1.
 */
TABI_API const char *tabi_error_backtrace(void);

/*
 * For a function of the host that fails, says why; returns the status, for the
 * function to return in turn.
 *
 * status [in]: a tabi_status, TABI_CALLBACK_FAILED if in doubt
 * message [in]: one sentence; cut where it is longer than 4095 bytes
 *
 * any thread; since 0.1.
 */
TABI_API tabi_status tabi_error_set(int32_t status, const char *message);

/*
 * Name of a status, such as "TABI_INVALID_HANDLE"; "unknown status" for a number that
 * is none. Immortal.
 *
 * status [in]: any number
 *
 * any thread; since 0.1.
 */
TABI_API const char *tabi_status_name(int32_t status);

/*
 * Gives up one reference; what it referred to goes with the last one.
 *
 * From any thread, without a lock of the host. NULL and operators: nothing happens.
 * Never touches the last error. Returns TABI_INVALID_HANDLE for what is no live handle
 * (a second free is harmless), and does nothing once the process exits.
 *
 * handle [in]: a handle of any kind
 *
 * any thread; since 0.1.
 */
TABI_API tabi_status tabi_free(void *handle);

/*
 * As tabi_free(), but what is freed goes at some later call on an ordinary thread;
 * takes no lock, runs nothing.
 *
 * For finalisers that run where freeing device memory or dropping a host's array must
 * not happen.
 *
 * handle [in]: a handle of any kind
 *
 * any thread; since 0.1.
 */
TABI_API tabi_status tabi_free_later(void *handle);

/*
 * tabi_free() for each of several handles; goes on past those that are none.
 *
 * handles [in]: handles; entries may be NULL
 * n [in]: how many
 *
 * any thread; since 0.1.
 */
TABI_API tabi_status tabi_free_many(void *const *handles, int64_t n);

/*
 * Frees now what tabi_free_later() left for later.
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_drain(void);

/*
 * Makes another handle to the same object; each is freed on its own.
 *
 * handle [in]: a handle of any kind
 * out [out, new reference]: the new handle
 *
 * Fails with TABI_INVALID_HANDLE, TABI_OUT_OF_MEMORY; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_retain(void *handle, void **out);

/*
 * A number that all handles to one object have in common, and no other object has
 * while it lives.
 *
 * handle [in]: a handle of any kind
 * out [out]: the number
 *
 * Fails with TABI_INVALID_HANDLE; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_identity(void *handle, int64_t *out);

/*
 * Kind of a live handle.
 *
 * handle [in]: a handle of any kind
 * out [out]: its tabi_kind
 *
 * Fails with TABI_INVALID_HANDLE; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_handle_kind(void *handle, int32_t *out);

/*
 * Number of live handles of one kind; of all kinds for 0. Operators, being immortal,
 * are not counted.
 *
 * kind [in]: a tabi_kind or 0
 *
 * any thread; since 0.1.
 */
TABI_API int64_t tabi_live_handles(int32_t kind);

/*
 * From now on remembers the handles that this thread makes, until tabi_scope_pop()
 * frees them.
 *
 * Scopes nest. Handles that are freed before the scope ends are no matter.
 *
 * Fails with TABI_OUT_OF_MEMORY; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scope_push(void);

/*
 * Frees every handle that this thread made since the matching push, but for those
 * given.
 *
 * Handles kept belong to the next outer scope, if any.
 *
 * keep [in]: handles to keep
 * n [in]: how many
 *
 * Fails with TABI_INVALID_ARGUMENT; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scope_pop(void *const *keep, int64_t n);

/*
 * A block of TABI_MEMORY_COUNTERS numbers that a host reads without a call, to drive
 * its collector.
 *
 * counters[TABI_MEMORY_LIVE + slot] and counters[TABI_MEMORY_TOTAL + slot] are in
 * bytes; slot 0 is the CPU, slot 1 + i the i-th accelerator (1 for an accelerator
 * without an index). A storage counts once however many handles share it. Each thread
 * adds what it did in steps of 64 KiB; tabi_memory_flush() adds the rest. Valid as
 * long as the process.
 *
 * any thread; since 0.1.
 */
TABI_API const int64_t *tabi_memory_counters(void);

/*
 * Adds to tabi_memory_counters() what this thread has not added yet.
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_memory_flush(void);

/*
 * Name of a dtype, such as "float32". Immortal.
 *
 * dtype [in]: a dtype
 * out [out, borrowed]: its name
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dtype_name(tabi_dtype dtype,
    const char **out);

/*
 * The dtype that PyTorch calls so; its aliases ("float", "double", "half", "long",
 * "int", "cfloat", …) too.
 *
 * name [in]: such as "float32", or "torch.float32"
 * out [out]: the dtype
 *
 * Fails with TABI_KEY_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dtype_from_name(const char *name,
    tabi_dtype *out);

/*
 * Bytes of one element.
 *
 * dtype [in]: a dtype
 * out [out]: bytes
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dtype_size(tabi_dtype dtype, int64_t *out);

/*
 * Name of a device type, such as "cuda". Immortal.
 *
 * device_type [in]: a device type
 * out [out, borrowed]: its name
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_device_name(tabi_device_type device_type,
    const char **out);

/*
 * Reads a device as PyTorch writes it, such as "cpu" or "cuda:1".
 *
 * name [in]: the text
 * out_type [out]: device type
 * out_index [out]: index, -1 when the text has none
 *
 * Fails with TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_device_from_name(const char *name,
    tabi_device_type *out_type, int32_t *out_index);

/*
 * Threads that work on one operator (OpenMP's); process-wide.
 *
 * n [in]: at least 1
 *
 * Fails with TABI_INVALID_ARGUMENT; process-wide; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_set_num_threads(int64_t n);

/*
 * Threads that work on one operator.
 *
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_num_threads(int64_t *out);

/*
 * Threads that run operators side by side; once, before any has.
 *
 * n [in]: at least 1
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_RUNTIME_ERROR; process-wide; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_set_num_interop_threads(int64_t n);

/*
 * Threads that run operators side by side.
 *
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_num_interop_threads(int64_t *out);

/*
 * Treats denormal floats as zero on this CPU, where it can.
 *
 * on [in]: 1 to flush
 * out [out]: 1 when the CPU can
 *
 * Fails with no status of its own; process-wide; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_set_flush_denormal(int32_t on,
    int32_t *out);

/*
 * Has operators choose algorithms that give the same result each time, and fail where
 * they have none.
 *
 * on [in]: 1 for such alone
 * warn_only [in]: 1 to warn on stderr instead of failing
 *
 * Fails with no status of its own; process-wide; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_set_deterministic_algorithms(int32_t on,
    int32_t warn_only);

/*
 * Tells whether operators have to be deterministic
 * (torch.are_deterministic_algorithms_enabled).
 *
 * out [out]: 1 when they have to
 * out_warn_only [out]: 1 when those that are not only warn
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_deterministic_algorithms(int32_t *out,
    int32_t *out_warn_only);

#ifdef __cplusplus
}
#endif

#endif
