-- Datasets, loaders and metrics; Python's tests compare their numbers with PyTorch's.
local T = require 'harness'
local torch = require 'torchabi'
local data, metrics = torch.utils.data, torch.metrics
local test, equal, raises = T.test, T.equal, T.raises

local rows = 23

local function examples()
  return torch.range(1, 2 * rows):view(rows, 2), torch.range(1, rows):long()
end

--- The second tensors of all batches, as one text.
local function numbers(loader)
  local out = {}
  for x, y in loader:iter() do
    equal(x:size(1), y:size(1))
    out[#out + 1] = table.concat(y:totable(), ' ')
  end
  return table.concat(out, '|')
end

--- The order that a generator gives, drawn as PyTorch draws it.
local function order_of(generator)
  torch.call('aten::random_', {torch.LongTensor(1), generator = generator})
  local order = torch.call('aten::randperm', {rows, generator = generator}):totable()
  torch.call('aten::randperm', {rows, generator = generator})
  for i = 1, rows do
    order[i] = order[i] + 1
  end
  return table.concat(order, ' ')
end

test('an epoch goes in order', function()
  local x, y = examples()
  for _, workers in ipairs {0, 2} do
    local loader = data.DataLoader(data.TensorDataset(x, y), {batch_size = 9, num_workers = workers})
    equal(loader:size(), 3)
    for _ = 1, 2 do
      equal(numbers(loader), '1 2 3 4 5 6 7 8 9|10 11 12 13 14 15 16 17 18|19 20 21 22 23')
    end
    loader = data.DataLoader(data.TensorDataset(x, y), {batch_size = 9, drop_last = true, num_workers = workers})
    equal(numbers(loader), '1 2 3 4 5 6 7 8 9|10 11 12 13 14 15 16 17 18')
    local first = loader:iter()()
    T.is(first, {{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}, {11, 12}, {13, 14}, {15, 16}, {17, 18}})
  end
end)

test('the order is the generator\'s', function()
  local x, y = examples()
  for _, workers in ipairs {0, 3} do
    local loader = data.DataLoader(data.TensorDataset(x, y),
      {batch_size = 4, shuffle = true, num_workers = workers, generator = torch.Generator():manualSeed(5)})
    local generator = torch.Generator():manualSeed(5)
    for _ = 1, 3 do
      equal((numbers(loader):gsub('|', ' ')), order_of(generator))
    end
  end
end)

test('datasets are parts of others', function()
  local x, y = examples()
  local whole = data.TensorDataset(x, y)
  local few = data.Subset(whole, {5, 5, 9})
  local both = data.ConcatDataset {few, whole}
  equal(both:size(), rows + 3)
  local row, number = both:get(3)
  T.is(row, {17, 18})
  equal(number:item(), 9)
  local _, batch = both:batch {3, 4}
  T.is(batch, {9, 1})
  equal(numbers(data.DataLoader(both, {batch_size = 20})),
    '5 5 9 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17|18 19 20 21 22 23')
  local parts = data.randomSplit(whole, {0.75, 0.25}, torch.Generator():manualSeed(1))
  equal(#parts, 2)
  equal(parts[1]:size(), 18)
  local dealt = torch.call('aten::randperm', {rows, generator = torch.Generator():manualSeed(1)})
  equal(parts[1].indices[1], dealt[1] + 1)
  raises(function() whole:get(0) end, 'no example 0 of 23')
  raises(function() data.Subset(whole, {24}) end, 'has 23, and there are 23 examples')
  raises(function() data.randomSplit(whole, {3, 4}) end, 'add up to 7 examples')
  raises(function() data.TensorDataset(x, torch.Tensor(3)) end, 'Size mismatch')
end)

test('examples of Lua', function()
  local list = {}
  for i = 1, 7 do
    list[i] = {torch.Tensor {i, i + 1}, i, name = 'example ' .. i}
  end
  local seen = {}
  for x, y in data.DataLoader(list, {batch_size = 3}):iter() do
    T.is(x:select(2, 1), y:totable())
    seen[#seen + 1] = y:size(1)
  end
  equal(table.concat(seen, ' '), '3 3 1')
  local object = {
    size = function() return 4 end,
    get = function(_, i) return torch.Tensor {i}, {label = i * 10} end,
  }
  local x, more = data.DataLoader(object, {batch_size = 4}):iter()()
  T.is(x, {{1}, {2}, {3}, {4}})
  T.is(more.label, {10, 20, 30, 40})
  local counts = {}
  for n in data.DataLoader(list, {batch_size = 4, collate = function(batch) return #batch end}):iter() do
    counts[#counts + 1] = n
  end
  equal(table.concat(counts, ' '), '4 3')
  local some = data.Subset(list, {7, 1})
  local both = data.ConcatDataset {some, list}
  equal(both:size(), 9)
  equal(both:get(1).name, 'example 7')
  equal(both:get(3).name, 'example 1')
  raises(function() data.DataLoader(list, {num_workers = 1}) end, "Lua's own")
end)

test('a state goes on elsewhere', function()
  local x, y = examples()
  local function make(seed, workers)
    return data.DataLoader(data.TensorDataset(x, y),
      {batch_size = 4, shuffle = true, num_workers = workers, generator = torch.Generator():manualSeed(seed)})
  end
  for _, workers in ipairs {0, 2} do
    for _, at in ipairs {1, 3, 6} do
      local loader, other = make(3, workers), make(4, workers)
      local step = loader:iter()
      for _ = 1, at do
        step()
      end
      local state, rest = loader:stateDict(), {}
      for _, batch in step do
        rest[#rest + 1] = table.concat(batch:totable(), ' ')
      end
      other:loadStateDict(state)
      equal(numbers(other), table.concat(rest, '|'))
      equal(numbers(other), numbers(loader))
    end
  end
  raises(function() data.DataLoader(x):loadStateDict(make(1, 0):stateDict()) end, '')
end)

test('options', function()
  local x = torch.zeros(3, 2)
  local dataset = data.TensorDataset(x)
  equal(numbers(data.DataLoader(data.TensorDataset(x, torch.range(1, 3):long()),
    {weights = {0, 1, 0}, num_samples = 2, batch_size = 2})), '2 2')
  equal(data.DataLoader(dataset, {pin_memory = true}):size(), 3)
  raises(function() data.DataLoader(dataset, {batch_size = 0}) end, 'batch_size=0')
  raises(function() data.DataLoader(dataset, {speed = 1}) end, 'speed')
  raises(function() data.DataLoader(dataset, {prefetch_factor = 2}) end, 'num_workers is 0')
  raises(function() data.DataLoader(dataset, {generator = 3}) end, 'torch.Generator')
  for batch in data.DataLoader(dataset, {batch_size = 2}):iter() do
    batch:fill(1)
  end
  equal(x:sum(), 0)
end)

test('tables of comma-separated values', function()
  local path = os.tmpname()
  local file = assert(io.open(path, 'wb'))
  file:write('n;x;name\n1;0.5;"a;b"\n2;;c\n')
  file:close()
  local columns = data.readCSV(path, {delimiter = ';'})
  T.is(columns.n, {1, 2})
  equal(columns.x:totable()[1], 0.5)
  equal(columns.name[1], 'a;b')
  raises(function() data.readCSV(path, {delimiter = ';;'}) end, 'delimiter')
  file = assert(io.open(path, 'wb'))
  file:write('\0\0\11\2\0\0\0\2\0\0\0\3\0\1\0\2\0\3\0\4\0\5\1\0')
  file:close()
  T.is(torch.load(path), {{1, 2, 3}, {4, 5, 256}})
  os.remove(path)
end)

test('metrics', function()
  local scores = torch.Tensor {{1, 0, 0}, {0, 2, 0}, {0, 0, 1}, {3, 0, 0}}
  local targets = torch.LongTensor {0, 1, 1, 0}
  local m = metrics.Accuracy()
  T.ok(m:compute() ~= m:compute())
  equal(m(scores, targets), 0.75)
  m:update(torch.LongTensor {1, 1}, torch.LongTensor {0, 0})
  equal(m:compute(), 0.5)
  m:reset()
  T.ok(m:compute() ~= m:compute())
  equal(metrics.Accuracy {top_k = 3}(scores, targets), 1)
  T.is(metrics.ConfusionMatrix(3)(scores, targets), {{2, 0, 0}, {0, 1, 1}, {0, 0, 0}})
  equal(metrics.Precision {num_classes = 3, average = 'micro'}(scores, targets), 0.75)
  equal(metrics.AUROC()(torch.Tensor {0.1, 0.4, 0.35, 0.8}, torch.LongTensor {0, 0, 1, 1}), 0.75)
  equal(metrics.Mean()(torch.Tensor {1, 4}, torch.Tensor {3, 1}), 1.75)
  equal(tostring(metrics.Accuracy), 'Accuracy(top_k=1)')
  raises(function() metrics.Recall(1) end, 'num_classes')
  raises(function() m:update(targets) end, 'not 1 tensors')
  raises(function() m:update(3) end, 'tensor 1 must be a tensor')
  m:free()
end)
