-- What nn's document of table layers shows: the same calls and values.
local T = require 'harness'
local D = require 'documented'
local torch = require 'torchabi'
local test, equal, shows, size, sizes = T.test, T.equal, D.shows, D.size, D.sizes

local nn = torch.legacy.nn
local unpack = table.unpack or unpack

--- Prints what a list has, as the document's loops do.
local function listed(list)
  return D.printed(function()
    for i, k in ipairs(list) do
      print(i, k)
    end
  end)
end

test('ConcatTable', function()
  local mlp = nn.ConcatTable():add(D.constant(5, {-0.4073, 0.0110})):add(D.constant(5, {0.0027, -0.0598, -0.1189}))
  equal(listed(mlp:forward(torch.randn(5))), {'1\t-0.4073', ' 0.0110', '[torch.DoubleTensor of size 2]', '',
    '2\t 0.0027', '-0.0598', '-0.1189', '[torch.DoubleTensor of size 3]', ''})
  mlp = nn.ConcatTable():add(nn.Identity()):add(nn.Identity())
  local each = {'DoubleTensor - size: 2', {'DoubleTensor - size: 3'}}
  local input = {torch.randn(2), {torch.randn(3)}}
  local pred = mlp:forward(input)
  equal(sizes(pred), {each, each})
  T.ok(pred[2][2][1]:equal(input[2][1]))
  local grad = mlp:backward(input, {{torch.ones(2), {torch.ones(3)}}, {torch.ones(2), {torch.ones(3)}}})
  equal({sizes(grad), grad[1]:sum(), grad[2][1]:sum()}, {each, 4, 6})
end)

test('ParallelTable and MapTable', function()
  local mlp = nn.ParallelTable():add(D.constant(10, {0.0331, 0.7003})):add(D.constant(5, {0.0677, -0.1657, -0.7383}))
  equal(listed(mlp:forward {torch.randn(10), torch.rand(5)}), {'1\t 0.0331', ' 0.7003',
    '[torch.DoubleTensor of size 2]', '', '2\t 0.0677', '-0.1657', '-0.7383', '[torch.DoubleTensor of size 3]', ''})
  local map = nn.MapTable():add(nn.Linear(10, 3))
  local x1, x2 = torch.rand(10), torch.rand(10)
  local y = map:forward {x1, x2}
  equal(sizes(y), {'DoubleTensor - size: 3', 'DoubleTensor - size: 3'})
  T.ok(y[2]:equal(map:get(1):forward(x2)) and map:get(2).weight:equal(map:get(1).weight))
end)

test('SplitTable along either dimension', function()
  local x = torch.Tensor {{1.3885, -1.1565, -1.3678}, {1.3295, -0.8556, -0.1709}, {0.4281, -1.0717, -0.0191},
    {-1.0171, -0.8316, -2.5871}}
  local columns = nn.SplitTable(2):forward(x)
  equal(listed(columns), {'1\t 1.3885', ' 1.3295', ' 0.4281', '-1.0171', '[torch.DoubleTensor of size 4]', '',
    '2\t-1.1565', '-0.8556', '-1.0717', '-0.8316', '[torch.DoubleTensor of size 4]', '',
    '3\t-1.3678', '-0.1709', '-0.0191', '-2.5871', '[torch.DoubleTensor of size 4]', ''})
  x = torch.Tensor {{1.6114, 0.9038, 0.8419}, {2.4742, 0.2208, 1.6043}, {1.3415, 0.2984, 0.2260},
    {2.0889, 1.2309, 0.0983}}
  local rows = nn.SplitTable(1):forward(x)
  equal(#rows, 4)
  shows(rows[3], ' 1.3415', ' 0.2984', ' 0.2260', '[torch.DoubleTensor of size 3]')
end)

test('SplitTable of batches, and from the end', function()
  local mlp = nn.SplitTable(1, 2)
  local x = torch.Tensor {
    {{-1.3533, 0.7448, -0.8818}, {0.1130, -1.3904, 1.4620}, {0.4672, -1.2738, 1.1559}, {0.4194, 1.2991, 0.2241}},
    {{-0.4521, -1.2463, 0.0316}, {0.6722, 2.0910, -0.2466}, {0.4664, 0.0768, 0.6243}, {2.9786, -0.6715, 0.0393}},
  }
  local pred = mlp:forward(x)
  equal(#pred, 4)
  shows(pred[1], '-1.3533  0.7448 -0.8818', '-0.4521 -1.2463  0.0316', '[torch.DoubleTensor of size 2x3]')
  shows(pred[4], ' 0.4194  1.2991  0.2241', ' 2.9786 -0.6715  0.0393', '[torch.DoubleTensor of size 2x3]')
  pred = mlp:forward(x[1])
  equal(#pred, 4)
  shows(pred[2], ' 0.1130', '-1.3904', ' 1.4620', '[torch.DoubleTensor of size 3]')
  local m = nn.SplitTable(-2)
  local t = torch.Tensor {{0.1420, -0.5698}, {0.1663, 0.1197}, {0.4198, -1.1394}}
  local out = m:forward(t)
  equal(#out, 3)
  shows(out[2], ' 0.1663', ' 0.1197', '[torch.DoubleTensor of size 2]')
  out = m:forward(t:view(1, 3, 2))
  -- A row; the document prints it as a column.
  equal(#out, 3)
  shows(out[3], ' 0.4198 -1.1394', '[torch.DoubleTensor of size 1x2]')
end)

--- Trains a network on one example; its loss falls.
local function learns(mlp, x, y, rate)
  local criterion = nn.MSECriterion()
  local first, err
  for _ = 1, 100 do
    err = D.grad_update(mlp, x, y, criterion, rate)
    first = first or err
  end
  T.ok(err < first / 100 and err < 1e-3, err)
end

test('networks that split and join', function()
  torch.manualSeed(4)
  local function ends(mlp)
    return mlp:add(nn.ParallelTable():add(nn.Linear(3, 2)):add(nn.Linear(7, 1))):add(nn.JoinTable(1))
  end
  local both = nn.ParallelTable():add(nn.Linear(10, 3)):add(nn.Linear(10, 7))
  local mlp = ends(nn.Sequential():add(nn.SplitTable(2)):add(both))
  equal(size(mlp:forward(torch.randn(10, 2))), '3')
  learns(mlp, torch.ones(10, 2), torch.ones(3), 0.05)
  both = nn.ConcatTable():add(nn.Linear(10, 3)):add(nn.Linear(10, 7))
  mlp = ends(nn.Sequential():add(both))
  equal(size(mlp:forward(torch.randn(10))), '3')
  learns(mlp, torch.ones(10), torch.ones(3), 0.05)
end)

test('JoinTable', function()
  local x, y, z = torch.Tensor {{1.3965}, {0.5146}, {-1.5244}, {-0.9540}, {0.4256}},
    torch.Tensor {{0.1575}, {0.4491}, {0.6580}, {0.1784}, {-1.7362}}, torch.Tensor {{-1.2660}, {1.0869}}
  shows(nn.JoinTable(1):forward {x, y}, ' 1.3965', ' 0.5146', '-1.5244', '-0.9540', ' 0.4256', ' 0.1575', ' 0.4491',
    ' 0.6580', ' 0.1784', '-1.7362', '[torch.DoubleTensor of size 10x1]')
  shows(nn.JoinTable(2):forward {x, y}, ' 1.3965  0.1575', ' 0.5146  0.4491', '-1.5244  0.6580', '-0.9540  0.1784',
    ' 0.4256 -1.7362', '[torch.DoubleTensor of size 5x2]')
  shows(nn.JoinTable(1):forward {x, z}, ' 1.3965', ' 0.5146', '-1.5244', '-0.9540', ' 0.4256', '-1.2660', ' 1.0869',
    '[torch.DoubleTensor of size 7x1]')
  local module = nn.JoinTable(2, 2)
  shows(module:forward {torch.Tensor {{0.4288}, {-1.4084}, {-0.2091}}, torch.Tensor {{1.2002}, {-0.7960}, {0.1852}}},
    ' 0.4288  1.2002', '-1.4084 -0.7960', '-0.2091  0.1852', '[torch.DoubleTensor of size 3x2]')
  local mx = torch.Tensor {{{0.5561}, {-0.6792}, {0.0687}}, {{2.5787}, {-0.9860}, {0.1989}}}
  local my = torch.Tensor {{{0.1228}, {0.1153}, {0.2955}}, {{1.8185}, {0.6756}, {-0.4327}}}
  shows(module:forward {mx, my}, '(1,.,.) = ', '  0.5561  0.1228', ' -0.6792  0.1153', '  0.0687  0.2955', '',
    '(2,.,.) = ', '  2.5787  1.8185', ' -0.9860  0.6756', '  0.1989 -0.4327', '[torch.DoubleTensor of size 2x3x2]')
end)

--- A gater and a mixture of experts.
local function mixture(n, experts, mix)
  local gater = nn.Sequential():add(nn.Linear(3, 7)):add(nn.Tanh()):add(nn.Linear(7, n)):add(nn.SoftMax())
  local trunk = nn.ConcatTable():add(gater):add(experts)
  return nn.Sequential():add(trunk):add(mix), gater
end

test('MixtureTable of a table', function()
  local n, experts = 4, nn.ConcatTable()
  for _ = 1, n do
    experts:add(nn.Sequential():add(nn.Linear(3, 4)):add(nn.Tanh()):add(nn.Linear(4, 5)):add(nn.Tanh()))
  end
  local moe, gater = mixture(n, experts, nn.MixtureTable())
  local x = torch.randn(2, 3)
  local y = moe:forward(x)
  equal(size(y), '2x5')
  local wanted = torch.zeros(2, 5)
  for i = 1, n do
    wanted:add(torch.cmul(experts:get(i).output, gater.output[{ {}, {i} }]:expand(2, 5)))
  end
  T.near(y:totable(), wanted:totable())
  equal(size(moe:backward(x, torch.randn(2, 5))), '2x3')
end)

test('MixtureTable of one tensor', function()
  local n, experts = 3, nn.Concat(5)
  for _ = 1, n do
    experts:add(nn.Sequential():add(nn.Linear(3, 4)):add(nn.Tanh()):add(nn.Linear(4, 4 * 2 * 5)):add(nn.Tanh())
      :add(nn.Reshape(4, 2, 5, 1)))
  end
  local moe, gater = mixture(n, experts, nn.MixtureTable(5))
  local x = torch.randn(2, 3)
  local y = moe:forward(x)
  shows(y:size(), '', ' 2', ' 4', ' 2', ' 5', '[torch.LongStorage of size 4]')
  local one = torch.zeros(4, 2, 5)
  for i = 1, n do
    one:add(gater.output[2][i], experts:get(i).output[2]:squeeze())
  end
  T.near(y[2]:totable(), one:totable())
  equal(size(moe:backward(x, torch.randn(2, 4, 2, 5))), '2x3')
end)

test('SelectTable by position', function()
  local input = {torch.Tensor {{-0.3060, 0.1398, 0.2707}, {0.0576, 1.5455, 0.0610}},
    torch.Tensor {{2.3080}, {-0.2955}}}
  shows(nn.SelectTable(1):forward(input), '-0.3060  0.1398  0.2707', ' 0.0576  1.5455  0.0610',
    '[torch.DoubleTensor of size 2x3]')
  shows(nn.SelectTable(-1):forward(input), ' 2.3080', '-0.2955', '[torch.DoubleTensor of size 2x1]')
  local grad = torch.Tensor {{-0.4891, -0.3495, -0.3182}, {-2.0999, 0.7381, -0.5312}}
  local first, second = unpack(nn.SelectTable(1):backward(input, grad))
  shows(first, '-0.4891 -0.3495 -0.3182', '-2.0999  0.7381 -0.5312', '[torch.DoubleTensor of size 2x3]')
  shows(second, ' 0', ' 0', '[torch.DoubleTensor of size 2x1]')
  T.raises(function() nn.SelectTable(3):forward(input) end, 'nn.SelectTable%(3%) finds nothing at 3')
end)

test('SelectTable by name', function()
  local input = {A = torch.Tensor {{-0.3060, 0.1398, 0.2707}, {0.0576, 1.5455, 0.0610}}, B = torch.randn(2, 1)}
  shows(nn.SelectTable('A'):forward(input), '-0.3060  0.1398  0.2707', ' 0.0576  1.5455  0.0610',
    '[torch.DoubleTensor of size 2x3]')
  local grad = torch.Tensor {{-0.4891, -0.3495, -0.3182}, {-2.0999, 0.7381, -0.5312}}
  local grads = nn.SelectTable('A'):backward(input, grad)
  equal(sizes(grads), {A = 'DoubleTensor - size: 2x3', B = 'DoubleTensor - size: 2x1'})
  shows(grads.A, '-0.4891 -0.3495 -0.3182', '-2.0999  0.7381 -0.5312', '[torch.DoubleTensor of size 2x3]')
  shows(grads.B, ' 0', ' 0', '[torch.DoubleTensor of size 2x1]')
end)

test('SelectTable of tables within tables', function()
  local input = {torch.randn(2, 3), {torch.randn(2, 1), {torch.randn(2, 2)}}}
  local inner = {'DoubleTensor - size: 2x1', {'DoubleTensor - size: 2x2'}}
  local out = nn.SelectTable(2):forward(input)
  equal(sizes(out), inner)
  T.ok(out[2][1]:equal(input[2][2][1]))
  local grad = {torch.randn(2, 1), {torch.randn(2, 2)}}
  local zero, rest = unpack(nn.SelectTable(2):backward(input, grad))
  shows(zero, ' 0  0  0', ' 0  0  0', '[torch.DoubleTensor of size 2x3]')
  equal(sizes(rest), inner)
  T.ok(rest[1]:equal(grad[1]) and rest[2][1]:equal(grad[2][1]))
  local of_first = torch.Tensor {{-0.3400, -0.0404, 1.1885}, {1.2865, 0.4107, 0.6506}}
  local grads = nn.SelectTable(1):backward(input, of_first)
  equal(sizes(grads), {'DoubleTensor - size: 2x3', inner})
  T.ok(grads[1]:equal(of_first))
  shows(grads[2][1], ' 0', ' 0', '[torch.DoubleTensor of size 2x1]')
  shows(grads[2][2][1], ' 0  0', ' 0  0', '[torch.DoubleTensor of size 2x2]')
end)

test('NarrowTable', function()
  local input = {torch.randn(2, 3), torch.randn(2, 1), torch.randn(1, 2)}
  local out = nn.NarrowTable(2, 2):forward(input)
  equal(sizes(out), {'DoubleTensor - size: 2x1', 'DoubleTensor - size: 1x2'})
  T.ok(out[1]:equal(input[2]))
  equal(sizes(nn.NarrowTable(1):forward(input)), {'DoubleTensor - size: 2x3'})
  local grad = {torch.Tensor {{1.9528, -0.1381, 0.2023}, {0.2297, -1.5169, -1.1871}},
    torch.Tensor {{-1.2023}, {-0.4165}}}
  local a, b, c = unpack(nn.NarrowTable(1, 2):backward(input, grad))
  shows(a, ' 1.9528 -0.1381  0.2023', ' 0.2297 -1.5169 -1.1871', '[torch.DoubleTensor of size 2x3]')
  shows(b, '-1.2023', '-0.4165', '[torch.DoubleTensor of size 2x1]')
  shows(c, ' 0  0', '[torch.DoubleTensor of size 1x2]')
end)

test('FlattenTable, ZipTable, ZipTableOneToMany', function()
  local x = {torch.rand(1), {torch.rand(2), {torch.rand(3)}}, torch.rand(4)}
  equal(sizes(x), {'DoubleTensor - size: 1', {'DoubleTensor - size: 2', {'DoubleTensor - size: 3'}},
    'DoubleTensor - size: 4'})
  equal(sizes(nn.FlattenTable():forward(x)), {'DoubleTensor - size: 1', 'DoubleTensor - size: 2',
    'DoubleTensor - size: 3', 'DoubleTensor - size: 4'})
  equal(nn.ZipTable():forward {{'a1', 'a2'}, {'b1', 'b2'}, {'c1', 'c2'}}, {{'a1', 'b1', 'c1'}, {'a2', 'b2', 'c2'}})
  equal(nn.ZipTableOneToMany():forward {'el', {'a', 'b', 'c'}}, {{'el', 'a'}, {'el', 'b'}, {'el', 'c'}})
end)

local x, y = torch.Tensor {1, 2, 3}, torch.Tensor {4, 5, 6}

test('PairwiseDistance', function()
  shows(nn.PairwiseDistance(1):forward {x, y}, ' 9', '[torch.DoubleTensor of size 1]')
  shows(nn.PairwiseDistance(2):forward {x, y}, ' 5.1962', '[torch.DoubleTensor of size 1]')
end)

test('a pair pushed together, then apart', function()
  torch.manualSeed(6)
  local p1, p2 = nn.Sequential():add(nn.Linear(5, 2)), nn.Sequential():add(nn.Linear(5, 2))
  p2:get(1).weight:set(p1:get(1).weight)
  p2:get(1).bias:set(p1:get(1).bias)
  local mlp = nn.Sequential():add(nn.ParallelTable():add(p1):add(p2)):add(nn.PairwiseDistance(1))
  local criterion, pair = nn.HingeEmbeddingCriterion(1), {torch.rand(5), torch.rand(5)}
  local at = mlp:forward(pair)[1]
  for _, way in ipairs {1, -1} do
    for _ = 1, 10 do
      D.grad_update(mlp, pair, way, criterion, 0.01)
      local now = mlp:forward(pair)[1]
      T.ok(way * now < way * at, now)
      at = now
    end
  end
  T.ok(p1:get(1).weight:equal(p2:get(1).weight))
end)

test('DotProduct, and a ranking learnt by it', function()
  shows(nn.DotProduct():forward {x, y}, ' 32', '[torch.DoubleTensor of size 1]')
  torch.manualSeed(1)
  local half = nn.Linear(5, 10)
  local mlp1 = nn.Sequential():add(nn.ParallelTable():add(half):add(half:clone('weight', 'bias'))):add(nn.DotProduct())
  local mlp2 = mlp1:clone('weight', 'bias')
  local mlp = nn.Sequential():add(nn.ParallelTable():add(mlp1):add(mlp2))
  local a, b, c = torch.rand(5), torch.rand(5), torch.rand(5)
  local criterion, input = nn.MarginRankingCriterion(1), {{a, b}, {a, c}}
  for _, way in ipairs {1, -1} do
    for _ = 1, 100 do
      D.grad_update(mlp, input, way, criterion, 0.05)
    end
    T.ok(criterion:forward(mlp:forward(input), way) < 0.1)
    T.ok(way * (mlp1:forward {a, b}[1] - mlp2:forward {a, c}[1]) > 0.9)
  end
end)

test('CosineDistance', function()
  shows(nn.CosineDistance():forward {x, y}, ' 0.9746', '[torch.DoubleTensor of size 1]')
  shows(nn.CosineDistance():forward {torch.Tensor {{1, 2, 3}, {1, 2, -3}}, torch.Tensor {{4, 5, 6}, {-4, 5, 6}}},
    ' 0.9746', '-0.3655', '[torch.DoubleTensor of size 2]')
  torch.manualSeed(2)
  local p1 = nn.Sequential():add(nn.Linear(5, 2))
  local mlp = nn.Sequential():add(nn.ParallelTable():add(p1):add(p1:clone('weight', 'bias'))):add(nn.CosineDistance())
  local pair = {torch.rand(5), torch.rand(5)}
  local at = mlp:forward(pair)[1]
  for _, way in ipairs {1, -1} do
    for _ = 1, 50 do
      if mlp:forward(pair)[1] * way < 1 then
        mlp:zeroGradParameters()
        mlp:backward(pair, torch.Tensor {-way})
        mlp:updateParameters(0.1)
      end
    end
    T.ok(mlp:forward(pair)[1] * way > at * way, tostring(mlp.output[1]))
    at = mlp.output[1]
  end
end)

test('CriterionTable', function()
  local mlp = nn.CriterionTable(nn.MSECriterion())
  local a, b = torch.randn(5), torch.randn(5)
  equal(mlp:forward {a, a}, 0)
  T.near(mlp:forward {a, b}, (a - b):pow(2):sum() / 5)
  torch.manualSeed(3)
  local main = nn.Sequential():add(nn.Linear(5, 4)):add(nn.Linear(4, 3))
  mlp = nn.Sequential():add(nn.ParallelTable():add(main):add(nn.Identity())):add(nn.CriterionTable(nn.MSECriterion()))
  local first, err
  for _ = 1, 20 do
    local input, target = torch.ones(5), torch.Tensor(3)
    target:copy(input:narrow(1, 1, 3))
    err = mlp:forward {input, target}
    first = first or err
    mlp:zeroGradParameters()
    mlp:backward {input, target}
    mlp:updateParameters(0.05)
  end
  T.ok(err < first / 10, err)
end)

test('CAddTable, CSubTable, CMulTable, CDivTable, CMaxTable, CMinTable, CAddTensorTable', function()
  local ii = {torch.ones(5), torch.ones(5) * 2, torch.ones(5) * 3}
  shows(ii[3], ' 3', ' 3', ' 3', ' 3', ' 3', '[torch.DoubleTensor of size 5]')
  shows(nn.CAddTable():forward(ii), ' 6', ' 6', ' 6', ' 6', ' 6', '[torch.DoubleTensor of size 5]')
  shows(nn.CSubTable():forward {torch.ones(5) * 2.2, torch.ones(5)}, ' 1.2000', ' 1.2000', ' 1.2000', ' 1.2000',
    ' 1.2000', '[torch.DoubleTensor of size 5]')
  shows(nn.CMulTable():forward {torch.ones(5) * 2, torch.ones(5) * 3, torch.ones(5) * 4}, ' 24', ' 24', ' 24', ' 24',
    ' 24', '[torch.DoubleTensor of size 5]')
  shows(nn.CDivTable():forward {torch.ones(5) * 2.2, torch.ones(5) * 4.4}, ' 0.5000', ' 0.5000', ' 0.5000', ' 0.5000',
    ' 0.5000', '[torch.DoubleTensor of size 5]')
  local pair = {torch.Tensor {1, 2, 3}, torch.Tensor {3, 2, 1}}
  shows(nn.CMaxTable():forward(pair), ' 3', ' 2', ' 3', '[torch.DoubleTensor of size 3]')
  shows(nn.CMinTable():forward(pair), ' 1', ' 2', ' 1', '[torch.DoubleTensor of size 3]')
  local out = nn.CAddTensorTable():forward {torch.Tensor {0, 1, 1}, {torch.Tensor {0, 0, 0}, torch.Tensor {1, 1, 1}}}
  T.is(out[1], {0, 1, 1})
  T.is(out[2], {1, 2, 2})
end)
