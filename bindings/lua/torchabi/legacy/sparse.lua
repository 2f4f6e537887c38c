--- Linear layers of sparse inputs: SparseLinear takes pairs of a column and a value, IndexLinear keys and values.
--
-- What they do depends on how many values there are, and not on how many there might be.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local ops = require 'torchabi.ops'
local index = require 'torchabi.index'
local create = require 'torchabi.create'
local layer = require 'torchabi.legacy.layer'
local base = require 'torchabi.legacy.module'

local raise, is_tensor = errors.raise, tensor.is
local aten = ops.namespace 'aten'
local Module, new_tensor = base.Module, base.new_tensor

--- Row i of `rows` times value i, summed up by the example that it is of, and a bias.
local function sum_rows(rows, values, of, n, bias)
  local products = aten.mul(rows, values:unsqueeze(2))
  local sums = aten.zeros({n, rows:size(2)}, {dtype = products:dtype(), device = products:device()})
  return aten.add(aten.index_add(sums, 0, of, products), bias)
end

-- SparseLinear.

local NO_INPUT, ONE_INPUT, SEVERAL_INPUTS = 0, 1, 2 -- since gradients were last 0

--- Columns from 0, values, and the example that each is of, from 0, of the inputs that it takes: a table of tensors of
--- two columns, one such tensor, or a batch of them of three dimensions, as early ones were.
-- @return and the number of examples; nil for one that is not a batch
local function entries_of(self, input)
  if type(input) ~= 'table' and not is_tensor(input) then
    raise('%s takes a tensor of 2 columns, a table or a batch of such, not %s', self.__typename, errors.describe(input))
  end
  local list = is_tensor(input) and input:dim() == 2 and {input} or input
  if is_tensor(list) then
    if list:dim() ~= 3 or list:size(3) ~= 2 then
      raise('%s takes a tensor of 2 columns, a table or a batch of such, not one of %s', self.__typename,
        table.concat(list:size(), 'x'))
    end
    local n, each = list:size(1), list:size(2)
    local flat = list:reshape(n * each, 2)
    local of = aten.repeat_interleave(aten.arange(n, {device = flat:device()}), each)
    return aten.sub(flat:select(2, 1):long(), 1), flat:select(2, 2), of, n
  end
  local of = {}
  for i, example in ipairs(list) do
    if tensor.check(example, 'an example'):dim() ~= 2 or example:size(2) ~= 2 then
      raise('%s takes examples of 2 columns, not %s', self.__typename, table.concat(example:size(), 'x'))
    end
    of[i] = aten.full({example:size(1)}, i - 1, {dtype = 'int64', device = example:device()})
  end
  local all = index.cat(list, 1)
  return aten.sub(all:select(2, 1):long(), 1), all:select(2, 2), index.cat(of, 1), not is_tensor(input) and #list or nil
end

local SparseLinear, parent = layer('SparseLinear', 'inputSize outputSize doGradInput=false', {
  takes = 'either',
  weights = function(self)
    return {weight = {self.outputSize, self.inputSize}, bias = {self.outputSize}}
  end,
  init = function(self)
    self.weightDecay, self.sparseUpdate, self.gradInput = 0, NO_INPUT, {}
  end,
  -- Torch7's files have all of the last input, where here its columns are.
  loaded = function(self)
    local held = self.lastInput
    if self.sparseUpdate == nil or held and held:dim() ~= 1 then
      self.sparseUpdate, self.lastInput = held and SEVERAL_INPUTS or NO_INPUT, nil
    end
  end,
  compute = function(self, x, weight, bias)
    local columns, values, of, n = entries_of(self, x)
    local y = sum_rows(aten.index_select(weight, 1, columns):t(), values, of, n or 1, bias)
    return n and y or y:squeeze(1)
  end,
})

function SparseLinear:reset(stdv)
  local bound = stdv and stdv * math.sqrt(3) or 1 / math.sqrt(self.weight:size(2))
  self.weight:uniform(-bound, bound)
  self.bias:uniform(-bound, bound):mul(1e-6)
  return self
end

function SparseLinear:updateOutput(input)
  if self.sparseUpdate == ONE_INPUT then
    self.sparseUpdate = SEVERAL_INPUTS
  end
  return parent.updateOutput(self, input)
end

function SparseLinear:accGradParameters(input, gradOutput, scale)
  if self.sparseUpdate == NO_INPUT then
    self.lastInput, self.sparseUpdate = aten._unique2((entries_of(self, input))), ONE_INPUT
  else
    self.sparseUpdate = SEVERAL_INPUTS
  end
  parent.accGradParameters(self, input, gradOutput, scale)
  if (self.weightDecay or 0) ~= 0 then
    self.gradWeight:add(self.weightDecay, self.weight)
    self.sparseUpdate = SEVERAL_INPUTS
  end
end

--- Nothing, unless `doGradInput`: then pairs of all columns, as the input has them.
function SparseLinear:updateGradInput(input, gradOutput)
  self.gradInput = {}
  if self.doGradInput then
    local grads = tensor.check(gradOutput, 'the gradient of the output')
    grads = grads:dim() == 1 and grads:unsqueeze(1) or grads
    grads = aten.matmul(grads, self.weight)
    local columns = aten.arange(1, grads:size(2) + 1, {dtype = grads:dtype(), device = grads:device()})
    local all = aten.stack({columns:unsqueeze(1):expandAs(grads), grads}, 2)
    self.gradInput = is_tensor(input) and input:dim() == 3 and all or aten.unbind(all, 0)
  end
  return self.gradInput
end

--- Changes the columns of the last input alone, where gradients of others are 0.
function SparseLinear:updateParameters(learning_rate)
  if self.sparseUpdate ~= ONE_INPUT then
    return Module.updateParameters(self, learning_rate)
  end
  errors.check_type(learning_rate, 'number', 'the learning rate')
  aten.index_add_(self.weight, 1, self.lastInput, aten.index_select(self.gradWeight, 1, self.lastInput),
    {alpha = -learning_rate})
  self.bias:add(-learning_rate, self.gradBias)
end

function SparseLinear:zeroGradParameters()
  if self.sparseUpdate == ONE_INPUT then
    aten.index_fill_(self.gradWeight, 1, self.lastInput, 0)
    self.gradBias:zero()
  else
    Module.zeroGradParameters(self)
  end
  self.sparseUpdate = NO_INPUT
end

function SparseLinear:clearState()
  self.lastInput = nil
  self.sparseUpdate = self.sparseUpdate == ONE_INPUT and SEVERAL_INPUTS or self.sparseUpdate
  parent.clearState(self)
  self.gradInput = {}
  return self
end

-- IndexLinear. Before the weights of a key stand, where values are normalized, their greatest magnitude, 1 / that, what
-- updates are scaled by, and a bias of its own.

local GREATEST, INVERSE, RATE, OWN_BIAS, EXTRA = 0, 1, 2, 3, 4

local IndexLinear, grandparent = class.new('nn.IndexLinear', 'nn.Module')

--- @param inputSize how many keys there are; @param outputSize of an example's output
-- @param doGradInput whether backward computes the input's gradient
-- @param keysOffset what is added to keys so that they count from 1, 0 by default (Torch7's page says taken away)
-- @param weight, bias tensors to be used, of inputSize x outputSize and outputSize
-- @param normalize whether values are divided by the greatest magnitude that their key had
function IndexLinear:__init(inputSize, outputSize, doGradInput, keysOffset, weight, bias, normalize)
  grandparent.__init(self)
  self.normalize = normalize and EXTRA or 0
  if not weight then
    inputSize = errors.integer(inputSize, "nn.IndexLinear: 'inputSize'")
    outputSize = errors.integer(outputSize, "nn.IndexLinear: 'outputSize'")
  elseif tensor.check(weight, "nn.IndexLinear: 'weight'"):dim() ~= 2 then
    raise("nn.IndexLinear: 'weight' must have two dimensions, not %d", weight:dim())
  end
  self.weight = weight or new_tensor(inputSize, outputSize + self.normalize):zero()
  self.inputSize, self.outputSize = self.weight:size(1), self.weight:size(2) - self.normalize
  self.bias = bias == nil and new_tensor(self.outputSize):zero() or tensor.check(bias, "nn.IndexLinear: 'bias'")
  self.gradWeight, self.gradBias = new_tensor(), new_tensor(self.outputSize):zero()
  self.running = {keys = {}, gradWeight = {}, counter = 1}
  self.weightDecay, self.doGradInput = 0, doGradInput or false
  self.offset = errors.integer(keysOffset or 0, "nn.IndexLinear: 'keysOffset'") - 1
end

function IndexLinear:reset(stdv)
  local bound = stdv and stdv * math.sqrt(3) or 1 / math.sqrt(self.weight:size(2))
  self.weight:uniform(-bound, bound)
  self.bias:uniform(-bound, bound):mul(1e-6)
  if self.normalize > 0 then
    self.weight:narrow(2, 1, self.normalize):zero()
  end
  return self
end

--- Reads {keys, values}, {{keys, …}, {values, …}} or {keys, values, sizes} into `keys` of rows from 0, `values`, and
--- `of`, the example of each from 0.
function IndexLinear:flattenInputs(input)
  if type(input) ~= 'table' or is_tensor(input) or input[1] == nil or input[2] == nil then
    raise('nn.IndexLinear takes a table of keys and values, not %s', errors.describe(input))
  end
  local keys, values, sizes = input[1], input[2], input[3]
  self.isFlat, self.noBatch = sizes ~= nil, sizes == nil and is_tensor(keys)
  if self.isFlat then
    sizes = is_tensor(sizes) and sizes:long() or create.types.LongTensor {sizes}
  elseif self.noBatch then
    sizes = create.types.LongTensor {keys:nElement()}
  else
    local lengths = {}
    for i, one in ipairs(keys) do
      lengths[i] = one:nElement()
    end
    keys, values, sizes = index.cat(keys, 1), index.cat(values, 1), create.types.LongTensor(lengths)
  end
  if keys:dim() ~= 1 or values:dim() ~= 1 or keys:nElement() ~= values:nElement()
    or sizes:sum() ~= keys:nElement() then
    raise('nn.IndexLinear takes as many keys as values in vectors, not %s and %s', table.concat(keys:size(), 'x'),
      table.concat(values:size(), 'x'))
  end
  self.keys, self.values, self.sizes = aten.add(keys:long(), self.offset), values, sizes
  sizes = sizes:to {device = keys:device()}
  self.of = aten.repeat_interleave(aten.arange(sizes:nElement(), {device = keys:device()}), sizes)
end

--- Calls a function with the places of keys, so many at a time that none comes twice, in their order.
local function in_rounds(keys, fn)
  local rounds, count = {}, {}
  for place, key in ipairs(keys:totable()) do
    local round = (count[key] or 0) + 1
    count[key] = round
    rounds[round] = rounds[round] or {}
    table.insert(rounds[round], place - 1)
  end
  for _, places in ipairs(rounds) do
    local at = create.types.LongTensor(places):to {device = keys:device()}
    fn(at, aten.index_select(keys, 0, at))
  end
end

--- Values divided by what their keys' greatest were; greater ones count as that, after they were trained with.
local function normalized(self)
  local out, weight, train = aten.empty_like(self.values), self.weight, self.train ~= false
  in_rounds(self.keys, function(at, keys)
    local values, rows = aten.index_select(self.values, 0, at), aten.index_select(weight, 0, keys)
    local magnitude, greatest = aten.abs(values), aten.select(rows, 1, GREATEST)
    if train then
      local is_new = aten.gt(magnitude, greatest)
      greatest = aten.maximum(magnitude, greatest)
      aten.select(rows, 1, GREATEST):copy(greatest)
      aten.select(rows, 1, INVERSE):copy(aten.where(is_new, aten.reciprocal(magnitude), aten.select(rows, 1, INVERSE)))
      aten.select(rows, 1, RATE):fill(1)
      aten.index_copy_(weight, 0, keys, rows)
    end
    local scaled = aten.where(aten.gt(magnitude, greatest), aten.sign(values),
      aten.mul(values, aten.select(rows, 1, INVERSE)))
    aten.index_copy_(out, 0, at, aten.add(scaled, aten.select(rows, 1, OWN_BIAS)))
  end)
  return out
end

function IndexLinear:updateOutput(input)
  self:flattenInputs(input)
  self.running.keys[self.running.counter] = self.keys
  if self.normalize > 0 then
    self.normalizedValues = normalized(self)
  end
  local rows = aten.index_select(self.weight, 0, self.keys):narrow(2, self.normalize + 1, self.outputSize)
  local y = sum_rows(rows, self.normalizedValues or self.values, self.of, self.sizes:nElement(), self.bias)
  self.output = self.noBatch and y:squeeze(1) or y
  return self.output
end

--- Gradients of the rows of the keys, and of the biases of keys.
local function row_gradients(self, gradOutput, scale)
  local grads = tensor.check(gradOutput, 'the gradient of the output'):reshape(-1, self.outputSize) * scale
  local of_rows = aten.index_select(grads, 0, self.of)
  return aten.mul(of_rows, (self.normalizedValues or self.values):unsqueeze(2)), of_rows, aten.sum(grads, {0})
end

--- Keeps gradients of the rows that the input has in `running`, for `updateParameters`.
function IndexLinear:accGradParameters(_, gradOutput, scale)
  local running = self.running
  local rows, biases, bias = row_gradients(self, gradOutput, scale or 1)
  running.keys[running.counter] = self.keys
  running.gradWeight[running.counter] = self.normalize > 0 and aten.cat({biases, rows}, 1) or rows
  self.gradBias:add(bias)
  running.counter = running.counter + 1
end

--- Subtracts gradients of rows, first of their biases, with the decay of those rows.
local function update_rows(self, keys, rows, biases, rate)
  local weight, decay, extra, n = self.weight, self.weightDecay or 0, self.normalize, self.outputSize
  if extra == 0 and decay == 0 then
    aten.index_add_(weight, 0, keys, rows, {alpha = -rate})
    return
  end
  in_rounds(keys, function(at, found)
    local held, grads = aten.index_select(weight, 0, found), aten.index_select(rows, 0, at)
    local own = held:narrow(2, extra + 1, n)
    local scale = extra > 0 and held:narrow(2, RATE + 1, 1) or 1
    if extra > 0 then
      local change = aten.sum(aten.mul(aten.index_select(biases, 0, at), own), {1}, true)
      held:narrow(2, OWN_BIAS + 1, 1):csub(aten.mul(change, scale) * rate)
    end
    own:csub(aten.mul(own, scale) * decay)
    own:csub(aten.mul(grads, scale) * rate)
    aten.index_copy_(weight, 0, found, held)
  end)
end

function IndexLinear:accUpdateGradParameters(_, gradOutput, scale)
  local rows, biases, bias = row_gradients(self, gradOutput, 1)
  self.bias:add(-(scale or 1), bias)
  update_rows(self, self.keys, rows, biases, scale or 1)
end

function IndexLinear:updateParameters(learning_rate)
  errors.check_type(learning_rate, 'number', 'the learning rate')
  local running, keys, grads = self.running, {}, {}
  for i = 1, running.counter - 1 do
    keys[i], grads[i] = running.keys[i], running.gradWeight[i]
  end
  if #keys > 0 then
    self.updateKeys, self.gradWeight = index.cat(keys, 1), index.cat(grads, 1)
    self.bias:add(-learning_rate, self.gradBias)
    local n = self.outputSize
    local rows = self.gradWeight:narrow(2, self.gradWeight:size(2) - n + 1, n)
    update_rows(self, self.updateKeys, rows, self.gradWeight:narrow(2, 1, n), learning_rate)
  end
end

--- Nothing, unless `doGradInput`: then all keys and the gradients of their values, as the input has them.
function IndexLinear:updateGradInput(_, gradOutput)
  self.gradInput = {}
  if self.doGradInput then
    if self.normalize > 0 then
      raise('nn.IndexLinear has no gradient of the input where values are normalized')
    end
    tensor.check(gradOutput, 'the gradient of the output')
    local grads = aten.matmul(gradOutput:reshape(-1, self.outputSize), self.weight:t())
    local keys = aten.sub(aten.arange(self.inputSize, {device = grads:device()}), self.offset)
    local n = grads:size(1)
    if self.noBatch then
      self.gradInput = {keys, grads:squeeze(1)}
    elseif self.isFlat then
      self.gradInput = {keys:repeatTensor(n, 1), grads}
    else
      self.gradInput = {{}, aten.unbind(grads, 0)}
      for i = 1, n do
        self.gradInput[1][i] = keys:clone()
      end
    end
  end
  return self.gradInput
end

function IndexLinear:zeroGradParameters()
  self.gradBias:zero()
  self.running.counter = 1
end

--- The gradient of the weight is what `running` has.
function IndexLinear:parameters()
  return {self.weight, self.bias}, {self.running, self.gradBias}
end

function IndexLinear:clearState()
  self.running.keys, self.running.gradWeight, self.running.counter = {}, {}, 1
  self.gradWeight, self.normalizedValues = new_tensor(), nil
  self.keys, self.values, self.sizes, self.of, self.updateKeys = nil, nil, nil, nil, nil
  return grandparent.clearState(self)
end
