--- Pickles of Lua values, protocol 4, for the bridge to Python: what stands in several places stays one object there.
--
-- What is no plain data is a persistent id: bytes for a text that is not ASCII, else a tuple of a number for what it is
-- and the parts of it.
local ffi = require 'ffi'
local bit = require 'bit'
local types = require 'torchabi.types'
local dict = require 'torchabi.dict'
local empty_lists = require 'torchabi.bridge_read'.empty_lists

local band, rshift = bit.band, bit.rshift
local null = types.null
local int64, uint64 = ffi.typeof 'int64_t', ffi.typeof 'uint64_t'
local KEPT = 2 ^ 20 -- bytes of buffer that stay between two pickles

-- The one buffer: nothing that is called while a pickle is written writes another.
local buffer, room, size = ffi.new('uint8_t[?]', 4096), 4096, 0

local function reserve(n)
  if size + n > room then
    local wider = 2 * (size + n)
    local moved = ffi.new('uint8_t[?]', wider)
    ffi.copy(moved, buffer, size)
    buffer, room = moved, wider
  end
end

local function byte(b)
  reserve(1)
  buffer[size] = b
  size = size + 1
end

local function little_endian(x, n)
  reserve(n)
  for k = 0, n - 1 do
    buffer[size + k] = band(x, 255)
    x = rshift(x, 8)
  end
  size = size + n
end

local word = ffi.new 'union { uint8_t b[8]; double d; int64_t i; }'

local function float(x)
  reserve(9)
  buffer[size] = 0x47 -- BINFLOAT
  word.d = x
  for k = 0, 7 do
    buffer[size + 1 + k] = word.b[7 - k]
  end
  size = size + 9
end

--- An integer of 64 bits; with a ninth byte where it has no sign.
local function long(x, has_sign)
  reserve(11)
  buffer[size] = 0x8a -- LONG1
  buffer[size + 1] = has_sign and 8 or 9
  word.i = x
  for k = 0, 7 do
    buffer[size + 2 + k] = word.b[k]
  end
  buffer[size + 10] = 0
  size = size + (has_sign and 10 or 11)
end

local function number(x)
  if x == math.floor(x) and x >= -2 ^ 63 and x < 2 ^ 63 and (x ~= 0 or 1 / x > 0) then
    if x >= -2 ^ 31 and x < 2 ^ 31 then
      byte(0x4a) -- BININT
      little_endian(x, 4)
    else
      long(ffi.cast(int64, x), true)
    end
  else
    float(x)
  end
end

local function copy(s)
  reserve(#s)
  ffi.copy(buffer + size, s, #s)
  size = size + #s
end

-- Whether the pickle has persistent ids.
local has_ids

local function text(s)
  if s:find '[\128-\255]' then
    byte(0x42) -- BINBYTES
    little_endian(#s, 4)
    copy(s)
    byte(0x51) -- BINPERSID
    has_ids = true
  else
    byte(0x58) -- BINUNICODE
    little_endian(#s, 4)
    copy(s)
  end
end

--- What Lua has and Python cannot: the exception that Python raises.
local function refuse(exception, message)
  error({refused = {exception, message}}, 0)
end

--- Number of entries where the keys are those from 1 to it, else nil.
local function length_of_list(t)
  local n, count = #t, 0
  for key in next, t do
    if type(key) ~= 'number' or key < 1 or key > n or key % 1 ~= 0 then
      return nil
    end
    count = count + 1
  end
  if count == n and (n > 0 or empty_lists[t]) then
    return n
  end
end

--- Makes `write(n, …)`: the pickle of a list of n values, and whether it has persistent ids.
-- @param identify gives what a value that is no plain data is: numbers; or nil for a plain table
local function writer(identify)
  local memo, memos
  local value

  local function persistent(...)
    byte(0x28) -- MARK
    for k = 1, select('#', ...) do
      number((select(k, ...)))
    end
    byte(0x74) -- TUPLE
    byte(0x51) -- BINPERSID
    has_ids = true
  end

  local function remember(t)
    byte(0x94) -- MEMOIZE
    memo[t] = memos
    memos = memos + 1
  end

  local function list(t, n)
    byte(0x5d) -- EMPTY_LIST
    remember(t)
    if n > 0 then
      byte(0x28) -- MARK
      for k = 1, n do
        value(rawget(t, k))
      end
      byte(0x65) -- APPENDS
    end
  end

  local function key_of(key)
    local kind = type(key)
    if kind == 'number' then
      number(key)
    elseif kind == 'string' then
      text(key)
    elseif kind == 'boolean' then
      byte(key and 0x88 or 0x89)
    else
      refuse('TypeError', ('a table becomes a list or a dict, and has a key that is a %s; a table with a metatable '
        .. 'stays one'):format(kind))
    end
  end

  local function entries(t, keys)
    if rawget(t, 1) ~= nil and rawget(t, true) ~= nil or rawget(t, 0) ~= nil and rawget(t, false) ~= nil then
      refuse('ValueError', 'a table has keys that are one in Python: 1 and true, or 0 and false')
    end
    byte(0x7d) -- EMPTY_DICT
    remember(t)
    byte(0x28) -- MARK
    if keys then
      for _, key in ipairs(keys) do
        key_of(key)
        value(rawget(t, key))
      end
    else
      for key, x in next, t do
        key_of(key)
        value(x)
      end
    end
    byte(0x75) -- SETITEMS
  end

  local IN_TUPLE = -1

  local function tuple(t)
    memo[t] = IN_TUPLE
    byte(0x28) -- MARK
    for k = 1, #t do
      value(t[k])
    end
    byte(0x74) -- TUPLE
    remember(t)
  end

  local function set(t)
    byte(0x8f) -- EMPTY_SET
    remember(t)
    byte(0x28) -- MARK
    for k = 1, #t do
      key_of(t[k])
    end
    byte(0x90) -- ADDITEMS
  end

  local function object(t)
    local known = memo[t]
    if known == IN_TUPLE then
      refuse('ValueError', 'a tuple contains itself')
    elseif known then
      byte(0x6a) -- LONG_BINGET
      little_endian(known, 4)
      return
    end
    local meta = getmetatable(t)
    if meta == dict.Tuple then
      tuple(t)
    elseif meta == dict.Set then
      set(t)
    elseif meta == dict.Dict then
      entries(t, dict.keys(t))
    elseif meta == types.Size then
      list(t, #t)
    elseif meta ~= nil then
      persistent(identify(t))
    else
      local n = length_of_list(t)
      if n then
        list(t, n)
      else
        entries(t)
      end
    end
  end

  function value(x)
    local kind = type(x)
    if kind == 'number' then
      number(x)
    elseif kind == 'string' then
      text(x)
    elseif kind == 'boolean' then
      byte(x and 0x88 or 0x89)
    elseif x == nil or rawequal(x, null) then
      byte(0x4e) -- NONE
    elseif kind == 'table' then
      object(x)
    elseif kind == 'cdata' and ffi.istype(int64, x) then
      long(x, true)
    elseif kind == 'cdata' and ffi.istype(uint64, x) then
      long(ffi.cast(int64, x), false)
    else
      persistent(identify(x))
    end
  end

  return function(n, ...)
    size, has_ids, memo, memos = 0, false, {}, 0
    byte(0x80) -- PROTO
    byte(4)
    byte(0x28) -- MARK
    for k = 1, n do
      value((select(k, ...)))
    end
    byte(0x74) -- TUPLE
    byte(0x2e) -- STOP
    local out = ffi.string(buffer, size)
    memo = nil
    if room > KEPT then
      buffer, room = ffi.new('uint8_t[?]', 4096), 4096
    end
    return out, has_ids
  end
end

return {writer = writer, refuse = refuse}
