/* torchabi/autograd.h: Gradients.
 *
 * As in PyTorch: operators record a graph on tensors that require gradients;
 * tabi_backward() adds into their grad, tabi_grad() returns gradients. Gradient modes
 * are a stack per OS thread, and every push is undone by its own pop.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_AUTOGRAD_H
#define TORCHABI_AUTOGRAD_H

#include <torchabi/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bits for tabi_backward() and tabi_grad(). */
typedef int32_t tabi_grad_flags;
enum {
  TABI_GRAD_RETAIN_GRAPH = 1, /* keep the graph for another backward */
  TABI_GRAD_CREATE_GRAPH = 2, /* record the backward too, for higher derivatives; keeps the graph */
  TABI_GRAD_ALLOW_UNUSED = 4 /* an input that was not used gets NULL instead of an error */
};

/* Modes of the calling thread. */
typedef int32_t tabi_mode;
enum {
  TABI_MODE_NO_GRAD = 1, /* nothing is recorded */
  TABI_MODE_ENABLE_GRAD = 2, /* recorded again, within no_grad */
  TABI_MODE_INFERENCE = 3 /* nothing is recorded, results can never join a graph; fastest */
};

/* When a hook of a tensor is called. */
typedef int32_t tabi_hook_kind;
enum {
  TABI_HOOK_GRAD = 1, /* with its gradient */
  TABI_HOOK_POST_ACCUMULATE_GRAD = 2 /* after the gradient was added to its grad */
};

/* Bits for tabi_autograd_apply(). */
typedef int32_t tabi_apply_flags;
enum {
  TABI_APPLY_KEEP_UNDEFINED_GRADS = 1 /* backward gets None for an output without a gradient, instead of zeros */
};

/*
 * Tells whether gradients flow to a tensor.
 *
 * tensor [in]: a tensor
 * out [out]: 1 when they do
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_requires_grad(tabi_tensor tensor,
    int32_t *out);

/*
 * Lets gradients flow to a leaf, or not.
 *
 * tensor [in]: a leaf of floating point or complex dtype
 * requires_grad [in]: 1 to let them
 *
 * Fails with TABI_RUNTIME_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_set_requires_grad(
    tabi_tensor tensor, int32_t requires_grad);

/*
 * Tells whether a tensor is a leaf of the graph, where gradients gather.
 *
 * tensor [in]: a tensor
 * out [out]: 1 for a leaf
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_is_leaf(tabi_tensor tensor,
    int32_t *out);

/*
 * Name of the function in the graph that made a tensor.
 *
 * tensor [in]: a tensor
 * out [out, borrowed]: as PyTorch shows it, such as "MulBackward0"; "" for a leaf;
 *     borrowed until this thread's next call that returns values
 *
 * Fails with TABI_RUNTIME_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_grad_fn(tabi_tensor tensor,
    const char **out);

/*
 * Lets a tensor that is no leaf keep its gradient at the next backward.
 *
 * tensor [in]: a tensor that requires gradients
 *
 * Fails with TABI_RUNTIME_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_retain_grad(tabi_tensor tensor);

/*
 * The gradient gathered in a tensor.
 *
 * tensor [in]: a tensor
 * out [out, new reference]: its gradient; NULL when there is none
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_grad(tabi_tensor tensor,
    tabi_tensor *out);

/*
 * Replaces the gradient of a tensor.
 *
 * tensor [in]: a tensor
 * grad [in]: of the tensor's shape, dtype and device; NULL for none
 *
 * Fails with TABI_INVALID_ARGUMENT; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_set_grad(tabi_tensor tensor,
    tabi_tensor grad);

/*
 * The same memory outside the graph.
 *
 * tensor [in]: a tensor
 * out [out, new reference]: shares its storage and requires no gradient
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_detach(tabi_tensor tensor,
    tabi_tensor *out);

/*
 * Adds the gradients of tensors into the grad of the leaves they were made from.
 *
 * tensors [in]: what to differentiate
 * grads [in]: gradient with respect to each; NULL (one, or all) for 1, where a tensor
 *     has one element
 * n [in]: how many
 * inputs [in]: gather in these alone; NULL for all leaves
 * n_inputs [in]: how many
 * flags [in]: tabi_grad_flags; ALLOW_UNUSED has no meaning here
 *
 * Fails with TABI_RUNTIME_ERROR; one thread at a time per object; may block; may call
 *     functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_backward(const tabi_tensor *tensors,
    const tabi_tensor *grads, int64_t n, const tabi_tensor *inputs, int64_t n_inputs,
    uint64_t flags);

/*
 * Gradients of outputs with respect to inputs, leaving every grad alone.
 *
 * outputs [in]: what to differentiate
 * grad_outputs [in]: as the grads of tabi_backward()
 * n_outputs [in]: how many
 * inputs [in]: with respect to what
 * n_inputs [in]: how many
 * flags [in]: tabi_grad_flags
 * out [out, new reference]: a gradient for each input; NULL for an unused one
 *
 * Fails with TABI_RUNTIME_ERROR; any thread; may block; may call functions of the
 *     host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_grad(const tabi_tensor *outputs,
    const tabi_tensor *grad_outputs, int64_t n_outputs, const tabi_tensor *inputs,
    int64_t n_inputs, uint64_t flags, tabi_tensor *out);

/*
 * Has a function called with the gradient of a tensor, or with a leaf once its
 * gradient is gathered.
 *
 * A GRAD hook gets the gradient with respect to the tensor and may return another in
 * its place. A POST_ACCUMULATE_GRAD hook gets the leaf itself, whose grad is complete,
 * and returns nothing. Hooks run in the order of their registration. A hook that keeps
 * a handle to its own tensor keeps both alive until it is removed.
 *
 * tensor [in]: a tensor that requires gradients; a leaf for POST_ACCUMULATE_GRAD
 * kind [in]: which
 * hook [in]: what to call
 * out_id [out]: for tabi_tensor_remove_hook()
 *
 * Fails with TABI_RUNTIME_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_register_hook(tabi_tensor tensor,
    tabi_hook_kind kind, tabi_function hook, int64_t *out_id);

/*
 * Takes a hook away again.
 *
 * tensor [in]: the tensor it was registered with
 * kind [in]: which
 * id [in]: from its registration
 *
 * Fails with TABI_KEY_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_tensor_remove_hook(tabi_tensor tensor,
    tabi_hook_kind kind, int64_t id);

/*
 * Joins to the graph what the host computed itself, with a backward of the host's
 * (torch.autograd.Function).
 *
 * The outputs are those of a computation that ran without gradients on the inputs
 * (tabi_mode_push()). Their backward is called with a gradient for each output, the
 * saved tensors, and a list of bools: which inputs need a gradient. It returns a
 * gradient or None for each input. With TABI_GRAD_CREATE_GRAPH what it does is
 * recorded too. Forward mode does not work through it.
 *
 * backward [in]: computes the gradients of the inputs
 * inputs [in]: what the outputs were computed from
 * n [in]: how many
 * outputs [in]: what was computed
 * m [in]: how many
 * saved [in]: tensors that backward needs, inputs and outputs among them; may be NULL
 *     for none. Writing to one in between is an error
 * n_saved [in]: how many
 * flags [in]: tabi_apply_flags
 * non_differentiable [in]: numbers, from 0, of outputs without gradients; may be NULL
 *     for none
 * n_non_differentiable [in]: how many
 * dirty [in]: numbers, from 0, of inputs that the computation wrote to and returned;
 *     may be NULL for none
 * n_dirty [in]: how many
 * out [out, new reference]: the outputs in the graph
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_INDEX_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_autograd_apply(tabi_function backward,
    const tabi_tensor *inputs, int64_t n, const tabi_tensor *outputs, int64_t m,
    const tabi_tensor *saved, int64_t n_saved, uint64_t flags,
    const int64_t *non_differentiable, int64_t n_non_differentiable,
    const int64_t *dirty, int64_t n_dirty, tabi_tensor *out);

/*
 * Enters a mode on this thread.
 *
 * mode [in]: which
 * out_token [out]: for the pop
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_mode_push(tabi_mode mode,
    uint64_t *out_token);

/*
 * Leaves the mode entered last on this thread.
 *
 * token [in]: from its push
 *
 * Fails with TABI_INVALID_ARGUMENT; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_mode_pop(uint64_t token);

/*
 * Tells whether this thread records a graph.
 *
 * out [out]: 1 when it does
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_grad_enabled(int32_t *out);

/*
 * Has every backward say which operator of the forward made its gradient fail or not a
 * number; process-wide, slow.
 *
 * on [in]: 1 to look for anomalies
 * check_nan [in]: 1 to fail at a gradient that has a NaN
 *
 * Fails with no status of its own; process-wide; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_set_detect_anomaly(int32_t on,
    int32_t check_nan);

/*
 * Tells whether anomalies are looked for.
 *
 * out [out]: 1 when they are
 * out_check_nan [out]: 1 when gradients with a NaN fail
 *
 * Fails with no status of its own; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_detect_anomaly(int32_t *out,
    int32_t *out_check_nan);

/*
 * Norm of the gradients of tensors, as if they were one vector
 * (torch.nn.utils.get_total_norm).
 *
 * tensors [in]: such as parameters; one without a gradient does not count
 * n [in]: how many
 * norm_type [in]: p of the p-norm, such as 2.0; may be infinity
 * error_if_nonfinite [in]: 1 to fail when the norm is infinite or no number
 * out [out, new reference]: the norm; no dimensions
 *
 * Fails with TABI_RUNTIME_ERROR; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_grad_norm(const tabi_tensor *tensors,
    int64_t n, double norm_type, int32_t error_if_nonfinite, tabi_tensor *out);

/*
 * Scales the gradients of tensors down so that their norm is at most max_norm
 * (torch.nn.utils.clip_grad_norm_).
 *
 * tensors [in]: such as parameters; one without a gradient does not count
 * n [in]: how many
 * max_norm [in]: greatest norm
 * norm_type [in]: p of the p-norm, such as 2.0; may be infinity
 * error_if_nonfinite [in]: 1 to fail when the norm is infinite or no number
 * out [out, new reference]: the norm before; no dimensions
 *
 * Fails with TABI_RUNTIME_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_clip_grad_norm(const tabi_tensor *tensors,
    int64_t n, double max_norm, double norm_type, int32_t error_if_nonfinite,
    tabi_tensor *out);

/*
 * Cuts each element of the gradients of tensors off at -clip_value and clip_value
 * (torch.nn.utils.clip_grad_value_).
 *
 * tensors [in]: such as parameters; one without a gradient does not count
 * n [in]: how many
 * clip_value [in]: greatest absolute value
 *
 * Fails with TABI_RUNTIME_ERROR; one thread at a time per object; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_clip_grad_value(const tabi_tensor *tensors,
    int64_t n, double clip_value);

#ifdef __cplusplus
}
#endif

#endif
