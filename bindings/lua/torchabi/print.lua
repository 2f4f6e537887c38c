--- Tensors as text, in Torch7's format.
--
-- A common format for all numbers of a matrix: integers as wide as the widest, else four decimals, with a common factor
-- ("1e+03 *") when numbers are large or small, or exponents when they spread over more than four powers of ten. Columns
-- that do not fit in 80 characters follow below; further dimensions are printed matrix by matrix.
local raw = require 'torchabi.raw'
local tensor = require 'torchabi.tensor'
local types = require 'torchabi.types'
local storage = require 'torchabi.storage'

local printing = {}

local WIDTH = 80
local MANY = 100000

local log10 = math.log10 or function(x)
  return math.log(x, 10)
end

local function exponent(x)
  return x == 0 and 1 or math.floor(log10(x)) + 1
end

local function is_finite(x)
  return x == x and x ~= math.huge and x ~= -math.huge
end

--- Format of a list of numbers: a string for string.format, a common factor or nil, the width of a number.
local function format_of(list, n)
  local integral, least, most = true, math.huge, 0
  for i = 1, n do
    local x = list[i]
    if not is_finite(x) then
      integral = false
    else
      local size = math.abs(x)
      integral = integral and x == math.ceil(x)
      least, most = math.min(least, size), math.max(most, size)
    end
  end
  if least == math.huge then
    least = 0
  end
  local low, high = exponent(least), exponent(most)
  if integral then
    if high > 9 then
      return '%11.4e', nil, 11
    end
    return ('%%%d.0f'):format(high + 1), nil, high + 1
  elseif high - low > 4 then
    local width = (math.abs(high) > 99 or math.abs(low) > 99) and 12 or 11
    return ('%%%d.4e'):format(width), nil, width
  elseif high > 5 or high < 0 then
    return '%7.4f', 10 ^ (high - 1), 7
  end
  local width = high == 0 and 7 or high + 6
  return ('%%%d.4f'):format(width), nil, width
end

local function number(format, x, width)
  if x ~= x then
    return (' '):rep(width - 3) .. 'nan'
  elseif not is_finite(x) then
    local text = x > 0 and 'inf' or '-inf'
    return (' '):rep(width - #text) .. text
  end
  return format:format(x == 0 and 0 or x)
end

--- Rows × columns numbers, from list[first] on.
local function matrix(out, list, first, rows, columns, indent)
  local part = {}
  for i = 1, rows * columns do
    part[i] = list[first + i - 1]
  end
  local format, scale, width = format_of(part, #part)
  local per_line = math.max(1, math.floor((WIDTH - #indent) / (width + 1)))
  for from = 1, columns, per_line do
    local to = math.min(from + per_line - 1, columns)
    if per_line < columns then
      out[#out + 1] = ('%sColumns %d to %d\n'):format(from > 1 and '\n' or indent, from, to)
    end
    if scale then
      out[#out + 1] = ('%s%g *\n'):format(indent, scale)
    end
    for row = 1, rows do
      local cells = {}
      for column = from, to do
        cells[#cells + 1] = number(format, part[(row - 1) * columns + column] / (scale or 1), width)
      end
      out[#out + 1] = ('%s%s%s\n'):format(indent, scale and ' ' or '', table.concat(cells, ' '))
    end
  end
end

local function vector(out, list, n)
  local format, scale, width = format_of(list, n)
  if scale then
    out[#out + 1] = ('%g *\n'):format(scale)
  end
  for i = 1, n do
    out[#out + 1] = number(format, list[i] / (scale or 1), width) .. '\n'
  end
end

--- Matrices of a tensor with more dimensions, the first dimension counting fastest.
local function matrices(out, list, sizes)
  local outer, rows, columns = #sizes - 2, sizes[#sizes - 1], sizes[#sizes]
  local counter = {}
  for d = 1, outer do
    counter[d] = 1
  end
  while true do
    local offset = 0
    for d = 1, outer do
      offset = offset * sizes[d] + counter[d] - 1
    end
    if #out > 0 then
      out[#out + 1] = '\n'
    end
    out[#out + 1] = ('(%s,.,.) = \n'):format(table.concat(counter, ','))
    matrix(out, list, offset * rows * columns + 1, rows, columns, ' ')
    local d = 1
    while d <= outer and counter[d] == sizes[d] do
      counter[d] = 1
      d = d + 1
    end
    if d > outer then
      return
    end
    counter[d] = counter[d] + 1
  end
end

--- Complex numbers, one a line or row, without a common format.
local function complexes(out, list, sizes)
  local columns = sizes[#sizes]
  for i = 1, #list do
    local ends_line = i % columns == 0 or #sizes == 1
    out[#out + 1] = ('%9.4f%+.4fi%s'):format(list[i].re, list[i].im, ends_line and '\n' or ' ')
  end
end

--- Elements as numbers that format.
local function numbers_of(t)
  local list = tensor.flat(t)
  for i = 1, #list do
    if list[i] == true then
      list[i] = 1
    elseif list[i] == false then
      list[i] = 0
    elseif type(list[i]) == 'cdata' then
      list[i] = tonumber(list[i])
    end
  end
  return list
end

local function footer(t, sizes)
  local device = t:device()
  local place = device.type == 'cpu' and '' or ' on ' .. tostring(device)
  local name = t:type()
  if #sizes == 0 then
    return ('[%s without dimensions%s]\n'):format(name, place)
  elseif #sizes == 1 and sizes[1] == 0 then
    return ('[%s with no dimension%s]\n'):format(name, place)
  end
  return ('[%s of size %s%s]\n'):format(name, table.concat(sizes, 'x'), place)
end

--- A list of numbers as Torch7 prints a storage.
function printing.storage(list, name)
  local out = {'\n'}
  vector(out, list, #list)
  out[#out + 1] = ('[%s of size %d]\n'):format(name, #list)
  return table.concat(out)
end

function types.Size.__tostring(self)
  return printing.storage(self, types.Size.__name)
end

storage.meta.__tostring = function(self)
  return printing.storage(numbers_of(self:tensor()), self:type())
end

function tensor.hooks.tostring(t)
  local sizes = t:size()
  local out = {}
  local n = t:nElement()
  if n > MANY then
    out[1] = ('%d elements, too many to print; print a part, such as t[{ {1, 10} }]\n'):format(n)
  elseif n > 0 and t:device().type ~= 'meta' then
    local list = numbers_of(t)
    if type(list[1]) == 'table' then
      complexes(out, list, #sizes == 0 and {1} or sizes)
    elseif #sizes <= 1 then
      vector(out, list, n)
    elseif #sizes == 2 then
      matrix(out, list, 1, sizes[1], sizes[2], '')
    else
      matrices(out, list, sizes)
    end
  end
  if raw.tensor_layout(t.h) ~= raw.LAYOUT_STRIDED then
    out[#out + 1] = ('(%s)\n'):format(tostring(types.layouts[raw.tensor_layout(t.h)]))
  end
  out[#out + 1] = footer(t, sizes)
  return table.concat(out)
end

return printing
