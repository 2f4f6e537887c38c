-- What a tensor says of itself; conversions; freeing.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

test('sizes, dimensions, elements, strides', function()
  local t = torch.zeros(2, 3, 4)
  equal(t:size():totable(), {2, 3, 4})
  equal((#t):totable(), {2, 3, 4})
  equal({t:size(1), t:size(-1)}, {2, 4})
  equal({t:dim(), t:nDimension(), t:nElement()}, {3, 3, 24})
  equal(t:stride():totable(), {12, 4, 1})
  equal({t:stride(1), t:stride(-1)}, {12, 1})
  equal(t:isContiguous(), true)
  equal(t:transpose(1, 2):isContiguous(), false)
  equal(t[2]:storageOffset(), 13)
  raises(function() t:size(0) end, 'dimension is 0, but the tensor has 3 dimensions')
  raises(function() t:size(4) end, 'dimension is 4')
  raises(function() t:size(1.5) end, 'must be an integer, not 1.5')
end)

test('conversions, which give the tensor itself where nothing changes', function()
  local t = torch.Tensor {1.6, -2.6}
  T.is(t:int(), {1, -2})
  equal(t:float():type(), 'torch.FloatTensor')
  equal(t:byte():type(), 'torch.ByteTensor')
  T.ok(rawequal(t:double(), t) and rawequal(t:cpu(), t) and rawequal(t:contiguous(), t))
  T.is(t:bool(), {true, true})
  equal(t:type 'torch.LongTensor':type(), 'torch.LongTensor')
  equal(t:typeAs(torch.IntTensor(1)):type(), 'torch.IntTensor')
  equal(t:to('float16'):type(), 'torch.HalfTensor')
  T.is(t:half():double(), {1.599609375, -2.599609375})
  equal(t:to {dtype = torch.bfloat16}:dtype(), torch.bfloat16)
  local copy = t:to {copy = true}
  copy:fill(0)
  T.is(t, {1.6, -2.6})
  raises(function() t:to {dtipe = 'float32'} end, "no option 'dtipe'")
  raises(function() t:to(5) end, 'options must be a table')
end)

test('conversions keep the graph', function()
  local t = torch.ones(2, {dtype = 'float32', requiresGrad = true})
  t:double():sum():backward()
  T.is(t:grad(), {1, 1})
end)

test('item and totable', function()
  equal(torch.Tensor {5}:item(), 5)
  equal(torch.zeros({}, {dtype = 'bool'}):item(), false)
  equal(torch.zeros({}):totable(), 0)
  T.is(torch.Tensor {{1, 2}, {3, 4}}, {{1, 2}, {3, 4}})
  T.is(torch.zeros(2, 0), {{}, {}})
  T.is(torch.Tensor {{1, 2}, {3, 4}}:t(), {{1, 3}, {2, 4}})
  T.is(torch.BoolTensor {true, false}, {true, false})
  T.is(torch.ByteTensor {0, 255}, {0, 255})
  raises(function() torch.zeros(2):item() end)
end)

test('a long tensor crosses every chunk of the reader', function()
  local n = 1234
  local t = torch.range(1, n)
  local list = t:totable()
  equal(#list, n)
  for i = 1, n do
    T.ok(list[i] == i)
  end
  T.ok(torch.Tensor(list):equal(t))
  T.ok(torch.ShortTensor(list):equal(t:short()))
end)

test('bytes', function()
  equal(torch.ByteTensor {104, 105}:tostringBytes(), 'hi')
  T.is(torch.fromBytes('hi', {2}, 'uint8'), {104, 105})
  raises(function() torch.fromBytes('hi', {3}, 'uint8') end, 'nbytes')
end)

test('addresses', function()
  local t = torch.FloatTensor {1, 2, 3}
  if jit then
    equal(t:data()[2], 3)
    t:data()[0] = 7
    T.is(t, {7, 2, 3})
  else
    equal(math.type(t:data()), 'integer')
  end
  equal(torch.zeros(0):data(), nil)
end)

test('identity and equality', function()
  local t = torch.Tensor {1, 2}
  local again, same_data = t:retain(), torch.Tensor {1, 2}
  T.ok(t == again and t ~= same_data)
  T.ok(t:equal(same_data) and not t:equal(torch.Tensor {1, 3}))
  T.ok(t ~= nil and t ~= 5)
  T.ok(t:isSetTo(t:view(2)) and not t:isSetTo(same_data))
  T.ok(t:isSameSizeAs(same_data))
end)

test('freeing is idempotent, and use after it an error', function()
  local t = torch.Tensor {1, 2}
  local before = torch.liveHandles()
  t:free()
  t:free()
  equal(torch.liveHandles(), before - 1)
  raises(function() return t:sum() end, 'freed')
  raises(function() return t + 1 end, 'freed')
  raises(function() return t[1] end, 'freed')
  raises(function() return tostring(t) end, 'freed')
end)

test('close, in Lua 5.4', function()
  if jit then
    T.skip 'LuaJIT has no <close>'
  end
  local run = load [[
    local torch = ...
    local before = torch.liveHandles()
    do local t <close> = torch.zeros(3) end
    return torch.liveHandles() - before]]
  equal(run(torch), 0)
end)

test('meta tensors have no elements', function()
  local t = torch.zeros(2, 3, {device = 'meta'})
  equal(t:size():totable(), {2, 3})
  equal(tostring(t), '[torch.MetaDoubleTensor of size 2x3 on meta]\n')
  raises(function() t:totable() end)
end)

test('sparse tensors', function()
  local t = torch.Tensor {{0, 2}, {3, 0}}
  local sparse = torch.aten.to_sparse(t)
  equal(sparse:layout(), torch.sparse_coo)
  T.is(sparse, {{0, 2}, {3, 0}})
  T.ok(tostring(sparse):find '%(torch.sparse_coo%)')
end)

test('concatenation with text', function()
  equal(torch.zeros(1) .. '!', ' 0\n[torch.DoubleTensor of size 1]\n!')
end)

test('methods that are not there are nil, and fields cannot be set', function()
  equal(torch.zeros(1).no_such_method, nil)
  raises(function() torch.zeros(1).name = 'x' end, "no field 'name'")
end)
