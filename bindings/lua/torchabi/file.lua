--- Files as Torch7 has them: torch.DiskFile, torch.MemoryFile and torch.PipeFile, which read and write numbers, strings
--- and objects, as text at first or in binary.
--
--    local file = torch.DiskFile('numbers.asc', 'w')
--    file:writeInt(7)
--    file:writeObject {weights = torch.randn(3)}
--    file:close()
--
-- Positions count from 1. What goes wrong raises an error, after `quiet()` it sets what `hasError()` tells.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local types = require 'torchabi.types'
local raw = require 'torchabi.raw'
local bytes = require 'torchabi.bytes'
local tensor = require 'torchabi.tensor'
local storage = require 'torchabi.storage'

local file = {types = {}}

local raise = errors.raise
local CHUNK = 4096

local File = class.new('torch.File', file.types)
file.File = File

--- Sets up a file over a medium: `read(at, n)`, `write(at, text)`, `size()`, `flush()` and `close()`, with places
--- from 0.
-- @param mode "r", "w" or "rw"
function file.init(self, medium, mode, quiet)
  self._medium, self._place, self._ahead, self._from = medium, 0, '', 1
  self._reads, self._writes = mode:find 'r' ~= nil, mode:find 'w' ~= nil
  self._ascii, self._spaces, self._quiet, self._failed = true, true, quiet == true, false
  self._long, self._swaps = 8, false
end

--- Raises an error, or keeps that there was one.
local function fail(self, format, ...)
  self._failed = true
  if not self._quiet then
    raise(format, ...)
  end
end

local function opened(self, for_what)
  local medium = self._medium or raise('the %s is closed', self.__typename)
  if for_what and not self['_' .. for_what] then
    raise('the %s is not open for %s', self.__typename, for_what == 'reads' and 'reading' or 'writing')
  end
  return medium
end

--- Reads ahead until so many bytes are there, or all that there are.
local function pull(self, n)
  local medium = opened(self)
  while #self._ahead - self._from + 1 < n do
    local held = self._ahead:sub(self._from)
    local more = medium:read(self._place + #held, math.max(n - #held, CHUNK))
    if more == '' then
      return
    end
    self._ahead, self._from = held .. more, 1
  end
end

--- Goes so many bytes on in what was read ahead.
local function skip(self, n)
  self._from, self._place = self._from + n, self._place + n
end

--- The next n bytes, or fewer at the end.
local function take(self, n)
  pull(self, n)
  local text = self._ahead:sub(self._from, self._from + n - 1)
  skip(self, #text)
  return text
end

--- Writes bytes; how many were written.
local function put(self, text)
  local medium = opened(self, 'writes')
  self._ahead, self._from = '', 1
  if not medium:write(self._place, text) then
    fail(self, 'the %s could not be written', self.__typename)
    return 0
  end
  self._place = self._place + #text
  return #text
end

--- The next word of a text; nil at the end.
local function word(self)
  while true do
    local _, last, found = self._ahead:find('^%s*(%S+)%s', self._from)
    if found then
      skip(self, last - self._from)
      return found
    end
    local held = #self._ahead - self._from + 1
    pull(self, held + 1)
    if #self._ahead - self._from + 1 == held then
      _, last, found = self._ahead:find('^%s*(%S+)', self._from)
      if found then
        skip(self, last - self._from + 1)
      end
      return found
    end
  end
end

--- Eats the line break that ends what was written at once.
local function end_line(self)
  pull(self, 1)
  if self._spaces and self._ahead:sub(self._from, self._from) == '\n' then
    skip(self, 1)
  end
end

-- Numbers.

local INTEGERS = {uint8 = true, int8 = true, int16 = true, int32 = true, int64 = true}

--- A number of a word; an integer beyond 2^53 stays exact.
local function number_of(text, name)
  local x = tonumber(text)
  if not x then
    local sign, kind = text:lower():match '^([+-]?)(%a+)'
    x = kind == 'inf' and math.huge or kind == 'infinity' and math.huge or kind and kind:find '^nan' and 0 / 0
    return x and sign == '-' and -x or x
  elseif jit and name == 'int64' and (x >= 2 ^ 53 or x <= -2 ^ 53) then
    local whole = require 'ffi'.new('int64_t', 0)
    for digit in text:gmatch '%d' do
      whole = whole * 10 + tonumber(digit)
    end
    return text:sub(1, 1) == '-' and -whole or whole
  end
  return x
end

--- The bytes of one number, and the number of such.
local pack, unpack_one
if jit then
  local ffi = require 'ffi'
  function pack(name, x)
    local data, size = bytes.pack(name, {x}, 1)
    return ffi.string(data, size)
  end
  function unpack_one(name, text)
    return bytes.unpack(name, 1, function(data, size)
      ffi.copy(data, text, size)
    end)[1]
  end
else
  function pack(name, x)
    return (bytes.pack(name, {x}, 1))
  end
  function unpack_one(name, text)
    return bytes.unpack(name, 1, function()
      return text
    end)[1]
  end
end

local function text_of(x, name)
  if INTEGERS[name] then
    return type(x) == 'number' and ('%d'):format(x < 0 and math.ceil(x) or math.floor(x)) or tostring(x):match '^-?%d+'
  end
  x = name == 'float32' and unpack_one(name, pack(name, x)) or x
  if x ~= x then
    return 'nan'
  elseif x == math.huge or x == -math.huge then
    return x > 0 and 'inf' or '-inf'
  end
  return (name == 'float64' and '%.17g' or '%.9g'):format(x)
end

--- The bytes of each element the other way round.
local function swapped(text, size)
  return size == 1 and text or (text:gsub(('.'):rep(size), string.reverse))
end

--- The dtype that elements stand in the file as: longs may have 4 bytes.
local function stored_as(self, dtype)
  return dtype.name == 'int64' and self._long == 4 and types.constants.int32 or dtype
end

local function from_bytes(text, dtype, n)
  local handle = raw.tensor_from_data(text, nil, {n}, dtype.id, types.cpu.id, types.cpu.index)
  return tensor.wrap(handle)
end

--- Whether elements stand as bytes, which in text those of one byte do, too.
local function is_binary(self, dtype)
  return not self._ascii or dtype.name == 'uint8' or dtype.name == 'int8'
end

--- The next n elements as a vector, which is shorter where the file ends.
function file.read_vector(self, dtype, n)
  opened(self, 'reads')
  local out
  if is_binary(self, dtype) then
    local kind = stored_as(self, dtype)
    local size = raw.dtype_size(kind.id)
    local text = take(self, n * size)
    local count = math.floor(#text / size)
    text = text:sub(1, count * size)
    out = from_bytes(self._swaps and swapped(text, size) or text, kind, count)
    out = kind == dtype and out or out:to {dtype = dtype}
  else
    local list = {}
    for i = 1, n do
      local found = word(self)
      list[i] = found and number_of(found, dtype.name)
      if list[i] == nil then
        break
      end
    end
    out = tensor.from_table(list, dtype)
  end
  if self._ascii and n > 0 then
    end_line(self)
  end
  if out:nElement() ~= n then
    fail(self, 'read %d elements of %s instead of %d', out:nElement(), dtype.name, n)
  end
  return out
end

--- Writes the elements of a vector; how many.
function file.write_vector(self, dtype, vector)
  local n = vector:nElement()
  local text
  if is_binary(self, dtype) then
    local kind = stored_as(self, dtype)
    local whole = vector:dtype() == kind and vector or vector:to {dtype = kind}
    text = whole:contiguous():tostringBytes()
    text = self._swaps and swapped(text, raw.dtype_size(kind.id)) or text
  else
    local words = vector:totable()
    for i = 1, n do
      words[i] = text_of(words[i], dtype.name)
    end
    text = table.concat(words, self._spaces and ' ' or '')
  end
  local ending = self._ascii and self._spaces and n > 0 and '\n' or ''
  return put(self, text .. ending) == #text + #ending and n or 0
end

--- The number that a vector of one has.
local function only(vector)
  return vector:nElement() > 0 and vector:totable()[1] or nil
end

local function read_number(self, dtype)
  if not is_binary(self, dtype) or not bytes.formats[dtype.name] then
    return only(file.read_vector(self, dtype, 1))
  end
  opened(self, 'reads')
  local kind = stored_as(self, dtype)
  local size = raw.dtype_size(kind.id)
  local text = take(self, size)
  if self._ascii then
    end_line(self)
  end
  if #text < size then
    return fail(self, 'read 0 elements of %s instead of 1', dtype.name)
  end
  return unpack_one(kind.name, self._swaps and swapped(text, size) or text)
end

local function write_number(self, dtype, x)
  if type(x) ~= 'number' and (type(x) ~= 'cdata' or tensor.is(x)) then
    raise('a number or a storage is written, not %s', errors.describe(x))
  end
  local kind = stored_as(self, dtype)
  if not is_binary(self, dtype) or not bytes.formats[kind.name] then
    if not is_binary(self, dtype) then
      return put(self, text_of(x, dtype.name) .. (self._spaces and '\n' or '')) > 0 and 1 or 0
    end
    return file.write_vector(self, dtype, tensor.from_table({x}, dtype))
  end
  local text = pack(kind.name, x)
  text = self._swaps and swapped(text, #text) or text
  return put(self, text .. (self._ascii and self._spaces and '\n' or '')) > 0 and 1 or 0
end

--- A storage of a vector; of longs a table of sizes.
local function as_storage(vector, dtype)
  return dtype.name == 'int64' and types.size(vector:totable()) or vector:storage()
end

for title, name in pairs {
  Byte = 'uint8', Char = 'int8', Short = 'int16', Int = 'int32', Long = 'int64', Half = 'float16', Float = 'float32',
  Double = 'float64',
} do
  local dtype = types.constants[name]
  --- The next number; n of them as a storage; or fills a storage, and gives how many were read.
  File['read' .. title] = function(self, into)
    if into == nil then
      return read_number(self, dtype)
    elseif type(into) == 'number' then
      local n = errors.integer(into, 'the number of elements')
      if n < 0 then
        raise('the number of elements is %d, which is negative', n)
      end
      return as_storage(file.read_vector(self, dtype, n), dtype)
    elseif not storage.is(into) then
      raise('a number of elements or a storage is given, not %s', errors.describe(into))
    end
    local vector = file.read_vector(self, dtype, into:size())
    for i, x in ipairs(vector:totable()) do
      into[i] = x
    end
    return vector:nElement()
  end
  --- Writes a number or a storage; how many elements were written.
  File['write' .. title] = function(self, x)
    if not storage.is(x) then
      return write_number(self, dtype, x)
    end
    return file.write_vector(self, dtype, getmetatable(x) == types.Size and tensor.from_table(x:totable(), dtype)
      or x:tensor())
  end
end

function File:readBool()
  return self:readInt() == 1
end

function File:writeBool(value)
  return self:writeInt(value == true and 1 or 0)
end

-- Strings.

--- The next line without its end ("*l"), or all that is left ("*a").
function File:readString(format)
  opened(self, 'reads')
  errors.check_type(format, 'string', 'the format')
  local out
  if format:find '^%*a' then
    local pieces = {}
    repeat
      pieces[#pieces + 1] = take(self, CHUNK)
    until pieces[#pieces] == ''
    out = table.concat(pieces)
  elseif format:find '^%*l' then
    local n = CHUNK
    local at
    repeat
      pull(self, n)
      at = self._ahead:find('\n', self._from, true)
      n = n * 2
    until at or #self._ahead - self._from + 1 < n / 2
    out = take(self, at and at - self._from or #self._ahead - self._from + 1)
    if at then
      skip(self, 1)
      return out
    end
  else
    raise("a string is read as '*l' or '*a', not '%s'", format)
  end
  if out == '' then
    fail(self, 'the %s has no more', self.__typename)
  end
  return out
end

--- Writes a string as it is; how many bytes.
function File:writeString(text)
  return put(self, errors.check_type(text, 'string', 'a string'))
end

--- Writes a text whose length the reader knows.
function file.write_text(self, text)
  put(self, text .. (self._ascii and self._spaces and text ~= '' and '\n' or ''))
end

--- Reads a text of so many bytes.
function file.read_text(self, n)
  opened(self, 'reads')
  local text = take(self, n)
  if #text < n then
    fail(self, 'read %d bytes instead of %d', #text, n)
  end
  if self._ascii and n > 0 then
    end_line(self)
  end
  return text
end

-- Modes.

for method, change in pairs {
  ascii = {'_ascii', true}, binary = {'_ascii', false}, autoSpacing = {'_spaces', true},
  noAutoSpacing = {'_spaces', false}, quiet = {'_quiet', true}, pedantic = {'_quiet', false},
  clearError = {'_failed', false},
} do
  File[method] = function(self)
    opened(self)
    self[change[1]] = change[2]
    return self
  end
end

for method, field in pairs {
  hasError = '_failed', isQuiet = '_quiet', isReadable = '_reads', isWritable = '_writes', isAutoSpacing = '_spaces',
  isBinary = '_ascii',
} do
  File[method] = function(self)
    opened(self)
    return self[field] ~= (method == 'isBinary')
  end
end

--- Lets longs have 4 or 8 bytes in the file; 8 with 0.
function File:longSize(size)
  if size ~= 0 and size ~= 4 and size ~= 8 then
    raise('longs have 0, 4 or 8 bytes, not %s', tostring(size))
  end
  self._long = size == 4 and 4 or 8
  return self
end

-- Places.

function File:position()
  opened(self)
  return self._place + 1
end

--- Goes to a byte, from 1.
function File:seek(position)
  local medium = opened(self)
  position = errors.integer(position, 'the position')
  if position < 1 or position > medium:size() + 1 then
    return fail(self, 'the %s has no position %d', self.__typename, position)
  end
  self._place, self._ahead, self._from = position - 1, '', 1
end

function File:seekEnd()
  self:seek(opened(self):size() + 1)
end

--- Lets what was written be in the file.
function File:synchronize()
  opened(self):flush()
end

function File:close()
  opened(self):close()
  self._medium, self._refs = nil, nil
end

function File:isOpened()
  return self._medium ~= nil
end

function File:__tostring__()
  return self.__typename .. (self._medium and ' (open)' or ' (closed)')
end

return file
