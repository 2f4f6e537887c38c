/* Checks for tests in plain C. A program runs its cases and closes with "N passed, N failed, N skipped". */
#ifndef CHECK_H
#define CHECK_H

#include <torchabi/torchabi.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A function of the host that gives back what it is given. */
#if defined(__GNUC__)
__attribute__((unused))
#endif
static tabi_status
check_callback(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity, int64_t *out_n) {
  (void)ctx;
  *out_n = n < capacity ? n : capacity;
  for (int64_t i = 0; i < *out_n; i++) {
    outs[i] = args[i];
    if (args[i].tag == TABI_TAG_TENSOR && tabi_retain(args[i].u.p, &outs[i].u.p) != TABI_OK)
      return tabi_error_code();
  }
  return TABI_OK;
}

static int check_failures; /* of the case that runs */
static int check_skipped;  /* set by SKIP */

#define CHECK(what)                                             \
  do {                                                          \
    if (!(what)) {                                              \
      printf("%s:%d: not so: %s\n", __FILE__, __LINE__, #what); \
      check_failures++;                                         \
    }                                                           \
  } while (0)

#define CHECK_OK(call)                                                                                                \
  do {                                                                                                                \
    tabi_status check_status = (call);                                                                                \
    if (check_status != TABI_OK) {                                                                                    \
      printf("%s:%d: %s: %s: %s\n", __FILE__, __LINE__, #call, tabi_status_name(check_status), tabi_error_message()); \
      check_failures++;                                                                                               \
    }                                                                                                                 \
  } while (0)

/* The call fails with that status, recorded under it, with that text in its message. */
#define CHECK_FAILS(call, status, text)                                                                             \
  do {                                                                                                              \
    tabi_status check_status = (call);                                                                              \
    if (check_status != (status) || tabi_error_code() != (status) || !strstr(tabi_error_message(), (text))) {       \
      printf("%s:%d: %s: wanted %s with \"%s\", got %s: %s\n", __FILE__, __LINE__, #call, tabi_status_name(status), \
             (text), tabi_status_name(check_status), tabi_error_message());                                         \
      check_failures++;                                                                                             \
    }                                                                                                               \
  } while (0)

#define CHECK_TEXT(got, wanted)                                                                        \
  do {                                                                                                 \
    const char *check_got = (got);                                                                     \
    if (strcmp(check_got, (wanted)) != 0) {                                                            \
      printf("%s:%d: %s: wanted \"%s\", got \"%s\"\n", __FILE__, __LINE__, #got, (wanted), check_got); \
      check_failures++;                                                                                \
    }                                                                                                  \
  } while (0)

#define SKIP(reason)                                 \
  do {                                               \
    printf("skipped: %s: %s\n", __func__, (reason)); \
    check_skipped = 1;                               \
    return;                                          \
  } while (0)

typedef struct check_case {
  const char *name;
  void (*run)(void);
} check_case;
#define CASE(name) \
  { #name, name }

/* Cases too slow for memcheck skip themselves under it. */
#define SKIP_UNDER_MEMCHECK()          \
  do {                                 \
    if (getenv("TORCHABI_MEMCHECK"))   \
      SKIP("too slow under memcheck"); \
  } while (0)

/* Runs all cases, or those named on the command line. Every case ends with no live handle. */
static inline int check_run(const check_case *cases, size_t n, int argc, char **argv) {
  int passed = 0, failed = 0, skipped = 0;
  for (size_t i = 0; i < n; i++) {
    int wanted = argc < 2;
    for (int a = 1; a < argc; a++)
      wanted |= strcmp(argv[a], cases[i].name) == 0;
    if (!wanted)
      continue;
    check_failures = check_skipped = 0;
    cases[i].run();
    if (tabi_live_handles(0) != 0) {
      printf("%s leaves %lld live handles\n", cases[i].name, (long long)tabi_live_handles(0));
      check_failures++;
    }
    if (check_failures) {
      printf("failed: %s\n", cases[i].name);
      failed++;
    } else if (check_skipped) {
      skipped++;
    } else {
      passed++;
    }
  }
  printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped);
  return failed != 0;
}
#define CHECK_MAIN(cases)                                                    \
  int main(int argc, char **argv) {                                          \
    return check_run(cases, sizeof(cases) / sizeof((cases)[0]), argc, argv); \
  }

/* {{1, 2}, {3, 4}} of float32 on the CPU. */
static inline tabi_tensor make_tensor(void) {
  const int64_t sizes[2] = {2, 2};
  const float data[4] = {1, 2, 3, 4};
  tabi_tensor out = NULL;
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, sizes, 2, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &out));
  return out;
}

static inline tabi_tensor make_floats(const float *data, int64_t n) {
  tabi_tensor out = NULL;
  CHECK_OK(
      tabi_tensor_from_data(data, n * (int64_t)sizeof *data, &n, 1, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &out));
  return out;
}

static inline tabi_op find_op(const char *name) {
  tabi_op out = NULL;
  CHECK_OK(tabi_op_find(name, NULL, &out));
  return out;
}

/* The elements of a float32 tensor are these. */
static inline int has_floats(tabi_tensor tensor, const float *wanted, int64_t n) {
  int64_t numel = 0;
  CHECK_OK(tabi_tensor_numel(tensor, &numel));
  if (numel != n)
    return 0;
  float *got = malloc((size_t)(n ? n : 1) * sizeof *got);
  CHECK_OK(tabi_tensor_copy_to(tensor, got, n * (int64_t)sizeof *got));
  int same = memcmp(got, wanted, (size_t)n * sizeof *got) == 0;
  free(got);
  return same;
}

/* op(a, b), which the caller frees. */
static inline tabi_tensor call2(const char *op, tabi_tensor a, tabi_tensor b) {
  tabi_tensor out = tabi_call_tt(find_op(op), a, b);
  CHECK(out != NULL);
  return out;
}

#endif
