--- Layers that move elements, and those that reduce a dimension.
local errors = require 'torchabi.errors'
local ops = require 'torchabi.ops'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local index = require 'torchabi.index'
local nest = require 'torchabi.legacy.nest'
local layer = require 'torchabi.legacy.layer'

local unpack = table.unpack or unpack
local aten = ops.namespace 'aten'

--- A dimension from 1, of one example where there is a batch of them; negative ones count from the end.
-- @param n dimensions of one example; nil where the input is never a batch
local function dim_of(x, dim, n)
  if dim < 0 then
    return x:dim() + dim + 1
  end
  return n and x:dim() == n + 1 and dim + 1 or dim
end

--- Lets batches be told from examples: `view:setNumInputDims(3)`.
local function with_input_dims(made)
  function made:setNumInputDims(n)
    self.numInputDims = n
    return self
  end
  return made
end

--- Sizes from arguments or one table, as Torch7's LongStorage.
local function read_sizes(...)
  return types.size(types.read_sizes('a size', ...))
end

-- A file's LongStorage is a tensor.
local function sizes_of(size)
  return tensor.is(size) and size:totable() or size
end

local View = with_input_dims(layer('View', '', {
  compute = function(self, x)
    local size, n = sizes_of(self.size), self.numInputDims or x:dim()
    local own, infers, count = 1, false, 1
    for i = 1, #size do
      infers = infers or size[i] == -1
      own = own * (size[i] == -1 and 1 or size[i])
    end
    for d = x:dim() - n + 1, x:dim() do
      count = count * x:size(d)
    end
    if count % own ~= 0 then
      errors.raise('nn.View cannot see a tensor of %s as %s', table.concat(x:size(), 'x'), table.concat(size, 'x'))
    end
    local batch = infers and 1 or count / own
    for d = 1, x:dim() - n do
      batch = batch * x:size(d)
    end
    if batch == 1 and (not self.numInputDims or x:dim() <= n) then
      return x:reshape(size)
    end
    return x:reshape(batch, unpack(size))
  end,
  describe = function(self)
    return '(' .. table.concat(sizes_of(self.size), ', ') .. ')'
  end,
}))

function View:resetSize(...)
  self.size, self.numElements = read_sizes(...), 1
  for i = 1, #self.size do
    self.numElements = self.numElements * math.max(self.size[i], 1)
  end
  return self
end

local Reshape = layer('Reshape', '', {
  compute = function(self, x)
    local size, n = sizes_of(self.size), 1
    for i = 1, #size do
      n = n * size[i]
    end
    local is_batch = self.batchMode
    if is_batch == nil then
      is_batch = not (x:nElement() == n and x:size(1) ~= 1)
    end
    return is_batch and x:reshape(x:size(1), unpack(size)) or x:reshape(size)
  end,
  describe = function(self)
    return '(' .. table.concat(sizes_of(self.size), 'x') .. ')'
  end,
})

-- Their constructors take any number of sizes.
for class, set in pairs {
  [View] = View.resetSize,
  [Reshape] = function(self, ...)
    local args, n = {...}, select('#', ...)
    if type(args[n]) == 'boolean' then
      self.batchMode, args[n] = args[n], nil
    end
    self.size = read_sizes(unpack(args))
  end,
} do
  local init = class.__init
  function class:__init(...)
    init(self)
    set(self, ...)
  end
end

layer('Collapse', 'nInputDim', {
  compute = function(self, x)
    return x:dim() > self.nInputDim and x:reshape(x:size(1), -1) or x:reshape(-1)
  end,
})

local Transpose = with_input_dims(layer('Transpose', '', {
  compute = function(self, x)
    local offset = self.numInputDims and x:dim() - self.numInputDims or 0
    for _, pair in ipairs(self.permutations) do
      x = x:transpose(pair[1] + offset, pair[2] + offset)
    end
    return x:contiguous()
  end,
}))
local init_transpose = Transpose.__init
function Transpose:__init(...)
  init_transpose(self)
  self.permutations = {...}
end

with_input_dims(layer('Squeeze', 'dim? numInputDims?', {
  compute = function(self, x)
    local is_batch = self.numInputDims and x:dim() == self.numInputDims + 1
    if self.dim then
      return x:squeeze(is_batch and self.dim + 1 or self.dim)
    end
    local y = x:squeeze()
    return is_batch and x:size(1) == 1 and y:unsqueeze(1) or y
  end,
}))

with_input_dims(layer('Unsqueeze', 'pos numInputDims?', {
  compute = function(self, x)
    return x:unsqueeze(self.pos + x:dim() - (self.numInputDims or x:dim()))
  end,
  describe = function(self)
    return '(dim ' .. self.pos .. ')'
  end,
}))

layer('Replicate', 'nfeatures dim=1 ndim?', {
  compute = function(self, x)
    local dim = self.dim + (self.ndim and x:dim() > self.ndim and 1 or 0)
    local sizes = x:size():totable()
    table.insert(sizes, dim, self.nfeatures)
    return x:unsqueeze(dim):expand(sizes)
  end,
})

layer('Select', 'dimension index', {
  compute = function(self, x)
    local dim = dim_of(x, self.dimension)
    return aten.select(x, dim - 1, self.index < 0 and self.index or self.index - 1)
  end,
})

layer('Narrow', 'dimension index length=1', {
  compute = function(self, x)
    local dim, length = dim_of(x, self.dimension), self.length
    if length < 0 then
      length = x:size(dim) - self.index + 2 + length
    end
    return x:narrow(dim, self.index, length)
  end,
})

layer('Index', 'dimension', {
  takes = 'table',
  compute = function(self, x)
    return aten.index_select(x[1], self.dimension - 1, aten.sub(x[2]:long(), 1))
  end,
})

layer('MaskedSelect', '', {
  takes = 'table',
  compute = function(_, x)
    return aten.masked_select(x[1], x[2]:bool())
  end,
})

layer('Padding', 'dim pad nInputDim? value=0 index=1', {
  compute = function(self, x)
    local dim = self.nInputDim and x:dim() ~= self.nInputDim and self.dim + 1 or self.dim
    local sizes = x:size():totable()
    local n = sizes[dim]
    sizes[dim] = math.abs(self.pad)
    local filler = aten.full(sizes, self.value, {dtype = x:dtype(), device = x:device()})
    local at = self.pad > 0 and n - self.index + 2 or self.index
    local parts = {}
    if at > 1 then
      parts[1] = x:narrow(dim, 1, at - 1)
    end
    parts[#parts + 1] = filler
    if at <= n then
      parts[#parts + 1] = x:narrow(dim, at, n - at + 1)
    end
    return aten.cat(parts, dim - 1)
  end,
})

layer('Copy', 'intype? outtype? forceCopy=false dontCast=false', {
  compute = function(self, x)
    return self.outtype and x:to {dtype = self.outtype, copy = true} or x * 1
  end,
})

layer('PixelShuffle', 'upscaleFactor', {
  compute = function(self, x)
    return aten.pixel_shuffle(x, self.upscaleFactor)
  end,
})

-- Reductions.

--- Without the reduced dimension, unless it is the only one.
local function reduced(x, y, dim)
  return x:dim() > 1 and y:squeeze(dim) or y
end

layer('Sum', 'dimension=1 nInputDims? sizeAverage=false squeeze=true', {
  compute = function(self, x)
    local dim = dim_of(x, self.dimension, self.nInputDims)
    local y = aten.sum(x, {dim - 1}, true)
    if self.sizeAverage then
      y = y / x:size(dim)
    end
    return self.squeeze == false and y or reduced(x, y, dim)
  end,
})

layer('Mean', 'dimension=1 nInputDims?', {
  parent = 'nn.Sum',
  compute = function(self, x)
    local dim = dim_of(x, self.dimension, self.nInputDims)
    return reduced(x, aten.sum(x, {dim - 1}, true) / x:size(dim), dim)
  end,
})

for _, name in ipairs {'Max', 'Min'} do
  local op = ops.namespace 'aten' [name:lower() .. '.dim']
  layer(name, 'dimension=1 nInputDims?', {
    compute = function(self, x)
      local dim = dim_of(x, self.dimension, self.nInputDims)
      return reduced(x, (op(x, dim - 1, true)), dim)
    end,
  })
end

-- Tables of tensors.

layer('JoinTable', 'dimension nInputDims?', {
  takes = 'table',
  compute = function(self, x)
    return index.cat(x, dim_of(x[1], self.dimension, self.nInputDims))
  end,
})

layer('SplitTable', 'dimension nInputDims?', {
  compute = function(self, x)
    return aten.unbind(x, dim_of(x, self.dimension, self.nInputDims) - 1)
  end,
})

--- Element-wise among the inputs.
for name, op in pairs {
  CAddTable = 'add', CSubTable = 'sub', CMulTable = 'mul', CDivTable = 'div', CMaxTable = 'maximum',
  CMinTable = 'minimum',
} do
  layer(name, name == 'CAddTable' and 'inplace=false' or '', {
    takes = 'table',
    compute = function(_, x)
      local y = x[1]
      for i = 2, #x do
        y = aten[op](y, x[i])
      end
      return y
    end,
  })
end

layer('CAddTensorTable', '', {
  takes = 'table',
  compute = function(_, x)
    local out = {}
    for i, t in ipairs(x[2]) do
      out[i] = t + x[1]
    end
    return out
  end,
})

layer('MixtureTable', 'dim?', {
  takes = 'table',
  compute = function(self, x)
    local gater, experts = x[1], x[2]
    if not tensor.is(experts) then
      experts = aten.stack(experts, self.dim and self.dim - 1 or gater:dim() - 1)
    end
    local dim = self.dim or gater:dim()
    local sizes = {}
    for d = 1, experts:dim() do
      sizes[d] = d == dim and experts:size(d) or (d == 1 and gater:dim() > 1) and experts:size(1) or 1
    end
    return aten.sum(aten.mul(experts, gater:reshape(sizes)), {dim - 1})
  end,
})

layer('SelectTable', 'index:any', {
  takes = 'table',
  compute = function(self, x)
    local key = self.index
    if type(key) == 'number' and key < 0 then
      key = #x + key + 1
    end
    if x[key] == nil then
      errors.raise('%s finds nothing at %s in its table', tostring(self), tostring(self.index))
    end
    return x[key]
  end,
  describe = function(self)
    return '(' .. self.index .. ')'
  end,
})

layer('NarrowTable', 'offset length=1', {
  takes = 'table',
  compute = function(self, x)
    local out = {}
    for i = 1, self.length do
      out[i] = x[self.offset + i - 1]
    end
    return out
  end,
})

layer('FlattenTable', '', {
  takes = 'table',
  compute = function(_, x)
    return nest.list(x)
  end,
})

layer('ZipTable', '', {
  takes = 'any',
  compute = function(_, x)
    local out = {}
    for i = 1, #x[1] do
      out[i] = {}
      for k, list in ipairs(x) do
        out[i][k] = list[i]
      end
    end
    return out
  end,
})

layer('ZipTableOneToMany', '', {
  takes = 'any',
  compute = function(_, x)
    local out = {}
    for i, t in ipairs(x[2]) do
      out[i] = {x[1], t}
    end
    return out
  end,
})
