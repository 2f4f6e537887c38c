-- The raw convention is the same on both Luas: what abi/gen/lua_raw.py promises.
local T = require 'harness'
local raw = require 'torchabi'.raw
local test, equal, raises = T.test, T.equal, T.raises

local function floats(...)
  local numbers = {...}
  local bytes = require 'torchabi.bytes'
  local data, size = bytes.pack('float32', numbers, #numbers)
  return raw.tensor_from_data(data, size, {#numbers}, raw.DTYPE_FLOAT32, raw.DEVICE_CPU, -1)
end

test('constants are numbers without the prefix', function()
  equal(raw.DTYPE_FLOAT32, 7)
  equal(raw.TAG_TENSOR, 6)
  equal(raw.KIND_OP, 7)
  equal(raw.OK, 0)
end)

test('every function of the header is there', function()
  local header = io.open(T.folder .. '../../../abi/symbols/torchabi-0.txt')
  if not header then
    T.skip 'not run from the source tree'
  end
  local n = 0
  for line in header:lines() do
    local name = line:match '^tabi_(%S+)'
    if name then
      T.ok(type(raw[name]) == 'function', name .. ' is missing')
      n = n + 1
    end
  end
  header:close()
  T.ok(n > 100)
end)

test('handles are exact numbers, and arrays go in and out as tables', function()
  local h = raw.tensor_from_data('\1\2\3\4\5\6', nil, {2, 3}, raw.DTYPE_UINT8, raw.DEVICE_CPU, -1)
  equal(type(h), 'number')
  equal(raw.handle_kind(h), raw.KIND_TENSOR)
  equal(raw.tensor_sizes(h), {2, 3})
  equal(raw.tensor_strides(h), {3, 1})
  equal(raw.free(h), raw.OK)
  equal(raw.free(h), raw.INVALID_HANDLE)
  equal(raw.free(nil), raw.OK)
end)

test('more dimensions than the scratch memory has room for', function()
  local sizes = {}
  for i = 1, 100 do
    sizes[i] = 1
  end
  local h = raw.tensor_from_data('\7', nil, sizes, raw.DTYPE_UINT8, raw.DEVICE_CPU, -1)
  equal(raw.tensor_sizes(h), sizes)
  raw.free(h)
end)

test('bytes come back as a string', function()
  local h = raw.tensor_from_data('abc\0de', nil, {6}, raw.DTYPE_UINT8, raw.DEVICE_CPU, -1)
  equal(raw.tensor_copy_to(h, nil, 6), 'abc\0de')
  raw.tensor_copy_from(h, 'ghijkl', nil)
  equal(raw.tensor_copy_to(h, nil, 6), 'ghijkl')
  raises(function() raw.tensor_copy_from(h, 'gh', 6) end, 'entries')
  raises(function() raw.tensor_copy_from(h, 'gh', nil) end, 'nbytes')
  raw.free(h)
end)

test('values go in and out as tags and payloads', function()
  local h = floats(1, 2, 3, 4)
  local tag, sum = raw.op_call(raw.op_find('aten::sum', nil), {raw.TAG_TENSOR, h})
  equal(tag, raw.TAG_TENSOR)
  local item_tag, item = raw.tensor_item(sum)
  equal({item_tag, item}, {raw.TAG_DOUBLE, 10})
  raw.free(sum)
  raw.free(h)
end)

test('names are a table with false for a positional one', function()
  local h = floats(1, 2)
  local T_, I = raw.TAG_TENSOR, raw.TAG_INT
  local _, out = raw.op_call_named(raw.op_find('aten::add', nil), {false, false, 'alpha'}, {T_, h, T_, h, I, 3})
  local sum = raw.call_t(raw.op_find('aten::sum', ''), out)
  equal({raw.tensor_item(sum)}, {raw.TAG_DOUBLE, 12})
  raises(function() raw.op_call_named(raw.op_find('aten::add', nil), {false}, {T_, h, T_, h}) end, "'names' has 1")
  equal(raw.free_many {out, h, sum, false}, raw.OK)
end)

test('a list result is a table, several results are several', function()
  local h = floats(4, 2, 3)
  local tag, parts = raw.op_call(raw.op_find('aten::chunk', nil), {raw.TAG_TENSOR, h, raw.TAG_INT, 3})
  equal(tag, raw.TAG_TENSOR_LIST)
  equal(#parts, 3)
  raw.free_many(parts)
  local t1, a, t2, b = raw.op_call(raw.op_find('aten::sort', nil), {raw.TAG_TENSOR, h})
  equal({t1, t2}, {raw.TAG_TENSOR, raw.TAG_TENSOR})
  equal(raw.tensor_copy_to(b, nil, 24):byte(1), 1)
  raw.free_many {a, b, h}
end)

test('integers are exact to the last bit', function()
  local largest = T.int64 '9223372036854775807'
  local tree = raw.tree_new(raw.TREE_LIST)
  raw.tree_append(tree, {raw.TAG_INT, largest})
  raw.tree_append(tree, {raw.TAG_INT, 2 ^ 53 - 1})
  local _, _, int_tag, back = raw.tree_at(tree, 0)
  equal(int_tag, raw.TAG_INT)
  T.ok(back == largest, tostring(back))
  T.ok(select(4, raw.tree_at(tree, 1)) == 2 ^ 53 - 1)
  raw.free(tree)
end)

test('structs are tables of fields', function()
  local h = floats(1, 2, 3)
  local info = raw.tensor_describe(h)
  equal(info.sizes, {3})
  equal(info.is_contiguous, true)
  equal(info.dtype, raw.DTYPE_FLOAT32)
  local d = raw.tensor_to(h, {dtype = raw.DTYPE_INT32})
  equal(raw.tensor_dtype(d), raw.DTYPE_INT32)
  equal(raw.op_describe(raw.op_find('aten::relu', '')).schema, 'aten::relu(Tensor self) -> Tensor')
  raw.free_many {h, d}
end)

test('strings of values, also with a NUL, and nested trees', function()
  local tree, list = raw.tree_new(raw.TREE_DICT), raw.tree_new(raw.TREE_LIST)
  raw.tree_append(list, {raw.TAG_STRING, 'x'})
  raw.tree_set(tree, {raw.TAG_STRING, 'k'}, {raw.TAG_TREE, list})
  raw.tree_set(tree, {raw.TAG_STRING, 'b'}, {raw.TAG_BYTES, 'a\0b'})
  equal({raw.tree_get(tree, 'b')}, {raw.TAG_BYTES, 'a\0b'})
  local tag, again = raw.tree_get(tree, 'k')
  equal(tag, raw.TAG_TREE)
  equal({raw.tree_at(again, 0)}, {raw.TAG_NONE, false, raw.TAG_STRING, 'x'})
  raw.free_many {list, again, tree}
end)

test('lists of values, where some are none', function()
  local row = raw.tensor_from_data('abcdef', nil, {2, 3}, raw.DTYPE_UINT8, raw.DEVICE_CPU, -1)
  local at = raw.tensor_from_data('\1\0\0\0\0\0\0\0', nil, {1}, raw.DTYPE_INT64, raw.DEVICE_CPU, -1)
  local list = {raw.TAG_NONE, false, raw.TAG_TENSOR, at}
  local _, out = raw.op_call(raw.op_find('aten::index', 'Tensor'), {raw.TAG_TENSOR, row, raw.TAG_VALUE_LIST, list})
  equal(raw.tensor_copy_to(out, nil, 2), 'be')
  local handles = {raw.TAG_TENSOR, row, raw.TAG_TENSOR_LIST, {false, at}}
  local _, same = raw.op_call(raw.op_find('aten::index', 'Tensor'), handles)
  equal(raw.tensor_copy_to(same, nil, 2), 'be')
  raw.free_many {row, at, out, same}
end)

test('a failure raises the message of the library, and the next call works', function()
  raises(function() raw.tensor_sizes(77) end, 'must be a tensor handle')
  equal(raw.error_code(), raw.INVALID_HANDLE)
  equal(raw.error_function(), 'tabi_tensor_sizes')
  raises(function() raw.op_find('aten::no_such_operator', nil) end, 'no_such_operator')
  raises(function() raw.call_tt(raw.op_find('aten::add', 'Tensor'), 0, 0) end, 'not NULL')
  raises(function() raw.tensor_sizes(nil) end)
  raises(function() raw.tensor_sizes {} end)
  local list = raw.tree_new(raw.TREE_LIST)
  raises(function() raw.tree_append(list, {raw.TAG_INT}) end, 'entries')
  raises(function() raw.tree_append(list, {raw.TAG_TENSOR, 5}) end, 'handle')
  raw.free(list)
  equal(raw.num_threads() >= 1, true)
end)

test('counters of memory are read by index', function()
  equal(type(raw.memory_counters(raw.MEMORY_LIVE)), 'number')
  T.ok(raw.memory_counters(raw.MEMORY_TOTAL) >= 0)
end)

test('borrowed memory is given back through the queue', function()
  if not jit then
    T.skip 'needs memory that Lua owns'
  end
  local ffi = require 'ffi'
  local data, queue = ffi.new('float[4]', {1, 2, 3, 4}), raw.queue_new()
  local h = raw.tensor_borrow(data, 16, {2, 2}, {1, 2}, raw.DTYPE_FLOAT32, raw.DEVICE_CPU, -1, nil, 42, queue)
  equal(raw.tensor_strides(h), {1, 2})
  equal({raw.queue_next(queue)}, {nil, false})
  raw.free(h)
  equal({raw.queue_next(queue)}, {42, true})
  raises(function()
    raw.tensor_borrow(data, 16, {2, 2}, {1}, raw.DTYPE_FLOAT32, raw.DEVICE_CPU, -1, nil, 42, queue)
  end, "'strides' has 1")
  raw.free(queue)
end)

test('answers to the library give their status, and need a question', function()
  equal(raw.PENDING, 21)
  equal(raw.function_return({}), raw.INVALID_ARGUMENT)
  equal(raw.function_fail(raw.CALLBACK_FAILED, 'x'), raw.INVALID_ARGUMENT)
  raises(raw.function_pending, 'no function of the host is to be computed')
  local queue = raw.queue_new()
  local f = raw.function_new(nil, 42, nil, queue)
  equal(raw.handle_kind(f), raw.KIND_FUNCTION)
  raw.free(f)
  equal({raw.queue_next(queue)}, {42, true})
  raw.free(queue)
end)

test('scratch memory is not shared with a call made meanwhile', function()
  -- A finaliser that calls operators runs while results are turned into tables.
  local add = raw.op_find('aten::chunk', nil)
  local h = floats(1, 2, 3, 4, 5, 6, 7, 8)
  local meta = {__gc = function()
    local _, parts = raw.op_call(add, {raw.TAG_TENSOR, h, raw.TAG_INT, 2})
    raw.free_many(parts)
    raw.tensor_sizes(h)
  end}
  local make
  if jit then
    make = function()
      local proxy = newproxy(true)
      getmetatable(proxy).__gc = meta.__gc
      return proxy
    end
  else
    make = function()
      return setmetatable({}, meta)
    end
  end
  for _ = 1, 3000 do
    make()
    local _, parts = raw.op_call(add, {raw.TAG_TENSOR, h, raw.TAG_INT, 8})
    equal(#parts, 8)
    for i = 1, 8 do
      local tag, x = raw.tensor_item(parts[i])
      T.ok(tag == raw.TAG_DOUBLE and x == i)
    end
    raw.free_many(parts)
  end
  collectgarbage()
  collectgarbage()
  raw.free(h)
end)
