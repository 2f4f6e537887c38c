-- What nn's document of criterions shows: the same calls, losses by its formulas.
local T = require 'harness'
local D = require 'documented'
local torch = require 'torchabi'
local test, equal, size = T.test, T.equal, D.size

local nn = torch.legacy.nn
local exp, log, max, abs = math.exp, math.log, math.max, math.abs

--- The loss of two tensors by a formula of their elements, the mean and the sum.
local function elementwise(criterion, x, y, f)
  local total = 0
  local a, b = x:view(-1):totable(), y:view(-1):totable()
  for i = 1, #a do
    total = total + f(a[i], b[i])
  end
  T.near(criterion:forward(x, y), total / #a)
  equal(size(criterion:backward(x, y)), size(x))
  criterion.sizeAverage = false
  T.near(criterion:forward(x, y), total)
end

test('AbsCriterion, MSECriterion, SmoothL1Criterion', function()
  local x, y = torch.randn(4, 5), torch.randn(4, 5)
  elementwise(nn.AbsCriterion(), x, y, function(a, b) return abs(a - b) end)
  elementwise(nn.MSECriterion(), x, y, function(a, b) return (a - b) ^ 2 end)
  elementwise(nn.SmoothL1Criterion(), x, y, function(a, b)
    return abs(a - b) < 1 and 0.5 * (a - b) ^ 2 or abs(a - b) - 0.5
  end)
end)

test('SpatialAutoCropMSECriterion compares the middle', function()
  local x, y = torch.randn(2, 3, 4, 4), torch.randn(2, 3, 8, 6)
  elementwise(nn.SpatialAutoCropMSECriterion(), x, y[{ {}, {}, {3, 6}, {2, 5} }]:contiguous(),
    function(a, b) return (a - b) ^ 2 end)
  T.near(nn.SpatialAutoCropMSECriterion():forward(x, y), nn.MSECriterion():forward(x, y[{ {}, {}, {3, 6}, {2, 5} }]))
end)

test('DistKLDivCriterion and BCECriterion', function()
  local x, y = torch.log(torch.rand(3, 4)), torch.rand(3, 4)
  elementwise(nn.DistKLDivCriterion(), x, y, function(a, b) return b * (log(b) - a) end)
  local o, t = torch.rand(6), torch.Tensor {0, 1, 1, 0, 1, 0}
  elementwise(nn.BCECriterion(), o, t, function(a, b) return -(b * log(a) + (1 - b) * log(1 - a)) end)
  local weights = torch.rand(6)
  local total = 0
  for i = 1, 6 do
    total = total - weights[i] * (t[i] * log(o[i]) + (1 - t[i]) * log(1 - o[i]))
  end
  T.near(nn.BCECriterion(weights):forward(o, t), total / 6)
end)

test('ClassNLLCriterion', function()
  local x, y, weights = torch.randn(3, 5), torch.LongTensor {2, 5, 1}, torch.rand(5)
  T.near(nn.ClassNLLCriterion():forward(x[1], 2), -x[1][2])
  T.near(nn.ClassNLLCriterion():forward(x, y), -(x[1][2] + x[2][5] + x[3][1]) / 3)
  local sum = nn.ClassNLLCriterion(weights, false)
  T.near(sum:forward(x, y), -(weights[2] * x[1][2] + weights[5] * x[2][5] + weights[1] * x[3][1]))
  -- The mean is divided by the weights of the targets.
  T.near(nn.ClassNLLCriterion(weights):forward(x, y), sum.output / (weights[2] + weights[5] + weights[1]))
  T.near(nn.ClassNLLCriterion(nil, false, 5):forward(x, y), -(x[1][2] + x[3][1]))
  -- The document's step of training.
  torch.manualSeed(1)
  local mlp = nn.Sequential():add(nn.Linear(4, 5)):add(nn.LogSoftMax())
  local input, first, err = torch.randn(4), nil, nil
  for _ = 1, 20 do
    err = D.grad_update(mlp, input, 3, nn.ClassNLLCriterion(), 0.1)
    first = first or err
  end
  T.ok(err < first)
end)

test('CrossEntropyCriterion', function()
  local x, weights = torch.randn(5), torch.rand(5)
  local wanted = -x[3] + log(torch.exp(x):sum())
  T.near(nn.CrossEntropyCriterion():forward(x, 3), wanted)
  local batch, y = torch.randn(2, 5), torch.LongTensor {4, 1}
  local crit = nn.CrossEntropyCriterion(weights)
  crit.nll.sizeAverage = false
  T.near(crit:forward(batch, y), weights[4] * (-batch[1][4] + log(torch.exp(batch[1]):sum()))
    + weights[1] * (-batch[2][1] + log(torch.exp(batch[2]):sum())))
  -- The criterion's own field counts once it is changed.
  local mean = nn.CrossEntropyCriterion()
  mean.sizeAverage = false
  T.near(mean:forward(batch, y), 2 * nn.CrossEntropyCriterion():forward(batch, y))
  equal(torch.type(mean.lsm), 'nn.LogSoftMax')
  crit.nll.weights:fill(0)
  equal(crit:forward(batch, y), 0)
end)

test('ClassSimplexCriterion', function()
  torch.manualSeed(1)
  local nClasses = 30
  -- The document's NormalizedLinearNoBias was never part of nn; a linear layer takes its place.
  local mlp = nn.Sequential():add(nn.Linear(10, 100)):add(nn.ReLU()):add(nn.Linear(100, nClasses, false))
    :add(nn.Normalize(2))
  local criterion = nn.ClassSimplexCriterion(nClasses)
  local x, y = torch.randn(10), 7
  T.near(criterion:forward(mlp:forward(x), y), (mlp.output - criterion.simplex[y]):pow(2):mean())
  local first, err
  for _ = 1, 50 do
    err = D.grad_update(mlp, x, y, criterion, 1)
    first = first or err
  end
  T.ok(err < first / 2)
  equal(criterion:getTopPrediction(criterion.simplex[4]:view(1, nClasses))[1], 4)
end)

--- Trains on one example of 1 and one of -1; gives the network and both.
local function two_classes(criterion, steps)
  torch.manualSeed(1)
  local mlp = nn.Sequential():add(nn.Linear(5, 1))
  local x1, x2, y1, y2 = torch.rand(5), torch.rand(5), torch.Tensor {1}, torch.Tensor {-1}
  for _ = 1, steps do
    D.grad_update(mlp, x1, y1, criterion, 0.02)
    D.grad_update(mlp, x2, y2, criterion, 0.02)
  end
  return mlp, {x1, y1}, {x2, y2}
end

test('MarginCriterion reaches its margin', function()
  local x, y = torch.randn(6), torch.Tensor {1, -1, 1, 1, -1, -1}
  elementwise(nn.MarginCriterion(0.5), x, y, function(a, b) return max(0, 0.5 - b * a) end)
  local criterion = nn.MarginCriterion(1)
  local mlp, one, two = two_classes(criterion, 500)
  T.near({mlp:forward(one[1])[1], mlp:forward(two[1])[1]}, {1, -1}, 0.05)
  T.ok(criterion:forward(mlp:forward(one[1]), one[2]) < 0.05)
end)

test('SoftMarginCriterion', function()
  local x, y = torch.randn(6), torch.Tensor {1, -1, 1, 1, -1, -1}
  elementwise(nn.SoftMarginCriterion(), x, y, function(a, b) return log(1 + exp(-b * a)) end)
  -- The document gives it an argument, which it does not take.
  local criterion = nn.SoftMarginCriterion()
  local mlp, one, two = two_classes(criterion, 500)
  T.ok(mlp:forward(one[1])[1] > 0.2 and mlp:forward(two[1])[1] < -0.2, tostring(mlp:forward(one[1])))
  T.near(criterion:forward(mlp:forward(one[1]), one[2]), log(1 + exp(-mlp.output[1])))
end)

test('MultiMarginCriterion', function()
  local x, y, margin, weights = torch.randn(5), 3, 0.7, torch.rand(5)
  for p = 1, 2 do
    local total, weighted = 0, 0
    for i = 1, 5 do
      if i ~= y then
        total = total + max(0, margin - x[y] + x[i]) ^ p
        -- The weight stands before the power: w m^p, not the document's (w m)^p.
        weighted = weighted + weights[y] * max(0, margin - x[y] + x[i]) ^ p
      end
    end
    T.near(nn.MultiMarginCriterion(p, nil, margin):forward(x, y), total / 5)
    T.near(nn.MultiMarginCriterion(p, weights, margin):forward(x, y), weighted / 5)
  end
  local mlp = nn.Sequential():add(nn.Euclidean(4, 5)):add(nn.MulConstant(-1))
  local criterion, input = nn.MultiMarginCriterion(), torch.randn(4)
  criterion:forward(mlp:forward(input), y)
  equal(size(mlp:backward(input, criterion:backward(mlp.output, y))), '4')
end)

test('MultiLabelMarginCriterion and MultiLabelSoftMarginCriterion', function()
  local criterion, input = nn.MultiLabelMarginCriterion(), torch.randn(2, 4)
  local target = torch.Tensor {{1, 3, 0, 0}, {4, 0, 0, 0}}
  local total = 0
  for row, case in ipairs {{{1, 3}, {2, 4}}, {{4}, {1, 2, 3}}} do
    for _, j in ipairs(case[1]) do
      for _, i in ipairs(case[2]) do
        total = total + max(0, 1 - (input[row][j] - input[row][i]))
      end
    end
  end
  T.near(criterion:forward(input, target), total / 4 / 2)
  local x, y = torch.randn(2, 3), torch.Tensor {{1, 0, 1}, {0, 0, 1}}
  elementwise(nn.MultiLabelSoftMarginCriterion(), x, y, function(a, b)
    return -(b * log(exp(a) / (1 + exp(a))) + (1 - b) * log(1 / (1 + exp(a))))
  end)
end)

test('MultiCriterion and ParallelCriterion', function()
  local input, target = torch.rand(2, 10), torch.IntTensor {1, 8}
  local nll, nll2 = nn.ClassNLLCriterion(), nn.CrossEntropyCriterion()
  local mc = nn.MultiCriterion():add(nll, 0.5):add(nll2)
  T.near(mc:forward(input, target), nll:forward(input, target) / 2 + nll2:forward(input, target))
  local mse = nn.MSECriterion()
  local inputs, targets = {input, torch.randn(2, 10)}, {target, torch.randn(2, 10)}
  local pc = nn.ParallelCriterion():add(nll, 0.5):add(mse)
  T.near(pc:forward(inputs, targets), nll:forward(input, target) / 2 + mse:forward(inputs[2], targets[2]))
  equal(D.sizes(pc:backward(inputs, targets)), {'DoubleTensor - size: 2x10', 'DoubleTensor - size: 2x10'})
  local repeated = nn.ParallelCriterion(true):add(mse):add(nn.AbsCriterion())
  T.near(repeated:forward(inputs, inputs[1]), nn.AbsCriterion():forward(inputs[2], inputs[1]))
end)

test('HingeEmbeddingCriterion', function()
  local x, y = torch.rand(6), torch.Tensor {1, -1, 1, 1, -1, -1}
  elementwise(nn.HingeEmbeddingCriterion(0.8), x, y, function(a, b) return b == 1 and a or max(0, 0.8 - a) end)
  T.near(nn.HingeEmbeddingCriterion():forward(torch.Tensor {0.3}, -1), 0.7)
end)

test('L1HingeEmbeddingCriterion and CosineEmbeddingCriterion', function()
  local pair = {torch.rand(4), torch.rand(4)}
  local distance = pair[1]:dist(pair[2], 1)
  local hinge = nn.L1HingeEmbeddingCriterion(5)
  T.near({hinge:forward(pair, 1), hinge:forward(pair, -1)}, {distance, max(0, 5 - distance)})
  local cosine = pair[1]:dot(pair[2]) / (pair[1]:norm() * pair[2]:norm())
  local embedding = nn.CosineEmbeddingCriterion(0.1)
  T.near({embedding:forward(pair, 1), embedding:forward(pair, -1)}, {1 - cosine, max(0, cosine - 0.1)})
  equal(D.sizes(embedding:backward(pair, -1)), {'DoubleTensor - size: 4', 'DoubleTensor - size: 4'})
end)

test('DistanceRatioCriterion of triplets', function()
  torch.setdefaulttensortype 'torch.FloatTensor'
  local ok, message = pcall(function()
    local sample = {torch.rand(32, 512), torch.rand(32, 512), torch.rand(32, 512)}
    local embedding = nn.Sequential():add(nn.Linear(512, 96)):add(nn.ReLU())
    local function twin()
      return embedding:clone('weight', 'bias', 'gradWeight', 'gradBias')
    end
    local triple = nn.ParallelTable():add(embedding):add(twin()):add(twin())
    local positive = nn.Sequential():add(nn.NarrowTable(1, 2)):add(nn.PairwiseDistance())
    local negative = nn.Sequential():add(nn.NarrowTable(2, 2)):add(nn.PairwiseDistance())
    local model = nn.Sequential():add(triple):add(nn.ConcatTable():add(positive):add(negative))
    local criterion = nn.DistanceRatioCriterion(true)
    local output = model:forward(sample)
    local loss = criterion:forward(output)
    local Ds, Dd = output[1]:double(), output[2]:double()
    T.near(loss, -torch.log(torch.cdiv(torch.exp(-Ds), torch.exp(-Ds) + torch.exp(-Dd))):mean(), 1e-5)
    equal(D.sizes(model:backward(sample, criterion:backward(output))), {'FloatTensor - size: 32x512',
      'FloatTensor - size: 32x512', 'FloatTensor - size: 32x512'})
    T.ok(embedding:get(1).gradWeight:equal(triple:get(3):get(1).gradWeight))
  end)
  torch.setdefaulttensortype 'torch.DoubleTensor'
  T.ok(ok, message)
end)

test('MarginRankingCriterion learns which of two is better', function()
  local x1, x2 = torch.rand(3), torch.rand(3)
  T.near(nn.MarginRankingCriterion(0.1):forward({torch.Tensor {0.4}, torch.Tensor {0.3}}, -1), 0.1 + 0.1)
  local y = torch.Tensor {1, -1, 1}
  T.near(nn.MarginRankingCriterion(0.1):forward({x1, x2}, y), torch.cmax(-torch.cmul(x1 - x2, y) + 0.1, 0):mean())
  torch.manualSeed(1)
  local half = nn.Linear(5, 2)
  local mlp1 = nn.Sequential():add(nn.ParallelTable():add(half):add(half:clone('weight', 'bias'))):add(nn.DotProduct())
  local mlp2 = mlp1:clone('weight', 'bias')
  local mlpa = nn.Sequential():add(nn.ParallelTable():add(mlp1):add(mlp2))
  local crit, a, b, c = nn.MarginRankingCriterion(0.1), torch.randn(5), torch.randn(5), torch.randn(5)
  local input = {{a, b}, {a, c}}
  for _, way in ipairs {1, -1} do
    for _ = 1, 100 do
      D.grad_update(mlpa, input, way, crit, 0.01)
    end
    local o1, o2 = mlp1:forward {a, b}[1], mlp2:forward {a, c}[1]
    T.near(crit:forward(mlpa:forward(input), way), max(0, -way * (o1 - o2) + 0.1))
    T.ok(way * (o1 - o2) > 0)
  end
end)

test('ModuleCriterion', function()
  local x, y = torch.randn(3, 4), torch.randn(3, 4)
  local criterion = nn.ModuleCriterion(nn.MSECriterion(), nn.Tanh(), nn.Sigmoid())
  local wanted = nn.MSECriterion()
  T.near(criterion:forward(x, y), wanted:forward(torch.tanh(x), torch.sigmoid(y)))
  local grad = torch.cmul(wanted:backward(torch.tanh(x), torch.sigmoid(y)), 1 - torch.pow(torch.tanh(x), 2))
  T.near(criterion:backward(x, y):totable(), grad:totable())
  local kept = nn.ModuleCriterion(nn.MSECriterion(), nn.Linear(4, 4), nn.Linear(4, 4), false):float()
  equal({kept.inputModule:type(), kept.targetModule:type(), kept:type()},
    {'torch.FloatTensor', 'torch.DoubleTensor', 'torch.FloatTensor'})
end)
