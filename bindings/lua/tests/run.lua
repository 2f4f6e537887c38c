-- Runs all tests of the Lua binding, on LuaJIT or Lua 5.4.
--
--     luajit bindings/lua/tests/run.lua [FILE…]        names without ".lua", such as "index nn"; all by default
--
-- The last line is "N passed, N failed, N skipped"; the exit status is 1 when a test failed.
local folder = arg[0]:match '^(.*[/\\])' or './'
package.path = folder .. '?.lua;' .. package.path

local T = require 'harness'
T.folder = folder
T.interpreter = arg[-1] or (jit and 'luajit' or 'lua5.4')

local files = {
  'raw', 'values', 'tensor', 'create', 'index', 'arithmetic', 'reduce', 'print', 'torch7_tensor', 'torch7_maths',
  'ops', 'errors', 'memory', 'autograd', 'hooks', 'functions', 'transform', 'nn', 'inspect', 'optim', 'amp', 'data',
  'fit', 'checkpoint', 'formats', 'lazy', 'statedict', 'random', 'misuse', 'legacy_nn', 'legacy_optim',
  'legacy_oracle', 'legacy_rare', 'legacy_decorators', 'legacy_maths', 'file', 'tester', 'nn_docs_module',
  'nn_docs_simple', 'nn_docs_shape', 'nn_docs_table', 'nn_docs_convolution', 'nn_docs_criterion', 'nn_docs_transfer',
  'nn_docs_optim', 'torch7_utility', 'torch7_file', 'torch7_random', 'legacy_jacobian', 'torch7_page', 'rockspec',
  'oracle', 'examples',
}
if #arg > 0 then
  files = {}
  for i = 1, #arg do
    files[i] = arg[i]
  end
end

local torch = require 'torchabi'
torch.setnumthreads(1)
for _, name in ipairs(files) do
  T.file = name
  dofile(folder .. 'test_' .. name .. '.lua')
end

T.file = 'end'
T.test('no handle is alive after all tests', function()
  if jit then
    jit.flush() -- compiled code holds what it took for constant
  end
  collectgarbage()
  torch.liveHandles() -- takes back what was lent to the library
  collectgarbage()
  collectgarbage()
  T.equal(torch.liveHandles(), 0)
end)

os.exit(T.finish() and 0 or 1, true)
