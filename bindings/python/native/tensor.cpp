// The base class of tensors: it owns a handle, and carries Python's own operators.
#include "host.hpp"

namespace tabi_python {
namespace {

bool is_number(PyObject *object) {
  return is_exact_int(object) || is_exact_float(object);
}

PyObject *call_two(PyObject *function, PyObject *a, PyObject *b) {
  PyObject *args[] = {a, b};
  if (function->type == operator_type)
    return call_operator(function, args, 2, nullptr);
  return py.PyObject_CallFunctionObjArgs(function, a, b, nullptr);
}

// What stands beside a tensor, as an operator takes it; NotImplemented for what is neither tensor nor number.
Ref operand(PyObject *object) {
  if (is_tensor(object) || is_number(object)) [[likely]]
    return Ref(new_ref(object));
  return Ref(py.PyObject_CallFunctionObjArgs(host.operand, object, nullptr));
}

PyObject *with_operand(PyObject *function, PyObject *tensor, PyObject *object) {
  Ref other = operand(object);
  if (!other || other.get() == py._Py_NotImplementedStruct)
    return other.release();
  return call_two(function, tensor, other.get());
}

template <int k>
PyObject *binary(PyObject *a, PyObject *b) {
  return is_tensor(a) ? with_operand(host.binary[k], a, b) : with_operand(host.reflected[k], b, a);
}

template <int k>
PyObject *power(PyObject *a, PyObject *b, PyObject *modulus) {
  return modulus == none() && (is_tensor(a) || is_tensor(b)) ? binary<k>(a, b) : new_ref(py._Py_NotImplementedStruct);
}

// Of tensors alone.
template <int k>
PyObject *product(PyObject *a, PyObject *b) {
  return is_tensor(a) && is_tensor(b) ? call_two(host.binary[k], a, b) : new_ref(py._Py_NotImplementedStruct);
}

template <int k>
PyObject *inplace(PyObject *a, PyObject *b) {
  return with_operand(host.inplace[k], a, b);
}

// As a method, not in its slot: Python takes the slot for a sequence's += too, and NotImplemented for its result.
PyObject *inplace_add(PyObject *a, PyObject *b) {
  return inplace<0>(a, b);
}

template <int k>
PyObject *inplace_power(PyObject *a, PyObject *b, PyObject *) {
  return with_operand(host.inplace[k], a, b);
}

template <int k>
PyObject *unary(PyObject *a) {
  return host.unary[k]->type == operator_type ? call_operator(host.unary[k], &a, 1, nullptr)
                                              : py.PyObject_CallFunctionObjArgs(host.unary[k], a, nullptr);
}

PyObject *compare(PyObject *a, PyObject *b, int what) {
  return with_operand(host.compare[what], a, b);
}

// The sizes as a tuple, the commonest question about a tensor.
PyObject *sizes(PyObject *self, void *) {
  constexpr int64_t most = 64;
  int64_t numbers[most], n = 0;
  if (tabi_tensor_sizes(handle_of(self), numbers, most, &n) != TABI_OK)
    return raise_failure();
  Ref out(py.PyTuple_New(n));
  for (int64_t i = 0; out && i < n; i++) {
    PyObject *number = py.PyLong_FromLongLong(numbers[i]);
    if (!number)
      return nullptr;
    py.PyTuple_SetItem(out.get(), i, number);
  }
  return out.release();
}

intptr_t hash(PyObject *self) {
  // The low bits of an address are the same for all objects.
  const auto bits = reinterpret_cast<uintptr_t>(self);
  return static_cast<intptr_t>(bits >> 4 | bits << (8 * sizeof bits - 4));
}

void dealloc_tensor(PyObject *self) {
  auto *tensor = reinterpret_cast<TensorObject *>(self);
  if (tensor->weak_references)
    py.PyObject_ClearWeakRefs(self);
  tabi_free(tensor->handle);
  free_object(self);
  flush_dropped();
}

template <class Function>
void *address(Function *function) {
  return reinterpret_cast<void *>(function);
}

}  // namespace

PyTypeObject *make_tensor_type() {
  static PyMemberDef members[] = {
      {"_as_parameter_", member_is_address, offsetof(TensorObject, handle), member_is_read_only, nullptr},
      {"__weaklistoffset__", member_is_size, offsetof(TensorObject, weak_references), member_is_read_only, nullptr},
      {nullptr, 0, 0, 0, nullptr}};
  static PyGetSetDef computed[] = {{"_sizes", sizes, nullptr, nullptr, nullptr},
                                   {nullptr, nullptr, nullptr, nullptr, nullptr}};
  static PyMethodDef methods[] = {
      {"__iadd__", address(inplace_add), call_with_one, nullptr},
      {"item", address(item), call_with_none,
       "item($self, /)\n--\n\nThe one element, as a number of Python's. Raises ``torchabi.Error`` when there is "
       "not just one."},
      {nullptr, nullptr, 0, nullptr}};
  // The numbers of the slots are the stable ABI's; the order of operators is that of _pure.py.
  static PyType_Slot slots[] = {{5 /* mp_subscript */, address(subscript)},
                                {7 /* nb_add */, address(binary<0>)},
                                {36 /* nb_subtract */, address(binary<1>)},
                                {29 /* nb_multiply */, address(binary<2>)},
                                {37 /* nb_true_divide */, address(binary<3>)},
                                {12 /* nb_floor_divide */, address(binary<4>)},
                                {34 /* nb_remainder */, address(binary<5>)},
                                {33 /* nb_power */, address(power<6>)},
                                {8 /* nb_and */, address(binary<7>)},
                                {31 /* nb_or */, address(binary<8>)},
                                {38 /* nb_xor */, address(binary<9>)},
                                {28 /* nb_lshift */, address(binary<10>)},
                                {35 /* nb_rshift */, address(binary<11>)},
                                {75 /* nb_matrix_multiply */, address(product<12>)},
                                {23 /* nb_inplace_subtract */, address(inplace<1>)},
                                {18 /* nb_inplace_multiply */, address(inplace<2>)},
                                {24 /* nb_inplace_true_divide */, address(inplace<3>)},
                                {16 /* nb_inplace_floor_divide */, address(inplace<4>)},
                                {21 /* nb_inplace_remainder */, address(inplace<5>)},
                                {20 /* nb_inplace_power */, address(inplace_power<6>)},
                                {15 /* nb_inplace_and */, address(inplace<7>)},
                                {19 /* nb_inplace_or */, address(inplace<8>)},
                                {25 /* nb_inplace_xor */, address(inplace<9>)},
                                {17 /* nb_inplace_lshift */, address(inplace<10>)},
                                {22 /* nb_inplace_rshift */, address(inplace<11>)},
                                {30 /* nb_negative */, address(unary<0>)},
                                {32 /* nb_positive */, address(unary<1>)},
                                {6 /* nb_absolute */, address(unary<2>)},
                                {27 /* nb_invert */, address(unary<3>)},
                                {67 /* tp_richcompare */, address(compare)},
                                {59 /* tp_hash */, address(hash)},
                                {52 /* tp_dealloc */, address(dealloc_tensor)},
                                {64 /* tp_methods */, methods},
                                {72 /* tp_members */, members},
                                {73 /* tp_getset */, computed},
                                {0, nullptr}};
  static PyType_Spec spec = {"torchabi.TensorBase", sizeof(TensorObject), 0, type_is_base, slots};
  return reinterpret_cast<PyTypeObject *>(py.PyType_FromSpec(&spec));
}

}  // namespace tabi_python
