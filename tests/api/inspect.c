/* Hooks of modules, features, summaries, and operations counted. */
#include "host.h"

static tabi_module sequential(void) {
  const tabi_value sizes[2] = {tabi_value_int(3), tabi_value_int(2)};
  tabi_module net = NULL, child = NULL;
  CHECK_OK(tabi_module_new("Sequential", NULL, NULL, 0, &net));
  CHECK_OK(tabi_module_new("Linear", NULL, sizes, 2, &child));
  CHECK_OK(tabi_module_set_child(net, "fc", child));
  CHECK_OK(tabi_free(child));
  CHECK_OK(tabi_module_new("ReLU", NULL, NULL, 0, &child));
  CHECK_OK(tabi_module_set_child(net, "act", child));
  CHECK_OK(tabi_free(child));
  return net;
}

static tabi_tensor row(void) {
  const float data[3] = {1, 2, 3};
  const int64_t sizes[2] = {1, 3};
  tabi_tensor out = NULL;
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, sizes, 2, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &out));
  return out;
}

/* Gives twice the last value in place of what it stands for. */
static tabi_status doubles_last(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                int64_t *out_n) {
  HOST_BEGIN(ctx);
  int64_t last = n - 1;
  if (args[last].tag == TABI_TAG_BOOL_LIST) {
    host->needs = (int32_t)args[last].count;
    last--;
  }
  outs[0] = tabi_value_tensor(tabi_call_td(find_op("mul"), arg_tensor(args, last), 2.0));
  *out_n = 1;
  return TABI_OK;
}

static tabi_tensor forward(tabi_module net, tabi_tensor x) {
  const tabi_value arg = tabi_value_tensor(x);
  tabi_value out = tabi_value_none();
  int64_t n = 0;
  CHECK_OK(serve(tabi_module_forward(net, NULL, &arg, 1, &out, 1, &n)));
  CHECK(n == 1 && out.tag == TABI_TAG_TENSOR);
  return (tabi_tensor)out.u.p;
}

static int are_equal(tabi_tensor a, tabi_tensor b) {
  float left[2], right[2];
  CHECK_OK(tabi_tensor_copy_to(a, left, sizeof left));
  CHECK_OK(tabi_tensor_copy_to(b, right, sizeof right));
  return memcmp(left, right, sizeof left) == 0;
}

static void hook_forward(int is_pumped) {
  host_function host;
  tabi_function hook = make_function(&host, doubles_last, is_pumped);
  tabi_module net = sequential();
  tabi_tensor x = row(), plain = forward(net, x), twice = tabi_call_td(find_op("mul"), plain, 2.0);
  int64_t id = 0;
  CHECK_OK(tabi_module_register_hook(net, TABI_MODULE_HOOK_FORWARD, hook, &id));
  tabi_tensor hooked = forward(net, x);
  CHECK(host.calls == 1 && host.needs == 2);
  CHECK(are_equal(hooked, twice));
  /* A copy has no hooks. */
  tabi_module copy = NULL;
  CHECK_OK(tabi_module_clone(net, &copy));
  CHECK_OK(tabi_free(forward(copy, x)));
  CHECK(host.calls == 1);
  CHECK_OK(tabi_module_remove_hook(net, id));
  CHECK_FAILS(tabi_module_remove_hook(net, id), TABI_KEY_ERROR, "no hook numbered");
  CHECK_OK(tabi_free(forward(net, x)));
  CHECK(host.calls == 1);
  void *handles[] = {hook, net, copy, x, plain, twice, hooked};
  CHECK_OK(tabi_free_many(handles, 7));
  CHECK(host.drops == 1);
}

static void hooks_see_and_replace_results(void) {
  hook_forward(0);
  hook_forward(1);
}

static void a_hook_may_fail(void) {
  host_function host;
  tabi_function hook = make_function(&host, doubles_last, 0);
  tabi_module net = sequential();
  tabi_tensor x = row();
  const tabi_value arg = tabi_value_tensor(x);
  tabi_value out = tabi_value_none();
  int64_t id = 0, n = 0;
  host.fails = 1;
  CHECK_OK(tabi_module_register_hook(net, TABI_MODULE_HOOK_PRE_FORWARD, hook, &id));
  CHECK_FAILS(tabi_module_forward(net, NULL, &arg, 1, &out, 1, &n), TABI_VALUE_ERROR, "out of order");
  void *handles[] = {hook, net, x};
  CHECK_OK(tabi_free_many(handles, 3));
}

static void gradients_pass_hooks(void) {
  host_function host;
  tabi_function hook = make_function(&host, doubles_last, 0);
  tabi_module net = sequential();
  tabi_tensor x = row(), grads[2] = {NULL, NULL};
  CHECK_OK(tabi_tensor_set_requires_grad(x, 1));
  for (int i = 0; i < 2; i++) {
    int64_t id = 0;
    if (i == 1)
      CHECK_OK(tabi_module_register_hook(net, TABI_MODULE_HOOK_PRE_BACKWARD, hook, &id));
    tabi_tensor y = forward(net, x), loss = tabi_call_t(find_op("aten::sum.default"), y);
    CHECK_OK(tabi_grad(&loss, NULL, 1, &x, 1, 0, &grads[i]));
    CHECK_OK(tabi_free(y));
    CHECK_OK(tabi_free(loss));
  }
  CHECK(host.calls == 1);
  float plain[3], doubled[3];
  CHECK_OK(tabi_tensor_copy_to(grads[0], plain, sizeof plain));
  CHECK_OK(tabi_tensor_copy_to(grads[1], doubled, sizeof doubled));
  for (int i = 0; i < 3; i++)
    CHECK(doubled[i] == 2 * plain[i]);
  void *handles[] = {hook, net, x, grads[0], grads[1]};
  CHECK_OK(tabi_free_many(handles, 5));
}

static void what_the_host_runs_takes_no_hooks(void) {
  host_function host;
  tabi_function hook = make_function(&host, doubles_last, 0);
  tabi_module net = NULL;
  int64_t id = 0;
  CHECK_OK(tabi_module_compose("Net", &net));
  CHECK_FAILS(tabi_module_register_hook(net, TABI_MODULE_HOOK_FORWARD, hook, &id), TABI_NOT_IMPLEMENTED,
              "'Net' is run by the host");
  CHECK_OK(tabi_free(net));
  CHECK_OK(tabi_free(hook));
}

static void features_are_results_within(void) {
  tabi_module net = sequential();
  tabi_tensor x = row(), whole = forward(net, x);
  const tabi_value arg = tabi_value_tensor(x);
  const char *paths[2] = {"", "fc"}, *wrong[1] = {"fcc"};
  tabi_tree found = NULL;
  tabi_value entry = tabi_value_none();
  CHECK_OK(tabi_module_features(net, paths, 2, NULL, &arg, 1, &found));
  CHECK_OK(tabi_tree_get(found, "", &entry));
  CHECK(entry.tag == TABI_TAG_TENSOR && are_equal((tabi_tensor)entry.u.p, whole));
  CHECK_OK(tabi_free(entry.u.p));
  CHECK_FAILS(tabi_module_features(net, wrong, 1, NULL, &arg, 1, &found), TABI_KEY_ERROR, "fcc");
  void *handles[] = {net, x, whole, found};
  CHECK_OK(tabi_free_many(handles, 4));
}

static int64_t number_in(tabi_tree tree, const char *key) {
  tabi_value value = tabi_value_none();
  CHECK_OK(tabi_tree_get(tree, key, &value));
  CHECK(value.tag == TABI_TAG_INT);
  return value.u.i;
}

static void a_summary_counts(void) {
  tabi_module net = sequential();
  tabi_tensor x = row();
  const tabi_value arg = tabi_value_tensor(x);
  tabi_tree found = NULL;
  tabi_value table = tabi_value_none();
  CHECK_OK(tabi_module_summary(net, NULL, &arg, 1, &found));
  CHECK(number_in(found, "parameters") == 8 && number_in(found, "trainable") == 8);
  CHECK(number_in(found, "parameter_nbytes") == 32 && number_in(found, "flops") == 12);
  CHECK_OK(tabi_tree_get(found, "table", &table));
  CHECK(table.tag == TABI_TAG_STRING && strstr((const char *)table.u.p, "fc: Linear"));
  CHECK_OK(tabi_free(found));
  CHECK_OK(tabi_module_summary(net, NULL, NULL, 0, &found));
  CHECK(number_in(found, "parameters") == 8 && number_in(found, "flops") == 0);
  void *handles[] = {net, x, found};
  CHECK_OK(tabi_free_many(handles, 3));
}

static void parameters_freeze_by_pattern(void) {
  tabi_module net = sequential();
  tabi_tensor weight = NULL;
  int64_t n = 0;
  int32_t on = 1;
  CHECK_OK(tabi_module_set_requires_grad(net, "fc", 0, &n));
  CHECK(n == 2);
  CHECK_OK(tabi_module_set_requires_grad(net, "*.bias", 1, &n));
  CHECK(n == 1);
  CHECK_OK(tabi_module_set_requires_grad(net, "f", 1, &n));
  CHECK(n == 0);
  tabi_tree found = NULL;
  CHECK_OK(tabi_module_select_parameters(net, "fc", &found));
  CHECK_OK(tabi_tree_size(found, &n));
  CHECK(n == 2);
  CHECK_OK(tabi_free(found));
  CHECK_OK(tabi_module_tensor(net, "fc.weight", &weight));
  CHECK_OK(tabi_tensor_requires_grad(weight, &on));
  CHECK(on == 0);
  CHECK_OK(tabi_free(weight));
  CHECK_OK(tabi_free(net));
}

static void counters_nest(void) {
  uint64_t outer = 0, inner = 0;
  int64_t count = 0;
  tabi_tensor x = make_tensor();
  CHECK_FAILS(tabi_flop_counter_end(7, &count), TABI_INVALID_ARGUMENT, "7");
  CHECK_OK(tabi_flop_counter_begin(&outer));
  CHECK_OK(tabi_flop_counter_begin(&inner));
  CHECK_OK(tabi_free(call2("aten::mm", x, x)));
  CHECK_FAILS(tabi_flop_counter_end(outer, &count), TABI_INVALID_ARGUMENT, "begun last");
  CHECK_OK(tabi_flop_counter_end(inner, &count));
  CHECK(count == 16);
  CHECK_OK(tabi_free(call2("aten::mm", x, x)));
  CHECK_OK(tabi_flop_counter_end(outer, &count));
  CHECK(count == 32);
  CHECK_OK(tabi_free(x));
}

static const check_case cases[] = {
    CASE(hooks_see_and_replace_results), CASE(a_hook_may_fail),
    CASE(gradients_pass_hooks),          CASE(what_the_host_runs_takes_no_hooks),
    CASE(features_are_results_within),   CASE(a_summary_counts),
    CASE(parameters_freeze_by_pattern),  CASE(counters_nest),
};
CHECK_MAIN(cases)
