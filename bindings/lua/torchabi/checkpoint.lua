--- Files that hold tensors, loaded and saved.
--
-- | format        | what it is                                      | load | save |
-- |---------------|-------------------------------------------------|------|------|
-- | torch         | Python's torch.save since PyTorch 1.6           | yes  | yes  |
-- | torch-legacy  | Python's torch.save before that                 | yes  |      |
-- | torchscript   | torch.jit.save: the state dict of the module    | yes  |      |
-- | safetensors   | a dict of tensors, and texts about it           | yes  | yes  |
-- | shards        | an index of safetensors files side by side      | yes  | yes  |
-- | t7, t7-ascii  | Lua Torch7's torch.save, binary or as text      | yes  | yes  |
-- | npy           | one array of NumPy                              | yes  | yes  |
-- | npz           | arrays of NumPy by name                         | yes  | yes  |
-- | idx           | one array, as MNIST's files                     | yes  |      |
--
-- Each may be compressed by gzip. A file's format is told from its bytes, never from its name, and nothing of a file
-- ever runs. A dict becomes a `torch.Dict`, a list a plain table, None `torch.null`, an object of a class that is not
-- built (of Python's, or of Torch7's such as nn.Linear, unless torch.class has made it, as torch.legacy.nn makes its
-- own) an inert `torch.Object` with `type`, `args` and `state`. Tensors have the dtype and sizes that they were saved
-- with; what shared memory then shares it again.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local trees = require 'torchabi.tree'
local t7 = require 'torchabi.legacy.t7'

local checkpoint = {}

local raise, keep = errors.raise, memory.keep

-- Formats by name.

local formats, names = {}, {}
for constant, id in pairs(raw) do
  local name = type(constant) == 'string' and constant:match '^FORMAT_(.*)$'
  if name then
    name = name:lower():gsub('_', '-')
    formats[name], names[id] = id, name
  end
end

local function read_format(name)
  if name == nil then
    return 0
  end
  return formats[errors.check_type(name, 'string', "the option 'format'")]
    or raise("no format is called '%s'; there are %s", name, table.concat(names, ', '))
end

-- Options.

local BOOLEANS = {strict = true, mmap = true, lazy = true, copyShared = true}

--- Torch7's names of its formats, which it has in the place of options.
local NAMED = {
  ascii = {format = 't7-ascii'}, binary = {format = 't7'}, b32 = {format = 't7'}, b64 = {format = 't7'},
}

--- Refuses options that `known`, a list of names, does not have, and switches that are no booleans.
local function check_options(options, known)
  options = NAMED[options] or options
  if options == nil then
    return {}
  end
  errors.check_type(options, 'table', 'the options')
  local is_known = {}
  for _, name in ipairs(known) do
    is_known[name] = true
  end
  for name, value in pairs(options) do
    if not is_known[name] then
      raise("no option is called '%s'; there are %s", tostring(name), table.concat(known, ', '))
    elseif BOOLEANS[name] then
      errors.check_type(value, 'boolean', ("the option '%s'"):format(name))
    end
  end
  return options
end

--- Text of a device that a file or a map names.
local function device_text(x, what)
  if getmetatable(x) == types.Device then
    return tostring(x)
  end
  errors.check_type(x, 'string', what)
  if x == '' or x:find '[,=%z]' then
    raise("%s cannot be '%s'", what, x)
  end
  return x
end

--- "cuda:0=cpu,cuda:1=cuda:0"; nil where nothing is mapped.
local function device_map(map)
  if map == nil then
    return nil
  end
  local pieces = {}
  for from, to in pairs(errors.check_type(map, 'table', "the option 'map'")) do
    local target = types.device(device_text(to, "a device of the option 'map'"))
    pieces[#pieces + 1] = device_text(from, "a key of the option 'map'") .. '=' .. tostring(target)
  end
  table.sort(pieces)
  return table.concat(pieces, ',')
end

--- Options as the library takes them, but for those that are this module's own.
local function load_options(options)
  local device = options.device and types.device(options.device) or types.cpu
  return {
    device_type = device.id,
    device_index = device.index,
    strict = options.strict,
    mapped = options.mmap,
    lazy = options.lazy or options.keys ~= nil,
    dtype = options.dtype and types.dtype(options.dtype).id,
    device_map = device_map(options.map),
  }
end

local function save_options(options)
  local size = options.shardSize
  if size ~= nil and (errors.integer(size, "the option 'shardSize'") < 1 or options.format ~= 'shards') then
    raise("the option 'shardSize' must be a number of bytes, for the format 'shards'")
  end
  return {format = read_format(options.format), copy_shared = options.copyShared, shard_nbytes = size}
end

local function check_path(path, what)
  return errors.check_type(path, 'string', what or 'the path')
end

-- Loading.

--- A pattern or a list of patterns, as a list.
local function read_patterns(keys)
  local list = type(keys) == 'string' and {keys} or errors.check_type(keys, 'table', "the option 'keys'")
  for i = 1, #list do
    errors.check_type(list[i], 'string', 'a pattern')
  end
  return list
end

--- A loaded value as Lua's, or what of it `keys` matches.
local function finish(tag, payload, options)
  if options.keys == nil then
    return trees.value(tag, payload, options.lazy)
  elseif tag ~= raw.TAG_TREE then
    raise "the option 'keys' is for files of tables; this one holds a single value"
  end
  local whole = memory.own(payload)
  local handle = raw.tree_select(whole.h, read_patterns(options.keys))
  memory.free(whole)
  return trees.from(handle, options.lazy)
end

local LOAD = {'device', 'map', 'dtype', 'strict', 'mmap', 'lazy', 'keys', 'format'}
local LOAD_BYTES = {'device', 'map', 'dtype', 'strict', 'keys', 'format'}

--- Loads a file of any of the formats above.
--
--    torch.load 'model.pt'
--    torch.load('model.safetensors', {device = 'cuda', dtype = 'float16'})
--    torch.load('big.pt', {keys = {'model.**', 'epoch'}})
--    torch.load('big.pt', {lazy = true}).model['fc.weight']
--
-- It is an error when the file cannot be read (`torch.lastError().status` is "TABI_IO_ERROR"), is damaged
-- ("TABI_CORRUPT_FILE"), has what strict refuses ("TABI_UNSAFE_FILE"), or has what LibTorch has not
-- ("TABI_NOT_IMPLEMENTED").
-- @param path of the file
-- @param options any of
--   device: where tensors go, such as "cuda"; the CPU by default;
--   map: where what was saved on one device goes, such as `{['cuda:0'] = 'cpu'}`; the rest goes to `device`;
--   dtype: what floating-point tensors are cast to;
--   strict: true refuses classes that Python's weights_only would refuse, instead of giving inert objects;
--   mmap: true maps the file: tensors on the CPU are its memory, copied where they are written to;
--   lazy: true reads each tensor when it is first asked for: dicts and lists that hold tensors are lazy tables (see
--     lazy.lua), of which `torch.checkpoint.info` tells more;
--   keys: a pattern or a list of patterns, such as "model.**" or "*.weight": nothing else is read;
--   format: refuses a file of any other format
-- @return tensors, tables, numbers, strings, …
function checkpoint.load(path, options)
  check_path(path)
  options = check_options(options, LOAD)
  local given = load_options(options)
  given.format = read_format(options.format)
  local tag, payload = raw.checkpoint_load(path, given)
  keep(given)
  return finish(tag, payload, options)
end

--- As `load`, of the file's bytes in a string; there are no options mmap and lazy.
function checkpoint.loadBytes(data, options)
  errors.check_type(data, 'string', 'data')
  options = check_options(options, LOAD_BYTES)
  local given = load_options(options)
  given.lazy, given.format = nil, read_format(options.format)
  local tag, payload = raw.checkpoint_load_bytes(data, nil, given)
  keep(given)
  return finish(tag, payload, options)
end

-- Saving.

--- A copy of a dict's tree that has `metadata` too; in a box.
local function with_metadata(tag, payload, metadata, writer)
  if tag ~= raw.TAG_TREE or raw.tree_kind_of(payload) ~= raw.TREE_DICT then
    raise "the option 'metadata' is about a dict of tensors, and this is none"
  end
  for key, text in pairs(errors.check_type(metadata, 'table', "the option 'metadata'")) do
    errors.check_type(key, 'string', 'a key of the metadata')
    errors.check_type(text, 'string', ("the metadata's '%s'"):format(key))
  end
  local copy = memory.own(raw.tree_rename(payload, {}, {}))
  local attributes = memory.own(raw.tree_attributes(copy.h))
  local dict = memory.own(raw.tree_new(raw.TREE_DICT))
  writer:entries(dict, metadata)
  raw.tree_set(attributes.h, {raw.TAG_STRING, '__metadata__'}, {raw.TAG_TREE, dict.h})
  memory.free(dict)
  memory.free(attributes)
  return copy
end

local SAVE = {'format', 'copyShared', 'shardSize', 'metadata'}

--- Saves tensors, numbers, strings, booleans and tables of such.
--
--    torch.save('model.pt', {model = net:stateDict(), epoch = 3})
--    torch.save('model.safetensors', net:stateDict(), {format = 'safetensors', metadata = {author = 'me'}})
--
-- The format is that of torch.save by default, for Python's torch.load(weights_only=True) to read. A table with keys
-- 1 … n becomes a list, any other one (an empty one too) a dict, its keys sorted; a torch.Dict keeps its order. Whole
-- numbers become ints, `torch.asFloat(x)` saves a float; a string that is not UTF-8 becomes bytes. Safetensors, shards
-- and npz take a dict of tensors, npy a tensor. A lazy table is copied from its file piece by piece. The file is
-- replaced at once or not at all. What holds objects of classes made by torch.class, such as torch.legacy.nn's, is
-- saved in Torch7's format.
-- @param path of the file
-- @param value what to save
-- @param options any of
--   format: "torch", "safetensors", "shards", "t7", "t7-ascii", "npy" or "npz";
--   copyShared: true writes tensors that share memory once each, where the format cannot share; else they are an error;
--   shardSize: most bytes of one of the shards, 5e9 by default;
--   metadata: table of strings by strings, for safetensors and shards;
--   or one of Torch7's names of its formats, "ascii" or "binary"
function checkpoint.save(path, value, options)
  if type(path) ~= 'string' then
    raise('torch.save takes the path first, then what to save; the path was a %s', errors.describe(path))
  end
  options = check_options(options, SAVE)
  local format = options.format
  if (format == nil or format == 't7' or format == 't7-ascii') and t7.has_objects(value) then
    return t7.save(path, value, format == 't7-ascii')
  end
  local given = save_options(options)
  if options.metadata ~= nil and options.format ~= 'safetensors' and options.format ~= 'shards' then
    raise "the option 'metadata' is for the formats 'safetensors' and 'shards'"
  end
  local writer = trees.writer()
  local tag, payload = writer:value(value)
  local copy = options.metadata ~= nil and with_metadata(tag, payload, options.metadata, writer) or nil
  raw.checkpoint_save(path, {tag, copy and copy.h or payload}, given)
  keep(writer, value, copy)
end

--- The bytes that `torch.save` would write, in a string, for `torch.deserialize` to read.
-- @param value what to save
-- @param options as for `torch.save`
function checkpoint.serialize(value, options)
  local path = os.tmpname()
  return errors.finally(function()
    os.remove(path)
  end, function()
    checkpoint.save(path, value, options)
    local file = io.open(path, 'rb')
    local data = file:read '*a'
    file:close()
    return data
  end)
end

-- Files as wholes.

local CONVERT = {'format', 'copyShared', 'shardSize', 'dtype', 'strict', 'device', 'map'}

--- Saves what a file holds in another format, without holding all of it in memory.
-- @param source path of a file of any format
-- @param target path of the file to write; may be the same
-- @param options format, copyShared and shardSize as for `torch.save`; dtype, strict, device, map as for `torch.load`
function checkpoint.convert(source, target, options)
  check_path(source, 'the source')
  check_path(target, 'the target')
  options = check_options(options, CONVERT)
  local given = load_options(options)
  raw.checkpoint_convert(source, target, given, save_options(options), nil, nil)
  keep(given)
end

--- Reads all of a file and checks whatever its format has to check, such as checksums. What is wrong is an error.
-- @param path of the file
-- @param options strict and format, as for `torch.load`
-- @return true
function checkpoint.verify(path, options)
  check_path(path)
  options = check_options(options, {'strict', 'format'})
  raw.checkpoint_verify(path, {strict = options.strict, format = read_format(options.format)})
  return true
end

--- A file's format, such as "torch" or "safetensors", told from its bytes.
function checkpoint.formatOf(path)
  return names[raw.checkpoint_format_of(check_path(path))]
end

return checkpoint
