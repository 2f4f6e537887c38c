--- Torch7's nn: `local nn = require 'torchabi.legacy.nn'`, or torch.legacy.nn.
--
--    local net = nn.Sequential()
--    net:add(nn.Linear(10, 25)):add(nn.Tanh()):add(nn.Linear(25, 1))
--    local criterion = nn.MSECriterion()
--    local loss = criterion:forward(net:forward(x), y)
--    net:zeroGradParameters()
--    net:backward(x, criterion:backward(net.output, y))
--    net:updateParameters(0.01)
--
-- Modules have `output` and `gradInput`, `weight`, `bias`, `gradWeight` and `gradBias`; what computes is LibTorch. A
-- class of one's own comes from `torch.class('nn.Mine', 'nn.Module')`, or from 'nn.Layer', which needs no backward: it
-- differentiates what its method `compute(self, input, weight, bias)` does.
local base = require 'torchabi.legacy.module'
require 'torchabi.legacy.utils'
require 'torchabi.legacy.transfer'
require 'torchabi.legacy.linear'
require 'torchabi.legacy.shape'
require 'torchabi.legacy.convolution'
require 'torchabi.legacy.pooling'
require 'torchabi.legacy.images'
require 'torchabi.legacy.container'
require 'torchabi.legacy.special'
require 'torchabi.legacy.sparse'
require 'torchabi.legacy.partial'
require 'torchabi.legacy.decorator'
require 'torchabi.legacy.convert'
require 'torchabi.legacy.criterion'
require 'torchabi.legacy.stochastic'
require 'torchabi.legacy.jacobian'
require 'torchabi.legacy.hessian'

return base.nn
