-- Parameters that are computed from others whenever they are used.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'

--- Adds torch.nn.utils.parametrize and torch.nn.utils.parametrizations.
return function(nn, own)
  local handle_of, adopt = own.handle_of, own.adopt
  local parametrize, parametrizations = {}, {}
  nn.utils.parametrize, nn.utils.parametrizations = parametrize, parametrizations

  --- Takes over what the library has now for the child that computes, or takes it away.
  local function see(m, is_there)
    local names = m._names
    for i, name in ipairs(names) do
      if name == 'parametrizations' then
        table.remove(names, i)
      end
    end
    m._children.parametrizations = nil
    if is_there then
      names[#names + 1] = 'parametrizations'
      m._children.parametrizations = adopt(raw.module_child(handle_of(m), 'parametrizations'), nn.Module)
    end
    return m
  end

  --- Tells whether a parameter, or any, is computed from others.
  function parametrize.is_parametrized(m, name)
    handle_of(m)
    local holder = m._children.parametrizations
    return holder ~= nil and (name == nil or holder._children[name] ~= nil)
  end

  --- Has a parameter computed by a layer that maps a tensor to one of its size: `m.weight` is then what it makes of
  -- `m:get 'parametrizations.weight.original'`. A further one takes what those before it make.
  function parametrize.register_parametrization(m, name, parametrization)
    errors.check_type(name, 'string', 'the name')
    raw.module_register_parametrization(handle_of(m), name, handle_of(parametrization))
    return see(m, true)
  end

  --- Makes a computed parameter one of its own again.
  -- @param leave_parametrized false to have the original, not the value that was computed
  function parametrize.remove_parametrizations(m, name, leave_parametrized)
    errors.check_type(name, 'string', 'the name')
    raw.module_remove_parametrizations(handle_of(m), name, leave_parametrized ~= false)
    local holder = m._children.parametrizations
    holder._children[name] = nil
    return see(m, next(holder._children) ~= nil)
  end

  --- Those that PyTorch has: `weight_norm(m, {name = 'weight', dim = 0})`, and spectral_norm and orthogonal likewise.
  for _, kind in ipairs {'weight_norm', 'spectral_norm', 'orthogonal'} do
    parametrizations[kind] = function(m, options)
      local name, rest = 'weight', {}
      for key, value in pairs(options or {}) do
        if key == 'name' then
          name = value
        else
          rest[key] = value
        end
      end
      local make = nn['parametrizations.' .. kind]
      -- An empty table would be a list.
      return parametrize.register_parametrization(m, name, next(rest) and make(rest) or make())
    end
  end
end
