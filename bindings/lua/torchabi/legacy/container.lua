--- Modules made of modules.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local ops = require 'torchabi.ops'
local index = require 'torchabi.index'
local nest = require 'torchabi.legacy.nest'
local layer = require 'torchabi.legacy.layer'
local base = require 'torchabi.legacy.module'

local raise = errors.raise
local aten = ops.namespace 'aten'
local nn, Module = base.nn, base.Module

local Container = class.new('nn.Container', 'nn.Module')

function Container:__init()
  Module.__init(self)
  self.modules = {}
end

--- Adds a module at the end.
function Container:add(module)
  if not class.is(module, 'nn.Module') then
    raise('%s takes modules, not %s', self.__typename, errors.describe(module))
  end
  self.modules[#self.modules + 1] = module
  return self
end

--- The module at a place, from 1 or from the end.
function Container:get(i)
  i = errors.integer(i, 'the place')
  return self.modules[i < 0 and #self.modules + i + 1 or i]
end

function Container:size()
  return #self.modules
end

--- Calls a method of the child at a place; an error of it says where the child stands.
function Container:rethrowErrors(module, i, method, ...)
  local function finish(ok, first, ...)
    if not ok then
      error(type(first) == 'string' and ('%s\nIn %d module of %s'):format(first, i, self.__typename) or first, 0)
    end
    return first, ...
  end
  return finish(pcall(module[method], module, ...))
end

-- What goes to all children, and whether the container itself has something of it.
for method, is_own in pairs {
  zeroGradParameters = false, updateParameters = false, reset = false, training = true, evaluate = true,
  clearState = true,
} do
  Container[method] = function(self, ...)
    if is_own then
      Module[method](self)
    end
    for _, child in ipairs(self.modules) do
      child[method](child, ...)
    end
    return self
  end
end

--- Calls a function with each of its modules.
function Container:applyToModules(fn)
  for _, child in ipairs(self.modules) do
    fn(child)
  end
end

function Container:parameters()
  local found, grads = {}, {}
  for _, child in ipairs(self.modules) do
    local own, own_grads = child:parameters()
    for i = 1, own and #own or 0 do
      found[#found + 1], grads[#grads + 1] = own[i], own_grads[i]
    end
  end
  return found, grads
end

-- One after another.

local Sequential = class.new('nn.Sequential', 'nn.Container')

--- Adds a module at a place, at the end without one.
function Sequential:insert(module, at)
  at = at or #self.modules + 1
  if at < 1 or at > #self.modules + 1 then
    raise('nn.Sequential has %d modules: there is no place %d to insert one', #self.modules, at)
  end
  table.insert(self.modules, at, module)
  return self
end

--- Takes the module at a place out, the last without one.
function Sequential:remove(at)
  at = at or #self.modules
  if at < 1 or at > #self.modules then
    raise('nn.Sequential has %d modules: there is none at %d to remove', #self.modules, at)
  end
  return table.remove(self.modules, at)
end

function Sequential:updateOutput(input)
  local value = input
  for i, child in ipairs(self.modules) do
    value = self:rethrowErrors(child, i, 'updateOutput', value)
  end
  self.output = value
  return value
end

-- Methods that give no gradient of the input: that of updateGradInput goes on.
local KEEPS_INPUT = {accGradParameters = true, accUpdateGradParameters = true}

--- Goes through the modules from the last to the first.
local function back(self, method, input, gradOutput, extra)
  local grad = gradOutput
  for i = #self.modules, 1, -1 do
    local child = self.modules[i]
    local value = i > 1 and self.modules[i - 1].output or input
    if KEEPS_INPUT[method] then
      self:rethrowErrors(child, i, method, value, grad, extra)
      grad = child.gradInput
    else
      grad = self:rethrowErrors(child, i, method, value, grad, extra)
    end
  end
  return grad
end

function Sequential:updateGradInput(input, gradOutput)
  self.gradInput = back(self, 'updateGradInput', input, gradOutput)
  return self.gradInput
end

function Sequential:accGradParameters(input, gradOutput, scale)
  back(self, 'accGradParameters', input, gradOutput, scale or 1)
end

function Sequential:accUpdateGradParameters(input, gradOutput, lr)
  back(self, 'accUpdateGradParameters', input, gradOutput, lr)
end

function Sequential:backward(input, gradOutput, scale)
  self.gradInput = back(self, 'backward', input, gradOutput, scale or 1)
  return self.gradInput
end

local function indented(module, by)
  return (tostring(module):gsub('\n', '\n' .. by))
end

function Sequential:__tostring__()
  local chain, lines = {'input'}, {}
  for i, child in ipairs(self.modules) do
    chain[i + 1] = ('(%d)'):format(i)
    lines[i] = ('\n  (%d): %s'):format(i, indented(child, '  '))
  end
  chain[#chain + 1] = 'output'
  return ('%s {\n  [%s]%s\n}'):format(self.__typename, table.concat(chain, ' -> '), table.concat(lines))
end

-- Side by side. `inputs(self, input)` gives each child's input, `join(self, outputs)` the output; `grads(self, outputs,
-- gradOutput)` each child's gradient, `sum(self, input, grads)` the gradient of the input.

local Branches = class.new('nn.Branches', 'nn.Container')

local function outputs_of(self)
  local out = {}
  for i, child in ipairs(self.modules) do
    out[i] = child.output
  end
  return out
end

function Branches:updateOutput(input)
  local inputs, outputs = self:inputs(input), {}
  for i, child in ipairs(self.modules) do
    outputs[i] = self:rethrowErrors(child, i, 'updateOutput', inputs[i])
  end
  self.output = self:join(outputs)
  return self.output
end

local function each(self, method, input, gradOutput, extra)
  local inputs, grads, out = self:inputs(input), self:grads(outputs_of(self), gradOutput), {}
  errors.check_type(grads, 'table', 'the gradient of the outputs')
  for i, child in ipairs(self.modules) do
    out[i] = self:rethrowErrors(child, i, method, inputs[i], grads[i], extra)
  end
  return out
end

function Branches:updateGradInput(input, gradOutput)
  self.gradInput = self:sum(input, each(self, 'updateGradInput', input, gradOutput))
  return self.gradInput
end

function Branches:accGradParameters(input, gradOutput, scale)
  each(self, 'accGradParameters', input, gradOutput, scale or 1)
end

function Branches:accUpdateGradParameters(input, gradOutput, lr)
  each(self, 'accUpdateGradParameters', input, gradOutput, lr)
end

function Branches:backward(input, gradOutput, scale)
  self.gradInput = self:sum(input, each(self, 'backward', input, gradOutput, scale or 1))
  return self.gradInput
end

--- The same input for all children.
local function same_inputs(self, input)
  local out = {}
  for i = 1, #self.modules do
    out[i] = input
  end
  return out
end

local function sum_of(_, _, grads)
  local total = grads[1]
  for i = 2, #grads do
    total = nest.add(total, grads[i])
  end
  return total
end

local function itself(_, x)
  return x
end

local function second(_, _, x)
  return x
end

--- What leads from the outputs to the output, a layer of its own.
local function through(make)
  return function(self, outputs)
    self._join = self._join or make(self)
    return self._join:forward(outputs)
  end, function(self, outputs, gradOutput)
    return self._join:updateGradInput(outputs, gradOutput)
  end
end

local function describe_branches(self)
  local lines = {}
  for i, child in ipairs(self.modules) do
    local is_last = i == #self.modules
    lines[i] = ('\n  %s(%d): %s'):format(is_last and '   `-> ' or '  |`-> ', i,
      indented(child, is_last and '         ' or '    |    '))
  end
  return ('%s {\n  input%s\n     ... -> output\n}'):format(self.__typename, table.concat(lines))
end

--- Defines a container of branches.
-- @param fields names of the constructor's arguments; those with a ? may be missing
-- @param parts inputs, join, grads and sum, as above
local function branches(name, fields, parts)
  local made, parent = class.new('nn.' .. name, 'nn.Branches')
  function made:__init(...)
    parent.__init(self)
    for i, field in ipairs(fields) do
      local value = select(i, ...)
      if not value and not field:find '%?$' then
        raise("nn.%s needs an argument '%s'", name, field)
      end
      self[field:match '^%w+'] = value
    end
  end
  made.inputs, made.join, made.grads, made.sum = parts.inputs, parts.join, parts.grads, parts.sum
  made.__tostring__ = describe_branches
  return made
end

branches('ConcatTable', {}, {inputs = same_inputs, join = itself, grads = second, sum = sum_of})

branches('ParallelTable', {}, {inputs = itself, join = itself, grads = second, sum = second})

local join, split = through(function(self)
  return nn.JoinTable(self.dimension)
end)
branches('Concat', {'dimension'}, {inputs = same_inputs, join = join, grads = split, sum = sum_of})

-- Pads outputs with zeros around to the greatest sizes.
layer('DepthJoin', 'dimension', {
  takes = 'table',
  compute = function(self, x)
    local dim, n = self.dimension, x[1]:dim()
    local most = {}
    for d = 1, n do
      most[d] = 0
      for _, t in ipairs(x) do
        most[d] = math.max(most[d], t:size(d))
      end
    end
    local padded = {}
    for i, t in ipairs(x) do
      local pads = {}
      for d = n, 1, -1 do
        local room = d == dim and 0 or most[d] - t:size(d)
        pads[#pads + 1] = math.floor(room / 2)
        pads[#pads + 1] = room - math.floor(room / 2)
      end
      padded[i] = aten.constant_pad_nd(t, pads, 0)
    end
    return index.cat(padded, dim)
  end,
})

join, split = through(function(self)
  return nn.DepthJoin(self.dimension)
end)
branches('DepthConcat', {'dimension'}, {inputs = same_inputs, join = join, grads = split, sum = sum_of})

join, split = through(function(self)
  return nn.JoinTable(self.outputDimension)
end)
branches('Parallel', {'inputDimension?', 'outputDimension?'}, {
  inputs = function(self, input)
    if not self.inputDimension or not self.outputDimension then
      raise 'nn.Parallel computes with the dimensions of its input and output, which it was not given'
    end
    local out = {}
    for i = 1, #self.modules do
      out[i] = input:select(self.inputDimension, i)
    end
    return out
  end,
  join = join,
  grads = split,
  sum = function(self, _, grads)
    return aten.stack(grads, self.inputDimension - 1)
  end,
})

-- One module for each entry of a table, as many as there are; they share parameters.

local MapTable, branch = class.new('nn.MapTable', 'nn.Branches')

function MapTable:__init(module, shared)
  branch.__init(self)
  self.shared = shared ~= false
  if module then
    self:add(module)
  end
end

function MapTable:add(module)
  self.module, self.modules[1] = module, module
  return self
end

function MapTable:resize(n)
  for i = #self.modules + 1, n do
    self.modules[i] = self.shared and self.module:clone('weight', 'bias', 'gradWeight', 'gradBias')
      or self.module:clone()
  end
  for i = n + 1, #self.modules do
    self.modules[i] = nil
  end
end

function MapTable:inputs(input)
  self:resize(#input)
  return input
end

MapTable.join, MapTable.grads, MapTable.sum = itself, second, second

function MapTable:parameters()
  if self.shared then
    return self.module:parameters()
  end
  return Container.parameters(self)
end

function MapTable:__tostring__()
  return ('%s {\n  %s\n}'):format(self.__typename, indented(self.module, '        '))
end

-- One module, seen otherwise.

local Decorator = class.new('nn.Decorator', 'nn.Container')

function Decorator:__init(module)
  Container.__init(self)
  self:add(module)
end

function Decorator:updateOutput(input)
  self.output = self.modules[1]:updateOutput(input)
  return self.output
end

function Decorator:updateGradInput(input, gradOutput)
  self.gradInput = self.modules[1]:updateGradInput(input, gradOutput)
  return self.gradInput
end

function Decorator:accGradParameters(input, gradOutput, scale)
  self.modules[1]:accGradParameters(input, gradOutput, scale)
end

function Decorator:accUpdateGradParameters(input, gradOutput, lr)
  self.modules[1]:accUpdateGradParameters(input, gradOutput, lr)
end

function Decorator:backward(input, gradOutput, scale)
  self.gradInput = self.modules[1]:backward(input, gradOutput, scale)
  return self.gradInput
end

function Decorator:__tostring__()
  return self.__typename .. ' @ ' .. tostring(self.modules[1])
end

--- Runs a module of few dimensions on inputs of more, the first of which it takes as one.
local Bottle = class.new('nn.Bottle', 'nn.Decorator')

function Bottle:__init(module, nInputDim, nOutputDim)
  Decorator.__init(self, module)
  self.nInputDim = nInputDim or 2
  self.nOutputDim = nOutputDim or self.nInputDim
end

--- A tensor with its first dimensions as one.
local function flat(x, n)
  return x:dim() > n and x:flatten(1, x:dim() - n + 1) or x
end

function Bottle:updateOutput(input)
  local inner = flat(input, self.nInputDim)
  local output = self.modules[1]:updateOutput(inner)
  if input:dim() > self.nInputDim then
    local sizes = {}
    for d = 1, input:dim() - self.nInputDim + 1 do
      sizes[d] = input:size(d)
    end
    for d = 2, output:dim() do
      sizes[#sizes + 1] = output:size(d)
    end
    output = output:reshape(sizes)
  end
  self._inner, self.output = inner, output
  return output
end

for _, method in ipairs {'updateGradInput', 'backward', 'accGradParameters', 'accUpdateGradParameters'} do
  Bottle[method] = function(self, input, gradOutput, scale)
    local child = self.modules[1]
    local inner = flat(gradOutput, self.nOutputDim):reshape(child.output:size())
    local grad = child[method](child, self._inner, inner, scale)
    if not KEEPS_INPUT[method] then
      self.gradInput = tensor.is(grad) and grad:reshape(input:size()) or grad
      return self.gradInput
    end
  end
end

-- What is kept of the last forward.
function Bottle:clearState()
  self._inner = nil
  return Container.clearState(self)
end
