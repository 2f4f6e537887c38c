--- The tensor's box and its operators.
--
-- As in Torch7, `*` is the product of matrices, of a matrix and a vector, or of two vectors (a number); `torch.cmul`
-- multiplies element by element. Other than Torch7's, element-wise operators broadcast, and `+ - / % ^` take numbers
-- and tensors on both sides.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local ops = require 'torchabi.ops'

local operators = {}

--- Metatable of tensors. It may not change any more once the box exists: LuaJIT takes it for constant.
local meta = {__name = 'torch.Tensor'}

--- What other modules fill in: `methods` by name, and `index`, `new_index`, `size`, `tostring`, `pairs`, `plain`.
local methods, hooks = {}, {}
operators.methods, operators.hooks = methods, hooks

local wrap, is_tensor, both
local call_tt, call_td, call_ti = raw.call_tt, raw.call_td, raw.call_ti
local handles, plain, is_integer = ops.handles, ops.plain, values.is_integer

function meta.__index(self, key)
  local method = methods[key]
  if method ~= nil then
    return method
  end
  return hooks.index(self, key)
end

function meta.__newindex(self, key, value)
  return hooks.new_index(self, key, value)
end

function meta.__tostring(self)
  return hooks.tostring(self)
end

function meta.__len(self)
  return methods.size(self)
end

function meta.__pairs(self)
  return hooks.pairs(self)
end
meta.__ipairs = meta.__pairs

function meta.__concat(a, b)
  return tostring(a) .. tostring(b)
end

--- Whether both are the same tensor, though maybe in different boxes.
function meta.__eq(a, b)
  return is_tensor(a) and is_tensor(b) and raw.tensor_is_same(a.h, b.h)
end

--- A number, real or complex.
local function is_number(x)
  return values.is_number(x) or getmetatable(x) == types.Complex
end
operators.is_number = is_number

local function mixed(symbol, name, a, b, reversed)
  if is_tensor(a) and is_number(b) then
    return ops.run(name, a, b)
  elseif is_tensor(b) and is_number(a) then
    return reversed(b, a)
  end
  errors.raise("'%s' takes tensors and numbers, not %s", symbol, errors.describe(is_tensor(a) and b or a))
end

local ndim, numel = raw.tensor_ndim, raw.tensor_numel

--- A tensor as it goes with another: where sizes do not broadcast, but there are as many elements, in order, as in
--- Torch7.
local function fit(a, b)
  if ndim(a.h) ~= ndim(b.h) and numel(a.h) == numel(b.h) then
    local sizes, others = raw.tensor_sizes(a.h), raw.tensor_sizes(b.h)
    for d = 0, math.min(#sizes, #others) - 1 do
      local x, y = sizes[#sizes - d], others[#others - d]
      if x ~= y and x ~= 1 and y ~= 1 then
        return methods.reshape(b, sizes)
      end
    end
  end
  return b
end
operators.fit = fit

--- An element-wise operator. With a number on the left it is `reversed(tensor, number)`.
local function operator(symbol, name, reversed, name_for_number)
  name_for_number = name_for_number or name
  return function(a, b)
    if both(a, b) then
      local other = fit(a, b)
      return wrap(call_tt(handles[name], a.h, other.h), a, other)
    elseif type(b) == 'number' then
      local call = is_integer(b) and call_ti or call_td
      return wrap(call(handles[name_for_number], a.h, b), a)
    end
    return mixed(symbol, name_for_number, a, b, reversed)
  end
end

meta.__add = operator('+', 'aten::add.Tensor', function(t, number)
  return t + number
end)
meta.__sub = operator('-', 'aten::sub.Tensor', function(t, number)
  return ops.run('aten::rsub.Scalar', t, number)
end)
meta.__div = operator('/', 'aten::div.Tensor', function(t, number)
  return ops.t('aten::reciprocal', t) * number
end)
meta.__mod = operator('%', 'aten::remainder.Tensor', function(t, number)
  return ops.run('aten::remainder.Scalar_Tensor', number, t)
end)
meta.__pow = operator('^', 'aten::pow.Tensor_Tensor', function(t, number)
  return ops.run('aten::pow.Scalar', number, t)
end, 'aten::pow.Tensor_Scalar')

local scale = operator('*', 'aten::mul.Tensor', function(t, number)
  return t * number
end)

function meta.__mul(a, b)
  if not both(a, b) then
    return scale(a, b)
  end
  local da, db = raw.tensor_ndim(a.h), raw.tensor_ndim(b.h)
  if da == 0 or db == 0 then
    return scale(a, b)
  end
  local product = wrap(call_tt(plain['aten::matmul'], a.h, b.h), a, b)
  return da == 1 and db == 1 and hooks.plain(product) or product
end

function meta.__unm(a)
  return ops.t('aten::neg', a)
end

wrap, is_tensor, both = memory.new_box('tensor', meta)
operators.wrap, operators.is, operators.pow = wrap, is_tensor, meta.__pow
ops.set_wrap(wrap)
values.set_tensor(is_tensor, wrap)
errors.is_tensor = is_tensor

return operators
