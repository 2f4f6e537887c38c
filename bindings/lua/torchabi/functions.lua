--- Functions of Lua that the library calls: hooks, backwards, and what transforms differentiate.
--
-- The library never calls into Lua. A call that needs what a function of Lua computes comes back to the raw layer as
-- PENDING, which has the pump below compute it, and goes on with the results. So a function may do whatever Lua does,
-- calls that come here again included; it cannot yield out of the call that waits for it.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local tensor = require 'torchabi.tensor'

local functions = {}

local raise, keep = errors.raise, memory.keep
local is_tensor, give_tensors, decode_all = tensor.is, tensor.give_tensors, values.decode_all
local OK, PENDING, FAILED, TENSOR, NONE = raw.OK, raw.PENDING, raw.CALLBACK_FAILED, raw.TAG_TENSOR, raw.TAG_NONE

-- What the library may call, until nothing of it refers to it any more.
local lender = memory.new_lender()

--- Number of functions that the library may still call.
functions.count = lender.count

--- Raises unless a value can be called; returns it.
function functions.check(fn, what)
  local meta = type(fn) == 'table' and getmetatable(fn)
  if type(fn) ~= 'function' and not (type(meta) == 'table' and meta.__call) then
    raise('%s must be a function, not %s', what, errors.describe(fn))
  end
  return fn
end

--- Calls `use(handle, …)` with a handle of a function of Lua, which is the library's afterwards as long as it needs it.
-- @param fn gets tensors, nil for one that is not there, and a table of booleans for flags; gives tensors or nil
-- @param as_tensors whether reductions within it give tensors always
-- @return the results of `use`
function functions.with(fn, as_tensors, use, ...)
  local held = memory.own(lender.lend({fn = fn, as_tensors = as_tensors}, function(number, queue)
    return raw.function_new(nil, number, nil, queue)
  end))
  return errors.finally(function()
    memory.free(held)
  end, use, held.h, ...)
end

-- The pump.

local function encode_results(...)
  local boxes, flat = {...}, {}
  for i = 1, select('#', ...) do
    local x = boxes[i]
    if is_tensor(x) then
      flat[2 * i - 1], flat[2 * i] = TENSOR, x.h
    elseif x == nil or rawequal(x, types.null) then
      flat[2 * i - 1], flat[2 * i] = NONE, false
    else
      raise('a function that the library calls must give tensors, but its result %d is %s', i, errors.describe(x))
    end
  end
  return flat, boxes
end

local function compute(number, ...)
  local lent = lender.get(number)
  give_tensors(lent.as_tensors)
  return encode_results(lent.fn(decode_all(...)))
end

--- Tags and handles of what the pending function gives, and the boxes that own them.
local function compute_pending()
  return compute(raw.function_pending())
end

-- As pcall, of something that cannot yield: across Lua 5.4's raw layer nothing can, LuaJIT's is Lua all through.
local call_unyielding = pcall
if jit then
  function call_unyielding(fn)
    local first, second
    local ok, err = pcall(string.gsub, ' ', ' ', function()
      first, second = fn()
    end)
    return ok, ok and first or err, second
  end
end

--- Whether an answer was refused, so that the function is still to be computed.
local function is_refused(status, by)
  return status ~= OK and status ~= PENDING and raw.error_function() == by
end

--- What an error object says, as far as C can carry it.
local function text_of(err)
  if type(err) ~= 'string' then
    return 'a function of Lua raised a ' .. type(err)
  end
  local zero = err:find('\0', 1, true)
  return zero and err:sub(1, zero - 1) or err
end

local function report(err)
  local text = text_of(err)
  local status = raw.function_fail(FAILED, text)
  if is_refused(status, 'tabi_function_fail') then
    text = 'a function of Lua raised a text that is not UTF-8'
    status = raw.function_fail(FAILED, text)
  end
  return status, text
end

--- Whether the last failure has that text, of which the library keeps a beginning.
local function has_failed_with(text)
  local message = raw.error_message()
  return text:sub(1, #message) == message and (message ~= '' or text == '')
end

--- Computes what the library waits for until the call that needs it is over: its status, and in a table what a function
--- raised, where that made it fail.
local function pump()
  local status, raised, text
  repeat
    local before = give_tensors(false)
    local ok, results, boxes = call_unyielding(compute_pending)
    give_tensors(before)
    if ok then
      status = raw.function_return(results)
      keep(boxes)
      if is_refused(status, 'tabi_function_return') then
        ok, results = false, errors.locate(raw.error_message())
      end
    end
    if not ok then
      raised = {results}
      status, text = report(results)
    end
  until status ~= PENDING
  if status == FAILED and raised and has_failed_with(text) then
    return status, raised
  end
  return status
end

raw.set_pump(pump)

return functions
