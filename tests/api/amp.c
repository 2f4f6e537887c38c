/* Autocast and scalers. */
#include "params.h"

static tabi_dtype dtype_of(tabi_tensor t) {
  tabi_dtype dtype = 0;
  CHECK_OK(tabi_tensor_dtype(t, &dtype));
  return dtype;
}

/* The dtype that a product of matrices has now. */
static tabi_dtype product_dtype(tabi_tensor t) {
  tabi_tensor product = call2("aten::mm.default", t, t);
  const tabi_dtype dtype = dtype_of(product);
  CHECK_OK(tabi_free(product));
  return dtype;
}

static int32_t in_autocast(tabi_dtype wanted) {
  int32_t on = -1;
  tabi_dtype dtype = 0;
  CHECK_OK(tabi_autocast(TABI_DEVICE_CPU, &on, &dtype));
  CHECK(dtype == wanted);
  return on;
}

static void operators_choose_their_dtype(void) {
  tabi_tensor t = make_tensor();
  uint64_t outer = 0, inner = 0, halves = 0;
  CHECK(in_autocast(TABI_DTYPE_BFLOAT16) == 0);
  CHECK(product_dtype(t) == TABI_DTYPE_FLOAT32);
  CHECK_OK(tabi_autocast_push(TABI_DEVICE_CPU, 0, 1, 1, &outer));
  CHECK(in_autocast(TABI_DTYPE_BFLOAT16) == 1);
  CHECK(product_dtype(t) == TABI_DTYPE_BFLOAT16);
  CHECK_OK(tabi_autocast_push(TABI_DEVICE_CPU, 0, 0, 1, &inner));
  CHECK(in_autocast(TABI_DTYPE_BFLOAT16) == 0);
  CHECK(product_dtype(t) == TABI_DTYPE_FLOAT32);
  CHECK_FAILS(tabi_mode_pop(outer), TABI_INVALID_ARGUMENT, "entered last");
  CHECK_OK(tabi_mode_pop(inner));
  CHECK_OK(tabi_autocast_push(TABI_DEVICE_CPU, TABI_DTYPE_FLOAT16, 1, 0, &halves));
  CHECK(in_autocast(TABI_DTYPE_FLOAT16) == 1);
  CHECK(product_dtype(t) == TABI_DTYPE_FLOAT16);
  CHECK_OK(tabi_mode_pop(halves));
  CHECK(product_dtype(t) == TABI_DTYPE_BFLOAT16);
  CHECK_OK(tabi_mode_pop(outer));
  CHECK(product_dtype(t) == TABI_DTYPE_FLOAT32);
  CHECK_OK(tabi_free(t));
}

static void autocast_refuses_what_it_cannot_run(void) {
  uint64_t token = 0;
  CHECK_FAILS(tabi_autocast_push(TABI_DEVICE_CPU, TABI_DTYPE_FLOAT64, 1, 1, &token), TABI_VALUE_ERROR,
              "bfloat16 or float16, not in float64");
  CHECK_FAILS(tabi_autocast_push(TABI_DEVICE_META, 0, 1, 1, &token), TABI_NOT_IMPLEMENTED, "not on meta");
  /* Leaving it for a while needs no dtype. */
  CHECK_OK(tabi_autocast_push(TABI_DEVICE_CPU, TABI_DTYPE_FLOAT64, 0, 1, &token));
  CHECK_OK(tabi_mode_pop(token));
  /* For a device that is missing it can be said, and does nothing. */
  int64_t devices = 0;
  int32_t on = -1;
  tabi_dtype dtype = 0;
  CHECK_OK(tabi_device_count(TABI_DEVICE_CUDA, &devices));
  CHECK_OK(tabi_autocast_push(TABI_DEVICE_CUDA, 0, 1, 1, &token));
  CHECK_OK(tabi_autocast(TABI_DEVICE_CUDA, &on, &dtype));
  CHECK(on == (devices > 0) && dtype == TABI_DTYPE_FLOAT16);
  CHECK_OK(tabi_mode_pop(token));
}

static double sum_of(tabi_tensor t) {
  tabi_tensor sum = tabi_call_t(find_op("aten::sum.default"), t);
  tabi_value v = tabi_value_none();
  CHECK_OK(tabi_tensor_item(sum, &v));
  CHECK_OK(tabi_free(sum));
  return v.u.d;
}

/* A weight is converted once while the outermost autocast lasts, and then forgotten. */
static void weights_are_converted_once(void) {
  tabi_tensor x = make_tensor(), w = make_tensor();
  const float other[4] = {0, 0, 0, 0};
  CHECK_OK(tabi_tensor_set_requires_grad(w, 1));
  for (int32_t caches = 0; caches < 2; caches++) {
    const float first[4] = {1, 2, 3, 4};
    uint64_t token = 0;
    CHECK_OK(tabi_tensor_copy_from(w, first, sizeof first));
    CHECK_OK(tabi_autocast_push(TABI_DEVICE_CPU, 0, 1, caches, &token));
    tabi_tensor one = call2("aten::mm.default", x, w);
    CHECK_OK(tabi_tensor_copy_from(w, other, sizeof other));
    tabi_tensor two = call2("aten::mm.default", x, w);
    CHECK(sum_of(one) != 0 && (sum_of(two) == sum_of(one)) == caches);
    CHECK_OK(tabi_mode_pop(token));
    CHECK_OK(tabi_autocast_push(TABI_DEVICE_CPU, 0, 1, caches, &token));
    tabi_tensor three = call2("aten::mm.default", x, w);
    CHECK(sum_of(three) == 0);
    CHECK_OK(tabi_mode_pop(token));
    void *all[] = {one, two, three};
    CHECK_OK(tabi_free_many(all, 3));
  }
  CHECK_OK(tabi_free(w));
  CHECK_OK(tabi_free(x));
}

static float grad_of(tabi_tensor t) {
  tabi_tensor grad = NULL;
  float value = NAN;
  CHECK_OK(tabi_tensor_grad(t, &grad));
  CHECK_OK(tabi_tensor_copy_to(grad, &value, sizeof value));
  CHECK_OK(tabi_free(grad));
  return value;
}

static double scale_of(tabi_scaler s) {
  tabi_value v = tabi_value_none();
  CHECK_OK(tabi_scaler_get(s, "scale", &v));
  CHECK(v.tag == TABI_TAG_DOUBLE);
  return v.u.d;
}

static int64_t count_of(tabi_scaler s, const char *name) {
  tabi_value v = tabi_value_none();
  CHECK_OK(tabi_scaler_get(s, name, &v));
  return v.tag == TABI_TAG_INT ? v.u.i : -1;
}

static tabi_scaler scaler(double scale, int64_t interval) {
  const char *names[2] = {"init_scale", "growth_interval"};
  const tabi_value options[2] = {tabi_value_double(scale), tabi_value_int(interval)};
  tabi_scaler s = NULL;
  CHECK_OK(tabi_scaler_new(TABI_DEVICE_CPU, names, options, 2, &s));
  return s;
}

static tabi_optim sgd(tabi_tensor p, int32_t fused) {
  const char *names[2] = {"lr", "fused"};
  const tabi_value options[2] = {tabi_value_double(0.5), tabi_value_bool(fused)};
  tabi_optim o = NULL;
  CHECK_OK(tabi_optim_new("SGD", &p, 1, names, options, 2, &o));
  return o;
}

/* The loss is p, so its gradient is the factor. */
static void backward_scaled(tabi_scaler s, tabi_tensor p) {
  tabi_tensor scaled = NULL;
  CHECK_OK(tabi_tensor_set_grad(p, NULL));
  CHECK_OK(tabi_scaler_scale(s, p, &scaled));
  CHECK_OK(tabi_backward(&scaled, NULL, 1, NULL, 0, 0));
  CHECK_OK(tabi_free(scaled));
}

static void steps_are_those_of_the_loss(void) {
  for (int32_t fused = 0; fused < 2; fused++) {
    tabi_tensor p = param(1);
    tabi_optim o = sgd(p, fused);
    tabi_scaler s = scaler(8, 2);
    int32_t ran = -1;
    backward_scaled(s, p);
    CHECK(grad_of(p) == 8);
    CHECK_OK(tabi_scaler_step(s, o, &ran));
    CHECK(ran == 1 && value_of(p) == 0.5f);
    CHECK_FAILS(tabi_scaler_step(s, o, &ran), TABI_RUNTIME_ERROR, "already been called since the last update");
    CHECK_FAILS(tabi_scaler_unscale(s, o), TABI_RUNTIME_ERROR, "after step()");
    CHECK_OK(tabi_scaler_update(s, 0));
    CHECK(scale_of(s) == 8 && count_of(s, "growth_tracker") == 1);
    backward_scaled(s, p);
    CHECK_OK(tabi_scaler_unscale(s, o));
    CHECK(grad_of(p) == 1);
    CHECK_FAILS(tabi_scaler_unscale(s, o), TABI_RUNTIME_ERROR, "already been called on this optimizer");
    CHECK_OK(tabi_scaler_step(s, o, &ran));
    CHECK(ran == 1 && value_of(p) == 0);
    CHECK_OK(tabi_scaler_update(s, 0));
    CHECK(scale_of(s) == 16 && count_of(s, "growth_tracker") == 0);
    /* An infinity leaves the step out, and halves the factor. */
    set_grad(p, INFINITY);
    CHECK_OK(tabi_scaler_step(s, o, &ran));
    CHECK(ran == 0 && value_of(p) == 0);
    CHECK_OK(tabi_scaler_update(s, 0));
    CHECK(scale_of(s) == 8);
    set_grad(p, NAN);
    CHECK_OK(tabi_scaler_step(s, o, &ran));
    CHECK(ran == 0 && value_of(p) == 0);
    CHECK_OK(tabi_scaler_update(s, 32));
    CHECK(scale_of(s) == 32);
    void *all[] = {s, o, p};
    CHECK_OK(tabi_free_many(all, 3));
  }
}

static void scalers_refuse_what_is_out_of_order(void) {
  tabi_tensor p = param(1), half = NULL;
  tabi_optim o = sgd(p, 0), lbfgs = NULL;
  tabi_scaler s = scaler(2, 2000), none = NULL;
  tabi_value v = tabi_value_double(0.5);
  const char *name = "growth_factor", *wrong = "decay";
  int32_t ran = -1;
  CHECK_FAILS(tabi_scaler_step(s, o, &ran), TABI_RUNTIME_ERROR, "no loss was scaled");
  CHECK_FAILS(tabi_scaler_unscale(s, o), TABI_RUNTIME_ERROR, "Attempted unscale_ but no loss was scaled");
  CHECK_FAILS(tabi_scaler_update(s, 0), TABI_RUNTIME_ERROR, "Attempted update but no loss was scaled");
  CHECK_OK(tabi_scaler_scale(s, p, &half));
  CHECK_OK(tabi_free(half));
  CHECK_FAILS(tabi_scaler_update(s, 0), TABI_RUNTIME_ERROR, "No inf checks were recorded prior to update");
  CHECK_FAILS(tabi_scaler_step(s, o, &ran), TABI_RUNTIME_ERROR, "none of its parameters has a gradient");
  CHECK_OK(tabi_optim_new("LBFGS", &p, 1, NULL, NULL, 0, &lbfgs));
  CHECK_FAILS(tabi_scaler_step(s, lbfgs, &ran), TABI_RUNTIME_ERROR, "Closure use is not currently supported");
  CHECK_FAILS(tabi_scaler_new(TABI_DEVICE_CPU, &name, &v, 1, &none), TABI_VALUE_ERROR, "must be > 1.0, not 0.5");
  CHECK_FAILS(tabi_scaler_new(TABI_DEVICE_CPU, &wrong, &v, 1, &none), TABI_TYPE_ERROR, "decay");
  CHECK_FAILS(tabi_scaler_get(s, "decay", &v), TABI_KEY_ERROR, "no 'decay'");
  CHECK_FAILS(tabi_scaler_set(s, "scale", &v), TABI_KEY_ERROR, "to be set");
  v = tabi_value_string("much");
  CHECK_FAILS(tabi_scaler_set(s, "growth_factor", &v), TABI_TYPE_ERROR, "growth_factor");
  v = tabi_value_int(7);
  CHECK_OK(tabi_scaler_set(s, "growth_interval", &v));
  CHECK(count_of(s, "growth_interval") == 7);
  void *all[] = {lbfgs, s, o, p};
  CHECK_OK(tabi_free_many(all, 4));
}

static void disabled_scalers_change_nothing(void) {
  const char *name = "enabled";
  const tabi_value off = tabi_value_bool(0);
  tabi_scaler s = NULL;
  tabi_tensor p = param(1);
  tabi_optim o = sgd(p, 0);
  tabi_tree state = NULL;
  int64_t n = -1;
  int32_t ran = -1;
  CHECK_OK(tabi_scaler_new(TABI_DEVICE_CPU, &name, &off, 1, &s));
  backward_scaled(s, p);
  CHECK(grad_of(p) == 1 && scale_of(s) == 1);
  CHECK_OK(tabi_scaler_unscale(s, o));
  CHECK_OK(tabi_scaler_step(s, o, &ran));
  CHECK(ran == 1 && value_of(p) == 0.5f);
  CHECK_OK(tabi_scaler_update(s, 0));
  CHECK_OK(tabi_scaler_state_dict(s, &state));
  CHECK_OK(tabi_tree_size(state, &n));
  CHECK(n == 0);
  /* Loading does nothing either; but an enabled one cannot go on from it. */
  CHECK_OK(tabi_scaler_load_state_dict(s, state));
  tabi_scaler enabled = scaler(2, 2);
  CHECK_FAILS(tabi_scaler_load_state_dict(enabled, state), TABI_RUNTIME_ERROR, "saved from a disabled instance");
  void *all[] = {enabled, state, o, p, s};
  CHECK_OK(tabi_free_many(all, 5));
}

static void state_goes_on_elsewhere(void) {
  tabi_tensor p = param(1);
  tabi_optim o = sgd(p, 0);
  tabi_scaler s = scaler(4, 3), other = scaler(64, 5);
  tabi_tree state = NULL;
  int32_t ran = -1;
  backward_scaled(s, p);
  CHECK_OK(tabi_scaler_step(s, o, &ran));
  CHECK_OK(tabi_scaler_update(s, 0));
  CHECK_OK(tabi_scaler_state_dict(s, &state));
  CHECK_OK(tabi_scaler_load_state_dict(other, state));
  CHECK(scale_of(other) == 4 && count_of(other, "growth_interval") == 3 && count_of(other, "growth_tracker") == 1);
  /* Two more steps are three in a row. */
  for (int i = 0; i < 2; i++) {
    backward_scaled(other, p);
    CHECK_OK(tabi_scaler_step(other, o, &ran));
    CHECK_OK(tabi_scaler_update(other, 0));
  }
  CHECK(scale_of(other) == 8);
  void *all[] = {state, other, s, o, p};
  CHECK_OK(tabi_free_many(all, 5));
}

static const check_case cases[] = {
    CASE(operators_choose_their_dtype),
    CASE(autocast_refuses_what_it_cannot_run),
    CASE(weights_are_converted_once),
    CASE(steps_are_those_of_the_loss),
    CASE(scalers_refuse_what_is_out_of_order),
    CASE(disabled_scalers_change_nothing),
    CASE(state_goes_on_elsewhere),
};
CHECK_MAIN(cases)
