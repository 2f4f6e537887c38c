-- Trains LeNet on Fashion-MNIST.
--
--     luajit lenet.lua DATA OUT [EPOCHS [STEPS]]        (or lua5.4)
local torch = require 'torchabi'
local nn, aten = torch.nn, torch.aten
local read_set = dofile((arg[0]:match '^(.*[/\\])' or '') .. 'idx.lua')

local BATCH = 64

local LeNet = nn.class 'LeNet'

function LeNet:__init()
  self.conv1 = nn.Conv2d(1, 6, 3)
  self.conv2 = nn.Conv2d(6, 16, 3)
  self.fc1 = nn.Linear(16 * 6 * 6, 120)
  self.fc2 = nn.Linear(120, 84)
  self.fc3 = nn.Linear(84, 10)
end

function LeNet:forward(x)
  x = aten.max_pool2d(torch.relu(self.conv1(x)), 2)
  x = aten.max_pool2d(torch.relu(self.conv2(x)), 2)
  x = x:flatten(2)
  x = torch.relu(self.fc1(x))
  x = torch.relu(self.fc2(x))
  return self.fc3(x)
end

-- Images and labels by their numbers, which count from 0 in the file; images are scaled and padded to 32x32.
local function batch_of(images, labels, index)
  local x = aten.index_select(images, 0, index):float() / 255
  return aten.pad(x, {2, 2, 2, 2}):unsqueeze(2), aten.index_select(labels, 0, index)
end

local function accuracy(model, images, labels)
  local right = 0
  torch.noGrad(function()
    for _, index in ipairs(torch.arange(labels:nElement()):split(1000)) do
      local x, y = batch_of(images, labels, index)
      right = right + torch.eq(aten.argmax(model(x), 1), y):sum()
    end
  end)
  return right / labels:nElement()
end

-- A bar on standard error, where that is a terminal.
local on_terminal = os.execute 'test -t 2'
local function show(format, ...)
  if on_terminal == true or on_terminal == 0 then
    io.stderr:write(format:format(...))
  end
end

local data, out, epochs, steps = arg[1], arg[2], tonumber(arg[3] or 1), tonumber(arg[4])
if not out then
  io.stderr:write 'usage: lenet.lua DATA OUT [EPOCHS [STEPS]]\n'
  os.exit(2)
end
torch.setnumthreads(1)

local images, labels = read_set(data, 'train')
local test_images, test_labels = read_set(data, 't10k')
local start = torch.load(data .. '/lenet-start.pt')
local model = LeNet()
model:loadStateDict(start.model)
local optimiser = torch.optim.Adam(model:parameters(), {lr = 1e-3})

local losses, accuracies, seconds = {}, {}, {}
for epoch = 1, epochs do
  local batches = start.order[epoch]:split(BATCH)
  local last = epoch == epochs and steps and math.min(steps, #batches) or #batches
  local began, sum = os.clock(), 0 -- with one thread, the processor's time
  for i = 1, last do
    local x, y = batch_of(images, labels, batches[i])
    local loss = aten.cross_entropy_loss(model(x), y)
    optimiser:zeroGrad()
    loss:backward()
    optimiser:step()
    losses[#losses + 1] = loss:item()
    sum = sum + losses[#losses]
    local done = math.floor(30 * i / last)
    show('\repoch %d [%s%s] %d/%d  loss %.4f', epoch, ('='):rep(done), (' '):rep(30 - done), i, last, losses[#losses])
  end
  seconds[epoch] = os.clock() - began
  accuracies[epoch] = accuracy(model, test_images, test_labels)
  show '\r\27[K'
  print(('epoch %d  loss %.4f  accuracy %.2f%%  %.1f s'):format(epoch, sum / last, 100 * accuracies[epoch],
    seconds[epoch]))
end

os.execute(("mkdir -p '%s'"):format(out))
torch.save(out .. '/lenet-lua.pt', {
  model = model:stateDict(),
  losses = torch.DoubleTensor(losses),
  accuracy = torch.DoubleTensor(accuracies),
  seconds = torch.DoubleTensor(seconds),
})
