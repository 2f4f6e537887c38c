/* Versions, errors, scopes, memory accounting, names, threads. */
#include "check.h"

static void versions_agree(void) {
  CHECK(tabi_abi_version() == ((uint32_t)TABI_ABI_VERSION_MAJOR << 16 | TABI_ABI_VERSION_MINOR));
  CHECK_TEXT(tabi_version(), TABI_VERSION);
  /* The minor is what counts: another patch release is as good. */
  CHECK(strncmp(tabi_torch_version(), tabi_torch_version_built(), 4) == 0);
  CHECK_OK(tabi_init());
  CHECK_OK(tabi_init());
}

static void features_are_known(void) {
  const char *names[] = {"cuda",  "cudnn",          "mps", "xpu", "hip", "mkl", "mkldnn", "openmp", "lapack",
                         "magma", "libunwind_clash"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    int32_t has = -1;
    CHECK_OK(tabi_has_feature(names[i], &has));
    CHECK(has == 0 || has == 1);
  }
  int32_t has = -1;
  CHECK_OK(tabi_has_feature("libunwind_clash", &has));
  CHECK(has == 0);
  CHECK_FAILS(tabi_has_feature("warp drive", &has), TABI_KEY_ERROR, "'warp drive'");
}

static void an_error_is_remembered(void) {
  int64_t n = 7;
  CHECK_FAILS(tabi_tensor_ndim(NULL, &n), TABI_INVALID_HANDLE, "'tensor' must be a tensor handle, not NULL");
  CHECK_TEXT(tabi_error_function(), "tabi_tensor_ndim");
  CHECK(n == 7);
  /* A call that works leaves the last error alone, and so do frees. */
  tabi_tensor t = make_tensor();
  CHECK_OK(tabi_tensor_ndim(t, &n));
  CHECK_OK(tabi_free(t));
  CHECK(tabi_free(t) == TABI_INVALID_HANDLE);
  CHECK(tabi_error_code() == TABI_INVALID_HANDLE);
  CHECK_TEXT(tabi_error_function(), "tabi_tensor_ndim");
}

static void libtorchs_errors_keep_their_words(void) {
  const float one[3] = {1, 2, 3}, other[2] = {1, 2};
  tabi_tensor a = make_floats(one, 3), b = make_floats(other, 2);
  CHECK(tabi_call_tt(find_op("add"), a, b) == NULL);
  CHECK(tabi_error_code() == TABI_RUNTIME_ERROR);
  CHECK(strstr(tabi_error_message(), "The size of tensor a (3) must match the size of tensor b (2)"));
  CHECK(!strstr(tabi_error_message(), "Exception raised from"));
  CHECK(strlen(tabi_error_backtrace()) > strlen(tabi_error_message()));
  CHECK_OK(tabi_free(a));
  CHECK_OK(tabi_free(b));
}

static void statuses_have_names(void) {
  CHECK_TEXT(tabi_status_name(TABI_OK), "TABI_OK");
  CHECK_TEXT(tabi_status_name(TABI_KEY_ERROR), "TABI_KEY_ERROR");
  CHECK_TEXT(tabi_status_name(-5), "unknown status");
}

static void a_freed_handle_never_comes_back(void) {
  tabi_tensor first = make_tensor();
  CHECK_OK(tabi_free(first));
  for (int i = 0; i < 1000; i++) {
    tabi_tensor t = make_tensor();
    CHECK(t != first);
    CHECK_OK(tabi_free(t));
  }
  int64_t n;
  CHECK_FAILS(tabi_tensor_ndim(first, &n), TABI_INVALID_HANDLE, "not one that was freed");
}

/* A slot is used 2^23 times at most; then it is retired, so that an old handle can never be mistaken for a new one. */
static void generations_end(void) {
  SKIP_UNDER_MEMCHECK();
  tabi_generator generator, first;
  CHECK_OK(tabi_generator_default(TABI_DEVICE_CPU, -1, &first));
  CHECK_OK(tabi_free(first));
  for (int i = 0; i < (1 << 23) + 100; i++) {
    if (tabi_generator_default(TABI_DEVICE_CPU, -1, &generator) != TABI_OK || generator == first ||
        tabi_free(generator) != TABI_OK) {
      CHECK(!"a handle came back");
      return;
    }
  }
}

static void handles_fit_a_double(void) {
  tabi_tensor t = make_tensor();
  const uint64_t number = (uint64_t)(uintptr_t)t;
  CHECK((uint64_t)(double)number == number && number < (UINT64_C(1) << 53));
  CHECK_OK(tabi_free(t));
}

static void scopes_nest(void) {
  CHECK_OK(tabi_scope_push());
  tabi_tensor outer = make_tensor();
  CHECK_OK(tabi_scope_push());
  tabi_tensor inner = make_tensor(), kept = make_tensor(), gone = make_tensor();
  CHECK_OK(tabi_free(gone));
  void *keep[1] = {kept};
  CHECK_OK(tabi_scope_pop(keep, 1));
  CHECK(tabi_live_handles(0) == 2 && tabi_free(inner) == TABI_INVALID_HANDLE);
  /* What an inner scope kept belongs to the outer one. */
  CHECK_OK(tabi_scope_pop(NULL, 0));
  CHECK(tabi_live_handles(0) == 0);
  CHECK(tabi_free(outer) == TABI_INVALID_HANDLE && tabi_free(kept) == TABI_INVALID_HANDLE);
  CHECK_FAILS(tabi_scope_pop(NULL, 0), TABI_INVALID_ARGUMENT, "no scope");
}

static int64_t live_bytes(void) {
  CHECK_OK(tabi_memory_flush());
  return tabi_memory_counters()[TABI_MEMORY_LIVE];
}

static void bytes_are_counted(void) {
  const int64_t before = live_bytes(), total = tabi_memory_counters()[TABI_MEMORY_TOTAL];
  const int64_t sizes[2] = {1024, 256};
  tabi_op zeros = find_op("zeros"), select = find_op("aten::select.int"), detach = find_op("detach");
  tabi_value size = tabi_value_list(TABI_TAG_INT_LIST, sizes, 2), out;
  int64_t n;
  CHECK_OK(tabi_op_call(zeros, &size, 1, &out, 1, &n));
  tabi_tensor t = out.u.p;
  CHECK(live_bytes() - before == 1 << 20);
  /* Views share: however many there are, they add the storage once, and keep it when the first handle goes. */
  tabi_tensor views[100];
  for (int i = 0; i < 100; i++) {
    tabi_value args[3] = {tabi_value_tensor(t), tabi_value_int(0), tabi_value_int(i)};
    CHECK_OK(tabi_op_call(select, args, 3, &out, 1, &n));
    views[i] = out.u.p;
  }
  tabi_tensor detached = tabi_call_t(detach, t);
  CHECK(live_bytes() - before <= 2 << 20);
  CHECK_OK(tabi_free(t));
  CHECK(live_bytes() - before == 1 << 20);
  for (int i = 0; i < 100; i++)
    CHECK_OK(tabi_free(views[i]));
  CHECK(live_bytes() - before == 1 << 20);
  CHECK_OK(tabi_free(detached));
  CHECK(live_bytes() == before);
  CHECK(tabi_memory_counters()[TABI_MEMORY_TOTAL] - total >= 1 << 20);
}

static void small_tensors_add_up(void) {
  const int64_t before = live_bytes();
  tabi_tensor *all = malloc(10000 * sizeof *all);
  for (int i = 0; i < 10000; i++)
    all[i] = make_tensor();
  CHECK(live_bytes() - before == 10000 * 16);
  for (int i = 0; i < 10000; i++)
    CHECK_OK(tabi_free(all[i]));
  free(all);
  CHECK(live_bytes() == before);
}

static void dtypes_have_names(void) {
  int32_t dtype = 0;
  const char *name = NULL;
  int64_t size = 0;
  for (int32_t d = TABI_DTYPE_UINT8; d <= TABI_DTYPE_FLOAT4_E2M1FN_X2; d++) {
    CHECK_OK(tabi_dtype_name(d, &name));
    CHECK_OK(tabi_dtype_from_name(name, &dtype));
    CHECK(dtype == d);
    CHECK_OK(tabi_dtype_size(d, &size));
    CHECK(size >= 1 && size <= 16);
  }
  CHECK_OK(tabi_dtype_from_name("torch.float", &dtype));
  CHECK(dtype == TABI_DTYPE_FLOAT32);
  CHECK_OK(tabi_dtype_from_name("cdouble", &dtype));
  CHECK(dtype == TABI_DTYPE_COMPLEX128);
  CHECK_FAILS(tabi_dtype_from_name("float33", &dtype), TABI_KEY_ERROR, "'float33'");
}

static void devices_have_names(void) {
  int32_t type = 0, index = 0;
  const char *name = NULL;
  for (int32_t d = TABI_DEVICE_CPU; d <= TABI_DEVICE_PRIVATEUSE1; d++) {
    CHECK_OK(tabi_device_name(d, &name));
    CHECK_OK(tabi_device_from_name(name, &type, &index));
    CHECK(type == d && index == -1);
  }
  CHECK_OK(tabi_device_from_name("cuda:3", &type, &index));
  CHECK(type == TABI_DEVICE_CUDA && index == 3);
  CHECK_FAILS(tabi_device_from_name("toaster", &type, &index), TABI_VALUE_ERROR, "'toaster'");
  CHECK_FAILS(tabi_device_from_name("cuda:x", &type, &index), TABI_VALUE_ERROR, "'cuda:x'");
}

static void threads_are_set(void) {
  int64_t before = 0, now = 0;
  CHECK_OK(tabi_num_threads(&before));
  CHECK_OK(tabi_set_num_threads(1));
  CHECK_OK(tabi_num_threads(&now));
  CHECK(now == 1);
  CHECK_OK(tabi_set_num_threads(before));
  CHECK_FAILS(tabi_set_num_threads(0), TABI_INVALID_ARGUMENT, "from 1 to 1024, got 0");
  CHECK_FAILS(tabi_set_num_threads(1000000), TABI_INVALID_ARGUMENT, "got 1000000");
  CHECK_OK(tabi_num_interop_threads(&now));
  CHECK(now >= 1);
  CHECK_FAILS(tabi_set_num_interop_threads(-1), TABI_INVALID_ARGUMENT, "'n'");
  int32_t can = -1;
  CHECK_OK(tabi_set_flush_denormal(1, &can));
  CHECK_OK(tabi_set_flush_denormal(0, &can));
  CHECK(can == 0 || can == 1);
}

static void operators_can_have_to_be_deterministic(void) {
  const float ones[4] = {1, 1, 1, 1};
  const int64_t where[4] = {0, 0, 1, 1}, n = 4;
  int32_t on = -1, warn_only = -1;
  tabi_tensor t = make_floats(ones, 4), values = make_floats(ones, 4), at = NULL;
  CHECK_OK(tabi_tensor_from_data(where, sizeof where, &n, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &at));
  const tabi_op put = find_op("aten::put_.default");
  tabi_tensor out = tabi_call_ttt(put, t, at, values);
  CHECK(out != NULL);
  CHECK_OK(tabi_free(out));
  CHECK_OK(tabi_set_deterministic_algorithms(1, 0));
  CHECK_OK(tabi_deterministic_algorithms(&on, &warn_only));
  CHECK(on == 1 && warn_only == 0);
  CHECK(tabi_call_ttt(put, t, at, values) == NULL);
  CHECK(strstr(tabi_error_message(), "put_ does not have a deterministic implementation"));
  CHECK_OK(tabi_set_deterministic_algorithms(0, 1));
  CHECK_OK(tabi_deterministic_algorithms(&on, &warn_only));
  CHECK(on == 0 && warn_only == 1);
  CHECK_OK(tabi_set_deterministic_algorithms(0, 0));
  tabi_tensor all[] = {t, values, at};
  CHECK_OK(tabi_free_many((void *const *)all, 3));
}

static void handles_to_one_object_have_one_identity(void) {
  tabi_tensor t = make_tensor(), other = make_tensor();
  void *again = NULL;
  int64_t first = 0, second = 0, third = 0, op = 0;
  CHECK_OK(tabi_retain(t, &again));
  CHECK_OK(tabi_identity(t, &first));
  CHECK_OK(tabi_identity(again, &second));
  CHECK_OK(tabi_identity(other, &third));
  CHECK_OK(tabi_identity(find_op("add.Tensor"), &op));
  CHECK(t != again && first == second && first != third && op != 0);
  CHECK_OK(tabi_free(again));
  CHECK_FAILS(tabi_identity(again, &first), TABI_INVALID_HANDLE, "live handle");
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_free(other));
}

static const check_case cases[] = {
    CASE(versions_agree),
    CASE(features_are_known),
    CASE(an_error_is_remembered),
    CASE(libtorchs_errors_keep_their_words),
    CASE(statuses_have_names),
    CASE(a_freed_handle_never_comes_back),
    CASE(generations_end),
    CASE(handles_fit_a_double),
    CASE(scopes_nest),
    CASE(bytes_are_counted),
    CASE(small_tensors_add_up),
    CASE(dtypes_have_names),
    CASE(devices_have_names),
    CASE(threads_are_set),
    CASE(operators_can_have_to_be_deterministic),
    CASE(handles_to_one_object_have_one_identity),
};
CHECK_MAIN(cases)
