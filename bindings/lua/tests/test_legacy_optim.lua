-- Torch7's optim: its methods against PyTorch's where both have the same formula, else against the formula itself.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local optim = torch.legacy.optim

local A = torch.Tensor {{3, 1, 0}, {1, 2, 0.5}, {0, 0.5, 1}}
local goal = torch.Tensor {1, -2, 3}

--- Half of a quadratic form, and its gradient.
local function bowl(x)
  local d = x - goal
  local grad = A * d
  return d:dot(grad) / 2, grad
end

local function rosenbrock(x)
  local a, b = x[1], x[2]
  return (1 - a) ^ 2 + 100 * (b - a * a) ^ 2, torch.Tensor {-2 * (1 - a) - 400 * a * (b - a * a), 200 * (b - a * a)}
end

--- Twenty steps of PyTorch's optimiser from the same point.
local function of_pytorch(name, options)
  local x = torch.Tensor {0.5, 0.5, 0.5}:requiresGrad(true)
  local opt = torch.optim[name]({x}, options)
  for _ = 1, 20 do
    local _, grad = bowl(x:detach())
    x:setGrad(grad)
    opt:step()
  end
  return x:detach()
end

local function of_torch7(name, config, state)
  local x = torch.Tensor {0.5, 0.5, 0.5}
  for _ = 1, 20 do
    local y, values = optim[name](bowl, x, config, state)
    T.ok(y == x and type(values[1]) == 'number', name)
  end
  return x
end

test('methods that PyTorch has too', function()
  for _, row in ipairs {
    {'sgd', {learningRate = 0.05}, 'SGD', {lr = 0.05}},
    {'sgd', {learningRate = 0.05, momentum = 0.9, dampening = 0, weightDecay = 0.1}, 'SGD',
      {lr = 0.05, momentum = 0.9, weight_decay = 0.1}},
    -- Dampening is the momentum where it is not given.
    {'sgd', {learningRate = 0.05, momentum = 0.8}, 'SGD', {lr = 0.05, momentum = 0.8, dampening = 0.8}},
    {'sgd', {learningRate = 0.05, momentum = 0.8, dampening = 0, nesterov = true}, 'SGD',
      {lr = 0.05, momentum = 0.8, nesterov = true}},
    {'adam', {learningRate = 0.1, epsilon = 0}, 'Adam', {lr = 0.1, eps = 0}},
    {'adam', {learningRate = 0.1, beta1 = 0.7, beta2 = 0.9, weightDecay = 0.1, epsilon = 0}, 'Adam',
      {lr = 0.1, betas = {0.7, 0.9}, weight_decay = 0.1, eps = 0}},
    {'adamax', {learningRate = 0.1}, 'Adamax', {lr = 0.1, eps = 1e-38}},
    {'adagrad', {learningRate = 0.5}, 'Adagrad', {lr = 0.5, eps = 1e-10}},
    {'adagrad', {learningRate = 0.5, learningRateDecay = 0.1}, 'Adagrad', {lr = 0.5, eps = 1e-10, lr_decay = 0.1}},
    {'adadelta', {}, 'Adadelta', {lr = 1, rho = 0.9, eps = 1e-6}},
    {'rmsprop', {learningRate = 0.05}, 'RMSprop', {lr = 0.05}},
    {'rprop', {stepsize = 0.2}, 'Rprop', {lr = 0.2}},
  } do
    T.near(of_torch7(row[1], row[2]):totable(), of_pytorch(row[3], row[4]):totable(), 1e-9, row[1])
  end
end)

test('methods of Torch7 alone', function()
  -- nag looks ahead: after the first step, x - lr g at x + momentum v.
  local x, v = torch.Tensor {0.5, 0.5, 0.5}, torch.zeros(3)
  for _ = 1, 20 do
    local _, grad = bowl(x + v * 0.9)
    v:mul(0.9):add(-0.05, grad)
    x:add(v)
  end
  T.near(of_torch7('nag', {learningRate = 0.05}):totable(), x:totable(), 1e-9)
  local state, y = {}, torch.Tensor {0.5, 0.5, 0.5}
  local average
  for _ = 1, 50 do
    local _, _, ax = optim.asgd(bowl, y, {eta0 = 0.05, t0 = 10}, state)
    average = ax
  end
  T.ok((average - y):norm() > 0 and (average - goal):norm() < 4)
  equal({state.t, state.mu_t}, {50, 1 / 40})
  equal(select('#', optim.asgd(bowl, y, {}, state)), 3)
end)

test('rates and decays of single parameters', function()
  local x = torch.Tensor {0.5, 0.5, 0.5}
  local _, grad = bowl(x)
  optim.sgd(bowl, x, {learningRate = 1, learningRates = torch.Tensor {0.1, 0, 0.2}})
  T.near(x:totable(), {0.5 - 0.1 * grad[1], 0.5, 0.5 - 0.2 * grad[3]})
  x:fill(0.5)
  optim.sgd(bowl, x, {learningRate = 1, weightDecays = torch.Tensor {1, 0, 0}})
  T.near(x:totable(), {0.5 - grad[1] - 0.5, 0.5 - grad[2], 0.5 - grad[3]})
end)

test('the state is a table of its own, or the config', function()
  local config, state = {learningRate = 0.01, momentum = 0.9}, {}
  local x = torch.zeros(3)
  optim.sgd(bowl, x, config, state)
  optim.sgd(bowl, x, config, state)
  equal({state.evalCounter, config.evalCounter}, {2, nil})
  T.ok(torch.isTensor(state.dfdx))
  optim.sgd(bowl, x, config)
  equal(config.evalCounter, 1)
  optim.adam(bowl, x, config, state)
  T.ok(state.t == 1 and torch.isTensor(state.m) and torch.isTensor(state.v))
  raises(function() optim.sgd(bowl, x, {nesterov = true}) end, 'nesterov needs a momentum above 0')
  raises(function() optim.adagrad(bowl, x) end, 'optim.adagrad needs a table')
  raises(function() optim.nag(bowl, x, {momentum = 0}) end, 'must be above 0')
end)

test('lbfgs and cg find the minimum', function()
  local x = torch.Tensor {-1, 2}
  local y, values, n = optim.cg(rosenbrock, x, {maxEval = 200})
  T.ok(y == x and values[1] == 104 and values[#values] < 1e-20 and n <= 200)
  T.near(x:totable(), {1, 1})
  for _, config in ipairs {{maxIter = 200, lineSearch = optim.lswolfe}, {maxIter = 400, learningRate = 0.5}} do
    x = torch.Tensor {-1, 2}
    y, values, n = optim.lbfgs(rosenbrock, x, config)
    T.ok(y == x and values[1] == 104 and values[#values] < 1e-8 and config.funcEval == n)
    T.near(x:totable(), {1, 1}, 1e-4)
  end
  -- Called again it goes on.
  x = torch.zeros(3)
  local config = {maxIter = 3, learningRate = 0.3}
  for _ = 1, 40 do
    optim.lbfgs(bowl, x, config)
  end
  T.near(x:totable(), goal:totable(), 1e-4)
end)

test('lbfgs as PyTorch has it', function()
  local x = torch.Tensor {0.5, 0.5, 0.5}:requiresGrad(true)
  local opt = torch.optim.LBFGS({x}, {lr = 0.5, max_iter = 7, tolerance_grad = 0, tolerance_change = 0})
  opt:step(function()
    opt:zeroGrad()
    local d = x - goal
    local loss = (A * d):dot(d) / 2
    loss:backward()
    return loss
  end)
  local y = torch.Tensor {0.5, 0.5, 0.5}
  optim.lbfgs(bowl, y, {learningRate = 0.5, maxIter = 7, maxEval = 100, tolFun = 0, tolX = 0})
  T.near(y:totable(), x:detach():totable(), 1e-9)
end)

test('FistaLS: the lasso of a diagonal', function()
  local function shrink(z, L)
    return torch.cmul(torch.sign(z), torch.cmax(torch.abs(z) - 1 / L, 0))
  end
  local function half_square(z)
    return (z - goal):pow(2):sum() / 2, z - goal
  end
  local x, history = optim.FistaLS(half_square, function(z) return torch.abs(z):sum() end, shrink, torch.zeros(3),
    {errthres = 1e-12, maxiter = 200})
  T.near(x:totable(), {0, -1, 2}, 1e-4)
  T.ok(history[1].F > history[#history].F)
end)

test('ConfusionMatrix', function()
  local matrix = optim.ConfusionMatrix {'cat', 'dog'}
  matrix:add(torch.Tensor {0.1, 0.9}, 2)
  matrix:add(1, 1)
  matrix:add(2, 1)
  matrix:add(2, 0)
  matrix:batchAdd(torch.Tensor {{0.1, 0.2}, {0.4, 0.3}}, torch.LongTensor {2, 2})
  T.is(matrix.mat, {{1, 1}, {1, 2}})
  equal(tostring(matrix), 'ConfusionMatrix:\n'
    .. '[[       1       1]   50.000% \t[class: cat]\n'
    .. ' [       1       2]]  66.667% \t[class: dog]\n'
    .. ' + average row correct: 58.333333333333% \n'
    .. ' + average rowUcol correct (VOC measure): 41.666666666667% \n'
    .. ' + global correct: 60%')
  T.near({matrix.totalValid, matrix.averageValid}, {0.6, 7 / 12})
  local rejected, accepted = matrix:farFrr()
  T.near(rejected:totable(), {1 / 2, 1 / 3})
  T.near(accepted:totable(), {1 / 3, 1 / 2})
  matrix:zero()
  equal(matrix.mat:sum(), 0)
  matrix:batchAdd(torch.LongTensor {1, 2}, torch.Tensor {{0, 1}, {1, 0}})
  T.is(matrix.mat, {{0, 1}, {1, 0}})
  equal(#optim.ConfusionMatrix(3).classes, 0)
  raises(function() matrix:batchAdd(torch.zeros(1, 1, 1), torch.LongTensor {1}) end, 'one or two dimensions, not 3')
end)

test('Logger', function()
  local path = T.temporary '.log'
  local logger = optim.Logger(path)
  logger:setNames {'Training acc.', 'Test acc.'}
  logger:add {70, 59}
  logger:add {76.5, 'none'}
  logger:style {'+-', '-'}
  equal(logger.symbols[1], {70, 76.5})
  raises(function() logger:add {1, {}} end, "'Test acc.' is table")
  logger:close()
  local file = assert(io.open(path))
  equal(file:read '*a', 'Training acc.\tTest acc.\t\n 7.0000e+01\t 5.9000e+01\t\n 7.6500e+01\tnone\t\n')
  file:close()
  logger = optim.Logger(path)
  logger:add {b = 1, a = 2}
  equal(logger.names, {'a', 'b'})
  logger:close()
  os.remove(path)
  raises(function() optim.Logger '/no/such/folder/x.log' end, 'cannot be written')
end)
