-- Calls everything with arguments that do not fit; run in a process of its own by test_misuse.lua.
--
--     luajit misuse.lua raw | methods | functions
--
-- Each call must return or raise one text; above the raw layer no error may come from within the binding itself, as
-- that of a nil that is indexed would.
--
-- Prints what went wrong, then "done" and the number of calls that raised.
local torch = require 'torchabi'
local raw = torch.raw
torch.setnumthreads(1)

local folder = require('torchabi.library').folder
local unpack = table.unpack or unpack

local freed = torch.zeros(1)
freed:free()
local other = torch.Tensor {{1, 2}, {3, 4}}
local function NOTHING() end
-- The text is no path that anything could be saved to.
local GARBAGE = {n = 12, nil, -1, 0, 1.5, 0 / 0, '/dev/null/x', {}, true, NOTHING, freed, {other}, {name = 'x'}}

-- These do their work whatever they are given, change the process, or read memory at an address.
local PASSED_OVER = {
  set_hooks = true, set_pump = true, function_new = true, C = true, collectgarbage = true,
  setnumthreads = true, setNumInteropThreads = true, set_num_threads = true, set_num_interop_threads = true,
  setdefaulttensortype = true, setFlushDenormal = true, set_flush_denormal = true, scope_push = true, mode_push = true,
  autocast_push = true, set_detect_anomaly = true, setDetectAnomaly = true, set_deterministic_algorithms = true,
  useDeterministicAlgorithms = true, toc = true, compat7 = true,
  tensor_borrow = true, tensor_from_dlpack = true, dlpack_free = true, borrow = true,
  checkpoint_load_stream = true, checkpoint_save_stream = true, module_load_stream = true,
}
-- Their data may be an address: they get no numbers.
local READS_MEMORY = {
  tensor_from_data = true, tensor_copy_to = true, tensor_copy_from = true, checkpoint_load_bytes = true,
}

local raised = 0

--- Functions that take a tensor for the result change it.
local function restore()
  if other:nElement() ~= 4 or other:dim() ~= 2 then
    other:set(torch.Tensor {{1, 2}, {3, 4}})
  end
end

local function try(name, fn, args, n)
  restore()
  local ok, message = pcall(fn, unpack(args, 1, n))
  if ok then
    return
  end
  raised = raised + 1
  if type(message) ~= 'string' then
    print(('%s raised a %s'):format(name, type(message)))
  elseif arg[1] ~= 'raw' and (message:find(folder, 1, true) or message:find 'attempt to') then
    local shown = {}
    for i = 1, n do
      shown[i] = torch.isTensor(args[i]) and 'tensor' or tostring(args[i])
    end
    print(('%s(%s): %s'):format(name, table.concat(shown, ', '), message))
  end
end

--- Calls a function with each piece of garbage in each of its first places, fitting arguments around it.
local function misuse(name, fn, fitting)
  if PASSED_OVER[name] then
    return
  end
  for count = 0, #fitting + 2 do
    for place = 1, math.max(count, 1) do
      for g = 1, GARBAGE.n do
        local x = GARBAGE[g]
        local args = {}
        for i = 1, count do
          args[i] = fitting[i]
        end
        args[place] = x
        if not (READS_MEMORY[name] and type(x) == 'number') then
          try(name, fn, args, math.max(count, place))
        end
      end
    end
  end
end

local function each_function(t, visit)
  local names = {}
  for name, fn in pairs(t) do
    if type(fn) == 'function' and type(name) == 'string' then
      names[#names + 1] = name
    end
  end
  table.sort(names)
  for _, name in ipairs(names) do
    visit(name, t[name])
  end
end

local suites = {}

function suites.raw()
  each_function(raw, function(name, fn)
    misuse(name, fn, {})
  end)
end

function suites.methods()
  each_function(require('torchabi.tensor').methods, function(name, fn)
    local function on_fresh(...)
      local t = torch.Tensor {{1, 2}, {3, 4}}
      return fn(t, ...)
    end
    misuse(name, on_fresh, {})
    misuse(name, on_fresh, {1})
    misuse(name, fn, {})
  end)
end

--- Constructors of Torch7's layers, what they make given garbage for input, and its optim.
function suites.legacy()
  local nn, optim = torch.legacy.nn, torch.legacy.optim
  local names = {}
  for name in pairs(nn) do
    names[#names + 1] = name
  end
  table.sort(names)
  for _, name in ipairs(names) do
    if getmetatable(nn[name]) then
      misuse('nn.' .. name, function(...)
        nn[name](...)
      end, {2, 2, 1})
    end
  end
  each_function(nn.utils, function(name, fn)
    misuse('nn.utils.' .. name, fn, {other, other})
  end)
  for _, module in ipairs {
    nn.Linear(2, 2), nn.Sequential():add(nn.Tanh()), nn.SpatialConvolution(1, 1, 1, 1), nn.ConcatTable():add(nn.Tanh()),
    nn.JoinTable(1), nn.View(4), nn.MSECriterion(), nn.ClassNLLCriterion(), nn.CAddTable(), nn.LookupTable(2, 2),
    nn.SparseLinear(2, 2, true), nn.IndexLinear(2, 2), nn.PartialLinear(2, 2), nn.Kmeans(2, 2),
    nn.SpatialConvolutionMap(other, 1, 1), nn.SpatialFractionalMaxPooling(2, 2, 1, 1), nn.UpSampling(2),
    nn.WeightNorm(nn.Linear(2, 2)), nn.Convert 'bf', nn.DontCast(nn.Tanh(), true, true, 'torch.FloatTensor'),
  } do
    for _, method in ipairs {
      'forward', 'backward', 'clone', 'type', 'add', 'get', 'share', 'apply', 'updateParameters',
    } do
      if module[method] then
        misuse(torch.typename(module) .. ':' .. method, function(...)
          return module[method](module, ...)
        end, {other, other})
      end
    end
  end
  each_function(optim, function(name, fn)
    misuse('optim.' .. name, fn, {function() return 0, other end, other, {}})
  end)
end

function suites.functions()
  each_function(torch, function(name, fn)
    misuse(name, fn, {})
    misuse(name, fn, {other})
  end)
  each_function(torch.autograd, function(name, fn)
    misuse('autograd.' .. name, fn, {other})
  end)
  each_function(torch.checkpoint, function(name, fn)
    misuse('checkpoint.' .. name, fn, {})
    misuse('checkpoint.' .. name, fn, {{a = other, b = {c = 1}}, 'a'})
  end)
  misuse('checkpoint', function(...) return torch.checkpoint(...) end, {other})
  local classes = {
    torch.Tensor, torch.LongTensor, torch.nn.Linear, torch.nn.Sequential, torch.optim.SGD, torch.aten.add,
  }
  for i, class in ipairs(classes) do
    misuse('class ' .. i, function(...) return class(...) end, {2})
  end
  local net = torch.nn.Linear(2, 2)
  each_function(torch.nn.Module, function(name, fn)
    if name ~= 'free' then
      misuse('module:' .. name, function(...) return fn(net, ...) end, {})
    end
    misuse('Module.' .. name, fn, {})
  end)
  local opt = torch.optim.SGD(net:parameters())
  each_function(torch.optim.Optimiser, function(name, fn)
    if name ~= 'free' then
      misuse('optimiser:' .. name, function(...) return fn(opt, ...) end, {'lr'})
    end
    misuse('Optimiser.' .. name, fn, {})
  end)
  local dataset = torch.utils.data.TensorDataset(torch.Tensor {1, 2, 3})
  each_function(torch.utils.data, function(name, fn)
    misuse('data.' .. name, fn, {dataset})
  end)
  for _, object in ipairs {dataset, torch.utils.data.DataLoader(dataset), torch.metrics.Accuracy()} do
    each_function(getmetatable(object), function(name, fn)
      if not name:find '^__' and name ~= 'free' then
        misuse('object:' .. name, function(...) return fn(object, ...) end, {})
        misuse(tostring(object) .. '.' .. name, fn, {})
      end
    end)
  end
  for _, object in ipairs {torch.MemoryFile()} do
    local methods = {}
    for _, kind in ipairs {'torch.File', 'torch.MemoryFile'} do
      if torch.isTypeOf(object, kind) then
        each_function(torch.getmetatable(kind), function(name, fn)
          methods[name] = not name:find '^_' and name ~= 'new' and name ~= 'close' and fn or nil
        end)
      end
    end
    each_function(methods, function(name, fn)
      misuse(torch.typename(object) .. ':' .. name, function(...) return fn(object, ...) end, {})
    end)
  end
  for _, kind in ipairs {'DiskFile', 'MemoryFile'} do
    misuse(kind, function(...) return torch[kind](...) end, {})
  end
  misuse('Accuracy', function(...) return torch.metrics.Accuracy(...) end, {})
  local t = torch.Tensor {{1, 2}, {3, 4}}
  misuse('index', function(x) return t[x] end, {})
  misuse('index by two', function(x, y) return t[{x, y}] end, {1})
  misuse('assign', function(x, y) t[x] = y end, {1})
  for symbol, fn in pairs {
    ['+'] = function(a, b) return a + b end, ['-'] = function(a, b) return a - b end,
    ['*'] = function(a, b) return a * b end, ['/'] = function(a, b) return a / b end,
    ['%'] = function(a, b) return a % b end, ['^'] = function(a, b) return a ^ b end,
  } do
    misuse('t ' .. symbol .. ' x', function(x) return fn(t, x) end, {})
    misuse('x ' .. symbol .. ' t', function(x) return fn(x, t) end, {})
  end
end

io.stdout:setvbuf 'line'
suites[arg[1]]()
collectgarbage()
collectgarbage()
-- The process is as well as before.
assert((torch.ones(2) + 1):sum() == 4)
print('done', raised)
