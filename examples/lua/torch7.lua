-- LeNet on Fashion-MNIST as a script of Torch7 trains it: nn, optim, getParameters and feval.
--
--     luajit torch7.lua DATA OUT [EPOCHS [STEPS]]        (or lua5.4)
require 'torchabi.torch7' -- the only line that Torch7 did not have
local torch = require 'torch'
local nn = require 'nn'
local optim = require 'optim'
local read_set = dofile((arg[0]:match '^(.*[/\\])' or '') .. 'idx.lua')

local data, out, epochs, steps = arg[1], arg[2], tonumber(arg[3] or 1), tonumber(arg[4])
if not out then
  io.stderr:write 'usage: torch7.lua DATA OUT [EPOCHS [STEPS]]\n'
  os.exit(2)
end
torch.setdefaulttensortype 'torch.FloatTensor'
torch.setnumthreads(1)

local net = nn.Sequential()
net:add(nn.SpatialConvolution(1, 6, 3, 3))
net:add(nn.ReLU())
net:add(nn.SpatialMaxPooling(2, 2, 2, 2))
net:add(nn.SpatialConvolution(6, 16, 3, 3))
net:add(nn.ReLU())
net:add(nn.SpatialMaxPooling(2, 2, 2, 2))
net:add(nn.View(16 * 6 * 6):setNumInputDims(3))
net:add(nn.Linear(16 * 6 * 6, 120)):add(nn.ReLU())
net:add(nn.Linear(120, 84)):add(nn.ReLU())
net:add(nn.Linear(84, 10))
net:add(nn.LogSoftMax())
local criterion = nn.ClassNLLCriterion()

local params, gradParams = net:getParameters()

-- First values and the order of images are PyTorch's, so that results can be compared.
local start = torch.load(data .. '/lenet-start.pt')
for i, name in ipairs {'conv1', 'conv2', 'fc1', 'fc2', 'fc3'} do
  local weights, biases = net:parameters()[2 * i - 1], net:parameters()[2 * i]
  weights:copy(start.model[name .. '.weight'])
  biases:copy(start.model[name .. '.bias'])
end

local padding = nn.SpatialZeroPadding(2, 2, 2, 2)
local images, labels = read_set(data, 'train')
local testImages, testLabels = read_set(data, 't10k')

-- Images of 32x32 and classes from 1.
local function batchOf(set, classes, index)
  local x = set:index(1, index):float():div(255):view(-1, 1, 28, 28)
  return padding:forward(x), classes:index(1, index) + 1
end

local function test()
  local confusion = optim.ConfusionMatrix(10)
  net:evaluate()
  for _, index in ipairs(torch.range(1, testLabels:size(1)):long():split(1000)) do
    local x, y = batchOf(testImages, testLabels, index)
    confusion:batchAdd(net:forward(x), y)
  end
  net:training()
  confusion:updateValids()
  return confusion.totalValid
end

local config, losses, accuracy = {learningRate = 0.05, momentum = 0.9, dampening = 0}, {}, nil
for epoch = 1, epochs do
  local batches = (start.order[epoch] + 1):split(64)
  local last = epoch == epochs and steps and math.min(steps, #batches) or #batches
  local sum, began = 0, os.clock()
  for i = 1, last do
    local x, y = batchOf(images, labels, batches[i])
    local function feval()
      gradParams:zero()
      local loss = criterion:forward(net:forward(x), y)
      net:backward(x, criterion:backward(net.output, y))
      return loss, gradParams
    end
    local _, fs = optim.sgd(feval, params, config)
    losses[#losses + 1] = fs[1]
    sum = sum + fs[1]
  end
  accuracy = test()
  print(('epoch %d  loss %.4f  accuracy %.2f%%  %.1f s'):format(epoch, sum / last, 100 * accuracy, os.clock() - began))
end

os.execute(("mkdir -p '%s'"):format(out))
torch.save(out .. '/lenet.t7', {net = net:clearState(), losses = losses, accuracy = accuracy})
