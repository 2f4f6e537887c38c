--- Steps of training: mixed precision, clipped gradients, determinism and anomalies.
--
--    local scaler = torch.amp.GradScaler('cuda')
--    local loss = torch.autocast('cuda', function() return criterion(net(x), y) end)
--    scaler:scale(loss):backward()
--    scaler:step(opt)
--    scaler:update()
local raw = require 'torchabi.raw'
local errors = require 'torchabi.errors'
local memory = require 'torchabi.memory'
local types = require 'torchabi.types'
local values = require 'torchabi.values'
local tensor = require 'torchabi.tensor'
local trees = require 'torchabi.tree'
local optim = require 'torchabi.optim'

local amp = {}

local raise, keep, keeping = errors.raise, memory.keep, memory.keeping

local AUTOCAST = {device = true, dtype = true, enabled = true, cache = true}
local SCALER = {
  init_scale = true, growth_factor = true, backoff_factor = true, growth_interval = true, enabled = true,
}

--- Runs a function with operators on a type of device choosing the dtype they run in; gives its results.
-- For a device that is missing it does nothing.
-- @param options a type of device such as "cpu", or
--   `{device = 'cpu', dtype = torch.bfloat16, enabled = true, cache = true}`: the dtype is bfloat16 or float16, or the
--   device type's own; `enabled = false` leaves autocast for a while; without `cache` weights are converted at each use
function amp.autocast(options, fn, ...)
  if type(options) == 'string' then
    options = {device = options}
  end
  options = errors.check_options(options, AUTOCAST)
  errors.check_type(fn, 'function', 'what autocast runs')
  local dtype = options.dtype ~= nil and types.dtype(options.dtype).id or 0
  local device = types.device(options.device or 'cpu').id
  local token = raw.autocast_push(device, dtype, options.enabled ~= false, options.cache ~= false)
  return errors.finally(function()
    raw.mode_pop(token)
  end, fn, ...)
end

--- Whether operators on a type of device choose their dtype now, and which one autocast has there.
function amp.isAutocastEnabled(device)
  local on, dtype = raw.autocast(types.device(device or 'cpu').id)
  return on, types.dtypes[dtype]
end

--- Methods of every scaler.
local GradScaler = {__name = 'torch.amp.GradScaler'}
GradScaler.__index = GradScaler

local function handle_of(self)
  if type(self) ~= 'table' or getmetatable(self) ~= GradScaler then
    raise('self must be a scaler, not %s', errors.describe(self))
  end
  return self._owner.h
end

--- Scales losses, so that gradients of half precision do not vanish.
-- @param device where the gradients are, such as "cuda", which it is when left out; "cpu"
-- @param options `{init_scale = 65536, growth_factor = 2, backoff_factor = 0.5, growth_interval = 2000,
--   enabled = true}`
function amp.GradScaler(device, options)
  local id = types.device(device or 'cuda').id
  local flat, names = values.encode_arguments(errors.check_options(options, SCALER))
  return setmetatable({_owner = memory.own(raw.scaler_new(id, names, flat))}, GradScaler)
end

local function handle_of_optimiser(x)
  if type(x) ~= 'table' or getmetatable(x) ~= optim.Optimiser then
    raise('the argument must be an optimiser, not %s', errors.describe(x))
  end
  return x._owner.h
end

--- A loss multiplied by the factor: what to call backward on.
function GradScaler:scale(loss)
  local h = handle_of(self)
  return tensor.wrap(keeping(loss, raw.scaler_scale(h, tensor.check(loss, 'the loss').h)))
end

--- Divides the gradients of an optimiser's parameters by the factor: needed before they are clipped.
function GradScaler:unscale(optimiser)
  raw.scaler_unscale(handle_of(self), handle_of_optimiser(optimiser))
  keep(self, optimiser)
end

--- Does the step of an optimiser, unless a gradient is infinite or no number; whether it did.
function GradScaler:step(optimiser)
  return keeping(optimiser, raw.scaler_step(handle_of(self), handle_of_optimiser(optimiser)))
end

--- Adapts the factor after the steps of an iteration, or sets it.
function GradScaler:update(scale)
  local h = handle_of(self)
  if scale ~= nil and (type(scale) ~= 'number' or scale == 0) then
    raise('the factor must be a number other than 0, not %s', scale == 0 and '0' or errors.describe(scale))
  end
  raw.scaler_update(h, scale or 0)
end

--- A number of the scaler: "scale", "growth_factor", "backoff_factor", "growth_interval", "growth_tracker", "enabled".
function GradScaler:get(name)
  local h = handle_of(self)
  return (values.decode(keeping(self, raw.scaler_get(h, errors.check_type(name, 'string', 'the name')))))
end

--- Changes "growth_factor", "backoff_factor" or "growth_interval".
function GradScaler:set(name, value)
  local h = handle_of(self)
  local tag, payload = values.encode(value)
  raw.scaler_set(h, errors.check_type(name, 'string', 'the name'), {tag, payload})
  return self
end

--- State in the layout of Python's state_dict(); empty when disabled.
function GradScaler:stateDict()
  return trees.from(keeping(self, raw.scaler_state_dict(handle_of(self))))
end

--- Takes over a state dict, of Python's or of this library.
function GradScaler:loadStateDict(state)
  local h = handle_of(self)
  local tree = trees.to(state)
  raw.scaler_load_state_dict(h, tree.h)
  memory.free(tree)
  return self
end

--- Frees the scaler now.
function GradScaler:free()
  handle_of(self)
  memory.free(self._owner)
end

function GradScaler:__tostring()
  return ('torch.amp.GradScaler with the factor %s'):format(self:get 'scale')
end

-- Gradients measured and clipped: in torch.nn.utils.

local NORM = {normType = true, errorIfNonfinite = true}

local function norm_options(options)
  options = errors.check_options(options, NORM)
  return options.normType or 2, options.errorIfNonfinite == true
end

--- Norm of the gradients of tensors, as if they were one vector; a tensor without dimensions.
-- @param options `{normType = 2, errorIfNonfinite = false}`
local function gradNorm(params, options)
  local kind, fails = norm_options(options)
  return tensor.wrap(keeping(params, raw.grad_norm(tensor.handles_of(params, 'the parameters'), kind, fails)))
end

--- Scales the gradients of tensors down so that their norm is at most `maxNorm`; gives the norm before.
-- @param options `{normType = 2, errorIfNonfinite = false}`
local function clipGradNorm(params, maxNorm, options)
  local kind, fails = norm_options(options)
  errors.check_type(maxNorm, 'number', 'the greatest norm')
  local handles = tensor.handles_of(params, 'the parameters')
  return tensor.wrap(keeping(params, raw.clip_grad_norm(handles, maxNorm, kind, fails)))
end

--- Cuts each element of the gradients of tensors off at -value and value.
local function clipGradValue(params, value)
  errors.check_type(value, 'number', 'the greatest value')
  raw.clip_grad_value(tensor.handles_of(params, 'the parameters'), value)
  keep(params)
end

amp.utils = {gradNorm = gradNorm, clipGradNorm = clipGradNorm, clipGradValue = clipGradValue}

-- Modes of the process.

--- Has operators choose algorithms that give the same result each time; those that have none fail.
-- @param options `{warnOnly = true}` to have them warn instead
function amp.useDeterministicAlgorithms(on, options)
  options = errors.check_options(options, {warnOnly = true})
  raw.set_deterministic_algorithms(errors.check_type(on, 'boolean', 'the argument'), options.warnOnly == true)
end

--- Whether operators have to be deterministic, and whether those that are not only warn.
function amp.deterministicAlgorithms()
  return raw.deterministic_algorithms()
end

local function set_detect_anomaly(on, options)
  options = errors.check_options(options, {checkNan = true})
  raw.set_detect_anomaly(errors.check_type(on, 'boolean', 'the argument'), options.checkNan ~= false)
end

--- Looks for anomalies in every backward of the process, or not any more: what fails names the operator whose gradient
-- it was, and a gradient with a NaN fails. It is slow.
-- @param options `{checkNan = false}` to let a NaN pass
amp.setDetectAnomaly = set_detect_anomaly

--- Runs a function looking for anomalies; gives its results.
function amp.detectAnomaly(fn, ...)
  errors.check_type(fn, 'function', 'the argument')
  local on, check_nan = raw.detect_anomaly()
  set_detect_anomaly(true)
  return errors.finally(function()
    raw.set_detect_anomaly(on, check_nan)
  end, fn, ...)
end

return amp
