/* Functions of the host: custom operations, hooks, and how they are called. */
#include "host.h"

#include <pthread.h>

static tabi_tensor leaf_of(const float *data, int64_t n) {
  tabi_tensor t = make_floats(data, n);
  CHECK_OK(tabi_tensor_set_requires_grad(t, 1));
  return t;
}

static const float one_to_three[3] = {1, 2, 3};

/* 3 x^2 g, of the gradient g and the saved x; told which inputs need it. */
static tabi_status cube_backward(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                 int64_t *out_n) {
  HOST_BEGIN(ctx);
  CHECK(n == 3 && args[2].tag == TABI_TAG_BOOL_LIST);
  host->needs = 0;
  for (int64_t i = 0; i < args[2].count; i++)
    host->needs |= ((const int32_t *)args[2].u.p)[i] << i;
  tabi_tensor g = arg_tensor(args, 0), x = arg_tensor(args, 1);
  tabi_tensor square = call2("mul", x, x), triple = tabi_call_td(find_op("mul"), square, 3.0);
  outs[0] = tabi_value_tensor(call2("mul", triple, g));
  *out_n = 1;
  CHECK_OK(tabi_free(square));
  CHECK_OK(tabi_free(triple));
  return TABI_OK;
}

/* x^3, computed outside the graph and joined to it. */
static tabi_tensor cube(tabi_tensor x, tabi_function backward) {
  uint64_t token = 0;
  tabi_tensor joined = NULL;
  CHECK_OK(tabi_mode_push(TABI_MODE_NO_GRAD, &token));
  tabi_tensor square = call2("mul", x, x), out = call2("mul", square, x);
  CHECK_OK(tabi_mode_pop(token));
  CHECK_OK(tabi_autograd_apply(backward, &x, 1, &out, 1, &x, 1, 0, NULL, 0, NULL, 0, &joined));
  CHECK_OK(tabi_free(square));
  CHECK_OK(tabi_free(out));
  return joined;
}

static tabi_tensor summed(tabi_tensor t) {
  tabi_tensor out = tabi_call_t(find_op("aten::sum.default"), t);
  CHECK(out != NULL);
  return out;
}

static void differentiate_cube(int is_pumped) {
  host_function host;
  tabi_function backward = make_function(&host, cube_backward, is_pumped);
  tabi_tensor x = leaf_of(one_to_three, 3), y = cube(x, backward), loss = summed(y), grad = NULL;
  const float first[3] = {3, 12, 27}, second[3] = {6, 12, 18};
  CHECK_OK(tabi_free(backward));
  CHECK_OK(serve(tabi_grad(&loss, NULL, 1, &x, 1, TABI_GRAD_CREATE_GRAPH, &grad)));
  CHECK(host.calls == 1 && host.needs == 1);
  CHECK(has_floats(grad, first, 3));
  /* What the host's backward did is in the graph too. */
  tabi_tensor again = NULL, slope = summed(grad);
  CHECK_OK(serve(tabi_grad(&slope, NULL, 1, &x, 1, 0, &again)));
  CHECK(has_floats(again, second, 3));
  CHECK_OK(serve(tabi_backward(&loss, NULL, 1, NULL, 0, 0)));
  CHECK(host.calls == 2 && host.drops == 0);
  CHECK_OK(tabi_free(again));
  CHECK_OK(tabi_free(slope));
  CHECK_OK(tabi_free(grad));
  CHECK_OK(tabi_free(loss));
  CHECK_OK(tabi_free(y));
  CHECK(host.drops == 1);
  CHECK_OK(tabi_free(x));
}

static void custom_operations_have_gradients(void) {
  differentiate_cube(0);
}

static void functions_without_an_address_are_pumped(void) {
  differentiate_cube(1);
}

static void fail_in_backward(int is_pumped) {
  host_function host;
  tabi_function backward = make_function(&host, cube_backward, is_pumped);
  tabi_tensor x = leaf_of(one_to_three, 3), y = cube(x, backward), loss = summed(y), grad = NULL;
  const float first[3] = {3, 12, 27};
  host.fails = 1;
  CHECK_FAILS(serve(tabi_backward(&loss, NULL, 1, NULL, 0, TABI_GRAD_RETAIN_GRAPH)), TABI_VALUE_ERROR, "out of order");
  CHECK_TEXT(tabi_error_function(), "tabi_backward");
  CHECK_OK(tabi_tensor_grad(x, &grad));
  CHECK(grad == NULL);
  host.fails = 0;
  CHECK_OK(serve(tabi_backward(&loss, NULL, 1, NULL, 0, 0)));
  CHECK_OK(tabi_tensor_grad(x, &grad));
  CHECK(has_floats(grad, first, 3));
  CHECK_OK(tabi_free(grad));
  CHECK_OK(tabi_free(loss));
  CHECK_OK(tabi_free(y));
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(backward));
  CHECK(host.drops == 1);
}

static void failures_come_back_intact(void) {
  fail_in_backward(0);
  fail_in_backward(1);
}

static tabi_status gives_a_number(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                  int64_t *out_n) {
  HOST_BEGIN(ctx);
  (void)args;
  outs[0] = tabi_value_int(7);
  *out_n = 1;
  return TABI_OK;
}

static tabi_status gives_two(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                             int64_t *out_n) {
  HOST_BEGIN(ctx);
  for (int i = 0; i < 2; i++) {
    outs[i] = args[0];
    CHECK_OK(tabi_retain(args[0].u.p, &outs[i].u.p));
  }
  *out_n = 2;
  return TABI_OK;
}

static tabi_status gives_nonsense(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                  int64_t *out_n) {
  HOST_BEGIN(ctx);
  outs[0] = tabi_value_tensor((tabi_tensor)(uintptr_t)0x1234);
  (void)args;
  *out_n = 1;
  return TABI_OK;
}

static tabi_status says_nothing(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                int64_t *out_n) {
  HOST_BEGIN(ctx);
  (void)args;
  (void)outs;
  (void)out_n;
  return TABI_IO_ERROR;
}

static void bad_results_are_refused(void) {
  const struct {
    tabi_callback compute;
    tabi_status status;
    const char *text;
  } cases[] = {{gives_a_number, TABI_TYPE_ERROR, "its result 0 is of type int"},
               {gives_two, TABI_CALLBACK_FAILED, "each of its 1 input, but gave 2"},
               {gives_nonsense, TABI_INVALID_HANDLE, "'results'"},
               {says_nothing, TABI_IO_ERROR, "without a word"}};
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    host_function host;
    tabi_function backward = make_function(&host, cases[i].compute, 0);
    tabi_tensor x = leaf_of(one_to_three, 3), y = cube(x, backward), loss = summed(y);
    CHECK_FAILS(tabi_backward(&loss, NULL, 1, NULL, 0, 0), cases[i].status, cases[i].text);
    CHECK_OK(tabi_free(loss));
    CHECK_OK(tabi_free(y));
    CHECK_OK(tabi_free(x));
    CHECK_OK(tabi_free(backward));
  }
}

static void saved_tensors_must_stay_as_they_are(void) {
  host_function host;
  tabi_function backward = make_function(&host, cube_backward, 0);
  tabi_tensor x = make_floats(one_to_three, 3), w = leaf_of(one_to_three, 3), p = call2("mul", x, w);
  tabi_tensor y = cube(p, backward), loss = summed(y);
  const float other[3] = {0, 0, 0};
  CHECK_OK(tabi_tensor_copy_from(x, other, sizeof other));
  tabi_value args[2] = {tabi_value_tensor(p), tabi_value_int(2)}, out;
  int64_t n = 0;
  uint64_t token = 0;
  CHECK_OK(tabi_mode_push(TABI_MODE_NO_GRAD, &token));
  CHECK_OK(tabi_op_call(find_op("aten::mul_.Scalar"), args, 2, &out, 1, &n));
  CHECK_OK(tabi_mode_pop(token));
  CHECK_OK(tabi_free(out.u.p));
  CHECK_FAILS(tabi_backward(&loss, NULL, 1, NULL, 0, 0), TABI_RUNTIME_ERROR, "modified by an inplace operation");
  CHECK(host.calls == 0);
  tabi_tensor all[5] = {loss, y, p, w, x};
  CHECK_OK(tabi_free_many((void *const *)all, 5));
  CHECK_OK(tabi_free(backward));
}

/* None for the first input, the gradient itself for the second; the gradient may be None. */
static tabi_status second_alone(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                int64_t *out_n) {
  HOST_BEGIN(ctx);
  host->needs = 0;
  CHECK(args[n - 1].tag == TABI_TAG_BOOL_LIST);
  for (int64_t i = 0; i < args[n - 1].count; i++)
    host->needs |= ((const int32_t *)args[n - 1].u.p)[i] << i;
  for (int64_t i = 0; i + 1 < n; i++)
    host->needs |= (args[i].tag == TABI_TAG_NONE) << (8 + i);
  outs[0] = tabi_value_none();
  outs[1] = args[1];
  if (args[1].tag == TABI_TAG_TENSOR)
    CHECK_OK(tabi_retain(args[1].u.p, &outs[1].u.p));
  *out_n = 2;
  return TABI_OK;
}

static void options_of_operations(void) {
  host_function host;
  tabi_function backward = make_function(&host, second_alone, 0);
  tabi_tensor a = make_floats(one_to_three, 3), b = leaf_of(one_to_three, 3), grad = NULL;
  tabi_tensor inputs[2] = {a, b}, outputs[3], joined[3];
  for (int i = 0; i < 3; i++)
    outputs[i] = make_floats(one_to_three, 3);
  const int64_t last = 2;
  CHECK_OK(tabi_autograd_apply(backward, inputs, 2, outputs, 3, NULL, 0, TABI_APPLY_KEEP_UNDEFINED_GRADS, &last, 1,
                               NULL, 0, joined));
  int32_t flows = -1;
  CHECK_OK(tabi_tensor_requires_grad(joined[1], &flows));
  CHECK(flows == 1);
  CHECK_OK(tabi_tensor_requires_grad(joined[2], &flows));
  CHECK(flows == 0);
  tabi_tensor loss = summed(joined[1]);
  CHECK_OK(tabi_grad(&loss, NULL, 1, &b, 1, 0, &grad));
  /* The second input alone needs a gradient; nothing came for the first and third output. */
  CHECK(host.needs == (2 | 1 << 8 | 4 << 8));
  const float ones[3] = {1, 1, 1};
  CHECK(has_floats(grad, ones, 3));
  const int64_t absurd = 7;
  tabi_tensor none[3];
  CHECK_FAILS(tabi_autograd_apply(backward, inputs, 2, outputs, 3, NULL, 0, 0, &absurd, 1, NULL, 0, none),
              TABI_INDEX_ERROR, "'non_differentiable' has 7, but there are 3 outputs");
  CHECK_FAILS(tabi_autograd_apply(backward, inputs, 2, outputs, 3, NULL, 0, 8, NULL, 0, NULL, 0, none),
              TABI_INVALID_ARGUMENT, "'flags'");
  tabi_tensor all[10] = {grad, loss, joined[0], joined[1], joined[2], outputs[0], outputs[1], outputs[2], a, b};
  CHECK_OK(tabi_free_many((void *const *)all, 10));
  CHECK_OK(tabi_free(backward));
}

static void operations_may_write_to_their_input(void) {
  host_function host;
  tabi_function backward = make_function(&host, check_callback, 0);
  host_function tripling;
  tabi_function backward_of_one = make_function(&tripling, cube_backward, 0);
  tabi_tensor w = leaf_of(one_to_three, 3), x = tabi_call_td(find_op("mul"), w, 1.0), joined = NULL, grad = NULL;
  tabi_tensor saved = make_floats(one_to_three, 3);
  const float cubes[3] = {1, 8, 27}, slopes[3] = {3, 12, 27};
  const int64_t first = 0;
  uint64_t token = 0;
  CHECK_OK(tabi_mode_push(TABI_MODE_NO_GRAD, &token));
  CHECK_OK(tabi_tensor_copy_from(x, cubes, sizeof cubes));
  CHECK_OK(tabi_mode_pop(token));
  CHECK_OK(tabi_autograd_apply(backward_of_one, &x, 1, &x, 1, &saved, 1, 0, NULL, 0, &first, 1, &joined));
  /* x itself is what was written now. */
  tabi_tensor loss = summed(x);
  CHECK_OK(tabi_grad(&loss, NULL, 1, &w, 1, 0, &grad));
  CHECK(has_floats(x, cubes, 3));
  CHECK(has_floats(grad, slopes, 3));
  tabi_tensor all[6] = {grad, loss, joined, saved, x, w};
  CHECK_OK(tabi_free_many((void *const *)all, 6));
  CHECK_OK(tabi_free(backward));
  CHECK_OK(tabi_free(backward_of_one));
}

/* Hooks. */

static tabi_status doubles(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                           int64_t *out_n) {
  HOST_BEGIN(ctx);
  CHECK(n == 1);
  outs[0] = tabi_value_tensor(tabi_call_td(find_op("mul"), arg_tensor(args, 0), 2.0));
  *out_n = 1;
  return TABI_OK;
}

static tabi_status looks_at_grad(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                 int64_t *out_n) {
  HOST_BEGIN(ctx);
  (void)outs;
  tabi_tensor grad = NULL;
  const float wanted[3] = {4, 8, 12};
  CHECK_OK(tabi_tensor_grad(arg_tensor(args, 0), &grad));
  CHECK(grad && has_floats(grad, wanted, 3));
  CHECK_OK(tabi_free(grad));
  *out_n = 0;
  return TABI_OK;
}

static void hook(int is_pumped) {
  host_function doubling, looking;
  tabi_function by_two = make_function(&doubling, doubles, is_pumped);
  tabi_function look = make_function(&looking, looks_at_grad, is_pumped);
  tabi_tensor x = leaf_of(one_to_three, 3), y = call2("mul", x, x), loss = summed(y), grad = NULL;
  int64_t first = -1, second = -1;
  CHECK_OK(tabi_tensor_register_hook(x, TABI_HOOK_GRAD, by_two, &first));
  CHECK_OK(tabi_tensor_register_hook(x, TABI_HOOK_POST_ACCUMULATE_GRAD, look, &second));
  CHECK_OK(tabi_free(by_two));
  CHECK_OK(tabi_free(look));
  CHECK_OK(serve(tabi_backward(&loss, NULL, 1, NULL, 0, TABI_GRAD_RETAIN_GRAPH)));
  CHECK(doubling.calls == 1 && looking.calls == 1);
  CHECK_OK(tabi_tensor_remove_hook(x, TABI_HOOK_GRAD, first));
  CHECK_OK(tabi_tensor_remove_hook(x, TABI_HOOK_POST_ACCUMULATE_GRAD, second));
  CHECK(doubling.drops == 1 && looking.drops == 1);
  CHECK_FAILS(tabi_tensor_remove_hook(x, TABI_HOOK_POST_ACCUMULATE_GRAD, second), TABI_KEY_ERROR, "numbered");
  CHECK_FAILS(tabi_tensor_remove_hook(x, TABI_HOOK_GRAD, first), TABI_KEY_ERROR, "numbered");
  CHECK_FAILS(tabi_tensor_remove_hook(x, TABI_HOOK_GRAD, 99), TABI_KEY_ERROR, "numbered 99");
  CHECK_OK(tabi_backward(&loss, NULL, 1, NULL, 0, 0));
  const float wanted[3] = {6, 12, 18};
  CHECK_OK(tabi_tensor_grad(x, &grad));
  CHECK(has_floats(grad, wanted, 3));
  tabi_tensor all[4] = {grad, loss, y, x};
  CHECK_OK(tabi_free_many((void *const *)all, 4));
}

static void hooks_see_and_replace_gradients(void) {
  hook(0);
  hook(1);
}

static void hooks_need_gradients(void) {
  host_function host;
  tabi_function by_two = make_function(&host, doubles, 0);
  tabi_tensor t = make_tensor(), x = leaf_of(one_to_three, 3), y = call2("mul", x, x);
  int64_t id = -1;
  CHECK_FAILS(tabi_tensor_register_hook(t, TABI_HOOK_GRAD, by_two, &id), TABI_RUNTIME_ERROR,
              "does not require gradients");
  CHECK_FAILS(tabi_tensor_register_hook(y, TABI_HOOK_POST_ACCUMULATE_GRAD, by_two, &id), TABI_RUNTIME_ERROR, "no leaf");
  CHECK(id == -1);
  tabi_tensor all[3] = {t, x, y};
  CHECK_OK(tabi_free_many((void *const *)all, 3));
  CHECK_OK(tabi_free(by_two));
}

/* How they are called. */

static void answers_need_a_question(void) {
  void *ctx = NULL;
  tabi_value args[1];
  int64_t n = 0;
  CHECK_FAILS(tabi_function_pending(&ctx, args, 1, &n), TABI_INVALID_ARGUMENT,
              "no function of the host is to be computed");
  CHECK_FAILS(tabi_function_return(NULL, 0), TABI_INVALID_ARGUMENT, "no function of the host is to be computed");
  CHECK_FAILS(tabi_function_fail(TABI_RUNTIME_ERROR, "x"), TABI_INVALID_ARGUMENT, "no function of the host");
}

static void wrong_answers_leave_the_question(void) {
  host_function host;
  tabi_function by_two = make_function(&host, doubles, 1);
  tabi_tensor x = leaf_of(one_to_three, 3), loss = summed(x), grad = NULL;
  int64_t id = -1, n = 0;
  void *ctx = NULL;
  tabi_value args[1], number = tabi_value_int(3);
  CHECK_OK(tabi_tensor_register_hook(x, TABI_HOOK_GRAD, by_two, &id));
  CHECK(tabi_grad(&loss, NULL, 1, &x, 1, 0, &grad) == TABI_PENDING);
  CHECK(grad == NULL);
  CHECK_FAILS(tabi_function_pending(&ctx, args, 0, &n), TABI_INVALID_ARGUMENT, "'capacity' is 0");
  CHECK_FAILS(tabi_function_return(&number, 1), TABI_TYPE_ERROR, "its result 0 is of type int");
  CHECK_FAILS(tabi_function_return(&number, -1), TABI_INVALID_ARGUMENT, "'n'");
  CHECK_FAILS(tabi_function_fail(TABI_OK, "x"), TABI_INVALID_ARGUMENT, "'status'");
  CHECK_FAILS(tabi_function_fail(TABI_PENDING, "x"), TABI_INVALID_ARGUMENT, "'status'");
  CHECK_FAILS(tabi_function_fail(TABI_RUNTIME_ERROR, NULL), TABI_INVALID_ARGUMENT, "'message'");
  CHECK_OK(serve(TABI_PENDING));
  const float twos[3] = {2, 2, 2};
  CHECK(has_floats(grad, twos, 3));
  tabi_tensor all[3] = {grad, loss, x};
  CHECK_OK(tabi_free_many((void *const *)all, 3));
  CHECK_OK(tabi_free(by_two));
}

/* Differentiates something itself, within a backward. */
static tabi_status differentiates_within(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs,
                                         int64_t capacity, int64_t *out_n) {
  HOST_BEGIN(ctx);
  int32_t records = -1;
  CHECK_OK(tabi_grad_enabled(&records));
  CHECK(records == 0);
  uint64_t token = 0;
  CHECK_OK(tabi_mode_push(TABI_MODE_ENABLE_GRAD, &token));
  host_function inner;
  tabi_function backward = make_function(&inner, cube_backward, ((host_function *)ctx)->needs);
  tabi_tensor x = leaf_of(one_to_three, 3), y = cube(x, backward), loss = summed(y), grad = NULL;
  CHECK_OK(tabi_mode_pop(token));
  CHECK_OK(serve(tabi_grad(&loss, NULL, 1, &x, 1, 0, &grad)));
  outs[0] = tabi_value_tensor(call2("mul", grad, arg_tensor(args, 0)));
  *out_n = 1;
  tabi_tensor all[4] = {grad, loss, y, x};
  CHECK_OK(tabi_free_many((void *const *)all, 4));
  CHECK_OK(tabi_free(backward));
  return TABI_OK;
}

static void calls_nest(void) {
  for (int outer = 0; outer < 2; outer++)
    for (int inner = 0; inner < 2; inner++) {
      host_function host;
      tabi_function within = make_function(&host, differentiates_within, outer);
      host.needs = inner;
      tabi_tensor x = leaf_of(one_to_three, 3), loss = summed(x), grad = NULL;
      int64_t id = -1;
      CHECK_OK(tabi_tensor_register_hook(x, TABI_HOOK_GRAD, within, &id));
      CHECK_OK(serve(tabi_grad(&loss, NULL, 1, &x, 1, 0, &grad)));
      const float wanted[3] = {3, 12, 27};
      CHECK(has_floats(grad, wanted, 3));
      int32_t records = -1;
      CHECK_OK(tabi_grad_enabled(&records));
      CHECK(records == 1);
      tabi_tensor all[3] = {grad, loss, x};
      CHECK_OK(tabi_free_many((void *const *)all, 3));
      CHECK_OK(tabi_free(within));
    }
}

/* Begins a call, is told to compute something, and goes away. */
static tabi_status leaves_a_call_waiting(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs,
                                         int64_t capacity, int64_t *out_n) {
  HOST_BEGIN(ctx);
  static host_function inner; /* outlives this: the call that is left ends later */
  tabi_function hook_of_inner = make_function(&inner, doubles, 1);
  static const float one[1] = {1};
  uint64_t token = 0;
  CHECK_OK(tabi_mode_push(TABI_MODE_ENABLE_GRAD, &token));
  tabi_tensor x = leaf_of(one, 1), y = tabi_call_td(find_op("mul"), x, 2.0);
  CHECK_OK(tabi_mode_pop(token));
  int64_t id = -1;
  CHECK_OK(tabi_tensor_register_hook(x, TABI_HOOK_GRAD, hook_of_inner, &id));
  CHECK(tabi_backward(&y, NULL, 1, NULL, 0, 0) == TABI_PENDING);
  CHECK_OK(tabi_tensor_remove_hook(x, TABI_HOOK_GRAD, id));
  tabi_tensor all[2] = {y, x};
  CHECK_OK(tabi_free_many((void *const *)all, 2));
  CHECK_OK(tabi_free(hook_of_inner));
  host->needs = inner.calls;
  outs[0] = args[0];
  CHECK_OK(tabi_retain(args[0].u.p, &outs[0].u.p));
  *out_n = 1;
  return TABI_OK;
}

static void forgotten_calls_are_ended(void) {
  host_function waiting, pumped;
  tabi_function forgets = make_function(&waiting, leaves_a_call_waiting, 0);
  tabi_function keeps_pumping = make_function(&pumped, doubles, 1);
  tabi_tensor x = leaf_of(one_to_three, 3), loss = summed(x), grad = NULL;
  int64_t id = -1;
  CHECK_OK(tabi_tensor_register_hook(x, TABI_HOOK_GRAD, forgets, &id));
  CHECK_OK(tabi_grad(&loss, NULL, 1, &x, 1, 0, &grad));
  CHECK(waiting.calls == 1);
  const float ones[3] = {1, 1, 1};
  CHECK(has_floats(grad, ones, 3));
  tabi_tensor all[3] = {grad, loss, x};
  CHECK_OK(tabi_free_many((void *const *)all, 3));
  CHECK_OK(tabi_free(forgets));
  CHECK_OK(tabi_free(keeps_pumping));
}

static void pumped_results_go_with_the_scope(void) {
  host_function host;
  tabi_function by_two = make_function(&host, doubles, 1);
  tabi_tensor x = leaf_of(one_to_three, 3), grad = NULL;
  int64_t id = -1;
  CHECK_OK(tabi_tensor_register_hook(x, TABI_HOOK_GRAD, by_two, &id));
  CHECK_OK(tabi_scope_push());
  tabi_tensor loss = summed(x);
  CHECK_OK(serve(tabi_grad(&loss, NULL, 1, &x, 1, 0, &grad)));
  CHECK_OK(tabi_scope_pop(NULL, 0));
  CHECK(tabi_free(grad) == TABI_INVALID_HANDLE);
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(by_two));
}

static void a_queue_tells_what_is_gone(void) {
  tabi_queue queue = NULL;
  tabi_function function = NULL, none = NULL;
  int token = 0;
  CHECK_OK(tabi_queue_new(&queue));
  CHECK_OK(tabi_function_new(NULL, &token, NULL, queue, &function));
  CHECK_FAILS(tabi_function_new(NULL, &token, host_drop, queue, &none), TABI_INVALID_ARGUMENT, "not both");
  void *ctx = NULL;
  int32_t found = -1;
  CHECK_OK(tabi_queue_next(queue, &ctx, &found));
  CHECK(found == 0);
  CHECK_OK(tabi_free(function));
  CHECK_OK(tabi_queue_next(queue, &ctx, &found));
  CHECK(found == 1 && ctx == &token);
  CHECK_OK(tabi_free(queue));
}

static void *differentiate_on_a_thread(void *arg) {
  (void)arg;
  for (int i = 0; i < 20; i++)
    differentiate_cube(1);
  return NULL;
}

static void threads_pump_for_themselves(void) {
  pthread_t threads[4];
  for (int i = 0; i < 4; i++)
    CHECK(pthread_create(&threads[i], NULL, differentiate_on_a_thread, NULL) == 0);
  for (int i = 0; i < 4; i++)
    CHECK(pthread_join(threads[i], NULL) == 0);
}

static const check_case cases[] = {
    CASE(custom_operations_have_gradients),
    CASE(functions_without_an_address_are_pumped),
    CASE(failures_come_back_intact),
    CASE(bad_results_are_refused),
    CASE(saved_tensors_must_stay_as_they_are),
    CASE(options_of_operations),
    CASE(operations_may_write_to_their_input),
    CASE(hooks_see_and_replace_gradients),
    CASE(hooks_need_gradients),
    CASE(answers_need_a_question),
    CASE(wrong_answers_leave_the_question),
    CASE(calls_nest),
    CASE(forgotten_calls_are_ended),
    CASE(pumped_results_go_with_the_scope),
    CASE(a_queue_tells_what_is_gone),
    CASE(threads_pump_for_themselves),
};
CHECK_MAIN(cases)
