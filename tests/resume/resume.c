/* Goes on with training runs where others stopped: resume DATA IN OUT [IN OUT …];
 * bindings/python/tests/oracle_resume.py compares the losses. */
#include <torchabi/torchabi.h>

#include <stdio.h>
#include <stdlib.h>

enum { STEPS = 20 };

static void must(tabi_status status) {
  if (status == TABI_OK)
    return;
  fprintf(stderr, "%s\n", tabi_error_message());
  exit(1);
}

static tabi_op op(const char *name) {
  tabi_op found = NULL;
  must(tabi_op_find(name, NULL, &found));
  return found;
}

static tabi_tensor made(tabi_tensor tensor) {
  if (!tensor)
    must(tabi_error_code());
  return tensor;
}

static tabi_value entry(tabi_tree tree, const char *key) {
  tabi_value v = tabi_value_none();
  must(tabi_tree_get(tree, key, &v));
  return v;
}

static void put(tabi_tree tree, const char *key, tabi_value value) {
  const tabi_value name = tabi_value_string(key);
  must(tabi_tree_set(tree, &name, &value));
}

static tabi_value tree_value(tabi_tree tree) {
  tabi_value v = tabi_value_none();
  v.tag = TABI_TAG_TREE;
  v.u.p = tree;
  return v;
}

static tabi_tree load(const char *path) {
  tabi_value v = tabi_value_none();
  must(tabi_checkpoint_load(path, NULL, &v));
  return v.u.p;
}

static tabi_module layer(const char *type, const tabi_value *options, int64_t n) {
  const char *const by_position[2] = {NULL, NULL};
  tabi_module made = NULL;
  must(tabi_module_new(type, by_position, options, n, &made));
  return made;
}

static tabi_module network(void) {
  const tabi_value first[2] = {tabi_value_int(8), tabi_value_int(16)}, p = tabi_value_double(0.25);
  const tabi_value second[2] = {tabi_value_int(16), tabi_value_int(4)};
  const char *const names[4] = {"0", "1", "2", "3"};
  tabi_module all = layer("Sequential", NULL, 0);
  tabi_module parts[4] = {layer("Linear", first, 2), layer("Tanh", NULL, 0), layer("Dropout", &p, 1),
                          layer("Linear", second, 2)};
  for (int i = 0; i < 4; i++)
    must(tabi_module_set_child(all, names[i], parts[i]));
  must(tabi_free_many((void *const *)parts, 4));
  return all;
}

static tabi_optim optimiser(tabi_module net) {
  tabi_tree params = NULL;
  tabi_tensor list[4];
  tabi_optim made = NULL;
  must(tabi_module_parameters(net, 1, &params));
  for (int i = 0; i < 4; i++) {
    tabi_value key, value;
    must(tabi_tree_at(params, i, &key, &value));
    list[i] = value.u.p;
  }
  must(tabi_optim_new("Adam", list, 4, NULL, NULL, 0, &made));
  must(tabi_free_many((void *const *)list, 4));
  must(tabi_free(params));
  return made;
}

typedef struct run {
  tabi_module net;
  tabi_optim opt;
  tabi_schedule schedule;
  tabi_scaler scaler;
  tabi_generator random;
} run;

static double train_step(const run *r, tabi_tensor x, tabi_tensor y) {
  tabi_value arg = tabi_value_none(), out = tabi_value_none(), loss_value = tabi_value_none();
  int64_t n = 0;
  int32_t ran = 0;
  arg.tag = TABI_TAG_TENSOR;
  arg.u.p = x;
  must(tabi_optim_zero_grad(r->opt, 1));
  must(tabi_module_forward(r->net, NULL, &arg, 1, &out, 1, &n));
  tabi_tensor loss = made(tabi_call_tt(op("aten::mse_loss"), out.u.p, y)), scaled = NULL;
  must(tabi_tensor_item(loss, &loss_value));
  must(tabi_scaler_scale(r->scaler, loss, &scaled));
  must(tabi_backward(&scaled, NULL, 1, NULL, 0, 0));
  must(tabi_scaler_step(r->scaler, r->opt, &ran));
  must(tabi_scaler_update(r->scaler, 0));
  must(tabi_schedule_step(r->schedule));
  must(tabi_free_many((void *const[]){out.u.p, loss, scaled}, 3));
  return loss_value.u.d;
}

static tabi_tensor row(tabi_tensor all, int64_t i) {
  const tabi_value args[3] = {{.tag = TABI_TAG_TENSOR, .u.p = all}, tabi_value_int(0), tabi_value_int(i)};
  tabi_value out = tabi_value_none();
  int64_t n = 0;
  must(tabi_op_call(op("aten::select"), args, 3, &out, 1, &n));
  return out.u.p;
}

static void resume(tabi_tensor x, tabi_tensor y, const char *from, const char *to) {
  const tabi_value t_max = tabi_value_int(30);
  tabi_tree saved = load(from), report = NULL;
  tabi_tensor random_state = entry(saved, "rng").u.p;
  tabi_tree model = entry(saved, "model").u.p, optim = entry(saved, "optimizer").u.p;
  tabi_tree schedule = entry(saved, "scheduler").u.p, scaler = entry(saved, "scaler").u.p;
  const int64_t epoch = entry(saved, "epoch").u.i;
  run r = {.net = network()};
  r.opt = optimiser(r.net);
  must(tabi_schedule_new("CosineAnnealingLR", r.opt, NULL, &t_max, 1, NULL, 0, &r.schedule));
  must(tabi_scaler_new(TABI_DEVICE_CPU, NULL, NULL, 0, &r.scaler));
  must(tabi_generator_default(TABI_DEVICE_CPU, -1, &r.random));
  must(tabi_module_load_state_dict(r.net, model, 1, &report));
  must(tabi_optim_load_state_dict(r.opt, optim));
  must(tabi_schedule_load_state_dict(r.schedule, schedule));
  must(tabi_scaler_load_state_dict(r.scaler, scaler));
  must(tabi_generator_set_state(r.random, random_state));
  must(tabi_free_many((void *const[]){model, optim, schedule, scaler, random_state, report, saved}, 7));

  double losses[STEPS];
  for (int64_t i = 0; i < STEPS; i++) {
    tabi_tensor input = row(x, epoch + i), wanted = row(y, epoch + i);
    losses[i] = train_step(&r, input, wanted);
    must(tabi_free_many((void *const[]){input, wanted}, 2));
  }

  const int64_t sizes[1] = {STEPS};
  tabi_tensor all_losses = NULL;
  must(tabi_tensor_from_data(losses, sizeof losses, sizes, 1, TABI_DTYPE_FLOAT64, TABI_DEVICE_CPU, -1, &all_losses));
  must(tabi_module_state_dict(r.net, &model));
  must(tabi_optim_state_dict(r.opt, &optim));
  must(tabi_schedule_state_dict(r.schedule, &schedule));
  must(tabi_scaler_state_dict(r.scaler, &scaler));
  must(tabi_generator_state(r.random, &random_state));
  must(tabi_tree_new(TABI_TREE_DICT, &saved));
  put(saved, "model", tree_value(model));
  put(saved, "optimizer", tree_value(optim));
  put(saved, "scheduler", tree_value(schedule));
  put(saved, "scaler", tree_value(scaler));
  put(saved, "rng", (tabi_value){.tag = TABI_TAG_TENSOR, .u.p = random_state});
  put(saved, "epoch", tabi_value_int(epoch + STEPS));
  put(saved, "losses", (tabi_value){.tag = TABI_TAG_TENSOR, .u.p = all_losses});
  const tabi_value value = tree_value(saved);
  must(tabi_checkpoint_save(to, &value, NULL));
  must(tabi_free_many((void *const[]){model, optim, schedule, scaler, random_state, all_losses, saved}, 7));
  must(tabi_free_many((void *const[]){r.net, r.opt, r.schedule, r.scaler, r.random}, 5));
}

int main(int argc, char **argv) {
  if (argc < 4 || argc % 2) {
    fprintf(stderr, "usage: resume DATA IN OUT [IN OUT ...]\n");
    return 2;
  }
  must(tabi_set_num_threads(1));
  tabi_tree data = load(argv[1]);
  tabi_tensor x = entry(data, "x").u.p, y = entry(data, "y").u.p;
  for (int i = 2; i + 1 < argc; i += 2)
    resume(x, y, argv[i], argv[i + 1]);
  must(tabi_free_many((void *const[]){x, y, data}, 3));
  if (tabi_live_handles(0) != 0)
    fprintf(stderr, "%d handles are left alive\n", (int)tabi_live_handles(0));
  return tabi_live_handles(0) != 0;
}
