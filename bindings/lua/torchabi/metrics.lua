--- Metrics gathered over batches, on the tensors' own device, with torchmetrics' names and meanings.
--
--    local accuracy = torch.metrics.Accuracy {top_k = 5}
--    accuracy:update(scores, targets)
--    print(accuracy:compute())
--
-- Predictions are scores, examples by classes, or labels; labels and targets count from 0, as PyTorch's losses take
-- them.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local values = require 'torchabi.values'
local tensor = require 'torchabi.tensor'

local metrics = {}

local raise, keeping = errors.raise, memory.keeping

local Metric = {__name = 'torch.metrics.Metric'}
Metric.__index = Metric

local function handle_of(self)
  if type(self) ~= 'table' or getmetatable(self) ~= Metric then
    raise('self must be a metric, not %s', errors.describe(self))
  end
  return self._owner.h
end

local function make(name, options)
  if type(options) == 'number' then
    options = {options}
  end
  local flat, names = values.encode_arguments(options and errors.check_type(options, 'table', 'the options') or {})
  local owner = memory.own(raw.metric_new(name, names, flat))
  return setmetatable({_owner = owner, _name = name, _options = options}, Metric)
end

--- Takes a batch in: predictions and targets; of a Mean, values and, if there are any, weights.
function Metric:update(...)
  local handles = {}
  for i = 1, select('#', ...) do
    handles[i] = tensor.check((select(i, ...)), ('tensor %d'):format(i)).h
  end
  keeping({...}, raw.metric_update(handle_of(self), handles))
  return self
end

--- The metric of all that it took in since its last reset: a number, or a tensor; NaN where that is nothing.
function Metric:compute()
  local out = tensor.wrap(keeping(self, raw.metric_compute(handle_of(self))))
  return out:dim() == 0 and out:item() or out
end

--- Forgets what was taken in.
function Metric:reset()
  raw.metric_reset(handle_of(self))
  return self
end

--- Frees the metric now.
function Metric:free()
  handle_of(self)
  memory.free(self._owner)
end

--- Takes a batch in, and gives the metric of this batch alone.
function Metric:__call(...)
  local alone = make(self._name, self._options):update(...)
  self:update(...)
  return alone:compute()
end

function Metric:__tostring()
  return 'torch.metrics.' .. self._name
end

-- Every metric that the library knows, by its name: torch.metrics.ConfusionMatrix(10), or of {num_classes = 10}.
for i = 0, raw.metric_type_count() - 1 do
  local name, signature = raw.metric_type_at(i)
  metrics[name] = setmetatable({signature = name .. signature}, {
    __call = function(_, options)
      return make(name, options)
    end,
    __tostring = function(self)
      return self.signature
    end,
  })
end

return metrics
