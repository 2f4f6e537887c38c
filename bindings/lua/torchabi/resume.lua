--- Checkpoints of a training, from which it goes on as if there had been no break.
local errors = require 'torchabi.errors'
local types = require 'torchabi.types'
local dict = require 'torchabi.dict'
local random = require 'torchabi.random'
local checkpoint = require 'torchabi.checkpoint'
local watch = require 'torchabi.watch'

local resume = {}

local raise, null, as_float = errors.raise, types.null, types.as_float

local WITHIN = {'batches', 'examples', 'loss', 'lr', 'seconds', 'trained'}
local RANDOM = {'rng', 'device_rng', 'loader_rng', 'validation_rng'}
local IS_FLOAT = {loss = true, lr = true, seconds = true}

--- What is gathered while an epoch goes on, and stands in a checkpoint within it.
function resume.new_epoch()
  return {batches = 0, examples = 0, loss = 0, lr = 0, seconds = 0, trained = false}
end

local function generator_of(loader)
  return type(loader) == 'table' and type(loader.generator) == 'table' and loader.generator or nil
end

--- The generators that a training draws from, by name.
function resume.generators(model, loader, validation)
  local first = model:parameters()[1]
  local device = first and first:device()
  return {
    rng = random.functions.defaultGenerator(),
    device_rng = device and device.type ~= 'cpu' and random.functions.defaultGenerator(device) or nil,
    loader_rng = generator_of(loader),
    validation_rng = generator_of(validation),
  }
end

--- Their states, by name.
function resume.states(run)
  local out = {}
  for name, generator in pairs(run.generators) do
    out[name] = generator:getState()
  end
  return out
end

function resume.set_states(run, states)
  for name, generator in pairs(run.generators) do
    if states[name] and states[name] ~= null then
      generator:setState(states[name])
    end
  end
end

local function state_of(part)
  return part and part:stateDict() or null
end

--- Columns that are whole numbers stay such in files.
local function history_of(history)
  local out = dict.new()
  for _, name in ipairs(history.columns) do
    local column = history:column(name)
    for i = 1, name == 'epoch' and 0 or #column do
      column[i] = as_float(column[i])
    end
    out[name] = column
  end
  return out
end

--- Writes a run's checkpoint under names.
-- @param states of the generators to go on with
function resume.save(run, names, states)
  if not run.folder then
    return
  end
  local best = watch.best(run.watch, run.history)
  local value = dict.new {
    {'model', run.model:stateDict()}, {'optimizer', run.optimizer:stateDict()}, {'scheduler', state_of(run.scheduler)},
    {'scaler', state_of(run.scaler)},
  }
  for _, name in ipairs(RANDOM) do
    value[name] = states[name] or null
  end
  value.epoch = run.state.epoch - 1
  value.step = run.state.step
  value.history = history_of(run.history)
  value.best = best and dict.new {
    {'monitor', best.monitor}, {'value', as_float(best.value)}, {'epoch', best.epoch},
  } or null
  value.within = null
  if run.within.batches > 0 then
    value.within = dict.new()
    for _, name in ipairs(WITHIN) do
      value.within[name] = IS_FLOAT[name] and as_float(run.within[name]) or run.within[name]
    end
    for _, name in ipairs(RANDOM) do
      value.within[name] = run.begun[name] or null
    end
  end
  os.execute(("mkdir -p '%s'"):format((run.folder:gsub("'", "'\\''"))))
  for _, name in ipairs(names) do
    checkpoint.save(('%s/%s.pt'):format(run.folder, name), value)
  end
end

--- Takes over the last checkpoint; the random numbers to go on with, nil when there is none.
function resume.restore(run)
  local path, history = run.folder .. '/last.pt', run.history
  local file = io.open(path, 'rb')
  if not file then
    return nil
  end
  file:close()
  local found = checkpoint.load(path, {strict = true})
  for _, name in ipairs {'model', 'optimizer', 'epoch'} do
    if found[name] == nil then
      raise('%s lacks %s: no checkpoint of fit', path, name)
    end
  end
  for _, name in ipairs {'scheduler', 'scaler'} do
    local has = found[name] ~= nil and found[name] ~= null
    if has ~= (run[name] ~= nil) then
      raise('%s was written %s a %s', path, has and 'with' or 'without', name)
    end
  end
  -- A loop that somebody wrote keeps no history.
  local saved = found.history ~= nil and found.history ~= null and found.history or nil
  local columns = table.concat(saved and dict.keys(saved) or history.columns, ', ')
  if columns ~= table.concat(history.columns, ', ') then
    raise('%s has the history %s, not %s', path, columns, table.concat(history.columns, ', '))
  end
  run.model:loadStateDict(found.model)
  run.optimizer:loadStateDict(found.optimizer)
  for _, name in ipairs {'scheduler', 'scaler'} do
    if run[name] then
      run[name]:loadStateDict(found[name])
    end
  end
  for i = 1, saved and #saved.epoch or 0 do
    history[i] = {}
    for _, name in ipairs(history.columns) do
      history[i][name] = saved[name][i]
    end
  end
  run.state.epoch, run.state.step = found.epoch + 1, found.step or 0
  if found.within ~= nil and found.within ~= null then
    for _, name in ipairs(WITHIN) do
      run.within[name] = found.within[name]
    end
    run.begun = {}
    for _, name in ipairs(RANDOM) do
      run.begun[name] = found.within[name]
    end
  end
  return found
end

return resume
