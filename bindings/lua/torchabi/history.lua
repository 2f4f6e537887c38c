--- What a training was like: a row of numbers an epoch.
--
--    history[#history].loss        a row has a number for each of history.columns
--    history:column 'loss'         a column, as a table
--    print(history)
--    history:plot()
--
-- `history.interrupted` tells whether Ctrl-C ended the training; the epoch that it cut short has no row. `history.best`
-- is nil, or the column that was watched (`monitor`), its best `value`, and the `epoch` that had it.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local types = require 'torchabi.types'
local memory = require 'torchabi.memory'
local tensor = require 'torchabi.tensor'

local history = {}

local raise = errors.raise

local History = {__name = 'torch.History'}
History.__index = History

--- A table of these columns without rows.
function history.new(columns)
  return setmetatable({columns = columns, interrupted = false}, History)
end

--- A column over all epochs.
function History:column(name)
  local is_known = false
  for _, column in ipairs(self.columns) do
    is_known = is_known or column == name
  end
  if not is_known then
    raise("a history has no column '%s'; this one has %s", tostring(name), table.concat(self.columns, ', '))
  end
  local out = {}
  for i, row in ipairs(self) do
    out[i] = row[name]
  end
  return out
end

--- A number as it is shown.
function history.shown(x)
  return ('%.4g'):format(x)
end

local function whole(x)
  return (('%.17g'):format(x):gsub('^%-?nan$', 'nan'))
end

--- Writes the table as comma-separated values, names in the first line.
function History:csv(path)
  local file, message = io.open(path, 'w')
  if not file then
    raise('%s', message)
  end
  file:write(table.concat(self.columns, ','), '\n')
  for _, row in ipairs(self) do
    local line = {}
    for i, name in ipairs(self.columns) do
      line[i] = whole(row[name])
    end
    file:write(table.concat(line, ','), '\n')
  end
  file:close()
end

--- Draws columns over the epochs with characters.
-- @param options `{'loss', 'accuracy', width = 80, height = 12}`; "loss" and, if there is one, "val_loss" when none is
--   named
-- @return the figure as text where `options.text` is true; it is printed otherwise
function History:plot(options)
  options = options or {}
  local names = {}
  for i, name in ipairs(options) do
    names[i] = name
  end
  for _, name in ipairs(#names == 0 and self.columns or {}) do
    if name == 'loss' or name == 'val_loss' then
      names[#names + 1] = name
    end
  end
  local series, handles = {}, {}
  for i, name in ipairs(names) do
    series[i] = tensor.from_table(self:column(name), types.constants.float64)
    handles[i] = series[i].h
  end
  local width = options.width or tonumber(os.getenv 'COLUMNS') or 80
  local text = memory.keeping(series, raw.metric_curves(names, handles, width, options.height or 12))
  if options.text then
    return text
  end
  print(text)
end

function History:__tostring()
  local lines, widths = {self.columns}, {}
  for _, row in ipairs(self) do
    local line = {}
    for i, name in ipairs(self.columns) do
      line[i] = history.shown(row[name])
    end
    lines[#lines + 1] = line
  end
  for i in ipairs(self.columns) do
    widths[i] = 0
    for _, line in ipairs(lines) do
      widths[i] = math.max(widths[i], #line[i])
    end
  end
  for n, line in ipairs(lines) do
    local cells = {}
    for i, text in ipairs(line) do
      cells[i] = (' '):rep(widths[i] - #text) .. text
    end
    lines[n] = table.concat(cells, '  ')
  end
  return table.concat(lines, '\n')
end

--- Seconds of a clock that starts somewhere; of the system where it has one, else whole ones.
function history.now()
  local file = io.open '/proc/uptime'
  local seconds = file and tonumber(file:read '*l':match '^%S+')
  if file then
    file:close()
  end
  return seconds or os.time()
end

local Bar = {}
Bar.__index = Bar

--- A line on standard error that tells how an epoch goes, and what it came to; nothing unless it is wanted.
-- @param wanted true or false; whether standard error is a terminal when it is nil
function history.bar(wanted)
  if wanted == nil then
    local on_terminal = os.execute 'test -t 2'
    wanted = on_terminal == true or on_terminal == 0
  end
  return setmetatable({wanted = wanted, shown = -math.huge, width = (tonumber(os.getenv 'COLUMNS') or 80) - 1}, Bar)
end

--- Draws the line again, ten times a second at most.
-- @param total steps in all; nil where nobody knows
function Bar:show(done, total, began, note)
  if not self.wanted then
    return
  end
  local seconds = history.now() - began
  if done ~= total and seconds - self.shown < 0.1 then
    return
  end
  self.shown = seconds
  local line = ('%d [%.0f s] %s'):format(done, seconds, note)
  if total and done <= total then
    line = raw.metric_bar(done, total, math.max(seconds, 0), note, math.max(self.width, 20))
  end
  io.stderr:write('\r', line, '\27[K')
end

--- Takes the line away; leaves a text in its place.
function Bar:finish(text)
  self.shown = -math.huge
  if self.wanted then
    io.stderr:write('\r\27[K', text and text .. '\n' or '')
  end
end

return history
