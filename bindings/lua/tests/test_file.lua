-- torch.DiskFile, MemoryFile and PipeFile: numbers, strings and objects, as text and in binary.
local T = require 'harness'
local torch = require 'torchabi'
local test, equal, raises = T.test, T.equal, T.raises

local path = T.temporary '.t7'

local function bytes_of(name)
  local file = assert(io.open(name, 'rb'))
  local text = file:read '*a'
  file:close()
  return text
end

--- A number as an integer of the interpreter, so that 3.0 is 3.
local function plain(list)
  for i, x in ipairs(list) do
    list[i] = type(x) == 'number' and x % 1 == 0 and math.floor(x) or x
  end
  return list
end

test('numbers as text', function()
  local file = torch.DiskFile(path, 'w')
  file:writeInt(3.9)
  file:writeLong(-7)
  equal(file:writeDouble(torch.DoubleStorage {0.1, -2, 1e300}), 3)
  file:writeFloat(0.1)
  file:writeBool(true)
  file:writeBool(nil)
  file:writeByte(65)
  file:writeChar(torch.CharStorage():string 'hello')
  file:writeString 'no break'
  file:noAutoSpacing():writeInt(torch.IntStorage {1, 2})
  file:close()
  equal(bytes_of(path), '3\n-7\n0.10000000000000001 -2 1.0000000000000001e+300\n0.100000001\n1\n0\nA\nhello\n'
    .. 'no break12')
  file = torch.DiskFile(path)
  equal(plain {file:readInt(), file:readLong()}, {3, -7})
  equal(file:readDouble(3):totable(), {0.1, -2, 1e300})
  T.near(file:readFloat(), 0.1, 1e-7)
  equal({file:readBool(), file:readBool(), file:readByte(), file:readChar(5):string()}, {true, false, 65, 'hello'})
  equal({file:readString '*a', file:isReadable(), file:isWritable()}, {'no break12', true, false})
  file:close()
  raises(function() file:readInt() end, 'the torch.DiskFile is closed')
end)

test('numbers in binary, of either order of bytes', function()
  local file = torch.DiskFile(path, 'w'):binary()
  file:writeInt(258)
  file:bigEndianEncoding():writeInt(258)
  file:writeShort(torch.ShortStorage {1, 2})
  file:littleEndianEncoding():writeDouble(1)
  file:nativeEndianEncoding():writeLong(2 ^ 40)
  file:longSize(4):writeLong(-2)
  file:writeHalf(torch.HalfStorage {1.5})
  file:close()
  equal(bytes_of(path), '\2\1\0\0' .. '\0\0\1\2' .. '\0\1\0\2' .. '\0\0\0\0\0\0\240\63' .. '\0\0\0\0\0\1\0\0'
    .. '\254\255\255\255' .. '\0\62')
  file = torch.DiskFile(path):binary()
  equal(file:readInt(), 258)
  file:bigEndianEncoding()
  equal({file:readInt(), file:readShort(2):totable()}, {258, {1, 2}})
  equal(plain {file:littleEndianEncoding():readDouble(), file:readLong(), file:longSize(4):readLong()},
    {1, 1099511627776, -2})
  equal(file:readHalf(1):totable(), {1.5})
  equal({file:isLittleEndianCPU(), file:isBigEndianCPU()}, {true, false})
  file:close()
  raises(function() torch.DiskFile(path):longSize(3) end, 'longs have 0, 4 or 8 bytes, not 3')
end)

test('integers beyond 2^53 are exact', function()
  local big = T.int64 '9007199254740993'
  for _, mode in ipairs {'ascii', 'binary'} do
    local file = torch.MemoryFile()
    file[mode](file)
    file:writeLong(big)
    file:seek(1)
    T.ok(file:readLong() == big)
  end
end)

test('errors: pedantic and quiet', function()
  local file = torch.MemoryFile()
  file:writeInt(1)
  file:seek(1)
  equal({file:readInt(), file:isQuiet(), file:hasError()}, {1, false, false})
  raises(function() file:readInt() end, 'read 0 elements of int32 instead of 1')
  file:clearError():quiet()
  equal({file:readInt(3):size(), file:hasError(), file:isQuiet()}, {0, true, true})
  equal({file:readString '*l', file:clearError():hasError()}, {'', false})
  file:pedantic()
  raises(function() file:readString '*l' end, 'has no more')
  raises(function() file:readString '*n' end, "a string is read as '%*l' or '%*a'")
  raises(function() file:seek(9) end, 'has no position 9')
  raises(function() file:writeInt 'x' end, 'a number or a storage is written, not string')
  raises(function() torch.DiskFile(path .. '.none') end, 'No such file')
  equal(torch.DiskFile(path .. '.none', 'r', true), nil)
  raises(function() torch.DiskFile(path, 'a') end, "the mode must be 'r', 'w', 'rw', not a")
  file = torch.DiskFile(path, 'w')
  raises(function() file:readInt() end, 'not open for reading')
  file:close()
  file = torch.DiskFile(path)
  raises(function() file:writeInt(1) end, 'not open for writing')
  file:close()
end)

test('lines, positions, reading and writing', function()
  os.remove(path)
  local file = torch.DiskFile(path, 'rw')
  file:writeString 'first\nsecond\n\nlast'
  equal(file:position(), 19)
  file:seek(7)
  equal({file:readString '*l', file:readString '*l', file:position()}, {'second', '', 15})
  equal(file:readString '*l', 'last')
  file:seek(1)
  equal(file:readString '*l', 'first')
  file:writeString 'SEC'
  file:seekEnd()
  file:writeString '!'
  file:synchronize()
  equal(bytes_of(path), 'first\nSECond\n\nlast!')
  file:close()
  file = torch.DiskFile(path, 'rw'):noBuffer()
  equal(file:readString '*l', 'first')
  file:close()
  -- A long line, and words that lie across what is read at once.
  file = torch.MemoryFile()
  local numbers = {}
  for i = 1, 3000 do
    numbers[i] = i * 1.25
  end
  file:writeDouble(torch.DoubleStorage(numbers))
  file:writeString(('x'):rep(10000) .. '\n')
  file:seek(1)
  local into = torch.DoubleStorage(3000)
  equal({file:readDouble(into), into[3000], #file:readString '*l'}, {3000, 3750, 10000})
end)

test('MemoryFile', function()
  local file = torch.MemoryFile()
  file:writeString 'abc'
  equal({file:storage():string(), file:storage():size(), tostring(file)},
    {'abc\0', 4, 'torch.MemoryFile (open)'})
  file:seek(2)
  file:writeString 'BCD'
  equal(file:storage():string(), 'aBCD\0')
  local again = torch.MemoryFile(file:storage(), 'r')
  equal({again:readString '*a', again:isWritable()}, {'aBCD', false})
  raises(function() torch.MemoryFile(torch.CharStorage():string 'abc') end, 'must be NUL')
  raises(function() torch.MemoryFile(torch.IntStorage(3)) end, 'reads a CharStorage, not')
end)

test('PipeFile', function()
  local file = torch.PipeFile('echo 1 2 3; echo word', 'r')
  equal(file:readInt(3):totable(), {1, 2, 3})
  equal(file:readString '*l', 'word')
  raises(function() file:seek(1) end, 'a pipe has no positions')
  file:close()
  file = torch.PipeFile(("cat > '%s'"):format(path), 'w')
  file:writeInt(7)
  file:close()
  equal(bytes_of(path), '7\n')
  raises(function() torch.PipeFile('true', 'rw') end, "the mode must be 'r', 'w', not rw")
end)

--- An object through a file, and the file's length.
local function through(object, mode)
  local file = torch.MemoryFile()
  file[mode or 'binary'](file)
  file:writeObject(object)
  file:seek(1)
  return file:readObject(), file
end

test('objects, and what they share', function()
  for _, mode in ipairs {'ascii', 'binary'} do
    local x = torch.range(1, 6):view(2, 3)
    local list = {x, x:t(), name = 'me\0\255', [2.5] = true, no = false, nested = {1, {}}, empty = torch.Tensor(),
      ints = torch.IntTensor {1, 2}, sizes = x:size(), bytes = torch.ByteTensor {7}, long = torch.LongTensor {{1, 2}},
      floats = torch.FloatStorage {0.5, 0.25}, infinite = {1 / 0, -1 / 0}}
    list.itself, list.same = list, x
    local read = through(list, mode)
    T.is(read[1], {{1, 2, 3}, {4, 5, 6}})
    T.is(read[2], {{1, 4}, {2, 5}, {3, 6}})
    read[1]:fill(9)
    equal({read[2][1][1], read.same[1][1], rawequal(read.itself, read)}, {9, 9, true})
    equal({read.name, read[2.5], read.no, read.nested[2], read.empty:nElement()}, {'me\0\255', true, false, {}, 0})
    equal({read.ints:type(), read.sizes:totable(), read.bytes[1], read.floats:totable(), read.infinite},
      {'torch.IntTensor', {2, 3}, 7, {0.5, 0.25}, {1 / 0, -1 / 0}})
    T.is(read.long, {{1, 2}})
    local nan = through({0 / 0}, mode)[1]
    T.ok(nan ~= nan)
    equal(through(nil, mode), nil)
  end
  raises(function() through(print) end, 'a function cannot be saved')
  raises(function() through(torch.zeros(2):to {dtype = 'bfloat16'}) end, 'Torch7 has no tensors of bfloat16')
  raises(function()
    local file = torch.MemoryFile()
    file:writeInt(77)
    file:seek(1)
    file:readObject()
  end, 'there is none of kind 77')
end)

test('objects as storages of bytes', function()
  for _, mode in ipairs {'ascii', 'binary'} do
    local data = torch.serializeToStorage({torch.ones(2), name = 'me'}, mode)
    equal({data:type(), data:string():sub(1, 1)}, {'torch.CharStorage', mode == 'ascii' and '3' or '\3'})
    local read = torch.deserializeFromStorage(data, mode)
    equal({read[1]:sum(), read.name}, {2, 'me'})
  end
  raises(function() torch.serializeToStorage(1, 'b32') end, "the mode must be 'binary', 'ascii', not b32")
  raises(function() torch.deserializeFromStorage('x') end, 'a CharStorage is read, not string')
end)

test('several objects of one file, and objects that are forgotten', function()
  local x = torch.ones(3)
  local file = torch.MemoryFile():binary()
  file:writeObject(x)
  local first = file:position()
  x:fill(2)
  file:writeObject(x)
  T.ok(file:position() - first == 8 and file:isReferenced())
  file:seek(1)
  local a, b = file:readObject(), file:readObject()
  T.ok(rawequal(a, b) or a:storage():tensor():data() == b:storage():tensor():data())
  T.is(b, {1, 1, 1})
  file = torch.MemoryFile():binary():referenced(false)
  x:fill(1)
  file:writeObject(x)
  x:fill(2)
  file:writeObject(x)
  file:seek(1)
  T.is(file:readObject(), {1, 1, 1})
  T.is(file:readObject(), {2, 2, 2})
  equal(file:isReferenced(), false)
  -- A hook puts others in the place of objects.
  file = torch.MemoryFile()
  file:writeObject({x, {x}}, nil, function(value)
    return torch.isTensor(value) and value:float() or value
  end)
  file:seek(1)
  local read = file:readObject()
  equal({read[1]:type(), read[2][1]:type()}, {'torch.FloatTensor', 'torch.FloatTensor'})
end)

test('objects of classes, with methods of their own or without', function()
  local Point = torch.class('torch.TestPoint')
  function Point:__init(x)
    self.x = x
  end
  local Counted = torch.class('torch.TestCounted')
  Counted.__version = 3
  function Counted:write(file)
    file:writeInt(self.n)
  end
  function Counted:read(file, version)
    self.n, self.version = file:readInt(), version
  end
  local counted = torch.factory 'torch.TestCounted'()
  counted.n = 5
  local read = through({torch.TestPoint(7), counted, torch.TestPoint(8)}, 'ascii')
  equal({torch.type(read[1]), read[1].x, read[2].n, read[2].version, read[3].x}, {'torch.TestPoint', 7, 5, 3, 8})
  -- A network, and files that torch.load reads.
  local nn = torch.legacy.nn
  local net, x = nn.Sequential():add(nn.Linear(3, 2)):add(nn.Tanh()), torch.randn(3)
  local y = net:forward(x)
  for _, mode in ipairs {'ascii', 'binary'} do
    T.ok(through(net, mode):forward(x):equal(y))
    local file = torch.DiskFile(path, 'w')
    file[mode](file)
    file:writeObject {net = net, epoch = 3, sizes = x:size()}
    file:close()
    local loaded = torch.load(path)
    T.ok(loaded.net:forward(x):equal(y))
    equal({torch.checkpoint.formatOf(path), loaded.epoch}, {mode == 'ascii' and 't7-ascii' or 't7', 3})
  end
  torch.save(path, net, 'ascii')
  equal(torch.checkpoint.formatOf(path), 't7-ascii')
  T.ok(torch.load(path):forward(x):equal(y))
  -- What torch.save writes is read as well.
  torch.save(path, {weights = x, list = {1, 2}}, {format = 't7'})
  local file = torch.DiskFile(path):binary()
  T.ok(file:readObject().weights:equal(x))
  file:close()
end)

test('classes that are not there, and functions, are inert', function()
  local file = torch.MemoryFile()
  file:writeString('4\n1\n3\nV 1\n11\nfoo.Unknown\n3\n2\n1\n2\n1\na\n1\n5\n' .. '6\n4\ncode\n3\n3\n0\n'
    .. '8\n4\n4\ncode\n3\n5\n0\n' .. '4\n6\n11\ntorch.Early\n3\n7\n0\n'
    .. '4\n8\n3\nV 1\n11\ntorch.Timer\n1\n6\n')
  file:seek(1)
  local unknown = file:readObject()
  equal({torch.type(unknown), unknown.type, unknown.state.a}, {'torch.Object', 'foo.Unknown', 5})
  for _ = 1, 2 do
    local fn = file:readObject()
    equal({fn.type, fn.args, fn.state}, {'function', 'code', {}})
  end
  equal(file:readObject().type, 'torch.Early')
  equal({file:readObject().type, plain {file:readObject()}}, {'torch.Timer', {6}})
end)

os.remove(path)
