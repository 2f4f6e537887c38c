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
static tabi_op add, matmul, relu, add_any;

static void add4(void) {
  OK(tabi_free(tabi_call_tt(add, four, four)));
}

static void add4_general(void) {
  const tabi_value args[2] = {tabi_value_tensor(four), tabi_value_tensor(four)};
  tabi_value out;
  int64_t n;
  OK(tabi_op_call(add, args, 2, &out, 1, &n));
  OK(tabi_free(out.u.p));
}

static void add4_resolved(void) {
  const tabi_value args[2] = {tabi_value_tensor(four), tabi_value_tensor(four)};
  tabi_value out;
  int64_t n;
  OK(tabi_op_call(add_any, args, 2, &out, 1, &n));
  OK(tabi_free(out.u.p));
}

static void matmul4(void) {
  OK(tabi_free(tabi_call_tt(matmul, matrix, matrix)));
}

static void relu4(void) {
  OK(tabi_free(tabi_call_t(relu, matrix)));
}

/* A network, its loss on one batch, and a step. */
typedef struct {
  tabi_module net;
  tabi_optim optim;
  tabi_tensor x, y;
} trainer;

static void add_layer(tabi_module net, const char *name, const char *type, int64_t n, const tabi_value *options) {
  tabi_module layer;
  OK(tabi_module_new(type, NULL, options, n, &layer));
  OK(tabi_module_set_child(net, name, layer));
  OK(tabi_free(layer));
}

static trainer new_trainer(tabi_module net, const char *optim, tabi_tensor x, int64_t classes) {
  trainer t = {net, NULL, x, NULL};
  tabi_tensor params[16];
  const char *names[2] = {"lr", "momentum"};
  const tabi_value options[2] = {tabi_value_double(1e-6), tabi_value_double(0.9)};
  const int64_t n = parameters(net, params, 16);
  OK(tabi_optim_new(optim, params, n, names, options, optim[0] == 'S' ? 2 : 1, &t.optim));
  t.y = CALL("randint", INT(classes), INTS(64)).u.p;
  tabi_to_options to = {.struct_size = TABI_TO_OPTIONS_SIZE, .dtype = TABI_DTYPE_INT64};
  OK(tabi_tensor_to(t.y, &to, &t.y));
  return t;
}

static void step(trainer *t) {
  tabi_value x = tabi_value_tensor(t->x), y, loss;
  int64_t n;
  OK(tabi_module_forward(t->net, &x, 1, &y, 1, &n));
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

static trainer trainers[4];
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

static const struct {
  const char *name;
  void (*run)(void);
} all[] = {
    {"add4_raw", add4},       {"add4_general", add4_general}, {"add4_resolved", add4_resolved},
    {"matmul4_raw", matmul4}, {"relu4_raw", relu4},           {"mlp_sgd", mlp_sgd},
    {"mlp_adam", mlp_adam},   {"lenet_sgd", lenet_sgd},       {"lenet_adam", lenet_adam},
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
  trainers[0] = new_trainer(new_mlp(), "SGD", RANDN(64, 784), 10);
  trainers[1] = new_trainer(new_mlp(), "Adam", RANDN(64, 784), 10);
  trainers[2] = new_trainer(new_lenet(), "SGD", RANDN(64, 1, 32, 32), 10);
  trainers[3] = new_trainer(new_lenet(), "Adam", RANDN(64, 1, 32, 32), 10);
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
