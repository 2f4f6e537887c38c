--- Whether values are equal all through, and where they are not: for tests.
local tensor = require 'torchabi.tensor'
local storage = require 'torchabi.storage'
local ops = require 'torchabi.ops'
local class = require 'torchabi.class'

local equality = {}

local is_tensor = tensor.is

--- Greatest difference of the elements of two tensors.
local function greatest(a, b)
  return ops.run('aten::max', ops.run('aten::abs', a:double():reshape(-1) - b:double():reshape(-1))):item()
end

--- Whether tensors have one type, the same sizes, and elements within a tolerance.
-- @param ignores_sizes whether as many elements are enough
-- @return and why not
function equality.tensors(a, b, tolerance, ignores_sizes)
  if not ignores_sizes and a:dim() ~= b:dim() then
    return false, 'The tensors have different dimensions'
  elseif a:type() ~= b:type() then
    return false, 'The tensors have different types'
  elseif ignores_sizes and a:nElement() ~= b:nElement() or not ignores_sizes and a:size() ~= b:size() then
    return false, 'The tensors have different sizes'
  elseif a:nElement() == 0 then
    return true
  end
  local difference = greatest(a, b)
  if difference <= tolerance then
    return true
  end
  return false, ('TensorEQ(==) violation: max diff=%s, tolerance=%s'):format(tostring(difference), tostring(tolerance))
end

local function storages(a, b, tolerance)
  if a:size() ~= b:size() then
    return false, 'The storages have different sizes'
  elseif a:type() ~= b:type() then
    return false, 'The storages have different types'
  end
  local list, most = b:totable(), 0
  for i, x in ipairs(a:totable()) do
    local difference = math.abs(x - list[i])
    most = difference <= most and most or difference
  end
  if most <= tolerance then
    return true
  end
  return false, ('StorageEQ(==) violation: max diff=%s, tolerance=%s'):format(tostring(most), tostring(tolerance))
end

local compare

local function tables(a, b, tolerance, location, met)
  -- A pair that is being compared already is equal as far as its cycle goes.
  met[a] = met[a] or {}
  if met[a][b] then
    return true
  end
  met[a][b] = true
  local function at(key)
    return location .. tostring(key)
  end
  for key, x in next, a do
    local y = rawget(b, key)
    if y == nil then
      return false, ('Entry %s missing in second table (is %s in first)'):format(at(key), tostring(x))
    end
    local is_equal, why = compare(x, y, tolerance, at(key) .. '.', met)
    if not is_equal then
      local is_nested = type(x) == 'table' and type(y) == 'table' and not is_tensor(x) and not storage.is(x)
      return false, is_nested and why or ('At table location %s: %s'):format(at(key), why)
    end
  end
  for key, y in next, b do
    if rawget(a, key) == nil then
      return false, ('Entry %s missing in first table (is %s in second)'):format(at(key), tostring(y))
    end
  end
  return true
end

local function kind_of(x)
  return is_tensor(x) and 'tensor' or storage.is(x) and 'storage' or class.of(x) and x.__typename or type(x)
end

function compare(a, b, tolerance, location, met)
  local kind = kind_of(a)
  if kind ~= kind_of(b) then
    return false, ('EQ failed: values have different types (first: %s, second: %s)'):format(kind, kind_of(b))
  elseif kind == 'tensor' then
    return equality.tensors(a, b, tolerance)
  elseif kind == 'storage' then
    return storages(a, b, tolerance)
  elseif type(a) == 'table' then
    return tables(a, b, tolerance, location, met)
  elseif kind == 'number' then
    if a == b or math.abs(a - b) <= tolerance then
      return true
    end
    return false, ('EQ failed: %s ~= %s%s'):format(tostring(a), tostring(b),
      tolerance > 0 and ' with tolerance=' .. tostring(tolerance) or '')
  end
  return a == b, a ~= b and ('EQ failed: %s (%s) ~= %s (%s)'):format(tostring(a), kind, tostring(b), kind) or nil
end

--- Whether two values are equal: tensors and storages by their elements, tables by what they hold, numbers within a
--- tolerance, all else as Lua finds.
-- @return and why not
function equality.compare(a, b, tolerance)
  return compare(a, b, tolerance, '', {})
end

--- What says that two values are equal that should not be.
function equality.same(a, b, tolerance)
  local kind = kind_of(a)
  if kind == 'tensor' or kind == 'storage' then
    return ('%sNE(==) violation: max diff=%s, tolerance=%s'):format(kind == 'tensor' and 'Tensor' or 'Storage',
      tostring(kind == 'tensor' and a:nElement() > 0 and greatest(a, b) or 0), tostring(tolerance))
  elseif type(a) == 'table' then
    return 'The tables are equal'
  end
  return ('NE failed: %s == %s'):format(tostring(a), tostring(b))
end

return equality
