/* Gradients and modes. */
#include "check.h"

static tabi_tensor leaf(void) {
  tabi_tensor t = make_tensor();
  CHECK_OK(tabi_tensor_set_requires_grad(t, 1));
  return t;
}

static tabi_tensor call1(const char *op, tabi_tensor a) {
  tabi_tensor out = tabi_call_t(find_op(op), a);
  CHECK(out != NULL);
  return out;
}

/* sum(t * t) */
static tabi_tensor sum_of_squares(tabi_tensor t) {
  tabi_tensor squares = call2("aten::mul.Tensor", t, t), sum = call1("aten::sum.default", squares);
  CHECK_OK(tabi_free(squares));
  return sum;
}

static void backward_fills_the_leaves(void) {
  tabi_tensor t = leaf(), loss = sum_of_squares(t), grad = NULL;
  const float twice[4] = {2, 4, 6, 8}, four_times[4] = {4, 8, 12, 16};
  int32_t is = -1;
  CHECK_OK(tabi_tensor_is_leaf(t, &is));
  CHECK(is == 1);
  CHECK_OK(tabi_tensor_is_leaf(loss, &is));
  CHECK(is == 0);
  CHECK_OK(tabi_tensor_requires_grad(loss, &is));
  CHECK(is == 1);
  const char *name = NULL;
  CHECK_OK(tabi_tensor_grad_fn(loss, &name));
  CHECK_TEXT(name, "SumBackward0");
  CHECK_OK(tabi_tensor_grad_fn(t, &name));
  CHECK_TEXT(name, "");
  CHECK_OK(tabi_tensor_grad(t, &grad));
  CHECK(grad == NULL);
  CHECK_OK(tabi_backward(&loss, NULL, 1, NULL, 0, TABI_GRAD_RETAIN_GRAPH));
  CHECK_OK(tabi_tensor_grad(t, &grad));
  CHECK(has_floats(grad, twice, 4));
  /* Gradients add up, into the same tensor. */
  CHECK_OK(tabi_backward(&loss, NULL, 1, NULL, 0, 0));
  CHECK(has_floats(grad, four_times, 4));
  CHECK_FAILS(tabi_backward(&loss, NULL, 1, NULL, 0, 0), TABI_RUNTIME_ERROR, "second time");
  CHECK_OK(tabi_free(grad));
  CHECK_OK(tabi_tensor_set_grad(t, NULL));
  CHECK_OK(tabi_tensor_grad(t, &grad));
  CHECK(grad == NULL);
  CHECK_FAILS(tabi_tensor_set_grad(t, t), TABI_INVALID_ARGUMENT, "its own gradient");
  CHECK_OK(tabi_free(loss));
  CHECK_OK(tabi_free(t));
}

static void given_gradients_are_used(void) {
  tabi_tensor t = leaf(), squares = call2("mul", t, t), weights = make_tensor(), grad = NULL, none = NULL;
  const float wanted[4] = {2, 8, 18, 32};
  CHECK_FAILS(tabi_backward(&squares, NULL, 1, NULL, 0, 0), TABI_RUNTIME_ERROR,
              "may be left out only for a tensor of one element");
  CHECK_FAILS(tabi_backward(&squares, &none, 1, NULL, 0, 0), TABI_RUNTIME_ERROR, "'grads[0]'");
  CHECK_OK(tabi_backward(&squares, &weights, 1, NULL, 0, 0));
  CHECK_OK(tabi_tensor_grad(t, &grad));
  CHECK(has_floats(grad, wanted, 4));
  tabi_tensor row = make_floats(wanted, 4);
  CHECK_FAILS(tabi_tensor_set_grad(t, row), TABI_INVALID_ARGUMENT, "'grad' has the sizes [4], but 'tensor' has [2, 2]");
  CHECK_FAILS(tabi_backward(&squares, &row, 1, NULL, 0, 0), TABI_RUNTIME_ERROR, "'grads[0]' has the sizes [4]");
  tabi_tensor plain = make_tensor();
  CHECK_FAILS(tabi_backward(&plain, &weights, 1, NULL, 0, 0), TABI_RUNTIME_ERROR, "does not require gradients");
  CHECK_FAILS(tabi_backward(&squares, &weights, 1, NULL, 0, 64), TABI_INVALID_ARGUMENT, "'flags'");
  CHECK_OK(tabi_free(plain));
  CHECK_OK(tabi_free(row));
  CHECK_OK(tabi_free(grad));
  CHECK_OK(tabi_free(weights));
  CHECK_OK(tabi_free(squares));
  CHECK_OK(tabi_free(t));
}

static void grad_is_of_many_and_leaves_leaves_alone(void) {
  tabi_tensor a = leaf(), b = leaf(), unused = leaf(), loss_a = sum_of_squares(a), loss_b = sum_of_squares(b);
  tabi_tensor outputs[2] = {loss_a, loss_b}, inputs[3] = {b, a, unused}, grads[3] = {NULL, NULL, NULL}, grad = NULL;
  const float twice[4] = {2, 4, 6, 8};
  CHECK_FAILS(tabi_grad(outputs, NULL, 2, inputs, 3, TABI_GRAD_RETAIN_GRAPH, grads), TABI_RUNTIME_ERROR, "unused");
  CHECK(!grads[0] && !grads[1]);
  CHECK_OK(tabi_grad(outputs, NULL, 2, inputs, 3, TABI_GRAD_RETAIN_GRAPH | TABI_GRAD_ALLOW_UNUSED, grads));
  CHECK(has_floats(grads[0], twice, 4) && has_floats(grads[1], twice, 4) && grads[2] == NULL);
  CHECK_OK(tabi_tensor_grad(a, &grad));
  CHECK(grad == NULL);
  CHECK_OK(tabi_free(grads[0]));
  CHECK_OK(tabi_free(grads[1]));
  /* Higher derivatives: d(sum(2 a))/da */
  CHECK_OK(tabi_grad(&loss_a, NULL, 1, &a, 1, TABI_GRAD_CREATE_GRAPH, grads));
  tabi_tensor sum = call1("sum", grads[0]), second[1];
  CHECK_OK(tabi_grad(&sum, NULL, 1, &a, 1, 0, second));
  const float two[4] = {2, 2, 2, 2};
  CHECK(has_floats(second[0], two, 4));
  CHECK_OK(tabi_free(second[0]));
  CHECK_OK(tabi_free(sum));
  CHECK_OK(tabi_free(grads[0]));
  /* Backward into given inputs alone. */
  CHECK_OK(tabi_backward(outputs, NULL, 2, &b, 1, 0));
  CHECK_OK(tabi_tensor_grad(a, &grad));
  CHECK(grad == NULL);
  CHECK_OK(tabi_tensor_grad(b, &grad));
  CHECK(has_floats(grad, twice, 4));
  tabi_tensor all[] = {grad, a, b, unused, loss_a, loss_b};
  CHECK_OK(tabi_free_many((void *const *)all, 6));
}

static void detached_tensors_share_memory(void) {
  tabi_tensor t = leaf(), d = NULL;
  int32_t requires_grad = -1;
  void *one = NULL, *other = NULL;
  CHECK_OK(tabi_tensor_detach(t, &d));
  CHECK_OK(tabi_tensor_requires_grad(d, &requires_grad));
  CHECK_OK(tabi_tensor_data(t, &one));
  CHECK_OK(tabi_tensor_data(d, &other));
  CHECK(!requires_grad && one == other);
  CHECK_OK(tabi_free(d));
  CHECK_OK(tabi_free(t));
}

static void inner_tensors_can_keep_gradients(void) {
  tabi_tensor t = leaf(), squares = call2("mul", t, t), loss = call1("sum", squares), grad = NULL;
  const float ones[4] = {1, 1, 1, 1};
  CHECK_OK(tabi_tensor_retain_grad(squares));
  CHECK_OK(tabi_backward(&loss, NULL, 1, NULL, 0, 0));
  CHECK_OK(tabi_tensor_grad(squares, &grad));
  CHECK(has_floats(grad, ones, 4));
  CHECK_FAILS(tabi_tensor_set_requires_grad(squares, 0), TABI_RUNTIME_ERROR, "detach it instead");
  tabi_tensor all[] = {grad, loss, squares, t};
  CHECK_OK(tabi_free_many((void *const *)all, 4));
}

static void ints_take_no_gradients(void) {
  const int64_t n = 1, data = 1;
  tabi_tensor t = NULL;
  CHECK_OK(tabi_tensor_from_data(&data, 8, &n, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &t));
  CHECK_FAILS(tabi_tensor_set_requires_grad(t, 1), TABI_RUNTIME_ERROR,
              "only tensors of floating point and complex dtype");
  CHECK_OK(tabi_free(t));
}

static int32_t recorded(tabi_tensor t) {
  tabi_tensor u = call1("relu", t);
  int32_t requires_grad = -1;
  CHECK_OK(tabi_tensor_requires_grad(u, &requires_grad));
  CHECK_OK(tabi_free(u));
  return requires_grad;
}

static void modes_are_restored(void) {
  tabi_tensor t = leaf();
  uint64_t outer = 0, inner = 0;
  int32_t enabled = -1;
  CHECK(recorded(t) == 1);
  CHECK_OK(tabi_mode_push(TABI_MODE_NO_GRAD, &outer));
  CHECK(recorded(t) == 0);
  CHECK_OK(tabi_mode_push(TABI_MODE_ENABLE_GRAD, &inner));
  CHECK(recorded(t) == 1);
  CHECK_FAILS(tabi_mode_pop(outer), TABI_INVALID_ARGUMENT, "entered last");
  CHECK_OK(tabi_mode_pop(inner));
  CHECK_OK(tabi_grad_enabled(&enabled));
  CHECK(enabled == 0 && recorded(t) == 0);
  CHECK_OK(tabi_mode_pop(outer));
  CHECK_FAILS(tabi_mode_pop(outer), TABI_INVALID_ARGUMENT, "not left yet");
  CHECK_OK(tabi_mode_push(TABI_MODE_INFERENCE, &outer));
  CHECK(recorded(t) == 0);
  CHECK_OK(tabi_mode_pop(outer));
  CHECK(recorded(t) == 1);
  CHECK_FAILS(tabi_mode_push(99, &outer), TABI_INVALID_ARGUMENT, "'mode'");
  CHECK_OK(tabi_free(t));
}

static void set_grads(tabi_tensor *leaves, const float *grads, int n) {
  for (int i = 0; i < n; i++) {
    tabi_tensor grad = make_floats(grads + i, 1);
    CHECK_OK(tabi_tensor_set_grad(leaves[i], grad));
    CHECK_OK(tabi_free(grad));
  }
}

static float number_in(tabi_tensor t) {
  float value = NAN;
  CHECK_OK(tabi_tensor_copy_to(t, &value, sizeof value));
  CHECK_OK(tabi_free(t));
  return value;
}

static float grad_in(tabi_tensor t) {
  tabi_tensor grad = NULL;
  CHECK_OK(tabi_tensor_grad(t, &grad));
  return number_in(grad);
}

static void gradients_are_clipped(void) {
  const float zero = 0, grads[2] = {3, 4}, bad[2] = {3, INFINITY};
  tabi_tensor leaves[3] = {make_floats(&zero, 1), make_floats(&zero, 1), make_floats(&zero, 1)}, norm = NULL;
  CHECK_OK(tabi_grad_norm(leaves, 3, 2, 1, &norm));
  CHECK(number_in(norm) == 0);
  set_grads(leaves, grads, 2);
  CHECK_OK(tabi_grad_norm(leaves, 3, 2, 0, &norm));
  CHECK(number_in(norm) == 5);
  CHECK_OK(tabi_grad_norm(leaves, 3, INFINITY, 0, &norm));
  CHECK(number_in(norm) == 4);
  /* What is short enough stays. */
  CHECK_OK(tabi_clip_grad_norm(leaves, 3, 10, 2, 0, &norm));
  CHECK(number_in(norm) == 5 && grad_in(leaves[0]) == 3 && grad_in(leaves[1]) == 4);
  CHECK_OK(tabi_clip_grad_norm(leaves, 3, 1, 2, 0, &norm));
  CHECK(number_in(norm) == 5 && fabsf(grad_in(leaves[0]) - 0.6f) < 1e-6f && fabsf(grad_in(leaves[1]) - 0.8f) < 1e-6f);
  CHECK_OK(tabi_clip_grad_value(leaves, 3, 0.75));
  CHECK(fabsf(grad_in(leaves[0]) - 0.6f) < 1e-6f && grad_in(leaves[1]) == 0.75f);
  set_grads(leaves, bad, 2);
  CHECK_FAILS(tabi_clip_grad_norm(leaves, 3, 1, 2, 1, &norm), TABI_RUNTIME_ERROR, "non-finite");
  CHECK(grad_in(leaves[0]) == 3);
  CHECK_OK(tabi_clip_grad_norm(leaves, 0, 1, 2, 1, &norm));
  CHECK(number_in(norm) == 0);
  CHECK_OK(tabi_clip_grad_value(leaves, 0, 1));
  CHECK_OK(tabi_free_many((void *const *)leaves, 3));
}

/* 0 * d sqrt(0)/dx has no value. */
static tabi_status backward_of_a_root(tabi_tensor zero) {
  tabi_tensor root = call1("aten::sqrt.default", zero), product = call2("aten::mul.Tensor", root, zero);
  const tabi_status status = tabi_backward(&product, NULL, 1, NULL, 0, 0);
  CHECK_OK(tabi_free_many((void *const[]){root, product}, 2));
  return status;
}

static void anomalies_name_the_operator(void) {
  const float nothing = 0;
  tabi_tensor zero = make_floats(&nothing, 1);
  int32_t on = -1, checks = -1;
  CHECK_OK(tabi_tensor_set_requires_grad(zero, 1));
  CHECK_OK(backward_of_a_root(zero));
  CHECK_OK(tabi_set_detect_anomaly(1, 1));
  CHECK_OK(tabi_detect_anomaly(&on, &checks));
  CHECK(on == 1 && checks == 1);
  CHECK_FAILS(backward_of_a_root(zero), TABI_RUNTIME_ERROR, "the operator 'sqrt'");
  CHECK(strstr(tabi_error_message(), "returned nan values in its 0th output"));
  CHECK_OK(tabi_set_detect_anomaly(1, 0));
  CHECK_OK(backward_of_a_root(zero));
  /* Other failures are named too. */
  tabi_tensor squares = call2("aten::mul.Tensor", zero, zero), other = call2("aten::mul.Tensor", squares, squares);
  CHECK_OK(tabi_free(call2("aten::add_.Tensor", squares, squares)));
  CHECK_FAILS(tabi_backward(&other, NULL, 1, NULL, 0, 0), TABI_RUNTIME_ERROR, "the operator 'mul'");
  CHECK(strstr(tabi_error_message(), "modified by an inplace operation"));
  CHECK_OK(tabi_set_detect_anomaly(0, 1));
  CHECK_OK(tabi_detect_anomaly(&on, &checks));
  CHECK(on == 0);
  tabi_tensor all[] = {other, squares, zero};
  CHECK_OK(tabi_free_many((void *const *)all, 3));
}

static const check_case cases[] = {
    CASE(backward_fills_the_leaves),
    CASE(given_gradients_are_used),
    CASE(grad_is_of_many_and_leaves_leaves_alone),
    CASE(detached_tensors_share_memory),
    CASE(inner_tensors_can_keep_gradients),
    CASE(ints_take_no_gradients),
    CASE(modes_are_restored),
    CASE(gradients_are_clipped),
    CASE(anomalies_name_the_operator),
};
CHECK_MAIN(cases)
