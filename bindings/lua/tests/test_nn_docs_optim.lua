-- What optim's documents show: the same calls and values, formulas where they give some.
local T = require 'harness'
local D = require 'documented'
local torch = require 'torchabi'
local test, equal = T.test, T.equal

local nn, optim = torch.legacy.nn, torch.legacy.optim

test('the XOR problem with flattened parameters and a minibatch', function()
  torch.manualSeed(1)
  local model = nn.Sequential():add(nn.Linear(2, 20)):add(nn.Tanh()):add(nn.Linear(20, 1))
  local criterion, n = nn.MSECriterion(), 128
  local inputs, labels = torch.DoubleTensor(n, 2), torch.DoubleTensor(n)
  for i = 1, n do
    local input = torch.randn(2)
    inputs[i]:copy(input)
    labels[i] = input[1] * input[2] > 0 and -1 or 1
  end
  local params, gradParams = model:getParameters()
  equal({params:nElement(), params:dim(), gradParams:nElement()}, {2 * 20 + 20 + 20 + 1, 1, 81})
  local function feval(x)
    T.ok(x == params)
    gradParams:zero()
    local outputs = model:forward(inputs)
    local loss = criterion:forward(outputs, labels)
    model:backward(inputs, criterion:backward(outputs, labels))
    return loss, gradParams
  end
  local state = {learningRate = 0.01}
  local before = params:clone()
  local _, losses = optim.sgd(feval, params, state)
  T.near(params:totable(), (before - gradParams * 0.01):totable())
  equal({#losses, state.evalCounter}, {1, 1})
  -- The document takes 50 steps; so few and small ones do not learn the signs yet.
  state = {learningRate = 0.3, momentum = 0.9, dampening = 0}
  for _ = 1, 200 do
    optim.sgd(feval, params, state)
  end
  local corners = torch.Tensor {{0.5, 0.5}, {0.5, -0.5}, {-0.5, 0.5}, {-0.5, -0.5}}
  local y = model:forward(corners)
  equal(D.size(y), '4x1')
  for i, sign in ipairs {-1, 1, 1, -1} do
    T.ok(sign * y[i][1] > 0)
    T.near(model:forward(corners[i]):totable(), {y[i][1]})
    y = model:forward(corners)
  end
end)

--- (x - 3)^2 / 2 and its gradient.
local function bowl(x)
  return (x - 3):pow(2):sum() / 2, x - 3
end

test('a config keeps the state, unless there is a table for it', function()
  local config = {learningRate = 1e-3, momentum = 0.5}
  local x = torch.zeros(2)
  for i = 1, 3 do
    local y, f = optim.sgd(bowl, x, config)
    T.ok(y == x and #f == 1 and config.evalCounter == i)
  end
  T.ok(config.dfdx)
  local state = {}
  optim.sgd(bowl, x, {learningRate = 1e-3, momentum = 0.5}, state)
  equal(state.evalCounter, 1)
end)

test('sgd: decay of rate and weights', function()
  local x, config = torch.Tensor {1}, {learningRate = 0.1, learningRateDecay = 0.5, weightDecay = 0.2}
  local wanted = 1
  for t = 0, 4 do
    wanted = wanted - 0.1 / (1 + t * 0.5) * (wanted - 3 + 0.2 * wanted)
    optim.sgd(bowl, x, config)
    T.near(x[1], wanted)
  end
end)

test('asgd by its formulas', function()
  local x, state = torch.Tensor {1, -1}, {}
  local eta0, lambda, t0 = 0.1, 0.01, 2
  local w, a, eta, mu = x:clone(), torch.zeros(2), eta0, 1
  for t = 1, 6 do
    w = w * (1 - lambda * eta) - (w - 3) * eta
    a = mu == 1 and w:clone() or a + (w - a) * mu
    eta = eta0 / (1 + lambda * eta0 * t) ^ 0.75
    mu = 1 / math.max(1, t - t0)
    local y, _, average = optim.asgd(bowl, x, {eta0 = eta0, lambda = lambda, t0 = t0}, state)
    T.ok(y == x)
    T.near(x:totable(), w:totable())
    T.near(average:totable(), a:totable())
  end
end)

test('every method takes a function and a point, and gives the point and values', function()
  for name, config in pairs {
    sgd = {learningRate = 0.1}, asgd = {eta0 = 0.1}, lbfgs = {}, cg = {}, adadelta = {}, adagrad = {learningRate = 0.5},
    adam = {learningRate = 0.1}, adamax = {learningRate = 0.1}, nag = {learningRate = 0.1, momentum = 0.5},
    rmsprop = {learningRate = 0.1}, rprop = {stepsize = 0.1}, cmaes = {sigma = 0.5, maxEval = 60},
  } do
    torch.manualSeed(1)
    local x = torch.Tensor {0.5, -0.5}
    local first, y, values = bowl(x), nil, nil
    for _ = 1, 3 do
      y, values = optim[name](bowl, x, config)
    end
    T.ok(type(values[1]) == 'number', name)
    T.ok(bowl(y) < first, name)
  end
end)

test('cg goes down the valley of Rosenbrock', function()
  local function rosenbrock(x)
    local a, b = x[1], x[2]
    return (1 - a) ^ 2 + 100 * (b - a * a) ^ 2,
      torch.Tensor {-2 * (1 - a) - 400 * a * (b - a * a), 200 * (b - a * a)}
  end
  local x, f, count = optim.cg(rosenbrock, torch.zeros(2), {maxEval = 25})
  T.ok(f[1] == 1 and f[#f] < 0.1 and count <= 25)
  T.near(rosenbrock(x), f[#f])
end)

test('cmaes needs values alone', function()
  local function rosenbrock(x)
    return (1 - x[1]) ^ 2 + 100 * (x[2] - x[1] * x[1]) ^ 2
  end
  torch.manualSeed(2)
  local start = torch.Tensor {-1, 2}
  local x, f, count
  local lines = D.printed(function()
    x, f, count = optim.cmaes(rosenbrock, start, nil, {sigma = 0.3, ftarget = 1e-10, maxEval = 4000, verb_disp = 1000})
  end)
  T.near(x:totable(), {1, 1}, 1e-3)
  T.is(start, {-1, 2})
  T.ok(f[1] == rosenbrock(start) and f[#f] <= 1e-10 and f[#f] == rosenbrock(x) and count <= 4000)
  T.ok(lines[1]:find '^6 evaluations: axis ratio 1%.0,' and lines[#lines]:find '^ended by ftarget, best value ')
  local most = {sigma = 1, popsize = 10, maxEval = 50}
  equal(select(3, optim.cmaes(rosenbrock, start, most)), 50)
  most.popsize = 1
  T.raises(function() optim.cmaes(rosenbrock, start, most) end, "'popsize' must be at least 2, not 1")
  T.raises(function() optim.cmaes(rosenbrock, start, {}) end, "a number above 0 as 'sigma', not nil")
end)

--- A log of ten rows, and its path.
local function logged()
  local path = T.temporary '.log'
  local logger = optim.Logger(path)
  logger:setNames {'Training acc.', 'Test acc.'}
  for _, row in ipairs {{70, 59}, {76, 8}, {66, 34}, {74, 43}, {57, 11}, {5, 98}, {71, 17}, {98, 27}, {35, 47},
    {68, 58}} do
    logger:add(row)
  end
  return logger, path
end

test('Logger writes numbers as the document shows them', function()
  local logger, path = logged()
  logger:close()
  local file = assert(io.open(path))
  local text = file:read '*a'
  file:close()
  os.remove(path)
  equal((text:gsub('\t', '|')), table.concat({'Training acc.|Test acc.|', ' 7.0000e+01| 5.9000e+01|',
    ' 7.6000e+01| 8.0000e+00|', ' 6.6000e+01| 3.4000e+01|', ' 7.4000e+01| 4.3000e+01|', ' 5.7000e+01| 1.1000e+01|',
    ' 5.0000e+00| 9.8000e+01|', ' 7.1000e+01| 1.7000e+01|', ' 9.8000e+01| 2.7000e+01|', ' 3.5000e+01| 4.7000e+01|',
    ' 6.8000e+01| 5.8000e+01|', ''}, '\n'))
end)

test('Logger plots with the package gnuplot, and says where there is none', function()
  local logger, path = logged()
  logger:style {'+-', '+-'}
  equal(D.printed(function()
    logger:plot()
    logger:plot()
  end), {'<Logger> warning: cannot plot without the package gnuplot'})
  local calls = {}
  package.loaded.gnuplot = setmetatable({}, {
    __index = function(_, name)
      return function(first)
        calls[#calls + 1] = name .. ' ' .. (type(first) == 'table' and #first or tostring(first))
        return 1
      end
    end,
  })
  logger:setlogscale(true)
  logger:plot()
  logger:setlogscale(false)
  logger:plot 'Test acc.'
  logger:display(false)
  logger:plot()
  logger.epsfile = 'curves.eps'
  logger:plot()
  package.loaded.gnuplot = nil
  local title = ('title <Logger::%s>'):format(path)
  equal(calls, {'figure nil', 'logscale on', 'plot 2', 'grid on', title, 'figure 1', 'plot 1', 'grid on', title,
    'epsfigure curves.eps', 'plot 2', 'grid on', title, 'plotflush nil', 'close 1'})
  logger:close()
  os.remove(path)
end)
