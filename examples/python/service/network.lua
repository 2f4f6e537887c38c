-- A network in Torch7's manner. Its weights come from a seed; `torch.load 'net.t7'` would give a trained one.
torch.manualSeed(1)
torch.setdefaulttensortype 'torch.FloatTensor'

local net = nn.Sequential()
net:add(nn.Linear(784, 128))
net:add(nn.ReLU())
net:add(nn.Linear(128, 10))
net:add(nn.LogSoftMax())

-- Class and probabilities of each image, pixels from 0 to 255.
function predict(images)
  local probabilities = net:forward(images:float():div(255)):exp()
  local _, best = probabilities:max(2)
  return best:view(-1), probabilities
end
