-- Files that are loaded lazily.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local info = torch.checkpoint.info
local path = T.temporary '.pt'

--- Saves a value, loads it lazily, and hands both to a function.
local function with(value, fn, options)
  torch.save(path, value, options)
  fn(torch.load(path, {lazy = true}))
  os.remove(path)
end

local function state()
  return torch.Dict {
    {'weight', torch.FloatTensor {{1, 2, 3}, {4, 5, 6}}}, {'name', 'net'}, {'bias', torch.DoubleTensor {7, 8}},
  }
end

test('a tensor is read when it is asked for', function()
  with(state(), function(d)
    equal(torch.type(d), 'torch.Lazy')
    equal(torch.keys(d), {'weight', 'name', 'bias'})
    T.ok(not info(d, 'weight').isLoaded and not info(d, 'bias').isLoaded)
    T.is(d.weight, {{1, 2, 3}, {4, 5, 6}})
    T.ok(info(d, 'weight').isLoaded and not info(d, 'bias').isLoaded)
    T.ok(rawequal(d.weight, d.weight))
    equal({d.name, d.nothing, d[1]}, {'net'})
    local seen = {}
    for key, value in torch.items(d) do
      seen[#seen + 1] = {key, torch.type(value)}
    end
    equal(seen, {{'weight', 'torch.FloatTensor'}, {'name', 'string'}, {'bias', 'torch.DoubleTensor'}})
    T.ok(info(d, 'bias').isLoaded)
  end)
end)

test('what a tensor is, without reading it', function()
  local whole = torch.FloatTensor(4, 3):zero()
  with({whole = whole, part = whole:narrow(1, 2, 2), list = {1}, sub = {p = torch.ones(2, {requiresGrad = true})}},
    function(d)
      local part = info(d, 'part')
      T.ok(part.dtype == torch.float32 and part.layout == torch.strided)
      equal({part.size:totable(), part.nElement, part.storageBytes, part.storageOffset}, {{2, 3}, 6, 48, 4})
      equal({part.requiresGrad, part.isQuantized, part.isLoaded, part.location}, {false, false, false, 'cpu'})
      equal(info(d, 'whole').storage, part.storage)
      T.ok(info(d.sub, 'p').requiresGrad)
      T.ok(info(d, 'list') == nil)
      raises(function() info(d, 'nothing') end, "there is no entry 'nothing'")
      raises(function() info(d) end, "there is no entry 'nil'")
      raises(function() info(3, 'a') end, 'the first argument must be a table')
      T.ok(not info(d, 'part').isLoaded)
      T.ok(tostring(d):find 'part: torch.FloatTensor of size 2x3\n')
      T.ok(not info(d, 'part').isLoaded)
      -- What is shared is shared when it is read.
      d.part:fill(5)
      equal(d.whole[{2, 1}], 5)
      equal(d.whole[{1, 1}], 0)
    end)
  local plain = info({a = whole}, 'a')
  equal({plain.size:totable(), plain.isLoaded, plain.storageOffset}, {{4, 3}, true, 1})
end)

test('tables without tensors are as ever', function()
  with({epoch = 3, model = state(), losses = {1, 2, 3}, nest = torch.tuple(1, {torch.ones(1), 'x'})}, function(d)
    equal({torch.type(d), torch.type(d.model)}, {'torch.Dict', 'torch.Lazy'})
    equal({d.epoch, #d.losses}, {3, 3})
    d.epoch = 4
    equal(d.epoch, 4)
    local list = d.nest[2]
    equal({torch.type(list), torch.keys(list), list[2], list[3]}, {'torch.Lazy', {1, 2}, 'x'})
    T.is(list[1], {1})
  end)
  with({1, 'two', {a = true}}, function(d)
    equal(d, {1, 'two', {a = true}})
  end)
  with(torch.ones(2), function(t)
    T.is(t, {1, 1})
  end)
end)

test('keys of every kind', function()
  local d = torch.Dict {{torch.tuple(1, 'a'), torch.ones(1)}, {3, torch.ones(2)}, {false, 'no'}, {torch.null, 'none'}}
  with(d, function(got)
    local keys = torch.keys(got)
    equal({torch.type(keys[1]), keys[1][2], keys[2], keys[3]}, {'torch.Tuple', 'a', 3, false})
    T.is(got[keys[1]], {1})
    T.is(got[3], {1, 1})
    equal({got[false], got[torch.null]}, {'no', 'none'})
  end)
end)

test('nothing is set in a lazy table', function()
  with(state(), function(d)
    raises(function() d.weight = 1 end, 'test_lazy.lua:%d+: what was loaded lazily cannot be changed')
    raises(function() d.new = 1 end, 'cannot be changed')
    T.is(d.bias, {7, 8})
  end)
end)

if not jit then -- which asks no metamethod for them
  test('in Lua 5.4 with pairs and #', function()
    with(state(), function(d)
      local keys = {}
      for key in pairs(d) do
        keys[#keys + 1] = key
      end
      equal({keys, #d}, {{'weight', 'name', 'bias'}, 3})
    end)
  end)
end

test('saved again, also in its own place, without reading', function()
  for _, format in ipairs {'torch', 't7'} do
    torch.save(path, {model = state(), epoch = 1}, {format = format})
    local d = torch.load(path, {lazy = true})
    d.epoch = 2
    torch.save(path, d, {format = format})
    T.ok(not info(d.model, 'bias').isLoaded)
    local got = torch.load(path)
    equal(got.epoch, 2)
    T.is(got.model.weight, {{1, 2, 3}, {4, 5, 6}})
    T.is(d.model.bias, {7, 8})
  end
  os.remove(path)
end)

test('into a module, with a dtype and of some keys', function()
  local net = torch.nn.Linear(3, 2)
  torch.save(path, {model = net:stateDict(), other = torch.ones(1)})
  local d = torch.load(path, {lazy = true, dtype = 'float64', keys = 'model.**'})
  equal({torch.keys(d), torch.type(d.model)}, {{'model'}, 'torch.Lazy'})
  local copy = torch.nn.Linear(3, 2)
  equal(copy:loadStateDict(d.model), {missing = {}, unexpected = {}})
  local loaded = copy:stateDict()
  for name, t in torch.items(net:stateDict()) do
    T.ok(loaded[name]:equal(t), name)
  end
  equal(d.model.weight:type(), 'torch.DoubleTensor')
  T.is(d.model.bias, loaded.bias:double():totable())
  os.remove(path)
end)

test('state-dict functions of lazy tables read nothing', function()
  with({model = state(), epoch = 1}, function(d)
    local flat = torch.checkpoint.flatten(d)
    equal(torch.type(flat), 'torch.Lazy')
    equal(torch.keys(flat), {'epoch', 'model.weight', 'model.name', 'model.bias'})
    local renamed = torch.checkpoint.stripPrefix(flat, 'model.')
    local part = torch.checkpoint.select(renamed, {'w*', 'epoch'})
    equal(torch.keys(part), {'epoch', 'weight'})
    equal(torch.checkpoint.nest(flat).model.name, 'net')
    T.ok(not info(part, 'weight').isLoaded and not info(d.model, 'weight').isLoaded)
    T.is(part.weight, {{1, 2, 3}, {4, 5, 6}})
    T.ok(info(d.model, 'weight').isLoaded)
    local report = torch.checkpoint.compare(d, {model = state(), epoch = 1})
    equal({report.equal, #torch.keys(report.different)}, {4, 0})
  end)
end)

test('files of every format', function()
  local weights = {a = torch.FloatTensor {1, 2}, b = torch.LongTensor {{3}}}
  for _, format in ipairs {'torch', 'safetensors', 't7', 't7-ascii', 'npz'} do
    with(weights, function(d)
      equal(torch.type(d), 'torch.Lazy')
      T.ok(not info(d, 'a').isLoaded, format)
      T.is(d.a, {1, 2})
      equal(info(d, 'b').size:totable(), {1, 1})
      T.is(d.b, {{3}})
    end, {format = format})
  end
end)

test('handles of lazy tables', function()
  torch.save(path, {model = state()})
  local d = torch.scope(function()
    return torch.load(path, {lazy = true})
  end)
  T.is(d.model.bias, {7, 8})
  local gone
  torch.scope(function()
    gone = torch.load(path, {lazy = true}).model
  end)
  raises(function() return gone.weight end, 'freed')
  d, gone = nil, nil -- luacheck: ignore
  os.remove(path)
  collectgarbage()
  collectgarbage()
  equal(torch.liveHandles 'tree', 0)
end)
