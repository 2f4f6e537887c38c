/* Fine-tunes two networks on Fashion-MNIST: EfficientNet-Lite0 from its published weights, and a ResNet18 that PyTorch
 * exported as a .pt2 program. Both get a new head; what they learned is saved for PyTorch: finetune DATA OUT [STEPS]
 * cc finetune.c $(pkg-config --cflags --libs torchabi) -o finetune */
#include "example.h"

#include <time.h>

enum { BATCH = 32, TESTED = 500, MOST_PARAMS = 128, MOST_STEPS = 1000 };

static tabi_value images, labels, test_images, test_labels, mean_pixel, std_pixel;

/* Three numbers, one for each channel. */
static tabi_value channels(float red, float green, float blue) {
  const float data[3] = {red, green, blue};
  const int64_t sizes[3] = {3, 1, 1};
  tabi_tensor out;
  OK(tabi_tensor_from_data(data, sizeof data, sizes, 3, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &out));
  return tabi_value_tensor(out);
}

/* Images as the networks know them: three channels, side x side, normalised. */
static tabi_value batch_of(tabi_value all, tabi_value index, int64_t side) {
  tabi_value x = CALL("to", CALL("index_select", all, INT(0), index), tabi_value_dtype(TABI_DTYPE_FLOAT32));
  x = CALL("div", CALL("unsqueeze", x, INT(1)), INT(255));
  x = CALL("upsample_bilinear2d", x, INTS(side, side), tabi_value_bool(0));
  return CALL("div", CALL("sub", CALL("expand", x, INTS(-1, 3, -1, -1)), mean_pixel), std_pixel);
}

static tabi_value forward(tabi_module net, tabi_value x) {
  tabi_value out;
  int64_t n;
  OK(tabi_module_forward(net, NULL, &x, 1, &out, 1, &n));
  return out;
}

static double accuracy(tabi_module net, int64_t side) {
  uint64_t mode;
  double right = 0;
  OK(tabi_module_train(net, 0));
  OK(tabi_mode_push(TABI_MODE_NO_GRAD, &mode));
  for (int64_t i = 0; i < TESTED; i += 100) {
    OK(tabi_scope_push());
    tabi_value index = CALL("arange", INT(i), INT(i + 100)), y = forward(net, batch_of(test_images, index, side));
    tabi_value wanted = CALL("index_select", test_labels, INT(0), index);
    right += item(CALL("sum", CALL("eq", CALL("argmax", y, INT(1)), wanted)));
    OK(tabi_scope_pop(NULL, 0));
  }
  OK(tabi_mode_pop(mode));
  return right / TESTED;
}

/* Adds {"losses", "accuracy"} to a dict under a key. */
static void finetune(const char *name, tabi_module net, tabi_optim adam, int64_t side, int64_t steps, tabi_tree result,
                     const char *key) {
  double losses[MOST_STEPS], both[2] = {accuracy(net, side), 0};
  OK(tabi_module_train(net, 1));
  OK(tabi_manual_seed(1));
  const clock_t began = clock(); /* with one thread, the processor's time */
  tabi_value order = CALL("randperm", INT(60000));
  for (int64_t i = 0; i < steps; i++) {
    OK(tabi_scope_push());
    tabi_value index = CALL("narrow", order, INT(0), INT(i * BATCH), INT(BATCH));
    tabi_value y = forward(net, batch_of(images, index, side));
    tabi_value loss = CALL("cross_entropy_loss", y, CALL("index_select", labels, INT(0), index));
    OK(tabi_optim_zero_grad(adam, 1));
    OK(tabi_backward((tabi_tensor[]){loss.u.p}, NULL, 1, NULL, 0, 0));
    OK(tabi_optim_step(adam));
    losses[i] = item(loss);
    OK(tabi_scope_pop(NULL, 0));
  }
  const double seconds = (double)(clock() - began) / CLOCKS_PER_SEC;
  both[1] = accuracy(net, side);
  printf("%-18s  loss %.3f to %.3f  accuracy %.1f%% to %.1f%%  %.1f s\n", name, losses[0], losses[steps - 1],
         100 * both[0], 100 * both[1], seconds);
  tabi_tree numbers;
  OK(tabi_tree_new(TABI_TREE_DICT, &numbers));
  set_numbers(numbers, "losses", losses, steps);
  set_numbers(numbers, "accuracy", both, 2);
  set_tree(result, key, numbers);
}

/* A group of parameters with a learning rate: the first makes the optimiser. */
static void add_group(tabi_optim *adam, tabi_module module, double lr) {
  static const char *const names[1] = {"lr"};
  const tabi_value option = tabi_value_double(lr);
  tabi_tensor params[MOST_PARAMS];
  const int64_t n = parameters(module, params, MOST_PARAMS);
  if (*adam)
    OK(tabi_optim_add_group(*adam, params, n, names, &option, 1));
  else
    OK(tabi_optim_new("AdamW", params, n, names, &option, 1, adam));
}

static tabi_module new_head(int64_t features) {
  tabi_module out;
  OK(tabi_manual_seed(0));
  OK(tabi_module_new("Linear", NULL, (tabi_value[]){INT(features), INT(10)}, 2, &out));
  return out;
}

static tabi_module efficientnet(const char *data, int64_t steps, tabi_tree result) {
  tabi_module net, head = NULL, last;
  tabi_optim adam = NULL;
  int64_t n;
  OK(tabi_module_new("models.efficientnet_lite0", NULL, NULL, 0, &net));
  OK(tabi_module_load_state_dict(net, load(data, "efficientnet-lite0.pth"), 1, NULL));
  OK(tabi_module_set_child(net, "_fc", head = new_head(1280)));
  OK(tabi_module_child(net, "_conv_head", &last));
  /* The head learns fast, the last layers before it slowly, and the rest not at all. */
  OK(tabi_module_set_requires_grad(net, "**", 0, &n));
  OK(tabi_module_set_requires_grad(net, "_fc", 1, &n));
  OK(tabi_module_set_requires_grad(net, "_conv_head", 1, &n));
  add_group(&adam, head, 3e-3);
  add_group(&adam, last, 3e-4);
  finetune("EfficientNet-Lite0", net, adam, 64, steps, result, "efficientnet");
  return net;
}

static tabi_module resnet(const char *data, int64_t steps, tabi_tree result) {
  char path[4096];
  tabi_module net, head;
  tabi_optim adam = NULL;
  tabi_tensor tensor;
  snprintf(path, sizeof path, "%s/resnet18.pt2", data);
  OK(tabi_module_load(path, NULL, &net));
  head = new_head(512);
  OK(tabi_module_tensor(head, "weight", &tensor));
  OK(tabi_module_set_parameter(net, "fc.weight", tensor));
  OK(tabi_module_tensor(head, "bias", &tensor));
  OK(tabi_module_set_parameter(net, "fc.bias", tensor));
  add_group(&adam, net, 1e-3);
  finetune("ResNet18 (.pt2)", net, adam, 32, steps, result, "resnet");
  return net;
}

int main(int argc, char **argv) {
  const int64_t steps = argc > 3 ? atoll(argv[3]) : 60;
  if (argc < 3 || steps < 1 || steps > MOST_STEPS)
    return fprintf(stderr, "usage: %s DATA OUT [STEPS]\n", argv[0]), 1;
  OK(tabi_set_num_threads(1));
  images = read_idx(argv[1], "train-images-idx3-ubyte");
  labels = CALL("to", read_idx(argv[1], "train-labels-idx1-ubyte"), tabi_value_dtype(TABI_DTYPE_INT64));
  test_images = read_idx(argv[1], "t10k-images-idx3-ubyte");
  test_labels = CALL("to", read_idx(argv[1], "t10k-labels-idx1-ubyte"), tabi_value_dtype(TABI_DTYPE_INT64));
  mean_pixel = channels(0.485f, 0.456f, 0.406f); /* of ImageNet's pixels */
  std_pixel = channels(0.229f, 0.224f, 0.225f);

  char path[4096];
  tabi_tree result, state;
  OK(tabi_tree_new(TABI_TREE_DICT, &result));
  tabi_module first = efficientnet(argv[1], steps, result), second = resnet(argv[1], steps, result);
  OK(tabi_module_state_dict(first, &state));
  set_tree(result, "model", state);
  mkdir(argv[2], 0777);
  snprintf(path, sizeof path, "%s/finetune-c.pt", argv[2]);
  const tabi_value value = tabi_value_tree(result);
  OK(tabi_checkpoint_save(path, &value, NULL));
  snprintf(path, sizeof path, "%s/resnet18-c.pt2", argv[2]);
  OK(tabi_module_save(second, path));
  return 0;
}
