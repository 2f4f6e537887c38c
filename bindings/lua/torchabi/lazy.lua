--- Dicts and lists of a file that was loaded lazily: each tensor is read when it is first asked for.
--
-- They are indexed as any other: `state['conv1.weight']`, `list[2]`; `torch.keys(state)` has the keys and
-- `for key, value in torch.items(state) do` goes through them in order, reading one tensor after another. Lua 5.4 knows
-- `pairs(state)` and `#list` too, which LuaJIT gives no table a say in. They stand for what is in the file, so that
-- nothing can be set in them. The file stays open until all of its lazy tables are collected.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local dict = require 'torchabi.dict'

local lazy = {}

local Lazy = {__name = 'torch.Lazy'}

-- The one key that is there: no key of a file is this table.
local STATE = {}

--- A lazy table.
-- @param tree box of its tree, which is taken over
-- @param keys its keys in order
-- @param at place in the tree, from 0, of each tensor by its key
-- @param known the other values by their keys
function lazy.new(tree, keys, at, known)
  return setmetatable({[STATE] = {tree = tree, keys = keys, at = at, known = known}}, Lazy)
end

function lazy.is(x)
  return type(x) == 'table' and getmetatable(x) == Lazy
end

--- Box of its tree.
function lazy.tree(self)
  return rawget(self, STATE).tree
end

--- Place of a tensor in the tree, from 0; nil for any other key.
function lazy.place(self, key)
  return rawget(self, STATE).at[key]
end

function Lazy.__index(self, key)
  local state = rawget(self, STATE)
  local value = state.known[key]
  if value == nil and state.at[key] then
    local key_tag, same_key, tag, payload = raw.tree_at(state.tree.h, state.at[key])
    if key_tag == raw.TAG_TREE then
      raw.free(same_key)
    end
    value = values.decode(tag, payload)
    state.known[key] = value
  end
  return value
end

function Lazy.__newindex()
  errors.raise 'what was loaded lazily cannot be changed; load it without lazy, or copy what is needed into a table'
end

function Lazy.__len(self)
  return #rawget(self, STATE).keys
end

function Lazy.__pairs(self)
  return dict.items(self)
end

--- What a tensor is, without reading it: "torch.FloatTensor of size 2x3".
local function title(tree, place)
  local stored = raw.tree_stored(tree.h, place)
  local sizes = table.concat(raw.tree_stored_sizes(tree.h, place), 'x')
  return ('torch.%sTensor %s'):format(types.dtypes[stored.dtype].title,
    sizes == '' and 'with no dimension' or 'of size ' .. sizes)
end

function Lazy.__tostring(self)
  local state = rawget(self, STATE)
  local lines = {'torch.Lazy {'}
  for _, key in ipairs(state.keys) do
    local place = state.at[key]
    lines[#lines + 1] = ('  %s: %s'):format(tostring(key), place and title(state.tree, place)
      or dict.describe(state.known[key]))
  end
  memory.keep(self)
  lines[#lines + 1] = '}'
  return table.concat(lines, '\n')
end

dict.register(Lazy, function(self)
  return rawget(self, STATE).keys
end)
values.register(Lazy, function(self)
  return raw.TAG_TREE, lazy.tree(self).h
end)

return lazy
