--- Tensors: the type, what it says of itself, conversions, freeing.
--
-- Methods follow Torch7: dimensions and indices count from 1, negative ones from the end. PyTorch's own, from 0, are
-- reached by `torch.call` and `torch.aten`.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local ops = require 'torchabi.ops'
local bytes = require 'torchabi.bytes'
local operators = require 'torchabi.operators'
local shortcuts = require 'torchabi.shortcuts'

local tensor = {}

local raise, keep, keeping = errors.raise, memory.keep, memory.keeping

--- Methods of tensors, filled here and by the modules on indexing, arithmetic and so on.
local methods, hooks = operators.methods, operators.hooks
local wrap, is_tensor = operators.wrap, operators.is
tensor.methods, tensor.hooks, tensor.wrap, tensor.is = methods, hooks, wrap, is_tensor

--- Raises unless a value is a tensor; returns it.
function tensor.check(x, what)
  if not is_tensor(x) then
    if what then
      raise('%s must be a tensor, not %s', what, errors.describe(x))
    end
    raise('a tensor is expected here, not %s', errors.describe(x))
  end
  return x
end
local check = tensor.check

--- Reads a tensor, or a list of tensors, as handles; `torch.null` and false stand for none.
function tensor.handles_of(x, what)
  local list = is_tensor(x) and {x} or errors.check_type(x, 'table', what)
  local out = {}
  for i = 1, #list do
    out[i] = is_tensor(list[i]) and list[i].h
    if not out[i] and list[i] and not rawequal(list[i], types.null) then
      raise('%s must be tensors, not %s', what, errors.describe(list[i]))
    end
  end
  return out
end

--- A dimension from 1, or from the end, as PyTorch's from 0.
-- @param n number of dimensions
function tensor.dimension(dim, n, what)
  dim = errors.integer(dim, what or 'a dimension')
  if dim > 0 and dim <= n then
    return dim - 1
  elseif dim < 0 and dim >= -n then
    return dim + n
  end
  raise('%s is %d, but the tensor has %d dimension%s', what or 'dimension', dim, n, n == 1 and '' or 's')
end

--- A dimension of a tensor, as PyTorch's from 0.
function tensor.dim_of(t, dim)
  return tensor.dimension(dim, raw.tensor_ndim(check(t).h))
end

-- Whether reductions give tensors everywhere, as within what is differentiated otherwise than by requiring gradients.
local gives_tensors = false

--- Sets that, and gives what it was.
function tensor.give_tensors(on)
  local before = gives_tensors
  gives_tensors = on
  return before
end

--- A Lua number where the tensor has no gradient to carry, as Torch7's full reductions gave; else the tensor.
function tensor.plain(t)
  if gives_tensors then
    return t
  end
  -- Under noGrad a view of a tensor that requires gradients still says that it does.
  if raw.tensor_requires_grad(t.h) and raw.grad_enabled() then
    return t
  end
  local result = methods.item(t)
  methods.free(t)
  return result
end
hooks.plain = tensor.plain

--- The element that numbers lead to, where that needs no view: nil where it does.
-- @param key a number for a vector, else a table of as many numbers as there are dimensions
function tensor.element(t, key)
  if not gives_tensors then
    local element = shortcuts.element(t.h, key)
    keep(t)
    return element
  end
end

--- The same of a handle, which it takes over; what is named after it lives until then.
function tensor.plain_of(handle, ...)
  if not gives_tensors and not (raw.tensor_requires_grad(handle) and raw.grad_enabled()) then
    local number = shortcuts.item(handle)
    if number ~= nil then
      raw.free(handle)
      keep(...)
      return number
    end
  end
  return tensor.plain(wrap(handle, ...))
end

-- What a tensor is.

--- Sizes, as a table that prints; with a dimension the size of that one.
function methods:size(dim)
  local sizes = raw.tensor_sizes(check(self).h)
  if dim == nil then
    return types.size(sizes)
  end
  return sizes[tensor.dimension(dim, #sizes) + 1]
end

--- Number of dimensions; 0 for a tensor of one element without any.
function methods:dim()
  return raw.tensor_ndim(check(self).h)
end
methods.nDimension = methods.dim

--- Number of elements.
function methods:nElement()
  return raw.tensor_numel(check(self).h)
end
methods.numel = methods.nElement

--- Strides in elements; with a dimension the stride of that one.
function methods:stride(dim)
  local strides = raw.tensor_strides(check(self).h)
  if dim == nil then
    return types.size(strides)
  end
  return strides[tensor.dimension(dim, #strides) + 1]
end

--- Element type, such as `torch.float32`.
function methods:dtype()
  return types.dtypes[raw.tensor_dtype(check(self).h)]
end

--- Where the tensor is, as a device with fields `type` and `index`.
function methods:device()
  return types.make_device(keeping(self, raw.tensor_device(check(self).h)))
end

function methods:isContiguous()
  return keeping(self, raw.tensor_describe(check(self).h)).is_contiguous
end

--- Offset of the first element in its storage, from 1.
function methods:storageOffset()
  return keeping(self, raw.tensor_describe(check(self).h)).storage_offset + 1
end

function methods:layout()
  return types.layouts[raw.tensor_layout(check(self).h)]
end

function methods:isSameSizeAs(other)
  return methods.size(self) == methods.size(check(other, 'other'))
end

--- Whether two tensors share their first element's memory and have the same sizes and strides.
function methods:isSetTo(other)
  check(self)
  check(other, 'other')
  return raw.tensor_data(self.h) == raw.tensor_data(other.h) and methods.size(self) == methods.size(other)
    and methods.stride(self) == methods.stride(other)
end

--- Type name without an argument, such as "torch.FloatTensor"; else the tensor converted to that type.
-- @param name such as "torch.FloatTensor" or "torch.CudaTensor"
function methods:type(name)
  if name == nil then
    return types.typename(methods.dtype(self), methods.device(self).id)
  end
  local dtype, device = types.dtype(name)
  return methods.to(self, {dtype = dtype, device = device})
end

function methods:typeAs(other)
  return methods.to(self, {dtype = methods.dtype(check(other, 'other')), device = methods.device(other)})
end

-- Conversions. Each gives the tensor itself where nothing changes.

--- Reads options of `to`: `{dtype =, device =, copy =, nonBlocking =, memoryFormat =}`.
function tensor.to_options(options)
  local device = options.device and types.device(options.device)
  local dtype, dtype_device
  if options.dtype then
    dtype, dtype_device = types.dtype(options.dtype)
  end
  device = device or dtype_device
  for key in pairs(options) do
    if not (key == 'dtype' or key == 'device' or key == 'copy' or key == 'nonBlocking' or key == 'memoryFormat') then
      raise("to() has no option '%s'; it takes dtype, device, copy, nonBlocking and memoryFormat", tostring(key))
    end
  end
  return {
    dtype = dtype and dtype.id,
    device_type = device and device.id,
    device_index = device and device.index,
    copy = options.copy,
    non_blocking = options.nonBlocking,
    memory_format = options.memoryFormat and options.memoryFormat.id,
  }
end

--- The tensor with another dtype, device or order in memory; itself where nothing changes.
-- @param options `{dtype = 'float32', device = 'cuda:0', copy = true, nonBlocking = true, memoryFormat = …}`,
--   or a device or dtype itself, or a tensor to be like
function methods:to(options)
  check(self)
  if is_tensor(options) then
    return methods.typeAs(self, options)
  elseif type(options) == 'string' then
    local ok = pcall(types.dtype, options)
    options = ok and {dtype = options} or {device = options}
  elseif getmetatable(options) == types.DType then
    options = {dtype = options}
  elseif getmetatable(options) == types.Device then
    options = {device = options}
  end
  local request = tensor.to_options(errors.check_type(options, 'table', 'options'))
  local needs_graph = raw.tensor_requires_grad(self.h)
  local handle = raw.tensor_to(self.h, request)
  if not needs_graph and raw.tensor_is_same(handle, self.h) then
    raw.free(handle)
    return self
  end
  return wrap(handle)
end

for name, dtype in pairs {
  byte = 'uint8', char = 'int8', short = 'int16', int = 'int32', long = 'int64', half = 'float16', float = 'float32',
  double = 'float64', bool = 'bool', bfloat16 = 'bfloat16', cfloat = 'complex64', cdouble = 'complex128',
} do
  local options = {dtype = types.constants[dtype]}
  methods[name] = function(self)
    return methods.to(self, options)
  end
end

function methods:cpu()
  return methods.to(self, {device = 'cpu'})
end

--- On CUDA, on the device of that index (from 0) or the current one.
function methods:cuda(index)
  return methods.to(self, {device = index and ('cuda:%d'):format(errors.integer(index, 'the index')) or 'cuda'})
end

--- Itself where it is dense and row-major, else a copy that is.
function methods:contiguous()
  local handle = raw.tensor_contiguous(check(self).h, nil)
  if raw.tensor_is_same(handle, self.h) then
    raw.free(handle)
    return self
  end
  return wrap(handle)
end

--- A copy with memory of its own.
function methods:clone()
  return ops.t('aten::clone', check(self))
end

-- To Lua.

--- The one element: a number or boolean; a complex number for complex dtypes.
-- Integers beyond 2^53 are int64 cdata on LuaJIT.
function methods:item()
  local number = shortcuts.item(check(self).h)
  if number == nil then
    number = values.decode(raw.tensor_item(self.h))
  end
  keep(self)
  return number
end

--- A tensor of dense host memory in a dtype that Lua has numbers for.
local function readable(t)
  local dtype = methods.dtype(t)
  local carrier = bytes.carrier(dtype.name)
  if not carrier then
    raise('elements of %s cannot be read by Lua; convert the tensor first', dtype.name)
  end
  if raw.tensor_layout(t.h) ~= raw.LAYOUT_STRIDED then
    t = ops.t('aten::to_dense', t)
  end
  if carrier ~= dtype.name then
    t = methods.to(t, {dtype = types.constants[carrier]})
  end
  return t, carrier
end

--- All elements, row-major, in one table.
function tensor.flat(t)
  local source, carrier = readable(check(t))
  local list = bytes.unpack(carrier, raw.tensor_numel(source.h), function(data, size)
    return raw.tensor_copy_to(source.h, data, size)
  end, types.complex)
  keep(source)
  return list
end

--- Elements as nested tables; a number for a tensor without dimensions.
function methods:totable()
  local list, sizes = tensor.flat(self), methods.size(self)
  if #sizes == 0 then
    return list[1]
  end
  local position = 0
  local function nest(d)
    local out = {}
    for i = 1, sizes[d] do
      if d == #sizes then
        position = position + 1
        out[i] = list[position]
      else
        out[i] = nest(d + 1)
      end
    end
    return out
  end
  return nest(1)
end

--- The elements' bytes, row-major, as a string.
function methods:tostringBytes()
  local info = raw.tensor_describe(check(self).h)
  return keeping(self, raw.tensor_copy_to(self.h, nil, info.numel * info.element_size))
end

--- Address of the first element. On LuaJIT a typed pointer for host tensors, else a number.
-- Valid while the tensor lives; follow `stride()`.
function methods:data()
  local address = raw.tensor_data(check(self).h)
  local ctype = jit and bytes.formats[methods.dtype(self).name]
  if ctype and address and methods.device(self).type == 'cpu' then
    return require 'ffi'.cast(ctype .. ' *', address)
  end
  return address
end

--- Whether two tensors have equal sizes and elements.
function methods:equal(other)
  check(self)
  check(other, 'other')
  return ops.run('aten::equal', self, other)
end

--- Frees the tensor now; using it afterwards is an error, freeing it again is not.
function methods:free()
  memory.free(check(self))
end

--- Another tensor object for the same tensor.
function methods:retain()
  return wrap(keeping(self, raw.retain(check(self).h)))
end

return tensor
