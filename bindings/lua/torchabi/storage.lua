--- Storages: the memory that tensors are views of, as lists of numbers.
--
--    local s = torch.Tensor(4, 5):storage()
--    for i = 1, s:size() do s[i] = i end
--    local x = torch.Tensor(s, 1, torch.LongStorage {2, 10})
--
-- `torch.LongStorage(…)` is a table of sizes, as `t:size()` gives; a LongTensor's storage has the same methods.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local ops = require 'torchabi.ops'
local tensor = require 'torchabi.tensor'

local storage = {types = {}}

local raise, keeping = errors.raise, memory.keeping
local methods, is_tensor = tensor.methods, tensor.is

--- Address of a tensor's storage, as a number.
function storage.address(t)
  local info = keeping(t, raw.tensor_describe(t.h))
  return (info.data or 0) - info.storage_offset * info.element_size
end

--- A vector of all of a tensor's storage, which it shares.
function storage.whole(t)
  local view = ops.call('aten::empty.memory_format', {{0}, dtype = t:dtype(), device = t:device()})
  return ops.write('aten::set_.source_Storage', view, t)
end

--- A view of a tensor's storage.
-- @param first element, from 1
function storage.strided(t, sizes, strides, first)
  return ops.run('aten::as_strided', t, sizes, strides, first - 1)
end

--- A function that converts tensors so that those of one storage are of one storage afterwards.
-- @param convert makes a vector of a vector
function storage.converter(convert)
  local done, kept = {}, {}
  return function(t)
    local sizes = t:size()
    if t:nElement() == 0 then
      return convert(t)
    end
    local key = storage.address(t)
    if not done[key] then
      kept[#kept + 1] = t
      done[key] = convert(storage.whole(t:detach()))
    end
    return storage.strided(done[key], sizes, t:stride(), t:storageOffset())
  end
end

-- The objects. Each has `_vector`, a tensor of all of it.

local Storage, own = {}, {}
storage.meta, storage.methods = Storage, own

local function make(vector)
  return setmetatable({_vector = vector}, Storage)
end

--- Whether a value is a storage, or a table of sizes, which stands for one.
function storage.is(x)
  local meta = type(x) == 'table' and getmetatable(x)
  return meta == Storage or meta == types.Size
end

--- The storage's elements as a vector that shares them.
local function vector_of(x)
  return getmetatable(x) == Storage and rawget(x, '_vector')
    or tensor.from_table(types.Size.__index.totable(x), types.constants.int64)
end

function Storage.__index(self, key)
  if type(key) == 'number' then
    return rawget(self, '_vector')[key]
  end
  return own[key]
end

function Storage.__newindex(self, key, value)
  rawget(self, '_vector')[key] = value
end

function Storage.__len(self)
  return rawget(self, '_vector'):nElement()
end

function own:size()
  return self._vector:nElement()
end

--- The elements as a vector, which shares them.
function own:tensor()
  return self._vector
end

function own:type()
  return (self._vector:type():gsub('Tensor$', 'Storage'))
end

function own:elementSize()
  return raw.dtype_size(self._vector:dtype().id)
end

function own:fill(value)
  self._vector:fill(value)
  return self
end

--- Copies a storage of as many elements, converting them.
function own:copy(other)
  self._vector:copy(vector_of(other))
  return self
end

--- Changes the number of elements; new ones are uninitialised.
function own:resize(n)
  self._vector:resize(errors.integer(n, 'the size'))
  return self
end

function own:totable()
  return self._vector:totable()
end

function own:data()
  return self._vector:data()
end

--- The bytes of a Byte or CharStorage as a string; with one, becomes a storage of its bytes.
function own:string(text)
  if raw.dtype_size(self._vector:dtype().id) ~= 1 then
    raise('only a ByteStorage or CharStorage is a string, not a %s', self:type())
  elseif text == nil then
    return self._vector:tostringBytes()
  end
  local dtype, device = self._vector:dtype(), types.cpu
  local handle = raw.tensor_from_data(text, nil, {#text}, dtype.id, device.id, device.index)
  rawset(self, '_vector', tensor.wrap(handle))
  return self
end

for name, dtype in pairs {
  byte = 'uint8', char = 'int8', short = 'int16', int = 'int32', long = 'int64', half = 'float16', float = 'float32',
  double = 'float64',
} do
  own[name] = function(self)
    return make(self._vector:to {dtype = dtype, copy = true})
  end
end

--- The storage of a tensor.
function methods:storage()
  return make(storage.whole(tensor.check(self)))
end

-- Constructors.

--- A storage that is the memory of a file. Without `shared` the file must be there and does not change; with it, it is
--- made, or made longer, where it is needed, and changes as the storage does.
-- @param size number of elements; by default as many as the file has
-- @param in_memory true for a file of that name in /dev/shm
local function map(dtype, path, shared, size, in_memory)
  if in_memory then
    path = '/dev/shm/' .. path
  end
  local width, file = raw.dtype_size(dtype.id), io.open(path, 'rb')
  local bytes = file and file:seek 'end' or 0
  if file then
    file:close()
  end
  if size == nil then
    size = math.floor(bytes / width)
  elseif not shared and errors.integer(size, 'the size') * width > bytes then
    raise("the file '%s' has %d bytes where %d are needed", path, bytes, size * width)
  end
  if size == 0 then
    raise("the file '%s' has nothing of which a storage could be made", path)
  end
  return make(ops.call('aten::from_file', {path, shared == true, size, dtype = dtype}))
end

--- A vector over memory at an address, such as `torch.data(t, true)` gives; whoever has the memory keeps it.
local function at_address(dtype, n, address)
  if type(address) ~= 'number' and type(address) ~= 'cdata' then
    raise('the address of a storage must be a number, not %s', errors.describe(address))
  end
  local data = jit and require 'ffi'.cast('void *', require 'ffi'.cast('uintptr_t', address)) or address
  return require 'torchabi.create'.functions.borrow(data, {n}, dtype)
end

local function construct(dtype, first, second, third, fourth)
  if first == nil then
    first = 0
  end
  if type(first) == 'string' then
    return map(dtype, first, second, third, fourth)
  end
  if type(first) == 'number' then
    if second ~= nil then
      return make(at_address(dtype, errors.integer(first, 'the size'), second))
    end
    return make(ops.call('aten::empty.memory_format', {{errors.integer(first, 'the size')}, dtype = dtype}))
  elseif storage.is(first) then
    local vector = vector_of(first)
    local at = second or 1
    return make(vector:narrow(1, at, third or vector:nElement() - at + 1))
  elseif type(first) == 'table' and not is_tensor(first) then
    return make(tensor.from_table(first, dtype))
  end
  raise('a storage is made of a size, a table, another storage or the path of a file, not %s', errors.describe(first))
end

--- Sizes: of a number so many zeros, of a table or storage its numbers.
local function construct_sizes(first)
  local list = {}
  if type(first) == 'number' then
    for i = 1, first do
      list[i] = 0
    end
  elseif storage.is(first) then
    list = first:totable()
  elseif first ~= nil then
    list = types.read_sizes('a size', first)
  end
  return types.size(list)
end

local function constructor(name, make_one)
  storage.types[name] = setmetatable({}, {
    __name = 'torch.' .. name,
    __call = function(_, ...)
      return make_one(...)
    end,
    __tostring = function()
      return 'torch.' .. name
    end,
  })
end

for _, dtype in pairs(types.dtypes) do
  if types.titles[dtype.name] and dtype.title ~= 'Long' then
    constructor(dtype.title .. 'Storage', function(...)
      return construct(dtype, ...)
    end)
  end
end
constructor('LongStorage', construct_sizes)
constructor('Storage', function(...)
  return construct(types.default, ...)
end)

-- Tensors of storages.

--- A view of a storage.
-- @param offset of the first element, from 1
-- @param sizes, strides tables of sizes; or size, stride, size, stride, … as numbers
function storage.view(s, offset, sizes, strides, ...)
  local vector = vector_of(s)
  offset = offset or 1
  if sizes == nil then
    return vector:narrow(1, offset, vector:nElement() - offset + 1)
  elseif type(sizes) == 'number' then
    local args = {sizes, strides, ...}
    sizes, strides = {}, {}
    for i = 1, #args, 2 do
      sizes[#sizes + 1], strides[#strides + 1] = args[i], args[i + 1]
    end
  end
  sizes = types.read_sizes('a size', sizes)
  local jump = {}
  local step = 1
  for d = #sizes, 1, -1 do
    local given = strides and strides[d]
    jump[d] = given and given >= 0 and given or step
    step = jump[d] * sizes[d]
  end
  return storage.strided(vector, sizes, jump, offset)
end

local set_tensor = methods.set

--- Lets the tensor be a view: of another tensor, or of a storage as the constructor takes it. In place.
function methods:set(other, ...)
  if other == nil then
    return methods.resize(self, 0)
  elseif storage.is(other) then
    other = storage.view(other, ...)
  end
  return set_tensor(self, other)
end

--- Whether the sizes are those.
function methods:isSize(sizes)
  return methods.size(self) == types.size(types.read_sizes('a size', sizes))
end

return storage
