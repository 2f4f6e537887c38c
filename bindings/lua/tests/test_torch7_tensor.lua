-- What Torch7's documents of tensors, storages and utilities show: the same calls and values, text and results equal.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

--- A value prints as those lines.
local function shows(x, ...)
  equal(tostring(x), table.concat({...}, '\n') .. '\n')
end

--- Counts elements up from 1.
local function counted(...)
  local i = 0
  return torch.Tensor(...):apply(function()
    i = i + 1
    return i
  end)
end

test('a tensor of six dimensions, by its sizes', function()
  local s = torch.LongStorage(6)
  s[1], s[2], s[3], s[4], s[5], s[6] = 4, 5, 6, 2, 7, 3
  local x = torch.Tensor(s)
  equal(x:nDimension(), 6)
  shows(x:size(), '', ' 4', ' 5', ' 6', ' 2', ' 7', ' 3', '[torch.LongStorage of size 6]')
  shows(torch.Tensor(100, 3):size(), '', ' 100', '   3', '[torch.LongStorage of size 2]')
end)

test('elements through the storage', function()
  local x = torch.Tensor(4, 5)
  local s = x:storage()
  for i = 1, s:size() do
    s[i] = i
  end
  shows(x, '  1   2   3   4   5', '  6   7   8   9  10', ' 11  12  13  14  15', ' 16  17  18  19  20',
    '[torch.DoubleTensor of size 4x5]')
  x = counted(7, 7, 7)
  equal(x:storage()[x:storageOffset() + 2 * x:stride(1) + 3 * x:stride(2) + 4 * x:stride(3)], x[3][4][5])
  shows(torch.Tensor(4, 5):stride(), '', ' 5', ' 1', '[torch.LongStorage of size 2]')
  raises(function() return s[21] end, 'index 21 is out of range')
  raises(function() s[0] = 1 end, 'index 0 is out of range')
end)

test('a view is of the same memory, a copy is not', function()
  local x = torch.Tensor(5):zero()
  x:narrow(1, 2, 3):fill(1)
  shows(x, ' 0', ' 1', ' 1', ' 1', ' 0', '[torch.DoubleTensor of size 5]')
  x = torch.Tensor(2, 5):fill(3.14)
  shows(x, ' 3.1400  3.1400  3.1400  3.1400  3.1400', ' 3.1400  3.1400  3.1400  3.1400  3.1400',
    '[torch.DoubleTensor of size 2x5]')
  local y = torch.Tensor(x)
  y:zero()
  shows(x, ' 0  0  0  0  0', ' 0  0  0  0  0', '[torch.DoubleTensor of size 2x5]')
  x = counted(5)
  x:clone():fill(1)
  T.is(x, {1, 2, 3, 4, 5})
  x = torch.Tensor(2, 3):fill(1)
  x:contiguous():fill(2)
  local z = x:t():contiguous():fill(3.14)
  shows(z, ' 3.1400  3.1400', ' 3.1400  3.1400', ' 3.1400  3.1400', '[torch.DoubleTensor of size 3x2]')
  T.is(x, {{2, 2, 2}, {2, 2, 2}})
end)

test('constructors of sizes, strides and storages', function()
  equal(torch.Tensor(torch.LongStorage {4, 4, 3, 2}):size():totable(), {4, 4, 3, 2})
  local x = torch.Tensor(torch.LongStorage {4}, torch.LongStorage {0}):zero()
  x[1] = 1
  shows(x, ' 1', ' 1', ' 1', ' 1', '[torch.DoubleTensor of size 4]')
  equal(torch.Tensor(torch.LongStorage {2, 3}, torch.LongStorage {-1, -1}):stride():totable(), {3, 1})
  local a = torch.LongStorage {1, 2}
  equal(torch.FloatTensor(a):size():totable(), {1, 2})
  shows(torch.LongTensor(a), ' 1', ' 2', '[torch.LongTensor of size 2]')
  local s = torch.Storage(10):fill(1)
  x = torch.Tensor(s, 1, torch.LongStorage {2, 5})
  shows(x, ' 1  1  1  1  1', ' 1  1  1  1  1', '[torch.DoubleTensor of size 2x5]')
  x:zero()
  shows(s, '', ' 0', ' 0', ' 0', ' 0', ' 0', ' 0', ' 0', ' 0', ' 0', ' 0', '[torch.DoubleStorage of size 10]')
  for i = 1, 10 do
    s[i] = i
  end
  T.is(torch.Tensor(s, 3), {3, 4, 5, 6, 7, 8, 9, 10})
  T.is(torch.Tensor(s, 2, 2, 4, 3, 1), {{2, 3, 4}, {6, 7, 8}})
  x = torch.Tensor()
  x:set(s, 1, torch.LongStorage {5, 2})
  T.is(x[5], {9, 10})
  shows(torch.Tensor {{1, 2, 3, 4}, {5, 6, 7, 8}}, ' 1  2  3  4', ' 5  6  7  8', '[torch.DoubleTensor of size 2x4]')
  shows(torch.Tensor(), '[torch.DoubleTensor with no dimension]')
end)

test('storages', function()
  shows(torch.IntStorage {1, 2, 3, 4}, '', ' 1', ' 2', ' 3', ' 4', '[torch.IntStorage of size 4]')
  local x = torch.DoubleStorage(10)
  local y = torch.DoubleStorage(x, 3, 5)
  x:fill(0)
  y:fill(1)
  shows(x, '', ' 0', ' 0', ' 1', ' 1', ' 1', ' 1', ' 1', ' 0', ' 0', ' 0', '[torch.DoubleStorage of size 10]')
  equal(torch.DoubleStorage(10):copy(torch.IntStorage(10):fill(1)):totable(), {1, 1, 1, 1, 1, 1, 1, 1, 1, 1})
  equal(torch.DoubleStorage():resize(x:size()):copy(x):size(), 10)
  local text = torch.CharStorage():string 'blah blah'
  shows(text, '', '  98', ' 108', '  97', ' 104', '  32', '  98', ' 108', '  97', ' 104',
    '[torch.CharStorage of size 9]')
  equal({text:string(), text:fill(42):string(), torch.typename(text)}, {'blah blah', '*********', 'torch.CharStorage'})
  raises(function() x:string() end, 'only a ByteStorage or CharStorage is a string, not a torch.DoubleStorage')
  raises(function() torch.DoubleStorage(true) end, 'a table, another storage or the path of a file, not bool')
  equal({torch.isStorage(x), torch.isStorage(torch.ones(2):size()), torch.isStorage {1}}, {true, true, false})
  equal({torch.typename(x:float()), x:elementSize(), torch.LongStorage {3, 4}:resize(3):totable()},
    {'torch.FloatStorage', 8, {3, 4, 0}})
  equal({torch.LongStorage(2):fill(7):totable(), torch.LongStorage(2):copy(torch.LongStorage {5, 6}):totable()},
    {{7, 7}, {5, 6}})
  raises(function() torch.LongStorage(2):copy(torch.LongStorage {1}) end, '1 sizes cannot be copied to 2')
end)

test('types', function()
  local x = torch.Tensor(3):fill(3.14)
  equal({torch.Tensor():type(), x:type 'torch.DoubleTensor' == x}, {'torch.DoubleTensor', true})
  shows(x:type 'torch.IntTensor', ' 3', ' 3', ' 3', '[torch.IntTensor of size 3]')
  shows(x:int(), ' 3', ' 3', ' 3', '[torch.IntTensor of size 3]')
  equal({torch.isTensor(torch.randn(3, 4)), torch.isTensor(torch.randn(3, 4)[1]),
    torch.isTensor(torch.randn(3, 4)[1][2])}, {true, true, false})
  equal({x.new():type(), x:float().new(2, 3):type(), x:byte().new {1, 2}:sum()},
    {'torch.DoubleTensor', 'torch.FloatTensor', 3})
  equal(torch.FloatTensor.new(2, 3):type(), 'torch.FloatTensor')
  equal({torch.type(x), torch.typename(3) == nil, torch.type {}, torch.isTypeOf(x, 'torch.DoubleTensor')},
    {'torch.DoubleTensor', true, 'table', true})
  torch.setdefaulttensortype 'torch.FloatTensor'
  equal({torch.Tensor(2):type(), torch.getdefaulttensortype(), torch.typename(torch.Storage(1))},
    {'torch.FloatTensor', 'torch.FloatTensor', 'torch.FloatStorage'})
  torch.setdefaulttensortype 'torch.DoubleTensor'
end)

test('sizes and structure', function()
  local x = torch.Tensor(4, 5)
  equal({x:nDimension(), x:dim(), x:size(2), x:stride(2), x:stride(1), x:nElement(), (#x)[2]}, {2, 2, 5, 1, 5, 20, 5})
  equal({x:isContiguous(), x:select(2, 3):isContiguous(), x:select(2, 3):stride():totable()}, {true, false, {5}})
  equal({x:isSize(torch.LongStorage {4, 5}), x:isSize(torch.LongStorage {5, 4, 1}), x:isSize(x:size())},
    {true, false, true})
  equal({x:isSameSizeAs(torch.Tensor(4, 5)), x:isSameSizeAs(torch.Tensor(4, 6))}, {true, false})
  local y = torch.Tensor()
  equal({y:isSetTo(x), y:set(x):isSetTo(x), y:t():isSetTo(x)}, {false, true, false})
end)

test('elements by index', function()
  local x = counted(3, 3)
  shows(x[2], ' 4', ' 5', ' 6', '[torch.DoubleTensor of size 3]')
  equal({x[2][3], x[{2, 3}], x[torch.LongStorage {2, 3}]}, {6, 6, 6})
  shows(x[torch.le(x, 3)], ' 1', ' 2', ' 3', '[torch.DoubleTensor of size 3]')
end)

test('copying and resizing', function()
  local x = torch.Tensor(4):fill(1)
  shows(torch.Tensor(2, 2):copy(x), ' 1  1', ' 1  1', '[torch.DoubleTensor of size 2x2]')
  T.is(torch.range(1, 12):resize(3, 4), {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}})
  equal(torch.Tensor(2):resizeAs(torch.Tensor(3, 4)):size():totable(), {3, 4})
end)

test('narrow, sub, select', function()
  local x = torch.Tensor(5, 6):zero()
  x:narrow(1, 2, 3):fill(1)
  local y = x:sub(2, 4)
  local z = x:sub(2, 4, 3, 4):fill(2)
  shows(z, ' 2  2', ' 2  2', ' 2  2', '[torch.DoubleTensor of size 3x2]')
  shows(x, ' 0  0  0  0  0  0', ' 1  1  2  2  1  1', ' 1  1  2  2  1  1', ' 1  1  2  2  1  1', ' 0  0  0  0  0  0',
    '[torch.DoubleTensor of size 5x6]')
  shows(y:sub(-1, -1, 3, 4), ' 2  2', '[torch.DoubleTensor of size 1x2]')
  x:zero()
  x:select(1, 2):fill(2)
  x:select(2, 5):fill(5)
  T.is(x, {{0, 0, 0, 0, 5, 0}, {2, 2, 2, 2, 5, 2}, {0, 0, 0, 0, 5, 0}, {0, 0, 0, 0, 5, 0}, {0, 0, 0, 0, 5, 0}})
end)

test('the indexing operator', function()
  local x = torch.Tensor(5, 6):zero()
  x[{1, 3}] = 1
  x[{2, {2, 4}}] = 2
  x[{ {}, 4 }] = -1
  x[{ {}, 2 }] = torch.range(1, 5)
  x[torch.lt(x, 0)] = -2
  shows(x, ' 0  1  1 -2  0  0', ' 0  2  2 -2  0  0', ' 0  3  0 -2  0  0', ' 0  4  0 -2  0  0', ' 0  5  0 -2  0  0',
    '[torch.DoubleTensor of size 5x6]')
end)

test('index, indexCopy, indexAdd, indexFill', function()
  local x = counted(3, 4)
  local y = torch.Tensor()
  T.ok(y:index(x, 1, torch.LongTensor {3, 1}) == y)
  T.is(y, {{9, 10, 11, 12}, {1, 2, 3, 4}})
  T.ok(torch.index(x, 1, torch.LongTensor {3, 1}):equal(y))
  local z = torch.Tensor(3, 2)
  z:select(2, 1):fill(-1)
  z:select(2, 2):fill(-2)
  x:indexCopy(2, torch.LongTensor {4, 1}, z)
  T.is(x, {{-2, 2, 3, -1}, {-2, 6, 7, -1}, {-2, 10, 11, -1}})
  x:indexAdd(2, torch.LongTensor {4, 1}, z)
  T.is(x[1], {-4, 2, 3, -2})
  x:indexFill(2, torch.LongTensor {4, 2}, -10)
  T.is(x[3], {-4, -10, 11, -10})
  local a = torch.range(1, 5)
  a:indexAdd(1, torch.LongTensor {1, 1, 3, 3}, torch.range(1, 4))
  shows(a, '  4', '  2', ' 10', '  4', '  5', '[torch.DoubleTensor of size 5]')
end)

test('gather and scatter', function()
  local x = counted(5, 5)
  T.is(x:gather(1, torch.LongTensor {{1, 2, 3, 4, 5}, {2, 3, 4, 5, 1}}), {{1, 7, 13, 19, 25}, {6, 12, 18, 24, 5}})
  local z = torch.Tensor()
  z:gather(x, 2, torch.LongTensor {{1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 1}})
  T.is(z, {{1, 2}, {7, 8}, {13, 14}, {19, 20}, {25, 21}})
  shows(torch.zeros(2, 4):scatter(2, torch.LongTensor {{3}, {4}}, 1.23), ' 0.0000  0.0000  1.2300  0.0000',
    ' 0.0000  0.0000  0.0000  1.2300', '[torch.DoubleTensor of size 2x4]')
  local y = torch.zeros(3, 5):scatter(1, torch.LongTensor {{1, 2, 3, 1, 1}, {3, 1, 1, 2, 3}}, counted(2, 5))
  T.is(y, {{1, 7, 8, 4, 5}, {0, 2, 0, 9, 0}, {6, 0, 3, 0, 10}})
end)

test('masks of other sizes', function()
  local x = torch.range(1, 12):double():resize(3, 4)
  local mask = torch.ByteTensor {{1, 0, 1, 0, 0, 0}, {1, 1, 0, 0, 0, 1}}
  shows(x:maskedSelect(mask), '  1', '  3', '  7', '  8', ' 12', '[torch.DoubleTensor of size 5]')
  local z = torch.DoubleTensor()
  z:maskedSelect(x, mask)
  T.is(z, {1, 3, 7, 8, 12})
  x = torch.Tensor {0, 0, 0, 0}
  x:maskedCopy(torch.ByteTensor {0, 1, 0, 1}, torch.Tensor {10, 20})
  shows(x, '  0', ' 10', '  0', ' 20', '[torch.DoubleTensor of size 4]')
  local y = torch.DoubleTensor(2, 4):fill(-1)
  y:maskedCopy(torch.ByteTensor {{0, 0, 1, 1, 1, 0, 1, 0}}, torch.range(1, 4):resize(2, 2))
  shows(y, '-1 -1  1  2', ' 3 -1  4 -1', '[torch.DoubleTensor of size 2x4]')
  x = torch.range(1, 4):resize(1, 4)
  x:maskedFill(torch.ByteTensor {{0, 0}, {1, 1}}, -1)
  shows(x, ' 1  2 -1 -1', '[torch.DoubleTensor of size 1x4]')
end)

test('nonzero', function()
  local x = torch.IntTensor {{2, 0, 2, 0}, {0, 0, 1, 2}, {0, 2, 2, 1}, {2, 1, 2, 2}}
  local found = {{1, 1}, {1, 3}, {2, 3}, {2, 4}, {3, 2}, {3, 3}, {3, 4}, {4, 1}, {4, 2}, {4, 3}, {4, 4}}
  T.is(torch.nonzero(x), found)
  local indices = torch.LongTensor()
  x.nonzero(indices, x)
  T.is(indices, found)
  shows(x:eq(1):nonzero(), ' 2  3', ' 3  4', ' 4  2', '[torch.LongTensor of size 3x2]')
end)

test('expand, repeatTensor, squeeze', function()
  local x = torch.range(1, 3):view(3, 1)
  local y = torch.expand(x, 3, 2)
  shows(y, ' 1  1', ' 2  2', ' 3  3', '[torch.DoubleTensor of size 3x2]')
  x:fill(7)
  equal({y:sum(), y:stride(2)}, {42, 0})
  local z = torch.Tensor()
  z:expand(x, 3, 4)
  equal({z:size():totable(), z:stride(2)}, {{3, 4}, 0})
  equal({torch.expandAs(x, y):size():totable(), z:expandAs(x, y):size():totable()}, {{3, 2}, {3, 2}})
  x = torch.range(1, 2)
  shows(torch.repeatTensor(x, 3, 2), ' 1  2  1  2', ' 1  2  1  2', ' 1  2  1  2', '[torch.DoubleTensor of size 3x4]')
  shows(torch.repeatTensor(x, 3, 2, 1), '(1,.,.) = ', '  1  2', '  1  2', '', '(2,.,.) = ', '  1  2', '  1  2', '',
    '(3,.,.) = ', '  1  2', '  1  2', '[torch.DoubleTensor of size 3x2x2]')
  x = torch.range(1, 8):view(2, 1, 2, 1, 2)
  shows(x, '(1,1,1,.,.) = ', '  1  2', '', '(2,1,1,.,.) = ', '  5  6', '', '(1,1,2,.,.) = ', '  3  4', '',
    '(2,1,2,.,.) = ', '  7  8', '[torch.DoubleTensor of size 2x1x2x1x2]')
  shows(torch.squeeze(x), '(1,.,.) = ', '  1  2', '  3  4', '', '(2,.,.) = ', '  5  6', '  7  8',
    '[torch.DoubleTensor of size 2x2x2]')
  equal(torch.squeeze(x, 2):size():totable(), {2, 2, 1, 2})
end)

test('view, transpose, permute, unfold', function()
  local x = torch.zeros(4)
  shows(x:view(2, 2), ' 0  0', ' 0  0', '[torch.DoubleTensor of size 2x2]')
  equal({x:view(2, -1):size():totable(), x:view(torch.LongStorage {2, 2}):size():totable(),
    x:viewAs(torch.Tensor(2, 2)):size():totable()}, {{2, 2}, {2, 2}, {2, 2}})
  local r = torch.Tensor()
  r:view(x, 4, 1):fill(3)
  equal({x:sum(), r:viewAs(x, torch.Tensor(2, 2)):size():totable()}, {12, {2, 2}})
  x = torch.Tensor(3, 4):zero()
  x:select(2, 3):fill(7)
  local y = x:transpose(1, 2)
  y:select(2, 3):fill(8)
  shows(y, ' 0  0  8', ' 0  0  8', ' 7  7  8', ' 0  0  8', '[torch.DoubleTensor of size 4x3]')
  shows(x, ' 0  0  7  0', ' 0  0  7  0', ' 8  8  8  8', '[torch.DoubleTensor of size 3x4]')
  equal({x:t():size():totable(), torch.Tensor(3, 4, 2, 5):permute(2, 3, 1, 4):size():totable()},
    {{4, 3}, {4, 2, 3, 5}})
  x = torch.range(1, 7)
  shows(x:unfold(1, 2, 1), ' 1  2', ' 2  3', ' 3  4', ' 4  5', ' 5  6', ' 6  7', '[torch.DoubleTensor of size 6x2]')
  shows(x:unfold(1, 2, 2), ' 1  2', ' 3  4', ' 5  6', '[torch.DoubleTensor of size 3x2]')
end)

test('apply, map, map2', function()
  local z = counted(3, 3)
  z:apply(math.sin)
  shows(z, ' 0.8415  0.9093  0.1411', '-0.7568 -0.9589 -0.2794', ' 0.6570  0.9894  0.4121',
    '[torch.DoubleTensor of size 3x3]')
  local sum = 0
  z:apply(function(x) sum = sum + x end)
  T.near(sum, 1.9552094821074)
  T.near(z:sum(), 1.9552094821074)
  local x, y = counted(3, 3), counted(9)
  x:map(y, function(a, b) return a * b end)
  shows(x, '  1   4   9', ' 16  25  36', ' 49  64  81', '[torch.DoubleTensor of size 3x3]')
  local i = 0
  x:apply(function() i = i + 1; return math.cos(i) * math.cos(i) end)
  x:map2(y, counted(3, 3), function(a, b, c) return a + b * c end)
  shows(x, '  1.2919   4.1732   9.9801', ' 16.4272  25.0805  36.9219', ' 49.5684  64.0212  81.8302',
    '[torch.DoubleTensor of size 3x3]')
  local t = counted(2, 2):t()
  t:apply(function(a) return a == 2 and 20 or nil end)
  T.is(t, {{1, 3}, {20, 4}})
  T.is(torch.FloatTensor {1, 2}:apply(function(a) return a / 2 end), {0.5, 1})
  local of = torch.rand(10, 1)
  local twice = torch.expand(of, 10, 2)
  equal({twice:fill(1):sum(), of:sum()}, {20, 10})
  i = 0
  twice:apply(function() i = i + 1; return i end)
  shows(of, '  2', '  4', '  6', '  8', ' 10', ' 12', ' 14', ' 16', ' 18', ' 20', '[torch.DoubleTensor of size 10x1]')
  shows(twice:narrow(1, 1, 2), ' 2  2', ' 4  4', '[torch.DoubleTensor of size 2x2]')
  -- Expanded elements stand in one place, where each call sees what the one before made of it.
  local e = torch.Tensor {1, 10}:view(2, 1)
  e:expand(2, 3):apply(function(a) return 2 * a end)
  T.is(e, {{8}, {80}})
  e:expand(2, 3):map(counted(2, 3), function(a, b) return a + b end)
  T.is(e, {{8 + 1 + 2 + 3}, {80 + 4 + 5 + 6}})
  e:expand(2, 3):map2(counted(6), torch.ones(6), function(a, b, c) return b == 2 and a + c or nil end)
  T.is(e, {{15}, {95}})
  local row = torch.range(1, 4)
  row:unfold(1, 2, 1):apply(function(a) return a + 1 end)
  T.is(row, {2, 4, 5, 5})
  T.is(counted(2, 2):map(torch.ones(1, 1):expand(2, 2), function(a, b) return a + b end), {{2, 3}, {4, 5}})
  T.is(counted(2, 3):t():map(counted(3, 2), function(a, b) return a * 10 + b end), {{11, 42}, {23, 54}, {35, 66}})
  raises(function() x:apply(3) end, 'what is applied must be a function')
  raises(function() x:map(torch.ones(2), print) end, 'tensors of 9 and 2 elements cannot be mapped')
end)

test('split and chunk', function()
  local function sizes(list)
    local out = {}
    for i, t in ipairs(list) do
      out[i] = table.concat(t:size(), 'x')
    end
    return out
  end
  local x = torch.randn(3, 4, 5)
  equal(sizes(x:split(2, 1)), {'2x4x5', '1x4x5'})
  equal(sizes(x:split(3, 2)), {'3x3x5', '3x1x5'})
  equal(sizes(x:split(2, 3)), {'3x4x2', '3x4x2', '3x4x1'})
  equal(sizes(x:chunk(2, 1)), {'2x4x5', '1x4x5'})
  equal(sizes(x:chunk(2, 2)), {'3x2x5', '3x2x5'})
  local parts = {1, 2, 3, 4}
  T.ok(torch.split(parts, x, 2, 1) == parts)
  equal(sizes(parts), {'2x4x5', '1x4x5'})
end)

test('the data pointer', function()
  if not jit then
    T.skip 'pointers to elements are LuaJIT\'s'
  end
  local t = torch.randn(3, 2)
  local data = torch.data(t)
  for i = 0, t:nElement() - 1 do
    data[i] = 0
  end
  shows(t, ' 0  0', ' 0  0', ' 0  0', '[torch.DoubleTensor of size 3x2]')
  equal(type(torch.data(t, true)), 'number')
end)

test('a storage over the memory of a tensor', function()
  local t = torch.range(1, 10)
  local tt = torch.Tensor(torch.Storage(10, torch.data(t, true)))
  T.ok(tt:equal(t))
  tt:fill(3)
  equal(t:sum(), 30)
  raises(function() torch.Storage(10, 'x') end, 'the address of a storage must be a number, not string')
end)

test('ByteTensors of comparisons, where they are wanted', function()
  local x = torch.Tensor {1, -1}
  equal({torch.lt(x, 0):type(), torch.compat7()}, {'torch.BoolTensor', false})
  equal({torch.lt(x, 0):type(), x:eq(x):sum(), torch.compat7(false)}, {'torch.ByteTensor', 2, true})
  T.is(x[torch.lt(x, 0)], {-1})
end)

test('a script of Torch7 as it was', function()
  local output, ok = T.run_script [[
    require 'torchabi.torch7'
    require 'torch'
    require 'nn'
    local optim = require 'optim'
    local net = nn.Sequential():add(nn.Linear(2, 1))
    local p, g = net:getParameters()
    p:fill(1)
    optim.sgd(function() g:fill(2) return 0, g end, p, {learningRate = 0.25})
    print(p:sum(), torch.gt(p, 0):type(), torch.type(net))
  ]]
  T.ok(ok and output:find '^1.5\ttorch.ByteTensor\tnn.Sequential\n', output)
end)
