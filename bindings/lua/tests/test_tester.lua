-- torch.Tester and torch.TestSuite.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local path = T.temporary '.txt'

--- What is written while a function runs, whether it ended well, and what it raised or gave.
local function written(fn)
  io.output(path)
  local ok, result = pcall(fn)
  io.close()
  io.output(io.stdout)
  local file = assert(io.open(path))
  local text = file:read '*a'
  file:close()
  return text, ok, result
end

--- A tester with one test, which has run; whether its checks passed.
local function outcome(fn)
  local tester = torch.Tester()
  local results
  tester:add(function()
    results = {fn(tester)}
  end, 'one')
  written(function()
    tester:run()
  end)
  return results and results[1], tester
end

test('the example of the documents', function()
  local tests, tester = torch.TestSuite(), torch.Tester()
  function tests.testA()
    tester:eq(torch.Tensor {1, 2, 3}, torch.Tensor {1, 2, 4}, 'a and b should be equal')
  end
  function tests.testB()
    local a, b = {2, torch.Tensor {1, 2, 2}}, {2, torch.Tensor {1, 2, 2.001}}
    tester:eq(a, b, 0.01, 'a and b should be approximately equal')
  end
  function tests.testC()
    tester:assertNoError(function()
      return 'hello ' .. _G.world
    end, "myfunc shouldn't give an error")
  end
  tester:add(tests)
  local output, ok, message = written(function()
    tester:run()
  end)
  T.ok(not ok and message:find 'An error was found while running tests!$', message)
  local lines = {}
  for line in output:gmatch '([^\n]*)\n' do
    lines[#lines + 1] = line
  end
  equal({lines[1], lines[2], lines[3], lines[4], lines[5], lines[6]}, {
    'Running 3 tests',
    '1/3 testA ' .. ('.'):rep(63) .. ' [FAIL]',
    '2/3 testB ' .. ('.'):rep(63) .. ' [PASS]',
    '3/3 testC ' .. ('.'):rep(63) .. ' [FAIL]',
    'Completed 3 asserts in 3 tests with 2 failures and 0 errors',
    ('-'):rep(80),
  })
  equal({lines[7], lines[8], lines[9], lines[10]}, {'testA', 'a and b should be equal',
    'TensorEQ(==) violation: max diff=1' .. (jit and '' or '.0') .. ', tolerance=0', 'stack traceback:'})
  T.ok(lines[11]:find '^%s.*test_tester.lua:%d+: in ', lines[11])
  T.ok(output:find "testC\nmyfunc shouldn't give an error\nERROR violation: err=.*test_tester.lua:%d+: attempt to",
    output)
end)

test('checks that pass and that fail', function()
  local t, s = torch.ones(2), torch.FloatStorage {1, 2}
  for name, cases in pairs {
    eq = {{1, 1}, {1, 1.5}}, ne = {{1, 2}, {1, 1}}, asserteq = {{1, 1}, {1, 2}}, assertne = {{1, 2}, {1, 1}},
    assertlt = {{1, 2}, {2, 2}}, assertgt = {{2, 1}, {2, 2}}, assertle = {{2, 2}, {3, 2}}, assertge = {{2, 2}, {1, 2}},
    assertalmosteq = {{1, 1 + 1e-17}, {1, 1.1}}, assertTensorEq = {{t, t:clone()}, {t, t * 2}},
    assertTensorNe = {{t, t * 2}, {t, t:clone()}}, assertTableEq = {{{1, a = {t}}, {1, a = {t}}}, {{1}, {2}}},
    assertTableNe = {{{1}, {2}}, {{1}, {1}}}, assertGeneralEq = {{s, torch.FloatStorage {1, 2}}, {s, s:double()}},
    assertGeneralNe = {{{1, 2}, {1}}, {{t}, {t:clone()}}}, assert = {{true}, {false}},
    assertErrorPattern = {{function() error 'one two' end, 'tw.'}, {function() error 'one' end, 'two'}},
    assertErrorMsg = {{function() error('one', 0) end, 'one'}, {function() error('one', 0) end, 'on'}},
    assertError = {{error}, {type, 3}}, assertNoError = {{type == nil and error or function() end}, {error}},
    assertErrorObj = {
      {function() error {7} end, function(e) return e[1] == 7 end}, {error, function() return false end},
    },
  } do
    for i, arguments in ipairs(cases) do
      if name == 'assertError' and i == 2 then
        arguments = {function() end}
      end
      local passed, tester = outcome(function(tester)
        return tester[name](tester, (table.unpack or unpack)(arguments))
      end)
      equal(passed, i == 1, name)
      equal(#tester.errors, i - 1, name)
    end
  end
end)

test('tolerances and messages in any order', function()
  for _, arguments in ipairs {{0.1, 'far'}, {'far', 0.1}} do
    local passed, tester = outcome(function(tester)
      tester:eq(1, 1.05, (table.unpack or unpack)(arguments))
      return tester:eq({1}, {1.5}, (table.unpack or unpack)(arguments))
    end)
    equal({passed, #tester.errors}, {false, 1})
    T.ok(tester.errors[1]:find 'one\nfar\nAt table location 1: EQ failed: 1 ~= 1.5 with tolerance=0.1\n')
  end
  local tester = torch.Tester()
  raises(function() tester:eq(1, 1, 'a', 'b') end, 'a tolerance and a message, and no other string')
  raises(function() tester:eq(1, 1, -1) end, 'a tolerance cannot be %-1')
  raises(function() tester:assert(true, 3) end, 'takes a message, and no other number')
  raises(function() tester:assertTensorEq(1, 2) end, 'the first argument must be a tensor, not number')
  raises(function() tester:assertTableEq(1, {}) end, 'the first argument must be a table, not number')
end)

test('what is not equal is told', function()
  for _, case in ipairs {
    {torch.ones(2), torch.ones(3), 'different sizes'}, {torch.ones(2), torch.ones(1, 2), 'different dimensions'},
    {torch.ones(2), torch.ones(2):float(), 'different types'}, {torch.ones(1), 1, 'first: tensor, second: number'},
    {{1, 2}, {1}, 'Entry 2 missing in second table %(is 2 in first%)'},
    {{a = {b = 1}}, {a = {b = 1, c = 3}}, 'Entry a.c missing in first table %(is 3 in second%)'},
    {{a = {b = 'x'}}, {a = {b = 'y'}}, 'At table location a.b: EQ failed: x %(string%) ~= y %(string%)'},
    {torch.IntStorage {1}, torch.IntStorage {1, 2}, 'storages have different sizes'},
    {torch.IntStorage {1}, torch.IntStorage {3}, 'StorageEQ%(==%) violation: max diff=2'},
    {0 / 0, 1, 'EQ failed'},
  } do
    local passed, tester = outcome(function(t)
      return t:eq(case[1], case[2])
    end)
    equal(passed, false)
    T.ok(tester.errors[1]:find(case[3]), tester.errors[1])
  end
  local cycle, twin = {1}, {1}
  cycle[2], twin[2] = cycle, twin
  equal(outcome(function(t) return t:eq(cycle, twin) end), true)
  -- As many elements of other sizes are equal to assertTensorEq alone, with a warning.
  local passed, tester = outcome(function(t)
    return t:assertTensorEq(torch.ones(2), torch.ones(1, 2))
  end)
  equal({passed, #tester.warnings}, {true, 1})
  passed, tester = outcome(function(t) return t:assert(1) end)
  equal({passed, #tester.warnings}, {true, 1})
end)

test('setUp, tearDown, disable, names, early abort, errors', function()
  local tester, calls = torch.Tester(), {}
  local tests = torch.TestSuite()
  for _, name in ipairs {'a', 'b', 'c'} do
    tests[name] = function()
      calls[#calls + 1] = name
      tester:assert(name ~= 'b')
    end
  end
  tests._setUp = function(name) calls[#calls + 1] = '+' .. name end
  tests._tearDown = function(name) calls[#calls + 1] = '-' .. name end
  tester:add(tests):disable('b')
  local output, ok = written(function() tester:run() end)
  equal({ok, calls}, {true, {'+a', 'a', '-a', '+c', 'c', '-c'}})
  T.ok(output:find '2/3 b %.+ %[SKIP%]', output)
  T.ok(output:find 'in 3 tests with 0 failures and 0 errors and 1 disabled\n', output)
  calls = {}
  output, ok = written(function() tester:run {'a', 'b'} end)
  T.ok(ok and #calls == 3 and output:find 'Running 2 tests')
  tester.disabledTests = {}
  tester:setEarlyAbort(true)
  tester:setSummaryOnly(true)
  calls = {}
  output, ok = written(function() tester:run() end)
  T.ok(not ok and not calls[7] and output:find 'Aborting on first error' and not output:find '%-%-%-%-', output)
  local broken = torch.Tester():add(function() error 'oh' end, 'broken')
  output, ok = written(function() broken:run() end)
  T.ok(not ok and output:find '%[ERROR%]' and output:find 'with 0 failures and 1 error\n'
    and output:find 'broken\n Function call failed\n.*oh', output)
  broken:setRethrowErrors(true)
  local _, _, message = written(function() broken:run() end)
  T.ok(message:find 'oh$')
end)

test('what is refused', function()
  local suite = torch.TestSuite()
  suite.one = function() end
  raises(function() suite.one = function() end end, 'Test one is already defined')
  raises(function() suite.two = 3 end, 'only functions are members of a TestSuite, not number')
  local tester = torch.Tester():add(suite)
  raises(function() tester:add(suite) end, "Test with name 'one' already exists!")
  raises(function() tester:add(suite, 'name') end, 'takes no name')
  raises(function() tester:add(3) end, 'a test must be a function, not number')
  raises(function() tester:disable 'none' end, "no test is called 'none'")
  raises(function() tester:run 'none' end, "Couldn't find test 'none'")
  tester:add({two = function() end})
  equal(#tester.warnings, 1)
end)

os.remove(path)
