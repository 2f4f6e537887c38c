--- Between Lua's tables and the library's trees, in which files and state dicts travel.
--
-- A dict becomes a table that keeps its order and Python's type, such as OrderedDict (see dict.lua), a list a plain
-- table from 1, None `torch.null`, an object of a class that is not built an inert table with `type`, `args`, `state`.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local dict = require 'torchabi.dict'
local lazy = require 'torchabi.lazy'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'

local tree = {}

local raise, keep, keeping = errors.raise, memory.keep, memory.keeping
local DEEPEST = 500 -- levels of tables; a cycle would have no end

-- Python's dicts that are saved as what they were.
local DICT_TYPES = {['collections.OrderedDict'] = true, ['collections.Counter'] = true}

-- Kept behind an inert object or a number beyond 64 bits: a number is saved as it was, an object the library refuses.
local originals = setmetatable({}, {__mode = 'k'})

local Object = {__name = 'torch.Object'}
local BigInt = {__name = 'torch.BigInt'}

tree.Object = Object

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

-- From trees. `lazily` leaves tensors in the file until they are asked for.

local read

local function read_value(tag, payload, depth, lazily)
  if tag == raw.TAG_TREE then
    return read(memory.own(payload), depth + 1, lazily)
  end
  local value = values.decode(tag, payload)
  if value == nil then
    return types.null
  end
  return value
end

local function read_list(box, n, depth, lazily)
  local out = {}
  for i = 1, n do
    local _, _, tag, payload = raw.tree_at(box.h, i - 1)
    out[i] = read_value(tag, payload, depth, lazily)
  end
  return out
end

local function read_dict(box, n, depth, lazily)
  local out = dict.new()
  local name = raw.tree_type(box.h)
  if DICT_TYPES[name] then
    dict.set_python_type(out, name)
  end
  for i = 1, n do
    local key_tag, key, tag, payload = raw.tree_at(box.h, i - 1)
    dict.append(out, read_value(key_tag, key, depth), read_value(tag, payload, depth, lazily))
  end
  local attributes = memory.own(raw.tree_attributes(box.h))
  if raw.tree_size(attributes.h) > 0 then
    dict.set_attributes(out, read(attributes, depth + 1))
  else
    memory.free(attributes)
  end
  return out
end

--- Tables without an order, in the place of dicts.
local function plain(x)
  if type(x) ~= 'table' or tensor.is(x) or getmetatable(x) ~= nil and not dict.is(x) then
    return x
  end
  local out = {}
  for key, value in next, x do
    out[key] = plain(value)
  end
  return out
end

--- An object of a class made by torch.class. Nothing of the file runs: it has the fields, the class is the program's.
local function build(meta, state)
  local object = {}
  for key, value in next, state do
    object[key] = plain(value)
  end
  setmetatable(object, meta)
  if object.__loaded then
    object:__loaded()
  end
  return object
end

local function read_object(box, n, depth, lazily)
  local name, entries = raw.tree_type(box.h), {}
  for i = 1, n do
    local _, key, tag, payload = raw.tree_at(box.h, i - 1)
    entries[key] = read_value(tag, payload, depth, lazily)
  end
  local meta = class.get(name)
  if meta and entries.args == nil and type(entries.state) == 'table' then
    memory.free(box)
    return build(meta, entries.state)
  end
  entries.type = name
  originals[entries] = box
  return setmetatable(entries, Object)
end

--- A lazy table of a list, tuple, set or dict that has tensors for entries; nil where it has none.
local function read_lazily(box, n, depth)
  local tags, has_tensors = {}, false
  for i = 1, n do
    tags[i] = raw.tree_tag(box.h, i - 1)
    has_tensors = has_tensors or tags[i] == raw.TAG_TENSOR
  end
  if not has_tensors then
    return nil
  end
  local has_keys = raw.tree_kind_of(box.h) == raw.TREE_DICT
  local keys, at, known = {}, {}, {}
  for i = 1, n do
    local key_tag, key, tag, payload
    if tags[i] == raw.TAG_TENSOR then
      key_tag, key = raw.tree_key(box.h, i - 1)
    else
      key_tag, key, tag, payload = raw.tree_at(box.h, i - 1)
    end
    keys[i] = i
    if has_keys then
      keys[i] = read_value(key_tag, key, depth)
    end
    if tag then
      known[keys[i]] = read_value(tag, payload, depth, true)
    else
      at[keys[i]] = i - 1
    end
  end
  return lazy.new(box, keys, at, known)
end

--- What a tree holds, as Lua values; the tree is freed, or kept by what is made of it.
function read(box, depth, lazily)
  if depth > DEEPEST then
    raise('the file nests deeper than %d levels', DEEPEST)
  end
  local kind, n = raw.tree_kind_of(box.h), raw.tree_size(box.h)
  if kind == raw.TREE_OBJECT then
    return read_object(box, n, depth, lazily)
  elseif kind == raw.TREE_BIGINT then
    local _, _, _, digits = raw.tree_at(box.h, 0)
    local out = setmetatable({digits = digits}, BigInt)
    originals[out] = box
    return out
  end
  local out = lazily and read_lazily(box, n, depth)
  if out then
    return out
  elseif kind == raw.TREE_DICT then
    out = read_dict(box, n, depth, lazily)
  else
    out = read_list(box, n, depth, lazily)
    if kind == raw.TREE_TUPLE then
      setmetatable(out, raw.tree_type(box.h) == 'torch.Size' and types.Size or dict.Tuple)
    elseif kind == raw.TREE_SET then
      setmetatable(out, dict.Set)
    end
  end
  memory.free(box)
  return out
end

--- A Lua value of a tag and payload; None is `torch.null`.
function tree.value(tag, payload, lazily)
  return read_value(tag, payload, 0, lazily)
end

--- Lua values of a tree's handle, which is taken over.
function tree.from(handle, lazily)
  return read(memory.own(handle), 1, lazily)
end

-- To trees. A writer has the tree of each table met, so that what is shared stays shared; false stands for one that is
-- being written. It has to live until the trees are used.

local Writer = {}
Writer.__index = Writer

function tree.writer()
  return setmetatable({written = {}, is_lazy = false}, Writer)
end

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

--- Tag and payload of a value.
function Writer:value(x, depth)
  if x == nil then
    return raw.TAG_NONE, false
  elseif type(x) == 'string' then
    return is_utf8(x) and raw.TAG_STRING or raw.TAG_BYTES, x
  elseif type(x) == 'function' or type(x) == 'thread' or type(x) == 'userdata' then
    raise('a %s cannot be saved', type(x))
  elseif type(x) ~= 'table' or tensor.is(x) or SCALARS[x] or SCALARS[getmetatable(x) or false]
    or getmetatable(x) == types.AsFloat and type(x.value) == 'number' then
    return values.encode(x)
  elseif lazy.is(x) then
    self.is_lazy = true
    return raw.TAG_TREE, lazy.tree(x).h
  end
  local box = originals[x] or self.written[x]
  if box == nil then
    self.written[x] = false
    box = self:table(x, (depth or 0) + 1)
    self.written[x] = box
  elseif not box then
    raise('a table that holds itself cannot be saved')
  end
  return raw.TAG_TREE, box.h
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

function Writer:list(list, n, meta, depth)
  local box = memory.own(raw.tree_new(KINDS[meta] or raw.TREE_LIST))
  if meta == types.Size then
    raw.tree_set_type(box.h, 'torch.Size')
  end
  for i = 1, n do
    local tag, payload = self:value(list[i], depth)
    raw.tree_append(box.h, {tag, payload})
  end
  return box
end

--- Sets the entries of a dict in a tree.
function Writer:entries(box, t, depth)
  for key, value in dict.items(t) do
    local key_tag, key_payload = self:value(key, depth)
    local tag, payload = self:value(value, depth)
    raw.tree_set(box.h, {key_tag, key_payload}, {tag, payload})
  end
end

function Writer:table(t, depth)
  if depth > DEEPEST then
    raise('tables nest deeper than %d levels', DEEPEST)
  end
  local meta = getmetatable(t)
  if meta == types.AsFloat then
    local list = {}
    for i = 1, #t.value do
      list[i] = types.as_float(t.value[i])
    end
    return self:list(list, #list, nil, depth)
  elseif KINDS[meta] then
    return self:list(t, #t, meta, depth)
  elseif meta and meta ~= dict.Dict then
    raise('a %s cannot be saved', errors.describe(t))
  end
  local n = not meta and list_length(t)
  if n then
    return self:list(t, n, nil, depth)
  end
  local box = memory.own(raw.tree_new(raw.TREE_DICT))
  if dict.python_type(t) then
    raw.tree_set_type(box.h, dict.python_type(t))
  end
  self:entries(box, t, depth)
  local attributes = dict.attributes(t)
  if attributes then
    local to = memory.own(raw.tree_attributes(box.h))
    self:entries(to, attributes, depth)
    memory.free(to)
  end
  return box
end

--- A tree of a Lua table, in a box of its own.
-- @return the box; whether tensors of it stand in a file still
function tree.to(t)
  local writer = tree.writer()
  local tag, handle = writer:value(errors.check_type(t, 'table', 'a state dict'))
  if tag ~= raw.TAG_TREE then
    raise('a state dict must be a table of entries, not a %s', errors.describe(t))
  end
  local box = writer.written[t] or memory.own(raw.retain(handle))
  keep(writer, t)
  return box, writer.is_lazy
end

--- What a dict has besides its entries, as a dict: of a state dict of Python's "_metadata", of a safetensors file
-- "__metadata__", of an index of shards "metadata". What is set in it is saved where the format has room for it; of
-- what was loaded lazily it is for reading alone.
-- @param d dict, such as a file has; one is made by `torch.Dict`
function tree.attributes(d)
  if lazy.is(d) then
    return keeping(d, tree.from(raw.tree_attributes(lazy.tree(d).h)))
  elseif not dict.is(d) then
    raise('only a torch.Dict has attributes, not a %s', errors.describe(d))
  end
  local out = dict.attributes(d)
  if not out then
    out = dict.new()
    dict.set_attributes(d, out)
  end
  return out
end

-- Dicts as operators take them: the tree of a call stands with its dict, which the call keeps.
local planted = setmetatable({}, {__mode = 'k'})

values.register(dict.Dict, function(x)
  planted[x] = tree.to(x)
  return raw.TAG_TREE, planted[x].h
end)
values.register_tag(values.TREE, tree.from)

return tree
