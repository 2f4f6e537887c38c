--- Module: what all layers and containers of Torch7's nn have.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local index = require 'torchabi.index'
local create = require 'torchabi.create'
local storage = require 'torchabi.storage'
local functions = require 'torchabi.functions'

local raise = errors.raise
local is_tensor = tensor.is
local nn = {}
class.register_package('nn', nn)

local Module = class.new 'nn.Module'

--- An uninitialised tensor of the default type.
local new_tensor = create.types.Tensor

function Module:__init()
  self.gradInput = new_tensor()
  self.output = new_tensor()
  self._type = self.output:type()
end

-- Computing.

--- The output for an input; `output` is the same.
function Module:forward(input)
  return self:updateOutput(input)
end

function Module:updateOutput()
  return self.output
end

--- The gradient with respect to the input, `gradInput` too; gradients of parameters are added up, times a scale.
-- @param input what forward got last
-- @param gradOutput gradient with respect to the output
-- @param scale 1 by default
function Module:backward(input, gradOutput, scale)
  self:updateGradInput(input, gradOutput)
  self:accGradParameters(input, gradOutput, scale or 1)
  return self.gradInput
end

function Module:updateGradInput()
  return self.gradInput
end

Module.accGradParameters = function() end

--- As backward, and changes the parameters at once by -lr times their gradients.
function Module:backwardUpdate(input, gradOutput, lr)
  self:updateGradInput(input, gradOutput)
  self:accUpdateGradParameters(input, gradOutput, lr)
  return self.gradInput
end

function Module:accUpdateGradParameters(input, gradOutput, lr)
  local _, grads = self:parameters()
  local before = {}
  for i, grad in ipairs(grads or {}) do
    before[i] = grad:clone()
    grad:zero()
  end
  self:accGradParameters(input, gradOutput, 1)
  self:updateParameters(lr)
  for i, grad in ipairs(grads or {}) do
    grad:copy(before[i])
  end
end

-- Modules that share parameters are updated as others.
for _, name in ipairs {'sharedAccUpdateGradParameters', 'defaultAccUpdateGradParameters'} do
  Module[name] = function(self, input, gradOutput, lr)
    return self:accUpdateGradParameters(input, gradOutput, lr)
  end
end

function Module:__call__(input, gradOutput)
  self:forward(input)
  if gradOutput ~= nil then
    self:backward(input, gradOutput)
    return self.output, self.gradInput
  end
  return self.output
end

-- Parameters.

--- The parameters and their gradients, each in a table; nothing where there are none.
function Module:parameters()
  if self.weight and self.bias then
    return {self.weight, self.bias}, {self.gradWeight, self.gradBias}
  elseif self.weight then
    return {self.weight}, {self.gradWeight}
  elseif self.bias then
    return {self.bias}, {self.gradBias}
  end
end

--- Sets all gradients of parameters to 0.
function Module:zeroGradParameters()
  local _, grads = self:parameters()
  for _, grad in ipairs(grads or {}) do
    grad:zero()
  end
end

--- Subtracts the gradients times a learning rate from the parameters.
function Module:updateParameters(learning_rate)
  errors.check_type(learning_rate, 'number', 'the learning rate')
  local parameters, grads = self:parameters()
  for i, parameter in ipairs(parameters or {}) do
    parameter:add(-learning_rate, grads[i])
  end
end

--- First and last element of a tensor in its storage, and an address that stands for the storage.
local function extent(t)
  local first, last = t:storageOffset(), t:storageOffset()
  local sizes, strides = t:size(), t:stride()
  for i = 1, #sizes do
    last = last + (sizes[i] - 1) * strides[i]
  end
  return first, last, storage.address(t)
end

--- Moves tensors into one storage; those that shared memory still do.
-- @return a vector of all
function Module.flatten(parameters)
  if not parameters or #parameters == 0 then
    return new_tensor()
  end
  -- Stretches of each storage that the tensors cover, those that overlap as one.
  local stretches = {}
  for i, t in ipairs(parameters) do
    local first, last, address = extent(t)
    stretches[i] = {tensor = t, first = first, last = last, address = address, place = i}
  end
  local sorted = {}
  for i, stretch in ipairs(stretches) do
    sorted[i] = stretch
  end
  table.sort(sorted, function(a, b)
    if a.address ~= b.address then
      return a.address < b.address
    end
    return a.first < b.first or a.first == b.first and a.place < b.place
  end)
  local group
  for _, stretch in ipairs(sorted) do
    if group and group.address == stretch.address and stretch.first <= group.last then
      group.last, group.place = math.max(group.last, stretch.last), math.min(group.place, stretch.place)
    else
      group = {address = stretch.address, first = stretch.first, last = stretch.last, place = stretch.place,
        of = stretch.tensor}
    end
    stretch.group = group
  end
  -- They stand in the order of the tensors.
  local total, pieces = 0, {}
  for _, stretch in ipairs(stretches) do
    group = stretch.group
    if not group.offset then
      local n = group.last - group.first + 1
      group.offset, total = total, total + n
      pieces[#pieces + 1] = storage.strided(group.of, {n}, {1}, group.first)
    end
  end
  local flat = index.cat(pieces, 1)
  for _, stretch in ipairs(stretches) do
    local t = stretch.tensor
    t:set(storage.strided(flat, t:size(), t:stride(), stretch.group.offset + stretch.first - stretch.group.first + 1))
  end
  return flat
end

--- All parameters as one vector, and their gradients as another: what is written to these the modules see. Call it
--- once, before any clone that is to share parameters.
function Module:getParameters()
  local parameters, grads = self:parameters()
  local flat, flat_grads = Module.flatten(parameters), Module.flatten(grads)
  if flat:nElement() ~= flat_grads:nElement() then
    raise('parameters have %d elements, and their gradients %d: both must be shared alike', flat:nElement(),
      flat_grads:nElement())
  end
  return flat, flat_grads
end

--- First values of the parameters again; layers that have some draw them.
Module.reset = function() end

-- Modes.

function Module:training()
  self.train = true
end

function Module:evaluate()
  self.train = false
end

--- Whether the module trains: it does until `evaluate()`.
function Module:isTraining()
  return self.train ~= false
end

-- Copies.

--- Lets the named tensors be those of another module: `a:share(b, 'weight', 'bias')`.
function Module:share(other, ...)
  if not class.is(other, 'nn.Module') then
    raise('%s shares with a module, not %s', self.__typename, errors.describe(other))
  end
  for i = 1, select('#', ...) do
    local name = select(i, ...)
    if self[name] ~= nil then
      self[name]:set(other[name])
    end
  end
  for i, child in ipairs(self.modules or {}) do
    child:share(other.modules[i], ...)
  end
  return self
end

--- A deep copy with other tensors, by a function of a tensor; what is there several times is copied once.
local function copy(x, convert, seen)
  if is_tensor(x) then
    return convert(x)
  elseif type(x) ~= 'table' or rawequal(x, types.null) then
    return x
  elseif seen[x] then
    return seen[x]
  end
  local out = setmetatable({}, getmetatable(x))
  seen[x] = out
  for key, value in next, x do
    if key ~= '_run' and key ~= '_layer' then
      rawset(out, key, copy(value, convert, seen))
    end
  end
  return out
end

--- A copy with tensors of its own, except those named: `net:clone('weight', 'bias')` shares parameters, and, with
--- 'gradWeight' and 'gradBias', their gradients.
function Module:clone(...)
  local out = copy(self, storage.converter(function(t)
    return t:clone()
  end), {})
  if select('#', ...) > 0 then
    out:share(self, ...)
  end
  return out
end

--- What converts tensors to a type and keeps what they share, with others too that are converted with one cache.
local function converter(name, cache)
  errors.check_type(name, 'string', 'the type')
  cache = errors.check_type(cache or {}, 'table', 'the cache')
  cache[name] = cache[name] or storage.converter(function(t)
    return t:type(name)
  end)
  return cache[name]
end

--- The module's type of tensors; with a name converts all of its tensors of floating point, after which getParameters
--- has to be called again.
-- @param name such as "torch.FloatTensor" or "torch.CudaTensor"
-- @param cache a table, the same for modules that share tensors and shall share them afterwards
function Module:type(name, cache)
  if name == nil then
    return self._type
  end
  cache = cache or {}
  local convert = converter(name, cache)
  local seen = {}
  local function walk(x)
    if seen[x] then
      return
    end
    seen[x] = true
    for key, value in next, x do
      if is_tensor(value) then
        if value:dtype().name:find 'float' then
          rawset(x, key, convert(value))
        end
      elseif type(value) == 'table' and not rawequal(value, types.null) then
        if class.is(value, 'nn.Module') and value.type ~= Module.type and not seen[value] then
          seen[value] = true
          value:type(name, cache)
        else
          walk(value)
        end
      end
    end
    if class.is(x, 'nn.Module') or class.is(x, 'nn.Criterion') then
      rawset(x, '_run', nil)
      rawset(x, '_layer', nil)
      rawset(x, '_type', name)
    end
  end
  walk(self)
  return self
end

for method, name in pairs {
  float = 'torch.FloatTensor', double = 'torch.DoubleTensor', half = 'torch.HalfTensor', cuda = 'torch.CudaTensor',
  cudaHalf = 'torch.CudaHalfTensor', cudaDouble = 'torch.CudaDoubleTensor',
} do
  Module[method] = function(self, cache)
    return self:type(name, cache)
  end
end

--- Lets go of what the last forward and backward made, also before saving.
function Module:clearState()
  self._run = nil
  for _, name in ipairs {'output', 'gradInput'} do
    local held = self[name]
    if is_tensor(held) then
      self[name] = new_tensor():type(self._type or held:type())
    elseif held ~= nil then
      self[name] = {}
    end
  end
  return self
end

-- In files: what `File:writeObject` writes of a module, for classes that have more to say.

--- Writes the fields to a torch.File.
function Module:write(file)
  local fields = {}
  for key, value in next, self do
    fields[key] = value
  end
  file:writeObject(fields)
end

--- Reads the fields that `write` wrote.
function Module:read(file)
  for key, value in next, file:readObject() do
    rawset(self, key, value)
  end
  if self.__loaded then
    self:__loaded()
  end
end

-- Looking for modules.

--- Calls a function with the module, then with all in it.
function Module:apply(fn)
  functions.check(fn, 'the argument')
  fn(self)
  for _, child in ipairs(self.modules or {}) do
    child:apply(fn)
  end
end

--- Modules of that type name in this one, and for each its container.
function Module:findModules(name, container)
  local nodes, containers = {}, {}
  if self.__typename == name then
    nodes[1], containers[1] = self, container or self
  end
  for _, child in ipairs(self.modules or {}) do
    local found, found_in = child:findModules(name, self)
    for i = 1, #found do
      nodes[#nodes + 1], containers[#containers + 1] = found[i], found_in[i]
    end
  end
  return nodes, containers
end

--- This module and all in it.
function Module:listModules()
  local out = {}
  self:apply(function(module)
    out[#out + 1] = module
  end)
  return out
end

--- Puts what a function gives in the place of each module, this one included; gives what is in its place.
function Module:replace(fn)
  functions.check(fn, 'the argument')
  local out = fn(self)
  for i, child in ipairs(self.modules or {}) do
    self.modules[i] = child:replace(fn)
  end
  return out
end

return {nn = nn, Module = Module, new_tensor = new_tensor, converter = converter}
