-- Hooks of tensors.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local function leaf(list)
  return torch.Tensor(list, {requiresGrad = true})
end

local function squares(x)
  return torch.pow(x, 2):sum()
end

test('a hook sees the gradient, and may give another', function()
  local x = leaf {1, 2, 3}
  local seen
  local look = x:registerHook(function(g) seen = g:clone() end)
  squares(x):backward()
  T.is(seen, {2, 4, 6})
  T.is(x:grad(), {2, 4, 6})
  local double = x:registerHook(function(g) return g * 2 end)
  x:setGrad(nil)
  squares(x):backward()
  T.is(x:grad(), {4, 8, 12})
  T.is(torch.grad(squares(x), x), {4, 8, 12})
  double:remove()
  double:remove()
  look:remove()
  T.is(torch.grad(squares(x), x), {2, 4, 6})
end)

test('hooks run in their order, of tensors that are no leaves too', function()
  local x, order = leaf {1, 2}, {}
  local y = x * 3
  y:registerHook(function(g) order[#order + 1] = 'first' return g + 1 end)
  y:registerHook(function(g) order[#order + 1] = 'second' return g * 10 end)
  y:registerHook(function() order[#order + 1] = 'third' return torch.null end)
  y:sum():backward()
  equal(order, {'first', 'second', 'third'})
  T.is(x:grad(), {60, 60})
end)

test('a hook after the gradient is gathered gets the leaf', function()
  local x, seen = leaf {1, 2}, {}
  local hook = x:registerPostAccumulateGradHook(function(t)
    seen[#seen + 1] = t:grad():totable()
    T.ok(t == x)
  end)
  squares(x):backward()
  squares(x):backward()
  equal(seen, {{2, 4}, {4, 8}})
  hook:remove()
  squares(x):backward()
  equal(#seen, 2)
end)

test('a hook may remove itself, and outlive a box', function()
  local x, calls = leaf {2}, 0
  local hook
  hook = x:registerHook(function()
    calls = calls + 1
    hook:remove()
  end)
  squares(x):backward()
  squares(x):backward()
  equal(calls, 1)
  local y = x * 2
  local kept = y:registerHook(function() calls = calls + 1 end)
  local loss = y:sum()
  y:free()
  loss:backward()
  equal(calls, 2)
  kept:remove()
end)

test('a hook that was registered in a scope stays', function()
  local x, calls = leaf {2}, 0
  local hook = torch.scope(function()
    return x:registerHook(function() calls = calls + 1 end)
  end)
  squares(x):backward()
  hook:remove()
  squares(x):backward()
  equal(calls, 1)
end)

test('hooks that do not fit', function()
  local x = leaf {1, 2}
  raises(function() x:registerHook(5) end, 'a hook must be a function, not number')
  raises(function() x:registerHook() end, 'must be a function')
  raises(function() torch.ones(1):registerHook(print) end, 'does not require gradients')
  raises(function() (x * 2):registerPostAccumulateGradHook(print) end, 'no leaf')
  for result, message in pairs {[7] = 'result 1 is number', ['x'] = 'result 1 is string', [true] = 'is boolean'} do
    local hook = x:registerHook(function() return result end)
    raises(function() squares(x):backward() end, message)
    hook:remove()
  end
  local two = x:registerHook(function(g) return g, g end)
  raises(function() squares(x):backward() end, 'gave 2 results')
  two:remove()
  local wrong = x:registerHook(function() return torch.ones(5) end)
  raises(function() squares(x):backward() end)
  wrong:remove()
  local gone = x:registerHook(function(g) g:free() return g end)
  local message = raises(function() squares(x):backward() end, 'freed')
  T.ok(message:find 'test_hooks', message)
  gone:remove()
  equal(x:grad(), nil)
  raises(function() gone.remove() end, 'a hook is expected')
end)

test('reductions within a hook are numbers', function()
  local x, total = leaf {1, 2}, nil
  x:registerHook(function(g) total = g:sum() end)
  squares(x):backward()
  equal(total, 6)
end)
