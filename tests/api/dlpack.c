/* DLPack, in and out. The structs are those of DLPack 1.x. */
#include "check.h"

typedef struct {
  uint32_t major, minor;
} DLPackVersion;
typedef struct {
  void *data;
  struct {
    int32_t type, id;
  } device;
  int32_t ndim;
  struct {
    uint8_t code, bits;
    uint16_t lanes;
  } dtype;
  int64_t *shape, *strides;
  uint64_t byte_offset;
} DLTensor;
struct DLManagedTensorVersioned {
  DLPackVersion version;
  void *ctx;
  void (*deleter)(struct DLManagedTensorVersioned *);
  uint64_t flags;
  DLTensor tensor;
};

static int deleted;
static void count_deleted(struct DLManagedTensorVersioned *managed) {
  (void)managed;
  deleted++;
}

static void exported_tensors_share_memory(void) {
  tabi_tensor t = make_tensor(), back = NULL;
  struct DLManagedTensorVersioned *managed = NULL;
  CHECK_OK(tabi_tensor_to_dlpack(t, &managed));
  CHECK(managed->version.major == 1 && managed->tensor.ndim == 2 && managed->tensor.shape[1] == 2);
  CHECK(managed->tensor.dtype.code == 2 && managed->tensor.dtype.bits == 32 && managed->tensor.device.type == 1);
  ((float *)managed->tensor.data)[0] = 10;
  const float wanted[4] = {10, 2, 3, 4};
  CHECK(has_floats(t, wanted, 4));
  /* It keeps the memory, and can be taken in again. */
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_tensor_from_dlpack(managed, &back));
  CHECK(has_floats(back, wanted, 4));
  CHECK_OK(tabi_free(back));
  t = make_tensor();
  CHECK_OK(tabi_tensor_to_dlpack(t, &managed));
  CHECK_OK(tabi_dlpack_free(managed));
  CHECK_OK(tabi_dlpack_free(NULL));
  CHECK_OK(tabi_tensor_set_requires_grad(t, 1));
  CHECK_FAILS(tabi_tensor_to_dlpack(t, &managed), TABI_RUNTIME_ERROR, "detach it first");
  CHECK_OK(tabi_free(t));
}

static struct DLManagedTensorVersioned import(float *data, int64_t *shape, int64_t *strides, int32_t ndim) {
  struct DLManagedTensorVersioned m = {
      {1, 0}, NULL, count_deleted, 0, {data, {1, 0}, ndim, {2, 32, 1}, shape, strides, 0}};
  return m;
}

static void imported_tensors_share_memory(void) {
  float data[6] = {1, 2, 3, 4, 5, 6};
  int64_t shape[2] = {2, 2}, strides[2] = {1, 2};
  struct DLManagedTensorVersioned m = import(data, shape, strides, 2);
  tabi_tensor t = NULL;
  deleted = 0;
  CHECK_OK(tabi_tensor_from_dlpack(&m, &t));
  data[2] = 30;
  const float wanted[4] = {1, 30, 2, 4};
  CHECK(has_floats(t, wanted, 4));
  CHECK(deleted == 0);
  CHECK_OK(tabi_free(t));
  CHECK(deleted == 1);
}

static void what_would_end_the_process_is_refused(void) {
  float data[6] = {0};
  int64_t shape[2] = {2, 2}, backwards[2] = {-2, 1}, huge[2] = {INT64_MAX, INT64_MAX}, negative[2] = {-1, 2},
          far[2] = {INT64_MAX, 1};
  tabi_tensor t = NULL;
  deleted = 0;
  struct DLManagedTensorVersioned m = import(data, shape, backwards, 2);
  CHECK_FAILS(tabi_tensor_from_dlpack(&m, &t), TABI_INVALID_ARGUMENT, "'strides[0]' must not be negative");
  m = import(data, shape, far, 2);
  CHECK_FAILS(tabi_tensor_from_dlpack(&m, &t), TABI_INVALID_ARGUMENT, "more bytes than 64 bits can count");
  m = import(data, huge, NULL, 2);
  CHECK_FAILS(tabi_tensor_from_dlpack(&m, &t), TABI_INVALID_ARGUMENT, "more elements than 64 bits can count");
  m = import(data, negative, NULL, 2);
  CHECK_FAILS(tabi_tensor_from_dlpack(&m, &t), TABI_INVALID_ARGUMENT, "'sizes[0]'");
  m = import(data, NULL, NULL, 2);
  CHECK_FAILS(tabi_tensor_from_dlpack(&m, &t), TABI_INVALID_ARGUMENT, "no sizes");
  m = import(data, shape, NULL, 2);
  m.flags = 1;
  CHECK_FAILS(tabi_tensor_from_dlpack(&m, &t), TABI_INVALID_ARGUMENT, "read-only");
  m.flags = 0;
  m.version.major = 2;
  CHECK_FAILS(tabi_tensor_from_dlpack(&m, &t), TABI_VERSION_MISMATCH, "DLPack 2.0");
  CHECK(deleted == 0 && t == NULL);
}

static const check_case cases[] = {
    CASE(exported_tensors_share_memory),
    CASE(imported_tensors_share_memory),
    CASE(what_would_end_the_process_is_refused),
};
CHECK_MAIN(cases)
