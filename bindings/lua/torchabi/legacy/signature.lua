--- Signatures of Torch7's constructors: the names of their arguments in order, which are the fields that its files
--- have.
--
-- `n` must be given, `n=1` is 1 without it, `n=other` what the field before it has, `n?` may be missing. What must be
-- given is a number, unless it is marked `n:any`, and so is what has a number for its default.
local errors = require 'torchabi.errors'

local signature = {}

local raise = errors.raise
local CONSTANTS = {['true'] = true, ['false'] = false}

--- Names and defaults of a signature.
function signature.read(text)
  local out = {}
  for word in text:gmatch '%S+' do
    local name, default = word:match '^([%w_]+)=(.*)$'
    if name then
      local value = CONSTANTS[default]
      if value == nil then
        value = tonumber(default)
      end
      out[#out + 1] = {name = name, default = value, field = value == nil and default or nil,
        is_number = type(value) == 'number'}
    else
      out[#out + 1] = {name = word:match '^[%w_]+', is_required = not word:find '%?$',
        is_number = not word:find '[?:]'}
    end
  end
  return out
end

local function default_of(self, field)
  if field.field then
    return self[field.field]
  end
  return field.default
end

--- Sets the fields of an object from n arguments.
function signature.set(self, fields, given, n)
  if n > #fields then
    raise('%s takes at most %d argument%s, not %d', self.__typename, #fields, #fields == 1 and '' or 's', n)
  end
  for i, field in ipairs(fields) do
    local value = given[i]
    if value == nil then
      if field.is_required then
        raise("%s needs an argument '%s'", self.__typename, field.name)
      end
      value = default_of(self, field)
    elseif field.is_number and type(value) ~= 'number' then
      raise("%s: '%s' must be a number, not %s", self.__typename, field.name, errors.describe(value))
    end
    self[field.name] = value
  end
end

--- Sets what an object lacks, such as one of an old file.
-- @param parameters names of those, which an object lacks that was made without
function signature.fill(self, fields, parameters)
  local is_parameter = {}
  for _, name in ipairs(parameters or {}) do
    is_parameter[name] = true
  end
  for _, field in ipairs(fields) do
    if rawget(self, field.name) == nil and not is_parameter[field.name] then
      self[field.name] = default_of(self, field)
    end
  end
end

return signature
