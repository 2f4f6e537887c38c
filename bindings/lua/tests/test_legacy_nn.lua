-- Torch7's nn: containers, parameters, copies, classes of one's own, files.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local nn = torch.legacy.nn

local function mlp()
  return nn.Sequential():add(nn.Linear(10, 25)):add(nn.Tanh()):add(nn.Linear(25, 1))
end

test('networks print as in Torch7', function()
  equal(tostring(mlp()), [[
nn.Sequential {
  [input -> (1) -> (2) -> (3) -> output]
  (1): nn.Linear(10 -> 25)
  (2): nn.Tanh
  (3): nn.Linear(25 -> 1)
}]])
  equal(tostring(nn.Concat(2):add(nn.Linear(3, 2)):add(nn.Sequential():add(nn.Tanh()))), [[
nn.Concat {
  input
    |`-> (1): nn.Linear(3 -> 2)
     `-> (2): nn.Sequential {
           [input -> (1) -> output]
           (1): nn.Tanh
         }
     ... -> output
}]])
  for module, text in pairs {
    [nn.SpatialConvolution(3, 6, 5, 5)] = 'nn.SpatialConvolution(3 -> 6, 5x5)',
    [nn.SpatialConvolution(3, 6, 5, 3, 2, 1, 1, 1):noBias()] =
      'nn.SpatialConvolution(3 -> 6, 5x3, 2,1, 1,1) without bias',
    [nn.SpatialDilatedConvolution(3, 6, 5, 3)] = 'nn.SpatialDilatedConvolution(3 -> 6, 5x3, 1,1)',
    [nn.SpatialMaxPooling(2, 2)] = 'nn.SpatialMaxPooling(2x2, 2,2)',
    [nn.SpatialAveragePooling(2, 2, 2, 2, 1, 1)] = 'nn.SpatialAveragePooling(2x2, 2,2, 1,1)',
    [nn.View(16 * 5 * 5)] = 'nn.View(400)',
    [nn.Reshape(2, 3)] = 'nn.Reshape(2x3)',
    [nn.Dropout(0.25)] = 'nn.Dropout(0.250000)',
    [nn.SpatialBatchNormalization(6)] = 'nn.SpatialBatchNormalization (4D) (6)',
    [nn.Linear(3, 2, false)] = 'nn.Linear(3 -> 2) without bias',
    [nn.LeakyReLU(0.2)] = 'nn.LeakyReLU(0.2)',
    [nn.SelectTable(2)] = 'nn.SelectTable(2)',
    [nn.Normalize(2)] = 'nn.Normalize(2)',
  } do
    equal(tostring(module), text)
  end
end)

test('Sequential: add, get, size, insert, remove', function()
  local net = nn.Sequential():add(nn.Linear(10, 20)):add(nn.Linear(20, 30))
  net:insert(nn.Linear(20, 20), 2)
  equal({net:size(), tostring(net:get(2)), tostring(net:get(-1))},
    {3, 'nn.Linear(20 -> 20)', 'nn.Linear(20 -> 30)'})
  net:remove(2)
  equal(tostring(net:get(2)), 'nn.Linear(20 -> 30)')
  net:remove()
  equal(net:size(), 1)
  raises(function() net:remove(5) end, 'none at 5 to remove')
  raises(function() net:insert(nn.Tanh(), 7) end, 'no place 7')
  raises(function() net:add(3) end, 'takes modules, not number')
end)

test('errors name the argument, and the module where they happen', function()
  raises(function() nn.Linear(3) end, "nn.Linear needs an argument 'outputSize'")
  raises(function() nn.Tanh(1, 2) end, 'nn.Tanh takes at most 0 arguments, not 2')
  raises(function() nn.Concat() end, "nn.Concat needs an argument 'dimension'")
  raises(function() nn.Dropout(1.5) end, 'a probability from 0 to below 1, not 1.5')
  raises(function() mlp():forward(torch.randn(3)) end, 'In 1 module of nn.Sequential')
  raises(function()
    local split = nn.SplitTable(1)
    split:forward(torch.randn(3))
    split:backward(torch.randn(3), {torch.randn(1)})
  end, 'nn.SplitTable has 3 outputs, but 1 gradient is given')
end)

test('containers forward and backward as their parts do', function()
  torch.manualSeed(1)
  local a, b = nn.Linear(4, 3), nn.Sequential():add(nn.Linear(4, 2)):add(nn.Tanh())
  local x, grad = torch.randn(5, 4), torch.randn(5, 5)
  local concat = nn.Concat(2):add(a):add(b)
  local y = concat:forward(x)
  T.ok(y:equal(torch.cat({a:forward(x), b:forward(x)}, 2)))
  concat:zeroGradParameters()
  local grad_input = concat:backward(x, grad)
  T.near(grad_input:totable(), (a:updateGradInput(x, grad:narrow(2, 1, 3))
    + b:updateGradInput(x, grad:narrow(2, 4, 2))):totable())
  -- The parts, and tables.
  local both = nn.ConcatTable():add(a):add(b)
  local outputs = both:forward(x)
  T.ok(outputs[1]:equal(a.output) and outputs[2]:equal(b.output))
  T.near(both:backward(x, {grad:narrow(2, 1, 3), grad:narrow(2, 4, 2)}):totable(), grad_input:totable())
  local parallel = nn.ParallelTable():add(a):add(b)
  local grads = parallel:backward({x, x}, {grad:narrow(2, 1, 3), grad:narrow(2, 4, 2)})
  T.near((grads[1] + grads[2]):totable(), grad_input:totable())
  local rows = nn.Parallel(2, 1):add(nn.Linear(10, 3)):add(nn.Linear(10, 2))
  equal(rows:forward(torch.randn(10, 2)):size():totable(), {5})
  equal(rows:backward(torch.randn(10, 2), torch.randn(5)):size():totable(), {10, 2})
  local map = nn.MapTable(nn.Linear(4, 3))
  equal(#map:forward {x, x, x}, 3)
  local part = y:narrow(2, 1, 3)
  equal({#map:backward({x, x, x}, {part, part, part}), #map:parameters()}, {3, 2})
  local deep = nn.DepthConcat(1):add(nn.SpatialConvolution(2, 3, 1, 1)):add(nn.SpatialConvolution(2, 4, 3, 3))
  equal(deep:forward(torch.randn(2, 7, 7)):size():totable(), {7, 7, 7})
  equal({deep.output[7][1][1], deep:backward(torch.randn(2, 7, 7), torch.randn(7, 7, 7)):size():totable()},
    {0, {2, 7, 7}})
  local bottle = nn.Bottle(nn.Linear(4, 2))
  equal(bottle:forward(torch.randn(3, 5, 4)):size():totable(), {3, 5, 2})
  equal(bottle:backward(torch.randn(3, 5, 4), torch.randn(3, 5, 2)):size():totable(), {3, 5, 4})
  local maxout, norm = nn.Maxout(4, 2, 3), nn.LayerNormalization(4)
  equal({maxout:forward(x):size():totable(), norm:forward(x):size():totable()}, {{5, 2}, {5, 4}})
  T.near(norm.output:totable(), torch.aten.layer_norm(x, {4}, {eps = 0}):totable())
end)

test('a gradient agrees with differences', function()
  local net, criterion = mlp(), nn.MSECriterion()
  local x, y = torch.randn(4, 10), torch.randn(4, 1)
  local params, grads = net:getParameters()
  local function feval(at)
    params:copy(at)
    grads:zero()
    local loss = criterion:forward(net:forward(x), y)
    net:backward(x, criterion:backward(net.output, y))
    return loss, grads
  end
  T.ok(torch.legacy.optim.checkgrad(feval, params:clone(), 1e-6) < 1e-6)
end)

test('getParameters: one memory, sharing kept', function()
  local shared = nn.Linear(3, 3)
  local twin = shared:clone('weight', 'bias', 'gradWeight', 'gradBias')
  local net = nn.Sequential():add(shared):add(nn.Tanh()):add(twin):add(nn.Linear(3, 2))
  local before = net:forward(torch.ones(3)):clone()
  local params, grads = net:getParameters()
  equal({params:nElement(), grads:nElement()}, {3 * 3 + 3 + 3 * 2 + 2, 20})
  T.ok(net:forward(torch.ones(3)):equal(before))
  params:fill(0.5)
  equal({shared.weight:sum(), twin.weight:sum(), net:get(4).bias:sum()}, {4.5, 4.5, 1})
  grads:zero()
  net:backward(torch.ones(3), torch.ones(2))
  T.ok(shared.gradWeight:equal(twin.gradWeight) and grads:norm() > 0)
  -- A view of a larger storage moves alone.
  local linear = nn.Linear(2, 2)
  linear.weight:set(torch.range(1, 100):narrow(1, 11, 4):view(2, 2))
  local flat = linear:getParameters()
  equal({flat:nElement(), flat[1], linear.weight[2][2]}, {6, 11, 14})
  equal({nn.Tanh():getParameters():nElement(), #mlp():parameters()}, {0, 4})
end)

test('training, evaluate, zeroGradParameters, updateParameters, backwardUpdate', function()
  local net = nn.Sequential():add(nn.Linear(3, 3)):add(nn.Dropout(0.5))
  net:evaluate()
  T.ok(net:get(2).train == false)
  local x = torch.ones(3)
  T.ok(net:forward(x):equal(net:get(1).output))
  net:training()
  net:zeroGradParameters()
  net:forward(torch.ones(200, 3))
  T.ok(net.output:eq(0):sum() > 0)
  net:backward(torch.ones(200, 3), torch.ones(200, 3))
  local linear = net:get(1)
  local wanted = linear.weight - linear.gradWeight * 0.1
  net:updateParameters(0.1)
  T.near(linear.weight:totable(), wanted:totable())
  linear:zeroGradParameters()
  linear:forward(x)
  linear:backwardUpdate(x, torch.ones(3), 1)
  T.near(linear.weight:totable(), (wanted - 1):totable())
  equal(linear.gradWeight:sum(), 0)
end)

test('dropout: backward sees the same noise, and is undone when evaluating', function()
  torch.manualSeed(2)
  for _, dropout in ipairs {nn.Dropout(0.4), nn.SpatialDropout(0.4), nn.VolumetricDropout(0.4)} do
    local x = torch.ones(2, 3, 4, 5, 6)
    local y = dropout:forward(x):clone()
    T.ok(dropout:backward(x, torch.ones(2, 3, 4, 5, 6)):equal(y))
    x:add(1) -- computed anew, with that noise
    T.ok(dropout:backward(x, torch.ones(2, 3, 4, 5, 6)):equal(y))
    dropout:evaluate()
    local late = torch.typename(dropout) == 'nn.Dropout'
    T.ok(dropout:forward(x):equal(late and x or x * 0.6))
  end
end)

test('batch normalization keeps running statistics', function()
  local bn, x = nn.BatchNormalization(3), torch.randn(20, 3) * 2 + 1
  bn:forward(x)
  T.near(bn.running_mean:totable(), (x:mean(1) * 0.1):view(3):totable())
  bn:backward(x, torch.randn(20, 3))
  T.near(bn.running_mean:totable(), (x:mean(1) * 0.1):view(3):totable())
  bn:evaluate()
  equal(bn:forward(torch.zeros(3)):size():totable(), {3})
  bn:training()
  raises(function() bn:forward(torch.zeros(3)) end, 'a batch of 2 dimensions, not 1')
end)

test('clone, share, type, apply, findModules, listModules, replace, clearState', function()
  local net = nn.Sequential():add(nn.Linear(3, 2)):add(nn.Sequential():add(nn.Tanh()):add(nn.Linear(2, 2)))
  local copy, twin = net:clone(), net:clone('weight', 'bias')
  net:get(1).weight:fill(7)
  equal({copy:get(1).weight[1][1] == 7, twin:get(1).weight[1][1]}, {false, 7})
  local found, containers = net:findModules 'nn.Linear'
  equal({#found, #containers}, {2, 2})
  T.ok(rawequal(containers[1], net) and rawequal(containers[2], net:get(2)))
  equal(#net:listModules(), 5)
  local names = {}
  net:apply(function(module) names[#names + 1] = torch.typename(module) end)
  equal(names, {'nn.Sequential', 'nn.Linear', 'nn.Sequential', 'nn.Tanh', 'nn.Linear'})
  net:replace(function(module)
    return torch.typename(module) == 'nn.Tanh' and nn.ReLU() or module
  end)
  equal(torch.typename(net:get(2):get(1)), 'nn.ReLU')
  local params = net:getParameters()
  net:float()
  equal({net:type(), net:get(1).weight:type(), net:forward(torch.randn(3):float()):type()},
    {'torch.FloatTensor', 'torch.FloatTensor', 'torch.FloatTensor'})
  T.ok(net:getParameters():double():equal(params:float():double()))
  net:clearState()
  equal(net:get(1).output:nElement(), 0)
  net:reset()
  T.ok(net:get(1).weight:abs():max() <= 1 / math.sqrt(3))
end)

test('gradInput = nil is not computed, and methods that an object has of its own are heeded', function()
  local net = mlp()
  net:get(1).gradInput = nil
  local x = torch.randn(10)
  net:forward(x)
  net:zeroGradParameters()
  net:get(3).accGradParameters = function() end
  T.ok(net:backward(x, torch.ones(1)) == nil)
  T.ok(net:get(1).gradWeight:norm() > 0)
  equal(net:get(3).gradWeight:norm(), 0)
end)

test('a module without its latest forward computes what backward asks for', function()
  local linear = nn.Linear(3, 2)
  local a, b = torch.randn(4, 3), torch.randn(4, 3)
  linear:forward(a)
  linear:forward(b)
  linear:zeroGradParameters()
  linear:backward(a, torch.ones(4, 2))
  T.near(linear.gradWeight:totable(), (torch.ones(2, 4) * a):totable())
end)

test('classes of one\'s own', function()
  local Scale, parent = torch.class('nn.TestScale', 'nn.Module')
  function Scale:__init(by)
    parent.__init(self)
    self.by = by
  end
  function Scale:updateOutput(input)
    self.output = input * self.by
    return self.output
  end
  function Scale:updateGradInput(_, gradOutput)
    self.gradInput = gradOutput * self.by
    return self.gradInput
  end
  local net = nn.Sequential():add(nn.TestScale(3)):add(nn.Linear(2, 2))
  net:forward(torch.ones(2))
  equal(net:get(1).output:sum(), 6)
  equal(net:backward(torch.ones(2), torch.ones(2)):size():totable(), {2})
  T.ok(torch.isTypeOf(net:get(1), 'nn.Module') and not torch.isTypeOf(net:get(1), 'nn.Linear'))
  equal({torch.type(net:get(1)), tostring(net:get(1))}, {'nn.TestScale', 'nn.TestScale'})
  -- One that only says what it computes.
  local Gate = torch.class('nn.TestGate', 'nn.Layer')
  function Gate:compute(x) -- luacheck: ignore 212/self
    return torch.cmul(x, torch.sigmoid(x))
  end
  local gate, x = nn.TestGate(), torch.randn(3)
  gate:forward(x)
  local s = torch.sigmoid(x)
  T.near(gate:backward(x, torch.ones(3)):totable(), (s + torch.cmul(x, torch.cmul(s, 1 - s))):totable())
  raises(function() torch.class('nn.TestOther', 'nn.Nothing') end, "cannot inherit from 'nn.Nothing'")
  raises(function() torch.class 'nowhere.X' end, "needs a table called 'nowhere'")
end)

test('objects, operators and constructors of torch.class', function()
  local package = {}
  local Vector = torch.class('TestVector', package)
  function Vector:__init(x) self.x = x end
  function Vector:__add__(other) return package.TestVector(self.x + other.x) end
  function Vector:__call__(y) return self.x * y end
  function Vector:__tostring__() return 'vector ' .. self.x end
  local v = package.TestVector(2) + package.TestVector.new(3)
  equal({v.x, v(4), tostring(v), torch.typename(v)}, {5, 20, 'vector 5', 'TestVector'})
  local Point, above = torch.class('TestPoint', 'TestVector', package)
  T.ok(above == Vector)
  function Point:__init(x) above.__init(self, x) end
  equal({tostring(package.TestPoint(1)), (package.TestPoint(1) + v).x}, {'vector 1', 6})
  local made = torch.factory 'TestPoint' ()
  T.ok(torch.isTypeOf(made, 'TestVector') and made.x == nil)
  raises(function() return v - v end, "has no method '__sub__'")
end)

test('StochasticGradient', function()
  torch.manualSeed(3)
  local dataset = {}
  function dataset:size() return #self end
  for i = 1, 20 do
    local x = torch.randn(2)
    dataset[i] = {x, torch.Tensor {x[1] * 2 - x[2]}}
  end
  local net = nn.Linear(2, 1)
  local trainer = nn.StochasticGradient(net, nn.MSECriterion())
  trainer.learningRate, trainer.maxIteration, trainer.verbose = 0.05, 30, false
  local output, last = {}, nil
  trainer.hookIteration = function(_, iteration, err) last = {iteration, err} end
  local print_before = print
  print = function(text) output[#output + 1] = text end -- luacheck: ignore 121
  trainer:train(dataset)
  print = print_before -- luacheck: ignore 121
  equal({output[1], last[1]}, {'# StochasticGradient: training', 30})
  T.ok(last[2] < 1e-6)
  T.near(net.weight:totable(), {{2, -1}}, 1e-3)
end)

test('criterions of criterions', function()
  local x, y = torch.randn(3, 2), torch.randn(3, 2)
  local mse, l1 = nn.MSECriterion(), nn.AbsCriterion()
  local multi = nn.MultiCriterion():add(mse, 0.5):add(l1)
  T.near(multi:forward(x, y), 0.5 * mse:forward(x, y) + l1:forward(x, y))
  T.near(multi:backward(x, y):totable(), (mse:backward(x, y) * 0.5 + l1:backward(x, y)):totable())
  local parallel = nn.ParallelCriterion():add(mse, 2):add(l1)
  T.near(parallel:forward({x, y}, {y, x}), 2 * mse:forward(x, y) + l1:forward(y, x))
  equal(#parallel:backward({x, y}, {y, x}), 2)
  local through = nn.ModuleCriterion(mse, nn.Tanh())
  T.near(through:forward(x, y), mse:forward(torch.tanh(x), y))
  equal(through:backward(x, y):size():totable(), {3, 2})
  local simplex = nn.ClassSimplexCriterion(3)
  T.near((simplex.simplex * simplex.simplex:t()):totable(), {{1, -0.5, -0.5}, {-0.5, 1, -0.5}, {-0.5, -0.5, 1}})
  T.near(simplex:forward(simplex.simplex:clone(), torch.range(1, 3)), 0)
end)

test('layers that choose, and those of tables', function()
  local x = torch.range(1, 16):view(1, 1, 4, 4)
  local pool = nn.SpatialMaxPooling(2, 2)
  local back = nn.SpatialMaxUnpooling(pool):forward(pool:forward(x))
  equal({back:size():totable(), back:sum(), back[1][1][2][2], back[1][1][1][1]}, {{1, 1, 4, 4}, 6 + 8 + 14 + 16, 6, 0})
  local rows = nn.Index(1)
  local t, at = torch.Tensor {{1, 2}, {3, 4}}, torch.LongTensor {2, 2}
  T.is(rows:forward {t, at}, {{3, 4}, {3, 4}})
  local grads = rows:backward({t, at}, torch.ones(2, 2))
  T.is(grads[1], {{0, 0}, {2, 2}})
  T.is(grads[2], {0, 0})
  T.is(nn.MaskedSelect():forward {t, torch.ByteTensor {{1, 0}, {0, 1}}}, {1, 4})
  T.is(nn.OneHot(3):forward(torch.LongTensor {3, 1}), {{0, 0, 1}, {1, 0, 0}})
  local mixture, gater = nn.MixtureTable(), torch.Tensor {{0.25, 0.75}}
  T.is(mixture:forward {gater, {torch.Tensor {{1, 2}}, torch.Tensor {{5, 6}}}}, {{4, 5}})
  grads = mixture:backward({gater, {torch.Tensor {{1, 2}}, torch.Tensor {{5, 6}}}}, torch.ones(1, 2))
  T.is(grads[1], {{3, 11}})
  T.is(grads[2][2], {{0.75, 0.75}})
  local one, two = torch.ones(2), torch.Tensor {2, 2}
  T.is(nn.CAddTensorTable():forward {one, {two, two}}[2], {3, 3})
  local zipped = nn.ZipTable():forward {{one, two}, {two, one}}
  T.ok(zipped[1][1]:equal(one) and zipped[1][2]:equal(two) and zipped[2][1]:equal(two))
  equal(#nn.ZipTableOneToMany():forward {one, {two, two, one}}, 3)
  equal(nn.Copy('torch.DoubleTensor', 'torch.FloatTensor'):forward(one):type(), 'torch.FloatTensor')
  local up = nn.SpatialFullConvolution(1, 1, 3, 3, 2, 2)
  equal(up:forward {torch.ones(1, 1, 4, 4), torch.ones(1, 1, 10, 10)}:size():totable(), {1, 1, 10, 10})
  equal(nn.VolumetricDilatedConvolution(1, 2, 2, 2, 2, 1, 1, 1, 0, 0, 0, 2, 2, 2):forward(torch.ones(1, 5, 5, 5)):size()
    :totable(), {2, 3, 3, 3})
  equal(nn.VolumetricDilatedMaxPooling(2, 2, 2, 1, 1, 1, 0, 0, 0, 2, 2, 2):forward(torch.ones(1, 5, 5, 5)):size()
    :totable(), {1, 3, 3, 3})
  raises(function() rows:forward(t) end, 'nn.Index takes a table of tensors, not a tensor')
  raises(function() nn.Tanh():forward {t} end, 'nn.Tanh takes a tensor, not table')
end)

test('modules that change gradients, and noise', function()
  local x, g = torch.Tensor {1, -2}, torch.Tensor {3, 4}
  T.is(nn.GradientReversal(2):backward(x, g), {-6, -8})
  T.is(nn.ZeroGrad():backward(x, g), {0, 0})
  local penalty = nn.L1Penalty(0.5)
  penalty:forward(x)
  equal(penalty.loss, 1.5)
  T.is(penalty:backward(x, g), {3.5, 3.5})
  local constant = nn.Constant(torch.Tensor {7}, 1)
  T.is(constant:forward(torch.ones(2, 3)), {{7}, {7}})
  T.is(constant:backward(x, g), {0, 0})
  for _, noise in ipairs {nn.WhiteNoise(5, 0.1), nn.RReLU(0.2, 0.4)} do
    local y = noise:forward(x):clone()
    T.ok(not y:equal(x) and noise:forward(x):ne(y):any())
    noise:evaluate()
    T.ok(noise:forward(x):equal(noise:forward(x)))
  end
  local loss = nn.CriterionTable(nn.MSECriterion())
  equal(loss:forward {x, g}, (4 + 36) / 2)
  T.is(loss:backward({x, g})[1], {-2, -6})
end)

test('layers that become others, and rows without gradients', function()
  torch.manualSeed(7)
  local linear, x = nn.Linear(4, 3), torch.randn(2, 4)
  local norm = nn.LinearWeightNorm.fromLinear(linear)
  T.near(norm:forward(x):totable(), linear:forward(x):totable())
  norm.g:mul(2)
  norm:updateWeightMatrix()
  T.near(norm.weight:totable(), (linear.weight * 2):totable())
  T.near(norm:toLinear():forward(x):totable(), norm:forward(x):totable())
  equal(nn.LinearWeightNorm.fromLinear(linear:noBias()):toLinear().bias, nil)
  local rows = nn.LookupTable(4, 2)
  local before, at = rows.weight:clone(), torch.LongTensor {1, 3, 3}
  rows:accUpdateOnly()
  rows:forward(at)
  rows:accUpdateGradParameters(at, torch.ones(3, 2), 0.5)
  T.near((before - rows.weight):totable(), {{0.5, 0.5}, {0, 0}, {1, 1}, {0, 0}})
  equal(rows.gradWeight, nil)
  rows:setMaxNorm(0.5)
  rows.weight:fill(3)
  rows:renorm(torch.LongTensor {2})
  T.near({rows.weight[1]:norm(), rows.weight[2]:norm()}, {math.sqrt(18), 0.5}, 1e-4)
  for module, text in pairs {
    [nn.CReLU(1)] = 'nn.CReLU()', [nn.SpatialUpSamplingBilinear(2)] = 'nn.SpatialUpSamplingBilinear(2)',
    [nn.SpatialUpSamplingBilinear {oheight = 3, owidth = 4}] = 'nn.SpatialUpSamplingBilinear(3, 4)',
    [nn.SpatialConvolutionLocal(3, 4, 9, 8, 2, 3)] = 'nn.SpatialConvolutionLocal(3 -> 4, 9x8, 2x3)',
    [nn.VolumetricReplicationPadding(1, 2)] =
      'nn.VolumetricReplicationPadding(left=1, right=2, top=1, bottom=1, front=1, back=1)',
  } do
    equal(tostring(module), text)
  end
end)

local path = T.temporary '.t7'

test('a module that says itself what a file has of it', function()
  local Mine, parent = torch.class('nn.MineWritten', 'nn.Linear')
  Mine.__version = 4
  function Mine:write(file)
    parent.write(self, file)
    file:writeInt(self.outputSize * 10)
  end
  function Mine:read(file, version)
    parent.read(self, file)
    self.extra = file:readInt() + version
  end
  local module, x = nn.MineWritten(3, 2), torch.randn(3)
  local file = torch.DiskFile(path, 'w')
  file:writeObject {module}
  file:close()
  file = torch.DiskFile(path)
  local read = file:readObject()[1]
  file:close()
  equal({read.extra, torch.type(read)}, {24, 'nn.MineWritten'})
  T.ok(read:forward(x):equal(module:forward(x)))
end)

test('a network in a file, trained as it was', function()
  local net = nn.Sequential():add(nn.SpatialConvolution(1, 2, 3, 3)):add(nn.SpatialBatchNormalization(2)):add(nn.ReLU())
    :add(nn.View(-1):setNumInputDims(3)):add(nn.Linear(72, 3)):add(nn.LogSoftMax())
  local params, x = net:getParameters(), torch.randn(4, 1, 8, 8)
  local y = net:forward(x)
  torch.save(path, net)
  equal(torch.checkpoint.formatOf(path), 't7')
  local read = torch.load(path)
  equal({tostring(read), torch.type(read)}, {tostring(net), 'nn.Sequential'})
  T.ok(read:forward(x):equal(y))
  local flat, grads = read:getParameters()
  T.ok(flat:equal(params) and grads:nElement() == params:nElement())
  read:backward(x, torch.randn(4, 3))
  torch.save(path, {model = net:clearState(), epoch = 7, rate = 0.5, opts = {nesterov = true}, states = torch.ones(2)})
  local all = torch.load(path)
  equal({all.epoch, all.rate, all.opts.nesterov, tostring(all.model)}, {7, 0.5, true, tostring(net)})
  T.is(all.states, {1, 1})
  raises(function() torch.save(path, {nn.Tanh(), print}) end, 'a function cannot be saved')
  raises(function() torch.save(path, {nn.Tanh()}, {format = 'safetensors'}) end)
  equal(torch.load(path).epoch, 7)
  os.remove(path)
end)

--- A table or object of Torch7's text format.
local function text_of(...)
  return table.concat({...}, '\n') .. '\n'
end

test('an old file, by the letter', function()
  -- {modules = {nn.Linear(2, 1), nn.Threshold()}} of a Torch7 that knew neither `inplace` nor `_type`.
  local file = assert(io.open(path, 'w'))
  file:write(text_of('4', '1', '3', 'V 1', '13', 'nn.Sequential', '3', '2', '1', '2', '7', 'modules', '3', '3', '2',
    '1', '1',
    '4', '4', '3', 'V 1', '9', 'nn.Linear', '3', '5', '2',
    '2', '6', 'weight', '4', '6', '3', 'V 1', '18', 'torch.DoubleTensor', '2', '1 2', '2 1', '1', '4', '7', '3',
    'V 1', '19', 'torch.DoubleStorage', '2', '2 -3',
    '2', '4', 'bias', '4', '8', '3', 'V 1', '18', 'torch.DoubleTensor', '1', '1', '1', '1', '4', '9', '3', 'V 1', '19',
    'torch.DoubleStorage', '1', '0.5',
    '1', '2', '4', '10', '3', 'V 1', '12', 'nn.Threshold', '3', '11', '2', '2', '9', 'threshold', '1', '0', '2', '3',
    'val', '1', '-1'))
  file:close()
  local net = torch.load(path)
  equal(torch.type(net), 'nn.Sequential')
  T.is(net:forward(torch.Tensor {1, 1}), {-1})
  T.is(net:forward(torch.Tensor {3, 1}), {3.5})
  equal(net:get(2).inplace, false)
  os.remove(path)
end)
