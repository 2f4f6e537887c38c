/* torchabi/transform.h: Derivatives of functions of the host, batches of them, and memory saved by computing them twice.
 *
 * A transform calls a tabi_function with the inputs that it is given, one value each,
 * and differentiates what it returns; see torch.func and torch.autograd.functional.
 * Results that depend on an input in no way have a derivative of zeros. Results come as
 * values: tensors, one after the other.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_TRANSFORM_H
#define TORCHABI_TRANSFORM_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bits for the transforms. */
typedef int32_t tabi_transform_flags;
enum {
  TABI_TRANSFORM_CREATE_GRAPH = 1, /* record the derivatives too, so that they can be differentiated again */
  /* tabi_jacobian(): column by column with forward mode, for fewer inputs than outputs */
  TABI_TRANSFORM_FORWARD_MODE = 2
};

/*
 * How tabi_gradcheck() compares; zero is the default, which is Python's. Set
 * struct_size to sizeof before the call.
 */
typedef struct tabi_gradcheck_options {
  int64_t struct_size; /* bytes of this struct as the caller knows it */
  double eps; /* step of the finite differences; 0 for 1e-6 */
  double atol; /* absolute tolerance; 0 for 1e-5 */
  double rtol; /* relative tolerance; 0 for 1e-3 */
  int32_t forward_mode; /* 1 checks the derivatives of forward mode too */
  /* 1 checks the derivatives of the gradients instead (Python's gradgradcheck) */
  int32_t second_order;
} tabi_gradcheck_options;
#define TABI_GRADCHECK_OPTIONS_SIZE ((int64_t)sizeof(tabi_gradcheck_options))

/*
 * Results of a function, and the gradients of its inputs for gradients of its results
 * (torch.func.vjp).
 *
 * function [in]: what to differentiate
 * inputs [in]: floating point or complex
 * n [in]: how many
 * cotangents [in]: gradient with respect to each result; NULL (one, or all) for 1,
 *     where a result has one element
 * m [in]: how many: the number of results unless cotangents is NULL
 * flags [in]: tabi_transform_flags
 * outs [out]: the results, then a gradient for each input
 * capacity [in]: room at outs
 * out_n [out]: number of both together
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_INVALID_ARGUMENT; any thread; may block; may
 *     call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_vjp(tabi_function function,
    const tabi_tensor *inputs, int64_t n, const tabi_tensor *cotangents, int64_t m,
    uint64_t flags, tabi_value *outs, int64_t capacity, int64_t *out_n);

/*
 * Results of a function, and how they change with its inputs, by forward mode
 * (torch.func.jvp).
 *
 * function [in]: what to differentiate
 * inputs [in]: floating point or complex
 * tangents [in]: direction of change of each input, of its sizes and dtype
 * n [in]: how many
 * outs [out]: the results, then a tangent for each
 * capacity [in]: room at outs
 * out_n [out]: number of both together
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_INVALID_ARGUMENT, TABI_NOT_IMPLEMENTED; any
 *     thread; may block; may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_jvp(tabi_function function,
    const tabi_tensor *inputs, const tabi_tensor *tangents, int64_t n, tabi_value *outs,
    int64_t capacity, int64_t *out_n);

/*
 * All derivatives of the results of a function by its inputs
 * (torch.autograd.functional.jacobian).
 *
 * function [in]: what to differentiate
 * inputs [in]: floating point or complex
 * n [in]: how many
 * flags [in]: tabi_transform_flags
 * outs [out]: for each result, for each input: sizes of the result, then of the input
 * capacity [in]: room at outs
 * out_n [out]: results times inputs
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_INVALID_ARGUMENT; any thread; may block; may
 *     call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_jacobian(tabi_function function,
    const tabi_tensor *inputs, int64_t n, uint64_t flags, tabi_value *outs,
    int64_t capacity, int64_t *out_n);

/*
 * Second derivatives of a function with one result of one element
 * (torch.autograd.functional.hessian).
 *
 * function [in]: what to differentiate
 * inputs [in]: floating point
 * n [in]: how many
 * flags [in]: tabi_transform_flags
 * outs [out]: for each input, for each input: sizes of the one, then of the other
 * capacity [in]: room at outs
 * out_n [out]: inputs times inputs
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_INVALID_ARGUMENT; any thread; may block; may
 *     call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_hessian(tabi_function function,
    const tabi_tensor *inputs, int64_t n, uint64_t flags, tabi_value *outs,
    int64_t capacity, int64_t *out_n);

/*
 * Applies a function that is written for one example to a batch of them at once
 * (torch.vmap).
 *
 * The function sees each input without its batch dimension and is called once.
 * Operators that LibTorch has no batching rule for run once an example. Random
 * operators, in-place writes of a batched into an unbatched tensor, item() and shapes
 * that depend on data do not work inside. (LibTorch's newer transforms have no headers
 * in its packages: this is its older vmap.)
 *
 * function [in]: what to apply
 * inputs [in]: inputs
 * in_dims [in]: batch dimension of each input; -1 from the end; INT64_MIN for an input
 *     that is the same for all; NULL for 0
 * n [in]: how many
 * out_dim [in]: where the batch dimension of the results goes
 * outs [out]: the results
 * capacity [in]: room at outs
 * out_n [out]: how many
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_INVALID_ARGUMENT, TABI_INDEX_ERROR; any thread;
 *     may block; may call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_vmap(tabi_function function,
    const tabi_tensor *inputs, const int64_t *in_dims, int64_t n, int64_t out_dim,
    tabi_value *outs, int64_t capacity, int64_t *out_n);

/*
 * Compares the gradients of a function with finite differences; differing ones are the
 * failure (torch.autograd.gradcheck).
 *
 * Central differences along each element of each input that requires gradients, which
 * should be float64 or complex128 for the tolerances to make sense; complex tensors
 * count as pairs of real numbers.
 *
 * function [in]: what to check; the same result at each call
 * inputs [in]: at least one requires gradients
 * n [in]: how many
 * options [in]: tolerances; NULL for Python's defaults
 *
 * Fails with TABI_RUNTIME_ERROR, TABI_INVALID_ARGUMENT; any thread; may block; may
 *     call functions of the host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_gradcheck(tabi_function function,
    const tabi_tensor *inputs, int64_t n, const tabi_gradcheck_options *options);

/*
 * Calls a function and keeps nothing of what it recorded; backward calls it again
 * (torch.utils.checkpoint).
 *
 * As Python's with use_reentrant=True: random numbers are drawn again as the first
 * time, gradients reach the inputs and all leaves that the function uses, and
 * tabi_backward() without inputs is the way to get them, not tabi_grad().
 *
 * function [in]: what to compute
 * inputs [in]: inputs; at least one must require gradients for any to flow
 * n [in]: how many
 * outs [out]: the results
 * capacity [in]: room at outs
 * out_n [out]: how many
 *
 * Fails with TABI_RUNTIME_ERROR; any thread; may block; may call functions of the
 *     host; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_checkpoint(tabi_function function,
    const tabi_tensor *inputs, int64_t n, tabi_value *outs, int64_t capacity,
    int64_t *out_n);

#ifdef __cplusplus
}
#endif

#endif
