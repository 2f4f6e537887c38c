--- Tests as Torch7 has them: torch.Tester and torch.TestSuite.
--
--    local tests, tester = torch.TestSuite(), torch.Tester()
--    function tests.sum()
--      tester:eq(torch.ones(3):sum(), 3, 'the sum of three ones')
--    end
--    tester:add(tests):run()
--
-- `run` prints what happens and raises an error when a test failed. Messages and tolerances come in any order.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local storage = require 'torchabi.storage'
local functions = require 'torchabi.functions'
local equality = require 'torchabi.equality'

local raise, is_tensor = errors.raise, tensor.is
local COLUMNS = 80

local tester = {functions = {}}

--- A table of test functions, none of which can be defined twice.
function tester.functions.TestSuite()
  local tests = {}
  return setmetatable({__tests = tests, __isTestSuite = true}, {
    __index = tests,
    __newindex = function(_, name, fn)
      if tests[name] ~= nil then
        raise('Test %s is already defined.', tostring(name))
      elseif type(fn) ~= 'function' then
        raise('only functions are members of a TestSuite, not %s', errors.describe(fn))
      end
      tests[name] = fn
    end,
  })
end

local holder = {}
local Tester = class.new('torch.Tester', holder)
tester.functions.Tester = holder.Tester

function Tester:__init()
  self.errors, self.tests, self.warnings, self.disabledTests = {}, {}, {}, {}
  self._order, self._warningCount, self._currentTestName = {}, {}, ''
  self.assertionPass, self.assertionFail, self.testError = {}, {}, {}
  -- Tensors of other sizes but as many elements are equal to assertTensorEq, with a warning.
  self._assertTensorEqIgnoresDims = true
end

--- Stops at the first test that fails.
function Tester:setEarlyAbort(early_abort)
  self.earlyAbort = early_abort
end

--- Lets errors within tests, and failures, be errors of `run`.
function Tester:setRethrowErrors(rethrow)
  self.rethrow = rethrow
end

--- Prints of each test whether it passed, and no more.
function Tester:setSummaryOnly(summary_only)
  self.summaryOnly = summary_only
end

-- What checks say.

--- The name of the test and the lines that called the check, outside this file.
local function placed(self, message)
  local lines = {}
  for line in debug.traceback('', 2):gmatch '\n([^\n]+)' do
    if line:find '^%s.*:%d+: in ' and not line:find 'torchabi[/\\]tester%.lua' then
      lines[#lines + 1] = line
    end
  end
  local name = self._currentTestName
  return ('%s%s\nstack traceback:\n%s\n'):format(name ~= '' and name .. '\n' or '', message, lines[1] or '')
end

local function count(counts, name)
  counts[name] = (counts[name] or 0) + 1
end

local function warn(self, message)
  count(self._warningCount, self._currentTestName)
  table.insert(self.warnings, placed(self, message))
end

--- Counts a check that passed, or one that failed with its message.
function Tester:_assert_sub(passed, message)
  if passed then
    count(self.assertionPass, self._currentTestName)
    return true
  end
  if self.rethrow then
    error(message, 3)
  end
  count(self.assertionFail, self._currentTestName)
  table.insert(self.errors, placed(self, message))
  return false
end

--- A tolerance and a message with its line break, in any order.
local function options(default, ...)
  local tolerance, message
  for i = 1, select('#', ...) do
    local x = select(i, ...)
    if type(x) == 'string' and not message then
      message = x
    elseif type(x) == 'number' and default and not tolerance then
      tolerance = x
    elseif x ~= nil then
      raise('a check takes %s, and no other %s', default and 'a tolerance and a message' or 'a message',
        errors.describe(x))
    end
  end
  if tolerance and tolerance < 0 then
    raise('a tolerance cannot be %g', tolerance)
  end
  return message and message ~= '' and message .. '\n' or '', tolerance or default
end

-- Checks. Each gives whether it passed.

function Tester:assert(condition, ...)
  local message = options(nil, ...)
  if type(condition) ~= 'boolean' then
    warn(self, ' :assert should only be used for boolean conditions. To check for non-nil variables, do this '
      .. 'explicitly: Tester:assert(var ~= nil).')
  end
  return self:_assert_sub(condition, ('%sBOOL violation condition=%s'):format(message, tostring(condition)))
end

--- Numbers, strings, tensors, storages and tables of such: all that they hold is equal, numbers within a tolerance (0).
function Tester:assertGeneralEq(got, expected, ...)
  local message, tolerance = options(0, ...)
  local is_equal, why = equality.compare(got, expected, tolerance)
  return self:_assert_sub(is_equal, message .. (why or ''))
end

--- Anything of these differs.
function Tester:assertGeneralNe(got, unexpected, ...)
  local message, tolerance = options(0, ...)
  local is_equal, why = equality.compare(got, unexpected, tolerance)
  why = is_equal and equality.same(got, unexpected, tolerance) or why
  return self:_assert_sub(not is_equal, message .. (why or ''))
end

Tester.eq, Tester.ne = Tester.assertGeneralEq, Tester.assertGeneralNe

for name, check in pairs {
  assertlt = {'LT', '>=', function(a, b) return a < b end},
  assertgt = {'GT', '<=', function(a, b) return a > b end},
  assertle = {'LE', '>', function(a, b) return a <= b end},
  assertge = {'GE', '<', function(a, b) return a >= b end},
  asserteq = {'EQ', '~=', function(a, b) return a == b end},
} do
  Tester[name] = function(self, a, b, ...)
    return self:_assert_sub(check[3](a, b), ('%s%s failed: %s %s %s'):format(options(nil, ...), check[1], tostring(a),
      check[2], tostring(b)))
  end
end

--- Lua's own inequality, for numbers, strings and booleans.
function Tester:assertne(a, b, ...)
  local message = options(nil, ...)
  if type(a) == 'table' and type(b) == 'table' or is_tensor(a) and is_tensor(b) then
    warn(self, ' :assertne should only be used to compare basic lua objects (numbers, booleans, etc). Consider using '
      .. 'either :assertGeneralNe or :assert(a ~= b).')
  end
  return self:_assert_sub(a ~= b, ('%sNE failed: %s == %s'):format(message, tostring(a), tostring(b)))
end

--- |a - b| <= tolerance, 1e-16 by default.
function Tester:assertalmosteq(a, b, ...)
  local message, tolerance = options(1e-16, ...)
  return self:_assert_sub(math.abs(a - b) <= tolerance, ('%sALMOST_EQ failed: %s ~= %s with tolerance=%s')
    :format(message, tostring(a), tostring(b), tostring(tolerance)))
end

local function check_tensors(a, b)
  tensor.check(a, 'the first argument')
  tensor.check(b, 'the second argument')
end

function Tester:assertTensorEq(a, b, ...)
  check_tensors(a, b)
  local message, tolerance = options(0, ...)
  local ignores = self._assertTensorEqIgnoresDims
  local is_equal, why = equality.tensors(a, b, tolerance, ignores)
  if is_equal and a:size() ~= b:size() then
    warn(self, 'Tensors have the same content but different dimensions. For backwards compatibility, they are '
      .. 'considered equal, but this may change in the future. Consider using :eq to check for equality instead.')
  end
  return self:_assert_sub(is_equal, message .. (why or ''))
end

function Tester:assertTensorNe(a, b, ...)
  check_tensors(a, b)
  local message, tolerance = options(0, ...)
  local is_equal, why = equality.tensors(a, b, tolerance, self._assertTensorEqIgnoresDims)
  why = is_equal and equality.same(a, b, tolerance) or why
  return self:_assert_sub(not is_equal, message .. (why or ''))
end

for name, check in pairs {assertTableEq = 'assertGeneralEq', assertTableNe = 'assertGeneralNe'} do
  Tester[name] = function(self, a, b, ...)
    errors.check_type(a, 'table', 'the first argument')
    errors.check_type(b, 'table', 'the second argument')
    return self[check](self, a, b, ...)
  end
end

--- `fn` raises an error that a function of it finds right.
function Tester:assertErrorObj(fn, is_right, ...)
  local message = options(nil, ...)
  functions.check(is_right, 'what finds the error right')
  local ok, err = pcall(fn)
  return self:_assert_sub(not ok and is_right(err) and true or false,
    ('%sERROR violation: err=%s'):format(message, tostring(err)))
end

function Tester:assertError(fn, ...)
  return self:assertErrorObj(fn, function()
    return true
  end, ...)
end

function Tester:assertErrorMsg(fn, text, ...)
  return self:assertErrorObj(fn, function(err)
    return err == text
  end, ...)
end

--- The error's text has a part that matches a pattern of Lua.
function Tester:assertErrorPattern(fn, pattern, ...)
  errors.check_type(pattern, 'string', 'the pattern')
  return self:assertErrorObj(fn, function(err)
    return type(err) == 'string' and err:find(pattern) ~= nil
  end, ...)
end

function Tester:assertNoError(fn, ...)
  local message = options(nil, ...)
  local ok, err = pcall(fn)
  return self:_assert_sub(ok, ('%sERROR violation: err=%s'):format(message, tostring(err)))
end

-- Tests.

local SPECIAL = {_setUp = true, _tearDown = true}

--- Adds a test, or a suite of them. `_setUp` and `_tearDown` are called with the name before and after each.
function Tester:add(fn, name)
  if type(fn) == 'table' and not is_tensor(fn) and not storage.is(fn) then
    if name ~= nil then
      raise("a table of tests takes no name, but '%s' is given", tostring(name))
    elseif not fn.__isTestSuite then
      warn(self, 'Should use TestSuite rather than plain lua table')
    end
    local names = {}
    for key in pairs(fn.__isTestSuite and fn.__tests or fn) do
      names[#names + 1] = key
    end
    table.sort(names, function(a, b)
      return tostring(a) < tostring(b)
    end)
    for _, key in ipairs(names) do
      self:add(fn[key], key)
    end
    return self
  elseif type(fn) ~= 'function' then
    raise('a test must be a function, not %s', errors.describe(fn))
  end
  name = name or 'unknown'
  if SPECIAL[name] then
    self[name] = not self[name] and fn or raise('there is a %s already', name)
  elseif self.tests[name] then
    raise("Test with name '%s' already exists!", tostring(name))
  else
    self.tests[name] = fn
    table.insert(self._order, name)
  end
  return self
end

local function as_list(names)
  return type(names) == 'string' and {names} or errors.check_type(names, 'table', 'the names')
end

--- Lets tests of these names be skipped.
function Tester:disable(names)
  for _, name in ipairs(as_list(names)) do
    if not self.tests[name] then
      raise("no test is called '%s'", tostring(name))
    end
    self.disabledTests[name] = true
  end
  return self
end

--- Names of the tests that match a pattern or one of a list, in the order in which they were added.
local function chosen(self, patterns)
  if patterns == nil then
    return self._order
  end
  local found = {}
  for _, pattern in ipairs(as_list(patterns)) do
    local matches = false
    for _, name in ipairs(self._order) do
      if tostring(name):match(pattern) then
        matches, found[name] = true, true
      end
    end
    if not matches then
      raise("Couldn't find test '%s'", pattern)
    end
  end
  local out = {}
  for _, name in ipairs(self._order) do
    out[#out + 1] = found[name] and name or nil
  end
  return out
end

local function plural(n, word)
  return ('%d %s%s'):format(n, word, n == 1 and '' or 's')
end

--- Runs one test: "PASS", "FAIL", "ERROR" or "SKIP".
local function run_one(self, name)
  if self.disabledTests[name] then
    return 'SKIP'
  end
  local before = #self.errors
  if self._setUp then
    self._setUp(name)
  end
  local ok, message = true, nil
  if self.rethrow then
    self.tests[name]()
  else
    ok, message = xpcall(self.tests[name], debug.traceback)
  end
  if self._tearDown then
    self._tearDown(name)
  end
  if not ok then
    count(self.testError, name)
    table.insert(self.errors, ('%s\n Function call failed\n%s\n'):format(tostring(name), tostring(message)))
    return 'ERROR'
  end
  return #self.errors == before and 'PASS' or 'FAIL'
end

--- Prints how all went, and what was wrong.
local function report(self, names)
  local totals = {asserts = 0, failures = 0, errors = 0, skipped = 0, warnings = self._warningCount[''] and 1 or 0}
  local function add(key, x)
    totals[key] = totals[key] + (x and x > 0 and 1 or 0)
  end
  for _, name in ipairs(names) do
    totals.asserts = totals.asserts + (self.assertionPass[name] or 0) + (self.assertionFail[name] or 0)
    add('failures', self.assertionFail[name])
    add('errors', self.testError[name])
    add('warnings', self._warningCount[name])
    add('skipped', self.disabledTests[name] and 1)
  end
  self.countasserts = totals.asserts
  io.write(('Completed %s in %s with %s and %s%s%s\n'):format(plural(totals.asserts, 'assert'), plural(#names, 'test'),
    plural(totals.failures, 'failure'), plural(totals.errors, 'error'),
    totals.warnings > 0 and ' and ' .. plural(totals.warnings, 'warning') or '',
    totals.skipped > 0 and (' and %d disabled'):format(totals.skipped) or ''))
  local line = ('-'):rep(COLUMNS) .. '\n'
  local sections = {}
  for _, list in ipairs {self.errors, self.warnings} do
    for _, text in ipairs(self.summaryOnly and {} or list) do
      sections[#sections + 1] = text .. '\n' .. line
    end
  end
  io.write(#sections > 0 and line or '', table.concat(sections))
  return totals.failures + totals.errors == 0
end

--- Runs all tests, or those whose names match, and prints what happens; raises an error when one failed.
-- @param patterns a pattern of Lua or a list of such
function Tester:run(patterns)
  local names = chosen(self, patterns)
  self.assertionPass, self.assertionFail, self.testError = {}, {}, {}
  io.write(('Running %s\n'):format(plural(#names, 'test')))
  local digits = #tostring(#names)
  for i, name in ipairs(names) do
    self._currentTestName = name
    local start = ('%' .. digits .. 'd/%d %s '):format(i, #names, tostring(name))
    local status = run_one(self, name)
    io.write(start, ('.'):rep(COLUMNS - 7 - #start), ' [', status, ']\n')
    if (self._warningCount[name] or 0) > 0 and status == 'PASS' then
      io.write((' '):rep(COLUMNS - 10), '[+warning]\n')
    end
    if self.earlyAbort and i < #names and (status == 'FAIL' or status == 'ERROR') then
      io.write 'Aborting on first error, not all tests have been executed\n'
      break
    end
  end
  self._currentTestName = ''
  if not report(self, names) then
    raise 'An error was found while running tests!'
  end
  return 0
end

return tester
