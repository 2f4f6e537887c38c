/* Containers, modules that the host composes, and the state of modules: copies, ties, dicts, seeds, parametrized. */
#include "modules.h"

static void sequential_runs_its_children(void) {
  tabi_module all = make("Sequential", NULL, NULL, 0), first = linear(2, 3), relu = make("ReLU", NULL, NULL, 0),
              last = linear(3, 1);
  CHECK_OK(tabi_module_set_child(all, "0", first));
  CHECK_OK(tabi_module_set_child(all, "1", relu));
  CHECK_OK(tabi_module_set_child(all, "2", last));
  tabi_tensor x = make_tensor(), y = forward(all, x), h = forward(first, x), r = forward(relu, h), z = forward(last, r);
  CHECK(equal(y, z));
  const char *repr = NULL;
  CHECK_OK(tabi_module_repr(all, &repr));
  CHECK_TEXT(repr,
             "Sequential(\n  (0): Linear(in_features=2, out_features=3, bias=True)\n  (1): ReLU()\n  (2): "
             "Linear(in_features=3, out_features=1, bias=True)\n)");
  /* A child is replaced, and found by its path. */
  tabi_module wide = linear(3, 7), got = NULL;
  CHECK_OK(tabi_module_set_child(all, "2", wide));
  CHECK_OK(tabi_module_child(all, "2", &got));
  CHECK_OK(tabi_module_repr(got, &repr));
  CHECK(strstr(repr, "out_features=7"));
  tabi_module more = make("ReLU", NULL, NULL, 0);
  CHECK_OK(tabi_module_set_child(all, "3", more));
  CHECK_OK(tabi_module_set_child(all, "3", NULL));
  CHECK_FAILS(tabi_module_set_child(all, "3", NULL), TABI_KEY_ERROR, "has no child '3'");
  CHECK_OK(tabi_free(more));
  CHECK_FAILS(tabi_module_child(all, "9", &got), TABI_KEY_ERROR, "has no child '9'; it has 0, 1, 2");
  CHECK_FAILS(tabi_module_set_child(first, "x", relu), TABI_INVALID_ARGUMENT, "takes no children");
  CHECK_FAILS(tabi_module_set_child(all, "0", all), TABI_INVALID_ARGUMENT, "cannot hold itself");
  void *handles[] = {x, y, h, r, z, wide, got, all, first, relu, last};
  CHECK_OK(tabi_free_many(handles, 11));
}

static void the_host_composes_modules(void) {
  tabi_module net = NULL, fc = linear(2, 2), inner = NULL;
  tabi_tensor scale = make_tensor(), mean = make_tensor();
  CHECK_OK(tabi_module_compose("Net", &net));
  CHECK_OK(tabi_module_compose("Block", &inner));
  CHECK_OK(tabi_module_set_child(net, "block", inner));
  CHECK_OK(tabi_module_set_child(net, "block.fc", fc));
  CHECK_OK(tabi_tensor_set_requires_grad(scale, 1));
  CHECK_OK(tabi_module_set_parameter(net, "scale", scale));
  CHECK_OK(tabi_module_set_buffer(net, "block.mean", mean));
  CHECK_TEXT(state_keys(net), "scale block.mean block.fc.weight block.fc.bias");
  const char *text = NULL;
  CHECK_OK(tabi_module_type(net, &text));
  CHECK_TEXT(text, "Net");
  tabi_value arg = tabi_value_tensor(mean), out;
  int64_t n;
  CHECK_FAILS(tabi_module_forward(net, NULL, &arg, 1, &out, 1, &n), TABI_NOT_IMPLEMENTED, "composed by the host");
  CHECK_FAILS(tabi_module_set_parameter(net, "block", scale), TABI_INVALID_ARGUMENT, "is a child");
  CHECK_FAILS(tabi_module_set_buffer(net, "scale", mean), TABI_INVALID_ARGUMENT, "is a parameter already");
  CHECK_FAILS(tabi_module_set_parameter(net, "nowhere.x", mean), TABI_KEY_ERROR, "has no child 'nowhere'");
  CHECK_FAILS(tabi_module_set_parameter(fc, "extra", mean), TABI_KEY_ERROR, "has no parameter 'extra'");
  /* A copy has its own memory, and composed modules take part in modes and moves. */
  tabi_module copy = NULL;
  int32_t training = -1;
  CHECK_OK(tabi_module_clone(net, &copy));
  tabi_tensor w = tensor_at(net, "block.fc.weight"), w2 = tensor_at(copy, "block.fc.weight");
  void *a = NULL, *b = NULL;
  CHECK_OK(tabi_tensor_data(w, &a));
  CHECK_OK(tabi_tensor_data(w2, &b));
  CHECK(equal(w, w2) && a != b);
  CHECK_OK(tabi_module_train(net, 0));
  CHECK_OK(tabi_module_is_training(fc, &training));
  CHECK(training == 0);
  CHECK_OK(tabi_module_is_training(copy, &training));
  CHECK(training == 1);
  void *handles[] = {net, fc, inner, scale, mean, copy, w, w2};
  CHECK_OK(tabi_free_many(handles, 8));
}

static void a_copy_draws_no_random_numbers(void) {
  tabi_module m = linear(2, 3), copy = NULL;
  CHECK_OK(tabi_manual_seed(7));
  tabi_tensor wanted = random_tensor((int64_t[]){5}, 1);
  CHECK_OK(tabi_manual_seed(7));
  CHECK_OK(tabi_module_clone(m, &copy));
  tabi_tensor got = random_tensor((int64_t[]){5}, 1);
  CHECK(equal(got, wanted));
  void *handles[] = {m, copy, got, wanted};
  CHECK_OK(tabi_free_many(handles, 4));
}

static void a_replaced_parameter_is_the_callers(void) {
  tabi_module m = linear(2, 3);
  tabi_tensor weight = make_tensor(), x = make_tensor(), none = NULL;
  CHECK_OK(tabi_tensor_set_requires_grad(weight, 1));
  CHECK_OK(tabi_module_set_parameter(m, "weight", weight));
  CHECK_OK(tabi_module_set_parameter(m, "bias", NULL));
  tabi_tensor y = forward(m, x), again = tensor_at(m, "weight"), wanted = tabi_call_tt(find_op("linear"), x, weight);
  int32_t same = 0;
  CHECK_OK(tabi_tensor_is_same(again, weight, &same));
  CHECK(same && equal(y, wanted));
  CHECK_FAILS(tabi_module_tensor(m, "bias", &none), TABI_KEY_ERROR, "has no parameter or buffer 'bias'; it has weight");
  /* Gradients gather in the caller's tensor. */
  tabi_tensor loss = tabi_call_t(find_op("sum"), y), grad = NULL;
  CHECK_OK(tabi_backward(&loss, NULL, 1, NULL, 0, 0));
  CHECK_OK(tabi_tensor_grad(weight, &grad));
  CHECK(grad != NULL);
  CHECK_OK(tabi_module_zero_grad(m, 0));
  const float zeros[4] = {0};
  CHECK(has_floats(grad, zeros, 4));
  CHECK_OK(tabi_module_zero_grad(m, 1));
  tabi_tensor after = NULL;
  CHECK_OK(tabi_tensor_grad(weight, &after));
  CHECK(after == NULL);
  CHECK_FAILS(tabi_module_set_parameter(m, "weight", y), TABI_INVALID_ARGUMENT, "must be a leaf");
  /* So do those of a recurrent layer, which keeps its weights in a list besides. */
  const tabi_value options[2] = {tabi_value_int(2), tabi_value_int(1)};
  tabi_module lstm = make("LSTM", NULL, options, 2);
  tabi_tensor w = tensor_at(lstm, "weight_ih_l0"), fresh = NULL;
  CHECK_OK(tabi_tensor_detach(w, &fresh));
  CHECK_OK(tabi_tensor_set_requires_grad(fresh, 1));
  CHECK_OK(tabi_module_set_parameter(lstm, "weight_ih_l0", fresh));
  tabi_value arg = tabi_value_tensor(x), outs[2];
  int64_t n;
  CHECK_OK(tabi_module_forward(lstm, NULL, &arg, 1, outs, 2, &n));
  tabi_tensor output = outs[0].u.p, total = tabi_call_t(find_op("sum"), output), gathered = NULL;
  const tabi_value *state = outs[1].u.p;
  CHECK_OK(tabi_free(state[0].u.p));
  CHECK_OK(tabi_free(state[1].u.p));
  CHECK_OK(tabi_backward(&total, NULL, 1, NULL, 0, 0));
  CHECK_OK(tabi_tensor_grad(fresh, &gathered));
  CHECK(gathered != NULL);
  void *handles[] = {m, weight, x, y, again, wanted, loss, grad, lstm, w, fresh, output, total, gathered};
  CHECK_OK(tabi_free_many(handles, 14));
}

static void tied_parameters_stay_tied(void) {
  tabi_module all = make("Sequential", NULL, NULL, 0), a = linear(2, 2), b = linear(2, 2), copy = NULL;
  tabi_tensor w = tensor_at(a, "weight");
  CHECK_OK(tabi_module_set_parameter(b, "weight", w));
  CHECK_OK(tabi_module_set_child(all, "0", a));
  CHECK_OK(tabi_module_set_child(all, "1", b));
  tabi_tree tree = NULL;
  CHECK_OK(tabi_module_parameters(all, 1, &tree));
  CHECK_TEXT(keys_of(tree), "0.weight 0.bias 1.bias");
  CHECK_TEXT(state_keys(all), "0.weight 0.bias 1.weight 1.bias");
  CHECK_OK(tabi_module_clone(all, &copy));
  tabi_tensor one = tensor_at(copy, "0.weight"), other = tensor_at(copy, "1.weight");
  int32_t same = 0;
  CHECK_OK(tabi_tensor_is_same(one, other, &same));
  CHECK(same);
  CHECK_OK(tabi_tensor_is_same(one, w, &same));
  CHECK(!same);
  void *handles[] = {all, a, b, copy, w, one, other};
  CHECK_OK(tabi_free_many(handles, 7));
}

static void state_dicts_load_whole_or_not_at_all(void) {
  tabi_module from = linear(2, 2), to = linear(2, 2), wide = linear(2, 3);
  tabi_tree state = NULL, report = NULL;
  CHECK_OK(tabi_module_state_dict(from, &state));
  CHECK_OK(tabi_module_load_state_dict(to, state, 1, NULL));
  tabi_tensor a = tensor_at(from, "weight"), b = tensor_at(to, "weight"), bias = tensor_at(wide, "bias");
  int32_t requires_grad = 0;
  CHECK(equal(a, b));
  CHECK_OK(tabi_tensor_requires_grad(b, &requires_grad));
  CHECK(requires_grad);
  CHECK_FAILS(tabi_module_load_state_dict(wide, state, 1, NULL), TABI_RUNTIME_ERROR,
              "mismatched sizes: weight ([2, 2] in the state dict, [3, 2] in the module), bias");
  tabi_value key = tabi_value_string("extra"), value = tabi_value_tensor(a);
  CHECK_OK(tabi_tree_set(state, &key, &value));
  tabi_tensor before = tabi_call_t(find_op("clone"), b);
  CHECK_OK(tabi_tensor_copy_from(b, (const float[4]){9, 9, 9, 9}, 16));
  CHECK_FAILS(tabi_module_load_state_dict(to, state, 1, &report), TABI_RUNTIME_ERROR, "unexpected keys: extra");
  CHECK(report == NULL);
  const float nines[4] = {9, 9, 9, 9};
  CHECK(has_floats(b, nines, 4));
  CHECK_OK(tabi_module_load_state_dict(to, state, 0, &report));
  CHECK(equal(a, b));
  tabi_value list;
  CHECK_OK(tabi_tree_get(report, "unexpected", &list));
  CHECK_TEXT(keys_of(list.u.p), "extra");
  CHECK_OK(tabi_tree_get(report, "missing", &list));
  CHECK_TEXT(keys_of(list.u.p), "");
  tabi_tree empty = NULL;
  CHECK_OK(tabi_tree_new(TABI_TREE_DICT, &empty));
  CHECK_FAILS(tabi_module_load_state_dict(to, empty, 1, NULL), TABI_RUNTIME_ERROR, "missing keys: weight, bias");
  CHECK_OK(tabi_tree_set(empty, (key = tabi_value_string("weight"), &key), (value = tabi_value_int(1), &value)));
  CHECK_FAILS(tabi_module_load_state_dict(to, empty, 1, NULL), TABI_TYPE_ERROR, "'weight' is no tensor");
  void *handles[] = {from, to, wide, state, report, a, b, bias, before, empty};
  CHECK_OK(tabi_free_many(handles, 10));
}

static void to_moves_what_python_moves(void) {
  const tabi_value four = tabi_value_int(4);
  tabi_module norm = make("BatchNorm2d", NULL, &four, 1);
  tabi_to_options options = {.struct_size = TABI_TO_OPTIONS_SIZE, .dtype = TABI_DTYPE_FLOAT64};
  CHECK_OK(tabi_module_to(norm, &options));
  tabi_tensor weight = tensor_at(norm, "weight"), count = tensor_at(norm, "num_batches_tracked");
  int32_t dtype = 0;
  CHECK_OK(tabi_tensor_dtype(weight, &dtype));
  CHECK(dtype == TABI_DTYPE_FLOAT64);
  CHECK_OK(tabi_tensor_dtype(count, &dtype));
  CHECK(dtype == TABI_DTYPE_INT64);
  options.dtype = TABI_DTYPE_INT32;
  CHECK_FAILS(tabi_module_to(norm, &options), TABI_TYPE_ERROR, "must be floating point or complex, not int32");
  options.dtype = 0;
  options.copy = 1;
  CHECK_FAILS(tabi_module_to(norm, &options), TABI_INVALID_ARGUMENT, "'options->copy'");
  CHECK_OK(tabi_free(weight));
  CHECK_OK(tabi_free(count));
  CHECK_OK(tabi_free(norm));
}

static void equal_seeds_give_equal_layers(void) {
  CHECK_OK(tabi_manual_seed(7));
  tabi_module a = linear(3, 3);
  CHECK_OK(tabi_manual_seed(7));
  tabi_module b = linear(3, 3), c = linear(3, 3);
  tabi_tensor wa = tensor_at(a, "weight"), wb = tensor_at(b, "weight"), wc = tensor_at(c, "weight");
  CHECK(equal(wa, wb) && !equal(wb, wc));
  void *handles[] = {a, b, c, wa, wb, wc};
  CHECK_OK(tabi_free_many(handles, 6));
}

static tabi_module parametrized(tabi_module m, const char *type) {
  tabi_module p = make(type, NULL, NULL, 0);
  CHECK_OK(tabi_module_register_parametrization(m, "weight", p));
  CHECK_OK(tabi_free(p));
  return m;
}

static void a_computed_parameter_is_none_of_the_modules_own(void) {
  tabi_module m = parametrized(linear(2, 3), "parametrizations.weight_norm"), copy = NULL;
  tabi_tree tree = NULL;
  const char *repr = NULL;
  CHECK_TEXT(state_keys(m), "bias parametrizations.weight.original0 parametrizations.weight.original1");
  CHECK_OK(tabi_module_parameters(m, 0, &tree));
  CHECK_TEXT(keys_of(tree), "bias");
  CHECK_OK(tabi_module_repr(m, &repr));
  CHECK(strncmp(repr, "ParametrizedLinear(\n  in_features=2", 35) == 0 && strstr(repr, "(0): _WeightNorm()"));
  /* It can be read, and follows what it is computed from; the copy's follows the copy's. */
  const int64_t sizes[2] = {1, 2};
  tabi_tensor x = random_tensor(sizes, 2), weight = tensor_at(m, "weight"), bias = tensor_at(m, "bias");
  tabi_tensor length = tensor_at(m, "parametrizations.weight.original0"), y = forward(m, x);
  CHECK_OK(tabi_module_clone(m, &copy));
  tabi_tensor loss = tabi_call_t(find_op("sum"), y), grad = NULL, changed = NULL, kept = NULL;
  CHECK_OK(tabi_backward(&loss, NULL, 1, NULL, 0, 0));
  CHECK_OK(tabi_tensor_grad(length, &grad));
  CHECK(grad != NULL);
  tabi_tensor twice = tabi_call_tt(find_op("add"), weight, weight), detached = NULL;
  CHECK_OK(tabi_tensor_detach(twice, &detached));
  CHECK_OK(tabi_module_set_parameter(m, "weight", detached));
  changed = tensor_at(m, "weight");
  kept = tensor_at(copy, "weight");
  CHECK(equal(kept, weight) && !equal(changed, weight));
  /* Without it the value is a parameter again, the last one. */
  CHECK_FAILS(tabi_module_remove_parametrizations(m, "weight", 0), TABI_VALUE_ERROR, "'leave_parametrized' must be 1");
  CHECK_OK(tabi_module_remove_parametrizations(m, "weight", 1));
  CHECK_TEXT(state_keys(m), "bias weight");
  CHECK_FAILS(tabi_module_remove_parametrizations(m, "weight", 1), TABI_VALUE_ERROR, "is not computed from others");
  void *handles[] = {m, copy, x, weight, bias, length, y, loss, grad, twice, detached, changed, kept};
  CHECK_OK(tabi_free_many(handles, 13));
}

static void any_layer_computes_a_parameter(void) {
  tabi_module m = parametrized(parametrized(linear(2, 2), "Tanh"), "Softplus"), other = make("Flatten", NULL, NULL, 0);
  CHECK_TEXT(state_keys(m), "bias parametrizations.weight.original");
  CHECK_OK(tabi_module_set_parameter(m, "bias", NULL));
  CHECK_FAILS(tabi_module_register_parametrization(m, "bias", other), TABI_KEY_ERROR, "has no parameter 'bias'");
  CHECK_FAILS(tabi_module_register_parametrization(m, "parametrizations.weight.original", other), TABI_VALUE_ERROR,
              "those of layers can");
  tabi_tensor original = tensor_at(m, "parametrizations.weight.original"), again = NULL;
  CHECK_OK(tabi_module_remove_parametrizations(m, "weight", 0));
  again = tensor_at(m, "weight");
  int32_t same = 0;
  CHECK_OK(tabi_tensor_is_same(again, original, &same));
  CHECK(same);
  void *handles[] = {m, other, original, again};
  CHECK_OK(tabi_free_many(handles, 4));
}

static const check_case cases[] = {
    CASE(sequential_runs_its_children),
    CASE(the_host_composes_modules),
    CASE(a_copy_draws_no_random_numbers),
    CASE(a_replaced_parameter_is_the_callers),
    CASE(tied_parameters_stay_tied),
    CASE(state_dicts_load_whole_or_not_at_all),
    CASE(to_moves_what_python_moves),
    CASE(equal_seeds_give_equal_layers),
    CASE(a_computed_parameter_is_none_of_the_modules_own),
    CASE(any_layer_computes_a_parameter),
};
CHECK_MAIN(cases)
