--- Layers as rows: a name, a signature, the sizes of parameters, and a forward in LibTorch's operators.
--
--    layer('Linear', 'inputSize outputSize bias=true', {
--      weights = function(self) return {weight = {self.outputSize, self.inputSize}, bias = {self.outputSize}} end,
--      compute = function(self, x, weight, bias) return F.linear(x, weight, bias) end,
--    })
--
-- No layer has a backward: forward records what `compute` does to leaves that share the memory of the input and the
-- parameters, and backward differentiates that. When something of it was changed meanwhile, it is computed anew.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local ops = require 'torchabi.ops'
local autograd = require 'torchabi.autograd'
local nest = require 'torchabi.legacy.nest'
local base = require 'torchabi.legacy.module'
local signature = require 'torchabi.legacy.signature'

local unpack = table.unpack or unpack

local raise = errors.raise
local is_tensor = tensor.is
local new_tensor = base.new_tensor

local Layer, Module = class.new('nn.Layer', 'nn.Module')
Layer._parameters, Layer._takes = {'weight', 'bias'}, 'tensor'

-- What a forward did: `leaves` and `parameters`, which gradients are asked for; `outputs` of `compute`; `input`, and
-- `versions` of all, which tell what was written to since.

local function leaf_of(t)
  local leaf = t:detach()
  if leaf:dtype().name:find 'float' then
    leaf:requiresGrad(true)
  end
  return leaf
end

local function version_of(t)
  return ops.run('aten::_version', t)
end

local function parameter_names(self)
  return self._parameters
end

--- Refuses what is no tensor, or no table of tensors, as the layer takes them.
local function check_input(self, input)
  local takes = self._takes
  if takes == 'any' then
    return
  elseif is_tensor(input) and takes ~= 'table' then
    return
  elseif type(input) == 'table' and not is_tensor(input) and takes ~= 'tensor' and #nest.list(input) > 0 then
    return
  end
  raise('%s takes a %s, not %s', self.__typename, takes == 'tensor' and 'tensor' or 'table of tensors',
    is_tensor(input) and 'a tensor' or errors.describe(input))
end

local function record(self, input)
  check_input(self, input)
  local run = {leaves = {}, parameters = {}, names = {}, given = nest.list(input), versions = {}}
  local i = 0
  local inner = nest.map(input, leaf_of)
  run.leaves = nest.list(inner)
  local arguments = {}
  for k, name in ipairs(parameter_names(self)) do
    if is_tensor(self[name]) then
      arguments[k] = leaf_of(self[name])
      i = i + 1
      run.parameters[i], run.names[i] = arguments[k], name
    end
  end
  local result = autograd.enableGrad(function()
    return self:compute(inner, unpack(arguments, 1, #parameter_names(self)))
  end)
  run.outputs = nest.list(result)
  for _, list in ipairs {run.leaves, run.parameters, run.outputs} do
    for _, t in ipairs(list) do
      run.versions[#run.versions + 1] = version_of(t)
    end
  end
  self._run = run
  return nest.map(result, function(t)
    return t:detach()
  end)
end

local function is_current(run, input)
  local given = nest.list(input)
  if not run or #given ~= #run.given then
    return false
  end
  for i = 1, #given do
    if not rawequal(given[i], run.given[i]) and given[i] ~= run.given[i] then
      return false
    end
  end
  local i = 0
  for _, list in ipairs {run.leaves, run.parameters, run.outputs} do
    for _, t in ipairs(list) do
      i = i + 1
      if version_of(t) ~= run.versions[i] then
        return false
      end
    end
  end
  return true
end

--- Gradients of the outputs with respect to a list of leaves; false for one that nothing flows to.
local function gradients(self, run, grad_output, leaves)
  local outputs, cotangents, wanted, places = {}, {}, {}, {}
  local given = nest.list(grad_output)
  if #given ~= #run.outputs then
    raise('%s has %d output%s, but %d gradient%s given', self.__typename, #run.outputs, #run.outputs == 1 and '' or 's',
      #given, #given == 1 and ' is' or 's are')
  end
  for i, output in ipairs(run.outputs) do
    if output:requiresGrad() then
      local grad = given[i]
      if grad:size() ~= output:size() then
        grad = grad:reshape(output:size())
      end
      outputs[#outputs + 1], cotangents[#cotangents + 1] = output, grad
    end
  end
  local out = {}
  for i, leaf in ipairs(leaves) do
    out[i] = false
    if leaf:requiresGrad() then
      wanted[#wanted + 1], places[#places + 1] = leaf, i
    end
  end
  if #outputs == 0 or #wanted == 0 then
    return out
  end
  local found = {autograd.grad(outputs, wanted, {gradient = cotangents, retainGraph = true, allowUnused = true})}
  for k, place in ipairs(places) do
    out[place] = found[k] or false
  end
  return out
end

local function run_of(self, input)
  if not is_current(self._run, input) then
    self._again = true
    record(self, input)
    self._again = nil
  end
  return self._run
end

local function grad_input_of(input, grads)
  local i = 0
  return nest.map(input, function(t)
    i = i + 1
    return grads[i] or ops.t('aten::zeros_like', t)
  end)
end

local function accumulate(self, run, grads, scale)
  for i, name in ipairs(run.names) do
    local held = self['grad' .. name:gsub('^%l', string.upper)]
    if held and grads[i] then
      held:add(scale, grads[i])
    end
  end
end

function Layer:updateOutput(input)
  self.output = record(self, input)
  return self.output
end

function Layer:updateGradInput(input, gradOutput)
  if self.gradInput ~= nil then
    local run = run_of(self, input)
    self.gradInput = grad_input_of(input, gradients(self, run, gradOutput, run.leaves))
  end
  return self.gradInput
end

function Layer:accGradParameters(input, gradOutput, scale)
  local run = run_of(self, input)
  if #run.parameters > 0 then
    accumulate(self, run, gradients(self, run, gradOutput, run.parameters), scale or 1)
  end
end

--- Both at once, unless a class or an object has its own of either.
function Layer:backward(input, gradOutput, scale)
  if self.updateGradInput ~= Layer.updateGradInput or self.accGradParameters ~= Layer.accGradParameters
    or self.gradInput == nil then
    return Module.backward(self, input, gradOutput, scale)
  end
  local run = run_of(self, input)
  local leaves, n = {}, #run.leaves
  for i = 1, n do
    leaves[i] = run.leaves[i]
  end
  for i, parameter in ipairs(run.parameters) do
    leaves[n + i] = parameter
  end
  local grads = gradients(self, run, gradOutput, leaves)
  self.gradInput = grad_input_of(input, grads)
  accumulate(self, run, {unpack(grads, n + 1, #leaves)}, scale or 1)
  return self.gradInput
end

-- Parameters.

function Layer:parameters()
  local found, grads = {}, {}
  for _, name in ipairs(parameter_names(self)) do
    if is_tensor(self[name]) then
      found[#found + 1], grads[#grads + 1] = self[name], self['grad' .. name:gsub('^%l', string.upper)]
    end
  end
  if #found > 0 then
    return found, grads
  end
end

--- Draws uniformly within the bound that Torch7 has: 1 / sqrt(inputs of a unit).
-- @param stdv standard deviation instead
function Layer:reset(stdv)
  local fan_in = self.fan_in and self:fan_in()
  if fan_in then
    local bound = stdv and stdv * math.sqrt(3) or 1 / math.sqrt(fan_in)
    for _, name in ipairs(parameter_names(self)) do
      if is_tensor(self[name]) then
        self[name]:uniform(-bound, bound)
      end
    end
  end
  return self
end

--- Takes the bias away.
function Layer:noBias()
  self.bias, self.gradBias = nil, nil
  return self
end

-- Rows.

--- Defines a layer.
-- @param name its class, without "nn."
-- @param text signature of its constructor
-- @param row any of
--   compute(self, input, parameters…): the output; or `op`, the name of an operator of the input alone;
--   weights(self): sizes of the parameters by name; fan_in(self): what first values are drawn by;
--   parameters: names, in the order in which compute takes them, {'weight', 'bias'} by default;
--   init(self): what else a new object needs; loaded(self): what one of a file needs;
--   takes: 'tensor' by default, 'table' for a table of tensors, 'either', or 'any' for tables of anything;
--   describe(self): what follows the name where the layer is printed;
--   parent: the class to inherit from, "nn.Layer" by default
local function layer(name, text, row)
  local made, parent = class.new('nn.' .. name, row.parent or 'nn.Layer')
  local fields = signature.read(text)
  made._parameters = row.parameters or parent._parameters
  made.compute = row.compute or row.op and function(_, x)
    return ops.t(row.op, x)
  end or nil
  made.fan_in = row.fan_in
  made._takes = row.takes or parent._takes
  function made:__init(...)
    Module.__init(self)
    signature.set(self, fields, {...}, select('#', ...))
    if row.weights then
      for key, sizes in pairs(row.weights(self)) do
        local gradient = 'grad' .. key:gsub('^%l', string.upper)
        self[key], self[gradient] = new_tensor(unpack(sizes)):zero(), new_tensor(unpack(sizes)):zero()
      end
    end
    if row.init then
      row.init(self)
    end
    self:reset()
  end
  --- Fields that files of older Torch7s do not have.
  function made:__loaded()
    signature.fill(self, fields, made._parameters)
    if row.loaded then
      row.loaded(self)
    end
  end
  if row.describe then
    function made:__tostring__()
      return self.__typename .. row.describe(self)
    end
  end
  return made, parent
end

return layer
