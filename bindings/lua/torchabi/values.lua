--- Between Lua's values and the library's tagged ones.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'

local values = {}

local UNSET, NONE, BOOL, INT, DOUBLE = raw.TAG_UNSET, raw.TAG_NONE, raw.TAG_BOOL, raw.TAG_INT, raw.TAG_DOUBLE
local COMPLEX, TENSOR, STRING, BYTES = raw.TAG_COMPLEX, raw.TAG_TENSOR, raw.TAG_STRING, raw.TAG_BYTES
local DTYPE, DEVICE, LAYOUT, MEMORY_FORMAT = raw.TAG_DTYPE, raw.TAG_DEVICE, raw.TAG_LAYOUT, raw.TAG_MEMORY_FORMAT
local GENERATOR, TREE = raw.TAG_GENERATOR, raw.TAG_TREE
local INT_LIST, DOUBLE_LIST, BOOL_LIST = raw.TAG_INT_LIST, raw.TAG_DOUBLE_LIST, raw.TAG_BOOL_LIST
local TENSOR_LIST, VALUE_LIST = raw.TAG_TENSOR_LIST, raw.TAG_VALUE_LIST

local is_tensor -- set by tensor.lua, which needs this module
local wrap_tensor
local EXACT = 2 ^ 53

--- Whether a number is passed as an integer. Lua 5.4 tells 2 from 2.0; LuaJIT takes every whole number for one.
local is_integer
if math.type then
  function is_integer(x)
    return math.type(x) == 'integer'
  end
else
  function is_integer(x)
    return x % 1 == 0 and x < EXACT and x > -EXACT
  end
end
values.is_integer = is_integer

local is_int64
if jit then
  local ffi = require 'ffi'
  local int64, uint64 = ffi.typeof('int64_t'), ffi.typeof('uint64_t')
  function is_int64(x)
    return type(x) == 'cdata' and (ffi.istype(int64, x) or ffi.istype(uint64, x))
  end
else
  function is_int64()
    return false
  end
end

--- Whether a value is a number: Lua's, or an int64 of LuaJIT.
function values.is_number(x)
  return type(x) == 'number' or is_int64(x)
end

local encode

local function unknown(x)
  errors.raise('%s cannot be passed to the library', errors.describe(x))
end

--- Tag that all entries of a list share, as far as one pass can tell.
local function list_tag(t)
  local first = t[1]
  local kind = type(first)
  if kind == 'number' then
    local tag = INT_LIST
    for i = 1, #t do
      if type(t[i]) ~= 'number' then
        return VALUE_LIST
      elseif not is_integer(t[i]) then
        tag = DOUBLE_LIST
      end
    end
    return tag
  elseif kind == 'boolean' then
    for i = 1, #t do
      if type(t[i]) ~= 'boolean' then
        return VALUE_LIST
      end
    end
    return BOOL_LIST
  elseif first == nil then
    return INT_LIST
  end
  for i = 1, #t do
    if not (is_tensor(t[i]) or t[i] == types.null) then
      return VALUE_LIST
    end
  end
  return TENSOR_LIST
end

local function encode_list(t)
  local tag = list_tag(t)
  if tag == TENSOR_LIST then
    local handles = {}
    for i = 1, #t do
      handles[i] = is_tensor(t[i]) and t[i].h
    end
    return tag, handles
  elseif tag == VALUE_LIST then
    local flat = {}
    for i = 1, #t do
      flat[2 * i - 1], flat[2 * i] = encode(t[i])
    end
    return tag, flat
  end
  return tag, t
end

local encoders = {
  [types.null] = function() return NONE, false end,
  [types.DType] = function(x) return DTYPE, x.id end,
  [types.Layout] = function(x) return LAYOUT, x.id end,
  [types.MemoryFormat] = function(x) return MEMORY_FORMAT, x.id end,
  [types.Device] = function(x) return DEVICE, {x.id, x.index} end,
  [types.Complex] = function(x) return COMPLEX, {x.re, x.im} end,
  [types.AsFloat] = function(x)
    return type(x.value) == 'table' and DOUBLE_LIST or DOUBLE, x.value
  end,
}

--- Teaches `encode` the objects of a metatable.
function values.register(meta, encoder)
  encoders[meta] = encoder
end

--- Tag and payload of a Lua value. Boxes must outlive the call: name them after it, through `memory.keep`.
function encode(x)
  local kind = type(x)
  if is_tensor(x) then
    return TENSOR, x.h
  elseif kind == 'number' then
    return is_integer(x) and INT or DOUBLE, x
  elseif kind == 'nil' then
    return UNSET, false
  elseif kind == 'boolean' then
    return BOOL, x
  elseif kind == 'string' then
    return STRING, x
  elseif kind == 'table' then
    local encoder = encoders[x] or encoders[getmetatable(x) or false]
    if encoder then
      return encoder(x)
    end
    return encode_list(x)
  elseif is_int64(x) then
    return INT, x
  end
  return unknown(x)
end
values.encode = encode

local decode

local decoders = {
  [DTYPE] = function(id) return types.dtypes[id] end,
  [LAYOUT] = function(id) return types.layouts[id] end,
  [MEMORY_FORMAT] = function(id) return types.memory_formats[id] end,
  [DEVICE] = function(pair) return types.make_device(pair[1], pair[2]) end,
  [COMPLEX] = function(pair) return types.complex(pair[1], pair[2]) end,
  [TENSOR_LIST] = function(handles)
    for i = 1, #handles do
      handles[i] = handles[i] and wrap_tensor(handles[i]) or types.null
    end
    return handles
  end,
  [VALUE_LIST] = function(flat)
    local out = {}
    for i = 1, #flat / 2 do
      local x = decode(flat[2 * i - 1], flat[2 * i])
      out[i] = x == nil and types.null or x
    end
    return out
  end,
}

--- A Lua value of a tag and payload; nil for none and unset.
function decode(tag, payload)
  if tag == TENSOR then
    return wrap_tensor(payload)
  elseif tag == INT or tag == DOUBLE or tag == BOOL or tag == STRING or tag == BYTES then
    return payload
  elseif tag == NONE or tag == UNSET then
    return nil
  elseif decoders[tag] then
    return decoders[tag](payload)
  end
  return payload
end
values.decode = decode

--- Teaches `decode` a tag.
function values.register_tag(tag, decoder)
  decoders[tag] = decoder
end
values.GENERATOR, values.TREE, values.MODULE = GENERATOR, TREE, raw.TAG_MODULE

--- All of a call's results, given as tag, payload, tag, payload, …
function values.decode_all(tag, payload, ...)
  if tag == nil then
    return
  elseif select('#', ...) == 0 then
    return (decode(tag, payload))
  end
  return decode(tag, payload), values.decode_all(...)
end

--- Splits a table of arguments into positional ones and those by name.
-- @return flat table of tags and payloads; table of names, false for a positional one, or nil when there are none
function values.encode_arguments(args)
  local flat, count = {}, 0
  local last = 0
  for key in pairs(args) do
    if type(key) == 'number' then
      if key < 1 or key % 1 ~= 0 then
        errors.raise('positions of arguments count from 1, got %s', tostring(key))
      end
      last = math.max(last, key)
    end
  end
  for i = 1, last do
    count = count + 1
    flat[2 * count - 1], flat[2 * count] = encode(args[i])
  end
  local names
  for key, value in pairs(args) do
    if type(key) == 'string' then
      if not names then
        names = {}
        for i = 1, last do
          names[i] = false
        end
      end
      count = count + 1
      names[count] = key
      flat[2 * count - 1], flat[2 * count] = encode(value)
    elseif type(key) ~= 'number' then
      errors.raise('names of arguments are strings, got %s', errors.describe(key))
    end
  end
  return flat, names
end

--- Whether a table is meant as named arguments: it has strings for keys and no list in it.
function values.is_named(x)
  return type(x) == 'table' and getmetatable(x) == nil and x[1] == nil and type(next(x)) == 'string'
end

function values.set_tensor(is, wrap)
  is_tensor, wrap_tensor, values.is_tensor = is, wrap, is
end

memory.box_of = function(x)
  if is_tensor(x) or memory.is_owner(x) then
    return x
  end
end

return values
