-- What nn's document of simple layers shows of those that move elements: the same calls and values.
local T = require 'harness'
local D = require 'documented'
local torch = require 'torchabi'
local test, equal, shows, size = T.test, T.equal, D.shows, D.size

local nn = torch.legacy.nn

--- 1 to 16, as the document's loops have it.
local function sixteen()
  local x = torch.Tensor(4, 4)
  for i = 1, 4 do
    for j = 1, 4 do
      x[i][j] = (i - 1) * 4 + j
    end
  end
  return x
end

local SIXTEEN = {'  1', '  2', '  3', '  4', '  5', '  6', '  7', '  8', '  9', ' 10', ' 11', ' 12', ' 13', ' 14',
  ' 15', ' 16', '[torch.DoubleTensor of size 16]'}

test('Identity, and a criterion within the network', function()
  shows(nn.Identity():forward(torch.ones(5, 2)), ' 1  1', ' 1  1', ' 1  1', ' 1  1', ' 1  1',
    '[torch.DoubleTensor of size 5x2]')
  torch.manualSeed(1)
  local pred_mlp = nn.Sequential():add(nn.Linear(5, 4)):add(nn.Linear(4, 3))
  local xy_mlp = nn.ParallelTable():add(pred_mlp):add(nn.Identity())
  local mlp = nn.Sequential():add(xy_mlp):add(nn.CriterionTable(nn.MSECriterion()))
  local first, err
  for _ = 1, 100 do
    local x, y = torch.ones(5), torch.Tensor(3)
    y:copy(x:narrow(1, 1, 3))
    err = mlp:forward {x, y}
    first = first or err
    mlp:zeroGradParameters()
    mlp:backward {x, y}
    mlp:updateParameters(0.05)
  end
  T.ok(first > 0.01 and err < first / 1000, err)
end)

test('Copy', function()
  local module = nn.Copy('torch.DoubleTensor', 'torch.FloatTensor')
  local x = torch.Tensor {1, 2}
  shows(module:forward(x), ' 1', ' 2', '[torch.FloatTensor of size 2]')
  equal(D.sizes(module:backward(x, torch.FloatTensor {3, 4})), 'DoubleTensor - size: 2')
end)

test('Narrow', function()
  local x = torch.Tensor {{0.3695, 0.2017, 0.4485, 0.4638, 0.0513}, {0.9222, 0.1877, 0.3388, 0.6265, 0.5659},
    {0.8785, 0.7394, 0.8265, 0.9212, 0.0129}, {0.2290, 0.7971, 0.2113, 0.1097, 0.3166}}
  local rows = {' 0.9222  0.1877  0.3388  0.6265  0.5659', ' 0.8785  0.7394  0.8265  0.9212  0.0129',
    ' 0.2290  0.7971  0.2113  0.1097  0.3166'}
  shows(x, ' 0.3695  0.2017  0.4485  0.4638  0.0513', rows[1], rows[2], rows[3], '[torch.DoubleTensor of size 4x5]')
  for _, length in ipairs {3, -1} do
    shows(nn.Narrow(1, 2, length):forward(x), rows[1], rows[2], rows[3], '[torch.DoubleTensor of size 3x5]')
  end
  for _, length in ipairs {2, -2} do
    shows(nn.Narrow(1, 2, length):forward(x), rows[1], rows[2], '[torch.DoubleTensor of size 2x5]')
  end
  for _, length in ipairs {3, -2} do
    shows(nn.Narrow(2, 2, length):forward(x), ' 0.2017  0.4485  0.4638', ' 0.1877  0.3388  0.6265',
      ' 0.7394  0.8265  0.9212', ' 0.7971  0.2113  0.1097', '[torch.DoubleTensor of size 4x3]')
  end
end)

test('Replicate shares the memory of its input', function()
  local x = torch.linspace(1, 5, 5)
  shows(x, ' 1', ' 2', ' 3', ' 4', ' 5', '[torch.DoubleTensor of size 5]')
  local m = nn.Replicate(3)
  local o = m:forward(x)
  shows(o, ' 1  2  3  4  5', ' 1  2  3  4  5', ' 1  2  3  4  5', '[torch.DoubleTensor of size 3x5]')
  shows(x:fill(13), ' 13', ' 13', ' 13', ' 13', ' 13', '[torch.DoubleTensor of size 5]')
  shows(o, ' 13  13  13  13  13', ' 13  13  13  13  13', ' 13  13  13  13  13', '[torch.DoubleTensor of size 3x5]')
  equal(size(nn.Replicate(3, 2, 1):forward(torch.ones(4, 5))), '4x5x3')
end)

test('Reshape and View', function()
  local x = sixteen()
  shows(x, '  1   2   3   4', '  5   6   7   8', '  9  10  11  12', ' 13  14  15  16',
    '[torch.DoubleTensor of size 4x4]')
  for _, layers in ipairs {
    {nn.Reshape(2, 8), nn.Reshape(8, 2), nn.Reshape(16)},
    {nn.View(2, 8), nn.View(torch.LongStorage {8, 2}), nn.View(16)},
  } do
    shows(layers[1]:forward(x), '  1   2   3   4   5   6   7   8', '  9  10  11  12  13  14  15  16',
      '[torch.DoubleTensor of size 2x8]')
    shows(layers[2]:forward(x), '  1   2', '  3   4', '  5   6', '  7   8', '  9  10', ' 11  12', ' 13  14', ' 15  16',
      '[torch.DoubleTensor of size 8x2]')
    equal(tostring(layers[3]:forward(x)), table.concat(SIXTEEN, '\n') .. '\n')
    T.ok(layers[2]:backward(x, torch.ones(8, 2)):equal(torch.ones(4, 4)))
  end
  local y = torch.Tensor(1, 4):fill(0)
  shows(nn.Reshape(4):forward(y), ' 0  0  0  0', '[torch.DoubleTensor of size 1x4]')
  shows(nn.Reshape(4, false):forward(y), ' 0', ' 0', ' 0', ' 0', '[torch.DoubleTensor of size 4]')
  local m = nn.View(-1):setNumInputDims(2)
  shows(#m:forward(torch.Tensor(2, 3)), '', ' 6', '[torch.LongStorage of size 1]')
  shows(#m:forward(torch.Tensor(5, 2, 3)), '', ' 5', ' 6', '[torch.LongStorage of size 2]')
end)

test('Contiguous, Collapse', function()
  local x = torch.range(1, 6):resize(2, 3)
  T.ok(nn.Contiguous():forward(x:t()):isContiguous())
  T.is(nn.Contiguous():forward(x:t()), {{1, 4}, {2, 5}, {3, 6}})
  local collapse, view = nn.Collapse(2), nn.View(-1):setNumInputDims(2)
  for _, t in ipairs {torch.randn(2, 3), torch.randn(5, 2, 3)} do
    T.ok(collapse:forward(t):equal(view:forward(t)))
  end
end)

test('Select', function()
  local x = torch.Tensor {{0.9720, -0.0836, 0.0831, -0.2059, -0.0871}, {0.8750, -2.0432, -0.1295, -2.3932, 0.8168},
    {0.0369, 1.1633, 0.6483, 1.2862, 0.6596}, {0.1667, -0.5704, -0.7303, 0.3697, -2.2941}}
  local mlp = nn.Sequential():add(nn.Select(1, 3))
  shows(mlp:forward(x), ' 0.0369', ' 1.1633', ' 0.6483', ' 1.2862', ' 0.6596', '[torch.DoubleTensor of size 5]')
  torch.manualSeed(2)
  local columns = nn.Concat(2)
  for i = 1, 10 do
    columns:add(nn.Sequential():add(nn.Select(1, i)):add(nn.Linear(3, 2)):add(nn.Reshape(2, 1)))
  end
  mlp = nn.Sequential():add(columns)
  local input, criterion, first, err = torch.randn(10, 3), nn.MSECriterion(), nil, nil
  local pred = mlp:forward(input)
  equal(size(pred), '2x10')
  T.near(pred:select(2, 7):totable(), columns:get(7):get(2):forward(input[7]):totable())
  for _ = 1, 100 do
    err = D.grad_update(mlp, torch.randn(10, 3), torch.ones(2, 10), criterion, 0.3)
    first = first or err
  end
  T.ok(err < first / 2, err)
end)

test('MaskedSelect and Index', function()
  local ms, mask = nn.MaskedSelect(), torch.ByteTensor {{1, 0}, {0, 1}}
  local input = torch.DoubleTensor {{10, 20}, {30, 40}}
  shows(input, ' 10  20', ' 30  40', '[torch.DoubleTensor of size 2x2]')
  shows(mask, ' 1  0', ' 0  1', '[torch.ByteTensor of size 2x2]')
  local out = ms:forward {input, mask}
  shows(out, ' 10', ' 40', '[torch.DoubleTensor of size 2]')
  shows(ms:backward({input, mask}, out)[1], ' 10   0', '  0  40', '[torch.DoubleTensor of size 2x2]')
  local i = torch.LongTensor {2, 1, 2}
  for dim = 1, 2 do
    T.ok(nn.Index(dim):forward {input, i}:equal(input:index(dim, i)))
  end
end)

test('Squeeze, Unsqueeze, Transpose', function()
  local t = torch.randn(2, 1, 3, 1)
  equal({size(nn.Squeeze():forward(t)), size(nn.Squeeze(2):forward(t)), size(nn.Squeeze(1, 3):forward(t))},
    {'2x3', '2x3x1', '2x3x1'})
  local input = torch.randn(2, 4, 3)
  equal({size(nn.Unsqueeze(1):forward(input)), size(nn.Unsqueeze(4):forward(input))}, {'1x2x4x3', '2x4x3x1'})
  local m = nn.Unsqueeze(2)
  equal({size(m:forward(input)), size(m:forward(torch.Tensor(3, 5, 7)))}, {'2x1x4x3', '3x1x5x7'})
  local batch = torch.randn(5, 2, 4, 3)
  equal({size(nn.Unsqueeze(4, 3):forward(batch)), size(nn.Unsqueeze(2):setNumInputDims(3):forward(batch))},
    {'5x2x4x3x1', '5x2x1x4x3'})
  T.ok(nn.Transpose({1, 2}, {2, 3}):forward(input):equal(input:transpose(1, 2):transpose(2, 3)))
  equal({size(nn.Transpose({1, 3}):forward(batch)), size(nn.Transpose({1, 3}):setNumInputDims(3):forward(batch))},
    {'4x2x5x3', '5x3x4x2'})
end)

test('PixelShuffle', function()
  local factor, planes = 3, 1
  local model = nn.Sequential():add(nn.SpatialConvolution(planes, 64, 5, 5, 1, 1, 2, 2)):add(nn.ReLU())
    :add(nn.SpatialConvolution(64, 32, 3, 3, 1, 1, 1, 1)):add(nn.ReLU())
    :add(nn.SpatialConvolution(32, planes * factor * factor, 3, 3, 1, 1, 1, 1)):add(nn.PixelShuffle(factor))
  shows(model:forward(torch.rand(1, 192, 256)):size(), '', '   1', ' 576', ' 768', '[torch.LongStorage of size 3]')
  T.is(nn.PixelShuffle(2):forward(torch.range(1, 8):resize(4, 1, 2)), {{{1, 3, 2, 4}, {5, 7, 6, 8}}})
end)

test('Padding right, left, and within', function()
  shows(nn.Padding(1, 2, 1, -1):forward(torch.Tensor {0.2008, 0.4848, -1.0783}), ' 0.2008', ' 0.4848', '-1.0783',
    '-1.0000', '-1.0000', '[torch.DoubleTensor of size 5]')
  shows(nn.Padding(1, -2, 1, -1):forward(torch.Tensor {{1.0203, 0.2704, -1.6164}, {-0.2219, -0.6529, -1.9218}}),
    '-1.0000 -1.0000  1.0203  0.2704 -1.6164', '-1.0000 -1.0000 -0.2219 -0.6529 -1.9218',
    '[torch.DoubleTensor of size 2x5]')
  shows(nn.Padding(1, -2, 1, -1, 2):forward(torch.Tensor {{1.0203, 0.2704, -1.6164}, {-0.6529, -0.2219, -1.9218}}),
    ' 1.0203 -1.0000 -1.0000  0.2704 -1.6164', '-0.6529 -1.0000 -1.0000 -0.2219 -1.9218',
    '[torch.DoubleTensor of size 2x5]')
end)

test('OneHot', function()
  local module = nn.OneHot(5)
  shows(module:forward(torch.LongTensor {3}), ' 0  0  1  0  0', '[torch.DoubleTensor of size 1x5]')
  shows(module:forward(torch.Tensor {3, 2, 1}), ' 0  0  1  0  0', ' 0  1  0  0  0', ' 1  0  0  0  0',
    '[torch.DoubleTensor of size 3x5]')
  shows(module:forward(torch.Tensor {{3, 2, 1}, {1, 2, 3}}), '(1,.,.) = ', '  0  0  1  0  0', '  0  1  0  0  0',
    '  1  0  0  0  0', '', '(2,.,.) = ', '  1  0  0  0  0', '  0  1  0  0  0', '  0  0  1  0  0',
    '[torch.DoubleTensor of size 2x3x5]')
end)

test('Max, Min, Mean, Sum', function()
  local x = torch.Tensor {{1, 5, 3}, {4, 2, 9}}
  T.is(nn.Max(1):forward(x), {4, 5, 9})
  T.is(nn.Min(2):forward(x), {1, 2})
  T.is(nn.Mean(2):forward(x), {3, 5})
  T.is(nn.Sum(1):forward(x), {5, 7, 12})
  T.is(nn.Sum(-1, 1, true):forward(x), {3, 5})
  T.is(nn.Sum(2, 2, false, false):forward(x), {{9}, {15}})
  T.is(nn.Max(1, 1):forward(x), {5, 9})
  T.is(nn.Max(1):backward(x, torch.Tensor {1, 2, 3}), {{0, 2, 0}, {1, 0, 3}})
end)

test('PrintSize tells sizes, and passes on', function()
  local module, x, grad = nn.PrintSize 'here', torch.ones(2, 3), torch.zeros(2, 3)
  local lines = D.printed(function()
    T.ok(module:forward(x):equal(x))
    T.ok(module:backward(x, grad):equal(grad))
  end)
  equal(lines, {'here:input', '\t', ' 2', ' 3', '[torch.LongStorage of size 2]', '', 'here:gradOutput', '\t', ' 2',
    ' 3', '[torch.LongStorage of size 2]', ''})
end)

test('Convert between formats and types', function()
  local numbers = torch.Tensor {{0.5692, -0.0190, 0.5243, 0.7530, 0.4230, 1.2483},
    {-0.9142, 0.6013, 0.5608, -1.0417, -1.4014, 1.0177}, {-1.5207, -0.1641, -0.4166, 1.4810, -1.1725, -1.0037}}
  for _, module in ipairs {nn.Convert('bchw', 'bf'), nn.Convert('chw', 'f')} do
    shows(module:forward(numbers:view(3, 2, 3, 1)), ' 0.5692 -0.0190  0.5243  0.7530  0.4230  1.2483',
      '-0.9142  0.6013  0.5608 -1.0417 -1.4014  1.0177', '-1.5207 -0.1641 -0.4166  1.4810 -1.1725 -1.0037',
      '[torch.DoubleTensor of size 3x6]')
  end
  local module, input = nn.Convert('chw', 'hwc'), torch.randn(1, 2, 3, 2)
  input:select(2, 1):fill(1)
  input:select(2, 2):fill(2)
  shows(input, '(1,1,.,.) = ', '  1  1', '  1  1', '  1  1', '', '(1,2,.,.) = ', '  2  2', '  2  2', '  2  2',
    '[torch.DoubleTensor of size 1x2x3x2]')
  shows(module:forward(input), '(1,1,.,.) = ', '  1  2', '  1  2', '', '(1,2,.,.) = ', '  1  2', '  1  2', '',
    '(1,3,.,.) = ', '  1  2', '  1  2', '[torch.DoubleTensor of size 1x3x2x2]')
  module = nn.Convert()
  shows(module.output, '[torch.DoubleTensor with no dimension]')
  shows(module:forward(torch.FloatTensor {1, 2, 3}), ' 1', ' 2', ' 3', '[torch.DoubleTensor of size 3]')
end)

test('TemporalDynamicKMaxPooling takes the highest in their order', function()
  local x = torch.Tensor {{1, 9}, {7, 8}, {3, 2}, {5, 6}}
  T.is(nn.TemporalDynamicKMaxPooling(2):forward(x), {{7, 9}, {5, 8}})
  T.is(nn.TemporalDynamicKMaxPooling(1, 0.7):forward(x), {{7, 9}, {3, 8}, {5, 6}})
  equal(size(nn.TemporalDynamicKMaxPooling(2):forward(torch.randn(3, 4, 2))), '3x2x2')
end)
