--- Padding, sizes and normalization of images and volumes. Widths come before heights.
local ops = require 'torchabi.ops'
local errors = require 'torchabi.errors'
local create = require 'torchabi.create'
local types = require 'torchabi.types'
local tensor = require 'torchabi.tensor'
local layer = require 'torchabi.legacy.layer'
local planes = require 'torchabi.legacy.planes'

local aten, F = ops.namespace 'aten', ops.module_of 'nn.functional'
local batched = planes.batched
local LINEAR = {linear = true, bilinear = true, trilinear = true}


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
  describe = function(self)
    return ('(left=%d, right=%d, top=%d, bottom=%d, front=%d, back=%d)'):format(self.pleft, self.pright, self.ptop,
      self.pbottom, self.pfront, self.pback)
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
  describe = function(self)
    return self.scale_factor and ('(%d)'):format(self.scale_factor) or ('(%d, %d)'):format(self.oheight, self.owidth)
  end,
})

--- Images or volumes to the nearest, or with 'linear' by interpolation, which also takes a table of sizes: odepth for
--- volumes, oheight and owidth.
layer('UpSampling', 'scale_factor:any mode?', {
  init = function(self)
    self.mode = LINEAR[self.mode] and 'linear' or 'nearest'
    local sizes = self.scale_factor
    if type(sizes) == 'table' then
      if self.mode == 'nearest' or not sizes.owidth or not sizes.oheight then
        errors.raise("nn.UpSampling takes a factor, or {owidth =, oheight =} with 'linear'")
      end
      self.odepth, self.owidth, self.oheight, self.scale_factor = sizes.odepth, sizes.owidth, sizes.oheight, nil
    elseif errors.integer(sizes, "nn.UpSampling: 'scale_factor'") < 1 then
      errors.raise("nn.UpSampling: 'scale_factor' must be 1 or more, not %d", sizes)
    end
  end,
  compute = function(self, x)
    local n = x:dim() - 2
    if n ~= 2 and n ~= 3 then
      errors.raise('nn.UpSampling takes an input of 4 or 5 dimensions, not %d', x:dim())
    elseif n == 3 and not self.scale_factor and not self.odepth then
      errors.raise("nn.UpSampling needs 'odepth' for an input of 5 dimensions")
    end
    local sizes = {}
    for i, name in ipairs(n == 2 and {'oheight', 'owidth'} or {'odepth', 'oheight', 'owidth'}) do
      sizes[i] = self.scale_factor and x:size(2 + i) * self.scale_factor or self[name]
    end
    if self.mode == 'nearest' then
      return aten['upsample_nearest' .. n .. 'd'](x, sizes)
    end
    return aten[n == 2 and 'upsample_bilinear2d' or 'upsample_trilinear3d'](x, sizes, true)
  end,
  describe = function(self)
    local sizes = self.scale_factor and self.scale_factor .. 'x'
      or (self.odepth and self.odepth .. 'x' or '') .. self.oheight .. 'x' .. self.owidth
    return ('(%s, %s)'):format(sizes, self.mode)
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
