--- Devices, threads, and what this LibTorch can do.
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local types = require 'torchabi.types'

local device = {}

--- Number of devices of a type such as "cuda"; 0 where LibTorch has no such backend.
function device.deviceCount(name)
  return raw.device_count(types.device(name).id)
end

--- The current device of a type.
function device.currentDevice(name)
  local id = types.device(name).id
  return types.make_device(id, raw.device_current(id))
end

--- Makes a device, such as "cuda:1", the current one of its type.
function device.setDevice(x)
  local d = types.device(x)
  raw.device_set_current(d.id, d.index)
end

--- Waits until a device has done all that was asked of it.
function device.synchronize(x)
  local d = types.device(x)
  raw.device_synchronize(d.id, d.index)
end

--- Gives unused memory of a device's allocator back.
function device.emptyCache(name)
  raw.device_empty_cache(types.device(name).id)
end

--- Memory of a device's allocator, in bytes: `{allocated =, reserved =, peak =}`.
function device.deviceMemory(x)
  local d = types.device(x)
  local allocated, reserved, peak = raw.device_memory(d.id, d.index)
  return {allocated = allocated, reserved = reserved, peak = peak}
end

--- Whether LibTorch was built with a feature such as "cuda" or "mkl".
function device.hasFeature(name)
  return raw.has_feature(errors.check_type(name, 'string', 'the name of a feature'))
end

--- Threads that work on one operator.
function device.setnumthreads(n)
  raw.set_num_threads(errors.integer(n, 'the number of threads'))
end

function device.getnumthreads()
  return raw.num_threads()
end

--- Threads that run operators side by side; to be set before any has run.
function device.setNumInteropThreads(n)
  raw.set_num_interop_threads(errors.integer(n, 'the number of threads'))
end

function device.getNumInteropThreads()
  return raw.num_interop_threads()
end

--- Treats denormal floats as zero on this CPU; whether it can.
function device.setFlushDenormal(on)
  return raw.set_flush_denormal(on)
end

return device
