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
local functions = require 'torchabi.functions'
local types = require 'torchabi.types'

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
-- @param closure clears the gradients, computes the loss and its gradients, and gives the loss; LBFGS calls it several
--   times, the others once
-- @return the loss, where there is a closure
function Optimiser:step(closure)
  if closure == nil then
    raw.optim_step(handle_of(self))
    return
  end
  functions.check(closure, 'the closure')
  return tensor.wrap(functions.with(function()
    return closure()
  end, true, function(handle)
    return keeping(self, raw.optim_step_closure(handle_of(self), handle))
  end))
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

--- Methods of every schedule.
local Schedule = {}
optim.Schedule = Schedule

local function schedule_of(self)
  if type(self) ~= 'table' or getmetatable(self) ~= Schedule then
    raise('self must be a schedule, not %s', errors.describe(self))
  end
  return rawget(self, '_owner').h
end

--- Names of the options in a signature as Python writes it, in order.
local function names_of(signature)
  local out = {}
  for name in signature:gmatch '[(,] ?([%w_]+)' do
    out[#out + 1] = name
  end
  return out
end

--- Calls `use` with handles of functions of Lua that give the factor of an epoch.
local function with_factors(fns, use, made)
  made = made or {}
  local fn = fns[#made + 1]
  if not fn then
    return use(made)
  end
  return functions.with(function(epoch)
    return tensor.from_table({fn(epoch:item())}, types.constants.float64)
  end, true, function(handle)
    made[#made + 1] = handle
    return with_factors(fns, use, made)
  end)
end

local function is_all(value, holds)
  if type(value) ~= 'table' or #value == 0 then
    return false
  end
  for i = 1, #value do
    if not holds(value[i]) then
      return false
    end
  end
  return true
end

local function is_function(value)
  return type(value) == 'function'
end

local function is_schedule(value)
  return type(value) == 'table' and getmetatable(value) == Schedule
end

local function make_schedule(name, signature, optimiser, ...)
  check(optimiser)
  local options, given = {}, {...}
  local known = names_of(signature)
  -- Options by position, then a table of those by name.
  for i = 1, select('#', ...) do
    local value = given[i]
    local is_named = i == select('#', ...) and type(value) == 'table' and #value == 0 and not is_schedule(value)
    if is_named then
      for key, one in pairs(errors.check_type(value, 'table', 'the options')) do
        options[key] = one
      end
    elseif value ~= nil then
      options[known[i] or raise('%s takes at most %d options', name, #known)] = value
    end
  end
  local fns, schedules = {}, {}
  for key, value in pairs(options) do
    if is_function(value) or is_all(value, is_function) then
      fns, options[key] = is_function(value) and {value} or value, nil
    elseif is_all(value, is_schedule) then
      schedules, options[key] = value, nil
    end
  end
  local names, flat = read_options(options)
  local handle
  if #schedules > 0 then
    local handles = {}
    for i = 1, #schedules do
      handles[i] = schedule_of(schedules[i])
    end
    handle = raw.schedule_combine(name, handle_of(optimiser), handles, names, flat)
  else
    handle = with_factors(fns, function(made)
      return raw.schedule_new(name, handle_of(optimiser), names, flat, made)
    end)
  end
  keep(optimiser, options, schedules)
  return setmetatable({_owner = memory.own(handle), _name = name}, Schedule)
end

--- Goes to the next epoch; of a ReduceLROnPlateau, to that with the given metric.
function Schedule:step(metric)
  if metric ~= nil then
    raw.schedule_step_metric(schedule_of(self), metric)
  else
    raw.schedule_step(schedule_of(self))
  end
end

--- Goes to the given epoch.
function Schedule:stepTo(epoch)
  raw.schedule_step_to(schedule_of(self), epoch)
end

--- The learning rate of each group as the last step set it.
function Schedule:lastLr()
  return (values.decode(keeping(self, raw.schedule_last_lr(schedule_of(self)))))
end

--- State in the layout of Python's state_dict().
function Schedule:stateDict()
  return trees.from(keeping(self, raw.schedule_state_dict(schedule_of(self))))
end

--- Takes over a state dict, of Python's or of this library.
function Schedule:loadStateDict(state)
  local tree = trees.to(state)
  raw.schedule_load_state_dict(schedule_of(self), tree.h)
  memory.free(tree)
  return self
end

--- Frees the schedule now.
function Schedule:free()
  schedule_of(self)
  memory.free(rawget(self, '_owner'))
end

Schedule.__index = Schedule
function Schedule:__tostring()
  return ('lr_scheduler.%s at %s'):format(self._name, table.concat(self:lastLr(), ', '))
end
Schedule.__name = 'torch.optim.lr_scheduler.Schedule'

--- Schedules, by their names: `torch.optim.lr_scheduler.StepLR(opt, 30, {gamma = 0.1})`. Functions are Lua's:
-- `LambdaLR(opt, function(epoch) return 0.95 ^ epoch end)`; a schedule of schedules takes a table of them.
optim.lr_scheduler = {}
for i = 0, raw.schedule_type_count() - 1 do
  local name, signature = raw.schedule_type_at(i)
  optim.lr_scheduler[name] = setmetatable({signature = name .. signature}, {
    __call = function(_, optimiser, ...)
      return make_schedule(name, signature, optimiser, ...)
    end,
    __tostring = function(self)
      return self.signature
    end,
  })
end

return optim
