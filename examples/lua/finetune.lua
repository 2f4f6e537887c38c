-- Fine-tunes two networks on Fashion-MNIST: EfficientNet-Lite0 from its published weights, and a ResNet18 that PyTorch
-- exported as a .pt2 program. Both get a new head; what they learned is saved for PyTorch.
--
--     luajit finetune.lua DATA OUT [STEPS]        (or lua5.4)
local torch = require 'torchabi'
local nn, aten, F = torch.nn, torch.aten, torch.nn.functional
local read_set = dofile((arg[0]:match '^(.*[/\\])' or '') .. 'idx.lua')

local BATCH, TESTED = 32, 500
-- Of ImageNet's pixels.
local MEAN = torch.FloatTensor {0.485, 0.456, 0.406}:view(3, 1, 1)
local STD = torch.FloatTensor {0.229, 0.224, 0.225}:view(3, 1, 1)

-- Images as the networks know them: three channels, side x side, normalised.
local function batch_of(images, labels, index, side)
  local x = aten.index_select(images, 0, index):float():unsqueeze(2) / 255
  x = F.interpolate(x, {size = {side, side}, mode = 'bilinear', align_corners = false})
  return (aten.expand(x, {-1, 3, -1, -1}) - MEAN) / STD, aten.index_select(labels, 0, index)
end

local function accuracy(model, images, labels, side)
  local right = 0
  model:eval()
  torch.noGrad(function()
    for _, index in ipairs(aten.arange(TESTED):split(100)) do
      local x, y = batch_of(images, labels, index, side)
      right = right + torch.eq(aten.argmax(model(x), 1), y):sum()
    end
  end)
  return right / TESTED
end

local function finetune(name, model, groups, train, test, side, steps)
  local before = accuracy(model, test.images, test.labels, side)
  local optimiser = torch.optim.AdamW(groups)
  model:train()
  torch.manualSeed(1)
  local losses, began = {}, os.clock() -- with one thread, the processor's time
  for _, index in ipairs(aten.randperm(train.labels:nElement()):narrow(1, 1, steps * BATCH):split(BATCH)) do
    local x, y = batch_of(train.images, train.labels, index, side)
    local loss = aten.cross_entropy_loss(model(x), y)
    optimiser:zeroGrad()
    loss:backward()
    optimiser:step()
    losses[#losses + 1] = loss:item()
  end
  local seconds = os.clock() - began
  local after = accuracy(model, test.images, test.labels, side)
  print(('%-18s  loss %.3f to %.3f  accuracy %.1f%% to %.1f%%  %.1f s'):format(name, losses[1], losses[#losses],
    100 * before, 100 * after, seconds))
  return {losses = losses, accuracy = {before, after}}
end

local function efficientnet(data, train, test, steps)
  local model = torch.models.efficientnet_lite0()
  model:loadStateDict(torch.load(data .. '/efficientnet-lite0.pth'))
  torch.manualSeed(0)
  model._fc = nn.Linear(1280, 10)
  -- The head learns fast, the last layers before it slowly, and the rest not at all.
  model:requiresGrad(false):requiresGrad(true, '_fc'):requiresGrad(true, '_conv_head')
  local groups = {{params = model._fc:parameters(), lr = 3e-3}, {params = model._conv_head:parameters(), lr = 3e-4}}
  return model, finetune('EfficientNet-Lite0', model, groups, train, test, 64, steps)
end

local function resnet(data, train, test, steps)
  local model = nn.load(data .. '/resnet18.pt2')
  torch.manualSeed(0)
  local head = nn.Linear(512, 10)
  model.fc.weight, model.fc.bias = head.weight, head.bias
  local groups = {{params = model:parameters(), lr = 1e-3}}
  return model, finetune('ResNet18 (.pt2)', model, groups, train, test, 32, steps)
end

local data, out, steps = arg[1], arg[2], tonumber(arg[3] or 60)
if not out then
  io.stderr:write 'usage: finetune.lua DATA OUT [STEPS]\n'
  os.exit(2)
end
torch.setnumthreads(1)
os.execute(("mkdir -p '%s'"):format(out))
local train, test = {}, {}
train.images, train.labels = read_set(data, 'train')
test.images, test.labels = read_set(data, 't10k')
local first, of_first = efficientnet(data, train, test, steps)
local second, of_second = resnet(data, train, test, steps)
torch.save(out .. '/finetune-lua.pt', {model = first:stateDict(), efficientnet = of_first, resnet = of_second})
second:save(out .. '/resnet18-lua.pt2')
