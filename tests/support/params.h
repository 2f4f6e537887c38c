/* Parameters of one number, with gradients. */
#ifndef TORCHABI_TESTS_PARAMS_H
#define TORCHABI_TESTS_PARAMS_H

#include "check.h"

static inline tabi_tensor param(float value) {
  tabi_tensor t = make_floats(&value, 1);
  CHECK_OK(tabi_tensor_set_requires_grad(t, 1));
  return t;
}

static inline void set_grad(tabi_tensor t, float value) {
  tabi_tensor grad = make_floats(&value, 1);
  CHECK_OK(tabi_tensor_set_grad(t, grad));
  CHECK_OK(tabi_free(grad));
}

static inline float value_of(tabi_tensor t) {
  float value = NAN;
  CHECK_OK(tabi_tensor_copy_to(t, &value, sizeof value));
  return value;
}

#endif
