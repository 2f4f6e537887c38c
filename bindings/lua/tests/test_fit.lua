-- Training in one call.
local T = require 'harness'
local torch = require 'torchabi'
local nn, optim, aten = torch.nn, torch.optim, torch.aten
local test, equal, raises = T.test, T.equal, T.raises

--- A loader of batches in an order that is drawn anew each epoch.
local function batches_of(options)
  options = options or {}
  local n, size = options.n or 64, options.batch or 8
  local g = torch.Generator():manualSeed(options.seed or 3)
  local x = torch.randn(n, 4, {generator = g, dtype = 'float32'})
  local y = aten.gt(aten.sum(x, {1}), 0):long()
  local self = {generator = torch.Generator():manualSeed(5)}
  function self.size()
    return math.ceil(n / size)
  end
  function self.iter()
    local parts, i = aten.randperm(n, {generator = self.generator}):split(size), 0
    return function()
      i = i + 1
      if parts[i] then
        return aten.index_select(x, 0, parts[i]), aten.index_select(y, 0, parts[i])
      end
    end
  end
  return self
end

local function accuracy()
  local metric = {}
  function metric:reset()
    self.right, self.all = 0, 0
  end
  function metric:update(output, y)
    self.right = self.right + aten.sum(aten.eq(aten.argmax(output, 1), y)):item()
    self.all = self.all + y:nElement()
  end
  function metric:compute()
    return self.right / self.all
  end
  return metric
end

--- Notes what it is told; may do something at an event.
local EVENTS = {
  'onTrainBegin', 'onTrainEnd', 'onEpochBegin', 'onEpochEnd', 'onBatchBegin', 'onBatchEnd', 'onValidationEnd',
}
local function log_of(does)
  local self = {said = {}, losses = {}}
  for _, event in ipairs(EVENTS) do
    self[event] = function(_, state)
      self.said[#self.said + 1] = ('%s %d %d'):format(event, state.epoch, state.batch)
      if event == 'onBatchEnd' then
        self.losses[#self.losses + 1] = state.loss
      end
      if does and does[event] then
        does[event](state)
      end
    end
  end
  return self
end

local function parts_of(seed, dropout)
  torch.manualSeed(seed or 0)
  local model = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Dropout(dropout or 0.3), nn.Linear(16, 2))
  local optimizer = optim.Adam(model:parameters(), {lr = 0.01})
  return model, optimizer, optim.lr_scheduler.StepLR(optimizer, 2, 0.5)
end

local function weights_of(model)
  local out = {}
  for _, t in torch.items(model:stateDict()) do
    out[#out + 1] = t:totable()
  end
  return out
end

local function train(options)
  options = options or {}
  local model, optimizer, scheduler = parts_of(options.seed)
  local given = {loss = aten.cross_entropy_loss, optimizer = optimizer, epochs = 4, scheduler = scheduler}
  for name, value in pairs(options) do
    given[name] = value
  end
  local loader = given.loader or batches_of()
  given.seed, given.loader, given.loss = nil, nil, not given.step and given.loss or nil
  given.scheduler = given.scheduler or nil
  local history = torch.fit(model, loader, given)
  return history, weights_of(model)
end

--- The rows without their times, in which no two runs are equal.
local function table_of(history)
  local out = {}
  for i, row in ipairs(history) do
    out[i] = {}
    for name, value in pairs(row) do
      out[i][name] = name ~= 'seconds' and value or nil
    end
  end
  return out
end

local function with_folder(fn)
  local folder = T.temporary()
  local ok, message = pcall(fn, folder)
  os.execute(("rm -rf '%s'"):format(folder))
  if not ok then
    error(message, 0)
  end
end

test('it learns and tells', function()
  local log = log_of()
  local validation = batches_of {seed = 9}
  local history = train {epochs = 20, validation = validation, metrics = {accuracy = accuracy()}, callbacks = {log}}
  equal(history.columns, {'epoch', 'lr', 'loss', 'val_loss', 'accuracy', 'seconds'})
  equal({#history, history[20].epoch, #log.losses, history.interrupted}, {20, 20, 160, false})
  equal({history[1].lr, history[3].lr, history[5].lr}, {0.01, 0.005, 0.0025})
  T.ok(history[20].val_loss < history[1].val_loss and history[20].accuracy > 0.8)
  local sum = 0
  for i = 1, 8 do
    sum = sum + log.losses[i]
  end
  T.near(history[1].loss, sum / 8, 1e-12)
  equal(history.best.value, math.min((table.unpack or unpack)(history:column 'val_loss')))
end)

test('it is the loop that one writes', function()
  local _, expected = train {epochs = 2}
  local model, optimizer, scheduler = parts_of()
  local loader = batches_of()
  for _ = 1, 2 do
    for x, y in loader.iter() do
      optimizer:zeroGrad()
      aten.cross_entropy_loss(model(x), y):backward()
      optimizer:step()
    end
    scheduler:step()
  end
  equal(weights_of(model), expected)
  local log = log_of()
  local history = train {epochs = 1, loader = batches_of {n = 12}, callbacks = {log}}
  T.near(history[1].loss, (8 * log.losses[1] + 4 * log.losses[2]) / 12, 1e-12)
end)

test('callbacks are told in order', function()
  local log = log_of()
  local validation = {{torch.ones(2, 4, {dtype = 'float32'}), torch.LongTensor {0, 1}}}
  train {epochs = 2, loader = batches_of {n = 16}, validation = validation, callbacks = {log}}
  local wanted = {'onTrainBegin 1 0'}
  for i = 1, 2 do
    wanted[#wanted + 1] = ('onEpochBegin %d %d'):format(i, i == 1 and 0 or 2)
    for b = 1, 2 do
      wanted[#wanted + 1] = ('onBatchBegin %d %d'):format(i, b)
      wanted[#wanted + 1] = ('onBatchEnd %d %d'):format(i, b)
    end
    wanted[#wanted + 1] = ('onValidationEnd %d 2'):format(i)
    wanted[#wanted + 1] = ('onEpochEnd %d 2'):format(i)
  end
  wanted[#wanted + 1] = 'onTrainEnd 3 2'
  equal(log.said, wanted)
  local epochs = {}
  train {epochs = 2, callbacks = {function(state)
    epochs[#epochs + 1] = state.epoch
  end}}
  equal(epochs, {1, 2})
end)

test('a callback stops it', function()
  local history = train {callbacks = {function(state)
    state:stop()
  end}}
  equal(#history, 1)
  local log = log_of {onBatchEnd = function(state)
    if state.step == 11 then
      state:stop()
    end
  end}
  history = train {callbacks = {log}}
  equal({#history, #log.losses, history.interrupted}, {1, 11, false})
end)

test('it stops early', function()
  local function epochs(values, early_stopping)
    local metric, i = {}, 0
    function metric.update() end
    function metric.reset() end
    function metric.compute()
      i = i + 1
      return values[i]
    end
    early_stopping.monitor = 'm'
    local history = train {epochs = 6, metrics = {m = metric}, early_stopping = early_stopping}
    return {#history, history.best and history.best.epoch}
  end
  local falling, nan = {5.0, 4.0, 4.5, 4.1, 4.0, 1.0}, 0 / 0
  equal(epochs(falling, {patience = 2}), {4, 2})
  equal(epochs(falling, {patience = 4}), {6, 6})
  equal(epochs(falling, {}), {6, 6})
  equal(epochs(falling, {patience = 2, min_delta = 1}), {3, 1})
  equal(epochs(falling, {patience = 1, mode = 'max'}), {2, 1})
  equal(epochs({nan, nan, nan, nan, nan, nan}, {patience = 3}), {3})
end)

test('ways to step', function()
  local function weights(batch, accumulate)
    local model, optimizer = parts_of(0, 0)
    torch.fit(model, batches_of {batch = batch},
      {loss = aten.cross_entropy_loss, optimizer = optimizer, accumulate = accumulate, epochs = 2})
    return weights_of(model)
  end
  local a, b = weights(4, 2), weights(8, 1)
  for i = 1, #a do
    T.near(a[i], b[i], 1e-5)
  end
  local own, w = train {epochs = 2, step = function(model, batch)
    local output = model(batch[1])
    return aten.cross_entropy_loss(output, batch[2]), output
  end}
  local usual, expected = train {epochs = 2}
  equal(table_of(own), table_of(usual))
  equal(w, expected)
  for interval, n in pairs {epoch = 2, step = 16} do
    local model, optimizer = parts_of()
    local scheduler = optim.lr_scheduler.LinearLR(optimizer, {total_iters = 100})
    torch.fit(model, batches_of(), {loss = aten.cross_entropy_loss, optimizer = optimizer, epochs = 2,
      scheduler = scheduler, interval = interval})
    equal(scheduler:stateDict().last_epoch, n)
  end
  local model, optimizer = parts_of()
  local scheduler = optim.lr_scheduler.ReduceLROnPlateau(optimizer,
    {patience = 0, threshold = 1e9, threshold_mode = 'abs'})
  local history = torch.fit(model, batches_of(), {loss = aten.cross_entropy_loss, optimizer = optimizer, epochs = 3,
    scheduler = scheduler})
  T.near(history:column 'lr', {0.01, 0.01, 0.001}, 1e-12)
  local function by_lbfgs()
    local net = parts_of(0, 0)
    return net, optim.LBFGS(net:parameters(), {lr = 0.5, max_iter = 3})
  end
  local losses, log = {}, log_of()
  model, optimizer = by_lbfgs()
  for x, y in batches_of().iter() do
    losses[#losses + 1] = optimizer:step(function()
      optimizer:zeroGrad()
      local loss = aten.cross_entropy_loss(model(x), y)
      loss:backward()
      return loss
    end):item()
  end
  local stepped = weights_of(model)
  model, optimizer = by_lbfgs()
  torch.fit(model, batches_of(), {loss = aten.cross_entropy_loss, optimizer = optimizer, callbacks = {log}})
  equal(log.losses, losses)
  equal(weights_of(model), stepped)
  local moved, there = train {epochs = 1, device = 'cpu', validation = batches_of {seed = 9}}
  local unmoved, here = train {epochs = 1, validation = batches_of {seed = 9}}
  equal(table_of(moved), table_of(unmoved))
  equal(there, here)
  T.ok(train {epochs = 1, clip_grad_norm = 1e-3}[1].loss ~= usual[1].loss)
  local scaled = train {epochs = 1, scaler = torch.amp.GradScaler('cpu', {init_scale = 1024}), clip_grad_norm = 1}
  T.ok(scaled[1].loss < 1)
end)

test('modes are as they were', function()
  local model, optimizer = parts_of()
  local seen = {}
  torch.fit(model, batches_of(), {loss = aten.cross_entropy_loss, optimizer = optimizer, validation = batches_of(),
    callbacks = {{
      onTrainBegin = function(_, state) state.model:get(3):eval() end,
      onValidationEnd = function(_, state)
        for i = 1, 4 do
          seen[i] = state.model:get(i):isTraining()
        end
      end,
    }}})
  equal(seen, {true, true, false, true})
end)

test('what does not fit is refused', function()
  local model, optimizer = parts_of()
  local function refused(pattern, options, loader)
    local given = {loss = aten.cross_entropy_loss, optimizer = optimizer}
    for name, value in pairs(options) do
      given[name] = value
    end
    given.loss = given.loss or nil
    raises(function()
      torch.fit(model, loader or batches_of(), given)
    end, pattern)
  end
  refused('epochs is 0', {epochs = 0})
  refused('accumulate must be an integer', {accumulate = 1.5})
  refused('either loss or step', {loss = false})
  refused("'batch'", {interval = 'batch'})
  refused("no option 'epoch'", {epoch = 3})
  refused("'loss'", {metrics = {loss = accuracy()}})
  refused("'val_loss'", {early_stopping = {monitor = 'val_loss'}})
  refused("'up'", {early_stopping = {mode = 'up'}})
  refused("'until'", {early_stopping = {['until'] = 3}})
  refused('several times', {optimizer = optim.LBFGS(model:parameters()), accumulate = 2})
  refused('must be a loader', {validation = 3})
  refused('no batch', {}, {})
end)

test('a run that was broken off is as one that was not', function()
  with_folder(function(folder)
    local validation = batches_of {seed = 9}
    local function options(more)
      more.validation, more.metrics = validation, {accuracy = accuracy()}
      return more
    end
    local log = log_of()
    local whole, expected = train(options {callbacks = {log}})
    validation.generator:manualSeed(5)
    local losses, history, weights = {}, nil, nil
    for _, stop in ipairs {1, 3, 8, 13, 29, 0} do
      local part = log_of {
        onBatchEnd = function(state)
          if state.step == stop then
            state:stop()
          end
        end,
        onTrainBegin = #losses > 0 and function()
          torch.rand(7)
        end,
      }
      history, weights = train(options {seed = #losses, callbacks = {part}, checkpoint = folder})
      for _, loss in ipairs(part.losses) do
        losses[#losses + 1] = loss
      end
    end
    equal(losses, log.losses)
    equal(weights, expected)
    equal(table_of(history), table_of(whole))
    local saved = torch.load(folder .. '/last.pt', {strict = true})
    equal(torch.keys(saved), {'model', 'optimizer', 'scheduler', 'scaler', 'rng', 'device_rng', 'loader_rng',
      'validation_rng', 'epoch', 'step', 'history', 'best', 'within'})
    equal({saved.epoch, saved.step, torch.load(folder .. '/best.pt').epoch}, {4, 32, history.best.epoch})
    raises(function() train {checkpoint = folder} end, 'has the history')
    raises(function() train(options {checkpoint = folder, scheduler = false}) end, 'with a scheduler')
    validation.generator:manualSeed(5)
    local anew = train(options {epochs = 1, checkpoint = folder, resume = false})
    equal(table_of(anew)[1], table_of(whole)[1])
  end)
end)

test('Ctrl-C saves and returns', function()
  with_folder(function(folder)
    local output = T.run_script([[
      local torch = require 'torchabi'
      torch.manualSeed(0)
      local x = torch.randn(64, 4, {dtype = 'float32'})
      local y, model = torch.aten.gt(torch.aten.sum(x, {1}), 0):long(), torch.nn.Linear(4, 2)
      local pid = io.open '/proc/self/stat':read '*l':match '^%d+'
      local history = torch.fit(model, {{x, y}, {x, y}, {x, y}, {x, y}, {x, y}}, {
        loss = torch.aten.cross_entropy_loss, optimizer = torch.optim.SGD(model:parameters(), {lr = 0.1}), epochs = 3,
        checkpoint = arg[1], callbacks = {{onBatchBegin = function(_, state)
          if state.step == 8 then
            io.popen('kill -INT ' .. pid):close()
          end
        end}},
      })
      print(#history, history.interrupted, torch.load(arg[1] .. '/last.pt').step)
      print(pcall(function()
        io.popen('kill -INT ' .. pid):close()
        for _ = 1, 100 do os.time() end
      end))
    ]], folder)
    T.ok(output:find '^1%s+true%s+8\n', output)
    -- Ctrl-C is the interpreter's own again; Lua 5.4's own ends it where that is the second.
    T.ok(not jit or output:find 'false%s+%S+ interrupted!', output)
  end)
end)

test('a history is a table', function()
  local history = torch.History {'epoch', 'lr', 'loss', 'seconds'}
  for i = 1, 3 do
    history[i] = {epoch = i, lr = 0.1, loss = 1 / i, seconds = 12.5}
  end
  equal(tostring(history), table.concat({
    'epoch   lr    loss  seconds',
    '    1  0.1       1     12.5',
    '    2  0.1     0.5     12.5',
    '    3  0.1  0.3333     12.5',
  }, '\n'))
  equal(history:column 'loss', {1, 1 / 2, 1 / 3})
  raises(function() history:column 'val_loss' end, "no column 'val_loss'")
  local path = T.temporary '.csv'
  history:csv(path)
  local lines = {}
  for line in io.lines(path) do
    lines[#lines + 1] = line
  end
  os.remove(path)
  equal({lines[1], tonumber(lines[4]:match '^3,[^,]+,([^,]+)')}, {'epoch,lr,loss,seconds', 1 / 3})
  T.ok(history:plot {width = 40, height = 5, text = true}:find '* loss$')
  T.ok(history:plot {'lr', 'loss', width = 40, text = true}:find('* lr   o loss', 1, true))
end)

test('progress is quiet but on a terminal', function()
  local program = [[
    local torch = require 'torchabi'
    local model = torch.nn.Linear(4, 2)
    local x, y = torch.randn(8, 4, {dtype = 'float32'}), torch.LongTensor {0, 1, 0, 1, 0, 1, 0, 1}
    local wanted = ({yes = true, no = false})[arg[1] ]
    torch.fit(model, {{x, y}, {x, y}}, {loss = torch.aten.cross_entropy_loss, epochs = 2, progress = wanted,
      optimizer = torch.optim.SGD(model:parameters(), {lr = 0.1})})
  ]]
  equal(T.run_script(program, ''), '')
  equal(T.run_script(program, 'no'), '')
  local shown = T.run_script(program, 'yes')
  T.ok(shown:find '100%%|.*| 2/2 %[0:0%d<0:00, .*%] loss [%d.]+', shown)
  T.ok(shown:find 'epoch 1/2  lr 0%.1  loss [%d.]+  seconds', shown)
end)
