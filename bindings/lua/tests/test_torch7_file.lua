-- What Torch7's documents of options, files and tests show: the same calls, text and results equal.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

-- cmdline.md

local SCRIPT = [[
  local torch, folder = require 'torchabi', table.remove(arg, 1)
  local cmd = torch.CmdLine()
  cmd:text()
  cmd:text()
  cmd:text 'Training a simple network'
  cmd:text()
  cmd:text 'Options'
  cmd:option('-seed', 123, 'initial random seed')
  cmd:option('-booloption', false, 'boolean option')
  cmd:option('-stroption', 'mystring', 'string option')
  cmd:text()
  local params = cmd:parse(arg)
  params.rundir = cmd:string('experiment', params, {dir = true})
  os.execute(("mkdir -p '%s/%s'"):format(folder, params.rundir))
  cmd:log(folder .. '/' .. params.rundir .. '/log', params)
]]

--- Runs the document's script; gives its output and the log, a line an entry.
local function logged(name, ...)
  local folder = T.temporary ''
  local output, ok = T.run_script(SCRIPT, folder, ...)
  T.ok(ok, output)
  local log = {}
  for line in assert(io.lines(folder .. '/' .. name .. '/log')) do
    log[#log + 1] = line
  end
  os.execute(("rm -r '%s'"):format(folder))
  local lines = {}
  for line in output:gmatch '([^\n]*)\n' do
    lines[#lines + 1] = line
  end
  return lines, log
end

test('CmdLine: options, a name for the run, and its log', function()
  for _, case in ipairs {
    {'experiment', {}, 'seed\t123', 'stroption\tmystring'},
    {'experiment,seed=456,stroption=mycustomstring', {'-seed', '456', '-stroption', 'mycustomstring'}, 'seed\t456',
      'stroption\tmycustomstring'},
  } do
    local lines, log = logged(case[1], (table.unpack or unpack)(case[2]))
    T.ok(lines[1]:find '^%[program started on .* %d%d:%d%d:%d%d .*%]$', lines[1])
    -- Names are in order; the document prints the parameters once more, which its script does not.
    equal({lines[2], lines[3], lines[4], lines[5], lines[6], lines[7], #lines}, {'[command line arguments]',
      'booloption\tfalse', 'rundir\t' .. case[1], case[3], case[4], '[----------------------]', 7})
    for i, line in ipairs(lines) do
      equal(log[i], line:gsub('\t', ' ') .. ' ')
    end
  end
end)

test('CmdLine: the help, arguments and mistakes', function()
  local output, ok = T.run_script(SCRIPT, 'x', '-h')
  T.ok(ok, output)
  equal((output:gsub('^Usage: %S+ ', 'Usage: script ')), table.concat({'Usage: script [options]', '', '',
    'Training a simple network', '', 'Options', '  -seed       initial random seed [123]',
    '  -booloption boolean option [false]', '  -stroption  string option [mystring]', '', ''}, '\n'))
  local cmd = torch.CmdLine()
  cmd:argument('-data', 'where the data are')
  cmd:option('-seed', 123, 'initial random seed')
  cmd:option('-booloption', false, 'boolean option')
  local params = cmd:parse {'here', '-seed', '456', '-booloption'}
  equal(params, {data = 'here', seed = 456, booloption = true})
  equal({cmd:string('experiment', params), cmd:string('x', params, {seed = true}),
    torch.CmdLine():string('x', {})}, {'experiment,data=here,booloption=t,seed=456', 'x,data=here,booloption=t', 'x'})
  raises(function() cmd:option('-x', nil) end, "the default of the option '%-x' must be a number")
  output, ok = T.run_script("local c = require 'torchabi'.CmdLine() c:parse(arg)", 'more')
  T.ok(not ok and output:find 'invalid argument: more', output)
end)

test('CmdLine: times before the lines of the log', function()
  local path = T.temporary '.log'
  local output, ok = T.run_script([[
    local cmd = require 'torchabi'.CmdLine()
    cmd:addTime('your project name', '%F %T')
    cmd:log(arg[1], {seed = 7})
    cmd:silent()
    print 'Your log message'
  ]], path)
  T.ok(ok and not output:find 'Your log', output)
  local file = assert(io.open(path))
  T.ok(file:read '*a':find '\n%d%d%d%d%-%d%d%-%d%d %d%d:%d%d:%d%d%[your project name%]:  Your log message \n$')
  file:close()
  os.remove(path)
end)

-- file.md, diskfile.md, memoryfile.md, pipefile.md

test('an object through a MemoryFile', function()
  local object = {torch.range(1, 3), {name = 'x', is = true}, 2.5}
  local file = torch.MemoryFile()
  file:writeObject(object)
  file:seek(1)
  local clone = file:readObject()
  T.ok(clone[1]:equal(object[1]) and clone[1] ~= object[1])
  equal({clone[2], clone[3]}, {{name = 'x', is = true}, 2.5})
  file:close()
end)

test('one tensor twice stays one tensor', function()
  local path = T.temporary '.asc'
  local array, x = {}, torch.Tensor(1)
  table.insert(array, x)
  table.insert(array, x)
  array[1][1] = 3.14
  local file = torch.DiskFile(path, 'w')
  file:writeObject(array)
  file:close()
  file = torch.DiskFile(path, 'r')
  local new = file:readObject()
  file:close()
  equal({new[1][1], new[2][1]}, {3.14, 3.14})
  new[1][1] = 2.72
  equal({new[2][1], array[1][1]}, {2.72, 3.14})
  os.remove(path)
end)

test('numbers and storages as text, and as bytes', function()
  local path = T.temporary '.asc'
  local file = torch.DiskFile(path, 'w')
  equal({file:writeInt(3.14), file:writeInt(torch.IntStorage {1, 2, 3}), file:writeBool(true), file:writeBool(nil),
    file:writeDouble(0.5), file:writeString 'end\n'}, {1, 3, 1, 1, 1, 4})
  file:close()
  local text = assert(io.open(path))
  equal(text:read '*a', '3\n1 2 3\n1\n0\n0.5\nend\n')
  text:close()
  file = torch.DiskFile(path)
  equal({file:readInt(), file:readInt(3):totable(), file:readBool(), file:readBool(), file:readDouble()},
    {3, {1, 2, 3}, true, false, 0.5})
  equal({file:readString '*l', file:isReadable(), file:isWritable(), file:isAutoSpacing(), file:isQuiet(),
    file:hasError()}, {'end', true, false, true, false, false})
  raises(function() file:readInt() end)
  file:quiet()
  equal({file:readString '*a', file:hasError()}, {'', true})
  file:clearError()
  equal(file:hasError(), false)
  file:close()
  raises(function() file:readInt() end)
  file = torch.DiskFile(path, 'rw'):binary()
  file:writeInt(258)
  equal(file:position(), 5)
  file:seek(1)
  equal({file:readByte(), file:readByte(), file:isLittleEndianCPU() ~= file:isBigEndianCPU()}, {2, 1, true})
  file:bigEndianEncoding()
  file:seek(1)
  equal(file:readInt(), 2 * 2 ^ 24 + 2 ^ 16)
  file:close()
  os.remove(path)
  raises(function() torch.DiskFile(path, 'r') end)
  equal(torch.DiskFile(path, 'r', true), nil)
end)

test('the storage of a MemoryFile ends with a zero; a PipeFile reads a command', function()
  local file = torch.MemoryFile 'w'
  file:writeString 'abc'
  equal(file:storage():totable(), {97, 98, 99, 0})
  file:close()
  file = torch.MemoryFile(torch.CharStorage():string '12 34\n\0', 'r')
  equal({file:readInt(), file:readInt()}, {12, 34})
  file:close()
  file = torch.PipeFile 'echo 5 words'
  equal({file:readInt(), (file:readString '*a':gsub('^ ', ''))}, {5, 'words\n'})
  file:close()
end)

-- tester.md

test('Tester prints what passed and what failed', function()
  local output, ok = T.run_script [[
    local torch = require 'torchabi'
    local mytest, tester = torch.TestSuite(), torch.Tester()
    function mytest.testA()
      tester:eq(torch.Tensor {1, 2, 3}, torch.Tensor {1, 2, 4}, 'a and b should be equal')
    end
    function mytest.testB()
      tester:eq({2, torch.Tensor {1, 2, 2}}, {2, torch.Tensor {1, 2, 2.001}}, 0.01, 'approximately equal')
    end
    function mytest.testC()
      tester:assertNoError(function() return 'hello ' .. world end, "myfunc shouldn't give an error")
    end
    tester:add(mytest)
    tester:run()
  ]]
  T.ok(not ok)
  -- Lua 5.4 writes 1.0 where the document has 1.
  for _, line in ipairs {
    'Running 3 tests', '%d/3 testB %.+ %[PASS%]', '%d/3 testA %.+ %[FAIL%]', '%d/3 testC %.+ %[FAIL%]',
    'Completed 3 asserts in 3 tests with 2 failures and 0 errors', ('%-'):rep(80), 'testA', 'a and b should be equal',
    'TensorEQ%(==%) violation: max diff=1%.?0?, tolerance=0',
    'stack traceback:', 'testC', "myfunc shouldn't give an error",
    'ERROR violation: err=.*attempt to concatenate .*world.*',
  } do
    T.ok(('\n' .. output):find('\n' .. line .. '\n'), line .. '\n' .. output)
  end
  T.ok(output:find 'An error was found while running tests!', output)
end)

test('Tester passes over what is disabled; no test is defined twice', function()
  local output, ok = T.run_script [[
    local torch = require 'torchabi'
    local tester, tests = torch.Tester(), torch.TestSuite()
    function tests.brokenTest()
      error 'broken'
    end
    tester:add(tests):disable('brokenTest'):run()
  ]]
  T.ok(ok, output)
  equal(output:match '^[^\n]*\n[^\n]*\n[^\n]*\n', 'Running 1 test\n1/1 brokenTest ' .. ('.'):rep(58) .. ' [SKIP]\n'
    .. 'Completed 0 asserts in 1 test with 0 failures and 0 errors and 1 disabled\n')
  local tests = torch.TestSuite()
  function tests.myTest() end
  raises(function()
    function tests.myTest() end
  end, 'Test myTest is already defined%.')
end)
