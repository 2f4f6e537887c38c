-- Constructors.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

test('Tensor from sizes, tables and tensors', function()
  equal(torch.Tensor(2, 3):size():totable(), {2, 3})
  equal(torch.Tensor():nElement(), 0)
  equal(torch.Tensor(torch.zeros(2, 3):size()):size():totable(), {2, 3})
  T.is(torch.Tensor {{1, 2}, {3, 4}}, {{1, 2}, {3, 4}})
  T.is(torch.Tensor {{{1}, {2}}}, {{{1}, {2}}})
  T.is(torch.Tensor {true, false}, {1, 0})
  equal(torch.Tensor {}:size():totable(), {0})
  equal(torch.Tensor {{}, {}}:size():totable(), {2, 0})
  local t = torch.Tensor {1, 2}
  local same_memory = torch.Tensor(t)
  same_memory:fill(5)
  T.is(t, {5, 5})
  T.is(torch.LongTensor(torch.Tensor {1.5, 2.5}), {1, 2})
end)

test('Tensor refuses what is no tensor', function()
  raises(function() torch.Tensor {{1, 2}, {3}} end, 'rows of one size: 1 entries where 2 entries are expected')
  raises(function() torch.Tensor {{1, 2}, 3} end, 'rows of one size')
  raises(function() torch.Tensor {1, 'x'} end, 'element 2 must be a number, not string')
  raises(function() torch.Tensor(2, 'x') end, 'a size must be an integer')
  raises(function() torch.Tensor(-1) end)
  raises(function() torch.Tensor(2, {shape = 3}) end, "no option is called 'shape'")
end)

test('typed constructors', function()
  for _, title in ipairs {'Float', 'Double', 'Byte', 'Char', 'Short', 'Int', 'Long', 'Half', 'Bool'} do
    equal(torch[title .. 'Tensor'](2):type(), 'torch.' .. title .. 'Tensor')
  end
  T.is(torch.CharTensor {127, -128, 128}, {127, -128, -128})
  T.is(torch.IntTensor {1.9, -1.9}, {1, -1})
end)

test('the default type', function()
  equal(torch.getdefaulttensortype(), 'torch.DoubleTensor')
  torch.setdefaulttensortype 'torch.FloatTensor'
  local ok, message = pcall(function()
    equal(torch.Tensor(1):type(), 'torch.FloatTensor')
    equal(torch.zeros(1):type(), 'torch.FloatTensor')
    equal(torch.getdefaulttensortype(), 'torch.FloatTensor')
  end)
  torch.setdefaulttensortype 'torch.DoubleTensor'
  T.ok(ok, message)
  raises(function() torch.setdefaulttensortype 'torch.PotatoTensor' end, 'PotatoTensor')
end)

test('filled with numbers', function()
  T.is(torch.zeros(2, 2), {{0, 0}, {0, 0}})
  T.is(torch.ones({3}), {1, 1, 1})
  T.is(torch.full({2}, 7), {7, 7})
  T.is(torch.eye(2), {{1, 0}, {0, 1}})
  T.is(torch.eye(2, 3), {{1, 0, 0}, {0, 1, 0}})
  T.is(torch.linspace(0, 1, 3), {0, 0.5, 1})
  T.near(torch.logspace(0, 2, 3):totable(), {1, 10, 100})
  equal(torch.linspace(0, 1):nElement(), 100)
  T.is(torch.zerosLike(torch.ones(2)), {0, 0})
  T.is(torch.onesLike(torch.zeros(2):int()), {1, 1})
  T.is(torch.empty(0), {})
end)

test('ranges: range includes the end, arange does not', function()
  T.is(torch.range(1, 5), {1, 2, 3, 4, 5})
  T.is(torch.range(1, 2, 0.5), {1, 1.5, 2})
  T.is(torch.range(3, 1, -1), {3, 2, 1})
  raises(function() torch.range(2, 1) end, 'empty')
  raises(function() torch.range(1, 2, 0) end, 'step')
  T.is(torch.arange(3), {0, 1, 2})
  equal(torch.arange(3):type(), 'torch.LongTensor')
  T.is(torch.arange(1, 2, 0.5), {1, 1.5})
  equal(torch.arange(0, 3, {dtype = 'float32'}):type(), 'torch.FloatTensor')
end)

test('options', function()
  equal(torch.zeros(2, {dtype = 'int32'}):type(), 'torch.IntTensor')
  equal(torch.ones(2, {requiresGrad = true}):requiresGrad(), true)
  equal(torch.Tensor({1, 2}, {dtype = 'float16'}):type(), 'torch.HalfTensor')
  equal(torch.zeros(1, {device = 'cpu'}):device(), torch.device 'cpu')
end)

test('random numbers of a seed', function()
  torch.manualSeed(7)
  local a, u, p = torch.randn(3), torch.rand(3), torch.randperm(5)
  torch.manualSeed(7)
  T.ok(torch.randn(3):equal(a) and torch.rand(3):equal(u) and torch.randperm(5):equal(p))
  local seen = {}
  for _, i in ipairs(p:totable()) do
    seen[i] = true
  end
  equal(seen, {true, true, true, true, true})
  T.ok(u:min() >= 0 and u:max() < 1)
end)

test('joining', function()
  local a, b = torch.Tensor {{1, 2}}, torch.Tensor {{3, 4}}
  T.is(torch.cat({a, b}, 1), {{1, 2}, {3, 4}})
  T.is(torch.cat(a, b), {{1, 2, 3, 4}})
  T.is(torch.cat(a, b, 1), {{1, 2}, {3, 4}})
  T.is(torch.stack({a[1], b[1]}), {{1, 2}, {3, 4}})
  T.is(torch.stack({a[1], b[1]}, 2), {{1, 3}, {2, 4}})
  raises(function() torch.cat {} end, 'nothing to join')
  raises(function() torch.cat(5) end, 'what to join must be a table')
end)

test('borrowed memory is shared until LibTorch lets go', function()
  if not jit then
    raises(function() torch.borrow({}, {1}, 'float32') end, 'must be memory')
    T.skip 'Lua 5.4 has no memory of its own to lend'
  end
  local ffi = require 'ffi'
  local data = ffi.new('float[6]', {1, 2, 3, 4, 5, 6})
  local t = torch.borrow(data, {2, 3}, 'float32')
  data[0] = 10
  T.is(t, {{10, 2, 3}, {4, 5, 6}})
  t[{2, 3}] = 60
  equal(data[5], 60)
  local view = t[1]
  equal(torch.borrowed(), 1)
  t:free()
  equal(torch.borrowed(), 1)
  view:free()
  equal(torch.borrowed(), 0)
  raises(function() torch.borrow(data, {7}, 'float32') end, '24 bytes where 28 are needed')
  raises(function() torch.borrow('text', {1}, 'uint8') end, 'must be memory that may be written')
end)
