/* Layers, containers, and modules that the host composes. */
#include "check.h"

static tabi_module make(const char *type, const char *const *names, const tabi_value *options, int64_t n) {
  tabi_module out = NULL;
  CHECK_OK(tabi_module_new(type, names, options, n, &out));
  return out;
}

static tabi_module linear(int64_t in, int64_t out) {
  const tabi_value options[2] = {tabi_value_int(in), tabi_value_int(out)};
  return make("Linear", NULL, options, 2);
}

static tabi_tensor forward(tabi_module m, tabi_tensor x) {
  tabi_value arg = tabi_value_tensor(x), out = tabi_value_none();
  int64_t n = 0;
  CHECK_OK(tabi_module_forward(m, NULL, &arg, 1, &out, 1, &n));
  CHECK(n == 1 && out.tag == TABI_TAG_TENSOR);
  return out.u.p;
}

static tabi_tensor random_tensor(const int64_t *sizes, int64_t ndim) {
  tabi_value size = tabi_value_list(TABI_TAG_INT_LIST, sizes, ndim), out = tabi_value_none();
  int64_t n;
  CHECK_OK(tabi_op_call(find_op("aten::randn"), &size, 1, &out, 1, &n));
  return out.u.p;
}

static int equal(tabi_tensor a, tabi_tensor b) {
  tabi_value args[2] = {tabi_value_tensor(a), tabi_value_tensor(b)}, out = tabi_value_none();
  int64_t n;
  CHECK_OK(tabi_op_call(find_op("equal"), args, 2, &out, 1, &n));
  return out.u.i == 1;
}

static tabi_tensor tensor_at(tabi_module m, const char *path) {
  tabi_tensor out = NULL;
  CHECK_OK(tabi_module_tensor(m, path, &out));
  return out;
}

/* The keys of a dict, joined by spaces, in a buffer of the test. */
static const char *keys_of(tabi_tree tree) {
  static char text[1024];
  int64_t n = 0;
  text[0] = 0;
  CHECK_OK(tabi_tree_size(tree, &n));
  for (int64_t i = 0; i < n; i++) {
    tabi_value key = tabi_value_none(), value;
    CHECK_OK(tabi_tree_at(tree, i, &key, &value));
    const tabi_value *shown = key.tag == TABI_TAG_STRING ? &key : &value;
    snprintf(text + strlen(text), sizeof text - strlen(text), "%s%.*s", i ? " " : "", (int)shown->count,
             (const char *)shown->u.p);
    if (value.tag == TABI_TAG_TENSOR || value.tag == TABI_TAG_TREE)
      CHECK_OK(tabi_free(value.u.p));
  }
  CHECK_OK(tabi_free(tree));
  return text;
}

static const char *state_keys(tabi_module m) {
  tabi_tree tree = NULL;
  CHECK_OK(tabi_module_state_dict(m, &tree));
  return keys_of(tree);
}

/* Layers that ones do not make: they need a module, sizes in a list, or one of two options. */
static int needs_more(const char *name) {
  return strstr(name, "FractionalMaxPool") || strcmp(name, "Unflatten") == 0 ||
         strcmp(name, "TransformerEncoder") == 0 || strcmp(name, "TransformerDecoder") == 0 ||
         strncmp(name, "AdaptiveLog", 11) == 0;
}

static void every_listed_layer_can_be_made(void) {
  int64_t n = 0;
  CHECK_OK(tabi_module_type_count(&n));
  CHECK(n >= 140);
  for (int64_t i = 0; i < n; i++) {
    const char *name = NULL, *signature = NULL;
    CHECK_OK(tabi_module_type_at(i, &name, &signature));
    if (needs_more(name) || strchr(name, '.'))
      continue;
    /* Count the options without a default: as many ones make every layer. */
    tabi_value ones[4] = {tabi_value_int(1), tabi_value_int(1), tabi_value_int(1), tabi_value_int(1)};
    int64_t required = 0;
    for (const char *at = signature; *at && *at != '*'; at++) {
      if (*at != ',' && *at != ')')
        continue;
      const char *start = at;
      while (start[-1] != '(' && start[-1] != ',')
        start--;
      required += at > start && !memchr(start, '=', (size_t)(at - start));
    }
    tabi_module m = NULL;
    const char *repr = NULL, *type = NULL;
    CHECK_OK(tabi_module_new(name, NULL, ones, required, &m));
    CHECK_OK(tabi_module_type(m, &type));
    CHECK_TEXT(type, name);
    CHECK_OK(tabi_module_repr(m, &repr));
    CHECK(strncmp(repr, name, strlen(name)) == 0);
    tabi_module copy = NULL;
    CHECK_OK(tabi_module_clone(m, &copy));
    CHECK_OK(tabi_free(copy));
    CHECK_OK(tabi_free(m));
  }
  const char *name;
  CHECK_FAILS(tabi_module_type_at(n, &name, &name), TABI_INDEX_ERROR, "types");
}

static void options_are_python_s(void) {
  const char *names[4] = {NULL, NULL, NULL, "padding"};
  tabi_value options[4] = {tabi_value_int(3), tabi_value_int(8), tabi_value_int(3), tabi_value_string("same")};
  tabi_module m = make("Conv2d", names, options, 4);
  const int64_t sizes[4] = {2, 3, 5, 5};
  int64_t got[4], n;
  tabi_tensor x = random_tensor(sizes, 4), y = forward(m, x);
  CHECK_OK(tabi_tensor_sizes(y, got, 4, &n));
  CHECK(got[1] == 8 && got[2] == 5 && got[3] == 5);
  CHECK_OK(tabi_free(y));
  CHECK_OK(tabi_free(m));
  const int64_t kernel[2] = {3, 1};
  const char *more[6] = {"in_channels", "out_channels", "kernel_size", "bias", "dtype", "stride"};
  tabi_value named[6] = {tabi_value_int(3),
                         tabi_value_int(8),
                         tabi_value_list(TABI_TAG_INT_LIST, kernel, 2),
                         tabi_value_bool(0),
                         tabi_value_dtype(TABI_DTYPE_FLOAT64),
                         tabi_value_int(2)};
  m = make("Conv2d", more, named, 6);
  CHECK_TEXT(state_keys(m), "weight");
  tabi_tensor w = tensor_at(m, "weight");
  int32_t dtype;
  CHECK_OK(tabi_tensor_dtype(w, &dtype));
  CHECK(dtype == TABI_DTYPE_FLOAT64);
  CHECK_OK(tabi_free(w));
  CHECK_OK(tabi_free(m));
  CHECK_OK(tabi_free(x));
  CHECK_FAILS(tabi_module_new("Conv2d", NULL, options, 2, &m), TABI_TYPE_ERROR, "misses argument 'kernel_size'");
  CHECK_FAILS(tabi_module_new("Conv9d", NULL, options, 2, &m), TABI_NOT_IMPLEMENTED, "no layer is called 'Conv9d'");
  const char *unknown[1] = {"colour"};
  CHECK_FAILS(tabi_module_new("ReLU", unknown, options, 1, &m), TABI_TYPE_ERROR, "has no argument 'colour'");
  options[3] = tabi_value_string("roughly");
  CHECK_FAILS(tabi_module_new("Conv2d", names, options, 4, &m), TABI_VALUE_ERROR, "'roughly'");
}

static void state_keys_are_python_s(void) {
  const tabi_value four = tabi_value_int(4);
  tabi_module norm = make("BatchNorm2d", NULL, &four, 1);
  CHECK_TEXT(state_keys(norm), "weight bias running_mean running_var num_batches_tracked");
  const char *names[3] = {NULL, NULL, "bidirectional"};
  const tabi_value options[3] = {tabi_value_int(2), tabi_value_int(3), tabi_value_bool(1)};
  tabi_module lstm = make("LSTM", names, options, 3);
  CHECK_TEXT(
      state_keys(lstm),
      "weight_ih_l0 weight_hh_l0 bias_ih_l0 bias_hh_l0 weight_ih_l0_reverse weight_hh_l0_reverse bias_ih_l0_reverse "
      "bias_hh_l0_reverse");
  tabi_module all = make("Sequential", NULL, NULL, 0);
  CHECK_OK(tabi_module_set_child(all, "0", norm));
  CHECK_OK(tabi_module_set_child(all, "1", lstm));
  tabi_tree tree = NULL;
  CHECK_OK(tabi_module_buffers(all, 1, &tree));
  CHECK_TEXT(keys_of(tree), "0.running_mean 0.running_var 0.num_batches_tracked");
  CHECK_OK(tabi_module_parameters(all, 0, &tree));
  CHECK_TEXT(keys_of(tree), "");
  CHECK_OK(tabi_module_children(all, &tree));
  CHECK_TEXT(keys_of(tree), "0 1");
  CHECK_OK(tabi_free(all));
  CHECK_OK(tabi_free(lstm));
  CHECK_OK(tabi_free(norm));
}

static void a_recurrent_layer_returns_its_state(void) {
  const tabi_value options[2] = {tabi_value_int(2), tabi_value_int(3)};
  tabi_module lstm = make("LSTM", NULL, options, 2);
  const int64_t sizes[3] = {5, 1, 2};
  tabi_tensor x = random_tensor(sizes, 3);
  tabi_value args[2] = {tabi_value_tensor(x), tabi_value_none()}, outs[2];
  int64_t n = 0;
  CHECK_OK(tabi_module_forward(lstm, NULL, args, 1, outs, 2, &n));
  CHECK(n == 2 && outs[0].tag == TABI_TAG_TENSOR && outs[1].tag == TABI_TAG_VALUE_LIST && outs[1].count == 2);
  const tabi_value *state = outs[1].u.p;
  tabi_tensor hx[2] = {state[0].u.p, state[1].u.p}, output = outs[0].u.p;
  /* The state goes in again as it came out. */
  args[1] = tabi_value_list(TABI_TAG_TENSOR_LIST, hx, 2);
  CHECK_OK(tabi_module_forward(lstm, NULL, args, 2, outs, 2, &n));
  CHECK(!equal(output, outs[0].u.p));
  state = outs[1].u.p;
  tabi_tensor all[] = {state[0].u.p, state[1].u.p, outs[0].u.p, output, hx[0], hx[1], x};
  CHECK_OK(tabi_free_many((void *const *)all, 7));
  CHECK_OK(tabi_free(lstm));
}

/* Arguments by name, results that are None, options, and what stands between the brackets. */
static void attention_takes_masks_by_name(void) {
  const char *named[3] = {NULL, NULL, "batch_first"};
  const tabi_value options[3] = {tabi_value_int(4), tabi_value_int(2), tabi_value_bool(1)};
  tabi_module m = make("MultiheadAttention", named, options, 3);
  CHECK_TEXT(state_keys(m), "in_proj_weight in_proj_bias out_proj.weight out_proj.bias");
  const int64_t sizes[3] = {2, 3, 4}, square[2] = {3, 3};
  tabi_tensor x = random_tensor(sizes, 3), mask = random_tensor(square, 2);
  const char *names[5] = {NULL, NULL, NULL, "attn_mask", "need_weights"};
  const tabi_value v = tabi_value_tensor(x);
  tabi_value args[5] = {v, v, v, tabi_value_tensor(mask), tabi_value_bool(0)}, outs[2];
  int64_t n = 0;
  CHECK_OK(tabi_module_forward(m, names, args, 5, outs, 2, &n));
  CHECK(n == 2 && outs[0].tag == TABI_TAG_TENSOR && outs[1].tag == TABI_TAG_NONE);
  tabi_tensor masked = outs[0].u.p;
  CHECK_OK(tabi_module_forward(m, names, args, 3, outs, 2, &n));
  CHECK(n == 2 && outs[1].tag == TABI_TAG_TENSOR && !equal(masked, outs[0].u.p));
  void *handles[] = {masked, outs[0].u.p, outs[1].u.p, x, mask};
  names[3] = "colour";
  CHECK_FAILS(tabi_module_forward(m, names, args, 5, outs, 2, &n), TABI_TYPE_ERROR, "has no argument 'colour'");
  tabi_tree tree = NULL;
  tabi_value value;
  CHECK_OK(tabi_module_options(m, &tree));
  CHECK_OK(tabi_tree_get(tree, "num_heads", &value));
  CHECK(value.tag == TABI_TAG_INT && value.u.i == 2);
  const char *text = NULL;
  tabi_module child = NULL;
  CHECK_OK(tabi_module_child(m, "out_proj", &child));
  CHECK_OK(tabi_module_extra_repr(child, &text));
  CHECK_TEXT(text, "in_features=4, out_features=4, bias=True");
  CHECK_OK(tabi_module_repr(m, &text));
  CHECK_TEXT(text,
             "MultiheadAttention(\n  (out_proj): NonDynamicallyQuantizableLinear(in_features=4, out_features=4, "
             "bias=True)\n)");
  CHECK_OK(tabi_free_many(handles, 5));
  CHECK_OK(tabi_free(tree));
  CHECK_OK(tabi_free(child));
  CHECK_OK(tabi_free(m));
}

static void modules_are_options_of_others(void) {
  const tabi_value sizes[3] = {tabi_value_int(4), tabi_value_int(2), tabi_value_int(8)};
  tabi_module block = make("TransformerEncoderLayer", NULL, sizes, 3), stack = NULL, first = NULL;
  tabi_value options[2] = {tabi_value_list(TABI_TAG_MODULE, block, 0), tabi_value_int(2)};
  stack = make("TransformerEncoder", NULL, options, 2);
  CHECK_OK(tabi_module_child(stack, "layers.1", &first));
  tabi_tensor a = tensor_at(block, "linear1.weight"), b = tensor_at(first, "linear1.weight");
  int32_t same = 1;
  CHECK_OK(tabi_tensor_is_same(a, b, &same));
  CHECK(!same && equal(a, b));
  options[0] = tabi_value_int(1);
  tabi_module none = NULL;
  CHECK_FAILS(tabi_module_new("TransformerEncoder", NULL, options, 2, &none), TABI_TYPE_ERROR, "a module is needed");
  CHECK_OK(tabi_free(block));
  options[0] = tabi_value_list(TABI_TAG_MODULE, block, 0);
  CHECK_FAILS(tabi_module_new("TransformerEncoder", NULL, options, 2, &none), TABI_INVALID_HANDLE, "freed");
  void *handles[] = {stack, first, a, b};
  CHECK_OK(tabi_free_many(handles, 4));
}

static void a_packed_sequence_goes_through_a_recurrent_layer(void) {
  const tabi_value options[2] = {tabi_value_int(2), tabi_value_int(3)};
  tabi_module gru = make("GRU", NULL, options, 2);
  const int64_t sizes[3] = {4, 3, 2}, lengths[3] = {2, 4, 1};
  tabi_tensor x = random_tensor(sizes, 3);
  const char *names[3] = {NULL, NULL, "enforce_sorted"};
  const tabi_value args[3] = {tabi_value_tensor(x), tabi_value_list(TABI_TAG_INT_LIST, lengths, 3), tabi_value_bool(0)};
  tabi_value parts[4], outs[2];
  int64_t n = 0;
  CHECK_OK(tabi_op_call_named(find_op("nn.utils.rnn.pack_padded_sequence"), names, args, 3, parts, 4, &n));
  CHECK(n == 4);
  const tabi_tensor packed[4] = {parts[0].u.p, parts[1].u.p, parts[2].u.p, parts[3].u.p};
  const tabi_value list = tabi_value_list(TABI_TAG_TENSOR_LIST, packed, 4);
  CHECK_OK(tabi_module_forward(gru, NULL, &list, 1, outs, 2, &n));
  CHECK(n == 2 && outs[0].tag == TABI_TAG_VALUE_LIST && outs[0].count == 4 && outs[1].tag == TABI_TAG_TENSOR);
  const tabi_value *out = outs[0].u.p;
  void *handles[] = {out[0].u.p, out[1].u.p, out[2].u.p, out[3].u.p, outs[1].u.p};
  int64_t got[3];
  CHECK_OK(tabi_tensor_sizes(handles[0], got, 3, &n));
  CHECK(n == 2 && got[0] == 7 && got[1] == 3);
  CHECK_OK(tabi_free_many(handles, 5));
  CHECK_OK(tabi_free_many((void *const *)packed, 4));
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(gru));
}

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
    CASE(every_listed_layer_can_be_made),
    CASE(options_are_python_s),
    CASE(state_keys_are_python_s),
    CASE(a_recurrent_layer_returns_its_state),
    CASE(sequential_runs_its_children),
    CASE(the_host_composes_modules),
    CASE(attention_takes_masks_by_name),
    CASE(modules_are_options_of_others),
    CASE(a_packed_sequence_goes_through_a_recurrent_layer),
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
