--- The method of Torch7's optim that needs no gradient: cmaes, which adapts the covariance of what it draws.
local errors = require 'torchabi.errors'
local create = require 'torchabi.create'
local ops = require 'torchabi.ops'

local raise = errors.raise
local aten = ops.namespace 'aten'

--- Rates and weights of Hansen's strategy, for n numbers and a population.
local function strategy(n, population)
  local parents = math.floor(population / 2)
  local weights = {}
  local sum, squares = 0, 0
  for i = 1, parents do
    weights[i] = math.log(population / 2 + 0.5) - math.log(i)
    sum = sum + weights[i]
  end
  for i = 1, parents do
    weights[i] = weights[i] / sum
    squares = squares + weights[i] ^ 2
  end
  local effective = 1 / squares
  local of_path = (4 + effective / n) / (n + 4 + 2 * effective / n)
  local of_step = (effective + 2) / (n + effective + 5)
  local rank_one = 2 / ((n + 1.3) ^ 2 + effective)
  return {
    parents = parents,
    weights = weights,
    effective = effective,
    of_path = of_path,
    of_step = of_step,
    rank_one = rank_one,
    rank_mu = math.min(1 - rank_one, 2 * (effective - 2 + 1 / effective) / ((n + 2) ^ 2 + effective)),
    damping = 2 * effective / population + 0.3 + of_step,
  }
end

return function(optim, start)
  --- Covariance matrix adaptation: goes down a function without its gradient, drawing points around a mean.
  -- @param opfunc gives the value of a point of x's sizes, which alone is looked at
  -- @param x tensor of floating point, where it starts; stays as it is
  -- @param config table of sigma (standard deviation of the first points, must be given), maxEval (1000 n² of n
  --   numbers), popsize (4 + 3 log n), ftarget (a value that is low enough), min_iterations (1), verb_disp
  --   (prints each so many iterations; 0 for never)
  -- @param state instead of config, if given
  -- @return the best point; a list of the first value, the best of each iteration and of all; the evaluations
  function optim.cmaes(opfunc, x, config, state)
    state = select(2, start(opfunc, x, config, state, 'cmaes'))
    local sigma = state.sigma
    if type(sigma) ~= 'number' or sigma <= 0 then
      raise("optim.cmaes needs a number above 0 as 'sigma', not %s", errors.describe(sigma))
    end
    local n = x:nElement()
    local mean = x:detach():clone():view(-1)
    local population = state.popsize or 4 + math.floor(3 * math.log(n))
    if errors.integer(population, "optim.cmaes: 'popsize'") < 2 then
      raise("optim.cmaes: 'popsize' must be at least 2, not %d", population)
    end
    local most, shown = state.maxEval or 1000 * n ^ 2, state.verb_disp or 0
    local s = strategy(n, population)
    local weights = create.types.Tensor(s.weights):typeAs(mean)
    local path, step_path = aten.zeros_like(mean), aten.zeros_like(mean)
    local covariance = aten.eye(n, {dtype = mean:dtype(), device = mean:device()})
    local axes, deviations, whitening = covariance, aten.ones_like(mean), covariance
    local count, decomposed, iteration = 0, 0, 0
    local values, fits, best, best_value = {(opfunc(x))}, {}, nil, math.huge

    local function decompose()
      if count - decomposed <= population / (s.rank_one + s.rank_mu) / n / 10 then
        return
      end
      decomposed = count
      covariance = (covariance + covariance:t()) / 2
      local squares
      squares, axes = aten.linalg_eigh(covariance)
      deviations = aten.sqrt(aten.clamp_min(squares, 1e-300))
      whitening = aten.matmul(aten.mul(axes, 1 / deviations), axes:t())
    end

    local function adapt(points)
      count = count + population
      local sorted, order = create.types.Tensor(fits):sort()
      fits = sorted:totable()
      local before = mean
      local offsets = points:index(1, order:narrow(1, 1, s.parents)) - before:view(1, n):expand(s.parents, n)
      mean = before + aten.matmul(offsets:t(), weights)
      if fits[1] < best_value then
        best, best_value = points[order[1]]:clone(), fits[1]
      end
      values[#values + 1] = fits[1]
      local y = mean - before
      local of_step, of_path = s.of_step, s.of_path
      step_path = step_path * (1 - of_step)
        + aten.matmul(whitening, y) * (math.sqrt(of_step * (2 - of_step) * s.effective) / sigma)
      local length = step_path:dot(step_path)
      local is_short = length / (1 - (1 - of_step) ^ (2 * count / population)) / n < 2 + 4 / (n + 1)
      path = path * (1 - of_path)
        + y * ((is_short and 1 or 0) * math.sqrt(of_path * (2 - of_path) * s.effective) / sigma)
      local loss = is_short and s.rank_one or s.rank_one * (1 - of_path * (2 - of_path))
      local spread = aten.matmul(offsets:t(), aten.mul(offsets, weights:view(-1, 1)))
      covariance = covariance * (1 - loss - s.rank_mu) + aten.outer(path, path) * s.rank_one
        + spread * (s.rank_mu / sigma ^ 2)
      sigma = sigma * math.exp(math.min(0.6, of_step / s.damping * (length / n - 1) / 2))
    end

    --- Why it ends, or nil.
    local function reason()
      local widest = deviations:max()
      return count >= most and 'evals' or state.ftarget and fits[1] <= state.ftarget and 'ftarget'
        or widest > 1e7 * deviations:min() and 'condition' or fits[#fits] - fits[1] < 1e-12 and 'tolfun'
        or sigma * widest < 1e-11 and 'tolx' or nil
    end

    repeat
      iteration = iteration + 1
      decompose()
      local draws = aten.mul(aten.empty({population, n}, {dtype = x:dtype(), device = x:device()}):normal(), deviations)
      local points = aten.matmul(draws, axes:t()) * sigma + mean:view(1, n):expand(population, n)
      for i = 1, population do
        fits[i] = (opfunc(points[i]:viewAs(x)))
      end
      adapt(points)
      if shown > 0 and (iteration <= 2 or iteration % shown == 0) then
        print(('%d evaluations: axis ratio %.1f, deviation %.1e, value %g'):format(count,
          deviations:max() / deviations:min(), sigma * math.sqrt(covariance:diag():max()), fits[1]))
      end
    until reason() and iteration >= (state.min_iterations or 1)
    if shown > 0 then
      print(('ended by %s, best value %g'):format(reason(), best_value))
    end
    values[#values + 1] = best_value
    return best:viewAs(x), values, count
  end
end
