/* Files of torch.save: in and out, and what is wrong with them. */
#include "trees.h"

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
  CHECK_FAILS(tabi_checkpoint_save(in_folder("deep.pt"), &v, NULL), TABI_VALUE_ERROR, "nested deeper than 1000");
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
  CHECK_OK(tabi_checkpoint_save(in_folder("all.pt"), &v, NULL));
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
  CHECK_OK(tabi_checkpoint_save(in_folder("text.pt"), &v, NULL));
  CHECK_OK(tabi_checkpoint_load(in_folder("text.pt"), NULL, &out));
  CHECK(out.tag == TABI_TAG_STRING && out.count == 5 && memcmp(out.u.p, "hello", 5) == 0);
}

static void files_that_cannot_be_are_said(void) {
  tabi_value v = tabi_value_int(1), out;
  CHECK_FAILS(tabi_checkpoint_load("/nonexistent/x.pt", NULL, &out), TABI_IO_ERROR,
              "cannot open '/nonexistent/x.pt': No such file");
  CHECK_FAILS(tabi_checkpoint_save("/nonexistent/x.pt", &v, NULL), TABI_IO_ERROR,
              "cannot write '/nonexistent/x.pt': No such file");
  CHECK_FAILS(tabi_checkpoint_load("/", NULL, &out), TABI_IO_ERROR, "is no file");
  CHECK_FAILS(tabi_checkpoint_save("/", &v, NULL), TABI_IO_ERROR, "is no file");
  CHECK_FAILS(tabi_checkpoint_load_bytes("hello, world", 12, NULL, &out), TABI_CORRUPT_FILE,
              "in no known format: it begins with 'hello, w'");
  CHECK_FAILS(tabi_checkpoint_load_bytes(NULL, 0, NULL, &out), TABI_CORRUPT_FILE, "the file is empty");
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
  CHECK_OK(tabi_checkpoint_save(in_folder("t.pt"), &v, NULL));
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
  CHECK_OK(tabi_checkpoint_save(path, &v, NULL));
  umask(mask);
  CHECK(stat(path, &info) == 0 && (info.st_mode & 0777) == 0640);
  CHECK(chmod(path, 0604) == 0);
  v = tabi_value_int(2);
  CHECK_OK(tabi_checkpoint_save(path, &v, NULL));
  CHECK(stat(path, &info) == 0 && (info.st_mode & 0777) == 0604);
  strcpy(link_path, in_folder("link.pt"));
  CHECK(symlink(path, link_path) == 0);
  v = tabi_value_int(3);
  CHECK_OK(tabi_checkpoint_save(link_path, &v, NULL));
  CHECK(lstat(link_path, &info) == 0 && S_ISLNK(info.st_mode));
  CHECK_OK(tabi_checkpoint_load(path, NULL, &out));
  CHECK(out.u.i == 3);
  /* A value that cannot be saved, and a disk that is full, leave the old file and nothing else. */
  tabi_value meta = tabi_value_dtype(TABI_DTYPE_FLOAT32);
  meta.tag = TABI_TAG_MEMORY_FORMAT;
  meta.u.i = TABI_MEMORY_FORMAT_CONTIGUOUS;
  CHECK_FAILS(tabi_checkpoint_save(path, &meta, NULL), TABI_NOT_IMPLEMENTED, "Python cannot either");
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
  const tabi_status status = tabi_checkpoint_save(path, &v, NULL);
  CHECK(setrlimit(RLIMIT_FSIZE, &before) == 0);
  CHECK(status == TABI_IO_ERROR && strstr(tabi_error_message(), "File too large"));
  CHECK_OK(tabi_free(big));
  CHECK_OK(tabi_checkpoint_load(path, NULL, &out));
  CHECK(out.u.i == 3);
  char command[128];
  snprintf(command, sizeof command, "ls %s | grep -q tmp", folder);
  CHECK(system(command) != 0);
}

static tabi_value load(const char *path, tabi_load_options options) {
  tabi_value out = tabi_value_none();
  options.struct_size = TABI_LOAD_OPTIONS_SIZE;
  CHECK_OK(tabi_checkpoint_load(path, &options, &out));
  return out;
}

/* A dict of two tensors that share memory, and a text. */
static const char *shared_file(void) {
  tabi_tree dict = NULL;
  tabi_tensor t = make_tensor(), turned = tabi_call_t(find_op("t"), t);
  CHECK_OK(tabi_tree_new(TABI_TREE_DICT, &dict));
  const tabi_value keys[] = {tabi_value_string("a"), tabi_value_string("turned"), tabi_value_string("text")};
  const tabi_value values[] = {tabi_value_tensor(t), tabi_value_tensor(turned), tabi_value_string("x")};
  for (size_t i = 0; i < 3; i++)
    CHECK_OK(tabi_tree_set(dict, &keys[i], &values[i]));
  const tabi_value v = tabi_value_tree(dict);
  CHECK_OK(tabi_checkpoint_save(in_folder("shared.pt"), &v, NULL));
  void *handles[] = {dict, t, turned};
  CHECK_OK(tabi_free_many(handles, 3));
  return in_folder("shared.pt");
}

static tabi_tensor tensor_under(tabi_tree tree, const char *key) {
  tabi_value out = tabi_value_none();
  CHECK_OK(tabi_tree_get(tree, key, &out));
  CHECK(out.tag == TABI_TAG_TENSOR);
  return out.u.p;
}

static float first_of(tabi_tensor t) {
  float data[4] = {0};
  CHECK_OK(tabi_tensor_copy_to(t, data, sizeof data));
  return data[0];
}

static void tensors_are_read_when_they_are_asked_for(void) {
  char path[256];
  strcpy(path, shared_file());
  tabi_value v = load(path, (tabi_load_options){.lazy = 1});
  tabi_stored_tensor a = {.struct_size = TABI_STORED_TENSOR_SIZE}, turned = a, text = a;
  CHECK_OK(tabi_tree_stored(v.u.p, 0, &a));
  CHECK_OK(tabi_tree_stored(v.u.p, 1, &turned));
  CHECK(a.dtype == TABI_DTYPE_FLOAT32 && a.ndim == 2 && a.numel == 4 && a.storage_nbytes == 16 && !a.is_loaded);
  CHECK(a.storage != 0 && a.storage == turned.storage);
  CHECK_TEXT(a.location, "cpu");
  CHECK_FAILS(tabi_tree_stored(v.u.p, 2, &text), TABI_TYPE_ERROR, "entry 2 of the dict is no tensor");
  CHECK_FAILS(tabi_tree_stored(v.u.p, 3, &text), TABI_INDEX_ERROR, "has 3 entries");
  int64_t sizes[2], n = 0;
  CHECK_OK(tabi_tree_stored_sizes(v.u.p, 0, sizes, 2, &n));
  CHECK(n == 2 && sizes[0] == 2 && sizes[1] == 2);
  /* The file may go: it is open. */
  CHECK(unlink(path) == 0);
  tabi_tensor t = tensor_under(v.u.p, "a"), again = tensor_under(v.u.p, "a"), other = tensor_under(v.u.p, "turned");
  int32_t same = 0;
  CHECK_OK(tabi_tensor_is_same(t, again, &same));
  CHECK(same && first_of(t) == 1);
  const tabi_tensor doubled = tabi_call_tt(find_op("add_.Tensor"), t, t);
  CHECK(first_of(other) == 2);
  CHECK_OK(tabi_tree_stored(v.u.p, 0, &a));
  CHECK(a.is_loaded);
  void *handles[] = {t, again, other, doubled, v.u.p};
  CHECK_OK(tabi_free_many(handles, 5));
}

/* One of two tensors that share memory is read and written to, and the other not: saved they share it still. */
static void what_is_half_read_is_saved_whole(void) {
  char path[256];
  for (int late = 0; late < 2; late++) {
    strcpy(path, shared_file());
    tabi_value v = load(path, (tabi_load_options){.lazy = 1});
    tabi_tensor t = tensor_under(v.u.p, late ? "turned" : "a"), other;
    tabi_tensor doubled = tabi_call_tt(find_op("add_.Tensor"), t, t);
    CHECK(doubled != NULL);
    CHECK_OK(tabi_checkpoint_save(in_folder("half.pt"), &v, NULL));
    void *handles[] = {t, doubled, v.u.p};
    CHECK_OK(tabi_free_many(handles, 3));
    v = load(in_folder("half.pt"), (tabi_load_options){0});
    t = tensor_under(v.u.p, "a");
    other = tensor_under(v.u.p, "turned");
    CHECK(first_of(t) == 2);
    doubled = tabi_call_tt(find_op("add_.Tensor"), t, t);
    CHECK(first_of(other) == 4);
    void *rest[] = {t, other, doubled, v.u.p};
    CHECK_OK(tabi_free_many(rest, 4));
  }
}

static void a_mapped_file_is_not_written_to(void) {
  char path[256];
  strcpy(path, shared_file());
  tabi_value v = load(path, (tabi_load_options){.mapped = 1});
  tabi_tensor t = tensor_under(v.u.p, "a"), other = tensor_under(v.u.p, "turned");
  const tabi_tensor doubled = tabi_call_tt(find_op("add_.Tensor"), t, t);
  CHECK(doubled && first_of(t) == 2 && first_of(other) == 2);
  /* The mapping stays as long as a tensor does. */
  void *handles[] = {other, doubled, v.u.p};
  CHECK_OK(tabi_free_many(handles, 3));
  CHECK(first_of(t) == 2);
  CHECK_OK(tabi_free(t));
  v = load(path, (tabi_load_options){0});
  t = tensor_under(v.u.p, "a");
  CHECK(first_of(t) == 1);
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_free(v.u.p));
}

static void tensors_are_cast_and_placed(void) {
  char path[256];
  strcpy(path, shared_file());
  tabi_value v = load(path, (tabi_load_options){.dtype = TABI_DTYPE_FLOAT64}), out;
  tabi_tensor t = tensor_under(v.u.p, "a"), other = tensor_under(v.u.p, "turned");
  tabi_dtype dtype = 0;
  CHECK_OK(tabi_tensor_dtype(t, &dtype));
  CHECK(dtype == TABI_DTYPE_FLOAT64);
  /* What shared memory shares it still. */
  const tabi_tensor doubled = tabi_call_tt(find_op("add_.Tensor"), t, t);
  double data[4] = {0};
  CHECK_OK(tabi_tensor_copy_to(other, data, sizeof data));
  CHECK(data[0] == 2);
  void *handles[] = {t, other, doubled, v.u.p};
  CHECK_OK(tabi_free_many(handles, 4));
  v = load(path, (tabi_load_options){.device_map = "cuda:0=cpu,cpu=meta"});
  t = tensor_under(v.u.p, "a");
  tabi_device_type type = 0;
  int32_t index = 0;
  CHECK_OK(tabi_tensor_device(t, &type, &index));
  CHECK(type == TABI_DEVICE_META);
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_free(v.u.p));
  tabi_load_options options = {.struct_size = TABI_LOAD_OPTIONS_SIZE, .device_map = "cpu"};
  CHECK_FAILS(tabi_checkpoint_load(path, &options, &out), TABI_VALUE_ERROR, "a pair such as");
  options.device_map = "cpu=nowhere";
  CHECK_FAILS(tabi_checkpoint_load(path, &options, &out), TABI_VALUE_ERROR, "the device 'nowhere'");
  options.device_map = NULL;
  options.dtype = TABI_DTYPE_INT64;
  CHECK_FAILS(tabi_checkpoint_load(path, &options, &out), TABI_VALUE_ERROR, "a floating-point one, not int64");
  options.dtype = 0;
  options.format = TABI_FORMAT_SAFETENSORS;
  CHECK_FAILS(tabi_checkpoint_load(path, &options, &out), TABI_CORRUPT_FILE, "in the format torch, not in safetensors");
}

typedef struct {
  char *data;
  long size, room;
  int calls, fails_at;
} stream;

static tabi_status read_stream(void *ctx, int64_t offset, void *data, int64_t size) {
  stream *s = ctx;
  if (++s->calls == s->fails_at)
    return tabi_error_set(TABI_IO_ERROR, "the line is cut");
  CHECK(offset >= 0 && size >= 0 && offset + size <= s->size);
  memcpy(data, s->data + offset, (size_t)size);
  return TABI_OK;
}

static tabi_status write_stream(void *ctx, void *data, int64_t size) {
  stream *s = ctx;
  if (++s->calls == s->fails_at)
    return 7777;
  if (s->size + size > s->room) {
    s->room = 2 * (s->size + (long)size);
    s->data = realloc(s->data, (size_t)s->room);
  }
  memcpy(s->data + s->size, data, (size_t)size);
  s->size += (long)size;
  return TABI_OK;
}

static void hosts_read_and_write(void) {
  tabi_tensor t = make_tensor();
  tabi_value v = tabi_value_tensor(t), out;
  stream s = {0};
  CHECK_OK(tabi_checkpoint_save_stream(write_stream, &s, &v, NULL));
  const int writes = s.calls;
  s.calls = 0;
  CHECK_OK(tabi_checkpoint_load_stream(read_stream, &s, s.size, NULL, &out));
  CHECK(out.tag == TABI_TAG_TENSOR && first_of(out.u.p) == 1);
  CHECK_OK(tabi_free(out.u.p));
  const int reads = s.calls;
  for (s.fails_at = 1; s.fails_at <= reads; s.fails_at++) {
    s.calls = 0;
    CHECK_FAILS(tabi_checkpoint_load_stream(read_stream, &s, s.size, NULL, &out), TABI_IO_ERROR, "the line is cut");
  }
  for (s.fails_at = 1; s.fails_at <= writes; s.fails_at++) {
    s.calls = 0;
    CHECK_FAILS(tabi_checkpoint_save_stream(write_stream, &s, &v, NULL), TABI_CALLBACK_FAILED, "the status 7777");
  }
  tabi_load_options options = {.struct_size = TABI_LOAD_OPTIONS_SIZE, .lazy = 1};
  CHECK_FAILS(tabi_checkpoint_load_stream(read_stream, &s, s.size, &options, &out), TABI_VALUE_ERROR, "lazy 0");
  CHECK_FAILS(tabi_checkpoint_load_stream(NULL, &s, 1, NULL, &out), TABI_INVALID_ARGUMENT, "'read' must not be NULL");
  CHECK_FAILS(tabi_checkpoint_load_stream(read_stream, &s, -1, NULL, &out), TABI_INVALID_ARGUMENT, "not be negative");
  free(s.data);
  CHECK_OK(tabi_free(t));
}

static void formats_are_told_and_refused(void) {
  static const struct {
    const char *bytes;
    int64_t size;
    const char *said;
  } others[] = {
      {"GGUF\3\0\0\0", 8, "a GGUF file"},
      {"\x89HDF\r\n\x1a\n", 8, "an HDF5 file"},
      {"\x80\4\x95\0\0\0\0\0\0\0\0.", 12, "a plain pickle"},
      {"\x08\x07\x12\x04onnx", 8, "an ONNX model"},
  };
  tabi_value out;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    CHECK_FAILS(tabi_checkpoint_load_bytes(others[i].bytes, others[i].size, NULL, &out), TABI_NOT_IMPLEMENTED,
                others[i].said);
  tabi_checkpoint_format format = 0;
  CHECK_OK(tabi_checkpoint_format_of(shared_file(), &format));
  CHECK(format == TABI_FORMAT_TORCH);
  CHECK_FAILS(tabi_checkpoint_format_of("/nonexistent", &format), TABI_IO_ERROR, "No such file");
}

typedef struct {
  int calls;
  int64_t done, total;
  tabi_status answer;
} seen;

static tabi_status see(void *ctx, int64_t done, int64_t total) {
  seen *s = ctx;
  s->calls++;
  s->done = done;
  s->total = total;
  return s->answer;
}

static void files_are_converted_and_verified(void) {
  char source[256], target[256];
  strcpy(source, shared_file());
  strcpy(target, in_folder("copy.pt"));
  seen s = {0};
  CHECK_OK(tabi_checkpoint_convert(source, target, NULL, NULL, see, &s));
  CHECK(s.calls == 1 && s.done == 16 && s.total == 16);
  CHECK_OK(tabi_checkpoint_verify(target, NULL));
  tabi_value v = load(target, (tabi_load_options){0});
  tabi_tensor t = tensor_under(v.u.p, "turned");
  CHECK(first_of(t) == 1);
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_free(v.u.p));
  /* Stopped half way, the file stays what it was; a dict with a text is nothing for safetensors. */
  s.answer = TABI_CALLBACK_FAILED;
  CHECK_FAILS(tabi_checkpoint_convert(source, target, NULL, NULL, see, &s), TABI_CALLBACK_FAILED, "without a word");
  tabi_save_options options = {.struct_size = TABI_SAVE_OPTIONS_SIZE, .format = TABI_FORMAT_SAFETENSORS};
  CHECK_FAILS(tabi_checkpoint_convert(source, target, NULL, &options, NULL, NULL), TABI_TYPE_ERROR, "'text'");
  options.format = TABI_FORMAT_TORCH_LEGACY;
  CHECK_FAILS(tabi_checkpoint_convert(source, target, NULL, &options, NULL, NULL), TABI_NOT_IMPLEMENTED,
              "torch-legacy are not written");
  CHECK_OK(tabi_checkpoint_convert(target, target, NULL, NULL, NULL, NULL));
  CHECK_OK(tabi_checkpoint_verify(target, NULL));
  long size = 0;
  char *data = read_whole(target, &size);
  /* The four floats, as they stand in the file. */
  const float numbers[] = {1, 2, 3, 4};
  char *at = memmem(data, (size_t)size, numbers, sizeof numbers);
  CHECK(at != NULL);
  at[0] ^= 1;
  FILE *file = fopen(target, "wb");
  CHECK(fwrite(data, 1, (size_t)size, file) == (size_t)size && fclose(file) == 0);
  free(data);
  CHECK_FAILS(tabi_checkpoint_verify(target, NULL), TABI_CORRUPT_FILE, "its checksum is wrong");
  v = load(target, (tabi_load_options){.mapped = 1});
  CHECK_OK(tabi_free(v.u.p));
}

static void attributes_of_dicts_are_kept(void) {
  tabi_tree dict = NULL, attributes = NULL;
  CHECK_OK(tabi_tree_new(TABI_TREE_DICT, &dict));
  CHECK_OK(tabi_tree_set_type(dict, "collections.OrderedDict"));
  CHECK_OK(tabi_tree_attributes(dict, &attributes));
  const tabi_value key = tabi_value_string("_metadata"), value = tabi_value_int(5), v = tabi_value_tree(dict);
  CHECK_OK(tabi_tree_set(attributes, &key, &value));
  CHECK_OK(tabi_checkpoint_save(in_folder("attributes.pt"), &v, NULL));
  CHECK_OK(tabi_free(attributes));
  CHECK_OK(tabi_free(dict));
  tabi_value out = load(in_folder("attributes.pt"), (tabi_load_options){0}), kept;
  CHECK_OK(tabi_tree_attributes(out.u.p, &attributes));
  CHECK_OK(tabi_tree_get(attributes, "_metadata", &kept));
  CHECK(kept.u.i == 5);
  CHECK_OK(tabi_free(attributes));
  CHECK_OK(tabi_free(out.u.p));
}

static void the_folder_goes(void) {
  char command[128];
  snprintf(command, sizeof command, "rm -r %s", folder);
  if (folder[0])
    CHECK(system(command) == 0);
}

static const check_case cases[] = {
    CASE(deep_trees_go_without_a_crash),
    CASE(what_is_saved_is_loaded),
    CASE(a_text_alone_can_be_saved),
    CASE(files_that_cannot_be_are_said),
    CASE(truncated_and_damaged_files_are_refused),
    CASE(saving_is_atomic),
    CASE(tensors_are_read_when_they_are_asked_for),
    CASE(what_is_half_read_is_saved_whole),
    CASE(a_mapped_file_is_not_written_to),
    CASE(tensors_are_cast_and_placed),
    CASE(hosts_read_and_write),
    CASE(formats_are_told_and_refused),
    CASE(files_are_converted_and_verified),
    CASE(attributes_of_dicts_are_kept),
    CASE(the_folder_goes),
};
CHECK_MAIN(cases)
