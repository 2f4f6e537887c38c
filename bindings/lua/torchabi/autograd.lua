--- Gradients.
--
--    local w = torch.randn(3, {requiresGrad = true})
--    local loss = (w * x - y) ^ 2
--    loss:backward()
--    print(w:grad())
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local tensor = require 'torchabi.tensor'

local autograd = {}

local raise, keeping = errors.raise, memory.keeping
local methods, check, is_tensor, wrap = tensor.methods, tensor.check, tensor.is, tensor.wrap
local handles_of = tensor.handles_of

local FLAGS = {
  retainGraph = raw.GRAD_RETAIN_GRAPH,
  createGraph = raw.GRAD_CREATE_GRAPH,
  allowUnused = raw.GRAD_ALLOW_UNUSED,
}

--- Whether gradients flow to the tensor; with an argument sets that, and gives the tensor.
-- @param on true or false, for a leaf of floating point or complex dtype
function methods:requiresGrad(on)
  if on == nil then
    return raw.tensor_requires_grad(check(self).h)
  end
  raw.tensor_set_requires_grad(check(self).h, on)
  return self
end

--- Whether the tensor was made by the user, not by a recorded operator: gradients gather in leaves.
function methods:isLeaf()
  return raw.tensor_is_leaf(check(self).h)
end

--- Name of the derivative of the recorded operator that made the tensor, such as "MulBackward0"; nil for a leaf.
function methods:gradFn()
  local name = keeping(self, raw.tensor_grad_fn(check(self).h))
  return name ~= '' and name or nil
end

--- Lets a tensor that is no leaf keep its gradient at the next backward.
function methods:retainGrad()
  raw.tensor_retain_grad(check(self).h)
  return self
end

--- The gradient gathered in the tensor, or nil.
function methods:grad()
  local handle = keeping(self, raw.tensor_grad(check(self).h))
  return handle and wrap(handle)
end

--- Replaces the gradient; nil for none.
function methods:setGrad(grad)
  raw.tensor_set_grad(check(self).h, grad and check(grad, 'the gradient').h)
  return self
end

--- The same memory outside the graph.
function methods:detach()
  return wrap(keeping(self, raw.tensor_detach(check(self).h)))
end

local function read_options(options, known)
  local flags = 0
  for key, value in pairs(errors.check_type(options, 'table', 'the options')) do
    if not known[key] then
      raise("no option is called '%s'", tostring(key))
    end
    if FLAGS[key] and value then
      flags = flags + FLAGS[key]
    end
  end
  return flags
end

local BACKWARD = {gradient = true, inputs = true, retainGraph = true, createGraph = true}

--- Adds the gradients of a tensor into the grad of the leaves that it was made from.
-- @param options a gradient with respect to this tensor (1 for one of one element); or a table
--   `{gradient =, inputs = {…}, retainGraph = true, createGraph = true}`; with inputs, gradients gather in these alone
function methods:backward(options)
  check(self)
  if is_tensor(options) then
    options = {gradient = options}
  end
  options = options or {}
  local flags = read_options(options, BACKWARD)
  local grads = options.gradient and handles_of(options.gradient, 'gradient')
  local inputs = options.inputs and handles_of(options.inputs, 'inputs')
  local outputs = {self.h}
  raw.backward(outputs, grads, inputs, flags)
  memory.keep(self, options)
end

--- As `t:backward` of several tensors at once.
function autograd.backward(outputs, options)
  options = options or {}
  local flags = read_options(options, BACKWARD)
  local grads = options.gradient and handles_of(options.gradient, 'gradient')
  raw.backward(handles_of(outputs, 'outputs'), grads, options.inputs and handles_of(options.inputs, 'inputs'), flags)
  memory.keep(outputs, options)
end

local GRAD = {gradient = true, allowUnused = true, retainGraph = true, createGraph = true}

--- Gradients of outputs with respect to inputs; every grad stays as it is.
-- @param outputs a tensor, or a list
-- @param inputs a tensor, or a list
-- @param options `{gradient =, retainGraph =, createGraph =, allowUnused =}`
-- @return a gradient for each input; nil for an unused one, where that is allowed
function autograd.grad(outputs, inputs, options)
  options = options or {}
  local flags = read_options(options, GRAD)
  local grads = options.gradient and handles_of(options.gradient, 'gradient')
  local out = raw.grad(handles_of(outputs, 'outputs'), grads, handles_of(inputs, 'inputs'), flags)
  memory.keep(outputs, inputs, options)
  local n = #out
  for i = 1, n do
    out[i] = out[i] and wrap(out[i]) or nil
  end
  return (table.unpack or unpack)(out, 1, n)
end

-- Modes: on for the time of a function's run, also when it raises. A coroutine must not yield out of one.

local function within(mode)
  return function(fn, ...)
    errors.check_type(fn, 'function', 'the argument')
    local token = raw.mode_push(mode)
    return errors.finally(function()
      raw.mode_pop(token)
    end, fn, ...)
  end
end

--- Runs a function without recording; gives its results.
autograd.noGrad = within(raw.MODE_NO_GRAD)

--- Runs a function with recording, within noGrad.
autograd.enableGrad = within(raw.MODE_ENABLE_GRAD)

--- Runs a function without recording at all; its results can never join a graph. The fastest.
autograd.inferenceMode = within(raw.MODE_INFERENCE)

--- Whether a graph is recorded now.
function autograd.isGradEnabled()
  return raw.grad_enabled()
end

return autograd
