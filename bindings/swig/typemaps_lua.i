/* Typemaps for Lua by the role of a parameter; the convention is written down in abi/gen/lua_raw.py. */

%{
#include "lua_support.h"
#include "lua_shortcuts.h"
%}

%native(set_hooks) int tabi_lua_set_hooks(lua_State *L);
%native(set_pump) int tabi_lua_set_pump(lua_State *L);
%native(free_box) int tabi_lua_free_box(lua_State *L);
%native(call_ints) int tabi_lua_call_ints(lua_State *L);
%native(plain_item) int tabi_lua_plain_item(lua_State *L);
%native(element) int tabi_lua_element(lua_State *L);

/* Numbers. SWIG's own typemaps make floats of 64-bit integers. */
%typemap(in) int32_t, int64_t, uint64_t, uint32_t "$1 = ($1_ltype)luaL_checkinteger(L, $input);"
%typemap(in) double "$1 = luaL_checknumber(L, $input);"
%typemap(in) int32_t FLAG "$1 = lua_toboolean(L, $input);"
%typemap(in) int32_t NULLABLE "$1 = ($1_ltype)luaL_optinteger(L, $input, 0);"
%typemap(out) int32_t, int64_t, uint64_t, uint32_t "lua_pushinteger(L, (lua_Integer)$1); SWIG_arg++;"
%typemap(in, numinputs=0) int32_t *OUT (int32_t box), int64_t *OUT (int64_t box), uint64_t *OUT (uint64_t box),
    int32_t *OUT_FLAG (int32_t box) "$1 = &box;"
%typemap(argout) int32_t *OUT, int64_t *OUT, uint64_t *OUT "lua_pushinteger(L, (lua_Integer)*$1); SWIG_arg++;"
%typemap(argout) int32_t *OUT_FLAG "lua_pushboolean(L, *$1); SWIG_arg++;"

/* Strings. */
%typemap(in, numinputs=0) const char **OUT (char *box) "$1 = &box;"
%typemap(argout) const char **OUT "lua_pushstring(L, *$1); SWIG_arg++;"

/* Status: a failure raises. */
%typemap(out) tabi_status "if ($1) tabi_lua_fail(L, $1);"

/* Handles are integers, addresses too. */
%define HANDLE(TYPE)
%typemap(in) TYPE "$1 = ($1_ltype)tabi_lua_handle(L, $input);"
%typemap(in) TYPE NULLABLE "$1 = ($1_ltype)tabi_lua_handle_or_null(L, $input);"
%typemap(in, numinputs=0) TYPE *OUT (TYPE box), TYPE *OUT_NULLABLE (TYPE box) "$1 = &box;"
%typemap(argout) TYPE *OUT "tabi_lua_push_handle(L, *$1); SWIG_arg++;"
%typemap(argout) TYPE *OUT_NULLABLE "tabi_lua_push_address(L, *$1); SWIG_arg++;"
%enddef
HANDLE(void *)
HANDLE(tabi_tensor)
HANDLE(tabi_module)
HANDLE(tabi_optim)
HANDLE(tabi_schedule)
HANDLE(tabi_scaler)
HANDLE(tabi_dataset)
HANDLE(tabi_loader)
HANDLE(tabi_metric)
HANDLE(tabi_tree)
HANDLE(tabi_generator)
HANDLE(tabi_queue)
HANDLE(tabi_function)
HANDLE(tabi_op)
%typemap(in) void *ADDRESS, void *KEPT_DATA "$1 = tabi_lua_address(L, $input);"
%typemap(out) tabi_tensor {
  if (!$1)
    tabi_lua_fail(L, tabi_error_code());
  tabi_lua_push_handle(L, $1);
  SWIG_arg++;
}

/* Arrays in; their lengths are filled in by each function's action. */
%typemap(in, numinputs=0) int64_t COUNT "$1 = 0;"
%typemap(in) const int64_t *INTS (tabi_lua_array array = {0}) {
  if (!lua_isnil(L, $input))
    tabi_lua_ints(L, $input, &array);
  $1 = array.p;
}
%typemap(in) const double *DOUBLES (tabi_lua_array array = {0}) {
  if (!lua_isnil(L, $input))
    tabi_lua_doubles(L, $input, &array);
  $1 = array.p;
}
%typemap(in) tabi_tensor const *HANDLES (tabi_lua_array array = {0}), void *const *HANDLES (tabi_lua_array array = {0}) {
  if (!lua_isnil(L, $input))
    tabi_lua_handles(L, $input, &array);
  $1 = array.p;
}
%typemap(in) const char *const *STRINGS (tabi_lua_array array = {0}) {
  if (!lua_isnil(L, $input))
    tabi_lua_strings(L, $input, &array);
  $1 = array.p;
}
%typemap(in) const tabi_value *VALUES (tabi_lua_array array = {0}) {
  tabi_lua_values(L, $input, &array);
  $1 = array.p;
}
%typemap(in) const tabi_value *VALUE (tabi_lua_array array = {0}) {
  tabi_lua_one_value(L, $input, &array);
  $1 = array.p;
}
%typemap(in) const void *DATA (tabi_lua_array bytes = {0}) {
  tabi_lua_data(L, $input, &bytes);
  $1 = bytes.p;
}
%typemap(in) int64_t NBYTES "$1 = ($1_ltype)luaL_optinteger(L, $input, 0);"

/* Arrays and values out. SWIG counts the arguments after these typemaps: they must leave Lua's stack alone. */
%typemap(argout) (int64_t *OUT_INTS, int64_t CAPACITY, int64_t *OUT_COUNT)
  "tabi_lua_push_ints(L, $1, *$3); SWIG_arg++;"
%typemap(in, numinputs=0) (int64_t *OUT_INTS, int64_t CAPACITY, int64_t *OUT_COUNT)
    (int64_t box[TABI_LUA_DIMS], tabi_lua_array array = {0}, int64_t count = 0) {
  $1 = array.p = box;
  $2 = array.n = TABI_LUA_DIMS;
  $3 = &count;
}
%typemap(in, numinputs=0) (tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT)
    (tabi_value box[TABI_LUA_OUTS], int64_t count = 0) {
  $1 = box;
  $2 = TABI_LUA_OUTS;
  $3 = &count;
}
%typemap(argout) (tabi_value *OUT_VALUES, int64_t CAPACITY, int64_t *OUT_COUNT)
  "SWIG_arg += tabi_lua_push_values(L, $1, *$3);"
%typemap(in, numinputs=0) tabi_value *OUT (tabi_value box) "$1 = &box;"
%typemap(argout) tabi_value *OUT "SWIG_arg += tabi_lua_push_values(L, $1, 1);"
%typemap(in, numinputs=0) tabi_tensor *OUT_HANDLES (tabi_lua_array array = {0}) "$1 = 0;"
%typemap(argout) tabi_tensor *OUT_HANDLES "tabi_lua_push_handles(L, (void *const *)$1, array$argnum.n); SWIG_arg++;"
%typemap(in) void *OUT_DATA (tabi_lua_array bytes = {0}) "$1 = tabi_lua_address(L, $input);"
%typemap(argout) void *OUT_DATA {
  if (bytes$argnum.p)
    lua_pushlstring(L, bytes$argnum.p, (size_t)bytes$argnum.n);
  else
    lua_pushnil(L);
  SWIG_arg++;
}
