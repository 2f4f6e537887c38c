--- The methods of Torch7's optim that search along lines: lbfgs, cg, and the search of Wolfe's conditions.
local errors = require 'torchabi.errors'
local ops = require 'torchabi.ops'
local tensor = require 'torchabi.tensor'

local aten = ops.namespace 'aten'

local function sum_of_sizes(t)
  return aten.sum(aten.abs(t)):item()
end

local function is_finite(x)
  return x == x and x ~= math.huge and x ~= -math.huge
end

--- The best of a pair of points with values and slopes by a cubic through both, within bounds.
local function interpolate(a, fa, ga, b, fb, gb, least, most)
  if a > b then
    a, fa, ga, b, fb, gb = b, fb, gb, a, fa, ga
  end
  least, most = least or a, most or b
  local d1 = ga + gb - 3 * (fa - fb) / (a - b)
  local square = d1 * d1 - ga * gb
  if square < 0 then
    return (least + most) / 2
  end
  local d2 = math.sqrt(square)
  local t = b - (b - a) * ((gb + d2 - d1) / (gb - ga + 2 * d2))
  return is_finite(t) and math.min(math.max(t, least), most) or (least + most) / 2
end

return function(optim, start, call)
  --- A line search for lbfgs that ends where Wolfe's strong conditions hold.
  -- @param opfunc gives value and gradient
  -- @param x where to start; t first step; d direction; f, g value and gradient there; gtd slope along d
  -- @param options c1 (1e-4), c2 (0.9), tolX (1e-9), maxIter (20)
  -- @return value, gradient, x, step, number of evaluations
  function optim.lswolfe(opfunc, x, t, d, f, g, gtd, options)
    start(opfunc, x)
    tensor.check(d, 'the direction')
    tensor.check(g, 'the gradient')
    options = errors.check_type(options or {}, 'table', 'the options')
    local c1, c2, tolerance = options.c1 or 1e-4, options.c2 or 0.9, options.tolX or 1e-9
    local most = options.maxIter or 20
    local from, evaluations = x:clone(), 0
    g = g:clone()

    local function at(step)
      x:copy(from):add(step, d)
      local value, grad = call(opfunc, x)
      evaluations = evaluations + 1
      return {t = step, f = value, g = grad:clone(), slope = grad:dot(d)}
    end

    local function is_low(point)
      return point.f <= f + c1 * point.t * gtd
    end

    local before, point = {t = 0, f = f, g = g, slope = gtd}, at(t)
    local low, high
    -- Wider and wider until a minimum lies between.
    for i = 1, most do
      if not is_low(point) or (i > 1 and point.f >= before.f) then
        low, high = before, point
        break
      elseif math.abs(point.slope) <= -c2 * gtd then
        low = point
        break
      elseif point.slope >= 0 then
        low, high = point, before
        break
      end
      local step = interpolate(before.t, before.f, before.slope, point.t, point.f, point.slope,
        point.t + 0.01 * (point.t - before.t), 10 * point.t)
      before, point = point, at(step)
    end
    low = low or point
    -- Narrower until the slope is flat.
    while high and evaluations < most do
      local width = math.abs(high.t - low.t)
      if width * math.abs(low.slope) < tolerance then
        break
      end
      local first, last = math.min(low.t, high.t), math.max(low.t, high.t)
      local step = interpolate(low.t, low.f, low.slope, high.t, high.f, high.slope)
      -- Not too near an end.
      step = math.min(math.max(step, first + 0.1 * width), last - 0.1 * width)
      local middle = at(step)
      if not is_low(middle) or middle.f >= low.f then
        high = middle
      else
        if math.abs(middle.slope) <= -c2 * gtd then
          low = middle
          break
        elseif middle.slope * (high.t - low.t) >= 0 then
          high = low
        end
        low = middle
      end
    end
    x:copy(from):add(low.t, d)
    return low.f, low.g, x, low.t, evaluations
  end

  --- Limited-memory BFGS: many evaluations a call.
  -- config: maxIter (20), maxEval (1.25 maxIter), tolFun (1e-5), tolX (1e-9), nCorrection (100), learningRate (1),
  -- lineSearch such as optim.lswolfe, lineSearchOptions
  -- @return x, all values, number of evaluations
  function optim.lbfgs(opfunc, x, config, state)
    config, state = start(opfunc, x, config, state)
    local most, rate = tonumber(config.maxIter) or 20, config.learningRate or 1
    local most_evaluations = tonumber(config.maxEval) or most * 1.25
    local flat, still = config.tolFun or 1e-5, config.tolX or 1e-9
    state.funcEval, state.nIter = state.funcEval or 0, state.nIter or 0

    local f, g = call(opfunc, x)
    local history, evaluations, iterations = {f}, 1, 0
    state.funcEval = state.funcEval + 1
    if sum_of_sizes(g) <= flat then
      return x, history
    end
    local d, t = state.d, state.t
    local steps, changes = state.old_dirs or {}, state.old_stps or {}
    while iterations < most do
      iterations, state.nIter = iterations + 1, state.nIter + 1
      if state.nIter == 1 or not d then
        d, state.Hdiag = -g, 1
      else
        local change, step = g - state.g_old, d * t
        local curvature = change:dot(step)
        if curvature > 1e-10 then
          if #steps == (config.nCorrection or 100) then
            table.remove(steps, 1)
            table.remove(changes, 1)
          end
          steps[#steps + 1], changes[#changes + 1] = step, change
          state.Hdiag = curvature / change:dot(change)
        end
        -- The inverse Hessian times -g, by the two loops.
        local inverse, weights, q = {}, {}, -g
        for i = #steps, 1, -1 do
          inverse[i] = 1 / changes[i]:dot(steps[i])
          weights[i] = steps[i]:dot(q) * inverse[i]
          q:add(-weights[i], changes[i])
        end
        d = q:mul(state.Hdiag)
        for i = 1, #steps do
          d:add(weights[i] - changes[i]:dot(d) * inverse[i], steps[i])
        end
      end
      state.g_old, state.f_old = g:clone(), f
      local slope = g:dot(d)
      if slope > -still then
        break
      end
      t = state.nIter == 1 and math.min(1, 1 / sum_of_sizes(g)) * rate or rate
      local used = 0
      if type(config.lineSearch) == 'function' then
        f, g, x, t, used = config.lineSearch(opfunc, x, t, d, f, g, slope, config.lineSearchOptions)
        history[#history + 1] = f
      else
        x:add(t, d)
        if iterations ~= most then
          f, g = call(opfunc, x)
          used, history[#history + 1] = 1, f
        end
      end
      evaluations, state.funcEval = evaluations + used, state.funcEval + used
      if iterations == most or evaluations >= most_evaluations or sum_of_sizes(g) <= flat
        or sum_of_sizes(d * t) <= still or math.abs(f - state.f_old) < still then
        break
      end
    end
    state.old_dirs, state.old_stps, state.t, state.d = steps, changes, t, d
    return x, history, evaluations
  end

  --- Conjugate gradients after Polak and Ribiere, with cubic and quadratic steps along each line.
  -- config: maxIter (20, a line), maxEval (1.25 maxIter), rho (0.01), sig (0.5), int (0.1), ext (3), ratio (100)
  -- @return x, all values, number of evaluations
  function optim.cg(opfunc, x, config, state)
    config, state = start(opfunc, x, config, state)
    local rho, sig = config.rho or 0.01, config.sig or 0.5
    local int, ext, ratio = config.int or 0.1, config.ext or 3, config.ratio or 100
    local most = config.maxIter or 20
    local most_evaluations = math.abs(config.maxEval or most * 1.25)

    local f1, grad = call(opfunc, x)
    local df1, history, evaluations = grad:clone(), {f1}, 1
    local s = -df1
    local d1 = -s:dot(s)
    local z1, has_failed = 1 / (1 - d1), false

    -- The step to the minimum of a cubic, or a quadratic where the value rose, between points 3 and 2.
    local function inner_step(f2, d2, f3, d3, z3)
      if f2 > f1 then
        return z3 - (0.5 * d3 * z3 * z3) / (d3 * z3 + f2 - f3)
      end
      local a, b = 6 * (f2 - f3) / z3 + 3 * (d2 + d3), 3 * (f3 - f2) - z3 * (d3 + 2 * d2)
      return (math.sqrt(b * b - a * d2 * z3 * z3) - b) / a
    end

    local function outer_step(f2, d2, f3, d3, z3, limit)
      local a, b = 6 * (f2 - f3) / z3 + 3 * (d2 + d3), 3 * (f3 - f2) - z3 * (d3 + 2 * d2)
      local z2 = -d2 * z3 * z3 / (b + math.sqrt(b * b - a * d2 * z3 * z3))
      if not is_finite(z2) or z2 < 0 then
        return limit < -0.5 and z1 * (ext - 1) or (limit - z1) / 2
      elseif limit > -0.5 and z2 + z1 > limit then
        return (limit - z1) / 2
      elseif limit < -0.5 and z2 + z1 > z1 * ext then
        return z1 * (ext - 1)
      elseif z2 < -z3 * int then
        return -z3 * int
      elseif limit > -0.5 and z2 < (limit - z1) * (1 - int) then
        return (limit - z1) * (1 - int)
      end
      return z2
    end

    while evaluations < most_evaluations do
      local x0, f0, df0 = x:clone(), f1, df1:clone()
      local f2, df2, d2
      local function go(step)
        x:add(step, s)
        f2, grad = call(opfunc, x)
        df2, evaluations = grad:clone(), evaluations + 1
        d2 = df2:dot(s)
      end
      go(z1)
      local f3, d3, z3 = f1, d1, -z1
      local left, limit, is_found = math.min(most, most_evaluations - evaluations), -1, false
      while true do
        while (f2 > f1 + z1 * rho * d1 or d2 > -sig * d1) and left > 0 do
          limit = z1
          local z2 = inner_step(f2, d2, f3, d3, z3)
          if not is_finite(z2) then
            z2 = z3 / 2
          end
          z2 = math.max(math.min(z2, int * z3), (1 - int) * z3)
          z1, left = z1 + z2, left - 1
          go(z2)
          z3 = z3 - z2
        end
        if f2 > f1 + z1 * rho * d1 or d2 > -sig * d1 then
          break
        elseif d2 > sig * d1 then
          is_found = true
          break
        elseif left == 0 then
          break
        end
        local z2 = outer_step(f2, d2, f3, d3, z3, limit)
        f3, d3, z3 = f2, d2, -z2
        z1, left = z1 + z2, left - 1
        go(z2)
      end
      if is_found then
        f1, history[#history + 1] = f2, f2
        s:mul((df2:dot(df2) - df2:dot(df1)) / df1:dot(df1)):add(-1, df2)
        df1 = df2
        d2 = df1:dot(s)
        if d2 > 0 then
          s = -df1
          d2 = -s:dot(s)
        end
        z1 = z1 * math.min(ratio, d1 / (d2 - 1e-320))
        d1, has_failed = d2, false
      else
        x:copy(x0)
        f1, df1 = f0, df0
        if has_failed or evaluations > most_evaluations then
          break
        end
        df1 = df2
        s = -df1
        d1 = -s:dot(s)
        z1, has_failed = 1 / (1 - d1), true
      end
    end
    state.df1, state.s = df1, s
    return x, history, evaluations
  end
end
