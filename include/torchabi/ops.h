/* torchabi/ops.h: every operator of PyTorch as a function of C, over <torchabi/op.h>.
 *
 * Not part of <torchabi/torchabi.h>, since it is long: 2160 functions, one for each overload in
 * abi/operators, called tabi_aten_NAME_OVERLOAD or tabi_nn_functional_NAME. Nothing here is a symbol of the
 * library: each function finds its operator once and keeps the handle.
 *
 * Arguments are in the schema's order, all of them. NULL stands for None: for a Tensor?, an int?, float? or
 * bool? (which are pointers to a number), a str?, and for the lists int[]? and float[]?. A tabi_dtype,
 * tabi_layout, tabi_memory_format or device type that is 0, a generator or str that is NULL, and a Scalar
 * that is all zeros (tabi_value_int() and tabi_value_double() make one) is the argument's default. A device
 * is its type and its index.
 *
 * Results are new references, freed with tabi_free(); NULL for the place of one that is not wanted. Of a list
 * of tensors at most capacity are given, and the number of all in out_n: those that found no room are freed.
 * What is written in place or to out tensors is not returned again. A call that fails leaves all results
 * untouched.
 *
 * Left out: 14 overloads with arguments or results that no value stands for (CellParamsBase, Dict, QScheme,
 * Storage, Stream, SymBool).
 *
 * The first sentences of what operators do are PyTorch's: abi/operators/NOTICE. Generated from abi/operators
 * by `ci/generate`; do not edit. */
#ifndef TORCHABI_OPS_H
#define TORCHABI_OPS_H

#include <torchabi/op.h>

#include <stddef.h>

#if defined(__GNUC__)
#define TABI_OPS_LOAD(op) __atomic_load_n((op), __ATOMIC_RELAXED)
#define TABI_OPS_STORE(op, found) __atomic_store_n((op), (found), __ATOMIC_RELAXED)
#else
#define TABI_OPS_LOAD(op) (*(op))
#define TABI_OPS_STORE(op, found) (*(op) = (found))
#endif

/* Operators are immortal and their handles numbers: threads that race here find the same one. NULL on failure. */
static inline tabi_op tabi_ops_find(tabi_op *op, const char *name) {
  tabi_op found = TABI_OPS_LOAD(op);
  if (!found && tabi_op_find(name, NULL, &found) == TABI_OK)
    TABI_OPS_STORE(op, found);
  return found;
}

static inline tabi_value tabi_ops_unset(void) {
  tabi_value v = {TABI_TAG_UNSET, 0, 0, {0}, 0.0};
  return v;
}
static inline tabi_value tabi_ops_or_none(tabi_value v) {
  return v.tag == TABI_TAG_UNSET ? tabi_value_none() : v;
}
static inline tabi_value tabi_ops_tensor_or_none(tabi_tensor tensor) {
  return tensor ? tabi_value_tensor(tensor) : tabi_value_none();
}
static inline tabi_value tabi_ops_int_or_none(const int64_t *i) {
  return i ? tabi_value_int(*i) : tabi_value_none();
}
static inline tabi_value tabi_ops_double_or_none(const double *d) {
  return d ? tabi_value_double(*d) : tabi_value_none();
}
static inline tabi_value tabi_ops_bool_or_none(const int32_t *b) {
  return b ? tabi_value_bool(*b) : tabi_value_none();
}
static inline tabi_value tabi_ops_string(const char *text) {
  return text ? tabi_value_string(text) : tabi_ops_unset();
}
static inline tabi_value tabi_ops_list_or_none(tabi_tag tag, const void *items, int64_t n) {
  return items ? tabi_value_list(tag, items, n) : tabi_value_none();
}
static inline tabi_value tabi_ops_number(tabi_tag tag, int64_t number) {
  tabi_value v = tabi_ops_unset();
  v.tag = number ? tag : TABI_TAG_UNSET;
  v.u.i = number;
  return v;
}
static inline tabi_value tabi_ops_device(tabi_device_type type, int32_t index) {
  return type ? tabi_value_device(type, index) : tabi_ops_unset();
}
static inline tabi_value tabi_ops_generator(tabi_generator generator) {
  return generator ? tabi_value_generator(generator) : tabi_ops_unset();
}

static inline void tabi_ops_put_tensor(tabi_value v, tabi_tensor *out) {
  if (out)
    *out = v.tag == TABI_TAG_TENSOR ? (tabi_tensor)v.u.p : NULL;
  else if (v.tag == TABI_TAG_TENSOR)
    (void)tabi_free(v.u.p);
}
static inline void tabi_ops_put_list(tabi_value v, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  const int64_t n = v.tag == TABI_TAG_TENSOR_LIST ? v.count : 0;
  int64_t i;
  for (i = 0; i < n; i++) {
    tabi_tensor one = ((const tabi_tensor *)v.u.p)[i];
    if (out && i < capacity)
      out[i] = one;
    else
      (void)tabi_free(one);
  }
  if (out_n)
    *out_n = n;
}
static inline void tabi_ops_put_int(tabi_value v, int64_t *out) {
  if (out)
    *out = v.u.i;
}
static inline void tabi_ops_put_int32(tabi_value v, int32_t *out) {
  if (out)
    *out = (int32_t)v.u.i;
}
static inline void tabi_ops_put_double(tabi_value v, double *out) {
  if (out)
    *out = v.u.d;
}
static inline void tabi_ops_put_value(tabi_value v, tabi_value *out) {
  if (out)
    *out = v;
}

static inline tabi_status tabi_ops_run(tabi_op *op, const char *name, const tabi_value *args, int64_t n,
    tabi_value *results, int64_t n_results) {
  tabi_op found = tabi_ops_find(op, name);
  int64_t count = 0;
  return found ? tabi_op_call(found, args, n, results, n_results, &count) : tabi_error_code();
}
/* Of a result alone. */
static inline tabi_status tabi_ops_one(tabi_op *op, const char *name, const tabi_value *args, int64_t n,
    tabi_tensor *out) {
  tabi_value result = tabi_ops_unset();
  const tabi_status status = tabi_ops_run(op, name, args, n, &result, 1);
  if (status == TABI_OK)
    tabi_ops_put_tensor(result, out);
  return status;
}
static inline tabi_status tabi_ops_keep(tabi_tensor made, tabi_tensor *out) {
  if (!made)
    return tabi_error_code();
  if (!out)
    return tabi_free(made);
  *out = made;
  return TABI_OK;
}
static inline tabi_status tabi_ops_t(tabi_op *op, const char *name, tabi_tensor a, tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_t(found, a) : NULL, out);
}
static inline tabi_status tabi_ops_tt(tabi_op *op, const char *name, tabi_tensor a, tabi_tensor b, tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_tt(found, a, b) : NULL, out);
}
static inline tabi_status tabi_ops_ttt(tabi_op *op, const char *name, tabi_tensor a, tabi_tensor b, tabi_tensor c,
    tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_ttt(found, a, b, c) : NULL, out);
}
static inline tabi_status tabi_ops_ti(tabi_op *op, const char *name, tabi_tensor a, int64_t b, tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_ti(found, a, b) : NULL, out);
}
static inline tabi_status tabi_ops_tl(tabi_op *op, const char *name, tabi_tensor a, const int64_t *b, int64_t n,
    tabi_tensor *out) {
  tabi_op found = tabi_ops_find(op, name);
  return tabi_ops_keep(found ? tabi_call_tl(found, a, b, n) : NULL, out);
}

/* Computes the absolute value of each element in input. out_i = |input_i|. */
static inline tabi_status tabi_aten_abs(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::abs.default", self, out);
}

/* Computes the absolute value of each element in input. out_i = |input_i|. */
static inline tabi_status tabi_aten_abs_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::abs.out", self, out, NULL);
}

/* In-place version of abs(). */
static inline tabi_status tabi_aten_abs_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::abs_.default", self, NULL);
}

/* Alias for abs(). */
static inline tabi_status tabi_aten_absolute(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::absolute.default", self, out);
}

/* Alias for abs(). */
static inline tabi_status tabi_aten_absolute_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::absolute.out", self, out, NULL);
}

/* In-place version of absolute(). */
static inline tabi_status tabi_aten_absolute_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::absolute_.default", self, NULL);
}

/* Returns a new tensor with the arccosine (in radians) of each element in input. out_i = cos^(-1)(input_i). */
static inline tabi_status tabi_aten_acos(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::acos.default", self, out);
}

/* Returns a new tensor with the arccosine (in radians) of each element in input. out_i = cos^(-1)(input_i). */
static inline tabi_status tabi_aten_acos_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::acos.out", self, out, NULL);
}

/* In-place version of acos(). */
static inline tabi_status tabi_aten_acos_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::acos_.default", self, NULL);
}

/* Returns a new tensor with the inverse hyperbolic cosine of the elements of input. out_i =
   cosh^(-1)(input_i). */
static inline tabi_status tabi_aten_acosh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::acosh.default", self, out);
}

/* Returns a new tensor with the inverse hyperbolic cosine of the elements of input. out_i =
   cosh^(-1)(input_i). */
static inline tabi_status tabi_aten_acosh_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::acosh.out", self, out, NULL);
}

/* In-place version of acosh(). */
static inline tabi_status tabi_aten_acosh_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::acosh_.default", self, NULL);
}

/* Applies a 1D adaptive average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_avg_pool1d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::adaptive_avg_pool1d.default", self, output_size, output_size_n, out);
}

/* Applies a 1D adaptive average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_avg_pool1d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::adaptive_avg_pool1d.out", args, 3, NULL);
}

/* Apply a 2D adaptive average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_avg_pool2d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::adaptive_avg_pool2d.default", self, output_size, output_size_n, out);
}

/* Apply a 2D adaptive average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_avg_pool2d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::adaptive_avg_pool2d.out", args, 3, NULL);
}

/* Apply a 3D adaptive average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_avg_pool3d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::adaptive_avg_pool3d.default", self, output_size, output_size_n, out);
}

/* Apply a 3D adaptive average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_avg_pool3d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::adaptive_avg_pool3d.out", args, 3, NULL);
}

/* Applies a 1D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_max_pool1d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::adaptive_max_pool1d.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 2D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_max_pool2d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::adaptive_max_pool2d.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 2D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_max_pool2d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor out, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(out),
      tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::adaptive_max_pool2d.out", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Applies a 3D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_max_pool3d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::adaptive_max_pool3d.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 3D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_adaptive_max_pool3d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor out, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(out),
      tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::adaptive_max_pool3d.out", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Adds other, scaled by alpha, to input. out_i = input_i + alpha * other_i. */
static inline tabi_status tabi_aten_add_Tensor(tabi_tensor self, tabi_tensor other, tabi_value alpha,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha};
  return tabi_ops_one(&op, "aten::add.Tensor", args, 3, out);
}

/* Adds other, scaled by alpha, to input. out_i = input_i + alpha * other_i. */
static inline tabi_status tabi_aten_add_out(tabi_tensor self, tabi_tensor other, tabi_value alpha,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha,
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::add.out", args, 4, NULL);
}

/* Adds other, scaled by alpha, to input. out_i = input_i + alpha * other_i. */
static inline tabi_status tabi_aten_add_Scalar(tabi_tensor self, tabi_value other, tabi_value alpha,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha};
  return tabi_ops_one(&op, "aten::add.Scalar", args, 3, out);
}

/* Adds other, scaled by alpha, to input. out_i = input_i + alpha * other_i. */
static inline tabi_status tabi_aten_add_Scalar_out(tabi_tensor self, tabi_value other, tabi_value alpha,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::add.Scalar_out", args, 4, NULL);
}

/* In-place version of add(). */
static inline tabi_status tabi_aten_add__Tensor(tabi_tensor self, tabi_tensor other, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha};
  return tabi_ops_one(&op, "aten::add_.Tensor", args, 3, NULL);
}

/* In-place version of add(). */
static inline tabi_status tabi_aten_add__Scalar(tabi_tensor self, tabi_value other, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha};
  return tabi_ops_one(&op, "aten::add_.Scalar", args, 3, NULL);
}

/* Performs a batch matrix-matrix product of matrices stored in batch1 and batch2, with a reduced add step
   (all matrix multiplications get accumulated along the first dimension). */
static inline tabi_status tabi_aten_addbmm(tabi_tensor self, tabi_tensor batch1, tabi_tensor batch2,
    tabi_value beta, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(batch1), tabi_value_tensor(batch2),
      beta, alpha};
  return tabi_ops_one(&op, "aten::addbmm.default", args, 5, out);
}

/* Performs a batch matrix-matrix product of matrices stored in batch1 and batch2, with a reduced add step
   (all matrix multiplications get accumulated along the first dimension). */
static inline tabi_status tabi_aten_addbmm_out(tabi_tensor self, tabi_tensor batch1, tabi_tensor batch2,
    tabi_value beta, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(batch1), tabi_value_tensor(batch2),
      beta, alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::addbmm.out", args, 6, NULL);
}

/* In-place version of addbmm(). */
static inline tabi_status tabi_aten_addbmm_(tabi_tensor self, tabi_tensor batch1, tabi_tensor batch2,
    tabi_value beta, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(batch1), tabi_value_tensor(batch2),
      beta, alpha};
  return tabi_ops_one(&op, "aten::addbmm_.default", args, 5, NULL);
}

/* Performs the element-wise division of tensor1 by tensor2, multiplies the result by the scalar value and
   adds it to input. out_i = input_i + value * tensor1_i / tensor2_i. */
static inline tabi_status tabi_aten_addcdiv(tabi_tensor self, tabi_tensor tensor1, tabi_tensor tensor2,
    tabi_value value, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(tensor1), tabi_value_tensor(tensor2),
      value};
  return tabi_ops_one(&op, "aten::addcdiv.default", args, 4, out);
}

/* Performs the element-wise division of tensor1 by tensor2, multiplies the result by the scalar value and
   adds it to input. out_i = input_i + value * tensor1_i / tensor2_i. */
static inline tabi_status tabi_aten_addcdiv_out(tabi_tensor self, tabi_tensor tensor1, tabi_tensor tensor2,
    tabi_value value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(tensor1), tabi_value_tensor(tensor2),
      value, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::addcdiv.out", args, 5, NULL);
}

/* In-place version of addcdiv(). */
static inline tabi_status tabi_aten_addcdiv_(tabi_tensor self, tabi_tensor tensor1, tabi_tensor tensor2,
    tabi_value value) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(tensor1), tabi_value_tensor(tensor2),
      value};
  return tabi_ops_one(&op, "aten::addcdiv_.default", args, 4, NULL);
}

/* Performs the element-wise multiplication of tensor1 by tensor2, multiplies the result by the scalar value
   and adds it to input. out_i = input_i + value * tensor1_i * tensor2_i. */
static inline tabi_status tabi_aten_addcmul(tabi_tensor self, tabi_tensor tensor1, tabi_tensor tensor2,
    tabi_value value, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(tensor1), tabi_value_tensor(tensor2),
      value};
  return tabi_ops_one(&op, "aten::addcmul.default", args, 4, out);
}

/* Performs the element-wise multiplication of tensor1 by tensor2, multiplies the result by the scalar value
   and adds it to input. out_i = input_i + value * tensor1_i * tensor2_i. */
static inline tabi_status tabi_aten_addcmul_out(tabi_tensor self, tabi_tensor tensor1, tabi_tensor tensor2,
    tabi_value value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(tensor1), tabi_value_tensor(tensor2),
      value, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::addcmul.out", args, 5, NULL);
}

/* In-place version of addcmul(). */
static inline tabi_status tabi_aten_addcmul_(tabi_tensor self, tabi_tensor tensor1, tabi_tensor tensor2,
    tabi_value value) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(tensor1), tabi_value_tensor(tensor2),
      value};
  return tabi_ops_one(&op, "aten::addcmul_.default", args, 4, NULL);
}

/* Performs a matrix multiplication of the matrices mat1 and mat2. */
static inline tabi_status tabi_aten_addmm(tabi_tensor self, tabi_tensor mat1, tabi_tensor mat2,
    tabi_value beta, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat1), tabi_value_tensor(mat2), beta,
      alpha};
  return tabi_ops_one(&op, "aten::addmm.default", args, 5, out);
}

/* Performs a matrix multiplication of the matrices mat1 and mat2. */
static inline tabi_status tabi_aten_addmm_out(tabi_tensor self, tabi_tensor mat1, tabi_tensor mat2,
    tabi_value beta, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat1), tabi_value_tensor(mat2), beta,
      alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::addmm.out", args, 6, NULL);
}

/* Performs a matrix multiplication of the matrices mat1 and mat2. */
static inline tabi_status tabi_aten_addmm_dtype(tabi_tensor self, tabi_tensor mat1, tabi_tensor mat2,
    tabi_dtype out_dtype, tabi_value beta, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat1), tabi_value_tensor(mat2),
      tabi_ops_number(TABI_TAG_DTYPE, out_dtype), beta, alpha};
  return tabi_ops_one(&op, "aten::addmm.dtype", args, 6, out);
}

/* Performs a matrix multiplication of the matrices mat1 and mat2. */
static inline tabi_status tabi_aten_addmm_dtype_out(tabi_tensor self, tabi_tensor mat1, tabi_tensor mat2,
    tabi_dtype out_dtype, tabi_value beta, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat1), tabi_value_tensor(mat2),
      tabi_ops_number(TABI_TAG_DTYPE, out_dtype), beta, alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::addmm.dtype_out", args, 7, NULL);
}

/* In-place version of addmm(). */
static inline tabi_status tabi_aten_addmm_(tabi_tensor self, tabi_tensor mat1, tabi_tensor mat2,
    tabi_value beta, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat1), tabi_value_tensor(mat2), beta,
      alpha};
  return tabi_ops_one(&op, "aten::addmm_.default", args, 5, NULL);
}

/* Performs a matrix-vector product of the matrix mat and the vector vec. */
static inline tabi_status tabi_aten_addmv(tabi_tensor self, tabi_tensor mat, tabi_tensor vec, tabi_value beta,
    tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat), tabi_value_tensor(vec), beta,
      alpha};
  return tabi_ops_one(&op, "aten::addmv.default", args, 5, out);
}

/* Performs a matrix-vector product of the matrix mat and the vector vec. */
static inline tabi_status tabi_aten_addmv_out(tabi_tensor self, tabi_tensor mat, tabi_tensor vec,
    tabi_value beta, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat), tabi_value_tensor(vec), beta,
      alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::addmv.out", args, 6, NULL);
}

/* In-place version of addmv(). */
static inline tabi_status tabi_aten_addmv_(tabi_tensor self, tabi_tensor mat, tabi_tensor vec,
    tabi_value beta, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat), tabi_value_tensor(vec), beta,
      alpha};
  return tabi_ops_one(&op, "aten::addmv_.default", args, 5, NULL);
}

/* Performs the outer-product of vectors vec1 and vec2 and adds it to the matrix input. */
static inline tabi_status tabi_aten_addr(tabi_tensor self, tabi_tensor vec1, tabi_tensor vec2,
    tabi_value beta, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(vec1), tabi_value_tensor(vec2), beta,
      alpha};
  return tabi_ops_one(&op, "aten::addr.default", args, 5, out);
}

/* Performs the outer-product of vectors vec1 and vec2 and adds it to the matrix input. */
static inline tabi_status tabi_aten_addr_out(tabi_tensor self, tabi_tensor vec1, tabi_tensor vec2,
    tabi_value beta, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(vec1), tabi_value_tensor(vec2), beta,
      alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::addr.out", args, 6, NULL);
}

/* In-place version of addr(). */
static inline tabi_status tabi_aten_addr_(tabi_tensor self, tabi_tensor vec1, tabi_tensor vec2,
    tabi_value beta, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(vec1), tabi_value_tensor(vec2), beta,
      alpha};
  return tabi_ops_one(&op, "aten::addr_.default", args, 5, NULL);
}

/* Returns a view of the tensor conjugated and with the last two dimensions transposed. */
static inline tabi_status tabi_aten_adjoint(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::adjoint.default", self, out);
}

/* Generates a grid of sampling positions from a batch of affine matrices, for grid_sampler(). */
static inline tabi_status tabi_aten_affine_grid_generator(tabi_tensor theta, const int64_t *size,
    int64_t size_n, int32_t align_corners, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(theta), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_bool(align_corners)};
  return tabi_ops_one(&op, "aten::affine_grid_generator.default", args, 3, out);
}

/* Generates a grid of sampling positions from a batch of affine matrices, for grid_sampler(). */
static inline tabi_status tabi_aten_affine_grid_generator_out(tabi_tensor theta, const int64_t *size,
    int64_t size_n, int32_t align_corners, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(theta), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_bool(align_corners), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::affine_grid_generator.out", args, 4, NULL);
}

/* Returns another tensor over the same memory. */
static inline tabi_status tabi_aten_alias(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::alias.default", self, out);
}

/* Performs the same operation as alias(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_alias_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::alias_copy.default", self, out);
}

/* Performs the same operation as alias(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_alias_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::alias_copy.out", self, out, NULL);
}

/* Tests if all elements in input evaluate to True. */
static inline tabi_status tabi_aten_all(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::all.default", self, out);
}

/* Tests if all elements in input evaluate to True. */
static inline tabi_status tabi_aten_all_all_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::all.all_out", self, out, NULL);
}

/* Tests if all elements in input evaluate to True. */
static inline tabi_status tabi_aten_all_dim(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::all.dim", args, 3, out);
}

/* Tests if all elements in input evaluate to True. */
static inline tabi_status tabi_aten_all_out(tabi_tensor self, int64_t dim, int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::all.out", args, 4, NULL);
}

/* Tests if all elements in input evaluate to True. */
static inline tabi_status tabi_aten_all_dims(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::all.dims", args, 3, out);
}

/* Tests if all elements in input evaluate to True. */
static inline tabi_status tabi_aten_all_dims_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::all.dims_out", args, 4, NULL);
}

/* This function checks if input and other satisfy the condition. */
static inline tabi_status tabi_aten_allclose(tabi_tensor self, tabi_tensor other, double rtol, double atol,
    int32_t equal_nan, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), tabi_value_double(rtol),
      tabi_value_double(atol), tabi_value_bool(equal_nan)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::allclose.default", args, 5, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Apply alpha dropout to the input. */
static inline tabi_status tabi_aten_alpha_dropout(tabi_tensor input, double p, int32_t train,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(train)};
  return tabi_ops_one(&op, "aten::alpha_dropout.default", args, 3, out);
}

/* In-place version of alpha_dropout(). */
static inline tabi_status tabi_aten_alpha_dropout_(tabi_tensor self, double p, int32_t train) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_value_bool(train)};
  return tabi_ops_one(&op, "aten::alpha_dropout_.default", args, 3, NULL);
}

/* Returns the maximum value of each slice of the input tensor in the given dimension(s) dim. */
static inline tabi_status tabi_aten_amax(tabi_tensor self, const int64_t *dim, int64_t dim_n, int32_t keepdim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::amax.default", args, 3, out);
}

/* Returns the maximum value of each slice of the input tensor in the given dimension(s) dim. */
static inline tabi_status tabi_aten_amax_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::amax.out", args, 4, NULL);
}

/* Returns the minimum value of each slice of the input tensor in the given dimension(s) dim. */
static inline tabi_status tabi_aten_amin(tabi_tensor self, const int64_t *dim, int64_t dim_n, int32_t keepdim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::amin.default", args, 3, out);
}

/* Returns the minimum value of each slice of the input tensor in the given dimension(s) dim. */
static inline tabi_status tabi_aten_amin_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::amin.out", args, 4, NULL);
}

/* Computes the minimum and maximum values of the input tensor. */
static inline tabi_status tabi_aten_aminmax(tabi_tensor self, const int64_t *dim, int32_t keepdim,
    tabi_tensor *min, tabi_tensor *max) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dim), tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::aminmax.default", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], min);
    tabi_ops_put_tensor(results[1], max);
  }
  return status;
}

/* Computes the minimum and maximum values of the input tensor. */
static inline tabi_status tabi_aten_aminmax_out(tabi_tensor self, const int64_t *dim, int32_t keepdim,
    tabi_tensor min, tabi_tensor max) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(min), tabi_value_tensor(max)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::aminmax.out", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the element-wise angle (in radians) of the given input tensor. out_i = angle(input_i). */
static inline tabi_status tabi_aten_angle(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::angle.default", self, out);
}

/* Computes the element-wise angle (in radians) of the given input tensor. out_i = angle(input_i). */
static inline tabi_status tabi_aten_angle_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::angle.out", self, out, NULL);
}

/* Tests if any element in input evaluates to True. */
static inline tabi_status tabi_aten_any(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::any.default", self, out);
}

/* Tests if any element in input evaluates to True. */
static inline tabi_status tabi_aten_any_all_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::any.all_out", self, out, NULL);
}

/* Tests if any element in input evaluates to True. */
static inline tabi_status tabi_aten_any_dim(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::any.dim", args, 3, out);
}

/* Tests if any element in input evaluates to True. */
static inline tabi_status tabi_aten_any_out(tabi_tensor self, int64_t dim, int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::any.out", args, 4, NULL);
}

/* Tests if any element in input evaluates to True. */
static inline tabi_status tabi_aten_any_dims(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::any.dims", args, 3, out);
}

/* Tests if any element in input evaluates to True. */
static inline tabi_status tabi_aten_any_dims_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::any.dims_out", args, 4, NULL);
}

/* the results may be affected by floating-point rounding behavior. */
static inline tabi_status tabi_aten_arange(tabi_value end, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {end, tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::arange.default", args, 5, out);
}

/* the results may be affected by floating-point rounding behavior. */
static inline tabi_status tabi_aten_arange_out(tabi_value end, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {end, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::arange.out", args, 2, NULL);
}

/* the results may be affected by floating-point rounding behavior. */
static inline tabi_status tabi_aten_arange_start(tabi_value start, tabi_value end, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::arange.start", args, 6, out);
}

/* the results may be affected by floating-point rounding behavior. */
static inline tabi_status tabi_aten_arange_start_step(tabi_value start, tabi_value end, tabi_value step,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, step, tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::arange.start_step", args, 7, out);
}

/* the results may be affected by floating-point rounding behavior. */
static inline tabi_status tabi_aten_arange_start_out(tabi_value start, tabi_value end, tabi_value step,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, step, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::arange.start_out", args, 4, NULL);
}

/* Alias for acos(). */
static inline tabi_status tabi_aten_arccos(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arccos.default", self, out);
}

/* Alias for acos(). */
static inline tabi_status tabi_aten_arccos_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::arccos.out", self, out, NULL);
}

/* In-place version of arccos(). */
static inline tabi_status tabi_aten_arccos_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arccos_.default", self, NULL);
}

/* Alias for acosh(). */
static inline tabi_status tabi_aten_arccosh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arccosh.default", self, out);
}

/* Alias for acosh(). */
static inline tabi_status tabi_aten_arccosh_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::arccosh.out", self, out, NULL);
}

/* In-place version of arccosh(). */
static inline tabi_status tabi_aten_arccosh_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arccosh_.default", self, NULL);
}

/* Alias for asin(). */
static inline tabi_status tabi_aten_arcsin(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arcsin.default", self, out);
}

/* Alias for asin(). */
static inline tabi_status tabi_aten_arcsin_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::arcsin.out", self, out, NULL);
}

/* In-place version of arcsin(). */
static inline tabi_status tabi_aten_arcsin_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arcsin_.default", self, NULL);
}

/* Alias for asinh(). */
static inline tabi_status tabi_aten_arcsinh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arcsinh.default", self, out);
}

/* Alias for asinh(). */
static inline tabi_status tabi_aten_arcsinh_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::arcsinh.out", self, out, NULL);
}

/* In-place version of arcsinh(). */
static inline tabi_status tabi_aten_arcsinh_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arcsinh_.default", self, NULL);
}

/* Alias for atan(). */
static inline tabi_status tabi_aten_arctan(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arctan.default", self, out);
}

/* Alias for atan(). */
static inline tabi_status tabi_aten_arctan_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::arctan.out", self, out, NULL);
}

/* Alias for atan2(). */
static inline tabi_status tabi_aten_arctan2(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::arctan2.default", self, other, out);
}

/* Alias for atan2(). */
static inline tabi_status tabi_aten_arctan2_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::arctan2.out", self, other, out, NULL);
}

/* In-place version of arctan2(). */
static inline tabi_status tabi_aten_arctan2_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::arctan2_.default", self, other, NULL);
}

/* In-place version of arctan(). */
static inline tabi_status tabi_aten_arctan_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arctan_.default", self, NULL);
}

/* Alias for atanh(). */
static inline tabi_status tabi_aten_arctanh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arctanh.default", self, out);
}

/* Alias for atanh(). */
static inline tabi_status tabi_aten_arctanh_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::arctanh.out", self, out, NULL);
}

/* In-place version of arctanh(). */
static inline tabi_status tabi_aten_arctanh_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::arctanh_.default", self, NULL);
}

/* Returns the indices of the maximum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_argmax(tabi_tensor self, const int64_t *dim, int32_t keepdim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dim), tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::argmax.default", args, 3, out);
}

/* Returns the indices of the maximum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_argmax_out(tabi_tensor self, const int64_t *dim, int32_t keepdim,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::argmax.out", args, 4, NULL);
}

/* Returns the indices of the minimum value(s) of the flattened tensor or along a dimension. */
static inline tabi_status tabi_aten_argmin(tabi_tensor self, const int64_t *dim, int32_t keepdim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dim), tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::argmin.default", args, 3, out);
}

/* Returns the indices of the minimum value(s) of the flattened tensor or along a dimension. */
static inline tabi_status tabi_aten_argmin_out(tabi_tensor self, const int64_t *dim, int32_t keepdim,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::argmin.out", args, 4, NULL);
}

/* Returns the indices that sort a tensor along a given dimension in ascending order by value. */
static inline tabi_status tabi_aten_argsort_stable(tabi_tensor self, int32_t stable, int64_t dim,
    int32_t descending, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(stable), tabi_value_int(dim),
      tabi_value_bool(descending)};
  return tabi_ops_one(&op, "aten::argsort.stable", args, 4, out);
}

/* Returns the indices that sort a tensor along a given dimension in ascending order by value. */
static inline tabi_status tabi_aten_argsort_stable_out(tabi_tensor self, int32_t stable, int64_t dim,
    int32_t descending, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(stable), tabi_value_int(dim),
      tabi_value_bool(descending), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::argsort.stable_out", args, 5, NULL);
}

/* Returns the indices that sort a tensor along a given dimension in ascending order by value. */
static inline tabi_status tabi_aten_argsort(tabi_tensor self, int64_t dim, int32_t descending,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(descending)};
  return tabi_ops_one(&op, "aten::argsort.default", args, 3, out);
}

/* Returns a tensor containing the indices of all non-zero elements of input. */
static inline tabi_status tabi_aten_argwhere(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::argwhere.default", self, out);
}

/* Create a view of an existing Tensor input with specified size, stride and storage_offset. */
static inline tabi_status tabi_aten_as_strided(tabi_tensor self, const int64_t *size, int64_t size_n,
    const int64_t *stride, int64_t stride_n, const int64_t *storage_offset, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_ops_int_or_none(storage_offset)};
  return tabi_ops_one(&op, "aten::as_strided.default", args, 4, out);
}

/* In-place version of as_strided(). */
static inline tabi_status tabi_aten_as_strided_(tabi_tensor self, const int64_t *size, int64_t size_n,
    const int64_t *stride, int64_t stride_n, const int64_t *storage_offset) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_ops_int_or_none(storage_offset)};
  return tabi_ops_one(&op, "aten::as_strided_.default", args, 4, NULL);
}

/* Performs the same operation as as_strided(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_as_strided_copy(tabi_tensor self, const int64_t *size, int64_t size_n,
    const int64_t *stride, int64_t stride_n, const int64_t *storage_offset, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_ops_int_or_none(storage_offset)};
  return tabi_ops_one(&op, "aten::as_strided_copy.default", args, 4, out);
}

/* Performs the same operation as as_strided(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_as_strided_copy_out(tabi_tensor self, const int64_t *size, int64_t size_n,
    const int64_t *stride, int64_t stride_n, const int64_t *storage_offset, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_ops_int_or_none(storage_offset),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::as_strided_copy.out", args, 5, NULL);
}

/* Embeds the values of the src tensor into input along the elements corresponding to the result of calling
   input.as_strided(size, stride, storage_offset). */
static inline tabi_status tabi_aten_as_strided_scatter(tabi_tensor self, tabi_tensor src, const int64_t *size,
    int64_t size_n, const int64_t *stride, int64_t stride_n, const int64_t *storage_offset,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src),
      tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_ops_int_or_none(storage_offset)};
  return tabi_ops_one(&op, "aten::as_strided_scatter.default", args, 5, out);
}

/* Embeds the values of the src tensor into input along the elements corresponding to the result of calling
   input.as_strided(size, stride, storage_offset). */
static inline tabi_status tabi_aten_as_strided_scatter_out(tabi_tensor self, tabi_tensor src,
    const int64_t *size, int64_t size_n, const int64_t *stride, int64_t stride_n,
    const int64_t *storage_offset, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src),
      tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_ops_int_or_none(storage_offset), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::as_strided_scatter.out", args, 6, NULL);
}

/* Returns a new tensor with the arcsine of the elements (in radians) in the input tensor. out_i =
   sin^(-1)(input_i). */
static inline tabi_status tabi_aten_asin(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::asin.default", self, out);
}

/* Returns a new tensor with the arcsine of the elements (in radians) in the input tensor. out_i =
   sin^(-1)(input_i). */
static inline tabi_status tabi_aten_asin_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::asin.out", self, out, NULL);
}

/* In-place version of asin(). */
static inline tabi_status tabi_aten_asin_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::asin_.default", self, NULL);
}

/* Returns a new tensor with the inverse hyperbolic sine of the elements of input. out_i =
   sinh^(-1)(input_i). */
static inline tabi_status tabi_aten_asinh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::asinh.default", self, out);
}

/* Returns a new tensor with the inverse hyperbolic sine of the elements of input. out_i =
   sinh^(-1)(input_i). */
static inline tabi_status tabi_aten_asinh_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::asinh.out", self, out, NULL);
}

/* In-place version of asinh(). */
static inline tabi_status tabi_aten_asinh_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::asinh_.default", self, NULL);
}

/* Returns a new tensor with the arctangent of the elements (in radians) in the input tensor. out_i =
   tan^(-1)(input_i). */
static inline tabi_status tabi_aten_atan(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::atan.default", self, out);
}

/* Returns a new tensor with the arctangent of the elements (in radians) in the input tensor. out_i =
   tan^(-1)(input_i). */
static inline tabi_status tabi_aten_atan_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::atan.out", self, out, NULL);
}

/* Element-wise arctangent of input_i / other_i with consideration of the quadrant. */
static inline tabi_status tabi_aten_atan2(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::atan2.default", self, other, out);
}

/* Element-wise arctangent of input_i / other_i with consideration of the quadrant. */
static inline tabi_status tabi_aten_atan2_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::atan2.out", self, other, out, NULL);
}

/* In-place version of atan2(). */
static inline tabi_status tabi_aten_atan2_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::atan2_.default", self, other, NULL);
}

/* In-place version of atan(). */
static inline tabi_status tabi_aten_atan_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::atan_.default", self, NULL);
}

/* Returns a new tensor with the inverse hyperbolic tangent of the elements of input. out_i =
   tanh^(-1)(input_i). */
static inline tabi_status tabi_aten_atanh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::atanh.default", self, out);
}

/* Returns a new tensor with the inverse hyperbolic tangent of the elements of input. out_i =
   tanh^(-1)(input_i). */
static inline tabi_status tabi_aten_atanh_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::atanh.out", self, out, NULL);
}

/* In-place version of atanh(). */
static inline tabi_status tabi_aten_atanh_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::atanh_.default", self, NULL);
}

/* Returns a 1-dimensional view of each input tensor with zero dimensions. */
static inline tabi_status tabi_aten_atleast_1d(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::atleast_1d.default", self, out);
}

/* Returns a 1-dimensional view of each input tensor with zero dimensions. */
static inline tabi_status tabi_aten_atleast_1d_Sequence(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::atleast_1d.Sequence", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Returns a 2-dimensional view of each input tensor with zero dimensions. */
static inline tabi_status tabi_aten_atleast_2d(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::atleast_2d.default", self, out);
}

/* Returns a 2-dimensional view of each input tensor with zero dimensions. */
static inline tabi_status tabi_aten_atleast_2d_Sequence(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::atleast_2d.Sequence", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Returns a 3-dimensional view of each input tensor with zero dimensions. */
static inline tabi_status tabi_aten_atleast_3d(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::atleast_3d.default", self, out);
}

/* Returns a 3-dimensional view of each input tensor with zero dimensions. */
static inline tabi_status tabi_aten_atleast_3d_Sequence(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::atleast_3d.Sequence", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Applies a 1D average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_avg_pool1d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    int32_t ceil_mode, int32_t count_include_pad, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_bool(ceil_mode),
      tabi_value_bool(count_include_pad)};
  return tabi_ops_one(&op, "aten::avg_pool1d.default", args, 6, out);
}

/* Applies a 1D average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_avg_pool1d_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    int32_t ceil_mode, int32_t count_include_pad, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_bool(ceil_mode),
      tabi_value_bool(count_include_pad), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::avg_pool1d.out", args, 7, NULL);
}

/* Applies 2D average-pooling operation in kH x kW regions by step size sH x sW steps. */
static inline tabi_status tabi_aten_avg_pool2d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    int32_t ceil_mode, int32_t count_include_pad, const int64_t *divisor_override, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_bool(ceil_mode),
      tabi_value_bool(count_include_pad), tabi_ops_int_or_none(divisor_override)};
  return tabi_ops_one(&op, "aten::avg_pool2d.default", args, 7, out);
}

/* Applies 2D average-pooling operation in kH x kW regions by step size sH x sW steps. */
static inline tabi_status tabi_aten_avg_pool2d_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    int32_t ceil_mode, int32_t count_include_pad, const int64_t *divisor_override, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_bool(ceil_mode),
      tabi_value_bool(count_include_pad), tabi_ops_int_or_none(divisor_override), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::avg_pool2d.out", args, 8, NULL);
}

/* Applies 3D average-pooling operation in kT x kH x kW regions by step size sT x sH x sW steps. */
static inline tabi_status tabi_aten_avg_pool3d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    int32_t ceil_mode, int32_t count_include_pad, const int64_t *divisor_override, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_bool(ceil_mode),
      tabi_value_bool(count_include_pad), tabi_ops_int_or_none(divisor_override)};
  return tabi_ops_one(&op, "aten::avg_pool3d.default", args, 7, out);
}

/* Applies 3D average-pooling operation in kT x kH x kW regions by step size sT x sH x sW steps. */
static inline tabi_status tabi_aten_avg_pool3d_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    int32_t ceil_mode, int32_t count_include_pad, const int64_t *divisor_override, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_bool(ceil_mode),
      tabi_value_bool(count_include_pad), tabi_ops_int_or_none(divisor_override), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::avg_pool3d.out", args, 8, NULL);
}

/* Performs a batch matrix-matrix product of matrices in batch1 and batch2. */
static inline tabi_status tabi_aten_baddbmm(tabi_tensor self, tabi_tensor batch1, tabi_tensor batch2,
    tabi_value beta, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(batch1), tabi_value_tensor(batch2),
      beta, alpha};
  return tabi_ops_one(&op, "aten::baddbmm.default", args, 5, out);
}

/* Performs a batch matrix-matrix product of matrices in batch1 and batch2. */
static inline tabi_status tabi_aten_baddbmm_out(tabi_tensor self, tabi_tensor batch1, tabi_tensor batch2,
    tabi_value beta, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(batch1), tabi_value_tensor(batch2),
      beta, alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::baddbmm.out", args, 6, NULL);
}

/* Performs a batch matrix-matrix product of matrices in batch1 and batch2. */
static inline tabi_status tabi_aten_baddbmm_dtype(tabi_tensor self, tabi_tensor batch1, tabi_tensor batch2,
    tabi_dtype out_dtype, tabi_value beta, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(batch1), tabi_value_tensor(batch2),
      tabi_ops_number(TABI_TAG_DTYPE, out_dtype), beta, alpha};
  return tabi_ops_one(&op, "aten::baddbmm.dtype", args, 6, out);
}

/* Performs a batch matrix-matrix product of matrices in batch1 and batch2. */
static inline tabi_status tabi_aten_baddbmm_dtype_out(tabi_tensor self, tabi_tensor batch1,
    tabi_tensor batch2, tabi_dtype out_dtype, tabi_value beta, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(batch1), tabi_value_tensor(batch2),
      tabi_ops_number(TABI_TAG_DTYPE, out_dtype), beta, alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::baddbmm.dtype_out", args, 7, NULL);
}

/* In-place version of baddbmm(). */
static inline tabi_status tabi_aten_baddbmm_(tabi_tensor self, tabi_tensor batch1, tabi_tensor batch2,
    tabi_value beta, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(batch1), tabi_value_tensor(batch2),
      beta, alpha};
  return tabi_ops_one(&op, "aten::baddbmm_.default", args, 5, NULL);
}

/* Bartlett window function. */
static inline tabi_status tabi_aten_bartlett_window(int64_t window_length, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::bartlett_window.default", args, 5, out);
}

/* Bartlett window function. */
static inline tabi_status tabi_aten_bartlett_window_out(int64_t window_length, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bartlett_window.out", args, 2, NULL);
}

/* Bartlett window function. */
static inline tabi_status tabi_aten_bartlett_window_periodic(int64_t window_length, int32_t periodic,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::bartlett_window.periodic", args, 6, out);
}

/* Bartlett window function. */
static inline tabi_status tabi_aten_bartlett_window_periodic_out(int64_t window_length, int32_t periodic,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bartlett_window.periodic_out", args, 3, NULL);
}

/* Apply Batch Normalization for each channel across a batch of data. */
static inline tabi_status tabi_aten_batch_norm(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor running_mean, tabi_tensor running_var, int32_t training, double momentum, double eps,
    int32_t cudnn_enabled, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_bool(training), tabi_value_double(momentum),
      tabi_value_double(eps), tabi_value_bool(cudnn_enabled)};
  return tabi_ops_one(&op, "aten::batch_norm.default", args, 9, out);
}

static inline tabi_status tabi_aten_batch_norm_elemt(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor mean, tabi_tensor invstd, double eps, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_tensor(mean), tabi_value_tensor(invstd),
      tabi_value_double(eps)};
  return tabi_ops_one(&op, "aten::batch_norm_elemt.default", args, 6, out);
}

static inline tabi_status tabi_aten_batch_norm_elemt_out(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, tabi_tensor mean, tabi_tensor invstd, double eps, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_tensor(mean), tabi_value_tensor(invstd),
      tabi_value_double(eps), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::batch_norm_elemt.out", args, 7, NULL);
}

static inline tabi_status tabi_aten_batch_norm_gather_stats(tabi_tensor input, tabi_tensor mean,
    tabi_tensor invstd, tabi_tensor running_mean, tabi_tensor running_var, double momentum, double eps,
    int64_t count, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(mean), tabi_value_tensor(invstd),
      tabi_ops_tensor_or_none(running_mean), tabi_ops_tensor_or_none(running_var),
      tabi_value_double(momentum), tabi_value_double(eps), tabi_value_int(count)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::batch_norm_gather_stats.default", args, 8, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

static inline tabi_status tabi_aten_batch_norm_gather_stats_out(tabi_tensor input, tabi_tensor mean,
    tabi_tensor invstd, tabi_tensor running_mean, tabi_tensor running_var, double momentum, double eps,
    int64_t count, tabi_tensor out0, tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(mean), tabi_value_tensor(invstd),
      tabi_ops_tensor_or_none(running_mean), tabi_ops_tensor_or_none(running_var),
      tabi_value_double(momentum), tabi_value_double(eps), tabi_value_int(count), tabi_value_tensor(out0),
      tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::batch_norm_gather_stats.out", args, 10, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_batch_norm_gather_stats_with_counts(tabi_tensor input, tabi_tensor mean,
    tabi_tensor invstd, tabi_tensor running_mean, tabi_tensor running_var, double momentum, double eps,
    tabi_tensor counts, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(mean), tabi_value_tensor(invstd),
      tabi_ops_tensor_or_none(running_mean), tabi_ops_tensor_or_none(running_var),
      tabi_value_double(momentum), tabi_value_double(eps), tabi_value_tensor(counts)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::batch_norm_gather_stats_with_counts.default", args, 8, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

static inline tabi_status tabi_aten_batch_norm_gather_stats_with_counts_out(tabi_tensor input,
    tabi_tensor mean, tabi_tensor invstd, tabi_tensor running_mean, tabi_tensor running_var, double momentum,
    double eps, tabi_tensor counts, tabi_tensor out0, tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(mean), tabi_value_tensor(invstd),
      tabi_ops_tensor_or_none(running_mean), tabi_ops_tensor_or_none(running_var),
      tabi_value_double(momentum), tabi_value_double(eps), tabi_value_tensor(counts), tabi_value_tensor(out0),
      tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::batch_norm_gather_stats_with_counts.out", args, 10, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_batch_norm_stats(tabi_tensor input, double eps, tabi_tensor *out0,
    tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(eps)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::batch_norm_stats.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

static inline tabi_status tabi_aten_batch_norm_stats_out(tabi_tensor input, double eps, tabi_tensor out0,
    tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(eps), tabi_value_tensor(out0),
      tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::batch_norm_stats.out", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_batch_norm_update_stats(tabi_tensor input, tabi_tensor running_mean,
    tabi_tensor running_var, double momentum, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_double(momentum)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::batch_norm_update_stats.default", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

static inline tabi_status tabi_aten_batch_norm_update_stats_out(tabi_tensor input, tabi_tensor running_mean,
    tabi_tensor running_var, double momentum, tabi_tensor out0, tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_double(momentum), tabi_value_tensor(out0),
      tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::batch_norm_update_stats.out", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Draws binary random numbers (0 or 1) from a Bernoulli distribution. */
static inline tabi_status tabi_aten_bernoulli(tabi_tensor self, tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::bernoulli.default", args, 2, out);
}

/* Draws binary random numbers (0 or 1) from a Bernoulli distribution. */
static inline tabi_status tabi_aten_bernoulli_out(tabi_tensor self, tabi_generator generator,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bernoulli.out", args, 3, NULL);
}

/* Draws binary random numbers (0 or 1) from a Bernoulli distribution. */
static inline tabi_status tabi_aten_bernoulli_Tensor(tabi_tensor self, tabi_tensor p,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(p), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::bernoulli.Tensor", args, 3, out);
}

/* Draws binary random numbers (0 or 1) from a Bernoulli distribution. */
static inline tabi_status tabi_aten_bernoulli_Tensor_out(tabi_tensor self, tabi_tensor p,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(p), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bernoulli.Tensor_out", args, 4, NULL);
}

/* Draws binary random numbers (0 or 1) from a Bernoulli distribution. */
static inline tabi_status tabi_aten_bernoulli_p(tabi_tensor self, double p, tabi_generator generator,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::bernoulli.p", args, 3, out);
}

/* Draws binary random numbers (0 or 1) from a Bernoulli distribution. */
static inline tabi_status tabi_aten_bernoulli_float_out(tabi_tensor self, double p, tabi_generator generator,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bernoulli.float_out", args, 4, NULL);
}

/* self can have integral dtype. */
static inline tabi_status tabi_aten_bernoulli__Tensor(tabi_tensor self, tabi_tensor p,
    tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(p), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::bernoulli_.Tensor", args, 3, NULL);
}

/* self can have integral dtype. */
static inline tabi_status tabi_aten_bernoulli__float(tabi_tensor self, double p, tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::bernoulli_.float", args, 3, NULL);
}

/* Applies a bilinear transformation to the incoming data: y = x_1^T A x_2 + b. */
static inline tabi_status tabi_aten_bilinear(tabi_tensor input1, tabi_tensor input2, tabi_tensor weight,
    tabi_tensor bias, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input1), tabi_value_tensor(input2), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias)};
  return tabi_ops_one(&op, "aten::bilinear.default", args, 4, out);
}

/* Compute Binary Cross Entropy between the target and input probabilities. */
static inline tabi_status tabi_aten_binary_cross_entropy(tabi_tensor self, tabi_tensor target,
    tabi_tensor weight, int64_t reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::binary_cross_entropy.default", args, 4, out);
}

/* Compute Binary Cross Entropy between the target and input probabilities. */
static inline tabi_status tabi_aten_binary_cross_entropy_out(tabi_tensor self, tabi_tensor target,
    tabi_tensor weight, int64_t reduction, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::binary_cross_entropy.out", args, 5, NULL);
}

/* Compute Binary Cross Entropy between target and input logits. */
static inline tabi_status tabi_aten_binary_cross_entropy_with_logits(tabi_tensor self, tabi_tensor target,
    tabi_tensor weight, tabi_tensor pos_weight, int64_t reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(pos_weight), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::binary_cross_entropy_with_logits.default", args, 5, out);
}

/* Compute Binary Cross Entropy between target and input logits. */
static inline tabi_status tabi_aten_binary_cross_entropy_with_logits_out(tabi_tensor self, tabi_tensor target,
    tabi_tensor weight, tabi_tensor pos_weight, int64_t reduction, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(pos_weight), tabi_value_int(reduction),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::binary_cross_entropy_with_logits.out", args, 6, NULL);
}

/* Count the frequency of each value in an array of non-negative ints. */
static inline tabi_status tabi_aten_bincount(tabi_tensor self, tabi_tensor weights, int64_t minlength,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(weights),
      tabi_value_int(minlength)};
  return tabi_ops_one(&op, "aten::bincount.default", args, 3, out);
}

/* Count the frequency of each value in an array of non-negative ints. */
static inline tabi_status tabi_aten_bincount_out(tabi_tensor self, tabi_tensor weights, int64_t minlength,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(weights),
      tabi_value_int(minlength), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bincount.out", args, 4, NULL);
}

/* Draws from binomial distributions with the numbers of trials count and the probabilities prob, which have
   one shape. */
static inline tabi_status tabi_aten_binomial(tabi_tensor count, tabi_tensor prob, tabi_generator generator,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(count), tabi_value_tensor(prob),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::binomial.default", args, 3, out);
}

/* Draws from binomial distributions with the numbers of trials count and the probabilities prob, which have
   one shape. */
static inline tabi_status tabi_aten_binomial_out(tabi_tensor count, tabi_tensor prob,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(count), tabi_value_tensor(prob), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::binomial.out", args, 4, NULL);
}

/* Computes the bitwise AND of input and other. */
static inline tabi_status tabi_aten_bitwise_and_Tensor(tabi_tensor self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_and.Tensor", self, other, out);
}

/* Computes the bitwise AND of input and other. */
static inline tabi_status tabi_aten_bitwise_and_Tensor_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::bitwise_and.Tensor_out", self, other, out, NULL);
}

/* Computes the bitwise AND of input and other. */
static inline tabi_status tabi_aten_bitwise_and_Scalar_Tensor(tabi_value self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::bitwise_and.Scalar_Tensor", args, 2, out);
}

/* Computes the bitwise AND of input and other. */
static inline tabi_status tabi_aten_bitwise_and_Scalar_Tensor_out(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_and.Scalar_Tensor_out", args, 3, NULL);
}

/* Computes the bitwise AND of input and other. */
static inline tabi_status tabi_aten_bitwise_and_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_and.Scalar", args, 2, out);
}

/* Computes the bitwise AND of input and other. */
static inline tabi_status tabi_aten_bitwise_and_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_and.Scalar_out", args, 3, NULL);
}

/* In-place version of bitwise_and(). */
static inline tabi_status tabi_aten_bitwise_and__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_and_.Tensor", self, other, NULL);
}

/* In-place version of bitwise_and(). */
static inline tabi_status tabi_aten_bitwise_and__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_and_.Scalar", args, 2, NULL);
}

/* Computes the left arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_left_shift_Tensor(tabi_tensor self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_left_shift.Tensor", self, other, out);
}

/* Computes the left arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_left_shift_Tensor_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::bitwise_left_shift.Tensor_out", self, other, out, NULL);
}

/* Computes the left arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_left_shift_Scalar_Tensor(tabi_value self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::bitwise_left_shift.Scalar_Tensor", args, 2, out);
}

/* Computes the left arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_left_shift_Scalar_Tensor_out(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_left_shift.Scalar_Tensor_out", args, 3, NULL);
}

/* Computes the left arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_left_shift_Tensor_Scalar(tabi_tensor self, tabi_value other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_left_shift.Tensor_Scalar", args, 2, out);
}

/* Computes the left arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_left_shift_Tensor_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_left_shift.Tensor_Scalar_out", args, 3, NULL);
}

/* In-place version of bitwise_left_shift(). */
static inline tabi_status tabi_aten_bitwise_left_shift__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_left_shift_.Tensor", self, other, NULL);
}

/* In-place version of bitwise_left_shift(). */
static inline tabi_status tabi_aten_bitwise_left_shift__Tensor_Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_left_shift_.Tensor_Scalar", args, 2, NULL);
}

/* Computes the bitwise NOT of the given input tensor. */
static inline tabi_status tabi_aten_bitwise_not(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::bitwise_not.default", self, out);
}

/* Computes the bitwise NOT of the given input tensor. */
static inline tabi_status tabi_aten_bitwise_not_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_not.out", self, out, NULL);
}

/* In-place version of bitwise_not(). */
static inline tabi_status tabi_aten_bitwise_not_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::bitwise_not_.default", self, NULL);
}

/* Computes the bitwise OR of input and other. */
static inline tabi_status tabi_aten_bitwise_or_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_or.Tensor", self, other, out);
}

/* Computes the bitwise OR of input and other. */
static inline tabi_status tabi_aten_bitwise_or_Tensor_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::bitwise_or.Tensor_out", self, other, out, NULL);
}

/* Computes the bitwise OR of input and other. */
static inline tabi_status tabi_aten_bitwise_or_Scalar_Tensor(tabi_value self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::bitwise_or.Scalar_Tensor", args, 2, out);
}

/* Computes the bitwise OR of input and other. */
static inline tabi_status tabi_aten_bitwise_or_Scalar_Tensor_out(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_or.Scalar_Tensor_out", args, 3, NULL);
}

/* Computes the bitwise OR of input and other. */
static inline tabi_status tabi_aten_bitwise_or_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_or.Scalar", args, 2, out);
}

/* Computes the bitwise OR of input and other. */
static inline tabi_status tabi_aten_bitwise_or_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_or.Scalar_out", args, 3, NULL);
}

/* In-place version of bitwise_or(). */
static inline tabi_status tabi_aten_bitwise_or__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_or_.Tensor", self, other, NULL);
}

/* In-place version of bitwise_or(). */
static inline tabi_status tabi_aten_bitwise_or__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_or_.Scalar", args, 2, NULL);
}

/* Computes the right arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_right_shift_Tensor(tabi_tensor self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_right_shift.Tensor", self, other, out);
}

/* Computes the right arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_right_shift_Tensor_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::bitwise_right_shift.Tensor_out", self, other, out, NULL);
}

/* Computes the right arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_right_shift_Scalar_Tensor(tabi_value self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::bitwise_right_shift.Scalar_Tensor", args, 2, out);
}

/* Computes the right arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_right_shift_Scalar_Tensor_out(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_right_shift.Scalar_Tensor_out", args, 3, NULL);
}

/* Computes the right arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_right_shift_Tensor_Scalar(tabi_tensor self, tabi_value other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_right_shift.Tensor_Scalar", args, 2, out);
}

/* Computes the right arithmetic shift of input by other bits. */
static inline tabi_status tabi_aten_bitwise_right_shift_Tensor_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_right_shift.Tensor_Scalar_out", args, 3, NULL);
}

/* In-place version of bitwise_right_shift(). */
static inline tabi_status tabi_aten_bitwise_right_shift__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_right_shift_.Tensor", self, other, NULL);
}

/* In-place version of bitwise_right_shift(). */
static inline tabi_status tabi_aten_bitwise_right_shift__Tensor_Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_right_shift_.Tensor_Scalar", args, 2, NULL);
}

/* Computes the bitwise XOR of input and other. */
static inline tabi_status tabi_aten_bitwise_xor_Tensor(tabi_tensor self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_xor.Tensor", self, other, out);
}

/* Computes the bitwise XOR of input and other. */
static inline tabi_status tabi_aten_bitwise_xor_Tensor_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::bitwise_xor.Tensor_out", self, other, out, NULL);
}

/* Computes the bitwise XOR of input and other. */
static inline tabi_status tabi_aten_bitwise_xor_Scalar_Tensor(tabi_value self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::bitwise_xor.Scalar_Tensor", args, 2, out);
}

/* Computes the bitwise XOR of input and other. */
static inline tabi_status tabi_aten_bitwise_xor_Scalar_Tensor_out(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_xor.Scalar_Tensor_out", args, 3, NULL);
}

/* Computes the bitwise XOR of input and other. */
static inline tabi_status tabi_aten_bitwise_xor_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_xor.Scalar", args, 2, out);
}

/* Computes the bitwise XOR of input and other. */
static inline tabi_status tabi_aten_bitwise_xor_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bitwise_xor.Scalar_out", args, 3, NULL);
}

/* In-place version of bitwise_xor(). */
static inline tabi_status tabi_aten_bitwise_xor__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bitwise_xor_.Tensor", self, other, NULL);
}

/* In-place version of bitwise_xor(). */
static inline tabi_status tabi_aten_bitwise_xor__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::bitwise_xor_.Scalar", args, 2, NULL);
}

/* Blackman window function. w[n] = 0.42 - 0.5 cos (((2 pi n) / (N - 1))) + 0.08 cos (((4 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_blackman_window(int64_t window_length, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::blackman_window.default", args, 5, out);
}

/* Blackman window function. w[n] = 0.42 - 0.5 cos (((2 pi n) / (N - 1))) + 0.08 cos (((4 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_blackman_window_out(int64_t window_length, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::blackman_window.out", args, 2, NULL);
}

/* Blackman window function. w[n] = 0.42 - 0.5 cos (((2 pi n) / (N - 1))) + 0.08 cos (((4 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_blackman_window_periodic(int64_t window_length, int32_t periodic,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::blackman_window.periodic", args, 6, out);
}

/* Blackman window function. w[n] = 0.42 - 0.5 cos (((2 pi n) / (N - 1))) + 0.08 cos (((4 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_blackman_window_periodic_out(int64_t window_length, int32_t periodic,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::blackman_window.periodic_out", args, 3, NULL);
}

/* Create a block diagonal matrix from provided tensors. */
static inline tabi_status tabi_aten_block_diag(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  return tabi_ops_one(&op, "aten::block_diag.default", args, 1, out);
}

/* Create a block diagonal matrix from provided tensors. */
static inline tabi_status tabi_aten_block_diag_out(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::block_diag.out", args, 2, NULL);
}

/* Performs a batch matrix-matrix product of matrices stored in input and mat2. */
static inline tabi_status tabi_aten_bmm(tabi_tensor self, tabi_tensor mat2, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::bmm.default", self, mat2, out);
}

/* Performs a batch matrix-matrix product of matrices stored in input and mat2. */
static inline tabi_status tabi_aten_bmm_out(tabi_tensor self, tabi_tensor mat2, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::bmm.out", self, mat2, out, NULL);
}

/* Performs a batch matrix-matrix product of matrices stored in input and mat2. */
static inline tabi_status tabi_aten_bmm_dtype(tabi_tensor self, tabi_tensor mat2, tabi_dtype out_dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat2),
      tabi_ops_number(TABI_TAG_DTYPE, out_dtype)};
  return tabi_ops_one(&op, "aten::bmm.dtype", args, 3, out);
}

/* Performs a batch matrix-matrix product of matrices stored in input and mat2. */
static inline tabi_status tabi_aten_bmm_dtype_out(tabi_tensor self, tabi_tensor mat2, tabi_dtype out_dtype,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat2),
      tabi_ops_number(TABI_TAG_DTYPE, out_dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bmm.dtype_out", args, 4, NULL);
}

/* Broadcasts the given tensors according to broadcasting-semantics. */
static inline tabi_status tabi_aten_broadcast_tensors(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::broadcast_tensors.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Equivalent to calling input.expand(shape). */
static inline tabi_status tabi_aten_broadcast_to(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::broadcast_to.default", self, size, size_n, out);
}

/* Returns the indices of the buckets to which each value in the input belongs, where the boundaries of the
   buckets are set by boundaries. */
static inline tabi_status tabi_aten_bucketize_Tensor(tabi_tensor self, tabi_tensor boundaries,
    int32_t out_int32, int32_t right, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(boundaries),
      tabi_value_bool(out_int32), tabi_value_bool(right)};
  return tabi_ops_one(&op, "aten::bucketize.Tensor", args, 4, out);
}

/* Returns the indices of the buckets to which each value in the input belongs, where the boundaries of the
   buckets are set by boundaries. */
static inline tabi_status tabi_aten_bucketize_Tensor_out(tabi_tensor self, tabi_tensor boundaries,
    int32_t out_int32, int32_t right, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(boundaries),
      tabi_value_bool(out_int32), tabi_value_bool(right), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bucketize.Tensor_out", args, 5, NULL);
}

/* Returns the indices of the buckets to which each value in the input belongs, where the boundaries of the
   buckets are set by boundaries. */
static inline tabi_status tabi_aten_bucketize_Scalar(tabi_value self, tabi_tensor boundaries,
    int32_t out_int32, int32_t right, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(boundaries), tabi_value_bool(out_int32),
      tabi_value_bool(right)};
  return tabi_ops_one(&op, "aten::bucketize.Scalar", args, 4, out);
}

/* Returns the indices of the buckets to which each value in the input belongs, where the boundaries of the
   buckets are set by boundaries. */
static inline tabi_status tabi_aten_bucketize_Scalar_out(tabi_value self, tabi_tensor boundaries,
    int32_t out_int32, int32_t right, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(boundaries), tabi_value_bool(out_int32),
      tabi_value_bool(right), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::bucketize.Scalar_out", args, 5, NULL);
}

/* Determines if a type conversion is allowed under PyTorch casting rules described in the type promotion
   documentation. */
static inline tabi_status tabi_aten_can_cast(tabi_dtype from_, tabi_dtype to, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_ops_number(TABI_TAG_DTYPE, from_), tabi_ops_number(TABI_TAG_DTYPE, to)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::can_cast.default", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Do cartesian product of the given sequence of tensors. */
static inline tabi_status tabi_aten_cartesian_prod(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  return tabi_ops_one(&op, "aten::cartesian_prod.default", args, 1, out);
}

/* Concatenates the given sequence of tensors in tensors in the given dimension. */
static inline tabi_status tabi_aten_cat(const tabi_tensor *tensors, int64_t tensors_n, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::cat.default", args, 2, out);
}

/* Concatenates the given sequence of tensors in tensors in the given dimension. */
static inline tabi_status tabi_aten_cat_out(const tabi_tensor *tensors, int64_t tensors_n, int64_t dim,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n), tabi_value_int(dim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cat.out", args, 3, NULL);
}

static inline tabi_status tabi_aten_cauchy(tabi_tensor self, double median, double sigma,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(median), tabi_value_double(sigma),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::cauchy.default", args, 4, out);
}

static inline tabi_status tabi_aten_cauchy_out(tabi_tensor self, double median, double sigma,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(median), tabi_value_double(sigma),
      tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cauchy.out", args, 5, NULL);
}

/* Fills the tensor with numbers drawn from the Cauchy distribution. f(x) = (1 / pi) sigma / ((x - median)^2
   + sigma ^2). */
static inline tabi_status tabi_aten_cauchy_(tabi_tensor self, double median, double sigma,
    tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(median), tabi_value_double(sigma),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::cauchy_.default", args, 4, NULL);
}

/* Returns the compressed column indices of a tensor with sparse CSC or BSC layout. */
static inline tabi_status tabi_aten_ccol_indices(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::ccol_indices.default", self, out);
}

static inline tabi_status tabi_aten_ccol_indices_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::ccol_indices_copy.default", self, out);
}

static inline tabi_status tabi_aten_ccol_indices_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::ccol_indices_copy.out", self, out, NULL);
}

/* Computes batched the p-norm distance between each pair of the two collections of row vectors. */
static inline tabi_status tabi_aten_cdist(tabi_tensor x1, tabi_tensor x2, double p,
    const int64_t *compute_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x1), tabi_value_tensor(x2), tabi_value_double(p),
      tabi_ops_int_or_none(compute_mode)};
  return tabi_ops_one(&op, "aten::cdist.default", args, 4, out);
}

/* Returns a new tensor with the ceil of the elements of input, the smallest integer greater than or equal
   to each element. */
static inline tabi_status tabi_aten_ceil(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::ceil.default", self, out);
}

/* Returns a new tensor with the ceil of the elements of input, the smallest integer greater than or equal
   to each element. */
static inline tabi_status tabi_aten_ceil_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::ceil.out", self, out, NULL);
}

/* In-place version of ceil(). */
static inline tabi_status tabi_aten_ceil_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::ceil_.default", self, NULL);
}

/* Applies element-wise, CELU(x) = max(0,x) + min(0, alpha * (exp(x/ alpha) - 1)). */
static inline tabi_status tabi_aten_celu(tabi_tensor self, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), alpha};
  return tabi_ops_one(&op, "aten::celu.default", args, 2, out);
}

/* Applies element-wise, CELU(x) = max(0,x) + min(0, alpha * (exp(x/ alpha) - 1)). */
static inline tabi_status tabi_aten_celu_out(tabi_tensor self, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::celu.out", args, 3, NULL);
}

/* In-place version of celu(). */
static inline tabi_status tabi_aten_celu_(tabi_tensor self, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), alpha};
  return tabi_ops_one(&op, "aten::celu_.default", args, 2, NULL);
}

/* Returns the matrix product of the N 2-D tensors. */
static inline tabi_status tabi_aten_chain_matmul(const tabi_tensor *matrices, int64_t matrices_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, matrices, matrices_n)};
  return tabi_ops_one(&op, "aten::chain_matmul.default", args, 1, out);
}

/* Returns the matrix product of the N 2-D tensors. */
static inline tabi_status tabi_aten_chain_matmul_out(const tabi_tensor *matrices, int64_t matrices_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, matrices, matrices_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::chain_matmul.out", args, 2, NULL);
}

/* self.chalf() is equivalent to self.to(torch.complex32). */
static inline tabi_status tabi_aten_chalf(tabi_tensor self, tabi_memory_format memory_format,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::chalf.default", args, 2, out);
}

/* Divides the channels into groups and interleaves them, keeping the shape. */
static inline tabi_status tabi_aten_channel_shuffle(tabi_tensor self, int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::channel_shuffle.default", self, groups, out);
}

/* Divides the channels into groups and interleaves them, keeping the shape. */
static inline tabi_status tabi_aten_channel_shuffle_out(tabi_tensor self, int64_t groups, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(groups), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::channel_shuffle.out", args, 3, NULL);
}

/* Computes the Cholesky decomposition of a symmetric positive-definite matrix A or for batches of symmetric
   positive-definite matrices. */
static inline tabi_status tabi_aten_cholesky(tabi_tensor self, int32_t upper, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(upper)};
  return tabi_ops_one(&op, "aten::cholesky.default", args, 2, out);
}

/* Computes the Cholesky decomposition of a symmetric positive-definite matrix A or for batches of symmetric
   positive-definite matrices. */
static inline tabi_status tabi_aten_cholesky_out(tabi_tensor self, int32_t upper, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(upper), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cholesky.out", args, 3, NULL);
}

/* Computes the inverse of a complex Hermitian or real symmetric positive-definite matrix given its Cholesky
   decomposition. */
static inline tabi_status tabi_aten_cholesky_inverse(tabi_tensor self, int32_t upper, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(upper)};
  return tabi_ops_one(&op, "aten::cholesky_inverse.default", args, 2, out);
}

/* Computes the inverse of a complex Hermitian or real symmetric positive-definite matrix given its Cholesky
   decomposition. */
static inline tabi_status tabi_aten_cholesky_inverse_out(tabi_tensor self, int32_t upper, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(upper), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cholesky_inverse.out", args, 3, NULL);
}

/* Computes the solution of a system of linear equations with complex Hermitian or real symmetric positive-
   definite lhs given its Cholesky decomposition. */
static inline tabi_status tabi_aten_cholesky_solve(tabi_tensor self, tabi_tensor input2, int32_t upper,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(input2), tabi_value_bool(upper)};
  return tabi_ops_one(&op, "aten::cholesky_solve.default", args, 3, out);
}

/* Computes the solution of a system of linear equations with complex Hermitian or real symmetric positive-
   definite lhs given its Cholesky decomposition. */
static inline tabi_status tabi_aten_cholesky_solve_out(tabi_tensor self, tabi_tensor input2, int32_t upper,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(input2), tabi_value_bool(upper),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cholesky_solve.out", args, 4, NULL);
}

static inline tabi_status tabi_aten_choose_qparams_optimized(tabi_tensor input, int64_t numel, int64_t n_bins,
    double ratio, int64_t bit_width, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_int(numel), tabi_value_int(n_bins),
      tabi_value_double(ratio), tabi_value_int(bit_width)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::choose_qparams_optimized.default", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Attempts to split a tensor into the specified number of chunks. */
static inline tabi_status tabi_aten_chunk(tabi_tensor self, int64_t chunks, int64_t dim, tabi_tensor *out,
    int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(chunks), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::chunk.default", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Clamps all elements in input into the range [ min, max ]. y_i = min(max(x_i, min_value_i), max_value_i). */
static inline tabi_status tabi_aten_clamp_Tensor(tabi_tensor self, tabi_tensor min, tabi_tensor max,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(min),
      tabi_ops_tensor_or_none(max)};
  return tabi_ops_one(&op, "aten::clamp.Tensor", args, 3, out);
}

/* Clamps all elements in input into the range [ min, max ]. y_i = min(max(x_i, min_value_i), max_value_i). */
static inline tabi_status tabi_aten_clamp_Tensor_out(tabi_tensor self, tabi_tensor min, tabi_tensor max,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(min),
      tabi_ops_tensor_or_none(max), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::clamp.Tensor_out", args, 4, NULL);
}

/* Clamps all elements in input into the range [ min, max ]. y_i = min(max(x_i, min_value_i), max_value_i). */
static inline tabi_status tabi_aten_clamp(tabi_tensor self, tabi_value min, tabi_value max,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min, max};
  return tabi_ops_one(&op, "aten::clamp.default", args, 3, out);
}

/* Clamps all elements in input into the range [ min, max ]. y_i = min(max(x_i, min_value_i), max_value_i). */
static inline tabi_status tabi_aten_clamp_out(tabi_tensor self, tabi_value min, tabi_value max,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min, max, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::clamp.out", args, 4, NULL);
}

/* In-place version of clamp(). */
static inline tabi_status tabi_aten_clamp__Tensor(tabi_tensor self, tabi_tensor min, tabi_tensor max) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(min),
      tabi_ops_tensor_or_none(max)};
  return tabi_ops_one(&op, "aten::clamp_.Tensor", args, 3, NULL);
}

/* In-place version of clamp(). */
static inline tabi_status tabi_aten_clamp_(tabi_tensor self, tabi_value min, tabi_value max) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min, max};
  return tabi_ops_one(&op, "aten::clamp_.default", args, 3, NULL);
}

/* Clamps all elements of self to be at most max. */
static inline tabi_status tabi_aten_clamp_max_Tensor(tabi_tensor self, tabi_tensor max, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::clamp_max.Tensor", self, max, out);
}

/* Clamps all elements of self to be at most max. */
static inline tabi_status tabi_aten_clamp_max_Tensor_out(tabi_tensor self, tabi_tensor max, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::clamp_max.Tensor_out", self, max, out, NULL);
}

/* Clamps all elements of self to be at most max. */
static inline tabi_status tabi_aten_clamp_max(tabi_tensor self, tabi_value max, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), max};
  return tabi_ops_one(&op, "aten::clamp_max.default", args, 2, out);
}

/* Clamps all elements of self to be at most max. */
static inline tabi_status tabi_aten_clamp_max_out(tabi_tensor self, tabi_value max, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), max, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::clamp_max.out", args, 3, NULL);
}

/* In-place version of clamp_max(). */
static inline tabi_status tabi_aten_clamp_max__Tensor(tabi_tensor self, tabi_tensor max) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::clamp_max_.Tensor", self, max, NULL);
}

/* In-place version of clamp_max(). */
static inline tabi_status tabi_aten_clamp_max_(tabi_tensor self, tabi_value max) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), max};
  return tabi_ops_one(&op, "aten::clamp_max_.default", args, 2, NULL);
}

/* Clamps all elements of self to be at least min. */
static inline tabi_status tabi_aten_clamp_min_Tensor(tabi_tensor self, tabi_tensor min, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::clamp_min.Tensor", self, min, out);
}

/* Clamps all elements of self to be at least min. */
static inline tabi_status tabi_aten_clamp_min_Tensor_out(tabi_tensor self, tabi_tensor min, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::clamp_min.Tensor_out", self, min, out, NULL);
}

/* Clamps all elements of self to be at least min. */
static inline tabi_status tabi_aten_clamp_min(tabi_tensor self, tabi_value min, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min};
  return tabi_ops_one(&op, "aten::clamp_min.default", args, 2, out);
}

/* Clamps all elements of self to be at least min. */
static inline tabi_status tabi_aten_clamp_min_out(tabi_tensor self, tabi_value min, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::clamp_min.out", args, 3, NULL);
}

/* In-place version of clamp_min(). */
static inline tabi_status tabi_aten_clamp_min__Tensor(tabi_tensor self, tabi_tensor min) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::clamp_min_.Tensor", self, min, NULL);
}

/* In-place version of clamp_min(). */
static inline tabi_status tabi_aten_clamp_min_(tabi_tensor self, tabi_value min) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min};
  return tabi_ops_one(&op, "aten::clamp_min_.default", args, 2, NULL);
}

/* Alias for clamp(). */
static inline tabi_status tabi_aten_clip_Tensor(tabi_tensor self, tabi_tensor min, tabi_tensor max,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(min),
      tabi_ops_tensor_or_none(max)};
  return tabi_ops_one(&op, "aten::clip.Tensor", args, 3, out);
}

/* Alias for clamp(). */
static inline tabi_status tabi_aten_clip_Tensor_out(tabi_tensor self, tabi_tensor min, tabi_tensor max,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(min),
      tabi_ops_tensor_or_none(max), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::clip.Tensor_out", args, 4, NULL);
}

/* Alias for clamp(). */
static inline tabi_status tabi_aten_clip(tabi_tensor self, tabi_value min, tabi_value max, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min, max};
  return tabi_ops_one(&op, "aten::clip.default", args, 3, out);
}

/* Alias for clamp(). */
static inline tabi_status tabi_aten_clip_out(tabi_tensor self, tabi_value min, tabi_value max,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min, max, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::clip.out", args, 4, NULL);
}

/* Alias for clamp_(). */
static inline tabi_status tabi_aten_clip__Tensor(tabi_tensor self, tabi_tensor min, tabi_tensor max) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(min),
      tabi_ops_tensor_or_none(max)};
  return tabi_ops_one(&op, "aten::clip_.Tensor", args, 3, NULL);
}

/* Alias for clamp_(). */
static inline tabi_status tabi_aten_clip_(tabi_tensor self, tabi_value min, tabi_value max) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min, max};
  return tabi_ops_one(&op, "aten::clip_.default", args, 3, NULL);
}

/* Returns a copy of input. */
static inline tabi_status tabi_aten_clone(tabi_tensor self, tabi_memory_format memory_format,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::clone.default", args, 2, out);
}

/* Returns a copy of input. */
static inline tabi_status tabi_aten_clone_out(tabi_tensor self, tabi_memory_format memory_format,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::clone.out", args, 3, NULL);
}

/* Returns a coalesced copy of self if self is an uncoalesced tensor. */
static inline tabi_status tabi_aten_coalesce(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::coalesce.default", self, out);
}

/* Combines an array of sliding local blocks into a large tensor; the blocks' overlaps are summed. */
static inline tabi_status tabi_aten_col2im(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *dilation,
    int64_t dilation_n, const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n)};
  return tabi_ops_one(&op, "aten::col2im.default", args, 6, out);
}

/* Combines an array of sliding local blocks into a large tensor; the blocks' overlaps are summed. */
static inline tabi_status tabi_aten_col2im_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *dilation,
    int64_t dilation_n, const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::col2im.out", args, 7, NULL);
}

/* Returns the tensor containing the column indices of the self tensor when self is a sparse CSR tensor of
   layout sparse_csr. */
static inline tabi_status tabi_aten_col_indices(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::col_indices.default", self, out);
}

/* Performs the same operation as col_indices(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_col_indices_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::col_indices_copy.default", self, out);
}

/* Performs the same operation as col_indices(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_col_indices_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::col_indices_copy.out", self, out, NULL);
}

/* Creates a new tensor by horizontally stacking the tensors in tensors. */
static inline tabi_status tabi_aten_column_stack(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  return tabi_ops_one(&op, "aten::column_stack.default", args, 1, out);
}

/* Creates a new tensor by horizontally stacking the tensors in tensors. */
static inline tabi_status tabi_aten_column_stack_out(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::column_stack.out", args, 2, NULL);
}

/* Compute combinations of length r of the given tensor. */
static inline tabi_status tabi_aten_combinations(tabi_tensor self, int64_t r, int32_t with_replacement,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(r), tabi_value_bool(with_replacement)};
  return tabi_ops_one(&op, "aten::combinations.default", args, 3, out);
}

/* Constructs a complex tensor with its real part equal to real and its imaginary part equal to imag. */
static inline tabi_status tabi_aten_complex(tabi_tensor real, tabi_tensor imag, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::complex.default", real, imag, out);
}

/* Constructs a complex tensor with its real part equal to real and its imaginary part equal to imag. */
static inline tabi_status tabi_aten_complex_out(tabi_tensor real, tabi_tensor imag, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::complex.out", real, imag, out, NULL);
}

/* Alias of cat(). */
static inline tabi_status tabi_aten_concat(const tabi_tensor *tensors, int64_t tensors_n, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::concat.default", args, 2, out);
}

/* Alias of cat(). */
static inline tabi_status tabi_aten_concat_out(const tabi_tensor *tensors, int64_t tensors_n, int64_t dim,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n), tabi_value_int(dim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::concat.out", args, 3, NULL);
}

/* Alias of cat(). */
static inline tabi_status tabi_aten_concatenate(const tabi_tensor *tensors, int64_t tensors_n, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::concatenate.default", args, 2, out);
}

/* Alias of cat(). */
static inline tabi_status tabi_aten_concatenate_out(const tabi_tensor *tensors, int64_t tensors_n,
    int64_t dim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n), tabi_value_int(dim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::concatenate.out", args, 3, NULL);
}

/* Returns a view of input with a flipped conjugate bit. */
static inline tabi_status tabi_aten_conj(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::conj.default", self, out);
}

/* Computes the element-wise conjugate of the given input tensor. out_i = conj(input_i). */
static inline tabi_status tabi_aten_conj_physical(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::conj_physical.default", self, out);
}

/* Computes the element-wise conjugate of the given input tensor. out_i = conj(input_i). */
static inline tabi_status tabi_aten_conj_physical_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::conj_physical.out", self, out, NULL);
}

/* In-place version of conj_physical(). */
static inline tabi_status tabi_aten_conj_physical_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::conj_physical_.default", self, NULL);
}

/* Pads dimensions with a value: pad holds pairs (before, after), from the last dimension to the first. */
static inline tabi_status tabi_aten_constant_pad_nd(tabi_tensor self, const int64_t *pad, int64_t pad_n,
    tabi_value value, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, pad, pad_n), value};
  return tabi_ops_one(&op, "aten::constant_pad_nd.default", args, 3, out);
}

/* Pads dimensions with a value: pad holds pairs (before, after), from the last dimension to the first. */
static inline tabi_status tabi_aten_constant_pad_nd_out(tabi_tensor self, const int64_t *pad, int64_t pad_n,
    tabi_value value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, pad, pad_n), value,
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::constant_pad_nd.out", args, 4, NULL);
}

/* Returns a tensor that is dense in memory in the given order and holds the same data; self where it is
   that already. */
static inline tabi_status tabi_aten_contiguous(tabi_tensor self, tabi_memory_format memory_format,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::contiguous.default", args, 2, out);
}

/* Applies a 1D convolution over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_conv1d(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::conv1d.default", args, 7, out);
}

/* Applies a 1D convolution over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_conv1d_padding(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    const int64_t *stride, int64_t stride_n, const char *padding, const int64_t *dilation, int64_t dilation_n,
    int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_ops_string(padding), tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n),
      tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::conv1d.padding", args, 7, out);
}

/* Applies a 2D convolution over an input image composed of several input planes. */
static inline tabi_status tabi_aten_conv2d(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::conv2d.default", args, 7, out);
}

/* Applies a 2D convolution over an input image composed of several input planes. */
static inline tabi_status tabi_aten_conv2d_padding(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    const int64_t *stride, int64_t stride_n, const char *padding, const int64_t *dilation, int64_t dilation_n,
    int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_ops_string(padding), tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n),
      tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::conv2d.padding", args, 7, out);
}

/* Applies a 3D convolution over an input image composed of several input planes. */
static inline tabi_status tabi_aten_conv3d(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::conv3d.default", args, 7, out);
}

/* Applies a 3D convolution over an input image composed of several input planes. */
static inline tabi_status tabi_aten_conv3d_padding(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    const int64_t *stride, int64_t stride_n, const char *padding, const int64_t *dilation, int64_t dilation_n,
    int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_ops_string(padding), tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n),
      tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::conv3d.padding", args, 7, out);
}

static inline tabi_status tabi_aten_conv_depthwise3d(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n)};
  return tabi_ops_one(&op, "aten::conv_depthwise3d.default", args, 7, out);
}

static inline tabi_status tabi_aten_conv_depthwise3d_out(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::conv_depthwise3d.out", args, 8, NULL);
}

/* Applies a 1-dimensional sequence convolution over an input sequence. */
static inline tabi_status tabi_aten_conv_tbc(tabi_tensor self, tabi_tensor weight, tabi_tensor bias,
    int64_t pad, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight), tabi_value_tensor(bias),
      tabi_value_int(pad)};
  return tabi_ops_one(&op, "aten::conv_tbc.default", args, 4, out);
}

/* Applies a 1-dimensional sequence convolution over an input sequence. */
static inline tabi_status tabi_aten_conv_tbc_out(tabi_tensor self, tabi_tensor weight, tabi_tensor bias,
    int64_t pad, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight), tabi_value_tensor(bias),
      tabi_value_int(pad), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::conv_tbc.out", args, 5, NULL);
}

/* Applies a 1D transposed convolution operator over an input signal composed of several input planes,
   sometimes also called "deconvolution". */
static inline tabi_status tabi_aten_conv_transpose1d(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *output_padding, int64_t output_padding_n, int64_t groups, const int64_t *dilation,
    int64_t dilation_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n), tabi_value_int(groups),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n)};
  return tabi_ops_one(&op, "aten::conv_transpose1d.default", args, 8, out);
}

/* Applies a 2D transposed convolution operator over an input image composed of several input planes,
   sometimes also called "deconvolution". */
static inline tabi_status tabi_aten_conv_transpose2d_input(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *output_padding, int64_t output_padding_n, int64_t groups, const int64_t *dilation,
    int64_t dilation_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n), tabi_value_int(groups),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n)};
  return tabi_ops_one(&op, "aten::conv_transpose2d.input", args, 8, out);
}

/* Applies a 3D transposed convolution over an input image of several planes. */
static inline tabi_status tabi_aten_conv_transpose3d_input(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *output_padding, int64_t output_padding_n, int64_t groups, const int64_t *dilation,
    int64_t dilation_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n), tabi_value_int(groups),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n)};
  return tabi_ops_one(&op, "aten::conv_transpose3d.input", args, 8, out);
}

/* Applies a convolution, or a transposed one, in as many dimensions as stride has elements. */
static inline tabi_status tabi_aten_convolution(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t transposed, const int64_t *output_padding,
    int64_t output_padding_n, int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(transposed),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::convolution.default", args, 9, out);
}

/* Applies a convolution, or a transposed one, in as many dimensions as stride has elements. */
static inline tabi_status tabi_aten_convolution_out(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t transposed, const int64_t *output_padding,
    int64_t output_padding_n, int64_t groups, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(transposed),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n), tabi_value_int(groups),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::convolution.out", args, 10, NULL);
}

static inline tabi_status tabi_aten_convolution_overrideable(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t transposed, const int64_t *output_padding,
    int64_t output_padding_n, int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(transposed),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::convolution_overrideable.default", args, 9, out);
}

static inline tabi_status tabi_aten_convolution_overrideable_out(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t transposed, const int64_t *output_padding,
    int64_t output_padding_n, int64_t groups, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(transposed),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n), tabi_value_int(groups),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::convolution_overrideable.out", args, 10, NULL);
}

/* Returns src with the shape, dtype and device of self. */
static inline tabi_status tabi_aten_copy(tabi_tensor self, tabi_tensor src, int32_t non_blocking,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_bool(non_blocking)};
  return tabi_ops_one(&op, "aten::copy.default", args, 3, out);
}

/* Returns src with the shape, dtype and device of self. */
static inline tabi_status tabi_aten_copy_out(tabi_tensor self, tabi_tensor src, int32_t non_blocking,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_bool(non_blocking),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::copy.out", args, 4, NULL);
}

/* Copies the elements from src into self tensor and returns self. */
static inline tabi_status tabi_aten_copy_(tabi_tensor self, tabi_tensor src, int32_t non_blocking) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_bool(non_blocking)};
  return tabi_ops_one(&op, "aten::copy_.default", args, 3, NULL);
}

static inline tabi_status tabi_aten_copy_sparse_to_sparse(tabi_tensor self, tabi_tensor src,
    int32_t non_blocking, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_bool(non_blocking)};
  return tabi_ops_one(&op, "aten::copy_sparse_to_sparse.default", args, 3, out);
}

static inline tabi_status tabi_aten_copy_sparse_to_sparse_out(tabi_tensor self, tabi_tensor src,
    int32_t non_blocking, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_bool(non_blocking),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::copy_sparse_to_sparse.out", args, 4, NULL);
}

/* In-place version of copy_sparse_to_sparse(). */
static inline tabi_status tabi_aten_copy_sparse_to_sparse_(tabi_tensor self, tabi_tensor src,
    int32_t non_blocking) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_bool(non_blocking)};
  return tabi_ops_one(&op, "aten::copy_sparse_to_sparse_.default", args, 3, NULL);
}

/* Create a new floating-point tensor with the magnitude of input and the sign of other, elementwise. */
static inline tabi_status tabi_aten_copysign_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::copysign.Tensor", self, other, out);
}

/* Create a new floating-point tensor with the magnitude of input and the sign of other, elementwise. */
static inline tabi_status tabi_aten_copysign_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::copysign.out", self, other, out, NULL);
}

/* Create a new floating-point tensor with the magnitude of input and the sign of other, elementwise. */
static inline tabi_status tabi_aten_copysign_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::copysign.Scalar", args, 2, out);
}

/* Create a new floating-point tensor with the magnitude of input and the sign of other, elementwise. */
static inline tabi_status tabi_aten_copysign_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::copysign.Scalar_out", args, 3, NULL);
}

/* In-place version of copysign(). */
static inline tabi_status tabi_aten_copysign__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::copysign_.Tensor", self, other, NULL);
}

/* In-place version of copysign(). */
static inline tabi_status tabi_aten_copysign__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::copysign_.Scalar", args, 2, NULL);
}

/* Estimates the Pearson product-moment correlation coefficient matrix of the variables given by the input
   matrix, where rows are the variables and columns are the observations. */
static inline tabi_status tabi_aten_corrcoef(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::corrcoef.default", self, out);
}

/* Returns a new tensor with the cosine of the elements of input given in radians. out_i = cos(input_i). */
static inline tabi_status tabi_aten_cos(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::cos.default", self, out);
}

/* Returns a new tensor with the cosine of the elements of input given in radians. out_i = cos(input_i). */
static inline tabi_status tabi_aten_cos_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::cos.out", self, out, NULL);
}

/* In-place version of cos(). */
static inline tabi_status tabi_aten_cos_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::cos_.default", self, NULL);
}

/* Returns a new tensor with the hyperbolic cosine of the elements of input. out_i = cosh(input_i). */
static inline tabi_status tabi_aten_cosh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::cosh.default", self, out);
}

/* Returns a new tensor with the hyperbolic cosine of the elements of input. out_i = cosh(input_i). */
static inline tabi_status tabi_aten_cosh_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::cosh.out", self, out, NULL);
}

/* In-place version of cosh(). */
static inline tabi_status tabi_aten_cosh_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::cosh_.default", self, NULL);
}

/* Compute the cosine embedding loss. */
static inline tabi_status tabi_aten_cosine_embedding_loss(tabi_tensor input1, tabi_tensor input2,
    tabi_tensor target, double margin, int64_t reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input1), tabi_value_tensor(input2), tabi_value_tensor(target),
      tabi_value_double(margin), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::cosine_embedding_loss.default", args, 5, out);
}

/* Returns cosine similarity between x1 and x2, computed along dim. */
static inline tabi_status tabi_aten_cosine_similarity(tabi_tensor x1, tabi_tensor x2, int64_t dim, double eps,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x1), tabi_value_tensor(x2), tabi_value_int(dim),
      tabi_value_double(eps)};
  return tabi_ops_one(&op, "aten::cosine_similarity.default", args, 4, out);
}

/* Counts the number of non-zero values in the tensor input along the given dim. */
static inline tabi_status tabi_aten_count_nonzero(tabi_tensor self, const int64_t *dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dim)};
  return tabi_ops_one(&op, "aten::count_nonzero.default", args, 2, out);
}

/* Counts the number of non-zero values in the tensor input along the given dim. */
static inline tabi_status tabi_aten_count_nonzero_out(tabi_tensor self, const int64_t *dim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::count_nonzero.out", args, 3, NULL);
}

/* Counts the number of non-zero values in the tensor input along the given dim. */
static inline tabi_status tabi_aten_count_nonzero_dim_IntList(tabi_tensor self, const int64_t *dim,
    int64_t dim_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::count_nonzero.dim_IntList", self, dim, dim_n, out);
}

/* Counts the number of non-zero values in the tensor input along the given dim. */
static inline tabi_status tabi_aten_count_nonzero_dim_IntList_out(tabi_tensor self, const int64_t *dim,
    int64_t dim_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::count_nonzero.dim_IntList_out", args, 3, NULL);
}

/* Estimates the covariance matrix of the variables given by the input matrix, where rows are the variables
   and columns are the observations. */
static inline tabi_status tabi_aten_cov(tabi_tensor self, int64_t correction, tabi_tensor fweights,
    tabi_tensor aweights, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(correction),
      tabi_ops_tensor_or_none(fweights), tabi_ops_tensor_or_none(aweights)};
  return tabi_ops_one(&op, "aten::cov.default", args, 4, out);
}

/* Returns the cross product of vectors in dimension dim of input and other. */
static inline tabi_status tabi_aten_cross(tabi_tensor self, tabi_tensor other, const int64_t *dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), tabi_ops_int_or_none(dim)};
  return tabi_ops_one(&op, "aten::cross.default", args, 3, out);
}

/* Returns the cross product of vectors in dimension dim of input and other. */
static inline tabi_status tabi_aten_cross_out(tabi_tensor self, tabi_tensor other, const int64_t *dim,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), tabi_ops_int_or_none(dim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cross.out", args, 4, NULL);
}

/* Computes the cross entropy between logits and class indices or probabilities; reduction is 0 (none), 1
   (mean) or 2 (sum). */
static inline tabi_status tabi_aten_cross_entropy_loss(tabi_tensor self, tabi_tensor target,
    tabi_tensor weight, int64_t reduction, int64_t ignore_index, double label_smoothing, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index),
      tabi_value_double(label_smoothing)};
  return tabi_ops_one(&op, "aten::cross_entropy_loss.default", args, 6, out);
}

/* Returns the tensor containing the compressed row indices of the self tensor when self is a sparse CSR
   tensor of layout sparse_csr. */
static inline tabi_status tabi_aten_crow_indices(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::crow_indices.default", self, out);
}

/* Performs the same operation as crow_indices(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_crow_indices_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::crow_indices_copy.default", self, out);
}

/* Performs the same operation as crow_indices(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_crow_indices_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::crow_indices_copy.out", self, out, NULL);
}

/* Compute the Connectionist Temporal Classification loss. */
static inline tabi_status tabi_aten_ctc_loss_Tensor(tabi_tensor log_probs, tabi_tensor targets,
    tabi_tensor input_lengths, tabi_tensor target_lengths, int64_t blank, int64_t reduction,
    int32_t zero_infinity, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(log_probs), tabi_value_tensor(targets),
      tabi_value_tensor(input_lengths), tabi_value_tensor(target_lengths), tabi_value_int(blank),
      tabi_value_int(reduction), tabi_value_bool(zero_infinity)};
  return tabi_ops_one(&op, "aten::ctc_loss.Tensor", args, 7, out);
}

/* Compute the Connectionist Temporal Classification loss. */
static inline tabi_status tabi_aten_ctc_loss_IntList(tabi_tensor log_probs, tabi_tensor targets,
    const int64_t *input_lengths, int64_t input_lengths_n, const int64_t *target_lengths,
    int64_t target_lengths_n, int64_t blank, int64_t reduction, int32_t zero_infinity, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(log_probs), tabi_value_tensor(targets),
      tabi_value_list(TABI_TAG_INT_LIST, input_lengths, input_lengths_n),
      tabi_value_list(TABI_TAG_INT_LIST, target_lengths, target_lengths_n), tabi_value_int(blank),
      tabi_value_int(reduction), tabi_value_bool(zero_infinity)};
  return tabi_ops_one(&op, "aten::ctc_loss.IntList", args, 7, out);
}

static inline tabi_status tabi_aten_cudnn_affine_grid_generator(tabi_tensor theta, int64_t N, int64_t C,
    int64_t H, int64_t W, tabi_tensor *grid) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(theta), tabi_value_int(N), tabi_value_int(C),
      tabi_value_int(H), tabi_value_int(W)};
  return tabi_ops_one(&op, "aten::cudnn_affine_grid_generator.default", args, 5, grid);
}

static inline tabi_status tabi_aten_cudnn_affine_grid_generator_out(tabi_tensor theta, int64_t N, int64_t C,
    int64_t H, int64_t W, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(theta), tabi_value_int(N), tabi_value_int(C),
      tabi_value_int(H), tabi_value_int(W), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cudnn_affine_grid_generator.out", args, 6, NULL);
}

static inline tabi_status tabi_aten_cudnn_batch_norm(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor running_mean, tabi_tensor running_var, int32_t training, double exponential_average_factor,
    double epsilon, tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2, tabi_tensor *out3) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_bool(training),
      tabi_value_double(exponential_average_factor), tabi_value_double(epsilon)};
  tabi_value results[4];
  const tabi_status status = tabi_ops_run(&op, "aten::cudnn_batch_norm.default", args, 8, results, 4);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
    tabi_ops_put_tensor(results[3], out3);
  }
  return status;
}

static inline tabi_status tabi_aten_cudnn_batch_norm_out(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, tabi_tensor running_mean, tabi_tensor running_var, int32_t training,
    double exponential_average_factor, double epsilon, tabi_tensor out0, tabi_tensor out1, tabi_tensor out2,
    tabi_tensor out3) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_bool(training),
      tabi_value_double(exponential_average_factor), tabi_value_double(epsilon), tabi_value_tensor(out0),
      tabi_value_tensor(out1), tabi_value_tensor(out2), tabi_value_tensor(out3)};
  tabi_value results[4];
  const tabi_status status = tabi_ops_run(&op, "aten::cudnn_batch_norm.out", args, 12, results, 4);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
    tabi_ops_put_tensor(results[3], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_cudnn_convolution(tabi_tensor self, tabi_tensor weight,
    const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, int32_t benchmark, int32_t deterministic,
    int32_t allow_tf32, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic), tabi_value_bool(allow_tf32)};
  return tabi_ops_one(&op, "aten::cudnn_convolution.default", args, 9, out);
}

static inline tabi_status tabi_aten_cudnn_convolution_out(tabi_tensor self, tabi_tensor weight,
    const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, int32_t benchmark, int32_t deterministic,
    int32_t allow_tf32, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic), tabi_value_bool(allow_tf32),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cudnn_convolution.out", args, 10, NULL);
}

static inline tabi_status tabi_aten_cudnn_convolution_add_relu(tabi_tensor self, tabi_tensor weight,
    tabi_tensor z, tabi_value alpha, tabi_tensor bias, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int64_t groups,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight), tabi_value_tensor(z),
      tabi_ops_or_none(alpha), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::cudnn_convolution_add_relu.default", args, 9, out);
}

static inline tabi_status tabi_aten_cudnn_convolution_add_relu_out(tabi_tensor self, tabi_tensor weight,
    tabi_tensor z, tabi_value alpha, tabi_tensor bias, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int64_t groups,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight), tabi_value_tensor(z),
      tabi_ops_or_none(alpha), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cudnn_convolution_add_relu.out", args, 10, NULL);
}

static inline tabi_status tabi_aten_cudnn_convolution_relu(tabi_tensor self, tabi_tensor weight,
    tabi_tensor bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::cudnn_convolution_relu.default", args, 7, out);
}

static inline tabi_status tabi_aten_cudnn_convolution_relu_out(tabi_tensor self, tabi_tensor weight,
    tabi_tensor bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cudnn_convolution_relu.out", args, 8, NULL);
}

static inline tabi_status tabi_aten_cudnn_convolution_transpose(tabi_tensor self, tabi_tensor weight,
    const int64_t *padding, int64_t padding_n, const int64_t *output_padding, int64_t output_padding_n,
    const int64_t *stride, int64_t stride_n, const int64_t *dilation, int64_t dilation_n, int64_t groups,
    int32_t benchmark, int32_t deterministic, int32_t allow_tf32, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic), tabi_value_bool(allow_tf32)};
  return tabi_ops_one(&op, "aten::cudnn_convolution_transpose.default", args, 10, out);
}

static inline tabi_status tabi_aten_cudnn_convolution_transpose_out(tabi_tensor self, tabi_tensor weight,
    const int64_t *padding, int64_t padding_n, const int64_t *output_padding, int64_t output_padding_n,
    const int64_t *stride, int64_t stride_n, const int64_t *dilation, int64_t dilation_n, int64_t groups,
    int32_t benchmark, int32_t deterministic, int32_t allow_tf32, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic), tabi_value_bool(allow_tf32),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cudnn_convolution_transpose.out", args, 11, NULL);
}

static inline tabi_status tabi_aten_cudnn_grid_sampler(tabi_tensor self, tabi_tensor grid,
    tabi_tensor *output) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::cudnn_grid_sampler.default", self, grid, output);
}

static inline tabi_status tabi_aten_cudnn_grid_sampler_out(tabi_tensor self, tabi_tensor grid,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::cudnn_grid_sampler.out", self, grid, out, NULL);
}

static inline tabi_status tabi_aten_cudnn_is_acceptable(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::cudnn_is_acceptable.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns a namedtuple (values, indices) where values is the cumulative maximum of elements of input in the
   dimension dim. y_i = max(x_1, x_2, x_3, ..., x_i). */
static inline tabi_status tabi_aten_cummax(tabi_tensor self, int64_t dim, tabi_tensor *values,
    tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::cummax.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Returns a namedtuple (values, indices) where values is the cumulative maximum of elements of input in the
   dimension dim. y_i = max(x_1, x_2, x_3, ..., x_i). */
static inline tabi_status tabi_aten_cummax_out(tabi_tensor self, int64_t dim, tabi_tensor values,
    tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(values),
      tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::cummax.out", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Returns a namedtuple (values, indices) where values is the cumulative minimum of elements of input in the
   dimension dim. y_i = min(x_1, x_2, x_3, ..., x_i). */
static inline tabi_status tabi_aten_cummin(tabi_tensor self, int64_t dim, tabi_tensor *values,
    tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::cummin.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Returns a namedtuple (values, indices) where values is the cumulative minimum of elements of input in the
   dimension dim. y_i = min(x_1, x_2, x_3, ..., x_i). */
static inline tabi_status tabi_aten_cummin_out(tabi_tensor self, int64_t dim, tabi_tensor values,
    tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(values),
      tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::cummin.out", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Returns the cumulative product of elements of input in the dimension dim. */
static inline tabi_status tabi_aten_cumprod(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::cumprod.default", args, 3, out);
}

/* Returns the cumulative product of elements of input in the dimension dim. */
static inline tabi_status tabi_aten_cumprod_out(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cumprod.out", args, 4, NULL);
}

/* In-place version of cumprod(). */
static inline tabi_status tabi_aten_cumprod_(tabi_tensor self, int64_t dim, tabi_dtype dtype) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::cumprod_.default", args, 3, NULL);
}

/* Returns the cumulative sum of elements of input in the dimension dim. */
static inline tabi_status tabi_aten_cumsum(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::cumsum.default", args, 3, out);
}

/* Returns the cumulative sum of elements of input in the dimension dim. */
static inline tabi_status tabi_aten_cumsum_out(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::cumsum.out", args, 4, NULL);
}

/* In-place version of cumsum(). */
static inline tabi_status tabi_aten_cumsum_(tabi_tensor self, int64_t dim, tabi_dtype dtype) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::cumsum_.default", args, 3, NULL);
}

/* Cumulatively computes the trapezoidal rule along dim. */
static inline tabi_status tabi_aten_cumulative_trapezoid_x(tabi_tensor y, tabi_tensor x, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(y), tabi_value_tensor(x), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::cumulative_trapezoid.x", args, 3, out);
}

/* Cumulatively computes the trapezoidal rule along dim. */
static inline tabi_status tabi_aten_cumulative_trapezoid_dx(tabi_tensor y, tabi_value dx, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(y), dx, tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::cumulative_trapezoid.dx", args, 3, out);
}

/* Returns the same memory outside the graph of gradients. */
static inline tabi_status tabi_aten_data(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::data.default", self, out);
}

/* Returns a new tensor with each of the elements of input converted from angles in degrees to radians. */
static inline tabi_status tabi_aten_deg2rad(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::deg2rad.default", self, out);
}

/* Returns a new tensor with each of the elements of input converted from angles in degrees to radians. */
static inline tabi_status tabi_aten_deg2rad_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::deg2rad.out", self, out, NULL);
}

/* In-place version of deg2rad(). */
static inline tabi_status tabi_aten_deg2rad_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::deg2rad_.default", self, NULL);
}

/* Return the number of dense dimensions in a sparse tensor self. */
static inline tabi_status tabi_aten_dense_dim(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::dense_dim.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Returns an fp32 Tensor by dequantizing a quantized Tensor. */
static inline tabi_status tabi_aten_dequantize_self(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::dequantize.self", self, out);
}

/* Returns an fp32 Tensor by dequantizing a quantized Tensor. */
static inline tabi_status tabi_aten_dequantize_self_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::dequantize.self_out", self, out, NULL);
}

/* Returns an fp32 Tensor by dequantizing a quantized Tensor. */
static inline tabi_status tabi_aten_dequantize_tensors(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::dequantize.tensors", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Returns an fp32 Tensor by dequantizing a quantized Tensor. */
static inline tabi_status tabi_aten_dequantize_tensors_out(const tabi_tensor *tensors, int64_t tensors_n,
    const tabi_tensor *out, int64_t out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_list(TABI_TAG_TENSOR_LIST, out, out_n)};
  return tabi_ops_run(&op, "aten::dequantize.tensors_out", args, 2, NULL, 0);
}

/* Alias for linalg.det(). */
static inline tabi_status tabi_aten_det(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::det.default", self, out);
}

/* Returns a new Tensor, detached from the current graph. */
static inline tabi_status tabi_aten_detach(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::detach.default", self, out);
}

/* Detaches the Tensor from the graph that created it, making it a leaf. */
static inline tabi_status tabi_aten_detach_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::detach_.default", self, NULL);
}

/* Performs the same operation as detach(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_detach_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::detach_copy.default", self, out);
}

/* Performs the same operation as detach(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_detach_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::detach_copy.out", self, out, NULL);
}

/* Turns a 1-D tensor into a matrix with its elements on a diagonal, and a matrix into the 1-D tensor of the
   elements there; diagonal says which, 0 the main one, positive ones above it. */
static inline tabi_status tabi_aten_diag(tabi_tensor self, int64_t diagonal, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::diag.default", self, diagonal, out);
}

/* Turns a 1-D tensor into a matrix with its elements on a diagonal, and a matrix into the 1-D tensor of the
   elements there; diagonal says which, 0 the main one, positive ones above it. */
static inline tabi_status tabi_aten_diag_out(tabi_tensor self, int64_t diagonal, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(diagonal), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::diag.out", args, 3, NULL);
}

/* Creates a tensor whose diagonals of certain 2D planes (specified by dim1 and dim2) are filled by input. */
static inline tabi_status tabi_aten_diag_embed(tabi_tensor self, int64_t offset, int64_t dim1, int64_t dim2,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(offset), tabi_value_int(dim1),
      tabi_value_int(dim2)};
  return tabi_ops_one(&op, "aten::diag_embed.default", args, 4, out);
}

/* Creates a tensor whose diagonals of certain 2D planes (specified by dim1 and dim2) are filled by input. */
static inline tabi_status tabi_aten_diag_embed_out(tabi_tensor self, int64_t offset, int64_t dim1,
    int64_t dim2, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(offset), tabi_value_int(dim1),
      tabi_value_int(dim2), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::diag_embed.out", args, 5, NULL);
}

/* Returns a matrix with the elements of self, flattened, on a diagonal; offset says which, 0 the main one,
   positive ones above it. */
static inline tabi_status tabi_aten_diagflat(tabi_tensor self, int64_t offset, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::diagflat.default", self, offset, out);
}

/* Returns a partial view of input with the its diagonal elements with respect to dim1 and dim2 appended as
   a dimension at the end of the shape. */
static inline tabi_status tabi_aten_diagonal(tabi_tensor self, int64_t offset, int64_t dim1, int64_t dim2,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(offset), tabi_value_int(dim1),
      tabi_value_int(dim2)};
  return tabi_ops_one(&op, "aten::diagonal.default", args, 4, out);
}

/* Performs the same operation as diagonal(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_diagonal_copy(tabi_tensor self, int64_t offset, int64_t dim1,
    int64_t dim2, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(offset), tabi_value_int(dim1),
      tabi_value_int(dim2)};
  return tabi_ops_one(&op, "aten::diagonal_copy.default", args, 4, out);
}

/* Performs the same operation as diagonal(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_diagonal_copy_out(tabi_tensor self, int64_t offset, int64_t dim1,
    int64_t dim2, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(offset), tabi_value_int(dim1),
      tabi_value_int(dim2), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::diagonal_copy.out", args, 5, NULL);
}

/* Embeds the values of the src tensor into input along the diagonal elements of input, with respect to dim1
   and dim2. */
static inline tabi_status tabi_aten_diagonal_scatter(tabi_tensor self, tabi_tensor src, int64_t offset,
    int64_t dim1, int64_t dim2, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_int(offset),
      tabi_value_int(dim1), tabi_value_int(dim2)};
  return tabi_ops_one(&op, "aten::diagonal_scatter.default", args, 5, out);
}

/* Embeds the values of the src tensor into input along the diagonal elements of input, with respect to dim1
   and dim2. */
static inline tabi_status tabi_aten_diagonal_scatter_out(tabi_tensor self, tabi_tensor src, int64_t offset,
    int64_t dim1, int64_t dim2, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_int(offset),
      tabi_value_int(dim1), tabi_value_int(dim2), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::diagonal_scatter.out", args, 6, NULL);
}

/* Computes the n-th forward difference along the given dimension. */
static inline tabi_status tabi_aten_diff(tabi_tensor self, int64_t n, int64_t dim, tabi_tensor prepend,
    tabi_tensor append, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(n), tabi_value_int(dim),
      tabi_ops_tensor_or_none(prepend), tabi_ops_tensor_or_none(append)};
  return tabi_ops_one(&op, "aten::diff.default", args, 5, out);
}

/* Computes the n-th forward difference along the given dimension. */
static inline tabi_status tabi_aten_diff_out(tabi_tensor self, int64_t n, int64_t dim, tabi_tensor prepend,
    tabi_tensor append, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(n), tabi_value_int(dim),
      tabi_ops_tensor_or_none(prepend), tabi_ops_tensor_or_none(append), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::diff.out", args, 6, NULL);
}

/* Alias for special.digamma(). */
static inline tabi_status tabi_aten_digamma(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::digamma.default", self, out);
}

/* Alias for special.digamma(). */
static inline tabi_status tabi_aten_digamma_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::digamma.out", self, out, NULL);
}

/* In-place version of digamma(). */
static inline tabi_status tabi_aten_digamma_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::digamma_.default", self, NULL);
}

/* Returns the number of dimensions of self. */
static inline tabi_status tabi_aten_dim(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::dim.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Returns the p-norm of (input - other). */
static inline tabi_status tabi_aten_dist(tabi_tensor self, tabi_tensor other, tabi_value p,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), p};
  return tabi_ops_one(&op, "aten::dist.default", args, 3, out);
}

/* Returns the p-norm of (input - other). */
static inline tabi_status tabi_aten_dist_out(tabi_tensor self, tabi_tensor other, tabi_value p,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), p, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::dist.out", args, 4, NULL);
}

/* Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i. */
static inline tabi_status tabi_aten_div_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::div.Tensor", self, other, out);
}

/* Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i. */
static inline tabi_status tabi_aten_div_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::div.out", self, other, out, NULL);
}

/* Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i. */
static inline tabi_status tabi_aten_div_Tensor_mode(tabi_tensor self, tabi_tensor other,
    const char *rounding_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_ops_or_none(tabi_ops_string(rounding_mode))};
  return tabi_ops_one(&op, "aten::div.Tensor_mode", args, 3, out);
}

/* Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i. */
static inline tabi_status tabi_aten_div_out_mode(tabi_tensor self, tabi_tensor other,
    const char *rounding_mode, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_ops_or_none(tabi_ops_string(rounding_mode)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::div.out_mode", args, 4, NULL);
}

/* Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i. */
static inline tabi_status tabi_aten_div_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::div.Scalar", args, 2, out);
}

/* Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i. */
static inline tabi_status tabi_aten_div_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::div.Scalar_out", args, 3, NULL);
}

/* Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i. */
static inline tabi_status tabi_aten_div_Scalar_mode(tabi_tensor self, tabi_value other,
    const char *rounding_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other,
      tabi_ops_or_none(tabi_ops_string(rounding_mode))};
  return tabi_ops_one(&op, "aten::div.Scalar_mode", args, 3, out);
}

/* Divides each element of the input input by the corresponding element of other. out_i = input_i / other_i. */
static inline tabi_status tabi_aten_div_Scalar_mode_out(tabi_tensor self, tabi_value other,
    const char *rounding_mode, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_ops_or_none(tabi_ops_string(rounding_mode)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::div.Scalar_mode_out", args, 4, NULL);
}

/* In-place version of div(). */
static inline tabi_status tabi_aten_div__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::div_.Tensor", self, other, NULL);
}

/* In-place version of div(). */
static inline tabi_status tabi_aten_div__Tensor_mode(tabi_tensor self, tabi_tensor other,
    const char *rounding_mode) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_ops_or_none(tabi_ops_string(rounding_mode))};
  return tabi_ops_one(&op, "aten::div_.Tensor_mode", args, 3, NULL);
}

/* In-place version of div(). */
static inline tabi_status tabi_aten_div__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::div_.Scalar", args, 2, NULL);
}

/* In-place version of div(). */
static inline tabi_status tabi_aten_div__Scalar_mode(tabi_tensor self, tabi_value other,
    const char *rounding_mode) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other,
      tabi_ops_or_none(tabi_ops_string(rounding_mode))};
  return tabi_ops_one(&op, "aten::div_.Scalar_mode", args, 3, NULL);
}

/* Alias for div(). */
static inline tabi_status tabi_aten_divide_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::divide.Tensor", self, other, out);
}

/* Alias for div(). */
static inline tabi_status tabi_aten_divide_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::divide.out", self, other, out, NULL);
}

/* Alias for div(). */
static inline tabi_status tabi_aten_divide_Tensor_mode(tabi_tensor self, tabi_tensor other,
    const char *rounding_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_ops_or_none(tabi_ops_string(rounding_mode))};
  return tabi_ops_one(&op, "aten::divide.Tensor_mode", args, 3, out);
}

/* Alias for div(). */
static inline tabi_status tabi_aten_divide_out_mode(tabi_tensor self, tabi_tensor other,
    const char *rounding_mode, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_ops_or_none(tabi_ops_string(rounding_mode)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::divide.out_mode", args, 4, NULL);
}

/* Alias for div(). */
static inline tabi_status tabi_aten_divide_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::divide.Scalar", args, 2, out);
}

/* Alias for div(). */
static inline tabi_status tabi_aten_divide_Scalar_mode(tabi_tensor self, tabi_value other,
    const char *rounding_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other,
      tabi_ops_or_none(tabi_ops_string(rounding_mode))};
  return tabi_ops_one(&op, "aten::divide.Scalar_mode", args, 3, out);
}

/* In-place version of divide(). */
static inline tabi_status tabi_aten_divide__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::divide_.Tensor", self, other, NULL);
}

/* In-place version of divide(). */
static inline tabi_status tabi_aten_divide__Tensor_mode(tabi_tensor self, tabi_tensor other,
    const char *rounding_mode) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_ops_or_none(tabi_ops_string(rounding_mode))};
  return tabi_ops_one(&op, "aten::divide_.Tensor_mode", args, 3, NULL);
}

/* In-place version of divide(). */
static inline tabi_status tabi_aten_divide__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::divide_.Scalar", args, 2, NULL);
}

/* In-place version of divide(). */
static inline tabi_status tabi_aten_divide__Scalar_mode(tabi_tensor self, tabi_value other,
    const char *rounding_mode) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other,
      tabi_ops_or_none(tabi_ops_string(rounding_mode))};
  return tabi_ops_one(&op, "aten::divide_.Scalar_mode", args, 3, NULL);
}

/* Computes the dot product of two 1D tensors. */
static inline tabi_status tabi_aten_dot(tabi_tensor self, tabi_tensor tensor, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::dot.default", self, tensor, out);
}

/* Computes the dot product of two 1D tensors. */
static inline tabi_status tabi_aten_dot_out(tabi_tensor self, tabi_tensor tensor, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::dot.out", self, tensor, out, NULL);
}

/* During training, randomly zeroes some elements of the input tensor with probability p. */
static inline tabi_status tabi_aten_dropout(tabi_tensor input, double p, int32_t train, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(train)};
  return tabi_ops_one(&op, "aten::dropout.default", args, 3, out);
}

/* In-place version of dropout(). */
static inline tabi_status tabi_aten_dropout_(tabi_tensor self, double p, int32_t train) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_value_bool(train)};
  return tabi_ops_one(&op, "aten::dropout_.default", args, 3, NULL);
}

/* Splits input, a tensor with three or more dimensions, into multiple tensors depthwise according to
   indices_or_sections. */
static inline tabi_status tabi_aten_dsplit_int(tabi_tensor self, int64_t sections, tabi_tensor *out,
    int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(sections)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::dsplit.int", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Splits input, a tensor with three or more dimensions, into multiple tensors depthwise according to
   indices_or_sections. */
static inline tabi_status tabi_aten_dsplit_array(tabi_tensor self, const int64_t *indices, int64_t indices_n,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, indices, indices_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::dsplit.array", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Stack tensors in sequence depthwise (along third axis). */
static inline tabi_status tabi_aten_dstack(const tabi_tensor *tensors, int64_t tensors_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  return tabi_ops_one(&op, "aten::dstack.default", args, 1, out);
}

/* Stack tensors in sequence depthwise (along third axis). */
static inline tabi_status tabi_aten_dstack_out(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::dstack.out", args, 2, NULL);
}

/* Sums the product of the elements of the input operands along dimensions specified using a notation based
   on the Einstein summation convention. */
static inline tabi_status tabi_aten_einsum(const char *equation, const tabi_tensor *tensors,
    int64_t tensors_n, const int64_t *path, int64_t path_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_ops_string(equation),
      tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, path, path_n)};
  return tabi_ops_one(&op, "aten::einsum.default", args, 3, out);
}

/* Apply the Exponential Linear Unit (ELU) function element-wise. */
static inline tabi_status tabi_aten_elu(tabi_tensor self, tabi_value alpha, tabi_value scale,
    tabi_value input_scale, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), alpha, scale, input_scale};
  return tabi_ops_one(&op, "aten::elu.default", args, 4, out);
}

/* Apply the Exponential Linear Unit (ELU) function element-wise. */
static inline tabi_status tabi_aten_elu_out(tabi_tensor self, tabi_value alpha, tabi_value scale,
    tabi_value input_scale, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), alpha, scale, input_scale, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::elu.out", args, 5, NULL);
}

/* In-place version of elu(). */
static inline tabi_status tabi_aten_elu_(tabi_tensor self, tabi_value alpha, tabi_value scale,
    tabi_value input_scale) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), alpha, scale, input_scale};
  return tabi_ops_one(&op, "aten::elu_.default", args, 4, NULL);
}

/* Generate a simple lookup table that looks up embeddings in a fixed dictionary and size. */
static inline tabi_status tabi_aten_embedding(tabi_tensor weight, tabi_tensor indices, int64_t padding_idx,
    int32_t scale_grad_by_freq, int32_t sparse, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(weight), tabi_value_tensor(indices),
      tabi_value_int(padding_idx), tabi_value_bool(scale_grad_by_freq), tabi_value_bool(sparse)};
  return tabi_ops_one(&op, "aten::embedding.default", args, 5, out);
}

/* Generate a simple lookup table that looks up embeddings in a fixed dictionary and size. */
static inline tabi_status tabi_aten_embedding_out(tabi_tensor weight, tabi_tensor indices,
    int64_t padding_idx, int32_t scale_grad_by_freq, int32_t sparse, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(weight), tabi_value_tensor(indices),
      tabi_value_int(padding_idx), tabi_value_bool(scale_grad_by_freq), tabi_value_bool(sparse),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::embedding.out", args, 6, NULL);
}

/* Compute sums, means or maxes of bags of embeddings. */
static inline tabi_status tabi_aten_embedding_bag_padding_idx(tabi_tensor weight, tabi_tensor indices,
    tabi_tensor offsets, int32_t scale_grad_by_freq, int64_t mode, int32_t sparse,
    tabi_tensor per_sample_weights, int32_t include_last_offset, const int64_t *padding_idx,
    tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2, tabi_tensor *out3) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(weight), tabi_value_tensor(indices),
      tabi_value_tensor(offsets), tabi_value_bool(scale_grad_by_freq), tabi_value_int(mode),
      tabi_value_bool(sparse), tabi_ops_tensor_or_none(per_sample_weights),
      tabi_value_bool(include_last_offset), tabi_ops_int_or_none(padding_idx)};
  tabi_value results[4];
  const tabi_status status = tabi_ops_run(&op, "aten::embedding_bag.padding_idx", args, 9, results, 4);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
    tabi_ops_put_tensor(results[3], out3);
  }
  return status;
}

/* Compute sums, means or maxes of bags of embeddings. */
static inline tabi_status tabi_aten_embedding_bag(tabi_tensor weight, tabi_tensor indices,
    tabi_tensor offsets, int32_t scale_grad_by_freq, int64_t mode, int32_t sparse,
    tabi_tensor per_sample_weights, int32_t include_last_offset, tabi_tensor *out0, tabi_tensor *out1,
    tabi_tensor *out2, tabi_tensor *out3) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(weight), tabi_value_tensor(indices),
      tabi_value_tensor(offsets), tabi_value_bool(scale_grad_by_freq), tabi_value_int(mode),
      tabi_value_bool(sparse), tabi_ops_tensor_or_none(per_sample_weights),
      tabi_value_bool(include_last_offset)};
  tabi_value results[4];
  const tabi_status status = tabi_ops_run(&op, "aten::embedding_bag.default", args, 8, results, 4);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
    tabi_ops_put_tensor(results[3], out3);
  }
  return status;
}

static inline tabi_status tabi_aten_embedding_renorm(tabi_tensor self, tabi_tensor indices, double max_norm,
    double norm_type, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(indices), tabi_value_double(max_norm),
      tabi_value_double(norm_type)};
  return tabi_ops_one(&op, "aten::embedding_renorm.default", args, 4, out);
}

static inline tabi_status tabi_aten_embedding_renorm_out(tabi_tensor self, tabi_tensor indices,
    double max_norm, double norm_type, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(indices), tabi_value_double(max_norm),
      tabi_value_double(norm_type), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::embedding_renorm.out", args, 5, NULL);
}

/* Divides the rows of self that indices names and whose norm is larger than max_norm, so that it is
   max_norm. */
static inline tabi_status tabi_aten_embedding_renorm_(tabi_tensor self, tabi_tensor indices, double max_norm,
    double norm_type) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(indices), tabi_value_double(max_norm),
      tabi_value_double(norm_type)};
  return tabi_ops_one(&op, "aten::embedding_renorm_.default", args, 4, NULL);
}

/* Returns a tensor filled with uninitialized data. */
static inline tabi_status tabi_aten_empty_out(const int64_t *size, int64_t size_n,
    tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::empty.out", args, 3, NULL);
}

/* Returns a tensor filled with uninitialized data. */
static inline tabi_status tabi_aten_empty_memory_format(const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::empty.memory_format", args, 6, out);
}

/* Returns an uninitialized tensor with the same size as input. */
static inline tabi_status tabi_aten_empty_like_out(tabi_tensor self, tabi_memory_format memory_format,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::empty_like.out", args, 3, NULL);
}

/* Returns an uninitialized tensor with the same size as input. */
static inline tabi_status tabi_aten_empty_like(tabi_tensor self, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::empty_like.default", args, 6, out);
}

/* Creates an uninitialized, non-overlapping and dense tensor with the specified size, with physical_layout
   specifying how the dimensions are physically laid out in memory (each logical dimension is listed from
   outermost to innermost). */
static inline tabi_status tabi_aten_empty_permuted(const int64_t *size, int64_t size_n,
    const int64_t *physical_layout, int64_t physical_layout_n, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, physical_layout, physical_layout_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::empty_permuted.default", args, 6, out);
}

/* Creates an uninitialized, non-overlapping and dense tensor with the specified size, with physical_layout
   specifying how the dimensions are physically laid out in memory (each logical dimension is listed from
   outermost to innermost). */
static inline tabi_status tabi_aten_empty_permuted_out(const int64_t *size, int64_t size_n,
    const int64_t *physical_layout, int64_t physical_layout_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, physical_layout, physical_layout_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::empty_permuted.out", args, 3, NULL);
}

static inline tabi_status tabi_aten_empty_quantized_out(const int64_t *size, int64_t size_n,
    tabi_tensor qtensor, tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_tensor(qtensor),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::empty_quantized.out", args, 4, NULL);
}

static inline tabi_status tabi_aten_empty_quantized(const int64_t *size, int64_t size_n, tabi_tensor qtensor,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_tensor(qtensor),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::empty_quantized.default", args, 7, out);
}

/* Creates a tensor with the specified size and stride and filled with undefined data. */
static inline tabi_status tabi_aten_empty_strided(const int64_t *size, int64_t size_n, const int64_t *stride,
    int64_t stride_n, tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::empty_strided.default", args, 6, out);
}

/* Creates a tensor with the specified size and stride and filled with undefined data. */
static inline tabi_status tabi_aten_empty_strided_out(const int64_t *size, int64_t size_n,
    const int64_t *stride, int64_t stride_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::empty_strided.out", args, 3, NULL);
}

/* Computes element-wise equality. */
static inline tabi_status tabi_aten_eq_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::eq.Tensor", self, other, out);
}

/* Computes element-wise equality. */
static inline tabi_status tabi_aten_eq_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::eq.Tensor_out", self, other, out, NULL);
}

/* Computes element-wise equality. */
static inline tabi_status tabi_aten_eq_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::eq.Scalar", args, 2, out);
}

/* Computes element-wise equality. */
static inline tabi_status tabi_aten_eq_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::eq.Scalar_out", args, 3, NULL);
}

/* In-place version of eq(). */
static inline tabi_status tabi_aten_eq__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::eq_.Tensor", self, other, NULL);
}

/* In-place version of eq(). */
static inline tabi_status tabi_aten_eq__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::eq_.Scalar", args, 2, NULL);
}

/* True if two tensors have the same size and elements, False otherwise. */
static inline tabi_status tabi_aten_equal(tabi_tensor self, tabi_tensor other, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::equal.default", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Alias for special.erf(). */
static inline tabi_status tabi_aten_erf(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::erf.default", self, out);
}

/* Alias for special.erf(). */
static inline tabi_status tabi_aten_erf_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::erf.out", self, out, NULL);
}

/* In-place version of erf(). */
static inline tabi_status tabi_aten_erf_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::erf_.default", self, NULL);
}

/* Alias for special.erfc(). */
static inline tabi_status tabi_aten_erfc(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::erfc.default", self, out);
}

/* Alias for special.erfc(). */
static inline tabi_status tabi_aten_erfc_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::erfc.out", self, out, NULL);
}

/* In-place version of erfc(). */
static inline tabi_status tabi_aten_erfc_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::erfc_.default", self, NULL);
}

/* Alias for special.erfinv(). */
static inline tabi_status tabi_aten_erfinv(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::erfinv.default", self, out);
}

/* Alias for special.erfinv(). */
static inline tabi_status tabi_aten_erfinv_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::erfinv.out", self, out, NULL);
}

/* In-place version of erfinv(). */
static inline tabi_status tabi_aten_erfinv_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::erfinv_.default", self, NULL);
}

/* Returns a new tensor with the exponential of the elements of the input tensor input. y_i = e^x_i. */
static inline tabi_status tabi_aten_exp(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::exp.default", self, out);
}

/* Returns a new tensor with the exponential of the elements of the input tensor input. y_i = e^x_i. */
static inline tabi_status tabi_aten_exp_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::exp.out", self, out, NULL);
}

/* Alias for special.exp2(). */
static inline tabi_status tabi_aten_exp2(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::exp2.default", self, out);
}

/* Alias for special.exp2(). */
static inline tabi_status tabi_aten_exp2_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::exp2.out", self, out, NULL);
}

/* In-place version of exp2(). */
static inline tabi_status tabi_aten_exp2_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::exp2_.default", self, NULL);
}

/* In-place version of exp(). */
static inline tabi_status tabi_aten_exp_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::exp_.default", self, NULL);
}

/* Returns a new view of the self tensor with singleton dimensions expanded to a larger size. */
static inline tabi_status tabi_aten_expand(tabi_tensor self, const int64_t *size, int64_t size_n,
    int32_t implicit, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_bool(implicit)};
  return tabi_ops_one(&op, "aten::expand.default", args, 3, out);
}

/* Expand this tensor to the same size as other. */
static inline tabi_status tabi_aten_expand_as(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::expand_as.default", self, other, out);
}

/* Performs the same operation as expand(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_expand_copy(tabi_tensor self, const int64_t *size, int64_t size_n,
    int32_t implicit, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_bool(implicit)};
  return tabi_ops_one(&op, "aten::expand_copy.default", args, 3, out);
}

/* Performs the same operation as expand(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_expand_copy_out(tabi_tensor self, const int64_t *size, int64_t size_n,
    int32_t implicit, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_bool(implicit), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::expand_copy.out", args, 4, NULL);
}

/* Alias for special.expm1(). */
static inline tabi_status tabi_aten_expm1(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::expm1.default", self, out);
}

/* Alias for special.expm1(). */
static inline tabi_status tabi_aten_expm1_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::expm1.out", self, out, NULL);
}

/* In-place version of expm1(). */
static inline tabi_status tabi_aten_expm1_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::expm1_.default", self, NULL);
}

/* Returns numbers drawn from the exponential distribution, in the shape of self. */
static inline tabi_status tabi_aten_exponential(tabi_tensor self, double lambd, tabi_generator generator,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(lambd),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::exponential.default", args, 3, out);
}

/* Returns numbers drawn from the exponential distribution, in the shape of self. */
static inline tabi_status tabi_aten_exponential_out(tabi_tensor self, double lambd, tabi_generator generator,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(lambd), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::exponential.out", args, 4, NULL);
}

/* Fills self tensor with elements drawn from the PDF (probability density function). f(x) = lambda e^(-
   lambda x), x > 0. */
static inline tabi_status tabi_aten_exponential_(tabi_tensor self, double lambd, tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(lambd),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::exponential_.default", args, 3, NULL);
}

/* Returns a 2-D tensor with ones on the diagonal and zeros elsewhere. */
static inline tabi_status tabi_aten_eye(int64_t n, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::eye.default", args, 5, out);
}

/* Returns a 2-D tensor with ones on the diagonal and zeros elsewhere. */
static inline tabi_status tabi_aten_eye_out(int64_t n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::eye.out", args, 2, NULL);
}

/* Returns a 2-D tensor with ones on the diagonal and zeros elsewhere. */
static inline tabi_status tabi_aten_eye_m(int64_t n, int64_t m, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_int(m), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::eye.m", args, 6, out);
}

/* Returns a 2-D tensor with ones on the diagonal and zeros elsewhere. */
static inline tabi_status tabi_aten_eye_m_out(int64_t n, int64_t m, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_int(m), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::eye.m_out", args, 3, NULL);
}

/* Returns a new tensor with the data in input fake quantized per channel using scale, zero_point, quant_min
   and quant_max, across the channel specified by axis. */
static inline tabi_status tabi_aten_fake_quantize_per_channel_affine(tabi_tensor self, tabi_tensor scale,
    tabi_tensor zero_point, int64_t axis, int64_t quant_min, int64_t quant_max, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(scale), tabi_value_tensor(zero_point),
      tabi_value_int(axis), tabi_value_int(quant_min), tabi_value_int(quant_max)};
  return tabi_ops_one(&op, "aten::fake_quantize_per_channel_affine.default", args, 6, out);
}

static inline tabi_status tabi_aten_fake_quantize_per_channel_affine_cachemask(tabi_tensor self,
    tabi_tensor scale, tabi_tensor zero_point, int64_t axis, int64_t quant_min, int64_t quant_max,
    tabi_tensor *output, tabi_tensor *mask) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(scale), tabi_value_tensor(zero_point),
      tabi_value_int(axis), tabi_value_int(quant_min), tabi_value_int(quant_max)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::fake_quantize_per_channel_affine_cachemask.default", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], output);
    tabi_ops_put_tensor(results[1], mask);
  }
  return status;
}

static inline tabi_status tabi_aten_fake_quantize_per_channel_affine_cachemask_out(tabi_tensor self,
    tabi_tensor scale, tabi_tensor zero_point, int64_t axis, int64_t quant_min, int64_t quant_max,
    tabi_tensor out0, tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(scale), tabi_value_tensor(zero_point),
      tabi_value_int(axis), tabi_value_int(quant_min), tabi_value_int(quant_max), tabi_value_tensor(out0),
      tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::fake_quantize_per_channel_affine_cachemask.out", args, 8, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Returns a new tensor with the data in input fake quantized using scale, zero_point, quant_min and
   quant_max. */
static inline tabi_status tabi_aten_fake_quantize_per_tensor_affine_tensor_qparams(tabi_tensor self,
    tabi_tensor scale, tabi_tensor zero_point, int64_t quant_min, int64_t quant_max, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(scale), tabi_value_tensor(zero_point),
      tabi_value_int(quant_min), tabi_value_int(quant_max)};
  return tabi_ops_one(&op, "aten::fake_quantize_per_tensor_affine.tensor_qparams", args, 5, out);
}

/* Returns a new tensor with the data in input fake quantized using scale, zero_point, quant_min and
   quant_max. */
static inline tabi_status tabi_aten_fake_quantize_per_tensor_affine(tabi_tensor self, double scale,
    int64_t zero_point, int64_t quant_min, int64_t quant_max, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(scale), tabi_value_int(zero_point),
      tabi_value_int(quant_min), tabi_value_int(quant_max)};
  return tabi_ops_one(&op, "aten::fake_quantize_per_tensor_affine.default", args, 5, out);
}

static inline tabi_status tabi_aten_fake_quantize_per_tensor_affine_cachemask(tabi_tensor self, double scale,
    int64_t zero_point, int64_t quant_min, int64_t quant_max, tabi_tensor *output, tabi_tensor *mask) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(scale), tabi_value_int(zero_point),
      tabi_value_int(quant_min), tabi_value_int(quant_max)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::fake_quantize_per_tensor_affine_cachemask.default", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], output);
    tabi_ops_put_tensor(results[1], mask);
  }
  return status;
}

static inline tabi_status tabi_aten_fake_quantize_per_tensor_affine_cachemask_out(tabi_tensor self,
    double scale, int64_t zero_point, int64_t quant_min, int64_t quant_max, tabi_tensor out0,
    tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(scale), tabi_value_int(zero_point),
      tabi_value_int(quant_min), tabi_value_int(quant_max), tabi_value_tensor(out0), tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::fake_quantize_per_tensor_affine_cachemask.out", args, 7, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_fbgemm_linear_fp16_weight(tabi_tensor input, tabi_tensor packed_weight,
    tabi_tensor bias, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::fbgemm_linear_fp16_weight.default", input, packed_weight, bias, out);
}

static inline tabi_status tabi_aten_fbgemm_linear_fp16_weight_out(tabi_tensor input,
    tabi_tensor packed_weight, tabi_tensor bias, tabi_tensor output, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(packed_weight),
      tabi_value_tensor(bias), tabi_value_tensor(output)};
  return tabi_ops_one(&op, "aten::fbgemm_linear_fp16_weight.out", args, 4, out);
}

static inline tabi_status tabi_aten_fbgemm_linear_fp16_weight_fp32_activation(tabi_tensor input,
    tabi_tensor packed_weight, tabi_tensor bias, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(packed_weight),
      tabi_ops_tensor_or_none(bias)};
  return tabi_ops_one(&op, "aten::fbgemm_linear_fp16_weight_fp32_activation.default", args, 3, out);
}

static inline tabi_status tabi_aten_fbgemm_linear_fp16_weight_fp32_activation_out(tabi_tensor input,
    tabi_tensor packed_weight, tabi_tensor bias, tabi_tensor output, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(packed_weight),
      tabi_ops_tensor_or_none(bias), tabi_value_tensor(output)};
  return tabi_ops_one(&op, "aten::fbgemm_linear_fp16_weight_fp32_activation.out", args, 4, out);
}

static inline tabi_status tabi_aten_fbgemm_linear_int8_weight(tabi_tensor input, tabi_tensor weight,
    tabi_tensor packed, tabi_tensor col_offsets, tabi_value weight_scale, tabi_value weight_zero_point,
    tabi_tensor bias, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight), tabi_value_tensor(packed),
      tabi_value_tensor(col_offsets), weight_scale, weight_zero_point, tabi_value_tensor(bias)};
  return tabi_ops_one(&op, "aten::fbgemm_linear_int8_weight.default", args, 7, out);
}

static inline tabi_status tabi_aten_fbgemm_linear_int8_weight_fp32_activation(tabi_tensor input,
    tabi_tensor weight, tabi_tensor packed, tabi_tensor col_offsets, tabi_value weight_scale,
    tabi_value weight_zero_point, tabi_tensor bias, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight), tabi_value_tensor(packed),
      tabi_value_tensor(col_offsets), weight_scale, weight_zero_point, tabi_value_tensor(bias)};
  return tabi_ops_one(&op, "aten::fbgemm_linear_int8_weight_fp32_activation.default", args, 7, out);
}

static inline tabi_status tabi_aten_fbgemm_linear_quantize_weight(tabi_tensor input, tabi_tensor *out0,
    tabi_tensor *out1, double *out2, int64_t *out3) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input)};
  tabi_value results[4];
  const tabi_status status = tabi_ops_run(&op, "aten::fbgemm_linear_quantize_weight.default", args, 1, results, 4);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_double(results[2], out2);
    tabi_ops_put_int(results[3], out3);
  }
  return status;
}

static inline tabi_status tabi_aten_fbgemm_pack_gemm_matrix_fp16(tabi_tensor input, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::fbgemm_pack_gemm_matrix_fp16.default", input, out);
}

static inline tabi_status tabi_aten_fbgemm_pack_quantized_matrix(tabi_tensor input, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::fbgemm_pack_quantized_matrix.default", input, out);
}

static inline tabi_status tabi_aten_fbgemm_pack_quantized_matrix_KN(tabi_tensor input, int64_t K, int64_t N,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_int(K), tabi_value_int(N)};
  return tabi_ops_one(&op, "aten::fbgemm_pack_quantized_matrix.KN", args, 3, out);
}

/* Randomly masks out entire channels (a channel is a feature map). */
static inline tabi_status tabi_aten_feature_alpha_dropout(tabi_tensor input, double p, int32_t train,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(train)};
  return tabi_ops_one(&op, "aten::feature_alpha_dropout.default", args, 3, out);
}

/* In-place version of feature_alpha_dropout(). */
static inline tabi_status tabi_aten_feature_alpha_dropout_(tabi_tensor self, double p, int32_t train) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_value_bool(train)};
  return tabi_ops_one(&op, "aten::feature_alpha_dropout_.default", args, 3, NULL);
}

/* Zeroes whole channels with probability p while training, and scales the others by 1 / (1 - p). */
static inline tabi_status tabi_aten_feature_dropout(tabi_tensor input, double p, int32_t train,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(train)};
  return tabi_ops_one(&op, "aten::feature_dropout.default", args, 3, out);
}

/* In-place version of feature_dropout(). */
static inline tabi_status tabi_aten_feature_dropout_(tabi_tensor self, double p, int32_t train) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_value_bool(train)};
  return tabi_ops_one(&op, "aten::feature_dropout_.default", args, 3, NULL);
}

/* Computes the one dimensional discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_fft(tabi_tensor self, const int64_t *n, int64_t dim, const char *norm,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_fft.default", args, 4, out);
}

/* Computes the one dimensional discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_fft_out(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_fft.out", args, 5, NULL);
}

/* Computes the 2 dimensional discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_fft2(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_fft2.default", args, 4, out);
}

/* Computes the 2 dimensional discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_fft2_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_fft2.out", args, 5, NULL);
}

/* Computes the discrete Fourier Transform sample frequencies for a signal of size n. */
static inline tabi_status tabi_aten_fft_fftfreq(int64_t n, double d, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_double(d), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::fft_fftfreq.default", args, 6, out);
}

/* Computes the discrete Fourier Transform sample frequencies for a signal of size n. */
static inline tabi_status tabi_aten_fft_fftfreq_out(int64_t n, double d, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_double(d), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_fftfreq.out", args, 3, NULL);
}

/* Computes the N dimensional discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_fftn(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_fftn.default", args, 4, out);
}

/* Computes the N dimensional discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_fftn_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_fftn.out", args, 5, NULL);
}

/* Reorders n-dimensional FFT data, as provided by fft.fftn(), to have negative frequency terms first. */
static inline tabi_status tabi_aten_fft_fftshift(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n)};
  return tabi_ops_one(&op, "aten::fft_fftshift.default", args, 2, out);
}

/* Computes the one dimensional discrete Fourier transform of a Hermitian symmetric input signal. */
static inline tabi_status tabi_aten_fft_hfft(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_hfft.default", args, 4, out);
}

/* Computes the one dimensional discrete Fourier transform of a Hermitian symmetric input signal. */
static inline tabi_status tabi_aten_fft_hfft_out(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_hfft.out", args, 5, NULL);
}

/* Computes the 2-dimensional discrete Fourier transform of a Hermitian symmetric input signal. */
static inline tabi_status tabi_aten_fft_hfft2(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_hfft2.default", args, 4, out);
}

/* Computes the 2-dimensional discrete Fourier transform of a Hermitian symmetric input signal. */
static inline tabi_status tabi_aten_fft_hfft2_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_hfft2.out", args, 5, NULL);
}

/* Computes the n-dimensional discrete Fourier transform of a Hermitian symmetric input signal. */
static inline tabi_status tabi_aten_fft_hfftn(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_hfftn.default", args, 4, out);
}

/* Computes the n-dimensional discrete Fourier transform of a Hermitian symmetric input signal. */
static inline tabi_status tabi_aten_fft_hfftn_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_hfftn.out", args, 5, NULL);
}

/* Computes the one dimensional inverse discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_ifft(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_ifft.default", args, 4, out);
}

/* Computes the one dimensional inverse discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_ifft_out(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_ifft.out", args, 5, NULL);
}

/* Computes the 2 dimensional inverse discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_ifft2(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_ifft2.default", args, 4, out);
}

/* Computes the 2 dimensional inverse discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_ifft2_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_ifft2.out", args, 5, NULL);
}

/* Computes the N dimensional inverse discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_ifftn(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_ifftn.default", args, 4, out);
}

/* Computes the N dimensional inverse discrete Fourier transform of input. */
static inline tabi_status tabi_aten_fft_ifftn_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_ifftn.out", args, 5, NULL);
}

/* Inverse of fft.fftshift(). */
static inline tabi_status tabi_aten_fft_ifftshift(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n)};
  return tabi_ops_one(&op, "aten::fft_ifftshift.default", args, 2, out);
}

/* Computes the inverse of fft.hfft(). */
static inline tabi_status tabi_aten_fft_ihfft(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_ihfft.default", args, 4, out);
}

/* Computes the inverse of fft.hfft(). */
static inline tabi_status tabi_aten_fft_ihfft_out(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_ihfft.out", args, 5, NULL);
}

/* Computes the 2-dimensional inverse discrete Fourier transform of real input. */
static inline tabi_status tabi_aten_fft_ihfft2(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_ihfft2.default", args, 4, out);
}

/* Computes the 2-dimensional inverse discrete Fourier transform of real input. */
static inline tabi_status tabi_aten_fft_ihfft2_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_ihfft2.out", args, 5, NULL);
}

/* Computes the N-dimensional inverse discrete Fourier transform of real input. */
static inline tabi_status tabi_aten_fft_ihfftn(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_ihfftn.default", args, 4, out);
}

/* Computes the N-dimensional inverse discrete Fourier transform of real input. */
static inline tabi_status tabi_aten_fft_ihfftn_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_ihfftn.out", args, 5, NULL);
}

/* Computes the inverse of fft.rfft(). */
static inline tabi_status tabi_aten_fft_irfft(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_irfft.default", args, 4, out);
}

/* Computes the inverse of fft.rfft(). */
static inline tabi_status tabi_aten_fft_irfft_out(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_irfft.out", args, 5, NULL);
}

/* Computes the inverse of fft.rfft2(). */
static inline tabi_status tabi_aten_fft_irfft2(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_irfft2.default", args, 4, out);
}

/* Computes the inverse of fft.rfft2(). */
static inline tabi_status tabi_aten_fft_irfft2_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_irfft2.out", args, 5, NULL);
}

/* Computes the inverse of fft.rfftn(). */
static inline tabi_status tabi_aten_fft_irfftn(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_irfftn.default", args, 4, out);
}

/* Computes the inverse of fft.rfftn(). */
static inline tabi_status tabi_aten_fft_irfftn_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_irfftn.out", args, 5, NULL);
}

/* Computes the one dimensional Fourier transform of real-valued input. */
static inline tabi_status tabi_aten_fft_rfft(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_rfft.default", args, 4, out);
}

/* Computes the one dimensional Fourier transform of real-valued input. */
static inline tabi_status tabi_aten_fft_rfft_out(tabi_tensor self, const int64_t *n, int64_t dim,
    const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(n), tabi_value_int(dim),
      tabi_ops_or_none(tabi_ops_string(norm)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_rfft.out", args, 5, NULL);
}

/* Computes the 2-dimensional discrete Fourier transform of real input. */
static inline tabi_status tabi_aten_fft_rfft2(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_rfft2.default", args, 4, out);
}

/* Computes the 2-dimensional discrete Fourier transform of real input. */
static inline tabi_status tabi_aten_fft_rfft2_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_rfft2.out", args, 5, NULL);
}

/* Computes the sample frequencies for fft.rfft() with a signal of size n. */
static inline tabi_status tabi_aten_fft_rfftfreq(int64_t n, double d, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_double(d), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::fft_rfftfreq.default", args, 6, out);
}

/* Computes the sample frequencies for fft.rfft() with a signal of size n. */
static inline tabi_status tabi_aten_fft_rfftfreq_out(int64_t n, double d, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_double(d), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_rfftfreq.out", args, 3, NULL);
}

/* Computes the N-dimensional discrete Fourier transform of real input. */
static inline tabi_status tabi_aten_fft_rfftn(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm))};
  return tabi_ops_one(&op, "aten::fft_rfftn.default", args, 4, out);
}

/* Computes the N-dimensional discrete Fourier transform of real input. */
static inline tabi_status tabi_aten_fft_rfftn_out(tabi_tensor self, const int64_t *s, int64_t s_n,
    const int64_t *dim, int64_t dim_n, const char *norm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, s, s_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_ops_or_none(tabi_ops_string(norm)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fft_rfftn.out", args, 5, NULL);
}

/* Returns a tensor in the shape and dtype of self, filled with value. */
static inline tabi_status tabi_aten_fill_Tensor(tabi_tensor self, tabi_tensor value, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::fill.Tensor", self, value, out);
}

/* Returns a tensor in the shape and dtype of self, filled with value. */
static inline tabi_status tabi_aten_fill_Tensor_out(tabi_tensor self, tabi_tensor value, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::fill.Tensor_out", self, value, out, NULL);
}

/* Returns a tensor in the shape and dtype of self, filled with value. */
static inline tabi_status tabi_aten_fill_Scalar(tabi_tensor self, tabi_value value, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), value};
  return tabi_ops_one(&op, "aten::fill.Scalar", args, 2, out);
}

/* Returns a tensor in the shape and dtype of self, filled with value. */
static inline tabi_status tabi_aten_fill_Scalar_out(tabi_tensor self, tabi_value value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), value, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fill.Scalar_out", args, 3, NULL);
}

/* Fills self tensor with the specified value. */
static inline tabi_status tabi_aten_fill__Tensor(tabi_tensor self, tabi_tensor value) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::fill_.Tensor", self, value, NULL);
}

/* Fills self tensor with the specified value. */
static inline tabi_status tabi_aten_fill__Scalar(tabi_tensor self, tabi_value value) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), value};
  return tabi_ops_one(&op, "aten::fill_.Scalar", args, 2, NULL);
}

/* Fill the main diagonal of a tensor that has at least 2-dimensions. */
static inline tabi_status tabi_aten_fill_diagonal_(tabi_tensor self, tabi_value fill_value, int32_t wrap) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), fill_value, tabi_value_bool(wrap)};
  return tabi_ops_one(&op, "aten::fill_diagonal_.default", args, 3, NULL);
}

/* Alias for trunc(). */
static inline tabi_status tabi_aten_fix(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::fix.default", self, out);
}

/* Alias for trunc(). */
static inline tabi_status tabi_aten_fix_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::fix.out", self, out, NULL);
}

/* In-place version of fix(). */
static inline tabi_status tabi_aten_fix_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::fix_.default", self, NULL);
}

/* Flattens input by reshaping it into a one-dimensional tensor. */
static inline tabi_status tabi_aten_flatten_using_ints(tabi_tensor self, int64_t start_dim, int64_t end_dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(start_dim), tabi_value_int(end_dim)};
  return tabi_ops_one(&op, "aten::flatten.using_ints", args, 3, out);
}

/* Returns the elements of all tensors as one of one dimension. */
static inline tabi_status tabi_aten_flatten_dense_tensors(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  return tabi_ops_one(&op, "aten::flatten_dense_tensors.default", args, 1, out);
}

/* Reverse the order of an n-D tensor along given axis in dims. */
static inline tabi_status tabi_aten_flip(tabi_tensor self, const int64_t *dims, int64_t dims_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::flip.default", self, dims, dims_n, out);
}

/* Reverse the order of an n-D tensor along given axis in dims. */
static inline tabi_status tabi_aten_flip_out(tabi_tensor self, const int64_t *dims, int64_t dims_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dims, dims_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::flip.out", args, 3, NULL);
}

/* Flip tensor in the left/right direction, returning a new tensor. */
static inline tabi_status tabi_aten_fliplr(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::fliplr.default", self, out);
}

/* Flip tensor in the up/down direction, returning a new tensor. */
static inline tabi_status tabi_aten_flipud(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::flipud.default", self, out);
}

/* Raises input to the power of exponent, elementwise, in double precision. */
static inline tabi_status tabi_aten_float_power_Tensor_Tensor(tabi_tensor self, tabi_tensor exponent,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::float_power.Tensor_Tensor", self, exponent, out);
}

/* Raises input to the power of exponent, elementwise, in double precision. */
static inline tabi_status tabi_aten_float_power_Tensor_Tensor_out(tabi_tensor self, tabi_tensor exponent,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::float_power.Tensor_Tensor_out", self, exponent, out, NULL);
}

/* Raises input to the power of exponent, elementwise, in double precision. */
static inline tabi_status tabi_aten_float_power_Scalar(tabi_value self, tabi_tensor exponent,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(exponent)};
  return tabi_ops_one(&op, "aten::float_power.Scalar", args, 2, out);
}

/* Raises input to the power of exponent, elementwise, in double precision. */
static inline tabi_status tabi_aten_float_power_Scalar_out(tabi_value self, tabi_tensor exponent,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(exponent), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::float_power.Scalar_out", args, 3, NULL);
}

/* Raises input to the power of exponent, elementwise, in double precision. */
static inline tabi_status tabi_aten_float_power_Tensor_Scalar(tabi_tensor self, tabi_value exponent,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), exponent};
  return tabi_ops_one(&op, "aten::float_power.Tensor_Scalar", args, 2, out);
}

/* Raises input to the power of exponent, elementwise, in double precision. */
static inline tabi_status tabi_aten_float_power_Tensor_Scalar_out(tabi_tensor self, tabi_value exponent,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), exponent, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::float_power.Tensor_Scalar_out", args, 3, NULL);
}

/* In-place version of float_power(). */
static inline tabi_status tabi_aten_float_power__Tensor(tabi_tensor self, tabi_tensor exponent) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::float_power_.Tensor", self, exponent, NULL);
}

/* In-place version of float_power(). */
static inline tabi_status tabi_aten_float_power__Scalar(tabi_tensor self, tabi_value exponent) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), exponent};
  return tabi_ops_one(&op, "aten::float_power_.Scalar", args, 2, NULL);
}

/* Returns a new tensor with the floor of the elements of input, the largest integer less than or equal to
   each element. */
static inline tabi_status tabi_aten_floor(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::floor.default", self, out);
}

/* Returns a new tensor with the floor of the elements of input, the largest integer less than or equal to
   each element. */
static inline tabi_status tabi_aten_floor_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::floor.out", self, out, NULL);
}

/* In-place version of floor(). */
static inline tabi_status tabi_aten_floor_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::floor_.default", self, NULL);
}

/* Computes input divided by other, elementwise, and floors the result. */
static inline tabi_status tabi_aten_floor_divide(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::floor_divide.default", self, other, out);
}

/* Computes input divided by other, elementwise, and floors the result. */
static inline tabi_status tabi_aten_floor_divide_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::floor_divide.out", self, other, out, NULL);
}

/* Computes input divided by other, elementwise, and floors the result. */
static inline tabi_status tabi_aten_floor_divide_Scalar(tabi_tensor self, tabi_value other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::floor_divide.Scalar", args, 2, out);
}

/* Computes input divided by other, elementwise, and floors the result. */
static inline tabi_status tabi_aten_floor_divide_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::floor_divide.Scalar_out", args, 3, NULL);
}

/* In-place version of floor_divide(). */
static inline tabi_status tabi_aten_floor_divide__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::floor_divide_.Tensor", self, other, NULL);
}

/* In-place version of floor_divide(). */
static inline tabi_status tabi_aten_floor_divide__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::floor_divide_.Scalar", args, 2, NULL);
}

/* Computes the element-wise maximum of input and other. */
static inline tabi_status tabi_aten_fmax(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::fmax.default", self, other, out);
}

/* Computes the element-wise maximum of input and other. */
static inline tabi_status tabi_aten_fmax_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::fmax.out", self, other, out, NULL);
}

/* Computes the element-wise minimum of input and other. */
static inline tabi_status tabi_aten_fmin(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::fmin.default", self, other, out);
}

/* Computes the element-wise minimum of input and other. */
static inline tabi_status tabi_aten_fmin_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::fmin.out", self, other, out, NULL);
}

/* Applies C++'s std::fmod entrywise. */
static inline tabi_status tabi_aten_fmod_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::fmod.Tensor", self, other, out);
}

/* Applies C++'s std::fmod entrywise. */
static inline tabi_status tabi_aten_fmod_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::fmod.Tensor_out", self, other, out, NULL);
}

/* Applies C++'s std::fmod entrywise. */
static inline tabi_status tabi_aten_fmod_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::fmod.Scalar", args, 2, out);
}

/* Applies C++'s std::fmod entrywise. */
static inline tabi_status tabi_aten_fmod_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::fmod.Scalar_out", args, 3, NULL);
}

/* In-place version of fmod(). */
static inline tabi_status tabi_aten_fmod__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::fmod_.Tensor", self, other, NULL);
}

/* In-place version of fmod(). */
static inline tabi_status tabi_aten_fmod__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::fmod_.Scalar", args, 2, NULL);
}

/* Computes the fractional portion of each element in input. */
static inline tabi_status tabi_aten_frac(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::frac.default", self, out);
}

/* Computes the fractional portion of each element in input. */
static inline tabi_status tabi_aten_frac_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::frac.out", self, out, NULL);
}

/* In-place version of frac(). */
static inline tabi_status tabi_aten_frac_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::frac_.default", self, NULL);
}

/* Applies 2D fractional max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_fractional_max_pool2d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *output_size, int64_t output_size_n, tabi_tensor random_samples,
    tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(random_samples)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::fractional_max_pool2d.default", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies 2D fractional max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_fractional_max_pool2d_output(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *output_size, int64_t output_size_n, tabi_tensor random_samples,
    tabi_tensor output, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(random_samples),
      tabi_value_tensor(output), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::fractional_max_pool2d.output", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Applies 3D fractional max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_fractional_max_pool3d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *output_size, int64_t output_size_n, tabi_tensor random_samples,
    tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(random_samples)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::fractional_max_pool3d.default", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies 3D fractional max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_fractional_max_pool3d_output(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *output_size, int64_t output_size_n, tabi_tensor random_samples,
    tabi_tensor output, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(random_samples),
      tabi_value_tensor(output), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::fractional_max_pool3d.output", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Decomposes input into mantissa and exponent tensors such that input = mantissa x 2^exponent. */
static inline tabi_status tabi_aten_frexp_Tensor(tabi_tensor self, tabi_tensor *mantissa,
    tabi_tensor *exponent) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::frexp.Tensor", args, 1, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], mantissa);
    tabi_ops_put_tensor(results[1], exponent);
  }
  return status;
}

/* Decomposes input into mantissa and exponent tensors such that input = mantissa x 2^exponent. */
static inline tabi_status tabi_aten_frexp_Tensor_out(tabi_tensor self, tabi_tensor mantissa,
    tabi_tensor exponent) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mantissa),
      tabi_value_tensor(exponent)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::frexp.Tensor_out", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Returns the Frobenius norm of matrices along dim. */
static inline tabi_status tabi_aten_frobenius_norm_dim(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::frobenius_norm.dim", args, 3, out);
}

/* Returns the Frobenius norm of matrices along dim. */
static inline tabi_status tabi_aten_frobenius_norm_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::frobenius_norm.out", args, 4, NULL);
}

/* Creates a CPU tensor with a storage backed by a memory-mapped file. */
static inline tabi_status tabi_aten_from_file(const char *filename, const int32_t *shared,
    const int64_t *size, tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_ops_string(filename), tabi_ops_bool_or_none(shared),
      tabi_ops_int_or_none(size), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::from_file.default", args, 7, out);
}

/* Creates a CPU tensor with a storage backed by a memory-mapped file. */
static inline tabi_status tabi_aten_from_file_out(const char *filename, const int32_t *shared,
    const int64_t *size, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_ops_string(filename), tabi_ops_bool_or_none(shared),
      tabi_ops_int_or_none(size), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::from_file.out", args, 4, NULL);
}

/* Creates a tensor of size size filled with fill_value. */
static inline tabi_status tabi_aten_full(const int64_t *size, int64_t size_n, tabi_value fill_value,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n), fill_value,
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::full.default", args, 6, out);
}

/* Creates a tensor of size size filled with fill_value. */
static inline tabi_status tabi_aten_full_out(const int64_t *size, int64_t size_n, tabi_value fill_value,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n), fill_value,
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::full.out", args, 3, NULL);
}

/* Returns a tensor with the same size as input filled with fill_value. */
static inline tabi_status tabi_aten_full_like_out(tabi_tensor self, tabi_value fill_value,
    tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), fill_value,
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::full_like.out", args, 4, NULL);
}

/* Returns a tensor with the same size as input filled with fill_value. */
static inline tabi_status tabi_aten_full_like(tabi_tensor self, tabi_value fill_value, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), fill_value, tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::full_like.default", args, 7, out);
}

static inline tabi_status tabi_aten_fused_moving_avg_obs_fake_quant(tabi_tensor self, tabi_tensor observer_on,
    tabi_tensor fake_quant_on, tabi_tensor running_min, tabi_tensor running_max, tabi_tensor scale,
    tabi_tensor zero_point, double averaging_const, int64_t quant_min, int64_t quant_max, int64_t ch_axis,
    int32_t per_row_fake_quant, int32_t symmetric_quant, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(observer_on),
      tabi_value_tensor(fake_quant_on), tabi_value_tensor(running_min), tabi_value_tensor(running_max),
      tabi_value_tensor(scale), tabi_value_tensor(zero_point), tabi_value_double(averaging_const),
      tabi_value_int(quant_min), tabi_value_int(quant_max), tabi_value_int(ch_axis),
      tabi_value_bool(per_row_fake_quant), tabi_value_bool(symmetric_quant)};
  return tabi_ops_one(&op, "aten::fused_moving_avg_obs_fake_quant.default", args, 13, out);
}

/* Gathers values along an axis specified by dim. */
static inline tabi_status tabi_aten_gather(tabi_tensor self, int64_t dim, tabi_tensor index,
    int32_t sparse_grad, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_bool(sparse_grad)};
  return tabi_ops_one(&op, "aten::gather.default", args, 4, out);
}

/* Gathers values along an axis specified by dim. */
static inline tabi_status tabi_aten_gather_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    int32_t sparse_grad, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_bool(sparse_grad), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::gather.out", args, 5, NULL);
}

/* Computes the element-wise greatest common divisor (GCD) of input and other. */
static inline tabi_status tabi_aten_gcd(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::gcd.default", self, other, out);
}

/* Computes the element-wise greatest common divisor (GCD) of input and other. */
static inline tabi_status tabi_aten_gcd_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::gcd.out", self, other, out, NULL);
}

/* In-place version of gcd(). */
static inline tabi_status tabi_aten_gcd_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::gcd_.default", self, other, NULL);
}

/* Computes input >= other element-wise. */
static inline tabi_status tabi_aten_ge_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::ge.Tensor", self, other, out);
}

/* Computes input >= other element-wise. */
static inline tabi_status tabi_aten_ge_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::ge.Tensor_out", self, other, out, NULL);
}

/* Computes input >= other element-wise. */
static inline tabi_status tabi_aten_ge_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::ge.Scalar", args, 2, out);
}

/* Computes input >= other element-wise. */
static inline tabi_status tabi_aten_ge_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::ge.Scalar_out", args, 3, NULL);
}

/* In-place version of ge(). */
static inline tabi_status tabi_aten_ge__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::ge_.Tensor", self, other, NULL);
}

/* In-place version of ge(). */
static inline tabi_status tabi_aten_ge__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::ge_.Scalar", args, 2, NULL);
}

/* Applies the Gaussian Error Linear Unit, element-wise: GELU(x) = x * Phi(x), where Phi is the distribution
   function of the normal distribution. */
static inline tabi_status tabi_aten_gelu(tabi_tensor self, const char *approximate, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(approximate)};
  return tabi_ops_one(&op, "aten::gelu.default", args, 2, out);
}

/* Applies the Gaussian Error Linear Unit, element-wise: GELU(x) = x * Phi(x), where Phi is the distribution
   function of the normal distribution. */
static inline tabi_status tabi_aten_gelu_out(tabi_tensor self, const char *approximate, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(approximate), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::gelu.out", args, 3, NULL);
}

/* In-place version of gelu(). */
static inline tabi_status tabi_aten_gelu_(tabi_tensor self, const char *approximate) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(approximate)};
  return tabi_ops_one(&op, "aten::gelu_.default", args, 2, NULL);
}

/* Returns numbers drawn from the geometric distribution, in the shape of self. */
static inline tabi_status tabi_aten_geometric(tabi_tensor self, double p, tabi_generator generator,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::geometric.default", args, 3, out);
}

/* Returns numbers drawn from the geometric distribution, in the shape of self. */
static inline tabi_status tabi_aten_geometric_out(tabi_tensor self, double p, tabi_generator generator,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::geometric.out", args, 4, NULL);
}

/* Fills self tensor with elements drawn from the geometric distribution. */
static inline tabi_status tabi_aten_geometric_(tabi_tensor self, double p, tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::geometric_.default", args, 3, NULL);
}

/* Computes a QR decomposition in the form of LAPACK's geqrf, the named tuple (a, tau); see linalg_qr(). */
static inline tabi_status tabi_aten_geqrf(tabi_tensor self, tabi_tensor *a, tabi_tensor *tau) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::geqrf.default", args, 1, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], a);
    tabi_ops_put_tensor(results[1], tau);
  }
  return status;
}

/* Computes a QR decomposition in the form of LAPACK's geqrf, the named tuple (a, tau); see linalg_qr(). */
static inline tabi_status tabi_aten_geqrf_a(tabi_tensor self, tabi_tensor a, tabi_tensor tau) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(a), tabi_value_tensor(tau)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::geqrf.a", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Alias of outer(). */
static inline tabi_status tabi_aten_ger(tabi_tensor self, tabi_tensor vec2, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::ger.default", self, vec2, out);
}

/* Alias of outer(). */
static inline tabi_status tabi_aten_ger_out(tabi_tensor self, tabi_tensor vec2, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::ger.out", self, vec2, out, NULL);
}

/* Returns the index of the device that self is on, -1 for the CPU. */
static inline tabi_status tabi_aten_get_device(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::get_device.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Halves self along dim into a and b, and computes a * sigmoid(b). */
static inline tabi_status tabi_aten_glu(tabi_tensor self, int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::glu.default", self, dim, out);
}

/* Halves self along dim into a and b, and computes a * sigmoid(b). */
static inline tabi_status tabi_aten_glu_out(tabi_tensor self, int64_t dim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::glu.out", args, 3, NULL);
}

static inline tabi_status tabi_aten_glu_jvp(tabi_tensor glu, tabi_tensor x, tabi_tensor dx, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(glu), tabi_value_tensor(x), tabi_value_tensor(dx),
      tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::glu_jvp.default", args, 4, out);
}

static inline tabi_status tabi_aten_glu_jvp_out(tabi_tensor glu, tabi_tensor x, tabi_tensor dx, int64_t dim,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(glu), tabi_value_tensor(x), tabi_value_tensor(dx),
      tabi_value_int(dim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::glu_jvp.out", args, 5, NULL);
}

/* Estimates the gradient of a function of which self has samples, by second-order differences; one tensor
   for each dimension. */
static inline tabi_status tabi_aten_gradient_scalararray(tabi_tensor self, tabi_value spacing,
    const int64_t *dim, int64_t dim_n, int64_t edge_order, tabi_tensor *out, int64_t capacity,
    int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), spacing, tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_int(edge_order)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::gradient.scalararray", args, 4, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Estimates the gradient of a function of which self has samples, by second-order differences; one tensor
   for each dimension. */
static inline tabi_status tabi_aten_gradient_scalarint(tabi_tensor self, tabi_value spacing,
    const int64_t *dim, int64_t edge_order, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), spacing, tabi_ops_int_or_none(dim),
      tabi_value_int(edge_order)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::gradient.scalarint", args, 4, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Estimates the gradient of a function of which self has samples, by second-order differences; one tensor
   for each dimension. */
static inline tabi_status tabi_aten_gradient_scalarrayint(tabi_tensor self, const tabi_value *spacing,
    int64_t spacing_n, const int64_t *dim, int64_t edge_order, tabi_tensor *out, int64_t capacity,
    int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_VALUE_LIST, spacing, spacing_n), tabi_ops_int_or_none(dim),
      tabi_value_int(edge_order)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::gradient.scalarrayint", args, 4, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Estimates the gradient of a function of which self has samples, by second-order differences; one tensor
   for each dimension. */
static inline tabi_status tabi_aten_gradient_scalarrayarray(tabi_tensor self, const tabi_value *spacing,
    int64_t spacing_n, const int64_t *dim, int64_t dim_n, int64_t edge_order, tabi_tensor *out,
    int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_VALUE_LIST, spacing, spacing_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_int(edge_order)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::gradient.scalarrayarray", args, 4, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Estimates the gradient of a function of which self has samples, by second-order differences; one tensor
   for each dimension. */
static inline tabi_status tabi_aten_gradient_tensorarrayint(tabi_tensor self, const tabi_tensor *spacing,
    int64_t spacing_n, const int64_t *dim, int64_t edge_order, tabi_tensor *out, int64_t capacity,
    int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_TENSOR_LIST, spacing, spacing_n), tabi_ops_int_or_none(dim),
      tabi_value_int(edge_order)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::gradient.tensorarrayint", args, 4, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Estimates the gradient of a function of which self has samples, by second-order differences; one tensor
   for each dimension. */
static inline tabi_status tabi_aten_gradient_tensorarray(tabi_tensor self, const tabi_tensor *spacing,
    int64_t spacing_n, const int64_t *dim, int64_t dim_n, int64_t edge_order, tabi_tensor *out,
    int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_TENSOR_LIST, spacing, spacing_n),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_int(edge_order)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::gradient.tensorarray", args, 4, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Estimates the gradient of a function of which self has samples, by second-order differences; one tensor
   for each dimension. */
static inline tabi_status tabi_aten_gradient_array(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int64_t edge_order, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_int(edge_order)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::gradient.array", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Alias for gt(). */
static inline tabi_status tabi_aten_greater_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::greater.Tensor", self, other, out);
}

/* Alias for gt(). */
static inline tabi_status tabi_aten_greater_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::greater.Tensor_out", self, other, out, NULL);
}

/* Alias for gt(). */
static inline tabi_status tabi_aten_greater_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::greater.Scalar", args, 2, out);
}

/* Alias for gt(). */
static inline tabi_status tabi_aten_greater_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::greater.Scalar_out", args, 3, NULL);
}

/* In-place version of greater(). */
static inline tabi_status tabi_aten_greater__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::greater_.Tensor", self, other, NULL);
}

/* In-place version of greater(). */
static inline tabi_status tabi_aten_greater__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::greater_.Scalar", args, 2, NULL);
}

/* Alias for ge(). */
static inline tabi_status tabi_aten_greater_equal_Tensor(tabi_tensor self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::greater_equal.Tensor", self, other, out);
}

/* Alias for ge(). */
static inline tabi_status tabi_aten_greater_equal_Tensor_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::greater_equal.Tensor_out", self, other, out, NULL);
}

/* Alias for ge(). */
static inline tabi_status tabi_aten_greater_equal_Scalar(tabi_tensor self, tabi_value other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::greater_equal.Scalar", args, 2, out);
}

/* Alias for ge(). */
static inline tabi_status tabi_aten_greater_equal_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::greater_equal.Scalar_out", args, 3, NULL);
}

/* In-place version of greater_equal(). */
static inline tabi_status tabi_aten_greater_equal__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::greater_equal_.Tensor", self, other, NULL);
}

/* In-place version of greater_equal(). */
static inline tabi_status tabi_aten_greater_equal__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::greater_equal_.Scalar", args, 2, NULL);
}

/* Samples input at the positions that grid gives, from -1 to 1; modes of interpolation and padding are
   numbers. */
static inline tabi_status tabi_aten_grid_sampler(tabi_tensor input, tabi_tensor grid,
    int64_t interpolation_mode, int64_t padding_mode, int32_t align_corners, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(grid),
      tabi_value_int(interpolation_mode), tabi_value_int(padding_mode), tabi_value_bool(align_corners)};
  return tabi_ops_one(&op, "aten::grid_sampler.default", args, 5, out);
}

static inline tabi_status tabi_aten_grid_sampler_2d(tabi_tensor input, tabi_tensor grid,
    int64_t interpolation_mode, int64_t padding_mode, int32_t align_corners, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(grid),
      tabi_value_int(interpolation_mode), tabi_value_int(padding_mode), tabi_value_bool(align_corners)};
  return tabi_ops_one(&op, "aten::grid_sampler_2d.default", args, 5, out);
}

static inline tabi_status tabi_aten_grid_sampler_2d_out(tabi_tensor input, tabi_tensor grid,
    int64_t interpolation_mode, int64_t padding_mode, int32_t align_corners, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(grid),
      tabi_value_int(interpolation_mode), tabi_value_int(padding_mode), tabi_value_bool(align_corners),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::grid_sampler_2d.out", args, 6, NULL);
}

static inline tabi_status tabi_aten_grid_sampler_3d(tabi_tensor input, tabi_tensor grid,
    int64_t interpolation_mode, int64_t padding_mode, int32_t align_corners, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(grid),
      tabi_value_int(interpolation_mode), tabi_value_int(padding_mode), tabi_value_bool(align_corners)};
  return tabi_ops_one(&op, "aten::grid_sampler_3d.default", args, 5, out);
}

static inline tabi_status tabi_aten_grid_sampler_3d_out(tabi_tensor input, tabi_tensor grid,
    int64_t interpolation_mode, int64_t padding_mode, int32_t align_corners, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(grid),
      tabi_value_int(interpolation_mode), tabi_value_int(padding_mode), tabi_value_bool(align_corners),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::grid_sampler_3d.out", args, 6, NULL);
}

/* Apply Group Normalization for last certain number of dimensions. */
static inline tabi_status tabi_aten_group_norm(tabi_tensor input, int64_t num_groups, tabi_tensor weight,
    tabi_tensor bias, double eps, int32_t cudnn_enabled, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_int(num_groups),
      tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(bias), tabi_value_double(eps),
      tabi_value_bool(cudnn_enabled)};
  return tabi_ops_one(&op, "aten::group_norm.default", args, 6, out);
}

/* Applies a gated recurrent unit of several layers to a sequence; params are the weights and biases in
   PyTorch's order. */
static inline tabi_status tabi_aten_gru_data(tabi_tensor data, tabi_tensor batch_sizes, tabi_tensor hx,
    const tabi_tensor *params, int64_t params_n, int32_t has_biases, int64_t num_layers, double dropout,
    int32_t train, int32_t bidirectional, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(data), tabi_value_tensor(batch_sizes), tabi_value_tensor(hx),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::gru.data", args, 9, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a gated recurrent unit of several layers to a sequence; params are the weights and biases in
   PyTorch's order. */
static inline tabi_status tabi_aten_gru_input(tabi_tensor input, tabi_tensor hx, const tabi_tensor *params,
    int64_t params_n, int32_t has_biases, int64_t num_layers, double dropout, int32_t train,
    int32_t bidirectional, int32_t batch_first, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional), tabi_value_bool(batch_first)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::gru.input", args, 9, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a gated recurrent unit to one step. */
static inline tabi_status tabi_aten_gru_cell(tabi_tensor input, tabi_tensor hx, tabi_tensor w_ih,
    tabi_tensor w_hh, tabi_tensor b_ih, tabi_tensor b_hh, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx), tabi_value_tensor(w_ih),
      tabi_value_tensor(w_hh), tabi_ops_tensor_or_none(b_ih), tabi_ops_tensor_or_none(b_hh)};
  return tabi_ops_one(&op, "aten::gru_cell.default", args, 6, out);
}

/* Computes input > other element-wise. */
static inline tabi_status tabi_aten_gt_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::gt.Tensor", self, other, out);
}

/* Computes input > other element-wise. */
static inline tabi_status tabi_aten_gt_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::gt.Tensor_out", self, other, out, NULL);
}

/* Computes input > other element-wise. */
static inline tabi_status tabi_aten_gt_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::gt.Scalar", args, 2, out);
}

/* Computes input > other element-wise. */
static inline tabi_status tabi_aten_gt_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::gt.Scalar_out", args, 3, NULL);
}

/* In-place version of gt(). */
static inline tabi_status tabi_aten_gt__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::gt_.Tensor", self, other, NULL);
}

/* In-place version of gt(). */
static inline tabi_status tabi_aten_gt__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::gt_.Scalar", args, 2, NULL);
}

/* Hamming window function. w[n] = alpha - beta cos (((2 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hamming_window(int64_t window_length, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::hamming_window.default", args, 5, out);
}

/* Hamming window function. w[n] = alpha - beta cos (((2 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hamming_window_out(int64_t window_length, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hamming_window.out", args, 2, NULL);
}

/* Hamming window function. w[n] = alpha - beta cos (((2 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hamming_window_periodic(int64_t window_length, int32_t periodic,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::hamming_window.periodic", args, 6, out);
}

/* Hamming window function. w[n] = alpha - beta cos (((2 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hamming_window_periodic_out(int64_t window_length, int32_t periodic,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hamming_window.periodic_out", args, 3, NULL);
}

/* Hamming window function. w[n] = alpha - beta cos (((2 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hamming_window_periodic_alpha(int64_t window_length, int32_t periodic,
    double alpha, tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_double(alpha), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::hamming_window.periodic_alpha", args, 7, out);
}

/* Hamming window function. w[n] = alpha - beta cos (((2 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hamming_window_periodic_alpha_out(int64_t window_length, int32_t periodic,
    double alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_double(alpha), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hamming_window.periodic_alpha_out", args, 4, NULL);
}

/* Hamming window function. w[n] = alpha - beta cos (((2 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hamming_window_periodic_alpha_beta(int64_t window_length,
    int32_t periodic, double alpha, double beta, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_double(alpha), tabi_value_double(beta), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::hamming_window.periodic_alpha_beta", args, 8, out);
}

/* Hamming window function. w[n] = alpha - beta cos (((2 pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hamming_window_periodic_alpha_beta_out(int64_t window_length,
    int32_t periodic, double alpha, double beta, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_double(alpha), tabi_value_double(beta), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hamming_window.periodic_alpha_beta_out", args, 5, NULL);
}

/* Hann window function. w[n] = (1 / 2) [1 - cos (((2 pi n) / (N - 1)))] = sin^2 (((pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hann_window(int64_t window_length, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::hann_window.default", args, 5, out);
}

/* Hann window function. w[n] = (1 / 2) [1 - cos (((2 pi n) / (N - 1)))] = sin^2 (((pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hann_window_out(int64_t window_length, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hann_window.out", args, 2, NULL);
}

/* Hann window function. w[n] = (1 / 2) [1 - cos (((2 pi n) / (N - 1)))] = sin^2 (((pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hann_window_periodic(int64_t window_length, int32_t periodic,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::hann_window.periodic", args, 6, out);
}

/* Hann window function. w[n] = (1 / 2) [1 - cos (((2 pi n) / (N - 1)))] = sin^2 (((pi n) / (N - 1))). */
static inline tabi_status tabi_aten_hann_window_periodic_out(int64_t window_length, int32_t periodic,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hann_window.periodic_out", args, 3, NULL);
}

/* Applies the hard shrinkage function element-wise. */
static inline tabi_status tabi_aten_hardshrink(tabi_tensor self, tabi_value lambd, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), lambd};
  return tabi_ops_one(&op, "aten::hardshrink.default", args, 2, out);
}

/* Applies the hard shrinkage function element-wise. */
static inline tabi_status tabi_aten_hardshrink_out(tabi_tensor self, tabi_value lambd, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), lambd, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hardshrink.out", args, 3, NULL);
}

/* Apply the Hardsigmoid function element-wise. */
static inline tabi_status tabi_aten_hardsigmoid(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::hardsigmoid.default", self, out);
}

/* Apply the Hardsigmoid function element-wise. */
static inline tabi_status tabi_aten_hardsigmoid_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::hardsigmoid.out", self, out, NULL);
}

/* In-place version of hardsigmoid(). */
static inline tabi_status tabi_aten_hardsigmoid_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::hardsigmoid_.default", self, NULL);
}

/* Apply hardswish function, element-wise. */
static inline tabi_status tabi_aten_hardswish(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::hardswish.default", self, out);
}

/* Apply hardswish function, element-wise. */
static inline tabi_status tabi_aten_hardswish_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::hardswish.out", self, out, NULL);
}

/* In-place version of hardswish(). */
static inline tabi_status tabi_aten_hardswish_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::hardswish_.default", self, NULL);
}

/* Applies the HardTanh function element-wise. */
static inline tabi_status tabi_aten_hardtanh(tabi_tensor self, tabi_value min_val, tabi_value max_val,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min_val, max_val};
  return tabi_ops_one(&op, "aten::hardtanh.default", args, 3, out);
}

/* Applies the HardTanh function element-wise. */
static inline tabi_status tabi_aten_hardtanh_out(tabi_tensor self, tabi_value min_val, tabi_value max_val,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min_val, max_val, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hardtanh.out", args, 4, NULL);
}

/* In-place version of hardtanh(). */
static inline tabi_status tabi_aten_hardtanh_(tabi_tensor self, tabi_value min_val, tabi_value max_val) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), min_val, max_val};
  return tabi_ops_one(&op, "aten::hardtanh_.default", args, 3, NULL);
}

/* Returns a hash of all elements in the input tensor. */
static inline tabi_status tabi_aten_hash_tensor(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, int64_t mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_int(mode)};
  return tabi_ops_one(&op, "aten::hash_tensor.default", args, 4, out);
}

/* Returns a hash of all elements in the input tensor. */
static inline tabi_status tabi_aten_hash_tensor_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, int64_t mode, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_int(mode), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hash_tensor.out", args, 5, NULL);
}

/* Computes the Heaviside step function for each element in input. */
static inline tabi_status tabi_aten_heaviside(tabi_tensor self, tabi_tensor values, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::heaviside.default", self, values, out);
}

/* Computes the Heaviside step function for each element in input. */
static inline tabi_status tabi_aten_heaviside_out(tabi_tensor self, tabi_tensor values, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::heaviside.out", self, values, out, NULL);
}

/* In-place version of heaviside(). */
static inline tabi_status tabi_aten_heaviside_(tabi_tensor self, tabi_tensor values) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::heaviside_.default", self, values, NULL);
}

/* Compute the hinge embedding loss. */
static inline tabi_status tabi_aten_hinge_embedding_loss(tabi_tensor self, tabi_tensor target, double margin,
    int64_t reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_double(margin),
      tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::hinge_embedding_loss.default", args, 4, out);
}

/* Computes the histogram of a tensor. */
static inline tabi_status tabi_aten_histc(tabi_tensor self, int64_t bins, tabi_value min, tabi_value max,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(bins), min, max};
  return tabi_ops_one(&op, "aten::histc.default", args, 4, out);
}

/* Computes the histogram of a tensor. */
static inline tabi_status tabi_aten_histc_out(tabi_tensor self, int64_t bins, tabi_value min, tabi_value max,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(bins), min, max, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::histc.out", args, 5, NULL);
}

/* Computes a histogram of the values in a tensor. */
static inline tabi_status tabi_aten_histogram_bins_tensor(tabi_tensor self, tabi_tensor bins,
    tabi_tensor weight, int32_t density, tabi_tensor *hist, tabi_tensor *bin_edges) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(bins),
      tabi_ops_tensor_or_none(weight), tabi_value_bool(density)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::histogram.bins_tensor", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], hist);
    tabi_ops_put_tensor(results[1], bin_edges);
  }
  return status;
}

/* Computes a histogram of the values in a tensor. */
static inline tabi_status tabi_aten_histogram_bins_tensor_out(tabi_tensor self, tabi_tensor bins,
    tabi_tensor weight, int32_t density, tabi_tensor hist, tabi_tensor bin_edges) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(bins),
      tabi_ops_tensor_or_none(weight), tabi_value_bool(density), tabi_value_tensor(hist),
      tabi_value_tensor(bin_edges)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::histogram.bins_tensor_out", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes a histogram of the values in a tensor. */
static inline tabi_status tabi_aten_histogram_bin_ct(tabi_tensor self, int64_t bins, const double *range,
    int64_t range_n, tabi_tensor weight, int32_t density, tabi_tensor *hist, tabi_tensor *bin_edges) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(bins),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, range, range_n), tabi_ops_tensor_or_none(weight),
      tabi_value_bool(density)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::histogram.bin_ct", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], hist);
    tabi_ops_put_tensor(results[1], bin_edges);
  }
  return status;
}

/* Computes a histogram of the values in a tensor. */
static inline tabi_status tabi_aten_histogram_bin_ct_out(tabi_tensor self, int64_t bins, const double *range,
    int64_t range_n, tabi_tensor weight, int32_t density, tabi_tensor hist, tabi_tensor bin_edges) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(bins),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, range, range_n), tabi_ops_tensor_or_none(weight),
      tabi_value_bool(density), tabi_value_tensor(hist), tabi_value_tensor(bin_edges)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::histogram.bin_ct_out", args, 7, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes a multi-dimensional histogram of the values in a tensor. */
static inline tabi_status tabi_aten_histogramdd_int_bins(tabi_tensor self, int64_t bins, const double *range,
    int64_t range_n, tabi_tensor weight, int32_t density, tabi_tensor *hist, tabi_tensor *bin_edges,
    int64_t capacity, int64_t *bin_edges_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(bins),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, range, range_n), tabi_ops_tensor_or_none(weight),
      tabi_value_bool(density)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::histogramdd.int_bins", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], hist);
    tabi_ops_put_list(results[1], bin_edges, capacity, bin_edges_n);
  }
  return status;
}

/* Computes a multi-dimensional histogram of the values in a tensor. */
static inline tabi_status tabi_aten_histogramdd(tabi_tensor self, const int64_t *bins, int64_t bins_n,
    const double *range, int64_t range_n, tabi_tensor weight, int32_t density, tabi_tensor *hist,
    tabi_tensor *bin_edges, int64_t capacity, int64_t *bin_edges_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, bins, bins_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, range, range_n), tabi_ops_tensor_or_none(weight),
      tabi_value_bool(density)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::histogramdd.default", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], hist);
    tabi_ops_put_list(results[1], bin_edges, capacity, bin_edges_n);
  }
  return status;
}

/* Computes a multi-dimensional histogram of the values in a tensor. */
static inline tabi_status tabi_aten_histogramdd_TensorList_bins(tabi_tensor self, const tabi_tensor *bins,
    int64_t bins_n, const double *range, int64_t range_n, tabi_tensor weight, int32_t density,
    tabi_tensor *hist, tabi_tensor *bin_edges, int64_t capacity, int64_t *bin_edges_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_TENSOR_LIST, bins, bins_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, range, range_n), tabi_ops_tensor_or_none(weight),
      tabi_value_bool(density)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::histogramdd.TensorList_bins", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], hist);
    tabi_ops_put_list(results[1], bin_edges, capacity, bin_edges_n);
  }
  return status;
}

/* Splits input, a tensor with one or more dimensions, into multiple tensors horizontally according to
   indices_or_sections. */
static inline tabi_status tabi_aten_hsplit_int(tabi_tensor self, int64_t sections, tabi_tensor *out,
    int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(sections)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::hsplit.int", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Splits input, a tensor with one or more dimensions, into multiple tensors horizontally according to
   indices_or_sections. */
static inline tabi_status tabi_aten_hsplit_array(tabi_tensor self, const int64_t *indices, int64_t indices_n,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, indices, indices_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::hsplit.array", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Performs a matrix multiplication of a sparse COO matrix mat1 and a strided matrix mat2. */
static inline tabi_status tabi_aten_hspmm(tabi_tensor mat1, tabi_tensor mat2, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::hspmm.default", mat1, mat2, out);
}

/* Performs a matrix multiplication of a sparse COO matrix mat1 and a strided matrix mat2. */
static inline tabi_status tabi_aten_hspmm_out(tabi_tensor mat1, tabi_tensor mat2, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::hspmm.out", mat1, mat2, out, NULL);
}

/* Stack tensors in sequence horizontally (column wise). */
static inline tabi_status tabi_aten_hstack(const tabi_tensor *tensors, int64_t tensors_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  return tabi_ops_one(&op, "aten::hstack.default", args, 1, out);
}

/* Stack tensors in sequence horizontally (column wise). */
static inline tabi_status tabi_aten_hstack_out(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::hstack.out", args, 2, NULL);
}

/* Compute the Huber loss, with optional weighting. */
static inline tabi_status tabi_aten_huber_loss(tabi_tensor self, tabi_tensor target, int64_t reduction,
    double delta, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction),
      tabi_value_double(delta)};
  return tabi_ops_one(&op, "aten::huber_loss.default", args, 4, out);
}

/* Compute the Huber loss, with optional weighting. */
static inline tabi_status tabi_aten_huber_loss_out(tabi_tensor self, tabi_tensor target, int64_t reduction,
    double delta, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction),
      tabi_value_double(delta), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::huber_loss.out", args, 5, NULL);
}

/* Given the legs of a right triangle, return its hypotenuse. out_i = sqrt(input_i^2 + other_i^2). */
static inline tabi_status tabi_aten_hypot(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::hypot.default", self, other, out);
}

/* Given the legs of a right triangle, return its hypotenuse. out_i = sqrt(input_i^2 + other_i^2). */
static inline tabi_status tabi_aten_hypot_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::hypot.out", self, other, out, NULL);
}

/* In-place version of hypot(). */
static inline tabi_status tabi_aten_hypot_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::hypot_.default", self, other, NULL);
}

/* Alias for special.i0(). */
static inline tabi_status tabi_aten_i0(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::i0.default", self, out);
}

/* Alias for special.i0(). */
static inline tabi_status tabi_aten_i0_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::i0.out", self, out, NULL);
}

/* In-place version of i0(). */
static inline tabi_status tabi_aten_i0_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::i0_.default", self, NULL);
}

/* Alias for special.gammainc(). */
static inline tabi_status tabi_aten_igamma(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::igamma.default", self, other, out);
}

/* Alias for special.gammainc(). */
static inline tabi_status tabi_aten_igamma_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::igamma.out", self, other, out, NULL);
}

/* In-place version of igamma(). */
static inline tabi_status tabi_aten_igamma_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::igamma_.default", self, other, NULL);
}

/* Alias for special.gammaincc(). */
static inline tabi_status tabi_aten_igammac(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::igammac.default", self, other, out);
}

/* Alias for special.gammaincc(). */
static inline tabi_status tabi_aten_igammac_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::igammac.out", self, other, out, NULL);
}

/* In-place version of igammac(). */
static inline tabi_status tabi_aten_igammac_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::igammac_.default", self, other, NULL);
}

/* Extracts sliding local blocks from a batch. */
static inline tabi_status tabi_aten_im2col(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *dilation, int64_t dilation_n, const int64_t *padding,
    int64_t padding_n, const int64_t *stride, int64_t stride_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n)};
  return tabi_ops_one(&op, "aten::im2col.default", args, 5, out);
}

/* Extracts sliding local blocks from a batch. */
static inline tabi_status tabi_aten_im2col_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *dilation, int64_t dilation_n, const int64_t *padding,
    int64_t padding_n, const int64_t *stride, int64_t stride_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::im2col.out", args, 6, NULL);
}

/* Returns a new tensor containing imaginary values of the self tensor. */
static inline tabi_status tabi_aten_imag(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::imag.default", self, out);
}

/* Index a regular tensor by binding specified positions to dims. */
static inline tabi_status tabi_aten_index_Tensor(tabi_tensor self, const tabi_tensor *indices,
    int64_t indices_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_TENSOR_LIST, indices, indices_n)};
  return tabi_ops_one(&op, "aten::index.Tensor", args, 2, out);
}

/* Index a regular tensor by binding specified positions to dims. */
static inline tabi_status tabi_aten_index_Tensor_out(tabi_tensor self, const tabi_tensor *indices,
    int64_t indices_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_TENSOR_LIST, indices, indices_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::index.Tensor_out", args, 3, NULL);
}

/* Out-of-place version of index_add_(). */
static inline tabi_status tabi_aten_index_add(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor source, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(source), alpha};
  return tabi_ops_one(&op, "aten::index_add.default", args, 5, out);
}

/* Out-of-place version of index_add_(). */
static inline tabi_status tabi_aten_index_add_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor source, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(source), alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::index_add.out", args, 6, NULL);
}

/* Accumulate the elements of alpha times source into the self tensor by adding to the indices in the order
   given in index. */
static inline tabi_status tabi_aten_index_add_(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor source, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(source), alpha};
  return tabi_ops_one(&op, "aten::index_add_.default", args, 5, NULL);
}

/* Out-of-place version of index_copy_(). */
static inline tabi_status tabi_aten_index_copy(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor source, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(source)};
  return tabi_ops_one(&op, "aten::index_copy.default", args, 4, out);
}

/* Out-of-place version of index_copy_(). */
static inline tabi_status tabi_aten_index_copy_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor source, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(source), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::index_copy.out", args, 5, NULL);
}

/* Copies the elements of tensor into the self tensor by selecting the indices in the order given in index. */
static inline tabi_status tabi_aten_index_copy_(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor source) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(source)};
  return tabi_ops_one(&op, "aten::index_copy_.default", args, 4, NULL);
}

/* Out-of-place version of index_fill_(). */
static inline tabi_status tabi_aten_index_fill_int_Tensor(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor value, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(value)};
  return tabi_ops_one(&op, "aten::index_fill.int_Tensor", args, 4, out);
}

/* Out-of-place version of index_fill_(). */
static inline tabi_status tabi_aten_index_fill_int_Tensor_out(tabi_tensor self, int64_t dim,
    tabi_tensor index, tabi_tensor value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(value), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::index_fill.int_Tensor_out", args, 5, NULL);
}

/* Out-of-place version of index_fill_(). */
static inline tabi_status tabi_aten_index_fill_int_Scalar(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_value value, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index), value};
  return tabi_ops_one(&op, "aten::index_fill.int_Scalar", args, 4, out);
}

/* Out-of-place version of index_fill_(). */
static inline tabi_status tabi_aten_index_fill_int_Scalar_out(tabi_tensor self, int64_t dim,
    tabi_tensor index, tabi_value value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index), value,
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::index_fill.int_Scalar_out", args, 5, NULL);
}

/* Fills the elements of the self tensor with value value by selecting the indices in the order given in
   index. */
static inline tabi_status tabi_aten_index_fill__int_Tensor(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor value) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(value)};
  return tabi_ops_one(&op, "aten::index_fill_.int_Tensor", args, 4, NULL);
}

/* Fills the elements of the self tensor with value value by selecting the indices in the order given in
   index. */
static inline tabi_status tabi_aten_index_fill__int_Scalar(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_value value) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index), value};
  return tabi_ops_one(&op, "aten::index_fill_.int_Scalar", args, 4, NULL);
}

/* Out-place version of index_put_(). */
static inline tabi_status tabi_aten_index_put(tabi_tensor self, const tabi_tensor *indices, int64_t indices_n,
    tabi_tensor values, int32_t accumulate, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_TENSOR_LIST, indices, indices_n), tabi_value_tensor(values),
      tabi_value_bool(accumulate)};
  return tabi_ops_one(&op, "aten::index_put.default", args, 4, out);
}

/* Out-place version of index_put_(). */
static inline tabi_status tabi_aten_index_put_out(tabi_tensor self, const tabi_tensor *indices,
    int64_t indices_n, tabi_tensor values, int32_t accumulate, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_TENSOR_LIST, indices, indices_n), tabi_value_tensor(values),
      tabi_value_bool(accumulate), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::index_put.out", args, 5, NULL);
}

/* Puts values from the tensor values into the tensor self using the indices specified in indices (which is
   a tuple of Tensors). */
static inline tabi_status tabi_aten_index_put_(tabi_tensor self, const tabi_tensor *indices,
    int64_t indices_n, tabi_tensor values, int32_t accumulate) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_TENSOR_LIST, indices, indices_n), tabi_value_tensor(values),
      tabi_value_bool(accumulate)};
  return tabi_ops_one(&op, "aten::index_put_.default", args, 4, NULL);
}

/* Returns self with source's slices reduced into it, at the places along dim that index names. */
static inline tabi_status tabi_aten_index_reduce(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor source, const char *reduce, int32_t include_self, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(source), tabi_ops_string(reduce), tabi_value_bool(include_self)};
  return tabi_ops_one(&op, "aten::index_reduce.default", args, 6, out);
}

/* Returns self with source's slices reduced into it, at the places along dim that index names. */
static inline tabi_status tabi_aten_index_reduce_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor source, const char *reduce, int32_t include_self, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(source), tabi_ops_string(reduce), tabi_value_bool(include_self),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::index_reduce.out", args, 7, NULL);
}

/* Accumulate the elements of source into the self tensor by accumulating to the indices in the order given
   in index using the reduction given by the reduce argument. */
static inline tabi_status tabi_aten_index_reduce_(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor source, const char *reduce, int32_t include_self) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(source), tabi_ops_string(reduce), tabi_value_bool(include_self)};
  return tabi_ops_one(&op, "aten::index_reduce_.default", args, 6, NULL);
}

/* Returns a new tensor which indexes the input tensor along dimension dim using the entries in index. */
static inline tabi_status tabi_aten_index_select(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index)};
  return tabi_ops_one(&op, "aten::index_select.default", args, 3, out);
}

/* Returns a new tensor which indexes the input tensor along dimension dim using the entries in index. */
static inline tabi_status tabi_aten_index_select_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::index_select.out", args, 4, NULL);
}

/* Return the indices tensor of a sparse COO tensor. */
static inline tabi_status tabi_aten_indices(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::indices.default", self, out);
}

/* Performs the same operation as indices(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_indices_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::indices_copy.default", self, out);
}

/* Performs the same operation as indices(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_indices_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::indices_copy.out", self, out, NULL);
}

/* Computes the dot product for 1D tensors. */
static inline tabi_status tabi_aten_inner(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::inner.default", self, other, out);
}

/* Computes the dot product for 1D tensors. */
static inline tabi_status tabi_aten_inner_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::inner.out", self, other, out, NULL);
}

/* Apply Instance Normalization independently for each channel in every data sample within a batch. */
static inline tabi_status tabi_aten_instance_norm(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor running_mean, tabi_tensor running_var, int32_t use_input_stats, double momentum, double eps,
    int32_t cudnn_enabled, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_bool(use_input_stats), tabi_value_double(momentum),
      tabi_value_double(eps), tabi_value_bool(cudnn_enabled)};
  return tabi_ops_one(&op, "aten::instance_norm.default", args, 9, out);
}

/* Given a quantized Tensor, self.int_repr() returns a CPU Tensor with uint8_t as data type that stores the
   underlying uint8_t values of the given Tensor. */
static inline tabi_status tabi_aten_int_repr(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::int_repr.default", self, out);
}

/* Given a quantized Tensor, self.int_repr() returns a CPU Tensor with uint8_t as data type that stores the
   underlying uint8_t values of the given Tensor. */
static inline tabi_status tabi_aten_int_repr_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::int_repr.out", self, out, NULL);
}

/* Alias for linalg.inv(). */
static inline tabi_status tabi_aten_inverse(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::inverse.default", self, out);
}

/* Alias for linalg.inv(). */
static inline tabi_status tabi_aten_inverse_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::inverse.out", self, out, NULL);
}

/* Returns True if self is a sparse COO tensor that is coalesced, False otherwise. */
static inline tabi_status tabi_aten_is_coalesced(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_coalesced.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if the data type of input is a complex data type i.e., one of torch.complex64, and
   torch.complex128. */
static inline tabi_status tabi_aten_is_complex(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_complex.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if the input is a conjugated tensor, i.e. its conjugate bit is set to True. */
static inline tabi_status tabi_aten_is_conj(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_conj.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if self tensor is contiguous in memory in the order specified by memory format. */
static inline tabi_status tabi_aten_is_contiguous(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_contiguous.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if self tensor is contiguous in memory in the order specified by memory format. */
static inline tabi_status tabi_aten_is_contiguous_memory_format(tabi_tensor self,
    tabi_memory_format memory_format, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_contiguous.memory_format", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

static inline tabi_status tabi_aten_is_distributed(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_distributed.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if the data type of input is a floating point data type i.e., one of torch.float64,
   torch.float32, torch.float16, and torch.bfloat16. */
static inline tabi_status tabi_aten_is_floating_point(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_floating_point.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if input is an inference tensor. */
static inline tabi_status tabi_aten_is_inference(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_inference.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* All Tensors that have requires_grad which is False will be leaf Tensors by convention. */
static inline tabi_status tabi_aten_is_leaf(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_leaf.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if the negative bit of self is set to true. */
static inline tabi_status tabi_aten_is_neg(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_neg.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if the input is a single element tensor which is not equal to zero after type conversions.
   i.e. not equal to tensor([0.]) or tensor([0]) or tensor([False]). */
static inline tabi_status tabi_aten_is_nonzero(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_nonzero.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns true if this tensor resides in pinned memory. */
static inline tabi_status tabi_aten_is_pinned(tabi_tensor self, tabi_device_type device, int32_t device_index,
    int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_device(device, device_index)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_pinned.default", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Tells whether two tensors have one shape. */
static inline tabi_status tabi_aten_is_same_size(tabi_tensor self, tabi_tensor other, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_same_size.default", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if both tensors are pointing to the exact same memory (same storage, offset, size and
   stride). */
static inline tabi_status tabi_aten_is_set_to(tabi_tensor self, tabi_tensor tensor, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(tensor)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_set_to.default", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns True if the data type of self is a signed data type. */
static inline tabi_status tabi_aten_is_signed(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_signed.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

static inline tabi_status tabi_aten_is_vulkan_available(int32_t *out) {
  static tabi_op op;
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::is_vulkan_available.default", NULL, 0, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns a new tensor with boolean elements representing if each element of input is "close" to the
   corresponding element of other. */
static inline tabi_status tabi_aten_isclose(tabi_tensor self, tabi_tensor other, double rtol, double atol,
    int32_t equal_nan, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), tabi_value_double(rtol),
      tabi_value_double(atol), tabi_value_bool(equal_nan)};
  return tabi_ops_one(&op, "aten::isclose.default", args, 5, out);
}

/* Returns a new tensor with boolean elements representing if each element is finite or not. */
static inline tabi_status tabi_aten_isfinite(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::isfinite.default", self, out);
}

/* Tests if each element of elements is in test_elements. */
static inline tabi_status tabi_aten_isin_Tensor_Tensor(tabi_tensor elements, tabi_tensor test_elements,
    int32_t assume_unique, int32_t invert, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(elements), tabi_value_tensor(test_elements),
      tabi_value_bool(assume_unique), tabi_value_bool(invert)};
  return tabi_ops_one(&op, "aten::isin.Tensor_Tensor", args, 4, out);
}

/* Tests if each element of elements is in test_elements. */
static inline tabi_status tabi_aten_isin_Tensor_Tensor_out(tabi_tensor elements, tabi_tensor test_elements,
    int32_t assume_unique, int32_t invert, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(elements), tabi_value_tensor(test_elements),
      tabi_value_bool(assume_unique), tabi_value_bool(invert), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::isin.Tensor_Tensor_out", args, 5, NULL);
}

/* Tests if each element of elements is in test_elements. */
static inline tabi_status tabi_aten_isin_Scalar_Tensor(tabi_value element, tabi_tensor test_elements,
    int32_t assume_unique, int32_t invert, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {element, tabi_value_tensor(test_elements), tabi_value_bool(assume_unique),
      tabi_value_bool(invert)};
  return tabi_ops_one(&op, "aten::isin.Scalar_Tensor", args, 4, out);
}

/* Tests if each element of elements is in test_elements. */
static inline tabi_status tabi_aten_isin_Scalar_Tensor_out(tabi_value element, tabi_tensor test_elements,
    int32_t assume_unique, int32_t invert, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {element, tabi_value_tensor(test_elements), tabi_value_bool(assume_unique),
      tabi_value_bool(invert), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::isin.Scalar_Tensor_out", args, 5, NULL);
}

/* Tests if each element of elements is in test_elements. */
static inline tabi_status tabi_aten_isin_Tensor_Scalar(tabi_tensor elements, tabi_value test_element,
    int32_t assume_unique, int32_t invert, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(elements), test_element, tabi_value_bool(assume_unique),
      tabi_value_bool(invert)};
  return tabi_ops_one(&op, "aten::isin.Tensor_Scalar", args, 4, out);
}

/* Tests if each element of elements is in test_elements. */
static inline tabi_status tabi_aten_isin_Tensor_Scalar_out(tabi_tensor elements, tabi_value test_element,
    int32_t assume_unique, int32_t invert, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(elements), test_element, tabi_value_bool(assume_unique),
      tabi_value_bool(invert), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::isin.Tensor_Scalar_out", args, 5, NULL);
}

/* Tests if each element of input is infinite (positive or negative infinity) or not. */
static inline tabi_status tabi_aten_isinf(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::isinf.default", self, out);
}

/* Tests if each element of input is infinite (positive or negative infinity) or not. */
static inline tabi_status tabi_aten_isinf_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::isinf.out", self, out, NULL);
}

/* Returns a new tensor with boolean elements representing if each element of input is NaN or not. */
static inline tabi_status tabi_aten_isnan(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::isnan.default", self, out);
}

/* Returns a new tensor with boolean elements representing if each element of input is NaN or not. */
static inline tabi_status tabi_aten_isnan_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::isnan.out", self, out, NULL);
}

/* Tests if each element of input is negative infinity or not. */
static inline tabi_status tabi_aten_isneginf(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::isneginf.default", self, out);
}

/* Tests if each element of input is negative infinity or not. */
static inline tabi_status tabi_aten_isneginf_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::isneginf.out", self, out, NULL);
}

/* Tests if each element of input is positive infinity or not. */
static inline tabi_status tabi_aten_isposinf(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::isposinf.default", self, out);
}

/* Tests if each element of input is positive infinity or not. */
static inline tabi_status tabi_aten_isposinf_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::isposinf.out", self, out, NULL);
}

/* Returns a new tensor with boolean elements representing if each element of input is real-valued or not. */
static inline tabi_status tabi_aten_isreal(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::isreal.default", self, out);
}

/* Inverse short time Fourier Transform. */
static inline tabi_status tabi_aten_istft(tabi_tensor self, int64_t n_fft, const int64_t *hop_length,
    const int64_t *win_length, tabi_tensor window, int32_t center, int32_t normalized,
    const int32_t *onesided, const int64_t *length, int32_t return_complex, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(n_fft), tabi_ops_int_or_none(hop_length),
      tabi_ops_int_or_none(win_length), tabi_ops_tensor_or_none(window), tabi_value_bool(center),
      tabi_value_bool(normalized), tabi_ops_bool_or_none(onesided), tabi_ops_int_or_none(length),
      tabi_value_bool(return_complex)};
  return tabi_ops_one(&op, "aten::istft.default", args, 10, out);
}

/* Returns the value of this tensor as a standard Python number. */
static inline tabi_status tabi_aten_item(tabi_tensor self, tabi_value *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::item.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_value(results[0], out);
  return status;
}

/* Computes the Kaiser window with window length window_length and shape parameter beta. */
static inline tabi_status tabi_aten_kaiser_window(int64_t window_length, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::kaiser_window.default", args, 5, out);
}

/* Computes the Kaiser window with window length window_length and shape parameter beta. */
static inline tabi_status tabi_aten_kaiser_window_out(int64_t window_length, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::kaiser_window.out", args, 2, NULL);
}

/* Computes the Kaiser window with window length window_length and shape parameter beta. */
static inline tabi_status tabi_aten_kaiser_window_periodic(int64_t window_length, int32_t periodic,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::kaiser_window.periodic", args, 6, out);
}

/* Computes the Kaiser window with window length window_length and shape parameter beta. */
static inline tabi_status tabi_aten_kaiser_window_periodic_out(int64_t window_length, int32_t periodic,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::kaiser_window.periodic_out", args, 3, NULL);
}

/* Computes the Kaiser window with window length window_length and shape parameter beta. */
static inline tabi_status tabi_aten_kaiser_window_beta(int64_t window_length, int32_t periodic, double beta,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_double(beta), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::kaiser_window.beta", args, 7, out);
}

/* Computes the Kaiser window with window length window_length and shape parameter beta. */
static inline tabi_status tabi_aten_kaiser_window_beta_out(int64_t window_length, int32_t periodic,
    double beta, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(window_length), tabi_value_bool(periodic),
      tabi_value_double(beta), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::kaiser_window.beta_out", args, 4, NULL);
}

/* Compute the KL Divergence loss. */
static inline tabi_status tabi_aten_kl_div(tabi_tensor self, tabi_tensor target, int64_t reduction,
    int32_t log_target, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction),
      tabi_value_bool(log_target)};
  return tabi_ops_one(&op, "aten::kl_div.default", args, 4, out);
}

/* Computes the Kronecker product, denoted by (x), of input and other. */
static inline tabi_status tabi_aten_kron(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::kron.default", self, other, out);
}

/* Computes the Kronecker product, denoted by (x), of input and other. */
static inline tabi_status tabi_aten_kron_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::kron.out", self, other, out, NULL);
}

/* Returns a namedtuple (values, indices) where values is the k th smallest element of each row of the input
   tensor in the given dimension dim. */
static inline tabi_status tabi_aten_kthvalue(tabi_tensor self, int64_t k, int64_t dim, int32_t keepdim,
    tabi_tensor *values, tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(k), tabi_value_int(dim),
      tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::kthvalue.default", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Returns a namedtuple (values, indices) where values is the k th smallest element of each row of the input
   tensor in the given dimension dim. */
static inline tabi_status tabi_aten_kthvalue_values(tabi_tensor self, int64_t k, int64_t dim, int32_t keepdim,
    tabi_tensor values, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(k), tabi_value_int(dim),
      tabi_value_bool(keepdim), tabi_value_tensor(values), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::kthvalue.values", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Compute the L1 loss, with optional weighting. */
static inline tabi_status tabi_aten_l1_loss(tabi_tensor self, tabi_tensor target, int64_t reduction,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::l1_loss.default", args, 3, out);
}

/* Apply Layer Normalization for last certain number of dimensions. */
static inline tabi_status tabi_aten_layer_norm(tabi_tensor input, const int64_t *normalized_shape,
    int64_t normalized_shape_n, tabi_tensor weight, tabi_tensor bias, double eps, int32_t cudnn_enable,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, normalized_shape, normalized_shape_n),
      tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(bias), tabi_value_double(eps),
      tabi_value_bool(cudnn_enable)};
  return tabi_ops_one(&op, "aten::layer_norm.default", args, 6, out);
}

/* Computes the element-wise least common multiple (LCM) of input and other. */
static inline tabi_status tabi_aten_lcm(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::lcm.default", self, other, out);
}

/* Computes the element-wise least common multiple (LCM) of input and other. */
static inline tabi_status tabi_aten_lcm_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::lcm.out", self, other, out, NULL);
}

/* In-place version of lcm(). */
static inline tabi_status tabi_aten_lcm_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::lcm_.default", self, other, NULL);
}

/* Multiplies input by 2 ** other. out_i = input_i * 2^other_i. */
static inline tabi_status tabi_aten_ldexp_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::ldexp.Tensor", self, other, out);
}

/* Multiplies input by 2 ** other. out_i = input_i * 2^other_i. */
static inline tabi_status tabi_aten_ldexp_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::ldexp.out", self, other, out, NULL);
}

/* In-place version of ldexp(). */
static inline tabi_status tabi_aten_ldexp_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::ldexp_.default", self, other, NULL);
}

/* Computes input <= other element-wise. */
static inline tabi_status tabi_aten_le_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::le.Tensor", self, other, out);
}

/* Computes input <= other element-wise. */
static inline tabi_status tabi_aten_le_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::le.Tensor_out", self, other, out, NULL);
}

/* Computes input <= other element-wise. */
static inline tabi_status tabi_aten_le_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::le.Scalar", args, 2, out);
}

/* Computes input <= other element-wise. */
static inline tabi_status tabi_aten_le_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::le.Scalar_out", args, 3, NULL);
}

/* In-place version of le(). */
static inline tabi_status tabi_aten_le__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::le_.Tensor", self, other, NULL);
}

/* In-place version of le(). */
static inline tabi_status tabi_aten_le__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::le_.Scalar", args, 2, NULL);
}

/* Applies element-wise, LeakyReLU(x) = max(0, x) + negative_slope * min(0, x). */
static inline tabi_status tabi_aten_leaky_relu(tabi_tensor self, tabi_value negative_slope,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), negative_slope};
  return tabi_ops_one(&op, "aten::leaky_relu.default", args, 2, out);
}

/* Applies element-wise, LeakyReLU(x) = max(0, x) + negative_slope * min(0, x). */
static inline tabi_status tabi_aten_leaky_relu_out(tabi_tensor self, tabi_value negative_slope,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), negative_slope, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::leaky_relu.out", args, 3, NULL);
}

/* In-place version of leaky_relu(). */
static inline tabi_status tabi_aten_leaky_relu_(tabi_tensor self, tabi_value negative_slope) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), negative_slope};
  return tabi_ops_one(&op, "aten::leaky_relu_.default", args, 2, NULL);
}

/* Does a linear interpolation of two tensors start (given by input) and end based on a scalar or tensor
   weight and returns the resulting out tensor. out_i = start_i + weight_i * (end_i - start_i). */
static inline tabi_status tabi_aten_lerp_Tensor(tabi_tensor self, tabi_tensor end, tabi_tensor weight,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::lerp.Tensor", self, end, weight, out);
}

/* Does a linear interpolation of two tensors start (given by input) and end based on a scalar or tensor
   weight and returns the resulting out tensor. out_i = start_i + weight_i * (end_i - start_i). */
static inline tabi_status tabi_aten_lerp_Tensor_out(tabi_tensor self, tabi_tensor end, tabi_tensor weight,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(end), tabi_value_tensor(weight),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::lerp.Tensor_out", args, 4, NULL);
}

/* Does a linear interpolation of two tensors start (given by input) and end based on a scalar or tensor
   weight and returns the resulting out tensor. out_i = start_i + weight_i * (end_i - start_i). */
static inline tabi_status tabi_aten_lerp_Scalar(tabi_tensor self, tabi_tensor end, tabi_value weight,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(end), weight};
  return tabi_ops_one(&op, "aten::lerp.Scalar", args, 3, out);
}

/* Does a linear interpolation of two tensors start (given by input) and end based on a scalar or tensor
   weight and returns the resulting out tensor. out_i = start_i + weight_i * (end_i - start_i). */
static inline tabi_status tabi_aten_lerp_Scalar_out(tabi_tensor self, tabi_tensor end, tabi_value weight,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(end), weight, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::lerp.Scalar_out", args, 4, NULL);
}

/* In-place version of lerp(). */
static inline tabi_status tabi_aten_lerp__Tensor(tabi_tensor self, tabi_tensor end, tabi_tensor weight) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::lerp_.Tensor", self, end, weight, NULL);
}

/* In-place version of lerp(). */
static inline tabi_status tabi_aten_lerp__Scalar(tabi_tensor self, tabi_tensor end, tabi_value weight) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(end), weight};
  return tabi_ops_one(&op, "aten::lerp_.Scalar", args, 3, NULL);
}

/* Alias for lt(). */
static inline tabi_status tabi_aten_less_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::less.Tensor", self, other, out);
}

/* Alias for lt(). */
static inline tabi_status tabi_aten_less_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::less.Tensor_out", self, other, out, NULL);
}

/* Alias for lt(). */
static inline tabi_status tabi_aten_less_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::less.Scalar", args, 2, out);
}

/* Alias for lt(). */
static inline tabi_status tabi_aten_less_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::less.Scalar_out", args, 3, NULL);
}

/* In-place version of less(). */
static inline tabi_status tabi_aten_less__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::less_.Tensor", self, other, NULL);
}

/* In-place version of less(). */
static inline tabi_status tabi_aten_less__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::less_.Scalar", args, 2, NULL);
}

/* Alias for le(). */
static inline tabi_status tabi_aten_less_equal_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::less_equal.Tensor", self, other, out);
}

/* Alias for le(). */
static inline tabi_status tabi_aten_less_equal_Tensor_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::less_equal.Tensor_out", self, other, out, NULL);
}

/* Alias for le(). */
static inline tabi_status tabi_aten_less_equal_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::less_equal.Scalar", args, 2, out);
}

/* Alias for le(). */
static inline tabi_status tabi_aten_less_equal_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::less_equal.Scalar_out", args, 3, NULL);
}

/* In-place version of less_equal(). */
static inline tabi_status tabi_aten_less_equal__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::less_equal_.Tensor", self, other, NULL);
}

/* In-place version of less_equal(). */
static inline tabi_status tabi_aten_less_equal__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::less_equal_.Scalar", args, 2, NULL);
}

/* Computes the natural logarithm of the absolute value of the gamma function on input. out_i = ln |
   Gamma(input_i)|. */
static inline tabi_status tabi_aten_lgamma(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::lgamma.default", self, out);
}

/* Computes the natural logarithm of the absolute value of the gamma function on input. out_i = ln |
   Gamma(input_i)|. */
static inline tabi_status tabi_aten_lgamma_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::lgamma.out", self, out, NULL);
}

/* In-place version of lgamma(). */
static inline tabi_status tabi_aten_lgamma_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::lgamma_.default", self, NULL);
}

/* Returns self. */
static inline tabi_status tabi_aten_lift(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::lift.default", self, out);
}

/* Returns self. */
static inline tabi_status tabi_aten_lift_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::lift.out", self, out, NULL);
}

static inline tabi_status tabi_aten_lift_fresh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::lift_fresh.default", self, out);
}

static inline tabi_status tabi_aten_lift_fresh_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::lift_fresh_copy.default", self, out);
}

static inline tabi_status tabi_aten_lift_fresh_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::lift_fresh_copy.out", self, out, NULL);
}

/* Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix. */
static inline tabi_status tabi_aten_linalg_cholesky(tabi_tensor self, int32_t upper, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(upper)};
  return tabi_ops_one(&op, "aten::linalg_cholesky.default", args, 2, out);
}

/* Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix. */
static inline tabi_status tabi_aten_linalg_cholesky_out(tabi_tensor self, int32_t upper, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(upper), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_cholesky.out", args, 3, NULL);
}

/* Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix. */
static inline tabi_status tabi_aten_linalg_cholesky_ex(tabi_tensor self, int32_t upper, int32_t check_errors,
    tabi_tensor *L, tabi_tensor *info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(upper), tabi_value_bool(check_errors)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_cholesky_ex.default", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], L);
    tabi_ops_put_tensor(results[1], info);
  }
  return status;
}

/* Computes the Cholesky decomposition of a complex Hermitian or real symmetric positive-definite matrix. */
static inline tabi_status tabi_aten_linalg_cholesky_ex_L(tabi_tensor self, int32_t upper,
    int32_t check_errors, tabi_tensor L, tabi_tensor info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(upper), tabi_value_bool(check_errors),
      tabi_value_tensor(L), tabi_value_tensor(info)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_cholesky_ex.L", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the condition number of a matrix with respect to a matrix norm. */
static inline tabi_status tabi_aten_linalg_cond(tabi_tensor self, tabi_value p, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), p};
  return tabi_ops_one(&op, "aten::linalg_cond.default", args, 2, out);
}

/* Computes the condition number of a matrix with respect to a matrix norm. */
static inline tabi_status tabi_aten_linalg_cond_out(tabi_tensor self, tabi_value p, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), p, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_cond.out", args, 3, NULL);
}

/* Computes the condition number of a matrix with respect to a matrix norm. */
static inline tabi_status tabi_aten_linalg_cond_p_str(tabi_tensor self, const char *p, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(p)};
  return tabi_ops_one(&op, "aten::linalg_cond.p_str", args, 2, out);
}

/* Computes the condition number of a matrix with respect to a matrix norm. */
static inline tabi_status tabi_aten_linalg_cond_p_str_out(tabi_tensor self, const char *p, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(p), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_cond.p_str_out", args, 3, NULL);
}

/* Computes the cross product of two 3-dimensional vectors. */
static inline tabi_status tabi_aten_linalg_cross(tabi_tensor self, tabi_tensor other, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::linalg_cross.default", args, 3, out);
}

/* Computes the cross product of two 3-dimensional vectors. */
static inline tabi_status tabi_aten_linalg_cross_out(tabi_tensor self, tabi_tensor other, int64_t dim,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), tabi_value_int(dim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_cross.out", args, 4, NULL);
}

/* Computes the determinant of a square matrix. */
static inline tabi_status tabi_aten_linalg_det(tabi_tensor A, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::linalg_det.default", A, out);
}

/* Computes the determinant of a square matrix. */
static inline tabi_status tabi_aten_linalg_det_out(tabi_tensor A, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::linalg_det.out", A, out, NULL);
}

/* Alias for diagonal() with defaults dim1= -2, dim2= -1. */
static inline tabi_status tabi_aten_linalg_diagonal(tabi_tensor A, int64_t offset, int64_t dim1, int64_t dim2,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_int(offset), tabi_value_int(dim1),
      tabi_value_int(dim2)};
  return tabi_ops_one(&op, "aten::linalg_diagonal.default", args, 4, out);
}

/* Computes the eigenvalue decomposition of a square matrix if it exists. */
static inline tabi_status tabi_aten_linalg_eig(tabi_tensor self, tabi_tensor *eigenvalues,
    tabi_tensor *eigenvectors) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_eig.default", args, 1, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], eigenvalues);
    tabi_ops_put_tensor(results[1], eigenvectors);
  }
  return status;
}

/* Computes the eigenvalue decomposition of a square matrix if it exists. */
static inline tabi_status tabi_aten_linalg_eig_out(tabi_tensor self, tabi_tensor eigenvalues,
    tabi_tensor eigenvectors) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(eigenvalues),
      tabi_value_tensor(eigenvectors)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_eig.out", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the eigenvalue decomposition of a complex Hermitian or real symmetric matrix. */
static inline tabi_status tabi_aten_linalg_eigh(tabi_tensor self, const char *UPLO, tabi_tensor *eigenvalues,
    tabi_tensor *eigenvectors) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(UPLO)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_eigh.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], eigenvalues);
    tabi_ops_put_tensor(results[1], eigenvectors);
  }
  return status;
}

/* Computes the eigenvalue decomposition of a complex Hermitian or real symmetric matrix. */
static inline tabi_status tabi_aten_linalg_eigh_eigvals(tabi_tensor self, const char *UPLO,
    tabi_tensor eigvals, tabi_tensor eigvecs) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(UPLO), tabi_value_tensor(eigvals),
      tabi_value_tensor(eigvecs)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_eigh.eigvals", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the eigenvalues of a square matrix. */
static inline tabi_status tabi_aten_linalg_eigvals(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::linalg_eigvals.default", self, out);
}

/* Computes the eigenvalues of a square matrix. */
static inline tabi_status tabi_aten_linalg_eigvals_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::linalg_eigvals.out", self, out, NULL);
}

/* Computes the eigenvalues of a complex Hermitian or real symmetric matrix. */
static inline tabi_status tabi_aten_linalg_eigvalsh(tabi_tensor self, const char *UPLO, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(UPLO)};
  return tabi_ops_one(&op, "aten::linalg_eigvalsh.default", args, 2, out);
}

/* Computes the eigenvalues of a complex Hermitian or real symmetric matrix. */
static inline tabi_status tabi_aten_linalg_eigvalsh_out(tabi_tensor self, const char *UPLO, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(UPLO), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_eigvalsh.out", args, 3, NULL);
}

/* Computes the first n columns of a product of Householder matrices. */
static inline tabi_status tabi_aten_linalg_householder_product(tabi_tensor input, tabi_tensor tau,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::linalg_householder_product.default", input, tau, out);
}

/* Computes the first n columns of a product of Householder matrices. */
static inline tabi_status tabi_aten_linalg_householder_product_out(tabi_tensor input, tabi_tensor tau,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::linalg_householder_product.out", input, tau, out, NULL);
}

/* Computes the inverse of a square matrix if it exists. */
static inline tabi_status tabi_aten_linalg_inv(tabi_tensor A, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::linalg_inv.default", A, out);
}

/* Computes the inverse of a square matrix if it exists. */
static inline tabi_status tabi_aten_linalg_inv_out(tabi_tensor A, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::linalg_inv.out", A, out, NULL);
}

/* Computes the inverse of a square matrix if it is invertible. */
static inline tabi_status tabi_aten_linalg_inv_ex(tabi_tensor A, int32_t check_errors, tabi_tensor *inverse,
    tabi_tensor *info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(check_errors)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_inv_ex.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], inverse);
    tabi_ops_put_tensor(results[1], info);
  }
  return status;
}

/* Computes the inverse of a square matrix if it is invertible. */
static inline tabi_status tabi_aten_linalg_inv_ex_inverse(tabi_tensor A, int32_t check_errors,
    tabi_tensor inverse, tabi_tensor info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(check_errors), tabi_value_tensor(inverse),
      tabi_value_tensor(info)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_inv_ex.inverse", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes a compact representation of the LDL factorization of a Hermitian or symmetric (possibly
   indefinite) matrix. */
static inline tabi_status tabi_aten_linalg_ldl_factor(tabi_tensor self, int32_t hermitian, tabi_tensor *LD,
    tabi_tensor *pivots) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(hermitian)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_ldl_factor.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], LD);
    tabi_ops_put_tensor(results[1], pivots);
  }
  return status;
}

/* Computes a compact representation of the LDL factorization of a Hermitian or symmetric (possibly
   indefinite) matrix. */
static inline tabi_status tabi_aten_linalg_ldl_factor_out(tabi_tensor self, int32_t hermitian, tabi_tensor LD,
    tabi_tensor pivots) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(hermitian), tabi_value_tensor(LD),
      tabi_value_tensor(pivots)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_ldl_factor.out", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* This is a version of ldl_factor() that does not perform error checks unless check_errors= True. */
static inline tabi_status tabi_aten_linalg_ldl_factor_ex(tabi_tensor self, int32_t hermitian,
    int32_t check_errors, tabi_tensor *LD, tabi_tensor *pivots, tabi_tensor *info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(hermitian),
      tabi_value_bool(check_errors)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_ldl_factor_ex.default", args, 3, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], LD);
    tabi_ops_put_tensor(results[1], pivots);
    tabi_ops_put_tensor(results[2], info);
  }
  return status;
}

/* This is a version of ldl_factor() that does not perform error checks unless check_errors= True. */
static inline tabi_status tabi_aten_linalg_ldl_factor_ex_out(tabi_tensor self, int32_t hermitian,
    int32_t check_errors, tabi_tensor LD, tabi_tensor pivots, tabi_tensor info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(hermitian),
      tabi_value_bool(check_errors), tabi_value_tensor(LD), tabi_value_tensor(pivots),
      tabi_value_tensor(info)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_ldl_factor_ex.out", args, 6, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Computes the solution of a system of linear equations using the LDL factorization. */
static inline tabi_status tabi_aten_linalg_ldl_solve(tabi_tensor LD, tabi_tensor pivots, tabi_tensor B,
    int32_t hermitian, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(LD), tabi_value_tensor(pivots), tabi_value_tensor(B),
      tabi_value_bool(hermitian)};
  return tabi_ops_one(&op, "aten::linalg_ldl_solve.default", args, 4, out);
}

/* Computes the solution of a system of linear equations using the LDL factorization. */
static inline tabi_status tabi_aten_linalg_ldl_solve_out(tabi_tensor LD, tabi_tensor pivots, tabi_tensor B,
    int32_t hermitian, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(LD), tabi_value_tensor(pivots), tabi_value_tensor(B),
      tabi_value_bool(hermitian), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_ldl_solve.out", args, 5, NULL);
}

/* Computes a solution to the least squares problem of a system of linear equations. */
static inline tabi_status tabi_aten_linalg_lstsq(tabi_tensor self, tabi_tensor b, const double *rcond,
    const char *driver, tabi_tensor *solution, tabi_tensor *residuals, tabi_tensor *rank,
    tabi_tensor *singular_values) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(b), tabi_ops_double_or_none(rcond),
      tabi_ops_or_none(tabi_ops_string(driver))};
  tabi_value results[4];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_lstsq.default", args, 4, results, 4);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], solution);
    tabi_ops_put_tensor(results[1], residuals);
    tabi_ops_put_tensor(results[2], rank);
    tabi_ops_put_tensor(results[3], singular_values);
  }
  return status;
}

/* Computes a solution to the least squares problem of a system of linear equations. */
static inline tabi_status tabi_aten_linalg_lstsq_out(tabi_tensor self, tabi_tensor b, const double *rcond,
    const char *driver, tabi_tensor solution, tabi_tensor residuals, tabi_tensor rank,
    tabi_tensor singular_values) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(b), tabi_ops_double_or_none(rcond),
      tabi_ops_or_none(tabi_ops_string(driver)), tabi_value_tensor(solution), tabi_value_tensor(residuals),
      tabi_value_tensor(rank), tabi_value_tensor(singular_values)};
  tabi_value results[4];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_lstsq.out", args, 8, results, 4);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
    tabi_ops_put_tensor(results[3], NULL);
  }
  return status;
}

/* Computes the LU decomposition with partial pivoting of a matrix. */
static inline tabi_status tabi_aten_linalg_lu(tabi_tensor A, int32_t pivot, tabi_tensor *P, tabi_tensor *L,
    tabi_tensor *U) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(pivot)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_lu.default", args, 2, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], P);
    tabi_ops_put_tensor(results[1], L);
    tabi_ops_put_tensor(results[2], U);
  }
  return status;
}

/* Computes the LU decomposition with partial pivoting of a matrix. */
static inline tabi_status tabi_aten_linalg_lu_out(tabi_tensor A, int32_t pivot, tabi_tensor P, tabi_tensor L,
    tabi_tensor U) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(pivot), tabi_value_tensor(P),
      tabi_value_tensor(L), tabi_value_tensor(U)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_lu.out", args, 5, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Computes a compact representation of the LU factorization with partial pivoting of a matrix. */
static inline tabi_status tabi_aten_linalg_lu_factor(tabi_tensor A, int32_t pivot, tabi_tensor *LU,
    tabi_tensor *pivots) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(pivot)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_lu_factor.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], LU);
    tabi_ops_put_tensor(results[1], pivots);
  }
  return status;
}

/* Computes a compact representation of the LU factorization with partial pivoting of a matrix. */
static inline tabi_status tabi_aten_linalg_lu_factor_out(tabi_tensor A, int32_t pivot, tabi_tensor LU,
    tabi_tensor pivots) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(pivot), tabi_value_tensor(LU),
      tabi_value_tensor(pivots)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_lu_factor.out", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* This is a version of lu_factor() that does not perform error checks unless check_errors= True. */
static inline tabi_status tabi_aten_linalg_lu_factor_ex(tabi_tensor A, int32_t pivot, int32_t check_errors,
    tabi_tensor *LU, tabi_tensor *pivots, tabi_tensor *info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(pivot), tabi_value_bool(check_errors)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_lu_factor_ex.default", args, 3, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], LU);
    tabi_ops_put_tensor(results[1], pivots);
    tabi_ops_put_tensor(results[2], info);
  }
  return status;
}

/* This is a version of lu_factor() that does not perform error checks unless check_errors= True. */
static inline tabi_status tabi_aten_linalg_lu_factor_ex_out(tabi_tensor A, int32_t pivot,
    int32_t check_errors, tabi_tensor LU, tabi_tensor pivots, tabi_tensor info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(pivot), tabi_value_bool(check_errors),
      tabi_value_tensor(LU), tabi_value_tensor(pivots), tabi_value_tensor(info)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_lu_factor_ex.out", args, 6, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Computes the solution of a square system of linear equations with a unique solution given an LU
   decomposition. */
static inline tabi_status tabi_aten_linalg_lu_solve(tabi_tensor LU, tabi_tensor pivots, tabi_tensor B,
    int32_t left, int32_t adjoint, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(LU), tabi_value_tensor(pivots), tabi_value_tensor(B),
      tabi_value_bool(left), tabi_value_bool(adjoint)};
  return tabi_ops_one(&op, "aten::linalg_lu_solve.default", args, 5, out);
}

/* Computes the solution of a square system of linear equations with a unique solution given an LU
   decomposition. */
static inline tabi_status tabi_aten_linalg_lu_solve_out(tabi_tensor LU, tabi_tensor pivots, tabi_tensor B,
    int32_t left, int32_t adjoint, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(LU), tabi_value_tensor(pivots), tabi_value_tensor(B),
      tabi_value_bool(left), tabi_value_bool(adjoint), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_lu_solve.out", args, 6, NULL);
}

/* Alias for matmul(). */
static inline tabi_status tabi_aten_linalg_matmul(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::linalg_matmul.default", self, other, out);
}

/* Alias for matmul(). */
static inline tabi_status tabi_aten_linalg_matmul_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::linalg_matmul.out", self, other, out, NULL);
}

/* Computes the matrix exponential of a square matrix. */
static inline tabi_status tabi_aten_linalg_matrix_exp(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::linalg_matrix_exp.default", self, out);
}

/* Computes the matrix exponential of a square matrix. */
static inline tabi_status tabi_aten_linalg_matrix_exp_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::linalg_matrix_exp.out", self, out, NULL);
}

/* Computes a matrix norm. */
static inline tabi_status tabi_aten_linalg_matrix_norm(tabi_tensor self, tabi_value ord, const int64_t *dim,
    int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), ord, tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::linalg_matrix_norm.default", args, 5, out);
}

/* Computes a matrix norm. */
static inline tabi_status tabi_aten_linalg_matrix_norm_out(tabi_tensor self, tabi_value ord,
    const int64_t *dim, int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), ord, tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_matrix_norm.out", args, 6, NULL);
}

/* Computes a matrix norm. */
static inline tabi_status tabi_aten_linalg_matrix_norm_str_ord(tabi_tensor self, const char *ord,
    const int64_t *dim, int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(ord),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::linalg_matrix_norm.str_ord", args, 5, out);
}

/* Computes a matrix norm. */
static inline tabi_status tabi_aten_linalg_matrix_norm_str_ord_out(tabi_tensor self, const char *ord,
    const int64_t *dim, int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(ord),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_matrix_norm.str_ord_out", args, 6, NULL);
}

/* Computes the n-th power of a square matrix for an integer n. */
static inline tabi_status tabi_aten_linalg_matrix_power(tabi_tensor self, int64_t n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::linalg_matrix_power.default", self, n, out);
}

/* Computes the n-th power of a square matrix for an integer n. */
static inline tabi_status tabi_aten_linalg_matrix_power_out(tabi_tensor self, int64_t n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_matrix_power.out", args, 3, NULL);
}

/* Computes the numerical rank of a matrix. */
static inline tabi_status tabi_aten_linalg_matrix_rank_atol_rtol_tensor(tabi_tensor input, tabi_tensor atol,
    tabi_tensor rtol, int32_t hermitian, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(atol),
      tabi_ops_tensor_or_none(rtol), tabi_value_bool(hermitian)};
  return tabi_ops_one(&op, "aten::linalg_matrix_rank.atol_rtol_tensor", args, 4, out);
}

/* Computes the numerical rank of a matrix. */
static inline tabi_status tabi_aten_linalg_matrix_rank_atol_rtol_tensor_out(tabi_tensor input,
    tabi_tensor atol, tabi_tensor rtol, int32_t hermitian, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(atol),
      tabi_ops_tensor_or_none(rtol), tabi_value_bool(hermitian), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_matrix_rank.atol_rtol_tensor_out", args, 5, NULL);
}

/* Computes the numerical rank of a matrix. */
static inline tabi_status tabi_aten_linalg_matrix_rank_tol_tensor(tabi_tensor input, tabi_tensor tol,
    int32_t hermitian, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(tol), tabi_value_bool(hermitian)};
  return tabi_ops_one(&op, "aten::linalg_matrix_rank.tol_tensor", args, 3, out);
}

/* Computes the numerical rank of a matrix. */
static inline tabi_status tabi_aten_linalg_matrix_rank_out_tol_tensor(tabi_tensor input, tabi_tensor tol,
    int32_t hermitian, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(tol), tabi_value_bool(hermitian),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_matrix_rank.out_tol_tensor", args, 4, NULL);
}

/* Computes the numerical rank of a matrix. */
static inline tabi_status tabi_aten_linalg_matrix_rank_atol_rtol_float(tabi_tensor self, const double *atol,
    const double *rtol, int32_t hermitian, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(atol),
      tabi_ops_double_or_none(rtol), tabi_value_bool(hermitian)};
  return tabi_ops_one(&op, "aten::linalg_matrix_rank.atol_rtol_float", args, 4, out);
}

/* Computes the numerical rank of a matrix. */
static inline tabi_status tabi_aten_linalg_matrix_rank_atol_rtol_float_out(tabi_tensor self,
    const double *atol, const double *rtol, int32_t hermitian, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(atol),
      tabi_ops_double_or_none(rtol), tabi_value_bool(hermitian), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_matrix_rank.atol_rtol_float_out", args, 5, NULL);
}

/* Computes the numerical rank of a matrix. */
static inline tabi_status tabi_aten_linalg_matrix_rank(tabi_tensor self, double tol, int32_t hermitian,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(tol), tabi_value_bool(hermitian)};
  return tabi_ops_one(&op, "aten::linalg_matrix_rank.default", args, 3, out);
}

/* Computes the numerical rank of a matrix. */
static inline tabi_status tabi_aten_linalg_matrix_rank_out(tabi_tensor self, double tol, int32_t hermitian,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(tol), tabi_value_bool(hermitian),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_matrix_rank.out", args, 4, NULL);
}

/* Efficiently multiplies two or more matrices by reordering the multiplications so that the fewest
   arithmetic operations are performed. */
static inline tabi_status tabi_aten_linalg_multi_dot(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  return tabi_ops_one(&op, "aten::linalg_multi_dot.default", args, 1, out);
}

/* Efficiently multiplies two or more matrices by reordering the multiplications so that the fewest
   arithmetic operations are performed. */
static inline tabi_status tabi_aten_linalg_multi_dot_out(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_multi_dot.out", args, 2, NULL);
}

/* Computes a vector or matrix norm. */
static inline tabi_status tabi_aten_linalg_norm(tabi_tensor self, tabi_value ord, const int64_t *dim,
    int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), ord,
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::linalg_norm.default", args, 5, out);
}

/* Computes a vector or matrix norm. */
static inline tabi_status tabi_aten_linalg_norm_out(tabi_tensor self, tabi_value ord, const int64_t *dim,
    int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), ord,
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_norm.out", args, 6, NULL);
}

/* Computes a vector or matrix norm. */
static inline tabi_status tabi_aten_linalg_norm_ord_str(tabi_tensor self, const char *ord, const int64_t *dim,
    int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(ord),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::linalg_norm.ord_str", args, 5, out);
}

/* Computes a vector or matrix norm. */
static inline tabi_status tabi_aten_linalg_norm_ord_str_out(tabi_tensor self, const char *ord,
    const int64_t *dim, int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_string(ord),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_norm.ord_str_out", args, 6, NULL);
}

/* Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. */
static inline tabi_status tabi_aten_linalg_pinv_atol_rtol_tensor(tabi_tensor self, tabi_tensor atol,
    tabi_tensor rtol, int32_t hermitian, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(atol),
      tabi_ops_tensor_or_none(rtol), tabi_value_bool(hermitian)};
  return tabi_ops_one(&op, "aten::linalg_pinv.atol_rtol_tensor", args, 4, out);
}

/* Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. */
static inline tabi_status tabi_aten_linalg_pinv_atol_rtol_tensor_out(tabi_tensor self, tabi_tensor atol,
    tabi_tensor rtol, int32_t hermitian, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_tensor_or_none(atol),
      tabi_ops_tensor_or_none(rtol), tabi_value_bool(hermitian), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_pinv.atol_rtol_tensor_out", args, 5, NULL);
}

/* Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. */
static inline tabi_status tabi_aten_linalg_pinv_atol_rtol_float(tabi_tensor self, const double *atol,
    const double *rtol, int32_t hermitian, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(atol),
      tabi_ops_double_or_none(rtol), tabi_value_bool(hermitian)};
  return tabi_ops_one(&op, "aten::linalg_pinv.atol_rtol_float", args, 4, out);
}

/* Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. */
static inline tabi_status tabi_aten_linalg_pinv_atol_rtol_float_out(tabi_tensor self, const double *atol,
    const double *rtol, int32_t hermitian, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(atol),
      tabi_ops_double_or_none(rtol), tabi_value_bool(hermitian), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_pinv.atol_rtol_float_out", args, 5, NULL);
}

/* Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. */
static inline tabi_status tabi_aten_linalg_pinv_rcond_tensor(tabi_tensor self, tabi_tensor rcond,
    int32_t hermitian, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(rcond), tabi_value_bool(hermitian)};
  return tabi_ops_one(&op, "aten::linalg_pinv.rcond_tensor", args, 3, out);
}

/* Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. */
static inline tabi_status tabi_aten_linalg_pinv_out_rcond_tensor(tabi_tensor self, tabi_tensor rcond,
    int32_t hermitian, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(rcond), tabi_value_bool(hermitian),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_pinv.out_rcond_tensor", args, 4, NULL);
}

/* Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. */
static inline tabi_status tabi_aten_linalg_pinv(tabi_tensor self, double rcond, int32_t hermitian,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(rcond), tabi_value_bool(hermitian)};
  return tabi_ops_one(&op, "aten::linalg_pinv.default", args, 3, out);
}

/* Computes the pseudoinverse (Moore-Penrose inverse) of a matrix. */
static inline tabi_status tabi_aten_linalg_pinv_out(tabi_tensor self, double rcond, int32_t hermitian,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(rcond), tabi_value_bool(hermitian),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_pinv.out", args, 4, NULL);
}

/* Computes the QR decomposition of a matrix. */
static inline tabi_status tabi_aten_linalg_qr(tabi_tensor A, const char *mode, tabi_tensor *Q,
    tabi_tensor *R) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_ops_string(mode)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_qr.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], Q);
    tabi_ops_put_tensor(results[1], R);
  }
  return status;
}

/* Computes the QR decomposition of a matrix. */
static inline tabi_status tabi_aten_linalg_qr_out(tabi_tensor A, const char *mode, tabi_tensor Q,
    tabi_tensor R) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_ops_string(mode), tabi_value_tensor(Q),
      tabi_value_tensor(R)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_qr.out", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the sign and natural logarithm of the absolute value of the determinant of a square matrix. */
static inline tabi_status tabi_aten_linalg_slogdet(tabi_tensor A, tabi_tensor *sign, tabi_tensor *logabsdet) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_slogdet.default", args, 1, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], sign);
    tabi_ops_put_tensor(results[1], logabsdet);
  }
  return status;
}

/* Computes the sign and natural logarithm of the absolute value of the determinant of a square matrix. */
static inline tabi_status tabi_aten_linalg_slogdet_out(tabi_tensor A, tabi_tensor sign,
    tabi_tensor logabsdet) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_tensor(sign), tabi_value_tensor(logabsdet)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_slogdet.out", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the solution of a square system of linear equations with a unique solution. */
static inline tabi_status tabi_aten_linalg_solve(tabi_tensor A, tabi_tensor B, int32_t left,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_tensor(B), tabi_value_bool(left)};
  return tabi_ops_one(&op, "aten::linalg_solve.default", args, 3, out);
}

/* Computes the solution of a square system of linear equations with a unique solution. */
static inline tabi_status tabi_aten_linalg_solve_out(tabi_tensor A, tabi_tensor B, int32_t left,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_tensor(B), tabi_value_bool(left),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_solve.out", args, 4, NULL);
}

/* A version of solve() that does not perform error checks unless check_errors= True. */
static inline tabi_status tabi_aten_linalg_solve_ex(tabi_tensor A, tabi_tensor B, int32_t left,
    int32_t check_errors, tabi_tensor *result, tabi_tensor *info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_tensor(B), tabi_value_bool(left),
      tabi_value_bool(check_errors)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_solve_ex.default", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], result);
    tabi_ops_put_tensor(results[1], info);
  }
  return status;
}

/* A version of solve() that does not perform error checks unless check_errors= True. */
static inline tabi_status tabi_aten_linalg_solve_ex_out(tabi_tensor A, tabi_tensor B, int32_t left,
    int32_t check_errors, tabi_tensor result, tabi_tensor info) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_tensor(B), tabi_value_bool(left),
      tabi_value_bool(check_errors), tabi_value_tensor(result), tabi_value_tensor(info)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_solve_ex.out", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the solution of a triangular system of linear equations with a unique solution. */
static inline tabi_status tabi_aten_linalg_solve_triangular(tabi_tensor self, tabi_tensor B, int32_t upper,
    int32_t left, int32_t unitriangular, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(B), tabi_value_bool(upper),
      tabi_value_bool(left), tabi_value_bool(unitriangular)};
  return tabi_ops_one(&op, "aten::linalg_solve_triangular.default", args, 5, out);
}

/* Computes the solution of a triangular system of linear equations with a unique solution. */
static inline tabi_status tabi_aten_linalg_solve_triangular_out(tabi_tensor self, tabi_tensor B,
    int32_t upper, int32_t left, int32_t unitriangular, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(B), tabi_value_bool(upper),
      tabi_value_bool(left), tabi_value_bool(unitriangular), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_solve_triangular.out", args, 6, NULL);
}

/* Computes the singular value decomposition (SVD) of a matrix. */
static inline tabi_status tabi_aten_linalg_svd(tabi_tensor A, int32_t full_matrices, const char *driver,
    tabi_tensor *U, tabi_tensor *S, tabi_tensor *Vh) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(full_matrices),
      tabi_ops_or_none(tabi_ops_string(driver))};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_svd.default", args, 3, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], U);
    tabi_ops_put_tensor(results[1], S);
    tabi_ops_put_tensor(results[2], Vh);
  }
  return status;
}

/* Computes the singular value decomposition (SVD) of a matrix. */
static inline tabi_status tabi_aten_linalg_svd_U(tabi_tensor A, int32_t full_matrices, const char *driver,
    tabi_tensor U, tabi_tensor S, tabi_tensor Vh) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_value_bool(full_matrices),
      tabi_ops_or_none(tabi_ops_string(driver)), tabi_value_tensor(U), tabi_value_tensor(S),
      tabi_value_tensor(Vh)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::linalg_svd.U", args, 6, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Computes the singular values of a matrix. */
static inline tabi_status tabi_aten_linalg_svdvals(tabi_tensor A, const char *driver, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_ops_or_none(tabi_ops_string(driver))};
  return tabi_ops_one(&op, "aten::linalg_svdvals.default", args, 2, out);
}

/* Computes the singular values of a matrix. */
static inline tabi_status tabi_aten_linalg_svdvals_out(tabi_tensor A, const char *driver, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(A), tabi_ops_or_none(tabi_ops_string(driver)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_svdvals.out", args, 3, NULL);
}

/* Computes the multiplicative inverse of tensordot(). */
static inline tabi_status tabi_aten_linalg_tensorinv(tabi_tensor self, int64_t ind, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::linalg_tensorinv.default", self, ind, out);
}

/* Computes the multiplicative inverse of tensordot(). */
static inline tabi_status tabi_aten_linalg_tensorinv_out(tabi_tensor self, int64_t ind, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(ind), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_tensorinv.out", args, 3, NULL);
}

/* Computes the solution X to the system tensordot(A, X) = B. */
static inline tabi_status tabi_aten_linalg_tensorsolve(tabi_tensor self, tabi_tensor other,
    const int64_t *dims, int64_t dims_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dims, dims_n)};
  return tabi_ops_one(&op, "aten::linalg_tensorsolve.default", args, 3, out);
}

/* Computes the solution X to the system tensordot(A, X) = B. */
static inline tabi_status tabi_aten_linalg_tensorsolve_out(tabi_tensor self, tabi_tensor other,
    const int64_t *dims, int64_t dims_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dims, dims_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_tensorsolve.out", args, 4, NULL);
}

/* Generates a Vandermonde matrix. */
static inline tabi_status tabi_aten_linalg_vander(tabi_tensor x, const int64_t *N, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), tabi_ops_int_or_none(N)};
  return tabi_ops_one(&op, "aten::linalg_vander.default", args, 2, out);
}

/* Computes the dot product of two batches of vectors along a dimension. */
static inline tabi_status tabi_aten_linalg_vecdot(tabi_tensor x, tabi_tensor y, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), tabi_value_tensor(y), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::linalg_vecdot.default", args, 3, out);
}

/* Computes the dot product of two batches of vectors along a dimension. */
static inline tabi_status tabi_aten_linalg_vecdot_out(tabi_tensor x, tabi_tensor y, int64_t dim,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), tabi_value_tensor(y), tabi_value_int(dim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_vecdot.out", args, 4, NULL);
}

/* Computes a vector norm. */
static inline tabi_status tabi_aten_linalg_vector_norm(tabi_tensor self, tabi_value ord, const int64_t *dim,
    int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), ord,
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::linalg_vector_norm.default", args, 5, out);
}

/* Computes a vector norm. */
static inline tabi_status tabi_aten_linalg_vector_norm_out(tabi_tensor self, tabi_value ord,
    const int64_t *dim, int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), ord,
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linalg_vector_norm.out", args, 6, NULL);
}

/* Applies a linear transformation to the incoming data: y = xA^T + b. */
static inline tabi_status tabi_aten_linear(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias)};
  return tabi_ops_one(&op, "aten::linear.default", args, 3, out);
}

/* Applies a linear transformation to the incoming data: y = xA^T + b. */
static inline tabi_status tabi_aten_linear_out(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linear.out", args, 4, NULL);
}

/* Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end,
   inclusive. */
static inline tabi_status tabi_aten_linspace_Tensor_Tensor(tabi_tensor start, tabi_tensor end, int64_t steps,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(start), tabi_value_tensor(end), tabi_value_int(steps),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::linspace.Tensor_Tensor", args, 7, out);
}

/* Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end,
   inclusive. */
static inline tabi_status tabi_aten_linspace_Tensor_Tensor_out(tabi_tensor start, tabi_tensor end,
    int64_t steps, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(start), tabi_value_tensor(end), tabi_value_int(steps),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linspace.Tensor_Tensor_out", args, 4, NULL);
}

/* Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end,
   inclusive. */
static inline tabi_status tabi_aten_linspace_Scalar_Tensor(tabi_value start, tabi_tensor end, int64_t steps,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {start, tabi_value_tensor(end), tabi_value_int(steps),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::linspace.Scalar_Tensor", args, 7, out);
}

/* Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end,
   inclusive. */
static inline tabi_status tabi_aten_linspace_Scalar_Tensor_out(tabi_value start, tabi_tensor end,
    int64_t steps, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {start, tabi_value_tensor(end), tabi_value_int(steps), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linspace.Scalar_Tensor_out", args, 4, NULL);
}

/* Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end,
   inclusive. */
static inline tabi_status tabi_aten_linspace_Tensor_Scalar(tabi_tensor start, tabi_value end, int64_t steps,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(start), end, tabi_value_int(steps),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::linspace.Tensor_Scalar", args, 7, out);
}

/* Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end,
   inclusive. */
static inline tabi_status tabi_aten_linspace_Tensor_Scalar_out(tabi_tensor start, tabi_value end,
    int64_t steps, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(start), end, tabi_value_int(steps), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linspace.Tensor_Scalar_out", args, 4, NULL);
}

/* Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end,
   inclusive. */
static inline tabi_status tabi_aten_linspace(tabi_value start, tabi_value end, int64_t steps,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, tabi_value_int(steps), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::linspace.default", args, 7, out);
}

/* Creates a one-dimensional tensor of size steps whose values are evenly spaced from start to end,
   inclusive. */
static inline tabi_status tabi_aten_linspace_out(tabi_value start, tabi_value end, int64_t steps,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, tabi_value_int(steps), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::linspace.out", args, 4, NULL);
}

/* Returns a new tensor with the natural logarithm of the elements of input. y_i = log_e (x_i). */
static inline tabi_status tabi_aten_log(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::log.default", self, out);
}

/* Returns a new tensor with the natural logarithm of the elements of input. y_i = log_e (x_i). */
static inline tabi_status tabi_aten_log_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::log.out", self, out, NULL);
}

/* Returns a new tensor with the logarithm to the base 10 of the elements of input. y_i = log_10 (x_i). */
static inline tabi_status tabi_aten_log10(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::log10.default", self, out);
}

/* Returns a new tensor with the logarithm to the base 10 of the elements of input. y_i = log_10 (x_i). */
static inline tabi_status tabi_aten_log10_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::log10.out", self, out, NULL);
}

/* In-place version of log10(). */
static inline tabi_status tabi_aten_log10_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::log10_.default", self, NULL);
}

/* Returns a new tensor with the natural logarithm of (1 + input). y_i = log_e (x_i + 1). */
static inline tabi_status tabi_aten_log1p(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::log1p.default", self, out);
}

/* Returns a new tensor with the natural logarithm of (1 + input). y_i = log_e (x_i + 1). */
static inline tabi_status tabi_aten_log1p_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::log1p.out", self, out, NULL);
}

/* In-place version of log1p(). */
static inline tabi_status tabi_aten_log1p_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::log1p_.default", self, NULL);
}

/* Returns a new tensor with the logarithm to the base 2 of the elements of input. y_i = log_2 (x_i). */
static inline tabi_status tabi_aten_log2(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::log2.default", self, out);
}

/* Returns a new tensor with the logarithm to the base 2 of the elements of input. y_i = log_2 (x_i). */
static inline tabi_status tabi_aten_log2_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::log2.out", self, out, NULL);
}

/* In-place version of log2(). */
static inline tabi_status tabi_aten_log2_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::log2_.default", self, NULL);
}

/* In-place version of log(). */
static inline tabi_status tabi_aten_log_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::log_.default", self, NULL);
}

/* Returns numbers drawn from the log-normal distribution, in the shape of self. */
static inline tabi_status tabi_aten_log_normal(tabi_tensor self, double mean, double std,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(mean), tabi_value_double(std),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::log_normal.default", args, 4, out);
}

/* Returns numbers drawn from the log-normal distribution, in the shape of self. */
static inline tabi_status tabi_aten_log_normal_out(tabi_tensor self, double mean, double std,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(mean), tabi_value_double(std),
      tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::log_normal.out", args, 5, NULL);
}

/* Fills self tensor with numbers samples from the log-normal distribution parameterized by the given mean
   mu and standard deviation sigma. f(x) = (1 / (x sigma sqrt(2 pi))) e^(-((ln x - mu)^2) / (2 sigma ^2)). */
static inline tabi_status tabi_aten_log_normal_(tabi_tensor self, double mean, double std,
    tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(mean), tabi_value_double(std),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::log_normal_.default", args, 4, NULL);
}

/* Applies log(1 / (1 + exp(-x))), element-wise. */
static inline tabi_status tabi_aten_log_sigmoid(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::log_sigmoid.default", self, out);
}

/* Applies log(1 / (1 + exp(-x))), element-wise. */
static inline tabi_status tabi_aten_log_sigmoid_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::log_sigmoid.out", self, out, NULL);
}

static inline tabi_status tabi_aten_log_sigmoid_forward(tabi_tensor self, tabi_tensor *output,
    tabi_tensor *buffer) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::log_sigmoid_forward.default", args, 1, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], output);
    tabi_ops_put_tensor(results[1], buffer);
  }
  return status;
}

static inline tabi_status tabi_aten_log_sigmoid_forward_output(tabi_tensor self, tabi_tensor output,
    tabi_tensor buffer) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(output), tabi_value_tensor(buffer)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::log_sigmoid_forward.output", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes log(softmax(x)) along dim, in one go and without overflow. */
static inline tabi_status tabi_aten_log_softmax_int(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::log_softmax.int", args, 3, out);
}

/* Computes log(softmax(x)) along dim, in one go and without overflow. */
static inline tabi_status tabi_aten_log_softmax_int_out(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::log_softmax.int_out", args, 4, NULL);
}

/* Logarithm of the sum of exponentiations of the inputs. */
static inline tabi_status tabi_aten_logaddexp(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::logaddexp.default", self, other, out);
}

/* Logarithm of the sum of exponentiations of the inputs. */
static inline tabi_status tabi_aten_logaddexp_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::logaddexp.out", self, other, out, NULL);
}

/* Logarithm of the sum of exponentiations of the inputs in base-2. */
static inline tabi_status tabi_aten_logaddexp2(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::logaddexp2.default", self, other, out);
}

/* Logarithm of the sum of exponentiations of the inputs in base-2. */
static inline tabi_status tabi_aten_logaddexp2_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::logaddexp2.out", self, other, out, NULL);
}

/* Returns the logarithm of the cumulative summation of the exponentiation of elements of input in the
   dimension dim. */
static inline tabi_status tabi_aten_logcumsumexp(tabi_tensor self, int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::logcumsumexp.default", self, dim, out);
}

/* Returns the logarithm of the cumulative summation of the exponentiation of elements of input in the
   dimension dim. */
static inline tabi_status tabi_aten_logcumsumexp_out(tabi_tensor self, int64_t dim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::logcumsumexp.out", args, 3, NULL);
}

/* Calculates log determinant of a square matrix or batches of square matrices. */
static inline tabi_status tabi_aten_logdet(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::logdet.default", self, out);
}

/* Computes the element-wise logical AND of the given input tensors. */
static inline tabi_status tabi_aten_logical_and(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::logical_and.default", self, other, out);
}

/* Computes the element-wise logical AND of the given input tensors. */
static inline tabi_status tabi_aten_logical_and_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::logical_and.out", self, other, out, NULL);
}

/* In-place version of logical_and(). */
static inline tabi_status tabi_aten_logical_and_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::logical_and_.default", self, other, NULL);
}

/* Computes the element-wise logical NOT of the given input tensor. */
static inline tabi_status tabi_aten_logical_not(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::logical_not.default", self, out);
}

/* Computes the element-wise logical NOT of the given input tensor. */
static inline tabi_status tabi_aten_logical_not_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::logical_not.out", self, out, NULL);
}

/* In-place version of logical_not(). */
static inline tabi_status tabi_aten_logical_not_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::logical_not_.default", self, NULL);
}

/* Computes the element-wise logical OR of the given input tensors. */
static inline tabi_status tabi_aten_logical_or(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::logical_or.default", self, other, out);
}

/* Computes the element-wise logical OR of the given input tensors. */
static inline tabi_status tabi_aten_logical_or_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::logical_or.out", self, other, out, NULL);
}

/* In-place version of logical_or(). */
static inline tabi_status tabi_aten_logical_or_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::logical_or_.default", self, other, NULL);
}

/* Computes the element-wise logical XOR of the given input tensors. */
static inline tabi_status tabi_aten_logical_xor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::logical_xor.default", self, other, out);
}

/* Computes the element-wise logical XOR of the given input tensors. */
static inline tabi_status tabi_aten_logical_xor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::logical_xor.out", self, other, out, NULL);
}

/* In-place version of logical_xor(). */
static inline tabi_status tabi_aten_logical_xor_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::logical_xor_.default", self, other, NULL);
}

/* Alias for special.logit(). */
static inline tabi_status tabi_aten_logit(tabi_tensor self, const double *eps, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(eps)};
  return tabi_ops_one(&op, "aten::logit.default", args, 2, out);
}

/* Alias for special.logit(). */
static inline tabi_status tabi_aten_logit_out(tabi_tensor self, const double *eps, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(eps), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::logit.out", args, 3, NULL);
}

/* In-place version of logit(). */
static inline tabi_status tabi_aten_logit_(tabi_tensor self, const double *eps) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(eps)};
  return tabi_ops_one(&op, "aten::logit_.default", args, 2, NULL);
}

/* From PyTorch 1.11 logspace requires the steps argument. */
static inline tabi_status tabi_aten_logspace_Tensor_Tensor(tabi_tensor start, tabi_tensor end, int64_t steps,
    double base, tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(start), tabi_value_tensor(end), tabi_value_int(steps),
      tabi_value_double(base), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::logspace.Tensor_Tensor", args, 8, out);
}

/* From PyTorch 1.11 logspace requires the steps argument. */
static inline tabi_status tabi_aten_logspace_Tensor_Tensor_out(tabi_tensor start, tabi_tensor end,
    int64_t steps, double base, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(start), tabi_value_tensor(end), tabi_value_int(steps),
      tabi_value_double(base), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::logspace.Tensor_Tensor_out", args, 5, NULL);
}

/* From PyTorch 1.11 logspace requires the steps argument. */
static inline tabi_status tabi_aten_logspace_Scalar_Tensor(tabi_value start, tabi_tensor end, int64_t steps,
    double base, tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {start, tabi_value_tensor(end), tabi_value_int(steps), tabi_value_double(base),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::logspace.Scalar_Tensor", args, 8, out);
}

/* From PyTorch 1.11 logspace requires the steps argument. */
static inline tabi_status tabi_aten_logspace_Scalar_Tensor_out(tabi_value start, tabi_tensor end,
    int64_t steps, double base, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {start, tabi_value_tensor(end), tabi_value_int(steps), tabi_value_double(base),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::logspace.Scalar_Tensor_out", args, 5, NULL);
}

/* From PyTorch 1.11 logspace requires the steps argument. */
static inline tabi_status tabi_aten_logspace_Tensor_Scalar(tabi_tensor start, tabi_value end, int64_t steps,
    double base, tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(start), end, tabi_value_int(steps), tabi_value_double(base),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::logspace.Tensor_Scalar", args, 8, out);
}

/* From PyTorch 1.11 logspace requires the steps argument. */
static inline tabi_status tabi_aten_logspace_Tensor_Scalar_out(tabi_tensor start, tabi_value end,
    int64_t steps, double base, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(start), end, tabi_value_int(steps), tabi_value_double(base),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::logspace.Tensor_Scalar_out", args, 5, NULL);
}

/* From PyTorch 1.11 logspace requires the steps argument. */
static inline tabi_status tabi_aten_logspace(tabi_value start, tabi_value end, int64_t steps, double base,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, tabi_value_int(steps), tabi_value_double(base),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::logspace.default", args, 8, out);
}

/* From PyTorch 1.11 logspace requires the steps argument. */
static inline tabi_status tabi_aten_logspace_out(tabi_value start, tabi_value end, int64_t steps, double base,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, tabi_value_int(steps), tabi_value_double(base),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::logspace.out", args, 5, NULL);
}

/* Returns the log of summed exponentials of each row of the input tensor in the given dimension dim. */
static inline tabi_status tabi_aten_logsumexp(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::logsumexp.default", args, 3, out);
}

/* Returns the log of summed exponentials of each row of the input tensor in the given dimension dim. */
static inline tabi_status tabi_aten_logsumexp_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::logsumexp.out", args, 4, NULL);
}

/* Applies a long short-term memory of several layers to a sequence; params are the weights and biases in
   PyTorch's order, hx is the hidden and the cell state. */
static inline tabi_status tabi_aten_lstm_data(tabi_tensor data, tabi_tensor batch_sizes,
    const tabi_tensor *hx, int64_t hx_n, const tabi_tensor *params, int64_t params_n, int32_t has_biases,
    int64_t num_layers, double dropout, int32_t train, int32_t bidirectional, tabi_tensor *out0,
    tabi_tensor *out1, tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(data), tabi_value_tensor(batch_sizes),
      tabi_value_list(TABI_TAG_TENSOR_LIST, hx, hx_n),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::lstm.data", args, 9, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

/* Applies a long short-term memory of several layers to a sequence; params are the weights and biases in
   PyTorch's order, hx is the hidden and the cell state. */
static inline tabi_status tabi_aten_lstm_input(tabi_tensor input, const tabi_tensor *hx, int64_t hx_n,
    const tabi_tensor *params, int64_t params_n, int32_t has_biases, int64_t num_layers, double dropout,
    int32_t train, int32_t bidirectional, int32_t batch_first, tabi_tensor *out0, tabi_tensor *out1,
    tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_list(TABI_TAG_TENSOR_LIST, hx, hx_n),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional), tabi_value_bool(batch_first)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::lstm.input", args, 9, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

/* Applies a long short-term memory to one step; hx is the hidden and the cell state. */
static inline tabi_status tabi_aten_lstm_cell(tabi_tensor input, const tabi_tensor *hx, int64_t hx_n,
    tabi_tensor w_ih, tabi_tensor w_hh, tabi_tensor b_ih, tabi_tensor b_hh, tabi_tensor *out0,
    tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_list(TABI_TAG_TENSOR_LIST, hx, hx_n),
      tabi_value_tensor(w_ih), tabi_value_tensor(w_hh), tabi_ops_tensor_or_none(b_ih),
      tabi_ops_tensor_or_none(b_hh)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::lstm_cell.default", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Computes input < other element-wise. */
static inline tabi_status tabi_aten_lt_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::lt.Tensor", self, other, out);
}

/* Computes input < other element-wise. */
static inline tabi_status tabi_aten_lt_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::lt.Tensor_out", self, other, out, NULL);
}

/* Computes input < other element-wise. */
static inline tabi_status tabi_aten_lt_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::lt.Scalar", args, 2, out);
}

/* Computes input < other element-wise. */
static inline tabi_status tabi_aten_lt_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::lt.Scalar_out", args, 3, NULL);
}

/* In-place version of lt(). */
static inline tabi_status tabi_aten_lt__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::lt_.Tensor", self, other, NULL);
}

/* In-place version of lt(). */
static inline tabi_status tabi_aten_lt__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::lt_.Scalar", args, 2, NULL);
}

/* Returns the LU solve of the linear system Ax = b using the partially pivoted LU factorization of A from
   linalg.lu_factor(). */
static inline tabi_status tabi_aten_lu_solve(tabi_tensor self, tabi_tensor LU_data, tabi_tensor LU_pivots,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::lu_solve.default", self, LU_data, LU_pivots, out);
}

/* Returns the LU solve of the linear system Ax = b using the partially pivoted LU factorization of A from
   linalg.lu_factor(). */
static inline tabi_status tabi_aten_lu_solve_out(tabi_tensor self, tabi_tensor LU_data, tabi_tensor LU_pivots,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(LU_data),
      tabi_value_tensor(LU_pivots), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::lu_solve.out", args, 4, NULL);
}

/* Unpacks the LU decomposition returned by linalg.lu_factor() into the P, L, U matrices. */
static inline tabi_status tabi_aten_lu_unpack(tabi_tensor LU_data, tabi_tensor LU_pivots, int32_t unpack_data,
    int32_t unpack_pivots, tabi_tensor *P, tabi_tensor *L, tabi_tensor *U) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(LU_data), tabi_value_tensor(LU_pivots),
      tabi_value_bool(unpack_data), tabi_value_bool(unpack_pivots)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::lu_unpack.default", args, 4, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], P);
    tabi_ops_put_tensor(results[1], L);
    tabi_ops_put_tensor(results[2], U);
  }
  return status;
}

/* Unpacks the LU decomposition returned by linalg.lu_factor() into the P, L, U matrices. */
static inline tabi_status tabi_aten_lu_unpack_out(tabi_tensor LU_data, tabi_tensor LU_pivots,
    int32_t unpack_data, int32_t unpack_pivots, tabi_tensor P, tabi_tensor L, tabi_tensor U) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(LU_data), tabi_value_tensor(LU_pivots),
      tabi_value_bool(unpack_data), tabi_value_bool(unpack_pivots), tabi_value_tensor(P),
      tabi_value_tensor(L), tabi_value_tensor(U)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::lu_unpack.out", args, 7, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Accessing this property is equivalent to calling adjoint(). */
static inline tabi_status tabi_aten_mH(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::mH.default", self, out);
}

/* Returns a view of this tensor with the last two dimensions transposed. */
static inline tabi_status tabi_aten_mT(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::mT.default", self, out);
}

/* Compute the margin ranking loss. */
static inline tabi_status tabi_aten_margin_ranking_loss(tabi_tensor input1, tabi_tensor input2,
    tabi_tensor target, double margin, int64_t reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input1), tabi_value_tensor(input2), tabi_value_tensor(target),
      tabi_value_double(margin), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::margin_ranking_loss.default", args, 5, out);
}

/* Out-of-place version of masked_fill_(). */
static inline tabi_status tabi_aten_masked_fill_Tensor(tabi_tensor self, tabi_tensor mask, tabi_tensor value,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::masked_fill.Tensor", self, mask, value, out);
}

/* Out-of-place version of masked_fill_(). */
static inline tabi_status tabi_aten_masked_fill_Tensor_out(tabi_tensor self, tabi_tensor mask,
    tabi_tensor value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mask), tabi_value_tensor(value),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::masked_fill.Tensor_out", args, 4, NULL);
}

/* Out-of-place version of masked_fill_(). */
static inline tabi_status tabi_aten_masked_fill_Scalar(tabi_tensor self, tabi_tensor mask, tabi_value value,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mask), value};
  return tabi_ops_one(&op, "aten::masked_fill.Scalar", args, 3, out);
}

/* Out-of-place version of masked_fill_(). */
static inline tabi_status tabi_aten_masked_fill_Scalar_out(tabi_tensor self, tabi_tensor mask,
    tabi_value value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mask), value, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::masked_fill.Scalar_out", args, 4, NULL);
}

/* Fills elements of self tensor with value where mask is True. */
static inline tabi_status tabi_aten_masked_fill__Tensor(tabi_tensor self, tabi_tensor mask,
    tabi_tensor value) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::masked_fill_.Tensor", self, mask, value, NULL);
}

/* Fills elements of self tensor with value where mask is True. */
static inline tabi_status tabi_aten_masked_fill__Scalar(tabi_tensor self, tabi_tensor mask,
    tabi_value value) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mask), value};
  return tabi_ops_one(&op, "aten::masked_fill_.Scalar", args, 3, NULL);
}

/* Out-of-place version of masked_scatter_(). */
static inline tabi_status tabi_aten_masked_scatter(tabi_tensor self, tabi_tensor mask, tabi_tensor source,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::masked_scatter.default", self, mask, source, out);
}

/* Out-of-place version of masked_scatter_(). */
static inline tabi_status tabi_aten_masked_scatter_out(tabi_tensor self, tabi_tensor mask, tabi_tensor source,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mask), tabi_value_tensor(source),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::masked_scatter.out", args, 4, NULL);
}

/* Copies elements from source into self tensor at positions where the mask is True. */
static inline tabi_status tabi_aten_masked_scatter_(tabi_tensor self, tabi_tensor mask, tabi_tensor source) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::masked_scatter_.default", self, mask, source, NULL);
}

/* Returns a new 1-D tensor which indexes the input tensor according to the boolean mask mask which is a
   BoolTensor. */
static inline tabi_status tabi_aten_masked_select(tabi_tensor self, tabi_tensor mask, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::masked_select.default", self, mask, out);
}

/* Returns a new 1-D tensor which indexes the input tensor according to the boolean mask mask which is a
   BoolTensor. */
static inline tabi_status tabi_aten_masked_select_out(tabi_tensor self, tabi_tensor mask, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::masked_select.out", self, mask, out, NULL);
}

/* Matrix product of two tensors. */
static inline tabi_status tabi_aten_matmul(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::matmul.default", self, other, out);
}

/* Matrix product of two tensors. */
static inline tabi_status tabi_aten_matmul_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::matmul.out", self, other, out, NULL);
}

/* Returns a matrix conjugated and transposed. */
static inline tabi_status tabi_aten_matrix_H(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::matrix_H.default", self, out);
}

/* Alias for linalg.matrix_exp(). */
static inline tabi_status tabi_aten_matrix_exp(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::matrix_exp.default", self, out);
}

/* Alias for linalg.matrix_power(). */
static inline tabi_status tabi_aten_matrix_power(tabi_tensor self, int64_t n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::matrix_power.default", self, n, out);
}

/* Alias for linalg.matrix_power(). */
static inline tabi_status tabi_aten_matrix_power_out(tabi_tensor self, int64_t n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::matrix_power.out", args, 3, NULL);
}

/* Returns the maximum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_max(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::max.default", self, out);
}

/* Returns the maximum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_max_unary_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::max.unary_out", self, out, NULL);
}

/* Returns the maximum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_max_other(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::max.other", self, other, out);
}

/* Returns the maximum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_max_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::max.out", self, other, out, NULL);
}

/* Returns the maximum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_max_dim(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor *values, tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::max.dim", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Returns the maximum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_max_dim_max(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor max, tabi_tensor max_values) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(max), tabi_value_tensor(max_values)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::max.dim_max", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Applies a 1D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_max_pool1d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "aten::max_pool1d.default", args, 6, out);
}

/* Applies a 1D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_max_pool1d_with_indices(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::max_pool1d_with_indices.default", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 2D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_max_pool2d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "aten::max_pool2d.default", args, 6, out);
}

/* Applies a 2D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_max_pool2d_with_indices(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::max_pool2d_with_indices.default", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 2D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_max_pool2d_with_indices_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor out, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode),
      tabi_value_tensor(out), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::max_pool2d_with_indices.out", args, 8, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Applies a 3D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_max_pool3d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "aten::max_pool3d.default", args, 6, out);
}

/* Applies a 3D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_max_pool3d_with_indices(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::max_pool3d_with_indices.default", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 3D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_aten_max_pool3d_with_indices_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor out, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode),
      tabi_value_tensor(out), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::max_pool3d_with_indices.out", args, 8, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Compute a partial inverse of MaxPool2d. */
static inline tabi_status tabi_aten_max_unpool2d(tabi_tensor self, tabi_tensor indices,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(indices),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n)};
  return tabi_ops_one(&op, "aten::max_unpool2d.default", args, 3, out);
}

/* Compute a partial inverse of MaxPool2d. */
static inline tabi_status tabi_aten_max_unpool2d_out(tabi_tensor self, tabi_tensor indices,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(indices),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::max_unpool2d.out", args, 4, NULL);
}

/* Compute a partial inverse of MaxPool3d. */
static inline tabi_status tabi_aten_max_unpool3d(tabi_tensor self, tabi_tensor indices,
    const int64_t *output_size, int64_t output_size_n, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(indices),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n)};
  return tabi_ops_one(&op, "aten::max_unpool3d.default", args, 5, out);
}

/* Compute a partial inverse of MaxPool3d. */
static inline tabi_status tabi_aten_max_unpool3d_out(tabi_tensor self, tabi_tensor indices,
    const int64_t *output_size, int64_t output_size_n, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(indices),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::max_unpool3d.out", args, 6, NULL);
}

/* Computes the element-wise maximum of input and other. */
static inline tabi_status tabi_aten_maximum(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::maximum.default", self, other, out);
}

/* Computes the element-wise maximum of input and other. */
static inline tabi_status tabi_aten_maximum_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::maximum.out", self, other, out, NULL);
}

/* Returns the mean value of all elements in the input tensor. */
static inline tabi_status tabi_aten_mean(tabi_tensor self, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::mean.default", args, 2, out);
}

/* Returns the mean value of all elements in the input tensor. */
static inline tabi_status tabi_aten_mean_dtype_out(tabi_tensor self, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mean.dtype_out", args, 3, NULL);
}

/* Returns the mean value of all elements in the input tensor. */
static inline tabi_status tabi_aten_mean_dim(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::mean.dim", args, 4, out);
}

/* Returns the mean value of all elements in the input tensor. */
static inline tabi_status tabi_aten_mean_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mean.out", args, 5, NULL);
}

/* Returns the median of the values in input. */
static inline tabi_status tabi_aten_median(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::median.default", self, out);
}

/* Returns the median of the values in input. */
static inline tabi_status tabi_aten_median_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::median.out", self, out, NULL);
}

/* Returns the median of the values in input. */
static inline tabi_status tabi_aten_median_dim(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor *values, tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::median.dim", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Returns the median of the values in input. */
static inline tabi_status tabi_aten_median_dim_values(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor values, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(values), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::median.dim_values", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Creates grids of coordinates specified by the 1D inputs in attr:tensors. */
static inline tabi_status tabi_aten_meshgrid(const tabi_tensor *tensors, int64_t tensors_n, tabi_tensor *out,
    int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::meshgrid.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Creates grids of coordinates specified by the 1D inputs in attr:tensors. */
static inline tabi_status tabi_aten_meshgrid_indexing(const tabi_tensor *tensors, int64_t tensors_n,
    const char *indexing, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_ops_string(indexing)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::meshgrid.indexing", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Returns the minimum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_min(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::min.default", self, out);
}

/* Returns the minimum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_min_unary_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::min.unary_out", self, out, NULL);
}

/* Returns the minimum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_min_other(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::min.other", self, other, out);
}

/* Returns the minimum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_min_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::min.out", self, other, out, NULL);
}

/* Returns the minimum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_min_dim(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor *values, tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::min.dim", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Returns the minimum value of all elements in the input tensor. */
static inline tabi_status tabi_aten_min_dim_min(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor min, tabi_tensor min_indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(min), tabi_value_tensor(min_indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::min.dim_min", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the element-wise minimum of input and other. */
static inline tabi_status tabi_aten_minimum(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::minimum.default", self, other, out);
}

/* Computes the element-wise minimum of input and other. */
static inline tabi_status tabi_aten_minimum_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::minimum.out", self, other, out, NULL);
}

static inline tabi_status tabi_aten_miopen_batch_norm(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor running_mean, tabi_tensor running_var, int32_t training, double exponential_average_factor,
    double epsilon, tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_bool(training),
      tabi_value_double(exponential_average_factor), tabi_value_double(epsilon)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::miopen_batch_norm.default", args, 8, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

static inline tabi_status tabi_aten_miopen_batch_norm_out(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, tabi_tensor running_mean, tabi_tensor running_var, int32_t training,
    double exponential_average_factor, double epsilon, tabi_tensor out0, tabi_tensor out1, tabi_tensor out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_bool(training),
      tabi_value_double(exponential_average_factor), tabi_value_double(epsilon), tabi_value_tensor(out0),
      tabi_value_tensor(out1), tabi_value_tensor(out2)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::miopen_batch_norm.out", args, 11, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_miopen_convolution(tabi_tensor self, tabi_tensor weight, tabi_tensor bias,
    const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, int32_t benchmark, int32_t deterministic,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic)};
  return tabi_ops_one(&op, "aten::miopen_convolution.default", args, 9, out);
}

static inline tabi_status tabi_aten_miopen_convolution_out(tabi_tensor self, tabi_tensor weight,
    tabi_tensor bias, const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, int32_t benchmark, int32_t deterministic,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::miopen_convolution.out", args, 10, NULL);
}

static inline tabi_status tabi_aten_miopen_convolution_add_relu(tabi_tensor self, tabi_tensor weight,
    tabi_tensor z, tabi_value alpha, tabi_tensor bias, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int64_t groups,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight), tabi_value_tensor(z),
      tabi_ops_or_none(alpha), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::miopen_convolution_add_relu.default", args, 9, out);
}

static inline tabi_status tabi_aten_miopen_convolution_relu(tabi_tensor self, tabi_tensor weight,
    tabi_tensor bias, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::miopen_convolution_relu.default", args, 7, out);
}

static inline tabi_status tabi_aten_miopen_convolution_transpose(tabi_tensor self, tabi_tensor weight,
    tabi_tensor bias, const int64_t *padding, int64_t padding_n, const int64_t *output_padding,
    int64_t output_padding_n, const int64_t *stride, int64_t stride_n, const int64_t *dilation,
    int64_t dilation_n, int64_t groups, int32_t benchmark, int32_t deterministic, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic)};
  return tabi_ops_one(&op, "aten::miopen_convolution_transpose.default", args, 10, out);
}

static inline tabi_status tabi_aten_miopen_convolution_transpose_out(tabi_tensor self, tabi_tensor weight,
    tabi_tensor bias, const int64_t *padding, int64_t padding_n, const int64_t *output_padding,
    int64_t output_padding_n, const int64_t *stride, int64_t stride_n, const int64_t *dilation,
    int64_t dilation_n, int64_t groups, int32_t benchmark, int32_t deterministic, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::miopen_convolution_transpose.out", args, 11, NULL);
}

static inline tabi_status tabi_aten_miopen_ctc_loss_Tensor(tabi_tensor log_probs, tabi_tensor targets,
    tabi_tensor input_lengths, tabi_tensor target_lengths, int64_t blank, int32_t deterministic,
    int32_t zero_infinity, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(log_probs), tabi_value_tensor(targets),
      tabi_value_tensor(input_lengths), tabi_value_tensor(target_lengths), tabi_value_int(blank),
      tabi_value_bool(deterministic), tabi_value_bool(zero_infinity)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::miopen_ctc_loss.Tensor", args, 7, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

static inline tabi_status tabi_aten_miopen_ctc_loss(tabi_tensor log_probs, tabi_tensor targets,
    const int64_t *input_lengths, int64_t input_lengths_n, const int64_t *target_lengths,
    int64_t target_lengths_n, int64_t blank, int32_t deterministic, int32_t zero_infinity, tabi_tensor *out0,
    tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(log_probs), tabi_value_tensor(targets),
      tabi_value_list(TABI_TAG_INT_LIST, input_lengths, input_lengths_n),
      tabi_value_list(TABI_TAG_INT_LIST, target_lengths, target_lengths_n), tabi_value_int(blank),
      tabi_value_bool(deterministic), tabi_value_bool(zero_infinity)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::miopen_ctc_loss.default", args, 7, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

static inline tabi_status tabi_aten_miopen_ctc_loss_out(tabi_tensor log_probs, tabi_tensor targets,
    const int64_t *input_lengths, int64_t input_lengths_n, const int64_t *target_lengths,
    int64_t target_lengths_n, int64_t blank, int32_t deterministic, int32_t zero_infinity, tabi_tensor out0,
    tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(log_probs), tabi_value_tensor(targets),
      tabi_value_list(TABI_TAG_INT_LIST, input_lengths, input_lengths_n),
      tabi_value_list(TABI_TAG_INT_LIST, target_lengths, target_lengths_n), tabi_value_int(blank),
      tabi_value_bool(deterministic), tabi_value_bool(zero_infinity), tabi_value_tensor(out0),
      tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::miopen_ctc_loss.out", args, 9, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_miopen_depthwise_convolution(tabi_tensor self, tabi_tensor weight,
    tabi_tensor bias, const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, int32_t benchmark, int32_t deterministic,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic)};
  return tabi_ops_one(&op, "aten::miopen_depthwise_convolution.default", args, 9, out);
}

static inline tabi_status tabi_aten_miopen_depthwise_convolution_out(tabi_tensor self, tabi_tensor weight,
    tabi_tensor bias, const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, int32_t benchmark, int32_t deterministic,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_bool(benchmark), tabi_value_bool(deterministic), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::miopen_depthwise_convolution.out", args, 10, NULL);
}

static inline tabi_status tabi_aten_miopen_rnn(tabi_tensor input, const tabi_tensor *weight, int64_t weight_n,
    int64_t weight_stride0, tabi_tensor hx, tabi_tensor cx, int64_t mode, int64_t hidden_size,
    int64_t num_layers, int32_t batch_first, double dropout, int32_t train, int32_t bidirectional,
    const int64_t *batch_sizes, int64_t batch_sizes_n, tabi_tensor dropout_state, tabi_tensor *out0,
    tabi_tensor *out1, tabi_tensor *out2, tabi_tensor *out3, tabi_tensor *out4) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_TENSOR_LIST, weight, weight_n), tabi_value_int(weight_stride0),
      tabi_value_tensor(hx), tabi_ops_tensor_or_none(cx), tabi_value_int(mode), tabi_value_int(hidden_size),
      tabi_value_int(num_layers), tabi_value_bool(batch_first), tabi_value_double(dropout),
      tabi_value_bool(train), tabi_value_bool(bidirectional),
      tabi_value_list(TABI_TAG_INT_LIST, batch_sizes, batch_sizes_n), tabi_ops_tensor_or_none(dropout_state)};
  tabi_value results[5];
  const tabi_status status = tabi_ops_run(&op, "aten::miopen_rnn.default", args, 14, results, 5);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
    tabi_ops_put_tensor(results[3], out3);
    tabi_ops_put_tensor(results[4], out4);
  }
  return status;
}

static inline tabi_status tabi_aten_miopen_rnn_out(tabi_tensor input, const tabi_tensor *weight,
    int64_t weight_n, int64_t weight_stride0, tabi_tensor hx, tabi_tensor cx, int64_t mode,
    int64_t hidden_size, int64_t num_layers, int32_t batch_first, double dropout, int32_t train,
    int32_t bidirectional, const int64_t *batch_sizes, int64_t batch_sizes_n, tabi_tensor dropout_state,
    tabi_tensor out0, tabi_tensor out1, tabi_tensor out2, tabi_tensor out3, tabi_tensor out4) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_TENSOR_LIST, weight, weight_n), tabi_value_int(weight_stride0),
      tabi_value_tensor(hx), tabi_ops_tensor_or_none(cx), tabi_value_int(mode), tabi_value_int(hidden_size),
      tabi_value_int(num_layers), tabi_value_bool(batch_first), tabi_value_double(dropout),
      tabi_value_bool(train), tabi_value_bool(bidirectional),
      tabi_value_list(TABI_TAG_INT_LIST, batch_sizes, batch_sizes_n), tabi_ops_tensor_or_none(dropout_state),
      tabi_value_tensor(out0), tabi_value_tensor(out1), tabi_value_tensor(out2), tabi_value_tensor(out3),
      tabi_value_tensor(out4)};
  tabi_value results[5];
  const tabi_status status = tabi_ops_run(&op, "aten::miopen_rnn.out", args, 19, results, 5);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
    tabi_ops_put_tensor(results[3], NULL);
    tabi_ops_put_tensor(results[4], NULL);
  }
  return status;
}

/* Apply the Mish function, element-wise. */
static inline tabi_status tabi_aten_mish(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::mish.default", self, out);
}

/* Apply the Mish function, element-wise. */
static inline tabi_status tabi_aten_mish_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::mish.out", self, out, NULL);
}

/* In-place version of mish(). */
static inline tabi_status tabi_aten_mish_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::mish_.default", self, NULL);
}

static inline tabi_status tabi_aten_mkldnn_adaptive_avg_pool2d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::mkldnn_adaptive_avg_pool2d.default", self, output_size, output_size_n, out);
}

static inline tabi_status tabi_aten_mkldnn_adaptive_avg_pool2d_out(tabi_tensor self,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mkldnn_adaptive_avg_pool2d.out", args, 3, NULL);
}

static inline tabi_status tabi_aten_mkldnn_convolution(tabi_tensor self, tabi_tensor weight, tabi_tensor bias,
    const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups)};
  return tabi_ops_one(&op, "aten::mkldnn_convolution.default", args, 7, out);
}

static inline tabi_status tabi_aten_mkldnn_convolution_out(tabi_tensor self, tabi_tensor weight,
    tabi_tensor bias, const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    const int64_t *dilation, int64_t dilation_n, int64_t groups, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mkldnn_convolution.out", args, 8, NULL);
}

static inline tabi_status tabi_aten_mkldnn_linear(tabi_tensor self, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias)};
  return tabi_ops_one(&op, "aten::mkldnn_linear.default", args, 3, out);
}

static inline tabi_status tabi_aten_mkldnn_linear_out(tabi_tensor self, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mkldnn_linear.out", args, 4, NULL);
}

static inline tabi_status tabi_aten_mkldnn_max_pool2d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "aten::mkldnn_max_pool2d.default", args, 6, out);
}

static inline tabi_status tabi_aten_mkldnn_max_pool2d_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mkldnn_max_pool2d.out", args, 7, NULL);
}

static inline tabi_status tabi_aten_mkldnn_max_pool3d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "aten::mkldnn_max_pool3d.default", args, 6, out);
}

static inline tabi_status tabi_aten_mkldnn_max_pool3d_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mkldnn_max_pool3d.out", args, 7, NULL);
}

static inline tabi_status tabi_aten_mkldnn_reorder_conv2d_weight(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, const int64_t *stride, int64_t stride_n, const int64_t *dilation, int64_t dilation_n,
    int64_t groups, const int64_t *input_size, int64_t input_size_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, input_size, input_size_n)};
  return tabi_ops_one(&op, "aten::mkldnn_reorder_conv2d_weight.default", args, 6, out);
}

static inline tabi_status tabi_aten_mkldnn_reorder_conv2d_weight_out(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, const int64_t *stride, int64_t stride_n, const int64_t *dilation, int64_t dilation_n,
    int64_t groups, const int64_t *input_size, int64_t input_size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, input_size, input_size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mkldnn_reorder_conv2d_weight.out", args, 7, NULL);
}

static inline tabi_status tabi_aten_mkldnn_reorder_conv3d_weight(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, const int64_t *stride, int64_t stride_n, const int64_t *dilation, int64_t dilation_n,
    int64_t groups, const int64_t *input_size, int64_t input_size_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, input_size, input_size_n)};
  return tabi_ops_one(&op, "aten::mkldnn_reorder_conv3d_weight.default", args, 6, out);
}

static inline tabi_status tabi_aten_mkldnn_reorder_conv3d_weight_out(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, const int64_t *stride, int64_t stride_n, const int64_t *dilation, int64_t dilation_n,
    int64_t groups, const int64_t *input_size, int64_t input_size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_int(groups),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, input_size, input_size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mkldnn_reorder_conv3d_weight.out", args, 7, NULL);
}

static inline tabi_status tabi_aten_mkldnn_rnn_layer(tabi_tensor input, tabi_tensor weight0,
    tabi_tensor weight1, tabi_tensor weight2, tabi_tensor weight3, tabi_tensor hx_, tabi_tensor cx_,
    int32_t reverse, const int64_t *batch_sizes, int64_t batch_sizes_n, int64_t mode, int64_t hidden_size,
    int64_t num_layers, int32_t has_biases, int32_t bidirectional, int32_t batch_first, int32_t train,
    tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2, tabi_tensor *out3) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight0), tabi_value_tensor(weight1),
      tabi_value_tensor(weight2), tabi_value_tensor(weight3), tabi_value_tensor(hx_), tabi_value_tensor(cx_),
      tabi_value_bool(reverse), tabi_value_list(TABI_TAG_INT_LIST, batch_sizes, batch_sizes_n),
      tabi_value_int(mode), tabi_value_int(hidden_size), tabi_value_int(num_layers),
      tabi_value_bool(has_biases), tabi_value_bool(bidirectional), tabi_value_bool(batch_first),
      tabi_value_bool(train)};
  tabi_value results[4];
  const tabi_status status = tabi_ops_run(&op, "aten::mkldnn_rnn_layer.default", args, 16, results, 4);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
    tabi_ops_put_tensor(results[3], out3);
  }
  return status;
}

static inline tabi_status tabi_aten_mkldnn_rnn_layer_out(tabi_tensor input, tabi_tensor weight0,
    tabi_tensor weight1, tabi_tensor weight2, tabi_tensor weight3, tabi_tensor hx_, tabi_tensor cx_,
    int32_t reverse, const int64_t *batch_sizes, int64_t batch_sizes_n, int64_t mode, int64_t hidden_size,
    int64_t num_layers, int32_t has_biases, int32_t bidirectional, int32_t batch_first, int32_t train,
    tabi_tensor out0, tabi_tensor out1, tabi_tensor out2, tabi_tensor out3) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight0), tabi_value_tensor(weight1),
      tabi_value_tensor(weight2), tabi_value_tensor(weight3), tabi_value_tensor(hx_), tabi_value_tensor(cx_),
      tabi_value_bool(reverse), tabi_value_list(TABI_TAG_INT_LIST, batch_sizes, batch_sizes_n),
      tabi_value_int(mode), tabi_value_int(hidden_size), tabi_value_int(num_layers),
      tabi_value_bool(has_biases), tabi_value_bool(bidirectional), tabi_value_bool(batch_first),
      tabi_value_bool(train), tabi_value_tensor(out0), tabi_value_tensor(out1), tabi_value_tensor(out2),
      tabi_value_tensor(out3)};
  tabi_value results[4];
  const tabi_status status = tabi_ops_run(&op, "aten::mkldnn_rnn_layer.out", args, 20, results, 4);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
    tabi_ops_put_tensor(results[3], NULL);
  }
  return status;
}

/* Performs a matrix multiplication of the matrices input and mat2. */
static inline tabi_status tabi_aten_mm(tabi_tensor self, tabi_tensor mat2, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::mm.default", self, mat2, out);
}

/* Performs a matrix multiplication of the matrices input and mat2. */
static inline tabi_status tabi_aten_mm_out(tabi_tensor self, tabi_tensor mat2, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::mm.out", self, mat2, out, NULL);
}

/* Performs a matrix multiplication of the matrices input and mat2. */
static inline tabi_status tabi_aten_mm_dtype(tabi_tensor self, tabi_tensor mat2, tabi_dtype out_dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat2),
      tabi_ops_number(TABI_TAG_DTYPE, out_dtype)};
  return tabi_ops_one(&op, "aten::mm.dtype", args, 3, out);
}

/* Performs a matrix multiplication of the matrices input and mat2. */
static inline tabi_status tabi_aten_mm_dtype_out(tabi_tensor self, tabi_tensor mat2, tabi_dtype out_dtype,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat2),
      tabi_ops_number(TABI_TAG_DTYPE, out_dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mm.dtype_out", args, 4, NULL);
}

/* Returns a namedtuple (values, indices) where values is the mode value of each row of the input tensor in
   the given dimension dim, i.e. a value which appears most often in that row, and indices is the index
   location of each mode value found. */
static inline tabi_status tabi_aten_mode(tabi_tensor self, int64_t dim, int32_t keepdim, tabi_tensor *values,
    tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::mode.default", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Returns a namedtuple (values, indices) where values is the mode value of each row of the input tensor in
   the given dimension dim, i.e. a value which appears most often in that row, and indices is the index
   location of each mode value found. */
static inline tabi_status tabi_aten_mode_values(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor values, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(values), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::mode.values", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Alias for movedim(). */
static inline tabi_status tabi_aten_moveaxis_int(tabi_tensor self, int64_t source, int64_t destination,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(source), tabi_value_int(destination)};
  return tabi_ops_one(&op, "aten::moveaxis.int", args, 3, out);
}

/* Alias for movedim(). */
static inline tabi_status tabi_aten_moveaxis_intlist(tabi_tensor self, const int64_t *source,
    int64_t source_n, const int64_t *destination, int64_t destination_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, source, source_n),
      tabi_value_list(TABI_TAG_INT_LIST, destination, destination_n)};
  return tabi_ops_one(&op, "aten::moveaxis.intlist", args, 3, out);
}

/* Moves the dimension(s) of input at the position(s) in source to the position(s) in destination. */
static inline tabi_status tabi_aten_movedim_int(tabi_tensor self, int64_t source, int64_t destination,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(source), tabi_value_int(destination)};
  return tabi_ops_one(&op, "aten::movedim.int", args, 3, out);
}

/* Moves the dimension(s) of input at the position(s) in source to the position(s) in destination. */
static inline tabi_status tabi_aten_movedim_intlist(tabi_tensor self, const int64_t *source, int64_t source_n,
    const int64_t *destination, int64_t destination_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, source, source_n),
      tabi_value_list(TABI_TAG_INT_LIST, destination, destination_n)};
  return tabi_ops_one(&op, "aten::movedim.intlist", args, 3, out);
}

/* Compute the element-wise mean squared error, with optional weighting. */
static inline tabi_status tabi_aten_mse_loss(tabi_tensor self, tabi_tensor target, int64_t reduction,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::mse_loss.default", args, 3, out);
}

/* Compute the element-wise mean squared error, with optional weighting. */
static inline tabi_status tabi_aten_mse_loss_out(tabi_tensor self, tabi_tensor target, int64_t reduction,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mse_loss.out", args, 4, NULL);
}

/* Sorts the elements of the input tensor along its first dimension in ascending order by value. */
static inline tabi_status tabi_aten_msort(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::msort.default", self, out);
}

/* Sorts the elements of the input tensor along its first dimension in ascending order by value. */
static inline tabi_status tabi_aten_msort_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::msort.out", self, out, NULL);
}

/* Multiplies input by other. out_i = input_i * other_i. */
static inline tabi_status tabi_aten_mul_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::mul.Tensor", self, other, out);
}

/* Multiplies input by other. out_i = input_i * other_i. */
static inline tabi_status tabi_aten_mul_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::mul.out", self, other, out, NULL);
}

/* Multiplies input by other. out_i = input_i * other_i. */
static inline tabi_status tabi_aten_mul_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::mul.Scalar", args, 2, out);
}

/* Multiplies input by other. out_i = input_i * other_i. */
static inline tabi_status tabi_aten_mul_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mul.Scalar_out", args, 3, NULL);
}

/* In-place version of mul(). */
static inline tabi_status tabi_aten_mul__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::mul_.Tensor", self, other, NULL);
}

/* In-place version of mul(). */
static inline tabi_status tabi_aten_mul__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::mul_.Scalar", args, 2, NULL);
}

/* Compute the multi margin loss, with optional weighting. */
static inline tabi_status tabi_aten_multi_margin_loss(tabi_tensor self, tabi_tensor target, tabi_value p,
    tabi_value margin, tabi_tensor weight, int64_t reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), p, margin,
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::multi_margin_loss.default", args, 6, out);
}

/* Compute the multi margin loss, with optional weighting. */
static inline tabi_status tabi_aten_multi_margin_loss_out(tabi_tensor self, tabi_tensor target, tabi_value p,
    tabi_value margin, tabi_tensor weight, int64_t reduction, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), p, margin,
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::multi_margin_loss.out", args, 7, NULL);
}

/* Compute the multilabel margin loss. */
static inline tabi_status tabi_aten_multilabel_margin_loss(tabi_tensor self, tabi_tensor target,
    int64_t reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::multilabel_margin_loss.default", args, 3, out);
}

/* Compute the multilabel margin loss. */
static inline tabi_status tabi_aten_multilabel_margin_loss_out(tabi_tensor self, tabi_tensor target,
    int64_t reduction, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::multilabel_margin_loss.out", args, 4, NULL);
}

static inline tabi_status tabi_aten_multilabel_margin_loss_forward(tabi_tensor self, tabi_tensor target,
    int64_t reduction, tabi_tensor *output, tabi_tensor *is_target) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::multilabel_margin_loss_forward.default", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], output);
    tabi_ops_put_tensor(results[1], is_target);
  }
  return status;
}

static inline tabi_status tabi_aten_multilabel_margin_loss_forward_output(tabi_tensor self,
    tabi_tensor target, int64_t reduction, tabi_tensor output, tabi_tensor is_target) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction),
      tabi_value_tensor(output), tabi_value_tensor(is_target)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::multilabel_margin_loss_forward.output", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Returns a tensor where each row contains num_samples indices sampled from the multinomial (a stricter
   definition would be multivariate, refer to distributions.multinomial.Multinomial for more details)
   probability distribution located in the corresponding row of tensor input. */
static inline tabi_status tabi_aten_multinomial(tabi_tensor self, int64_t num_samples, int32_t replacement,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(num_samples),
      tabi_value_bool(replacement), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::multinomial.default", args, 4, out);
}

/* Returns a tensor where each row contains num_samples indices sampled from the multinomial (a stricter
   definition would be multivariate, refer to distributions.multinomial.Multinomial for more details)
   probability distribution located in the corresponding row of tensor input. */
static inline tabi_status tabi_aten_multinomial_out(tabi_tensor self, int64_t num_samples,
    int32_t replacement, tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(num_samples),
      tabi_value_bool(replacement), tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::multinomial.out", args, 5, NULL);
}

/* Alias for mul(). */
static inline tabi_status tabi_aten_multiply_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::multiply.Tensor", self, other, out);
}

/* Alias for mul(). */
static inline tabi_status tabi_aten_multiply_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::multiply.out", self, other, out, NULL);
}

/* Alias for mul(). */
static inline tabi_status tabi_aten_multiply_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::multiply.Scalar", args, 2, out);
}

/* In-place version of multiply(). */
static inline tabi_status tabi_aten_multiply__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::multiply_.Tensor", self, other, NULL);
}

/* In-place version of multiply(). */
static inline tabi_status tabi_aten_multiply__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::multiply_.Scalar", args, 2, NULL);
}

/* Performs a matrix-vector product of the matrix input and the vector vec. */
static inline tabi_status tabi_aten_mv(tabi_tensor self, tabi_tensor vec, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::mv.default", self, vec, out);
}

/* Performs a matrix-vector product of the matrix input and the vector vec. */
static inline tabi_status tabi_aten_mv_out(tabi_tensor self, tabi_tensor vec, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::mv.out", self, vec, out, NULL);
}

/* Alias for special.multigammaln(). */
static inline tabi_status tabi_aten_mvlgamma(tabi_tensor self, int64_t p, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::mvlgamma.default", self, p, out);
}

/* Alias for special.multigammaln(). */
static inline tabi_status tabi_aten_mvlgamma_out(tabi_tensor self, int64_t p, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(p), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::mvlgamma.out", args, 3, NULL);
}

/* In-place version of mvlgamma(). */
static inline tabi_status tabi_aten_mvlgamma_(tabi_tensor self, int64_t p) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::mvlgamma_.default", self, p, NULL);
}

/* Replaces NaN, positive infinity, and negative infinity values in input with the values specified by nan,
   posinf, and neginf, respectively. */
static inline tabi_status tabi_aten_nan_to_num(tabi_tensor self, const double *nan, const double *posinf,
    const double *neginf, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(nan),
      tabi_ops_double_or_none(posinf), tabi_ops_double_or_none(neginf)};
  return tabi_ops_one(&op, "aten::nan_to_num.default", args, 4, out);
}

/* Replaces NaN, positive infinity, and negative infinity values in input with the values specified by nan,
   posinf, and neginf, respectively. */
static inline tabi_status tabi_aten_nan_to_num_out(tabi_tensor self, const double *nan, const double *posinf,
    const double *neginf, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(nan),
      tabi_ops_double_or_none(posinf), tabi_ops_double_or_none(neginf), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nan_to_num.out", args, 5, NULL);
}

/* In-place version of nan_to_num(). */
static inline tabi_status tabi_aten_nan_to_num_(tabi_tensor self, const double *nan, const double *posinf,
    const double *neginf) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(nan),
      tabi_ops_double_or_none(posinf), tabi_ops_double_or_none(neginf)};
  return tabi_ops_one(&op, "aten::nan_to_num_.default", args, 4, NULL);
}

/* Computes the mean of all non-NaN elements along the specified dimensions. */
static inline tabi_status tabi_aten_nanmean(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::nanmean.default", args, 4, out);
}

/* Computes the mean of all non-NaN elements along the specified dimensions. */
static inline tabi_status tabi_aten_nanmean_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nanmean.out", args, 5, NULL);
}

/* Returns the median of the values in input, ignoring NaN values. */
static inline tabi_status tabi_aten_nanmedian(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::nanmedian.default", self, out);
}

/* Returns the median of the values in input, ignoring NaN values. */
static inline tabi_status tabi_aten_nanmedian_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::nanmedian.out", self, out, NULL);
}

/* Returns the median of the values in input, ignoring NaN values. */
static inline tabi_status tabi_aten_nanmedian_dim(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor *values, tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::nanmedian.dim", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Returns the median of the values in input, ignoring NaN values. */
static inline tabi_status tabi_aten_nanmedian_dim_values(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_tensor values, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim),
      tabi_value_tensor(values), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::nanmedian.dim_values", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* This is a variant of quantile() that "ignores" NaN values, computing the quantiles q as if NaN values in
   input did not exist. */
static inline tabi_status tabi_aten_nanquantile(tabi_tensor self, tabi_tensor q, const int64_t *dim,
    int32_t keepdim, const char *interpolation, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(q), tabi_ops_int_or_none(dim),
      tabi_value_bool(keepdim), tabi_ops_string(interpolation)};
  return tabi_ops_one(&op, "aten::nanquantile.default", args, 5, out);
}

/* This is a variant of quantile() that "ignores" NaN values, computing the quantiles q as if NaN values in
   input did not exist. */
static inline tabi_status tabi_aten_nanquantile_out(tabi_tensor self, tabi_tensor q, const int64_t *dim,
    int32_t keepdim, const char *interpolation, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(q), tabi_ops_int_or_none(dim),
      tabi_value_bool(keepdim), tabi_ops_string(interpolation), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nanquantile.out", args, 6, NULL);
}

/* This is a variant of quantile() that "ignores" NaN values, computing the quantiles q as if NaN values in
   input did not exist. */
static inline tabi_status tabi_aten_nanquantile_scalar(tabi_tensor self, double q, const int64_t *dim,
    int32_t keepdim, const char *interpolation, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(q), tabi_ops_int_or_none(dim),
      tabi_value_bool(keepdim), tabi_ops_string(interpolation)};
  return tabi_ops_one(&op, "aten::nanquantile.scalar", args, 5, out);
}

/* This is a variant of quantile() that "ignores" NaN values, computing the quantiles q as if NaN values in
   input did not exist. */
static inline tabi_status tabi_aten_nanquantile_scalar_out(tabi_tensor self, double q, const int64_t *dim,
    int32_t keepdim, const char *interpolation, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(q), tabi_ops_int_or_none(dim),
      tabi_value_bool(keepdim), tabi_ops_string(interpolation), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nanquantile.scalar_out", args, 6, NULL);
}

/* Returns the sum of all elements, treating Not a Numbers (NaNs) as zero. */
static inline tabi_status tabi_aten_nansum(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::nansum.default", args, 4, out);
}

/* Returns the sum of all elements, treating Not a Numbers (NaNs) as zero. */
static inline tabi_status tabi_aten_nansum_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nansum.out", args, 5, NULL);
}

/* Returns a new tensor that is a narrowed version of input tensor. */
static inline tabi_status tabi_aten_narrow_Tensor(tabi_tensor self, int64_t dim, tabi_tensor start,
    int64_t length, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(start),
      tabi_value_int(length)};
  return tabi_ops_one(&op, "aten::narrow.Tensor", args, 4, out);
}

/* Returns a new tensor that is a narrowed version of input tensor. */
static inline tabi_status tabi_aten_narrow(tabi_tensor self, int64_t dim, int64_t start, int64_t length,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_int(start),
      tabi_value_int(length)};
  return tabi_ops_one(&op, "aten::narrow.default", args, 4, out);
}

/* Same as narrow() except this returns a copy rather than shared storage. */
static inline tabi_status tabi_aten_narrow_copy(tabi_tensor self, int64_t dim, int64_t start, int64_t length,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_int(start),
      tabi_value_int(length)};
  return tabi_ops_one(&op, "aten::narrow_copy.default", args, 4, out);
}

/* Same as narrow() except this returns a copy rather than shared storage. */
static inline tabi_status tabi_aten_narrow_copy_out(tabi_tensor self, int64_t dim, int64_t start,
    int64_t length, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_int(start),
      tabi_value_int(length), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::narrow_copy.out", args, 5, NULL);
}

/* Applies batch normalization, and also returns the mean and the inverse deviation that it used. */
static inline tabi_status tabi_aten_native_batch_norm(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    tabi_tensor running_mean, tabi_tensor running_var, int32_t training, double momentum, double eps,
    tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_bool(training), tabi_value_double(momentum),
      tabi_value_double(eps)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::native_batch_norm.default", args, 8, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

/* Applies batch normalization, and also returns the mean and the inverse deviation that it used. */
static inline tabi_status tabi_aten_native_batch_norm_out(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, tabi_tensor running_mean, tabi_tensor running_var, int32_t training, double momentum,
    double eps, tabi_tensor out, tabi_tensor save_mean, tabi_tensor save_invstd) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_value_bool(training), tabi_value_double(momentum),
      tabi_value_double(eps), tabi_value_tensor(out), tabi_value_tensor(save_mean),
      tabi_value_tensor(save_invstd)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::native_batch_norm.out", args, 11, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Native kernel level implementation of the channel_shuffle. */
static inline tabi_status tabi_aten_native_channel_shuffle(tabi_tensor self, int64_t groups,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::native_channel_shuffle.default", self, groups, out);
}

/* Zeroes elements with probability p while training, and also returns which ones stayed. */
static inline tabi_status tabi_aten_native_dropout(tabi_tensor input, double p, const int32_t *train,
    tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_ops_bool_or_none(train)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::native_dropout.default", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Zeroes elements with probability p while training, and also returns which ones stayed. */
static inline tabi_status tabi_aten_native_dropout_out(tabi_tensor input, double p, const int32_t *train,
    tabi_tensor out0, tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_ops_bool_or_none(train),
      tabi_value_tensor(out0), tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::native_dropout.out", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Applies group normalization, and also returns means and inverse deviations. */
static inline tabi_status tabi_aten_native_group_norm(tabi_tensor input, tabi_tensor weight, tabi_tensor bias,
    int64_t N, int64_t C, int64_t HxW, int64_t group, double eps, tabi_tensor *out0, tabi_tensor *out1,
    tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_int(N), tabi_value_int(C), tabi_value_int(HxW),
      tabi_value_int(group), tabi_value_double(eps)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::native_group_norm.default", args, 8, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

/* Applies group normalization, and also returns means and inverse deviations. */
static inline tabi_status tabi_aten_native_group_norm_out(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, int64_t N, int64_t C, int64_t HxW, int64_t group, double eps, tabi_tensor out0,
    tabi_tensor out1, tabi_tensor out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_int(N), tabi_value_int(C), tabi_value_int(HxW),
      tabi_value_int(group), tabi_value_double(eps), tabi_value_tensor(out0), tabi_value_tensor(out1),
      tabi_value_tensor(out2)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::native_group_norm.out", args, 11, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Applies layer normalization over the last dimensions, normalized_shape, and also returns means and
   inverse deviations. */
static inline tabi_status tabi_aten_native_layer_norm(tabi_tensor input, const int64_t *normalized_shape,
    int64_t normalized_shape_n, tabi_tensor weight, tabi_tensor bias, double eps, tabi_tensor *out0,
    tabi_tensor *out1, tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, normalized_shape, normalized_shape_n),
      tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(bias), tabi_value_double(eps)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::native_layer_norm.default", args, 5, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

/* Applies layer normalization over the last dimensions, normalized_shape, and also returns means and
   inverse deviations. */
static inline tabi_status tabi_aten_native_layer_norm_out(tabi_tensor input, const int64_t *normalized_shape,
    int64_t normalized_shape_n, tabi_tensor weight, tabi_tensor bias, double eps, tabi_tensor out0,
    tabi_tensor out1, tabi_tensor out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, normalized_shape, normalized_shape_n),
      tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(bias), tabi_value_double(eps),
      tabi_value_tensor(out0), tabi_value_tensor(out1), tabi_value_tensor(out2)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::native_layer_norm.out", args, 8, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_native_norm(tabi_tensor self, tabi_value p, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), p};
  return tabi_ops_one(&op, "aten::native_norm.default", args, 2, out);
}

static inline tabi_status tabi_aten_native_norm_out(tabi_tensor self, tabi_value p, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), p, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::native_norm.out", args, 3, NULL);
}

static inline tabi_status tabi_aten_native_norm_ScalarOpt_dim_dtype(tabi_tensor self, tabi_value p,
    const int64_t *dim, int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(p),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_or_none(tabi_ops_number(TABI_TAG_DTYPE, dtype))};
  return tabi_ops_one(&op, "aten::native_norm.ScalarOpt_dim_dtype", args, 5, out);
}

static inline tabi_status tabi_aten_native_norm_ScalarOpt_dim_dtype_out(tabi_tensor self, tabi_value p,
    const int64_t *dim, int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(p),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_or_none(tabi_ops_number(TABI_TAG_DTYPE, dtype)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::native_norm.ScalarOpt_dim_dtype_out", args, 6, NULL);
}

/* Computes input != other element-wise. */
static inline tabi_status tabi_aten_ne_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::ne.Tensor", self, other, out);
}

/* Computes input != other element-wise. */
static inline tabi_status tabi_aten_ne_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::ne.Tensor_out", self, other, out, NULL);
}

/* Computes input != other element-wise. */
static inline tabi_status tabi_aten_ne_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::ne.Scalar", args, 2, out);
}

/* Computes input != other element-wise. */
static inline tabi_status tabi_aten_ne_Scalar_out(tabi_tensor self, tabi_value other, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::ne.Scalar_out", args, 3, NULL);
}

/* In-place version of ne(). */
static inline tabi_status tabi_aten_ne__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::ne_.Tensor", self, other, NULL);
}

/* In-place version of ne(). */
static inline tabi_status tabi_aten_ne__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::ne_.Scalar", args, 2, NULL);
}

/* Returns a new tensor with the negative of the elements of input. out = -1 * input. */
static inline tabi_status tabi_aten_neg(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::neg.default", self, out);
}

/* Returns a new tensor with the negative of the elements of input. out = -1 * input. */
static inline tabi_status tabi_aten_neg_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::neg.out", self, out, NULL);
}

/* In-place version of neg(). */
static inline tabi_status tabi_aten_neg_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::neg_.default", self, NULL);
}

/* Alias for neg(). */
static inline tabi_status tabi_aten_negative(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::negative.default", self, out);
}

/* Alias for neg(). */
static inline tabi_status tabi_aten_negative_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::negative.out", self, out, NULL);
}

/* In-place version of negative(). */
static inline tabi_status tabi_aten_negative_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::negative_.default", self, NULL);
}

static inline tabi_status tabi_aten_nested_to_padded_tensor(tabi_tensor self, double padding,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(padding),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n)};
  return tabi_ops_one(&op, "aten::nested_to_padded_tensor.default", args, 3, out);
}

/* Returns a Tensor of size size filled with uninitialized data. */
static inline tabi_status tabi_aten_new_empty(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::new_empty.default", args, 6, out);
}

/* Returns a Tensor of size size filled with uninitialized data. */
static inline tabi_status tabi_aten_new_empty_out(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::new_empty.out", args, 3, NULL);
}

/* Returns a Tensor of size size and strides stride filled with uninitialized data. */
static inline tabi_status tabi_aten_new_empty_strided(tabi_tensor self, const int64_t *size, int64_t size_n,
    const int64_t *stride, int64_t stride_n, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::new_empty_strided.default", args, 7, out);
}

/* Returns a Tensor of size size and strides stride filled with uninitialized data. */
static inline tabi_status tabi_aten_new_empty_strided_out(tabi_tensor self, const int64_t *size,
    int64_t size_n, const int64_t *stride, int64_t stride_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::new_empty_strided.out", args, 4, NULL);
}

/* Returns a Tensor of size size filled with fill_value. */
static inline tabi_status tabi_aten_new_full(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_value fill_value, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      fill_value, tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::new_full.default", args, 7, out);
}

/* Returns a Tensor of size size filled with fill_value. */
static inline tabi_status tabi_aten_new_full_out(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_value fill_value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      fill_value, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::new_full.out", args, 4, NULL);
}

/* Returns a Tensor of size size filled with 1. */
static inline tabi_status tabi_aten_new_ones(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::new_ones.default", args, 6, out);
}

/* Returns a Tensor of size size filled with 1. */
static inline tabi_status tabi_aten_new_ones_out(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::new_ones.out", args, 3, NULL);
}

/* Returns a Tensor of size size filled with 0. */
static inline tabi_status tabi_aten_new_zeros(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::new_zeros.default", args, 6, out);
}

/* Returns a Tensor of size size filled with 0. */
static inline tabi_status tabi_aten_new_zeros_out(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::new_zeros.out", args, 3, NULL);
}

/* Return the next floating-point value after input towards other, elementwise. */
static inline tabi_status tabi_aten_nextafter(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::nextafter.default", self, other, out);
}

/* Return the next floating-point value after input towards other, elementwise. */
static inline tabi_status tabi_aten_nextafter_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::nextafter.out", self, other, out, NULL);
}

/* In-place version of nextafter(). */
static inline tabi_status tabi_aten_nextafter_(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::nextafter_.default", self, other, NULL);
}

/* Compute the negative log likelihood loss. */
static inline tabi_status tabi_aten_nll_loss(tabi_tensor self, tabi_tensor target, tabi_tensor weight,
    int64_t reduction, int64_t ignore_index, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index)};
  return tabi_ops_one(&op, "aten::nll_loss.default", args, 5, out);
}

/* Compute the negative log likelihood loss. */
static inline tabi_status tabi_aten_nll_loss_out(tabi_tensor self, tabi_tensor target, tabi_tensor weight,
    int64_t reduction, int64_t ignore_index, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nll_loss.out", args, 6, NULL);
}

static inline tabi_status tabi_aten_nll_loss2d(tabi_tensor self, tabi_tensor target, tabi_tensor weight,
    int64_t reduction, int64_t ignore_index, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index)};
  return tabi_ops_one(&op, "aten::nll_loss2d.default", args, 5, out);
}

static inline tabi_status tabi_aten_nll_loss2d_out(tabi_tensor self, tabi_tensor target, tabi_tensor weight,
    int64_t reduction, int64_t ignore_index, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nll_loss2d.out", args, 6, NULL);
}

static inline tabi_status tabi_aten_nll_loss2d_forward(tabi_tensor self, tabi_tensor target,
    tabi_tensor weight, int64_t reduction, int64_t ignore_index, tabi_tensor *output,
    tabi_tensor *total_weight) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::nll_loss2d_forward.default", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], output);
    tabi_ops_put_tensor(results[1], total_weight);
  }
  return status;
}

static inline tabi_status tabi_aten_nll_loss2d_forward_output(tabi_tensor self, tabi_tensor target,
    tabi_tensor weight, int64_t reduction, int64_t ignore_index, tabi_tensor output,
    tabi_tensor total_weight) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index),
      tabi_value_tensor(output), tabi_value_tensor(total_weight)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::nll_loss2d_forward.output", args, 7, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_nll_loss_forward(tabi_tensor self, tabi_tensor target, tabi_tensor weight,
    int64_t reduction, int64_t ignore_index, tabi_tensor *output, tabi_tensor *total_weight) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::nll_loss_forward.default", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], output);
    tabi_ops_put_tensor(results[1], total_weight);
  }
  return status;
}

static inline tabi_status tabi_aten_nll_loss_forward_output(tabi_tensor self, tabi_tensor target,
    tabi_tensor weight, int64_t reduction, int64_t ignore_index, tabi_tensor output,
    tabi_tensor total_weight) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index),
      tabi_value_tensor(output), tabi_value_tensor(total_weight)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::nll_loss_forward.output", args, 7, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the negative log likelihood loss of class indices; reduction is 0 (none), 1 (mean) or 2 (sum). */
static inline tabi_status tabi_aten_nll_loss_nd(tabi_tensor self, tabi_tensor target, tabi_tensor weight,
    int64_t reduction, int64_t ignore_index, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(reduction), tabi_value_int(ignore_index)};
  return tabi_ops_one(&op, "aten::nll_loss_nd.default", args, 5, out);
}

/* Returns the indices of the elements that are not zero, a row each. */
static inline tabi_status tabi_aten_nonzero(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::nonzero.default", self, out);
}

/* Returns the indices of the elements that are not zero, a row each. */
static inline tabi_status tabi_aten_nonzero_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::nonzero.out", self, out, NULL);
}

/* Returns the indices of the elements that are not zero, a tensor for each dimension. */
static inline tabi_status tabi_aten_nonzero_numpy(tabi_tensor self, tabi_tensor *out, int64_t capacity,
    int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::nonzero_numpy.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Returns a 2-D tensor where each row is the index for a non-zero value. */
static inline tabi_status tabi_aten_nonzero_static(tabi_tensor self, int64_t size, int64_t fill_value,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(size), tabi_value_int(fill_value)};
  return tabi_ops_one(&op, "aten::nonzero_static.default", args, 3, out);
}

/* Returns a 2-D tensor where each row is the index for a non-zero value. */
static inline tabi_status tabi_aten_nonzero_static_out(tabi_tensor self, int64_t size, int64_t fill_value,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(size), tabi_value_int(fill_value),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nonzero_static.out", args, 4, NULL);
}

/* Returns the matrix norm or vector norm of a given tensor. */
static inline tabi_status tabi_aten_norm_Scalar(tabi_tensor self, tabi_value p, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), p};
  return tabi_ops_one(&op, "aten::norm.Scalar", args, 2, out);
}

/* Returns the matrix norm or vector norm of a given tensor. */
static inline tabi_status tabi_aten_norm_Scalar_out(tabi_tensor self, tabi_value p, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), p, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::norm.Scalar_out", args, 3, NULL);
}

/* Returns the matrix norm or vector norm of a given tensor. */
static inline tabi_status tabi_aten_norm_ScalarOpt_dtype(tabi_tensor self, tabi_value p, tabi_dtype dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(p),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::norm.ScalarOpt_dtype", args, 3, out);
}

/* Returns the matrix norm or vector norm of a given tensor. */
static inline tabi_status tabi_aten_norm_ScalarOpt_dtype_out(tabi_tensor self, tabi_value p, tabi_dtype dtype,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(p),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::norm.ScalarOpt_dtype_out", args, 4, NULL);
}

/* Returns the matrix norm or vector norm of a given tensor. */
static inline tabi_status tabi_aten_norm_ScalarOpt_dim_dtype(tabi_tensor self, tabi_value p,
    const int64_t *dim, int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(p),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::norm.ScalarOpt_dim_dtype", args, 5, out);
}

/* Returns the matrix norm or vector norm of a given tensor. */
static inline tabi_status tabi_aten_norm_dtype_out(tabi_tensor self, tabi_value p, const int64_t *dim,
    int64_t dim_n, int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(p),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::norm.dtype_out", args, 6, NULL);
}

/* Returns the matrix norm or vector norm of a given tensor. */
static inline tabi_status tabi_aten_norm_ScalarOpt_dim(tabi_tensor self, tabi_value p, const int64_t *dim,
    int64_t dim_n, int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(p),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::norm.ScalarOpt_dim", args, 4, out);
}

/* Returns the matrix norm or vector norm of a given tensor. */
static inline tabi_status tabi_aten_norm_out(tabi_tensor self, tabi_value p, const int64_t *dim,
    int64_t dim_n, int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(p),
      tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n), tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::norm.out", args, 5, NULL);
}

/* Returns the norm of v over all dimensions but dim. */
static inline tabi_status tabi_aten_norm_except_dim(tabi_tensor v, int64_t pow, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(v), tabi_value_int(pow), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::norm_except_dim.default", args, 3, out);
}

/* Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard
   deviation are given. */
static inline tabi_status tabi_aten_normal_Tensor_Tensor(tabi_tensor mean, tabi_tensor std,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(mean), tabi_value_tensor(std), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::normal.Tensor_Tensor", args, 3, out);
}

/* Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard
   deviation are given. */
static inline tabi_status tabi_aten_normal_Tensor_Tensor_out(tabi_tensor mean, tabi_tensor std,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(mean), tabi_value_tensor(std), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::normal.Tensor_Tensor_out", args, 4, NULL);
}

/* Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard
   deviation are given. */
static inline tabi_status tabi_aten_normal_Tensor_float(tabi_tensor mean, double std,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(mean), tabi_value_double(std), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::normal.Tensor_float", args, 3, out);
}

/* Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard
   deviation are given. */
static inline tabi_status tabi_aten_normal_Tensor_float_out(tabi_tensor mean, double std,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(mean), tabi_value_double(std), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::normal.Tensor_float_out", args, 4, NULL);
}

/* Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard
   deviation are given. */
static inline tabi_status tabi_aten_normal_out(tabi_tensor self, double mean, double std,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(mean), tabi_value_double(std),
      tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::normal.out", args, 5, NULL);
}

/* Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard
   deviation are given. */
static inline tabi_status tabi_aten_normal_float_Tensor(double mean, tabi_tensor std,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_double(mean), tabi_value_tensor(std), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::normal.float_Tensor", args, 3, out);
}

/* Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard
   deviation are given. */
static inline tabi_status tabi_aten_normal_float_Tensor_out(double mean, tabi_tensor std,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_double(mean), tabi_value_tensor(std), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::normal.float_Tensor_out", args, 4, NULL);
}

/* Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard
   deviation are given. */
static inline tabi_status tabi_aten_normal_float_float(double mean, double std, const int64_t *size,
    int64_t size_n, tabi_generator generator, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_double(mean), tabi_value_double(std),
      tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_ops_generator(generator),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::normal.float_float", args, 8, out);
}

/* Returns a tensor of random numbers drawn from separate normal distributions whose mean and standard
   deviation are given. */
static inline tabi_status tabi_aten_normal_float_float_out(double mean, double std, const int64_t *size,
    int64_t size_n, tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_double(mean), tabi_value_double(std),
      tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::normal.float_float_out", args, 5, NULL);
}

/* Fills self tensor with elements samples from the normal distribution parameterized by mean and std. */
static inline tabi_status tabi_aten_normal_(tabi_tensor self, double mean, double std,
    tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(mean), tabi_value_double(std),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::normal_.default", args, 4, NULL);
}

/* Returns numbers drawn from a normal distribution, in the shape of self. */
static inline tabi_status tabi_aten_normal_functional(tabi_tensor self, double mean, double std,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(mean), tabi_value_double(std),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::normal_functional.default", args, 4, out);
}

/* Alias for ne(). */
static inline tabi_status tabi_aten_not_equal_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::not_equal.Tensor", self, other, out);
}

/* Alias for ne(). */
static inline tabi_status tabi_aten_not_equal_Tensor_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::not_equal.Tensor_out", self, other, out, NULL);
}

/* Alias for ne(). */
static inline tabi_status tabi_aten_not_equal_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::not_equal.Scalar", args, 2, out);
}

/* Alias for ne(). */
static inline tabi_status tabi_aten_not_equal_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::not_equal.Scalar_out", args, 3, NULL);
}

/* In-place version of not_equal(). */
static inline tabi_status tabi_aten_not_equal__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::not_equal_.Tensor", self, other, NULL);
}

/* In-place version of not_equal(). */
static inline tabi_status tabi_aten_not_equal__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::not_equal_.Scalar", args, 2, NULL);
}

/* Returns the nuclear norm of a matrix, the sum of its singular values. */
static inline tabi_status tabi_aten_nuclear_norm(tabi_tensor self, int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::nuclear_norm.default", args, 2, out);
}

/* Returns the nuclear norm of a matrix, the sum of its singular values. */
static inline tabi_status tabi_aten_nuclear_norm_out(tabi_tensor self, int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nuclear_norm.out", args, 3, NULL);
}

/* Returns the nuclear norm of a matrix, the sum of its singular values. */
static inline tabi_status tabi_aten_nuclear_norm_dim(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::nuclear_norm.dim", args, 3, out);
}

/* Returns the nuclear norm of a matrix, the sum of its singular values. */
static inline tabi_status tabi_aten_nuclear_norm_dim_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::nuclear_norm.dim_out", args, 4, NULL);
}

/* Returns the total number of elements in the input tensor. */
static inline tabi_status tabi_aten_numel(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::numel.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Returns self with its dimensions reversed. */
static inline tabi_status tabi_aten_numpy_T(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::numpy_T.default", self, out);
}

/* Takes LongTensor with index values of shape (*) and returns a tensor of shape (*, num_classes) that have
   zeros everywhere except where the index of last dimension matches the corresponding value of the input
   tensor, in which case it will be 1. */
static inline tabi_status tabi_aten_one_hot(tabi_tensor self, int64_t num_classes, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::one_hot.default", self, num_classes, out);
}

/* Returns a tensor filled with the scalar value 1, with the shape defined by the variable argument size. */
static inline tabi_status tabi_aten_ones(const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::ones.default", args, 5, out);
}

/* Returns a tensor filled with the scalar value 1, with the shape defined by the variable argument size. */
static inline tabi_status tabi_aten_ones_out(const int64_t *size, int64_t size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::ones.out", args, 2, NULL);
}

/* Returns a tensor filled with the scalar value 1, with the same size as input. */
static inline tabi_status tabi_aten_ones_like_out(tabi_tensor self, tabi_memory_format memory_format,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::ones_like.out", args, 3, NULL);
}

/* Returns a tensor filled with the scalar value 1, with the same size as input. */
static inline tabi_status tabi_aten_ones_like(tabi_tensor self, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::ones_like.default", args, 6, out);
}

/* Alias for linalg.householder_product(). */
static inline tabi_status tabi_aten_orgqr(tabi_tensor self, tabi_tensor input2, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::orgqr.default", self, input2, out);
}

/* Alias for linalg.householder_product(). */
static inline tabi_status tabi_aten_orgqr_out(tabi_tensor self, tabi_tensor input2, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::orgqr.out", self, input2, out, NULL);
}

/* Computes the matrix-matrix multiplication of a product of Householder matrices with a general matrix. */
static inline tabi_status tabi_aten_ormqr(tabi_tensor self, tabi_tensor input2, tabi_tensor input3,
    int32_t left, int32_t transpose, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(input2), tabi_value_tensor(input3),
      tabi_value_bool(left), tabi_value_bool(transpose)};
  return tabi_ops_one(&op, "aten::ormqr.default", args, 5, out);
}

/* Computes the matrix-matrix multiplication of a product of Householder matrices with a general matrix. */
static inline tabi_status tabi_aten_ormqr_out(tabi_tensor self, tabi_tensor input2, tabi_tensor input3,
    int32_t left, int32_t transpose, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(input2), tabi_value_tensor(input3),
      tabi_value_bool(left), tabi_value_bool(transpose), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::ormqr.out", args, 6, NULL);
}

/* Outer product of input and vec2. */
static inline tabi_status tabi_aten_outer(tabi_tensor self, tabi_tensor vec2, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::outer.default", self, vec2, out);
}

/* Outer product of input and vec2. */
static inline tabi_status tabi_aten_outer_out(tabi_tensor self, tabi_tensor vec2, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::outer.out", self, vec2, out, NULL);
}

static inline tabi_status tabi_aten_output_nr(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::output_nr.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Pads tensor. */
static inline tabi_status tabi_aten_pad(tabi_tensor self, const int64_t *pad, int64_t pad_n, const char *mode,
    const double *value, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, pad, pad_n),
      tabi_ops_string(mode), tabi_ops_double_or_none(value)};
  return tabi_ops_one(&op, "aten::pad.default", args, 4, out);
}

/* Stacks sequences of different lengths, padded to the longest. */
static inline tabi_status tabi_aten_pad_sequence(const tabi_tensor *sequences, int64_t sequences_n,
    int32_t batch_first, double padding_value, const char *padding_side, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, sequences, sequences_n),
      tabi_value_bool(batch_first), tabi_value_double(padding_value), tabi_ops_string(padding_side)};
  return tabi_ops_one(&op, "aten::pad_sequence.default", args, 4, out);
}

/* Computes the distance of order p between the rows of two tensors. */
static inline tabi_status tabi_aten_pairwise_distance(tabi_tensor x1, tabi_tensor x2, double p, double eps,
    int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x1), tabi_value_tensor(x2), tabi_value_double(p),
      tabi_value_double(eps), tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::pairwise_distance.default", args, 5, out);
}

/* Computes the p-norm distance between every pair of row vectors in the input. */
static inline tabi_status tabi_aten_pdist(tabi_tensor self, double p, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(p)};
  return tabi_ops_one(&op, "aten::pdist.default", args, 2, out);
}

/* Returns a view of the original tensor input with its dimensions permuted. */
static inline tabi_status tabi_aten_permute(tabi_tensor self, const int64_t *dims, int64_t dims_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::permute.default", self, dims, dims_n, out);
}

/* Performs the same operation as permute(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_permute_copy(tabi_tensor self, const int64_t *dims, int64_t dims_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::permute_copy.default", self, dims, dims_n, out);
}

/* Performs the same operation as permute(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_permute_copy_out(tabi_tensor self, const int64_t *dims, int64_t dims_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dims, dims_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::permute_copy.out", args, 3, NULL);
}

/* Copies the tensor to pinned memory, if it's not already pinned. */
static inline tabi_status tabi_aten_pin_memory(tabi_tensor self, tabi_device_type device,
    int32_t device_index, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_device(device, device_index)};
  return tabi_ops_one(&op, "aten::pin_memory.default", args, 2, out);
}

/* Alias for linalg.pinv(). */
static inline tabi_status tabi_aten_pinverse(tabi_tensor self, double rcond, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(rcond)};
  return tabi_ops_one(&op, "aten::pinverse.default", args, 2, out);
}

/* Rearranges elements in a tensor of shape (*, C x r^2, H, W) to a tensor of shape (*, C, H x r, W x r),
   where r is the upscale_factor. */
static inline tabi_status tabi_aten_pixel_shuffle(tabi_tensor self, int64_t upscale_factor,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::pixel_shuffle.default", self, upscale_factor, out);
}

/* Rearranges elements in a tensor of shape (*, C x r^2, H, W) to a tensor of shape (*, C, H x r, W x r),
   where r is the upscale_factor. */
static inline tabi_status tabi_aten_pixel_shuffle_out(tabi_tensor self, int64_t upscale_factor,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(upscale_factor), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::pixel_shuffle.out", args, 3, NULL);
}

/* Reverses the nn.PixelShuffle operation by rearranging elements in a tensor of shape (*, C, H x r, W x r)
   to a tensor of shape (*, C x r^2, H, W), where r is the downscale_factor. */
static inline tabi_status tabi_aten_pixel_unshuffle(tabi_tensor self, int64_t downscale_factor,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::pixel_unshuffle.default", self, downscale_factor, out);
}

/* Reverses the nn.PixelShuffle operation by rearranging elements in a tensor of shape (*, C, H x r, W x r)
   to a tensor of shape (*, C x r^2, H, W), where r is the downscale_factor. */
static inline tabi_status tabi_aten_pixel_unshuffle_out(tabi_tensor self, int64_t downscale_factor,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(downscale_factor),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::pixel_unshuffle.out", args, 3, NULL);
}

/* input must be non-negative. */
static inline tabi_status tabi_aten_poisson(tabi_tensor self, tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::poisson.default", args, 2, out);
}

/* input must be non-negative. */
static inline tabi_status tabi_aten_poisson_out(tabi_tensor self, tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::poisson.out", args, 3, NULL);
}

/* Compute the Poisson negative log likelihood loss. */
static inline tabi_status tabi_aten_poisson_nll_loss(tabi_tensor input, tabi_tensor target, int32_t log_input,
    int32_t full, double eps, int64_t reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_value_bool(log_input),
      tabi_value_bool(full), tabi_value_double(eps), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::poisson_nll_loss.default", args, 6, out);
}

/* Constructs a complex tensor whose elements are Cartesian coordinates corresponding to the polar
   coordinates with absolute value abs and angle angle. out = abs * cos(angle) + abs * sin(angle) * j. */
static inline tabi_status tabi_aten_polar(tabi_tensor abs, tabi_tensor angle, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::polar.default", abs, angle, out);
}

/* Constructs a complex tensor whose elements are Cartesian coordinates corresponding to the polar
   coordinates with absolute value abs and angle angle. out = abs * cos(angle) + abs * sin(angle) * j. */
static inline tabi_status tabi_aten_polar_out(tabi_tensor abs, tabi_tensor angle, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::polar.out", abs, angle, out, NULL);
}

/* Alias for special.polygamma(). */
static inline tabi_status tabi_aten_polygamma(int64_t n, tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_tensor(self)};
  return tabi_ops_one(&op, "aten::polygamma.default", args, 2, out);
}

/* Alias for special.polygamma(). */
static inline tabi_status tabi_aten_polygamma_out(int64_t n, tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_tensor(self), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::polygamma.out", args, 3, NULL);
}

/* In-place version of polygamma(). */
static inline tabi_status tabi_aten_polygamma_(tabi_tensor self, int64_t n) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::polygamma_.default", self, n, NULL);
}

/* Returns input. */
static inline tabi_status tabi_aten_positive(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::positive.default", self, out);
}

/* Takes the power of each element in input with exponent and returns a tensor with the result. */
static inline tabi_status tabi_aten_pow_Tensor_Tensor(tabi_tensor self, tabi_tensor exponent,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::pow.Tensor_Tensor", self, exponent, out);
}

/* Takes the power of each element in input with exponent and returns a tensor with the result. */
static inline tabi_status tabi_aten_pow_Tensor_Tensor_out(tabi_tensor self, tabi_tensor exponent,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::pow.Tensor_Tensor_out", self, exponent, out, NULL);
}

/* Takes the power of each element in input with exponent and returns a tensor with the result. */
static inline tabi_status tabi_aten_pow_Scalar(tabi_value self, tabi_tensor exponent, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(exponent)};
  return tabi_ops_one(&op, "aten::pow.Scalar", args, 2, out);
}

/* Takes the power of each element in input with exponent and returns a tensor with the result. */
static inline tabi_status tabi_aten_pow_Scalar_out(tabi_value self, tabi_tensor exponent, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(exponent), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::pow.Scalar_out", args, 3, NULL);
}

/* Takes the power of each element in input with exponent and returns a tensor with the result. */
static inline tabi_status tabi_aten_pow_Tensor_Scalar(tabi_tensor self, tabi_value exponent,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), exponent};
  return tabi_ops_one(&op, "aten::pow.Tensor_Scalar", args, 2, out);
}

/* Takes the power of each element in input with exponent and returns a tensor with the result. */
static inline tabi_status tabi_aten_pow_Tensor_Scalar_out(tabi_tensor self, tabi_value exponent,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), exponent, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::pow.Tensor_Scalar_out", args, 3, NULL);
}

/* In-place version of pow(). */
static inline tabi_status tabi_aten_pow__Tensor(tabi_tensor self, tabi_tensor exponent) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::pow_.Tensor", self, exponent, NULL);
}

/* In-place version of pow(). */
static inline tabi_status tabi_aten_pow__Scalar(tabi_tensor self, tabi_value exponent) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), exponent};
  return tabi_ops_one(&op, "aten::pow_.Scalar", args, 2, NULL);
}

/* Applies element-wise the function PReLU(x) = max(0,x) + weight * min(0,x) where weight is a learnable
   parameter. */
static inline tabi_status tabi_aten_prelu(tabi_tensor self, tabi_tensor weight, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::prelu.default", self, weight, out);
}

/* Returns the product of all elements in the input tensor. */
static inline tabi_status tabi_aten_prod(tabi_tensor self, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::prod.default", args, 2, out);
}

/* Returns the product of all elements in the input tensor. */
static inline tabi_status tabi_aten_prod_out(tabi_tensor self, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::prod.out", args, 3, NULL);
}

/* Returns the product of all elements in the input tensor. */
static inline tabi_status tabi_aten_prod_dim_int(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::prod.dim_int", args, 4, out);
}

/* Returns the product of all elements in the input tensor. */
static inline tabi_status tabi_aten_prod_int_out(tabi_tensor self, int64_t dim, int32_t keepdim,
    tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(keepdim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::prod.int_out", args, 5, NULL);
}

/* Returns the dtype with the smallest size and scalar kind that is not smaller nor of lower kind than
   either type1 or type2. */
static inline tabi_status tabi_aten_promote_types(tabi_dtype type1, tabi_dtype type2, tabi_dtype *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_ops_number(TABI_TAG_DTYPE, type1), tabi_ops_number(TABI_TAG_DTYPE, type2)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::promote_types.default", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Out-of-place version of put_(). */
static inline tabi_status tabi_aten_put(tabi_tensor self, tabi_tensor index, tabi_tensor source,
    int32_t accumulate, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(index), tabi_value_tensor(source),
      tabi_value_bool(accumulate)};
  return tabi_ops_one(&op, "aten::put.default", args, 4, out);
}

/* Out-of-place version of put_(). */
static inline tabi_status tabi_aten_put_out(tabi_tensor self, tabi_tensor index, tabi_tensor source,
    int32_t accumulate, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(index), tabi_value_tensor(source),
      tabi_value_bool(accumulate), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::put.out", args, 5, NULL);
}

/* Copies the elements from source into the positions specified by index. */
static inline tabi_status tabi_aten_put_(tabi_tensor self, tabi_tensor index, tabi_tensor source,
    int32_t accumulate) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(index), tabi_value_tensor(source),
      tabi_value_bool(accumulate)};
  return tabi_ops_one(&op, "aten::put_.default", args, 4, NULL);
}

/* Given a Tensor quantized by linear (affine) per-channel quantization, returns the index of dimension on
   which per-channel quantization is applied. */
static inline tabi_status tabi_aten_q_per_channel_axis(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::q_per_channel_axis.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Given a Tensor quantized by linear (affine) per-channel quantization, returns a Tensor of scales of the
   underlying quantizer. */
static inline tabi_status tabi_aten_q_per_channel_scales(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::q_per_channel_scales.default", self, out);
}

/* Given a Tensor quantized by linear (affine) per-channel quantization, returns a Tensor of scales of the
   underlying quantizer. */
static inline tabi_status tabi_aten_q_per_channel_scales_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::q_per_channel_scales.out", self, out, NULL);
}

/* Given a Tensor quantized by linear (affine) per-channel quantization, returns a tensor of zero_points of
   the underlying quantizer. */
static inline tabi_status tabi_aten_q_per_channel_zero_points(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::q_per_channel_zero_points.default", self, out);
}

/* Given a Tensor quantized by linear (affine) per-channel quantization, returns a tensor of zero_points of
   the underlying quantizer. */
static inline tabi_status tabi_aten_q_per_channel_zero_points_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::q_per_channel_zero_points.out", self, out, NULL);
}

/* Given a Tensor quantized by linear(affine) quantization, returns the scale of the underlying quantizer(). */
static inline tabi_status tabi_aten_q_scale(tabi_tensor self, double *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::q_scale.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_double(results[0], out);
  return status;
}

/* Given a Tensor quantized by linear(affine) quantization, returns the zero_point of the underlying
   quantizer(). */
static inline tabi_status tabi_aten_q_zero_point(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::q_zero_point.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Computes the QR decomposition of a matrix or a batch of matrices input, and returns a namedtuple (Q, R)
   of tensors such that input = Q R with Q being an orthogonal matrix or batch of orthogonal matrices and R
   being an upper triangular matrix or batch of upper triangular matrices. */
static inline tabi_status tabi_aten_qr(tabi_tensor self, int32_t some, tabi_tensor *Q, tabi_tensor *R) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(some)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::qr.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], Q);
    tabi_ops_put_tensor(results[1], R);
  }
  return status;
}

/* Computes the QR decomposition of a matrix or a batch of matrices input, and returns a namedtuple (Q, R)
   of tensors such that input = Q R with Q being an orthogonal matrix or batch of orthogonal matrices and R
   being an upper triangular matrix or batch of upper triangular matrices. */
static inline tabi_status tabi_aten_qr_Q(tabi_tensor self, int32_t some, tabi_tensor Q, tabi_tensor R) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(some), tabi_value_tensor(Q),
      tabi_value_tensor(R)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::qr.Q", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the q-th quantiles of each row of the input tensor along the dimension dim. */
static inline tabi_status tabi_aten_quantile(tabi_tensor self, tabi_tensor q, const int64_t *dim,
    int32_t keepdim, const char *interpolation, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(q), tabi_ops_int_or_none(dim),
      tabi_value_bool(keepdim), tabi_ops_string(interpolation)};
  return tabi_ops_one(&op, "aten::quantile.default", args, 5, out);
}

/* Computes the q-th quantiles of each row of the input tensor along the dimension dim. */
static inline tabi_status tabi_aten_quantile_out(tabi_tensor self, tabi_tensor q, const int64_t *dim,
    int32_t keepdim, const char *interpolation, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(q), tabi_ops_int_or_none(dim),
      tabi_value_bool(keepdim), tabi_ops_string(interpolation), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantile.out", args, 6, NULL);
}

/* Computes the q-th quantiles of each row of the input tensor along the dimension dim. */
static inline tabi_status tabi_aten_quantile_scalar(tabi_tensor self, double q, const int64_t *dim,
    int32_t keepdim, const char *interpolation, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(q), tabi_ops_int_or_none(dim),
      tabi_value_bool(keepdim), tabi_ops_string(interpolation)};
  return tabi_ops_one(&op, "aten::quantile.scalar", args, 5, out);
}

/* Computes the q-th quantiles of each row of the input tensor along the dimension dim. */
static inline tabi_status tabi_aten_quantile_scalar_out(tabi_tensor self, double q, const int64_t *dim,
    int32_t keepdim, const char *interpolation, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(q), tabi_ops_int_or_none(dim),
      tabi_value_bool(keepdim), tabi_ops_string(interpolation), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantile.scalar_out", args, 6, NULL);
}

/* Converts a float tensor to a per-channel quantized tensor with given scales and zero points. */
static inline tabi_status tabi_aten_quantize_per_channel(tabi_tensor self, tabi_tensor scales,
    tabi_tensor zero_points, int64_t axis, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(scales),
      tabi_value_tensor(zero_points), tabi_value_int(axis), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::quantize_per_channel.default", args, 5, out);
}

/* Converts a float tensor to a per-channel quantized tensor with given scales and zero points. */
static inline tabi_status tabi_aten_quantize_per_channel_out(tabi_tensor self, tabi_tensor scales,
    tabi_tensor zero_points, int64_t axis, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(scales),
      tabi_value_tensor(zero_points), tabi_value_int(axis), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantize_per_channel.out", args, 6, NULL);
}

/* Converts a float tensor to a quantized tensor with given scale and zero point. */
static inline tabi_status tabi_aten_quantize_per_tensor_tensor_qparams(tabi_tensor self, tabi_tensor scale,
    tabi_tensor zero_point, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(scale), tabi_value_tensor(zero_point),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::quantize_per_tensor.tensor_qparams", args, 4, out);
}

/* Converts a float tensor to a quantized tensor with given scale and zero point. */
static inline tabi_status tabi_aten_quantize_per_tensor_tensor_qparams_out(tabi_tensor self,
    tabi_tensor scale, tabi_tensor zero_point, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(scale), tabi_value_tensor(zero_point),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantize_per_tensor.tensor_qparams_out", args, 5, NULL);
}

/* Converts a float tensor to a quantized tensor with given scale and zero point. */
static inline tabi_status tabi_aten_quantize_per_tensor(tabi_tensor self, double scale, int64_t zero_point,
    tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(scale), tabi_value_int(zero_point),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::quantize_per_tensor.default", args, 4, out);
}

/* Converts a float tensor to a quantized tensor with given scale and zero point. */
static inline tabi_status tabi_aten_quantize_per_tensor_out(tabi_tensor self, double scale,
    int64_t zero_point, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(scale), tabi_value_int(zero_point),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantize_per_tensor.out", args, 5, NULL);
}

/* Converts a float tensor to a quantized tensor with given scale and zero point. */
static inline tabi_status tabi_aten_quantize_per_tensor_tensors(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor scales, tabi_tensor zero_points, tabi_dtype dtype, tabi_tensor *out, int64_t capacity,
    int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_tensor(scales), tabi_value_tensor(zero_points), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::quantize_per_tensor.tensors", args, 4, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Converts a float tensor to a quantized tensor with given scale and zero point. */
static inline tabi_status tabi_aten_quantize_per_tensor_tensors_out(const tabi_tensor *tensors,
    int64_t tensors_n, tabi_tensor scales, tabi_tensor zero_points, tabi_dtype dtype, const tabi_tensor *out,
    int64_t out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_tensor(scales), tabi_value_tensor(zero_points), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_list(TABI_TAG_TENSOR_LIST, out, out_n)};
  return tabi_ops_run(&op, "aten::quantize_per_tensor.tensors_out", args, 5, NULL, 0);
}

/* Converts a float tensor to a quantized tensor with scale and zero_point calculated dynamically based on
   the input. */
static inline tabi_status tabi_aten_quantize_per_tensor_dynamic(tabi_tensor self, tabi_dtype dtype,
    int32_t reduce_range, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_bool(reduce_range)};
  return tabi_ops_one(&op, "aten::quantize_per_tensor_dynamic.default", args, 3, out);
}

/* Converts a float tensor to a quantized tensor with scale and zero_point calculated dynamically based on
   the input. */
static inline tabi_status tabi_aten_quantize_per_tensor_dynamic_out(tabi_tensor self, tabi_dtype dtype,
    int32_t reduce_range, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_bool(reduce_range), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantize_per_tensor_dynamic.out", args, 4, NULL);
}

/* Applies batch normalization on a 4D (NCHW) quantized tensor. y = (x - E[x]) / (sqrt(Var[x] + epsilon)) *
   gamma + beta. */
static inline tabi_status tabi_aten_quantized_batch_norm(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, tabi_tensor mean, tabi_tensor var, double eps, double output_scale,
    int64_t output_zero_point, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_tensor(mean), tabi_value_tensor(var), tabi_value_double(eps),
      tabi_value_double(output_scale), tabi_value_int(output_zero_point)};
  return tabi_ops_one(&op, "aten::quantized_batch_norm.default", args, 8, out);
}

/* Applies batch normalization on a 4D (NCHW) quantized tensor. y = (x - E[x]) / (sqrt(Var[x] + epsilon)) *
   gamma + beta. */
static inline tabi_status tabi_aten_quantized_batch_norm_out(tabi_tensor input, tabi_tensor weight,
    tabi_tensor bias, tabi_tensor mean, tabi_tensor var, double eps, double output_scale,
    int64_t output_zero_point, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(weight),
      tabi_ops_tensor_or_none(bias), tabi_value_tensor(mean), tabi_value_tensor(var), tabi_value_double(eps),
      tabi_value_double(output_scale), tabi_value_int(output_zero_point), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantized_batch_norm.out", args, 9, NULL);
}

static inline tabi_status tabi_aten_quantized_gru_data_legacy(tabi_tensor data, tabi_tensor batch_sizes,
    tabi_tensor hx, const tabi_tensor *params, int64_t params_n, int32_t has_biases, int64_t num_layers,
    double dropout, int32_t train, int32_t bidirectional, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(data), tabi_value_tensor(batch_sizes), tabi_value_tensor(hx),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::quantized_gru.data_legacy", args, 9, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

static inline tabi_status tabi_aten_quantized_gru_input_legacy(tabi_tensor input, tabi_tensor hx,
    const tabi_tensor *params, int64_t params_n, int32_t has_biases, int64_t num_layers, double dropout,
    int32_t train, int32_t bidirectional, int32_t batch_first, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional), tabi_value_bool(batch_first)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::quantized_gru.input_legacy", args, 9, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

static inline tabi_status tabi_aten_quantized_gru_cell(tabi_tensor input, tabi_tensor hx, tabi_tensor w_ih,
    tabi_tensor w_hh, tabi_tensor b_ih, tabi_tensor b_hh, tabi_tensor packed_ih, tabi_tensor packed_hh,
    tabi_tensor col_offsets_ih, tabi_tensor col_offsets_hh, tabi_value scale_ih, tabi_value scale_hh,
    tabi_value zero_point_ih, tabi_value zero_point_hh, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx), tabi_value_tensor(w_ih),
      tabi_value_tensor(w_hh), tabi_value_tensor(b_ih), tabi_value_tensor(b_hh), tabi_value_tensor(packed_ih),
      tabi_value_tensor(packed_hh), tabi_value_tensor(col_offsets_ih), tabi_value_tensor(col_offsets_hh),
      scale_ih, scale_hh, zero_point_ih, zero_point_hh};
  return tabi_ops_one(&op, "aten::quantized_gru_cell.default", args, 14, out);
}

static inline tabi_status tabi_aten_quantized_lstm_data_legacy(tabi_tensor data, tabi_tensor batch_sizes,
    const tabi_tensor *hx, int64_t hx_n, const tabi_tensor *params, int64_t params_n, int32_t has_biases,
    int64_t num_layers, double dropout, int32_t train, int32_t bidirectional, tabi_dtype dtype,
    int32_t use_dynamic, tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(data), tabi_value_tensor(batch_sizes),
      tabi_value_list(TABI_TAG_TENSOR_LIST, hx, hx_n),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional), tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_bool(use_dynamic)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::quantized_lstm.data_legacy", args, 11, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

static inline tabi_status tabi_aten_quantized_lstm_input_legacy(tabi_tensor input, const tabi_tensor *hx,
    int64_t hx_n, const tabi_tensor *params, int64_t params_n, int32_t has_biases, int64_t num_layers,
    double dropout, int32_t train, int32_t bidirectional, int32_t batch_first, tabi_dtype dtype,
    int32_t use_dynamic, tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_list(TABI_TAG_TENSOR_LIST, hx, hx_n),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional), tabi_value_bool(batch_first), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_bool(use_dynamic)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::quantized_lstm.input_legacy", args, 11, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

static inline tabi_status tabi_aten_quantized_lstm_cell(tabi_tensor input, const tabi_tensor *hx,
    int64_t hx_n, tabi_tensor w_ih, tabi_tensor w_hh, tabi_tensor b_ih, tabi_tensor b_hh,
    tabi_tensor packed_ih, tabi_tensor packed_hh, tabi_tensor col_offsets_ih, tabi_tensor col_offsets_hh,
    tabi_value scale_ih, tabi_value scale_hh, tabi_value zero_point_ih, tabi_value zero_point_hh,
    tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_list(TABI_TAG_TENSOR_LIST, hx, hx_n),
      tabi_value_tensor(w_ih), tabi_value_tensor(w_hh), tabi_value_tensor(b_ih), tabi_value_tensor(b_hh),
      tabi_value_tensor(packed_ih), tabi_value_tensor(packed_hh), tabi_value_tensor(col_offsets_ih),
      tabi_value_tensor(col_offsets_hh), scale_ih, scale_hh, zero_point_ih, zero_point_hh};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::quantized_lstm_cell.default", args, 14, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 1D max pooling over an input quantized tensor composed of several input planes. */
static inline tabi_status tabi_aten_quantized_max_pool1d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "aten::quantized_max_pool1d.default", args, 6, out);
}

/* Applies a 1D max pooling over an input quantized tensor composed of several input planes. */
static inline tabi_status tabi_aten_quantized_max_pool1d_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantized_max_pool1d.out", args, 7, NULL);
}

/* Applies a 2D max pooling over an input quantized tensor composed of several input planes. */
static inline tabi_status tabi_aten_quantized_max_pool2d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "aten::quantized_max_pool2d.default", args, 6, out);
}

/* Applies a 2D max pooling over an input quantized tensor composed of several input planes. */
static inline tabi_status tabi_aten_quantized_max_pool2d_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantized_max_pool2d.out", args, 7, NULL);
}

static inline tabi_status tabi_aten_quantized_max_pool3d(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "aten::quantized_max_pool3d.default", args, 6, out);
}

static inline tabi_status tabi_aten_quantized_max_pool3d_out(tabi_tensor self, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::quantized_max_pool3d.out", args, 7, NULL);
}

static inline tabi_status tabi_aten_quantized_rnn_relu_cell(tabi_tensor input, tabi_tensor hx,
    tabi_tensor w_ih, tabi_tensor w_hh, tabi_tensor b_ih, tabi_tensor b_hh, tabi_tensor packed_ih,
    tabi_tensor packed_hh, tabi_tensor col_offsets_ih, tabi_tensor col_offsets_hh, tabi_value scale_ih,
    tabi_value scale_hh, tabi_value zero_point_ih, tabi_value zero_point_hh, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx), tabi_value_tensor(w_ih),
      tabi_value_tensor(w_hh), tabi_value_tensor(b_ih), tabi_value_tensor(b_hh), tabi_value_tensor(packed_ih),
      tabi_value_tensor(packed_hh), tabi_value_tensor(col_offsets_ih), tabi_value_tensor(col_offsets_hh),
      scale_ih, scale_hh, zero_point_ih, zero_point_hh};
  return tabi_ops_one(&op, "aten::quantized_rnn_relu_cell.default", args, 14, out);
}

static inline tabi_status tabi_aten_quantized_rnn_tanh_cell(tabi_tensor input, tabi_tensor hx,
    tabi_tensor w_ih, tabi_tensor w_hh, tabi_tensor b_ih, tabi_tensor b_hh, tabi_tensor packed_ih,
    tabi_tensor packed_hh, tabi_tensor col_offsets_ih, tabi_tensor col_offsets_hh, tabi_value scale_ih,
    tabi_value scale_hh, tabi_value zero_point_ih, tabi_value zero_point_hh, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx), tabi_value_tensor(w_ih),
      tabi_value_tensor(w_hh), tabi_value_tensor(b_ih), tabi_value_tensor(b_hh), tabi_value_tensor(packed_ih),
      tabi_value_tensor(packed_hh), tabi_value_tensor(col_offsets_ih), tabi_value_tensor(col_offsets_hh),
      scale_ih, scale_hh, zero_point_ih, zero_point_hh};
  return tabi_ops_one(&op, "aten::quantized_rnn_tanh_cell.default", args, 14, out);
}

/* Returns a new tensor with each of the elements of input converted from angles in radians to degrees. */
static inline tabi_status tabi_aten_rad2deg(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::rad2deg.default", self, out);
}

/* Returns a new tensor with each of the elements of input converted from angles in radians to degrees. */
static inline tabi_status tabi_aten_rad2deg_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::rad2deg.out", self, out, NULL);
}

/* In-place version of rad2deg(). */
static inline tabi_status tabi_aten_rad2deg_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::rad2deg_.default", self, NULL);
}

/* Returns a tensor filled with random numbers from a uniform distribution on the interval [0, 1). */
static inline tabi_status tabi_aten_rand_generator(const int64_t *size, int64_t size_n,
    tabi_generator generator, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::rand.generator", args, 6, out);
}

/* Returns a tensor filled with random numbers from a uniform distribution on the interval [0, 1). */
static inline tabi_status tabi_aten_rand_generator_out(const int64_t *size, int64_t size_n,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::rand.generator_out", args, 3, NULL);
}

/* Returns a tensor filled with random numbers from a uniform distribution on the interval [0, 1). */
static inline tabi_status tabi_aten_rand(const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::rand.default", args, 5, out);
}

/* Returns a tensor filled with random numbers from a uniform distribution on the interval [0, 1). */
static inline tabi_status tabi_aten_rand_out(const int64_t *size, int64_t size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::rand.out", args, 2, NULL);
}

/* Returns a tensor with the same size as input that is filled with random numbers from a uniform
   distribution on the interval [0, 1). */
static inline tabi_status tabi_aten_rand_like_generator_out(tabi_tensor self, tabi_generator generator,
    tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(tabi_ops_generator(generator)),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::rand_like.generator_out", args, 4, NULL);
}

/* Returns a tensor with the same size as input that is filled with random numbers from a uniform
   distribution on the interval [0, 1). */
static inline tabi_status tabi_aten_rand_like_generator(tabi_tensor self, tabi_generator generator,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(tabi_ops_generator(generator)),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::rand_like.generator", args, 7, out);
}

/* Returns a tensor with the same size as input that is filled with random numbers from a uniform
   distribution on the interval [0, 1). */
static inline tabi_status tabi_aten_rand_like_out(tabi_tensor self, tabi_memory_format memory_format,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::rand_like.out", args, 3, NULL);
}

/* Returns a tensor with the same size as input that is filled with random numbers from a uniform
   distribution on the interval [0, 1). */
static inline tabi_status tabi_aten_rand_like(tabi_tensor self, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::rand_like.default", args, 6, out);
}

/* Returns a tensor filled with random integers generated uniformly between low (inclusive) and high
   (exclusive). */
static inline tabi_status tabi_aten_randint_generator(int64_t high, const int64_t *size, int64_t size_n,
    tabi_generator generator, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(high), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::randint.generator", args, 7, out);
}

/* Returns a tensor filled with random integers generated uniformly between low (inclusive) and high
   (exclusive). */
static inline tabi_status tabi_aten_randint_generator_out(int64_t high, const int64_t *size, int64_t size_n,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(high), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint.generator_out", args, 4, NULL);
}

/* Returns a tensor filled with random integers generated uniformly between low (inclusive) and high
   (exclusive). */
static inline tabi_status tabi_aten_randint(int64_t high, const int64_t *size, int64_t size_n,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(high), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::randint.default", args, 6, out);
}

/* Returns a tensor filled with random integers generated uniformly between low (inclusive) and high
   (exclusive). */
static inline tabi_status tabi_aten_randint_out(int64_t high, const int64_t *size, int64_t size_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(high), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint.out", args, 3, NULL);
}

/* Returns a tensor filled with random integers generated uniformly between low (inclusive) and high
   (exclusive). */
static inline tabi_status tabi_aten_randint_low_generator(int64_t low, int64_t high, const int64_t *size,
    int64_t size_n, tabi_generator generator, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(low), tabi_value_int(high),
      tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_ops_or_none(tabi_ops_generator(generator)),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::randint.low_generator", args, 8, out);
}

/* Returns a tensor filled with random integers generated uniformly between low (inclusive) and high
   (exclusive). */
static inline tabi_status tabi_aten_randint_low_generator_out(int64_t low, int64_t high, const int64_t *size,
    int64_t size_n, tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(low), tabi_value_int(high),
      tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_ops_or_none(tabi_ops_generator(generator)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint.low_generator_out", args, 5, NULL);
}

/* Returns a tensor filled with random integers generated uniformly between low (inclusive) and high
   (exclusive). */
static inline tabi_status tabi_aten_randint_low(int64_t low, int64_t high, const int64_t *size,
    int64_t size_n, tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(low), tabi_value_int(high),
      tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::randint.low", args, 7, out);
}

/* Returns a tensor filled with random integers generated uniformly between low (inclusive) and high
   (exclusive). */
static inline tabi_status tabi_aten_randint_low_out(int64_t low, int64_t high, const int64_t *size,
    int64_t size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(low), tabi_value_int(high),
      tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint.low_out", args, 4, NULL);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_low_generator_dtype_out(tabi_tensor self, int64_t low,
    int64_t high, tabi_generator generator, tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(low), tabi_value_int(high),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint_like.low_generator_dtype_out", args, 6, NULL);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_low_generator_dtype(tabi_tensor self, int64_t low,
    int64_t high, tabi_generator generator, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(low), tabi_value_int(high),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::randint_like.low_generator_dtype", args, 9, out);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_low_dtype_out(tabi_tensor self, int64_t low, int64_t high,
    tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(low), tabi_value_int(high),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint_like.low_dtype_out", args, 5, NULL);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_low_dtype(tabi_tensor self, int64_t low, int64_t high,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(low), tabi_value_int(high),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::randint_like.low_dtype", args, 8, out);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_Tensor_generator_out(tabi_tensor self, tabi_tensor high,
    tabi_generator generator, tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(high),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint_like.Tensor_generator_out", args, 5, NULL);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_Tensor_generator(tabi_tensor self, tabi_tensor high,
    tabi_generator generator, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(high),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::randint_like.Tensor_generator", args, 8, out);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_Tensor_out(tabi_tensor self, tabi_tensor high,
    tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(high),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint_like.Tensor_out", args, 4, NULL);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_Tensor(tabi_tensor self, tabi_tensor high, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(high),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::randint_like.Tensor", args, 7, out);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_generator_out(tabi_tensor self, int64_t high,
    tabi_generator generator, tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(high),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint_like.generator_out", args, 5, NULL);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_generator(tabi_tensor self, int64_t high,
    tabi_generator generator, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(high),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::randint_like.generator", args, 8, out);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like_out(tabi_tensor self, int64_t high,
    tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(high),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randint_like.out", args, 4, NULL);
}

/* Returns a tensor with the same shape as Tensor input filled with random integers generated uniformly
   between low (inclusive) and high (exclusive). */
static inline tabi_status tabi_aten_randint_like(tabi_tensor self, int64_t high, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(high),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::randint_like.default", args, 7, out);
}

/* Returns a tensor filled with random numbers from a normal distribution with mean 0 and variance 1 (also
   called the standard normal distribution). */
static inline tabi_status tabi_aten_randn_generator(const int64_t *size, int64_t size_n,
    tabi_generator generator, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::randn.generator", args, 6, out);
}

/* Returns a tensor filled with random numbers from a normal distribution with mean 0 and variance 1 (also
   called the standard normal distribution). */
static inline tabi_status tabi_aten_randn_generator_out(const int64_t *size, int64_t size_n,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_or_none(tabi_ops_generator(generator)), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randn.generator_out", args, 3, NULL);
}

/* Returns a tensor filled with random numbers from a normal distribution with mean 0 and variance 1 (also
   called the standard normal distribution). */
static inline tabi_status tabi_aten_randn(const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::randn.default", args, 5, out);
}

/* Returns a tensor filled with random numbers from a normal distribution with mean 0 and variance 1 (also
   called the standard normal distribution). */
static inline tabi_status tabi_aten_randn_out(const int64_t *size, int64_t size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randn.out", args, 2, NULL);
}

/* Returns a tensor with the same size as input that is filled with random numbers from a normal
   distribution with mean 0 and variance 1. */
static inline tabi_status tabi_aten_randn_like_generator_out(tabi_tensor self, tabi_generator generator,
    tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(tabi_ops_generator(generator)),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randn_like.generator_out", args, 4, NULL);
}

/* Returns a tensor with the same size as input that is filled with random numbers from a normal
   distribution with mean 0 and variance 1. */
static inline tabi_status tabi_aten_randn_like_generator(tabi_tensor self, tabi_generator generator,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_or_none(tabi_ops_generator(generator)),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::randn_like.generator", args, 7, out);
}

/* Returns a tensor with the same size as input that is filled with random numbers from a normal
   distribution with mean 0 and variance 1. */
static inline tabi_status tabi_aten_randn_like_out(tabi_tensor self, tabi_memory_format memory_format,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randn_like.out", args, 3, NULL);
}

/* Returns a tensor with the same size as input that is filled with random numbers from a normal
   distribution with mean 0 and variance 1. */
static inline tabi_status tabi_aten_randn_like(tabi_tensor self, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::randn_like.default", args, 6, out);
}

/* Returns random integers in the shape of self, from 0 or from, below to. */
static inline tabi_status tabi_aten_random(tabi_tensor self, tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::random.default", args, 2, out);
}

/* Returns random integers in the shape of self, from 0 or from, below to. */
static inline tabi_status tabi_aten_random_out(tabi_tensor self, tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::random.out", args, 3, NULL);
}

/* Returns random integers in the shape of self, from 0 or from, below to. */
static inline tabi_status tabi_aten_random_from(tabi_tensor self, int64_t from, const int64_t *to,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(from), tabi_ops_int_or_none(to),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::random.from", args, 4, out);
}

/* Returns random integers in the shape of self, from 0 or from, below to. */
static inline tabi_status tabi_aten_random_from_out(tabi_tensor self, int64_t from, const int64_t *to,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(from), tabi_ops_int_or_none(to),
      tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::random.from_out", args, 5, NULL);
}

/* Returns random integers in the shape of self, from 0 or from, below to. */
static inline tabi_status tabi_aten_random_to(tabi_tensor self, int64_t to, tabi_generator generator,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(to), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::random.to", args, 3, out);
}

/* Returns random integers in the shape of self, from 0 or from, below to. */
static inline tabi_status tabi_aten_random_to_out(tabi_tensor self, int64_t to, tabi_generator generator,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(to), tabi_ops_generator(generator),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::random.to_out", args, 4, NULL);
}

/* Fills self tensor with numbers sampled from the discrete uniform distribution over [from, to - 1]. */
static inline tabi_status tabi_aten_random_(tabi_tensor self, tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::random_.default", args, 2, NULL);
}

/* Fills self tensor with numbers sampled from the discrete uniform distribution over [from, to - 1]. */
static inline tabi_status tabi_aten_random__from(tabi_tensor self, int64_t from, const int64_t *to,
    tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(from), tabi_ops_int_or_none(to),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::random_.from", args, 4, NULL);
}

/* Fills self tensor with numbers sampled from the discrete uniform distribution over [from, to - 1]. */
static inline tabi_status tabi_aten_random__to(tabi_tensor self, int64_t to, tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(to), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::random_.to", args, 3, NULL);
}

/* Returns a random permutation of integers from 0 to n - 1. */
static inline tabi_status tabi_aten_randperm_generator(int64_t n, tabi_generator generator, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_ops_or_none(tabi_ops_generator(generator)),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::randperm.generator", args, 6, out);
}

/* Returns a random permutation of integers from 0 to n - 1. */
static inline tabi_status tabi_aten_randperm_generator_out(int64_t n, tabi_generator generator,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_ops_or_none(tabi_ops_generator(generator)),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randperm.generator_out", args, 3, NULL);
}

/* Returns a random permutation of integers from 0 to n - 1. */
static inline tabi_status tabi_aten_randperm(int64_t n, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::randperm.default", args, 5, out);
}

/* Returns a random permutation of integers from 0 to n - 1. */
static inline tabi_status tabi_aten_randperm_out(int64_t n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::randperm.out", args, 2, NULL);
}

/* Step is the gap between two values in the tensor. out_(i+1) = out_i + step. */
static inline tabi_status tabi_aten_range(tabi_value start, tabi_value end, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::range.default", args, 6, out);
}

/* Step is the gap between two values in the tensor. out_(i+1) = out_i + step. */
static inline tabi_status tabi_aten_range_out_(tabi_value start, tabi_value end, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::range.out_", args, 3, NULL);
}

/* Step is the gap between two values in the tensor. out_(i+1) = out_i + step. */
static inline tabi_status tabi_aten_range_step(tabi_value start, tabi_value end, tabi_value step,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, step, tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::range.step", args, 7, out);
}

/* Step is the gap between two values in the tensor. out_(i+1) = out_i + step. */
static inline tabi_status tabi_aten_range_out(tabi_value start, tabi_value end, tabi_value step,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {start, end, step, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::range.out", args, 4, NULL);
}

/* Return a contiguous flattened tensor. */
static inline tabi_status tabi_aten_ravel(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::ravel.default", self, out);
}

/* Returns a new tensor containing real values of the self tensor. */
static inline tabi_status tabi_aten_real(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::real.default", self, out);
}

/* Returns a new tensor with the reciprocal of the elements of input. out_i = 1 / input_i. */
static inline tabi_status tabi_aten_reciprocal(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::reciprocal.default", self, out);
}

/* Returns a new tensor with the reciprocal of the elements of input. out_i = 1 / input_i. */
static inline tabi_status tabi_aten_reciprocal_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::reciprocal.out", self, out, NULL);
}

/* In-place version of reciprocal(). */
static inline tabi_status tabi_aten_reciprocal_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::reciprocal_.default", self, NULL);
}

/* Pads the last dimension with its reflection. */
static inline tabi_status tabi_aten_reflection_pad1d(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::reflection_pad1d.default", self, padding, padding_n, out);
}

/* Pads the last dimension with its reflection. */
static inline tabi_status tabi_aten_reflection_pad1d_out(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::reflection_pad1d.out", args, 3, NULL);
}

/* Pads the last two dimensions with their reflection. */
static inline tabi_status tabi_aten_reflection_pad2d(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::reflection_pad2d.default", self, padding, padding_n, out);
}

/* Pads the last two dimensions with their reflection. */
static inline tabi_status tabi_aten_reflection_pad2d_out(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::reflection_pad2d.out", args, 3, NULL);
}

/* Pads the last three dimensions with their reflection. */
static inline tabi_status tabi_aten_reflection_pad3d(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::reflection_pad3d.default", self, padding, padding_n, out);
}

/* Pads the last three dimensions with their reflection. */
static inline tabi_status tabi_aten_reflection_pad3d_out(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::reflection_pad3d.out", args, 3, NULL);
}

/* Applies the rectified linear unit function element-wise. */
static inline tabi_status tabi_aten_relu(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::relu.default", self, out);
}

/* Applies the rectified linear unit function element-wise. */
static inline tabi_status tabi_aten_relu_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::relu.out", self, out, NULL);
}

/* Applies the element-wise function ReLU6(x) = min(max(0,x), 6). */
static inline tabi_status tabi_aten_relu6(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::relu6.default", self, out);
}

/* In-place version of relu6(). */
static inline tabi_status tabi_aten_relu6_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::relu6_.default", self, NULL);
}

/* In-place version of relu(). */
static inline tabi_status tabi_aten_relu_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::relu_.default", self, NULL);
}

/* Computes Python's modulus operation entrywise. */
static inline tabi_status tabi_aten_remainder_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::remainder.Tensor", self, other, out);
}

/* Computes Python's modulus operation entrywise. */
static inline tabi_status tabi_aten_remainder_Tensor_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::remainder.Tensor_out", self, other, out, NULL);
}

/* Computes Python's modulus operation entrywise. */
static inline tabi_status tabi_aten_remainder_Scalar_Tensor(tabi_value self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::remainder.Scalar_Tensor", args, 2, out);
}

/* Computes Python's modulus operation entrywise. */
static inline tabi_status tabi_aten_remainder_Scalar_Tensor_out(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::remainder.Scalar_Tensor_out", args, 3, NULL);
}

/* Computes Python's modulus operation entrywise. */
static inline tabi_status tabi_aten_remainder_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::remainder.Scalar", args, 2, out);
}

/* Computes Python's modulus operation entrywise. */
static inline tabi_status tabi_aten_remainder_Scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::remainder.Scalar_out", args, 3, NULL);
}

/* In-place version of remainder(). */
static inline tabi_status tabi_aten_remainder__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::remainder_.Tensor", self, other, NULL);
}

/* In-place version of remainder(). */
static inline tabi_status tabi_aten_remainder__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::remainder_.Scalar", args, 2, NULL);
}

/* Returns a tensor where each sub-tensor of input along dimension dim is normalized such that the p-norm of
   the sub-tensor is lower than the value maxnorm. */
static inline tabi_status tabi_aten_renorm(tabi_tensor self, tabi_value p, int64_t dim, tabi_value maxnorm,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), p, tabi_value_int(dim), maxnorm};
  return tabi_ops_one(&op, "aten::renorm.default", args, 4, out);
}

/* Returns a tensor where each sub-tensor of input along dimension dim is normalized such that the p-norm of
   the sub-tensor is lower than the value maxnorm. */
static inline tabi_status tabi_aten_renorm_out(tabi_tensor self, tabi_value p, int64_t dim,
    tabi_value maxnorm, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), p, tabi_value_int(dim), maxnorm,
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::renorm.out", args, 5, NULL);
}

/* In-place version of renorm(). */
static inline tabi_status tabi_aten_renorm_(tabi_tensor self, tabi_value p, int64_t dim, tabi_value maxnorm) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), p, tabi_value_int(dim), maxnorm};
  return tabi_ops_one(&op, "aten::renorm_.default", args, 4, NULL);
}

/* Repeats this tensor along the specified dimensions. */
static inline tabi_status tabi_aten_repeat(tabi_tensor self, const int64_t *repeats, int64_t repeats_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::repeat.default", self, repeats, repeats_n, out);
}

/* Repeats this tensor along the specified dimensions. */
static inline tabi_status tabi_aten_repeat_out(tabi_tensor self, const int64_t *repeats, int64_t repeats_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, repeats, repeats_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::repeat.out", args, 3, NULL);
}

/* Repeat elements of a tensor. */
static inline tabi_status tabi_aten_repeat_interleave_Tensor(tabi_tensor repeats, const int64_t *output_size,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(repeats), tabi_ops_int_or_none(output_size)};
  return tabi_ops_one(&op, "aten::repeat_interleave.Tensor", args, 2, out);
}

/* Repeat elements of a tensor. */
static inline tabi_status tabi_aten_repeat_interleave_Tensor_out(tabi_tensor repeats,
    const int64_t *output_size, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(repeats), tabi_ops_int_or_none(output_size),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::repeat_interleave.Tensor_out", args, 3, NULL);
}

/* Repeat elements of a tensor. */
static inline tabi_status tabi_aten_repeat_interleave_self_Tensor(tabi_tensor self, tabi_tensor repeats,
    const int64_t *dim, const int64_t *output_size, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(repeats), tabi_ops_int_or_none(dim),
      tabi_ops_int_or_none(output_size)};
  return tabi_ops_one(&op, "aten::repeat_interleave.self_Tensor", args, 4, out);
}

/* Repeat elements of a tensor. */
static inline tabi_status tabi_aten_repeat_interleave_self_int(tabi_tensor self, int64_t repeats,
    const int64_t *dim, const int64_t *output_size, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(repeats), tabi_ops_int_or_none(dim),
      tabi_ops_int_or_none(output_size)};
  return tabi_ops_one(&op, "aten::repeat_interleave.self_int", args, 4, out);
}

/* Pads the last dimension with its first and last elements. */
static inline tabi_status tabi_aten_replication_pad1d(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::replication_pad1d.default", self, padding, padding_n, out);
}

/* Pads the last dimension with its first and last elements. */
static inline tabi_status tabi_aten_replication_pad1d_out(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::replication_pad1d.out", args, 3, NULL);
}

/* Pads the last two dimensions with the elements at their edges. */
static inline tabi_status tabi_aten_replication_pad2d(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::replication_pad2d.default", self, padding, padding_n, out);
}

/* Pads the last two dimensions with the elements at their edges. */
static inline tabi_status tabi_aten_replication_pad2d_out(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::replication_pad2d.out", args, 3, NULL);
}

/* Pads the last three dimensions with the elements at their edges. */
static inline tabi_status tabi_aten_replication_pad3d(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::replication_pad3d.default", self, padding, padding_n, out);
}

/* Pads the last three dimensions with the elements at their edges. */
static inline tabi_status tabi_aten_replication_pad3d_out(tabi_tensor self, const int64_t *padding,
    int64_t padding_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::replication_pad3d.out", args, 3, NULL);
}

/* Lets gradients flow to self, or not. */
static inline tabi_status tabi_aten_requires_grad_(tabi_tensor self, int32_t requires_grad) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(requires_grad)};
  return tabi_ops_one(&op, "aten::requires_grad_.default", args, 2, NULL);
}

/* Returns a tensor with the same data and number of elements as input, but with the specified shape. */
static inline tabi_status tabi_aten_reshape(tabi_tensor self, const int64_t *shape, int64_t shape_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::reshape.default", self, shape, shape_n, out);
}

/* Returns this tensor as the same shape as other. */
static inline tabi_status tabi_aten_reshape_as(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::reshape_as.default", self, other, out);
}

static inline tabi_status tabi_aten_resize(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::resize.default", args, 3, out);
}

static inline tabi_status tabi_aten_resize_out(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::resize.out", args, 4, NULL);
}

/* Resizes self tensor to the specified size. */
static inline tabi_status tabi_aten_resize_(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_memory_format memory_format) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::resize_.default", args, 3, NULL);
}

static inline tabi_status tabi_aten_resize_as(tabi_tensor self, tabi_tensor the_template,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(the_template),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::resize_as.default", args, 3, out);
}

static inline tabi_status tabi_aten_resize_as_out(tabi_tensor self, tabi_tensor the_template,
    tabi_memory_format memory_format, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(the_template),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::resize_as.out", args, 4, NULL);
}

/* Resizes the self tensor to be the same size as the specified tensor. */
static inline tabi_status tabi_aten_resize_as_(tabi_tensor self, tabi_tensor the_template,
    tabi_memory_format memory_format) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(the_template),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::resize_as_.default", args, 3, NULL);
}

static inline tabi_status tabi_aten_resize_as_sparse(tabi_tensor self, tabi_tensor the_template,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::resize_as_sparse.default", self, the_template, out);
}

static inline tabi_status tabi_aten_resize_as_sparse_out(tabi_tensor self, tabi_tensor the_template,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::resize_as_sparse.out", self, the_template, out, NULL);
}

/* In-place version of resize_as_sparse(). */
static inline tabi_status tabi_aten_resize_as_sparse_(tabi_tensor self, tabi_tensor the_template) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::resize_as_sparse_.default", self, the_template, NULL);
}

/* Returns a new tensor with materialized conjugation if input's conjugate bit is set to True, else returns
   input. */
static inline tabi_status tabi_aten_resolve_conj(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::resolve_conj.default", self, out);
}

/* Returns a new tensor with materialized negation if input's negative bit is set to True, else returns
   input. */
static inline tabi_status tabi_aten_resolve_neg(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::resolve_neg.default", self, out);
}

/* Returns the dtype that would result from performing an arithmetic operation on the provided input
   tensors. */
static inline tabi_status tabi_aten_result_type_Tensor(tabi_tensor tensor, tabi_tensor other,
    tabi_dtype *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(tensor), tabi_value_tensor(other)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::result_type.Tensor", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns the dtype that would result from performing an arithmetic operation on the provided input
   tensors. */
static inline tabi_status tabi_aten_result_type_Scalar_Tensor(tabi_value scalar, tabi_tensor tensor,
    tabi_dtype *out) {
  static tabi_op op;
  const tabi_value args[] = {scalar, tabi_value_tensor(tensor)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::result_type.Scalar_Tensor", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns the dtype that would result from performing an arithmetic operation on the provided input
   tensors. */
static inline tabi_status tabi_aten_result_type_Scalar(tabi_tensor tensor, tabi_value other,
    tabi_dtype *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(tensor), other};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::result_type.Scalar", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Returns the dtype that would result from performing an arithmetic operation on the provided input
   tensors. */
static inline tabi_status tabi_aten_result_type_Scalar_Scalar(tabi_value scalar1, tabi_value scalar2,
    tabi_dtype *out) {
  static tabi_op op;
  const tabi_value args[] = {scalar1, scalar2};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::result_type.Scalar_Scalar", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Enables this Tensor to have their grad populated during backward(). */
static inline tabi_status tabi_aten_retain_grad(tabi_tensor self) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  return tabi_ops_run(&op, "aten::retain_grad.default", args, 1, NULL, 0);
}

/* Is True if this Tensor is non-leaf and its grad is enabled to be populated during backward(), False
   otherwise. */
static inline tabi_status tabi_aten_retains_grad(tabi_tensor self, int32_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::retains_grad.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int32(results[0], out);
  return status;
}

/* Apply Root Mean Square Layer Normalization. */
static inline tabi_status tabi_aten_rms_norm(tabi_tensor input, const int64_t *normalized_shape,
    int64_t normalized_shape_n, tabi_tensor weight, const double *eps, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, normalized_shape, normalized_shape_n),
      tabi_ops_tensor_or_none(weight), tabi_ops_double_or_none(eps)};
  return tabi_ops_one(&op, "aten::rms_norm.default", args, 4, out);
}

/* Applies a recurrent network of several layers with ReLU to a sequence; params are the weights and biases
   in PyTorch's order. */
static inline tabi_status tabi_aten_rnn_relu_data(tabi_tensor data, tabi_tensor batch_sizes, tabi_tensor hx,
    const tabi_tensor *params, int64_t params_n, int32_t has_biases, int64_t num_layers, double dropout,
    int32_t train, int32_t bidirectional, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(data), tabi_value_tensor(batch_sizes), tabi_value_tensor(hx),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::rnn_relu.data", args, 9, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a recurrent network of several layers with ReLU to a sequence; params are the weights and biases
   in PyTorch's order. */
static inline tabi_status tabi_aten_rnn_relu_input(tabi_tensor input, tabi_tensor hx,
    const tabi_tensor *params, int64_t params_n, int32_t has_biases, int64_t num_layers, double dropout,
    int32_t train, int32_t bidirectional, int32_t batch_first, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional), tabi_value_bool(batch_first)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::rnn_relu.input", args, 9, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a recurrent network with ReLU to one step. */
static inline tabi_status tabi_aten_rnn_relu_cell(tabi_tensor input, tabi_tensor hx, tabi_tensor w_ih,
    tabi_tensor w_hh, tabi_tensor b_ih, tabi_tensor b_hh, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx), tabi_value_tensor(w_ih),
      tabi_value_tensor(w_hh), tabi_ops_tensor_or_none(b_ih), tabi_ops_tensor_or_none(b_hh)};
  return tabi_ops_one(&op, "aten::rnn_relu_cell.default", args, 6, out);
}

/* Applies a recurrent network of several layers with tanh to a sequence; params are the weights and biases
   in PyTorch's order. */
static inline tabi_status tabi_aten_rnn_tanh_data(tabi_tensor data, tabi_tensor batch_sizes, tabi_tensor hx,
    const tabi_tensor *params, int64_t params_n, int32_t has_biases, int64_t num_layers, double dropout,
    int32_t train, int32_t bidirectional, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(data), tabi_value_tensor(batch_sizes), tabi_value_tensor(hx),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::rnn_tanh.data", args, 9, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a recurrent network of several layers with tanh to a sequence; params are the weights and biases
   in PyTorch's order. */
static inline tabi_status tabi_aten_rnn_tanh_input(tabi_tensor input, tabi_tensor hx,
    const tabi_tensor *params, int64_t params_n, int32_t has_biases, int64_t num_layers, double dropout,
    int32_t train, int32_t bidirectional, int32_t batch_first, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx),
      tabi_value_list(TABI_TAG_TENSOR_LIST, params, params_n), tabi_value_bool(has_biases),
      tabi_value_int(num_layers), tabi_value_double(dropout), tabi_value_bool(train),
      tabi_value_bool(bidirectional), tabi_value_bool(batch_first)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::rnn_tanh.input", args, 9, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a recurrent network with tanh to one step. */
static inline tabi_status tabi_aten_rnn_tanh_cell(tabi_tensor input, tabi_tensor hx, tabi_tensor w_ih,
    tabi_tensor w_hh, tabi_tensor b_ih, tabi_tensor b_hh, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(hx), tabi_value_tensor(w_ih),
      tabi_value_tensor(w_hh), tabi_ops_tensor_or_none(b_ih), tabi_ops_tensor_or_none(b_hh)};
  return tabi_ops_one(&op, "aten::rnn_tanh_cell.default", args, 6, out);
}

/* Roll the tensor input along the given dimension(s). */
static inline tabi_status tabi_aten_roll(tabi_tensor self, const int64_t *shifts, int64_t shifts_n,
    const int64_t *dims, int64_t dims_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, shifts, shifts_n),
      tabi_value_list(TABI_TAG_INT_LIST, dims, dims_n)};
  return tabi_ops_one(&op, "aten::roll.default", args, 3, out);
}

/* Roll the tensor input along the given dimension(s). */
static inline tabi_status tabi_aten_roll_out(tabi_tensor self, const int64_t *shifts, int64_t shifts_n,
    const int64_t *dims, int64_t dims_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, shifts, shifts_n),
      tabi_value_list(TABI_TAG_INT_LIST, dims, dims_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::roll.out", args, 4, NULL);
}

/* Rotate an n-D tensor by 90 degrees in the plane specified by dims axis. */
static inline tabi_status tabi_aten_rot90(tabi_tensor self, int64_t k, const int64_t *dims, int64_t dims_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(k),
      tabi_value_list(TABI_TAG_INT_LIST, dims, dims_n)};
  return tabi_ops_one(&op, "aten::rot90.default", args, 3, out);
}

/* Rotate an n-D tensor by 90 degrees in the plane specified by dims axis. */
static inline tabi_status tabi_aten_rot90_out(tabi_tensor self, int64_t k, const int64_t *dims,
    int64_t dims_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(k),
      tabi_value_list(TABI_TAG_INT_LIST, dims, dims_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::rot90.out", args, 4, NULL);
}

/* Rounds elements of input to the nearest integer. */
static inline tabi_status tabi_aten_round(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::round.default", self, out);
}

/* Rounds elements of input to the nearest integer. */
static inline tabi_status tabi_aten_round_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::round.out", self, out, NULL);
}

/* Rounds elements of input to the nearest integer. */
static inline tabi_status tabi_aten_round_decimals(tabi_tensor self, int64_t decimals, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::round.decimals", self, decimals, out);
}

/* Rounds elements of input to the nearest integer. */
static inline tabi_status tabi_aten_round_decimals_out(tabi_tensor self, int64_t decimals, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(decimals), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::round.decimals_out", args, 3, NULL);
}

/* In-place version of round(). */
static inline tabi_status tabi_aten_round_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::round_.default", self, NULL);
}

/* In-place version of round(). */
static inline tabi_status tabi_aten_round__decimals(tabi_tensor self, int64_t decimals) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::round_.decimals", self, decimals, NULL);
}

/* Returns the row indices of a tensor with sparse CSC or BSC layout. */
static inline tabi_status tabi_aten_row_indices(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::row_indices.default", self, out);
}

static inline tabi_status tabi_aten_row_indices_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::row_indices_copy.default", self, out);
}

static inline tabi_status tabi_aten_row_indices_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::row_indices_copy.out", self, out, NULL);
}

/* Alias of vstack(). */
static inline tabi_status tabi_aten_row_stack(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  return tabi_ops_one(&op, "aten::row_stack.default", args, 1, out);
}

/* Alias of vstack(). */
static inline tabi_status tabi_aten_row_stack_out(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::row_stack.out", args, 2, NULL);
}

/* Randomized leaky ReLU. */
static inline tabi_status tabi_aten_rrelu(tabi_tensor self, tabi_value lower, tabi_value upper,
    int32_t training, tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), lower, upper, tabi_value_bool(training),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::rrelu.default", args, 5, out);
}

/* In-place version of rrelu(). */
static inline tabi_status tabi_aten_rrelu_(tabi_tensor self, tabi_value lower, tabi_value upper,
    int32_t training, tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), lower, upper, tabi_value_bool(training),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::rrelu_.default", args, 5, NULL);
}

static inline tabi_status tabi_aten_rrelu_with_noise(tabi_tensor self, tabi_tensor noise, tabi_value lower,
    tabi_value upper, int32_t training, tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(noise), lower, upper,
      tabi_value_bool(training), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::rrelu_with_noise.default", args, 6, out);
}

static inline tabi_status tabi_aten_rrelu_with_noise_out(tabi_tensor self, tabi_tensor noise,
    tabi_value lower, tabi_value upper, int32_t training, tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(noise), lower, upper,
      tabi_value_bool(training), tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::rrelu_with_noise.out", args, 7, NULL);
}

/* In-place version of rrelu_with_noise(). */
static inline tabi_status tabi_aten_rrelu_with_noise_(tabi_tensor self, tabi_tensor noise, tabi_value lower,
    tabi_value upper, int32_t training, tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(noise), lower, upper,
      tabi_value_bool(training), tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::rrelu_with_noise_.default", args, 6, NULL);
}

static inline tabi_status tabi_aten_rrelu_with_noise_functional(tabi_tensor self, tabi_tensor noise,
    tabi_value lower, tabi_value upper, int32_t training, tabi_generator generator, tabi_tensor *out0,
    tabi_tensor *noise_out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(noise), lower, upper,
      tabi_value_bool(training), tabi_ops_generator(generator)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::rrelu_with_noise_functional.default", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], noise_out);
  }
  return status;
}

/* Returns a new tensor with the reciprocal of the square-root of each of the elements of input. out_i = 1 /
   (sqrt(input_i)). */
static inline tabi_status tabi_aten_rsqrt(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::rsqrt.default", self, out);
}

/* Returns a new tensor with the reciprocal of the square-root of each of the elements of input. out_i = 1 /
   (sqrt(input_i)). */
static inline tabi_status tabi_aten_rsqrt_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::rsqrt.out", self, out, NULL);
}

/* In-place version of rsqrt(). */
static inline tabi_status tabi_aten_rsqrt_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::rsqrt_.default", self, NULL);
}

/* Computes other - alpha * self. */
static inline tabi_status tabi_aten_rsub_Tensor(tabi_tensor self, tabi_tensor other, tabi_value alpha,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha};
  return tabi_ops_one(&op, "aten::rsub.Tensor", args, 3, out);
}

/* Computes other - alpha * self. */
static inline tabi_status tabi_aten_rsub_Tensor_out(tabi_tensor self, tabi_tensor other, tabi_value alpha,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha,
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::rsub.Tensor_out", args, 4, NULL);
}

/* Computes other - alpha * self. */
static inline tabi_status tabi_aten_rsub_Scalar(tabi_tensor self, tabi_value other, tabi_value alpha,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha};
  return tabi_ops_one(&op, "aten::rsub.Scalar", args, 3, out);
}

/* Computes other - alpha * self. */
static inline tabi_status tabi_aten_rsub_Scalar_out(tabi_tensor self, tabi_value other, tabi_value alpha,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::rsub.Scalar_out", args, 4, NULL);
}

/* Returns a tensor without dimensions that holds a number. */
static inline tabi_status tabi_aten_scalar_tensor(tabi_value s, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {s, tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::scalar_tensor.default", args, 5, out);
}

/* Returns a tensor without dimensions that holds a number. */
static inline tabi_status tabi_aten_scalar_tensor_out(tabi_value s, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {s, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::scalar_tensor.out", args, 2, NULL);
}

/* Computes scaled dot product attention on query, key and value tensors, using an optional attention mask
   if passed, and applying dropout if a probability greater than 0.0 is specified. */
static inline tabi_status tabi_aten_scaled_dot_product_attention(tabi_tensor query, tabi_tensor key,
    tabi_tensor value, tabi_tensor attn_mask, double dropout_p, int32_t is_causal, const double *scale,
    int32_t enable_gqa, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(query), tabi_value_tensor(key), tabi_value_tensor(value),
      tabi_ops_tensor_or_none(attn_mask), tabi_value_double(dropout_p), tabi_value_bool(is_causal),
      tabi_ops_double_or_none(scale), tabi_value_bool(enable_gqa)};
  return tabi_ops_one(&op, "aten::scaled_dot_product_attention.default", args, 8, out);
}

/* Out-of-place version of scatter_(). */
static inline tabi_status tabi_aten_scatter_src(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src)};
  return tabi_ops_one(&op, "aten::scatter.src", args, 4, out);
}

/* Out-of-place version of scatter_(). */
static inline tabi_status tabi_aten_scatter_src_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::scatter.src_out", args, 5, NULL);
}

/* Out-of-place version of scatter_(). */
static inline tabi_status tabi_aten_scatter_reduce(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, const char *reduce, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src), tabi_ops_string(reduce)};
  return tabi_ops_one(&op, "aten::scatter.reduce", args, 5, out);
}

/* Out-of-place version of scatter_(). */
static inline tabi_status tabi_aten_scatter_reduce_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, const char *reduce, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src), tabi_ops_string(reduce), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::scatter.reduce_out", args, 6, NULL);
}

/* Out-of-place version of scatter_(). */
static inline tabi_status tabi_aten_scatter_value(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_value value, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index), value};
  return tabi_ops_one(&op, "aten::scatter.value", args, 4, out);
}

/* Out-of-place version of scatter_(). */
static inline tabi_status tabi_aten_scatter_value_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_value value, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index), value,
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::scatter.value_out", args, 5, NULL);
}

/* Out-of-place version of scatter_(). */
static inline tabi_status tabi_aten_scatter_value_reduce(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_value value, const char *reduce, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index), value,
      tabi_ops_string(reduce)};
  return tabi_ops_one(&op, "aten::scatter.value_reduce", args, 5, out);
}

/* Out-of-place version of scatter_(). */
static inline tabi_status tabi_aten_scatter_value_reduce_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_value value, const char *reduce, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index), value,
      tabi_ops_string(reduce), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::scatter.value_reduce_out", args, 6, NULL);
}

/* Writes all values from the tensor src into self at the indices specified in the index tensor. */
static inline tabi_status tabi_aten_scatter__src(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src)};
  return tabi_ops_one(&op, "aten::scatter_.src", args, 4, NULL);
}

/* Writes all values from the tensor src into self at the indices specified in the index tensor. */
static inline tabi_status tabi_aten_scatter__reduce(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, const char *reduce) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src), tabi_ops_string(reduce)};
  return tabi_ops_one(&op, "aten::scatter_.reduce", args, 5, NULL);
}

/* Writes all values from the tensor src into self at the indices specified in the index tensor. */
static inline tabi_status tabi_aten_scatter__value(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_value value) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index), value};
  return tabi_ops_one(&op, "aten::scatter_.value", args, 4, NULL);
}

/* Writes all values from the tensor src into self at the indices specified in the index tensor. */
static inline tabi_status tabi_aten_scatter__value_reduce(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_value value, const char *reduce) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index), value,
      tabi_ops_string(reduce)};
  return tabi_ops_one(&op, "aten::scatter_.value_reduce", args, 5, NULL);
}

/* Out-of-place version of scatter_add_(). */
static inline tabi_status tabi_aten_scatter_add(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src)};
  return tabi_ops_one(&op, "aten::scatter_add.default", args, 4, out);
}

/* Out-of-place version of scatter_add_(). */
static inline tabi_status tabi_aten_scatter_add_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::scatter_add.out", args, 5, NULL);
}

/* Adds all values from the tensor src into self at the indices specified in the index tensor in a similar
   fashion as scatter_(). */
static inline tabi_status tabi_aten_scatter_add_(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src)};
  return tabi_ops_one(&op, "aten::scatter_add_.default", args, 4, NULL);
}

/* Out-of-place version of scatter_reduce_(). */
static inline tabi_status tabi_aten_scatter_reduce_two(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, const char *reduce, int32_t include_self, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src), tabi_ops_string(reduce), tabi_value_bool(include_self)};
  return tabi_ops_one(&op, "aten::scatter_reduce.two", args, 6, out);
}

/* Out-of-place version of scatter_reduce_(). */
static inline tabi_status tabi_aten_scatter_reduce_two_out(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, const char *reduce, int32_t include_self, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src), tabi_ops_string(reduce), tabi_value_bool(include_self), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::scatter_reduce.two_out", args, 7, NULL);
}

/* Reduces all values from the src tensor to the indices specified in the index tensor in the self tensor
   using the applied reduction defined via the reduce argument ("sum", "prod", "mean", "amax", "amin"). */
static inline tabi_status tabi_aten_scatter_reduce__two(tabi_tensor self, int64_t dim, tabi_tensor index,
    tabi_tensor src, const char *reduce, int32_t include_self) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(index),
      tabi_value_tensor(src), tabi_ops_string(reduce), tabi_value_bool(include_self)};
  return tabi_ops_one(&op, "aten::scatter_reduce_.two", args, 6, NULL);
}

/* Find the indices from the *innermost* dimension of sorted_sequence such that, if the corresponding values
   in values were inserted before the indices, when sorted, the order of the corresponding *innermost*
   dimension within sorted_sequence would be preserved. */
static inline tabi_status tabi_aten_searchsorted_Tensor(tabi_tensor sorted_sequence, tabi_tensor self,
    int32_t out_int32, int32_t right, const char *side, tabi_tensor sorter, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(sorted_sequence), tabi_value_tensor(self),
      tabi_value_bool(out_int32), tabi_value_bool(right), tabi_ops_or_none(tabi_ops_string(side)),
      tabi_ops_tensor_or_none(sorter)};
  return tabi_ops_one(&op, "aten::searchsorted.Tensor", args, 6, out);
}

/* Find the indices from the *innermost* dimension of sorted_sequence such that, if the corresponding values
   in values were inserted before the indices, when sorted, the order of the corresponding *innermost*
   dimension within sorted_sequence would be preserved. */
static inline tabi_status tabi_aten_searchsorted_Tensor_out(tabi_tensor sorted_sequence, tabi_tensor self,
    int32_t out_int32, int32_t right, const char *side, tabi_tensor sorter, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(sorted_sequence), tabi_value_tensor(self),
      tabi_value_bool(out_int32), tabi_value_bool(right), tabi_ops_or_none(tabi_ops_string(side)),
      tabi_ops_tensor_or_none(sorter), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::searchsorted.Tensor_out", args, 7, NULL);
}

/* Find the indices from the *innermost* dimension of sorted_sequence such that, if the corresponding values
   in values were inserted before the indices, when sorted, the order of the corresponding *innermost*
   dimension within sorted_sequence would be preserved. */
static inline tabi_status tabi_aten_searchsorted_Scalar(tabi_tensor sorted_sequence, tabi_value self,
    int32_t out_int32, int32_t right, const char *side, tabi_tensor sorter, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(sorted_sequence), self, tabi_value_bool(out_int32),
      tabi_value_bool(right), tabi_ops_or_none(tabi_ops_string(side)), tabi_ops_tensor_or_none(sorter)};
  return tabi_ops_one(&op, "aten::searchsorted.Scalar", args, 6, out);
}

/* Find the indices from the *innermost* dimension of sorted_sequence such that, if the corresponding values
   in values were inserted before the indices, when sorted, the order of the corresponding *innermost*
   dimension within sorted_sequence would be preserved. */
static inline tabi_status tabi_aten_searchsorted_Scalar_out(tabi_tensor sorted_sequence, tabi_value self,
    int32_t out_int32, int32_t right, const char *side, tabi_tensor sorter, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(sorted_sequence), self, tabi_value_bool(out_int32),
      tabi_value_bool(right), tabi_ops_or_none(tabi_ops_string(side)), tabi_ops_tensor_or_none(sorter),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::searchsorted.Scalar_out", args, 7, NULL);
}

/* Perform a segment reduction operation on the input tensor along the specified axis. */
static inline tabi_status tabi_aten_segment_reduce(tabi_tensor data, const char *reduce, tabi_tensor lengths,
    tabi_tensor indices, tabi_tensor offsets, int64_t axis, int32_t unsafe, tabi_value initial,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(data), tabi_ops_string(reduce),
      tabi_ops_tensor_or_none(lengths), tabi_ops_tensor_or_none(indices), tabi_ops_tensor_or_none(offsets),
      tabi_value_int(axis), tabi_value_bool(unsafe), initial};
  return tabi_ops_one(&op, "aten::segment_reduce.default", args, 8, out);
}

/* Perform a segment reduction operation on the input tensor along the specified axis. */
static inline tabi_status tabi_aten_segment_reduce_out(tabi_tensor data, const char *reduce,
    tabi_tensor lengths, tabi_tensor indices, tabi_tensor offsets, int64_t axis, int32_t unsafe,
    tabi_value initial, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(data), tabi_ops_string(reduce),
      tabi_ops_tensor_or_none(lengths), tabi_ops_tensor_or_none(indices), tabi_ops_tensor_or_none(offsets),
      tabi_value_int(axis), tabi_value_bool(unsafe), initial, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::segment_reduce.out", args, 9, NULL);
}

/* Slices the input tensor along the selected dimension at the given index. */
static inline tabi_status tabi_aten_select_int(tabi_tensor self, int64_t dim, int64_t index,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_int(index)};
  return tabi_ops_one(&op, "aten::select.int", args, 3, out);
}

/* Performs the same operation as select(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_select_copy_int(tabi_tensor self, int64_t dim, int64_t index,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_int(index)};
  return tabi_ops_one(&op, "aten::select_copy.int", args, 3, out);
}

/* Performs the same operation as select(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_select_copy_int_out(tabi_tensor self, int64_t dim, int64_t index,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_int(index),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::select_copy.int_out", args, 4, NULL);
}

/* Embeds the values of the src tensor into input at the given index. */
static inline tabi_status tabi_aten_select_scatter(tabi_tensor self, tabi_tensor src, int64_t dim,
    int64_t index, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_int(dim),
      tabi_value_int(index)};
  return tabi_ops_one(&op, "aten::select_scatter.default", args, 4, out);
}

/* Embeds the values of the src tensor into input at the given index. */
static inline tabi_status tabi_aten_select_scatter_out(tabi_tensor self, tabi_tensor src, int64_t dim,
    int64_t index, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_int(dim),
      tabi_value_int(index), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::select_scatter.out", args, 5, NULL);
}

/* Applies element-wise, SELU(x) = scale * (max(0,x) + min(0, alpha * (exp(x) - 1))), with alpha
   =1.6732632423543772848170429916717 and scale=1.0507009873554804934193349852946. */
static inline tabi_status tabi_aten_selu(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::selu.default", self, out);
}

/* In-place version of selu(). */
static inline tabi_status tabi_aten_selu_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::selu_.default", self, NULL);
}

static inline tabi_status tabi_aten_set(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::set.default", self, out);
}

static inline tabi_status tabi_aten_set_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::set.out", self, out, NULL);
}

static inline tabi_status tabi_aten_set_source_Tensor(tabi_tensor self, tabi_tensor source,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::set.source_Tensor", self, source, out);
}

static inline tabi_status tabi_aten_set_source_Tensor_out(tabi_tensor self, tabi_tensor source,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::set.source_Tensor_out", self, source, out, NULL);
}

/* Sets the underlying storage, size, and strides. */
static inline tabi_status tabi_aten_set_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::set_.default", self, NULL);
}

/* Sets the underlying storage, size, and strides. */
static inline tabi_status tabi_aten_set__source_Tensor(tabi_tensor self, tabi_tensor source) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::set_.source_Tensor", self, source, NULL);
}

/* Sets the underlying storage, size, and strides. */
static inline tabi_status tabi_aten_set__source_Tensor_storage_offset(tabi_tensor self, tabi_tensor source,
    int64_t storage_offset, const int64_t *size, int64_t size_n, const int64_t *stride, int64_t stride_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(source),
      tabi_value_int(storage_offset), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n)};
  return tabi_ops_one(&op, "aten::set_.source_Tensor_storage_offset", args, 5, NULL);
}

/* Gives self the memory of another tensor. */
static inline tabi_status tabi_aten_set_data(tabi_tensor self, tabi_tensor new_data) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(new_data)};
  return tabi_ops_run(&op, "aten::set_data.default", args, 2, NULL, 0);
}

/* This function is an extension of sign() to complex tensors. */
static inline tabi_status tabi_aten_sgn(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sgn.default", self, out);
}

/* This function is an extension of sign() to complex tensors. */
static inline tabi_status tabi_aten_sgn_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::sgn.out", self, out, NULL);
}

/* In-place version of sgn(). */
static inline tabi_status tabi_aten_sgn_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sgn_.default", self, NULL);
}

/* Alias for special.expit(). */
static inline tabi_status tabi_aten_sigmoid(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sigmoid.default", self, out);
}

/* Alias for special.expit(). */
static inline tabi_status tabi_aten_sigmoid_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::sigmoid.out", self, out, NULL);
}

/* In-place version of sigmoid(). */
static inline tabi_status tabi_aten_sigmoid_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sigmoid_.default", self, NULL);
}

/* Returns a new tensor with the signs of the elements of input. out_i = sgn(input_i). */
static inline tabi_status tabi_aten_sign(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sign.default", self, out);
}

/* Returns a new tensor with the signs of the elements of input. out_i = sgn(input_i). */
static inline tabi_status tabi_aten_sign_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::sign.out", self, out, NULL);
}

/* In-place version of sign(). */
static inline tabi_status tabi_aten_sign_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sign_.default", self, NULL);
}

/* Tests if each element of input has its sign bit set or not. */
static inline tabi_status tabi_aten_signbit(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::signbit.default", self, out);
}

/* Tests if each element of input has its sign bit set or not. */
static inline tabi_status tabi_aten_signbit_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::signbit.out", self, out, NULL);
}

/* Apply the Sigmoid Linear Unit (SiLU) function, element-wise. */
static inline tabi_status tabi_aten_silu(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::silu.default", self, out);
}

/* Apply the Sigmoid Linear Unit (SiLU) function, element-wise. */
static inline tabi_status tabi_aten_silu_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::silu.out", self, out, NULL);
}

/* In-place version of silu(). */
static inline tabi_status tabi_aten_silu_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::silu_.default", self, NULL);
}

/* Returns a new tensor with the sine of the elements in the input tensor, where each value in this input
   tensor is in radians. out_i = sin(input_i). */
static inline tabi_status tabi_aten_sin(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sin.default", self, out);
}

/* Returns a new tensor with the sine of the elements in the input tensor, where each value in this input
   tensor is in radians. out_i = sin(input_i). */
static inline tabi_status tabi_aten_sin_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::sin.out", self, out, NULL);
}

/* In-place version of sin(). */
static inline tabi_status tabi_aten_sin_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sin_.default", self, NULL);
}

/* Alias for special.sinc(). */
static inline tabi_status tabi_aten_sinc(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sinc.default", self, out);
}

/* Alias for special.sinc(). */
static inline tabi_status tabi_aten_sinc_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::sinc.out", self, out, NULL);
}

/* In-place version of sinc(). */
static inline tabi_status tabi_aten_sinc_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sinc_.default", self, NULL);
}

/* Returns a new tensor with the hyperbolic sine of the elements of input. out_i = sinh(input_i). */
static inline tabi_status tabi_aten_sinh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sinh.default", self, out);
}

/* Returns a new tensor with the hyperbolic sine of the elements of input. out_i = sinh(input_i). */
static inline tabi_status tabi_aten_sinh_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::sinh.out", self, out, NULL);
}

/* In-place version of sinh(). */
static inline tabi_status tabi_aten_sinh_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sinh_.default", self, NULL);
}

/* Returns the size of one dimension. */
static inline tabi_status tabi_aten_size_int(tabi_tensor self, int64_t dim, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::size.int", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Returns the elements start, start + step, … below end along dim; a view. */
static inline tabi_status tabi_aten_slice_Tensor(tabi_tensor self, int64_t dim, const int64_t *start,
    const int64_t *end, int64_t step, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_ops_int_or_none(start),
      tabi_ops_int_or_none(end), tabi_value_int(step)};
  return tabi_ops_one(&op, "aten::slice.Tensor", args, 5, out);
}

/* Performs the same operation as slice(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_slice_copy_Tensor(tabi_tensor self, int64_t dim, const int64_t *start,
    const int64_t *end, int64_t step, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_ops_int_or_none(start),
      tabi_ops_int_or_none(end), tabi_value_int(step)};
  return tabi_ops_one(&op, "aten::slice_copy.Tensor", args, 5, out);
}

/* Performs the same operation as slice(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_slice_copy_Tensor_out(tabi_tensor self, int64_t dim, const int64_t *start,
    const int64_t *end, int64_t step, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_ops_int_or_none(start),
      tabi_ops_int_or_none(end), tabi_value_int(step), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::slice_copy.Tensor_out", args, 6, NULL);
}

static inline tabi_status tabi_aten_slice_inverse(tabi_tensor self, tabi_tensor src, int64_t dim,
    const int64_t *start, const int64_t *end, int64_t step, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_int(dim),
      tabi_ops_int_or_none(start), tabi_ops_int_or_none(end), tabi_value_int(step)};
  return tabi_ops_one(&op, "aten::slice_inverse.default", args, 6, out);
}

/* Embeds the values of the src tensor into input at the given dimension. */
static inline tabi_status tabi_aten_slice_scatter(tabi_tensor self, tabi_tensor src, int64_t dim,
    const int64_t *start, const int64_t *end, int64_t step, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_int(dim),
      tabi_ops_int_or_none(start), tabi_ops_int_or_none(end), tabi_value_int(step)};
  return tabi_ops_one(&op, "aten::slice_scatter.default", args, 6, out);
}

/* Embeds the values of the src tensor into input at the given dimension. */
static inline tabi_status tabi_aten_slice_scatter_out(tabi_tensor self, tabi_tensor src, int64_t dim,
    const int64_t *start, const int64_t *end, int64_t step, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(src), tabi_value_int(dim),
      tabi_ops_int_or_none(start), tabi_ops_int_or_none(end), tabi_value_int(step), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::slice_scatter.out", args, 7, NULL);
}

/* Alias for linalg.slogdet(). */
static inline tabi_status tabi_aten_slogdet(tabi_tensor self, tabi_tensor *sign, tabi_tensor *logabsdet) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::slogdet.default", args, 1, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], sign);
    tabi_ops_put_tensor(results[1], logabsdet);
  }
  return status;
}

/* Alias for linalg.slogdet(). */
static inline tabi_status tabi_aten_slogdet_out(tabi_tensor self, tabi_tensor sign, tabi_tensor logabsdet) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(sign), tabi_value_tensor(logabsdet)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::slogdet.out", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_slow_conv3d(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n)};
  return tabi_ops_one(&op, "aten::slow_conv3d.default", args, 6, out);
}

static inline tabi_status tabi_aten_slow_conv3d_out(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::slow_conv3d.out", args, 7, NULL);
}

static inline tabi_status tabi_aten_slow_conv3d_forward(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n)};
  return tabi_ops_one(&op, "aten::slow_conv3d_forward.default", args, 6, out);
}

static inline tabi_status tabi_aten_slow_conv3d_forward_output(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, tabi_tensor output) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_tensor(output)};
  return tabi_ops_one(&op, "aten::slow_conv3d_forward.output", args, 7, NULL);
}

static inline tabi_status tabi_aten_slow_conv_dilated2d(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n)};
  return tabi_ops_one(&op, "aten::slow_conv_dilated2d.default", args, 7, out);
}

static inline tabi_status tabi_aten_slow_conv_dilated2d_out(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::slow_conv_dilated2d.out", args, 8, NULL);
}

static inline tabi_status tabi_aten_slow_conv_dilated3d(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n)};
  return tabi_ops_one(&op, "aten::slow_conv_dilated3d.default", args, 7, out);
}

static inline tabi_status tabi_aten_slow_conv_dilated3d_out(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::slow_conv_dilated3d.out", args, 8, NULL);
}

static inline tabi_status tabi_aten_slow_conv_transpose2d(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *output_padding,
    int64_t output_padding_n, const int64_t *dilation, int64_t dilation_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n)};
  return tabi_ops_one(&op, "aten::slow_conv_transpose2d.default", args, 8, out);
}

static inline tabi_status tabi_aten_slow_conv_transpose2d_out(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *output_padding,
    int64_t output_padding_n, const int64_t *dilation, int64_t dilation_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::slow_conv_transpose2d.out", args, 9, NULL);
}

static inline tabi_status tabi_aten_slow_conv_transpose3d(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *output_padding,
    int64_t output_padding_n, const int64_t *dilation, int64_t dilation_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n)};
  return tabi_ops_one(&op, "aten::slow_conv_transpose3d.default", args, 8, out);
}

static inline tabi_status tabi_aten_slow_conv_transpose3d_out(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, const int64_t *output_padding,
    int64_t output_padding_n, const int64_t *dilation, int64_t dilation_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, output_padding, output_padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::slow_conv_transpose3d.out", args, 9, NULL);
}

/* Performs a matrix multiplication of the sparse matrix input with the dense matrix mat. */
static inline tabi_status tabi_aten_smm(tabi_tensor self, tabi_tensor mat2, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::smm.default", self, mat2, out);
}

/* Compute the Smooth L1 loss. */
static inline tabi_status tabi_aten_smooth_l1_loss(tabi_tensor self, tabi_tensor target, int64_t reduction,
    double beta, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction),
      tabi_value_double(beta)};
  return tabi_ops_one(&op, "aten::smooth_l1_loss.default", args, 4, out);
}

/* Compute the Smooth L1 loss. */
static inline tabi_status tabi_aten_smooth_l1_loss_out(tabi_tensor self, tabi_tensor target,
    int64_t reduction, double beta, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction),
      tabi_value_double(beta), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::smooth_l1_loss.out", args, 5, NULL);
}

/* Compute the soft margin loss. */
static inline tabi_status tabi_aten_soft_margin_loss(tabi_tensor self, tabi_tensor target, int64_t reduction,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::soft_margin_loss.default", args, 3, out);
}

/* Compute the soft margin loss. */
static inline tabi_status tabi_aten_soft_margin_loss_out(tabi_tensor self, tabi_tensor target,
    int64_t reduction, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(target), tabi_value_int(reduction),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::soft_margin_loss.out", args, 4, NULL);
}

/* Rescales the elements along dim to lie between 0 and 1 and sum to 1: exp(x_i) / sum_j exp(x_j). */
static inline tabi_status tabi_aten_softmax_int(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::softmax.int", args, 3, out);
}

/* Rescales the elements along dim to lie between 0 and 1 and sum to 1: exp(x_i) / sum_j exp(x_j). */
static inline tabi_status tabi_aten_softmax_int_out(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::softmax.int_out", args, 4, NULL);
}

/* Applies element-wise, the function Softplus(x) = 1 / beta * log(1 + exp(beta * x)). */
static inline tabi_status tabi_aten_softplus(tabi_tensor self, tabi_value beta, tabi_value threshold,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), beta, threshold};
  return tabi_ops_one(&op, "aten::softplus.default", args, 3, out);
}

/* Applies element-wise, the function Softplus(x) = 1 / beta * log(1 + exp(beta * x)). */
static inline tabi_status tabi_aten_softplus_out(tabi_tensor self, tabi_value beta, tabi_value threshold,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), beta, threshold, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::softplus.out", args, 4, NULL);
}

/* Applies the soft shrinkage function elementwise. */
static inline tabi_status tabi_aten_softshrink(tabi_tensor self, tabi_value lambd, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), lambd};
  return tabi_ops_one(&op, "aten::softshrink.default", args, 2, out);
}

/* Applies the soft shrinkage function elementwise. */
static inline tabi_status tabi_aten_softshrink_out(tabi_tensor self, tabi_value lambd, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), lambd, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::softshrink.out", args, 3, NULL);
}

/* Sorts the elements of the input tensor along a given dimension in ascending order by value. */
static inline tabi_status tabi_aten_sort_stable(tabi_tensor self, const int32_t *stable, int64_t dim,
    int32_t descending, tabi_tensor *values, tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_bool_or_none(stable), tabi_value_int(dim),
      tabi_value_bool(descending)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::sort.stable", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Sorts the elements of the input tensor along a given dimension in ascending order by value. */
static inline tabi_status tabi_aten_sort_values_stable(tabi_tensor self, const int32_t *stable, int64_t dim,
    int32_t descending, tabi_tensor values, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_bool_or_none(stable), tabi_value_int(dim),
      tabi_value_bool(descending), tabi_value_tensor(values), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::sort.values_stable", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Sorts the elements of the input tensor along a given dimension in ascending order by value. */
static inline tabi_status tabi_aten_sort(tabi_tensor self, int64_t dim, int32_t descending,
    tabi_tensor *values, tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(descending)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::sort.default", args, 3, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Sorts the elements of the input tensor along a given dimension in ascending order by value. */
static inline tabi_status tabi_aten_sort_values(tabi_tensor self, int64_t dim, int32_t descending,
    tabi_tensor values, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(descending),
      tabi_value_tensor(values), tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::sort.values", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Constructs a sparse tensor in BSC (Block Compressed Sparse Column)) with specified 2-dimensional blocks
   at the given ccol_indices and row_indices. */
static inline tabi_status tabi_aten_sparse_bsc_tensor_ccol_row_value(tabi_tensor ccol_indices,
    tabi_tensor row_indices, tabi_tensor values, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(ccol_indices), tabi_value_tensor(row_indices),
      tabi_value_tensor(values), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_bsc_tensor.ccol_row_value", args, 7, out);
}

/* Constructs a sparse tensor in BSC (Block Compressed Sparse Column)) with specified 2-dimensional blocks
   at the given ccol_indices and row_indices. */
static inline tabi_status tabi_aten_sparse_bsc_tensor_ccol_row_value_size(tabi_tensor ccol_indices,
    tabi_tensor row_indices, tabi_tensor values, const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(ccol_indices), tabi_value_tensor(row_indices),
      tabi_value_tensor(values), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_bsc_tensor.ccol_row_value_size", args, 8, out);
}

/* Constructs a sparse tensor in BSR (Block Compressed Sparse Row)) with specified 2-dimensional blocks at
   the given crow_indices and col_indices. */
static inline tabi_status tabi_aten_sparse_bsr_tensor_crow_col_value(tabi_tensor crow_indices,
    tabi_tensor col_indices, tabi_tensor values, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(crow_indices), tabi_value_tensor(col_indices),
      tabi_value_tensor(values), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_bsr_tensor.crow_col_value", args, 7, out);
}

/* Constructs a sparse tensor in BSR (Block Compressed Sparse Row)) with specified 2-dimensional blocks at
   the given crow_indices and col_indices. */
static inline tabi_status tabi_aten_sparse_bsr_tensor_crow_col_value_size(tabi_tensor crow_indices,
    tabi_tensor col_indices, tabi_tensor values, const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(crow_indices), tabi_value_tensor(col_indices),
      tabi_value_tensor(values), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_bsr_tensor.crow_col_value_size", args, 8, out);
}

/* Constructs a sparse tensor in Compressed Sparse format - CSR, CSC, BSR, or BSC - with specified values at
   the given compressed_indices and plain_indices. */
static inline tabi_status tabi_aten_sparse_compressed_tensor_comp_plain_value(tabi_tensor compressed_indices,
    tabi_tensor plain_indices, tabi_tensor values, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(compressed_indices), tabi_value_tensor(plain_indices),
      tabi_value_tensor(values), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_compressed_tensor.comp_plain_value", args, 7, out);
}

/* Constructs a sparse tensor in Compressed Sparse format - CSR, CSC, BSR, or BSC - with specified values at
   the given compressed_indices and plain_indices. */
static inline tabi_status tabi_aten_sparse_compressed_tensor_comp_plain_value_size(tabi_tensor compressed_indices,
    tabi_tensor plain_indices, tabi_tensor values, const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(compressed_indices), tabi_value_tensor(plain_indices),
      tabi_value_tensor(values), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_compressed_tensor.comp_plain_value_size", args, 8, out);
}

/* Constructs a sparse tensor in COO(rdinate) format with specified values at the given indices. */
static inline tabi_status tabi_aten_sparse_coo_tensor_indices(tabi_tensor indices, tabi_tensor values,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, const int32_t *is_coalesced, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(indices), tabi_value_tensor(values),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory),
      tabi_ops_bool_or_none(is_coalesced)};
  return tabi_ops_one(&op, "aten::sparse_coo_tensor.indices", args, 7, out);
}

/* Constructs a sparse tensor in COO(rdinate) format with specified values at the given indices. */
static inline tabi_status tabi_aten_sparse_coo_tensor_indices_size(tabi_tensor indices, tabi_tensor values,
    const int64_t *size, int64_t size_n, tabi_dtype dtype, tabi_layout layout, tabi_device_type device,
    int32_t device_index, const int32_t *pin_memory, const int32_t *is_coalesced, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(indices), tabi_value_tensor(values),
      tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_bool_or_none(is_coalesced)};
  return tabi_ops_one(&op, "aten::sparse_coo_tensor.indices_size", args, 8, out);
}

/* Constructs a sparse tensor in COO(rdinate) format with specified values at the given indices. */
static inline tabi_status tabi_aten_sparse_coo_tensor_size(const int64_t *size, int64_t size_n,
    tabi_dtype dtype, tabi_layout layout, tabi_device_type device, int32_t device_index,
    const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_coo_tensor.size", args, 5, out);
}

/* Constructs a sparse tensor in COO(rdinate) format with specified values at the given indices. */
static inline tabi_status tabi_aten_sparse_coo_tensor_size_out(const int64_t *size, int64_t size_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::sparse_coo_tensor.size_out", args, 2, NULL);
}

/* Constructs a sparse tensor in CSC (Compressed Sparse Column) with specified values at the given
   ccol_indices and row_indices. */
static inline tabi_status tabi_aten_sparse_csc_tensor_ccol_row_value(tabi_tensor ccol_indices,
    tabi_tensor row_indices, tabi_tensor values, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(ccol_indices), tabi_value_tensor(row_indices),
      tabi_value_tensor(values), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_csc_tensor.ccol_row_value", args, 7, out);
}

/* Constructs a sparse tensor in CSC (Compressed Sparse Column) with specified values at the given
   ccol_indices and row_indices. */
static inline tabi_status tabi_aten_sparse_csc_tensor_ccol_row_value_size(tabi_tensor ccol_indices,
    tabi_tensor row_indices, tabi_tensor values, const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(ccol_indices), tabi_value_tensor(row_indices),
      tabi_value_tensor(values), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_csc_tensor.ccol_row_value_size", args, 8, out);
}

/* Constructs a sparse tensor in CSR (Compressed Sparse Row) with specified values at the given crow_indices
   and col_indices. */
static inline tabi_status tabi_aten_sparse_csr_tensor_crow_col_value(tabi_tensor crow_indices,
    tabi_tensor col_indices, tabi_tensor values, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(crow_indices), tabi_value_tensor(col_indices),
      tabi_value_tensor(values), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_csr_tensor.crow_col_value", args, 7, out);
}

/* Constructs a sparse tensor in CSR (Compressed Sparse Row) with specified values at the given crow_indices
   and col_indices. */
static inline tabi_status tabi_aten_sparse_csr_tensor_crow_col_value_size(tabi_tensor crow_indices,
    tabi_tensor col_indices, tabi_tensor values, const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(crow_indices), tabi_value_tensor(col_indices),
      tabi_value_tensor(values), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::sparse_csr_tensor.crow_col_value_size", args, 8, out);
}

/* Return the number of sparse dimensions in a sparse tensor self. */
static inline tabi_status tabi_aten_sparse_dim(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::sparse_dim.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Returns a new sparse tensor with values from a strided tensor self filtered by the indices of the sparse
   tensor mask. */
static inline tabi_status tabi_aten_sparse_mask(tabi_tensor self, tabi_tensor mask, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::sparse_mask.default", self, mask, out);
}

/* Returns a new sparse tensor with values from a strided tensor self filtered by the indices of the sparse
   tensor mask. */
static inline tabi_status tabi_aten_sparse_mask_out(tabi_tensor self, tabi_tensor mask, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::sparse_mask.out", self, mask, out, NULL);
}

static inline tabi_status tabi_aten_sparse_resize(tabi_tensor self, const int64_t *size, int64_t size_n,
    int64_t sparse_dim, int64_t dense_dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_int(sparse_dim), tabi_value_int(dense_dim)};
  return tabi_ops_one(&op, "aten::sparse_resize.default", args, 4, out);
}

static inline tabi_status tabi_aten_sparse_resize_out(tabi_tensor self, const int64_t *size, int64_t size_n,
    int64_t sparse_dim, int64_t dense_dim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_int(sparse_dim), tabi_value_int(dense_dim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::sparse_resize.out", args, 5, NULL);
}

/* Resizes self sparse tensor to the desired size and the number of sparse and dense dimensions. */
static inline tabi_status tabi_aten_sparse_resize_(tabi_tensor self, const int64_t *size, int64_t size_n,
    int64_t sparse_dim, int64_t dense_dim) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_int(sparse_dim), tabi_value_int(dense_dim)};
  return tabi_ops_one(&op, "aten::sparse_resize_.default", args, 4, NULL);
}

static inline tabi_status tabi_aten_sparse_resize_and_clear(tabi_tensor self, const int64_t *size,
    int64_t size_n, int64_t sparse_dim, int64_t dense_dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_int(sparse_dim), tabi_value_int(dense_dim)};
  return tabi_ops_one(&op, "aten::sparse_resize_and_clear.default", args, 4, out);
}

static inline tabi_status tabi_aten_sparse_resize_and_clear_out(tabi_tensor self, const int64_t *size,
    int64_t size_n, int64_t sparse_dim, int64_t dense_dim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_int(sparse_dim), tabi_value_int(dense_dim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::sparse_resize_and_clear.out", args, 5, NULL);
}

/* Removes all specified elements from a sparse tensor self and resizes self to the desired size and the
   number of sparse and dense dimensions. */
static inline tabi_status tabi_aten_sparse_resize_and_clear_(tabi_tensor self, const int64_t *size,
    int64_t size_n, int64_t sparse_dim, int64_t dense_dim) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_int(sparse_dim), tabi_value_int(dense_dim)};
  return tabi_ops_one(&op, "aten::sparse_resize_and_clear_.default", args, 4, NULL);
}

/* Performs a matrix multiplication of the dense matrices mat1 and mat2 at the locations specified by the
   sparsity pattern of input. */
static inline tabi_status tabi_aten_sparse_sampled_addmm(tabi_tensor self, tabi_tensor mat1, tabi_tensor mat2,
    tabi_value beta, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat1), tabi_value_tensor(mat2), beta,
      alpha};
  return tabi_ops_one(&op, "aten::sparse_sampled_addmm.default", args, 5, out);
}

/* Performs a matrix multiplication of the dense matrices mat1 and mat2 at the locations specified by the
   sparsity pattern of input. */
static inline tabi_status tabi_aten_sparse_sampled_addmm_out(tabi_tensor self, tabi_tensor mat1,
    tabi_tensor mat2, tabi_value beta, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat1), tabi_value_tensor(mat2), beta,
      alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::sparse_sampled_addmm.out", args, 6, NULL);
}

/* Airy function Ai(input). */
static inline tabi_status tabi_aten_special_airy_ai(tabi_tensor x, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_airy_ai.default", x, out);
}

/* Airy function Ai(input). */
static inline tabi_status tabi_aten_special_airy_ai_out(tabi_tensor x, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_airy_ai.out", x, out, NULL);
}

/* Bessel function of the first kind of order 0. */
static inline tabi_status tabi_aten_special_bessel_j0(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_bessel_j0.default", self, out);
}

/* Bessel function of the first kind of order 0. */
static inline tabi_status tabi_aten_special_bessel_j0_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_bessel_j0.out", self, out, NULL);
}

/* Bessel function of the first kind of order 1. */
static inline tabi_status tabi_aten_special_bessel_j1(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_bessel_j1.default", self, out);
}

/* Bessel function of the first kind of order 1. */
static inline tabi_status tabi_aten_special_bessel_j1_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_bessel_j1.out", self, out, NULL);
}

/* Bessel function of the second kind of order 0. */
static inline tabi_status tabi_aten_special_bessel_y0(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_bessel_y0.default", self, out);
}

/* Bessel function of the second kind of order 0. */
static inline tabi_status tabi_aten_special_bessel_y0_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_bessel_y0.out", self, out, NULL);
}

/* Bessel function of the second kind of order 1. */
static inline tabi_status tabi_aten_special_bessel_y1(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_bessel_y1.default", self, out);
}

/* Bessel function of the second kind of order 1. */
static inline tabi_status tabi_aten_special_bessel_y1_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_bessel_y1.out", self, out, NULL);
}

/* Chebyshev polynomial of the first kind T_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_t(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_chebyshev_polynomial_t.default", x, n, out);
}

/* Chebyshev polynomial of the first kind T_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_t_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_chebyshev_polynomial_t.out", x, n, out, NULL);
}

/* Chebyshev polynomial of the first kind T_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_t_x_scalar(tabi_value x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_t.x_scalar", args, 2, out);
}

/* Chebyshev polynomial of the first kind T_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_t_x_scalar_out(tabi_value x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_t.x_scalar_out", args, 3, NULL);
}

/* Chebyshev polynomial of the first kind T_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_t_n_scalar(tabi_tensor x, tabi_value n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_t.n_scalar", args, 2, out);
}

/* Chebyshev polynomial of the first kind T_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_t_n_scalar_out(tabi_tensor x, tabi_value n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_t.n_scalar_out", args, 3, NULL);
}

/* Chebyshev polynomial of the second kind U_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_u(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_chebyshev_polynomial_u.default", x, n, out);
}

/* Chebyshev polynomial of the second kind U_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_u_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_chebyshev_polynomial_u.out", x, n, out, NULL);
}

/* Chebyshev polynomial of the second kind U_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_u_x_scalar(tabi_value x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_u.x_scalar", args, 2, out);
}

/* Chebyshev polynomial of the second kind U_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_u_x_scalar_out(tabi_value x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_u.x_scalar_out", args, 3, NULL);
}

/* Chebyshev polynomial of the second kind U_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_u_n_scalar(tabi_tensor x, tabi_value n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_u.n_scalar", args, 2, out);
}

/* Chebyshev polynomial of the second kind U_n(input). */
static inline tabi_status tabi_aten_special_chebyshev_polynomial_u_n_scalar_out(tabi_tensor x, tabi_value n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_u.n_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_v(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_chebyshev_polynomial_v.default", x, n, out);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_v_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_chebyshev_polynomial_v.out", x, n, out, NULL);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_v_x_scalar(tabi_value x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_v.x_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_v_x_scalar_out(tabi_value x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_v.x_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_v_n_scalar(tabi_tensor x, tabi_value n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_v.n_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_v_n_scalar_out(tabi_tensor x, tabi_value n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_v.n_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_w(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_chebyshev_polynomial_w.default", x, n, out);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_w_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_chebyshev_polynomial_w.out", x, n, out, NULL);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_w_x_scalar(tabi_value x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_w.x_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_w_x_scalar_out(tabi_value x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_w.x_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_w_n_scalar(tabi_tensor x, tabi_value n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_w.n_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_chebyshev_polynomial_w_n_scalar_out(tabi_tensor x, tabi_value n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_chebyshev_polynomial_w.n_scalar_out", args, 3, NULL);
}

/* Computes the logarithmic derivative of the gamma function on input. */
static inline tabi_status tabi_aten_special_digamma(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_digamma.default", self, out);
}

/* Computes the logarithmic derivative of the gamma function on input. */
static inline tabi_status tabi_aten_special_digamma_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_digamma.out", self, out, NULL);
}

/* Computes the entropy on input (as defined below), elementwise. */
static inline tabi_status tabi_aten_special_entr(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_entr.default", self, out);
}

/* Computes the entropy on input (as defined below), elementwise. */
static inline tabi_status tabi_aten_special_entr_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_entr.out", self, out, NULL);
}

/* Computes the error function of input. erf(x) = (2 / (sqrt(pi))) int_0^x e^(-t^2) dt. */
static inline tabi_status tabi_aten_special_erf(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_erf.default", self, out);
}

/* Computes the error function of input. erf(x) = (2 / (sqrt(pi))) int_0^x e^(-t^2) dt. */
static inline tabi_status tabi_aten_special_erf_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_erf.out", self, out, NULL);
}

/* Computes the complementary error function of input. erfc(x) = 1 - (2 / (sqrt(pi))) int_0^x e^(-t^2) dt. */
static inline tabi_status tabi_aten_special_erfc(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_erfc.default", self, out);
}

/* Computes the complementary error function of input. erfc(x) = 1 - (2 / (sqrt(pi))) int_0^x e^(-t^2) dt. */
static inline tabi_status tabi_aten_special_erfc_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_erfc.out", self, out, NULL);
}

/* Computes the scaled complementary error function for each element of input. erfcx(x) = e^(x^2) erfc(x). */
static inline tabi_status tabi_aten_special_erfcx(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_erfcx.default", self, out);
}

/* Computes the scaled complementary error function for each element of input. erfcx(x) = e^(x^2) erfc(x). */
static inline tabi_status tabi_aten_special_erfcx_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_erfcx.out", self, out, NULL);
}

/* Computes the inverse error function of input. erfinv(erf(x)) = x. */
static inline tabi_status tabi_aten_special_erfinv(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_erfinv.default", self, out);
}

/* Computes the inverse error function of input. erfinv(erf(x)) = x. */
static inline tabi_status tabi_aten_special_erfinv_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_erfinv.out", self, out, NULL);
}

/* Computes the base two exponential function of input. y_i = 2^x_i. */
static inline tabi_status tabi_aten_special_exp2(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_exp2.default", self, out);
}

/* Computes the base two exponential function of input. y_i = 2^x_i. */
static inline tabi_status tabi_aten_special_exp2_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_exp2.out", self, out, NULL);
}

/* Computes the expit (also known as the logistic sigmoid function) of the elements of input. out_i = 1 / (1
   + e^(-input_i)). */
static inline tabi_status tabi_aten_special_expit(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_expit.default", self, out);
}

/* Computes the expit (also known as the logistic sigmoid function) of the elements of input. out_i = 1 / (1
   + e^(-input_i)). */
static inline tabi_status tabi_aten_special_expit_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_expit.out", self, out, NULL);
}

/* Computes the exponential of the elements minus 1 of input. y_i = e^x_i - 1. */
static inline tabi_status tabi_aten_special_expm1(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_expm1.default", self, out);
}

/* Computes the exponential of the elements minus 1 of input. y_i = e^x_i - 1. */
static inline tabi_status tabi_aten_special_expm1_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_expm1.out", self, out, NULL);
}

/* Computes the regularized lower incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_0^other_i
   t^(input_i-1) e^(-t) dt. */
static inline tabi_status tabi_aten_special_gammainc(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_gammainc.default", self, other, out);
}

/* Computes the regularized lower incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_0^other_i
   t^(input_i-1) e^(-t) dt. */
static inline tabi_status tabi_aten_special_gammainc_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_gammainc.out", self, other, out, NULL);
}

/* Computes the regularized upper incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_other_i^inf
   t^(input_i-1) e^(-t) dt. */
static inline tabi_status tabi_aten_special_gammaincc(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_gammaincc.default", self, other, out);
}

/* Computes the regularized upper incomplete gamma function. out_i = (1 / (Gamma(input_i))) int_other_i^inf
   t^(input_i-1) e^(-t) dt. */
static inline tabi_status tabi_aten_special_gammaincc_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_gammaincc.out", self, other, out, NULL);
}

/* Computes the natural logarithm of the absolute value of the gamma function on input. out_i = ln
   Gamma(|input_i|). */
static inline tabi_status tabi_aten_special_gammaln(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_gammaln.default", self, out);
}

/* Computes the natural logarithm of the absolute value of the gamma function on input. out_i = ln
   Gamma(|input_i|). */
static inline tabi_status tabi_aten_special_gammaln_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_gammaln.out", self, out, NULL);
}

/* Physicist's Hermite polynomial H_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_h(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_hermite_polynomial_h.default", x, n, out);
}

/* Physicist's Hermite polynomial H_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_h_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_hermite_polynomial_h.out", x, n, out, NULL);
}

/* Physicist's Hermite polynomial H_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_h_x_scalar(tabi_value x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_hermite_polynomial_h.x_scalar", args, 2, out);
}

/* Physicist's Hermite polynomial H_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_h_x_scalar_out(tabi_value x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_hermite_polynomial_h.x_scalar_out", args, 3, NULL);
}

/* Physicist's Hermite polynomial H_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_h_n_scalar(tabi_tensor x, tabi_value n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_hermite_polynomial_h.n_scalar", args, 2, out);
}

/* Physicist's Hermite polynomial H_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_h_n_scalar_out(tabi_tensor x, tabi_value n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_hermite_polynomial_h.n_scalar_out", args, 3, NULL);
}

/* Probabilist's Hermite polynomial He_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_he(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_hermite_polynomial_he.default", x, n, out);
}

/* Probabilist's Hermite polynomial He_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_he_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_hermite_polynomial_he.out", x, n, out, NULL);
}

/* Probabilist's Hermite polynomial He_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_he_x_scalar(tabi_value x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_hermite_polynomial_he.x_scalar", args, 2, out);
}

/* Probabilist's Hermite polynomial He_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_he_x_scalar_out(tabi_value x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_hermite_polynomial_he.x_scalar_out", args, 3, NULL);
}

/* Probabilist's Hermite polynomial He_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_he_n_scalar(tabi_tensor x, tabi_value n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_hermite_polynomial_he.n_scalar", args, 2, out);
}

/* Probabilist's Hermite polynomial He_n(input). */
static inline tabi_status tabi_aten_special_hermite_polynomial_he_n_scalar_out(tabi_tensor x, tabi_value n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_hermite_polynomial_he.n_scalar_out", args, 3, NULL);
}

/* Computes the zeroth order modified Bessel function of the first kind for each element of input. out_i =
   I_0(input_i) = sum_(k=0)^inf ((input_i^2/4)^k) / ((k!)^2). */
static inline tabi_status tabi_aten_special_i0(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_i0.default", self, out);
}

/* Computes the zeroth order modified Bessel function of the first kind for each element of input. out_i =
   I_0(input_i) = sum_(k=0)^inf ((input_i^2/4)^k) / ((k!)^2). */
static inline tabi_status tabi_aten_special_i0_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_i0.out", self, out, NULL);
}

/* Computes the exponentially scaled zeroth order modified Bessel function of the first kind (as defined
   below) for each element of input. out_i = exp(-|x|) * i0(x) = exp(-|x|) * sum_(k=0)^inf ((input_i^2/4)^k)
   / ((k!)^2). */
static inline tabi_status tabi_aten_special_i0e(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_i0e.default", self, out);
}

/* Computes the exponentially scaled zeroth order modified Bessel function of the first kind (as defined
   below) for each element of input. out_i = exp(-|x|) * i0(x) = exp(-|x|) * sum_(k=0)^inf ((input_i^2/4)^k)
   / ((k!)^2). */
static inline tabi_status tabi_aten_special_i0e_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_i0e.out", self, out, NULL);
}

/* Computes the first order modified Bessel function of the first kind (as defined below) for each element
   of input. out_i = (input_i) / 2 * sum_(k=0)^inf ((input_i^2/4)^k) / ((k!) * (k+1)!). */
static inline tabi_status tabi_aten_special_i1(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_i1.default", self, out);
}

/* Computes the first order modified Bessel function of the first kind (as defined below) for each element
   of input. out_i = (input_i) / 2 * sum_(k=0)^inf ((input_i^2/4)^k) / ((k!) * (k+1)!). */
static inline tabi_status tabi_aten_special_i1_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_i1.out", self, out, NULL);
}

/* Computes the exponentially scaled first order modified Bessel function of the first kind (as defined
   below) for each element of input. */
static inline tabi_status tabi_aten_special_i1e(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_i1e.default", self, out);
}

/* Computes the exponentially scaled first order modified Bessel function of the first kind (as defined
   below) for each element of input. */
static inline tabi_status tabi_aten_special_i1e_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_i1e.out", self, out, NULL);
}

/* Laguerre polynomial L_n(input). */
static inline tabi_status tabi_aten_special_laguerre_polynomial_l(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_laguerre_polynomial_l.default", x, n, out);
}

/* Laguerre polynomial L_n(input). */
static inline tabi_status tabi_aten_special_laguerre_polynomial_l_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_laguerre_polynomial_l.out", x, n, out, NULL);
}

/* Laguerre polynomial L_n(input). */
static inline tabi_status tabi_aten_special_laguerre_polynomial_l_x_scalar(tabi_value x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_laguerre_polynomial_l.x_scalar", args, 2, out);
}

/* Laguerre polynomial L_n(input). */
static inline tabi_status tabi_aten_special_laguerre_polynomial_l_x_scalar_out(tabi_value x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_laguerre_polynomial_l.x_scalar_out", args, 3, NULL);
}

/* Laguerre polynomial L_n(input). */
static inline tabi_status tabi_aten_special_laguerre_polynomial_l_n_scalar(tabi_tensor x, tabi_value n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_laguerre_polynomial_l.n_scalar", args, 2, out);
}

/* Laguerre polynomial L_n(input). */
static inline tabi_status tabi_aten_special_laguerre_polynomial_l_n_scalar_out(tabi_tensor x, tabi_value n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_laguerre_polynomial_l.n_scalar_out", args, 3, NULL);
}

/* Legendre polynomial P_n(input). */
static inline tabi_status tabi_aten_special_legendre_polynomial_p(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_legendre_polynomial_p.default", x, n, out);
}

/* Legendre polynomial P_n(input). */
static inline tabi_status tabi_aten_special_legendre_polynomial_p_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_legendre_polynomial_p.out", x, n, out, NULL);
}

/* Legendre polynomial P_n(input). */
static inline tabi_status tabi_aten_special_legendre_polynomial_p_x_scalar(tabi_value x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_legendre_polynomial_p.x_scalar", args, 2, out);
}

/* Legendre polynomial P_n(input). */
static inline tabi_status tabi_aten_special_legendre_polynomial_p_x_scalar_out(tabi_value x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_legendre_polynomial_p.x_scalar_out", args, 3, NULL);
}

/* Legendre polynomial P_n(input). */
static inline tabi_status tabi_aten_special_legendre_polynomial_p_n_scalar(tabi_tensor x, tabi_value n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_legendre_polynomial_p.n_scalar", args, 2, out);
}

/* Legendre polynomial P_n(input). */
static inline tabi_status tabi_aten_special_legendre_polynomial_p_n_scalar_out(tabi_tensor x, tabi_value n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_legendre_polynomial_p.n_scalar_out", args, 3, NULL);
}

/* Alias for log1p(). */
static inline tabi_status tabi_aten_special_log1p(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_log1p.default", self, out);
}

/* Alias for log1p(). */
static inline tabi_status tabi_aten_special_log1p_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_log1p.out", self, out, NULL);
}

/* Computes the log of the area under the standard Gaussian probability density function, integrated from
   minus infinity to input, elementwise. log_ndtr(x) = log((1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2)
   dt). */
static inline tabi_status tabi_aten_special_log_ndtr(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_log_ndtr.default", self, out);
}

/* Computes the log of the area under the standard Gaussian probability density function, integrated from
   minus infinity to input, elementwise. log_ndtr(x) = log((1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2)
   dt). */
static inline tabi_status tabi_aten_special_log_ndtr_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_log_ndtr.out", self, out, NULL);
}

/* Computes softmax followed by a logarithm. */
static inline tabi_status tabi_aten_special_log_softmax(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::special_log_softmax.default", args, 3, out);
}

/* Returns a new tensor with the logit of the elements of input. */
static inline tabi_status tabi_aten_special_logit(tabi_tensor self, const double *eps, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(eps)};
  return tabi_ops_one(&op, "aten::special_logit.default", args, 2, out);
}

/* Returns a new tensor with the logit of the elements of input. */
static inline tabi_status tabi_aten_special_logit_out(tabi_tensor self, const double *eps, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_double_or_none(eps), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_logit.out", args, 3, NULL);
}

/* Alias for logsumexp(). */
static inline tabi_status tabi_aten_special_logsumexp(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::special_logsumexp.default", args, 3, out);
}

/* Alias for logsumexp(). */
static inline tabi_status tabi_aten_special_logsumexp_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_logsumexp.out", args, 4, NULL);
}

/* Modified Bessel function of the first kind of order 0. */
static inline tabi_status tabi_aten_special_modified_bessel_i0(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_modified_bessel_i0.default", self, out);
}

/* Modified Bessel function of the first kind of order 0. */
static inline tabi_status tabi_aten_special_modified_bessel_i0_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_modified_bessel_i0.out", self, out, NULL);
}

/* Modified Bessel function of the first kind of order 1. */
static inline tabi_status tabi_aten_special_modified_bessel_i1(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_modified_bessel_i1.default", self, out);
}

/* Modified Bessel function of the first kind of order 1. */
static inline tabi_status tabi_aten_special_modified_bessel_i1_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_modified_bessel_i1.out", self, out, NULL);
}

/* Modified Bessel function of the second kind of order 0. */
static inline tabi_status tabi_aten_special_modified_bessel_k0(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_modified_bessel_k0.default", self, out);
}

/* Modified Bessel function of the second kind of order 0. */
static inline tabi_status tabi_aten_special_modified_bessel_k0_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_modified_bessel_k0.out", self, out, NULL);
}

/* Modified Bessel function of the second kind of order 1. */
static inline tabi_status tabi_aten_special_modified_bessel_k1(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_modified_bessel_k1.default", self, out);
}

/* Modified Bessel function of the second kind of order 1. */
static inline tabi_status tabi_aten_special_modified_bessel_k1_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_modified_bessel_k1.out", self, out, NULL);
}

/* Computes the multivariate log-gamma function with dimension p element-wise, given by. */
static inline tabi_status tabi_aten_special_multigammaln(tabi_tensor self, int64_t p, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::special_multigammaln.default", self, p, out);
}

/* Computes the multivariate log-gamma function with dimension p element-wise, given by. */
static inline tabi_status tabi_aten_special_multigammaln_out(tabi_tensor self, int64_t p, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(p), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_multigammaln.out", args, 3, NULL);
}

/* Computes the area under the standard Gaussian probability density function, integrated from minus
   infinity to input, elementwise. ndtr(x) = (1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2) dt. */
static inline tabi_status tabi_aten_special_ndtr(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_ndtr.default", self, out);
}

/* Computes the area under the standard Gaussian probability density function, integrated from minus
   infinity to input, elementwise. ndtr(x) = (1 / (sqrt(2 pi))) int_(-inf)^x e^(-(1 / 2) t^2) dt. */
static inline tabi_status tabi_aten_special_ndtr_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_ndtr.out", self, out, NULL);
}

/* Computes the argument, x, for which the area under the Gaussian probability density function (integrated
   from minus infinity to x) is equal to input, elementwise. ndtri(p) = sqrt(2)erf^(-1)(2p - 1). */
static inline tabi_status tabi_aten_special_ndtri(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_ndtri.default", self, out);
}

/* Computes the argument, x, for which the area under the Gaussian probability density function (integrated
   from minus infinity to x) is equal to input, elementwise. ndtri(p) = sqrt(2)erf^(-1)(2p - 1). */
static inline tabi_status tabi_aten_special_ndtri_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_ndtri.out", self, out, NULL);
}

/* Computes the n^th derivative of the digamma function on input. psi ^(n)(x) = ((d^(n)) / (dx^(n))) psi
   (x). */
static inline tabi_status tabi_aten_special_polygamma(int64_t n, tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_tensor(self)};
  return tabi_ops_one(&op, "aten::special_polygamma.default", args, 2, out);
}

/* Computes the n^th derivative of the digamma function on input. psi ^(n)(x) = ((d^(n)) / (dx^(n))) psi
   (x). */
static inline tabi_status tabi_aten_special_polygamma_out(int64_t n, tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(n), tabi_value_tensor(self), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_polygamma.out", args, 3, NULL);
}

/* Alias for special.digamma(). */
static inline tabi_status tabi_aten_special_psi(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_psi.default", self, out);
}

/* Alias for special.digamma(). */
static inline tabi_status tabi_aten_special_psi_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_psi.out", self, out, NULL);
}

/* Alias for round(). */
static inline tabi_status tabi_aten_special_round(tabi_tensor self, int64_t decimals, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::special_round.default", self, decimals, out);
}

/* Alias for round(). */
static inline tabi_status tabi_aten_special_round_out(tabi_tensor self, int64_t decimals, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(decimals), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_round.out", args, 3, NULL);
}

/* Scaled modified Bessel function of the second kind of order 0. */
static inline tabi_status tabi_aten_special_scaled_modified_bessel_k0(tabi_tensor x, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_scaled_modified_bessel_k0.default", x, out);
}

/* Scaled modified Bessel function of the second kind of order 0. */
static inline tabi_status tabi_aten_special_scaled_modified_bessel_k0_out(tabi_tensor x, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_scaled_modified_bessel_k0.out", x, out, NULL);
}

/* Scaled modified Bessel function of the second kind of order 1. */
static inline tabi_status tabi_aten_special_scaled_modified_bessel_k1(tabi_tensor x, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_scaled_modified_bessel_k1.default", x, out);
}

/* Scaled modified Bessel function of the second kind of order 1. */
static inline tabi_status tabi_aten_special_scaled_modified_bessel_k1_out(tabi_tensor x, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_scaled_modified_bessel_k1.out", x, out, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_t(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_shifted_chebyshev_polynomial_t.default", x, n, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_t_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_shifted_chebyshev_polynomial_t.out", x, n, out, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_t_x_scalar(tabi_value x,
    tabi_tensor n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_t.x_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_t_x_scalar_out(tabi_value x,
    tabi_tensor n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_t.x_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_t_n_scalar(tabi_tensor x,
    tabi_value n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_t.n_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_t_n_scalar_out(tabi_tensor x,
    tabi_value n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_t.n_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_u(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_shifted_chebyshev_polynomial_u.default", x, n, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_u_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_shifted_chebyshev_polynomial_u.out", x, n, out, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_u_x_scalar(tabi_value x,
    tabi_tensor n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_u.x_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_u_x_scalar_out(tabi_value x,
    tabi_tensor n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_u.x_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_u_n_scalar(tabi_tensor x,
    tabi_value n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_u.n_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_u_n_scalar_out(tabi_tensor x,
    tabi_value n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_u.n_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_v(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_shifted_chebyshev_polynomial_v.default", x, n, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_v_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_shifted_chebyshev_polynomial_v.out", x, n, out, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_v_x_scalar(tabi_value x,
    tabi_tensor n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_v.x_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_v_x_scalar_out(tabi_value x,
    tabi_tensor n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_v.x_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_v_n_scalar(tabi_tensor x,
    tabi_value n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_v.n_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_v_n_scalar_out(tabi_tensor x,
    tabi_value n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_v.n_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_w(tabi_tensor x, tabi_tensor n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_shifted_chebyshev_polynomial_w.default", x, n, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_w_out(tabi_tensor x, tabi_tensor n,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_shifted_chebyshev_polynomial_w.out", x, n, out, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_w_x_scalar(tabi_value x,
    tabi_tensor n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_w.x_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_w_x_scalar_out(tabi_value x,
    tabi_tensor n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {x, tabi_value_tensor(n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_w.x_scalar_out", args, 3, NULL);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_w_n_scalar(tabi_tensor x,
    tabi_value n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_w.n_scalar", args, 2, out);
}

static inline tabi_status tabi_aten_special_shifted_chebyshev_polynomial_w_n_scalar_out(tabi_tensor x,
    tabi_value n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), n, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_shifted_chebyshev_polynomial_w.n_scalar_out", args, 3, NULL);
}

/* Computes the normalized sinc of input.. */
static inline tabi_status tabi_aten_special_sinc(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_sinc.default", self, out);
}

/* Computes the normalized sinc of input.. */
static inline tabi_status tabi_aten_special_sinc_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_sinc.out", self, out, NULL);
}

/* Computes the softmax function. */
static inline tabi_status tabi_aten_special_softmax(tabi_tensor self, int64_t dim, tabi_dtype dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::special_softmax.default", args, 3, out);
}

/* Spherical Bessel function of the first kind of order 0. */
static inline tabi_status tabi_aten_special_spherical_bessel_j0(tabi_tensor x, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::special_spherical_bessel_j0.default", x, out);
}

/* Spherical Bessel function of the first kind of order 0. */
static inline tabi_status tabi_aten_special_spherical_bessel_j0_out(tabi_tensor x, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_spherical_bessel_j0.out", x, out, NULL);
}

/* Computes input * log1p(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlog1py(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_xlog1py.default", self, other, out);
}

/* Computes input * log1p(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlog1py_out(tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_xlog1py.out", self, other, out, NULL);
}

/* Computes input * log1p(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlog1py_self_scalar(tabi_value self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::special_xlog1py.self_scalar", args, 2, out);
}

/* Computes input * log1p(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlog1py_self_scalar_out(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_xlog1py.self_scalar_out", args, 3, NULL);
}

/* Computes input * log1p(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlog1py_other_scalar(tabi_tensor self, tabi_value other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::special_xlog1py.other_scalar", args, 2, out);
}

/* Computes input * log1p(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlog1py_other_scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_xlog1py.other_scalar_out", args, 3, NULL);
}

/* Computes input * log(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlogy(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_xlogy.default", self, other, out);
}

/* Computes input * log(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlogy_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_xlogy.out", self, other, out, NULL);
}

/* Computes input * log(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlogy_self_scalar(tabi_value self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::special_xlogy.self_scalar", args, 2, out);
}

/* Computes input * log(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlogy_self_scalar_out(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_xlogy.self_scalar_out", args, 3, NULL);
}

/* Computes input * log(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlogy_other_scalar(tabi_tensor self, tabi_value other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::special_xlogy.other_scalar", args, 2, out);
}

/* Computes input * log(other) with the following cases. */
static inline tabi_status tabi_aten_special_xlogy_other_scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_xlogy.other_scalar_out", args, 3, NULL);
}

/* Computes the Hurwitz zeta function, elementwise. zeta (x, q) = sum_(k=0)^inf 1 / ((k + q)^x). */
static inline tabi_status tabi_aten_special_zeta(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::special_zeta.default", self, other, out);
}

/* Computes the Hurwitz zeta function, elementwise. zeta (x, q) = sum_(k=0)^inf 1 / ((k + q)^x). */
static inline tabi_status tabi_aten_special_zeta_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::special_zeta.out", self, other, out, NULL);
}

/* Computes the Hurwitz zeta function, elementwise. zeta (x, q) = sum_(k=0)^inf 1 / ((k + q)^x). */
static inline tabi_status tabi_aten_special_zeta_self_scalar(tabi_value self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::special_zeta.self_scalar", args, 2, out);
}

/* Computes the Hurwitz zeta function, elementwise. zeta (x, q) = sum_(k=0)^inf 1 / ((k + q)^x). */
static inline tabi_status tabi_aten_special_zeta_self_scalar_out(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_zeta.self_scalar_out", args, 3, NULL);
}

/* Computes the Hurwitz zeta function, elementwise. zeta (x, q) = sum_(k=0)^inf 1 / ((k + q)^x). */
static inline tabi_status tabi_aten_special_zeta_other_scalar(tabi_tensor self, tabi_value other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::special_zeta.other_scalar", args, 2, out);
}

/* Computes the Hurwitz zeta function, elementwise. zeta (x, q) = sum_(k=0)^inf 1 / ((k + q)^x). */
static inline tabi_status tabi_aten_special_zeta_other_scalar_out(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::special_zeta.other_scalar_out", args, 3, NULL);
}

/* Splits the tensor into chunks. */
static inline tabi_status tabi_aten_split_Tensor(tabi_tensor self, int64_t split_size, int64_t dim,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(split_size), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::split.Tensor", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Splits the tensor into chunks. */
static inline tabi_status tabi_aten_split_sizes(tabi_tensor self, const int64_t *split_size,
    int64_t split_size_n, int64_t dim, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, split_size, split_size_n), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::split.sizes", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Performs the same operation as split(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_split_copy_Tensor(tabi_tensor self, int64_t split_size, int64_t dim,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(split_size), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::split_copy.Tensor", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Performs the same operation as split(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_split_copy_Tensor_out(tabi_tensor self, int64_t split_size, int64_t dim,
    const tabi_tensor *out, int64_t out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(split_size), tabi_value_int(dim),
      tabi_value_list(TABI_TAG_TENSOR_LIST, out, out_n)};
  return tabi_ops_run(&op, "aten::split_copy.Tensor_out", args, 4, NULL, 0);
}

/* Splits self along dim into pieces of the given sizes; views. */
static inline tabi_status tabi_aten_split_with_sizes(tabi_tensor self, const int64_t *split_sizes,
    int64_t split_sizes_n, int64_t dim, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, split_sizes, split_sizes_n), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::split_with_sizes.default", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Performs the same operation as split_with_sizes(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_split_with_sizes_copy(tabi_tensor self, const int64_t *split_sizes,
    int64_t split_sizes_n, int64_t dim, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, split_sizes, split_sizes_n), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::split_with_sizes_copy.default", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Performs the same operation as split_with_sizes(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_split_with_sizes_copy_out(tabi_tensor self, const int64_t *split_sizes,
    int64_t split_sizes_n, int64_t dim, const tabi_tensor *out, int64_t out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, split_sizes, split_sizes_n), tabi_value_int(dim),
      tabi_value_list(TABI_TAG_TENSOR_LIST, out, out_n)};
  return tabi_ops_run(&op, "aten::split_with_sizes_copy.out", args, 4, NULL, 0);
}

/* Returns a new tensor with the square-root of the elements of input. out_i = sqrt(input_i). */
static inline tabi_status tabi_aten_sqrt(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sqrt.default", self, out);
}

/* Returns a new tensor with the square-root of the elements of input. out_i = sqrt(input_i). */
static inline tabi_status tabi_aten_sqrt_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::sqrt.out", self, out, NULL);
}

/* In-place version of sqrt(). */
static inline tabi_status tabi_aten_sqrt_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::sqrt_.default", self, NULL);
}

/* Returns a new tensor with the square of the elements of input. */
static inline tabi_status tabi_aten_square(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::square.default", self, out);
}

/* Returns a new tensor with the square of the elements of input. */
static inline tabi_status tabi_aten_square_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::square.out", self, out, NULL);
}

/* In-place version of square(). */
static inline tabi_status tabi_aten_square_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::square_.default", self, NULL);
}

/* Returns a tensor with all specified dimensions of input of size 1 removed. */
static inline tabi_status tabi_aten_squeeze(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::squeeze.default", self, out);
}

/* Returns a tensor with all specified dimensions of input of size 1 removed. */
static inline tabi_status tabi_aten_squeeze_dim(tabi_tensor self, int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::squeeze.dim", self, dim, out);
}

/* Returns a tensor with all specified dimensions of input of size 1 removed. */
static inline tabi_status tabi_aten_squeeze_dims(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::squeeze.dims", self, dim, dim_n, out);
}

/* In-place version of squeeze(). */
static inline tabi_status tabi_aten_squeeze_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::squeeze_.default", self, NULL);
}

/* In-place version of squeeze(). */
static inline tabi_status tabi_aten_squeeze__dim(tabi_tensor self, int64_t dim) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::squeeze_.dim", self, dim, NULL);
}

/* In-place version of squeeze(). */
static inline tabi_status tabi_aten_squeeze__dims(tabi_tensor self, const int64_t *dim, int64_t dim_n) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::squeeze_.dims", self, dim, dim_n, NULL);
}

/* Performs the same operation as squeeze(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_squeeze_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::squeeze_copy.default", self, out);
}

/* Performs the same operation as squeeze(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_squeeze_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::squeeze_copy.out", self, out, NULL);
}

/* Performs the same operation as squeeze(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_squeeze_copy_dim(tabi_tensor self, int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::squeeze_copy.dim", self, dim, out);
}

/* Performs the same operation as squeeze(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_squeeze_copy_dim_out(tabi_tensor self, int64_t dim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::squeeze_copy.dim_out", args, 3, NULL);
}

/* Performs the same operation as squeeze(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_squeeze_copy_dims(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::squeeze_copy.dims", self, dim, dim_n, out);
}

/* Performs the same operation as squeeze(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_squeeze_copy_dims_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::squeeze_copy.dims_out", args, 3, NULL);
}

/* Matrix multiplies a sparse tensor mat1 with a dense tensor mat2, then adds the sparse tensor input to the
   result. */
static inline tabi_status tabi_aten_sspaddmm(tabi_tensor self, tabi_tensor mat1, tabi_tensor mat2,
    tabi_value beta, tabi_value alpha, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat1), tabi_value_tensor(mat2), beta,
      alpha};
  return tabi_ops_one(&op, "aten::sspaddmm.default", args, 5, out);
}

/* Matrix multiplies a sparse tensor mat1 with a dense tensor mat2, then adds the sparse tensor input to the
   result. */
static inline tabi_status tabi_aten_sspaddmm_out(tabi_tensor self, tabi_tensor mat1, tabi_tensor mat2,
    tabi_value beta, tabi_value alpha, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(mat1), tabi_value_tensor(mat2), beta,
      alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::sspaddmm.out", args, 6, NULL);
}

/* Concatenates a sequence of tensors along a new dimension. */
static inline tabi_status tabi_aten_stack(const tabi_tensor *tensors, int64_t tensors_n, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::stack.default", args, 2, out);
}

/* Concatenates a sequence of tensors along a new dimension. */
static inline tabi_status tabi_aten_stack_out(const tabi_tensor *tensors, int64_t tensors_n, int64_t dim,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n), tabi_value_int(dim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::stack.out", args, 3, NULL);
}

/* Calculates the standard deviation over the dimensions specified by dim. */
static inline tabi_status tabi_aten_std(tabi_tensor self, int32_t unbiased, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(unbiased)};
  return tabi_ops_one(&op, "aten::std.default", args, 2, out);
}

/* Calculates the standard deviation over the dimensions specified by dim. */
static inline tabi_status tabi_aten_std_dim(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t unbiased, int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(unbiased), tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::std.dim", args, 4, out);
}

/* Calculates the standard deviation over the dimensions specified by dim. */
static inline tabi_status tabi_aten_std_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t unbiased, int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(unbiased), tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::std.out", args, 5, NULL);
}

/* Calculates the standard deviation over the dimensions specified by dim. */
static inline tabi_status tabi_aten_std_correction(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_value correction, int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      correction, tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::std.correction", args, 4, out);
}

/* Calculates the standard deviation over the dimensions specified by dim. */
static inline tabi_status tabi_aten_std_correction_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_value correction, int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      correction, tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::std.correction_out", args, 5, NULL);
}

/* Calculates the standard deviation and mean over the dimensions specified by dim. */
static inline tabi_status tabi_aten_std_mean(tabi_tensor self, int32_t unbiased, tabi_tensor *out0,
    tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(unbiased)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::std_mean.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Calculates the standard deviation and mean over the dimensions specified by dim. */
static inline tabi_status tabi_aten_std_mean_dim(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t unbiased, int32_t keepdim, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(unbiased), tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::std_mean.dim", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Calculates the standard deviation and mean over the dimensions specified by dim. */
static inline tabi_status tabi_aten_std_mean_correction(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_value correction, int32_t keepdim, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      correction, tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::std_mean.correction", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Calculates the standard deviation and mean over the dimensions specified by dim. */
static inline tabi_status tabi_aten_std_mean_correction_out(tabi_tensor self, const int64_t *dim,
    int64_t dim_n, tabi_value correction, int32_t keepdim, tabi_tensor out0, tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      correction, tabi_value_bool(keepdim), tabi_value_tensor(out0), tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::std_mean.correction_out", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Short-time Fourier transform (STFT). */
static inline tabi_status tabi_aten_stft_center(tabi_tensor self, int64_t n_fft, const int64_t *hop_length,
    const int64_t *win_length, tabi_tensor window, int32_t center, const char *pad_mode, int32_t normalized,
    const int32_t *onesided, const int32_t *return_complex, const int32_t *align_to_window,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(n_fft), tabi_ops_int_or_none(hop_length),
      tabi_ops_int_or_none(win_length), tabi_ops_tensor_or_none(window), tabi_value_bool(center),
      tabi_ops_string(pad_mode), tabi_value_bool(normalized), tabi_ops_bool_or_none(onesided),
      tabi_ops_bool_or_none(return_complex), tabi_ops_bool_or_none(align_to_window)};
  return tabi_ops_one(&op, "aten::stft.center", args, 11, out);
}

/* Short-time Fourier transform (STFT). */
static inline tabi_status tabi_aten_stft(tabi_tensor self, int64_t n_fft, const int64_t *hop_length,
    const int64_t *win_length, tabi_tensor window, int32_t normalized, const int32_t *onesided,
    const int32_t *return_complex, const int32_t *align_to_window, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(n_fft), tabi_ops_int_or_none(hop_length),
      tabi_ops_int_or_none(win_length), tabi_ops_tensor_or_none(window), tabi_value_bool(normalized),
      tabi_ops_bool_or_none(onesided), tabi_ops_bool_or_none(return_complex),
      tabi_ops_bool_or_none(align_to_window)};
  return tabi_ops_one(&op, "aten::stft.default", args, 9, out);
}

/* Returns self tensor's offset in the underlying storage in terms of number of storage elements (not
   bytes). */
static inline tabi_status tabi_aten_storage_offset(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::storage_offset.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Returns the stride of one dimension, in elements. */
static inline tabi_status tabi_aten_stride_int(tabi_tensor self, int64_t dim, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::stride.int", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Subtracts other, scaled by alpha, from input. out_i = input_i - alpha * other_i. */
static inline tabi_status tabi_aten_sub_Tensor(tabi_tensor self, tabi_tensor other, tabi_value alpha,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha};
  return tabi_ops_one(&op, "aten::sub.Tensor", args, 3, out);
}

/* Subtracts other, scaled by alpha, from input. out_i = input_i - alpha * other_i. */
static inline tabi_status tabi_aten_sub_out(tabi_tensor self, tabi_tensor other, tabi_value alpha,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha,
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::sub.out", args, 4, NULL);
}

/* Subtracts other, scaled by alpha, from input. out_i = input_i - alpha * other_i. */
static inline tabi_status tabi_aten_sub_Scalar(tabi_tensor self, tabi_value other, tabi_value alpha,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha};
  return tabi_ops_one(&op, "aten::sub.Scalar", args, 3, out);
}

/* Subtracts other, scaled by alpha, from input. out_i = input_i - alpha * other_i. */
static inline tabi_status tabi_aten_sub_Scalar_out(tabi_tensor self, tabi_value other, tabi_value alpha,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::sub.Scalar_out", args, 4, NULL);
}

/* In-place version of sub(). */
static inline tabi_status tabi_aten_sub__Tensor(tabi_tensor self, tabi_tensor other, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha};
  return tabi_ops_one(&op, "aten::sub_.Tensor", args, 3, NULL);
}

/* In-place version of sub(). */
static inline tabi_status tabi_aten_sub__Scalar(tabi_tensor self, tabi_value other, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha};
  return tabi_ops_one(&op, "aten::sub_.Scalar", args, 3, NULL);
}

/* Alias for sub(). */
static inline tabi_status tabi_aten_subtract_Tensor(tabi_tensor self, tabi_tensor other, tabi_value alpha,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha};
  return tabi_ops_one(&op, "aten::subtract.Tensor", args, 3, out);
}

/* Alias for sub(). */
static inline tabi_status tabi_aten_subtract_out(tabi_tensor self, tabi_tensor other, tabi_value alpha,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha,
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::subtract.out", args, 4, NULL);
}

/* Alias for sub(). */
static inline tabi_status tabi_aten_subtract_Scalar(tabi_tensor self, tabi_value other, tabi_value alpha,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha};
  return tabi_ops_one(&op, "aten::subtract.Scalar", args, 3, out);
}

/* In-place version of subtract(). */
static inline tabi_status tabi_aten_subtract__Tensor(tabi_tensor self, tabi_tensor other, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), alpha};
  return tabi_ops_one(&op, "aten::subtract_.Tensor", args, 3, NULL);
}

/* In-place version of subtract(). */
static inline tabi_status tabi_aten_subtract__Scalar(tabi_tensor self, tabi_value other, tabi_value alpha) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, alpha};
  return tabi_ops_one(&op, "aten::subtract_.Scalar", args, 3, NULL);
}

/* Returns the sum of all elements in the input tensor. */
static inline tabi_status tabi_aten_sum(tabi_tensor self, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::sum.default", args, 2, out);
}

/* Returns the sum of all elements in the input tensor. */
static inline tabi_status tabi_aten_sum_out(tabi_tensor self, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::sum.out", args, 3, NULL);
}

/* Returns the sum of all elements in the input tensor. */
static inline tabi_status tabi_aten_sum_dim_IntList(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::sum.dim_IntList", args, 4, out);
}

/* Returns the sum of all elements in the input tensor. */
static inline tabi_status tabi_aten_sum_IntList_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t keepdim, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(keepdim), tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::sum.IntList_out", args, 5, NULL);
}

/* Sum this tensor to size. */
static inline tabi_status tabi_aten_sum_to_size(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::sum_to_size.default", self, size, size_n, out);
}

/* Computes the singular value decomposition of either a matrix or batch of matrices input. */
static inline tabi_status tabi_aten_svd(tabi_tensor self, int32_t some, int32_t compute_uv, tabi_tensor *U,
    tabi_tensor *S, tabi_tensor *V) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(some), tabi_value_bool(compute_uv)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::svd.default", args, 3, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], U);
    tabi_ops_put_tensor(results[1], S);
    tabi_ops_put_tensor(results[2], V);
  }
  return status;
}

/* Computes the singular value decomposition of either a matrix or batch of matrices input. */
static inline tabi_status tabi_aten_svd_U(tabi_tensor self, int32_t some, int32_t compute_uv, tabi_tensor U,
    tabi_tensor S, tabi_tensor V) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(some), tabi_value_bool(compute_uv),
      tabi_value_tensor(U), tabi_value_tensor(S), tabi_value_tensor(V)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::svd.U", args, 6, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Alias for transpose(). */
static inline tabi_status tabi_aten_swapaxes(tabi_tensor self, int64_t axis0, int64_t axis1,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(axis0), tabi_value_int(axis1)};
  return tabi_ops_one(&op, "aten::swapaxes.default", args, 3, out);
}

/* In-place version of swapaxes(). */
static inline tabi_status tabi_aten_swapaxes_(tabi_tensor self, int64_t axis0, int64_t axis1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(axis0), tabi_value_int(axis1)};
  return tabi_ops_one(&op, "aten::swapaxes_.default", args, 3, NULL);
}

/* Alias for transpose(). */
static inline tabi_status tabi_aten_swapdims(tabi_tensor self, int64_t dim0, int64_t dim1, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim0), tabi_value_int(dim1)};
  return tabi_ops_one(&op, "aten::swapdims.default", args, 3, out);
}

/* In-place version of swapdims(). */
static inline tabi_status tabi_aten_swapdims_(tabi_tensor self, int64_t dim0, int64_t dim1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim0), tabi_value_int(dim1)};
  return tabi_ops_one(&op, "aten::swapdims_.default", args, 3, NULL);
}

static inline tabi_status tabi_aten_sym_constrain_range(tabi_value size, const int64_t *min,
    const int64_t *max) {
  static tabi_op op;
  const tabi_value args[] = {size, tabi_ops_int_or_none(min), tabi_ops_int_or_none(max)};
  return tabi_ops_run(&op, "aten::sym_constrain_range.default", args, 3, NULL, 0);
}

static inline tabi_status tabi_aten_sym_constrain_range_for_size(tabi_value size, const int64_t *min,
    const int64_t *max) {
  static tabi_op op;
  const tabi_value args[] = {size, tabi_ops_int_or_none(min), tabi_ops_int_or_none(max)};
  return tabi_ops_run(&op, "aten::sym_constrain_range_for_size.default", args, 3, NULL, 0);
}

/* Returns the number of elements of self. */
static inline tabi_status tabi_aten_sym_numel(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::sym_numel.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Returns the size of one dimension. */
static inline tabi_status tabi_aten_sym_size_int(tabi_tensor self, int64_t dim, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::sym_size.int", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Returns how many elements of the storage stand before the first of self. */
static inline tabi_status tabi_aten_sym_storage_offset(tabi_tensor self, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::sym_storage_offset.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Returns the stride of one dimension, in elements. */
static inline tabi_status tabi_aten_sym_stride_int(tabi_tensor self, int64_t dim, int64_t *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::sym_stride.int", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_int(results[0], out);
  return status;
}

/* Expects input to be <= 2-D tensor and transposes dimensions 0 and 1. */
static inline tabi_status tabi_aten_t(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::t.default", self, out);
}

/* In-place version of t(). */
static inline tabi_status tabi_aten_t_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::t_.default", self, NULL);
}

/* Performs the same operation as t(), but all output tensors are freshly created instead of aliasing the
   input. */
static inline tabi_status tabi_aten_t_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::t_copy.default", self, out);
}

/* Performs the same operation as t(), but all output tensors are freshly created instead of aliasing the
   input. */
static inline tabi_status tabi_aten_t_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::t_copy.out", self, out, NULL);
}

/* Returns a new tensor with the elements of input at the given indices. */
static inline tabi_status tabi_aten_take(tabi_tensor self, tabi_tensor index, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::take.default", self, index, out);
}

/* Returns a new tensor with the elements of input at the given indices. */
static inline tabi_status tabi_aten_take_out(tabi_tensor self, tabi_tensor index, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::take.out", self, index, out, NULL);
}

/* Selects values from input at the 1-dimensional indices from indices along the given dim. */
static inline tabi_status tabi_aten_take_along_dim(tabi_tensor self, tabi_tensor indices, const int64_t *dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(indices), tabi_ops_int_or_none(dim)};
  return tabi_ops_one(&op, "aten::take_along_dim.default", args, 3, out);
}

/* Selects values from input at the 1-dimensional indices from indices along the given dim. */
static inline tabi_status tabi_aten_take_along_dim_out(tabi_tensor self, tabi_tensor indices,
    const int64_t *dim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(indices), tabi_ops_int_or_none(dim),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::take_along_dim.out", args, 4, NULL);
}

/* Returns a new tensor with the tangent of the elements in the input tensor, where each value in this input
   tensor is in radians. out_i = tan(input_i). */
static inline tabi_status tabi_aten_tan(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::tan.default", self, out);
}

/* Returns a new tensor with the tangent of the elements in the input tensor, where each value in this input
   tensor is in radians. out_i = tan(input_i). */
static inline tabi_status tabi_aten_tan_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::tan.out", self, out, NULL);
}

/* In-place version of tan(). */
static inline tabi_status tabi_aten_tan_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::tan_.default", self, NULL);
}

/* Returns a new tensor with the hyperbolic tangent of the elements of input. out_i = tanh(input_i). */
static inline tabi_status tabi_aten_tanh(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::tanh.default", self, out);
}

/* Returns a new tensor with the hyperbolic tangent of the elements of input. out_i = tanh(input_i). */
static inline tabi_status tabi_aten_tanh_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::tanh.out", self, out, NULL);
}

/* In-place version of tanh(). */
static inline tabi_status tabi_aten_tanh_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::tanh_.default", self, NULL);
}

/* Splits a tensor into multiple sub-tensors, all of which are views of input, along dimension dim according
   to the indices or number of sections specified by indices_or_sections. */
static inline tabi_status tabi_aten_tensor_split_indices(tabi_tensor self, const int64_t *indices,
    int64_t indices_n, int64_t dim, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, indices, indices_n),
      tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::tensor_split.indices", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Splits a tensor into multiple sub-tensors, all of which are views of input, along dimension dim according
   to the indices or number of sections specified by indices_or_sections. */
static inline tabi_status tabi_aten_tensor_split_tensor_indices_or_sections(tabi_tensor self,
    tabi_tensor tensor_indices_or_sections, int64_t dim, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(tensor_indices_or_sections),
      tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::tensor_split.tensor_indices_or_sections", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Splits a tensor into multiple sub-tensors, all of which are views of input, along dimension dim according
   to the indices or number of sections specified by indices_or_sections. */
static inline tabi_status tabi_aten_tensor_split_sections(tabi_tensor self, int64_t sections, int64_t dim,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(sections), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::tensor_split.sections", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Returns a contraction of a and b over multiple dimensions. */
static inline tabi_status tabi_aten_tensordot(tabi_tensor self, tabi_tensor other, const int64_t *dims_self,
    int64_t dims_self_n, const int64_t *dims_other, int64_t dims_other_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_value_list(TABI_TAG_INT_LIST, dims_self, dims_self_n),
      tabi_value_list(TABI_TAG_INT_LIST, dims_other, dims_other_n)};
  return tabi_ops_one(&op, "aten::tensordot.default", args, 4, out);
}

/* Returns a contraction of a and b over multiple dimensions. */
static inline tabi_status tabi_aten_tensordot_out(tabi_tensor self, tabi_tensor other,
    const int64_t *dims_self, int64_t dims_self_n, const int64_t *dims_other, int64_t dims_other_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_value_list(TABI_TAG_INT_LIST, dims_self, dims_self_n),
      tabi_value_list(TABI_TAG_INT_LIST, dims_other, dims_other_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::tensordot.out", args, 5, NULL);
}

static inline tabi_status tabi_aten_thnn_conv2d(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n)};
  return tabi_ops_one(&op, "aten::thnn_conv2d.default", args, 6, out);
}

static inline tabi_status tabi_aten_thnn_conv2d_out(tabi_tensor self, tabi_tensor weight,
    const int64_t *kernel_size, int64_t kernel_size_n, tabi_tensor bias, const int64_t *stride,
    int64_t stride_n, const int64_t *padding, int64_t padding_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(weight),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n), tabi_ops_tensor_or_none(bias),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::thnn_conv2d.out", args, 7, NULL);
}

/* Apply a threshold to each element of the input Tensor. */
static inline tabi_status tabi_aten_threshold(tabi_tensor self, tabi_value threshold, tabi_value value,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), threshold, value};
  return tabi_ops_one(&op, "aten::threshold.default", args, 3, out);
}

/* Apply a threshold to each element of the input Tensor. */
static inline tabi_status tabi_aten_threshold_out(tabi_tensor self, tabi_value threshold, tabi_value value,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), threshold, value, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::threshold.out", args, 4, NULL);
}

/* In-place version of threshold(). */
static inline tabi_status tabi_aten_threshold_(tabi_tensor self, tabi_value threshold, tabi_value value) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), threshold, value};
  return tabi_ops_one(&op, "aten::threshold_.default", args, 3, NULL);
}

/* Constructs a tensor by repeating the elements of input. */
static inline tabi_status tabi_aten_tile(tabi_tensor self, const int64_t *dims, int64_t dims_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::tile.default", self, dims, dims_n, out);
}

/* Performs Tensor dtype and/or device conversion. */
static inline tabi_status tabi_aten_to_dtype_layout(tabi_tensor self, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory, int32_t non_blocking,
    int32_t copy, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_value_bool(non_blocking), tabi_value_bool(copy),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::to.dtype_layout", args, 8, out);
}

/* Performs Tensor dtype and/or device conversion. */
static inline tabi_status tabi_aten_to_device(tabi_tensor self, tabi_device_type device, int32_t device_index,
    tabi_dtype dtype, int32_t non_blocking, int32_t copy, tabi_memory_format memory_format,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_device(device, device_index),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_value_bool(non_blocking), tabi_value_bool(copy),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::to.device", args, 6, out);
}

/* Performs Tensor dtype and/or device conversion. */
static inline tabi_status tabi_aten_to_dtype(tabi_tensor self, tabi_dtype dtype, int32_t non_blocking,
    int32_t copy, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_bool(non_blocking), tabi_value_bool(copy),
      tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::to.dtype", args, 5, out);
}

/* Performs Tensor dtype and/or device conversion. */
static inline tabi_status tabi_aten_to_other(tabi_tensor self, tabi_tensor other, int32_t non_blocking,
    int32_t copy, tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(other), tabi_value_bool(non_blocking),
      tabi_value_bool(copy), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::to.other", args, 5, out);
}

/* Creates a strided copy of self if self is not a strided tensor, otherwise returns self. */
static inline tabi_status tabi_aten_to_dense(tabi_tensor self, tabi_dtype dtype, const int32_t *masked_grad,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_bool_or_none(masked_grad)};
  return tabi_ops_one(&op, "aten::to_dense.default", args, 3, out);
}

/* Returns a copy of the tensor in torch.mkldnn layout. */
static inline tabi_status tabi_aten_to_mkldnn(tabi_tensor self, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::to_mkldnn.default", args, 2, out);
}

/* Returns a copy of the tensor in torch.mkldnn layout. */
static inline tabi_status tabi_aten_to_mkldnn_out(tabi_tensor self, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::to_mkldnn.out", args, 3, NULL);
}

/* Returns a nested tensor as a dense one, padded with the given number. */
static inline tabi_status tabi_aten_to_padded_tensor(tabi_tensor self, double padding,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(padding),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n)};
  return tabi_ops_one(&op, "aten::to_padded_tensor.default", args, 3, out);
}

/* Returns a nested tensor as a dense one, padded with the given number. */
static inline tabi_status tabi_aten_to_padded_tensor_out(tabi_tensor self, double padding,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(padding),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::to_padded_tensor.out", args, 4, NULL);
}

/* Returns a sparse copy of the tensor. */
static inline tabi_status tabi_aten_to_sparse(tabi_tensor self, tabi_layout layout, const int64_t *blocksize,
    int64_t blocksize_n, const int64_t *dense_dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, blocksize, blocksize_n), tabi_ops_int_or_none(dense_dim)};
  return tabi_ops_one(&op, "aten::to_sparse.default", args, 4, out);
}

/* Returns a sparse copy of the tensor. */
static inline tabi_status tabi_aten_to_sparse_sparse_dim(tabi_tensor self, int64_t sparse_dim,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::to_sparse.sparse_dim", self, sparse_dim, out);
}

/* Convert a tensor to a block sparse column (BSC) storage format of given blocksize. */
static inline tabi_status tabi_aten_to_sparse_bsc(tabi_tensor self, const int64_t *blocksize,
    int64_t blocksize_n, const int64_t *dense_dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, blocksize, blocksize_n), tabi_ops_int_or_none(dense_dim)};
  return tabi_ops_one(&op, "aten::to_sparse_bsc.default", args, 3, out);
}

/* Convert a tensor to a block sparse row (BSR) storage format of given blocksize. */
static inline tabi_status tabi_aten_to_sparse_bsr(tabi_tensor self, const int64_t *blocksize,
    int64_t blocksize_n, const int64_t *dense_dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, blocksize, blocksize_n), tabi_ops_int_or_none(dense_dim)};
  return tabi_ops_one(&op, "aten::to_sparse_bsr.default", args, 3, out);
}

/* Convert a tensor to compressed column storage (CSC) format. */
static inline tabi_status tabi_aten_to_sparse_csc(tabi_tensor self, const int64_t *dense_dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dense_dim)};
  return tabi_ops_one(&op, "aten::to_sparse_csc.default", args, 2, out);
}

/* Convert a tensor to compressed row storage format (CSR). */
static inline tabi_status tabi_aten_to_sparse_csr(tabi_tensor self, const int64_t *dense_dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_int_or_none(dense_dim)};
  return tabi_ops_one(&op, "aten::to_sparse_csr.default", args, 2, out);
}

/* Returns the k largest elements of the given input tensor along a given dimension. */
static inline tabi_status tabi_aten_topk(tabi_tensor self, int64_t k, int64_t dim, int32_t largest,
    int32_t sorted, tabi_tensor *values, tabi_tensor *indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(k), tabi_value_int(dim),
      tabi_value_bool(largest), tabi_value_bool(sorted)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::topk.default", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], values);
    tabi_ops_put_tensor(results[1], indices);
  }
  return status;
}

/* Returns the k largest elements of the given input tensor along a given dimension. */
static inline tabi_status tabi_aten_topk_values(tabi_tensor self, int64_t k, int64_t dim, int32_t largest,
    int32_t sorted, tabi_tensor values, tabi_tensor indices) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(k), tabi_value_int(dim),
      tabi_value_bool(largest), tabi_value_bool(sorted), tabi_value_tensor(values),
      tabi_value_tensor(indices)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::topk.values", args, 7, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Returns the sum of the elements of the diagonal of the input 2-D matrix. */
static inline tabi_status tabi_aten_trace(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::trace.default", self, out);
}

/* Returns the sum of the elements of the diagonal of the input 2-D matrix. */
static inline tabi_status tabi_aten_trace_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::trace.out", self, out, NULL);
}

/* Returns a tensor that is a transposed version of input. */
static inline tabi_status tabi_aten_transpose_int(tabi_tensor self, int64_t dim0, int64_t dim1,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim0), tabi_value_int(dim1)};
  return tabi_ops_one(&op, "aten::transpose.int", args, 3, out);
}

/* In-place version of transpose(). */
static inline tabi_status tabi_aten_transpose_(tabi_tensor self, int64_t dim0, int64_t dim1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim0), tabi_value_int(dim1)};
  return tabi_ops_one(&op, "aten::transpose_.default", args, 3, NULL);
}

/* Performs the same operation as transpose(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_transpose_copy_int(tabi_tensor self, int64_t dim0, int64_t dim1,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim0), tabi_value_int(dim1)};
  return tabi_ops_one(&op, "aten::transpose_copy.int", args, 3, out);
}

/* Performs the same operation as transpose(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_transpose_copy_int_out(tabi_tensor self, int64_t dim0, int64_t dim1,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim0), tabi_value_int(dim1),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::transpose_copy.int_out", args, 4, NULL);
}

/* Computes the trapezoidal rule along dim. */
static inline tabi_status tabi_aten_trapezoid_x(tabi_tensor y, tabi_tensor x, int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(y), tabi_value_tensor(x), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::trapezoid.x", args, 3, out);
}

/* Computes the trapezoidal rule along dim. */
static inline tabi_status tabi_aten_trapezoid_dx(tabi_tensor y, tabi_value dx, int64_t dim,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(y), dx, tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::trapezoid.dx", args, 3, out);
}

/* Alias for trapezoid(). */
static inline tabi_status tabi_aten_trapz_dx(tabi_tensor y, double dx, int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(y), tabi_value_double(dx), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::trapz.dx", args, 3, out);
}

/* Alias for trapezoid(). */
static inline tabi_status tabi_aten_trapz_x(tabi_tensor y, tabi_tensor x, int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(y), tabi_value_tensor(x), tabi_value_int(dim)};
  return tabi_ops_one(&op, "aten::trapz.x", args, 3, out);
}

/* Solves a system of equations with a square upper or lower triangular invertible matrix A and multiple
   right-hand sides b. */
static inline tabi_status tabi_aten_triangular_solve(tabi_tensor self, tabi_tensor A, int32_t upper,
    int32_t transpose, int32_t unitriangular, tabi_tensor *solution, tabi_tensor *cloned_coefficient) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(A), tabi_value_bool(upper),
      tabi_value_bool(transpose), tabi_value_bool(unitriangular)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::triangular_solve.default", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], solution);
    tabi_ops_put_tensor(results[1], cloned_coefficient);
  }
  return status;
}

/* Solves a system of equations with a square upper or lower triangular invertible matrix A and multiple
   right-hand sides b. */
static inline tabi_status tabi_aten_triangular_solve_X(tabi_tensor self, tabi_tensor A, int32_t upper,
    int32_t transpose, int32_t unitriangular, tabi_tensor X, tabi_tensor M) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_tensor(A), tabi_value_bool(upper),
      tabi_value_bool(transpose), tabi_value_bool(unitriangular), tabi_value_tensor(X), tabi_value_tensor(M)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::triangular_solve.X", args, 7, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Returns the lower triangular part of the matrix (2-D tensor) or batch of matrices input, the other
   elements of the result tensor out are set to 0. */
static inline tabi_status tabi_aten_tril(tabi_tensor self, int64_t diagonal, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::tril.default", self, diagonal, out);
}

/* Returns the lower triangular part of the matrix (2-D tensor) or batch of matrices input, the other
   elements of the result tensor out are set to 0. */
static inline tabi_status tabi_aten_tril_out(tabi_tensor self, int64_t diagonal, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(diagonal), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::tril.out", args, 3, NULL);
}

/* In-place version of tril(). */
static inline tabi_status tabi_aten_tril_(tabi_tensor self, int64_t diagonal) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::tril_.default", self, diagonal, NULL);
}

/* Returns the indices of the lower triangular part of a row-by- col matrix in a 2-by-N Tensor, where the
   first row contains row coordinates of all indices and the second row contains column coordinates. */
static inline tabi_status tabi_aten_tril_indices(int64_t row, int64_t col, int64_t offset, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(row), tabi_value_int(col), tabi_value_int(offset),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::tril_indices.default", args, 7, out);
}

/* Returns the indices of the lower triangular part of a row-by- col matrix in a 2-by-N Tensor, where the
   first row contains row coordinates of all indices and the second row contains column coordinates. */
static inline tabi_status tabi_aten_tril_indices_out(int64_t row, int64_t col, int64_t offset,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(row), tabi_value_int(col), tabi_value_int(offset),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::tril_indices.out", args, 4, NULL);
}

/* Compute the triplet loss between given input tensors and a margin greater than 0. */
static inline tabi_status tabi_aten_triplet_margin_loss(tabi_tensor anchor, tabi_tensor positive,
    tabi_tensor negative, double margin, double p, double eps, int32_t swap, int64_t reduction,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(anchor), tabi_value_tensor(positive),
      tabi_value_tensor(negative), tabi_value_double(margin), tabi_value_double(p), tabi_value_double(eps),
      tabi_value_bool(swap), tabi_value_int(reduction)};
  return tabi_ops_one(&op, "aten::triplet_margin_loss.default", args, 8, out);
}

/* Returns the upper triangular part of a matrix (2-D tensor) or batch of matrices input, the other elements
   of the result tensor out are set to 0. */
static inline tabi_status tabi_aten_triu(tabi_tensor self, int64_t diagonal, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::triu.default", self, diagonal, out);
}

/* Returns the upper triangular part of a matrix (2-D tensor) or batch of matrices input, the other elements
   of the result tensor out are set to 0. */
static inline tabi_status tabi_aten_triu_out(tabi_tensor self, int64_t diagonal, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(diagonal), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::triu.out", args, 3, NULL);
}

/* In-place version of triu(). */
static inline tabi_status tabi_aten_triu_(tabi_tensor self, int64_t diagonal) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::triu_.default", self, diagonal, NULL);
}

/* Returns the indices of the upper triangular part of a row by col matrix in a 2-by-N Tensor, where the
   first row contains row coordinates of all indices and the second row contains column coordinates. */
static inline tabi_status tabi_aten_triu_indices(int64_t row, int64_t col, int64_t offset, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(row), tabi_value_int(col), tabi_value_int(offset),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::triu_indices.default", args, 7, out);
}

/* Returns the indices of the upper triangular part of a row by col matrix in a 2-by-N Tensor, where the
   first row contains row coordinates of all indices and the second row contains column coordinates. */
static inline tabi_status tabi_aten_triu_indices_out(int64_t row, int64_t col, int64_t offset,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_int(row), tabi_value_int(col), tabi_value_int(offset),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::triu_indices.out", args, 4, NULL);
}

/* Alias for div() with rounding_mode=None. */
static inline tabi_status tabi_aten_true_divide_Tensor(tabi_tensor self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::true_divide.Tensor", self, other, out);
}

/* Alias for div() with rounding_mode=None. */
static inline tabi_status tabi_aten_true_divide_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::true_divide.out", self, other, out, NULL);
}

/* Alias for div() with rounding_mode=None. */
static inline tabi_status tabi_aten_true_divide_Scalar(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::true_divide.Scalar", args, 2, out);
}

/* In-place version of true_divide_(). */
static inline tabi_status tabi_aten_true_divide__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::true_divide_.Tensor", self, other, NULL);
}

/* In-place version of true_divide_(). */
static inline tabi_status tabi_aten_true_divide__Scalar(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::true_divide_.Scalar", args, 2, NULL);
}

/* Returns a new tensor with the truncated integer values of the elements of input. */
static inline tabi_status tabi_aten_trunc(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::trunc.default", self, out);
}

/* Returns a new tensor with the truncated integer values of the elements of input. */
static inline tabi_status tabi_aten_trunc_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::trunc.out", self, out, NULL);
}

/* In-place version of trunc(). */
static inline tabi_status tabi_aten_trunc_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::trunc_.default", self, NULL);
}

/* Returns this tensor cast to the type of the given tensor. */
static inline tabi_status tabi_aten_type_as(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::type_as.default", self, other, out);
}

/* Removes a tensor dimension. */
static inline tabi_status tabi_aten_unbind_int(tabi_tensor self, int64_t dim, tabi_tensor *out,
    int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::unbind.int", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Performs the same operation as unbind(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_unbind_copy_int(tabi_tensor self, int64_t dim, tabi_tensor *out,
    int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::unbind_copy.int", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Performs the same operation as unbind(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_unbind_copy_int_out(tabi_tensor self, int64_t dim, const tabi_tensor *out,
    int64_t out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_value_list(TABI_TAG_TENSOR_LIST, out, out_n)};
  return tabi_ops_run(&op, "aten::unbind_copy.int_out", args, 3, NULL, 0);
}

/* Expands a dimension of the input tensor over multiple dimensions. */
static inline tabi_status tabi_aten_unflatten_int(tabi_tensor self, int64_t dim, const int64_t *sizes,
    int64_t sizes_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim),
      tabi_value_list(TABI_TAG_INT_LIST, sizes, sizes_n)};
  return tabi_ops_one(&op, "aten::unflatten.int", args, 3, out);
}

/* Cuts a tensor of one dimension into tensors with the shapes of the given ones; views. */
static inline tabi_status tabi_aten_unflatten_dense_tensors(tabi_tensor flat, const tabi_tensor *tensors,
    int64_t tensors_n, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(flat),
      tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::unflatten_dense_tensors.default", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Returns a view of the original tensor which contains all slices of size size from self tensor in the
   dimension dimension. */
static inline tabi_status tabi_aten_unfold(tabi_tensor self, int64_t dimension, int64_t size, int64_t step,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dimension), tabi_value_int(size),
      tabi_value_int(step)};
  return tabi_ops_one(&op, "aten::unfold.default", args, 4, out);
}

/* Performs the same operation as unfold(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_unfold_copy(tabi_tensor self, int64_t dimension, int64_t size,
    int64_t step, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dimension), tabi_value_int(size),
      tabi_value_int(step)};
  return tabi_ops_one(&op, "aten::unfold_copy.default", args, 4, out);
}

/* Performs the same operation as unfold(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_unfold_copy_out(tabi_tensor self, int64_t dimension, int64_t size,
    int64_t step, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dimension), tabi_value_int(size),
      tabi_value_int(step), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::unfold_copy.out", args, 5, NULL);
}

/* Returns numbers drawn uniformly from [from, to), in the shape of self. */
static inline tabi_status tabi_aten_uniform(tabi_tensor self, double from, double to,
    tabi_generator generator, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(from), tabi_value_double(to),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::uniform.default", args, 4, out);
}

/* Returns numbers drawn uniformly from [from, to), in the shape of self. */
static inline tabi_status tabi_aten_uniform_out(tabi_tensor self, double from, double to,
    tabi_generator generator, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(from), tabi_value_double(to),
      tabi_ops_generator(generator), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::uniform.out", args, 5, NULL);
}

/* Fills self tensor with numbers sampled from the continuous uniform distribution. f(x) = 1 / (to - from). */
static inline tabi_status tabi_aten_uniform_(tabi_tensor self, double from, double to,
    tabi_generator generator) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_double(from), tabi_value_double(to),
      tabi_ops_generator(generator)};
  return tabi_ops_one(&op, "aten::uniform_.default", args, 4, NULL);
}

/* Eliminates all but the first element from every consecutive group of equivalent elements. */
static inline tabi_status tabi_aten_unique_consecutive(tabi_tensor self, int32_t return_inverse,
    int32_t return_counts, const int64_t *dim, tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(return_inverse),
      tabi_value_bool(return_counts), tabi_ops_int_or_none(dim)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::unique_consecutive.default", args, 4, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

/* Eliminates all but the first element from every consecutive group of equivalent elements. */
static inline tabi_status tabi_aten_unique_consecutive_out(tabi_tensor self, int32_t return_inverse,
    int32_t return_counts, const int64_t *dim, tabi_tensor out0, tabi_tensor out1, tabi_tensor out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(return_inverse),
      tabi_value_bool(return_counts), tabi_ops_int_or_none(dim), tabi_value_tensor(out0),
      tabi_value_tensor(out1), tabi_value_tensor(out2)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::unique_consecutive.out", args, 7, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Returns the different slices along dim, which slice each one of self is, and how often each occurs. */
static inline tabi_status tabi_aten_unique_dim(tabi_tensor self, int64_t dim, int32_t sorted,
    int32_t return_inverse, int32_t return_counts, tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(sorted),
      tabi_value_bool(return_inverse), tabi_value_bool(return_counts)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::unique_dim.default", args, 5, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

/* Returns the different slices along dim, which slice each one of self is, and how often each occurs. */
static inline tabi_status tabi_aten_unique_dim_out(tabi_tensor self, int64_t dim, int32_t sorted,
    int32_t return_inverse, int32_t return_counts, tabi_tensor out0, tabi_tensor out1, tabi_tensor out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(sorted),
      tabi_value_bool(return_inverse), tabi_value_bool(return_counts), tabi_value_tensor(out0),
      tabi_value_tensor(out1), tabi_value_tensor(out2)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::unique_dim.out", args, 8, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

static inline tabi_status tabi_aten_unique_dim_consecutive(tabi_tensor self, int64_t dim,
    int32_t return_inverse, int32_t return_counts, tabi_tensor *out0, tabi_tensor *out1, tabi_tensor *out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(return_inverse),
      tabi_value_bool(return_counts)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::unique_dim_consecutive.default", args, 4, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
    tabi_ops_put_tensor(results[2], out2);
  }
  return status;
}

static inline tabi_status tabi_aten_unique_dim_consecutive_out(tabi_tensor self, int64_t dim,
    int32_t return_inverse, int32_t return_counts, tabi_tensor out0, tabi_tensor out1, tabi_tensor out2) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_bool(return_inverse),
      tabi_value_bool(return_counts), tabi_value_tensor(out0), tabi_value_tensor(out1),
      tabi_value_tensor(out2)};
  tabi_value results[3];
  const tabi_status status = tabi_ops_run(&op, "aten::unique_dim_consecutive.out", args, 7, results, 3);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
    tabi_ops_put_tensor(results[2], NULL);
  }
  return status;
}

/* Works like chunk() but without enforcing the autograd restrictions on inplace modification of the
   outputs. */
static inline tabi_status tabi_aten_unsafe_chunk(tabi_tensor self, int64_t chunks, int64_t dim,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(chunks), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::unsafe_chunk.default", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Works like split() but without enforcing the autograd restrictions on inplace modification of the
   outputs. */
static inline tabi_status tabi_aten_unsafe_split_Tensor(tabi_tensor self, int64_t split_size, int64_t dim,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(split_size), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::unsafe_split.Tensor", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Works like split() but without enforcing the autograd restrictions on inplace modification of the
   outputs. */
static inline tabi_status tabi_aten_unsafe_split_Tensor_out(tabi_tensor self, int64_t split_size, int64_t dim,
    const tabi_tensor *out, int64_t out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(split_size), tabi_value_int(dim),
      tabi_value_list(TABI_TAG_TENSOR_LIST, out, out_n)};
  return tabi_ops_run(&op, "aten::unsafe_split.Tensor_out", args, 4, NULL, 0);
}

/* Splits like split_with_sizes(), without the checks that autograd makes of views. */
static inline tabi_status tabi_aten_unsafe_split_with_sizes(tabi_tensor self, const int64_t *split_sizes,
    int64_t split_sizes_n, int64_t dim, tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, split_sizes, split_sizes_n), tabi_value_int(dim)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::unsafe_split_with_sizes.default", args, 3, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Splits like split_with_sizes(), without the checks that autograd makes of views. */
static inline tabi_status tabi_aten_unsafe_split_with_sizes_out(tabi_tensor self, const int64_t *split_sizes,
    int64_t split_sizes_n, int64_t dim, const tabi_tensor *out, int64_t out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, split_sizes, split_sizes_n), tabi_value_int(dim),
      tabi_value_list(TABI_TAG_TENSOR_LIST, out, out_n)};
  return tabi_ops_run(&op, "aten::unsafe_split_with_sizes.out", args, 4, NULL, 0);
}

/* Returns a new tensor with a dimension of size one inserted at the specified position. */
static inline tabi_status tabi_aten_unsqueeze(tabi_tensor self, int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::unsqueeze.default", self, dim, out);
}

/* In-place version of unsqueeze(). */
static inline tabi_status tabi_aten_unsqueeze_(tabi_tensor self, int64_t dim) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::unsqueeze_.default", self, dim, NULL);
}

/* Performs the same operation as unsqueeze(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_unsqueeze_copy(tabi_tensor self, int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ti(&op, "aten::unsqueeze_copy.default", self, dim, out);
}

/* Performs the same operation as unsqueeze(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_unsqueeze_copy_out(tabi_tensor self, int64_t dim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(dim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::unsqueeze_copy.out", args, 3, NULL);
}

/* Resizes images by bicubic interpolation. */
static inline tabi_status tabi_aten_upsample_bicubic2d_vec(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scale_factors, int64_t scale_factors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factors, scale_factors_n)};
  return tabi_ops_one(&op, "aten::upsample_bicubic2d.vec", args, 4, out);
}

/* Resizes images by bicubic interpolation. */
static inline tabi_status tabi_aten_upsample_bicubic2d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scales_h, const double *scales_w,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_double_or_none(scales_h), tabi_ops_double_or_none(scales_w)};
  return tabi_ops_one(&op, "aten::upsample_bicubic2d.default", args, 5, out);
}

/* Resizes images by bicubic interpolation. */
static inline tabi_status tabi_aten_upsample_bicubic2d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scales_h, const double *scales_w,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_double_or_none(scales_h), tabi_ops_double_or_none(scales_w), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::upsample_bicubic2d.out", args, 6, NULL);
}

/* Resizes images by bilinear interpolation. */
static inline tabi_status tabi_aten_upsample_bilinear2d_vec(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scale_factors, int64_t scale_factors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factors, scale_factors_n)};
  return tabi_ops_one(&op, "aten::upsample_bilinear2d.vec", args, 4, out);
}

/* Resizes images by bilinear interpolation. */
static inline tabi_status tabi_aten_upsample_bilinear2d_vec_out(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scale_factors, int64_t scale_factors_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factors, scale_factors_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::upsample_bilinear2d.vec_out", args, 5, NULL);
}

/* Resizes images by bilinear interpolation. */
static inline tabi_status tabi_aten_upsample_bilinear2d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scales_h, const double *scales_w,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_double_or_none(scales_h), tabi_ops_double_or_none(scales_w)};
  return tabi_ops_one(&op, "aten::upsample_bilinear2d.default", args, 5, out);
}

/* Resizes images by bilinear interpolation. */
static inline tabi_status tabi_aten_upsample_bilinear2d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scales_h, const double *scales_w,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_double_or_none(scales_h), tabi_ops_double_or_none(scales_w), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::upsample_bilinear2d.out", args, 6, NULL);
}

/* Resizes sequences by linear interpolation. */
static inline tabi_status tabi_aten_upsample_linear1d_vec(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scale_factors, int64_t scale_factors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factors, scale_factors_n)};
  return tabi_ops_one(&op, "aten::upsample_linear1d.vec", args, 4, out);
}

/* Resizes sequences by linear interpolation. */
static inline tabi_status tabi_aten_upsample_linear1d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scales, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_double_or_none(scales)};
  return tabi_ops_one(&op, "aten::upsample_linear1d.default", args, 4, out);
}

/* Resizes sequences by linear interpolation. */
static inline tabi_status tabi_aten_upsample_linear1d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scales, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_double_or_none(scales), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::upsample_linear1d.out", args, 5, NULL);
}

/* Resizes sequences by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest1d_vec(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, const double *scale_factors, int64_t scale_factors_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factors, scale_factors_n)};
  return tabi_ops_one(&op, "aten::upsample_nearest1d.vec", args, 3, out);
}

/* Resizes sequences by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest1d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, const double *scales, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_ops_double_or_none(scales)};
  return tabi_ops_one(&op, "aten::upsample_nearest1d.default", args, 3, out);
}

/* Resizes sequences by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest1d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, const double *scales, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_ops_double_or_none(scales),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::upsample_nearest1d.out", args, 4, NULL);
}

/* Resizes images by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest2d_vec(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, const double *scale_factors, int64_t scale_factors_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factors, scale_factors_n)};
  return tabi_ops_one(&op, "aten::upsample_nearest2d.vec", args, 3, out);
}

/* Resizes images by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest2d_vec_out(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, const double *scale_factors, int64_t scale_factors_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factors, scale_factors_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::upsample_nearest2d.vec_out", args, 4, NULL);
}

/* Resizes images by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest2d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, const double *scales_h, const double *scales_w, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_ops_double_or_none(scales_h),
      tabi_ops_double_or_none(scales_w)};
  return tabi_ops_one(&op, "aten::upsample_nearest2d.default", args, 4, out);
}

/* Resizes images by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest2d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, const double *scales_h, const double *scales_w, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_ops_double_or_none(scales_h),
      tabi_ops_double_or_none(scales_w), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::upsample_nearest2d.out", args, 5, NULL);
}

/* Resizes volumes by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest3d_vec(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, const double *scale_factors, int64_t scale_factors_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factors, scale_factors_n)};
  return tabi_ops_one(&op, "aten::upsample_nearest3d.vec", args, 3, out);
}

/* Resizes volumes by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest3d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, const double *scales_d, const double *scales_h, const double *scales_w,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_ops_double_or_none(scales_d),
      tabi_ops_double_or_none(scales_h), tabi_ops_double_or_none(scales_w)};
  return tabi_ops_one(&op, "aten::upsample_nearest3d.default", args, 5, out);
}

/* Resizes volumes by taking the nearest element. */
static inline tabi_status tabi_aten_upsample_nearest3d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, const double *scales_d, const double *scales_h, const double *scales_w,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_ops_double_or_none(scales_d),
      tabi_ops_double_or_none(scales_h), tabi_ops_double_or_none(scales_w), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::upsample_nearest3d.out", args, 6, NULL);
}

/* Resizes volumes by trilinear interpolation. */
static inline tabi_status tabi_aten_upsample_trilinear3d_vec(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scale_factors, int64_t scale_factors_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factors, scale_factors_n)};
  return tabi_ops_one(&op, "aten::upsample_trilinear3d.vec", args, 4, out);
}

/* Resizes volumes by trilinear interpolation. */
static inline tabi_status tabi_aten_upsample_trilinear3d(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scales_d, const double *scales_h,
    const double *scales_w, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_double_or_none(scales_d), tabi_ops_double_or_none(scales_h),
      tabi_ops_double_or_none(scales_w)};
  return tabi_ops_one(&op, "aten::upsample_trilinear3d.default", args, 6, out);
}

/* Resizes volumes by trilinear interpolation. */
static inline tabi_status tabi_aten_upsample_trilinear3d_out(tabi_tensor self, const int64_t *output_size,
    int64_t output_size_n, int32_t align_corners, const double *scales_d, const double *scales_h,
    const double *scales_w, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n), tabi_value_bool(align_corners),
      tabi_ops_double_or_none(scales_d), tabi_ops_double_or_none(scales_h), tabi_ops_double_or_none(scales_w),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::upsample_trilinear3d.out", args, 7, NULL);
}

/* Return the values tensor of a sparse COO tensor. */
static inline tabi_status tabi_aten_values(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::values.default", self, out);
}

/* Performs the same operation as values(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_values_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::values_copy.default", self, out);
}

/* Performs the same operation as values(), but all output tensors are freshly created instead of aliasing
   the input. */
static inline tabi_status tabi_aten_values_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::values_copy.out", self, out, NULL);
}

/* Generates a Vandermonde matrix. */
static inline tabi_status tabi_aten_vander(tabi_tensor x, const int64_t *N, int32_t increasing,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(x), tabi_ops_int_or_none(N), tabi_value_bool(increasing)};
  return tabi_ops_one(&op, "aten::vander.default", args, 3, out);
}

/* Calculates the variance over the dimensions specified by dim. */
static inline tabi_status tabi_aten_var(tabi_tensor self, int32_t unbiased, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(unbiased)};
  return tabi_ops_one(&op, "aten::var.default", args, 2, out);
}

/* Calculates the variance over the dimensions specified by dim. */
static inline tabi_status tabi_aten_var_dim(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t unbiased, int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(unbiased), tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::var.dim", args, 4, out);
}

/* Calculates the variance over the dimensions specified by dim. */
static inline tabi_status tabi_aten_var_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t unbiased, int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(unbiased), tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::var.out", args, 5, NULL);
}

/* Calculates the variance over the dimensions specified by dim. */
static inline tabi_status tabi_aten_var_correction(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_value correction, int32_t keepdim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      correction, tabi_value_bool(keepdim)};
  return tabi_ops_one(&op, "aten::var.correction", args, 4, out);
}

/* Calculates the variance over the dimensions specified by dim. */
static inline tabi_status tabi_aten_var_correction_out(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_value correction, int32_t keepdim, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      correction, tabi_value_bool(keepdim), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::var.correction_out", args, 5, NULL);
}

/* Calculates the variance and mean over the dimensions specified by dim. */
static inline tabi_status tabi_aten_var_mean(tabi_tensor self, int32_t unbiased, tabi_tensor *out0,
    tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_bool(unbiased)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::var_mean.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Calculates the variance and mean over the dimensions specified by dim. */
static inline tabi_status tabi_aten_var_mean_dim(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    int32_t unbiased, int32_t keepdim, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_bool(unbiased), tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::var_mean.dim", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Calculates the variance and mean over the dimensions specified by dim. */
static inline tabi_status tabi_aten_var_mean_correction(tabi_tensor self, const int64_t *dim, int64_t dim_n,
    tabi_value correction, int32_t keepdim, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      correction, tabi_value_bool(keepdim)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::var_mean.correction", args, 4, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Calculates the variance and mean over the dimensions specified by dim. */
static inline tabi_status tabi_aten_var_mean_correction_out(tabi_tensor self, const int64_t *dim,
    int64_t dim_n, tabi_value correction, int32_t keepdim, tabi_tensor out0, tabi_tensor out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_list_or_none(TABI_TAG_INT_LIST, dim, dim_n),
      correction, tabi_value_bool(keepdim), tabi_value_tensor(out0), tabi_value_tensor(out1)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "aten::var_mean.correction_out", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], NULL);
    tabi_ops_put_tensor(results[1], NULL);
  }
  return status;
}

/* Computes the dot product of two 1D vectors along a dimension. */
static inline tabi_status tabi_aten_vdot(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::vdot.default", self, other, out);
}

/* Computes the dot product of two 1D vectors along a dimension. */
static inline tabi_status tabi_aten_vdot_out(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::vdot.out", self, other, out, NULL);
}

/* Returns a new tensor with the same data as the self tensor but of a different shape. */
static inline tabi_status tabi_aten_view_dtype(tabi_tensor self, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::view.dtype", args, 2, out);
}

/* Returns a new tensor with the same data as the self tensor but of a different shape. */
static inline tabi_status tabi_aten_view(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::view.default", self, size, size_n, out);
}

/* View this tensor as the same size as other. */
static inline tabi_status tabi_aten_view_as(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::view_as.default", self, other, out);
}

/* Returns a view of input as a complex tensor. */
static inline tabi_status tabi_aten_view_as_complex(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::view_as_complex.default", self, out);
}

/* Performs the same operation as view_as_complex(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_view_as_complex_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::view_as_complex_copy.default", self, out);
}

/* Performs the same operation as view_as_complex(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_view_as_complex_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::view_as_complex_copy.out", self, out, NULL);
}

/* Returns a view of input as a real tensor. */
static inline tabi_status tabi_aten_view_as_real(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::view_as_real.default", self, out);
}

/* Performs the same operation as view_as_real(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_view_as_real_copy(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::view_as_real_copy.default", self, out);
}

/* Performs the same operation as view_as_real(), but all output tensors are freshly created instead of
   aliasing the input. */
static inline tabi_status tabi_aten_view_as_real_copy_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::view_as_real_copy.out", self, out, NULL);
}

/* Performs the same operation as view(), but all output tensors are freshly created instead of aliasing the
   input. */
static inline tabi_status tabi_aten_view_copy_dtype(tabi_tensor self, tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "aten::view_copy.dtype", args, 2, out);
}

/* Performs the same operation as view(), but all output tensors are freshly created instead of aliasing the
   input. */
static inline tabi_status tabi_aten_view_copy_dtype_out(tabi_tensor self, tabi_dtype dtype, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::view_copy.dtype_out", args, 3, NULL);
}

/* Performs the same operation as view(), but all output tensors are freshly created instead of aliasing the
   input. */
static inline tabi_status tabi_aten_view_copy(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "aten::view_copy.default", self, size, size_n, out);
}

/* Performs the same operation as view(), but all output tensors are freshly created instead of aliasing the
   input. */
static inline tabi_status tabi_aten_view_copy_out(tabi_tensor self, const int64_t *size, int64_t size_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::view_copy.out", args, 3, NULL);
}

/* Splits input, a tensor with two or more dimensions, into multiple tensors vertically according to
   indices_or_sections. */
static inline tabi_status tabi_aten_vsplit_int(tabi_tensor self, int64_t sections, tabi_tensor *out,
    int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_int(sections)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::vsplit.int", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Splits input, a tensor with two or more dimensions, into multiple tensors vertically according to
   indices_or_sections. */
static inline tabi_status tabi_aten_vsplit_array(tabi_tensor self, const int64_t *indices, int64_t indices_n,
    tabi_tensor *out, int64_t capacity, int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_value_list(TABI_TAG_INT_LIST, indices, indices_n)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::vsplit.array", args, 2, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Stack tensors in sequence vertically (row wise). */
static inline tabi_status tabi_aten_vstack(const tabi_tensor *tensors, int64_t tensors_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n)};
  return tabi_ops_one(&op, "aten::vstack.default", args, 1, out);
}

/* Stack tensors in sequence vertically (row wise). */
static inline tabi_status tabi_aten_vstack_out(const tabi_tensor *tensors, int64_t tensors_n,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_TENSOR_LIST, tensors, tensors_n),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::vstack.out", args, 2, NULL);
}

/* Return a tensor of elements selected from either input or other, depending on condition. */
static inline tabi_status tabi_aten_where(tabi_tensor condition, tabi_tensor *out, int64_t capacity,
    int64_t *out_n) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(condition)};
  tabi_value results[1];
  const tabi_status status = tabi_ops_run(&op, "aten::where.default", args, 1, results, 1);
  if (status == TABI_OK)
    tabi_ops_put_list(results[0], out, capacity, out_n);
  return status;
}

/* Return a tensor of elements selected from either input or other, depending on condition. */
static inline tabi_status tabi_aten_where_self(tabi_tensor condition, tabi_tensor self, tabi_tensor other,
    tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::where.self", condition, self, other, out);
}

/* Return a tensor of elements selected from either input or other, depending on condition. */
static inline tabi_status tabi_aten_where_self_out(tabi_tensor condition, tabi_tensor self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(condition), tabi_value_tensor(self), tabi_value_tensor(other),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::where.self_out", args, 4, NULL);
}

/* Return a tensor of elements selected from either input or other, depending on condition. */
static inline tabi_status tabi_aten_where_ScalarSelf(tabi_tensor condition, tabi_value self,
    tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(condition), self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::where.ScalarSelf", args, 3, out);
}

/* Return a tensor of elements selected from either input or other, depending on condition. */
static inline tabi_status tabi_aten_where_ScalarOther(tabi_tensor condition, tabi_tensor self,
    tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(condition), tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::where.ScalarOther", args, 3, out);
}

/* Return a tensor of elements selected from either input or other, depending on condition. */
static inline tabi_status tabi_aten_where_Scalar(tabi_tensor condition, tabi_value self, tabi_value other,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(condition), self, other};
  return tabi_ops_one(&op, "aten::where.Scalar", args, 3, out);
}

/* Alias for special.xlogy(). */
static inline tabi_status tabi_aten_xlogy_Tensor(tabi_tensor self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::xlogy.Tensor", self, other, out);
}

/* Alias for special.xlogy(). */
static inline tabi_status tabi_aten_xlogy_OutTensor(tabi_tensor self, tabi_tensor other, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_ttt(&op, "aten::xlogy.OutTensor", self, other, out, NULL);
}

/* Alias for special.xlogy(). */
static inline tabi_status tabi_aten_xlogy_Scalar_Self(tabi_value self, tabi_tensor other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other)};
  return tabi_ops_one(&op, "aten::xlogy.Scalar_Self", args, 2, out);
}

/* Alias for special.xlogy(). */
static inline tabi_status tabi_aten_xlogy_OutScalar_Self(tabi_value self, tabi_tensor other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {self, tabi_value_tensor(other), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::xlogy.OutScalar_Self", args, 3, NULL);
}

/* Alias for special.xlogy(). */
static inline tabi_status tabi_aten_xlogy_Scalar_Other(tabi_tensor self, tabi_value other, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::xlogy.Scalar_Other", args, 2, out);
}

/* Alias for special.xlogy(). */
static inline tabi_status tabi_aten_xlogy_OutScalar_Other(tabi_tensor self, tabi_value other,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other, tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::xlogy.OutScalar_Other", args, 3, NULL);
}

/* In-place version of xlogy(). */
static inline tabi_status tabi_aten_xlogy__Tensor(tabi_tensor self, tabi_tensor other) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::xlogy_.Tensor", self, other, NULL);
}

/* In-place version of xlogy(). */
static inline tabi_status tabi_aten_xlogy__Scalar_Other(tabi_tensor self, tabi_value other) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), other};
  return tabi_ops_one(&op, "aten::xlogy_.Scalar_Other", args, 2, NULL);
}

/* Returns a tensor of zeros in the shape and dtype of self. */
static inline tabi_status tabi_aten_zero(tabi_tensor self, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::zero.default", self, out);
}

/* Returns a tensor of zeros in the shape and dtype of self. */
static inline tabi_status tabi_aten_zero_out(tabi_tensor self, tabi_tensor out) {
  static tabi_op op;
  return tabi_ops_tt(&op, "aten::zero.out", self, out, NULL);
}

/* Fills self tensor with zeros. */
static inline tabi_status tabi_aten_zero_(tabi_tensor self) {
  static tabi_op op;
  return tabi_ops_t(&op, "aten::zero_.default", self, NULL);
}

/* Returns a tensor filled with the scalar value 0, with the shape defined by the variable argument size. */
static inline tabi_status tabi_aten_zeros(const int64_t *size, int64_t size_n, tabi_dtype dtype,
    tabi_layout layout, tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_number(TABI_TAG_DTYPE, dtype), tabi_ops_number(TABI_TAG_LAYOUT, layout),
      tabi_ops_device(device, device_index), tabi_ops_bool_or_none(pin_memory)};
  return tabi_ops_one(&op, "aten::zeros.default", args, 5, out);
}

/* Returns a tensor filled with the scalar value 0, with the shape defined by the variable argument size. */
static inline tabi_status tabi_aten_zeros_out(const int64_t *size, int64_t size_n, tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_list(TABI_TAG_INT_LIST, size, size_n), tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::zeros.out", args, 2, NULL);
}

/* Returns a tensor filled with the scalar value 0, with the same size as input. */
static inline tabi_status tabi_aten_zeros_like_out(tabi_tensor self, tabi_memory_format memory_format,
    tabi_tensor out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format),
      tabi_value_tensor(out)};
  return tabi_ops_one(&op, "aten::zeros_like.out", args, 3, NULL);
}

/* Returns a tensor filled with the scalar value 0, with the same size as input. */
static inline tabi_status tabi_aten_zeros_like(tabi_tensor self, tabi_dtype dtype, tabi_layout layout,
    tabi_device_type device, int32_t device_index, const int32_t *pin_memory,
    tabi_memory_format memory_format, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(self), tabi_ops_number(TABI_TAG_DTYPE, dtype),
      tabi_ops_number(TABI_TAG_LAYOUT, layout), tabi_ops_device(device, device_index),
      tabi_ops_bool_or_none(pin_memory), tabi_ops_number(TABI_TAG_MEMORY_FORMAT, memory_format)};
  return tabi_ops_one(&op, "aten::zeros_like.default", args, 6, out);
}

/* Applies a 1D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_adaptive_max_pool1d(tabi_tensor input,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "nn_functional::adaptive_max_pool1d.default", input, output_size, output_size_n, out);
}

/* Applies a 1D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_adaptive_max_pool1d_with_indices(tabi_tensor input,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "nn_functional::adaptive_max_pool1d_with_indices.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 2D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_adaptive_max_pool2d(tabi_tensor input,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "nn_functional::adaptive_max_pool2d.default", input, output_size, output_size_n, out);
}

/* Applies a 2D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_adaptive_max_pool2d_with_indices(tabi_tensor input,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "nn_functional::adaptive_max_pool2d_with_indices.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 3D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_adaptive_max_pool3d(tabi_tensor input,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_tl(&op, "nn_functional::adaptive_max_pool3d.default", input, output_size, output_size_n, out);
}

/* Applies a 3D adaptive max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_adaptive_max_pool3d_with_indices(tabi_tensor input,
    const int64_t *output_size, int64_t output_size_n, tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "nn_functional::adaptive_max_pool3d_with_indices.default", args, 2, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Generate 2D or 3D flow field (sampling grid), given a batch of affine matrices theta. */
static inline tabi_status tabi_nn_functional_affine_grid(tabi_tensor theta, const int64_t *size,
    int64_t size_n, const int32_t *align_corners, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(theta), tabi_value_list(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_bool_or_none(align_corners)};
  return tabi_ops_one(&op, "nn_functional::affine_grid.default", args, 3, out);
}

/* Apply alpha dropout to the input. */
static inline tabi_status tabi_nn_functional_alpha_dropout(tabi_tensor input, double p, int32_t training,
    int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(training),
      tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::alpha_dropout.default", args, 4, out);
}

/* Applies a 1D average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_avg_pool1d(tabi_tensor input, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    int32_t ceil_mode, int32_t count_include_pad, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_bool(ceil_mode),
      tabi_value_bool(count_include_pad)};
  return tabi_ops_one(&op, "nn_functional::avg_pool1d.default", args, 6, out);
}

/* Applies 2D average-pooling operation in kH x kW regions by step size sH x sW steps. */
static inline tabi_status tabi_nn_functional_avg_pool2d(tabi_tensor input, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    int32_t ceil_mode, int32_t count_include_pad, const int64_t *divisor_override, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_bool(ceil_mode),
      tabi_value_bool(count_include_pad), tabi_ops_int_or_none(divisor_override)};
  return tabi_ops_one(&op, "nn_functional::avg_pool2d.default", args, 7, out);
}

/* Applies 3D average-pooling operation in kT x kH x kW regions by step size sT x sH x sW steps. */
static inline tabi_status tabi_nn_functional_avg_pool3d(tabi_tensor input, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    int32_t ceil_mode, int32_t count_include_pad, const int64_t *divisor_override, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n), tabi_value_bool(ceil_mode),
      tabi_value_bool(count_include_pad), tabi_ops_int_or_none(divisor_override)};
  return tabi_ops_one(&op, "nn_functional::avg_pool3d.default", args, 7, out);
}

/* Apply Batch Normalization for each channel across a batch of data. */
static inline tabi_status tabi_nn_functional_batch_norm(tabi_tensor input, tabi_tensor running_mean,
    tabi_tensor running_var, tabi_tensor weight, tabi_tensor bias, int32_t training, const double *momentum,
    double eps, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(bias),
      tabi_value_bool(training), tabi_ops_double_or_none(momentum), tabi_value_double(eps)};
  return tabi_ops_one(&op, "nn_functional::batch_norm.default", args, 8, out);
}

/* Compute Binary Cross Entropy between the target and input probabilities. */
static inline tabi_status tabi_nn_functional_binary_cross_entropy(tabi_tensor input, tabi_tensor target,
    tabi_tensor weight, const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::binary_cross_entropy.default", args, 4, out);
}

/* Compute Binary Cross Entropy between target and input logits. */
static inline tabi_status tabi_nn_functional_binary_cross_entropy_with_logits(tabi_tensor input,
    tabi_tensor target, tabi_tensor weight, const char *reduction, tabi_tensor pos_weight, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_ops_string(reduction), tabi_ops_tensor_or_none(pos_weight)};
  return tabi_ops_one(&op, "nn_functional::binary_cross_entropy_with_logits.default", args, 5, out);
}

/* Applies element-wise, CELU(x) = max(0,x) + min(0, alpha * (exp(x/ alpha) - 1)). */
static inline tabi_status tabi_nn_functional_celu(tabi_tensor input, tabi_value alpha, int32_t inplace,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), alpha, tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::celu.default", args, 3, out);
}

/* Compute the cosine embedding loss. */
static inline tabi_status tabi_nn_functional_cosine_embedding_loss(tabi_tensor input1, tabi_tensor input2,
    tabi_tensor target, double margin, const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input1), tabi_value_tensor(input2), tabi_value_tensor(target),
      tabi_value_double(margin), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::cosine_embedding_loss.default", args, 5, out);
}

/* Computes the cross entropy between logits and class indices or probabilities. */
static inline tabi_status tabi_nn_functional_cross_entropy(tabi_tensor input, tabi_tensor target,
    tabi_tensor weight, int64_t ignore_index, const char *reduction, double label_smoothing,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(ignore_index), tabi_ops_string(reduction),
      tabi_value_double(label_smoothing)};
  return tabi_ops_one(&op, "nn_functional::cross_entropy.default", args, 6, out);
}

/* Computes the Connectionist Temporal Classification loss. */
static inline tabi_status tabi_nn_functional_ctc_loss(tabi_tensor log_probs, tabi_tensor targets,
    tabi_tensor input_lengths, tabi_tensor target_lengths, int64_t blank, const char *reduction,
    int32_t zero_infinity, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(log_probs), tabi_value_tensor(targets),
      tabi_value_tensor(input_lengths), tabi_value_tensor(target_lengths), tabi_value_int(blank),
      tabi_ops_string(reduction), tabi_value_bool(zero_infinity)};
  return tabi_ops_one(&op, "nn_functional::ctc_loss.default", args, 7, out);
}

/* Computes the Connectionist Temporal Classification loss. */
static inline tabi_status tabi_nn_functional_ctc_loss_lists(tabi_tensor log_probs, tabi_tensor targets,
    const int64_t *input_lengths, int64_t input_lengths_n, const int64_t *target_lengths,
    int64_t target_lengths_n, int64_t blank, const char *reduction, int32_t zero_infinity, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(log_probs), tabi_value_tensor(targets),
      tabi_value_list(TABI_TAG_INT_LIST, input_lengths, input_lengths_n),
      tabi_value_list(TABI_TAG_INT_LIST, target_lengths, target_lengths_n), tabi_value_int(blank),
      tabi_ops_string(reduction), tabi_value_bool(zero_infinity)};
  return tabi_ops_one(&op, "nn_functional::ctc_loss.lists", args, 7, out);
}

/* During training, randomly zeroes some elements of the input tensor with probability p. */
static inline tabi_status tabi_nn_functional_dropout(tabi_tensor input, double p, int32_t training,
    int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(training),
      tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::dropout.default", args, 4, out);
}

/* Randomly zero out entire channels (a channel is a 1D feature map). */
static inline tabi_status tabi_nn_functional_dropout1d(tabi_tensor input, double p, int32_t training,
    int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(training),
      tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::dropout1d.default", args, 4, out);
}

/* Randomly zero out entire channels (a channel is a 2D feature map). */
static inline tabi_status tabi_nn_functional_dropout2d(tabi_tensor input, double p, int32_t training,
    int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(training),
      tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::dropout2d.default", args, 4, out);
}

/* Randomly zero out entire channels (a channel is a 3D feature map). */
static inline tabi_status tabi_nn_functional_dropout3d(tabi_tensor input, double p, int32_t training,
    int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(training),
      tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::dropout3d.default", args, 4, out);
}

/* Apply the Exponential Linear Unit (ELU) function element-wise. */
static inline tabi_status tabi_nn_functional_elu(tabi_tensor input, tabi_value alpha, int32_t inplace,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), alpha, tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::elu.default", args, 3, out);
}

/* Generate a simple lookup table that looks up embeddings in a fixed dictionary and size. */
static inline tabi_status tabi_nn_functional_embedding(tabi_tensor input, tabi_tensor weight,
    const int64_t *padding_idx, const double *max_norm, double norm_type, int32_t scale_grad_by_freq,
    int32_t sparse, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_int_or_none(padding_idx), tabi_ops_double_or_none(max_norm), tabi_value_double(norm_type),
      tabi_value_bool(scale_grad_by_freq), tabi_value_bool(sparse)};
  return tabi_ops_one(&op, "nn_functional::embedding.default", args, 7, out);
}

/* Compute sums, means or maxes of bags of embeddings. */
static inline tabi_status tabi_nn_functional_embedding_bag(tabi_tensor input, tabi_tensor weight,
    tabi_tensor offsets, const double *max_norm, double norm_type, int32_t scale_grad_by_freq,
    const char *mode, int32_t sparse, tabi_tensor per_sample_weights, int32_t include_last_offset,
    const int64_t *padding_idx, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(weight),
      tabi_ops_tensor_or_none(offsets), tabi_ops_double_or_none(max_norm), tabi_value_double(norm_type),
      tabi_value_bool(scale_grad_by_freq), tabi_ops_string(mode), tabi_value_bool(sparse),
      tabi_ops_tensor_or_none(per_sample_weights), tabi_value_bool(include_last_offset),
      tabi_ops_int_or_none(padding_idx)};
  return tabi_ops_one(&op, "nn_functional::embedding_bag.default", args, 11, out);
}

/* Randomly masks out entire channels (a channel is a feature map). */
static inline tabi_status tabi_nn_functional_feature_alpha_dropout(tabi_tensor input, double p,
    int32_t training, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(p), tabi_value_bool(training),
      tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::feature_alpha_dropout.default", args, 4, out);
}

/* Combine an array of sliding local blocks into a large containing tensor. */
static inline tabi_status tabi_nn_functional_fold(tabi_tensor input, const int64_t *output_size,
    int64_t output_size_n, const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *dilation,
    int64_t dilation_n, const int64_t *padding, int64_t padding_n, const int64_t *stride, int64_t stride_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n)};
  return tabi_ops_one(&op, "nn_functional::fold.default", args, 6, out);
}

/* Applies 2D fractional max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_fractional_max_pool2d(tabi_tensor input,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *output_size, int64_t output_size_n,
    const double *output_ratio, int64_t output_ratio_n, tabi_tensor _random_samples, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, output_ratio, output_ratio_n),
      tabi_ops_tensor_or_none(_random_samples)};
  return tabi_ops_one(&op, "nn_functional::fractional_max_pool2d.default", args, 5, out);
}

/* Applies 2D fractional max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_fractional_max_pool2d_with_indices(tabi_tensor input,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *output_size, int64_t output_size_n,
    const double *output_ratio, int64_t output_ratio_n, tabi_tensor _random_samples, tabi_tensor *out0,
    tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, output_ratio, output_ratio_n),
      tabi_ops_tensor_or_none(_random_samples)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "nn_functional::fractional_max_pool2d_with_indices.default", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies 3D fractional max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_fractional_max_pool3d(tabi_tensor input,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *output_size, int64_t output_size_n,
    const double *output_ratio, int64_t output_ratio_n, tabi_tensor _random_samples, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, output_ratio, output_ratio_n),
      tabi_ops_tensor_or_none(_random_samples)};
  return tabi_ops_one(&op, "nn_functional::fractional_max_pool3d.default", args, 5, out);
}

/* Applies 3D fractional max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_fractional_max_pool3d_with_indices(tabi_tensor input,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *output_size, int64_t output_size_n,
    const double *output_ratio, int64_t output_ratio_n, tabi_tensor _random_samples, tabi_tensor *out0,
    tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, output_ratio, output_ratio_n),
      tabi_ops_tensor_or_none(_random_samples)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "nn_functional::fractional_max_pool3d_with_indices.default", args, 5, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Compute the Gaussian negative log likelihood loss. */
static inline tabi_status tabi_nn_functional_gaussian_nll_loss(tabi_tensor input, tabi_tensor target,
    tabi_tensor var, int32_t full, double eps, const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_value_tensor(var),
      tabi_value_bool(full), tabi_value_double(eps), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::gaussian_nll_loss.default", args, 6, out);
}

/* Compute grid sample. */
static inline tabi_status tabi_nn_functional_grid_sample(tabi_tensor input, tabi_tensor grid,
    const char *mode, const char *padding_mode, const int32_t *align_corners, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(grid), tabi_ops_string(mode),
      tabi_ops_string(padding_mode), tabi_ops_bool_or_none(align_corners)};
  return tabi_ops_one(&op, "nn_functional::grid_sample.default", args, 5, out);
}

/* Apply Group Normalization for last certain number of dimensions. */
static inline tabi_status tabi_nn_functional_group_norm(tabi_tensor input, int64_t num_groups,
    tabi_tensor weight, tabi_tensor bias, double eps, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_int(num_groups),
      tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(bias), tabi_value_double(eps)};
  return tabi_ops_one(&op, "nn_functional::group_norm.default", args, 5, out);
}

/* Sample from the Gumbel-Softmax distribution (Link 1 Link 2) and optionally discretize. */
static inline tabi_status tabi_nn_functional_gumbel_softmax(tabi_tensor logits, double tau, int32_t hard,
    int64_t dim, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(logits), tabi_value_double(tau), tabi_value_bool(hard),
      tabi_value_int(dim)};
  return tabi_ops_one(&op, "nn_functional::gumbel_softmax.default", args, 4, out);
}

/* Apply the Hardsigmoid function element-wise. */
static inline tabi_status tabi_nn_functional_hardsigmoid(tabi_tensor input, int32_t inplace,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::hardsigmoid.default", args, 2, out);
}

/* Apply hardswish function, element-wise. */
static inline tabi_status tabi_nn_functional_hardswish(tabi_tensor input, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::hardswish.default", args, 2, out);
}

/* Applies the HardTanh function element-wise. */
static inline tabi_status tabi_nn_functional_hardtanh(tabi_tensor input, tabi_value min_val,
    tabi_value max_val, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), min_val, max_val, tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::hardtanh.default", args, 4, out);
}

/* Compute the hinge embedding loss. */
static inline tabi_status tabi_nn_functional_hinge_embedding_loss(tabi_tensor input, tabi_tensor target,
    double margin, const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_value_double(margin),
      tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::hinge_embedding_loss.default", args, 4, out);
}

/* Compute the Huber loss, with optional weighting. */
static inline tabi_status tabi_nn_functional_huber_loss(tabi_tensor input, tabi_tensor target,
    const char *reduction, double delta, tabi_tensor weight, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_ops_string(reduction),
      tabi_value_double(delta), tabi_ops_tensor_or_none(weight)};
  return tabi_ops_one(&op, "nn_functional::huber_loss.default", args, 5, out);
}

/* Apply Instance Normalization independently for each channel in every data sample within a batch. */
static inline tabi_status tabi_nn_functional_instance_norm(tabi_tensor input, tabi_tensor running_mean,
    tabi_tensor running_var, tabi_tensor weight, tabi_tensor bias, int32_t use_input_stats, double momentum,
    double eps, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_tensor_or_none(running_mean),
      tabi_ops_tensor_or_none(running_var), tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(bias),
      tabi_value_bool(use_input_stats), tabi_value_double(momentum), tabi_value_double(eps)};
  return tabi_ops_one(&op, "nn_functional::instance_norm.default", args, 8, out);
}

/* Resizes the input to size, or by scale_factor; mode is "nearest", "linear", "bilinear", "bicubic",
   "trilinear", "area" or "nearest-exact". */
static inline tabi_status tabi_nn_functional_interpolate(tabi_tensor input, const int64_t *size,
    int64_t size_n, const double *scale_factor, int64_t scale_factor_n, const char *mode,
    const int32_t *align_corners, const int32_t *recompute_scale_factor, int32_t antialias,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_list_or_none(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factor, scale_factor_n), tabi_ops_string(mode),
      tabi_ops_bool_or_none(align_corners), tabi_ops_bool_or_none(recompute_scale_factor),
      tabi_value_bool(antialias)};
  return tabi_ops_one(&op, "nn_functional::interpolate.default", args, 7, out);
}

/* Compute the KL Divergence loss. */
static inline tabi_status tabi_nn_functional_kl_div(tabi_tensor input, tabi_tensor target,
    const char *reduction, int32_t log_target, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_ops_string(reduction),
      tabi_value_bool(log_target)};
  return tabi_ops_one(&op, "nn_functional::kl_div.default", args, 4, out);
}

/* Compute the L1 loss, with optional weighting. */
static inline tabi_status tabi_nn_functional_l1_loss(tabi_tensor input, tabi_tensor target,
    const char *reduction, tabi_tensor weight, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_ops_string(reduction),
      tabi_ops_tensor_or_none(weight)};
  return tabi_ops_one(&op, "nn_functional::l1_loss.default", args, 4, out);
}

/* Apply Layer Normalization for last certain number of dimensions. */
static inline tabi_status tabi_nn_functional_layer_norm(tabi_tensor input, const int64_t *normalized_shape,
    int64_t normalized_shape_n, tabi_tensor weight, tabi_tensor bias, double eps, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, normalized_shape, normalized_shape_n),
      tabi_ops_tensor_or_none(weight), tabi_ops_tensor_or_none(bias), tabi_value_double(eps)};
  return tabi_ops_one(&op, "nn_functional::layer_norm.default", args, 5, out);
}

/* Applies element-wise, LeakyReLU(x) = max(0, x) + negative_slope * min(0, x). */
static inline tabi_status tabi_nn_functional_leaky_relu(tabi_tensor input, tabi_value negative_slope,
    int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), negative_slope, tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::leaky_relu.default", args, 3, out);
}

/* Apply local response normalization over an input signal. */
static inline tabi_status tabi_nn_functional_local_response_norm(tabi_tensor input, int64_t size,
    double alpha, double beta, double k, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_int(size), tabi_value_double(alpha),
      tabi_value_double(beta), tabi_value_double(k)};
  return tabi_ops_one(&op, "nn_functional::local_response_norm.default", args, 5, out);
}

/* Computes log(softmax(x)) along dim, in one go and without overflow. */
static inline tabi_status tabi_nn_functional_log_softmax(tabi_tensor input, const int64_t *dim,
    tabi_dtype dtype, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_int_or_none(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "nn_functional::log_softmax.default", args, 3, out);
}

/* Applies element-wise LogSigmoid(x_i) = log ((1 / (1 + exp(-x_i)))). */
static inline tabi_status tabi_nn_functional_logsigmoid(tabi_tensor input, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "nn_functional::logsigmoid.default", input, out);
}

/* Apply a 1D power-average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_lp_pool1d(tabi_tensor input, double norm_type,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n,
    int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(norm_type),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "nn_functional::lp_pool1d.default", args, 5, out);
}

/* Apply a 2D power-average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_lp_pool2d(tabi_tensor input, double norm_type,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n,
    int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(norm_type),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "nn_functional::lp_pool2d.default", args, 5, out);
}

/* Apply a 3D power-average pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_lp_pool3d(tabi_tensor input, double norm_type,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n,
    int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_double(norm_type),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "nn_functional::lp_pool3d.default", args, 5, out);
}

/* Compute the margin ranking loss. */
static inline tabi_status tabi_nn_functional_margin_ranking_loss(tabi_tensor input1, tabi_tensor input2,
    tabi_tensor target, double margin, const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input1), tabi_value_tensor(input2), tabi_value_tensor(target),
      tabi_value_double(margin), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::margin_ranking_loss.default", args, 5, out);
}

/* Applies a 1D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_max_pool1d(tabi_tensor input, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "nn_functional::max_pool1d.default", args, 6, out);
}

/* Applies a 1D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_max_pool1d_with_indices(tabi_tensor input,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode,
    tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "nn_functional::max_pool1d_with_indices.default", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 2D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_max_pool2d(tabi_tensor input, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "nn_functional::max_pool2d.default", args, 6, out);
}

/* Applies a 2D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_max_pool2d_with_indices(tabi_tensor input,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode,
    tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "nn_functional::max_pool2d_with_indices.default", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Applies a 3D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_max_pool3d(tabi_tensor input, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *stride, int64_t stride_n, const int64_t *padding, int64_t padding_n,
    const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  return tabi_ops_one(&op, "nn_functional::max_pool3d.default", args, 6, out);
}

/* Applies a 3D max pooling over an input signal composed of several input planes. */
static inline tabi_status tabi_nn_functional_max_pool3d_with_indices(tabi_tensor input,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, const int64_t *dilation, int64_t dilation_n, int32_t ceil_mode,
    tabi_tensor *out0, tabi_tensor *out1) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n), tabi_value_bool(ceil_mode)};
  tabi_value results[2];
  const tabi_status status = tabi_ops_run(&op, "nn_functional::max_pool3d_with_indices.default", args, 6, results, 2);
  if (status == TABI_OK) {
    tabi_ops_put_tensor(results[0], out0);
    tabi_ops_put_tensor(results[1], out1);
  }
  return status;
}

/* Compute a partial inverse of MaxPool1d. */
static inline tabi_status tabi_nn_functional_max_unpool1d(tabi_tensor input, tabi_tensor indices,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, const int64_t *output_size, int64_t output_size_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(indices),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n)};
  return tabi_ops_one(&op, "nn_functional::max_unpool1d.default", args, 6, out);
}

/* Compute a partial inverse of MaxPool2d. */
static inline tabi_status tabi_nn_functional_max_unpool2d(tabi_tensor input, tabi_tensor indices,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, const int64_t *output_size, int64_t output_size_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(indices),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n)};
  return tabi_ops_one(&op, "nn_functional::max_unpool2d.default", args, 6, out);
}

/* Compute a partial inverse of MaxPool3d. */
static inline tabi_status tabi_nn_functional_max_unpool3d(tabi_tensor input, tabi_tensor indices,
    const int64_t *kernel_size, int64_t kernel_size_n, const int64_t *stride, int64_t stride_n,
    const int64_t *padding, int64_t padding_n, const int64_t *output_size, int64_t output_size_n,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(indices),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, stride, stride_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_ops_list_or_none(TABI_TAG_INT_LIST, output_size, output_size_n)};
  return tabi_ops_one(&op, "nn_functional::max_unpool3d.default", args, 6, out);
}

/* Apply the Mish function, element-wise. */
static inline tabi_status tabi_nn_functional_mish(tabi_tensor input, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::mish.default", args, 2, out);
}

/* Compute the element-wise mean squared error, with optional weighting. */
static inline tabi_status tabi_nn_functional_mse_loss(tabi_tensor input, tabi_tensor target,
    const char *reduction, tabi_tensor weight, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_ops_string(reduction),
      tabi_ops_tensor_or_none(weight)};
  return tabi_ops_one(&op, "nn_functional::mse_loss.default", args, 4, out);
}

/* Compute the multi margin loss, with optional weighting. */
static inline tabi_status tabi_nn_functional_multi_margin_loss(tabi_tensor input, tabi_tensor target,
    tabi_value p, tabi_value margin, tabi_tensor weight, const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), p, margin,
      tabi_ops_tensor_or_none(weight), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::multi_margin_loss.default", args, 6, out);
}

/* Compute the multilabel margin loss. */
static inline tabi_status tabi_nn_functional_multilabel_margin_loss(tabi_tensor input, tabi_tensor target,
    const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::multilabel_margin_loss.default", args, 3, out);
}

/* Compute the multilabel soft margin loss. */
static inline tabi_status tabi_nn_functional_multilabel_soft_margin_loss(tabi_tensor input,
    tabi_tensor target, tabi_tensor weight, const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::multilabel_soft_margin_loss.default", args, 4, out);
}

/* Compute the negative log likelihood loss. */
static inline tabi_status tabi_nn_functional_nll_loss(tabi_tensor input, tabi_tensor target,
    tabi_tensor weight, int64_t ignore_index, const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target),
      tabi_ops_tensor_or_none(weight), tabi_value_int(ignore_index), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::nll_loss.default", args, 5, out);
}

/* Perform L_p normalization of inputs over specified dimension. */
static inline tabi_status tabi_nn_functional_normalize(tabi_tensor input, tabi_value p, const int64_t *dim,
    int64_t dim_n, double eps, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), p, tabi_value_list(TABI_TAG_INT_LIST, dim, dim_n),
      tabi_value_double(eps)};
  return tabi_ops_one(&op, "nn_functional::normalize.default", args, 4, out);
}

/* Compute the Poisson negative log likelihood loss. */
static inline tabi_status tabi_nn_functional_poisson_nll_loss(tabi_tensor input, tabi_tensor target,
    int32_t log_input, int32_t full, double eps, const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_value_bool(log_input),
      tabi_value_bool(full), tabi_value_double(eps), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::poisson_nll_loss.default", args, 6, out);
}

/* Applies the rectified linear unit function element-wise. */
static inline tabi_status tabi_nn_functional_relu(tabi_tensor input, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::relu.default", args, 2, out);
}

/* Applies the element-wise function ReLU6(x) = min(max(0,x), 6). */
static inline tabi_status tabi_nn_functional_relu6(tabi_tensor input, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::relu6.default", args, 2, out);
}

/* Randomized leaky ReLU. */
static inline tabi_status tabi_nn_functional_rrelu(tabi_tensor input, tabi_value lower, tabi_value upper,
    int32_t training, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), lower, upper, tabi_value_bool(training),
      tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::rrelu.default", args, 5, out);
}

/* Applies element-wise, SELU(x) = scale * (max(0,x) + min(0, alpha * (exp(x) - 1))), with alpha
   =1.6732632423543772848170429916717 and scale=1.0507009873554804934193349852946. */
static inline tabi_status tabi_nn_functional_selu(tabi_tensor input, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::selu.default", args, 2, out);
}

/* Apply the Sigmoid Linear Unit (SiLU) function, element-wise. */
static inline tabi_status tabi_nn_functional_silu(tabi_tensor input, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::silu.default", args, 2, out);
}

/* Compute the Smooth L1 loss. */
static inline tabi_status tabi_nn_functional_smooth_l1_loss(tabi_tensor input, tabi_tensor target,
    const char *reduction, double beta, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_ops_string(reduction),
      tabi_value_double(beta)};
  return tabi_ops_one(&op, "nn_functional::smooth_l1_loss.default", args, 4, out);
}

/* Compute the soft margin loss. */
static inline tabi_status tabi_nn_functional_soft_margin_loss(tabi_tensor input, tabi_tensor target,
    const char *reduction, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_value_tensor(target), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::soft_margin_loss.default", args, 3, out);
}

/* Rescales the elements along dim to lie between 0 and 1 and sum to 1: exp(x_i) / sum_j exp(x_j). */
static inline tabi_status tabi_nn_functional_softmax(tabi_tensor input, const int64_t *dim, tabi_dtype dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_int_or_none(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "nn_functional::softmax.default", args, 3, out);
}

/* Computes softmax(-x) along dim. */
static inline tabi_status tabi_nn_functional_softmin(tabi_tensor input, const int64_t *dim, tabi_dtype dtype,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_int_or_none(dim),
      tabi_ops_number(TABI_TAG_DTYPE, dtype)};
  return tabi_ops_one(&op, "nn_functional::softmin.default", args, 3, out);
}

/* Applies element-wise, the function SoftSign(x) = x / (1 + |x|). */
static inline tabi_status tabi_nn_functional_softsign(tabi_tensor input, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "nn_functional::softsign.default", input, out);
}

/* Applies element-wise, Tanhshrink(x) = x - Tanh(x). */
static inline tabi_status tabi_nn_functional_tanhshrink(tabi_tensor input, tabi_tensor *out) {
  static tabi_op op;
  return tabi_ops_t(&op, "nn_functional::tanhshrink.default", input, out);
}

/* Apply a threshold to each element of the input Tensor. */
static inline tabi_status tabi_nn_functional_threshold(tabi_tensor input, tabi_value threshold,
    tabi_value value, int32_t inplace, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), threshold, value, tabi_value_bool(inplace)};
  return tabi_ops_one(&op, "nn_functional::threshold.default", args, 4, out);
}

/* Compute the triplet loss between given input tensors and a margin greater than 0. */
static inline tabi_status tabi_nn_functional_triplet_margin_loss(tabi_tensor anchor, tabi_tensor positive,
    tabi_tensor negative, double margin, double p, double eps, int32_t swap, const char *reduction,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(anchor), tabi_value_tensor(positive),
      tabi_value_tensor(negative), tabi_value_double(margin), tabi_value_double(p), tabi_value_double(eps),
      tabi_value_bool(swap), tabi_ops_string(reduction)};
  return tabi_ops_one(&op, "nn_functional::triplet_margin_loss.default", args, 8, out);
}

/* Extract sliding local blocks from a batched input tensor. */
static inline tabi_status tabi_nn_functional_unfold(tabi_tensor input, const int64_t *kernel_size,
    int64_t kernel_size_n, const int64_t *dilation, int64_t dilation_n, const int64_t *padding,
    int64_t padding_n, const int64_t *stride, int64_t stride_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input),
      tabi_value_list(TABI_TAG_INT_LIST, kernel_size, kernel_size_n),
      tabi_value_list(TABI_TAG_INT_LIST, dilation, dilation_n),
      tabi_value_list(TABI_TAG_INT_LIST, padding, padding_n),
      tabi_value_list(TABI_TAG_INT_LIST, stride, stride_n)};
  return tabi_ops_one(&op, "nn_functional::unfold.default", args, 5, out);
}

/* Upsample input. */
static inline tabi_status tabi_nn_functional_upsample(tabi_tensor input, const int64_t *size, int64_t size_n,
    const double *scale_factor, int64_t scale_factor_n, const char *mode, const int32_t *align_corners,
    tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_list_or_none(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factor, scale_factor_n), tabi_ops_string(mode),
      tabi_ops_bool_or_none(align_corners)};
  return tabi_ops_one(&op, "nn_functional::upsample.default", args, 5, out);
}

/* Upsamples the input, using bilinear upsampling. */
static inline tabi_status tabi_nn_functional_upsample_bilinear(tabi_tensor input, const int64_t *size,
    int64_t size_n, const double *scale_factor, int64_t scale_factor_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_list_or_none(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factor, scale_factor_n)};
  return tabi_ops_one(&op, "nn_functional::upsample_bilinear.default", args, 3, out);
}

/* Upsamples the input, using nearest neighbours' pixel values. */
static inline tabi_status tabi_nn_functional_upsample_nearest(tabi_tensor input, const int64_t *size,
    int64_t size_n, const double *scale_factor, int64_t scale_factor_n, tabi_tensor *out) {
  static tabi_op op;
  const tabi_value args[] = {tabi_value_tensor(input), tabi_ops_list_or_none(TABI_TAG_INT_LIST, size, size_n),
      tabi_ops_list_or_none(TABI_TAG_DOUBLE_LIST, scale_factor, scale_factor_n)};
  return tabi_ops_one(&op, "nn_functional::upsample_nearest.default", args, 3, out);
}

#endif
