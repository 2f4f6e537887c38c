--- Convert: inputs of other shapes and types than a network takes, by letters of their dimensions.
--
--    nn.Convert('bchw', 'bf')    images as vectors; 'b' is the batch, 'c', 'h', 'w', 't' and 'f' are as one likes
--    nn.Convert('chw', 'hwc')    dimensions in another order
--    nn.Convert()                another type alone
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local base = require 'torchabi.legacy.module'

local unpack = table.unpack or unpack
local raise = errors.raise
local nn = base.nn
local Container = class.get 'nn.Container'

local Convert = class.new('nn.Convert', 'nn.Container')

local function with_batch(shape)
  errors.check_type(shape, 'string', 'a shape')
  return shape:find 'b' and shape or 'b' .. shape
end

--- Whether two shapes have the same letters.
local function is_order(from, to)
  for letter in from:gmatch '.' do
    if not to:find(letter, 1, true) then
      return false
    end
  end
  return #from == #to
end

--- @param inputShape letters of the input's dimensions, 'b*' by default: any
-- @param outputShape letters of the output's: those of the input in any order, or 'bf', 'b' or 'bt'
function Convert:__init(inputShape, outputShape)
  Container.__init(self)
  if outputShape and not inputShape then
    raise 'nn.Convert needs the shape of the input, too'
  end
  self.inputShape = with_batch(inputShape or 'b*')
  self.outputShape = with_batch(outputShape or self.inputShape)
  self.inputBatchDim, self.outputBatchDim = self.inputShape:find 'b', self.outputShape:find 'b'
  if (self.inputShape == 'b*') ~= (self.outputShape == 'b*') then
    raise("nn.Convert takes 'b*' for both shapes or none, not '%s' and '%s'", self.inputShape, self.outputShape)
  end
  local is_any = self.inputShape == 'b*'
  self.nInputDim, self.nOutputDim = is_any and -1 or #self.inputShape, is_any and -1 or #self.outputShape
  self.transposition = is_order(self.inputShape, self.outputShape)
end

local function cannot(self)
  raise("nn.Convert cannot convert the shape '%s' to '%s'", self.inputShape, self.outputShape)
end

--- The place of a letter in the input's shape.
function Convert:findAxis(letter, shape)
  shape = shape or self.inputShape
  return shape:find(letter, 1, true) or raise("the shape '%s' has no axis '%s'", shape, letter)
end

--- The module that brings the dimensions of the input into another order.
function Convert:transpose(shape)
  local now, swaps = {}, {}
  for letter in self.inputShape:gmatch '.' do
    now[#now + 1] = letter
  end
  for i = 1, #shape do
    local letter, j = shape:sub(i, i), i
    while now[j] ~= letter do
      j = j + 1
    end
    if i ~= j then
      now[i], now[j] = now[j], now[i]
      swaps[#swaps + 1] = {j, i}
    end
  end
  return #swaps == 0 and nn.Identity() or nn.Transpose(unpack(swaps))
end

-- Modules that make an output of that shape.
local to = {}

--- Each example as a vector.
function to:bf(input)
  if self.inputShape == 'bt' then
    cannot(self)
  elseif #self.inputShape == 1 then
    return nn.Reshape(1)
  end
  local out, at = nn.Sequential(), self:findAxis 'b'
  if at ~= 1 then
    out:add(nn.Transpose {1, at})
  end
  if #self.inputShape > 2 then
    out:add(nn.Reshape(input:nElement() / input:size(at), true))
  end
  return out:size() == 1 and out:get(1) or out:size() == 0 and nn.Identity() or out
end

--- Each example as a number: the only feature, or the first of the targets 't'.
function to:b(input)
  local letter = self.inputShape:gsub('b', '')
  if letter ~= 't' and letter ~= 'f' or letter == 'f' and input:size(self:findAxis 'f') > 1 then
    cannot(self)
  end
  return nn.Select(self:findAxis(letter), 1)
end

--- A number of each example as a target.
function to:bt()
  return self.inputShape == 'b' and nn.Reshape(1, true) or cannot(self)
end

--- Makes what converts, which the first input decides.
function Convert:buildConverter(input)
  local make = to[self.outputShape]
  if self.transposition then
    self.converter = self.inputShape == 'b*' and nn.Identity() or self:transpose(self.outputShape)
  else
    self.converter = make and make(self, input) or cannot(self)
  end
  self.modules[1] = self.converter:type(self._type)
end

function Convert:updateOutput(input)
  if not tensor.is(input) then
    raise('nn.Convert takes a tensor, not %s', errors.describe(input))
  end
  local x = input:type() == self._type and input or input:type(self._type)
  self.batchMode = x:dim() >= self.nInputDim
  if not self.batchMode then
    x = x:unsqueeze(self.inputBatchDim)
  end
  if not self.converter then
    self:buildConverter(x)
  end
  local output = self.converter:updateOutput(x)
  self._input = x
  self.output = self.batchMode and output or output:squeeze(self.outputBatchDim)
  return self.output
end

function Convert:updateGradInput(input, gradOutput)
  tensor.check(input, 'the input')
  tensor.check(gradOutput, 'the gradient of the output')
  if not self._input then
    self:updateOutput(input)
  end
  local grad = self.converter:updateGradInput(self._input, gradOutput:reshape(self.converter.output:size()))
  self.gradInput = grad:reshape(input:size()):type(input:type())
  return self.gradInput
end

function Convert:backward(input, gradOutput)
  return self:updateGradInput(input, gradOutput)
end

Convert.accGradParameters, Convert.accUpdateGradParameters = function() end, function() end

function Convert:clearState()
  self._input = nil
  return Container.clearState(self)
end
