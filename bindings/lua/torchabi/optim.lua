--- Optimisers, with PyTorch's options and defaults.
--
--    local opt = torch.optim.Adam(net:parameters(), {lr = 1e-3})
--    opt:zeroGrad(); loss:backward(); opt:step()
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local values = require 'torchabi.values'
local tensor = require 'torchabi.tensor'
local trees = require 'torchabi.tree'

local optim = {}

local raise, keep, keeping = errors.raise, memory.keep, memory.keeping

--- Methods of every optimiser.
local Optimiser = {}
Optimiser.__index = Optimiser
optim.Optimiser = Optimiser

local function check(self)
  if type(self) ~= 'table' or getmetatable(self) ~= Optimiser then
    raise('self must be an optimiser, not %s', errors.describe(self))
  end
  return self
end

local function handle_of(self)
  return check(self)._owner.h
end

local function handles_of(params)
  local out = {}
  for i = 1, #params do
    out[i] = tensor.check(params[i], ('parameter %d'):format(i)).h
  end
  return out
end

--- Names, and tags with payloads, of a table of options.
local function read_options(options)
  local named = {}
  for key, value in pairs(options and errors.check_type(options, 'table', 'the options') or {}) do
    if key ~= 'params' then
      if type(key) ~= 'string' then
        raise('names of options are strings, not %s', errors.describe(key))
      end
      named[key] = value
    end
  end
  local flat, names = values.encode_arguments(named)
  return names or {}, flat
end

local function make(name, params, options)
  errors.check_type(params, 'table', 'the parameters')
  local is_grouped = type(params[1]) == 'table' and params[1].params ~= nil and not tensor.is(params[1])
  local first = is_grouped and params[1].params or params
  local names, flat = read_options(options)
  local self = setmetatable({_owner = memory.own(raw.optim_new(name, handles_of(first), names, flat)), _name = name},
    Optimiser)
  keep(params, options)
  if is_grouped then
    for key, value in pairs(params[1]) do
      if key ~= 'params' then
        self:set(key, value, 1)
      end
    end
    for i = 2, #params do
      self:addGroup(params[i].params, params[i])
    end
  end
  return self
end

--- Updates the parameters from their gradients; one without a gradient stays as it is.
function Optimiser:step()
  raw.optim_step(handle_of(self))
end

--- Clears the gradients of all its parameters: there are none then, or zeros when `setToNone` is false.
function Optimiser:zeroGrad(setToNone)
  raw.optim_zero_grad(handle_of(self), setToNone ~= false)
end

--- Adds a group of parameters with options of its own; others are the optimiser's.
function Optimiser:addGroup(params, options)
  local names, flat = read_options(options)
  errors.check_type(params, 'table', 'the parameters')
  raw.optim_add_group(handle_of(self), handles_of(params), names, flat)
  keep(params, options)
  return self
end

--- Number of groups.
function Optimiser:groupCount()
  return raw.optim_group_count(handle_of(self))
end

--- A group's number from 1, as the library's from 0.
local function group_at(group)
  local at = errors.integer(group, 'a group') - 1
  if at < 0 then
    raise('groups count from 1, got %d', group)
  end
  return at
end

--- An option of a group, the first by default.
-- @param name such as "lr"
-- @param group from 1
function Optimiser:get(name, group)
  errors.check_type(name, 'string', 'the name of an option')
  return (values.decode(keeping(self, raw.optim_get(handle_of(self), group_at(group or 1), name))))
end

--- Changes an option, of all groups or of one.
-- @param name such as "lr"
-- @param value the new value
-- @param group from 1; all when left out
function Optimiser:set(name, value, group)
  errors.check_type(name, 'string', 'the name of an option')
  local tag, payload = values.encode(value)
  raw.optim_set(handle_of(self), group and group_at(group) or -1, name, {tag, payload})
  keep(value)
  return self
end

--- State and groups, in the layout of Python's state_dict(); tensors share the optimiser's memory.
function Optimiser:stateDict()
  return trees.from(keeping(self, raw.optim_state_dict(handle_of(self))))
end

--- Takes over a state dict, of Python's or of this library.
function Optimiser:loadStateDict(state)
  local tree = trees.to(state)
  raw.optim_load_state_dict(handle_of(self), tree.h)
  memory.free(tree)
  return self
end

--- Frees the optimiser now.
function Optimiser:free()
  memory.free(check(self)._owner)
end

function Optimiser:__tostring()
  local n = raw.optim_group_count(handle_of(self))
  return ('optim.%s with %d group%s'):format(self._name, n, n == 1 and '' or 's')
end
Optimiser.__name = 'torch.optim.Optimiser'

-- Every optimiser that the library knows, by its name.
for i = 0, raw.optim_type_count() - 1 do
  local name, signature = raw.optim_type_at(i)
  optim[name] = setmetatable({signature = name .. signature}, {
    __call = function(_, params, options)
      return make(name, params, options)
    end,
    __tostring = function(self)
      return self.signature
    end,
  })
end

return optim
