-- A small test harness: tests run at once, failures are told at the end.
local T = {passed = 0, skipped = 0, failures = {}, skips = {}}

--- Runs a test. `T.skip(reason)` within it skips it.
function T.test(name, fn)
  local full = T.file .. ': ' .. name
  local ok, message = xpcall(fn, function(err)
    if type(err) == 'table' and err.skip then
      return err
    end
    return debug.traceback(tostring(err), 2)
  end)
  if ok then
    T.passed = T.passed + 1
  elseif type(message) == 'table' then
    T.skipped = T.skipped + 1
    T.skips[#T.skips + 1] = full .. ': ' .. message.skip
  else
    T.failures[#T.failures + 1] = full .. '\n' .. message
  end
end

function T.skip(reason)
  error({skip = reason})
end

--- Prints what failed and the closing line; whether all is well.
function T.finish()
  for _, text in ipairs(T.skips) do
    print('skipped: ' .. text)
  end
  for _, text in ipairs(T.failures) do
    print('failed: ' .. text)
  end
  print(('%d passed, %d failed, %d skipped'):format(T.passed, #T.failures, T.skipped))
  return #T.failures == 0
end

local function show(x)
  if type(x) ~= 'table' or getmetatable(x) then
    return type(x) == 'string' and ('%q'):format(x) or tostring(x)
  end
  local out = {}
  for k, v in pairs(x) do
    out[#out + 1] = (type(k) == 'number' and '' or tostring(k) .. ' = ') .. show(v)
  end
  return '{' .. table.concat(out, ', ') .. '}'
end

local function same(a, b)
  if type(a) ~= 'table' or type(b) ~= 'table' or (getmetatable(a) and getmetatable(a).__eq) then
    return a == b or (a ~= a and b ~= b)
  end
  for k, v in pairs(a) do
    if not same(v, b[k]) then
      return false
    end
  end
  for k in pairs(b) do
    if a[k] == nil then
      return false
    end
  end
  return true
end

--- Equal, tables by what is in them.
function T.equal(got, wanted, what)
  if not same(got, wanted) then
    error(('%sgot %s, wanted %s'):format(what and what .. ': ' or '', show(got), show(wanted)), 2)
  end
end

function T.ok(x, what)
  if not x then
    error(what or 'is not so', 2)
  end
end

--- A tensor's elements, nested, are those.
function T.is(tensor, wanted, what)
  local got = tensor:totable()
  if not same(got, wanted) then
    error(('%sgot %s, wanted %s'):format(what and what .. ': ' or '', show(got), show(wanted)), 2)
  end
end

--- Numbers, or tables of numbers, that differ by no more than a tolerance.
function T.near(got, wanted, tolerance, what)
  tolerance = tolerance or 1e-6
  local function check(a, b)
    if type(a) == 'table' then
      if #a ~= #b then
        error(('%sgot %s, wanted %s'):format(what and what .. ': ' or '', show(got), show(wanted)), 4)
      end
      for i = 1, #a do
        check(a[i], b[i])
      end
    elseif not (math.abs(a - b) <= tolerance * math.max(1, math.abs(b)) or a == b or (a ~= a and b ~= b)) then
      error(('%sgot %s, wanted %s'):format(what and what .. ': ' or '', show(got), show(wanted)), 4)
    end
  end
  check(got, wanted)
end

--- Raises an error whose text matches a pattern; gives the text.
function T.raises(fn, pattern)
  local ok, message = pcall(fn)
  if ok then
    error('raised nothing, wanted an error like ' .. show(pattern), 2)
  elseif type(message) ~= 'string' or (pattern and not message:find(pattern)) then
    error(('raised %s, wanted an error like %s'):format(show(message), show(pattern)), 2)
  end
  return message
end

--- The 64-bit integer of some digits, which LuaJIT's parser alone reads as such.
function T.int64(digits)
  return (loadstring or load)('return ' .. digits .. (jit and 'LL' or ''))()
end

--- Runs Lua text in a process of its own; gives its output and whether it ended well.
function T.run_script(text, ...)
  local path = T.temporary '.lua'
  local file = assert(io.open(path, 'w'))
  file:write(text)
  file:close()
  local words = {T.interpreter, path}
  for i = 1, select('#', ...) do
    words[#words + 1] = ("'%s'"):format((select(i, ...)))
  end
  local pipe = assert(io.popen(table.concat(words, ' ') .. ' 2>&1; echo "status $?"'))
  local output = pipe:read '*a'
  pipe:close()
  os.remove(path)
  local body, status = output:match '^(.*)status (%d+)%s*$'
  return body, status == '0'
end

--- Runs a script of Python beside this file on a folder; its output, and whether it ended well. The test is skipped
--- where there is no PyTorch.
function T.run_python(script, folder)
  local python = os.getenv 'TORCHABI_PYTHON' or T.skip 'TORCHABI_PYTHON names no Python with torch'
  local pipe = io.popen(("'%s' '%s%s' '%s' 2>&1; echo \"status $?\""):format(python, T.folder, script, folder))
  local output = pipe:read '*a'
  pipe:close()
  return output, output:find 'status 0%s*$' ~= nil
end

--- Path of a file to write, with that ending.
function T.temporary(ending)
  local base = os.tmpname()
  os.remove(base)
  return base .. (ending or '')
end

return T
