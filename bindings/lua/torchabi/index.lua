--- Indexing and reshaping, in Torch7's manner: from 1, negative from the end.
--
--    t[2]              row 2, or the number there of a vector      t[-1]     the last one
--    t[{2, 3}]         an element                                  t[{ {}, 3 }]   column 3
--    t[{ {1, 2}, {} }] rows 1 to 2                                 t[mask]   what a mask selects, as a vector
--
-- The same keys take values: a number fills, a tensor or table is copied.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local ops = require 'torchabi.ops'
local tensor = require 'torchabi.tensor'
local shortcuts = require 'torchabi.shortcuts'

local index = {}

local raise, keeping = errors.raise, memory.keeping
local methods, check, is_tensor = tensor.methods, tensor.check, tensor.is
local dim_of, dimension = tensor.dim_of, tensor.dimension
local wrap, handles, is_integer = tensor.wrap, ops.handles, values.is_integer

--- A position from 1, or from the end, as one from 0.
local function position(i, size, dim)
  i = errors.integer(i, 'an index')
  if i >= 1 and i <= size then
    return i - 1
  elseif i < 0 and i >= -size then
    return i + size
  end
  raise('index %.14g is out of range: dimension %d has %d entries', i, dim, size)
end

-- Views from 0, for what follows.

local function select0(t, dim, i)
  local handle = shortcuts.ints(handles['aten::select.int'], t.h, dim, i)
  return handle and wrap(handle, t) or ops.run('aten::select.int', t, dim, i)
end

local function narrow0(t, dim, first, length)
  local handle = shortcuts.ints(handles['aten::narrow.default'], t.h, dim, first, length)
  return handle and wrap(handle, t) or ops.run('aten::narrow', t, dim, first, length)
end

--- Handle of the entry of that number, from 1 or from the end, of a tensor's first dimension; nil where there is none.
local function entry(h, i)
  if type(i) == 'number' and i % 1 == 0 and i ~= 0 then
    return shortcuts.ints(handles['aten::select.int'], h, 0, i > 0 and i - 1 or i)
  end
end

--- Handle of the entry that a list of numbers leads to; nil where there is none, or the list has others than numbers.
local function entry_at(h, list)
  local found
  for d = 1, #list do
    local next_one = entry(found or h, list[d])
    if found then
      raw.free(found)
    end
    if not next_one then
      return nil
    end
    found = next_one
  end
  return found
end

--- A view as it is given out: a number where it has no dimensions.
local function plain(view)
  if raw.tensor_ndim(view.h) == 0 then
    return tensor.plain(view)
  end
  return view
end

--- The same of its handle; t lives until then.
local function plain_of(handle, t)
  if raw.tensor_ndim(handle) == 0 then
    return tensor.plain_of(handle, t)
  end
  return wrap(handle, t)
end

--- The view that a table of indices describes.
local function view_of(t, key)
  local sizes = raw.tensor_sizes(check(t).h)
  if #key > #sizes then
    raise('%d indices are too many for a tensor of %d dimensions', #key, #sizes)
  end
  local dim, view = 0, t
  for d = 1, #key do
    local at = key[d]
    local previous = view
    if type(at) == 'number' then
      view = select0(view, dim, position(at, sizes[d], d))
    elseif type(at) == 'table' and not is_tensor(at) then
      if #at > 0 then
        local first = position(at[1], sizes[d], d)
        local last = at[2] == nil and first or position(at[2], sizes[d], d)
        if #at > 2 or last < first then
          raise('a range is {}, {i} or {first, last}, with last no less than first')
        end
        view = narrow0(view, dim, first, last - first + 1)
      end
      dim = dim + 1
    else
      raise('an index is a number or a range such as {1, 2}, not %s', errors.describe(at))
    end
    if previous ~= t and not rawequal(previous, view) then
      memory.free(previous)
    end
  end
  if rawequal(view, t) then
    view = ops.t('aten::alias', t)
  end
  return view
end

local function is_mask(t)
  local dtype = raw.tensor_dtype(t.h)
  return dtype == raw.DTYPE_BOOL or dtype == raw.DTYPE_UINT8
end

--- A mask of a tensor; one of other sizes, but as many elements, is taken in order.
local function as_mask(t, of)
  local mask = methods.to(t, types.constants.bool)
  if raw.tensor_numel(mask.h) == raw.tensor_numel(of.h) and methods.size(mask) ~= methods.size(of) then
    return methods.reshape(mask, methods.size(of))
  end
  return mask
end

--- Indices into a dimension (from 0) of a tensor, given from 1 or from the end, as PyTorch's.
function index.from_one(indices, t, dim)
  check(indices, 'indices')
  if raw.tensor_dtype(indices.h) ~= raw.DTYPE_INT64 then
    indices = methods.to(indices, types.constants.int64)
  end
  local lowest = methods.nElement(indices) > 0 and ops.t('aten::min', indices):item() or 1
  if lowest > 0 then
    return indices - 1
  elseif ops.run('aten::eq.Scalar', indices, 0):any() then
    raise('indices count from 1, and one is 0')
  end
  local size = methods.size(t, dim + 1)
  return ops.run('aten::where.self', ops.run('aten::gt.Scalar', indices, 0), indices - 1, indices + size)
end

--- PyTorch's indices, from 0, as indices from 1.
function index.to_one(t)
  return t + 1
end

function tensor.hooks.index(self, key)
  if type(key) == 'number' then
    local element = tensor.element(self, key)
    if element ~= nil then
      return element
    end
    local handle = entry(self.h, key)
    if handle then
      return plain_of(handle, self)
    end
    local sizes = raw.tensor_sizes(self.h)
    if #sizes == 0 then
      raise('a tensor without dimensions has no entries; t:item() is its number')
    end
    return plain(select0(self, 0, position(key, sizes[1], 1)))
  elseif is_tensor(key) then
    if is_mask(key) then
      return methods.maskedSelect(self, key)
    end
    return methods.index(self, 1, key)
  elseif type(key) == 'table' then
    local element = tensor.element(self, key)
    if element ~= nil then
      return element
    end
    local handle = entry_at(self.h, key)
    if handle then
      return plain_of(handle, self)
    end
    return plain(view_of(self, key))
  elseif key == 'new' then
    return tensor.hooks.new(self)
  elseif type(key) ~= 'string' then
    raise('a tensor is indexed by a number, a table or a tensor, not %s', errors.describe(key))
  end
end

--- Copies a number, tensor or table into a view.
local function assign(view, value)
  if is_tensor(value) then
    methods.copy(view, value)
  elseif type(value) == 'table' and getmetatable(value) ~= types.Complex then
    methods.copy(view, tensor.from_table(value, methods.dtype(view)))
  else
    methods.fill(view, value)
  end
end

function tensor.hooks.new_index(self, key, value)
  local is_number = type(key) == 'number'
  if is_tensor(key) then
    if is_mask(key) then
      if is_tensor(value) then
        ops.write('aten::masked_scatter_', self, as_mask(key, self), value)
      else
        methods.maskedFill(self, key, value)
      end
    elseif is_tensor(value) then
      methods.indexCopy(self, 1, key, value)
    else
      methods.indexFill(self, 1, key, value)
    end
  elseif is_number or type(key) == 'table' then
    local handle
    if is_number then
      handle = entry(self.h, key)
    else
      handle = entry_at(self.h, key)
    end
    local view = handle and wrap(handle, self) or view_of(self, is_number and {key} or key)
    assign(view, value)
    memory.free(view)
  else
    raise("a tensor has no field '%s' to set", tostring(key))
  end
end

--- Rows with their numbers: `for i, row in pairs(t) do`; numbers for a vector.
function tensor.hooks.pairs(self)
  local n = methods.size(self, 1)
  return function(t, i)
    if i < n then
      return i + 1, t[i + 1]
    end
  end, self, 0
end

--- The same iteration by name, for those who dislike `pairs` on a tensor.
function methods:iter()
  return pairs(self)
end

-- Views.

--- Entry i of a dimension, which goes; a number for a vector.
function methods:select(dim, i)
  local d = dim_of(self, dim)
  return plain(select0(self, d, position(i, methods.size(self, d + 1), d + 1)))
end

--- Entries first … first + length - 1 of a dimension.
function methods:narrow(dim, first, length)
  local d = dim_of(self, dim)
  return narrow0(self, d, position(first, methods.size(self, d + 1), d + 1), errors.integer(length, 'length'))
end

--- Ranges of the leading dimensions: `t:sub(1, 2, 3, -1)` is `t[{ {1, 2}, {3, -1} }]`.
function methods:sub(...)
  local key, given = {}, {...}
  if #given == 0 or #given % 2 ~= 0 then
    raise('sub() takes pairs of first and last')
  end
  for i = 1, #given, 2 do
    key[#key + 1] = {given[i], given[i + 1]}
  end
  return view_of(self, key)
end

--- The same memory in other sizes, of which one may be -1.
function methods:view(...)
  return ops.tl('aten::view', check(self), types.read_sizes('a size', ...))
end

function methods:viewAs(other)
  return methods.view(self, methods.size(check(other, 'other')))
end

--- The same elements in other sizes, copied where they must be.
function methods:reshape(...)
  return ops.tl('aten::reshape', check(self), types.read_sizes('a size', ...))
end

--- Changes the sizes in place; new elements are uninitialised.
function methods:resize(...)
  local sizes = types.read_sizes('a size', ...)
  return ops.write('aten::resize_', check(self), sizes)
end

function methods:resizeAs(other)
  return methods.resize(self, methods.size(check(other, 'other')))
end

--- Swaps two dimensions.
function methods:transpose(first, second)
  local i, j = dim_of(self, first), dim_of(self, second)
  local handle = shortcuts.ints(handles['aten::transpose.int'], self.h, i, j)
  return handle and wrap(handle, self) or ops.run('aten::transpose.int', self, i, j)
end

--- Transpose of a matrix.
function methods:t()
  return ops.t('aten::t', check(self))
end

--- Dimensions in another order: `t:permute(3, 1, 2)`.
function methods:permute(...)
  local order = types.read_sizes('a dimension', ...)
  for i = 1, #order do
    order[i] = dim_of(self, order[i])
  end
  return ops.tl('aten::permute', check(self), order)
end

--- Repeats dimensions of size 1 without copying; -1 keeps a size.
function methods:expand(...)
  return ops.run('aten::expand', check(self), types.read_sizes('a size', ...))
end

function methods:expandAs(other)
  return methods.expand(self, methods.size(check(other, 'other')))
end

--- Copies the tensor side by side: `t:repeatTensor(2, 3)`.
function methods:repeatTensor(...)
  return ops.tl('aten::repeat', check(self), types.read_sizes('a number of repeats', ...))
end

--- Without dimensions of size 1: all, or the one given.
function methods:squeeze(dim)
  if dim == nil then
    return ops.t('aten::squeeze', check(self))
  end
  return ops.run('aten::squeeze.dim', self, dim_of(self, dim))
end

--- With a new dimension of size 1 at a place from 1 to dim() + 1.
function methods:unsqueeze(dim)
  return ops.run('aten::unsqueeze', self, dimension(dim, raw.tensor_ndim(check(self).h) + 1))
end

--- Dimensions first to last as one.
function methods:flatten(first, last)
  return ops.run('aten::flatten.using_ints', self, dim_of(self, first or 1), dim_of(self, last or -1))
end

--- Windows of a dimension as a new last dimension.
function methods:unfold(dim, size, step)
  return ops.run('aten::unfold', self, dim_of(self, dim), size, step)
end

--- Diagonal of a matrix, or the matrix with a vector as its diagonal.
function methods:diag(offset)
  return ops.run('aten::diag', check(self), offset or 0)
end

--- Parts of a size along a dimension (the first by default), as a table.
function methods:split(size, dim)
  return ops.run('aten::split.Tensor', self, size, dim_of(self, dim or 1))
end

--- That many parts along a dimension (the first by default), as a table.
function methods:chunk(n, dim)
  return ops.run('aten::chunk', self, n, dim_of(self, dim or 1))
end

-- Selection by tensors. Indices count from 1.

--- Entries of a dimension by a LongTensor.
function methods:index(dim, indices)
  local d = dim_of(self, dim)
  return ops.run('aten::index_select', self, d, index.from_one(indices, self, d))
end

--- Elements along a dimension by a LongTensor of the result's sizes.
function methods:gather(dim, indices)
  local d = dim_of(self, dim)
  return ops.run('aten::gather', self, d, index.from_one(indices, self, d))
end

--- Writes elements along a dimension where a LongTensor says; the source is a tensor or a number. In place.
function methods:scatter(dim, indices, source)
  local d = dim_of(self, dim)
  local name = is_tensor(source) and 'aten::scatter_.src' or 'aten::scatter_.value'
  return ops.write(name, self, d, index.from_one(indices, self, d), source)
end

--- Elements where a Bool or ByteTensor is set, as a vector.
function methods:maskedSelect(mask)
  return ops.tt('aten::masked_select', check(self), as_mask(check(mask, 'mask'), self))
end

--- Sets elements where a mask is set. In place.
function methods:maskedFill(mask, value)
  return ops.write('aten::masked_fill_', check(self), as_mask(check(mask, 'mask'), self), value)
end

--- Copies a tensor's elements to where a mask is set, in order. In place.
function methods:maskedCopy(mask, source)
  return ops.write('aten::masked_scatter_', check(self), as_mask(check(mask, 'mask'), self), check(source, 'source'))
end

--- Overwrites entries of a dimension. In place.
function methods:indexCopy(dim, indices, source)
  local d = dim_of(self, dim)
  return ops.write('aten::index_copy_', self, d, index.from_one(indices, self, d), check(source, 'source'))
end

--- Fills entries of a dimension. In place.
function methods:indexFill(dim, indices, value)
  local d = dim_of(self, dim)
  return ops.write('aten::index_fill_', self, d, index.from_one(indices, self, d), value)
end

--- Adds to entries of a dimension. In place.
function methods:indexAdd(dim, indices, source)
  local d = dim_of(self, dim)
  return ops.write('aten::index_add_', self, d, index.from_one(indices, self, d), check(source, 'source'))
end

--- Indices of the elements that are not zero, from 1: one row each.
function methods:nonzero()
  return index.to_one(ops.t('aten::nonzero', check(self)))
end

-- Overwriting.

--- Copies another tensor's elements, converting them; it may have other sizes of as many elements. In place.
function methods:copy(source)
  check(source, 'source')
  local sizes, from = methods.size(check(self)), methods.size(source)
  if sizes ~= from and sizes:nElement() == from:nElement() then
    source = methods.reshape(source, sizes)
  end
  return ops.write('aten::copy_', self, source)
end

--- Sets all elements to a number. In place.
function methods:fill(value)
  if type(value) == 'number' then
    local call = is_integer(value) and raw.call_ti or raw.call_td
    raw.free(call(handles['aten::fill_.Scalar'], check(self).h, value))
    return self
  end
  return ops.write(is_tensor(value) and 'aten::fill_.Tensor' or 'aten::fill_.Scalar', check(self), value)
end

--- Sets all elements to 0. In place.
function methods:zero()
  return ops.write('aten::zero_', check(self))
end

--- Lets the tensor be another's view: same memory, sizes and strides.
function methods:set(other)
  return ops.write('aten::set_.source_Tensor', check(self), check(other, 'other'))
end

--- Joins tensors along a dimension (the last by default, as Torch7): `torch.cat({a, b}, 1)` or `torch.cat(a, b, 1)`.
function index.cat(first, second, dim)
  local list = first
  if is_tensor(first) then
    list = {first, check(second, 'the second tensor')}
  else
    errors.check_type(first, 'table', 'what to join')
    dim = second
  end
  if #list == 0 then
    raise('there is nothing to join')
  end
  -- Torch7's tensors without elements have no dimensions that could differ.
  local model = list[1]
  for i = 2, #list do
    if raw.tensor_numel(check(model).h) == 0 then
      model = list[i]
    end
  end
  return keeping(list, ops.run('aten::cat', list, dim_of(model, dim or -1)))
end

--- Joins tensors of equal sizes along a new dimension, the first by default.
function index.stack(list, dim)
  errors.check_type(list, 'table', 'what to join')
  if #list == 0 then
    raise('there is nothing to join')
  end
  local d = dimension(dim or 1, raw.tensor_ndim(check(list[1]).h) + 1)
  return keeping(list, ops.run('aten::stack', list, d))
end

return index
