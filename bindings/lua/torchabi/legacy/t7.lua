--- Writes Torch7's files of objects: tables, tensors, and objects of classes made by torch.class.
--
-- What the last forward left is not written, nor are methods `write` of classes asked, so that `torch.load` reads all;
-- functions are refused, as LibTorch's own formats refuse them.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local files = require 'torchabi.file_kinds'.types

local t7 = {}

local is_tensor = tensor.is

--- Writes a value to a file, which is replaced at once or not at all.
-- @param as_text whether numbers stand as text
function t7.save(path, value, as_text)
  local beside = path .. '.partial'
  local file = files.DiskFile(beside, 'w')
  local is_done = false
  errors.finally(function()
    if file:isOpened() then
      file:close()
    end
    if not is_done then
      os.remove(beside)
    end
  end, function()
    file[as_text and 'ascii' or 'binary'](file)
    file._plain = true
    file:writeObject(value)
    file:close()
    is_done = assert(os.rename(beside, path))
  end)
end

--- Whether a value is an object of a class, or a table that holds one.
function t7.has_objects(x, seen)
  if is_tensor(x) or type(x) ~= 'table' or rawequal(x, types.null) then
    return false
  elseif class.of(x) then
    return true
  end
  seen = seen or {}
  if seen[x] then
    return false
  end
  seen[x] = true
  for _, value in next, x do
    if t7.has_objects(value, seen) then
      return true
    end
  end
  return false
end

return t7
