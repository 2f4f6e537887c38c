--- Calls without tables on the way, for what scripts do an element at a time.
--
-- Each gives nil where it fails: then its caller takes the general way, which raises.
local raw = require 'torchabi.raw'

local shortcuts = {}

if jit then
  local ffi = require 'ffi'
  local C, EXACT = raw.C, 2 ^ 53
  local BOOL, INT, DOUBLE = raw.TAG_BOOL, raw.TAG_INT, raw.TAG_DOUBLE

  -- One call at a time: no function of Lua runs while one of these does. As words, since numbers are stored in them and
  -- read from them without anything being made, and so without the collector.
  local LOW_HALF = ffi.abi('le') and 0 or 1
  local WORDS, PAYLOAD = ffi.sizeof('tabi_value') / 8, ffi.offsetof('tabi_value', 'u') / 8
  local args, out, count = ffi.new('tabi_value[4]'), ffi.new('tabi_value[1]'), ffi.new('int64_t[1]')
  shortcuts.scratch = {args, out}
  local given = ffi.cast('int64_t *', args)
  local result = ffi.cast('int64_t *', out) + PAYLOAD
  local low, double = ffi.cast('int32_t *', result) + LOW_HALF, ffi.cast('double *', result)
  local tag = ffi.cast('int32_t *', out)
  local FIRST, SECOND, THIRD = WORDS + PAYLOAD, 2 * WORDS + PAYLOAD, 3 * WORDS + PAYLOAD
  for i = 0, 3 do
    args[i].tag = i == 0 and raw.TAG_TENSOR or INT
  end

  --- Handle of op(tensor, int, int), or with a third int, such as select, transpose and narrow; all are handles.
  function shortcuts.ints(op, tensor, i, j, k)
    given[PAYLOAD], given[FIRST], given[SECOND] = tensor, i, j
    if k then
      given[THIRD] = k
    end
    if C.tabi_op_call(op, args, k and 4 or 3, out, 1, count) == 0 then
      return tonumber(result[0])
    end
  end

  --- The one element of a tensor of real numbers or booleans.
  function shortcuts.item(tensor)
    if C.tabi_tensor_item(tensor, out) ~= 0 then
      return nil
    elseif tag[0] == DOUBLE then
      return double[0]
    elseif tag[0] == INT then
      local number = tonumber(result[0])
      return number < EXACT and number > -EXACT and number or nil
    elseif tag[0] == BOOL then
      return low[0] ~= 0
    end
  end

  local info = ffi.new 'tabi_tensor_info'
  info.struct_size = ffi.sizeof(info)
  local pointers = {
    [raw.DTYPE_FLOAT32] = 'float', [raw.DTYPE_FLOAT64] = 'double', [raw.DTYPE_INT8] = 'int8_t',
    [raw.DTYPE_INT16] = 'int16_t', [raw.DTYPE_INT32] = 'int32_t', [raw.DTYPE_INT64] = 'int64_t',
    [raw.DTYPE_UINT8] = 'uint8_t', [raw.DTYPE_BOOL] = 'bool',
  }
  for dtype, ctype in pairs(pointers) do
    pointers[dtype] = ffi.typeof(ctype .. ' *')
  end

  --- The element that numbers, each from 1 or from the end, lead to, of a tensor without gradients in the host's
  --- memory.
  -- @param key a number for a vector, else a table of as many numbers as there are dimensions
  function shortcuts.element(tensor, key)
    local is_number = type(key) == 'number'
    if C.tabi_tensor_describe(tensor, info) ~= 0 or info.ndim ~= (is_number and 1 or #key)
        or info.device_type ~= raw.DEVICE_CPU or info.requires_grad ~= 0 or info.is_resolved == 0
        or info.data == nil then
      return nil
    end
    local pointer, offset = pointers[info.dtype], 0
    if not pointer then
      return nil
    end
    for d = 0, info.ndim - 1 do
      local at = is_number and key or key[d + 1]
      local size, stride = tonumber(info.sizes[d]), tonumber(info.strides[d])
      if type(at) ~= 'number' or at % 1 ~= 0 or at == 0 or at > size or at < -size then
        return nil
      end
      offset = offset + (at > 0 and at - 1 or at + size) * stride
    end
    local element = ffi.cast(pointer, info.data)[offset]
    if type(element) == 'cdata' then
      element = tonumber(element)
      return element < EXACT and element > -EXACT and element or nil
    end
    return element
  end
else
  shortcuts.ints, shortcuts.item, shortcuts.element = raw.call_ints, raw.plain_item, raw.element
end

return shortcuts
