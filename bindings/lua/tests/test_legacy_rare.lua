-- Layers of Torch7's nn that few networks have, against PyTorch and against what they are said to do.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local nn = torch.legacy.nn
local folder = T.temporary()
os.execute(("mkdir '%s'"):format(folder))
local path = folder .. '/module.t7'

local legacy_rows = require 'legacy_rows'
local from_oracle = legacy_rows.get

local function close(got, wanted, what)
  T.ok(got:size() == wanted:size(), (what or '') .. ': other sizes')
  T.ok(torch.aten.allclose(got, wanted, 1e-9, 1e-9), what)
end

test('fractional max pooling of given random numbers', function()
  local spatial, volumetric = from_oracle 'fractional'[1], from_oracle 'fractional'[2]
  -- The regions are 2 high and 3 wide; Torch7 has the width first.
  local pool = nn.SpatialFractionalMaxPooling(3, 2, 3, 4)
  pool.randomSamples = spatial.numbers:clone()
  pool:fixPoolingRegions()
  close(pool:forward(spatial.x), spatial.y)
  close(pool:backward(spatial.x, spatial.grad), spatial.grad_input)
  T.ok(pool.indices:equal(torch.add(spatial.indices, 1)))
  equal(tostring(pool), 'nn.SpatialFractionalMaxPooling(3x4, 3,2)')
  -- Torch7 has time, width, height in the constructor and for the random numbers, and height, width, time in the input.
  pool = nn.VolumetricFractionalMaxPooling(2, 3, 2, 3, 3, 4)
  pool.randomSamples = volumetric.numbers:index(3, torch.LongTensor {3, 2, 1})
  pool:fixPoolingRegions()
  close(pool:forward(volumetric.x), volumetric.y)
  close(pool:backward(volumetric.x, volumetric.grad), volumetric.grad_input)
  equal(tostring(pool), 'nn.VolumetricFractionalMaxPooling(3x3x4, 2,3,2)')
end)

test('fractional max pooling draws its regions', function()
  torch.manualSeed(3)
  local x = torch.randn(2, 3, 12, 10)
  local pool = nn.SpatialFractionalMaxPooling(2, 2, 0.5, 0.75)
  equal(pool:forward(x):size():totable(), {2, 3, 9, 5})
  equal(tostring(pool), 'nn.SpatialFractionalMaxPooling(0.5x0.75, 2,2)')
  local first = pool.randomSamples:clone()
  -- Backward sees the same regions, also when all is computed anew.
  x:add(0)
  pool:backward(x, torch.ones(2, 3, 9, 5))
  T.ok(pool.randomSamples:equal(first))
  pool:forward(x)
  T.ok(not pool.randomSamples:equal(first))
  pool:fixPoolingRegions()
  first:copy(pool.randomSamples)
  pool:forward(x)
  T.ok(pool.randomSamples:equal(first))
  equal(pool:forward(x[1]):size():totable(), {3, 9, 5})
  pool:clearState()
  T.ok(pool.randomSamples == nil and pool.indices == nil)
  raises(function() nn.SpatialFractionalMaxPooling(1, 2, 3, 3) end, 'takes regions of 2 and more, not 1')
  raises(function() nn.SpatialFractionalMaxPooling(2, 2, 0.5, 3) end, 'takes ratios above 0 and below 1, not 3')
  raises(function() pool:forward(torch.randn(3)) end, 'an input of 3 or 4 dimensions, not 1')
  raises(function() nn.SpatialFractionalMaxPooling(2, 2, 0.1, 0.1):forward(torch.randn(1, 4, 4)) end, 'nothing left')
end)

test('VolumetricMaxUnpooling', function()
  local row = from_oracle 'unpooling'
  local pool = nn.VolumetricMaxPooling(2, 2, 3)
  local unpool = nn.VolumetricMaxUnpooling(pool)
  raises(function() unpool:forward(row.x) end, 'has not pooled yet')
  local pooled = pool:forward(row.x)
  close(unpool:forward(pooled), row.y)
  close(unpool:backward(pooled, row.grad), row.grad_input)
  equal(tostring(unpool), 'nn.VolumetricMaxUnpooling associated to nn.VolumetricMaxPooling(2x2x3, 2,2,3)')
  equal({pool.itime, pool.iheight, pool.iwidth}, {4, 6, 4})
  raises(function()
    nn.VolumetricMaxUnpooling(nn.VolumetricMaxPooling(2, 2, 2, 1, 1, 1))
  end, 'in steps of its own sizes')
  raises(function() nn.VolumetricMaxUnpooling(nn.Tanh()) end, 'takes the module that pools, not nn.Tanh')
  raises(function() nn.SpatialMaxUnpooling(pool) end, 'takes the module that pools')
end)

--- Pairs of a column and a value, as SparseLinear takes them.
local function pairs_of(row, i)
  return torch.cat({row.columns[i]:view(-1, 1), row.values[i]:view(-1, 1)}, 2)
end

test('SparseLinear', function()
  local row = from_oracle 'sparse'
  local layer = nn.SparseLinear(7, 4)
  layer.weight:copy(row.weight:t())
  layer.bias:copy(row.bias)
  local x = {pairs_of(row, 1), pairs_of(row, 2), pairs_of(row, 3)}
  close(layer:forward(x), row.y)
  equal(layer:backward(x, row.grad, 2), {})
  close(layer.gradWeight, row.grad_weight:t() * 2)
  close(layer.gradBias, row.grad_bias * 2)
  -- Parameters move where the input has columns, which is everywhere that gradients are.
  local moved = layer.weight - layer.gradWeight * 0.5
  layer:updateParameters(0.5)
  close(layer.weight, moved)
  close(layer.bias, row.bias - row.grad_bias)
  layer:zeroGradParameters()
  equal({layer.gradWeight:norm(), layer.gradBias:norm()}, {0, 0})
  layer.weight:copy(row.weight:t())
  layer.bias:copy(row.bias)
  -- Several inputs add up.
  for i = 1, 3 do
    close(layer:forward(x[i]), row.y[i])
    layer:backward(x[i], row.grad[i])
  end
  close(layer.gradWeight, row.grad_weight:t())
  moved = layer.weight - layer.gradWeight * 0.5
  layer:updateParameters(0.5)
  close(layer.weight, moved)
  layer:zeroGradParameters()
  equal(layer.gradWeight:norm(), 0)
  -- A batch of as many values each, and gradients of inputs.
  local wide = nn.SparseLinear(7, 4, true)
  wide.weight:copy(row.weight:t())
  wide.bias:copy(row.bias)
  local batch = torch.cat({x[1]:view(1, 3, 2), x[3]:narrow(1, 2, 3):reshape(1, 3, 2)}, 1)
  close(wide:forward(batch)[1], row.y[1])
  local grads = wide:backward(batch, row.grad:index(1, torch.LongTensor {1, 3}))
  close(grads:select(3, 2), row.grad_input:index(1, torch.LongTensor {1, 3}))
  T.is(grads:select(3, 1)[2], {1, 2, 3, 4, 5, 6, 7})
  grads = wide:backward(x, row.grad)
  close(grads[2]:select(2, 2), row.grad_input[2])
  wide.weightDecay = 0.1
  wide:zeroGradParameters()
  wide:forward(x)
  wide:accGradParameters(x, row.grad)
  close(wide.gradWeight, row.grad_weight:t() + wide.weight * 0.1)
  raises(function() layer:forward(torch.ones(3)) end, 'takes a tensor of 2 columns, a table or a batch of such')
  raises(function() layer:forward {torch.ones(3)} end, 'takes examples of 2 columns, not 3')
  raises(function() layer:forward(torch.Tensor {{8, 1}}) end)
  local empty = layer:clearState():clone():zeroGradParameters()
  equal(empty, nil)
end)

test('IndexLinear', function()
  local row = from_oracle 'sparse'
  local layer = nn.IndexLinear(7, 4, true, nil, row.weight:clone(), row.bias:clone())
  local keys, values = {}, {}
  for i = 1, 3 do
    keys[i], values[i] = row.columns[i]:long(), row.values[i]
  end
  local flat = {torch.cat(keys, 1), torch.cat(values, 1), torch.LongTensor {3, 1, 4}}
  for _, x in ipairs {{keys, values}, flat} do
    close(layer:forward(x), row.y)
    layer:zeroGradParameters()
    local grads = layer:backward(x, row.grad)
    close(torch.isTensor(grads[2]) and grads[2][3] or grads[2][3], row.grad_input[3])
    T.is(torch.isTensor(grads[1]) and grads[1][2] or grads[1][2], {1, 2, 3, 4, 5, 6, 7})
    layer:updateParameters(0.5)
    close(layer.weight, row.weight - row.grad_weight * 0.5)
    close(layer.bias, row.bias - row.grad_bias * 0.5)
    layer.weight:copy(row.weight)
    layer.bias:copy(row.bias)
    layer:accUpdateGradParameters(x, row.grad, 0.5)
    close(layer.weight, row.weight - row.grad_weight * 0.5)
    layer.weight:copy(row.weight)
    layer.bias:copy(row.bias)
  end
  -- Examples one at a time.
  layer:zeroGradParameters()
  for i = 1, 3 do
    local x = {keys[i], values[i]}
    close(layer:forward(x), row.y[i])
    close(layer:backward(x, row.grad[i])[2], row.grad_input[i])
  end
  layer:updateParameters(0.5)
  close(layer.weight, row.weight - row.grad_weight * 0.5)
  -- Weights of the keys alone decay, once each time that they come.
  layer.weight:copy(row.weight)
  layer.weightDecay = 0.1
  layer:zeroGradParameters()
  layer:forward {torch.LongTensor {2, 2}, torch.Tensor {1, 3}}
  layer:accGradParameters({}, torch.ones(4))
  layer:updateParameters(0.5)
  close(layer.weight[2], (row.weight[2] * 0.9 - 0.5) * 0.9 - 1.5)
  close(layer.weight[1], row.weight[1])
  T.ok(layer:reset() and layer.weight:abs():max() <= 0.5 and layer.bias:abs():max() < 1e-5)
  raises(function() layer:forward(torch.ones(3)) end, 'takes a table of keys and values, not a tensor')
  raises(function() layer:forward {keys[1], values[2]} end, 'as many keys as values')
end)

test('IndexLinear: keys from 0, and values divided by their greatest', function()
  local layer = nn.IndexLinear(3, 2, false, 1, nil, nil, true)
  equal({layer.normalize, layer.inputSize, layer.outputSize, layer.weight:size(2)}, {4, 3, 2, 6})
  layer.weight:narrow(2, 5, 2):copy(torch.Tensor {{1, 2}, {3, 4}, {5, 6}})
  local function forward(keys, values)
    return layer:forward {torch.LongTensor(keys), torch.Tensor(values)}:totable()
  end
  T.near(forward({0, 2}, {4, -2}), {1 - 5, 2 - 6})
  T.near(forward({0, 0}, {2, 8}), {0.5 + 1, 1 + 2})
  T.near(layer.weight:select(2, 1):totable(), {8, 0, 2})
  layer:evaluate()
  T.near(forward({0, 2}, {16, 1}), {1 + 2.5, 2 + 3})
  T.near(layer.weight:select(2, 1):totable(), {8, 0, 2})
  layer:training()
  -- Gradients of the weights and of the keys' own biases.
  layer:zeroGradParameters()
  local x = {torch.LongTensor {2}, torch.Tensor {1}}
  layer:forward(x)
  layer:accGradParameters(x, torch.Tensor {1, 10})
  layer:updateParameters(0.1)
  T.near(layer.weight[3]:totable(), {2, 0.5, 1, -0.1 * (5 + 60), 5 - 0.05, 6 - 0.5})
  raises(function()
    layer.doGradInput = true
    layer:updateGradInput(x, torch.ones(2))
  end, 'no gradient of the input where values are normalized')
end)

test('PartialLinear', function()
  torch.manualSeed(4)
  local layer, x = nn.PartialLinear(5, 6), torch.randn(4, 5)
  layer.bias:uniform()
  local weight = layer:parameters()[1]
  equal(tostring(layer), 'nn.PartialLinear(5 -> 6)')
  local whole = x * weight:t() + layer.bias:expand(4, 6)
  close(layer:forward(x), whole)
  local chosen = torch.LongTensor {5, 2}
  layer:setPartition(chosen)
  close(layer:forward(x), whole:index(2, chosen))
  layer:zeroGradParameters()
  local grad = torch.randn(4, 2)
  close(layer:backward(x, grad, 2), grad * weight:index(1, chosen))
  local _, grads = layer:parameters()
  local wanted = torch.zeros(6, 5)
  wanted:indexCopy(1, chosen, grad:t() * x * 2)
  close(grads[1], wanted)
  close(grads[2]:index(2, chosen), grad:sum(1) * 2)
  equal(grads[2]:ne(0):sum(), 2)
  local before = weight:clone()
  layer:updateParameters(0.1)
  close(weight, before - wanted * 0.1)
  layer:resetPartition()
  equal(layer:forward(x):size():totable(), {4, 6})
  equal(#nn.PartialLinear(2, 3, false):parameters(), 1)
end)

test('Kmeans', function()
  torch.manualSeed(5)
  local centres = torch.Tensor {{0, 0}, {10, 0}, {0, 10}}
  local x = centres:repeatTensor(30, 1) + torch.randn(90, 2) * 0.1
  local layer = nn.Kmeans(3, 2)
  layer:initKmeansPlus(x)
  for _ = 1, 20 do
    layer:zeroGradParameters()
    layer:forward(x)
    equal(layer:backward(x, layer.output):norm(), 0)
    layer:updateParameters(1)
  end
  -- Each centre is the mean of its own.
  for k = 1, 3 do
    local own = x:index(1, layer:forward(x):eq(k):nonzero():view(-1))
    equal(own:size(1), 30)
    T.near(layer.weight[k]:totable(), own:mean(1):view(2):totable(), 1e-4)
  end
  local loss = 0
  for i = 1, 90 do
    loss = loss + (x[i] - layer.weight[layer.output[i]]):pow(2):sum()
  end
  T.near(layer.loss, loss)
  T.is(layer.clusterSampleCount, {30, 30, 30})
  layer:initRandom(x)
  T.ok((x - layer.weight[{ {1} }]:expandAs(x)):abs():sum(2):min() == 0)
  raises(function() nn.Kmeans(0, 2) end, '1 centre and 1 dimension or more, not 0 and 2')
  raises(function() layer:forward(torch.ones(3)) end, 'a batch of vectors of 2, not 3')
  raises(function() layer:initRandom(torch.ones(2, 2)) end, 'needs 3 examples')
end)

test('WeightNorm', function()
  for _, row in ipairs(from_oracle 'weight_norms') do
    local inner = nn[row.name]((table.unpack or unpack)(row.args))
    local module = nn.WeightNorm(inner, row.dim)
    for _, name in ipairs {'v', 'g', 'bias'} do
      module[name]:copy(row[name])
    end
    close(module:forward(row.x), row.y, row.name)
    module:zeroGradParameters()
    close(module:backward(row.x, row.grad), row.grads.gradInput, row.name)
    module:accGradParameters(row.x, row.grad, 0.5)
    for _, name in ipairs {'gradV', 'gradG', 'gradBias'} do
      close(module[name], row.grads[name] * 1.5, row.name .. ' ' .. name)
    end
    equal({#module:parameters(), tostring(module)}, {3, 'nn.WeightNorm @ ' .. tostring(inner)})
    module:updateParameters(0.1)
    close(module.v, row.v - row.grads.gradV * 0.15)
    local y = module:forward(row.x)
    -- Copies share what the original shares, and files leave nothing out.
    local copy = module:clone()
    close(copy:forward(row.x), y)
    T.ok(copy.modules[1].weight:storage():tensor():data() == copy.weight:storage():tensor():data())
    torch.save(path, module)
    close(torch.load(path):forward(row.x), y)
    module:evaluate()
    module.v:fill(7)
    close(module:forward(row.x), y)
  end
  raises(function() nn.WeightNorm(nn.Tanh()) end, 'a module with a weight, which nn.Tanh has not')
end)

test('WeightNorm of a file that has no weight, as Torch7 writes it', function()
  local module, x = nn.WeightNorm(nn.Linear(4, 3)), torch.randn(2, 4)
  local y = module:forward(x)
  module.weight, module.gradWeight, module.modules[1].weight, module.modules[1].gradWeight = nil, nil, nil, nil
  torch.save(path, module)
  local read = torch.load(path)
  close(read:forward(x), y)
  equal(read.gradWeight:size():totable(), {3, 4})
end)

test('tables of connections', function()
  T.is(nn.tables.full(2, 2), {{1, 1}, {2, 1}, {1, 2}, {2, 2}})
  T.is(nn.tables.oneToOne(3), {{1, 1}, {2, 2}, {3, 3}})
  torch.manualSeed(6)
  local random = nn.tables.random(6, 4, 2)
  T.is(random:select(2, 2), {1, 1, 2, 2, 3, 3, 4, 4})
  -- Three output planes use up six input planes.
  T.is((random:select(2, 1):narrow(1, 1, 6):sort()), {1, 2, 3, 4, 5, 6})
  local map = nn.SpatialConvolutionMap(random, 5, 5)
  T.ok(map.weight:abs():max() <= 1 / math.sqrt(5 * 5 * 2) and map.weight:size(1) == 8)
  equal({map.nInputPlane, map.nOutputPlane}, {random:select(2, 1):max(), 4})
  local before = map.weight:clone()
  map:decayParameters(0.25)
  close(map.weight, before * 0.75)
  -- All planes connected are a convolution.
  local full, plain = nn.SpatialConvolutionMap(nn.tables.full(3, 2), 3, 3), nn.SpatialConvolution(3, 2, 3, 3)
  plain.weight:copy(full.weight:view(2, 3, 3, 3))
  plain.bias:copy(full.bias)
  local x = torch.randn(2, 3, 6, 6)
  close(full:forward(x), plain:forward(x))
  raises(function() nn.SpatialConvolutionMap(torch.ones(3), 2, 2) end, 'a table of connections of 2 columns, not 3')
  raises(function() nn.tables.random(2, 2, 3) end, '3 input planes cannot be drawn from 2')
end)

test('what these layers refuse and print', function()
  equal(tostring(nn.TemporalRowConvolution(3, 2)), 'nn.TemporalRowConvolution(3, 2)')
  equal(tostring(nn.TemporalRowConvolution(3, 2, 4):noBias()), 'nn.TemporalRowConvolution(3, 2, 4) without bias')
  equal(tostring(nn.UpSampling(2)), 'nn.UpSampling(2x, nearest)')
  equal(tostring(nn.UpSampling({odepth = 3, owidth = 4, oheight = 5}, 'trilinear')), 'nn.UpSampling(3x5x4, linear)')
  equal(tostring(nn.FeatureLPPooling(3, 2, 2, true)), 'nn.FeatureLPPooling(w3 s2 power 2 batch true)')
  -- Where all is 0 the root has no slope.
  local pool = nn.FeatureLPPooling(2, 2, 2)
  T.is(pool:forward(torch.Tensor {0, 0, 3, 4}), {0, 5})
  T.near(pool:backward(torch.Tensor {0, 0, 3, 4}, torch.ones(2)):totable(), {0, 0, 0.6, 0.8})
  local top = nn.TemporalDynamicKMaxPooling(2)
  T.is(top:forward(torch.Tensor {{1, 9}, {5, 2}, {3, 4}}), {{5, 9}, {3, 4}})
  T.is(top.indices, {{2, 1}, {3, 3}})
  raises(function() top:forward(torch.ones(1, 3)) end, 'cannot take 2 values of a sequence of 1')
  raises(function() top:forward(torch.ones(3)) end, 'an input of 2 or 3 dimensions, not 1')
  raises(function() nn.FeatureLPPooling(17, 1, 2) end, 'a width from 2 to 16, not 17')
  raises(function() nn.FeatureLPPooling(2, 5, 2) end, 'a stride from 1 to 4, not 5')
  raises(function() pool:forward(torch.ones(1)) end, 'at least 2 features, not 1')
  raises(function() nn.UpSampling(1.5) end, "'scale_factor' must be an integer, not 1.5")
  raises(function() nn.UpSampling({owidth = 1, oheight = 2}) end, 'takes a factor, or')
  raises(function() nn.UpSampling(2):forward(torch.ones(3, 3)) end, 'an input of 4 or 5 dimensions, not 2')
  local crop = nn.SpatialAutoCropMSECriterion()
  T.ok(torch.isTypeOf(crop, 'nn.MSECriterion'))
  raises(function() crop:forward(torch.ones(1, 4, 4), torch.ones(1, 3, 4)) end, 'not 1x4x4 and 1x3x4')
end)

test('in files', function()
  local x = torch.randn(1, 3, 8, 8)
  local net = nn.Sequential():add(nn.SpatialConvolutionMap(nn.tables.oneToOne(3), 3, 3)):add(nn.UpSampling(2))
    :add(nn.SpatialFractionalMaxPooling(2, 2, 5, 5):fixPoolingRegions()):add(nn.View(-1):setNumInputDims(3))
    :add(nn.PartialLinear(75, 4)):add(nn.Linear(4, 2, false))
  local y = net:forward(x)
  torch.save(path, net)
  local again = torch.load(path)
  equal(tostring(again), tostring(net))
  close(again:forward(x), y)
  local pool = nn.VolumetricMaxPooling(2, 2, 2)
  local around = nn.Sequential():add(pool):add(nn.VolumetricMaxUnpooling(pool))
  local cube = torch.randn(1, 4, 4, 4)
  y = around:forward(cube)
  torch.save(path, around)
  close(torch.load(path):forward(cube), y)
  local index, at = nn.IndexLinear(5, 3), {torch.LongTensor {1, 5}, torch.ones(2)}
  index:reset()
  y = index:forward(at)
  torch.save(path, index)
  close(torch.load(path):forward(at), y)
  -- Of Torch7, with all of the last input.
  local sparse, entries = nn.SparseLinear(4, 2), {torch.Tensor {{2, 1}, {4, 3}}}
  sparse.lastInput, sparse.sparseUpdate = torch.Tensor {{1, 2, 1}, {1, 4, 3}}, 1
  sparse.gradWeight:fill(1)
  torch.save(path, sparse)
  local read = torch.load(path)
  close(read:forward(entries), sparse:forward(entries))
  read:updateParameters(1)
  close(read.weight, sparse.weight - 1)
end)

os.execute(("rm -r '%s'"):format(folder))
legacy_rows.forget()
