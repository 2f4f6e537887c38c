--- Tensors in nested tables, as Torch7's modules take and give them.
local tensor = require 'torchabi.tensor'

local nest = {}

local is_tensor = tensor.is

--- Calls a function with the keys and values of a table: the list's in order, then the others by name.
local function each(x, fn)
  for i = 1, #x do
    fn(i, x[i])
  end
  local names = {}
  for key in pairs(x) do
    if type(key) == 'string' then
      names[#names + 1] = key
    end
  end
  table.sort(names)
  for _, key in ipairs(names) do
    fn(key, x[key])
  end
end

--- The same tables with another value for each tensor; the function gets the tensors in the order of `list`.
function nest.map(x, fn)
  if is_tensor(x) then
    return fn(x)
  elseif type(x) ~= 'table' or getmetatable(x) ~= nil then
    return x
  end
  local out = {}
  each(x, function(key, value)
    out[key] = nest.map(value, fn)
  end)
  return out
end

local function gather(x, out)
  if is_tensor(x) then
    out[#out + 1] = x
  elseif type(x) == 'table' and getmetatable(x) == nil then
    each(x, function(_, value)
      gather(value, out)
    end)
  end
  return out
end

--- The tensors of nested tables, in order.
function nest.list(x)
  return gather(x, {})
end

--- The sum of two values of one shape, as new tensors.
function nest.add(a, b)
  if is_tensor(a) then
    return a + b
  end
  local out = {}
  each(a, function(key, value)
    out[key] = nest.add(value, b[key])
  end)
  return out
end

return nest
