--- Modules around a module: normalized weights, types, devices, time, and a watch for NaN.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local ops = require 'torchabi.ops'
local elements = require 'torchabi.elements'
local nest = require 'torchabi.legacy.nest'
local base = require 'torchabi.legacy.module'

local raise = errors.raise
local aten = ops.namespace 'aten'
local Module, new_tensor = base.Module, base.new_tensor
local Container, Decorator = class.get 'nn.Container', class.get 'nn.Decorator'

local function check_module(self, module)
  if not class.is(module, 'nn.Module') then
    raise('%s takes a module, not %s', self.__typename, errors.describe(module))
  end
  return module
end

--- Lets a class of one's own, which holds a module, do what a decorator does.
function Decorator.decorate(made)
  for _, method in ipairs {
    'updateOutput', 'updateGradInput', 'accGradParameters', 'accUpdateGradParameters', 'backward', '__tostring__',
  } do
    made[method] = Decorator[method]
  end
end

-- The weight of a module as lengths `g` of directions `v`, which are what is trained.

local EPSILON = 1e-4 -- added to the square of a direction's length

local WeightNorm = class.new('nn.WeightNorm', 'nn.Decorator')

--- @param module with a weight; @param outputDim the dimension of the weight that has its outputs, 1 by default
function WeightNorm:__init(module, outputDim)
  Decorator.__init(self, check_module(self, module))
  if not module.weight then
    raise('nn.WeightNorm takes a module with a weight, which %s has not', tostring(module))
  end
  self.weight, self.gradWeight = module.weight, module.gradWeight
  self.bias, self.gradBias = module.bias, module.gradBias
  self.outputDim, self.weightSize = outputDim or 1, module.weight:size()
  local n = self.weight:size(self.outputDim)
  self.otherDims = self.weight:nElement() / n
  self.v, self.gradV = new_tensor(n, self.otherDims), new_tensor(n, self.otherDims):zero()
  self.g, self.gradG = new_tensor(n), new_tensor(n):zero()
  self:resetInit()
end

--- Draws directions, with their own lengths.
function WeightNorm:resetInit()
  self.v:normal(0, math.sqrt(2 / self.v:size(2)))
  self.g:copy(self.v:norm(2, 2))
  if self.bias then
    self.bias:zero()
  end
end

--- Lengths of the directions, as a column.
local function lengths(self)
  return aten.sqrt(aten.sum(aten.pow(self.v, 2), {1}, true) + EPSILON)
end

--- Sets the module's weight to what v and g say.
function WeightNorm:updateWeight()
  local rows = aten.mul(self.v, self.g:view(-1, 1) / lengths(self))
  local sizes = {}
  for d, size in ipairs(tensor.is(self.weightSize) and self.weightSize:totable() or self.weightSize) do
    sizes[d] = size
  end
  table.insert(sizes, 1, table.remove(sizes, self.outputDim))
  self.weight:copy(aten.movedim(rows:view(sizes), 0, self.outputDim - 1))
end

function WeightNorm:evaluate()
  if self.train ~= false then
    self:updateWeight()
    Container.evaluate(self)
  end
end

function WeightNorm:updateOutput(input)
  if self.train ~= false then
    self:updateWeight()
  end
  return Decorator.updateOutput(self, input)
end

--- Calls the module's method; what it adds to the gradient of the weight becomes gradients of v and g.
local function through(self, method, ...)
  local before = self.gradWeight:clone()
  self.gradWeight:zero()
  local result = Decorator[method](self, ...)
  local grads = aten.movedim(self.gradWeight, self.outputDim - 1, 0):reshape(self.v:size())
  local norm = lengths(self)
  local scale = self.g:view(-1, 1) / norm
  local of_lengths = aten.sum(aten.mul(grads, self.v), {1}, true) / norm
  self.gradG:add(of_lengths:viewAs(self.gradG))
  self.gradV:add(aten.mul(grads, scale) - aten.mul(self.v, aten.mul(of_lengths, scale) / norm))
  self.gradWeight:add(before)
  return result
end

function WeightNorm:accGradParameters(input, gradOutput, scale)
  through(self, 'accGradParameters', input, gradOutput, scale)
end

function WeightNorm:backward(input, gradOutput, scale)
  return through(self, 'backward', input, gradOutput, scale)
end

WeightNorm.accUpdateGradParameters = Module.accUpdateGradParameters

function WeightNorm:parameters()
  return {self.v, self.g, self.bias}, {self.gradV, self.gradG, self.gradBias}
end

function WeightNorm:zeroGradParameters()
  Container.zeroGradParameters(self)
  self.gradV:zero()
  self.gradG:zero()
end

function WeightNorm:updateParameters(learning_rate)
  Module.updateParameters(self, learning_rate)
  self:updateWeight()
end

--- Torch7's files leave the weight out, and have the gradient of v as the weight's.
function WeightNorm:__loaded()
  local module, sizes = self.modules[1], self.weightSize
  if not self.weight then
    sizes = types.size(tensor.is(sizes) and sizes:totable() or sizes)
    module.weight, module.gradWeight = self.v.new(sizes), self.v.new(sizes):zero()
    self.weight, self.gradWeight = module.weight, module.gradWeight
  end
  self.gradV = self.gradV:reshape(self.v:size())
  self:updateWeight()
end

-- Types.

local function type_of(x)
  local first = nest.list(x)[1]
  return first and first:type()
end

--- All tensors as that type.
local function cast(x, name)
  return nest.map(x, function(t)
    return t:type() == name and t or t:type(name)
  end)
end

--- Keeps a module's type when the network around it is converted.
local DontCast = class.new('nn.DontCast', 'nn.Decorator')

--- @param module to be kept
-- @param castin whether what comes in is converted to the module's type; @param castout and what goes out, as castin
-- @param moduleType its type, which is that of its output or parameters by default
function DontCast:__init(module, castin, castout, moduleType)
  Decorator.__init(self, check_module(self, module))
  self.castin, self.castout = castin or false, castout
  if castout == nil then
    self.castout = self.castin
  end
  self.moduleType, self.outerType = moduleType, self._type
  if (self.castin or self.castout) and not moduleType then
    self.moduleType = type_of(module.output) or type_of(module:parameters() or {})
      or raise('nn.DontCast cannot tell the type of %s: give it as the fourth argument', tostring(module))
  end
end

--- The gradient that the module takes of one of the output.
local function gradient_inside(self, gradOutput)
  return self.castout and cast(gradOutput, self.moduleType) or gradOutput
end

function DontCast:updateOutput(input)
  self._input = self.castin and cast(input, self.moduleType) or input
  local output = self.modules[1]:updateOutput(self._input)
  self.output = self.castout and cast(output, self.outerType) or output
  return self.output
end

for _, method in ipairs {'updateGradInput', 'backward'} do
  DontCast[method] = function(self, _, gradOutput, scale)
    local child = self.modules[1]
    local grad = child[method](child, self._input, gradient_inside(self, gradOutput), scale)
    self.gradInput = self.castin and cast(grad, self.outerType) or grad
    return self.gradInput
  end
end

for _, method in ipairs {'accGradParameters', 'accUpdateGradParameters'} do
  DontCast[method] = function(self, _, gradOutput, scale)
    local child = self.modules[1]
    child[method](child, self._input, gradient_inside(self, gradOutput), scale)
  end
end

--- Changes the type of what goes out, where that is cast; the module stays as it is.
function DontCast:type(name)
  if name == nil then
    return self.outerType
  end
  self.outerType = name
  return self
end

--- Torch7's files have the type outside as that of the output.
function DontCast:__loaded()
  self.outerType = self.outerType or tensor.is(self.output) and self.output:type() or self._type
end

function DontCast:clearState()
  self._input = nil
  return Container.clearState(self)
end

-- Devices.

--- Runs a module on one of several GPUs, numbered from 1, once it has a type of CUDA; otherwise where it stands.
local GPU = class.new('nn.GPU', 'nn.Decorator')

--- @param device that has the parameters; @param outdevice of the output, `device` by default
function GPU:__init(module, device, outdevice)
  Decorator.__init(self, check_module(self, module))
  self.device = errors.integer(device, "nn.GPU: 'device'")
  self.outdevice = outdevice or device
  if module:type():find '^torch%.Cuda' then
    self:type(module:type())
  end
end

--- All tensors on a GPU, where the module has a type of CUDA.
local function on(self, x, device)
  if not self._type:find '^torch%.Cuda' then
    return x
  end
  return nest.map(x, function(t)
    return t:to {device = ('cuda:%d'):format(device - 1)}
  end)
end

--- Moves the module to a GPU.
function GPU:setDevice(device)
  self.device = device or self.device
  for _, module in ipairs(self.modules[1]:listModules()) do
    for key, value in next, module do
      if tensor.is(value) then
        rawset(module, key, on(self, value, self.device))
      end
    end
  end
  return self
end

function GPU:type(name, ...)
  local result = Module.type(self, name, ...)
  if name and name:find '^torch%.Cuda' then
    self:setDevice()
  end
  return result
end

function GPU:updateOutput(input)
  self._input = on(self, input, self.device)
  self.output = on(self, self.modules[1]:updateOutput(self._input), self.outdevice)
  return self.output
end

for _, method in ipairs {'updateGradInput', 'backward'} do
  GPU[method] = function(self, input, gradOutput, scale)
    local child = self.modules[1]
    local grad = child[method](child, self._input, on(self, gradOutput, self.device), scale)
    local first = nest.list(input)[1]
    self.gradInput = grad
    if self._type:find '^torch%.Cuda' then
      self.gradInput = nest.map(grad, function(t)
        return t:to {device = first:device()}
      end)
    end
    return self.gradInput
  end
end

for _, method in ipairs {'accGradParameters', 'accUpdateGradParameters'} do
  GPU[method] = function(self, _, gradOutput, scale)
    local child = self.modules[1]
    child[method](child, self._input, on(self, gradOutput, self.device), scale)
  end
end

--- Writes a header of type and device, and the fields, as Torch7 does.
function GPU:write(file)
  file:writeObject {self._type, self.device}
  Module.write(self, file)
end

--- Reads what `write` wrote; the module is moved once it is converted.
function GPU:read(file)
  file:readObject()
  Module.read(self, file)
end

function GPU:clearState()
  self._input = nil
  return Container.clearState(self)
end

function GPU:__tostring__()
  return ('%s(%d) @ %s'):format(self.__typename, self.device, tostring(self.modules[1]))
end

-- Time, and NaN.

--- Prints how long a module took, each so many times that it ran.
local Profile = class.new('nn.Profile', 'nn.Decorator')

--- @param print_interval 100 by default; @param name that is printed, the module's type by default
function Profile:__init(module, print_interval, name)
  Decorator.__init(self, check_module(self, module))
  self.print_interval, self.name = print_interval or 100, name or module.__typename
  self.module = module
  self.numFwds, self.numBwds, self.summedFwdTime, self.summedBwdTime = 0, 0, 0, 0
end

--- Calls a method and counts its time; `count` and `sum` are names of fields.
local function timed(self, count, sum, what, method, ...)
  local timer = elements.functions.Timer()
  local result = Decorator[method](self, ...)
  self[sum], self[count] = self[sum] + timer:time().real, self[count] + 1
  if self[count] % self.print_interval == 0 then
    print(('%s took %.3f seconds for %d %s passes'):format(self.name, self[sum], self.print_interval, what))
    self[count], self[sum] = 0, 0
  end
  return result
end

function Profile:updateOutput(input)
  return timed(self, 'numFwds', 'summedFwdTime', 'forward', 'updateOutput', input)
end

for _, method in ipairs {'updateGradInput', 'backward'} do
  Profile[method] = function(self, ...)
    return timed(self, 'numBwds', 'summedBwdTime', 'backward', method, ...)
  end
end

--- Raises an error where NaN comes up, and says of what it is.
local NaN = class.new('nn.NaN', 'nn.Decorator')

local last_id = 0

--- A number that no other module of this class has.
function NaN.newId()
  last_id = last_id + 1
  return last_id
end

function NaN:__init(module, id)
  Decorator.__init(self, check_module(self, module))
  self.id = id or NaN.newId()
end

--- Whether a tensor, or one of a table, has NaN.
function NaN.recursiveIsNaN(_, x)
  for _, t in ipairs(nest.list(x)) do
    if aten.any(aten.isnan(t)):item() then
      return true
    end
  end
  return false
end

--- Raises with the first part that has NaN: pairs of what it is and the tensors.
local function refuse(self, ...)
  local parts = {...}
  for i = 1, #parts, 2 do
    if self:recursiveIsNaN(parts[i + 1]) then
      raise('NaN found in %s of module :\n%s', parts[i], tostring(self))
    end
  end
end

function NaN:updateOutput(input)
  Decorator.updateOutput(self, input)
  if self:recursiveIsNaN(self.output) then
    refuse(self, 'input', input, 'parameters', self:parameters() or {}, 'output', self.output)
  end
  return self.output
end

function NaN:updateGradInput(input, gradOutput)
  Decorator.updateGradInput(self, input, gradOutput)
  if self:recursiveIsNaN(self.gradInput) then
    refuse(self, 'gradOutput', gradOutput, 'gradInput', self.gradInput)
  end
  return self.gradInput
end

function NaN:accGradParameters(input, gradOutput, scale)
  Decorator.accGradParameters(self, input, gradOutput, scale)
  local _, grads = self:parameters()
  refuse(self, 'gradParameters', grads or {})
end

NaN.backward = Module.backward

function NaN:__tostring__()
  return ('%s(%d) @ %s'):format(self.__typename, self.id, tostring(self.modules[1]))
end
