--- nn.utils: tensors in nested tables, as Torch7's layers and programs treat them.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local base = require 'torchabi.legacy.module'

local raise, is_tensor = errors.raise, tensor.is

local utils = {}

local function is_table(x)
  return type(x) == 'table' and not is_tensor(x)
end

--- Raises what a tensor, or a table of tensors, is not.
local function complain(x)
  raise('nested tables of tensors are treated so, not %s', errors.describe(x))
end

--- Converts tensors, modules and criterions in nested tables, which are changed; what they share stays shared.
-- @param cache a table, for several calls among which more is shared
function utils.recursiveType(x, name, cache)
  cache = cache or {}
  if is_tensor(x) then
    return base.converter(name, cache)(x)
  elseif class.is(x, 'nn.Module') or class.is(x, 'nn.Criterion') then
    return x:type(name, cache)
  elseif is_table(x) then
    for key, value in pairs(x) do
      x[key] = utils.recursiveType(value, name, cache)
    end
  end
  return x
end

--- A function that goes through two nested tables, and makes the first like the second.
local function together(change)
  local function walk(a, b)
    if is_tensor(b) then
      return change(a, b)
    elseif not is_table(b) then
      complain(b)
    end
    a = is_table(a) and a or {a}
    for key, value in pairs(b) do
      a[key] = walk(a[key], value)
    end
    for key in pairs(a) do
      if b[key] == nil then
        a[key] = nil
      end
    end
    return a
  end
  return walk
end

local resize = together(function(a, b)
  return (is_tensor(a) and a or b.new()):resize(b:size())
end)

local copy = together(function(a, b)
  return (is_tensor(a) and a or b.new()):resize(b:size()):copy(b)
end)

--- Gives the tensors of the first the sizes of the second's, making those that it lacks.
-- @return both
function utils.recursiveResizeAs(a, b)
  return resize(a, b), b
end

--- The same, and copies the elements.
function utils.recursiveCopy(a, b)
  return copy(a, b), b
end

--- Fills all tensors with a number.
function utils.recursiveFill(x, value)
  if is_tensor(x) then
    return x:fill(value)
  elseif not is_table(x) then
    complain(x)
  end
  for _, entry in pairs(x) do
    utils.recursiveFill(entry, value)
  end
  return x
end

--- Adds the second, times a number, to the first.
-- @param scale may be left out
function utils.recursiveAdd(a, scale, b)
  if b == nil then
    scale, b = 1, scale
  end
  if is_tensor(a) and is_tensor(b) then
    a:add(scale, b)
  elseif is_table(b) then
    for key, value in pairs(b) do
      utils.recursiveAdd(a[key], scale, value)
    end
  else
    complain(b)
  end
  return a, b
end

--- A view with a dimension of size 1 put in, the first by default: `([view,] t [, dim])`.
function utils.addSingletonDimension(...)
  local view, t, dim
  if is_tensor((select(2, ...))) then
    view, t, dim = ...
  else
    t, dim = ...
  end
  local out = tensor.check(t):unsqueeze(dim == nil and 1 or dim)
  return view ~= nil and tensor.check(view, 'the view'):set(out) or out
end

--- Lets a tensor be a view of another, of a copy where that is not contiguous.
function utils.contiguousView(output, input, ...)
  local view = tensor.check(input, 'the input'):contiguous():view(...)
  return output ~= nil and tensor.check(output, 'the output'):set(view) or view
end

--- Empties fields of an object, named one by one or in a table: tensors and tables become empty, others nil.
function utils.clear(self, ...)
  errors.check_type(self, 'table', 'what is cleared')
  local names = is_table((...)) and (...) or {...}
  for _, name in ipairs(names) do
    local held = self[errors.check_type(name, 'string', 'a name')]
    if is_tensor(held) then
      held:set()
    else
      self[name] = type(held) == 'table' and {} or nil
    end
  end
  return self
end

base.nn.utils = utils

return utils
