-- Mixed precision, clipped gradients, determinism, anomalies and averages of weights.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal = T.test, T.equal

local function raises(pattern, fn, ...)
  local args, n = {...}, select('#', ...)
  T.raises(function()
    fn((table.unpack or unpack)(args, 1, n))
  end, pattern)
end

local function small()
  return torch.FloatTensor({1, 2}):requiresGrad(true)
end

local function product_type()
  local a = torch.FloatTensor {{1, 2}, {3, 4}}
  return (a * a):type()
end

test('operators choose their dtype', function()
  equal({product_type(), (torch.isAutocastEnabled 'cpu')}, {'torch.FloatTensor', false})
  torch.autocast('cpu', function()
    local on, dtype = torch.isAutocastEnabled 'cpu'
    equal({product_type(), on, tostring(dtype)}, {'torch.BFloat16Tensor', true, tostring(torch.bfloat16)})
    equal(torch.autocast({enabled = false}, product_type), 'torch.FloatTensor')
    equal(torch.autocast({device = 'cpu', dtype = torch.float16, cache = false}, product_type), 'torch.HalfTensor')
    equal(product_type(), 'torch.BFloat16Tensor')
  end)
  equal(product_type(), 'torch.FloatTensor')
  raises('out', torch.autocast, 'cpu', function()
    error 'out'
  end)
  equal(product_type(), 'torch.FloatTensor')
  raises('bfloat16 or float16, not in float64', torch.autocast, {dtype = torch.float64}, product_type)
  raises("no option is called 'speed'", torch.autocast, {speed = 1}, product_type)
  raises('must be a function', torch.autocast, 'cpu', 3)
  raises('not on meta', torch.autocast, 'meta', product_type)
end)

test('checkpoints compute in the same dtypes', function()
  torch.manualSeed(0)
  local net, x = torch.nn.Linear(2, 2), torch.FloatTensor({{1, 2}}):requiresGrad(true)
  local out = torch.autocast({dtype = torch.float16}, function()
    return torch.checkpoint(function(y)
      return net(y)
    end, x)
  end)
  equal(out:type(), 'torch.HalfTensor')
  out:to(torch.float32):sum():backward()
  equal(x:grad():type(), 'torch.FloatTensor')
end)

test('scalers scale, skip and adapt', function()
  for _, fused in ipairs {true, false} do
    local p = small()
    local opt = torch.optim.SGD({p}, {lr = 0.5, fused = fused})
    local scaler = torch.amp.GradScaler('cpu', {init_scale = 8, growth_interval = 2})
    for _ = 1, 2 do
      opt:zeroGrad()
      scaler:scale(torch.sum(p)):backward()
      T.is(p:grad(), {8, 8})
      equal(scaler:step(opt), true)
      scaler:update()
    end
    T.is(p:detach(), {0, 1})
    equal({scaler:get 'scale', scaler:get 'growth_tracker', scaler:get 'enabled'}, {16, 0, true})
    p:setGrad(torch.FloatTensor {math.huge, 1})
    equal(scaler:step(opt), false)
    T.is(p:detach(), {0, 1})
    scaler:update()
    equal(scaler:get 'scale', 8)
    opt:zeroGrad()
    scaler:scale(torch.sum(p)):backward()
    scaler:unscale(opt)
    T.is(p:grad(), {1, 1})
    raises('already been called on this optimizer', scaler.unscale, scaler, opt)
    scaler:step(opt)
    raises('since the last update', scaler.step, scaler, opt)
    scaler:update(4)
    local state = scaler:stateDict()
    equal({state.scale, state.growth_interval, state._growth_tracker}, {4, 2, 0})
    local other = torch.amp.GradScaler('cpu'):loadStateDict(state)
    other:set('growth_factor', 3)
    equal({other:get 'scale', other:get 'growth_interval', other:get 'growth_factor'}, {4, 2, 3})
    T.ok(tostring(other):find('factor 4', 1, true))
    raises("no 'speed'", other.get, other, 'speed')
    raises("no 'scale' to be set", other.set, other, 'scale', 2)
    raises('other than 0', other.update, other, 0)
    other:free()
  end
  raises('must be > 1.0, not 0.5', torch.amp.GradScaler, 'cpu', {growth_factor = 0.5})
  raises("no option is called 'decay'", torch.amp.GradScaler, 'cpu', {decay = 0.5})
  raises('self must be a scaler', torch.amp.GradScaler('cpu').scale, 3)
  raises('must be an optimiser', torch.amp.GradScaler('cpu').step, torch.amp.GradScaler 'cpu', 3)
end)

test('gradients are clipped', function()
  local utils = torch.nn.utils
  local p, q = small(), small()
  p:setGrad(torch.FloatTensor {3, 0})
  equal(utils.gradNorm({p, q}):item(), 3)
  q:setGrad(torch.FloatTensor {0, 4})
  equal(utils.clipGradNorm({p, q}, 10):item(), 5)
  T.is(q:grad(), {0, 4})
  equal(utils.clipGradNorm({p, q}, 1):item(), 5)
  T.near(q:grad():totable(), {0, 0.8}, 1e-6)
  T.near(utils.gradNorm({p, q}, {normType = math.huge}):item(), 0.8, 1e-6)
  utils.clipGradValue({p, q}, 0.7)
  T.near(q:grad():totable(), {0, 0.7}, 1e-6)
  p:setGrad(torch.FloatTensor {math.huge, 0})
  raises('non-finite', utils.clipGradNorm, p, 1, {errorIfNonfinite = true})
  raises("no option is called 'norm'", utils.clipGradNorm, p, 1, {norm = 1})
  -- Gradients of several losses add up until they are cleared.
  p:setGrad(nil)
  for _, part in ipairs {1, 2} do
    (torch.sum(p) * part):backward()
  end
  T.is(p:grad(), {3, 3})
end)

test('operators can have to be deterministic', function()
  local function put()
    return torch.aten.put_(torch.zeros(4), torch.LongTensor {0, 0}, torch.ones(2))
  end
  put()
  torch.useDeterministicAlgorithms(true)
  equal({torch.deterministicAlgorithms()}, {true, false})
  raises('put_ does not have a deterministic implementation', put)
  torch.useDeterministicAlgorithms(false)
  put()
  equal({torch.deterministicAlgorithms()}, {false, false})
end)

test('denormal numbers can be taken for zero', function()
  local tiny = torch.DoubleTensor {1e-310}
  if torch.setFlushDenormal(true) then
    local flushed = (tiny * 1):totable()[1]
    torch.setFlushDenormal(false)
    equal(flushed, 0)
  end
  T.ok((tiny * 1):totable()[1] ~= 0)
end)

test('anomalies name the operator', function()
  local x = torch.FloatTensor({0}):requiresGrad(true)
  local function root()
    torch.sum(torch.cmul(torch.sqrt(x), x)):backward()
    return 'done'
  end
  equal(root(), 'done')
  raises("the operator 'sqrt'", torch.autograd.detectAnomaly, root)
  torch.autograd.setDetectAnomaly(true, {checkNan = false})
  equal(root(), 'done')
  torch.autograd.setDetectAnomaly(false)
  equal(root(), 'done')
end)

test('weights are averaged', function()
  torch.manualSeed(1)
  local net = torch.nn.Linear(2, 1)
  local average = torch.optim.AveragedModel(net)
  local first = net.weight:detach():clone()
  average:updateParameters(net)
  torch.noGrad(function()
    net.weight:fill(1)
  end)
  average:updateParameters(net)
  T.near(average.module.weight:detach():totable(), ((first + 1) / 2):totable(), 1e-6)
  average:updateParameters(net, {decay = 0.75})
  T.near(average.module.weight:detach():totable(), ((first + 1) / 2 * 0.75 + 0.25):totable(), 1e-6)
  local x = torch.FloatTensor {{1, 2}}
  T.ok(average(x):equal(average.module(x)))
  raises('Invalid decay value 2', average.updateParameters, average, net, {decay = 2})
  raises('must be a module', torch.optim.AveragedModel, 3)
end)
