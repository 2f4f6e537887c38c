/* torchabi/amp.h: Mixed precision - autocast, and losses scaled so that gradients of half precision do not vanish.
 *
 * Within autocast operators choose the dtype they run in, as within Python's
 * torch.autocast. A scaler is Python's torch.amp.GradScaler: it multiplies the loss,
 * divides the gradients, leaves out steps whose gradients are not finite, and adapts
 * its factor.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_AMP_H
#define TORCHABI_AMP_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Enters autocast for a device type on this thread, or leaves it for a while;
 * tabi_mode_pop() undoes it.
 *
 * Leaving the outermost autocast forgets the weights that it converted.
 *
 * device_type [in]: where the operators run
 * dtype [in]: float16 or bfloat16; TABI_DTYPE_UNSET for the device type's own
 * enabled [in]: 1 to enter, 0 to run in the dtypes of the operands within autocast
 * cache_enabled [in]: 1 to convert a weight once only until the outermost autocast is
 *     left
 * out_token [out]: for tabi_mode_pop()
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_autocast_push(tabi_device_type device_type,
    tabi_dtype dtype, int32_t enabled, int32_t cache_enabled, uint64_t *out_token);

/*
 * Tells whether this thread is in autocast for a device type, and with which dtype.
 *
 * device_type [in]: where operators run
 * out [out]: 1 when it is
 * out_dtype [out]: the dtype that it has or would have
 *
 * Fails with TABI_NOT_IMPLEMENTED; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_autocast(tabi_device_type device_type,
    int32_t *out, tabi_dtype *out_dtype);

/*
 * Makes a scaler.
 *
 * device_type [in]: where the gradients are
 * names [in]: name of each option, NULL for a positional one; NULL when all are
 * options [in]: init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
 *     growth_interval=2000, enabled=True
 * n [in]: how many options
 * out [out, new reference]: the scaler
 *
 * Fails with TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_VALUE_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scaler_new(tabi_device_type device_type,
    const char *const *names, const tabi_value *options, int64_t n, tabi_scaler *out);

/*
 * A loss multiplied by the factor.
 *
 * scaler [in]: a scaler
 * tensor [in]: a loss
 * out [out, new reference]: what to call backward on
 *
 * Fails with TABI_TYPE_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scaler_scale(tabi_scaler scaler,
    tabi_tensor tensor, tabi_tensor *out);

/*
 * Divides the gradients of an optimiser's parameters by the factor, as is needed
 * before they are clipped.
 *
 * scaler [in]: a scaler
 * optim [in]: whose parameters have gradients of a scaled loss
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_VALUE_ERROR; one thread at a time per object;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scaler_unscale(tabi_scaler scaler,
    tabi_optim optim);

/*
 * Does the optimiser's step unless a gradient is infinite or no number; divides the
 * gradients first if that was not done.
 *
 * scaler [in]: a scaler
 * optim [in]: an optimiser
 * out [out]: 0 when the step was left out; an optimiser that decides on the device
 *     says 1
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_NOT_IMPLEMENTED; one thread at a time per
 *     object; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scaler_step(tabi_scaler scaler,
    tabi_optim optim, int32_t *out);

/*
 * Adapts the factor after the steps of an iteration, or sets it.
 *
 * scaler [in]: a scaler
 * new_scale [in]: the next factor; 0 to adapt it
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_VALUE_ERROR; one thread at a time per object;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scaler_update(tabi_scaler scaler,
    double new_scale);

/*
 * A number of the scaler.
 *
 * scaler [in]: a scaler
 * name [in]: "scale", "growth_factor", "backoff_factor", "growth_interval",
 *     "growth_tracker" or "enabled"
 * out [out]: its value
 *
 * Fails with TABI_KEY_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scaler_get(tabi_scaler scaler,
    const char *name, tabi_value *out);

/*
 * Changes a number of the scaler.
 *
 * scaler [in]: a scaler
 * name [in]: "growth_factor", "backoff_factor" or "growth_interval"
 * option [in]: the new value
 *
 * Fails with TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_VALUE_ERROR; one thread at a time
 *     per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scaler_set(tabi_scaler scaler,
    const char *name, const tabi_value *option);

/*
 * State in the layout of Python's state_dict().
 *
 * scaler [in]: a scaler
 * out [out, new reference]: {'scale': 65536.0, 'growth_factor': 2.0, 'backoff_factor':
 *     0.5, 'growth_interval': 2000, '_growth_tracker': 0}; empty when it is not
 *     enabled
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scaler_state_dict(tabi_scaler scaler,
    tabi_tree *out);

/*
 * Takes over a state dict, of Python's or of this library.
 *
 * scaler [in]: a scaler
 * state [in]: as tabi_scaler_state_dict() gives
 *
 * Fails with TABI_VALUE_ERROR, TABI_KEY_ERROR, TABI_RUNTIME_ERROR, TABI_TYPE_ERROR;
 *     one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_scaler_load_state_dict(tabi_scaler scaler,
    tabi_tree state);

#ifdef __cplusplus
}
#endif

#endif
