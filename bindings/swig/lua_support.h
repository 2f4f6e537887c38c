/* What the typemaps of typemaps_lua.i call. All memory is Lua's own and stands on its stack while a call runs, so that
 * an error may leave at any point; everything here is C, so that Lua's longjmp crosses no C++ frame. */
#ifndef TABI_LUA_SUPPORT_H
#define TABI_LUA_SUPPORT_H

#include <lauxlib.h>
#include <lua.h>

#include <torchabi/torchabi.h>

#include <stdint.h>
#include <string.h>

enum { TABI_LUA_OUTS = 256, TABI_LUA_DIMS = 64 };

typedef struct tabi_lua_array {
  void *p;
  int64_t n;
} tabi_lua_array;

static void *tabi_lua_new(lua_State *L, int64_t size) {
  luaL_checkstack(L, 4, "too many arguments");
  return lua_newuserdatauv(L, size > 0 ? (size_t)size : 1, 0);
}

/* Hooks of the layer above, in the registry: one adds the caller's line to a message, one frees memory, one computes
 * what the library waits for. */

static const char tabi_lua_locate_key = 0, tabi_lua_relieve_key = 0, tabi_lua_pump_key = 0;

static int tabi_lua_set_hooks(lua_State *L) {
  lua_settop(L, 2);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &tabi_lua_relieve_key);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &tabi_lua_locate_key);
  return 0;
}

static int tabi_lua_set_pump(lua_State *L) {
  lua_settop(L, 1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &tabi_lua_pump_key);
  return 0;
}

/* Frees the handle in field `h` of a table: the finaliser of the layer above, which runs for every object. */
static int tabi_lua_free_box(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_getfield(L, 1, "h");
  tabi_free((void *)(intptr_t)lua_tointeger(L, -1));
  return 0;
}

/* Raises the message on top of the stack. */
static int tabi_lua_raise(lua_State *L, tabi_status status) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &tabi_lua_locate_key) == LUA_TFUNCTION) {
    lua_insert(L, -2);
    lua_pushinteger(L, status);
    lua_call(L, 2, 1);
  } else {
    lua_pop(L, 1);
  }
  return lua_error(L);
}

static int tabi_lua_fail(lua_State *L, tabi_status status) {
  lua_pushstring(L, tabi_error_message());
  return tabi_lua_raise(L, status);
}

static void tabi_lua_differ(lua_State *L, const char *name, int64_t got, int64_t wanted) {
  lua_pushfstring(L, "'%s' has %I entries where %I are expected", name, (LUAI_UACINT)got, (LUAI_UACINT)wanted);
  tabi_lua_raise(L, TABI_INVALID_ARGUMENT);
}

/* Whether a call that ran out of memory is worth a second try. */
static int tabi_lua_relieve(lua_State *L) {
  int freed = 0;
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &tabi_lua_relieve_key) == LUA_TFUNCTION) {
    lua_call(L, 0, 1);
    freed = lua_toboolean(L, -1);
  }
  lua_pop(L, 1);
  return freed;
}

/* Has what the library waits for computed; the status of the call that waits. What a function raised is raised here
 * once the call is over: until then it writes to memory of the caller's, which no error may leave. */
static tabi_status tabi_lua_pump(lua_State *L) {
  tabi_status status = TABI_PENDING;
  const int top = lua_gettop(L), has_room = lua_checkstack(L, LUA_MINSTACK);
  if (has_room) {
    lua_rawgetp(L, LUA_REGISTRYINDEX, &tabi_lua_pump_key);
    if (lua_pcall(L, 0, 2, 0) == LUA_OK) {
      status = (tabi_status)lua_tointeger(L, -2);
      if (!status || !lua_istable(L, -1)) {
        lua_settop(L, top);
        return status;
      }
      /* In the table is what a function raised, which is why the call failed. */
      lua_rawgeti(L, -1, 1);
      return lua_error(L);
    }
  }
  /* The pump itself broke, as where the stack is full. */
  while (status == TABI_PENDING)
    status = tabi_function_fail(TABI_CALLBACK_FAILED, "a function of Lua could not be called");
  if (status && has_room)
    return lua_error(L);
  lua_settop(L, top);
  return status;
}

/* For calls that may need functions of Lua: those are called once, whatever comes of it. */
#define TABI_LUA_PUMPED(call)   \
  call;                         \
  if (result == TABI_PENDING) { \
    result = tabi_lua_pump(L);  \
  }

#define TABI_LUA_STATUS(call)                                \
  call;                                                      \
  if (result == TABI_OUT_OF_MEMORY && tabi_lua_relieve(L)) { \
    call;                                                    \
  }

#define TABI_LUA_HANDLE(call)                                                      \
  call;                                                                            \
  if (!result && tabi_error_code() == TABI_OUT_OF_MEMORY && tabi_lua_relieve(L)) { \
    call;                                                                          \
  }

/* Numbers and handles. */

static void *tabi_lua_handle(lua_State *L, int at) {
  return (void *)(intptr_t)luaL_checkinteger(L, at);
}

static void *tabi_lua_handle_or_null(lua_State *L, int at) {
  return lua_isnil(L, at) ? NULL : tabi_lua_handle(L, at);
}

static void *tabi_lua_address(lua_State *L, int at) {
  return lua_islightuserdata(L, at) ? lua_touserdata(L, at) : tabi_lua_handle_or_null(L, at);
}

static void tabi_lua_push_handle(lua_State *L, const void *handle) {
  lua_pushinteger(L, (lua_Integer)(intptr_t)handle);
}

static void tabi_lua_push_address(lua_State *L, const void *p) {
  if (p)
    tabi_lua_push_handle(L, p);
  else
    lua_pushnil(L);
}

static void tabi_lua_push_ints(lua_State *L, const int64_t *p, int64_t n) {
  lua_createtable(L, (int)n, 0);
  for (int64_t i = 0; i < n; i++) {
    lua_pushinteger(L, p[i]);
    lua_rawseti(L, -2, i + 1);
  }
}

static lua_Integer tabi_lua_integer_field(lua_State *L, int at, const char *name) {
  lua_getfield(L, at, name);
  const lua_Integer value = lua_isnil(L, -1) ? 0 : luaL_checkinteger(L, -1);
  lua_pop(L, 1);
  return value;
}

static lua_Number tabi_lua_number_field(lua_State *L, int at, const char *name) {
  lua_getfield(L, at, name);
  const lua_Number value = lua_isnil(L, -1) ? 0 : luaL_checknumber(L, -1);
  lua_pop(L, 1);
  return value;
}

static int tabi_lua_flag_field(lua_State *L, int at, const char *name) {
  lua_getfield(L, at, name);
  const int value = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return value;
}

/* The string stays where it is: the table keeps it. */
static const char *tabi_lua_text_field(lua_State *L, int at, const char *name) {
  const int type = lua_getfield(L, at, name);
  if (type != LUA_TNIL && type != LUA_TSTRING)
    luaL_error(L, "field '%s' must be a string, not %s", name, lua_typename(L, type));
  const char *value = lua_tostring(L, -1);
  lua_pop(L, 1);
  return value;
}

/* Bytes: a string, or an address whose size is given. */

static void tabi_lua_data(lua_State *L, int at, tabi_lua_array *bytes) {
  if (lua_type(L, at) == LUA_TSTRING) {
    size_t n;
    bytes->p = (void *)(uintptr_t)lua_tolstring(L, at, &n);
    bytes->n = (int64_t)n;
  } else {
    bytes->p = tabi_lua_address(L, at);
    bytes->n = -1;
  }
}

static int64_t tabi_lua_size_of(lua_State *L, int at, const tabi_lua_array *bytes, int64_t given) {
  if (lua_isnil(L, at))
    luaL_argcheck(L, bytes->n >= 0, at, "a size is needed for an address");
  if (bytes->n >= 0 && given > bytes->n)
    tabi_lua_differ(L, "data", bytes->n, given);
  return lua_isnil(L, at) ? bytes->n : given;
}

/* Arrays in. Entries of the table at a stack index; `false` is NULL. */

static void tabi_lua_array_new(lua_State *L, int at, tabi_lua_array *array, size_t element) {
  luaL_checktype(L, at, LUA_TTABLE);
  array->n = (int64_t)lua_rawlen(L, at);
  array->p = tabi_lua_new(L, array->n * (int64_t)element);
}

static lua_Integer tabi_lua_entry(lua_State *L, int at, int64_t i) {
  int is_integer;
  lua_rawgeti(L, at, i);
  const lua_Integer value = lua_tointegerx(L, -1, &is_integer);
  if (!is_integer)
    luaL_error(L, "entry %d must be an integer, not %s", (int)i, luaL_typename(L, -1));
  lua_pop(L, 1);
  return value;
}

static void tabi_lua_ints(lua_State *L, int at, tabi_lua_array *array) {
  tabi_lua_array_new(L, at, array, sizeof(int64_t));
  for (int64_t i = 0; i < array->n; i++)
    ((int64_t *)array->p)[i] = tabi_lua_entry(L, at, i + 1);
}

static void tabi_lua_handles(lua_State *L, int at, tabi_lua_array *array) {
  tabi_lua_array_new(L, at, array, sizeof(void *));
  for (int64_t i = 0; i < array->n; i++) {
    const int is_null = lua_rawgeti(L, at, i + 1) == LUA_TBOOLEAN;
    lua_pop(L, 1);
    ((void **)array->p)[i] = is_null ? NULL : (void *)(intptr_t)tabi_lua_entry(L, at, i + 1);
  }
}

static void tabi_lua_doubles(lua_State *L, int at, tabi_lua_array *array) {
  tabi_lua_array_new(L, at, array, sizeof(double));
  for (int64_t i = 0; i < array->n; i++) {
    lua_rawgeti(L, at, i + 1);
    ((double *)array->p)[i] = luaL_checknumber(L, -1);
    lua_pop(L, 1);
  }
}

static void tabi_lua_flags(lua_State *L, int at, tabi_lua_array *array) {
  tabi_lua_array_new(L, at, array, sizeof(int32_t));
  for (int64_t i = 0; i < array->n; i++) {
    lua_rawgeti(L, at, i + 1);
    ((int32_t *)array->p)[i] = lua_toboolean(L, -1);
    lua_pop(L, 1);
  }
}

/* The strings stay where they are: the table keeps them. */
static void tabi_lua_strings(lua_State *L, int at, tabi_lua_array *array) {
  tabi_lua_array_new(L, at, array, sizeof(char *));
  for (int64_t i = 0; i < array->n; i++) {
    const char *text = NULL;
    if (lua_rawgeti(L, at, i + 1) != LUA_TBOOLEAN) {
      luaL_argcheck(L, lua_type(L, -1) == LUA_TSTRING, at, "every entry must be a string or false");
      text = lua_tostring(L, -1);
    }
    ((const char **)array->p)[i] = text;
    lua_pop(L, 1);
  }
}

/* Values in: {tag, payload, tag, payload, ...}. */

static void tabi_lua_values(lua_State *L, int at, tabi_lua_array *array);

/* Reads the payload on top of the stack; what it points to is left there for the call's time. */
static void tabi_lua_read_value(lua_State *L, tabi_value *v) {
  const int at = lua_gettop(L);
  tabi_lua_array list = {NULL, 0};
  size_t n = 0;
  switch (v->tag) {
    case TABI_TAG_UNSET:
    case TABI_TAG_NONE:
      break;
    case TABI_TAG_BOOL:
      v->u.i = lua_toboolean(L, at);
      break;
    case TABI_TAG_DOUBLE:
      v->u.d = luaL_checknumber(L, at);
      break;
    case TABI_TAG_COMPLEX:
      tabi_lua_doubles(L, at, &list);
      luaL_argcheck(L, list.n == 2, at, "a complex number has two parts");
      v->u.d = ((double *)list.p)[0];
      v->imag = ((double *)list.p)[1];
      return;
    case TABI_TAG_STRING:
    case TABI_TAG_BYTES:
      v->u.p = (void *)(uintptr_t)luaL_checklstring(L, at, &n);
      v->count = (int64_t)n;
      break;
    case TABI_TAG_DEVICE:
      luaL_checktype(L, at, LUA_TTABLE);
      v->u.i = tabi_lua_entry(L, at, 1);
      v->index = (int32_t)tabi_lua_entry(L, at, 2);
      break;
    case TABI_TAG_INT_LIST:
      tabi_lua_ints(L, at, &list);
      break;
    case TABI_TAG_DOUBLE_LIST:
      tabi_lua_doubles(L, at, &list);
      break;
    case TABI_TAG_BOOL_LIST:
      tabi_lua_flags(L, at, &list);
      break;
    case TABI_TAG_TENSOR_LIST:
      tabi_lua_handles(L, at, &list);
      break;
    case TABI_TAG_VALUE_LIST:
      tabi_lua_values(L, at, &list);
      break;
    default:
      v->u.i = luaL_checkinteger(L, at);
  }
  if (list.p) {
    v->u.p = list.p;
    v->count = list.n;
  }
}

static void tabi_lua_values(lua_State *L, int at, tabi_lua_array *array) {
  at = lua_absindex(L, at);
  tabi_lua_array_new(L, at, array, sizeof(tabi_value));
  array->n /= 2;
  tabi_value *values = array->p;
  for (int64_t i = 0; i < array->n; i++) {
    memset(&values[i], 0, sizeof values[i]);
    values[i].tag = (int32_t)tabi_lua_entry(L, at, 2 * i + 1);
    luaL_checkstack(L, 8, "values are nested too deep");
    lua_rawgeti(L, at, 2 * i + 2);
    const int top = lua_gettop(L);
    tabi_lua_read_value(L, &values[i]);
    /* A list's memory stands above its payload and has to stay. */
    if (lua_gettop(L) == top)
      lua_pop(L, 1);
  }
}

static void tabi_lua_one_value(lua_State *L, int at, tabi_lua_array *array) {
  tabi_lua_values(L, at, array);
  if (lua_rawlen(L, at) != 2)
    tabi_lua_differ(L, "value", (int64_t)lua_rawlen(L, at), 2);
}

/* Values out: tag, payload. Strings and lists are the library's until its next call that returns some, so that no
 * finaliser may run before all of them are copied. */

static void tabi_lua_push_value(lua_State *L, const tabi_value *v);

static void tabi_lua_push_list(lua_State *L, const tabi_value *v) {
  const void *p = v->u.p;
  lua_createtable(L, (int)v->count, 0);
  for (int64_t i = 0; i < v->count; i++) {
    switch (v->tag) {
      case TABI_TAG_INT_LIST:
        lua_pushinteger(L, ((const int64_t *)p)[i]);
        break;
      case TABI_TAG_DOUBLE_LIST:
        lua_pushnumber(L, ((const double *)p)[i]);
        break;
      case TABI_TAG_BOOL_LIST:
        lua_pushboolean(L, ((const int32_t *)p)[i]);
        break;
      case TABI_TAG_TENSOR_LIST:
        if (((void *const *)p)[i])
          tabi_lua_push_handle(L, ((void *const *)p)[i]);
        else
          lua_pushboolean(L, 0);
        break;
      default:
        luaL_checkstack(L, 8, "values are nested too deep");
        lua_pushinteger(L, ((const tabi_value *)p)[i].tag);
        lua_rawseti(L, -2, 2 * i + 1);
        tabi_lua_push_value(L, (const tabi_value *)p + i);
        lua_rawseti(L, -2, 2 * i + 2);
        continue;
    }
    lua_rawseti(L, -2, i + 1);
  }
}

/* Pushes the payload alone. */
static void tabi_lua_push_value(lua_State *L, const tabi_value *v) {
  switch (v->tag) {
    case TABI_TAG_UNSET:
    case TABI_TAG_NONE:
      lua_pushboolean(L, 0);
      break;
    case TABI_TAG_BOOL:
      lua_pushboolean(L, v->u.i != 0);
      break;
    case TABI_TAG_DOUBLE:
      lua_pushnumber(L, v->u.d);
      break;
    case TABI_TAG_COMPLEX:
      lua_createtable(L, 2, 0);
      lua_pushnumber(L, v->u.d);
      lua_rawseti(L, -2, 1);
      lua_pushnumber(L, v->imag);
      lua_rawseti(L, -2, 2);
      break;
    case TABI_TAG_STRING:
    case TABI_TAG_BYTES:
      lua_pushlstring(L, v->u.p, (size_t)v->count);
      break;
    case TABI_TAG_DEVICE:
      lua_createtable(L, 2, 0);
      lua_pushinteger(L, v->u.i);
      lua_rawseti(L, -2, 1);
      lua_pushinteger(L, v->index);
      lua_rawseti(L, -2, 2);
      break;
    case TABI_TAG_INT_LIST:
    case TABI_TAG_DOUBLE_LIST:
    case TABI_TAG_BOOL_LIST:
    case TABI_TAG_TENSOR_LIST:
    case TABI_TAG_VALUE_LIST:
      tabi_lua_push_list(L, v);
      break;
    default:
      lua_pushinteger(L, v->u.i);
  }
}

static int tabi_lua_is_borrowed(int32_t tag) {
  return tag == TABI_TAG_STRING || tag == TABI_TAG_BYTES || (tag >= TABI_TAG_INT_LIST && tag <= TABI_TAG_VALUE_LIST);
}

/* Pushes all tags and payloads; how many it pushed. */
static int tabi_lua_push_values(lua_State *L, const tabi_value *values, int64_t n) {
  int stop = 0;
  for (int64_t i = 0; i < n; i++)
    stop |= tabi_lua_is_borrowed(values[i].tag);
  stop = stop && lua_gc(L, LUA_GCISRUNNING);
  if (stop)
    lua_gc(L, LUA_GCSTOP);
  luaL_checkstack(L, (int)(2 * n + 4), "too many results");
  for (int64_t i = 0; i < n; i++) {
    lua_pushinteger(L, values[i].tag);
    tabi_lua_push_value(L, &values[i]);
  }
  if (stop)
    lua_gc(L, LUA_GCRESTART);
  return (int)(2 * n);
}

/* Arrays out. */

/* Makes room for what did not fit; whether it was needed. */
static int tabi_lua_grow(lua_State *L, tabi_lua_array *array, int64_t n) {
  if (n <= array->n)
    return 0;
  array->n = n;
  array->p = tabi_lua_new(L, n * (int64_t)sizeof(int64_t));
  return 1;
}

static void tabi_lua_push_handles(lua_State *L, void *const *p, int64_t n) {
  const tabi_value list = {TABI_TAG_TENSOR_LIST, 0, n, {.p = (void *)(uintptr_t)p}, 0.0};
  tabi_lua_push_list(L, &list);
}

#endif
