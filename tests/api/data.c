/* Datasets, loaders in every form, their states, and tables of comma-separated values. */
#include "trees.h"

#include <unistd.h>

enum { rows = 10, most = 64 };

static tabi_tensor numbers(int64_t n) {
  int64_t data[most];
  tabi_tensor out = NULL;
  for (int64_t i = 0; i < n; i++)
    data[i] = i;
  CHECK_OK(tabi_tensor_from_data(data, n * 8, &n, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &out));
  return out;
}

/* Rows {2 i, 2 i + 1} and numbers i. */
static tabi_dataset make_dataset(void) {
  const int64_t sizes[2] = {rows, 2};
  float data[rows * 2];
  for (int i = 0; i < rows * 2; i++)
    data[i] = (float)i;
  tabi_tensor tensors[2] = {NULL, numbers(rows)};
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, sizes, 2, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &tensors[0]));
  tabi_dataset out = NULL;
  CHECK_OK(tabi_dataset_new(tensors, 2, &out));
  CHECK_OK(tabi_free(tensors[0]));
  CHECK_OK(tabi_free(tensors[1]));
  return out;
}

/* The numbers that a tensor holds, as a text; frees it. */
static const char *numbers_of(tabi_tensor tensor, char *out) {
  int64_t data[most], n = 0;
  CHECK_OK(tabi_tensor_numel(tensor, &n));
  CHECK(n <= most);
  CHECK_OK(tabi_tensor_copy_to(tensor, data, n * 8));
  for (int64_t i = 0; i < n; i++)
    out += sprintf(out, "%d ", (int)data[i]);
  *out = 0;
  CHECK_OK(tabi_free(tensor));
  return out;
}

/* The examples of one batch by their numbers, a line; "" at the end. Checks that rows belong together. */
static int next_line(tabi_loader loader, char *out) {
  tabi_value batch[2];
  int64_t n = -1, data[most], numel = 0;
  float pairs[2 * most];
  CHECK_OK(tabi_loader_next(loader, batch, 2, &n));
  *out = 0;
  if (n == 0)
    return 0;
  CHECK(n == 2);
  CHECK_OK(tabi_tensor_numel(batch[1].u.p, &numel));
  CHECK(numel <= most);
  CHECK_OK(tabi_tensor_copy_to(batch[1].u.p, data, numel * 8));
  CHECK_OK(tabi_tensor_copy_to(batch[0].u.p, pairs, numel * 8));
  for (int64_t i = 0; i < numel; i++)
    CHECK(pairs[2 * i] == (float)(2 * data[i]) && pairs[2 * i + 1] == (float)(2 * data[i] + 1));
  CHECK_OK(tabi_free(batch[0].u.p));
  numbers_of(batch[1].u.p, out);
  return 1;
}

/* All batches that are left, with a bar after each. */
static const char *rest(tabi_loader loader, char *out) {
  char *end = out;
  while (next_line(loader, end))
    end += sprintf(end + strlen(end), "|") + strlen(end) - 1;
  *end = 0;
  return out;
}

static tabi_loader make_loader(tabi_dataset dataset, tabi_generator generator, const char **names, tabi_value *options,
                               int64_t n) {
  tabi_loader out = NULL;
  CHECK_OK(tabi_loader_new(dataset, 0, generator, names, options, n, &out));
  return out;
}

static tabi_generator make_generator(uint64_t seed) {
  tabi_generator out = NULL;
  CHECK_OK(tabi_generator_new(TABI_DEVICE_CPU, -1, &out));
  CHECK_OK(tabi_generator_set_seed(out, seed));
  return out;
}

static void an_epoch_goes_in_order(void) {
  tabi_dataset dataset = make_dataset();
  const char *names[3] = {"batch_size", "drop_last", "num_workers"};
  for (int64_t workers = 0; workers < 4; workers += 3)
    for (int drop = 0; drop < 2; drop++) {
      tabi_value options[3] = {tabi_value_int(4), tabi_value_bool(drop), tabi_value_int(workers)};
      tabi_loader loader = make_loader(dataset, NULL, names, options, 3);
      char text[512];
      int64_t n = 0;
      CHECK_OK(tabi_loader_length(loader, &n));
      CHECK(n == 3 - drop);
      CHECK_TEXT(rest(loader, text), "");
      for (int epoch = 0; epoch < 2; epoch++) {
        CHECK_OK(tabi_loader_start(loader));
        CHECK_TEXT(rest(loader, text), drop ? "0 1 2 3 |4 5 6 7 |" : "0 1 2 3 |4 5 6 7 |8 9 |");
      }
      /* One that is given up while threads work. */
      CHECK_OK(tabi_loader_start(loader));
      CHECK(next_line(loader, text));
      CHECK_OK(tabi_free(loader));
    }
  CHECK_OK(tabi_free(dataset));
}

static void a_state_goes_on_elsewhere(void) {
  tabi_dataset dataset = make_dataset();
  const char *names[3] = {"batch_size", "shuffle", "num_workers"};
  for (int64_t workers = 0; workers < 4; workers += 3)
    for (int at = 0; at < 5; at++) {
      tabi_value options[3] = {tabi_value_int(3), tabi_value_bool(1), tabi_value_int(workers)};
      tabi_generator generator = make_generator(1), other = make_generator(2);
      tabi_loader loader = make_loader(dataset, generator, names, options, 3);
      tabi_loader resumed = make_loader(dataset, other, names, options, 3);
      char line[512], first[512], second[512];
      tabi_tree state = NULL;
      CHECK_OK(tabi_loader_start(loader));
      for (int i = 0; i < at; i++)
        CHECK(next_line(loader, line));
      CHECK_OK(tabi_loader_state_dict(loader, &state));
      CHECK_OK(tabi_loader_load_state_dict(resumed, state));
      CHECK_OK(tabi_free(state));
      CHECK_TEXT(rest(resumed, second), rest(loader, first));
      CHECK(at == 4 ? !*first : *first);
      CHECK_OK(tabi_loader_start(loader));
      CHECK_OK(tabi_loader_start(resumed));
      CHECK_TEXT(rest(resumed, second), rest(loader, first));
      void *all[] = {loader, resumed, generator, other};
      CHECK(tabi_free_many(all, 4) == TABI_OK);
    }
  tabi_value shuffle = tabi_value_bool(1);
  const char *name = "shuffle";
  tabi_loader plain = make_loader(dataset, NULL, NULL, NULL, 0),
              drawing = make_loader(dataset, NULL, &name, &shuffle, 1);
  tabi_tree state = NULL;
  CHECK_OK(tabi_loader_start(drawing));
  char line[64];
  CHECK(next_line(drawing, line));
  CHECK_OK(tabi_loader_state_dict(drawing, &state));
  CHECK_FAILS(tabi_loader_load_state_dict(plain, state), TABI_VALUE_ERROR, "draws its order");
  set(state, "position", tabi_value_int(11));
  CHECK_FAILS(tabi_loader_load_state_dict(drawing, state), TABI_VALUE_ERROR, "is 11, and an epoch has 10 batches");
  tabi_tensor order = numbers(rows + 1);
  set(state, "position", tabi_value_int(1));
  set(state, "order", tabi_value_tensor(order));
  CHECK_FAILS(tabi_loader_load_state_dict(drawing, state), TABI_INDEX_ERROR, "'order' has 10");
  tabi_tree empty = new_tree(TABI_TREE_DICT);
  CHECK_FAILS(tabi_loader_load_state_dict(drawing, empty), TABI_KEY_ERROR, "no 'position'");
  void *all[] = {order, empty, state, plain, drawing, dataset};
  CHECK(tabi_free_many(all, 6) == TABI_OK);
}

static void examples_of_the_host_have_numbers(void) {
  const char *names[2] = {"batch_size", "num_workers"};
  tabi_value options[2] = {tabi_value_int(4), tabi_value_int(2)};
  tabi_loader loader = NULL;
  tabi_tensor indices = NULL;
  char text[128];
  int64_t n = 0;
  CHECK_OK(tabi_loader_new(NULL, 6, NULL, names, options, 2, &loader));
  CHECK_OK(tabi_loader_start(loader));
  CHECK_FAILS(tabi_loader_next(loader, options, 2, &n), TABI_RUNTIME_ERROR, "tabi_loader_next_indices()");
  CHECK_OK(tabi_loader_next_indices(loader, &indices));
  numbers_of(indices, text);
  CHECK_TEXT(text, "0 1 2 3 ");
  CHECK_OK(tabi_loader_next_indices(loader, &indices));
  numbers_of(indices, text);
  CHECK_TEXT(text, "4 5 ");
  CHECK_OK(tabi_loader_next_indices(loader, &indices));
  CHECK(indices == NULL);
  CHECK_OK(tabi_free(loader));
}

static void datasets_are_parts_of_others(void) {
  tabi_dataset whole = make_dataset(), few = NULL, both = NULL;
  const int64_t chosen[3] = {7, 7, 2}, three = 3;
  tabi_tensor indices = NULL, one = numbers(1);
  CHECK_OK(tabi_tensor_from_data(chosen, 24, &three, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &indices));
  CHECK_OK(tabi_dataset_subset(whole, indices, &few));
  void *parts[2] = {few, whole};
  CHECK_OK(tabi_dataset_concat(parts, 2, &both));
  int64_t n = 0;
  CHECK_OK(tabi_dataset_length(both, &n));
  CHECK(n == rows + 3);
  CHECK_OK(tabi_dataset_width(both, &n));
  CHECK(n == 2);
  CHECK_FAILS(tabi_dataset_subset(few, indices, &both), TABI_INDEX_ERROR, "has 7, and there are 3 examples");
  tabi_value batch[2];
  char text[128];
  CHECK_OK(tabi_dataset_get(both, -rows - 1, batch, 2, &n));
  CHECK(n == 2);
  numbers_of(batch[1].u.p, text);
  CHECK_TEXT(text, "2 ");
  CHECK_OK(tabi_free(batch[0].u.p));
  CHECK_FAILS(tabi_dataset_get(both, rows + 3, batch, 2, &n), TABI_INDEX_ERROR, "there are 13 examples");
  CHECK_OK(tabi_dataset_batch(both, indices, batch, 2, &n));
  numbers_of(batch[1].u.p, text);
  CHECK_TEXT(text, "4 4 2 ");
  CHECK_OK(tabi_free(batch[0].u.p));
  CHECK_FAILS(tabi_dataset_batch(both, indices, batch, 1, &n), TABI_INVALID_ARGUMENT, "");
  tabi_tensor floats = make_tensor();
  CHECK_FAILS(tabi_dataset_batch(both, floats, batch, 2, &n), TABI_TYPE_ERROR, "int64");
  tabi_tensor pair[2] = {indices, floats};
  tabi_dataset other = NULL;
  CHECK_FAILS(tabi_dataset_new(pair, 2, &other), TABI_VALUE_ERROR, "Size mismatch between tensors");
  CHECK_OK(tabi_dataset_new(&floats, 1, &other));
  parts[0] = other;
  CHECK_FAILS(tabi_dataset_concat(parts, 2, &both), TABI_VALUE_ERROR, "of 1 and of 2 tensors");
  void *all[] = {whole, few, both, indices, one, floats, other};
  CHECK(tabi_free_many(all, 7) == TABI_OK);
}

static void splits_deal_everything_out(void) {
  const double fractions[2] = {0.75, 0.25}, wrong[2] = {4, 7};
  tabi_generator generator = make_generator(3);
  tabi_value parts[2];
  int64_t n = 0, counts[2], seen[rows] = {0};
  CHECK_OK(tabi_data_split(rows, fractions, 2, generator, parts, 2, &n));
  CHECK(n == 2);
  for (int i = 0; i < 2; i++) {
    int64_t data[rows];
    CHECK_OK(tabi_tensor_numel(parts[i].u.p, &counts[i]));
    CHECK_OK(tabi_tensor_copy_to(parts[i].u.p, data, counts[i] * 8));
    for (int64_t k = 0; k < counts[i]; k++)
      seen[data[k]]++;
    CHECK_OK(tabi_free(parts[i].u.p));
  }
  CHECK(counts[0] == 8 && counts[1] == 2);
  for (int i = 0; i < rows; i++)
    CHECK(seen[i] == 1);
  CHECK_FAILS(tabi_data_split(rows, wrong, 2, generator, parts, 2, &n), TABI_VALUE_ERROR, "add up to 11 examples");
  CHECK_OK(tabi_free(generator));
}

static void bad_options_are_refused(void) {
  tabi_dataset dataset = make_dataset();
  tabi_tensor weights = make_tensor();
  const struct {
    const char *name;
    tabi_value value;
    tabi_status status;
    const char *text;
  } bad[] = {
      {"batch_size", tabi_value_int(0), TABI_VALUE_ERROR, "batch_size=0"},
      {"batch_size", tabi_value_none(), TABI_VALUE_ERROR, "batch_size=None"},
      {"num_workers", tabi_value_int(-1), TABI_VALUE_ERROR, "num_workers must be from 0"},
      {"prefetch_factor", tabi_value_int(2), TABI_VALUE_ERROR, "num_workers is 0"},
      {"num_samples", tabi_value_int(2), TABI_VALUE_ERROR, "go with weights"},
      {"weights", tabi_value_tensor(weights), TABI_VALUE_ERROR, "1d sequence"},
      {"shufle", tabi_value_bool(1), TABI_TYPE_ERROR, "shufle"},
  };
  tabi_loader loader = NULL;
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    CHECK_FAILS(tabi_loader_new(dataset, 0, NULL, (const char **)&bad[i].name, &bad[i].value, 1, &loader),
                bad[i].status, bad[i].text);
  CHECK_FAILS(tabi_loader_new(dataset, 3, NULL, NULL, NULL, 0, &loader), TABI_VALUE_ERROR, "'length' must be 0");
  CHECK_OK(tabi_free(weights));
  CHECK_OK(tabi_free(dataset));
}

static void a_table_is_read(void) {
  char path[] = "/tmp/torchabi-XXXXXX";
  const char table[] = "n;x;text\r\n1;2.5;\"a \"\"b\"\";c\"\r\n-2;;d\r\n";
  const int file = mkstemp(path);
  CHECK(file >= 0 && write(file, table, sizeof table - 1) == (ssize_t)sizeof table - 1 && close(file) == 0);
  const char *name = "delimiter";
  tabi_value delimiter = tabi_value_string(";");
  tabi_tree columns = NULL, texts = NULL;
  CHECK_OK(tabi_data_read_csv(path, &name, &delimiter, 1, &columns));
  tabi_value n = get(columns, "n"), x = get(columns, "x"), text = get(columns, "text");
  CHECK(n.tag == TABI_TAG_TENSOR && x.tag == TABI_TAG_TENSOR && text.tag == TABI_TAG_TREE);
  char line[64];
  numbers_of(n.u.p, line);
  CHECK_TEXT(line, "1 -2 ");
  double reals[2];
  CHECK_OK(tabi_tensor_copy_to(x.u.p, reals, sizeof reals));
  CHECK(reals[0] == 2.5 && reals[1] != reals[1]);
  texts = text.u.p;
  int64_t count = 0;
  CHECK_OK(tabi_tree_size(texts, &count));
  CHECK(count == 2);
  delimiter = tabi_value_string("x");
  CHECK_FAILS(tabi_data_read_csv(path, &name, &delimiter, 1, &columns), TABI_CORRUPT_FILE, "line 2 has 1 fields");
  unlink(path);
  CHECK_FAILS(tabi_data_read_csv(path, NULL, NULL, 0, &columns), TABI_IO_ERROR, "cannot open");
  void *all[] = {columns, x.u.p, texts};
  CHECK(tabi_free_many(all, 3) == TABI_OK);
}

static const check_case cases[] = {
    CASE(an_epoch_goes_in_order),
    CASE(a_state_goes_on_elsewhere),
    CASE(examples_of_the_host_have_numbers),
    CASE(datasets_are_parts_of_others),
    CASE(splits_deal_everything_out),
    CASE(bad_options_are_refused),
    CASE(a_table_is_read),
};
CHECK_MAIN(cases)
