-- Loads a sparse matrix that Python saved into a table of rows, and checks its sum.
--
--     luajit sparse.lua DATA        (or lua5.4)
local torch = require 'torchabi'

local data = arg[1]
if not data then
  io.stderr:write 'usage: sparse.lua DATA\n'
  os.exit(2)
end

local saved = torch.load(data .. '/sparse.pt')
local rows, columns = saved.ids[1]:totable(), saved.ids[2]:totable()
local values = saved.values:totable()

-- matrix[row][column] is a value; what is not there is zero. Rows and columns count from 1 here, in the file from 0.
local matrix = {}
for i = 1, #values do
  local row, column = rows[i] + 1, columns[i] + 1
  matrix[row] = matrix[row] or {}
  matrix[row][column] = (matrix[row][column] or 0) + values[i]
end

local sum, cells, filled = 0, 0, 0
for _, row in pairs(matrix) do
  filled = filled + 1
  for _, value in pairs(row) do
    sum, cells = sum + value, cells + 1
  end
end

print(('%d values in %d rows, sum %.6f'):format(cells, filled, sum))
assert(math.abs(sum - saved.sum) <= 1e-9 * math.max(1, math.abs(saved.sum)),
  ('the sum is %.17g, but the file says %.17g'):format(sum, saved.sum))
