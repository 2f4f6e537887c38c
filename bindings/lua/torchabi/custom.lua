--- Operations with a backward of their own, and hooks.
--
--    local Cube = torch.autograd.Function {
--      forward = function(ctx, x)
--        ctx:saveForBackward(x)
--        return torch.pow(x, 3)
--      end,
--      backward = function(ctx, grad)
--        local x = ctx:savedTensors()
--        return torch.cmul(grad, torch.pow(x, 2) * 3)
--      end,
--    }
--    Cube(x):sum():backward()
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local tensor = require 'torchabi.tensor'
local autograd = require 'torchabi.autograd'
local functions = require 'torchabi.functions'

local raise, keep, keeping = errors.raise, memory.keep, memory.keeping
local check, is_tensor, wrap, handles_of = tensor.check, tensor.is, tensor.wrap, tensor.handles_of
local unpack = table.unpack or unpack

-- What forward and backward share. Private fields: _saved, what was saved, of length _n_saved; _dirty and
-- _non_differentiable, lists of tensors; _keeps_undefined; _stage, "forward" or "backward" while that runs.
local Context = {__name = 'torch.autograd.Context'}
Context.__index = Context

local function check_context(ctx, stage)
  if getmetatable(ctx) ~= Context then
    raise('a context is expected here, not %s', errors.describe(ctx))
  elseif ctx._stage ~= stage then
    raise('this is for %s alone', stage)
  end
  return ctx
end

--- Keeps tensors, or nil, for backward. What is no input or output may also be kept in a field of the context.
function Context:saveForBackward(...)
  check_context(self, 'forward')
  local list, n = {...}, select('#', ...)
  for i = 1, n do
    if list[i] ~= nil then
      check(list[i], 'what is saved')
    end
  end
  self._saved, self._n_saved = list, n
end

--- The tensors that forward saved.
function Context:savedTensors()
  check_context(self, 'backward')
  return unpack(self._saved, 1, self._n_saved)
end

--- Tells that forward wrote to these inputs. It must return them.
function Context:markDirty(...)
  check_context(self, 'forward')._dirty = {...}
end

--- Tells that gradients do not flow through these outputs.
function Context:markNonDifferentiable(...)
  check_context(self, 'forward')._non_differentiable = {...}
end

--- With false, backward gets nil for an output without a gradient, not zeros.
function Context:setMaterializeGrads(on)
  check_context(self, 'forward')._keeps_undefined = not on
end

-- One call.

--- The tensors of a list of n values, and the place of each.
local function tensors_of(list, n)
  local found, places = {}, {}
  for i = 1, n do
    if is_tensor(list[i]) then
      found[#found + 1], places[#places + 1] = list[i], i
    end
  end
  return found, places
end

--- Where the tensors of one list stand in another, from 0.
local function numbers_of(list, all, what)
  local out = {}
  for i = 1, #list do
    check(list[i], 'what is marked')
    for j = 1, #all do
      if all[j] == list[i] then
        out[i] = j - 1
      end
    end
    if not out[i] then
      raise('what is marked must be one of the %s', what)
    end
  end
  return out
end

--- Values at their places among n, nil elsewhere.
local function spread(list, places)
  local out = {}
  for i = 1, #places do
    out[places[i]] = list[i]
  end
  return out
end

local function run_forward(ctx, forward, ...)
  local before = tensor.give_tensors(true)
  ctx._stage = 'forward'
  return errors.finally(function()
    tensor.give_tensors(before)
    ctx._stage = nil
  end, autograd.noGrad, forward, ctx, ...)
end

--- The function that the library calls: of gradients of the outputs, saved tensors, and which inputs need a gradient.
local function make_backward(ctx, backward, call)
  local n_outputs, n_results = #call.output_places, call.n_results
  local places, n_args = call.input_places, call.n_args

  local function check_gradients(...)
    local n = select('#', ...)
    local list, is_input = {...}, spread(places, places)
    for i = 1, n do
      if list[i] ~= nil and not is_input[i] then
        raise('backward gave a gradient for argument %d, but %s', i, i > n_args
          and ('there are %d'):format(n_args) or 'that is no tensor')
      end
    end
    local out = {}
    for i = 1, #places do
      out[i] = list[places[i]]
    end
    return unpack(out, 1, #places)
  end

  return function(...)
    local args = {...}
    local needs = args[select('#', ...)]
    for i = 1, #places do
      ctx.needsInputGrad[places[i]] = needs[i]
    end
    ctx._saved = {}
    for i = 1, #call.saved_places do
      ctx._saved[call.saved_places[i]] = args[n_outputs + i]
    end
    ctx._stage = 'backward'
    local grads = spread(args, call.output_places)
    return errors.finally(function()
      ctx._saved, ctx._stage = nil, nil
    end, function()
      return check_gradients(backward(ctx, unpack(grads, 1, n_results)))
    end)
  end
end

--- Puts what forward gave into the graph.
local function join(ctx, backward, args, n_args, results, n_results)
  local inputs, input_places = tensors_of(args, n_args)
  local outputs, output_places = tensors_of(results, n_results)
  if #outputs == 0 then
    return unpack(results, 1, n_results)
  end
  local saved, saved_places = tensors_of(ctx._saved or {}, ctx._n_saved)
  local dirty = numbers_of(ctx._dirty or {}, inputs, 'inputs')
  local non_differentiable = numbers_of(ctx._non_differentiable or {}, outputs, 'outputs')
  local flags = ctx._keeps_undefined and raw.APPLY_KEEP_UNDEFINED_GRADS or 0
  ctx._saved, ctx._dirty, ctx._non_differentiable = nil, nil, nil
  local computed = make_backward(ctx, backward, {
    n_args = n_args, input_places = input_places, n_results = n_results, output_places = output_places,
    saved_places = saved_places,
  })
  local joined = functions.with(computed, true, raw.autograd_apply, handles_of(inputs, 'inputs'),
    handles_of(outputs, 'outputs'), handles_of(saved, 'saved'), flags, non_differentiable, dirty)
  keep(inputs, outputs, saved)
  for i = 1, #joined do
    results[output_places[i]] = wrap(joined[i])
  end
  return unpack(results, 1, n_results)
end

local PARTS = {forward = true, backward = true}

--- Makes an operation with a backward of its own: a function of what forward takes after the context.
-- `forward(ctx, …)` runs without gradients and gives tensors, and other values; `backward(ctx, …)` gets a gradient for
-- each result and gives one, or nil, for each argument. Both may set fields of the context; `ctx.needsInputGrad` tells
-- for each argument whether a gradient is asked for. The context should not hold outputs but by saveForBackward: they
-- would keep each other alive.
-- @param parts `{forward =, backward =}`
function autograd.Function(parts)
  for key in pairs(errors.check_type(parts, 'table', 'the argument')) do
    if not PARTS[key] then
      raise("a Function has forward and backward, not '%s'", tostring(key))
    end
  end
  local forward = functions.check(parts.forward, 'forward')
  local backward = functions.check(parts.backward, 'backward')
  return function(...)
    local args, n_args = {...}, select('#', ...)
    local ctx = setmetatable({needsInputGrad = {}, _n_saved = 0}, Context)
    for i = 1, n_args do
      ctx.needsInputGrad[i] = is_tensor(args[i]) and raw.tensor_requires_grad(args[i].h)
    end
    local function finish(...)
      return join(ctx, backward, args, n_args, {...}, select('#', ...))
    end
    return finish(run_forward(ctx, forward, ...))
  end
end

-- Hooks.

local Hook = {__name = 'torch.Hook'}
Hook.__index = Hook

--- Takes the hook away; a second time does nothing.
function Hook:remove()
  if getmetatable(self) ~= Hook then
    raise('a hook is expected here, not %s', errors.describe(self))
  end
  local owner = self._owner
  if owner then
    self._owner = nil
    raw.tensor_remove_hook(owner.h, self._kind, self._id)
    memory.free(owner)
  end
end

local function register(t, kind, fn)
  functions.check(fn, 'a hook')
  local owner = memory.own(keeping(t, raw.retain(check(t).h)))
  local id = functions.with(fn, false, function(handle)
    return raw.tensor_register_hook(owner.h, kind, handle)
  end)
  return setmetatable({_owner = owner, _kind = kind, _id = id}, Hook)
end

--- Has a function called with the gradient of the tensor; it may give another in its place.
-- A hook that refers to its own tensor keeps both alive until it is removed.
-- @return an object with a method `remove`
function tensor.methods:registerHook(fn)
  return register(self, raw.HOOK_GRAD, fn)
end

--- Has a function called with the tensor itself, a leaf, each time its gradient is gathered.
-- @return an object with a method `remove`
function tensor.methods:registerPostAccumulateGradHook(fn)
  return register(self, raw.HOOK_POST_ACCUMULATE_GRAD, fn)
end

return autograd
