--- Every operator of LibTorch by its schema name, with PyTorch's own semantics: dimensions and indices from 0.
--
--    torch.call('aten::add.Tensor', {x, y, alpha = 2})
--    torch.aten.softmax(x, -1)
--    torch.aten.max_pool2d(x, {2, 2}, {stride = {1, 1}})
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local values = require 'torchabi.values'

local ops = {}

local keeping = memory.keeping
local encode_arguments, decode_all = values.encode_arguments, values.decode_all

-- Operators by name. They are immortal: each name is looked up once.

--- Handle of an operator: `handles['aten::add.Tensor']`.
local handles = setmetatable({}, {
  __index = function(self, name)
    local handle = raw.op_find(errors.check_type(name, 'string', 'the name of an operator'), nil)
    self[name] = handle
    return handle
  end,
})
ops.handles = handles

--- The same for calls of one shape: of a name without overload that is the plain one, where there is such an overload.
-- So nothing is picked at each call.
local plain = setmetatable({}, {
  __index = function(self, name)
    local found, handle = pcall(raw.op_find, name, '')
    self[name] = found and handle or handles[name]
    return self[name]
  end,
})
ops.plain = plain

local function call_handle(handle, args)
  local flat, names = encode_arguments(args)
  if names then
    return decode_all(raw.op_call_named(handle, names, flat))
  end
  return decode_all(raw.op_call(handle, flat))
end

--- Calls an operator.
-- The overload is picked from the arguments, as Python does, unless the name says which ("aten::add.Tensor").
-- Arguments are numbers, booleans, strings, tensors, dtypes ("float32" or torch.float32), devices, generators,
-- tables of such, and torch.null for None; a missing one takes its default.
-- Dimensions and indices count from 0.
-- @param name such as "aten::add"; "add" is looked for in aten
-- @param args table of positional arguments, and of others by name
-- @return all results; a list is a table
function ops.call(name, args)
  local handle = handles[name]
  args = args or {}
  errors.check_type(args, 'table', "the arguments of torch.call")
  return keeping(args, call_handle(handle, args))
end

--- A function that calls an operator; a last table of named arguments may follow the positional ones.
local function caller(handle)
  return function(...)
    local args = {...}
    local n = select('#', ...)
    if n > 0 and values.is_named(args[n]) then
      local named = args[n]
      args[n] = nil
      for key, value in pairs(named) do
        args[key] = value
      end
    end
    return keeping(args, call_handle(handle, args))
  end
end

-- What a function of ours calls, for help().
local names_of = setmetatable({}, {__mode = 'k'})

local function operators_under(title, prefix)
  return setmetatable({}, {
    __name = title,
    __index = function(self, name)
      local call = caller(handles[prefix .. name])
      self[name], names_of[call] = call, prefix .. name
      return call
    end,
  })
end

--- A table of a namespace's operators: `namespace('aten').relu(x)`, `namespace('aten')['add.Tensor'](x, y)`.
function ops.namespace(prefix)
  errors.check_type(prefix, 'string', 'the name of a namespace')
  return operators_under('torch.' .. prefix, prefix .. '::')
end

--- A table of the operators of one of PyTorch's modules: `module_of('linalg').det(x)`.
function ops.module_of(name)
  return operators_under('torch.' .. name, name .. '.')
end

-- Calls of the commonest shapes, on boxes; `wrap_tensor` is set by tensor.lua.

local wrap

function ops.set_wrap(fn)
  wrap = fn
end

--- op(tensor) -> tensor
function ops.t(name, a)
  return wrap(raw.call_t(plain[name], a.h), a)
end

--- op(tensor, tensor) -> tensor
function ops.tt(name, a, b)
  return wrap(raw.call_tt(plain[name], a.h, b.h), a, b)
end

--- op(tensor, tensor, tensor) -> tensor
function ops.ttt(name, a, b, c)
  return wrap(raw.call_ttt(plain[name], a.h, b.h, c.h), a, b, c)
end

local is_integer = values.is_integer

--- op(tensor, number) -> tensor
function ops.tn(name, a, number)
  local call = is_integer(number) and raw.call_ti or raw.call_td
  return wrap(call(plain[name], a.h, number), a)
end

--- op(tensor, tensor or number) -> tensor
function ops.tx(name, a, x)
  if type(x) == 'number' then
    return ops.tn(name, a, x)
  elseif values.is_tensor(x) then
    return ops.tt(name, a, x)
  end
  return ops.run(name, a, x)
end

--- The same of an operator that changes its first argument, which is the result.
function ops.write_tx(name, self, x)
  local handle
  if type(x) == 'number' then
    handle = (is_integer(x) and raw.call_ti or raw.call_td)(plain[name], self.h, x)
  elseif values.is_tensor(x) then
    handle = raw.call_tt(plain[name], self.h, x.h)
  else
    return ops.write(name, self, x)
  end
  raw.free(handle)
  memory.keep(x)
  return self
end

--- op(tensor, int[]) -> tensor
function ops.tl(name, a, list)
  return wrap(raw.call_tl(plain[name], a.h, list), a)
end

local encode = values.encode

--- Tags and payloads of positional arguments.
local function flatten(...)
  local flat = {}
  for i = 1, select('#', ...) do
    flat[2 * i - 1], flat[2 * i] = encode((select(i, ...)))
  end
  return flat
end

--- Any operator, with positional arguments.
function ops.run(name, ...)
  local args = {...}
  return keeping(args, decode_all(raw.op_call(handles[name], flatten(...))))
end

--- An operator that changes its first argument, which is the result.
function ops.write(name, self, ...)
  local args = {...}
  local _, handle = raw.op_call(handles[name], flatten(self, ...))
  raw.free(handle)
  return keeping(args, self)
end

--- An operator that changes its first argument, with arguments by name too.
function ops.write_named(name, args)
  local flat, names = encode_arguments(args)
  local _, handle = raw.op_call_named(handles[name], names, flat)
  raw.free(handle)
  return keeping(args, args[1])
end

-- What there is.

local function full_name(info)
  return info.overload == '' and info.name or info.name .. '.' .. info.overload
end

--- Loads a library of custom operators, built with TORCH_LIBRARY for the LibTorch in use; loading runs its code. Its
--- operators are then `torch.namespace('theirs').name`.
function ops.loadLibrary(path)
  errors.check_type(path, 'string', 'the path')
  raw.op_library_load(path)
end

--- Names of all overloads that are registered, in order.
-- @param pattern only those that match this Lua pattern
function ops.operators(pattern)
  if pattern ~= nil then
    errors.check_type(pattern, 'string', 'the pattern')
  end
  local out = {}
  for i = 0, raw.op_count() - 1 do
    local name = full_name(raw.op_describe(raw.op_at(i)))
    if not pattern or name:find(pattern) then
      out[#out + 1] = name
    end
  end
  return out
end

--- Schema of an operator, such as "aten::relu(Tensor self) -> Tensor"; for a name without overload one line for each.
function ops.schema(name)
  local handle = handles[name]
  local info = raw.op_describe(handle)
  if info.is_overload then
    return info.schema
  end
  local lines = {}
  for i = 0, info.num_overloads - 1 do
    lines[#lines + 1] = raw.op_describe(raw.op_overload_at(handle, i)).schema
  end
  return table.concat(lines, '\n')
end

--- What an operator does, to what shapes and dtypes, and the schema of each overload: `print(torch.help 'add')`.
-- @param operator its name, or a function such as torch.aten.add
function ops.help(operator)
  local name = names_of[operator] or errors.check_type(operator, 'string', 'what help is wanted for')
  local doc = raw.op_describe(handles[name]).doc
  return (doc == '' and '' or doc .. '\n\n') .. ops.schema(name)
end

return ops
