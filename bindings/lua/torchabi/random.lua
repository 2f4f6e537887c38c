--- Random numbers, reproducible as in PyTorch: `torch.manualSeed(0)`, generators, filling and drawing.
--
-- A generator is the option `generator`, a last argument, or, as in Torch7, a first one.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local ops = require 'torchabi.ops'
local index = require 'torchabi.index'
local tensor = require 'torchabi.tensor'
local create = require 'torchabi.create'

local random = {}

local functions = {}
random.functions = functions

local raise, keeping = errors.raise, memory.keeping
local methods, check = tensor.methods, tensor.check

-- Generators.

local Generator = {__name = 'torch.Generator'}
Generator.__index = Generator

local function own(handle)
  return setmetatable({_owner = memory.own(handle)}, Generator)
end

values.register(Generator, function(x)
  return values.GENERATOR, x._owner.h
end)
values.register_tag(values.GENERATOR, own)

--- A seed of 64 bits; a negative one stands for what it is without its sign, as in PyTorch.
local function seed_of(x)
  if type(x) == 'cdata' and values.is_number(x) then
    return x
  end
  x = errors.integer(x, 'the seed')
  return jit and x < 0 and require 'ffi'.new('int64_t', x) or x
end

--- A generator of its own, for the option `generator`; of the CPU unless a device is given.
function functions.Generator(device)
  device = types.device(device or 'cpu')
  return own(raw.generator_new(device.id, device.index))
end

--- The generator that a device uses otherwise.
function functions.defaultGenerator(device)
  device = types.device(device or 'cpu')
  return own(raw.generator_default(device.id, device.index))
end

--- Seeds the generator.
function Generator:manualSeed(seed)
  raw.generator_set_seed(self._owner.h, seed_of(seed))
  return self
end

function Generator:initialSeed()
  return raw.generator_seed(self._owner.h)
end

--- State as a ByteTensor, to be set again or kept in a file.
function Generator:getState()
  return tensor.wrap(keeping(self, raw.generator_state(self._owner.h)))
end

function Generator:setState(state)
  raw.generator_set_state(self._owner.h, check(state, 'the state').h)
  return self
end

function Generator.__tostring()
  return 'torch.Generator'
end

local function is_generator(x)
  return getmetatable(x) == Generator
end

--- The generator given, or the CPU's default one.
local function generator_or_default(x)
  if x == nil then
    return functions.defaultGenerator()
  elseif not is_generator(x) then
    raise('the generator must be a torch.Generator, not %s', errors.describe(x))
  end
  return x
end

--- Seeds the default generators of all devices, or one that is given first.
function functions.manualSeed(first, seed)
  if is_generator(first) then
    first:manualSeed(seed)
  else
    raw.manual_seed(seed_of(first))
  end
end

--- Seeds the default generators, or the one given, with a number that nobody can foresee, and gives it.
function functions.seed(generator)
  local own_one = generator ~= nil and generator_or_default(generator)
  local source = io.open('/dev/urandom', 'rb')
  local number = os.time()
  if source then
    local a, b, c, d = source:read(4):byte(1, 4)
    number = ((a * 256 + b) * 256 + c) * 256 + d
    source:close()
  end
  if own_one then
    own_one:manualSeed(number)
  else
    functions.manualSeed(number)
  end
  return number
end

--- Seed of the CPU's default generator, or of the one given.
function functions.initialSeed(generator)
  return generator_or_default(generator):initialSeed()
end

--- State of the CPU's default generator, or of the one given.
function functions.getRNGState(generator)
  return generator_or_default(generator):getState()
end

--- Sets a state again: `([generator,] state)`; gives it.
function functions.setRNGState(...)
  local generator, state = ...
  if not is_generator(generator) and state == nil then
    generator, state = nil, generator
  end
  generator_or_default(generator):setState(state)
  return state
end

-- Makers of random tensors, which take the generator first too.
for _, name in ipairs {'rand', 'randn', 'randperm'} do
  local make = create.functions[name]
  functions[name] = function(first, ...)
    if is_generator(first) then
      local args, n = {...}, select('#', ...)
      args[n + 1] = {generator = first}
      return make((table.unpack or unpack)(args))
    end
    return make(first, ...)
  end
end

-- Filling, in place. Each takes a generator first or last.

local function split(...)
  local args, n = {...}, select('#', ...)
  if is_generator(args[1]) then
    return args[1], args[2], args[3]
  elseif n > 0 and is_generator(args[n]) then
    local generator = args[n]
    args[n] = nil
    return generator, args[1], args[2]
  end
  return nil, args[1], args[2]
end

local function fill(name, first_default, second_default)
  return function(self, ...)
    local generator, first, second = split(...)
    local args = {check(self), first or first_default, second or second_default}
    args.generator = generator or types.null
    return ops.write_named('aten::' .. name, args)
  end
end

--- Uniform numbers from a (0) to b (1).
methods.uniform = fill('uniform_', 0.0, 1.0)
--- Normal numbers of a mean (0) and a standard deviation (1).
methods.normal = fill('normal_', 0.0, 1.0)
--- 1 with a probability (0.5), else 0.
methods.bernoulli = fill('bernoulli_.float', 0.5)
--- Exponential numbers of a rate (1).
methods.exponential = fill('exponential_', 1.0)
--- Cauchy, log-normal and geometric numbers.
methods.cauchy = fill('cauchy_', 0.0, 1.0)
methods.logNormal = fill('log_normal_', 1.0, 2.0)
methods.geometric = fill('geometric_')

local function check_range(first, last)
  if errors.integer(last, 'the last number') < errors.integer(first, 'the first number') then
    raise('there is no number from %d to %d', first, last)
  end
end

--- Whole numbers from 1 to n, or from a to b, both included; over the dtype's range without arguments.
function methods:random(...)
  local generator, first, last = split(...)
  if first == nil then
    return ops.write_named('aten::random_', {check(self), generator = generator or types.null})
  elseif last == nil then
    first, last = 1, first
  end
  check_range(first, last)
  return ops.write_named('aten::random_.from', {check(self), first, last + 1, generator = generator or types.null})
end

-- One number: torch.uniform(a, b), torch.normal(mean, deviation), torch.random(n), torch.random(a, b), …

for _, name in ipairs {'normal', 'bernoulli', 'exponential', 'cauchy', 'logNormal', 'geometric'} do
  functions[name] = function(...)
    local cell = ops.call('aten::zeros', {{}, dtype = types.constants.float64})
    local result = methods[name](cell, ...):item()
    memory.free(cell)
    return name == 'geometric' and errors.integer(result, name) or result
  end
end

--- The next 32 bits of a generator of the CPU, which are those of Torch7's for the same seed.
local function bits(generator)
  generator = generator or functions.defaultGenerator()
  local function draw(dtype)
    local cell = ops.call('aten::empty.memory_format', {{}, dtype = dtype})
    local result = ops.write_named('aten::random_', {cell, generator = generator}):item()
    memory.free(cell)
    return result
  end
  -- LibTorch gives them modulo 2^31 and, of the same state, modulo 2^24 + 1; together these tell the missing bit.
  local state = generator:getState()
  local low = draw(types.constants.int32)
  generator:setState(state)
  return low % (2 ^ 24 + 1) == draw(types.constants.float32) and low or low + 2 ^ 31
end

--- A number from a (0) to b (1), without b.
function functions.uniform(...)
  local generator, a, b = split(...)
  a, b = errors.check_type(a or 0, 'number', 'the least number'), errors.check_type(b or 1, 'number', 'the bound')
  return bits(generator) / 2 ^ 32 * (b - a) + a
end

--- A whole number of 32 bits; from 1 to n; or from a to b.
function functions.random(...)
  local generator, first, last = split(...)
  if first == nil then
    return errors.integer(bits(generator), 'random')
  elseif last == nil then
    first, last = 1, first
  end
  check_range(first, last)
  return errors.integer(bits(generator) % (last - first + 1) + first, 'random')
end

--- Draws n numbers from 1 with the probabilities (or weights) of a row, as a LongTensor.
-- @param weights vector or matrix
-- @param n how many
-- @param replacement whether a number may be drawn again; false by default
function functions.multinomial(weights, n, replacement, generator)
  return index.to_one(ops.call('aten::multinomial', {check(weights, 'the weights'), errors.integer(n, 'n'),
    replacement == true, generator = generator}))
end
methods.multinomial = functions.multinomial

--- A table to draw from, for many numbers of one distribution (Walker's aliases): each number's chance to stay itself,
--- and the number that it is otherwise.
-- @param probabilities vector, or weights of any sum
-- @param state an earlier table, whose tensors are filled
-- @return table of a LongTensor, the other numbers from 1, and a DoubleTensor, the chances
function functions.multinomialAliasSetup(probabilities, state)
  local list, sum = check(probabilities, 'the probabilities'):double():totable(), 0
  if probabilities:dim() ~= 1 or #list == 0 then
    raise('the probabilities must be a vector, not of %s', table.concat(probabilities:size(), 'x'))
  end
  for _, p in ipairs(list) do
    sum = p >= 0 and sum + p or raise('a probability cannot be %g', p)
  end
  local other, few, many, n = {}, {}, {}, #list
  for i = 1, n do
    list[i], other[i] = list[i] / sum * n, i
    table.insert(list[i] < 1 and few or many, i)
  end
  while #few > 0 and #many > 0 do
    local small, large = table.remove(few), many[#many]
    other[small], list[large] = large, list[large] - (1 - list[small])
    if list[large] < 1 then
      table.insert(few, table.remove(many))
    end
  end
  -- What is left is 1 but for rounding.
  for _, left in ipairs {few, many} do
    for _, i in ipairs(left) do
      list[i] = 1
    end
  end
  local others = tensor.from_table(other, types.constants.int64)
  local chances = tensor.from_table(list, types.constants.float64)
  if state ~= nil then
    for i, t in ipairs {others, chances} do
      check(state[i], 'a tensor of the table'):resize(n):copy(t)
    end
    return state
  end
  return {others, chances}
end

--- Fills a vector with numbers drawn, with replacement, by a table of `multinomialAliasSetup`.
function functions.multinomialAlias(output, state)
  errors.check_type(state, 'table', 'what multinomialAliasSetup gives')
  local others = check(state[1], "the table's first tensor")
  local chances = check(state[2], "the table's second tensor")
  local n = check(output, 'the output'):nElement()
  local drawn = ops.call('aten::randint', {others:nElement(), {n}, dtype = types.constants.int64})
  drawn = drawn + 1
  local stays = ops.call('aten::rand', {{n}, dtype = types.constants.float64}):lt(chances:index(1, drawn))
  return output:copy(ops.run('aten::where.self', stays, drawn, others:index(1, drawn)))
end

return random
