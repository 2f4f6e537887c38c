--- Pooling of images, sequences and volumes. Widths come before heights.
local errors = require 'torchabi.errors'
local class = require 'torchabi.class'
local types = require 'torchabi.types'
local ops = require 'torchabi.ops'
local layer = require 'torchabi.legacy.layer'
local planes = require 'torchabi.legacy.planes'

local aten = ops.namespace 'aten'
local each, fields, product = planes.each, planes.fields, planes.product
local list, options_of = planes.list, planes.options_of

--- "(2x2, 2,2)"
local function describe_pooling(dims)
  return function(self)
    local text = options_of(self, dims, '(' .. list(self, 'k', dims, 'x'))
    return text .. (self.dilationW and ', ' .. list(self, 'dilation', dims, ',') or '') .. ')'
  end
end

local SIZES = {T = 'itime', H = 'iheight', W = 'iwidth'}

--- Keeps what unpooling needs: where the values stood, from 1, and the sizes of the input.
local function note(self, x, order, indices)
  self.indices = aten.add(indices, 1)
  for i = 1, #order do
    self[SIZES[order:sub(i, i)]] = x:size(x:dim() - #order + i)
  end
end

local function with_rounding(made)
  --- Rounds sizes up.
  function made:ceil()
    self.ceil_mode = true
    return self
  end
  --- Rounds sizes down, as at first.
  function made:floor()
    self.ceil_mode = false
    return self
  end
  return made
end

local function max_pooling(name, dims, order, dilates)
  local parts = {{'k'}, {'d', of = 'k'}, {'pad', 0}}
  if dilates then
    parts[4] = {'dilation', 1}
  end
  with_rounding(layer(name, fields(dims, parts), {
    loaded = planes.old_padding,
    compute = function(self, x)
      local y, indices = aten['max_pool' .. #dims .. 'd_with_indices'](x, each(self, 'k', order),
        each(self, 'd', order), each(self, 'pad', order), dilates and each(self, 'dilation', order)
        or (#dims == 2 and {1, 1} or {1, 1, 1}), self.ceil_mode == true)
      note(self, x, order, indices)
      return y
    end,
    describe = describe_pooling(dims),
  }))
end
max_pooling('SpatialMaxPooling', 'WH', 'HW')
max_pooling('SpatialDilatedMaxPooling', 'WH', 'HW', true)
max_pooling('VolumetricMaxPooling', 'TWH', 'THW')
max_pooling('VolumetricDilatedMaxPooling', 'TWH', 'THW', true)

local function average_pooling(name, dims, order)
  local made = with_rounding(layer(name, fields(dims, {{'k'}, {'d', 1}, {'pad', 0}}), {
    compute = function(self, x)
      local y = aten['avg_pool' .. #dims .. 'd'](x, each(self, 'k', order), each(self, 'd', order),
        each(self, 'pad', order), self.ceil_mode == true, self.count_include_pad ~= false)
      return self.divide == false and y * product(each(self, 'k', order)) or y
    end,
    describe = describe_pooling(dims),
  }))
  --- Counts padded elements when dividing, as at first.
  function made:setCountIncludePad()
    self.count_include_pad = true
    return self
  end
  function made:setCountExcludePad()
    self.count_include_pad = false
    return self
  end
end
average_pooling('SpatialAveragePooling', 'WH', 'HW')
average_pooling('VolumetricAveragePooling', 'TWH', 'THW')

layer('SpatialAdaptiveMaxPooling', 'W H', {
  compute = function(self, x)
    local y, indices = aten.adaptive_max_pool2d(x, {self.H, self.W})
    note(self, x, 'HW', indices)
    return y
  end,
})

layer('SpatialAdaptiveAveragePooling', 'W H', {
  compute = function(self, x)
    return aten.adaptive_avg_pool2d(x, {self.H, self.W})
  end,
})

--- Puts values back where a pooling layer took them from; the rest is 0.
local function unpooling(name, dims, order, is_of)
  local made = layer(name, 'pooling:any', {
    init = function(self)
      local pooling = self.pooling
      if not is_of(pooling) then
        errors.raise('%s takes the module that pools, not %s', self.__typename, errors.describe(pooling))
      end
      for d in dims:gmatch '.' do
        if pooling['k' .. d] ~= pooling['d' .. d] then
          errors.raise('%s takes a module that pools in steps of its own sizes, not %s', self.__typename,
            tostring(pooling))
        end
      end
    end,
    compute = function(self, x)
      local pooling, sizes = self.pooling, {}
      if not pooling.indices then
        errors.raise('%s has %s, which has not pooled yet', self.__typename, tostring(pooling))
      end
      for i = 1, #order do
        sizes[i] = pooling[SIZES[order:sub(i, i)]]
      end
      local indices = aten.sub(pooling.indices, 1)
      if #dims == 2 then
        return aten.max_unpool2d(x, indices, sizes)
      end
      return aten.max_unpool3d(x, indices, sizes, each(pooling, 'd', order), each(pooling, 'pad', order))
    end,
  })
  function made:__tostring__()
    return ('%s associated to %s'):format(self.__typename, tostring(self.pooling))
  end
end
unpooling('SpatialMaxUnpooling', 'WH', 'HW', function(pooling)
  return class.is(pooling, 'nn.SpatialMaxPooling') or class.is(pooling, 'nn.SpatialDilatedMaxPooling')
end)
unpooling('VolumetricMaxUnpooling', 'TWH', 'THW', function(pooling)
  return class.is(pooling, 'nn.VolumetricMaxPooling')
end)

-- Over regions of random sizes.

--- A pooling over regions that random numbers divide the input into.
-- @param dims letters as the constructor has them, which is also how the random numbers stand
-- @param order letters as the input's dimensions have them
local function fractional(name, dims, order, compute)
  local n, words = #dims, {}
  for d in dims:gmatch '.' do
    words[#words + 1] = 'poolSize' .. d
  end
  for i = 1, n do
    words[n + i] = 'arg' .. i
  end
  local made, parent = layer(name, table.concat(words, ' '), {
    init = function(self)
      local is_ratio = false
      for i = 1, n do
        is_ratio = is_ratio or self['arg' .. i] < 1
      end
      for i = 1, n do
        local d, given = dims:sub(i, i), self['arg' .. i]
        if self['poolSize' .. d] < 2 then
          errors.raise('%s takes regions of 2 and more, not %s', self.__typename, tostring(self['poolSize' .. d]))
        elseif is_ratio and (given <= 0 or given >= 1) then
          errors.raise('%s takes ratios above 0 and below 1, not %s', self.__typename, tostring(given))
        end
        self[(is_ratio and 'ratio' or 'out') .. d], self['arg' .. i] = given, nil
      end
      self.newRandomPool = false
    end,
    compute = function(self, x)
      if x:dim() ~= n + 1 and x:dim() ~= n + 2 then
        errors.raise('%s takes an input of %d or %d dimensions, not %d', self.__typename, n + 1, n + 2, x:dim())
      end
      local batch = x:dim() == n + 2 and x:size(1) or 1
      local numbers, wanted = self.randomSamples, types.size {batch, x:size(x:dim() - n), n}
      local fits = numbers and numbers:size() == wanted
      if not fits or not self.newRandomPool and not self._again then
        self.randomSamples = (fits and numbers or x.new(wanted)):uniform()
      end
      local windows, sizes, places = {}, {}, {}
      for i = 1, n do
        local d = order:sub(i, i)
        windows[i], places[i] = self['poolSize' .. d], dims:find(d) - 1
        sizes[i] = self['out' .. d] or math.floor(x:size(x:dim() - n + i) * self['ratio' .. d])
        if sizes[i] < 1 then
          errors.raise('%s has nothing left of an input of %s', self.__typename, table.concat(x:size(), 'x'))
        end
      end
      local y, indices = compute(x, windows, sizes, self.randomSamples, places)
      self.indices = aten.add(indices, 1)
      return y
    end,
    describe = function(self)
      local sizes = list(self, self.outW and 'out' or 'ratio', dims, 'x')
      return ('(%s, %s)'):format(sizes, list(self, 'poolSize', dims, ','))
    end,
  })
  --- Keeps the regions of the last forward; with false draws new ones each time, as at first.
  function made:fixPoolingRegions(keeps)
    self.newRandomPool = keeps == nil or keeps
    return self
  end
  function made:clearState()
    self.indices, self.randomSamples = nil, nil
    return parent.clearState(self)
  end
  made.empty = made.clearState
end
fractional('SpatialFractionalMaxPooling', 'WH', 'HW', function(x, windows, sizes, numbers)
  return aten.fractional_max_pool2d(x, windows, sizes, numbers)
end)
-- Torch7 has time last here, LibTorch has no names; it takes the numbers in the order of the dimensions.
fractional('VolumetricFractionalMaxPooling', 'TWH', 'HWT', function(x, windows, sizes, numbers, places)
  return aten.fractional_max_pool3d(x, windows, sizes, aten.stack({
    aten.select(numbers, 2, places[1]), aten.select(numbers, 2, places[2]), aten.select(numbers, 2, places[3]),
  }, 2))
end)

--- The k greatest values of each feature, in the order of the sequence; k is minK, or factor times the length where
--- that is more.
layer('TemporalDynamicKMaxPooling', 'minK factor=0', {
  compute = function(self, x)
    if x:dim() ~= 2 and x:dim() ~= 3 then
      errors.raise('nn.TemporalDynamicKMaxPooling takes an input of 2 or 3 dimensions, not %d', x:dim())
    end
    local dim = x:dim() - 2
    local length = x:size(dim + 1)
    local k = math.max(self.minK, math.ceil(self.factor * length))
    if k > length then
      errors.raise('nn.TemporalDynamicKMaxPooling cannot take %d values of a sequence of %d', k, length)
    end
    local _, best = aten.topk(x:detach(), k, dim)
    local places = aten.sort(best, dim)
    self.indices = aten.add(places, 1)
    return aten.gather(x, dim, places)
  end,
})

--- Roots of the sums of powers, of which some may be 0.
local function root(sums, power)
  local is_zero = aten.eq(sums, 0)
  local roots = aten.pow(aten.where(is_zero, aten.ones_like(sums), sums), 1 / power)
  return aten.where(is_zero, aten.zeros_like(sums), roots)
end

--- The power norm of so many neighbouring features.
layer('FeatureLPPooling', 'width stride power batch_mode=false', {
  init = function(self)
    if self.width < 2 or self.width > 16 then
      errors.raise('nn.FeatureLPPooling takes a width from 2 to 16, not %s', tostring(self.width))
    elseif self.stride < 1 or self.stride > 4 then
      errors.raise('nn.FeatureLPPooling takes a stride from 1 to 4, not %s', tostring(self.stride))
    end
  end,
  compute = function(self, x)
    local dim = self.batch_mode and 1 or 0
    if x:dim() <= dim or x:dim() > dim + 3 then
      errors.raise('nn.FeatureLPPooling takes an input of %d to %d dimensions, not %d', dim + 1, dim + 3, x:dim())
    elseif x:size(dim + 1) < self.width then
      errors.raise('nn.FeatureLPPooling takes at least %d features, not %d', self.width, x:size(dim + 1))
    end
    local windows = aten.unfold(x, dim, self.width, self.stride)
    return root(aten.sum(aten.pow(windows, self.power), {-1}), self.power)
  end,
  describe = function(self)
    return ('(w%d s%d power %g batch %s)'):format(self.width, self.stride, self.power, tostring(self.batch_mode))
  end,
})

layer('SpatialLPPooling', 'nInputPlane pnorm kW kH dW=kW dH=kH', {
  compute = function(self, x)
    local powers = aten.pow(x, self.pnorm)
    local sums = aten.avg_pool2d(powers, each(self, 'k', 'HW'), each(self, 'd', 'HW')) * (self.kW * self.kH)
    return root(sums, self.pnorm)
  end,
})

layer('SpatialSubSampling', 'nInputPlane kW kH dW=1 dH=1', {
  weights = function(self)
    return {weight = {self.nInputPlane}, bias = {self.nInputPlane}}
  end,
  fan_in = function(self)
    return self.kW * self.kH
  end,
  compute = function(self, x, weight, bias)
    local sums = aten.avg_pool2d(x, each(self, 'k', 'HW'), each(self, 'd', 'HW')) * (self.kW * self.kH)
    return aten.mul(sums, weight:view(-1, 1, 1)) + bias:view(-1, 1, 1)
  end,
})

layer('TemporalMaxPooling', 'kW dW=kW', {
  compute = function(self, x)
    return planes.frames_last(x, function(frames)
      return aten.max_pool1d(frames, {self.kW}, {self.dW})
    end)
  end,
})

layer('TemporalSubSampling', 'inputFrameSize kW dW=1', {
  weights = function(self)
    return {weight = {self.inputFrameSize}, bias = {self.inputFrameSize}}
  end,
  fan_in = function(self)
    return self.kW
  end,
  compute = function(self, x, weight, bias)
    local sums = planes.frames_last(x, function(frames)
      return aten.avg_pool1d(frames, {self.kW}, {self.dW}) * self.kW
    end)
    return aten.mul(sums, weight) + bias
  end,
})

-- An old name.
for _, name in ipairs {
  'SpatialMaxPooling', 'VolumetricMaxPooling', 'VolumetricAveragePooling', 'SpatialAdaptiveMaxPooling',
  'SpatialAdaptiveAveragePooling', 'SpatialMaxUnpooling', 'VolumetricMaxUnpooling', 'TemporalMaxPooling',
} do
  local made = class.get('nn.' .. name)
  made.empty = made.clearState
end
