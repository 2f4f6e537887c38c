-- Results against PyTorch's own, which a process of Python wrote to files; and Python reads what Lua wrote.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal = T.test, T.equal

local unpack = table.unpack or unpack
local folder

local function run_python(script)
  return T.run_python(script, folder)
end

local results

--- What PyTorch computed, or the end of the test where there is no PyTorch.
local function from_oracle(name)
  if not folder then
    folder = T.temporary()
    os.execute(("mkdir '%s'"):format(folder))
    local output, ok = run_python '../../../tests/oracle/results.py'
    T.ok(ok, output)
    results = torch.load(folder .. '/results.pt')
  end
  return results[name]
end

--- Whether sizes and dtypes are equal, and elements close.
local function is_close(a, b)
  if not torch.isTensor(b) then
    if type(b) ~= 'table' then
      return a == b
    end
    for i = 1, #b do
      if not is_close(a[i], b[i]) then
        return false
      end
    end
    return #a == #b
  end
  return a:type() == b:type() and a:size() == b:size()
    and (torch.aten.equal(a, b) or torch.aten.allclose(a, b, 1e-5, 1e-6, true))
end

--- Arguments of a call: a list and a dict as one table.
local function arguments(list, named)
  local out = {}
  for i = 1, #list do
    out[i] = list[i]
  end
  for key, value in torch.items(named) do
    out[key] = value
  end
  return out
end

local function check_calls(rows)
  for _, row in ipairs(rows) do
    local got = {torch.call(row.name, arguments(row.args, row.keywords))}
    equal(#got, #row.results, row.name)
    for i = 1, #got do
      T.ok(is_close(got[i], row.results[i]), row.name)
    end
  end
end

test('operators', function() check_calls(from_oracle 'calls') end)

test('an operator of each kind', function()
  from_oracle 'calls'
  check_calls(torch.load(folder .. '/recorded.pt'))
end)

test('layers at equal seed: weights, results, gradients', function()
  for _, row in ipairs(from_oracle 'layers') do
    torch.manualSeed(row.seed)
    local args = arguments(row.args, {})
    args[#args + 1] = #torch.keys(row.keywords) > 0 and arguments({}, row.keywords) or nil
    local layer = torch.nn[row.name](unpack(args))
    local state = layer:stateDict()
    equal(torch.keys(state), torch.keys(row.state), row.name)
    local x = torch.call('aten::randn', {row.x:size():totable()}):requiresGrad(true)
    T.ok(x:equal(row.x), row.name .. ' draws otherwise')
    local y = layer(x)
    torch.pow(y, 2):sum():backward()
    T.ok(is_close(y:detach(), row.y) and is_close(x:grad(), row.grad), row.name)
    for i, p in ipairs(layer:parameters()) do
      T.ok(is_close(p:grad(), row.grads[i]), row.name)
    end
    for key, t in torch.items(state) do
      T.ok(is_close(t, row.state[key]), row.name .. ' ' .. key)
    end
    equal(layer:loadStateDict(row.state).missing, {}, row.name)
  end
end)

test('optimisers, to the last bit, and from where Python left them', function()
  for _, row in ipairs(from_oracle 'optimisers') do
    local function train(opt, ps)
      for _ = 1, 20 do
        opt:zeroGrad()
        torch.pow(torch.cmul(ps[1]:sum(1, false), ps[2]) - row.target, 2):sum():backward()
        opt:step()
      end
    end
    local function copies(list)
      local out = {}
      for i, t in ipairs(list) do
        out[i] = t:clone():requiresGrad(true)
      end
      return out
    end
    local options = {}
    for key, value in torch.items(row.options) do
      options[key] = value
    end
    local ps = copies(row.start)
    train(torch.optim[row.name](ps, options), ps)
    T.ok(ps[1]:equal(row.middle[1]) and ps[2]:equal(row.middle[2]), row.name)
    local qs = copies(row.middle)
    local resumed = torch.optim[row.name](qs, {lr = 99})
    resumed:loadStateDict(row.state)
    equal(resumed:get 'lr', row.options.lr)
    train(resumed, qs)
    T.ok(qs[1]:equal(row['end'][1]) and qs[2]:equal(row['end'][2]), row.name .. ' resumed')
  end
end)

test('random numbers of a seed', function()
  local expected = from_oracle 'random'
  torch.manualSeed(42)
  T.ok(torch.rand(3, 4, {dtype = 'float32'}):equal(expected.rand))
  T.ok(torch.randn(5):equal(expected.randn))
  T.ok((torch.randperm(10) - 1):equal(expected.order))
  torch.manualSeed(-1)
  T.ok(torch.rand(2):equal(expected.negative))
end)

test('a file of Python', function()
  from_oracle 'calls'
  local d = torch.load(folder .. '/checkpoint.pt')
  for name, t in torch.items(d.dtypes) do
    equal(t:dtype().name, name)
    T.ok(t:equal(torch.Tensor {{1, 0}, {1, 1}, {0, 1}}:to(name)), name)
  end
  T.is(d.float8:double(), {0.5, 1.5, -2})
  d.base[1][2] = -1
  T.is(d.column, {-1, 5, 9})
  T.is(d.transposed[2], {-1, 5, 9})
  T.ok(d.parameter:requiresGrad() and d.parameter:isLeaf())
  equal(torch.keys(d.ordered), {'z', 'a'})
  local nest = d.nest
  equal({nest[1], nest[2][1], nest[2][3]}, {1, 2.5, 'three ☃'})
  T.ok(nest[2][2] == torch.null and torch.type(nest[2]) == 'torch.Tuple' and torch.type(nest[4]) == 'torch.Set')
  equal({nest[3].k[1], nest[3].k[2]}, {true, '\0\255'})
  T.ok(nest[3].k[3] == torch.complex(1, 2))
  equal({d.keys[1], d.keys.b}, {'one', 'two'})
  equal({torch.type(d.size), d.size[1], d.size[2]}, {'torch.LongStorage', 2, 3})
  T.ok(d.dtype == torch.bfloat16 and d.device == torch.device 'cpu')
  equal(tostring(d.big), '1267650600228229401496703205376')
  equal({d.scalar:item(), d.empty:size():totable()}, {3.5, {0, 3}})
  equal({d.custom.type, d.custom.state.number}, {'__main__.Custom', 7})
  T.is(d.custom.state.weights, {1, 2})
  T.raises(function() torch.load(folder .. '/checkpoint.pt', {strict = true}) end, 'Custom')
  T.raises(function() torch.save(folder .. '/again.pt', d) end, "class '__main__.Custom' cannot be saved")
  d.custom = nil
  torch.save(folder .. '/again.pt', d)
end)

test('modules of Python, run and trained', function()
  from_oracle 'calls'
  local output, ok = run_python 'write_files.py'
  T.ok(ok, output)
  torch.setnumthreads(1)
  local expected = torch.load(folder .. '/modules.pt')
  T.raises(function() torch.nn.load(folder .. '/script.jit') end, 'trusted')
  T.raises(function() torch.nn.load(folder .. '/modules.pt') end, 'not a module')
  T.raises(function() torch.nn.load(folder .. '/program.pt2', {trust = true}) end, "no option is called 'trust'")
  for name, source in pairs {['script.jit'] = 'torchscript', ['program.pt2'] = 'exported'} do
    local m = torch.nn.load(folder .. '/' .. name, {trusted = source == 'torchscript'})
    equal(m:metadata().source, source)
    local file = assert(io.open(folder .. '/' .. name, 'rb'))
    local other = torch.nn.loadBytes(file:read '*a', {trusted = source == 'torchscript'})
    file:close()
    T.ok(torch.aten.equal(other:eval()(expected.x), expected.eval), name)
    m:eval()
    T.ok(torch.aten.equal(m(expected.x), expected.eval), name)
    m:train()
    T.ok(torch.aten.equal(m:clone()(expected.x), expected.train), name)
    local opt = torch.optim.SGD(m:parameters(), {lr = 0.1})
    for _ = 1, 3 do
      opt:zeroGrad()
      torch.pow(m(expected.x), 2):sum():backward()
      opt:step()
    end
    local report = torch.checkpoint.compare(m:stateDict(), expected.after)
    equal({report.equal, torch.keys(report.different)}, {9, {}}, name)
    local again = folder .. '/again-' .. name
    m:save(again)
    m = torch.nn.load(again, {trusted = source == 'torchscript'})
    report = torch.checkpoint.compare(m:stateDict(), expected.after)
    equal({report.equal, torch.keys(report.different)}, {9, {}}, name)
  end
  local net = torch.models.resnet18 {num_classes = 10}
  net.fc = torch.nn.Linear(512, 4)
  local image = torch.randn(2, 3, 32, 32):float()
  equal(net:eval()(image):size():totable(), {2, 4})
  local fast = net:optimize {image}
  T.ok(fast:metadata().plan:find('prepacked 20 convolutions', 1, true))
  T.ok(torch.aten.allclose(fast(image), net(image), 1e-3, 1e-3))
  -- A CPU without bfloat16 says so.
  local can, half = pcall(net.optimize, net, {image, dtype = 'bfloat16'})
  T.ok(can and torch.aten.allclose(half(image), net(image), 0.1, 0.1) or half:find('AVX-512', 1, true), half)
  T.raises(function() return torch.models.resnet17 end, "no network is called 'resnet17'")
  local script = torch.nn.load(folder .. '/script.jit', {trusted = true}):eval()
  equal(script:methods(), {'forward', 'twice'})
  T.ok(torch.aten.equal(script:invoke('twice', expected.x, {times = 3}), expected.x * 3))
  equal(script:attribute 'scale', 2)
  script:setAttribute('scale', 4)
  T.ok(torch.aten.equal(script(expected.x), expected.eval * 2))
  T.ok(torch.aten.allclose(script:freeze()(expected.x), expected.eval * 2))
  T.raises(function() script:invoke 'nothing' end, 'no method')
  local silero, detector = expected.silero, torch.nn.load(folder .. '/silero.jit', {trusted = true})
  torch.noGrad(function()
    for i = 1, 3 do
      T.ok(torch.aten.equal(detector(silero.chunks[i], 16000), silero.said[i]), 'silero')
    end
  end)
end)

test('files of Python in other formats', function()
  from_oracle 'calls'
  local output, ok = run_python 'write_files.py'
  T.ok(ok, output)
  local state = torch.load(folder .. '/state.pt')
  local metadata = torch.attributes(state)._metadata
  equal({torch.keys(metadata), metadata['1'].version}, {{'', '0', '1'}, 2})
  for name, format in pairs {
    ['legacy.pt'] = 'torch-legacy', ['script.pt'] = 'torchscript', ['state.npz'] = 'npz', ['packed.npz'] = 'npz',
  } do
    local path = folder .. '/' .. name
    equal(torch.checkpoint.formatOf(path), format)
    T.ok(torch.checkpoint.verify(path))
    local report = torch.checkpoint.compare(torch.load(path), state)
    equal({report.equal, report.only_a, report.only_b, torch.keys(report.different)}, {7, {}, {}, {}}, name)
    report = torch.checkpoint.compare(torch.load(path, {lazy = true}), state)
    equal({report.equal, torch.keys(report.different)}, {7, {}}, name)
  end
  T.is(torch.load(folder .. '/big_endian.npy'), {{0, 1, 2}, {3, 4, 5}})
  local counter = torch.load(folder .. '/counter.pt')
  equal({counter.a, counter.b}, {2, 1})
  torch.save(folder .. '/counter.pt', counter)
  torch.attributes(state)._metadata['1'].version = 3
  torch.save(folder .. '/state.pt', state)
end)

test('a file of Lua, read by Python', function()
  from_oracle 'calls'
  local model = torch.nn.Sequential(torch.nn.Linear(3, 2))
  local opt = torch.optim.Adam(model:parameters(), {lr = 0.25})
  local x = torch.randn(4, 3):float()
  local function step()
    opt:zeroGrad()
    torch.pow(model(x), 2):sum():backward()
    opt:step()
  end
  step()
  local matrix = torch.Tensor {{1, 2, 3}, {4, 5, 6}}
  local dtypes = {}
  for name in ('uint8 int8 int16 int32 int64 float16 float32 float64 complex64 complex128 bool bfloat16 uint16 '
    .. 'uint32 uint64'):gmatch '%S+' do
    dtypes[name] = torch.zeros(2, 1, {dtype = name})
  end
  local saved = {
    number = 3, half = 2.5, one = torch.asFloat(1), text = '☃',
    list = {1, torch.null, true}, tuple = torch.tuple(1, 'a'), empty = {},
    dtype = torch.float32, complex = torch.complex(1, 2), size = torch.zeros(2, 3):size(),
    large = T.int64 '9223372036854775807', matrix = matrix, row = matrix[2], dtypes = dtypes, random = torch.rand(2),
    x = x, y = model(x):detach(), model = model:clone():stateDict(),
  }
  torch.save(folder .. '/optimiser.pt', opt:stateDict()) -- a copy: the state goes on with the next step
  saved.optimiser = torch.load(folder .. '/optimiser.pt')
  step()
  saved.next = model:parameters()
  torch.save(folder .. '/lua.pt', saved)
  local arrays = torch.Dict {{'matrix', matrix}, {'x', x}}
  torch.save(folder .. '/lua.npz', arrays, {format = 'npz'})
  torch.save(folder .. '/lua.npy', matrix, {format = 'npy'})
  torch.save(folder .. '/lua.safetensors', arrays, {format = 'safetensors', metadata = {author = 'Lua ☃'}})
  local output, ok = run_python 'read_back.py'
  T.ok(ok, output)
end)

if folder then
  os.execute(("rm -r '%s'"):format(folder))
end
results = nil
