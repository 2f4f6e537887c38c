--- Tensors in nested tables, as Torch7's modules take and give them.
local tensor = require 'torchabi.tensor'

local nest = {}

local is_tensor = tensor.is

--- The same tables with another value for each tensor.
function nest.map(x, fn)
  if is_tensor(x) then
    return fn(x)
  elseif type(x) ~= 'table' or getmetatable(x) ~= nil then
    return x
  end
  local out = {}
  for key, value in pairs(x) do
    out[key] = nest.map(value, fn)
  end
  return out
end

local function gather(x, out)
  if is_tensor(x) then
    out[#out + 1] = x
  elseif type(x) == 'table' then
    for i = 1, #x do
      gather(x[i], out)
    end
  end
  return out
end

--- The tensors of nested lists, in order.
function nest.list(x)
  return gather(x, {})
end

--- The sum of two values of one shape, as new tensors.
function nest.add(a, b)
  if is_tensor(a) then
    return a + b
  end
  local out = {}
  for i = 1, #a do
    out[i] = nest.add(a[i], b[i])
  end
  return out
end

return nest
