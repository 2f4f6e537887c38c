--- Training in one call: epochs, validation, checkpoints, resumption.
--
--    local history = torch.fit(model, loader, {
--      loss = torch.nn.functional.cross_entropy, optimizer = torch.optim.Adam(model:parameters()), epochs = 10,
--      validation = test_loader, metrics = {accuracy = torch.metrics.Accuracy()},
--      checkpoint = 'run', early_stopping = {patience = 3},
--    })
--
-- A loader is what has `iter()`, whose results `for x, y in loader:iter() do` takes; a table of batches `{x, y}`; or a
-- function that gives what `for` takes.
--
-- Options:
--   loss           `loss(model(x), y…)` gives the loss of a batch
--   optimizer      of torch.optim
--   epochs         how many in all, those of a training that is resumed among them; 1
--   scheduler      steps after each epoch, or with `interval = 'step'` after each step of the optimizer.
--                  ReduceLROnPlateau is given the column that is monitored, or the loss
--   validation     batches to compute "val_loss" and the metrics of after each epoch, without gradients in evaluation
--                  mode
--   metrics        by name, objects with `update(output, y…)`, `compute()`, one number, and `reset()`. They are the
--                  validation's, or the training's where there is none: in an epoch that goes on after a break, those
--                  since then
--   callbacks      a list of functions of the state, called at the end of each epoch; or of tables with functions of
--                  the table and the state: onTrainBegin, onTrainEnd, onEpochBegin, onEpochEnd, onBatchBegin,
--                  onBatchEnd, onValidationEnd. The state has epoch, batch within it, step (batches of the whole
--                  training), data (the batch as a table), loss, model, optimizer, history, epochs; `state:stop()` ends
--                  the training after this batch, or this epoch where it is called at its end
--   checkpoint     a folder for "last.pt", after each epoch, and "best.pt", whenever the monitored column improves.
--                  PyTorch's torch.load reads them: a dict of "model", "optimizer", "scheduler", "scaler", "rng",
--                  "epoch", "step", "history", "best", and what it takes to go on within an epoch
--   resume         goes on from "last.pt" if it is there, as if there had been no break: the same losses, the same
--                  weights; true unless it is false. A loop that somebody wrote with PyTorch may have saved it;
--                  "model", "optimizer" and "epoch", those done, are enough
--   early_stopping `{monitor =, mode =, min_delta =, patience =}`: a column ("val_loss", or "loss" without validation),
--                  "min" or "max", what counts as better (0), and epochs without improvement after which the training
--                  ends; never without patience. "best.pt" is chosen by the same
--   scaler         a torch.amp.GradScaler
--   clip_grad_norm greatest norm of the gradients
--   accumulate     batches whose gradients are averaged for a step of the optimizer; 1
--   device         where model and batches are moved; where they are when it is left out
--   progress       a bar on standard error; when it is a terminal, unless true or false says so
--   step           for unusual models, `step(model, batch)` in the place of `loss`: gives the loss, or the loss and the
--                  output
--
-- LBFGS computes each batch as often as it needs to; "loss" is what it began the step with.
-- Losses of an epoch are means over its examples. Ctrl-C ends the training after the batch, or group of batches, that
-- is under way: "last.pt" is written, and the history has `interrupted` set.
local errors = require 'torchabi.errors'
local create = require 'torchabi.create'
local tensor = require 'torchabi.tensor'
local types = require 'torchabi.types'
local autograd = require 'torchabi.autograd'
local amp = require 'torchabi.amp'
local histories = require 'torchabi.history'
local interrupt = require 'torchabi.interrupt'
local resume = require 'torchabi.resume'
local watches = require 'torchabi.watch'

local raise, shown = errors.raise, histories.shown

local OPTIONS = {}
for name in ([[loss optimizer epochs scheduler interval validation metrics callbacks checkpoint resume early_stopping
    scaler clip_grad_norm accumulate device progress step]]):gmatch '%S+' do
  OPTIONS[name] = true
end

local State = {__name = 'torch.FitState'}
State.__index = State

--- Ends the training after this batch, or this epoch where it is called at its end.
function State:stop()
  self.stopped = true
end

--- Batches one after the other, each as a table.
local function batches_of(loader)
  local is_table = type(loader) == 'table'
  if is_table and type(loader.iter) ~= 'function' then
    local i = 0
    return function()
      i = i + 1
      return loader[i]
    end
  end
  local next_of, state, key
  if is_table then
    next_of, state, key = loader:iter()
  else
    next_of, state, key = loader()
  end
  return function()
    local batch = {next_of(state, key)}
    key = batch[1]
    return key ~= nil and batch or nil
  end
end

local function length_of(loader)
  if type(loader) ~= 'table' then
    return nil
  elseif type(loader.iter) ~= 'function' then
    return #loader
  end
  return type(loader.size) == 'function' and loader:size() or nil
end

local function check_loader(loader, what)
  if type(loader) ~= 'function' and (type(loader) ~= 'table' or tensor.is(loader)) then
    raise('%s must be a loader, a table of batches or a function, not %s', what, errors.describe(loader))
  end
end

--- How many examples a batch has: rows of its first tensor.
local function examples(batch)
  for _, one in pairs(batch) do
    if tensor.is(one) then
      local x = tensor.is(batch[1]) and batch[1] or one
      return x:dim() > 0 and x:size(1) or 1
    end
  end
  return 1
end

local Run = {}
Run.__index = Run

function Run:tell(event)
  for _, callback in ipairs(self.callbacks) do
    if type(callback) == 'function' then
      if event == 'onEpochEnd' then
        callback(self.state)
      end
    elseif callback[event] then
      callback[event](callback, self.state)
    end
  end
end

function Run:interrupted()
  self.history.interrupted = self.history.interrupted or self.look()
  return self.history.interrupted
end

function Run:moved(batch)
  if not self.device then
    return batch
  end
  local out = {}
  for key, one in pairs(batch) do
    out[key] = tensor.is(one) and one:to {device = self.device} or one
  end
  return out
end

--- The loss of a batch, and what the model made of it; nil where the step does not say.
function Run:losses(batch)
  local loss, output
  if self.step then
    loss, output = self.step(self.model, batch)
  else
    output = self.model(batch[1])
    loss = self.loss(output, (table.unpack or unpack)(batch, 2))
  end
  tensor.check(loss, 'the loss')
  return loss, output
end

function Run:measure(output, batch)
  if #self.metrics == 0 then
    return
  elseif output == nil then
    raise "metrics need the model's output: step has to return the loss and the output"
  end
  autograd.noGrad(function()
    for _, metric in ipairs(self.metrics) do
      metric:update(tensor.is(output) and output:detach() or output, (table.unpack or unpack)(batch, 2))
    end
  end)
end

function Run:resetMetrics()
  for _, metric in ipairs(self.metrics) do
    metric:reset()
  end
end

function Run:stepScheduler(value)
  if not self.scheduler then
    return
  end
  -- The one schedule that goes by a metric counts bad epochs.
  self.scheduler:step(self.scheduler:stateDict().num_bad_epochs ~= nil and value or nil)
end

--- Whether an optimiser computes the loss of a batch several times a step.
local function is_repeating(optimizer)
  return type(optimizer) == 'table' and optimizer._name == 'LBFGS'
end

function Run:clip()
  if not self.clip_grad_norm then
    return
  elseif self.scaler then
    self.scaler:unscale(self.optimizer)
  end
  amp.utils.clipGradNorm(self.model:parameters(), self.clip_grad_norm)
end

--- The loss of a batch with its gradients, for each time that it is called; the first is there already.
function Run:evaluations(batch)
  local found = create.functions.full({}, self.state.loss, {dtype = 'float64'})
  return function()
    local loss = found
    if loss then
      found = nil
      return loss
    end
    self.optimizer:zeroGrad()
    loss = self:losses(batch)
    loss:backward()
    self:clip()
    return loss
  end
end

function Run:update(batch)
  self:clip()
  if is_repeating(self.optimizer) then
    self.optimizer:step(self:evaluations(batch))
  elseif self.scaler then
    self.scaler:step(self.optimizer)
    self.scaler:update()
  else
    self.optimizer:step()
  end
  if self.interval == 'step' then
    self:stepScheduler(self.state.loss)
  end
end

--- Batches of the epoch. In one that goes on, those that were done are drawn again from the same random numbers.
function Run:batches()
  local done = self.within.batches
  if done == 0 then
    local lr = self.optimizer:get 'lr'
    self.within.lr = tensor.is(lr) and lr:item() or lr
    self:resetMetrics()
    self.begun = resume.states(self)
    return batches_of(self.loader)
  end
  resume.set_states(self, self.begun)
  local next_batch = batches_of(self.loader)
  for i = 1, done do
    if not next_batch() then
      raise('the loader gave %d batches, where the training that goes on had done %d', i - 1, done)
    end
  end
  resume.set_states(self, self.resumed)
  return next_batch
end

--- Trains with what the loader still has. False when the training ends before the epoch does.
function Run:train(began)
  local state, within, total = self.state, self.within, length_of(self.loader)
  for given in self:batches() do
    local batch = self:moved(given)
    state.data, state.batch, state.step = batch, within.batches + 1, state.step + 1
    self:tell 'onBatchBegin'
    if within.batches % self.accumulate == 0 then
      self.optimizer:zeroGrad()
    end
    local loss, output = self:losses(batch)
    local n = examples(batch)
    state.loss = loss:item()
    if self.accumulate > 1 then
      loss = loss / self.accumulate
    end
    if self.scaler then
      loss = self.scaler:scale(loss)
    end
    loss:backward()
    within.loss, within.examples = within.loss + state.loss * n, within.examples + n
    within.batches = within.batches + 1
    local is_whole = within.batches % self.accumulate == 0
    if is_whole then
      self:update(batch)
    end
    if not self.validation then
      self:measure(output, batch)
    end
    self:tell 'onBatchEnd'
    self.bar:show(state.batch, total, began, 'loss ' .. shown(state.loss))
    if (self:interrupted() or state.stopped) and is_whole then
      within.seconds = histories.now() - began
      resume.save(self, {'last'}, resume.states(self))
      return false
    end
  end
  if within.batches == 0 then
    raise 'the loader gave no batch'
  elseif within.batches % self.accumulate ~= 0 then
    self:update()
  end
  state.data = nil
  return true
end

local function modes_of(module, found)
  found[#found + 1] = {module, module:isTraining()}
  for _, child in module:children() do
    modes_of(child, found)
  end
  return found
end

--- Mean loss of the validation's examples, whose metrics are updated; nil when it was interrupted.
function Run:validate(began)
  local modes = modes_of(self.model, {})
  self.model:eval()
  self:resetMetrics()
  local sum, n, done, was_interrupted = 0, 0, 0, false
  for given in batches_of(self.validation) do
    local batch = self:moved(given)
    local loss, output = autograd.noGrad(function()
      return self:losses(batch)
    end)
    sum, n, done = sum + loss:item() * examples(batch), n + examples(batch), done + 1
    self:measure(output, batch)
    self.bar:show(done, length_of(self.validation), began, 'validation')
    if self:interrupted() then
      was_interrupted = true
      break
    end
  end
  for _, mode in ipairs(modes) do
    mode[1]:train(mode[2])
  end
  if n == 0 then
    raise 'the validation gave no batch'
  end
  return not was_interrupted and sum / n or nil
end

--- Does an epoch, or what is left of it. False when the training ends with it or within it.
function Run:epoch()
  local state, within, history = self.state, self.within, self.history
  local began = histories.now() - within.seconds
  self:tell 'onEpochBegin'
  if within.trained then
    resume.set_states(self, self.resumed)
  elseif not self:train(began) then
    return false
  end
  local row = {epoch = state.epoch, lr = within.lr, loss = within.loss / within.examples}
  if self.validation then
    within.trained, within.seconds = true, histories.now() - began
    local random = resume.states(self)
    row.val_loss = self:validate(began)
    if not row.val_loss then
      resume.save(self, {'last'}, random)
      return false
    end
  end
  for i, metric in ipairs(self.metrics) do
    local value = metric:compute()
    if tensor.is(value) and value:nElement() ~= 1 then
      raise("the metric '%s' came to %d numbers, where a history has one", self.names[i], value:nElement())
    end
    row[self.names[i]] = tensor.is(value) and value:item() or value
  end
  row.seconds = histories.now() - began
  history[#history + 1] = row
  if self.validation then
    self:tell 'onValidationEnd'
  end
  if self.interval == 'epoch' then
    self:stepScheduler(row[self.watch.monitor])
  end
  self:tell 'onEpochEnd'
  local texts = {('epoch %d/%d'):format(state.epoch, state.epochs)}
  for i = 2, #history.columns do
    texts[i] = history.columns[i] .. ' ' .. shown(row[history.columns[i]])
  end
  self.bar:finish(table.concat(texts, '  '))
  history.best = watches.best(self.watch, history)
  local is_best = history.best and history.best.epoch == state.epoch
  state.epoch, self.within = state.epoch + 1, resume.new_epoch()
  resume.save(self, is_best and {'best', 'last'} or {'last'}, resume.states(self))
  return not self:interrupted()
end

function Run:go(look)
  local state, history = self.state, self.history
  self.look = look
  self.model:train()
  -- What goes on takes up its random numbers only where it needs them: callbacks may draw some before.
  self.resumed = self.folder and self.resumes and resume.restore(self) or nil
  self:tell 'onTrainBegin'
  if self.resumed and self.within.batches == 0 then
    resume.set_states(self, self.resumed)
  end
  while state.epoch <= state.epochs and not state.stopped and not watches.is_over(self.watch, history) do
    if not self:epoch() then
      break
    end
  end
  history.best = watches.best(self.watch, history)
  self.bar:finish()
  self:tell 'onTrainEnd'
end

--- Names of a table in order, and what they stand for.
local function sorted(t)
  local names, list = {}, {}
  for name in pairs(t) do
    names[#names + 1] = name
  end
  table.sort(names)
  for i, name in ipairs(names) do
    list[i] = t[name]
  end
  return names, list
end

--- Trains a model; see above for the options.
-- @param model a module
-- @param loader batches to train with
-- @return a torch.History: its rows, a table an epoch, with `columns`, `interrupted` and `best`
local function fit(model, loader, options)
  for name in pairs(errors.check_type(options, 'table', 'the options')) do
    if not OPTIONS[name] then
      raise("fit has no option '%s'", tostring(name))
    end
  end
  check_loader(loader, 'the loader')
  if options.validation then
    check_loader(options.validation, "the option 'validation'")
  end
  if (options.loss == nil) == (options.step == nil) then
    raise 'fit takes either loss or step, a function'
  elseif options.optimizer == nil then
    raise 'fit needs the option optimizer'
  end
  if is_repeating(options.optimizer) and (options.scaler or (options.accumulate or 1) ~= 1) then
    raise 'LBFGS computes a batch several times a step, which neither accumulate nor scaler can be with'
  end
  local interval = options.interval or 'epoch'
  if interval ~= 'epoch' and interval ~= 'step' then
    raise("interval is 'epoch' or 'step', not '%s'", tostring(interval))
  end
  local names, metrics = sorted(options.metrics or {})
  local columns = {'epoch', 'lr', 'loss', options.validation and 'val_loss' or nil}
  for _, name in ipairs(names) do
    if name == 'epoch' or name == 'lr' or name == 'loss' or name == 'val_loss' or name == 'seconds' then
      raise("no metric can be called '%s', which is another column of the history", name)
    end
    columns[#columns + 1] = name
  end
  columns[#columns + 1] = 'seconds'
  local history = histories.new(columns)
  local run = setmetatable({
    model = model, loader = loader, optimizer = options.optimizer, loss = options.loss, step = options.step,
    scheduler = options.scheduler, interval = interval, validation = options.validation,
    names = names, metrics = metrics,
    callbacks = options.callbacks or {}, folder = options.checkpoint, resumes = options.resume ~= false,
    watch = watches.new(options.early_stopping or {}, columns), scaler = options.scaler,
    clip_grad_norm = options.clip_grad_norm, accumulate = watches.check_count(options.accumulate or 1, 'accumulate'),
    device = options.device and types.device(options.device), bar = histories.bar(options.progress),
    history = history, within = resume.new_epoch(),
    state = setmetatable({model = model, optimizer = options.optimizer, history = history, step = 0, batch = 0,
      epoch = 1, epochs = watches.check_count(options.epochs or 1, 'epochs'), stopped = false}, State),
  }, Run)
  if run.device then
    model:to {device = run.device}
  end
  run.generators = resume.generators(model, loader, options.validation)
  interrupt.catching(function(look)
    run:go(look)
  end)
  return history
end

return fit
