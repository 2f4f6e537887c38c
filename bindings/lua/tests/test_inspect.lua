-- Hooks of modules, what they make within, summaries, operations counted.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local function net()
  torch.manualSeed(0)
  return torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.Tanh())
end

test('a forward hook sees arguments and results, and may give others', function()
  local m, x = torch.nn.Linear(3, 2), torch.ones(1, 3):float()
  local y, seen = m(x), nil
  local hook = m:registerForwardHook(function(args, results)
    seen = {args.n, results.n, args[1]:clone(), results[1]:clone()}
    return results[1] * 2
  end)
  T.is(m(x), (y * 2):totable())
  equal({seen[1], seen[2]}, {1, 1})
  T.is(seen[3], x:totable())
  T.is(seen[4], y:totable())
  hook:remove()
  hook:remove()
  T.is(m(x), y:totable())
  local before = m:registerForwardPreHook(function(t) return t * 0 end)
  T.is(m(x), m.bias:view(1, 2):totable())
  before:remove()
end)

test('hooks run within what the library runs', function()
  local m = net()
  m[1]:registerForwardHook(function() return torch.zeros(1, 2):float() end)
  T.is(m(torch.ones(1, 3):float()), {{0, 0}})
  T.is(m:clone()(torch.zeros(1, 3):float()), torch.tanh(m[1].bias):view(1, 2):totable())
end)

test('backward hooks see gradients, and may give others', function()
  local m = torch.nn.Linear(3, 2)
  local x, seen = torch.FloatTensor({{1, 2, 3}}, {requiresGrad = true}), nil
  local a = m:registerFullBackwardPreHook(function(g) return g * 10 end)
  local b = m:registerFullBackwardHook(function(inputs, outputs)
    seen = outputs[1]:totable()
    return inputs[1] * 0
  end)
  m(x):sum():backward()
  equal(seen, {{10, 10}})
  T.is(x:grad(), {{0, 0, 0}})
  T.is(m.bias:grad(), {10, 10})
  a:remove()
  b:remove()
end)

test('a hook that fails makes the call fail with what it raised', function()
  local m = torch.nn.Linear(3, 2)
  local hook = m:registerForwardHook(function() error({code = 7}) end)
  local ok, err = pcall(m, torch.ones(1, 3):float())
  equal({ok, err.code}, {false, 7})
  hook:remove()
  raises(function() m:registerForwardHook(3) end, 'must be a function')
  raises(function() torch.nn.class 'Mine'():registerForwardHook(print) end, 'run by the host')
end)

test('features are what modules within make', function()
  local m, x = net(), torch.ones(1, 3):float()
  local found = m:features({'0', ''}, x)
  T.is(found['0'], m[1](x):totable())
  T.is(found[''], m(x):totable())
  raises(function() m:features({'nine'}, x) end, 'nine')
end)

test('a summary counts', function()
  local m = net()
  local s = m:summary(torch.ones(4, 3):float())
  equal({s.parameters, s.trainable, s.flops, #s.rows}, {8, 8, 48, 3})
  equal(s.rows[2].path, '0')
  T.ok(tostring(s):find('0: Linear', 1, true))
  equal(m:summary().flops, 0)
  m:requiresGrad(false, '*.weight')
  equal(m:summary().trainable, 2)
  equal(#m:parameters '*.bias', 1)
  T.is(m:parameters('0')[1], m[1].weight:totable())
  raises(function() m:parameters 'x' end, "no parameter's path")
  raises(function() m:requiresGrad(false, 'x') end, "no parameter's path")
end)

test('operations are counted', function()
  local a = torch.ones(3, 4)
  local count, product = torch.countFlops(function() return torch.mm(a, a:t()) end)
  equal({count, product:size(1)}, {72, 3})
  raises(function() torch.countFlops(function() error('broken', 0) end) end, 'broken')
  equal((torch.countFlops(function() end)), 0)
end)
