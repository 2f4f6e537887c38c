--- Looking into modules: hooks, what modules within make, summaries, and operations counted.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local dict = require 'torchabi.dict'
local trees = require 'torchabi.tree'
local functions = require 'torchabi.functions'

local inspect = {}

local raise, keeping = errors.raise, memory.keeping

local ModuleHook = {__name = 'torch.nn.Hook'}
ModuleHook.__index = ModuleHook

--- Takes the hook away; a second time does nothing.
function ModuleHook:remove()
  if getmetatable(self) ~= ModuleHook then
    raise('a hook is expected here, not %s', errors.describe(self))
  end
  if self._module then
    raw.module_remove_hook(self._handle_of(self._module), self._id)
    self._module = nil
  end
end

local Summary = {__name = 'torch.nn.Summary'}
Summary.__index = Summary

function Summary:__tostring()
  return (self.table:gsub('\n$', ''))
end

--- The values of two groups, as the last one tells them apart, in two lists.
local function two_groups(...)
  local all, n = {...}, select('#', ...)
  local is_second, first, second = all[n], {n = 0}, {n = 0}
  for i = 1, n - 1 do
    local group = is_second[i] and second or first
    group.n = group.n + 1
    group[group.n] = all[i]
  end
  return first, second
end

--- Counts the floating point operations of what a function does: matrix products, convolutions, attention.
-- @return their number, and what the function returns
function inspect.countFlops(fn, ...)
  functions.check(fn, 'what is counted')
  local token, count = raw.flop_counter_begin(), nil
  local function finish(...)
    return count, ...
  end
  return finish(errors.finally(function()
    count = raw.flop_counter_end(token)
  end, fn, ...))
end

--- Adds to modules what looks into them; `own` has what nn.lua keeps to itself.
function inspect.extend(Module, own)
  local handle_of, encode_call = own.handle_of, own.encode_call

  local function register(self, kind, fn)
    local handle = handle_of(self)
    local id = functions.with(fn, false, function(hook)
      return raw.module_register_hook(handle, kind, hook)
    end)
    return setmetatable({_module = self, _handle_of = handle_of, _id = id}, ModuleHook)
  end

  -- Hooks see tensors alone: those within lists, tuples and dicts in their order, nil for any other value. They are
  -- called where the library runs the module, and return as many tensors to go on in place of what they were given, or
  -- nothing. Copies of a module have none; a hook that refers to its module keeps it alive until it is removed.

  --- Calls `fn(arguments…)` before each forward; what it returns goes on as the arguments.
  function Module:registerForwardPreHook(fn)
    functions.check(fn, 'a hook')
    return register(self, raw.MODULE_HOOK_PRE_FORWARD, fn)
  end

  --- Calls `fn(arguments, results)` with two lists after each forward; what it returns goes on as the results.
  function Module:registerForwardHook(fn)
    functions.check(fn, 'a hook')
    return register(self, raw.MODULE_HOOK_FORWARD, function(...)
      return fn(two_groups(...))
    end)
  end

  --- Calls `fn(gradients…)` with those of the results as they arrive; what it returns goes on.
  function Module:registerFullBackwardPreHook(fn)
    functions.check(fn, 'a hook')
    return register(self, raw.MODULE_HOOK_PRE_BACKWARD, fn)
  end

  --- Calls `fn(gradients of the arguments, gradients of the results)` with two lists; what it returns goes on as the
  -- first.
  function Module:registerFullBackwardHook(fn)
    functions.check(fn, 'a hook')
    return register(self, raw.MODULE_HOOK_BACKWARD, function(...)
      return fn(two_groups(...))
    end)
  end

  --- Runs the module, and gives in a dict what the modules at some paths within it make; "" is the module itself.
  -- @param paths list of paths such as "layer3.1"
  -- @param ... arguments as `forward` has them
  function Module:features(paths, ...)
    errors.check_type(paths, 'table', 'the paths')
    for i = 1, #paths do
      errors.check_type(paths[i], 'string', 'each of the paths')
    end
    local args, flat, names = encode_call(...)
    return trees.from(keeping(args, keeping(self, raw.module_features(handle_of(self), paths, names, flat))))
  end

  --- Shapes, parameters, bytes and floating point operations of the module and all within it; printed, a table.
  -- @param ... arguments to run it with, once, in evaluation mode; without them there are no shapes and operations
  -- @return a table with `rows`, `parameters`, `trainable`, `parameter_nbytes`, `buffer_nbytes`, `activation_nbytes`,
  --   `flops`
  function Module:summary(...)
    local args, flat, names = encode_call(...)
    local found = trees.from(keeping(args, keeping(self, raw.module_summary(handle_of(self), names, flat))))
    local out = {}
    for key, value in dict.items(found) do
      out[key] = value
    end
    return setmetatable(out, Summary)
  end

  --- Sets for all parameters whether gradients flow to them, or for those whose paths match a pattern:
  -- `m:requiresGrad(false, 'layer1')` freezes layer1 and all in it, '*.bias' stands for the biases one level down.
  function Module:requiresGrad(on, pattern)
    local wanted = pattern == nil and '**' or errors.check_type(pattern, 'string', 'the pattern')
    local n = keeping(self, raw.module_set_requires_grad(handle_of(self), wanted, on ~= false))
    if n == 0 and pattern then
      raise("no parameter's path matches '%s'", pattern)
    end
    return self
  end
end

return inspect
