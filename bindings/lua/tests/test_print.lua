-- Printing: the strings are Torch7's.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal = T.test, T.equal

local function prints(t, ...)
  equal(tostring(t), table.concat({...}, '\n') .. '\n')
end

test('vectors', function()
  prints(torch.Tensor {1, 2, 3}, ' 1', ' 2', ' 3', '[torch.DoubleTensor of size 3]')
  prints(torch.Tensor {1, 20, -300}, '   1', '  20', '-300', '[torch.DoubleTensor of size 3]')
  prints(torch.Tensor {0.5, 1, 2.25}, ' 0.5000', ' 1.0000', ' 2.2500', '[torch.DoubleTensor of size 3]')
  prints(torch.LongTensor {0, 0}, ' 0', ' 0', '[torch.LongTensor of size 2]')
  prints(torch.BoolTensor {true, false}, ' 1', ' 0', '[torch.BoolTensor of size 2]')
end)

test('matrices', function()
  prints(torch.Tensor {{1, 2}, {3, 4}}, ' 1  2', ' 3  4', '[torch.DoubleTensor of size 2x2]')
  prints(torch.FloatTensor {{1.5, -2}, {0, 10}}, '  1.5000  -2.0000', '  0.0000  10.0000',
    '[torch.FloatTensor of size 2x2]')
  prints(torch.Tensor {{0.25}}, ' 0.2500', '[torch.DoubleTensor of size 1x1]')
end)

test('a common factor for large and for small numbers', function()
  prints(torch.Tensor {{1234567.5, 2000000}}, '1e+06 *', '  1.2346  2.0000', '[torch.DoubleTensor of size 1x2]')
  prints(torch.Tensor {1234567.5, 2000000}, '1e+06 *', ' 1.2346', ' 2.0000', '[torch.DoubleTensor of size 2]')
  prints(torch.Tensor {0.0012, 0.0034}, '0.001 *', ' 1.2000', ' 3.4000', '[torch.DoubleTensor of size 2]')
end)

test('exponents where numbers spread widely, or integers are long', function()
  prints(torch.Tensor {0.001, 12345.5}, ' 1.0000e-03', ' 1.2346e+04', '[torch.DoubleTensor of size 2]')
  prints(torch.Tensor {1, 12345678901}, ' 1.0000e+00', ' 1.2346e+10', '[torch.DoubleTensor of size 2]')
  prints(torch.Tensor {1e-200, 1.5}, ' 1.0000e-200', '  1.5000e+00', '[torch.DoubleTensor of size 2]')
end)

test('numbers that are none, or endless', function()
  prints(torch.Tensor {1.5, 0 / 0, math.huge, -math.huge}, ' 1.5000', '    nan', '    inf', '   -inf',
    '[torch.DoubleTensor of size 4]')
  prints(torch.Tensor {0 / 0}, '    nan', '[torch.DoubleTensor of size 1]')
end)

test('columns that do not fit follow below', function()
  local rows = {}
  for i = 1, 2 do
    rows[i] = {}
    for j = 1, 30 do
      rows[i][j] = j
    end
  end
  local text = tostring(torch.Tensor(rows))
  equal(text:match '^[^\n]*', 'Columns 1 to 20')
  T.ok(text:find('  1   2   3   4   5   6   7   8   9  10  11  12  13  14  15  16  17  18  19  20\n', 1, true), text)
  T.ok(text:find('\n\nColumns 21 to 30\n 21  22  23  24  25  26  27  28  29  30\n', 1, true), text)
end)

test('more dimensions, matrix by matrix', function()
  prints(torch.range(1, 8):view(2, 2, 2), '(1,.,.) = ', '  1  2', '  3  4', '', '(2,.,.) = ', '  5  6', '  7  8',
    '[torch.DoubleTensor of size 2x2x2]')
  local text = tostring(torch.zeros(2, 2, 1, 1))
  local order = {}
  for name in text:gmatch '%(([%d,]+),%.,%.%)' do
    order[#order + 1] = name
  end
  equal(order, {'1,1', '2,1', '1,2', '2,2'})
end)

test('nothing to print', function()
  prints(torch.Tensor(), '[torch.DoubleTensor with no dimension]')
  prints(torch.zeros(2, 0), '[torch.DoubleTensor of size 2x0]')
  prints(torch.zeros({}), ' 0', '[torch.DoubleTensor without dimensions]')
  T.ok(tostring(torch.zeros(1000, 1000)):find 'too many to print')
end)

test('complex numbers, and dtypes that Lua reads through another', function()
  prints(torch.Tensor({torch.complex(1, -2)}, {dtype = 'complex64'}), '   1.0000-2.0000i',
    '[torch.ComplexFloatTensor of size 1]')
  prints(torch.ones(2):half(), ' 1', ' 1', '[torch.HalfTensor of size 2]')
  prints(torch.ones(1):bfloat16(), ' 1', '[torch.BFloat16Tensor of size 1]')
end)

test('views print what they show', function()
  prints(torch.Tensor {{1, 2}, {3, 4}}:t(), ' 1  3', ' 2  4', '[torch.DoubleTensor of size 2x2]')
end)
