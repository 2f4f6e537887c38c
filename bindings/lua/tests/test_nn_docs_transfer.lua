-- What nn's document of transfer functions shows: the same calls, values by its formulas, derivatives by theirs.
local T = require 'harness'
local D = require 'documented'
local torch = require 'torchabi'
local test, equal, shows, size = T.test, T.equal, D.shows, D.size

local nn = torch.legacy.nn
local exp, log, max, min = math.exp, math.log, math.max, math.min

--- A layer's values of numbers between two, and its derivatives, against formulas.
local function agrees(module, from, to, f, df, n)
  n = n or 100
  local ii = torch.linspace(from, to, n)
  local oo, gi = module:forward(ii):clone(), module:backward(ii, torch.ones(n))
  T.near(oo:totable(), ii:clone():apply(f):totable(), 1e-9, tostring(module))
  T.near(gi:totable(), ii:clone():apply(df):totable(), 1e-9, tostring(module))
end

test('HardTanh, HardShrink, SoftShrink', function()
  agrees(nn.HardTanh(), -2, 2, function(x) return max(-1, min(1, x)) end,
    function(x) return (x > -1 and x < 1) and 1 or 0 end)
  agrees(nn.HardTanh(-0.5, 0.25), -2, 2, function(x) return max(-0.5, min(0.25, x)) end,
    function(x) return (x > -0.5 and x < 0.25) and 1 or 0 end)
  agrees(nn.HardShrink(0.85), -2, 2, function(x) return math.abs(x) > 0.85 and x or 0 end,
    function(x) return math.abs(x) > 0.85 and 1 or 0 end)
  agrees(nn.SoftShrink(0.85), -2, 2, function(x)
    return x > 0.85 and x - 0.85 or x < -0.85 and x + 0.85 or 0
  end, function(x) return math.abs(x) > 0.85 and 1 or 0 end)
end)

--- exp(x) of a vector, divided by its sum.
local function softmax(x)
  local y = torch.exp(x - x:max())
  return y / y:sum()
end

test('SoftMax, SoftMin, LogSoftMax', function()
  local ii = torch.exp(torch.abs(torch.randn(10)))
  T.near(nn.SoftMax():forward(ii):totable(), softmax(ii):totable())
  T.near(nn.SoftMin():forward(ii):totable(), softmax(-ii):totable())
  ii = torch.randn(10)
  local m = nn.LogSoftMax()
  T.near(m:forward(ii):totable(), torch.log(softmax(ii)):totable())
  T.near(m:backward(ii, torch.ones(10)):totable(), (1 - softmax(ii) * 10):totable())
  local batch = torch.randn(3, 4)
  T.near(nn.SoftMax():forward(batch)[2]:totable(), softmax(batch[2]):totable())
end)

local function sigmoid(x)
  return 1 / (1 + exp(-x))
end

local function tanh(x)
  return (exp(x) - exp(-x)) / (exp(x) + exp(-x))
end

test('SoftPlus, SoftSign, LogSigmoid, Sigmoid, Tanh, TanhShrink', function()
  agrees(nn.SoftPlus(), -3, 3, function(x) return log(1 + exp(x)) end, sigmoid)
  agrees(nn.SoftPlus(2), -3, 3, function(x) return 0.5 * log(1 + exp(2 * x)) end,
    function(x) return sigmoid(2 * x) end)
  agrees(nn.SoftSign(), -5, 5, function(x) return x / (1 + math.abs(x)) end,
    function(x) return 1 / (1 + math.abs(x)) ^ 2 end)
  agrees(nn.LogSigmoid(), -3, 3, function(x) return log(sigmoid(x)) end, function(x) return 1 - sigmoid(x) end)
  agrees(nn.Sigmoid(), -5, 5, sigmoid, function(x) return sigmoid(x) * (1 - sigmoid(x)) end)
  agrees(nn.Tanh(), -3, 3, tanh, function(x) return 1 - tanh(x) ^ 2 end)
  agrees(nn.TanhShrink(), -3, 3, function(x) return x - tanh(x) end, function(x) return tanh(x) ^ 2 end)
end)

test('ReLU, ReLU6, PReLU, LeakyReLU, ELU', function()
  local function step(x) return x > 0 and 1 or 0 end
  for _, module in ipairs {nn.ReLU(), nn.ReLU(true)} do
    agrees(module, -3, 3, function(x) return max(0, x) end, step)
  end
  for _, module in ipairs {nn.ReLU6(), nn.ReLU6(true)} do
    agrees(module, -3, 9, function(x) return min(max(0, x), 6) end,
      function(x) return (x > 0 and x < 6) and 1 or 0 end)
  end
  local function leaky(a)
    return function(x) return max(0, x) + a * min(0, x) end, function(x) return x > 0 and 1 or a end
  end
  local f, df = leaky(0.25)
  agrees(nn.PReLU(), -3, 3, f, df)
  f, df = leaky(0.01)
  agrees(nn.LeakyReLU(), -3, 3, f, df)
  f, df = leaky(0.2)
  agrees(nn.LeakyReLU(0.2, true), -3, 3, f, df)
  for _, alpha in ipairs {0.1, 1} do
    agrees(nn.ELU(alpha), -3, 3, function(x) return max(0, x) + min(0, alpha * (exp(x) - 1)) end,
      function(x) return x > 0 and 1 or alpha * exp(x) end, 200)
  end
end)

test('RReLU draws its slopes, and has their mean when evaluating', function()
  local ii = torch.linspace(-3, 3)
  local m = nn.RReLU()
  local oo = m:forward(ii):clone()
  local gi = m:backward(ii, torch.ones(100))
  local slopes = torch.cdiv(oo, ii)
  T.near(gi:totable(), slopes:totable())
  T.ok(slopes:narrow(1, 1, 50):min() >= 1 / 8 and slopes:narrow(1, 1, 50):max() <= 1 / 3)
  T.ok(slopes:narrow(1, 51, 50):eq(1):sum() == 50)
  m:evaluate()
  T.near(m:forward(ii)[1], -3 * (1 / 8 + 1 / 3) / 2)
end)

test('CReLU doubles the planes', function()
  local crelu = nn.CReLU(3)
  local input = torch.Tensor(2, 3, 20, 20):uniform(-1, 1)
  local output = crelu:forward(input)
  shows(output:size(), '', '  2', '  6', ' 20', ' 20', '[torch.LongStorage of size 4]')
  T.ok(output:narrow(2, 1, 3):equal(torch.cmax(input, 0)) and output:narrow(2, 4, 3):equal(torch.cmax(-input, 0)))
  input = torch.Tensor(3, 20, 20):uniform(-1, 1)
  shows(crelu:forward(input):size(), '', '  6', ' 20', ' 20', '[torch.LongStorage of size 3]')
end)

test('GatedLinearUnit', function()
  local x = torch.randn(2, 6)
  local wanted = torch.cmul(x:narrow(2, 1, 3), torch.sigmoid(x:narrow(2, 4, 3)))
  T.near(nn.GatedLinearUnit():forward(x):totable(), wanted:totable())
  equal(size(nn.GatedLinearUnit(1):forward(x)), '1x6')
end)

test('SpatialSoftMax and SpatialLogSoftMax', function()
  local ii = torch.randn(4, 8, 16, 16)
  local oo, logs = nn.SpatialSoftMax():forward(ii), nn.SpatialLogSoftMax():forward(ii)
  equal({size(oo), size(logs)}, {'4x8x16x16', '4x8x16x16'})
  local wanted = softmax(ii[{3, {}, 5, 7}])
  T.near(oo[{3, {}, 5, 7}]:totable(), wanted:totable())
  T.near(logs[{3, {}, 5, 7}]:totable(), torch.log(wanted):totable())
end)

test('AddConstant and MulConstant', function()
  local x = torch.Tensor {1, 2}
  T.is(nn.AddConstant(3):forward(x), {4, 5})
  T.is(nn.MulConstant(3):forward(x), {3, 6})
  T.is(nn.MulConstant(3):backward(x, torch.ones(2)), {3, 3})
  T.is(nn.AddConstant(3, true):forward(x), {4, 5})
  T.is(nn.MulConstant(3, true):forward(torch.Tensor {1, 2}), {3, 6})
end)
