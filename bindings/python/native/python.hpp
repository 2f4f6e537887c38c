// The part of CPython's stable ABI that is used here, declared by hand and found at run time: one binary, built without
// Python's headers, serves every CPython from 3.9 on.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

struct PyTypeObject;

// The head of every object, which the stable ABI fixes for builds with a GIL.
struct PyObject {
  intptr_t refcount;
  PyTypeObject *type;
};

struct PyThreadState;
using PyCFunction = PyObject *(*)(PyObject *, PyObject *);
using FastFunction = PyObject *(*)(PyObject *, PyObject *const *, intptr_t);
using VectorCall = PyObject *(*)(PyObject *, PyObject *const *, size_t, PyObject *);

struct PyType_Slot {
  int slot;
  void *function;
};
struct PyType_Spec {
  const char *name;
  int basicsize, itemsize;
  unsigned flags;
  PyType_Slot *slots;
};
struct PyMemberDef {
  const char *name;
  int type;
  intptr_t offset;
  int flags;
  const char *doc;
};
struct PyMethodDef {
  const char *name;
  void *function;
  int flags;
  const char *doc;
};
struct PyGetSetDef {
  const char *name;
  PyObject *(*get)(PyObject *, void *);
  int (*set)(PyObject *, PyObject *, void *);
  const char *doc;
  void *closure;
};

}  // extern "C"

namespace tabi_python {

// Result, name, parameters of the functions, and the objects that are variables of the interpreter.
#define TABI_PYTHON_FUNCTIONS(X)                                            \
  X(void, Py_IncRef, (PyObject *))                                          \
  X(void, Py_DecRef, (PyObject *))                                          \
  X(PyObject *, PyType_FromSpec, (PyType_Spec *))                           \
  X(PyObject *, PyType_GenericAlloc, (PyTypeObject *, intptr_t))            \
  X(unsigned long, PyType_GetFlags, (PyTypeObject *))                       \
  X(int, PyType_IsSubtype, (PyTypeObject *, PyTypeObject *))                \
  X(void *, PyType_GetSlot, (PyTypeObject *, int))                          \
  X(void, PyObject_ClearWeakRefs, (PyObject *))                             \
  X(PyObject *, PyObject_CallObject, (PyObject *, PyObject *))              \
  X(PyObject *, PyObject_CallFunctionObjArgs, (PyObject *, ...))            \
  X(PyObject *, PyVectorcall_Call, (PyObject *, PyObject *, PyObject *))    \
  X(PyObject *, PyMethod_New, (PyObject *, PyObject *))                     \
  X(PyObject *, PyCFunction_NewEx, (PyMethodDef *, PyObject *, PyObject *)) \
  X(PyObject *, PyBool_FromLong, (long))                                    \
  X(PyObject *, PyLong_FromLongLong, (long long))                           \
  X(PyObject *, PyLong_FromUnsignedLongLong, (unsigned long long))          \
  X(long long, PyLong_AsLongLong, (PyObject *))                             \
  X(long long, PyLong_AsLongLongAndOverflow, (PyObject *, int *))           \
  X(unsigned long long, PyLong_AsUnsignedLongLong, (PyObject *))            \
  X(PyObject *, PyFloat_FromDouble, (double))                               \
  X(double, PyFloat_AsDouble, (PyObject *))                                 \
  X(PyObject *, PyComplex_FromDoubles, (double, double))                    \
  X(double, PyComplex_RealAsDouble, (PyObject *))                           \
  X(double, PyComplex_ImagAsDouble, (PyObject *))                           \
  X(PyObject *, PyUnicode_FromStringAndSize, (const char *, intptr_t))      \
  X(const char *, PyUnicode_AsUTF8AndSize, (PyObject *, intptr_t *))        \
  X(PyObject *, PyBytes_FromStringAndSize, (const char *, intptr_t))        \
  X(int, PyBytes_AsStringAndSize, (PyObject *, char **, intptr_t *))        \
  X(PyObject *, PyTuple_New, (intptr_t))                                    \
  X(intptr_t, PyTuple_Size, (PyObject *))                                   \
  X(PyObject *, PyTuple_GetItem, (PyObject *, intptr_t))                    \
  X(int, PyTuple_SetItem, (PyObject *, intptr_t, PyObject *))               \
  X(PyObject *, PyList_New, (intptr_t))                                     \
  X(int, PyList_SetItem, (PyObject *, intptr_t, PyObject *))                \
  X(PyObject *, PySequence_Tuple, (PyObject *))                             \
  X(PyObject *, PyErr_Occurred, ())                                         \
  X(void, PyErr_SetString, (PyObject *, const char *))                      \
  X(PyObject *, PyErr_NoMemory, ())                                         \
  X(void, PyErr_WriteUnraisable, (PyObject *))                              \
  X(PyThreadState *, PyEval_SaveThread, ())                                 \
  X(void, PyEval_RestoreThread, (PyThreadState *))
#define TABI_PYTHON_OBJECTS(X)          \
  X(PyTypeObject, PyLong_Type)          \
  X(PyTypeObject, PyBool_Type)          \
  X(PyTypeObject, PyFloat_Type)         \
  X(PyTypeObject, PyComplex_Type)       \
  X(PyObject, _Py_NoneStruct)           \
  X(PyObject, _Py_TrueStruct)           \
  X(PyObject, _Py_NotImplementedStruct) \
  X(PyObject *, PyExc_TypeError)

// What was found; filled once, by find_python().
struct Python {
#define X(result, name, parameters) result(*name) parameters;
  TABI_PYTHON_FUNCTIONS(X)
#undef X
#define X(type, name) type *name;
  TABI_PYTHON_OBJECTS(X)
#undef X
};
extern Python py;

// Looks everything up in the interpreter of this process; the name of the first thing that is not there, else null.
const char *find_python();

constexpr size_t vectorcall_offset_flag = size_t{1} << (8 * sizeof(size_t) - 1);

// Flags and numbers of the stable ABI.
enum : unsigned long {
  type_is_base = 1ul << 10,
  type_has_vectorcall = 1ul << 11,
  type_is_method_descriptor = 1ul << 17,
  type_is_long = 1ul << 24,
  type_is_list = 1ul << 25,
  type_is_tuple = 1ul << 26,
  type_is_bytes = 1ul << 27,
  type_is_text = 1ul << 28,
};
enum : int { member_is_size = 19, member_is_object = 6, member_is_address = 18, member_is_read_only = 1 };
enum : int { slot_free = 74 };
enum : int { call_with_none = 0x4, call_with_one = 0x8, call_fast = 0x80, call_fast_named = 0x82 };

inline PyObject *none() {
  return py._Py_NoneStruct;
}

inline PyObject *new_ref(PyObject *object) {
  py.Py_IncRef(object);
  return object;
}

// An owned reference.
class Ref {
 public:
  explicit Ref(PyObject *owned = nullptr) : object_(owned) {}
  Ref(Ref &&other) noexcept : object_(other.release()) {}
  Ref &operator=(Ref &&other) noexcept {
    reset(other.release());
    return *this;
  }
  ~Ref() { reset(nullptr); }
  PyObject *get() const { return object_; }
  explicit operator bool() const { return object_ != nullptr; }
  PyObject *release() {
    PyObject *object = object_;
    object_ = nullptr;
    return object;
  }
  void reset(PyObject *owned) {
    PyObject *old = object_;
    object_ = owned;
    if (old)
      py.Py_DecRef(old);
  }

 private:
  PyObject *object_;
};

// Ends an object's memory, in the way of its class; the class loses a reference.
inline void free_object(PyObject *object) {
  PyTypeObject *type = object->type;
  reinterpret_cast<void (*)(void *)>(py.PyType_GetSlot(type, slot_free))(object);
  py.Py_DecRef(reinterpret_cast<PyObject *>(type));
}

inline bool has_flag(PyObject *object, unsigned long flag) {
  return (py.PyType_GetFlags(object->type) & flag) != 0;
}

// Exactly an int: a bool is none.
inline bool is_exact_int(PyObject *object) {
  return object->type == py.PyLong_Type;
}
inline bool is_exact_float(PyObject *object) {
  return object->type == py.PyFloat_Type;
}

}  // namespace tabi_python
