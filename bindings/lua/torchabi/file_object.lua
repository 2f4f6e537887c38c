--- Objects in files, as Torch7 writes them: numbers, strings, booleans, tables, tensors, storages and objects of
--- classes made by torch.class.
--
-- What is there several times is written once. A class with methods `write(self, file)` and `read(self, file, version)`
-- says itself what stands for its objects; otherwise their fields do, but for what the last forward left. Functions are
-- refused, and bytecode that a file has never runs.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local storage = require 'torchabi.storage'
local trees = require 'torchabi.tree'
local file = require 'torchabi.file'

local raise, is_tensor = errors.raise, tensor.is
local File = file.File
local NIL, NUMBER, STRING, TABLE, OBJECT, BOOLEAN, FUNCTION = 0, 1, 2, 3, 4, 5, 6
local FUNCTIONS = {[7] = true, [8] = true} -- with a number of their own

-- Fields of modules that are no part of them.
local SKIPPED = {_run = true, _layer = true}

--- What a file knows of objects: their numbers, by themselves or what stands for them, and by number the objects and
--- the vectors of storages.
local function known(self)
  self._refs = self._refs or {numbers = {}, last = 0, kept = {}, objects = {}, vectors = {}}
  return self._refs
end

--- Whether objects that come again are told from others, as they are at first.
function File:isReferenced()
  return self._forgets ~= true
end

--- With false, writes each object anew and keeps none.
function File:referenced(keeps)
  self._forgets = keeps == false
  return self
end

-- Writing.

local function write_text(self, text)
  self:writeInt(#text)
  file.write_text(self, text)
end

--- Writes an object's number; whether the rest of it must follow.
-- @param key what the object is known by; @param value what must live as long as the file
local function begin(self, tag, key, value)
  local refs = known(self)
  local number = not self._forgets and refs.numbers[key] or nil
  local is_new = not number
  if is_new then
    refs.last = refs.last + 1
    number = refs.last
    if not self._forgets then
      refs.numbers[key] = number
      refs.kept[#refs.kept + 1] = value
    end
  end
  self:writeInt(tag)
  self:writeInt(number)
  return is_new
end

local function begin_object(self, key, value, name, version)
  local is_new = begin(self, OBJECT, key, value)
  if is_new then
    write_text(self, 'V ' .. (version or 1))
    write_text(self, name)
  end
  return is_new
end

local TITLES = {
  Byte = true, Char = true, Short = true, Int = true, Long = true, Half = true, Float = true, Double = true,
}

--- A tensor as Torch7 has them, and the title of its type.
local function storable(t)
  t = t:cpu():detach()
  if t:dtype().name == 'bool' then
    t = t:byte()
  end
  if not TITLES[t:dtype().title] then
    raise("Torch7 has no tensors of %s, so that none can be saved in its format", t:dtype().name)
  end
  return t, t:dtype().title
end

local function write_storage(self, vector, title)
  local whole = storage.whole(vector)
  if begin_object(self, 'storage ' .. storage.address(vector), whole, ('torch.%sStorage'):format(title)) then
    self:writeLong(whole:nElement())
    file.write_vector(self, whole:dtype(), whole)
  end
end

local function write_longs(self, list)
  if #list > 0 then
    file.write_vector(self, types.constants.int64, tensor.from_table(list, types.constants.int64))
  end
end

local function write_tensor(self, given)
  local t, title = storable(given)
  if not begin_object(self, given, given, ('torch.%sTensor'):format(title)) then
    return
  end
  known(self).kept[#known(self).kept + 1] = t
  if t:nElement() > 0 and t:dim() == 0 then
    t = t:reshape(1)
  end
  local n = t:nElement() > 0 and t:dim() or 0
  self:writeInt(n)
  write_longs(self, n > 0 and t:size():totable() or {})
  local strides = {}
  for d = 1, n do
    strides[d] = t:stride(d)
  end
  write_longs(self, strides)
  self:writeLong(n > 0 and t:storageOffset() or 1)
  if n > 0 then
    write_storage(self, t, title)
  else
    self:writeInt(NIL)
  end
end

local function write_table(self, key, t, hook)
  if not begin(self, TABLE, key, t) then
    return
  end
  local keys = {}
  for name in next, t do
    if not SKIPPED[name] then
      keys[#keys + 1] = name
    end
  end
  self:writeInt(#keys)
  for _, name in ipairs(keys) do
    self:writeObject(name, nil, hook)
    self:writeObject(rawget(t, name), nil, hook)
  end
end

--- Writes an object, or its number where the file has it.
-- @param hook gives what is written in the place of each object that is met, which stays known as itself
function File:writeObject(value, _, hook)
  local given = value
  if hook then
    value = hook(value)
  end
  local kind = type(value)
  if value == nil or rawequal(value, types.null) then
    self:writeInt(NIL)
  elseif is_tensor(value) then
    write_tensor(self, value)
  elseif kind == 'number' then
    self:writeInt(NUMBER)
    self:writeDouble(value)
  elseif kind == 'string' then
    self:writeInt(STRING)
    write_text(self, value)
  elseif kind == 'boolean' then
    self:writeInt(BOOLEAN)
    self:writeBool(value)
  elseif kind ~= 'table' then
    raise('a %s cannot be saved', kind)
  elseif getmetatable(value) == types.Size then
    if begin_object(self, given, given, 'torch.LongStorage') then
      self:writeLong(#value)
      write_longs(self, value:totable())
    end
  elseif storage.is(value) then
    local vector, title = storable(value:tensor())
    write_storage(self, vector, title)
  elseif class.of(value) then
    local meta = class.of(value)
    if begin_object(self, given, given, value.__typename, meta.__version) then
      if not self._plain and type(meta.write) == 'function' then
        value:write(self)
      else
        write_table(self, {}, value, hook)
      end
    end
  else
    write_table(self, given, value, hook)
  end
end

-- Reading.

--- An object of a class that is not there, or a function.
local function inert(name, args, state)
  return setmetatable({type = name, args = args, state = state}, trees.Object)
end

local function read_text(self)
  return file.read_text(self, self:readInt())
end

local function keep(self, number, value)
  if not self._forgets then
    known(self).objects[number] = value
  end
  return value
end

local function read_longs(self, n)
  return n > 0 and file.read_vector(self, types.constants.int64, n):totable() or {}
end

local read

local function read_tensor(self, number, dtype)
  local n = self:readInt()
  local sizes, strides = read_longs(self, n), read_longs(self, n)
  local offset, held = self:readLong(), read(self, true)
  if n == 0 or held == nil then
    return keep(self, number, tensor.from_table({}, dtype))
  end
  return keep(self, number, storage.strided(held, sizes, strides, offset))
end

local function read_table(self, out)
  for _ = 1, self:readInt() do
    local key = self:readObject()
    out[key] = self:readObject()
  end
  return out
end

--- The dtype of a tensor or storage by the class's name: "torch.CudaTensor" is of floats.
local function dtype_of(name, ending)
  local title = name:match('^torch%.(%a+)' .. ending .. '$')
  if title then
    title = title:gsub('^Cuda', '')
    return types.dtype(title == '' and 'Float' or title)
  end
end

--- A storage that was read: its vector, or what is for the user, of which sizes are a table.
local function as_storage(self, number, as_vector)
  local refs = known(self)
  local vector = refs.vectors[number]
  if as_vector or not vector then
    return vector
  end
  local out = refs.objects[number]
  if out == nil then
    out = vector:dtype().name == 'int64' and types.size(vector:totable()) or vector:storage()
    keep(self, number, out)
  end
  return out
end

local function read_class(self, number, as_vector)
  local version = read_text(self)
  local which = tonumber(version:match '^V (.*)$')
  -- Early files have the name alone.
  local name = which and read_text(self) or version
  local dtype = dtype_of(name, 'Tensor')
  if dtype then
    return read_tensor(self, number, dtype)
  end
  dtype = dtype_of(name, 'Storage')
  if dtype then
    known(self).vectors[number] = file.read_vector(self, dtype, self:readLong())
    return as_storage(self, number, as_vector)
  end
  local make = class.factory(name)
  local out = keep(self, number, make and make() or inert(name))
  if name == 'torch.Timer' then
    return out -- of which nothing is written
  elseif not make then
    out.state = self:readObject()
    return out
  elseif type(out.read) == 'function' then
    out:read(self, which or 0)
    return out
  end
  local fields = self:readObject()
  for key, value in next, fields do
    rawset(out, key, value)
  end
  if out.__loaded then
    out:__loaded()
  end
  return out
end

--- The next object; with `as_vector` a storage as the vector that tensors view.
function read(self, as_vector)
  local tag = self:readInt()
  if tag == NIL then
    return nil
  elseif tag == NUMBER then
    return self:readDouble()
  elseif tag == STRING then
    return read_text(self)
  elseif tag == BOOLEAN then
    return self:readBool()
  elseif tag == FUNCTION then
    return inert('function', read_text(self), read(self))
  elseif tag ~= TABLE and tag ~= OBJECT and not FUNCTIONS[tag] then
    raise('the %s has no object before %d: there is none of kind %s', self.__typename, self:position(), tostring(tag))
  end
  local number = self:readInt()
  local found = not self._forgets and (as_storage(self, number, as_vector) or known(self).objects[number]) or nil
  if found ~= nil then
    return found
  elseif tag == TABLE then
    return read_table(self, keep(self, number, {}))
  elseif tag == OBJECT then
    return read_class(self, number, as_vector)
  end
  local out = keep(self, number, inert 'function')
  out.args, out.state = read_text(self), read(self)
  return out
end

--- The next object.
function File:readObject()
  return read(self)
end
