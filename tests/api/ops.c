/* torchabi/ops.h: the operators as functions, one of each shape of arguments and results. */
#include "check.h"

#include <torchabi/ops.h>

#define FLOATS(...) ((const float[]){__VA_ARGS__})
#define COUNT(...) ((int64_t)(sizeof(FLOATS(__VA_ARGS__)) / sizeof(float)))
#define CHECK_FLOATS(tensor, ...) CHECK(has_floats(tensor, FLOATS(__VA_ARGS__), COUNT(__VA_ARGS__)))

static const tabi_value unset;

static tabi_tensor made; /* by the call before, given to CHECK_MADE */

/* What the call made has these elements, and is freed. */
#define CHECK_MADE(call, ...)        \
  do {                               \
    made = NULL;                     \
    CHECK_OK(call);                  \
    CHECK_FLOATS(made, __VA_ARGS__); \
    CHECK_OK(tabi_free(made));       \
  } while (0)

static void tensors_alone_take_the_short_way(void) {
  tabi_tensor x = make_tensor(), yes = NULL;
  CHECK_MADE(tabi_aten_neg(x, &made), -1, -2, -3, -4);
  CHECK_MADE(tabi_aten_matmul(x, x, &made), 7, 10, 15, 22);
  CHECK_OK(tabi_aten_gt_Scalar(x, tabi_value_double(2.5), &yes));
  CHECK_MADE(tabi_aten_where_self(yes, x, x, &made), 1, 2, 3, 4);
  CHECK_MADE(tabi_aten_unsqueeze(x, 0, &made), 1, 2, 3, 4);
  CHECK_MADE(tabi_aten_reshape(x, (const int64_t[]){4}, 1, &made), 1, 2, 3, 4);
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(yes));
}

static void numbers_are_tagged_or_their_default(void) {
  tabi_tensor x = make_tensor();
  CHECK_MADE(tabi_aten_add_Tensor(x, x, unset, &made), 2, 4, 6, 8);
  CHECK_MADE(tabi_aten_add_Tensor(x, x, tabi_value_int(10), &made), 11, 22, 33, 44);
  CHECK_MADE(tabi_aten_clamp(x, tabi_value_double(2.5), unset, &made), 2.5, 2.5, 3, 4);
  CHECK_MADE(tabi_aten_nan_to_num(x, NULL, &(const double){7}, NULL, &made), 1, 2, 3, 4);
  CHECK_MADE(tabi_aten_norm_ScalarOpt_dim(x, unset, (const int64_t[]){1}, 1, 0, &made), sqrtf(5), 5);
  CHECK_OK(tabi_free(x));
}

static void null_is_none(void) {
  tabi_tensor x = make_tensor(), weight = make_tensor(), weights[2] = {NULL, NULL};
  const int64_t one = 1;
  CHECK_MADE(tabi_aten_linear(x, weight, NULL, &made), 5, 11, 11, 25);
  CHECK_MADE(tabi_aten_sum_dim_IntList(x, NULL, 0, 0, 0, &made), 10);
  CHECK_MADE(tabi_aten_sum_dim_IntList(x, &one, 1, 0, 0, &made), 3, 7);
  CHECK_MADE(tabi_aten_slice_Tensor(x, 0, NULL, &one, 1, &made), 1, 2);
  CHECK_MADE(tabi_aten_div_Tensor_mode(x, x, NULL, &made), 1, 1, 1, 1);
  CHECK_MADE(tabi_aten_div_Tensor_mode(x, x, "floor", &made), 1, 1, 1, 1);
  CHECK_OK(tabi_tensor_from_data(&one, sizeof one, &one, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, 0, &weights[1]));
  CHECK_MADE(tabi_aten_index_Tensor(x, weights, 2, &made), 2, 4);
  CHECK_OK(tabi_free_many((void *[]){x, weight, weights[1]}, 3));
}

static void dtypes_devices_and_generators_are_given_or_zero(void) {
  tabi_tensor x = make_tensor(), permuted = NULL;
  tabi_generator generator = NULL;
  tabi_dtype dtype = 0;
  const int64_t size = 2;
  CHECK_MADE(tabi_aten_zeros(&size, 1, 0, 0, 0, 0, NULL, &made), 0, 0);
  CHECK_OK(tabi_aten_zeros(&size, 1, TABI_DTYPE_FLOAT64, 0, TABI_DEVICE_CPU, -1, &(const int32_t){0}, &made));
  CHECK_OK(tabi_aten_result_type_Tensor(x, made, &dtype));
  CHECK(dtype == TABI_DTYPE_FLOAT64);
  CHECK_OK(tabi_free(made));
  CHECK_OK(tabi_aten_promote_types(TABI_DTYPE_INT64, TABI_DTYPE_FLOAT16, &dtype));
  CHECK(dtype == TABI_DTYPE_FLOAT16);
  CHECK_MADE(tabi_aten_contiguous(x, 0, &made), 1, 2, 3, 4);
  CHECK_OK(tabi_generator_new(TABI_DEVICE_CPU, -1, &generator));
  CHECK_OK(tabi_aten_randperm_generator(1, generator, TABI_DTYPE_FLOAT32, 0, 0, 0, NULL, &permuted));
  CHECK_FLOATS(permuted, 0);
  CHECK_OK(tabi_free_many((void *[]){x, permuted, generator}, 3));
}

static void results_are_written_where_they_are_wanted(void) {
  tabi_tensor x = make_tensor(), values = NULL, parts[2] = {NULL, NULL}, signs = NULL;
  int64_t n = 0, size = 0;
  int32_t same = 0;
  tabi_value item = unset;
  CHECK_OK(tabi_aten_max_dim(x, 1, 0, &values, NULL));
  CHECK_FLOATS(values, 2, 4);
  CHECK_OK(tabi_aten_linalg_slogdet(x, &signs, NULL));
  CHECK_FLOATS(signs, -1);
  CHECK_OK(tabi_aten_split_Tensor(x, 1, 0, parts, 1, &n));
  CHECK(n == 2 && parts[0] && !parts[1]);
  CHECK_FLOATS(parts[0], 1, 2);
  CHECK_OK(tabi_aten_size_int(x, -1, &size));
  CHECK_OK(tabi_aten_equal(x, x, &same));
  CHECK(size == 2 && same == 1);
  CHECK_FAILS(tabi_aten_item(values, &item), TABI_RUNTIME_ERROR, "2 elements");
  CHECK_OK(tabi_aten_item(signs, &item));
  CHECK(item.tag == TABI_TAG_DOUBLE && item.u.d == -1);
  CHECK_OK(tabi_free_many((void *[]){x, values, signs, parts[0]}, 4));
}

static void lists_are_a_pointer_and_a_count(void) {
  tabi_tensor x = make_tensor(), both[2] = {x, x}, edges[2] = {NULL, NULL}, counts = NULL;
  const int64_t bins[2] = {1, 1};
  const double range[4] = {0, 8, 0, 8};
  const tabi_value spacing[1] = {tabi_value_double(0.5)};
  int64_t n = 0;
  CHECK_MADE(tabi_aten_cat(both, 2, 0, &made), 1, 2, 3, 4, 1, 2, 3, 4);
  CHECK_MADE(tabi_aten_einsum("ij,jk->", both, 2, NULL, 0, &made), 54);
  CHECK_OK(tabi_aten_histogramdd(x, bins, 2, range, 4, NULL, 0, &counts, edges, 2, &n));
  CHECK_FLOATS(counts, 2);
  CHECK(n == 2);
  CHECK_FLOATS(edges[1], 0, 8);
  CHECK_OK(tabi_free_many((void *[]){counts, edges[0], edges[1]}, 3));
  CHECK_OK(tabi_aten_gradient_scalarrayarray(x, spacing, 1, (const int64_t[]){0}, 1, 1, edges, 1, NULL));
  CHECK_FLOATS(edges[0], 4, 4, 4, 4);
  CHECK_OK(tabi_free_many((void *[]){x, edges[0]}, 2));
}

static void what_is_written_is_the_callers_own(void) {
  tabi_tensor x = make_tensor(), out = make_tensor();
  CHECK_OK(tabi_aten_neg_(x));
  CHECK_FLOATS(x, -1, -2, -3, -4);
  CHECK_OK(tabi_aten_add__Scalar(x, tabi_value_int(1), unset));
  CHECK_FLOATS(x, 0, -1, -2, -3);
  CHECK_OK(tabi_aten_mul_out(x, x, out));
  CHECK_FLOATS(out, 0, 1, 4, 9);
  CHECK_OK(tabi_aten_requires_grad_(x, 1));
  CHECK_OK(tabi_aten_neg(x, NULL));
  CHECK_OK(tabi_free_many((void *[]){x, out}, 2));
}

static void functions_have_their_names_and_texts(void) {
  tabi_tensor x = make_tensor(), y = NULL;
  const int64_t two = 2;
  CHECK_MADE(tabi_nn_functional_mse_loss(x, x, "sum", NULL, &made), 0);
  CHECK_MADE(tabi_nn_functional_mse_loss(x, x, NULL, NULL, &made), 0);
  CHECK_OK(tabi_aten_reshape(x, (const int64_t[]){1, 2, 2}, 3, &y));
  CHECK_MADE(tabi_nn_functional_interpolate(y, &two, 1, NULL, 0, "nearest", NULL, NULL, 0, &made), 1, 2, 3, 4);
  CHECK_OK(tabi_free_many((void *[]){x, y}, 2));
}

static void failures_leave_the_results(void) {
  tabi_tensor x = make_tensor(), out = x;
  CHECK_FAILS(tabi_aten_neg(NULL, &out), TABI_INVALID_HANDLE, "'a' must be a tensor");
  CHECK_FAILS(tabi_aten_reshape(x, (const int64_t[]){3}, 1, &out), TABI_RUNTIME_ERROR, "shape '[3]' is invalid");
  CHECK_FAILS(tabi_aten_add_Tensor(x, NULL, unset, &out), TABI_INVALID_HANDLE, "'args[1]' must be a tensor");
  CHECK_FAILS(tabi_aten_einsum(NULL, &x, 1, NULL, 0, &out), TABI_TYPE_ERROR, "misses argument 'equation'");
  CHECK_FAILS(tabi_aten_quantile_scalar(x, 2, NULL, 0, "linear", &out), TABI_RUNTIME_ERROR, "quantile()");
  CHECK(out == x);
  CHECK_OK(tabi_free(x));
}

static const check_case cases[] = {
    CASE(tensors_alone_take_the_short_way),
    CASE(numbers_are_tagged_or_their_default),
    CASE(null_is_none),
    CASE(dtypes_devices_and_generators_are_given_or_zero),
    CASE(results_are_written_where_they_are_wanted),
    CASE(lists_are_a_pointer_and_a_count),
    CASE(what_is_written_is_the_callers_own),
    CASE(functions_have_their_names_and_texts),
    CASE(failures_leave_the_results),
};
CHECK_MAIN(cases)
