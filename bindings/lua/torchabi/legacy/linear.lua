--- Layers with parameters that work on vectors, and those that compare or multiply two inputs.
local ops = require 'torchabi.ops'
local errors = require 'torchabi.errors'
local create = require 'torchabi.create'
local types = require 'torchabi.types'
local layer = require 'torchabi.legacy.layer'
local base = require 'torchabi.legacy.module'

local unpack = table.unpack or unpack
local nn, Module = base.nn, base.Module
local aten, F = ops.namespace 'aten', ops.module_of 'nn.functional'

local function of_inputs(self)
  return self.weight:size(2)
end

local function without_bias(self)
  return self.bias == nil and ' without bias' or ''
end

layer('Linear', 'inputSize outputSize bias=true', {
  weights = function(self)
    local has_bias = self.bias
    self.bias = nil
    return {weight = {self.outputSize, self.inputSize}, bias = has_bias and {self.outputSize} or nil}
  end,
  fan_in = of_inputs,
  compute = function(_, x, weight, bias)
    return F.linear(x, weight, bias)
  end,
  describe = function(self)
    return ('(%d -> %d)%s'):format(self.weight:size(2), self.weight:size(1), without_bias(self))
  end,
})

layer('Bilinear', 'inputSize1 inputSize2 outputSize bias=true', {
  takes = 'table',
  weights = function(self)
    local has_bias = self.bias
    self.bias = nil
    return {weight = {self.outputSize, self.inputSize1, self.inputSize2}, bias = has_bias and {self.outputSize} or nil}
  end,
  fan_in = of_inputs,
  compute = function(_, x, weight, bias)
    return aten.bilinear(x[1], x[2], weight, bias)
  end,
  describe = function(self)
    return ('(%dx%d -> %d) %s'):format(self.weight:size(2), self.weight:size(3), self.weight:size(1),
      without_bias(self))
  end,
})

--- Rows of v, of the lengths g.
local function normalized(self, v, g)
  return aten.mul(v, g / aten.clamp(aten.norm(v, 2, {1}, true), self.eps))
end

local LinearWeightNorm = layer('LinearWeightNorm', 'inputSize outputSize bias=true eps=1e-16', {
  parameters = {'v', 'g', 'bias'},
  weights = function(self)
    local has_bias = self.bias
    self.bias = nil
    return {
      v = {self.outputSize, self.inputSize}, g = {self.outputSize, 1}, bias = has_bias and {self.outputSize} or nil,
    }
  end,
  compute = function(self, x, v, g, bias)
    return F.linear(x, normalized(self, v, g), bias)
  end,
  describe = function(self)
    return ('(%d -> %d)%s'):format(self.inputSize, self.outputSize, without_bias(self))
  end,
})

--- Sets directions and lengths to those of a weight's rows.
function LinearWeightNorm:initFromWeight(weight)
  self.v:copy(weight or self.weight)
  self.g:copy(aten.clamp(self.v:norm(2, 2), self.eps))
  return self
end

--- Sets `weight` to what directions and lengths say.
function LinearWeightNorm:updateWeightMatrix()
  self.weight = normalized(self, self.v, self.g)
end

--- The same as a LinearWeightNorm: `nn.LinearWeightNorm.fromLinear(linear)`.
function LinearWeightNorm.fromLinear(linear)
  local made = nn.LinearWeightNorm(linear.weight:size(2), linear.weight:size(1), linear.bias ~= nil)
  made:initFromWeight(linear.weight)
  if linear.bias then
    made.bias:copy(linear.bias)
  end
  return made
end

--- The same as a Linear.
function LinearWeightNorm:toLinear()
  local made = nn.Linear(self.inputSize, self.outputSize, self.bias ~= nil)
  made.weight:copy(normalized(self, self.v, self.g))
  if self.bias then
    made.bias:copy(self.bias)
  end
  return made
end

function LinearWeightNorm:reset(stdv)
  local bound = stdv and stdv * math.sqrt(3) or 1 / math.sqrt(self.inputSize)
  self.v:uniform(-bound, bound)
  self:initFromWeight(self.v)
  if self.bias then
    self.bias:uniform(-bound, bound)
  end
  return self
end

-- One parameter an element.

local function to_sizes(self, ...)
  self.size = types.size(types.read_sizes('a size', ...))
  return #self.size == 1 and {1, self.size[1]} or self.size
end

--- CAdd and CMul: parameters of given sizes that are spread over a batch.
local function elementwise(name, parameter, op)
  local made = layer(name, '', {compute = function(_, x, weight, bias)
    local p = weight or bias
    if p:nElement() == x:nElement() then
      p = aten.view(p, x:size():totable())
    elseif x:dim() == p:dim() - 1 then
      p = p:squeeze(1)
    end
    return aten[op](x, p)
  end})
  local init = made.__init
  function made:__init(...)
    init(self)
    local sizes = to_sizes(self, ...)
    self[parameter] = create.types.Tensor(unpack(sizes))
    self['grad' .. parameter:gsub('^%l', string.upper)] = create.types.Tensor(unpack(sizes)):zero()
    self:reset()
  end
  function made:reset(stdv)
    local p = self[parameter]
    if p then
      local bound = stdv and stdv * math.sqrt(3) or 1 / math.sqrt(p:nElement())
      p:uniform(-bound, bound)
    end
    return self
  end
end
elementwise('CMul', 'weight', 'mul')
elementwise('CAdd', 'bias', 'add')

layer('Mul', '', {
  weights = function()
    return {weight = {1}}
  end,
  fan_in = function()
    return 1
  end,
  compute = function(_, x, weight)
    return aten.mul(x, weight)
  end,
})

layer('Add', 'inputSize scalar=false', {
  weights = function(self)
    return {bias = {self.scalar and 1 or self.inputSize}}
  end,
  fan_in = function(self)
    return self.bias:size(1)
  end,
  compute = function(_, x, _, bias)
    if bias:nElement() > 1 and x:nElement() == bias:nElement() then
      bias = aten.view(bias, x:size():totable())
    end
    return aten.add(x, bias)
  end,
})

-- Distances to rows or columns of a weight.

layer('Euclidean', 'inputSize outputSize', {
  weights = function(self)
    return {weight = {self.inputSize, self.outputSize}}
  end,
  fan_in = function(self)
    return self.weight:size(1)
  end,
  compute = function(_, x, weight)
    return aten.norm(x:unsqueeze(x:dim() + 1) - weight, 2, {-2})
  end,
})

layer('WeightedEuclidean', 'inputSize outputSize', {
  parameters = {'weight', 'diagCov'},
  weights = function(self)
    return {weight = {self.inputSize, self.outputSize}, diagCov = {self.inputSize, self.outputSize}}
  end,
  compute = function(_, x, weight, covariance)
    return aten.norm(aten.mul(x:unsqueeze(x:dim() + 1) - weight, covariance), 2, {-2})
  end,
}).reset = function(self, stdv)
  local bound = stdv and stdv * math.sqrt(3) or 1 / math.sqrt(self.weight:size(1))
  self.weight:uniform(-bound, bound)
  self.diagCov:fill(1)
  return self
end

layer('Cosine', 'inputSize outputSize', {
  weights = function(self)
    return {weight = {self.outputSize, self.inputSize}}
  end,
  fan_in = function(self)
    return self.weight:size(1)
  end,
  compute = function(_, x, weight)
    local norms = aten.norm(weight, 2, {1}) + 1e-12
    return F.linear(x, weight) / norms / (aten.norm(x, 2, {-1}, true) + 1e-12)
  end,
})

-- Two inputs.

--- A row of a batch at a time; of two vectors a vector of one.
local function of_rows(a, b, compute)
  if a:dim() == 1 then
    return compute(a:unsqueeze(1), b:unsqueeze(1))
  end
  return compute(a, b)
end

layer('PairwiseDistance', 'norm=2', {
  takes = 'table',
  compute = function(self, x)
    return of_rows(x[1], x[2], function(a, b)
      return aten.norm(a - b, self.norm, {1})
    end)
  end,
})

layer('DotProduct', '', {
  takes = 'table',
  compute = function(_, x)
    return of_rows(x[1], x[2], function(a, b)
      return aten.sum(aten.mul(a, b), {1})
    end)
  end,
})

layer('CosineDistance', '', {
  takes = 'table',
  compute = function(_, x)
    return of_rows(x[1], x[2], function(a, b)
      local square = aten.mul(aten.sum(aten.mul(a, a), {1}) + 1e-12, aten.sum(aten.mul(b, b), {1}) + 1e-12)
      return aten.sum(aten.mul(a, b), {1}) / aten.sqrt(square)
    end)
  end,
})

layer('MM', 'transA=false transB=false', {
  takes = 'table',
  compute = function(self, x)
    local a, b = x[1], x[2]
    return aten.matmul(self.transA and a:transpose(-1, -2) or a, self.transB and b:transpose(-1, -2) or b)
  end,
})

layer('MV', 'trans=false', {
  takes = 'table',
  compute = function(self, x)
    local m = self.trans and x[1]:transpose(-1, -2) or x[1]
    if m:dim() == 2 then
      return aten.mv(m, x[2])
    end
    return aten.bmm(m, x[2]:unsqueeze(3)):squeeze(3)
  end,
})

-- Rows by their numbers, from 1.

local LookupTable = layer('LookupTable', 'nIndex nOutput paddingValue=0 maxNorm? normType=2', {
  parameters = {'weight'},
  weights = function(self)
    return {weight = {self.nIndex, self.nOutput}}
  end,
  compute = function(self, x, weight)
    local rows = aten.sub(x:long(), 1)
    return aten.embedding(weight, rows, self.paddingValue - 1, self.shouldScaleGradByFreq == true)
  end,
})

function LookupTable:reset(stdv)
  self.weight:normal(0, stdv or 1)
  return self
end

function LookupTable:setPadding(value)
  self.paddingValue = value
  return self
end

function LookupTable:setMaxNorm(norm)
  self.maxNorm = norm
  return self
end

function LookupTable:setNormType(norm)
  self.normType = norm
  return self
end

--- Divides gradients of a row by how often it stands in the input.
function LookupTable:scaleGradByFreq()
  self.shouldScaleGradByFreq = true
  return self
end

--- Scales rows that the input has to maxNorm, where they are longer.
function LookupTable:renorm(input)
  if self.maxNorm then
    aten.embedding_renorm_(self.weight, aten.sub(input:long(), 1), self.maxNorm, self.normType or 2)
  end
end

--- Lets the layer have no gradients; accUpdateGradParameters changes the rows then.
function LookupTable:accUpdateOnly()
  self.gradWeight = nil
  return self
end

function LookupTable:accUpdateGradParameters(input, gradOutput, lr)
  if self.gradWeight then
    return Module.accUpdateGradParameters(self, input, gradOutput, lr)
  end
  self.gradWeight = ops.t('aten::zeros_like', self.weight)
  self:accGradParameters(input, gradOutput, -lr)
  self.weight:add(self.gradWeight)
  self.gradWeight = nil
end

local compute_rows = LookupTable.updateOutput
function LookupTable:updateOutput(input)
  self:renorm(input)
  return compute_rows(self, input)
end

layer('OneHot', 'outputSize', {
  compute = function(self, x)
    return aten.one_hot(aten.sub(x:long(), 1), self.outputSize):type(self._type)
  end,
})

-- Statistics of a batch.

local function normalization(name, n_dims)
  local made = layer(name, 'nOutput eps=1e-5 momentum=0.1 affine=true', {
    weights = function(self)
      return self.affine and {weight = {self.nOutput}, bias = {self.nOutput}} or {}
    end,
    init = function(self)
      self.train = true
      self.running_mean, self.running_var = create.functions.zeros(self.nOutput), create.functions.ones(self.nOutput)
    end,
    loaded = function(self)
      -- Early files have 1 / sqrt(variance + eps).
      if self.running_std then
        self.running_var, self.running_std = aten.sub(aten.pow(self.running_std, -2), self.eps), nil
      end
    end,
    compute = function(self, x, weight, bias)
      local trains = self:isTraining()
      if x:dim() ~= n_dims and not (x:dim() == n_dims - 1 and not trains) then
        errors.raise('nn.%s takes a batch of %d dimensions, not %d', name, n_dims, x:dim())
      end
      local mean, variance = self.running_mean, self.running_var
      if self._again then
        mean, variance = mean:clone(), variance:clone()
      end
      local is_single = x:dim() < n_dims
      local y = aten.batch_norm(is_single and x:unsqueeze(1) or x, weight or types.null, bias or types.null, mean,
        variance, trains, self.momentum or 0.1, self.eps, false)
      return is_single and y:squeeze(1) or y
    end,
    describe = function(self)
      return (' (%dD) (%d)'):format(n_dims, self.running_mean:nElement())
    end,
  })
  made.nDim = n_dims
  function made:reset()
    if self.weight then
      self.weight:uniform()
      self.bias:zero()
    end
    self.running_mean:zero()
    self.running_var:fill(1)
    return self
  end
end
normalization('BatchNormalization', 2)
normalization('SpatialBatchNormalization', 4)
normalization('VolumetricBatchNormalization', 5)
