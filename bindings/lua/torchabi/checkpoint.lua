--- Files of Python's torch.save, both ways.
--
-- A dict becomes a table that keeps its order and whether it was an OrderedDict (see dict.lua), a list a plain table
-- from 1, None `torch.null`, an object of a Python class an inert table with `type`, `args` and `state`; nothing of a
-- file ever runs.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local dict = require 'torchabi.dict'
local tensor = require 'torchabi.tensor'

local checkpoint = {}

local raise, keep = errors.raise, memory.keep
local DEEPEST = 500 -- levels of tables; a cycle would have no end

local ORDERED = 'collections.OrderedDict'

-- Kept behind an inert object or a number beyond 64 bits: a number is saved as it was, an object the library refuses.
local trees = setmetatable({}, {__mode = 'k'})

local Object = {__name = 'torch.Object'}
local BigInt = {__name = 'torch.BigInt'}

function Object.__tostring(self)
  return ('torch.Object (%s)'):format(self.type)
end

function BigInt.__tostring(self)
  return self.digits
end

-- What is no container.
local SCALARS = {
  [types.null] = true, [types.Complex] = true, [types.DType] = true, [types.Device] = true, [types.Layout] = true,
  [types.MemoryFormat] = true,
}

-- From trees.

local read

local function read_value(tag, payload, depth)
  if tag == raw.TAG_TREE then
    return read(memory.own(payload), depth + 1)
  end
  local value = values.decode(tag, payload)
  if value == nil then
    return types.null
  end
  return value
end

local function read_list(tree, n, depth, meta)
  local out = {}
  for i = 1, n do
    local _, _, tag, payload = raw.tree_at(tree.h, i - 1)
    out[i] = read_value(tag, payload, depth)
  end
  return meta and setmetatable(out, meta) or out
end

local function read_dict(tree, n, depth)
  local out = dict.new()
  if raw.tree_type(tree.h) == ORDERED then
    dict.set_ordered(out)
  end
  for i = 1, n do
    local key_tag, key, tag, payload = raw.tree_at(tree.h, i - 1)
    dict.append(out, read_value(key_tag, key, depth), read_value(tag, payload, depth))
  end
  return out
end

--- What a tree holds, as Lua values; the tree is freed.
function read(tree, depth)
  if depth > DEEPEST then
    raise('the file nests deeper than %d levels', DEEPEST)
  end
  local kind, n = raw.tree_kind_of(tree.h), raw.tree_size(tree.h)
  if kind == raw.TREE_DICT then
    local out = read_dict(tree, n, depth)
    memory.free(tree)
    return out
  elseif kind == raw.TREE_OBJECT then
    local out = setmetatable({type = raw.tree_type(tree.h)}, Object)
    for i = 1, n do
      local _, key, tag, payload = raw.tree_at(tree.h, i - 1)
      out[key] = read_value(tag, payload, depth)
    end
    trees[out] = tree
    return out
  elseif kind == raw.TREE_BIGINT then
    local _, _, _, digits = raw.tree_at(tree.h, 0)
    local out = setmetatable({digits = digits}, BigInt)
    trees[out] = tree
    return out
  end
  local meta
  if kind == raw.TREE_TUPLE then
    meta = raw.tree_type(tree.h) == 'torch.Size' and types.Size or dict.Tuple
  elseif kind == raw.TREE_SET then
    meta = dict.Set
  end
  local out = read_list(tree, n, depth, meta)
  memory.free(tree)
  return out
end

--- Lua values of a tree's handle, which is taken over.
function checkpoint.from_tree(handle)
  return read(memory.own(handle), 1)
end

-- To trees.

local write

--- Bytes of a sequence of UTF-8 by its first byte, and the range of its second byte; nil for one that starts none.
local function sequence(first)
  if first < 0x80 then
    return 1, 0x80, 0xBF
  elseif first >= 0xC2 and first <= 0xDF then
    return 2, 0x80, 0xBF
  elseif first >= 0xE0 and first <= 0xEF then
    return 3, first == 0xE0 and 0xA0 or 0x80, first == 0xED and 0x9F or 0xBF
  elseif first >= 0xF0 and first <= 0xF4 then
    return 4, first == 0xF0 and 0x90 or 0x80, first == 0xF4 and 0x8F or 0xBF
  end
end

local function is_utf8(s)
  if not s:find '[\128-\255]' then
    return true
  end
  local i = 1
  while i <= #s do
    local n, least, most = sequence(s:byte(i))
    if not n or i + n - 1 > #s then
      return false
    end
    for k = 2, n do
      local b = s:byte(i + k - 1)
      if b < least or b > most then
        return false
      end
      least, most = 0x80, 0xBF
    end
    i = i + n
  end
  return true
end

--- Tag and payload of a value. `written` has the tree of each table met, so that what is shared stays shared.
local function write_value(x, depth, written)
  if x == nil then
    return raw.TAG_NONE, false
  elseif type(x) == 'string' then
    return is_utf8(x) and raw.TAG_STRING or raw.TAG_BYTES, x
  elseif type(x) == 'function' or type(x) == 'thread' or type(x) == 'userdata' then
    raise('a %s cannot be saved', type(x))
  elseif type(x) ~= 'table' or tensor.is(x) or SCALARS[x] or SCALARS[getmetatable(x) or false]
    or getmetatable(x) == types.AsFloat and type(x.value) == 'number' then
    return values.encode(x)
  end
  local tree = trees[x] or written[x]
  if tree == nil then
    written[x] = false
    tree = write(x, depth + 1, written)
    written[x] = tree
  elseif not tree then
    raise('a table that holds itself cannot be saved')
  end
  return raw.TAG_TREE, tree.h
end

--- Number of entries of a table that is a list: its keys are 1 … n; else nil.
local function list_length(t)
  local n = 0
  for _ in pairs(t) do
    n = n + 1
  end
  if n == #t and n > 0 then
    return n
  end
end

local KINDS = {[dict.Tuple] = raw.TREE_TUPLE, [types.Size] = raw.TREE_TUPLE, [dict.Set] = raw.TREE_SET}

local function write_list(list, n, meta, depth, written)
  local tree = memory.own(raw.tree_new(KINDS[meta] or raw.TREE_LIST))
  if meta == types.Size then
    raw.tree_set_type(tree.h, 'torch.Size')
  end
  for i = 1, n do
    local tag, payload = write_value(list[i], depth, written)
    raw.tree_append(tree.h, {tag, payload})
  end
  return tree
end

function write(t, depth, written)
  if depth > DEEPEST then
    raise('tables nest deeper than %d levels', DEEPEST)
  end
  local meta = getmetatable(t)
  if meta == types.AsFloat then
    local list = {}
    for i = 1, #t.value do
      list[i] = types.as_float(t.value[i])
    end
    return write_list(list, #list, nil, depth, written)
  elseif KINDS[meta] then
    return write_list(t, #t, meta, depth, written)
  elseif meta and meta ~= dict.Dict then
    raise('a %s cannot be saved', errors.describe(t))
  end
  local n = not meta and list_length(t)
  if n then
    return write_list(t, n, nil, depth, written)
  end
  local tree = memory.own(raw.tree_new(raw.TREE_DICT))
  if dict.is_ordered(t) then
    raw.tree_set_type(tree.h, ORDERED)
  end
  for key, value in dict.items(t) do
    local key_tag, key_payload = write_value(key, depth, written)
    local tag, payload = write_value(value, depth, written)
    raw.tree_set(tree.h, {key_tag, key_payload}, {tag, payload})
  end
  return tree
end

--- A tree of a Lua table, in a box.
function checkpoint.to_tree(t)
  return (write(errors.check_type(t, 'table', 'a state dict'), 1, {}))
end

-- Dicts as operators take them: the tree of a call stands with its dict, which the call keeps.
local planted = setmetatable({}, {__mode = 'k'})

values.register(dict.Dict, function(x)
  planted[x] = checkpoint.to_tree(x)
  return raw.TAG_TREE, planted[x].h
end)
values.register_tag(values.TREE, checkpoint.from_tree)

-- Files.

local function load_options(options)
  options = options or {}
  for key in pairs(options) do
    if key ~= 'device' and key ~= 'strict' then
      raise("no option is called '%s'; there are device and strict", tostring(key))
    end
  end
  local device = options.device and types.device(options.device) or types.cpu
  return {device_type = device.id, device_index = device.index, strict = options.strict}
end

--- Loads what torch.save wrote.
-- @param path of the file
-- @param options `{device = 'cuda', strict = true}`: where tensors go, the CPU by default; strict refuses classes that
--   Python's weights_only would refuse, instead of giving inert objects
-- @return tensors, tables, numbers, strings, …
function checkpoint.load(path, options)
  errors.check_type(path, 'string', 'the path')
  local tag, payload = raw.checkpoint_load(path, load_options(options))
  return read_value(tag, payload, 0)
end

--- As `load`, of the file's bytes in a string.
function checkpoint.loadBytes(data, options)
  errors.check_type(data, 'string', 'data')
  local tag, payload = raw.checkpoint_load_bytes(data, nil, load_options(options))
  return read_value(tag, payload, 0)
end

--- Saves tensors, numbers, strings, booleans and tables of such, for Python's torch.load(weights_only=True) to read.
-- A table with keys 1 … n becomes a list, any other one (an empty one too) a dict, its keys sorted; a torch.Dict keeps
-- its order. Whole numbers become ints, `torch.asFloat(x)` saves a float; a string that is not UTF-8 becomes bytes.
-- The file is replaced at once or not at all.
-- @param path of the file
-- @param value what to save
function checkpoint.save(path, value)
  if type(path) ~= 'string' then
    raise('torch.save takes the path first, then what to save; the path was a %s', errors.describe(path))
  end
  local written = {}
  local tag, payload = write_value(value, 0, written)
  raw.checkpoint_save(path, {tag, payload})
  keep(written, value)
end

return checkpoint
