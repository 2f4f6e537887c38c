/* What happens around the library: forks, the exit of the process, another LibTorch. */
#include "check.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs a function in a child; its exit status, or -1 when it died or did not come back in time. */
static int in_child(int (*body)(void)) {
  fflush(stdout);
  const pid_t pid = fork();
  if (pid == 0) {
    alarm(60);
    _exit(body());
  }
  int status = 0;
  CHECK(waitpid(pid, &status, 0) == pid);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static tabi_tensor product(void) {
  const int64_t sizes[2] = {256, 256};
  tabi_value size = tabi_value_list(TABI_TAG_INT_LIST, sizes, 2), out = tabi_value_none();
  int64_t n;
  if (tabi_op_call(find_op("aten::ones"), &size, 1, &out, 1, &n) != TABI_OK)
    return NULL;
  tabi_tensor result = tabi_call_tt(find_op("mm"), out.u.p, out.u.p);
  return tabi_free(out.u.p) ? NULL : result;
}

static int works(void) {
  tabi_tensor t = product();
  return t && tabi_free(t) == TABI_OK ? 7 : 1;
}

static void a_fork_before_the_first_call_works(void) {
  CHECK(in_child(works) == 7);
}

static int forks_after_one_thread(void) {
  if (tabi_set_num_threads(1) != TABI_OK || works() != 7)
    return 1;
  return in_child(works);
}

static void a_fork_after_work_in_one_thread_works(void) {
  CHECK(in_child(forks_after_one_thread) == 7);
}

static int is_refused(void) {
  int64_t n;
  tabi_tensor out = NULL;
  const float data[1] = {1};
  if (tabi_tensor_from_data(data, 4, NULL, 0, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &out) != TABI_FORKED || out)
    return 2;
  if (!strstr(tabi_error_message(), "forked") || tabi_num_threads(&n) != TABI_FORKED)
    return 3;
  /* What cannot fail goes on working, and frees do no harm. */
  if (tabi_live_handles(0) < 1 || tabi_free((void *)(uintptr_t)3) != TABI_OK ||
      strcmp(tabi_version(), TABI_VERSION) != 0)
    return 4;
  return 7;
}

static int forks_after_many_threads(void) {
  if (tabi_set_num_threads(2) != TABI_OK)
    return 1;
  tabi_tensor kept = product();
  const int status = kept ? in_child(is_refused) : 1;
  return tabi_free(kept) == TABI_OK && works() == 7 ? status : 5;
}

static void a_fork_after_work_in_many_threads_is_refused(void) {
  CHECK(in_child(forks_after_many_threads) == 7);
}

/* A loader whose threads have begun an epoch. */
static tabi_loader working_loader(void) {
  const char *names[2] = {"num_workers", "prefetch_factor"};
  const tabi_value options[2] = {tabi_value_int(2), tabi_value_int(16)};
  tabi_tensor rows = product();
  tabi_dataset dataset = NULL;
  tabi_loader out = NULL;
  if (tabi_dataset_new(&rows, 1, &dataset) != TABI_OK ||
      tabi_loader_new(dataset, 0, NULL, names, options, 2, &out) != TABI_OK || tabi_loader_start(out) != TABI_OK)
    return NULL;
  return tabi_free(rows) == TABI_OK && tabi_free(dataset) == TABI_OK ? out : NULL;
}

static int forks_beside_a_loader(void) {
  if (tabi_set_num_threads(1) != TABI_OK)
    return 1;
  tabi_loader loader = working_loader();
  tabi_tensor kept = product();
  const int status = loader && kept ? in_child(is_refused) : 1;
  return tabi_free(kept) == TABI_OK && tabi_free(loader) == TABI_OK && in_child(works) == 7 ? status : 5;
}

static void a_fork_beside_a_loaders_threads_is_refused(void) {
  CHECK(in_child(forks_beside_a_loader) == 7);
}

static int exits_beside_a_loader(void) {
  exit(working_loader() ? 7 : 1);
}

static void a_loaders_threads_may_work_at_exit(void) {
  for (int i = 0; i < 20; i++)
    CHECK(in_child(exits_beside_a_loader) == 7);
}

static tabi_tensor left_over;

static void at_exit_of_the_host(void) {
  /* Registered before the library's own handler, so it runs after: finalisers of a host run as late as this. */
  int64_t n;
  const int fine = tabi_free(left_over) == TABI_OK && tabi_tensor_ndim(left_over, &n) == TABI_SHUTTING_DOWN &&
                   tabi_error_code() == TABI_SHUTTING_DOWN && tabi_call_t(NULL, left_over) == NULL;
  _exit(fine ? 7 : 1);
}

static int exits_with_live_handles(void) {
  atexit(at_exit_of_the_host);
  left_over = product();
  exit(left_over ? 0 : 2);
}

static void an_exiting_process_is_left_alone(void) {
  CHECK(in_child(exits_with_live_handles) == 7);
}

/* A library that tells another version in LibTorch's place, given to the loader before it. */
static void another_libtorch_is_refused(void) {
  const char *fake = getenv("TORCHABI_FAKE_LIBTORCH");
  if (!fake)
    SKIP("TORCHABI_FAKE_LIBTORCH names no library");
  char command[1024], text[512] = "";
  char self[512];
  const ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  CHECK(length > 0);
  self[length] = 0;
  snprintf(command, sizeof command, "LD_PRELOAD=%s TORCHABI_REFUSED=1 '%s'", fake, self);
  FILE *pipe = popen(command, "r");
  CHECK(pipe && fgets(text, sizeof text, pipe));
  CHECK(pclose(pipe) == 0);
  CHECK(strstr(text, "this library was built for LibTorch ") && strstr(text, "but LibTorch 2.99.0 is loaded"));
}

static int tell_the_refusal(void) {
  const tabi_status status = tabi_init(), again = tabi_set_num_threads(1);
  puts(tabi_error_message());
  return status == TABI_VERSION_MISMATCH && again == TABI_VERSION_MISMATCH && tabi_live_handles(0) == 0 ? 0 : 1;
}

/* The folder of the LibTorch in use, and the folders of all libraries of this process, with colons between. */
static int find_libraries(char *libtorch, char *all, size_t size) {
  FILE *maps = fopen("/proc/self/maps", "r");
  char line[4096], folder[4096];
  *libtorch = *all = 0;
  while (maps && fgets(line, sizeof line, maps)) {
    char *path = strchr(line, '/'), *name = strrchr(line, '/');
    if (!path || !strstr(name, ".so"))
      continue;
    snprintf(folder, sizeof folder, "%.*s:", (int)(name - path), path);
    if (strncmp(name, "/libtorch_cpu.so", 16) == 0)
      snprintf(libtorch, size, "%.*s", (int)(name - path), path);
    if (!strstr(all, folder) && strlen(all) + strlen(folder) < size)
      strcat(all, folder);
  }
  if (maps)
    fclose(maps);
  return *libtorch != 0;
}

static int tell_of_a_broken_accelerator(void) {
  int64_t n = -1;
  int32_t index = 0, has_cuda = 1;
  if (works() != 7 || tabi_device_count(TABI_DEVICE_CUDA, &n) != TABI_OK || n != 0 ||
      tabi_has_feature("cuda", &has_cuda) != TABI_OK || has_cuda)
    return 1;
  const int refused = tabi_device_current(TABI_DEVICE_CUDA, &index) == TABI_NOT_IMPLEMENTED;
  puts(tabi_error_message());
  const int64_t sizes[1] = {1};
  const tabi_value args[2] = {tabi_value_list(TABI_TAG_INT_LIST, sizes, 1), tabi_value_device(TABI_DEVICE_CUDA, 0)};
  const char *names[2] = {NULL, "device"};
  tabi_value out;
  const int no_zeros = tabi_op_call_named(find_op("zeros"), names, args, 2, &out, 1, &n) == TABI_NOT_IMPLEMENTED;
  puts(tabi_error_message());
  return refused && no_zeros ? 0 : 2;
}

/* A libtorch.so that cannot be loaded, as where a vendor's libraries are missing, beside the libtorch_cpu in use. */
static void libraries_of_accelerators_may_be_missing(void) {
  char real[4096], all[4096], folder[] = "/tmp/torchabi-XXXXXX", path[8192], command[16384], self[4096],
                              text[1024] = "";
  CHECK(find_libraries(real, all, sizeof all) && mkdtemp(folder));
  const char *names[] = {"libtorch_cpu.so", "libc10.so", "libtorch.so"};
  for (int i = 0; i < 2; i++) {
    char target[8192];
    snprintf(target, sizeof target, "%s/%s", real, names[i]);
    snprintf(path, sizeof path, "%s/%s", folder, names[i]);
    CHECK(symlink(target, path) == 0);
  }
  snprintf(path, sizeof path, "%s/libtorch.so", folder);
  FILE *broken = fopen(path, "w");
  CHECK(broken && fputs("no library", broken) >= 0 && fclose(broken) == 0);
  const ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  CHECK(length > 0);
  self[length] = 0;
  snprintf(command, sizeof command, "LD_LIBRARY_PATH='%s' LD_PRELOAD='%s/libtorch_cpu.so' TORCHABI_BROKEN=1 '%s'", all,
           folder, self);
  FILE *pipe = popen(command, "r");
  for (int i = 0; i < 2; i++) {
    CHECK(pipe && fgets(text, sizeof text, pipe));
    CHECK(strstr(text, "no cuda backend; its libraries for accelerators could not be loaded: ") &&
          strstr(text, "/libtorch.so"));
  }
  CHECK(pclose(pipe) == 0);
  for (int i = 0; i < 3; i++) {
    snprintf(path, sizeof path, "%s/%s", folder, names[i]);
    unlink(path);
  }
  rmdir(folder);
}

static const check_case cases[] = {
    CASE(a_fork_before_the_first_call_works),
    CASE(a_fork_after_work_in_one_thread_works),
    CASE(a_fork_after_work_in_many_threads_is_refused),
    CASE(a_fork_beside_a_loaders_threads_is_refused),
    CASE(a_loaders_threads_may_work_at_exit),
    CASE(an_exiting_process_is_left_alone),
    CASE(another_libtorch_is_refused),
    CASE(libraries_of_accelerators_may_be_missing),
};

int main(int argc, char **argv) {
  if (getenv("TORCHABI_REFUSED"))
    return tell_the_refusal();
  if (getenv("TORCHABI_BROKEN"))
    return tell_of_a_broken_accelerator();
  return check_run(cases, sizeof cases / sizeof *cases, argc, argv);
}
