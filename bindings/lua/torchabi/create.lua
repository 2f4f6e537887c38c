--- Making tensors: from sizes, tables, bytes and memory, and filled with numbers.
--
-- Sizes are numbers or one table. A last table of options may say `{dtype = 'float32', device = 'cuda', requiresGrad =
-- true}`, and `generator = …` where numbers are random. Without, tensors are of the default type: double, on the CPU.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local ops = require 'torchabi.ops'
local bytes = require 'torchabi.bytes'
local tensor = require 'torchabi.tensor'
local index = require 'torchabi.index'
local storage = require 'torchabi.storage'

local create = {}

local unpack = table.unpack or unpack

local raise, keeping = errors.raise, memory.keeping
local methods, wrap, is_tensor, check = tensor.methods, tensor.wrap, tensor.is, tensor.check

-- Options.

local known = {dtype = true, device = true, requiresGrad = true, generator = true}

--- Takes the table of options off the end of arguments.
-- @return options with `dtype` and `device` read, and the arguments left
local function split(default, ...)
  local args, n = {...}, select('#', ...)
  local given = {}
  if values.is_named(args[n]) then
    given = args[n]
    args[n] = nil
  end
  for key in pairs(given) do
    if not known[key] then
      raise("no option is called '%s'; there are dtype, device, requiresGrad and generator", tostring(key))
    end
  end
  local dtype, device
  if given.dtype then
    dtype, device = types.dtype(given.dtype)
  end
  return {
    dtype = dtype or default or types.default,
    has_dtype = dtype ~= nil,
    device = given.device and types.device(given.device) or device or types.default_device,
    requires_grad = given.requiresGrad,
    generator = given.generator,
  }, args
end

local function finish(t, options)
  if options.requires_grad then
    raw.tensor_set_requires_grad(t.h, true)
  end
  return t
end

--- Calls a creating operator: positional arguments, then dtype, device and generator by name.
local function make(name, options, ...)
  local args = {...}
  args.dtype, args.device, args.generator = options.dtype, options.device, options.generator
  return finish(ops.call(name, args), options)
end

-- From tables.

--- Sizes of nested tables; every row must have as many entries.
local function sizes_of(t)
  local sizes, level = {}, t
  while type(level) == 'table' and getmetatable(level) ~= types.Complex and not is_tensor(level) do
    sizes[#sizes + 1] = #level
    level = level[1]
  end
  return sizes
end

local function flatten(t, sizes, d, out)
  if type(t) ~= 'table' or is_tensor(t) or #t ~= sizes[d] then
    raise('tables of a tensor must have rows of one size: %s where %d entries are expected',
      type(t) == 'table' and #t .. ' entries' or errors.describe(t), sizes[d])
  end
  local n = #out
  if d == #sizes then
    for i = 1, #t do
      out[n + i] = t[i]
    end
  else
    for i = 1, #t do
      flatten(t[i], sizes, d + 1, out)
    end
  end
  return out
end

local function as_numbers(list)
  for i = 1, #list do
    if type(list[i]) == 'boolean' then
      list[i] = list[i] and 1 or 0
    end
  end
  return list
end

--- A tensor of nested tables of numbers.
-- @param t such as {{1, 2}, {3, 4}}
-- @param dtype, device where and of what it is
function tensor.from_table(t, dtype, device)
  local sizes = sizes_of(t)
  local list = flatten(t, sizes, 1, {})
  local carrier = bytes.carrier(dtype.name) or raise('Lua has no numbers for %s', dtype.name)
  if dtype.name ~= 'bool' then
    list = as_numbers(list)
  end
  device = device or types.cpu
  local data, size = bytes.pack(carrier, list, #list)
  local result = wrap(raw.tensor_from_data(data, size, sizes, types.constants[carrier].id, device.id, device.index))
  return carrier == dtype.name and result or methods.to(result, dtype)
end

--- An uninitialised tensor of given strides; negative ones are those of rows after rows.
local function strided(options, sizes, strides)
  local n, step, jump = 1, 1, {}
  for d = #sizes, 1, -1 do
    jump[d] = strides[d] and strides[d] >= 0 and strides[d] or step
    step = jump[d] * sizes[d]
    n = n + (sizes[d] - 1) * jump[d]
  end
  return storage.strided(make('aten::empty.memory_format', options, {n}), sizes, jump, 1)
end

--- The constructor of one type: uninitialised of sizes, from a table of numbers, or another tensor converted.
local function construct(dtype, device, ...)
  local first = ...
  if is_tensor(first) then
    return ops.t('aten::alias', methods.to(first, {dtype = dtype, device = device}))
  end
  local options, args = split(dtype, ...)
  options.device = options.device or device
  first = args[1]
  local is_sizes = getmetatable(first) == types.Size and options.dtype.name ~= 'int64'
  if is_sizes and type(args[2]) == 'table' then
    return finish(strided(options, first, args[2]), options)
  elseif storage.is(first) and not is_sizes then
    return finish(methods.to(storage.view(unpack(args)), {dtype = options.dtype}), options)
  end
  if type(first) == 'table' and getmetatable(first) ~= types.Size then
    return finish(tensor.from_table(first, options.dtype, options.device), options)
  end
  local sizes = #args == 0 and {0} or types.read_sizes('a size', unpack(args))
  return make('aten::empty.memory_format', options, sizes)
end

--- Makes a tensor of the same type and device: `t.new(2, 3)`, or, as Torch7 has it too, a view by `t:new()`.
function tensor.hooks.new(self)
  local dtype, device = methods.dtype(self), methods.device(self)
  return function(...)
    return construct(dtype, device, ...)
  end
end

--- Types of tensors are tables that construct when called, and hold the methods: `torch.FloatTensor(2, 3)`.
local function tensor_type(name, dtype, device)
  local function new(...)
    return construct(dtype, device and types.device(device), ...)
  end
  return setmetatable({new = new}, {
    __name = name,
    __index = methods,
    __call = function(_, ...)
      return new(...)
    end,
    __tostring = function()
      return name
    end,
  })
end

create.types = {Tensor = tensor_type('torch.Tensor')}
for _, dtype in pairs(types.dtypes) do
  if types.titles[dtype.name] then
    create.types[dtype.title .. 'Tensor'] = tensor_type(types.typename(dtype, raw.DEVICE_CPU), dtype, 'cpu')
    local cuda = dtype.title == 'Float' and 'CudaTensor' or 'Cuda' .. dtype.title .. 'Tensor'
    create.types[cuda] = tensor_type('torch.' .. cuda, dtype, 'cuda')
  end
end

-- Filled with numbers.

local functions = {}
create.functions = functions

for name, op in pairs {zeros = 'zeros', ones = 'ones', rand = 'rand', randn = 'randn', empty = 'empty.memory_format'} do
  functions[name] = function(...)
    local options, args = split(nil, ...)
    local full = 'aten::' .. op
    if options.generator then
      full = full .. '.generator'
    end
    return make(full, options, types.read_sizes('a size', unpack(args)))
  end
end

--- Of sizes given as a table, filled with a number: `torch.full({2, 3}, 7)`.
function functions.full(sizes, value, ...)
  local options = split(nil, ...)
  return make('aten::full', options, types.read_sizes('a size', errors.check_type(sizes, 'table', 'sizes')), value)
end

for name, op in pairs {zerosLike = 'zeros_like', onesLike = 'ones_like', emptyLike = 'empty_like',
  randLike = 'rand_like', randnLike = 'randn_like'} do
  functions[name] = function(t)
    return ops.t('aten::' .. op, check(t))
  end
end

--- The unit matrix of n rows, and m columns when given.
function functions.eye(...)
  local options, args = split(nil, ...)
  local n = errors.integer(args[1], 'the number of rows')
  return make('aten::eye.m', options, n, args[2] and errors.integer(args[2], 'the number of columns') or n)
end

--- n numbers (100 by default) from first to last, both included.
for name in pairs {linspace = true, logspace = true} do
  functions[name] = function(...)
    local options, args = split(nil, ...)
    return make('aten::' .. name, options, args[1], args[2], args[3] or 100)
  end
end

--- Numbers from first to last, last included, by step (1 by default), as in Torch7.
function functions.range(...)
  local options, args = split(nil, ...)
  local first, last, step = args[1], args[2], args[3] or 1
  if type(first) ~= 'number' or type(last) ~= 'number' or type(step) ~= 'number' or step == 0 then
    raise('range() takes two numbers and a step that is not 0')
  end
  local n = math.floor((last - first) / step) + 1
  if n < 1 then
    raise('range(%g, %g, %g) is empty', first, last, step)
  end
  return make('aten::range.step', options, first, last, step)
end

--- Numbers from first (0 by default) up to, and without, the end, as PyTorch's; whole numbers give a LongTensor.
function functions.arange(...)
  local options, args = split(nil, ...)
  if not options.has_dtype then
    options.dtype = types.constants.int64
    for i = 1, #args do
      if type(args[i]) == 'number' and not values.is_integer(args[i]) then
        options.dtype = types.default
      end
    end
  end
  if #args == 1 then
    return make('aten::arange', options, args[1])
  end
  return make('aten::arange.start_step', options, args[1], args[2], args[3] or 1)
end

--- The numbers from 1 to n in random order, as a LongTensor.
function functions.randperm(...)
  local options, args = split(types.constants.int64, ...)
  local n = errors.integer(args[1], 'n')
  return index.to_one(make(options.generator and 'aten::randperm.generator' or 'aten::randperm', options, n))
end

-- From bytes and memory.

local function product(sizes)
  local n = 1
  for i = 1, #sizes do
    n = n * sizes[i]
  end
  return n
end

--- Copies the elements' bytes, row-major and in the host's order, into a tensor.
-- @param data a string
-- @param sizes table of sizes
-- @param dtype such as "uint8"
-- @param device where the tensor goes; the CPU by default
function functions.fromBytes(data, sizes, dtype, device)
  errors.check_type(data, 'string', 'data')
  dtype, device = types.dtype(dtype), types.device(device or 'cpu')
  sizes = types.read_sizes('a size', sizes)
  return wrap(raw.tensor_from_data(data, nil, sizes, dtype.id, device.id, device.index))
end

-- Owners of borrowed memory, until LibTorch lets go of it.
local owners = memory.new_lender()

--- Makes a tensor over memory of the host, without copying; writes through either are seen by both.
-- @param data on LuaJIT a cdata array or pointer, elsewhere an address (a number or light userdata)
-- @param sizes table of sizes, row-major
-- @param dtype such as "float32"
-- @param owner what keeps the memory, kept until LibTorch lets go; `data` itself by default
function functions.borrow(data, sizes, dtype, owner)
  if data == nil or type(data) == 'string' or type(data) == 'table' then
    raise('data must be memory that may be written, not %s', errors.describe(data))
  end
  dtype, sizes = types.dtype(dtype), types.read_sizes('a size', sizes)
  local size = product(sizes) * raw.dtype_size(dtype.id)
  if type(data) == 'cdata' then
    local ffi = require 'ffi'
    if tostring(ffi.typeof(data)):find '%[' and ffi.sizeof(data) < size then
      raise('data has %d bytes where %d are needed', tonumber(ffi.sizeof(data)), size)
    end
  end
  local handle = owners.lend(owner or data, function(token, queue)
    return raw.tensor_borrow(data, size, sizes, nil, dtype.id, raw.DEVICE_CPU, -1, nil, token, queue)
  end)
  return keeping(data, wrap(handle))
end

--- Number of owners of borrowed memory that LibTorch has not let go of yet.
create.borrowed = owners.count

return create
