/* torchabi/tensor.h: Tensors from and to host memory, what they are, where they are.
 *
 * A tensor handle refers to a tensor of LibTorch. Views share storage; a write through
 * one is seen through all. Sizes and strides are in elements, row-major (PyTorch's
 * order of dimensions).
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_TENSOR_H
#define TORCHABI_TENSOR_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * All there is to know about a tensor, in one call. Set struct_size to sizeof before
 * the call.
 */
typedef struct tabi_tensor_info {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  tabi_dtype dtype; /* element type */
  tabi_device_type device_type; /* where it is */
  int32_t device_index; /* index of the device, -1 for one without */
  tabi_layout layout; /* how it is laid out */
  int32_t ndim; /* number of dimensions */
  int32_t requires_grad; /* 1 when gradients flow to it */
  int32_t is_contiguous; /* 1 when dense and row-major */
  /* 1 when memory holds the elements as they are; 0 when who reads it has to conjugate them, or to change their sign, as views of aten::conj() and of imaginary parts are */
  int32_t is_resolved;
  int64_t numel; /* number of elements */
  int64_t element_size; /* bytes of one element */
  int64_t storage_offset; /* elements before the first one; 0 where there is no storage */
  void *data; /* the first element, on its device; NULL where there is none (sparse, meta, empty) */
  int64_t sizes[64]; /* size of each dimension, ndim of them */
  int64_t strides[64]; /* stride of each dimension; zeros unless strided */
} tabi_tensor_info;
#define TABI_TENSOR_INFO_SIZE ((int64_t)sizeof(tabi_tensor_info))

/*
 * What tabi_tensor_to() changes; a zero field keeps what the tensor has. Set
 * struct_size to sizeof before the call.
 */
typedef struct tabi_to_options {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  tabi_dtype dtype; /* element type; 0 keeps it */
  tabi_device_type device_type; /* device type; 0 keeps the device */
  /* index of the device; -1 for the current one; not read when device_type is 0 */
  int32_t device_index;
  int32_t non_blocking; /* 1 lets a copy from pinned memory run on */
  int32_t copy; /* 1 copies even where nothing changes */
  tabi_memory_format memory_format; /* order of dimensions in memory; 0 is preserve */
} tabi_to_options;
#define TABI_TO_OPTIONS_SIZE ((int64_t)sizeof(tabi_to_options))

/*
 * Copies host memory into a new contiguous tensor.
 *
 * data [in]: row-major elements; may be NULL when nbytes is 0
 * nbytes [in]: bytes at data: the product of sizes times the element size
 * sizes [in]: size of each dimension, none negative; may be NULL for ndim 0 (one
 *     element)
 * ndim [in]: number of dimensions
 * dtype [in]: element type of data and of the tensor
 * device_type [in]: where the tensor goes
 * device_index [in]: index of the device; -1 for the current one
 * out [out, new reference]: the tensor
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_OUT_OF_MEMORY; any thread; may block; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_from_data(const void *data,
    int64_t nbytes, const int64_t *sizes, int64_t ndim, tabi_dtype dtype,
    tabi_device_type device_type, int32_t device_index, tabi_tensor *out);

/*
 * Makes a tensor over memory that stays the host's, without copying.
 *
 * The memory must stay where it is until LibTorch lets go of it, which can be long
 * after the handle is freed: then drop(ctx) is called once, on any thread; or, when a
 * queue is given instead, ctx becomes readable from it with tabi_queue_next(), for
 * hosts that cannot be called from other threads. When the call fails, neither
 * happens. Sizes and strides are checked first: none negative, and the last element
 * within nbytes.
 *
 * data [out]: the first element
 * nbytes [in]: bytes at data
 * sizes [in]: size of each dimension
 * strides [in]: stride of each dimension in elements; NULL for row-major
 * ndim [in]: number of dimensions
 * dtype [in]: element type
 * device_type [in]: where data is
 * device_index [in]: index of the device; -1 for the current one
 * drop [in]: called with ctx when the memory is free again; may be NULL
 * ctx [in]: given to drop or to the queue
 * queue [in]: takes ctx instead of a call of drop
 * out [out, new reference]: the tensor
 *
 * Fails with TABI_INVALID_ARGUMENT; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_borrow(void *data, int64_t nbytes,
    const int64_t *sizes, const int64_t *strides, int64_t ndim, tabi_dtype dtype,
    tabi_device_type device_type, int32_t device_index, tabi_drop drop, void *ctx,
    tabi_queue queue, tabi_tensor *out);

/*
 * Makes a queue for tabi_tensor_borrow().
 *
 * out [out, new reference]: the queue
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_queue_new(tabi_queue *out);

/*
 * Takes one token of memory that LibTorch has let go of.
 *
 * queue [in]: a queue
 * out_ctx [out]: the token; NULL when there is none
 * out_found [out]: 1 when there was one
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_queue_next(tabi_queue queue, void **out_ctx,
    int32_t *out_found);

/*
 * Fills in what the tensor is; set struct_size first.
 *
 * tensor [in]: a tensor of at most 64 dimensions
 * out [out]: filled up to its struct_size
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_describe(tabi_tensor tensor,
    tabi_tensor_info *out);

/*
 * Number of dimensions.
 *
 * tensor [in]: a tensor
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_ndim(tabi_tensor tensor,
    int64_t *out);

/*
 * Number of elements.
 *
 * tensor [in]: a tensor
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_numel(tabi_tensor tensor,
    int64_t *out);

/*
 * Size of each dimension.
 *
 * tensor [in]: a tensor
 * sizes [out]: filled when capacity is enough; may be NULL for capacity 0
 * capacity [in]: room at sizes; 0 just asks for the number
 * out_ndim [out]: number of dimensions
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_sizes(tabi_tensor tensor,
    int64_t *sizes, int64_t capacity, int64_t *out_ndim);

/*
 * Stride of each dimension, in elements.
 *
 * tensor [in]: a strided tensor
 * strides [out]: filled when capacity is enough; may be NULL for capacity 0
 * capacity [in]: room at strides; 0 just asks for the number
 * out_ndim [out]: number of dimensions
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_strides(tabi_tensor tensor,
    int64_t *strides, int64_t capacity, int64_t *out_ndim);

/*
 * Element type.
 *
 * tensor [in]: a tensor
 * out [out]: its dtype
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_dtype(tabi_tensor tensor,
    tabi_dtype *out);

/*
 * Where the tensor is.
 *
 * tensor [in]: a tensor
 * out_type [out]: device type
 * out_index [out]: index, -1 for a device without
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_device(tabi_tensor tensor,
    tabi_device_type *out_type, int32_t *out_index);

/*
 * How the tensor is laid out.
 *
 * tensor [in]: a tensor
 * out [out]: its layout
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_layout(tabi_tensor tensor,
    tabi_layout *out);

/*
 * Address of the first element, on the tensor's device.
 *
 * Valid while the tensor's storage lives and is not resized. Not for sparse and meta
 * tensors.
 *
 * tensor [in]: a strided tensor with memory
 * out [out]: borrowed; NULL for a tensor without elements
 *
 * Fails with TABI_TYPE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_data(tabi_tensor tensor, void **out);

/*
 * Tells whether two handles refer to one and the same tensor.
 *
 * a [in]: a tensor
 * b [in]: a tensor
 * out [out]: 1 when they do
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_is_same(tabi_tensor a, tabi_tensor b,
    int32_t *out);

/*
 * The one element of a tensor, as a bool, int, double or complex value.
 *
 * tensor [in]: a tensor of one element
 * out [out]: its value; uint64 above 2^63-1 is a VALUE_ERROR
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_VALUE_ERROR; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_item(tabi_tensor tensor,
    tabi_value *out);

/*
 * Copies all elements, row-major, to host memory.
 *
 * From any device and any strides; conjugate and negative views are resolved.
 *
 * tensor [in]: a strided tensor
 * data [out]: where to; may be NULL when nbytes is 0
 * nbytes [in]: must equal the number of elements times the element size
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_TYPE_ERROR; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_copy_to(tabi_tensor tensor,
    void *data, int64_t nbytes);

/*
 * Overwrites all elements, row-major, from host memory of the tensor's dtype.
 *
 * tensor [in]: a strided tensor
 * data [in]: row-major elements
 * nbytes [in]: must equal the number of elements times the element size
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_RUNTIME_ERROR; one thread at a time per
 *     object; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_copy_from(tabi_tensor tensor,
    const void *data, int64_t nbytes);

/*
 * The tensor itself when it is dense in that order already, else a copy that is.
 *
 * tensor [in]: a strided tensor
 * memory_format [in]: 0 for row-major
 * out [out, new reference]: a tensor
 *
 * Fails with no status of its own; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_contiguous(tabi_tensor tensor,
    tabi_memory_format memory_format, tabi_tensor *out);

/*
 * The tensor with another dtype, device, or order in memory; itself where nothing
 * changes.
 *
 * tensor [in]: a tensor
 * options [in]: what to change
 * out [out, new reference]: a tensor
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_OUT_OF_MEMORY, TABI_ACCELERATOR_ERROR; any
 *     thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_to(tabi_tensor tensor,
    const tabi_to_options *options, tabi_tensor *out);

#ifdef __cplusplus
}
#endif

#endif
