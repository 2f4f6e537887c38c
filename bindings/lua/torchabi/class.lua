--- Classes in Torch7's manner.
--
--    local Net, parent = torch.class('nn.Net', 'nn.Module')
--    function Net:__init(n) parent.__init(self); self.n = n end
--    local net = nn.Net(3)
--
-- An object is a table whose metatable is its class. Methods named `__tostring__`, `__call__`, `__add__`, … serve the
-- operators, and are inherited.
local errors = require 'torchabi.errors'

local class = {}

local raise = errors.raise

local classes = {} -- by name
local constructors = {}
local packages = {} -- what the names of classes begin with, and the tables that hold their constructors

--- Says where the constructors of classes 'NAME.…' stand.
function class.register_package(name, package)
  packages[name] = package
end

local OPERATORS = {'call', 'add', 'sub', 'mul', 'div', 'mod', 'pow', 'unm', 'concat', 'len', 'lt', 'le'}

local function set_operators(meta)
  for _, name in ipairs(OPERATORS) do
    local key = '__' .. name .. '__'
    meta['__' .. name] = function(a, b, ...)
      local owner = type(a) == 'table' and a[key] and a or b
      local method = type(owner) == 'table' and owner[key]
        or raise("a %s has no method '%s'", errors.describe(type(a) == 'table' and a or b), key)
      return method(a, b, ...)
    end
  end
  function meta.__tostring(self)
    return self.__tostring__ and self:__tostring__() or meta.__typename
  end
  function meta.__eq(a, b)
    return a.__eq__ and a:__eq__(b) or rawequal(a, b)
  end
end

--- The table where the constructor of a class goes, and the last part of its name.
local function place_of(name, package)
  local first, last = name:match '^(.-)%.([^.]+)$'
  if package then
    return package, last or name
  elseif not first then
    return _G, name
  end
  local found = packages[first] or rawget(_G, first)
  if type(found) ~= 'table' then
    raise("the class '%s' needs a table called '%s' for its constructor", name, first)
  end
  return found, last
end

--- Makes a class, and its constructor under its name; `nn.…` goes into torch.legacy.nn, other names to global tables.
-- @param name such as "nn.Net", or "Net"
-- @param parent_name of a class to inherit from
-- @param package table that gets the constructor instead
-- @param constructor what stands under the name instead of what makes objects and calls `__init`; false for nothing
-- @return the class, which gets the methods; the parent's
function class.new(name, parent_name, package, constructor)
  errors.check_type(name, 'string', 'the name of a class')
  if type(parent_name) == 'table' then
    parent_name, package = nil, parent_name
  end
  local parent = parent_name ~= nil and class.get(parent_name) or nil
  if parent_name ~= nil and not parent then
    raise("'%s' cannot inherit from '%s', which is no class", name, tostring(parent_name))
  end
  local meta = {__name = name, __typename = name, __version = 1}
  meta.__index = meta
  set_operators(meta)
  setmetatable(meta, {__index = parent})
  local function construct(...)
    local object = setmetatable({}, meta)
    if meta.__init then
      meta.__init(object, ...)
    end
    return object
  end
  meta.new = construct
  classes[name], constructors[name] = meta, constructor
  if constructor ~= nil then
    if constructor then
      local holder, key = place_of(name, package)
      holder[key] = constructor
    end
    return meta, parent
  end
  local holder, key = place_of(name, package)
  holder[key] = setmetatable({}, {
    __name = name,
    __index = meta,
    __newindex = meta,
    __call = function(_, ...)
      return construct(...)
    end,
    __tostring = function()
      return name
    end,
  })
  constructors[name] = holder[key]
  return meta, parent
end

--- The class of a name, or nil.
function class.get(name)
  return classes[name]
end

--- What stands under the name of a class and makes its objects; nil where there is none.
function class.constructor(name)
  return constructors[name] or nil
end

--- The class of an object; nil for what has none.
function class.of(object)
  local meta = type(object) == 'table' and getmetatable(object)
  return type(meta) == 'table' and classes[meta.__typename or false] == meta and meta or nil
end

--- A function that makes objects of a class without `__init`; nil for a class that is not known.
function class.factory(name)
  local meta = classes[name]
  return meta and function()
    return setmetatable({}, meta)
  end
end

--- Makes a table an object of a class.
function class.set(object, name)
  local meta = classes[name] or raise("no class is called '%s'", tostring(name))
  return setmetatable(errors.check_type(object, 'table', 'the object'), meta)
end

--- Whether the name of a class is one that is asked for: that name, or what a pattern of string.find matches.
function class.matches(name, wanted)
  local found = type(wanted) == 'string' and name:match(wanted)
  return found and (found ~= wanted or found == name) or name == wanted
end

--- Whether an object is of a class, or of one that inherits from it.
-- @param which name, a pattern of string.find, the class itself or its constructor
function class.is(object, which)
  local meta = class.of(object)
  local of = type(which) == 'table' and getmetatable(which)
  if type(of) == 'table' and of.__name and classes[of.__name] == of.__index then
    which = of.__index
  end
  while meta do
    if meta == which or class.matches(meta.__typename, which) then
      return true
    end
    local above = getmetatable(meta)
    meta = above and above.__index
  end
  return false
end

return class
