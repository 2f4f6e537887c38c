#include "convert.hpp"

#include <cstdlib>
#include <cstring>

namespace tabi_python {

Arena::~Arena() {
  for (Kept *kept = kept_; kept; kept = kept->next)
    py.Py_DecRef(kept->object);
  while (Block *block = blocks_) {
    blocks_ = block->next;
    std::free(block);
  }
}

void *Arena::take_bytes(size_t n) {
  n = (n + 15) & ~size_t{15};
  if (n <= room - used_) {
    void *out = bytes_ + used_;
    used_ += n;
    return out;
  }
  constexpr size_t head = 16;
  auto *block = static_cast<Block *>(std::malloc(head + n));
  if (!block) {
    py.PyErr_NoMemory();
    return nullptr;
  }
  block->next = blocks_;
  blocks_ = block;
  return reinterpret_cast<unsigned char *>(block) + head;
}

bool Arena::keep(Ref object) {
  auto *kept = take<Kept>(1);
  if (!kept)
    return false;
  *kept = {kept_, object.release()};
  kept_ = kept;
  return true;
}

namespace {

constexpr int most_nested = 32;

bool lower_nested(PyObject *object, tabi_value &out, Arena &arena, int depth, bool converted);

// What every element of a list is: the kinds that have a tag for lists of them.
int32_t list_tag(PyObject *items, intptr_t n) {
  int32_t tag = TABI_TAG_UNSET;
  for (intptr_t i = 0; i < n; i++) {
    PyObject *item = py.PyTuple_GetItem(items, i);
    const int32_t one = is_exact_int(item)             ? TABI_TAG_INT_LIST
                        : is_tensor(item)              ? TABI_TAG_TENSOR_LIST
                        : is_exact_float(item)         ? TABI_TAG_DOUBLE_LIST
                        : item->type == py.PyBool_Type ? TABI_TAG_BOOL_LIST
                        : item == none()               ? TABI_TAG_NONE
                                                       : TABI_TAG_VALUE_LIST;
    if (one == TABI_TAG_NONE && (tag == TABI_TAG_TENSOR_LIST || tag == TABI_TAG_UNSET))
      continue;
    if (tag == TABI_TAG_UNSET && (i == 0 || one == TABI_TAG_TENSOR_LIST))
      tag = one;
    else if (tag != one)
      return TABI_TAG_VALUE_LIST;
  }
  // An empty list passes for one of any kind; one of nothing but None is a list of absent tensors.
  return tag != TABI_TAG_UNSET ? tag : n == 0 ? TABI_TAG_INT_LIST : TABI_TAG_TENSOR_LIST;
}

bool lower_list(PyObject *object, tabi_value &out, Arena &arena, int depth) {
  if (depth >= most_nested) {
    py.PyErr_SetString(*py.PyExc_TypeError, "a list is nested too deep to be passed to an operator");
    return false;
  }
  // A tuple of its own: another thread may change a list while the call runs.
  Ref tuple(py.PySequence_Tuple(object));
  if (!tuple)
    return false;
  PyObject *items = tuple.get();
  if (!arena.keep(static_cast<Ref &&>(tuple)))
    return false;
  const intptr_t n = py.PyTuple_Size(items);
  out.tag = list_tag(items, n);
  out.count = n;
  switch (out.tag) {
    case TABI_TAG_INT_LIST: {
      auto *to = arena.take<int64_t>(n);
      out.u.p = to;
      for (intptr_t i = 0; to && i < n; i++)
        if ((to[i] = py.PyLong_AsLongLong(py.PyTuple_GetItem(items, i))) == -1 && py.PyErr_Occurred())
          return false;
      return to != nullptr;
    }
    case TABI_TAG_TENSOR_LIST: {
      auto *to = arena.take<tabi_tensor>(n);
      out.u.p = to;
      for (intptr_t i = 0; to && i < n; i++) {
        PyObject *item = py.PyTuple_GetItem(items, i);
        to[i] = item == none() ? nullptr : handle_of(item);
      }
      return to != nullptr;
    }
    case TABI_TAG_DOUBLE_LIST: {
      auto *to = arena.take<double>(n);
      out.u.p = to;
      for (intptr_t i = 0; to && i < n; i++)
        to[i] = py.PyFloat_AsDouble(py.PyTuple_GetItem(items, i));
      return to != nullptr;
    }
    case TABI_TAG_BOOL_LIST: {
      auto *to = arena.take<int32_t>(n);
      out.u.p = to;
      for (intptr_t i = 0; to && i < n; i++)
        to[i] = py.PyTuple_GetItem(items, i) == py._Py_TrueStruct;
      return to != nullptr;
    }
    default: {
      auto *to = arena.take<tabi_value>(n);
      out.u.p = to;
      for (intptr_t i = 0; to && i < n; i++) {
        to[i] = tabi_value{};
        if (!lower_nested(py.PyTuple_GetItem(items, i), to[i], arena, depth + 1, false))
          return false;
      }
      return to != nullptr;
    }
  }
}

// What only the Python side knows: dtypes, devices, NumPy's numbers.
bool lower_by_host(PyObject *object, tabi_value &out, Arena &arena, int depth) {
  Ref converted(py.PyObject_CallFunctionObjArgs(host.lower, object, nullptr));
  if (!converted)
    return false;
  PyObject *result = converted.get();
  if (!arena.keep(static_cast<Ref &&>(converted)))
    return false;
  if (!has_flag(result, type_is_tuple))
    return lower_nested(result, out, arena, depth, true);
  out.tag = static_cast<int32_t>(py.PyLong_AsLongLong(py.PyTuple_GetItem(result, 0)));
  out.index = static_cast<int32_t>(py.PyLong_AsLongLong(py.PyTuple_GetItem(result, 1)));
  out.u.i = py.PyLong_AsLongLong(py.PyTuple_GetItem(result, 2));
  return py.PyErr_Occurred() == nullptr;
}

bool lower_nested(PyObject *object, tabi_value &out, Arena &arena, int depth, bool converted) {
  if (is_tensor(object)) {
    out.tag = TABI_TAG_TENSOR;
    out.u.p = handle_of(object);
    return true;
  }
  if (object == none()) {
    out.tag = TABI_TAG_NONE;
    return true;
  }
  if (object->type == py.PyBool_Type) {
    out.tag = TABI_TAG_BOOL;
    out.u.i = object == py._Py_TrueStruct;
    return true;
  }
  const unsigned long flags = py.PyType_GetFlags(object->type);
  if (flags & type_is_long) {
    out.tag = TABI_TAG_INT;
    out.u.i = py.PyLong_AsLongLong(object);
    return out.u.i != -1 || !py.PyErr_Occurred();
  }
  if (is_exact_float(object) || py.PyType_IsSubtype(object->type, py.PyFloat_Type)) {
    out.tag = TABI_TAG_DOUBLE;
    out.u.d = py.PyFloat_AsDouble(object);
    return true;
  }
  if (flags & (type_is_tuple | type_is_list))
    return lower_list(object, out, arena, depth);
  if (flags & type_is_text) {
    intptr_t size = 0;
    const char *text = py.PyUnicode_AsUTF8AndSize(object, &size);
    out.tag = TABI_TAG_STRING;
    out.count = size;
    out.u.p = const_cast<char *>(text);
    return text != nullptr;
  }
  if (flags & type_is_bytes) {
    char *data = nullptr;
    intptr_t size = 0;
    out.tag = TABI_TAG_BYTES;
    const bool ok = py.PyBytes_AsStringAndSize(object, &data, &size) == 0;
    out.count = size;
    out.u.p = data;
    return ok;
  }
  if (py.PyType_IsSubtype(object->type, py.PyComplex_Type)) {
    out.tag = TABI_TAG_COMPLEX;
    out.u.d = py.PyComplex_RealAsDouble(object);
    out.imag = py.PyComplex_ImagAsDouble(object);
    return true;
  }
  if (converted) {
    py.PyErr_SetString(*py.PyExc_TypeError, "an object was converted to one that cannot be passed either");
    return false;
  }
  return lower_by_host(object, out, arena, depth);
}

PyObject *lift_list(const tabi_value &value) {
  const auto n = static_cast<intptr_t>(value.count);
  const bool is_tuple = value.tag == TABI_TAG_TENSOR_LIST || value.tag == TABI_TAG_VALUE_LIST;
  Ref out(is_tuple ? py.PyTuple_New(n) : py.PyList_New(n));
  bool ok = static_cast<bool>(out);
  for (intptr_t i = 0; i < n; i++) {
    PyObject *item = nullptr;
    switch (value.tag) {
      case TABI_TAG_TENSOR_LIST: {
        tabi_tensor handle = static_cast<tabi_tensor *>(value.u.p)[i];
        if (!ok)
          tabi_free(handle);
        else
          item = handle ? wrap(handle, host.tensor) : new_ref(none());
        break;
      }
      case TABI_TAG_VALUE_LIST: {
        const tabi_value &one = static_cast<const tabi_value *>(value.u.p)[i];
        if (!ok)
          discard(&one, 1);
        else
          item = lift(one);
        break;
      }
      case TABI_TAG_INT_LIST:
        item = ok ? py.PyLong_FromLongLong(static_cast<const int64_t *>(value.u.p)[i]) : nullptr;
        break;
      case TABI_TAG_DOUBLE_LIST:
        item = ok ? py.PyFloat_FromDouble(static_cast<const double *>(value.u.p)[i]) : nullptr;
        break;
      default:
        item = ok ? py.PyBool_FromLong(static_cast<const int32_t *>(value.u.p)[i]) : nullptr;
        break;
    }
    ok = item != nullptr;
    if (ok)
      is_tuple ? py.PyTuple_SetItem(out.get(), i, item) : py.PyList_SetItem(out.get(), i, item);
  }
  return ok || n == 0 ? out.release() : nullptr;
}

}  // namespace

bool lower(PyObject *object, tabi_value &out, Arena &arena) {
  out = tabi_value{};
  return lower_nested(object, out, arena, 0, false);
}

PyObject *lift(const tabi_value &value) {
  switch (value.tag) {
    case TABI_TAG_TENSOR:
      return wrap(static_cast<tabi_tensor>(value.u.p), host.tensor);
    case TABI_TAG_UNSET:
    case TABI_TAG_NONE:
      return new_ref(none());
    case TABI_TAG_BOOL:
      return py.PyBool_FromLong(value.u.i != 0);
    case TABI_TAG_INT:
      return py.PyLong_FromLongLong(value.u.i);
    case TABI_TAG_DOUBLE:
      return py.PyFloat_FromDouble(value.u.d);
    case TABI_TAG_COMPLEX:
      return py.PyComplex_FromDoubles(value.u.d, value.imag);
    case TABI_TAG_STRING:
      return py.PyUnicode_FromStringAndSize(static_cast<const char *>(value.u.p), value.count);
    case TABI_TAG_BYTES:
      return py.PyBytes_FromStringAndSize(static_cast<const char *>(value.u.p), value.count);
    case TABI_TAG_INT_LIST:
    case TABI_TAG_DOUBLE_LIST:
    case TABI_TAG_BOOL_LIST:
    case TABI_TAG_TENSOR_LIST:
    case TABI_TAG_VALUE_LIST:
      return lift_list(value);
    default: {
      Ref tag(py.PyLong_FromLongLong(value.tag)), index(py.PyLong_FromLongLong(value.index)),
          number(py.PyLong_FromLongLong(value.u.i));
      if (!tag || !index || !number)
        return nullptr;
      return py.PyObject_CallFunctionObjArgs(host.lift, tag.get(), index.get(), number.get(), nullptr);
    }
  }
}

void discard(const tabi_value *values, int64_t n) {
  for (int64_t i = 0; i < n; i++) {
    const tabi_value &value = values[i];
    if (value.tag == TABI_TAG_TENSOR || value.tag == TABI_TAG_TREE || value.tag == TABI_TAG_GENERATOR)
      tabi_free(value.u.p);
    else if (value.tag == TABI_TAG_TENSOR_LIST)
      tabi_free_many(static_cast<void *const *>(value.u.p), value.count);
    else if (value.tag == TABI_TAG_VALUE_LIST)
      discard(static_cast<const tabi_value *>(value.u.p), value.count);
  }
}

}  // namespace tabi_python
