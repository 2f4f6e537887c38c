-- What nn's documents of modules, containers, training and testing show: the same calls and values.
local T = require 'harness'
local D = require 'documented'
local torch = require 'torchabi'
local test, equal, shows, size = T.test, T.equal, D.shows, D.size

local nn = torch.legacy.nn

-- overview.md

--- A step with all parameters at once.
local function flat_update(mlp, x, y, criterion, rate, params, grads)
  local pred = mlp:forward(x)
  criterion:forward(pred, y)
  mlp:zeroGradParameters()
  mlp:backward(x, criterion:backward(pred, y))
  params:add(-rate, grads)
end

test('plug and play, one step of training by hand', function()
  local mlp, criterion = nn.Linear(10, 1), nn.MSECriterion()
  local x, y = torch.randn(10), torch.randn(1)
  local wanted = mlp.weight - x:view(1, 10) * (2 * 0.1 * (mlp:forward(x)[1] - y[1]))
  D.grad_update(mlp, x, y, criterion, 0.1)
  T.near(mlp.weight:totable(), wanted:totable())
end)

test('sharing parameters: by module, and flattened', function()
  local x, y, criterion = torch.randn(2), torch.randn(2), nn.MSECriterion()
  local function pair(...)
    local linear = nn.Linear(2, 2)
    return nn.Sequential():add(linear):add(linear:clone(...)), linear
  end
  local mlp, linear = pair('weight', 'bias')
  local by_module = mlp:clone()
  for _ = 1, 3 do
    D.grad_update(mlp, x, y, criterion, 0.1)
    D.grad_update(by_module, x, y, criterion, 0.1)
  end
  T.ok(mlp:get(2).weight:equal(linear.weight) and not mlp:get(2).gradWeight:equal(linear.gradWeight))
  T.near(mlp:forward(x):totable(), by_module:forward(x):totable())
  local flat, first = pair('weight', 'bias', 'gradWeight', 'gradBias')
  local params, grads = flat:getParameters()
  equal({params:nElement(), grads:nElement()}, {6, 6})
  local before = criterion:forward(flat:forward(x), y)
  for _ = 1, 3 do
    flat_update(flat, x, y, criterion, 0.01, params, grads)
  end
  T.ok(flat:get(2).weight:equal(first.weight) and flat:get(2).gradWeight:equal(first.gradWeight))
  T.ok(criterion:forward(flat:forward(x), y) < before)
end)

-- module.md

test('accUpdateGradParameters is accGradParameters into the parameters themselves', function()
  local a, x, grad = nn.Linear(3, 2), torch.randn(4, 3), torch.randn(4, 2)
  local b = a:clone()
  a:forward(x)
  a:accUpdateGradParameters(x, grad, 0.1)
  b:forward(x)
  b.gradWeight, b.gradBias = b.weight, b.bias
  b:accGradParameters(x, grad, -0.1)
  T.near(a.weight:totable(), b.weight:totable())
  T.near(a.bias:totable(), b.bias:totable())
end)

test('share, clone and recursiveType keep what is shared', function()
  local function mlp()
    return nn.Sequential():add(nn.Linear(100, 10))
  end
  local mlp1, mlp2 = mlp(), mlp()
  mlp2:share(mlp1, 'bias')
  mlp1:get(1).bias[1] = 99
  equal(mlp2:get(1).bias[1], 99)
  T.ok(not mlp2:get(1).weight:equal(mlp1:get(1).weight))
  mlp1 = mlp()
  mlp2 = mlp1:clone('weight', 'bias')
  mlp1:get(1).bias[1] = 99
  equal(mlp2:get(1).bias[1], 99)
  nn.utils.recursiveType({mlp1, mlp2}, 'torch.FloatTensor')
  mlp1:get(1).bias[2] = 7
  equal({mlp1:type(), mlp2:get(1).weight:type(), mlp2:get(1).bias[2]}, {'torch.FloatTensor', 'torch.FloatTensor', 7})
  -- With a cache of one's own, one module after the other.
  local cache = {}
  mlp1:type('torch.DoubleTensor', cache)
  mlp2:double(cache)
  mlp1:get(1).bias[3] = 8
  equal({mlp2:get(1).bias[3], mlp2:type()}, {8, 'torch.DoubleTensor'})
end)

test('nn.utils: tables of tensors', function()
  local utils = nn.utils
  local source = {torch.ones(2, 3), {a = torch.Tensor {4, 5}}}
  local copy = utils.recursiveCopy({}, source)
  T.ok(copy[1]:equal(source[1]) and copy[2].a:equal(source[2].a) and copy[1] ~= source[1])
  utils.recursiveFill(copy, 2)
  utils.recursiveAdd(copy, 3, source)
  T.is(copy[1], {{5, 5, 5}, {5, 5, 5}})
  T.is(utils.recursiveAdd(copy, source)[2].a, {18, 22})
  local sized = utils.recursiveResizeAs({torch.Tensor(7), false, torch.ones(1)}, source)
  equal(D.sizes(sized), {'DoubleTensor - size: 2x3', {a = 'DoubleTensor - size: 2'}})
  local view = torch.Tensor()
  equal({size(utils.addSingletonDimension(source[1])), size(utils.addSingletonDimension(view, source[1], 3)),
    size(view), size(utils.contiguousView(view, source[1]:t(), -1))}, {'1x2x3', '2x3x1', '2x3x1', '6'})
  local object = {kept = 1, t = torch.ones(2), list = {1}, name = 'x'}
  utils.clear(object, 't', 'list', 'name')
  equal({object.t:nElement(), object.list, object.name, object.kept}, {0, {}, nil, 1})
  T.raises(function() utils.recursiveFill('x', 1) end, 'nested tables of tensors are treated so, not string')
end)

test('findModules: sizes of outputs, and modules in the place of others', function()
  local model = nn.ParallelTable()
  for _ = 1, 2 do
    model:add(nn.Sequential():add(nn.SpatialConvolution(3, 16, 5, 5)):add(nn.Threshold()))
  end
  model:forward {torch.rand(3, 128, 128), torch.rand(3, 64, 64)}
  local convolutions = model:findModules 'nn.SpatialConvolution'
  equal({#convolutions, size(convolutions[1].output), size(convolutions[2].output)}, {2, '16x124x124', '16x60x60'})
  local thresholds, containers = model:findModules 'nn.Threshold'
  for i = 1, #thresholds do
    for j = 1, #containers[i].modules do
      if containers[i].modules[j] == thresholds[i] then
        containers[i].modules[j] = nn.Tanh()
      end
    end
  end
  equal({#model:findModules 'nn.Threshold', #model:findModules 'nn.Tanh'}, {0, 2})
end)

test('listModules prints each', function()
  local mlp = nn.Sequential():add(nn.Linear(10, 20)):add(nn.Tanh())
  local parallel = nn.Parallel():add(mlp):add(nn.ReLU())
  local lines = D.printed(function()
    for _, module in ipairs(parallel:listModules()) do
      print(module)
    end
  end)
  -- The document is of a time when the last branch still had a bar before it.
  equal(lines, {
    'nn.Parallel {', '  input', '    |`-> (1): nn.Sequential {', '    |      [input -> (1) -> (2) -> output]',
    '    |      (1): nn.Linear(10 -> 20)', '    |      (2): nn.Tanh', '    |    }', '     `-> (2): nn.ReLU',
    '     ... -> output', '}', 'nn.Sequential {', '  [input -> (1) -> (2) -> output]', '  (1): nn.Linear(10 -> 20)',
    '  (2): nn.Tanh', '}', 'nn.Linear(10 -> 20)', 'nn.Tanh', 'nn.ReLU',
  })
end)

test('apply and replace', function()
  local model = nn.Sequential():add(nn.Linear(2, 2)):add(nn.Dropout()):add(nn.Sequential():add(nn.Dropout()))
  model:evaluate()
  model:apply(function(module)
    module.train = true
  end)
  equal({model.train, model:get(2).train, model:get(3):get(1).train}, {true, true, true})
  model:replace(function(module)
    if torch.typename(module) == 'nn.Dropout' then
      return nn.Identity()
    end
    return module
  end)
  equal({tostring(model:get(2)), tostring(model:get(3):get(1))}, {'nn.Identity', 'nn.Identity'})
end)

-- containers.md

test('Sequential prints itself and what it computes', function()
  local mlp = nn.Sequential():add(nn.Linear(10, 25)):add(nn.Tanh()):add(nn.Linear(25, 1))
  equal(tostring(mlp), table.concat({'nn.Sequential {', '  [input -> (1) -> (2) -> (3) -> output]',
    '  (1): nn.Linear(10 -> 25)', '  (2): nn.Tanh', '  (3): nn.Linear(25 -> 1)', '}'}, '\n'))
  equal(size(mlp:forward(torch.randn(10))), '1')
  mlp:insert(D.constant(1, {-0.1815}), 4)
  shows(mlp:forward(torch.randn(10)), '-0.1815', '[torch.DoubleTensor of size 1]')
end)

test('remove and insert', function()
  local model = nn.Sequential():add(nn.Linear(10, 20)):add(nn.Linear(20, 20)):add(nn.Linear(20, 30))
  model:remove(2)
  equal(tostring(model), table.concat({'nn.Sequential {', '  [input -> (1) -> (2) -> output]',
    '  (1): nn.Linear(10 -> 20)', '  (2): nn.Linear(20 -> 30)', '}'}, '\n'))
  model:insert(nn.Linear(20, 20), 2)
  equal(tostring(model), table.concat({'nn.Sequential {', '  [input -> (1) -> (2) -> (3) -> output]',
    '  (1): nn.Linear(10 -> 20)', '  (2): nn.Linear(20 -> 20)', '  (3): nn.Linear(20 -> 30)', '}'}, '\n'))
end)

test('Parallel: a slice for each', function()
  local mlp = nn.Parallel(2, 1):add(D.constant(10, {-0.5300, -1.1015, 0.7764})):add(D.constant(10, {0.2819, -0.6026}))
  shows(mlp:forward(torch.randn(10, 2)), '-0.5300', '-1.1015', ' 0.7764', ' 0.2819', '-0.6026',
    '[torch.DoubleTensor of size 5]')
  torch.manualSeed(5)
  mlp = nn.Sequential()
  local rows = nn.Parallel(1, 2)
  for _ = 1, 10 do
    rows:add(nn.Sequential():add(nn.Linear(3, 2)):add(nn.Reshape(2, 1)))
  end
  mlp:add(rows)
  local x = torch.randn(10, 3)
  local pred = mlp:forward(x)
  equal(size(pred), '2x10')
  T.near(pred[{ {}, 4 }]:totable(), rows:get(4):get(1):forward(x[4]):totable())
  local criterion, y, first, err = nn.MSECriterion(), torch.ones(2, 10), nil, nil
  for _ = 1, 200 do
    err = D.grad_update(mlp, torch.randn(10, 3), y, criterion, 0.1)
    first = first or err
  end
  T.ok(err < first / 2, err)
end)

test('Concat', function()
  local mlp = nn.Concat(1):add(D.constant(5, {0.7486, 0.1349, 0.7924}))
    :add(D.constant(5, {-0.0371, -0.4794, 0.3044, -0.0835, -0.7928, 0.7856, -0.1815}))
  shows(mlp:forward(torch.randn(5)), ' 0.7486', ' 0.1349', ' 0.7924', '-0.0371', '-0.4794', ' 0.3044', '-0.0835',
    '-0.7928', ' 0.7856', '-0.1815', '[torch.DoubleTensor of size 10]')
end)

test('DepthConcat: zeros around what is smaller', function()
  local input = torch.randn(3, 7, 7)
  local mlp = nn.DepthConcat(1)
  for _, k in ipairs {1, 3, 4} do
    mlp:add(nn.SpatialConvolutionMM(3, 2, k, k))
  end
  local y = mlp:forward(input)
  equal(size(y), '6x7x7')
  for i, place in ipairs {{1, 7}, {2, 6}, {2, 5}} do
    local part = y:narrow(1, 2 * i - 1, 2)
    local inner = part[{ {}, place, place }]
    T.ok(inner:equal(mlp:get(i):forward(input)))
    T.near(part:sum(), inner:sum(), 1e-9)
  end
  local line = ' 0.0000  0.0000  0.0000  0.0000  0.0000  0.0000  0.0000'
  mlp:get(3).weight:zero()
  mlp:get(3).bias:copy(torch.Tensor {0.3158, 1.1148})
  local row = '  0.0000  1.1148  1.1148  1.1148  1.1148  0.0000  0.0000'
  shows(mlp:forward(input)[{ {6} }], '(1,.,.) = ', ' ' .. line, row, row, row, row, ' ' .. line, ' ' .. line,
    '[torch.DoubleTensor of size 1x7x7]')
end)

test('Bottle', function()
  local input = torch.randn(4, 5, 3, 10)
  local mlp = nn.Bottle(nn.Linear(10, 2))
  shows(input:size(), '', '  4', '  5', '  3', ' 10', '[torch.LongStorage of size 4]')
  shows(mlp:forward(input):size(), '', ' 4', ' 5', ' 3', ' 2', '[torch.LongStorage of size 4]')
  T.near(mlp.output[3][4]:totable(), mlp:get(1):forward(input[3][4]):totable())
end)

test('DontCast keeps the type of its module', function()
  local module = nn.DontCast(nn.Linear(3, 4):float())
  module:double()
  equal(D.sizes(module:forward(torch.FloatTensor {1, 2, 3})), 'FloatTensor - size: 4')
end)

test('NaN says where one is found', function()
  local linear = nn.Linear(3, 4)
  local mlp = nn.Sequential():add(nn.NaN(nn.Identity(), 1)):add(nn.NaN(linear, 2)):add(nn.NaN(nn.Linear(4, 2), 3))
  equal(tostring(mlp), table.concat({'nn.Sequential {', '  [input -> (1) -> (2) -> (3) -> output]',
    '  (1): nn.NaN(1) @ nn.Identity', '  (2): nn.NaN(2) @ nn.Linear(3 -> 4)', '  (3): nn.NaN(3) @ nn.Linear(4 -> 2)',
    '}'}, '\n'))
  linear.bias:fill(math.log(math.log(0)))
  T.raises(function() mlp:forward(torch.randn(2, 3)) end,
    'NaN found in parameters of module :\nnn%.NaN%(2%) @ nn%.Linear%(3 %-> 4%)')
  local model = nn.Sequential():add(nn.Tanh())
  model = model:replace(function(module) return nn.NaN(module) end)
  equal({torch.type(model), torch.type(model:get(1):get(1))}, {'nn.NaN', 'nn.NaN'})
end)

test('Profile tells how long passes take', function()
  local mlp = nn.Sequential():add(nn.Identity()):add(nn.Linear(10, 10)):add(nn.Tanh())
  for i = 1, 3 do
    mlp.modules[i] = nn.Profile(mlp.modules[i], 4)
  end
  local x, grad = torch.randn(10), torch.randn(10)
  local lines = D.printed(function()
    for _ = 1, 4 do
      mlp:forward(x)
      mlp:backward(x, grad)
    end
  end)
  for i, text in ipairs {'Identity', 'Linear', 'Tanh', 'Tanh', 'Linear', 'Identity'} do
    T.ok(lines[i]:find(('^nn.%s took %%d+%%.%%d%%d%%d seconds for 4 %s passes$'):format(text,
      i <= 3 and 'forward' or 'backward')), lines[i])
  end
end)

-- training.md

local function xor()
  return nn.Sequential():add(nn.Linear(2, 20)):add(nn.Tanh()):add(nn.Linear(20, 1))
end

local function xor_label(input)
  return input[1] * input[2] > 0 and -1 or 1
end

--- The network has learnt the signs.
local function knows_xor(mlp)
  local x = torch.Tensor(2)
  for _, a in ipairs {0.5, -0.5} do
    for _, b in ipairs {0.5, -0.5} do
      x[1], x[2] = a, b
      local y = mlp:forward(x)
      equal(size(y), '1')
      T.ok(y[1] * xor_label(x) > 0, tostring(y[1]))
    end
  end
end

test('training by hand', function()
  torch.manualSeed(1)
  local mlp, criterion = xor(), nn.MSECriterion()
  for _ = 1, 800 do -- of larger steps than the document's
    local input = torch.randn(2)
    local output = torch.Tensor(1)
    output[1] = xor_label(input)
    criterion:forward(mlp:forward(input), output)
    mlp:zeroGradParameters()
    mlp:backward(input, criterion:backward(mlp.output, output))
    mlp:updateParameters(0.03)
  end
  knows_xor(mlp)
end)

test('training with StochasticGradient', function()
  torch.manualSeed(3)
  local dataset = {}
  function dataset:size() return 40 end -- luacheck: ignore 212/self
  for i = 1, dataset:size() do
    local input, output = torch.randn(2), torch.Tensor(1)
    output[1] = xor_label(input)
    dataset[i] = {input, output}
  end
  local mlp = xor()
  local trainer = nn.StochasticGradient(mlp, nn.MSECriterion())
  trainer.learningRate = 0.05
  local lines = D.printed(function() trainer:train(dataset) end)
  equal({lines[1], #lines, lines[27]}, {'# StochasticGradient: training', 28,
    '# StochasticGradient: you have reached the maximum number of iterations'})
  T.ok(lines[2]:find '^# current error = %d' and lines[28]:find '^# training error = %d')
  knows_xor(mlp)
end)

-- testing.md

test('Jacobians by differences agree with backward', function()
  local jacobian = nn.Jacobian
  local module, input = nn.Linear(5, 3), torch.Tensor(5)
  T.ok(jacobian.testJacobian(module, input) < 1e-6)
  T.ok(jacobian.testJacobianParameters(module, input, module.weight, module.gradWeight) < 1e-6)
  T.ok(jacobian.testJacobianParameters(module, input, module.bias, module.gradBias) < 1e-6)
  T.ok(jacobian.testJacobianUpdateParameters(module, input, module.weight) < 1e-6)
  T.near(jacobian.forward(module, input):t():totable(), module.weight:totable(), 1e-6)
  T.near(jacobian.backward(module, input):t():totable(), module.weight:totable())
end)
