--- Convolutions of images, sequences and volumes. Widths come before heights.
local ops = require 'torchabi.ops'
local errors = require 'torchabi.errors'
local create = require 'torchabi.create'
local tensor = require 'torchabi.tensor'
local layer = require 'torchabi.legacy.layer'
local planes = require 'torchabi.legacy.planes'
local nn = require 'torchabi.legacy.module'.nn

local aten, F = ops.namespace 'aten', ops.module_of 'nn.functional'
local each, fields, batched, product = planes.each, planes.fields, planes.batched, planes.product
local list, differs, options_of = planes.list, planes.differs, planes.options_of

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
    loaded = planes.old_padding,
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
    local n = self.nInputPlane * self.nOutputPlane
    return F.conv2d(x, weight:reshape(n, 1, self.kH, self.kW), bias and bias:t():reshape(n),
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
  describe = function(self)
    return ('(%d -> %d, %dx%d, %s)'):format(self.nInputPlane, self.nOutputPlane, self.iW, self.iH,
      list(self, 'k', 'WH', 'x') .. options_of(self, 'WH'))
  end,
})

layer('TemporalConvolution', 'inputFrameSize outputFrameSize kW dW=1', {
  weights = function(self)
    return {weight = {self.outputFrameSize, self.inputFrameSize * self.kW}, bias = {self.outputFrameSize}}
  end,
  fan_in = function(self)
    return self.kW * self.inputFrameSize
  end,
  compute = function(self, x, weight, bias)
    weight = weight:view(self.outputFrameSize, self.kW, self.inputFrameSize):transpose(2, 3)
    return planes.frames_last(x, function(frames)
      return F.conv1d(frames, weight, bias, {self.dW})
    end)
  end,
})

--- Each feature by a kernel of its own.
layer('TemporalRowConvolution', 'inputFrameSize kW dW=1 featFirst=false', {
  weights = function(self)
    return {weight = {self.inputFrameSize, 1, self.kW}, bias = {self.inputFrameSize}}
  end,
  fan_in = function(self)
    return self.kW * self.inputFrameSize
  end,
  compute = function(self, x, weight, bias)
    local function convolve(frames)
      return F.conv1d(frames, weight, bias, {stride = {self.dW}, groups = self.inputFrameSize})
    end
    return self.featFirst and batched(x, 1, convolve) or planes.frames_last(x, convolve)
  end,
  describe = function(self)
    return ('(%d, %d%s)%s'):format(self.inputFrameSize, self.kW, self.dW ~= 1 and ', ' .. self.dW or '',
      self.bias and '' or ' without bias')
  end,
})

-- Planes connected by a table, which has the numbers of an input and an output plane in each row.

local function connected(name, convolve)
  local made = layer(name, 'connTable:any kW kH dW=1 dH=1', {
    weights = function(self)
      local connections = tensor.check(self.connTable, 'the table of connections')
      if connections:dim() ~= 2 or connections:size(2) ~= 2 then
        errors.raise('%s takes a table of connections of 2 columns, not %s', self.__typename,
          table.concat(connections:size(), 'x'))
      end
      self.nInputPlane = errors.integer(connections:select(2, 1):max(), 'the number of a plane')
      self.nOutputPlane = errors.integer(connections:select(2, 2):max(), 'the number of a plane')
      return {weight = {connections:size(1), self.kH, self.kW}, bias = {self.nOutputPlane}}
    end,
    compute = function(self, x, weight, bias)
      local from = aten.sub(aten.select(self.connTable, 1, 0):long(), 1)
      local to = aten.sub(aten.select(self.connTable, 1, 1):long(), 1)
      return convolve(self, x, weight, bias, from, to)
    end,
  })
  --- Draws the kernels of an output plane by its number of connections.
  function made:reset(stdv)
    local to = aten.sub(aten.select(self.connTable, 1, 1):long(), 1)
    local counts = aten.bincount(to, {minlength = self.nOutputPlane}):type(self.weight:type())
    local bounds = stdv and aten.full_like(counts, stdv * math.sqrt(3)) or aten.rsqrt(counts * (self.kW * self.kH))
    self.weight:uniform(-1, 1):cmul(aten.index_select(bounds, 0, to):view(-1, 1, 1):expandAs(self.weight))
    self.bias:uniform(-1, 1):cmul(bounds)
    return self
  end
  function made:decayParameters(decay)
    self.weight:add(-decay, self.weight)
    self.bias:add(-decay, self.bias)
  end
end

--- Kernels of all pairs of planes, those that are not connected of zeros.
local function spread(weight, row, column, n_rows, n_columns)
  local all = aten.zeros({n_rows * n_columns, weight:size(2), weight:size(3)}, {dtype = weight:dtype(),
    device = weight:device()})
  local at = aten.add(aten.mul(row, n_columns), column)
  return aten.index_add(all, 0, at, weight):view(n_rows, n_columns, weight:size(2), weight:size(3))
end

--- The planes of an input that are connected.
local function first_planes(self, x)
  return x:narrow(x:dim() - 2, 1, self.nInputPlane)
end

connected('SpatialConvolutionMap', function(self, x, weight, bias, from, to)
  return F.conv2d(first_planes(self, x), spread(weight, to, from, self.nOutputPlane, self.nInputPlane), bias,
    {stride = each(self, 'd', 'HW')})
end)
connected('SpatialFullConvolutionMap', function(self, x, weight, bias, from, to)
  return F.conv_transpose2d(first_planes(self, x), spread(weight, from, to, self.nInputPlane, self.nOutputPlane), bias,
    {stride = each(self, 'd', 'HW')})
end)

--- Tables of connections.
local tables = {}
nn.tables = tables

--- Every input plane to every output plane.
function tables.full(nin, nout)
  local rows = {}
  for to = 1, nout do
    for from = 1, nin do
      rows[#rows + 1] = {from, to}
    end
  end
  return create.types.Tensor(rows)
end

--- Each plane to the one of its number.
function tables.oneToOne(nfeat)
  local rows = {}
  for i = 1, nfeat do
    rows[i] = {i, i}
  end
  return create.types.Tensor(rows)
end

--- Each output plane to `nto` input planes drawn at random, none of which is used again before too few are left.
function tables.random(nin, nout, nto)
  if nto > nin then
    errors.raise('%d input planes cannot be drawn from %d', nto, nin)
  end
  local rows, order = {}, {}
  for to = 1, nout do
    if #order < nto then
      order = create.functions.randperm(nin):totable()
    end
    for _ = 1, nto do
      rows[#rows + 1] = {table.remove(order, 1), to}
    end
  end
  return create.types.Tensor(rows)
end
