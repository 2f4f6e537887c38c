-- What Torch7's documents of storages in files, utilities, timers, files, options and tests show.
local T = require 'harness'
local D = require 'documented'
local torch = require 'torchabi'
local test, equal, shows, raises = T.test, T.equal, D.shows, T.raises

local function write(path, text)
  local file = assert(io.open(path, 'wb'))
  file:write(text)
  file:close()
end

local function read(path)
  local file = assert(io.open(path, 'rb'))
  local text = file:read '*a'
  file:close()
  return text
end

-- storage.md

test('a storage that maps a file', function()
  local path = T.temporary '.txt'
  write(path, 'Hello World\n')
  local x = torch.CharStorage(path)
  shows(x, '', '  72', ' 101', ' 108', ' 108', ' 111', '  32', '  87', ' 111', ' 114', ' 108', ' 100', '  10',
    '[torch.CharStorage of size 12]')
  equal({x:string(), x:fill(42):string(), read(path)}, {'Hello World\n', '************', 'Hello World\n'})
  x = torch.CharStorage(path, true)
  equal(x:string(), 'Hello World\n')
  x:fill(42)
  equal(read(path), '************')
  equal({torch.IntStorage(path):size(), torch.ByteStorage(path, false, 5):string()}, {3, '*****'})
  local longer = torch.DoubleStorage(path, true, 3)
  longer:fill(0.5)
  equal({#read(path), torch.DoubleStorage(path):totable()}, {24, {0.5, 0.5, 0.5}})
  raises(function() torch.DoubleStorage(path, false, 4) end, 'has 24 bytes where 32 are needed')
  os.remove(path)
  raises(function() torch.DoubleStorage(path) end, 'has nothing of which a storage could be made')
  local name = path:match '[^/]*$'
  local shared = torch.IntStorage(name, true, 2, true):fill(7)
  equal({torch.IntStorage(name, false, 2, true):totable(), shared:size()}, {{7, 7}, 2})
  os.remove('/dev/shm/' .. name)
end)

-- utility.md

test('torch.class: the classes Foo and torch.Bar', function()
  local Foo = torch.class 'Foo'
  function Foo:__init()
    self.contents = 'this is some text'
  end
  function Foo:print()
    print(self.contents)
  end
  function Foo:bip() -- luacheck: ignore 212/self
    print 'bip'
  end
  local foo = rawget(_G, 'Foo')()
  local Bar, parent = torch.class('torch.Bar', 'Foo')
  T.ok(parent == Foo)
  function Bar:__init(stuff)
    parent.__init(self)
    self.stuff = stuff
  end
  function Bar:boing() -- luacheck: ignore 212/self
    print 'boing!'
  end
  function Bar:print()
    print(self.contents)
    print(self.stuff)
  end
  local bar = torch.Bar 'ha ha!'
  equal(D.printed(function()
    foo:print()
    bar:print()
    bar:boing()
    bar:bip()
  end), {'this is some text', 'this is some text', 'ha ha!', 'boing!', 'bip'})
  -- What is asked of objects and classes.
  local FooMaker = rawget(_G, 'Foo')
  equal({torch.type(bar), torch.typename(foo), torch.version(bar)}, {'torch.Bar', 'Foo', 1})
  equal({torch.isTypeOf(bar, 'torch.Bar'), torch.isTypeOf(bar, 'Foo'), torch.isTypeOf(bar, FooMaker),
    torch.isTypeOf(bar, torch.Bar), torch.isTypeOf(bar, 'torch%..*'), torch.isTypeOf(foo, 'torch%..*'),
    torch.isTypeOf(foo, torch.Bar), torch.isTypeOf(bar, 'Fo'), torch.isTypeOf(7, 'Foo')},
    {true, true, true, true, true, false, false, false, false})
  T.ok(torch.id(bar) == torch.typename2id 'torch.Bar' and torch.id(bar) ~= torch.id(foo))
  T.ok(torch.getmetatable 'Foo' == Foo and torch.getconstructortable 'torch.Bar' == torch.Bar)
  local made = torch.factory 'torch.Bar' ()
  T.ok(torch.isTypeOf(made, Foo) and made.contents == nil)
  equal(torch.type(torch.setmetatable({contents = 1}, 'Foo')), 'Foo')
  rawset(_G, 'Foo', nil)
  torch.Bar = nil
end)

test('type, typename, ids of tensors', function()
  equal({torch.type(torch.Tensor()), torch.type {}, torch.type(7)}, {'torch.DoubleTensor', 'table', 'number'})
  equal({torch.typename(torch.Tensor()), torch.typename {}, torch.typename(7)}, {'torch.DoubleTensor', nil, nil})
  local x = torch.FloatTensor(1)
  equal({torch.isTypeOf(x, 'torch.FloatTensor'), torch.isTypeOf(x, 'torch.*Tensor'), torch.isTypeOf(x, 'torch.Tensor'),
    torch.isTypeOf(x, torch.FloatTensor), torch.isTypeOf(x, 'torch.DoubleTensor')}, {true, true, true, true, false})
  T.ok(torch.id(x) == torch.typename2id 'torch.FloatTensor' and torch.id(x) ~= torch.id(x:double()))
  equal({torch.id {}, torch.typename2id 'no.such'}, {})
  T.ok(torch.typename2id 'no.such' == nil)
end)

test('getmetatable: methods of types, and new ones', function()
  local found = {}
  for name in pairs(torch.getmetatable 'torch.CharStorage') do
    found[name] = true
  end
  for _, name in ipairs {'string', 'copy', 'fill', 'resize', 'size'} do
    T.ok(found[name], name)
  end
  torch.getmetatable('torch.DoubleTensor').thrice = function(self)
    return self * 3
  end
  T.is(torch.Tensor {1, 2}:thrice(), {3, 6})
  torch.getmetatable('torch.DoubleTensor').thrice = nil
  T.ok(torch.getmetatable 'torch.Nothing' == nil)
end)

test('newmetatable has a constructor of its own', function()
  local package = {}
  rawset(_G, 'TestPackage', package)
  local Meta = torch.newmetatable('TestPackage.Made', nil, function(x)
    return torch.setmetatable({x = x}, 'TestPackage.Made')
  end)
  function Meta:twice()
    return self.x * 2
  end
  equal({package.Made(4):twice(), torch.type(package.Made(1))}, {8, 'TestPackage.Made'})
  local Child = torch.newmetatable('TestPackage.Child', 'TestPackage.Made')
  equal({package.Child, torch.setmetatable({x = 5}, 'TestPackage.Child'):twice()}, {nil, 10})
  T.ok(torch.getmetatable 'TestPackage.Child' == Child)
  rawset(_G, 'TestPackage', nil)
end)

test('isequal, pointer: one object', function()
  local t, table_ = torch.ones(2), {1}
  equal({torch.isequal(t, t), torch.isequal(t, torch.ones(2)), torch.isequal(table_, table_), torch.isequal({1}, {1}),
    torch.isequal(1, 1), torch.isequal(t:storage(), t:storage()), torch.isequal(t:storage(), t:clone():storage())},
    {true, false, true, false, false, true, false})
  equal({torch.pointer(t) == torch.pointer(t), torch.pointer(table_) == torch.pointer {}, type(torch.pointer(print)),
    type(torch.pointer(coroutine.create(print)))}, {true, false, 'number', 'number'})
end)

test('environments of functions', function()
  local function asks()
    return some_global -- luacheck: ignore 113
  end
  T.ok(torch.getenv(asks) == torch.getenv(test))
  torch.setenv(asks, {some_global = 7})
  equal({asks(), torch.getenv(asks).some_global}, {7, 7})
  T.ok(type(torch.getenv(test).print) == 'function')
end)

test('totable', function()
  equal(torch.totable(torch.Tensor {1, 2, 3}), {1, 2, 3})
  equal(torch.Tensor {{1, 2}, {3, 4}}:totable(), {{1, 2}, {3, 4}})
  equal({torch.totable(torch.IntStorage {3, 4}), torch.totable(torch.LongStorage {3, 4})}, {{3, 4}, {3, 4}})
end)

-- timer.md

test('Timer', function()
  local timer = torch.Timer()
  local x = 0
  for _ = 1, 1000000 do
    x = x + math.sin(x)
  end
  local time = timer:time()
  T.ok(time.real >= 0 and time.user >= 0 and time.sys >= 0 and time.user + time.sys > 0, x)
  T.ok(('Time elapsed for 1,000,000 sin: ' .. time.real .. ' seconds'):find '%d')
  timer:stop()
  local stopped = timer:time().real
  equal(timer:time().real, stopped)
  T.ok(timer:resume():time().real >= stopped)
  timer:stop()
  equal(timer:reset():time().real, 0)
  torch.tic()
  T.ok(torch.toc(true) >= 0)
end)

-- serialization.md

local object = {mat = torch.randn(10, 10), name = '10', test = {entry = 1}}

local function same_object(got)
  T.ok(got.mat:equal(object.mat))
  equal({D.sizes(got.mat), got.name, got.test.entry}, {'DoubleTensor - size: 10x10', '10', 1})
end

test('save and load', function()
  local path = T.temporary '.dat'
  for _, format in ipairs {'binary', 'ascii', false} do
    torch.save(path, object, format or nil)
    same_object(torch.load(path))
  end
  os.remove(path)
end)

test('serialize and deserialize', function()
  for _, format in ipairs {'binary', 'ascii', false} do
    same_object(torch.deserialize(torch.serialize(object, format or nil)))
  end
  raises(function() torch.serialize(print) end, 'a function cannot be saved')
end)
