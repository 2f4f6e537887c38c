-- What the tests of Torch7's documents share.
local T = require 'harness'
local torch = require 'torchabi'

local D = {}

--- A value prints as those lines.
function D.shows(x, ...)
  T.equal(tostring(x), table.concat({...}, '\n') .. '\n')
end

--- Tensors in tables as Torch7's interpreter `th` writes them, such as "DoubleTensor - size: 2x3".
function D.sizes(x)
  if torch.isTensor(x) then
    return ('%s - size: %s'):format(x:type():gsub('^torch%.', ''), table.concat(x:size(), 'x'))
  elseif type(x) ~= 'table' then
    return x
  end
  local out = {}
  for key, value in pairs(x) do
    out[key] = D.sizes(value)
  end
  return out
end

--- A tensor's sizes, as "2x3".
function D.size(t)
  return table.concat(t:size(), 'x')
end

--- What a function prints, a line an entry.
function D.printed(fn)
  local lines, before = {}, print
  print = function(...) -- luacheck: ignore 121
    local words = {}
    for i = 1, select('#', ...) do
      words[i] = tostring((select(i, ...)))
    end
    for line in (table.concat(words, '\t') .. '\n'):gmatch '(.-)\n' do
      lines[#lines + 1] = line
    end
  end
  local ok, message = pcall(fn)
  print = before -- luacheck: ignore 121
  T.ok(ok, message)
  return lines
end

--- One step of training, as many of nn's examples have it.
function D.grad_update(mlp, x, y, criterion, rate)
  local pred = mlp:forward(x)
  local err = criterion:forward(pred, y)
  local grad = criterion:backward(pred, y)
  mlp:zeroGradParameters()
  mlp:backward(x, grad)
  mlp:updateParameters(rate)
  return err
end

--- A linear layer that gives those numbers, whatever its input.
function D.constant(inputs, numbers)
  local linear = torch.legacy.nn.Linear(inputs, #numbers)
  linear.weight:zero()
  linear.bias:copy(torch.Tensor(numbers))
  return linear
end

return D
