/* Functions of the host for tests: small computations, called by the library or pumped. */
#ifndef HOST_H
#define HOST_H

#include "check.h"

/* A computation and what became of it. */
typedef struct host_function {
  tabi_callback compute;
  int calls, drops;
  int32_t needs; /* bits of the last call's list of bools */
  int fails;     /* reports failure */
} host_function;

static inline void host_drop(void *ctx) {
  ((host_function *)ctx)->drops++;
}

/* Called by its address, or pumped. */
static inline tabi_function make_function(host_function *host, tabi_callback compute, int is_pumped) {
  tabi_function out = NULL;
  memset(host, 0, sizeof *host);
  host->compute = compute;
  CHECK_OK(tabi_function_new(is_pumped ? NULL : compute, host, host_drop, NULL, &out));
  return out;
}

/* Answers for pumped functions until the call that reached them is done. */
static inline tabi_status serve(tabi_status status) {
  while (status == TABI_PENDING) {
    tabi_value args[16], outs[16];
    int64_t n = 0, out_n = 0;
    void *ctx = NULL;
    CHECK_OK(tabi_function_pending(&ctx, args, 16, &n));
    const tabi_status failed = ((host_function *)ctx)->compute(ctx, args, n, outs, 16, &out_n);
    if (failed) {
      char message[256];
      snprintf(message, sizeof message, "%s", tabi_error_message());
      status = tabi_function_fail(failed, message);
    } else {
      status = tabi_function_return(outs, out_n);
      for (int64_t i = 0; i < out_n; i++)
        if (outs[i].tag == TABI_TAG_TENSOR)
          CHECK_OK(tabi_free(outs[i].u.p));
    }
    for (int64_t i = 0; i < n; i++)
      if (args[i].tag == TABI_TAG_TENSOR)
        CHECK_OK(tabi_free(args[i].u.p));
  }
  return status;
}

/* What each of them does first. */
#define HOST_BEGIN(ctx)                                                             \
  host_function *host = (host_function *)(ctx);                                     \
  host->calls++;                                                                    \
  if (host->fails)                                                                  \
    return tabi_error_set(TABI_VALUE_ERROR, "the host's function is out of order"); \
  (void)capacity;                                                                   \
  (void)n

static inline tabi_tensor arg_tensor(const tabi_value *args, int64_t i) {
  CHECK(args[i].tag == TABI_TAG_TENSOR);
  return (tabi_tensor)args[i].u.p;
}

/* sum(x * x * x) of the first argument */
static inline tabi_status sum_of_cubes(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                       int64_t *out_n) {
  HOST_BEGIN(ctx);
  tabi_tensor x = arg_tensor(args, 0), square = call2("mul", x, x), cube = call2("mul", square, x);
  outs[0] = tabi_value_tensor(tabi_call_t(find_op("aten::sum.default"), cube));
  *out_n = 1;
  CHECK_OK(tabi_free(square));
  CHECK_OK(tabi_free(cube));
  return TABI_OK;
}

/* The product of two arguments, element by element. */
static inline tabi_status product(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                  int64_t *out_n) {
  HOST_BEGIN(ctx);
  outs[0] = tabi_value_tensor(call2("mul", arg_tensor(args, 0), arg_tensor(args, 1)));
  *out_n = 1;
  return TABI_OK;
}

#endif
