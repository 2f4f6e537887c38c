--- Convolutions, pooling and what else works on images, sequences and volumes. Widths come before heights.
local ops = require 'torchabi.ops'
local errors = require 'torchabi.errors'
local create = require 'torchabi.create'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local layer = require 'torchabi.legacy.layer'

local aten, F = ops.namespace 'aten', ops.module_of 'nn.functional'

--- A field of each dimension, in LibTorch's order: `each(self, 'k', 'HW')` is {kH, kW}.
local function each(self, prefix, dims)
  local out = {}
  for d in dims:gmatch '.' do
    out[#out + 1] = self[prefix .. d]
  end
  return out
end

--- "kW kH dW=1 dH=1 padW=0 padH=padW", with a default for a letter's first field and following ones.
local function fields(dims, parts)
  local words = {}
  for _, part in ipairs(parts) do
    local prefix, default = part[1], part[2]
    local before
    for d in dims:gmatch '.' do
      local value = default
      if part.follows then
        value = before or default
      elseif part.of then
        value = part.of .. d
      end
      words[#words + 1] = prefix .. d .. (value ~= nil and '=' .. tostring(value) or '')
      before = prefix .. d
    end
  end
  return table.concat(words, ' ')
end

-- What batches are told by: an example has the planes and the dimensions.

--- As `compute` of a batch.
local function batched(x, n, compute)
  if x:dim() == n + 1 then
    return compute(x:unsqueeze(1)):squeeze(1)
  end
  return compute(x)
end

-- Convolutions.

--- Fields of each dimension, in the constructor's order, as a text.
local function list(self, prefix, dims, separator)
  return table.concat(each(self, prefix, dims), separator)
end

local function differs(self, prefix, dims, from)
  for _, x in ipairs(each(self, prefix, dims)) do
    if x ~= from then
      return true
    end
  end
  return false
end

local function options_of(self, dims, text)
  local pads = differs(self, 'pad', dims, 0)
  if text or pads or differs(self, 'd', dims, 1) then
    text = (text or '') .. ', ' .. list(self, 'd', dims, ',')
  end
  if pads then
    text = text .. ', ' .. list(self, 'pad', dims, ',')
  end
  return text or ''
end

--- "(3 -> 6, 5x5, 2,2) without bias"
local function describe_convolution(dims)
  return function(self)
    local text = ('(%d -> %d, %s'):format(self.nInputPlane, self.nOutputPlane, list(self, 'k', dims, 'x'))
      .. options_of(self, dims)
    if self.adjW and differs(self, 'adj', dims, 0) then
      text = text .. ', ' .. list(self, 'adj', dims, ',')
    end
    if self.dilationW then
      text = text .. ', ' .. list(self, 'dilation', dims, ',')
    end
    return text .. (self.bias and ')' or ') without bias')
  end
end

--- "(2x2, 2,2)"
local function describe_pooling(dims)
  return function(self)
    local text = options_of(self, dims, '(' .. list(self, 'k', dims, 'x'))
    return text .. (self.dilationW and ', ' .. list(self, 'dilation', dims, ',') or '') .. ')'
  end
end

local function product(numbers)
  local n = 1
  for _, x in ipairs(numbers) do
    n = n * x
  end
  return n
end

local function old_padding(self)
  if self.padding then
    self.padW, self.padH, self.padding = self.padding, self.padding, nil
  end
end

--- One kind of convolution.
-- @param dims letters of the dimensions as the constructor has them, and as LibTorch has them
local function convolution(name, dims, order, options)
  local n = #dims
  local is_transposed = options.adjusts
  local parts = {{'k'}, {'d', 1}, {'pad', 0, follows = not is_transposed}}
  if options.dilates then
    parts[#parts + 1] = {'dilation', 1}
  end
  if is_transposed then
    parts[#parts + 1] = {'adj', 0}
  end
  layer(name, 'nInputPlane nOutputPlane ' .. fields(dims, parts), {
    parent = options.parent,
    takes = is_transposed and 'either' or nil,
    weights = function(self)
      local first, second = self.nOutputPlane, self.nInputPlane
      if is_transposed then
        first, second = second, first
      end
      local sizes = {first, second}
      for _, k in ipairs(each(self, 'k', order)) do
        sizes[#sizes + 1] = k
      end
      if options.is_flat then
        sizes = {first, second * product(each(self, 'k', order))}
      end
      return {weight = sizes, bias = {self.nOutputPlane}}
    end,
    fan_in = function(self)
      return self.nInputPlane * product(each(self, 'k', order))
    end,
    loaded = old_padding,
    compute = function(self, x, weight, bias)
      local stride, padding = each(self, 'd', order), each(self, 'pad', order)
      if is_transposed then
        local of, adjust = x, each(self, 'adj', order)
        if not tensor.is(x) then
          -- The second input has the sizes that the output should have.
          local target = x[2]
          of = x[1]
          for i = 1, n do
            local k = order:sub(i, i)
            adjust[i] = (target:size(target:dim() - n + i) + 2 * padding[i] - self['k' .. k]) % stride[i]
          end
        end
        return F['conv_transpose' .. n .. 'd'](of, weight, bias, stride, padding, adjust)
      end
      if weight:dim() == 2 then
        local sizes = each(self, 'k', order)
        table.insert(sizes, 1, self.nInputPlane)
        table.insert(sizes, 1, self.nOutputPlane)
        weight = weight:view(sizes)
      end
      local dilation = options.dilates and each(self, 'dilation', order) or nil
      return F['conv' .. n .. 'd'](x, weight, bias, {stride = stride, padding = padding, dilation = dilation})
    end,
    describe = describe_convolution(dims),
  })
end
convolution('SpatialConvolution', 'WH', 'HW', {})
convolution('SpatialConvolutionMM', 'WH', 'HW', {is_flat = true})
convolution('SpatialDilatedConvolution', 'WH', 'HW', {dilates = true})
convolution('SpatialFullConvolution', 'WH', 'HW', {adjusts = true})
convolution('VolumetricConvolution', 'TWH', 'THW', {})
convolution('VolumetricDilatedConvolution', 'TWH', 'THW', {dilates = true})
convolution('VolumetricFullConvolution', 'TWH', 'THW', {adjusts = true})

local of_image = fields('WH', {{'k'}, {'d', 1}, {'pad', 0, follows = true}})

layer('SpatialDepthWiseConvolution', 'nInputPlane nOutputPlane ' .. of_image, {
  weights = function(self)
    return {
      weight = {self.nOutputPlane, self.nInputPlane * self.kH * self.kW}, bias = {self.nOutputPlane, self.nInputPlane},
    }
  end,
  fan_in = function(self)
    return self.kW * self.kH * self.nInputPlane
  end,
  compute = function(self, x, weight, bias)
    -- Torch7 has the planes of all inputs for the first multiplier, then for the second; LibTorch has all multipliers
    -- of an input together.
    weight = weight:view(self.nOutputPlane, self.nInputPlane, self.kH, self.kW):transpose(1, 2)
    local planes = self.nInputPlane * self.nOutputPlane
    return F.conv2d(x, weight:reshape(planes, 1, self.kH, self.kW), bias and bias:t():reshape(planes),
      {stride = each(self, 'd', 'HW'), padding = each(self, 'pad', 'HW'), groups = self.nInputPlane})
  end,
  describe = describe_convolution 'WH',
})

layer('SpatialConvolutionLocal', 'nInputPlane nOutputPlane iW iH ' .. of_image, {
  weights = function(self)
    self.oW = math.floor((self.padW * 2 + self.iW - self.kW) / self.dW) + 1
    self.oH = math.floor((self.padH * 2 + self.iH - self.kH) / self.dH) + 1
    return {
      weight = {self.oH, self.oW, self.nOutputPlane, self.nInputPlane, self.kH, self.kW},
      bias = {self.nOutputPlane, self.oH, self.oW},
    }
  end,
  fan_in = function(self)
    return self.kW * self.kH * self.nInputPlane
  end,
  compute = function(self, x, weight, bias)
    return batched(x, 2, function(images)
      local patches = aten.im2col(images, each(self, 'k', 'HW'), {1, 1}, each(self, 'pad', 'HW'), each(self, 'd', 'HW'))
      local places = self.oH * self.oW
      local kernels = weight:reshape(places, self.nOutputPlane, self.nInputPlane * self.kH * self.kW)
      local y = aten.einsum('bkp,pok->bop', {patches, kernels})
      return y:reshape(images:size(1), self.nOutputPlane, self.oH, self.oW) + bias
    end)
  end,
})

-- A sequence has its frames in rows.

local function frames_last(x, compute)
  return batched(x, 1, function(frames)
    return compute(frames:transpose(2, 3)):transpose(2, 3)
  end)
end

layer('TemporalConvolution', 'inputFrameSize outputFrameSize kW dW=1', {
  weights = function(self)
    return {weight = {self.outputFrameSize, self.inputFrameSize * self.kW}, bias = {self.outputFrameSize}}
  end,
  fan_in = function(self)
    return self.kW * self.inputFrameSize
  end,
  compute = function(self, x, weight, bias)
    weight = weight:view(self.outputFrameSize, self.kW, self.inputFrameSize):transpose(2, 3)
    return frames_last(x, function(planes)
      return F.conv1d(planes, weight, bias, {self.dW})
    end)
  end,
})

layer('TemporalMaxPooling', 'kW dW=kW', {
  compute = function(self, x)
    return frames_last(x, function(planes)
      return aten.max_pool1d(planes, {self.kW}, {self.dW})
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
    local sums = frames_last(x, function(planes)
      return aten.avg_pool1d(planes, {self.kW}, {self.dW}) * self.kW
    end)
    return aten.mul(sums, weight) + bias
  end,
})

-- Pooling.

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
    loaded = old_padding,
    compute = function(self, x)
      local y, indices = aten['max_pool' .. #dims .. 'd_with_indices'](x, each(self, 'k', order),
        each(self, 'd', order), each(self, 'pad', order), dilates and each(self, 'dilation', order)
        or (#dims == 2 and {1, 1} or {1, 1, 1}), self.ceil_mode == true)
      self.indices = indices
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
    self.indices = indices
    return y
  end,
})

layer('SpatialAdaptiveAveragePooling', 'W H', {
  compute = function(self, x)
    return aten.adaptive_avg_pool2d(x, {self.H, self.W})
  end,
})

--- Puts values back where a pooling layer took them from.
layer('SpatialMaxUnpooling', 'pooling:any', {
  compute = function(self, x)
    local size = self.pooling._run.leaves[1]:size()
    return aten.max_unpool2d(x, self.pooling.indices, {size[#size - 1], size[#size]})
  end,
})

layer('SpatialLPPooling', 'nInputPlane pnorm kW kH dW=kW dH=kH', {
  compute = function(self, x)
    local powers = aten.pow(x, self.pnorm)
    local sums = aten.avg_pool2d(powers, each(self, 'k', 'HW'), each(self, 'd', 'HW')) * (self.kW * self.kH)
    return aten.pow(sums, 1 / self.pnorm)
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

-- Padding and sizes.

for name, mode in pairs {
  SpatialZeroPadding = 'constant', SpatialReflectionPadding = 'reflect', SpatialReplicationPadding = 'replicate',
} do
  layer(name, 'pad_l pad_r=pad_l pad_t=pad_l pad_b=pad_l', {
    compute = function(self, x)
      return F.pad(x, {self.pad_l, self.pad_r, self.pad_t, self.pad_b}, mode)
    end,
    describe = function(self)
      return ('(l=%d, r=%d, t=%d, b=%d)'):format(self.pad_l, self.pad_r, self.pad_t, self.pad_b)
    end,
  })
end

layer('VolumetricReplicationPadding', 'pleft pright=pleft ptop=pleft pbottom=pleft pfront=pleft pback=pleft', {
  compute = function(self, x)
    return F.pad(x, {self.pleft, self.pright, self.ptop, self.pbottom, self.pfront, self.pback}, 'replicate')
  end,
})

layer('SpatialUpSamplingNearest', 'scale_factor', {
  compute = function(self, x)
    return batched(x, 2, function(images)
      return aten['upsample_nearest2d.vec'](images, types.null, {self.scale_factor, self.scale_factor})
    end)
  end,
})

layer('SpatialUpSamplingBilinear', 'scale:any', {
  init = function(self)
    if type(self.scale) == 'table' then
      self.owidth, self.oheight = self.scale.owidth, self.scale.oheight
    else
      self.scale_factor = self.scale
    end
    self.scale = nil
  end,
  compute = function(self, x)
    return batched(x, 2, function(images)
      local factor = self.scale_factor
      local size = {self.oheight or images:size(3) * factor, self.owidth or images:size(4) * factor}
      return aten.upsample_bilinear2d(images, size, true)
    end)
  end,
})

-- Normalization by the neighbourhood.

layer('SpatialCrossMapLRN', 'size alpha=0.0001 beta=0.75 k=1', {
  compute = function(self, x)
    return batched(x, 2, function(images)
      return F.local_response_norm(images, self.size, self.alpha, self.beta, self.k)
    end)
  end,
})

--- The kernel of a layer, divided by its sum and the planes.
local function averaging(self)
  local kernel = self.kernel == nil and create.functions.ones(9, 9) or tensor.check(self.kernel, 'the kernel')
  for d = 1, kernel:dim() do
    if kernel:size(d) % 2 == 0 then
      errors.raise('%s takes a kernel of odd sizes, not %s', self.__typename, table.concat(kernel:size(), 'x'))
    end
  end
  self.kernel = kernel / (kernel:sum() * self.nInputPlane)
end

--- The local mean of all planes, with what stands outside left out of it.
local function local_mean(self, x)
  local kernel = self.kernel
  if kernel:dim() == 1 then
    kernel = aten.mul(kernel:view(-1, 1), kernel:view(1, -1)) * self.nInputPlane
  end
  local weight = kernel:type(x:type()):view(1, 1, kernel:size(1), kernel:size(2))
  weight = weight:expand(1, self.nInputPlane, kernel:size(1), kernel:size(2))
  local padding = {padding = {math.floor(kernel:size(1) / 2), math.floor(kernel:size(2) / 2)}}
  local part = F.conv2d(aten.ones_like(x:detach()), weight, nil, padding)
  return F.conv2d(x, weight, nil, padding), part
end

local function subtract(self, x)
  local mean, part = local_mean(self, x)
  return x - mean / part
end

local function divide(self, x)
  local square, part = local_mean(self, aten.mul(x, x))
  local deviation = aten.sqrt(square) / part
  return x / aten.threshold(deviation, self.threshold, self.thresval)
end

for name, compute in pairs {
  SpatialSubtractiveNormalization = subtract,
  SpatialDivisiveNormalization = divide,
  SpatialContrastiveNormalization = function(self, x)
    return divide(self, subtract(self, x))
  end,
} do
  layer(name, 'nInputPlane=1 kernel? threshold=1e-4 thresval=threshold', {
    init = averaging,
    compute = function(self, x)
      return batched(x, 2, function(images)
        return compute(self, images)
      end)
    end,
  })
end
