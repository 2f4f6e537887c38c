// What the pieces of this library share: the types it makes, and what the Python side of the package lends it.
#pragma once

#include "python.hpp"

#include <torchabi/torchabi.h>

namespace tabi_python {

struct TensorObject {
  PyObject head;
  tabi_tensor handle;
  PyObject *weak_references;
};

// The shapes of a call that skip tagged values.
enum Shape { shape_t, shape_tt, shape_ttt, shape_ti, shape_td, shape_tl, shape_count };

struct Shortcut {
  enum : uint8_t { unknown, usable, useless } state;
  tabi_op op;  // the overload that calls of this shape run
};

// An operator as a callable, and as a method of tensors. Looked up at its first call.
struct OperatorObject {
  PyObject head;
  VectorCall call;
  tabi_op op;
  PyObject *qualified, *name;  // "aten::relu", "relu"
  int32_t is_inplace;
  Shortcut shortcuts[shape_count];
};

constexpr int binary_count = 13, inplace_count = 12, unary_count = 4, compare_count = 6;

// Lent by the package: its class of tensors, callables for what is rare, and the operators behind Python's own.
struct Host {
  PyTypeObject *tensor;
  PyObject *fail;      // () raises the exception for this thread's last failing call
  PyObject *release;   // () gives memory back after it ran out
  PyObject *collect;   // () collects garbage: live bytes passed a limit
  PyObject *lower;     // (object) -> something that can be passed, or (tag, index, number); raises TypeError
  PyObject *lift;      // (tag, index, number) -> the dtype, device, … for it
  PyObject *pack;      // (operator, results) -> results, with names where the schema has names
  PyObject *operand;   // (object) -> a number or tensor, or NotImplemented
  PyObject *describe;  // (operator, attribute) -> its __doc__ or __signature__
  PyObject *index;     // (tensor, index) -> tensor[index]
  PyObject *binary[binary_count], *reflected[binary_count], *inplace[inplace_count], *unary[unary_count],
      *compare[compare_count];
};

extern Host host;
extern PyTypeObject *tensor_base, *operator_type;

// Bytes of live storage above which garbage is collected, for the first slots of tabi_memory_counters().
constexpr int watched_slots = 8;
extern int64_t limits[watched_slots];

inline bool is_tensor(PyObject *object) {
  return object->type == host.tensor || py.PyType_IsSubtype(object->type, tensor_base);
}
inline tabi_tensor handle_of(PyObject *tensor) {
  return reinterpret_cast<TensorObject *>(tensor)->handle;
}

// A new object for a handle, which it adopts; the handle is freed when there is no memory for the object.
PyObject *wrap(tabi_tensor handle, PyTypeObject *type);

// Ends every call: drops what LibTorch let go of, collects garbage when live bytes call for it. Passes its argument on.
PyObject *settle(PyObject *result);

// Raises the exception for this thread's last failing call.
PyObject *raise_failure();

// Tells whether a failed call is to be made again: memory ran out, and some was given back.
bool may_repeat();

// Objects whose memory is lent to LibTorch. drop() runs on any thread, takes no lock of Python's and calls nothing: the
// object goes at the next call on a thread that holds the GIL.
void *keep(PyObject *object);
extern "C" void torchabi_python_drop(void *ctx);
void flush_dropped();

// Lets other threads of Python run while LibTorch works.
class Unlocked {
 public:
  Unlocked() : state_(py.PyEval_SaveThread()) {}
  ~Unlocked() { py.PyEval_RestoreThread(state_); }
  Unlocked(const Unlocked &) = delete;
  Unlocked &operator=(const Unlocked &) = delete;

 private:
  PyThreadState *state_;
};

PyObject *call_operator(PyObject *self, PyObject *const *args, size_t flagged, PyObject *names);
// tensor[index], and tensor.item().
PyObject *subscript(PyObject *self, PyObject *index);
PyObject *item(PyObject *self, PyObject *);
PyTypeObject *make_tensor_type();
PyTypeObject *make_operator_type();
PyObject *make_operator(PyObject *, PyObject *const *args, intptr_t n);
PyObject *forward(PyObject *, PyObject *const *args, intptr_t n, PyObject *names);

}  // namespace tabi_python
