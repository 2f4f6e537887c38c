--- What the generated LuaJIT calls share: scratch memory, tagged values, failures.
--
-- Scratch memory is taken from a free list and given back after the call, so that a call made meanwhile (by a finaliser
-- or a hook) gets memory of its own.
local ffi = require 'ffi'

return function(raw)
  local C, core = raw.C, {}
  local EXACT = 2 ^ 53

  -- Frames of scratch memory.

  local LOW_HALF = ffi.abi('le') and 0 or 1
  local halves = ffi.typeof('int32_t *')

  local function pool(element, least)
    local new, free, count = ffi.typeof('$[?]', ffi.typeof(element)), {}, 0
    local give = function(frame)
      count = count + 1
      free[count] = frame
    end
    local take = function(n)
      local frame
      if count > 0 then
        frame = free[count]
        count = count - 1
      else
        local length = ffi.new('int64_t[1]')
        frame = {p = new(least), n = 0, room = least, give = give, inner = false, count = length}
        frame.low_count, frame.low_tags = ffi.cast(halves, length) + LOW_HALF, ffi.cast(halves, frame.p)
      end
      if frame.room < n then
        frame.room = 2 * n
        frame.p = new(frame.room)
        frame.low_tags = ffi.cast(halves, frame.p)
      end
      frame.n = n
      return frame
    end
    return take
  end

  -- Stands for an array that is absent.
  local NOTHING = {n = 0, give = function() end}

  local take_numbers = pool('int64_t', 64)
  local take_doubles = pool('double', 64)
  local take_bools = pool('int32_t', 64)
  local take_texts = pool('const char *', 64)
  local take_tagged = pool('tabi_value', 256)
  local take_octets = pool('uint8_t', 4096)

  local function give(frame)
    local inner = frame.inner
    if inner then
      frame.inner = false
      for i = 1, #inner do
        give(inner[i])
      end
    end
    frame.give(frame)
  end
  core.give = give

  -- Failures. The hooks are set by the layer above: where the caller's line is, how to free memory, and how to compute
  -- what the library waits for.

  local locate = function(message)
    return message
  end
  local relieve = function()
    return false
  end

  local pump = function()
    error('no function of Lua can be called yet', 0)
  end

  function core.set_hooks(locate_hook, relieve_hook)
    locate, relieve = locate_hook, relieve_hook
  end

  function core.set_pump(hook)
    pump = hook
  end

  function core.relieve()
    return relieve()
  end

  --- Has what the library waits for computed; the status of the call that waits, and a table of what a function raised.
  function core.pump()
    local ok, status, raised = pcall(pump)
    if ok then
      return status, raised
    end
    -- The pump itself broke, as where the stack is full: the call must end before its memory goes.
    raised = {status}
    repeat
      status = C.tabi_function_fail(raw.CALLBACK_FAILED, 'a function of Lua could not be called')
    until status ~= raw.PENDING
    return status, raised
  end

  --- Raises what a function of Lua raised, or else the library's message.
  function core.fail(status, raised)
    if raised then
      error(raised[1], 0)
    end
    error(locate(ffi.string(C.tabi_error_message()), status), 0)
  end

  function core.differ(name, got, wanted)
    error(locate(("'%s' has %d entries where %d are expected"):format(name, tonumber(got), tonumber(wanted))), 0)
  end

  -- Numbers and texts.

  --- A number where it is exact, else the int64 itself.
  local function exact(i)
    local number = tonumber(i)
    if number < EXACT and number > -EXACT then
      return number
    end
    return i
  end
  core.as_exact = exact

  --- A handle, or nil for NULL.
  function core.as_handle(i)
    local handle = tonumber(i)
    if handle ~= 0 then
      return handle
    end
  end

  function core.as_text(s)
    if s ~= nil then
      return ffi.string(s)
    end
  end

  --- An address as a number: user space ends far below 2^53.
  function core.as_address(p)
    local number = tonumber(ffi.cast('uintptr_t', p))
    if number ~= 0 then
      return number
    end
  end

  function core.as_pointer(x)
    if type(x) == 'number' then
      return ffi.cast('void *', x)
    end
    return x
  end

  --- Bytes at `data`, which must be that many where it is a string.
  function core.size_of(data, nbytes)
    if type(data) ~= 'string' then
      return nbytes
    end
    if nbytes and nbytes > #data then
      core.differ('data', #data, nbytes)
    end
    return nbytes or #data
  end

  function core.as_numbers(p, n)
    local out = {}
    for i = 1, n do
      out[i] = tonumber(p[i - 1])
    end
    return out
  end

  -- Arrays in.

  local function fill(take, t)
    local n = #t
    local frame = take(n)
    local p = frame.p
    for i = 1, n do
      p[i - 1] = t[i]
    end
    return frame
  end

  function core.take_ints(t)
    return t and fill(take_numbers, t) or NOTHING
  end

  function core.take_doubles(t)
    return t and fill(take_doubles, t) or NOTHING
  end

  function core.take_handles(t)
    if not t then
      return NOTHING
    end
    local n = #t
    local frame = take_numbers(n)
    local p = frame.p
    for i = 1, n do
      p[i - 1] = t[i] or 0
    end
    return frame
  end

  function core.take_strings(t)
    if not t then
      return NOTHING
    end
    local n = #t
    local frame = take_texts(n)
    local p = frame.p
    for i = 1, n do
      p[i - 1] = t[i] or nil
    end
    return frame
  end

  -- Values in: {tag, payload, tag, payload, …}.

  local encode

  local function hold(frame, inner)
    frame.inner = frame.inner or {}
    frame.inner[#frame.inner + 1] = inner
    return inner.p
  end

  local list_of = {
    [raw.TAG_INT_LIST] = function(t) return fill(take_numbers, t) end,
    [raw.TAG_DOUBLE_LIST] = function(t) return fill(take_doubles, t) end,
    [raw.TAG_BOOL_LIST] = function(t)
      local frame = take_bools(#t)
      for i = 1, #t do
        frame.p[i - 1] = t[i] and 1 or 0
      end
      return frame
    end,
    [raw.TAG_TENSOR_LIST] = function(t) return core.take_handles(t) end,
    [raw.TAG_VALUE_LIST] = function(t) return encode(t) end,
  }

  local NONE, BOOL, INT, DOUBLE, COMPLEX = raw.TAG_NONE, raw.TAG_BOOL, raw.TAG_INT, raw.TAG_DOUBLE, raw.TAG_COMPLEX
  local TENSOR, GENERATOR, TREE = raw.TAG_TENSOR, raw.TAG_GENERATOR, raw.TAG_TREE
  local STRING, BYTES, DEVICE = raw.TAG_STRING, raw.TAG_BYTES, raw.TAG_DEVICE

  local function encode_one(frame, v, tag, payload)
    v.tag, v.index, v.count, v.imag = tag, 0, 0, 0
    if tag == TENSOR or tag == INT or tag == GENERATOR or tag == TREE then
      v.u.i = payload
    elseif tag == DOUBLE then
      v.u.d = payload
    elseif tag == BOOL then
      v.u.i = payload and 1 or 0
    elseif tag == STRING or tag == BYTES then
      v.u.p = ffi.cast('void *', ffi.cast('const char *', payload))
      v.count = #payload
    elseif tag <= NONE then
      v.u.i = 0
    elseif tag == DEVICE then
      v.u.i, v.index = payload[1], payload[2]
    elseif tag == COMPLEX then
      v.u.d, v.imag = payload[1], payload[2]
    elseif list_of[tag] then
      local list = list_of[tag](payload)
      v.u.p, v.count = hold(frame, list), list.n
    else
      v.u.i = payload
    end
  end

  function encode(t)
    local n = #t / 2
    local frame = take_tagged(n)
    for i = 1, n do
      encode_one(frame, frame.p[i - 1], t[2 * i - 1], t[2 * i])
    end
    return frame
  end
  core.take_values = encode

  function core.take_value(t)
    if #t ~= 2 then
      core.differ('value', #t, 2)
    end
    return encode(t)
  end

  -- Values out: tag, payload. Strings and lists are the library's until its next call that returns some, so that no
  -- finaliser may run before they are copied; their tags are read without allocating.

  local decode

  local function list_reader(ctype, convert)
    local pointer = ffi.typeof('const $ *', ffi.typeof(ctype))
    return function(v)
      local p, out = ffi.cast(pointer, v.u.p), {}
      for i = 1, tonumber(v.count) do
        out[i] = convert(p[i - 1])
      end
      return out
    end
  end

  local function string_of(v)
    return ffi.string(v.u.p, v.count)
  end

  local borrowed = {
    [STRING] = string_of,
    [BYTES] = string_of,
    [raw.TAG_INT_LIST] = list_reader('int64_t', exact),
    [raw.TAG_DOUBLE_LIST] = list_reader('double', tonumber),
    [raw.TAG_BOOL_LIST] = list_reader('int32_t', function(i)
      return i ~= 0
    end),
    [raw.TAG_TENSOR_LIST] = list_reader('int64_t', function(i)
      local handle = tonumber(i)
      return handle ~= 0 and handle
    end),
    [raw.TAG_VALUE_LIST] = function(v)
      local p, out = ffi.cast('const tabi_value *', v.u.p), {}
      for i = 1, tonumber(v.count) do
        out[2 * i - 1], out[2 * i] = decode(p[i - 1])
      end
      return out
    end,
  }

  function decode(v)
    local tag = v.tag
    if tag == TENSOR or tag == TREE or tag == GENERATOR then
      return tag, tonumber(v.u.i)
    elseif tag == INT then
      return tag, exact(v.u.i)
    elseif tag == DOUBLE then
      return tag, v.u.d
    elseif tag == BOOL then
      return tag, v.u.i ~= 0
    elseif tag <= NONE then
      return tag, false
    elseif borrowed[tag] then
      return tag, borrowed[tag](v)
    elseif tag == DEVICE then
      return tag, {tonumber(v.u.i), v.index}
    elseif tag == COMPLEX then
      return tag, {v.u.d, v.imag}
    end
    return tag, tonumber(v.u.i)
  end

  local VALUE_HALVES = ffi.sizeof('tabi_value') / ffi.sizeof('int32_t')

  local function stop_collector(frame, n)
    for i = 0, n - 1 do
      if borrowed[frame.low_tags[i * VALUE_HALVES]] and collectgarbage('isrunning') then
        collectgarbage('stop')
        return true
      end
    end
    return false
  end

  function core.take_outs()
    return take_tagged(256)
  end

  --- The one value of a frame; the frame is given back.
  local function give_value(frame)
    local was_running = stop_collector(frame, 1)
    local tag, payload = decode(frame.p[0])
    if was_running then
      collectgarbage('restart')
    end
    give(frame)
    return tag, payload
  end
  core.give_value = give_value

  local function spread(flat, i, n)
    if i <= n then
      return flat[2 * i - 1], flat[2 * i], spread(flat, i + 1, n)
    end
  end

  --- All values of a frame as results; the frame is given back.
  function core.give_values(frame)
    local n = frame.low_count[0]
    if n == 1 then
      return give_value(frame)
    end
    local was_running = stop_collector(frame, n)
    local p, flat = frame.p, {}
    for i = 1, n do
      flat[2 * i - 1], flat[2 * i] = decode(p[i - 1])
    end
    if was_running then
      collectgarbage('restart')
    end
    give(frame)
    return spread(flat, 1, n)
  end

  -- Numbers, handles and bytes out.

  function core.take_room(n)
    return take_numbers(n or 64)
  end

  --- Makes room for what did not fit; whether it was needed.
  function core.grow(frame)
    local n = frame.low_count[0]
    if n <= frame.n then
      return false
    end
    frame.p, frame.n, frame.room = ffi.new('int64_t[?]', n), n, n
    return true
  end

  function core.give_ints(frame)
    local out, p = {}, frame.p
    for i = 1, frame.low_count[0] do
      out[i] = tonumber(p[i - 1])
    end
    give(frame)
    return out
  end

  function core.give_handles(frame)
    local out, p = {}, frame.p
    for i = 1, frame.n do
      local handle = tonumber(p[i - 1])
      out[i] = handle ~= 0 and handle
    end
    give(frame)
    return out
  end

  function core.take_bytes(n)
    return take_octets(n)
  end

  --- The bytes as a string; large memory is left to the collector.
  function core.give_bytes(frame)
    local out = ffi.string(frame.p, frame.n)
    if frame.room <= 65536 then
      give(frame)
    end
    return out
  end

  return core
end
