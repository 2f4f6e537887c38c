/* Loads and saves files for ci/bench_files.py: files MODE FILE [OUT]. Prints seconds, and bytes of memory at most above
 * those at the start. MODE is load, mapped, lazy (mapped, and no tensor made), or save. */
#include <torchabi/torchabi.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void ok(tabi_status status) {
  if (status == TABI_OK)
    return;
  fprintf(stderr, "%s\n", tabi_error_message());
  exit(1);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* A field of /proc/self/status, in bytes. */
static long long memory(const char *field) {
  char line[256];
  long long kilobytes = 0;
  FILE *file = fopen("/proc/self/status", "r");
  while (file && fgets(line, sizeof line, file))
    if (strncmp(line, field, strlen(field)) == 0)
      kilobytes = atoll(line + strlen(field) + 1);
  if (file)
    fclose(file);
  return 1024 * kilobytes;
}

static void forget_peak(void) {
  FILE *file = fopen("/proc/self/clear_refs", "w");
  if (!file)
    return;
  fputs("5", file);
  fclose(file);
}

int main(int argc, char **argv) {
  if (argc < 3)
    return 2;
  const char *mode = argv[1];
  const int is_save = strcmp(mode, "save") == 0, is_lazy = strcmp(mode, "lazy") == 0;
  const int is_mapped = is_lazy || strcmp(mode, "mapped") == 0;
  const tabi_load_options options = {.struct_size = TABI_LOAD_OPTIONS_SIZE, .mapped = is_mapped, .lazy = is_lazy};
  /* The library starts before the clock does, as PyTorch has. */
  tabi_value value = tabi_value_none();
  tabi_tensor warm = NULL;
  const int64_t sizes[1] = {1};
  const float one = 1;
  ok(tabi_tensor_from_data(&one, sizeof one, sizes, 1, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &warm));
  ok(tabi_free(warm));
  if (is_save)
    ok(tabi_checkpoint_load(argv[2], &options, &value));
  const long long before = memory("VmRSS:");
  forget_peak();
  const double start = now();
  if (is_save)
    ok(tabi_checkpoint_save(argv[3], &value, NULL));
  else
    ok(tabi_checkpoint_load(argv[2], &options, &value));
  const double seconds = now() - start;
  printf("%.6f %lld\n", seconds, memory("VmHWM:") - before);
  return tabi_free(value.u.p) != TABI_OK;
}
