-- What nn's document of convolutional layers shows: the same calls and values, sizes by its formulas, and outputs by
-- its sums.
local T = require 'harness'
local D = require 'documented'
local torch = require 'torchabi'
local test, equal, shows, size = T.test, T.equal, D.shows, D.size

local nn = torch.legacy.nn
local floor = math.floor

-- Sequences.

test('TemporalConvolution applies its weights to each element', function()
  local mlp, x = nn.TemporalConvolution(5, 1, 1, 1), torch.rand(7, 5)
  local y = mlp:forward(x)
  equal(size(y), '7x1')
  local weights, bias = torch.reshape(mlp.weight, 5), mlp.bias[1]
  for i = 1, x:size(1) do
    T.near(y[i][1], x[i]:dot(weights) + bias)
  end
  mlp.weight:zero()
  mlp.bias[1] = -0.9109
  shows(mlp:forward(x:narrow(1, 1, 2)), '-0.9109', '-0.9109', '[torch.DoubleTensor of size 2x1]')
end)

test('TemporalConvolution, TemporalMaxPooling and TemporalSubSampling by their sums', function()
  local inputs, outputs, kW, dW, frames = 3, 2, 4, 2, 11
  local x = torch.randn(frames, inputs)
  local conv, pool, sub = nn.TemporalConvolution(inputs, outputs, kW, dW), nn.TemporalMaxPooling(kW, dW),
    nn.TemporalSubSampling(inputs, kW, dW)
  local n = floor((frames - kW) / dW) + 1
  local y, most, sums = conv:forward(x), pool:forward(x), sub:forward(x)
  equal({size(y), size(most), size(sums)}, {n .. 'x2', n .. 'x3', n .. 'x3'})
  local weight = conv.weight:view(outputs, kW, inputs)
  for t = 1, n do
    local window = x:narrow(1, dW * (t - 1) + 1, kW)
    for i = 1, outputs do
      T.near(y[t][i], torch.cmul(weight[i], window):sum() + conv.bias[i])
    end
    for i = 1, inputs do
      equal(most[t][i], window:select(2, i):max())
      T.near(sums[t][i], sub.bias[i] + sub.weight[i] * window:select(2, i):sum())
    end
  end
end)

test('LookupTable', function()
  local module = nn.LookupTable(10, 3)
  module.weight[1] = torch.Tensor {-1.4415, -0.1001, -0.1708}
  module.weight[2] = torch.Tensor {-0.6945, -0.4350, 0.7977}
  module.weight[10] = torch.Tensor {-0.0745, 1.9275, 1.0915}
  shows(module:forward(torch.Tensor {1, 2, 1, 10}), '-1.4415 -0.1001 -0.1708', '-0.6945 -0.4350  0.7977',
    '-1.4415 -0.1001 -0.1708', '-0.0745  1.9275  1.0915', '[torch.DoubleTensor of size 4x3]')
  module.weight[1] = torch.Tensor {-0.0570, -1.5354, 1.8555}
  module.weight[2] = torch.Tensor {-0.9067, 1.3392, 0.6275}
  module.weight[3] = torch.Tensor {0.0026, -1.4547, -0.5154}
  module.weight[4] = torch.Tensor {1.9662, 0.4645, -0.8111}
  module.weight[5] = torch.Tensor {0.1103, 1.7811, 1.5969}
  module.weight[10] = torch.Tensor {-0.0193, -0.8641, 0.7396}
  shows(module:forward(torch.Tensor {{1, 2, 4, 5}, {4, 3, 2, 10}}), '(1,.,.) = ', ' -0.0570 -1.5354  1.8555',
    ' -0.9067  1.3392  0.6275', '  1.9662  0.4645 -0.8111', '  0.1103  1.7811  1.5969', '', '(2,.,.) = ',
    '  1.9662  0.4645 -0.8111', '  0.0026 -1.4547 -0.5154', ' -0.9067  1.3392  0.6275', ' -0.0193 -0.8641  0.7396',
    '[torch.DoubleTensor of size 2x4x3]')
end)

test('LookupTable with rows of bounded norm', function()
  local module = nn.LookupTable(10, 3, 0, 1, 2)
  local before = torch.Tensor {{0.2194, 1.4759, -1.1829}, {0.7069, 0.2436, 0.9876}, {-0.2955, 0.3267, 1.1844},
    {-0.0575, -0.2957, 1.5079}, {-0.2541, 0.5331, -0.0083}, {0.8005, -1.5994, -0.4732}, {-0.0065, 2.3441, -0.6354},
    {0.2910, 0.4230, 0.0975}, {1.2662, 1.1846, 1.0114}, {-0.4095, -1.0676, -0.9056}}
  module.weight:copy(before)
  local y = module:forward(torch.Tensor {1, 2, 1, 10})
  -- The document rounds the weights that it shows.
  T.near(y:totable(), {{0.1152, 0.7751, -0.6212}, {0.5707, 0.1967, 0.7973}, {0.1152, 0.7751, -0.6212},
    {-0.2808, -0.7319, -0.6209}}, 1e-4)
  for i = 1, 10 do
    local changed = ({[1] = 1, [2] = 2, [10] = 4})[i]
    T.ok(module.weight[i]:equal(changed and y[changed] or before[i]), i)
  end
end)

test('TemporalRowConvolution convolves each feature alone', function()
  local x, kW, dW = torch.randn(7, 3), 3, 2
  local module = nn.TemporalRowConvolution(3, kW, dW)
  local y = module:forward(x)
  equal(size(y), '3x3')
  local weight = module.weight:view(3, kW)
  for t = 1, 3 do
    for j = 1, 3 do
      T.near(y[t][j], weight[j]:dot(x:narrow(1, dW * (t - 1) + 1, kW):select(2, j):contiguous()) + module.bias[j])
    end
  end
  local rows = nn.TemporalRowConvolution(3, kW, dW, true)
  rows.weight:copy(module.weight)
  rows.bias:copy(module.bias)
  T.near(rows:forward(x:t()):totable(), y:t():totable())
end)

-- Images.

--- The window of an image that an output is of, with zeros around.
local function window(x, kW, kH, dW, dH, padW, padH, i, j)
  local out = torch.zeros(x:size(1), kH, kW)
  for t = 1, kH do
    for s = 1, kW do
      local row, column = dH * (i - 1) + t - padH, dW * (j - 1) + s - padW
      if row >= 1 and row <= x:size(2) and column >= 1 and column <= x:size(3) then
        out:select(3, s):select(2, t):copy(x:select(3, column):select(2, row))
      end
    end
  end
  return out
end

test('SpatialConvolution by its sums', function()
  local x, kW, kH, dW, dH, padW, padH = torch.randn(3, 8, 9), 3, 2, 2, 1, 1, 1
  local module = nn.SpatialConvolution(3, 4, kW, kH, dW, dH, padW, padH)
  local width, height = floor((9 + 2 * padW - kW) / dW + 1), floor((8 + 2 * padH - kH) / dH + 1)
  local y = module:forward(x)
  equal({size(y), size(module.weight), size(module.gradWeight)}, {('4x%dx%d'):format(height, width), '4x3x2x3',
    '4x3x2x3'})
  for _, at in ipairs {{1, 1}, {3, 2}, {height, width}} do
    local part = window(x, kW, kH, dW, dH, padW, padH, at[1], at[2])
    T.near(y[{2, at[1], at[2]}], torch.cmul(module.weight[2], part):sum() + module.bias[2])
  end
end)

test('SpatialConvolutionMap and its tables', function()
  local full, one = nn.tables.full(2, 3), nn.tables.oneToOne(3)
  T.is(full, {{1, 1}, {2, 1}, {1, 2}, {2, 2}, {1, 3}, {2, 3}})
  T.is(one, {{1, 1}, {2, 2}, {3, 3}})
  local random = nn.tables.random(6, 8, 2)
  equal(size(random), '16x2')
  for i = 1, 8 do
    equal(random:select(2, 2):eq(i):sum(), 2)
  end
  local x = torch.randn(3, 6, 7)
  local module = nn.SpatialConvolutionMap(one, 3, 2)
  local y = module:forward(x)
  equal(size(y), '3x5x5')
  for i = 1, 3 do
    T.near(y[i]:totable(), (torch.xcorr2(x[i], module.weight[i]) + module.bias[i]):totable())
  end
end)

test('SpatialFullConvolution and SpatialDilatedConvolution: sizes', function()
  local x = torch.randn(3, 5, 6)
  local width, height = (6 - 1) * 2 - 2 * 1 + 3 + 1, (5 - 1) * 3 - 2 * 0 + 4 + 2
  equal(size(nn.SpatialFullConvolution(3, 2, 3, 4, 2, 3, 1, 0, 1, 2):forward(x)), ('2x%dx%d'):format(height, width))
  width, height = floor((6 + 2 * 1 - 2 * (3 - 1) - 1) / 1) + 1, floor((5 + 2 * 2 - 3 * (2 - 1) - 1) / 2) + 1
  equal(size(nn.SpatialDilatedConvolution(3, 2, 3, 2, 1, 2, 1, 2, 2, 3):forward(x)), ('2x%dx%d'):format(height, width))
end)

test('SpatialDepthWiseConvolution: each input with each multiplier', function()
  local x = torch.randn(2, 5, 5)
  local module = nn.SpatialDepthWiseConvolution(2, 3, 3, 3)
  local y = module:forward(x)
  equal(size(y), '6x3x3')
  local weight = module.weight:view(3, 2, 3, 3)
  for j = 1, 2 do
    for i = 1, 3 do
      T.near(y[(j - 1) * 3 + i]:totable(), (torch.xcorr2(x[j], weight[i][j]) + module.bias[i][j]):totable())
    end
  end
end)

test('SpatialConvolutionLocal has weights of each place', function()
  local x = torch.randn(3, 6, 5)
  local module = nn.SpatialConvolutionLocal(3, 4, 5, 6, 3, 2, 1, 2)
  local y = module:forward(x)
  equal({size(y), size(module.weight)}, {'4x3x3', '3x3x4x3x2x3'})
  local part = window(x, 3, 2, 1, 2, 0, 0, 2, 3)
  T.near(y[{4, 2, 3}], torch.cmul(module.weight[2][3][4], part):sum() + module.bias[{4, 2, 3}])
end)

test('poolings: sizes, and their windows', function()
  local x = torch.rand(2, 7, 9)
  for _, is_ceil in ipairs {false, true} do
    local op = is_ceil and math.ceil or floor
    local function mode(pool)
      return is_ceil and pool:ceil() or pool:floor()
    end
    local width, height = op((9 + 2 * 1 - 3) / 2 + 1), op((7 + 2 * 0 - 2) / 2 + 1)
    local wanted = ('2x%dx%d'):format(height, width)
    equal({size(mode(nn.SpatialMaxPooling(3, 2, 2, 2, 1, 0)):forward(x)),
      size(mode(nn.SpatialAveragePooling(3, 2, 2, 2, 1, 0)):forward(x))}, {wanted, wanted})
    width, height = op((9 - (2 * (3 - 1) + 1) + 2 * 1) / 2 + 1), op((7 - (2 * (2 - 1) + 1)) / 2 + 1)
    equal(size(mode(nn.SpatialDilatedMaxPooling(3, 2, 2, 2, 1, 0, 2, 2)):forward(x)), ('2x%dx%d'):format(height, width))
  end
  local most, mean = nn.SpatialMaxPooling(3, 2):forward(x), nn.SpatialAveragePooling(3, 2, 3, 2):forward(x)
  local lp = nn.SpatialLPPooling(2, 3, 3, 2):forward(x)
  local sub = nn.SpatialSubSampling(2, 3, 2, 3, 2)
  local sums = sub:forward(x)
  equal({size(most), size(mean), size(lp), size(sums)}, {'2x3x3', '2x3x3', '2x3x3', '2x3x3'})
  local part = window(x, 3, 2, 3, 2, 0, 0, 2, 3)[2]
  equal(most[{2, 2, 3}], part:max())
  T.near(mean[{2, 2, 3}], part:mean())
  T.near(lp[{2, 2, 3}], part:norm(3))
  T.near(sums[{2, 2, 3}], sub.bias[2] + sub.weight[2] * part:sum())
end)

test('SpatialFractionalMaxPooling by size and by ratio', function()
  local x = torch.rand(2, 10, 12)
  local module = nn.SpatialFractionalMaxPooling(2, 2, 7, 6)
  local y = module:forward(x)
  equal({size(y), size(nn.SpatialFractionalMaxPooling(2, 2, 0.6, 0.75):forward(x))}, {'2x6x7',
    ('2x%dx%d'):format(floor(10 * 0.75), floor(12 * 0.6))})
  for p = 1, 2 do
    y[p]:apply(function(value) T.ok(x[p]:eq(value):sum() == 1) end)
  end
  -- Planes, heights, widths, times.
  local volume = torch.rand(1, 7, 8, 10)
  equal({size(nn.VolumetricFractionalMaxPooling(2, 2, 2, 3, 4, 5):forward(volume)),
    size(nn.VolumetricFractionalMaxPooling(2, 2, 2, 0.5, 0.5, 0.75):forward(volume))}, {'1x5x4x3', '1x5x4x5'})
end)

test('adaptive poolings', function()
  local x = torch.rand(2, 7, 5)
  local most, mean = nn.SpatialAdaptiveMaxPooling(3, 4):forward(x), nn.SpatialAdaptiveAveragePooling(3, 4):forward(x)
  equal({size(most), size(mean)}, {'2x4x3', '2x4x3'})
  for i = 0, 3 do
    for j = 0, 2 do
      local left, right = floor(j / 3 * 5), math.ceil((j + 1) / 3 * 5)
      local top, bottom = floor(i / 4 * 7), math.ceil((i + 1) / 4 * 7)
      local part = x[{1, {top + 1, bottom}, {left + 1, right}}]
      equal(most[{1, i + 1, j + 1}], part:max())
      T.near(mean[{1, i + 1, j + 1}], part:mean())
    end
  end
end)

test('unpoolings', function()
  local pool, volumetric = nn.SpatialMaxPooling(2, 2), nn.VolumetricMaxPooling(2, 2, 2)
  local x, volume = torch.rand(2, 4, 6), torch.rand(2, 4, 4, 6)
  for _, case in ipairs {{pool, nn.SpatialMaxUnpooling(pool), x},
    {volumetric, nn.VolumetricMaxUnpooling(volumetric), volume}} do
    local pooled = case[1]:forward(case[3])
    local back = case[2]:forward(pooled)
    equal(size(back), size(case[3]))
    T.ok(back:equal(torch.cmul(case[3], back:ne(0):double())))
    T.near(back:sum(), pooled:sum())
  end
end)

test('upsampling', function()
  local x = torch.rand(2, 3, 4)
  local nearest = nn.SpatialUpSamplingNearest(3):forward(x)
  equal(size(nearest), '2x9x12')
  for _, at in ipairs {{1, 1}, {5, 7}, {9, 12}} do
    local u, v = at[1], at[2]
    equal(nearest[{2, u, v}], x[{2, floor((u - 1) / 3) + 1, floor((v - 1) / 3) + 1}])
  end
  local bilinear = nn.SpatialUpSamplingBilinear(3)
  equal({size(bilinear:forward(x)), size(nn.SpatialUpSamplingBilinear({oheight = 5, owidth = 9}):forward(x))},
    {'2x9x12', '2x5x9'})
  T.near({bilinear.output[{1, 1, 1}], bilinear.output[{1, 9, 12}]}, {x[{1, 1, 1}], x[{1, 3, 4}]})
  local volume = torch.rand(1, 2, 2, 3, 4)
  equal({size(nn.UpSampling(2, 'nearest'):forward(volume)), size(nn.UpSampling(2, 'linear'):forward(volume)),
    size(nn.UpSampling({odepth = 3, oheight = 5, owidth = 7}, 'linear'):forward(volume)),
    size(nn.UpSampling(3, 'nearest'):forward(x:view(1, 2, 3, 4)))}, {'1x2x4x6x8', '1x2x4x6x8', '1x2x3x5x7', '1x2x9x12'})
end)

test('paddings', function()
  local x = torch.Tensor {{{1, 2, 3}, {4, 5, 6}}}
  T.is(nn.SpatialZeroPadding(1, 2, 1, 0):forward(x)[1], {{0, 0, 0, 0, 0, 0}, {0, 1, 2, 3, 0, 0}, {0, 4, 5, 6, 0, 0}})
  T.is(nn.SpatialZeroPadding(-1, 0, 0, 0):forward(x)[1], {{2, 3}, {5, 6}})
  T.is(nn.SpatialReflectionPadding(2, 1, 1, 0):forward(x)[1], {{6, 5, 4, 5, 6, 5}, {3, 2, 1, 2, 3, 2},
    {6, 5, 4, 5, 6, 5}})
  T.is(nn.SpatialReplicationPadding(1, 1, 0, 1):forward(x)[1], {{1, 1, 2, 3, 3}, {4, 4, 5, 6, 6}, {4, 4, 5, 6, 6}})
  equal(size(nn.VolumetricReplicationPadding(1, 2, 3, 4, 5, 6):forward(torch.rand(1, 2, 3, 4))), '1x13x10x7')
end)

test('normalizations of neighbourhoods', function()
  local x = torch.rand(1, 20, 20)
  local processed = nn.SpatialSubtractiveNormalization(1, torch.ones(11)):forward(x)
  equal(size(processed), '1x20x20')
  T.near(processed[{1, 10, 9}], x[{1, 10, 9}] - x[{1, {5, 15}, {4, 14}}]:mean())
  -- At the border the mean is of what is there.
  T.near(processed[{1, 1, 1}], x[{1, 1, 1}] - x[{1, {1, 6}, {1, 6}}]:mean())
  local planes, n, alpha, beta, k = torch.rand(7, 2, 2), 5, 0.1, 0.75, 2
  local y = nn.SpatialCrossMapLRN(n, alpha, beta, k):forward(planes)
  for _, f in ipairs {1, 4, 7} do
    local squares = 0
    for l = math.max(1, f - 2), math.min(7, f + 2) do
      squares = squares + planes[{l, 2, 1}] ^ 2
    end
    T.near(y[{f, 2, 1}], planes[{f, 2, 1}] / (k + alpha / n * squares) ^ beta)
  end
end)

test('SpatialBatchNormalization', function()
  local A = torch.randn(4, 3, 5, 6)
  local model = nn.SpatialBatchNormalization(3, nil, nil, false)
  local C = model:forward(A)
  equal(size(C), '4x3x5x6')
  local plane = C:select(2, 2)
  T.near({plane:mean(), plane:clone():pow(2):mean()}, {0, 1}, 1e-4)
  local learnable = nn.SpatialBatchNormalization(3)
  learnable.bias:fill(2)
  T.near(learnable:forward(A)[{ {}, 2 }]:totable(), (plane * learnable.weight[2] + 2):totable())
end)

-- Volumes.

test('volumetric layers: sizes', function()
  local x = torch.rand(2, 6, 7, 8) -- planes, time, height, width
  local function sizes(t, h, w)
    return ('3x%dx%dx%d'):format(t, h, w)
  end
  equal(size(nn.VolumetricConvolution(2, 3, 3, 2, 4, 1, 2, 1, 1, 0, 2):forward(x)),
    sizes(floor((6 + 2 * 1 - 3) / 1 + 1), floor((7 + 2 * 2 - 4) / 1 + 1), floor((8 - 2) / 2 + 1)))
  equal(size(nn.VolumetricFullConvolution(2, 3, 3, 2, 4, 2, 1, 2, 1, 0, 0, 1, 0, 1):forward(x)),
    sizes((6 - 1) * 2 - 2 + 3 + 1, (7 - 1) * 2 + 4 + 1, (8 - 1) + 2))
  -- The document's formula has + 1 where its own code has - 1.
  equal(size(nn.VolumetricDilatedConvolution(2, 3, 2, 3, 2, 1, 1, 1, 0, 1, 0, 2, 2, 3):forward(x)),
    sizes(6 - 2 * 1 - 1 + 1, 7 - 3 * 1 - 1 + 1, 8 + 2 - 2 * 2 - 1 + 1))
  local pool, mean = nn.VolumetricMaxPooling(2, 3, 2, 2, 1, 2), nn.VolumetricAveragePooling(2, 3, 2, 2, 1, 2)
  equal({size(pool:forward(x)), size(mean:forward(x))}, {'2x3x3x6', '2x3x3x6'})
  local part = x[{2, {3, 4}, {5, 6}, {4, 6}}]
  equal(pool.output[{2, 2, 3, 4}], part:max())
  T.near(mean.output[{2, 2, 3, 4}], part:mean())
  equal(size(nn.VolumetricDilatedMaxPooling(2, 3, 2, 2, 1, 2, 1, 1, 0, 1, 2, 3):forward(x)),
    ('2x%dx%dx%d'):format(floor((6 - (1 * 1 + 1) + 2) / 2 + 1), floor((7 - (3 * 1 + 1)) / 2 + 1),
      floor((8 - (2 * 2 + 1) + 2) / 1 + 1)))
end)
