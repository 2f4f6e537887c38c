-- The page for Torch7's users: each example runs, and prints what it says.
local T = require 'harness'
local test, equal = T.test, T.equal

local file = assert(io.open(T.folder .. '../torch7.md'))
local page = file:read '*a'
file:close()

--- What a block says that it prints.
local function promised(block)
  local out = {}
  for line in block:gmatch '[^\n]+' do
    local text = line:match '%-%->%s?(.*)$'
    if text then
      out[#out + 1] = text
    end
  end
  return out
end

local n = 0
for block in page:gmatch '```lua\n(.-)```' do
  n = n + 1
  test(('example %d'):format(n), function()
    local output, ok = T.run_script(block)
    T.ok(ok, output)
    local got = {}
    for line in output:gmatch '([^\n]*)\n' do
      got[#got + 1] = line
    end
    -- An empty line ends what print adds to a tensor's own.
    local wanted, k = promised(block), 0
    for _, line in ipairs(got) do
      if line == wanted[k + 1] or (tonumber(line) and tonumber(line) == tonumber(wanted[k + 1])) then
        k = k + 1
      elseif line ~= '' then
        -- Numbers of Lua 5.4 show that they are floats.
        equal((line:gsub('%.0%f[%D]', '')), wanted[k + 1], ('example %d, line %d'):format(n, k + 1))
        k = k + 1
      end
    end
    equal(k, #wanted, ('lines of example %d'):format(n))
  end)
end

test('there are examples', function()
  T.ok(n >= 8)
end)
