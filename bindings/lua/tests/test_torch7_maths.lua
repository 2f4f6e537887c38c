-- What Torch7's document of mathematics shows: the same calls and values, text and results equal.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

--- A value prints as those lines.
local function shows(x, ...)
  equal(tostring(x), table.concat({...}, '\n') .. '\n')
end

local function filled(value, ...)
  return torch.Tensor(...):fill(value)
end

test('a tensor for the result', function()
  local x = torch.rand(100)
  local y = torch.log(x)
  local r = torch.Tensor()
  T.ok(torch.log(r, x) == r and r:equal(y))
  torch.log(x, x)
  T.ok(x:equal(y))
  x, y = torch.rand(20, 20), torch.rand(5, 5)
  local res1, res2 = torch.conv2(x, y), torch.Tensor()
  torch.conv2(res2, x, y)
  local address = res2:data()
  for _ = 1, 3 do
    torch.conv2(res2, x, y)
  end
  equal({res2:dist(res1), res2:data() == address}, {0, true})
  -- Every kind of function, as functions and as methods.
  local a, b = torch.Tensor {1, 2, 3}, torch.Tensor {4, 5, 6}
  T.is(torch.add(r, a, b), {5, 7, 9})
  T.is(torch.add(r, a, 2, b), {9, 12, 15})
  T.is(torch.add(r, a, 10), {11, 12, 13})
  T.is(r, {11, 12, 13})
  T.is(torch.cmul(r, a, b), {4, 10, 18})
  T.is(torch.mul(r, a, 2), {2, 4, 6})
  T.is(torch.pow(r, a, 2), {1, 4, 9})
  T.is(r:add(a, b), {5, 7, 9})
  T.is(r:add(a, 2, b), {9, 12, 15})
  T.is(r:mul(a, 3), {3, 6, 9})
  T.is(r:cdiv(a, a), {1, 1, 1})
  T.is(r:sqrt(torch.Tensor {1, 4, 9}), {1, 2, 3})
  T.is(r:cmax(a, torch.Tensor {2, 2, 2}), {2, 2, 3})
  local m = torch.Tensor {{1, 2}, {3, 4}}
  T.is(torch.sum(r, m, 1), {{4, 6}})
  T.is(r:mean(m, 2), {{1.5}, {3.5}})
  T.is(r:cumsum(m, 2), {{1, 3}, {3, 7}})
  T.is(r:mm(m, m), {{7, 10}, {15, 22}})
  T.is(torch.mv(r, m, torch.Tensor {1, 1}), {3, 7})
  T.is(torch.ger(r, torch.Tensor {1, 2}, torch.Tensor {3, 4}), {{3, 4}, {6, 8}})
  local values, positions = torch.Tensor(), torch.LongTensor()
  torch.max(values, positions, m, 1)
  T.is(values, {{3, 4}})
  T.is(positions, {{2, 2}})
  values:sort(positions, m, 2, true)
  T.is(values, {{2, 1}, {4, 3}})
  local mask = torch.ByteTensor()
  torch.gt(mask, a, 1)
  T.is(mask, {0, 1, 1})
  T.ok(mask:type() == 'torch.ByteTensor')
  T.is(torch.zeros(r, 2, 2), {{0, 0}, {0, 0}})
  T.is(torch.range(r, 2, 4), {2, 3, 4})
  T.is(r:linspace(0, 1, 3), {0, 0.5, 1})
  T.is(torch.cat(r, {a, b}, 1), {1, 2, 3, 4, 5, 6})
  T.is(torch.cat(r, a, b, 1), {1, 2, 3, 4, 5, 6})
  T.is(r:eye(2), {{1, 0}, {0, 1}})
  T.is(torch.tril(r, m), {{1, 0}, {3, 4}})
  equal({r:rand(2, 3):size():totable(), r:randperm(4):sum()}, {{2, 3}, 10})
end)

test('cat', function()
  local ones, zeros = torch.ones, torch.zeros
  shows(torch.cat(ones(3), zeros(2)), ' 1', ' 1', ' 1', ' 0', ' 0', '[torch.DoubleTensor of size 5]')
  shows(torch.cat(ones(3, 2), zeros(2, 2), 1), ' 1  1', ' 1  1', ' 1  1', ' 0  0', ' 0  0',
    '[torch.DoubleTensor of size 5x2]')
  shows(torch.cat(ones(2, 2), zeros(2, 2), 2), ' 1  1  0  0', ' 1  1  0  0', '[torch.DoubleTensor of size 2x4]')
  equal(torch.cat({ones(2, 2), zeros(2, 2), torch.rand(3, 2)}, 1):size():totable(), {7, 2})
  equal(torch.cat({torch.Tensor(), torch.rand(3, 2)}, 1):size():totable(), {3, 2})
end)

test('histc and bhistc', function()
  local x = torch.Tensor(3, 6)
  x[1] = torch.Tensor {2, 4, 2, 2, 5, 4}
  x[2] = torch.Tensor {3, 5, 1, 5, 3, 5}
  x[3] = torch.Tensor {3, 4, 2, 5, 5, 1}
  shows(x, ' 2  4  2  2  5  4', ' 3  5  1  5  3  5', ' 3  4  2  5  5  1', '[torch.DoubleTensor of size 3x6]')
  shows(torch.bhistc(x, 5, 1, 5), ' 0  3  0  2  1', ' 1  0  2  0  3', ' 1  1  1  1  2',
    '[torch.DoubleTensor of size 3x5]')
  -- Between 2 and 5 the third of five bins has nothing; the document says otherwise.
  T.is(torch.bhistc(torch.Tensor(1, 6):copy(x[1]), 5), {{3, 0, 0, 2, 1}})
  equal({torch.histc(x):size(1), torch.histc(x, 5):sum()}, {100, 18})
end)

test('range, multinomial', function()
  shows(torch.range(2, 5), ' 2', ' 3', ' 4', ' 5', '[torch.DoubleTensor of size 4]')
  shows(torch.range(2, 5, 1.2), ' 2.0000', ' 3.2000', ' 4.4000', '[torch.DoubleTensor of size 3]')
  local p = torch.Tensor {1, 1, 0.5, 0}
  local a = torch.multinomial(p, 10000, true)
  equal({a:type(), a:eq(4):sum()}, {'torch.LongTensor', 0})
  T.ok(math.abs(a:eq(1):sum() - 4000) < 300)
  local res = torch.LongTensor()
  p.multinomial(res, p, 3)
  T.is(res:sort(), {1, 2, 3})
end)

test('operands of other sizes, but as many elements', function()
  local x, y = filled(2, 2, 2), filled(3, 4)
  T.ok(torch.Tensor {1, 2, 3}:equal(torch.Tensor {1, 2, 3}) and not torch.Tensor {1}:equal(torch.Tensor {2}))
  x:add(y)
  shows(x, ' 5  5', ' 5  5', '[torch.DoubleTensor of size 2x2]')
  T.is(filled(2, 2, 2):add(2, y), {{8, 8}, {8, 8}})
  T.is(filled(8, 2, 2):csub(y), {{5, 5}, {5, 5}})
  T.is(filled(2, 2, 2):cmul(y), {{6, 6}, {6, 6}})
  T.is(filled(2, 2, 2):cpow(y), {{8, 8}, {8, 8}})
  T.is(filled(2, 2, 2):addcmul(2, y, filled(5, 2, 2)), {{32, 32}, {32, 32}})
  shows(filled(1, 2, 2):cdiv(torch.range(1, 4)), ' 1.0000  0.5000', ' 0.3333  0.2500',
    '[torch.DoubleTensor of size 2x2]')
  shows(filled(1, 2, 2):addcdiv(2, torch.range(1, 4), filled(5, 2, 2)), ' 1.4000  1.8000', ' 2.2000  2.6000',
    '[torch.DoubleTensor of size 2x2]')
  equal(filled(2, 2, 2):dot(y), 24)
  x = filled(2, 2, 2)
  shows(x + y, ' 5  5', ' 5  5', '[torch.DoubleTensor of size 2x2]')
  shows(y - x, ' 1', ' 1', ' 1', ' 1', '[torch.DoubleTensor of size 4]')
  T.is(torch.cmul(y, x), {6, 6, 6, 6})
  T.is(torch.add(y, x), {5, 5, 5, 5})
  T.is(torch.eq(x, filled(2, 4)):byte(), {{1, 1}, {1, 1}})
end)

test('shifts and bits', function()
  shows(torch.LongTensor(2, 2):fill(1):clshift(torch.LongTensor(2, 2):range(1, 4):view(2, 2)), '  2   4', '  8  16',
    '[torch.LongTensor of size 2x2]')
  T.is(torch.LongTensor(4):fill(32):crshift(torch.LongTensor {1, 2, 3, 4}), {16, 8, 4, 2})
  local y = torch.LongTensor {1, 2, 4, 8}
  T.is(torch.LongTensor(4):fill(6):cbitand(y), {0, 2, 4, 0})
  T.is(torch.LongTensor(4):fill(3):cbitor(y), {3, 3, 7, 11})
  shows(torch.LongTensor(4):fill(15):cbitxor(y), ' 14', ' 13', ' 11', '  7', '[torch.LongTensor of size 4]')
  T.is(torch.bitand(y, 5), {1, 0, 4, 0})
  T.is(torch.lshift(y, 1), {2, 4, 8, 16})
  raises(function() torch.bitor(y, 1.5) end, 'the second operand must be an integer')
end)

test('fmod, remainder, mod', function()
  local x = torch.Tensor {-3, 3}
  shows(torch.fmod(x, 2), '-1', ' 1', '[torch.DoubleTensor of size 2]')
  T.is(torch.fmod(x, -2), {-1, 1})
  T.is(torch.remainder(x, 2), {1, 1})
  T.is(torch.remainder(x, -2), {-1, -1})
  T.is(torch.mod(x, 2), {1, 1})
  x = torch.Tensor {{3, 3}, {-3, -3}}
  T.is(torch.cfmod(x, torch.Tensor {{2, -2}, {2, -2}}), {{1, 1}, {-1, -1}})
  T.is(torch.cremainder(x, torch.Tensor {{2, -2}, {2, -2}}), {{1, -1}, {1, -1}})
end)

test('products that are added', function()
  local x, M, y = torch.zeros(3), filled(3, 3, 2), filled(2, 2)
  T.is(x:addmv(M, y), {12, 12, 12})
  T.is(torch.addmv(x, M, y), {24, 24, 24})
  T.is(x, {12, 12, 12})
  T.is(x:addmv(0.5, M, y), {18, 18, 18})
  T.is(x:addmv(2, 1, M, y), {48, 48, 48})
  T.is(torch.addmv(0.5, x, 2, M, y), {48, 48, 48})
  local r = torch.Tensor()
  T.is(torch.addmv(r, x, M, y), {60, 60, 60})
  T.is(r:addmv(x, 2, M, y), {72, 72, 72})
  x, y, M = torch.range(1, 3), torch.range(1, 2), torch.zeros(3, 2)
  shows(M:addr(x, y), ' 1  2', ' 2  4', ' 3  6', '[torch.DoubleTensor of size 3x2]')
  shows(M:addr(2, 1, x, y), '  3   6', '  6  12', '  9  18', '[torch.DoubleTensor of size 3x2]')
  local A = torch.range(1, 6):resize(3, 2)
  shows(M:addr(2, A, 1, x, y), '  3   6', '  8  12', ' 13  18', '[torch.DoubleTensor of size 3x2]')
  local eye = torch.eye(2)
  T.is(torch.addmm(eye, eye, eye), {{2, 0}, {0, 2}})
  T.is(torch.addmm(3, eye, 2, eye, eye), {{5, 0}, {0, 5}})
  T.is(eye:clone():addmm(3, 2, eye, eye), {{5, 0}, {0, 5}})
  local batch = torch.ones(2, 2, 2)
  T.is(torch.addbmm(eye, batch, batch), {{5, 4}, {4, 5}})
  equal(torch.baddbmm(batch, batch, batch):sum(), 24)
  raises(function() torch.addmm(eye, eye) end, 'two factors')
end)

test('overloaded operators', function()
  local x = filled(2, 2, 2)
  shows(x + 3, ' 5  5', ' 5  5', '[torch.DoubleTensor of size 2x2]')
  T.is(3 + x, {{5, 5}, {5, 5}})
  shows(-x, '-2 -2', '-2 -2', '[torch.DoubleTensor of size 2x2]')
  local M, N, v, w = filled(2, 2, 2), filled(3, 2, 4), filled(4, 2), filled(5, 2)
  equal(v * w, 40)
  shows(M * v, ' 16', ' 16', '[torch.DoubleTensor of size 2]')
  shows(M * N, ' 12  12  12  12', ' 12  12  12  12', '[torch.DoubleTensor of size 2x4]')
  shows(x / 3, ' 0.6667  0.6667', ' 0.6667  0.6667', '[torch.DoubleTensor of size 2x2]')
end)

test('along a dimension', function()
  T.is(torch.cumprod(torch.range(1, 5)), {1, 2, 6, 24, 120})
  local A = torch.LongTensor {{1, 4, 7}, {2, 5, 8}, {3, 6, 9}}
  shows(torch.cumprod(A), '   1    4    7', '   2   20   56', '   6  120  504', '[torch.LongTensor of size 3x3]')
  shows(torch.cumprod(A, 2), '   1    4   28', '   2   10   80', '   3   18  162', '[torch.LongTensor of size 3x3]')
  local x = torch.Tensor {{1.1994, -0.6290, 0.6888}, {-0.0038, -0.0908, -0.2075}, {0.3437, -0.9948, 0.1216}}
  equal(torch.max(x), 1.1994)
  local values, positions = torch.max(x, 1)
  shows(values, ' 1.1994 -0.0908  0.6888', '[torch.DoubleTensor of size 1x3]')
  shows(positions, ' 1  2  1', '[torch.LongTensor of size 1x3]')
  values, positions = torch.max(x, 2)
  shows(values, ' 1.1994', '-0.0038', ' 0.3437', '[torch.DoubleTensor of size 3x1]')
  shows(positions, ' 1', ' 1', ' 1', '[torch.LongTensor of size 3x1]')
  local a, b = torch.Tensor {1, 2, 3}, torch.Tensor {3, 2, 1}
  T.is(torch.cmax(a, b), {3, 2, 3})
  T.is(torch.cmax(a, 2), {2, 2, 3})
  T.is(torch.cmin(a, b), {1, 2, 1})
  T.is(torch.cmin(a, 2), {1, 2, 2})
  x = torch.Tensor {{0.7860, 0.7687, -0.9362}, {0.0411, 0.5407, -0.3616}, {-0.0129, -0.2499, -0.5786}}
  local y, i = torch.median(x)
  shows(y, ' 0.7687', ' 0.0411', '-0.2499', '[torch.DoubleTensor of size 3x1]')
  T.is(i, {{2}, {1}, {2}})
  T.ok(torch.median(x, 2):equal(y))
  y, i = torch.median(x, 1)
  shows(y, ' 0.0411  0.5407 -0.5786', '[torch.DoubleTensor of size 1x3]')
  T.is(i, {{2, 2, 3}})
  a = torch.Tensor {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}
  shows(torch.prod(a, 1), '(1,.,.) = ', '   5  12', '  21  32', '[torch.DoubleTensor of size 1x2x2]')
  shows(torch.prod(a, 2), '(1,.,.) = ', '  3  8', '', '(2,.,.) = ', '  35  48', '[torch.DoubleTensor of size 2x1x2]')
  shows(torch.prod(a, 3), '(1,.,.) = ', '   2', '  12', '', '(2,.,.) = ', '  30', '  56',
    '[torch.DoubleTensor of size 2x2x1]')
  x = torch.Tensor {{-1.2470, -0.4288, -0.5337}, {0.8836, -0.1622, 0.9604}, {0.6297, 0.2397, 0.0746}}
  y, i = torch.sort(x)
  shows(y, '-1.2470 -0.5337 -0.4288', '-0.1622  0.8836  0.9604', ' 0.0746  0.2397  0.6297',
    '[torch.DoubleTensor of size 3x3]')
  shows(i, ' 1  3  2', ' 2  1  3', ' 3  2  1', '[torch.LongTensor of size 3x3]')
  y, i = torch.topk(x, 1, 2, true)
  T.is(y, {{-0.4288}, {0.9604}, {0.6297}})
  T.is(i, {{2}, {3}, {1}})
  T.is((torch.kthvalue(x, 2)), {{-0.5337}, {0.8836}, {0.2397}})
  T.is((torch.mode(torch.Tensor {1, 2, 2, 3})), {2})
  T.near(torch.std(torch.range(1, 4)), math.sqrt(5 / 3))
  T.near(torch.var(torch.range(1, 4), 1, true):sum(), 1.25)
end)

test('norm, renorm, dist, trace, cross, lerp', function()
  local x = torch.Tensor {{3, 4}, {6, 8}}
  equal({torch.norm(x[1]), torch.norm(x, 1), torch.trace(x), torch.numel(x)}, {5, 21, 11, 4})
  T.is(torch.norm(x, 2, 2), {{5}, {10}})
  T.near(torch.renorm(x, 2, 1, 5):totable(), {{3, 4}, {3, 4}})
  equal(torch.dist(x, x + 1), 2)
  T.is(torch.cross(torch.Tensor {1, 0, 0}, torch.Tensor {0, 1, 0}), {0, 0, 1})
  equal(torch.cross(torch.ones(2, 3), torch.ones(2, 3), 2):sum(), 0)
  raises(function() torch.cross(x, x) end, 'a dimension of size 3, and the sizes are 2x2')
  T.is(torch.lerp(x, x * 2, 0.5), {{4.5, 6}, {9, 12}})
end)

test('convolutions', function()
  equal({torch.conv2(torch.rand(100, 100), torch.rand(10, 10)):size():totable(),
    torch.conv2(torch.rand(100, 100), torch.rand(10, 10), 'F'):size():totable()}, {{91, 91}, {109, 109}})
  local x, k = torch.range(1, 9):resize(3, 3), torch.Tensor {{1, 2}, {3, 4}}
  T.is(torch.xcorr2(x, k), {{37, 47}, {67, 77}})
  T.is(torch.conv2(x, k), {{23, 33}, {53, 63}})
  T.is(torch.conv2(x, k, 'F')[1], {1, 4, 7, 6})
  local planes, kernels = torch.cat({x:view(1, 3, 3), x:view(1, 3, 3) * 2}, 1), torch.cat({k:view(1, 2, 2),
    k:view(1, 2, 2)}, 1)
  T.is(torch.conv2(planes, kernels)[2], {{46, 66}, {106, 126}})
  T.is(torch.conv2(planes, kernels:view(1, 2, 2, 2)), {{{69, 99}, {159, 189}}})
  equal({torch.conv3(torch.rand(10, 10, 10), torch.rand(3, 3, 3)):size():totable(),
    torch.xcorr3(torch.rand(10, 10, 10), torch.rand(3, 3, 3), 'F'):size():totable()}, {{8, 8, 8}, {12, 12, 12}})
  raises(function() torch.conv2(x, torch.rand(2)) end, 'of 2 dimensions cannot be convolved with a kernel of 1')
  raises(function() torch.conv2(x, k, 'S') end, "the mode is 'V' or 'F', not S")
end)

local A = torch.Tensor {
  {1.2705, 0.9971, 0.4948, 0.1389, 0.2381},
  {0.9971, 0.9966, 0.6752, 0.0686, 0.1196},
  {0.4948, 0.6752, 1.1434, 0.0314, 0.0582},
  {0.1389, 0.0686, 0.0314, 0.0270, 0.0526},
  {0.2381, 0.1196, 0.0582, 0.0526, 0.3957},
}

test('linear systems', function()
  local a = torch.Tensor {
    {6.80, -2.11, 5.66, 5.97, 8.23}, {-6.05, -3.30, 5.36, -4.44, 1.08}, {-0.45, 2.58, -2.70, 0.27, 9.04},
    {8.32, 2.71, 4.35, -7.17, 2.14}, {-9.67, -5.14, -7.26, 6.08, -6.87},
  }:t()
  local b = torch.Tensor {
    {4.02, 6.19, -8.22, -7.57, -3.03}, {-1.56, 4.00, -8.67, 1.75, 2.86}, {9.81, -4.09, -4.57, -8.61, 8.99},
  }:t()
  local x = torch.gesv(b, a)
  shows(x, '-0.8007 -0.3896  0.9555', '-0.6952 -0.5544  0.2207', ' 0.5939  0.8422  1.9006', ' 1.3217 -0.1038  5.3577',
    ' 0.5658  0.1057  4.0406', '[torch.DoubleTensor of size 5x3]')
  T.ok(b:dist(a * x) < 1e-12)
  local upper = torch.triu(a:t())
  x = torch.trtrs(b, upper)
  shows(x, '-3.5416 -0.2514  3.0847', ' 4.2072  2.0391 -4.5146', ' 4.6399  1.7804 -2.6077', ' 1.1874 -0.3683  0.8103',
    ' 0.4410 -0.4163 -1.3086', '[torch.DoubleTensor of size 5x3]')
  T.ok(b:dist(upper:t() * torch.trtrs(b, upper, 'U', 'T')) < 1e-12)
  local X, LU = torch.Tensor(), torch.Tensor()
  torch.gesv(X, LU, b, a)
  T.ok(b:dist(a * X) < 1e-12 and LU:size(1) == 5)
  T.ok((torch.inverse(a) * a - torch.eye(5)):norm() < 1e-12)
end)

test('least squares', function()
  local a = torch.Tensor {
    {1.44, -9.96, -7.55, 8.34, 7.08, -5.45}, {-7.84, -0.28, 3.24, 8.09, 2.52, -5.70},
    {-4.39, -3.24, 6.27, 5.28, 0.74, -1.19}, {4.53, 3.83, -6.64, 2.06, -2.47, 4.70},
  }:t()
  local b = torch.Tensor {{8.58, 8.26, 8.48, -5.28, 5.72, 8.93}, {9.35, -4.43, -0.70, -0.26, -7.36, -2.52}}:t()
  local x = torch.gels(b, a)
  shows(x, ' -0.4506   0.2497', ' -0.8492  -0.9020', '  0.7066   0.6323', '  0.1289   0.1351', ' 13.1193  -7.4922',
    ' -4.8214  -7.1361', '[torch.DoubleTensor of size 6x2]')
  T.near(b:dist(a * x:narrow(1, 1, 4)), 17.390200628863)
  T.near(math.sqrt(x:narrow(1, 5, 2):pow(2):sumall()), 17.390200628863)
  a = torch.Tensor {1, 2, 6}
  equal({a:sumall(), a:meanall(), a:prodall(), a:maxall(), a:minall(), a:varall()}, {9, 3, 12, 6, 1, 7})
end)

test('Cholesky', function()
  local chol = torch.potrf(A)
  -- The document shows A with four digits, so its results to three.
  T.near(chol:totable(), {{1.1272, 0.8846, 0.4390, 0.1232, 0.2112}, {0, 0.4626, 0.6200, -0.0874, -0.1453},
    {0, 0, 0.7525, 0.0419, 0.0738}, {0, 0, 0, 0.0491, 0.2199}, {0, 0, 0, 0, 0.5255}}, 2e-3)
  T.near((chol:t() * chol):totable(), A:totable(), 1e-12)
  local lower = torch.Tensor()
  torch.potrf(lower, A, 'L')
  T.near(lower:totable(), chol:t():totable(), 1e-12)
  local B = torch.Tensor {{0.6219, 0.3439, 0.0431}, {0.5642, 0.1756, 0.0153}, {0.2334, 0.8594, 0.4103},
    {0.7556, 0.1966, 0.9637}, {0.1420, 0.7185, 0.7476}}
  local solved = torch.potrs(B, chol)
  T.ok(B:dist(A * solved) < 1e-11)
  local inverse = torch.potri(chol)
  equal(inverse:size():totable(), {5, 5})
  T.ok(inverse:dist(torch.inverse(A)) < 1e-9)
end)

test('eigenvalues and singular values', function()
  local a = torch.Tensor {{1.96, 0, 0, 0, 0}, {-6.49, 3.80, 0, 0, 0}, {-0.47, -6.39, 4.17, 0, 0},
    {-7.20, 1.50, -1.51, 5.70, 0}, {-0.65, -6.34, 2.67, 1.80, -7.10}}:t()
  shows(torch.symeig(a), '-11.0656', ' -6.2287', '  0.8640', '  8.8655', ' 16.0948', '[torch.DoubleTensor of size 5]')
  local e, V = torch.symeig(a, 'V')
  --- Columns of eigenvectors and singular vectors have any sign.
  local function columns(t, wanted)
    T.near(torch.abs(t):totable(), torch.abs(torch.Tensor(wanted)):totable(), 1e-4)
  end
  columns(V, {{-0.2981, -0.6075, 0.4026, -0.3745, 0.4896}, {-0.5078, -0.2880, -0.4066, -0.3572, -0.6053},
    {-0.0816, -0.3843, -0.6600, 0.5008, 0.3991}, {-0.0036, -0.4467, 0.4553, 0.6204, -0.4564},
    {-0.8041, 0.4480, 0.1725, 0.3108, 0.1622}})
  local whole = torch.triu(a) + torch.triu(a, 1):t()
  T.ok((whole * V - V * torch.diag(e)):norm() < 1e-12)
  local b = torch.Tensor {{0, 1}, {-1, 0}}
  local ordered = torch.eig(whole):select(2, 1):sort()
  T.near(ordered:totable(), e:totable())
  shows(torch.eig(whole), ' 16.0948   0.0000', '-11.0656   0.0000', ' -6.2287   0.0000', '  0.8640   0.0000',
    '  8.8655   0.0000', '[torch.DoubleTensor of size 5x2]')
  local values, vectors = torch.eig(b, 'V')
  T.near(values:select(2, 1):totable(), {0, 0})
  T.near(values:select(2, 2):clone():abs():totable(), {1, 1})
  -- b (r + i s) = (i w) (r + i s)
  local r, s, w = vectors:select(2, 1), vectors:select(2, 2), values[{1, 2}]
  T.ok((b * r + s * w):norm() < 1e-12 and (b * s - r * w):norm() < 1e-12)
  a = torch.Tensor {{8.79, 6.11, -9.15, 9.57, -3.49, 9.84}, {9.93, 6.91, -7.93, 1.64, 4.02, 0.15},
    {9.83, 5.04, 4.86, 8.83, 9.80, -8.99}, {5.45, -0.27, 4.85, 0.74, 10.00, -6.02},
    {3.16, 7.98, 3.01, 5.80, 4.27, -5.31}}:t()
  local u, d, v = torch.svd(a)
  shows(d, ' 27.4687', ' 22.6432', '  8.5584', '  5.9857', '  2.0149', '[torch.DoubleTensor of size 5]')
  columns(u:narrow(1, 1, 2), {{-0.5911, 0.2632, 0.3554, 0.3143, 0.2299}, {-0.3976, 0.2438, -0.2224, -0.7535, -0.3636}})
  columns(v:narrow(1, 1, 1), {{-0.2514, 0.8148, -0.2606, 0.3967, -0.2180}})
  T.near((u * torch.diag(d) * v:t()):totable(), a:totable())
  equal({u:size():totable(), d:size():totable(), v:size():totable()}, {{6, 5}, {5}, {5, 5}})
  T.ok((u * torch.diag(d) * v:t() - a):norm() < 1e-12)
  equal(torch.svd(a, 'A'):size():totable(), {6, 6})
  local U, D, W = torch.Tensor(), torch.Tensor(), torch.Tensor()
  torch.svd(U, D, W, a)
  T.ok(D:equal(d))
end)

test('QR', function()
  local a = torch.Tensor {{12, -51, 4}, {6, 167, -68}, {-4, 24, -41}}
  local q, r = torch.qr(a)
  shows(q, '-0.8571  0.3943  0.3314', '-0.4286 -0.9029 -0.0343', ' 0.2857 -0.1714  0.9429',
    '[torch.DoubleTensor of size 3x3]')
  shows(r, ' -14.0000  -21.0000   14.0000', '   0.0000 -175.0000   70.0000', '   0.0000    0.0000  -35.0000',
    '[torch.DoubleTensor of size 3x3]')
  shows((q * r):round(), '  12  -51    4', '   6  167  -68', '  -4   24  -41', '[torch.DoubleTensor of size 3x3]')
  shows((q:t() * q):round(), ' 1  0  0', ' 0  1  0', ' 0  0  1', '[torch.DoubleTensor of size 3x3]')
  a = torch.rand(4, 3)
  q, r = torch.qr(a)
  T.ok((q * r - a):norm() < 1e-12)
  local m, tau = torch.geqrf(a)
  T.ok((torch.orgqr(m, tau) - q):norm() < 1e-12)
  T.ok((torch.ormqr(m, tau, torch.eye(4)):narrow(2, 1, 3) - q):norm() < 1e-12)
  local Q, R = torch.Tensor(), torch.Tensor()
  torch.qr(Q, R, a)
  T.ok(Q:equal(q) and R:equal(r))
  raises(function() torch.potrf(A, 'X') end, "the triangle is 'U' or 'L', not X")
end)

test('comparisons, all, any', function()
  local x = torch.Tensor {1, 2, 3}
  T.is(torch.lt(x, 2):byte(), {1, 0, 0})
  T.is(x:ge(torch.Tensor {1, 3, 3}):byte(), {1, 0, 1})
  local a = torch.Tensor {0.5694, 0.5264, 0.3041, 0.4159, 0.1677, 0.7964, 0.0257, 0.2093, 0.6564, 0.0740}
  local b = torch.Tensor {0.2950, 0.4867, 0.9133, 0.1291, 0.1811, 0.3921, 0.7750, 0.3259, 0.2263, 0.1737}
  torch.compat7()
  shows(torch.lt(a, b), ' 0', ' 0', ' 1', ' 0', ' 1', ' 0', ' 1', ' 1', ' 0', ' 1', '[torch.ByteTensor of size 10]')
  equal({torch.eq(a, b):sum(), torch.ne(a, b):sum()}, {0, 10})
  shows(torch.gt(a, b), ' 1', ' 1', ' 0', ' 1', ' 0', ' 1', ' 0', ' 0', ' 1', ' 0', '[torch.ByteTensor of size 10]')
  a[torch.gt(a, b)] = 10
  torch.compat7(false)
  shows(a, ' 10.0000', ' 10.0000', '  0.3041', ' 10.0000', '  0.1677', ' 10.0000', '  0.0257', '  0.2093', ' 10.0000',
    '  0.0740', '[torch.DoubleTensor of size 10]')
  a[torch.gt(a, 1)] = -1
  shows(a, '-1.0000', '-1.0000', ' 0.3041', '-1.0000', ' 0.1677', '-1.0000', ' 0.0257', ' 0.2093', '-1.0000',
    ' 0.0740', '[torch.DoubleTensor of size 10]')
  a = torch.ones(3):byte()
  T.ok(torch.all(a))
  a[2] = 0
  equal({torch.all(a), torch.any(a), torch.any(a:zero())}, {false, true, false})
  equal({torch.all(x:ge(1)), torch.any(x:gt(3)), torch.ne(x, x):any()}, {true, false, false})
end)
