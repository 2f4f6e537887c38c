--- Training as Torch7's tutorials begin: nn.StochasticGradient.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local create = require 'torchabi.create'

local raise = errors.raise

local StochasticGradient = class.new 'nn.StochasticGradient'

function StochasticGradient:__init(module, criterion)
  if not class.is(module, 'nn.Module') or not class.is(criterion, 'nn.Criterion') then
    raise('nn.StochasticGradient takes a module and a criterion, not %s and %s', errors.describe(module),
      errors.describe(criterion))
  end
  self.module, self.criterion = module, criterion
  self.learningRate, self.learningRateDecay, self.maxIteration = 0.01, 0, 25
  self.shuffleIndices, self.verbose = true, true
end

--- Goes through a dataset until maxIteration: `dataset:size()` examples `dataset[i]` of {input, target}.
function StochasticGradient:train(dataset)
  local n, rate, iteration = dataset:size(), self.learningRate, 1
  local order = self.shuffleIndices and create.functions.randperm(n) or create.functions.range(1, n)
  print '# StochasticGradient: training'
  while true do
    local err = 0
    for t = 1, n do
      local example = dataset[order[t]]
      local input, target = example[1], example[2]
      err = err + self.criterion:forward(self.module:forward(input), target)
      local grad = self.criterion:updateGradInput(self.module.output, target)
      self.module:zeroGradParameters()
      self.module:backward(input, grad)
      self.module:updateParameters(rate)
      if self.hookExample then
        self.hookExample(self, example)
      end
    end
    err = err / n
    if self.hookIteration then
      self.hookIteration(self, iteration, err)
    end
    if self.verbose then
      print('# current error = ' .. err)
    end
    iteration = iteration + 1
    rate = self.learningRate / (1 + iteration * self.learningRateDecay)
    if self.maxIteration > 0 and iteration > self.maxIteration then
      print '# StochasticGradient: you have reached the maximum number of iterations'
      print('# training error = ' .. err)
      return
    end
  end
end
