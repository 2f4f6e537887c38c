--- What Torch7 says of objects and their classes: names, ids, metatables, environments.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local tensor = require 'torchabi.tensor'
local storage = require 'torchabi.storage'
local create = require 'torchabi.create'
local nn = require 'torchabi.nn'

local utility = {}

local raise = errors.raise

--- Type name of a tensor, storage, module or other object of this library, such as "torch.FloatTensor" or "nn.Linear";
--- else nil.
function utility.typename(x)
  if tensor.is(x) or storage.is(x) then
    return x:type()
  elseif nn.isModule(x) then
    return 'nn.' .. x:typename()
  end
  local meta = type(x) == 'table' and getmetatable(x)
  return type(meta) == 'table' and meta.__name or nil
end

--- As `torch.typename`, and Lua's own type for everything else.
function utility.type(x)
  return utility.typename(x) or type(x)
end

--- Whether an object is of a class, or of one that inherits from it; of a tensor, whether that is its type.
-- @param which a name, a pattern of string.find, the class itself or its constructor
function utility.isTypeOf(x, which)
  if tensor.is(x) then
    local name = type(which) == 'string' and which or utility.typename(which)
    return name == 'torch.Tensor' or class.matches(x:type(), name)
  end
  return class.is(x, which)
end

--- The methods of a class, or those of all tensors or storages for the name of one of their types; else nil.
function utility.getmetatable(name)
  local made = class.get(name)
  if made then
    return made
  end
  local short = type(name) == 'string' and name:match '^torch%.(%w+)$'
  if short and create.types[short] then
    return tensor.methods
  end
  return short and storage.types[short] and storage.methods or nil
end

local ids = setmetatable({}, {
  __index = function(self, name)
    self[name] = setmetatable({}, {
      __tostring = function()
        return 'id of ' .. name
      end,
    })
    return self[name]
  end,
})

--- A value that stands for the class of that name, and is equal to no other's; nil where there is none.
function utility.typename2id(name)
  return utility.getmetatable(name) and ids[name]
end

--- That of an object's class.
function utility.id(x)
  local name = utility.typename(x)
  return name and utility.typename2id(name)
end

--- The version of an object's class, 1 unless the class says otherwise.
function utility.version_of(x)
  local made = class.of(x)
  return made and made.__version
end

--- Makes a class with a constructor of one's own.
-- @param constructor function that stands under the class's name; without one nothing does
function utility.newmetatable(name, parent_name, constructor)
  return (class.new(name, parent_name, nil, constructor or false))
end

--- What stands under the name of a class, and makes its objects.
function utility.getconstructortable(name)
  return class.constructor(name) or raise("no class is called '%s'", tostring(name))
end

--- Whether two values are one object; numbers, strings and booleans are none.
function utility.isequal(a, b)
  if tensor.is(a) and tensor.is(b) then
    return raw.tensor_is_same(a.h, b.h)
  elseif getmetatable(a) == storage.meta and getmetatable(b) == storage.meta then
    return a:size() == b:size() and a:type() == b:type() and storage.address(a:tensor()) == storage.address(b:tensor())
  end
  return type(a) == 'table' and rawequal(a, b)
end

-- Environments: in Lua 5.4 what a function has as `_ENV`.

local function upvalue_of(fn)
  errors.check_type(fn, 'function', 'what has an environment')
  local i = 1
  while true do
    local name = debug.getupvalue(fn, i)
    if name == '_ENV' or not name then
      return name and i
    end
    i = i + 1
  end
end

--- The table of a function's global variables.
utility.getenv = getfenv or function(fn) -- luacheck: ignore 113
  local i = upvalue_of(fn)
  return i and select(2, debug.getupvalue(fn, i)) or _G
end

--- Gives a function another one; of Lua 5.4, one that names global variables.
utility.setenv = setfenv or function(fn, env) -- luacheck: ignore 113
  local i = upvalue_of(fn) or raise 'a function without global variables has no environment to be set'
  errors.check_type(env, 'table', 'the environment')
  debug.upvaluejoin(fn, i, function()
    return env
  end, 1)
  return fn
end

return utility
