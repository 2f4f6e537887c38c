--- Tensors over NumPy's arrays, whose heads are read where they stand: the C structure is part of NumPy's C interface.
-- Python checks at the start that it is what is written here.
local ffi = require 'ffi'
local band = require 'bit'.band
local raw = require 'torchabi.raw'
local tensor = require 'torchabi.tensor'

local C, wrap = raw.C, tensor.wrap
local as_address, DEVICE_CPU = ffi.typeof 'uintptr_t', raw.DEVICE_CPU

ffi.cdef [[
struct tabi_bridge_array {
  intptr_t count; void *type; void *data; int nd; int64_t *sizes; int64_t *strides; void *base; void *descr; int flags;
};
]]
local array_pointer, context = ffi.typeof 'struct tabi_bridge_array *', ffi.typeof 'void *'
local IS_DENSE, IS_FIT = 0x1, 0x100 + 0x400 -- NPY_ARRAY_C_CONTIGUOUS; ALIGNED and WRITEABLE
local MOST_DIMENSIONS = 64

local array_dtypes = {} -- {dtype, size of an element} by the address of NumPy's description of it
local drop
local handle_box = ffi.new 'int64_t[1]'
local strides = ffi.new('int64_t[?]', MOST_DIMENSIONS)

--- Bytes that a dense array takes.
local function extent_of_dense(a, size)
  for i = 0, a.nd - 1 do
    size = size * tonumber(a.sizes[i])
  end
  return size
end

--- Bytes from the first element to the last one's end of an array that is not dense, whose strides in elements are
-- noted; nil where they are no tensor's.
local function extent_of_strided(a, size)
  local extent = size
  for i = 0, a.nd - 1 do
    local step = tonumber(a.strides[i])
    if step < 0 or step % size ~= 0 then
      return nil
    end
    strides[i] = step / size
    extent = extent + tonumber(a.sizes[i] - 1) * step
  end
  return extent
end

--- A tensor over an array's memory; `token` keeps the array until LibTorch lets go. Nil, and it is let go at once,
-- where that cannot be. Without a loop, and with no call at its end, LuaJIT compiles it for whoever calls.
local function share(address, token)
  local a = ffi.cast(array_pointer, address)
  local dtype, n = array_dtypes[tonumber(ffi.cast(as_address, a.descr))], a.nd
  local status = -1
  if dtype and band(a.flags, IS_FIT) == IS_FIT and n <= MOST_DIMENSIONS then
    local extent, steps
    if band(a.flags, IS_DENSE) == 0 then
      extent, steps = extent_of_strided(a, dtype.size), strides
    elseif n == 1 then
      extent = dtype.size * tonumber(a.sizes[0])
    else
      extent = extent_of_dense(a, dtype.size)
    end
    if extent then
      status = C.tabi_tensor_borrow(a.data, extent, a.sizes, steps, n, dtype.id, DEVICE_CPU, -1, drop,
        ffi.cast(context, token), 0, handle_box)
    end
  end
  if status ~= 0 then
    drop(ffi.cast(context, token))
    return nil
  end
  local t = wrap(tonumber(handle_box[0]))
  return t
end

--- What an array's head says: address of its elements, of its description, number of dimensions, first size and stride.
local function head(address)
  local a = ffi.cast(array_pointer, address)
  return tonumber(ffi.cast(as_address, a.data)), tonumber(ffi.cast(as_address, a.descr)), a.nd,
    tonumber(a.sizes[0]), tonumber(a.strides[0]), a.flags
end

--- Tells of a dtype that NumPy has.
-- @param descr address of NumPy's description of it
local function add_dtype(id, size, descr)
  array_dtypes[descr] = {id = id, size = size}
end

--- Sets the function that ends what keeps an array.
local function set_drop(address)
  drop = ffi.cast('void (*)(void *)', address)
end

return {
  share = share, head = head, add_dtype = add_dtype, set_drop = set_drop,
  drop = function(token)
    drop(ffi.cast(context, token))
  end,
}
