--- Ctrl-C that is noticed where a program looks for it, and nowhere else.
--
-- The interpreters of LuaJIT and Lua 5.4 raise "interrupted!" at the next instruction, wherever that is.
local interrupt = {}

local SIGINT = 2

local function never()
  return false
end

--- Runs a function while the C library answers Ctrl-C by ignoring further ones, which can be seen.
local function catching_signals(ffi, fn)
  local C, handler = ffi.C, ffi.cast('tabi_signal_handler', ffi.C.sigignore)
  local before, ignored = C.signal(SIGINT, handler), ffi.cast('tabi_signal_handler', 1)
  if before == ignored then -- as in the background of a shell
    C.signal(SIGINT, before)
    return fn(never)
  end
  local was_caught = false
  local function is_interrupted()
    if not was_caught and C.signal(SIGINT, handler) == ignored then
      was_caught = true
      C.signal(SIGINT, before) -- the second is the interpreter's own
    end
    return was_caught
  end
  local ok, message = pcall(fn, is_interrupted)
  C.signal(SIGINT, before)
  if not ok then
    error(message, 0)
  end
end

--- Runs a function as a coroutine: Lua 5.4's error comes in the main one alone, which here has nothing else to do.
local function catching_errors(fn)
  local was_caught = false
  local co = coroutine.create(fn)
  local function look()
    coroutine.yield()
    return was_caught
  end
  local function go_on()
    while coroutine.status(co) ~= 'dead' do
      local ok, message = coroutine.resume(co, look)
      if not ok then
        return message
      end
    end
  end
  while true do
    local ok, message = pcall(go_on)
    if ok then
      if message ~= nil then
        error(message, 0)
      end
      return
    elseif was_caught or not tostring(message):find 'interrupted!$' then
      error(message, 0)
    end
    was_caught = true
  end
end

--- Runs a function that is given another, which tells whether Ctrl-C was pressed since the start; the second Ctrl-C is
--- the interpreter's own.
function interrupt.catching(fn)
  local has_ffi, ffi = pcall(require, 'ffi')
  if not has_ffi then
    return catching_errors(fn)
  end
  -- Where the C library has no sigignore, Ctrl-C stays the interpreter's.
  local has_signals = pcall(function()
    ffi.cdef [[
      typedef void (*tabi_signal_handler)(int);
      tabi_signal_handler signal(int, tabi_signal_handler);
      int sigignore(int);
    ]]
    return ffi.C.signal, ffi.C.sigignore
  end)
  if has_signals then
    return catching_signals(ffi, fn)
  end
  return fn(never)
end

return interrupt
