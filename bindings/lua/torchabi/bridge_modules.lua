--- What Python's `torchabi.lua` does within a state: loads scripts, looks into objects, and prints where Python prints.
local bridge = require 'torchabi.bridge'

local call_python = bridge.call_python

local modules = {}

-- Scripts. What stands for one is a view: what the script returned, where that is a table, then its globals.

local records = setmetatable({}, {__mode = 'k'}) -- by view

local function view_of(record)
  local view = setmetatable({}, {
    __name = 'module',
    __index = function(_, key)
      local value
      if type(record.result) == 'table' then
        value = record.result[key]
      end
      if value == nil then
        value = record.env[key]
      end
      return value
    end,
    __newindex = function(_, key, value)
      local has = type(record.result) == 'table' and record.result[key] ~= nil
      local holder = has and record.result or record.env
      holder[key] = value
    end,
    __tostring = function()
      return record.path
    end,
  })
  records[view] = record
  return view
end

local function run(record)
  local chunk, message = loadfile(record.path)
  if not chunk then
    error(message, 0)
  end
  local env = record.is_shared and _G or setmetatable({}, {__index = _G})
  setfenv(chunk, env)
  local result = chunk(record.name)
  record.env, record.result = env, result
end

--- Adds folders to where `require` looks.
function modules.add_folder(folder)
  local pattern = folder .. '/?.lua;' .. folder .. '/?/init.lua;'
  if not package.path:find(pattern, 1, true) then
    package.path = pattern .. package.path
  end
end

--- Runs a script.
-- @param what path of a file, or, where `is_name`, a name as `require` takes it
-- @param is_shared whether its globals are the state's own
function modules.load(what, is_name, is_shared)
  local path = what
  if is_name then
    local message
    path, message = package.searchpath(what, package.path)
    if not path then
      error(("no module is called '%s':%s"):format(what, message), 0)
    end
  end
  modules.add_folder(path:match '^(.*)/' or '.')
  local record = {path = path, name = what, is_shared = is_shared}
  run(record)
  return view_of(record)
end

--- Runs a script again; what it defined before is gone, unless it fails.
function modules.reload(view)
  run(records[view])
end

--- Names of what a script defined, or of all global functions for one that shares the state's globals.
function modules.names(view)
  local record, out = records[view], {}
  local function add(t)
    for key, value in next, t do
      if type(key) == 'string' and (not record.is_shared or type(value) == 'function') then
        out[#out + 1] = key
      end
    end
  end
  add(record.env)
  if type(record.result) == 'table' then
    add(record.result)
  end
  return out
end

--- Whether something stands under a name, and what.
function modules.find(view, key)
  local value = view[key]
  return value ~= nil, value
end

-- Code.

local function results_of(source, name)
  local chunk, message = loadstring(source, name)
  if not chunk then
    error(message, 0)
  end
  return chunk
end

function modules.execute(source, name)
  return results_of(source, name)()
end

function modules.evaluate(source)
  return results_of('return ' .. source, '=expression')()
end

-- Objects.

function modules.get(object, key)
  return object[key]
end

function modules.set(object, key, value)
  object[key] = value
end

function modules.length(object)
  return #object
end

modules.text = tostring

--- Names that an object has, and those of its class.
function modules.fields(object)
  local out, seen = {}, {}
  local function add(t)
    if type(t) ~= 'table' or seen[t] then
      return
    end
    seen[t] = true
    for key in next, t do
      if type(key) == 'string' and not key:find '^_' then
        out[#out + 1] = key
      end
    end
    local meta = getmetatable(t)
    add(type(meta) == 'table' and meta.__index or nil)
  end
  add(object)
  local meta = getmetatable(object)
  add(type(meta) == 'table' and meta.__index or nil)
  return out
end

--- All that nothing refers to goes, in one step.
function modules.collect()
  collectgarbage()
  collectgarbage()
end

-- Printing.

--- Has `print` and `io.write` write where Python does.
-- @param write number of Python's function
function modules.print_by(write)
  local write_file = io.write

  rawset(_G, 'print', function(...)
    local parts = {}
    for i = 1, select('#', ...) do
      parts[i] = tostring((select(i, ...)))
    end
    call_python(write, table.concat(parts, '\t') .. '\n')
  end)

  rawset(io, 'write', function(...)
    if io.output() ~= io.stdout then
      return write_file(...)
    end
    call_python(write, table.concat {...})
    return io.stdout
  end)
end

return modules
