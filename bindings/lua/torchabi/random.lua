--- Random numbers, reproducible as in PyTorch: `torch.manualSeed(0)`, generators, filling and drawing.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local ops = require 'torchabi.ops'
local index = require 'torchabi.index'
local tensor = require 'torchabi.tensor'

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

--- Seeds the default generators of all devices.
function functions.manualSeed(seed)
  raw.manual_seed(seed_of(seed))
end

--- Seeds the default generators with a number that nobody can foresee, and gives it.
function functions.seed()
  local source = io.open('/dev/urandom', 'rb')
  local number = os.time()
  if source then
    local a, b, c, d = source:read(4):byte(1, 4)
    number = ((a * 256 + b) * 256 + c) * 256 + d
    source:close()
  end
  functions.manualSeed(number)
  return number
end

--- Seed of the CPU's default generator.
function functions.initialSeed()
  return raw.initial_seed()
end

function functions.getRNGState()
  return functions.defaultGenerator():getState()
end

function functions.setRNGState(state)
  functions.defaultGenerator():setState(state)
end

-- Filling, in place. Each takes a generator last.

local function split(...)
  local args, n = {...}, select('#', ...)
  if n > 0 and getmetatable(args[n]) == Generator then
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

--- Whole numbers from 1 to n, or from a to b, both included; over the dtype's range without arguments.
function methods:random(...)
  local generator, first, last = split(...)
  if first == nil then
    return ops.write_named('aten::random_', {check(self), generator = generator or types.null})
  elseif last == nil then
    first, last = 1, first
  end
  if errors.integer(last, 'the last number') < errors.integer(first, 'the first number') then
    raise('there is no number from %d to %d', first, last)
  end
  return ops.write_named('aten::random_.from', {check(self), first, last + 1, generator = generator or types.null})
end

--- One number: torch.uniform(a, b), torch.normal(mean, deviation), torch.random(n), torch.random(a, b), …
for _, name in ipairs {'uniform', 'normal', 'bernoulli', 'exponential', 'cauchy', 'logNormal', 'geometric', 'random'} do
  functions[name] = function(...)
    local args = {...}
    if #args == 0 and name == 'random' then
      args = {2 ^ 32 - 1}
    end
    local cell = ops.call('aten::zeros', {{}, dtype = types.constants.float64})
    local result = methods[name](cell, (table.unpack or unpack)(args)):item()
    memory.free(cell)
    return (name == 'random' or name == 'geometric') and errors.integer(result, name) or result
  end
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

return random
