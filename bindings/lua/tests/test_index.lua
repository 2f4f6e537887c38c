-- Indexing, views, selection, overwriting.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local function grid()
  return torch.Tensor {{1, 2, 3}, {4, 5, 6}}
end

test('numbers: rows, elements, from the end', function()
  local t = grid()
  T.is(t[2], {4, 5, 6})
  T.is(t[-1], {4, 5, 6})
  equal(t[1][3], 3)
  equal(t[1][-1], 3)
  t[1]:fill(9)
  T.is(t, {{9, 9, 9}, {4, 5, 6}})
  raises(function() return t[0] end, 'index 0 is out of range: dimension 1 has 2 entries')
  raises(function() return t[3] end, 'index 3 is out of range')
  raises(function() return t[-3] end, 'out of range')
  raises(function() return t[1.5] end, 'must be an integer, not 1.5')
  raises(function() return torch.zeros({})[1] end, 'without dimensions')
  raises(function() return t[1e300] end, 'index 1e%+300 is out of range: dimension 1 has 2 entries')
end)

test('elements of every layout and dtype', function()
  local t = grid()
  equal(t:t()[3][2], 6)
  equal(t:select(2, 3)[2], 6)
  equal(t:narrow(2, 2, 1)[2][1], 5)
  for _, name in ipairs {'Byte', 'Char', 'Short', 'Int', 'Long', 'Float', 'Half'} do
    equal(torch[name .. 'Tensor'] {7, 8, 9}[2], 8, name)
  end
  local mask = torch.BoolTensor {true, false}
  equal(mask[1], true)
  equal(mask[2], false)
  equal(mask:select(1, 2), false)
  -- Of a conjugate, imaginary parts are stored with the other sign.
  local z = torch.call('aten::complex', {torch.Tensor {1, 2, 3}, torch.Tensor {4, 5, 6}})
  local parts = torch.call('aten::imag', {torch.call('aten::conj', {z})})
  equal(parts[2], -5)
  equal(parts[{3}], -6)
  equal(parts:narrow(1, 1, 1)[1], -4)
  equal(torch.call('aten::_neg_view', {torch.Tensor {1, 2}})[2], -2)
  local w = torch.Tensor {1, 2}
  w:requiresGrad(true)
  T.ok(torch.isTensor(w[2]), 'an element that has a gradient to carry')
  torch.noGrad(function() equal(w[2], 2) end)
end)

test('tables: elements, ranges, columns', function()
  local t = grid()
  equal(t[{2, 3}], 6)
  equal(t[{-1, -1}], 6)
  T.is(t[{{}, 2}], {2, 5})
  T.is(t[{{1, 2}, {}}], {{1, 2, 3}, {4, 5, 6}})
  T.is(t[{{2}, {1, -2}}], {{4, 5}})
  T.is(t[{1}], {1, 2, 3})
  T.is(t[{{}, {2, 3}}], {{2, 3}, {5, 6}})
  T.is(t[{}], {{1, 2, 3}, {4, 5, 6}})
  raises(function() return t[{1, 2, 3}] end, '3 indices are too many for a tensor of 2 dimensions')
  raises(function() return t[{{2, 1}}] end, 'a range is')
  raises(function() return t[{{1, 2, 3}}] end, 'a range is')
  raises(function() return t[{'x'}] end, 'an index is a number or a range')
  raises(function() return t[{1, 4}] end, 'index 4 is out of range: dimension 2 has 3 entries')
end)

test('masks and index tensors', function()
  local t = grid()
  T.is(t[torch.gt(t, 3)], {4, 5, 6})
  T.is(t[torch.ByteTensor {{1, 0, 0}, {0, 0, 1}}], {1, 6})
  T.is(t[torch.LongTensor {2, 1, -1}], {{4, 5, 6}, {1, 2, 3}, {4, 5, 6}})
  raises(function() return t[torch.LongTensor {0}] end, 'indices count from 1')
  raises(function() return t[torch.LongTensor {3}] end)
  raises(function() return t[true] end, 'indexed by')
end)

test('assignment of numbers, tensors and tables', function()
  local t = grid()
  t[1] = 7
  t[{2, {1, 2}}] = torch.Tensor {8, 9}
  t[{2, 3}] = 10
  T.is(t, {{7, 7, 7}, {8, 9, 10}})
  t[{{}, 1}] = {1, 2}
  t[2] = torch.Tensor {{3}, {4}, {5}}
  T.is(t, {{1, 7, 7}, {3, 4, 5}})
  t[torch.gt(t, 4)] = -1
  T.is(t, {{1, -1, -1}, {3, 4, -1}})
  t[torch.lt(t, 0)] = torch.Tensor {10, 20, 30}
  T.is(t, {{1, 10, 20}, {3, 4, 30}})
  t[torch.LongTensor {2}] = torch.Tensor {{6, 6, 6}}
  t[torch.LongTensor {1}] = 0
  T.is(t, {{0, 0, 0}, {6, 6, 6}})
  t[{}] = 1
  T.is(t, {{1, 1, 1}, {1, 1, 1}})
  t[1] = torch.LongTensor {5, 5, 5}
  T.is(t[1], {5, 5, 5})
  raises(function() t[3] = 1 end, 'out of range')
  raises(function() t[1] = torch.zeros(2) end)
  raises(function() t[1] = 'x' end)
end)

test('iteration', function()
  local seen = {}
  for i, x in pairs(torch.Tensor {5, 6}) do
    seen[i] = x
  end
  equal(seen, {5, 6})
  local rows = 0
  for i, row in grid():iter() do
    equal(row:dim(), 1)
    rows = rows + i
  end
  equal(rows, 3)
end)

test('select, narrow, sub', function()
  local t = grid()
  T.is(t:select(2, 1), {1, 4})
  equal(torch.Tensor {5, 6}:select(1, 2), 6)
  T.is(t:narrow(2, 2, 2), {{2, 3}, {5, 6}})
  T.is(t:sub(1, 2, 2, -1), {{2, 3}, {5, 6}})
  T.is(t:sub(2, 2), {{4, 5, 6}})
  raises(function() t:select(3, 1) end, 'dimension is 3')
  raises(function() t:narrow(2, 3, 2) end)
  raises(function() t:sub(1) end, 'pairs of first and last')
end)

test('shapes', function()
  local t = grid()
  T.is(t:view(3, 2), {{1, 2}, {3, 4}, {5, 6}})
  T.is(t:view(-1), {1, 2, 3, 4, 5, 6})
  T.is(t:view({6}), {1, 2, 3, 4, 5, 6})
  T.is(t:t():reshape(2, 3), {{1, 4, 2}, {5, 3, 6}})
  raises(function() t:t():view(6) end)
  T.is(t:transpose(1, 2), {{1, 4}, {2, 5}, {3, 6}})
  T.is(t:t(), {{1, 4}, {2, 5}, {3, 6}})
  equal(torch.zeros(2, 3, 4):permute(3, 1, 2):size():totable(), {4, 2, 3})
  T.is(torch.Tensor {{1}, {2}}:expand(2, 2), {{1, 1}, {2, 2}})
  T.is(torch.Tensor {{1}, {2}}:expandAs(t), {{1, 1, 1}, {2, 2, 2}})
  T.is(torch.Tensor {1, 2}:repeatTensor(2, 2), {{1, 2, 1, 2}, {1, 2, 1, 2}})
  equal(torch.zeros(1, 2, 1):squeeze():size():totable(), {2})
  equal(torch.zeros(1, 2, 1):squeeze(1):size():totable(), {2, 1})
  equal(t:unsqueeze(1):size():totable(), {1, 2, 3})
  equal(t:unsqueeze(3):size():totable(), {2, 3, 1})
  equal(t:unsqueeze(-1):size():totable(), {2, 3, 1})
  equal(torch.zeros(2, 3, 4):flatten(2):size():totable(), {2, 12})
  T.is(torch.range(1, 5):unfold(1, 2, 2), {{1, 2}, {3, 4}})
  T.is(torch.Tensor {1, 2}:diag(), {{1, 0}, {0, 2}})
  T.is(torch.transpose(t, 1, 2), {{1, 4}, {2, 5}, {3, 6}})
  equal(t:viewAs(torch.zeros(6)):size():totable(), {6})
end)

test('resize changes the tensor itself', function()
  local t = torch.range(1, 4)
  t:resize(2, 2)
  T.is(t, {{1, 2}, {3, 4}})
  t:resizeAs(torch.zeros(1, 4))
  equal(t:size():totable(), {1, 4})
end)

test('parts', function()
  local parts = torch.range(1, 5):split(2)
  equal(#parts, 3)
  T.is(parts[3], {5})
  equal(#torch.range(1, 6):chunk(3), 3)
  T.is(grid():split(1, 2)[3], {{3}, {6}})
end)

test('selection by index', function()
  local t = grid()
  T.is(t:index(2, torch.LongTensor {3, 1}), {{3, 1}, {6, 4}})
  T.is(t:gather(2, torch.LongTensor {{3}, {1}}), {{3}, {4}})
  T.is(torch.zeros(2, 3):scatter(2, torch.LongTensor {{3}, {1}}, 5), {{0, 0, 5}, {5, 0, 0}})
  T.is(torch.zeros(2, 3):scatter(2, torch.LongTensor {{3}, {1}}, torch.Tensor {{7}, {8}}), {{0, 0, 7}, {8, 0, 0}})
  T.is(t:maskedSelect(torch.eq(t, 5)), {5})
  T.is(t:clone():maskedFill(torch.gt(t, 2), 0), {{1, 2, 0}, {0, 0, 0}})
  T.is(t:clone():maskedCopy(torch.gt(t, 4), torch.Tensor {50, 60}), {{1, 2, 3}, {4, 50, 60}})
  T.is(t:clone():indexCopy(2, torch.LongTensor {1}, torch.Tensor {{9}, {9}}), {{9, 2, 3}, {9, 5, 6}})
  T.is(t:clone():indexFill(1, torch.LongTensor {2}, 0), {{1, 2, 3}, {0, 0, 0}})
  T.is(t:clone():indexAdd(1, torch.LongTensor {1, 1}, torch.ones(2, 3)), {{3, 4, 5}, {4, 5, 6}})
  T.is(torch.Tensor {{0, 2}, {3, 0}}:nonzero(), {{1, 2}, {2, 1}})
end)

test('overwriting', function()
  local t = torch.zeros(2, 2)
  T.ok(rawequal(t:fill(3), t))
  T.is(t, {{3, 3}, {3, 3}})
  T.is(t:zero(), {{0, 0}, {0, 0}})
  t:copy(torch.range(1, 4))
  T.is(t, {{1, 2}, {3, 4}})
  t:copy(torch.Tensor {7, 8})
  T.is(t, {{7, 8}, {7, 8}})
  local s = torch.Tensor():set(t)
  s:fill(1)
  T.is(t, {{1, 1}, {1, 1}})
  raises(function() t:copy(torch.range(1, 3)) end)
  raises(function() t:copy {1, 2} end, 'source must be a tensor, not table')
end)

test('an element that gradients flow to stays a tensor', function()
  local t = torch.Tensor({1, 2, 3}, {requiresGrad = true})
  local x = t[2]
  T.ok(torch.isTensor(x))
  x:backward()
  T.is(t:grad(), {0, 1, 0})
  torch.noGrad(function() equal(t[2], 2) end)
end)
