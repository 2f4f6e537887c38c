/* Optimisers: options, groups, steps, state. Numbers are those of the formulas in PyTorch's documentation. */
#include "params.h"

static double option(tabi_optim o, int64_t group, const char *name) {
  tabi_value v = tabi_value_none();
  CHECK_OK(tabi_optim_get(o, group, name, &v));
  CHECK(v.tag == TABI_TAG_DOUBLE);
  return v.u.d;
}

static tabi_optim sgd(tabi_tensor p, double lr, double momentum) {
  const char *names[2] = {"lr", "momentum"};
  const tabi_value options[2] = {tabi_value_double(lr), tabi_value_double(momentum)};
  tabi_optim o = NULL;
  CHECK_OK(tabi_optim_new("SGD", &p, 1, names, options, 2, &o));
  return o;
}

static void types_are_listed(void) {
  int64_t n = 0;
  const char *name = NULL, *signature = NULL;
  CHECK_OK(tabi_optim_type_count(&n));
  CHECK(n >= 3);
  CHECK_OK(tabi_optim_type_at(1, &name, &signature));
  CHECK_TEXT(name, "Adam");
  CHECK(strstr(signature, "lr=0.001, betas=(0.9, 0.999), eps=1e-08, weight_decay=0.0, amsgrad=False"));
  CHECK_FAILS(tabi_optim_type_at(n, &name, &signature), TABI_INDEX_ERROR, "types");
}

static void sgd_steps(void) {
  tabi_tensor p = param(1);
  tabi_optim o = sgd(p, 0.5, 0);
  CHECK_OK(tabi_optim_step(o));
  CHECK(value_of(p) == 1);
  set_grad(p, 2);
  CHECK_OK(tabi_optim_step(o));
  CHECK(value_of(p) == 0);
  CHECK_OK(tabi_optim_zero_grad(o, 0));
  CHECK_OK(tabi_optim_step(o));
  CHECK(value_of(p) == 0);
  CHECK_OK(tabi_optim_zero_grad(o, 1));
  tabi_tensor grad = p;
  CHECK_OK(tabi_tensor_grad(p, &grad));
  CHECK(grad == NULL);
  CHECK_OK(tabi_free(o));
  CHECK_OK(tabi_free(p));
}

static void momentum_is_remembered_for_each_parameter(void) {
  tabi_tensor p[2] = {param(0), param(0)};
  const char *names[2] = {"lr", "momentum"};
  const tabi_value options[2] = {tabi_value_double(1), tabi_value_double(0.5)};
  tabi_optim o = NULL;
  CHECK_OK(tabi_optim_new("SGD", p, 2, names, options, 2, &o));
  set_grad(p[0], 1);
  CHECK_OK(tabi_optim_step(o));
  CHECK(value_of(p[0]) == -1 && value_of(p[1]) == 0);
  /* The second parameter has its first step now, the first its second. */
  set_grad(p[1], 1);
  CHECK_OK(tabi_optim_step(o));
  CHECK(value_of(p[0]) == -2.5f && value_of(p[1]) == -1);
  CHECK_OK(tabi_free(o));
  CHECK_OK(tabi_free(p[0]));
  CHECK_OK(tabi_free(p[1]));
}

static void adam_steps(void) {
  tabi_tensor p = param(1);
  const char *names[2] = {"lr", "betas"};
  const double betas[2] = {0.5, 0.5};
  const tabi_value options[2] = {tabi_value_double(0.125), tabi_value_list(TABI_TAG_DOUBLE_LIST, betas, 2)};
  tabi_optim o = NULL;
  CHECK_OK(tabi_optim_new("Adam", &p, 1, names, options, 2, &o));
  set_grad(p, 4);
  CHECK_OK(tabi_optim_step(o));
  CHECK(fabsf(value_of(p) - 0.875f) < 1e-6f);
  tabi_tree state = NULL;
  tabi_value v, key = tabi_value_string("state");
  CHECK_OK(tabi_optim_state_dict(o, &state));
  CHECK_OK(tabi_tree_get(state, "state", &v));
  tabi_tree entries = v.u.p;
  CHECK_OK(tabi_tree_at(entries, 0, &key, &v));
  CHECK(key.tag == TABI_TAG_INT && key.u.i == 0 && v.tag == TABI_TAG_TREE);
  tabi_tree one = v.u.p;
  CHECK_OK(tabi_tree_get(one, "step", &v));
  CHECK(value_of(v.u.p) == 1);
  CHECK_OK(tabi_free(v.u.p));
  CHECK_OK(tabi_tree_get(one, "exp_avg_sq", &v));
  CHECK(value_of(v.u.p) == 8);
  CHECK_OK(tabi_free(v.u.p));
  CHECK_FAILS(tabi_tree_get(one, "max_exp_avg_sq", &v), TABI_KEY_ERROR, "'step', 'exp_avg', 'exp_avg_sq'");
  CHECK_OK(tabi_optim_set(o, 0, "amsgrad", (key = tabi_value_bool(1), &key)));
  CHECK_OK(tabi_optim_step(o));
  void *handles[] = {one, entries, state, o, p};
  CHECK_OK(tabi_free_many(handles, 5));
}

static void groups_have_their_own_options(void) {
  tabi_tensor a = param(0), b = param(0);
  tabi_optim o = sgd(a, 0.5, 0);
  const char *names[1] = {"lr"};
  tabi_value lr = tabi_value_double(2);
  int64_t n = 0;
  CHECK_OK(tabi_optim_add_group(o, &b, 1, names, &lr, 1));
  CHECK_OK(tabi_optim_group_count(o, &n));
  CHECK(n == 2 && option(o, 0, "lr") == 0.5 && option(o, 1, "lr") == 2);
  set_grad(a, 1);
  set_grad(b, 1);
  CHECK_OK(tabi_optim_step(o));
  CHECK(value_of(a) == -0.5f && value_of(b) == -2);
  lr = tabi_value_double(0.25);
  CHECK_OK(tabi_optim_set(o, 1, "lr", &lr));
  CHECK_OK(tabi_optim_step(o));
  CHECK(value_of(a) == -1 && value_of(b) == -2.25f);
  lr = tabi_value_int(3);
  CHECK_OK(tabi_optim_set(o, -1, "lr", &lr));
  CHECK(option(o, 0, "lr") == 3 && option(o, 1, "lr") == 3);
  CHECK_FAILS(tabi_optim_set(o, 2, "lr", &lr), TABI_INDEX_ERROR, "'group' is 2, and there are 2 groups");
  CHECK_FAILS(tabi_optim_set(o, 0, "speed", &lr), TABI_KEY_ERROR, "SGD has no option 'speed'; it has lr, momentum");
  lr = tabi_value_double(-1);
  CHECK_FAILS(tabi_optim_set(o, -1, "lr", &lr), TABI_VALUE_ERROR, "Invalid learning rate: -1");
  CHECK(option(o, 0, "lr") == 3);
  lr = tabi_value_string("fast");
  CHECK_FAILS(tabi_optim_set(o, 0, "lr", &lr), TABI_TYPE_ERROR, "'lr' must be float, not str");
  CHECK_FAILS(tabi_optim_add_group(o, &a, 1, NULL, NULL, 0), TABI_VALUE_ERROR, "stands in the optimiser already");
  CHECK_OK(tabi_free(o));
  CHECK_OK(tabi_free(a));
  CHECK_OK(tabi_free(b));
}

static void bad_options_are_refused(void) {
  tabi_tensor p = param(0), twice[2] = {p, p}, inner = tabi_call_tt(find_op("add"), p, p);
  tabi_optim o = NULL;
  const char *names[2] = {"lr", "lr"};
  tabi_value options[2] = {tabi_value_double(1), tabi_value_double(1)};
  CHECK_FAILS(tabi_optim_new("Sgd", &p, 1, NULL, NULL, 0, &o), TABI_NOT_IMPLEMENTED,
              "no optimiser is called 'Sgd'; there are SGD, Adam, AdamW");
  CHECK_FAILS(tabi_optim_new("SGD", &p, 0, NULL, NULL, 0, &o), TABI_VALUE_ERROR, "must not be empty");
  CHECK_FAILS(tabi_optim_new("SGD", twice, 2, NULL, NULL, 0, &o), TABI_VALUE_ERROR,
              "'params[1]' stands in the optimiser already");
  CHECK_FAILS(tabi_optim_new("SGD", &inner, 1, NULL, NULL, 0, &o), TABI_VALUE_ERROR, "'params[0]' is no leaf");
  CHECK_FAILS(tabi_optim_new("SGD", &p, 1, names, options, 2, &o), TABI_TYPE_ERROR, "given twice");
  CHECK_FAILS(tabi_optim_new("SGD", &p, 1, NULL, options, 1, &o), TABI_INVALID_ARGUMENT, "'names'");
  names[0] = "nesterov";
  options[0] = tabi_value_bool(1);
  CHECK_FAILS(tabi_optim_new("SGD", &p, 1, names, options, 1, &o), TABI_VALUE_ERROR, "Nesterov momentum requires");
  names[0] = "betas";
  const double betas[2] = {0.9, 1.5};
  options[0] = tabi_value_list(TABI_TAG_DOUBLE_LIST, betas, 2);
  CHECK_FAILS(tabi_optim_new("Adam", &p, 1, names, options, 1, &o), TABI_VALUE_ERROR,
              "Invalid beta parameter at index 1: 1.5");
  CHECK(o == NULL);
  CHECK_OK(tabi_free(inner));
  CHECK_OK(tabi_free(p));
}

static void state_continues_elsewhere(void) {
  tabi_tensor a = param(1), b = param(1);
  tabi_optim from = sgd(a, 0.5, 0.5), to = sgd(b, 0.1, 0.9);
  for (int i = 0; i < 3; i++) {
    set_grad(a, 1);
    CHECK_OK(tabi_optim_step(from));
  }
  tabi_tree state = NULL;
  CHECK_OK(tabi_optim_state_dict(from, &state));
  const float now = value_of(a);
  CHECK_OK(tabi_tensor_set_requires_grad(b, 0));
  CHECK_OK(tabi_tensor_copy_from(b, &now, sizeof now));
  CHECK_OK(tabi_tensor_set_requires_grad(b, 1));
  CHECK_OK(tabi_optim_load_state_dict(to, state));
  CHECK(option(to, 0, "lr") == 0.5 && option(to, 0, "momentum") == 0.5);
  for (int i = 0; i < 3; i++) {
    set_grad(a, 1);
    set_grad(b, 1);
    CHECK_OK(tabi_optim_step(from));
    CHECK_OK(tabi_optim_step(to));
    CHECK(value_of(a) == value_of(b));
  }
  tabi_tensor both[2] = {param(0), param(0)};
  tabi_optim other = NULL;
  CHECK_OK(tabi_optim_new("SGD", both, 2, NULL, NULL, 0, &other));
  CHECK_FAILS(tabi_optim_load_state_dict(other, state), TABI_VALUE_ERROR, "has 1 parameters, the optimiser's has 2");
  tabi_tree empty = NULL;
  CHECK_OK(tabi_tree_new(TABI_TREE_DICT, &empty));
  CHECK_FAILS(tabi_optim_load_state_dict(to, empty), TABI_KEY_ERROR, "no dict 'state'");
  void *handles[] = {from, to, a, b, state, both[0], both[1], other, empty};
  CHECK_OK(tabi_free_many(handles, 9));
}

static void complex_parameters_take_list_kernels(void) {
  const float data[2] = {1, 1};
  float now[2] = {0, 0};
  const int64_t n = 1;
  const char *names[2] = {"lr", "fused"};
  const tabi_value options[2] = {tabi_value_double(1), tabi_value_bool(1)};
  tabi_tensor p = NULL, grad = NULL;
  CHECK_OK(tabi_tensor_from_data(data, 8, &n, 1, TABI_DTYPE_COMPLEX64, TABI_DEVICE_CPU, -1, &p));
  CHECK_OK(tabi_tensor_from_data(data, 8, &n, 1, TABI_DTYPE_COMPLEX64, TABI_DEVICE_CPU, -1, &grad));
  CHECK_OK(tabi_tensor_set_requires_grad(p, 1));
  CHECK_OK(tabi_tensor_set_grad(p, grad));
  tabi_optim o = sgd(p, 1, 0), fused = NULL;
  CHECK_OK(tabi_optim_step(o));
  CHECK_OK(tabi_tensor_copy_to(p, now, sizeof now));
  CHECK(now[0] == 0 && now[1] == 0);
  tabi_value v = tabi_value_int(1);
  CHECK_OK(tabi_optim_get(o, 0, "fused", &v));
  CHECK(v.tag == TABI_TAG_NONE);
  CHECK_OK(tabi_optim_new("SGD", &p, 1, names, options, 2, &fused));
  CHECK_FAILS(tabi_optim_step(fused), TABI_RUNTIME_ERROR, "requires all the params to be floating point");
  void *handles[] = {o, fused, p, grad};
  CHECK_OK(tabi_free_many(handles, 4));
}

static void notes_stand_beside_options(void) {
  tabi_tensor p = param(0);
  tabi_optim o = sgd(p, 1, 0);
  tabi_value note = tabi_value_double(3), unset, v = tabi_value_none();
  memset(&unset, 0, sizeof unset);
  tabi_tree options = NULL;
  CHECK_OK(tabi_optim_note(o, 0, "initial_lr", &note));
  CHECK(option(o, 0, "initial_lr") == 3);
  CHECK_OK(tabi_optim_options(o, 0, &options));
  CHECK_OK(tabi_tree_get(options, "initial_lr", &v));
  CHECK(v.tag == TABI_TAG_DOUBLE && v.u.d == 3);
  CHECK_OK(tabi_optim_note(o, 0, "initial_lr", &unset));
  CHECK_FAILS(tabi_optim_get(o, 0, "initial_lr", &v), TABI_KEY_ERROR, "no option 'initial_lr'");
  CHECK_FAILS(tabi_optim_note(o, 0, "lr", &note), TABI_VALUE_ERROR, "tabi_optim_set() sets it");
  CHECK_FAILS(tabi_optim_note(o, 1, "x", &note), TABI_INDEX_ERROR, "'group' is 1");
  void *handles[] = {p, o, options};
  CHECK_OK(tabi_free_many(handles, 3));
}

/* The loss (p - 3)^2, and its gradient. */
static tabi_status loss_of(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                           int64_t *out_n) {
  (void)args;
  CHECK(n == 0 && capacity >= 1);
  const tabi_tensor p = *(tabi_tensor *)ctx;
  const float x = value_of(p), loss = (x - 3) * (x - 3);
  set_grad(p, 2 * (x - 3));
  outs[0] = tabi_value_tensor(make_floats(&loss, 1));
  *out_n = 1;
  return TABI_OK;
}

static void closures_compute_the_loss(void) {
  for (int i = 0; i < 2; i++) {
    tabi_tensor p = param(1), loss = NULL;
    tabi_optim o = NULL;
    tabi_function f = NULL;
    const char *name = "line_search_fn";
    const tabi_value option_ = tabi_value_string("strong_wolfe");
    CHECK_OK(tabi_optim_new("LBFGS", &p, 1, &name, &option_, i, &o));
    CHECK_OK(tabi_function_new(loss_of, &p, NULL, NULL, &f));
    CHECK_FAILS(tabi_optim_step(o), TABI_RUNTIME_ERROR, "needs a closure");
    CHECK_OK(tabi_optim_step_closure(o, f, &loss));
    CHECK(value_of(loss) == 4 && fabsf(value_of(p) - 3) < 1e-3f);
    CHECK_FAILS(tabi_optim_add_group(o, &loss, 1, NULL, NULL, 0), TABI_VALUE_ERROR, "parameter groups");
    void *handles[] = {p, loss, o, f};
    CHECK_OK(tabi_free_many(handles, 4));
  }
  tabi_tensor p = param(1), loss = NULL;
  tabi_optim o = sgd(p, 0.25, 0);
  tabi_function f = NULL;
  CHECK_OK(tabi_function_new(loss_of, &p, NULL, NULL, &f));
  CHECK_OK(tabi_optim_step_closure(o, f, &loss));
  CHECK(value_of(loss) == 4 && value_of(p) == 2);
  void *handles[] = {p, loss, o, f};
  CHECK_OK(tabi_free_many(handles, 4));
}

static const check_case cases[] = {
    CASE(types_are_listed),
    CASE(sgd_steps),
    CASE(momentum_is_remembered_for_each_parameter),
    CASE(adam_steps),
    CASE(groups_have_their_own_options),
    CASE(bad_options_are_refused),
    CASE(state_continues_elsewhere),
    CASE(complex_parameters_take_list_kernels),
    CASE(notes_stand_beside_options),
    CASE(closures_compute_the_loss),
};
CHECK_MAIN(cases)
