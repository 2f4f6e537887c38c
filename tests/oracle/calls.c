/* Makes the recorded calls of PyTorch's operators again: calls FOLDER, with recorded.pt of recorded.py. A call is a
 * test. */
#include "check.h"

/* Arguments of one call. */
static tabi_value pool[4096];
static int64_t used;

static tabi_value argument(tabi_value value);

/* The entries of a list as one value. */
static tabi_value list_of(tabi_tree tree) {
  int64_t n = 0;
  CHECK_OK(tabi_tree_size(tree, &n));
  tabi_value *items = pool + used;
  used += n;
  CHECK(used <= (int64_t)(sizeof pool / sizeof *pool));
  for (int64_t i = 0; i < n; i++) {
    tabi_value item = tabi_value_none();
    CHECK_OK(tabi_tree_at(tree, i, NULL, &item));
    items[i] = argument(item);
  }
  return tabi_value_list(TABI_TAG_VALUE_LIST, items, n);
}

static tabi_value argument(tabi_value value) {
  return value.tag == TABI_TAG_TREE ? list_of(value.u.p) : value;
}

static tabi_value entry(tabi_tree tree, const char *key) {
  tabi_value out = tabi_value_none();
  CHECK_OK(tabi_tree_get(tree, key, &out));
  return out;
}

static int same_tensors(tabi_tensor a, tabi_tensor b) {
  tabi_tensor_info ia = {.struct_size = sizeof ia}, ib = {.struct_size = sizeof ib};
  CHECK_OK(tabi_tensor_describe(a, &ia));
  CHECK_OK(tabi_tensor_describe(b, &ib));
  if (ia.dtype != ib.dtype || ia.ndim != ib.ndim || memcmp(ia.sizes, ib.sizes, (size_t)ia.ndim * sizeof *ia.sizes) != 0)
    return 0;
  tabi_value args[5] = {tabi_value_tensor(a), tabi_value_tensor(b), tabi_value_double(1e-5), tabi_value_double(1e-6),
                        tabi_value_bool(1)};
  tabi_value out = tabi_value_none();
  int64_t n = 0;
  CHECK_OK(tabi_op_call(find_op("equal"), args, 2, &out, 1, &n));
  if (out.u.i)
    return 1;
  /* Not a number is equal to itself here; and kernels may differ in the last bits from thread to thread. */
  if (tabi_op_call(find_op("allclose"), args, 5, &out, 1, &n) != TABI_OK)
    return 0;
  return out.u.i != 0;
}

static int same(tabi_value got, tabi_value wanted) {
  if (wanted.tag == TABI_TAG_TENSOR)
    return got.tag == TABI_TAG_TENSOR && same_tensors(got.u.p, wanted.u.p);
  if (wanted.tag == TABI_TAG_TREE) {
    int64_t n = 0;
    CHECK_OK(tabi_tree_size(wanted.u.p, &n));
    if (got.tag != TABI_TAG_TENSOR_LIST || got.count != n)
      return 0;
    for (int64_t i = 0; i < n; i++) {
      tabi_value item = tabi_value_none();
      CHECK_OK(tabi_tree_at(wanted.u.p, i, NULL, &item));
      if (item.tag != TABI_TAG_TENSOR || !same_tensors(((const tabi_tensor *)got.u.p)[i], item.u.p))
        return 0;
    }
    return 1;
  }
  return got.tag == wanted.tag && (got.u.i == wanted.u.i || (got.tag == TABI_TAG_DOUBLE && isnan(got.u.d)));
}

/* Runs one row; its name is borrowed from the row. */
static int run_row(tabi_tree row) {
  const char *name = entry(row, "name").u.p;
  tabi_value args[64], outs[64];
  const char *names[64];
  used = 0;
  const tabi_value positional = list_of(entry(row, "args").u.p);
  int64_t n = positional.count, keywords = 0, count = 0, wanted = 0;
  for (int64_t i = 0; i < n; i++) {
    args[i] = ((const tabi_value *)positional.u.p)[i];
    names[i] = NULL;
  }
  tabi_tree named = entry(row, "keywords").u.p, results = entry(row, "results").u.p;
  CHECK_OK(tabi_tree_size(named, &keywords));
  for (int64_t i = 0; i < keywords; i++, n++) {
    tabi_value key = tabi_value_none(), value = tabi_value_none();
    CHECK_OK(tabi_tree_at(named, i, &key, &value));
    names[n] = key.u.p;
    args[n] = argument(value);
  }
  tabi_op op = NULL;
  if (tabi_op_find(name, NULL, &op) != TABI_OK || tabi_op_call_named(op, names, args, n, outs, 64, &count) != TABI_OK) {
    printf("failed: %s: %s\n", name, tabi_error_message());
    return 0;
  }
  /* What outputs point to lasts until the next call: lists of tensors are read first. */
  tabi_tensor lists[64];
  int64_t listed = 0;
  for (int64_t i = 0; i < count; i++) {
    if (outs[i].tag != TABI_TAG_TENSOR_LIST)
      continue;
    CHECK(listed + outs[i].count <= 64);
    memcpy(lists + listed, outs[i].u.p, (size_t)outs[i].count * sizeof *lists);
    outs[i].u.p = lists + listed;
    listed += outs[i].count;
  }
  CHECK_OK(tabi_tree_size(results, &wanted));
  int fits = count == wanted;
  for (int64_t i = 0; fits && i < count; i++) {
    tabi_value result = tabi_value_none();
    CHECK_OK(tabi_tree_at(results, i, NULL, &result));
    fits = same(outs[i], result);
  }
  if (!fits)
    printf("failed: %s: another result than PyTorch's\n", name);
  return fits;
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: calls FOLDER\n");
    return 2;
  }
  char path[4096];
  snprintf(path, sizeof path, "%s/recorded.pt", argv[1]);
  tabi_value rows = tabi_value_none();
  int64_t n = 0;
  int passed = 0, failed = 0;
  CHECK_OK(tabi_checkpoint_load(path, NULL, &rows));
  CHECK_OK(tabi_tree_size(rows.u.p, &n));
  for (int64_t i = 0; i < n; i++) {
    CHECK_OK(tabi_scope_push());
    tabi_value row = tabi_value_none();
    CHECK_OK(tabi_tree_at(rows.u.p, i, NULL, &row));
    if (run_row(row.u.p))
      passed++;
    else
      failed++;
    CHECK_OK(tabi_scope_pop(NULL, 0));
  }
  CHECK_OK(tabi_free(rows.u.p));
  failed += check_failures + (tabi_live_handles(0) != 0);
  printf("%d passed, %d failed, 0 skipped\n", passed, failed);
  return failed != 0;
}
