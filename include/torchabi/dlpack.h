/* torchabi/dlpack.h: Exchange of tensors without copying, by DLPack 1.x.
 *
 * The layout of DLManagedTensorVersioned is DLPack's own (dlpack.h of
 * github.com/dmlc/dlpack, version 1.x); here it is only named.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_DLPACK_H
#define TORCHABI_DLPACK_H

#include <torchabi/base.h>

#ifdef __cplusplus
extern "C" {
#endif

struct DLManagedTensorVersioned;

/*
 * Exports a tensor; the result keeps its memory until its deleter runs.
 *
 * Whoever consumes the result calls its deleter once; tabi_dlpack_free() does so for
 * one that nobody consumed.
 *
 * tensor [in]: a strided tensor that needs no gradient
 * out [out]: owned by the caller
 *
 * Fails with TABI_RUNTIME_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_to_dlpack(tabi_tensor tensor,
    struct DLManagedTensorVersioned **out);

/*
 * Imports a tensor and takes over the managed tensor; its deleter runs when LibTorch
 * lets go.
 *
 * Negative or overflowing sizes and strides, and a major version other than 1, are
 * refused; a read-only tensor too, since LibTorch would write through it. On failure
 * the caller still owns what it passed.
 *
 * managed [in]: from any library
 * out [out, new reference]: shares the memory
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_VERSION_MISMATCH; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_from_dlpack(
    struct DLManagedTensorVersioned *managed, tabi_tensor *out);

/*
 * Runs the deleter of an exported tensor that nobody consumed.
 *
 * managed [in]: may be NULL
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_dlpack_free(
    struct DLManagedTensorVersioned *managed);

#ifdef __cplusplus
}
#endif

#endif
