-- Files of every format, and what is done with files as wholes.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local checkpoint = torch.checkpoint
local folder = T.temporary()
os.execute(("mkdir '%s'"):format(folder))
local path = folder .. '/file'

local function write(text, name)
  local file = assert(io.open(name or path, 'wb'))
  file:write(text)
  file:close()
end

local function contents(name)
  local file = assert(io.open(name or path, 'rb'))
  local data = file:read '*a'
  file:close()
  return data
end

local function back(x, format, options)
  torch.save(path, x, {format = format})
  equal(checkpoint.formatOf(path), format)
  T.ok(checkpoint.verify(path))
  return torch.load(path, options)
end

local function weights()
  return torch.Dict {
    {'fc.weight', torch.FloatTensor {{1, 2, 3}, {4, 5, 6}}},
    {'fc.bias', torch.DoubleTensor {0.5, -1}},
    {'steps', torch.LongTensor {7}},
  }
end

local function is_weights(d)
  for name, t in torch.items(weights()) do
    equal(d[name]:type(), t:type(), name)
    T.ok(d[name]:equal(t), name)
  end
  equal(#torch.keys(d), 3)
end

test('dicts of tensors in every format that is written', function()
  for _, format in ipairs {'torch', 'safetensors', 'shards', 't7', 't7-ascii', 'npz'} do
    is_weights(back(weights(), format))
  end
  equal(torch.keys(back(weights(), 'torch')), {'fc.weight', 'fc.bias', 'steps'})
  T.is(back(torch.Tensor {{1, 2}, {3, 4}}, 'npy'), {{1, 2}, {3, 4}})
  is_weights(torch.loadBytes((function()
    torch.save(path, weights(), {format = 'safetensors'})
    return contents()
  end)()))
end)

test('a format is told, and another refused', function()
  torch.save(path, weights(), {format = 'safetensors'})
  is_weights(torch.load(path, {format = 'safetensors'}))
  raises(function() torch.load(path, {format = 'torch'}) end, 'in the format safetensors, not in torch')
  equal(torch.lastError().status, 'TABI_CORRUPT_FILE')
  raises(function() torch.loadBytes(contents(), {format = 'npz'}) end, 'not in npz')
  raises(function() checkpoint.verify(path, {format = 'npz'}) end, 'not in npz')
  raises(function() torch.load(path, {format = 'zip'}) end, "no format is called 'zip'; there are torch, torch%-legacy")
  raises(function() torch.save(path, 1, {format = 7}) end, "the option 'format' must be a string, not number")
  raises(function() torch.save(path, 1, {format = 'torch-legacy'}) end, 'torch%-legacy are not written')
  raises(function() torch.save(path, {1, 2}, {format = 'safetensors'}) end)
  raises(function() torch.save(path, {a = 'text'}, {format = 'npz'}) end)
  is_weights(torch.load(path))
  raises(function() checkpoint.formatOf(folder .. '/nothing') end, 'No such file')
  raises(function() checkpoint.formatOf(3) end, 'the path must be a string')
end)

test('tables of Torch7', function()
  local got = back({a = {1, 2.5, 'three'}, [2] = true, empty = {}, t = torch.ones(2, 3)}, 't7')
  equal({got.a, got[2], #torch.keys(got.empty)}, {{1, 2.5, 'three'}, true, 0})
  equal(got.t:size():totable(), {2, 3})
  local t = torch.Tensor {1, 2, 3}
  got = back({t, t:narrow(1, 2, 2)}, 't7-ascii')
  got[1][2] = 20
  T.is(got[2], {20, 3})
  raises(function() torch.save(path, torch.complex(1, 2), {format = 't7'}) end)
end)

test('objects of Torch7 are inert', function()
  -- torch.save('…', nn.Linear …, 'ascii'), with one member.
  write(table.concat({4, 1, 3, 'V 1', 9, 'nn.Linear', 3, 2, 1, 2, 5, 'train', 5, 1}, '\n') .. '\n')
  equal(checkpoint.formatOf(path), 't7-ascii')
  local net = torch.load(path)
  equal({torch.type(net), net.type, net.state.train}, {'torch.Object', 'nn.Linear', true})
  equal(tostring(net), 'torch.Object (nn.Linear)')
  equal(checkpoint.flatten(net)['state.train'], true)
  raises(function() torch.load(path, {strict = true}) end, 'nn.Linear')
  equal(torch.lastError().status, 'TABI_UNSAFE_FILE')
  raises(function() torch.save(path, {net}) end, "class 'nn.Linear' cannot be saved")
  net = torch.load(path, {lazy = true})
  equal({net.type, net.state.train}, {'nn.Linear', true})
end)

test('metadata of safetensors', function()
  local state = weights()
  torch.save(path, state, {format = 'safetensors', metadata = {author = 'me ☃', step = '3'}})
  local got = torch.load(path)
  is_weights(got)
  equal(torch.attributes(got).__metadata__, {author = 'me ☃', step = '3'})
  equal(torch.keys(torch.attributes(state)), {})
  -- It stays with the dict, and the option replaces it.
  equal(torch.attributes(back(got, 'safetensors')).__metadata__.step, '3')
  torch.save(path, got, {format = 'safetensors', metadata = {other = 'x'}})
  local now = torch.load(path, {lazy = true})
  equal(torch.attributes(now).__metadata__, {other = 'x'})
  equal(torch.attributes(got).__metadata__.author, 'me ☃')
  torch.save(path, now, {format = 'safetensors', metadata = {third = 'y'}})
  is_weights(now)
  equal(torch.attributes(torch.load(path)).__metadata__, {third = 'y'})
  torch.save(path, state, {format = 'safetensors', metadata = {}})
  raises(function() torch.save(path, state, {metadata = {a = 'b'}}) end, "for the formats 'safetensors' and 'shards'")
  for wrong, message in pairs {
    [{1}] = 'a key of the metadata must be a string', [{a = 1}] = "the metadata's 'a' must be a string, not number",
  } do
    raises(function() torch.save(path, state, {format = 'safetensors', metadata = wrong}) end, message)
  end
  raises(function() torch.save(path, {1}, {format = 'safetensors', metadata = {}}) end, 'is about a dict of tensors')
  raises(function() torch.save(path, 1, {format = 'safetensors', metadata = {}}) end, 'is about a dict of tensors')
end)

test('what shares memory where the format cannot', function()
  local t = torch.Tensor {1, 2, 3}
  local shared = {whole = t, part = t:narrow(1, 2, 2)}
  raises(function() torch.save(path, shared, {format = 'safetensors'}) end)
  torch.save(path, shared, {format = 'safetensors', copyShared = true})
  local got = torch.load(path)
  got.whole[2] = 9
  T.is(got.part, {2, 3})
end)

test('shards', function()
  local index = folder .. '/model.safetensors.index.json'
  torch.save(index, weights(), {format = 'shards', shardSize = 30, metadata = {author = 'me'}})
  equal(checkpoint.formatOf(index), 'shards')
  is_weights(torch.load(index))
  T.ok(checkpoint.verify(index))
  equal(torch.keys(torch.load(index, {keys = 'fc.*'})), {'fc.weight', 'fc.bias'})
  local shard = folder .. '/model-00001-of-00002.safetensors'
  equal(torch.attributes(torch.load(shard)).__metadata__.author, 'me')
  os.remove(shard)
  raises(function() torch.load(index) end, 'model%-00001%-of%-00002')
  for _, size in ipairs {0, -1, 1.5, 'x'} do
    raises(function() torch.save(index, weights(), {format = 'shards', shardSize = size}) end, "option 'shardSize'")
  end
  raises(function() torch.save(index, weights(), {shardSize = 30}) end, "for the format 'shards'")
end)

test('converting', function()
  local first, second = folder .. '/a', folder .. '/b'
  torch.save(first, weights())
  checkpoint.convert(first, second, {format = 'safetensors'})
  equal(checkpoint.formatOf(second), 'safetensors')
  is_weights(torch.load(second))
  checkpoint.convert(second, second, {format = 't7'})
  equal(checkpoint.formatOf(second), 't7')
  is_weights(torch.load(second))
  checkpoint.convert(second, second)
  equal(checkpoint.formatOf(second), 'torch')
  checkpoint.convert(first, second, {format = 'npz', dtype = 'float32'})
  equal(torch.load(second)['fc.bias']:type(), 'torch.FloatTensor')
  equal(torch.load(second).steps:type(), 'torch.LongTensor')
  raises(function() checkpoint.convert(first, second, {mmap = true}) end, "no option is called 'mmap'")
  raises(function() checkpoint.convert(first, folder .. '/no/such/folder') end)
  raises(function() checkpoint.convert(nil, second) end, 'the source must be a string')
  raises(function() checkpoint.convert(first) end, 'the target must be a string')
end)

test('damage is found', function()
  torch.save(path, {t = torch.ones(1000)})
  local data = contents()
  local at = data:find('\240\63\0\0', 1, true) -- within 1.0
  write(data:sub(1, at - 1) .. '\1' .. data:sub(at + 1))
  raises(function() checkpoint.verify(path) end)
  equal(torch.lastError().status, 'TABI_CORRUPT_FILE')
  raises(function() torch.load(path) end)
  write(data:sub(1, #data - 100))
  raises(function() checkpoint.verify(path) end)
  write 'nothing that is known'
  raises(function() checkpoint.formatOf(path) end, 'known format')
  raises(function() torch.load(path) end, 'known format')
end)

test('dtypes and devices', function()
  torch.save(path, weights())
  local got = torch.load(path, {dtype = 'float16', device = 'cpu'})
  equal({got['fc.weight']:type(), got['fc.bias']:type(), got.steps:type()},
    {'torch.HalfTensor', 'torch.HalfTensor', 'torch.LongTensor'})
  equal(torch.load(path, {dtype = torch.float64})['fc.weight']:type(), 'torch.DoubleTensor')
  is_weights(torch.load(path, {map = {['cuda:0'] = 'cpu', [torch.device 'cuda:1'] = torch.device 'cpu'}}))
  equal(tostring(torch.load(path, {map = {cpu = 'meta'}}).steps:device()), 'meta')
  equal(tostring(torch.load(path, {device = 'meta', map = {['cuda:0'] = 'cpu'}}).steps:device()), 'meta')
  raises(function() torch.load(path, {dtype = 'int64'}) end, "'dtype' must be a floating%-point one, not int64")
  raises(function() torch.load(path, {dtype = 'float17'}) end, 'float17')
  raises(function() torch.load(path, {device = 'nowhere'}) end, 'nowhere')
  raises(function() torch.load(path, {map = 'cpu'}) end, "the option 'map' must be a table, not string")
  raises(function() torch.load(path, {map = {['a,b'] = 'cpu'}}) end, "a key of the option 'map' cannot be 'a,b'")
  raises(function() torch.load(path, {map = {cpu = 'nowhere'}}) end, 'nowhere')
  raises(function() torch.load(path, {map = {cpu = 5}}) end, "a device of the option 'map' must be a string")
  raises(function() torch.load(path, {map = {'cpu'}}) end, "a key of the option 'map' must be a string")
end)

test('a mapped file stays as it is', function()
  for _, format in ipairs {'torch', 'safetensors'} do
    torch.save(path, weights(), {format = format})
    local got = torch.load(path, {mmap = true})
    is_weights(got)
    got['fc.weight']:fill(9)
    is_weights(torch.load(path, {mmap = true}))
    equal(got['fc.weight'][{1, 1}], 9)
  end
end)

test('some of the keys', function()
  torch.save(path, {model = weights(), epoch = 3, list = {torch.ones(1), 'x'}})
  local got = torch.load(path, {keys = 'model.fc.*'})
  equal({torch.keys(got), torch.keys(got.model)}, {{'model'}, {'fc.weight', 'fc.bias'}})
  T.is(got.model['fc.bias'], {0.5, -1})
  got = torch.load(path, {keys = {'epoch', 'model.**'}})
  equal(torch.keys(got), {'epoch', 'model'})
  is_weights(got.model)
  equal(torch.loadBytes(contents(), {keys = 'epoch'}).epoch, 3)
  raises(function() torch.load(path, {keys = 'nothing.*'}) end, "no path matches 'nothing%.%*'")
  raises(function() torch.load(path, {keys = 5}) end, "the option 'keys' must be a table, not number")
  raises(function() torch.load(path, {keys = {5}}) end, 'a pattern must be a string')
  torch.save(path, 3)
  raises(function() torch.load(path, {keys = '*'}) end, 'this one holds a single value')
end)

os.execute(("rm -r '%s'"):format(folder))
