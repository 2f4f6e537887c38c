--- Boxes that own handles, and the collector's view of memory that is not Lua's.
--
-- A box is what a script holds: its finaliser frees the handle. Lua sees a few bytes of it, LibTorch may hold gigabytes
-- behind it; so each new box looks at the library's byte counters, and the collector is stepped in proportion.
--
-- A handle that was read from its box is only a number: the box has to stay in sight until the call that uses it is
-- over, or the collector may free it meanwhile. So whatever calls the library names the box once more, by `keep` or
-- `keeping`.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'

local memory = {}

--- Names its arguments, so that they live until here. Compiled code forgets what is not named any more.
function memory.keep() end

--- The results that follow a value, which lives while they are made: `keeping(t, raw.tensor_item(t.h))`.
function memory.keeping(_, ...)
  return ...
end

-- Pressure. Bytes that handles ever kept rise with every tensor made. All is collected when enough was made since the
-- last time: 32 MiB, or a quarter of what is alive; but at most a fifth of the time goes into it, unless more is alive
-- than a bound, as Torch7 has it: 300 MiB at first, and more where collecting does not help. Whole collections, since
-- steps of some releases of Lua 5.4 let objects with finalisers lie.

local MIB = 2 ^ 20
local BOX = 512 -- what a tensor costs the host besides its elements, about
local clock = os.clock

local boxes = 0
local next_look = MIB
local due, soft = 32 * MIB, 300 * MIB
local last_made, last_time, cost = 0, clock(), 0
local slots = {0}

local function sum(counter)
  local bytes = 0
  for i = 1, #slots do
    bytes = bytes + raw.memory_counters(counter + slots[i])
  end
  return bytes
end

--- Counts an accelerator's memory too: its bytes are in a counter of their own.
function memory.watch(device_type, index)
  if device_type == raw.DEVICE_CPU or device_type == raw.DEVICE_META then
    return
  end
  local slot = 1 + math.max(index, 0)
  for i = 1, #slots do
    if slots[i] == slot then
      return
    end
  end
  if raw.device_count(device_type) == 0 then
    return
  end
  slots[#slots + 1] = slot
  memory.accelerator = device_type
end

local function collect(made)
  local began = clock()
  collectgarbage()
  last_time = clock()
  last_made, cost = made, last_time - began
  local live = sum(raw.MEMORY_LIVE)
  due = math.max(32 * MIB, live / 4)
  if live > 0.8 * soft then
    soft = 1.4 * math.max(soft, live)
  end
end

local function press(made)
  local is_due = made - last_made > due and clock() - last_time > 4 * cost
  if is_due or sum(raw.MEMORY_LIVE) > soft then
    collect(made)
  end
  next_look = made + MIB
end

local counters, TOTAL = raw.memory_counters, raw.MEMORY_TOTAL

--- Bytes made so far, as each new box sees them; it is counted too.
local function made_so_far()
  boxes = boxes + 1
  return (#slots == 1 and counters(TOTAL) or sum(TOTAL)) + boxes * BOX
end

-- Takes back what the library has let go of; set below.
local take_back

--- Frees what can be freed, for one more try after memory ran out.
local function relieve()
  collectgarbage()
  collectgarbage()
  raw.drain()
  take_back()
  if memory.accelerator then
    pcall(raw.device_empty_cache, memory.accelerator)
  end
  return true
end

raw.set_hooks(errors.locate, relieve)

-- Boxes. LuaJIT's are structs, since only cdata can have a finaliser there, and since they index fast in compiled
-- code; other Luas' are tables.

local new_box
if jit then
  local ffi = require 'ffi'
  local C, istype = raw.C, ffi.istype
  new_box = function(name, meta)
    local ctype = 'struct tabi_box_' .. name
    ffi.cdef(ctype .. ' { double h; };')
    meta.__gc = function(self)
      C.tabi_free(self.h)
    end
    local new = ffi.metatype(ctype, meta)
    local function wrap(handle)
      local made = made_so_far()
      if made > next_look then
        press(made)
      end
      return new(handle)
    end
    local function is(x)
      return istype(new, x)
    end
    local function both(a, b)
      return istype(new, a) and istype(new, b)
    end
    return wrap, is, both
  end

  --- Frees a box's handle now. Using it afterwards is an error, freeing it again is not.
  function memory.free(box)
    C.tabi_free(box.h)
    ffi.gc(box, nil)
  end
else
  new_box = function(_, meta)
    meta.__gc, meta.__close = raw.free_box, raw.free_box
    local function wrap(handle)
      local made = made_so_far()
      if made > next_look then
        press(made)
      end
      return setmetatable({h = handle}, meta)
    end
    local function is(x)
      return getmetatable(x) == meta
    end
    local function both(a, b)
      return getmetatable(a) == meta and getmetatable(b) == meta
    end
    return wrap, is, both
  end
  memory.free = raw.free_box
end

--- Makes a type of boxes: `wrap(handle, …)` takes over a handle and names what lives until then, `is(x)` tells its
-- boxes, `both(a, b)` two of them.
memory.new_box = new_box

--- A box without methods, for objects that are Lua tables themselves.
memory.own, memory.is_owner = new_box('plain', {})

-- Lua values that the library knows by a number: each stays in a table until the library lets go, which a queue tells.

local lenders = {}

--- Makes a table of such values: `lend` one, `get` it by its number, `take_back` what is let go, `count` the rest.
function memory.new_lender()
  local lender = {}
  local values, last = {}, 0
  local queue

  function lender.take_back()
    if not queue then
      return
    end
    repeat
      local number, found = raw.queue_next(queue.h)
      if found then
        values[number] = nil
      end
    until not found
    if next(values) == nil then
      memory.free(queue)
      queue = nil
    end
  end

  --- Lends a value to what `make(number, queue)` makes; gives its handle.
  function lender.lend(value, make)
    lender.take_back()
    queue = queue or memory.own(raw.queue_new())
    last = last + 1
    local number = last
    values[number] = value
    local ok, handle = pcall(make, number, queue.h)
    if not ok then
      values[number] = nil
      error(handle, 0)
    end
    return handle
  end

  --- Adds the queue to a list of handles.
  function lender.gather(list)
    list[#list + 1] = queue and queue.h
  end

  function lender.get(number)
    return values[number]
  end

  function lender.count()
    lender.take_back()
    local n = 0
    for _ in pairs(values) do
      n = n + 1
    end
    return n
  end

  lenders[#lenders + 1] = lender
  return lender
end

function take_back()
  for i = 1, #lenders do
    lenders[i].take_back()
  end
end

--- Number of handles that are alive; of one kind, such as "tensor" or "module", when it is named.
function memory.live_handles(kind)
  take_back()
  local number = 0
  if kind ~= nil then
    number = raw['KIND_' .. tostring(kind):upper()] or errors.raise("no kind of handle is called '%s'", tostring(kind))
  end
  return raw.live_handles(number)
end

--- Bytes of tensor memory that live handles keep.
function memory.live_bytes()
  raw.memory_flush()
  return sum(raw.MEMORY_LIVE)
end

-- Scopes.

--- Adds the handles within a value, also those of tables, to a list.
local function gather(x, list, seen)
  local owner = memory.box_of(x)
  if owner then
    list[#list + 1] = owner.h
  end
  if type(x) == 'table' and not seen[x] then
    seen[x] = true
    for k, v in next, x do
      gather(k, list, seen)
      gather(v, list, seen)
    end
  end
end

--- Calls a function and frees every tensor, module and so on that was made meanwhile, except those in its results.
-- Results may be tables; what they hold is kept. What the function stored elsewhere is freed: using it is an error.
-- @param fn function
-- @param ... its arguments
-- @return its results
function memory.scope(fn, ...)
  errors.check_type(fn, 'function', 'the argument')
  raw.scope_push()
  return errors.finally(function(ok, ...)
    local list, seen = {}, {}
    if ok then
      for i = 1, select('#', ...) do
        gather((select(i, ...)), list, seen)
      end
    end
    -- What was lent meanwhile may well outlive the scope.
    for i = 1, #lenders do
      lenders[i].gather(list)
    end
    raw.scope_pop(list)
  end, fn, ...)
end

--- The box of a value that has one; set when the types of boxes are known.
function memory.box_of() end

return memory
