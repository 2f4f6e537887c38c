-- Torch7's pivoted Cholesky decomposition, and draws by a table of aliases.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

--- What a matrix is once rows and columns are back in place.
local function unpermuted(product, order)
  local out = product:clone()
  out:indexCopy(1, order:long(), product)
  return out:indexCopy(2, order:long(), out:clone())
end

test('pstrf, with the matrix of the documents', function()
  local a = torch.Tensor {
    {1.2705, 0.9971, 0.4948, 0.1389, 0.2381}, {0.9971, 0.9966, 0.6752, 0.0686, 0.1196},
    {0.4948, 0.6752, 1.1434, 0.0314, 0.0582}, {0.1389, 0.0686, 0.0314, 0.0270, 0.0526},
    {0.2381, 0.1196, 0.0582, 0.0526, 0.3957},
  }
  local u, order = torch.pstrf(a)
  T.is(order, {1, 3, 5, 2, 4})
  equal(order:type(), 'torch.IntTensor')
  equal(tostring(u), [[
 1.1272  0.4390  0.2112  0.8846  0.1232
 0.0000  0.9750 -0.0354  0.2942 -0.0233
 0.0000  0.0000  0.5915 -0.0961  0.0435
 0.0000  0.0000  0.0000  0.3439 -0.0854
 0.0000  0.0000  0.0000  0.0000  0.0456
[torch.DoubleTensor of size 5x5]
]])
  T.near(unpermuted(u:t() * u, order):totable(), a:totable(), 1e-12)
  local l, piv = torch.Tensor(), torch.IntTensor()
  torch.pstrf(l, piv, a, 'L')
  T.ok(l:equal(u:t()) and piv:equal(order))
  T.near(torch.pstrf(a:float()):double():totable(), u:totable(), 1e-3)
end)

test('pstrf of a matrix without full rank', function()
  torch.manualSeed(1)
  local factor = torch.randn(6, 4)
  local a = factor * factor:t()
  local u, order = torch.pstrf(a)
  T.near(unpermuted(u:t() * u, order):totable(), a:totable(), 1e-9)
  equal({u[5]:norm(), u[6]:norm()}, {0, 0})
  -- Diagonals come in descending order, and the order has all rows.
  for k = 2, 4 do
    T.ok(u[k][k] <= u[k - 1][k - 1] and u[k][k] > 0)
  end
  T.is((order:sort()), {1, 2, 3, 4, 5, 6})
  equal(torch.pstrf(torch.zeros(2, 2)):norm(), 0)
  raises(function() torch.pstrf(torch.ones(2, 3)) end, 'a square matrix, not of 2x3')
  raises(function() torch.pstrf(a, 'X') end, "the triangle is 'U' or 'L', not X")
end)

test('multinomialAlias', function()
  torch.manualSeed(2)
  local probabilities = torch.Tensor {0.1, 0.4, 0.05, 0.25, 0.2}
  local state = torch.multinomialAliasSetup(probabilities)
  equal({state[1]:type(), state[2]:type()}, {'torch.LongTensor', 'torch.DoubleTensor'})
  -- The chances that the table stands for are the probabilities.
  local chances = state[2] / 5
  for i = 1, 5 do
    chances[state[1][i]] = chances[state[1][i]] + (1 - state[2][i]) / 5
  end
  T.near(chances:totable(), probabilities:totable(), 1e-12)
  local n = 20000
  local drawn = torch.multinomialAlias(torch.LongTensor(n), state)
  for i = 1, 5 do
    local wanted = probabilities[i] * n
    T.ok(math.abs(drawn:eq(i):sum() - wanted) < 6 * math.sqrt(wanted), i)
  end
  equal({drawn:min(), drawn:max()}, {1, 5})
  -- Weights of any sum, a table that is used again, and a part of a larger output.
  local again = {torch.LongTensor(), torch.DoubleTensor()}
  T.ok(rawequal(torch.multinomialAliasSetup(torch.Tensor {0, 3, 0}, again), again))
  local output = torch.zeros(2, 3):long()
  torch.multinomialAlias(output:select(2, 2), again)
  T.is(output, {{0, 2, 0}, {0, 2, 0}})
  raises(function() torch.multinomialAliasSetup(torch.Tensor {1, -1}) end, 'a probability cannot be %-1')
  raises(function() torch.multinomialAliasSetup(torch.ones(2, 2)) end, 'must be a vector, not of 2x2')
end)
