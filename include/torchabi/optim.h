/* torchabi/optim.h: Optimisers, with Python's option names, defaults and state.
 *
 * An optimiser holds groups of parameters; each group has its own options, which may
 * change while running. Steps run LibTorch's fused kernels, as Python's fused=True
 * does, and list kernels (foreach=True) where there are none. State dicts have Python's
 * layout.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_OPTIM_H
#define TORCHABI_OPTIM_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Makes an optimiser, as Python's torch.optim class of that name.
 *
 * type [in]: such as "Adam"
 * params [in]: leaves that require gradients; the first group
 * n_params [in]: how many
 * names [in]: name of each option; may be NULL when n is 0
 * options [in]: options; defaults are Python's
 * n [in]: how many options
 * out [out, new reference]: the optimiser
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_VALUE_ERROR;
 *     any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_new(const char *type,
    const tabi_tensor *params, int64_t n_params, const char *const *names,
    const tabi_value *options, int64_t n, tabi_optim *out);

/*
 * Number of types that tabi_optim_new() knows.
 *
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_type_count(int64_t *out);

/*
 * Name and options of the i-th type.
 *
 * i [in]: from 0
 * out_name [out, borrowed]: such as "SGD"; immortal
 * out_signature [out, borrowed]: such as "(lr=0.001, momentum=0, …)"; immortal
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_type_at(int64_t i,
    const char **out_name, const char **out_signature);

/*
 * Adds a group of parameters; options not given are those of the optimiser.
 *
 * optim [in]: an optimiser
 * params [in]: leaves that no group has yet
 * n_params [in]: how many
 * names [in]: name of each option; may be NULL when n is 0
 * options [in]: options
 * n [in]: how many options
 *
 * Fails with TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_VALUE_ERROR; one thread at a time
 *     per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_add_group(tabi_optim optim,
    const tabi_tensor *params, int64_t n_params, const char *const *names,
    const tabi_value *options, int64_t n);

/*
 * Number of groups.
 *
 * optim [in]: an optimiser
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_group_count(tabi_optim optim,
    int64_t *out);

/*
 * An option of a group.
 *
 * optim [in]: an optimiser
 * group [in]: from 0
 * name [in]: such as "lr"
 * out [out]: its value
 *
 * Fails with TABI_INDEX_ERROR, TABI_KEY_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_get(tabi_optim optim, int64_t group,
    const char *name, tabi_value *out);

/*
 * All options of a group, and what was noted beside them, as its state dict has them.
 *
 * optim [in]: an optimiser
 * group [in]: from 0
 * out [out, new reference]: a dict, such as {'lr': 0.1, …, 'initial_lr': 0.1}
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_options(tabi_optim optim,
    int64_t group, tabi_tree *out);

/*
 * Keeps a value beside a group's options, such as "initial_lr" or "param_names"; it
 * goes into the state dict.
 *
 * optim [in]: an optimiser
 * group [in]: from 0
 * name [in]: no option's name, nor "params"
 * note [in]: a number, string, tensor, list or tree; an unset value takes the note
 *     away
 *
 * Fails with TABI_INDEX_ERROR, TABI_VALUE_ERROR; one thread at a time per object;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_note(tabi_optim optim, int64_t group,
    const char *name, const tabi_value *note);

/*
 * Changes an option, of one group or of all.
 *
 * optim [in]: an optimiser
 * group [in]: from 0; -1 for all
 * name [in]: such as "lr"
 * option [in]: the new value
 *
 * Fails with TABI_INDEX_ERROR, TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_VALUE_ERROR; one
 *     thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_set(tabi_optim optim, int64_t group,
    const char *name, const tabi_value *option);

/*
 * Updates the parameters from their gradients; one without a gradient stays as it is.
 *
 * optim [in]: an optimiser
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_RUNTIME_ERROR; one thread at a time per
 *     object; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_step(tabi_optim optim);

/*
 * Has the host compute the loss and its gradients, and updates the parameters.
 *
 * As Python's step(closure): LBFGS calls it as often as it needs to, the others once.
 * The function gets no arguments, clears the gradients, computes the loss, calls its
 * backward, and gives the loss. A host that goes on in a loop of its own makes it
 * without an address and answers TABI_PENDING.
 *
 * optim [in]: an optimiser
 * closure [in]: gives the loss
 * out [out, new reference]: the loss before the step
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_RUNTIME_ERROR, TABI_TYPE_ERROR; one thread at
 *     a time per object; may block; may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_step_closure(tabi_optim optim,
    tabi_function closure, tabi_tensor *out);

/*
 * Clears the gradients of all its parameters.
 *
 * optim [in]: an optimiser
 * set_to_none [in]: 1 to have none, as is Python's default; 0 to have zeros
 *
 * Fails with no status of its own; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_zero_grad(tabi_optim optim,
    int32_t set_to_none);

/*
 * State and groups, in the layout of Python's state_dict().
 *
 * optim [in]: an optimiser
 * out [out, new reference]: {'state': {0: {…}, …}, 'param_groups': [{…, 'params': [0,
 *     …]}, …]}; tensors share the optimiser's memory
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_state_dict(tabi_optim optim,
    tabi_tree *out);

/*
 * Takes over a state dict, of Python's or of this library.
 *
 * optim [in]: an optimiser of the same type, with groups of the same sizes
 * state [in]: as tabi_optim_state_dict() gives
 *
 * Fails with TABI_VALUE_ERROR, TABI_KEY_ERROR; one thread at a time per object; since
 *     0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_optim_load_state_dict(tabi_optim optim,
    tabi_tree state);

#ifdef __cplusplus
}
#endif

#endif
