--- The column of a training that decides which epoch is the best, and when there is no hope of a better one.
local errors = require 'torchabi.errors'

local watch = {}

local raise = errors.raise

--- A whole number from 1 on; raises otherwise.
function watch.check_count(x, what)
  if errors.integer(x, what) < 1 then
    raise('%s is %d, where 1 at least is expected', what, x)
  end
  return x
end

--- What `early_stopping` says, checked; `columns` are the history's.
function watch.new(options, columns)
  for name in pairs(options) do
    if not (name == 'monitor' or name == 'mode' or name == 'min_delta' or name == 'patience') then
      raise("early_stopping has no option '%s'; it has monitor, mode, min_delta, patience", tostring(name))
    end
  end
  local is_column = {}
  for _, name in ipairs(columns) do
    is_column[name] = true
  end
  local self = {monitor = options.monitor or is_column.val_loss and 'val_loss' or 'loss', mode = options.mode or 'min',
    min_delta = options.min_delta or 0, patience = options.patience}
  if not is_column[self.monitor] then
    raise("early_stopping monitors '%s', but the columns are %s", self.monitor, table.concat(columns, ', '))
  elseif self.mode ~= 'min' and self.mode ~= 'max' then
    raise("mode of early_stopping is 'min' or 'max', not '%s'", tostring(self.mode))
  elseif self.patience ~= nil then
    watch.check_count(self.patience, 'patience of early_stopping')
  end
  return self
end

--- The best row's monitor, value and epoch; nil where there is none.
function watch.best(self, history)
  local best
  local sign = self.mode == 'min' and 1 or -1
  for _, row in ipairs(history) do
    local value = row[self.monitor]
    if value == value and (not best or sign * (best.value - value) > self.min_delta) then
      best = {monitor = self.monitor, value = value, epoch = row.epoch}
    end
  end
  return best
end

--- Whether too many epochs went by without a better one.
function watch.is_over(self, history)
  local best, worse = watch.best(self, history), 0
  for _, row in ipairs(history) do
    worse = worse + ((not best or row.epoch > best.epoch) and 1 or 0)
  end
  return self.patience ~= nil and worse >= self.patience
end

return watch
