--- Datasets and loaders, as torch.utils.data has them; examples count from 1.
--
--    local data = torch.utils.data
--    local loader = data.DataLoader(data.TensorDataset(x, y), {batch_size = 64, shuffle = true})
--    for x, y in loader:iter() do … end
--
-- A dataset of Lua's own is a list of examples, or has methods size() and get(i). At equal seeds the order is
-- PyTorch's.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local values = require 'torchabi.values'
local tensor = require 'torchabi.tensor'
local index = require 'torchabi.index'
local trees = require 'torchabi.tree'
local types = require 'torchabi.types'

local data = {}

local raise, keep, keeping = errors.raise, memory.keep, memory.keeping
local unpack = table.unpack or unpack

local function check(self, meta, what)
  if type(self) ~= 'table' or getmetatable(self) ~= meta then
    raise('self must be a %s, not %s', what, errors.describe(self))
  end
  return self
end

local function index_tensor(indices)
  local from_zero = {}
  indices = tensor.is(indices) and indices:totable() or errors.check_type(indices, 'table', 'the indices')
  for i = 1, #indices do
    from_zero[i] = errors.integer(indices[i], 'an index') - 1
  end
  return tensor.from_table(from_zero, types.constants.int64)
end

local function generator_of(generator)
  if generator == nil then
    return nil
  end
  local meta = getmetatable(generator)
  if type(generator) ~= 'table' or type(meta) ~= 'table' or meta.__name ~= 'torch.Generator' then
    raise('the generator must be a torch.Generator, not %s', errors.describe(generator))
  end
  return generator._owner.h
end

-- Datasets. Those of tensors have an owner of the library's dataset, `_owner`.

local Dataset = {__name = 'torch.utils.data.Dataset'}
Dataset.__index = Dataset

local function is_native(dataset)
  return type(dataset) == 'table' and getmetatable(dataset) == Dataset and dataset._owner ~= nil
end

local function size_of(dataset)
  if tensor.is(dataset) then
    raise 'a dataset is no tensor; TensorDataset makes one of tensors'
  end
  errors.check_type(dataset, 'table', 'the dataset')
  return type(dataset.size) == 'function' and dataset:size() or #dataset
end

local function example(dataset, i)
  if type(dataset.get) == 'function' then
    local found = {dataset:get(i)}
    return #found > 1 and found or found[1]
  end
  return dataset[i]
end

--- Number of examples.
function Dataset:size()
  check(self, Dataset, 'dataset')
  return self._owner and raw.dataset_length(self._owner.h) or self._size
end
Dataset.__len = Dataset.size

--- The tensors of one example, which share memory with the dataset; what a dataset of Lua's own gives.
function Dataset:get(i)
  local size = Dataset.size(self)
  if errors.integer(i, 'i') < 1 or i > size then
    raise('there is no example %d of %d', i, size)
  end
  if self._owner then
    return values.decode_all(keeping(self, raw.dataset_get(self._owner.h, i - 1)))
  end
  return self._get(i)
end

--- Tensors with a row for each of some examples.
function Dataset:batch(indices)
  if not check(self, Dataset, 'dataset')._owner then
    raise 'a dataset of Lua\'s own has no batches of tensors; a DataLoader makes them'
  end
  local wanted = index_tensor(indices)
  return values.decode_all(keeping(self, raw.dataset_batch(self._owner.h, wanted.h)))
end

function Dataset:__tostring()
  return ('torch.utils.data.Dataset of %d examples'):format(Dataset.size(self))
end

local function own(handle)
  return setmetatable({_owner = memory.own(handle)}, Dataset)
end

--- Tensors whose rows belong together. Loaders give them without gradients.
function data.TensorDataset(...)
  local handles = {}
  for i = 1, select('#', ...) do
    handles[i] = tensor.check((select(i, ...)), ('tensor %d'):format(i)).h
  end
  return own(keeping({...}, raw.dataset_new(handles)))
end

--- Some examples of a dataset, by their numbers in a table or LongTensor.
function data.Subset(dataset, indices)
  if is_native(dataset) then
    local wanted = index_tensor(indices)
    local subset = own(keeping({dataset, wanted}, raw.dataset_subset(dataset._owner.h, wanted.h)))
    subset.indices = indices
    return subset
  end
  size_of(dataset)
  indices = tensor.is(indices) and indices:totable() or errors.check_type(indices, 'table', 'the indices')
  return setmetatable({
    indices = indices,
    _size = #indices,
    _get = function(i)
      return example(dataset, indices[i])
    end,
  }, Dataset)
end

--- Datasets one after the other.
function data.ConcatDataset(datasets)
  errors.check_type(datasets, 'table', 'the datasets')
  local handles, ends, size = {}, {}, 0
  for i = 1, #datasets do
    handles[#handles + 1] = is_native(datasets[i]) and datasets[i]._owner.h or nil
    size = size + size_of(datasets[i])
    ends[i] = size
  end
  if #handles == #datasets then
    return own(keeping(datasets, raw.dataset_concat(handles)))
  end
  return setmetatable({
    _size = size,
    _get = function(i)
      local which = 1
      while i > ends[which] do
        which = which + 1
      end
      return example(datasets[which], i - (ends[which - 1] or 0))
    end,
  }, Dataset)
end

--- Deals the examples of a dataset out at random.
-- @param parts numbers of examples, or fractions that add up to 1
-- @return a table of datasets
function data.randomSplit(dataset, parts, generator)
  local size = size_of(dataset)
  errors.check_type(parts, 'table', 'the parts')
  for i = 1, #parts do
    errors.check_type(parts[i], 'number', 'a part')
  end
  local found = {values.decode_all(raw.data_split(size, parts, generator_of(generator)))}
  keep(generator)
  for i = 1, #found do
    local indices = found[i]:totable()
    for k = 1, #indices do
      indices[k] = indices[k] + 1
    end
    found[i] = data.Subset(dataset, indices)
  end
  return found
end

--- A table of comma-separated values as a torch.Dict of its columns: LongTensors, DoubleTensors with NaN for empty
-- fields, or tables of strings.
-- @param options header (true), delimiter (","), skip_rows (0)
function data.readCSV(path, options)
  local flat, names = values.encode_arguments(options and errors.check_type(options, 'table', 'the options') or {})
  return trees.from(raw.data_read_csv(errors.check_type(path, 'string', 'the path'), names or {}, flat))
end

--- Examples as one batch: tensors are stacked, numbers are a tensor, tables stay such, of batches; else a list.
function data.collate(examples)
  errors.check_type(examples, 'table', 'the examples')
  local first = examples[1]
  if tensor.is(first) then
    return index.stack(examples, 1)
  elseif type(first) == 'number' then
    return tensor.from_table(examples, types.default)
  elseif type(first) ~= 'table' or getmetatable(first) then
    return examples
  end
  local out = {}
  for key in pairs(first) do
    local column = {}
    for i = 1, #examples do
      column[i] = examples[i][key]
    end
    out[key] = data.collate(column)
  end
  return out
end

-- Loaders.

local DataLoader = {__name = 'torch.utils.data.DataLoader'}
DataLoader.__index = DataLoader

local function new_epoch(self)
  local native = self._native
  local handle = raw.loader_new(native and native._owner.h, native and 0 or size_of(self.dataset),
    generator_of(self.generator), self._names, self._flat)
  keep(self)
  return memory.own(handle)
end

--- Gives a dataset out in batches.
-- @param dataset of tensors; or a list of examples, or what has size() and get(i)
-- @param options batch_size (1), shuffle, drop_last, generator; weights with num_samples and replacement, to draw
--   examples by; num_workers, threads that gather batches of tensors ahead, prefetch_factor (2) each; pin_memory;
--   collate, a function that makes a batch of a list of examples
function data.DataLoader(dataset, options)
  local named = {}
  for key, value in pairs(options and errors.check_type(options, 'table', 'the options') or {}) do
    named[key] = value
  end
  local self = setmetatable({dataset = dataset, generator = named.generator, _collate = named.collate}, DataLoader)
  self._native = is_native(dataset) and not named.collate and dataset or nil
  if not self._native and (named.num_workers or 0) ~= 0 then
    raise 'num_workers are threads of the library, which gather tensors; these examples are Lua\'s own'
  end
  if type(named.weights) == 'table' and not tensor.is(named.weights) then
    named.weights = tensor.from_table(named.weights, types.constants.float64)
  end
  named.generator, named.collate = nil, nil
  self._options = named
  self._flat, self._names = values.encode_arguments(named)
  self._names = self._names or {}
  -- Made at once, so that options are checked now.
  self._next = new_epoch(self)
  return self
end

--- Number of batches in an epoch.
function DataLoader:size()
  check(self, DataLoader, 'loader')
  return raw.loader_length((self._next or self._latest).h)
end
DataLoader.__len = DataLoader.size

local function next_of_host(self, epoch)
  local handle = raw.loader_next_indices(epoch.h)
  if not handle or handle == 0 then
    return nil
  end
  local indices = tensor.wrap(handle):totable()
  local examples = {}
  for i = 1, #indices do
    examples[i] = example(self.dataset, indices[i] + 1)
  end
  local batch = (self._collate or data.collate)(examples)
  if type(batch) == 'table' and not getmetatable(batch) and #batch > 0 and type(examples[1]) == 'table' then
    return unpack(batch)
  end
  return batch
end

--- Goes through an epoch: `for x, y in loader:iter() do`.
function DataLoader:iter()
  check(self, DataLoader, 'loader')
  local epoch = self._next or new_epoch(self)
  if not self._goesOn then
    raw.loader_start(epoch.h)
  end
  self._next, self._latest, self._goesOn = nil, epoch, false
  return function()
    if self._native then
      return values.decode_all(keeping(epoch, raw.loader_next(epoch.h)))
    end
    return next_of_host(self, epoch)
  end
end

--- Where the latest epoch stands, for a loader with the same options to go on from.
function DataLoader:stateDict()
  check(self, DataLoader, 'loader')
  local epoch = not self._goesOn and self._latest or self._next
  return trees.from(keeping(self, raw.loader_state_dict(epoch.h)))
end

--- Goes on where another loader stood: the next iter() gives what is left of its epoch.
function DataLoader:loadStateDict(state)
  local epoch, tree = new_epoch(check(self, DataLoader, 'loader')), trees.to(state)
  raw.loader_load_state_dict(epoch.h, tree.h)
  memory.free(tree)
  self._next, self._goesOn = epoch, state.position ~= types.null
  return self
end

function DataLoader:__tostring()
  return ('torch.utils.data.DataLoader of %d batches'):format(DataLoader.size(self))
end

return data
