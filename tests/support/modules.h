/* What tests of modules make and look at. */
#ifndef TORCHABI_TESTS_MODULES_H
#define TORCHABI_TESTS_MODULES_H

#include "check.h"

static inline tabi_module make(const char *type, const char *const *names, const tabi_value *options, int64_t n) {
  tabi_module out = NULL;
  CHECK_OK(tabi_module_new(type, names, options, n, &out));
  return out;
}

static inline tabi_module linear(int64_t in, int64_t out) {
  const tabi_value options[2] = {tabi_value_int(in), tabi_value_int(out)};
  return make("Linear", NULL, options, 2);
}

static inline tabi_tensor forward(tabi_module m, tabi_tensor x) {
  tabi_value arg = tabi_value_tensor(x), out = tabi_value_none();
  int64_t n = 0;
  CHECK_OK(tabi_module_forward(m, NULL, &arg, 1, &out, 1, &n));
  CHECK(n == 1 && out.tag == TABI_TAG_TENSOR);
  return out.u.p;
}

static inline tabi_tensor random_tensor(const int64_t *sizes, int64_t ndim) {
  tabi_value size = tabi_value_list(TABI_TAG_INT_LIST, sizes, ndim), out = tabi_value_none();
  int64_t n;
  CHECK_OK(tabi_op_call(find_op("aten::randn"), &size, 1, &out, 1, &n));
  return out.u.p;
}

static inline int equal(tabi_tensor a, tabi_tensor b) {
  tabi_value args[2] = {tabi_value_tensor(a), tabi_value_tensor(b)}, out = tabi_value_none();
  int64_t n;
  CHECK_OK(tabi_op_call(find_op("equal"), args, 2, &out, 1, &n));
  return out.u.i == 1;
}

static inline tabi_tensor tensor_at(tabi_module m, const char *path) {
  tabi_tensor out = NULL;
  CHECK_OK(tabi_module_tensor(m, path, &out));
  return out;
}

/* The keys of a dict, joined by spaces, in a buffer of the test. */
static inline const char *keys_of(tabi_tree tree) {
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

static inline const char *state_keys(tabi_module m) {
  tabi_tree tree = NULL;
  CHECK_OK(tabi_module_state_dict(m, &tree));
  return keys_of(tree);
}

#endif
