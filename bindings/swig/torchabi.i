/* SWIG's interface to the C library. Generated from abi/spec by `ci/generate`; do not edit. */
%module torchabi_raw
%{
#include <stdint.h>
#include <string.h>
#include <torchabi/torchabi.h>
%}
#if defined(SWIGLUA)
%include "typemaps_lua.i"
%{
static void tabi_lua_push_tensor_info(lua_State *L, const tabi_tensor_info *s) {
  lua_createtable(L, 0, 14);
  lua_pushinteger(L, s->dtype);
  lua_setfield(L, -2, "dtype");
  lua_pushinteger(L, s->device_type);
  lua_setfield(L, -2, "device_type");
  lua_pushinteger(L, s->device_index);
  lua_setfield(L, -2, "device_index");
  lua_pushinteger(L, s->layout);
  lua_setfield(L, -2, "layout");
  lua_pushinteger(L, s->ndim);
  lua_setfield(L, -2, "ndim");
  lua_pushboolean(L, s->requires_grad);
  lua_setfield(L, -2, "requires_grad");
  lua_pushboolean(L, s->is_contiguous);
  lua_setfield(L, -2, "is_contiguous");
  lua_pushboolean(L, s->is_resolved);
  lua_setfield(L, -2, "is_resolved");
  lua_pushinteger(L, s->numel);
  lua_setfield(L, -2, "numel");
  lua_pushinteger(L, s->element_size);
  lua_setfield(L, -2, "element_size");
  lua_pushinteger(L, s->storage_offset);
  lua_setfield(L, -2, "storage_offset");
  tabi_lua_push_address(L, s->data);
  lua_setfield(L, -2, "data");
  tabi_lua_push_ints(L, s->sizes, s->ndim);
  lua_setfield(L, -2, "sizes");
  tabi_lua_push_ints(L, s->strides, s->ndim);
  lua_setfield(L, -2, "strides");
}
static tabi_to_options *tabi_lua_read_to_options(lua_State *L, int at, tabi_to_options *s) {
  luaL_checktype(L, at, LUA_TTABLE);
  memset(s, 0, sizeof *s);
  s->struct_size = sizeof *s;
  s->dtype = (tabi_dtype)tabi_lua_integer_field(L, at, "dtype");
  s->device_type = (tabi_device_type)tabi_lua_integer_field(L, at, "device_type");
  s->device_index = (int32_t)tabi_lua_integer_field(L, at, "device_index");
  s->non_blocking = (int32_t)tabi_lua_flag_field(L, at, "non_blocking");
  s->copy = (int32_t)tabi_lua_flag_field(L, at, "copy");
  s->memory_format = (tabi_memory_format)tabi_lua_integer_field(L, at, "memory_format");
  return s;
}
static void tabi_lua_push_op_info(lua_State *L, const tabi_op_info *s) {
  lua_createtable(L, 0, 8);
  lua_pushinteger(L, s->num_args);
  lua_setfield(L, -2, "num_args");
  lua_pushinteger(L, s->num_returns);
  lua_setfield(L, -2, "num_returns");
  lua_pushinteger(L, s->num_overloads);
  lua_setfield(L, -2, "num_overloads");
  lua_pushboolean(L, s->is_overload);
  lua_setfield(L, -2, "is_overload");
  lua_pushstring(L, s->name);
  lua_setfield(L, -2, "name");
  lua_pushstring(L, s->overload);
  lua_setfield(L, -2, "overload");
  lua_pushstring(L, s->schema);
  lua_setfield(L, -2, "schema");
  lua_pushstring(L, s->doc);
  lua_setfield(L, -2, "doc");
}
static void tabi_lua_push_op_arg(lua_State *L, const tabi_op_arg *s) {
  lua_createtable(L, 0, 11);
  lua_pushinteger(L, s->kind);
  lua_setfield(L, -2, "kind");
  lua_pushboolean(L, s->is_list);
  lua_setfield(L, -2, "is_list");
  lua_pushinteger(L, s->list_size);
  lua_setfield(L, -2, "list_size");
  lua_pushboolean(L, s->is_optional);
  lua_setfield(L, -2, "is_optional");
  lua_pushboolean(L, s->is_optional_element);
  lua_setfield(L, -2, "is_optional_element");
  lua_pushboolean(L, s->is_keyword);
  lua_setfield(L, -2, "is_keyword");
  lua_pushboolean(L, s->is_out);
  lua_setfield(L, -2, "is_out");
  lua_pushboolean(L, s->is_written);
  lua_setfield(L, -2, "is_written");
  lua_pushboolean(L, s->has_default);
  lua_setfield(L, -2, "has_default");
  lua_pushstring(L, s->name);
  lua_setfield(L, -2, "name");
  lua_pushstring(L, s->type);
  lua_setfield(L, -2, "type");
}
static tabi_gradcheck_options *tabi_lua_read_gradcheck_options(lua_State *L, int at, tabi_gradcheck_options *s) {
  luaL_checktype(L, at, LUA_TTABLE);
  memset(s, 0, sizeof *s);
  s->struct_size = sizeof *s;
  s->eps = (double)tabi_lua_number_field(L, at, "eps");
  s->atol = (double)tabi_lua_number_field(L, at, "atol");
  s->rtol = (double)tabi_lua_number_field(L, at, "rtol");
  s->forward_mode = (int32_t)tabi_lua_flag_field(L, at, "forward_mode");
  s->second_order = (int32_t)tabi_lua_flag_field(L, at, "second_order");
  return s;
}
static void tabi_lua_push_stored_tensor(lua_State *L, const tabi_stored_tensor *s) {
  lua_createtable(L, 0, 12);
  lua_pushinteger(L, s->dtype);
  lua_setfield(L, -2, "dtype");
  lua_pushinteger(L, s->layout);
  lua_setfield(L, -2, "layout");
  lua_pushinteger(L, s->ndim);
  lua_setfield(L, -2, "ndim");
  lua_pushinteger(L, s->numel);
  lua_setfield(L, -2, "numel");
  lua_pushinteger(L, s->storage);
  lua_setfield(L, -2, "storage");
  lua_pushinteger(L, s->storage_nbytes);
  lua_setfield(L, -2, "storage_nbytes");
  lua_pushinteger(L, s->storage_offset);
  lua_setfield(L, -2, "storage_offset");
  lua_pushboolean(L, s->requires_grad);
  lua_setfield(L, -2, "requires_grad");
  lua_pushboolean(L, s->is_parameter);
  lua_setfield(L, -2, "is_parameter");
  lua_pushboolean(L, s->is_quantized);
  lua_setfield(L, -2, "is_quantized");
  lua_pushboolean(L, s->is_loaded);
  lua_setfield(L, -2, "is_loaded");
  lua_pushstring(L, s->location);
  lua_setfield(L, -2, "location");
}
static tabi_load_options *tabi_lua_read_load_options(lua_State *L, int at, tabi_load_options *s) {
  luaL_checktype(L, at, LUA_TTABLE);
  memset(s, 0, sizeof *s);
  s->struct_size = sizeof *s;
  s->device_type = (tabi_device_type)tabi_lua_integer_field(L, at, "device_type");
  s->device_index = (int32_t)tabi_lua_integer_field(L, at, "device_index");
  s->strict = (int32_t)tabi_lua_flag_field(L, at, "strict");
  s->mapped = (int32_t)tabi_lua_flag_field(L, at, "mapped");
  s->lazy = (int32_t)tabi_lua_flag_field(L, at, "lazy");
  s->dtype = (tabi_dtype)tabi_lua_integer_field(L, at, "dtype");
  s->format = (tabi_checkpoint_format)tabi_lua_integer_field(L, at, "format");
  s->device_map = (const char *)tabi_lua_text_field(L, at, "device_map");
  return s;
}
static tabi_save_options *tabi_lua_read_save_options(lua_State *L, int at, tabi_save_options *s) {
  luaL_checktype(L, at, LUA_TTABLE);
  memset(s, 0, sizeof *s);
  s->struct_size = sizeof *s;
  s->format = (tabi_checkpoint_format)tabi_lua_integer_field(L, at, "format");
  s->copy_shared = (int32_t)tabi_lua_flag_field(L, at, "copy_shared");
  s->shard_nbytes = (int64_t)tabi_lua_integer_field(L, at, "shard_nbytes");
  return s;
}
static tabi_module_load_options *tabi_lua_read_module_load_options(lua_State *L, int at, tabi_module_load_options *s) {
  luaL_checktype(L, at, LUA_TTABLE);
  memset(s, 0, sizeof *s);
  s->struct_size = sizeof *s;
  s->device_type = (tabi_device_type)tabi_lua_integer_field(L, at, "device_type");
  s->device_index = (int32_t)tabi_lua_integer_field(L, at, "device_index");
  s->trusted = (int32_t)tabi_lua_flag_field(L, at, "trusted");
  s->mapped = (int32_t)tabi_lua_flag_field(L, at, "mapped");
  s->name = (const char *)tabi_lua_text_field(L, at, "name");
  return s;
}
static tabi_module_optimize_options *tabi_lua_read_module_optimize_options(lua_State *L, int at, tabi_module_optimize_options *s) {
  luaL_checktype(L, at, LUA_TTABLE);
  memset(s, 0, sizeof *s);
  s->struct_size = sizeof *s;
  s->dtype = (tabi_dtype)tabi_lua_integer_field(L, at, "dtype");
  return s;
}
%}
%typemap(in, numinputs=0) tabi_tensor_info *OUT (tabi_tensor_info box) "$1 = &box;"
%typemap(argout) tabi_tensor_info *OUT "tabi_lua_push_tensor_info(L, $1); SWIG_arg++;"
%typemap(in) const tabi_to_options *STRUCT (tabi_to_options box) "$1 = 0;"
%typemap(in, numinputs=0) tabi_op_info *OUT (tabi_op_info box) "$1 = &box;"
%typemap(argout) tabi_op_info *OUT "tabi_lua_push_op_info(L, $1); SWIG_arg++;"
%typemap(in, numinputs=0) tabi_op_arg *OUT (tabi_op_arg box) "$1 = &box;"
%typemap(argout) tabi_op_arg *OUT "tabi_lua_push_op_arg(L, $1); SWIG_arg++;"
%typemap(in) const tabi_gradcheck_options *STRUCT (tabi_gradcheck_options box) "$1 = 0;"
%typemap(in, numinputs=0) tabi_stored_tensor *OUT (tabi_stored_tensor box) "$1 = &box;"
%typemap(argout) tabi_stored_tensor *OUT "tabi_lua_push_stored_tensor(L, $1); SWIG_arg++;"
%typemap(in) const tabi_load_options *STRUCT (tabi_load_options box) "$1 = 0;"
%typemap(in) const tabi_save_options *STRUCT (tabi_save_options box) "$1 = 0;"
%typemap(in) const tabi_module_load_options *STRUCT (tabi_module_load_options box) "$1 = 0;"
%typemap(in) const tabi_module_optimize_options *STRUCT (tabi_module_optimize_options box) "$1 = 0;"
%feature("action") tabi_abi_version {
  result = tabi_abi_version();
}
%feature("action") tabi_version {
  result = (char *)tabi_version();
}
%feature("action") tabi_torch_version {
  result = (char *)tabi_torch_version();
}
%feature("action") tabi_torch_version_built {
  result = (char *)tabi_torch_version_built();
}
%feature("action") tabi_init {
  TABI_LUA_STATUS(result = tabi_init())
}
%feature("action") tabi_has_feature {
  TABI_LUA_STATUS(result = tabi_has_feature(arg1, arg2))
}
%feature("action") tabi_error_code {
  result = tabi_error_code();
}
%feature("action") tabi_error_message {
  result = (char *)tabi_error_message();
}
%feature("action") tabi_error_function {
  result = (char *)tabi_error_function();
}
%feature("action") tabi_error_backtrace {
  result = (char *)tabi_error_backtrace();
}
%feature("action") tabi_error_set {
  result = tabi_error_set(arg1, arg2);
}
%feature("action") tabi_status_name {
  result = (char *)tabi_status_name(arg1);
}
%feature("action") tabi_free {
  result = tabi_free(arg1);
}
%feature("action") tabi_free_later {
  result = tabi_free_later(arg1);
}
%feature("action") tabi_free_many {
  arg2 = array1.n;
  result = tabi_free_many(arg1, arg2);
}
%feature("action") tabi_drain {
  TABI_LUA_STATUS(result = tabi_drain())
}
%feature("action") tabi_retain {
  TABI_LUA_STATUS(result = tabi_retain(arg1, arg2))
}
%feature("action") tabi_identity {
  TABI_LUA_STATUS(result = tabi_identity(arg1, arg2))
}
%feature("action") tabi_handle_kind {
  TABI_LUA_STATUS(result = tabi_handle_kind(arg1, arg2))
}
%feature("action") tabi_live_handles {
  result = tabi_live_handles(arg1);
}
%feature("action") tabi_scope_push {
  TABI_LUA_STATUS(result = tabi_scope_push())
}
%feature("action") tabi_scope_pop {
  arg2 = array1.n;
  TABI_LUA_STATUS(result = tabi_scope_pop(arg1, arg2))
}
%ignore tabi_memory_counters;
%native(memory_counters) int tabi_lua_memory_counters(lua_State *L);
%{
static int tabi_lua_memory_counters(lua_State *L) {
  lua_pushinteger(L, tabi_memory_counters()[luaL_checkinteger(L, 1)]);
  return 1;
}
%}
%feature("action") tabi_memory_flush {
  TABI_LUA_STATUS(result = tabi_memory_flush())
}
%feature("action") tabi_dtype_name {
  TABI_LUA_STATUS(result = tabi_dtype_name(arg1, (const char **)arg2))
}
%feature("action") tabi_dtype_from_name {
  TABI_LUA_STATUS(result = tabi_dtype_from_name(arg1, arg2))
}
%feature("action") tabi_dtype_size {
  TABI_LUA_STATUS(result = tabi_dtype_size(arg1, arg2))
}
%feature("action") tabi_device_name {
  TABI_LUA_STATUS(result = tabi_device_name(arg1, (const char **)arg2))
}
%feature("action") tabi_device_from_name {
  TABI_LUA_STATUS(result = tabi_device_from_name(arg1, arg2, arg3))
}
%feature("action") tabi_set_num_threads {
  TABI_LUA_STATUS(result = tabi_set_num_threads(arg1))
}
%feature("action") tabi_num_threads {
  TABI_LUA_STATUS(result = tabi_num_threads(arg1))
}
%feature("action") tabi_set_num_interop_threads {
  TABI_LUA_STATUS(result = tabi_set_num_interop_threads(arg1))
}
%feature("action") tabi_num_interop_threads {
  TABI_LUA_STATUS(result = tabi_num_interop_threads(arg1))
}
%feature("action") tabi_set_flush_denormal {
  TABI_LUA_STATUS(result = tabi_set_flush_denormal(arg1, arg2))
}
%feature("action") tabi_set_deterministic_algorithms {
  TABI_LUA_STATUS(result = tabi_set_deterministic_algorithms(arg1, arg2))
}
%feature("action") tabi_deterministic_algorithms {
  TABI_LUA_STATUS(result = tabi_deterministic_algorithms(arg1, arg2))
}
%feature("action") tabi_tensor_from_data {
  arg2 = tabi_lua_size_of(L, 2, &bytes1, arg2);
  arg4 = array3.n;
  TABI_LUA_STATUS(result = tabi_tensor_from_data(arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8))
}
%feature("action") tabi_tensor_borrow {
  arg5 = array3.n;
  if (arg4 && array4.n != arg5) tabi_lua_differ(L, "strides", array4.n, arg5);
  TABI_LUA_STATUS(result = tabi_tensor_borrow(arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, (tabi_drop)(intptr_t)arg9, arg10, arg11, arg12))
}
%feature("action") tabi_queue_new {
  TABI_LUA_STATUS(result = tabi_queue_new(arg1))
}
%feature("action") tabi_queue_next {
  TABI_LUA_STATUS(result = tabi_queue_next(arg1, arg2, arg3))
}
%feature("action") tabi_tensor_describe {
  arg2->struct_size = sizeof *arg2;
  TABI_LUA_STATUS(result = tabi_tensor_describe(arg1, arg2))
}
%feature("action") tabi_tensor_ndim {
  TABI_LUA_STATUS(result = tabi_tensor_ndim(arg1, arg2))
}
%feature("action") tabi_tensor_numel {
  TABI_LUA_STATUS(result = tabi_tensor_numel(arg1, arg2))
}
%feature("action") tabi_tensor_sizes {
  TABI_LUA_STATUS(result = tabi_tensor_sizes(arg1, arg2, arg3, arg4))
  if (result && !tabi_tensor_sizes(arg1, NULL, 0, arg4) && tabi_lua_grow(L, &array2, *arg4)) {
    arg2 = array2.p; arg3 = array2.n; result = tabi_tensor_sizes(arg1, arg2, arg3, arg4);
  }
}
%feature("action") tabi_tensor_strides {
  TABI_LUA_STATUS(result = tabi_tensor_strides(arg1, arg2, arg3, arg4))
  if (result && !tabi_tensor_strides(arg1, NULL, 0, arg4) && tabi_lua_grow(L, &array2, *arg4)) {
    arg2 = array2.p; arg3 = array2.n; result = tabi_tensor_strides(arg1, arg2, arg3, arg4);
  }
}
%feature("action") tabi_tensor_dtype {
  TABI_LUA_STATUS(result = tabi_tensor_dtype(arg1, arg2))
}
%feature("action") tabi_tensor_device {
  TABI_LUA_STATUS(result = tabi_tensor_device(arg1, arg2, arg3))
}
%feature("action") tabi_tensor_layout {
  TABI_LUA_STATUS(result = tabi_tensor_layout(arg1, arg2))
}
%feature("action") tabi_tensor_data {
  TABI_LUA_STATUS(result = tabi_tensor_data(arg1, arg2))
}
%feature("action") tabi_tensor_is_same {
  TABI_LUA_STATUS(result = tabi_tensor_is_same(arg1, arg2, arg3))
}
%feature("action") tabi_tensor_item {
  TABI_LUA_STATUS(result = tabi_tensor_item(arg1, arg2))
}
%feature("action") tabi_tensor_copy_to {
  if (!arg2) arg2 = bytes2.p = tabi_lua_new(L, bytes2.n = arg3);
  TABI_LUA_STATUS(result = tabi_tensor_copy_to(arg1, arg2, arg3))
}
%feature("action") tabi_tensor_copy_from {
  arg3 = tabi_lua_size_of(L, 3, &bytes2, arg3);
  TABI_LUA_STATUS(result = tabi_tensor_copy_from(arg1, arg2, arg3))
}
%feature("action") tabi_tensor_contiguous {
  TABI_LUA_STATUS(result = tabi_tensor_contiguous(arg1, arg2, arg3))
}
%feature("action") tabi_tensor_to {
  if (!lua_isnil(L, 2)) arg2 = tabi_lua_read_to_options(L, 2, &box2);
  TABI_LUA_STATUS(result = tabi_tensor_to(arg1, arg2, arg3))
}
%feature("action") tabi_op_find {
  TABI_LUA_STATUS(result = tabi_op_find(arg1, arg2, arg3))
}
%feature("action") tabi_op_library_load {
  TABI_LUA_STATUS(result = tabi_op_library_load(arg1))
}
%feature("action") tabi_op_resolve {
  arg4 = array3.n;
  if (arg2 && array2.n != arg4) tabi_lua_differ(L, "names", array2.n, arg4);
  TABI_LUA_STATUS(result = tabi_op_resolve(arg1, (const char *const *)arg2, arg3, arg4, arg5))
}
%feature("action") tabi_op_call {
  arg3 = array2.n;
  TABI_LUA_STATUS(result = tabi_op_call(arg1, arg2, arg3, arg4, arg5, arg6))
}
%feature("action") tabi_op_call_named {
  arg4 = array3.n;
  if (arg2 && array2.n != arg4) tabi_lua_differ(L, "names", array2.n, arg4);
  TABI_LUA_STATUS(result = tabi_op_call_named(arg1, (const char *const *)arg2, arg3, arg4, arg5, arg6, arg7))
}
%feature("action") tabi_call_t {
  TABI_LUA_HANDLE(result = tabi_call_t(arg1, arg2))
}
%feature("action") tabi_call_tt {
  TABI_LUA_HANDLE(result = tabi_call_tt(arg1, arg2, arg3))
}
%feature("action") tabi_call_ttt {
  TABI_LUA_HANDLE(result = tabi_call_ttt(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_call_ti {
  TABI_LUA_HANDLE(result = tabi_call_ti(arg1, arg2, arg3))
}
%feature("action") tabi_call_td {
  TABI_LUA_HANDLE(result = tabi_call_td(arg1, arg2, arg3))
}
%feature("action") tabi_call_dt {
  TABI_LUA_HANDLE(result = tabi_call_dt(arg1, arg2, arg3))
}
%feature("action") tabi_call_tl {
  arg4 = array3.n;
  TABI_LUA_HANDLE(result = tabi_call_tl(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_call_t2 {
  TABI_LUA_STATUS(result = tabi_call_t2(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_op_count {
  TABI_LUA_STATUS(result = tabi_op_count(arg1))
}
%feature("action") tabi_op_at {
  TABI_LUA_STATUS(result = tabi_op_at(arg1, arg2))
}
%feature("action") tabi_op_overload_at {
  TABI_LUA_STATUS(result = tabi_op_overload_at(arg1, arg2, arg3))
}
%feature("action") tabi_op_describe {
  arg2->struct_size = sizeof *arg2;
  TABI_LUA_STATUS(result = tabi_op_describe(arg1, arg2))
}
%feature("action") tabi_op_describe_arg {
  arg3->struct_size = sizeof *arg3;
  TABI_LUA_STATUS(result = tabi_op_describe_arg(arg1, arg2, arg3))
}
%feature("action") tabi_op_arg_default {
  TABI_LUA_STATUS(result = tabi_op_arg_default(arg1, arg2, arg3))
}
%feature("action") tabi_op_describe_return {
  arg3->struct_size = sizeof *arg3;
  TABI_LUA_STATUS(result = tabi_op_describe_return(arg1, arg2, arg3))
}
%feature("action") tabi_function_new {
  TABI_LUA_STATUS(result = tabi_function_new((tabi_callback)(intptr_t)arg1, arg2, (tabi_drop)(intptr_t)arg3, arg4, arg5))
}
%feature("action") tabi_function_pending {
  TABI_LUA_STATUS(result = tabi_function_pending(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_function_return {
  arg2 = array1.n;
  result = tabi_function_return(arg1, arg2);
}
%feature("action") tabi_function_fail {
  result = tabi_function_fail(arg1, arg2);
}
%feature("action") tabi_tensor_requires_grad {
  TABI_LUA_STATUS(result = tabi_tensor_requires_grad(arg1, arg2))
}
%feature("action") tabi_tensor_set_requires_grad {
  TABI_LUA_STATUS(result = tabi_tensor_set_requires_grad(arg1, arg2))
}
%feature("action") tabi_tensor_is_leaf {
  TABI_LUA_STATUS(result = tabi_tensor_is_leaf(arg1, arg2))
}
%feature("action") tabi_tensor_grad_fn {
  TABI_LUA_STATUS(result = tabi_tensor_grad_fn(arg1, (const char **)arg2))
}
%feature("action") tabi_tensor_retain_grad {
  TABI_LUA_STATUS(result = tabi_tensor_retain_grad(arg1))
}
%feature("action") tabi_tensor_grad {
  TABI_LUA_STATUS(result = tabi_tensor_grad(arg1, arg2))
}
%feature("action") tabi_tensor_set_grad {
  TABI_LUA_STATUS(result = tabi_tensor_set_grad(arg1, arg2))
}
%feature("action") tabi_tensor_detach {
  TABI_LUA_STATUS(result = tabi_tensor_detach(arg1, arg2))
}
%feature("action") tabi_backward {
  arg3 = array1.n;
  if (arg2 && array2.n != arg3) tabi_lua_differ(L, "grads", array2.n, arg3);
  arg5 = array4.n;
  TABI_LUA_PUMPED(result = tabi_backward(arg1, arg2, arg3, arg4, arg5, arg6))
}
%feature("action") tabi_grad {
  arg3 = array1.n;
  if (arg2 && array2.n != arg3) tabi_lua_differ(L, "grad_outputs", array2.n, arg3);
  arg5 = array4.n;
  arg7 = (void *)tabi_lua_new(L, (array7.n = array4.n) * 8 + 1);
  TABI_LUA_PUMPED(result = tabi_grad(arg1, arg2, arg3, arg4, arg5, arg6, arg7))
}
%feature("action") tabi_tensor_register_hook {
  TABI_LUA_STATUS(result = tabi_tensor_register_hook(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_tensor_remove_hook {
  TABI_LUA_STATUS(result = tabi_tensor_remove_hook(arg1, arg2, arg3))
}
%feature("action") tabi_autograd_apply {
  arg3 = array2.n;
  arg5 = array4.n;
  arg7 = array6.n;
  arg10 = array9.n;
  arg12 = array11.n;
  arg13 = (void *)tabi_lua_new(L, (array13.n = array4.n) * 8 + 1);
  TABI_LUA_STATUS(result = tabi_autograd_apply(arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9, arg10, arg11, arg12, arg13))
}
%feature("action") tabi_mode_push {
  TABI_LUA_STATUS(result = tabi_mode_push(arg1, arg2))
}
%feature("action") tabi_mode_pop {
  TABI_LUA_STATUS(result = tabi_mode_pop(arg1))
}
%feature("action") tabi_grad_enabled {
  TABI_LUA_STATUS(result = tabi_grad_enabled(arg1))
}
%feature("action") tabi_set_detect_anomaly {
  TABI_LUA_STATUS(result = tabi_set_detect_anomaly(arg1, arg2))
}
%feature("action") tabi_detect_anomaly {
  TABI_LUA_STATUS(result = tabi_detect_anomaly(arg1, arg2))
}
%feature("action") tabi_grad_norm {
  arg2 = array1.n;
  TABI_LUA_STATUS(result = tabi_grad_norm(arg1, arg2, arg3, arg4, arg5))
}
%feature("action") tabi_clip_grad_norm {
  arg2 = array1.n;
  TABI_LUA_STATUS(result = tabi_clip_grad_norm(arg1, arg2, arg3, arg4, arg5, arg6))
}
%feature("action") tabi_clip_grad_value {
  arg2 = array1.n;
  TABI_LUA_STATUS(result = tabi_clip_grad_value(arg1, arg2, arg3))
}
%feature("action") tabi_vjp {
  arg3 = array2.n;
  arg5 = array4.n;
  TABI_LUA_PUMPED(result = tabi_vjp(arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8, arg9))
}
%feature("action") tabi_jvp {
  arg4 = array2.n;
  if (arg3 && array3.n != arg4) tabi_lua_differ(L, "tangents", array3.n, arg4);
  TABI_LUA_PUMPED(result = tabi_jvp(arg1, arg2, arg3, arg4, arg5, arg6, arg7))
}
%feature("action") tabi_jacobian {
  arg3 = array2.n;
  TABI_LUA_PUMPED(result = tabi_jacobian(arg1, arg2, arg3, arg4, arg5, arg6, arg7))
}
%feature("action") tabi_hessian {
  arg3 = array2.n;
  TABI_LUA_PUMPED(result = tabi_hessian(arg1, arg2, arg3, arg4, arg5, arg6, arg7))
}
%feature("action") tabi_vmap {
  arg4 = array2.n;
  if (arg3 && array3.n != arg4) tabi_lua_differ(L, "in_dims", array3.n, arg4);
  TABI_LUA_PUMPED(result = tabi_vmap(arg1, arg2, arg3, arg4, arg5, arg6, arg7, arg8))
}
%feature("action") tabi_gradcheck {
  arg3 = array2.n;
  if (!lua_isnil(L, 3)) arg4 = tabi_lua_read_gradcheck_options(L, 3, &box4);
  TABI_LUA_PUMPED(result = tabi_gradcheck(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_checkpoint {
  arg3 = array2.n;
  TABI_LUA_PUMPED(result = tabi_checkpoint(arg1, arg2, arg3, arg4, arg5, arg6))
}
%feature("action") tabi_module_new {
  arg4 = array3.n;
  if (arg2 && array2.n != arg4) tabi_lua_differ(L, "names", array2.n, arg4);
  TABI_LUA_STATUS(result = tabi_module_new(arg1, (const char *const *)arg2, arg3, arg4, arg5))
}
%feature("action") tabi_module_type_count {
  TABI_LUA_STATUS(result = tabi_module_type_count(arg1))
}
%feature("action") tabi_module_type_at {
  TABI_LUA_STATUS(result = tabi_module_type_at(arg1, (const char **)arg2, (const char **)arg3))
}
%feature("action") tabi_module_type_methods {
  TABI_LUA_STATUS(result = tabi_module_type_methods(arg1, arg2))
}
%feature("action") tabi_module_compose {
  TABI_LUA_STATUS(result = tabi_module_compose(arg1, arg2))
}
%feature("action") tabi_module_set_child {
  TABI_LUA_STATUS(result = tabi_module_set_child(arg1, arg2, arg3))
}
%feature("action") tabi_module_set_parameter {
  TABI_LUA_STATUS(result = tabi_module_set_parameter(arg1, arg2, arg3))
}
%feature("action") tabi_module_set_buffer {
  TABI_LUA_STATUS(result = tabi_module_set_buffer(arg1, arg2, arg3))
}
%feature("action") tabi_module_child {
  TABI_LUA_STATUS(result = tabi_module_child(arg1, arg2, arg3))
}
%feature("action") tabi_module_tensor {
  TABI_LUA_STATUS(result = tabi_module_tensor(arg1, arg2, arg3))
}
%feature("action") tabi_module_children {
  TABI_LUA_STATUS(result = tabi_module_children(arg1, arg2))
}
%feature("action") tabi_module_parameters {
  TABI_LUA_STATUS(result = tabi_module_parameters(arg1, arg2, arg3))
}
%feature("action") tabi_module_select_parameters {
  TABI_LUA_STATUS(result = tabi_module_select_parameters(arg1, arg2, arg3))
}
%feature("action") tabi_module_buffers {
  TABI_LUA_STATUS(result = tabi_module_buffers(arg1, arg2, arg3))
}
%feature("action") tabi_module_type {
  TABI_LUA_STATUS(result = tabi_module_type(arg1, (const char **)arg2))
}
%feature("action") tabi_module_options {
  TABI_LUA_STATUS(result = tabi_module_options(arg1, arg2))
}
%feature("action") tabi_module_extra_repr {
  TABI_LUA_STATUS(result = tabi_module_extra_repr(arg1, (const char **)arg2))
}
%feature("action") tabi_module_repr {
  TABI_LUA_STATUS(result = tabi_module_repr(arg1, (const char **)arg2))
}
%feature("action") tabi_module_forward {
  arg4 = array3.n;
  if (arg2 && array2.n != arg4) tabi_lua_differ(L, "names", array2.n, arg4);
  TABI_LUA_PUMPED(result = tabi_module_forward(arg1, (const char *const *)arg2, arg3, arg4, arg5, arg6, arg7))
}
%feature("action") tabi_module_train {
  TABI_LUA_STATUS(result = tabi_module_train(arg1, arg2))
}
%feature("action") tabi_module_is_training {
  TABI_LUA_STATUS(result = tabi_module_is_training(arg1, arg2))
}
%feature("action") tabi_module_to {
  if (!lua_isnil(L, 2)) arg2 = tabi_lua_read_to_options(L, 2, &box2);
  TABI_LUA_STATUS(result = tabi_module_to(arg1, arg2))
}
%feature("action") tabi_module_set_requires_grad {
  TABI_LUA_STATUS(result = tabi_module_set_requires_grad(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_module_register_parametrization {
  TABI_LUA_PUMPED(result = tabi_module_register_parametrization(arg1, arg2, arg3))
}
%feature("action") tabi_module_remove_parametrizations {
  TABI_LUA_PUMPED(result = tabi_module_remove_parametrizations(arg1, arg2, arg3))
}
%feature("action") tabi_module_zero_grad {
  TABI_LUA_STATUS(result = tabi_module_zero_grad(arg1, arg2))
}
%feature("action") tabi_module_state_dict {
  TABI_LUA_STATUS(result = tabi_module_state_dict(arg1, arg2))
}
%feature("action") tabi_module_load_state_dict {
  TABI_LUA_STATUS(result = tabi_module_load_state_dict(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_module_clone {
  TABI_LUA_STATUS(result = tabi_module_clone(arg1, arg2))
}
%feature("action") tabi_optim_new {
  arg3 = array2.n;
  arg6 = array5.n;
  if (arg4 && array4.n != arg6) tabi_lua_differ(L, "names", array4.n, arg6);
  TABI_LUA_STATUS(result = tabi_optim_new(arg1, arg2, arg3, (const char *const *)arg4, arg5, arg6, arg7))
}
%feature("action") tabi_optim_type_count {
  TABI_LUA_STATUS(result = tabi_optim_type_count(arg1))
}
%feature("action") tabi_optim_type_at {
  TABI_LUA_STATUS(result = tabi_optim_type_at(arg1, (const char **)arg2, (const char **)arg3))
}
%feature("action") tabi_optim_add_group {
  arg3 = array2.n;
  arg6 = array5.n;
  if (arg4 && array4.n != arg6) tabi_lua_differ(L, "names", array4.n, arg6);
  TABI_LUA_STATUS(result = tabi_optim_add_group(arg1, arg2, arg3, (const char *const *)arg4, arg5, arg6))
}
%feature("action") tabi_optim_group_count {
  TABI_LUA_STATUS(result = tabi_optim_group_count(arg1, arg2))
}
%feature("action") tabi_optim_get {
  TABI_LUA_STATUS(result = tabi_optim_get(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_optim_options {
  TABI_LUA_STATUS(result = tabi_optim_options(arg1, arg2, arg3))
}
%feature("action") tabi_optim_note {
  TABI_LUA_STATUS(result = tabi_optim_note(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_optim_set {
  TABI_LUA_STATUS(result = tabi_optim_set(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_optim_step {
  TABI_LUA_STATUS(result = tabi_optim_step(arg1))
}
%feature("action") tabi_optim_step_closure {
  TABI_LUA_PUMPED(result = tabi_optim_step_closure(arg1, arg2, arg3))
}
%feature("action") tabi_optim_zero_grad {
  TABI_LUA_STATUS(result = tabi_optim_zero_grad(arg1, arg2))
}
%feature("action") tabi_optim_state_dict {
  TABI_LUA_STATUS(result = tabi_optim_state_dict(arg1, arg2))
}
%feature("action") tabi_optim_load_state_dict {
  TABI_LUA_STATUS(result = tabi_optim_load_state_dict(arg1, arg2))
}
%feature("action") tabi_schedule_new {
  arg5 = array4.n;
  if (arg3 && array3.n != arg5) tabi_lua_differ(L, "names", array3.n, arg5);
  arg7 = array6.n;
  TABI_LUA_PUMPED(result = tabi_schedule_new(arg1, arg2, (const char *const *)arg3, arg4, arg5, arg6, arg7, arg8))
}
%feature("action") tabi_schedule_combine {
  arg4 = array3.n;
  arg7 = array6.n;
  if (arg5 && array5.n != arg7) tabi_lua_differ(L, "names", array5.n, arg7);
  TABI_LUA_PUMPED(result = tabi_schedule_combine(arg1, arg2, arg3, arg4, (const char *const *)arg5, arg6, arg7, arg8))
}
%feature("action") tabi_schedule_type_count {
  TABI_LUA_STATUS(result = tabi_schedule_type_count(arg1))
}
%feature("action") tabi_schedule_type_at {
  TABI_LUA_STATUS(result = tabi_schedule_type_at(arg1, (const char **)arg2, (const char **)arg3))
}
%feature("action") tabi_schedule_step {
  TABI_LUA_PUMPED(result = tabi_schedule_step(arg1))
}
%feature("action") tabi_schedule_step_to {
  TABI_LUA_PUMPED(result = tabi_schedule_step_to(arg1, arg2))
}
%feature("action") tabi_schedule_step_metric {
  TABI_LUA_STATUS(result = tabi_schedule_step_metric(arg1, arg2))
}
%feature("action") tabi_schedule_last_lr {
  TABI_LUA_STATUS(result = tabi_schedule_last_lr(arg1, arg2))
}
%feature("action") tabi_schedule_state_dict {
  TABI_LUA_STATUS(result = tabi_schedule_state_dict(arg1, arg2))
}
%feature("action") tabi_schedule_load_state_dict {
  TABI_LUA_STATUS(result = tabi_schedule_load_state_dict(arg1, arg2))
}
%feature("action") tabi_average_new {
  TABI_LUA_STATUS(result = tabi_average_new(arg1, arg2))
}
%feature("action") tabi_average_update {
  TABI_LUA_STATUS(result = tabi_average_update(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_autocast_push {
  TABI_LUA_STATUS(result = tabi_autocast_push(arg1, arg2, arg3, arg4, arg5))
}
%feature("action") tabi_autocast {
  TABI_LUA_STATUS(result = tabi_autocast(arg1, arg2, arg3))
}
%feature("action") tabi_scaler_new {
  arg4 = array3.n;
  if (arg2 && array2.n != arg4) tabi_lua_differ(L, "names", array2.n, arg4);
  TABI_LUA_STATUS(result = tabi_scaler_new(arg1, (const char *const *)arg2, arg3, arg4, arg5))
}
%feature("action") tabi_scaler_scale {
  TABI_LUA_STATUS(result = tabi_scaler_scale(arg1, arg2, arg3))
}
%feature("action") tabi_scaler_unscale {
  TABI_LUA_STATUS(result = tabi_scaler_unscale(arg1, arg2))
}
%feature("action") tabi_scaler_step {
  TABI_LUA_STATUS(result = tabi_scaler_step(arg1, arg2, arg3))
}
%feature("action") tabi_scaler_update {
  TABI_LUA_STATUS(result = tabi_scaler_update(arg1, arg2))
}
%feature("action") tabi_scaler_get {
  TABI_LUA_STATUS(result = tabi_scaler_get(arg1, arg2, arg3))
}
%feature("action") tabi_scaler_set {
  TABI_LUA_STATUS(result = tabi_scaler_set(arg1, arg2, arg3))
}
%feature("action") tabi_scaler_state_dict {
  TABI_LUA_STATUS(result = tabi_scaler_state_dict(arg1, arg2))
}
%feature("action") tabi_scaler_load_state_dict {
  TABI_LUA_STATUS(result = tabi_scaler_load_state_dict(arg1, arg2))
}
%feature("action") tabi_data_read_csv {
  arg4 = array3.n;
  if (arg2 && array2.n != arg4) tabi_lua_differ(L, "names", array2.n, arg4);
  TABI_LUA_STATUS(result = tabi_data_read_csv(arg1, (const char *const *)arg2, arg3, arg4, arg5))
}
%feature("action") tabi_dataset_new {
  arg2 = array1.n;
  TABI_LUA_STATUS(result = tabi_dataset_new(arg1, arg2, arg3))
}
%feature("action") tabi_dataset_subset {
  TABI_LUA_STATUS(result = tabi_dataset_subset(arg1, arg2, arg3))
}
%feature("action") tabi_data_split {
  arg3 = array2.n;
  TABI_LUA_STATUS(result = tabi_data_split(arg1, arg2, arg3, arg4, arg5, arg6, arg7))
}
%feature("action") tabi_dataset_concat {
  arg2 = array1.n;
  TABI_LUA_STATUS(result = tabi_dataset_concat(arg1, arg2, arg3))
}
%feature("action") tabi_dataset_length {
  TABI_LUA_STATUS(result = tabi_dataset_length(arg1, arg2))
}
%feature("action") tabi_dataset_width {
  TABI_LUA_STATUS(result = tabi_dataset_width(arg1, arg2))
}
%feature("action") tabi_dataset_get {
  TABI_LUA_STATUS(result = tabi_dataset_get(arg1, arg2, arg3, arg4, arg5))
}
%feature("action") tabi_dataset_batch {
  TABI_LUA_STATUS(result = tabi_dataset_batch(arg1, arg2, arg3, arg4, arg5))
}
%feature("action") tabi_loader_new {
  arg6 = array5.n;
  if (arg4 && array4.n != arg6) tabi_lua_differ(L, "names", array4.n, arg6);
  TABI_LUA_STATUS(result = tabi_loader_new(arg1, arg2, arg3, (const char *const *)arg4, arg5, arg6, arg7))
}
%feature("action") tabi_loader_length {
  TABI_LUA_STATUS(result = tabi_loader_length(arg1, arg2))
}
%feature("action") tabi_loader_start {
  TABI_LUA_STATUS(result = tabi_loader_start(arg1))
}
%feature("action") tabi_loader_next {
  TABI_LUA_STATUS(result = tabi_loader_next(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_loader_next_indices {
  TABI_LUA_STATUS(result = tabi_loader_next_indices(arg1, arg2))
}
%feature("action") tabi_loader_state_dict {
  TABI_LUA_STATUS(result = tabi_loader_state_dict(arg1, arg2))
}
%feature("action") tabi_loader_load_state_dict {
  TABI_LUA_STATUS(result = tabi_loader_load_state_dict(arg1, arg2))
}
%feature("action") tabi_metric_new {
  arg4 = array3.n;
  if (arg2 && array2.n != arg4) tabi_lua_differ(L, "names", array2.n, arg4);
  TABI_LUA_STATUS(result = tabi_metric_new(arg1, (const char *const *)arg2, arg3, arg4, arg5))
}
%feature("action") tabi_metric_type_count {
  TABI_LUA_STATUS(result = tabi_metric_type_count(arg1))
}
%feature("action") tabi_metric_type_at {
  TABI_LUA_STATUS(result = tabi_metric_type_at(arg1, (const char **)arg2, (const char **)arg3))
}
%feature("action") tabi_metric_update {
  arg3 = array2.n;
  TABI_LUA_STATUS(result = tabi_metric_update(arg1, arg2, arg3))
}
%feature("action") tabi_metric_compute {
  TABI_LUA_STATUS(result = tabi_metric_compute(arg1, arg2))
}
%feature("action") tabi_metric_reset {
  TABI_LUA_STATUS(result = tabi_metric_reset(arg1))
}
%feature("action") tabi_metric_curves {
  arg3 = array1.n;
  if (arg2 && array2.n != arg3) tabi_lua_differ(L, "series", array2.n, arg3);
  TABI_LUA_STATUS(result = tabi_metric_curves((const char *const *)arg1, arg2, arg3, arg4, arg5, (const char **)arg6))
}
%feature("action") tabi_metric_bar {
  TABI_LUA_STATUS(result = tabi_metric_bar(arg1, arg2, arg3, arg4, arg5, (const char **)arg6))
}
%feature("action") tabi_tree_new {
  TABI_LUA_STATUS(result = tabi_tree_new(arg1, arg2))
}
%feature("action") tabi_tree_kind_of {
  TABI_LUA_STATUS(result = tabi_tree_kind_of(arg1, arg2))
}
%feature("action") tabi_tree_type {
  TABI_LUA_STATUS(result = tabi_tree_type(arg1, (const char **)arg2))
}
%feature("action") tabi_tree_set_type {
  TABI_LUA_STATUS(result = tabi_tree_set_type(arg1, arg2))
}
%feature("action") tabi_tree_size {
  TABI_LUA_STATUS(result = tabi_tree_size(arg1, arg2))
}
%feature("action") tabi_tree_at {
  TABI_LUA_STATUS(result = tabi_tree_at(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_tree_key {
  TABI_LUA_STATUS(result = tabi_tree_key(arg1, arg2, arg3))
}
%feature("action") tabi_tree_tag {
  TABI_LUA_STATUS(result = tabi_tree_tag(arg1, arg2, arg3))
}
%feature("action") tabi_tree_get {
  TABI_LUA_STATUS(result = tabi_tree_get(arg1, arg2, arg3))
}
%feature("action") tabi_tree_append {
  TABI_LUA_STATUS(result = tabi_tree_append(arg1, arg2))
}
%feature("action") tabi_tree_set {
  TABI_LUA_STATUS(result = tabi_tree_set(arg1, arg2, arg3))
}
%feature("action") tabi_tree_attributes {
  TABI_LUA_STATUS(result = tabi_tree_attributes(arg1, arg2))
}
%feature("action") tabi_tree_stored {
  arg3->struct_size = sizeof *arg3;
  TABI_LUA_STATUS(result = tabi_tree_stored(arg1, arg2, arg3))
}
%feature("action") tabi_tree_stored_sizes {
  TABI_LUA_STATUS(result = tabi_tree_stored_sizes(arg1, arg2, arg3, arg4, arg5))
  if (result && !tabi_tree_stored_sizes(arg1, arg2, NULL, 0, arg5) && tabi_lua_grow(L, &array3, *arg5)) {
    arg3 = array3.p; arg4 = array3.n; result = tabi_tree_stored_sizes(arg1, arg2, arg3, arg4, arg5);
  }
}
%feature("action") tabi_tree_flatten {
  TABI_LUA_STATUS(result = tabi_tree_flatten(arg1, arg2))
}
%feature("action") tabi_tree_nest {
  TABI_LUA_STATUS(result = tabi_tree_nest(arg1, arg2))
}
%feature("action") tabi_tree_select {
  arg3 = array2.n;
  TABI_LUA_STATUS(result = tabi_tree_select(arg1, (const char *const *)arg2, arg3, arg4))
}
%feature("action") tabi_tree_rename {
  arg4 = array2.n;
  if (arg3 && array3.n != arg4) tabi_lua_differ(L, "names", array3.n, arg4);
  TABI_LUA_STATUS(result = tabi_tree_rename(arg1, (const char *const *)arg2, (const char *const *)arg3, arg4, arg5))
}
%feature("action") tabi_tree_merge {
  TABI_LUA_STATUS(result = tabi_tree_merge(arg1, arg2))
}
%feature("action") tabi_tree_compare {
  TABI_LUA_STATUS(result = tabi_tree_compare(arg1, arg2, arg3, arg4, arg5))
}
%feature("action") tabi_checkpoint_load {
  if (!lua_isnil(L, 2)) arg2 = tabi_lua_read_load_options(L, 2, &box2);
  TABI_LUA_STATUS(result = tabi_checkpoint_load(arg1, arg2, arg3))
}
%feature("action") tabi_checkpoint_load_bytes {
  arg2 = tabi_lua_size_of(L, 2, &bytes1, arg2);
  if (!lua_isnil(L, 3)) arg3 = tabi_lua_read_load_options(L, 3, &box3);
  TABI_LUA_STATUS(result = tabi_checkpoint_load_bytes(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_checkpoint_load_stream {
  if (!lua_isnil(L, 4)) arg4 = tabi_lua_read_load_options(L, 4, &box4);
  TABI_LUA_STATUS(result = tabi_checkpoint_load_stream((tabi_read)(intptr_t)arg1, arg2, arg3, arg4, arg5))
}
%feature("action") tabi_checkpoint_format_of {
  TABI_LUA_STATUS(result = tabi_checkpoint_format_of(arg1, arg2))
}
%feature("action") tabi_checkpoint_verify {
  if (!lua_isnil(L, 2)) arg2 = tabi_lua_read_load_options(L, 2, &box2);
  TABI_LUA_STATUS(result = tabi_checkpoint_verify(arg1, arg2))
}
%feature("action") tabi_checkpoint_save {
  if (!lua_isnil(L, 3)) arg3 = tabi_lua_read_save_options(L, 3, &box3);
  TABI_LUA_STATUS(result = tabi_checkpoint_save(arg1, arg2, arg3))
}
%feature("action") tabi_checkpoint_save_stream {
  if (!lua_isnil(L, 4)) arg4 = tabi_lua_read_save_options(L, 4, &box4);
  TABI_LUA_STATUS(result = tabi_checkpoint_save_stream((tabi_write)(intptr_t)arg1, arg2, arg3, arg4))
}
%feature("action") tabi_checkpoint_convert {
  if (!lua_isnil(L, 3)) arg3 = tabi_lua_read_load_options(L, 3, &box3);
  if (!lua_isnil(L, 4)) arg4 = tabi_lua_read_save_options(L, 4, &box4);
  TABI_LUA_STATUS(result = tabi_checkpoint_convert(arg1, arg2, arg3, arg4, (tabi_progress)(intptr_t)arg5, arg6))
}
%feature("action") tabi_module_load {
  if (!lua_isnil(L, 2)) arg2 = tabi_lua_read_module_load_options(L, 2, &box2);
  TABI_LUA_STATUS(result = tabi_module_load(arg1, arg2, arg3))
}
%feature("action") tabi_module_load_bytes {
  arg2 = tabi_lua_size_of(L, 2, &bytes1, arg2);
  if (!lua_isnil(L, 3)) arg3 = tabi_lua_read_module_load_options(L, 3, &box3);
  TABI_LUA_STATUS(result = tabi_module_load_bytes(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_module_load_stream {
  if (!lua_isnil(L, 4)) arg4 = tabi_lua_read_module_load_options(L, 4, &box4);
  TABI_LUA_STATUS(result = tabi_module_load_stream((tabi_read)(intptr_t)arg1, arg2, arg3, arg4, arg5))
}
%feature("action") tabi_module_save {
  TABI_LUA_STATUS(result = tabi_module_save(arg1, arg2))
}
%feature("action") tabi_module_metadata {
  TABI_LUA_STATUS(result = tabi_module_metadata(arg1, arg2))
}
%feature("action") tabi_module_methods {
  TABI_LUA_STATUS(result = tabi_module_methods(arg1, arg2))
}
%feature("action") tabi_module_invoke {
  arg5 = array4.n;
  if (arg3 && array3.n != arg5) tabi_lua_differ(L, "names", array3.n, arg5);
  TABI_LUA_PUMPED(result = tabi_module_invoke(arg1, arg2, (const char *const *)arg3, arg4, arg5, arg6, arg7, arg8))
}
%feature("action") tabi_module_attribute {
  TABI_LUA_STATUS(result = tabi_module_attribute(arg1, arg2, arg3))
}
%feature("action") tabi_module_set_attribute {
  TABI_LUA_STATUS(result = tabi_module_set_attribute(arg1, arg2, arg3))
}
%feature("action") tabi_module_freeze {
  TABI_LUA_STATUS(result = tabi_module_freeze(arg1, arg2))
}
%feature("action") tabi_module_optimize {
  if (!lua_isnil(L, 2)) arg2 = tabi_lua_read_module_optimize_options(L, 2, &box2);
  arg5 = array4.n;
  if (arg3 && array3.n != arg5) tabi_lua_differ(L, "names", array3.n, arg5);
  TABI_LUA_PUMPED(result = tabi_module_optimize(arg1, arg2, (const char *const *)arg3, arg4, arg5, arg6))
}
%feature("action") tabi_module_register_hook {
  TABI_LUA_STATUS(result = tabi_module_register_hook(arg1, arg2, arg3, arg4))
}
%feature("action") tabi_module_remove_hook {
  TABI_LUA_STATUS(result = tabi_module_remove_hook(arg1, arg2))
}
%feature("action") tabi_module_features {
  arg3 = array2.n;
  arg6 = array5.n;
  if (arg4 && array4.n != arg6) tabi_lua_differ(L, "names", array4.n, arg6);
  TABI_LUA_PUMPED(result = tabi_module_features(arg1, (const char *const *)arg2, arg3, (const char *const *)arg4, arg5, arg6, arg7))
}
%feature("action") tabi_module_summary {
  arg4 = array3.n;
  if (arg2 && array2.n != arg4) tabi_lua_differ(L, "names", array2.n, arg4);
  TABI_LUA_PUMPED(result = tabi_module_summary(arg1, (const char *const *)arg2, arg3, arg4, arg5))
}
%feature("action") tabi_flop_counter_begin {
  TABI_LUA_STATUS(result = tabi_flop_counter_begin(arg1))
}
%feature("action") tabi_flop_counter_end {
  TABI_LUA_STATUS(result = tabi_flop_counter_end(arg1, arg2))
}
%feature("action") tabi_device_count {
  TABI_LUA_STATUS(result = tabi_device_count(arg1, arg2))
}
%feature("action") tabi_device_current {
  TABI_LUA_STATUS(result = tabi_device_current(arg1, arg2))
}
%feature("action") tabi_device_set_current {
  TABI_LUA_STATUS(result = tabi_device_set_current(arg1, arg2))
}
%feature("action") tabi_device_synchronize {
  TABI_LUA_STATUS(result = tabi_device_synchronize(arg1, arg2))
}
%feature("action") tabi_device_empty_cache {
  TABI_LUA_STATUS(result = tabi_device_empty_cache(arg1))
}
%feature("action") tabi_device_memory {
  TABI_LUA_STATUS(result = tabi_device_memory(arg1, arg2, arg3, arg4, arg5))
}
%feature("action") tabi_manual_seed {
  TABI_LUA_STATUS(result = tabi_manual_seed(arg1))
}
%feature("action") tabi_initial_seed {
  TABI_LUA_STATUS(result = tabi_initial_seed(arg1))
}
%feature("action") tabi_generator_new {
  TABI_LUA_STATUS(result = tabi_generator_new(arg1, arg2, arg3))
}
%feature("action") tabi_generator_default {
  TABI_LUA_STATUS(result = tabi_generator_default(arg1, arg2, arg3))
}
%feature("action") tabi_generator_seed {
  TABI_LUA_STATUS(result = tabi_generator_seed(arg1, arg2))
}
%feature("action") tabi_generator_set_seed {
  TABI_LUA_STATUS(result = tabi_generator_set_seed(arg1, arg2))
}
%feature("action") tabi_generator_state {
  TABI_LUA_STATUS(result = tabi_generator_state(arg1, arg2))
}
%feature("action") tabi_generator_set_state {
  TABI_LUA_STATUS(result = tabi_generator_set_state(arg1, arg2))
}
%feature("action") tabi_tensor_to_dlpack {
  TABI_LUA_STATUS(result = tabi_tensor_to_dlpack(arg1, (struct DLManagedTensorVersioned **)arg2))
}
%feature("action") tabi_tensor_from_dlpack {
  TABI_LUA_STATUS(result = tabi_tensor_from_dlpack((struct DLManagedTensorVersioned *)arg1, arg2))
}
%feature("action") tabi_dlpack_free {
  TABI_LUA_STATUS(result = tabi_dlpack_free((struct DLManagedTensorVersioned *)arg1))
}
#elif defined(SWIGPERL)
%include "typemaps_perl.i"
#endif

%rename("%(regex:/^tabi_(.*)$/\\1/)s") "";

%constant int ABI_VERSION_MAJOR = 0;
%constant int ABI_VERSION_MINOR = 1;
%constant int OK = 0;
%constant int INVALID_ARGUMENT = 1;
%constant int INVALID_HANDLE = 2;
%constant int TYPE_ERROR = 3;
%constant int INDEX_ERROR = 4;
%constant int VALUE_ERROR = 5;
%constant int NOT_IMPLEMENTED = 6;
%constant int OUT_OF_MEMORY = 7;
%constant int LINALG_ERROR = 8;
%constant int IO_ERROR = 9;
%constant int CORRUPT_FILE = 10;
%constant int UNSAFE_FILE = 11;
%constant int VERSION_MISMATCH = 12;
%constant int CALLBACK_FAILED = 13;
%constant int DISTRIBUTED_ERROR = 14;
%constant int ACCELERATOR_ERROR = 15;
%constant int FORKED = 16;
%constant int SHUTTING_DOWN = 17;
%constant int INTERNAL = 18;
%constant int RUNTIME_ERROR = 19;
%constant int KEY_ERROR = 20;
%constant int PENDING = 21;
%constant int DTYPE_UINT8 = 1;
%constant int DTYPE_INT8 = 2;
%constant int DTYPE_INT16 = 3;
%constant int DTYPE_INT32 = 4;
%constant int DTYPE_INT64 = 5;
%constant int DTYPE_FLOAT16 = 6;
%constant int DTYPE_FLOAT32 = 7;
%constant int DTYPE_FLOAT64 = 8;
%constant int DTYPE_COMPLEX32 = 9;
%constant int DTYPE_COMPLEX64 = 10;
%constant int DTYPE_COMPLEX128 = 11;
%constant int DTYPE_BOOL = 12;
%constant int DTYPE_QINT8 = 13;
%constant int DTYPE_QUINT8 = 14;
%constant int DTYPE_QINT32 = 15;
%constant int DTYPE_BFLOAT16 = 16;
%constant int DTYPE_QUINT4X2 = 17;
%constant int DTYPE_QUINT2X4 = 18;
%constant int DTYPE_BITS1X8 = 19;
%constant int DTYPE_BITS2X4 = 20;
%constant int DTYPE_BITS4X2 = 21;
%constant int DTYPE_BITS8 = 22;
%constant int DTYPE_BITS16 = 23;
%constant int DTYPE_FLOAT8_E5M2 = 24;
%constant int DTYPE_FLOAT8_E4M3FN = 25;
%constant int DTYPE_FLOAT8_E5M2FNUZ = 26;
%constant int DTYPE_FLOAT8_E4M3FNUZ = 27;
%constant int DTYPE_UINT16 = 28;
%constant int DTYPE_UINT32 = 29;
%constant int DTYPE_UINT64 = 30;
%constant int DTYPE_UINT1 = 31;
%constant int DTYPE_UINT2 = 32;
%constant int DTYPE_UINT3 = 33;
%constant int DTYPE_UINT4 = 34;
%constant int DTYPE_UINT5 = 35;
%constant int DTYPE_UINT6 = 36;
%constant int DTYPE_UINT7 = 37;
%constant int DTYPE_INT1 = 38;
%constant int DTYPE_INT2 = 39;
%constant int DTYPE_INT3 = 40;
%constant int DTYPE_INT4 = 41;
%constant int DTYPE_INT5 = 42;
%constant int DTYPE_INT6 = 43;
%constant int DTYPE_INT7 = 44;
%constant int DTYPE_FLOAT8_E8M0FNU = 45;
%constant int DTYPE_FLOAT4_E2M1FN_X2 = 46;
%constant int DEVICE_CPU = 1;
%constant int DEVICE_CUDA = 2;
%constant int DEVICE_MKLDNN = 3;
%constant int DEVICE_OPENGL = 4;
%constant int DEVICE_OPENCL = 5;
%constant int DEVICE_IDEEP = 6;
%constant int DEVICE_HIP = 7;
%constant int DEVICE_FPGA = 8;
%constant int DEVICE_MAIA = 9;
%constant int DEVICE_XLA = 10;
%constant int DEVICE_VULKAN = 11;
%constant int DEVICE_METAL = 12;
%constant int DEVICE_XPU = 13;
%constant int DEVICE_MPS = 14;
%constant int DEVICE_META = 15;
%constant int DEVICE_HPU = 16;
%constant int DEVICE_VE = 17;
%constant int DEVICE_LAZY = 18;
%constant int DEVICE_IPU = 19;
%constant int DEVICE_MTIA = 20;
%constant int DEVICE_PRIVATEUSE1 = 21;
%constant int LAYOUT_STRIDED = 1;
%constant int LAYOUT_SPARSE_COO = 2;
%constant int LAYOUT_SPARSE_CSR = 3;
%constant int LAYOUT_MKLDNN = 4;
%constant int LAYOUT_SPARSE_CSC = 5;
%constant int LAYOUT_SPARSE_BSR = 6;
%constant int LAYOUT_SPARSE_BSC = 7;
%constant int LAYOUT_JAGGED = 8;
%constant int MEMORY_FORMAT_CONTIGUOUS = 1;
%constant int MEMORY_FORMAT_PRESERVE = 2;
%constant int MEMORY_FORMAT_CHANNELS_LAST = 3;
%constant int MEMORY_FORMAT_CHANNELS_LAST_3D = 4;
%constant int MEMORY_LIVE = 0;
%constant int MEMORY_TOTAL = 64;
%constant int MEMORY_COUNTERS = 128;
%constant int TAG_UNSET = 0;
%constant int TAG_NONE = 1;
%constant int TAG_BOOL = 2;
%constant int TAG_INT = 3;
%constant int TAG_DOUBLE = 4;
%constant int TAG_COMPLEX = 5;
%constant int TAG_TENSOR = 6;
%constant int TAG_STRING = 7;
%constant int TAG_BYTES = 8;
%constant int TAG_DTYPE = 9;
%constant int TAG_DEVICE = 10;
%constant int TAG_LAYOUT = 11;
%constant int TAG_MEMORY_FORMAT = 12;
%constant int TAG_GENERATOR = 13;
%constant int TAG_INT_LIST = 14;
%constant int TAG_DOUBLE_LIST = 15;
%constant int TAG_BOOL_LIST = 16;
%constant int TAG_TENSOR_LIST = 17;
%constant int TAG_VALUE_LIST = 18;
%constant int TAG_TREE = 19;
%constant int TAG_STREAM = 20;
%constant int TAG_MODULE = 21;
%constant int ARG_OTHER = 1;
%constant int ARG_TENSOR = 2;
%constant int ARG_INT = 3;
%constant int ARG_FLOAT = 4;
%constant int ARG_BOOL = 5;
%constant int ARG_SCALAR = 6;
%constant int ARG_STRING = 7;
%constant int ARG_DTYPE = 8;
%constant int ARG_LAYOUT = 9;
%constant int ARG_DEVICE = 10;
%constant int ARG_MEMORY_FORMAT = 11;
%constant int ARG_GENERATOR = 12;
%constant int ARG_COMPLEX = 13;
%constant int ARG_STORAGE = 14;
%constant int ARG_STREAM = 15;
%constant int ARG_DICT = 16;
%constant int GRAD_RETAIN_GRAPH = 1;
%constant int GRAD_CREATE_GRAPH = 2;
%constant int GRAD_ALLOW_UNUSED = 4;
%constant int MODE_NO_GRAD = 1;
%constant int MODE_ENABLE_GRAD = 2;
%constant int MODE_INFERENCE = 3;
%constant int HOOK_GRAD = 1;
%constant int HOOK_POST_ACCUMULATE_GRAD = 2;
%constant int APPLY_KEEP_UNDEFINED_GRADS = 1;
%constant int TRANSFORM_CREATE_GRAPH = 1;
%constant int TRANSFORM_FORWARD_MODE = 2;
%constant int TREE_LIST = 1;
%constant int TREE_TUPLE = 2;
%constant int TREE_DICT = 3;
%constant int TREE_SET = 4;
%constant int TREE_OBJECT = 5;
%constant int TREE_BIGINT = 6;
%constant int FORMAT_TORCH = 1;
%constant int FORMAT_TORCH_LEGACY = 2;
%constant int FORMAT_TORCHSCRIPT = 3;
%constant int FORMAT_SAFETENSORS = 4;
%constant int FORMAT_SHARDS = 5;
%constant int FORMAT_T7 = 6;
%constant int FORMAT_T7_ASCII = 7;
%constant int FORMAT_NPY = 8;
%constant int FORMAT_NPZ = 9;
%constant int FORMAT_IDX = 10;
%constant int MODULE_HOOK_PRE_FORWARD = 1;
%constant int MODULE_HOOK_FORWARD = 2;
%constant int MODULE_HOOK_PRE_BACKWARD = 3;
%constant int MODULE_HOOK_BACKWARD = 4;
%constant int KIND_TENSOR = 1;
%constant int KIND_MODULE = 2;
%constant int KIND_OPTIM = 3;
%constant int KIND_TREE = 4;
%constant int KIND_GENERATOR = 5;
%constant int KIND_QUEUE = 6;
%constant int KIND_FUNCTION = 8;
%constant int KIND_SCHEDULE = 9;
%constant int KIND_SCALER = 10;
%constant int KIND_DATASET = 11;
%constant int KIND_LOADER = 12;
%constant int KIND_METRIC = 13;
%constant int KIND_OP = 7;

typedef int32_t tabi_status;
typedef int32_t tabi_dtype;
typedef int32_t tabi_device_type;
typedef int32_t tabi_layout;
typedef int32_t tabi_memory_format;
typedef int32_t tabi_memory_counter;
typedef int32_t tabi_tag;
typedef int32_t tabi_arg_kind;
typedef int32_t tabi_grad_flags;
typedef int32_t tabi_mode;
typedef int32_t tabi_hook_kind;
typedef int32_t tabi_apply_flags;
typedef int32_t tabi_transform_flags;
typedef int32_t tabi_tree_kind;
typedef int32_t tabi_checkpoint_format;
typedef int32_t tabi_module_hook;
typedef struct tabi_tensor_s *tabi_tensor;
typedef struct tabi_module_s *tabi_module;
typedef struct tabi_optim_s *tabi_optim;
typedef struct tabi_tree_s *tabi_tree;
typedef struct tabi_generator_s *tabi_generator;
typedef struct tabi_queue_s *tabi_queue;
typedef struct tabi_function_s *tabi_function;
typedef struct tabi_schedule_s *tabi_schedule;
typedef struct tabi_scaler_s *tabi_scaler;
typedef struct tabi_dataset_s *tabi_dataset;
typedef struct tabi_loader_s *tabi_loader;
typedef struct tabi_metric_s *tabi_metric;
typedef struct tabi_op_s *tabi_op;
#ifndef SWIGLUA
typedef union tabi_payload {
  int64_t i;
  double d;
  void *p;
} tabi_payload;
typedef struct tabi_value {
  int32_t tag;
  int32_t index;
  int64_t count;
  tabi_payload u;
  double imag;
} tabi_value;
typedef struct tabi_tensor_info {
  int64_t struct_size;
  tabi_dtype dtype;
  tabi_device_type device_type;
  int32_t device_index;
  tabi_layout layout;
  int32_t ndim;
  int32_t requires_grad;
  int32_t is_contiguous;
  int32_t is_resolved;
  int64_t numel;
  int64_t element_size;
  int64_t storage_offset;
  void *data;
  int64_t sizes[64];
  int64_t strides[64];
} tabi_tensor_info;
typedef struct tabi_to_options {
  int64_t struct_size;
  tabi_dtype dtype;
  tabi_device_type device_type;
  int32_t device_index;
  int32_t non_blocking;
  int32_t copy;
  tabi_memory_format memory_format;
} tabi_to_options;
typedef struct tabi_op_info {
  int64_t struct_size;
  int32_t num_args;
  int32_t num_returns;
  int32_t num_overloads;
  int32_t is_overload;
  const char *name;
  const char *overload;
  const char *schema;
  const char *doc;
} tabi_op_info;
typedef struct tabi_op_arg {
  int64_t struct_size;
  int32_t kind;
  int32_t is_list;
  int32_t list_size;
  int32_t is_optional;
  int32_t is_optional_element;
  int32_t is_keyword;
  int32_t is_out;
  int32_t is_written;
  int32_t has_default;
  const char *name;
  const char *type;
} tabi_op_arg;
typedef struct tabi_gradcheck_options {
  int64_t struct_size;
  double eps;
  double atol;
  double rtol;
  int32_t forward_mode;
  int32_t second_order;
} tabi_gradcheck_options;
typedef struct tabi_stored_tensor {
  int64_t struct_size;
  tabi_dtype dtype;
  tabi_layout layout;
  int64_t ndim;
  int64_t numel;
  int64_t storage;
  int64_t storage_nbytes;
  int64_t storage_offset;
  int32_t requires_grad;
  int32_t is_parameter;
  int32_t is_quantized;
  int32_t is_loaded;
  const char *location;
} tabi_stored_tensor;
typedef struct tabi_load_options {
  int64_t struct_size;
  tabi_device_type device_type;
  int32_t device_index;
  int32_t strict;
  int32_t mapped;
  int32_t lazy;
  tabi_dtype dtype;
  tabi_checkpoint_format format;
  const char *device_map;
} tabi_load_options;
typedef struct tabi_save_options {
  int64_t struct_size;
  tabi_checkpoint_format format;
  int32_t copy_shared;
  int64_t shard_nbytes;
} tabi_save_options;
typedef struct tabi_module_load_options {
  int64_t struct_size;
  tabi_device_type device_type;
  int32_t device_index;
  int32_t trusted;
  int32_t mapped;
  const char *name;
} tabi_module_load_options;
typedef struct tabi_module_optimize_options {
  int64_t struct_size;
  tabi_dtype dtype;
} tabi_module_optimize_options;
#endif

uint32_t tabi_abi_version(void);
const char *tabi_version(void);
const char *tabi_torch_version(void);
const char *tabi_torch_version_built(void);
tabi_status tabi_init(void);
tabi_status tabi_has_feature(const char *name, int32_t *OUT_FLAG);
int32_t tabi_error_code(void);
const char *tabi_error_message(void);
const char *tabi_error_function(void);
const char *tabi_error_backtrace(void);
int32_t tabi_error_set(int32_t status, const char *message);
const char *tabi_status_name(int32_t status);
int32_t tabi_free(void *NULLABLE);
int32_t tabi_free_later(void *NULLABLE);
int32_t tabi_free_many(void *const *HANDLES, int64_t COUNT);
tabi_status tabi_drain(void);
tabi_status tabi_retain(void *handle, void **OUT);
tabi_status tabi_identity(void *handle, int64_t *OUT);
tabi_status tabi_handle_kind(void *handle, int32_t *OUT);
int64_t tabi_live_handles(int32_t kind);
tabi_status tabi_scope_push(void);
tabi_status tabi_scope_pop(void *const *HANDLES, int64_t COUNT);
const int64_t *tabi_memory_counters(void);
tabi_status tabi_memory_flush(void);
tabi_status tabi_dtype_name(tabi_dtype dtype, const char **OUT);
tabi_status tabi_dtype_from_name(const char *name, tabi_dtype *OUT);
tabi_status tabi_dtype_size(tabi_dtype dtype, int64_t *OUT);
tabi_status tabi_device_name(tabi_device_type device_type, const char **OUT);
tabi_status tabi_device_from_name(const char *name, tabi_device_type *OUT, int32_t *OUT);
tabi_status tabi_set_num_threads(int64_t n);
tabi_status tabi_num_threads(int64_t *OUT);
tabi_status tabi_set_num_interop_threads(int64_t n);
tabi_status tabi_num_interop_threads(int64_t *OUT);
tabi_status tabi_set_flush_denormal(int32_t FLAG, int32_t *OUT_FLAG);
tabi_status tabi_set_deterministic_algorithms(int32_t FLAG, int32_t FLAG);
tabi_status tabi_deterministic_algorithms(int32_t *OUT_FLAG, int32_t *OUT_FLAG);
tabi_status tabi_tensor_from_data(const void *DATA, int64_t NBYTES, const int64_t *INTS, int64_t COUNT, tabi_dtype dtype, tabi_device_type device_type, int32_t device_index, tabi_tensor *OUT);
tabi_status tabi_tensor_borrow(void *KEPT_DATA, int64_t NBYTES, const int64_t *INTS, const int64_t *INTS, int64_t COUNT, tabi_dtype dtype, tabi_device_type device_type, int32_t device_index, void *ADDRESS, void *ADDRESS, tabi_queue NULLABLE, tabi_tensor *OUT);
tabi_status tabi_queue_new(tabi_queue *OUT);
tabi_status tabi_queue_next(tabi_queue queue, void **OUT_NULLABLE, int32_t *OUT_FLAG);
tabi_status tabi_tensor_describe(tabi_tensor tensor, tabi_tensor_info *OUT);
tabi_status tabi_tensor_ndim(tabi_tensor tensor, int64_t *OUT);
tabi_status tabi_tensor_numel(tabi_tensor tensor, int64_t *OUT);
tabi_status tabi_tensor_sizes(tabi_tensor tensor, int64_t *OUT_INTS, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_tensor_strides(tabi_tensor tensor, int64_t *OUT_INTS, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_tensor_dtype(tabi_tensor tensor, tabi_dtype *OUT);
tabi_status tabi_tensor_device(tabi_tensor tensor, tabi_device_type *OUT, int32_t *OUT);
tabi_status tabi_tensor_layout(tabi_tensor tensor, tabi_layout *OUT);
tabi_status tabi_tensor_data(tabi_tensor tensor, void **OUT_NULLABLE);
tabi_status tabi_tensor_is_same(tabi_tensor a, tabi_tensor b, int32_t *OUT_FLAG);
tabi_status tabi_tensor_item(tabi_tensor tensor, tabi_value *OUT);
tabi_status tabi_tensor_copy_to(tabi_tensor tensor, void *OUT_DATA, int64_t NBYTES);
tabi_status tabi_tensor_copy_from(tabi_tensor tensor, const void *DATA, int64_t NBYTES);
tabi_status tabi_tensor_contiguous(tabi_tensor tensor, tabi_memory_format NULLABLE, tabi_tensor *OUT);
tabi_status tabi_tensor_to(tabi_tensor tensor, const tabi_to_options *STRUCT, tabi_tensor *OUT);
tabi_status tabi_op_find(const char *name, const char *NULLABLE, tabi_op *OUT);
tabi_status tabi_op_library_load(const char *path);
tabi_status tabi_op_resolve(tabi_op op, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_op *OUT);
tabi_status tabi_op_call(tabi_op op, const tabi_value *VALUES, int64_t COUNT, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_op_call_named(tabi_op op, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_tensor tabi_call_t(tabi_op op, tabi_tensor a);
tabi_tensor tabi_call_tt(tabi_op op, tabi_tensor a, tabi_tensor b);
tabi_tensor tabi_call_ttt(tabi_op op, tabi_tensor a, tabi_tensor b, tabi_tensor c);
tabi_tensor tabi_call_ti(tabi_op op, tabi_tensor a, int64_t b);
tabi_tensor tabi_call_td(tabi_op op, tabi_tensor a, double b);
tabi_tensor tabi_call_dt(tabi_op op, double a, tabi_tensor b);
tabi_tensor tabi_call_tl(tabi_op op, tabi_tensor a, const int64_t *INTS, int64_t COUNT);
tabi_status tabi_call_t2(tabi_op op, tabi_tensor a, tabi_tensor *OUT, tabi_tensor *OUT);
tabi_status tabi_op_count(int64_t *OUT);
tabi_status tabi_op_at(int64_t i, tabi_op *OUT);
tabi_status tabi_op_overload_at(tabi_op op, int64_t i, tabi_op *OUT);
tabi_status tabi_op_describe(tabi_op op, tabi_op_info *OUT);
tabi_status tabi_op_describe_arg(tabi_op op, int64_t i, tabi_op_arg *OUT);
tabi_status tabi_op_arg_default(tabi_op op, int64_t i, tabi_value *OUT);
tabi_status tabi_op_describe_return(tabi_op op, int64_t i, tabi_op_arg *OUT);
tabi_status tabi_function_new(void *ADDRESS, void *ADDRESS, void *ADDRESS, tabi_queue NULLABLE, tabi_function *OUT);
tabi_status tabi_function_pending(void **OUT_NULLABLE, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
int32_t tabi_function_return(const tabi_value *VALUES, int64_t COUNT);
int32_t tabi_function_fail(int32_t status, const char *message);
tabi_status tabi_tensor_requires_grad(tabi_tensor tensor, int32_t *OUT_FLAG);
tabi_status tabi_tensor_set_requires_grad(tabi_tensor tensor, int32_t FLAG);
tabi_status tabi_tensor_is_leaf(tabi_tensor tensor, int32_t *OUT_FLAG);
tabi_status tabi_tensor_grad_fn(tabi_tensor tensor, const char **OUT);
tabi_status tabi_tensor_retain_grad(tabi_tensor tensor);
tabi_status tabi_tensor_grad(tabi_tensor tensor, tabi_tensor *OUT_NULLABLE);
tabi_status tabi_tensor_set_grad(tabi_tensor tensor, tabi_tensor NULLABLE);
tabi_status tabi_tensor_detach(tabi_tensor tensor, tabi_tensor *OUT);
tabi_status tabi_backward(const tabi_tensor *HANDLES, const tabi_tensor *HANDLES, int64_t COUNT, const tabi_tensor *HANDLES, int64_t COUNT, uint64_t flags);
tabi_status tabi_grad(const tabi_tensor *HANDLES, const tabi_tensor *HANDLES, int64_t COUNT, const tabi_tensor *HANDLES, int64_t COUNT, uint64_t flags, tabi_tensor *OUT_HANDLES);
tabi_status tabi_tensor_register_hook(tabi_tensor tensor, tabi_hook_kind kind, tabi_function hook, int64_t *OUT);
tabi_status tabi_tensor_remove_hook(tabi_tensor tensor, tabi_hook_kind kind, int64_t id);
tabi_status tabi_autograd_apply(tabi_function backward, const tabi_tensor *HANDLES, int64_t COUNT, const tabi_tensor *HANDLES, int64_t COUNT, const tabi_tensor *HANDLES, int64_t COUNT, uint64_t flags, const int64_t *INTS, int64_t COUNT, const int64_t *INTS, int64_t COUNT, tabi_tensor *OUT_HANDLES);
tabi_status tabi_mode_push(tabi_mode mode, uint64_t *OUT);
tabi_status tabi_mode_pop(uint64_t token);
tabi_status tabi_grad_enabled(int32_t *OUT_FLAG);
tabi_status tabi_set_detect_anomaly(int32_t FLAG, int32_t FLAG);
tabi_status tabi_detect_anomaly(int32_t *OUT_FLAG, int32_t *OUT_FLAG);
tabi_status tabi_grad_norm(const tabi_tensor *HANDLES, int64_t COUNT, double norm_type, int32_t FLAG, tabi_tensor *OUT);
tabi_status tabi_clip_grad_norm(const tabi_tensor *HANDLES, int64_t COUNT, double max_norm, double norm_type, int32_t FLAG, tabi_tensor *OUT);
tabi_status tabi_clip_grad_value(const tabi_tensor *HANDLES, int64_t COUNT, double clip_value);
tabi_status tabi_vjp(tabi_function function, const tabi_tensor *HANDLES, int64_t COUNT, const tabi_tensor *HANDLES, int64_t COUNT, uint64_t flags, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_jvp(tabi_function function, const tabi_tensor *HANDLES, const tabi_tensor *HANDLES, int64_t COUNT, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_jacobian(tabi_function function, const tabi_tensor *HANDLES, int64_t COUNT, uint64_t flags, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_hessian(tabi_function function, const tabi_tensor *HANDLES, int64_t COUNT, uint64_t flags, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_vmap(tabi_function function, const tabi_tensor *HANDLES, const int64_t *INTS, int64_t COUNT, int64_t out_dim, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_gradcheck(tabi_function function, const tabi_tensor *HANDLES, int64_t COUNT, const tabi_gradcheck_options *STRUCT);
tabi_status tabi_checkpoint(tabi_function function, const tabi_tensor *HANDLES, int64_t COUNT, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_module_new(const char *type, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_module *OUT);
tabi_status tabi_module_type_count(int64_t *OUT);
tabi_status tabi_module_type_at(int64_t i, const char **OUT, const char **OUT);
tabi_status tabi_module_type_methods(int64_t i, tabi_tree *OUT);
tabi_status tabi_module_compose(const char *type, tabi_module *OUT);
tabi_status tabi_module_set_child(tabi_module module, const char *path, tabi_module NULLABLE);
tabi_status tabi_module_set_parameter(tabi_module module, const char *path, tabi_tensor NULLABLE);
tabi_status tabi_module_set_buffer(tabi_module module, const char *path, tabi_tensor NULLABLE);
tabi_status tabi_module_child(tabi_module module, const char *path, tabi_module *OUT);
tabi_status tabi_module_tensor(tabi_module module, const char *path, tabi_tensor *OUT);
tabi_status tabi_module_children(tabi_module module, tabi_tree *OUT);
tabi_status tabi_module_parameters(tabi_module module, int32_t FLAG, tabi_tree *OUT);
tabi_status tabi_module_select_parameters(tabi_module module, const char *pattern, tabi_tree *OUT);
tabi_status tabi_module_buffers(tabi_module module, int32_t FLAG, tabi_tree *OUT);
tabi_status tabi_module_type(tabi_module module, const char **OUT);
tabi_status tabi_module_options(tabi_module module, tabi_tree *OUT);
tabi_status tabi_module_extra_repr(tabi_module module, const char **OUT);
tabi_status tabi_module_repr(tabi_module module, const char **OUT);
tabi_status tabi_module_forward(tabi_module module, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_module_train(tabi_module module, int32_t FLAG);
tabi_status tabi_module_is_training(tabi_module module, int32_t *OUT_FLAG);
tabi_status tabi_module_to(tabi_module module, const tabi_to_options *STRUCT);
tabi_status tabi_module_set_requires_grad(tabi_module module, const char *pattern, int32_t FLAG, int64_t *OUT);
tabi_status tabi_module_register_parametrization(tabi_module module, const char *name, tabi_module parametrization);
tabi_status tabi_module_remove_parametrizations(tabi_module module, const char *name, int32_t FLAG);
tabi_status tabi_module_zero_grad(tabi_module module, int32_t FLAG);
tabi_status tabi_module_state_dict(tabi_module module, tabi_tree *OUT);
tabi_status tabi_module_load_state_dict(tabi_module module, tabi_tree state, int32_t FLAG, tabi_tree *OUT);
tabi_status tabi_module_clone(tabi_module module, tabi_module *OUT);
tabi_status tabi_optim_new(const char *type, const tabi_tensor *HANDLES, int64_t COUNT, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_optim *OUT);
tabi_status tabi_optim_type_count(int64_t *OUT);
tabi_status tabi_optim_type_at(int64_t i, const char **OUT, const char **OUT);
tabi_status tabi_optim_add_group(tabi_optim optim, const tabi_tensor *HANDLES, int64_t COUNT, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT);
tabi_status tabi_optim_group_count(tabi_optim optim, int64_t *OUT);
tabi_status tabi_optim_get(tabi_optim optim, int64_t group, const char *name, tabi_value *OUT);
tabi_status tabi_optim_options(tabi_optim optim, int64_t group, tabi_tree *OUT);
tabi_status tabi_optim_note(tabi_optim optim, int64_t group, const char *name, const tabi_value *VALUE);
tabi_status tabi_optim_set(tabi_optim optim, int64_t group, const char *name, const tabi_value *VALUE);
tabi_status tabi_optim_step(tabi_optim optim);
tabi_status tabi_optim_step_closure(tabi_optim optim, tabi_function closure, tabi_tensor *OUT);
tabi_status tabi_optim_zero_grad(tabi_optim optim, int32_t FLAG);
tabi_status tabi_optim_state_dict(tabi_optim optim, tabi_tree *OUT);
tabi_status tabi_optim_load_state_dict(tabi_optim optim, tabi_tree state);
tabi_status tabi_schedule_new(const char *type, tabi_optim optim, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, void *const *HANDLES, int64_t COUNT, tabi_schedule *OUT);
tabi_status tabi_schedule_combine(const char *type, tabi_optim optim, void *const *HANDLES, int64_t COUNT, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_schedule *OUT);
tabi_status tabi_schedule_type_count(int64_t *OUT);
tabi_status tabi_schedule_type_at(int64_t i, const char **OUT, const char **OUT);
tabi_status tabi_schedule_step(tabi_schedule schedule);
tabi_status tabi_schedule_step_to(tabi_schedule schedule, double epoch);
tabi_status tabi_schedule_step_metric(tabi_schedule schedule, double metric);
tabi_status tabi_schedule_last_lr(tabi_schedule schedule, tabi_value *OUT);
tabi_status tabi_schedule_state_dict(tabi_schedule schedule, tabi_tree *OUT);
tabi_status tabi_schedule_load_state_dict(tabi_schedule schedule, tabi_tree state);
tabi_status tabi_average_new(tabi_module module, tabi_module *OUT);
tabi_status tabi_average_update(tabi_module average, tabi_module module, double decay, int32_t FLAG);
tabi_status tabi_autocast_push(tabi_device_type device_type, tabi_dtype NULLABLE, int32_t FLAG, int32_t FLAG, uint64_t *OUT);
tabi_status tabi_autocast(tabi_device_type device_type, int32_t *OUT_FLAG, tabi_dtype *OUT);
tabi_status tabi_scaler_new(tabi_device_type device_type, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_scaler *OUT);
tabi_status tabi_scaler_scale(tabi_scaler scaler, tabi_tensor tensor, tabi_tensor *OUT);
tabi_status tabi_scaler_unscale(tabi_scaler scaler, tabi_optim optim);
tabi_status tabi_scaler_step(tabi_scaler scaler, tabi_optim optim, int32_t *OUT_FLAG);
tabi_status tabi_scaler_update(tabi_scaler scaler, double new_scale);
tabi_status tabi_scaler_get(tabi_scaler scaler, const char *name, tabi_value *OUT);
tabi_status tabi_scaler_set(tabi_scaler scaler, const char *name, const tabi_value *VALUE);
tabi_status tabi_scaler_state_dict(tabi_scaler scaler, tabi_tree *OUT);
tabi_status tabi_scaler_load_state_dict(tabi_scaler scaler, tabi_tree state);
tabi_status tabi_data_read_csv(const char *path, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_tree *OUT);
tabi_status tabi_dataset_new(const tabi_tensor *HANDLES, int64_t COUNT, tabi_dataset *OUT);
tabi_status tabi_dataset_subset(tabi_dataset dataset, tabi_tensor indices, tabi_dataset *OUT);
tabi_status tabi_data_split(int64_t length, const double *DOUBLES, int64_t COUNT, tabi_generator NULLABLE, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_dataset_concat(void *const *HANDLES, int64_t COUNT, tabi_dataset *OUT);
tabi_status tabi_dataset_length(tabi_dataset dataset, int64_t *OUT);
tabi_status tabi_dataset_width(tabi_dataset dataset, int64_t *OUT);
tabi_status tabi_dataset_get(tabi_dataset dataset, int64_t index, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_dataset_batch(tabi_dataset dataset, tabi_tensor indices, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_loader_new(tabi_dataset NULLABLE, int64_t length, tabi_generator NULLABLE, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_loader *OUT);
tabi_status tabi_loader_length(tabi_loader loader, int64_t *OUT);
tabi_status tabi_loader_start(tabi_loader loader);
tabi_status tabi_loader_next(tabi_loader loader, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_loader_next_indices(tabi_loader loader, tabi_tensor *OUT_NULLABLE);
tabi_status tabi_loader_state_dict(tabi_loader loader, tabi_tree *OUT);
tabi_status tabi_loader_load_state_dict(tabi_loader loader, tabi_tree state);
tabi_status tabi_metric_new(const char *type, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_metric *OUT);
tabi_status tabi_metric_type_count(int64_t *OUT);
tabi_status tabi_metric_type_at(int64_t i, const char **OUT, const char **OUT);
tabi_status tabi_metric_update(tabi_metric metric, const tabi_tensor *HANDLES, int64_t COUNT);
tabi_status tabi_metric_compute(tabi_metric metric, tabi_tensor *OUT);
tabi_status tabi_metric_reset(tabi_metric metric);
tabi_status tabi_metric_curves(const char *const *STRINGS, const tabi_tensor *HANDLES, int64_t COUNT, int64_t width, int64_t height, const char **OUT);
tabi_status tabi_metric_bar(int64_t done, int64_t total, double seconds, const char *note, int64_t width, const char **OUT);
tabi_status tabi_tree_new(tabi_tree_kind kind, tabi_tree *OUT);
tabi_status tabi_tree_kind_of(tabi_tree tree, tabi_tree_kind *OUT);
tabi_status tabi_tree_type(tabi_tree tree, const char **OUT);
tabi_status tabi_tree_set_type(tabi_tree tree, const char *type);
tabi_status tabi_tree_size(tabi_tree tree, int64_t *OUT);
tabi_status tabi_tree_at(tabi_tree tree, int64_t i, tabi_value *OUT, tabi_value *OUT);
tabi_status tabi_tree_key(tabi_tree tree, int64_t i, tabi_value *OUT);
tabi_status tabi_tree_tag(tabi_tree tree, int64_t i, tabi_tag *OUT);
tabi_status tabi_tree_get(tabi_tree tree, const char *key, tabi_value *OUT);
tabi_status tabi_tree_append(tabi_tree tree, const tabi_value *VALUE);
tabi_status tabi_tree_set(tabi_tree tree, const tabi_value *VALUE, const tabi_value *VALUE);
tabi_status tabi_tree_attributes(tabi_tree tree, tabi_tree *OUT);
tabi_status tabi_tree_stored(tabi_tree tree, int64_t i, tabi_stored_tensor *OUT);
tabi_status tabi_tree_stored_sizes(tabi_tree tree, int64_t i, int64_t *OUT_INTS, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_tree_flatten(tabi_tree tree, tabi_tree *OUT);
tabi_status tabi_tree_nest(tabi_tree tree, tabi_tree *OUT);
tabi_status tabi_tree_select(tabi_tree tree, const char *const *STRINGS, int64_t COUNT, tabi_tree *OUT);
tabi_status tabi_tree_rename(tabi_tree tree, const char *const *STRINGS, const char *const *STRINGS, int64_t COUNT, tabi_tree *OUT);
tabi_status tabi_tree_merge(tabi_tree trees, tabi_tree *OUT);
tabi_status tabi_tree_compare(tabi_tree a, tabi_tree b, double rtol, double atol, tabi_tree *OUT);
tabi_status tabi_checkpoint_load(const char *path, const tabi_load_options *STRUCT, tabi_value *OUT);
tabi_status tabi_checkpoint_load_bytes(const void *DATA, int64_t NBYTES, const tabi_load_options *STRUCT, tabi_value *OUT);
tabi_status tabi_checkpoint_load_stream(void *ADDRESS, void *ADDRESS, int64_t size, const tabi_load_options *STRUCT, tabi_value *OUT);
tabi_status tabi_checkpoint_format_of(const char *path, tabi_checkpoint_format *OUT);
tabi_status tabi_checkpoint_verify(const char *path, const tabi_load_options *STRUCT);
tabi_status tabi_checkpoint_save(const char *path, const tabi_value *VALUE, const tabi_save_options *STRUCT);
tabi_status tabi_checkpoint_save_stream(void *ADDRESS, void *ADDRESS, const tabi_value *VALUE, const tabi_save_options *STRUCT);
tabi_status tabi_checkpoint_convert(const char *source, const char *target, const tabi_load_options *STRUCT, const tabi_save_options *STRUCT, void *ADDRESS, void *ADDRESS);
tabi_status tabi_module_load(const char *path, const tabi_module_load_options *STRUCT, tabi_module *OUT);
tabi_status tabi_module_load_bytes(const void *DATA, int64_t NBYTES, const tabi_module_load_options *STRUCT, tabi_module *OUT);
tabi_status tabi_module_load_stream(void *ADDRESS, void *ADDRESS, int64_t size, const tabi_module_load_options *STRUCT, tabi_module *OUT);
tabi_status tabi_module_save(tabi_module module, const char *path);
tabi_status tabi_module_metadata(tabi_module module, tabi_tree *OUT);
tabi_status tabi_module_methods(tabi_module module, tabi_tree *OUT);
tabi_status tabi_module_invoke(tabi_module module, const char *method, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT);
tabi_status tabi_module_attribute(tabi_module module, const char *path, tabi_value *OUT);
tabi_status tabi_module_set_attribute(tabi_module module, const char *path, const tabi_value *VALUE);
tabi_status tabi_module_freeze(tabi_module module, tabi_module *OUT);
tabi_status tabi_module_optimize(tabi_module module, const tabi_module_optimize_options *STRUCT, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_module *OUT);
tabi_status tabi_module_register_hook(tabi_module module, tabi_module_hook kind, tabi_function hook, int64_t *OUT);
tabi_status tabi_module_remove_hook(tabi_module module, int64_t id);
tabi_status tabi_module_features(tabi_module module, const char *const *STRINGS, int64_t COUNT, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_tree *OUT);
tabi_status tabi_module_summary(tabi_module module, const char *const *STRINGS, const tabi_value *VALUES, int64_t COUNT, tabi_tree *OUT);
tabi_status tabi_flop_counter_begin(uint64_t *OUT);
tabi_status tabi_flop_counter_end(uint64_t token, int64_t *OUT);
tabi_status tabi_device_count(tabi_device_type device_type, int64_t *OUT);
tabi_status tabi_device_current(tabi_device_type device_type, int32_t *OUT);
tabi_status tabi_device_set_current(tabi_device_type device_type, int32_t device_index);
tabi_status tabi_device_synchronize(tabi_device_type device_type, int32_t device_index);
tabi_status tabi_device_empty_cache(tabi_device_type device_type);
tabi_status tabi_device_memory(tabi_device_type device_type, int32_t device_index, int64_t *OUT, int64_t *OUT, int64_t *OUT);
tabi_status tabi_manual_seed(uint64_t seed);
tabi_status tabi_initial_seed(uint64_t *OUT);
tabi_status tabi_generator_new(tabi_device_type device_type, int32_t device_index, tabi_generator *OUT);
tabi_status tabi_generator_default(tabi_device_type device_type, int32_t device_index, tabi_generator *OUT);
tabi_status tabi_generator_seed(tabi_generator generator, uint64_t *OUT);
tabi_status tabi_generator_set_seed(tabi_generator generator, uint64_t seed);
tabi_status tabi_generator_state(tabi_generator generator, tabi_tensor *OUT);
tabi_status tabi_generator_set_state(tabi_generator generator, tabi_tensor state);
tabi_status tabi_tensor_to_dlpack(tabi_tensor tensor, void **OUT_NULLABLE);
tabi_status tabi_tensor_from_dlpack(void *ADDRESS, tabi_tensor *OUT);
tabi_status tabi_dlpack_free(void *ADDRESS);
