-- nn.Jacobian and nn.SparseJacobian over layers, and nn.hessian.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local nn = torch.legacy.nn
local jac, sparse_jac = nn.Jacobian, nn.SparseJacobian
local SMALL = 1e-5

test('a Jacobian by backward and by differences', function()
  torch.manualSeed(1)
  local linear, x = nn.Linear(3, 2), torch.randn(3)
  T.near(jac.backward(linear, x):totable(), linear.weight:t():totable())
  T.near(jac.forward(linear, x):totable(), linear.weight:t():totable(), SMALL)
  equal(jac.backward(linear, x, linear.weight, linear.gradWeight):size():totable(), {6, 2})
  -- A wrong gradient is found.
  local Wrong = torch.class('nn.WrongGradient', 'nn.Module')
  function Wrong:updateOutput(input)
    self.output = input * 2
    return self.output
  end
  function Wrong:updateGradInput(_, gradOutput)
    self.gradInput = gradOutput * 3
    return self.gradInput
  end
  T.near(jac.testJacobian(nn.WrongGradient(), x), 1, SMALL)
  raises(function() jac.forward(nn.Tanh(), torch.randn(2, 3):t()) end, 'contiguous')
end)

test('gradients of layers', function()
  torch.manualSeed(2)
  local table_of = torch.Tensor {{1, 1}, {2, 1}, {2, 3}, {3, 2}}
  local fixed = nn.SpatialFractionalMaxPooling(2, 2, 4, 3):fixPoolingRegions()
  for _, row in ipairs {
    {nn.Linear(4, 3), {2, 4}}, {nn.PartialLinear(4, 3), {2, 4}},
    {nn.SpatialConvolutionMap(table_of, 2, 3), {2, 3, 5, 4}},
    {nn.SpatialFullConvolutionMap(table_of, 2, 3, 2, 1), {3, 3, 4}}, {nn.TemporalRowConvolution(3, 2), {5, 3}},
    {nn.TemporalDynamicKMaxPooling(2, 0.5), {6, 3}}, {fixed, {1, 2, 7, 6}}, {nn.UpSampling(2, 'linear'), {1, 2, 3, 3}},
    {nn.WeightNorm(nn.Linear(4, 3)), {2, 4}}, {nn.DontCast(nn.Linear(4, 3), true), {2, 4}},
    {nn.Convert('bhw', 'bf'), {2, 3, 2}}, {nn.Sequential():add(nn.Linear(4, 3)):add(nn.Tanh()), {2, 4}},
  } do
    local module, x = row[1], torch.randn((table.unpack or unpack)(row[2]))
    local name = tostring(module)
    T.ok(jac.testJacobian(module, x) < SMALL, name)
    local parameters, grads = module:parameters()
    for i, parameter in ipairs(parameters or {}) do
      T.ok(jac.testJacobianParameters(module, x, parameter, grads[i]) < SMALL, name)
    end
    if parameters and #parameters > 0 then
      T.ok(jac.testJacobianUpdateParameters(module, x, parameters[1]) < SMALL, name)
    end
    if module ~= fixed then -- whose regions are state
      equal({jac.testIO(module, x)}, {0, 0}, name)
    end
  end
  local lp = nn.FeatureLPPooling(3, 2, 2, true)
  T.ok(jac.testJacobian(lp, torch.randn(2, 7), 0.1, 2) < SMALL)
  for name, difference in pairs(jac.testAllUpdate(nn.Linear(4, 3), torch.randn(2, 4), 'weight', 'gradWeight')) do
    T.ok(difference < SMALL, name)
  end
end)

test('gradients of sparse layers', function()
  torch.manualSeed(3)
  local layer = nn.SparseLinear(6, 2, true)
  -- The input has all columns, as its gradient does.
  local x = torch.cat({torch.range(1, 6):view(6, 1), torch.randn(6, 1)}, 2)
  T.ok(sparse_jac.testJacobian(layer, x) < SMALL)
  T.ok(sparse_jac.testJacobianParameters(layer, x, layer.weight, layer.gradWeight) < SMALL)
  T.ok(sparse_jac.testJacobianParameters(layer, x, layer.bias, layer.gradBias) < SMALL)
  T.ok(sparse_jac.testJacobianUpdateParameters(layer, x, layer.weight) < SMALL)
  equal({sparse_jac.testIO(layer, x)}, {0, 0})
  for name, difference in pairs(sparse_jac.testAllUpdate(layer, x, 'weight', 'gradWeight')) do
    T.ok(difference < SMALL, name)
  end
end)

test('the diagonal of the Hessian', function()
  torch.manualSeed(4)
  raises(function() return nn.Linear(2, 2):updateDiagHessianInput(torch.ones(2), torch.ones(2)) end)
  nn.hessian.enable()
  nn.hessian.enable()
  local table_of = torch.Tensor {{1, 1}, {2, 1}, {2, 2}}
  for _, row in ipairs {
    {nn.Linear(4, 3), {4}}, {nn.SpatialConvolution(2, 3, 2, 2), {2, 4, 4}},
    {nn.SpatialConvolutionLocal(2, 2, 4, 4, 2, 2), {2, 4, 4}}, {nn.SpatialFullConvolution(2, 3, 2, 2), {2, 3, 3}},
    {nn.SpatialConvolutionMap(table_of, 2, 2), {2, 4, 4}}, {nn.SpatialFullConvolutionMap(table_of, 2, 2), {2, 3, 3}},
  } do
    local module, x = row[1], torch.randn((table.unpack or unpack)(row[2]))
    for _, name in ipairs {'Input', 'Weight', 'Bias'} do
      T.ok(jac['testDiagHessian' .. name](module, x) < 1e-9, tostring(module) .. ' ' .. name)
    end
  end
  -- A chain: squares of derivatives go through it, and the last forward stays.
  local net = nn.Sequential():add(nn.Linear(3, 2)):add(nn.Tanh()):add(nn.Reshape(2)):add(nn.Linear(2, 1))
  local criterion, x, y = nn.MSECriterion(), torch.randn(3), torch.randn(1)
  net:initDiagHessianParameters()
  local params, grads, diagonal = net:getParameters()
  equal({params:nElement(), grads:nElement(), diagonal:nElement(), diagonal:norm()}, {11, 11, 11, 0})
  criterion:forward(net:forward(x), y)
  local h = criterion:updateDiagHessianInput(net.output, y)
  T.is(h, {2})
  local of_input = net:updateDiagHessianInput(x, h)
  net:accDiagHessianParameters(x, h)
  local inner, outer, slope = net:get(1), net:get(4), -torch.pow(net:get(2).output, 2) + 1
  local hidden = torch.cmul(outer.weight:view(2), slope):pow(2) * 2
  T.near(outer.diagHessianWeight:totable(), (torch.pow(net:get(3).output, 2) * 2):view(1, 2):totable())
  T.near(inner.diagHessianBias:totable(), hidden:totable())
  T.near(inner.diagHessianWeight:totable(), (hidden:view(2, 1) * torch.pow(x, 2):view(1, 3)):totable())
  T.near(of_input:totable(), (torch.pow(inner.weight, 2):t() * hidden):totable())
  equal({diagonal:nElement(), diagonal:sum() > 0}, {11, true})
  T.ok(net.output:equal(net:forward(x)))
  T.is(nn.L1Cost():updateDiagHessianInput(torch.Tensor {0, -2}), {0, 1})
  raises(function() nn.SoftMax():updateDiagHessianInput(x, x) end, 'nn.SoftMax has no updateDiagHessianInput')
  raises(function() nn.AbsCriterion():updateDiagHessianInput(x, x) end, 'nn.AbsCriterion has no')
end)
