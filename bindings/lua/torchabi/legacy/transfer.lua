--- Layers of one number at a time: transfer functions, and arithmetic with constants.
local errors = require 'torchabi.errors'
local ops = require 'torchabi.ops'
local layer = require 'torchabi.legacy.layer'

local aten = ops.namespace 'aten'

-- An operator of the input alone.
for name, op in pairs {
  Abs = 'abs', Exp = 'exp', Log = 'log', Square = 'square', Sigmoid = 'sigmoid', Tanh = 'tanh', ReLU6 = 'relu6',
  LogSigmoid = 'log_sigmoid', Contiguous = 'contiguous',
} do
  layer(name, name == 'ReLU6' and 'inplace=false' or '', {op = 'aten::' .. op})
end

-- Operators with options. `inplace` is Torch7's, and changes nothing: outputs have memory of their own.
layer('Threshold', 'threshold=1e-6 val=0 inplace=false', {
  compute = function(self, x)
    return aten.threshold(x, self.threshold, self.val)
  end,
})

local ReLU = layer('ReLU', 'inplace=false', {
  parent = 'nn.Threshold',
  init = function(self)
    self.threshold, self.val = 0, 0
  end,
})
ReLU.compute = function(_, x)
  return aten.relu(x)
end

layer('HardTanh', 'min_val=-1 max_val=1 inplace=false', {
  compute = function(self, x)
    return aten.hardtanh(x, self.min_val, self.max_val)
  end,
})

layer('Clamp', 'min_val max_val', {
  parent = 'nn.HardTanh',
  compute = function(self, x)
    return aten.hardtanh(x, self.min_val, self.max_val)
  end,
})

layer('SoftPlus', 'beta=1 threshold=20', {
  compute = function(self, x)
    return aten.softplus(x, self.beta, self.threshold)
  end,
})

layer('SoftSign', '', {
  compute = function(_, x)
    return x / (aten.abs(x) + 1)
  end,
})

layer('TanhShrink', '', {
  compute = function(_, x)
    return x - aten.tanh(x)
  end,
})

layer('HardShrink', 'lambda=0.5', {
  compute = function(self, x)
    return aten.hardshrink(x, self.lambda)
  end,
})

layer('SoftShrink', 'lambda=0.5', {
  compute = function(self, x)
    return aten.softshrink(x, self.lambda)
  end,
})

layer('ELU', 'alpha=1 inplace=false', {
  compute = function(self, x)
    return aten.elu(x, self.alpha)
  end,
  describe = function(self)
    return (' (alpha:%f)'):format(self.alpha)
  end,
})

layer('LeakyReLU', 'negval=0.01 inplace=false', {
  compute = function(self, x)
    return aten.leaky_relu(x, self.negval)
  end,
  describe = function(self)
    return ('(%g)'):format(self.negval)
  end,
})

layer('RReLU', 'lower=0.125 upper=0.33333333333333331 inplace=false', {
  compute = function(self, x)
    if not self:isTraining() then
      return aten.leaky_relu(x, (self.lower + self.upper) / 2)
    end
    if not self._again then
      self.noise = aten.empty_like(x:detach()):uniform(self.lower, self.upper)
    end
    return aten.where(aten.gt(x, 0), x, aten.mul(x, self.noise))
  end,
  describe = function(self)
    return (' (l:%f, u:%f)'):format(self.lower, self.upper)
  end,
})

layer('PReLU', 'nOutputPlane=0', {
  weights = function(self)
    return {weight = {self.nOutputPlane == 0 and 1 or self.nOutputPlane}}
  end,
  init = function(self)
    self.weight:fill(0.25)
  end,
  compute = function(_, x, weight)
    -- One example of several planes has them in its first dimension.
    if weight:nElement() > 1 and (x:dim() == 1 or x:dim() == 3) then
      return aten.prelu(x:unsqueeze(1), weight):squeeze(1)
    end
    return aten.prelu(x, weight)
  end,
})

layer('Sqrt', 'eps=0', {
  compute = function(self, x)
    return aten.sqrt(self.eps == 0 and x or x + self.eps)
  end,
})

layer('Power', 'pow', {
  compute = function(self, x)
    return aten.pow(x, self.pow)
  end,
})

layer('AddConstant', 'constant_scalar inplace=false', {
  compute = function(self, x)
    return x + self.constant_scalar
  end,
})

layer('MulConstant', 'constant_scalar inplace=false', {
  compute = function(self, x)
    return x * self.constant_scalar
  end,
})

layer('Identity', '', {
  takes = 'either',
  compute = function(_, x)
    return x
  end,
})

-- Along a dimension: the only one of a vector, the second of a batch of vectors or of images.

local function planes_of(x)
  return (x:dim() == 1 or x:dim() == 3) and 0 or 1
end

layer('SoftMax', '', {
  compute = function(_, x)
    return aten.softmax(x, planes_of(x))
  end,
})

layer('SoftMin', '', {
  compute = function(_, x)
    return aten.softmax(-x, planes_of(x))
  end,
})

layer('LogSoftMax', '', {
  compute = function(_, x)
    return aten.log_softmax(x, planes_of(x))
  end,
})

layer('SpatialSoftMax', '', {parent = 'nn.SoftMax', compute = function(_, x)
  return aten.softmax(x, planes_of(x))
end})

layer('SpatialLogSoftMax', '', {parent = 'nn.LogSoftMax', compute = function(_, x)
  return aten.log_softmax(x, planes_of(x))
end})

layer('GatedLinearUnit', 'dim?', {
  compute = function(self, x)
    return aten.glu(x, self.dim and self.dim - 1 or -1)
  end,
})

layer('CReLU', 'nInputDims inplace=false', {
  compute = function(self, x)
    local dim = x:dim() == self.nInputDims and 0 or 1
    return aten.relu(aten.cat({x, -x}, dim))
  end,
  describe = function()
    return '()'
  end,
})

layer('Normalize', 'p eps=1e-10', {
  init = function(self)
    if self.p <= 0 then
      errors.raise('nn.Normalize takes a norm above 0, not %g', self.p)
    end
  end,
  compute = function(self, x)
    local size = aten.abs(x)
    if self.p == math.huge then
      return x / (aten.amax(size, {-1}, true) + self.eps)
    end
    return x / aten.pow(aten.sum(aten.pow(size, self.p), {-1}, true) + self.eps, 1 / self.p)
  end,
  describe = function(self)
    return (self.p % 1 == 0 and '(%d)' or '(%f)'):format(self.p)
  end,
})

-- Noise.

--- Draws noise for a training forward, so that backward sees the same.
local function drawn(self, make)
  if not self._again then
    self.noise = make()
  end
  return self.noise
end

--- Sizes of a noise that is one number a plane.
local function planes(x, n)
  local sizes = x:size():totable()
  for i = #sizes - n + 1, #sizes do
    sizes[i] = 1
  end
  return sizes
end

local function dropout(name, spatial)
  layer(name, spatial and 'p=0.5 stochasticInference=false'
    or 'p=0.5 v1=false inplace=false stochasticInference=false', {
    init = function(self)
      if self.p < 0 or self.p >= 1 then
        errors.raise('nn.%s takes a probability from 0 to below 1, not %g', name, self.p)
      end
    end,
    compute = function(self, x)
      -- Torch7's first version scaled when evaluating, later ones, and all but the spatial ones, when training.
      local is_late = not spatial and not self.v1
      if not self:isTraining() and not self.stochasticInference then
        return is_late and x * 1 or x * (1 - self.p)
      end
      local noise = drawn(self, function()
        local sizes = spatial and planes(x, spatial) or x:size():totable()
        local mask = aten.empty(sizes, {dtype = x:dtype(), device = x:device()}):bernoulli(1 - self.p)
        return is_late and mask:div(1 - self.p) or mask
      end)
      return aten.mul(x, noise)
    end,
    loaded = function(self)
      self.v1 = self.v1 or self.v2 == false
    end,
    describe = function(self)
      return ('(%f)'):format(self.p)
    end,
  }).setp = function(self, p)
    self.p = p
  end
end
dropout 'Dropout'
dropout('SpatialDropout', 2)
dropout('VolumetricDropout', 3)

layer('WhiteNoise', 'mean=0 std=0.1', {
  compute = function(self, x)
    if not self:isTraining() then
      return x * 1
    end
    return x + drawn(self, function()
      return aten.empty_like(x:detach()):normal(self.mean, self.std)
    end)
  end,
  describe = function(self)
    return (' mean: %f, std: %f'):format(self.mean, self.std)
  end,
})
