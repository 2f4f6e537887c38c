// Operators as callables of Python. Calls of the commonest shapes skip tagged values; each picks its overload once.
#include "convert.hpp"

#include <cstring>

namespace tabi_python {
namespace {

constexpr int64_t most_results = 64;

OperatorObject *as_operator(PyObject *self) {
  return reinterpret_cast<OperatorObject *>(self);
}

bool find(OperatorObject *self) {
  if (self->op) [[likely]]
    return true;
  const char *name = py.PyUnicode_AsUTF8AndSize(self->qualified, nullptr);
  if (name && tabi_op_find(name, nullptr, &self->op) != TABI_OK)
    raise_failure();
  return self->op != nullptr;
}

// The arguments of a call that skips tagged values.
struct Fast {
  static constexpr int most_ints = 16;
  Shape shape;
  tabi_tensor a, b, c;
  int64_t i;
  double d;
  int64_t ints[most_ints];
  int64_t n_ints;
};

bool read_ints(PyObject *items, Fast &out) {
  if (!has_flag(items, type_is_tuple))
    return false;
  out.n_ints = py.PyTuple_Size(items);
  if (out.n_ints == 0 || out.n_ints > Fast::most_ints)
    return false;
  for (int64_t i = 0; i < out.n_ints; i++) {
    PyObject *item = py.PyTuple_GetItem(items, i);
    int overflow = 0;
    if (!is_exact_int(item))
      return false;
    out.ints[i] = py.PyLong_AsLongLongAndOverflow(item, &overflow);
    if (overflow)
      return false;
  }
  return true;
}

bool read_fast(PyObject *const *args, size_t n, Fast &out) {
  if (n == 0 || n > 3 || !is_tensor(args[0]))
    return false;
  out.a = handle_of(args[0]);
  if (n == 1) {
    out.shape = shape_t;
    return true;
  }
  if (is_exact_int(args[1]) && n == 2) {
    int overflow = 0;
    out.shape = shape_ti;
    out.i = py.PyLong_AsLongLongAndOverflow(args[1], &overflow);
    return overflow == 0;
  }
  if (is_exact_float(args[1]) && n == 2) {
    out.shape = shape_td;
    out.d = py.PyFloat_AsDouble(args[1]);
    return true;
  }
  if (!is_tensor(args[1])) {
    out.shape = shape_tl;
    return n == 2 && read_ints(args[1], out);
  }
  out.b = handle_of(args[1]);
  if (n == 2) {
    out.shape = shape_tt;
    return true;
  }
  if (!is_tensor(args[2]))
    return false;
  out.c = handle_of(args[2]);
  out.shape = shape_ttt;
  return true;
}

int lower_fast(const Fast &fast, tabi_value (&args)[3]) {
  args[0] = tabi_value_tensor(fast.a);
  switch (fast.shape) {
    case shape_t:
      return 1;
    case shape_tt:
      args[1] = tabi_value_tensor(fast.b);
      return 2;
    case shape_ttt:
      args[1] = tabi_value_tensor(fast.b);
      args[2] = tabi_value_tensor(fast.c);
      return 3;
    case shape_ti:
      args[1] = tabi_value_int(fast.i);
      return 2;
    case shape_td:
      args[1] = tabi_value_double(fast.d);
      return 2;
    default:
      args[1] = tabi_value_list(TABI_TAG_INT_LIST, fast.ints, fast.n_ints);
      return 2;
  }
}

// Picks the overload for a shape, if every call of that shape runs it: it must return one tensor, and take tensors
// where tensors were given, since whether a tensor passes for a number depends on the tensor.
void choose(OperatorObject *self, const Fast &fast) {
  Shortcut &shortcut = self->shortcuts[fast.shape];
  shortcut.state = Shortcut::useless;
  tabi_value args[3];
  const int n = lower_fast(fast, args);
  tabi_op op = nullptr;
  tabi_op_info info{};
  info.struct_size = TABI_OP_INFO_SIZE;
  tabi_op_arg one{};
  one.struct_size = TABI_OP_ARG_SIZE;
  if (tabi_op_resolve(self->op, nullptr, args, n, &op) != TABI_OK) {
    // The call itself will say why; another one of that shape may do better.
    shortcut.state = Shortcut::unknown;
    return;
  }
  if (tabi_op_describe(op, &info) != TABI_OK || info.num_returns != 1 || info.num_args < n)
    return;
  if (tabi_op_describe_return(op, 0, &one) != TABI_OK || one.kind != TABI_ARG_TENSOR || one.is_list)
    return;
  const int n_tensors = fast.shape == shape_ttt ? 3 : fast.shape == shape_tt ? 2 : 1;
  for (int i = 0; i < n_tensors; i++)
    if (tabi_op_describe_arg(op, i, &one) != TABI_OK || one.kind != TABI_ARG_TENSOR || one.is_list)
      return;
  shortcut = {Shortcut::usable, op};
}

tabi_tensor run(tabi_op op, const Fast &fast) {
  const Unlocked unlocked;
  switch (fast.shape) {
    case shape_t:
      return tabi_call_t(op, fast.a);
    case shape_tt:
      return tabi_call_tt(op, fast.a, fast.b);
    case shape_ttt:
      return tabi_call_ttt(op, fast.a, fast.b, fast.c);
    case shape_ti:
      return tabi_call_ti(op, fast.a, fast.i);
    case shape_td:
      return tabi_call_td(op, fast.a, fast.d);
    default:
      return tabi_call_tl(op, fast.a, fast.ints, fast.n_ints);
  }
}

// The value of out=, which is then what the call returns.
PyObject *given_out(PyObject *const *args, size_t n, PyObject *names) {
  const intptr_t n_names = names ? py.PyTuple_Size(names) : 0;
  for (intptr_t i = 0; i < n_names; i++) {
    const char *name = py.PyUnicode_AsUTF8AndSize(py.PyTuple_GetItem(names, i), nullptr);
    PyObject *value = args[static_cast<intptr_t>(n) - n_names + i];
    if (name && std::strcmp(name, "out") == 0 && value != none())
      return value;
  }
  return nullptr;
}

PyObject *lift_results(OperatorObject *self, const tabi_value *values, int64_t n) {
  if (n == 0)
    return new_ref(none());
  if (n == 1)
    return lift(values[0]);
  Ref tuple(py.PyTuple_New(n));
  for (int64_t i = 0; i < n; i++) {
    PyObject *item = tuple ? lift(values[i]) : nullptr;
    if (!item) {
      discard(values + i + (tuple ? 1 : 0), n - i - (tuple ? 1 : 0));
      return nullptr;
    }
    py.PyTuple_SetItem(tuple.get(), i, item);
  }
  return py.PyObject_CallFunctionObjArgs(host.pack, reinterpret_cast<PyObject *>(self), tuple.get(), nullptr);
}

// Any call, by tagged values. Of n arguments the last ones are named.
PyObject *call_general(OperatorObject *self, PyObject *const *args, size_t n, PyObject *names) {
  Arena arena;
  const auto count = static_cast<intptr_t>(n);
  const intptr_t n_names = names ? py.PyTuple_Size(names) : 0;
  auto *values = arena.take<tabi_value>(count);
  auto **texts = n_names ? arena.take<const char *>(count) : nullptr;
  if (!values || (n_names && !texts))
    return nullptr;
  for (intptr_t i = 0; i < count; i++)
    if (!lower(args[i], values[i], arena))
      return nullptr;
  for (intptr_t i = 0; i < count && texts; i++) {
    const intptr_t at = i - (count - n_names);
    texts[i] = at < 0 ? nullptr : py.PyUnicode_AsUTF8AndSize(py.PyTuple_GetItem(names, at), nullptr);
    if (at >= 0 && !texts[i])
      return nullptr;
  }
  tabi_value results[most_results];
  int64_t n_results = 0;
  auto call = [&] {
    const Unlocked unlocked;
    return tabi_op_call_named(self->op, texts, values, count, results, most_results, &n_results);
  };
  PyObject *out = given_out(args, n, names);
  if (call() != TABI_OK && (self->is_inplace || out || !may_repeat() || call() != TABI_OK))
    return raise_failure();
  if (self->is_inplace && n_results == 1 && count > 0 && is_tensor(args[0]))
    out = args[0];
  if (out) {
    discard(results, n_results);
    return settle(new_ref(out));
  }
  return settle(lift_results(self, results, n_results));
}

PyObject *get_bound(PyObject *self, PyObject *object, PyObject *) {
  return object && object != none() ? py.PyMethod_New(self, object) : new_ref(self);
}

PyObject *get_described(PyObject *self, void *attribute) {
  Ref name(py.PyUnicode_FromStringAndSize(static_cast<const char *>(attribute),
                                          static_cast<intptr_t>(std::strlen(static_cast<const char *>(attribute)))));
  return name ? py.PyObject_CallFunctionObjArgs(host.describe, self, name.get(), nullptr) : nullptr;
}

PyObject *represent(PyObject *self) {
  return get_described(self, const_cast<char *>("__repr__"));
}

// As copy and pickle want it: the name under which the package has it.
PyObject *reduce(PyObject *self, PyObject *) {
  return new_ref(as_operator(self)->name);
}

PyObject *refuse_new(PyTypeObject *, PyObject *, PyObject *) {
  py.PyErr_SetString(*py.PyExc_TypeError,
                     "operators are found by name: torchabi.relu, torchabi.call(\"aten::relu\", x)");
  return nullptr;
}

void dealloc_operator(PyObject *self) {
  OperatorObject *op = as_operator(self);
  if (op->qualified)
    py.Py_DecRef(op->qualified);
  if (op->name)
    py.Py_DecRef(op->name);
  free_object(self);
}

}  // namespace

PyObject *call_operator(PyObject *object, PyObject *const *args, size_t flagged, PyObject *names) {
  OperatorObject *self = as_operator(object);
  const size_t n = flagged & ~vectorcall_offset_flag;
  if (!find(self))
    return nullptr;
  const intptr_t n_names = names ? py.PyTuple_Size(names) : 0;
  Fast fast;
  if (n_names == 0 && read_fast(args, n, fast)) {
    Shortcut &shortcut = self->shortcuts[fast.shape];
    if (shortcut.state == Shortcut::unknown)
      choose(self, fast);
    if (shortcut.state == Shortcut::usable) {
      tabi_tensor result = run(shortcut.op, fast);
      if (!result && !self->is_inplace && may_repeat())
        result = run(shortcut.op, fast);
      if (!result)
        return raise_failure();
      if (self->is_inplace) {
        tabi_free(result);
        return settle(new_ref(args[0]));
      }
      return settle(wrap(result, host.tensor));
    }
  }
  return call_general(self, args, n + static_cast<size_t>(n_names), names);
}

// (qualified, name, is_inplace) -> operator
PyObject *make_operator(PyObject *, PyObject *const *args, intptr_t n) {
  if (n != 3) {
    py.PyErr_SetString(*py.PyExc_TypeError, "operator() takes 3 arguments");
    return nullptr;
  }
  PyObject *self = py.PyType_GenericAlloc(operator_type, 0);
  if (!self)
    return nullptr;
  OperatorObject *op = as_operator(self);
  op->call = call_operator;
  op->qualified = new_ref(args[0]);
  op->name = new_ref(args[1]);
  op->is_inplace = args[2] == py._Py_TrueStruct;
  return self;
}

PyTypeObject *make_operator_type() {
  static PyMemberDef members[] = {
      {"__vectorcalloffset__", member_is_size, offsetof(OperatorObject, call), member_is_read_only, nullptr},
      {"qualified_name", member_is_object, offsetof(OperatorObject, qualified), member_is_read_only, nullptr},
      {"__name__", member_is_object, offsetof(OperatorObject, name), member_is_read_only, nullptr},
      {"__qualname__", member_is_object, offsetof(OperatorObject, name), member_is_read_only, nullptr},
      {"is_inplace", 1 /* T_INT */, offsetof(OperatorObject, is_inplace), member_is_read_only, nullptr},
      {nullptr, 0, 0, 0, nullptr}};
  static PyGetSetDef described[] = {
      {"__doc__", get_described, nullptr, nullptr, const_cast<char *>("__doc__")},
      {"__signature__", get_described, nullptr, nullptr, const_cast<char *>("__signature__")},
      {nullptr, nullptr, nullptr, nullptr, nullptr}};
  static PyMethodDef methods[] = {{"__reduce__", reinterpret_cast<void *>(reduce), call_with_none, nullptr},
                                  {nullptr, nullptr, 0, nullptr}};
  static PyType_Slot slots[] = {{52 /* tp_dealloc */, reinterpret_cast<void *>(dealloc_operator)},
                                {50 /* tp_call */, reinterpret_cast<void *>(py.PyVectorcall_Call)},
                                {54 /* tp_descr_get */, reinterpret_cast<void *>(get_bound)},
                                {64 /* tp_methods */, methods},
                                {65 /* tp_new */, reinterpret_cast<void *>(refuse_new)},
                                {66 /* tp_repr */, reinterpret_cast<void *>(represent)},
                                {72 /* tp_members */, members},
                                {73 /* tp_getset */, described},
                                {0, nullptr}};
  static PyType_Spec spec = {"torchabi.Operator", sizeof(OperatorObject), 0,
                             type_has_vectorcall | type_is_method_descriptor, slots};
  return reinterpret_cast<PyTypeObject *>(py.PyType_FromSpec(&spec));
}

// (module handle, arguments…) -> results of the module
PyObject *forward(PyObject *, PyObject *const *args, intptr_t n, PyObject *names) {
  if (n < 1) {
    py.PyErr_SetString(*py.PyExc_TypeError, "forward() takes a module");
    return nullptr;
  }
  const auto module = reinterpret_cast<tabi_module>(py.PyLong_AsUnsignedLongLong(args[0]));
  if (py.PyErr_Occurred())
    return nullptr;
  Arena arena;
  const intptr_t n_names = names ? py.PyTuple_Size(names) : 0, count = n - 1 + n_names;
  auto *values = arena.take<tabi_value>(count);
  auto **texts = n_names ? arena.take<const char *>(count) : nullptr;
  if (!values || (n_names && !texts))
    return nullptr;
  for (intptr_t i = 0; i < count; i++)
    if (!lower(args[i + 1], values[i], arena))
      return nullptr;
  for (intptr_t i = 0; texts && i < count; i++) {
    const intptr_t at = i - (count - n_names);
    texts[i] = at < 0 ? nullptr : py.PyUnicode_AsUTF8AndSize(py.PyTuple_GetItem(names, at), nullptr);
  }
  tabi_value results[most_results];
  int64_t n_results = 0;
  tabi_status status;
  {
    const Unlocked unlocked;
    status = tabi_module_forward(module, texts, values, count, results, most_results, &n_results);
  }
  if (status != TABI_OK)
    return raise_failure();
  if (n_results == 1)
    return settle(lift(results[0]));
  Ref tuple(py.PyTuple_New(n_results));
  for (int64_t i = 0; tuple && i < n_results; i++) {
    PyObject *item = lift(results[i]);
    if (!item) {
      discard(results + i + 1, n_results - i - 1);
      return nullptr;
    }
    py.PyTuple_SetItem(tuple.get(), i, item);
  }
  return settle(tuple.release());
}

}  // namespace tabi_python
