-- What nn's document of simple layers shows of those that compute: the same calls and values.
local T = require 'harness'
local D = require 'documented'
local torch = require 'torchabi'
local test, equal, shows, size = T.test, T.equal, D.shows, D.size

local nn = torch.legacy.nn

test('Linear', function()
  local module = nn.Linear(10, 5)
  local mlp = nn.Sequential():add(module)
  equal({size(module.weight), size(module.bias), size(module.gradWeight), size(module.gradBias)},
    {'5x10', '5', '5x10', '5'})
  local x = torch.randn(10)
  T.near(mlp:forward(x):totable(), (module.weight * x + module.bias):totable())
  equal({nn.Linear(10, 5, false).bias, size(module:forward(torch.randn(3, 10)))}, {nil, '3x5'})
end)

test('LinearWeightNorm', function()
  local module, x = nn.LinearWeightNorm(10, 5), torch.randn(10)
  local weight = torch.cmul(module.v, torch.cdiv(module.g, module.v:norm(2, 2)):expandAs(module.v))
  T.near(module:forward(x):totable(), (weight * x + module.bias):totable())
end)

test('SparseLinear takes pairs of indices and values', function()
  local module = nn.SparseLinear(10000, 2)
  local x = torch.Tensor {{1, 0.1}, {2, 0.3}, {10, 0.3}, {31, 0.2}}
  shows(x, '  1.0000   0.1000', '  2.0000   0.3000', ' 10.0000   0.3000', ' 31.0000   0.2000',
    '[torch.DoubleTensor of size 4x2]')
  local wanted = module.bias:clone()
  for i = 1, 4 do
    wanted:add(x[i][2], module.weight:select(2, x[i][1]))
  end
  T.near(module:forward(x):totable(), wanted:totable())
end)

test('IndexLinear takes keys and values', function()
  local keys = {torch.LongTensor {1, 200}, torch.LongTensor {100, 200, 1000}}
  local values = {torch.Tensor {1, 0.1}, torch.Tensor {10, 0.5, -0.5}}
  local flat = {torch.LongTensor {1, 200, 100, 200, 1000}, torch.Tensor {1, 0.1, 10, 0.5, -0.5},
    torch.LongTensor {2, 3}}
  local module = nn.IndexLinear(10000, 2)
  module:reset()
  local wanted = torch.Tensor(2, 2)
  for i = 1, 2 do
    wanted[i]:copy(module.bias)
    for k = 1, keys[i]:nElement() do
      wanted[i]:add(values[i][k], module.weight[keys[i][k]])
    end
  end
  T.near(module:forward({keys, values}):totable(), wanted:totable())
  T.near(module:forward(flat):totable(), wanted:totable())
  -- Normalized, each feature is divided by the greatest magnitude that training has seen.
  local normalized = nn.IndexLinear(10000, 2, nil, 0, nil, nil, true)
  equal(size(normalized.weight), '10000x6')
  normalized.weight:narrow(2, 5, 2):fill(1)
  normalized:training()
  normalized:forward {keys, values}
  normalized:evaluate()
  T.near(normalized:forward({keys, values}):totable(), {{1 + 0.2, 1 + 0.2}, {1 + 1 - 1, 1 + 1 - 1}})
end)

test('Bilinear', function()
  local module, input = nn.Bilinear(10, 5, 3), {torch.randn(128, 10), torch.randn(128, 5)}
  local y = module:forward(input)
  equal(size(y), '128x3')
  T.near(y[7][2], input[1][7] * (module.weight[2] * input[2][7]) + module.bias[2])
end)

test('PartialLinear computes some outputs', function()
  local module, input = nn.PartialLinear(5, 3), torch.randn(128, 5)
  local whole = module:forward(input):clone()
  equal(size(whole), '128x3')
  -- The document's partition has an output 4 of 3.
  module:setPartition(torch.Tensor {1, 3})
  T.near(module:forward(input):totable(), whole:index(2, torch.LongTensor {1, 3}):totable())
  module:resetPartition()
  T.near(module:forward(input):totable(), whole:totable())
end)

test('Dropout, training and evaluating', function()
  torch.manualSeed(1)
  local module, x = nn.Dropout(), torch.Tensor {{1, 2, 3, 4}, {5, 6, 7, 8}}
  local seen = {}
  for i = 1, 8 do
    local y = module:forward(x):clone()
    local kept = y:ne(0):double()
    T.ok(y:equal(torch.cmul(x * 2, kept)))
    T.ok(module:backward(x, x:clone():fill(1)):equal(kept * 2))
    seen[i] = tostring(y)
    T.ok(i == 1 or seen[i] ~= seen[i - 1])
  end
  module:evaluate()
  shows(module:forward(x), ' 1  2  3  4', ' 5  6  7  8', '[torch.DoubleTensor of size 2x4]')
  local stochastic = nn.Dropout(nil, nil, nil, true)
  stochastic:evaluate()
  T.ok(not stochastic:forward(x):equal(x))
  module:training()
  T.ok(not module:forward(x):equal(x))
end)

test('SpatialDropout and VolumetricDropout leave out planes', function()
  torch.manualSeed(1)
  for _, case in ipairs {{nn.SpatialDropout(0.5), {20, 3, 3}}, {nn.VolumetricDropout(0.5), {20, 2, 3, 3}}} do
    local x = torch.ones(torch.LongStorage(case[2]))
    local planes = case[1]:forward(x):view(20, -1)
    T.ok(planes:min(2):equal(planes:max(2)))
    T.ok(planes:sum() > 0 and planes:eq(0):sum() > 0)
    case[1]:evaluate()
    T.ok(case[1]:forward(x):equal(x * 0.5))
  end
end)

--- What a layer computes of a hundred numbers, and what its derivative is, against formulas.
local function agrees(module, from, to, f, df)
  local ii = torch.linspace(from, to)
  local oo, gi = module:forward(ii), module:backward(ii, torch.ones(100))
  T.near(oo:totable(), ii:clone():apply(f):totable(), 1e-9)
  T.near(gi:totable(), ii:clone():apply(df):totable(), 1e-9)
end

test('Abs, Exp, Log, Square, Sqrt, Power', function()
  agrees(nn.Abs(), -5, 5, math.abs, function(x) return x < 0 and -1 or 1 end)
  agrees(nn.Exp(), -2, 2, math.exp, math.exp)
  agrees(nn.Log(), 1, 5, math.log, function(x) return 1 / x end)
  agrees(nn.Square(), -5, 5, function(x) return x * x end, function(x) return 2 * x end)
  agrees(nn.Sqrt(), 0, 5, math.sqrt, function(x) return x == 0 and math.huge or 0.5 / math.sqrt(x) end)
  agrees(nn.Power(1.25), 0, 2, function(x) return x ^ 1.25 end, function(x) return 1.25 * x ^ 0.25 end)
end)

--- Trains a layer that makes y of x, with fewer and larger steps than the document; gives it.
local function trained(module, sizes, steps, rate, make)
  torch.manualSeed(1)
  local mlp, criterion, y = nn.Sequential():add(module), nn.MSECriterion(), torch.Tensor(sizes)
  for _ = 1, steps do
    local x = torch.rand(sizes)
    make(y:copy(x))
    D.grad_update(mlp, x, y, criterion, rate)
  end
  return mlp:get(1)
end

local FIVE = {' 1.0000', ' 2.0000', ' 3.0000', ' 4.0000', ' 5.0000'}

test('Add and CAdd learn what is added', function()
  local add = trained(nn.Add(5), torch.LongStorage {5}, 60, 0.5, function(y)
    for i = 1, 5 do
      y[i] = y[i] + i
    end
  end)
  shows(add.bias, FIVE[1], FIVE[2], FIVE[3], FIVE[4], FIVE[5], '[torch.DoubleTensor of size 5]')
  local bf = torch.Tensor(5, 4)
  for i = 1, 5 do
    bf[i] = i
  end
  local cadd = trained(nn.CAdd(5, 1), torch.LongStorage {5, 4}, 60, 0.5, function(y) y:add(bf) end)
  shows(cadd.bias, FIVE[1], FIVE[2], FIVE[3], FIVE[4], FIVE[5], '[torch.DoubleTensor of size 5x1]')
  equal(nn.Add(5, true).bias:nElement(), 1)
end)

test('Mul and CMul learn what is multiplied with', function()
  local mul = trained(nn.Mul(), torch.LongStorage {5}, 60, 0.5, function(y) y:mul(math.pi) end)
  shows(mul.weight, ' 3.1416', '[torch.DoubleTensor of size 1]')
  local sc = torch.Tensor(5, 4)
  for i = 1, 5 do
    sc[i] = i
  end
  local cmul = trained(nn.CMul(5, 1), torch.LongStorage {5, 4}, 120, 1, function(y) y:cmul(sc) end)
  shows(cmul.weight, FIVE[1], FIVE[2], FIVE[3], FIVE[4], FIVE[5], '[torch.DoubleTensor of size 5x1]')
end)

test('Euclidean, WeightedEuclidean, Cosine', function()
  local x = torch.randn(4)
  local euclidean, weighted, cosine = nn.Euclidean(4, 3), nn.WeightedEuclidean(4, 3), nn.Cosine(4, 3)
  weighted.diagCov:uniform(0.5, 2)
  local distances, scaled, angles = euclidean:forward(x), weighted:forward(x), cosine:forward(x)
  for j = 1, 3 do
    local center = euclidean.weight:select(2, j)
    T.near(distances[j], (x - center):norm())
    center = weighted.weight:select(2, j)
    T.near(scaled[j], torch.cmul(x - center, weighted.diagCov:select(2, j)):norm())
    center = cosine.weight[j]
    T.near(angles[j], x * center / (x:norm() * center:norm()))
  end
end)

test('Kmeans finds clusters', function()
  torch.manualSeed(1)
  local centers = torch.Tensor {{0, 0}, {5, 5}, {-5, 5}}
  local samples = torch.Tensor(60, 2)
  for i = 1, 60 do
    samples[i]:copy(centers[i % 3 + 1] + torch.randn(2) * 0.1)
  end
  local best, best_loss = nil, math.huge
  for _ = 1, 10 do
    local km = nn.Kmeans(3, 2)
    km:initKmeansPlus(samples)
    for _ = 1, 10 do
      km:zeroGradParameters()
      km:forward(samples)
      equal(km:backward(samples):norm(), 0)
      km:updateParameters(1)
    end
    if km.loss < best_loss then
      best_loss, best = km.loss, km:clone()
    end
  end
  local found = best:forward(samples)
  T.ok(best_loss < 60 * 0.1, best_loss)
  for i = 1, 60 do
    T.ok(best.weight[found[i]]:dist(centers[i % 3 + 1]) < 0.2)
  end
  local random = nn.Kmeans(3, 2)
  random:initRandom(samples)
  T.ok((samples - random.weight[1]:view(1, 2):expandAs(samples)):norm(2, 2):min() == 0)
end)

test('Clamp', function()
  local A = torch.Tensor {{-1.1321, 0.0227, -0.4672, 0.6519, -0.5380}, {0.9061, -1.0858, 0.3697, -0.8120, -1.6759}}
  shows(A, '-1.1321  0.0227 -0.4672  0.6519 -0.5380', ' 0.9061 -1.0858  0.3697 -0.8120 -1.6759',
    '[torch.DoubleTensor of size 2x5]')
  shows(nn.Clamp(-0.1, 0.5):forward(A), '-0.1000  0.0227 -0.1000  0.5000 -0.1000',
    ' 0.5000 -0.1000  0.3697 -0.1000 -0.1000', '[torch.DoubleTensor of size 2x5]')
end)

test('Normalize', function()
  local A = torch.randn(3, 5)
  local B = nn.Normalize(2):forward(A)
  equal(size(B), '3x5')
  T.near(torch.norm(B, 2, 2):totable(), {{1}, {1}, {1}})
  B = nn.Normalize(math.huge):forward(A)
  T.near(B:totable(), torch.cdiv(A, torch.abs(A):max(2):expandAs(A)):totable())
end)

test('MM', function()
  local b, m, n, p = 4, 2, 3, 5
  local A, B = torch.randn(b, m, n), torch.randn(b, n, p)
  local C = nn.MM():forward {A, B}
  equal(size(C), '4x2x5')
  T.near(C[3]:totable(), (A[3] * B[3]):totable())
  A = torch.randn(b, n, m)
  C = nn.MM(true, false):forward {A, B}
  equal(size(C), '4x2x5')
  T.near(C[3]:totable(), (A[3]:t() * B[3]):totable())
end)

test('BatchNormalization', function()
  local A = torch.randn(6, 4)
  local plain = nn.BatchNormalization(4, nil, nil, false)
  local centred = A - A:mean(1):expandAs(A)
  local deviation = (torch.cmul(centred, centred):mean(1) + 1e-5):sqrt()
  local wanted = torch.cdiv(centred, deviation:expandAs(A))
  T.near(plain:forward(A):totable(), wanted:totable())
  local model = nn.BatchNormalization(4)
  local C = model:forward(A)
  equal(size(C), '6x4')
  T.near(C:totable(), (torch.cmul(wanted, model.weight:view(1, 4):expandAs(A))
    + model.bias:view(1, 4):expandAs(A)):totable())
end)

test('L1Penalty within an autoencoder', function()
  torch.manualSeed(1)
  local encoder = nn.Sequential():add(nn.Linear(3, 128)):add(nn.Threshold())
  local penalty = nn.L1Penalty(0.1)
  local autoencoder = nn.Sequential():add(encoder):add(penalty):add(nn.Linear(128, 3))
  local x, criterion = torch.randn(3), nn.MSECriterion()
  autoencoder:forward(x)
  T.near(penalty.loss, 0.1 * encoder.output:norm(1))
  local grad = torch.randn(128)
  T.near(penalty:backward(encoder.output, grad):totable(), (grad + encoder.output:clone():sign() * 0.1):totable())
  local first = criterion:forward(autoencoder:forward(x), x)
  for _ = 1, 50 do
    D.grad_update(autoencoder, x, x, criterion, 0.01)
  end
  T.ok(criterion:forward(autoencoder:forward(x), x) < first)
end)

test('GradientReversal, ZeroGrad, Constant, WhiteNoise', function()
  local x, grad = torch.Tensor {1, 2}, torch.Tensor {3, 4}
  local reversal = nn.GradientReversal()
  T.ok(reversal:forward(x):equal(x))
  T.is(reversal:backward(x, grad), {-3, -4})
  reversal:setLambda(0.5)
  T.is(reversal:backward(x, grad), {-1.5, -2})
  local zero = nn.ZeroGrad()
  shows(zero:forward(x), ' 1', ' 2', '[torch.DoubleTensor of size 2]')
  shows(zero:backward(x, grad), ' 0', ' 0', '[torch.DoubleTensor of size 2]')
  local v = torch.Tensor {7, 8, 9}
  local both = nn.ConcatTable():add(nn.Constant(v)):add(nn.Identity())
  local out = both:forward(x)
  T.ok(out[1]:equal(v) and out[2]:equal(x))
  T.is(both:backward(x, {torch.ones(3), grad}), {3, 4})
  T.is(nn.Constant(v, 1):forward(torch.ones(2, 4)), {{7, 8, 9}, {7, 8, 9}})
  local noise = nn.WhiteNoise(0, 0.1)
  local many = torch.zeros(10000)
  T.near(noise:forward(many):std(), 0.1, 1e-2)
  T.ok(noise:backward(many, many + 1):equal(many + 1))
  noise:evaluate()
  T.ok(noise:forward(many):equal(many))
end)

test('GPU decorates a module where there is none', function()
  local mlp = nn.Sequential():add(nn.GPU(nn.Linear(4, 3), 1)):add(nn.GPU(nn.Linear(3, 2), 2, 1)):float()
  local x = torch.FloatTensor {{1, 2, 3, 4}}
  local y = mlp:forward(x)
  T.near(y:totable(), mlp:get(2):get(1):forward(mlp:get(1):get(1):forward(x)):totable())
  equal(size(mlp:backward(x, torch.ones(1, 2):float())), '1x4')
end)
