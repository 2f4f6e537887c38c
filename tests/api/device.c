/* Devices. What needs an accelerator is skipped, by name, where none is. */
#include "check.h"

#include <unistd.h>

static int64_t count(tabi_device_type type) {
  int64_t n = -1;
  CHECK_OK(tabi_device_count(type, &n));
  return n;
}

static void the_cpu_is_a_device(void) {
  int32_t index = -1;
  CHECK(count(TABI_DEVICE_CPU) == 1);
  CHECK_OK(tabi_device_current(TABI_DEVICE_CPU, &index));
  CHECK(index == 0);
  CHECK_OK(tabi_device_set_current(TABI_DEVICE_CPU, 0));
  CHECK_OK(tabi_device_synchronize(TABI_DEVICE_CPU, -1));
  CHECK_OK(tabi_device_empty_cache(TABI_DEVICE_CPU));
  int64_t a, b, c;
  CHECK_FAILS(tabi_device_memory(TABI_DEVICE_CPU, -1, &a, &b, &c), TABI_NOT_IMPLEMENTED, "no cpu accelerator");
  CHECK_FAILS(tabi_device_set_current(TABI_DEVICE_CPU, 5), TABI_INVALID_ARGUMENT,
              "'device_index' is 5, and there are 1 cpu devices");
}

static tabi_tensor ones(int64_t n) {
  tabi_value arg = tabi_value_list(TABI_TAG_INT_LIST, &n, 1), out = {0};
  int64_t count_of_out;
  CHECK_OK(tabi_op_call(find_op("aten::ones"), &arg, 1, &out, 1, &count_of_out));
  return out.u.p;
}

static int64_t resident(void) {
  long pages = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  CHECK(file && fscanf(file, "%*d %ld", &pages) == 1);
  fclose(file);
  return (int64_t)pages * sysconf(_SC_PAGESIZE);
}

static int cache_is_off(void) {
  const char *limit = getenv("TORCHABI_CPU_CACHE");
  return limit && strcmp(limit, "0") == 0;
}

static void memory_of_freed_tensors_is_used_again(void) {
  if (cache_is_off())
    SKIP("TORCHABI_CPU_CACHE is 0");
  for (int64_t n = 3; n < 1 << 22; n *= 11) {
    tabi_tensor first = ones(n), second;
    void *at_first = NULL, *at_second = NULL;
    CHECK_OK(tabi_tensor_data(first, &at_first));
    CHECK_OK(tabi_free(first));
    second = ones(n);
    CHECK_OK(tabi_tensor_data(second, &at_second));
    CHECK(at_first && at_first == at_second && ((uintptr_t)at_first & 63) == 0);
    CHECK_OK(tabi_free(second));
  }
}

static void kept_memory_is_given_back(void) {
  if (cache_is_off())
    SKIP("TORCHABI_CPU_CACHE is 0");
  const int64_t mib = 1 << 20;
  CHECK_OK(tabi_free(ones(1 << 20)));
  CHECK_OK(tabi_device_empty_cache(TABI_DEVICE_CPU));
  const int64_t before = resident();
  tabi_tensor many[8];
  for (int i = 0; i < 8; i++)
    many[i] = ones((8 - i) * mib);  // 4 MiB to 32
  const int64_t most = resident() - before;
  CHECK_OK(tabi_free_many((void **)many, 8));
  CHECK(most > 100 * mib && resident() - before > most - 40 * mib);
  // Other sizes find none of theirs, and yet the process does not grow beyond its peak by more than 64 MiB.
  for (int i = 0; i < 7; i++)
    many[i] = ones((8 - i) * mib - mib / 2);
  CHECK(resident() - before < most + 80 * mib);
  CHECK_OK(tabi_free_many((void **)many, 7));
  CHECK_OK(tabi_device_empty_cache(TABI_DEVICE_CPU));
  CHECK(resident() - before < 16 * mib);
}

static void what_is_absent_is_said(void) {
  int32_t index = -1;
  CHECK(count(TABI_DEVICE_XPU) == 0);
  CHECK_FAILS(tabi_device_current(TABI_DEVICE_XPU, &index), TABI_NOT_IMPLEMENTED, "no xpu backend");
  CHECK_FAILS(tabi_device_synchronize(TABI_DEVICE_XPU, 0), TABI_NOT_IMPLEMENTED, "no xpu backend");
  CHECK_FAILS(tabi_device_empty_cache(TABI_DEVICE_XPU), TABI_NOT_IMPLEMENTED, "no xpu accelerator");
}

static tabi_tensor to(tabi_tensor t, tabi_device_type type, int32_t index, int32_t non_blocking) {
  tabi_to_options options = {
      .struct_size = TABI_TO_OPTIONS_SIZE, .device_type = type, .device_index = index, .non_blocking = non_blocking};
  tabi_tensor out = NULL;
  CHECK_OK(tabi_tensor_to(t, &options, &out));
  return out;
}

static void tensors_move_to_cuda_and_back(void) {
  if (count(TABI_DEVICE_CUDA) == 0)
    SKIP("no CUDA device");
  const float twice[4] = {2, 4, 6, 8};
  tabi_tensor t = make_tensor(), g = to(t, TABI_DEVICE_CUDA, 0, 0), sum = call2("add", g, g),
              back = to(sum, TABI_DEVICE_CPU, -1, 0);
  int32_t type = 0, index = -1;
  CHECK_OK(tabi_tensor_device(sum, &type, &index));
  CHECK(type == TABI_DEVICE_CUDA && index == 0);
  CHECK(has_floats(sum, twice, 4) && has_floats(back, twice, 4));
  CHECK_OK(tabi_tensor_copy_from(g, twice, sizeof twice));
  CHECK(has_floats(g, twice, 4));
  CHECK_OK(tabi_device_synchronize(TABI_DEVICE_CUDA, -1));
  void *handles[] = {t, g, sum, back};
  CHECK_OK(tabi_free_many(handles, 4));
}

static void cuda_memory_is_counted(void) {
  if (count(TABI_DEVICE_CUDA) == 0)
    SKIP("no CUDA device");
  const int64_t sizes[1] = {1 << 20}, before = tabi_memory_counters()[TABI_MEMORY_LIVE + 1];
  tabi_value args[2] = {tabi_value_list(TABI_TAG_INT_LIST, sizes, 1), tabi_value_device(TABI_DEVICE_CUDA, 0)}, out;
  const char *names[2] = {NULL, "device"};
  int64_t n, allocated = 0, reserved = 0, peak = 0;
  CHECK_OK(tabi_op_call_named(find_op("zeros"), names, args, 2, &out, 1, &n));
  CHECK(tabi_memory_counters()[TABI_MEMORY_LIVE + 1] - before == 4 << 20);
  CHECK_OK(tabi_device_memory(TABI_DEVICE_CUDA, 0, &allocated, &reserved, &peak));
  CHECK(allocated >= 4 << 20 && reserved >= allocated && peak >= allocated);
  CHECK_OK(tabi_free(out.u.p));
  CHECK(tabi_memory_counters()[TABI_MEMORY_LIVE + 1] == before);
  CHECK_OK(tabi_device_empty_cache(TABI_DEVICE_CUDA));
}

static void cuda_out_of_memory_is_a_status(void) {
  if (count(TABI_DEVICE_CUDA) == 0)
    SKIP("no CUDA device");
  const int64_t sizes[1] = {INT64_C(1) << 44};
  tabi_value args[2] = {tabi_value_list(TABI_TAG_INT_LIST, sizes, 1), tabi_value_device(TABI_DEVICE_CUDA, 0)}, out;
  const char *names[2] = {NULL, "device"};
  int64_t n;
  CHECK_FAILS(tabi_op_call_named(find_op("aten::empty.memory_format"), names, args, 2, &out, 1, &n), TABI_OUT_OF_MEMORY,
              "CUDA out of memory");
}

static void a_step_trains_on_cuda(void) {
  if (count(TABI_DEVICE_CUDA) == 0)
    SKIP("no CUDA device");
  const char *names[3] = {NULL, NULL, "device"};
  const tabi_value options[3] = {tabi_value_int(2), tabi_value_int(1), tabi_value_device(TABI_DEVICE_CUDA, 0)};
  tabi_module m = NULL;
  tabi_tensor p[2] = {NULL, NULL}, t = make_tensor(), x = to(t, TABI_DEVICE_CUDA, 0, 0);
  tabi_optim o = NULL;
  CHECK_OK(tabi_module_new("Linear", names, options, 3, &m));
  CHECK_OK(tabi_module_tensor(m, "weight", &p[0]));
  CHECK_OK(tabi_module_tensor(m, "bias", &p[1]));
  CHECK_OK(tabi_optim_new("Adam", p, 2, NULL, NULL, 0, &o));
  double first = 0, last = 0;
  for (int i = 0; i < 20; i++) {
    tabi_value arg = tabi_value_tensor(x), y, item;
    int64_t n;
    CHECK_OK(tabi_module_forward(m, NULL, &arg, 1, &y, 1, &n));
    tabi_tensor squares = call2("mul", y.u.p, y.u.p), loss = tabi_call_t(find_op("sum"), squares);
    CHECK_OK(tabi_optim_zero_grad(o, 1));
    CHECK_OK(tabi_backward(&loss, NULL, 1, NULL, 0, 0));
    CHECK_OK(tabi_optim_step(o));
    CHECK_OK(tabi_tensor_item(loss, &item));
    last = item.u.d;
    if (i == 0)
      first = last;
    void *handles[] = {y.u.p, squares, loss};
    CHECK_OK(tabi_free_many(handles, 3));
  }
  CHECK(last < first);
  void *handles[] = {m, p[0], p[1], t, x, o};
  CHECK_OK(tabi_free_many(handles, 6));
}

static const check_case cases[] = {
    CASE(the_cpu_is_a_device),
    CASE(memory_of_freed_tensors_is_used_again),
    CASE(kept_memory_is_given_back),
    CASE(what_is_absent_is_said),
    CASE(tensors_move_to_cuda_and_back),
    CASE(cuda_memory_is_counted),
    CASE(cuda_out_of_memory_is_a_status),
    CASE(a_step_trains_on_cuda),
};
CHECK_MAIN(cases)
