-- What calls and training steps cost from Lua, on one thread.
--
--     luajit percall.lua                  (or lua5.4)
--
-- Reads lines "NAME ITERATIONS" and answers each with the nanoseconds of processor time that one iteration took; "list"
-- prints the names. A workload is made, and run a little, when it is first asked for.
local torch = require 'torchabi'
local nn, raw, aten = torch.nn, torch.raw, torch.aten
local names, makers = {}, {}

--- Names a workload: `make()` gives a function that runs it n times.
local function workload(name, make)
  names[#names + 1], makers[name] = name, make
end

-- Calls as a user writes them, and those of the raw layer: the call and the free alone.

workload('add4', function()
  local a = torch.rand(4, {dtype = 'float32'})
  return function(n)
    for _ = 1, n do
      local _ = a + a
    end
  end
end)

workload('matmul4', function()
  local a = torch.rand(4, 4, {dtype = 'float32'})
  return function(n)
    for _ = 1, n do
      local _ = a * a
    end
  end
end)

workload('relu4', function()
  local a = torch.rand(4, 4, {dtype = 'float32'})
  return function(n)
    for _ = 1, n do
      local _ = torch.relu(a)
    end
  end
end)

workload('index', function()
  local a = torch.rand(4, 4, {dtype = 'float32'})
  return function(n)
    for _ = 1, n do
      local _ = a[2][3]
    end
  end
end)

if jit then -- Lua 5.4 has no pointers
  workload('walk', function()
    local a = torch.rand(1000000)
    local data = a:data()
    return function(n)
      for _ = 1, n do
        local total = 0
        for i = 0, 999999 do
          total = total + data[i]
        end
      end
      return a
    end
  end)
end

local function raw_calls(name, call, op, sizes, arity)
  workload(name, function()
    local a, free = aten.rand(sizes), raw.free
    local handle, x = raw.op_find(op, nil), a.h
    return function(n)
      if arity == 2 then
        for _ = 1, n do
          free(call(handle, x, x))
        end
      else
        for _ = 1, n do
          free(call(handle, x))
        end
      end
      return a
    end
  end)
end

raw_calls('add4_raw', raw.call_tt, 'aten::add.Tensor', {4}, 2)
raw_calls('matmul4_raw', raw.call_tt, 'aten::matmul.default', {4, 4}, 2)
raw_calls('relu4_raw', raw.call_t, 'aten::relu.default', {4, 4}, 1)

-- Operators of ten shapes, with keyword arguments, as workloads.py of Python has them.

local matrix, scale, bias = aten.rand({4, 4}), aten.rand({4}), aten.rand({4})
local image, filters, filter_bias = aten.rand({1, 1, 8, 8}), aten.rand({2, 1, 3, 3}), aten.rand({2})
local indices = torch.LongTensor {2, 0}
local keywords = {
  {'sum', function() return aten.sum(matrix, {dim = 1, keepdim = true}) end},
  {'max', function() return aten.max(matrix, {dim = 1}) end},
  {'softmax', function() return aten.softmax(matrix, {dim = 1, dtype = torch.float64}) end},
  {'clamp', function() return aten.clamp(matrix, {min = -0.5, max = 0.5}) end},
  {'cat', function() return aten.cat({matrix, matrix}, {dim = 1}) end},
  {'conv2d', function() return aten.conv2d(image, filters, filter_bias, {stride = 2, padding = 1}) end},
  {'index_select', function() return aten.index_select(matrix, {dim = 1, index = indices}) end},
  {'layer_norm', function()
    return aten.layer_norm(matrix, {normalized_shape = {4}, weight = scale, bias = bias, eps = 1e-6})
  end},
  {'split', function() return aten.split(matrix, 2, {dim = 1}) end},
  {'addmm', function() return aten.addmm(bias, matrix, matrix, {beta = 0.5, alpha = 2}) end},
}

for _, entry in ipairs(keywords) do
  local name, call = entry[1], entry[2]
  workload(name, function()
    return function(n)
      for _ = 1, n do
        call()
      end
    end
  end)
end

-- Training steps. The learning rate is so small that nothing converges: denormals would cost more than
-- what is measured.

local function training(name, new_model, optimiser, options, size)
  workload(name, function()
    torch.manualSeed(0)
    local model = new_model()
    local x, y = aten.randn(size), torch.LongTensor(size[1]):random(0, 9)
    local opt = torch.optim[optimiser](model:parameters(), options)
    return function(n)
      for _ = 1, n do
        opt:zeroGrad()
        aten.cross_entropy_loss(model(x), y):backward()
        opt:step()
      end
    end
  end)
end

local function mlp()
  return nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10))
end

local LeNet = nn.class 'LeNet'

function LeNet:__init()
  self.conv1, self.conv2 = nn.Conv2d(1, 6, 3), nn.Conv2d(6, 16, 3)
  self.fc1, self.fc2, self.fc3 = nn.Linear(16 * 6 * 6, 120), nn.Linear(120, 84), nn.Linear(84, 10)
end

function LeNet:forward(x)
  x = aten.max_pool2d(torch.relu(self.conv1(x)), 2)
  x = aten.max_pool2d(torch.relu(self.conv2(x)), 2)
  x = torch.relu(self.fc1(x:flatten(2)))
  return self.fc3(torch.relu(self.fc2(x)))
end

local LSTM = nn.class 'LSTM'

function LSTM:__init()
  self.lstm, self.fc = nn.LSTM(28, 128, {batch_first = true}), nn.Linear(128, 10)
end

function LSTM:forward(x)
  return self.fc(self.lstm(x):select(2, -1))
end

local function resnet18()
  return torch.models.resnet18 {num_classes = 10}
end

local sgd, adam = {lr = 1e-6, momentum = 0.9}, {lr = 1e-6}
training('mlp_sgd', mlp, 'SGD', sgd, {64, 784})
training('mlp_adam', mlp, 'Adam', adam, {64, 784})
training('lenet_sgd', LeNet, 'SGD', sgd, {64, 1, 32, 32})
training('lenet_adam', LeNet, 'Adam', adam, {64, 1, 32, 32})
training('lstm_adam', LSTM, 'Adam', adam, {64, 28, 28})
training('resnet18_adam', resnet18, 'Adam', adam, {8, 3, 64, 64})

torch.setnumthreads(1)
local made = {}

for line in io.lines() do
  local name, count = line:match '^(%S+)%s+(%d+)%s*$'
  if line == 'list' then
    print(table.concat(names, ' '))
  elseif makers[name] then
    local n = math.max(tonumber(count), 1)
    if not made[name] then
      made[name] = makers[name]()
      made[name](math.max(math.floor(n / 20), 3))
    end
    local began = os.clock()
    made[name](n)
    print(('%.1f'):format((os.clock() - began) / n * 1e9))
  else
    io.stderr:write(("unknown command: %s; it is 'list', or one of %s and a number\n"):format(line,
      table.concat(names, ', ')))
    os.exit(2)
  end
  io.flush()
end
