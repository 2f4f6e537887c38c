-- What is done with state dicts.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local checkpoint = torch.checkpoint

local function net()
  return torch.Dict {
    {'fc', torch.Dict {{'weight', torch.Tensor {{1, 2}}}, {'bias', torch.Tensor {3}}}},
    {'groups', {torch.Dict {{'lr', 0.5}}, torch.Dict {{'lr', 0.25}}}},
    {'empty', {}},
  }
end

test('flat and nested', function()
  local d = net()
  local flat = checkpoint.flatten(d)
  equal(torch.keys(flat), {'fc.weight', 'fc.bias', 'groups.0.lr', 'groups.1.lr'})
  equal(flat['groups.1.lr'], 0.25)
  flat['fc.bias'][1] = 30
  T.is(d.fc.bias, {30})
  local nested = checkpoint.nest(flat)
  equal(torch.keys(nested), {'fc', 'groups'})
  equal(nested.groups['0'].lr, 0.5)
  T.is(nested.fc.weight, {{1, 2}})
  equal(checkpoint.flatten {1, {2}}, {['0'] = 1, ['1.0'] = 2})
  raises(function() checkpoint.nest {['a'] = 1, ['a.b'] = 2} end, "'a' and 'a%.b' cannot both be")
  raises(function() checkpoint.nest {1, 2} end)
  raises(function() checkpoint.flatten(3) end, 'a state dict must be a table, not number')
  raises(function() checkpoint.flatten(torch.ones(1)) end, 'a state dict must be a table, not a tensor')
  raises(function() checkpoint.flatten(torch.float32) end, 'a table of entries, not a torch.dtype')
  raises(function() checkpoint.flatten {print} end, 'a function cannot be saved')
end)

test('selected', function()
  local d = net()
  equal(torch.keys(checkpoint.flatten(checkpoint.select(d, '*.weight'))), {'fc.weight'})
  local part = checkpoint.select(d, {'**.lr', 'fc.b*'})
  equal({torch.keys(part), torch.keys(part.fc), #part.groups}, {{'fc', 'groups'}, {'bias'}, 2})
  equal(torch.keys(checkpoint.select(d, 'fc').fc), {'weight', 'bias'})
  raises(function() checkpoint.select(d, 'nothing') end, "no path matches 'nothing'")
  raises(function() checkpoint.select(d, 5) end, 'the patterns must be a table, not number')
  raises(function() checkpoint.select(d, {5}) end, 'a pattern must be a string, not number')
end)

test('renamed', function()
  local flat = checkpoint.flatten(net())
  local d = checkpoint.rename(flat, {{'fc.weight', 'w'}, {'fc.*', 'dense.*'}, {'**.lr', '**.rate'}})
  equal(torch.keys(d), {'w', 'dense.bias', 'groups.0.rate', 'groups.1.rate'})
  equal(torch.keys(checkpoint.stripPrefix(flat, 'fc.')), {'weight', 'bias', 'groups.0.lr', 'groups.1.lr'})
  equal(torch.keys(checkpoint.addPrefix({a = 1, b = 2}, 'module.')), {'module.a', 'module.b'})
  equal(torch.keys(checkpoint.rename(flat, {})), torch.keys(flat))
  raises(function() checkpoint.rename(flat, {{'fc.*', 'one'}}) end, 'would both be')
  raises(function() checkpoint.rename(flat, {{'fc.a', '*'}}) end, 'star')
  raises(function() checkpoint.rename(flat, {['fc.**'] = '**'}) end, 'a list of pairs')
  raises(function() checkpoint.rename(flat, {'fc'}) end, 'a pair must be a table')
  raises(function() checkpoint.rename(flat, {{'fc'}}) end, 'a new name must be a string, not nil')
  raises(function() checkpoint.rename(flat) end, 'the pairs must be a table, not nil')
  raises(function() checkpoint.stripPrefix(flat, 'fc*') end, 'a prefix has no stars')
  raises(function() checkpoint.addPrefix(flat) end, 'the prefix must be a string, not nil')
end)

test('merged', function()
  local d = checkpoint.merge({a = 1}, torch.Dict {{'z', 2}, {'b', torch.ones(1)}}, {c = 3})
  equal(torch.keys(d), {'a', 'z', 'b', 'c'})
  equal(torch.keys(checkpoint.merge()), {})
  raises(function() checkpoint.merge({a = 1}, {a = 2}) end, "both have the key 'a'")
  raises(function() checkpoint.merge({a = 1}, {1}) end, 'list of dicts')
  raises(function() checkpoint.merge({a = 1}, nil, {b = 2}) end, 'a state dict must be a table, not nil')
end)

test('compared', function()
  local a, b = net(), net()
  local same = checkpoint.compare(a, b)
  equal({same.equal, same.only_a, same.only_b, torch.keys(same.different)}, {5, {}, {}, {}})
  b.fc.bias[1] = 3.5
  b.new = 'x'
  b.groups[3] = torch.Dict {{'lr', 1}}
  a.old = true
  a.groups[1].lr = 7
  local report = checkpoint.compare(a, b)
  equal({report.equal, report.only_a, report.only_b}, {3, {'old'}, {'groups.2.lr', 'new'}})
  equal(torch.keys(report.different), {'fc.bias', 'groups.0.lr'})
  T.ok(report.different['fc.bias']:find 'by at most 0%.5')
  equal(torch.keys(checkpoint.compare(a, b, {atol = 0.5}).different), {'groups.0.lr'})
  equal(torch.keys(checkpoint.compare(a, b, {rtol = 1}).different), {'groups.0.lr'})
  raises(function() checkpoint.compare(a, b, {tol = 1}) end, "no option is called 'tol'; there are rtol, atol")
  raises(function() checkpoint.compare(a, b, {atol = 'x'}) end, "the option 'atol' must be a number, not string")
  raises(function() checkpoint.compare(a, b, {atol = -1}) end, "'atol' must not be negative")
  raises(function() checkpoint.compare(a) end, 'a state dict must be a table, not nil')
end)

test('attributes and order go along', function()
  local state = torch.nn.Linear(2, 1):stateDict()
  torch.attributes(state)._metadata = {version = 1}
  local d = checkpoint.addPrefix(state, 'net.')
  equal(torch.keys(d), {'net.weight', 'net.bias'})
  equal(torch.attributes(d)._metadata.version, 1)
  equal(torch.attributes(checkpoint.merge(d, {a = 1}))._metadata.version, 1)
  torch.attributes(d)._metadata.version = 2
  equal(torch.attributes(state)._metadata.version, 1)
end)

test('no tree is left over', function()
  collectgarbage()
  collectgarbage()
  equal(torch.liveHandles 'tree', 0)
end)
