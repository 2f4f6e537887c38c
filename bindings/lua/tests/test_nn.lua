-- Modules: layers, containers, classes written in Lua.
local T = require 'harness'
local torch = require 'torchabi'
local nn = torch.nn
local test, equal, raises = T.test, T.equal, T.raises

local function floats(...)
  return torch.randn(...):float()
end

--- Names of an iterator over names and things.
local function names_of(...)
  local out = {}
  for name in ... do
    out[#out + 1] = name
  end
  return out
end

local Net = nn.class 'Net'

function Net:__init(hidden)
  self.conv = nn.Conv2d(1, hidden, 3, {padding = 1})
  self.norm = nn.BatchNorm2d(hidden)
  self.fc = nn.Linear(hidden, 3)
  self.hidden = hidden
end

function Net:forward(x)
  return self.fc(torch.aten.mean(torch.relu(self.norm(self.conv(x))), {2, 3}))
end

test('layers have methods besides forward', function()
  local l = nn.AdaptiveLogSoftmaxWithLoss(4, 10, {3, 6})
  equal(l:methods(), {'forward', 'log_prob', 'predict', 'reset_parameters'})
  local x, before = floats(20, 4) * 4, l.head.weight:clone()
  local likely = l:invoke('log_prob', x):detach()
  equal(likely:size():totable(), {20, 10})
  T.near(torch.aten.sum(torch.exp(likely), 1):totable(), torch.ones(20):totable())
  equal(l:invoke('predict', x):totable(), torch.aten.argmax(likely, 1):totable())
  l:invoke 'reset_parameters'
  T.ok(not torch.aten.equal(l.head.weight, before))
  raises(function() l:invoke 'nothing' end, 'no method')
end)

test('layers take options by position and by name', function()
  local l = nn.Linear(3, 2)
  equal(l.weight:size():totable(), {2, 3})
  equal(l:typename(), 'Linear')
  local x = floats(5, 3)
  local by_hand = x * l.weight:t() + l.bias
  T.near(l(x):detach():totable(), by_hand:detach():totable())
  equal(nn.Linear {in_features = 3, out_features = 2, bias = false}.bias, nil)
  equal(nn.Conv2d(1, 6, {3, 1}, {padding = {1, 0}})(floats(2, 1, 8, 9)):size():totable(), {2, 6, 8, 9})
  equal(nn.MaxPool2d(2)(floats(2, 1, 8, 9)):size():totable(), {2, 1, 4, 4})
  equal(nn.Flatten()(floats(2, 3, 4)):size():totable(), {2, 12})
  equal(nn.Linear(2, 2, {dtype = torch.float64}).weight:type(), 'torch.DoubleTensor')
  equal(nn.Embedding(10, 4)(torch.LongTensor {{1, 2}, {3, 9}}):size():totable(), {2, 2, 4})
end)

test('a layer with several results, and lists of tensors as arguments', function()
  local y, state = nn.LSTM(3, 4, {num_layers = 2})(floats(5, 2, 3))
  equal(y:size():totable(), {5, 2, 4})
  equal({state[1]:size():totable(), state[2]:size():totable()}, {{2, 2, 4}, {2, 2, 4}})
  local again = nn.LSTM(3, 4)(floats(5, 2, 3), {torch.zeros(1, 2, 4):float(), torch.zeros(1, 2, 4):float()})
  equal(again:size():totable(), {5, 2, 4})
end)

test('arguments by name, modules as options, sequences of several lengths', function()
  local attention = nn.MultiheadAttention(4, 2, {batch_first = true})
  local x = floats(2, 3, 4)
  local y, weights = attention(x, x, x, {need_weights = false})
  equal(y:size():totable(), {2, 3, 4})
  equal(weights, nil)
  equal(attention.out_proj.weight:size():totable(), {4, 4})
  raises(function() attention(x, x, x, {colour = 1}) end, 'colour')
  local stack = nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 8), 2)
  equal(stack(x):size():totable(), {2, 3, 4})
  equal(stack:get('layers.1.linear1.weight'):size():totable(), {8, 4})
  local rnn = nn.utils.rnn
  local data, sizes, order, inverse = rnn.pack_padded_sequence(floats(4, 2, 3), {2, 4}, {enforce_sorted = false})
  local states, h = nn.GRU(3, 5)({data, sizes, order, inverse})
  equal(rnn.pad_packed_sequence(states):size():totable(), {4, 2, 5})
  equal(h:size():totable(), {1, 2, 5})
  local loss = nn.CrossEntropyLoss {weight = torch.ones(3):float()}
  equal(loss(floats(4, 3), torch.LongTensor {0, 1, 2, 1}):dim(), 0)
  local w = torch.zeros(2):float()
  nn.init.constant_(w, 3)
  equal(w:totable(), {3, 3})
  T.near(nn.init.calculate_gain 'tanh', 5 / 3)
  local held = nn.ParameterDict {b = floats(2), a = floats(3)}
  equal(names_of(held:namedParameters()), {'a', 'b'})
  equal(nn.ModuleDict({act = nn.Tanh()}).act:typename(), 'Tanh')
end)

test('every layer prints its signature', function()
  equal(tostring(nn.ReLU):match '^ReLU%(', 'ReLU(')
  T.ok(tostring(nn.Linear):find('in_features, out_features, bias=True', 1, true), tostring(nn.Linear))
  local n = 0
  for i = 0, torch.raw.module_type_count() - 1 do
    local name = torch.raw.module_type_at(i)
    T.ok(tostring(nn[name]):find(name, 1, true), name)
    n = n + 1
  end
  T.ok(n > 30)
end)

test('wrong options say what is wrong', function()
  raises(function() nn.Linear(3) end, 'out_features')
  raises(function() nn.Linear(3, 2, {bais = true}) end, 'bais')
  raises(function() nn.Linear('three', 2) end, 'in_features')
  raises(function() nn.Linear(3, 2)(floats(5, 4)) end, 'cannot be multiplied')
  raises(function() nn.Linear(3, 2)(5) end)
  raises(function() nn.Lineal(3, 2) end)
end)

test('Sequential runs its children, whether native or written in Lua', function()
  local net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1))
  local x = floats(4, 2)
  T.ok(net(x):equal(net[3](torch.relu(net[1](x)))))
  equal(net:size(), 3)
  equal(names_of(net:namedParameters()), {'0.weight', '0.bias', '2.weight', '2.bias'})
  local Twice = nn.class 'Twice'
  function Twice:forward(t) return t * self.by, t end
  local twice = Twice()
  twice.by = 2
  local mixed = nn.Sequential {nn.Linear(2, 3)}:add(twice, 'twice')
  local y, t = mixed(x)
  T.ok(y:equal(t * 2) and rawequal(mixed.twice, twice))
  T.ok(nn.Sequential()(x):equal(x))
  raises(function() nn.Sequential(5) end, 'must be a table')
  raises(function() nn.Sequential {5} end, 'must be a module')
end)

test('ModuleList and classes with parents', function()
  local Deep = nn.class 'Deep'
  function Deep:__init(n)
    self.layers = nn.ModuleList()
    for _ = 1, n do
      self.layers:add(nn.Linear(2, 2))
    end
  end
  function Deep:forward(x)
    for i = 1, self.layers:size() do
      x = self.layers[i](x)
    end
    return x
  end
  local Deeper = nn.class('Deeper', Deep)
  local m = Deeper(3)
  equal(m:typename(), 'Deeper')
  equal(torch.typename(m), 'nn.Deeper')
  equal(#m:parameters(), 6)
  equal(m(floats(4, 2)):size():totable(), {4, 2})
  raises(function() m.layers(floats(1, 2)) end)
end)

test('a class written in Lua: children, parameters, buffers, plain fields', function()
  local m = Net(4)
  equal(names_of(m:namedParameters()),
    {'conv.weight', 'conv.bias', 'norm.weight', 'norm.bias', 'fc.weight', 'fc.bias'})
  equal(names_of(m:namedBuffers()), {'norm.running_mean', 'norm.running_var', 'norm.num_batches_tracked'})
  equal(names_of(m:children()), {'conv', 'norm', 'fc'})
  equal({#m:parameters(), #m:parameters(false), #m:buffers(), m.hidden}, {6, 0, 3, 4})
  T.ok(rawequal(m:get 'conv', m.conv) and rawequal(m[1], m.conv) and m:get 'fc.bias' == m.fc.bias)
  equal({m.nothing, m[4]}, {})
  raises(function() m:get 'conv.nothing' end, "nothing is at 'conv.nothing'")
  T.ok(tostring(m):find 'Net%(\n  %(conv%): Conv2d%(1, 4', tostring(m))
  local y = m(floats(5, 1, 8, 8))
  equal(y:size():totable(), {5, 3})
  y:sum():backward()
  for name, p in m:namedParameters() do
    T.ok(p:grad(), name)
  end
  m:zeroGrad(false)
  T.is(m.fc.bias:grad(), {0, 0, 0})
  m:zeroGrad()
  equal(m.fc.bias:grad(), nil)
end)

test('assigning to fields', function()
  local Affine = nn.class 'Affine'
  function Affine:__init()
    self.scale = nn.Parameter(torch.Tensor {2, 3})
    self:registerBuffer('shift', torch.Tensor {1, 1})
    self.note = torch.ones(1)
  end
  function Affine:forward(x) return torch.cmul(self.scale, x) + self.shift end
  local m = Affine()
  equal({names_of(m:namedParameters()), names_of(m:namedBuffers())}, {{'scale'}, {'shift'}})
  T.is(m(torch.ones(2)):detach(), {3, 4})
  m.shift = torch.zeros(2)
  m.scale = torch.Tensor({5, 5}, {requiresGrad = true})
  T.is(m(torch.ones(2)):detach(), {5, 5})
  equal(names_of(m:namedBuffers()), {'shift'})
  raises(function() m.scale = 'text' end, "'scale' is a parameter: it takes a tensor, or nil, not string")
  m.child = nn.ReLU()
  raises(function() m.child = 5 end, "'child' is a child")
  raises(function() m[1] = nn.ReLU() end, 'names of children are strings')
  m.scale = nil
  equal({names_of(m:namedParameters()), m.scale}, {{}, nil})
  m.shift = nil
  equal({names_of(m:namedBuffers()), m.shift}, {{}, nil})
  raises(function() m:registerParameter('a.b', torch.ones(1)) end)
  raises(function() m.child.self = m end)
end)

test('replacing a child and a parameter: fine-tuning', function()
  local m = Net(4)
  m.fc = nn.Linear(4, 7)
  equal(m(floats(2, 1, 8, 8)):size():totable(), {2, 7})
  equal(names_of(m:children()), {'conv', 'norm', 'fc'})
  local l = nn.Linear(2, 3)
  l.weight = torch.ones(4, 2, {dtype = 'float32', requiresGrad = true})
  l.bias = torch.zeros(4, {dtype = 'float32', requiresGrad = true})
  T.is(l(torch.ones(1, 2):float()):detach(), {{2, 2, 2, 2}})
  local net = nn.Sequential(nn.Linear(2, 2), nn.ReLU())
  net['1'] = nn.Tanh()
  local x = floats(1, 2)
  T.ok(net(x):equal(torch.tanh(net[1](x))))
end)

test('a shared parameter counts once', function()
  local Tied = nn.class 'Tied'
  function Tied:__init() self.a, self.b = nn.Linear(2, 2), nn.Linear(2, 2) end
  local m = Tied()
  m.b.weight = m.a.weight
  equal({#m:parameters(), #torch.keys(m:stateDict())}, {3, 4})
end)

test('train and eval reach all children', function()
  local m = Net(2)
  equal(m:isTraining(), true)
  T.ok(rawequal(m:eval(), m))
  equal({m:isTraining(), m.norm:isTraining()}, {false, false})
  local x = floats(2, 1, 5, 5)
  T.ok(m(x):equal(m(x)))
  m:train()
  equal(m.norm:isTraining(), true)
  local drop = nn.Dropout(0.5)
  T.is(drop:eval()(torch.ones(3)), {1, 1, 1})
end)

test('state dicts in the order of Python, and a report of what does not fit', function()
  local m, other = Net(4), Net(4)
  local state = m:stateDict()
  equal(torch.keys(state), {'conv.weight', 'conv.bias', 'norm.weight', 'norm.bias', 'norm.running_mean',
    'norm.running_var', 'norm.num_batches_tracked', 'fc.weight', 'fc.bias'})
  equal(other:loadStateDict(state), {missing = {}, unexpected = {}})
  for name, t in torch.items(other:stateDict()) do
    T.ok(t:equal(state[name]), name)
  end
  state['fc.bias']:fill(7)
  T.is(m.fc.bias:detach(), {7, 7, 7})
  local broken = {extra = torch.ones(1)}
  for name, t in torch.items(state) do
    if name ~= 'fc.bias' then
      broken[name] = t
    end
  end
  local message = raises(function() other:loadStateDict(broken) end, 'missing keys: fc.bias')
  T.ok(message:find 'extra', message)
  equal(other:loadStateDict(broken, false), {missing = {'fc.bias'}, unexpected = {'extra'}})
  broken['fc.bias'] = torch.ones(1)
  raises(function() other:loadStateDict(broken, false) end, 'fc.bias')
  raises(function() other:loadStateDict(5) end, 'must be a table')
end)

test('a copy has parameters of its own', function()
  local m = Net(2):eval()
  local twin, x = m:clone(), floats(2, 1, 5, 5)
  T.ok(twin(x):equal(m(x)))
  equal({twin:isTraining(), twin.hidden, twin:typename()}, {false, 2, 'Net'})
  torch.noGrad(function() twin.fc.weight:zero() end)
  T.ok(not twin.fc.weight:equal(m.fc.weight))
  twin.fc = nn.Linear(2, 9)
  equal({m(x):size(2), twin(x):size(2)}, {3, 9})
end)

test('dtypes, freezing, apply', function()
  local m = Net(2):double()
  equal(m.fc.weight:type(), 'torch.DoubleTensor')
  equal(m.norm.num_batches_tracked:type(), 'torch.LongTensor')
  equal(m(torch.randn(2, 1, 5, 5)):type(), 'torch.DoubleTensor')
  equal(m:to 'float32'.fc.weight:type(), 'torch.FloatTensor')
  m:requiresGrad(false)
  equal(m.conv.bias:requiresGrad(), false)
  local order = {}
  m:apply(function(part) order[#order + 1] = part:typename() end)
  equal(order, {'Conv2d', 'BatchNorm2d', 'Linear', 'Net'})
  raises(function() m:to {dtipe = 'float32'} end, "no option 'dtipe'")
end)

test('freed modules are refused, children live on', function()
  local m = nn.Sequential(nn.Linear(2, 2))
  local child = m[1]
  m:free()
  m:free()
  raises(function() m:parameters() end, 'freed')
  raises(function() m:train() end, 'freed')
  equal(child(floats(1, 2)):size():totable(), {1, 2})
end)

test('parameters are computed from others', function()
  local parametrize, parametrizations = nn.utils.parametrize, nn.utils.parametrizations
  local m = parametrizations.weight_norm(nn.Linear(3, 2))
  local names = {}
  for name in m:namedParameters() do names[#names + 1] = name end
  equal(names, {'bias', 'parametrizations.weight.original0', 'parametrizations.weight.original1'})
  equal(tostring(m):match '^ParametrizedLinear', 'ParametrizedLinear')
  m(floats(1, 3)):sum():backward()
  equal(m.parametrizations.weight.original0:grad():size():totable(), {2, 1})
  local copy = m:clone()
  local given = floats(2, 3)
  copy.weight = given
  equal(copy(torch.zeros(1, 3):float()):totable(), {m.bias:totable()})
  equal(torch.aten.allclose(copy.weight, given), true)
  equal(parametrize.is_parametrized(copy, 'bias'), false)
  raises(function() parametrize.remove_parametrizations(m, 'weight', false) end, 'leave_parametrized')
  local kept = m.weight:totable()
  parametrize.remove_parametrizations(m, 'weight')
  equal(parametrize.is_parametrized(m), false)
  equal(m.weight:totable(), kept)
  local chained = parametrizations.spectral_norm(nn.Linear(3, 2), {name = 'weight', n_power_iterations = 2})
  parametrize.register_parametrization(chained, 'weight', nn.Tanh())
  equal(chained.parametrizations.weight:size(), 2)
  parametrizations.orthogonal(chained, {name = 'weight', use_trivialization = false, orthogonal_map = 'cayley'})
  equal(chained(floats(1, 3)):size():totable(), {1, 2})
end)

test('transformers keep what they have seen', function()
  local m = torch.models.gpt2 {vocab_size = 11, n_positions = 8, n_embd = 8, n_layer = 2, n_head = 2}
  m:eval()
  local first, seen = m(torch.LongTensor {{1, 2, 3}}, {use_cache = true})
  local last = m(torch.LongTensor {{4}}, seen)
  equal(first:size():totable(), {1, 3, 11})
  equal(#seen, 4)
  local whole = m(torch.LongTensor {{1, 2, 3, 4}})
  equal((last - whole:narrow(2, 4, 1)):abs():max():item() < 1e-5, true)
end)
