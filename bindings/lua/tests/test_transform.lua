-- Derivatives of functions, batches of them, gradients checked, and memory saved by computing twice.
local T = require 'harness'
local torch = require 'torchabi'
local functions = require 'torchabi.functions'
local test, equal, raises = T.test, T.equal, T.raises

local function leaf(list)
  return torch.Tensor(list, {requiresGrad = true})
end

local function cubes(x)
  return torch.pow(x, 3):sum()
end

local a, b = torch.Tensor {1, 2, 3}, torch.Tensor {4, 5, 6}

test('vjp gives results and gradients', function()
  local y, g = torch.vjp(cubes, a)
  equal({y:dim(), y:item()}, {0, 36})
  T.is(g, {3, 12, 27})
  local product, grads = torch.vjp(torch.cmul, {a, b}, torch.Tensor {1, 10, 100})
  T.is(product, {4, 10, 18})
  T.is(grads[1], {4, 50, 600})
  T.is(grads[2], {1, 20, 300})
  local results, slopes = torch.vjp(function(x) return x * 2, x:sum() end, a, {torch.ones(3), torch.null})
  T.is(results[1], {2, 4, 6})
  equal(results[2]:item(), 6)
  T.is(slopes, {3, 3, 3})
  raises(function() torch.vjp(torch.cmul, {a, b}) end, 'one element')
  raises(function() torch.vjp(torch.cmul, {a, b}, {a, b}) end, 'gave 1 result')
  raises(function() torch.vjp(torch.cmul, {a, b}, torch.ones(2)) end, 'sizes')
  equal(a:requiresGrad(), false)
end)

test('what is found can be differentiated again', function()
  local x = leaf {1, 2}
  local _, g = torch.vjp(cubes, x, nil, {createGraph = true})
  T.is(torch.grad(g:sum(), x), {6, 12})
  local _, plain = torch.vjp(cubes, x)
  equal(plain:requiresGrad(), false)
  local J = torch.jacobian(function(t) return torch.pow(t, 2) end, x, {createGraph = true})
  T.is(torch.grad(J:sum(), x), {2, 2})
end)

test('jvp runs forward', function()
  local y, change = torch.jvp(torch.cmul, {a, b}, {torch.Tensor {1, 0, 2}, torch.Tensor {1, 0, 2}})
  T.is(y, {4, 10, 18})
  T.is(change, {5, 0, 18})
  -- A sum is a tensor within, whose change is not lost.
  local total, slope = torch.jvp(cubes, a, torch.ones(3))
  equal({total:item(), slope:item()}, {36, 42})
  local first, slope_of_first = torch.jvp(function(x) return x[1] * x[2] end, a, torch.ones(3))
  equal({first:item(), slope_of_first:item()}, {2, 3})
  local results, changes = torch.jvp(function(x) return x * 2, torch.ones(1) end, a, torch.ones(3))
  T.is(results[1], {2, 4, 6})
  T.is(changes[1], {2, 2, 2})
  T.is(changes[2], {0})
  raises(function() torch.jvp(torch.cmul, {a, b}, {a}) end, "'tangents' has 1")
  raises(function() torch.jvp(cubes, a, torch.ones(2)) end, 'sizes')
end)

test('Jacobians both ways', function()
  for _, forward in ipairs {false, true} do
    local options = {forward = forward}
    T.is(torch.jacobian(function(x) return torch.pow(x, 2) end, a, options), {{2, 0, 0}, {0, 4, 0}, {0, 0, 6}})
    local J = torch.jacobian(torch.cmul, {a, b}, options)
    T.is(J[1], {{4, 0, 0}, {0, 5, 0}, {0, 0, 6}})
    T.is(J[2], {{1, 0, 0}, {0, 2, 0}, {0, 0, 3}})
    local of_two = torch.jacobian(function(x) return x:sum(), x * 2 end, a, options)
    T.is(of_two[1], {1, 1, 1})
    T.is(of_two[2], {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}})
    local all = torch.jacobian(function(x, y) return x:sum(), torch.cmul(x, y) end, {a, b}, options)
    T.is(all[1][2], {0, 0, 0})
    T.is(all[2][2], {{1, 0, 0}, {0, 2, 0}, {0, 0, 3}})
  end
  -- More results than the scratch memory of a call had room for once.
  local many = {}
  for i = 1, 50 do
    many[i] = torch.Tensor {i}
  end
  local J = torch.jacobian(function(...)
    local sum = 0
    for i = 1, select('#', ...) do
      sum = (select(i, ...)) * i + sum
    end
    return sum
  end, many)
  equal(#J, 50)
  T.is(J[50], {{50}})
end)

test('Hessians', function()
  T.is(torch.hessian(cubes, a), {{6, 0, 0}, {0, 12, 0}, {0, 0, 18}})
  local H = torch.hessian(function(x, y) return torch.cmul(torch.pow(x, 2), y):sum() end, {a, b})
  T.is(H[1][1], {{8, 0, 0}, {0, 10, 0}, {0, 0, 12}})
  T.is(H[1][2], {{2, 0, 0}, {0, 4, 0}, {0, 0, 6}})
  T.is(H[2][1], {{2, 0, 0}, {0, 4, 0}, {0, 0, 6}})
  T.is(H[2][2], {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}})
  raises(function() torch.hessian(function(x) return x * 2 end, a) end, 'one element')
end)

test('transforms nest', function()
  local function slope(x)
    return (select(2, torch.vjp(cubes, x, nil, {createGraph = true})))
  end
  T.is(torch.jacobian(slope, a), torch.hessian(cubes, a):totable())
  local function curvature(x)
    local H = torch.hessian(cubes, x, {createGraph = true})
    equal(torch.jacobian(torch.cmul, {a, b})[1]:size():totable(), {3, 3})
    return H:sum()
  end
  local y, third = torch.vjp(curvature, a)
  equal(y:item(), 36)
  T.is(third, {6, 6, 6})
  T.ok(torch.gradcheck(slope, leaf {0.5, -1}))
end)

test('vmap hides the batch', function()
  local matrix, vectors = torch.Tensor {{1, 2}, {3, 4}}, torch.Tensor {{1, 2}, {3, 4}, {5, 6}}
  local seen
  local each = torch.vmap(function(x)
    seen = x:dim()
    return x * 2, x:sum()
  end)
  local doubled, sums = each(vectors)
  T.is(doubled, {{2, 4}, {6, 8}, {10, 12}})
  T.is(sums, {3, 7, 11})
  equal(seen, 1)
  local mv = torch.vmap(function(m, v) return torch.mv(m, v) end, {inDims = {false, 1}})
  T.is(mv(matrix, vectors), {{5, 11}, {11, 25}, {17, 39}})
  local columns = torch.vmap(function(v) return v + 0 end, {inDims = -1, outDim = -1})
  T.is(columns(vectors), vectors:totable())
  T.is(torch.vmap(function(v) return v + 0 end, {inDims = 2})(vectors), vectors:t():totable())
  T.is(torch.vmap(function(v) return v + 0 end, {outDim = 2})(vectors), vectors:t():totable())
  -- Each with each.
  local outer = torch.vmap(function(x)
    return torch.vmap(function(y) return torch.cmul(x, y) end)(b)
  end)
  T.is(outer(a), {{4, 5, 6}, {8, 10, 12}, {12, 15, 18}})
  T.is(torch.jacobian(torch.vmap(function(x) return torch.pow(x, 2) end), a), {{2, 0, 0}, {0, 4, 0}, {0, 0, 6}})
end)

test('batches that do not fit', function()
  local same = torch.vmap(function(x, y) return x, y end)
  raises(function() same(torch.ones(2, 2), torch.ones(3, 2)) end, 'examples')
  raises(function() torch.vmap(cubes, {inDims = 2})(a) end, 'the batch dimension is 2, but the tensor has 1 dimension')
  raises(function() torch.vmap(cubes, {inDims = {false}})(a) end, 'at least one')
  raises(function() torch.vmap(cubes, {inDims = {}})(a) end, 'inDims has no dimension for input 1')
  raises(function() torch.vmap(cubes, {outDim = 0})(a) end, 'outDim')
  raises(function() torch.vmap(cubes, {outDims = 1}) end, "no option is called 'outDims'")
  raises(function() torch.vmap(cubes)(a, nil) end, 'must be tensors')
  raises(function() torch.vmap(cubes)(5) end, 'must be a tensor, not number')
  raises(function() torch.vmap(cubes)() end)
end)

test('gradcheck finds wrong gradients', function()
  local Wrong = torch.autograd.Function {
    forward = function(ctx, x)
      ctx:saveForBackward(x)
      return torch.pow(x, 2)
    end,
    backward = function(ctx, g) return torch.cmul(g, ctx:savedTensors() * 2.1) end,
  }
  local x = leaf {0.5, -1, 2}
  equal(torch.gradcheck(cubes, x), true)
  equal(torch.gradcheck(cubes, {x}, {forward = true}), true)
  equal(torch.gradcheck(cubes, x, {secondOrder = true}), true)
  raises(function() torch.gradcheck(Wrong, x) end, 'differs from the numerical one')
  equal(torch.gradcheck(Wrong, x, {rtol = 0.2}), true)
  equal(torch.gradcheck(Wrong, x, {atol = 1, eps = 1e-5}), true)
  raises(function() torch.gradcheck(cubes, a) end, 'must require gradients')
  raises(function() torch.gradcheck(cubes, x, {eps = -1}) end, 'positive')
  raises(function() torch.gradcheck(cubes, x, {eps = 'x'}) end, 'eps must be a number')
  raises(function() torch.gradcheck(cubes, x, {tol = 1}) end, "no option is called 'tol'")
  equal(x:grad(), nil)
end)

test('a checkpoint computes twice', function()
  local w = torch.randn(64, {requiresGrad = true})
  local x = torch.randn(64, {requiresGrad = true})
  local calls = 0
  local function layer(t, p, options)
    calls = calls + 1
    return torch.aten.dropout(torch.cmul(t, w), p, options.training)
  end
  local function run(call, ...)
    x:setGrad(nil)
    w:setGrad(nil)
    torch.manualSeed(7)
    local y = call(...)
    y:sum():backward()
    return {y:detach():totable(), x:grad():totable(), w:grad():totable(), torch.rand(2):totable()}
  end
  local plain = run(layer, x, 0.5, {training = true})
  equal(run(torch.checkpoint, layer, x, 0.5, {training = true}), plain)
  equal(calls, 3)
  local both = {torch.checkpoint(function(s, t) return s + t, t:sum() end, x, w)}
  equal({#both, both[2]:dim()}, {2, 0})
  raises(function() torch.grad(both[2], x) end, 'a plain backward alone')
end)

test('a checkpoint of a module', function()
  local net = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.ReLU(), torch.nn.Linear(4, 1))
  local x = torch.randn(5, 3):float():requiresGrad(true)
  net(x):sum():backward()
  local wanted = net[1].weight:grad():clone()
  net:zeroGrad()
  torch.checkpoint(net, x):sum():backward()
  T.is(net[1].weight:grad(), wanted:totable())
end)

test('functions that do not fit', function()
  raises(function() torch.vjp(5, a) end, 'the function must be a function, not number')
  raises(function() torch.vjp({}, a) end, 'the function must be a function, not table')
  raises(function() torch.vjp(cubes, 5) end, 'inputs must be a table')
  raises(function() torch.vjp(cubes, {5}) end, 'inputs%[1%] must be a tensor, not number')
  raises(function() torch.vjp(cubes, {}) end, 'must not be empty')
  raises(function() torch.vjp(function() end, a) end, 'gave no result')
  raises(function() torch.vjp(function() return nil end, a) end, 'None')
  raises(function() torch.vjp(function() return 5 end, a) end, 'its result 1 is number')
  raises(function() torch.jacobian(cubes, a:int()) end, 'floating point')
  raises(function() torch.jacobian(cubes, a, {backward = true}) end, "no option is called 'backward'")
  raises(function() torch.checkpoint() end, 'the function must be a function')
  local freed = torch.ones(2)
  freed:free()
  raises(function() torch.vjp(cubes, freed) end, 'freed')
  raises(function() torch.vjp(function() return freed end, a) end, 'freed')
end)

test('results in a scope', function()
  local before = torch.liveHandles()
  local J = torch.scope(function()
    return torch.jacobian(function(x) return torch.pow(x, 2) end, torch.ones(2))
  end)
  T.is(J, {{2, 0}, {0, 2}})
  equal(torch.liveHandles(), before + 1)
  J:free()
end)

test('no function is known after all', function()
  a, b = nil, nil
  collectgarbage()
  collectgarbage()
  equal(functions.count(), 0)
end)
