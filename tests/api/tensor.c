/* Tensors from and to host memory. */
#include "check.h"

static tabi_tensor from_ints(const int64_t *data, const int64_t *sizes, int64_t ndim) {
  int64_t n = 1;
  for (int64_t i = 0; i < ndim; i++)
    n *= sizes[i];
  tabi_tensor out = NULL;
  CHECK_OK(tabi_tensor_from_data(data, n * 8, sizes, ndim, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &out));
  return out;
}

static void data_is_copied_in_and_out(void) {
  float data[6] = {1, 2, 3, 4, 5, 6}, back[6] = {0};
  const int64_t sizes[2] = {2, 3};
  tabi_tensor t = NULL;
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, sizes, 2, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &t));
  data[0] = 100;
  CHECK_OK(tabi_tensor_copy_to(t, back, sizeof back));
  CHECK(back[0] == 1 && back[5] == 6);
  const float other[6] = {6, 5, 4, 3, 2, 1};
  CHECK_OK(tabi_tensor_copy_from(t, other, sizeof other));
  CHECK(has_floats(t, other, 6));
  CHECK_FAILS(tabi_tensor_copy_to(t, back, 20), TABI_INVALID_ARGUMENT,
              "'nbytes' is 20, but the tensor's elements take 24");
  CHECK_FAILS(tabi_tensor_copy_from(t, back, 28), TABI_INVALID_ARGUMENT, "'nbytes' is 28");
  CHECK_OK(tabi_free(t));
}

static void copies_resolve_strides(void) {
  const int64_t data[6] = {1, 2, 3, 4, 5, 6}, sizes[2] = {2, 3};
  tabi_tensor t = from_ints(data, sizes, 2);
  tabi_tensor turned = tabi_call_t(find_op("t"), t);
  int64_t back[6], strides[2], n;
  CHECK_OK(tabi_tensor_strides(turned, strides, 2, &n));
  CHECK(n == 2 && strides[0] == 1 && strides[1] == 3);
  CHECK_OK(tabi_tensor_copy_to(turned, back, sizeof back));
  const int64_t wanted[6] = {1, 4, 2, 5, 3, 6};
  CHECK(memcmp(back, wanted, sizeof back) == 0);
  /* A write through the view is seen through the tensor. */
  const int64_t other[6] = {10, 40, 20, 50, 30, 60}, seen[6] = {10, 20, 30, 40, 50, 60};
  CHECK_OK(tabi_tensor_copy_from(turned, other, sizeof other));
  CHECK_OK(tabi_tensor_copy_to(t, back, sizeof back));
  CHECK(memcmp(back, seen, sizeof back) == 0);
  tabi_tensor dense = NULL;
  CHECK_OK(tabi_tensor_contiguous(turned, 0, &dense));
  CHECK_OK(tabi_tensor_strides(dense, strides, 2, &n));
  CHECK(strides[0] == 2 && strides[1] == 1);
  CHECK_OK(tabi_free(dense));
  CHECK_OK(tabi_free(turned));
  CHECK_OK(tabi_free(t));
}

static void zeros_have_memory(void) {
  const tabi_value size = tabi_value_list(TABI_TAG_INT_LIST, (int64_t[]){3}, 1);
  tabi_value out = tabi_value_none();
  int64_t n = 0;
  CHECK_OK(tabi_op_call(find_op("_efficientzerotensor"), &size, 1, &out, 1, &n));
  void *data = NULL;
  CHECK_OK(tabi_tensor_data(out.u.p, &data));
  float back[3] = {1, 2, 3};
  CHECK_OK(tabi_tensor_copy_to(out.u.p, back, sizeof back));
  CHECK(data != NULL && ((float *)data)[2] == 0 && back[0] == 0 && back[2] == 0);
  CHECK_OK(tabi_free(out.u.p));
}

static void conjugates_are_resolved(void) {
  const float data[4] = {1, 2, 3, -4};
  const int64_t n = 2;
  tabi_tensor t = NULL;
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, &n, 1, TABI_DTYPE_COMPLEX64, TABI_DEVICE_CPU, -1, &t));
  tabi_tensor conjugate = tabi_call_t(find_op("conj"), t);
  float back[4];
  CHECK_OK(tabi_tensor_copy_to(conjugate, back, sizeof back));
  CHECK(back[0] == 1 && back[1] == -2 && back[2] == 3 && back[3] == 4);
  /* Its memory is the original's. */
  tabi_tensor_info info = {.struct_size = TABI_TENSOR_INFO_SIZE};
  CHECK_OK(tabi_tensor_describe(conjugate, &info));
  CHECK(!info.is_resolved && ((float *)info.data)[1] == 2);
  CHECK_OK(tabi_free(conjugate));
  CHECK_OK(tabi_free(t));
}

static void everything_is_told_in_one_call(void) {
  const int64_t data[6] = {1, 2, 3, 4, 5, 6}, sizes[3] = {1, 2, 3};
  tabi_tensor t = from_ints(data, sizes, 3);
  tabi_tensor_info info = {.struct_size = TABI_TENSOR_INFO_SIZE};
  CHECK_OK(tabi_tensor_describe(t, &info));
  CHECK(info.dtype == TABI_DTYPE_INT64 && info.device_type == TABI_DEVICE_CPU && info.device_index == -1);
  CHECK(info.layout == TABI_LAYOUT_STRIDED && info.ndim == 3 && info.numel == 6 && info.element_size == 8);
  CHECK(info.sizes[0] == 1 && info.sizes[1] == 2 && info.sizes[2] == 3);
  CHECK(info.strides[0] == 6 && info.strides[1] == 3 && info.strides[2] == 1);
  CHECK(info.is_contiguous && info.is_resolved && !info.requires_grad && info.storage_offset == 0);
  CHECK(((int64_t *)info.data)[5] == 6);
  /* A caller that knows a shorter struct gets as much as it has room for. */
  int64_t sizes_now[4], n = 0;
  void *address = NULL;
  int32_t dtype, device, index, layout;
  CHECK_OK(tabi_tensor_sizes(t, sizes_now, 4, &n));
  CHECK(n == 3 && sizes_now[2] == 3);
  CHECK_OK(tabi_tensor_sizes(t, NULL, 0, &n));
  CHECK_FAILS(tabi_tensor_sizes(t, sizes_now, 2, &n), TABI_INVALID_ARGUMENT, "'capacity' is 2, but 3 are needed");
  CHECK_OK(tabi_tensor_ndim(t, &n));
  CHECK(n == 3);
  CHECK_OK(tabi_tensor_numel(t, &n));
  CHECK(n == 6);
  CHECK_OK(tabi_tensor_dtype(t, &dtype));
  CHECK_OK(tabi_tensor_device(t, &device, &index));
  CHECK_OK(tabi_tensor_layout(t, &layout));
  CHECK_OK(tabi_tensor_data(t, &address));
  CHECK(dtype == info.dtype && device == info.device_type && index == -1 && layout == info.layout &&
        address == info.data);
  CHECK_OK(tabi_free(t));
}

static void every_dtype_has_tensors(void) {
  const int64_t n = 4;
  const uint8_t data[64] = {0};
  for (int32_t dtype = TABI_DTYPE_UINT8; dtype <= TABI_DTYPE_FLOAT4_E2M1FN_X2; dtype++) {
    int64_t size;
    CHECK_OK(tabi_dtype_size(dtype, &size));
    tabi_tensor t = NULL;
    const tabi_status status = tabi_tensor_from_data(data, n * size, &n, 1, dtype, TABI_DEVICE_CPU, -1, &t);
    const char *name = NULL;
    CHECK_OK(tabi_dtype_name(dtype, &name));
    if (name[0] == 'q') {
      CHECK_FAILS(status, TABI_TYPE_ERROR, "made by operators such as quantize_per_tensor");
      continue;
    }
    CHECK_OK(status);
    int32_t got = 0;
    CHECK_OK(tabi_tensor_dtype(t, &got));
    CHECK(got == dtype);
    uint8_t back[64];
    CHECK_OK(tabi_tensor_copy_to(t, back, n * size));
    CHECK_OK(tabi_free(t));
  }
}

static void sizes_are_checked_first(void) {
  float data[4] = {0};
  tabi_tensor t = (tabi_tensor)1;
  const int64_t negative[2] = {2, -2}, huge[2] = {INT64_MAX / 2, 8}, four[1] = {4}, wide[3] = {1LL << 32, 1LL << 32, 0},
                empty[2] = {0, 5};
  CHECK_FAILS(tabi_tensor_from_data(data, 16, negative, 2, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &t),
              TABI_INVALID_ARGUMENT, "'sizes[1]' must not be negative, got -2");
  CHECK_FAILS(tabi_tensor_from_data(data, 16, huge, 2, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &t),
              TABI_INVALID_ARGUMENT, "more elements than 64 bits can count");
  CHECK_FAILS(tabi_tensor_from_data(data, 12, four, 1, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &t),
              TABI_INVALID_ARGUMENT, "'nbytes' is 12, but the sizes [4] with elements of 4 bytes take 16");
  CHECK_FAILS(tabi_tensor_from_data(data, 16, four, 1, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, 1, &t),
              TABI_INVALID_ARGUMENT, "'device_index' must be from -1 to 0 for a cpu device, got 1");
  CHECK_FAILS(tabi_tensor_from_data(NULL, 0, wide, 3, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &t), TABI_RUNTIME_ERROR,
              "overflow");
  CHECK(t == (tabi_tensor)1);
  CHECK_OK(tabi_tensor_from_data(NULL, 0, empty, 2, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &t));
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_tensor_from_data(data, 4, NULL, 0, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, &t));
  CHECK_OK(tabi_free(t));
}

static void count_drop(void *ctx) {
  (*(int *)ctx)++;
}

static void borrowed_memory_comes_back_once(void) {
  float memory[6] = {1, 2, 3, 4, 5, 6};
  int drops = 0;
  const int64_t sizes[2] = {2, 2}, strides[2] = {3, 1};
  tabi_tensor t = NULL;
  CHECK_OK(tabi_tensor_borrow(memory, sizeof memory, sizes, strides, 2, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1,
                              count_drop, &drops, NULL, &t));
  memory[4] = 50;
  const float wanted[4] = {1, 2, 4, 50};
  CHECK(has_floats(t, wanted, 4));
  /* What shares the memory keeps it. */
  tabi_tensor view = tabi_call_t(find_op("t"), t);
  CHECK_OK(tabi_free(t));
  CHECK(drops == 0);
  CHECK_OK(tabi_free(view));
  CHECK(drops == 1);
}

static void refused_memory_is_not_dropped(void) {
  float memory[4] = {0};
  int drops = 0;
  tabi_tensor t = NULL;
  const int64_t sizes[2] = {2, 2}, backwards[2] = {-2, 1}, far[2] = {3, 1}, overflow[2] = {INT64_MAX / 2, 1},
                negative[2] = {2, -1};
#define BORROW(sizes, strides)                                                                                      \
  tabi_tensor_borrow(memory, sizeof memory, sizes, strides, 2, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, count_drop, \
                     &drops, NULL, &t)
  CHECK_FAILS(BORROW(sizes, backwards), TABI_INVALID_ARGUMENT, "'strides[0]' must not be negative");
  CHECK_FAILS(BORROW(sizes, far), TABI_INVALID_ARGUMENT, "span 20 bytes");
  CHECK_FAILS(BORROW(sizes, overflow), TABI_INVALID_ARGUMENT, "span more bytes than 64 bits can count");
  CHECK_FAILS(BORROW(negative, NULL), TABI_INVALID_ARGUMENT, "'sizes[1]'");
  CHECK(drops == 0 && t == NULL);
  CHECK_OK(BORROW(sizes, NULL));
  CHECK_OK(tabi_free(t));
  CHECK(drops == 1);
}

static void tokens_wait_in_a_queue(void) {
  float memory[2] = {1, 2};
  int token = 0;
  const int64_t n = 2;
  tabi_queue queue = NULL;
  tabi_tensor t = NULL;
  void *got = &token;
  int32_t found = 1;
  CHECK_OK(tabi_queue_new(&queue));
  CHECK_FAILS(tabi_tensor_borrow(memory, sizeof memory, &n, NULL, 1, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1,
                                 count_drop, &token, queue, &t),
              TABI_INVALID_ARGUMENT, "must not both be given");
  CHECK_OK(tabi_tensor_borrow(memory, sizeof memory, &n, NULL, 1, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, NULL, &token,
                              queue, &t));
  CHECK_OK(tabi_queue_next(queue, &got, &found));
  CHECK(got == NULL && !found);
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_queue_next(queue, &got, &found));
  CHECK(got == &token && found);
  CHECK_OK(tabi_queue_next(queue, &got, &found));
  CHECK(!found);
  /* A queue lives as long as memory is to be told of. */
  CHECK_OK(tabi_tensor_borrow(memory, sizeof memory, &n, NULL, 1, TABI_DTYPE_FLOAT32, TABI_DEVICE_CPU, -1, NULL, &token,
                              queue, &t));
  CHECK_OK(tabi_free(queue));
  CHECK_OK(tabi_free(t));
}

static void items_keep_their_type(void) {
  tabi_value v;
  const struct {
    tabi_dtype dtype;
    union {
      uint8_t bytes[16];
      int64_t i;
      uint64_t u;
      double d;
      float z[2];
    } data;
    int64_t size;
    tabi_tag tag;
  } items[] = {
      {TABI_DTYPE_BOOL, {.bytes = {1}}, 1, TABI_TAG_BOOL},
      {TABI_DTYPE_INT64, {.i = INT64_MIN}, 8, TABI_TAG_INT},
      {TABI_DTYPE_UINT64, {.u = INT64_MAX}, 8, TABI_TAG_INT},
      {TABI_DTYPE_FLOAT64, {.d = 0.1}, 8, TABI_TAG_DOUBLE},
      {TABI_DTYPE_COMPLEX64, {.z = {1, -2}}, 8, TABI_TAG_COMPLEX},
  };
  for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
    tabi_tensor t = NULL;
    CHECK_OK(tabi_tensor_from_data(&items[i].data, items[i].size, NULL, 0, items[i].dtype, TABI_DEVICE_CPU, -1, &t));
    CHECK_OK(tabi_tensor_item(t, &v));
    CHECK(v.tag == items[i].tag);
    if (v.tag == TABI_TAG_INT)
      CHECK(v.u.i == items[i].data.i);
    if (v.tag == TABI_TAG_DOUBLE)
      CHECK(v.u.d == 0.1);
    if (v.tag == TABI_TAG_COMPLEX)
      CHECK(v.u.d == 1 && v.imag == -2);
    CHECK_OK(tabi_free(t));
  }
  const uint64_t large = UINT64_MAX;
  tabi_tensor t = NULL;
  CHECK_OK(tabi_tensor_from_data(&large, 8, NULL, 0, TABI_DTYPE_UINT64, TABI_DEVICE_CPU, -1, &t));
  CHECK_FAILS(tabi_tensor_item(t, &v), TABI_VALUE_ERROR, "18446744073709551615");
  CHECK_OK(tabi_free(t));
  t = make_tensor();
  CHECK_FAILS(tabi_tensor_item(t, &v), TABI_RUNTIME_ERROR, "4 elements");
  CHECK_OK(tabi_free(t));
}

static void to_changes_dtype_device_and_order(void) {
  tabi_tensor t = make_tensor(), u = NULL;
  int32_t same = 0, dtype = 0, type = 0, index = 0;
  tabi_to_options options = {.struct_size = TABI_TO_OPTIONS_SIZE};
  CHECK_OK(tabi_tensor_to(t, &options, &u));
  CHECK_OK(tabi_tensor_is_same(t, u, &same));
  CHECK(same);
  CHECK_OK(tabi_free(u));
  options.copy = 1;
  CHECK_OK(tabi_tensor_to(t, &options, &u));
  CHECK_OK(tabi_tensor_is_same(t, u, &same));
  CHECK(!same);
  CHECK_OK(tabi_free(u));
  options.copy = 0;
  options.dtype = TABI_DTYPE_INT32;
  CHECK_OK(tabi_tensor_to(t, &options, &u));
  CHECK_OK(tabi_tensor_dtype(u, &dtype));
  int32_t ints[4];
  CHECK_OK(tabi_tensor_copy_to(u, ints, sizeof ints));
  CHECK(dtype == TABI_DTYPE_INT32 && ints[3] == 4);
  CHECK_OK(tabi_free(u));
  options.dtype = 0;
  options.device_type = TABI_DEVICE_META;
  options.device_index = -1;
  CHECK_OK(tabi_tensor_to(t, &options, &u));
  CHECK_OK(tabi_tensor_device(u, &type, &index));
  CHECK(type == TABI_DEVICE_META);
  void *address = NULL;
  CHECK_FAILS(tabi_tensor_data(u, &address), TABI_TYPE_ERROR, "meta device");
  CHECK_FAILS(tabi_tensor_copy_to(u, ints, sizeof ints), TABI_TYPE_ERROR, "meta device");
  CHECK_OK(tabi_free(u));
  options.device_type = 77;
  CHECK_FAILS(tabi_tensor_to(t, &options, &u), TABI_INVALID_ARGUMENT,
              "'options->device_type' must be a tabi_device_type or 0, not 77");
  CHECK_OK(tabi_free(t));
}

static void a_missing_backend_is_said(void) {
  int64_t gpus = 0;
  CHECK_OK(tabi_device_count(TABI_DEVICE_CUDA, &gpus));
  if (gpus > 0)
    SKIP("there is a CUDA device");
  tabi_tensor t = make_tensor(), u = NULL;
  tabi_to_options options = {.struct_size = TABI_TO_OPTIONS_SIZE, .device_type = TABI_DEVICE_CUDA, .device_index = 0};
  CHECK(tabi_tensor_to(t, &options, &u) != TABI_OK);
  CHECK(strlen(tabi_error_message()) > 10 && u == NULL);
  CHECK_OK(tabi_free(t));
}

static void out_of_memory_is_a_status(void) {
  const int64_t sizes[1] = {INT64_C(1) << 46};
  tabi_value args[1] = {tabi_value_list(TABI_TAG_INT_LIST, sizes, 1)}, out;
  int64_t n;
  CHECK_FAILS(tabi_op_call(find_op("aten::empty.memory_format"), args, 1, &out, 1, &n), TABI_OUT_OF_MEMORY, "allocate");
  tabi_tensor t = make_tensor();
  CHECK_OK(tabi_free(t));
}

static void sparse_tensors_are_tensors(void) {
  const int64_t ids[4] = {0, 1, 2, 0}, id_sizes[2] = {2, 2}, shape[2] = {3, 3};
  const float values[2] = {5, 6};
  tabi_tensor indices = from_ints(ids, id_sizes, 2), v = make_floats(values, 2);
  tabi_value args[3] = {tabi_value_tensor(indices), tabi_value_tensor(v), tabi_value_list(TABI_TAG_INT_LIST, shape, 2)},
             out;
  int64_t n, strides[2];
  CHECK_OK(tabi_op_call(find_op("sparse_coo_tensor"), args, 3, &out, 1, &n));
  tabi_tensor sparse = out.u.p;
  tabi_tensor_info info = {.struct_size = TABI_TENSOR_INFO_SIZE};
  CHECK_OK(tabi_tensor_describe(sparse, &info));
  CHECK(info.layout == TABI_LAYOUT_SPARSE_COO && info.ndim == 2 && info.data == NULL);
  CHECK_FAILS(tabi_tensor_strides(sparse, strides, 2, &n), TABI_TYPE_ERROR, "sparse_coo");
  float dense[9];
  CHECK_FAILS(tabi_tensor_copy_to(sparse, dense, sizeof dense), TABI_TYPE_ERROR,
              "'tensor' must be strided for a copy, not sparse_coo");
  CHECK_OK(tabi_op_call(find_op("to_dense"), &out, 1, &args[0], 1, &n));
  CHECK_OK(tabi_tensor_copy_to(args[0].u.p, dense, sizeof dense));
  CHECK(dense[2] == 5 && dense[3] == 6);
  CHECK_OK(tabi_free(args[0].u.p));
  CHECK_OK(tabi_free(sparse));
  CHECK_OK(tabi_free(indices));
  CHECK_OK(tabi_free(v));
}

static const check_case cases[] = {
    CASE(data_is_copied_in_and_out), CASE(copies_resolve_strides),          CASE(zeros_have_memory),
    CASE(conjugates_are_resolved),   CASE(everything_is_told_in_one_call),  CASE(every_dtype_has_tensors),
    CASE(sizes_are_checked_first),   CASE(borrowed_memory_comes_back_once), CASE(refused_memory_is_not_dropped),
    CASE(tokens_wait_in_a_queue),    CASE(items_keep_their_type),           CASE(to_changes_dtype_device_and_order),
    CASE(a_missing_backend_is_said), CASE(out_of_memory_is_a_status),       CASE(sparse_tensors_are_tensors),
};
CHECK_MAIN(cases)
