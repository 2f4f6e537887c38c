--- Arithmetic: element-wise functions, products of matrices, comparisons.
--
-- As in Torch7, `torch.exp(t)` gives a new tensor, and the method `t:exp()` changes t itself.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local ops = require 'torchabi.ops'
local tensor = require 'torchabi.tensor'
local operators = require 'torchabi.operators'

local arithmetic = {}

local raise = errors.raise
local methods, check, is_tensor, plain = tensor.methods, tensor.check, tensor.is, tensor.plain
local ops_t, ops_tt, run, write = ops.t, ops.tt, ops.run, ops.write

--- New tensors by name, for `torch.exp` and so on.
local functions = {}
arithmetic.functions = functions

local is_number, fit = operators.is_number, operators.fit

-- Element-wise functions of one tensor: Torch7's name, and LibTorch's where it differs.

for name, op in pairs {
  abs = 'abs', ceil = 'ceil', floor = 'floor', round = 'round', trunc = 'trunc', frac = 'frac', exp = 'exp',
  expm1 = 'expm1', log = 'log', log1p = 'log1p', log2 = 'log2', log10 = 'log10', sqrt = 'sqrt', rsqrt = 'rsqrt',
  sin = 'sin', cos = 'cos', tan = 'tan', asin = 'asin', acos = 'acos', atan = 'atan', sinh = 'sinh', cosh = 'cosh',
  tanh = 'tanh', sigmoid = 'sigmoid', neg = 'neg', sign = 'sign', cinv = 'reciprocal', erf = 'erf', erfinv = 'erfinv',
  lgamma = 'lgamma', digamma = 'digamma', relu = 'relu',
} do
  local new, in_place = 'aten::' .. op, 'aten::' .. op .. '_'
  functions[name] = function(t)
    return ops_t(new, check(t, 'the argument'))
  end
  methods[name] = function(self)
    return write(in_place, check(self))
  end
end

-- Element-wise functions of a tensor and a number or tensor.

local function operand(x)
  if not is_tensor(x) and not is_number(x) then
    raise('the operand must be a number or a tensor, not %s', errors.describe(x))
  end
  return x
end

--- An operand of a tensor that is changed: it may have other sizes of as many elements.
local function fit_in(t, x)
  if is_tensor(x) and raw.tensor_ndim(x.h) ~= raw.tensor_ndim(t.h)
    and raw.tensor_numel(x.h) == raw.tensor_numel(t.h) then
    return methods.reshape(x, methods.size(t))
  end
  return x
end

--- add(t, x): t + x; add(t, a, x): t + a x. In place for the method.
local function scaled_sum(name)
  local new, in_place = 'aten::' .. name .. '.Tensor', 'aten::' .. name .. '_.Tensor'
  local function arguments(x, y)
    if y == nil then
      return operand(x), 1
    end
    return check(y, 'the last argument'), operand(x)
  end
  local function add(t, x, y)
    local other, scale = arguments(x, y)
    if scale == 1 then
      return ops.tx(new, check(t, 'the argument'), is_tensor(other) and fit(t, other) or other)
    end
    return ops.call(new, {check(t, 'the argument'), is_tensor(other) and fit(t, other) or other, alpha = scale})
  end
  local function add_in_place(self, x, y)
    local other, scale = arguments(x, y)
    if scale == 1 then
      return ops.write_tx(in_place, check(self), fit_in(self, other))
    end
    return ops.write_named(in_place, {check(self), fit_in(self, other), alpha = scale})
  end
  return add, add_in_place
end
functions.add, methods.add = scaled_sum 'add'
functions.csub, methods.csub = scaled_sum 'sub'

--- Torch7's names with the overloads for a number and for a tensor.
for name, pair in pairs {
  mul = {'mul', 'Tensor', 'Tensor'}, cmul = {'mul', 'Tensor', 'Tensor'}, div = {'div', 'Tensor', 'Tensor'},
  cdiv = {'div', 'Tensor', 'Tensor'}, pow = {'pow', 'Tensor_Scalar', 'Tensor_Tensor'},
  cpow = {'pow', 'Tensor_Scalar', 'Tensor_Tensor'}, fmod = {'fmod', 'Scalar', 'Tensor'},
  remainder = {'remainder', 'Scalar', 'Tensor'}, cremainder = {'remainder', 'Scalar', 'Tensor'},
  cfmod = {'fmod', 'Scalar', 'Tensor'}, mod = {'remainder', 'Scalar', 'Tensor'},
  cmod = {'remainder', 'Scalar', 'Tensor'}, atan2 = {'atan2', '', ''},
} do
  local op, by_number, by_tensor = pair[1], pair[2], pair[3]
  local in_place_number = by_number == 'Tensor_Scalar' and 'Scalar' or by_number
  local in_place_tensor = by_tensor == 'Tensor_Tensor' and 'Tensor' or by_tensor
  local function full(suffix, overload)
    return 'aten::' .. op .. suffix .. (overload == '' and '' or '.' .. overload)
  end
  local new_number, new_tensor = full('', by_number), full('', by_tensor)
  local write_number, write_tensor = full('_', in_place_number), full('_', in_place_tensor)
  functions[name] = function(t, x)
    if is_tensor(operand(x)) then
      return ops.tt(new_tensor, check(t, 'the argument'), fit(t, x))
    end
    return ops.tx(new_number, check(t, 'the argument'), x)
  end
  methods[name] = function(self, x)
    if is_tensor(operand(x)) then
      return ops.write_tx(write_tensor, check(self), fit_in(self, x))
    end
    return ops.write_tx(write_number, check(self), x)
  end
end

function functions.pow(a, b)
  return operators.pow(is_tensor(b) and a or check(a), b)
end

--- cmax, cmin: the greater or lesser of each element and a number or another tensor's.
for name, op in pairs {cmax = {'clamp_min', 'maximum'}, cmin = {'clamp_max', 'minimum'}} do
  local bound, pick = 'aten::' .. op[1], 'aten::' .. op[2]
  functions[name] = function(t, x)
    return run(is_tensor(operand(x)) and pick or bound, check(t, 'the argument'), x)
  end
  methods[name] = function(self, x)
    if is_tensor(operand(x)) then
      return methods.copy(self, run(pick, check(self), x))
    end
    return write(bound .. '_', check(self), x)
  end
end

--- Elements moved into a range.
function functions.clamp(t, least, most)
  return run('aten::clamp', check(t, 'the argument'), least, most)
end
function methods:clamp(least, most)
  return write('aten::clamp_', check(self), least, most)
end

--- t + a x y, t + a x / y.
for name in pairs {addcmul = true, addcdiv = true} do
  local function arguments(scale, x, y)
    if y == nil then
      return check(scale, 'the first factor'), check(x, 'the second factor'), 1
    end
    return check(x, 'the first factor'), check(y, 'the second factor'), scale
  end
  functions[name] = function(t, ...)
    local x, y, scale = arguments(...)
    return ops.call('aten::' .. name, {check(t, 'the argument'), x, y, value = scale})
  end
  methods[name] = function(self, ...)
    local x, y, scale = arguments(...)
    x, y = fit_in(check(self), x), fit_in(self, y)
    return ops.write_named('aten::' .. name .. '_', {self, x, y, value = scale})
  end
end

-- Products.

for name, op in pairs {mm = 'mm', mv = 'mv', bmm = 'bmm', ger = 'outer', matmul = 'matmul', kron = 'kron'} do
  local full = 'aten::' .. op
  functions[name] = function(a, b)
    return ops_tt(full, check(a, 'the first factor'), check(b, 'the second factor'))
  end
end

--- Sum of the products of the elements of two tensors: a number.
function functions.dot(a, b)
  local x, y = check(a, 'the first factor'), check(b, 'the second factor')
  return plain(ops_tt('aten::dot', methods.reshape(x, -1), methods.reshape(y, -1)))
end
methods.dot = functions.dot

-- Comparisons: Bool tensors, which serve as masks; ByteTensors, as Torch7's, where that was asked for.

local gives_bytes = false

--- Lets comparisons give ByteTensors, as Torch7's do, or Bool tensors again; gives how it was.
function arithmetic.compat7(on)
  local before = gives_bytes
  gives_bytes = on ~= false
  return before
end

local function as_mask(t)
  return gives_bytes and methods.byte(t) or t
end

for _, name in ipairs {'lt', 'le', 'gt', 'ge', 'eq', 'ne'} do
  local by_tensor, by_number = 'aten::' .. name .. '.Tensor', 'aten::' .. name .. '.Scalar'
  local function compare(a, b)
    check(a, 'the first argument')
    if is_tensor(b) then
      return as_mask(ops_tt(by_tensor, a, fit(a, b)))
    end
    return as_mask(ops.tx(by_number, a, operand(b)))
  end
  functions[name], methods[name] = compare, compare
end

--- Elements of a where a condition holds, else of b; both may be numbers.
function functions.where(condition, a, b)
  return ops.call('aten::where', {check(condition, 'the condition'), a, b})
end

return arithmetic
