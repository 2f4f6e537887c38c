/* Files when the system fails: each allocation, read, write and so on of a small file fails in turn, once or from then
 * on. Every time there is a status and a sentence, the old file is whole, and nothing is left: no handle, memory or
 * file.
 *
 * Runs with tests/memory/faults.c preloaded and one OpenMP thread. Trials run in a child, so that one that ends the
 * process is told and the next goes on. */
#include "trees.h"

#include <dirent.h>
#include <dlfcn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { allocation = 1, reading, writing, flushing, renaming, mapping, opening, kinds };
static const char *const kind_names[] = {"", "allocation", "read", "write", "fsync", "rename", "mmap", "open"};

static void (*faults_arm)(int kind, long n, int stays);
static long (*faults_disarm)(void);
static long (*faults_blocks)(void);

static char folder[64];
static char legacy_file[512];

static const char *in_folder(const char *name) {
  static char paths[4][256];
  static int next;
  char *const path = paths[next++ % 4];
  snprintf(path, sizeof paths[0], "%s/%s", folder, name);
  return path;
}

/* One thing that is tried: what it works on, and how. */
typedef struct trial {
  const char *name; /* of the file */
  tabi_checkpoint_format format;
  tabi_load_options options;
  int saves;
  tabi_value value; /* that is saved */
} trial;

/* Every entry of a dict, which reads those that stand in the file still. */
static tabi_status look_at(tabi_value value) {
  int64_t n = 0;
  if (value.tag != TABI_TAG_TREE)
    return TABI_OK;
  tabi_status status = tabi_tree_size(value.u.p, &n);
  for (int64_t i = 0; i < n && status == TABI_OK; i++) {
    tabi_value key = tabi_value_none(), entry = tabi_value_none();
    status = tabi_tree_at(value.u.p, i, &key, &entry);
    if (status == TABI_OK) {
      free_value(key);
      free_value(entry);
    }
  }
  return status;
}

static tabi_status run(const trial *t) {
  if (t->saves) {
    const tabi_save_options options = {.struct_size = TABI_SAVE_OPTIONS_SIZE, .format = t->format, .copy_shared = 1};
    return tabi_checkpoint_save(in_folder("link"), &t->value, &options);
  }
  tabi_value out = tabi_value_none();
  tabi_status status = tabi_checkpoint_load(t->name, &t->options, &out);
  if (status == TABI_OK) {
    status = look_at(out);
    free_value(out);
  }
  return status;
}

static long bytes_of(const char *path, char *to, long room) {
  FILE *file = fopen(path, "rb");
  if (!file)
    return -1;
  const long n = (long)fread(to, 1, (size_t)room, file);
  fclose(file);
  return n;
}

static void put(const char *path, const char *data, long n) {
  FILE *file = fopen(path, "wb");
  CHECK(file && fwrite(data, 1, (size_t)n, file) == (size_t)n);
  if (file)
    fclose(file);
}

static const char old_file[] = "what was there before";
static char seen[1 << 16];

/* The old file stands behind a link. */
static void put_old_file(void) {
  put(in_folder("target"), old_file, sizeof old_file);
  unlink(in_folder("link"));
  CHECK(symlink("target", in_folder("link")) == 0);
}

static void check_folder(tabi_status status) {
  struct stat info;
  CHECK(lstat(in_folder("link"), &info) == 0 && S_ISLNK(info.st_mode));
  const long n = bytes_of(in_folder("target"), seen, sizeof seen);
  if (status != TABI_OK)
    CHECK(n == (long)sizeof old_file && memcmp(seen, old_file, sizeof old_file) == 0);
  else
    CHECK(n > (long)sizeof old_file);
  DIR *dir = opendir(folder);
  CHECK(dir != NULL);
  for (struct dirent *entry; dir && (entry = readdir(dir));)
    CHECK(!strstr(entry->d_name, ".tmp"));
  if (dir)
    closedir(dir);
}

/* Lets the n-th call fail; whether there were that many. A trial that leaves memory behind is repeated: some is made
 * once and kept for good, and a leak comes every time. */
static int try_nth(const trial *t, int kind, long n, int stays, int *refused) {
  long count = 0, grown = 1;
  for (int times = 0; times < 10 && grown != 0; times++) {
    if (t->saves)
      put_old_file();
    const long before = faults_blocks();
    faults_arm(kind, n, stays);
    const tabi_status status = run(t);
    count = faults_disarm();
    grown = faults_blocks() - before;
    if (status != TABI_OK) {
      ++*refused;
      CHECK(status == tabi_error_code() && tabi_error_message()[0] != 0);
      if (status != (kind == allocation ? TABI_OUT_OF_MEMORY : TABI_IO_ERROR)) {
        printf("%s: %s\n", tabi_status_name(status), tabi_error_message());
        check_failures++;
      }
    }
    if (count < n)
      CHECK(status == TABI_OK);
    if (t->saves)
      check_folder(status);
    CHECK(tabi_live_handles(0) == t->saves);
  }
  if (grown != 0) {
    printf("%ld blocks of memory more than before\n", grown);
    check_failures++;
  }
  return count >= n;
}

/* What a child tells. */
typedef struct progress {
  long n;
  int refused, failures;
} progress;

static const char *verb_of(const trial *t) {
  static const char *const loads[] = {"loading", "mapping", "lazily loading", "lazily mapping"};
  return t->saves ? "saving" : loads[(t->options.mapped != 0) + 2 * (t->options.lazy != 0)];
}

static void try_all(const trial *t, int kind, int stays) {
  progress *const told = mmap(NULL, sizeof *told, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  CHECK(told != MAP_FAILED);
  long ended = 0;
  for (long first = 1;; first = told->n + 1) {
    const pid_t child = fork();
    if (child == 0) {
      for (long n = first;; n++) {
        told->n = n;
        alarm(60);
        check_failures = 0;
        const int more = try_nth(t, kind, n, stays, &told->refused);
        if (check_failures) {
          told->failures++;
          printf("that was %s %ld%s of %s %s\n", kind_names[kind], n, stays ? " and all after it" : "", verb_of(t),
                 t->name);
        }
        if (!more)
          break;
      }
      _exit(0);
    }
    int status = 0;
    CHECK(child > 0 && waitpid(child, &status, 0) == child);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
      break;
    ended++;
    printf("%s %ld%s of %s %s ends the process by signal %d\n", kind_names[kind], told->n,
           stays ? " and all after it" : "", verb_of(t), t->name, WTERMSIG(status));
  }
  if (getenv("FAULTS_VERBOSE"))
    printf("%s %s: %s%s: %ld tried, %d refused, %d wrong, %ld ended\n", verb_of(t), t->name, kind_names[kind],
           stays ? " on" : "", told->n - 1, told->refused, told->failures, ended);
  check_failures += told->failures + (ended > 0);
  munmap(told, sizeof *told);
}

static void try_everything(trial *t) {
  for (int i = 0; i < 2; i++) {
    if (t->saves)
      put_old_file();
    CHECK_OK(run(t));
  }
  for (int kind = allocation; kind < kinds; kind++)
    for (int stays = 0; stays < 2; stays++)
      try_all(t, kind, stays);
}

static tabi_value sample(tabi_checkpoint_format format) {
  if (format == TABI_FORMAT_NPY)
    return tabi_value_tensor(make_tensor());
  tabi_tree dict = new_tree(TABI_TREE_DICT);
  tabi_tensor a = make_tensor(), b = tabi_call_t(find_op("t"), a);
  set(dict, "a", tabi_value_tensor(a));
  set(dict, "b", tabi_value_tensor(b));
  CHECK_OK(tabi_free(a));
  CHECK_OK(tabi_free(b));
  if (format != TABI_FORMAT_SAFETENSORS && format != TABI_FORMAT_NPZ) {
    tabi_tree list = tree_of("[1,2.5,'a text that is longer than short ones are',{x:N}]");
    set(dict, "list", tabi_value_tree(list));
    CHECK_OK(tabi_free(list));
  }
  return tabi_value_tree(dict);
}

static void load_file(const char *path) {
  for (int mode = 0; mode < 4; mode++) {
    trial t = {.name = path, .options = {.struct_size = TABI_LOAD_OPTIONS_SIZE, .mapped = mode & 1, .lazy = mode >> 1}};
    try_everything(&t);
  }
}

static void load(tabi_checkpoint_format format) {
  const tabi_value value = sample(format);
  const tabi_save_options options = {.struct_size = TABI_SAVE_OPTIONS_SIZE, .format = format, .copy_shared = 1};
  char path[256];
  snprintf(path, sizeof path, "%s", in_folder("file"));
  CHECK_OK(tabi_checkpoint_save(path, &value, &options));
  free_value(value);
  load_file(path);
}

static void save(const char *name, tabi_checkpoint_format format) {
  trial t = {.name = name, .format = format, .saves = 1, .value = sample(format)};
  try_everything(&t);
  free_value(t.value);
}

static void loading_of_torch(void) {
  load(TABI_FORMAT_TORCH);
}
static void loading_of_safetensors(void) {
  load(TABI_FORMAT_SAFETENSORS);
}
static void loading_of_t7(void) {
  load(TABI_FORMAT_T7);
}
static void loading_of_npy(void) {
  load(TABI_FORMAT_NPY);
}
static void loading_of_npz(void) {
  load(TABI_FORMAT_NPZ);
}
static void loading_of_legacy(void) {
  if (access(legacy_file, R_OK) != 0)
    SKIP("no file of torch.save before PyTorch 1.6 was named");
  load_file(legacy_file);
}
static void saving_of_torch(void) {
  save("torch", TABI_FORMAT_TORCH);
}
static void saving_of_safetensors(void) {
  save("safetensors", TABI_FORMAT_SAFETENSORS);
}
static void saving_of_t7(void) {
  save("t7", TABI_FORMAT_T7);
}
static void saving_of_npz(void) {
  save("npz", TABI_FORMAT_NPZ);
}

static const check_case cases[] = {
    CASE(loading_of_torch), CASE(loading_of_legacy), CASE(loading_of_safetensors), CASE(loading_of_t7),
    CASE(loading_of_npy),   CASE(loading_of_npz),    CASE(saving_of_torch),        CASE(saving_of_safetensors),
    CASE(saving_of_t7),     CASE(saving_of_npz),
};

/* faults FILE_OF_OLD_TORCH [CASE...] */
int main(int argc, char **argv) {
  *(void **)&faults_arm = dlsym(RTLD_DEFAULT, "faults_arm");
  *(void **)&faults_disarm = dlsym(RTLD_DEFAULT, "faults_disarm");
  *(void **)&faults_blocks = dlsym(RTLD_DEFAULT, "faults_blocks");
  if (!faults_arm || !faults_disarm || !faults_blocks) {
    printf("tests/memory/faults.c must be preloaded\n0 passed, 1 failed, 0 skipped\n");
    return 1;
  }
  /* A child that ends has told what it found. */
  setvbuf(stdout, NULL, _IONBF, 0);
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  snprintf(legacy_file, sizeof legacy_file, "%s", argc > 1 ? argv[1] : "");
  strcpy(folder, "/tmp/torchabi-XXXXXX");
  CHECK(mkdtemp(folder) != NULL);
  /* The first failure makes what a thread keeps for its last error. */
  tabi_value out;
  CHECK(tabi_checkpoint_load(in_folder("none"), NULL, &out) == TABI_IO_ERROR);
  const int failed = check_run(cases, sizeof cases / sizeof *cases, argc - (argc > 1), argv + (argc > 1));
  for (int i = 0; i < 3; i++)
    unlink(in_folder((const char *[]){"file", "target", "link"}[i]));
  rmdir(folder);
  return failed;
}
