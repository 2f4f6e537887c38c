/* Times calls of the C API. Reads lines "NAME ITERATIONS", answers each with nanoseconds of CPU time an iteration;
 * "list" prints the names. With the argument "start" it makes a tensor and ends. */
#include <time.h>

#include "../../examples/c/example.h"

static double cpu_time(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return 1e9 * (double)t.tv_sec + (double)t.tv_nsec;
}

static tabi_tensor randn(int64_t ndim, const int64_t *sizes) {
  return CALL("randn", tabi_value_list(TABI_TAG_INT_LIST, sizes, ndim)).u.p;
}
#define RANDN(...) randn((int64_t)(sizeof((int64_t[]){__VA_ARGS__}) / sizeof(int64_t)), (const int64_t[]){__VA_ARGS__})

static tabi_op op(const char *name) {
  tabi_op out;
  OK(tabi_op_find(name, NULL, &out));
  return out;
}

static tabi_tensor four, matrix;
static tabi_op add, matmul, relu, add_any, matmul_any, relu_any;

static void add4(void) {
  OK(tabi_free(tabi_call_tt(add, four, four)));
}

static void matmul4(void) {
  OK(tabi_free(tabi_call_tt(matmul, matrix, matrix)));
}

static void relu4(void) {
  OK(tabi_free(tabi_call_t(relu, matrix)));
}

/* The same calls by tagged values: of the overload, of the operator as a whole, and with a name for each argument. */
static void general(tabi_op op, const char *const *names, int64_t n, tabi_tensor a) {
  const tabi_value args[2] = {tabi_value_tensor(a), tabi_value_tensor(a)};
  tabi_value out;
  int64_t count;
  if (names)
    OK(tabi_op_call_named(op, names, args, n, &out, 1, &count));
  else
    OK(tabi_op_call(op, args, n, &out, 1, &count));
  OK(tabi_free(out.u.p));
}
static const char *const self_other[2] = {"self", "other"};

static void add4_general(void) {
  general(add, NULL, 2, four);
}
static void add4_whole(void) {
  general(add_any, NULL, 2, four);
}
static void add4_named(void) {
  general(add, self_other, 2, four);
}
static void matmul4_general(void) {
  general(matmul, NULL, 2, matrix);
}
static void matmul4_whole(void) {
  general(matmul_any, NULL, 2, matrix);
}
static void matmul4_named(void) {
  general(matmul, self_other, 2, matrix);
}
static void relu4_general(void) {
  general(relu, NULL, 1, matrix);
}
static void relu4_whole(void) {
  general(relu_any, NULL, 1, matrix);
}
static void relu4_named(void) {
  general(relu, self_other, 1, matrix);
}

/* Operators of ten shapes, with keyword arguments, as workloads.py has them. */
static tabi_tensor scale, bias, image, filters, filter_bias, indices;
#define TENSOR(t) tabi_value_tensor(t)
#define KEYWORDS(function, name, ...)                                            \
  static void function(void) {                                                   \
    static tabi_op found;                                                        \
    const keyword args[] = {__VA_ARGS__};                                        \
    named(found ? found : (found = op(name)), sizeof args / sizeof *args, args); \
  }
typedef struct {
  const char *name;
  tabi_value value;
} keyword;

static void named(tabi_op op, int64_t n, const keyword *args) {
  const char *names[8];
  tabi_value values[8], outs[2];
  int64_t count;
  for (int64_t i = 0; i < n; i++) {
    names[i] = args[i].name;
    values[i] = args[i].value;
  }
  OK(tabi_op_call_named(op, names, values, n, outs, 2, &count));
  for (int64_t i = 0; i < count; i++)
    OK(outs[i].tag == TABI_TAG_TENSOR_LIST ? tabi_free_many(outs[i].u.p, outs[i].count) : tabi_free(outs[i].u.p));
}

KEYWORDS(sum, "aten::sum", {NULL, TENSOR(matrix)}, {"dim", INT(1)}, {"keepdim", tabi_value_bool(1)})
KEYWORDS(max, "aten::max", {NULL, TENSOR(matrix)}, {"dim", INT(1)})
KEYWORDS(softmax, "aten::softmax", {NULL, TENSOR(matrix)}, {"dim", INT(1)},
         {"dtype", tabi_value_dtype(TABI_DTYPE_FLOAT64)})
KEYWORDS(clamp, "aten::clamp", {NULL, TENSOR(matrix)}, {"min", tabi_value_double(-0.5)},
         {"max", tabi_value_double(0.5)})
KEYWORDS(cat, "aten::cat", {NULL, tabi_value_list(TABI_TAG_TENSOR_LIST, ((tabi_tensor[]){matrix, matrix}), 2)},
         {"dim", INT(1)})
KEYWORDS(conv2d, "aten::conv2d", {NULL, TENSOR(image)}, {NULL, TENSOR(filters)}, {NULL, TENSOR(filter_bias)},
         {"stride", INT(2)}, {"padding", INT(1)})
KEYWORDS(index_select, "aten::index_select", {NULL, TENSOR(matrix)}, {"dim", INT(1)}, {"index", TENSOR(indices)})
KEYWORDS(layer_norm, "aten::layer_norm", {NULL, TENSOR(matrix)}, {"normalized_shape", INTS(4)},
         {"weight", TENSOR(scale)}, {"bias", TENSOR(bias)}, {"eps", tabi_value_double(1e-6)})
KEYWORDS(split, "aten::split", {NULL, TENSOR(matrix)}, {NULL, INT(2)}, {"dim", INT(1)})
KEYWORDS(addmm, "aten::addmm", {NULL, TENSOR(bias)}, {NULL, TENSOR(matrix)}, {NULL, TENSOR(matrix)},
         {"beta", tabi_value_double(0.5)}, {"alpha", INT(2)})

/* A network, its loss on one batch, and a step. A recurrent one gives the last output to its head. */
typedef struct {
  tabi_module net, head;
  tabi_optim optim;
  tabi_tensor x, y;
} trainer;

static void add_layer(tabi_module net, const char *name, const char *type, int64_t n, const tabi_value *options) {
  tabi_module layer;
  OK(tabi_module_new(type, NULL, options, n, &layer));
  OK(tabi_module_set_child(net, name, layer));
  OK(tabi_free(layer));
}

static trainer new_trainer(tabi_module net, tabi_module head, const char *optim, tabi_tensor x, int64_t classes) {
  trainer t = {net, head, NULL, x, NULL};
  tabi_tensor params[64];
  const char *names[2] = {"lr", "momentum"};
  const tabi_value options[2] = {tabi_value_double(1e-6), tabi_value_double(0.9)};
  int64_t n = parameters(net, params, 64), sizes[4], ndim;
  if (head)
    n += parameters(head, params + n, 64 - n);
  OK(tabi_optim_new(optim, params, n, names, options, optim[0] == 'S' ? 2 : 1, &t.optim));
  OK(tabi_tensor_sizes(x, sizes, 4, &ndim));
  t.y = CALL("randint", INT(classes), INTS(sizes[0])).u.p;
  tabi_to_options to = {.struct_size = TABI_TO_OPTIONS_SIZE, .dtype = TABI_DTYPE_INT64};
  OK(tabi_tensor_to(t.y, &to, &t.y));
  return t;
}

static void step(trainer *t) {
  tabi_value x = tabi_value_tensor(t->x), y, loss;
  int64_t n;
  if (t->head) {
    tabi_value outs[2], last;
    OK(tabi_module_forward(t->net, NULL, &x, 1, outs, 2, &n));
    for (int64_t i = 0; i < outs[1].count; i++)
      OK(tabi_free(((const tabi_value *)outs[1].u.p)[i].u.p));
    last = CALL("select", outs[0], INT(1), INT(-1));
    OK(tabi_module_forward(t->head, NULL, &last, 1, &y, 1, &n));
    OK(tabi_free(last.u.p));
    OK(tabi_free(outs[0].u.p));
  } else {
    OK(tabi_module_forward(t->net, NULL, &x, 1, &y, 1, &n));
  }
  loss = CALL("cross_entropy_loss", y, tabi_value_tensor(t->y));
  OK(tabi_optim_zero_grad(t->optim, 1));
  OK(tabi_backward((tabi_tensor[]){loss.u.p}, NULL, 1, NULL, 0, 0));
  OK(tabi_optim_step(t->optim));
  OK(tabi_free(loss.u.p));
  OK(tabi_free(y.u.p));
}

static tabi_module new_mlp(void) {
  tabi_module net;
  OK(tabi_module_new("Sequential", NULL, NULL, 0, &net));
  add_layer(net, "0", "Linear", 2, (const tabi_value[]){INT(784), INT(128)});
  add_layer(net, "1", "ReLU", 0, NULL);
  add_layer(net, "2", "Linear", 2, (const tabi_value[]){INT(128), INT(10)});
  return net;
}

static tabi_module new_lenet(void) {
  tabi_module net;
  OK(tabi_module_new("Sequential", NULL, NULL, 0, &net));
  add_layer(net, "conv1", "Conv2d", 3, (const tabi_value[]){INT(1), INT(6), INT(3)});
  add_layer(net, "relu1", "ReLU", 0, NULL);
  add_layer(net, "pool1", "MaxPool2d", 1, (const tabi_value[]){INT(2)});
  add_layer(net, "conv2", "Conv2d", 3, (const tabi_value[]){INT(6), INT(16), INT(3)});
  add_layer(net, "relu2", "ReLU", 0, NULL);
  add_layer(net, "pool2", "MaxPool2d", 1, (const tabi_value[]){INT(2)});
  add_layer(net, "flatten", "Flatten", 0, NULL);
  add_layer(net, "fc1", "Linear", 2, (const tabi_value[]){INT(16 * 6 * 6), INT(120)});
  add_layer(net, "relu3", "ReLU", 0, NULL);
  add_layer(net, "fc2", "Linear", 2, (const tabi_value[]){INT(120), INT(84)});
  add_layer(net, "relu4", "ReLU", 0, NULL);
  add_layer(net, "fc3", "Linear", 2, (const tabi_value[]){INT(84), INT(10)});
  return net;
}

static tabi_module new_layer(const char *type, int64_t in, int64_t out) {
  tabi_module layer;
  const char *names[3] = {NULL, NULL, "batch_first"};
  const tabi_value options[3] = {INT(in), INT(out), tabi_value_bool(1)};
  OK(tabi_module_new(type, names, options, strcmp(type, "LSTM") == 0 ? 3 : 2, &layer));
  return layer;
}

static tabi_module new_resnet18(void) {
  tabi_module net;
  const char *name = "num_classes";
  const tabi_value classes = INT(10);
  OK(tabi_module_new("models.resnet18", &name, &classes, 1, &net));
  return net;
}

static trainer trainers[6];
static void mlp_sgd(void) {
  step(&trainers[0]);
}
static void mlp_adam(void) {
  step(&trainers[1]);
}
static void lenet_sgd(void) {
  step(&trainers[2]);
}
static void lenet_adam(void) {
  step(&trainers[3]);
}
static void lstm_adam(void) {
  step(&trainers[4]);
}
static void resnet18_adam(void) {
  step(&trainers[5]);
}

static const struct {
  const char *name;
  void (*run)(void);
} all[] = {
    {"add4_raw", add4},
    {"add4_general", add4_general},
    {"add4_whole", add4_whole},
    {"add4_named", add4_named},
    {"matmul4_raw", matmul4},
    {"matmul4_general", matmul4_general},
    {"matmul4_whole", matmul4_whole},
    {"matmul4_named", matmul4_named},
    {"relu4_raw", relu4},
    {"relu4_general", relu4_general},
    {"relu4_whole", relu4_whole},
    {"relu4_named", relu4_named},
    {"sum", sum},
    {"max", max},
    {"softmax", softmax},
    {"clamp", clamp},
    {"cat", cat},
    {"conv2d", conv2d},
    {"index_select", index_select},
    {"layer_norm", layer_norm},
    {"split", split},
    {"addmm", addmm},
    {"mlp_sgd", mlp_sgd},
    {"mlp_adam", mlp_adam},
    {"lenet_sgd", lenet_sgd},
    {"lenet_adam", lenet_adam},
    {"lstm_adam", lstm_adam},
    {"resnet18_adam", resnet18_adam},
};
enum { COUNT = sizeof all / sizeof *all };

int main(int argc, char **argv) {
  char line[128], name[64];
  long iterations;
  OK(tabi_set_num_threads(1));
  four = RANDN(4);
  if (argc > 1 && strcmp(argv[1], "start") == 0)
    return 0;
  matrix = RANDN(4, 4);
  add = op("aten::add.Tensor");
  add_any = op("aten::add");
  matmul = op("aten::matmul.default");
  relu = op("aten::relu.default");
  matmul_any = op("aten::matmul");
  relu_any = op("aten::relu");
  scale = RANDN(4);
  bias = RANDN(4);
  image = RANDN(1, 1, 8, 8);
  filters = RANDN(2, 1, 3, 3);
  filter_bias = RANDN(2);
  OK(tabi_tensor_from_data((int64_t[]){2, 0}, 16, (int64_t[]){2}, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &indices));
  trainers[0] = new_trainer(new_mlp(), NULL, "SGD", RANDN(64, 784), 10);
  trainers[1] = new_trainer(new_mlp(), NULL, "Adam", RANDN(64, 784), 10);
  trainers[2] = new_trainer(new_lenet(), NULL, "SGD", RANDN(64, 1, 32, 32), 10);
  trainers[3] = new_trainer(new_lenet(), NULL, "Adam", RANDN(64, 1, 32, 32), 10);
  trainers[4] = new_trainer(new_layer("LSTM", 28, 128), new_layer("Linear", 128, 10), "Adam", RANDN(64, 28, 28), 10);
  trainers[5] = new_trainer(new_resnet18(), NULL, "Adam", RANDN(8, 3, 64, 64), 10);
  while (fgets(line, sizeof line, stdin)) {
    const int words = sscanf(line, "%63s %ld", name, &iterations);
    if (words == 1 && strcmp(name, "list") == 0) {
      for (size_t i = 0; i < COUNT; i++)
        printf("%s%s", all[i].name, i + 1 < COUNT ? " " : "\n");
    }
    for (size_t i = 0; words == 2 && i < COUNT; i++) {
      if (strcmp(name, all[i].name) != 0)
        continue;
      const double began = cpu_time();
      for (long k = 0; k < iterations; k++)
        all[i].run();
      printf("%.1f\n", (cpu_time() - began) / (double)iterations);
    }
    fflush(stdout);
  }
  return 0;
}
