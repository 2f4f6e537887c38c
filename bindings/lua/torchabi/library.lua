--- Finds libtorchabi: TORCHABI_LIBRARY, then beside this module, then the system.
local library = {}

local folder = debug.getinfo(1, 'S').source:match('^@(.*[/\\])') or './'

--- Folder of this module's files, with a slash at its end.
library.folder = folder

local names = {'libtorchabi.so', 'libtorchabi.dylib', 'torchabi.dll'}

local function exists(path)
  local file = io.open(path, 'rb')
  if file then
    file:close()
  end
  return file ~= nil
end

--- What to try, in order. A library named by `library.given` (that of a host which has loaded one) or by
-- TORCHABI_LIBRARY is meant: nothing else is tried then.
local function candidates()
  local named = library.given or os.getenv('TORCHABI_LIBRARY')
  if named and named ~= '' then
    return {named}
  end
  local out = {}
  for _, name in ipairs(names) do
    if exists(folder .. name) then
      out[#out + 1] = folder .. name
    end
  end
  out[#out + 1] = 'libtorchabi.so.0'
  out[#out + 1] = 'torchabi'
  return out
end

--- Loads the library with `load(path)` and returns what that returns; remembers the path in `library.path`.
function library.load(load)
  local tried = {}
  for _, path in ipairs(candidates()) do
    local ok, result, message = pcall(load, path)
    if ok and result then
      library.path = path
      return result
    end
    tried[#tried + 1] = ('  %s: %s'):format(path, ok and message or result)
  end
  error('libtorchabi cannot be loaded; set TORCHABI_LIBRARY to its path. Tried:\n' .. table.concat(tried, '\n'), 0)
end

return library
