/* Trains a LeNet-like network on Fashion-MNIST: lenet DATA OUT [EPOCHS [STEPS]]
 * cc lenet.c $(pkg-config --cflags --libs torchabi) -o lenet */
#include "example.h"

#include <time.h>
#include <unistd.h>

enum { BATCH = 64, MOST_PARAMS = 16 };

/* Name, type and options of each layer; the names are those in the checkpoint. */
static const struct {
  const char *name, *type;
  int64_t options[3];
} layers[] = {
    {"conv1", "Conv2d", {1, 6, 3}}, {"relu1", "ReLU", {0}},
    {"pool1", "MaxPool2d", {2}},    {"conv2", "Conv2d", {6, 16, 3}},
    {"relu2", "ReLU", {0}},         {"pool2", "MaxPool2d", {2}},
    {"flatten", "Flatten", {1}},    {"fc1", "Linear", {16 * 6 * 6, 120}},
    {"relu3", "ReLU", {0}},         {"fc2", "Linear", {120, 84}},
    {"relu4", "ReLU", {0}},         {"fc3", "Linear", {84, 10}},
};

static tabi_module new_lenet(void) {
  tabi_module net, layer;
  OK(tabi_module_new("Sequential", NULL, NULL, 0, &net));
  for (size_t i = 0; i < sizeof layers / sizeof *layers; i++) {
    const int64_t *o = layers[i].options;
    const tabi_value options[3] = {INT(o[0]), INT(o[1]), INT(o[2])};
    OK(tabi_module_new(layers[i].type, NULL, options, !!o[0] + !!o[1] + !!o[2], &layer));
    OK(tabi_module_set_child(net, layers[i].name, layer));
    OK(tabi_free(layer));
  }
  return net;
}

static tabi_value forward(tabi_module net, tabi_value x) {
  tabi_value out;
  int64_t n;
  OK(tabi_module_forward(net, NULL, &x, 1, &out, 1, &n));
  return out;
}

/* The images of a batch from 0 to 1, padded to 32x32. */
static tabi_value batch_of(tabi_value images, tabi_value index) {
  tabi_value x = CALL("to", CALL("index_select", images, INT(0), index), tabi_value_dtype(TABI_DTYPE_FLOAT32));
  return CALL("unsqueeze", CALL("constant_pad_nd", CALL("div", x, INT(255)), INTS(2, 2, 2, 2)), INT(1));
}

static double accuracy(tabi_module net, tabi_value images, tabi_value labels) {
  uint64_t mode;
  double right = 0;
  OK(tabi_mode_push(TABI_MODE_NO_GRAD, &mode));
  for (int64_t i = 0; i < 10000; i += 1000) {
    OK(tabi_scope_push());
    tabi_value index = CALL("arange", INT(i), INT(i + 1000)), y = forward(net, batch_of(images, index));
    right += item(CALL("sum", CALL("eq", CALL("argmax", y, INT(1)), CALL("index_select", labels, INT(0), index))));
    OK(tabi_scope_pop(NULL, 0));
  }
  OK(tabi_mode_pop(mode));
  return right / 10000;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc < 3)
    return fprintf(stderr, "usage: %s DATA OUT [EPOCHS [STEPS]]\n", argv[0]), 1;
  const int64_t epochs = argc > 3 ? atoll(argv[3]) : 1, last_steps = argc > 4 ? atoll(argv[4]) : INT64_MAX;
  OK(tabi_set_num_threads(1));
  tabi_value images = read_idx(argv[1], "train-images-idx3-ubyte"),
             test_images = read_idx(argv[1], "t10k-images-idx3-ubyte");
  tabi_value labels = CALL("to", read_idx(argv[1], "train-labels-idx1-ubyte"), tabi_value_dtype(TABI_DTYPE_INT64));
  tabi_value test_labels = CALL("to", read_idx(argv[1], "t10k-labels-idx1-ubyte"), tabi_value_dtype(TABI_DTYPE_INT64));
  tabi_tree start = load(argv[1], "lenet-start.pt");
  tabi_value order = get(start, "order");

  tabi_module net = new_lenet();
  OK(tabi_module_load_state_dict(net, get(start, "model").u.p, 1, NULL));
  tabi_tensor params[MOST_PARAMS];
  tabi_optim adam;
  OK(tabi_optim_new("Adam", params, parameters(net, params, MOST_PARAMS), (const char *[]){"lr"},
                    (tabi_value[]){tabi_value_double(1e-3)}, 1, &adam));

  double *losses = malloc((size_t)epochs * 938 * sizeof *losses), accuracies[100], seconds[100];
  int64_t step = 0;
  for (int64_t epoch = 0; epoch < epochs; epoch++) {
    const int64_t first = step, batches = epoch == epochs - 1 && last_steps < 938 ? last_steps : 938;
    const double began = now();
    for (int64_t b = 0; b < batches; b++) {
      OK(tabi_scope_push());
      tabi_value row = CALL("select", order, INT(0), INT(epoch));
      tabi_value index = CALL("slice", row, INT(0), INT(b * BATCH), INT(b * BATCH + BATCH));
      tabi_value y = forward(net, batch_of(images, index));
      tabi_value loss = CALL("cross_entropy_loss", y, CALL("index_select", labels, INT(0), index));
      OK(tabi_optim_zero_grad(adam, 1));
      OK(tabi_backward((tabi_tensor[]){loss.u.p}, NULL, 1, NULL, 0, 0));
      OK(tabi_optim_step(adam));
      losses[step++] = item(loss);
      OK(tabi_scope_pop(NULL, 0));
      if (isatty(2))
        fprintf(stderr, "\repoch %d  step %d/%d  loss %.4f", (int)epoch + 1, (int)b + 1, (int)batches,
                losses[step - 1]);
    }
    seconds[epoch] = now() - began;
    accuracies[epoch] = accuracy(net, test_images, test_labels);
    fprintf(stderr, isatty(2) ? "\r\033[K" : "");
    printf("epoch %d  loss %.4f  accuracy %.2f%%  %.1f s\n", (int)epoch + 1, mean(losses + first, step - first),
           100 * accuracies[epoch], seconds[epoch]);
  }
  save_result(argv[2], net, losses, step, accuracies, seconds, epochs);
  return 0;
}
