/* Many threads at once: shared and own tensors, handles made here and freed there, errors of one's own. */
#include "check.h"

#include <pthread.h>
#include <stdatomic.h>

enum { THREADS = 8 };

static void run_all(void *(*body)(void *), void *args, size_t size) {
  pthread_t threads[THREADS];
  for (int i = 0; i < THREADS; i++)
    CHECK(pthread_create(&threads[i], NULL, body, (char *)args + (size_t)i * size) == 0);
  for (int i = 0; i < THREADS; i++)
    CHECK(pthread_join(threads[i], NULL) == 0);
}

typedef struct {
  tabi_tensor shared;
  int wrong;
} hammer_args;

static void *hammer(void *arg) {
  hammer_args *a = arg;
  const tabi_op add = find_op("aten::add.Tensor"), mul = find_op("aten::mul.Tensor");
  const float twice[4] = {2, 4, 6, 8};
  for (int i = 0; i < 2000; i++) {
    tabi_tensor sum = tabi_call_tt(add, a->shared, a->shared), own = make_tensor(),
                product = tabi_call_tt(mul, own, a->shared);
    float got[4];
    a->wrong += tabi_tensor_copy_to(sum, got, sizeof got) != TABI_OK || memcmp(got, twice, sizeof got) != 0;
    /* Each thread has its own last error. */
    int64_t n;
    a->wrong += tabi_tensor_ndim(NULL, &n) != TABI_INVALID_HANDLE || tabi_error_code() != TABI_INVALID_HANDLE;
    a->wrong += tabi_free(sum) || tabi_free(own) || tabi_free(product);
  }
  return NULL;
}

static void tensors_are_hammered(void) {
  hammer_args args[THREADS];
  tabi_tensor shared = make_tensor();
  for (int i = 0; i < THREADS; i++)
    args[i] = (hammer_args){shared, 0};
  run_all(hammer, args, sizeof *args);
  for (int i = 0; i < THREADS; i++)
    CHECK(args[i].wrong == 0);
  CHECK(tabi_live_handles(0) == 1);
  CHECK_OK(tabi_free(shared));
}

/* A million handles, passed around a ring: each thread frees what its neighbour made, some of it later. */
enum { SLOTS = 1024, MADE = 1000000 / THREADS };
static _Atomic(void *) ring[THREADS][SLOTS];

typedef struct {
  int index, failures;
  tabi_generator source;
} ring_args;

static void *pass_on(void *arg) {
  ring_args *a = arg;
  for (int i = 0; i < MADE; i++) {
    void *fresh = NULL;
    a->failures += tabi_retain(a->source, &fresh) != TABI_OK;
    void *old = atomic_exchange(&ring[(a->index + 1) % THREADS][i % SLOTS], fresh);
    a->failures += (i % 3 ? tabi_free(old) : tabi_free_later(old)) != TABI_OK;
    void *neighbours = atomic_exchange(&ring[a->index][(i * 7) % SLOTS], NULL);
    a->failures += tabi_free(neighbours) != TABI_OK;
  }
  return NULL;
}

static void a_million_handles_go_round(void) {
  ring_args args[THREADS];
  tabi_generator source = NULL;
  CHECK_OK(tabi_generator_new(TABI_DEVICE_CPU, -1, &source));
  for (int i = 0; i < THREADS; i++)
    args[i] = (ring_args){i, 0, source};
  run_all(pass_on, args, sizeof *args);
  for (int i = 0; i < THREADS; i++) {
    CHECK(args[i].failures == 0);
    for (int k = 0; k < SLOTS; k++)
      CHECK_OK(tabi_free(ring[i][k]));
  }
  CHECK(tabi_live_handles(TABI_KIND_GENERATOR) == 1);
  CHECK_OK(tabi_free(source));
}

/* Of two that free the same handle, one does. */
typedef struct {
  void *const *handles;
  int freed;
} race_args;
enum { RACED = 20000 };

static void *race(void *arg) {
  race_args *a = arg;
  for (int i = 0; i < RACED; i++)
    a->freed += tabi_free(a->handles[i]) == TABI_OK;
  return NULL;
}

static void a_double_free_is_won_once(void) {
  static void *handles[RACED];
  race_args args[THREADS];
  for (int i = 0; i < RACED; i++)
    CHECK_OK(tabi_tree_new(TABI_TREE_LIST, (tabi_tree *)&handles[i]));
  for (int i = 0; i < THREADS; i++)
    args[i] = (race_args){handles, 0};
  run_all(race, args, sizeof *args);
  int freed = 0;
  for (int i = 0; i < THREADS; i++)
    freed += args[i].freed;
  CHECK(freed == RACED);
}

/* Modes and scopes are the thread's own. */
static void *no_grad_here(void *arg) {
  uint64_t token = 0;
  int32_t enabled = -1, *wrong = arg;
  *wrong +=
      tabi_mode_push(TABI_MODE_NO_GRAD, &token) != TABI_OK || tabi_grad_enabled(&enabled) != TABI_OK || enabled != 0;
  *wrong += tabi_scope_push() != TABI_OK;
  tabi_tensor t = make_tensor();
  *wrong += t == NULL || tabi_scope_pop(NULL, 0) != TABI_OK;
  *wrong += tabi_mode_pop(token) != TABI_OK;
  return NULL;
}

static void modes_and_scopes_are_the_threads(void) {
  int32_t wrong[THREADS] = {0}, enabled = -1;
  CHECK_OK(tabi_scope_push());
  tabi_tensor mine = make_tensor();
  run_all(no_grad_here, wrong, sizeof *wrong);
  CHECK_OK(tabi_grad_enabled(&enabled));
  CHECK(enabled == 1 && tabi_live_handles(0) == 1);
  for (int i = 0; i < THREADS; i++)
    CHECK(wrong[i] == 0);
  CHECK_OK(tabi_scope_pop(NULL, 0));
  CHECK(tabi_free(mine) == TABI_INVALID_HANDLE);
}

static const check_case cases[] = {
    CASE(tensors_are_hammered),
    CASE(a_million_handles_go_round),
    CASE(a_double_free_is_won_once),
    CASE(modes_and_scopes_are_the_threads),
};
CHECK_MAIN(cases)
