--- Torch7's optim: `local optim = require 'torchabi.legacy.optim'`, or torch.legacy.optim.
--
--    local params, grads = net:getParameters()
--    local function feval(x)
--      grads:zero()
--      local loss = criterion:forward(net:forward(inputs), targets)
--      net:backward(inputs, criterion:backward(net.output, targets))
--      return loss, grads
--    end
--    optim.sgd(feval, params, {learningRate = 0.01, momentum = 0.9}, state)
--
-- Each method is `x, {f(x)} = method(feval, x, config, state)`: it changes x in place, and keeps in the state (the
-- config where none is given) what it needs for the next call. Names and defaults of options are Torch7's.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local ops = require 'torchabi.ops'
local tensor = require 'torchabi.tensor'
local functions = require 'torchabi.functions'

local optim = {}
class.register_package('optim', optim)

local raise = errors.raise
local aten = ops.namespace 'aten'

--- The tensor of a state's name, made of zeros like another at first.
local function kept(state, name, like, value)
  if not state[name] then
    state[name] = aten.zeros_like(like)
    if value and value ~= 0 then
      state[name]:fill(value)
    end
  end
  return state[name]
end

--- Value and gradient at x.
local function call(feval, x)
  local fx, grad = feval(x)
  return fx, tensor.check(grad, 'the gradient, which the function gives second,')
end

--- The same with the decay of weights in the gradient.
local function evaluate(feval, x, config)
  local fx, grad = call(feval, x)
  local decay = config.weightDecay or 0
  if decay ~= 0 then
    grad:add(decay, x)
  end
  return fx, grad
end

local function start(feval, x, config, state, name)
  functions.check(feval, 'the function')
  tensor.check(x, 'the point')
  if config == nil and state == nil and name then
    raise("optim.%s needs a table, which keeps its state from call to call", name)
  end
  config = errors.check_type(config or {}, 'table', 'the config')
  return config, errors.check_type(state or config, 'table', 'the state')
end

--- The learning rate after so many evaluations.
local function rate_of(config, default, evaluations)
  return (config.learningRate or default) / (1 + evaluations * (config.learningRateDecay or 0))
end

--- Stochastic gradient descent.
-- config: learningRate (1e-3), learningRateDecay (0), weightDecay (0), weightDecays, momentum (0), dampening
-- (momentum), nesterov (false), learningRates
function optim.sgd(feval, x, config, state)
  config, state = start(feval, x, config, state)
  local momentum = config.momentum or 0
  local dampening = config.dampening or momentum
  if config.nesterov and (momentum <= 0 or dampening ~= 0) then
    raise('optim.sgd: nesterov needs a momentum above 0 and a dampening of 0, not %g and %g', momentum, dampening)
  end
  local evaluations = state.evalCounter or 0
  local fx, grad = evaluate(feval, x, config)
  if (config.weightDecay or 0) == 0 and config.weightDecays then
    grad:add(aten.mul(config.weightDecays, x))
  end
  if momentum ~= 0 then
    if not state.dfdx then
      state.dfdx = grad:clone()
    else
      state.dfdx:mul(momentum):add(1 - dampening, grad)
    end
    if config.nesterov then
      grad:add(momentum, state.dfdx)
    else
      grad = state.dfdx
    end
  end
  local rate = rate_of(config, 1e-3, evaluations)
  x:add(-rate, config.learningRates and aten.mul(config.learningRates, grad) or grad)
  state.evalCounter = evaluations + 1
  return x, {fx}
end

--- Averaged stochastic gradient descent; gives the average as a third result.
-- config: eta0 (1e-4), lambda (1e-4), alpha (0.75), t0 (1e6)
function optim.asgd(feval, x, config, state)
  config, state = start(feval, x, config, state)
  local eta0, lambda = config.eta0 or 1e-4, config.lambda or 1e-4
  state.eta_t, state.mu_t, state.t = state.eta_t or eta0, state.mu_t or 1, state.t or 0
  local fx, grad = call(feval, x)
  x:mul(1 - lambda * state.eta_t):add(-state.eta_t, grad)
  local average = kept(state, 'ax', x)
  if state.mu_t == 1 then
    average:copy(x)
  else
    average:add(state.mu_t, x - average)
  end
  state.t = state.t + 1
  state.eta_t = eta0 / (1 + lambda * eta0 * state.t) ^ (config.alpha or 0.75)
  state.mu_t = 1 / math.max(1, state.t - (config.t0 or 1e6))
  return x, {fx}, average
end

--- config: learningRate (1e-3), learningRateDecay (0), beta1 (0.9), beta2 (0.999), epsilon (1e-8), weightDecay (0).
-- Other than torch.optim.Adam's, epsilon is added before the correction of the bias.
function optim.adam(feval, x, config, state)
  config, state = start(feval, x, config, state)
  local beta1, beta2 = config.beta1 or 0.9, config.beta2 or 0.999
  local fx, grad = evaluate(feval, x, config)
  local mean, square, bound = kept(state, 'm', grad), kept(state, 'v', grad), kept(state, 'denom', grad)
  local rate = rate_of(config, 1e-3, state.t or 0)
  state.t = (state.t or 0) + 1
  mean:mul(beta1):add(1 - beta1, grad)
  square:mul(beta2):addcmul(1 - beta2, grad, grad)
  bound:copy(square):sqrt():add(config.epsilon or 1e-8)
  local step = rate * math.sqrt(1 - beta2 ^ state.t) / (1 - beta1 ^ state.t)
  x:addcdiv(-step, mean, bound)
  return x, {fx}
end

--- config: learningRate (2e-3), beta1 (0.9), beta2 (0.999), epsilon (1e-38), weightDecay (0).
function optim.adamax(feval, x, config, state)
  config, state = start(feval, x, config, state)
  local beta1, beta2 = config.beta1 or 0.9, config.beta2 or 0.999
  local fx, grad = evaluate(feval, x, config)
  local mean, most = kept(state, 'm', grad), kept(state, 'u', grad)
  state.t = (state.t or 0) + 1
  mean:mul(beta1):add(1 - beta1, grad)
  most:mul(beta2):cmax(aten.abs(grad) + (config.epsilon or 1e-38))
  x:addcdiv(-(config.learningRate or 2e-3) / (1 - beta1 ^ state.t), mean, most)
  return x, {fx}
end

--- config: learningRate (1e-3), learningRateDecay (0), weightDecay (0).
function optim.adagrad(feval, x, config, state)
  config, state = start(feval, x, config, state, 'adagrad')
  local evaluations = state.evalCounter or 0
  local fx, grad = evaluate(feval, x, config)
  local square, deviation = kept(state, 'paramVariance', grad), kept(state, 'paramStd', grad)
  square:addcmul(1, grad, grad)
  deviation:copy(square):sqrt():add(1e-10)
  x:addcdiv(-rate_of(config, 1e-3, evaluations), grad, deviation)
  state.evalCounter = evaluations + 1
  return x, {fx}
end

--- config: rho (0.9), eps (1e-6), weightDecay (0).
function optim.adadelta(feval, x, config, state)
  config, state = start(feval, x, config, state, 'adadelta')
  local rho, eps = config.rho or 0.9, config.eps or 1e-6
  local fx, grad = evaluate(feval, x, config)
  local square, deviation = kept(state, 'paramVariance', grad), kept(state, 'paramStd', grad)
  local delta, sum = kept(state, 'delta', grad), kept(state, 'accDelta', grad)
  square:mul(rho):addcmul(1 - rho, grad, grad)
  deviation:copy(square):add(eps):sqrt()
  delta:copy(sum):add(eps):sqrt():cdiv(deviation):cmul(grad)
  x:add(-1, delta)
  sum:mul(rho):addcmul(1 - rho, delta, delta)
  state.evalCounter = (state.evalCounter or 0) + 1
  return x, {fx}
end

--- config: learningRate (1e-2), alpha (0.99), epsilon (1e-8), weightDecay (0), initialMean (0).
function optim.rmsprop(feval, x, config, state)
  config, state = start(feval, x, config, state)
  local alpha = config.alpha or 0.99
  local fx, grad = evaluate(feval, x, config)
  local square, root = kept(state, 'm', grad, config.initialMean), kept(state, 'tmp', grad)
  square:mul(alpha):addcmul(1 - alpha, grad, grad)
  root:copy(square):sqrt():add(config.epsilon or 1e-8)
  x:addcdiv(-(config.learningRate or 1e-2), grad, root)
  return x, {fx}
end

--- Resilient propagation: only the signs of gradients count.
-- config: stepsize (0.1), etaplus (1.2), etaminus (0.5), stepsizemax (50), stepsizemin (1e-6), niter (1)
function optim.rprop(feval, x, config, state)
  config, state = start(feval, x, config, state, 'rprop')
  local history = {}
  for i = 1, config.niter or 1 do
    local fx, grad = call(feval, x)
    -- The tensor of steps has the option's name, as in Torch7.
    if not tensor.is(state.stepsize) then
      state.stepsize = aten.full_like(grad, config.stepsize or 0.1)
    end
    local before, step = kept(state, 'delta', grad), state.stepsize
    local product = aten.mul(grad, before)
    local turned = aten.lt(product, 0)
    local factor = aten.ones_like(grad)
    factor:maskedFill(aten.gt(product, 0), config.etaplus or 1.2):maskedFill(turned, config.etaminus or 0.5)
    step:cmul(factor):clamp(config.stepsizemin or 1e-6, config.stepsizemax or 50)
    grad:maskedFill(turned, 0)
    x:addcmul(-1, aten.sign(grad), step)
    before:copy(grad)
    history[i] = fx
  end
  return x, history
end

--- Nesterov's accelerated gradient.
-- config: learningRate (1e-3), learningRateDecay (0), weightDecay (0), momentum (0.9), learningRates
function optim.nag(feval, x, config, state)
  config, state = start(feval, x, config, state)
  local momentum = config.momentum or 0.9
  if momentum <= 0 then
    raise('optim.nag: the momentum must be above 0, not %g', momentum)
  end
  local evaluations = state.evalCounter or 0
  if state.dfdx then
    x:add(momentum, state.dfdx)
  end
  local fx, grad = evaluate(feval, x, config)
  local change = kept(state, 'dfdx', grad):mul(momentum)
  local rate = rate_of(config, 1e-3, evaluations)
  local step = config.learningRates and aten.mul(config.learningRates, grad) or grad
  x:add(-rate, step)
  change:add(-rate, step)
  state.evalCounter = evaluations + 1
  return x, {fx}
end

--- Compares a gradient with central differences.
-- @param eps step, 1e-7 by default
-- @return the relative difference, the gradient, what the differences say
function optim.checkgrad(feval, x, eps)
  functions.check(feval, 'the function')
  tensor.check(x, 'the point')
  eps = eps or 1e-7
  local _, grad = call(feval, x)
  grad = grad:clone():view(x:size())
  local estimated = aten.zeros_like(grad)
  for i = 1, x:size(1) do
    local before = x[i]
    x[i] = before + eps
    local above = feval(x)
    x[i] = before - eps
    local below = feval(x)
    x[i] = before
    estimated[i] = (above - below) / (2 * eps)
  end
  return (grad - estimated):norm() / (grad + estimated):norm(), grad, estimated
end

--- FISTA with backtracking: the least f(x) + g(x), of which f is smooth.
-- @param f, g functions; f gives value and gradient, g the value
-- @param pl(x, L) makes x in place the minimum of g plus L / 2 times the square distance from x
-- @param xinit where to start
-- @param params L (0.1), Lstep (1.5), maxiter (50), maxline (20), errthres (1e-4), doFistaUpdate (true)
-- @return x, and a list of tables of `F`, `f`, `g`, `nline` and `L`, one an iteration
function optim.FistaLS(f, g, pl, xinit, params)
  functions.check(f, 'f')
  functions.check(g, 'g')
  functions.check(pl, 'pl')
  tensor.check(xinit, 'the point')
  params = errors.check_type(params or {}, 'table', 'the parameters')
  local L, factor, limit = params.L or 0.1, params.Lstep or 1.5, params.errthres or 1e-4
  local x, y, t = xinit, xinit:clone(), 1
  local before, history = aten.zeros_like(xinit), {}
  for iteration = 1, params.maxiter or 50 do
    local fy, slope = f(y)
    slope = slope:clone()
    local candidate, value, penalty
    local lines = 0
    repeat
      lines = lines + 1
      candidate = pl(y - slope * (1 / L), L)
      value, penalty = f(candidate), g(candidate)
      local step = candidate - y
      local bound = fy + step:dot(slope) + L / 2 * step:dot(step) + penalty
      local is_below = value + penalty <= bound
      if not is_below then
        L = L * factor
      end
    until is_below or lines >= (params.maxline or 20)
    before:copy(x)
    x:copy(candidate)
    if params.doFistaUpdate == false then
      y:copy(x)
    else
      local next_t = (1 + math.sqrt(1 + 4 * t * t)) / 2
      y:copy(x):add((t - 1) / next_t, x - before)
      t = next_t
    end
    history[iteration] = {F = value + penalty, f = value, g = penalty, nline = lines, L = L}
    local last = history[iteration - 1]
    if last and math.abs(last.F - history[iteration].F) <= limit * math.abs(last.F) then
      break
    end
  end
  params.L = L
  return x, history
end

require 'torchabi.legacy.search'(optim, start, call)
require 'torchabi.legacy.evolution'(optim, start)
require 'torchabi.legacy.report' ()

return optim
