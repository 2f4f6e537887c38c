--- Modules made of modules: Sequential, and what holds modules or parameters in lists and by name.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local tensor = require 'torchabi.tensor'

--- Adds them to torch.nn; `own` has what nn.lua keeps to itself.
return function(nn, own)
  local is_module, check_tensor = nn.isModule, tensor.check
  local adopt, check, set_child, set_tensor = own.adopt, own.check, own.set_child, own.set_tensor
  local class_of = own.class_of

  --- Adds a child: under its number from 0, as in PyTorch, or a name.
  local function add(self, child, name)
    set_child(self, name or tostring(#self._names), check(child, 'a child'))
    return self
  end

  local function container(name, make)
    return class_of({__name = 'nn.' .. name, add = add}, function(self, ...)
      local m = adopt(make(), self)
      local children = {...}
      if #children == 1 and not is_module(children[1]) then
        children = errors.check_type(children[1], 'table', 'the children')
      end
      for _, child in ipairs(children) do
        add(m, child)
      end
      return m
    end)
  end

  --- Runs its children one after another: `Sequential(a, b, c)`, `Sequential {a, b, c}`, or
  --- `Sequential():add(a):add(b)`.
  nn.Sequential = container('Sequential', function()
    return raw.module_new('Sequential', nil, {})
  end)

  local function run_from(self, i, ...)
    local name = self._names[i]
    if not name then
      return ...
    end
    return run_from(self, i + 1, self._children[name](...))
  end

  function nn.Sequential:forward(...)
    return run_from(self, 1, ...)
  end

  --- Holds modules for a class that runs them itself: `self.layers = torch.nn.ModuleList {a, b}`, `self.layers[1](x)`.
  nn.ModuleList = container('ModuleList', function()
    return raw.module_new('ModuleList', nil, {})
  end)

  --- Holds parameters or modules by name, or parameters in a list: `ParameterList {p, q}`, `ModuleDict {a = m}`.
  local function by_name(name, put)
    nn[name] = class_of({__name = 'nn.' .. name, add = put}, function(self, items)
      local m = adopt(raw.module_new(name, nil, {}), self)
      local keys = {}
      for key in pairs(items or {}) do
        keys[#keys + 1] = key
      end
      -- Tables of Lua have no order.
      table.sort(keys, function(a, b)
        return type(a) == type(b) and a < b or type(a) ~= type(b) and type(a) == 'number'
      end)
      for _, key in ipairs(keys) do
        put(m, items[key], type(key) == 'number' and tostring(key - 1) or key)
      end
      return m
    end)
  end

  local function put_parameter(m, t, name)
    set_tensor(m, name, check_tensor(t, 'a parameter'), 'parameter')
    return m
  end
  by_name('ModuleDict', add)
  by_name('ParameterList', put_parameter)
  by_name('ParameterDict', put_parameter)
end
