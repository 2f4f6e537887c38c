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
 * Fails with TABI_RUNTIME_ERROR; one thread at a time per object; may block; since
 *     0.1.
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
 * Fails with TABI_RUNTIME_ERROR; any thread; may block; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_grad(const tabi_tensor *outputs,
    const tabi_tensor *grad_outputs, int64_t n_outputs, const tabi_tensor *inputs,
    int64_t n_inputs, uint64_t flags, tabi_tensor *out);

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

#ifdef __cplusplus
}
#endif

#endif
