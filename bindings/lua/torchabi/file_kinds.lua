--- What files stand on: a file of the disk, a string in memory, a pipe of a command.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local storage = require 'torchabi.storage'
local file = require 'torchabi.file'
require 'torchabi.file_object'

local raise = errors.raise

--- A mode that is one of a list; the first without one.
local function read_mode(mode, modes)
  for _, one in ipairs(modes) do
    if one == (mode or modes[1]) then
      return one
    end
  end
  raise("the mode must be '%s', not %s", table.concat(modes, "', '"), tostring(mode))
end

-- The disk.

local Disk = {}
Disk.__index = Disk

--- Goes to a place; C's files need that also between reading and writing.
local function go(self, at, direction)
  if self.at ~= at or self.direction ~= direction then
    self.handle:seek('set', at)
  end
  self.direction = direction
end

function Disk:read(at, n)
  go(self, at, 'read')
  local text = self.handle:read(n) or ''
  self.at = at + #text
  return text
end

function Disk:write(at, text)
  go(self, at, 'write')
  self.at = at + #text
  return self.handle:write(text) ~= nil
end

function Disk:size()
  self.at = nil
  return self.handle:seek 'end'
end

function Disk:flush()
  self.handle:flush()
end

function Disk:close()
  self.handle:close()
end

local DiskFile = class.new('torch.DiskFile', 'torch.File', file.types)

local OPEN = {r = 'rb', w = 'wb'}

--- @param path of the file
-- @param mode "r", as without one, "w" for a new file, or "rw" for one that is there or new
-- @param quiet whether the file that cannot be opened is nil instead of an error
function DiskFile:__init(path, mode, quiet)
  errors.check_type(path, 'string', 'the path')
  mode = read_mode(mode, {'r', 'w', 'rw'})
  local handle, why
  if mode == 'rw' then
    handle, why = io.open(path, 'r+b')
    if not handle then
      handle, why = io.open(path, 'w+b')
    end
  else
    handle, why = io.open(path, OPEN[mode])
  end
  if not handle then
    if quiet ~= true then
      raise('%s', why)
    end
    return
  end
  file.init(self, setmetatable({handle = handle, at = 0}, Disk), mode, quiet)
end

local IS_LITTLE
if jit then
  IS_LITTLE = require 'ffi'.abi 'le'
else
  IS_LITTLE = ('=i2'):pack(1):byte() == 1
end

for method, is_little in pairs {littleEndianEncoding = true, bigEndianEncoding = false} do
  --- The order of bytes in binary.
  DiskFile[method] = function(self)
    self._swaps = is_little ~= IS_LITTLE
    return self
  end
end

function DiskFile:nativeEndianEncoding()
  self._swaps = false
  return self
end

function DiskFile.isLittleEndianCPU()
  return IS_LITTLE
end

function DiskFile.isBigEndianCPU()
  return not IS_LITTLE
end

--- Writes at once, without a buffer.
function DiskFile:noBuffer()
  self._medium.handle:setvbuf 'no'
  return self
end

-- Pipes.

local Pipe = {}
Pipe.__index = Pipe

function Pipe:read(_, n)
  return self.handle:read(n) or ''
end

function Pipe:write(_, text)
  return self.handle:write(text) ~= nil
end

function Pipe.size()
  raise 'a pipe has no positions'
end

function Pipe:flush()
  self.handle:flush()
end

function Pipe:close()
  self.handle:close()
end

local PipeFile = class.new('torch.PipeFile', 'torch.DiskFile', file.types)

--- @param command that is run, whose output is read ("r"), or whose input is written ("w")
function PipeFile:__init(command, mode, quiet)
  mode = read_mode(mode, {'r', 'w'})
  local handle, why = io.popen(errors.check_type(command, 'string', 'the command'), mode)
  if not handle then
    if quiet ~= true then
      raise('%s', why)
    end
    return
  end
  file.init(self, setmetatable({handle = handle}, Pipe), mode, quiet)
end

for _, kind in ipairs {'DiskFile', 'PipeFile'} do
  -- The constructor gives nil for one that could not be opened quietly.
  local holder = file.types[kind]
  getmetatable(holder).__call = function(_, ...)
    local one = holder.new(...)
    return rawget(one, '_medium') and one or nil
  end
end

-- Memory.

local Memory = {}
Memory.__index = Memory

--- All of it as one string.
local function whole(self)
  if #self.pieces > 1 then
    self.pieces = {table.concat(self.pieces)}
  end
  return self.pieces[1] or ''
end

function Memory:read(at, n)
  return whole(self):sub(at + 1, at + n)
end

function Memory:write(at, text)
  if at < self.n then
    local held = whole(self)
    self.pieces = {held:sub(1, at), text, held:sub(at + #text + 1)}
    self.n = math.max(self.n, at + #text)
  else
    self.pieces[#self.pieces + 1] = text
    self.n = self.n + #text
  end
  return true
end

function Memory:size()
  return self.n
end

function Memory.flush() end

function Memory.close() end

local MemoryFile = class.new('torch.MemoryFile', 'torch.File', file.types)

--- @param data CharStorage to read, whose last character is NUL; none for an empty file
-- @param mode "rw" without one
function MemoryFile:__init(data, mode)
  if type(data) == 'string' or data == nil then
    data, mode = nil, data or mode
  end
  mode = read_mode(mode, {'rw', 'r', 'w'})
  local text = ''
  if data ~= nil then
    if not storage.is(data) or data:type() ~= 'torch.CharStorage' then
      raise('torch.MemoryFile reads a CharStorage, not %s', errors.describe(data))
    end
    text = data:string()
    if text:sub(-1) ~= '\0' then
      raise "the last character of torch.MemoryFile's storage must be NUL"
    end
    text = text:sub(1, -2)
  end
  file.init(self, setmetatable({pieces = {text}, n = #text}, Memory), mode)
end

--- All of the file and a NUL, as a CharStorage that shares no memory with it.
function MemoryFile:storage()
  return storage.types.CharStorage():string(whole(self._medium) .. '\0')
end

-- Objects as bytes in Torch7's format.

local functions = {}
file.functions = functions

local function in_mode(one, mode)
  mode = read_mode(mode, {'binary', 'ascii'})
  return one[mode](one)
end

--- A CharStorage of what Torch7's file would have.
-- @param mode "binary", as without one, or "ascii"
function functions.serializeToStorage(object, mode)
  local one = in_mode(file.types.MemoryFile(), mode)
  one:writeObject(object)
  return storage.types.CharStorage():string(whole(one._medium))
end

--- The object of such a storage.
function functions.deserializeFromStorage(data, mode)
  if not storage.is(data) then
    raise('a CharStorage is read, not %s', errors.describe(data))
  end
  return in_mode(file.types.MemoryFile(storage.types.CharStorage():string(data:string() .. '\0'), 'r'), mode)
    :readObject()
end

return file
