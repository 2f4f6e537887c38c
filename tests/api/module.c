/* Layers: their options, state keys, arguments and results. */
#include "modules.h"

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
  tabi_tree methods = NULL;
  CHECK_FAILS(tabi_module_type_methods(n, &methods), TABI_INDEX_ERROR, "types");
}

static void types_tell_their_methods(void) {
  const char *name = "", *signature;
  int64_t i = 0;
  for (; strcmp(name, "AdaptiveLogSoftmaxWithLoss") != 0; i++)
    CHECK_OK(tabi_module_type_at(i, &name, &signature));
  tabi_tree methods = NULL;
  tabi_value value = tabi_value_none();
  CHECK_OK(tabi_module_type_methods(i - 1, &methods));
  CHECK_OK(tabi_tree_get(methods, "forward", &value));
  CHECK(value.tag == TABI_TAG_STRING && value.count == 15 && memcmp(value.u.p, "(input, target)", 15) == 0);
  CHECK_TEXT(keys_of(methods), "forward log_prob predict reset_parameters");
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

static const check_case cases[] = {
    CASE(every_listed_layer_can_be_made),
    CASE(types_tell_their_methods),
    CASE(options_are_python_s),
    CASE(state_keys_are_python_s),
    CASE(a_recurrent_layer_returns_its_state),
    CASE(attention_takes_masks_by_name),
    CASE(modules_are_options_of_others),
    CASE(a_packed_sequence_goes_through_a_recurrent_layer),
};
CHECK_MAIN(cases)
