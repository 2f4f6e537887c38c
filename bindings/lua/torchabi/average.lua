--- Averages of weights: a module whose weights are an average of another's.
--
--    local average = torch.optim.AveragedModel(net)
--    average:updateParameters(net) -- after each step of training
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'

--- Adds torch.nn.AveragedModel, which is torch.optim.AveragedModel too.
return function(nn, parts)
  local AveragedModel = setmetatable({__name = 'nn.AveragedModel'}, {
    __index = nn.Module,
    __call = function(self, module)
      return parts.adopt(memory.keeping(module, raw.average_new(parts.handle_of(module))), self)
    end,
  })
  nn.AveragedModel = AveragedModel

  --- Takes the weights of a module as they are now into the average.
  -- @param options `{decay = 0.999}` for an exponential average, of all so far when left out; `{useBuffers = true}` to
  --   average buffers too instead of copying them
  function AveragedModel:updateParameters(module, options)
    options = options and errors.check_type(options, 'table', 'the options') or {}
    for key in pairs(options) do
      if key ~= 'decay' and key ~= 'useBuffers' then
        errors.raise("no option is called '%s'", tostring(key))
      end
    end
    local decay = options.decay or -1
    errors.check_type(decay, 'number', 'decay')
    raw.average_update(parts.handle_of(self), parts.handle_of(module), decay, options.useBuffers == true)
    memory.keep(module)
    return self
  end
end
