-- Modules around modules: DontCast, GPU, Profile, NaN; Convert and PrintSize.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local nn = torch.legacy.nn
local path = T.temporary '.t7'

local function close(got, wanted, what)
  T.ok(got:size() == wanted:size(), (what or '') .. ': other sizes')
  T.ok(torch.aten.allclose(got, wanted, 1e-9, 1e-9), what)
end

--- What is printed while a function runs.
local function printed(fn)
  local lines, plain = {}, print
  _G.print = function(...)
    local words = {...}
    for i = 1, select('#', ...) do
      words[i] = tostring(words[i])
    end
    lines[#lines + 1] = table.concat(words, '\t')
  end
  local ok, message = pcall(fn)
  _G.print = plain
  T.ok(ok, message)
  return lines
end

test('DontCast', function()
  local kept = nn.DontCast(nn.LookupTable(5, 3):float(), false, true)
  local net = nn.Sequential():add(kept):add(nn.Linear(3, 2))
  equal({kept.moduleType, kept.castin, kept.castout}, {'torch.FloatTensor', false, true})
  local x = torch.LongTensor {1, 5}
  equal(net:forward(x):type(), 'torch.DoubleTensor')
  net:backward(x, torch.ones(2, 2))
  equal({kept.modules[1].gradWeight:type(), kept.output:type()}, {'torch.FloatTensor', 'torch.DoubleTensor'})
  net:type('torch.HalfTensor')
  equal({kept.modules[1].weight:type(), net:get(2).weight:type(), kept:type()},
    {'torch.FloatTensor', 'torch.HalfTensor', 'torch.HalfTensor'})
  local both = nn.DontCast(nn.Linear(3, 2):float(), true)
  equal(both:forward(torch.ones(3)):type(), 'torch.DoubleTensor')
  equal(both:backward(torch.ones(3), torch.ones(2)):type(), 'torch.DoubleTensor')
  both:zeroGradParameters()
  both:accGradParameters(torch.ones(3), torch.ones(2))
  equal({both.modules[1].gradBias:sum(), tostring(both)}, {2, 'nn.DontCast @ nn.Linear(3 -> 2)'})
  local tables = nn.DontCast(nn.ParallelTable():add(nn.Tanh()):add(nn.Identity()), true, true, 'torch.FloatTensor')
  local y = tables:forward {torch.ones(2), torch.ones(3)}
  equal({y[1]:type(), y[2]:type(), tables.modules[1].output[1]:type()},
    {'torch.DoubleTensor', 'torch.DoubleTensor', 'torch.FloatTensor'})
  raises(function() nn.DontCast(3) end, 'nn.DontCast takes a module, not number')
end)

test('Convert', function()
  local x = torch.range(1, 24):view(2, 3, 2, 2)
  local vectors = nn.Convert('bchw', 'bf')
  T.ok(vectors:forward(x):equal(x:view(2, 12)))
  T.ok(vectors:backward(x, x:view(2, 12) * 2):equal(x * 2))
  T.ok(vectors:forward(x[1]):equal(x[1]:view(12)))
  T.ok(vectors:backward(x[1], x[1]:view(12)):equal(x[1]))
  T.ok(nn.Convert('chw', 'hwc'):forward(x):equal(x:permute(1, 3, 4, 2)))
  T.ok(nn.Convert('bchw', 'chwb'):forward(x):equal(x:permute(2, 3, 4, 1)))
  T.ok(nn.Convert('chw', 'hwc'):forward(x[1]):equal(x[1]:permute(2, 3, 1)))
  T.ok(nn.Convert('chwb', 'bf'):forward(x:permute(2, 3, 4, 1)):equal(x:permute(1, 3, 4, 2):reshape(2, 12)))
  T.is(nn.Convert('bt', 'b'):forward(torch.Tensor {{1, 2}, {3, 4}}), {1, 3})
  T.is(nn.Convert('bf', 'b'):forward(torch.Tensor {{1}, {3}}), {1, 3})
  T.is(nn.Convert('b', 'bf'):forward(torch.Tensor {1, 3}), {{1}, {3}})
  T.is(nn.Convert('b', 'bt'):forward(torch.Tensor {1, 3}), {{1}, {3}})
  local any = nn.Convert()
  equal({any:forward(torch.ones(2):int()):type(), any:float():forward(torch.ones(2)):type()},
    {'torch.DoubleTensor', 'torch.FloatTensor'})
  equal(any:backward(torch.ones(2), torch.ones(2):float()):type(), 'torch.DoubleTensor')
  local net = nn.Sequential():add(nn.Convert('bchw', 'bf')):add(nn.Linear(12, 2))
  net:forward(x)
  equal(net:backward(x, torch.ones(2, 2)):size():totable(), {2, 3, 2, 2})
  raises(function() nn.Convert(nil, 'bf') end, 'needs the shape of the input')
  raises(function() nn.Convert('bchw', 'b*') end, "takes 'b%*' for both shapes or none")
  raises(function() nn.Convert('bchw', 'bq'):forward(x) end, "cannot convert the shape 'bchw' to 'bq'")
  raises(function() nn.Convert('bf', 'b'):forward(torch.ones(2, 2)) end, "cannot convert the shape 'bf' to 'b'")
end)

test('GPU without CUDA is the module', function()
  local inner = nn.Linear(3, 2)
  local module = nn.GPU(inner, 2)
  local x, grad = torch.randn(4, 3), torch.randn(4, 2)
  close(module:forward(x), inner:forward(x))
  module:zeroGradParameters()
  close(module:backward(x, grad), grad * inner.weight)
  close(inner.gradWeight, grad:t() * x)
  module:accGradParameters(x, grad)
  close(inner.gradWeight, grad:t() * x * 2)
  equal({tostring(module), module.device, module.outdevice, #module:parameters()},
    {'nn.GPU(2) @ nn.Linear(3 -> 2)', 2, 2, 2})
  equal({module:float():type(), module:setDevice(1).device}, {'torch.FloatTensor', 1})
  equal(inner.weight:type(), 'torch.FloatTensor')
  local file = torch.MemoryFile()
  file:writeObject {module:double(), 'after'}
  file:seek(1)
  local read = file:readObject()
  close(read[1]:forward(x), module:forward(x))
  equal({read[1].device, read[2]}, {1, 'after'})
  raises(function() nn.GPU(inner, 'one') end, "'device' must be an integer, not string")
end)

test('GPU with CUDA', function()
  if torch.deviceCount 'cuda' == 0 then
    T.skip 'needs CUDA'
  end
  local module = nn.GPU(nn.Linear(3, 2), 1):cuda()
  local x = torch.randn(4, 3):cuda()
  equal(module:forward(x):type(), 'torch.CudaTensor')
  equal(module:backward(x, torch.ones(4, 2):cuda()):type(), 'torch.CudaTensor')
end)

test('Profile', function()
  local module = nn.Profile(nn.Linear(3, 2), 2)
  local lines = printed(function()
    for _ = 1, 4 do
      module:forward(torch.ones(3))
    end
    module:backward(torch.ones(3), torch.ones(2))
    module:updateGradInput(torch.ones(3), torch.ones(2))
  end)
  equal(#lines, 3)
  for i, line in ipairs(lines) do
    T.ok(line:find('^nn.Linear took [%d.]+ seconds for 2 ' .. (i < 3 and 'forward' or 'backward') .. ' passes$'), line)
  end
  torch.save(path, module)
  equal(torch.load(path):forward(torch.ones(3)):size():totable(), {2})
  equal(nn.Profile(nn.Tanh(), 5, 'mine').name, 'mine')
end)

test('NaN', function()
  local inner = nn.Linear(2, 2)
  local module, bad = nn.NaN(inner, 7), torch.Tensor {0 / 0, 1}
  local x = torch.ones(2)
  close(module:forward(x), inner.output)
  module:backward(x, x)
  raises(function() module:forward(bad) end, 'NaN found in input of module :\nnn.NaN%(7%) @ nn.Linear')
  module:forward(x)
  raises(function() module:updateGradInput(x, bad) end, 'NaN found in gradOutput of module')
  inner.gradWeight:fill(0 / 0)
  raises(function() module:accGradParameters(x, x) end, 'NaN found in gradParameters of module')
  inner.weight:fill(0 / 0)
  raises(function() module:forward(x) end, 'NaN found in parameters of module')
  raises(function() nn.NaN(nn.Log()):forward(torch.Tensor {-1}) end, 'NaN found in output of module')
  equal(nn.NaN(inner).id + 1, nn.NaN(inner).id)
end)

test('PrintSize', function()
  local module = nn.PrintSize 'here'
  local x = torch.ones(2, 3)
  local lines = printed(function()
    T.ok(rawequal(module:forward(x), x))
    module:backward(x, x)
  end)
  equal(lines, {'here:input\n\t' .. tostring(x:size()), 'here:gradOutput\n\t' .. tostring(x:size())})
end)

test('accUpdateGradParameters goes through containers', function()
  torch.manualSeed(8)
  local x, grad = torch.randn(2, 4), torch.randn(2, 3)
  for _, wrap in ipairs {
    function(m) return nn.Sequential():add(m) end, function(m) return nn.Bottle(m) end,
    function(m) return nn.NaN(m) end, function(m) return nn.DontCast(m, true) end, function(m) return nn.GPU(m, 1) end,
    function(m) return nn.Sequential():add(nn.Convert()):add(m) end,
  } do
    local inner = nn.Linear(4, 3)
    local module, before = wrap(inner), inner.weight:clone()
    inner.gradWeight:fill(5)
    module:forward(x)
    module:updateGradInput(x, grad)
    module:accUpdateGradParameters(x, grad, 0.5)
    close(inner.weight, before - grad:t() * x * 0.5, tostring(module))
    equal(inner.gradWeight:min(), 5)
    module:sharedAccUpdateGradParameters(x, grad, -0.5)
    close(inner.weight, before, tostring(module))
  end
  -- Modules whose gradients are no tensors.
  local index, rows = nn.IndexLinear(4, 3), nn.LookupTable(4, 3):accUpdateOnly()
  local net = nn.ParallelTable():add(index):add(rows)
  local at = {{torch.LongTensor {2}, torch.Tensor {3}}, torch.LongTensor {1, 1}}
  local before = rows.weight:clone()
  net:forward(at)
  net:backwardUpdate(at, {torch.ones(3), torch.ones(2, 3)}, 0.5)
  T.is(index.weight, {{0, 0, 0}, {-1.5, -1.5, -1.5}, {0, 0, 0}, {0, 0, 0}})
  T.near((before - rows.weight)[1]:totable(), {1, 1, 1})
end)

test('a class of one\'s own decorates', function()
  local Mine, parent = torch.class('nn.MineDecorated', 'nn.Container')
  function Mine:__init(module)
    parent.__init(self)
    self:add(module)
  end
  nn.Decorator.decorate(Mine)
  local module = nn.MineDecorated(nn.Linear(3, 2))
  equal({module:forward(torch.ones(3)):size():totable(), tostring(module)},
    {{2}, 'nn.MineDecorated @ nn.Linear(3 -> 2)'})
end)

os.remove(path)
