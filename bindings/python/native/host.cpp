#include "host.hpp"

#include <atomic>
#include <cstdlib>

namespace tabi_python {

Host host;
PyTypeObject *tensor_base, *operator_type;
int64_t limits[watched_slots];

namespace {

const int64_t *counters;

struct Kept {
  PyObject *object;
  Kept *next;
};
std::atomic<Kept *> dropped;

bool over_limit() {
  for (int i = 0; i < watched_slots; i++)
    if (counters[TABI_MEMORY_LIVE + i] > limits[i])
      return true;
  return false;
}

// (tensor class, fail, release, collect, lower, lift, pack, operand, describe, index, binary, reflected, inplace,
// unary, compare): the last five are tuples.
PyObject *connect(PyObject *, PyObject *const *args, intptr_t n) {
  struct Part {
    PyObject **to;
    int count;
  };
  PyObject **const singles[] = {&host.fail, &host.release, &host.collect,  &host.lower, &host.lift,
                                &host.pack, &host.operand, &host.describe, &host.index};
  const Part parts[] = {{host.binary, binary_count},
                        {host.reflected, binary_count},
                        {host.inplace, inplace_count},
                        {host.unary, unary_count},
                        {host.compare, compare_count}};
  constexpr intptr_t n_singles = std::size(singles), n_parts = std::size(parts);
  bool fits = n == 1 + n_singles + n_parts;
  for (intptr_t i = 0; fits && i < n_parts; i++)
    fits = py.PyTuple_Size(args[1 + n_singles + i]) == parts[i].count;
  if (!fits) {
    py.PyErr_SetString(*py.PyExc_TypeError, "connect() was called by a package of another version");
    return nullptr;
  }
  host.tensor = reinterpret_cast<PyTypeObject *>(new_ref(args[0]));
  for (intptr_t i = 0; i < n_singles; i++)
    *singles[i] = new_ref(args[1 + i]);
  for (intptr_t i = 0; i < n_parts; i++)
    for (int k = 0; k < parts[i].count; k++)
      parts[i].to[k] = new_ref(py.PyTuple_GetItem(args[1 + n_singles + i], k));
  return new_ref(none());
}

// (handle[, class]) -> tensor
PyObject *wrap_handle(PyObject *, PyObject *const *args, intptr_t n) {
  if (n != 1 && n != 2) {
    py.PyErr_SetString(*py.PyExc_TypeError, "wrap() takes a handle and a class");
    return nullptr;
  }
  auto handle = reinterpret_cast<tabi_tensor>(py.PyLong_AsUnsignedLongLong(args[0]));
  if (py.PyErr_Occurred())
    return nullptr;
  return settle(wrap(handle, n == 2 ? reinterpret_cast<PyTypeObject *>(args[1]) : host.tensor));
}

// (object) -> context for the drop function
PyObject *keep_object(PyObject *, PyObject *object) {
  return py.PyLong_FromUnsignedLongLong(reinterpret_cast<uintptr_t>(keep(object)));
}

// (context): as if LibTorch had let go
PyObject *drop_object(PyObject *, PyObject *context) {
  const auto kept = reinterpret_cast<void *>(static_cast<uintptr_t>(py.PyLong_AsUnsignedLongLong(context)));
  if (py.PyErr_Occurred())
    return nullptr;
  torchabi_python_drop(kept);
  return settle(new_ref(none()));
}

PyMethodDef functions[] = {
    {"connect", reinterpret_cast<void *>(connect), call_fast, nullptr},
    {"operator", reinterpret_cast<void *>(make_operator), call_fast, nullptr},
    {"wrap", reinterpret_cast<void *>(wrap_handle), call_fast, nullptr},
    {"forward", reinterpret_cast<void *>(forward), call_fast_named, nullptr},
    {"keep", reinterpret_cast<void *>(keep_object), call_with_one, nullptr},
    {"drop", reinterpret_cast<void *>(drop_object), call_with_one, nullptr},
};

}  // namespace

PyObject *wrap(tabi_tensor handle, PyTypeObject *type) {
  PyObject *self = py.PyType_GenericAlloc(type, 0);
  if (!self) {
    tabi_free(handle);
    return nullptr;
  }
  reinterpret_cast<TensorObject *>(self)->handle = handle;
  return self;
}

PyObject *settle(PyObject *result) {
  flush_dropped();
  if (result && over_limit()) [[unlikely]] {
    Ref done(py.PyObject_CallObject(host.collect, nullptr));
    if (!done)
      py.PyErr_WriteUnraisable(host.collect);
  }
  return result;
}

PyObject *raise_failure() {
  Ref never(py.PyObject_CallObject(host.fail, nullptr));
  return nullptr;
}

bool may_repeat() {
  if (tabi_error_code() != TABI_OUT_OF_MEMORY)
    return false;
  Ref done(py.PyObject_CallObject(host.release, nullptr));
  if (!done)
    py.PyErr_WriteUnraisable(host.release);
  return true;
}

void *keep(PyObject *object) {
  auto *kept = static_cast<Kept *>(std::malloc(sizeof(Kept)));
  if (kept)
    *kept = {new_ref(object), nullptr};
  return kept;
}

void flush_dropped() {
  if (!dropped.load(std::memory_order_relaxed)) [[likely]]
    return;
  for (Kept *kept = dropped.exchange(nullptr, std::memory_order_acquire); kept;) {
    Kept *next = kept->next;
    PyObject *object = kept->object;
    std::free(kept);
    kept = next;
    py.Py_DecRef(object);
  }
}

}  // namespace tabi_python

using namespace tabi_python;

extern "C" {

#define EXPORT __attribute__((visibility("default")))

EXPORT void torchabi_python_drop(void *ctx) {
  auto *kept = static_cast<Kept *>(ctx);
  kept->next = dropped.load(std::memory_order_relaxed);
  while (!dropped.compare_exchange_weak(kept->next, kept, std::memory_order_release)) {
  }
}

// ABI version that this library was built for.
EXPORT uint32_t torchabi_python_abi(void) {
  return uint32_t{TABI_ABI_VERSION_MAJOR} << 16 | TABI_ABI_VERSION_MINOR;
}

// What this interpreter lacks to be used; NULL when it has all.
EXPORT const char *torchabi_python_missing(void) {
  return find_python();
}

// Addresses that the package uses through ctypes.
EXPORT int64_t *torchabi_python_limits(void) {
  return limits;
}

// (class of tensors' base, class of operators, functions…) as a tuple; with the GIL held.
EXPORT PyObject *torchabi_python_open(void) {
  counters = tabi_memory_counters();
  for (int64_t &limit : limits)
    limit = INT64_MAX;
  tensor_base = make_tensor_type();
  operator_type = make_operator_type();
  if (!tensor_base || !operator_type)
    return nullptr;
  Ref out(py.PyTuple_New(2 + std::size(functions)));
  if (!out)
    return nullptr;
  py.PyTuple_SetItem(out.get(), 0, new_ref(reinterpret_cast<PyObject *>(tensor_base)));
  py.PyTuple_SetItem(out.get(), 1, new_ref(reinterpret_cast<PyObject *>(operator_type)));
  intptr_t at = 2;
  for (PyMethodDef &function : functions) {
    PyObject *made = py.PyCFunction_NewEx(&function, nullptr, nullptr);
    if (!made)
      return nullptr;
    py.PyTuple_SetItem(out.get(), at++, made);
  }
  return out.release();
}

}  // extern "C"
