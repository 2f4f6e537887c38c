--- What layers of images, sequences and volumes share: fields of each dimension, batches, and how they print. Widths
--- come before heights.
local planes = {}

--- A field of each dimension, in LibTorch's order: `planes.each(self, 'k', 'HW')` is {kH, kW}.
function planes.each(self, prefix, dims)
  local out = {}
  for d in dims:gmatch '.' do
    out[#out + 1] = self[prefix .. d]
  end
  return out
end

--- "kW kH dW=1 dH=1 padW=0 padH=padW", with a default for a letter's first field and following ones.
function planes.fields(dims, parts)
  local words = {}
  for _, part in ipairs(parts) do
    local prefix, default = part[1], part[2]
    local before
    for d in dims:gmatch '.' do
      local value = default
      if part.follows then
        value = before or default
      elseif part.of then
        value = part.of .. d
      end
      words[#words + 1] = prefix .. d .. (value ~= nil and '=' .. tostring(value) or '')
      before = prefix .. d
    end
  end
  return table.concat(words, ' ')
end

--- Calls `compute` with a batch, also where there is one example, of planes and n dimensions.
function planes.batched(x, n, compute)
  if x:dim() == n + 1 then
    return compute(x:unsqueeze(1)):squeeze(1)
  end
  return compute(x)
end

--- As a batch of frames in columns, of a batch or a sequence, which have their frames in rows.
function planes.frames_last(x, compute)
  return planes.batched(x, 1, function(frames)
    return compute(frames:transpose(2, 3)):transpose(2, 3)
  end)
end

--- Fields of each dimension, in the constructor's order, as a text.
function planes.list(self, prefix, dims, separator)
  return table.concat(planes.each(self, prefix, dims), separator)
end

function planes.differs(self, prefix, dims, from)
  for _, x in ipairs(planes.each(self, prefix, dims)) do
    if x ~= from then
      return true
    end
  end
  return false
end

--- Strides and paddings as Torch7 prints them after a text, where they are not as usual.
function planes.options_of(self, dims, text)
  local pads = planes.differs(self, 'pad', dims, 0)
  if text or pads or planes.differs(self, 'd', dims, 1) then
    text = (text or '') .. ', ' .. planes.list(self, 'd', dims, ',')
  end
  if pads then
    text = text .. ', ' .. planes.list(self, 'pad', dims, ',')
  end
  return text or ''
end

function planes.product(numbers)
  local n = 1
  for _, x in ipairs(numbers) do
    n = n * x
  end
  return n
end

--- Sets what a file of an early Torch7 has under one name.
function planes.old_padding(self)
  if self.padding then
    self.padW, self.padH, self.padding = self.padding, self.padding, nil
  end
end

return planes
