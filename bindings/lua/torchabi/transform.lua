--- Derivatives of functions of Lua, batches of them, and memory saved by computing them twice.
--
--    local y, slope = torch.vjp(function(x) return torch.pow(x, 3):sum() end, x)
--    local H = torch.hessian(function(x) return torch.pow(x, 3):sum() end, x)
--    local products = torch.vmap(function(a, b) return a * b end)(matrices, vectors)
--
-- A function gets its inputs as arguments, and gives one tensor or several. Where one tensor is given in the place of a
-- table of inputs, what belongs to the inputs is a tensor too; what belongs to the results is one where there is one.
-- Within such a function reductions like `x:sum()` give tensors, never numbers.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local tensor = require 'torchabi.tensor'
local functions = require 'torchabi.functions'

local transform = {}

local raise, keep = errors.raise, memory.keep
local check, is_tensor, handles_of = tensor.check, tensor.is, tensor.handles_of
local unpack = table.unpack or unpack

--- A list of tensors, of one or of a table of them, and whether it was one.
local function read(x, what)
  if is_tensor(x) then
    return {x}, true
  end
  errors.check_type(x, 'table', what)
  for i = 1, #x do
    check(x[i], ('%s[%d]'):format(what, i))
  end
  return x, false
end

--- Calls a transform of the raw layer; what it gives as a list.
local function run(fn, transform_of, ...)
  functions.check(fn, 'the function')
  return {values.decode_all(functions.with(fn, true, transform_of, ...))}
end

--- Entries of a list, from the first to the last; a single one by itself.
local function some(list, first, last, is_single)
  return is_single and list[first] or {unpack(list, first, last)}
end

--- Entries of a list in rows; a single row, and a single entry, by itself.
local function rows(list, width, is_single_row, is_single)
  local out = {}
  for i = 1, #list / width do
    out[i] = some(list, (i - 1) * width + 1, i * width, is_single)
  end
  return is_single_row and #out == 1 and out[1] or out
end

local GRAPH = {createGraph = true}

local function graph_flag(options)
  return options.createGraph and raw.TRANSFORM_CREATE_GRAPH or 0
end

--- Results of a function, and gradients of its inputs.
-- @param fn what to differentiate
-- @param inputs a tensor, or a table of them
-- @param cotangents gradient with respect to each result; nil for 1, where a result has one element
-- @param options `{createGraph = true}` to differentiate the gradients again
-- @return the results; the gradients
function transform.vjp(fn, inputs, cotangents, options)
  local list, is_single = read(inputs, 'inputs')
  local flags = graph_flag(errors.check_options(options, GRAPH))
  local given = cotangents and handles_of(cotangents, 'cotangents')
  local out = run(fn, raw.vjp, handles_of(list, 'inputs'), given, flags)
  keep(list, cotangents)
  local count = #out - #list
  return some(out, 1, count, count == 1), some(out, count + 1, #out, is_single)
end

--- Results of a function, and how they change when its inputs change in a direction, by forward mode.
-- @param tangents direction of each input, of its sizes and dtype
-- @return the results; their tangents
function transform.jvp(fn, inputs, tangents)
  local list = read(inputs, 'inputs')
  local directions = read(tangents, 'tangents')
  local out = run(fn, raw.jvp, handles_of(list, 'inputs'), handles_of(directions, 'tangents'))
  keep(list, directions)
  local count = #out / 2
  return some(out, 1, count, count == 1), some(out, count + 1, #out, count == 1)
end

--- All derivatives of results by inputs: each has the sizes of the result, then those of the input.
-- @param options `{forward = true}` for forward mode, better for fewer inputs than outputs; `{createGraph = true}`
-- @return for one result a tensor for each input, else a table of such tables
function transform.jacobian(fn, inputs, options)
  local list, is_single = read(inputs, 'inputs')
  options = errors.check_options(options, {createGraph = true, forward = true})
  local flags = graph_flag(options) + (options.forward and raw.TRANSFORM_FORWARD_MODE or 0)
  local out = run(fn, raw.jacobian, handles_of(list, 'inputs'), flags)
  keep(list)
  return rows(out, #list, true, is_single)
end

--- Second derivatives of a function with one result of one element.
-- @param options `{createGraph = true}`
-- @return a table of a table for each input; for a single tensor as inputs a tensor
function transform.hessian(fn, inputs, options)
  local list, is_single = read(inputs, 'inputs')
  local flags = graph_flag(errors.check_options(options, GRAPH))
  local out = run(fn, raw.hessian, handles_of(list, 'inputs'), flags)
  keep(list)
  return rows(out, #list, is_single, is_single)
end

-- Stands for an input that is the same for the whole batch.
local UNBATCHED = -2 ^ 63

--- Batch dimension of each of a list of tensors, as the library counts them.
local function batch_dims(list, dims)
  local out = {}
  for i = 1, #list do
    local dim = dims
    if type(dims) == 'table' then
      dim = dims[i]
      if dim == nil then
        raise('inDims has no dimension for input %d; false is for one without a batch', i)
      end
    end
    if dim == false or rawequal(dim, types.null) then
      out[i] = UNBATCHED
    else
      out[i] = tensor.dimension(dim, list[i]:dim(), 'the batch dimension')
    end
  end
  return out
end

--- Makes a function for a batch of examples of one that is written for one example.
-- The function is called once, and sees tensors without their batch dimension. Random operators, `item()` and sizes
-- that depend on data do not work in it.
-- @param options `{inDims =}` the batch dimension of each input, or one for all (1 by default), false where there is
--   none; `{outDim =}` where it goes in the results (1 by default)
function transform.vmap(fn, options)
  functions.check(fn, 'the function')
  options = errors.check_options(options, {inDims = true, outDim = true})
  local in_dims = options.inDims == nil and 1 or options.inDims
  local out_dim = errors.integer(options.outDim or 1, 'outDim')
  if out_dim == 0 then
    raise('outDim counts from 1, or from the end, -1 being the last')
  end
  return function(...)
    local list = read({...}, 'the arguments')
    if select('#', ...) ~= #list then
      raise('the arguments of a vmapped function must be tensors, not nil')
    end
    local dims = batch_dims(list, in_dims)
    local out = run(fn, raw.vmap, handles_of(list, 'inputs'), dims, out_dim > 0 and out_dim - 1 or out_dim)
    keep(list)
    return unpack(out)
  end
end

local CHECKS = {eps = true, atol = true, rtol = true, forward = true, secondOrder = true}

--- Compares the gradients of a function with finite differences; raises where they differ.
-- @param inputs those that require gradients are checked; they should be of float64 or complex128
-- @param options `{eps = 1e-6, atol = 1e-5, rtol = 1e-3, forward = false, secondOrder = false}`: step and tolerances;
--   forward mode too; the gradients of the gradients instead
-- @return true
function transform.gradcheck(fn, inputs, options)
  local list = read(inputs, 'inputs')
  options = errors.check_options(options, CHECKS)
  for _, name in ipairs {'eps', 'atol', 'rtol'} do
    if options[name] ~= nil then
      errors.check_type(options[name], 'number', name)
    end
  end
  run(fn, raw.gradcheck, handles_of(list, 'inputs'), {
    eps = options.eps, atol = options.atol, rtol = options.rtol,
    forward_mode = options.forward, second_order = options.secondOrder,
  })
  keep(list)
  return true
end

--- Calls a function and keeps nothing of what it recorded; backward calls it again.
-- Gradients reach the tensors among the arguments and all leaves that the function uses, by a backward without
-- `inputs`; random numbers are drawn again as the first time.
-- @param ... its arguments; at least one must be a tensor that requires gradients for any to flow
-- @return its results
function transform.checkpoint(fn, ...)
  functions.check(fn, 'the function')
  local n = select('#', ...)
  local others, places, list = {...}, {}, {}
  for i = 1, n do
    if is_tensor(others[i]) then
      places[#places + 1], list[#list + 1] = i, others[i]
      others[i] = nil -- the library keeps it, and gives it
    end
  end
  local function compute(...)
    local args = {unpack(others, 1, n)}
    for i = 1, #places do
      args[places[i]] = (select(i, ...))
    end
    return fn(unpack(args, 1, n))
  end
  local out = run(compute, raw.checkpoint, handles_of(list, 'inputs'))
  keep(list)
  return unpack(out)
end

return transform
