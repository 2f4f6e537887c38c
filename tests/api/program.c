/* Modules that files hold, as far as no PyTorch is needed to make the files; and whole networks. */
#include "check.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static tabi_module make(const char *type, int64_t n_options, const char *const *names, const tabi_value *options) {
  tabi_module out = NULL;
  CHECK_OK(tabi_module_new(type, names, options, n_options, &out));
  return out;
}

static void files_that_hold_no_module_are_refused(void) {
  tabi_module out = NULL;
  CHECK_FAILS(tabi_module_load("/nowhere/model.pt2", NULL, &out), TABI_IO_ERROR, "/nowhere/model.pt2");
  char path[] = "/tmp/torchabi-XXXXXX";
  const int file = mkstemp(path);
  CHECK(file >= 0 && write(file, "PK\3\4 and no more", 16) == 16);
  CHECK_FAILS(tabi_module_load(path, NULL, &out), TABI_CORRUPT_FILE, path);
  const tabi_value one = tabi_value_int(1);
  CHECK_OK(tabi_checkpoint_save(path, &one, NULL));
  CHECK_FAILS(tabi_module_load(path, NULL, &out), TABI_NOT_IMPLEMENTED, "format torch, not a module");
  CHECK(out == NULL);
  close(file);
  unlink(path);
}

static void layers_are_no_programs(void) {
  const tabi_value options[2] = {tabi_value_int(2), tabi_value_int(3)};
  tabi_module m = make("Linear", 2, NULL, options), out = NULL;
  tabi_tree tree = NULL;
  tabi_value value = tabi_value_none();
  CHECK_OK(tabi_module_metadata(m, &tree));
  CHECK_OK(tabi_tree_get(tree, "source", &value));
  CHECK(value.tag == TABI_TAG_STRING && value.count == 6 && memcmp(value.u.p, "native", 6) == 0);
  CHECK_OK(tabi_free(tree));
  CHECK_OK(tabi_module_methods(m, &tree));
  int64_t n = 0;
  CHECK_OK(tabi_tree_size(tree, &n));
  CHECK(n == 2);
  CHECK_OK(tabi_free(tree));
  CHECK_FAILS(tabi_module_save(m, "/tmp/torchabi-none.pt2"), TABI_NOT_IMPLEMENTED, "state dict");
  CHECK(access("/tmp/torchabi-none.pt2", F_OK) != 0);
  CHECK_FAILS(tabi_module_freeze(m, &out), TABI_NOT_IMPLEMENTED, "'Linear' is not TorchScript");
  CHECK_FAILS(tabi_module_attribute(m, "scale", &value), TABI_NOT_IMPLEMENTED, "not TorchScript");
  CHECK_FAILS(tabi_module_set_attribute(m, "scale", &options[0]), TABI_NOT_IMPLEMENTED, "not TorchScript");
  tabi_tensor x = make_tensor();
  const tabi_value arg = tabi_value_tensor(x);
  CHECK_FAILS(tabi_module_invoke(m, "twice", NULL, &arg, 1, &value, 1, &n), TABI_KEY_ERROR,
              "'Linear' has no method 'twice'; it has forward, reset_parameters");
  CHECK_OK(tabi_module_invoke(m, "reset_parameters", NULL, NULL, 0, &value, 1, &n));
  CHECK(n == 1 && value.tag == TABI_TAG_NONE);
  const char *names[1] = {"input"};
  CHECK_OK(tabi_module_invoke(m, "forward", names, &arg, 1, &value, 1, &n));
  CHECK(n == 1 && value.tag == TABI_TAG_TENSOR);
  CHECK_OK(tabi_free(value.u.p));
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(m));
}

static void a_network_gets_a_new_head(void) {
  const char *names[1] = {"num_classes"};
  const tabi_value classes = tabi_value_int(10), sizes[2] = {tabi_value_int(512), tabi_value_int(4)};
  tabi_module net = make("models.resnet18", 1, names, &classes), head = make("Linear", 2, NULL, sizes);
  CHECK_OK(tabi_module_set_child(net, "fc", head));
  const float data[3 * 32 * 32] = {1};
  const int64_t image[4] = {1, 3, 32, 32};
  tabi_tensor x = NULL;
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, image, 4, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &x));
  tabi_value arg = tabi_value_tensor(x), out = tabi_value_none();
  int64_t n = 0, got[4], ndim = 0;
  CHECK_OK(tabi_module_train(net, 0));
  CHECK_OK(tabi_module_forward(net, NULL, &arg, 1, &out, 1, &n));
  CHECK_OK(tabi_tensor_sizes(out.u.p, got, 4, &ndim));
  CHECK(ndim == 2 && got[0] == 1 && got[1] == 4);
  int64_t first = 0, second = 0;
  tabi_module found = NULL;
  CHECK_OK(tabi_module_child(net, "fc", &found));
  CHECK_OK(tabi_identity(head, &first));
  CHECK_OK(tabi_identity(found, &second));
  CHECK(first == second);
  void *handles[] = {net, head, found, x, out.u.p};
  CHECK_OK(tabi_free_many(handles, 5));
}

/* What a module makes of an image of so many numbers. */
static void run(tabi_module m, const int64_t *sizes, float *results, int64_t nbytes) {
  const int64_t n_data = sizes[0] * sizes[1] * sizes[2] * sizes[3];
  float *data = malloc((size_t)n_data * sizeof *data);
  for (int64_t i = 0; i < n_data; i++)
    data[i] = (float)(i * 7919 % 1009) / 1009 - 0.5f;
  tabi_tensor x = NULL;
  CHECK_OK(tabi_tensor_from_data(data, n_data * 4, sizes, 4, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &x));
  const tabi_value arg = tabi_value_tensor(x);
  tabi_value out = tabi_value_none();
  int64_t n = 0;
  CHECK_OK(tabi_module_forward(m, NULL, &arg, 1, &out, 1, &n));
  CHECK_OK(tabi_tensor_copy_to(out.u.p, results, nbytes));
  CHECK_OK(tabi_free(out.u.p));
  CHECK_OK(tabi_free(x));
  free(data);
}

static void networks_are_planned_for_inference(void) {
  tabi_module net = make("models.resnet18", 0, NULL, NULL), fast = NULL, none = NULL;
  const int64_t sizes[2][4] = {{1, 3, 32, 32}, {2, 3, 64, 32}};
  const float zeros[3 * 32 * 32] = {0};
  tabi_tensor x = NULL;
  CHECK_OK(tabi_tensor_from_data(zeros, sizeof zeros, sizes[0], 4, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &x));
  const tabi_value arg = tabi_value_tensor(x);
  tabi_module_optimize_options options = {sizeof options, 0};
  CHECK_FAILS(tabi_module_optimize(net, NULL, NULL, &arg, 1, &none), TABI_RUNTIME_ERROR, "eval()");
  CHECK_OK(tabi_module_train(net, 0));
  options.dtype = TABI_DTYPE_FLOAT64;
  CHECK_FAILS(tabi_module_optimize(net, &options, NULL, &arg, 1, &none), TABI_VALUE_ERROR, "not float64");
  CHECK_FAILS(tabi_module_optimize(net, NULL, NULL, NULL, 0, &none), TABI_TYPE_ERROR, "input");
  CHECK(none == NULL);
  CHECK_OK(tabi_module_optimize(net, NULL, NULL, &arg, 1, &fast));
  tabi_tree tree = NULL;
  tabi_value value = tabi_value_none();
  CHECK_OK(tabi_module_metadata(fast, &tree));
  CHECK_OK(tabi_tree_get(tree, "plan", &value));
  CHECK(value.tag == TABI_TAG_STRING && strstr(value.u.p, "folded 20 norms, prepacked 20 convolutions"));
  CHECK_OK(tabi_free(tree));
  int64_t n = 1;
  CHECK_OK(tabi_module_parameters(fast, 1, &tree));
  CHECK_OK(tabi_tree_size(tree, &n));
  CHECK(n == 0);
  CHECK_OK(tabi_free(tree));
  for (int i = 0; i < 4; i++) {
    static float expected[2000], got[2000];
    const int64_t count = sizes[i % 2][0] * 1000;
    run(net, sizes[i % 2], expected, count * 4);
    run(fast, sizes[i % 2], got, count * 4);
    for (int64_t k = 0; k < count; k++)
      CHECK(got[k] - expected[k] < 1e-3f && expected[k] - got[k] < 1e-3f);
  }
  void *handles[] = {net, fast, x};
  CHECK_OK(tabi_free_many(handles, 3));
}

static const check_case cases[] = {
    CASE(files_that_hold_no_module_are_refused),
    CASE(layers_are_no_programs),
    CASE(a_network_gets_a_new_head),
    CASE(networks_are_planned_for_inference),
};
CHECK_MAIN(cases)
