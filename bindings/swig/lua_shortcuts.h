/* Calls without tables on the way, for what scripts do an element at a time. Each gives nil where it fails: then the
 * layer above takes the general way, which raises. */
#ifndef TABI_LUA_SHORTCUTS_H
#define TABI_LUA_SHORTCUTS_H

#include "lua_support.h"

/* (op, tensor, int, ...): handle of op(tensor, int, ...). */
static int tabi_lua_call_ints(lua_State *L) {
  enum { most = 4 };
  tabi_value args[most], out;
  int64_t count;
  const int n = lua_gettop(L) - 1;
  luaL_argcheck(L, n > 0 && n <= most, 3, "there are too many numbers or too few");
  args[0] = tabi_value_tensor(tabi_lua_handle(L, 2));
  for (int i = 1; i < n; i++) {
    int is_integer;
    args[i] = tabi_value_int(lua_tointegerx(L, i + 2, &is_integer));
    if (!is_integer)
      return 0;
  }
  if (tabi_op_call(tabi_lua_handle(L, 1), args, n, &out, 1, &count))
    return 0;
  tabi_lua_push_handle(L, out.u.p);
  return 1;
}

/* (tensor): the one element of a tensor of real numbers or booleans. */
static int tabi_lua_plain_item(lua_State *L) {
  tabi_value item;
  if (tabi_tensor_item(tabi_lua_handle(L, 1), &item) || item.tag == TABI_TAG_COMPLEX)
    return 0;
  tabi_lua_push_value(L, &item);
  return 1;
}

/* Pushes the element at a place in memory; 0 where Lua has no number for the dtype. */
static int tabi_lua_push_element(lua_State *L, const void *data, int64_t at, tabi_dtype dtype) {
  switch (dtype) {
    case TABI_DTYPE_FLOAT32:
      lua_pushnumber(L, (double)((const float *)data)[at]);
      return 1;
    case TABI_DTYPE_FLOAT64:
      lua_pushnumber(L, ((const double *)data)[at]);
      return 1;
    case TABI_DTYPE_INT8:
      lua_pushinteger(L, ((const int8_t *)data)[at]);
      return 1;
    case TABI_DTYPE_INT16:
      lua_pushinteger(L, ((const int16_t *)data)[at]);
      return 1;
    case TABI_DTYPE_INT32:
      lua_pushinteger(L, ((const int32_t *)data)[at]);
      return 1;
    case TABI_DTYPE_INT64:
      lua_pushinteger(L, ((const int64_t *)data)[at]);
      return 1;
    case TABI_DTYPE_UINT8:
      lua_pushinteger(L, ((const uint8_t *)data)[at]);
      return 1;
    case TABI_DTYPE_BOOL:
      lua_pushboolean(L, ((const uint8_t *)data)[at]);
      return 1;
    default:
      return 0;
  }
}

/* (tensor, key): the element that numbers, each from 1 or from the end, lead to, of a tensor without gradients in the
 * host's memory. The key is a number for a vector, else a table of as many numbers as there are dimensions. */
static int tabi_lua_element(lua_State *L) {
  tabi_tensor_info info;
  const int is_table = lua_istable(L, 2);
  int64_t offset = 0;
  info.struct_size = TABI_TENSOR_INFO_SIZE;
  if (tabi_tensor_describe(tabi_lua_handle(L, 1), &info) || info.ndim != (is_table ? (int32_t)lua_rawlen(L, 2) : 1) ||
      info.device_type != TABI_DEVICE_CPU || info.requires_grad || !info.is_resolved || !info.data)
    return 0;
  for (int32_t d = 0; d < info.ndim; d++) {
    int is_integer;
    if (is_table)
      lua_rawgeti(L, 2, d + 1);
    const int64_t size = info.sizes[d], stride = info.strides[d],
                  at = lua_type(L, -1) == LUA_TNUMBER ? lua_tointegerx(L, -1, &is_integer) : 0;
    if (at == 0 || !is_integer || at > size || at < -size)
      return 0;
    if (is_table)
      lua_pop(L, 1);
    offset += (at > 0 ? at - 1 : at + size) * stride;
  }
  return tabi_lua_push_element(L, info.data, offset, info.dtype);
}

#endif
