/* What the C examples share: ending on errors, operators by name, IDX files, results. */
#ifndef EXAMPLE_H
#define EXAMPLE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <torchabi/torchabi.h>

#define OK(call) ((call) == TABI_OK ? (void)0 : (fprintf(stderr, "%s\n", tabi_error_message()), exit(1)))
#define INT(i) tabi_value_int(i)
#define INTS(...) tabi_value_list(TABI_TAG_INT_LIST, (int64_t[]){__VA_ARGS__}, sizeof((int64_t[]){__VA_ARGS__}) / 8)
#define CALL(name, ...) \
  call(name, (int64_t)(sizeof((tabi_value[]){__VA_ARGS__}) / sizeof(tabi_value)), (tabi_value[]){__VA_ARGS__})

/* Any operator by name; its first result. Found once, then remembered. */
static inline tabi_value call(const char *name, int64_t n, const tabi_value *args) {
  static struct {
    const char *name;
    tabi_op op;
  } known[64];
  size_t i = 0;
  while (known[i].name && strcmp(known[i].name, name) != 0)
    i++;
  if (!known[i].name) {
    OK(tabi_op_find(name, NULL, &known[i].op));
    known[i].name = name;
  }
  tabi_value out;
  int64_t count;
  OK(tabi_op_call(known[i].op, args, n, &out, 1, &count));
  return out;
}

static inline double item(tabi_value tensor) {
  tabi_value out;
  OK(tabi_tensor_item(tensor.u.p, &out));
  return out.tag == TABI_TAG_INT ? (double)out.u.i : out.u.d;
}

static inline double mean(const double *numbers, int64_t n) {
  double sum = 0;
  for (int64_t i = 0; i < n; i++)
    sum += numbers[i];
  return sum / (double)n;
}

/* An IDX file: two zero bytes, the type (8 is uint8), the number of dimensions, their big-endian sizes, the data. */
static inline tabi_value read_idx(const char *folder, const char *name) {
  char path[4096];
  unsigned char head[16];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file || fread(head, 1, 4, file) != 4 || head[3] > 3 || fread(head + 4, 4, head[3], file) != head[3])
    fprintf(stderr, "%s: no IDX file\n", path), exit(1);
  int64_t sizes[3], bytes = 1;
  for (int i = 0; i < head[3]; i++)
    bytes *= sizes[i] = (int64_t)head[4 + 4 * i] << 24 | head[5 + 4 * i] << 16 | head[6 + 4 * i] << 8 | head[7 + 4 * i];
  void *data = malloc((size_t)bytes);
  if (!data || fread(data, 1, (size_t)bytes, file) != (size_t)bytes)
    fprintf(stderr, "%s: too short\n", path), exit(1);
  tabi_tensor out;
  OK(tabi_tensor_from_data(data, bytes, sizes, head[3], TABI_DTYPE_UINT8, TABI_DEVICE_CPU, -1, &out));
  free(data);
  fclose(file);
  return tabi_value_tensor(out);
}

/* What torch.save wrote, a dict. */
static inline tabi_tree load(const char *folder, const char *name) {
  char path[4096];
  tabi_value out;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  OK(tabi_checkpoint_load(path, NULL, &out));
  return out.u.p;
}

static inline tabi_value get(tabi_tree dict, const char *key) {
  tabi_value out;
  OK(tabi_tree_get(dict, key, &out));
  return out;
}

/* The parameters of a module; how many there are. */
static inline int64_t parameters(tabi_module module, tabi_tensor *out, int64_t room) {
  tabi_tree tree;
  tabi_value value;
  int64_t n;
  OK(tabi_module_parameters(module, 1, &tree));
  OK(tabi_tree_size(tree, &n));
  for (int64_t i = 0; i < n && i < room; i++) {
    OK(tabi_tree_at(tree, i, NULL, &value));
    out[i] = value.u.p;
  }
  OK(tabi_free(tree));
  return n;
}

static inline void set_numbers(tabi_tree dict, const char *name, const double *numbers, int64_t n) {
  tabi_tensor tensor;
  OK(tabi_tensor_from_data(numbers, n * 8, &n, 1, TABI_DTYPE_FLOAT64, TABI_DEVICE_CPU, -1, &tensor));
  tabi_value key = tabi_value_string(name), value = tabi_value_tensor(tensor);
  OK(tabi_tree_set(dict, &key, &value));
  OK(tabi_free(tensor));
}

static inline void set_tree(tabi_tree dict, const char *name, tabi_tree tree) {
  tabi_value key = tabi_value_string(name), value = tabi_value_tree(tree);
  OK(tabi_tree_set(dict, &key, &value));
  OK(tabi_free(tree));
}

/* {"model", "losses", "accuracy", "seconds"} in FOLDER/lenet-c.pt */
static inline void save_result(const char *folder, tabi_module module, const double *losses, int64_t steps,
                               const double *accuracy, const double *seconds, int64_t epochs) {
  char path[4096];
  tabi_tree result, state;
  snprintf(path, sizeof path, "%s/lenet-c.pt", folder);
  mkdir(folder, 0777);
  OK(tabi_tree_new(TABI_TREE_DICT, &result));
  OK(tabi_module_state_dict(module, &state));
  set_tree(result, "model", state);
  set_numbers(result, "losses", losses, steps);
  set_numbers(result, "accuracy", accuracy, epochs);
  set_numbers(result, "seconds", seconds, epochs);
  const tabi_value value = tabi_value_tree(result);
  OK(tabi_checkpoint_save(path, &value, NULL));
}

#endif
