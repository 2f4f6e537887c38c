/* torchabi/function.h: Functions of the host, which the library calls back.
 *
 * A tabi_function is a function of the host: a hook, the backward of an operation of
 * the host's, or what a transform differentiates. It is called with values and gives
 * values back, always on the thread whose call of this library led to it, never on
 * another: where LibTorch works on threads of its own, the call is carried over.
 *
 * Hosts whose functions cannot be called from C make them without an address. When such
 * a function is reached, the call that led to it returns TABI_PENDING, which is no
 * failure: its work goes on elsewhere and waits. The host asks tabi_function_pending()
 * what is to be computed, computes it with any calls it likes, and answers with
 * tabi_function_return() or tabi_function_fail(). These return what the first call
 * returns in the end, or TABI_PENDING again. Its outputs are written by then, so their
 * memory must stay where it is.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_FUNCTION_H
#define TORCHABI_FUNCTION_H

#include <torchabi/base.h>
#include <torchabi/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Computes a function of the host. The arguments are borrowed until it returns
 * (tabi_retain() keeps one); handles among the results become the library's. Returns
 * TABI_OK, or another status after tabi_error_set() said why; must not unwind.
 */
typedef tabi_status (*tabi_callback)(void *ctx, const tabi_value *args, int64_t n,
    tabi_value *outs, int64_t capacity, int64_t *out_n);

/*
 * Makes a function of the host.
 *
 * When nothing refers to it any more, drop(ctx) is called once, on any thread; or,
 * when a queue is given instead, ctx becomes readable from it with tabi_queue_next().
 * When the call fails, neither happens.
 *
 * fn [in]: computes it; NULL for a host that answers TABI_PENDING
 * ctx [in]: given to fn, drop, or the queue, and by tabi_function_pending()
 * drop [in]: called with ctx when the function is gone; may be NULL
 * queue [in]: takes ctx instead of a call of drop
 * out [out, new reference]: the function
 *
 * Fails with TABI_INVALID_ARGUMENT; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_function_new(tabi_callback fn, void *ctx,
    tabi_drop drop, tabi_queue queue, tabi_function *out);

/*
 * What is to be computed after a call on this thread returned TABI_PENDING.
 *
 * out_ctx [out]: the function's ctx
 * args [out]: its arguments, new references
 * capacity [in]: room at args; too little is an error
 * out_n [out]: number of arguments
 *
 * Fails with TABI_INVALID_ARGUMENT; any thread; since 0.1.
 */
TABI_API TABI_CHECK_RESULT tabi_status tabi_function_pending(void **out_ctx,
    tabi_value *args, int64_t capacity, int64_t *out_n);

/*
 * Gives the results of the function that is to be computed, and goes on with the call
 * that waits for it.
 *
 * Returns what that call returns: TABI_OK with its outputs written, its failure, or
 * TABI_PENDING again. Results that are no tensors or None are a TABI_TYPE_ERROR, after
 * which the function is still to be computed.
 *
 * results [in]: tensors or None, borrowed; may be NULL for n 0
 * n [in]: how many
 *
 * any thread; may call functions of the host; since 0.1.
 */
TABI_API tabi_status tabi_function_return(const tabi_value *results, int64_t n);

/*
 * Reports that the function to be computed failed, and goes on with the call that
 * waits for it.
 *
 * Returns what that call returns, which is this failure unless something on its way
 * makes do without the function.
 *
 * status [in]: a tabi_status, TABI_CALLBACK_FAILED if in doubt
 * message [in]: one sentence
 *
 * any thread; may call functions of the host; since 0.1.
 */
TABI_API tabi_status tabi_function_fail(int32_t status, const char *message);

#ifdef __cplusplus
}
#endif

#endif
