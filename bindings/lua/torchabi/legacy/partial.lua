--- A linear layer of which a part is used at a time, and centres of clusters.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local ops = require 'torchabi.ops'
local create = require 'torchabi.create'
local base = require 'torchabi.legacy.module'

local raise = errors.raise
local aten = ops.namespace 'aten'
local nn, Module, new_tensor = base.nn, base.Module, base.new_tensor

--- nn.Linear of which `setPartition(indices)` chooses outputs, until `resetPartition()`.
local PartialLinear = class.new('nn.PartialLinear', 'nn.Module')

function PartialLinear:__init(inputsize, outputsize, bias)
  Module.__init(self)
  self.inputsize = errors.integer(inputsize, "nn.PartialLinear: 'inputsize'")
  self.outputsize = errors.integer(outputsize, "nn.PartialLinear: 'outputsize'")
  local both = nn.ParallelTable():add(nn.Identity()):add(nn.LookupTable(outputsize, inputsize))
  self.network = nn.Sequential():add(both):add(nn.MM(false, true))
  if bias ~= false then
    self.bias, self.gradBias = new_tensor(1, outputsize):zero(), new_tensor(1, outputsize):zero()
  end
  self.allcolumns = create.functions.range(1, outputsize)
  self:resetPartition()
end

--- Lets the layer have those outputs, in that order.
function PartialLinear:setPartition(indices)
  self.partition = indices:type(self.allcolumns:type())
end

function PartialLinear:resetPartition()
  self.partition = self.allcolumns
end

local function rows(self)
  return self.network:get(1):get(2)
end

function PartialLinear:parameters()
  return {rows(self).weight, self.bias}, {rows(self).gradWeight, self.gradBias}
end

function PartialLinear:updateOutput(input)
  self.output = self.network:forward {input, self.partition}
  if self.bias then
    self.output = self.output + self.bias:index(2, self.partition:long())
  end
  return self.output
end

function PartialLinear:updateGradInput(input, gradOutput)
  if self.gradInput ~= nil then
    self.gradInput = self.network:updateGradInput({input, self.partition}, gradOutput)[1]
  end
  return self.gradInput
end

function PartialLinear:accGradParameters(input, gradOutput, scale)
  tensor.check(gradOutput, 'the gradient of the output')
  self.network:accGradParameters({input, self.partition}, gradOutput, scale or 1)
  if self.bias then
    self.gradBias:indexAdd(2, self.partition:long(), gradOutput:sum(1) * (scale or 1))
  end
end

function PartialLinear:clearState()
  self.network:clearState()
  return Module.clearState(self)
end

function PartialLinear:__tostring__()
  return ('%s(%d -> %d)%s'):format(self.__typename, self.inputsize, self.outputsize,
    self.bias == nil and ' without bias' or '')
end

--- Clusters in a batch of vectors: forward gives the number of the nearest centre, training moves centres to the mean
--- of theirs. `loss` is the sum of squared distances.
local Kmeans = class.new('nn.Kmeans', 'nn.Module')

--- @param k centres; @param dim of the vectors; @param scale of the gradient, in the place of backward's
function Kmeans:__init(k, dim, scale)
  Module.__init(self)
  self.k, self.dim, self.scale = errors.integer(k, "nn.Kmeans: 'k'"), errors.integer(dim, "nn.Kmeans: 'dim'"), scale
  if k < 1 or dim < 1 then
    raise('nn.Kmeans takes 1 centre and 1 dimension or more, not %d and %d', k, dim)
  end
  self.weight, self.gradWeight = new_tensor(k, dim), new_tensor(k, dim):zero()
  self.loss, self.clusterSampleCount = 0, new_tensor(k):zero()
  self:reset()
end

function Kmeans:reset(stdev)
  self.weight:uniform(-(stdev or 1), stdev or 1)
  return self
end

local function check_batch(self, input)
  if tensor.check(input, 'the input'):dim() ~= 2 or input:size(2) ~= self.dim then
    raise('nn.Kmeans takes a batch of vectors of %d, not %s', self.dim, table.concat(input:size(), 'x'))
  end
end

--- Puts the centres on examples of a batch drawn at random.
function Kmeans:initRandom(input)
  check_batch(self, input)
  if input:size(1) < self.k then
    raise('nn.Kmeans needs %d examples for as many centres, not %d', self.k, input:size(1))
  end
  self.weight:copy(input:index(1, create.types.LongTensor(self.k):random(1, input:size(1))))
end

--- Puts each centre on an example far from those before it, drawn from the farthest (1 - p) of all.
-- @param p 0.95 by default
function Kmeans:initKmeansPlus(input, p)
  check_batch(self, input)
  self.p = p or self.p or 0.95
  if self.p < 0 or self.p > 1 then
    raise('nn.Kmeans takes a part from 0 to 1, not %s', tostring(self.p))
  end
  local n, draw = input:size(1), create.types.LongTensor(1)
  local farthest = math.max(1, math.ceil((1 - self.p) * n))
  self.weight:select(1, 1):copy(input:select(1, draw:random(1, n)[1]))
  local nearest
  for k = 2, self.k do
    local distances = aten.sum(aten.pow(input - self.weight:narrow(1, k - 1, 1), 2), {1})
    nearest = nearest and aten.minimum(nearest, distances) or distances
    local _, order = aten.sort(nearest, 0, true)
    self.weight:select(1, k):copy(input:select(1, order[draw:random(1, farthest)[1]] + 1))
  end
end

function Kmeans:updateOutput(input)
  check_batch(self, input)
  local distances = aten.sum(aten.pow(input:unsqueeze(2) - self.weight, 2), {2})
  local least, nearest = aten['min.dim'](distances, 1)
  self._nearest, self.loss = nearest, aten.sum(least):item()
  self.output = aten.add(nearest, 1):type(self._type)
  return self.output
end

--- The layer has a criterion of its own.
function Kmeans:updateGradInput(input)
  check_batch(self, input)
  self.gradInput = ops.t('aten::zeros_like', input)
  return self.gradInput
end

function Kmeans:accGradParameters(input, _, scale)
  check_batch(self, input)
  scale = errors.check_type(self.scale or scale or 1, 'number', 'the scale')
  if scale <= 0 then
    raise('nn.Kmeans takes a scale above 0, not %s', tostring(scale))
  end
  self.clusterSampleCount:zero():indexAdd(1, aten.add(self._nearest, 1), aten.ones_like(aten.select(input, 1, 0)))
  local away = aten.index_add(aten.zeros_like(self.weight), 0, self._nearest,
    aten.index_select(self.weight, 0, self._nearest) - input)
  self.gradWeight:add(scale, away / (self.clusterSampleCount + 1e-7):view(-1, 1))
end

function Kmeans:clearState()
  self._nearest = nil
  return Module.clearState(self)
end
