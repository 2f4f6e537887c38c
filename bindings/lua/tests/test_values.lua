-- Small values: dtypes, devices, null, complex, sizes.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

test('dtypes by constant, by name, by Torch7 name', function()
  T.ok(torch.dtype 'float32' == torch.float32)
  T.ok(torch.dtype 'torch.FloatTensor' == torch.float32)
  T.ok(torch.dtype 'Long' == torch.int64)
  T.ok(torch.dtype 'double' == torch.float64)
  equal(tostring(torch.bfloat16), 'torch.bfloat16')
  raises(function() torch.dtype 'float33' end, 'float33')
  raises(function() torch.dtype(7) end, 'a dtype must be a string')
end)

test('devices', function()
  local d = torch.device 'cuda:1'
  equal({d.type, d.index}, {'cuda', 1})
  equal(tostring(d), 'cuda:1')
  T.ok(torch.device 'cpu' == torch.device 'cpu')
  T.ok(torch.device 'cpu' ~= torch.device 'meta')
  raises(function() torch.device 'toaster' end, 'toaster')
end)

test('type names', function()
  equal(torch.type(torch.Tensor(1)), 'torch.DoubleTensor')
  equal(torch.type(torch.FloatTensor(1)), 'torch.FloatTensor')
  equal(torch.type(torch.zeros(1, {dtype = 'bool'})), 'torch.BoolTensor')
  equal(torch.type(torch.nn.ReLU()), 'nn.ReLU')
  equal(torch.type(torch.null), 'torch.null')
  equal(torch.type {}, 'table')
  equal(torch.type(5), 'number')
  equal(torch.typename {}, nil)
  T.ok(torch.isTensor(torch.Tensor(1)))
  T.ok(not torch.isTensor {})
  T.ok(not torch.isTensor(nil))
end)

test('sizes are tables that print', function()
  local s = torch.zeros(2, 3):size()
  equal(tostring(s), '\n 2\n 3\n[torch.LongStorage of size 2]\n')
  T.ok(s == torch.ones(2, 3):size())
  T.ok(s ~= torch.ones(3, 2):size())
  equal(s:totable(), {2, 3})
  equal(#s, 2)
  equal(s:nElement(), 6)
end)

test('complex numbers', function()
  local z = torch.complex(1, -2)
  equal(tostring(z), '1-2i')
  local t = torch.Tensor({z, torch.complex(0, 1)}, {dtype = 'complex128'})
  T.ok((t * z):totable()[1] == torch.complex(-3, -4))
  T.ok(t[1] == z)
end)

test('numbers keep their kind', function()
  local ints = torch.LongTensor {1, 2}
  equal((ints + 1):type(), 'torch.LongTensor')
  equal((ints + 1.5):type(), 'torch.FloatTensor')
  equal(torch.call('add', {ints, torch.asFloat(1)}):type(), 'torch.FloatTensor')
end)

test('large integers survive', function()
  local big = T.int64 '9007199254740993'
  local t = torch.LongTensor {big}
  T.ok(t[1] == big)
  T.ok(t:totable()[1] == big)
  T.ok((t - big):item() == 0)
end)
