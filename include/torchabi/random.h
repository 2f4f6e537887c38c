/* torchabi/random.h: Random numbers, reproducible as in PyTorch.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_RANDOM_H
#define TORCHABI_RANDOM_H

#include <torchabi/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Seeds the default generators of all devices, as torch.manual_seed.
 *
 * seed [in]: any
 *
 * Fails with no status of its own; process-wide; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_manual_seed(uint64_t seed);

/*
 * Seed of the CPU's default generator.
 *
 * out [out]: the seed
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_initial_seed(uint64_t *out);

/*
 * Makes a generator with PyTorch's default seed.
 *
 * device_type [in]: a device type
 * device_index [in]: -1 for the current one
 * out [out, new reference]: the generator
 *
 * Fails with TABI_NOT_IMPLEMENTED; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_generator_new(tabi_device_type device_type,
    int32_t device_index, tabi_generator *out);

/*
 * The default generator of a device.
 *
 * device_type [in]: a device type
 * device_index [in]: -1 for the current one
 * out [out, new reference]: shared by the whole process
 *
 * Fails with TABI_NOT_IMPLEMENTED; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_generator_default(
    tabi_device_type device_type, int32_t device_index, tabi_generator *out);

/*
 * Seed of a generator.
 *
 * generator [in]: a generator
 * out [out]: the seed
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_generator_seed(tabi_generator generator,
    uint64_t *out);

/*
 * Seeds a generator.
 *
 * generator [in]: a generator
 * seed [in]: any
 *
 * Fails with no status of its own; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_generator_set_seed(
    tabi_generator generator, uint64_t seed);

/*
 * State of a generator, as torch.Generator.get_state().
 *
 * generator [in]: a generator
 * out [out, new reference]: a uint8 tensor on the CPU
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_generator_state(tabi_generator generator,
    tabi_tensor *out);

/*
 * Restores a state.
 *
 * generator [in]: a generator
 * state [in]: from tabi_generator_state() or Python
 *
 * Fails with TABI_TYPE_ERROR, TABI_RUNTIME_ERROR; one thread at a time per object;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_generator_set_state(
    tabi_generator generator, tabi_tensor state);

#ifdef __cplusplus
}
#endif

#endif
