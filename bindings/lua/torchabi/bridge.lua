--- The Lua side of Python's `torchabi.lua`: calls from Python into a LuaJIT state, and from there back into Python.
--
-- Only numbers, bools, nil and strings cross as they are. What is more comes as a pickle (bridge_read, bridge_write),
-- where tensors are handles, and functions and objects are numbers that the side which has them knows them by; each
-- side says when it lets go. The library between them holds none of them.
--
-- A message is a number for its form and the parts of it; what a call gives is a message too.
local ffi = require 'ffi'
local raw = require 'torchabi.raw'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local bridge_array = require 'torchabi.bridge_array'
local bridge_read = require 'torchabi.bridge_read'
local bridge_write = require 'torchabi.bridge_write'

local unpack = table.unpack or unpack
local C, is_tensor, wrap = raw.C, tensor.is, tensor.wrap

-- Forms of messages; Python's `_forms.py` has the same.
local PLAIN, DATA, REFERENCES, TENSOR, RETRY, RAISED, FAILED, REFUSED = 0, 1, 2, 3, 4, 5, 6, 7
local RELEASED = 16 -- added where Lua has let go of objects of Python

-- What no plain data is.
local KIND_TENSOR, KIND_PYTHON, KIND_LUA, KIND_COMPLEX, KIND_DTYPE, KIND_DEVICE, KIND_VALUE, KIND_LIST, KIND_DICT
  = 1, 2, 3, 4, 5, 6, 7, 8, 9

-- What a call from Python does.
local CALL, CALL_ARRAYS, CALL_PICKLED, RELEASE, METHOD = 0, 1, 2, 3, 8 -- and 4, which takes what Lua has let go of

local enter

-- Lua's objects that Python has, by number, and how many times each was sent.

local kept, counts, numbers, last_number = {}, {}, {}, 0

local function keep(object)
  local number = numbers[object]
  if not number then
    last_number = last_number + 1
    number = last_number
    kept[number], counts[number], numbers[object] = object, 0, number
  end
  counts[number] = counts[number] + 1
  return number
end

local function release(number, times)
  counts[number] = counts[number] - times
  if counts[number] == 0 then
    numbers[kept[number]] = nil
    kept[number], counts[number] = nil, nil
  end
end

-- Python's objects that Lua has, by Python's numbers. An owner says when Lua has let go.

local released, num_released = {}, 0

local Owner = ffi.metatype('struct { double number; }', {
  __gc = function(self)
    num_released = num_released + 1
    released[num_released] = self.number
  end,
})

local objects = setmetatable({}, {__mode = 'v'}) -- by number
local owners = setmetatable({}, {__mode = 'k'}) -- by object

--- The kinds of proxy, and what of Python serves them; set by `start`.
local host
local python = {}

local decode, encode

--- What `enter` is on this stack, where that is a coroutine's: Python's own belongs to the main one.
local function entry_here()
  local thread, is_main = coroutine.running()
  return thread and not is_main and enter or nil
end

local function send_call(number, form, ...)
  if form == REFUSED then
    error((select(2, ...)), 0)
  end
  return decode(host(entry_here(), number, form, ...))
end

local function call_python(number, ...)
  return send_call(number, encode(...))
end

local Object = {__name = 'python object'}

function Object.__index(self, key)
  return call_python(python.get, self, key)
end

function Object.__newindex(self, key, value)
  call_python(python.set, self, key, value)
end

function Object.__call(self, ...)
  return call_python(owners[self].number, ...)
end

function Object.__tostring(self)
  return call_python(python.str, self)
end

--- What a function of Python's raised; `tostring` says it, `type` and `message` are its parts.
local Exception = {__name = 'python exception'}
Exception.__index = Exception

function Exception.__tostring(self)
  return self.message == '' and self.type or ('%s: %s'):format(self.type, self.message)
end

local function proxy(number, is_callable)
  local found = objects[number]
  local owner = Owner(number)
  if found then
    return found
  end
  if is_callable then
    found = function(...)
      return call_python(owner.number, ...)
    end
  else
    found = setmetatable({}, Object)
  end
  objects[number], owners[found] = found, owner
  return found
end

-- Pickles.

local build = {
  [KIND_TENSOR] = function(args)
    return wrap(raw.retain(args[2]))
  end,
  [KIND_PYTHON] = function(args)
    return proxy(args[2], args[3])
  end,
  [KIND_LUA] = function(args)
    return kept[args[2]]
  end,
  [KIND_COMPLEX] = function(args)
    return types.complex(args[2], args[3])
  end,
  [KIND_DTYPE] = function(args)
    return types.dtypes[args[2]]
  end,
  [KIND_DEVICE] = function(args)
    return types.make_device(args[2], args[3])
  end,
  [KIND_VALUE] = function(args)
    return args[2]
  end,
  [KIND_LIST] = function()
    return {}
  end,
  [KIND_DICT] = function()
    return {}
  end,
}

local read = bridge_read.reader(build)

-- What a pickle in the making has given away, to take it back where it is given up.
local sent_handles, sent_numbers

local handle_box = ffi.new 'int64_t[1]'

local info = ffi.new 'tabi_tensor_info[1]'
info[0].struct_size = ffi.sizeof(info[0])
local as_address, DEVICE_CPU, LAYOUT_STRIDED = ffi.typeof 'uintptr_t', raw.DEVICE_CPU, raw.LAYOUT_STRIDED

-- dtypes that Python makes arrays of, by number.
local shown_dtypes = {}

local function sizes_from(i, n)
  if i < n then
    return tonumber(info[0].sizes[i]), sizes_from(i + 1, n)
  end
end

--- A tensor's handle, to give away; and where Python can read it at once, address, dtype and sizes: where it is dense,
-- and not the negative of what memory says, as the imaginary part of a conjugate is, which is never dense.
local function parts_of(t)
  if C.tabi_retain(t.h, handle_box) ~= 0 then
    raw.retain(t.h)
  end
  local handle, one = tonumber(handle_box[0]), info[0]
  if C.tabi_tensor_describe(handle, info) ~= 0 or one.is_contiguous == 0 or one.numel < 2 or one.requires_grad ~= 0
    or one.device_type ~= DEVICE_CPU or one.layout ~= LAYOUT_STRIDED or not shown_dtypes[one.dtype] then
    return handle
  end
  local address, dtype = tonumber(ffi.cast(as_address, one.data)), one.dtype
  if one.ndim == 1 then
    return handle, address, dtype, tonumber(one.sizes[0])
  end
  return handle, address, dtype, sizes_from(0, one.ndim)
end

local function send(kind, number, ...)
  local list = kind == KIND_TENSOR and sent_handles or sent_numbers
  list[#list + 1] = number
  return kind, number, ...
end

local write = bridge_write.writer(function(x)
  local owner = owners[x]
  if owner then
    return KIND_PYTHON, owner.number
  elseif is_tensor(x) then
    return send(KIND_TENSOR, parts_of(x))
  end
  local meta = type(x) == 'table' and getmetatable(x)
  if meta == types.Complex then
    return KIND_COMPLEX, x.re, x.im
  elseif meta == types.DType then
    return KIND_DTYPE, x.id
  elseif meta == types.Device then
    return KIND_DEVICE, x.id, x.index
  elseif meta == Exception then
    return KIND_PYTHON, x.owner.number
  end
  return send(KIND_LUA, keep(x), type(x) == 'function' and 1 or 0)
end)

-- Messages.

local crosses = {string = true, boolean = true, ['nil'] = true}

--- Whether a value crosses as it is; the library between would take the sign from a negative zero.
local function is_plain(x)
  return crosses[type(x)] or type(x) == 'number' and (x ~= 0 or 1 / x > 0)
end

local function pickled(n, ...)
  sent_handles, sent_numbers = {}, {}
  local ok, data, has_ids = pcall(write, n, ...)
  if ok then
    return has_ids and REFERENCES or DATA, data
  end
  for _, handle in ipairs(sent_handles) do
    raw.free(handle)
  end
  for _, number in ipairs(sent_numbers) do
    release(number, 1)
  end
  local refused = type(data) == 'table' and data.refused or {'RuntimeError', tostring(data)}
  if refused[2]:find 'stack overflow$' then
    refused = {'RecursionError', 'a table stands too deep in tables'}
  end
  return REFUSED, refused[1], refused[2]
end

function encode(...)
  local n = select('#', ...)
  if n <= 1 then
    local x = ...
    if is_plain(x) then
      return PLAIN, ...
    elseif is_tensor(x) then
      return TENSOR, parts_of(x)
    end
  end
  for i = 1, n do
    if not is_plain((select(i, ...))) then
      return pickled(n, ...)
    end
  end
  return PLAIN, ...
end

--- Gives the values of a list, None among them as nil.
local function spread(list, i, n)
  if i <= n then
    local x = list[i]
    if rawequal(x, types.null) then
      x = nil
    end
    return x, spread(list, i + 1, n)
  end
end

-- What of Python's Lua cannot have.
local Refusal = {__name = 'refusal'}

function Refusal.__tostring(self)
  return self.refused[2] or 'an integer of Python has more than 64 bits'
end

local function read_values(data)
  local list, failure = read(data)
  if failure then
    error(setmetatable({refused = {failure[1], failure[2], failure.integer}}, Refusal), 0)
  end
  return spread(list, 1, #list)
end

function decode(form, ...)
  if form == PLAIN then
    return ...
  elseif form == RAISED then
    local number, kind, message = ...
    error(setmetatable({owner = Owner(number), type = kind, message = message}, Exception), 0)
  end
  return read_values(...)
end

-- Errors: what was raised, and where.

local function handler(raised)
  return {raised = raised, traceback = debug.traceback('', 2):gsub('^\n', '')}
end

local function text_of(raised)
  local ok, text = pcall(tostring, raised)
  return ok and type(text) == 'string' and text or type(raised)
end

local function report(failure)
  if type(failure) ~= 'table' or not failure.traceback then
    -- The handler itself could not run, as where the stack is full.
    failure = {raised = failure, traceback = ''}
  end
  local raised = failure.raised
  if type(raised) == 'table' and getmetatable(raised) == Exception then
    return RAISED, raised.owner.number, failure.traceback
  elseif type(raised) == 'table' and rawget(raised, 'refused') then
    return REFUSED, unpack(raised.refused, 1, 3)
  end
  return FAILED, failure.traceback, text_of(raised), encode(raised)
end

local function mark(form, ...)
  return num_released > 0 and form + RELEASED or form, ...
end

local function reply(ok, ...)
  if ok then
    return mark(encode(...))
  end
  return mark(report((...)))
end

-- Calls. What is called is an object, or what it has under a name; a method gets the object as well.

-- An object by its number, and what is called.
local function find(number, name)
  local object = kept[number]
  if name == nil then
    return object, object
  end
  return object, object[name] or error(("'%s' is nil, which cannot be called"):format(tostring(name)), 0)
end

local function call_pickled(is_method, number, name, data)
  local object, fn = find(number, name)
  if is_method then
    return fn(object, read_values(data))
  end
  return fn(read_values(data))
end

local function call_named(is_method, number, name, ...)
  local object, fn = find(number, name)
  if is_method then
    return fn(object, ...)
  end
  return fn(...)
end

local share = bridge_array.share

--- Lets go of the arrays of a call that is not made.
local function give_up(...)
  for i = 1, select('#', ...) do
    local token = select(i, ...)
    if token then
      bridge_array.drop(token)
    end
  end
  return RETRY
end

--- A call of up to four arguments, of which those with tokens are arrays' addresses.
local function call_arrays(is_method, number, name, n, token_a, token_b, token_c, token_d, a, b, c, d)
  if token_a then
    a = share(a, token_a)
    if not a then
      return give_up(token_b, token_c, token_d)
    end
  end
  if token_b then
    b = share(b, token_b)
    if not b then
      return give_up(token_c, token_d)
    end
  end
  if token_c then
    c = share(c, token_c)
    if not c then
      return give_up(token_d)
    end
  end
  if token_d then
    d = share(d, token_d)
    if not d then
      return RETRY
    end
  end
  if n == 1 then
    return reply(xpcall(call_named, handler, is_method, number, name, a))
  elseif n == 2 then
    return reply(xpcall(call_named, handler, is_method, number, name, a, b))
  elseif n == 3 then
    return reply(xpcall(call_named, handler, is_method, number, name, a, b, c))
  end
  return reply(xpcall(call_named, handler, is_method, number, name, a, b, c, d))
end

--- Numbers that Lua has let go of. Whatever is allocated here may add to them.
local function take_released()
  local taken, n = {}, 0
  while num_released > 0 and n < 200 do
    local number = released[num_released]
    released[num_released] = nil
    num_released = num_released - 1
    n = n + 1
    taken[n] = number
  end
  return num_released > 0 and PLAIN + RELEASED or PLAIN, unpack(taken, 1, n)
end

--- The one function that Python calls.
function enter(what, number, name, ...)
  if what == CALL then
    return reply(xpcall(call_named, handler, false, number, name, ...))
  elseif what == CALL_ARRAYS or what == CALL_ARRAYS + METHOD then
    return call_arrays(what >= METHOD, number, name, ...)
  elseif what == CALL + METHOD then
    return reply(xpcall(call_named, handler, true, number, name, ...))
  elseif what == CALL_PICKLED or what == CALL_PICKLED + METHOD then
    return reply(xpcall(call_pickled, handler, what >= METHOD, number, name, ...))
  elseif what == RELEASE then
    release(number, name)
    return PLAIN
  end
  return take_released()
end

--- Sets what the two sides know of each other.
-- @param function_of_python what is called with `enter` where it must be used meanwhile, a number, and a message
-- @param get, set, str numbers of Python's functions for attributes and texts of objects
-- @param drop_address address of the function that ends what keeps an array
local function start(function_of_python, get, set, str, drop_address)
  host = function_of_python
  python.get, python.set, python.str = get, set, str
  bridge_array.set_drop(drop_address)
end

--- Tells of a dtype that NumPy has.
-- @param descr address of NumPy's description of it
-- @param is_shown whether Python makes arrays of such tensors that it is told the address of
local function add_dtype(id, size, descr, is_shown)
  bridge_array.add_dtype(id, size, descr)
  shown_dtypes[id] = is_shown
end

return {
  enter = enter, start = start, add_dtype = add_dtype, keep = keep, call_python = call_python,
  head = bridge_array.head,
}
