/* Operators by name: finding, calling, resolving, looking at. */
#include "check.h"

static tabi_value call_named(const char *name, const char *const *names, tabi_value *args, int64_t n) {
  tabi_value out = tabi_value_none();
  int64_t count = 0;
  CHECK_OK(tabi_op_call_named(find_op(name), names, args, n, &out, 1, &count));
  CHECK(count == 1);
  return out;
}

static const char *resolved(const char *name, const char *const *names, tabi_value *args, int64_t n) {
  tabi_op op = NULL;
  tabi_op_info info = {.struct_size = TABI_OP_INFO_SIZE};
  CHECK_OK(tabi_op_resolve(find_op(name), names, args, n, &op));
  CHECK_OK(tabi_op_describe(op, &info));
  return info.overload;
}

static void operators_are_found(void) {
  tabi_op whole = find_op("aten::add"), same = find_op("add"), one = find_op("aten::add.Tensor"), other = NULL;
  CHECK(whole == same && whole != one);
  CHECK_OK(tabi_op_find("add", "Tensor", &other));
  CHECK(other == one);
  CHECK_OK(tabi_op_find("relu", "", &one));
  CHECK_OK(tabi_op_find("relu", "default", &other));
  CHECK(other == one && find_op("aten::relu.default") == one);
  CHECK_FAILS(tabi_op_find("aten::nothing_like_it", NULL, &other), TABI_NOT_IMPLEMENTED,
              "has no operator 'aten::nothing_like_it'");
  CHECK_FAILS(tabi_op_find("add", "Tensors", &other), TABI_NOT_IMPLEMENTED, "aten::add has the overloads");
  CHECK_FAILS(tabi_op_find("", NULL, &other), TABI_NOT_IMPLEMENTED, "has no operator");
}

static void modules_of_pytorch_have_names(void) {
  CHECK(find_op("linalg.det") == find_op("aten::linalg_det") && find_op("fft.fft") == find_op("aten::fft_fft"));
  CHECK(find_op("special.zeta.other_scalar") == find_op("aten::special_zeta.other_scalar"));
  CHECK(find_op("nn.functional.conv2d") == find_op("aten::conv2d"));
  CHECK(find_op("nn.functional.mse_loss") == find_op("nn_functional::mse_loss"));
  CHECK(find_op("nn.functional.ctc_loss.lists") == find_op("nn_functional::ctc_loss.lists"));
  tabi_op op = NULL;
  CHECK_FAILS(tabi_op_find("nn.functional.nothing", NULL, &op), TABI_NOT_IMPLEMENTED, "no operator 'aten::nothing'");
  /* Python's own defaults and words, with gradients. */
  tabi_tensor x = make_tensor(), zeros = tabi_call_t(find_op("zeros_like"), x), grad = NULL;
  CHECK_OK(tabi_tensor_set_requires_grad(x, 1));
  tabi_value args[3] = {tabi_value_tensor(x), tabi_value_tensor(zeros), tabi_value_string("sum")};
  const char *const names[3] = {NULL, NULL, "reduction"};
  tabi_value loss = call_named("nn.functional.mse_loss", names, args, 3), out = tabi_value_none();
  CHECK_OK(tabi_backward((tabi_tensor[]){loss.u.p}, NULL, 1, NULL, 0, 0));
  CHECK_OK(tabi_tensor_grad(x, &grad));
  CHECK(has_floats(grad, (const float[]){2, 4, 6, 8}, 4));
  int64_t n = 0;
  args[2] = tabi_value_string("most");
  CHECK_FAILS(tabi_op_call_named(find_op("nn.functional.mse_loss"), names, args, 3, &out, 1, &n), TABI_VALUE_ERROR,
              "'reduction' must be 'none', 'mean' or 'sum', not 'most'");
  CHECK_FAILS(tabi_op_call(find_op("nn.functional.mse_loss"), args, 1, &out, 1, &n), TABI_TYPE_ERROR,
              "nn.functional.mse_loss(): misses argument 'target'");
  void *handles[] = {x, zeros, loss.u.p, grad};
  CHECK_OK(tabi_free_many(handles, 4));
}

static void operators_say_what_they_do(void) {
  tabi_op_info info = {.struct_size = TABI_OP_INFO_SIZE};
  CHECK_OK(tabi_op_describe(find_op("relu"), &info));
  CHECK_TEXT(info.doc, "Applies the rectified linear unit function element-wise.");
  CHECK_OK(tabi_op_describe(find_op("aten::relu_.default"), &info));
  CHECK_TEXT(info.doc, "In-place version of relu().");
  CHECK_OK(tabi_op_describe(find_op("linalg.det"), &info));
  CHECK(strstr(info.doc, "\nShape: A (*, n, n)."));
  CHECK_OK(tabi_op_describe(find_op("nn.functional.cross_entropy"), &info));
  CHECK(strstr(info.doc, "Computes the cross entropy") == info.doc);
  CHECK_OK(tabi_op_describe(find_op("aten::_to_copy"), &info));
  CHECK_TEXT(info.doc, "");
}

static void libraries_of_operators_are_loaded(void) {
  const char *path = getenv("TORCHABI_OP_LIBRARY"), *other = getenv("TORCHABI_FAKE_LIBTORCH");
  if (!path || !other)
    SKIP("TORCHABI_OP_LIBRARY names no library");
  tabi_op op = NULL;
  CHECK_FAILS(tabi_op_library_load("/nowhere/lib.so"), TABI_IO_ERROR, "'/nowhere/lib.so' cannot be loaded");
  CHECK_FAILS(tabi_op_library_load(other), TABI_INVALID_ARGUMENT, "is no library of operators");
  CHECK_FAILS(tabi_op_find("torchabi_test::cube", NULL, &op), TABI_NOT_IMPLEMENTED, "no operator");
  CHECK_OK(tabi_op_library_load(path));
  CHECK_OK(tabi_op_library_load(path));
  tabi_tensor x = make_tensor(), grad = NULL;
  CHECK_OK(tabi_tensor_set_requires_grad(x, 1));
  tabi_value args[2] = {tabi_value_tensor(x), tabi_value_double(2)};
  const char *const names[2] = {NULL, "factor"};
  tabi_value y = call_named("torchabi_test::cube", names, args, 2), outs[2];
  CHECK(has_floats(y.u.p, (const float[]){2, 16, 54, 128}, 4));
  tabi_tensor sum = tabi_call_t(find_op("sum"), y.u.p);
  CHECK_OK(tabi_backward(&sum, NULL, 1, NULL, 0, 0));
  CHECK_OK(tabi_tensor_grad(x, &grad));
  CHECK(has_floats(grad, (const float[]){1, 1, 1, 1}, 4));
  int64_t n = 0;
  CHECK_OK(tabi_op_call(find_op("torchabi_test::parts"), args, 1, outs, 2, &n));
  CHECK(n == 2 && outs[1].tag == TABI_TAG_TENSOR_LIST && outs[1].count == 2);
  CHECK_OK(tabi_free_many(outs[1].u.p, 2));
  CHECK_OK(tabi_free(outs[0].u.p));
  args[1] = tabi_value_int(0);
  CHECK_FAILS(tabi_op_call(find_op("torchabi_test::parts"), args, 2, outs, 2, &n), TABI_RUNTIME_ERROR,
              "n must be positive, not 0");
  tabi_tree entries = NULL, factors = NULL;
  const tabi_value key = tabi_value_string("a"), tensor = tabi_value_tensor(x), three = tabi_value_int(3);
  CHECK_OK(tabi_tree_new(TABI_TREE_DICT, &entries));
  CHECK_OK(tabi_tree_new(TABI_TREE_DICT, &factors));
  CHECK_OK(tabi_tree_set(entries, &key, &tensor));
  CHECK_OK(tabi_tree_set(factors, &key, &three));
  tabi_value dicts[2] = {tabi_value_tree(entries), tabi_value_tree(factors)}, scaled;
  CHECK_OK(tabi_op_call(find_op("torchabi_test::scaled"), dicts, 2, outs, 1, &n));
  CHECK(n == 1 && outs[0].tag == TABI_TAG_TREE);
  CHECK_OK(tabi_tree_get(outs[0].u.p, "a", &scaled));
  CHECK(has_floats(scaled.u.p, (const float[]){3, 6, 9, 12}, 4));
  CHECK_OK(tabi_free(scaled.u.p));
  CHECK_OK(tabi_free(outs[0].u.p));
  dicts[1] = dicts[0];
  CHECK_FAILS(tabi_op_call(find_op("torchabi_test::scaled"), dicts, 2, outs, 1, &n), TABI_TYPE_ERROR,
              "'factors' must be Dict(str, float), and has an entry of String to Tensor");
  void *handles[] = {x, y.u.p, sum, grad, entries, factors};
  CHECK_OK(tabi_free_many(handles, 6));
}

static void a_tensor_stands_for_its_storage(void) {
  tabi_tensor x = make_tensor(), y = make_tensor();
  tabi_value args[2] = {tabi_value_tensor(y), tabi_value_tensor(x)}, out;
  int64_t n = 0;
  const float seven = 7;
  CHECK_OK(tabi_op_call(find_op("aten::set_.source_Storage"), args, 2, &out, 1, &n));
  tabi_op fill = find_op("aten::fill_.Scalar");
  tabi_value filling[2] = {tabi_value_tensor(x), tabi_value_double(seven)}, filled;
  CHECK_OK(tabi_op_call(fill, filling, 2, &filled, 1, &n));
  CHECK(has_floats(out.u.p, (const float[]){7, 7, 7, 7}, 4));
  args[1] = tabi_value_int(1);
  CHECK_FAILS(tabi_op_call(find_op("aten::set_.source_Storage"), args, 2, &out, 1, &n), TABI_TYPE_ERROR,
              "must be Storage, not int");
  void *handles[] = {x, y, out.u.p, filled.u.p};
  CHECK_OK(tabi_free_many(handles, 4));
}

static void streams_are_values(void) {
  tabi_op_arg arg = {.struct_size = TABI_OP_ARG_SIZE};
  tabi_op record = find_op("aten::record_stream.default");
  CHECK_OK(tabi_op_describe_arg(record, 1, &arg));
  CHECK(arg.kind == TABI_ARG_STREAM);
  tabi_tensor x = make_tensor();
  tabi_value args[2] = {tabi_value_tensor(x), {TABI_TAG_STREAM, 0, TABI_DEVICE_CPU, {0}, 0}}, out;
  int64_t n = 0;
  /* The CPU has no streams, which LibTorch itself says: the value has arrived. */
  CHECK_FAILS(tabi_op_call(record, args, 2, &out, 1, &n), TABI_NOT_IMPLEMENTED, "record_stream");
  args[1].count = 4711;
  CHECK_FAILS(tabi_op_call(record, args, 2, &out, 1, &n), TABI_INVALID_ARGUMENT, "tabi_device_type");
  CHECK_OK(tabi_free(x));
}

static void defaults_come_from_the_schema(void) {
  tabi_tensor t = make_tensor();
  tabi_value args[3] = {tabi_value_tensor(t), tabi_value_tensor(t), tabi_value_double(3)};
  const char *names[3] = {NULL, NULL, "alpha"};
  tabi_value out = call_named("add", NULL, args, 2);
  const float twice[4] = {2, 4, 6, 8}, four_times[4] = {4, 8, 12, 16};
  CHECK(has_floats(out.u.p, twice, 4));
  CHECK_OK(tabi_free(out.u.p));
  out = call_named("add", names, args, 3);
  CHECK(has_floats(out.u.p, four_times, 4));
  CHECK_OK(tabi_free(out.u.p));
  /* Unset takes the default too; None is a value. */
  memset(&args[2], 0, sizeof args[2]);
  out = call_named("add", names, args, 3);
  CHECK(has_floats(out.u.p, twice, 4));
  CHECK_OK(tabi_free(out.u.p));
  args[2] = tabi_value_none();
  int64_t n;
  CHECK_FAILS(tabi_op_call_named(find_op("add"), names, args, 3, &out, 1, &n), TABI_TYPE_ERROR,
              "'alpha' must be Scalar");
  CHECK_OK(tabi_free(t));
}

static void overloads_are_picked_as_python_does(void) {
  tabi_tensor t = make_tensor();
  const int64_t two[2] = {0, 1};
  tabi_value tensor = tabi_value_tensor(t), number = tabi_value_int(1),
             list = tabi_value_list(TABI_TAG_INT_LIST, two, 2);
  tabi_value args[4];
  args[0] = tensor;
  args[1] = number;
  CHECK_TEXT(resolved("add", NULL, args, 2), "Tensor");
  CHECK_TEXT(resolved("mul", NULL, args, 2), "Tensor");
  CHECK_TEXT(resolved("pow", NULL, args, 2), "Tensor_Scalar");
  CHECK_TEXT(resolved("max", NULL, args, 2), "dim");
  CHECK_TEXT(resolved("sum", NULL, args, 1), "");
  CHECK_TEXT(resolved("sum", NULL, args, 2), "dim_IntList");
  CHECK_TEXT(resolved("max", NULL, args, 1), "");
  CHECK_TEXT(resolved("eq", NULL, args, 2), "Scalar");
  CHECK_TEXT(resolved("select", NULL, (tabi_value[]){tensor, number, number}, 3), "int");
  args[1] = list;
  CHECK_TEXT(resolved("sum", NULL, args, 2), "dim_IntList");
  args[1] = tensor;
  CHECK_TEXT(resolved("max", NULL, args, 2), "other");
  CHECK_TEXT(resolved("pow", NULL, args, 2), "Tensor_Tensor");
  CHECK_TEXT(resolved("eq", NULL, args, 2), "Tensor");
  args[0] = number;
  CHECK_TEXT(resolved("pow", NULL, args, 2), "Scalar");
  /* By keyword, and by Python's and NumPy's other names. */
  args[0] = tensor;
  args[1] = number;
  CHECK_TEXT(resolved("sum", (const char *[]){NULL, "dim"}, args, 2), "dim_IntList");
  CHECK_TEXT(resolved("sum", (const char *[]){"input", "axis"}, args, 2), "dim_IntList");
  args[1] = tensor;
  CHECK_OK(tabi_free(t));
}

static void out_arguments_are_written(void) {
  tabi_tensor t = make_tensor(), result = make_tensor();
  tabi_value args[3] = {tabi_value_tensor(t), tabi_value_tensor(t), tabi_value_tensor(result)};
  const char *names[3] = {NULL, NULL, "out"};
  CHECK_TEXT(resolved("add", names, args, 3), "out");
  tabi_value out = call_named("add", names, args, 3);
  const float twice[4] = {2, 4, 6, 8};
  int32_t same = 0;
  CHECK(has_floats(result, twice, 4));
  CHECK_OK(tabi_tensor_is_same(out.u.p, result, &same));
  CHECK(same);
  CHECK_OK(tabi_free(out.u.p));
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_free(result));
}

static void trailing_ints_are_one_list(void) {
  tabi_tensor t = make_tensor();
  tabi_value args[3] = {tabi_value_tensor(t), tabi_value_int(4), tabi_value_int(1)};
  tabi_value out = call_named("view", NULL, args, 3);
  int64_t sizes[2], n;
  CHECK_OK(tabi_tensor_sizes(out.u.p, sizes, 2, &n));
  CHECK(n == 2 && sizes[0] == 4 && sizes[1] == 1);
  CHECK_OK(tabi_free(out.u.p));
  out = call_named("zeros", NULL, args + 1, 2);
  CHECK_OK(tabi_tensor_sizes(out.u.p, sizes, 2, &n));
  CHECK(n == 2 && sizes[0] == 4);
  CHECK_OK(tabi_free(out.u.p));
  CHECK_OK(tabi_free(t));
}

static void every_kind_of_argument_is_taken(void) {
  const int64_t sizes[2] = {2, 3};
  const double numbers[3] = {1, 2, 3};
  tabi_value out;
  tabi_generator generator = NULL;
  int64_t n;
  int32_t dtype;
  CHECK_OK(tabi_generator_new(TABI_DEVICE_CPU, -1, &generator));
  /* int[], Scalar, dtype, layout, device, bool */
  tabi_value args[6] = {tabi_value_list(TABI_TAG_INT_LIST, sizes, 2), tabi_value_complex(1, 2),
                        tabi_value_dtype(TABI_DTYPE_COMPLEX128),      tabi_value_string("strided"),
                        tabi_value_device(TABI_DEVICE_CPU, -1),       tabi_value_bool(0)};
  const char *names[6] = {NULL, NULL, "dtype", "layout", "device", "pin_memory"};
  out = call_named("full", names, args, 6);
  CHECK_OK(tabi_tensor_dtype(out.u.p, &dtype));
  CHECK(dtype == TABI_DTYPE_COMPLEX128);
  CHECK_OK(tabi_free(out.u.p));
  /* dtype and device as text, a generator */
  args[1] = tabi_value_generator(generator);
  args[2] = tabi_value_string("float64");
  args[3] = tabi_value_string("cpu");
  const char *random_names[4] = {NULL, "generator", "dtype", "device"};
  out = call_named("rand", random_names, args, 4);
  CHECK_OK(tabi_tensor_dtype(out.u.p, &dtype));
  CHECK(dtype == TABI_DTYPE_FLOAT64);
  tabi_tensor t = out.u.p;
  /* Tensor[], memory format, str, float[]?, Tensor?[] with a hole */
  tabi_tensor both[2] = {t, t};
  args[0] = tabi_value_list(TABI_TAG_TENSOR_LIST, both, 2);
  args[1] = tabi_value_int(1);
  out = call_named("cat", NULL, args, 2);
  CHECK_OK(tabi_tensor_sizes(out.u.p, NULL, 0, &n));
  CHECK_OK(tabi_free(out.u.p));
  args[0] = tabi_value_tensor(t);
  args[1] = tabi_value_none();
  args[1].tag = TABI_TAG_MEMORY_FORMAT;
  args[1].u.i = TABI_MEMORY_FORMAT_CONTIGUOUS;
  out = call_named("clone", (const char *[]){NULL, "memory_format"}, args, 2);
  CHECK_OK(tabi_free(out.u.p));
  args[1] = tabi_value_string("tanh");
  out = call_named("gelu", (const char *[]){NULL, "approximate"}, args, 2);
  CHECK_OK(tabi_free(out.u.p));
  const int64_t one = 1, index[1] = {1};
  tabi_tensor at = NULL;
  CHECK_OK(tabi_tensor_from_data(index, 8, &one, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &at));
  tabi_tensor holes[2] = {NULL, at};
  args[1] = tabi_value_list(TABI_TAG_TENSOR_LIST, holes, 2);
  out = call_named("index", NULL, args, 2);
  int64_t got[2];
  CHECK_OK(tabi_tensor_sizes(out.u.p, got, 2, &n));
  CHECK(n == 2 && got[0] == 2 && got[1] == 1);
  CHECK_OK(tabi_free(out.u.p));
  /* Scalar[] as a list of numbers, and of values of any type */
  args[0] = tabi_value_list(TABI_TAG_TENSOR_LIST, both, 2);
  args[1] = tabi_value_list(TABI_TAG_DOUBLE_LIST, numbers, 2);
  out = call_named("_foreach_mul", NULL, args, 2);
  CHECK(out.tag == TABI_TAG_TENSOR_LIST && out.count == 2);
  CHECK_OK(tabi_free_many((void *const *)out.u.p, out.count));
  tabi_value mixed[2] = {tabi_value_int(2), tabi_value_double(0.5)};
  args[1] = tabi_value_list(TABI_TAG_VALUE_LIST, mixed, 2);
  out = call_named("_foreach_mul", NULL, args, 2);
  CHECK_OK(tabi_free_many((void *const *)out.u.p, out.count));
  CHECK_OK(tabi_free(at));
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_free(generator));
}

static void every_kind_of_result_is_given(void) {
  tabi_tensor t = make_tensor();
  tabi_value args[3] = {tabi_value_tensor(t), tabi_value_int(1), tabi_value_int(0)}, outs[4];
  int64_t n;
  /* two tensors; too little room is found out before anything runs */
  CHECK_FAILS(tabi_op_call(find_op("max"), args, 2, outs, 1, &n), TABI_INVALID_ARGUMENT,
              "'capacity' is 1, but the call returns 2");
  CHECK_OK(tabi_op_call(find_op("max"), args, 2, outs, 4, &n));
  CHECK(n == 2 && outs[0].tag == TABI_TAG_TENSOR && outs[1].tag == TABI_TAG_TENSOR);
  CHECK_OK(tabi_free(outs[0].u.p));
  CHECK_OK(tabi_free(outs[1].u.p));
  /* a list; int; bool; dtype; nothing */
  CHECK_OK(tabi_op_call(find_op("unbind"), args, 1, outs, 1, &n));
  CHECK(n == 1 && outs[0].tag == TABI_TAG_TENSOR_LIST && outs[0].count == 2);
  CHECK_OK(tabi_free_many((void *const *)outs[0].u.p, outs[0].count));
  CHECK_OK(tabi_op_call(find_op("size"), args, 2, outs, 1, &n));
  CHECK(outs[0].tag == TABI_TAG_INT && outs[0].u.i == 2);
  args[1] = tabi_value_tensor(t);
  CHECK_OK(tabi_op_call(find_op("equal"), args, 2, outs, 1, &n));
  CHECK(outs[0].tag == TABI_TAG_BOOL && outs[0].u.i == 1);
  CHECK_OK(tabi_op_call(find_op("result_type"), args, 2, outs, 1, &n));
  CHECK(outs[0].tag == TABI_TAG_DTYPE && outs[0].u.i == TABI_DTYPE_FLOAT32);
  tabi_tensor list[1] = {t};
  args[0] = tabi_value_list(TABI_TAG_TENSOR_LIST, list, 1);
  args[1] = tabi_value_double(2);
  CHECK_OK(tabi_op_call(find_op("_foreach_mul_"), args, 2, NULL, 0, &n));
  const float twice[4] = {2, 4, 6, 8};
  CHECK(n == 0 && has_floats(t, twice, 4));
  CHECK_OK(tabi_free(t));
}

static void numbers_promote_as_in_python(void) {
  const int64_t n = 2, data[2] = {1, 2};
  tabi_tensor t = NULL;
  int32_t dtype;
  CHECK_OK(tabi_tensor_from_data(data, 16, &n, 1, TABI_DTYPE_INT64, TABI_DEVICE_CPU, -1, &t));
  tabi_tensor plus_int = tabi_call_ti(find_op("aten::add.Tensor"), t, 1),
              plus_double = tabi_call_td(find_op("add"), t, 1);
  CHECK_OK(tabi_tensor_dtype(plus_int, &dtype));
  CHECK(dtype == TABI_DTYPE_INT64);
  CHECK_OK(tabi_tensor_dtype(plus_double, &dtype));
  CHECK(dtype == TABI_DTYPE_FLOAT32);
  CHECK_OK(tabi_free(t));
  CHECK_OK(tabi_free(plus_int));
  CHECK_OK(tabi_free(plus_double));
}

/* The shortcuts give what the general call gives, with the overload named or picked. */
/* In the parameters' order a call is made by shape; in another, or by Python's other names, it is bound first. */
static void names_come_in_any_order(void) {
  tabi_tensor a = make_tensor(), b = NULL;
  const int64_t sizes[2] = {4, 1};
  tabi_value args[2] = {tabi_value_tensor(a), tabi_value_double(3)}, out;
  const char *names[][2] = {{"self", "other"}, {"other", "self"}, {"input", "other"}, {NULL, "other"}};
  const float less[4] = {-2, -1, 0, 1}, more[4] = {2, 1, 0, -1}, thrice[4] = {3, 6, 9, 12};
  out = call_named("mul.Scalar", names[3], args, 2);
  CHECK(has_floats(out.u.p, thrice, 4));
  CHECK_OK(tabi_free(out.u.p));
  b = call_named("full_like", NULL, args, 2).u.p;
  args[1] = tabi_value_tensor(b);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    out = call_named(i % 2 ? "sub" : "sub.Tensor", names[i], args, 2);
    CHECK(has_floats(out.u.p, i == 1 ? more : less, 4));
    CHECK_OK(tabi_free(out.u.p));
  }
  const char *wrong[] = {"", "othe", "others", "self"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    const char *given[2] = {"self", wrong[i]};
    int64_t n;
    CHECK_FAILS(tabi_op_call_named(find_op("sub.Tensor"), given, args, 2, &out, 1, &n), TABI_TYPE_ERROR,
                i < 3 ? "has no argument" : "got two values for argument 'self'");
  }
  const char *size[2] = {NULL, "size"};
  args[1] = tabi_value_list(TABI_TAG_INT_LIST, sizes, 2);
  out = call_named("aten::view.default", size, args, 2);
  int64_t got[2], ndim;
  CHECK_OK(tabi_tensor_sizes(out.u.p, got, 2, &ndim));
  CHECK(ndim == 2 && got[0] == 4 && got[1] == 1);
  CHECK_OK(tabi_free(out.u.p));
  CHECK_OK(tabi_free(a));
  CHECK_OK(tabi_free(b));
}

static void shortcuts_agree_with_the_general_call(void) {
  const char *t[] = {"relu", "sum", "clone", "t", "neg", "isnan"};
  const char *tt[] = {"add.Tensor", "mul.Tensor",        "matmul",   "div.Tensor", "sub.Tensor", "add",
                      "maximum",    "pow.Tensor_Tensor", "lt.Tensor"};
  const char *ts[] = {"add.Tensor", "add.Scalar", "mul.Scalar", "pow.Tensor_Scalar", "softmax.int",
                      "mul",        "sum",        "softmax",    "sub.Tensor"};
  tabi_tensor a = make_tensor();
  tabi_value args[3] = {tabi_value_tensor(a), tabi_value_tensor(a), tabi_value_tensor(a)}, out;
  int64_t n;
  tabi_op equal = find_op("equal");
#define AGREES(fast, name, count)                                    \
  do {                                                               \
    tabi_tensor got = fast;                                          \
    CHECK(got != NULL);                                              \
    CHECK_OK(tabi_op_call(find_op(name), args, count, &out, 1, &n)); \
    tabi_value both[2] = {tabi_value_tensor(got), out}, same;        \
    CHECK_OK(tabi_op_call(equal, both, 2, &same, 1, &n));            \
    CHECK(same.u.i);                                                 \
    CHECK_OK(tabi_free(got));                                        \
    CHECK_OK(tabi_free(out.u.p));                                    \
  } while (0)
  for (size_t i = 0; i < sizeof t / sizeof *t; i++)
    AGREES(tabi_call_t(find_op(t[i]), a), t[i], 1);
  for (size_t i = 0; i < sizeof tt / sizeof *tt; i++)
    AGREES(tabi_call_tt(find_op(tt[i]), a, a), tt[i], 2);
  args[1] = tabi_value_int(1);
  for (size_t i = 0; i < sizeof ts / sizeof *ts; i++)
    AGREES(tabi_call_ti(find_op(ts[i]), a, 1), ts[i], 2);
  args[1] = tabi_value_double(1.5);
  AGREES(tabi_call_td(find_op("mul.Tensor"), a, 1.5), "mul.Tensor", 2);
  AGREES(tabi_call_td(find_op("add"), a, 1.5), "add", 2);
  args[0] = tabi_value_double(1.5);
  args[1] = tabi_value_tensor(a);
  AGREES(tabi_call_dt(find_op("pow.Scalar"), 1.5, a), "pow.Scalar", 2);
  AGREES(tabi_call_dt(find_op("pow"), 1.5, a), "pow", 2);
  args[0] = tabi_value_tensor(a);
  AGREES(tabi_call_ttt(find_op("addcmul"), a, a, a), "addcmul", 3);
  AGREES(tabi_call_ttt(find_op("addmm"), a, a, a), "addmm", 3);
  const int64_t shape[2] = {1, 4}, order[2] = {1, 0};
  args[1] = tabi_value_list(TABI_TAG_INT_LIST, shape, 2);
  AGREES(tabi_call_tl(find_op("reshape"), a, shape, 2), "reshape", 2);
  args[1] = tabi_value_list(TABI_TAG_INT_LIST, order, 2);
  AGREES(tabi_call_tl(find_op("permute"), a, order, 2), "permute", 2);
  tabi_tensor sign = NULL, log = NULL;
  CHECK_OK(tabi_call_t2(find_op("slogdet"), a, &sign, &log));
  tabi_value item;
  CHECK_OK(tabi_tensor_item(sign, &item));
  CHECK(item.u.d == -1);
  CHECK_OK(tabi_free(sign));
  CHECK_OK(tabi_free(log));
  CHECK(tabi_call_t(find_op("unbind"), a) == NULL && tabi_error_code() == TABI_TYPE_ERROR);
  CHECK(tabi_call_t(find_op("matmul"), a) == NULL && strstr(tabi_error_message(), "misses argument 'other'"));
  CHECK_OK(tabi_free(a));
}

static void wrong_calls_say_why(void) {
  tabi_tensor t = make_tensor();
  tabi_value args[4] = {tabi_value_tensor(t), tabi_value_string("x"), tabi_value_int(1), tabi_value_int(1)}, out;
  int64_t n;
  CHECK_FAILS(tabi_op_call(find_op("matmul"), args, 2, &out, 1, &n), TABI_TYPE_ERROR,
              "aten::matmul(): argument 'other' must be Tensor, not str");
  CHECK_FAILS(tabi_op_call(find_op("sum"), args, 2, &out, 1, &n), TABI_TYPE_ERROR,
              "cannot be called with (tensor, str); it takes (");
  CHECK_FAILS(tabi_op_call(find_op("relu"), args, 4, &out, 1, &n), TABI_TYPE_ERROR,
              "takes 1 positional arguments, not 4");
  const char *names[2] = {NULL, "colour"};
  CHECK_FAILS(tabi_op_call_named(find_op("relu"), names, args, 2, &out, 1, &n), TABI_TYPE_ERROR,
              "has no argument 'colour'");
  const char *twice[2] = {NULL, "self"};
  CHECK_FAILS(tabi_op_call_named(find_op("relu"), twice, args, 2, &out, 1, &n), TABI_TYPE_ERROR,
              "two values for argument 'self'");
  const char *late[2] = {"self", NULL};
  CHECK_FAILS(tabi_op_call_named(find_op("relu"), late, args, 2, &out, 1, &n), TABI_TYPE_ERROR,
              "positional argument after a named one");
  args[1] = tabi_value_int(5);
  CHECK_FAILS(tabi_op_call(find_op("softmax"), args, 2, &out, 1, &n), TABI_INDEX_ERROR, "Dimension out of range");
  args[1] = tabi_value_tensor((tabi_tensor)(uintptr_t)12345);
  CHECK_FAILS(tabi_op_call(find_op("add"), args, 2, &out, 1, &n), TABI_INVALID_HANDLE, "'args[1]'");
  CHECK_OK(tabi_free(t));
}

static void operators_can_be_listed(void) {
  SKIP_UNDER_MEMCHECK();
  int64_t n = 0;
  CHECK_OK(tabi_op_count(&n));
  CHECK(n > 3000);
  tabi_op op = NULL;
  int64_t aten = 0, args = 0;
  for (int64_t i = 0; i < n; i++) {
    tabi_op_info info = {.struct_size = TABI_OP_INFO_SIZE};
    tabi_op again = NULL;
    CHECK_OK(tabi_op_at(i, &op));
    CHECK_OK(tabi_op_describe(op, &info));
    CHECK_OK(tabi_op_find(info.name, info.overload, &again));
    CHECK(again == op && info.is_overload);
    aten += strncmp(info.name, "aten::", 6) == 0;
    for (int32_t k = 0; k < info.num_args; k++, args++) {
      tabi_op_arg arg = {.struct_size = TABI_OP_ARG_SIZE};
      tabi_value value;
      CHECK_OK(tabi_op_describe_arg(op, k, &arg));
      if (arg.has_default && arg.kind != TABI_ARG_OTHER)
        CHECK_OK(tabi_op_arg_default(op, k, &value));
    }
    for (int32_t k = 0; k < info.num_returns; k++) {
      tabi_op_arg arg = {.struct_size = TABI_OP_ARG_SIZE};
      CHECK_OK(tabi_op_describe_return(op, k, &arg));
    }
  }
  CHECK(aten > 2500 && args > 10000);
  CHECK_FAILS(tabi_op_at(n, &op), TABI_INDEX_ERROR, "overloads");
}

static void operators_can_be_looked_at(void) {
  tabi_op whole = find_op("aten::max_pool2d"), add = find_op("aten::add.out"), one = NULL;
  tabi_op_info info = {.struct_size = TABI_OP_INFO_SIZE};
  tabi_op_arg arg = {.struct_size = TABI_OP_ARG_SIZE};
  tabi_value value;
  CHECK_OK(tabi_op_describe(whole, &info));
  CHECK(!info.is_overload && info.num_args == 0 && info.num_overloads >= 1);
  CHECK_FAILS(tabi_op_describe_arg(whole, 0, &arg), TABI_INVALID_ARGUMENT, "must be one overload");
  CHECK_OK(tabi_op_overload_at(whole, 0, &one));
  CHECK_OK(tabi_op_describe_arg(one, 1, &arg));
  CHECK_TEXT(arg.name, "kernel_size");
  CHECK(arg.kind == TABI_ARG_INT && arg.is_list && arg.list_size == 2 && !arg.has_default && !arg.is_optional);
  CHECK_OK(tabi_op_describe_arg(one, 3, &arg));
  CHECK(arg.has_default);
  CHECK_OK(tabi_op_arg_default(one, 3, &value));
  CHECK(value.tag == TABI_TAG_INT_LIST && value.count == 2 && ((const int64_t *)value.u.p)[1] == 0);
  CHECK_OK(tabi_op_describe_arg(add, 3, &arg));
  CHECK(arg.is_out && arg.is_keyword && arg.is_written && arg.kind == TABI_ARG_TENSOR);
  CHECK_OK(tabi_op_describe_return(add, 0, &arg));
  CHECK(arg.is_written);
  CHECK_FAILS(tabi_op_describe_return(add, 1, &arg), TABI_INDEX_ERROR, "has 1 results");
  CHECK_OK(tabi_op_describe(find_op("aten::relu.default"), &info));
  CHECK_TEXT(info.schema, "aten::relu(Tensor self) -> Tensor");
}

static const check_case cases[] = {
    CASE(operators_are_found),
    CASE(modules_of_pytorch_have_names),
    CASE(operators_say_what_they_do),
    CASE(libraries_of_operators_are_loaded),
    CASE(a_tensor_stands_for_its_storage),
    CASE(streams_are_values),
    CASE(defaults_come_from_the_schema),
    CASE(overloads_are_picked_as_python_does),
    CASE(out_arguments_are_written),
    CASE(trailing_ints_are_one_list),
    CASE(every_kind_of_argument_is_taken),
    CASE(every_kind_of_result_is_given),
    CASE(numbers_promote_as_in_python),
    CASE(names_come_in_any_order),
    CASE(shortcuts_agree_with_the_general_call),
    CASE(wrong_calls_say_why),
    CASE(operators_can_be_listed),
    CASE(operators_can_be_looked_at),
};
CHECK_MAIN(cases)
