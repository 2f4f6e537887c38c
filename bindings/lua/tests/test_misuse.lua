-- Arguments that do not fit, everywhere: one Lua error with a text, and the host lives.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

for suite, what in pairs {
  raw = 'every function of the raw layer', methods = 'every method of tensors',
  functions = 'every function, constructor, module, optimiser and operator',
  legacy = 'every layer and method of Torch7',
} do
  test('wrong arguments to ' .. what, function()
    local pipe = io.popen(('%s %smisuse.lua %s 2>&1; echo "status $?"'):format(T.interpreter, T.folder, suite))
    local output = pipe:read '*a'
    pipe:close()
    T.ok(output:find '^done%s+%d+%s+status 0%s*$', output)
    T.ok(tonumber(output:match 'done%s+(%d+)') > 1000, output)
  end)
end

test('error objects of any kind pass through what calls back', function()
  local object = {code = 7}
  for _, within in ipairs {torch.noGrad, torch.inferenceMode, torch.scope} do
    local ok, got = pcall(within, function() error(object) end)
    T.ok(not ok and rawequal(got, object))
    T.ok(not pcall(within, function() error() end))
  end
  local Wrong = torch.nn.class 'Wrong'
  function Wrong.forward() error(object) end
  local ok, got = pcall(torch.nn.Sequential(torch.nn.ReLU(), Wrong()), torch.zeros(1))
  T.ok(not ok and rawequal(got, object))
end)

test('handles that are stale, of another kind, or made up', function()
  local raw = torch.raw
  local t, m = torch.zeros(1), torch.nn.ReLU()
  local stale = raw.retain(t.h)
  raw.free(stale)
  raises(function() raw.tensor_sizes(stale) end, 'freed')
  raises(function() raw.tensor_sizes(m._owner.h) end, 'module')
  raises(function() raw.tensor_sizes(12345) end, 'handle')
  raises(function() raw.module_train(t.h, true) end, 'tensor')
  equal(raw.free(stale), raw.INVALID_HANDLE)
  T.is(t, {0})
end)

test('a freed tensor within arguments', function()
  local gone = torch.ones(2)
  gone:free()
  raises(function() return torch.cat {torch.ones(2), gone} end, 'freed')
  raises(function() return torch.ones(2) + gone end, 'freed')
  raises(function() return torch.aten.stack {gone} end, 'freed')
  raises(function() torch.save(T.temporary(), {gone}) end, 'freed')
  raises(function() torch.optim.SGD {gone} end, 'freed')
  raises(function() return torch.nn.ReLU()(gone) end, 'freed')
end)

test('numbers that fit nowhere', function()
  local t = torch.ones(3)
  for _, bad in ipairs {0 / 0, 1 / 0, -1 / 0, 2 ^ 70, 1.5} do
    raises(function() return t[bad] end)
    raises(function() return t:size(bad) end)
    raises(function() return torch.zeros(bad) end)
    raises(function() return t:view(bad) end)
  end
  raises(function() torch.zeros(2 ^ 40, 2 ^ 40) end)
  raises(function() torch.zeros(-1) end)
end)

test('text that is not UTF-8', function()
  raises(function() torch.call('aten::\255\254', {}) end)
  raises(function() torch.load '\255\254' end)
  raises(function() torch.nn.class 'N'():registerBuffer('\255', torch.ones(1)) end)
end)
