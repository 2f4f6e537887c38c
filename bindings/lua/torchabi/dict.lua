--- Tables that Python's containers become: a dict keeps its order, a tuple and a set remember what they are.
--
-- A dict is a table: `d.model`, `d['conv1.weight']`, `d.new = x`. `torch.keys(d)` and
-- `for key, value in torch.items(d) do` go in order. Lists are plain tables, None in them is torch.null.
local errors = require 'torchabi.errors'

local dict = {}

local Dict = {__name = 'torch.Dict'}
local Tuple = {__name = 'torch.Tuple'}
local Set = {__name = 'torch.Set'}
dict.Dict, dict.Tuple, dict.Set = Dict, Tuple, Set

-- Keys of each dict, in order; a key that was set to nil stays there and is passed over.
local orders = setmetatable({}, {__mode = 'k'})

-- Python's type of dicts that are no plain ones, such as "collections.OrderedDict".
local names = setmetatable({}, {__mode = 'k'})

-- What dicts have besides their entries.
local attributes = setmetatable({}, {__mode = 'k'})

-- The keys of other tables, by their metatables.
local key_lists = {}

function Dict.__newindex(self, key, value)
  if value == nil then
    return
  end
  local order = orders[self]
  for i = 1, #order do
    if order[i] == key then
      table.remove(order, i)
      break
    end
  end
  order[#order + 1] = key
  rawset(self, key, value)
end

--- A value as one entry of a dict that is printed.
function dict.describe(value)
  local is_list = type(value) == 'table' and not getmetatable(value)
  local text = is_list and ('table of %d'):format(#value) or tostring(value)
  return (text:gsub('\n$', ''):gsub('\n', '\n    '))
end

function Dict.__tostring(self)
  local lines = {'torch.Dict {'}
  for key, value in dict.items(self) do
    lines[#lines + 1] = ('  %s: %s'):format(tostring(key), dict.describe(value))
  end
  lines[#lines + 1] = '}'
  return table.concat(lines, '\n')
end

--- A dict: empty, or of {key, value} pairs in order.
function dict.new(pairs_in_order)
  local out = setmetatable({}, Dict)
  orders[out] = {}
  if pairs_in_order == nil then
    return out
  end
  for _, pair in ipairs(errors.check_type(pairs_in_order, 'table', 'the pairs')) do
    if errors.check_type(pair, 'table', 'a pair')[1] == nil then
      errors.raise 'a key cannot be nil'
    end
    out[pair[1]] = pair[2]
  end
  return out
end

--- Says what a dict is in Python, where it is no plain one.
function dict.set_python_type(self, name)
  names[self] = name
end

function dict.python_type(self)
  return names[self]
end

--- What a dict has besides its entries, a dict too; nil where there is none yet.
function dict.attributes(self)
  return attributes[self]
end

function dict.set_attributes(self, what)
  attributes[self] = what
end

--- Teaches `keys` the tables of a metatable.
-- @param list function of such a table; gives its keys in order
function dict.register(meta, list)
  key_lists[meta] = list
end

--- Sets a key that is known to be new, without looking for it.
function dict.append(self, key, value)
  local order = orders[self]
  order[#order + 1] = key
  rawset(self, key, value)
end

function dict.is(x)
  return type(x) == 'table' and getmetatable(x) == Dict
end

--- A tuple of the values given.
function dict.tuple(...)
  return setmetatable({...}, Tuple)
end

--- Keys in order; those of a table that is no dict sorted, numbers first.
function dict.keys(t)
  local out = {}
  local list = type(t) == 'table' and key_lists[getmetatable(t) or false]
  if list then
    for i, key in ipairs(list(t)) do
      out[i] = key
    end
    return out
  elseif dict.is(t) then
    for _, key in ipairs(orders[t]) do
      if rawget(t, key) ~= nil then
        out[#out + 1] = key
      end
    end
    return out
  end
  for key in pairs(errors.check_type(t, 'table', 'the argument')) do
    out[#out + 1] = key
  end
  table.sort(out, function(a, b)
    if type(a) == type(b) and (type(a) == 'number' or type(a) == 'string') then
      return a < b
    end
    return type(a) < type(b)
  end)
  return out
end

--- Goes through keys and values in order.
function dict.items(t)
  local keys, i = dict.keys(t), 0
  return function()
    i = i + 1
    if keys[i] ~= nil then
      return keys[i], t[keys[i]]
    end
  end
end

return dict
