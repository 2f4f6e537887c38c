--- Lua values of what Python's pickler wrote, protocol 4, for the bridge to Python.
--
-- A pickle keeps what stands in several places one object, and what contains itself; and Python writes it in C. What is
-- no plain data comes as a call of a function, whose arguments are a number for what it is and the parts of it.
local ffi = require 'ffi'
local bit = require 'bit'
local types = require 'torchabi.types'

local octets, int64s = ffi.typeof 'const uint8_t *', ffi.typeof 'int64_t[1]'
local null = types.null
local EXACT = 2 ^ 53

-- Lists that came empty: they go back as lists, where other empty tables are dicts.
local empty_lists = setmetatable({}, {__mode = 'k'})

local word = ffi.new 'union { uint8_t b[8]; double d; int64_t i; int32_t n; }'

local function unsigned(p, i, n)
  local out = 0
  for k = n - 1, 0, -1 do
    out = out * 256 + p[i + k]
  end
  return out
end

local function signed32(p, i)
  ffi.copy(word, p + i, 4)
  return word.n
end

local function big_endian_double(p, i)
  for k = 0, 7 do
    word.b[7 - k] = p[i + k]
  end
  return word.d
end

--- An integer of n bytes: a number where that is exact, else int64 or uint64; nil where it has more bits.
local function integer(p, i, n)
  if n > 9 or (n == 9 and p[i + 8] ~= 0) then
    return nil
  end
  local negative = n > 0 and p[i + n - 1] >= 128
  for k = 0, 7 do
    word.b[k] = k < n and p[i + k] or (negative and 255 or 0)
  end
  if n == 9 then
    return ffi.cast('uint64_t', word.i)
  end
  local number = tonumber(word.i)
  if number <= EXACT and number >= -EXACT and ffi.cast('int64_t', number) == word.i then
    return number
  end
  return int64s(word.i)[0]
end

--- Opcodes by what their letters or numbers are in the protocol.
local PROTO, FRAME, STOP, MARK, POP, POP_MARK = 0x80, 0x95, 0x2e, 0x28, 0x30, 0x31
local NONE, TRUE, FALSE, BININT, BININT1, BININT2 = 0x4e, 0x88, 0x89, 0x4a, 0x4b, 0x4d
local LONG1, LONG4, BINFLOAT = 0x8a, 0x8b, 0x47
local UNICODE1, UNICODE4, UNICODE8, BYTES1, BYTES4, BYTES8 = 0x8c, 0x58, 0x8d, 0x43, 0x42, 0x8e
local EMPTY_LIST, APPEND, APPENDS, EMPTY_DICT, SETITEM, SETITEMS = 0x5d, 0x61, 0x65, 0x7d, 0x73, 0x75
local EMPTY_TUPLE, TUPLE1, TUPLE3, TUPLE = 0x29, 0x85, 0x87, 0x74
local MEMOIZE, BINGET, LONG_BINGET, STACK_GLOBAL, REDUCE = 0x94, 0x68, 0x6a, 0x93, 0x52
local EMPTY_SET, FROZENSET, ADDITEMS = 0x8f, 0x91, 0x90

local size_of_length = {[UNICODE1] = 1, [UNICODE4] = 4, [UNICODE8] = 8, [BYTES1] = 1, [BYTES4] = 4, [BYTES8] = 8}

--- Makes `read(data)`, which gives the value, and what was wrong with the first part that Lua cannot have, or nil:
-- `{exception, message}`, with the bytes of an integer that is too large as `integer`.
-- @param build functions by number, which make values of the arguments of a call
local function reader(build)
  local failure

  local function refuse(exception, message, bytes)
    failure = failure or {exception, message, integer = bytes}
  end

  local function set(t, key, value)
    local kind = type(key)
    if kind == 'table' or kind == 'function' or kind == 'cdata' or key ~= key then
      local what = key == null and 'None' or kind == 'cdata' and tostring(key) or key ~= key and 'nan' or 'an object'
      refuse('TypeError', ('a dict becomes a Lua table, whose keys are texts, numbers that a double has, and bools; '
        .. 'not %s'):format(what))
    elseif rawget(t, key) ~= nil then
      refuse('ValueError', ("two keys of a dict are the same in Lua: '%s'"):format(tostring(key)))
    else
      t[key] = value
    end
  end

  return function(data)
    local p, i = ffi.cast(octets, data), 0
    local stack, top, marks, memo, memos = {}, 0, {}, {}, 0
    local empties = {}
    failure = nil

    local function push(x)
      top = top + 1
      stack[top] = x
    end

    --- Takes the values since the last mark; gives the first one's place, and the last one's.
    local function take_marked()
      local first, last = marks[#marks] + 1, top
      marks[#marks] = nil
      top = first - 1
      return first, last
    end

    local function slice(first, last)
      local out = {}
      for k = first, last do
        out[k - first + 1] = stack[k]
      end
      return out
    end

    while true do
      local op = p[i]
      i = i + 1
      if size_of_length[op] then
        local size = size_of_length[op]
        local n = unsigned(p, i, size)
        push(ffi.string(p + i + size, n))
        i = i + size + n
      elseif op == MEMOIZE then
        memo[memos] = stack[top]
        memos = memos + 1
      elseif op == BINFLOAT then
        push(big_endian_double(p, i))
        i = i + 8
      elseif op == BININT1 then
        push(p[i])
        i = i + 1
      elseif op == BININT2 then
        push(unsigned(p, i, 2))
        i = i + 2
      elseif op == BININT then
        push(signed32(p, i))
        i = i + 4
      elseif op == LONG1 or op == LONG4 then
        local size = op == LONG1 and 1 or 4
        local n = unsigned(p, i, size)
        local x = integer(p, i + size, n)
        if x == nil then
          refuse('OverflowError', nil, ffi.string(p + i + size, n))
        end
        push(x or 0)
        i = i + size + n
      elseif op == NONE then
        push(null)
      elseif op == TRUE or op == FALSE then
        push(op == TRUE)
      elseif op == MARK then
        marks[#marks + 1] = top
      elseif op == EMPTY_LIST or op == EMPTY_TUPLE then
        local t = {}
        empties[#empties + 1] = t
        push(t)
      elseif op == APPEND then
        local t = stack[top - 1]
        t[#t + 1] = stack[top]
        top = top - 1
      elseif op == APPENDS then
        local first, last = take_marked()
        local t = stack[top]
        local n = #t
        for k = first, last do
          t[n + k - first + 1] = stack[k]
        end
      elseif op == EMPTY_DICT then
        push {}
      elseif op == SETITEM then
        set(stack[top - 2], stack[top - 1], stack[top])
        top = top - 2
      elseif op == SETITEMS then
        local first, last = take_marked()
        local t = stack[top]
        for k = first, last, 2 do
          set(t, stack[k], stack[k + 1])
        end
      elseif op >= TUPLE1 and op <= TUPLE3 then
        local n = op - TUPLE1 + 1
        local t = slice(top - n + 1, top)
        top = top - n
        push(t)
      elseif op == TUPLE then
        push(slice(take_marked()))
      elseif op == BINGET then
        push(memo[p[i]])
        i = i + 1
      elseif op == LONG_BINGET then
        push(memo[unsigned(p, i, 4)])
        i = i + 4
      elseif op == STACK_GLOBAL then
        top = top - 1
        stack[top] = stack[top + 1]
      elseif op == REDUCE then
        local args = stack[top]
        top = top - 1
        -- The one function that Python itself calls by name makes a bytearray.
        stack[top] = type(args[1]) == 'string' and args[1] or build[args[1]](args)
      elseif op == POP then
        top = top - 1
      elseif op == POP_MARK then
        take_marked()
      elseif op == EMPTY_SET or op == FROZENSET or op == ADDITEMS then
        if op ~= EMPTY_SET then
          take_marked()
        end
        if op ~= ADDITEMS then
          push {}
        end
        refuse('TypeError', 'a set has no order and no keys for Lua; pass a list, or a dict of True')
      elseif op == PROTO then
        i = i + 1
      elseif op == FRAME then
        i = i + 8
      elseif op == STOP then
        break
      else
        error(('a pickle of protocol 4 has no opcode %s at byte %d'):format(bit.tohex(op, 2), i - 1))
      end
    end
    for k = 1, #empties do
      local t = empties[k]
      if next(t) == nil then
        empty_lists[t] = true
      end
    end
    local value = stack[1]
    -- Code that LuaJIT compiled may name the functions above for as long as it lives, and they the stack.
    stack = nil
    return value, failure
  end
end

return {reader = reader, empty_lists = empty_lists}
