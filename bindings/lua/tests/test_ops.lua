-- Every operator by name, counting from 0, with all kinds of arguments.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local x = torch.Tensor {{1, 2, 3}, {4, 5, 6}}

test('by overload, by name, with arguments by name', function()
  local a, b = torch.Tensor {1, 2}, torch.Tensor {10, 20}
  T.is(torch.call('aten::add.Tensor', {a, b, alpha = 2}), {21, 42})
  T.is(torch.call('add', {a, b}), {11, 22})
  T.is(torch.call('aten::add', {a, 5}), {6, 7})
  T.is(torch.call('aten::add', {a, other = b}), {11, 22})
  T.is(torch.aten.add(a, b, {alpha = 2}), {21, 42})
  T.is(torch.aten['add.Tensor'](a, b), {11, 22})
  T.is(torch.aten.relu(torch.Tensor {-1, 1}), {0, 1})
end)

test('dimensions count from 0', function()
  T.is(torch.aten.sum(x, {0}), {5, 7, 9})
  T.is(torch.aten.select(x, 1, 0), {1, 4})
  T.is(torch.aten.softmax(torch.zeros(2), 0), {0.5, 0.5})
end)

test('modules of operators', function()
  T.is(torch.signal.windows.bartlett(5), {0, 0.5, 1, 0.5, 0})
  T.ok(math.abs(torch.linalg.det(torch.Tensor {{2, 1}, {1, 3}}):item() - 5) < 1e-12)
  T.is(torch.special.expit(torch.zeros(1)), {0.5})
  T.is(torch.aten.real(torch.fft.fft(torch.ones(4))), {4, 0, 0, 0})
  local leaf = torch.Tensor({1, 2}):requiresGrad(true)
  torch.nn.functional.mse_loss(leaf, torch.zeros(2), {reduction = 'sum'}):backward()
  T.is(leaf:grad(), {2, 4})
  T.raises(function() torch.nn.functional.mse_loss(leaf, leaf, {reduction = 'most'}) end, "'reduction' must be")
end)

test('libraries of operators', function()
  local path = os.getenv 'TORCHABI_OP_LIBRARY'
  if not path then
    T.skip 'TORCHABI_OP_LIBRARY names no library'
  end
  T.raises(function() torch.loadLibrary '/nowhere/lib.so' end, "'/nowhere/lib.so' cannot be loaded")
  torch.loadLibrary(path)
  local leaf = torch.Tensor({1, 2}):requiresGrad(true)
  local cube = torch.namespace('torchabi_test').cube(leaf, {factor = 2})
  T.is(cube:detach(), {2, 16})
  cube:sum():backward()
  T.is(leaf:grad(), {1, 1})
  local entries = torch.Dict {{'a', torch.ones(2)}, {'b', torch.ones(1)}}
  local scaled = torch.call('torchabi_test::scaled', {entries, torch.Dict {{'a', 3}}})
  T.is(scaled.a, {3, 3})
  T.is(scaled.b, {1})
  T.raises(function() torch.call('torchabi_test::scaled', {entries, torch.Dict {{1, 3}}}) end, 'Dict%(str, float%)')
end)

test('storages', function()
  local t = torch.zeros(2)
  t = torch.call('aten::set_.source_Storage', {t, torch.Tensor {1, 2, 3}})
  T.is(t, {1, 2, 3})
end)

test('numbers, booleans, strings, lists, dtypes, devices', function()
  equal(torch.aten.sum(x, {0}, {keepdim = true}):size():totable(), {1, 3})
  equal(torch.aten.to(x, torch.float32):type(), 'torch.FloatTensor')
  equal(torch.aten.zeros({2, 3}, {dtype = 'int32', device = 'cpu'}):type(), 'torch.IntTensor')
  equal(torch.aten.zeros({2}, {dtype = torch.bool, device = torch.device 'cpu'}):type(), 'torch.BoolTensor')
  T.is(torch.aten.pad(torch.ones(1), {1, 1}, 'constant', 7), {7, 1, 7})
  T.is(torch.aten.gelu(torch.zeros(1), {approximate = 'tanh'}), {0})
  T.is(torch.aten.flip(x, {1}), {{3, 2, 1}, {6, 5, 4}})
  T.is(torch.aten.cat({torch.ones(1), torch.zeros(1)}, 0), {1, 0})
  T.is(torch.aten.cat({torch.ones(1), torch.zeros(1)}), {1, 0})
  equal(torch.aten.clone(x, {memory_format = torch.contiguous_format}):isContiguous(), true)
  equal(torch.aten.upsample_nearest2d(torch.zeros(1, 1, 2, 2), torch.null, {2, 2}):size():totable(), {1, 1, 4, 4})
end)

test('none: torch.null, and holes are defaults', function()
  T.is(torch.call('aten::clamp', {torch.Tensor {1, 5}, torch.null, 3}), {1, 3})
  T.is(torch.call('aten::clamp', {torch.Tensor {1, 5}, nil, 3}), {1, 3})
  T.is(torch.aten.clamp(torch.Tensor {1, 5}, nil, 3), {1, 3})
  T.is(torch.aten.index(x, {torch.null, torch.LongTensor {2, 0}}), {{3, 1}, {6, 4}})
end)

test('generators', function()
  local g = torch.Generator():manualSeed(5)
  local a = torch.aten['randn.generator']({3}, {generator = g})
  g:manualSeed(5)
  T.ok(torch.call('aten::randn.generator', {{3}, generator = g}):equal(a))
end)

test('several results, list results, none', function()
  local values, positions = torch.aten.max(x, 1)
  T.is(values, {3, 6})
  T.is(positions, {2, 2})
  local parts = torch.aten.split(x, 1)
  equal(#parts, 2)
  T.is(parts[2], {{4, 5, 6}})
  equal(torch.aten.equal(x, x), true)
  equal(torch.aten.size(x, 0), 2)
  equal(select('#', torch.call('aten::_foreach_add_.Scalar', {{x:clone()}, 1})), 0)
  T.is(torch.aten._foreach_add({torch.ones(1), torch.ones(1)}, 1)[2], {2})
  equal(torch.aten.result_type(torch.ones(1), torch.LongTensor {1}), torch.float64)
end)

test('results into given tensors', function()
  local out = torch.zeros(2)
  torch.aten.add(torch.ones(2), 1, {out = out})
  T.is(out, {2, 2})
end)

test('wrong calls say what is wrong', function()
  raises(function() torch.call('aten::nothing_like_it') end, 'nothing_like_it')
  raises(function() torch.call('aten::relu', {}) end, "misses argument 'self'")
  raises(function() torch.call('aten::relu', {x, 5}) end)
  raises(function() torch.call('aten::relu', {'x'}) end, "'self' must be Tensor, not str")
  raises(function() torch.call('aten::relu', {x, wrong = 1}) end, "no argument 'wrong'")
  raises(function() torch.call('aten::relu', {[0] = x}) end, 'count from 1')
  raises(function() torch.call(5) end, 'must be a string, not number')
  raises(function() torch.call('aten::relu', x) end)
  raises(function() torch.aten.relu(print) end, 'function cannot be passed')
  raises(function() torch.aten.no_such_operator() end, 'no_such_operator')
end)

test('help', function()
  local text = torch.help 'add'
  T.ok(text:find('^Adds other, scaled by alpha, to input%.'))
  T.ok(text:find('inputs.\n\naten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor\n', 1, true))
  equal(torch.help(torch.aten.add), text)
  T.ok(torch.help(torch.linalg.det):find('Shape: A (*, n, n).', 1, true))
  T.ok(torch.help 'nn.functional.dropout':find('zeroes some elements', 1, true))
  equal(torch.help 'add.Tensor', 'Adds other, scaled by alpha, to input. out_i = input_i + alpha * other_i.\n'
    .. 'Supports broadcasting to a common shape, type promotion, and integer, float, and complex inputs.\n\n'
    .. 'aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor')
  equal(torch.help 'copy_sparse_to_sparse.out', torch.schema 'copy_sparse_to_sparse.out')
  raises(function() torch.help(print) end, 'what help is wanted for')
  raises(function() torch.help 'aten::nothing_like_it' end, 'has no operator')
end)

test('schemas', function()
  equal(torch.schema 'aten::relu.default', 'aten::relu(Tensor self) -> Tensor')
  equal(torch.schema 'aten::add.Tensor', 'aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor')
  T.ok(torch.schema 'aten::add':find('aten::add.out', 1, true))
end)

test('every operator is reached by name', function()
  local raw = torch.raw
  local names = torch.operators()
  T.ok(#names > 2500, tostring(#names))
  local wrong = {}
  for _, name in ipairs(names) do
    local ok, info = pcall(function()
      local base, overload = name:match '^([^.]+)%.?(.*)$'
      return raw.op_describe(raw.op_find(base, overload))
    end)
    local full = ok and (info.overload == '' and info.name or info.name .. '.' .. info.overload)
    if not ok or full ~= name or info.schema:sub(1, #name) ~= name then
      wrong[#wrong + 1] = name
    end
  end
  equal(wrong, {})
  equal(#torch.operators '^aten::relu', #torch.operators 'aten::relu')
end)
