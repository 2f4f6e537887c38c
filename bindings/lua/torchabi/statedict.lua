--- What is done with state dicts: `torch.checkpoint.flatten`, `nest`, `select`, `rename`, `merge`, `compare`, …
--
-- They take tables, such as files and modules give, and give new ones whose tensors are the old ones. Of lazy tables
-- (see lazy.lua) they give lazy ones, and read nothing. A path is the keys on the way to an entry, joined by dots:
-- "model.fc.weight", "param_groups.0.lr"; lists count from 0 there, as in Python. In a pattern "*" stands for any
-- letters but a dot, "**" for any letters.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local trees = require 'torchabi.tree'
local lazy = require 'torchabi.lazy'

local statedict = {}

local raise, keep = errors.raise, memory.keep

--- Makes a table of what a raw function gives for a table's tree and further arguments.
local function through(fn, t, ...)
  local tree, is_lazy = trees.to(t)
  local handle = fn(tree.h, ...)
  memory.free(tree)
  return trees.from(handle, is_lazy)
end

--- A dict of everything in a table that is no dict, list or tuple, by its path. Empty tables are left out.
function statedict.flatten(t)
  return through(raw.tree_flatten, t)
end

--- Dicts in dicts, of a dict whose keys are paths.
function statedict.nest(t)
  return through(raw.tree_nest, t)
end

--- The part of a table whose paths match, nested as before. A pattern that matches a table takes all of it; one that
-- matches nothing is an error.
-- @param t table
-- @param patterns a pattern or a list of patterns, such as "model.**" or "*.weight"
function statedict.select(t, patterns)
  local list = type(patterns) == 'string' and {patterns} or errors.check_type(patterns, 'table', 'the patterns')
  for i = 1, #list do
    errors.check_type(list[i], 'string', 'a pattern')
  end
  return through(raw.tree_select, t, list)
end

--- A dict with other keys.
--
--    torch.checkpoint.rename(state, {{'backbone.**', 'encoder.**'}, {'*.gamma', '*.weight'}})
--
-- The first pair whose pattern matches a key renames it; what a star matched stands where the new name has the same
-- star. Other keys stay.
-- @param t dict
-- @param pairs_in_order list of {pattern, new name}
function statedict.rename(t, pairs_in_order)
  local patterns, names = {}, {}
  for i, pair in ipairs(errors.check_type(pairs_in_order, 'table', 'the pairs')) do
    errors.check_type(pair, 'table', 'a pair')
    patterns[i] = errors.check_type(pair[1], 'string', 'a pattern')
    names[i] = errors.check_type(pair[2], 'string', 'a new name')
  end
  if #patterns == 0 and next(pairs_in_order) ~= nil then
    raise "names are changed by a list of pairs, such as {{'old.**', 'new.**'}}"
  end
  return through(raw.tree_rename, t, patterns, names)
end

local function check_prefix(prefix)
  if errors.check_type(prefix, 'string', 'the prefix'):find('*', 1, true) then
    raise("a prefix has no stars, and '%s' has", prefix)
  end
  return prefix
end

--- A dict whose keys that begin with a prefix, such as "module.", begin after it; other keys stay.
function statedict.stripPrefix(t, prefix)
  return through(raw.tree_rename, t, {check_prefix(prefix) .. '**'}, {'**'})
end

--- A dict whose keys all begin with a prefix, such as "module.".
function statedict.addPrefix(t, prefix)
  return through(raw.tree_rename, t, {'**'}, {check_prefix(prefix) .. '**'})
end

--- One dict of several that have no key in common, such as the shards of a file.
-- @param ... dicts
function statedict.merge(...)
  local writer = trees.writer()
  local list = {...}
  local all = memory.own(raw.tree_new(raw.TREE_LIST))
  for i = 1, select('#', ...) do
    local tag, payload = writer:value(errors.check_type(list[i], 'table', 'a state dict'))
    raw.tree_append(all.h, {tag, payload})
  end
  local handle = raw.tree_merge(all.h)
  keep(writer, list)
  memory.free(all)
  return trees.from(handle, writer.is_lazy)
end

--- Where two tables differ, by the paths of their entries.
--
-- Tensors are equal when dtype, sizes and every element are, or |a - b| <= atol + rtol |b|; NaN equals NaN.
-- @param a table
-- @param b another
-- @param options `{rtol =, atol =}`: tolerances, 0 by default, which is bit by bit
-- @return dict: `equal`, the number of equal entries; `only_a` and `only_b`, lists of paths; `different`, a dict from
--   paths to a sentence each
function statedict.compare(a, b, options)
  local tolerance = {rtol = 0, atol = 0}
  for name, value in pairs(errors.check_type(options or {}, 'table', 'the options')) do
    if not tolerance[name] then
      raise("no option is called '%s'; there are rtol, atol", tostring(name))
    end
    tolerance[name] = errors.check_type(value, 'number', ("the option '%s'"):format(name))
  end
  local first, second = trees.to(a), trees.to(b)
  local handle = raw.tree_compare(first.h, second.h, tolerance.rtol, tolerance.atol)
  memory.free(first)
  memory.free(second)
  return trees.from(handle)
end

--- What the tensor under an entry of a tree is.
local function describe(tree, i)
  local stored = raw.tree_stored(tree.h, i)
  return {
    dtype = types.dtypes[stored.dtype],
    layout = types.layouts[stored.layout],
    size = types.size(raw.tree_stored_sizes(tree.h, i)),
    nElement = stored.numel,
    storage = stored.storage,
    storageBytes = stored.storage_nbytes,
    storageOffset = stored.storage_offset + 1,
    requiresGrad = stored.requires_grad,
    isParameter = stored.is_parameter,
    isQuantized = stored.is_quantized,
    isLoaded = stored.is_loaded,
    location = stored.location,
  }
end

--- What the tensor under a key is; of a lazy table it is not read for that.
-- @param t table, lazy or not
-- @param key of the tensor
-- @return nil where something else is there; else a table: dtype, layout, size, nElement; storage, a number that is the
--   same for tensors of one file that share memory, storageBytes, storageOffset (from 1); requiresGrad, isParameter,
--   isQuantized; isLoaded, whether it was read; location, the device that it was saved on, such as "cuda:0", or ""
--   where the file does not say
function statedict.info(t, key)
  errors.check_type(t, 'table', 'the first argument')
  local place = lazy.is(t) and lazy.place(t, key)
  if place then
    return memory.keeping(t, describe(lazy.tree(t), place))
  end
  local value
  if key ~= nil then
    value = t[key]
  end
  if value == nil then
    raise("there is no entry '%s'", tostring(key))
  elseif not tensor.is(value) then
    return nil
  end
  local tree = memory.own(raw.tree_new(raw.TREE_LIST))
  raw.tree_append(tree.h, {raw.TAG_TENSOR, value.h})
  keep(value)
  local out = describe(tree, 0)
  memory.free(tree)
  return out
end

return statedict
