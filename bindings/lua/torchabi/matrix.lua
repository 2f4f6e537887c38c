--- Linear systems, decompositions and convolutions under Torch7's names, over LibTorch's.
local errors = require 'torchabi.errors'
local ops = require 'torchabi.ops'
local tensor = require 'torchabi.tensor'

local matrix = {}

local functions = {}
matrix.functions = functions

local raise = errors.raise
local check, methods = tensor.check, tensor.methods
local aten, F = ops.namespace 'aten', ops.module_of 'nn.functional'

--- Reads one of two letters.
local function letter(x, default, other, what)
  x = x or default
  if x ~= default and x ~= other then
    raise("%s is '%s' or '%s', not %s", what, default, other, tostring(x))
  end
  return x == default
end

local EPSILON = {float64 = 2 ^ -53, float32 = 2 ^ -24}

local function is_upper(x)
  return letter(x, 'U', 'L', 'the triangle')
end

--- The solution of A X = B, and the LU decomposition of A.
function functions.gesv(b, a)
  check(b, 'B')
  local lu = aten.linalg_lu_factor(check(a, 'A'))
  return aten.linalg_solve(a, b), lu
end

--- Least squares of A X = B: the solution in the first rows; below, where A has more rows than columns, what is left.
-- @return X, and the R of A's QR decomposition
function functions.gels(b, a)
  local rows, columns = check(a, 'A'):size(1), a:size(2)
  check(b, 'B')
  if rows < columns then
    return aten.linalg_lstsq(a, b), a:clone()
  end
  local q, r = aten.linalg_qr(a, 'complete')
  local rotated = aten.matmul(q:t(), b)
  local x = aten.linalg_solve_triangular(r:narrow(1, 1, columns), rotated:narrow(1, 1, columns), {upper = true})
  return aten.cat({x, rotated:narrow(1, columns + 1, rows - columns)}, 0), r
end

--- The solution of A X = B of a triangular A.
-- @param triangle 'U' or 'L'; transposed 'N' or 'T'; unit 'N', or 'U' for ones on the diagonal
function functions.trtrs(b, a, triangle, transposed, unit)
  local upper = is_upper(triangle)
  if not letter(transposed, 'N', 'T', 'the transposition') then
    a, upper = check(a, 'A'):t(), not upper
  end
  local is_unit = not letter(unit, 'N', 'U', 'the diagonal')
  return aten.linalg_solve_triangular(check(a, 'A'), check(b, 'B'), {upper = upper, unitriangular = is_unit}), a
end

--- Cholesky's factor: A = U' U, or L L' with 'L'.
function functions.potrf(a, triangle)
  return aten.linalg_cholesky(check(a, 'A'), {upper = is_upper(triangle)})
end

--- Cholesky's factor of a positive semidefinite matrix with rows and columns in another order: P' A P = U' U, or L L'
--- with 'L'. Rows beyond the rank are 0.
-- @return the factor, and an IntTensor of the row that comes first, second, …
function functions.pstrf(a, triangle)
  local rest, is_up = check(a, 'A'):clone(), is_upper(triangle)
  local n, order = a:size(1), {}
  if a:dim() ~= 2 or a:size(2) ~= n then
    raise('A must be a square matrix, not of %s', table.concat(a:size(), 'x'))
  end
  for i = 1, n do
    order[i] = i
  end
  local factor, least = aten.zeros_like(rest), nil
  for k = 1, n do
    local most, at = aten['max.dim'](aten.diagonal(rest), 0)
    most, at = most:item(), at:item() + 1
    least = least or n * EPSILON[a:dtype().name] * most
    if most <= least then
      break
    end
    -- The row found changes places with the k-th, what is done with is 0 in the rest.
    local swapped = aten.arange(n)
    swapped[k], swapped[at] = at - 1, k - 1
    rest = aten.index_select(aten.index_select(rest, 0, swapped), 1, swapped)
    factor = aten.index_select(factor, 1, swapped)
    order[k], order[at] = order[at], order[k]
    local row = aten.select(rest, 0, k - 1) / math.sqrt(most)
    factor:select(1, k):copy(row)
    rest = rest - aten.outer(row, row)
    rest:select(1, k):zero()
    rest:select(2, k):zero()
  end
  return is_up and factor or factor:t():contiguous(), tensor.from_table(order, a:dtype()):int()
end

--- The solution of A X = B from Cholesky's factor of A.
function functions.potrs(b, factor, triangle)
  return aten.cholesky_solve(check(b, 'B'), check(factor, 'the factor'), is_upper(triangle))
end

--- The inverse of A from Cholesky's factor of it.
function functions.potri(factor, triangle)
  return aten.cholesky_inverse(check(factor, 'the factor'), is_upper(triangle))
end

--- Eigenvalues, in ascending order, and with 'V' eigenvectors in columns, of a symmetric matrix.
function functions.symeig(a, vectors, triangle)
  local values, columns = aten.linalg_eigh(check(a, 'the matrix'), is_upper(triangle) and 'U' or 'L')
  return values, letter(vectors, 'N', 'V', 'the choice of eigenvectors') and columns:zero() or columns
end

--- Eigenvalues, real and imaginary parts in two columns, and with 'V' eigenvectors, of any matrix. Of a complex pair
--- the real parts stand in one column, the imaginary ones in the next.
function functions.eig(a, vectors)
  local values, columns = aten.linalg_eig(check(a, 'the matrix'))
  local parts = aten.view_as_real(values):clone()
  if letter(vectors, 'N', 'V', 'the choice of eigenvectors') then
    return parts, aten.zeros_like(a)
  end
  local real, imaginary = aten.real(columns):clone(), aten.imag(columns)
  local i = 1
  while i < a:size(1) do
    if parts[{i, 2}] ~= 0 then
      real:select(2, i + 1):copy(imaginary:select(2, i))
      i = i + 1
    end
    i = i + 1
  end
  return parts, real
end

--- A = U diag(S) V'; 'A' for square U and V.
function functions.svd(a, all)
  local u, s, vh = aten.linalg_svd(check(a, 'the matrix'), not letter(all, 'S', 'A', 'the choice of columns'))
  return u, s, vh:t()
end

function functions.inverse(a)
  return aten.linalg_inv(check(a, 'the matrix'))
end

function functions.qr(a)
  return aten.linalg_qr(check(a, 'the matrix'))
end

--- The reflectors of the QR decomposition, and their factors.
function functions.geqrf(a)
  return aten.geqrf(check(a, 'the matrix'))
end

--- Q of what geqrf gives.
function functions.orgqr(m, tau)
  return aten.orgqr(check(m, 'the reflectors'), check(tau, 'tau'))
end

--- Q times a matrix, of what geqrf gives; 'R' for the matrix times Q, 'T' for the transpose of Q.
function functions.ormqr(m, tau, other, side, transposed)
  return aten.ormqr(check(m, 'the reflectors'), check(tau, 'tau'), check(other, 'the matrix'),
    letter(side, 'L', 'R', 'the side'), not letter(transposed, 'N', 'T', 'the transposition'))
end

-- Convolutions of images without a batch: of one image, of planes each with its kernel, of planes with banks of
-- kernels.

local function convolve(n, is_flipped)
  local conv = F['conv' .. n .. 'd']
  return function(x, k, mode)
    check(x, 'the image')
    check(k, 'the kernel')
    local is_full = not letter(mode, 'V', 'F', 'the mode')
    local dims, kdims = x:dim(), k:dim()
    if not (dims == n and kdims == n or dims == n + 1 and (kdims == n + 1 or kdims == n + 2)) then
      raise('an image of %d dimensions cannot be convolved with a kernel of %d', dims, kdims)
    end
    local planes, axes, padding = dims == n and 1 or x:size(1), {}, {}
    for d = 1, n do
      axes[d] = kdims - n + d - 1
      padding[d] = is_full and k:size(kdims - n + d) - 1 or 0
    end
    local image = dims == n and x:unsqueeze(1) or x
    local weight = is_flipped and aten.flip(k, axes) or k
    if kdims == n then
      weight = weight:unsqueeze(1)
    end
    local is_bank = kdims == n + 2
    local y = conv(image:unsqueeze(1), is_bank and weight or weight:unsqueeze(2),
      {padding = padding, groups = is_bank and 1 or planes}):squeeze(1)
    return dims == n and y:squeeze(1) or y
  end
end
for n = 2, 3 do
  functions['conv' .. n], functions['xcorr' .. n] = convolve(n, true), convolve(n, false)
end

-- Products that are added to something: [v1,] M, [v2,] a, b.

--- Reads such arguments; `summand` is the tensor itself of a method.
-- @return the summand, its factor, the product's factor, and its two tensors
local function read_product(summand, args)
  local numbers, tensors, before = {}, {}, 0
  for i = 1, #args do
    if tensor.is(args[i]) then
      tensors[#tensors + 1] = args[i]
    elseif type(args[i]) ~= 'number' then
      raise('a product is added with tensors and numbers, not %s', errors.describe(args[i]))
    else
      numbers[#numbers + 1] = args[i]
      before = #tensors == 0 and #numbers or before
    end
  end
  local beta, alpha = 1, 1
  if #tensors == 3 then
    summand = table.remove(tensors, 1)
    beta = before > 0 and numbers[1] or 1
    alpha = numbers[before + 1] or 1
  elseif #numbers == 1 then
    alpha = numbers[1]
  elseif #numbers == 2 then
    beta, alpha = numbers[1], numbers[2]
  end
  if #tensors ~= 2 or not summand or #numbers > 2 then
    raise('a product is added by a tensor and two factors, with at most two numbers')
  end
  return summand, beta, alpha, tensors[1], tensors[2]
end

for _, name in ipairs {'addmm', 'addmv', 'addbmm', 'baddbmm', 'addr'} do
  local full = 'aten::' .. name
  local function compute(summand, ...)
    local m, beta, alpha, a, b = read_product(summand, {...})
    return ops.call(full, {m, a, b, beta = beta, alpha = alpha})
  end
  functions[name] = function(...)
    local count = 0
    for i = 1, select('#', ...) do
      count = count + (tensor.is((select(i, ...))) and 1 or 0)
    end
    if count == 4 then
      return methods[name](...)
    end
    return compute(nil, ...)
  end
  methods[name] = function(self, ...)
    local m, beta, alpha, a, b = read_product(check(self), {...})
    if rawequal(m, self) or m == self then
      return ops.write_named(full .. '_', {self, a, b, beta = beta, alpha = alpha})
    end
    return matrix.store(self, ops.call(full, {m, a, b, beta = beta, alpha = alpha}))
  end
end

return matrix
