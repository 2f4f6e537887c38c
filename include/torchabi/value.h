/* torchabi/value.h: Tagged values, for everything whose type is known at run time only.
 *
 * A value is borrowed on the way in. On the way out a handle in it is a new reference;
 * strings and lists it points to are kept by the library until this thread's next call
 * that returns values (frees do not count), the handles in a list being new references
 * too.
 *
 * Generated from abi/spec by `ci/generate`; do not edit. */
#ifndef TORCHABI_VALUE_H
#define TORCHABI_VALUE_H

#include <torchabi/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a tabi_value holds. */
typedef int32_t tabi_tag;
enum {
  TABI_TAG_UNSET = 0, /* nothing: the argument's default */
  TABI_TAG_NONE = 1, /* None */
  TABI_TAG_BOOL = 2, /* u.i, 0 or 1 */
  TABI_TAG_INT = 3, /* u.i */
  TABI_TAG_DOUBLE = 4, /* u.d */
  TABI_TAG_COMPLEX = 5, /* u.d and imag */
  TABI_TAG_TENSOR = 6, /* u.p, a tabi_tensor */
  TABI_TAG_STRING = 7, /* u.p, count bytes of UTF-8 */
  TABI_TAG_BYTES = 8, /* u.p, count bytes */
  TABI_TAG_DTYPE = 9, /* u.i, a tabi_dtype */
  TABI_TAG_DEVICE = 10, /* u.i, a tabi_device_type, and index */
  TABI_TAG_LAYOUT = 11, /* u.i, a tabi_layout */
  TABI_TAG_MEMORY_FORMAT = 12, /* u.i, a tabi_memory_format */
  TABI_TAG_GENERATOR = 13, /* u.p, a tabi_generator */
  TABI_TAG_INT_LIST = 14, /* u.p, count of int64_t */
  TABI_TAG_DOUBLE_LIST = 15, /* u.p, count of double */
  TABI_TAG_BOOL_LIST = 16, /* u.p, count of int32_t */
  TABI_TAG_TENSOR_LIST = 17, /* u.p, count of tabi_tensor; NULL stands for None where it is allowed */
  TABI_TAG_VALUE_LIST = 18, /* u.p, count of tabi_value */
  TABI_TAG_TREE = 19, /* u.p, a tabi_tree; to and from operators a dict */
  TABI_TAG_STREAM = 20, /* u.i, the number of a stream; index and count, a tabi_device_type, are its device */
  TABI_TAG_MODULE = 21 /* u.p, a tabi_module; for layers that are made of others */
};

/* What stands in a tabi_value. */
typedef union tabi_payload {
  int64_t i; /* bool, int, or a number of an enum */
  double d; /* double, or the real part of a complex */
  void *p; /* handle, string, or list */
} tabi_payload;

/* A value and its tag. All zeros is an unset value. */
typedef struct tabi_value {
  int32_t tag; /* a tabi_tag */
  int32_t index; /* index of a device, -1 for the current one; else 0 */
  int64_t count; /* length of a string or list; else 0 */
  tabi_payload u; /* what the tag says */
  double imag; /* imaginary part of a complex; else 0 */
} tabi_value;

#ifndef SWIG
static inline tabi_value tabi_value_none(void) {
  tabi_value v = {TABI_TAG_NONE, 0, 0, {0}, 0.0};
  return v;
}
static inline tabi_value tabi_value_bool(int32_t b) {
  tabi_value v = {TABI_TAG_BOOL, 0, 0, {0}, 0.0};
  v.u.i = b != 0;
  return v;
}
static inline tabi_value tabi_value_int(int64_t i) {
  tabi_value v = {TABI_TAG_INT, 0, 0, {0}, 0.0};
  v.u.i = i;
  return v;
}
static inline tabi_value tabi_value_double(double d) {
  tabi_value v = {TABI_TAG_DOUBLE, 0, 0, {0}, 0.0};
  v.u.d = d;
  return v;
}
static inline tabi_value tabi_value_complex(double re, double im) {
  tabi_value v = {TABI_TAG_COMPLEX, 0, 0, {0}, 0.0};
  v.u.d = re;
  v.imag = im;
  return v;
}
static inline tabi_value tabi_value_tensor(tabi_tensor tensor) {
  tabi_value v = {TABI_TAG_TENSOR, 0, 0, {0}, 0.0};
  v.u.p = tensor;
  return v;
}
static inline tabi_value tabi_value_tree(tabi_tree tree) {
  tabi_value v = {TABI_TAG_TREE, 0, 0, {0}, 0.0};
  v.u.p = tree;
  return v;
}
static inline tabi_value tabi_value_generator(tabi_generator generator) {
  tabi_value v = {TABI_TAG_GENERATOR, 0, 0, {0}, 0.0};
  v.u.p = generator;
  return v;
}
static inline tabi_value tabi_value_dtype(tabi_dtype dtype) {
  tabi_value v = {TABI_TAG_DTYPE, 0, 0, {0}, 0.0};
  v.u.i = dtype;
  return v;
}
static inline tabi_value tabi_value_device(tabi_device_type type, int32_t index) {
  tabi_value v = {TABI_TAG_DEVICE, 0, 0, {0}, 0.0};
  v.index = index;
  v.u.i = type;
  return v;
}
static inline tabi_value tabi_value_list(tabi_tag tag, const void *items, int64_t count) {
  tabi_value v = {0, 0, 0, {0}, 0.0};
  v.tag = tag;
  v.count = count;
  v.u.p = (void *)(uintptr_t)items;
  return v;
}
static inline tabi_value tabi_value_string(const char *text) {
  int64_t n = 0;
  while (text[n])
    n++;
  return tabi_value_list(TABI_TAG_STRING, text, n);
}
#endif

#ifdef __cplusplus
}
#endif

#endif
