-- The examples run and tell what they did. What LeNet learns is compared with PyTorch's elsewhere, for all languages.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal = T.test, T.equal

local examples = T.folder .. '../../../examples/lua/'
local folder = T.temporary()
os.execute(("mkdir '%s'"):format(folder))

--- Runs an example; its output, and whether it ended well.
local function run(name, ...)
  local words = {T.interpreter, ("'%s%s.lua'"):format(examples, name)}
  for i = 1, select('#', ...) do
    words[#words + 1] = ("'%s'"):format((select(i, ...)))
  end
  local pipe = io.popen(table.concat(words, ' ') .. ' 2>&1; echo "status $?"')
  local output = pipe:read '*a'
  pipe:close()
  return output, output:find 'status 0%s*$' ~= nil
end

local function save_sparse(sum)
  torch.save(folder .. '/sparse.pt', {
    ids = torch.LongTensor {{0, 3, 0}, {1, 0, 4}}, values = torch.FloatTensor {0.5, 0.25, -2}, sum = sum,
  })
end

test('sparse finds the sum, and tells when it is another', function()
  save_sparse(-1.25)
  local output, ok = run('sparse', folder)
  T.ok(ok and output:find '3 values in 2 rows, sum %-1.25', output)
  save_sparse(7.5)
  output, ok = run('sparse', folder)
  T.ok(not ok and output:find 'the sum is %-1.25, but the file says 7.5', output)
  output, ok = run 'sparse'
  T.ok(not ok and output:find '^usage: ', output)
end)

--- Writes an IDX file of bytes.
local function save_idx(name, sizes, data)
  local file = assert(io.open(folder .. '/' .. name, 'wb'))
  file:write('\0\0\8', string.char(#sizes))
  for _, size in ipairs(sizes) do
    file:write('\0\0', string.char(math.floor(size / 256), size % 256))
  end
  file:write(data)
  file:close()
end

test('lenet learns, tells of its epochs, and saves its result', function()
  torch.manualSeed(0)
  local n = 200
  for _, part in ipairs {'train', 't10k'} do
    local images, labels = torch.ByteTensor(n, 28, 28):random(0, 255), torch.ByteTensor(n):random(0, 9)
    save_idx(part .. '-images-idx3-ubyte', {n, 28, 28}, images:tostringBytes())
    save_idx(part .. '-labels-idx1-ubyte', {n}, labels:tostringBytes())
  end
  local nn, state = torch.nn, torch.Dict()
  for _, part in ipairs {
    {'conv1', nn.Conv2d(1, 6, 3)}, {'conv2', nn.Conv2d(6, 16, 3)}, {'fc1', nn.Linear(576, 120)},
    {'fc2', nn.Linear(120, 84)}, {'fc3', nn.Linear(84, 10)},
  } do
    for name, t in torch.items(part[2]:stateDict()) do
      state[part[1] .. '.' .. name] = t
    end
  end
  local order = torch.stack({torch.randperm(n) - 1, torch.randperm(n) - 1}, 1)
  torch.save(folder .. '/lenet-start.pt', {model = state, order = order})
  local output, ok = run('lenet', folder, folder .. '/out', 2, 2)
  T.ok(ok and output:find '^epoch 1  loss %d.%d+  accuracy %d+.%d+%%  %d+.%d s\nepoch 2 ', output)
  T.ok(not output:find '\r', 'a progress bar without a terminal')
  local saved = torch.load(folder .. '/out/lenet-lua.pt')
  equal(torch.keys(saved.model), torch.keys(state))
  equal({saved.losses:nElement(), saved.accuracy:nElement(), saved.seconds:nElement()}, {4 + 2, 2, 2})
  T.ok(saved.losses:type() == 'torch.DoubleTensor' and saved.losses:min() > 0)
  T.ok(not saved.model['fc3.bias']:equal(state['fc3.bias']))
  output, ok = run 'lenet'
  T.ok(not ok and output:find '^usage: ', output)
end)

test('torch7 learns what PyTorch does', function()
  local output, ok = T.run_python('train_legacy.py', folder)
  T.ok(ok, output)
  output, ok = run('torch7', folder .. '/data', folder .. '/out', 1, 50)
  T.ok(ok and output:find '^epoch 1  loss %d.%d+  accuracy %d+.%d+%%  %d+.%d s\n', output)
  local oracle, saved = torch.load(folder .. '/trained.pt'), torch.load(folder .. '/out/lenet.t7')
  T.near(saved.losses, oracle.losses, 1e-6)
  T.near(saved.accuracy, oracle.accuracy, 1e-9)
  output, ok = run 'torch7'
  T.ok(not ok and output:find '^usage: ', output)
end)

os.execute(("rm -r '%s'"):format(folder))
