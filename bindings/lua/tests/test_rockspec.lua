-- The rockspec names every file, and installs in a fresh tree.
local T = require 'harness'
local test, equal = T.test, T.equal

local NAME = 'torchabi-0.1.0-1.rockspec'
local root = T.folder .. '../'

local spec = {}
local load_spec = setfenv and function(path)
  local chunk = assert(loadfile(path))
  setfenv(chunk, spec)
  return chunk
end or function(path)
  return assert(loadfile(path, 't', spec))
end
load_spec(root .. NAME)()

local function run(command)
  local pipe = assert(io.popen(command .. ' 2>&1; echo "status $?"'))
  local output = pipe:read '*a'
  pipe:close()
  return output, output:find 'status 0%s*$' ~= nil
end

test('every file of the folder is a module of the rockspec', function()
  local listed, missing = {}, {}
  for module, path in pairs(spec.build.install.lua) do
    equal(module, (path:gsub('%.lua$', ''):gsub('/init$', ''):gsub('/', '.')))
    listed[path] = true
  end
  for path in run(("cd '%s' && find torchabi -name '*.lua'"):format(root)):gmatch '(torchabi/[%w_/]+%.lua)\n' do
    if not listed[path] then
      missing[#missing + 1] = path
    end
    listed[path] = nil
  end
  equal(missing, {}, 'files that the rockspec does not name')
  T.ok(next(listed) == nil, ('the rockspec names %s, which is not there'):format(tostring(next(listed))))
end)

test('it installs in a fresh tree, from which a program runs', function()
  local _, is_there = run 'command -v luarocks'
  if not is_there then
    T.skip 'needs luarocks'
  end
  -- LuaJIT is a Lua 5.1 to LuaRocks.
  local tree, version = T.temporary(), _VERSION:match '%d%.%d'
  local found, ok = run(("cd '%s' && luarocks --lua-version %s --tree '%s' make %s"):format(root, version, tree, NAME))
  T.ok(ok, found)
  local lua = ('%s/share/lua/%s/'):format(tree, version)
  found, ok = run(("cd / && LUA_PATH='%s?.lua;%s?/init.lua' %s -e \"print(require('torchabi').ones(2, 3):sum())\"")
    :format(lua, lua, T.interpreter))
  T.ok(ok and tonumber(found:match '^%S+') == 6, found)
  run(("rm -r '%s'"):format(tree))
end)
