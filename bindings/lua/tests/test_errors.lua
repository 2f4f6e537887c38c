-- Errors: the message of the library, at the user's line; the next call works.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local function here()
  return debug.getinfo(2, 'l').currentline
end

test('errors name the line of the caller', function()
  local a, b = torch.zeros(2), torch.zeros(3)
  local line
  local message = raises(function() line = here() local _ = a + b end, 'size of tensor')
  T.ok(message:find('test_errors.lua:' .. line .. ': ', 1, true), message)
  message = raises(function() line = here() local _ = a:sum(7) end, 'dimension is 7')
  T.ok(message:find('test_errors.lua:' .. line .. ': ', 1, true), message)
  message = raises(function() line = here() local _ = torch.aten.mm(a, b) end, 'must be a matrix')
  T.ok(message:find('test_errors.lua:' .. line .. ': ', 1, true), message)
  message = raises(function() line = here() torch.nn.Linear('x') end)
  T.ok(message:find('test_errors.lua:' .. line .. ': ', 1, true), message)
end)

test('the message alone, without addresses or C++', function()
  local message = raises(function() return torch.zeros(2, 3) * torch.zeros(2, 3) end, 'cannot be multiplied')
  T.ok(not message:find 'frame #', message)
  T.ok(not message:find 'Exception raised', message)
end)

test('the last error in parts', function()
  pcall(function() return torch.zeros(2) + torch.zeros(3) end)
  local last = torch.lastError()
  equal(last.status, 'TABI_RUNTIME_ERROR')
  equal(last.from, 'tabi_call_tt')
  T.ok(last.message:find 'size of tensor')
  T.ok(type(last.backtrace) == 'string')
end)

test('after an error the next call works', function()
  for _ = 1, 300 do
    pcall(function() return torch.zeros(2) + torch.zeros(3) end)
    T.is(torch.ones(2) + 1, {2, 2})
  end
end)

test('errors from compiled code', function()
  -- Enough rounds for a trace; LibTorch's errors once walked through its frames.
  local bad, wrong = torch.zeros(2), 0
  for i = 1, 2000 do
    local x, y, z = i, i * 2, i * 3
    if not pcall(torch.raw.tensor_item, bad.h) then
      wrong = wrong + 1
    end
    wrong = wrong + (x + y + z) * 0
  end
  equal(wrong, 2000)
end)

test('errors in a coroutine stay in it', function()
  local co = coroutine.create(function()
    coroutine.yield(torch.ones(1))
    return torch.zeros(2) + torch.zeros(3)
  end)
  local ok, first = coroutine.resume(co)
  T.ok(ok)
  T.is(first, {1})
  local failed, message = coroutine.resume(co)
  T.ok(not failed and message:find 'size of tensor')
  T.is(torch.ones(1) + 1, {2})
end)

test('a library that is not there: what was tried', function()
  local output, ok = T.run_script [[
    package.loaded['torchabi.library'] = nil
    local library = require 'torchabi.library'
    print(pcall(library.load, function(path) return nil, 'no ' .. path end))
  ]]
  T.ok(ok, output)
  T.ok(output:find 'libtorchabi cannot be loaded; set TORCHABI_LIBRARY to its path. Tried:', output)
end)

test('a library of another version is refused', function()
  local output = T.run_script [[
    local name = jit and 'torchabi.raw_ffi' or 'torchabi_raw'
    local raw = jit and require(name) or require 'torchabi'.raw
    local fake = setmetatable({abi_version = function() return 7 * 65536 end}, {__index = raw})
    package.loaded[name], package.loaded['torchabi.raw'] = fake, nil
    print(pcall(require, 'torchabi.raw'))
  ]]
  T.ok(output:find 'version 7.0 of the ABI; these Lua files need', output)
end)
