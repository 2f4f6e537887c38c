--- Reductions, sorting, and what else goes along a dimension.
--
-- Over all elements they give a number, as in Torch7; a tensor that gradients flow to stays a tensor, so that
-- `loss = x:sum(); loss:backward()` works. Along a dimension they keep it, with size 1, as in Torch7; a last argument
-- `false` drops it. Positions count from 1.
local errors = require 'torchabi.errors'
local ops = require 'torchabi.ops'
local index = require 'torchabi.index'
local tensor = require 'torchabi.tensor'

local reduce = {}

local functions = {}
reduce.functions = functions

local raise = errors.raise
local methods, check, plain, dim_of = tensor.methods, tensor.check, tensor.plain, tensor.dim_of
local run, ops_t = ops.run, ops.t

local function define(name, fn)
  functions[name], methods[name] = fn, fn
end

local function keeps(keepdim)
  return keepdim ~= false
end

--- Dimensions as PyTorch's list: one, or a table of several.
local function dims_of(t, dim)
  if type(dim) ~= 'table' then
    return {dim_of(t, dim)}
  end
  local out = {}
  for i = 1, #dim do
    out[i] = dim_of(t, dim[i])
  end
  return out
end

--- sum, mean: t:sum(), t:sum(dim[, keepdim]).
for _, name in ipairs {'sum', 'mean'} do
  local whole, along = 'aten::' .. name, 'aten::' .. name .. '.dim'
  if name == 'sum' then
    along = 'aten::sum.dim_IntList'
  end
  define(name, function(t, dim, keepdim)
    if dim == nil then
      return plain(ops_t(whole, check(t)))
    end
    return run(along, t, dims_of(t, dim), keeps(keepdim))
  end)
end

--- Product of the elements.
define('prod', function(t, dim, keepdim)
  if dim == nil then
    return plain(ops_t('aten::prod', check(t)))
  end
  return run('aten::prod.dim_int', t, dim_of(t, dim), keeps(keepdim))
end)

--- Whether all, or any, elements are set or not zero.
for _, name in ipairs {'all', 'any'} do
  define(name, function(t, dim, keepdim)
    if dim == nil then
      -- Of bytes it is a byte.
      local found = plain(ops_t('aten::' .. name, check(t)))
      if type(found) == 'number' then
        return found ~= 0
      end
      return found
    end
    return run('aten::' .. name .. '.dim', t, dim_of(t, dim), keeps(keepdim))
  end)
end

--- Standard deviation and variance; with `true` divided by n instead of n - 1.
for _, name in ipairs {'std', 'var'} do
  define(name, function(t, dim, biased)
    local correction = biased and 0 or 1
    if dim == nil or type(dim) == 'boolean' then
      correction = dim and 0 or 1
      return plain(ops.call('aten::' .. name .. '.correction', {check(t), correction = correction}))
    end
    return ops.call('aten::' .. name .. '.correction',
      {t, dims_of(t, dim), correction = correction, keepdim = true})
  end)
end

--- Greatest and least: a number for all elements; values and positions along a dimension.
for _, name in ipairs {'max', 'min'} do
  define(name, function(t, dim, keepdim)
    if dim == nil then
      return plain(ops_t('aten::' .. name, check(t)))
    end
    local values, positions = run('aten::' .. name .. '.dim', t, dim_of(t, dim), keeps(keepdim))
    return values, index.to_one(positions)
  end)
end

--- Position of the greatest or least element along a dimension; of all elements, as if in one row, without one.
for _, name in ipairs {'argmax', 'argmin'} do
  define(name, function(t, dim, keepdim)
    local full = 'aten::' .. name
    if dim == nil then
      return plain(index.to_one(run(full, check(t))))
    end
    return index.to_one(run(full, t, dim_of(t, dim), keeps(keepdim)))
  end)
end

--- Median and most frequent value along a dimension, the last by default: values and positions.
for _, name in ipairs {'median', 'mode'} do
  local full = name == 'median' and 'aten::median.dim' or 'aten::mode'
  define(name, function(t, dim, keepdim)
    local values, positions = run(full, t, dim_of(t, dim or -1), keeps(keepdim))
    return values, index.to_one(positions)
  end)
end

--- The k-th smallest along a dimension, the last by default: values and positions.
define('kthvalue', function(t, k, dim, keepdim)
  local values, positions = run('aten::kthvalue', t, errors.integer(k, 'k'), dim_of(t, dim or -1), keeps(keepdim))
  return values, index.to_one(positions)
end)

--- The k smallest along a dimension (the last by default), or the k greatest with `largest`: values and positions.
define('topk', function(t, k, dim, largest, sorted)
  local values, positions = run('aten::topk', t, errors.integer(k, 'k'), dim_of(t, dim or -1), largest == true,
    sorted ~= false)
  return values, index.to_one(positions)
end)

--- Sorted along a dimension, the last by default: values and positions.
define('sort', function(t, dim, descending)
  local values, positions = run('aten::sort', t, dim_of(t, dim or -1), descending == true)
  return values, index.to_one(positions)
end)

--- Norm: of all elements a number, 2-norm by default; along a dimension `t:norm(p, dim)`.
define('norm', function(t, p, dim, keepdim)
  if dim == nil then
    return plain(run('aten::norm.Scalar', check(t), p or 2))
  end
  return run('aten::norm.ScalarOpt_dim', t, p or 2, dims_of(t, dim), keeps(keepdim))
end)

--- Norm of the difference: a number.
function functions.dist(a, b, p)
  return plain(run('aten::dist', check(a, 'the first tensor'), check(b, 'the second tensor'), p or 2))
end

--- Running sum and product along a dimension, the first by default.
for _, name in ipairs {'cumsum', 'cumprod'} do
  define(name, function(t, dim)
    return run('aten::' .. name, t, dim_of(t, dim or 1))
  end)
end

--- Lower and upper triangle of a matrix.
for _, name in ipairs {'tril', 'triu'} do
  define(name, function(t, diagonal)
    return run('aten::' .. name, check(t), diagonal or 0)
  end)
end

--- Sum of the diagonal: a number.
define('trace', function(t)
  return plain(ops_t('aten::trace', check(t)))
end)

--- softmax and its logarithm along a dimension.
for name, op in pairs {softmax = 'softmax', logSoftmax = 'log_softmax'} do
  functions[name] = function(t, dim)
    if dim == nil then
      raise('%s() needs a dimension', name)
    end
    return run('aten::' .. op .. '.int', t, dim_of(t, dim))
  end
end

return reduce
