/* torchabi/schedule.h: Learning rate schedules, and averages of weights.
 *
 * A schedule changes the learning rates of an optimiser's groups, one call of
 * tabi_schedule_step() after each epoch or step of training, as the class of that name
 * in Python's torch.optim.lr_scheduler does: the same options and defaults, the same
 * arithmetic, the same state.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_SCHEDULE_H
#define TORCHABI_SCHEDULE_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Makes a schedule, and sets the first learning rates.
 *
 * LambdaLR and MultiplicativeLR take functions of the host, one for all groups or one
 * for each, and CyclicLR may take one as scale_fn: each is called with a tensor of one
 * int64, the epoch, and gives a tensor of one number, the factor.
 *
 * type [in]: such as "StepLR"
 * optim [in]: an optimiser; the schedule keeps it
 * names [in]: name of each option, NULL for a positional one; NULL when all are
 * options [in]: options; defaults are Python's
 * n [in]: how many options
 * functions [in]: functions of the host
 * n_functions [in]: how many
 * out [out, new reference]: the schedule
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_TYPE_ERROR, TABI_VALUE_ERROR, TABI_KEY_ERROR;
 *     one thread at a time per object; may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_new(const char *type,
    tabi_optim optim, const char *const *names, const tabi_value *options, int64_t n,
    void *const *functions, int64_t n_functions, tabi_schedule *out);

/*
 * Makes a schedule of others, a SequentialLR or a ChainedScheduler.
 *
 * type [in]: "SequentialLR" or "ChainedScheduler"
 * optim [in]: the optimiser that all of them have
 * schedules [in]: the schedules, in order; kept
 * n_schedules [in]: how many
 * names [in]: name of each option, NULL for a positional one; NULL when all are
 * options [in]: such as SequentialLR's milestones
 * n [in]: how many options
 * out [out, new reference]: the schedule
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_TYPE_ERROR, TABI_VALUE_ERROR; one thread at a
 *     time per object; may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_combine(const char *type,
    tabi_optim optim, void *const *schedules, int64_t n_schedules,
    const char *const *names, const tabi_value *options, int64_t n, tabi_schedule *out);

/*
 * Number of types that tabi_schedule_new() and tabi_schedule_combine() know.
 *
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_type_count(int64_t *out);

/*
 * Name and options of the i-th type.
 *
 * i [in]: from 0
 * out_name [out, borrowed]: such as "StepLR"; immortal
 * out_signature [out, borrowed]: such as "(step_size, gamma=0.1, last_epoch=-1)";
 *     immortal; functions and schedules stand where Python has them
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_type_at(int64_t i,
    const char **out_name, const char **out_signature);

/*
 * Goes to the next epoch.
 *
 * schedule [in]: a schedule
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_VALUE_ERROR, TABI_NOT_IMPLEMENTED; one thread at
 *     a time per object; may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_step(tabi_schedule schedule);

/*
 * Goes to an epoch, as Python's step(epoch).
 *
 * schedule [in]: a schedule
 * epoch [in]: from 0; only CosineAnnealingWarmRestarts takes parts of an epoch
 *
 * Fails with TABI_VALUE_ERROR, TABI_NOT_IMPLEMENTED; one thread at a time per object;
 *     may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_step_to(tabi_schedule schedule,
    double epoch);

/*
 * Goes to the next epoch of a ReduceLROnPlateau, as Python's step(metrics).
 *
 * schedule [in]: a schedule
 * metric [in]: what should fall or rise
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_RUNTIME_ERROR; one thread at a time per
 *     object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_step_metric(
    tabi_schedule schedule, double metric);

/*
 * Learning rates of the groups as the last step set them.
 *
 * schedule [in]: a schedule
 * out [out]: a list of doubles, one a group
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_last_lr(tabi_schedule schedule,
    tabi_value *out);

/*
 * State in the layout of Python's state_dict().
 *
 * schedule [in]: a schedule
 * out [out, new reference]: a dict, such as {'step_size': 30, …, 'last_epoch': 4,
 *     '_last_lr': [0.1]}
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_state_dict(tabi_schedule schedule,
    tabi_tree *out);

/*
 * Takes over a state dict, of Python's or of this library. The optimiser's learning
 * rates are in its own.
 *
 * schedule [in]: a schedule of the same type
 * state [in]: as tabi_schedule_state_dict() gives
 *
 * Fails with TABI_VALUE_ERROR, TABI_KEY_ERROR; one thread at a time per object; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_schedule_load_state_dict(
    tabi_schedule schedule, tabi_tree state);

/*
 * A module that averages another's weights, as torch.optim.swa_utils.AveragedModel.
 *
 * Its child "module" is a copy, its buffer "n_averaged" the number of averages; it is
 * called as the module is.
 *
 * module [in]: a module, not one that the host composed
 * out [out, new reference]: the average, equal to the module for now
 *
 * Fails with TABI_NOT_IMPLEMENTED; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_average_new(tabi_module module,
    tabi_module *out);

/*
 * Takes the weights as they are now into the average; the first time it becomes equal
 * to them.
 *
 * average [in]: as tabi_average_new() made it, or one with its child and buffer
 * module [in]: the module that is trained
 * decay [in]: of the exponential average, from 0 to 1; -1 for the mean of all (SWA)
 * use_buffers [in]: 1 averages buffers too; 0 copies them
 *
 * Fails with TABI_VALUE_ERROR, TABI_RUNTIME_ERROR, TABI_KEY_ERROR; one thread at a
 *     time per object; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_average_update(tabi_module average,
    tabi_module module, double decay, int32_t use_buffers);

#ifdef __cplusplus
}
#endif

#endif
