--- Between tables of numbers and the bytes of a tensor's elements, row-major.
local errors = require 'torchabi.errors'

local bytes = {}

--- Dtypes whose elements a table can be made of, and those whose elements are written through another.
local through = {float16 = 'float32', bfloat16 = 'float32', complex32 = 'complex64'}

--- The dtype that elements of a dtype are read and written as, or nil for one that Lua has no numbers for.
function bytes.carrier(name)
  if bytes.formats[name] then
    return name
  end
  return through[name]
end

local function complain(x, i)
  errors.raise('element %d must be a number, not %s', i, errors.describe(x))
end

--- Numbers of one element, for bool and complex dtypes.
local function parts(name, x, i)
  if name == 'bool' then
    return x and x ~= 0 and 1 or 0
  elseif type(x) == 'table' and x.re then
    return x.re, x.im
  elseif type(x) ~= 'number' then
    complain(x, i)
  end
  return x, 0
end

if jit then
  local ffi = require 'ffi'
  bytes.formats = {
    uint8 = 'uint8_t', int8 = 'int8_t', int16 = 'int16_t', int32 = 'int32_t', int64 = 'int64_t', float32 = 'float',
    float64 = 'double', bool = 'uint8_t', complex64 = 'float', complex128 = 'double', uint16 = 'uint16_t',
    uint32 = 'uint32_t', uint64 = 'uint64_t',
  }

  --- Packs n numbers; gives what `raw.tensor_from_data` takes: memory and its size.
  function bytes.pack(name, list, n)
    local ctype = bytes.formats[name]
    local width = name:find '^complex' and 2 or 1
    local data = ffi.new(ctype .. '[?]', math.max(n * width, 1))
    if width == 2 then
      for i = 1, n do
        data[2 * i - 2], data[2 * i - 1] = parts(name, list[i], i)
      end
    elseif name == 'bool' then
      for i = 1, n do
        data[i - 1] = parts(name, list[i], i)
      end
    else
      for i = 1, n do
        local x = list[i]
        if type(x) ~= 'number' and (type(x) ~= 'cdata' or errors.is_tensor(x)) then
          complain(x, i)
        end
        data[i - 1] = x
      end
    end
    return data, n * width * ffi.sizeof(ctype)
  end

  local EXACT = 2 ^ 53

  --- Reads n elements with `read(memory, size)`, which fills memory.
  -- Integers beyond 2^53 come as int64 or uint64 cdata.
  function bytes.unpack(name, n, read, complex)
    local ctype = bytes.formats[name]
    local width = name:find '^complex' and 2 or 1
    local data = ffi.new(ctype .. '[?]', math.max(n * width, 1))
    read(data, n * width * ffi.sizeof(ctype))
    local out = {}
    if width == 2 then
      for i = 1, n do
        out[i] = complex(data[2 * i - 2], data[2 * i - 1])
      end
    elseif name == 'bool' then
      for i = 1, n do
        out[i] = data[i - 1] ~= 0
      end
    elseif name == 'int64' or name == 'uint64' then
      for i = 1, n do
        local number = tonumber(data[i - 1])
        out[i] = (number < EXACT and number > -EXACT) and number or data[i - 1]
      end
    else
      for i = 1, n do
        out[i] = tonumber(data[i - 1])
      end
    end
    return out
  end
else
  bytes.formats = {
    uint8 = 'B', int8 = 'b', int16 = 'i2', int32 = 'i4', int64 = 'i8', float32 = 'f', float64 = 'd', bool = 'B',
    complex64 = 'f', complex128 = 'd', uint16 = 'I2', uint32 = 'I4', uint64 = 'i8',
  }
  local CHUNK = 200
  local INTEGER = {uint8 = true, int8 = true, int16 = true, int32 = true, int64 = true, uint16 = true, uint32 = true,
    uint64 = true}

  -- Integers wrap at the width of their dtype, as in C.
  local RANGES = {uint8 = 0x100, int8 = 0x100, int16 = 0x10000, uint16 = 0x10000, int32 = 0x100000000,
    uint32 = 0x100000000}

  local function wrapped(name, x)
    local whole = math.tointeger(x < 0 and math.ceil(x) or math.floor(x)) or 0
    local range = RANGES[name]
    if range then
      whole = whole % range
      if name:sub(1, 1) == 'i' and whole >= range / 2 then
        whole = whole - range
      end
    end
    return whole
  end

  function bytes.pack(name, list, n)
    local format = bytes.formats[name]
    local flat, width = list, name:find '^complex' and 2 or 1
    if width == 2 then
      flat = {}
      for i = 1, n do
        flat[2 * i - 1], flat[2 * i] = parts(name, list[i], i)
      end
    elseif name == 'bool' then
      flat = {}
      for i = 1, n do
        flat[i] = parts(name, list[i], i)
      end
    else
      local is_integral = INTEGER[name]
      if is_integral then
        flat = {}
      end
      for i = 1, n do
        local x = list[i]
        if type(x) ~= 'number' then
          complain(x, i)
        end
        if is_integral then
          flat[i] = wrapped(name, x)
        end
      end
    end
    local pieces, whole = {}, ('=' .. format:rep(CHUNK))
    for first = 1, n * width, CHUNK do
      local last = math.min(first + CHUNK - 1, n * width)
      local wanted = last - first + 1 == CHUNK and whole or '=' .. format:rep(last - first + 1)
      pieces[#pieces + 1] = wanted:pack(table.unpack(flat, first, last))
    end
    return table.concat(pieces), nil
  end

  function bytes.unpack(name, n, read, complex)
    local format = bytes.formats[name]
    local width = name:find '^complex' and 2 or 1
    local total = n * width
    local data = read(nil, total * string.packsize('=' .. format))
    local flat, position, whole = {}, 1, '=' .. format:rep(CHUNK)
    for first = 1, total, CHUNK do
      local count = math.min(CHUNK, total - first + 1)
      local got = {(count == CHUNK and whole or '=' .. format:rep(count)):unpack(data, position)}
      table.move(got, 1, count, first, flat)
      position = got[count + 1]
    end
    if width == 2 then
      local out = {}
      for i = 1, n do
        out[i] = complex(flat[2 * i - 1], flat[2 * i])
      end
      return out
    elseif name == 'bool' then
      for i = 1, n do
        flat[i] = flat[i] ~= 0
      end
    end
    return flat
  end
end

return bytes
