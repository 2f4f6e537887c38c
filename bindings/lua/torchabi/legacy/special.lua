--- Modules that do to gradients what no derivative does, and networks that Torch7 makes of others.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local ops = require 'torchabi.ops'
local nest = require 'torchabi.legacy.nest'
local layer = require 'torchabi.legacy.layer'
local base = require 'torchabi.legacy.module'

local aten = ops.namespace 'aten'
local nn, Module = base.nn, base.Module
local Sequential = class.get 'nn.Sequential'

--- Turns gradients round, for what is to be unlearned.
local GradientReversal = class.new('nn.GradientReversal', 'nn.Module')

function GradientReversal:__init(lambda)
  Module.__init(self)
  self.lambda = lambda or 1
end

function GradientReversal:setLambda(lambda)
  self.lambda = lambda
end

function GradientReversal:updateOutput(input)
  self.output = input
  return input
end

function GradientReversal:updateGradInput(_, gradOutput)
  self.gradInput = gradOutput * -self.lambda
  return self.gradInput
end

--- Stops gradients.
local ZeroGrad = class.new('nn.ZeroGrad', 'nn.Module')

function ZeroGrad:updateOutput(input)
  self.output = input
  return input
end

function ZeroGrad:updateGradInput(input)
  self.gradInput = nest.map(input, function(t)
    return ops.t('aten::zeros_like', t)
  end)
  return self.gradInput
end

--- Adds the penalty of the 1-norm to the gradient; `loss` tells it.
local L1Penalty = class.new('nn.L1Penalty', 'nn.Module')

function L1Penalty:__init(l1weight, sizeAverage, provideOutput)
  Module.__init(self)
  self.l1weight, self.sizeAverage, self.provideOutput = l1weight, sizeAverage or false, provideOutput ~= false
end

local function penalty(self, input)
  return self.sizeAverage and self.l1weight / input:nElement() or self.l1weight
end

function L1Penalty:updateOutput(input)
  self.loss, self.output = penalty(self, input) * input:norm(1), input
  return input
end

function L1Penalty:updateGradInput(input, gradOutput)
  local grad = aten.sign(input) * penalty(self, input)
  self.gradInput = self.provideOutput and grad + gradOutput or grad
  return self.gradInput
end

--- Gives a constant, whatever the input.
local Constant = class.new('nn.Constant', 'nn.Module')

function Constant:__init(value, nInputDim)
  Module.__init(self)
  self.value = type(value) == 'number' and base.new_tensor {value} or value
  self.nInputDim = nInputDim
end

function Constant:updateOutput(input)
  local value = self.value
  if self.nInputDim and input:dim() > self.nInputDim then
    value = value:unsqueeze(1):expand(input:size(1), (table.unpack or unpack)(value:size()))
  end
  self.output = value:clone()
  return self.output
end

function Constant:updateGradInput(input)
  self.gradInput = ops.t('aten::zeros_like', input)
  return self.gradInput
end

--- Prints the sizes of what goes through.
local PrintSize = class.new('nn.PrintSize', 'nn.Module')

function PrintSize:__init(prefix)
  Module.__init(self)
  self.prefix = prefix or 'PrintSize'
end

local function size_of(x)
  return x == nil and 'missing size' or tensor.is(x) and x:size() or x
end

function PrintSize:updateOutput(input)
  print(self.prefix .. ':input\n', size_of(input))
  self.output = input
  return input
end

function PrintSize:updateGradInput(_, gradOutput)
  print(self.prefix .. ':gradOutput\n', size_of(gradOutput))
  self.gradInput = gradOutput
  return gradOutput
end

-- Networks that Torch7 makes of others.

layer('Centre', '', {
  compute = function(_, x)
    return x - aten.mean(x, {-1}, true)
  end,
})

local LayerNormalization = class.new('nn.LayerNormalization', 'nn.Sequential')

function LayerNormalization:__init(nOutput, bias, eps, affine)
  Sequential.__init(self)
  nOutput = errors.integer(nOutput, "nn.LayerNormalization: 'nOutput'")
  self:add(nn.Centre()):add(nn.Normalize(2, eps or 1e-10)):add(nn.MulConstant(math.sqrt(nOutput)))
  if affine ~= false then
    local gain, offset = nn.CMul(nOutput), nn.Add(nOutput, false)
    gain.weight:fill(1)
    offset.bias:fill(bias or 0)
    self:add(gain):add(offset)
  end
end

local Maxout = class.new('nn.Maxout', 'nn.Sequential')

function Maxout:__init(inputSize, outputSize, maxoutNumber, preprocess)
  Sequential.__init(self)
  outputSize = errors.integer(outputSize, "nn.Maxout: 'outputSize'")
  maxoutNumber = errors.integer(maxoutNumber, "nn.Maxout: 'maxoutNumber'")
  self:add(nn.Linear(inputSize, outputSize * maxoutNumber))
  self:add(nn.View(maxoutNumber, outputSize):setNumInputDims(1))
  if preprocess then
    self:add(preprocess)
  end
  self:add(nn.Max(1, 2))
end
