--- Errors at the user's own line, and checks of arguments.
local library = require 'torchabi.library'

local errors = {}

local here = '@' .. library.folder

--- "file:line: " of the innermost function that is not this library's.
local function position()
  local level = 2
  while true do
    local info = debug.getinfo(level, 'Sl')
    if not info then
      return ''
    end
    if info.what ~= 'C' and info.source:sub(1, #here) ~= here then
      return info.currentline > 0 and ('%s:%d: '):format(info.short_src, info.currentline) or ''
    end
    level = level + 1
  end
end

function errors.locate(message)
  return position() .. message
end

--- Raises a formatted message at the user's line.
function errors.raise(format, ...)
  error(position() .. (select('#', ...) > 0 and format:format(...) or format), 0)
end

local raise = errors.raise

--- Whether a value is a tensor; set when there are any. Lua 5.4 has them as tables, LuaJIT as cdata.
function errors.is_tensor()
  return false
end

--- What a value is, for a message.
function errors.describe(x)
  if errors.is_tensor(x) then
    return 'a tensor'
  end
  local meta = type(x) == 'table' and getmetatable(x)
  return meta and meta.__name or type(x)
end

--- An integer, also when it comes as 3.0; raises otherwise.
function errors.integer(x, what)
  if type(x) ~= 'number' or x % 1 ~= 0 then
    local got = type(x) == 'number' and tostring(x) or errors.describe(x)
    raise('%s must be an integer, not %s', what, got)
  end
  return math.tointeger and math.tointeger(x) or x
end

function errors.check_type(x, wanted, what)
  if type(x) ~= wanted or errors.is_tensor(x) then
    raise('%s must be a %s, not %s', what, wanted, errors.describe(x))
  end
  return x
end

--- A table of options, or none, all of whose keys are among the known ones; gives a table.
function errors.check_options(options, known)
  for key in pairs(options and errors.check_type(options, 'table', 'the options') or {}) do
    if not known[key] then
      raise("no option is called '%s'", tostring(key))
    end
  end
  return options or {}
end

--- Calls a function, then `finish`, whether the function raised or not.
function errors.finally(finish, fn, ...)
  local function done(ok, ...)
    finish(ok, ...)
    if not ok then
      error((...), 0)
    end
    return ...
  end
  return done(pcall(fn, ...))
end

return errors
