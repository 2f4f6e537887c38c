--- Estimates of the diagonal of the Hessian, for learning rates of each parameter: `nn.hessian.enable()` gives modules
--- and criterions the methods for it.
--
--    nn.hessian.enable()
--    net:initDiagHessianParameters()
--    local params, grads, diagonal = net:getParameters()
--    criterion:forward(net:forward(x), y)
--    local h = criterion:updateDiagHessianInput(net.output, y)
--    net:updateDiagHessianInput(x, h)
--    net:accDiagHessianParameters(x, h)
--
-- What curves of the functions themselves is left out: the diagonal is that of Gauss and Newton.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local ops = require 'torchabi.ops'
local base = require 'torchabi.legacy.module'

local aten = ops.namespace 'aten'
local nn, Module = base.nn, base.Module

local hessian = {}
nn.hessian = hessian

-- Layers that are linear in their input and parameters, and those that take one element at a time.
local LINEAR = {
  'Linear', 'SpatialConvolution', 'SpatialConvolutionMM', 'SpatialConvolutionLocal', 'SpatialDilatedConvolution',
  'SpatialFullConvolution', 'SpatialConvolutionMap', 'SpatialFullConvolutionMap', 'VolumetricConvolution',
  'VolumetricFullConvolution', 'TemporalConvolution',
}
local POINTWISE = {
  'Tanh', 'TanhShrink', 'Square', 'Sqrt', 'Sigmoid', 'ReLU', 'LeakyReLU', 'ELU', 'HardTanh', 'SoftPlus', 'Threshold',
  'Identity',
}
local SHAPES = {'Reshape', 'View', 'Collapse'}

--- Calls a function while fields of an object are others; what it left in them comes back.
local function with_fields(self, fields, fn)
  local before, after = {}, {}
  for key in pairs(fields) do
    before[key] = rawget(self, key)
  end
  for key, value in pairs(fields) do
    self[key] = value
  end
  local finish = function()
    for key in pairs(fields) do
      after[key] = self[key]
      rawset(self, key, before[key])
    end
  end
  errors.finally(finish, fn)
  return after
end

--- The gradient of the input, with other fields; what the last forward did is kept.
local function gradient_of_input(self, input, grad, fields)
  fields._run, fields.output, fields.gradInput = false, self.output, self.gradInput or base.new_tensor()
  return with_fields(self, fields, function()
    self:updateGradInput(input, grad)
  end).gradInput
end

local function capital(name)
  return (name:gsub('^%l', string.upper))
end

--- Makes room for the diagonal of each parameter, `diagHessianWeight` and `diagHessianBias`.
local function init_parameters(self)
  for _, name in ipairs(self._parameters) do
    local key = 'diagHessian' .. capital(name)
    if self[name] and not self[key] then
      self[key] = aten.zeros_like(self[name])
    end
  end
end

--- Adds up the diagonal of each parameter: the gradients at the square of the input.
local function acc_parameters(self, input, h)
  init_parameters(self)
  local fields = {_run = false, output = self.output, gradInput = self.gradInput or base.new_tensor()}
  for _, name in ipairs(self._parameters) do
    if self[name] then
      fields['grad' .. capital(name)] = self['diagHessian' .. capital(name)]
    end
  end
  with_fields(self, fields, function()
    local square = aten.mul(input, input)
    self:forward(square)
    self:accGradParameters(square, h, 1)
  end)
end

--- The diagonal of the input: its gradient by squares of the weight.
local function linear(self, input, h)
  self.diagHessianInput = gradient_of_input(self, input, h, {weight = aten.mul(self.weight, self.weight)})
  return self.diagHessianInput
end

--- The squares of derivatives, times those of the output.
local function pointwise(self, input, h)
  local slope = gradient_of_input(self, input, aten.ones_like(h), {})
  self.diagHessianInput = aten.mul(aten.mul(slope, slope), h)
  return self.diagHessianInput
end

local function reshaped(self, input, h)
  self.diagHessianInput = h:reshape(input:size())
  return self.diagHessianInput
end

--- Goes through the modules of a chain from the last to the first.
local function back(self, input, h, fn)
  for i = #self.modules, 1, -1 do
    h = fn(self.modules[i], i > 1 and self.modules[i - 1].output or input, h)
  end
  return h
end

local function define_layers()
  for _, kind in ipairs {Module, class.get 'nn.Criterion'} do
    function kind:updateDiagHessianInput()
      errors.raise('%s has no updateDiagHessianInput', self.__typename)
    end
  end
  Module.accDiagHessianParameters, Module.initDiagHessianParameters = function() end, function() end
  for names, method in pairs {[LINEAR] = linear, [POINTWISE] = pointwise, [SHAPES] = reshaped} do
    for _, name in ipairs(names) do
      local made = class.get('nn.' .. name)
      made.updateDiagHessianInput = method
      if method == linear then
        made.initDiagHessianParameters, made.accDiagHessianParameters = init_parameters, acc_parameters
      end
    end
  end
end

local function define_chains()
  local Sequential = class.get 'nn.Sequential'
  function Sequential:initDiagHessianParameters()
    for _, child in ipairs(self.modules) do
      child:initDiagHessianParameters()
    end
  end
  function Sequential:updateDiagHessianInput(input, h)
    self.diagHessianInput = back(self, input, h, function(child, x, of_output)
      return child:updateDiagHessianInput(x, of_output)
    end)
    return self.diagHessianInput
  end
  --- After updateDiagHessianInput, whose results it takes.
  function Sequential:accDiagHessianParameters(input, h)
    back(self, input, h, function(child, x, of_output)
      child:accDiagHessianParameters(x, of_output)
      return child.diagHessianInput
    end)
  end
end

local function define_criterions()
  local function of_squares(self, input)
    local h = self.sizeAverage ~= false and 2 / input:nElement() or 2
    self.diagHessianInput = ops.t('aten::zeros_like', input):fill(h)
    return self.diagHessianInput
  end
  class.get 'nn.MSECriterion'.updateDiagHessianInput = of_squares
  class.get 'nn.WeightedMSECriterion'.updateDiagHessianInput = of_squares
  class.get 'nn.L1Cost'.updateDiagHessianInput = function(self, input)
    self.diagHessianInput = aten.ne(input, 0):type(input:type())
    return self.diagHessianInput
  end
end

--- Lets `parameters` and `getParameters` give a third result.
local function define_parameters()
  local Layer, Container = class.get 'nn.Layer', class.get 'nn.Container'
  local parameters, flatten_two = Layer.parameters, Module.getParameters
  function Layer:parameters()
    local found, grads = parameters(self)
    if not found then
      return nil
    end
    local diagonals = {}
    for _, name in ipairs(self._parameters) do
      if self[name] then
        diagonals[#diagonals + 1] = self['diagHessian' .. capital(name)]
      end
    end
    return found, grads, diagonals
  end
  function Container:parameters()
    local all = {{}, {}, {}}
    for _, child in ipairs(self.modules) do
      for k, list in ipairs {child:parameters()} do
        for _, t in ipairs(list) do
          all[k][#all[k] + 1] = t
        end
      end
    end
    return all[1], all[2], all[3]
  end
  function Module:getParameters()
    local flat, flat_grads = flatten_two(self)
    local _, _, diagonals = self:parameters()
    if diagonals and #diagonals > 0 then
      return flat, flat_grads, Module.flatten(diagonals)
    end
    return flat, flat_grads
  end
end

local is_enabled = false

--- Gives modules the methods; a second call does nothing.
function hessian.enable()
  if not is_enabled then
    is_enabled = true
    define_layers()
    define_chains()
    define_criterions()
    define_parameters()
  end
end
