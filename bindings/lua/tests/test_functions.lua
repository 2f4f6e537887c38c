-- Functions of Lua that the library calls: operations with a backward of their own, errors, nesting, lifetime.
local T = require 'harness'
local torch = require 'torchabi'
local functions = require 'torchabi.functions'
local test, equal, raises = T.test, T.equal, T.raises

local function leaf(list)
  return torch.Tensor(list, {requiresGrad = true})
end

local function collect()
  collectgarbage()
  collectgarbage()
end

local function squares(x)
  return torch.pow(x, 2):sum()
end

local Cube = torch.autograd.Function {
  forward = function(ctx, x)
    ctx:saveForBackward(x)
    return torch.pow(x, 3)
  end,
  backward = function(ctx, grad)
    local x = ctx:savedTensors()
    return torch.cmul(grad, torch.pow(x, 2) * 3)
  end,
}

-- Operations.

test('a custom operation has first and second derivatives', function()
  local x = leaf {1, 2, 3}
  local y = Cube(x)
  T.is(y:detach(), {1, 8, 27})
  local g = torch.grad(y:sum(), x, {createGraph = true})
  T.is(g:detach(), {3, 12, 27})
  T.is(torch.grad(g:sum(), x), {6, 12, 18})
  T.ok(torch.gradcheck(Cube, x))
  T.ok(torch.gradcheck(Cube, x, {secondOrder = true}))
  equal(Cube(torch.ones(2)):requiresGrad(), false)
end)

test('arguments of any kind, gradients for some', function()
  local asked
  local Scale = torch.autograd.Function {
    forward = function(ctx, x, factor, options, y)
      ctx.factor = factor * (options and options.twice and 2 or 1)
      equal(ctx.needsInputGrad, {true, false, false, false})
      return x * ctx.factor, y, 'text', nil
    end,
    backward = function(ctx, gx, gy, text, nothing)
      asked = ctx.needsInputGrad
      equal({text, nothing}, {})
      T.is(gy, {0})
      return gx * ctx.factor
    end,
  }
  local x, y = leaf {1, 2}, torch.zeros(1)
  local scaled, same, text, nothing = Scale(x, 3, {twice = true}, y)
  T.is(scaled:detach(), {6, 12})
  T.is(same:detach(), {0})
  equal({text, nothing}, {'text'})
  scaled:sum():backward()
  T.is(x:grad(), {6, 6})
  equal(asked, {true, false, false, false})
end)

test('what forward marks', function()
  local seen
  local Parts = torch.autograd.Function {
    forward = function(ctx, x)
      local sign = torch.sign(x)
      ctx:markNonDifferentiable(sign)
      ctx:setMaterializeGrads(false)
      return x * 2, sign, x * 3
    end,
    backward = function(_, a, sign, b)
      seen = {a ~= nil, sign ~= nil, b ~= nil}
      return b * 3
    end,
  }
  local x = leaf {-1, 4}
  local a, sign, b = Parts(x)
  equal({a:requiresGrad(), sign:requiresGrad(), b:requiresGrad()}, {true, false, true})
  b:sum():backward()
  T.is(x:grad(), {3, 3})
  equal(seen, {false, false, true})

  local Triple = torch.autograd.Function {
    forward = function(ctx, t)
      ctx:markDirty(t)
      return t:mul(3)
    end,
    backward = function(_, g) return g * 3 end,
  }
  local w = leaf {1, 2}
  local y = w * 1
  local written = Triple(y)
  T.ok(written == y)
  T.is(y:detach(), {3, 6})
  y:sum():backward()
  T.is(w:grad(), {3, 3})
end)

test('saved tensors may be outputs or nil, and must stay as they are', function()
  local Exp = torch.autograd.Function {
    forward = function(ctx, x)
      local y = torch.exp(x)
      ctx:saveForBackward(nil, y, nil)
      return y
    end,
    backward = function(ctx, g)
      local before, y, after = ctx:savedTensors()
      equal({before, after}, {})
      return torch.cmul(g, y)
    end,
  }
  local x = leaf {0, 0}
  Exp(x):sum():backward()
  T.is(x:grad(), {1, 1})
  local y = x * 2
  local z = Cube(y)
  torch.noGrad(function() y:add(1) end)
  raises(function() z:sum():backward() end, 'modified by an inplace operation')
end)

test('operations that are put together wrongly', function()
  raises(function() torch.autograd.Function {forward = print} end, 'backward must be a function, not nil')
  raises(function() torch.autograd.Function {forward = print, backward = print, setup = print} end, "not 'setup'")
  raises(function() torch.autograd.Function(print) end, 'must be a table')
  local function make(forward, backward)
    return torch.autograd.Function {forward = forward, backward = backward or function(_, g) return g end}
  end
  local function twice(_, x) return x * 2 end
  local x = leaf {1, 2}
  raises(function() make(twice, function(_, g) return g, g end)(x):sum():backward() end, 'argument 2, but there are 1')
  raises(function()
    make(function(_, t, n) return t * n end, function(_, g) return g, g end)(x, 2):sum():backward()
  end, 'argument 2, but that is no tensor')
  raises(function() make(twice, function() return 5 end)(x):sum():backward() end, 'result 1 is number')
  raises(function() make(function(ctx) return ctx:savedTensors() end)(x) end, 'for backward alone')
  raises(function()
    make(twice, function(ctx, g) ctx:saveForBackward(g) end)(x):sum():backward()
  end, 'for forward alone')
  raises(function() make(function(ctx, t) ctx:saveForBackward(7) return t end)(x) end, 'must be a tensor, not number')
  raises(function()
    make(function(ctx, t) ctx:markDirty(torch.ones(1)) return t end)(x)
  end, 'must be one of the inputs')
  raises(function() make(function(ctx, t) ctx.saveForBackward({}, t) end)(x) end, 'a context is expected')
  equal(x:grad(), nil)
  equal(make(function() return 5, nil end)(x), 5)
end)

test('forward runs without gradients, its reductions are tensors', function()
  local Sum = torch.autograd.Function {
    forward = function(ctx, x)
      equal(torch.isGradEnabled(), false)
      ctx.sizes = x:size()
      return x:sum()
    end,
    backward = function(ctx, g) return g:expand(ctx.sizes) end,
  }
  local x = leaf {1, 2}
  local y = Sum(x)
  equal(y:dim(), 0)
  equal(torch.isGradEnabled(), true)
  equal(type(torch.ones(2):sum()), 'number')
  y:backward()
  T.is(x:grad(), {1, 1})
end)

-- Errors.

local x3 = leaf {1, 2, 3}

--- Calls that lead to a function of Lua, each of which gets one tensor.
local ways = {
  backward = function(fn)
    local y = x3 * 1
    y:registerHook(fn)
    y:sum():backward()
  end,
  grad = function(fn)
    local y = x3 * 1
    y:registerHook(fn)
    return torch.grad(y:sum(), x3)
  end,
  post = function(fn)
    local w = leaf {1}
    w:registerPostAccumulateGradHook(fn)
    w:sum():backward()
  end,
  operation = function(fn)
    local Operation = torch.autograd.Function {
      forward = function(_, x) return x * 1 end,
      backward = function(_, g) return fn(g) end,
    }
    Operation(x3):sum():backward()
  end,
  forward = function(fn)
    torch.autograd.Function {forward = function(_, x) return fn(x) end, backward = print}(x3)
  end,
  vjp = function(fn) torch.vjp(fn, x3, torch.ones(3)) end,
  jvp = function(fn) torch.jvp(fn, x3, torch.ones(3)) end,
  jacobian = function(fn) torch.jacobian(fn, x3) end,
  hessian = function(fn) torch.hessian(function(x) return fn(x):sum() end, x3) end,
  vmap = function(fn) torch.vmap(fn)(x3) end,
  gradcheck = function(fn) torch.gradcheck(fn, x3) end,
  checkpoint = function(fn) torch.checkpoint(fn, x3) end,
  again = function(fn)
    local is_second = false
    local y = torch.checkpoint(function(x)
      if is_second then
        fn(x)
      end
      is_second = true
      return x * 1
    end, x3)
    y:sum():backward()
  end,
}

test('what a function raises is raised by the call that led to it, the very object', function()
  local objects = {
    {code = 7}, setmetatable({}, {__tostring = function() error 'no' end}), 'a text', '', ('long '):rep(5000), 'a\0b',
    '\255 not UTF-8', 12, true, print, coroutine.create(print), torch.ones(1),
  }
  for name, way in pairs(ways) do
    for i = 1, #objects do
      local ok, got = pcall(way, function() error(objects[i], 0) end)
      T.ok(not ok and rawequal(got, objects[i]), ('%s of object %d'):format(name, i))
    end
    local ok, got = pcall(way, function() error() end)
    T.ok(not ok and got == nil, name)
    way(function(x) return x * 1 end)
  end
end)

test('an error of the library keeps its message and the line of the user', function()
  for name, way in pairs(ways) do
    local ok, message = pcall(way, function() return torch.ones(2) + torch.ones(3) end)
    T.ok(not ok and message:find 'size of tensor' and message:find 'test_functions', name .. ': ' .. tostring(message))
  end
end)

test('errors pass through calls within calls, or are caught there', function()
  local object = {}
  for outer_name, outer in pairs(ways) do
    for inner_name, inner in pairs(ways) do
      -- LibTorch's forward mode does not nest.
      if not (outer_name == 'jvp' and inner_name == 'jvp') then
        local what = outer_name .. ' of ' .. inner_name
        local ok, got = pcall(outer, function() torch.enableGrad(inner, function() error(object) end) end)
        T.ok(not ok and rawequal(got, object), what .. ': ' .. tostring(got))
        local caught
        outer(function(x)
          local fine, err = pcall(torch.enableGrad, inner, function() error(object) end)
          caught = not fine and err
          return x * 1
        end)
        T.ok(rawequal(caught, object), what)
      end
    end
  end
  raises(function() torch.raw.function_pending() end, 'no function of the host is to be computed')
end)

test('after a failure gradients are as before, and the next call works', function()
  local x, fails = leaf {1, 2}, true
  x:registerHook(function(g)
    if fails then
      error {}
    end
    return g
  end)
  T.ok(not pcall(function() squares(x):backward() end))
  equal(torch.lastError().status, 'TABI_CALLBACK_FAILED')
  equal(x:grad(), nil)
  equal(torch.isGradEnabled(), true)
  fails = false
  squares(x):backward()
  T.is(x:grad(), {2, 4})
end)

-- Calls within calls, loops, coroutines, memory.

test('a hook that differentiates, with hooks that differentiate', function()
  local deepest = 6
  local function slope(level)
    local x = leaf {1, 2}
    if level < deepest then
      x:registerHook(function(g)
        local inner, sizes = torch.enableGrad(slope, level + 1), g:size()
        equal({torch.ones(4, 5):size(), sizes}, {torch.ones(4, 5):size(), torch.ones(2):size()})
        return g + inner
      end)
    end
    return (torch.grad(squares(x), x))
  end
  T.is(slope(1), {12, 24})
end)

test('backward in a hot loop with hooks and operations', function()
  local x, calls = leaf {1, 2, 3}, 0
  x:registerHook(function(g)
    calls = calls + 1
    return g * 2
  end)
  local sum = 0
  for _ = 1, 2000 do
    x:setGrad(nil)
    squares(x):backward()
    local g = x:grad()
    sum = sum + g[1] + g[2] + g[3]
  end
  equal({calls, sum}, {2000, 2000 * 24})
  local y = leaf {1, 2}
  for _ = 1, 500 do
    Cube(y):sum():backward()
  end
  T.is(y:grad(), {1500, 6000})
end)

test('with the collector at its most eager', function()
  collectgarbage('setpause', 1)
  local ok, message = pcall(function()
    local x = leaf {1, 2}
    x:registerHook(function(g) return g + torch.zeros(2) end)
    for _ = 1, 300 do
      x:setGrad(nil)
      Cube(x * 1):sum():backward()
      T.is(x:grad(), {3, 12})
      local _, g = torch.vjp(function(a, b) return torch.cmul(a, b):sum() end, {torch.ones(2), torch.zeros(2) + 5})
      T.is(g[1], {5, 5})
      T.is(g[2], {1, 1})
    end
  end)
  collectgarbage('setpause', 200)
  T.ok(ok, message)
end)

test('coroutines: around a call, and within a function, but not out of it', function()
  local x = leaf {1, 2}
  local co = coroutine.wrap(function()
    local hook = x:registerHook(function(g)
      local inner = coroutine.wrap(function()
        coroutine.yield(g * 2)
      end)
      return inner()
    end)
    coroutine.yield 'before'
    squares(x):backward()
    hook:remove()
    return x:grad()
  end)
  equal(co(), 'before')
  T.is(co(), {4, 8})
  local out = coroutine.create(function()
    x:registerHook(function() coroutine.yield(1) end)
    squares(x):backward()
  end)
  local ok, message = coroutine.resume(out)
  T.ok(not ok and message:find 'yield across a? ?C%-call boundary', tostring(message))
  raises(function() torch.raw.function_pending() end, 'no function of the host')
end)

test('recursion without end is an error', function()
  -- Each level of it has a thread: in a process of its own.
  local output, ok = T.run_script [[
    local torch = require 'torchabi'
    local function again(x) return (torch.vjp(again, x)) end
    local ok, message = pcall(again, torch.ones(1))
    print(ok, message:match 'stack overflow')
    print(pcall(torch.raw.function_pending))
    print(torch.vjp(function(x) return x * 2 end, torch.ones(1)):item() == 2)
  ]]
  T.ok(ok and output:find '^false%s+stack overflow\nfalse%s[^\n]*no function of the host[^\n]*\ntrue\n$', output)
end)

test('functions are let go with what refers to them', function()
  x3 = nil
  collect()
  local before, handles = functions.count(), torch.liveHandles()
  local x = leaf {1, 2}
  x:registerHook(function(g) return g end)
  local kept = x:registerHook(function(g) return g end)
  local y = Cube(x)
  equal(functions.count(), before + 3)
  y:sum():backward()
  y:free()
  collect()
  equal(functions.count(), before + 2)
  kept:remove()
  equal(functions.count(), before + 1)
  x:free()
  collect()
  equal(functions.count(), before)
  torch.scope(function()
    local w = leaf {3}
    w:registerHook(function(g) return g * 2 end)
    return torch.vjp(Cube, w)
  end)
  collect()
  equal({functions.count(), torch.liveHandles()}, {before, handles})
end)

test('exit with live hooks is quiet', function()
  local output, ok = T.run_script [[
    local torch = require 'torchabi'
    x = torch.ones(3, {requiresGrad = true})
    x:registerHook(function(g) return x end)
    x:sum():backward()
    print 'done'
  ]]
  T.ok(ok and output == 'done\n', output)
end)

test('no function is known after all', function()
  if jit then
    jit.flush()
  end
  collect()
  equal(functions.count(), 0)
end)
