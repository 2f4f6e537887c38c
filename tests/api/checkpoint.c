/* Trees, and files of torch.save: in and out, and what is wrong with them. */
#include "check.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static const char *in_folder(const char *name) {
  static char path[256];
  if (!folder[0]) {
    strcpy(folder, "/tmp/torchabi-XXXXXX");
    CHECK(mkdtemp(folder) != NULL);
  }
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static tabi_tree new_tree(tabi_tree_kind kind) {
  tabi_tree out = NULL;
  CHECK_OK(tabi_tree_new(kind, &out));
  return out;
}

static void set(tabi_tree tree, const char *name, tabi_value value) {
  const tabi_value key = tabi_value_string(name);
  CHECK_OK(tabi_tree_set(tree, &key, &value));
}

static tabi_value get(tabi_tree tree, const char *name) {
  tabi_value out = tabi_value_none();
  CHECK_OK(tabi_tree_get(tree, name, &out));
  return out;
}

static void trees_hold_values(void) {
  tabi_tree dict = new_tree(TABI_TREE_DICT), list = new_tree(TABI_TREE_LIST), tuple = new_tree(TABI_TREE_TUPLE);
  tabi_tensor t = make_tensor();
  int64_t n = 0;
  int32_t kind = 0;
  const char *type = NULL;
  set(dict, "none", tabi_value_none());
  set(dict, "text", tabi_value_string("grüße"));
  set(dict, "number", tabi_value_double(0.5));
  set(dict, "tensor", tabi_value_tensor(t));
  set(dict, "list", tabi_value_tree(list));
  set(dict, "number", tabi_value_int(7));
  CHECK_OK(tabi_tree_size(dict, &n));
  CHECK(n == 5);
  tabi_value v = get(dict, "number");
  CHECK(v.tag == TABI_TAG_INT && v.u.i == 7);
  v = get(dict, "text");
  CHECK(v.tag == TABI_TAG_STRING && v.count == 7 && memcmp(v.u.p, "grüße", 7) == 0);
  v = get(dict, "tensor");
  int32_t same = 0;
  CHECK_OK(tabi_tensor_is_same(v.u.p, t, &same));
  CHECK(same);
  CHECK_OK(tabi_free(v.u.p));
  /* A tree in a tree is shared. */
  v = get(dict, "list");
  const tabi_value one = tabi_value_int(1);
  CHECK_OK(tabi_tree_append(v.u.p, &one));
  CHECK_OK(tabi_tree_size(list, &n));
  CHECK(n == 1);
  CHECK_OK(tabi_tree_kind_of(v.u.p, &kind));
  CHECK(kind == TABI_TREE_LIST);
  CHECK_OK(tabi_free(v.u.p));
  /* Keys of any type that Python hashes. */
  CHECK_OK(tabi_tree_append(tuple, &one));
  const tabi_value keys[] = {tabi_value_tree(tuple), tabi_value_int(3), tabi_value_none(), tabi_value_bool(1)};
  for (size_t i = 0; i < 4; i++)
    CHECK_OK(tabi_tree_set(dict, &keys[i], &one));
  CHECK_OK(tabi_tree_size(dict, &n));
  CHECK(n == 9);
  tabi_value key = tabi_value_tree(list), value = tabi_value_none();
  CHECK_FAILS(tabi_tree_set(dict, &key, &one), TABI_TYPE_ERROR, "'key' must be");
  CHECK_FAILS(tabi_tree_get(dict, "nothing", &v), TABI_KEY_ERROR, "has no key 'nothing'; it has 'none', 'text'");
  CHECK_FAILS(tabi_tree_at(dict, 9, &key, &value), TABI_INDEX_ERROR, "has 9 entries");
  CHECK_FAILS(tabi_tree_append(dict, &one), TABI_TYPE_ERROR, "must be a list, tuple or set");
  CHECK_FAILS(tabi_tree_set(list, &one, &one), TABI_TYPE_ERROR, "must be a dict, not a list");
  CHECK_OK(tabi_tree_set_type(dict, "collections.OrderedDict"));
  CHECK_OK(tabi_tree_type(dict, &type));
  CHECK_TEXT(type, "collections.OrderedDict");
  CHECK_FAILS(tabi_tree_set_type(list, "tuple"), TABI_VALUE_ERROR, "a list cannot be a 'tuple'");
  void *handles[] = {dict, list, tuple, t};
  CHECK_OK(tabi_free_many(handles, 4));
}

static void trees_do_not_hold_themselves(void) {
  tabi_tree a = new_tree(TABI_TREE_LIST), b = new_tree(TABI_TREE_LIST);
  tabi_value va = tabi_value_tree(a), vb = tabi_value_tree(b);
  CHECK_OK(tabi_tree_append(a, &vb));
  CHECK_FAILS(tabi_tree_append(a, &va), TABI_VALUE_ERROR, "cannot hold itself");
  CHECK_FAILS(tabi_tree_append(b, &va), TABI_VALUE_ERROR, "cannot hold itself");
  CHECK_OK(tabi_free(a));
  CHECK_OK(tabi_free(b));
}

static void deep_trees_go_without_a_crash(void) {
  tabi_tree root = new_tree(TABI_TREE_LIST), at = root;
  for (int i = 0; i < 100000; i++) {
    tabi_tree next = new_tree(TABI_TREE_LIST);
    const tabi_value v = tabi_value_tree(next);
    CHECK_OK(tabi_tree_append(at, &v));
    if (at != root)
      CHECK_OK(tabi_free(at));
    at = next;
  }
  CHECK_OK(tabi_free(at));
  const tabi_value v = tabi_value_tree(root);
  CHECK_FAILS(tabi_checkpoint_save(in_folder("deep.pt"), &v), TABI_VALUE_ERROR, "nested deeper than 1000");
  CHECK_OK(tabi_free(root));
}

static void what_is_saved_is_loaded(void) {
  tabi_tree dict = new_tree(TABI_TREE_DICT);
  tabi_tensor t = make_tensor(), turned = tabi_call_t(find_op("t"), t);
  set(dict, "a", tabi_value_tensor(t));
  set(dict, "b", tabi_value_tensor(turned));
  set(dict, "n", tabi_value_int(INT64_MIN));
  set(dict, "x", tabi_value_double(0.1));
  set(dict, "z", tabi_value_complex(1, -2));
  set(dict, "dtype", tabi_value_dtype(TABI_DTYPE_BFLOAT16));
  set(dict, "device", tabi_value_device(TABI_DEVICE_CUDA, 1));
  tabi_value bytes = tabi_value_list(TABI_TAG_BYTES, "\0\xff\x80", 3);
  set(dict, "bytes", bytes);
  const tabi_value v = tabi_value_tree(dict);
  tabi_value out = tabi_value_none();
  CHECK_OK(tabi_checkpoint_save(in_folder("all.pt"), &v));
  CHECK_OK(tabi_checkpoint_load(in_folder("all.pt"), NULL, &out));
  CHECK(out.tag == TABI_TAG_TREE);
  tabi_tree back = out.u.p;
  tabi_value a = get(back, "a"), b = get(back, "b"), got = get(back, "n");
  CHECK(got.tag == TABI_TAG_INT && got.u.i == INT64_MIN);
  got = get(back, "x");
  CHECK(got.tag == TABI_TAG_DOUBLE && got.u.d == 0.1);
  got = get(back, "z");
  CHECK(got.tag == TABI_TAG_COMPLEX && got.u.d == 1 && got.imag == -2);
  got = get(back, "dtype");
  CHECK(got.tag == TABI_TAG_DTYPE && got.u.i == TABI_DTYPE_BFLOAT16);
  got = get(back, "device");
  CHECK(got.tag == TABI_TAG_DEVICE && got.u.i == TABI_DEVICE_CUDA && got.index == 1);
  got = get(back, "bytes");
  CHECK(got.tag == TABI_TAG_BYTES && got.count == 3 && memcmp(got.u.p, "\0\xff\x80", 3) == 0);
  /* Tensors that shared memory share it again. */
  const float other[4] = {9, 8, 7, 6}, seen[4] = {9, 7, 8, 6};
  CHECK_OK(tabi_tensor_copy_from(a.u.p, other, sizeof other));
  CHECK(has_floats(b.u.p, seen, 4));
  void *handles[] = {dict, t, turned, back, a.u.p, b.u.p};
  CHECK_OK(tabi_free_many(handles, 6));
}

static void a_text_alone_can_be_saved(void) {
  tabi_value v = tabi_value_string("hello"), out;
  CHECK_OK(tabi_checkpoint_save(in_folder("text.pt"), &v));
  CHECK_OK(tabi_checkpoint_load(in_folder("text.pt"), NULL, &out));
  CHECK(out.tag == TABI_TAG_STRING && out.count == 5 && memcmp(out.u.p, "hello", 5) == 0);
}

static void files_that_cannot_be_are_said(void) {
  tabi_value v = tabi_value_int(1), out;
  CHECK_FAILS(tabi_checkpoint_load("/nonexistent/x.pt", NULL, &out), TABI_IO_ERROR,
              "cannot open '/nonexistent/x.pt': No such file");
  CHECK_FAILS(tabi_checkpoint_save("/nonexistent/x.pt", &v), TABI_IO_ERROR,
              "cannot write '/nonexistent/x.pt': No such file");
  CHECK_FAILS(tabi_checkpoint_load("/", NULL, &out), TABI_IO_ERROR, "is no file");
  CHECK_FAILS(tabi_checkpoint_save("/", &v), TABI_IO_ERROR, "is no file");
  CHECK_FAILS(tabi_checkpoint_load_bytes("hello, world", 12, NULL, &out), TABI_CORRUPT_FILE, "no zip file");
  CHECK_FAILS(tabi_checkpoint_load_bytes(NULL, 0, NULL, &out), TABI_CORRUPT_FILE, "no zip file");
  tabi_load_options options = {.struct_size = TABI_LOAD_OPTIONS_SIZE, .device_type = 99};
  CHECK_FAILS(tabi_checkpoint_load_bytes("x", 1, &options, &out), TABI_INVALID_ARGUMENT, "'options->device_type'");
}

static char *read_whole(const char *path, long *size) {
  FILE *file = fopen(path, "rb");
  CHECK(file != NULL);
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  char *data = malloc((size_t)*size);
  CHECK(fread(data, 1, (size_t)*size, file) == (size_t)*size);
  fclose(file);
  return data;
}

static void truncated_and_damaged_files_are_refused(void) {
  tabi_tensor t = make_tensor();
  tabi_value v = tabi_value_tensor(t), out;
  CHECK_OK(tabi_checkpoint_save(in_folder("t.pt"), &v));
  CHECK_OK(tabi_free(t));
  long size = 0, damaged = 0;
  char *data = read_whole(in_folder("t.pt"), &size);
  for (long n = 0; n < size; n++) {
    const tabi_status status = tabi_checkpoint_load_bytes(data, n, NULL, &out);
    if (status != TABI_CORRUPT_FILE) {
      CHECK(!"a truncated file was taken");
      break;
    }
  }
  /* Every byte flipped: the file is refused, or what is loaded is whole all the same. */
  for (long i = 0; i < size; i++) {
    data[i] = (char)(data[i] ^ 0x55);
    const tabi_status status = tabi_checkpoint_load_bytes(data, size, NULL, &out);
    data[i] = (char)(data[i] ^ 0x55);
    if (status == TABI_OK) {
      if (out.tag == TABI_TAG_TENSOR || out.tag == TABI_TAG_TREE)
        CHECK_OK(tabi_free(out.u.p));
      continue;
    }
    damaged++;
    CHECK(status == TABI_CORRUPT_FILE || status == TABI_UNSAFE_FILE || status == TABI_NOT_IMPLEMENTED);
  }
  CHECK(damaged > size / 4);
  free(data);
}

/* A saved file is there whole or not at all, with the permissions that files get here, and links stay links. */
static void saving_is_atomic(void) {
  tabi_value v = tabi_value_int(1), out;
  struct stat info;
  char path[256], link_path[256];
  strcpy(path, in_folder("mode.pt"));
  const mode_t mask = umask(027);
  CHECK_OK(tabi_checkpoint_save(path, &v));
  umask(mask);
  CHECK(stat(path, &info) == 0 && (info.st_mode & 0777) == 0640);
  CHECK(chmod(path, 0604) == 0);
  v = tabi_value_int(2);
  CHECK_OK(tabi_checkpoint_save(path, &v));
  CHECK(stat(path, &info) == 0 && (info.st_mode & 0777) == 0604);
  strcpy(link_path, in_folder("link.pt"));
  CHECK(symlink(path, link_path) == 0);
  v = tabi_value_int(3);
  CHECK_OK(tabi_checkpoint_save(link_path, &v));
  CHECK(lstat(link_path, &info) == 0 && S_ISLNK(info.st_mode));
  CHECK_OK(tabi_checkpoint_load(path, NULL, &out));
  CHECK(out.u.i == 3);
  /* A value that cannot be saved, and a disk that is full, leave the old file and nothing else. */
  tabi_value meta = tabi_value_dtype(TABI_DTYPE_FLOAT32);
  meta.tag = TABI_TAG_MEMORY_FORMAT;
  meta.u.i = TABI_MEMORY_FORMAT_CONTIGUOUS;
  CHECK_FAILS(tabi_checkpoint_save(path, &meta), TABI_NOT_IMPLEMENTED, "Python cannot either");
  tabi_tensor big = NULL;
  static float zeros[1 << 16];
  const int64_t n = 1 << 16;
  CHECK_OK(tabi_tensor_from_data(zeros, sizeof zeros, &n, 1, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &big));
  struct rlimit before, small;
  CHECK(getrlimit(RLIMIT_FSIZE, &before) == 0);
  small = before;
  small.rlim_cur = 4096;
  signal(SIGXFSZ, SIG_IGN);
  CHECK(setrlimit(RLIMIT_FSIZE, &small) == 0);
  v = tabi_value_tensor(big);
  const tabi_status status = tabi_checkpoint_save(path, &v);
  CHECK(setrlimit(RLIMIT_FSIZE, &before) == 0);
  CHECK(status == TABI_IO_ERROR && strstr(tabi_error_message(), "File too large"));
  CHECK_OK(tabi_free(big));
  CHECK_OK(tabi_checkpoint_load(path, NULL, &out));
  CHECK(out.u.i == 3);
  char command[128];
  snprintf(command, sizeof command, "ls %s | grep -q tmp", folder);
  CHECK(system(command) != 0);
}

static void the_folder_goes(void) {
  char command[128];
  snprintf(command, sizeof command, "rm -r %s", folder);
  if (folder[0])
    CHECK(system(command) == 0);
}

static const check_case cases[] = {
    CASE(trees_hold_values),
    CASE(trees_do_not_hold_themselves),
    CASE(deep_trees_go_without_a_crash),
    CASE(what_is_saved_is_loaded),
    CASE(a_text_alone_can_be_saved),
    CASE(files_that_cannot_be_are_said),
    CASE(truncated_and_damaged_files_are_refused),
    CASE(saving_is_atomic),
    CASE(the_folder_goes),
};
CHECK_MAIN(cases)
