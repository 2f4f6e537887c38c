-- What Torch7's document of random numbers shows: the same calls, and, of the same seeds, the same numbers.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal = T.test, T.equal

local function plain(x)
  return ('%.14g'):format(x)
end

test('a generator of its own', function()
  torch.manualSeed(0)
  equal(torch.random(), 2357136044)
  local gen = torch.Generator()
  torch.manualSeed(gen, 0)
  equal({torch.random(gen), torch.random(gen), torch.random()}, {2357136044, 2546248239, 2546248239})
  equal({torch.initialSeed(gen), torch.typename(gen)}, {0, 'torch.Generator'})
  local seed = torch.seed(gen)
  equal(torch.initialSeed(gen), seed)
  -- It comes first where numbers are drawn, among them those of tensors.
  local function draws()
    torch.manualSeed(gen, 7)
    return {torch.uniform(gen), torch.uniform(gen, 2, 3), torch.normal(gen, 1, 2), torch.exponential(gen, 3),
      torch.cauchy(gen, 0, 1), torch.logNormal(gen, 1, 2), torch.geometric(gen, 0.3), torch.bernoulli(gen, 0.4),
      torch.random(gen, 6), torch.random(gen, 5, 9), torch.rand(gen, 3):sum(), torch.randn(gen, 2, 2):sum(),
      torch.randperm(gen, 9):totable(), torch.Tensor(3):uniform(gen, 0, 1):sum()}
  end
  local first = draws()
  torch.manualSeed(1)
  local before = torch.getRNGState()
  equal(draws(), first)
  T.ok(torch.getRNGState():equal(before))
end)

local SEQUENCE = {'0.69646918727085', '0.71295532141812', '0.28613933874294'}

test('seeds give sequences again', function()
  for _ = 1, 2 do
    torch.manualSeed(123)
    for i = 1, 3 do
      equal(plain(torch.uniform()), SEQUENCE[i])
    end
    torch.manualSeed(torch.initialSeed())
    equal(plain(torch.uniform()), SEQUENCE[1])
  end
end)

test('states give them from where they were taken', function()
  torch.manualSeed(123)
  equal(plain(torch.uniform()), SEQUENCE[1])
  local s = torch.getRNGState()
  equal({s:type(), plain(torch.uniform()), plain(torch.uniform())}, {'torch.ByteTensor', SEQUENCE[2], SEQUENCE[3]})
  T.ok(torch.setRNGState(s) == s)
  equal({plain(torch.uniform()), plain(torch.uniform())}, {SEQUENCE[2], SEQUENCE[3]})
  local gen = torch.Generator()
  torch.setRNGState(gen, s)
  equal(plain(torch.uniform(gen)), SEQUENCE[2])
end)

test('numbers within their bounds, and of their distributions', function()
  torch.manualSeed(5)
  local sum, least, most, heads, tries = 0, math.huge, 0, 0, 0
  for _ = 1, 2000 do
    local x = torch.random(3, 5)
    least, most, sum = math.min(least, x), math.max(most, x), sum + torch.uniform(-1, 3)
    heads, tries = heads + torch.bernoulli(0.25), tries + torch.geometric(0.5)
    T.ok(x % 1 == 0)
  end
  equal({least, most}, {3, 5})
  T.ok(math.abs(sum / 2000 - 1) < 0.1 and math.abs(heads / 2000 - 0.25) < 0.05 and math.abs(tries / 2000 - 2) < 0.2)
  for _, x in ipairs {torch.bernoulli(), torch.bernoulli(1)} do
    T.ok(x == 0 or x == 1)
  end
  T.raises(function() torch.random(5, 3) end, 'there is no number from 5 to 3')
end)
