/* torchabi/inspect.h: Looking into modules - hooks, intermediate results, summaries, and operations counted.
 *
 * Hooks run where a module of this library calls another: layers, containers and
 * networks. Within TorchScript and programs of torch.export nothing is called; there
 * the module as a whole takes hooks.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_INSPECT_H
#define TORCHABI_INSPECT_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/* When a hook of a module is called. */
typedef int32_t tabi_module_hook;
enum {
  TABI_MODULE_HOOK_PRE_FORWARD = 1, /* before forward, with its arguments */
  TABI_MODULE_HOOK_FORWARD = 2, /* after forward, with its arguments and its results */
  TABI_MODULE_HOOK_PRE_BACKWARD = 3, /* with the gradients of the results */
  TABI_MODULE_HOOK_BACKWARD = 4 /* with the gradients of the arguments and of the results */
};

/*
 * Has a function called whenever the module runs, or gradients pass it.
 *
 * What is given are tensors: those within lists, tuples and dicts too, in their order,
 * None for any other value; of two groups a bool list tells for each value whether it
 * is of the second. A hook may return as many tensors in place of the arguments
 * (PRE_FORWARD), the results (FORWARD), the gradients of the results (PRE_BACKWARD) or
 * those of the arguments (BACKWARD), or nothing to leave them. Hooks run in the order
 * of their registration; copies of the module have none.
 *
 * module [in]: not one that the host composed
 * kind [in]: which
 * hook [in]: what to call
 * out_id [out]: for tabi_module_remove_hook()
 *
 * Fails with TABI_NOT_IMPLEMENTED; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_register_hook(tabi_module module,
    tabi_module_hook kind, tabi_function hook, int64_t *out_id);

/*
 * Takes a hook away again.
 *
 * module [in]: the module it was registered with
 * id [in]: from its registration
 *
 * Fails with TABI_KEY_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_remove_hook(tabi_module module,
    int64_t id);

/*
 * Runs a module and gives what the named modules within it make.
 *
 * What a module makes when it runs several times is its last.
 *
 * module [in]: not one that the host composed
 * paths [in]: such as "layer3.1"; "" for the module itself
 * n_paths [in]: how many
 * names [in]: name of each argument, NULL for a positional one; NULL when all are
 * args [in]: arguments
 * n [in]: how many
 * out [out, new reference]: dict of results by path, in the order of paths
 *
 * Fails with TABI_KEY_ERROR, TABI_TYPE_ERROR, TABI_RUNTIME_ERROR,
 *     TABI_NOT_IMPLEMENTED; one thread at a time per object; may block; may call
 *     functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_features(tabi_module module,
    const char *const *paths, int64_t n_paths, const char *const *names,
    const tabi_value *args, int64_t n, tabi_tree *out);

/*
 * What a module is made of - shapes, parameters, bytes, operations - as numbers and as
 * a table.
 *
 * With arguments the module runs once in eval mode, without gradients; without them
 * there are no shapes and operations. The dict has "rows", a list with a dict for each
 * module: "path", "type", "depth", "inputs" and "outputs" (lists of sizes),
 * "parameters" and "trainable" (counts of its own elements), "nbytes" (its own
 * parameters and buffers) and "flops" (with its children's); of the whole
 * "parameters", "trainable", "parameter_nbytes", "buffer_nbytes", "activation_nbytes"
 * (results of all leaves) and "flops"; and "table", a text. What is tied counts once.
 *
 * module [in]: a module
 * names [in]: name of each argument, NULL for a positional one; NULL when all are
 * args [in]: arguments; may be NULL for n 0
 * n [in]: how many
 * out [out, new reference]: the summary
 *
 * Fails with TABI_TYPE_ERROR, TABI_RUNTIME_ERROR; one thread at a time per object; may
 *     block; may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_module_summary(tabi_module module,
    const char *const *names, const tabi_value *args, int64_t n, tabi_tree *out);

/*
 * Begins to count floating point operations that this thread asks for, backward too.
 *
 * Counts what torch.utils.flop_counter.FlopCounterMode counts: matrix products,
 * convolutions and attention, a multiplication and an addition as two. Counters may be
 * nested; an inner one's operations count in the outer one too.
 *
 * out_token [out]: for the end
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_flop_counter_begin(uint64_t *out_token);

/*
 * Ends the count begun last on this thread.
 *
 * token [in]: from its begin
 * out [out]: operations
 *
 * Fails with TABI_INVALID_ARGUMENT; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_flop_counter_end(uint64_t token,
    int64_t *out);

#ifdef __cplusplus
}
#endif

#endif
