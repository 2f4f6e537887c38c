--- Gradients of modules against differences: nn.Jacobian, and nn.SparseJacobian for inputs of columns and values.
--
--    nn.Jacobian.testJacobian(module, input)                              greatest error of the input's gradient
--    nn.Jacobian.testJacobianParameters(module, input, module.weight, module.gradWeight)
--
-- A Jacobian has a row for each element of the input or parameter, a column for each of the output. Tests fill the
-- input, and the parameter, with numbers from minval (-2) to maxval (2).
local errors = require 'torchabi.errors'
local tensor = require 'torchabi.tensor'
local ops = require 'torchabi.ops'
local create = require 'torchabi.create'
local random = require 'torchabi.random'
local checkpoint = require 'torchabi.checkpoint'
local base = require 'torchabi.legacy.module'

local raise = errors.raise
local nn = base.nn

--- All elements of a tensor as a vector that shares them.
local function flat(t)
  if not t:isContiguous() then
    raise 'a Jacobian is with respect to a contiguous tensor'
  end
  return t:view(-1)
end

local function fill(t, minval, maxval)
  t:uniform(minval or -2, maxval or 2)
end

local function greatest(a, b)
  return a:nElement() == 0 and 0 or (a - b):abs():max()
end

--- Calls `fn(gradOutput, i)` for each element of the output, with a gradient that is 1 there.
local function for_outputs(module, input, fn)
  local output = module:forward(input)
  local grad = ops.t('aten::zeros_like', output:contiguous())
  for i = 1, output:nElement() do
    grad:zero()
    grad:view(-1)[i] = 1
    fn(grad, i)
  end
end

--- The matrix whose columns `fn(gradOutput)` gives.
local function columns(module, input, n, fn)
  local jacobian = create.functions.zeros(n, module:forward(input):nElement())
  for_outputs(module, input, function(grad, i)
    jacobian:select(2, i):copy(fn(grad):reshape(n))
  end)
  return jacobian
end

--- The tests, of modules whose input's numbers `numbers(input)` are.
local function tests_of(numbers)
  local J = {}

  --- By backward: with respect to the input, or to a parameter, of which `dparam` is the gradient.
  function J.backward(module, input, param, dparam)
    local n = (param or numbers(input)):nElement()
    return columns(module, input, n, function(grad)
      module:zeroGradParameters()
      local found = module:updateGradInput(input, grad)
      module:accGradParameters(input, grad)
      return param and dparam or numbers(tensor.is(found) and found:contiguous() or found)
    end)
  end

  --- What a parameter is after accUpdateGradParameters with the rate 1.
  function J.backwardUpdate(module, input, param)
    local parameters, before = module:parameters(), {}
    for i, p in ipairs(parameters) do
      before[i] = p:clone()
    end
    local function restore()
      for i, p in ipairs(parameters) do
        p:copy(before[i])
      end
    end
    local jacobian = columns(module, input, param:nElement(), function(grad)
      restore()
      module:zeroGradParameters()
      module:updateGradInput(input, grad)
      module:accUpdateGradParameters(input, grad, 1)
      return param:clone()
    end)
    restore()
    return jacobian
  end

  --- By differences.
  -- @param perturbation 1e-6 by default
  function J.forward(module, input, param, perturbation)
    perturbation = perturbation or 1e-6
    local values = numbers(input)
    if param and not rawequal(param, input) then
      values = flat(param)
    end
    local jacobian = create.functions.zeros(values:nElement(), module:forward(input):nElement())
    for i = 1, values:nElement() do
      local middle = values[i]
      values[i] = middle - perturbation
      local below = module:forward(input):clone()
      values[i] = middle + perturbation
      local above = module:forward(input)
      jacobian:select(1, i):copy(((above - below) / (2 * perturbation)):reshape(below:nElement()))
      values[i] = middle
    end
    return jacobian
  end

  --- What a parameter would be less its derivative, by differences.
  function J.forwardUpdate(module, input, param, perturbation)
    return flat(param):view(-1, 1) - J.forward(module, input, param, perturbation)
  end

  --- Greatest error of the input's gradient.
  function J.testJacobian(module, input, minval, maxval, perturbation)
    fill(numbers(input), minval, maxval)
    return greatest(J.forward(module, input, nil, perturbation), J.backward(module, input))
  end

  --- Greatest error of a parameter's gradient.
  function J.testJacobianParameters(module, input, param, dparam, minval, maxval, perturbation)
    fill(numbers(input), minval, maxval)
    fill(param, minval, maxval)
    return greatest(J.backward(module, input, param, dparam), J.forward(module, input, param, perturbation))
  end

  --- Greatest error of a parameter that accUpdateGradParameters changed.
  function J.testJacobianUpdateParameters(module, input, param, minval, maxval, perturbation)
    fill(numbers(input), minval, maxval)
    fill(param, minval, maxval)
    return greatest(J.backwardUpdate(module, input, param), J.forwardUpdate(module, input, param, perturbation))
  end

  --- Greatest differences of output and gradInput of a module that was saved and loaded.
  function J.testIO(module, input, minval, maxval)
    local copy = input:clone()
    local grad = module:forward(input):clone()
    fill(grad, minval, maxval)
    local function run(one, x)
      local output = one:forward(x)
      one:zeroGradParameters()
      one:updateGradInput(x, grad)
      one:accGradParameters(x, grad)
      return output:clone(), tensor.is(one.gradInput) and one.gradInput:clone() or base.new_tensor()
    end
    local output, grad_input = run(module, input)
    local path = os.tmpname()
    local loaded = errors.finally(function()
      os.remove(path)
    end, function()
      checkpoint.save(path, module:clearState())
      return checkpoint.load(path)
    end)
    local output_again, grad_input_again = run(loaded, copy)
    return greatest(output, output_again), greatest(grad_input, grad_input_again)
  end

  --- Errors of the ways to update a parameter, by their names.
  -- @param weight, gradWeight names of the fields
  function J.testAllUpdate(module, input, weight, gradWeight)
    local found, rate = {}, random.functions.uniform(0.1, 1)
    local grad = module:forward(input):clone():uniform()
    local first = module[weight]:clone()
    local function updated(...)
      for _, one in ipairs {...} do
        one:forward(input)
        one:zeroGradParameters()
      end
      for _, one in ipairs {...} do
        one:updateGradInput(input, grad)
        one:accGradParameters(input, grad)
      end
      for _, one in ipairs {...} do
        one:updateParameters(rate)
      end
    end
    local function updated_at_once(...)
      for _, one in ipairs {...} do
        one:forward(input)
      end
      for _, one in ipairs {...} do
        one:updateGradInput(input, grad)
        one:accUpdateGradParameters(input, grad, rate)
      end
    end
    local function twins()
      local a, b = module:clone(), module:clone()
      return a, b:share(a, weight)
    end
    local plain, at_once = module:clone(), module:clone()
    updated(plain)
    local step = plain[gradWeight] * rate
    found.accGradParameters = (first - step - plain[weight]):norm()
    updated_at_once(at_once)
    found.accUpdateGradParameters = (at_once[weight] - plain[weight]):norm()
    for name, update in pairs {
      ['accGradParameters [shared]'] = updated, ['accUpdateGradParameters [shared]'] = updated_at_once,
    } do
      local a, b = twins()
      update(a, b)
      found[name] = (first - step * 2 - a[weight]):norm() + (first - step * 2 - b[weight]):norm()
    end
    return found
  end

  return J
end

local Jacobian = tests_of(flat)
nn.Jacobian = Jacobian

nn.SparseJacobian = tests_of(function(input)
  return (tensor.is(input) and input or input[1]):select(2, 2)
end)

-- Second derivatives of half the sum of squared outputs, of modules that are linear: nn.hessian's against the squares
-- of first derivatives.

--- By nn.hessian.
-- @param diagHessianParamName such as "diagHessianWeight"
function Jacobian.backwardDiagHessian(module, input, diagHessianParamName)
  local ones = ops.t('aten::ones_like', module:forward(input))
  module.diagHessianWeight:zero()
  if module.diagHessianBias then
    module.diagHessianBias:zero()
  end
  module:updateDiagHessianInput(input, ones)
  module:accDiagHessianParameters(input, ones)
  return module[diagHessianParamName]
end

--- By backward.
-- @param gradParamName such as "gradWeight"
function Jacobian.linearModuleDiagHessian(module, input, gradParamName)
  local total
  for_outputs(module, input, function(grad)
    module:zeroGradParameters()
    module:updateGradInput(input, grad)
    module:accGradParameters(input, grad)
    local square = module[gradParamName]:clone():pow(2)
    total = total and total:add(square) or square
  end)
  return total
end

--- Greatest difference of the two.
function Jacobian.testDiagHessian(module, input, gradParamName, diagHessianParamName, minval, maxval)
  fill(input, minval, maxval)
  module:initDiagHessianParameters()
  return greatest(Jacobian.backwardDiagHessian(module, input, diagHessianParamName),
    Jacobian.linearModuleDiagHessian(module, input, gradParamName))
end

for _, name in ipairs {'Input', 'Weight', 'Bias'} do
  Jacobian['testDiagHessian' .. name] = function(module, input, minval, maxval)
    return Jacobian.testDiagHessian(module, input, 'grad' .. name, 'diagHessian' .. name, minval, maxval)
  end
end
