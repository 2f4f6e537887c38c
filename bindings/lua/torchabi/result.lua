--- Torch7's forms with a tensor for the result: `torch.add(res, a, b)`, `torch.max(values, positions, t, 1)`, and, of
--- methods, `res:sum(t, 2)`. What the functions give is copied into the tensor, which takes its sizes.
local ops = require 'torchabi.ops'
local tensor = require 'torchabi.tensor'

local result = {}

local is_tensor, methods = tensor.is, tensor.methods

--- Copies a result into a tensor of the user's, and gives that.
local function store(res, value)
  if not is_tensor(value) then
    value = tensor.from_table({value}, methods.dtype(res))
  end
  if methods.size(res) ~= methods.size(value) then
    methods.resize(res, methods.size(value))
  end
  return ops.write('aten::copy_', res, value)
end
result.store = store

-- Of functions of one tensor, and what follows it.
local ONE = {
  'abs', 'ceil', 'floor', 'round', 'trunc', 'frac', 'exp', 'expm1', 'log', 'log1p', 'log2', 'log10', 'sqrt', 'rsqrt',
  'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'sigmoid', 'neg', 'sign', 'cinv', 'erf',
  'erfinv', 'lgamma', 'digamma', 'relu', 'clamp', 'sum', 'mean', 'prod', 'std', 'var', 'norm', 'cumsum', 'cumprod',
  'tril', 'triu', 'diag', 'histc', 'bhistc', 'renorm', 'multinomial', 'lshift', 'rshift', 'bitand', 'bitor', 'bitxor',
  'inverse', 'potrf', 'potri', 'softmax', 'logSoftmax', 'all', 'any', 'nonzero',
}

-- Of functions of a tensor and a second operand.
local TWO = {
  'add', 'csub', 'mul', 'cmul', 'div', 'cdiv', 'pow', 'cpow', 'fmod', 'remainder', 'mod', 'cfmod', 'cremainder',
  'cmod', 'atan2', 'cmax', 'cmin', 'mm', 'mv', 'bmm', 'ger', 'matmul', 'kron', 'lt', 'le', 'gt', 'ge', 'eq', 'ne',
  'conv2', 'conv3', 'xcorr2', 'xcorr3', 'clshift', 'crshift', 'cbitand', 'cbitor', 'cbitxor', 'index', 'gather',
  'maskedSelect', 'potrs',
}

-- Of functions of two tensors and maybe a number.
local TENSORS = {'cross', 'lerp'}

-- Of functions that give values and positions, or two tensors otherwise: of one tensor, and of two.
local PAIRS = {
  max = 1, min = 1, sort = 1, topk = 1, kthvalue = 1, median = 1, mode = 1, symeig = 1, eig = 1, qr = 1, pstrf = 1,
  gesv = 2, gels = 2, trtrs = 2,
}

-- Views, whose result is the view itself.
local VIEWS = {
  'view', 'viewAs', 'expand', 'expandAs', 'reshape', 'repeatTensor', 'narrow', 'select', 'squeeze', 'transpose',
}

local MAKERS = {'zeros', 'ones', 'rand', 'randn', 'range', 'linspace', 'logspace', 'eye', 'randperm'}

local function one(new, plain)
  return function(a, b, ...)
    if is_tensor(b) and is_tensor(a) then
      return store(a, new(b, ...))
    end
    return plain(a, b, ...)
  end
end

local function two(new, plain)
  return function(a, b, c, ...)
    if c ~= nil and is_tensor(b) and is_tensor(a) and (is_tensor(c) or type(c) == 'number') then
      return store(a, new(b, c, ...))
    end
    return plain(a, b, c, ...)
  end
end

local function tensors(new)
  return function(a, b, c, ...)
    if is_tensor(c) then
      return store(a, new(b, c, ...))
    end
    return new(a, b, c, ...)
  end
end

--- `index(res, t, dim, indices)`, of which the plain form has a dimension second.
local function selecting(new)
  return function(a, b, ...)
    if is_tensor(b) and is_tensor(a) and select('#', ...) > 0 then
      return store(a, new(b, ...))
    end
    return new(a, b, ...)
  end
end

local function stored(first, second, x, y, ...)
  return store(first, x), store(second, y), ...
end

local function pair(new, sources)
  return function(a, b, c, d, ...)
    if sources == 1 and is_tensor(b) and is_tensor(c) or sources == 2 and is_tensor(c) and is_tensor(d) then
      return stored(a, b, new(c, d, ...))
    elseif sources == 1 and is_tensor(b) then
      return store(a, (new(b, c, d, ...)))
    end
    return new(a, b, c, d, ...)
  end
end

local function viewing(new, needs_template)
  return function(a, b, ...)
    if is_tensor(b) and is_tensor(a) and (not needs_template or is_tensor((...))) then
      return methods.set(a, new(b, ...))
    end
    return new(a, b, ...)
  end
end

--- Gives functions and methods these forms.
function result.extend(functions)
  for _, list in ipairs {ONE, TWO} do
    local wrapper = list == ONE and one or two
    for _, name in ipairs(list) do
      local new, method = functions[name], methods[name]
      if name == 'index' or name == 'gather' then
        functions[name], methods[name] = selecting(new), selecting(new)
      else
        functions[name] = wrapper(new, new)
        methods[name] = wrapper(new, method or new)
      end
    end
  end
  for _, name in ipairs(TENSORS) do
    functions[name] = tensors(functions[name])
    methods[name] = functions[name]
  end
  for name, sources in pairs(PAIRS) do
    functions[name] = pair(functions[name], sources)
    methods[name] = functions[name]
  end
  for _, name in ipairs(VIEWS) do
    functions[name] = viewing(methods[name], name == 'viewAs' or name == 'expandAs')
    methods[name] = functions[name]
  end
  for _, name in ipairs(MAKERS) do
    local new = functions[name]
    local function make(first, ...)
      if is_tensor(first) then
        return store(first, new(...))
      end
      return new(first, ...)
    end
    functions[name], methods[name] = make, make
  end
  local join = functions.cat
  function functions.cat(a, b, c, ...)
    if is_tensor(a) and (is_tensor(c) or type(b) == 'table' and not is_tensor(b)) then
      return store(a, join(b, c, ...))
    end
    return join(a, b, c, ...)
  end
  methods.cat = functions.cat
  for _, name in ipairs {'split', 'chunk'} do
    local divide = methods[name]
    functions[name] = function(first, ...)
      if is_tensor(first) then
        return divide(first, ...)
      end
      local parts = divide(...)
      for i = math.max(#parts, #first), 1, -1 do
        first[i] = parts[i]
      end
      return first
    end
  end
  local decompose = functions.svd
  function functions.svd(a, b, c, d, ...)
    if is_tensor(d) then
      local u, s, v = decompose(d, ...)
      return store(a, u), store(b, s), store(c, v)
    end
    return decompose(a, b, c, d, ...)
  end
  methods.svd = functions.svd
  for _, name in ipairs {'dist', 'geqrf', 'orgqr', 'ormqr'} do
    methods[name] = functions[name]
  end
end

return result
