--- Writes Torch7's files of objects: tables, tensors, and objects of classes made by torch.class, in binary.
--
-- What the last forward left (`_run`) is not written; functions are refused, as LibTorch's own formats refuse them.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local storage = require 'torchabi.storage'

local t7 = {}

local raise, is_tensor = errors.raise, tensor.is
local NUMBER, STRING, TABLE, OBJECT, BOOLEAN, NIL = 1, 2, 3, 4, 5, 0

-- Numbers as bytes of this machine.
local int, long, double
if jit then
  local ffi = require 'ffi'
  local function packer(ctype, size)
    local box = ffi.new(ctype .. '[1]')
    return function(x)
      box[0] = x
      return ffi.string(box, size)
    end
  end
  int, long, double = packer('int32_t', 4), packer('int64_t', 8), packer('double', 8)
else
  local function packer(format)
    return function(x)
      return format:pack(x)
    end
  end
  int, long, double = packer '=i4', packer '=i8', packer '=d'
end

local SKIPPED = {_run = true, _layer = true}

local Writer = {}
Writer.__index = Writer

function Writer:put(...)
  self.file:write(...)
end

function Writer:text(s)
  self:put(int(#s), s)
end

--- Writes an object's number; whether more of it must follow.
function Writer:begin(tag, key)
  local known = self.indices[key]
  if not known then
    self.last = self.last + 1
    self.indices[key] = self.last
  end
  self:put(int(tag), int(known or self.last))
  return not known
end

function Writer:entries(t, keys)
  self:put(int(#keys))
  for _, key in ipairs(keys) do
    self:value(key)
    self:value(rawget(t, key))
  end
end

local function keys_of(t)
  local out = {}
  for key in next, t do
    if not SKIPPED[key] then
      out[#out + 1] = key
    end
  end
  return out
end

function Writer:storage(t, title)
  local whole = storage.whole(t:detach())
  if self:begin(OBJECT, 'storage ' .. storage.address(t)) then
    self.kept[#self.kept + 1] = whole
    self:text 'V 1'
    self:text(('torch.%sStorage'):format(title))
    self:put(long(whole:nElement()), whole:tostringBytes())
  end
end

local TITLES = {
  Byte = true, Char = true, Short = true, Int = true, Long = true, Half = true, Float = true, Double = true,
}

function Writer:tensor(t)
  t = t:cpu()
  local title = t:dtype().title
  if title == 'Bool' then
    t, title = t:byte(), 'Byte'
  end
  if not TITLES[title] then
    raise("Torch7 has no tensors of %s, so that none can be saved in its format", t:dtype().name)
  end
  self.kept[#self.kept + 1] = t
  if not self:begin(OBJECT, t) then
    return
  end
  local sizes, strides = t:size(), t:stride()
  local has_elements = t:nElement() > 0
  local n = has_elements and #sizes or 0
  if has_elements and n == 0 then
    t = t:reshape(1)
    n, sizes, strides = 1, {1}, {1}
  end
  self:text 'V 1'
  self:text(('torch.%sTensor'):format(title))
  self:put(int(n))
  for i = 1, n do
    self:put(long(sizes[i]))
  end
  for i = 1, n do
    self:put(long(strides[i]))
  end
  self:put(long(has_elements and t:storageOffset() or 1))
  if has_elements then
    self:storage(t, title)
  else
    self:put(int(NIL))
  end
end

--- Sizes, as Torch7's LongStorage.
function Writer:sizes(t)
  if self:begin(OBJECT, t) then
    self:text 'V 1'
    self:text 'torch.LongStorage'
    self:put(long(#t))
    for i = 1, #t do
      self:put(long(t[i]))
    end
  end
end

function Writer:value(x)
  local kind = type(x)
  if x == nil or rawequal(x, types.null) then
    self:put(int(NIL))
  elseif is_tensor(x) then
    self:tensor(x)
  elseif kind == 'number' then
    self:put(int(NUMBER), double(x))
  elseif kind == 'string' then
    self:put(int(STRING))
    self:text(x)
  elseif kind == 'boolean' then
    self:put(int(BOOLEAN), int(x and 1 or 0))
  elseif kind ~= 'table' then
    raise('a %s cannot be saved', kind)
  elseif getmetatable(x) == types.Size then
    self:sizes(x)
  elseif class.of(x) then
    if self:begin(OBJECT, x) then
      self:text('V ' .. class.of(x).__version)
      self:text(x.__typename)
      if self:begin(TABLE, {}) then
        self:entries(x, keys_of(x))
      end
    end
  elseif self:begin(TABLE, x) then
    self:entries(x, keys_of(x))
  end
end

--- Writes a value to a file, which is replaced at once or not at all.
function t7.save(path, value)
  local beside = path .. '.partial'
  local file, why = io.open(beside, 'wb')
  if not file then
    raise('%s', why)
  end
  local writer = setmetatable({file = file, indices = {}, last = 0, kept = {}}, Writer)
  local ok, message = pcall(writer.value, writer, value)
  local closed = file:close()
  if ok and closed then
    ok, message = os.rename(beside, path)
  end
  if not ok or not closed then
    os.remove(beside)
    error(message or path .. ' could not be written', 0)
  end
end

--- Whether a value is an object of a class, or a table that holds one.
function t7.has_objects(x, seen)
  if is_tensor(x) or type(x) ~= 'table' or rawequal(x, types.null) then
    return false
  elseif class.of(x) then
    return true
  end
  seen = seen or {}
  if seen[x] then
    return false
  end
  seen[x] = true
  for _, value in next, x do
    if t7.has_objects(value, seen) then
      return true
    end
  end
  return false
end

return t7
