-- Optimisers.
local T = require 'harness'
local torch = require 'torchabi'
local optim = torch.optim
local test, equal, raises = T.test, T.equal, T.raises

local function weights()
  torch.manualSeed(0)
  return {torch.randn(2, 3, {requiresGrad = true}), torch.randn(2, {requiresGrad = true})}
end

local function loss_of(ps)
  return torch.pow(ps[1], 2):sum() + torch.pow(ps[2] - 1, 2):sum()
end

local function steps(opt, ps, n)
  for _ = 1, n or 1 do
    opt:zeroGrad()
    loss_of(ps):backward()
    opt:step()
  end
end

test('every optimiser brings the loss down', function()
  for name, options in pairs {
    SGD = {lr = 0.1, momentum = 0.5, nesterov = true, weight_decay = 0.01}, Adam = {lr = 0.05}, AdamW = {lr = 0.05},
  } do
    local ps = weights()
    local opt, before = optim[name](ps, options), loss_of(ps):item()
    steps(opt, ps, 50)
    T.ok(loss_of(ps):item() < before / 5, name)
    T.ok(tostring(opt):find(name, 1, true))
  end
end)

test('one step of plain gradient descent', function()
  local ps = weights()
  local start = ps[1]:detach():clone()
  local opt = optim.SGD(ps, {lr = 0.1})
  steps(opt, ps)
  T.near(ps[1]:detach():totable(), (start * 0.8):totable(), 1e-12)
  opt:zeroGrad()
  equal(ps[1]:grad(), nil)
  local before = ps[1]:detach():clone()
  opt:step()
  T.ok(ps[1]:detach():equal(before))
  steps(opt, ps)
  opt:zeroGrad(false)
  T.is(ps[2]:grad(), {0, 0})
end)

test('groups have options of their own', function()
  local ps = weights()
  local groups = {{params = {ps[1]}, lr = 0.5}, {params = {ps[2]}, momentum = 0.8}}
  local opt = optim.SGD(groups, {lr = 0.1, weight_decay = 0.2})
  equal(opt:groupCount(), 2)
  equal({opt:get('lr', 1), opt:get('lr', 2), opt:get('momentum', 1), opt:get('momentum', 2)}, {0.5, 0.1, 0, 0.8})
  equal({opt:get 'weight_decay', opt:get('weight_decay', 2)}, {0.2, 0.2})
  opt:addGroup({torch.ones(1, {requiresGrad = true})}, {lr = 9})
  equal({opt:groupCount(), opt:get('lr', 3), opt:get('weight_decay', 3)}, {3, 9, 0.2})
  equal(optim.Adam(ps, {betas = {0.5, 0.6}}):get 'betas', {0.5, 0.6})
  equal(optim.Adam(ps):get 'betas', {0.9, 0.999})
end)

test('options change while it runs', function()
  local ps = {torch.ones(1, {requiresGrad = true}), torch.ones(1, {requiresGrad = true})}
  local opt = optim.SGD({{params = {ps[1]}}, {params = {ps[2]}}}, {lr = 0.5})
  local function step()
    opt:zeroGrad()
    torch.backward {ps[1]:sum(), ps[2]:sum()}
    opt:step()
    return {ps[1]:item(), ps[2]:item()}
  end
  equal(step(), {0.5, 0.5})
  opt:set('lr', 0.25)
  equal(step(), {0.25, 0.25})
  opt:set('lr', 1, 2)
  equal(step(), {0, -0.75})
  raises(function() opt:set('lr', -1) end, 'learning rate')
  equal(opt:get 'lr', 0.25)
end)

test('wrong options and parameters', function()
  local ps = weights()
  raises(function() optim.SGD(ps, {learning_rate = 1}) end, 'learning_rate')
  raises(function() optim.SGD(ps, {lr = -1}) end, 'learning rate')
  raises(function() optim.SGD(ps, {lr = 'fast'}) end, 'lr')
  raises(function() optim.SGD(ps, 0.1) end, 'options must be a table')
  raises(function() optim.SGD {} end)
  raises(function() optim.SGD {ps[1] * 2} end, 'leaf')
  raises(function() optim.SGD {ps[1], ps[1]} end)
  raises(function() optim.SGD {ps[1], 5} end, 'parameter 2 must be a tensor, not number')
  raises(function() optim.SGD(ps[1]) end, 'the parameters must be a table')
  local opt = optim.SGD(ps)
  raises(function() opt:get 'speed' end, 'speed')
  raises(function() opt:get('lr', 2) end)
  raises(function() opt:get('lr', 0) end, 'groups count from 1')
  raises(function() opt:set('lr', 1, 0) end, 'groups count from 1')
  raises(function() opt.step(5) end, 'self must be an optimiser')
  opt:free()
  opt:free()
  raises(function() opt:step() end, 'freed')
end)

test('the state has the layout of Python, and goes into another', function()
  local ps = weights()
  local opt = optim.Adam(ps, {lr = 0.05})
  steps(opt, ps, 3)
  local state = opt:stateDict()
  equal(torch.keys(state), {'state', 'param_groups'})
  equal(state.state[0].exp_avg:size():totable(), {2, 3})
  equal(state.state[1].step:item(), 3)
  equal({state.param_groups[1].lr, #state.param_groups[1].params}, {0.05, 2})
  local path = T.temporary '.pt'
  torch.save(path, {opt = state, weights = ps})
  local saved = torch.load(path)
  os.remove(path)
  local qs = {}
  for i, t in ipairs(saved.weights) do
    qs[i] = t:detach():clone():requiresGrad(true)
  end
  local other = optim.Adam(qs, {lr = 1})
  other:loadStateDict(saved.opt)
  equal(other:get 'lr', 0.05)
  steps(opt, ps, 2)
  steps(other, qs, 2)
  T.ok(ps[1]:equal(qs[1]) and ps[2]:equal(qs[2]))
  raises(function() other:loadStateDict {state = {}} end, 'param_groups')
  raises(function() optim.Adam({qs[1]}):loadStateDict(saved.opt) end)
end)

test('every type steps, and LBFGS calls its closure', function()
  for name, type_of in pairs(optim) do
    if type(type_of) == 'table' and type_of.signature and name ~= 'LBFGS' and name ~= 'SparseAdam' then
      local ps = name == 'Muon' and {weights()[1]} or weights()
      local opt = type_of(ps)
      local function loss()
        return torch.pow(ps[1] - 1, 2):sum()
      end
      local before = loss():item()
      for _ = 1, 5 do
        opt:zeroGrad()
        loss():backward()
        opt:step()
      end
      T.ok(loss():item() < before, name)
    end
  end
  local ps, calls = weights(), 0
  local opt = optim.LBFGS(ps, {line_search_fn = 'strong_wolfe'})
  for _ = 1, 5 do
    opt:step(function()
      calls = calls + 1
      opt:zeroGrad()
      local loss = loss_of(ps)
      loss:backward()
      return loss
    end)
  end
  T.ok(calls > 5 and loss_of(ps):item() < 1e-8)
  raises(function()
    opt:step()
  end, 'closure')
  raises(function()
    opt:step(function()
      error('no loss')
    end)
  end, 'no loss')
end)

test('schedules', function()
  local all = optim.lr_scheduler
  local function sgd()
    return optim.SGD(weights(), {lr = 1.0, momentum = 0.9})
  end
  local function rates(opt, schedule, n)
    local out = {}
    for i = 1, n do
      schedule:step()
      out[i] = opt:get 'lr'
    end
    return out
  end
  local opt = sgd()
  local s = all.StepLR(opt, 2, {gamma = 0.5})
  equal(rates(opt, s, 4), {1.0, 0.5, 0.5, 0.25})
  equal(s:lastLr(), {0.25})
  local other = all.StepLR(sgd(), {step_size = 9})
  other:loadStateDict(s:stateDict())
  equal(other:stateDict().step_size, 2)
  opt = sgd()
  s = all.LambdaLR(opt, function(epoch)
    return 1 / (1 + epoch)
  end)
  equal(rates(opt, s, 3), {1 / 2, 1 / 3, 1 / 4})
  raises(function()
    all.LambdaLR(opt, function()
      error('none')
    end)
  end, 'none')
  opt = sgd()
  s = all.SequentialLR(opt, {all.ConstantLR(opt, 0.5, 2), all.ExponentialLR(opt, 0.1)}, {2})
  T.near(rates(opt, s, 3), {0.5, 1.0, 0.1}, 1e-12)
  opt = sgd()
  s = all.ReduceLROnPlateau(opt, {patience = 0, factor = 0.5})
  for _, metric in ipairs {1, 1, 0.5} do
    s:step(metric)
  end
  equal(opt:get 'lr', 0.5)
  raises(function()
    s:step()
  end, 'metric')
  s = all.CosineAnnealingWarmRestarts(sgd(), 4)
  s:stepTo(2)
  T.near(s:lastLr(), {0.5}, 1e-12)
  T.ok(tostring(all.StepLR):find('gamma=0.1', 1, true))
end)
