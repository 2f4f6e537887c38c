--- Functions of Lua over elements, counting, bits, and what else Torch7 has for elements.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local ops = require 'torchabi.ops'
local bytes = require 'torchabi.bytes'
local tensor = require 'torchabi.tensor'
local storage = require 'torchabi.storage'
local reduce = require 'torchabi.reduce'

local elements = {}

local functions = {}
elements.functions = functions

local raise = errors.raise
local methods, check, is_tensor, dim_of = tensor.methods, tensor.check, tensor.is, tensor.dim_of
local aten = ops.namespace 'aten'

-- Functions of Lua.

local unpack = table.unpack or unpack

--- Where the elements stand in memory, row by row, counted from the first, and how far that reaches; nil for a tensor
--- that has a place for each of them. Such as expanded ones have several in one place.
local function places_of(t)
  local sizes, strides, dims = methods.size(t), methods.stride(t), {}
  for d = 1, #sizes do
    if sizes[d] > 1 then
      dims[#dims + 1] = d
    end
  end
  table.sort(dims, function(a, b)
    return strides[a] < strides[b]
  end)
  local reach, shares = 1, false
  for _, d in ipairs(dims) do
    shares = shares or strides[d] < reach
    reach = reach + (sizes[d] - 1) * strides[d]
  end
  if not shares then
    return nil
  end
  local places, at, counter = {}, 1, {}
  for i = 1, methods.nElement(t) do
    places[i] = at
    for d = #sizes, 1, -1 do
      counter[d], at = (counter[d] or 0) + 1, at + strides[d]
      if counter[d] < sizes[d] then
        break
      end
      counter[d], at = 0, at - sizes[d] * strides[d]
    end
  end
  return places, reach
end

--- Puts what a function makes of the elements of several tensors, row by row, in the place of the first's; nil leaves
--- what is there. Where elements share a place, each sees what was made of those before.
local function fill(self, fn, ...)
  check(self)
  if type(fn) ~= 'function' then
    raise('what is applied must be a function, not %s', errors.describe(fn))
  end
  local others = {}
  for i = 1, select('#', ...) do
    local other = check((select(i, ...)), 'what is mapped with it')
    if other:nElement() ~= self:nElement() then
      raise('tensors of %d and %d elements cannot be mapped together', self:nElement(), other:nElement())
    end
    others[i] = tensor.flat(other)
  end
  local places, reach = places_of(self)
  local own = places and storage.strided(self, {reach}, {1}, methods.storageOffset(self)) or self
  local list, first, second = tensor.flat(own), others[1], others[2]
  for i = 1, methods.nElement(self) do
    local k = places and places[i] or i
    local y = fn(list[k], first and first[i], second and second[i])
    if y ~= nil then
      list[k] = y
    end
  end
  if #list > 0 then
    methods.copy(own, tensor.from_table(list, methods.dtype(self)))
  end
  return self
end

--- Calls a function with each element, row by row; what it gives, unless nil, takes the element's place.
function methods:apply(fn)
  if jit and type(fn) == 'function' and methods.isContiguous(check(self)) and methods.device(self).type == 'cpu'
    and bytes.formats[methods.dtype(self).name] and not methods.dtype(self).name:find 'complex' then
    local data = methods.data(self)
    for i = 0, methods.nElement(self) - 1 do
      local y = fn(tonumber(data[i]))
      if y ~= nil then
        data[i] = y
      end
    end
    return self
  end
  return fill(self, fn)
end

--- The same with the elements of another tensor, or of two, of as many elements.
function methods:map(other, fn)
  return fill(self, fn, other)
end

function methods:map2(first, second, fn)
  return fill(self, fn, first, second)
end

-- Reductions of all elements, under their older names.
for _, name in ipairs {'sum', 'mean', 'prod', 'max', 'min', 'std', 'var'} do
  methods[name .. 'all'] = function(self)
    return (reduce.functions[name](check(self)))
  end
end

-- Counting.

--- How many elements fall in each of a number of bins (100) from least to greatest, or between two numbers.
function functions.histc(t, bins, least, most)
  return aten.histc(check(t), bins or 100, least or 0, most or 0)
end

--- The same for each row of a matrix.
function functions.bhistc(t, bins, least, most)
  local rows = {}
  for i = 1, check(t):size(1) do
    rows[i] = functions.histc(t[i], bins, least, most)
  end
  return aten.stack(rows, 0)
end

--- Scales what stands along a dimension so that no p-norm is above a bound.
function functions.renorm(t, p, dim, most)
  return aten.renorm(check(t), p, dim_of(t, dim), most)
end

--- Cross products along a dimension of size 3, the first such one by default.
function functions.cross(a, b, dim)
  check(b, 'the second tensor')
  if dim == nil then
    for d = check(a):dim(), 1, -1 do
      dim = a:size(d) == 3 and d or dim
    end
    if dim == nil then
      raise('a cross product needs a dimension of size 3, and the sizes are %s', table.concat(a:size(), 'x'))
    end
  end
  return aten.linalg_cross(a, b, {dim = dim_of(a, dim)})
end

--- a + weight (b - a)
function functions.lerp(a, b, weight)
  return aten.lerp(check(a), check(b, 'the second tensor'), weight)
end

-- Bits of whole numbers, with a number or, under names that begin with c, another tensor.
for name, op in pairs {
  lshift = 'bitwise_left_shift', rshift = 'bitwise_right_shift', bitand = 'bitwise_and', bitor = 'bitwise_or',
  bitxor = 'bitwise_xor',
} do
  local new, in_place = aten[op], 'aten::' .. op .. '_'
  local function compute(t, x)
    return new(check(t), is_tensor(x) and x or errors.integer(x, 'the second operand'))
  end
  local function change(self, x)
    return ops.write(in_place, check(self), is_tensor(x) and x or errors.integer(x, 'the second operand'))
  end
  functions[name], functions['c' .. name] = compute, compute
  methods[name], methods['c' .. name] = change, change
end

--- Elements as tables, of a tensor or a storage; a copy of a table.
function functions.totable(x)
  if is_tensor(x) or storage.is(x) then
    return x:totable()
  end
  return {unpack(errors.check_type(x, 'table', 'the argument'))}
end

--- Address of the first element, of a tensor or storage; as a plain number with `true`.
function functions.data(x, as_number)
  local t = storage.is(x) and x.tensor and x:tensor() or check(x, 'the argument')
  return as_number and raw.tensor_data(t.h) or t:data()
end

--- A number that stands for an object as long as it lives.
function functions.pointer(x)
  if is_tensor(x) then
    return tonumber(x.h)
  end
  local digits = ('%p'):format(x):match '0x(%x+)'
  return digits and tonumber(digits, 16) or raise('a %s has no address', type(x))
end

-- Time.

local Timer = {__name = 'torch.Timer'}
Timer.__index = Timer

local wall
if jit then
  local ffi = require 'ffi'
  -- Under a name of its own, which no declaration of a script can contradict.
  ffi.cdef [[
    typedef struct { long sec, nsec; } tabi_timespec;
    int tabi_monotonic_clock(int clock, tabi_timespec *out) __asm__("clock_gettime");
  ]]
  local now, MONOTONIC = ffi.new 'tabi_timespec', 1
  function wall()
    ffi.C.tabi_monotonic_clock(MONOTONIC, now)
    return tonumber(now.sec) + tonumber(now.nsec) * 1e-9
  end
else
  --- Seconds since the machine started, to a hundredth; whole seconds where no file tells.
  function wall()
    local file = io.open '/proc/uptime'
    if not file then
      return os.time()
    end
    local seconds = file:read '*n'
    file:close()
    return seconds
  end
end

--- Seconds of the processor that the system took for this process; 0 where no file tells.
local function system_time()
  local file = io.open '/proc/self/stat'
  if not file then
    return 0
  end
  local text = file:read '*a'
  file:close()
  local ticks = text:match('%) %S+ ' .. ('%S+ '):rep(11) .. '(%d+)')
  return tonumber(ticks) / 100
end

local function clocks()
  local system = system_time()
  return {real = wall(), user = math.max(os.clock() - system, 0), sys = system}
end

--- A watch that runs.
function functions.Timer()
  return setmetatable({since = clocks(), kept = {real = 0, user = 0, sys = 0}}, Timer)
end

--- Seconds so far: `real`, `user` and `sys`.
function Timer:time()
  local out, now = {}, self.since and clocks()
  for key, seconds in pairs(self.kept) do
    -- The system's time comes in hundredths, which may run ahead of the processor's.
    out[key] = seconds + (now and math.max(now[key] - self.since[key], 0) or 0)
  end
  return out
end

function Timer:stop()
  self.kept, self.since = self:time(), nil
  return self
end

function Timer:resume()
  self.since = self.since or clocks()
  return self
end

function Timer:reset()
  self.kept = {real = 0, user = 0, sys = 0}
  self.since = self.since and clocks()
  return self
end

local started

--- Starts a watch, which `toc()` reads.
function functions.tic()
  started = wall()
end

--- Seconds since `tic()`; printed, and given with `true`.
function functions.toc(quiet)
  local seconds = wall() - (started or raise('toc() needs a tic() before it'))
  if not quiet then
    print(seconds)
  end
  return seconds
end

return elements
