-- Fashion-MNIST as plain IDX files.
local torch = require 'torchabi'

-- An IDX file: two zero bytes, the type (8 is uint8), the number of dimensions, their big-endian sizes, the data.
local function read_idx(path)
  local file = assert(io.open(path, 'rb'))
  local raw = file:read '*a'
  file:close()
  local sizes = {}
  for d = 1, raw:byte(4) do
    local a, b, c, e = raw:byte(4 * d + 1, 4 * d + 4)
    sizes[d] = ((a * 256 + b) * 256 + c) * 256 + e
  end
  return torch.fromBytes(raw:sub(4 * #sizes + 5), sizes, 'uint8')
end

-- Images and labels of one part of the data.
return function(data, name)
  return read_idx(('%s/%s-images-idx3-ubyte'):format(data, name)),
    read_idx(('%s/%s-labels-idx1-ubyte'):format(data, name)):long()
end
