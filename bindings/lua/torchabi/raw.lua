--- The C library, one for one: LuaJIT calls it by FFI, other Luas by the compiled module `torchabi_raw`.
--
-- What is the same on both is written down in abi/gen/lua_raw.py: handles are numbers, dimensions count from 0.
local library = require 'torchabi.library'

--- A module beside this one, or beside the library, where `package.cpath` does not lead to it.
local function require_compiled(name)
  local ok, module = pcall(require, name)
  if ok then
    return module
  end
  local tried = {tostring(module)}
  for _, folder in ipairs {library.folder, library.path:match('^(.*[/\\])') or './'} do
    local open, message = package.loadlib(folder .. name .. '.so', 'luaopen_' .. name)
    if open then
      return open(name)
    end
    tried[#tried + 1] = message
  end
  error(("the compiled module '%s' cannot be loaded. Tried:\n%s"):format(name, table.concat(tried, '\n')), 0)
end

local raw
if jit then
  raw = require 'torchabi.raw_ffi'
else
  -- Loaded first, so that the compiled module finds this very library whatever its own search path says.
  library.load(function(path)
    return package.loadlib(path, 'tabi_version')
  end)
  raw = require_compiled 'torchabi_raw'
end

local version = raw.abi_version()
local major, minor = math.floor(version / 65536), version % 65536
if major ~= raw.ABI_VERSION_MAJOR or minor < raw.ABI_VERSION_MINOR then
  error(('%s has version %d.%d of the ABI; these Lua files need %d.%d or a later %d.x'):format(library.path, major,
    minor, raw.ABI_VERSION_MAJOR, raw.ABI_VERSION_MINOR, raw.ABI_VERSION_MAJOR), 0)
end
raw.init()

return raw
