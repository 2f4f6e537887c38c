/* Transforms of functions of the host. */
#include "host.h"

static const float one_to_three[3] = {1, 2, 3};

static tabi_tensor doubles_of(const double *data, const int64_t *sizes, int64_t ndim, int64_t n) {
  tabi_tensor out = NULL;
  CHECK_OK(tabi_tensor_from_data(data, n * (int64_t)sizeof *data, sizes, ndim, TABI_DTYPE_FLOAT64, TABI_DEVICE_CPU, -1,
                                 &out));
  return out;
}

static tabi_tensor take(tabi_value *outs, int64_t i) {
  CHECK(outs[i].tag == TABI_TAG_TENSOR);
  return (tabi_tensor)outs[i].u.p;
}

static void free_values(tabi_value *values, int64_t n) {
  for (int64_t i = 0; i < n; i++)
    if (values[i].tag == TABI_TAG_TENSOR)
      CHECK_OK(tabi_free(values[i].u.p));
}

/* One of two ways, the same results. */
#define BOTH_WAYS(body)                                   \
  do {                                                    \
    for (int is_pumped = 0; is_pumped < 2; is_pumped++) { \
      body(is_pumped);                                    \
      CHECK(tabi_live_handles(TABI_KIND_FUNCTION) == 0);  \
    }                                                     \
  } while (0)

static void vjp_of(int is_pumped) {
  host_function host;
  tabi_function f = make_function(&host, product, is_pumped);
  const float other[3] = {4, 5, 6}, seed[3] = {1, 10, 100};
  tabi_tensor inputs[2] = {make_floats(one_to_three, 3), make_floats(other, 3)}, cotangent = make_floats(seed, 3);
  tabi_value outs[4];
  int64_t n = 0;
  CHECK_OK(serve(tabi_vjp(f, inputs, 2, &cotangent, 1, 0, outs, 4, &n)));
  const float results[3] = {4, 10, 18}, first[3] = {4, 50, 600}, second[3] = {1, 20, 300};
  CHECK(n == 3);
  CHECK(has_floats(take(outs, 0), results, 3));
  CHECK(has_floats(take(outs, 1), first, 3));
  CHECK(has_floats(take(outs, 2), second, 3));
  int32_t flows = -1;
  CHECK_OK(tabi_tensor_requires_grad(take(outs, 0), &flows));
  CHECK(flows == 0);
  free_values(outs, n);
  CHECK_FAILS(serve(tabi_vjp(f, inputs, 2, NULL, 0, 0, outs, 4, &n)), TABI_RUNTIME_ERROR, "'cotangents[0]'");
  CHECK_FAILS(serve(tabi_vjp(f, inputs, 2, inputs, 2, 0, outs, 4, &n)), TABI_INVALID_ARGUMENT, "gave 1 result");
  CHECK_FAILS(serve(tabi_vjp(f, inputs, 2, &cotangent, 1, 0, outs, 2, &n)), TABI_INVALID_ARGUMENT, "'capacity' is 2");
  CHECK_FAILS(serve(tabi_vjp(f, inputs, 2, &cotangent, 1, 2, outs, 4, &n)), TABI_INVALID_ARGUMENT, "'flags'");
  host.fails = 1;
  CHECK_FAILS(serve(tabi_vjp(f, inputs, 2, &cotangent, 1, 0, outs, 4, &n)), TABI_VALUE_ERROR, "out of order");
  tabi_tensor all[3] = {inputs[0], inputs[1], cotangent};
  CHECK_OK(tabi_free_many((void *const *)all, 3));
  CHECK_OK(tabi_free(f));
}

static void vjp_gives_results_and_gradients(void) {
  BOTH_WAYS(vjp_of);
}

static void jvp_of(int is_pumped) {
  host_function host;
  tabi_function f = make_function(&host, product, is_pumped);
  const float other[3] = {4, 5, 6}, direction[3] = {1, 0, 2};
  tabi_tensor inputs[2] = {make_floats(one_to_three, 3), make_floats(other, 3)};
  tabi_tensor tangents[2] = {make_floats(direction, 3), make_floats(direction, 3)};
  tabi_value outs[4];
  int64_t n = 0;
  CHECK_OK(serve(tabi_jvp(f, inputs, tangents, 2, outs, 4, &n)));
  const float results[3] = {4, 10, 18}, change[3] = {5, 0, 18};
  CHECK(n == 2);
  CHECK(has_floats(take(outs, 0), results, 3));
  CHECK(has_floats(take(outs, 1), change, 3));
  free_values(outs, n);
  tabi_tensor narrow[2] = {tangents[0], make_floats(direction, 2)};
  CHECK_FAILS(serve(tabi_jvp(f, inputs, narrow, 2, outs, 4, &n)), TABI_RUNTIME_ERROR,
              "'tangents[1]' has the sizes [2]");
  /* The level was left: another one works. */
  host.fails = 1;
  CHECK_FAILS(serve(tabi_jvp(f, inputs, tangents, 2, outs, 4, &n)), TABI_VALUE_ERROR, "out of order");
  host.fails = 0;
  CHECK_OK(serve(tabi_jvp(f, inputs, tangents, 2, outs, 4, &n)));
  free_values(outs, n);
  tabi_tensor all[5] = {inputs[0], inputs[1], tangents[0], tangents[1], narrow[1]};
  CHECK_OK(tabi_free_many((void *const *)all, 5));
  CHECK_OK(tabi_free(f));
}

static void jvp_runs_forward(void) {
  BOTH_WAYS(jvp_of);
}

static void jacobian_of(int is_pumped) {
  host_function host;
  tabi_function f = make_function(&host, product, is_pumped);
  const float other[3] = {4, 5, 6};
  tabi_tensor inputs[2] = {make_floats(one_to_three, 3), make_floats(other, 3)};
  const float first[9] = {4, 0, 0, 0, 5, 0, 0, 0, 6}, second[9] = {1, 0, 0, 0, 2, 0, 0, 0, 3};
  for (uint64_t flags = 0; flags <= TABI_TRANSFORM_FORWARD_MODE; flags += TABI_TRANSFORM_FORWARD_MODE) {
    tabi_value outs[4];
    int64_t n = 0, ndim = 0;
    CHECK_OK(serve(tabi_jacobian(f, inputs, 2, flags, outs, 4, &n)));
    CHECK(n == 2);
    CHECK(has_floats(take(outs, 0), first, 9));
    CHECK(has_floats(take(outs, 1), second, 9));
    CHECK_OK(tabi_tensor_ndim(take(outs, 0), &ndim));
    CHECK(ndim == 2);
    free_values(outs, n);
  }
  CHECK_OK(tabi_free(inputs[0]));
  CHECK_OK(tabi_free(inputs[1]));
  CHECK_OK(tabi_free(f));
}

static void jacobians_both_ways(void) {
  BOTH_WAYS(jacobian_of);
}

static void hessian_of(int is_pumped) {
  host_function host;
  tabi_function f = make_function(&host, sum_of_cubes, is_pumped), g = make_function(&host, product, is_pumped);
  tabi_tensor x = make_floats(one_to_three, 3);
  const float wanted[9] = {6, 0, 0, 0, 12, 0, 0, 0, 18};
  tabi_value outs[1];
  int64_t n = 0;
  host.compute = sum_of_cubes;
  CHECK_OK(serve(tabi_hessian(f, &x, 1, 0, outs, 1, &n)));
  CHECK(n == 1 && has_floats(take(outs, 0), wanted, 9));
  free_values(outs, n);
  tabi_tensor two[2] = {x, x};
  host.compute = product;
  CHECK_FAILS(serve(tabi_hessian(g, two, 2, 0, outs, 1, &n)), TABI_RUNTIME_ERROR,
              "one result of one element, but the function gave 1 result of the sizes [3]");
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(f));
  CHECK_OK(tabi_free(g));
}

static void hessians_are_second_derivatives(void) {
  BOTH_WAYS(hessian_of);
}

/* A matrix times a vector, of one example: sees no batch. */
static tabi_status matrix_times_vector(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                       int64_t *out_n) {
  HOST_BEGIN(ctx);
  int64_t ndim = 0;
  CHECK_OK(tabi_tensor_ndim(arg_tensor(args, 1), &ndim));
  CHECK(ndim == 1);
  outs[0] = tabi_value_tensor(call2("aten::mv", arg_tensor(args, 0), arg_tensor(args, 1)));
  *out_n = 1;
  return TABI_OK;
}

static void vmap_of(int is_pumped) {
  host_function host;
  tabi_function f = make_function(&host, matrix_times_vector, is_pumped);
  /* The columns of {{1, 3}, {2, 4}} are the batch. */
  const double matrix[4] = {1, 2, 3, 4}, vectors[4] = {1, 3, 2, 4};
  const int64_t sizes[2] = {2, 2}, in_dims[2] = {INT64_MIN, -1}, absurd[2] = {0, 2},
                nothing[2] = {INT64_MIN, INT64_MIN};
  tabi_tensor inputs[2] = {doubles_of(matrix, sizes, 2, 4), doubles_of(vectors, sizes, 2, 4)};
  tabi_value outs[2];
  int64_t n = 0;
  CHECK_OK(serve(tabi_vmap(f, inputs, in_dims, 2, 0, outs, 2, &n)));
  double found[4] = {0};
  CHECK(n == 1 && host.calls == 1);
  CHECK_OK(tabi_tensor_copy_to(take(outs, 0), found, sizeof found));
  CHECK(found[0] == 5 && found[1] == 11 && found[2] == 11 && found[3] == 25);
  free_values(outs, n);
  CHECK_OK(serve(tabi_vmap(f, inputs, in_dims, 2, 1, outs, 2, &n)));
  CHECK_OK(tabi_tensor_copy_to(take(outs, 0), found, sizeof found));
  CHECK(found[0] == 5 && found[1] == 11 && found[2] == 11 && found[3] == 25);
  free_values(outs, n);
  CHECK_FAILS(serve(tabi_vmap(f, inputs, absurd, 2, 0, outs, 2, &n)), TABI_INDEX_ERROR, "'in_dims[1]' is 2");
  CHECK_FAILS(serve(tabi_vmap(f, inputs, nothing, 2, 0, outs, 2, &n)), TABI_INVALID_ARGUMENT, "at least one input");
  host.fails = 1;
  CHECK_FAILS(serve(tabi_vmap(f, inputs, in_dims, 2, 0, outs, 2, &n)), TABI_VALUE_ERROR, "out of order");
  CHECK_OK(tabi_free(inputs[0]));
  CHECK_OK(tabi_free(inputs[1]));
  CHECK_OK(tabi_free(f));
}

static void vmap_hides_the_batch(void) {
  BOTH_WAYS(vmap_of);
}

/* x * x, whose gradient comes out as 2.1 x. */
static tabi_status wrong_backward(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                  int64_t *out_n) {
  HOST_BEGIN(ctx);
  tabi_tensor slope = tabi_call_td(find_op("mul"), arg_tensor(args, 1), 2.1);
  outs[0] = tabi_value_tensor(call2("mul", slope, arg_tensor(args, 0)));
  *out_n = 1;
  CHECK_OK(tabi_free(slope));
  return TABI_OK;
}

static host_function wrong;
static tabi_function wrong_function;

static tabi_status wrong_square(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                int64_t *out_n) {
  HOST_BEGIN(ctx);
  uint64_t token = 0;
  tabi_tensor x = arg_tensor(args, 0), joined = NULL;
  CHECK_OK(tabi_mode_push(TABI_MODE_NO_GRAD, &token));
  tabi_tensor square = call2("mul", x, x);
  CHECK_OK(tabi_mode_pop(token));
  CHECK_OK(tabi_autograd_apply(wrong_function, &x, 1, &square, 1, &x, 1, 0, NULL, 0, NULL, 0, &joined));
  CHECK_OK(tabi_free(square));
  outs[0] = tabi_value_tensor(joined);
  *out_n = 1;
  return TABI_OK;
}

static void gradcheck_of(int is_pumped) {
  host_function right, bad;
  tabi_function f = make_function(&right, sum_of_cubes, is_pumped), g = make_function(&bad, wrong_square, is_pumped);
  wrong_function = make_function(&wrong, wrong_backward, is_pumped);
  const double data[3] = {0.5, -1, 2};
  const int64_t three = 3;
  tabi_tensor x = doubles_of(data, &three, 1, 3);
  CHECK_FAILS(serve(tabi_gradcheck(f, &x, 1, NULL)), TABI_INVALID_ARGUMENT, "must require gradients");
  CHECK_OK(tabi_tensor_set_requires_grad(x, 1));
  tabi_gradcheck_options options;
  memset(&options, 0, sizeof options);
  options.struct_size = TABI_GRADCHECK_OPTIONS_SIZE;
  CHECK_OK(serve(tabi_gradcheck(f, &x, 1, NULL)));
  options.forward_mode = 1;
  CHECK_OK(serve(tabi_gradcheck(f, &x, 1, &options)));
  options.forward_mode = 0;
  options.second_order = 1;
  CHECK_OK(serve(tabi_gradcheck(f, &x, 1, &options)));
  CHECK_FAILS(serve(tabi_gradcheck(g, &x, 1, NULL)), TABI_RUNTIME_ERROR,
              "the gradient of result 0 with respect to input 0 differs from the numerical one: at element 2");
  options.second_order = 0;
  options.rtol = 0.2;
  CHECK_OK(serve(tabi_gradcheck(g, &x, 1, &options)));
  options.eps = -1;
  CHECK_FAILS(serve(tabi_gradcheck(f, &x, 1, &options)), TABI_INVALID_ARGUMENT, "'options->eps' must be positive");
  tabi_tensor grad = NULL;
  CHECK_OK(tabi_tensor_grad(x, &grad));
  CHECK(grad == NULL);
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(f));
  CHECK_OK(tabi_free(g));
  CHECK_OK(tabi_free(wrong_function));
}

static void gradcheck_finds_wrong_gradients(void) {
  BOTH_WAYS(gradcheck_of);
}

/* abs(z) of complex numbers. */
static tabi_status magnitude(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                             int64_t *out_n) {
  HOST_BEGIN(ctx);
  outs[0] = tabi_value_tensor(tabi_call_t(find_op("abs"), arg_tensor(args, 0)));
  outs[1] = tabi_value_tensor(call2("mul", arg_tensor(args, 0), arg_tensor(args, 0)));
  *out_n = 2;
  return TABI_OK;
}

static void gradcheck_knows_complex_numbers(void) {
  host_function host;
  tabi_function f = make_function(&host, magnitude, 0);
  const double data[4] = {1, 2, -0.5, 0.25};
  const int64_t two = 2;
  tabi_tensor z = NULL;
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, &two, 1, TABI_DTYPE_COMPLEX128, TABI_DEVICE_CPU, -1, &z));
  CHECK_OK(tabi_tensor_set_requires_grad(z, 1));
  CHECK_OK(tabi_gradcheck(f, &z, 1, NULL));
  CHECK_OK(tabi_free(z));
  CHECK_OK(tabi_free(f));
}

static tabi_tensor weight;

/* dropout(x * weight, 0.5), at random. */
static tabi_status random_layer(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                int64_t *out_n) {
  HOST_BEGIN(ctx);
  tabi_tensor scaled = call2("mul", arg_tensor(args, 0), weight);
  tabi_value given[3] = {tabi_value_tensor(scaled), tabi_value_double(0.5), tabi_value_bool(1)};
  int64_t count = 0;
  CHECK_OK(tabi_op_call(find_op("dropout"), given, 3, outs, 1, &count));
  CHECK_OK(tabi_free(scaled));
  *out_n = 1;
  return TABI_OK;
}

static void checkpoint_of(int is_pumped) {
  host_function host;
  tabi_function f = make_function(&host, random_layer, is_pumped);
  float data[64];
  for (int i = 0; i < 64; i++)
    data[i] = (float)(i + 1);
  tabi_tensor x = make_floats(data, 64);
  weight = make_floats(data, 64);
  CHECK_OK(tabi_tensor_set_requires_grad(x, 1));
  CHECK_OK(tabi_tensor_set_requires_grad(weight, 1));
  float plain[3][64], again[3][64];
  for (int way = 0; way < 2; way++) {
    float(*to)[64] = way ? again : plain;
    tabi_value outs[2];
    int64_t n = 0;
    CHECK_OK(tabi_manual_seed(7));
    host.calls = 0;
    if (way) {
      CHECK_OK(serve(tabi_checkpoint(f, &x, 1, outs, 2, &n)));
      CHECK(host.calls == 1 && n == 1);
    } else {
      const tabi_value arg = tabi_value_tensor(x);
      CHECK_OK(random_layer(&host, &arg, 1, outs, 1, &n));
    }
    tabi_tensor drawn = NULL, after = NULL, loss = tabi_call_t(find_op("aten::sum.default"), take(outs, 0)), grads[2];
    const tabi_value count = tabi_value_list(TABI_TAG_INT_LIST, (int64_t[]){64}, 1);
    tabi_value draw;
    int64_t one = 0;
    CHECK_OK(serve(tabi_backward(&loss, NULL, 1, NULL, 0, 0)));
    CHECK(host.calls == (way ? 2 : 1));
    /* Draws after backward go on as without the second computation. */
    CHECK_OK(tabi_op_call(find_op("rand"), &count, 1, &draw, 1, &one));
    drawn = (tabi_tensor)draw.u.p;
    CHECK_OK(tabi_tensor_grad(x, &grads[0]));
    CHECK_OK(tabi_tensor_grad(weight, &grads[1]));
    CHECK_OK(tabi_tensor_copy_to(grads[0], to[0], sizeof to[0]));
    CHECK_OK(tabi_tensor_copy_to(grads[1], to[1], sizeof to[1]));
    CHECK_OK(tabi_tensor_copy_to(drawn, to[2], sizeof to[2]));
    CHECK_OK(tabi_tensor_set_grad(x, NULL));
    CHECK_OK(tabi_tensor_set_grad(weight, NULL));
    free_values(outs, n);
    tabi_tensor all[5] = {drawn, after, loss, grads[0], grads[1]};
    CHECK_OK(tabi_free_many((void *const *)all, 5));
  }
  CHECK(memcmp(plain, again, sizeof plain) == 0);
  tabi_value outs[1];
  int64_t n = 0;
  CHECK_OK(serve(tabi_checkpoint(f, &x, 1, outs, 1, &n)));
  tabi_tensor loss = tabi_call_t(find_op("aten::sum.default"), take(outs, 0)), grad = NULL;
  CHECK_FAILS(serve(tabi_grad(&loss, NULL, 1, &x, 1, 0, &grad)), TABI_RUNTIME_ERROR, "a plain backward alone");
  CHECK_OK(tabi_free(loss));
  free_values(outs, n);
  CHECK_OK(tabi_free(weight));
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(f));
}

static void checkpoints_compute_twice(void) {
  BOTH_WAYS(checkpoint_of);
}

static void only_floats_have_derivatives(void) {
  host_function host;
  tabi_function f = make_function(&host, sum_of_cubes, 0);
  const int64_t data[2] = {1, 2}, two = 2;
  tabi_tensor t = NULL;
  CHECK_OK(tabi_tensor_from_data(data, sizeof data, &two, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &t));
  tabi_value outs[2];
  int64_t n = 0;
  CHECK_FAILS(tabi_jacobian(f, &t, 1, 0, outs, 2, &n), TABI_RUNTIME_ERROR, "'inputs[0]' is of Long");
  CHECK_FAILS(tabi_hessian(f, &t, 0, 0, outs, 2, &n), TABI_INVALID_ARGUMENT, "'inputs' must not be empty");
  CHECK(host.calls == 0);
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_free(f));
}

/* The gradient of sum(x^3), itself a function to differentiate. */
static host_function inner_host;
static tabi_function inner_function;
static tabi_status gradient_of_cubes(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                                     int64_t *out_n) {
  HOST_BEGIN(ctx);
  tabi_tensor x = arg_tensor(args, 0);
  tabi_value both[2];
  int64_t count = 0;
  CHECK_OK(serve(tabi_vjp(inner_function, &x, 1, NULL, 0, TABI_TRANSFORM_CREATE_GRAPH, both, 2, &count)));
  CHECK_OK(tabi_free(both[0].u.p));
  outs[0] = both[1];
  *out_n = 1;
  return TABI_OK;
}

static tabi_status plain_gradient_of_cubes(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs,
                                           int64_t capacity, int64_t *out_n) {
  HOST_BEGIN(ctx);
  tabi_tensor x = arg_tensor(args, 0);
  tabi_value both[2];
  int64_t count = 0;
  const tabi_status status = serve(tabi_vjp(inner_function, &x, 1, NULL, 0, 0, both, 2, &count));
  if (status)
    return status;
  CHECK_OK(tabi_free(both[0].u.p));
  outs[0] = both[1];
  *out_n = 1;
  return TABI_OK;
}

static void transforms_nest_in(int is_pumped) {
  host_function host;
  tabi_function f = make_function(&host, gradient_of_cubes, is_pumped);
  inner_function = make_function(&inner_host, sum_of_cubes, is_pumped);
  tabi_tensor x = make_floats(one_to_three, 3);
  const float wanted[9] = {6, 0, 0, 0, 12, 0, 0, 0, 18};
  tabi_value outs[1];
  int64_t n = 0;
  CHECK_OK(serve(tabi_jacobian(f, &x, 1, 0, outs, 1, &n)));
  CHECK(has_floats(take(outs, 0), wanted, 9));
  free_values(outs, n);
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(f));
  CHECK_OK(tabi_free(inner_function));
}

/* Forward mode over reverse: the gradient's own tangent. */
static void forward_over_reverse_in(int is_pumped) {
  host_function host;
  tabi_function f = make_function(&host, plain_gradient_of_cubes, is_pumped);
  inner_function = make_function(&inner_host, sum_of_cubes, is_pumped);
  const float ones[3] = {1, 1, 1}, wanted[3] = {6, 12, 18};
  tabi_tensor x = make_floats(one_to_three, 3), direction = make_floats(ones, 3);
  tabi_value outs[2];
  int64_t n = 0;
  CHECK_OK(serve(tabi_jvp(f, &x, &direction, 1, outs, 2, &n)));
  CHECK(has_floats(take(outs, 1), wanted, 3));
  free_values(outs, n);
  CHECK_FAILS(serve(tabi_vmap(f, &x, NULL, 1, 0, outs, 2, &n)), TABI_NOT_IMPLEMENTED,
              "'inputs[0]' is a batch within vmap");
  CHECK_OK(tabi_free(x));
  CHECK_OK(tabi_free(direction));
  CHECK_OK(tabi_free(f));
  CHECK_OK(tabi_free(inner_function));
}

static void forward_over_reverse(void) {
  BOTH_WAYS(forward_over_reverse_in);
}

static void transforms_nest(void) {
  BOTH_WAYS(transforms_nest_in);
}

/* The products of a number with all of a vector. */
static tabi_tensor factors;
static tabi_status times_each(void *ctx, const tabi_value *args, int64_t n, tabi_value *outs, int64_t capacity,
                              int64_t *out_n) {
  HOST_BEGIN(ctx);
  tabi_tensor both[2] = {arg_tensor(args, 0), factors};
  const int64_t in_dims[2] = {INT64_MIN, 0};
  return serve(tabi_vmap(inner_function, both, in_dims, 2, 0, outs, capacity, out_n));
}

static void vmaps_nest_in(int is_pumped) {
  host_function host;
  tabi_function f = make_function(&host, times_each, is_pumped);
  inner_function = make_function(&inner_host, product, is_pumped);
  const float four_to_six[3] = {4, 5, 6}, wanted[9] = {4, 5, 6, 8, 10, 12, 12, 15, 18};
  tabi_tensor numbers = make_floats(one_to_three, 3);
  factors = make_floats(four_to_six, 3);
  tabi_value outs[1];
  int64_t n = 0;
  CHECK_OK(serve(tabi_vmap(f, &numbers, NULL, 1, 0, outs, 1, &n)));
  CHECK(has_floats(take(outs, 0), wanted, 9));
  free_values(outs, n);
  CHECK_OK(tabi_free(numbers));
  CHECK_OK(tabi_free(factors));
  CHECK_OK(tabi_free(f));
  CHECK_OK(tabi_free(inner_function));
}

static void vmaps_nest(void) {
  BOTH_WAYS(vmaps_nest_in);
}

static const check_case cases[] = {
    CASE(vjp_gives_results_and_gradients),
    CASE(jvp_runs_forward),
    CASE(jacobians_both_ways),
    CASE(hessians_are_second_derivatives),
    CASE(vmap_hides_the_batch),
    CASE(gradcheck_finds_wrong_gradients),
    CASE(gradcheck_knows_complex_numbers),
    CASE(checkpoints_compute_twice),
    CASE(only_floats_have_derivatives),
    CASE(transforms_nest),
    CASE(vmaps_nest),
    CASE(forward_over_reverse),
};
CHECK_MAIN(cases)
