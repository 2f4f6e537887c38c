-- Files: what is saved is loaded; what cannot be is refused.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local path = T.temporary '.pt'

local function back(x)
  torch.save(path, x)
  local out = torch.load(path)
  os.remove(path)
  return out
end

local function contents(name)
  local file = assert(io.open(name, 'rb'))
  local data = file:read '*a'
  file:close()
  return data
end

test('scalars and strings', function()
  for _, x in ipairs {1, -2.5, 0, true, false, 'text ☃', '', 2 ^ 40, math.huge} do
    equal(back(x), x)
  end
  T.ok(back(torch.null) == torch.null and back(nil) == torch.null)
  T.ok(back(torch.complex(1.5, 2)) == torch.complex(1.5, 2))
  T.ok(back(torch.float16) == torch.float16 and back(torch.device 'cpu') == torch.device 'cpu')
  local large = T.int64 '9223372036854775807'
  T.ok(back(large) == large)
end)

test('strings that are not UTF-8 are bytes, and come back as they were', function()
  for _, x in ipairs {
    '\255', 'a\0\200', '\226\152', '\237\160\128', '\240\143\191\191', '\244\144\128\128', '\192\128',
    '\226\152\131', '\237\159\191', '\240\144\128\128', '\244\143\191\191', 'a\0b',
  } do
    equal(back(x), x)
  end
end)

test('lists, dicts, tuples and what they hold', function()
  equal(back {1, 'two', {3}}, {1, 'two', {3}})
  local d = back {a = 1, b = {c = {true}}, [7] = 'seven'}
  equal({d.a, d.b.c, d[7]}, {1, {true}, 'seven'})
  equal(torch.keys(d), {7, 'a', 'b'})
  equal(torch.type(d), 'torch.Dict')
  equal(torch.keys(back {}), {})
  local t = back(torch.tuple(1, 'a'))
  equal({torch.type(t), t[1], t[2]}, {'torch.Tuple', 1, 'a'})
  local size = back(torch.zeros(2, 3):size())
  equal({torch.type(size), size[1], size[2]}, {'torch.LongStorage', 2, 3})
  T.ok(back({1, torch.null, 3})[2] == torch.null)
end)

test('a dict keeps its order', function()
  local d = torch.Dict {{'z', 1}, {'a', 2}}
  d.m = 3
  equal(torch.keys(back(d)), {'z', 'a', 'm'})
  d.z = nil
  equal(torch.keys(back(d)), {'a', 'm'})
  d.z = 9
  equal(torch.keys(back(d)), {'a', 'm', 'z'})
  local keys, values = {}, {}
  for key, value in torch.items(d) do
    keys[#keys + 1], values[#values + 1] = key, value
  end
  equal({keys, values}, {{'a', 'm', 'z'}, {2, 3, 9}})
  T.ok(tostring(d):find 'm: 3')
end)

test('tensors of every dtype', function()
  for _, dtype in ipairs {'uint8', 'int8', 'int16', 'int32', 'int64', 'float16', 'float32', 'float64', 'bfloat16',
    'complex64', 'complex128', 'uint16', 'uint32', 'uint64'} do
    local t = torch.Tensor({{1, 0}, {3, 1}}, {dtype = dtype})
    local got = back(t)
    equal(got:type(), t:type())
    T.ok(got:equal(t), dtype)
  end
  T.is(back(torch.BoolTensor {true, false}), {true, false})
  equal(back(torch.zeros(0, 3)):size():totable(), {0, 3})
  equal(back(torch.zeros({})):dim(), 0)
  T.is(back(torch.Tensor {{1, 2}, {3, 4}}:t()), {{1, 3}, {2, 4}})
end)

test('parameters come back as such', function()
  local got = back(torch.ones(2, {requiresGrad = true}))
  T.ok(got:requiresGrad() and got:isLeaf())
  equal(back(torch.ones(2)):requiresGrad(), false)
end)

test('what is shared stays shared', function()
  local t = torch.Tensor {1, 2, 3, 4}
  local inner = {5}
  local got = back {whole = t, part = t:narrow(1, 2, 2), first = inner, second = inner}
  got.whole[2] = 20
  T.is(got.part, {20, 3})
  T.ok(rawequal(got.first, got.second) or got.first[1] == got.second[1])
end)

test('from bytes in a string', function()
  torch.save(path, {1, 2})
  local data = contents(path)
  os.remove(path)
  equal(torch.loadBytes(data), {1, 2})
  raises(function() torch.loadBytes(data:sub(1, #data - 30)) end)
  equal(torch.lastError().status, 'TABI_CORRUPT_FILE')
  raises(function() torch.loadBytes '' end)
  raises(function() torch.loadBytes(5) end, 'data must be a string')
end)

test('whole numbers are ints, asFloat writes floats', function()
  local pickled = function(x)
    torch.save(path, x)
    local data = contents(path)
    os.remove(path)
    return data
  end
  local double_one = 'G\63\240\0\0\0\0\0\0' -- pickle's BINFLOAT 1.0
  T.ok(pickled(torch.asFloat(1)):find(double_one, 1, true))
  T.ok(pickled(torch.asFloat {1, 2}):find(double_one, 1, true))
  T.ok(not pickled {1, 2}:find(double_one, 1, true))
end)

test('wrong paths, and what cannot be saved', function()
  torch.save(path, 1)
  raises(function() torch.load(path .. '.nothing') end, 'No such file')
  equal(torch.lastError().status, 'TABI_IO_ERROR')
  raises(function() torch.save('/no/such/folder/x.pt', 1) end)
  raises(function() torch.save({1}, path) end, 'takes the path first')
  raises(function() torch.load(5) end, 'the path must be a string')
  raises(function() torch.load(path, {mapped = true}) end, "no option is called 'mapped'; there are device, map")
  raises(function() torch.load(path, {strict = 1}) end, "the option 'strict' must be a boolean, not number")
  raises(function() torch.load(path, 'fast') end, 'the options must be a table, not string')
  raises(function() torch.loadBytes('', {mmap = true}) end, "no option is called 'mmap'")
  raises(function() torch.save(path, 1, {lazy = true}) end, "no option is called 'lazy'; there are format")
  raises(function() torch.save(path, print) end, 'a function cannot be saved')
  raises(function() torch.save(path, {coroutine.create(print)}) end, 'a thread cannot be saved')
  raises(function() torch.save(path, torch.nn.ReLU()) end, 'cannot be saved')
  raises(function() torch.save(path, torch.optim.SGD {torch.ones(1, {requiresGrad = true})}) end, 'cannot be saved')
  local loop = {}
  loop[1] = loop
  raises(function() torch.save(path, loop) end, 'holds itself')
  local deep = {}
  for _ = 1, 600 do
    deep = {deep}
  end
  raises(function() torch.save(path, deep) end, 'deeper than 500')
  -- A file is replaced at once or not at all.
  equal(torch.load(path), 1)
  os.remove(path)
end)

test('attributes of a dict', function()
  local state = torch.nn.Sequential(torch.nn.Linear(2, 2)):stateDict()
  T.ok(next(torch.attributes(state)) == nil)
  torch.attributes(state)._metadata = torch.Dict {{'', {version = 1}}, {'0', {version = 2}}}
  local got = back(state)
  equal(torch.keys(got), {'0.weight', '0.bias'})
  equal(torch.keys(torch.attributes(got)), {'_metadata'})
  equal(torch.keys(torch.attributes(got)._metadata), {'', '0'})
  equal(torch.attributes(got)._metadata['0'].version, 2)
  -- They belong to the dict, not to its entries.
  T.ok(got._metadata == nil)
  equal(torch.attributes(back(got))._metadata[''].version, 1)
  torch.attributes(got).itself = got
  raises(function() torch.save(path, got) end, 'holds itself')
  torch.attributes(got).itself = nil
  raises(function() torch.attributes {} end, 'only a torch.Dict has attributes, not a table')
  raises(function() torch.attributes(3) end, 'only a torch.Dict')
end)

test('no tree is left over', function()
  collectgarbage()
  collectgarbage()
  equal(torch.liveHandles 'tree', 0)
end)
