--- Dtypes, devices and the other small values: `torch.float32`, `torch.device 'cuda:0'`, `torch.null`, `torch.complex`.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'

local types = {}

local raise = errors.raise

--- Stands for Python's None where a nil cannot stand, as in a table.
types.null = setmetatable({}, {__name = 'torch.null', __tostring = function() return 'torch.null' end})

-- Named numbers: dtypes, layouts, memory formats. Each is one object, so that `==` compares.

local function named(kind)
  local meta = {__name = kind}
  function meta.__tostring(self)
    return 'torch.' .. self.name
  end
  return meta
end

local DType, Layout, MemoryFormat = named 'torch.dtype', named 'torch.layout', named 'torch.memory_format'
types.DType, types.Layout, types.MemoryFormat = DType, Layout, MemoryFormat

types.dtypes = {} -- by number
types.constants = {} -- torch.float32, torch.strided, …

-- Torch7's names of the types of tensors; what it did not know is named in its manner.
local titles = {
  uint8 = 'Byte', int8 = 'Char', int16 = 'Short', int32 = 'Int', int64 = 'Long', float16 = 'Half', float32 = 'Float',
  float64 = 'Double', bool = 'Bool', bfloat16 = 'BFloat16', complex32 = 'ComplexHalf', complex64 = 'ComplexFloat',
  complex128 = 'ComplexDouble', uint16 = 'UInt16', uint32 = 'UInt32', uint64 = 'UInt64',
}
types.titles = titles

local by_title = {}

for name, id in pairs(raw) do
  local dtype = type(name) == 'string' and name:match '^DTYPE_(.*)$'
  if dtype then
    local text = raw.dtype_name(id)
    local object = setmetatable({name = text, id = id, title = titles[text] or text}, DType)
    types.dtypes[id], types.constants[text] = object, object
    by_title[object.title] = object
  end
end

local function enum(prefix, meta, names)
  local objects = {}
  for key, name in pairs(names) do
    local id = raw[prefix .. key]
    objects[id] = setmetatable({name = name, id = id}, meta)
    types.constants[name] = objects[id]
  end
  return objects
end

types.layouts = enum('LAYOUT_', Layout, {
  STRIDED = 'strided', SPARSE_COO = 'sparse_coo', SPARSE_CSR = 'sparse_csr', MKLDNN = '_mkldnn',
  SPARSE_CSC = 'sparse_csc', SPARSE_BSR = 'sparse_bsr', SPARSE_BSC = 'sparse_bsc', JAGGED = 'jagged',
})
types.memory_formats = enum('MEMORY_FORMAT_', MemoryFormat, {
  CONTIGUOUS = 'contiguous_format', PRESERVE = 'preserve_format', CHANNELS_LAST = 'channels_last',
  CHANNELS_LAST_3D = 'channels_last_3d',
})

--- Reads a dtype: `torch.float32`, "float32", "torch.FloatTensor", or "Float".
-- @return the dtype, and the device that a name such as "torch.CudaTensor" asks for
function types.dtype(x)
  if getmetatable(x) == DType then
    return x
  end
  errors.check_type(x, 'string', 'a dtype')
  local title = x:match '^torch%.(.*)Tensor$' or x
  if title:sub(1, 4) == 'Cuda' then
    local dtype = by_title[title:sub(5)] or (title == 'Cuda' and types.constants.float32)
    if dtype then
      return dtype, types.device 'cuda'
    end
  end
  return by_title[title] or types.dtypes[raw.dtype_from_name(x)]
end

-- Devices.

local Device = {__name = 'torch.device'}
types.Device = Device

function Device.__tostring(self)
  return self.index >= 0 and ('%s:%d'):format(self.type, self.index) or self.type
end

function Device.__eq(a, b)
  return getmetatable(a) == getmetatable(b) and a.id == b.id and a.index == b.index
end

function types.make_device(id, index)
  memory.watch(id, index)
  return setmetatable({id = id, type = raw.device_name(id), index = index}, Device)
end

--- Reads a device: "cpu", "cuda:1", or a device itself.
-- @return an object with fields `type` ("cuda") and `index` (from 0; -1 for the current one)
function types.device(x)
  if getmetatable(x) == Device then
    return x
  end
  return types.make_device(raw.device_from_name(errors.check_type(x, 'string', 'a device')))
end

--- What `tensor:type()` says: "torch.FloatTensor", "torch.CudaTensor" for float32 on CUDA, "torch.CudaLongTensor", …
function types.typename(dtype, device_type)
  local prefix = ''
  if device_type ~= raw.DEVICE_CPU then
    prefix = raw.device_name(device_type):gsub('^%l', string.upper)
  end
  local title = dtype.title
  if prefix ~= '' and title == 'Float' then
    title = ''
  end
  return ('torch.%s%sTensor'):format(prefix, title)
end

-- Numbers that Lua cannot tell apart or does not have.

local Complex = {__name = 'torch.complex'}
types.Complex = Complex

--- A complex number, with fields `re` and `im`.
function types.complex(re, im)
  return setmetatable({re = re, im = im or 0}, Complex)
end

function Complex.__eq(a, b)
  return a.re == b.re and a.im == b.im
end

function Complex.__tostring(self)
  return ('%g%+gi'):format(self.re, self.im)
end

local AsFloat = {__name = 'torch.asFloat'}
types.AsFloat = AsFloat

--- Passes a whole number, or a table of numbers, as floating point: LuaJIT's 2.0 is its 2.
function types.as_float(x)
  return setmetatable({value = x}, AsFloat)
end

-- The type of tensors that constructors make.

types.default = types.constants.float64
types.default_device = nil

--- Sets the type that `torch.Tensor`, `torch.zeros` and the like make; "torch.DoubleTensor" at first, as in Torch7.
-- LibTorch's own default, for results such as that of `int / int`, stays float32.
-- @param name such as "torch.FloatTensor" or "torch.CudaTensor"
function types.set_default(name)
  types.default, types.default_device = types.dtype(name)
end

--- The type set by `setdefaulttensortype`, such as "torch.DoubleTensor".
function types.get_default()
  local device = types.default_device
  return types.typename(types.default, device and device.id or raw.DEVICE_CPU)
end

types.cpu = types.make_device(raw.DEVICE_CPU, -1)

-- Sizes: what `tensor:size()` gives, a table of numbers that prints as Torch7's LongStorage.

local Size = {__name = 'torch.LongStorage', __index = {}}
types.Size = Size

function types.size(t)
  return setmetatable(t, Size)
end

function Size.__index:totable()
  local out = {}
  for i = 1, #self do
    out[i] = self[i]
  end
  return out
end

function Size.__index:size()
  return #self
end

--- Product of the sizes.
function Size.__index:nElement()
  local n = 1
  for i = 1, #self do
    n = n * self[i]
  end
  return n
end

function Size.__eq(a, b)
  if #a ~= #b then
    return false
  end
  for i = 1, #a do
    if a[i] ~= b[i] then
      return false
    end
  end
  return true
end

--- Changes the number of sizes; new ones are 0.
function Size.__index:resize(n)
  for i = math.max(n, #self), 1, -1 do
    self[i] = i <= n and (self[i] or 0) or nil
  end
  return self
end

function Size.__index:fill(value)
  for i = 1, #self do
    self[i] = value
  end
  return self
end

--- Copies as many sizes.
function Size.__index:copy(other)
  if #self ~= other:size() then
    raise('%d sizes cannot be copied to %d', other:size(), #self)
  end
  for i = 1, #self do
    self[i] = other[i]
  end
  return self
end

function Size.__index.type()
  return Size.__name
end

--- Sizes given as numbers, as a table, or as a Size: `(2, 3)`, `({2, 3})`, `(t:size())`.
-- @return a plain table of integers
function types.read_sizes(what, ...)
  local given = ...
  if type(given) ~= 'table' or errors.is_tensor(given) then
    given = {...}
  elseif select('#', ...) > 1 then
    raise('%s must be numbers or one table', what)
  end
  local out = {}
  for i = 1, #given do
    out[i] = errors.integer(given[i], what)
  end
  return out
end

return types
