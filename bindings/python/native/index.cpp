// Entries by number, and the one element: what loops over a tensor do. All other indices are the package's.
#include "convert.hpp"

namespace tabi_python {
namespace {

constexpr intptr_t most_numbers = 16;

// The view of an entry of the first dimension; null where there is none, without an exception.
tabi_tensor select(tabi_tensor tensor, int64_t at) {
  static tabi_op op;  // the GIL is held
  if (!op && tabi_op_find("aten::select.int", nullptr, &op) != TABI_OK)
    return nullptr;
  const tabi_value args[] = {tabi_value_tensor(tensor), tabi_value_int(0), tabi_value_int(at)};
  tabi_value view;
  int64_t n = 0;
  return tabi_op_call(op, args, 3, &view, 1, &n) == TABI_OK ? static_cast<tabi_tensor>(view.u.p) : nullptr;
}

bool read_number(PyObject *object, int64_t &out) {
  int overflow = 0;
  if (!is_exact_int(object))
    return false;
  out = py.PyLong_AsLongLongAndOverflow(object, &overflow);
  return overflow == 0;
}

// Reads an integer or a tuple of integers; how many there are, 0 for any other index.
intptr_t read_numbers(PyObject *index, int64_t (&out)[most_numbers]) {
  if (read_number(index, out[0]))
    return 1;
  const intptr_t n = has_flag(index, type_is_tuple) ? py.PyTuple_Size(index) : 0;
  for (intptr_t i = 0; i < n; i++)
    if (i == most_numbers || !read_number(py.PyTuple_GetItem(index, i), out[i]))
      return 0;
  return n;
}

}  // namespace

PyObject *subscript(PyObject *self, PyObject *index) {
  int64_t numbers[most_numbers];
  const intptr_t n = read_numbers(index, numbers);
  tabi_tensor view = n ? select(handle_of(self), numbers[0]) : nullptr;
  for (intptr_t i = 1; view && i < n; i++) {
    tabi_tensor outer = view;
    view = select(outer, numbers[i]);
    tabi_free(outer);
  }
  // What failed is done again by the package, which says why.
  return view ? settle(wrap(view, host.tensor)) : py.PyObject_CallFunctionObjArgs(host.index, self, index, nullptr);
}

PyObject *item(PyObject *self, PyObject *) {
  tabi_value value{};
  tabi_status status;
  {
    const Unlocked unlocked;
    status = tabi_tensor_item(handle_of(self), &value);
  }
  return status == TABI_OK ? settle(lift(value)) : raise_failure();
}

}  // namespace tabi_python
