-- Trains a small network on Fashion-MNIST with torch.fit: validation, a schedule, checkpoints, and a run that goes on
-- when it is started again.
--
--     luajit fit.lua DATA OUT [EPOCHS]        (or lua5.4)
local torch = require 'torchabi'
local nn, optim, utils = torch.nn, torch.optim, torch.utils.data

local data, out, epochs = arg[1], arg[2], tonumber(arg[3] or 3)
if not out then
  io.stderr:write 'usage: fit.lua DATA OUT [EPOCHS]\n'
  os.exit(2)
end

local function read_set(name)
  local images = torch.load(('%s/%s-images-idx3-ubyte'):format(data, name)):float() / 255
  return utils.TensorDataset(images, torch.load(('%s/%s-labels-idx1-ubyte'):format(data, name)):long())
end

torch.setnumthreads(1)
torch.manualSeed(0)
local model = nn.Sequential(nn.Flatten(), nn.Linear(28 * 28, 64), nn.ReLU(), nn.Dropout(0.1), nn.Linear(64, 10))
local optimizer = optim.Adam(model:parameters(), {lr = 2e-3})
local history = torch.fit(model, utils.DataLoader(read_set 'train', {batch_size = 256, shuffle = true}), {
  loss = torch.aten.cross_entropy_loss,
  optimizer = optimizer,
  scheduler = optim.lr_scheduler.ExponentialLR(optimizer, 0.7),
  epochs = epochs,
  validation = utils.DataLoader(read_set 't10k', {batch_size = 1000}),
  metrics = {accuracy = torch.metrics.Accuracy()},
  checkpoint = out,
  early_stopping = {monitor = 'accuracy', mode = 'max', patience = 3},
})
print(history)
history:plot {width = 60, height = 8}
history:csv(out .. '/history.csv')
