/* Modules that PyTorch's files hold, as its own runs of them answered: TORCHABI_MODULES is the folder that
 * make_modules.py wrote. */
#include "modules.h"

static tabi_value at(tabi_tree tree, const char *key) {
  tabi_value out = tabi_value_none();
  CHECK_OK(tabi_tree_get(tree, key, &out));
  return out;
}

static const char *path_of(const char *name) {
  static char path[4096];
  const char *folder = getenv("TORCHABI_MODULES");
  snprintf(path, sizeof path, "%s/%s", folder ? folder : ".", name);
  return path;
}

static tabi_tree expected(void) {
  tabi_value out = tabi_value_none();
  CHECK_OK(tabi_checkpoint_load(path_of("modules.pt"), NULL, &out));
  return out.u.p;
}

static tabi_module load(const char *name, int trusted) {
  const tabi_module_load_options options = {.struct_size = TABI_MODULE_LOAD_OPTIONS_SIZE, .trusted = trusted};
  tabi_module out = NULL;
  CHECK_OK(tabi_module_load(path_of(name), &options, &out));
  return out;
}

static tabi_tensor row(tabi_tensor t, int64_t i) {
  const tabi_value args[3] = {tabi_value_tensor(t), tabi_value_int(0), tabi_value_int(i)};
  tabi_value out = tabi_value_none();
  int64_t n = 0;
  CHECK_OK(tabi_op_call(find_op("aten::select.int"), args, 3, &out, 1, &n));
  return out.u.p;
}

static tabi_optim sgd(tabi_module m) {
  const char *names[1] = {"lr"};
  const tabi_value rate = tabi_value_double(0.1);
  tabi_tree parameters = NULL;
  tabi_tensor list[16];
  int64_t n = 0;
  tabi_optim out = NULL;
  CHECK_OK(tabi_module_parameters(m, 1, &parameters));
  CHECK_OK(tabi_tree_size(parameters, &n));
  CHECK(n <= 16);
  for (int64_t i = 0; i < n; i++) {
    tabi_value key, value;
    CHECK_OK(tabi_tree_at(parameters, i, &key, &value));
    list[i] = value.u.p;
  }
  CHECK_OK(tabi_optim_new("SGD", list, n, names, &rate, 1, &out));
  return out;
}

static void trains_as_pytorch_did(const char *name, int trusted) {
  CHECK_OK(tabi_scope_push());
  tabi_tree wanted = expected(), state = NULL, report = NULL;
  tabi_tensor x = at(wanted, "x").u.p;
  tabi_module m = load(name, trusted);
  CHECK_OK(tabi_module_train(m, 0));
  CHECK(equal(forward(m, x), at(wanted, "eval").u.p));
  CHECK_OK(tabi_module_train(m, 1));
  tabi_module copy = NULL; /* what a step in training mode does to buffers stays in it */
  CHECK_OK(tabi_module_clone(m, &copy));
  CHECK(equal(forward(copy, x), at(wanted, "train").u.p));
  tabi_optim optimiser = sgd(m);
  for (int i = 0; i < 3; i++) {
    tabi_tensor y = forward(m, x), squares = tabi_call_t(find_op("square"), y),
                loss = tabi_call_t(find_op("sum"), squares);
    CHECK_OK(tabi_optim_zero_grad(optimiser, 1));
    CHECK_OK(tabi_backward(&loss, NULL, 1, NULL, 0, 0));
    CHECK_OK(tabi_optim_step(optimiser));
  }
  CHECK_OK(tabi_module_state_dict(m, &state));
  CHECK_OK(tabi_tree_compare(state, at(wanted, "after").u.p, 0, 0, &report));
  int64_t n = -1;
  CHECK_OK(tabi_tree_size(at(report, "different").u.p, &n));
  CHECK(n == 0 && at(report, "equal").u.i > 0);
  CHECK_OK(tabi_scope_pop(NULL, 0));
}

static void torchscript_trains(void) {
  trains_as_pytorch_did("script.jit", 1);
}

static void an_exported_program_trains(void) {
  trains_as_pytorch_did("program.pt2", 0);
}

static void silero_hears_what_it_heard_in_pytorch(void) {
  CHECK_OK(tabi_scope_push());
  uint64_t no_grad = 0;
  CHECK_OK(tabi_mode_push(TABI_MODE_NO_GRAD, &no_grad));
  tabi_tree silero = at(expected(), "silero").u.p;
  tabi_tensor chunks = at(silero, "chunks").u.p, said = at(silero, "said").u.p;
  tabi_module detector = load("silero.jit", 1);
  for (int64_t i = 0; i < 3; i++) {
    const tabi_value args[2] = {tabi_value_tensor(row(chunks, i)), tabi_value_int(16000)};
    tabi_value out = tabi_value_none();
    int64_t n = 0;
    CHECK_OK(tabi_module_forward(detector, NULL, args, 2, &out, 1, &n));
    CHECK(n == 1 && equal(out.u.p, row(said, i)));
  }
  CHECK_OK(tabi_mode_pop(no_grad));
  CHECK_OK(tabi_scope_pop(NULL, 0));
}

static const check_case cases[] = {
    CASE(torchscript_trains),
    CASE(an_exported_program_trains),
    CASE(silero_hears_what_it_heard_in_pytorch),
};

int main(int argc, char **argv) {
  CHECK_OK(tabi_set_num_threads(1)); /* as the oracle, bit for bit */
  return check_run(cases, sizeof(cases) / sizeof(cases[0]), argc, argv);
}
