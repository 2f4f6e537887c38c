--- Modules: the layers of torch.nn, containers, and classes written in Lua.
--
--    local net = torch.nn.Sequential(torch.nn.Linear(784, 128), torch.nn.ReLU(), torch.nn.Linear(128, 10))
--
--    local Net = torch.nn.class 'Net'
--    function Net:__init() self.conv = torch.nn.Conv2d(1, 6, 3, {padding = 1}) end
--    function Net:forward(x) return torch.relu(self.conv(x)) end
--    local y = Net()(x)
--
-- Options of layers are PyTorch's, by position or in a last table by name. A module or torch.nn.Parameter that is
-- assigned to a field of a module becomes its child or parameter; any other value is a plain field.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local tensor = require 'torchabi.tensor'
local ops = require 'torchabi.ops'
local trees = require 'torchabi.tree'
local dict = require 'torchabi.dict'

local nn = {
  functional = ops.module_of 'nn.functional',
  init = ops.module_of 'nn.init',
  utils = {rnn = ops.module_of 'nn.utils.rnn'},
}

local raise, keep, keeping = errors.raise, memory.keep, memory.keeping
local wrap, is_tensor, check_tensor = tensor.wrap, tensor.is, tensor.check

--- Methods of every module.
local Module = {__name = 'nn.Module'}
nn.Module = Module

local meta = {}

-- A module is a table of hidden parts, so that every access goes through the metatable: _owner, the box of the handle;
-- _class, where its methods are; _children, Lua objects by name; _names of children in order; _tensors, "parameter" or
-- "buffer" by name; _fields, all else.

local function is_module(x)
  return type(x) == 'table' and getmetatable(x) == meta
end
nn.isModule = is_module

local function check(x, what)
  if not is_module(x) then
    raise('%s must be a module, not %s', what or 'self', errors.describe(x))
  end
  return x
end

--- Handle of a module.
local function handle_of(m)
  return check(m)._owner.h
end

values.register(meta, function(m)
  return values.MODULE, handle_of(m)
end)

local function note_tensors(tensors, tree, kind)
  local owner = memory.own(tree)
  for i = 0, raw.tree_size(owner.h) - 1 do
    local _, name, _, handle = raw.tree_at(owner.h, i)
    raw.free(handle)
    tensors[name] = kind
  end
  memory.free(owner)
end

--- A Lua object of a module's handle, which it takes over, without what it is composed of.
local function own(handle, class)
  local m = setmetatable({
    _owner = memory.own(handle), _class = class, _children = {}, _names = {}, _tensors = {}, _fields = {},
  }, meta)
  note_tensors(m._tensors, raw.module_parameters(handle, false), 'parameter')
  note_tensors(m._tensors, raw.module_buffers(handle, false), 'buffer')
  return m
end

--- The same, with the modules that the library has made for it.
local function adopt(handle, class)
  local m = own(handle, class)
  local names = trees.from(raw.module_children(handle))
  for i = 1, #names do
    local name, child = names[i], raw.module_child(handle, names[i])
    m._names[i] = name
    m._children[name] = adopt(child, nn[raw.module_type(child)] or Module)
  end
  return m
end

-- Access to fields.

function meta.__index(self, key)
  local value = rawget(self, '_fields')[key]
  if value ~= nil then
    return value
  end
  local children = rawget(self, '_children')
  if children[key] then
    return children[key]
  elseif type(key) == 'number' then
    return children[rawget(self, '_names')[key]]
  elseif rawget(self, '_tensors')[key] then
    return wrap(keeping(self, raw.module_tensor(rawget(self, '_owner').h, key)))
  end
  return rawget(self, '_class')[key]
end

-- Parameters made by torch.nn.Parameter: what tells them from other tensors when they are assigned.
local is_parameter = setmetatable({}, {__mode = 'k'})

local function set_child(self, name, child)
  raw.module_set_child(handle_of(self), name, handle_of(child))
  if not self._children[name] then
    self._names[#self._names + 1] = name
  end
  self._children[name] = child
  self._fields[name] = nil
end

local function set_tensor(self, name, t, kind)
  local set = kind == 'parameter' and raw.module_set_parameter or raw.module_set_buffer
  set(handle_of(self), name, t and check_tensor(t, 'a ' .. kind).h or nil)
  keep(t)
  self._tensors[name] = t and kind or nil
  self._fields[name] = nil
end

function meta.__newindex(self, key, value)
  local kind = self._tensors[key]
  if is_module(value) then
    if type(key) ~= 'string' then
      raise('names of children are strings, not %s', errors.describe(key))
    end
    set_child(self, key, value)
  elseif is_tensor(value) and (kind or is_parameter[value]) then
    set_tensor(self, key, value, kind or 'parameter')
  elseif kind then
    if value ~= nil then
      raise("'%s' is a %s: it takes a tensor, or nil, not %s", key, kind, errors.describe(value))
    end
    set_tensor(self, key, nil, kind)
  elseif self._children[key] then
    raise("'%s' is a child: it takes another module, not %s", key, errors.describe(value))
  else
    self._fields[key] = value
  end
end

function meta.__call(self, ...)
  return self:forward(...)
end

function meta.__tostring(self)
  return keeping(self, raw.module_repr(handle_of(self)))
end

--- A tensor to be a parameter where it is assigned to a field of a module; gradients flow to it.
-- @param t a leaf; its memory is shared
-- @param requires_grad false for a parameter that is not trained
function nn.Parameter(t, requires_grad)
  check_tensor(t, 'a parameter')
  local parameter = t:detach()
  if requires_grad ~= false then
    parameter:requiresGrad(true)
  end
  is_parameter[parameter] = true
  return parameter
end

-- Methods.

--- Arguments as the library takes them; a last table may have some by name.
local function encode_call(...)
  local x, n = ..., select('#', ...)
  if n == 1 and is_tensor(x) then
    return x, {raw.TAG_TENSOR, x.h}
  end
  local args = {...}
  local flat = {}
  if not values.is_named(args[n]) then
    for i = 1, n do
      flat[2 * i - 1], flat[2 * i] = values.encode(args[i])
    end
    return args, flat
  end
  local all = {}
  for i = 1, n - 1 do
    all[i] = args[i] == nil and types.null or args[i]
  end
  for key, value in pairs(args[n]) do
    all[key] = value
  end
  local names
  flat, names = values.encode_arguments(all)
  return args, flat, names
end

--- Runs the module.
-- @param ... arguments; a last table may have some by name: `m(x, {mask = m})`
function Module:forward(...)
  local args, flat, names = encode_call(...)
  return keeping(args, keeping(self, values.decode_all(raw.module_forward(handle_of(self), names, flat))))
end

--- Type, such as "Conv2d", or the name of the Lua class.
function Module:typename()
  return keeping(self, raw.module_type(handle_of(self)))
end

--- Gives the named tensor of this module alone to itself or nil: adds a parameter, or replaces it.
function Module:registerParameter(name, t)
  set_tensor(self, errors.check_type(name, 'string', 'the name'), t, 'parameter')
  return self
end

--- Adds a tensor that is saved and moved with the module, but not trained.
function Module:registerBuffer(name, t)
  set_tensor(self, errors.check_type(name, 'string', 'the name'), t, 'buffer')
  return self
end

local function tensors_of(self, get, recurse)
  return trees.from(keeping(self, get(handle_of(self), recurse ~= false)))
end

local function list(named)
  local out = {}
  for _, t in dict.items(named) do
    out[#out + 1] = t
  end
  return out
end

local function parameters_of(self, which)
  if type(which) ~= 'string' then
    return tensors_of(self, raw.module_parameters, which)
  end
  local found = trees.from(keeping(self, raw.module_select_parameters(handle_of(self), which)))
  if not next(dict.keys(found)) then
    raise("no parameter's path matches '%s'", which)
  end
  return found
end

--- All parameters as a list, also those of children.
-- @param which false for those of the module alone; or a pattern of paths: 'layer4' is all in layer4, '*.bias' the
--   biases one level down
function Module:parameters(which)
  return list(parameters_of(self, which))
end

--- Iterates over names and parameters: `for name, p in m:namedParameters() do`.
function Module:namedParameters(which)
  return dict.items(parameters_of(self, which))
end

function Module:buffers(recurse)
  return list(tensors_of(self, raw.module_buffers, recurse))
end

function Module:namedBuffers(recurse)
  return dict.items(tensors_of(self, raw.module_buffers, recurse))
end

--- Iterates over names and children, in order.
function Module:children()
  check(self)
  local i = 0
  return function()
    i = i + 1
    local name = self._names[i]
    if name then
      return name, self._children[name]
    end
  end
end

--- Calls a function with the module and everything in it, the innermost first.
function Module:apply(fn)
  check(self)
  errors.check_type(fn, 'function', 'the argument')
  for _, child in self:children() do
    child:apply(fn)
  end
  fn(self)
  return self
end

--- The child, parameter or buffer at a dotted path such as "features.0.weight".
function Module:get(path)
  check(self)
  if type(path) == 'number' then
    return self._children[self._names[path]]
  end
  local at = self
  for name in errors.check_type(path, 'string', 'the path'):gmatch '[^.]+' do
    at = is_module(at) and (at._children[name] or (at._tensors[name] and at[name])) or nil
    if at == nil then
      raise("nothing is at '%s'", path)
    end
  end
  return at
end

--- Number of children.
function Module:size()
  return #check(self)._names
end

--- Training mode, here and in all children.
function Module:train(on)
  raw.module_train(handle_of(self), on ~= false)
  return self
end

--- Evaluation mode, here and in all children.
function Module:eval()
  return Module.train(self, false)
end
Module.training, Module.evaluate = Module.train, Module.eval

function Module:isTraining()
  return raw.module_is_training(handle_of(self))
end

--- Moves all parameters and buffers in place; a dtype is for the floating point ones.
-- @param options `{device =, dtype =}`, or one of them itself
function Module:to(options)
  if type(options) == 'string' then
    options = pcall(types.dtype, options) and {dtype = options} or {device = options}
  elseif getmetatable(options) == types.DType then
    options = {dtype = options}
  elseif getmetatable(options) == types.Device then
    options = {device = options}
  end
  local request = tensor.to_options(errors.check_type(options, 'table', 'options'))
  raw.module_to(handle_of(self), request)
  return self
end

for name, options in pairs {
  float = {dtype = 'float32'}, double = {dtype = 'float64'}, half = {dtype = 'float16'},
  bfloat16 = {dtype = 'bfloat16'}, cpu = {device = 'cpu'}, cuda = {device = 'cuda'},
} do
  Module[name] = function(self)
    return Module.to(self, options)
  end
end

--- Clears the gradients of all parameters: there are none then, or zeros when `setToNone` is false.
function Module:zeroGrad(setToNone)
  raw.module_zero_grad(handle_of(self), setToNone ~= false)
  return self
end
Module.zeroGradParameters = Module.zeroGrad

--- Parameters and buffers by path, as a dict in Python's order; they share the module's memory.
function Module:stateDict()
  return trees.from(keeping(self, raw.module_state_dict(handle_of(self))))
end

--- Copies tensors into the parameters and buffers of the same names.
-- @param state dict of tensors, such as a file of Python's has
-- @param strict false to pass over keys that are missing or unexpected; otherwise they are an error before any copy
-- @return `{missing = {…}, unexpected = {…}}`
function Module:loadStateDict(state, strict)
  local tree = trees.to(state)
  local report = raw.module_load_state_dict(handle_of(self), tree.h, strict ~= false)
  keep(self)
  memory.free(tree)
  return trees.from(report)
end

--- A Lua object like another, for the copy of its module.
local function clone_as(original, handle)
  local copy = own(handle, original._class)
  -- Those that are computed from others the library does not list.
  for key, kind in pairs(original._tensors) do
    copy._tensors[key] = kind
  end
  for key, value in pairs(original._fields) do
    copy._fields[key] = value
  end
  for i, name in ipairs(original._names) do
    copy._names[i] = name
    copy._children[name] = clone_as(original._children[name], raw.module_child(handle, name))
  end
  return copy
end

--- A copy with parameters and buffers of its own; plain fields are shared.
function Module:clone()
  return clone_as(self, keeping(self, raw.module_clone(handle_of(self))))
end

--- Frees the module now, though not children and tensors that are held otherwise.
function Module:free()
  memory.free(check(self)._owner)
end

local own_parts = {
  adopt = adopt, handle_of = handle_of, encode_call = encode_call, check = check, set_child = set_child,
  set_tensor = set_tensor,
}
require 'torchabi.program'(nn, own_parts)
require 'torchabi.inspect'.extend(Module, own_parts)
require 'torchabi.parametrize'(nn, own_parts)
require 'torchabi.average'(nn, own_parts)

-- Classes.

--- A class of modules: calling it calls `make` with the class and the arguments; printed is its signature or name.
local function class_of(class, make, parent)
  return setmetatable(class, {
    __index = parent or Module,
    __call = make,
    __tostring = function()
      return rawget(class, 'signature') or class.__name
    end,
  })
end
own_parts.class_of = class_of

--- Makes a class of modules, which is called to make one: `Net(…)` runs `Net:__init(…)`.
-- @param name of the class, as it prints
-- @param parent another such class
function nn.class(name, parent)
  errors.check_type(name, 'string', 'the name of a class')
  return class_of({__name = 'nn.' .. name}, function(self, ...)
    local m = adopt(raw.module_compose(name), self)
    if self.__init then
      self.__init(m, ...)
    end
    return m
  end, parent)
end

-- Every layer that the library knows, by its name.

local function layer(name, signature)
  return class_of({__name = 'nn.' .. name, signature = name .. signature}, function(self, ...)
    local args, n = {...}, select('#', ...)
    if values.is_named(args[n]) then
      local named = args[n]
      args[n] = nil
      for key, value in pairs(named) do
        args[key] = value
      end
    end
    local flat, names = values.encode_arguments(args)
    return adopt(keeping(args, raw.module_new(name, names, flat)), self)
  end)
end

for i = 0, raw.module_type_count() - 1 do
  local name, signature = raw.module_type_at(i)
  nn[name] = layer(name, signature)
end

require 'torchabi.containers'(nn, own_parts)

--- Whole networks under torchvision's names, such as `torch.models.resnet18 {num_classes = 10}`.
nn.models = setmetatable({}, {
  __index = function(_, name)
    return nn['models.' .. tostring(name)] or raise("no network is called '%s'", tostring(name))
  end,
})

return nn
