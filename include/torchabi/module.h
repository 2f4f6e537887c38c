/* torchabi/module.h: Layers, containers, and modules that the host composes.
 *
 * A module has named parameters, buffers and children, under PyTorch's own names.
 * Layers come from one table, with Python's option names and defaults;
 * tabi_module_compose() makes one whose forward the host does by calling its children.
 * Paths are dotted, as in a state dict: "features.0.weight".
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_MODULE_H
#define TORCHABI_MODULE_H

#include <torchabi/base.h>
#include <torchabi/value.h>
#include <torchabi/tensor.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Makes a layer or container, as Python's torch.nn class of that name.
 *
 * Options are as in Python, positional or by name, and the same defaults; every layer
 * also takes device and dtype. At equal seed the parameters start with Python's
 * numbers.
 *
 * type [in]: such as "Conv2d"
 * names [in]: name of each option, NULL for a positional one; NULL when all are
 * options [in]: options
 * n [in]: how many
 * out [out, new reference]: the module
 *
 * Fails with TABI_NOT_IMPLEMENTED, TABI_TYPE_ERROR, TABI_VALUE_ERROR; any thread;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_new(const char *type,
    const char *const *names, const tabi_value *options, int64_t n, tabi_module *out);

/*
 * Number of types that tabi_module_new() knows.
 *
 * out [out]: how many
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_type_count(int64_t *out);

/*
 * Name and signature of the i-th type.
 *
 * i [in]: from 0
 * out_name [out, borrowed]: such as "Linear"; immortal
 * out_signature [out, borrowed]: such as "(in_features, out_features, bias=True)";
 *     immortal
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_type_at(int64_t i,
    const char **out_name, const char **out_signature);

/*
 * What modules of the i-th type can be asked for.
 *
 * i [in]: from 0
 * out [out, new reference]: dict: signature, such as "(input)", by name of each
 *     method; forward is one but for containers
 *
 * Fails with TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_type_methods(int64_t i,
    tabi_tree *out);

/*
 * Makes an empty module for the host to compose.
 *
 * type [in]: name of the host's class
 * out [out, new reference]: the module
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_compose(const char *type,
    tabi_module *out);

/*
 * Adds a child, replaces the one of that name, or takes it away.
 *
 * module [in]: the parent
 * path [in]: name, or path to one, of the child
 * child [in]: shared with whoever else has it; NULL takes the child away
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_KEY_ERROR; one thread at a time per object;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_set_child(tabi_module module,
    const char *path, tabi_module child);

/*
 * Adds a parameter, or replaces the one of that name, whatever its shape was.
 *
 * module [in]: the module
 * path [in]: name of, or path to, the parameter
 * tensor [in]: a leaf, shared with the caller; NULL for an absent parameter
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_KEY_ERROR; one thread at a time per object;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_set_parameter(tabi_module module,
    const char *path, tabi_tensor tensor);

/*
 * Adds a buffer, or replaces the one of that name.
 *
 * module [in]: the module
 * path [in]: name of, or path to, the buffer
 * tensor [in]: shared with the caller; NULL for a buffer that is absent, and stays so
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_KEY_ERROR; one thread at a time per object;
 *     since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_set_buffer(tabi_module module,
    const char *path, tabi_tensor tensor);

/*
 * The child at a path.
 *
 * module [in]: a module
 * path [in]: such as "features.0"
 * out [out, new reference]: the child
 *
 * Fails with TABI_KEY_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_child(tabi_module module,
    const char *path, tabi_module *out);

/*
 * The parameter or buffer at a path.
 *
 * module [in]: a module
 * path [in]: such as "fc.weight"
 * out [out, new reference]: the module's own tensor
 *
 * Fails with TABI_KEY_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_tensor(tabi_module module,
    const char *path, tabi_tensor *out);

/*
 * Children, in order.
 *
 * module [in]: a module
 * out [out, new reference]: list of names
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_children(tabi_module module,
    tabi_tree *out);

/*
 * Parameters by path, in order.
 *
 * module [in]: a module
 * recurse [in]: 1 for those of children too
 * out [out, new reference]: dict of tensors, the module's own; a tied parameter stands
 *     under its first path alone
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_parameters(tabi_module module,
    int32_t recurse, tabi_tree *out);

/*
 * Parameters whose paths match a pattern, in order; of an optimiser's group, say.
 *
 * module [in]: a module
 * pattern [in]: as in tabi_module_set_requires_grad()
 * out [out, new reference]: dict of tensors, the module's own; empty when nothing
 *     matches
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_select_parameters(
    tabi_module module, const char *pattern, tabi_tree *out);

/*
 * Buffers by path, in order.
 *
 * module [in]: a module
 * recurse [in]: 1 for those of children too
 * out [out, new reference]: dict of tensors, the module's own
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_buffers(tabi_module module,
    int32_t recurse, tabi_tree *out);

/*
 * Type of a module, such as "Linear".
 *
 * module [in]: a module
 * out [out, borrowed]: borrowed as long as the module lives
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_type(tabi_module module,
    const char **out);

/*
 * The options of a layer, as Python's module has them as attributes.
 *
 * module [in]: a module
 * out [out, new reference]: dict by name, in the constructor's order; empty for what
 *     is no layer
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_options(tabi_module module,
    tabi_tree *out);

/*
 * What stands between the brackets where Python prints the module, its children apart.
 *
 * module [in]: a module
 * out [out, borrowed]: borrowed until this thread's next call that returns values
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_extra_repr(tabi_module module,
    const char **out);

/*
 * The module as Python prints it.
 *
 * module [in]: a module
 * out [out, borrowed]: borrowed until this thread's next call that returns values
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_repr(tabi_module module,
    const char **out);

/*
 * Runs a module. Takes and returns any number of values.
 *
 * module [in]: not one that the host composed
 * names [in]: name of each argument, NULL for a positional one; NULL when all are
 * args [in]: arguments
 * n [in]: how many
 * outs [out]: results
 * capacity [in]: room at outs; too little is an error
 * out_n [out]: number of results
 *
 * Fails with TABI_TYPE_ERROR, TABI_RUNTIME_ERROR, TABI_NOT_IMPLEMENTED; one thread at
 *     a time per object; may block; may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_forward(tabi_module module,
    const char *const *names, const tabi_value *args, int64_t n, tabi_value *outs,
    int64_t capacity, int64_t *out_n);

/*
 * Sets training mode, here and in all children.
 *
 * module [in]: a module
 * on [in]: 1 for train, 0 for eval
 *
 * Fails with no status of its own; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_train(tabi_module module,
    int32_t on);

/*
 * Tells the mode.
 *
 * module [in]: a module
 * out [out]: 1 in training
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_is_training(tabi_module module,
    int32_t *out);

/*
 * Moves all parameters and buffers in place; a dtype is for the floating point ones.
 *
 * module [in]: a module
 * options [in]: what to change; copy and memory_format must be 0
 *
 * Fails with TABI_INVALID_ARGUMENT, TABI_OUT_OF_MEMORY, TABI_ACCELERATOR_ERROR; one
 *     thread at a time per object; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_to(tabi_module module,
    const tabi_to_options *options);

/*
 * Lets gradients flow to the parameters whose paths match a pattern, or freezes them.
 *
 * module [in]: a module
 * pattern [in]: as in tabi_tree_select(), such as "layer1.**" or "*.bias"; what
 *     matches a module stands for all below it
 * requires_grad [in]: 1 to let them
 * out_n [out]: how many parameters it matched
 *
 * Fails with TABI_RUNTIME_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_set_requires_grad(
    tabi_module module, const char *pattern, int32_t requires_grad, int64_t *out_n);

/*
 * Has a parameter of a layer computed from others whenever it is used.
 *
 * As torch.nn.utils.parametrize: the parameter becomes
 * "parametrizations.weight.original" (or original0, original1, …), and the
 * parametrization, a module, its child "parametrizations.weight.0", where a further
 * one stands behind it. The types "parametrizations.weight_norm",
 * "parametrizations.spectral_norm" and "parametrizations.orthogonal" are those of
 * torch.nn.utils.parametrizations; any layer that maps a tensor to one of its shape
 * will do.
 *
 * module [in]: the layer that has the parameter
 * name [in]: of the parameter, such as "weight"
 * parametrization [in]: what computes it, not one that the host composed
 *
 * Fails with TABI_KEY_ERROR, TABI_VALUE_ERROR, TABI_RUNTIME_ERROR; one thread at a
 *     time per object; may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_register_parametrization(
    tabi_module module, const char *name, tabi_module parametrization);

/*
 * Makes a parameter that is computed a parameter of its own again.
 *
 * module [in]: the layer
 * name [in]: of the parameter
 * leave_parametrized [in]: 1 keeps the value that was computed, 0 the original
 *
 * Fails with TABI_KEY_ERROR, TABI_VALUE_ERROR; one thread at a time per object; may
 *     call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_remove_parametrizations(
    tabi_module module, const char *name, int32_t leave_parametrized);

/*
 * Clears the gradients of all parameters.
 *
 * module [in]: a module
 * set_to_none [in]: 1 to have none, 0 to have zeros
 *
 * Fails with no status of its own; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_zero_grad(tabi_module module,
    int32_t set_to_none);

/*
 * Parameters and buffers under Python's keys, in Python's order.
 *
 * module [in]: a module
 * out [out, new reference]: dict of tensors that share the module's memory, outside
 *     the graph
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_state_dict(tabi_module module,
    tabi_tree *out);

/*
 * Copies tensors into the parameters and buffers of the same names.
 *
 * module [in]: a module
 * state [in]: dict of tensors, as a checkpoint has it
 * strict [in]: 1: nothing is copied, and the call fails naming them all, when keys are
 *     missing or unexpected
 * out_report [out, new reference]: dict of two lists of keys, missing and unexpected;
 *     may be NULL
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_TYPE_ERROR; one thread at a time per object; may
 *     block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_load_state_dict(tabi_module module,
    tabi_tree state, int32_t strict, tabi_tree *out_report);

/*
 * A copy with parameters and buffers of its own, and no gradients.
 *
 * module [in]: a module
 * out [out, new reference]: the copy
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_clone(tabi_module module,
    tabi_module *out);

#ifdef __cplusplus
}
#endif

#endif
