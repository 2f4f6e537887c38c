/* Schedules: learning rates of the formulas in PyTorch's documentation, functions of the host, states, averages. */
#include "check.h"

static tabi_optim sgd(double lr) {
  float one = 1;
  tabi_tensor p = make_floats(&one, 1);
  CHECK_OK(tabi_tensor_set_requires_grad(p, 1));
  const char *names[2] = {"lr", "momentum"};
  const tabi_value options[2] = {tabi_value_double(lr), tabi_value_double(0.9)};
  tabi_optim o = NULL;
  CHECK_OK(tabi_optim_new("SGD", &p, 1, names, options, 2, &o));
  CHECK_OK(tabi_free(p));
  return o;
}

static double option(tabi_optim o, const char *name) {
  tabi_value v = tabi_value_none();
  CHECK_OK(tabi_optim_get(o, 0, name, &v));
  CHECK(v.tag == TABI_TAG_DOUBLE);
  return v.u.d;
}

static double last_lr(tabi_schedule s) {
  tabi_value v = tabi_value_none();
  CHECK_OK(tabi_schedule_last_lr(s, &v));
  CHECK(v.tag == TABI_TAG_DOUBLE_LIST && v.count == 1);
  return *(const double *)v.u.p;
}

static tabi_schedule exponential(tabi_optim o, double gamma) {
  const tabi_value option = tabi_value_double(gamma);
  tabi_schedule s = NULL;
  CHECK_OK(tabi_schedule_new("ExponentialLR", o, NULL, &option, 1, NULL, 0, &s));
  return s;
}

static void types_are_listed(void) {
  int64_t n = 0;
  const char *name = NULL, *signature = NULL;
  CHECK_OK(tabi_schedule_type_count(&n));
  CHECK(n == 16);
  CHECK_OK(tabi_schedule_type_at(2, &name, &signature));
  CHECK_TEXT(name, "StepLR");
  CHECK_TEXT(signature, "(step_size, gamma=0.1, last_epoch=-1)");
  CHECK_OK(tabi_schedule_type_at(0, &name, &signature));
  CHECK_TEXT(signature, "(lr_lambda, last_epoch=-1)");
  CHECK_FAILS(tabi_schedule_type_at(n, &name, &signature), TABI_INDEX_ERROR, "types");
}

static void rates_follow_the_formula(void) {
  tabi_optim o = sgd(1);
  const char *names[2] = {NULL, "gamma"};
  const tabi_value options[2] = {tabi_value_int(2), tabi_value_double(0.5)};
  tabi_schedule s = NULL;
  CHECK_OK(tabi_schedule_new("StepLR", o, names, options, 2, NULL, 0, &s));
  const double wanted[4] = {1, 0.5, 0.5, 0.25};
  CHECK(option(o, "initial_lr") == 1 && last_lr(s) == 1);
  for (int i = 0; i < 4; i++) {
    CHECK_OK(tabi_schedule_step(s));
    CHECK(option(o, "lr") == wanted[i] && last_lr(s) == wanted[i]);
  }
  CHECK_OK(tabi_schedule_step_to(s, 7));
  CHECK(option(o, "lr") == 0.125);
  CHECK_FAILS(tabi_schedule_step_to(s, 0.5), TABI_VALUE_ERROR, "whole epochs");
  CHECK_FAILS(tabi_schedule_step_metric(s, 1), TABI_NOT_IMPLEMENTED, "looks at no metric");
  CHECK_OK(tabi_free(o));
  /* The schedule keeps its optimiser. */
  CHECK_OK(tabi_schedule_step(s));
  CHECK_OK(tabi_free(s));
}

static void bad_options_are_refused(void) {
  tabi_optim o = sgd(1), other = sgd(1);
  tabi_schedule s = NULL;
  const char *names[1] = {"speed"};
  tabi_value one = tabi_value_double(2);
  CHECK_FAILS(tabi_schedule_new("Step", o, NULL, NULL, 0, NULL, 0, &s), TABI_NOT_IMPLEMENTED,
              "no schedule is called 'Step'; there are LambdaLR");
  CHECK_FAILS(tabi_schedule_new("StepLR", o, NULL, NULL, 0, NULL, 0, &s), TABI_TYPE_ERROR, "step_size");
  CHECK_FAILS(tabi_schedule_new("ExponentialLR", o, names, &one, 1, NULL, 0, &s), TABI_TYPE_ERROR, "speed");
  CHECK_FAILS(tabi_schedule_new("ConstantLR", o, NULL, &one, 1, NULL, 0, &s), TABI_VALUE_ERROR,
              "Constant multiplicative factor expected to be between 0 and 1.");
  CHECK_FAILS(tabi_schedule_new("SequentialLR", o, NULL, NULL, 0, NULL, 0, &s), TABI_NOT_IMPLEMENTED, "made of other");
  CHECK_FAILS(tabi_schedule_new("LambdaLR", o, NULL, NULL, 0, NULL, 0, &s), TABI_VALUE_ERROR, "Expected 1 lr_lambdas");
  tabi_schedule parts[1] = {exponential(other, 0.5)};
  CHECK_FAILS(tabi_schedule_combine("ChainedScheduler", o, (void *const *)parts, 1, NULL, NULL, 0, &s),
              TABI_VALUE_ERROR, "same optimizer");
  CHECK_FAILS(tabi_schedule_combine("ChainedScheduler", o, NULL, 0, NULL, NULL, 0, &s), TABI_VALUE_ERROR,
              "at least one scheduler");
  void *handles[] = {o, other, parts[0]};
  CHECK_OK(tabi_free_many(handles, 3));
}

static void schedules_are_combined(void) {
  tabi_optim o = sgd(1);
  tabi_schedule parts[2] = {exponential(o, 0.5), exponential(o, 0.1)}, s = NULL, restored = NULL;
  const char *names[1] = {"milestones"};
  const int64_t milestone = 2;
  const tabi_value option_ = tabi_value_list(TABI_TAG_INT_LIST, &milestone, 1);
  CHECK_OK(tabi_schedule_combine("SequentialLR", o, (void *const *)parts, 2, names, &option_, 1, &s));
  const double wanted[4] = {0.5, 1, 0.1, 0.01};
  for (int i = 0; i < 4; i++) {
    CHECK_OK(tabi_schedule_step(s));
    CHECK(fabs(option(o, "lr") - wanted[i]) < 1e-15);
  }
  tabi_tree state = NULL;
  CHECK_OK(tabi_schedule_state_dict(s, &state));
  CHECK_OK(tabi_schedule_combine("SequentialLR", o, (void *const *)parts, 2, names, &option_, 1, &restored));
  CHECK_OK(tabi_schedule_load_state_dict(restored, state));
  CHECK(fabs(last_lr(restored) - 0.01) < 1e-15);
  tabi_tree empty = NULL;
  CHECK_OK(tabi_tree_new(TABI_TREE_LIST, &empty));
  CHECK_FAILS(tabi_schedule_load_state_dict(restored, empty), TABI_VALUE_ERROR, "must be a dict");
  void *handles[] = {o, parts[0], parts[1], s, restored, state, empty};
  CHECK_OK(tabi_free_many(handles, 7));
}

/* The factor of an epoch is 1 / (1 + epoch); of the tenth there is none. */
static tabi_status factor(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                          int64_t *out_n) {
  int64_t epoch = 0;
  int *calls = (int *)ctx;
  ++*calls;
  CHECK(n == 1 && capacity >= 1);
  CHECK_OK(tabi_tensor_copy_to((tabi_tensor)args[0].u.p, &epoch, sizeof epoch));
  if (epoch == 10) {
    tabi_error_set(TABI_VALUE_ERROR, "no tenth epoch");
    return TABI_VALUE_ERROR;
  }
  const double value = 1.0 / (double)(1 + epoch);
  tabi_tensor out = NULL;
  const tabi_status status =
      tabi_tensor_from_data(&value, sizeof value, NULL, 0, TABI_DTYPE_FLOAT64, TABI_DEVICE_CPU, -1, &out);
  outs[0] = tabi_value_tensor(out);
  *out_n = 1;
  return status;
}

static void functions_of_the_host_give_factors(void) {
  tabi_optim o = sgd(1);
  int calls = 0;
  tabi_function f = NULL;
  tabi_schedule s = NULL;
  CHECK_OK(tabi_function_new(factor, &calls, NULL, NULL, &f));
  void *functions[1] = {f};
  CHECK_OK(tabi_schedule_new("LambdaLR", o, NULL, NULL, 0, functions, 1, &s));
  CHECK_OK(tabi_free(f));
  CHECK(calls == 1 && option(o, "lr") == 1);
  for (int i = 1; i < 10; i++) {
    CHECK_OK(tabi_schedule_step(s));
    CHECK(option(o, "lr") == 1.0 / (1 + i) && calls == 1 + i);
  }
  CHECK_FAILS(tabi_schedule_step(s), TABI_VALUE_ERROR, "no tenth epoch");
  void *handles[] = {o, s};
  CHECK_OK(tabi_free_many(handles, 2));
}

static void functions_without_an_address_are_answered(void) {
  tabi_optim o = sgd(1);
  tabi_function f = NULL;
  tabi_schedule s = NULL;
  tabi_value args[1], result;
  void *ctx = NULL;
  int64_t n = 0;
  CHECK_OK(tabi_function_new(NULL, &n, NULL, NULL, &f));
  void *functions[1] = {f};
  tabi_status status = tabi_schedule_new("LambdaLR", o, NULL, NULL, 0, functions, 1, &s);
  for (int i = 0; i < 3; i++) {
    CHECK(status == TABI_PENDING);
    CHECK_OK(tabi_function_pending(&ctx, args, 1, &n));
    CHECK(ctx == &n && n == 1);
    const float value = 0.5f;
    result = tabi_value_tensor(make_floats(&value, 1));
    CHECK_OK(tabi_function_return(&result, 1));
    CHECK_OK(tabi_free(result.u.p));
    CHECK_OK(tabi_free(args[0].u.p));
    CHECK(option(o, "lr") == 0.5);
    status = tabi_schedule_step(s);
  }
  CHECK(status == TABI_PENDING);
  CHECK(tabi_function_fail(TABI_CALLBACK_FAILED, "enough") == TABI_CALLBACK_FAILED);
  void *handles[] = {o, f, s};
  CHECK_OK(tabi_free_many(handles, 3));
}

static void plateaus_reduce(void) {
  tabi_optim o = sgd(1);
  const char *names[2] = {"patience", "factor"};
  const tabi_value options[2] = {tabi_value_int(0), tabi_value_double(0.5)};
  tabi_schedule s = NULL;
  CHECK_OK(tabi_schedule_new("ReduceLROnPlateau", o, names, options, 2, NULL, 0, &s));
  CHECK_FAILS(tabi_schedule_step(s), TABI_RUNTIME_ERROR, "goes by a metric");
  const double metrics[4] = {1, 2, 0.5, 3}, wanted[4] = {1, 0.5, 0.5, 0.25};
  for (int i = 0; i < 4; i++) {
    CHECK_OK(tabi_schedule_step_metric(s, metrics[i]));
    CHECK(last_lr(s) == wanted[i]);
  }
  CHECK_OK(tabi_free(o));
  CHECK_OK(tabi_free(s));
}

static void weights_are_averaged(void) {
  const char *names[2] = {"in_features", "out_features"};
  const tabi_value sizes[2] = {tabi_value_int(1), tabi_value_int(1)};
  tabi_module m = NULL, a = NULL;
  tabi_tensor weight = NULL, mean = NULL;
  CHECK_OK(tabi_module_new("Linear", names, sizes, 2, &m));
  CHECK_OK(tabi_average_new(m, &a));
  CHECK_OK(tabi_module_tensor(m, "weight", &weight));
  CHECK_OK(tabi_module_tensor(a, "module.weight", &mean));
  CHECK_OK(tabi_tensor_set_requires_grad(weight, 0));
  const float values[3] = {1, 3, 8}, wanted[3] = {1, 2, 5};
  const double decays[3] = {-1, -1, 0.5};
  for (int i = 0; i < 3; i++) {
    float now = NAN;
    CHECK_OK(tabi_tensor_copy_from(weight, &values[i], sizeof values[i]));
    CHECK_OK(tabi_average_update(a, m, decays[i], 0));
    CHECK_OK(tabi_tensor_copy_to(mean, &now, sizeof now));
    CHECK(now == wanted[i]);
  }
  CHECK_FAILS(tabi_average_update(a, m, 2, 0), TABI_VALUE_ERROR, "Invalid decay value 2");
  CHECK_FAILS(tabi_average_update(m, a, 0.5, 0), TABI_KEY_ERROR, "module");
  void *handles[] = {m, a, weight, mean};
  CHECK_OK(tabi_free_many(handles, 4));
}

static const check_case cases[] = {
    CASE(types_are_listed),
    CASE(rates_follow_the_formula),
    CASE(bad_options_are_refused),
    CASE(schedules_are_combined),
    CASE(functions_of_the_host_give_factors),
    CASE(functions_without_an_address_are_answered),
    CASE(plateaus_reduce),
    CASE(weights_are_averaged),
};
CHECK_MAIN(cases)
