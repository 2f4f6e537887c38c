--- Criterions: what is made small. `forward(input, target)` gives a number, `backward(input, target)` its gradient.
--
-- They are rows as layers are: a name, a signature, and what computes the loss of an input and a target; backward
-- differentiates that. Classes count from 1.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local ops = require 'torchabi.ops'
local create = require 'torchabi.create'
local nest = require 'torchabi.legacy.nest'
local layer = require 'torchabi.legacy.layer'
local base = require 'torchabi.legacy.module'
local signature = require 'torchabi.legacy.signature'

local raise, is_tensor = errors.raise, tensor.is
local nn, Module = base.nn, base.Module
local aten, F = ops.namespace 'aten', ops.module_of 'nn.functional'

local Criterion = class.new 'nn.Criterion'

function Criterion:__init()
  self.gradInput, self.output = base.new_tensor(), 0
  self._type = self.gradInput:type()
end

function Criterion:forward(input, target)
  return self:updateOutput(input, target)
end

function Criterion:backward(input, target)
  return self:updateGradInput(input, target)
end

function Criterion:updateOutput()
  return self.output
end

function Criterion:updateGradInput()
  return self.gradInput
end

function Criterion:__call__(input, target)
  self.output = self:forward(input, target)
  self.gradInput = self:backward(input, target)
  return self.output, self.gradInput
end

function Criterion:clone()
  return Module.clone(self)
end

for _, method in ipairs {'type', 'float', 'double', 'half', 'cuda', 'cudaHalf', 'cudaDouble', 'read', 'write'} do
  Criterion[method] = Module[method]
end

function Criterion:clearState()
  self._run, self.gradInput = nil, base.new_tensor()
  return self
end

-- Rows. A criterion runs a layer of its own, whose compute has the target at hand.

layer('CriterionLayer', '', {
  takes = 'either',
  compute = function(self, x)
    return self.loss(x)
  end,
})

local function row(name, text, options)
  local made = class.new('nn.' .. name, options.parent or 'nn.Criterion')
  local fields = signature.read(text)
  function made:__init(...)
    Criterion.__init(self)
    signature.set(self, fields, {...}, select('#', ...))
    if options.init then
      options.init(self)
    end
  end
  function made:__loaded()
    signature.fill(self, fields)
  end
  function made:updateOutput(input, target)
    self._layer, self._target = nn.CriterionLayer(), target
    self._layer._takes = options.takes or 'tensor'
    self._layer.loss = function(x)
      return options.loss(self, x, target)
    end
    self.output = self._layer:forward(input):item()
    return self.output
  end
  function made:updateGradInput(input, target)
    if not self._layer or not rawequal(self._target, target) then
      self:updateOutput(input, target)
    end
    self.gradInput = self._layer:updateGradInput(input, ops.t('aten::ones_like', self._layer.output))
    return self.gradInput
  end
  function made:clearState()
    self._layer, self._target = nil, nil
    return Criterion.clearState(self)
  end
  return made
end

--- The reduction as LibTorch counts it.
local function reduction(self)
  return self.sizeAverage == false and 2 or 1
end

local function reduced(self, losses)
  return self.sizeAverage == false and aten.sum(losses) or aten.mean(losses)
end

--- A target of classes as LibTorch has it: from 0. A number is one class.
local function classes(target, x)
  if not is_tensor(target) then
    target = create.types.LongTensor {target}:to {device = x:device()}
  end
  return aten.sub(target:long(), 1)
end

local function like(x, target)
  if not is_tensor(target) then
    return aten.full({1}, target, {dtype = x:dtype(), device = x:device()})
  end
  return target:size() ~= x:size() and target:nElement() == x:nElement() and target:reshape(x:size()) or target
end

--- Losses that LibTorch has as they are.
for name, op in pairs {
  MSECriterion = 'mse_loss', AbsCriterion = 'l1_loss', SmoothL1Criterion = 'smooth_l1_loss',
  SoftMarginCriterion = 'soft_margin_loss',
} do
  row(name, 'sizeAverage=true', {
    loss = function(self, x, target)
      return aten[op](x, like(x, target), reduction(self))
    end,
  })
end

--- The middle of the target, which may be larger, against the input.
row('SpatialAutoCropMSECriterion', 'sizeAverage=true', {
  parent = 'nn.MSECriterion',
  loss = function(self, x, target)
    local n = x:dim()
    if n ~= 3 and n ~= 4 or target:dim() ~= n or x:size(n) > target:size(n) or x:size(n - 1) > target:size(n - 1) then
      raise('nn.SpatialAutoCropMSECriterion takes an input of 3 or 4 dimensions and a target as large or larger, not %s'
        .. ' and %s', table.concat(x:size(), 'x'), table.concat(target:size(), 'x'))
    end
    for d = n - 1, n do
      target = target:narrow(d, 1 + math.floor((target:size(d) - x:size(d)) / 2), x:size(d))
    end
    return aten.mse_loss(x, target, reduction(self))
  end,
})

row('BCECriterion', 'weights? sizeAverage=true', {
  loss = function(self, x, target)
    -- Torch7 adds 1e-12 within the logarithms.
    target = like(x, target)
    local losses = aten.mul(aten.log(x + 1e-12), target) + aten.mul(aten.log(1 - x + 1e-12), 1 - target)
    return reduced(self, -(self.weights and aten.mul(losses, self.weights) or losses))
  end,
})

local function nll(self, x, target)
  local weights, ignored = self.weights, self.ignoreIndex and self.ignoreIndex - 1 or -100
  local at = classes(target, x)
  if x:dim() == 1 then
    return aten.nll_loss(x:unsqueeze(1), at:reshape(1), weights, reduction(self), ignored)
  elseif x:dim() == 3 then
    return aten.nll_loss2d(x:unsqueeze(1), at:unsqueeze(1), weights, reduction(self), ignored)
  elseif x:dim() == 4 then
    return aten.nll_loss2d(x, at, weights, reduction(self), ignored)
  end
  return aten.nll_loss(x, at:reshape(x:size(1)), weights, reduction(self), ignored)
end

row('ClassNLLCriterion', 'weights? sizeAverage=true ignoreIndex?', {loss = nll})
row('SpatialClassNLLCriterion', 'weights? sizeAverage=true', {loss = nll})

local CrossEntropyCriterion = row('CrossEntropyCriterion', 'weights? sizeAverage=true', {
  init = function(self)
    self.lsm, self.nll = nn.LogSoftMax(), nn.ClassNLLCriterion(self.weights, self.sizeAverage)
    self.weights, self.oldSizeAverage = nil, self.sizeAverage
  end,
  loss = function(self, x, target)
    -- The criterion's own sizeAverage counts once it is changed, else the part's.
    if self.sizeAverage ~= self.oldSizeAverage then
      self.nll.sizeAverage, self.oldSizeAverage = self.sizeAverage, self.sizeAverage
    end
    x = x:squeeze()
    return nll(self.nll, aten.log_softmax(x, x:dim() == 1 and 0 or 1), is_tensor(target) and target:squeeze() or target)
  end,
})

--- Files of older Torch7s have the parts alone.
function CrossEntropyCriterion:__loaded()
  if self.sizeAverage == nil then
    self.sizeAverage = self.nll.sizeAverage
  end
  self.oldSizeAverage = self.sizeAverage
end

row('DistKLDivCriterion', 'sizeAverage=true', {
  loss = function(self, x, target)
    return aten.kl_div(x, target, reduction(self))
  end,
})

row('MarginCriterion', 'margin=1 sizeAverage=true', {
  loss = function(self, x, target)
    return reduced(self, aten.relu(self.margin - aten.mul(x, like(x, target))))
  end,
})

row('MultiMarginCriterion', 'p=1 weights? margin=1 sizeAverage=true', {
  loss = function(self, x, target)
    return aten.multi_margin_loss(x, classes(target, x):reshape(x:dim() == 1 and {1} or {x:size(1)}), self.p,
      self.margin, self.weights, reduction(self))
  end,
})

row('MultiLabelMarginCriterion', 'sizeAverage=true', {
  loss = function(self, x, target)
    return aten.multilabel_margin_loss(x, classes(target, x), reduction(self))
  end,
})

row('MultiLabelSoftMarginCriterion', 'weights? sizeAverage=true', {
  loss = function(self, x, target)
    local losses = aten.mul(aten.log_sigmoid(x), target) + aten.mul(aten.log_sigmoid(-x), 1 - target)
    return reduced(self, -(self.weights and aten.mul(losses, self.weights) or losses))
  end,
})

row('WeightedMSECriterion', 'weight:any sizeAverage=true', {
  loss = function(self, x, target)
    return aten.mse_loss(x, aten.mul(target, self.weight), reduction(self))
  end,
})

row('L1Cost', '', {
  loss = function(_, x)
    return aten.sum(aten.abs(x))
  end,
})

--- The loss of pairs that should be alike (1), and of those that should not (-1).
local function either(y, alike, apart)
  if is_tensor(y) then
    return aten.where(aten.eq(y, -1), apart, alike)
  end
  return y == -1 and apart or alike
end

row('HingeEmbeddingCriterion', 'margin=1 sizeAverage=true', {
  loss = function(self, x, y)
    return reduced(self, either(is_tensor(y) and like(x, y) or y, x, aten.relu(self.margin - x)))
  end,
})

row('L1HingeEmbeddingCriterion', 'margin=1', {
  takes = 'table',
  loss = function(self, x, y)
    local distance = aten.sum(aten.abs(x[1] - x[2]))
    return either(is_tensor(y) and y:item() or y, distance, aten.relu(self.margin - distance))
  end,
})

row('CosineEmbeddingCriterion', 'margin=0 sizeAverage=true', {
  takes = 'table',
  loss = function(self, x, y)
    local a, b = x[1], x[2]
    if a:dim() == 1 then
      a, b = a:unsqueeze(1), b:unsqueeze(1)
    end
    local squares = aten.mul(aten.sum(aten.mul(a, a), {1}) + 1e-12, aten.sum(aten.mul(b, b), {1}) + 1e-12)
    local cosine = aten.sum(aten.mul(a, b), {1}) / aten.sqrt(squares)
    return reduced(self, either(y, 1 - cosine, aten.relu(cosine - self.margin)))
  end,
})

row('MarginRankingCriterion', 'margin=1 sizeAverage=true', {
  takes = 'table',
  loss = function(self, x, y)
    local difference = x[1] - x[2]
    return reduced(self, aten.relu(self.margin - (is_tensor(y) and aten.mul(difference, y) or difference * y)))
  end,
})

row('DistanceRatioCriterion', 'sizeAverage=true', {
  takes = 'table',
  loss = function(self, x)
    return reduced(self, x[1] + aten.logaddexp(-x[1], -x[2]))
  end,
})

--- Corners of a simplex around 0, one a class.
local function simplex(n)
  local corners = create.functions.zeros(n, n)
  for k = 1, n - 1 do
    local row_k = corners[{ {k}, {1, k} }]
    corners[{k, k}] = k == 1 and 1 or math.sqrt(1 - row_k:norm() ^ 2)
    corners[{ {k + 1, n}, k }] = (corners[{k, k}] ^ 2 - 1 - 1 / (n - 1)) / corners[{k, k}]
  end
  return corners
end

local ClassSimplexCriterion = row('ClassSimplexCriterion', 'nClasses sizeAverage=true', {
  init = function(self)
    self.simplex = simplex(self.nClasses)
  end,
  loss = function(self, x, target)
    local wanted = aten.index_select(self.simplex:type(x:type()), 0, classes(target, x):reshape(-1))
    return aten.mse_loss(x, x:dim() == 1 and wanted:squeeze(1) or wanted, reduction(self))
  end,
})

--- The inner product with each corner, and the class of the greatest: what the network says.
function ClassSimplexCriterion:getTopPrediction(output)
  local _, best = self:getPredictions(output):max(output:dim())
  return best:view(-1)
end

function ClassSimplexCriterion:getPredictions(output)
  return F.linear(output, self.simplex:type(output:type()))
end

-- Several criterions.

--- The weighted sum of criterions of one input and target.
local MultiCriterion = class.new('nn.MultiCriterion', 'nn.Criterion')

local function init(self)
  Criterion.__init(self)
  self.criterions, self.weights = {}, {}
end
MultiCriterion.__init = init

local function add(self, criterion, weight)
  self.criterions[#self.criterions + 1] = criterion
  self.weights[#self.weights + 1] = weight or 1
  return self
end
MultiCriterion.add = add

function MultiCriterion:updateOutput(input, target)
  self.output = 0
  for i, criterion in ipairs(self.criterions) do
    self.output = self.output + self.weights[i] * criterion:updateOutput(input, target)
  end
  return self.output
end

local function scaled(x, by)
  return nest.map(x, function(t)
    return t * by
  end)
end

function MultiCriterion:updateGradInput(input, target)
  local total
  for i, criterion in ipairs(self.criterions) do
    local grad = scaled(criterion:updateGradInput(input, target), self.weights[i])
    total = total and nest.add(total, grad) or grad
  end
  self.gradInput = total
  return total
end

--- The weighted sum of criterions, each of an input and a target of its own.
local ParallelCriterion = class.new('nn.ParallelCriterion', 'nn.Criterion')

function ParallelCriterion:__init(repeatTarget)
  init(self)
  self.repeatTarget = repeatTarget
end
ParallelCriterion.add = add

function ParallelCriterion:updateOutput(input, target)
  self.output = 0
  for i, criterion in ipairs(self.criterions) do
    local wanted = self.repeatTarget and target or target[i]
    self.output = self.output + self.weights[i] * criterion:updateOutput(input[i], wanted)
  end
  return self.output
end

function ParallelCriterion:updateGradInput(input, target)
  self.gradInput = {}
  for i, criterion in ipairs(self.criterions) do
    local wanted = self.repeatTarget and target or target[i]
    self.gradInput[i] = scaled(criterion:updateGradInput(input[i], wanted), self.weights[i])
  end
  return self.gradInput
end

--- A criterion as a module of the table {input, target}.
local CriterionTable = class.new('nn.CriterionTable', 'nn.Module')

function CriterionTable:__init(criterion)
  Module.__init(self)
  self.criterion = criterion
end

function CriterionTable:updateOutput(input)
  self.output = self.criterion:updateOutput(input[1], input[2])
  return self.output
end

function CriterionTable:updateGradInput(input)
  self.gradInput = {self.criterion:updateGradInput(input[1], input[2]), ops.t('aten::zeros_like', input[2])}
  return self.gradInput
end

--- A criterion of what modules make of input and target.
local ModuleCriterion = class.new('nn.ModuleCriterion', 'nn.Criterion')

--- @param castTarget false for a targetModule that keeps its type of tensors
function ModuleCriterion:__init(criterion, inputModule, targetModule, castTarget)
  Criterion.__init(self)
  self.criterion, self.inputModule, self.targetModule = criterion, inputModule, targetModule
  self.castTarget = castTarget ~= false
end

function ModuleCriterion:type(name, cache)
  local target = self.targetModule
  if not self.castTarget then
    self.targetModule = nil
  end
  local out = Module.type(self, name, cache)
  self.targetModule = target
  return out
end

local function through(self, input, target)
  return self.inputModule and self.inputModule:forward(input) or input,
    self.targetModule and self.targetModule:forward(target) or target
end

function ModuleCriterion:updateOutput(input, target)
  local x, wanted = through(self, input, target)
  self._x, self._target = x, wanted
  self.output = self.criterion:updateOutput(x, wanted)
  return self.output
end

function ModuleCriterion:updateGradInput(input, target)
  if not self._x then
    self:updateOutput(input, target)
  end
  local grad = self.criterion:updateGradInput(self._x, self._target)
  self.gradInput = self.inputModule and self.inputModule:updateGradInput(input, grad) or grad
  return self.gradInput
end
