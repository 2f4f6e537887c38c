/* torchabi/device.h: Accelerators.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_DEVICE_H
#define TORCHABI_DEVICE_H

#include <torchabi/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Number of devices of a type that can be used.
 *
 * device_type [in]: a device type
 * out [out]: how many; 1 for the CPU, 0 where the LibTorch in use has no such backend
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_device_count(tabi_device_type device_type,
    int64_t *out);

/*
 * Index of this thread's current device.
 *
 * device_type [in]: a device type
 * out [out]: its index; 0 for the CPU
 *
 * Fails with TABI_NOT_IMPLEMENTED; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_device_current(
    tabi_device_type device_type, int32_t *out);

/*
 * Sets this thread's current device.
 *
 * device_type [in]: a device type
 * device_index [in]: from 0
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_NOT_IMPLEMENTED; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_device_set_current(
    tabi_device_type device_type, int32_t device_index);

/*
 * Waits until a device has done all that was asked of it.
 *
 * device_type [in]: a device type
 * device_index [in]: from 0; -1 for the current one
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_ACCELERATOR_ERROR; any thread; may block;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_device_synchronize(
    tabi_device_type device_type, int32_t device_index);

/*
 * Gives memory that a device's allocator keeps, but no tensor uses, back.
 *
 * On the CPU, memory of freed tensors is kept for the next ones of about their size,
 * since the kernel takes its time to hand out pages: never more than the process had
 * at its peak and 64 MiB, than TORCHABI_CPU_CACHE bytes (an eighth of the machine's
 * memory where the environment does not say; 0 keeps none), or, while there is work,
 * for longer than 10 seconds. What other threads keep of blocks up to 32 KiB stays
 * with them.
 *
 * device_type [in]: a device type
 *
 * Fails with TABI_NOT_IMPLEMENTED; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_device_empty_cache(
    tabi_device_type device_type);

/*
 * Memory of a device's allocator.
 *
 * device_type [in]: an accelerator
 * device_index [in]: from 0; -1 for the current one
 * out_allocated [out]: bytes in use by tensors
 * out_reserved [out]: bytes held from the driver
 * out_peak [out]: most bytes in use so far
 *
 * Fails with TABI_NOT_IMPLEMENTED; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_device_memory(tabi_device_type device_type,
    int32_t device_index, int64_t *out_allocated, int64_t *out_reserved,
    int64_t *out_peak);

#ifdef __cplusplus
}
#endif

#endif
