--- TorchABI for Lua: LibTorch's tensors, gradients, modules, optimisers and files, for LuaJIT and Lua 5.4.
--
--    local torch = require 'torchabi'
--    local a = torch.Tensor {{1, 2}, {3, 4}}
--    print(a * a:t(), a:sum(), a[{ {}, 2 }])
--
-- The manner is Torch7's: dimensions and indices count from 1, and methods named as Torch7's that change a tensor do so
-- in place (`t:add(1)`, `t:exp()`), where the functions give a new one (`torch.add(t, 1)`, `torch.exp(t)`). PyTorch's
-- own operators, counting from 0, are `torch.aten.…`, `torch.linalg.…`, `torch.fft.…`, `torch.special.…`,
-- `torch.sparse.…`, `torch.signal.windows.…`, `torch.nn.functional.…` and `torch.call(name, args)`.
local raw = require 'torchabi.raw'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local ops = require 'torchabi.ops'
local tensor = require 'torchabi.tensor'
local index = require 'torchabi.index'
local arithmetic = require 'torchabi.arithmetic'
local reduce = require 'torchabi.reduce'
local create = require 'torchabi.create'
require 'torchabi.print'
local autograd = require 'torchabi.custom'
local transform = require 'torchabi.transform'
local random = require 'torchabi.random'
local checkpoint = require 'torchabi.checkpoint'
local statedict = require 'torchabi.statedict'
local trees = require 'torchabi.tree'
local dict = require 'torchabi.dict'
local nn = require 'torchabi.nn'
local optim = require 'torchabi.optim'
local data = require 'torchabi.data'
local metrics = require 'torchabi.metrics'
local device = require 'torchabi.device'
local amp = require 'torchabi.amp'
local class = require 'torchabi.class'
local storage = require 'torchabi.storage'
local matrix = require 'torchabi.matrix'
local elements = require 'torchabi.elements'
local result = require 'torchabi.result'
local utility = require 'torchabi.utility'

local torch = {
  raw = raw,
  nn = nn,
  models = nn.models,
  optim = optim,
  utils = {data = data},
  metrics = metrics,
  aten = ops.namespace 'aten',
  linalg = ops.module_of 'linalg',
  fft = ops.module_of 'fft',
  special = ops.module_of 'special',
  sparse = ops.module_of 'sparse',
  signal = {windows = ops.module_of 'signal.windows'},

  -- Small values.
  null = types.null,
  complex = types.complex,
  asFloat = types.as_float,
  device = types.device,
  dtype = types.dtype,
  setdefaulttensortype = types.set_default,
  getdefaulttensortype = types.get_default,

  compat7 = arithmetic.compat7,

  -- Operators by name.
  call = ops.call,
  operators = ops.operators,
  schema = ops.schema,
  help = ops.help,
  namespace = ops.namespace,
  loadLibrary = ops.loadLibrary,

  -- Joining.
  cat = index.cat,
  stack = index.stack,

  -- Gradients.
  autograd = autograd,
  backward = autograd.backward,
  grad = autograd.grad,
  noGrad = autograd.noGrad,
  enableGrad = autograd.enableGrad,
  inferenceMode = autograd.inferenceMode,
  isGradEnabled = autograd.isGradEnabled,

  -- Steps of training.
  amp = {GradScaler = amp.GradScaler},
  autocast = amp.autocast,
  isAutocastEnabled = amp.isAutocastEnabled,
  useDeterministicAlgorithms = amp.useDeterministicAlgorithms,
  deterministicAlgorithms = amp.deterministicAlgorithms,

  fit = require 'torchabi.fit',
  History = require 'torchabi.history'.new,

  -- Files.
  load = checkpoint.load,
  loadBytes = checkpoint.loadBytes,
  serialize = checkpoint.serialize,
  deserialize = checkpoint.loadBytes,
  save = checkpoint.save,
  loadobj = checkpoint.load,
  saveobj = checkpoint.save,
  Dict = dict.new,
  tuple = dict.tuple,
  keys = dict.keys,
  items = dict.items,
  attributes = trees.attributes,

  -- Options of scripts, as Torch7 has them.
  CmdLine = require 'torchabi.cmdline',

  -- Classes, as Torch7 has them.
  class = class.new,
  factory = class.factory,
  setmetatable = class.set,
  typename = utility.typename,
  type = utility.type,
  isTypeOf = utility.isTypeOf,
  id = utility.id,
  typename2id = utility.typename2id,
  isequal = utility.isequal,
  getmetatable = utility.getmetatable,
  newmetatable = utility.newmetatable,
  getconstructortable = utility.getconstructortable,
  getenv = utility.getenv,
  setenv = utility.setenv,

  -- Torch7's nn and optim, loaded when they are asked for.
  legacy = setmetatable({}, {
    __index = function(self, name)
      self[name] = require('torchabi.legacy.' .. name)
      return self[name]
    end,
  }),

  -- Operations counted.
  countFlops = require 'torchabi.inspect'.countFlops,

  -- Memory.
  scope = memory.scope,
  liveHandles = memory.live_handles,
  liveBytes = memory.live_bytes,
  borrowed = create.borrowed,

  -- Called with an object, the version of its class.
  version = setmetatable({
    library = raw.version(),
    libtorch = raw.torch_version(),
    built = raw.torch_version_built(),
  }, {
    __call = function(_, x)
      return utility.version_of(x)
    end,
  }),
}

class.register_package('torch', torch)

local function add(functions)
  for name, fn in pairs(functions) do
    torch[name] = fn
  end
end

optim.AveragedModel = nn.AveragedModel
autograd.detectAnomaly, autograd.setDetectAnomaly = amp.detectAnomaly, amp.setDetectAnomaly
for name, fn in pairs(amp.utils) do
  nn.utils[name] = fn
end

add(types.constants)
add(create.types)
add(create.functions)
add(arithmetic.functions)
add(reduce.functions)
add(random.functions)
add(storage.types)
add(matrix.functions)
add(elements.functions)
add(device)
add(transform)
add(require 'torchabi.tester'.functions)
add(require 'torchabi.file_kinds'.types)
add(require 'torchabi.file_kinds'.functions)

-- `torch.checkpoint(fn, …)` computes again in backward; what is done with files and state dicts is in it by name.
torch.checkpoint = setmetatable({
  convert = checkpoint.convert,
  verify = checkpoint.verify,
  formatOf = checkpoint.formatOf,
  flatten = statedict.flatten,
  nest = statedict.nest,
  select = statedict.select,
  rename = statedict.rename,
  stripPrefix = statedict.stripPrefix,
  addPrefix = statedict.addPrefix,
  merge = statedict.merge,
  compare = statedict.compare,
  info = statedict.info,
}, {
  __call = function(_, ...)
    return transform.checkpoint(...)
  end,
})

-- Methods that change nothing are functions too: torch.transpose(t, 1, 2).
for _, name in ipairs {
  'select', 'narrow', 'reshape', 'view', 'transpose', 't', 'permute', 'expand', 'expandAs', 'repeatTensor', 'squeeze',
  'unsqueeze', 'flatten', 'unfold', 'diag', 'split', 'chunk', 'index', 'gather', 'maskedSelect', 'nonzero', 'equal',
  'numel', 'clone',
} do
  torch[name] = tensor.methods[name]
end

matrix.store = result.store
result.extend(torch)

--- Whether a value is a tensor.
torch.isTensor = tensor.is

--- Whether a value is a storage; `t:size()` is one.
torch.isStorage = storage.is

--- What the last call that failed said: `{status = "TABI_…", message =, from =, backtrace =}`.
function torch.lastError()
  return {
    status = raw.status_name(raw.error_code()),
    message = raw.error_message(),
    from = raw.error_function(),
    backtrace = raw.error_backtrace(),
  }
end

return torch
